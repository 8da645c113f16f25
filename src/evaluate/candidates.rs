//! How many of the true parents were compared at all, and what each key pays.

use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use super::tally::Share;
use crate::facts::{Truth, TruthRelation};

/// Whoever is not among the pairs compared cannot be found by whatever comes after.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CandidateRecall {
    /// Pairs compared.
    pub pairs: u64,
    /// Children of the pairs or with a parent in the truth.
    pub children: u32,
    /// True pairs of child and parent that were compared.
    pub of_pairs: Share,
    /// Children with a parent in the files of whom at least one was compared.
    pub of_children: Share,
    /// In the order of their codes.
    pub by_key: Vec<KeyCount>,
    /// Pairs that no key brought: of short lists, which are compared whole.
    pub keyless: u64,
    /// True pairs among them.
    pub keyless_parents: u32,
}

/// What a key pays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyCount {
    pub key: String,
    /// Pairs compared that share it.
    pub pairs: u64,
    /// True pairs of child and parent among them.
    pub parents: u32,
    /// True pairs that share nothing else.
    pub parents_alone: u32,
}

/// Counts pairs as they come: of long lists there are more than should be kept.
pub struct CandidateCount<'a> {
    context: &'a Context,
    /// Each true pair of child and parent, whether it was compared, and its keys.
    parents: BTreeMap<(String, String), (bool, BTreeSet<String>)>,
    children: BTreeSet<String>,
    pairs: u64,
    keyless: u64,
    by_key: BTreeMap<String, u64>,
}

impl<'a> CandidateCount<'a> {
    pub fn new(truth: &[Truth], context: &'a Context) -> CandidateCount<'a> {
        let parents = truth.iter().filter(|row| row.relation != TruthRelation::Relative && !row.adult_id.is_empty());
        let parents: BTreeMap<_, _> = parents
            .map(|row| {
                (
                    (known(context, &row.child_id).to_owned(), known(context, &row.adult_id).to_owned()),
                    Default::default(),
                )
            })
            .collect();
        let children = parents.keys().map(|pair| pair.0.clone()).collect();
        CandidateCount { context, parents, children, pairs: 0, keyless: 0, by_key: BTreeMap::new() }
    }

    pub fn add(&mut self, child: &str, adult: &str, keys: &[&str]) {
        let (child, adult) = (known(self.context, child), known(self.context, adult));
        self.pairs += 1;
        self.keyless += u64::from(keys.is_empty());
        for &key in keys {
            match self.by_key.get_mut(key) {
                Some(count) => *count += 1,
                None => drop(self.by_key.insert(key.to_owned(), 1)),
            }
        }
        if !self.children.contains(child) {
            self.children.insert(child.to_owned());
        }
        if let Some((compared, of)) = self.parents.get_mut(&(child.to_owned(), adult.to_owned())) {
            *compared = true;
            of.extend(keys.iter().map(|key| (*key).to_owned()));
        }
    }

    pub fn finish(self) -> CandidateRecall {
        let mut children: BTreeMap<&str, bool> = BTreeMap::new();
        for ((child, _), (compared, _)) in &self.parents {
            *children.entry(child).or_default() |= compared;
        }
        let hits = |all: &mut dyn Iterator<Item = bool>| {
            all.fold(Share::default(), |sum, hit| Share { hits: sum.hits + u32::from(hit), total: sum.total + 1 })
        };
        let of_key = |(key, pairs): (&String, &u64)| {
            let brought = self.parents.values().filter(|(_, keys)| keys.contains(key));
            KeyCount {
                key: key.clone(),
                pairs: *pairs,
                parents: brought.clone().count() as u32,
                parents_alone: brought.filter(|(_, keys)| keys.len() == 1).count() as u32,
            }
        };
        CandidateRecall {
            pairs: self.pairs,
            children: self.children.len() as u32,
            of_pairs: hits(&mut self.parents.values().map(|(compared, _)| *compared)),
            of_children: hits(&mut children.into_values()),
            by_key: self.by_key.iter().map(of_key).collect(),
            keyless: self.keyless,
            keyless_parents: self.parents.values().filter(|(seen, keys)| *seen && keys.is_empty()).count() as u32,
        }
    }
}

/// The id that the truth uses.
fn known<'a>(context: &'a Context, id: &'a str) -> &'a str {
    context.aliases.get(id).map_or(id, String::as_str)
}
