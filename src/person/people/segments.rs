//! Finds where each person of a cell begins and ends.

use super::words::{is_rather_given, is_unit, words};
use crate::person::names::Order;
use crate::person::plain::plain;
use crate::person::relation;
use crate::reference::names as known;

/// Two whole names on lines of their own are two people; a name that only wraps is one.
pub(super) fn cut_lines(chars: &[char], upper: &mut [char]) {
    for at in (0..chars.len().min(upper.len())).filter(|at| chars[*at] == '\n') {
        let before: String = upper[..at].iter().rev().take_while(|c| **c != ';').collect();
        let after: String = upper[at..].iter().collect();
        let line: String = chars[at + 1..].iter().take_while(|c| **c != '\n').collect();
        let begins = words(&after).next().is_some_and(is_rather_given);
        if begins && words(&before).count() >= 2 && words(&plain(&line)).count() >= 2 {
            upper[at] = ';';
        }
    }
}

/// Where each person of the cell begins and ends. In a column of names with commas (`order`) the only comma of a person
/// parts surnames from given names, also where the surnames are given names by themselves: `Andrés Eulalia, Pedro`.
pub(super) fn segments(upper: &[char], order: Order) -> Vec<(usize, usize)> {
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    let mut depth = 0;
    for at in 0..upper.len() {
        match upper[at] {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = (depth - 1i32).max(0),
            _ if depth > 0 => {}
            ';' | '|' | '&' | '+' => cuts.push((at, at + 1)),
            '/' if is_cut_slash(upper, at) => cuts.push((at, at + 1)),
            ' ' => {
                if let Some(to) = joined_by(upper, at) {
                    cuts.push((at, to));
                }
            }
            _ => {}
        }
    }
    // Line breaks read as spaces in `upper`: a label begins a person of its own.
    for (from, _) in labels(upper) {
        if from > 0 {
            cuts.push((from, from));
        }
    }
    cuts.extend(numbered_lines(upper));
    cuts.sort_unstable();
    let mut segments = Vec::new();
    let pieces = cut(0, upper.len(), &cuts);
    for &(from, to) in &pieces {
        let parts_name = order.has_commas() && upper[from..to].iter().filter(|c| **c == ',').count() == 1;
        let found = if parts_name { Vec::new() } else { commas(&upper[from..to], pieces.len() > 1) };
        let commas: Vec<(usize, usize)> = found.into_iter().map(|(start, end)| (from + start, from + end)).collect();
        segments.extend(cut(from, to, &commas));
    }
    segments.retain(|(from, to)| upper[*from..*to].iter().any(|c| c.is_alphanumeric()));
    segments
}

/// `1. Ana 2. Luis`, `1) Ana`: the numbers of a list, each beginning a person.
fn numbered_lines(upper: &[char]) -> Vec<(usize, usize)> {
    let mut marks = Vec::new();
    for at in 0..upper.len() {
        let begins = at == 0 || matches!(upper[at - 1], ' ' | ',' | ';');
        let digits = upper[at..].iter().take_while(|c| c.is_ascii_digit()).count();
        if begins
            && matches!(digits, 1 | 2)
            && matches!(upper.get(at + digits), Some('.' | ')'))
            && upper[at + digits + 1..].iter().find(|c| **c != ' ').is_some_and(|c| c.is_alphabetic())
        {
            marks.push((at, at + digits + 1));
        }
    }
    // `Juan (8) Maria` has no list: its first number does not stand first.
    if marks.first().is_some_and(|(at, _)| upper[..*at].iter().all(|c| !c.is_alphanumeric())) {
        marks
    } else {
        Vec::new()
    }
}

/// The pieces of `from..to` between cuts.
fn cut(mut from: usize, to: usize, cuts: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut pieces = Vec::new();
    for &(start, end) in cuts {
        if start >= from {
            pieces.push((from, start));
            from = end;
        }
    }
    pieces.push((from, to));
    pieces
}

/// `Caal / Choc` cuts, `01/02/2010`, `y/o` and `w/` do not.
fn is_cut_slash(upper: &[char], at: usize) -> bool {
    let before = upper[..at].iter().rev().take_while(|c| c.is_alphabetic()).count();
    let after = upper[at + 1..].iter().take_while(|c| c.is_alphabetic()).count();
    let spaced = at > 0 && upper[at - 1] == ' ' && upper.get(at + 1) == Some(&' ');
    spaced || (before >= 3 && after >= 3) || (upper[..at].last() == Some(&')') && after >= 3)
}

