//! Reads the sheets of workbooks (xlsx, xlsm, xlsb, xls, ods), cell by cell, where each stands in its sheet.

use std::borrow::Cow;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    Data, DataRef, DataType, Dimensions, Ods, OdsError, Range, Reader, Sheet, SheetType, SheetVisible, Xls, XlsError,
    Xlsb, XlsbError, Xlsx, XlsxError,
};

use super::Reading;
use super::fill::{Filler, MAX_CELLS, Merged, More};
use super::grid::{Cell, CellKind, Table};
use super::kind::{Kind, Merges};
use super::mend;
use super::number;
use super::ole::{self, Look};
use crate::error::{Error, Result};
use crate::facts::{Place, Problem, Severity};

/// Sheets of a workbook that are read.
const MAX_SHEETS: usize = 200;

/// Reads all sheets that hold cells.
///
/// # Errors
/// Where the workbook is locked by a password, damaged, or holds no cells at all.
pub fn read(file: &str, bytes: &[u8], kind: Kind) -> Result<Reading> {
    // The reading library panics on some damaged files. In the browser a panic ends the worker, which is replaced.
    let reading = catch_unwind(AssertUnwindSafe(|| match kind {
        Kind::Xlsx(merges) => twice(bytes, mend::xlsx, |bytes| xlsx(file, bytes, merges)),
        Kind::Xlsb => xlsb(file, bytes),
        Kind::Xls => xls(file, bytes),
        Kind::Ods => twice(bytes, mend::ods, |bytes| ods(file, bytes)),
        Kind::Text => Err(Error::in_file("problem-file-damaged", file)),
    }));
    let reading = reading.unwrap_or_else(|_| Err(Error::in_file("problem-file-damaged", file)))?;
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
    Whole(Vec<Merged>),
    /// It could not be read to its end.
    Broken,
    /// It is a chart or the like.
    NoSheet,
}

fn xlsx(file: &str, bytes: &[u8], merges: Merges) -> Result<Reading> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => Error::in_file("problem-file-password", file),
        _ => Error::in_file("problem-file-damaged", file),
    })?;
    let sheets = book.sheets_metadata().to_vec();
    Ok(collect(file, &sheets, |name, filler| {
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
                        break;
                    }
                }
                Ok(None) => break,
                Err(_) => return End::Broken,
            }
        }
        drop(cells);
        match merges {
            Merges::None => End::Whole(Vec::new()),
            Merges::Some => End::Whole(merged(book.merge_cells_by_sheet_name(name).unwrap_or_default())),
        }
    }))
}

fn xlsb(file: &str, bytes: &[u8]) -> Result<Reading> {
    let mut book = Xlsb::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsbError::Password => Error::in_file("problem-file-password", file),
        _ => Error::in_file("problem-file-damaged", file),
    })?;
    let sheets = book.sheets_metadata().to_vec();
    Ok(collect(file, &sheets, |name, filler| {
        let Ok(mut cells) = book.worksheet_cells_reader(name) else { return End::Broken };
        loop {
            match cells.next_cell() {
                Ok(Some(cell)) if put(filler, cell.get_position(), cell.get_value(), None) == More::Full => break,
                Ok(Some(_)) => {}
                Ok(None) => break,
                Err(_) => return End::Broken,
            }
        }
        End::Whole(Vec::new())
    }))
}

fn xls(file: &str, bytes: &[u8]) -> Result<Reading> {
    match ole::look(bytes, MAX_CELLS as u64) {
        Look::Fine => {}
        Look::Locked => return Err(Error::in_file("problem-file-password", file)),
        Look::Damaged => return Err(Error::in_file("problem-file-damaged", file)),
        Look::Huge => return Err(Error::in_file("problem-file-bomb", file)),
    }
    let mut book = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => Error::in_file("problem-file-password", file),
        _ => Error::in_file("problem-file-damaged", file),
    })?;
    let sheets = book.sheets_metadata().to_vec();
    Ok(collect(file, &sheets, |name, filler| {
        let merges = merged(book.merge_cells_by_sheet_name(name).unwrap_or_default());
        match book.worksheet_range(name) {
            Ok(range) => whole(filler, &range, merges),
            Err(_) => End::Broken,
        }
    }))
}

