//! The questions that two rows leave open, each with its possible answers as the comparison that would read them.

use super::Side;
use crate::compare::Level::{self, *};
use crate::compare::{ChildView, Comparison, Finding, Part, Slots, Subject, fact};
use crate::model::Slot;
use crate::person::{Birth, Precision};
use crate::roster::{Counts, Likeness, NameCode, Record, Roster, Spread, Token, birth_year, day_of};

/// An open question.
pub struct Asked {
    pub code: &'static str,
    /// How many of those who are asked can answer. Assumed.
    pub answered: f64,
    /// What the answer would be compared as; its parts are the answers'.
    pub finding: Finding,
    /// The possible answers, as levels of the comparison.
    pub answers: Vec<Vec<Part>>,
    /// The comparison only says something where it agrees: any other answer is one more.
    pub or_none: bool,
}

/// The questions whose answers are not in the rows, though the other row holds what they would be compared with.
pub fn open(roster: &Roster, view: &ChildView, adult: u32, slot: Slot, findings: &[Finding]) -> Vec<Asked> {
    let (child, adult) = (view.child, &roster.adults[adult as usize]);
    let told = Slots { mother: slot == Slot::Mother, father: slot != Slot::Mother, relative: true };
    let speaks =
        |finding: &Finding| [finding.slots.mother, finding.slots.father, finding.slots.relative][slot as usize];
    let has = |subject| findings.iter().any(|finding| finding.subject == subject && speaks(finding));
    let part =
        |comparison| findings.iter().flat_map(|finding| &finding.parts).find(|part| part.comparison == comparison);
    let mut open = Vec::new();
    let mut ask = |code, answered, subject, slots, answers: Vec<Vec<Part>>, or_none| {
        if !answers.is_empty() {
            let finding =
                Finding { subject, slots, parts: Vec::new(), from_note: false, child_cell: None, adult_cell: None };
            open.push(Asked { code, answered, finding, answers, or_none });
        }
    };
    let counts = &roster.counts;
    if !has(Subject::ToldName) {
        ask("settle-told-name", 0.9, Subject::ToldName, told, parents_name(roster, adult), false);
    }
    if !has(Subject::NamedChild) {
        ask("settle-named-child", 0.95, Subject::NamedChild, Slots::ALL, childs_name(roster, child), false);
    }
    if let Some(birth) = adult.person.birth.as_ref().filter(|_| !has(Subject::ToldBirth)) {
        // A child knows an age, if that.
        let own = Birth { precision: Precision::Age, ..birth.value };
        let answers = births(&own, Comparison::ToldBirth, fact::PARENT_BIRTH, &counts.adult_births);
        ask("settle-told-birth", 0.5, Subject::ToldBirth, told, answers, false);
    }
    if let Some(birth) = child.person.birth.as_ref().filter(|_| !has(Subject::NamedChildBirth)) {
        let answers = births(&birth.value, Comparison::NamedBirth, fact::CHILD_BIRTH, &counts.child_births);
        ask("settle-named-child-birth", 0.9, Subject::NamedChildBirth, Slots::ALL, answers, false);
    }
    if !adult.person.a_numbers.is_empty() && !has(Subject::ToldANumber) {
        let answers = numbers(Comparison::ToldANumber, fact::PARENT_NUMBER, counts.adults);
        ask("settle-told-a-number", 0.05, Subject::ToldANumber, told, answers, false);
    }
    if !child.person.a_numbers.is_empty() && !has(Subject::NamedChildANumber) {
        let answers = numbers(Comparison::NamedANumber, fact::CHILD_NUMBER, counts.children);
        ask("settle-named-child-a-number", 0.1, Subject::NamedChildANumber, Slots::ALL, answers, false);
    }
    match (&child.person.birth, &adult.person.birth) {
        (Some(birth), None) => {
            let answers = gaps(birth_year(birth.value.first, birth.value.last), &counts.adult_births, Side::Adult);
            ask("settle-adult-birth", 0.9, Subject::AgeGap, Slots::ALL, answers, false);
        }
        (None, Some(birth)) => {
            let answers = gaps(birth_year(birth.value.first, birth.value.last), &counts.child_births, Side::Child);
            ask("settle-child-birth", 0.8, Subject::AgeGap, Slots::ALL, answers, false);
        }
        _ => {}
    }
    let (young, old) = (view.day, day_of(&adult.person));
    if young.is_none() || old.is_none() {
        let around = young.or(old).map(|day| day.1.first);
        ask("settle-day", 0.6, Subject::Encounter, Slots::ALL, days(roster, around), false);
    } else if part(Comparison::Place).is_none() {
        let of = |compatible| view.place_share(compatible);
        let answers = [(Compatible, of(Compatible)), (Incompatible, of(Incompatible))];
        let answers = answers.map(|(level, share)| vec![Part::known(Comparison::Place, level, share, fact::PLACE)]);
        ask("settle-place", 0.6, Subject::Encounter, Slots::ALL, answers.to_vec(), false);
    }
    let without_phone = [child, adult].iter().any(|record| record.person.phones.is_empty());
    if !has(Subject::Phone) && without_phone {
        let of = counts.adults + counts.children;
        let answers = vec![vec![Part::counted(Comparison::Phone, Equal, 0, of, 2e-4, fact::CONTACT)]];
        ask("settle-phone", 0.4, Subject::Phone, Slots::ALL, answers, true);
    }
    let towns = [&child.person.municipality, &adult.person.municipality];
    if part(Comparison::Origin).is_none_or(|part| matches!(part.level, Country | Language)) && towns.contains(&&None) {
        let known = towns.into_iter().flatten().next().map(|town| &town.value);
        let reached = known.and_then(|town| counts.municipalities.get(town)).copied().unwrap_or(0);
        let of = if known.is_some() { counts.with_municipality } else { 0 };
        let answers = vec![vec![Part::counted(Comparison::Origin, Municipality, reached, of, 0.01, fact::ORIGIN)]];
        ask("settle-town", 0.8, Subject::Origin, Slots::ALL, answers, true);
    }
    open
}

