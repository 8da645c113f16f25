//! Reads the dates of a note, as they are written in English and Spanish.

use super::lex::Kind;
use crate::person::dates::{self, Manner};
use crate::reference::words;
use crate::table::CellKind;

/// The date that begins at `at`, with where it ends.
pub(super) fn date(chars: &[char], at: usize, manner: Manner) -> Option<(Kind, usize)> {
    let line = Line { chars };
    let end = match line.digits(at) {
        0 => line.month_first(at),
        1..=4 => line.numeric(at).or_else(|| line.day_first(at)),
        _ => None,
    }?;
    let written: String = chars[at..end].iter().collect();
    dates::read(&written, CellKind::Text, manner).read().map(|date| (Kind::Date(date), end))
}

/// The characters of a note; each shape of a date says where it ends.
struct Line<'a> {
    chars: &'a [char],
}

impl Line<'_> {
    /// `3/14/2011`, `2011-03-14`, `4/2013`
    fn numeric(&self, at: usize) -> Option<usize> {
        let first = self.digits(at);
        let joint = *self.chars.get(at + first).filter(|c| matches!(c, '/' | '-' | '.'))?;
        let second = self.digits(at + first + 1);
        let next = at + first + 1 + second;
        let third = if self.chars.get(next) == Some(&joint) { self.digits(next + 1) } else { 0 };
        let end = next + 1 + third;
        let is_whole = (first == 4 || first <= 2) && (1..=2).contains(&second) && matches!(third, 1 | 2 | 4);
        if is_whole && self.chars.get(end) != Some(&joint) {
            return Some(end);
        }
        // `b. 4/2013`
        let century = self.chars.get(at + first + 1..at + first + 3);
        let is_year = second == 4 && matches!(century, Some(['1', '9'] | ['2', '0']));
        (joint == '/' && first <= 2 && is_year && self.chars.get(next) != Some(&joint)).then_some(next)
    }

    /// `Mar 3, 1986`, `May 5th 2011`
    fn month_first(&self, at: usize) -> Option<usize> {
        let month = self.letters(at);
        words::months(&self.written(at, month)).filter(|month| (1..=12).contains(month))?;
        let gap = |from: usize| self.count(from, |c| matches!(c, ' ' | ',' | '.' | '-' | '/')).min(2);
        let day = at + month + gap(at + month);
        let behind = day + self.digits(day);
        let year = behind + self.ordinal(behind);
        let year = year + gap(year);
        let is_whole = (1..=2).contains(&self.digits(day)) && self.digits(year) == 4 && day > at + month;
        is_whole.then_some(year + 4)
    }

    /// `8 May 2018`, `8 de mayo de 2018`
    fn day_first(&self, at: usize) -> Option<usize> {
        let day = self.digits(at);
        let mut end = at + day;
        let mut has_month = false;
        for _ in 0..4 {
            end += self.count(end, |c| matches!(c, ' ' | '-' | ',')).min(2);
            let letters = self.letters(end);
            match self.written(end, letters).as_str() {
                "DE" | "DEL" => {}
                word if !has_month && words::months(word).is_some() => has_month = true,
                _ => break,
            }
            end += letters;
        }
        let year = self.digits(end);
        (day <= 2 && has_month && matches!(year, 2 | 4)).then_some(end + year)
    }

    /// The length of `st` or `th` behind a number.
    fn ordinal(&self, at: usize) -> usize {
        match self.chars.get(at..at + 2) {
            Some(['S', 'T'] | ['N', 'D'] | ['R', 'D'] | ['T', 'H']) => 2,
            _ => 0,
        }
    }

    fn digits(&self, from: usize) -> usize {
        self.count(from, |c| c.is_ascii_digit())
    }

    fn letters(&self, from: usize) -> usize {
        self.count(from, char::is_alphabetic)
    }

    fn written(&self, from: usize, count: usize) -> String {
        self.chars.iter().skip(from).take(count).collect()
    }

    /// How many characters of a kind stand from here on.
    fn count(&self, from: usize, is: impl Fn(char) -> bool) -> usize {
        self.chars.iter().skip(from).take_while(|c| is(**c)).count()
    }
}
