//! What the headers of one sheet meant, saved and found again on the next sheet that has them.

use std::collections::BTreeMap;

use crate::facts::{ColumnChoice, Field, ShapeChoice, SheetChoice, SheetRole};
use crate::table::Table;

use super::text::fold;
use super::words::Dictionary;
use super::{Schema, header};

/// How far down a saved shape's headers are looked for.
const DEPTH: usize = 30;

/// The least confidence at which a guess is worth saving.
const FAIR: f64 = 0.6;

/// The least share of a shape's headers that a sheet of that shape has, in tenths.
const TENTHS: usize = 8;

/// What a sheet's headers mean, where the reader decided or the guess is fair.
pub fn shape(schema: &Schema) -> ShapeChoice {
    let decided = |reasons: &[String]| reasons.iter().any(|reason| reason == "why-reader");
    let mut shape = ShapeChoice {
        headers: schema.columns.iter().map(|column| column.header.clone()).collect(),
        role: Some(schema.role),
        ..ShapeChoice::default()
    };
    for (at, column) in schema.columns.iter().enumerate() {
        let index = at as u16;
        let field = Some(column.field).filter(|_| decided(&column.reasons) || column.confidence >= FAIR);
        let date_order = column.date_order.filter(|_| !column.date_order_open && column.field != Field::UNUSED);
        if field.is_some() || date_order.is_some() {
            shape.columns.push(ColumnChoice { index, field, date_order });
        }
        if decided(&column.reasons) {
            shape.by_reader.push(index);
        }
    }
    shape
}

/// What was saved of sheets with the headers of this one: the shape of which the most headers are found in one row.
/// A shape of the role `hint` goes before one of another role that fits as well.
pub fn remembered(table: &Table, shapes: &[ShapeChoice], hint: Option<SheetRole>) -> Option<SheetChoice> {
    if shapes.is_empty() {
        return None;
    }
    let dictionary = Dictionary::new();
    let mut best: Option<(usize, bool, SheetChoice)> = None;
    for row in 0..table.rows().min(DEPTH) {
        let plain = header::texts(table, row);
        if plain.iter().filter(|text| !text.is_empty()).count() < 2 {
            continue;
        }
        let joined = header::read_row(&dictionary, table, row).texts;
        for shape in shapes {
            let of_role = shape.role == hint;
            for texts in [&plain, &joined] {
                let Some((found, columns)) = fits(shape, texts) else { continue };
                if best.as_ref().is_none_or(|(most, role, _)| (found, of_role) > (*most, *role)) {
                    let choice = SheetChoice {
                        file: table.file.clone(),
                        sheet: table.sheet.clone(),
                        role: shape.role,
                        header_row: Some(table.row_number(row)),
                        hidden_rows: false,
                        columns,
                    };
                    best = Some((found, of_role, choice));
                }
            }
        }
    }
    best.map(|(.., choice)| choice)
}

/// How many of a shape's headers stand among `texts`, and its columns as they stand there; `None` where too few do, or
/// one is missing that the reader decided on.
fn fits(shape: &ShapeChoice, texts: &[String]) -> Option<(usize, Vec<ColumnChoice>)> {
    let wanted = keys(&shape.headers);
    let there: BTreeMap<(String, usize), u16> =
        keys(texts).into_iter().enumerate().filter_map(|(at, key)| Some((key?, at as u16))).collect();
    let named = wanted.iter().flatten().count();
    let places: Vec<Option<u16>> =
        wanted.iter().map(|key| key.as_ref().and_then(|key| there.get(key)).copied()).collect();
    let found = places.iter().flatten().count();
    let place = |index: u16| places.get(usize::from(index)).copied().flatten();
    let kept = shape.by_reader.iter().all(|index| place(*index).is_some());
    if named < 2 || found * 10 < named * TENTHS || !kept {
        return None;
    }
    let columns =
        shape.columns.iter().filter_map(|said| Some(ColumnChoice { index: place(said.index)?, ..said.clone() }));
    Some((found, columns.collect()))
}

/// Each header without case and accents, and which one it is of those that read alike; `None` for a blank one.
fn keys(headers: &[String]) -> Vec<Option<(String, usize)>> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let key = |header: &String| {
        let text = fold(header).split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            return None;
        }
        let count = seen.entry(text.clone()).or_default();
        *count += 1;
        Some((text, *count))
    };
    headers.iter().map(key).collect()
}
