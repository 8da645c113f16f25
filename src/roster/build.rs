//! From persons to the roster: join, settle ids, encode names, count.

use std::collections::BTreeMap;

use super::counts::count;
use super::join::join;
use super::place::place_id;
use super::record::{Learning, encode};
use super::{Codes, Dictionary, Record, Roster};
use crate::facts::Settings;
use crate::person::{Name, Person, Role, Sex};
use crate::reference::names;
use crate::table::Table;

/// Gathers everybody. `tables` are those the persons' rows point into.
pub fn build(persons: Vec<Person>, tables: &[Table], settings: &Settings) -> Roster {
    let (children, adults) = by_role(persons);
    let children = join(children, &settings.joins, tables);
    let adults = join(adults, &settings.joins, tables);
    let more_joins = children.more || adults.more;
    let joins = [children.joins, adults.joins].concat();
    let (mut children, mut adults) = (children.persons, adults.persons);
    let called = [settle_ids(&mut children, tables), settle_ids(&mut adults, tables)].concat();
    Roster { joins, more_joins, called, ..ready(children, adults) }
}

/// Everybody ready to compare, from persons who are joined already and have the ids that they keep. Whoever gives the same
/// persons in the same order gets the same roster, without the tables.
fn ready(children: Vec<Person>, adults: Vec<Person>) -> Roster {
    let (mut tokens, mut codes) = (Dictionary::default(), Codes::default());
    let mut with = Learning { tokens: &mut tokens, codes: &mut codes };
    let mut children: Vec<Record> = children.into_iter().map(|person| encode(person, &mut with)).collect();
    let mut adults: Vec<Record> = adults.into_iter().map(|person| encode(person, &mut with)).collect();
    tokens.find_alike();
    settle_sexes(&mut children);
    settle_sexes(&mut adults);
    let roster = counted(tokens, codes.places(), children, adults);
    Roster { codes, ..roster }
}

/// Records as a roster, counted, for whoever needs no codes but to know how many there are.
pub(super) fn counted(tokens: Dictionary, codes: usize, children: Vec<Record>, adults: Vec<Record>) -> Roster {
    let counts = count(&tokens, codes, &children, &adults);
    Roster { children, adults, tokens, counts, ..Roster::default() }
}

/// Children and adults, without room to spare: a long list takes much of a small machine.
fn by_role(persons: Vec<Person>) -> (Vec<Person>, Vec<Person>) {
    let children = persons.iter().filter(|person| person.role == Role::Child).count();
    let adults = persons.len() - children;
    if adults == 0 {
        return (persons, Vec::new());
    }
    if children == 0 {
        return (Vec::new(), persons);
    }
    let mut parted = (Vec::with_capacity(children), Vec::with_capacity(adults));
    for person in persons {
        let list = if person.role == Role::Child { &mut parted.0 } else { &mut parted.1 };
        list.push(person);
    }
    parted
}

/// An id that two persons of one role have names neither: both are called by their place in the file. The ids that they had,
/// each with its person's first row.
fn settle_ids(persons: &mut [Person], tables: &[Table]) -> Vec<((u16, u32), String)> {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for person in persons.iter() {
        *seen.entry(person.id.clone()).or_default() += 1;
    }
    let mut called = Vec::new();
    for person in persons.iter_mut().filter(|person| seen[&person.id] > 1) {
        let place = place_id(person, tables);
        let id = std::mem::replace(&mut person.id, place);
        if id != person.id {
            called.push((person.rows[0], id));
        }
    }
    called
}

/// Recorded sex at 99 %; else what the given names say; else the share among those who are known.
fn settle_sexes(records: &mut [Record]) {
    for record in records.iter_mut() {
        record.woman = woman_of(&record.person).unwrap_or(f64::NAN);
        record.sex_known = record.woman < 0.1 || record.woman > 0.9;
    }
    let (mut women, mut known) = (1.0, 2.0);
    for record in records.iter().filter(|record| !record.woman.is_nan()) {
        women += record.woman;
        known += 1.0;
    }
    for record in records.iter_mut().filter(|record| record.woman.is_nan()) {
        record.woman = women / known;
    }
}

/// The probability that somebody is a woman, where sex or name say anything of it.
pub(super) fn woman_of(person: &Person) -> Option<f64> {
    let said = person.sex.as_ref().map(|sex| if sex.value == Sex::Female { 0.99 } else { 0.01 });
    said.or_else(|| person.names.first().and_then(|name| woman_by_name(&name.value)))
}

/// The first given name that the table knows decides: MARIA JOSE is a woman, JOSE MARIA a man.
fn woman_by_name(name: &Name) -> Option<f64> {
    let known = name.given.iter().find_map(|token| names::given(token))?;
    Some(known.female.clamp(0.02, 0.98))
}
