//! Kin evidence: inherited surnames and the age gap.

use std::borrow::Cow;

use smallvec::smallvec;

use super::finding::{Comparison, Finding, Level, Part, Parts, Subject, fact};
use super::names::level;
use crate::roster::{Counts, Likeness, NameCode, Record, Roster, Token, birth_year};

/// Which of the child's surnames is which of the adult's: by Spanish custom the child's first is the father's first
/// and the child's second the mother's first; among Q'anjob'al, Chuj and part of the Mam a surname may be the
/// father's given name.
pub fn inheritance(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let Some(child_name) = child.names.first().map(|name| surely(roster, name)) else { return };
    if child_name.surnames.is_empty() {
        return;
    }
    let fit = adult
        .names
        .iter()
        .map(|name| surely(roster, name))
        .filter(|name| !name.surnames.is_empty() || name.married.is_some())
        .map(|name| fit(roster, &child_name, &name))
        .min_by_key(|fit| (fit.order, fit.likeness));
    let Some(fit) = fit else { return };
    let persons = roster.counts.adult_surname.persons;
    let facts = fact::SURNAME;
    let mut parts = Parts::new();
    match fit.level {
        Level::Differs => {
            let any: u32 = child_name
                .surnames
                .iter()
                .map(|&token| roster.counts.adult_surname.at_least(token, Likeness::Close))
                .sum();
            parts.push(Part::counted(
                Comparison::Inheritance,
                Level::Differs,
                persons.saturating_sub(any.min(persons)),
                persons,
                0.95,
                facts,
            ));
        }
        _ => {
            let (reached, reference) = fit.rarity;
            let reached = reached.saturating_sub(1);
            parts.push(Part::counted(Comparison::Inheritance, fit.level, reached, persons, reference, facts));
            parts.push(Part::known(Comparison::Spelling, level(fit.likeness), 1.0, facts));
        }
    }
    let cell_of = |record: &Record| record.names.first().map(|name| name.cell);
    findings.push(Finding::new(Subject::Inheritance, parts).seen(cell_of(child), cell_of(adult)));
}

/// A name whose order is not known has every token among its surnames: only those stay that are surnames more often
/// than given names, or two called Juan would share a rare surname.
fn surely<'a>(roster: &Roster, name: &'a NameCode) -> Cow<'a, NameCode> {
    if !name.unordered {
        return Cow::Borrowed(name);
    }
    let tokens = &roster.tokens;
    let is_surname =
        |token: &&Token| tokens.surname_share(**token, Likeness::Equal) >= tokens.given_share(**token, Likeness::Equal);
    Cow::Owned(NameCode { surnames: name.surnames.iter().filter(is_surname).copied().collect(), ..name.clone() })
}

struct Fit {
    /// Which pattern was found first: the most telling ones have the lowest number.
    order: u8,
    level: Level,
    likeness: Likeness,
    /// How many adults fit as well, and the share known beforehand.
    rarity: (u32, f64),
}

fn fit(roster: &Roster, child: &NameCode, adult: &NameCode) -> Fit {
    let counts = &roster.counts;
    let tokens = &roster.tokens;
    let alike = |a: Option<&Token>, b: Option<&Token>| tokens.likeness(*a?, *b?);
    let (c1, c2) = (child.surnames.first(), child.surnames.get(1));
    let (a1, a2) = (adult.surnames.first(), adult.surnames.get(1));
    let share = |token: Option<&Token>, likeness| token.map_or(1.0, |token| tokens.surname_share(*token, likeness));
    let first = |token: Option<&Token>, likeness| {
        (token.map_or(0, |token| counts.adult_first_surname.at_least(*token, likeness)), share(token, likeness) / 2.0)
    };
    let any = |token: Option<&Token>, likeness| {
        (token.map_or(0, |token| counts.adult_surname.at_least(*token, likeness)), share(token, likeness))
    };
    // Two names at once are rarer than either: as if they were independent, but never under one person.
    let joint = |(one, first): (u32, f64), (other, second): (u32, f64)| {
        let reached = u64::from(one) * u64::from(other) / u64::from(counts.adults.max(1));
        (reached as u32 + 1, first * second)
    };
    if let (Some(one), Some(two)) = (alike(c1, a1), alike(c2, a2)) {
        let (reached, _) = first(c1, one);
        let rarity = joint((reached, share(c1, one)), any(c2, two));
        return Fit { order: 0, level: Level::Both, likeness: one.max(two), rarity };
    }
    let as_given = |token: &Token| {
        let likeness = adult.given.iter().filter_map(|given| tokens.likeness(*token, *given)).min()?;
        let reached = counts.adult_given.at_least(*token, likeness);
        Some((likeness, (reached, tokens.given_share(*token, likeness))))
    };
    if let (Some((one, rarity)), Some(two)) = (c1.and_then(as_given), alike(c2, a1)) {
        let rarity = joint(rarity, first(c2, two));
        return Fit { order: 0, level: Level::Filiation, likeness: one.max(two), rarity };
    }
    if let Some(likeness) = alike(c1, a1) {
        return Fit { order: 1, level: Level::FirstFirst, likeness, rarity: first(c1, likeness) };
    }
    if let Some(likeness) = alike(c2, a1) {
        return Fit { order: 1, level: Level::SecondFirst, likeness, rarity: first(c2, likeness) };
    }
    if let Some(likeness) = alike(c1, adult.married.as_ref()) {
        return Fit { order: 2, level: Level::Married, likeness, rarity: any(c1, likeness) };
    }
    let second = alike(c1, a2).map(|likeness| (likeness, c1)).or(alike(c2, a2).map(|likeness| (likeness, c2)));
    if let Some((likeness, token)) = second {
        return Fit { order: 3, level: Level::ToSecond, likeness, rarity: any(token, likeness) };
    }
    let given = child.surnames.iter().filter_map(as_given).min_by_key(|(likeness, _)| *likeness);
    if let Some((likeness, rarity)) = given {
        return Fit { order: 4, level: Level::GivenName, likeness, rarity };
    }
    Fit { order: 5, level: Level::Differs, likeness: Likeness::Equal, rarity: (0, 1.0) }
}

/// Births recorded wrongly, as the tail of the age gap has them, and the years over which they scatter. Assumed.
const WRONG_BIRTHS: f64 = 0.04;
const BIRTHS_SPAN: f64 = 80.0;

/// The age gap, against how adults of the file are spread over it.
pub fn age_gap(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let (Some(young), Some(old)) = (&child.birth, &adult.birth) else { return };
    let (younger, older) = (young.value, old.value);
    let born = birth_year(older.first, older.last);
    let gap = birth_year(younger.first, younger.last) - born;
    let level = if older.first > younger.last { Level::NotOlder } else { Level::Gap };
    // Whoever is not older is held against the whole file: the year itself may be rare for an adult.
    let chance = match level {
        Level::NotOlder => 1.0,
        // As many births are wrong among strangers as among parents: a year in which nobody was born proves nothing.
        _ => (1.0 - WRONG_BIRTHS) * Counts::births_at(&roster.counts.adult_births, born) + WRONG_BIRTHS / BIRTHS_SPAN,
    };
    // No told birth, however well it fits, makes somebody older than her own row says.
    let facts = if level == Level::NotOlder { 0 } else { fact::PARENT_BIRTH };
    let mut part = Part::known(Comparison::AgeGap, level, chance, facts);
    part.years = gap;
    findings.push(Finding::new(Subject::AgeGap, smallvec![part]).seen(Some(young.cell), Some(old.cell)));
}
