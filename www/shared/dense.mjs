//! Bytes as text that may stand between double quotes in a script of a page: seven bits a character, a seventh more than the bytes.
//!
//! Base64 holds six bits a character and is a third more than its bytes. Nearly every ASCII character may stand in a string
//! literal inside a `<script>`, so each holds the next seven bits as its number. Those that may not stand there are left out:
//! the two-byte character in their stead says which it was, and holds the seven bits after them too, so that nothing is lost.

/**
 * What a page's reader would change (NUL, and CR into LF), what would end a string literal or a script, and two characters
 * that old programs heed in any text: "end of file" and the one that begins a terminal's commands.
 */
const BARRED = '\0\n\r"\\<\x1a\x1b';

/** The first of the two-byte characters in use: one that is no control character either. */
const FIRST = 0x100;

/** From here on: a barred character at the very end, with nothing after it. */
const LAST = FIRST + BARRED.length * 128;

/**
 * Packs bytes into text.
 *
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function pack(bytes) {
  let sevens = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 7; bits -= 7) sevens += String.fromCharCode((held >> (bits - 7)) & 127);
  }
  // The rest is filled up with zeros, which `unpack` does not take for a byte.
  if (bits > 0) sevens += String.fromCharCode((held << (7 - bits)) & 127);

  let text = "";
  for (let at = 0; at < sevens.length; at++) {
    const barred = BARRED.indexOf(sevens.charAt(at));
    if (barred < 0) text += sevens.charAt(at);
    else if (at + 1 === sevens.length) text += String.fromCharCode(LAST + barred);
    else text += String.fromCharCode(FIRST + barred * 128 + sevens.charCodeAt(++at));
  }
  return text;
}

/**
 * The bytes that `pack` made the text of. Text from elsewhere gives bytes of no meaning.
 *
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function unpack(text) {
  // Two plain loops are twice as fast in a fresh worker as one that counts bits. Zeros behind fill up the last eight.
  const sevens = new Uint8Array(2 * text.length + 8);
  const length = text.length;
  let count = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) sevens[count++] = code;
    else if (code >= LAST) sevens[count++] = BARRED.charCodeAt(code - LAST);
    else {
      sevens[count++] = BARRED.charCodeAt((code - FIRST) >> 7);
      sevens[count++] = code & 127;
    }
  }

  const size = Math.floor((count * 7) / 8);
  const bytes = new Uint8Array(size + 7);
  const seven = (/** @type {number} */ at) => sevens[at] ?? 0;
  for (let at = 0, to = 0; at < count; at += 8, to += 7) {
    const high = (seven(at) << 21) | (seven(at + 1) << 14) | (seven(at + 2) << 7) | seven(at + 3);
    const low = (seven(at + 4) << 21) | (seven(at + 5) << 14) | (seven(at + 6) << 7) | seven(at + 7);
    bytes[to] = high >> 20;
    bytes[to + 1] = high >> 12;
    bytes[to + 2] = high >> 4;
    bytes[to + 3] = (high << 4) | (low >> 24);
    bytes[to + 4] = low >> 16;
    bytes[to + 5] = low >> 8;
    bytes[to + 6] = low;
  }
  return bytes.subarray(0, size);
}