fn ods(file: &str, bytes: &[u8]) -> Result<Reading> {
    let mut book = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        OdsError::Password => Error::in_file("problem-file-password", file),
        OdsError::CellLimitExceeded { .. } => Error::in_file("problem-file-bomb", file),
        _ => Error::in_file("problem-file-damaged", file),
    })?;
    let sheets = book.sheets_metadata().to_vec();
    Ok(collect(file, &sheets, |name, filler| match book.worksheet_range(name) {
        Ok(range) => whole(filler, &range, Vec::new()),
        Err(_) => End::Broken,
    }))
}

/// Reads sheet after sheet through `fill`, leaving out those without cells.
fn collect(file: &str, sheets: &[Sheet], mut fill: impl FnMut(&str, &mut Filler) -> End) -> Reading {
    let mut reading = Reading::default();
    if sheets.len() > MAX_SHEETS {
        let place = Place { file: file.to_owned(), ..Place::default() };
        let problem = Problem::new(Severity::Warning, "problem-file-too-many-sheets", place);
        reading.problems.push(problem.with("limit", MAX_SHEETS));
    }
    for sheet in sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).take(MAX_SHEETS) {
        let mut table = Table::new(file, Some(&sheet.name));
        table.hidden = sheet.visible != SheetVisible::Visible;
        let mut filler = Filler::new(table);
        let merges = match fill(&sheet.name, &mut filler) {
            End::Whole(merges) => merges,
            End::Broken => {
                filler.note_damage();
                Vec::new()
            }
            End::NoSheet => continue,
        };
        let (table, problems) = filler.finish(&merges);
        reading.problems.extend(problems);
        if table.rows() > 0 {
            reading.tables.push(table);
        }
    }
    reading
}

fn whole(filler: &mut Filler, range: &Range<Data>, merges: Vec<Merged>) -> End {
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (row, cells) in (first_row..).zip(range.rows()) {
        for (column, value) in (first_column..).zip(cells) {
            if value.is_empty() {
                continue;
            }
            let (text, kind) = said(value, None);
            if filler.put(row, column, Cell { text: &text, kind }) == More::Full {
                return End::Whole(merges);
            }
        }
    }
    End::Whole(merges)
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

/// A value as a person sees it. `format` is the cell's number format, where it is known.
fn said<'v>(value: &'v Data, format: Option<&str>) -> (Cow<'v, str>, CellKind) {
    let (text, kind) = match value {
        Data::Empty => return (Cow::Borrowed(""), CellKind::Empty),
        Data::String(text) => return (Cow::Borrowed(text), CellKind::Text),
        Data::Bool(true) => return (Cow::Borrowed("TRUE"), CellKind::Boolean),
        Data::Bool(false) => return (Cow::Borrowed("FALSE"), CellKind::Boolean),
        Data::Int(value) => (value.to_string(), CellKind::Number),
        Data::Float(value) => {
            let padded = format.and_then(|format| number::padded(*value, format));
            (padded.unwrap_or_else(|| number::number(*value)), CellKind::Number)
        }
        Data::DateTime(moment) => number::serial(moment),
        Data::DateTimeIso(text) => number::iso_date(text),
        Data::DurationIso(text) => (number::iso_duration(text), CellKind::Text),
        Data::Error(error) => (error.to_string(), CellKind::Error),
    };
    (Cow::Owned(text), kind)
}

fn merged(regions: Vec<Dimensions>) -> Vec<Merged> {
    let region = |region: Dimensions| Merged {
        first_row: region.start.0,
        first_column: region.start.1,
        last_row: region.end.0,
        last_column: region.end.1,
    };
    regions.into_iter().map(region).collect()
}
