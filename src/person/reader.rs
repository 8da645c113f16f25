//! Reads the cells of one row, and keeps account of what was blank, unknown or unreadable.

use super::dates::{self, Manner, Of};
use super::names::Order;
use super::people;
use super::survey::Survey;
use super::{CellRef, Outcome, Seen, WhatSet};
use crate::facts::{Field, Place, Problem, Severity, What, Whom};
use crate::schema::{Column, Schema};
use crate::table::{CellKind, Table, column_letters};

/// A cell with its column.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub text: &'a str,
    pub kind: CellKind,
    pub cell: CellRef,
    pub column: &'a Column,
}

/// One row being read.
pub(super) struct Reader<'a> {
    pub index: u16,
    pub table: &'a Table,
    pub schema: &'a Schema,
    pub survey: &'a Survey,
    pub row: usize,
    /// Its names are Portuguese: given names first, the mother's surname before the father's.
    pub is_portuguese: bool,
    pub problems: &'a mut Vec<Problem>,
    pub blank: WhatSet,
    pub said_unknown: WhatSet,
}

impl<'a> Reader<'a> {
    /// The order of whole names in a column, as far as it is known for this row.
    pub fn orders(&self) -> impl Fn(u16) -> Order + use<'a> {
        let (survey, is_portuguese) = (self.survey, self.is_portuguese);
        move |column| match survey.orders[usize::from(column)] {
            Order::Open if is_portuguese => Order::GivenFirst,
            order => order,
        }
    }

    /// The cell of a column.
    pub fn at(&self, column: usize) -> At<'a> {
        let cell = self.table.cell(self.row, column as u16);
        let place = CellRef { table: self.index, column: column as u16, row: self.row as u32, span: (0, 0) };
        At { text: cell.text, kind: cell.kind, cell: place, column: &self.schema.columns[column] }
    }

    /// The cells of all columns of a field, from the left.
    pub fn cells(&self, field: Field) -> Vec<At<'a>> {
        let columns = self.schema.columns.iter().enumerate().filter(|(_, column)| column.field == field);
        columns.map(|(index, _)| self.at(index)).collect()
    }

    /// Reads every cell of an own field; what could not be read is a problem under `code`, and missing.
    pub fn all<T>(&mut self, what: What, code: &str, read: impl Fn(At<'a>) -> Outcome<T>) -> Vec<Seen<T>> {
        let cells = self.cells(Field::own(what));
        let mut found = Vec::new();
        let (mut blank, mut unknown) = (false, false);
        for at in cells {
            match self.outcome(at, code, read(at)) {
                Outcome::Read(value) => found.push(Seen { value, cell: at.cell }),
                Outcome::Blank => blank = true,
                Outcome::Unknown | Outcome::Unreadable => unknown = true,
            }
        }
        if found.is_empty() {
            // What could not be read counts as unknown: something stood there.
            if unknown {
                self.said_unknown.insert(what);
            } else if blank {
                self.blank.insert(what);
            }
        }
        found
    }

    /// The first value of an own field.
    pub fn first<T>(&mut self, what: What, code: &str, read: impl Fn(At<'a>) -> Outcome<T>) -> Option<Seen<T>> {
        self.all(what, code, read).into_iter().next()
    }

    /// Passes an outcome on and makes a problem of one that could not be read.
    pub fn outcome<T>(&mut self, at: At<'_>, code: &str, outcome: Outcome<T>) -> Outcome<T> {
        if at.kind == CellKind::Error {
            self.problem(Severity::Warning, "problem-cell-error", at);
            return Outcome::Unknown;
        }
        if matches!(outcome, Outcome::Unreadable) {
            let code = match code {
                "problem-date-unreadable" => {
                    let manner = Manner { order: at.column.date_order, of: Of::Birth, newest: self.survey.newest };
                    dates::why_not(at.text, manner)
                }
                "problem-a-number-unreadable" if at.text.chars().filter(char::is_ascii_digit).count() >= 5 => {
                    "problem-a-number-length"
                }
                code => code,
            };
            self.problem(Severity::Warning, code, at);
        }
        outcome
    }

    pub fn problem(&mut self, severity: Severity, code: &str, at: At<'_>) {
        let problem = self.about(severity, code, at);
        self.problems.push(problem);
    }

    pub fn problem_with(&mut self, severity: Severity, code: &str, at: At<'_>, name: &str, value: impl ToString) {
        let problem = self.about(severity, code, at).with(name, value);
        self.problems.push(problem);
    }

    /// Notes that a cell of names is too long to be read to its end.
    pub fn tell_if_long(&mut self, at: At<'_>) {
        let start = people::head(at.text);
        if start.len() < at.text.len() {
            let shown: String = start.trim().chars().take(60).collect();
            let problem = self.about(Severity::Note, "problem-name-long", at).seen(&format!("{shown}…"));
            self.problems.push(problem.with("limit", people::LONGEST));
        }
    }

    fn about(&self, severity: Severity, code: &str, at: At<'_>) -> Problem {
        let place = Place {
            row: Some(self.table.row_number(self.row)),
            column: Some(column_letters(at.cell.column)),
            header: Some(at.column.header.clone()).filter(|header| !header.is_empty()),
            ..self.table.place()
        };
        Problem::new(severity, code, place).seen(at.text.trim())
    }

    /// The columns that speak of somebody else, grouped by person: `Child 1`, `Child 2` are two groups.
    pub fn groups(&self, whom: Whom) -> Vec<Vec<At<'a>>> {
        let mut groups: Vec<(u32, Vec<At<'a>>)> = Vec::new();
        let columns = self.schema.columns.iter().enumerate().filter(|(_, column)| column.field.whom == whom);
        let mut seen: Vec<(What, u32)> = Vec::new();
        for (index, column) in columns {
            let what = column.field.what;
            let turn = match seen.iter_mut().find(|(known, _)| *known == what) {
                Some((_, count)) => {
                    *count += 1;
                    *count
                }
                None => {
                    seen.push((what, 1));
                    1
                }
            };
            let key = number_in(&column.header).unwrap_or(turn);
            let at = self.at(index);
            match groups.iter_mut().find(|(number, _)| *number == key) {
                Some((_, group)) => group.push(at),
                None => groups.push((key, vec![at])),
            }
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }
}

/// The number of a header such as `Child 2 Name`.
fn number_in(header: &str) -> Option<u32> {
    let digits: String = header.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|number| (1..=20).contains(number))
}
