//! Fills a table from cells that come with their place, within bounds that no file can talk it out of.

use std::collections::BTreeMap;

use super::grid::{Cell, CellKind, Table, column_letters};
use crate::facts::{Place, Problem, Severity};

/// Rows of a sheet, as spreadsheet programs count them at most.
pub const MAX_ROWS: u32 = 1_048_576;
/// Columns of a sheet that are read: no list of persons is wider, and a stray cell far right costs nothing.
pub const MAX_COLUMNS: u32 = 1_024;
/// Cells of a file that are stored.
pub const MAX_CELLS: usize = 20_000_000;
/// Bytes of text of a file that are stored.
const MAX_TEXT: usize = 250 << 20;
/// Characters of a cell, as spreadsheet programs hold them at most.
pub const MAX_CELL_CHARS: usize = 32_767;
/// Runs of blank rows longer than this are not stored: the row numbers tell that they were there.
const MAX_BLANK_RUN: u32 = 1_000;
/// Cells that may come out of order, or be filled in from merged ones, and the bytes of their text.
const MAX_LATE: usize = 1_000_000;
const MAX_LATE_TEXT: usize = 64 << 20;
/// Places of merged regions that are looked at: regions that lie on each other could be looked at without end.
const MAX_SPREAD: usize = 20_000_000;
/// Merged regions and runs of hidden rows that are kept.
const MAX_REGIONS: usize = 1_000_000;

/// Whether more cells are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum More {
    Wanted,
    Full,
}

/// How much of a file may still be stored: all its sheets share it.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    pub cells: usize,
    pub bytes: usize,
}

impl Room {
    pub const WHOLE: Room = Room { cells: MAX_CELLS, bytes: MAX_TEXT };

    /// What is left beside `table`.
    pub fn beside(self, table: &Table) -> Room {
        let (cells, bytes) = table.size();
        Room { cells: self.cells.saturating_sub(cells), bytes: self.bytes.saturating_sub(bytes) }
    }
}

/// A table being filled. Rows and columns count from 0 here.
pub struct Filler {
    table: Table,
    room: Room,
    /// The row that is open.
    row: Option<u32>,
    late: BTreeMap<(u32, u16), (String, CellKind)>,
    late_bytes: usize,
    merged: Vec<Merged>,
    /// Runs of hidden rows, both ends included.
    hidden: Vec<(u32, u32)>,
    full: bool,
    wide: bool,
    long: bool,
    /// The first cell that was cut, and how many were.
    cut: Option<(u32, u16)>,
    cuts: u32,
    problems: Vec<Problem>,
}

impl Filler {
    pub fn new(table: Table, room: Room) -> Self {
        Filler {
            table,
            room,
            row: None,
            late: BTreeMap::new(),
            late_bytes: 0,
            merged: Vec::new(),
            hidden: Vec::new(),
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
            return More::Full;
        }
        if column >= MAX_COLUMNS {
            self.wide = true;
            return More::Wanted;
        }
        let column = column as u16;
        let text = self.fit(row, column, cell.text);
        let cell = Cell { text, kind: cell.kind };
        let (cells, bytes) = self.table.size();
        if cells + usize::from(column) >= self.room.cells || bytes + text.len() > self.room.bytes {
            self.full = true;
            return More::Full;
        }
        let open = self.row.is_some_and(|open| open == row);
        let later_row = self.row.is_none_or(|open| row > open);
        if later_row {
            self.close_until(row);
        } else if !open || usize::from(column) < self.table.open_width() {
            let cell = (text.to_owned(), cell.kind);
            return self.put_late((row, column), cell);
        }
        for _ in self.table.open_width()..usize::from(column) {
            self.table.push_cell(Cell::EMPTY);
        }
        self.table.push_cell(cell);
        More::Wanted
    }

