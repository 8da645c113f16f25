//! Puts links and truth together, child by child.

use std::collections::{BTreeMap, BTreeSet};

use super::Context;
use crate::facts::{LinkRow, Truth, TruthRelation};

/// One child: its candidates in the order of the links, and the truth.
pub(super) struct Case<'a> {
    pub id: &'a str,
    /// Best first.
    pub candidates: Vec<Found<'a>>,
    pub parents: Vec<(&'a str, TruthRelation)>,
    pub relatives: Vec<&'a str>,
}

/// A listed candidate and what it truly is.
pub(super) struct Found<'a> {
    pub row: &'a LinkRow,
    pub adult: &'a str,
    pub probability: f64,
    pub parent: bool,
    pub relative: bool,
}

impl Found<'_> {
    pub fn strong(&self) -> bool {
        self.row.band == "strong"
    }
}

impl Case<'_> {
    /// The place, from 0, of the first candidate who is a parent.
    pub fn place(&self) -> Option<usize> {
        self.candidates.iter().position(|found| found.parent)
    }

    /// A parent stands among the first `k` candidates.
    pub fn hit(&self, k: usize) -> bool {
        self.place().is_some_and(|place| place < k)
    }

    /// Nobody of theirs is in the files.
    pub fn alone(&self) -> bool {
        self.parents.is_empty() && self.relatives.is_empty()
    }

    /// Nobody of theirs is in the files, and yet somebody, who can be no kin, was called strong.
    pub fn misled(&self) -> bool {
        self.alone() && self.candidates.iter().any(Found::strong)
    }

    /// Where the best candidate is a parent: whether the relation written is the true one. `parent` is right for both.
    pub fn relation_right(&self) -> Option<bool> {
        let found = self.candidates.first()?;
        let (_, relation) = self.parents.iter().find(|parent| parent.0 == found.adult)?;
        let code = if *relation == TruthRelation::Mother { "mother" } else { "father" };
        Some(found.row.relation == code || found.row.relation == "parent")
    }
}

/// The children of all methods' links and of the truth, in the order of their ids.
pub(super) fn population<'a>(links: &[&'a [LinkRow]], truth: &'a [Truth], context: &'a Context) -> BTreeSet<&'a str> {
    let of_links = links.iter().flat_map(|links| links.iter()).map(|row| row.child_id.as_str());
    let of_truth = truth.iter().map(|row| row.child_id.as_str());
    of_links.chain(of_truth).map(|id| known(context, id)).collect()
}

/// The id that the truth uses.
fn known<'a>(context: &'a Context, id: &'a str) -> &'a str {
    context.aliases.get(id).map_or(id, String::as_str)
}

/// One case for each child of the population, in its order. Children who are not of it are left out.
pub(super) fn gather<'a>(
    population: &BTreeSet<&'a str>,
    links: &'a [LinkRow],
    truth: &'a [Truth],
    context: &'a Context,
) -> Vec<Case<'a>> {
    let empty = |&id: &&'a str| Case { id, candidates: Vec::new(), parents: Vec::new(), relatives: Vec::new() };
    let mut cases: BTreeMap<&str, Case> = population.iter().map(|id| (*id, empty(id))).collect();
    for row in truth {
        let Some(case) = cases.get_mut(known(context, &row.child_id)) else { continue };
        let adult = known(context, &row.adult_id);
        match row.relation {
            _ if adult.is_empty() => {}
            TruthRelation::Relative if !case.relatives.contains(&adult) => case.relatives.push(adult),
            TruthRelation::Relative => {}
            relation if !case.parents.iter().any(|parent| parent.0 == adult) => case.parents.push((adult, relation)),
            _ => {}
        }
    }
    for row in links {
        let Some(case) = cases.get_mut(known(context, &row.child_id)) else { continue };
        let adult = known(context, &row.adult_id);
        if adult.is_empty() {
            continue;
        }
        case.candidates.push(Found {
            row,
            adult,
            probability: row.probability.filter(|value| value.is_finite()).unwrap_or(0.0).clamp(0.0, 1.0),
            parent: case.parents.iter().any(|parent| parent.0 == adult),
            relative: case.relatives.contains(&adult),
        });
    }
    let mut cases: Vec<Case> = cases.into_values().collect();
    for case in &mut cases {
        case.candidates.sort_by(|one, other| {
            let rank = |found: &Found| found.row.rank.unwrap_or(u32::MAX);
            rank(one).cmp(&rank(other)).then(other.probability.total_cmp(&one.probability))
        });
        let mut seen = BTreeSet::new();
        case.candidates.retain(|found| seen.insert(found.adult));
    }
    cases
}
