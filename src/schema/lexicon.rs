//! The words of headers in English, Spanish, Portuguese, French and Haitian Creole, read from their table once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::text::tokens;

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

/// What a known word does in a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Word,
    Whom(WhomWord),
    /// Its header is of no use here, whatever else it says: `attorney`, `court`, `verified`.
    Trap,
    /// Says nothing of what a column holds: `info`, `data`.
    Noise,
    /// Is passed over: `of the`.
    Stop,
}

/// One known spelling.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub canonical: &'static str,
    pub kind: Kind,
}

/// The date custom of a sheet's headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Custom {
    DayFirst,
    MonthFirst,
}

/// All known spellings.
pub struct Lexicon {
    pub entries: BTreeMap<&'static str, Entry>,
    /// Spellings of several words, by their first one; the longest first.
    pub sequences: BTreeMap<&'static str, Vec<(Vec<&'static str>, Entry)>>,
    /// Words that say which person is meant, beside a word for one: `separated child`.
    soft: BTreeSet<&'static str>,
    /// Words that only English headers have.
    english: BTreeSet<&'static str>,
    /// Words that no English header has.
    other: BTreeSet<&'static str>,
}

/// The words of `data/words.tsv`.
pub fn lexicon() -> &'static Lexicon {
    static TABLE: OnceLock<Lexicon> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut lexicon = Lexicon {
            entries: BTreeMap::new(),
            sequences: BTreeMap::new(),
            soft: BTreeSet::new(),
            english: BTreeSet::new(),
            other: BTreeSet::new(),
        };
        for line in include_str!("data/words.tsv").lines().filter(|line| !line.starts_with("# ")) {
            let mut parts = line.split('\t');
            let (Some(kind), Some(canonical)) = (parts.next(), parts.next()) else { continue };
            lexicon.add(kind, canonical, parts.next().unwrap_or_default());
        }
        for sequences in lexicon.sequences.values_mut() {
            sequences.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        lexicon
    })
}

impl Lexicon {
    fn add(&mut self, kind: &str, canonical: &'static str, spellings: &'static str) {
        let listed = match kind {
            "soft" => Some(&mut self.soft),
            "english" => Some(&mut self.english),
            "other" => Some(&mut self.other),
            _ => None,
        };
        if let Some(list) = listed {
            list.extend(spellings.split_whitespace());
            return;
        }
        let kind = kind_of(kind);
        // Of the kinds below, each spelling is its own word.
        let own = matches!(kind, Kind::Noise | Kind::Stop) || canonical == "trap";
        if !own {
            self.entries.entry(canonical).or_insert(Entry { canonical, kind });
        }
        for spelling in spellings.split_whitespace() {
            let entry = Entry { canonical: if own { spelling } else { canonical }, kind };
            let words: Vec<&'static str> = spelling.split('_').collect();
            if let [first, _, ..] = words[..] {
                self.sequences.entry(first).or_default().push((words, entry));
            } else {
                self.entries.entry(spelling).or_insert(entry);
            }
        }
    }

    /// Whether a canonical word only says which person is meant, beside a word for one.
    pub fn is_soft(&self, canonical: &str) -> bool {
        self.soft.contains(canonical)
    }

    /// The spelling of several words that `tokens` start with, and of how many.
    pub fn sequence(&self, tokens: &[String]) -> Option<(Entry, usize)> {
        self.sequences.get(tokens.first()?.as_str())?.iter().find_map(|(words, entry)| {
            let fits = words.len() <= tokens.len() && words.iter().zip(tokens).all(|(word, token)| word == token);
            fits.then_some((*entry, words.len()))
        })
    }

    /// The date custom of the headers' language: day first, unless most words are English.
    pub fn custom<'a>(&self, headers: impl Iterator<Item = &'a str>) -> Custom {
        let (mut english, mut other) = (0, 0);
        for header in headers {
            if header.chars().any(|c| "áéíóúñãçêèàâôõ".contains(c)) {
                other += 1;
            }
            for token in tokens(header) {
                english += usize::from(self.english.contains(token.as_str()));
                other += usize::from(self.other.contains(token.as_str()));
            }
        }
        if other > english { Custom::DayFirst } else { Custom::MonthFirst }
    }
}

fn kind_of(kind: &str) -> Kind {
    use WhomWord::*;
    match kind {
        "trap" => Kind::Trap,
        "noise" => Kind::Noise,
        "stop" => Kind::Stop,
        "subject" => Kind::Whom(Subject),
        "mother" => Kind::Whom(Mother),
        "father" => Kind::Whom(Father),
        "parent" => Kind::Whom(Parent),
        "adult" => Kind::Whom(Adult),
        "child" => Kind::Whom(Child),
        "relative" => Kind::Whom(Relative),
        "contact" => Kind::Whom(Contact),
        _ => Kind::Word,
    }
}
