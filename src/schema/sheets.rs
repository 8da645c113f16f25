//! Understands all sheets together: what was said of them, sheets that go on with the one before, and orders of dates.

use crate::facts::{ColumnChoice, DateOrder, Field, Settings, ShapeChoice, SheetChoice, SheetRole};
use crate::table::Table;

use super::dates;
use super::fit::fit;
use super::looks::look;
use super::said::{Said, Source};
use super::{Hidden, Schema, data_rows, remembered, understand_with};

/// Understands every table. `given` holds the role that each one's file was given for, where it was.
pub fn understand_all(tables: &[Table], given: &[Option<SheetRole>], settings: &Settings) -> Vec<Schema> {
    let mut schemas: Vec<Schema> = Vec::with_capacity(tables.len());
    for (at, table) in tables.iter().enumerate() {
        let role = given.get(at).copied().flatten();
        let reader = settings.sheets.iter().find(|choice| choice.file == table.file && choice.sheet == table.sheet);
        let schema = match saved(table, role, reader, &settings.shapes) {
            Some(choice) => understand_with(table, role, Said { reader, earlier: Some((&choice, Source::Saved)) }),
            None => {
                let alone = understand_with(table, role, Said { reader, earlier: None });
                continued(table, role, reader, &alone, &tables[..at], &schemas).unwrap_or(alone)
            }
        };
        schemas.push(schema);
    }
    carry_orders(tables, &mut schemas);
    schemas
}

/// What was saved of sheets like this one. Where shapes differ only in their role, the guess at the role decides.
fn saved(
    table: &Table,
    role: Option<SheetRole>,
    reader: Option<&SheetChoice>,
    shapes: &[ShapeChoice],
) -> Option<SheetChoice> {
    if table.hidden && reader.is_none_or(|choice| choice.role.is_none()) {
        return None;
    }
    let told = reader.and_then(|choice| choice.role).or(role);
    let first = remembered(table, shapes, told)?;
    let mut roles: Vec<Option<SheetRole>> = shapes.iter().map(|shape| shape.role).collect();
    roles.sort_unstable();
    roles.dedup();
    if told.is_some() || roles.len() < 2 {
        return Some(first);
    }
    let guessed = understand_with(table, role, Said { reader, earlier: None }).role;
    remembered(table, shapes, Some(guessed))
}

/// A sheet without a header whose columns hold what those of the sheet before it in the file hold.
fn continued(
    table: &Table,
    role: Option<SheetRole>,
    reader: Option<&SheetChoice>,
    alone: &Schema,
    tables: &[Table],
    schemas: &[Schema],
) -> Option<Schema> {
    let said = reader.is_some_and(|choice| choice.header_row.is_some());
    let (before, known) = tables.last().zip(schemas.last())?;
    let fitting = before.file == table.file && before.columns() == table.columns() && table.columns() >= 2;
    if said || alone.header.is_some() || !fitting || known.role == SheetRole::Ignore || table.hidden {
        return None;
    }
    let rows = data_rows(table, None, Hidden::LeftOut);
    let fits: Vec<f64> = known
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.field != Field::UNUSED)
        .filter_map(|(at, column)| fit(column.field.what, &look(table, &rows, at as u16)))
        .collect();
    if fits.is_empty() || fits.iter().sum::<f64>() < 0.6 * fits.len() as f64 {
        return None;
    }
    let columns = known.columns.iter().enumerate().map(|(at, column)| ColumnChoice {
        index: at as u16,
        field: Some(column.field),
        date_order: column.date_order.filter(|_| !column.date_order_open),
    });
    let choice = SheetChoice {
        file: table.file.clone(),
        sheet: table.sheet.clone(),
        role: Some(known.role),
        header_row: Some(0),
        hidden_rows: false,
        columns: columns.collect(),
    };
    let mut schema = understand_with(table, role, Said { reader, earlier: Some((&choice, Source::SheetBefore)) });
    for (column, known) in schema.columns.iter_mut().zip(&known.columns) {
        column.header.clone_from(&known.header);
    }
    Some(schema)
}

/// Where a sheet cannot decide whether the day or the month comes first, another sheet of its headers may, or one of
/// its file.
fn carry_orders(tables: &[Table], schemas: &mut [Schema]) {
    let headers = |schema: &Schema| schema.columns.iter().map(|c| c.header.to_lowercase()).collect::<Vec<_>>();
    let shapes: Vec<Vec<String>> = schemas.iter().map(headers).collect();
    let decided: Vec<Option<DateOrder>> = tables.iter().zip(schemas.iter()).map(|(t, s)| decided(t, s)).collect();
    for at in 0..schemas.len() {
        if schemas[at].role == SheetRole::Ignore || !schemas[at].columns.iter().any(|c| c.date_order_open) {
            continue;
        }
        let named = shapes[at].iter().any(|header| !header.is_empty());
        let of_shape = (0..schemas.len()).filter(|&other| other != at && named && shapes[other] == shapes[at]);
        let of_file = (0..schemas.len()).filter(|&other| other != at && tables[other].file == tables[at].file);
        let order =
            agreed(of_shape.map(|other| decided[other])).or_else(|| agreed(of_file.map(|other| decided[other])));
        let Some(order) = order else { continue };
        let rows = data_rows(&tables[at], schemas[at].header, Hidden::LeftOut);
        for (index, column) in schemas[at].columns.iter_mut().enumerate().filter(|(_, c)| c.date_order_open) {
            // A column that mixes both orders is the reader's to settle.
            if dates::said_by_values(&tables[at], &rows, index as u16) == dates::Values::Mixed {
                continue;
            }
            column.date_order = Some(order);
            column.date_order_open = false;
            column.reasons.push("why-order-other-sheet".to_owned());
        }
    }
}

/// The one order that the values of a sheet decided on: not one taken from the language of its headers.
fn decided(table: &Table, schema: &Schema) -> Option<DateOrder> {
    let rows = data_rows(table, schema.header, Hidden::LeftOut);
    let orders = schema.columns.iter().enumerate().filter(|(_, c)| !c.date_order_open).map(|(at, c)| {
        let order = c.date_order.filter(|order| *order != DateOrder::YearFirst)?;
        (dates::said_by_values(table, &rows, at as u16) == dates::Values::Decided).then_some(order)
    });
    agreed(orders)
}

/// The order of those that are known, where they are all the same.
fn agreed(orders: impl Iterator<Item = Option<DateOrder>>) -> Option<DateOrder> {
    let mut known = orders.flatten();
    let first = known.next()?;
    known.all(|order| order == first).then_some(first)
}
