//! The report the page shows of a sheet.

use crate::facts::{ColumnReport, SYNTHETIC, SheetReport};
use crate::table::{CellKind, Table, column_letters};

use super::{Hidden, Schema, data_rows};

/// Longest text of a cell in a report, in characters.
const LONGEST: usize = 120;

/// The report the page shows of sheet `index`.
pub fn report(index: u32, table: &Table, schema: &Schema) -> SheetReport {
    let all = data_rows(table, schema.header, Hidden::Used);
    let hidden = all.iter().filter(|&&row| table.is_hidden(row)).count() as u32;
    let rows: Vec<usize> =
        all.iter().copied().filter(|&row| schema.hidden_rows_used || !table.is_hidden(row)).collect();
    let columns = schema
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| ColumnReport {
            index: at as u16,
            letters: column_letters(at as u16),
            header: column.header.clone(),
            field: column.field,
            confidence: column.confidence,
            reasons: column.reasons.clone(),
            samples: samples(table, &rows, at as u16),
            date_order: column.date_order,
            date_order_open: column.date_order_open,
            filled: column.filled,
        })
        .collect();
    let header = schema.header.unwrap_or(0);
    let shown = header.saturating_sub(10)..table.rows().min(header + 8);
    SheetReport {
        index,
        place: table.place(),
        hidden: table.hidden,
        role: schema.role,
        role_confidence: schema.role_confidence,
        role_reason: schema.role_reason.clone(),
        header_row: schema.header.map_or(0, |row| table.row_number(row)),
        synthetic: says_synthetic(table, schema.header, &all),
        data_rows: all.len() as u32,
        hidden_rows: hidden,
        hidden_rows_used: schema.hidden_rows_used,
        columns,
        first_rows: shown
            .map(|row| (table.row_number(row), table.row(row).map(|cell| shorten(cell.text)).collect()))
            .collect(),
    }
}

/// The name of the sheet or a title says so, or a cell of the first row holds the mark and nothing else. In a sentence
/// of a row the word may mean anything.
fn says_synthetic(table: &Table, header: Option<usize>, rows: &[usize]) -> bool {
    let marked = |text: &str| text.split(|letter: char| !letter.is_alphabetic()).any(|word| word == SYNTHETIC);
    table.sheet.as_deref().is_some_and(marked)
        || (0..header.unwrap_or(0)).any(|row| table.row(row).any(|cell| marked(cell.text)))
        || rows.first().is_some_and(|&row| table.row(row).any(|cell| cell.text.trim() == SYNTHETIC))
}

/// Up to three different values as they stand in the file.
fn samples(table: &Table, rows: &[usize], column: u16) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for &row in rows {
        let cell = table.cell(row, column);
        if cell.text.trim().is_empty() || cell.kind == CellKind::Error {
            continue;
        }
        let text = shorten(cell.text);
        if !samples.contains(&text) {
            samples.push(text);
        }
        if samples.len() == 3 {
            break;
        }
    }
    samples
}

fn shorten(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
