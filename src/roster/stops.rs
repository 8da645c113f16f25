//! When and where each adult was met, and how many were met alike.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Record;
use crate::person::{Day, Days, Person};

/// What a row's day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayKind {
    Apprehended,
    /// Referral or book-in: ordinarily 0 to 5 days later.
    Later,
}

/// A span wider than this says too little to place anybody: a month or a year overlaps everybody's days.
const WIDEST: Day = 7;

/// The day by which a person is placed in time: apprehension, else referral, else book-in.
pub fn day_of(person: &Person) -> Option<(DayKind, Days)> {
    let placed = |days: &Days| days.last - days.first <= WIDEST;
    let value = |kind, days: &Option<crate::person::Seen<Days>>| {
        days.as_ref().map(|seen| seen.value).filter(placed).map(|days| (kind, days))
    };
    value(DayKind::Apprehended, &person.apprehended)
        .or_else(|| value(DayKind::Later, &person.referred))
        .or_else(|| value(DayKind::Later, &person.booked_in))
}

/// One adult's place in time and space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stop {
    pub first: Day,
    pub last: Day,
    pub adult: u32,
    pub sectors: Option<u32>,
}

/// Adults, and those of them who have an A-number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Met {
    pub adults: u32,
    pub numbered: u32,
}

/// Adults whose day is of one kind, and who were met in one set of sectors, each on a known day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    pub kind: DayKind,
    pub sectors: Option<u32>,
    /// Parallel to [`Stops::days`], and one more: all who were met on earlier days.
    before: Vec<Met>,
}

impl Alike {
    /// Those met on the days at these places of [`Stops::days`].
    pub fn on(&self, days: Range<usize>) -> Met {
        let (from, to) = (self.before[days.start], self.before[days.end.max(days.start)]);
        Met { adults: to.adults - from.adults, numbered: to.numbered - from.numbered }
    }
}

/// Adults met on one of several days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub kind: DayKind,
    pub days: Days,
    pub sectors: Option<u32>,
    pub met: Met,
}

/// All adults' stops, one by one and counted.
#[derive(Clone, Debug, Default)]
pub struct Stops {
    /// By day: for choosing candidates.
    pub all: Vec<Stop>,
    /// The days on which anybody was met, each once.
    pub days: Vec<Day>,
    /// For counting how many stand to a child as a candidate does, without going through them.
    pub alike: Vec<Alike>,
    /// The few of whom the day is not known, but a span, by its first day.
    pub spans: Vec<Span>,
    /// Adults with a known place, by the set of sectors it is compatible with, whether or not their day is known.
    pub places: BTreeMap<u32, u32>,
    /// Adults who have an A-number, whether or not their day is known.
    pub numbered: u32,
}

/// First day, last day, what the day is, and compatible sectors.
type Key = (Day, Day, DayKind, Option<u32>);

impl Stops {
    /// The places of these days, both included, among [`Stops::days`].
    pub fn between(&self, first: Day, last: Day) -> Range<usize> {
        self.days.partition_point(|day| *day < first)..self.days.partition_point(|day| *day <= last)
    }
}

/// Counts the adults' stops.
pub fn stops(adults: &[Record]) -> Stops {
    let mut stops = Stops::default();
    let mut met: BTreeMap<Key, Met> = BTreeMap::new();
    for (at, record) in adults.iter().enumerate() {
        let numbered = u32::from(!record.a_numbers.is_empty());
        let sectors = record.sectors;
        stops.numbered += numbered;
        if let Some(sectors) = sectors {
            *stops.places.entry(sectors).or_default() += 1;
        }
        if let Some((kind, days)) = record.day {
            stops.all.push(Stop { first: days.first, last: days.last, adult: at as u32, sectors });
            let met = met.entry((days.first, days.last, kind, sectors)).or_default();
            *met = Met { adults: met.adults + 1, numbered: met.numbered + numbered };
        }
    }
    stops.all.sort_unstable();
    stops.days = stops.all.iter().filter(|stop| stop.first == stop.last).map(|stop| stop.first).collect();
    stops.days.dedup();
    let mut alike: BTreeMap<(DayKind, Option<u32>), Vec<Met>> = BTreeMap::new();
    for ((first, last, kind, sectors), met) in met {
        if first < last {
            stops.spans.push(Span { kind, days: Days { first, last }, sectors, met });
        } else if let Ok(at) = stops.days.binary_search(&first) {
            let days = alike.entry((kind, sectors)).or_insert_with(|| vec![Met::default(); stops.days.len() + 1]);
            days[at + 1] = met;
        }
    }
    for ((kind, sectors), mut before) in alike {
        let mut sum = Met::default();
        for met in &mut before {
            sum = Met { adults: sum.adults + met.adults, numbered: sum.numbered + met.numbered };
            *met = sum;
        }
        stops.alike.push(Alike { kind, sectors, before });
    }
    stops
}
