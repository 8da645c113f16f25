//! What a reader decided of a link, and the log that everything decided is derived from.

use serde::{Deserialize, Serialize};

use super::{Relation, Weight};

/// What a reader says of a proposed link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// A lead worth verifying; never "a match".
    Lead,
    NotThisAdult,
    Unsure,
    /// Put off: waiting for a call, a document.
    Hold,
    OtherRelative,
}

/// One decision, with the evidence as it stood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Decision {
    pub child_id: String,
    pub adult_id: String,
    pub relation: Relation,
    pub verdict: Verdict,
    /// In the reader's own words; may be empty.
    #[serde(default)]
    pub reason: String,
    /// Initials of who decided; may be empty.
    #[serde(default)]
    pub by: String,
    /// When, as the page's clock says (ISO 8601); the core has no clock.
    #[serde(default)]
    pub at: String,
    /// The probability and evidence that were on the screen.
    pub probability: f64,
    pub match_weight: Weight,
}

/// One entry of the log. Nothing is ever taken out of a log: an undo is an entry too.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum LogEntry {
    Decide {
        decision: Decision,
    },
    /// Nothing is said of the pair any more. A step like a decision: it can be undone.
    #[serde(rename_all = "camelCase")]
    Withdraw {
        child_id: String,
        adult_id: String,
    },
    /// Takes back the last decision or withdrawal that was not taken back yet.
    Undo,
    /// Restores the last one taken back, if nothing was decided since.
    Redo,
}

/// Two decisions that cannot both be right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    /// Message id of the form `conflict-…`.
    pub code: String,
    pub child_id: String,
    pub adult_ids: Vec<String>,
}

/// What stands after the whole log.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Decided {
    /// The decision that stands for each pair, in the order they were taken.
    pub decisions: Vec<Decision>,
    pub conflicts: Vec<Conflict>,
    pub can_undo: bool,
    pub can_redo: bool,
}
