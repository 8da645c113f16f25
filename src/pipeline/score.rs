//! Scores a shard of children against the adults worth comparing.

use std::ops::Range;

use super::plan::Plan;
use crate::blocking::{Scratch, candidates};
use crate::compare::{ChildView, compare_into};
use crate::facts::packed;
use crate::family::{Candidate, Couple, Population, States};
use crate::model::Weigher;
use crate::roster::Roster;

/// One child's evidence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChildScore {
    pub child: u32,
    /// The best candidates, by adult.
    pub kept: Vec<Candidate>,
    /// Those of the best candidates whose rows belong together; found in `merge`.
    pub couples: Vec<Couple>,
    /// The adults that priors are read from: all, and after `merge` each as far as no other child claims it.
    pub population: Population,
    /// Over all that were compared.
    pub states: States,
    /// Over those that were compared and not kept.
    pub rest: States,
    pub compared: u32,
}

// What only `merge` finds does not go along.
packed!(struct ChildScore { child, kept, population, states, rest, compared } without couples);

/// Scores the children of a range.
pub fn score(roster: &Roster, plan: &Plan, children: Range<u32>) -> Vec<ChildScore> {
    let mut scratch = Scratch::default();
    let mut weigher = Weigher::new(plan.theory_of(children.start));
    let score = |child| {
        let theory = plan.theory_of(child);
        if !std::ptr::eq(theory, weigher.theory()) {
            weigher = Weigher::new(theory);
        }
        score_child(roster, plan, child, &mut scratch, &mut weigher)
    };
    children.map(score).collect()
}

fn score_child(roster: &Roster, plan: &Plan, child: u32, scratch: &mut Scratch, weigher: &mut Weigher) -> ChildScore {
    let view = ChildView::new(roster, child);
    let worth_comparing = candidates(roster, &plan.index, view.child, scratch).adults;
    let mut scored: Vec<Candidate> = Vec::with_capacity(worth_comparing.len());
    let mut findings = Vec::new();
    for adult in worth_comparing {
        let record = &roster.adults[adult as usize];
        compare_into(roster, &view, adult, record, &mut findings);
        if !findings.is_empty() {
            let evidence = weigher.weigh(&findings);
            scored.push(Candidate::new(adult, record.woman, evidence.total, evidence.compared.count_ones()));
        }
    }
    let states = States::of(&scored, &[], &plan.population);
    let compared = scored.len() as u32;
    let mut rest = States::default();
    if scored.len() > plan.kept {
        // The place in the files breaks ties.
        scored.sort_by_cached_key(|candidate| (std::cmp::Reverse(candidate.reach()), candidate.adult));
        rest = States::of(&scored[plan.kept..], &[], &plan.population);
        scored.truncate(plan.kept);
        scored.sort_by_key(|candidate| candidate.adult);
    }
    ChildScore { child, kept: scored, couples: Vec::new(), population: plan.population, states, rest, compared }
}
