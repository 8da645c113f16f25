//! Tests of the engine's packing into the page: what goes in comes out, and the text may stand where it is put.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { pack, unpack } from '../www/shared/dense.mjs';

/** Bytes that look random and are the same on every run. */
function noise(length, seed = 1) {
  const blocks = [];
  for (let n = 0; n * 32 < length; n++) blocks.push(createHash('sha256').update(`${seed} ${n}`).digest());
  return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
}

function check(bytes) {
  const text = pack(bytes);
  // As the browser gets it: through UTF-8, and from there through the script's string literal.
  const read = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text));
  assert.equal(read, text);
  assert.equal(new Function(`return "${read}"`)(), text);
  assert.deepEqual(unpack(read), bytes);
  return text;
}

test('bytes of every length come back', () => {
  for (let length = 0; length <= 300; length++) check(noise(length, length));
});

test('every byte comes back, in every place and beside every other', () => {
  for (let byte = 0; byte < 256; byte++) {
    for (let length = 1; length <= 17; length++) check(new Uint8Array(length).fill(byte));
  }
  const pairs = new Uint8Array(3 * 65536);
  for (let n = 0; n < 65536; n++) pairs.set([n >> 8, n & 255, n >> 4], 3 * n);
  check(pairs);
});

test('each seven bits come back as the last ones and as those before', () => {
  for (let a = 0; a < 128; a++) {
    for (let b = 0; b < 128; b++) check(Uint8Array.of((a << 1) | (b >> 6), (b << 2) & 255));
    // Eight times seven bits are seven bytes: nothing is left over.
    const whole = new Uint8Array(7).fill(255);
    whole[6] = 128 | a;
    check(whole);
  }
});

test('nothing in the text ends a literal or a script, is changed by a reader of pages, or stands alone as half a character', () => {
  const text = check(noise(200_000));
  const used = new Set(text);
  for (const bad of ['\0', '\n', '\r', '"', '\\', '<', '\u001a', '\u001b', '\u2028', '\u2029', '\ufeff']) {
    assert.ok(!used.has(bad), JSON.stringify(bad));
  }
  for (const one of used) assert.ok(one < '\u0080' || (one >= '\u0100' && one < '\u0800'), JSON.stringify(one));
});

test('the text is a seventh more than its bytes, and no more', () => {
  const bytes = noise(700_000);
  const size = Buffer.byteLength(pack(bytes));
  assert.ok(size === 800_000 || size === 800_001, String(size));
});
