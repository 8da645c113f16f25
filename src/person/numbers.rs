//! Reads A-numbers, phone numbers and other identifiers in all their spellings; placeholders are missing.

use super::plain::plain;
use super::{ANumber, Outcome, Phone};
use crate::reference::words;
use crate::table::CellKind;

/// A value and the characters of the text it was read from.
pub type Spanned<T> = (T, (u32, u32));

/// A run of digits and what may stand inside a number, in characters of the text.
#[derive(Debug)]
struct Run {
    digits: String,
    start: usize,
    end: usize,
    /// How many digits each group between separators has.
    groups: Vec<usize>,
    /// The letters right before it, without spaces: `A`, `ALIEN`, `EXT`.
    label: String,
    plus: bool,
}

/// Runs of digits; `inside` says which characters may stand between two groups of one number.
fn runs(chars: &[char], inside: impl Fn(char) -> bool) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = 0;
    let mut label = String::new();
    let mut plus = false;
    while at < chars.len() {
        let c = chars[at];
        if !c.is_ascii_digit() {
            match c {
                '+' => plus = true,
                _ if c.is_alphabetic() => {
                    if at == 0 || !chars[at - 1].is_alphabetic() {
                        label.clear();
                    }
                    label.push(c);
                }
                ',' | ';' | '/' | '\n' => label.clear(),
                _ => {}
            }
            at += 1;
            continue;
        }
        let (start, mut end, mut digits, mut groups) = (at, at, String::new(), vec![0]);
        while at < chars.len() {
            let c = chars[at];
            if c.is_ascii_digit() {
                digits.push(c);
                if at > end && at > start {
                    groups.push(0);
                }
                if let Some(group) = groups.last_mut() {
                    *group += 1;
                }
                end = at + 1;
            } else if !inside(c) || at >= end + 3 {
                break;
            }
            at += 1;
        }
        runs.push(Run { digits, start, end, groups, label: std::mem::take(&mut label), plus });
        plus = false;
    }
    runs
}

/// Reads an A-number: nine digits, or eight or seven that lost their zeros.
///
/// Where the file itself says that the cell is a number, five and six digits are read too: a spreadsheet program takes
/// every leading zero.
pub fn a_number(text: &str, kind: CellKind) -> Outcome<ANumber> {
    match a_numbers(text, kind) {
        Outcome::Read(found) => Outcome::Read(found[0].0),
        Outcome::Blank => Outcome::Blank,
        Outcome::Unknown => Outcome::Unknown,
        Outcome::Unreadable => Outcome::Unreadable,
    }
}

/// A cell that is blank, holds an error of the spreadsheet, or says that nothing is known.
fn nothing_said<T>(text: &str, kind: CellKind) -> Option<Outcome<T>> {
    if text.trim().is_empty() || kind == CellKind::Empty {
        return Some(Outcome::Blank);
    }
    if kind == CellKind::Error {
        return Some(Outcome::Unknown);
    }
    words::placeholder(text.trim()).map(Into::into)
}

/// Reads every A-number in a cell. What is read is never empty.
pub fn a_numbers(text: &str, kind: CellKind) -> Outcome<Vec<Spanned<ANumber>>> {
    if let Some(outcome) = nothing_said(text, kind) {
        return outcome;
    }
    let mut chars: Vec<char> = plain(text).chars().collect();
    if is_withheld(&chars) {
        return Outcome::Unknown;
    }
    if let Some(number) = power_of_ten(text) {
        return number
            .and_then(|digits| nine(&digits, kind))
            .map_or(Outcome::Unreadable, |number| Outcome::Read(vec![(number, (0, chars.len() as u32))]));
    }
    mend(&mut chars);
    // A number cell of `99123456.0`.
    let length = if text.trim().ends_with(".0") { text.trim_end().chars().count() - 2 } else { chars.len() };
    let mut found: Vec<Spanned<ANumber>> = Vec::new();
    let mut placeholder = false;
    for run in runs(&chars[..length], |c| matches!(c, ' ' | '-' | '.' | '_')) {
        // `0A123456789`: the zero stands before the letter.
        if run.digits == "0" && chars.get(run.end) == Some(&'A') {
            continue;
        }
        // `A0991234S6`, `A 099 123 45?`: a digit that cannot be read is part of the number.
        let behind = chars.get(run.end).copied().unwrap_or(' ');
        if run.digits.len() < 9 && (matches!(behind, '?' | '*' | '_') || behind.is_alphabetic() && behind != 'A') {
            continue;
        }
        // `A099123456/457`: the last digits of a second one.
        if let (2..=4, Some((first, _)), Some('/')) = (run.digits.len(), found.last(), chars[..run.start].last()) {
            let scale = 10u32.pow(run.digits.len() as u32);
            if let Ok(last) = run.digits.parse::<u32>() {
                let number = ANumber(first.0 / scale * scale + last);
                found.push((number, (run.start as u32, run.end as u32)));
            }
            continue;
        }
        for (digits, start, end) in split_run(&run) {
            if is_filler(&digits) {
                placeholder = true;
            } else if let Some(number) = nine(&digits, kind) {
                found.push((number, (start, end)));
            }
        }
    }
    match (found.is_empty(), placeholder) {
        (false, _) => Outcome::Read(found),
        (true, true) => Outcome::Unknown,
        (true, false) => Outcome::Unreadable,
    }
}

