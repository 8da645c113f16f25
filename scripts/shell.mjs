//! Runs other programs: one place for the project's PATH, for child processes, and for saying what takes long.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const tools = join(root, '.tools');
export const windows = process.platform === 'win32';

/** A failure the reader can act on: what happened, and the one thing to do. */
export class Stop extends Error {}

/** The environment of every child: the project's own tools first, then rustup's folder, then what was there. */
export function environment(extra = {}) {
  const cargo = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'bin');
  const paths = [join(tools, 'bin'), process.env.PATH ?? ''];
  // A rustup installed a minute ago is not yet on the PATH of this terminal.
  if (existsSync(cargo)) paths.push(cargo);
  return { ...process.env, PATH: paths.join(delimiter), ...extra };
}

/** npm as this Node runs it: `npm` itself is a script that not every system can start directly. */
export function npm(...args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? [process.execPath, script, ...args] : [windows ? 'npm.cmd' : 'npm', ...args];
}

/** Asks a program something quick; its output, or null where it is not there or refuses. */
export function ask(...command) {
  // A probe must not install a toolchain behind our back.
  const env = environment({ RUSTUP_AUTO_INSTALL: '0' });
  const answer = spawnSync(command[0], command.slice(1), { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return answer.status === 0 ? answer.stdout.trim() : null;
}

/** Runs a program to its end with its output shown; gives the output back, or throws with the command's name. */
export function run(command, { env = {}, quiet = false } = {}) {
  return new Promise((done, fail) => {
    const shell = windows && command[0].endsWith('.cmd');
    const child = spawn(command[0], command.slice(1), { cwd: root, env: environment(env), stdio: ['ignore', 'pipe', 'pipe'], shell });
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take(process.stdout));
    child.stderr.setEncoding('utf8').on('data', take(process.stderr));
    child.on('error', (error) => fail(new Stop(`${command[0]} could not be started (${error.code}).`)));
    child.on('close', (code) => {
      if (code === 0) return done(output);
      if (quiet) process.stderr.write(output);
      const failure = new Stop(`"${shown(command)}" failed.`);
      failure.output = output;
      fail(failure);
    });
  });
}

function shown(command) {
  return command.map((part) => (part === process.execPath ? 'node' : part.startsWith(root) ? part.slice(root.length + 1) : part)).join(' ');
}

/** Seconds as a person reads them. */
export function time(ms) {
  const s = ms / 1000;
  return s < 60 ? `${s.toFixed(1)} s` : `${Math.floor(s / 60)} min ${Math.round(s % 60)} s`;
}

/** Text of a file of the project. */
export function read(name) {
  return readFileSync(join(root, name), 'utf8');
}

/** The version of a crate in Cargo.lock. */
export function locked(crate) {
  const found = new RegExp(`name = "${crate}"\\r?\\nversion = "([^"]+)"`).exec(read('Cargo.lock'));
  if (!found) throw new Stop(`Cargo.lock does not name ${crate}: run "cargo update -p ${crate}".`);
  return found[1];
}

/** Runs `main` where this file was started by itself; a Stop is said in one line, anything else with its trace. */
export function door(url, main) {
  if (pathToFileURL(process.argv[1]).href !== url) return;
  main().catch((error) => {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  });
}
