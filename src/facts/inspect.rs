//! What `reencuentro inspect --json` writes: the Load, Columns and Check steps of the page as one versioned object.

use serde::{Deserialize, Serialize};

use super::{CheckReport, Problem, SheetReport};

/// The version of [`InspectReport`]: it grows where a field goes or changes its meaning, not where one is added.
pub const INSPECT_VERSION: u32 = 1;

/// Files as they are understood together, on one desk.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InspectReport {
    pub version: u32,
    /// In the order they were given.
    pub files: Vec<FileReport>,
    /// All sheets of all files that could be read.
    pub sheets: Vec<SheetReport>,
    /// What would be matched, what could not be read, who stands in several records.
    pub check: CheckReport,
}

/// Files as each is understood alone: `inspect --each`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InspectEach {
    pub version: u32,
    /// One for each file, in the order they were given.
    pub each: Vec<InspectReport>,
    /// How many files of each folder could be read.
    pub folders: Vec<FolderReport>,
}

/// What became of one file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FileReport {
    /// The name that places and record ids carry.
    pub file: String,
    /// Where it was found, as it was given.
    pub path: String,
    /// It could be read; else `problems` holds the reason, and nothing else speaks of the file.
    pub read: bool,
    /// What was noticed while reading.
    pub problems: Vec<Problem>,
}

/// How many files of a folder could be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FolderReport {
    pub folder: String,
    pub read: u32,
    pub refused: u32,
}
