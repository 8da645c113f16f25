//! Where they come from, as one nested fact; and what the records say of status.

use super::finding::{Comparison, Finding, Level, Part, Subject, fact};
use crate::person::{FamilyFlag, Reason};
use crate::roster::{Record, Roster, is_common_language};

/// Country, department and municipality are one fact: the finest that agrees counts.
pub fn origin(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let counts = &roster.counts;
    let (a, b) = (&child.person, &adult.person);
    let municipality = a.municipality.as_ref().zip(b.municipality.as_ref());
    let department = a.department.as_ref().zip(b.department.as_ref());
    let country = a.country.as_ref().zip(b.country.as_ref());
    let language = a.language.as_ref().zip(b.language.as_ref());
    let part = |level, others: Option<&u32>, of: u32, reference| {
        let reached = others.copied().unwrap_or(0).saturating_sub(1);
        Part::counted(Comparison::Origin, level, reached, of, reference, fact::ORIGIN)
    };
    let countries = counts.with_country;
    let (found, cells) = if let Some((one, other)) = municipality.filter(|(one, other)| one.value == other.value) {
        let others = counts.municipalities.get(&other.value);
        (part(Level::Municipality, others, counts.with_municipality, 0.01), (one.cell, other.cell))
    } else if let Some((one, other)) = department.filter(|(one, other)| one.value == other.value) {
        let others = counts.departments.get(&other.value);
        (part(Level::Department, others, counts.with_department, 0.06), (one.cell, other.cell))
    } else if let Some((one, other)) = country.filter(|(one, other)| one.value != other.value) {
        let same = counts.countries.get(one.value).copied().unwrap_or(0);
        let differing = countries.saturating_sub(same);
        let part = Part::counted(Comparison::Origin, Level::Differs, differing, countries, 0.6, fact::ORIGIN);
        (part, (one.cell, other.cell))
    } else if let Some((one, other)) =
        language.filter(|(one, other)| one.value == other.value && !is_common_language(&one.value))
    {
        let others = counts.languages.get(&other.value);
        (part(Level::Language, others, counts.with_language, 0.05), (one.cell, other.cell))
    } else if let Some((one, other)) = country {
        (part(Level::Country, counts.countries.get(other.value), countries, 0.4), (one.cell, other.cell))
    } else {
        return;
    };
    findings.push(Finding::new(Subject::Origin, vec![found]).seen(Some(cells.0), Some(cells.1)));
}

/// "Separated from another adult" points to another relative; a surviving family-unit flag to a parent.
pub fn status(child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let mut push = |level, share, child_cell, adult_cell| {
        let parts = vec![Part::known(Comparison::Status, level, share, fact::STATUS)];
        findings.push(Finding::new(Subject::Status, parts).seen(child_cell, adult_cell));
    };
    let other_adult = |record: &Record| {
        record.person.reason.as_ref().filter(|reason| reason.value == Reason::OtherAdult).map(|reason| reason.cell)
    };
    let (of_child, of_adult) = (other_adult(child), other_adult(adult));
    if of_child.is_some() || of_adult.is_some() {
        push(Level::OtherAdult, 0.1, of_child, of_adult);
    } else if let Some(flag) = adult.person.family_flag.as_ref().filter(|flag| flag.value == FamilyFlag::FamilyUnit) {
        push(Level::FamilyUnit, 0.3, None, Some(flag.cell));
    }
}
