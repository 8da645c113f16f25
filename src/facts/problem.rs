//! What could not be read, where it stood, and what was done instead.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Place;

/// How much a [`Problem`] matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The whole file or sheet could not be used.
    Refused,
    /// A value is treated as missing, or a row was left out.
    Warning,
    /// Nothing was lost; the reader may want to know.
    Note,
}

/// One thing that was not as hoped, with its place. Said in words by `messages` under the id `code`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    pub severity: Severity,
    /// A message id of the form `problem-…`.
    pub code: String,
    pub place: Place,
    /// The text as it stood in the cell, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<String>,
    /// The values that the message names, already formatted.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
}

impl Problem {
    /// A problem with a code and a place; add `seen` and `values` with the methods below.
    pub fn new(severity: Severity, code: &str, place: Place) -> Self {
        Problem { severity, code: code.to_owned(), place, seen: None, values: BTreeMap::new() }
    }

    #[must_use]
    pub fn seen(mut self, text: &str) -> Self {
        self.seen = Some(text.to_owned());
        self
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.values.insert(name.to_owned(), value.to_string());
        self
    }
}
