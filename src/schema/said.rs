//! What was said of a sheet, and by whom: the reader now, an earlier sheet of this shape, or the sheet before it.

use crate::facts::{ColumnChoice, Field, SheetChoice, SheetRole};

use super::Column;
use super::assign::{self, Candidate};
use super::candidates::ASKED;
use super::fit::fit;
use super::looks::Looks;

/// Who said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Reader,
    /// What was saved of an earlier sheet of this shape.
    Saved,
    /// The sheet before, of which this one is the continuation.
    SheetBefore,
}

impl Source {
    pub fn confidence(self) -> f64 {
        match self {
            Source::Reader => 1.0,
            Source::Saved => 0.97,
            Source::SheetBefore => 0.9,
        }
    }

    pub fn role_reason(self) -> &'static str {
        match self {
            Source::Reader => "role-why-reader",
            Source::Saved => "role-why-saved",
            Source::SheetBefore => "role-why-sheet-before",
        }
    }

    fn reason(self) -> &'static str {
        match self {
            Source::Reader => "why-reader",
            Source::Saved => "why-saved",
            Source::SheetBefore => "why-sheet-before",
        }
    }
}

/// All that was said of one sheet. The reader's word on a column stands above an earlier one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Said<'a> {
    pub reader: Option<&'a SheetChoice>,
    pub earlier: Option<(&'a SheetChoice, Source)>,
}

impl<'a> Said<'a> {
    /// What was said earlier holds only where the reader did not choose another header row.
    fn earlier(&self) -> Option<(&'a SheetChoice, Source)> {
        let row = self.reader.and_then(|choice| choice.header_row);
        self.earlier.filter(|(choice, _)| row.is_none() || row == choice.header_row)
    }

    pub fn header_row(&self) -> Option<u32> {
        let earlier = self.earlier().and_then(|(choice, _)| choice.header_row);
        self.reader.and_then(|choice| choice.header_row).or(earlier)
    }

    /// The role, where it was said. The list that a file was given for stands above an earlier word.
    pub fn role(&self, given: Option<SheetRole>) -> Option<(SheetRole, Source)> {
        let by_reader = self.reader.and_then(|choice| choice.role).map(|role| (role, Source::Reader));
        by_reader.or_else(|| {
            let (choice, source) = self.earlier().filter(|_| given.is_none())?;
            choice.role.map(|role| (role, source))
        })
    }

    /// Every word on a column, the reader's first. An earlier word gives way where the reader spoke of the column, or
    /// gave its field to another one.
    fn columns(&self) -> impl Iterator<Item = (&'a ColumnChoice, Source)> {
        let reader = self.reader.map_or(&[][..], |choice| &choice.columns);
        let (earlier, source) = self.earlier().map_or((&[][..], Source::Saved), |(c, source)| (&c.columns, source));
        let stands = move |said: &&ColumnChoice| {
            !reader.iter().any(|own| {
                own.index == said.index || own.field.is_some() && own.field == said.field && alone(own.field)
            })
        };
        let earlier = earlier.iter().filter(stands).map(move |said| (said, source));
        reader.iter().map(|said| (said, Source::Reader)).chain(earlier)
    }

    /// What was said of one column no other one may take.
    pub fn keep(&self, offered: &mut [Vec<Candidate>]) {
        for (said, _) in self.columns() {
            let Some(field) = said.field else { continue };
            for (at, candidates) in offered.iter_mut().enumerate() {
                if at == usize::from(said.index) {
                    candidates.clear();
                } else if alone(Some(field)) {
                    candidates.retain(|c| c.field != field);
                }
            }
        }
    }

    /// Gives each column what was said of it.
    pub fn obey(&self, looks: &[Looks], columns: &mut [Column]) {
        for (said, source) in self.columns() {
            let at = usize::from(said.index);
            let (Some(field), Some(column)) = (said.field, columns.get_mut(at)) else { continue };
            column.field = field;
            column.confidence = source.confidence();
            column.reasons = vec![source.reason().to_owned()];
            let differs = looks[at].looked >= 2 && fit(field.what, &looks[at]).is_some_and(|fit| fit < 0.2);
            if differs && source != Source::Reader {
                column.confidence = ASKED;
                column.reasons.push("why-values-differ".to_owned());
            }
        }
    }

    /// Gives each column of dates the order that was said. An earlier word gives way to the values.
    pub fn order(&self, columns: &mut [Column]) {
        for (said, source) in self.columns() {
            let (Some(order), Some(column)) = (said.date_order, columns.get_mut(usize::from(said.index))) else {
                continue;
            };
            if source == Source::Reader || column.date_order.is_none() || column.date_order_open {
                column.date_order = Some(order);
                column.date_order_open = false;
            }
        }
    }
}

/// Whether only one column may hold this field.
fn alone(field: Option<Field>) -> bool {
    field.is_some_and(|field| !assign::repeats(field) && !assign::numbered(field))
}
