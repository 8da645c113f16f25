//! What the page asks of the engine, and what it answers: lists, counts, summaries.

use serde::{Deserialize, Serialize};

use super::{Band, Link, NoCandidate, PersonCard, Place, Problem, SheetReport};

/// After a file was read: its sheets as understood, and what was noticed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct LoadReport {
    /// All sheets of all loaded files, not only of the last.
    pub sheets: Vec<SheetReport>,
    /// What was noticed in the file just read.
    pub problems: Vec<Problem>,
}

/// The Check step: what will be matched, what could not be read, who stands in two lists.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CheckReport {
    pub children: u32,
    pub adults: u32,
    /// Rows that hold nobody (totals, repeated headers, hidden rows): the sum of `skipped`.
    pub skipped_rows: u32,
    /// Which rows those are, and why, sheet by sheet.
    pub skipped: Vec<SkippedRows>,
    pub problems: Vec<Problem>,
    pub joins: Vec<JoinReport>,
}

/// Rows of one sheet that were left out for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SkippedRows {
    /// File and sheet.
    pub place: Place,
    /// Message id: `skip-why-header-again`, `skip-why-total`, `skip-why-stray`, `skip-why-nobody`, `skip-why-hidden`,
    /// `skip-why-too-many`.
    pub reason: String,
    pub count: u32,
    /// The first fifty of them, as the spreadsheet program numbers them.
    pub rows: Vec<u32>,
}

/// One person found in several records, of one list or of several.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct JoinReport {
    pub child: bool,
    pub ids: Vec<String>,
    pub names: Vec<String>,
    pub places: Vec<Place>,
    /// Message id: `join-why-…`, or `join-why-maybe-…` where they are shown for the reader to decide.
    pub reason: String,
    /// They are kept apart: the reader said that they are not one person, or it is not certain that they are.
    pub undone: bool,
}

/// What `plan` counted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PlanReport {
    pub children: u32,
    pub adults: u32,
    /// `score` is to be called for 0 to `shards` - 1.
    pub shards: u32,
    /// When all shards before this one are scored, `learn` is to be called, before any other is; never, where this is `shards`.
    pub learning: u32,
}

/// What `merge` found, for the heads of lists and charts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    pub children: u32,
    pub adults: u32,
    /// Children by the band of their best candidate, in the order strong, likely, possible, weak, tie, not enough.
    pub by_band: Vec<(Band, u32)>,
    /// Children without any candidate.
    pub without_candidate: u32,
    /// The share of children with a parent in the files, as used.
    pub parent_share: f64,
    /// The reader declared that share; else it was estimated.
    pub share_declared: bool,
    /// What long lists moved in the table of weights, the largest first, at most ten.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub learned: Vec<Moved>,
    /// So many rows came after everybody was counted, and were compared by those counts; none where all are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frozen: Option<u32>,
}

/// How often a level of a comparison is reached by true relatives: as documented, and as these lists move it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Moved {
    /// As the table of weights calls it: `told-given`.
    pub comparison: String,
    /// `differs`, `day2-to3`.
    pub level: String,
    /// `mother`, `father`, `parent` where both moved alike, `relative`.
    pub relation: String,
    pub before: f64,
    pub after: f64,
}

/// What to list: a page of children or adults.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default)]
pub struct ListQuery {
    /// Words to be found in names, numbers and notes; folded; empty for all.
    pub search: String,
    /// Only those whose best link has this band.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub band: Option<Band>,
    /// Only children without any candidate.
    pub without_candidate: bool,
    pub offset: u32,
    pub limit: u32,
}

/// A page of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ListPage {
    /// How many fit the query.
    pub total: u32,
    pub items: Vec<ListItem>,
}

/// A child with the best adult, or an adult with the best child.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ListItem {
    pub person: PersonCard,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub best: Option<Link>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_candidate: Option<NoCandidate>,
}

/// One person with all kept candidates: a child's adults, or an adult's children.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CandidateList {
    pub person: PersonCard,
    pub candidates: Vec<Candidate>,
    /// For a child: that nobody of theirs is in these files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_in_file_probability: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_candidate: Option<NoCandidate>,
}

/// The other person of a link, with the link and its strongest reasons.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    pub person: PersonCard,
    pub link: Link,
    /// The child of the link, whichever side is listed.
    pub child: u32,
    /// Sentences in the reader's language, strongest first, at most three.
    pub reasons_for: Vec<String>,
    pub reasons_against: Vec<String>,
}

/// An invented spreadsheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SampleFile {
    pub name: String,
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Uint8Array"))]
    pub bytes: Vec<u8>,
}

/// Which rows of a sheet to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct RowsQuery {
    /// The sheet's place among all loaded ones, from 0.
    pub sheet: u32,
    /// The first row wanted, as the spreadsheet program numbers it.
    pub from: u32,
    /// At most a thousand.
    pub count: u32,
}

/// Some rows of a sheet as they stand in the file, for looking a cell up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SheetRows {
    /// The columns' headers, empty where a column has none.
    pub header: Vec<String>,
    /// Rows without any cell are not stored and do not stand here.
    pub rows: Vec<SheetRow>,
    /// The number of the sheet's last row, 0 where it has none.
    pub last_row: u32,
}

/// One row as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SheetRow {
    /// As the spreadsheet program numbers it.
    pub number: u32,
    /// The texts of all columns, each cut off after 500 characters.
    pub cells: Vec<String>,
    /// The spreadsheet program hides this row.
    pub hidden: bool,
}
