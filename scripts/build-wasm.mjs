//! Builds the engine to WebAssembly in pkg/, where its sources changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, door, locked, read, root, run, Stop, time } from './shell.mjs';

const STAMP = join('pkg', '.inputs');

/** The page's engine is optimised as one whole: it takes a minute more, and matches a tenth faster. */
const WHOLE = { CARGO_PROFILE_RELEASE_LTO: 'fat', CARGO_PROFILE_RELEASE_CODEGEN_UNITS: '1' };

/** All files below a folder, in one order on every machine. */
function files(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((e) => (e.isDirectory() ? files(join(folder, e.name)) : [join(folder, e.name)])).sort();
}

function fingerprint() {
  const hash = createHash('sha256').update(process.env.RUSTFLAGS ?? '').update(JSON.stringify(WHOLE));
  for (const name of ['Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', ...files('src')]) {
    hash.update(name).update('\0').update(readFileSync(join(root, name))).update('\0');
  }
  return hash.digest('hex');
}

/**
 * A module without its custom section of function names: a tenth of the page's size, read by debuggers only. Messages of a
 * panic keep file and line.
 */
export function withoutNames(bytes) {
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length; ) {
    const [size, body] = number(bytes, at + 1);
    const [length, text] = number(bytes, body);
    const custom = bytes[at] === 0 ? Buffer.from(bytes.subarray(text, text + length)).toString() : null;
    if (custom !== 'name') kept.push(bytes.subarray(at, body + size));
    at = body + size;
  }
  return Buffer.concat(kept);
}

/** An unsigned LEB128 number, and where it ends. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    value += (bytes[at] & 127) * 2 ** shift;
    if (bytes[at] < 128) return [value, at + 1];
  }
}

async function build() {
  const wanted = fingerprint();
  const built = ['reencuentro.js', 'reencuentro_bg.wasm', 'reencuentro.d.ts'].every((name) => existsSync(join(root, 'pkg', name)));
  if (built && existsSync(join(root, STAMP)) && read(STAMP) === wanted) {
    console.log('✓ engine unchanged, pkg/ kept');
    return;
  }
  const bindgen = locked('wasm-bindgen');
  if (ask('wasm-pack', '--version') === null || ask('wasm-bindgen', '--version') !== `wasm-bindgen ${bindgen}`) {
    throw new Stop(`wasm-pack and wasm-bindgen ${bindgen} are needed: run "npm run setup".`);
  }
  const started = Date.now();
  // no-install: take the tools found above, fetch nothing.
  const options = ['--target', 'web', '--release', '--out-dir', 'pkg', '--no-pack', '--mode', 'no-install'];
  await run(['wasm-pack', 'build', ...options, '.', '--', '--no-default-features', '--locked'], { env: WHOLE });
  const module = join(root, 'pkg', 'reencuentro_bg.wasm');
  writeFileSync(module, withoutNames(readFileSync(module)));
  writeFileSync(join(root, STAMP), wanted);
  console.log(`✓ engine built (${time(Date.now() - started)})`);
}

door(import.meta.url, build);
