//! Who stands in whose way: the best competitor for a place beside a child, and the band that follows.

use super::merge::slot_of;
use crate::explain::parent;
use crate::facts::Band;
use crate::family::{Candidate, Posterior, Standing, band};
use crate::model::Evidence;

/// The best competitor for the same place beside the child: of the same relation, or of the other one where both
/// cannot hold together.
pub fn rival(candidates: &[Candidate], posterior: &Posterior, at: usize) -> Option<usize> {
    let slot_of = |at: usize| slot_of(&candidates[at], &posterior.candidates[at]);
    let unsure = |at: usize| (0.1..=0.9).contains(&candidates[at].woman);
    let slot = slot_of(at);
    // Two who shut each other out cannot sum to more than one: a mother and a father of unknown sex can.
    let competes = |other: usize| {
        (slot_of(other) == slot && !unsure(at) && !unsure(other))
            || parent(posterior, at) + parent(posterior, other) <= 1.05
    };
    let others = (0..candidates.len()).filter(|&other| other != at && competes(other));
    others.reduce(|best, next| if parent(posterior, next) > parent(posterior, best) { next } else { best })
}

/// What decides the band of a candidate. The evidence is only asked for where the band rests on it.
pub fn standing(candidates: &[Candidate], posterior: &Posterior, at: usize, evidence: Option<&Evidence>) -> Standing {
    let slot = slot_of(&candidates[at], &posterior.candidates[at]);
    let (identifying, second) = evidence.map(|evidence| evidence.stands_on(slot)).unwrap_or_default();
    let groups = evidence.map_or(candidates[at].groups, |evidence| evidence.compared.count_ones());
    let rival = rival(candidates, posterior, at).map_or(0.0, |rival| parent(posterior, rival));
    let probability = parent(posterior, at);
    Standing { probability, rival, identifying, second, groups }
}

/// The band of a candidate with this evidence.
pub fn judge(candidates: &[Candidate], posterior: &Posterior, at: usize, evidence: &Evidence) -> Band {
    band(&standing(candidates, posterior, at, Some(evidence))).0
}
