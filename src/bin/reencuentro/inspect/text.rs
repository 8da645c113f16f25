//! The report to read: files, sheets with their columns, counts, joined records, and what was noticed.

use std::collections::BTreeSet;

use reencuentro::facts::{
    CheckReport, ColumnReport, DateOrder, Field, FileReport, InspectEach, InspectReport, JoinReport, Place,
    SheetReport, SheetRole, SkippedRows, What,
};
use reencuentro::messages::{Lang, format, say_problem};
use serde::Serialize;

use super::lay::{Lines, widths};
use super::noticed;
use crate::words::sentence;

/// How much of long lists is shown.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Depth {
    FirstTen,
    Everything,
}

impl Depth {
    /// How many of `all` are shown.
    pub fn shown(self, all: usize) -> usize {
        if self == Depth::FirstTen { all.min(10) } else { all }
    }
}

pub(super) fn report(report: &InspectReport, lang: Lang, depth: Depth) -> String {
    let mut lines = Lines::default();
    whole(&mut lines, report, lang, depth);
    lines.finish()
}

pub(super) fn each(all: &InspectEach, lang: Lang, depth: Depth) -> String {
    let mut lines = Lines::default();
    for one in &all.each {
        whole(&mut lines, one, lang, depth);
        lines.gap();
    }
    lines.heading(&sentence(lang, "cli-inspect-folders", &[]));
    let count = |number: u32| format::integer(lang, i64::from(number));
    let head = ["folder", "read", "refused"].map(|word| sentence(lang, &format!("cli-inspect-{word}"), &[]));
    let mut rows = vec![head.to_vec()];
    rows.extend(
        all.folders.iter().map(|folder| vec![folder.folder.clone(), count(folder.read), count(folder.refused)]),
    );
    lines.table(2, &[60, 10, 10], &rows);
    lines.finish()
}

fn whole(lines: &mut Lines, report: &InspectReport, lang: Lang, depth: Depth) {
    files(lines, report, lang);
    for sheet in &report.sheets {
        lines.gap();
        self::sheet(lines, sheet, lang);
    }
    if report.sheets.is_empty() {
        return;
    }
    counts(lines, &report.check, lang, depth);
    joins(lines, &report.check.joins, lang, depth);
    noticed::all(lines, &report.check.problems, lang, depth);
}

fn files(lines: &mut Lines, report: &InspectReport, lang: Lang) {
    lines.heading(&sentence(lang, "cli-inspect-files", &[]));
    for FileReport { file, path, read, problems } in &report.files {
        let numbered = std::path::Path::new(path).file_name().is_some_and(|name| name.to_string_lossy() != *file);
        if *read {
            let sheets = report.sheets.iter().filter(|sheet| sheet.place.file == *file).count();
            let count = counted(lang, sheets);
            lines.wrapped(2, &sentence(lang, "cli-inspect-file-read", &with(&[("file", file)], &count)));
        } else {
            lines.wrapped(2, &sentence(lang, "cli-inspect-file-refused", &[("file", file.clone())]));
        }
        // Which of the files of one name it is.
        if numbered {
            lines.wrapped(6, path);
        }
        if !*read {
            problems.iter().for_each(|problem| lines.wrapped(6, &say_problem(lang, problem)));
        }
    }
}

