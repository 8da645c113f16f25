//! Chooses the pairs worth comparing.
//!
//! No key is a hard gate: every shared name (or one like it), number, phone, day and place adds to a rough score by how
//! rare it is, and a child's best adults by that score are compared in full. First letters need not agree.

use std::collections::BTreeMap;

use crate::person::{KinRelation, Person};
use crate::roster::{Likeness, NameCode, Record, Roster, Token, phone_key, phones_of};

/// How many adults are compared with a child at most; lists no longer than this are compared whole. A starting value:
/// raising it costs time in proportion, lowering it loses parents whose rows share little with the child's.
pub const MOST: usize = 200;

/// Rough scores are whole hundredths of a bit, so that they are the same in any order.
type Rough = i32;

/// For every key the adults that have it.
#[derive(Clone, Debug, Default)]
pub struct Index {
    adults: u32,
    surname: Vec<Vec<u32>>,
    given: Vec<Vec<u32>>,
    /// Given names of children that adults told of.
    named_child: Vec<Vec<u32>>,
    numbers: Vec<(u32, u32)>,
    events: BTreeMap<String, Vec<u32>>,
    phones: BTreeMap<u64, Vec<u32>>,
}

/// A child's candidates.
#[derive(Clone, Debug, Default)]
pub struct Candidates {
    /// By adult, in the order of the files.
    pub adults: Vec<u32>,
}

/// Room to score one child after another without a new allocation each.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    scores: Vec<Rough>,
    touched: Vec<u32>,
}

/// Puts every adult under its keys.
pub fn index(roster: &Roster) -> Index {
    let mut index = Index {
        adults: roster.adults.len() as u32,
        surname: vec![Vec::new(); roster.tokens.len()],
        given: vec![Vec::new(); roster.tokens.len()],
        named_child: vec![Vec::new(); roster.tokens.len()],
        ..Index::default()
    };
    for (at, record) in roster.adults.iter().enumerate() {
        let at = at as u32;
        for name in &record.names {
            put(&mut index.surname, name.surnames.iter().chain(&name.married), at);
            put(&mut index.given, name.given.iter(), at);
        }
        for name in told_children(record) {
            put(&mut index.named_child, name.given.iter(), at);
        }
        for number in numbers_of(&record.person) {
            index.numbers.push((number, at));
        }
        for number in record.person.event_numbers.iter().chain(&record.person.family_numbers) {
            index.events.entry(number.value.clone()).or_default().push(at);
        }
        for phone in phones_of(&record.person) {
            index.phones.entry(phone_key(phone)).or_default().push(at);
        }
    }
    index.numbers.sort_unstable();
    index.numbers.dedup();
    index
}

/// A person is entered once under a token, also where two of its names share it.
fn put<'a>(lists: &mut [Vec<u32>], tokens: impl Iterator<Item = &'a Token>, adult: u32) {
    for token in tokens {
        let list = &mut lists[token.at()];
        if list.last() != Some(&adult) {
            list.push(adult);
        }
    }
}

fn told_children(record: &Record) -> impl Iterator<Item = &NameCode> {
    let kin = record.person.kin.iter().zip(&record.kin_names);
    kin.filter(|(kin, _)| !kin.denied && kin.relation != KinRelation::Mother && kin.relation != KinRelation::Father)
        .filter_map(|(_, name)| name.as_ref())
}

/// A person's own A-numbers and those its row tells of its kin.
fn numbers_of(person: &Person) -> impl Iterator<Item = u32> {
    let told = person.kin.iter().filter_map(|kin| kin.a_number.as_ref());
    person.a_numbers.iter().chain(told).map(|number| number.value.0)
}

