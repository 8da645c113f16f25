//! Takes a text apart: without accents and case, into words.

use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without accents.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// Splits at punctuation, camel case and between letters and digits; `#` and `nº` read `#`, ordinals are words.
pub fn tokens(text: &str) -> Vec<String> {
    let text = text.replace("(s)", "s").replace("(S)", "S").replace("(es)", "es").replace("(ES)", "ES");
    let text = text.replace("(ren)", "ren").replace("(REN)", "REN");
    let chars = without_genders(text.chars().take(300).collect());
    let mut raw: Vec<String> = Vec::new();
    let mut current = String::new();
    for (at, &c) in chars.iter().enumerate() {
        let previous = at.checked_sub(1).map(|p| chars[p]);
        let next = chars.get(at + 1).copied();
        if matches!(c, 'º' | '°' | 'ª') {
            // nº is a number sign; 1º and 2ª are ordinals.
            if current.eq_ignore_ascii_case("n") {
                current = "#".to_owned();
            } else if current.ends_with(|d: char| d.is_ascii_digit()) {
                current.push('o');
            }
            raw.push(std::mem::take(&mut current));
            continue;
        }
        let possessive = matches!(c, 's' | 'S')
            && previous.is_some_and(|p| matches!(p, '\'' | '’' | '´' | '`'))
            && next.is_none_or(|n| !n.is_alphanumeric());
        if possessive {
            continue;
        }
        if c == '#' {
            raw.push(std::mem::take(&mut current));
            raw.push("#".to_owned());
            continue;
        }
        if c == '\'' || c == '’' || c == '´' || c == '`' || is_combining_mark(c) {
            // child's: the s goes; a combining accent stays with its letter.
            if is_combining_mark(c) {
                current.push(c);
            } else {
                raw.push(std::mem::take(&mut current));
            }
            continue;
        }
        if !c.is_alphanumeric() {
            raw.push(std::mem::take(&mut current));
            continue;
        }
        let camel = previous.is_some_and(|p| {
            p.is_lowercase() && c.is_uppercase()
                || p.is_uppercase()
                    && c.is_uppercase()
                    && next.is_some_and(char::is_lowercase)
                    && !current.is_empty()
                    && !plural_of_acronym(&chars, at)
        });
        let digits = previous.is_some_and(|p| p.is_alphabetic() && c.is_numeric());
        if camel || digits {
            raw.push(std::mem::take(&mut current));
        }
        current.push(c);
    }
    raw.push(current);
    let mut tokens = Vec::new();
    for token in raw.iter().filter(|t| !t.is_empty()) {
        let token = fold(token);
        let split = token.find(|c: char| !c.is_ascii_digit()).unwrap_or(token.len());
        let (digits, letters) = token.split_at(split);
        match (digits, letters) {
            ("1", "er" | "era" | "ero" | "ro" | "ra" | "st" | "o" | "a") => tokens.push("first".to_owned()),
            ("2", "do" | "da" | "nd" | "o" | "a" | "eme" | "e") => tokens.push("second".to_owned()),
            _ => tokens.extend([digits, letters].into_iter().filter(|t| !t.is_empty()).map(str::to_owned)),
        }
    }
    join_initials(tokens)
}

/// `niño/a`, `separado(a)`, `hijos/as`: the word without its other ending.
fn without_genders(chars: Vec<char>) -> Vec<char> {
    let mut kept: Vec<char> = Vec::with_capacity(chars.len());
    let mut at = 0;
    while at < chars.len() {
        let word = kept.iter().rev().take_while(|c| c.is_alphabetic()).count();
        if matches!(chars[at], '/' | '(') && word >= 3 {
            let ending: String = chars[at + 1..].iter().take_while(|c| c.is_alphabetic()).collect();
            if matches!(ending.to_lowercase().as_str(), "a" | "as" | "o" | "os" | "e" | "es") {
                at += 1 + ending.chars().count() + usize::from(chars[at] == '(');
                continue;
            }
        }
        kept.push(chars[at]);
        at += 1;
    }
    kept
}

/// `D.O.B.` and `A.K.A.`: letters standing alone one after another are one word.
fn join_initials(tokens: Vec<String>) -> Vec<String> {
    let single = |t: &String| t.len() == 1 && t.chars().all(char::is_alphabetic);
    let mut joined: Vec<String> = Vec::new();
    let mut open = false;
    for token in tokens {
        match joined.last_mut() {
            Some(last) if open && single(&token) => last.push_str(&token),
            _ => {
                open = single(&token);
                joined.push(token);
            }
        }
    }
    joined
}

/// `DOBs`, `UACs`: the small s is no new word.
fn plural_of_acronym(chars: &[char], at: usize) -> bool {
    chars.get(at + 1) == Some(&'s') && chars.get(at + 2).is_none_or(|c| !c.is_alphanumeric())
}

/// A list of words, written one after another, in which a word is looked up.
pub struct Words {
    list: &'static str,
    sorted: OnceLock<Vec<&'static str>>,
}

impl Words {
    /// The words of a list, parted by spaces.
    pub const fn of(list: &'static str) -> Words {
        Words { list, sorted: OnceLock::new() }
    }

    pub fn holds(&self, word: &str) -> bool {
        let sorted = self.sorted.get_or_init(|| {
            let mut words: Vec<&str> = self.list.split_whitespace().collect();
            words.sort_unstable();
            words
        });
        sorted.binary_search(&word).is_ok()
    }
}
