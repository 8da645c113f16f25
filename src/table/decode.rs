//! Finds out in which encoding a text file was saved, and decodes it.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How many bytes are looked at to guess an encoding.
const SAMPLE: usize = 1 << 20;
/// How many bytes are decoded at a time.
const PIECE: usize = 1 << 16;
/// How often a text may have been taken for another encoding and saved so.
const MAX_GARBLED: usize = 3;

/// The upper half of code page 850, in which DOS programs of the Americas write; for Spanish small letters it is 437 too.
const IBM850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// A text, and what was noticed: the code of a note, the name of its value, and the value.
pub struct Decoded<'b> {
    pub text: Cow<'b, str>,
    pub notes: Vec<(&'static str, &'static str, &'static str)>,
}

/// Decodes the bytes of a text file: by its mark, by the pattern of its zero bytes, as UTF-8 where it is valid, else by
/// the best guess. Zero characters and marks within (of files that were joined) are left out.
pub fn decode(bytes: &[u8]) -> Decoded<'_> {
    let (mut text, guessed) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => (utf8(rest), None),
        [0xFF, 0xFE, 0, 0, rest @ ..] => (utf32(rest, u32::from_le_bytes), None),
        [0, 0, 0xFE, 0xFF, rest @ ..] => (utf32(rest, u32::from_be_bytes), None),
        [0xFF, 0xFE, rest @ ..] => (known(UTF_16LE, rest), None),
        [0xFE, 0xFF, rest @ ..] => (known(UTF_16BE, rest), None),
        _ => unmarked(bytes),
    };
    if text.contains(['\0', '\u{feff}']) {
        text = Cow::Owned(text.replace(['\0', '\u{feff}'], ""));
    }
    let mut notes: Vec<_> =
        guessed.map(|name| ("problem-file-encoding-guessed", "encoding", name)).into_iter().collect();
    for _ in 0..MAX_GARBLED {
        let Some(mended) = ungarbled(&text) else { break };
        text = Cow::Owned(mended);
        notes = vec![("problem-file-garbled", "encoding", "UTF-8")];
    }
    Decoded { text, notes }
}

/// Decodes piece by piece: at once, three times the memory would be reserved.
fn known<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> Cow<'b, str> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len());
    let mut pieces = bytes.chunks(PIECE).peekable();
    while let Some(piece) = pieces.next() {
        let most = decoder.max_utf8_buffer_length(piece.len()).unwrap_or(4 * PIECE);
        if text.capacity() - text.len() < most {
            text.reserve_exact(most + text.len() / 8);
        }
        let _ = decoder.decode_to_string(piece, &mut text, pieces.peek().is_none());
    }
    Cow::Owned(text)
}

/// A marked text is not always what its mark says.
fn utf8(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes).map_or_else(|_| by_lines(bytes), Cow::Borrowed)
}

fn unmarked(bytes: &[u8]) -> (Cow<'_, str>, Option<&'static str>) {
    let sample = &bytes[..bytes.len().min(SAMPLE) / 4 * 4];
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(4).filter(|&&byte| byte == 0).count() * 4;
    let [a, b, c, d] = [zeros(0), zeros(1), zeros(2), zeros(3)];
    let most = |count: usize| count * 10 > sample.len() * 7;
    let few = |count: usize| count * 10 < sample.len() * 3;
    match () {
        () if most(b) && most(c) && most(d) && few(a) => return (utf32(bytes, u32::from_le_bytes), None),
        () if most(a) && most(b) && most(c) && few(d) => return (utf32(bytes, u32::from_be_bytes), None),
        () if most(b) && most(d) && few(a) && few(c) => return (known(UTF_16LE, bytes), None),
        () if most(a) && most(c) && few(b) && few(d) => return (known(UTF_16BE, bytes), None),
        () => {}
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Cow::Borrowed(text), None);
    }
    let wide = |line: &[u8]| !line.is_ascii() && std::str::from_utf8(line).is_ok();
    if bytes.split(|byte| *byte == b'\n').any(wide) {
        return (by_lines(bytes), Some("UTF-8 / windows-1252"));
    }
    guess(bytes)
}

/// Decodes each line as UTF-8 where it is, else as Windows-1252, as lists need that were put together from two: hardly a
/// line with accents would be UTF-8 by chance.
fn by_lines(bytes: &[u8]) -> Cow<'_, str> {
    let mut text = String::with_capacity(bytes.len());
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match std::str::from_utf8(line) {
            Ok(line) => text.push_str(line),
            Err(_) => text.push_str(&WINDOWS_1252.decode_without_bom_handling(line).0),
        }
    }
    Cow::Owned(text)
}

/// The text that was taken for Windows-1252 and saved so (`JosÃ©`), where all its accents say that it was.
fn ungarbled(text: &str) -> Option<String> {
    if !text.contains(['Ã', 'Â', 'â', 'Å']) {
        return None;
    }
    let mut mended = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (bytes, _, unmappable) = WINDOWS_1252.encode(line);
        if unmappable {
            return None;
        }
        mended.push_str(std::str::from_utf8(&bytes).ok()?);
    }
    Some(mended)
}

fn utf32(bytes: &[u8], number: fn([u8; 4]) -> u32) -> Cow<'static, str> {
    let (units, _) = bytes.as_chunks::<4>();
    let sign = |unit| char::from_u32(number(unit)).unwrap_or(char::REPLACEMENT_CHARACTER);
    Cow::Owned(units.iter().map(|&unit| sign(unit)).collect())
}

/// Among the one-byte encodings of Western lists, Windows-1252, the old Macintosh one and that of DOS are told apart by
/// which gives Spanish letters: the general detector does not know the latter two, and mistakes short lists of names for
/// its neighbours.
fn guess(bytes: &[u8]) -> (Cow<'_, str>, Option<&'static str>) {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let windows = spanish(&known(WINDOWS_1252, sample));
    if spanish(&ibm850(sample)) > 2 * windows {
        return (Cow::Owned(ibm850(bytes)), Some("IBM850"));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = detector.guess(Some(b"mx"), Utf8Detection::Deny);
    let western = ["windows-1250", "windows-1252", "windows-1254", "windows-1257", "ISO-8859-2", "ISO-8859-4"];
    let encoding = match () {
        () if spanish(&known(MACINTOSH, sample)) > 2 * windows => MACINTOSH,
        () if western.contains(&guess.name()) => WINDOWS_1252,
        () => guess,
    };
    (known(encoding, bytes), Some(encoding.name()))
}

/// How many letters of a text are Spanish ones with a mark, in words that have other letters too.
fn spanish(text: &str) -> usize {
    let mut before = ' ';
    let mut found = 0;
    for letter in text.chars() {
        let small = "áéíóúüñ".contains(letter) && before.is_alphabetic();
        // A capital within a word in small letters is another letter of another encoding.
        let capital = "ÁÉÍÓÚÜÑ".contains(letter) && !before.is_lowercase();
        found += usize::from(small || capital);
        before = letter;
    }
    found
}

fn ibm850(bytes: &[u8]) -> String {
    let upper: Vec<char> = IBM850.chars().collect();
    let sign = |byte: u8| match byte.checked_sub(0x80) {
        Some(at) => upper.get(usize::from(at)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
        None => char::from(byte),
    };
    bytes.iter().map(|&byte| sign(byte)).collect()
}
