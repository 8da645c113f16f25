//! Writes links, people and truth: facts in, bytes out.

#[cfg(feature = "cli")]
mod candidates;
mod links;
#[cfg(feature = "cli")]
mod people;
mod truth;

#[cfg(feature = "cli")]
pub use candidates::{candidates_csv, read_candidates_csv};
pub use links::{COLUMNS, Explain, LinkLine, LinkWords, links_csv, links_xlsx, read_links_csv};
#[cfg(feature = "cli")]
pub use people::people_csv;
pub use truth::{read_truth_csv, truth_csv};

use std::collections::BTreeMap;

use crate::error::{Error, Result};
use crate::facts::Place;
use crate::table;

/// A csv file that this program wrote, read back by the names of its columns.
struct Csv {
    table: table::Table,
    columns: BTreeMap<String, u16>,
}

impl Csv {
    /// # Errors
    /// Where it is no csv, or lacks one of the columns `needed`.
    fn read(file: &str, bytes: &[u8], needed: &[&str]) -> Result<Csv> {
        let reading = table::read(file, bytes)?;
        // What was cut would be judged as never found.
        let cut = ["problem-sheet-too-many-rows", "problem-sheet-too-many-cells"];
        if let Some(problem) = reading.problems.iter().find(|problem| cut.contains(&problem.code.as_str())) {
            return Err(Error::new(&problem.code, problem.place.clone()).with("limit", table::MAX_ROWS));
        }
        let table = reading.tables.into_iter().next().ok_or_else(|| Error::in_file("problem-file-empty", file))?;
        let header = table.row(0).zip(0u16..).map(|(cell, column)| (cell.text.trim().to_lowercase(), column));
        let columns: BTreeMap<String, u16> = header.collect();
        let lacking: Vec<&str> = needed.iter().filter(|name| !columns.contains_key(**name)).copied().collect();
        if lacking.is_empty() {
            return Ok(Csv { table, columns });
        }
        Err(Error::in_file("problem-file-lacks-columns", file).with("columns", lacking.join(", ")))
    }

    /// The rows below the header that hold anything.
    fn rows(&self) -> impl Iterator<Item = usize> {
        (1..self.table.rows()).filter(|row| self.table.row(*row).any(|cell| !cell.text.is_empty()))
    }

    fn text(&self, row: usize, name: &str) -> &str {
        self.columns.get(name).map_or("", |column| self.table.cell(row, *column).text)
    }

    /// # Errors
    /// Where the cell holds something else than a number.
    fn number<N: std::str::FromStr>(&self, row: usize, name: &str) -> Result<Option<N>> {
        let text = self.text(row, name).trim();
        if text.is_empty() {
            return Ok(None);
        }
        text.parse().map(Some).map_err(|_| self.wrong(row, name))
    }

    /// The error for a cell that holds what it may not.
    fn wrong(&self, row: usize, name: &str) -> Error {
        let place =
            Place { row: Some(self.table.row_number(row)), header: Some(name.to_owned()), ..self.table.place() };
        Error::new("problem-file-wrong-value", place).with("name", name).with("value", self.text(row, name))
    }
}