/// An `A` with nothing behind it but crosses, or a word that says that it is not known: `A(b)(6)`, `A pending`, `AXXXXXXXXX`.
fn is_withheld(chars: &[char]) -> bool {
    let text: String = chars.iter().collect();
    let rest =
        text.trim().trim_start_matches("ALIEN").trim_start_matches('A').trim_start_matches([' ', '#', ':', '-', '.']);
    let rest = rest.trim();
    let crossed = rest.chars().filter(|c| matches!(c, 'X' | '*' | '#' | '?' | '_')).count();
    let only_zeros = rest.len() >= 3 && rest.bytes().all(|b| b == b'0');
    only_zeros
        || rest.is_empty()
        || words::placeholder(rest).is_some()
        || crossed >= 3
            && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, 'X' | '*' | '#' | '?' | '_' | '-' | ' '))
}

/// `9.9123456E+07` as digits, where as many stand there as the number has; `Some(None)` where some were lost. `None`
/// where the text is no such number.
fn power_of_ten(text: &str) -> Option<Option<String>> {
    let upper = text.trim().to_ascii_uppercase();
    let (digits, power) = upper.split_once('E')?;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    if !is_number(whole) || whole.len() > 1 || !(fraction.is_empty() || is_number(fraction)) {
        return None;
    }
    let power: usize = power.trim_start_matches('+').parse().ok().filter(|power| (5..=15).contains(power))?;
    // A spreadsheet program shows few digits; only a full row of them is the number itself.
    Some((fraction.len() == power).then(|| format!("{whole}{fraction}")))
}

/// `O99 123 456` has a letter for a zero; `099,123,456` is parted by commas.
fn mend(chars: &mut [char]) {
    for at in 0..chars.len() {
        let digit = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_digit);
        let is_zero = chars[at] == 'O' && (digit(Some(at + 1)) || digit(at.checked_sub(1)));
        let run = |at: usize| chars[at..].iter().take_while(|c| c.is_ascii_digit()).count();
        let before = chars[..at].iter().rev().take_while(|c| c.is_ascii_digit()).count();
        let parts = chars[at] == ',' && (1..=3).contains(&before) && run(at + 1) == 3;
        if is_zero {
            chars[at] = '0';
        } else if parts {
            chars[at] = '-';
        }
    }
}

/// Two nine-digit numbers with only a space between them are two.
fn split_run(run: &Run) -> Vec<(String, u32, u32)> {
    let (start, end) = (run.start as u32, run.end as u32);
    if run.digits.len() > 10 && run.groups.iter().all(|group| (7..=9).contains(group)) {
        let mut at = 0;
        return run
            .groups
            .iter()
            .map(|group| {
                let digits = run.digits[at..at + group].to_owned();
                at += group;
                (digits, start, end)
            })
            .collect();
    }
    vec![(run.digits.clone(), start, end)]
}

fn nine(digits: &str, kind: CellKind) -> Option<ANumber> {
    let digits = if digits.len() == 10 { digits.strip_prefix('0')? } else { digits };
    let least = if kind == CellKind::Number { 5 } else { 7 };
    if !(least..=9).contains(&digits.len()) {
        return None;
    }
    digits.parse().ok().map(ANumber)
}

/// Digits that somebody typed to fill the cell: all equal, or counted up or down.
fn is_filler(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    if bytes.len() < 5 {
        return false;
    }
    let step = |by: i8| bytes.windows(2).all(|w| w[1] as i8 - w[0] as i8 == by);
    bytes.windows(2).all(|w| w[0] == w[1]) || step(1) || step(-1) || matches!(digits, "1234567890" | "0123456789")
}

