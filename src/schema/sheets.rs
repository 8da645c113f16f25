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
    let understood = understand_again(tables, given, settings, tables.iter().map(|_| None).collect());
    understood.into_iter().map(|sheet| sheet.schema).collect()
}

/// A sheet as understood among the others, and what it was understood from.
#[derive(Clone, Debug)]
pub struct Understood {
    pub schema: Schema,
    /// Without the orders of dates that other sheets lend.
    alone: Schema,
    /// The one order that its own values decide on.
    order: Option<DateOrder>,
    grounds: Grounds,
}

/// What a sheet is understood from beside its own cells.
#[derive(Clone, Debug, PartialEq)]
struct Grounds {
    role: Option<SheetRole>,
    reader: Option<SheetChoice>,
    shapes: Vec<ShapeChoice>,
    /// The sheet before it in its file.
    before: Option<Schema>,
}

/// The same, where some tables were understood before (`known`, parallel to them): only what stands on anything that has
/// changed is looked at again.
pub fn understand_again(
    tables: &[Table],
    given: &[Option<SheetRole>],
    settings: &Settings,
    known: Vec<Option<Understood>>,
) -> Vec<Understood> {
    let mut all: Vec<Understood> = Vec::with_capacity(tables.len());
    for ((at, table), known) in tables.iter().enumerate().zip(known) {
        let reader = settings.sheets.iter().find(|choice| choice.file == table.file && choice.sheet == table.sheet);
        let before = all.last().filter(|_| tables[at - 1].file == table.file).map(|sheet| &sheet.alone);
        let grounds = Grounds {
            role: given.get(at).copied().flatten(),
            reader: reader.cloned(),
            shapes: settings.shapes.clone(),
            before: before.cloned(),
        };
        let sheet = match known.filter(|known| known.grounds == grounds) {
            Some(known) => known,
            None => {
                let alone = alone(table, &grounds, tables[..at].last());
                Understood { schema: alone.clone(), order: decided(table, &alone), alone, grounds }
            }
        };
        all.push(sheet);
    }
    carry_orders(tables, &mut all);
    all
}

/// A sheet in the light of what was said of it, and of the sheet before it.
fn alone(table: &Table, grounds: &Grounds, before: Option<&Table>) -> Schema {
    let (role, reader) = (grounds.role, grounds.reader.as_ref());
    if let Some(choice) = saved(table, role, reader, &grounds.shapes) {
        return understand_with(table, role, Said { reader, earlier: Some((&choice, Source::Saved)) });
    }
    let alone = understand_with(table, role, Said { reader, earlier: None });
    let before = before.zip(grounds.before.as_ref());
    before.and_then(|before| continued(table, role, reader, &alone, before)).unwrap_or(alone)
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
    (before, known): (&Table, &Schema),
) -> Option<Schema> {
    let said = reader.is_some_and(|choice| choice.header_row.is_some());
    let fitting = before.columns() == table.columns() && table.columns() >= 2;
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
fn carry_orders(tables: &[Table], sheets: &mut [Understood]) {
    let headers = |sheet: &Understood| sheet.alone.columns.iter().map(|c| c.header.to_lowercase()).collect::<Vec<_>>();
    let shapes: Vec<Vec<String>> = sheets.iter().map(headers).collect();
    let decided: Vec<Option<DateOrder>> = sheets.iter().map(|sheet| sheet.order).collect();
    for at in 0..sheets.len() {
        let Understood { schema, alone, .. } = &mut sheets[at];
        schema.clone_from(alone);
        if schema.role == SheetRole::Ignore || !schema.columns.iter().any(|c| c.date_order_open) {
            continue;
        }
        let named = shapes[at].iter().any(|header| !header.is_empty());
        let of_shape = (0..shapes.len()).filter(|&other| other != at && named && shapes[other] == shapes[at]);
        let of_file = (0..shapes.len()).filter(|&other| other != at && tables[other].file == tables[at].file);
        let order =
            agreed(of_shape.map(|other| decided[other])).or_else(|| agreed(of_file.map(|other| decided[other])));
        let Some(order) = order else { continue };
        let rows = data_rows(&tables[at], schema.header, Hidden::LeftOut);
        for (index, column) in schema.columns.iter_mut().enumerate().filter(|(_, c)| c.date_order_open) {
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
