//! Looks into an old workbook (xls) before it is read: whether it is locked, whether its cells stand where cells can,
//! and what the reading library does not tell of its sheets.
//!
//! That library lays out every sheet as a full grid and reserves memory for what a sheet claims. One damaged byte can
//! claim more memory than there is, and a process that is refused memory ends without a word.

use std::collections::BTreeSet;

use super::hints::{Formats, Hints};
use super::ole::{long, word, workbook};

/// What the records of an old workbook say before any cell is read.
#[derive(Debug)]
pub enum Look {
    Fine {
        formats: Formats,
        /// In the order of the workbook's list of sheets.
        sheets: Vec<Hints>,
    },
    /// The rest is encrypted (`FilePass`, MS-XLS 2.4.117).
    Locked,
    /// A cell or a claim stands where no sheet of this format reaches.
    Damaged,
    /// The sheets together span more cells than are read.
    Huge,
}

const ROWS: u64 = 65_536;
const COLUMNS: u64 = 256;
/// Records of all sheets that are walked through; one that holds several numbers counts as so many.
const MAX_RECORDS: usize = 30_000_000;
/// Hidden rows and cells with formats that all sheets together may tell of.
const MAX_HINTS: usize = 7_000_000;
/// Bytes of shared texts, which are held all at once.
const MAX_TEXT_BYTES: usize = 32 << 20;

/// Looks at the workbook in an OLE file; fine where it cannot be found, for the reading library to say so.
pub fn look(bytes: &[u8], most_cells: u64) -> Look {
    let mut formats = Formats::default();
    let Some(stream) = workbook(bytes) else { return Look::Fine { formats, sheets: Vec::new() } };
    let mut starts = Vec::new();
    let (mut texts, mut in_texts) = (0, false);
    let mut old = false;
    for (kind, record) in Records(&stream) {
        in_texts = kind == 0x00FC || (in_texts && kind == 0x003C);
        texts += if in_texts { record.len() } else { 0 };
        match kind {
            0x002F => return Look::Locked,
            0x0085 => starts.extend(long(record, 0)),
            0x0809 => old = word(record, 0).is_some_and(|version| version < 0x0600),
            0x041E => {
                if let Some((id, code)) = number_format(record, old) {
                    formats.add_code(id, code);
                }
            }
            0x00E0 => formats.add_style(word(record, 2).unwrap_or_default() as u16),
            0x000A => break,
            _ => {}
        }
    }
    if texts > MAX_TEXT_BYTES {
        return Look::Huge;
    }
    let (mut cells, mut records, mut kept) = (0, 0, 0);
    let mut sheets = Vec::new();
    let mut seen = BTreeSet::new();
    for start in starts {
        // No two sheets begin at one place, unless somebody wants them read without end.
        if !seen.insert(start) {
            return Look::Damaged;
        }
        match stream.get(start as usize..).and_then(|rest| sheet(rest, &formats, &mut records)) {
            Some((area, hints)) => {
                cells += area;
                kept += hints.kept();
                sheets.push(hints);
            }
            None => return Look::Damaged,
        }
        if cells > most_cells || records > MAX_RECORDS || kept > MAX_HINTS {
            return Look::Huge;
        }
    }
    Look::Fine { formats, sheets }
}

/// A number format and its number (MS-XLS 2.4.126).
fn number_format(record: &[u8], old: bool) -> Option<(u16, String)> {
    let id = word(record, 0)? as u16;
    if old {
        return Some((id, record.get(3..)?.iter().map(|byte| char::from(*byte)).collect()));
    }
    let text = record.get(5..)?;
    let code = if record[4] & 1 == 0 {
        text.iter().map(|byte| char::from(*byte)).collect()
    } else {
        let (units, _) = text.as_chunks::<2>();
        char::decode_utf16(units.iter().map(|unit| u16::from_le_bytes(*unit))).flatten().collect()
    };
    Some((id, code))
}

/// The cells that a sheet's grid has or claims, and what it tells beside them; None where a cell stands outside of any.
fn sheet(sheet: &[u8], formats: &Formats, records: &mut usize) -> Option<(u64, Hints)> {
    let (mut begun, mut inner) = (false, 0);
    let (mut rows, mut columns) = ((u64::MAX, 0), (u64::MAX, 0));
    let mut claimed = 0;
    let mut hints = Hints::default();
    for (kind, record) in Records(sheet) {
        *records += 1;
        match kind {
            0x0809 if begun => inner += 1,
            0x0809 => begun = true,
            0x000A if inner > 0 => inner -= 1,
            0x000A => break,
            _ if inner > 0 => {}
            0x0200 => {
                let (height, width) = match record.len() {
                    10 => (word(record, 2)?.saturating_sub(word(record, 0)?), word(record, 6)?),
                    _ => (u64::from(long(record, 4)?.saturating_sub(long(record, 0)?)), word(record, 10)?),
                };
                claimed = height * width;
                if claimed > ROWS * COLUMNS {
                    return None;
                }
            }
            // ROW: its flag fDyZero.
            0x0208 if record.get(12).is_some_and(|flags| flags & 0x20 != 0) => hints.hide(word(record, 0)? as u32),
            0x0203 | 0x0204 | 0x00D6 | 0x0205 | 0x027E | 0x00FD | 0x00BD | 0x0006 => {
                let (row, first) = (word(record, 0)?, word(record, 2)?);
                let last = if kind == 0x00BD { word(record, record.len().checked_sub(2)?)? } else { first };
                if last >= COLUMNS || last < first {
                    return None;
                }
                *records += (last - first) as usize;
                rows = (rows.0.min(row), rows.1.max(row));
                columns = (columns.0.min(first), columns.1.max(last));
                if matches!(kind, 0x0203 | 0x027E | 0x00BD | 0x0006) {
                    for column in first..=last {
                        // A row of numbers in one record: each with its style and four bytes.
                        let style = word(record, 4 + 6 * (column - first) as usize);
                        if let Some(format) = style.and_then(|style| formats.of_style(style as u32)) {
                            hints.format(row as u32, column as u32, format);
                        }
                    }
                }
            }
            _ => {}
        }
    }
    hints.order();
    let area = (rows.1 + 1).saturating_sub(rows.0) * (columns.1 + 1).saturating_sub(columns.0);
    Some((area.max(claimed), hints))
}

/// The records of a workbook: their kind and what they hold.
struct Records<'b>(&'b [u8]);

impl<'b> Iterator for Records<'b> {
    type Item = (u16, &'b [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, length) = (word(self.0, 0)?, word(self.0, 2)? as usize);
        let record = self.0.get(4..4 + length)?;
        self.0 = &self.0[4 + length..];
        Some((kind as u16, record))
    }
}
