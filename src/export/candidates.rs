//! Writes which pairs were compared, and because of which keys, and reads it back.

use crate::error::{Error, Result};
use crate::table::write;

const COLUMNS: [&str; 3] = ["child_id", "adult_id", "keys"];

/// Between the codes of a cell.
const BETWEEN: char = '|';

/// `child_id,adult_id,keys`: a row a pair, the codes of its keys joined by `|`.
pub fn candidates_csv<'a>(pairs: impl Iterator<Item = (&'a str, &'a str, Vec<&'a str>)>) -> Vec<u8> {
    let header = COLUMNS.map(str::to_owned);
    let rows = pairs.map(|(child, adult, keys)| [child.to_owned(), adult.to_owned(), keys.join(&BETWEEN.to_string())]);
    write::csv(std::iter::once(header).chain(rows))
}

/// Hands every pair to `each`: child, adult, keys. There may be more pairs than a spreadsheet has rows, so none is kept.
///
/// # Errors
/// Where it is no csv of text, or lacks a column.
pub fn read_candidates_csv(file: &str, bytes: &[u8], mut each: impl FnMut(&str, &str, &[&str])) -> Result<()> {
    let damaged = |_| Error::in_file("problem-file-damaged", file);
    let mut reader = csv::Reader::from_reader(bytes);
    let header = reader.headers().map_err(damaged)?;
    let mut places = [0; 3];
    for (place, name) in places.iter_mut().zip(COLUMNS) {
        let found = header.iter().position(|cell| cell.trim() == name);
        *place = found.ok_or_else(|| Error::in_file("problem-file-lacks-columns", file).with("columns", name))?;
    }
    let mut row = csv::StringRecord::new();
    while reader.read_record(&mut row).map_err(damaged)? {
        let cell = |at: usize| row.get(places[at]).unwrap_or_default();
        let said = cell(2).split(BETWEEN).filter(|code| !code.is_empty());
        each(cell(0), cell(1), &said.collect::<Vec<_>>());
    }
    Ok(())
}
