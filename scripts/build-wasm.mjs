//! Builds the engine to WebAssembly in pkg/, where its sources changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, door, locked, read, root, run, Stop, time } from './shell.mjs';

const STAMP = join('pkg', '.inputs');

/** All files below a folder, in one order on every machine. */
function files(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((e) => (e.isDirectory() ? files(join(folder, e.name)) : [join(folder, e.name)])).sort();
}

function fingerprint() {
  const hash = createHash('sha256').update(process.env.RUSTFLAGS ?? '');
  for (const name of ['Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', ...files('src')]) {
    hash.update(name).update('\0').update(readFileSync(join(root, name))).update('\0');
  }
  return hash.digest('hex');
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
  await run(['wasm-pack', 'build', ...options, '.', '--', '--no-default-features', '--locked']);
  writeFileSync(join(root, STAMP), wanted);
  console.log(`✓ engine built (${time(Date.now() - started)})`);
}

door(import.meta.url, build);