/// Reads every phone number in a cell. What is read is never empty.
pub fn phones(text: &str, kind: CellKind) -> Outcome<Vec<Spanned<Phone>>> {
    if let Some(outcome) = nothing_said(text, kind) {
        return outcome;
    }
    let text =
        text.trim_end().strip_suffix(".0").filter(|rest| rest.bytes().all(|b| b.is_ascii_digit())).unwrap_or(text);
    let chars: Vec<char> = plain(text).chars().collect();
    if let Some(number) = power_of_ten(text) {
        let phone = number.and_then(|digits| phone(national(&digits, false)));
        return phone.map_or(Outcome::Unreadable, |phone| Outcome::Read(vec![(phone, (0, chars.len() as u32))]));
    }
    let mut found = Vec::new();
    let mut placeholder = false;
    for run in runs(&chars, |c| matches!(c, ' ' | '-' | '.' | '(' | ')')) {
        if run.label.starts_with("EXT") || run.label == "X" {
            continue;
        }
        for digits in split_phones(&run) {
            let national = national(&digits, run.plus);
            if is_no_phone(national) {
                placeholder = true;
            } else if let Some(phone) = phone(national) {
                found.push((phone, (run.start as u32, run.end as u32)));
            }
        }
    }
    match (found.is_empty(), placeholder) {
        (false, _) => Outcome::Read(found),
        (true, true) => Outcome::Unknown,
        (true, false) => Outcome::Unreadable,
    }
}

/// `50255501234 50255505678` are two phones, `502 5550 1234` one.
fn split_phones(run: &Run) -> Vec<String> {
    let abroad = run.digits.starts_with("011") || run.digits.starts_with("00");
    if run.digits.len() <= if abroad { 15 } else { 13 } {
        return vec![run.digits.clone()];
    }
    let mut phones = vec![String::new()];
    let mut at = 0;
    // `5550 0123 5550 0124`
    if run.groups.len() == 4 && run.groups.iter().all(|group| *group == 4) {
        return vec![run.digits[..8].to_owned(), run.digits[8..].to_owned()];
    }
    for group in &run.groups {
        let digits = &run.digits[at..at + group];
        at += group;
        let last = phones.last_mut().expect("never empty");
        let full = last.len() >= 10 || last.len() >= 7 && *group >= 7;
        if full { phones.push(digits.to_owned()) } else { last.push_str(digits) }
    }
    phones
}

/// Without the country code, where one stands there.
fn national(digits: &str, plus: bool) -> &str {
    let digits = digits.strip_prefix("011").filter(|rest| rest.len() >= 10).unwrap_or(digits);
    let digits = digits.strip_prefix("00").filter(|rest| rest.len() >= 10).unwrap_or(digits);
    let central = ["502", "503", "504", "505", "506", "507", "509"];
    match digits.len() {
        11 if digits.starts_with('1') => &digits[1..],
        11 if central.iter().any(|code| digits.starts_with(code)) => &digits[3..],
        12 if digits.starts_with("52") => &digits[2..],
        13 if digits.starts_with("521") => &digits[3..],
        12 if digits.starts_with("55") && plus => &digits[2..],
        13 if digits.starts_with("55") => &digits[2..],
        12 if ["57", "58"].iter().any(|code| digits.starts_with(code)) && plus => &digits[2..],
        11 if digits.starts_with("51") && plus => &digits[2..],
        12 if digits.starts_with("593") => &digits[3..],
        _ => digits,
    }
}

fn is_no_phone(digits: &str) -> bool {
    is_filler(digits) || digits.len() == 10 && is_filler(&digits[3..]) && digits[..3] == digits[3..6]
}

fn phone(digits: &str) -> Option<Phone> {
    if !(7..=15).contains(&digits.len()) {
        return None;
    }
    let last = &digits[digits.len().saturating_sub(10)..];
    Some(Phone { last_digits: last.parse().ok()?, digits: last.len() as u8 })
}

/// Folds an event number, family-unit number or subject key: letters and digits only, upper case.
pub fn identifier(text: &str) -> Outcome<String> {
    let text = text.trim();
    if text.is_empty() {
        return Outcome::Blank;
    }
    if let Some(kind) = words::placeholder(text) {
        return kind.into();
    }
    let text = text.strip_suffix(".0").filter(|rest| rest.bytes().all(|b| b.is_ascii_digit())).unwrap_or(text);
    let folded: String = plain(text).chars().filter(char::is_ascii_alphanumeric).collect();
    if folded.is_empty() {
        return Outcome::Unreadable;
    }
    let digits = folded.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let filler = digits.len() == folded.len() && digits.bytes().all(|b| b == b'0' || b == b'9') && {
        let first = digits.as_bytes()[0];
        digits.bytes().all(|b| b == first) && (digits.len() > 2 || first == b'0')
    };
    if filler { Outcome::Unknown } else { Outcome::Read(folded) }
}
