//! Reads the numbers of a note that mean something: dates, A-numbers, phones, events, ages.

use super::lex::{Kind, Token};
use super::written_date::date;
use crate::person::dates::Manner;
use crate::person::numbers;
use crate::person::{ANumber, Outcome};
use crate::table::CellKind;

/// What stands for a number that means nothing here.
const NOTHING: Kind = Kind::Mark('#');

/// A number that means something, with where it ends.
pub(super) fn number(chars: &[char], at: usize, manner: Manner, before: &[Token]) -> Option<(Kind, usize)> {
    if at > 0 && goes_on(chars[at - 1], chars[at]) {
        return None;
    }
    event(chars, at)
        .or_else(|| a_number(chars, at))
        .or_else(|| date(chars, at, manner))
        .or_else(|| digits(chars, at, &label(before)))
}

/// Whether a character goes on with what began before it: `9YO` is a number and a word, but `MCS1805000123` was read from
/// its first letter.
fn goes_on(before: char, c: char) -> bool {
    before.is_alphanumeric() && (before.is_ascii_digit() || c.is_ascii_digit())
        || before.is_alphabetic() && c.is_alphabetic()
}

fn event(chars: &[char], at: usize) -> Option<(Kind, usize)> {
    let letters = chars[at..].iter().take_while(|c| c.is_ascii_alphabetic()).count();
    let digits = chars[at + letters..].iter().take_while(|c| c.is_ascii_digit()).count();
    let end = at + letters + digits;
    let ends = !chars.get(end).is_some_and(|c| c.is_alphanumeric());
    ((2..=4).contains(&letters) && (8..=14).contains(&digits) && ends)
        .then(|| (Kind::Event(chars[at..end].iter().collect()), end))
}

/// `A999123456`, `A# 999-123-456`, `A-FILE: 999 123 456`.
fn a_number(chars: &[char], at: usize) -> Option<(Kind, usize)> {
    if chars[at] != 'A' {
        return None;
    }
    let mut from = at + 1;
    for label in ["LIEN", "-FILE", "FILE", " FILE", "-NUMBER", " NUMBER", " NUM", "-NUM", " NO"] {
        if label.chars().enumerate().all(|(index, c)| chars.get(from + index) == Some(&c)) {
            from += label.len();
        }
    }
    from += chars[from..].iter().take_while(|c| matches!(c, ' ' | '#' | '-' | ':' | '.')).take(4).count();
    let run = run(chars, from, &[' ', '-', '.'])?;
    (7..=9).contains(&run.digits.len()).then_some(())?;
    read_a_number(&run.digits).map(|number| (Kind::ANumber(number), run.end))
}

fn read_a_number(digits: &str) -> Option<ANumber> {
    numbers::a_number(digits, CellKind::Text).read()
}

/// Digits with separators between groups of two or more.
struct Run {
    digits: String,
    end: usize,
    /// How many digits each group has.
    groups: Vec<usize>,
}

fn run(chars: &[char], from: usize, inside: &[char]) -> Option<Run> {
    let mut run = Run { digits: String::new(), end: from, groups: Vec::new() };
    let mut at = from;
    loop {
        let count = chars[at..].iter().take_while(|c| c.is_ascii_digit()).count();
        if count == 0 || !run.groups.is_empty() && count < 2 {
            break;
        }
        run.digits.extend(&chars[at..at + count]);
        run.groups.push(count);
        run.end = at + count;
        let gap = chars[run.end..].iter().take_while(|c| inside.contains(c)).count();
        if gap == 0 || gap > 2 {
            break;
        }
        at = run.end + gap;
    }
    (!run.groups.is_empty()).then_some(run)
}

/// The words right before a number, the nearest first.
fn label(before: &[Token]) -> Vec<&str> {
    before.iter().rev().take(3).filter_map(Token::word).collect()
}

/// A phone, a bare A-number or a small number.
fn digits(chars: &[char], at: usize, label: &[&str]) -> Option<(Kind, usize)> {
    let from = at + usize::from(chars[at] == '+') + usize::from(chars[at] == '(');
    if from > at && !chars.get(from).is_some_and(char::is_ascii_digit) {
        return None;
    }
    let run = run(chars, from, &[' ', '-', '.', ')', '('])?;
    let nearest = label.first().copied().unwrap_or_default();
    let count = run.digits.len();
    if is_other_number(nearest) {
        return Some((NOTHING, run.end));
    }
    let said_a = matches!(nearest, "A" | "ALIEN" | "FILE" | "AFILE");
    let looks_phone = is_phone(&run.groups) || chars[at] == '+' || label.iter().any(|word| says_phone(word));
    if (7..=14).contains(&count) && !said_a && looks_phone {
        let written: String = chars[at..run.end].iter().collect();
        let phones = numbers::phones(&written, CellKind::Text);
        return Some((phone(phones).unwrap_or(NOTHING), run.end));
    }
    if from > at {
        return None;
    }
    if matches!(run.groups.as_slice(), [9] | [3, 3, 3]) || said_a && (7..=9).contains(&count) {
        return Some((read_a_number(&run.digits).map_or(NOTHING, Kind::ANumber), run.end));
    }
    small(&run).map(|number| (Kind::Number(number), at + run.groups[0]))
}

fn phone(read: Outcome<Vec<numbers::Spanned<crate::person::Phone>>>) -> Option<Kind> {
    read.read()?.first().map(|(phone, _)| Kind::Phone(*phone))
}

/// The first group of a run, where it is no longer than a number that is written out.
fn small(run: &Run) -> Option<u32> {
    let first = run.groups[0];
    run.digits[..first].parse().ok().filter(|_| first <= 6)
}

fn says_phone(word: &str) -> bool {
    matches!(
        word,
        "TEL" | "PH" | "PHONE" | "CELL" | "CELULAR" | "TELEFONO" | "CONTACT" | "CONTACTO" | "CALL" | "MOVIL" | "CEL"
    )
}

/// Numbers of fingerprints and of cases are nobody's A-number and no phone.
fn is_other_number(label: &str) -> bool {
    matches!(label, "FIN" | "FINS" | "FBI" | "ZIP" | "CASE" | "CASO" | "SID")
}

/// How phones are grouped: with and without the code of an area or a country.
fn is_phone(groups: &[usize]) -> bool {
    matches!(
        groups,
        [3, 4]
            | [4, 4]
            | [3, 3, 4]
            | [1, 3, 3, 4]
            | [3, 4, 4]
            | [3, 8]
            | [3, 7]
            | [2, 10]
            | [2, 3, 3, 4]
            | [2, 2, 4, 4]
            | [10]
            | [11]
            | [12]
    )
}
