//! Decides whether a column's values name the rows.

use std::collections::BTreeMap;

use crate::facts::{Field, What};
use crate::table::Table;

use super::Column;

/// Whether a column's values name the rows: at least 99 % filled, and at most one row in ten repeats another's (such
/// rows get the place they stand at for an id).
pub fn serves(table: &Table, rows: &[usize], column: usize) -> bool {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for &row in rows {
        let text = table.cell(row, column as u16).text.trim();
        if !text.is_empty() {
            *counts.entry(text.to_lowercase()).or_default() += 1;
        }
    }
    let filled: usize = counts.values().sum();
    let repeating: usize = counts.values().filter(|count| **count > 1).sum();
    filled > 0 && filled * 100 >= rows.len() * 99 && repeating * 10 <= rows.len()
}

/// Says of a portal id or subject key that it names the rows, where no plain id does. An A-number never does.
pub fn settle(table: &Table, rows: &[usize], columns: &mut [Column]) {
    let serving = [What::RecordId, What::PortalId, What::SubjectKey].into_iter().find_map(|what| {
        let at = columns.iter().position(|c| c.field == Field::own(what))?;
        (what == What::RecordId || serves(table, rows, at)).then_some((at, what))
    });
    if let Some((at, What::PortalId | What::SubjectKey)) = serving {
        columns[at].reasons.push("why-id-serves".to_owned());
    }
}
