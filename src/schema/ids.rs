//! Chooses the column whose values name the records, if any does.

use std::collections::BTreeSet;

use crate::facts::{Field, What};
use crate::table::Table;

use super::Column;

/// Whether a column's values name the rows: unique, and at least 99 % filled.
pub fn serves(table: &Table, rows: &[usize], column: usize) -> bool {
    let mut seen = BTreeSet::new();
    let mut filled = 0_usize;
    for &row in rows {
        let text = table.cell(row, column as u16).text.trim();
        if !text.is_empty() {
            filled += 1;
            if !seen.insert(text.to_lowercase()) {
                return false;
            }
        }
    }
    filled > 0 && filled * 100 >= rows.len() * 99
}

/// Where no plain id serves, a portal id or subject key does; an A-number never.
pub fn settle(table: &Table, rows: &[usize], columns: &mut [Column]) {
    if columns.iter().any(|c| c.field == Field::own(What::RecordId)) {
        return;
    }
    let fits = |at: usize, column: &Column, what: What| {
        column.field == Field::own(what) && !column.reasons.iter().any(|r| r == "why-reader") && serves(table, rows, at)
    };
    let next = [What::PortalId, What::SubjectKey]
        .into_iter()
        .find_map(|what| (0..columns.len()).find(|&at| fits(at, &columns[at], what)));
    if let Some(at) = next {
        columns[at].field = Field::own(What::RecordId);
        columns[at].reasons.push("why-id-serves".to_owned());
    }
}
