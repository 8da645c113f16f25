//! Who is compared: each method as the command that turns lists into links.csv.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, Stop } from '../shell.mjs';
import { venv } from './venv.mjs';

const rivals = join(root, 'scripts', 'bench', 'rivals');
const own = join(root, 'target', 'release', process.platform === 'win32' ? 'reencuentro.exe' : 'reencuentro');

export const reencuentro = own;

/** Ours reads the files as they are; the others get them cleaned by `reencuentro clean`, so that no one loses by a header. */
export const METHODS = {
  ours: {
    name: 'Reencuentro',
    command: ({ children, adults, settings }, out) => [own, 'match', '--children', ...children, '--adults', ...adults, '--out', out, ...settings],
    candidates: ({ children, adults, settings }, out) => [
      own, 'match', '--children', ...children, '--adults', ...adults, '--out', `${out}-links.csv`, '--candidates', out, ...settings,
    ],
  },
  join: { name: 'name join', command: node('join.mjs') },
  primero: { name: 'Primero', command: node('primero.mjs') },
  burger: { name: 'burgerLinker', command: node('burger.mjs') },
  splink: {
    name: 'Splink 5',
    needs: () => venv('Splink'),
    command: (lists, out, { python }) => [python, join(rivals, 'splink5', 'link.py'), ...cleaned(lists), '--out', out],
  },
  // Holds every pair of a block in memory with all its strings: for small lists, and only where it is named.
  recordlinkage: {
    name: 'recordlinkage',
    apart: true,
    needs: () => venv('recordlinkage'),
    command: (lists, out, { python }) => [python, join(rivals, 'recordlinkage', 'link.py'), ...cleaned(lists), '--out', out],
  },
};

function node(program) {
  return (lists, out) => [process.execPath, join(rivals, program), ...cleaned(lists), '--out', out];
}

const cleaned = ({ cleaned }) => ['--children', join(cleaned, 'children.csv'), '--adults', join(cleaned, 'adults.csv')];

/** The methods that can run here, and for the others why not. */
export async function ready(names) {
  const methods = [];
  for (const name of names) {
    const has = (await METHODS[name].needs?.()) ?? {};
    if (has.lacks) console.error(`Without ${METHODS[name].name}: ${has.lacks}.`);
    else methods.push({ ...METHODS[name], key: name, has });
  }
  return methods;
}

/** Runs a program to its end: its output, the end of what it said beside, how long it took, and its most memory where the system tells (Linux). */
export function timed(command) {
  return new Promise((done, fail) => {
    const begun = performance.now();
    const child = spawn(command[0], command.slice(1), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let [output, said, memory] = ['', '', null];
    child.stdout.setEncoding('utf8').on('data', (text) => { output += text; });
    child.stderr.setEncoding('utf8').on('data', (text) => { said = (said + text).slice(-4000); });
    const watch = setInterval(() => { memory = most(child.pid) ?? memory; }, 50);
    child.on('error', (error) => fail(new Stop(`${command[0]} could not be started (${error.code}).`)));
    child.on('close', (code) => {
      clearInterval(watch);
      if (code !== 0) fail(new Stop(`${said}\n"${command.slice(0, 3).join(' ')} …" failed.`));
      else done({ output, said, seconds: (performance.now() - begun) / 1000, megabytes: memory });
    });
  });
}

/** The most memory a process has held so far, in megabytes. */
function most(pid) {
  const file = `/proc/${pid}/status`;
  try {
    const found = existsSync(file) && /VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'));
    return found ? Math.round(Number(found[1]) / 1024) : null;
  } catch {
    return null; // It ended between the two looks.
  }
}
