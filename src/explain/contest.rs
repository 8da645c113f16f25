//! An adult among the kept candidates of a child: what becomes of the probabilities when evidence is given or taken away.

use crate::facts::{Band, Shares, Weight};
use crate::family::{Candidate, Couple, Population, Posterior, States, posterior};
use crate::model::{Evidence, Theory};

/// The best competitor, by place, of the one at a place.
pub type Rival<'a> = &'a dyn Fn(&[Candidate], &Posterior, usize) -> Option<usize>;

/// The band of the one at a place, with this evidence.
pub type Judge<'a> = &'a dyn Fn(&[Candidate], &Posterior, usize, &Evidence) -> Band;

/// A child's candidates, one of whom is looked at.
pub struct Contest<'a> {
    pub candidates: Vec<Candidate>,
    /// The place of the one who is looked at.
    pub at: usize,
    /// Those whose rows belong together.
    pub couples: &'a [Couple],
    /// Those compared with the child and not kept.
    pub rest: States,
    pub population: &'a Population,
    pub shares: &'a Shares,
    /// What evidence is worth.
    pub theory: &'a Theory,
    pub rival: Rival<'a>,
    pub judge: Judge<'a>,
}

impl Contest<'_> {
    pub fn posterior(&self) -> Posterior {
        self.with(&self.candidates)
    }

    /// The probabilities with other weights for the same adults.
    pub fn with(&self, candidates: &[Candidate]) -> Posterior {
        posterior(candidates, self.couples, &self.rest, self.population, self.shares)
    }

    /// That the one who is looked at is a parent.
    pub fn parent(&self, posterior: &Posterior) -> f64 {
        parent(posterior, self.at)
    }
}

/// That the candidate at a place is a parent.
pub fn parent(posterior: &Posterior, at: usize) -> f64 {
    let [mother, father, _] = posterior.candidates[at];
    (mother + father).min(1.0)
}

/// Adds to a candidate's weights.
pub fn add(candidate: &mut Candidate, weight: [Weight; 3]) {
    for (own, more) in candidate.weight.iter_mut().zip(weight) {
        *own += more;
    }
}
