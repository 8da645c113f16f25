//! Reads the sheets of workbooks (xlsx, xlsm, xlsb, xls, ods), cell by cell, where each stands in its sheet.

use std::borrow::Cow;
use std::io::{BufReader, Cursor};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    Data, DataRef, DataType, Dimensions, Range, Reader, Sheet, SheetType, SheetVisible, Xls, XlsError, Xlsb, XlsbError,
    Xlsx, XlsxError,
};

use super::Reading;
use super::biff::{self, Look};
use super::fill::{Filler, Merged, More, Room};
use super::grid::{Cell, CellKind, Table};
use super::hints::Hints;
use super::kind::{Kind, XmlKind};
use super::packed;
use super::watch::{Harm, Watch};
use super::{mend, number, ods, sheetml};
use crate::error::{Error, Result};
use crate::facts::{Place, Problem, Severity};

/// Sheets of a workbook that are read.
const MAX_SHEETS: usize = 200;
/// Unpacked bytes of a workbook that is mended, where it was written wrongly: it is held whole for that.
const MAX_MENDED: u64 = 96 << 20;
/// Cells of old workbooks between the first and the last one: the reading library holds a place for each.
const MAX_SPAN: u64 = 6_000_000;
/// Bytes of an old workbook, of which the reading library makes several copies.
const MAX_OLD_BYTES: usize = 100 << 20;

/// Reads all sheets that hold cells.
///
/// # Errors
/// Where the workbook is locked by a password, damaged, or holds no cells at all.
pub fn read(file: &str, bytes: &[u8], kind: Kind) -> Result<Reading> {
    // The reading library panics on some damaged files. In the browser a panic ends the worker, which is replaced.
    let reading = catch_unwind(AssertUnwindSafe(|| match kind {
        Kind::Xlsx => {
            let look = packed::look(bytes).map_err(|harm| refused(file, harm))?;
            let mended = |bytes: &[u8]| if look.bytes > MAX_MENDED { None } else { mend::xlsx(bytes) };
            twice(bytes, mended, |bytes| xlsx(file, bytes, &look))
        }
        Kind::Xlsb => xlsb(file, bytes, &packed::look(bytes).map_err(|harm| refused(file, harm))?),
        Kind::Xls => xls(file, bytes),
        Kind::Ods => open_document(file, bytes),
        Kind::Text => Err(Error::in_file("problem-file-damaged", file)),
    }));
    let reading = reading.unwrap_or_else(|_| Err(Error::in_file("problem-file-damaged", file)))?;
    with_cells(file, reading)
}

fn with_cells(file: &str, reading: Reading) -> Result<Reading> {
    if reading.tables.is_empty() {
        let damaged = reading.problems.iter().any(is_damage);
        return Err(Error::in_file(if damaged { "problem-file-damaged" } else { "problem-file-no-cells" }, file));
    }
    Ok(reading)
}

fn is_damage(problem: &Problem) -> bool {
    ["problem-file-damaged", "problem-sheet-damaged", "problem-sheet-unreadable"].contains(&problem.code.as_str())
}

/// Reads, and where that finds damage, reads once more what `mend` makes of the bytes.
fn twice(
    bytes: &[u8],
    mend: impl Fn(&[u8]) -> Option<Vec<u8>>,
    read: impl Fn(&[u8]) -> Result<Reading>,
) -> Result<Reading> {
    let first = read(bytes);
    let whole = match &first {
        Ok(reading) => !reading.problems.iter().any(is_damage),
        Err(error) => !is_damage(error.problem()),
    };
    if whole {
        return first;
    }
    match mend(bytes).map(|mended| read(&mended)) {
        Some(Ok(second)) => Ok(second),
        _ => first,
    }
}

/// What reading one sheet came to.
enum End {
    Whole,
    /// It could not be read to its end.
    Broken,
    /// It is a chart or the like.
    NoSheet,
}

fn refused(file: &str, harm: Harm) -> Error {
    let code = match harm {
        Harm::Bomb => "problem-file-bomb",
        Harm::Entities => "problem-file-entities",
    };
    Error::in_file(code, file)
}

fn xlsx(file: &str, bytes: &[u8], look: &packed::Look) -> Result<Reading> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => Error::in_file("problem-file-password", file),
        _ => Error::in_file("problem-file-damaged", file),
    })?;
    let sheets = book.sheets_metadata().to_vec();
    Ok(collect(file, &sheets, |name, filler| {
        if let Some(hints) = look.sheets.get(name) {
            hints.tell(filler);
        }
        let mut cells = match book.worksheet_cells_reader(name) {
            Ok(cells) => cells,
            Err(XlsxError::NotAWorksheet(_)) => return End::NoSheet,
            Err(_) => return End::Broken,
        };
        loop {
            match cells.next_cell_with_style_id() {
                Ok(Some((cell, style))) => {
                    let format = cells.styles().get(style).and_then(|style| style.number_format.as_ref());
                    let format = format.map(|format| format.format_code.as_str());
                    if put(filler, cell.get_position(), cell.get_value(), format) == More::Full {
                        return End::Whole;
                    }
                }
                Ok(None) => return End::Whole,
                Err(_) => return End::Broken,
            }
        }
    }))
}

