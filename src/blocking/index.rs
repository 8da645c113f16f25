//! Puts every adult under its keys.

use std::collections::BTreeMap;

use super::face::Faces;
use crate::person::KinRelation;
use crate::roster::{Code, NameCode, Record, Roster, Token, phone_key};

/// For every key the adults that have it.
#[derive(Clone, Debug, Default)]
pub struct Index {
    pub(super) adults: u32,
    pub(super) surname: Vec<Vec<u32>>,
    pub(super) given: Vec<Vec<u32>>,
    /// Given names of children that adults told of.
    pub(super) named_child: Vec<Vec<u32>>,
    pub(super) numbers: Vec<(u32, u32)>,
    /// A bit for every number, at a place that several share: most numbers that nobody has are known by it at once.
    number_bits: Vec<u64>,
    pub(super) events: BTreeMap<Code, Vec<u32>>,
    pub(super) phones: BTreeMap<u64, Vec<u32>>,
    /// Event numbers that count up: a desk's prefix and its count, and the adult.
    pub(super) counted: Vec<(u64, u32)>,
    pub(super) faces: Faces,
}

/// Puts every adult under its keys.
pub fn index(roster: &Roster) -> Index {
    let mut index = Index {
        adults: roster.adults.len() as u32,
        surname: vec![Vec::new(); roster.tokens.len()],
        given: vec![Vec::new(); roster.tokens.len()],
        named_child: vec![Vec::new(); roster.tokens.len()],
        faces: Faces::of(roster),
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
        for number in numbers_of(record) {
            index.numbers.push((number, at));
        }
        for number in &record.events {
            enter(index.events.entry(number.value).or_default(), at);
        }
        index.counted.extend(record.counted.iter().map(|number| (*number, at)));
        for phone in record.all_phones() {
            enter(index.phones.entry(phone_key(phone)).or_default(), at);
        }
    }
    index.counted.sort_unstable();
    index.counted.dedup();
    index.numbers.sort_unstable();
    index.numbers.dedup();
    index.number_bits = vec![0; (index.numbers.len() / 4).next_power_of_two()];
    for (number, _) in &index.numbers {
        let (word, bit) = place(*number, index.number_bits.len());
        index.number_bits[word] |= bit;
    }
    index
}

impl Index {
    /// Nobody has the number where this says so; else somebody may.
    pub(super) fn may_be_number(&self, number: u32) -> bool {
        let (word, bit) = place(number, self.number_bits.len());
        self.number_bits[word] & bit != 0
    }
}

/// The word and the bit of a number among so many words, a power of two.
fn place(number: u32, words: usize) -> (usize, u64) {
    let mixed = number.wrapping_mul(0x9e37_79b1);
    (mixed as usize >> 6 & (words - 1), 1 << (mixed >> 26))
}

/// A person is entered once under a key, also where two of its names or numbers share it.
fn put<'a>(lists: &mut [Vec<u32>], tokens: impl Iterator<Item = &'a Token>, adult: u32) {
    for token in tokens {
        enter(&mut lists[token.at()], adult);
    }
}

fn enter(list: &mut Vec<u32>, adult: u32) {
    if list.last() != Some(&adult) {
        list.push(adult);
    }
}

fn told_children(record: &Record) -> impl Iterator<Item = &NameCode> {
    let parent = |relation| matches!(relation, KinRelation::Mother | KinRelation::Father);
    let others = record.kin.iter().filter(move |kin| !kin.denied && !parent(kin.relation));
    others.filter_map(|kin| kin.name.as_ref())
}

/// A person's own A-numbers and those its row tells of its kin.
pub(super) fn numbers_of(record: &Record) -> impl Iterator<Item = u32> {
    let told = record.kin.iter().filter_map(|kin| kin.a_number.as_ref());
    record.a_numbers.iter().chain(told).map(|number| number.value.0)
}
