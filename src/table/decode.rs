//! Finds out in which encoding a text file was saved, and decodes it.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How many bytes are looked at to guess an encoding.
const SAMPLE: usize = 1 << 20;

/// A text, and the name of its encoding where it had to be guessed.
pub struct Decoded {
    pub text: String,
    pub guessed: Option<&'static str>,
}

/// Decodes the bytes of a text file: by its mark, by the pattern of its zero bytes, as UTF-8 where it is valid, else by
/// the best guess. Zero characters are left out.
pub fn decode(bytes: &[u8]) -> Decoded {
    let (text, guessed) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => known(UTF_8, rest),
        [0xFF, 0xFE, 0, 0, rest @ ..] => (utf32(rest, u32::from_le_bytes), None),
        [0, 0, 0xFE, 0xFF, rest @ ..] => (utf32(rest, u32::from_be_bytes), None),
        [0xFF, 0xFE, rest @ ..] => known(UTF_16LE, rest),
        [0xFE, 0xFF, rest @ ..] => known(UTF_16BE, rest),
        _ => unmarked(bytes),
    };
    let text = if text.contains('\0') { text.replace('\0', "") } else { text };
    Decoded { text, guessed }
}

fn known(encoding: &'static Encoding, bytes: &[u8]) -> (String, Option<&'static str>) {
    (encoding.decode_without_bom_handling(bytes).0.into_owned(), None)
}

fn unmarked(bytes: &[u8]) -> (String, Option<&'static str>) {
    let sample = &bytes[..bytes.len().min(SAMPLE) / 4 * 4];
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(4).filter(|&&byte| byte == 0).count() * 4;
    let [a, b, c, d] = [zeros(0), zeros(1), zeros(2), zeros(3)];
    let most = |count: usize| count * 10 > sample.len() * 7;
    let few = |count: usize| count * 10 < sample.len() * 3;
    match () {
        () if most(b) && most(c) && most(d) && few(a) => return (utf32(bytes, u32::from_le_bytes), None),
        () if most(a) && most(b) && most(c) && few(d) => return (utf32(bytes, u32::from_be_bytes), None),
        () if most(b) && most(d) && few(a) && few(c) => return known(UTF_16LE, bytes),
        () if most(a) && most(c) && few(b) && few(d) => return known(UTF_16BE, bytes),
        () => {}
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), None),
        Err(_) => guess(bytes),
    }
}

fn utf32(bytes: &[u8], number: fn([u8; 4]) -> u32) -> String {
    let (units, _) = bytes.as_chunks::<4>();
    units.iter().map(|&unit| char::from_u32(number(unit)).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Among the one-byte encodings of Western lists, Windows-1252 and the old Macintosh one are told apart by which gives
/// Spanish letters: the general detector does not know the latter, and mistakes short lists of names for its neighbours.
fn guess(bytes: &[u8]) -> (String, Option<&'static str>) {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(SAMPLE)], true);
    let guess = detector.guess(Some(b"mx"), Utf8Detection::Deny);
    let western = ["windows-1250", "windows-1252", "windows-1254", "windows-1257", "ISO-8859-2", "ISO-8859-4"];
    let spanish = |encoding: &'static Encoding| {
        let text = encoding.decode_without_bom_handling(&bytes[..bytes.len().min(SAMPLE)]).0;
        text.chars().filter(|letter| "áéíóúüñÁÉÍÓÚÜÑ¿¡".contains(*letter)).count()
    };
    let encoding = if spanish(MACINTOSH) > 2 * spanish(WINDOWS_1252) {
        MACINTOSH
    } else if western.contains(&guess.name()) {
        WINDOWS_1252
    } else {
        guess
    };
    (encoding.decode_without_bom_handling(bytes).0.into_owned(), Some(encoding.name()))
}
