//! Reads ages: in years, months, weeks or days, in English and Spanish, alone or as a span.

use super::about;
use super::calendar::months_before;
use crate::person::plain::{plain, repair};
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

    /// The age as an estimate.
    pub fn about(self) -> Age {
        about::widened_age(self, None)
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

/// The unit that a folded word stands for, in five languages.
fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "Y" | "YO" | "YOA" | "YR" | "YRS" | "YEAR" | "YEARS" | "ANO" | "ANOS" | "ANIO" | "ANIOS" | "ANITO"
        | "ANITOS" | "A" | "AN" | "ANS" | "ANNEE" | "ANNEES" | "ANE" | "LANE" | "ZAN" => Unit::Years,
        "MO" | "MOS" | "MTH" | "MTHS" | "MONTH" | "MONTHS" | "MES" | "MESES" | "MESECITOS" | "MOIS" | "MWA" | "M" => {
            Unit::Months
        }
        "W" | "WK" | "WKS" | "WEEK" | "WEEKS" | "SEMANA" | "SEMANAS" | "SEM" | "SEMAINE" | "SEMAINES" | "SEMEN"
        | "SEMENN" => Unit::Weeks,
        "D" | "DAY" | "DAYS" | "DIA" | "DIAS" | "JOUR" | "JOURS" | "JOU" => Unit::Days,
        _ => return None,
    })
}

/// Reads the text of an age cell.
pub fn read(text: &str) -> Outcome<Age> {
    let (text, off) = about::estimate(text.trim());
    match (stated(&text), off) {
        (Outcome::Read(age), Some(off)) => Outcome::Read(about::widened_age(age, off)),
        (stated, _) => stated,
    }
}

/// An age as its text says it.
fn stated(text: &str) -> Outcome<Age> {
    let text = text.trim();
    if text.is_empty() {
        return Outcome::Blank;
    }
    if let Some(kind) = words::placeholder(text) {
        return kind.into();
    }
    let folded = plain(&repair(text)).replace('½', " 1/2");
    if text.starts_with(['-', '−']) {
        return Outcome::Unreadable;
    }
    // `10M` in a column of ages may be a boy of ten; `10 m` are months.
    let is_sex = folded.ends_with('M') && text.ends_with('M') && folded.matches(char::is_alphabetic).count() == 1;
    // `<0` is no age.
    if let Some(age) = in_words(&folded).or_else(|| open_ended(&folded)).filter(|age| age.from < age.to) {
        return Outcome::Read(age);
    }
    // `17 (almost 18)`: what stands ahead of a bracket, where the whole cannot be read.
    let ahead = || numbers(folded.split_once('(').map(|(ahead, _)| ahead).filter(|ahead| !ahead.trim().is_empty())?);
    match numbers(&folded).or_else(ahead) {
        _ if is_sex => Outcome::Unreadable,
        Some(age) if age.to <= (MOST_YEARS + 1) * 12 => Outcome::Read(age),
        Some(age) if age.from / 12 == 999 => Outcome::Unknown,
        _ => Outcome::Unreadable,
    }
}

fn in_words(folded: &str) -> Option<Age> {
    Some(match folded.trim() {
        "INFANT" | "BABY" | "BEBE" => Age { from: 0, to: 24 },
        "NEWBORN" | "NEW BORN" | "RECIEN NACIDO" | "RECIEN NACIDA" | "RECEM-NASCIDO" | "RECEM NASCIDO"
        | "NOUVEAU-NE" => Age { from: 0, to: 2 },
        "TODDLER" => Age { from: 12, to: 48 },
        "TEEN" | "TEENAGER" | "ADOLESCENTE" | "ADOLESCENT" => Age { from: 12 * 12, to: 20 * 12 },
        "MINOR" | "MENOR" | "MENOR DE EDAD" | "MINEUR" | "MINEURE" => Age { from: 0, to: 18 * 12 },
        "ADULT" | "ADULTO" | "ADULTA" | "ADULTE" | "MAYOR DE EDAD" => Age { from: 18 * 12, to: OPEN_END * 12 },
        _ => return None,
    })
}

