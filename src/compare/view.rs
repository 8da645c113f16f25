//! A child as the comparisons look at it: what is counted once for all its candidates.

use std::ops::Range;

use super::days::{Cell, cell, day_level, place_level, places};
use super::finding::Level;
use crate::person::{Day, Days, Seen};
use crate::roster::{ByCode, Code, Counts, DayKind, Home, Met, Record, Roster};

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
    /// Adults who say that they come from where the child does.
    pub origin: AtOrigin,
    /// Adults whose own A-number is within 500, with the level of the difference; equal ones too.
    pub near: Vec<(u32, Level)>,
    /// For each cell: adults in it who have an A-number, and how many of them at each level of `APART` or equal.
    pub cells: [CellCount; 3],
}

/// Adults of the child's municipality, department, country and language; none where the child's row does not say.
#[derive(Clone, Copy, Debug, Default)]
pub struct AtOrigin {
    pub municipality: u32,
    pub department: u32,
    pub country: u32,
    pub language: u32,
}

impl AtOrigin {
    fn of(counts: &Counts, home: &Home) -> AtOrigin {
        let share = |of: &ByCode, seen: &Option<Seen<Code>>| seen.as_ref().map_or(0, |seen| of.of(seen.value));
        AtOrigin {
            municipality: share(&counts.municipalities, &home.municipality),
            department: share(&counts.departments, &home.department),
            country: share(&counts.countries, &home.country),
            language: share(&counts.languages, &home.language),
        }
    }
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
            day: child.day,
            levels: [AtLevel::default(); 6],
            places: (0, 0),
            origin: AtOrigin::of(&roster.counts, &child.home),
            near: Vec::new(),
            cells: [CellCount::default(); 3],
        };
        view.count_days(roster);
        view.count_numbers(roster);
        view
    }

    fn count_days(&mut self, roster: &Roster) {
        let own_sectors = self.child.sectors;
        let stops = &roster.counts.stops;
        if let Some(sectors) = own_sectors {
            let compatible = stops.places.iter().filter(|(other, _)| **other & sectors != 0).map(|entry| entry.1);
            self.places = (compatible.sum(), stops.places.values().sum());
        }
        let mut near = AtLevel::default();
        if let Some(own) = self.day {
            let mut count = |level: Level, sectors: Option<u32>, met: Met| {
                let place = own_sectors.zip(sectors).map(|(a, b)| place_level(a, b));
                for count in [&mut self.levels[level_at(level)], &mut near] {
                    count.adults += met.adults;
                    match place {
                        Some(Level::Compatible) => count.compatible += met.adults,
                        Some(_) => count.incompatible += met.adults,
                        None => {}
                    }
                }
                self.cells[cell(Some(level), place) as usize].adults += met.numbered;
            };
            for kind in [DayKind::Apprehended, DayKind::Later] {
                let runs: Vec<(Level, Range<usize>)> =
                    runs(own, kind).map(|(level, days)| (level, stops.between(days.first, days.last))).collect();
                for alike in stops.alike.iter().filter(|alike| alike.kind == kind) {
                    runs.iter().for_each(|(level, days)| count(*level, alike.sectors, alike.on(days.clone())));
                }
            }
            let from = stops.spans.partition_point(|span| span.days.first < own.1.first - WINDOW);
            for span in stops.spans[from..].iter().take_while(|span| span.days.first <= own.1.last + WINDOW) {
                count(day_level(own, (span.kind, span.days)).1, span.sectors, span.met);
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

    /// Counts adults with near numbers.
    fn count_numbers(&mut self, roster: &Roster) {
        let counted = self.near_numbers(&roster.counts.a_numbers);
        let late = self.near_numbers(&roster.counts.late_a_numbers);
        for &(adult, level) in &counted {
            let record = &roster.adults[adult as usize];
            let day = self.day.zip(record.day).map(|(own, other)| day_level(own, other).1);
            let at = cell(day, places(self.child, record)) as usize;
            self.cells[at].near[bin_of(level)] += 1;
        }
        // Who came after everybody was counted stands behind all others.
        self.near = counted;
        self.near.extend(late);
    }

    /// Adults with near numbers, each once, at the nearest of its numbers.
    fn near_numbers(&self, numbers: &[(u32, u32)]) -> Vec<(u32, Level)> {
        let mut near = Vec::new();
        for own in &self.child.a_numbers {
            let own = own.value.0;
            let from = numbers.partition_point(|entry| entry.0 + 500 < own);
            let within = numbers[from..].iter().take_while(|entry| entry.0 <= own + 500);
            near.extend(within.map(|&(number, adult)| (adult, apart(own.abs_diff(number)))));
        }
        near.sort_unstable();
        near.dedup_by_key(|entry| entry.0);
        near
    }

    /// The share of adults whose place stands to the child's as this level says.
    pub fn place_share(&self, level: Level) -> f64 {
        let compatible = (f64::from(self.places.0) + 5.0) / (f64::from(self.places.1) + 20.0);
        if level == Level::Compatible { compatible } else { 1.0 - compatible }
    }
}

/// The days around a child's, as far as [`WINDOW`], by the level that an adult reaches whose day of this kind is one of them.
fn runs(own: (DayKind, Days), kind: DayKind) -> impl Iterator<Item = (Level, Days)> {
    let level = move |day| day_level(own, (kind, Days { first: day, last: day })).1;
    let last = own.1.last + WINDOW;
    let mut next = own.1.first - WINDOW;
    std::iter::from_fn(move || {
        let first = next;
        let same = (first..=last).take_while(|day| level(*day) == level(first)).count();
        next = first + same as Day;
        (same > 0).then(|| (level(first), Days { first, last: next - 1 }))
    })
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
