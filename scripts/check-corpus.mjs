//! Inspects every file of a folder of real-world spreadsheets, each in a process with bounds, and compares known answers.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { tally } from './tally.mjs';
import { door, environment, root, run, Stop, windows } from './shell.mjs';

const SECONDS = 10;
const KILOBYTES = 1 << 20;
const AT_ONCE = 2;

/** The files below a folder, in the order of their names. */
function below(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? below(path) : [path];
  });
}

/** Whether a shell here can bound the memory of what it starts. */
function bounded() {
  return process.platform === 'linux' && spawnSync('sh', ['-c', `ulimit -v ${KILOBYTES}`]).status === 0;
}

/** What one file came to: `read` or `refused` with its sentences, or `failed` with what went wrong. */
function outcome({ code, signal, slow, stdout }) {
  if (slow) return { failed: `took longer than ${SECONDS} s` };
  if (signal || (code !== 0 && code !== 1)) return { failed: signal ? `ended by ${signal}` : `exit code ${code}` };
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    return { failed: 'no JSON on standard output: it panicked' };
  }
  const file = report.files?.[0];
  if (!file || file.read !== (code === 0)) return { failed: `exit code ${code} does not fit the report` };
  return file.read ? { read: true } : { refused: file.problems.map((problem) => problem.code).join(' ') };
}

function inspect(program, path, memory, extra) {
  const command = [program, 'inspect', ...extra, path];
  const [first, ...rest] = memory ? ['sh', '-c', `ulimit -v ${KILOBYTES}; exec "$0" "$@"`, ...command] : command;
  return new Promise((done, fail) => {
    const child = spawn(first, rest, { stdio: ['ignore', 'pipe', 'ignore'] });
    let [stdout, slow] = ['', false];
    const timer = setTimeout(() => {
      slow = true;
      child.kill('SIGKILL');
    }, SECONDS * 1000);
    child.stdout.setEncoding('utf8').on('data', (chunk) => (stdout += chunk));
    child.on('error', fail);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done({ code, signal, slow, stdout });
    });
  });
}

/** The sentence a refused file gets, as a reader sees it. */
async function sentence(program, path, memory) {
  const { stdout } = await inspect(program, path, memory, []);
  // A heading, its underline and the file's name stand before it.
  return stdout.split('\n').slice(3).map((line) => line.trim()).join(' ').trim();
}

async function every(folder, program, memory) {
  const files = below(folder);
  const results = new Map();
  const queue = [...files];
  const worker = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const started = Date.now();
      const result = outcome(await inspect(program, path, memory, ['--json']));
      if (result.refused) result.sentence = await sentence(program, path, memory);
      results.set(path, { ...result, took: Date.now() - started });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return files.map((path) => [relative(folder, path), results.get(path)]);
}

function table(results) {
  const folders = new Map();
  for (const [path, { read, failed }] of results) {
    const count = folders.get(dirname(path)) ?? [0, 0, 0];
    count[failed ? 2 : read ? 0 : 1] += 1;
    folders.set(dirname(path), count);
  }
  const wide = Math.max(...[...folders.keys()].map((folder) => folder.length), 6);
  const line = (folder, counts) => console.log(`${folder.padEnd(wide)}${counts.map((count) => `${count}`.padStart(9)).join('')}`);
  line('folder', ['read', 'refused', 'failed']);
  for (const [folder, counts] of folders) line(folder, counts);
  line('all', [0, 1, 2].map((at) => [...folders.values()].reduce((sum, counts) => sum + counts[at], 0)));
}

async function check() {
  const named = process.argv[2] ?? '../shared/corpus';
  const folder = resolve(root, named);
  if (!existsSync(folder)) {
    console.log(`skipped: there is no folder ${named}`);
    return;
  }
  await run(['cargo', 'build', '--locked', '--release', '--bin', 'reencuentro']);
  const target = resolve(root, environment().CARGO_TARGET_DIR ?? 'target');
  const program = join(target, 'release', windows ? 'reencuentro.exe' : 'reencuentro');
  const memory = bounded();
  if (!memory) console.log('The memory of a process cannot be bounded here: only time, exit codes and panics are checked.');
  const results = await every(folder, program, memory);
  for (const [path, { refused, sentence }] of results) if (refused) console.log(`${path}\n    ${sentence}`);
  console.log('');
  table(results);
  const slowest = results.reduce((a, b) => (a[1].took > b[1].took ? a : b));
  console.log(`slowest: ${slowest[0]}, ${(slowest[1].took / 1000).toFixed(1)} s\n`);

  const command = ['cargo', 'test', '--locked', '--test', 'it', 'corpus'];
  const { passed } = tally(await run(command, { env: { REENCUENTRO_CORPUS: folder } }));
  if (passed === 0) throw new Stop('No test of the corpus ran: tests/it/corpus.rs should hold one.');
  const failed = results.filter(([, result]) => result.failed);
  for (const [path, result] of failed) console.error(`${path}: ${result.failed}`);
  if (failed.length > 0) throw new Stop(`${failed.length} of ${results.length} files were neither read nor refused.`);
}

door(import.meta.url, check);
