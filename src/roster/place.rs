//! Where a person stands in the sheets, and what stands there in their own words.

use crate::person::Person;
use crate::table::Table;

/// The id that a person has by the place of its first row: `file!sheet!row`, or `file!row` where there are no sheets.
pub(super) fn place_id(person: &Person, tables: &[Table]) -> String {
    let (table, row) = person.rows[0];
    let table = &tables[usize::from(table)];
    let row = table.row_number(row as usize);
    match &table.sheet {
        Some(sheet) => format!("{}!{sheet}!{row}", table.file),
        None => format!("{}!{row}", table.file),
    }
}

/// The texts of a person's notes.
pub(super) fn note_texts<'a>(person: &Person, tables: &'a [Table]) -> impl Iterator<Item = &'a str> {
    person.notes.iter().map(|at| tables[usize::from(at.table)].cell(at.row as usize, at.column).text.trim())
}
