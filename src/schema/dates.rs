//! Decides for each column of dates whether the day or the month comes first.

use crate::facts::DateOrder;
use crate::table::{CellKind, Table};

use super::cells::{NumericDate, numeric_date};
use super::lexicon::Custom;

/// How many rows are asked: far more than it takes for a day above 12.
const ROWS: usize = 5_000;

/// How many columns of known order are asked about one that is not.
const NEIGHBOURS: usize = 12;

/// What the values of one column say of their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// `None` where no value is a date of three numbers as text.
    pub order: Option<DateOrder>,
    /// The values could not decide.
    pub open: bool,
}

/// One column's dates of three numbers, each with the grid row it stood in.
struct Dates {
    column: u16,
    dates: Vec<(usize, NumericDate)>,
}

/// Decides the orders of `columns` (those that hold dates), which stand in one sheet. `custom` is that of
/// the headers' language.
pub fn decide(table: &Table, rows: &[usize], columns: &[u16], custom: Custom) -> Vec<(u16, Order)> {
    let all: Vec<Dates> = columns.iter().map(|&column| collect(table, rows, column)).collect();
    let mut orders: Vec<Option<DateOrder>> = all.iter().map(by_values).collect();
    // Two dates of one journey lie near: with the right order, nearer.
    for at in 0..all.len() {
        if orders[at].is_none() && !all[at].dates.is_empty() {
            orders[at] = (0..all.len())
                .filter(|other| *other != at && orders[*other].is_some())
                .take(NEIGHBOURS)
                .find_map(|other| orders[other].and_then(|order| by_lag(&all[at], &all[other], order)))
                .or_else(|| by_serial_neighbours(table, &all[at], columns));
        }
    }
    // One sheet is written one way.
    let count = |wanted: DateOrder| orders.iter().filter(|o| **o == Some(wanted)).count();
    let (day, month) = (count(DateOrder::DayFirst), count(DateOrder::MonthFirst));
    let of_sheet = match (day, month) {
        (0, 0) => None,
        (d, 0) if d > 0 => Some(DateOrder::DayFirst),
        (0, _) => Some(DateOrder::MonthFirst),
        _ => None,
    };
    let of_language = match custom {
        Custom::DayFirst => DateOrder::DayFirst,
        Custom::MonthFirst => DateOrder::MonthFirst,
    };
    all.iter()
        .zip(&orders)
        .map(|(dates, order)| {
            let found = if dates.dates.is_empty() {
                Order { order: None, open: false }
            } else if is_mixed(dates) {
                Order { order: of_sheet.or(Some(of_language)), open: true }
            } else if order.is_some() {
                Order { order: *order, open: false }
            } else if of_sheet.is_some() {
                Order { order: of_sheet, open: false }
            } else {
                // 5/5/2018 is the same day either way.
                let telling = dates.dates.iter().any(|(_, d)| !d.year_first && d.parts[0] != d.parts[1]);
                Order { order: Some(of_language), open: telling }
            };
            (dates.column, found)
        })
        .collect()
}

fn collect(table: &Table, rows: &[usize], column: u16) -> Dates {
    let dates = rows
        .iter()
        .take(ROWS)
        .filter_map(|&row| {
            let cell = table.cell(row, column);
            (cell.kind != CellKind::Date).then(|| numeric_date(cell.text)).flatten().map(|date| (row, date))
        })
        .collect();
    Dates { column, dates }
}

/// What the values of one column say of their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// Days above 12 stand in one place.
    Decided,
    /// They stand now in one, now in the other.
    Mixed,
    Silent,
}

/// What the values of `column` say, all else aside.
pub fn said_by_values(table: &Table, rows: &[usize], column: u16) -> Values {
    let dates = collect(table, rows, column);
    let plain = || dates.dates.iter().filter(|(_, date)| !date.year_first).map(|(_, date)| date.parts);
    let (day, month) = (plain().filter(|p| p[0] > 12).count(), plain().filter(|p| p[1] > 12).count());
    match by_values(&dates) {
        Some(_) => Values::Decided,
        None if day > 0 && month > 0 => Values::Mixed,
        None => Values::Silent,
    }
}