/// Where an age says only "and older", in years.
const OPEN_END: u32 = 80;

/// `18+`, `<5`, `menor de 5`, `over 18`: one end only. `30s` are the years from 30 to 39.
fn open_ended(folded: &str) -> Option<Age> {
    let text = folded.trim().trim_end_matches(" YEARS").trim_end_matches(" ANOS").trim();
    let number = |text: &str| text.trim().parse::<u32>().ok().filter(|years| *years <= MOST_YEARS);
    const BELOW: [&str; 9] =
        ["<", "UNDER ", "LESS THAN ", "MENOS DE ", "MENOR DE ", "MENOR QUE ", "YOUNGER THAN ", "MOINS DE ", "BELOW "];
    const ABOVE: [&str; 9] =
        [">", "OVER ", "MORE THAN ", "MAS DE ", "MAYOR DE ", "MAYOR QUE ", "OLDER THAN ", "PLUS DE ", "AT LEAST "];
    let after =
        |heads: &[&str]| heads.iter().find_map(|head| text.strip_prefix(head)).map(|rest| rest.trim_start_matches('='));
    if let Some(rest) = after(&BELOW) {
        let years = if rest.trim() == "UN" || rest.trim() == "UN ANO" { Some(1) } else { number(rest) };
        return years.map(|years| Age { from: 0, to: years * 12 });
    }
    let from = after(&ABOVE).and_then(number).or_else(|| number(text.strip_suffix('+')?));
    if let Some(from) = from {
        return Some(Age { from: from * 12, to: OPEN_END.max(from + 1) * 12 });
    }
    let decade = text.trim_start_matches("EARLY ").trim_start_matches("MID ").trim_start_matches("LATE ");
    let tens = number(decade.strip_suffix("'S").or_else(|| decade.strip_suffix('S'))?)?;
    (tens >= 10 && tens % 10 == 0).then_some(Age { from: tens * 12, to: (tens + 10) * 12 })
}

/// A number in words, 1 to 20, in English, Spanish, Portuguese, French and Haitian Creole.
fn said(word: &str) -> Option<f64> {
    const WORDS: [&[&str]; 20] = [
        &["ONE", "UN", "UNO", "UNA", "UM", "UMA", "UNE", "YOUN"],
        &["TWO", "DOS", "DOIS", "DUAS", "DEUX", "DE"],
        &["THREE", "TRES", "TROIS", "TWA"],
        &["FOUR", "CUATRO", "QUATRO", "QUATRE", "KAT"],
        &["FIVE", "CINCO", "CINQ", "SENK"],
        &["SIX", "SEIS", "SIS"],
        &["SEVEN", "SIETE", "SETE", "SEPT", "SET"],
        &["EIGHT", "OCHO", "OITO", "HUIT"],
        &["NINE", "NUEVE", "NOVE", "NEUF", "NEF"],
        &["TEN", "DIEZ", "DEZ", "DIX", "DIS"],
        &["ELEVEN", "ONCE", "ONZE"],
        &["TWELVE", "DOCE", "DOZE", "DOUZE"],
        &["THIRTEEN", "TRECE", "TREZE", "TREIZE"],
        &["FOURTEEN", "CATORCE", "QUATORZE", "CATORZE"],
        &["FIFTEEN", "QUINCE", "QUINZE"],
        &["SIXTEEN", "DIECISEIS", "DEZESSEIS", "SEIZE"],
        &["SEVENTEEN", "DIECISIETE", "DEZESSETE"],
        &["EIGHTEEN", "DIECIOCHO", "DEZOITO"],
        &["NINETEEN", "DIECINUEVE", "DEZENOVE"],
        &["TWENTY", "VEINTE", "VINTE", "VINGT"],
    ];
    // `de` is "of" in Spanish far more often than "two" in Creole.
    let at = WORDS.iter().position(|words| word != "DE" && words.contains(&word))?;
    Some((at + 1) as f64)
}

