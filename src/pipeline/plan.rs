//! Looks at everybody once: the keys for choosing pairs, and the population that priors are read from.

use std::ops::Range;

use crate::blocking::{Index, index};
use crate::facts::{Piece, Settings, Shares};
use crate::family::{Population, stated};
use crate::model::Theory;
use crate::roster::Roster;

/// Children in one shard: small enough that progress moves and a cancel is heard at once.
pub const SHARD: u32 = 64;

/// Fewer children say too little of how records are kept.
pub const FEWEST_TO_LEARN: u32 = 5_000;

/// So many children say enough of how records are kept: of longer lists the others are weighed at once by what these say.
const LEARN_FROM: u32 = 10_000;

/// What every shard needs to know.
#[derive(Clone, Debug)]
pub struct Plan {
    pub index: Index,
    pub population: Population,
    /// What evidence is worth beforehand.
    pub theory: Theory,
    /// The same as the first shards moved it: all others are weighed by it.
    pub learned: Option<Theory>,
    /// Of so many blocks of children one says how records are kept; none of them does where this is 0.
    every: u32,
    /// The shares to start from: declared, or the default's.
    pub shares: Shares,
    pub shards: u32,
    pub children: u32,
    /// How many candidates of a child go on to `merge`; the others' likelihood stays in its states.
    pub kept: usize,
}

impl Plan {
    /// The children of one shard; none where there is no such shard.
    ///
    /// The first [`learning`](Plan::learning) shards lie evenly over the list: lists are seldom in no order at all.
    pub fn shard(&self, shard: u32) -> Range<u32> {
        let from = self.block(shard).saturating_mul(SHARD).min(self.children);
        from..from.saturating_add(SHARD).min(self.children)
    }

    /// Children stand in blocks of [`SHARD`], in the order of the list.
    fn block(&self, shard: u32) -> u32 {
        let first = self.learning();
        if first >= self.shards || shard >= self.shards {
            return shard;
        }
        match shard.checked_sub(first) {
            None => shard * self.every,
            // Those between, so many at a time.
            Some(other) => other / (self.every - 1) * self.every + 1 + other % (self.every - 1),
        }
    }

    /// So many shards come first, for `learn` to look at before any other is scored; all where nobody is waited for.
    pub fn learning(&self) -> u32 {
        if self.every > 1 { self.shards.div_ceil(self.every) } else { self.shards }
    }

    /// Whether a child is one of those who say how records are kept.
    pub fn learns_from(&self, child: u32) -> bool {
        self.every > 0 && (child / SHARD).is_multiple_of(self.every)
    }

    /// The same plan, learning from one block of so many: few lists in tests are long enough.
    #[cfg(test)]
    pub(super) fn learning_from_one_in(self, every: u32) -> Plan {
        Plan { every, ..self }
    }

    /// What the evidence of a child is weighed by.
    pub fn theory_of(&self, child: u32) -> &Theory {
        self.learned.as_ref().filter(|_| !self.learns_from(child)).unwrap_or(&self.theory)
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

/// How many candidates of a child are kept.
pub fn kept(settings: &Settings) -> usize {
    KEPT.max(settings.top.clamp(1, 100) as usize)
}

/// The shares to start from.
pub fn shares(settings: &Settings, population: &Population) -> Shares {
    stated(&without(settings), settings.parent_share, population)
}

pub fn plan(roster: &Roster, settings: &Settings) -> Plan {
    let women: f64 = roster.adults.iter().map(|adult| adult.woman).sum();
    let all = roster.adults.len() as f64;
    let population = Population { women, men: all - women, all };
    let children = roster.children.len() as u32;
    let theory = Theory::new(&settings.without);
    let learns = children >= FEWEST_TO_LEARN && theory.has(Piece::Learning);
    Plan {
        index: index(roster),
        population,
        theory,
        learned: None,
        every: if learns { (children / LEARN_FROM).max(1) } else { 0 },
        shares: shares(settings, &population),
        shards: children.div_ceil(SHARD),
        children,
        kept: kept(settings),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan_of(children: u32, every: u32) -> Plan {
        let settings = Settings::default();
        Plan { children, every, shards: children.div_ceil(SHARD), ..plan(&Roster::default(), &settings) }
    }

    /// Every child is in one shard, whatever the order; and those who are learned from are in the first shards.
    #[test]
    fn shards_hold_everybody_once() {
        for (children, every) in [(0, 0), (1, 0), (640, 1), (639, 2), (6_401, 3), (47_000, 4), (100_000, 10)] {
            let plan = plan_of(children, every);
            let mut all: Vec<u32> = (0..plan.shards).flat_map(|shard| plan.shard(shard)).collect();
            let first: u32 = (0..plan.learning()).map(|shard| plan.shard(shard).len() as u32).sum();
            let learned_from = all.iter().take(first as usize).filter(|child| plan.learns_from(**child)).count();
            let of_all = all.iter().filter(|child| plan.learns_from(**child)).count();
            assert_eq!(learned_from, of_all, "{children} children, one block of {every}");
            assert_eq!(plan.learning() < plan.shards, every > 1, "{children} children, one block of {every}");
            all.sort_unstable();
            assert!(all.iter().copied().eq(0..children), "{children} children, one block of {every}");
            assert!(plan.shard(plan.shards).is_empty());
        }
    }
}
