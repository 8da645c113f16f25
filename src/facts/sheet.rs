//! What each sheet and each column was taken for, how sure we are, and why.

use serde::{Deserialize, Serialize};

use super::Place;

/// The mark of invented people, in every sheet of theirs: nobody shall take them for real.
pub const SYNTHETIC: &str = "SYNTHETIC";

/// Whom the rows of a sheet are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum SheetRole {
    Children,
    Adults,
    /// Children and adults together: each row is told apart by its role, flag or age.
    Both,
    #[default]
    Ignore,
}

/// The person a column speaks of, seen from the row it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// The person whose row it is.
    Own,
    Mother,
    Father,
    /// A parent, not said which; or both parents in one cell.
    Parent,
    /// A child named in an adult's row.
    Child,
    /// Any other relative, sponsor or contact.
    Relative,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum What {
    RecordId,
    /// A whole name in one cell.
    Name,
    GivenName,
    MiddleName,
    /// The surname or surnames, or only the first of them.
    Surname,
    /// The second (mother's) surname, in a column of its own.
    SecondSurname,
    Alias,
    Sex,
    BirthDate,
    BirthYear,
    Age,
    ANumber,
    EventNumber,
    FamilyUnitNumber,
    SubjectKey,
    Fin,
    PortalId,
    Country,
    Department,
    Municipality,
    Language,
    ApprehensionDate,
    Sector,
    Station,
    /// An ICE or ORR referring office.
    Office,
    Landmark,
    ReferralDate,
    BookInDate,
    ReleaseDate,
    Facility,
    Phone,
    Address,
    Email,
    /// How the named person is related (aunt, sponsor, …).
    Relation,
    SeparationReason,
    /// Family unit, unaccompanied child or single adult.
    FamilyFlag,
    /// Child or adult, in a sheet that holds both.
    RowRole,
    DoNotShare,
    Notes,
    /// Not used.
    Unused,
}

/// A column's meaning: what it holds, about whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub struct Field {
    pub whom: Whom,
    pub what: What,
}

impl Field {
    pub const UNUSED: Field = Field { whom: Whom::Own, what: What::Unused };

    pub const fn own(what: What) -> Field {
        Field { whom: Whom::Own, what }
    }

    pub const fn of(whom: Whom, what: What) -> Field {
        Field { whom, what }
    }
}

/// Which comes first in the numeric dates of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
    YearFirst,
}

/// One column as understood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ColumnReport {
    /// Counted from 0 in the sheet, so that `A` is 0.
    pub index: u16,
    /// The column's letters.
    pub letters: String,
    pub header: String,
    pub field: Field,
    /// 0 to 1. At 1 the reader has decided.
    pub confidence: f64,
    /// Message ids of the form `why-…`: header words, the look of the values, the reader's choice.
    pub reasons: Vec<String>,
    /// Up to three different values as they stand in the file.
    pub samples: Vec<String>,
    /// For columns of dates: the order of day and month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_order: Option<DateOrder>,
    /// The values cannot decide between day first and month first: guessed, and worth asking.
    pub date_order_open: bool,
    /// How many rows have a value here.
    pub filled: u32,
}

/// One sheet as understood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SheetReport {
    /// The place of this sheet among all loaded ones, from 0: the `N` of `sheet-role-N`.
    pub index: u32,
    /// File and sheet.
    pub place: Place,
    pub hidden: bool,
    pub role: SheetRole,
    /// 0 to 1; 1 where the reader said it.
    pub role_confidence: f64,
    /// Message id of the form `role-why-…`.
    pub role_reason: String,
    /// The row with the headers, as the spreadsheet program numbers it; 0 where there is none.
    pub header_row: u32,
    /// The sheet says [`SYNTHETIC`]: its people are invented.
    pub synthetic: bool,
    /// Rows below the header that hold anything.
    pub data_rows: u32,
    /// Rows of these that the spreadsheet program hides, where the file tells.
    pub hidden_rows: u32,
    /// The reader wants the hidden rows used; else they are left out.
    pub hidden_rows_used: bool,
    pub columns: Vec<ColumnReport>,
    /// The rows around the header, as text, for choosing another header row: (row number, cells).
    pub first_rows: Vec<(u32, Vec<String>)>,
}