/// The adults worth comparing with a child.
pub fn candidates(roster: &Roster, index: &Index, child: &Record, scratch: &mut Scratch) -> Candidates {
    if roster.adults.len() <= MOST {
        return Candidates { adults: (0..index.adults).collect() };
    }
    scratch.scores.resize(roster.adults.len(), 0);
    let mut tally = Tally { index, scratch };
    for name in &child.names {
        for &token in &name.surnames {
            tally.names(roster, &index.surname, token, 100);
            // A surname may be the father's given name.
            tally.add(&index.given[token.at()], 40);
        }
        for &token in &name.given {
            tally.names(roster, &index.named_child, token, 100);
        }
    }
    for name in child.kin_names.iter().flatten() {
        for &token in name.surnames.iter().chain(&name.married) {
            tally.names(roster, &index.surname, token, 100);
        }
        for &token in &name.given {
            tally.names(roster, &index.given, token, 100);
        }
    }
    for number in numbers_of(&child.person) {
        tally.near(number);
    }
    for number in child.person.event_numbers.iter().chain(&child.person.family_numbers) {
        if let Some(adults) = index.events.get(&number.value) {
            tally.add(adults, 100);
        }
    }
    for phone in phones_of(&child.person) {
        if let Some(adults) = index.phones.get(&phone_key(phone)) {
            tally.add(adults, 100);
        }
    }
    tally.days(roster, &child.person);
    let Tally { scratch, .. } = tally;
    let mut best: Vec<(std::cmp::Reverse<Rough>, u32)> =
        scratch.touched.iter().map(|&adult| (std::cmp::Reverse(scratch.scores[adult as usize]), adult)).collect();
    if best.len() > MOST {
        best.select_nth_unstable(MOST);
        best.truncate(MOST);
    }
    for adult in scratch.touched.drain(..) {
        scratch.scores[adult as usize] = 0;
    }
    let mut adults: Vec<u32> = best.into_iter().map(|entry| entry.1).collect();
    adults.sort_unstable();
    Candidates { adults }
}

struct Tally<'a> {
    index: &'a Index,
    scratch: &'a mut Scratch,
}

impl Tally<'_> {
    /// Everybody in a list gains what the list is worth: the rarer, the more, times a share in percent.
    fn add(&mut self, list: &[u32], percent: i32) {
        if list.is_empty() {
            return;
        }
        let bits = libm::log2(f64::from(self.index.adults) / list.len() as f64);
        let worth = (libm::round(bits * 100.0) as Rough).max(1) * percent / 100;
        for &adult in list {
            let score = &mut self.scratch.scores[adult as usize];
            if *score == 0 {
                self.scratch.touched.push(adult);
            }
            *score += worth.max(1);
        }
    }

    /// A name token and those like it; the less alike, the less they gain.
    fn names(&mut self, roster: &Roster, lists: &[Vec<u32>], token: Token, percent: i32) {
        self.add(&lists[token.at()], percent);
        for &(other, likeness) in roster.tokens.alike(token) {
            let share = match likeness {
                Likeness::Equal => 100,
                Likeness::ShortForm | Likeness::SameSound => 70,
                Likeness::Close => 55,
            };
            self.add(&lists[other.at()], percent * share / 100);
        }
    }

    /// Adults with, or telling of, a number near this one.
    fn near(&mut self, number: u32) {
        let numbers = &self.index.numbers;
        for (reach, percent) in [(50, 40), (5, 40)] {
            let from = numbers.partition_point(|entry| entry.0 + reach < number);
            let list: Vec<u32> =
                numbers[from..].iter().take_while(|entry| entry.0 <= number + reach).map(|entry| entry.1).collect();
            self.add(&list, percent);
        }
        // The same number, or one digit wrong.
        let text = format!("{number:09}");
        let mut wanted = vec![number];
        for at in 0..text.len() {
            for digit in b'0'..=b'9' {
                let mut bytes = text.clone().into_bytes();
                bytes[at] = digit;
                wanted.extend(String::from_utf8(bytes).ok().and_then(|text| text.parse::<u32>().ok()));
            }
            if at > 0 {
                let mut bytes = text.clone().into_bytes();
                bytes.swap(at - 1, at);
                wanted.extend(String::from_utf8(bytes).ok().and_then(|text| text.parse::<u32>().ok()));
            }
        }
        wanted.sort_unstable();
        wanted.dedup();
        let mut list = Vec::new();
        for wanted in wanted {
            let from = numbers.partition_point(|entry| entry.0 < wanted);
            list.extend(numbers[from..].iter().take_while(|entry| entry.0 == wanted).map(|entry| entry.1));
        }
        list.sort_unstable();
        list.dedup();
        self.add(&list, 60);
    }

    /// Adults met within a week, in a compatible place where both are known.
    fn days(&mut self, roster: &Roster, child: &Person) {
        let day = child.apprehended.as_ref().or(child.referred.as_ref()).or(child.booked_in.as_ref());
        let Some(day) = day.map(|seen| seen.value) else { return };
        let sectors = child.sectors.as_ref().map(|seen| seen.value);
        let stops = &roster.counts.stops.all;
        for (before, after, percent) in [(7, 2, 60), (1, 0, 60)] {
            let from = stops.partition_point(|stop| stop.first < day.first - before);
            let list: Vec<u32> = stops[from..]
                .iter()
                .take_while(|stop| stop.first <= day.last + after)
                .filter(|stop| stop.sectors.zip(sectors).is_none_or(|(a, b)| a & b != 0))
                .map(|stop| stop.adult)
                .collect();
            self.add(&list, percent);
        }
    }
}