/// Given names and surnames agree, nearly agree, or differ, each with each.
fn names(given: Vec<Part>, surname: Vec<Part>) -> Vec<Vec<Part>> {
    if surname.is_empty() {
        return given.into_iter().map(|part| vec![part]).collect();
    }
    if given.is_empty() {
        return surname.into_iter().map(|part| vec![part]).collect();
    }
    let pair = |one: &Part| surname.iter().map(|other| vec![*one, *other]).collect::<Vec<_>>();
    given.iter().flat_map(pair).collect()
}

/// How often others reach each level by the first of somebody's names: as `compare` counts it, each level apart.
fn levels(
    names: &[Token],
    comparison: Comparison,
    facts: u16,
    others: &Spread,
    share: impl Fn(Token, Likeness) -> f64,
) -> Vec<Part> {
    let Some(&token) = names.first() else { return Vec::new() };
    let (equal, of) = others.reached(token, Likeness::Equal);
    let (close, _) = others.reached(token, Likeness::Close);
    let (alike, near) = (share(token, Likeness::Equal), share(token, Likeness::Close));
    vec![
        Part::counted(comparison, Equal, equal.saturating_sub(1), of, alike, facts),
        Part::counted(comparison, Close, close - equal.min(close), of, (near - alike).max(1e-4), facts),
        Part::counted(comparison, Differs, of.saturating_sub(close), of, (1.0 - near).max(0.1), facts),
    ]
}

fn parents_name(roster: &Roster, adult: &Record) -> Vec<Vec<Part>> {
    let (counts, tokens) = (&roster.counts, &roster.tokens);
    let Some(name) = sure_name(adult) else { return Vec::new() };
    let given =
        levels(&name.given, Comparison::ToldGiven, fact::PARENT_GIVEN, &counts.adult_given, |token, likeness| {
            tokens.given_share(token, likeness)
        });
    let surname =
        levels(&name.surnames, Comparison::ToldSurname, fact::SURNAME, &counts.adult_surname, |token, likeness| {
            tokens.surname_share(token, likeness)
        });
    names(given, surname)
}

