//! When and where each adult was met, and how many were met alike.

use std::collections::BTreeMap;

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

/// Adults who were met alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alike {
    pub kind: DayKind,
    pub days: Days,
    pub sectors: Option<u32>,
    pub adults: u32,
    /// Those of them who have an A-number.
    pub numbered: u32,
}

/// All adults' stops, one by one and counted.
#[derive(Clone, Debug, Default)]
pub struct Stops {
    /// By day: for choosing candidates.
    pub all: Vec<Stop>,
    /// By day: far fewer than adults, for counting how many stand to a child as a candidate does.
    pub alike: Vec<Alike>,
    /// Adults with a known place, by the set of sectors it is compatible with, whether or not their day is known.
    pub places: BTreeMap<u32, u32>,
    /// Adults who have an A-number, whether or not their day is known.
    pub numbered: u32,
}

/// First day, last day, what the day is, and compatible sectors.
type Key = (Day, Day, DayKind, Option<u32>);

/// Counts the adults' stops.
pub fn stops(adults: &[Record]) -> Stops {
    let mut stops = Stops::default();
    let mut alike: BTreeMap<Key, (u32, u32)> = BTreeMap::new();
    for (at, record) in adults.iter().enumerate() {
        let person = &record.person;
        let numbered = u32::from(!person.a_numbers.is_empty());
        let sectors = person.sectors.as_ref().map(|seen| seen.value);
        stops.numbered += numbered;
        if let Some(sectors) = sectors {
            *stops.places.entry(sectors).or_default() += 1;
        }
        if let Some((kind, days)) = day_of(person) {
            stops.all.push(Stop { first: days.first, last: days.last, adult: at as u32, sectors });
            let count = alike.entry((days.first, days.last, kind, sectors)).or_default();
            *count = (count.0 + 1, count.1 + numbered);
        }
    }
    stops.all.sort_unstable();
    let groups = alike.into_iter().map(|((first, last, kind, sectors), (adults, numbered))| Alike {
        kind,
        days: Days { first, last },
        sectors,
        adults,
        numbered,
    });
    stops.alike = groups.collect();
    stops
}
