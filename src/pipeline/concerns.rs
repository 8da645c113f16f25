//! Says what no single cell shows: sheets with rows that nobody uses, lists that are swapped, and numbers that two people bear.

use std::collections::BTreeMap;

use crate::facts::{Place, Problem, Severity, SheetRole};
use crate::person::{CellRef, Day, Person};
use crate::roster::Roster;
use crate::schema::{self, Schema};
use crate::table::{Table, column_letters};

/// So many shared numbers are told at most.
const MOST: usize = 200;

/// Of fewer people with a known age nobody can say that most are of the other list.
const FEWEST_AGES: usize = 5;

/// Sheets that hold rows and are left out, unless the reader said so.
pub fn left_out(tables: &[Table], schemas: &[Schema]) -> Vec<Problem> {
    let unused = tables.iter().zip(schemas).filter(|(_, schema)| schema.role == SheetRole::Ignore);
    let unused =
        unused.filter(|(_, schema)| !matches!(schema.role_reason.as_str(), "role-why-reader" | "role-why-empty"));
    unused
        .filter_map(|(table, schema)| {
            let rows = schema::report(0, table, schema).data_rows;
            let (severity, code) = match schema.role_reason.as_str() {
                "role-why-hidden" => (Severity::Note, "problem-sheet-hidden"),
                "role-why-sideways" => (Severity::Warning, "problem-sheet-sideways"),
                _ => (Severity::Note, "problem-sheet-not-used"),
            };
            (rows > 0).then(|| Problem::new(severity, code, table.place()).with("countNumber", rows))
        })
        .collect()
}

/// The list of children holds adults, or that of adults children; said once, for one may well be swapped for the other.
pub fn swapped(roster: &Roster, tables: &[Table]) -> Option<Problem> {
    let everybody = roster.children.iter().chain(&roster.adults);
    let latest = everybody.filter_map(|record| seen_on(&record.person)).max();
    [("children", &roster.children), ("adults", &roster.adults)].into_iter().find_map(|(list, records)| {
        let aged = records.iter().filter_map(|record| {
            let birth = record.person.birth.as_ref()?.value;
            let on = seen_on(&record.person).or(latest)?;
            let days = f64::from(on) - (f64::from(birth.first) + f64::from(birth.last)) / 2.0;
            Some((&*record.person, days / 365.25 >= 18.0))
        });
        let aged: Vec<(&Person, bool)> = aged.collect();
        let mut wrong = aged.iter().filter(|(_, grown)| *grown == (list == "children"));
        let count = wrong.clone().count();
        let (first, _) = wrong.next()?;
        let place = tables[usize::from(first.rows[0].0)].place();
        let most = aged.len() >= FEWEST_AGES && count * 2 > aged.len();
        most.then(|| Problem::new(Severity::Warning, "problem-lists-swapped", place).with("list", list))
    })
}

/// The first day that an agency saw somebody.
fn seen_on(person: &Person) -> Option<Day> {
    let known = [&person.apprehended, &person.referred, &person.booked_in];
    known.into_iter().flatten().next().map(|days| days.value.first)
}

/// A-numbers that stand with two people who were not taken for one: one of the two is likely mistyped.
pub fn shared_numbers(roster: &Roster, tables: &[Table], schemas: &[Schema]) -> Vec<Problem> {
    let mut bearers: BTreeMap<u32, Vec<CellRef>> = BTreeMap::new();
    let people = roster.children.iter().chain(&roster.adults).map(|record| &record.person);
    for person in people {
        for number in &person.a_numbers {
            bearers.entry(number.value.0).or_default().push(cell_of(person, number.cell));
        }
    }
    let shared = bearers.into_values().filter(|cells| cells.len() > 1).take(MOST);
    shared
        .map(|cells| {
            let (first, second) = (place(cells[0], tables, schemas), place(cells[1], tables, schemas));
            let text = tables[usize::from(cells[1].table)].cell(cells[1].row as usize, cells[1].column).text.trim();
            Problem::new(Severity::Warning, "problem-a-number-shared", second)
                .seen(text)
                .with("otherFile", &first.file)
                .with("otherRow", first.row.unwrap_or_default())
                .with("others", cells.len() - 1)
        })
        .collect()
}

/// Where a number stood; a value put together from notes points at its row all the same.
fn cell_of(person: &Person, cell: CellRef) -> CellRef {
    let known = person.rows.iter().any(|&(table, row)| table == cell.table && row == cell.row);
    let (table, row) = person.rows[0];
    if known { cell } else { CellRef { table, row, ..cell } }
}

fn place(cell: CellRef, tables: &[Table], schemas: &[Schema]) -> Place {
    let at = usize::from(cell.table);
    let header = schemas[at].columns.get(usize::from(cell.column)).map(|column| column.header.clone());
    Place {
        row: Some(tables[at].row_number(cell.row as usize)),
        column: Some(column_letters(cell.column)),
        header: header.filter(|header| !header.is_empty()),
        ..tables[at].place()
    }
}
