//! Two children: whether they may be brothers or sisters.
//!
//! Said in the same findings as a child and an adult, so that the same ledger and the same discounts weigh them; all
//! speak for the first relation only.

use super::days::{day_level, places};
use super::finding::{Comparison, Finding, Level, Part, Parts, Slots, Subject, fact};
use super::numbers::both;
use super::sibling_names::{named, surnames, told_parents};
use super::view::apart;
use crate::person::{Day, KinRelation, Precision, Seen};
use crate::roster::{Code, Counts, DayKind, Record, Roster, same_phone};

/// Siblings are one relation, in the first place.
const ONE: Slots = Slots { mother: true, father: false, relative: false };

/// The children of a roster, to be held against each other.
pub struct Siblings<'a> {
    roster: &'a Roster,
    /// How many children were met by the end of each day on which any was.
    met_until: Vec<(Day, u32)>,
}

impl<'a> Siblings<'a> {
    pub fn new(roster: &'a Roster) -> Siblings<'a> {
        let mut met = 0;
        let until = |(&day, &children): (&Day, &u32)| {
            met += children;
            (day, met)
        };
        Siblings { roster, met_until: roster.counts.child_days.iter().map(until).collect() }
    }

    /// Everything that speaks for or against two children having a parent in common. No cells: nobody is shown this sum.
    pub fn compare(&self, one: &Record, other: &Record) -> Vec<Finding> {
        siblings(self, one, other)
    }

    /// Children met before the end of a day.
    fn until(&self, day: Day) -> u32 {
        let days = self.met_until.partition_point(|entry| entry.0 <= day);
        days.checked_sub(1).map_or(0, |last| self.met_until[last].1)
    }

    /// Children met so many days, or fewer, before or after a day.
    fn around(&self, day: Day, days: i32) -> u32 {
        self.until(day.saturating_add(days)) - self.until(day.saturating_sub(days + 1))
    }

    /// Children of whom the day is known.
    fn met(&self) -> u32 {
        self.met_until.last().map_or(0, |last| last.1)
    }
}

fn siblings(all: &Siblings, one: &Record, other: &Record) -> Vec<Finding> {
    let roster = all.roster;
    let mut findings = Vec::with_capacity(8);
    let mut push = |subject, parts: Parts| {
        if !parts.is_empty() {
            findings.push(Finding::new(subject, parts).of(ONE));
        }
    };
    push(Subject::Inheritance, surnames(roster, one, other));
    for relation in [KinRelation::Mother, KinRelation::Father] {
        push(Subject::ToldName, told_parents(roster, one, other, relation));
    }
    push(Subject::NamedChild, named(roster, one, other).or_else(|| named(roster, other, one)).unwrap_or_default());
    push(Subject::AgeGap, ages(one, other).into_iter().collect());
    push(Subject::Encounter, encounter(all, one, other));
    push(Subject::SharedNumber, shared(&roster.counts, one, other).into_iter().collect());
    push(Subject::NearANumber, near(one, other).into_iter().collect());
    push(Subject::Origin, origin(&roster.counts, one, other).into_iter().collect());
    push(Subject::Phone, phone(&roster.counts, one, other).into_iter().collect());
    findings
}

/// Births of one mother are nine months apart at least, or on the same day or the next.
fn ages(one: &Record, other: &Record) -> Option<Part> {
    let (a, b) = (one.birth.as_ref()?.value, other.birth.as_ref()?.value);
    if a.precision != Precision::Date || b.precision != Precision::Date {
        return None;
    }
    let days = (a.first - b.first).abs();
    let part = |level, chance| Part::known(Comparison::SiblingAge, level, chance, fact::CHILD_BIRTH);
    Some(if (3..240).contains(&days) { part(Level::Differs, 0.12) } else { part(Level::Gap, 0.88) })
}

fn encounter(all: &Siblings, one: &Record, other: &Record) -> Parts {
    let mut parts = Parts::new();
    if let (Some(a), Some(b)) = (one.day, other.day)
        && a.0 == b.0
    {
        let same = (DayKind::Apprehended, a.1);
        let (_, level) = day_level(same, (DayKind::Apprehended, b.1));
        let (reached, reference) = match level {
            Level::Day0 => (all.around(a.1.first, 0), 0.01),
            Level::Day1 => (all.around(a.1.first, 1), 0.02),
            Level::Day2To3 => (all.around(a.1.first, 3), 0.03),
            Level::Day4To7 => (all.around(a.1.first, 7), 0.05),
            Level::Day8To30 => (all.around(a.1.first, 30), 0.2),
            _ => (all.met(), 0.9),
        };
        let reached = reached.saturating_sub(1);
        parts.push(Part::counted(Comparison::SiblingDay, level, reached, all.met(), reference, fact::DAY));
    }
    if let Some(level) = places(one, other) {
        let chance = if level == Level::Compatible { 0.3 } else { 0.7 };
        parts.push(Part::known(Comparison::SiblingPlace, level, chance, fact::PLACE));
    }
    parts
}

fn shared(counts: &Counts, one: &Record, other: &Record) -> Option<Part> {
    one.events.first().zip(other.events.first())?;
    Some(match both(&one.events, &other.events) {
        Some((number, _)) => {
            let others = counts.child_events.of(number.value).saturating_sub(1);
            Part::counted(Comparison::SiblingNumber, Level::Equal, others, counts.children, 2e-4, fact::EVENT)
        }
        None => Part::known(Comparison::SiblingNumber, Level::Differs, 0.98, fact::EVENT),
    })
}

fn near(one: &Record, other: &Record) -> Option<Part> {
    let (a, b) = (one.a_numbers.first()?.value.0, other.a_numbers.first()?.value.0);
    let level = apart(a.abs_diff(b));
    let same_day = one.day.zip(other.day).is_some_and(|(a, b)| a.1.first == b.1.first);
    // Numbers are given out in sittings: near ones are ordinary among those met on one day. Assumed.
    let chance = match (level, same_day) {
        (Level::Equal, _) => 1e-4,
        (Level::Apart1, true) => 0.03,
        (Level::Apart2To3, true) => 0.05,
        (Level::Apart4To10, true) => 0.10,
        (Level::Apart11To50, true) => 0.20,
        (Level::Apart51To500, true) => 0.25,
        (Level::Apart1, false) => 2e-4,
        (Level::Apart2To3, false) => 4e-4,
        (Level::Apart4To10, false) => 1e-3,
        (Level::Apart11To50, false) => 5e-3,
        (Level::Apart51To500, false) => 2e-2,
        (_, true) => 0.4,
        (_, false) => 0.97,
    };
    Some(Part::known(Comparison::SiblingNear, level, chance, fact::NEARNESS))
}

fn origin(counts: &Counts, one: &Record, other: &Record) -> Option<Part> {
    let (a, b) = (&one.home, &other.home);
    let both = |a: &Option<Seen<Code>>, b: &Option<Seen<Code>>| {
        a.as_ref().zip(b.as_ref()).map(|(a, b)| (a.value, a.value == b.value))
    };
    let municipality = both(&a.municipality, &b.municipality);
    let department = both(&a.department, &b.department);
    let country = both(&a.country, &b.country);
    let counted = |level, reached, of, reference| {
        Some(Part::counted(Comparison::SiblingOrigin, level, reached, of, reference, fact::ORIGIN))
    };
    match (municipality, department, country) {
        (Some((place, true)), ..) => {
            counted(Level::Municipality, counts.municipalities.of(place), counts.with_municipality, 0.01)
        }
        (_, Some((place, true)), _) => {
            counted(Level::Department, counts.departments.of(place), counts.with_department, 0.06)
        }
        (.., Some((place, true))) => counted(Level::Country, counts.countries.of(place), counts.with_country, 0.4),
        (.., Some((_, false))) => Some(Part::known(Comparison::SiblingOrigin, Level::Differs, 0.6, fact::ORIGIN)),
        _ => None,
    }
}

fn phone(counts: &Counts, one: &Record, other: &Record) -> Option<Part> {
    let shared = one.all_phones().find(|a| other.all_phones().any(|b| same_phone(*a, b)))?;
    let holders = counts.phones.get(&shared.last_digits).copied().unwrap_or(1);
    let of = counts.adults + counts.children;
    Some(Part::counted(Comparison::SiblingPhone, Level::Equal, holders.saturating_sub(2), of, 2e-4, fact::CONTACT))
}
