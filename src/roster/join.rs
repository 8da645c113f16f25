//! One person from several lists: the same A-number, or the same name and birth; across files, never inside one sheet.

use std::collections::{BTreeMap, BTreeSet};

use crate::facts::JoinChoice;
use crate::person::{Name, Person, Precision};

/// Why records of several files were taken for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JoinReason {
    ANumber,
    NameAndBirth,
    /// The reader said so.
    Reader,
}

impl JoinReason {
    /// The message id.
    pub fn code(self) -> &'static str {
        match self {
            JoinReason::ANumber => "join-why-a-number",
            JoinReason::NameAndBirth => "join-why-name-and-birth",
            JoinReason::Reader => "join-why-reader",
        }
    }
}

/// A person found in several lists: the records as they stood, first file first.
#[derive(Clone, Debug, PartialEq)]
pub struct Join {
    pub records: Vec<Person>,
    pub reason: JoinReason,
    /// The reader said that they are two persons: kept apart.
    pub undone: bool,
}

/// Joins the persons of one role. `file_of` tells which file a table belongs to, `place_of` the id that a person has by
/// its place: the reader's choices may name either. Returns the persons in the order of the files, joined ones in the
/// first one's place.
pub fn join(
    persons: Vec<Person>,
    file_of: &[usize],
    choices: &[JoinChoice],
    place_of: &dyn Fn(&Person) -> String,
) -> (Vec<Person>, Vec<Join>) {
    let mut joins = Vec::new();
    let mut parted = BTreeSet::new();
    let mut group: Vec<usize> = (0..persons.len()).collect();
    let mut reasons: BTreeMap<usize, JoinReason> = BTreeMap::new();
    let chosen: Vec<Chosen> = choices.iter().map(|choice| Chosen::of(choice, &persons, place_of)).collect();
    // The records of each group, and their files, kept with its leader.
    let mut records: Vec<Vec<usize>> = (0..persons.len()).map(|at| vec![at]).collect();
    let mut files: Vec<Vec<usize>> =
        persons.iter().map(|person| person.rows.iter().map(|row| file_of[usize::from(row.0)]).collect()).collect();
    for (a, b, reason) in pairs(&persons, &chosen) {
        let (a, b) = (leader(&group, a), leader(&group, b));
        if a == b || files[a].iter().any(|file| files[b].contains(file)) {
            continue;
        }
        // A group takes nobody whom the reader has parted from one of its records.
        if let Some((one, other)) = chosen.iter().find_map(|choice| choice.parts(&records[a], &records[b])) {
            if parted.insert((one, other)) {
                joins.push(Join { records: vec![persons[one].clone(), persons[other].clone()], reason, undone: true });
            }
            continue;
        }
        group[a.max(b)] = a.min(b);
        let moved = std::mem::take(&mut files[a.max(b)]);
        files[a.min(b)].extend(moved);
        let moved = std::mem::take(&mut records[a.max(b)]);
        records[a.min(b)].extend(moved);
        reasons.entry(a.min(b)).or_insert(reason);
    }
    let mut members: BTreeMap<usize, Vec<Person>> = BTreeMap::new();
    let leaders: Vec<usize> = (0..persons.len()).map(|at| leader(&group, at)).collect();
    for (person, leader) in persons.into_iter().zip(leaders) {
        members.entry(leader).or_default().push(person);
    }
    let joined = members
        .into_iter()
        .map(|(leader, mut records)| {
            if records.len() == 1 {
                return records.remove(0);
            }
            let one = merge(&records);
            joins.push(Join { records, reason: reasons[&leader], undone: false });
            one
        })
        .collect();
    (joined, joins)
}

fn leader(group: &[usize], mut at: usize) -> usize {
    while group[at] != at {
        at = group[at];
    }
    at
}

/// A choice of the reader's, with the records that it names.
struct Chosen {
    same: bool,
    first: Vec<usize>,
    second: Vec<usize>,
}

impl Chosen {
    fn of(choice: &JoinChoice, persons: &[Person], place_of: &dyn Fn(&Person) -> String) -> Chosen {
        let named = |id: &str| -> Vec<usize> {
            // Only a place holds the mark, and only then is every record asked for its own.
            let by_place = id.contains('!').then(|| persons.iter().position(|person| place_of(person) == id)).flatten();
            match by_place {
                Some(at) => vec![at],
                None => (0..persons.len()).filter(|&at| persons[at].id == id).collect(),
            }
        };
        Chosen { same: choice.same, first: named(&choice.first), second: named(&choice.second) }
    }

    /// The two records that this choice keeps apart, the earlier one first, if one stands in each group.
    fn parts(&self, group: &[usize], other: &[usize]) -> Option<(usize, usize)> {
        let across = |one: &[usize], two: &[usize]| {
            let one = self.first.iter().find(|at| one.contains(at))?;
            let two = self.second.iter().find(|at| two.contains(at))?;
            Some((*one.min(two), *one.max(two)))
        };
        if self.same { None } else { across(group, other).or_else(|| across(other, group)) }
    }
}

