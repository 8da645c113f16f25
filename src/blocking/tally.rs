//! Gives every adult points for what it shares with a child.

use super::face::NAMED_SO;
use super::index::{Index, numbers_of};
use super::keys::{Key, Marks};
use super::origin::bits;
use super::{Rough, Scratch};
use crate::roster::{Home, Likeness, Record, Roster, Token, phone_key};

pub(super) struct Tally<'a, M> {
    pub index: &'a Index,
    pub scratch: &'a mut Scratch,
    pub marks: &'a mut M,
}

impl<M: Marks> Tally<'_, M> {
    /// All keys of a child.
    pub fn child(&mut self, roster: &Roster, child: &Record) {
        let index = self.index;
        for name in &child.names {
            for &token in &name.surnames {
                self.names(roster, &index.surname, token, 100, [Key::Surname, Key::SurnameLike]);
                // A surname may be the father's given name.
                self.add(&index.given[token.at()], 40, Key::GivenAsSurname);
            }
            for &token in &name.given {
                self.names(roster, &index.named_child, token, NAMED_SO, [Key::NamedChild, Key::NamedChildLike]);
            }
        }
        for name in child.kin.iter().filter_map(|kin| kin.name.as_ref()) {
            for &token in name.surnames.iter().chain(&name.married) {
                self.names(roster, &index.surname, token, 100, [Key::ToldSurname, Key::ToldSurnameLike]);
            }
            for &token in &name.given {
                self.names(roster, &index.given, token, 100, [Key::ToldGiven, Key::ToldGivenLike]);
            }
        }
        for number in numbers_of(child) {
            self.near(number);
        }
        for number in &child.events {
            if let Some(adults) = index.events.get(&number.value) {
                self.add(adults, 100, Key::Event);
            }
        }
        for &count in &child.counted {
            for (reach, percent) in [(10, 40), (100, 40)] {
                let from = index.counted.partition_point(|entry| entry.0 + reach < count);
                let near = index.counted[from..].iter().take_while(|entry| entry.0 <= count + reach);
                let list: Vec<u32> = near.map(|entry| entry.1).collect();
                self.add(&list, percent, Key::NearEvent);
            }
        }
        for phone in child.all_phones() {
            if let Some(adults) = index.phones.get(&phone_key(phone)) {
                self.add(adults, 100, Key::Phone);
            }
        }
        self.days(roster, child);
        self.origin(&child.home);
    }

    /// Everybody in a list gains what the list is worth: the rarer, the more, times a share in percent.
    fn add(&mut self, list: &[u32], percent: i32, key: Key) {
        if list.is_empty() {
            return;
        }
        let rarity = bits(f64::from(self.index.adults) / list.len() as f64);
        self.gain(list, rarity.max(1) * percent / 100, key);
    }

    fn gain(&mut self, list: &[u32], worth: Rough, key: Key) {
        for &adult in list {
            let score = &mut self.scratch.points[adult as usize];
            if *score == 0 {
                self.scratch.touched.push(adult);
            }
            *score += worth.max(1);
            self.marks.mark(adult, key);
        }
    }

    /// Adults of the same department, town or language. A town lies in its department, and gains what it says more.
    fn origin(&mut self, child: &Home) {
        let texts = &self.index.faces.texts;
        let own = texts.origin(child);
        let department = texts.department.worth(own.department);
        let municipality = texts.municipality.worth(own.municipality);
        self.gain(texts.department.adults(own.department), department, Key::Department);
        // Who wrote no department down has nothing for it yet.
        let (counted, alone): (Vec<u32>, Vec<u32>) = texts
            .municipality
            .adults(own.municipality)
            .iter()
            .partition(|adult| own.department > 0 && self.index.faces.origin(**adult).department == own.department);
        self.gain(&counted, municipality - department, Key::Municipality);
        self.gain(&alone, municipality, Key::Municipality);
        self.gain(texts.language.adults(own.language), texts.language.worth(own.language), Key::Language);
    }

    /// A name token and those like it; the less alike, the less they gain.
    fn names(&mut self, roster: &Roster, lists: &[Vec<u32>], token: Token, percent: i32, keys: [Key; 2]) {
        self.add(&lists[token.at()], percent, keys[0]);
        for &(other, likeness) in roster.tokens.alike(token) {
            let share = match likeness {
                Likeness::Equal => 100,
                Likeness::ShortForm | Likeness::SameSound => 70,
                Likeness::Close => 55,
            };
            self.add(&lists[other.at()], percent * share / 100, keys[1]);
        }
    }

    /// Adults with, or telling of, a number near this one.
    fn near(&mut self, number: u32) {
        let numbers = &self.index.numbers;
        for (reach, percent) in [(50, 40), (5, 40)] {
            let from = numbers.partition_point(|entry| entry.0 + reach < number);
            let list: Vec<u32> =
                numbers[from..].iter().take_while(|entry| entry.0 <= number + reach).map(|entry| entry.1).collect();
            self.add(&list, percent, Key::NearNumber);
        }
        // The same number, one digit wrong, or two exchanged.
        let mut list = Vec::new();
        for wanted in slips(number) {
            if self.index.may_be_number(wanted) {
                let from = numbers.partition_point(|entry| entry.0 < wanted);
                list.extend(numbers[from..].iter().take_while(|entry| entry.0 == wanted).map(|entry| entry.1));
            }
        }
        list.sort_unstable();
        list.dedup();
        self.add(&list, 60, Key::Number);
    }

    /// Adults met within a week, in a compatible place where both are known.
    fn days(&mut self, roster: &Roster, child: &Record) {
        let Some(day) = child.around else { return };
        let sectors = child.sectors;
        let stops = &roster.counts.stops.all;
        for (before, after, percent, key) in [(7, 2, 60, Key::Week), (1, 0, 60, Key::Day)] {
            let from = stops.partition_point(|stop| stop.first < day.first - before);
            let list: Vec<u32> = stops[from..]
                .iter()
                .take_while(|stop| stop.first <= day.last + after)
                .filter(|stop| stop.sectors.zip(sectors).is_none_or(|(a, b)| a & b != 0))
                .map(|stop| stop.adult)
                .collect();
            self.add(&list, percent, key);
        }
    }
}

/// A number of nine digits, and every one that differs from it in one digit or by two neighbours exchanged. Some come twice.
pub(super) fn slips(number: u32) -> impl Iterator<Item = u32> {
    let digit = move |place: u32| number / 10u32.pow(place) % 10;
    let wrong = (0..9).flat_map(move |place| {
        (0..10).map(move |other| number - digit(place) * 10u32.pow(place) + other * 10u32.pow(place))
    });
    let exchanged = (0..8).map(move |place| {
        let (low, high) = (digit(place), digit(place + 1));
        number - (high * 10 + low) * 10u32.pow(place) + (low * 10 + high) * 10u32.pow(place)
    });
    wrong.chain(exchanged)
}
