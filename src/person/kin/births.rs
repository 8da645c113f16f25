//! Reads the births of relatives from columns: several of one cell where it holds several.

use crate::facts::{What, Whom};
use crate::person::dates::{self, Age, Manner, Of};
use crate::person::reader::{At, Reader};
use crate::person::{Birth, Day, Outcome, Seen};

/// Births from dates, else years, else ages; several of one cell where it holds several.
pub(super) fn births(reader: &mut Reader<'_>, group: &[At<'_>], whom: Whom, on: Day) -> Vec<Seen<Birth>> {
    let of = match whom {
        Whom::Child => Of::ChildBirth,
        Whom::Mother | Whom::Father | Whom::Parent => Of::AdultBirth,
        Whom::Own | Whom::Relative => Of::Birth,
    };
    let newest = reader.survey.newest;
    for what in [What::BirthDate, What::BirthYear, What::Age] {
        let mut all = Vec::new();
        for at in group.iter().filter(|at| at.column.field.what == what) {
            let cell = BirthCell { at: *at, manner: Manner { order: at.column.date_order, of, newest }, on };
            all.extend(cell.births(reader).into_iter().map(|value| Seen { value, cell: at.cell }));
        }
        if !all.is_empty() {
            return all;
        }
    }
    Vec::new()
}

/// A cell of a column of births, with how it is to be read.
struct BirthCell<'a> {
    at: At<'a>,
    manner: Manner,
    /// The day that ages are stated at.
    on: Day,
}

impl<'a> BirthCell<'a> {
    fn births(&self, reader: &mut Reader<'_>) -> Vec<Birth> {
        if let Some(several) = self.several() {
            return several;
        }
        let code = if self.is_of_ages() { "problem-age-unreadable" } else { "problem-date-unreadable" };
        reader.outcome(self.at, code, self.one(self.at.text)).read().into_iter().collect()
    }

    fn is_of_ages(&self) -> bool {
        self.at.column.field.what == What::Age
    }

    /// One for each part of the cell, where every part can be read.
    fn several(&self) -> Option<Vec<Birth>> {
        let parts = self.parts();
        if parts.len() < 2 {
            return None;
        }
        parts.into_iter().map(|part| self.one(part).read()).collect()
    }

    fn parts(&self) -> Vec<&'a str> {
        let text = self.at.text;
        let parts = joined(text);
        match parts.len() {
            // `2 años y 3 meses`: one age.
            2 if ["mes", "month", "mos"].iter().any(|unit| parts[1].contains(unit)) => self.listed(text),
            0 | 1 => self.listed(text),
            _ => parts,
        }
    }

    /// The parts of a list with commas.
    fn listed(&self, text: &'a str) -> Vec<&'a str> {
        if self.is_of_ages() {
            return text.split([',', '/']).collect();
        }
        // `8/12/1999, 4`, not `May 5, 2011`.
        match self.one(text) {
            Outcome::Unreadable => text.split(',').collect(),
            _ => vec![text],
        }
    }

    fn one(&self, text: &str) -> Outcome<Birth> {
        if self.is_of_ages() {
            return self.by_age(text);
        }
        match dates::read(text, self.at.kind, self.manner) {
            Outcome::Read(date) => Outcome::Read(date.birth()),
            Outcome::Blank => Outcome::Blank,
            Outcome::Unknown => Outcome::Unknown,
            // Dates where they are known, ages elsewhere, in one column.
            Outcome::Unreadable => match self.by_age(text) {
                Outcome::Read(birth) => Outcome::Read(birth),
                _ => Outcome::Unreadable,
            },
        }
    }

    fn by_age(&self, text: &str) -> Outcome<Birth> {
        match dates::age(text) {
            Outcome::Read(age) => Outcome::Read(Age::birth(age, self.on)),
            Outcome::Blank => Outcome::Blank,
            Outcome::Unknown => Outcome::Unknown,
            Outcome::Unreadable => Outcome::Unreadable,
        }
    }
}

/// The parts of a text between semicolons, lines and words for `and`.
fn joined(text: &str) -> Vec<&str> {
    text.split([';', '\n', '|', '&'])
        .flat_map(|part| part.split(" and "))
        .flat_map(|part| part.split(" y "))
        .flat_map(|part| part.split(" e "))
        .collect()
}