    fn put_late(&mut self, place: (u32, u16), cell: (String, CellKind)) -> More {
        self.late_bytes += cell.0.len();
        if self.late.len() >= MAX_LATE || self.late_bytes > MAX_LATE_TEXT {
            self.full = true;
            return More::Full;
        }
        self.late.insert(place, cell);
        More::Wanted
    }

    /// Tells of a run of rows that the spreadsheet program hides, both ends included.
    pub fn hide(&mut self, first: u32, last: u32) {
        let kept = self.hidden.len();
        match self.hidden.last_mut() {
            Some(run) if run.1.checked_add(1) == Some(first) => run.1 = last,
            _ if kept < MAX_REGIONS => self.hidden.push((first, last)),
            _ => {}
        }
    }

    /// Tells that the spreadsheet program hides the whole sheet.
    pub fn hide_sheet(&mut self) {
        self.table.hidden = true;
    }

    /// Tells of a merged region: each of its cells gets the text of its first one.
    pub fn merge(&mut self, region: Merged) {
        if self.merged.len() < MAX_REGIONS {
            self.merged.push(region);
        }
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

    /// Gives every cell of a merged region the text of its first one, as far as the sheet is used. `looks` is how many
    /// places may still be looked at.
    fn spread(&mut self, region: Merged, looks: &mut usize) {
        let Some(first) = self.table.row_at(region.first_row.saturating_add(1)) else { return };
        let Ok(first_column) = u16::try_from(region.first_column) else { return };
        let cell = self.table.cell(first, first_column);
        if cell.kind == CellKind::Empty {
            return;
        }
        let cell = (cell.text.to_owned(), cell.kind);
        let last_column = region.last_column.min(u32::from(self.table.columns()).saturating_sub(1)) as u16;
        let last_row = region.last_row.saturating_add(1);
        for row in first..self.table.rows() {
            let number = self.table.row_number(row);
            if number > last_row {
                break;
            }
            for column in first_column..=last_column {
                *looks = looks.saturating_sub(1);
                let empty = self.table.cell(row, column).kind == CellKind::Empty;
                if *looks == 0 || (empty && self.put_late((number - 1, column), cell.clone()) == More::Full) {
                    return;
                }
            }
        }
    }

    /// The table as filled, without blank rows at its end, and what was noticed.
    pub fn finish(mut self) -> (Table, Vec<Problem>) {
        if let Some(open) = self.row.take() {
            self.table.end_row(open + 1);
        }
        self.weave();
        let mut looks = MAX_SPREAD;
        for region in std::mem::take(&mut self.merged) {
            if looks == 0 {
                break;
            }
            self.spread(region, &mut looks);
        }
        self.weave();
        self.mark_hidden();
        self.tell();
        (self.table, self.problems)
    }

    fn mark_hidden(&mut self) {
        self.hidden.sort_unstable();
        let mut runs = self.hidden.iter().peekable();
        for row in 0..self.table.rows() {
            let number = self.table.row_number(row);
            while runs.next_if(|run| run.1 < number - 1).is_some() {}
            if runs.peek().is_some_and(|run| run.0 < number) {
                self.table.hidden_rows.push(number);
            }
        }
    }

    /// Puts the cells that came late into their places.
    fn weave(&mut self) {
        if self.late.is_empty() {
            return;
        }
        let late = std::mem::take(&mut self.late);
        self.late_bytes = 0;
        let old = std::mem::replace(&mut self.table, Table::new("", None));
        let mut again = Filler::new(Table::new(&old.file, old.sheet.as_deref()), self.room);
        again.table.hidden = old.hidden;
        let mut late = late.into_iter().peekable();
        for row in 0..old.rows() {
            let number = old.row_number(row) - 1;
            for column in 0..old.width(row) {
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

    /// Whether there was no room for all.
    pub fn is_full(&self) -> bool {
        self.full
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
            // No row is told: cells that are merged or came out of order may lack anywhere.
            self.problems.push(warn("problem-sheet-too-many-cells", MAX_CELLS));
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