fn childs_name(roster: &Roster, child: &Record) -> Vec<Vec<Part>> {
    let (counts, tokens) = (&roster.counts, &roster.tokens);
    let Some(name) = sure_name(child) else { return Vec::new() };
    let given =
        levels(&name.given, Comparison::NamedGiven, fact::CHILD_GIVEN, &counts.told_child_given, |token, likeness| {
            tokens.given_share(token, likeness)
        });
    let surname = levels(
        &name.surnames,
        Comparison::NamedSurname,
        fact::SURNAME,
        &counts.told_child_surname,
        |token, likeness| tokens.surname_share(token, likeness),
    );
    names(given, surname)
}

/// The name; one whose order is not known is asked for by its given names alone.
fn sure_name(record: &Record) -> Option<NameCode> {
    let name = record.names.first()?;
    let surnames = if name.unordered { Box::default() } else { name.surnames.clone() };
    Some(NameCode { surnames, ..name.clone() })
}

/// As `compare` counts births: of a day by the day, of an age or a year by the year.
fn births(own: &Birth, comparison: Comparison, facts: u16, density: &[f64]) -> Vec<Vec<Part>> {
    let per_year = Counts::births_at(density, birth_year(own.first, own.last));
    let levels: Vec<(Level, f64)> = if own.precision == Precision::Date {
        let (day, month, year) = (per_year / 365.25, per_year * 62.0 / 365.25, per_year * 2.0);
        vec![(Equal, day), (NearDate, month), (WithinOne, year), (Differs, 1.0 - year - month)]
    } else {
        let width = f64::from(own.last - own.first) / 365.25 + 1.0;
        vec![(Overlaps, per_year * width), (WithinOne, per_year * 2.0), (Differs, 1.0 - per_year * (width + 2.0))]
    };
    let part = |(level, share): (Level, f64)| vec![Part::known(comparison, level, share.clamp(1e-7, 1.0), facts)];
    levels.into_iter().map(part).collect()
}

fn numbers(comparison: Comparison, facts: u16, of: u32) -> Vec<Vec<Part>> {
    vec![
        vec![Part::counted(comparison, Equal, 0, of, 1e-5, facts)],
        vec![Part::counted(comparison, Close, 0, of, 1e-4, facts)],
        vec![Part::known(comparison, Differs, 1.0, facts)],
    ]
}

/// Every age gap that an answer may give, by `asked`'s births in the file.
fn gaps(known: f64, density: &[f64], asked: Side) -> Vec<Vec<Part>> {
    let part = |gap: i32| {
        let born = if asked == Side::Adult { known - f64::from(gap) } else { known + f64::from(gap) };
        let level = if gap < 0 { NotOlder } else { Gap };
        let facts = if level == NotOlder { 0 } else { fact::PARENT_BIRTH };
        let mut part = Part::known(Comparison::AgeGap, level, Counts::births_at(density, born), facts);
        part.years = f64::from(gap);
        vec![part]
    };
    (-1..75).map(part).collect()
}

/// How many adults were met how many days from a day; where no day is known, as beforehand.
fn days(roster: &Roster, around: Option<i32>) -> Vec<Vec<Part>> {
    const LEVELS: [(Level, i32, f64); 6] = [
        (Day0, 0, 0.02),
        (Day1, 1, 0.02),
        (Day2To3, 3, 0.03),
        (Day4To7, 7, 0.05),
        (Day8To30, 30, 0.2),
        (Far, i32::MAX, 0.68),
    ];
    let stops = &roster.counts.stops.all;
    let within =
        |days: i32| around.map_or(0, |day| stops.iter().filter(|stop| (stop.first - day).abs() <= days).count());
    let of = if around.is_some() { stops.len() as u32 } else { 0 };
    let mut nearer = 0;
    let part = |(level, days, share): (Level, i32, f64)| {
        let reached = within(days) as u32;
        let own = reached - nearer;
        nearer = reached;
        vec![Part::counted(Comparison::SameDay, level, own, of, share, fact::DAY)]
    };
    LEVELS.into_iter().map(part).collect()
}