fn sheet(lines: &mut Lines, sheet: &SheetReport, lang: Lang) {
    let hidden = if sheet.hidden { sentence(lang, "page-sheet-hidden", &[]) } else { String::new() };
    lines.heading(&format!("{} {hidden}", name(&sheet.place)));
    let role = match sheet.role {
        SheetRole::Children => "page-role-children",
        SheetRole::Adults => "page-role-adults",
        SheetRole::Both => "page-role-both",
        SheetRole::Ignore => "cli-inspect-ignored",
    };
    let values = [
        ("role", sentence(lang, role, &[])),
        ("sure", format::percent(lang, sheet.role_confidence)),
        ("why", sentence(lang, &sheet.role_reason, &[])),
    ];
    lines.wrapped(2, &sentence(lang, "cli-inspect-role", &values));
    let header = match sheet.header_row {
        0 => sentence(lang, "page-header-none", &[]),
        row => sentence(lang, "page-header-is", &[("row", row.to_string())]),
    };
    let rows = sentence(lang, "cli-inspect-rows", &counted(lang, sheet.data_rows as usize));
    let used = if sheet.hidden_rows_used { "cli-inspect-hidden-used" } else { "cli-inspect-hidden-left" };
    let hidden = match sheet.hidden_rows {
        0 => String::new(),
        many => sentence(lang, used, &counted(lang, many as usize)),
    };
    lines.wrapped(2, &format!("{header}. {rows} {hidden}"));
    lines.gap();
    columns(lines, sheet, lang);
}

fn columns(lines: &mut Lines, sheet: &SheetReport, lang: Lang) {
    let head = ["column", "header", "meaning", "sure", "values"];
    let mut rows = vec![head.map(|word| sentence(lang, &format!("cli-inspect-{word}"), &[])).to_vec()];
    rows.extend(sheet.columns.iter().map(|column| {
        vec![
            column.letters.clone(),
            column.header.clone(),
            meaning(lang, column.field),
            format::percent(lang, column.confidence),
            column.samples.join(" · "),
        ]
    }));
    let widths = widths(&[4, 26, 30, 7, 100], &rows);
    lines.row(2, &widths, &rows[0]);
    let under = 2 + widths.first().map_or(0, |width| width + 2);
    for (column, row) in sheet.columns.iter().zip(&rows[1..]) {
        lines.row(2, &widths, row);
        if column.header.is_empty() && column.samples.is_empty() {
            continue;
        }
        lines.wrapped(under, &why(lang, column, sheet.data_rows));
    }
}

/// Why a column was taken for what it was, how full it is, and how its dates are written.
fn why(lang: Lang, column: &ColumnReport, rows: u32) -> String {
    let mut parts: Vec<String> = column.reasons.iter().map(|reason| sentence(lang, reason, &[])).collect();
    let count = |number: u32| format::integer(lang, i64::from(number));
    if column.filled != rows {
        let values = [("filled", count(column.filled)), ("rows", count(rows))];
        parts.push(sentence(lang, "page-filled", &values) + ".");
    }
    if let Some(order) = column.date_order.filter(|_| column.field != Field::UNUSED) {
        let order = match order {
            DateOrder::DayFirst => "page-order-day-first",
            DateOrder::MonthFirst => "page-order-month-first",
            DateOrder::YearFirst => "page-order-year-first",
        };
        let code = if column.date_order_open { "cli-inspect-order-open" } else { "cli-inspect-order" };
        parts.push(sentence(lang, code, &[("order", sentence(lang, order, &[]))]));
    }
    parts.join(" ")
}

fn meaning(lang: Lang, field: Field) -> String {
    let what = sentence(lang, &format!("what-{}", code(field.what)), &[]);
    if field.what == What::Unused {
        return what;
    }
    sentence(lang, &format!("field-{}", code(field.whom)), &[("what", what)])
}

/// The part of a message id that names a value: `a-number`.
fn code(value: impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().replace('_', "-")
}

fn counts(lines: &mut Lines, check: &CheckReport, lang: Lang, depth: Depth) {
    lines.heading(&sentence(lang, "page-check-title", &[]));
    let people = [
        sentence(lang, "cli-inspect-children", &counted(lang, check.children as usize)),
        sentence(lang, "cli-inspect-adults", &counted(lang, check.adults as usize)),
        sentence(lang, "cli-inspect-skipped", &counted(lang, check.skipped_rows as usize)),
    ];
    lines.wrapped(2, &people.join(" · "));
    let skipped: Vec<Vec<String>> = check.skipped.iter().map(|rows| skipped(rows, lang, depth)).collect();
    lines.table(4, &[6, 40, 60], &skipped);
}

