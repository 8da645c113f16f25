//! Takes a header apart into words, and knows each word's spellings in the languages of the sheets.

use std::cell::RefCell;
use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::dates::Headers;
use super::lexicon::{ENGLISH, NOISE, OTHER, STOP, WHOM, WORDS};
use super::phrases::PHRASES;

/// Whom a word of a header speaks of, before the sheet's role is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhomWord {
    /// The person of the row: subject, detainee, client.
    Subject,
    Mother,
    Father,
    Parent,
    /// An adult, not said whose.
    Adult,
    Child,
    Relative,
    /// Contact: a relative where a name follows, nobody where a phone does.
    Contact,
}

/// A word of a header in its one spelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The canonical spelling, or the folded word itself where it is unknown.
    pub text: String,
    pub known: bool,
    pub whom: Option<WhomWord>,
    /// Says nothing: `info`, `data`.
    pub noise: bool,
    /// Recognised through a misspelling.
    pub fuzzy: bool,
}

#[derive(Clone, Debug)]
struct Entry {
    canonical: &'static str,
    whom: Option<WhomWord>,
    noise: bool,
}

/// All known spellings. Built once a sheet.
pub struct Dictionary {
    entries: BTreeMap<&'static str, Entry>,
    /// Misspelt words already looked up.
    near: RefCell<BTreeMap<String, Option<&'static str>>>,
}

/// Whether misspellings are looked for: slow, so not while every row is tried as the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    Exact,
    Near,
}

impl Dictionary {
    pub fn new() -> Self {
        let mut entries = BTreeMap::new();
        for (_, _, phrase) in PHRASES {
            for word in phrase.split(' ') {
                entries.insert(word, Entry { canonical: word, whom: None, noise: false });
            }
        }
        for (canonical, spellings) in WORDS {
            for spelling in spellings.split(' ').chain([*canonical]) {
                entries.insert(spelling, Entry { canonical, whom: None, noise: false });
            }
        }
        for (whom, canonical, spellings) in WHOM {
            for spelling in spellings.split(' ').chain([*canonical]) {
                entries.insert(spelling, Entry { canonical, whom: Some(*whom), noise: false });
            }
        }
        for word in NOISE.split_whitespace() {
            entries.entry(word).or_insert(Entry { canonical: word, whom: None, noise: true });
        }
        Dictionary { entries, near: RefCell::new(BTreeMap::new()) }
    }

    /// The words of a header, stop words left out.
    pub fn words(&self, text: &str, spelling: Spelling) -> Vec<Word> {
        let mut words = Vec::new();
        for token in tokens(text) {
            if is_stop(&token) {
                continue;
            }
            if let Some(entry) = self.entries.get(token.as_str()) {
                words.push(known(entry, false));
            } else if let Some(parts) = self.segment(&token) {
                words.extend(parts.iter().map(|entry| known(entry, false)));
            } else if let Some(entry) =
                (spelling == Spelling::Near).then(|| self.nearest(&token)).flatten().and_then(|w| self.entries.get(w))
            {
                words.push(known(entry, true));
            } else {
                let noise = token.chars().count() == 1 || token.chars().all(|c| c.is_ascii_digit());
                words.push(Word { text: token, known: false, whom: None, noise, fuzzy: false });
            }
        }
        words
    }

    /// The date custom of the headers' language: day first, unless most words are English.
    pub fn custom<'a>(&self, headers: impl Iterator<Item = &'a str>) -> Headers {
        let (mut english, mut other) = (0, 0);
        for header in headers {
            if header.chars().any(|c| "áéíóúñãçêèàâôõ".contains(c)) {
                other += 1;
            }
            for token in tokens(header) {
                english += usize::from(ENGLISH.split_whitespace().any(|w| w == token));
                other += usize::from(OTHER.split_whitespace().any(|w| w == token));
            }
        }
        if other > english { Headers::DayFirst } else { Headers::MonthFirst }
    }

    /// The only known word within one or two slips of the keyboard.
    fn nearest(&self, token: &str) -> Option<&'static str> {
        let length = token.chars().count();
        if !(5..=24).contains(&length) || !token.chars().all(char::is_alphabetic) {
            return None;
        }
        if let Some(found) = self.near.borrow().get(token) {
            return *found;
        }
        let allowed = if length < 8 { 1 } else { 2 };
        let mut best: Option<(usize, &'static str)> = None;
        for word in self.entries.keys().filter(|w| w.len() >= 5 && w.len().abs_diff(token.len()) <= allowed) {
            let distance = strsim::osa_distance(word, token);
            if distance <= allowed && best.is_none_or(|(d, _)| distance < d) {
                best = Some((distance, word));
            }
        }
        let found = best.map(|(_, word)| word);
        self.near.borrow_mut().insert(token.to_owned(), found);
        found
    }

    /// `nombremadre`, `childdateofbirth`: words written together, each of them known.
    fn segment(&self, token: &str) -> Option<Vec<&Entry>> {
        if !(6..=40).contains(&token.len()) || !token.is_ascii() {
            return None;
        }
        // For each prefix: the fewest pieces that cover it, and where the last one starts.
        let mut best: Vec<Option<(usize, usize)>> = vec![None; token.len() + 1];
        best[0] = Some((0, 0));
        for end in 2..=token.len() {
            for start in 0..end - 1 {
                let piece = &token[start..end];
                let fits = if self.entries.contains_key(piece) { piece.len() >= 3 } else { is_stop(piece) };
                if let (true, Some((count, _))) = (fits, best[start])
                    && best[end].is_none_or(|(c, _)| count + 1 < c)
                {
                    best[end] = Some((count + 1, start));
                }
            }
        }
        let (count, _) = best[token.len()]?;
        if count > 6 {
            return None;
        }
        let (mut end, mut parts) = (token.len(), Vec::new());
        while end > 0 {
            let (_, start) = best[end]?;
            parts.extend(self.entries.get(&token[start..end]));
            end = start;
        }
        parts.reverse();
        (!parts.is_empty()).then_some(parts)
    }
}

fn known(entry: &Entry, fuzzy: bool) -> Word {
    Word { text: entry.canonical.to_owned(), known: true, whom: entry.whom, noise: entry.noise, fuzzy }
}

fn is_stop(token: &str) -> bool {
    STOP.split_whitespace().any(|stop| stop == token)
}

/// Lower case without accents.
pub fn fold(text: &str) -> String {
    text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// Splits at punctuation, camel case and between letters and digits; `#` and `nº` read `#`, ordinals are words.
pub fn tokens(text: &str) -> Vec<String> {
    let text = text.replace("(s)", "s").replace("(S)", "S").replace("(es)", "es").replace("(ES)", "ES");
    let chars: Vec<char> = text.chars().take(300).collect();
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
