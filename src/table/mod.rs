//! Turns the bytes of a spreadsheet into rows of text, remembers where each cell stood, and writes them back.

mod biff;
mod biff12;
mod decode;
mod delimited;
mod fill;
mod grid;
mod hints;
mod html;
mod kind;
mod mend;
mod number;
mod ods;
mod ole;
mod packed;
mod sheetml;
mod watch;
mod workbook;
pub mod write;
mod xml;

pub use fill::{MAX_CELL_CHARS, MAX_CELLS, MAX_COLUMNS, MAX_ROWS};
pub use grid::{Cell, CellKind, Table, column_letters};
pub use kind::MAX_FILE_BYTES;

use fill::{Filler, Room};
use kind::TextKind;

use crate::error::{Error, Result};
use crate::facts::{Place, Problem, Severity};

/// The sheets of a file, and what was noticed while reading them.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub tables: Vec<Table>,
    pub problems: Vec<Problem>,
}

/// Reads every sheet of a file that holds cells. The kind of file is decided by its bytes, its name only helps.
///
/// # Errors
/// Where nothing can be read from it: the error's code says why and what to do.
pub fn read(file: &str, bytes: &[u8]) -> Result<Reading> {
    match kind::kind(file, bytes)? {
        kind::Kind::Text => text(file, bytes),
        workbook => workbook::read(file, bytes, workbook),
    }
}

fn text(file: &str, bytes: &[u8]) -> Result<Reading> {
    let decoded = decode::decode(bytes);
    let refuse = |code: &str| Err(Error::in_file(code, file));
    if decoded.text.is_empty() && bytes.iter().filter(|byte| **byte == 0).count() > 2 {
        return refuse("problem-file-not-a-spreadsheet");
    }
    let mut notes = decoded.notes;
    let mut reading = match kind::text_kind(&decoded.text) {
        TextKind::Other(code) => return refuse(code),
        TextKind::Html => {
            notes.push(match kind::workbook_ending(file) {
                Some(ending) => ("problem-file-html-named-workbook", "ending", ending),
                None => ("problem-file-html-read", "name", "HTML"),
            });
            let table = Table::new(file, None);
            let (table, problems) = html::read(table, &decoded.text, |table| Filler::new(table, Room::WHOLE)).finish();
            if table.rows() < 2 || table.columns() < 2 {
                return refuse("problem-file-html");
            }
            Reading { tables: vec![table], problems }
        }
        TextKind::Xml(kind) => workbook::xml(file, &decoded.text, kind)?,
        TextKind::Delimited => {
            if let Some(ending) = kind::workbook_ending(file) {
                notes.push(("problem-file-text-named-workbook", "ending", ending));
            }
            let (table, problems) = delimited::read(file, &decoded.text);
            if table.rows() == 0 {
                return refuse("problem-file-empty");
            }
            Reading { tables: vec![table], problems }
        }
    };
    for (code, name, value) in notes {
        let place = Place { file: file.to_owned(), ..Place::default() };
        reading.problems.push(Problem::new(Severity::Note, code, place).with(name, value));
    }
    Ok(reading)
}