/// The end of ` and `, ` y `, ` e ` at `at`, where the words after it begin another person.
fn joined_by(upper: &[char], at: usize) -> Option<usize> {
    let rest: String = upper[at..].iter().take(5).collect();
    let joints = [" AND ", " Y ", " E ", " ET ", " AK ", " OR ", " O ", " OU "];
    let length = joints.into_iter().find(|joint| rest.starts_with(joint))?.len();
    let before: String = upper[..at].iter().collect();
    let after: String = upper[at + length..].iter().collect();
    let first = words(&after).next()?;
    // `Evelin Choi y de Arévalo` is one woman.
    if matches!(after.split(' ').next(), Some("DE" | "DEL" | "LA")) {
        return None;
    }
    let begins = is_rather_given(first) || relation::relative(first).is_some();
    let earlier = words(&before).any(is_rather_given) || words(&before).any(|word| relation::relative(word).is_some());
    // `Gustaavo Pinto y Larissa Pinto`: two whole names, the first one misspelt.
    let whole = words(&before).count() >= 2 && words(&after).count() >= 2;
    if whole && known::surname(first).is_none() {
        return Some(at + length);
    }
    // Not so in `Ortega y Gasset`.
    (begins && (earlier || whole)).then_some(at + length)
}

/// Labels such as `PADRE:` and `MOTHER -`: where they begin and end.
fn labels(upper: &[char]) -> Vec<(usize, usize)> {
    let mut labels = Vec::new();
    let mut at = 0;
    while at < upper.len() {
        let length = upper[at..].iter().take_while(|c| c.is_alphabetic()).count();
        if length == 0 {
            at += 1;
            continue;
        }
        let word: String = upper[at..at + length].iter().collect();
        let mut end = at + length;
        while upper.get(end) == Some(&' ') {
            end += 1;
        }
        let joint = upper.get(end).copied();
        let is_label = matches!(joint, Some(':' | '=')) || joint == Some('-') && upper.get(end + 1) == Some(&' ');
        if is_label && relation::relative(&word).is_some() {
            labels.push((before_label(upper, at), end + 1));
        }
        at += length;
    }
    labels
}

/// Where a label begins with the words before it: `not the mother: …`, `su tía: …`.
fn before_label(upper: &[char], mut at: usize) -> usize {
    loop {
        let end = upper[..at].iter().rposition(|c| *c != ' ').map_or(0, |last| last + 1);
        let start = end - upper[..end].iter().rev().take_while(|c| c.is_alphabetic()).count();
        let word: String = upper[start..end].iter().collect();
        if !matches!(
            word.as_str(),
            "NOT" | "NO" | "ES" | "THE" | "LA" | "EL" | "A" | "HER" | "HIS" | "SU" | "STEP" | "GRAND"
        ) {
            return at;
        }
        at = start;
    }
}

/// Commas that stand between people: `Juan (8), Maria (5)`, `Juan Caal, Maria Choc`; not `Caal, Juan`.
/// `among` others the commas between single given names part them too: `Ana, Luis y Pedro Caal`.
fn commas(upper: &[char], among: bool) -> Vec<(usize, usize)> {
    let mut depth = 0i32;
    let mut at = Vec::new();
    for (index, c) in upper.iter().enumerate() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth <= 0 => at.push(index),
            _ => {}
        }
    }
    let mut parts = Vec::new();
    let mut from = 0;
    for &index in at.iter().chain([&upper.len()]) {
        let part: String = upper[from..index].iter().collect();
        from = index + 1;
        parts.push(part);
    }
    let is_name: Vec<bool> =
        parts.iter().map(|part| words(part).any(|word| word.len() >= 3 && !is_unit(word))).collect();
    let names: Vec<&String> = parts.iter().zip(&is_name).filter(|(_, is)| **is).map(|(part, _)| part).collect();
    let begins_given = names
        .iter()
        .all(|part| words(part).next().is_some_and(|word| is_rather_given(word) || relation::relative(word).is_some()));
    let has_digit = |part: &&String| part.contains(|c: char| c.is_ascii_digit());
    let numbered = parts.iter().filter(has_digit).count() >= 2;
    let full = names.iter().all(|part| words(part).count() >= 2);
    let among = among && names.iter().all(|part| words(part).count() == 1);
    if names.len() < 2 || !begins_given || !(numbered || full || names.len() >= 3 || among) {
        return Vec::new();
    }
    // A comma before an age belongs to the person before it.
    at.iter().zip(&is_name[1..]).filter(|(_, is)| **is).map(|(at, _)| (*at, at + 1)).collect()
}
