//! What long lists say of m: the likely pairs are counted, the table is moved, everybody kept is weighed again.

use super::plan::Plan;
use super::score::ChildScore;
use crate::compare::{ChildView, compare};
use crate::facts::{Piece, Shares};
use crate::family::{Candidate, States, posterior};
use crate::model::{Counts, Theory};
use crate::roster::Roster;

/// Fewer children say too little of how records are kept.
pub const CHILDREN: usize = 5_000;

/// A pair that is less likely is not counted. A starting value.
const LIKELY: f64 = 0.02;

const ROUNDS: usize = 2;

/// The table of m as these lists move it; none where they are too short or the reader wants none of it. The scores are
/// weighed again with it.
pub fn learn(roster: &Roster, plan: &Plan, shares: &Shares, scores: &mut [ChildScore]) -> Option<Theory> {
    if scores.len() < CHILDREN || !plan.theory.has(Piece::Learning) {
        return None;
    }
    let mut theory = plan.theory.clone();
    for _ in 0..ROUNDS {
        let mut counts = Counts::default();
        for score in scores.iter() {
            count(roster, plan, shares, score, &theory, &mut counts);
        }
        theory = plan.theory.moved(&counts);
    }
    for score in scores.iter_mut() {
        let view = ChildView::new(roster, score.child);
        for candidate in &mut score.kept {
            candidate.weight = theory.weigh(&compare(roster, &view, candidate.adult)).total;
        }
        score.states = States::of(&score.kept, &plan.population).with(&score.rest);
    }
    Some(theory)
}

/// Weighs a child's likely candidates with the table as it stands, and counts what they reach.
fn count(roster: &Roster, plan: &Plan, shares: &Shares, score: &ChildScore, theory: &Theory, counts: &mut Counts) {
    let chances = |kept: &[Candidate]| posterior(kept, &score.rest, &plan.population, shares).candidates;
    let likely: Vec<usize> = chances(&score.kept)
        .iter()
        .enumerate()
        .filter_map(|(at, chances)| (chances.iter().sum::<f64>() >= LIKELY).then_some(at))
        .collect();
    if likely.is_empty() {
        return;
    }
    let view = ChildView::new(roster, score.child);
    let findings: Vec<_> = likely.iter().map(|&at| compare(roster, &view, score.kept[at].adult)).collect();
    let mut kept = score.kept.clone();
    for (&at, findings) in likely.iter().zip(&findings) {
        kept[at].weight = theory.weigh(findings).total;
    }
    let chances = chances(&kept);
    for (&at, findings) in likely.iter().zip(&findings) {
        counts.add(findings, chances[at]);
    }
}
