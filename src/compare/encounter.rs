//! When and where each was met: days, their lag, and places, together.

use super::days::{Cell, cell, day_level, places};
use super::finding::{Comparison, Finding, Level, Part, Parts, Subject, fact};
use super::view::{ChildView, level_at};
use crate::roster::{Record, Roster};

/// Compares days and places; returns the cell for judging numbers.
pub fn encounter(roster: &Roster, view: &ChildView, adult: &Record, findings: &mut Vec<Finding>) -> Cell {
    let days = view.day.zip(adult.day);
    let day = days.map(|(child, adult)| day_level(child, adult));
    let place = places(view.child, adult);
    let mut parts = Parts::new();
    if let Some((comparison, level)) = day {
        let adults = view.levels[level_at(level)].adults;
        let of = roster.counts.stops.all.len() as u32;
        let reference = if level == Level::Far { 0.9 } else { 0.02 };
        parts.push(Part::counted(comparison, level, adults.saturating_sub(1), of, reference, fact::DAY));
    }
    parts.extend(place.map(|place| place_part(view, day.map(|day| day.1), place)));
    if !parts.is_empty() {
        findings.push(Finding::new(Subject::Encounter, parts).seen(view.child.met, adult.met));
    }
    cell(day.map(|day| day.1), place)
}

/// A place is as rare as it is among those met as many days apart; where no day is known, among all.
fn place_part(view: &ChildView, day: Option<Level>, place: Level) -> Part {
    let share = view.place_share(place);
    let Some(day) = day else { return Part::known(Comparison::Place, place, share, fact::PLACE) };
    let count = view.levels[level_at(day)];
    let reached = if place == Level::Compatible { count.compatible } else { count.incompatible };
    let of = count.compatible + count.incompatible;
    Part::counted(Comparison::Place, place, reached.saturating_sub(1), of, share, fact::PLACE)
}