/// Pairs of records that say they are one person, the surest first.
fn pairs(persons: &[Person], chosen: &[Chosen]) -> Vec<(usize, usize, JoinReason)> {
    let mut by_number: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    let mut by_name: BTreeMap<(String, i32), Vec<usize>> = BTreeMap::new();
    for (at, person) in persons.iter().enumerate() {
        for number in &person.a_numbers {
            by_number.entry(number.value.0).or_default().push(at);
        }
        if let (Some(name), Some(birth)) = (person.names.first(), &person.birth)
            && birth.value.precision == Precision::Date
            && let Some(key) = name_key(&name.value)
        {
            by_name.entry((key, birth.value.first)).or_default().push(at);
        }
    }
    let mut pairs = Vec::new();
    for choice in chosen.iter().filter(|choice| choice.same) {
        // Where ids repeat, the first two records of different lists are meant.
        let mut all = choice.first.iter().flat_map(|&a| choice.second.iter().map(move |&b| (a, b)));
        let apart = all.find(|&(a, b)| persons[a].rows[0].0 != persons[b].rows[0].0);
        pairs.extend(apart.map(|(a, b)| (a, b, JoinReason::Reader)));
    }
    let all_pairs = |group: &Vec<usize>| -> Vec<(usize, usize)> {
        // A number or name shared by many is no identity.
        if group.len() > 8 {
            return Vec::new();
        }
        group.iter().enumerate().flat_map(|(i, &a)| group[i + 1..].iter().map(move |&b| (a, b))).collect()
    };
    for group in by_number.values() {
        let agreeing = all_pairs(group).into_iter().filter(|&(a, b)| may_be_one(&persons[a], &persons[b]));
        pairs.extend(agreeing.map(|(a, b)| (a, b, JoinReason::ANumber)));
    }
    for group in by_name.values() {
        pairs.extend(all_pairs(group).into_iter().map(|(a, b)| (a, b, JoinReason::NameAndBirth)));
    }
    pairs
}

/// Given names and surnames in any order; none where the name is too thin to tell a person by.
fn name_key(name: &Name) -> Option<String> {
    let mut tokens: Vec<&str> = name.given.iter().chain(&name.surnames).map(String::as_str).collect();
    tokens.sort_unstable();
    tokens.dedup();
    (tokens.len() >= 2).then(|| tokens.join(" "))
}

/// A shared A-number may be a wrong one: the names must have a token in common, or the births must agree.
fn may_be_one(a: &Person, b: &Person) -> bool {
    let (Some(name_a), Some(name_b)) = (a.names.first(), b.names.first()) else { return true };
    let tokens = |name: &Name| name.given.iter().chain(&name.surnames).cloned().collect::<Vec<String>>();
    let of_b = tokens(&name_b.value);
    if tokens(&name_a.value).iter().any(|token| token.len() > 1 && of_b.contains(token)) {
        return true;
    }
    match (&a.birth, &b.birth) {
        (Some(a), Some(b)) => {
            a.value.precision == Precision::Date && a.value.first == b.value.first && a.value.last == b.value.last
        }
        _ => false,
    }
}

/// One person of several records: what the first does not say is taken from the next; lists are put together.
fn merge(records: &[Person]) -> Person {
    let mut one = records[0].clone();
    for other in &records[1..] {
        one.rows.extend(&other.rows);
        one.also_ids.push(other.id.clone());
        one.also_ids.extend(other.also_ids.iter().cloned());
        for name in &other.names {
            if !one.names.iter().any(|known| known.value == name.value) {
                one.names.push(name.clone());
            }
        }
        fill(&mut one.sex, &other.sex);
        if other.birth.as_ref().is_some_and(|birth| birth.value.precision == Precision::Date)
            && one.birth.as_ref().is_none_or(|birth| birth.value.precision != Precision::Date)
        {
            one.birth.clone_from(&other.birth);
        }
        fill(&mut one.birth, &other.birth);
        add(&mut one.a_numbers, &other.a_numbers);
        add(&mut one.event_numbers, &other.event_numbers);
        add(&mut one.family_numbers, &other.family_numbers);
        fill(&mut one.country, &other.country);
        fill(&mut one.department, &other.department);
        fill(&mut one.municipality, &other.municipality);
        fill(&mut one.language, &other.language);
        fill(&mut one.apprehended, &other.apprehended);
        fill(&mut one.referred, &other.referred);
        fill(&mut one.booked_in, &other.booked_in);
        fill(&mut one.released, &other.released);
        fill(&mut one.sectors, &other.sectors);
        add(&mut one.phones, &other.phones);
        add(&mut one.addresses, &other.addresses);
        add(&mut one.emails, &other.emails);
        one.kin.extend(other.kin.iter().cloned());
        fill(&mut one.reason, &other.reason);
        fill(&mut one.family_flag, &other.family_flag);
        one.do_not_share |= other.do_not_share;
        one.notes.extend(&other.notes);
    }
    one
}

fn fill<T: Clone>(one: &mut Option<T>, other: &Option<T>) {
    if one.is_none() {
        one.clone_from(other);
    }
}

fn add<T: Clone + PartialEq>(one: &mut Vec<crate::person::Seen<T>>, other: &[crate::person::Seen<T>]) {
    for value in other {
        if !one.iter().any(|known| known.value == value.value) {
            one.push(value.clone());
        }
    }
}
