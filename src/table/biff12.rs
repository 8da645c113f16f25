//! Looks into the parts of a binary workbook (xlsb): hidden rows, merged cells, formats, and claims that would harm.

use std::io::Read;

use super::fill::Merged;
use super::hints::{Formats, Hints};
use super::watch::Harm;

/// How much of a record is looked at.
const HEAD: usize = 2_048;
/// The longest record, in bytes: a reader holds it whole.
const MAX_RECORD: u64 = 16 << 20;

/// What the records of one part say.
#[derive(Debug, Default)]
pub struct Look {
    pub hints: Hints,
    pub texts: u64,
    pub records: u64,
    pub bytes: u64,
}

/// Walks through the records of a part (MS-XLSB 2.1.4), which may be of any kind, and adds the formats of its styles.
///
/// # Errors
/// Where it holds more than `most` bytes, or a record too long to be held.
pub fn look(part: &mut impl Read, formats: &mut Formats, most: u64) -> Result<Look, Harm> {
    let mut look = Look::default();
    let (mut row, mut cell_styles) = (0, false);
    let mut head = Vec::with_capacity(HEAD);
    while let Some((kind, length)) = begin(part) {
        look.records += 1;
        look.bytes += length + 2;
        if length > MAX_RECORD || look.bytes > most {
            return Err(Harm::Bomb);
        }
        head.clear();
        let read = part.take(length.min(HEAD as u64)).read_to_end(&mut head);
        let rest = length.saturating_sub(HEAD as u64);
        if read.is_err() || std::io::copy(&mut part.take(rest), &mut std::io::sink()).is_err() {
            break;
        }
        let long =
            |at: usize| head.get(at..at + 4).and_then(|part| part.first_chunk()).map(|part| u32::from_le_bytes(*part));
        let word =
            |at: usize| head.get(at..at + 2).and_then(|part| part.first_chunk()).map(|part| u16::from_le_bytes(*part));
        match kind {
            // BrtRowHdr: its flag fDyZero.
            0 => {
                row = long(0).unwrap_or(row);
                if head.get(11).is_some_and(|flags| flags & 0x10 != 0) {
                    look.hints.hide(row);
                }
            }
            // BrtCellRk, BrtCellReal, BrtFmlaNum
            2 | 5 | 9 => {
                if let (Some(column), Some(style)) = (long(0), long(4))
                    && let Some(format) = formats.of_style(style & 0xFF_FFFF)
                {
                    look.hints.format(row, column, format);
                }
            }
            // BrtSSTItem
            19 => look.texts += 1,
            // BrtFmt
            44 => {
                if let (Some(id), Some(length)) = (word(0), long(2)) {
                    let text = head.get(6..).unwrap_or_default();
                    let (units, _) = text.as_chunks::<2>();
                    let units = units.iter().take(length as usize).map(|unit| u16::from_le_bytes(*unit));
                    formats.add_code(id, char::decode_utf16(units).flatten().collect());
                }
            }
            // BrtXF
            47 if cell_styles => formats.add_style(word(2).unwrap_or_default()),
            // BrtMergeCell
            176 => {
                if let (Some(first_row), Some(last_row), Some(first_column), Some(last_column)) =
                    (long(0), long(4), long(8), long(12))
                {
                    look.hints.merge(Merged { first_row, first_column, last_row, last_column });
                }
            }
            // BrtBeginCellXFs, BrtEndCellXFs
            617 => cell_styles = true,
            618 => cell_styles = false,
            _ => {}
        }
    }
    look.hints.order();
    Ok(look)
}

/// The kind and length of the next record.
pub fn begin(part: &mut impl Read) -> Option<(u16, u64)> {
    let mut byte = || {
        let mut byte = [0];
        part.read_exact(&mut byte).ok().map(|()| byte[0])
    };
    let first = byte()?;
    let kind =
        if first & 0x80 == 0 { u16::from(first) } else { u16::from(first & 0x7F) | (u16::from(byte()? & 0x7F) << 7) };
    let mut length = 0;
    for shift in [0, 7, 14, 21] {
        let next = byte()?;
        length |= u64::from(next & 0x7F) << shift;
        if next & 0x80 == 0 {
            break;
        }
    }
    Some((kind, length))
}
