//! Children whose parent is in the files and yet not first: what a lost link looks like.

use super::case::Case;
use super::{Context, Detail};
use crate::facts::{LinkRow, Truth, TruthRelation};

/// A lost link.
#[derive(Clone, Debug, PartialEq)]
pub struct Lost {
    pub child_id: String,
    /// Their ids as the truth has them.
    pub parents: Vec<(String, TruthRelation)>,
    /// Place from 1 and probability of the first parent listed; none where no parent is listed.
    pub listed: Option<(u32, f64)>,
    /// Who stands first instead; nobody where the child has no candidate.
    pub first: Option<Instead>,
    pub detail: Option<Detail>,
}

/// Who stands first instead of a parent.
#[derive(Clone, Debug, PartialEq)]
pub struct Instead {
    pub adult_id: String,
    pub probability: f64,
    /// Another relative of the child; else no kin.
    pub relative: bool,
}

/// Children with a parent in the files whose best candidate is no parent, in the order of their ids.
pub fn lost(links: &[LinkRow], truth: &[Truth], context: &Context) -> Vec<Lost> {
    let population = super::case::population(&[links], truth, context);
    let cases = super::case::gather(&population, links, truth, context);
    cases.iter().filter(|case| !case.parents.is_empty() && !case.hit(1)).map(|case| one(case, context)).collect()
}

fn one(case: &Case, context: &Context) -> Lost {
    Lost {
        child_id: case.id.to_owned(),
        parents: case.parents.iter().map(|(id, relation)| ((*id).to_owned(), *relation)).collect(),
        listed: case.place().map(|place| (place as u32 + 1, case.candidates[place].probability)),
        first: case.candidates.first().map(|found| Instead {
            adult_id: found.adult.to_owned(),
            probability: found.probability,
            relative: found.relative,
        }),
        detail: context.details.get(case.id).cloned(),
    }
}
