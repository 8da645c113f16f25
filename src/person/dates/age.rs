//! Reads ages: in years, months, weeks or days, in English and Spanish, alone or as a span.

use super::calendar::months_before;
use crate::person::plain::plain;
use crate::person::{Birth, Day, Outcome, Precision};
use crate::reference::words;

/// A stated age in months: at least `from`, below `to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Age {
    pub from: u32,
    pub to: u32,
}

/// Older than anybody.
const MOST_YEARS: u32 = 115;

impl Age {
    /// `years` completed.
    pub fn years(years: u32) -> Age {
        Age { from: years * 12, to: (years + 1) * 12 }
    }

    /// `months` completed.
    pub fn months(months: u32) -> Age {
        Age { from: months, to: months + 1 }
    }

    /// The births that make this age on the day `on`.
    pub fn birth(self, on: Day) -> Birth {
        Birth { first: months_before(on, self.to) + 1, last: months_before(on, self.from), precision: Precision::Age }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Unit {
    Years,
    Months,
    Weeks,
    Days,
}

/// The unit that a folded word stands for.
fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "Y" | "YO" | "YOA" | "YR" | "YRS" | "YEAR" | "YEARS" | "ANO" | "ANOS" | "ANIO" | "ANIOS" | "A" => Unit::Years,
        "MO" | "MOS" | "MTH" | "MTHS" | "MONTH" | "MONTHS" | "MES" | "MESES" => Unit::Months,
        "W" | "WK" | "WKS" | "WEEK" | "WEEKS" | "SEMANA" | "SEMANAS" => Unit::Weeks,
        "D" | "DAY" | "DAYS" | "DIA" | "DIAS" => Unit::Days,
        _ => return None,
    })
}

/// Reads the text of an age cell.
pub fn read(text: &str) -> Outcome<Age> {
    let text = text.trim();
    if text.is_empty() {
        return Outcome::Blank;
    }
    if let Some(kind) = words::placeholder(text) {
        return kind.into();
    }
    let folded = plain(text);
    if let Some(age) = in_words(&folded) {
        return Outcome::Read(age);
    }
    match numbers(&folded) {
        Some(age) if age.from <= MOST_YEARS * 12 => Outcome::Read(age),
        Some(age) if age.from / 12 == 999 => Outcome::Unknown,
        _ => Outcome::Unreadable,
    }
}

fn in_words(folded: &str) -> Option<Age> {
    Some(match folded.trim() {
        "INFANT" | "BABY" | "BEBE" => Age { from: 0, to: 24 },
        "NEWBORN" | "NEW BORN" | "RECIEN NACIDO" | "RECIEN NACIDA" => Age { from: 0, to: 2 },
        "TODDLER" => Age { from: 12, to: 48 },
        "<1" | "< 1" | "UNDER 1" | "LESS THAN 1" | "MENOS DE 1" | "MENOR DE 1" | "MENOS DE UN ANO" => {
            Age { from: 0, to: 12 }
        }
        _ => return None,
    })
}

/// The numbers with their units, added up (`2 years 3 months`) or spanned (`16-17`).
fn numbers(folded: &str) -> Option<Age> {
    let mut parts: Vec<(f64, bool, Option<Unit>)> = Vec::new();
    let mut range = false;
    let mut rest = folded.chars().peekable();
    while let Some(c) = rest.next() {
        if c.is_ascii_digit() {
            let mut number = String::from(c);
            while let Some(&d) = rest.peek() {
                let decimal = (d == '.' || d == ',') && !number.contains('.') && number.len() <= 2;
                if !d.is_ascii_digit() && !decimal {
                    break;
                }
                number.push(if d == ',' { '.' } else { d });
                rest.next();
            }
            let whole = !number.contains('.') || number.trim_end_matches('0').ends_with('.');
            parts.push((number.parse().ok().filter(|n: &f64| *n <= 9999.0)?, whole, None));
        } else if c.is_ascii_alphabetic() {
            let mut word = String::from(c);
            while let Some(&d) = rest.peek().filter(|d| d.is_ascii_alphabetic()) {
                word.push(d);
                rest.next();
            }
            let without_unit = parts.last().is_some_and(|part| part.2.is_none());
            match unit(&word) {
                Some(found) if without_unit => parts.last_mut().expect("just looked at").2 = Some(found),
                _ if matches!(word.as_str(), "TO" | "OR" | "O") && parts.len() == 1 && without_unit => range = true,
                // The second half of `años de edad`, `y/o`, or a unit said ahead of its number.
                Some(_) => {}
                None if is_filler(&word) => {}
                None => return None,
            }
        } else if matches!(c, '-' | '–') && parts.len() == 1 && parts[0].2.is_none() {
            range = rest.clone().any(|d| d.is_ascii_digit());
        }
    }
    combine(&parts, range)
}

fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "OLD"
            | "O"
            | "OF"
            | "AGE"
            | "AGED"
            | "EDAD"
            | "DE"
            | "AND"
            | "ABOUT"
            | "APPROX"
            | "APROX"
            | "TIENE"
            | "IS"
            | "APPROXIMATELY"
            | "CIRCA"
            | "CA"
            | "COMO"
            | "CASI"
            | "UNOS"
            | "VIEJO"
            | "CUMPLIDOS"
            | "CON"
            | "SUBJECT"
    )
}

fn combine(parts: &[(f64, bool, Option<Unit>)], range: bool) -> Option<Age> {
    let in_months = |(number, whole, unit): (f64, bool, Option<Unit>)| match unit {
        Some(Unit::Months) => Age::months(number as u32),
        Some(Unit::Weeks) => Age::months((number * 7.0 / 30.44) as u32),
        Some(Unit::Days) => Age::months((number / 30.44) as u32),
        _ if whole => Age::years(number as u32),
        // 1.5 years: said to the half year at best.
        _ => Age { from: ((number * 12.0) as u32).saturating_sub(3), to: (number * 12.0) as u32 + 4 },
    };
    match *parts {
        [one] => Some(in_months(one)),
        [low, high] if range => {
            let unit = high.2;
            let (low, high) = (in_months((low.0, low.1, low.2.or(unit))), in_months(high));
            (low.from <= high.from).then_some(Age { from: low.from, to: high.to })
        }
        [years, months] if months.2 == Some(Unit::Months) && months.0 < 24.0 && years.2 != Some(Unit::Months) => {
            Some(Age::months(years.0 as u32 * 12 + months.0 as u32))
        }
        _ => None,
    }
}
