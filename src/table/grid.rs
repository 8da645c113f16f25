//! Holds a sheet's cells: one string for all texts, and where each cell and each row ends in it.

use crate::facts::Place;

/// The most text one sheet can hold, in bytes: what comes after reads as empty.
const MAX_TEXT: usize = 1 << 30;

/// What the file itself says a cell is; text in csv.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    Empty,
    Text,
    Number,
    /// A date or date-time of the spreadsheet program: its text is ISO (`2018-05-21` or `2018-05-21T14:30:00`).
    Date,
    Boolean,
    /// `#REF!` and its kin: treated as missing.
    Error,
}

/// A cell as seen: its text as a person sees it, trimmed of nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    pub text: &'a str,
    pub kind: CellKind,
}

impl<'a> Cell<'a> {
    pub const EMPTY: Cell<'static> = Cell { text: "", kind: CellKind::Empty };

    /// A cell of csv: text, or empty.
    pub fn text(text: &'a str) -> Self {
        Cell { text, kind: if text.is_empty() { CellKind::Empty } else { CellKind::Text } }
    }
}

/// One sheet: rows of cells whose texts lie in one string. Rows and columns count from the sheet's own first ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The file's name, without a folder.
    pub file: String,
    /// The sheet's name; `None` for csv and pasted cells.
    pub sheet: Option<String>,
    pub hidden: bool,
    /// The numbers of the rows that the spreadsheet program hides, sorted, where the file tells.
    pub(super) hidden_rows: Vec<u32>,
    columns: u16,
    /// For each row of the grid, its number as the spreadsheet program shows it.
    row_numbers: Vec<u32>,
    /// Where each row's cells end in `ends`: a row holds no more cells than it needs.
    row_ends: Vec<u32>,
    text: String,
    /// Where each cell's text ends in `text`, row by row.
    ends: Vec<u32>,
    kinds: Vec<CellKind>,
}

impl Table {
    /// An empty table to be filled with [`push_row`](Table::push_row).
    pub fn new(file: &str, sheet: Option<&str>) -> Self {
        Table {
            file: file.to_owned(),
            sheet: sheet.map(str::to_owned),
            hidden: false,
            hidden_rows: Vec::new(),
            columns: 0,
            row_numbers: Vec::new(),
            row_ends: Vec::new(),
            text: String::new(),
            ends: Vec::new(),
            kinds: Vec::new(),
        }
    }

    /// Adds a row of `cells` with its number as the spreadsheet program shows it. The width of the widest row counts
    /// for the table: shorter rows read as empty there.
    pub fn push_row<'a>(&mut self, number: u32, cells: impl IntoIterator<Item = Cell<'a>>) {
        for cell in cells {
            self.push_cell(cell);
        }
        self.end_row(number);
    }

    /// Adds a cell to the row that the next [`end_row`](Table::end_row) closes.
    pub(super) fn push_cell(&mut self, cell: Cell<'_>) {
        let fits = self.text.len() + cell.text.len() <= MAX_TEXT;
        let cell = if fits { cell } else { Cell::EMPTY };
        self.text.push_str(cell.text);
        self.ends.push(self.text.len() as u32);
        self.kinds.push(cell.kind);
    }

    pub(super) fn end_row(&mut self, number: u32) {
        let width = self.ends.len() - self.open_from();
        self.columns = self.columns.max(u16::try_from(width).unwrap_or(u16::MAX));
        self.row_numbers.push(number);
        self.row_ends.push(self.ends.len() as u32);
    }

    /// How many cells the open row has so far.
    pub(super) fn open_width(&self) -> usize {
        self.ends.len() - self.open_from()
    }

    fn open_from(&self) -> usize {
        self.row_ends.last().map_or(0, |&end| end as usize)
    }

    /// How many cells of a grid row are stored.
    pub(super) fn width(&self, row: usize) -> u16 {
        let start = if row == 0 { 0 } else { self.row_ends[row - 1] };
        u16::try_from(self.row_ends[row] - start).unwrap_or(u16::MAX)
    }

    /// How many cells are stored, and how many bytes of text.
    pub(super) fn size(&self) -> (usize, usize) {
        (self.ends.len(), self.text.len())
    }

    /// What the table takes in memory, in bytes, to the next few.
    pub fn bytes(&self) -> u64 {
        (self.text.len() + 5 * self.ends.len() + 8 * self.row_ends.len()) as u64
    }

    /// How many rows the grid has.
    pub fn rows(&self) -> usize {
        self.row_numbers.len()
    }

    pub fn columns(&self) -> u16 {
        self.columns
    }

    /// The number of grid row `row` as the spreadsheet program shows it.
    pub fn row_number(&self, row: usize) -> u32 {
        self.row_numbers[row]
    }

    /// The grid row that the spreadsheet program shows under `number`, where it is stored.
    pub fn row_at(&self, number: u32) -> Option<usize> {
        self.row_numbers.binary_search(&number).ok()
    }

    /// The first grid row that is numbered `number` or higher; one past the last where there is none.
    pub fn first_row_from(&self, number: u32) -> usize {
        self.row_numbers.partition_point(|&other| other < number)
    }

    /// Whether the spreadsheet program hides grid row `row` (by hand or by a filter left on).
    pub fn is_hidden(&self, row: usize) -> bool {
        self.hidden_rows.binary_search(&self.row_numbers[row]).is_ok()
    }

    /// The cell in grid row `row` (from 0) and column `column` (from 0); empty outside the grid.
    pub fn cell(&self, row: usize, column: u16) -> Cell<'_> {
        let Some(&row_end) = self.row_ends.get(row) else { return Cell::EMPTY };
        let row_start = if row == 0 { 0 } else { self.row_ends[row - 1] };
        let at = row_start as usize + usize::from(column);
        if at >= row_end as usize {
            return Cell::EMPTY;
        }
        let start = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        Cell { text: &self.text[start..self.ends[at] as usize], kind: self.kinds[at] }
    }

    /// The cells of a grid row, as many as the table has columns.
    pub fn row(&self, row: usize) -> impl Iterator<Item = Cell<'_>> {
        (0..self.columns).map(move |column| self.cell(row, column))
    }

    /// The sheet as a place, without row or column.
    pub fn place(&self) -> Place {
        Place { file: self.file.clone(), sheet: self.sheet.clone(), ..Place::default() }
    }
}

/// The letters of a column counted from 0: `A`, `B`, … `Z`, `AA`.
pub fn column_letters(index: u16) -> String {
    let mut letters = Vec::new();
    let mut rest = u32::from(index) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(b'A' + (rest % 26) as u8);
        rest /= 26;
    }
    letters.reverse();
    String::from_utf8(letters).unwrap_or_default()
}
