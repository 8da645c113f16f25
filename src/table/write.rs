//! Writes rows as csv and as workbooks whose texts stay texts; the same rows always give the same bytes.

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::fill::{MAX_CELL_CHARS, MAX_ROWS};
use crate::error::{Error, Result};

/// Rows as csv: UTF-8 without a mark, commas, quotes only where needed, each row ended by a line feed.
pub fn csv<Row, Field>(rows: impl IntoIterator<Item = Row>) -> Vec<u8>
where
    Row: IntoIterator<Item = Field>,
    Field: AsRef<[u8]>,
{
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail.
        let _ = writer.write_record(row);
    }
    writer.into_inner().unwrap_or_default()
}

/// A cell to be written.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Empty,
    /// Stays text, whatever it looks like: `0033`, `+502 …`, `=1+1`.
    Text(String),
    /// A number shown with that many decimals.
    Number {
        value: f64,
        decimals: u8,
    },
    /// A date of the spreadsheet program, shown as `2018-05-21`.
    Date(Date),
}

impl Value {
    pub fn text(text: impl Into<String>) -> Value {
        Value::Text(text.into())
    }

    pub fn whole(number: impl Into<f64>) -> Value {
        Value::Number { value: number.into(), decimals: 0 }
    }
}

/// A sheet to be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Shortened and freed of signs that sheet names may not hold.
    pub name: String,
    /// Rows above the header, each a text in the first column.
    pub titles: Vec<String>,
    /// Bold, frozen and with a filter; none where empty.
    pub header: Vec<String>,
    pub rows: Vec<Vec<Value>>,
}

/// A workbook with these sheets.
///
/// # Errors
/// Where a sheet has more rows or columns than a workbook can hold.
pub fn xlsx(sheets: &[Sheet]) -> Result<Vec<u8>> {
    let mut book = Workbook::new();
    let mut names: Vec<String> = Vec::new();
    let mut build = || -> std::result::Result<Vec<u8>, XlsxError> {
        // A fixed date, so that the same rows give the same bytes on any day.
        let created = ExcelDateTime::from_ymd(2026, 1, 1)?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&created));
        for (index, sheet) in sheets.iter().enumerate() {
            let name = sheet_name(&sheet.name, index, &names);
            fill(book.add_worksheet().set_name(&name)?, sheet)?;
            names.push(name);
        }
        book.save_to_buffer()
    };
    build().map_err(|_| Error::in_file("problem-file-not-written", "xlsx").with("limit", MAX_ROWS))
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> std::result::Result<(), XlsxError> {
    let (bold, title) = (Format::new().set_bold(), Format::new().set_bold().set_font_size(13));
    let plain = Format::new().set_num_format("@").set_align(FormatAlign::Top);
    let date = Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top);
    let decimals: Vec<Format> = (0..=6).map(number_format).collect();
    let mut widths: Vec<usize> = sheet.header.iter().map(|text| text.chars().count() + 3).collect();
    let mut row = 0;
    for text in &sheet.titles {
        page.write_string_with_format(row, 0, cut(text), &title)?;
        row += 1;
    }
    if !sheet.header.is_empty() {
        for (column, text) in (0u16..).zip(&sheet.header) {
            page.write_string_with_format(row, column, cut(text), &bold)?;
        }
        page.set_freeze_panes(row + 1, 0)?;
        let last_column = u16::try_from(sheet.header.len() - 1).unwrap_or(u16::MAX);
        page.autofilter(row, 0, row + sheet.rows.len() as u32, last_column)?;
        row += 1;
    }
    for cells in &sheet.rows {
        widths.resize(widths.len().max(cells.len()), 0);
        for ((column, cell), width) in (0u16..).zip(cells).zip(&mut widths) {
            match cell {
                Value::Empty => {}
                Value::Text(text) => {
                    page.write_string_with_format(row, column, cut(text), &plain)?;
                    *width = (*width).max(text.chars().count() + 1);
                }
                Value::Number { value, decimals: shown } => {
                    if value.is_finite() {
                        let format = &decimals[usize::from(*shown).min(decimals.len() - 1)];
                        page.write_number_with_format(row, column, *value, format)?;
                    }
                    *width = (*width).max(9);
                }
                Value::Date(day) => {
                    let serial = ExcelDateTime::from_ymd(day.year().unsigned_abs(), day.month() as u8, day.day() as u8);
                    match serial {
                        Ok(serial) => page.write_datetime_with_format(row, column, &serial, &date)?,
                        // Before 1900 a workbook knows no dates.
                        Err(_) => page.write_string_with_format(row, column, day.to_string(), &plain)?,
                    };
                    *width = (*width).max(11);
                }
            }
        }
        row += 1;
    }
    for (column, width) in (0u16..).zip(widths) {
        page.set_column_width(column, width.clamp(6, 60) as f64)?;
    }
    Ok(())
}

fn number_format(decimals: usize) -> Format {
    let pattern = if decimals == 0 { "0".to_owned() } else { format!("0.{}", "0".repeat(decimals)) };
    Format::new().set_num_format(pattern).set_align(FormatAlign::Top)
}

/// As much of a text as a cell can hold.
fn cut(text: &str) -> &str {
    // Workbooks count in units of UTF-16, of which a character has at most two.
    let limit = if text.len() > MAX_CELL_CHARS { MAX_CELL_CHARS / 2 } else { MAX_CELL_CHARS };
    text.char_indices().nth(limit).map_or(text, |(end, _)| &text[..end])
}

/// A name that a workbook takes: at most 31 signs, none of `[]:*?/\`, no quote at its ends, not taken yet.
fn sheet_name(wanted: &str, index: usize, taken: &[String]) -> String {
    let clean: String = wanted.chars().map(|sign| if "[]:*?/\\".contains(sign) { ' ' } else { sign }).collect();
    let clean: String = clean.trim().trim_matches('\'').chars().filter(|sign| sign.len_utf16() == 1).take(28).collect();
    let free = !clean.is_empty()
        && !clean.eq_ignore_ascii_case("history")
        && !taken.iter().any(|name| name.to_lowercase() == clean.to_lowercase());
    if free { clean } else { format!("{clean} {}", index + 1) }
}
