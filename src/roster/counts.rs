//! How many of the file share a value: what rarity is read from.
//!
//! Persons are counted, not rows.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::stops::{Stops, stops};
use super::{Code, Dictionary, Likeness, NameCode, Record, Token};
use crate::person::dates::ASSUMED;
use crate::person::{Day, KinRelation, Phone};

/// For each token, how many persons have it or one like it in some slot.
#[derive(Clone, Debug, Default)]
pub struct Spread {
    /// Cumulative: at `Likeness as usize`, persons with a token at least that alike.
    at_least: Vec<[u32; Likeness::COUNT]>,
    /// Persons who have anything in this slot.
    pub persons: u32,
}

impl Spread {
    /// Counts the tokens that `slot` picks of each person, a token once a person.
    fn count<'a>(tokens: &Dictionary, slots: impl Iterator<Item = Vec<Token>> + 'a) -> Spread {
        let mut exact = vec![0u32; tokens.len()];
        let mut persons = 0;
        for mut slot in slots {
            slot.sort_unstable();
            slot.dedup();
            persons += u32::from(!slot.is_empty());
            for token in slot {
                exact[token.at()] += 1;
            }
        }
        let at_least = tokens
            .tokens()
            .map(|token| {
                let mut row = [exact[token.at()]; Likeness::COUNT];
                for &(other, likeness) in tokens.alike(token) {
                    for cell in &mut row[likeness as usize..] {
                        *cell += exact[other.at()];
                    }
                }
                row
            })
            .collect();
        Spread { at_least, persons }
    }

    /// Makes room for tokens that came after the count: nobody has them, and those who were counted may have one like them.
    fn add_tokens(&mut self, tokens: &Dictionary) {
        let counted = self.at_least.len();
        for token in tokens.tokens().skip(counted) {
            let mut row = [0; Likeness::COUNT];
            for &(other, likeness) in tokens.alike(token).iter().filter(|(other, _)| other.at() < counted) {
                let exact = self.at_least[other.at()][Likeness::Equal as usize];
                row[likeness as usize..].iter_mut().for_each(|cell| *cell += exact);
            }
            self.at_least.push(row);
        }
    }

    /// How many persons have this token or one at least `likeness` alike, and of how many.
    pub fn reached(&self, token: Token, likeness: Likeness) -> (u32, u32) {
        (self.at_least(token, likeness), self.persons)
    }

    /// How many persons have this token or one at least `likeness` alike.
    pub fn at_least(&self, token: Token, likeness: Likeness) -> u32 {
        self.at_least.get(token.at()).map_or(0, |row| row[likeness as usize])
    }
}

/// How many have a value, by its code.
#[derive(Clone, Debug, Default)]
pub struct ByCode(Vec<u32>);

impl ByCode {
    fn over(codes: usize) -> ByCode {
        ByCode(vec![0; codes])
    }

    fn add(&mut self, code: Code) {
        self.0[code.at()] += 1;
    }

    /// Nobody has a value that was never counted.
    pub fn of(&self, code: Code) -> u32 {
        self.0.get(code.at()).copied().unwrap_or(0)
    }
}

/// Counts over the adults of the file (and, where said, over the children they told of).
#[derive(Clone, Debug, Default)]
pub struct Counts {
    pub adults: u32,
    pub children: u32,
    pub adult_given: Spread,
    pub adult_surname: Spread,
    pub adult_first_surname: Spread,
    /// Given names and surnames of children told of by adults: over adults who told of one by name.
    pub told_child_given: Spread,
    pub told_child_surname: Spread,
    /// The same of the children's own names, and what other children share with them.
    pub child_given: Spread,
    pub child_surname: Spread,
    pub child_days: BTreeMap<Day, u32>,
    pub child_events: ByCode,
    /// How many adults were born in each year from `BIRTH_YEARS.0`, smoothed to a density that sums to one.
    pub adult_births: Vec<f64>,
    /// How many children were born in each year, likewise.
    pub child_births: Vec<f64>,
    pub stops: Stops,
    /// Adults of whom a department, municipality, language or country is known.
    pub with_department: u32,
    pub with_municipality: u32,
    pub with_language: u32,
    pub with_country: u32,
    /// The day in the middle of all days of the lists: what "now" is to rows without a date.
    pub usual_day: Day,
    /// Adults' own A-numbers, by number.
    pub a_numbers: Vec<(u32, u32)>,
    /// Those of adults who came after everybody was counted.
    pub late_a_numbers: Vec<(u32, u32)>,
    pub countries: ByCode,
    pub departments: ByCode,
    pub municipalities: ByCode,
    /// Without those that are common.
    pub languages: ByCode,
    pub event_numbers: ByCode,
    /// Persons, children and adults, who have this email or address.
    pub contacts: ByCode,
    /// Persons, children and adults, who have this phone (all its digits as written, at most ten) in their row.
    pub phones: BTreeMap<u64, u32>,
}