/// The numbers with their units, added up (`2 years 3 months`) or spanned (`16-17`).
fn numbers(folded: &str) -> Option<Age> {
    let mut parts: Vec<(f64, bool, Option<Unit>)> = Vec::new();
    let mut range = false;
    let mut between = false;
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
            let value: f64 = number.parse().ok().filter(|n: &f64| *n <= 9999.0)?;
            // `3 1/2`, `1/2`
            if let (1 | 3, Some('/')) = (value as u32, rest.peek()) {
                let mut ahead = rest.clone();
                ahead.next();
                let below = ahead.next().filter(|d| matches!(d, '2' | '4'));
                if let Some(below) = below.and_then(|d| d.to_digit(10))
                    && ahead.peek().is_none_or(|d| !d.is_ascii_digit())
                {
                    rest = ahead;
                    add_part(&mut parts, value / f64::from(below));
                    continue;
                }
            }
            parts.push((value, whole, None));
        } else if c.is_ascii_alphabetic() {
            let mut word = String::from(c);
            while let Some(&d) = rest.peek().filter(|d| d.is_ascii_alphabetic()) {
                word.push(d);
                rest.next();
            }
            let without_unit = parts.last().is_some_and(|part| part.2.is_none());
            let digit_follows = rest.clone().find(|d| *d != ' ').is_some_and(|d| d.is_ascii_digit());
            let joins = matches!(word.as_str(), "TO" | "OR" | "O" | "A" | "OU")
                || between && matches!(word.as_str(), "Y" | "AND" | "E" | "ET");
            match unit(&word) {
                _ if joins && parts.len() == 1 && without_unit && (word.len() > 1 && word != "TO" || digit_follows) => {
                    range = true;
                }
                Some(found) if without_unit => parts.last_mut().expect("just looked at").2 = Some(found),
                _ if word == "HALF" || word.starts_with("MEDI") && word.len() == 5 => add_part(&mut parts, 0.5),
                // The second half of `años de edad`, `y/o`, or a unit said ahead of its number.
                Some(_) => {}
                None if matches!(word.as_str(), "BETWEEN" | "ENTRE") => between = true,
                None if is_filler(&word) => {}
                None => parts.push((said(&word)?, true, None)),
            }
        } else if matches!(c, '-' | '–') && parts.len() == 1 && parts[0].2.is_none() {
            range = rest.clone().any(|d| d.is_ascii_digit());
        }
    }
    combine(&parts, range)
}

/// Half a year more: onto the number before it, or alone.
fn add_part(parts: &mut Vec<(f64, bool, Option<Unit>)>, share: f64) {
    match parts.last_mut() {
        Some((number, whole, _)) => {
            *number += share;
            *whole = false;
        }
        None => parts.push((share, false, None)),
    }
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
            | "IDADE"
            | "AJ"
            | "DE"
            | "AND"
            | "ET"
            | "E"
            | "ABOUT"
            | "ABT"
            | "ALMOST"
            | "NEARLY"
            | "APPROX"
            | "APROX"
            | "TIENE"
            | "TEM"
            | "GEN"
            | "IS"
            | "APPROXIMATELY"
            | "APROXIMADAMENTE"
            | "CIRCA"
            | "CA"
            | "COMO"
            | "CASI"
            | "UNOS"
            | "VIEJO"
            | "CUMPLIDOS"
            | "RECIEN"
            | "CON"
            | "SUBJECT"
            | "BEBE"
            | "BABY"
            | "INFANT"
            | "EST"
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
        // `3 a 2 m`: years, then months; `2 a 3 meses`: a span.
        [years, months] if range && months.2 == Some(Unit::Months) && years.2.is_none() && years.0 >= months.0 => {
            Some(Age::months(years.0 as u32 * 12 + months.0 as u32))
        }
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
