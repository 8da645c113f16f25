//! Runs the fuzz targets one after another, each for so many seconds (90 where no number is given), and says what was found.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ask, door, root, run, Stop, time } from './shell.mjs';

const TARGETS = ['table', 'schema', 'names', 'dates', 'notes'];
const FOLDER = 'tests/fuzz';
/** Seconds and megabytes that one input may take. */
const BOUNDS = ['-timeout=10', '-rss_limit_mb=2048'];
/** Longer inputs find nothing that shorter ones do not, and take time. */
const LONGEST = { table: 8192, schema: 1024, names: 200, dates: 100, notes: 600 };

async function fuzz() {
  const [seconds, ...named] = process.argv.slice(2);
  if (seconds !== undefined && !/^\d+$/.test(seconds)) throw new Stop('npm run fuzz -- SECONDS [TARGET…]');
  if (ask('cargo', '+nightly', 'fuzz', '--version') === null) {
    throw new Stop('Fuzzing needs a nightly Rust and cargo-fuzz: "rustup toolchain install nightly", "cargo install cargo-fuzz".');
  }
  const results = [];
  for (const target of named.length > 0 ? named : TARGETS) results.push([target, await one(target, seconds ?? '90')]);
  console.log('\n── Fuzzing');
  for (const [target, { said }] of results) console.log(`${target.padEnd(8)}${said}`);
  if (results.some(([, { fine }]) => !fine)) throw new Stop('An input was found that breaks an assertion; its file is named above.');
}

async function one(target, seconds) {
  const [found, corpus] = ['artifacts', 'corpus'].map((kind) => `${FOLDER}/target/${kind}/${target}/`);
  for (const folder of [found, corpus]) mkdirSync(join(root, folder), { recursive: true });
  const before = new Set(readdirSync(join(root, found)));
  const options = [`-max_total_time=${seconds}`, `-max_len=${LONGEST[target] ?? 4096}`, `-artifact_prefix=${found}`, ...BOUNDS];
  const command = ['cargo', '+nightly', 'fuzz', 'run', '--fuzz-dir', FOLDER, target, corpus, `${FOLDER}/seeds/${target}`, '--', ...options];
  const started = Date.now();
  const output = await run(command, { quiet: true }).catch((error) => error.output ?? '');
  const fresh = readdirSync(join(root, found)).filter((name) => !before.has(name));
  const done = /Done (\d+) runs in (\d+) second/.exec(output);
  const covered = [...output.matchAll(/cov: (\d+) ft: (\d+)/g)].at(-1);
  if (done && fresh.length === 0) {
    return { fine: true, said: `no finding in ${done[1]} inputs, ${done[2]} s; ${covered?.[1]} places reached` };
  }
  const why = /panicked at[^\n]*\n[^\n]*|ERROR: libFuzzer: [^\n]*/.exec(output)?.[0].replace('\n', ' ') ?? 'did not run';
  return { fine: false, said: `${why} after ${time(Date.now() - started)}: ${fresh.map((name) => found + name).join(' ')}` };
}

door(import.meta.url, fuzz);
