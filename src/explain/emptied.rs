//! A record as if one of its cells were empty.

use crate::person::{CellRef, Person, Seen, Whereabouts};
use crate::roster::{Record, Roster};

/// The record without what stands in a cell. A name from several columns is held at its first one and goes with it.
pub fn without(roster: &Roster, record: &Record, cell: CellRef) -> Record {
    let mut left = Person::clone(&record.person);
    drop_all(&mut left.names, cell);
    empty_lists(&mut left, cell);
    empty_values(&mut left, cell);
    drop_denied(&mut left, cell);
    empty_kin(&mut left, cell);
    record.reading(left, &roster.tokens, &roster.codes)
}

/// Whether two places are the same cell, whatever part of it was read.
pub fn same(a: CellRef, b: CellRef) -> bool {
    (a.table, a.row, a.column) == (b.table, b.row, b.column)
}

fn clear<T>(seen: &mut Option<Seen<T>>, cell: CellRef) {
    if seen.as_ref().is_some_and(|seen| same(seen.cell, cell)) {
        *seen = None;
    }
}

fn drop_all<T>(all: &mut Vec<Seen<T>>, cell: CellRef) {
    all.retain(|seen| !same(seen.cell, cell));
}

fn empty_lists(person: &mut Person, cell: CellRef) {
    drop_all(&mut person.a_numbers, cell);
    drop_all(&mut person.event_numbers, cell);
    drop_all(&mut person.family_numbers, cell);
    drop_all(&mut person.phones, cell);
    drop_all(&mut person.emails, cell);
    drop_all(&mut person.addresses, cell);
}

fn empty_values(person: &mut Person, cell: CellRef) {
    clear(&mut person.birth, cell);
    clear(&mut person.country, cell);
    clear(&mut person.department, cell);
    clear(&mut person.municipality, cell);
    clear(&mut person.language, cell);
    clear(&mut person.apprehended, cell);
    clear(&mut person.referred, cell);
    clear(&mut person.booked_in, cell);
    clear(&mut person.sectors, cell);
    clear(&mut person.reason, cell);
    clear(&mut person.family_flag, cell);
}

/// A word that denies, or says where somebody is, goes with its cell, and so does a name that is denied.
fn drop_denied(person: &mut Person, cell: CellRef) {
    person.kin.retain(|kin| {
        let said = kin.said.is_some_and(|said| same(said, cell));
        let denied = kin.denied && kin.name.as_ref().is_some_and(|name| same(name.cell, cell));
        !(said && (kin.denied || kin.whereabouts != Whereabouts::Unsaid)) && !denied
    });
}

fn empty_kin(person: &mut Person, cell: CellRef) {
    for kin in &mut person.kin {
        clear(&mut kin.name, cell);
        clear(&mut kin.birth, cell);
        clear(&mut kin.a_number, cell);
        clear(&mut kin.phone, cell);
    }
}
