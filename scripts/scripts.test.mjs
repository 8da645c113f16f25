//! Tests of the scripts that others lean on: what counts as a passed test, and what the server gives away.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { withoutNames } from './build-wasm.mjs';
import { serve } from './serve.mjs';
import { locked, time } from './shell.mjs';
import { tally } from './tally.mjs';

test('summary lines of each runner are added up', () => {
  const cases = [
    ['test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.05s', [12, 0, 1]],
    ['test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out', [3, 2, 0]],
    ['\u001b[32m  14 passed\u001b[39m (22.1s)\n  1 flaky\n  2 skipped\n', [15, 0, 2]],
    ['  1 failed\n  3 did not run\n  4 passed (1.2m)', [4, 4, 0]],
    ['# tests 3\n# pass 2\n# fail 1\n# skipped 0', [2, 1, 0]],
    ['Ran 12 tests in 3.104s\n\nOK', [12, 0, 0]],
    ['Ran 12 tests in 3.104s\n\nOK (skipped=2)', [10, 0, 2]],
    ['Ran 12 tests in 3.104s\n\nFAILED (failures=1, errors=2)', [9, 3, 0]],
    ['running 12 tests\n12 passed as hoped', [0, 0, 0]],
  ];
  for (const [output, expected] of cases) {
    const { passed, failed, skipped } = tally(output);
    assert.deepEqual([passed, failed, skipped], expected, output);
  }
});

test('the server gives the page and nothing else', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'reencuentro-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'reencuentro.html');
  writeFileSync(file, '<!doctype html><title>ñ</title>');
  const { port, close } = await serve(file, 0);
  t.after(close);
  const get = (path, options) => fetch(`http://127.0.0.1:${port}${path}`, { ...options, headers: { Connection: 'close' } });
  for (const path of ['/', '/reencuentro.html', '/?lang=es']) {
    const answer = await get(path);
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(await answer.text(), '<!doctype html><title>ñ</title>');
  }
  for (const path of ['/other.html', '/../package.json', '/%2e%2e/package.json', '//']) {
    assert.equal((await get(path)).status, 404, path);
  }
  assert.equal((await get('/', { method: 'POST' })).status, 405);
});

test('a port that was asked for and is taken is refused', async (t) => {
  const other = createServer();
  t.after(() => other.close());
  await new Promise((done) => other.listen(0, '127.0.0.1', done));
  await assert.rejects(serve('none.html', other.address().port), /in use/);
});

test('versions come from Cargo.lock, times read well', () => {
  assert.match(locked('wasm-bindgen'), /^\d+\.\d+\.\d+$/);
  assert.throws(() => locked('no-such-crate'), /Cargo.lock does not name/);
  assert.equal(time(1234), '1.2 s');
  assert.equal(time(125_000), '2 min 5 s');
});

test('a module loses its names and nothing else', () => {
  const head = [0, 97, 115, 109, 1, 0, 0, 0];
  const custom = (name, ...body) => [0, name.length + 1 + body.length, name.length, ...Buffer.from(name), ...body];
  const module = Buffer.from([...head, ...custom('name', 7, 7), ...custom('kept', 9), 1, 1, 0, ...custom('name')]);
  const left = withoutNames(module);
  assert.deepEqual([...left], [...head, ...custom('kept', 9), 1, 1, 0]);
  assert.ok(WebAssembly.validate(left));
});
