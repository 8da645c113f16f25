//! Decides what each column means, and how sure we are.

use crate::facts::{DateOrder, Field, SheetChoice, SheetReport, SheetRole};
use crate::table::Table;

/// One sheet as understood: enough to clean its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Schema {
    pub role: SheetRole,
    pub role_confidence: f64,
    pub role_reason: String,
    /// Index of the header row in the table's grid; `None` where there is no header.
    pub header: Option<usize>,
    /// One for each column of the table.
    pub columns: Vec<Column>,
}

/// One column as understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub header: String,
    pub field: Field,
    pub confidence: f64,
    pub reasons: Vec<String>,
    pub date_order: Option<DateOrder>,
    pub date_order_open: bool,
    pub filled: u32,
}

/// Understands a table. `role` is the role its file was given for, where it was; `choice` is what the reader said of
/// this sheet, which always wins.
pub fn understand(_table: &Table, _role: Option<SheetRole>, _choice: Option<&SheetChoice>) -> Schema {
    Schema { role: SheetRole::Ignore, role_confidence: 0.0, role_reason: String::new(), header: None, columns: vec![] }
}

/// The report the page shows of sheet `index`.
pub fn report(_index: u32, _table: &Table, _schema: &Schema) -> SheetReport {
    unreachable!("laid with the schema room")
}