/// A day above 12 decides; where both kinds stand in one column, a clear majority does.
fn by_values(dates: &Dates) -> Option<DateOrder> {
    let plain = plain(dates);
    if plain.is_empty() {
        return (!dates.dates.is_empty()).then_some(DateOrder::YearFirst);
    }
    if years_lead(&plain) {
        return Some(DateOrder::YearFirst);
    }
    match above_twelve(&plain) {
        (0, 0) => by_runs(&plain),
        (d, m) if d >= MAJORITY * m => Some(DateOrder::DayFirst),
        (d, m) if m >= MAJORITY * d => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

/// How many times as many dates of one order as of the other decide on it.
const MAJORITY: usize = 5;

/// Both orders stand in the column, and neither is an exception.
fn is_mixed(dates: &Dates) -> bool {
    let (day, month) = above_twelve(&plain(dates));
    day > 0 && month > 0 && day < MAJORITY * month && month < MAJORITY * day
}

fn plain(dates: &Dates) -> Vec<[u32; 3]> {
    dates.dates.iter().filter(|(_, d)| !d.year_first).map(|(_, d)| d.parts).collect()
}

/// How many dates have a first number, and how many a second one, that can only be a day.
fn above_twelve(parts: &[[u32; 3]]) -> (usize, usize) {
    (parts.iter().filter(|p| p[0] > 12).count(), parts.iter().filter(|p| p[1] > 12).count())
}

/// `18-05-21`, `18-05-30`, `18-06-02`: the same first number throughout, and a last one that runs as days do.
fn years_lead(parts: &[[u32; 3]]) -> bool {
    let count = |at: usize| parts.iter().map(|p| p[at]).collect::<std::collections::BTreeSet<_>>().len();
    let year = parts.iter().all(|p| (13..=31).contains(&p[0]) && p[1] <= 12 && (1..=31).contains(&p[2]));
    parts.len() >= 6 && year && count(0) <= 2 && count(2) >= 5
}

/// Sorted one way and not the other: dates written down as they came.
fn by_runs(parts: &[[u32; 3]]) -> Option<DateOrder> {
    let telling = parts.iter().filter(|p| p[0] != p[1]).count();
    if telling < 6 {
        return None;
    }
    let falls = |key: fn(&[u32; 3]) -> [u32; 3]| {
        let steps = parts.windows(2).map(|w| (key(&w[0]), key(&w[1])));
        let (up, down) = steps.fold((0, 0), |(up, down), (a, b)| (up + usize::from(a < b), down + usize::from(a > b)));
        // Sorted upwards or downwards.
        (usize::min(up, down), up + down)
    };
    let (day_breaks, day_steps) = falls(|p| [p[2], p[1], p[0]]);
    let (month_breaks, month_steps) = falls(|p| [p[2], p[0], p[1]]);
    let sorted = |breaks: usize, steps: usize| steps >= 5 && breaks * 20 <= steps;
    let mixed = |breaks: usize, sorted: usize| breaks >= 4 * sorted + 2;
    if sorted(day_breaks, day_steps) && mixed(month_breaks, day_breaks) {
        Some(DateOrder::DayFirst)
    } else if sorted(month_breaks, month_steps) && mixed(day_breaks, month_breaks) {
        Some(DateOrder::MonthFirst)
    } else {
        None
    }
}

/// Days since a fixed day, months counted as 31: enough to tell days from months.
fn rough_day(date: NumericDate, order: DateOrder) -> Option<i64> {
    let [a, b, c] = date.parts;
    let (day, month) = match order {
        _ if date.year_first => (c, b),
        DateOrder::DayFirst => (a, b),
        _ => (b, a),
    };
    let year = i64::from(super::cells::year_of(date));
    (month <= 12).then(|| year * 372 + i64::from(month) * 31 + i64::from(day))
}

/// Against a column whose order is known: the order under which most rows lie within ten days of it.
fn by_lag(dates: &Dates, other: &Dates, order: DateOrder) -> Option<DateOrder> {
    let known: std::collections::BTreeMap<usize, i64> =
        other.dates.iter().filter_map(|(row, date)| Some((*row, rough_day(*date, order)?))).collect();
    near(dates, &known)
}

/// The same against cells that the spreadsheet program itself holds as dates.
fn by_serial_neighbours(table: &Table, dates: &Dates, columns: &[u16]) -> Option<DateOrder> {
    columns.iter().filter(|c| **c != dates.column).find_map(|&column| {
        let known = dates
            .dates
            .iter()
            .filter_map(|(row, _)| {
                let cell = table.cell(*row, column);
                let date = (cell.kind == CellKind::Date).then(|| numeric_date(cell.text)).flatten()?;
                Some((*row, rough_day(date, DateOrder::YearFirst)?))
            })
            .collect();
        near(dates, &known)
    })
}

fn near(dates: &Dates, known: &std::collections::BTreeMap<usize, i64>) -> Option<DateOrder> {
    let (mut day, mut month, mut rows) = (0, 0, 0);
    for (row, date) in dates.dates.iter().filter(|(_, d)| d.parts[0] != d.parts[1]) {
        let Some(other) = known.get(row) else { continue };
        rows += 1;
        let close = |order| rough_day(*date, order).is_some_and(|d| (d - other).abs() <= 10);
        day += usize::from(close(DateOrder::DayFirst));
        month += usize::from(close(DateOrder::MonthFirst));
    }
    match rows {
        0..=2 => None,
        _ if day * 2 > rows && day >= 3 * month + 2 => Some(DateOrder::DayFirst),
        _ if month * 2 > rows && month >= 3 * day + 2 => Some(DateOrder::MonthFirst),
        _ => None,
    }
}
