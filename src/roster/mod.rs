//! Everybody, ready to compare: dictionary-encoded columns, counts, shared values, one person from several lists.

mod build;
mod counts;
mod dictionary;
mod join;
mod likeness;
mod place;
mod same;
mod stops;

pub use build::{build, ready};
pub use counts::{Counts, Spread, birth_year, is_common_language, phone_key, phones_of, same_phone};
pub use dictionary::{Dictionary, Token};
pub use join::{Certainty, Join, JoinReason, MOST_MAYBES};
pub use likeness::{Likeness, sound};
pub use stops::{Alike, DayKind, Met, Span, Stop, Stops, day_of};

use smallvec::SmallVec;

use crate::person::{CellRef, Person};

/// A few tokens, kept where they are spoken of: whoever is compared is not looked for all over the memory.
pub type Tokens = SmallVec<[Token; 3]>;

/// A name in tokens of the [`Dictionary`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameCode {
    pub given: Tokens,
    /// The first is the father's by Spanish custom.
    pub surnames: Tokens,
    /// Husband's surname in `de X`.
    pub married: Option<Token>,
    /// Which token is given name and which surname is not known: all stand in both.
    pub unordered: bool,
    /// Where it stands.
    pub cell: CellRef,
}

/// One person with its names encoded.
#[derive(Clone, Debug)]
pub struct Record {
    pub person: Person,
    /// Parallel to `person.names`.
    pub names: SmallVec<[NameCode; 1]>,
    /// Parallel to `person.kin`: the told name of each.
    pub kin_names: Vec<Option<NameCode>>,
    /// Probability that this person is a woman or girl: the recorded sex at 99 %, else the given-name table, else the
    /// file's share.
    pub woman: f64,
    /// The sex is recorded, or the given names leave little doubt.
    pub sex_known: bool,
}

/// Everybody of all loaded lists.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    pub children: Vec<Record>,
    pub adults: Vec<Record>,
    pub tokens: Dictionary,
    pub counts: Counts,
    /// The persons found in several lists, those the reader parted included.
    pub joins: Vec<Join>,
    /// There are more possible doubles than the [`MOST_MAYBES`] that `joins` holds of a role.
    pub more_joins: bool,
}
