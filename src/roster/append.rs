//! Adds a few persons to everybody, by the counts that there are: what is rare stays as rare as it was counted.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::build::woman_of;
use super::join::{BirthKey, MOST_OF_A_NAME, MOST_OF_A_NUMBER, birth_key, name_key};
use super::place::place_id;
use super::record::{Learning, encode};
use super::same::{Among, Answer, Shares, by_name, by_number};
use super::{Record, Roster};
use crate::facts::JoinChoice;
use crate::person::{Person, Role};
use crate::table::Table;

/// The places of those who were added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appended {
    pub children: Range<u32>,
    pub adults: Range<u32>,
}

/// Adds persons whose rows stand behind all others. None, and nothing is changed, where one of them surely is somebody who
/// is here, or another of them, or where the reader has said who one of them is: then everybody has to be gathered anew.
pub fn append(roster: &mut Roster, persons: Vec<Person>, tables: &[Table], choices: &[JoinChoice]) -> Option<Appended> {
    let (children, adults): (Vec<Person>, Vec<Person>) =
        persons.into_iter().partition(|person| person.role == Role::Child);
    let said: BTreeSet<&str> = choices.iter().flat_map(|choice| [&*choice.first, &*choice.second]).collect();
    let named = |person: &Person| said.contains(&*person.id) || said.contains(&*place_id(person, tables));
    for (new, known) in [(&children, &roster.children), (&adults, &roster.adults)] {
        if !said.is_empty() && new.iter().any(named) || any_is_known(new, known, tables) {
            return None;
        }
    }
    let first = roster.tokens.len();
    let Roster { tokens, codes, called, counts, .. } = roster;
    let mut add = |mut new: Vec<Person>, known: &mut Vec<Record>| {
        called.extend(call_apart(&mut new, known, tables));
        let women = 1.0 + known.iter().map(|record| record.woman).sum::<f64>();
        let share = women / (2.0 + known.len() as f64);
        let before = known.len() as u32;
        known.extend(new.into_iter().map(|person| {
            let said = woman_of(&person);
            let sex_known = said.is_some_and(|woman| !(0.1..=0.9).contains(&woman));
            Record { woman: said.unwrap_or(share), sex_known, ..encode(person, &mut Learning { tokens, codes }) }
        }));
        before..known.len() as u32
    };
    let appended = Appended { children: add(children, &mut roster.children), adults: add(adults, &mut roster.adults) };
    tokens.find_alike_from(first);
    counts.add_tokens(tokens);
    counts.add_late(&roster.adults, appended.adults.clone());
    Some(appended)
}

/// Whether one of these surely is somebody of the others, or two of them are one. How rare a name is in the lists is not
/// counted for that: somebody may so be taken for sure who is not, and everybody is gathered anew for nothing.
fn any_is_known(new: &[Person], known: &[Record], tables: &[Table]) -> bool {
    let mut by_a_number: BTreeMap<u32, Vec<&Person>> = BTreeMap::new();
    let mut by_birth: BTreeMap<BirthKey, BTreeMap<String, Vec<&Person>>> = BTreeMap::new();
    for person in new {
        for number in &person.a_numbers {
            by_a_number.entry(number.value.0).or_default().push(person);
        }
        if let Some(key) = person.names.first().and_then(|name| name_key(&name.value)) {
            by_birth.entry(birth_key(person)).or_default().entry(key).or_default().push(person);
        }
    }
    for person in known.iter().map(|record| &*record.person) {
        for number in &person.a_numbers {
            if let Some(bearers) = by_a_number.get_mut(&number.value.0) {
                bearers.push(person);
            }
        }
        // Names are only put together where somebody new was born so: that takes time.
        if let Some(born_so) = by_birth.get_mut(&birth_key(person)) {
            let key = person.names.first().and_then(|name| name_key(&name.value));
            if let Some(namesakes) = key.and_then(|key| born_so.get_mut(&key)) {
                namesakes.push(person);
            }
        }
    }
    let is_new = |person: &Person| new.first().is_some_and(|first| person.rows[0].0 >= first.rows[0].0);
    let any_pair = |group: &[&Person], most: usize, sure: &dyn Fn(&Person, &Person) -> Answer| {
        let group = if group.len() > most { &[] } else { group };
        let mut pairs = group.iter().enumerate().flat_map(|(at, a)| group[at + 1..].iter().map(move |b| (*a, *b)));
        pairs.any(|(a, b)| (is_new(a) || is_new(b)) && matches!(sure(a, b), Answer::Surely(_)))
    };
    let has_id = |person: &Person| person.id != place_id(person, tables);
    let one_number = |a: &Person, b: &Person| {
        let same_table = a.rows[0].0 == b.rows[0].0;
        by_number(a, b, same_table, same_table && has_id(a) && has_id(b))
    };
    let shares = Shares::of(&[]);
    let one_name = |a: &Person, b: &Person| {
        let rarity = a.names.first().map_or(1.0, |name| shares.rarity(&name.value));
        by_name(a, b, &Among { tables, namesakes: (new.len() + known.len()) as f64 * rarity })
    };
    by_a_number.values().any(|group| any_pair(group, MOST_OF_A_NUMBER, &one_number))
        || by_birth.values().flat_map(BTreeMap::values).any(|group| any_pair(group, MOST_OF_A_NAME, &one_name))
}

/// Whoever has an id that somebody else has is called by the place in the file; who is here keeps what he or she is called.
/// The ids that they had, each with its person's first row.
fn call_apart(new: &mut [Person], known: &[Record], tables: &[Table]) -> Vec<((u16, u32), String)> {
    let mut bearers: BTreeMap<String, u32> = BTreeMap::new();
    for person in new.iter() {
        *bearers.entry(person.id.clone()).or_default() += 1;
    }
    for record in known {
        if let Some(count) = bearers.get_mut(&record.person.id) {
            *count += 1;
        }
    }
    let mut called = Vec::new();
    for person in new.iter_mut().filter(|person| bearers[&person.id] > 1) {
        let place = place_id(person, tables);
        let id = std::mem::replace(&mut person.id, place);
        called.push((person.rows[0], id));
    }
    called
}
