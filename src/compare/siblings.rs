//! Two children: whether they may be brothers or sisters.
//!
//! Said in the same findings as a child and an adult, so that the same ledger and the same discounts weigh them; all
//! speak for the first relation only.

use super::days::{day_level, places};
use super::finding::{Comparison, Finding, Level, Part, Slots, Subject, fact};
use super::names::{Against, Counted, told_name};
use super::numbers::{both, event_numbers};
use super::view::apart;
use crate::person::{KinRelation, Precision};
use crate::roster::{Counts, DayKind, Likeness, NameCode, Record, Roster, Token, day_of, phones_of, same_phone};

/// Siblings are one relation, in the first place.
const ONE: Slots = Slots { mother: true, father: false, relative: false };

/// Everything that speaks for or against two children having a parent in common. No cells: nobody is shown this sum.
pub fn siblings(roster: &Roster, one: &Record, other: &Record) -> Vec<Finding> {
    let mut findings = Vec::with_capacity(8);
    let mut push = |subject, parts: Vec<Part>| {
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
    push(Subject::Encounter, encounter(&roster.counts, one, other));
    push(Subject::SharedNumber, shared(&roster.counts, one, other).into_iter().collect());
    push(Subject::NearANumber, near(one, other).into_iter().collect());
    push(Subject::Origin, origin(&roster.counts, one, other).into_iter().collect());
    push(Subject::Phone, phone(&roster.counts, one, other).into_iter().collect());
    findings
}

/// Brothers and sisters have both surnames in common, half-siblings one: the first and the second stand side by side.
fn surnames(roster: &Roster, one: &Record, other: &Record) -> Vec<Part> {
    let (Some(a), Some(b)) = (one.names.first(), other.names.first()) else { return Vec::new() };
    let counts = &roster.counts.child_surname;
    let part = |comparison, a: Token, b: Token| match roster.tokens.likeness(a, b) {
        Some(likeness) => {
            let reached = counts.at_least(a, likeness).saturating_sub(1);
            // A surname is somebody's first as often as the second.
            let share = roster.tokens.surname_share(a, Likeness::Equal) / 2.0;
            Part::counted(comparison, Level::Equal, reached / 2, counts.persons, share, fact::SURNAME)
        }
        None => Part::known(comparison, Level::Differs, 0.96, fact::SURNAME),
    };
    let first = a.surnames.first().zip(b.surnames.first());
    let second = a.surnames.get(1).zip(b.surnames.get(1));
    let first = first.map(|(&a, &b)| part(Comparison::SiblingFirst, a, b));
    let second = second.map(|(&a, &b)| part(Comparison::SiblingSecond, a, b));
    first.into_iter().chain(second).collect()
}

/// The same parent, as both rows tell it.
fn told_parents(roster: &Roster, one: &Record, other: &Record, relation: KinRelation) -> Vec<Part> {
    let counts = &roster.counts;
    let against = Against {
        tokens: &roster.tokens,
        given: Comparison::ToldGiven,
        surname: Comparison::ToldSurname,
        given_fact: fact::PARENT_GIVEN,
        surname_fact: fact::PARENT_NUMBER,
        given_names: &counts.adult_given,
        surnames: &counts.adult_surname,
        counted: Counted::Told,
    };
    match (told_as(one, relation), told_as(other, relation)) {
        (Some(a), Some(b)) => told_name(a, std::slice::from_ref(b), &against),
        _ => Vec::new(),
    }
}

fn told_as(record: &Record, relation: KinRelation) -> Option<&NameCode> {
    let kin = record.person.kin.iter().zip(&record.kin_names);
    let mut of_relation = kin.filter(|(kin, _)| kin.relation == relation && !kin.denied);
    of_relation.find_map(|(_, name)| name.as_ref())
}

/// A brother or sister whom one row names, against the other's own name.
fn named(roster: &Roster, one: &Record, other: &Record) -> Option<Vec<Part>> {
    let counts = &roster.counts;
    let against = Against {
        tokens: &roster.tokens,
        given: Comparison::NamedGiven,
        surname: Comparison::NamedSurname,
        given_fact: fact::CHILD_GIVEN,
        surname_fact: fact::SURNAME,
        given_names: &counts.child_given,
        surnames: &counts.child_surname,
        counted: Counted::Told,
    };
    let kin = one.person.kin.iter().zip(&one.kin_names);
    let siblings = kin.filter(|(kin, _)| kin.relation == KinRelation::Sibling && !kin.denied);
    let told = siblings.filter_map(|(_, name)| Some(told_name(name.as_ref()?, &other.names, &against)));
    // A child may name one of three: only that one is evidence, the others are not evidence against.
    told.filter(|parts| parts.first().is_some_and(|part| part.level != Level::Differs)).max_by_key(Vec::len)
}

/// Births of one mother are nine months apart at least, or on the same day or the next.
fn ages(one: &Record, other: &Record) -> Option<Part> {
    let (a, b) = (one.person.birth.as_ref()?.value, other.person.birth.as_ref()?.value);
    if a.precision != Precision::Date || b.precision != Precision::Date {
        return None;
    }
    let days = (a.first - b.first).abs();
    let part = |level, chance| Part::known(Comparison::SiblingAge, level, chance, fact::CHILD_BIRTH);
    Some(if (3..240).contains(&days) { part(Level::Differs, 0.12) } else { part(Level::Gap, 0.88) })
}

fn encounter(counts: &Counts, one: &Record, other: &Record) -> Vec<Part> {
    let mut parts = Vec::with_capacity(2);
    if let (Some(a), Some(b)) = (day_of(&one.person), day_of(&other.person))
        && a.0 == b.0
    {
        let same = (DayKind::Apprehended, a.1);
        let (_, level) = day_level(same, (DayKind::Apprehended, b.1));
        let of: u32 = counts.child_days.values().sum();
        let near = |from: i32, to: i32| -> u32 {
            let days = counts.child_days.range(a.1.first + from..=a.1.first + to);
            days.map(|entry| entry.1).sum()
        };
        let (reached, reference) = match level {
            Level::Day0 => (near(0, 0), 0.01),
            Level::Day1 => (near(-1, 1), 0.02),
            Level::Day2To3 => (near(-3, 3), 0.03),
            Level::Day4To7 => (near(-7, 7), 0.05),
            Level::Day8To30 => (near(-30, 30), 0.2),
            _ => (of, 0.9),
        };
        let reached = reached.saturating_sub(1);
        parts.push(Part::counted(Comparison::SiblingDay, level, reached, of, reference, fact::DAY));
    }
    if let Some(level) = places(&one.person, &other.person) {
        let chance = if level == Level::Compatible { 0.3 } else { 0.7 };
        parts.push(Part::known(Comparison::SiblingPlace, level, chance, fact::PLACE));
    }
    parts
}

fn shared(counts: &Counts, one: &Record, other: &Record) -> Option<Part> {
    let (a, b) = (|| event_numbers(&one.person), || event_numbers(&other.person));
    a().next().zip(b().next())?;
    Some(match both(a(), b()) {
        Some((number, _)) => {
            let others = counts.child_events.get(&number.value).copied().unwrap_or(0).saturating_sub(1);
            Part::counted(Comparison::SiblingNumber, Level::Equal, others, counts.children, 2e-4, fact::EVENT)
        }
        None => Part::known(Comparison::SiblingNumber, Level::Differs, 0.98, fact::EVENT),
    })
}

fn near(one: &Record, other: &Record) -> Option<Part> {
    let (a, b) = (one.person.a_numbers.first()?.value.0, other.person.a_numbers.first()?.value.0);
    let level = apart(a.abs_diff(b));
    let same_day = day_of(&one.person).zip(day_of(&other.person)).is_some_and(|(a, b)| a.1.first == b.1.first);
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
    let (a, b) = (&one.person, &other.person);
    let municipality =
        a.municipality.as_ref().zip(b.municipality.as_ref()).map(|(a, b)| (&a.value, a.value == b.value));
    let department = a.department.as_ref().zip(b.department.as_ref()).map(|(a, b)| (&a.value, a.value == b.value));
    let country = a.country.as_ref().zip(b.country.as_ref()).map(|(a, b)| (a.value, a.value == b.value));
    let counted = |level, reached: Option<&u32>, of, reference| {
        let reached = reached.copied().unwrap_or(0);
        Some(Part::counted(Comparison::SiblingOrigin, level, reached, of, reference, fact::ORIGIN))
    };
    match (municipality, department, country) {
        (Some((place, true)), ..) => {
            counted(Level::Municipality, counts.municipalities.get(place), counts.with_municipality, 0.01)
        }
        (_, Some((place, true)), _) => {
            counted(Level::Department, counts.departments.get(place), counts.with_department, 0.06)
        }
        (.., Some((place, true))) => counted(Level::Country, counts.countries.get(place), counts.with_country, 0.4),
        (.., Some((_, false))) => Some(Part::known(Comparison::SiblingOrigin, Level::Differs, 0.6, fact::ORIGIN)),
        _ => None,
    }
}

fn phone(counts: &Counts, one: &Record, other: &Record) -> Option<Part> {
    let shared = phones_of(&one.person).find(|a| phones_of(&other.person).any(|b| same_phone(*a, b)))?;
    let holders = counts.phones.get(&shared.last_digits).copied().unwrap_or(1);
    let of = counts.adults + counts.children;
    Some(Part::counted(Comparison::SiblingPhone, Level::Equal, holders.saturating_sub(2), of, 2e-4, fact::CONTACT))
}
