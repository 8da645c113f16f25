//! Widens what is said to be only about so: `abt 2005`, `c. 1990`, `1985 +/- 2`, `unos 30 años`.

use std::borrow::Cow;

use super::calendar::{civil, day};
use super::{Age, DateRead, Manner};
use crate::person::Precision;
use crate::person::plain::plain;

/// How many years off an estimate may be either way, of somebody grown up and of a child. Assumed.
const OFF: u32 = 2;
const OFF_OF_CHILD: u32 = 1;

/// Whether a word says that a date or an age is an estimate.
pub(in crate::person) fn is_about(word: &str) -> bool {
    const ABOUT: &str = "ABOUT ABT APPR ABOUTS CIRCA CA C APPROX APPROXIMATE APPROXIMATELY APROX APROXIMADAMENTE APROXIMADO \
        APROXIMADA AROUND EST ESTIMATED ESTIMADO ESTIMADA ALREDEDOR HACIA CERCA UNOS VERS ENVIRON";
    ABOUT.split_ascii_whitespace().any(|known| known == word)
}

/// The text without a `±` or `+/- 2`, and how many years off it says to be where it is an estimate; `Some(None)` where
/// it does not say how many.
pub(super) fn estimate(text: &str) -> (Cow<'_, str>, Option<Option<u32>>) {
    // Most dates are figures and marks between them.
    if text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'/' | b'-' | b'.' | b':' | b' ')) && !text.contains("-/")
    {
        return (text.into(), None);
    }
    // `aÃ±os` is a letter read in the wrong coding.
    let signs: &[&str] = if text.contains('Ã') { &["+/-", "-/+", "+-"] } else { &["+/-", "-/+", "+-", "±"] };
    let sign = signs.iter().find_map(|sign| text.split_once(sign));
    if let Some((ahead, behind)) = sign {
        let behind = behind.trim_start();
        let digits = behind.chars().take_while(char::is_ascii_digit).count();
        // `± 2005` and `2005 ± 2`
        return match behind[..digits].parse().ok().filter(|_| digits == 1) {
            Some(years) if !ahead.trim().is_empty() => (ahead.to_owned().into(), Some(Some(years))),
            _ => (format!("{ahead} {behind}").into(), Some(None)),
        };
    }
    let folded = plain(text);
    let about = text.starts_with('~') || folded.split(|c: char| !c.is_alphabetic()).any(is_about);
    (text.into(), about.then_some(None))
}

/// A year of birth as an estimate; months and days are believed.
pub(super) fn widened(date: DateRead, off: Option<u32>, manner: Manner) -> DateRead {
    let ((from, ..), (to, ..)) = (civil(date.first), civil(date.last));
    if date.precision != Precision::Year || from != to || !manner.of.is_birth() {
        return date;
    }
    let (first, last) = years(from, off, manner.newest);
    DateRead { first, last, ..date }
}

/// The days that a year of birth may mean where it is an estimate, none after `newest`.
pub(in crate::person) fn years(year: i32, off: Option<u32>, newest: i32) -> (i32, i32) {
    let is_child = civil(newest).0 - year < 18;
    let off = off.unwrap_or(if is_child { OFF_OF_CHILD } else { OFF }) as i32;
    let (first, last) = (day(year - off, 1, 1), day(year + off, 12, 31));
    let first = first.unwrap_or(newest);
    (first, last.unwrap_or(newest).min(newest).max(first))
}

/// An age in whole years as an estimate.
pub(super) fn widened_age(age: Age, off: Option<u32>) -> Age {
    if age.to - age.from != 12 {
        return age;
    }
    let off = 12 * off.unwrap_or(if age.from < 18 * 12 { OFF_OF_CHILD } else { OFF });
    Age { from: age.from.saturating_sub(off), to: age.to + off }
}
