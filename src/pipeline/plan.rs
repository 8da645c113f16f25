//! Looks at everybody once: the keys for choosing pairs, and the population that priors are read from.

use crate::blocking::{Index, index};
use crate::facts::{Piece, Settings, Shares};
use crate::family::{Population, stated};
use crate::model::Theory;
use crate::roster::{Roster, day_of};

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
    /// The children in the order they are scored: those of one surname one after another, since their candidates are the
    /// same adults, who are then at hand.
    pub order: Vec<u32>,
    pub shards: u32,
    /// How many candidates of a child go on to `merge`; the others' likelihood stays in its states.
    pub kept: usize,
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

/// The children by surname, and by the day they were met.
fn by_surname(roster: &Roster) -> Vec<u32> {
    let key = |child: &u32| {
        let record = &roster.children[*child as usize];
        let surname = record.names.first().and_then(|name| name.surnames.first());
        (surname.copied(), day_of(&record.person).map(|(_, days)| days.first), *child)
    };
    let mut order: Vec<u32> = (0..roster.children.len() as u32).collect();
    order.sort_by_cached_key(key);
    order
}

pub fn plan(roster: &Roster, settings: &Settings) -> Plan {
    let women: f64 = roster.adults.iter().map(|adult| adult.woman).sum();
    let all = roster.adults.len() as f64;
    let population = Population { women, men: all - women, all };
    Plan {
        index: index(roster),
        population,
        theory: Theory::new(&settings.without),
        shares: stated(&without(settings), settings.parent_share, &population),
        order: by_surname(roster),
        shards: (roster.children.len() as u32).div_ceil(SHARD),
        kept: KEPT.max(settings.top.clamp(1, 100) as usize),
    }
}
