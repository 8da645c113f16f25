//! Upper case without accents, letter for letter, so that offsets in the result are offsets in the text.

use unicode_normalization::UnicodeNormalization;

/// One character for each character of `text`: letters upper case without accents, dashes and quotes plain.
pub(crate) fn plain(text: &str) -> String {
    text.chars().map(plain_char).collect()
}

pub(crate) fn plain_char(c: char) -> char {
    match c {
        _ if c.is_ascii() => c.to_ascii_uppercase(),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{b4}' | '\u{2bc}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{ab}' | '\u{bb}' => '"',
        'ª' => 'A',
        'º' | '°' => 'O',
        _ if c.is_whitespace() => ' ',
        _ => {
            let base = std::iter::once(c).nfd().next().unwrap_or(c);
            base.to_uppercase().next().unwrap_or(base)
        }
    }
}

/// Text that was written as UTF-8 and read as Windows-1252 (`GarcÃ­a`), put right; any other text as it is.
pub(crate) fn repair(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains(['Ã', 'Â']) {
        let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
        if !lost && let Ok(repaired) = std::str::from_utf8(&bytes) {
            return repaired.to_owned().into();
        }
    }
    text.into()
}
