//! Finds Python, which the second generator of invented families and its tests are written in.
import { ask } from './shell.mjs';

const OLDEST = 11;

/** The command that starts Python 3.11 or later; null where there is none. */
export function python() {
  return ['python3', 'python'].find((name) => fits(ask(name, '--version'))) ?? null;
}

function fits(version) {
  const found = /^Python 3\.(\d+)/.exec(version ?? '');
  return found !== null && Number(found[1]) >= OLDEST;
}
