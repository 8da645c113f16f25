//! When and where each was met: days, their lag, and places, together.

use super::finding::{Comparison, Finding, Level, Part, Slots, Subject, fact};
use super::view::{ChildView, level_at};
use crate::person::{Days, Person};
use crate::roster::{DayKind, Record, Roster, day_of};

/// How near in time and place two encounters are, for judging how near their numbers should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    Same,
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
pub fn places(child: &Person, adult: &Person) -> Option<bool> {
    Some(child.sectors.as_ref()?.value & adult.sectors.as_ref()?.value != 0)
}

pub fn cell(level: Option<Level>, place: Option<bool>) -> Cell {
    match (level, place) {
        (_, Some(false)) | (None, _) => Cell::Else,
        (Some(Level::Day0 | Level::Day1), _) => Cell::Same,
        (Some(Level::Day2To3 | Level::Day4To7), _) => Cell::FiveDays,
        _ => Cell::Else,
    }
}

/// Compares days and places; returns the cell for judging numbers.
pub fn encounter(roster: &Roster, view: &ChildView, adult: &Record, findings: &mut Vec<Finding>) -> Cell {
    let days = view.day.zip(day_of(&adult.person));
    let day = days.map(|(child, adult)| day_level(child, adult));
    let place = places(&view.child.person, &adult.person);
    let mut parts = Vec::with_capacity(2);
    if let Some((comparison, level)) = day {
        let count = view.levels[level_at(level)];
        let reference = if level == Level::Far { 0.9 } else { 0.02 };
        parts.push(Part::counted(
            comparison,
            level,
            count.adults.saturating_sub(1),
            roster.counts.stops.all.len() as u32,
            reference,
            fact::DAY,
        ));
        if let Some(compatible) = place {
            let (level, reached) = if compatible {
                (Level::Compatible, count.compatible)
            } else {
                (Level::Incompatible, count.incompatible)
            };
            let of = count.compatible + count.incompatible;
            let reference = view.place_share(compatible);
            parts.push(Part::counted(Comparison::Place, level, reached.saturating_sub(1), of, reference, fact::PLACE));
        }
    } else if let Some(compatible) = place {
        let level = if compatible { Level::Compatible } else { Level::Incompatible };
        parts.push(Part::known(Comparison::Place, level, view.place_share(compatible), fact::PLACE));
    }
    if !parts.is_empty() {
        let cell_of = |person: &Person| {
            let days = person.apprehended.as_ref().or(person.referred.as_ref()).or(person.booked_in.as_ref());
            days.map(|days| days.cell).or(person.sectors.as_ref().map(|sectors| sectors.cell))
        };
        findings.push(Finding {
            subject: Subject::Encounter,
            slots: Slots::ALL,
            parts,
            from_note: false,
            child_cell: cell_of(&view.child.person),
            adult_cell: cell_of(&adult.person),
        });
    }
    cell(day.map(|day| day.1), place)
}
