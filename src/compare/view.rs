//! A child as the comparisons look at it: what is counted once for all its candidates.

use super::days::{Cell, cell, day_level, place_level, places};
use super::finding::Level;
use crate::person::Days;
use crate::roster::{DayKind, Record, Roster, day_of};

/// The levels of days, nearest first.
pub const LEVELS: [Level; 6] = [Level::Day0, Level::Day1, Level::Day2To3, Level::Day4To7, Level::Day8To30, Level::Far];

/// Days around the child's in which adults are counted one day at a time: all levels but `Far` lie within.
const WINDOW: i32 = 40;

/// The place of a level of days in `LEVELS`.
pub fn level_at(level: Level) -> usize {
    LEVELS.iter().position(|known| *known == level).unwrap_or(LEVELS.len() - 1)
}

/// The levels of numbers apart, nearest first.
pub const APART: [(u32, Level); 5] = [
    (1, Level::Apart1),
    (3, Level::Apart2To3),
    (10, Level::Apart4To10),
    (50, Level::Apart11To50),
    (500, Level::Apart51To500),
];

/// Adults at one level of days.
#[derive(Clone, Copy, Debug, Default)]
pub struct AtLevel {
    pub adults: u32,
    pub compatible: u32,
    pub incompatible: u32,
}

/// One child, with the adults of the file counted as they stand to it.
pub struct ChildView<'a> {
    pub child: &'a Record,
    pub day: Option<(DayKind, Days)>,
    /// Parallel to `LEVELS`.
    pub levels: [AtLevel; 6],
    /// Adults with a known place: compatible, and all.
    places: (u32, u32),
    /// Adults whose own A-number is within 500, with the level of the difference; equal ones too.
    pub near: Vec<(u32, Level)>,
    /// For each cell: adults in it who have an A-number, and how many of them at each level of `APART` or equal.
    pub cells: [CellCount; 3],
}

/// How many adults of a cell have numbers how near.
#[derive(Clone, Copy, Debug, Default)]
pub struct CellCount {
    pub adults: u32,
    pub near: [u32; 6],
}

impl<'a> ChildView<'a> {
    pub fn new(roster: &'a Roster, child: u32) -> ChildView<'a> {
        ChildView::of(roster, &roster.children[child as usize])
    }

    /// The same of a child whose record is another than the roster's: to see what one of its cells does.
    pub fn of(roster: &Roster, child: &'a Record) -> ChildView<'a> {
        let mut view = ChildView {
            child,
            day: day_of(&child.person),
            levels: [AtLevel::default(); 6],
            places: (0, 0),
            near: Vec::new(),
            cells: [CellCount::default(); 3],
        };
        view.count_days(roster);
        view.count_numbers(roster);
        view
    }

    fn count_days(&mut self, roster: &Roster) {
        let own_sectors = self.child.person.sectors.as_ref().map(|seen| seen.value);
        let stops = &roster.counts.stops;
        if let Some(sectors) = own_sectors {
            let compatible = stops.places.iter().filter(|(other, _)| **other & sectors != 0).map(|entry| entry.1);
            self.places = (compatible.sum(), stops.places.values().sum());
        }
        let mut near = AtLevel::default();
        if let Some(own) = self.day {
            let from = stops.alike.partition_point(|alike| alike.days.first < own.1.first - WINDOW);
            let window = stops.alike[from..].iter().take_while(|alike| alike.days.first <= own.1.last + WINDOW);
            for alike in window {
                let level = day_level(own, (alike.kind, alike.days)).1;
                let place = own_sectors.zip(alike.sectors).map(|(a, b)| place_level(a, b));
                for count in [&mut self.levels[level_at(level)], &mut near] {
                    count.adults += alike.adults;
                    match place {
                        Some(Level::Compatible) => count.compatible += alike.adults,
                        Some(_) => count.incompatible += alike.adults,
                        None => {}
                    }
                }
                self.cells[cell(Some(level), place) as usize].adults += alike.numbered;
            }
        }
        // Whoever is outside the window is far; of those without a day the place alone counts as far too.
        let far = &mut self.levels[LEVELS.len() - 1];
        far.adults += (stops.all.len() as u32).saturating_sub(near.adults);
        far.compatible += self.places.0.saturating_sub(near.compatible);
        far.incompatible += (self.places.1 - self.places.0).saturating_sub(near.incompatible);
        let others = self.cells[Cell::Same as usize].adults + self.cells[Cell::FiveDays as usize].adults;
        self.cells[Cell::Else as usize].adults = stops.numbered.saturating_sub(others);
    }

    /// Adults with near numbers, each once, at the nearest of its numbers.
    fn count_numbers(&mut self, roster: &Roster) {
        let numbers = &roster.counts.a_numbers;
        for own in &self.child.person.a_numbers {
            let own = own.value.0;
            let from = numbers.partition_point(|entry| entry.0 + 500 < own);
            let within = numbers[from..].iter().take_while(|entry| entry.0 <= own + 500);
            self.near.extend(within.map(|&(number, adult)| (adult, apart(own.abs_diff(number)))));
        }
        self.near.sort_unstable();
        self.near.dedup_by_key(|entry| entry.0);
        for &(adult, level) in &self.near {
            let person = &roster.adults[adult as usize].person;
            let day = self.day.zip(day_of(person)).map(|(own, other)| day_level(own, other).1);
            let at = cell(day, places(&self.child.person, person)) as usize;
            self.cells[at].near[bin_of(level)] += 1;
        }
    }

    /// The share of adults whose place stands to the child's as this level says.
    pub fn place_share(&self, level: Level) -> f64 {
        let compatible = (f64::from(self.places.0) + 5.0) / (f64::from(self.places.1) + 20.0);
        if level == Level::Compatible { compatible } else { 1.0 - compatible }
    }
}

/// The place of a level of nearness in [`CellCount::near`].
pub fn bin_of(level: Level) -> usize {
    APART.iter().position(|entry| entry.1 == level).map_or(0, |bin| bin + 1)
}

/// The level of a difference between two A-numbers.
pub fn apart(difference: u32) -> Level {
    if difference == 0 {
        return Level::Equal;
    }
    APART.iter().find(|(bound, _)| difference <= *bound).map_or(Level::Far, |entry| entry.1)
}
