//! Looks at everybody once: the keys for choosing pairs, and the population that priors are read from.

use std::ops::Range;

use crate::blocking::{Index, index};
use crate::facts::{Piece, Settings, Shares};
use crate::family::{Population, stated};
use crate::model::Theory;
use crate::roster::Roster;

/// Children in one shard: small enough that progress moves and a cancel is heard at once.
pub const SHARD: u32 = 64;

/// What every shard needs to know.
#[derive(Clone, Debug)]
pub struct Plan {
    pub index: Index,
    pub population: Population,
    /// What evidence is worth.
    pub theory: Theory,
    /// The shares to start from: declared, or the default's.
    pub shares: Shares,
    pub shards: u32,
    pub children: u32,
    /// How many candidates of a child go on to `merge`; the others' likelihood stays in its states.
    pub kept: usize,
}

impl Plan {
    /// The children of one shard; none where there is no such shard.
    pub fn shard(&self, shard: u32) -> Range<u32> {
        let from = shard.saturating_mul(SHARD).min(self.children);
        from..from.saturating_add(SHARD).min(self.children)
    }
}

/// The default shares, without the states that are left out.
fn without(settings: &Settings) -> Shares {
    let mut shares = settings.shares;
    if settings.without.contains(&Piece::States) {
        (shares.relative, shares.both, shares.alongside) = (0.0, 0.0, 0.0);
    }
    if settings.without.contains(&Piece::Alongside) {
        shares.alongside = 0.0;
    }
    shares
}

/// Candidates kept beside the ones that are listed, so that probabilities and ranks see who comes next.
const KEPT: usize = 40;

pub fn plan(roster: &Roster, settings: &Settings) -> Plan {
    let women: f64 = roster.adults.iter().map(|adult| adult.woman).sum();
    let all = roster.adults.len() as f64;
    let population = Population { women, men: all - women, all };
    Plan {
        index: index(roster),
        population,
        theory: Theory::new(&settings.without),
        shares: stated(&without(settings), settings.parent_share, &population),
        shards: (roster.children.len() as u32).div_ceil(SHARD),
        children: roster.children.len() as u32,
        kept: KEPT.max(settings.top.clamp(1, 100) as usize),
    }
}