fn xlsb(file: &str, bytes: &[u8], look: &packed::Look) -> Result<Reading> {
    let mut book = Xlsb::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsbError::Password => Error::in_file("problem-file-password", file),
        _ => Error::in_file("problem-file-damaged", file),
    })?;
    let sheets = book.sheets_metadata().to_vec();
    let none = Hints::default();
    Ok(collect(file, &sheets, |name, filler| {
        let hints = look.sheets.get(name).unwrap_or(&none);
        hints.tell(filler);
        let Ok(mut cells) = book.worksheet_cells_reader(name) else { return End::Broken };
        loop {
            match cells.next_cell() {
                Ok(Some(cell)) => {
                    let format = hints.format_of(cell.get_position()).and_then(|format| look.formats.code(format));
                    if put(filler, cell.get_position(), cell.get_value(), format) == More::Full {
                        return End::Whole;
                    }
                }
                Ok(None) => return End::Whole,
                Err(_) => return End::Broken,
            }
        }
    }))
}

fn xls(file: &str, bytes: &[u8]) -> Result<Reading> {
    if bytes.len() > MAX_OLD_BYTES {
        return Err(Error::in_file("problem-file-too-large", file).with("limit", MAX_OLD_BYTES >> 20));
    }
    let (formats, hints) = match biff::look(bytes, MAX_SPAN) {
        Look::Fine { formats, sheets } => (formats, sheets),
        Look::Locked => return Err(Error::in_file("problem-file-password", file)),
        Look::Damaged => return Err(Error::in_file("problem-file-damaged", file)),
        Look::Huge => return Err(Error::in_file("problem-file-bomb", file)),
    };
    let mut book = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => Error::in_file("problem-file-password", file),
        _ => Error::in_file("problem-file-damaged", file),
    })?;
    let sheets = book.sheets_metadata().to_vec();
    let none = Hints::default();
    Ok(collect(file, &sheets, |name, filler| {
        let at = sheets.iter().position(|sheet| sheet.name == name);
        let hints = at.and_then(|at| hints.get(at)).unwrap_or(&none);
        hints.tell(filler);
        for region in book.merge_cells_by_sheet_name(name).unwrap_or_default() {
            filler.merge(merged(region));
        }
        let Ok(range) = book.worksheet_range(name) else { return End::Broken };
        whole(filler, &range, |place| hints.format_of(place).and_then(|format| formats.code(format)));
        End::Whole
    }))
}

fn open_document(file: &str, bytes: &[u8]) -> Result<Reading> {
    packed::look(bytes).map_err(|harm| refused(file, harm))?;
    let damaged = || Error::in_file("problem-file-damaged", file);
    let mut archive = packed::open(bytes).ok_or_else(damaged)?;
    if packed::part(&mut archive, "META-INF/manifest.xml").is_some_and(|part| memmem(&part, b"encryption-data")) {
        return Err(Error::in_file("problem-file-password", file));
    }
    let content = archive.by_name("content.xml").map_err(|_| damaged())?;
    Ok(ods::read(file, BufReader::new(content)))
}

/// Reads a workbook that is one XML file.
///
/// # Errors
/// Where it would harm, is damaged, or holds no cells at all.
pub fn xml(file: &str, text: &str, kind: XmlKind) -> Result<Reading> {
    Watch::new().feed(text.as_bytes()).map_err(|harm| refused(file, harm))?;
    let reading = match kind {
        XmlKind::Sheet => sheetml::read(file, text.as_bytes()),
        XmlKind::OpenDocument => ods::read(file, text.as_bytes()),
    };
    with_cells(file, reading)
}

fn memmem(bytes: &[u8], wanted: &[u8]) -> bool {
    memchr::memmem::find(bytes, wanted).is_some()
}

/// Whether the spreadsheet program shows a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetState {
    Visible,
    Hidden,
}

/// The sheets of a file, one after another, within what a file may hold.
pub struct Sheets {
    file: String,
    room: Room,
    /// A sheet found no room: what comes after it is not read.
    full: bool,
    opened: usize,
    pub reading: Reading,
}

impl Sheets {
    pub fn new(file: &str) -> Self {
        Sheets { file: file.to_owned(), room: Room::WHOLE, full: false, opened: 0, reading: Reading::default() }
    }

