//! Takes a header apart into words, and finds each in the lexicon: as written, glued together or misspelt.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::lexicon::{Custom, Entry, Kind, Lexicon, WhomWord, lexicon};
use super::phrases::phrases;
use super::short;
use super::text::{fold, tokens};

/// A word of a header in its one spelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The canonical spelling, or the folded word itself where it is unknown.
    pub text: String,
    pub known: bool,
    pub whom: Option<WhomWord>,
    /// Its header is of no use here, unless a phrase says what it means.
    pub trap: bool,
    /// Says nothing: `info`, `data`.
    pub noise: bool,
    /// Recognised through a misspelling.
    pub fuzzy: bool,
}

/// All known spellings, and the misspelt ones met so far.
pub struct Dictionary {
    lexicon: &'static Lexicon,
    near: RefCell<BTreeMap<String, Option<&'static str>>>,
    short: RefCell<BTreeMap<(String, bool), Option<&'static str>>>,
}

/// Whether misspellings are looked for: slow, so not while every row is tried as the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    Exact,
    Near,
    /// Shortened words too: `Spnsr`, `Observ.`.
    Short,
}

impl Dictionary {
    pub fn new() -> Self {
        Dictionary { lexicon: lexicon(), near: RefCell::default(), short: RefCell::default() }
    }

    /// The words of a header, stop words left out.
    pub fn words(&self, text: &str, spelling: Spelling) -> Vec<Word> {
        let tokens = tokens(text);
        let mut words = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if let Some((entry, length)) = self.lexicon.sequence(&tokens[at..]) {
                words.extend(known(&entry, false));
                at += length;
                continue;
            }
            let token = &tokens[at];
            at += 1;
            if let Some(person) = short_person(token, at == 1, &tokens, text) {
                words.extend(self.entry(person).and_then(|entry| known(&entry, true)));
            } else if let Some(entry) = self.entry(token) {
                words.extend(known(&entry, false));
            } else if let Some(parts) = self.segment(token) {
                words.extend(parts.iter().filter_map(|entry| known(entry, false)));
            } else if let Some(entry) = self.guessed(token, text, spelling).and_then(|word| self.entry(word)) {
                words.extend(known(&entry, true));
            } else {
                let noise = token.chars().count() == 1 || token.chars().all(|c| c.is_ascii_digit());
                words.push(Word { text: token.clone(), known: false, whom: None, trap: false, noise, fuzzy: false });
            }
        }
        words
    }

    /// Whether a canonical word only says which person is meant: `separated child`.
    pub fn is_soft(&self, canonical: &str) -> bool {
        self.lexicon.is_soft(canonical)
    }

    /// The date custom of the headers' language.
    pub fn custom<'a>(&self, headers: impl Iterator<Item = &'a str>) -> Custom {
        self.lexicon.custom(headers)
    }

    /// A spelling of the lexicon, or a word that stands in a phrase only.
    fn entry(&self, token: &str) -> Option<Entry> {
        let bare = |canonical| Entry { canonical, kind: Kind::Word };
        let phrased = || phrases().word(token).filter(|w| !w.starts_with(|c: char| c.is_ascii_digit())).map(bare);
        self.lexicon.entries.get(token).copied().or_else(phrased)
    }

    /// What a misspelt or shortened word stands for.
    fn guessed(&self, token: &str, text: &str, spelling: Spelling) -> Option<&'static str> {
        match spelling {
            Spelling::Exact => None,
            Spelling::Near => self.nearest(token),
            Spelling::Short => self.nearest(token).or_else(|| {
                let dotted = fold(text).contains(&format!("{token}."));
                let key = (token.to_owned(), dotted);
                if let Some(found) = self.short.borrow().get(&key) {
                    return *found;
                }
                let spellings = self.lexicon.entries.iter().filter(|(_, e)| e.kind != Kind::Stop);
                let found = short::expand(token, dotted, spellings.map(|(word, e)| (*word, e.canonical)));
                self.short.borrow_mut().insert(key, found);
                found
            }),
        }
    }

    /// The only known word within one slip of the keyboard, or two in a long word.
    fn nearest(&self, token: &str) -> Option<&'static str> {
        let length = token.chars().count();
        if !(5..=24).contains(&length) || !token.chars().all(char::is_alphabetic) {
            return None;
        }
        if let Some(found) = self.near.borrow().get(token) {
            return *found;
        }
        let allowed = if length < 9 { 1 } else { 2 };
        // (slips, spelling, what it is a spelling of, whether another word is as near).
        let mut best: Option<(usize, &'static str, &'static str, bool)> = None;
        for (word, entry) in self.lexicon.entries.iter().filter(|(word, entry)| {
            let begins = word.chars().next() == token.chars().next() || token.chars().nth(1) == word.chars().next();
            begins && word.len() >= 5 && word.len().abs_diff(token.len()) <= allowed && entry.kind != Kind::Noise
        }) {
            let distance = strsim::osa_distance(word, token);
            match &mut best {
                _ if distance > allowed => {}
                Some((least, _, canonical, torn)) if distance == *least => *torn |= *canonical != entry.canonical,
                Some((least, ..)) if distance > *least => {}
                _ => best = Some((distance, word, entry.canonical, false)),
            }
        }
        let found = best.filter(|(.., torn)| !torn).map(|(_, word, ..)| word);
        self.near.borrow_mut().insert(token.to_owned(), found);
        found
    }

    /// `nombremadre`, `childdateofbirth`: words written together, each of them known.
    fn segment(&self, token: &str) -> Option<Vec<Entry>> {
        if !(6..=40).contains(&token.len()) || !token.is_ascii() {
            return None;
        }
        let fits = |piece: &str| match self.entry(piece) {
            Some(entry) => piece.len() >= 3 || entry.kind == Kind::Stop && piece.len() == 2,
            None => false,
        };
        // For each prefix: the fewest pieces that cover it, and where the last one starts.
        let mut best: Vec<Option<(usize, usize)>> = vec![None; token.len() + 1];
        best[0] = Some((0, 0));
        for end in 2..=token.len() {
            for start in 0..end - 1 {
                if let Some((count, _)) = best[start]
                    && best[end].is_none_or(|(c, _)| count + 1 < c)
                    && fits(&token[start..end])
                {
                    best[end] = Some((count + 1, start));
                }
            }
        }
        let (count, _) = best[token.len()]?;
        // `encount` is no `en count`.
        let preposition = ["en", "on", "in", "at", "to"].iter().any(|p| token.starts_with(p));
        // `commis` is no `comm is`.
        let ending = count == 2 && token.len() < 8 && self.entry(&token[token.len() - 2..]).is_some();
        if count > 6
            || ending && best[token.len() - 2].is_some_and(|(count, _)| count == 1)
            || preposition && self.entry(&token[..2]).is_some() && count == 2 && self.entry(&token[2..]).is_some()
        {
            return None;
        }
        let (mut end, mut parts) = (token.len(), Vec::new());
        while end > 0 {
            let (_, start) = best[end]?;
            parts.extend(self.entry(&token[start..end]));
            end = start;
        }
        parts.reverse();
        parts.iter().any(|entry| matches!(entry.kind, Kind::Word | Kind::Whom(_))).then_some(parts)
    }
}

