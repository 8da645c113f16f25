//! Where a value stood: file, sheet, row and column, as a person sees them in the spreadsheet program.

use serde::{Deserialize, Serialize};

/// A place in somebody's spreadsheet, down to a cell where it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The file's name, without a folder.
    pub file: String,
    /// The sheet's name; `None` for formats that have none (csv, pasted cells).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The row as the spreadsheet program numbers it: from 1, title rows included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// The column's letters (`A`, `B`, … `AA`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The column's header as written, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<String>,
}
