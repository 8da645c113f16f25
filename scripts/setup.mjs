//! Makes a fresh clone ready: each step looks first and acts only where something is missing.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, door, locked, npm, read, root, run, Stop, time, tools, windows } from './shell.mjs';
import { browser, driver } from './browser.mjs';
import { python } from './python.mjs';

const WASM_PACK = '0.15.1';

/** Debian and its kin, with the right to install. */
const apt = process.getuid?.() === 0 && ask('apt-get', '--version') !== null;
let updated = false;

async function install(...packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!updated) await run(['apt-get', 'update', '-q'], { env, quiet: true });
  updated = true;
  await run(['apt-get', 'install', '-q', '-y', '--no-install-recommends', ...packages], { env, quiet: true });
}

/**
 * One step of set-up. `probe` says whether all is there (quick, and without side effects); `act` mends it.
 * What `act` does is announced before it starts, since some steps take minutes on a fresh machine.
 */
async function step(what, probe, act) {
  if (probe()) return;
  const started = Date.now();
  console.log(`… ${what}`);
  await act();
  if (!probe()) throw new Stop(`${what}: done, but it still cannot be found. Open a new terminal and run this again.`);
  console.log(`✓ ${what} (${time(Date.now() - started)})`);
}

/** What rust-toolchain.toml asks for. */
function toolchain() {
  const text = read('rust-toolchain.toml');
  const list = (key) => (new RegExp(`${key} = \\[([^\\]]*)\\]`).exec(text)?.[1] ?? '').match(/[\w-]+/g) ?? [];
  return { channel: /channel = "([^"]+)"/.exec(text)[1], components: list('components'), targets: list('targets') };
}

function rustReady({ channel, targets }) {
  if (!ask('rustc', '--version')?.includes(` ${channel} `)) return false;
  const there = targets.every((target) => existsSync(ask('rustc', '--print', 'target-libdir', '--target', target) ?? ''));
  return there && ask('rustfmt', '--version') !== null && ask('cargo-clippy', '--version') !== null;
}

async function rust() {
  const wanted = toolchain();
  await step(
    `Rust ${wanted.channel} with ${[...wanted.targets, ...wanted.components].join(', ')}`,
    () => rustReady(wanted),
    async () => {
      if (ask('rustup', '--version') === null) {
        throw new Stop('Rust is missing: install rustup (the installer of the Rust project), then run this again.');
      }
      const flags = [...wanted.components.flatMap((c) => ['-c', c]), ...wanted.targets.flatMap((t) => ['-t', t])];
      await run(['rustup', 'toolchain', 'install', wanted.channel, '--profile', 'minimal', '--no-self-update', ...flags]);
    },
  );
}

async function linker() {
  if (windows) return;
  await step(
    'a C linker, which Rust needs',
    () => ask('cc', '--version') !== null,
    async () => {
      if (!apt) throw new Stop('A C compiler is missing (the command "cc"): install your system\'s build tools, then run this again.');
      await install('gcc', 'libc6-dev');
    },
  );
}

async function packages() {
  const stamp = join(root, 'node_modules', '.setup-stamp');
  if (!existsSync(join(root, 'package-lock.json'))) throw new Stop('package-lock.json is missing: run "npm install" once.');
  const wanted = createHash('sha256').update(read('package-lock.json')).update(process.versions.modules).digest('hex');
  await step(
    'the page\'s packages (npm ci)',
    () => existsSync(stamp) && read(join('node_modules', '.setup-stamp')) === wanted,
    async () => {
      await run(npm('ci', '--no-audit', '--no-fund', '--loglevel=error'));
      mkdirSync(join(root, 'node_modules'), { recursive: true });
      writeFileSync(stamp, wanted);
    },
  );
}

/** wasm-pack takes a fitting wasm-bindgen from the PATH; else it would look for one in places we do not want to depend on. */
async function wasmTools() {
  const bindgen = locked('wasm-bindgen');
  const fits = (tool, version) => ask(tool, '--version')?.split(' ')[1] === version;
  const wanted = [
    ['wasm-pack', WASM_PACK, () => ask('wasm-pack', '--version') !== null],
    ['wasm-bindgen-cli', bindgen, () => fits('wasm-bindgen', bindgen) && fits('wasm-bindgen-test-runner', bindgen)],
  ];
  for (const [crate, version, probe] of wanted) {
    await step(`${crate} ${version}, compiled into the project's .tools (a minute or two, once)`, probe, () => cargoInstall(crate, version));
  }
  rmSync(join(tools, 'build'), { recursive: true, force: true });
}

async function cargoInstall(crate, version) {
  if (!process.env.CI && ask('cargo', 'binstall', '-V') !== null) {
    try {
      return await run(['cargo', 'binstall', '--no-confirm', '--root', tools, `${crate}@${version}`], { quiet: true });
    } catch {
      console.log('  no ready-made one could be had; compiling it instead');
    }
  }
  // Unoptimised builds take half the time and work as well; one build folder lets the two share what both depend on.
  // Without --locked: the tools' own lock files may name releases that a mirror does not have.
  const env = { CARGO_TARGET_DIR: join(tools, 'build'), CARGO_PROFILE_DEV_DEBUG: '0', RUSTFLAGS: '' };
  await run(['cargo', 'install', '--quiet', '--debug', '--root', tools, `${crate}@${version}`], { env });
}

async function browsers() {
  await step(
    'Chromium and its driver, for the tests in a browser',
    () => browser() !== null && driver() !== null,
    async () => {
      if (!apt) {
        const missing = [browser() ? '' : 'Chromium or Chrome (or set CHROME to its path)', driver() ? '' : 'the chromedriver of the same version (or set CHROMEDRIVER)'];
        throw new Stop(`The tests need a browser: install ${missing.filter(Boolean).join(' and ')}, then run this again.`);
      }
      await install('chromium', 'chromium-driver');
    },
  );
}

async function pythons() {
  await step(
    'Python, for the tests of the second generator of invented families',
    () => python() !== null,
    async () => {
      if (!apt) throw new Stop('The tests need Python 3.11 or later (the command "python3"): install it, then run this again.');
      await install('python3');
    },
  );
}

/** Everything the build needs; with `tests`, everything the tests need too. */
export async function setup({ tests }) {
  const started = Date.now();
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Stop(`Node ${process.versions.node} is too old: install Node 20.19 or later.`);
  await linker();
  await rust();
  await packages();
  await wasmTools();
  if (tests) {
    await browsers();
    await pythons();
  }
  console.log(`✓ set-up ready (${time(Date.now() - started)})`);
}

// With --packages only those: a bench of the command line needs no browser and no WebAssembly.
const onlyPackages = process.argv.includes('--packages');
door(import.meta.url, () => (onlyPackages ? packages() : setup({ tests: true })));
