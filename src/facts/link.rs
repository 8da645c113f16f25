//! Candidate links: who may be whose parent, how probable, and in which band.

use serde::{Deserialize, Serialize};

use super::Weight;

/// How the adult would be the child's parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    Mother,
    Father,
    /// The adult's sex is unknown.
    Parent,
}

impl Relation {
    /// The code written in links.csv.
    pub fn code(self) -> &'static str {
        match self {
            Relation::Mother => "mother",
            Relation::Father => "father",
            Relation::Parent => "parent",
        }
    }
}

/// How good a lead is. The last two are not grades.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Band {
    Strong,
    Likely,
    Possible,
    Weak,
    /// The runner-up is too near.
    Tie,
    /// Fewer than two groups of evidence could be compared.
    NotEnough,
}

impl Band {
    pub const ALL: [Band; 6] = [Band::Strong, Band::Likely, Band::Possible, Band::Weak, Band::Tie, Band::NotEnough];

    /// The code written in links.csv.
    pub fn code(self) -> &'static str {
        match self {
            Band::Strong => "strong",
            Band::Likely => "likely",
            Band::Possible => "possible",
            Band::Weak => "weak",
            Band::Tie => "tie",
            Band::NotEnough => "not_enough",
        }
    }

    pub fn from_code(code: &str) -> Option<Band> {
        Band::ALL.into_iter().find(|band| band.code() == code)
    }
}

/// Why a child has no candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum NoCandidate {
    /// The lists hold no adult.
    NoAdults,
    /// The child's row holds nothing to compare by.
    NothingToCompare,
    /// Nobody shares a name, a number, a day, a place or a contact with this child.
    NobodyShares,
}

impl NoCandidate {
    /// The message id.
    pub fn code(self) -> &'static str {
        match self {
            NoCandidate::NoAdults => "no-candidate-no-adults",
            NoCandidate::NothingToCompare => "no-candidate-nothing-to-compare",
            NoCandidate::NobodyShares => "no-candidate-nobody-shares",
        }
    }
}

/// One candidate link of a child.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Link {
    /// Index of the adult among the adults of the roster.
    pub adult: u32,
    pub relation: Relation,
    /// From 1, within the child.
    pub rank: u32,
    /// That this adult is this child's mother or father.
    pub probability: f64,
    /// That this adult is another relative.
    pub other_relative_probability: f64,
    pub band: Band,
    /// Message ids that say why the band is not higher; empty where nothing held it down.
    pub held_by: Vec<String>,
    /// The evidence, without the prior and without the competition.
    pub match_weight: Weight,
    /// How far ahead of the next candidate of the same child, in hundredths of a bit; none for the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub margin: Option<Weight>,
}

/// All kept links of one child, best first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ChildLinks {
    /// Index of the child among the children of the roster.
    pub child: u32,
    pub not_in_file_probability: f64,
    pub links: Vec<Link>,
    /// Why there is no candidate at all, where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_candidate: Option<NoCandidate>,
    /// How many adults were compared with this child.
    pub compared: u32,
}

/// One row of links.csv, as `evaluate` reads it back. `adult_id` is empty for a child without candidates.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub struct LinkRow {
    pub child_id: String,
    pub adult_id: String,
    pub relation: String,
    pub rank: Option<u32>,
    pub probability: Option<f64>,
    pub other_relative_probability: Option<f64>,
    pub band: String,
    pub match_weight: Option<f64>,
    pub not_in_file_probability: Option<f64>,
}

/// How the truth names a person in the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum TruthRelation {
    Mother,
    Father,
    Relative,
}

/// One row of truth.csv.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub struct Truth {
    pub child_id: String,
    pub adult_id: String,
    pub relation: TruthRelation,
}
