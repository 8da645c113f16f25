//! What was noticed, kind by kind: the sentence that all of a kind share, then each place with what stands there.

use std::collections::BTreeMap;

use reencuentro::facts::{Problem, Severity};
use reencuentro::messages::{Lang, format, problem_values, say};

use super::lay::Lines;
use super::text::{Depth, more, name};
use crate::words::sentence;

pub(super) fn all(lines: &mut Lines, problems: &[Problem], lang: Lang, depth: Depth) {
    let title = sentence(lang, "page-problems", &[]);
    if problems.is_empty() {
        lines.heading(&title);
        lines.wrapped(2, &sentence(lang, "page-problems-none", &[]));
        return;
    }
    lines.heading(&format!("{title} ({})", format::integer(lang, problems.len() as i64)));
    for kind in kinds(problems) {
        lines.gap();
        let count =
            if kind.len() > 1 { format!(" ({})", format::integer(lang, kind.len() as i64)) } else { String::new() };
        lines.wrapped(2, &format!("{} {}{count}", mark(kind[0].severity), shared(lang, &kind)));
        let shown = depth.shown(kind.len());
        let rows: Vec<Vec<String>> = kind[..shown].iter().map(|problem| place(lang, problem)).collect();
        lines.table(6, &[44, 14, 28, 100], &rows);
        more(lines, lang, kind.len() - shown);
    }
}

/// Grave ones first, else in the order in which each kind was first met.
fn kinds(problems: &[Problem]) -> Vec<Vec<&Problem>> {
    let mut kinds: Vec<Vec<&Problem>> = Vec::new();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for problem in problems {
        let at = *known.entry(&problem.code).or_insert_with(|| {
            kinds.push(Vec::new());
            kinds.len() - 1
        });
        kinds[at].push(problem);
    }
    kinds.sort_by_key(|kind| kind[0].severity);
    kinds
}

fn mark(severity: Severity) -> &'static str {
    match severity {
        Severity::Refused => "✗",
        Severity::Warning => "!",
        Severity::Note => "·",
    }
}

/// The sentence of a kind, with "…" for what is different in each.
fn shared(lang: Lang, kind: &[&Problem]) -> String {
    let mut values = problem_values(kind[0]);
    for other in &kind[1..] {
        let theirs = problem_values(other);
        for (name, value) in &mut values {
            if theirs.get(name) != Some(value) {
                "…".clone_into(value);
            }
        }
    }
    say(lang, &kind[0].code, &values)
}

/// File and sheet, row, column, and what stood in the cell.
fn place(lang: Lang, problem: &Problem) -> Vec<String> {
    let place = &problem.place;
    let row = place.row.map(|row| sentence(lang, "cli-inspect-row", &[("row", row.to_string())]));
    let column = [&place.column, &place.header].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
    let seen = problem.seen.as_ref().map(|seen| sentence(lang, "cli-inspect-seen", &[("seen", seen.clone())]));
    vec![name(place), row.unwrap_or_default(), column, seen.unwrap_or_default()]
}
