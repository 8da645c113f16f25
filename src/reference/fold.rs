//! Reduces a text to the letters that agencies agree on: upper case, no accents, no punctuation.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Upper case A–Z and digits, words parted by one space. Accents and tildes go (`Ñ` → `N`), apostrophes and glottal marks
/// go without a trace (`Q'anjob'al` → `QANJOBAL`), other punctuation becomes a space. Letters of other scripts stay.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        text.chars().for_each(|c| push(&mut folded, c));
    } else {
        for c in text.chars() {
            // Asked before and after: a free-standing accent would come apart into a space and a mark.
            if !write_out(&mut folded, c) {
                for part in std::iter::once(c).nfkd() {
                    if !write_out(&mut folded, part) {
                        push(&mut folded, part);
                    }
                }
            }
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn write_out(folded: &mut String, c: char) -> bool {
    written_out(c).map(|letters| folded.push_str(letters)).is_some()
}

fn push(folded: &mut String, c: char) {
    if c.is_ascii_alphanumeric() {
        folded.push(c.to_ascii_uppercase());
    } else if c == '\'' || c == '`' || is_combining_mark(c) || is_silent(c) {
        // Leaves no trace.
    } else if c.is_alphanumeric() {
        folded.extend(c.to_uppercase());
    } else if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

/// Marks that stand inside a word: soft hyphen, zero-width characters, the glottal stop.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | 'ʔ')
}

/// Letters that no decomposition reduces to A–Z, and apostrophes in all their shapes (nothing).
fn written_out(c: char) -> Option<&'static str> {
    Some(match c {
        'œ' | 'Œ' => "OE",
        'æ' | 'Æ' => "AE",
        'ø' | 'Ø' => "O",
        'ß' | 'ẞ' => "SS",
        'đ' | 'Đ' | 'ð' | 'Ð' => "D",
        'ł' | 'Ł' => "L",
        'þ' | 'Þ' => "TH",
        'ı' => "I",
        'ħ' | 'Ħ' => "H",
        'ª' => "A",
        'º' => "O",
        '’' | '‘' | '‛' | 'ʼ' | 'ʻ' | 'ʹ' | '´' | '′' | 'ꞌ' | 'Ꞌ' | 'ˈ' | '＇' => "",
        _ => return None,
    })
}
