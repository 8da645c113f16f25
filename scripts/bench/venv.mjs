//! Python's libraries for the rivals that need them, in a folder of their own below target/.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, read, root, run, windows } from '../shell.mjs';

/** They need this one or a newer one. */
const LEAST = [3, 10];

/** Splink's, and those of the other rivals in Python, each with its file of requirements and its folder. */
const VENVS = {
  Splink: { requirements: ['requirements.txt'], folder: 'rivals-venv' },
  recordlinkage: { requirements: ['recordlinkage', 'requirements.txt'], folder: 'recordlinkage-venv' },
};

/** Python with everything that a rival needs; `{ python }`, or `{ lacks }` with what is missing and what to do. */
export async function venv(rival) {
  const folder = join(root, 'target', VENVS[rival].folder);
  const stamp = join(folder, 'installed');
  const requirements = join('scripts', 'bench', 'rivals', ...VENVS[rival].requirements);
  const python = join(folder, windows ? 'Scripts' : 'bin', windows ? 'python.exe' : 'python');
  const wanted = createHash('sha256').update(read(requirements)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return { python };
  const system = ['python3', 'python'].find((name) => newEnough(ask(name, '-c', 'import sys; print(*sys.version_info[:2])')));
  if (!system) return { lacks: `Python ${LEAST.join('.')} or newer was not found; install it to run ${rival}` };
  console.error(`Installing into ${folder}:\n${read(requirements)}`);
  try {
    rmSync(folder, { recursive: true, force: true });
    await run([system, '-m', 'venv', folder], { quiet: true });
    await run([python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements], { quiet: true });
  } catch {
    return { lacks: `pip could not install ${rival}; it needs the network once` };
  }
  writeFileSync(stamp, wanted);
  return { python };
}

function newEnough(version) {
  const [major, minor] = (version ?? '0 0').split(' ').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}
