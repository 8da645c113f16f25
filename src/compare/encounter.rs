//! When and where each was met: days, their lag, and places, together.

use super::days::{Cell, cell, day_level, places};
use super::finding::{Comparison, Finding, Level, Part, Slots, Subject, fact};
use super::view::{ChildView, level_at};
use crate::person::Person;
use crate::roster::{Record, Roster, day_of};

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
