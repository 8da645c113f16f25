//! Where they come from, as one nested fact; and what the records say of status.

use smallvec::smallvec;

use super::finding::{Comparison, Finding, Level, Part, Subject, fact};
use super::view::ChildView;
use crate::roster::{Record, Roster, Status};

/// Country, department and municipality are one fact: the finest that agrees counts.
pub fn origin(roster: &Roster, view: &ChildView, adult: &Record, findings: &mut Vec<Finding>) {
    let (counts, alike) = (&roster.counts, &view.origin);
    let (a, b) = (&view.child.home, &adult.home);
    let municipality = a.municipality.as_ref().zip(b.municipality.as_ref());
    let department = a.department.as_ref().zip(b.department.as_ref());
    let country = a.country.as_ref().zip(b.country.as_ref());
    let language = a.language.as_ref().zip(b.language.as_ref());
    // How many others have what agrees; how many would differ like this by chance.
    let agrees = |level, others: u32, of, reference| {
        Part::counted(Comparison::Origin, level, others.saturating_sub(1), of, reference, fact::ORIGIN)
    };
    let differs = |level, wider: u32, narrower: u32, of, reference| {
        Part::counted(Comparison::Origin, level, wider.saturating_sub(narrower), of, reference, fact::ORIGIN)
    };
    let countries = counts.with_country;
    let same_language = language.filter(|(one, other)| one.value == other.value);
    let found = if let Some((one, other)) = municipality.filter(|(one, other)| one.value == other.value) {
        (agrees(Level::Municipality, alike.municipality, counts.with_municipality, 0.01), one.cell, other.cell)
    } else if let Some((one, other)) = department.filter(|(one, other)| one.value == other.value) {
        let here = alike.department;
        match municipality {
            Some((town, other)) => {
                let differs = differs(Level::OtherMunicipality, here, alike.municipality, counts.with_department, 0.05);
                (differs, town.cell, other.cell)
            }
            None => (agrees(Level::Department, here, counts.with_department, 0.06), one.cell, other.cell),
        }
    } else if let Some((one, other)) = country.filter(|(one, other)| one.value != other.value) {
        (differs(Level::Differs, countries, alike.country, countries, 0.6), one.cell, other.cell)
    } else if let Some((one, other)) = same_language {
        (agrees(Level::Language, alike.language, counts.with_language, 0.05), one.cell, other.cell)
    } else if let Some((one, other)) = department {
        // Of those whose department is known, as many are of this country as of all.
        let known = u64::from(counts.with_department);
        let here = country.map_or(known, |_| known * u64::from(alike.country) / u64::from(countries.max(1)));
        (
            differs(Level::OtherDepartment, here as u32, alike.department, counts.with_department, 0.35),
            one.cell,
            other.cell,
        )
    } else if let Some((one, other)) = country {
        (agrees(Level::Country, alike.country, countries, 0.4), one.cell, other.cell)
    } else {
        return;
    };
    let (found, of_child, of_adult) = found;
    findings.push(Finding::new(Subject::Origin, smallvec![found]).seen(Some(of_child), Some(of_adult)));
}

/// "Separated from another adult" points to another relative; a surviving family-unit flag to a parent.
pub fn status(child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let mut push = |level, share, child_cell, adult_cell| {
        let parts = smallvec![Part::known(Comparison::Status, level, share, fact::STATUS)];
        findings.push(Finding::new(Subject::Status, parts).seen(child_cell, adult_cell));
    };
    let said = |record: &Record, status: Status| {
        record.status.as_ref().filter(|said| said.value == status).map(|said| said.cell)
    };
    let (of_child, of_adult) = (said(child, Status::OtherAdult), said(adult, Status::OtherAdult));
    if of_child.is_some() || of_adult.is_some() {
        push(Level::OtherAdult, 0.1, of_child, of_adult);
    } else if let Some(cell) = said(adult, Status::FamilyUnit) {
        push(Level::FamilyUnit, 0.3, None, Some(cell));
    }
}
