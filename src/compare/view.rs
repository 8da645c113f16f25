//! A child as the comparisons look at it: what is counted once for all its candidates.

use super::encounter::{Cell, DayKind, cell, day_level, day_of, places};
use super::finding::Level;
use crate::person::Days;
use crate::roster::{Record, Roster};

/// The levels of days, nearest first.
pub const LEVELS: [Level; 6] = [Level::Day0, Level::Day1, Level::Day2To3, Level::Day4To7, Level::Day8To30, Level::Far];

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
    /// For each cell: adults in it, and how many of them at each level of `APART` or equal.
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
        let record = &roster.children[child as usize];
        let mut view = ChildView {
            child: record,
            day: day_of(&record.person),
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
        let window = match self.day {
            Some((_, days)) => {
                let from = stops.partition_point(|stop| stop.first < days.first - 40);
                let to = stops.partition_point(|stop| stop.first <= days.last + 40);
                from..to
            }
            None => 0..0,
        };
        for stop in &stops[window] {
            let adult = &roster.adults[stop.adult as usize].person;
            let (Some(own), Some(other)) = (self.day, day_of(adult)) else { continue };
            let level = day_level(own, other).1;
            let at = LEVELS.iter().position(|known| *known == level).unwrap_or(LEVELS.len() - 1);
            let place = own_sectors.zip(stop.sectors).map(|(a, b)| a & b != 0);
            self.levels[at].adults += 1;
            match place {
                Some(true) => self.levels[at].compatible += 1,
                Some(false) => self.levels[at].incompatible += 1,
                None => {}
            }
            let at = cell(Some(level), place) as usize;
            self.cells[at].adults += 1;
        }
        // Whoever is outside the window is far.
        let inside: u32 = self.levels.iter().map(|level| level.adults).sum();
        let outside = stops.len() as u32 - inside.min(stops.len() as u32);
        self.levels[5].adults += outside;
        self.cells[Cell::Else as usize].adults += outside;
        if let Some(sectors) = own_sectors {
            let known = stops.iter().filter_map(|stop| stop.sectors);
            self.places = known.fold((0, 0), |sum, other| (sum.0 + u32::from(sectors & other != 0), sum.1 + 1));
            let inside =
                self.levels.iter().fold((0, 0), |sum, level| (sum.0 + level.compatible, sum.1 + level.incompatible));
            self.levels[5].compatible += self.places.0.saturating_sub(inside.0);
            self.levels[5].incompatible += (self.places.1 - self.places.0).saturating_sub(inside.1);
        }
    }

    fn count_numbers(&mut self, roster: &Roster) {
        let numbers = &roster.counts.a_numbers;
        for own in &self.child.person.a_numbers {
            let own = own.value.0;
            let from = numbers.partition_point(|entry| entry.0 + 500 < own);
            for &(number, adult) in numbers[from..].iter().take_while(|entry| entry.0 <= own + 500) {
                let level = apart(own.abs_diff(number));
                self.near.push((adult, level));
                let person = &roster.adults[adult as usize].person;
                let day = self.day.zip(day_of(person)).map(|(own, other)| day_level(own, other).1);
                let at = cell(day, places(&self.child.person, person)) as usize;
                let bin = APART.iter().position(|entry| entry.1 == level).map_or(0, |bin| bin + 1);
                self.cells[at].near[bin] += 1;
            }
        }
        self.near.sort_unstable();
    }

    /// The share of adults whose place is compatible with the child's, or is not.
    pub fn place_share(&self, compatible: bool) -> f64 {
        let share = (f64::from(self.places.0) + 5.0) / (f64::from(self.places.1) + 20.0);
        if compatible { share } else { 1.0 - share }
    }
}

/// The level of a difference between two A-numbers.
pub fn apart(difference: u32) -> Level {
    if difference == 0 {
        return Level::Equal;
    }
    APART.iter().find(|(bound, _)| difference <= *bound).map_or(Level::Far, |entry| entry.1)
}
