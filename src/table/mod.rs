//! Turns the bytes of a spreadsheet into rows of text, remembers where each cell stood, and writes them back.

mod biff;
mod biff12;
mod decode;
mod delimited;
mod fill;
mod grid;
mod hints;
mod kind;
mod mend;
mod number;
mod ods;
mod ole;
mod packed;
mod watch;
mod workbook;
pub mod write;
mod xml;

pub use fill::{MAX_CELL_CHARS, MAX_CELLS, MAX_COLUMNS, MAX_ROWS};
pub use grid::{Cell, CellKind, Table, column_letters};
pub use kind::MAX_FILE_BYTES;

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
    if decoded.text.is_empty() && bytes.iter().filter(|byte| **byte == 0).count() > 2 {
        return Err(Error::in_file("problem-file-not-a-spreadsheet", file));
    }
    if let Some(code) = kind::no_list(&decoded.text) {
        return Err(Error::in_file(code, file));
    }
    let (table, mut problems) = delimited::read(file, &decoded.text);
    if table.rows() == 0 {
        return Err(Error::in_file("problem-file-empty", file));
    }
    if let Some(encoding) = decoded.guessed {
        let place = Place { file: file.to_owned(), ..Place::default() };
        problems.push(Problem::new(Severity::Note, "problem-file-encoding-guessed", place).with("encoding", encoding));
    }
    Ok(Reading { tables: vec![table], problems })
}
