//! What a comparison says of a pair: comparisons, their levels, and findings made of them.

use smallvec::SmallVec;

use crate::facts::Group;
use crate::person::{CellRef, KinRelation};

/// One thing that is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparison {
    /// The given names of a parent, as the child's row tells them, against the adult's own.
    ToldGiven,
    ToldSurname,
    ToldBirth,
    ToldANumber,
    /// The given names of a child, as the adult's row tells them, against the child's own.
    NamedGiven,
    NamedSurname,
    NamedBirth,
    NamedANumber,
    /// The names of another relative, told by either side, against the other's own.
    RelativeGiven,
    RelativeSurname,
    RelativeBirth,
    /// Which of the child's surnames is which of the adult's.
    Inheritance,
    /// How exactly an inherited surname is spelt.
    Spelling,
    AgeGap,
    /// Days between the two apprehensions.
    SameDay,
    /// Days from an apprehension to a referral or book-in.
    Lag,
    Place,
    /// A surviving event or family-unit number.
    SharedNumber,
    /// How near the two own A-numbers are, among those met on the same day and place, within five days, or else.
    NearSameCell,
    NearFiveDays,
    NearElse,
    Origin,
    Phone,
    Email,
    Address,
    Status,
    /// Somebody said not to be the parent, or not to be here.
    Denial,
    // Two children, as brothers or sisters.
    SiblingFirst,
    SiblingSecond,
    SiblingAge,
    SiblingDay,
    SiblingPlace,
    SiblingNumber,
    SiblingNear,
    SiblingOrigin,
    SiblingPhone,
}

impl Comparison {
    /// The last one, for tables over all.
    pub const LAST: Comparison = Comparison::SiblingPhone;
}

/// How well a comparison agrees. Each comparison uses some of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    // Names and numbers.
    Equal,
    ShortForm,
    SameSound,
    Close,
    Initial,
    /// A second name agrees too, or does not.
    AlsoEqual,
    AlsoDiffers,
    Differs,
    // Dates of birth.
    DaySwapped,
    OtherYear,
    NearDate,
    Overlaps,
    WithinOne,
    // Surnames: child's ↔ adult's.
    FirstFirst,
    SecondFirst,
    Both,
    /// The adult's given name, then the adult's surname.
    Filiation,
    ToSecond,
    Married,
    GivenName,
    // Age.
    Gap,
    NotOlder,
    // Days.
    Day0,
    Day1,
    Day2To3,
    Day4To7,
    Day8To30,
    Far,
    // Places.
    Compatible,
    Incompatible,
    // Numbers apart.
    Apart1,
    Apart2To3,
    Apart4To10,
    Apart11To50,
    Apart51To500,
    // Origin.
    Municipality,
    Department,
    /// The same department, another municipality; the same country, another department.
    OtherMunicipality,
    OtherDepartment,
    Language,
    Country,
    // Status.
    OtherAdult,
    FamilyUnit,
    // Denials.
    /// This very person is said not to be the parent, or the child.
    NotThisOne,
    /// Somebody unnamed is said not to be the parent.
    NotTheParent,
    /// There are no such kin, the row says, or none who came along.
    NobodySuch,
    /// Such kin are elsewhere, or dead.
    Elsewhere,
}

impl Level {
    /// The last one, for tables over all.
    pub const LAST: Level = Level::Elsewhere;
}

/// A fact that may be counted once for a pair, as a bit.
pub mod fact {
    pub const PARENT_GIVEN: u16 = 1;
    pub const SURNAME: u16 = 1 << 1;
    pub const PARENT_BIRTH: u16 = 1 << 2;
    pub const PARENT_NUMBER: u16 = 1 << 3;
    pub const CHILD_GIVEN: u16 = 1 << 4;
    pub const CHILD_BIRTH: u16 = 1 << 5;
    pub const CHILD_NUMBER: u16 = 1 << 6;
    pub const DAY: u16 = 1 << 7;
    pub const PLACE: u16 = 1 << 8;
    pub const ORIGIN: u16 = 1 << 9;
    pub const EVENT: u16 = 1 << 10;
    pub const CONTACT: u16 = 1 << 11;
    pub const STATUS: u16 = 1 << 12;
    pub const NEARNESS: u16 = 1 << 13;
}

