//! A person as a row knows one: every value with the cell it stood in.

use crate::facts::{Problem, SkippedRows, What};

/// Where a value stood: table, sheet row and column, and the part of the cell that was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRef {
    /// Index of the table among all loaded ones.
    pub table: u16,
    /// Counted from 0 in the sheet.
    pub column: u16,
    /// Index of the row in the table's grid (not the number a person sees: see `Table::row_number`).
    pub row: u32,
    /// In characters of the cell's text; `(0, 0)` stands for the whole cell.
    pub span: (u32, u32),
}

/// A value and where it stood.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen<T> {
    pub value: T,
    pub cell: CellRef,
}

/// Days since 1 January 1970.
pub type Day = i32;

/// A birth date as an interval: both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Birth {
    pub first: Day,
    pub last: Day,
    pub precision: Precision,
}

/// How exactly a birth is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    Date,
    /// 1 January of a year: often means that only the year is known; `first..=last` is the whole year.
    FirstOfJanuary,
    Month,
    Year,
    /// From an age at a known or assumed date.
    Age,
}

/// Two dates, both included: a day, or a span where only the month is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    pub first: Day,
    pub last: Day,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    Female,
    Male,
}

/// A name taken apart. All tokens are folded: upper case A-Z, no accents, abbreviations written out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// Given names in order: `JUAN`, `CARLOS`. A single letter is an initial.
    pub given: Vec<String>,
    /// Surnames in order: the first is the father's by Spanish custom. Particles are dropped (`de la Torre` → `TORRE`),
    /// hyphenated ones are two.
    pub surnames: Vec<String>,
    /// Husband's surname in `de X` at the end of a woman's name.
    pub married: Option<String>,
    /// It is not known which token is a given name and which a surname; all are in `given` *and* `surnames`.
    pub unordered: bool,
}

/// Which person a row's other columns, or a note, speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KinRelation {
    Mother,
    Father,
    /// Mother or father, not said which.
    Parent,
    /// Son, daughter or child.
    Child,
    Sibling,
    /// Aunt, uncle, cousin, grandparent, in-law …
    OtherRelative,
    /// Somebody travelled with, not said how related.
    Companion,
}

/// A relation that a row itself names, from its own columns or read out of its notes.
#[derive(Clone, Debug, PartialEq)]
pub struct StatedKin {
    pub relation: KinRelation,
    pub name: Option<Seen<Name>>,
    pub sex: Option<Sex>,
    pub birth: Option<Seen<Birth>>,
    pub a_number: Option<Seen<ANumber>>,
    pub phone: Option<Seen<Phone>>,
    /// Read out of a note rather than from a column of its own.
    pub from_note: bool,
    /// The note says that this person is *not* that relative (`not the mother`); or, where [`Whereabouts::Elsewhere`]
    /// stands beside it, that nobody such is there: `no children`, `traveled without parents`.
    pub denied: bool,
    pub whereabouts: Whereabouts,
    /// The word for the relative, where a note says it: the only place to show of one without name and numbers.
    pub said: Option<CellRef>,
}

/// Where a row says a relative is. Who is dead, at home or long settled did not come along and is not in these files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Whereabouts {
    /// Nothing is said, or only what befell the separated: `detained`, `deported`, `released`.
    #[default]
    Unsaid,
    /// `lives in Houston`, `remained in Guatemala`, `in home country`.
    Elsewhere,
    Dead,
}

/// Nine digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ANumber(pub u32);

/// The last digits of a phone number, at most ten, as a number; and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone {
    pub last_digits: u64,
    pub digits: u8,
}

/// Child or adult, as the row or its sheet says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    #[default]
    Child,
    Adult,
}

/// A set of [`What`]s.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WhatSet(pub(super) u64);

impl WhatSet {
    pub fn insert(&mut self, what: What) {
        self.0 |= 1 << (what as u32);
    }
    pub fn contains(self, what: What) -> bool {
        self.0 & (1 << (what as u32)) != 0
    }
}

/// A family status flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FamilyFlag {
    FamilyUnit,
    Unaccompanied,
    SingleAdult,
}

/// What a recorded reason says of the parentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    CriminalHistory,
    Prosecution,
    Health,
    ParentFitness,
    UnverifiedFamilial,
    /// Separated from an adult who is not the parent or legal guardian.
    OtherAdult,
    Other,
}

/// One row as a person. Lists are empty and options `None` where the row does not say; why is in `blank` and
/// `said_unknown`, and a field in neither has no column in that sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    pub id: String,
    pub role: Role,
    /// Table and grid row; a person joined from several lists has several (the first is the first file given).
    pub rows: Vec<(u16, u32)>,
    pub also_ids: Vec<String>,
    /// The name first, aliases and other lists' spellings after.
    pub names: Vec<Seen<Name>>,
    pub sex: Option<Seen<Sex>>,
    pub birth: Option<Seen<Birth>>,
    pub a_numbers: Vec<Seen<ANumber>>,
    /// Event number, folded: letters and digits only.
    pub event_numbers: Vec<Seen<String>>,
    pub family_numbers: Vec<Seen<String>>,
    /// ISO 3166 alpha-2.
    pub country: Option<Seen<&'static str>>,
    /// Folded.
    pub department: Option<Seen<String>>,
    pub municipality: Option<Seen<String>>,
    pub language: Option<Seen<String>>,
    pub apprehended: Option<Seen<Days>>,
    pub referred: Option<Seen<Days>>,
    pub booked_in: Option<Seen<Days>>,
    pub released: Option<Seen<Days>>,
    /// Border sectors that the sector, station, office or landmark is compatible with, as a bit set over
    /// `reference::places::SECTORS`.
    pub sectors: Option<Seen<u32>>,
    pub phones: Vec<Seen<Phone>>,
    /// Folded.
    pub addresses: Vec<Seen<String>>,
    pub emails: Vec<Seen<String>>,
    pub kin: Vec<StatedKin>,
    pub reason: Option<Seen<Reason>>,
    pub family_flag: Option<Seen<FamilyFlag>>,
    pub do_not_share: bool,
    /// The cells that hold notes.
    pub notes: Vec<CellRef>,
    pub blank: WhatSet,
    pub said_unknown: WhatSet,
}

/// Everybody in one table, in the order of its rows, and what could not be read.
#[derive(Clone, Debug, Default)]
pub struct Persons {
    pub persons: Vec<Person>,
    pub problems: Vec<Problem>,
    /// Rows below the header that are nobody, by reason; blank rows are not counted.
    pub skipped: Vec<SkippedRows>,
}