fn skipped(skipped: &SkippedRows, lang: Lang, depth: Depth) -> Vec<String> {
    let shown = depth.shown(skipped.rows.len());
    let mut rows: Vec<String> = skipped.rows.iter().take(shown).map(u32::to_string).collect();
    if shown < skipped.count as usize {
        rows.push("…".to_owned());
    }
    let why = sentence(lang, &skipped.reason, &[]);
    let values = [("rows", rows.join(", ")), ("why", why)];
    let rows = sentence(lang, "cli-inspect-skipped-rows", &values);
    vec![format::integer(lang, i64::from(skipped.count)), name(&skipped.place), rows]
}

fn joins(lines: &mut Lines, joins: &[JoinReport], lang: Lang, depth: Depth) {
    // Two reasons to take the same records for one person are one finding, as in the page. A child and an adult, or
    // people of different lists, may have the same ids.
    let mut known = BTreeSet::new();
    let key = |join: &JoinReport| {
        let places = join.places.iter().map(|place| (place.file.clone(), place.sheet.clone(), place.row));
        (join.child, places.collect::<Vec<_>>())
    };
    let found: Vec<&JoinReport> = joins.iter().filter(|join| known.insert(key(join))).collect();
    let (open, settled): (Vec<&JoinReport>, Vec<&JoinReport>) = found.into_iter().partition(|join| is_open(join));
    several(lines, "cli-inspect-joins", &settled, lang, depth);
    several(lines, "cli-inspect-maybe", &open, lang, depth);
}

/// Kept apart because it is not certain, and not because the reader said so.
fn is_open(join: &JoinReport) -> bool {
    join.undone && join.reason.starts_with("join-why-maybe")
}

fn several(lines: &mut Lines, title: &str, joins: &[&JoinReport], lang: Lang, depth: Depth) {
    if joins.is_empty() {
        return;
    }
    lines.heading(&format!("{} ({})", sentence(lang, title, &[]), format::integer(lang, joins.len() as i64)));
    let shown = depth.shown(joins.len());
    for join in &joins[..shown] {
        let whom = sentence(lang, if join.child { "page-a-child" } else { "page-an-adult" }, &[]);
        let parted = join.undone && !is_open(join);
        let undone = if parted { sentence(lang, "cli-inspect-undone", &[]) } else { String::new() };
        lines.wrapped(
            2,
            &format!("{} · {whom}, {} {undone}", join.names.join(" · "), sentence(lang, &join.reason, &[])),
        );
        let places = join.places.iter().map(|place| {
            let row = place.row.map_or(String::new(), |row| row.to_string());
            sentence(lang, "page-place-row", &[("where", name(place)), ("row", row)])
        });
        lines.wrapped(6, &places.collect::<Vec<_>>().join(" · "));
    }
    more(lines, lang, joins.len() - shown);
}

/// How many of a list are not shown.
pub(super) fn more(lines: &mut Lines, lang: Lang, left: usize) {
    if left > 0 {
        lines.wrapped(2, &sentence(lang, "cli-inspect-more", &counted(lang, left)));
    }
}

/// File and sheet.
pub(super) fn name(place: &Place) -> String {
    match &place.sheet {
        Some(sheet) => format!("{} › {sheet}", place.file),
        None => place.file.clone(),
    }
}

/// A number as `count`, and as `countNumber` to choose a plural by.
pub(super) fn counted(lang: Lang, number: usize) -> Vec<(&'static str, String)> {
    vec![("count", format::integer(lang, number as i64)), ("countNumber", number.to_string())]
}

fn with<'a>(values: &[(&'a str, &String)], more: &[(&'a str, String)]) -> Vec<(&'a str, String)> {
    values.iter().map(|(key, value)| (*key, (*value).clone())).chain(more.iter().cloned()).collect()
}
