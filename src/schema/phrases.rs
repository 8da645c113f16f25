//! What headers mean: phrases of canonical words, in any order, each with how surely it says its meaning.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

use crate::facts::What;

/// A phrase, and what a header that holds all its words means.
pub struct Phrase {
    pub what: What,
    /// How surely, from 0 to 1.
    pub score: f64,
    pub words: Vec<&'static str>,
}

/// All phrases, in the order of their table.
pub struct Phrases {
    all: Vec<Phrase>,
    by_first: BTreeMap<&'static str, Vec<usize>>,
    words: BTreeSet<&'static str>,
}

/// The phrases of `data/headers.tsv`.
pub fn phrases() -> &'static Phrases {
    static TABLE: OnceLock<Phrases> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut all: Vec<Phrase> = Vec::new();
        for line in include_str!("data/headers.tsv").lines().filter(|line| !line.starts_with("# ")) {
            let mut parts = line.split('\t');
            let (Some(what), Some(score), Some(listed)) = (parts.next(), parts.next(), parts.next()) else { continue };
            let name: StrDeserializer<'_, Error> = what.into_deserializer();
            let (Ok(what), Ok(score)) = (What::deserialize(name), score.parse()) else { continue };
            all.extend(listed.split(" | ").map(|phrase| Phrase { what, score, words: phrase.split(' ').collect() }));
        }
        let mut by_first: BTreeMap<&'static str, Vec<usize>> = BTreeMap::new();
        for (at, phrase) in all.iter().enumerate() {
            by_first.entry(phrase.words[0]).or_default().push(at);
        }
        let words = all.iter().flat_map(|phrase| phrase.words.iter().copied()).collect();
        Phrases { all, by_first, words }
    })
}

impl Phrases {
    /// The phrases that begin with one of `words`, in the order of the table.
    pub fn among<'a>(&'static self, words: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'static Phrase> {
        let mut found: Vec<usize> = words.filter_map(|word| self.by_first.get(word)).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|at| &self.all[at])
    }

    /// `word`, where it stands in a phrase.
    pub fn word(&self, word: &str) -> Option<&'static str> {
        self.words.get(word).copied()
    }
}
