//! Gives every adult points for what it shares with a child.

use super::face::NAMED;
use super::index::{Index, counted, numbers_of};
use super::keys::{Key, Marks};
use super::{Rough, Scratch};
use crate::person::Person;
use crate::roster::{Likeness, Record, Roster, Token, phone_key, phones_of};

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
                self.names(roster, &index.named_child, token, NAMED, [Key::NamedChild, Key::NamedChildLike]);
            }
        }
        for name in child.kin_names.iter().flatten() {
            for &token in name.surnames.iter().chain(&name.married) {
                self.names(roster, &index.surname, token, 100, [Key::ToldSurname, Key::ToldSurnameLike]);
            }
            for &token in &name.given {
                self.names(roster, &index.given, token, 100, [Key::ToldGiven, Key::ToldGivenLike]);
            }
        }
        for number in numbers_of(&child.person) {
            self.near(number);
        }
        for number in child.person.event_numbers.iter().chain(&child.person.family_numbers) {
            if let Some(adults) = index.events.get(&number.value) {
                self.add(adults, 100, Key::Event);
            }
            if let Some(count) = counted(&number.value) {
                for (reach, percent) in [(10, 40), (100, 40)] {
                    let from = index.counted.partition_point(|entry| entry.0 + reach < count);
                    let near = index.counted[from..].iter().take_while(|entry| entry.0 <= count + reach);
                    let list: Vec<u32> = near.map(|entry| entry.1).collect();
                    self.add(&list, percent, Key::NearEvent);
                }
            }
        }
        for phone in phones_of(&child.person) {
            if let Some(adults) = index.phones.get(&phone_key(phone)) {
                self.add(adults, 100, Key::Phone);
            }
        }
        self.days(roster, &child.person);
    }

    /// Everybody in a list gains what the list is worth: the rarer, the more, times a share in percent.
    fn add(&mut self, list: &[u32], percent: i32, key: Key) {
        if list.is_empty() {
            return;
        }
        let bits = libm::log2(f64::from(self.index.adults) / list.len() as f64);
        let worth = (libm::round(bits * 100.0) as Rough).max(1) * percent / 100;
        for &adult in list {
            self.scratch.scores[adult as usize] += worth.max(1);
            self.scratch.touched[adult as usize] = true;
            self.marks.mark(adult, key);
        }
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
        self.add(&list, 60, Key::Number);
    }

    /// Adults met within a week, in a compatible place where both are known.
    fn days(&mut self, roster: &Roster, child: &Person) {
        let day = child.apprehended.as_ref().or(child.referred.as_ref()).or(child.booked_in.as_ref());
        let Some(day) = day.map(|seen| seen.value) else { return };
        let sectors = child.sectors.as_ref().map(|seen| seen.value);
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