/// One comparison's level, and how rare it is: among `of` others of the file, `reached` come as far by chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    pub comparison: Comparison,
    pub level: Level,
    pub reached: u32,
    pub of: u32,
    /// What is known of that chance beforehand, for this value: a share.
    pub reference: f64,
    /// The age gap in years, for [`Comparison::AgeGap`].
    pub years: f64,
    pub facts: u16,
}

impl Part {
    /// A level counted in the file.
    pub fn counted(comparison: Comparison, level: Level, reached: u32, of: u32, reference: f64, facts: u16) -> Part {
        Part { comparison, level, reached, of, reference, years: 0.0, facts }
    }

    /// A level whose chance is known otherwise.
    pub fn known(comparison: Comparison, level: Level, reference: f64, facts: u16) -> Part {
        Part::counted(comparison, level, 0, 0, reference, facts)
    }
}

/// The relation that a finding speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slots {
    pub mother: bool,
    pub father: bool,
    pub relative: bool,
}

impl Slots {
    pub const ALL: Slots = Slots { mother: true, father: true, relative: true };
    pub const PARENTS: Slots = Slots { relative: false, ..Slots::ALL };
    pub const RELATIVE: Slots = Slots { mother: false, father: false, relative: true };

    /// What somebody may be of whom the child's row tells as this: an aunt may be written down as the mother.
    pub fn told_as(relation: KinRelation) -> Slots {
        match relation {
            KinRelation::Mother => Slots { father: false, ..Slots::ALL },
            KinRelation::Father => Slots { mother: false, ..Slots::ALL },
            _ => Slots::ALL,
        }
    }
}

/// Whose row tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Teller {
    Child,
    Adult,
}

/// What a finding is about, for explanations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    ToldName,
    ToldBirth,
    ToldANumber,
    NamedChild,
    NamedChildBirth,
    NamedChildANumber,
    RelativeName(Teller),
    /// Only a child's row is read for it.
    RelativeBirth,
    Inheritance,
    AgeGap,
    Encounter,
    SharedNumber,
    NearANumber,
    Origin,
    Phone,
    Email,
    Address,
    Status,
    Denial,
}

impl Subject {
    /// The group of correlated comparisons it belongs to.
    pub fn group(self) -> Group {
        match self {
            Subject::ToldName | Subject::ToldBirth | Subject::ToldANumber => Group::ToldByChild,
            Subject::RelativeName(Teller::Child) | Subject::RelativeBirth => Group::ToldByChild,
            Subject::NamedChild | Subject::NamedChildBirth | Subject::NamedChildANumber => Group::ToldByAdult,
            Subject::RelativeName(Teller::Adult) => Group::ToldByAdult,
            Subject::Inheritance => Group::Inheritance,
            Subject::AgeGap => Group::Age,
            Subject::Encounter => Group::Event,
            Subject::SharedNumber | Subject::NearANumber => Group::Identifiers,
            Subject::Origin => Group::Origin,
            Subject::Phone | Subject::Email | Subject::Address => Group::Contact,
            Subject::Status | Subject::Denial => Group::Status,
        }
    }
}

/// The parts of a finding. Most have one or two: no allocation for those, of which there are millions.
pub type Parts = SmallVec<[Part; 2]>;

/// Parts that stand together as one joint level: a told name is its given names and its surnames.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub subject: Subject,
    pub slots: Slots,
    pub parts: Parts,
    /// Read out of a note.
    pub from_note: bool,
    pub child_cell: Option<CellRef>,
    pub adult_cell: Option<CellRef>,
}

impl Finding {
    /// Of every relation, out of a column; where it stands is said with [`Finding::seen`].
    pub fn new(subject: Subject, parts: Parts) -> Finding {
        Finding { subject, slots: Slots::ALL, parts, from_note: false, child_cell: None, adult_cell: None }
    }

    /// The same, speaking for these relations.
    #[must_use]
    pub fn of(self, slots: Slots) -> Finding {
        Finding { slots, ..self }
    }

    /// The same, standing in these cells.
    #[must_use]
    pub fn seen(self, child_cell: Option<CellRef>, adult_cell: Option<CellRef>) -> Finding {
        Finding { child_cell, adult_cell, ..self }
    }
}
