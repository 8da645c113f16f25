//! Everything the reader may choose: one versioned struct, the same in `--settings`, in the page and in the session file.

use serde::{Deserialize, Serialize};

use super::packed::packed;

use super::{DateOrder, Field, Piece, SheetRole};

/// The version this build writes. An older one is read; a newer one is refused with a message.
pub const SETTINGS_VERSION: u32 = 1;

/// The reader's choices. Every field has a default, so a settings file may hold only what differs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Settings {
    pub version: u32,
    /// How many adults are kept for each child: 1 to 100.
    pub top: u32,
    /// The share of children with a parent in these files, where the reader declares it: 0.01 to 0.99. Left out, it
    /// is estimated, never far from the default on few children.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_share: Option<f64>,
    /// Where the states of a child start from (MODEL: π).
    pub shares: Shares,
    /// What the reader said of sheets and columns; what is not named is guessed.
    pub sheets: Vec<SheetChoice>,
    /// What was said of earlier sheets, for every sheet with the same headers that `sheets` does not name.
    pub shapes: Vec<ShapeChoice>,
    /// Records of several files that the reader says are, or are not, one person.
    pub joins: Vec<JoinChoice>,
    /// Pieces of the model to leave out, for measuring what they are worth.
    pub without: Vec<Piece>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            version: SETTINGS_VERSION,
            top: 5,
            parent_share: None,
            shares: Shares::default(),
            sheets: Vec::new(),
            shapes: Vec::new(),
            joins: Vec::new(),
            without: Vec::new(),
        }
    }
}

/// Only the version of some settings: read first, since what a newer version holds cannot be known here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SettingsVersion {
    pub version: u32,
}

/// Default shares of the states of a child: nobody of theirs in the files, mother only, father only, both, another
/// relative only. Assumed; they sum to one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Shares {
    pub nobody: f64,
    pub mother: f64,
    pub father: f64,
    pub both: f64,
    pub relative: f64,
    /// Of the children with one parent in the files, the share who have another relative there too; apart from the
    /// sum.
    pub alongside: f64,
}

packed!(struct Shares { nobody, mother, father, both, relative, alongside });

impl Default for Shares {
    fn default() -> Self {
        Shares { nobody: 0.30, mother: 0.25, father: 0.35, both: 0.02, relative: 0.08, alongside: 0.12 }
    }
}

/// What the reader said of one sheet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct SheetChoice {
    /// The file's name, without a folder.
    pub file: String,
    /// The sheet's name; left out for csv.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<SheetRole>,
    /// The row of the headers as the spreadsheet program numbers it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_row: Option<u32>,
    /// Use the rows too that the spreadsheet program hides.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub hidden_rows: bool,
    pub columns: Vec<ColumnChoice>,
}

/// What the headers of a sheet mean, to be used again on the next file that has them: what the page saves as a mapping.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ShapeChoice {
    /// The headers as written, from the first column on; empty for a column without one.
    pub headers: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<SheetRole>,
    /// `index` counts in `headers`.
    pub columns: Vec<ColumnChoice>,
    /// The columns the reader decided on, as they count in `headers`: a sheet without one of them is of another shape.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub by_reader: Vec<u16>,
}

/// What the reader said of one column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ColumnChoice {
    /// Counted from 0 in the sheet.
    pub index: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_order: Option<DateOrder>,
}

/// Two records of one role, and whether the reader says they are one person.
///
/// Each is named by its place, `file!sheet!row` (`file!row` where the file has no sheets), or by its id. An id may stand
/// among the children and among the adults, and then both are meant; a place names one row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct JoinChoice {
    pub first: String,
    pub second: String,
    pub same: bool,
}
