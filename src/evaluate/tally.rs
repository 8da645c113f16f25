//! Plain counts: by band, by relation, of strong links.

use super::case::{Case, Found};
use crate::facts::{Band, TruthRelation};

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub hits: u32,
    pub total: u32,
}

impl Share {
    /// The share; none of nothing.
    pub fn value(self) -> Option<f64> {
        (self.total > 0).then(|| f64::from(self.hits) / f64::from(self.total))
    }
}

/// All strong links, of any rank: to a parent, to another relative, to somebody who is no kin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Strong {
    pub links: u32,
    pub parents: u32,
    pub relatives: u32,
    pub no_kin: u32,
}

/// Best candidates of one band.
#[derive(Clone, Debug, PartialEq)]
pub struct BandCount {
    /// As written in the links.
    pub band: String,
    pub children: u32,
    pub parents: u32,
    pub relatives: u32,
    /// Mean probability said.
    pub said: f64,
}

/// True pairs of one relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RelationCount {
    pub relation: TruthRelation,
    pub pairs: u32,
    pub first: u32,
    pub in_first_five: u32,
    pub listed: u32,
}

pub(super) fn strong(cases: &[Case]) -> Strong {
    let mut strong = Strong::default();
    for found in cases.iter().flat_map(|case| &case.candidates).filter(|found| found.strong()) {
        strong.links += 1;
        match (found.parent, found.relative) {
            (true, _) => strong.parents += 1,
            (false, true) => strong.relatives += 1,
            (false, false) => strong.no_kin += 1,
        }
    }
    strong
}

/// Bands in their own order, then whatever else is written there, by its text. Bands of nobody are left out.
pub(super) fn by_band(best: &[&Found]) -> Vec<BandCount> {
    let mut bands: Vec<&str> = best.iter().map(|found| found.row.band.as_str()).collect();
    bands.sort_by_key(|band| (Band::ALL.iter().position(|known| known.code() == *band).unwrap_or(usize::MAX), *band));
    bands.dedup();
    bands
        .into_iter()
        .map(|band| {
            let of_band: Vec<&&Found> = best.iter().filter(|found| found.row.band == band).collect();
            let said: f64 = of_band.iter().map(|found| found.probability).sum();
            BandCount {
                band: band.to_owned(),
                children: of_band.len() as u32,
                parents: of_band.iter().filter(|found| found.parent).count() as u32,
                relatives: of_band.iter().filter(|found| !found.parent && found.relative).count() as u32,
                said: said / of_band.len() as f64,
            }
        })
        .collect()
}

pub(super) fn by_relation(cases: &[Case]) -> Vec<RelationCount> {
    [TruthRelation::Mother, TruthRelation::Father, TruthRelation::Relative]
        .into_iter()
        .map(|relation| {
            let mut count = RelationCount { relation, pairs: 0, first: 0, in_first_five: 0, listed: 0 };
            for case in cases {
                let parents = case.parents.iter().filter(|parent| parent.1 == relation).map(|parent| parent.0);
                let relatives = case.relatives.iter().copied().filter(|_| relation == TruthRelation::Relative);
                for adult in parents.chain(relatives) {
                    let place = case.candidates.iter().position(|found| found.adult == adult);
                    count.pairs += 1;
                    count.first += u32::from(place == Some(0));
                    count.in_first_five += u32::from(place.is_some_and(|place| place < 5));
                    count.listed += u32::from(place.is_some());
                }
            }
            count
        })
        .collect()
}
