//! One person of several records, in one list or in several: the same A-number, or the same name and birth.

use std::collections::{BTreeMap, BTreeSet};

use super::place::place_id;
use super::same::{Among, Answer, Shares, by_name, by_number, contradict, same_kin};
use crate::facts::JoinChoice;
use crate::person::{Birth, Name, Person, Precision, dates};
use crate::table::Table;

/// Why records were taken for one person, or may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum JoinReason {
    /// The reader said so.
    Reader,
    ANumber,
    /// A-numbers that differ by one digit, with the same name and birth.
    ANumberNear,
    NameAndBirth,
    /// The same name, and day and month of the birth the other way round.
    BirthSwapped,
    /// One sheet says everything twice.
    SameRow,
}

impl JoinReason {
    /// The message id; `maybe` where the records are left apart until the reader says otherwise.
    pub fn code(self, certainty: Certainty) -> &'static str {
        match (self, certainty) {
            (JoinReason::Reader, _) => "join-why-reader",
            (JoinReason::ANumber, Certainty::Sure) => "join-why-a-number",
            (JoinReason::ANumberNear, Certainty::Sure) => "join-why-a-number-near",
            (JoinReason::NameAndBirth, Certainty::Sure) => "join-why-name-and-birth",
            (JoinReason::BirthSwapped, Certainty::Sure) => "join-why-birth-swapped",
            (JoinReason::SameRow, Certainty::Sure) => "join-why-same-row",
            (JoinReason::ANumber, Certainty::Maybe) => "join-why-maybe-a-number",
            (JoinReason::ANumberNear, Certainty::Maybe) => "join-why-maybe-a-number-near",
            (JoinReason::NameAndBirth, Certainty::Maybe) => "join-why-maybe-name-and-birth",
            (JoinReason::BirthSwapped, Certainty::Maybe) => "join-why-maybe-birth-swapped",
            (JoinReason::SameRow, Certainty::Maybe) => "join-why-maybe-same-row",
        }
    }
}

/// Whether records are joined without being asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    Sure,
    /// They are kept apart, and shown to the reader.
    Maybe,
}

/// A person found in several records: the records as they stood, first file first.
#[derive(Clone, Debug, PartialEq)]
pub struct Join {
    pub records: Vec<Person>,
    pub reason: JoinReason,
    pub certainty: Certainty,
    /// Kept apart: the reader said that they are two persons, or it is not certain that they are one.
    pub undone: bool,
}

/// So many possible doubles of a role are shown at most: a list of more is no help.
pub const MOST_MAYBES: usize = 500;

/// So many possible doubles are looked through for those to show; more of them would fill a machine.
const MOST_HELD: usize = 20_000;

/// The persons of one role, joined.
pub struct Joined {
    /// In the order of the files, joined ones in the first one's place.
    pub persons: Vec<Person>,
    pub joins: Vec<Join>,
    /// There are more possible doubles than `joins` holds.
    pub more: bool,
}

