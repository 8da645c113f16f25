//! The sum behind a score, term by term, and the two records it was read from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Band, Field, Link, Place, Weight};

/// Groups of comparisons that look at correlated facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Group {
    ToldByChild,
    ToldByAdult,
    Inheritance,
    Age,
    Event,
    Identifiers,
    Origin,
    Contact,
    Status,
}

/// What a line of the waterfall is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum TermKind {
    /// Before looking: one adult among all.
    Prior,
    /// A comparison.
    Evidence,
    /// What the evidence of other children and adults gives this pair, or takes from it.
    Support,
    /// What other candidates, other relations of this adult, and "not in these files", take away or leave.
    Competition,
}

/// One line of the waterfall: a code, its values, what it adds, and the cells it was read from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Term {
    pub kind: TermKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Group>,
    /// Message id of the form `term-…`.
    pub code: String,
    /// The values the message names, already formatted for the language.
    pub values: BTreeMap<String, String>,
    /// What this line adds to the sum.
    pub weight: Weight,
    /// What it would add if it stood alone; differs from `weight` where it shares its fact or its group.
    pub alone: Weight,
    /// The cells it was read from.
    pub cells: Vec<Fact>,
}

/// A text in a cell that a term was read from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    /// From the child's side, else from the adult's.
    pub child_side: bool,
    pub place: Place,
    /// The text as it stood in the cell.
    pub seen: String,
    /// The part of `seen` that was used, in characters (start, end).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<(u32, u32)>,
}

/// What a link would be if one of its cells were empty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Flip {
    /// The cell, whole.
    pub fact: Fact,
    /// The terms that read it, by their places among the terms.
    pub terms: Vec<u32>,
    pub probability: f64,
    pub band: Band,
    /// Who would then come before the other for this place beside the child, where it is not so now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<String>,
    /// The link would no longer be likelier than not, or another adult would come first: it rests on this cell.
    pub breaks: bool,
}

/// A value of both records as the reader sees it, with where each stood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FieldRow {
    pub field: Field,
    pub child: Vec<Fact>,
    pub adult: Vec<Fact>,
    /// What the comparison made of the two, where it made anything: agrees, close, differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<String>,
}

/// A person as shown in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PersonCard {
    pub index: u32,
    pub id: String,
    pub also_ids: Vec<String>,
    /// As written; empty where no name could be read.
    pub name: String,
    /// Formatted for the language: age, country, place, day.
    pub age: String,
    pub sex: String,
    pub country: String,
    pub when: String,
    pub place_name: String,
    /// One row a list that names this person.
    pub places: Vec<Place>,
    pub do_not_share: bool,
}

/// All there is to say of one pair.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Evidence {
    pub child: PersonCard,
    pub adult: PersonCard,
    /// The link as ranked; none where this adult is not among the child's kept candidates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
    /// From prior to competition; their weights sum to `total`.
    pub terms: Vec<Term>,
    /// One a cell that the terms were read from, the one that would move most first.
    pub flips: Vec<Flip>,
    /// The log-odds of `probability`, to the hundredth of a bit.
    pub total: Weight,
    pub probability: f64,
    /// The two records side by side.
    pub fields: Vec<FieldRow>,
    /// Message id and values of why this adult does not come first, where that is so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why_not: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub why_not_values: BTreeMap<String, String>,
    /// Message id and values of the question whose answer would move the probability most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub would_settle: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub would_settle_values: BTreeMap<String, String>,
}
