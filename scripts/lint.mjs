//! Formatting and lints, native and WebAssembly, warnings counted as errors.
import { door, run } from './shell.mjs';

async function lint() {
  await run(['cargo', 'fmt', '--check']);
  await run(['cargo', 'clippy', '--locked', '--all-targets', '--', '-D', 'warnings']);
  const wasm = ['--no-default-features', '--target', 'wasm32-unknown-unknown', '--lib', '--test', 'wasm'];
  await run(['cargo', 'clippy', '--locked', ...wasm, '--', '-D', 'warnings']);
  console.log('✓ formatting and lints');
}

door(import.meta.url, lint);
