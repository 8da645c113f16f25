//! Where people say they come from, as numbers, and what it is worth to share each: the rarer among the adults, the more.

use std::collections::BTreeMap;

use super::Rough;
use crate::person::Seen;
use crate::roster::{Code, Home, Record};

/// Where a person comes from, by the numbers of [`Texts`]; 0 where the row does not say.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Origin {
    pub country: u16,
    pub department: u16,
    pub municipality: u16,
    pub language: u16,
}

/// The places of all adults, each told apart by its number. Of countries there are few: nobody is looked up by one.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    pub country: Values,
    pub department: Values,
    pub municipality: Values,
    pub language: Values,
}

impl Texts {
    pub fn of(adults: &[Record]) -> Texts {
        let all = |code: fn(&Home) -> &Option<Seen<Code>>| {
            Values::of(adults.iter().map(|record| code(&record.home).as_ref().map(|seen| seen.value)))
        };
        Texts {
            country: all(|home| &home.country),
            department: all(|home| &home.department),
            municipality: all(|home| &home.municipality),
            language: all(|home| &home.language),
        }
    }

    pub fn origin(&self, home: &Home) -> Origin {
        Origin {
            country: self.country.number(&home.country),
            department: self.department.number(&home.department),
            municipality: self.municipality.number(&home.municipality),
            language: self.language.number(&home.language),
        }
    }
}

/// Numbers for the values of one field, each with what it is worth to share it, and with whom one shares it.
#[derive(Clone, Debug, Default)]
pub(super) struct Values {
    numbers: BTreeMap<Code, u16>,
    /// By number; 0 is no value.
    worth: Vec<Rough>,
    adults: Vec<Vec<u32>>,
}

impl Values {
    /// One value an adult, in the order of the files.
    pub fn of(codes: impl Iterator<Item = Option<Code>>) -> Values {
        let mut holders: BTreeMap<Code, Vec<u32>> = BTreeMap::new();
        let mut known = 0;
        for (code, adult) in codes.zip(0..) {
            if let Some(code) = code {
                holders.entry(code).or_default().push(adult);
                known += 1;
            }
        }
        let mut values = Values { worth: vec![0], adults: vec![Vec::new()], ..Values::default() };
        for (code, adults) in holders.into_iter().take(usize::from(u16::MAX) - 1) {
            values.numbers.insert(code, values.worth.len() as u16);
            values.worth.push(bits(f64::from(known) / adults.len() as f64));
            values.adults.push(adults);
        }
        values
    }

    pub fn number(&self, value: &Option<Seen<Code>>) -> u16 {
        value.as_ref().and_then(|seen| self.numbers.get(&seen.value).copied()).unwrap_or(0)
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