/// The years that births are counted over.
pub const BIRTH_YEARS: (i32, i32) = (1900, 2040);

/// The digits by which phones are looked up: seven, since country and area codes are often left out.
pub fn phone_key(phone: Phone) -> u64 {
    phone.last_digits % 10_000_000
}

/// Two phones are one where all the digits agree that both have, at least seven.
pub fn same_phone(a: Phone, b: Phone) -> bool {
    let digits = u32::from(a.digits.min(b.digits).min(10));
    digits >= 7 && a.last_digits % 10u64.pow(digits) == b.last_digits % 10u64.pow(digits)
}

/// Spanish and English are often written down for whoever speaks something else: to share them says nothing.
pub fn is_common_language(language: &str) -> bool {
    matches!(language, "SPANISH" | "ESPANOL" | "CASTELLANO" | "ENGLISH" | "INGLES")
}

/// The middle of a birth interval, in years with a fraction.
pub fn birth_year(first: Day, last: Day) -> f64 {
    1970.0 + f64::from(first + last) / 2.0 / 365.2425
}

/// Counts everybody.
pub fn count(tokens: &Dictionary, codes: usize, children: &[Record], adults: &[Record]) -> Counts {
    let names = |pick: fn(&NameCode) -> Vec<Token>| {
        move |record: &Record| record.names.iter().flat_map(pick).collect::<Vec<Token>>()
    };
    let told = |pick: fn(&NameCode) -> Vec<Token>| {
        move |record: &Record| {
            let told = record.kin.iter().filter(|kin| kin.relation == KinRelation::Child && !kin.denied);
            told.filter_map(|kin| kin.name.as_ref()).flat_map(pick).collect::<Vec<Token>>()
        }
    };
    let given = |name: &NameCode| name.given.to_vec();
    let surnames = |name: &NameCode| name.surnames.iter().copied().chain(name.married).collect::<Vec<Token>>();
    let first_surname = |name: &NameCode| name.surnames.first().copied().into_iter().collect::<Vec<Token>>();

    let usual_day = usual_day(children, adults);
    let now = birth_year(usual_day, usual_day) as i32;
    let mut counts = Counts {
        adults: adults.len() as u32,
        children: children.len() as u32,
        adult_given: Spread::count(tokens, adults.iter().map(names(given))),
        adult_surname: Spread::count(tokens, adults.iter().map(names(surnames))),
        adult_first_surname: Spread::count(tokens, adults.iter().map(names(first_surname))),
        told_child_given: Spread::count(tokens, adults.iter().map(told(given))),
        told_child_surname: Spread::count(tokens, adults.iter().map(told(surnames))),
        child_given: Spread::count(tokens, children.iter().map(names(given))),
        child_surname: Spread::count(tokens, children.iter().map(names(surnames))),
        // Weak prior shapes keep a small file from a spiky density: adults of 17 to 55, children of 0 to 17.
        adult_births: density(adults, |year| if (now - 55..=now - 17).contains(&year) { 1.0 } else { 0.02 }),
        child_births: density(children, |year| if (now - 18..=now).contains(&year) { 1.0 } else { 0.02 }),
        stops: stops(adults),
        usual_day,
        countries: ByCode::over(codes),
        departments: ByCode::over(codes),
        municipalities: ByCode::over(codes),
        languages: ByCode::over(codes),
        event_numbers: ByCode::over(codes),
        child_events: ByCode::over(codes),
        contacts: ByCode::over(codes),
        ..Counts::default()
    };
    for (at, record) in adults.iter().enumerate() {
        counts.a_numbers.extend(record.a_numbers.iter().map(|seen| (seen.value.0, at as u32)));
        let home = &record.home;
        for (map, known, value) in [
            (&mut counts.countries, &mut counts.with_country, &home.country),
            (&mut counts.departments, &mut counts.with_department, &home.department),
            (&mut counts.municipalities, &mut counts.with_municipality, &home.municipality),
        ] {
            *known += u32::from(value.is_some());
            value.iter().for_each(|seen| map.add(seen.value));
        }
        counts.with_language += u32::from(home.says_language);
        home.language.iter().for_each(|seen| counts.languages.add(seen.value));
        record.events.iter().for_each(|seen| counts.event_numbers.add(seen.value));
    }
    for record in children {
        if let Some((_, days)) = record.day {
            *counts.child_days.entry(days.first).or_default() += 1;
        }
        record.events.iter().for_each(|seen| counts.child_events.add(seen.value));
    }
    for record in children.iter().chain(adults) {
        let mut keys: Vec<u64> = record.all_phones().map(|phone| phone.last_digits).collect();
        let contacts: BTreeSet<Code> = record.emails.iter().chain(&record.addresses).map(|seen| seen.value).collect();
        contacts.into_iter().for_each(|contact| counts.contacts.add(contact));
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            *counts.phones.entry(key).or_default() += 1;
        }
    }
    counts.a_numbers.sort_unstable();
    counts.a_numbers.dedup();
    counts
}

