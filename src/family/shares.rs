//! The shares of the states: declared by the reader, or estimated, never far from the default on few children.

use super::states::{Population, States};
use crate::facts::Shares;

/// Children that the default shares are worth in the estimate. A starting value.
const HOLD: f64 = 20.0;
/// Rounds of the estimate; after ten it moves by less than is shown.
const ROUNDS: usize = 10;

/// The shares to start from: the default's, without states that the lists cannot hold, scaled to the declared share of
/// children with a parent in the files.
pub fn stated(default: &Shares, declared: Option<f64>, population: &Population) -> Shares {
    let mut shares = *default;
    // If only men are listed nobody can be the mother, and so on. Recorded sexes are believed at 99 %, so that many men
    // make a woman in the sum; what is less than twice that, and not one more, is nobody.
    let few = (0.01 * population.all + 0.7).min(0.02 * population.all).max(0.3);
    if population.women < few {
        (shares.mother, shares.both) = (0.0, 0.0);
    }
    if population.men < few {
        (shares.father, shares.both) = (0.0, 0.0);
    }
    if population.all == 0.0 {
        shares.relative = 0.0;
    }
    let shares = normal(shares);
    match declared {
        Some(share) if share.is_finite() => with_parents(&shares, share.clamp(0.01, 0.99)),
        _ => shares,
    }
}

/// Scaled to sum to one; where nothing is left to scale, nobody's parents are in the files.
fn normal(shares: Shares) -> Shares {
    let held = |share: f64| if share.is_finite() { share.max(0.0) } else { 0.0 };
    let shares = Shares {
        // Never nothing: a child of whom nothing is known must keep a state.
        nobody: held(shares.nobody).max(1e-6),
        mother: held(shares.mother),
        father: held(shares.father),
        both: held(shares.both),
        relative: held(shares.relative),
        alongside: held(shares.alongside).min(1.0),
    };
    let whole = shares.nobody + shares.mother + shares.father + shares.both + shares.relative;
    if whole <= 0.0 {
        return Shares { nobody: 1.0, ..shares };
    }
    scale(&shares, 1.0 / whole, 1.0 / whole)
}

fn scale(shares: &Shares, parents: f64, others: f64) -> Shares {
    Shares {
        nobody: shares.nobody * others,
        mother: shares.mother * parents,
        father: shares.father * parents,
        both: shares.both * parents,
        relative: shares.relative * others,
        alongside: shares.alongside,
    }
}

/// Scales so that the states with a parent sum to `share`.
fn with_parents(shares: &Shares, share: f64) -> Shares {
    let parents = parent_share(shares);
    if parents == 0.0 {
        return *shares;
    }
    scale(shares, share / parents, (1.0 - share) / (1.0 - parents).max(1e-9))
}

/// The share of children with a parent in the files.
pub fn parent_share(shares: &Shares) -> f64 {
    shares.mother + shares.father + shares.both
}

/// Estimates the shares from the children's states with m and u held fixed (concave: there is one answer), the default
/// weighing as much as 20 children.
pub fn estimate(start: &Shares, children: &[States]) -> Shares {
    let mut shares = *start;
    for _ in 0..ROUNDS {
        let mut sum = Shares {
            nobody: HOLD * start.nobody,
            mother: HOLD * start.mother,
            father: HOLD * start.father,
            both: HOLD * start.both,
            relative: HOLD * start.relative,
            alongside: start.alongside,
        };
        for child in children {
            let whole = child.whole(&shares);
            sum.nobody += shares.nobody / whole;
            sum.mother += shares.mother * child.mother(shares.alongside) / whole;
            sum.father += shares.father * child.father(shares.alongside) / whole;
            sum.both += shares.both * child.both() / whole;
            sum.relative += shares.relative * child.relative() / whole;
        }
        shares = normal(sum);
    }
    shares
}
