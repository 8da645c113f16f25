//! What clerks do to a row, cell by cell: each damage is noted with what stood there before and after.

mod dates;
mod names;
mod numbers;

use jiff::civil::Date;

use super::dials::Dials;
use super::dice::Dice;

pub(super) use dates::{age, birth, day};
pub(super) use names::{own, plain, said, told};
pub(super) use numbers::{a_number, phone};

/// A name as it stands in a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenName {
    pub given: String,
    pub surname: String,
}

/// A birth as it stands in a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenBirth {
    Date(Date),
    /// In years, on the day of the record.
    Age(u8),
    Blank,
}

/// `2010-05-08`, `age 7`, or nothing: as truth-damage.csv writes a birth.
impl std::fmt::Display for WrittenBirth {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            WrittenBirth::Date(date) => write!(out, "{date}"),
            WrittenBirth::Age(years) => write!(out, "age {years}"),
            WrittenBirth::Blank => Ok(()),
        }
    }
}

/// One damage to one cell of the row that is being written.
pub(super) struct Mark {
    pub damage: &'static str,
    pub column: &'static str,
    pub before: String,
    pub after: String,
}

/// Writes one row: draws what goes wrong in it, and notes it.
pub(super) struct Pen<'a> {
    pub dice: Dice,
    pub dials: &'a Dials,
    pub marks: Vec<Mark>,
}

impl<'a> Pen<'a> {
    pub(super) fn new(dice: Dice, dials: &'a Dials) -> Pen<'a> {
        Pen { dice, dials, marks: Vec::new() }
    }

    /// Notes a damage; nothing where the cell is as it was.
    pub(super) fn mark(&mut self, damage: &'static str, column: &'static str, before: &str, after: &str) {
        if before != after {
            self.marks.push(Mark { damage, column, before: before.to_owned(), after: after.to_owned() });
        }
    }

    /// Writes `after` into a cell, and notes it.
    pub(super) fn put(&mut self, damage: &'static str, column: &'static str, cell: &mut String, after: &str) {
        self.mark(damage, column, cell, after);
        after.clone_into(cell);
    }

    /// Empties a cell at the share of a dial.
    pub(super) fn blank(&mut self, share: f64, damage: &'static str, column: &'static str, cell: &mut String) {
        if self.dice.chance(share) {
            self.put(damage, column, cell, "");
        }
    }

    /// The cell of context: country, sector, office.
    pub(super) fn context(&mut self, column: &'static str, text: &str) -> String {
        let mut cell = text.to_owned();
        self.blank(self.dials.context_blank, "context_blank", column, &mut cell);
        cell
    }

    pub(super) fn sex(&mut self, female: bool) -> Option<bool> {
        let code = |female: bool| if female { "F" } else { "M" };
        let (wrong, blank) = (self.dice.chance(self.dials.sex_wrong), self.dice.chance(self.dials.context_blank));
        let mut written = female;
        if wrong {
            written = !female;
            self.mark("sex_wrong", "female", code(female), code(written));
        }
        if blank {
            self.mark("context_blank", "female", code(written), "");
            return None;
        }
        Some(written)
    }
}
