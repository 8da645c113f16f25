//! Chooses the children worth comparing with adults who came after everybody was counted: the mirror image of `tally`.
//!
//! What a child and such an adult share is worth what it is in the counts that there are. Each of the adults is compared with
//! the best of the children by that and by its face.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::ops::Range;

use super::face::NAMED_SO;
use super::index::{Index, numbers_of};
use super::origin::bits;
use super::tally::slips;
use super::{BEHIND, MOST, Rough};
use crate::person::{Day, KinRelation};
use crate::roster::{Code, Likeness, Record, Roster, Spread, Token, phone_key};

/// So many pairs are all compared, and of more no more than these, but [`FEWEST_CHILDREN`] an adult in any case.
const PAIRS: usize = 40_000;
/// Each adult is compared with so many children, and with those others who are not far behind the best.
const FEWEST_CHILDREN: usize = 40;

/// The children who share most with an adult; of equal ones the first in the files. The last of them is looked at first.
type Nearest = BinaryHeap<Reverse<(Rough, Reverse<u32>)>>;

/// Adults by something that they have, by their place among the late ones, and what it is worth to share it.
type Holders = Vec<(u32, Rough)>;

/// What the late adults have.
struct Late {
    /// By token, of whoever has it or one like it.
    surname: Vec<Holders>,
    given: Vec<Holders>,
    named_child: Vec<Holders>,
    /// In order.
    numbers: Vec<(u32, u32)>,
    /// A-numbers, and all that are one slip from one.
    slips: HashMap<u32, Vec<u32>>,
    events: HashMap<Code, Holders>,
    phones: HashMap<u64, Vec<u32>>,
    /// Department, municipality and language.
    origins: [HashMap<Code, Holders>; 3],
    /// By first day, with the sectors.
    days: Vec<(Day, u32, Option<u32>)>,
    /// What it is worth to be met within a week.
    week: Rough,
    /// What it is worth to have what nobody else has.
    alone: Rough,
}

/// The pairs of a child of the range and an adult from `first` on that are worth comparing, by child.
pub fn late(roster: &Roster, index: &Index, first: u32, children: Range<u32>) -> Vec<(u32, u32)> {
    let adults = roster.adults.len() as u32 - first;
    if adults as usize * children.len() <= PAIRS {
        return children.flat_map(|child| (first..first + adults).map(move |adult| (child, adult))).collect();
    }
    let most = (PAIRS / adults as usize).clamp(FEWEST_CHILDREN, MOST);
    let late = Late::of(roster, first);
    let mut best: Vec<Nearest> = vec![Nearest::new(); adults as usize];
    let mut points: Vec<Rough> = vec![0; adults as usize];
    let mut touched: Vec<u32> = Vec::new();
    for child in children {
        let record = &roster.children[child as usize];
        late.child(record, &mut |adult, worth| {
            let points = &mut points[adult as usize];
            if *points == 0 {
                touched.push(adult);
            }
            *points += worth.max(1);
        });
        let face = index.faces.child(roster, record);
        for adult in touched.drain(..) {
            let points = std::mem::take(&mut points[adult as usize]);
            let best = &mut best[adult as usize];
            let least = if best.len() < most { 0 } else { best.peek().map_or(0, |worst| worst.0.0) };
            if points + face.most < least {
                continue;
            }
            let score = points + index.faces.worth(&face, first + adult);
            if score > least || score == least && best.len() < most {
                best.push(Reverse((score, Reverse(child))));
                if best.len() > most {
                    best.pop();
                }
            }
        }
    }
    let mut pairs = Vec::new();
    for (best, adult) in best.into_iter().zip(first..) {
        let best = best.into_sorted_vec();
        let near = best.first().map_or(0, |Reverse((score, _))| score - BEHIND);
        let kept = best
            .into_iter()
            .enumerate()
            .take_while(|(at, Reverse((score, _)))| *at < FEWEST_CHILDREN || *score >= near);
        pairs.extend(kept.map(|(_, Reverse((_, Reverse(child))))| (child, adult)));
    }
    pairs.sort_unstable();
    pairs
}

