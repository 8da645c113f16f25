//! Any list is understood the same twice, with one answer for each column, and its rows become people with their cells.
#![no_main]

use std::collections::BTreeSet;

use libfuzzer_sys::{Corpus, fuzz_target};
use reencuentro::facts::{Field, SheetRole, What, Whom};
use reencuentro::person::{Person, clean};
use reencuentro::schema::{self, understand};
use reencuentro::table::{self, Table, column_letters};

/// Wider or longer lists only take time: their bounds are the table's.
const WIDEST: u16 = 16;
const LONGEST: usize = 60;

fuzz_target!(|input: &[u8]| -> Corpus {
    let Some((first, rest)) = input.split_first() else { return Corpus::Reject };
    let role = match first {
        b'c' => Some(SheetRole::Children),
        b'a' => Some(SheetRole::Adults),
        b'b' => Some(SheetRole::Both),
        b'n' => None,
        _ => return Corpus::Reject,
    };
    let Ok(reading) = table::read("list.csv", rest) else { return Corpus::Reject };
    let Some(table) = reading.tables.first() else { return Corpus::Reject };
    if table.columns() > WIDEST || table.rows() > LONGEST {
        return Corpus::Reject;
    }
    let schema = understand(table, role, None);
    assert_eq!(schema, understand(table, role, None), "understood otherwise the second time");
    if let Some(role) = role {
        assert!(schema.role == role || schema.role == SheetRole::Ignore || schema.role == SheetRole::Both);
    }
    let report = schema::report(0, table, &schema);
    assert_eq!(report.columns.len(), usize::from(table.columns()));
    assert!((0.0..=1.0).contains(&report.role_confidence));
    let mut taken = BTreeSet::new();
    for (at, column) in report.columns.iter().enumerate() {
        assert_eq!((usize::from(column.index), &column.letters), (at, &column_letters(at as u16)));
        assert!((0.0..=1.0).contains(&column.confidence), "{}", column.confidence);
        assert!(!column.reasons.is_empty(), "no reason");
        assert!(repeats(column.field) || taken.insert(column.field), "{:?} taken twice", column.field);
    }
    let people = clean(0, table, &schema);
    assert!(
        people.persons.len() + people.skipped.iter().map(|rows| rows.count as usize).sum::<usize>() <= table.rows()
    );
    people.persons.iter().for_each(|person| check(table, person));
    let again = clean(0, table, &schema);
    assert!(people.persons == again.persons && people.problems == again.problems, "cleaned otherwise the second time");
    Corpus::Keep
});

/// What a row may say of several people, or several times of one.
fn repeats(field: Field) -> bool {
    use What::{Address, Alias, Email, Notes, Phone, Unused};
    let many = matches!(field.whom, Whom::Child | Whom::Relative | Whom::Parent);
    many || matches!(field.what, Notes | Phone | Alias | Address | Email | Unused)
}

fn check(table: &Table, person: &Person) {
    for name in &person.names {
        let length = table.cell(name.cell.row as usize, name.cell.column).text.chars().count() as u32;
        assert!(name.cell.span.0 <= name.cell.span.1 && name.cell.span.1 <= length, "a span outside its cell");
        let value = &name.value;
        assert!(value.given.iter().chain(&value.surnames).all(|token| !token.is_empty()), "an empty token");
    }
    if let Some(birth) = &person.birth {
        assert!(birth.value.first <= birth.value.last);
    }
    assert!(!person.id.is_empty());
}
