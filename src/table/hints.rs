//! What the reading library does not tell of a sheet: hidden rows, merged cells, and formats that show zeros ahead.

use std::collections::BTreeMap;

use super::fill::{Filler, Merged};
use super::number;

/// Things kept of one kind, at most.
const MAX_KEPT: usize = 6_000_000;

/// What is known of one sheet beside its cells. Rows and columns count from 0.
#[derive(Debug, Default)]
pub struct Hints {
    hidden: Vec<u32>,
    merged: Vec<Merged>,
    /// Cells with a format of [`Formats`], in order.
    formatted: Vec<(u32, u16, u16)>,
}

impl Hints {
    pub fn is_empty(&self) -> bool {
        self.kept() == 0
    }

    pub fn hide(&mut self, row: u32) {
        if self.hidden.len() < MAX_KEPT {
            self.hidden.push(row);
        }
    }

    pub fn merge(&mut self, region: Merged) {
        if self.merged.len() < MAX_KEPT {
            self.merged.push(region);
        }
    }

    pub fn format(&mut self, row: u32, column: u32, format: u16) {
        if let Ok(column) = u16::try_from(column)
            && self.formatted.len() < MAX_KEPT
        {
            self.formatted.push((row, column, format));
        }
    }

    /// How many things are kept.
    pub fn kept(&self) -> usize {
        self.hidden.len() + self.merged.len() + self.formatted.len()
    }

    /// To be called once all is noted.
    pub fn order(&mut self) {
        if !self.formatted.is_sorted() {
            self.formatted.sort_unstable();
        }
    }

    /// The number of the cell's format, where it shows zeros ahead or the like.
    pub fn format_of(&self, (row, column): (u32, u32)) -> Option<u16> {
        let column = u16::try_from(column).ok()?;
        let at = self.formatted.partition_point(|(at_row, at_column, _)| (*at_row, *at_column) < (row, column));
        self.formatted.get(at).filter(|found| (found.0, found.1) == (row, column)).map(|found| found.2)
    }

    pub fn tell(&self, filler: &mut Filler) {
        for row in &self.hidden {
            filler.hide(*row, *row);
        }
        for region in &self.merged {
            filler.merge(*region);
        }
    }
}

/// The number formats of a workbook, by the style of its cells; only those that show more than the number.
#[derive(Debug, Default)]
pub struct Formats {
    codes: Vec<String>,
    /// Where the format of each number stands in `codes`.
    places: BTreeMap<u16, u16>,
    /// For each style, where its format stands in `codes`.
    styles: Vec<Option<u16>>,
}

impl Formats {
    pub fn add_code(&mut self, id: u16, code: String) {
        if let Ok(place) = u16::try_from(self.codes.len())
            && !self.places.contains_key(&id)
            && number::padded(1.0, &code).is_some()
        {
            self.places.insert(id, place);
            self.codes.push(code);
        }
    }

    pub fn add_style(&mut self, id: u16) {
        self.styles.push(self.places.get(&id).copied());
    }

    /// The format of a style, as a number for [`Hints::format`].
    pub fn of_style(&self, style: u32) -> Option<u16> {
        *self.styles.get(style as usize)?
    }

    pub fn code(&self, format: u16) -> Option<&str> {
        self.codes.get(usize::from(format)).map(String::as_str)
    }
}
