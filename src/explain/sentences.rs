//! The strongest reasons for and against, as sentences.

use super::Sources;
use super::terms::Pair;
use crate::compare::{ChildView, compare};
use crate::facts::{Term, Weight};
use crate::messages::say;
use crate::model::{Slot, Theory};

/// Sentences in the reader's language, strongest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reasons {
    pub supporting: Vec<String>,
    pub against: Vec<String>,
}

/// Terms smaller than this say too little for a sentence of their own.
const LEAST: Weight = Weight(20);

/// The reasons of a pair, at most `most` for and `most` against.
pub fn reasons(
    sources: &Sources,
    theory: &Theory,
    view: &ChildView,
    child: u32,
    adult: u32,
    slot: Slot,
    most: usize,
) -> Reasons {
    let findings = compare(sources.roster, view, adult);
    let weighed = theory.weigh(&findings);
    let pair = Pair { sources, theory, child, adult, slot };
    let counted = findings.iter().zip(&weighed.findings);
    let mut terms: Vec<Term> = counted.map(|(finding, counted)| pair.term(finding, counted)).collect();
    terms.sort_by_key(|term| std::cmp::Reverse(term.weight));
    let sentence = |term: &Term| say(sources.lang, &term.code, &term.values);
    let supporting = terms.iter().filter(|term| term.weight >= LEAST).take(most).map(sentence).collect();
    let against = terms.iter().rev().filter(|term| term.weight <= -LEAST).take(most).map(sentence).collect();
    Reasons { supporting, against }
}