/// The median of all days of both lists; where there are none, the assumed one.
fn usual_day(children: &[Record], adults: &[Record]) -> Day {
    let days = children.iter().chain(adults).filter_map(|record| record.day);
    let mut days: Vec<Day> = days.map(|(_, days)| days.first).collect();
    days.sort_unstable();
    days.get(days.len() / 2).copied().unwrap_or(ASSUMED)
}

/// A density of births by year: the file's, spread over three years either side, blended with a weak prior worth 20
/// persons.
fn density(records: &[Record], prior: impl Fn(i32) -> f64) -> Vec<f64> {
    let years = (BIRTH_YEARS.1 - BIRTH_YEARS.0) as usize;
    let mut density: Vec<f64> = (0..years).map(|at| prior(BIRTH_YEARS.0 + at as i32)).collect();
    let total: f64 = density.iter().sum();
    density.iter_mut().for_each(|cell| *cell *= 20.0 / total);
    for birth in records.iter().filter_map(|record| record.birth.as_ref()) {
        let year = birth_year(birth.value.first, birth.value.last) as i32 - BIRTH_YEARS.0;
        for (offset, share) in
            [(-3, 0.0625), (-2, 0.125), (-1, 0.1875), (0, 0.25), (1, 0.1875), (2, 0.125), (3, 0.0625)]
        {
            if let Some(cell) = usize::try_from(year + offset).ok().and_then(|at| density.get_mut(at)) {
                *cell += share;
            }
        }
    }
    let total: f64 = density.iter().sum();
    density.iter_mut().for_each(|cell| *cell /= total);
    density
}

impl Counts {
    /// Makes room for tokens that came after the count.
    pub(super) fn add_tokens(&mut self, tokens: &Dictionary) {
        for spread in [
            &mut self.adult_given,
            &mut self.adult_surname,
            &mut self.adult_first_surname,
            &mut self.told_child_given,
            &mut self.told_child_surname,
            &mut self.child_given,
            &mut self.child_surname,
        ] {
            spread.add_tokens(tokens);
        }
    }

    /// Notes the numbers of adults who came after the count, by which they are near to somebody or not.
    pub(super) fn add_late(&mut self, adults: &[Record], late: Range<u32>) {
        for adult in late {
            let numbers = &adults[adult as usize].a_numbers;
            self.late_a_numbers.extend(numbers.iter().map(|seen| (seen.value.0, adult)));
        }
        self.late_a_numbers.sort_unstable();
    }

    /// The share of births per year at `year` (with a fraction) in a density of this file.
    pub fn births_at(density: &[f64], year: f64) -> f64 {
        let at = year - f64::from(BIRTH_YEARS.0);
        if at < 0.0 || at >= density.len() as f64 {
            return 1e-6;
        }
        density[at as usize].max(1e-6)
    }
}
