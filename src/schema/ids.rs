//! Chooses the column whose values name the records, if any does.

use std::collections::BTreeSet;

use crate::facts::{Field, What};
use crate::table::Table;

use super::Column;

/// Leaves at most one record id: unique, and at least 99 % filled. A portal id or subject key serves where no plain id
/// does; an A-number never.
pub fn settle(table: &Table, rows: &[usize], columns: &mut [Column]) {
    let serves = |column: usize| {
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
    };
    let decided = |column: &Column| column.reasons.iter().any(|r| r == "why-reader");
    let mut found = None;
    for (at, column) in columns.iter_mut().enumerate() {
        if column.field != Field::own(What::RecordId) {
            continue;
        }
        if found.is_none() && (decided(column) || serves(at)) {
            found = Some(at);
        } else if !decided(column) {
            column.field = Field::UNUSED;
            column.reasons = vec!["why-id-repeats".to_owned()];
        }
    }
    if found.is_some() {
        return;
    }
    let next = [What::PortalId, What::SubjectKey].into_iter().find_map(|what| {
        columns.iter().enumerate().find(|(at, c)| c.field == Field::own(what) && !decided(c) && serves(*at)).map(|(at, _)| at)
    });
    if let Some(at) = next {
        columns[at].field = Field::own(What::RecordId);
        columns[at].reasons.push("why-id-serves".to_owned());
    }
}
