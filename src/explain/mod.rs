//! Shows the sum behind a score, term by term, and what would settle it.

mod answers;
mod asked;
mod card;
mod contest;
mod emptied;
mod fields;
mod flips;
mod sentences;
mod settle;
mod terms;
mod why_not;

pub use card::{card, written_name};
pub use contest::{Contest, Judge, Rival, parent};
pub use sentences::{Reasons, reasons};
pub use settle::{Answer, Question, questions};
pub use terms::{Sum, evidence, support};

use crate::facts::{Fact, Place};
use crate::messages::Lang;
use crate::person::CellRef;
use crate::roster::Roster;
use crate::schema::Schema;
use crate::table::{Table, column_letters};

/// Everything an explanation may point into.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    pub tables: &'a [Table],
    /// Parallel to `tables`.
    pub schemas: &'a [Schema],
    pub roster: &'a Roster,
    pub lang: Lang,
}

impl Sources<'_> {
    /// The place of a cell as a person finds it.
    pub fn place(&self, cell: CellRef) -> Place {
        let table = &self.tables[usize::from(cell.table)];
        let schema = &self.schemas[usize::from(cell.table)];
        let header = schema.columns.get(usize::from(cell.column)).map(|column| column.header.clone());
        Place {
            row: Some(table.row_number(cell.row as usize)),
            column: Some(column_letters(cell.column)),
            header: header.filter(|header| !header.is_empty()),
            ..table.place()
        }
    }

    /// The text of a cell, whole.
    pub fn text(&self, cell: CellRef) -> &str {
        self.tables[usize::from(cell.table)].cell(cell.row as usize, cell.column).text
    }

    /// The part of a cell that was read.
    pub fn read_part(&self, cell: CellRef) -> String {
        let text = self.text(cell);
        match cell.span {
            (0, 0) => text.trim().to_owned(),
            (from, to) => text.chars().skip(from as usize).take(to.saturating_sub(from) as usize).collect(),
        }
    }

    /// A cell as a fact to point at.
    pub fn fact(&self, side: Side, cell: CellRef) -> Fact {
        Fact {
            child_side: side == Side::Child,
            place: self.place(cell),
            seen: self.text(cell).to_owned(),
            span: (cell.span != (0, 0)).then_some(cell.span),
        }
    }
}

/// Whose row a fact stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Child,
    Adult,
}
