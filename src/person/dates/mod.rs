//! Reads dates and ages in every form that clerks and spreadsheet programs write.
//!
//! A date is an interval of days. Which of day and month comes first is a matter of the column, decided in `schema`;
//! a date that cannot exist in that order and can in the other is read so, and says that it was.

mod about;
mod age;
mod calendar;
mod lex;
mod shapes;

pub(super) use about::{is_about, years as about_year};
pub use age::{Age, read as age};
pub use calendar::{civil, day};

use crate::facts::DateOrder;
use crate::person::{Birth, Day, Days, Outcome, Precision};
use crate::reference::words;
use crate::table::CellKind;

use calendar::span;

/// What a date is of: how far back two-digit years may reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// A birth of a child: under 22 years before the newest date, where two digits leave the choice.
    ChildBirth,
    /// A birth of an adult: 14 years or more before the newest date.
    AdultBirth,
    /// A birth of anybody: any in the past.
    Birth,
    /// Something that happened to the person lately.
    Event,
}

impl Of {
    fn is_birth(self) -> bool {
        self != Of::Event
    }
}

/// How to read the dates of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    pub order: Option<DateOrder>,
    pub of: Of,
    /// The newest date a birth may have: the newest date in the sheet, or [`LATEST`].
    pub newest: Day,
}

/// 1 January 2030: the newest date thought possible where a sheet has none.
pub const LATEST: Day = 21_915;

/// 15 June 2018: the day that ages are taken to be stated at where a sheet holds no date at all. Assumed: the middle
/// of the weeks in which most of the separated children were referred.
pub const ASSUMED: Day = 17_697;

/// The widest span, in days, that still tells something: ten years.
const WIDEST: Day = 3_660;

/// A date as read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateRead {
    pub first: Day,
    pub last: Day,
    pub precision: Precision,
    /// Day and month were taken in the other order than the column's, because only that date exists.
    pub other_order: bool,
    /// The day does not exist in its month (29 February 2011): only the month was read.
    pub no_such_day: bool,
}

impl DateRead {
    pub fn days(self) -> Days {
        Days { first: self.first, last: self.last }
    }

    /// The date as a birth: 1 January stands for its whole year.
    pub fn birth(self) -> Birth {
        let (year, month, date) = civil(self.first);
        match (self.precision, month, date) {
            (Precision::Date, 1, 1) => {
                let (first, last) = span(year, 0).unwrap_or((self.first, self.last));
                Birth { first, last, precision: Precision::FirstOfJanuary }
            }
            _ => Birth { first: self.first, last: self.last, precision: self.precision },
        }
    }
}

/// Reads the text of a date cell.
pub fn read(text: &str, kind: CellKind, manner: Manner) -> Outcome<DateRead> {
    let text = text.trim();
    if text.is_empty() || kind == CellKind::Empty {
        return Outcome::Blank;
    }
    if kind == CellKind::Error {
        return Outcome::Unknown;
    }
    if let Some(kind) = words::placeholder(text) {
        return kind.into();
    }
    if let Some(serial) = serial(text, kind, manner) {
        return checked(serial, manner);
    }
    let (text, off) = about::estimate(text);
    match shaped(&text, manner) {
        Outcome::Read(date) => match (checked(date, manner), off) {
            (Outcome::Read(date), Some(off)) => Outcome::Read(about::widened(date, off, manner)),
            (checked, _) => checked,
        },
        other => other,
    }
}

/// A date as its text says it, possible or not.
fn shaped(text: &str, manner: Manner) -> Outcome<DateRead> {
    let mended = digits_for_letters(text);
    match lex::lex(mended.as_deref().unwrap_or(text)) {
        Some(parts) => shapes::read(&parts, manner),
        None => Outcome::Unreadable,
    }
}

/// `5/8/2O15`, `l5/8/2015`: a letter O or l typed for a digit beside other digits.
fn digits_for_letters(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let beside = |at: usize| {
        let is_digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
        is_digit(at.checked_sub(1)) || is_digit(Some(at + 1))
    };
    let mut mended = false;
    let text = chars.iter().enumerate().map(|(at, c)| match c {
        'O' | 'o' if beside(at) => {
            mended = true;
            '0'
        }
        'l' | 'I' if beside(at) => {
            mended = true;
            '1'
        }
        c => *c,
    });
    let text: String = text.collect();
    mended.then_some(text)
}

/// Why the text of a date cell could not be read, as a message id: it may be a date, but one that cannot be.
pub fn why_not(text: &str, manner: Manner) -> &'static str {
    let read = serial(text.trim(), CellKind::Text, manner).map_or_else(|| shaped(text.trim(), manner), Outcome::Read);
    match read {
        Outcome::Read(date) if civil(date.first).0 < 1950 => "problem-date-too-old",
        Outcome::Read(date) if date.first > manner.newest.min(LATEST) => "problem-date-future",
        _ => "problem-date-unreadable",
    }
}

/// Reads a cell of years of birth: as [`read`], and two digits too.
pub fn read_year(text: &str, kind: CellKind, manner: Manner) -> Outcome<DateRead> {
    let short = text.trim();
    if short.len() == 2 && short.bytes().all(|b| b.is_ascii_digit()) {
        return read(&format!("'{short}"), CellKind::Text, manner);
    }
    read(text, kind, manner)
}

/// Days counted from 30 December 1899, as spreadsheet programs keep dates.
fn serial(text: &str, kind: CellKind, manner: Manner) -> Option<DateRead> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) {
        return None;
    }
    let number: i32 = whole.parse().ok()?;
    let plausible = match (kind, whole.len()) {
        (_, 5) => (10_000..60_000).contains(&number),
        // Births before May 1927: only what the file itself says is a number.
        (CellKind::Number, 4) => manner.of.is_birth() && (3_000..10_000).contains(&number),
        _ => false,
    };
    if !plausible {
        return None;
    }
    let day = number - 25_569;
    Some(DateRead { first: day, last: day, precision: Precision::Date, other_order: false, no_such_day: false })
}

/// Refuses what cannot be: centuries off, or a birth after the newest date.
fn checked(date: DateRead, manner: Manner) -> Outcome<DateRead> {
    let (year, month, day) = civil(date.first);
    if (year, month, day) == (1900, 1, 1) || matches!(year, 1 | 1753 | 1899 | 9999) {
        return Outcome::Unknown;
    }
    let impossible = match manner.of {
        Of::Event => year < 1950 || date.first > LATEST,
        _ => year < 1900 || date.first > manner.newest,
    };
    // `May '18 to Jun 3, 2018` with the first year taken for 1918 says nothing of anybody.
    let endless = date.last - date.first > WIDEST;
    if impossible || endless { Outcome::Unreadable } else { Outcome::Read(date) }
}
