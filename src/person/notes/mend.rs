//! Puts right what was written as UTF-8 and read as Windows-1252 (`papÃ¡`), and remembers where each letter stood.

use std::borrow::Cow;

use super::Span;

/// A note as it was meant, with the place of each character in the note as it stands.
pub(super) struct Mended<'a> {
    pub text: Cow<'a, str>,
    /// For each character of `text` the first of those it came from; empty where nothing was mended.
    from: Vec<u32>,
    /// How many characters the note has.
    length: u32,
}

impl Mended<'_> {
    /// A span of the mended text as one of the note.
    pub fn span(&self, (start, end): Span) -> Span {
        if self.from.is_empty() || end == 0 {
            return (start, end);
        }
        let at = |index: u32| self.from.get(index as usize).copied().unwrap_or(self.length);
        (at(start), at(end))
    }
}

pub(super) fn mend(note: &str) -> Mended<'_> {
    if !note.contains(['Ã', 'Â', 'â']) {
        return Mended { text: note.into(), from: Vec::new(), length: 0 };
    }
    let chars: Vec<char> = note.chars().collect();
    let (mut text, mut from) = (String::with_capacity(note.len()), Vec::with_capacity(chars.len()));
    let mut at = 0;
    while at < chars.len() {
        let meant = [2, 3].into_iter().find_map(|length| Some((letter(chars.get(at..at + length)?)?, length)));
        let (letter, length) = meant.unwrap_or((chars[at], 1));
        text.push(letter);
        from.push(at as u32);
        at += length;
    }
    Mended { text: text.into(), from, length: chars.len() as u32 }
}

/// The one character that these characters' Windows-1252 bytes are in UTF-8.
fn letter(chars: &[char]) -> Option<char> {
    if !matches!(chars[0], 'Ã' | 'Â' | 'â') {
        return None;
    }
    let written: String = chars.iter().collect();
    let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(&written);
    let meant = std::str::from_utf8(&bytes).ok().filter(|_| !lost)?;
    let mut meant = meant.chars();
    meant.next().filter(|_| meant.next().is_none())
}