/// Joins the persons of one role, whose rows point into `tables`.
pub fn join(persons: Vec<Person>, choices: &[JoinChoice], tables: &[Table]) -> Joined {
    let mut joins = Vec::new();
    let mut parted = BTreeSet::new();
    let mut group: Vec<usize> = (0..persons.len()).collect();
    let mut reasons: BTreeMap<usize, JoinReason> = BTreeMap::new();
    let chosen = Chosen::all(choices, &persons, tables);
    // The records of each group, kept with its leader.
    let mut records: Vec<Vec<usize>> = (0..persons.len()).map(|at| vec![at]).collect();
    let mut maybes = Vec::new();
    let (pairs, mut more) = pairs(&persons, &chosen, tables);
    for (a, b, reason, certainty) in pairs {
        if certainty == Certainty::Maybe {
            maybes.push((a, b, reason));
            continue;
        }
        let (a, b) = (leader(&group, a), leader(&group, b));
        if a == b {
            continue;
        }
        // A group takes nobody whom the reader has parted from one of its records.
        if let Some((one, other)) = chosen.iter().find_map(|choice| choice.parts(&records[a], &records[b])) {
            if parted.insert((one, other)) {
                let records = vec![persons[one].clone(), persons[other].clone()];
                joins.push(Join { records, reason, certainty, undone: true });
            }
            continue;
        }
        let mut across = records[a].iter().flat_map(|&x| records[b].iter().map(move |&y| (x, y)));
        if reason != JoinReason::Reader && across.any(|(x, y)| contradict(&persons[x], &persons[y])) {
            continue;
        }
        group[a.max(b)] = a.min(b);
        let moved = std::mem::take(&mut records[a.max(b)]);
        records[a.min(b)].extend(moved);
        reasons.entry(a.min(b)).or_insert(reason);
    }
    let mut shown = 0;
    for (a, b, reason) in maybes {
        let (one, other) = (leader(&group, a), leader(&group, b));
        let told_apart = chosen.iter().any(|choice| choice.parts(&records[one], &records[other]).is_some());
        if one == other || told_apart || !parted.insert((a.min(b), a.max(b))) {
            continue;
        }
        if shown >= MOST_MAYBES {
            more = true;
            break;
        }
        shown += 1;
        let records = vec![persons[a.min(b)].clone(), persons[a.max(b)].clone()];
        joins.push(Join { records, reason, certainty: Certainty::Maybe, undone: true });
    }
    // Nearly everybody is alone: moved as they are, not through a list of one.
    let mut left: Vec<Option<Person>> = persons.into_iter().map(Some).collect();
    let mut joined = Vec::with_capacity(records.iter().filter(|group| !group.is_empty()).count());
    for (leader, mut group) in records.into_iter().enumerate() {
        group.sort_unstable();
        if group.len() > 1 {
            let members: Vec<Person> = group.iter().filter_map(|&at| left[at].take()).collect();
            joined.push(merge(&members));
            let (reason, certainty) = (reasons[&leader], Certainty::Sure);
            joins.push(Join { records: members, reason, certainty, undone: false });
        } else {
            joined.extend(group.first().and_then(|&at| left[at].take()));
        }
    }
    // Those that are joined first, then those that the reader may look at.
    joins.sort_by_key(|join| (join.certainty, join.undone && join.certainty == Certainty::Maybe));
    Joined { persons: joined, joins, more }
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
    fn all(choices: &[JoinChoice], persons: &[Person], tables: &[Table]) -> Vec<Chosen> {
        if choices.is_empty() {
            return Vec::new();
        }
        let mut by_id: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, person) in persons.iter().enumerate() {
            by_id.entry(&person.id).or_default().push(at);
        }
        // Only a place holds the mark, and only then is every record asked for its own.
        let by_place: BTreeMap<String, usize> =
            match choices.iter().any(|choice| choice.first.contains('!') || choice.second.contains('!')) {
                true => persons.iter().enumerate().map(|(at, person)| (place_id(person, tables), at)).collect(),
                false => BTreeMap::new(),
            };
        let named = |id: &str| match by_place.get(id) {
            Some(&at) => vec![at],
            None => by_id.get(id).cloned().unwrap_or_default(),
        };
        let chosen = |choice: &JoinChoice| Chosen {
            same: choice.same,
            first: named(&choice.first),
            second: named(&choice.second),
        };
        choices.iter().map(chosen).collect()
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

type Pair = (usize, usize, JoinReason, Certainty);

/// Pairs of records that say they are, or may be, one person, the surest first; and whether some that may be were left
/// out for being too many.
fn pairs(persons: &[Person], chosen: &[Chosen], tables: &[Table]) -> (Vec<Pair>, bool) {
    let mut by_a_number: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    let mut by_name_and_birth: BTreeMap<(String, BirthKey), Vec<usize>> = BTreeMap::new();
    for (at, person) in persons.iter().enumerate() {
        for number in &person.a_numbers {
            by_a_number.entry(number.value.0).or_default().push(at);
        }
        if let Some(key) = person.names.first().and_then(|name| name_key(&name.value)) {
            by_name_and_birth.entry((key, birth_key(person))).or_default().push(at);
        }
    }
    let mut pairs = Vec::new();
    for choice in chosen.iter().filter(|choice| choice.same) {
        // Where ids repeat, the first two records of different lists are meant, else the first two.
        let all = || choice.first.iter().flat_map(|&a| choice.second.iter().map(move |&b| (a, b)));
        let apart = all().find(|&(a, b)| persons[a].rows[0].0 != persons[b].rows[0].0);
        let found = apart.or_else(|| all().find(|(a, b)| a != b));
        pairs.extend(found.map(|(a, b)| (a, b, JoinReason::Reader, Certainty::Sure)));
    }
    let same_table = |a: usize, b: usize| persons[a].rows[0].0 == persons[b].rows[0].0;
    let (mut maybes, mut more) = (0, false);
    let mut add = |a: usize, b: usize, answer: Answer| match answer {
        Answer::Surely(reason) => pairs.push((a, b, reason, Certainty::Sure)),
        Answer::Perhaps(_) if maybes >= MOST_HELD => more = true,
        Answer::Perhaps(reason) => {
            maybes += 1;
            pairs.push((a, b, reason, Certainty::Maybe));
        }
        Answer::No => {}
    };
    for group in by_a_number.values() {
        for (a, b) in all_pairs(group, MOST_OF_A_NUMBER) {
            let (one, other) = (&persons[a], &persons[b]);
            let has_id = |person: &Person| person.id != place_id(person, tables);
            let ids_differ = same_table(a, b) && has_id(one) && has_id(other);
            add(a, b, by_number(one, other, same_table(a, b), ids_differ));
        }
    }
    let shares = Shares::of(persons);
    for group in by_name_and_birth.values().filter(|group| group.len() > 1) {
        let rarity = persons[group[0]].names.first().map_or(1.0, |name| shares.rarity(&name.value));
        let among = Among { tables, namesakes: persons.len() as f64 * rarity };
        for (a, b) in all_pairs(group, MOST_OF_A_NAME) {
            add(a, b, by_name(&persons[a], &persons[b], &among));
        }
    }
    pairs.sort_by_key(|&(a, b, reason, certainty)| (certainty, reason, a, b));
    (pairs, more)
}

/// What two births have in common that may be one, day and month changed places or not.
pub(super) type BirthKey = (u8, i64, i64, i64);

pub(super) fn birth_key(person: &Person) -> BirthKey {
    let Some(Birth { first, last, precision }) = person.birth.as_ref().map(|birth| birth.value) else {
        return (u8::MAX, 0, 0, 0);
    };
    if precision != Precision::Date {
        return (precision as u8, i64::from(first), i64::from(last), 0);
    }
    let (year, month, day) = dates::civil(first);
    let (month, day) = (i64::from(month), i64::from(day));
    (precision as u8, i64::from(year), month.min(day), month.max(day))
}

/// An A-number that more records bear is no identity.
pub(super) const MOST_OF_A_NUMBER: usize = 8;

/// A name that more records of one birth (or of none) bear is too common, or a filler.
pub(super) const MOST_OF_A_NAME: usize = 100;

fn all_pairs(group: &[usize], most: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
    let group = if group.len() > most { &[] } else { group };
    group.iter().enumerate().flat_map(move |(i, &a)| group[i + 1..].iter().map(move |&b| (a, b)))
}

/// Given names and surnames in any order; none where the name is too thin to tell a person by.
pub(super) fn name_key(name: &Name) -> Option<String> {
    let mut tokens: Vec<&str> = name.given.iter().chain(&name.surnames).map(String::as_str).collect();
    tokens.sort_unstable();
    tokens.dedup();
    (tokens.len() >= 2).then(|| tokens.join(" "))
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
        for kin in &other.kin {
            if !one.kin.iter().any(|known| same_kin(known, kin)) {
                one.kin.push(kin.clone());
            }
        }
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
