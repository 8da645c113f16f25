//! Groups of children: by what happened to their records, naming custom, who of theirs is in the files, band.

use std::collections::BTreeMap;

use super::Context;
use super::case::Case;
use crate::facts::{Band, TruthRelation};

/// What puts children into a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GroupKind {
    /// What befell the child's records or its adults' (`adult_…`); a child can be in several.
    Damage,
    /// The family's way with names.
    Custom,
    /// Who of theirs is in the files: `mother`, `father`, `both`, `relative` (no parent but other kin), `nobody`.
    Relation,
    /// The band of the best candidate; `none` where there is no candidate.
    Band,
}

impl GroupKind {
    pub const ALL: [GroupKind; 4] = [GroupKind::Damage, GroupKind::Custom, GroupKind::Relation, GroupKind::Band];

    pub fn code(self) -> &'static str {
        match self {
            GroupKind::Damage => "damage",
            GroupKind::Custom => "custom",
            GroupKind::Relation => "relation",
            GroupKind::Band => "band",
        }
    }
}

/// Children by group: by kind, in it by name, of relations and bands in their own order.
pub(super) fn groups(cases: &[Case], context: &Context) -> Vec<(GroupKind, String, Vec<u32>)> {
    let mut all: BTreeMap<(GroupKind, usize, &str), Vec<u32>> = BTreeMap::new();
    for (child, case) in cases.iter().enumerate() {
        let mut put = |kind, order, name| {
            let group: &mut Vec<u32> = all.entry((kind, order, name)).or_default();
            // A damage named twice is one.
            if group.last() != Some(&(child as u32)) {
                group.push(child as u32);
            }
        };
        let (order, relation) = who(case);
        put(GroupKind::Relation, order, relation);
        let band = case.candidates.first().map_or("none", |found| found.row.band.as_str());
        let order = Band::ALL.iter().position(|known| known.code() == band).unwrap_or(Band::ALL.len());
        // Other methods' links may have no bands.
        if !band.is_empty() {
            put(GroupKind::Band, order, band);
        }
        let Some(detail) = context.details.get(case.id) else { continue };
        if !detail.custom.is_empty() {
            put(GroupKind::Custom, 0, &detail.custom);
        }
        for damage in &detail.damages {
            put(GroupKind::Damage, 0, damage);
        }
    }
    all.into_iter().map(|((kind, _, name), children)| (kind, name.to_owned(), children)).collect()
}

/// Who of theirs is in the files, and its place in the table.
fn who(case: &Case) -> (usize, &'static str) {
    let has = |relation| case.parents.iter().any(|parent| parent.1 == relation);
    match (has(TruthRelation::Mother), has(TruthRelation::Father), case.relatives.is_empty()) {
        (true, false, _) => (0, "mother"),
        (false, true, _) => (1, "father"),
        (true, true, _) => (2, "both"),
        (false, false, false) => (3, "relative"),
        (false, false, true) => (4, "nobody"),
    }
}
