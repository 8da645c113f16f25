//! Fills a table from cells that come with their place, within bounds that no file can talk it out of.

use std::collections::BTreeMap;

use super::grid::{Cell, CellKind, MAX_TEXT, Table, column_letters};
use crate::facts::{Place, Problem, Severity};

/// Rows of a sheet, as spreadsheet programs count them at most.
pub const MAX_ROWS: u32 = 1_048_576;
/// Columns of a sheet that are read: no list of persons is wider, and a stray cell far right costs nothing.
pub const MAX_COLUMNS: u32 = 1_024;
/// Cells of one sheet that are stored.
pub const MAX_CELLS: usize = 30_000_000;
/// Characters of a cell, as spreadsheet programs hold them at most.
pub const MAX_CELL_CHARS: usize = 32_767;
/// Runs of blank rows longer than this are not stored: the row numbers tell that they were there.
const MAX_BLANK_RUN: u32 = 1_000;
/// Cells that may come out of order, or be filled in from merged ones.
const MAX_LATE: usize = 2_000_000;

/// Whether more cells are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum More {
    Wanted,
    Full,
}

/// A table being filled. Rows and columns count from 0 here.
pub struct Filler {
    table: Table,
    /// The row that is open.
    row: Option<u32>,
    late: BTreeMap<(u32, u16), (String, CellKind)>,
    full: bool,
    wide: bool,
    long: bool,
    /// The first cell that was cut, and how many were.
    cut: Option<(u32, u16)>,
    cuts: u32,
    problems: Vec<Problem>,
}

impl Filler {
    pub fn new(table: Table) -> Self {
        Filler {
            table,
            row: None,
            late: BTreeMap::new(),
            full: false,
            wide: false,
            long: false,
            cut: None,
            cuts: 0,
            problems: Vec::new(),
        }
    }

    /// Notes that the sheet could not be read beyond the open row, or not at all.
    pub fn note_damage(&mut self) {
        let code = if self.row.is_some() { "problem-sheet-damaged" } else { "problem-sheet-unreadable" };
        let place = Place { row: self.row.map(|row| row + 1), ..self.table.place() };
        self.problems.push(Problem::new(Severity::Warning, code, place));
    }

    /// Puts a cell at its place. Empty ones need not be put.
    pub fn put(&mut self, row: u32, column: u32, cell: Cell<'_>) -> More {
        if self.full {
            return More::Full;
        }
        if cell.kind == CellKind::Empty || cell.text.is_empty() {
            return More::Wanted;
        }
        if row >= MAX_ROWS {
            self.long = true;
            return More::Wanted;
        }
        if column >= MAX_COLUMNS {
            self.wide = true;
            return More::Wanted;
        }
        let column = column as u16;
        let text = self.fit(row, column, cell.text);
        let cell = Cell { text, kind: cell.kind };
        let (cells, bytes) = self.table.size();
        if cells + usize::from(column) >= MAX_CELLS || bytes + text.len() > MAX_TEXT {
            self.full = true;
            return More::Full;
        }
        let open = self.row.is_some_and(|open| open == row);
        let later_row = self.row.is_none_or(|open| row > open);
        if later_row {
            self.close_until(row);
        } else if !open || usize::from(column) < self.table.open_width() {
            if self.late.len() < MAX_LATE {
                self.late.insert((row, column), (text.to_owned(), cell.kind));
            } else {
                self.full = true;
            }
            return More::Wanted;
        }
        for _ in self.table.open_width()..usize::from(column) {
            self.table.push_cell(Cell::EMPTY);
        }
        self.table.push_cell(cell);
        More::Wanted
    }

