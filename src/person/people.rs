//! Reads the people named in one cell: one, or several with their labels and ages.

use super::dates::{self, Age, Manner, Of};
use super::names::{self, Order};
use super::plain::plain;
use super::relation::{self, Kin};
use super::{Birth, KinRelation, Name, Sex};
use crate::reference::names as known;
use crate::table::CellKind;

/// Somebody named in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mention {
    /// Where the cell labels the person: `Padre: …`, `… (mother)`.
    pub relation: Option<KinRelation>,
    pub sex: Option<Sex>,
    pub name: Option<Name>,
    pub age: Option<Age>,
    pub birth: Option<Birth>,
    /// In characters of the text.
    pub span: (u32, u32),
}

/// The people named in a cell, each with the relation it is labelled with.
///
/// `María Choc y Juan Caal` are two; `Ortega y Gasset` is one.
pub fn parse_people(text: &str) -> Vec<(Option<KinRelation>, Name)> {
    mentions(text, Order::Open).into_iter().filter_map(|mention| Some((mention.relation, mention.name?))).collect()
}

/// The people named in a cell with everything said of them. `order` as in [`names::parse`].
pub fn mentions(text: &str, order: Order) -> Vec<Mention> {
    if crate::reference::words::placeholder(text.trim()).is_some() {
        return Vec::new();
    }
    let chars: Vec<char> = text.chars().collect();
    let mut upper: Vec<char> = plain(text).chars().collect();
    cut_lines(&chars, &mut upper);
    let mut mentions: Vec<Mention> =
        segments(&upper).into_iter().filter_map(|(from, to)| mention(&chars, &upper, from, to, order)).collect();
    share_surnames(&mut mentions);
    mentions
}

/// Two whole names on lines of their own are two people; a name that only wraps is one.
fn cut_lines(chars: &[char], upper: &mut [char]) {
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

/// `Juan y María Caal`: Juan is a Caal too.
fn share_surnames(mentions: &mut [Mention]) {
    let Some(last) = mentions.last().and_then(|mention| mention.name.clone()) else { return };
    if last.surnames.is_empty() || last.unordered {
        return;
    }
    let all = mentions.len() - 1;
    for mention in &mut mentions[..all] {
        if let Some(name) = &mut mention.name
            && name.surnames.is_empty()
        {
            name.surnames.clone_from(&last.surnames);
        }
    }
}

/// Where each person of the cell begins and ends.
fn segments(upper: &[char]) -> Vec<(usize, usize)> {
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
    cuts.sort_unstable();
    let mut segments = Vec::new();
    for (from, to) in cut(0, upper.len(), &cuts) {
        let commas: Vec<(usize, usize)> =
            commas(&upper[from..to]).into_iter().map(|(start, end)| (from + start, from + end)).collect();
        segments.extend(cut(from, to, &commas));
    }
    segments.retain(|(from, to)| upper[*from..*to].iter().any(|c| c.is_alphanumeric()));
    segments
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
    let length = [" AND ", " Y ", " E "].into_iter().find(|joint| rest.starts_with(joint))?.len();
    let before: String = upper[..at].iter().collect();
    let after: String = upper[at + length..].iter().collect();
    let first = words(&after).next()?;
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

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

fn is_rather_given(word: &str) -> bool {
    let full = known::abbreviation(word).map_or_else(|| word.to_owned(), |full| full.to_string());
    let given = known::given(&full).map_or(0.0, |given| given.share);
    given > known::surname(word).unwrap_or(0.0)
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
            labels.push((at, end + 1));
        }
        at += length;
    }
    labels
}

/// Commas that stand between people: `Juan (8), Maria (5)`, `Juan Caal, Maria Choc`; not `Caal, Juan`.
fn commas(upper: &[char]) -> Vec<(usize, usize)> {
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
    if names.len() < 2 || !begins_given || !(numbered || full || names.len() >= 3) {
        return Vec::new();
    }
    // A comma before an age belongs to the person before it.
    at.iter().zip(&is_name[1..]).filter(|(_, is)| **is).map(|(at, _)| (*at, at + 1)).collect()
}

fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "ANOS" | "YRS" | "YEARS" | "OLD" | "MESES" | "MONTHS" | "AGE" | "EDAD" | "DOB" | "ANO" | "YEAR" | "MES"
    )
}

fn mention(chars: &[char], upper: &[char], from: usize, to: usize, order: Order) -> Option<Mention> {
    let text: String = upper[from..to].iter().collect();
    let kin = words(&text).find_map(relation::relative);
    // What is said by numbers begins at the first digit.
    let digit = (from..to).find(|at| upper[*at].is_ascii_digit());
    let mut name_text: String = String::new();
    let mut at = from;
    let name_end = digit.unwrap_or(to);
    while at < name_end {
        let length = upper[at..name_end].iter().take_while(|c| c.is_alphabetic()).count();
        if length == 0 {
            let c = chars[at];
            name_text.push(if matches!(c, ':' | '=' | '(' | ')') { ' ' } else { c });
            at += 1;
            continue;
        }
        let word: String = upper[at..at + length].iter().collect();
        let dropped = relation::relative(&word).is_some() || is_unit(&word);
        if !dropped {
            name_text.extend(&chars[at..at + length]);
        }
        at += length;
    }
    let name_text = name_text.trim_matches(|c: char| matches!(c, ' ' | '-' | ',' | '.' | '\n' | '\t'));
    let (age, birth) = digit.map_or((None, None), |at| numbers(&upper[at..to].iter().collect::<String>()));
    let name = names::parse(name_text, order);
    if name.is_none() && age.is_none() && birth.is_none() {
        return None;
    }
    Some(Mention {
        relation: kin.map(|kin: Kin| kin.relation),
        sex: kin.and_then(|kin| kin.sex),
        name,
        age,
        birth,
        span: (from as u32, to as u32),
    })
}

/// An age or a date of birth: `8`, `8 y/o)`, `01/02/2010)`.
fn numbers(text: &str) -> (Option<Age>, Option<Birth>) {
    let text = text.trim_matches(|c: char| matches!(c, ' ' | ')' | '(' | ',' | '.' | ']'));
    if let Some(age) = dates::age(text).read() {
        return (Some(age), None);
    }
    let manner = Manner { order: None, of: Of::Birth, newest: dates::LATEST };
    (None, dates::read(text, CellKind::Text, manner).read().map(dates::DateRead::birth))
}
