//! The two records side by side: every value as it stands, with its cell.

use std::collections::BTreeMap;

use super::{Side, Sources};
use crate::compare::{Finding, Level, Subject};
use crate::facts::{Fact, Field, FieldRow, What, Whom};
use crate::person::{CellRef, Person};

/// All values of the two rows, those that answer each other in one line: own values first, then kin, then notes.
pub fn fields(sources: &Sources, child: u32, adult: u32, findings: &[Finding]) -> Vec<FieldRow> {
    let mut rows = lines(sources, child, adult, findings);
    for row in &mut rows {
        // Missing is not mismatch: a line with one side empty has no verdict.
        let missing = row.child.is_empty() || row.adult.is_empty();
        if missing || (row.field.what == What::ApprehensionDate && !days_read(sources, row, findings)) {
            row.verdict = None;
        }
    }
    rows
}

/// The lines, each with what was made of its subject.
fn lines(sources: &Sources, child: u32, adult: u32, findings: &[Finding]) -> Vec<FieldRow> {
    let roster = sources.roster;
    let people =
        [(Side::Child, &roster.children[child as usize].person), (Side::Adult, &roster.adults[adult as usize].person)];
    let mut rows: BTreeMap<(u8, Field), FieldRow> = BTreeMap::new();
    for (side, person) in people {
        for (field, cell) in cells(sources, person) {
            let fact = sources.fact(side, CellRef { span: used_span(cell, findings), ..cell });
            let empty = || FieldRow { field, child: Vec::new(), adult: Vec::new(), verdict: verdict(field, findings) };
            let row = rows.entry((order(field), field)).or_insert_with(empty);
            match side {
                Side::Child => row.child.push(fact),
                Side::Adult => row.adult.push(fact),
            }
        }
    }
    rows.into_values().collect()
}

/// A day may have been read in another column: the cell beside it that says "unknown" agrees with nothing.
fn days_read(sources: &Sources, row: &FieldRow, findings: &[Finding]) -> bool {
    let met = findings.iter().find(|finding| finding.subject == Subject::Encounter);
    let read = |facts: &[Fact], cell: Option<CellRef>| {
        cell.map(|cell| sources.place(cell)).is_some_and(|place| facts.iter().any(|fact| fact.place == place))
    };
    met.is_some_and(|met| read(&row.child, met.child_cell) && read(&row.adult, met.adult_cell))
}

/// The filled cells of a person's rows that mean something.
fn cells(sources: &Sources, person: &Person) -> Vec<(Field, CellRef)> {
    let mut cells = Vec::new();
    for &(table, row) in &person.rows {
        let (grid, schema) = (&sources.tables[usize::from(table)], &sources.schemas[usize::from(table)]);
        for (column, meaning) in schema.columns.iter().enumerate() {
            let filled = !grid.cell(row as usize, column as u16).text.trim().is_empty();
            if filled && meaning.field.what != What::Unused {
                let cell = CellRef { table, column: column as u16, row, span: (0, 0) };
                cells.push((meaning.field, cell));
            }
        }
    }
    cells
}

/// The part of a cell that a finding read, where one did.
fn used_span(cell: CellRef, findings: &[Finding]) -> (u32, u32) {
    let used = findings.iter().flat_map(|finding| [finding.child_cell, finding.adult_cell]).flatten();
    let same = |other: &CellRef| (other.table, other.row, other.column) == (cell.table, cell.row, cell.column);
    used.filter(|other| same(other) && other.span != (0, 0)).map(|other| other.span).next().unwrap_or((0, 0))
}

/// What people look at first stands first.
fn order(field: Field) -> u8 {
    match (field.whom, field.what) {
        (_, What::Notes) => 250,
        (Whom::Own, What::Name | What::GivenName | What::MiddleName | What::Surname | What::SecondSurname) => 0,
        (Whom::Own, What::BirthDate | What::BirthYear | What::Age) => 10,
        (Whom::Own, What::Sex) => 20,
        (Whom::Own, What::ApprehensionDate | What::ReferralDate | What::BookInDate) => 30,
        (Whom::Own, What::Sector | What::Station | What::Office | What::Landmark | What::Facility) => 40,
        (Whom::Own, What::ANumber) => 50,
        (Whom::Own, What::EventNumber | What::FamilyUnitNumber) => 55,
        (Whom::Own, What::Country | What::Department | What::Municipality | What::Language) => 60,
        (Whom::Mother, _) => 70,
        (Whom::Father, _) => 75,
        (Whom::Parent, _) => 80,
        (Whom::Child, _) => 85,
        (Whom::Relative, _) => 90,
        _ => 100,
    }
}

/// What the comparison made of a line, where it has one.
fn verdict(field: Field, findings: &[Finding]) -> Option<String> {
    let subject = match (field.whom, field.what) {
        (Whom::Own, What::ApprehensionDate) => Subject::Encounter,
        (Whom::Own, What::EventNumber | What::FamilyUnitNumber) => Subject::SharedNumber,
        (Whom::Own, What::Country | What::Department | What::Municipality | What::Language) => Subject::Origin,
        _ => return None,
    };
    let finding = findings.iter().find(|finding| finding.subject == subject)?;
    let level = finding.parts.first()?.level;
    if subject == Subject::Origin {
        return origin(field.what, level);
    }
    let said = match level {
        Level::Differs | Level::Far => "differs",
        Level::Equal | Level::Day0 => "agrees",
        _ => "close",
    };
    Some(said.to_owned())
}

/// Places of origin are compared as one: of a line finer than what agreed, nothing is known.
fn origin(what: What, level: Level) -> Option<String> {
    let said = match (what, level) {
        (What::Country, Level::Differs)
        | (What::Department, Level::OtherDepartment)
        | (What::Municipality, Level::OtherMunicipality) => "differs",
        (
            What::Country,
            Level::Country
            | Level::Department
            | Level::OtherDepartment
            | Level::Municipality
            | Level::OtherMunicipality,
        )
        | (What::Department, Level::Department | Level::OtherMunicipality)
        | (What::Municipality, Level::Municipality)
        | (What::Language, Level::Language) => "agrees",
        _ => return None,
    };
    Some(said.to_owned())
}
