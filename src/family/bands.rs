//! Bands: how good a lead is, and why it is not held for better.
//!
//! The rules cap the band, never the probability.

use crate::facts::{Band, Weight};

/// What decides the band of one link.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    pub probability: f64,
    /// The best competitor: another adult for the same place beside this child.
    pub rival: f64,
    /// The most that one group gives in which somebody names the other, or they share a number or contact.
    pub identifying: Weight,
    /// The most that another group adds.
    pub second: Weight,
    /// How many groups could be compared at all.
    pub groups: u32,
}

/// The lowest that a group must give in which somebody names the other, for `strong`. Starting values.
const NAMED: Weight = Weight(400);
/// The lowest probability of `strong`. At .90, the starting value, about one child in a hundred with nobody in the lists
/// had a strong link to a stranger; at .95 one in two hundred.
const STRONG: f64 = 0.95;
/// The least that another group must add. A starting value.
const SECOND: Weight = Weight(100);
/// How many times as likely as the best competitor: only where both may hold together can this hold one back.
const MARGIN: f64 = 4.0;

/// Whether the band of a link with this probability rests on what its evidence stands on; the others need no second look.
pub fn rests_on_evidence(probability: f64) -> bool {
    probability >= STRONG
}

/// The band, and the message ids of what held it down.
pub fn band(standing: &Standing) -> (Band, Vec<String>) {
    if standing.groups < 2 {
        return (Band::NotEnough, vec!["held-few-groups".to_owned()]);
    }
    let (p, rival) = (standing.probability, standing.rival);
    let near = p < 2.0 * rival && rival < 2.0 * p;
    if near && p + rival >= 0.5 {
        return (Band::Tie, vec!["held-tie".to_owned()]);
    }
    let mut held = Vec::new();
    if p >= STRONG {
        for (holds, code) in [
            (rival > 0.0 && p < MARGIN * rival, "held-margin"),
            (standing.identifying < NAMED, "held-nobody-named"),
            (standing.second < SECOND, "held-no-second-fact"),
        ] {
            if holds {
                held.push(code.to_owned());
            }
        }
        if held.is_empty() {
            return (Band::Strong, held);
        }
        return (Band::Likely, held);
    }
    let band = match p {
        p if p >= 0.60 => Band::Likely,
        p if p >= 0.20 => Band::Possible,
        _ => Band::Weak,
    };
    (band, held)
}
