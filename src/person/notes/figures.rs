//! Reads the numbers of a note that mean something: dates, A-numbers, phones, events, ages.

use super::lex::{Kind, Token};
use crate::person::dates::{self, Manner};
use crate::person::numbers;
use crate::person::{ANumber, Outcome};
use crate::reference::words;
use crate::table::CellKind;

/// A number that means something, with where it ends.
pub(super) fn number(chars: &[char], at: usize, manner: Manner, before: &[Token]) -> Option<(Kind, usize)> {
    if at > 0 && chars[at - 1].is_alphanumeric() {
        // `9YO` is a number and a word; `MCS1805000123` was read from its first letter.
        if chars[at - 1].is_ascii_digit() || chars[at].is_ascii_digit() {
            return None;
        }
    }
    let label = before.iter().rev().take(3).filter_map(Token::word).collect::<Vec<_>>();
    if chars[at].is_alphabetic() && at > 0 && chars[at - 1].is_alphabetic() {
        return None;
    }
    event(chars, at)
        .or_else(|| a_number(chars, at))
        .or_else(|| date(chars, at, manner))
        .or_else(|| digits(chars, at, &label))
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
    (7..=9).contains(&run.0.len()).then_some(())?;
    read_a_number(&run.0).map(|number| (Kind::ANumber(number), run.1))
}

fn read_a_number(digits: &str) -> Option<ANumber> {
    match numbers::a_number(digits, CellKind::Text) {
        Outcome::Read(number) => Some(number),
        _ => None,
    }
}

/// Digits with separators between groups of two or more: the digits, their end, the sizes of the groups.
fn run(chars: &[char], from: usize, inside: &[char]) -> Option<(String, usize, Vec<usize>)> {
    let (mut digits, mut end, mut groups) = (String::new(), from, Vec::new());
    let mut at = from;
    loop {
        let count = chars[at..].iter().take_while(|c| c.is_ascii_digit()).count();
        if count == 0 || !groups.is_empty() && count < 2 {
            break;
        }
        digits.extend(&chars[at..at + count]);
        groups.push(count);
        end = at + count;
        let gap = chars[end..].iter().take_while(|c| inside.contains(c)).count();
        if gap == 0 || gap > 2 {
            break;
        }
        at = end + gap;
    }
    (!groups.is_empty()).then_some((digits, end, groups))
}

fn date(chars: &[char], at: usize, manner: Manner) -> Option<(Kind, usize)> {
    let count = |from: usize| chars.get(from..).unwrap_or(&[]).iter().take_while(|c| c.is_ascii_digit()).count();
    let first = count(at);
    let read = |end: usize| {
        let text: String = chars[at..end].iter().collect();
        dates::read(&text, CellKind::Text, manner).read().map(|date| (Kind::Date(date), end))
    };
    if (1..=4).contains(&first)
        && let Some(&joint) = chars.get(at + first).filter(|c| matches!(c, '/' | '-' | '.'))
    {
        let second = count(at + first + 1);
        let next = at + first + 1 + second;
        let third = if chars.get(next) == Some(&joint) { count(next + 1) } else { 0 };
        let end = next + 1 + third;
        let shape = (first == 4 || first <= 2) && (1..=2).contains(&second) && matches!(third, 1 | 2 | 4);
        if shape && chars.get(end) != Some(&joint) {
            return read(end);
        }
        // `b. 4/2013`
        let is_year = second == 4 && matches!(chars.get(at + first + 1..at + first + 3), Some(['1', '9'] | ['2', '0']));
        if joint == '/' && first <= 2 && is_year && chars.get(next) != Some(&joint) {
            return read(next);
        }
    }
    // `Mar 3, 1986`
    if first == 0 {
        let letters = chars[at..].iter().take_while(|c| c.is_alphabetic()).count();
        let word: String = chars[at..at + letters].iter().collect();
        words::months(&word).filter(|month| (1..=12).contains(month))?;
        let gap = |from: usize, most: usize| {
            chars[from..].iter().take_while(|c| matches!(c, ' ' | ',' | '.' | '-' | '/')).take(most).count()
        };
        let day = at + letters + gap(at + letters, 2);
        let mut year = day + count(day);
        if matches!(chars.get(year..year + 2), Some(['S', 'T'] | ['N', 'D'] | ['R', 'D'] | ['T', 'H'])) {
            year += 2;
        }
        year += gap(year, 2);
        let whole = (1..=2).contains(&count(day)) && count(year) == 4 && day > at + letters;
        return if whole { read(year + 4) } else { None };
    }
    // `8 May 2018`, `8 de mayo de 2018`
    if (1..=2).contains(&first) {
        let mut end = at + first;
        let mut has_month = false;
        for _ in 0..4 {
            end += chars[end..].iter().take_while(|c| matches!(c, ' ' | '-' | ',')).take(2).count();
            let letters = chars[end..].iter().take_while(|c| c.is_alphabetic()).count();
            let word: String = chars[end..end + letters].iter().collect();
            match word.as_str() {
                "DE" | "DEL" => {}
                _ if !has_month && words::months(&word).is_some() => has_month = true,
                _ => break,
            }
            end += letters;
        }
        let year = count(end);
        if has_month && matches!(year, 2 | 4) {
            return read(end + year);
        }
    }
    None
}

/// A phone, a bare A-number or a small number.
fn digits(chars: &[char], at: usize, label: &[&str]) -> Option<(Kind, usize)> {
    let from = at + usize::from(chars[at] == '+') + usize::from(chars[at] == '(');
    if from > at && !chars.get(from).is_some_and(char::is_ascii_digit) {
        return None;
    }
    let (all, end, groups) = run(chars, from, &[' ', '-', '.', ')', '('])?;
    let said_phone = label.iter().any(|word| {
        matches!(
            *word,
            "TEL"
                | "PH"
                | "PHONE"
                | "CELL"
                | "CELULAR"
                | "TELEFONO"
                | "CONTACT"
                | "CONTACTO"
                | "CALL"
                | "MOVIL"
                | "CEL"
        )
    });
    // Numbers of fingerprints and of cases are nobody's A-number and no phone.
    if label.first().is_some_and(|word| matches!(*word, "FIN" | "FINS" | "FBI" | "ZIP" | "CASE" | "CASO" | "SID")) {
        return Some((Kind::Mark('#'), end));
    }
    let said_a = label.first().is_some_and(|word| matches!(*word, "A" | "ALIEN" | "FILE" | "AFILE"));
    let looks_phone = matches!(
        groups.as_slice(),
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
    );
    if (7..=14).contains(&all.len()) && !said_a && (looks_phone || said_phone || chars[at] == '+') {
        let text: String = chars[at..end].iter().collect();
        if let Outcome::Read(phones) = numbers::phones(&text, CellKind::Text) {
            return Some((Kind::Phone(phones[0].0), end));
        }
        return Some((Kind::Mark('#'), end));
    }
    let is_nine = matches!(groups.as_slice(), [9] | [3, 3, 3]) || said_a && (7..=9).contains(&all.len());
    if is_nine && from == at {
        return Some((read_a_number(&all).map_or(Kind::Mark('#'), Kind::ANumber), end));
    }
    if from > at {
        return None;
    }
    let first = groups[0];
    let text: String = chars[at..at + first].iter().collect();
    match first {
        1..=6 => Some((Kind::Number(text.parse().ok()?), at + first)),
        _ => None,
    }
}
