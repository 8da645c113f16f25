//! The lost links as a csv: which child, who was missed, who stood first instead, what happened to the records.

use reencuentro::evaluate::Lost;
use reencuentro::facts::TruthRelation;
use reencuentro::table::write;

const COLUMNS: [&str; 10] = [
    "child_id",
    "parent_ids",
    "relations",
    "parent_rank",
    "parent_probability",
    "first_id",
    "first_probability",
    "first_is",
    "custom",
    "damages",
];

pub(super) fn csv(lost: &[Lost]) -> Vec<u8> {
    write::csv(std::iter::once(COLUMNS.map(str::to_owned)).chain(lost.iter().map(row)))
}

/// Several parents stand in one cell, with `; ` between them, in the same order as their relations.
fn row(lost: &Lost) -> [String; 10] {
    let parents =
        |text: fn(&(String, TruthRelation)) -> String| lost.parents.iter().map(text).collect::<Vec<_>>().join("; ");
    let probability = |value: f64| format!("{value:.4}");
    let (rank, at) = lost.listed.map_or_else(Default::default, |(rank, at)| (rank.to_string(), probability(at)));
    let (first, first_at, first_is) = match &lost.first {
        Some(first) => {
            let is = if first.relative { "relative" } else { "no_kin" };
            (first.adult_id.clone(), probability(first.probability), is.to_owned())
        }
        None => Default::default(),
    };
    let (custom, damages) = match &lost.detail {
        Some(detail) => (detail.custom.clone(), detail.damages.join(" ")),
        None => Default::default(),
    };
    [
        lost.child_id.clone(),
        parents(|parent| parent.0.clone()),
        parents(|parent| relation(parent.1).to_owned()),
        rank,
        at,
        first,
        first_at,
        first_is,
        custom,
        damages,
    ]
}

pub(super) fn relation(relation: TruthRelation) -> &'static str {
    match relation {
        TruthRelation::Mother => "mother",
        TruthRelation::Father => "father",
        TruthRelation::Relative => "relative",
    }
}