/// `Mo. DOB`, `A# of fa.`, `Ch. age`: a person of the family, where the header says more.
fn short_person(token: &str, begins: bool, tokens: &[String], text: &str) -> Option<&'static str> {
    if !(2..=3).contains(&token.len()) || tokens.len() < 2 {
        return None;
    }
    let dotted = || format!(" {}", fold(text)).contains(&format!(" {token}."));
    // Not `Mo / yr`: months.
    let years = || tokens.iter().any(|t| matches!(t.as_str(), "y" | "yr" | "yrs" | "year" | "years"));
    match token {
        "mo" if (begins || dotted()) && !years() => Some("mother"),
        "fa" if begins || dotted() => Some("father"),
        "ma" if begins && dotted() => Some("mother"),
        "pa" if begins && dotted() => Some("father"),
        "ch" if dotted() => Some("child"),
        "par" if dotted() => Some("parent"),
        _ => None,
    }
}

fn known(entry: &Entry, fuzzy: bool) -> Option<Word> {
    let whom = match entry.kind {
        Kind::Stop => return None,
        Kind::Whom(whom) => Some(whom),
        _ => None,
    };
    let (trap, noise) = (entry.kind == Kind::Trap, entry.kind == Kind::Noise);
    Some(Word { text: entry.canonical.to_owned(), known: true, whom, trap, noise, fuzzy })
}