    /// Fills the next sheet, and keeps it as far as it could be read; full where no sheet after it can be.
    pub fn fill<E>(
        &mut self,
        name: &str,
        state: SheetState,
        fill: impl FnOnce(&mut Filler) -> std::result::Result<(), E>,
    ) -> More {
        let Some(mut filler) = self.open(name, state) else { return More::Full };
        let end = fill(&mut filler);
        if end.is_err() {
            filler.note_damage();
        }
        self.close(filler);
        if end.is_err() { More::Full } else { More::Wanted }
    }

    /// The next sheet, to be filled and closed; None once there were enough.
    fn open(&mut self, name: &str, state: SheetState) -> Option<Filler> {
        if self.full {
            return None;
        }
        if self.opened == MAX_SHEETS {
            let place = Place { file: self.file.clone(), ..Place::default() };
            let problem = Problem::new(Severity::Warning, "problem-file-too-many-sheets", place);
            self.reading.problems.push(problem.with("limit", MAX_SHEETS));
            return None;
        }
        self.opened += 1;
        let mut table = Table::new(&self.file, Some(name));
        table.hidden = state == SheetState::Hidden;
        Some(Filler::new(table, self.room))
    }

    /// Keeps a sheet that holds cells, and what was noticed.
    fn close(&mut self, filler: Filler) {
        self.full |= filler.is_full();
        let (table, problems) = filler.finish();
        self.reading.problems.extend(problems);
        self.room = self.room.beside(&table);
        if table.rows() > 0 {
            self.reading.tables.push(table);
        }
    }

    /// Notes damage outside of any sheet, which matters only where no sheet was found before it.
    pub fn note_damage(&mut self) {
        if self.reading.tables.is_empty() {
            let place = Place { file: self.file.clone(), ..Place::default() };
            self.reading.problems.push(Problem::new(Severity::Warning, "problem-file-damaged", place));
        }
    }
}

/// Reads sheet after sheet through `fill`, leaving out those without cells.
fn collect(file: &str, sheets: &[Sheet], mut fill: impl FnMut(&str, &mut Filler) -> End) -> Reading {
    let mut all = Sheets::new(file);
    for sheet in sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let state = if sheet.visible == SheetVisible::Visible { SheetState::Visible } else { SheetState::Hidden };
        let Some(mut filler) = all.open(&sheet.name, state) else { break };
        match fill(&sheet.name, &mut filler) {
            End::Whole => {}
            End::Broken => filler.note_damage(),
            End::NoSheet => continue,
        }
        all.close(filler);
    }
    all.reading
}

fn whole<'f>(filler: &mut Filler, range: &Range<Data>, format: impl Fn((u32, u32)) -> Option<&'f str>) {
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (row, cells) in (first_row..).zip(range.rows()) {
        for (column, value) in (first_column..).zip(cells) {
            if value.is_empty() {
                continue;
            }
            let (text, kind) = said(value, format((row, column)));
            if filler.put(row, column, Cell { text: &text, kind }) == More::Full {
                return;
            }
        }
    }
}

fn put(filler: &mut Filler, (row, column): (u32, u32), value: &DataRef<'_>, format: Option<&str>) -> More {
    let text = match value {
        DataRef::Empty => return More::Wanted,
        DataRef::SharedString(text) => text,
        DataRef::String(text) => text.as_str(),
        other => {
            let value = Data::from(other.clone());
            let (text, kind) = said(&value, format);
            return filler.put(row, column, Cell { text: &text, kind });
        }
    };
    filler.put(row, column, Cell::text(text))
}

fn counted(value: f64, format: Option<&str>) -> String {
    format.and_then(|format| number::padded(value, format)).unwrap_or_else(|| number::number(value))
}

/// A value as a person sees it. `format` is the cell's number format, where it is known.
fn said<'v>(value: &'v Data, format: Option<&str>) -> (Cow<'v, str>, CellKind) {
    let (text, kind) = match value {
        Data::Empty => return (Cow::Borrowed(""), CellKind::Empty),
        Data::String(text) => return (Cow::Borrowed(text), CellKind::Text),
        Data::Bool(true) => return (Cow::Borrowed("TRUE"), CellKind::Boolean),
        Data::Bool(false) => return (Cow::Borrowed("FALSE"), CellKind::Boolean),
        Data::Int(value) => (counted(*value as f64, format), CellKind::Number),
        Data::Float(value) => (counted(*value, format), CellKind::Number),
        Data::DateTime(moment) => number::serial(moment),
        Data::DateTimeIso(text) => number::iso_date(text),
        Data::DurationIso(text) => (number::iso_duration(text), CellKind::Text),
        Data::Error(error) => (error.to_string(), CellKind::Error),
    };
    (Cow::Owned(text), kind)
}

fn merged(region: Dimensions) -> Merged {
    Merged {
        first_row: region.start.0,
        first_column: region.start.1,
        last_row: region.end.0,
        last_column: region.end.1,
    }
}
