//! Everybody, ready to compare: dictionary-encoded columns, counts, shared values, one person from several lists.

mod apart;
mod append;
mod build;
mod counts;
mod dictionary;
mod join;
mod likeness;
mod packed;
mod place;
mod record;
mod same;
mod stops;

pub use apart::apart;
pub use append::{Appended, append};
pub use build::build;
pub use counts::{ByCode, Counts, Spread, birth_year, is_common_language, phone_key, same_phone};
pub use dictionary::{Dictionary, Token};
pub use join::{Certainty, Join, JoinReason, MOST_MAYBES};
pub use likeness::{Likeness, sound};
pub use record::{Code, Codes, Home, Kin, NameCode, Record, Status, Tokens};
pub use stops::{Alike, DayKind, Met, Span, Stop, Stops, day_of};

/// Everybody of all loaded lists.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    pub children: Vec<Record>,
    pub adults: Vec<Record>,
    pub tokens: Dictionary,
    pub codes: Codes,
    pub counts: Counts,
    /// The persons found in several lists, those the reader parted included.
    pub joins: Vec<Join>,
    /// There are more possible doubles than the [`MOST_MAYBES`] that `joins` holds of a role.
    pub more_joins: bool,
    /// The ids of those who are called by their place instead, each with its person's first row.
    called: Vec<((u16, u32), String)>,
}
