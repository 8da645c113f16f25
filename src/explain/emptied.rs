//! A record as if one of its cells were empty.

use crate::person::{CellRef, Person, Seen, StatedKin, Whereabouts};
use crate::roster::Record;

/// The record without what stands in a cell. A name from several columns is held at its first one and goes with it.
pub fn without(record: &Record, cell: CellRef) -> Record {
    let mut left = record.clone();
    empty_names(&mut left, cell);
    empty_lists(&mut left.person, cell);
    empty_values(&mut left.person, cell);
    drop_denied(&mut left, cell);
    empty_kin(&mut left, cell);
    left
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

/// Keeps the codes of those that stay.
fn keep<T>(codes: &mut Vec<T>, stays: Vec<bool>) {
    let mut stays = stays.into_iter();
    codes.retain(|_| stays.next().unwrap_or(true));
}

fn empty_names(left: &mut Record, cell: CellRef) {
    left.names.retain(|name| !same(name.cell, cell));
    drop_all(&mut left.person.names, cell);
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
fn drop_denied(left: &mut Record, cell: CellRef) {
    let gone = |kin: &StatedKin| {
        let said = kin.said.is_some_and(|said| same(said, cell));
        let denied = kin.denied && kin.name.as_ref().is_some_and(|name| same(name.cell, cell));
        (said && (kin.denied || kin.whereabouts != Whereabouts::Unsaid)) || denied
    };
    let stays = left.person.kin.iter().map(|kin| !gone(kin)).collect();
    keep(&mut left.kin_names, stays);
    left.person.kin.retain(|kin| !gone(kin));
}

fn empty_kin(left: &mut Record, cell: CellRef) {
    for (kin, name) in left.person.kin.iter_mut().zip(&mut left.kin_names) {
        clear(&mut kin.name, cell);
        if kin.name.is_none() {
            *name = None;
        }
        clear(&mut kin.birth, cell);
        clear(&mut kin.a_number, cell);
        clear(&mut kin.phone, cell);
    }
}
