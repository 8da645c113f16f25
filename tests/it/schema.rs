//! Strangers' spreadsheets: headers, layouts, orders of dates, and sheets without any header.

use reencuentro::facts::{DateOrder, Field, SheetRole, What, Whom};
use reencuentro::schema::{Schema, report, understand};
use reencuentro::table::{Cell, CellKind, Table};

fn table(file: &str, rows: &[&[&str]]) -> Table {
    let mut table = Table::new(file, None);
    for (at, row) in rows.iter().enumerate() {
        let cells = row.iter().map(|text| Cell {
            text,
            kind: if text.is_empty() { CellKind::Empty } else { CellKind::Text },
        });
        table.push_row(at as u32 + 1, cells);
    }
    table
}

/// `own name`, `mother birth_date`, `unused`: how the cases write a field.
fn written(field: Field) -> String {
    let say = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    if field.what == What::Unused {
        return "unused".to_owned();
    }
    let what = say(serde_json::to_value(field.what).unwrap_or_default());
    match field.whom {
        Whom::Own => what,
        whom => format!("{} {what}", say(serde_json::to_value(whom).unwrap_or_default())),
    }
}

fn fields(schema: &Schema) -> Vec<String> {
    schema.columns.iter().map(|c| written(c.field)).collect()
}