    /// The text, cut to what a cell may hold.
    fn fit<'t>(&mut self, row: u32, column: u16, text: &'t str) -> &'t str {
        if text.len() <= MAX_CELL_CHARS {
            return text;
        }
        let Some((end, _)) = text.char_indices().nth(MAX_CELL_CHARS) else { return text };
        self.cut.get_or_insert((row, column));
        self.cuts += 1;
        &text[..end]
    }

    /// Closes the open row and opens `row`, with the blank ones between.
    fn close_until(&mut self, row: u32) {
        let mut blank = 0;
        if let Some(open) = self.row {
            self.table.end_row(open + 1);
            blank = open + 1;
        }
        if row - blank <= MAX_BLANK_RUN {
            for number in blank..row {
                self.table.end_row(number + 1);
            }
        }
        self.row = Some(row);
    }

    /// Gives every cell of a merged region the text of its first one, as far as the sheet is used.
    fn spread(&mut self, region: &Merged) {
        let Some(first) = self.table.row_at(region.first_row + 1) else { return };
        let Ok(first_column) = u16::try_from(region.first_column) else { return };
        let cell = self.table.cell(first, first_column);
        if cell.kind == CellKind::Empty {
            return;
        }
        let last_column = region.last_column.min(u32::from(self.table.columns()).saturating_sub(1)) as u16;
        let last_row = region.last_row.saturating_add(1);
        let rows = (first..self.table.rows()).take_while(|&row| self.table.row_number(row) <= last_row);
        for row in rows {
            for column in first_column..=last_column {
                if self.table.cell(row, column).kind == CellKind::Empty && self.late.len() < MAX_LATE {
                    let at = (self.table.row_number(row) - 1, column);
                    self.late.insert(at, (cell.text.to_owned(), cell.kind));
                }
            }
        }
    }

    /// The table as filled, without blank rows at its end, and what was noticed.
    pub fn finish(mut self, merged: &[Merged]) -> (Table, Vec<Problem>) {
        if let Some(open) = self.row.take() {
            self.table.end_row(open + 1);
        }
        self.weave();
        for region in merged {
            self.spread(region);
        }
        self.weave();
        self.tell();
        (self.table, self.problems)
    }

    /// Puts the cells that came late into their places.
    fn weave(&mut self) {
        if self.late.is_empty() {
            return;
        }
        let late = std::mem::take(&mut self.late);
        let old = std::mem::replace(&mut self.table, Table::new("", None));
        let mut again = Filler::new(Table::new(&old.file, old.sheet.as_deref()));
        again.table.hidden = old.hidden;
        let mut late = late.into_iter().peekable();
        for row in 0..old.rows() {
            let number = old.row_number(row) - 1;
            for column in 0..old.columns() {
                while let Some(((at, other), (text, kind))) = late.next_if(|(place, _)| *place < (number, column)) {
                    again.put(at, u32::from(other), Cell { text: &text, kind });
                }
                match late.next_if(|(place, _)| *place == (number, column)) {
                    Some((_, (text, kind))) => again.put(number, u32::from(column), Cell { text: &text, kind }),
                    None => again.put(number, u32::from(column), old.cell(row, column)),
                };
            }
        }
        for ((row, column), (text, kind)) in late {
            again.put(row, u32::from(column), Cell { text: &text, kind });
        }
        if let Some(open) = again.row.take() {
            again.table.end_row(open + 1);
        }
        self.full |= again.full;
        self.table = again.table;
    }

    fn tell(&mut self) {
        let place = self.table.place();
        let warn = |code: &str, limit: usize| {
            Problem::new(Severity::Warning, code, place.clone()).with("limit", grouped(limit))
        };
        if self.long {
            self.problems.push(warn("problem-sheet-too-many-rows", MAX_ROWS as usize));
        }
        if self.wide {
            let problem = Problem::new(Severity::Warning, "problem-sheet-too-many-columns", place.clone());
            self.problems.push(problem.with("limit", column_letters(MAX_COLUMNS as u16 - 1)));
        }
        if self.full {
            let row = self.table.rows().checked_sub(1).map(|last| self.table.row_number(last));
            let mut problem = warn("problem-sheet-too-many-cells", MAX_CELLS);
            problem.place.row = row;
            self.problems.push(problem);
        }
        if let Some((row, column)) = self.cut {
            let mut problem = warn("problem-sheet-long-cell", MAX_CELL_CHARS).with("count", self.cuts);
            problem.place.row = Some(row + 1);
            problem.place.column = Some(column_letters(column));
            self.problems.push(problem);
        }
    }
}

/// A merged region, both ends included, counted from 0.
#[derive(Clone, Copy, Debug)]
pub struct Merged {
    pub first_row: u32,
    pub first_column: u32,
    pub last_row: u32,
    pub last_column: u32,
}

/// A whole number with a thin space between thousands, which both languages read alike.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}
