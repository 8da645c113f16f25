//! Takes everybody out of a roster again, as their rows were cleaned: so that what has not changed is not cleaned twice, and
//! no second copy of a long list has to be kept.

use std::collections::HashMap;
use std::sync::Arc;

use super::{Record, Roster};
use crate::person::Person;

/// The persons of each of so many tables, in the order of its rows.
pub fn apart(roster: Roster, tables: usize) -> Vec<Vec<Person>> {
    let Roster { children, adults, tokens, codes, counts, joins, called, .. } = roster;
    // Given back before the persons are moved.
    drop((tokens, codes, counts));
    let called: HashMap<(u16, u32), String> = called.into_iter().collect();
    let mut apart: Vec<Vec<Person>> = (0..tables).map(|_| Vec::new()).collect();
    let mut put = |person: Person| {
        if let Some(of_table) = apart.get_mut(usize::from(person.rows[0].0)) {
            of_table.push(person);
        }
    };
    // Whoever was put together of several records is those records.
    let parted = joins.into_iter().filter(|join| !join.undone).flat_map(|join| join.records);
    parted.for_each(&mut put);
    for Record { person, .. } in children.into_iter().chain(adults) {
        if person.rows.len() == 1 {
            let mut person = Arc::unwrap_or_clone(person);
            if let Some(id) = called.get(&person.rows[0]) {
                person.id.clone_from(id);
            }
            put(person);
        }
    }
    for of_table in &mut apart {
        of_table.sort_by_key(|person| person.rows[0].1);
    }
    apart
}
