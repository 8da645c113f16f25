//! What can go wrong so badly that an input cannot be used at all, with its place and what to do.
//!
//! Dirty data is not an error: a cell that cannot be read is missing, with a [`Problem`](crate::facts::Problem) beside
//! the result. Only "this cannot be read at all" is an [`Error`].

use std::fmt;

use crate::facts::{Place, Problem, Severity};

/// An input that could not be used. Its words are said by `messages` under its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Problem>);

impl Error {
    /// `code` is a message id of the form `problem-…` whose sentence says what happened and what to do.
    pub fn new(code: &str, place: Place) -> Self {
        Error(Box::new(Problem::new(Severity::Refused, code, place)))
    }

    /// An error in a file as a whole.
    pub fn in_file(code: &str, file: &str) -> Self {
        Error::new(code, Place { file: file.to_owned(), ..Place::default() })
    }

    #[must_use]
    pub fn with(self, name: &str, value: impl ToString) -> Self {
        Error(Box::new(self.0.with(name, value)))
    }

    pub fn problem(&self) -> &Problem {
        &self.0
    }

    pub fn into_problem(self) -> Problem {
        *self.0
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.0.code, self.0.place.file)
    }
}

impl std::error::Error for Error {}

pub type Result<T, E = Error> = std::result::Result<T, E>;
