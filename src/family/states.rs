//! The states of a child: nobody of theirs in the files, mother only, father only, both, another relative only.
//!
//! Exactly one holds; every probability is its share of the whole.

use crate::facts::{Shares, Weight};
use crate::model::Slot;

/// The adults of the file as the states see them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Population {
    /// Expected number of women, by their probabilities.
    pub women: f64,
    pub men: f64,
    pub all: f64,
}

/// One adult's evidence for one child.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    pub adult: u32,
    /// P(woman).
    pub woman: f64,
    /// By [`Slot`]: evidence, and support from siblings.
    pub weight: [Weight; 3],
}

/// The sums over a child's candidates that decide its states: likelihoods of each state but the first, which is 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct States {
    pub mother: f64,
    pub father: f64,
    pub both: f64,
    pub relative: f64,
}

/// A child's probabilities, the candidates in the order given.
#[derive(Clone, Debug, PartialEq)]
pub struct Posterior {
    pub nobody: f64,
    /// (as mother, as father, as another relative) of each candidate.
    pub candidates: Vec<[f64; 3]>,
}

/// The terms x, y, z of a candidate: how likely its evidence is, were it the mother, father, another relative, times
/// the chance to be picked among all of the file.
fn terms(candidate: &Candidate, population: &Population) -> [f64; 3] {
    let share = |weight: Weight, chance: f64, of: f64| if of > 0.0 { chance * weight.ratio() / of } else { 0.0 };
    [
        share(candidate.weight[0], candidate.woman, population.women),
        share(candidate.weight[1], 1.0 - candidate.woman, population.men),
        share(candidate.weight[2], 1.0, population.all),
    ]
}

impl States {
    /// The likelihoods of the states from a child's candidates.
    pub fn of(candidates: &[Candidate], population: &Population) -> States {
        let (mut x, mut y, mut z, mut same) = (0.0, 0.0, 0.0, 0.0);
        for candidate in candidates {
            let [a, b, c] = terms(candidate, population);
            x += a;
            y += b;
            z += c;
            same += a * b;
        }
        States { mother: x, father: y, both: (x * y - same).max(0.0), relative: z }
    }

    /// These states with further candidates beside the ones they hold.
    #[must_use]
    pub fn with(&self, other: &States) -> States {
        States {
            mother: self.mother + other.mother,
            father: self.father + other.father,
            both: self.both + other.both + self.mother * other.father + self.father * other.mother,
            relative: self.relative + other.relative,
        }
    }

    /// The whole that every probability is a share of.
    pub fn whole(&self, shares: &Shares) -> f64 {
        shares.nobody
            + shares.mother * self.mother
            + shares.father * self.father
            + shares.both * self.both
            + shares.relative * self.relative
    }
}

/// Every probability of a child. They sum to one over the states; with both parents in the files two adults share one
/// state, so over adults they may sum to more.
///
/// `states` may hold candidates that are not asked about here.
pub fn posterior(candidates: &[Candidate], states: &States, population: &Population, shares: &Shares) -> Posterior {
    let whole = states.whole(shares);
    let each = candidates
        .iter()
        .map(|candidate| {
            let [x, y, z] = terms(candidate, population);
            [
                (shares.mother * x + shares.both * x * (states.father - y).max(0.0)) / whole,
                (shares.father * y + shares.both * y * (states.mother - x).max(0.0)) / whole,
                shares.relative * z / whole,
            ]
        })
        .collect();
    Posterior { nobody: shares.nobody / whole, candidates: each }
}

/// The log2 of the prior of one adult for a relation: the state's share, times the chance to be that one of all.
pub fn prior(candidate: &Candidate, slot: Slot, population: &Population, shares: &Shares) -> Weight {
    let (share, chance, of) = match slot {
        Slot::Mother => (shares.mother + shares.both, candidate.woman, population.women),
        Slot::Father => (shares.father + shares.both, 1.0 - candidate.woman, population.men),
        Slot::Relative => (shares.relative, 1.0, population.all),
    };
    Weight::from_bits(libm::log2((share * chance / of).max(1e-12)))
}
