//! What other children say of an adult: a brother or sister lends support, unrelated children crowd.
//!
//! Both from base evidence, in one round: support never feeds on support.

use crate::facts::Weight;

/// Expected brothers and sisters of a child among the children of the files. Assumed.
pub const SIBLINGS: f64 = 0.25;

/// The most that a brother or sister may lend, in bits. A starting value.
pub const MOST_SUPPORT: Weight = Weight(400);

/// What is left of the odds of an adult who is surely an unrelated child's parent (MODEL: κ). A starting value.
pub const CROWDED: f64 = 0.05;

/// σ: the probability that two children have a parent in common, from what speaks for it and how many children there
/// are to be somebody's brother or sister.
pub fn siblings_chance(evidence: Weight, children: u32) -> f64 {
    let prior = (SIBLINGS / f64::from(children.max(1))).min(0.5);
    let odds = prior / (1.0 - prior) * evidence.ratio();
    odds / (1.0 + odds)
}

/// What a sibling's row lends: the sibling's evidence for an adult that the child's own row does not hold, as far as
/// they are siblings.
pub fn sibling_support(sigma: f64, told: Weight) -> Weight {
    Weight::from_bits(libm::log2((1.0 - sigma) + sigma * told.ratio())).min(MOST_SUPPORT)
}

/// How well two children can be two of one adult's, 0.05 to 1, given that either may be: `news` is what speaks for or
/// against their being siblings beyond what both have in common with that adult, `expected` how many of an adult's
/// children beside the first are on the lists for each first child.
pub fn share_well(news: Weight, expected: f64) -> f64 {
    (expected * news.ratio()).clamp(CROWDED, 1.0)
}

/// What an adult loses whom other children claim: `claimed` is, summed over those children, the chance that he or she
/// is theirs and cannot be this child's as well.
pub fn crowding(claimed: f64) -> Weight {
    Weight::from_bits(libm::log2((1.0 - claimed).clamp(CROWDED, 1.0)))
}
