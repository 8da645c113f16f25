//! How two days, and two places, stand to each other.

use super::finding::{Comparison, Level};
use crate::person::Days;
use crate::roster::{DayKind, Record};

/// How near in time and place two encounters are, for judging how near their numbers should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The same day or the next, in a place that fits or is not known.
    Same,
    /// Two to seven days apart, likewise.
    FiveDays,
    Else,
}

/// The comparison and level of two days.
pub fn day_level(child: (DayKind, Days), adult: (DayKind, Days)) -> (Comparison, Level) {
    // Signed days from the adult's to the child's, 0 where the spans overlap.
    let lag =
        if child.1.first > adult.1.last { child.1.first - adult.1.last } else { (child.1.last - adult.1.first).min(0) };
    let (comparison, lag) = match (child.0, adult.0) {
        (DayKind::Apprehended, DayKind::Apprehended) => (Comparison::SameDay, lag.abs()),
        (DayKind::Later, DayKind::Apprehended) => (Comparison::Lag, lag),
        (DayKind::Apprehended, DayKind::Later) => (Comparison::Lag, -lag),
        (DayKind::Later, DayKind::Later) => (Comparison::Lag, lag.abs()),
    };
    let level = match lag {
        0 => Level::Day0,
        1 => Level::Day1,
        2..=3 => Level::Day2To3,
        4..=7 => Level::Day4To7,
        8..=30 => Level::Day8To30,
        // Before the apprehension: a slip of a day or two in either date.
        -2..=-1 => Level::Day8To30,
        _ => Level::Far,
    };
    (comparison, level)
}

/// Compatible, incompatible or (where a side does not say) unknown.
pub fn places(child: &Record, adult: &Record) -> Option<Level> {
    Some(place_level(child.sectors?, adult.sectors?))
}

/// The level of two sets of sectors.
pub fn place_level(one: u32, other: u32) -> Level {
    if one & other != 0 { Level::Compatible } else { Level::Incompatible }
}

pub fn cell(day: Option<Level>, place: Option<Level>) -> Cell {
    match (day, place) {
        (_, Some(Level::Incompatible)) | (None, _) => Cell::Else,
        (Some(Level::Day0 | Level::Day1), _) => Cell::Same,
        (Some(Level::Day2To3 | Level::Day4To7), _) => Cell::FiveDays,
        _ => Cell::Else,
    }
}
