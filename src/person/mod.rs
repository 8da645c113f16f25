//! Cleans one row into one person; what cannot be read is missing, never guessed.
//!
//! [`clean`] goes over a table twice: once for what only whole columns can tell (in which order names are written,
//! whether `M` is a man, which is the newest date), once to read each row. The readers of single values stand on their
//! own: [`names`], [`people`], [`dates`], [`numbers`], [`notes`].

mod clean;
mod kin;
mod nobody;
mod own_name;
mod packed;
mod plain;
mod reader;
mod relation;
mod row_dates;
mod row_role;
mod row_values;
mod status;
mod survey;
mod types;

pub mod dates;
pub mod names;
pub mod notes;
pub mod numbers;
pub mod people;

pub use clean::clean;
pub use types::*;

/// What became of the text of one cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome<T> {
    /// Nothing stood there.
    Blank,
    /// It says that the value is not known, or holds a placeholder such as `A000000000`.
    Unknown,
    /// Something stood there that could not be read.
    Unreadable,
    Read(T),
}

impl<T> Outcome<T> {
    /// The value, where one was read.
    pub fn read(self) -> Option<T> {
        match self {
            Outcome::Read(value) => Some(value),
            _ => None,
        }
    }
}

impl<T> From<crate::reference::words::Placeholder> for Outcome<T> {
    fn from(_: crate::reference::words::Placeholder) -> Self {
        Outcome::Unknown
    }
}