impl Late {
    fn of(roster: &Roster, first: u32) -> Late {
        let counts = &roster.counts;
        let rarity = |of: u32, count: u32| bits(f64::from(of + 1) / f64::from(count + 1)).max(1);
        let mut late = Late {
            surname: vec![Vec::new(); roster.tokens.len()],
            given: vec![Vec::new(); roster.tokens.len()],
            named_child: vec![Vec::new(); roster.tokens.len()],
            numbers: Vec::new(),
            slips: HashMap::new(),
            events: HashMap::new(),
            phones: HashMap::new(),
            origins: [HashMap::new(), HashMap::new(), HashMap::new()],
            days: Vec::new(),
            week: bits((counts.stops.days.len() as f64 / 10.0).max(1.0)) * 60 / 100,
            alone: rarity(counts.adults, 0),
        };
        let put = |lists: &mut Vec<Holders>, spread: &Spread, token: Token, adult: u32| {
            let worth = rarity(counts.adults, spread.at_least(token, Likeness::Equal));
            lists[token.at()].push((adult, worth));
            for &(other, likeness) in roster.tokens.alike(token) {
                let share = if likeness == Likeness::Close { 55 } else { 70 };
                lists[other.at()].push((adult, worth * share / 100));
            }
        };
        for (adult, record) in (0..).zip(&roster.adults[first as usize..]) {
            for name in &record.names {
                for token in name.surnames.iter().chain(&name.married) {
                    put(&mut late.surname, &counts.adult_surname, *token, adult);
                }
                name.given.iter().for_each(|token| put(&mut late.given, &counts.adult_given, *token, adult));
            }
            let told = record
                .kin
                .iter()
                .filter(|kin| !kin.denied && !matches!(kin.relation, KinRelation::Mother | KinRelation::Father));
            for token in told.filter_map(|kin| kin.name.as_ref()).flat_map(|name| &name.given) {
                put(&mut late.named_child, &counts.told_child_given, *token, adult);
            }
            for number in numbers_of(record) {
                late.numbers.push((number, adult));
                let mut slips: Vec<u32> = slips(number).collect();
                slips.sort_unstable();
                slips.dedup();
                slips.into_iter().for_each(|slip| late.slips.entry(slip).or_default().push(adult));
            }
            for number in &record.events {
                let count = counts.event_numbers.of(number.value);
                late.events.entry(number.value).or_default().push((adult, rarity(counts.adults, count)));
            }
            for phone in record.all_phones() {
                late.phones.entry(phone_key(phone)).or_default().push(adult);
            }
            for ((origins, value), (of, all)) in late.origins.iter_mut().zip(origin(record)).zip([
                (&counts.departments, counts.with_department),
                (&counts.municipalities, counts.with_municipality),
                (&counts.languages, counts.with_language),
            ]) {
                if let Some(value) = value {
                    origins.entry(value).or_default().push((adult, rarity(all, of.of(value))));
                }
            }
            if let Some((_, days)) = record.day {
                late.days.push((days.first, adult, record.sectors));
            }
        }
        late.numbers.sort_unstable();
        late.days.sort_unstable();
        late
    }

    /// What a child shares with late adults.
    fn child(&self, child: &Record, gain: &mut impl FnMut(u32, Rough)) {
        let mut all = |holders: &[(u32, Rough)], percent: i32| {
            holders.iter().for_each(|&(adult, worth)| gain(adult, worth * percent / 100));
        };
        for name in &child.names {
            name.surnames.iter().for_each(|token| all(&self.surname[token.at()], 100));
            name.given.iter().for_each(|token| all(&self.named_child[token.at()], NAMED_SO));
        }
        for name in child.kin.iter().filter_map(|kin| kin.name.as_ref()) {
            name.surnames.iter().chain(&name.married).for_each(|token| all(&self.surname[token.at()], 100));
            name.given.iter().for_each(|token| all(&self.given[token.at()], 100));
        }
        for number in &child.events {
            all(self.events.get(&number.value).map_or(&[], Vec::as_slice), 100);
        }
        for (origins, value) in self.origins.iter().zip(origin(child)) {
            all(value.and_then(|value| origins.get(&value)).map_or(&[], Vec::as_slice), 100);
        }
        for phone in child.all_phones() {
            let holders = self.phones.get(&phone_key(phone)).into_iter().flatten();
            holders.for_each(|adult| gain(*adult, self.alone));
        }
        for number in numbers_of(child) {
            for reach in [50, 5] {
                let from = self.numbers.partition_point(|entry| entry.0 + reach < number);
                let near = self.numbers[from..].iter().take_while(|entry| entry.0 <= number + reach);
                near.for_each(|entry| gain(entry.1, self.alone * 25 / 100));
            }
            self.slips.get(&number).into_iter().flatten().for_each(|adult| gain(*adult, self.alone * 60 / 100));
        }
        if let Some((_, days)) = child.day {
            let from = self.days.partition_point(|entry| entry.0 < days.first - 7);
            for &(day, adult, sectors) in self.days[from..].iter().take_while(|entry| entry.0 <= days.first + 2) {
                if child.sectors.zip(sectors).is_none_or(|(own, theirs)| own & theirs != 0) {
                    let near = (days.first - 1..=days.first).contains(&day);
                    gain(adult, if near { 2 * self.week } else { self.week });
                }
            }
        }
    }
}

/// Department, municipality and language.
fn origin(record: &Record) -> [Option<Code>; 3] {
    let home = &record.home;
    [&home.department, &home.municipality, &home.language].map(|seen| seen.as_ref().map(|seen| seen.value))
}
