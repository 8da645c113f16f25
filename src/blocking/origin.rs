//! Where people say they come from, as numbers, and what it is worth to share each: the rarer among the adults, the more.

use std::collections::BTreeMap;

use super::Rough;
use crate::person::Person;
use crate::roster::{Record, is_common_language};

/// Where a person comes from, by the numbers of [`Texts`]; 0 where the row does not say.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Origin {
    pub country: u16,
    pub department: u16,
    pub municipality: u16,
    pub language: u16,
}

/// The texts of all adults, each told apart by its number. Of countries there are few: nobody is looked up by one.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    pub country: Values,
    pub department: Values,
    pub municipality: Values,
    pub language: Values,
}

impl Texts {
    pub fn of(adults: &[Record]) -> Texts {
        let all = |text: fn(&Person) -> Option<&str>| Values::of(adults.iter().map(|record| text(&record.person)));
        Texts {
            country: all(country),
            department: all(department),
            municipality: all(municipality),
            language: all(language),
        }
    }

    pub fn origin(&self, person: &Person) -> Origin {
        Origin {
            country: self.country.number(country(person)),
            department: self.department.number(department(person)),
            municipality: self.municipality.number(municipality(person)),
            language: self.language.number(language(person)),
        }
    }
}

fn country(person: &Person) -> Option<&str> {
    person.country.as_ref().map(|seen| seen.value)
}

fn department(person: &Person) -> Option<&str> {
    person.department.as_ref().map(|seen| seen.value.as_str())
}

fn municipality(person: &Person) -> Option<&str> {
    person.municipality.as_ref().map(|seen| seen.value.as_str())
}

fn language(person: &Person) -> Option<&str> {
    person.language.as_ref().map(|seen| seen.value.as_str()).filter(|language| !is_common_language(language))
}

/// Numbers for the texts of one field, each with what it is worth to share it, and with whom one shares it.
#[derive(Clone, Debug, Default)]
pub(super) struct Values {
    numbers: BTreeMap<String, u16>,
    /// By number; 0 is no text.
    worth: Vec<Rough>,
    adults: Vec<Vec<u32>>,
}

impl Values {
    /// One text an adult, in the order of the files.
    pub fn of<'a>(texts: impl Iterator<Item = Option<&'a str>>) -> Values {
        let mut holders: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        let mut known = 0;
        for (text, adult) in texts.zip(0..) {
            if let Some(text) = text {
                holders.entry(text).or_default().push(adult);
                known += 1;
            }
        }
        let mut values = Values { worth: vec![0], adults: vec![Vec::new()], ..Values::default() };
        for (text, adults) in holders.into_iter().take(usize::from(u16::MAX) - 1) {
            values.numbers.insert(text.to_owned(), values.worth.len() as u16);
            values.worth.push(bits(f64::from(known) / adults.len() as f64));
            values.adults.push(adults);
        }
        values
    }

    pub fn number(&self, text: Option<&str>) -> u16 {
        text.and_then(|text| self.numbers.get(text).copied()).unwrap_or(0)
    }

    /// What it is worth to share this value.
    pub fn worth(&self, number: u16) -> Rough {
        self.worth[usize::from(number)]
    }

    /// The adults with this value; nobody has none.
    pub fn adults(&self, number: u16) -> &[u32] {
        &self.adults[usize::from(number)]
    }
}

/// How much a ratio says, in hundredths of a bit.
pub(super) fn bits(ratio: f64) -> Rough {
    libm::round(libm::log2(ratio) * 100.0) as Rough
}
