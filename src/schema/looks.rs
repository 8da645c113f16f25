//! What the values of a column look like: shares over a few hundred filled cells from all over the sheet.

use std::collections::{BTreeMap, BTreeSet};

use crate::table::{CellKind, Table};

use super::cells::{self, ANumberLook};
use super::known;

/// How many filled cells are looked at, at most.
const SAMPLE: usize = 500;

/// Shares, from 0 to 1, of the looked-at values that are of some look. A value may be of several.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Looks {
    /// Filled cells in all data rows.
    pub filled: u32,
    /// Values looked at: placeholders are not.
    pub looked: u32,
    pub distinct: f64,
    pub date: f64,
    /// Plain numbers that would be dates of the spreadsheet program.
    pub serial: f64,
    pub year: f64,
    pub age: f64,
    /// A-numbers, marked with their A.
    pub a_marked: f64,
    /// A-numbers in any writing.
    pub a_number: f64,
    pub phone: f64,
    pub email: f64,
    pub sex: f64,
    pub country: f64,
    /// Places within a country.
    pub place: f64,
    pub sector: f64,
    /// A place of a known sector, without a word for a building.
    pub crossing: f64,
    /// A word for a building where people are held.
    pub building: f64,
    pub yes_no: f64,
    pub family_flag: f64,
    pub row_role: f64,
    pub relation: f64,
    /// Letters and the marks of names only.
    pub name_like: f64,
    /// Of two words or more.
    pub many_words: f64,
    /// With a comma between words.
    pub comma: f64,
    /// Mean share of words that are known given names, and known surnames.
    pub given: f64,
    pub surname: f64,
    /// Long text, or many words.
    pub note: f64,
    /// Of five words or more, one of them for a relative: `vino con su papá Juan`.
    pub told: f64,
    pub digits: f64,
    /// Only digits.
    pub number: f64,
    /// One more than the number before.
    pub counting: f64,
    /// Relatives who are nobody's parents.
    pub kin: f64,
    /// Seven digits and more.
    pub long_number: f64,
    /// Six digits that may be a date: `061218`.
    pub short_date: f64,
    /// Begins with the title of a lawyer or clerk: `Licda.`, `Me`.
    pub titled: f64,
    pub language: f64,
    /// Of three words or more.
    pub three_words: f64,
    pub years: Vec<i32>,
    pub ages: Vec<f64>,
}

impl Looks {
    /// The middle year of the dates, where there are any.
    pub fn middle_year(&self) -> Option<i32> {
        self.years.get(self.years.len() / 2).copied()
    }

    /// How many years the middle four fifths of the dates span.
    pub fn year_span(&self) -> i32 {
        let n = self.years.len();
        if n == 0 { 0 } else { self.years[n - 1 - n / 10] - self.years[n / 10] }
    }

    pub fn middle_age(&self) -> Option<f64> {
        self.ages.get(self.ages.len() / 2).copied()
    }
}

/// Looks at column `column` in the rows `rows` of the grid.
pub fn look(table: &Table, rows: &[usize], column: u16) -> Looks {
    let mut looks = Looks::default();
    let mut distinct = BTreeSet::new();
    let mut looked = 0.0;
    let mut before: Option<i64> = None;
    // Letters that say a sex only beside another one: B/G, M/V.
    let mut letters: BTreeMap<String, u32> = BTreeMap::new();
    let filled: Vec<usize> = rows
        .iter()
        .copied()
        .filter(|&row| {
            let cell = table.cell(row, column);
            !cell.text.trim().is_empty() && cell.kind != CellKind::Error
        })
        .collect();
    looks.filled = filled.len() as u32;
    let step = filled.len().div_ceil(SAMPLE).max(1);
    for &row in filled.iter().step_by(step) {
        let cell = table.cell(row, column);
        let text = cell.text.trim();
        if known::is_placeholder(text) {
            continue;
        }
        looked += 1.0;
        distinct.insert(text);
        if let Some(year) = cells::date_year(cell) {
            looks.date += 1.0;
            looks.years.push(year);
        } else if cell.kind != CellKind::Date
            && let Some(year) = cells::serial_year(text)
        {
            looks.serial += 1.0;
            looks.years.push(year);
        }
        let number = text.chars().all(|c| c.is_ascii_digit());
        let count: Option<i64> = text.parse().ok();
        looks.counting += f64::from(count.zip(before).is_some_and(|(now, before)| now - before == step as i64));
        before = count;
        if text.len() == 1 {
            *letters.entry(text.to_lowercase()).or_default() += 1;
        }
        looks.number += f64::from(number);
        looks.digits += f64::from(text.chars().any(|c| c.is_ascii_digit()));
        looks.year += f64::from(number && text.parse().is_ok_and(|y: i32| (1900..=2030).contains(&y)));
        if let Some(age) = cells::age(text) {
            looks.age += 1.0;
            looks.ages.push(age);
        }
        let a_number = cells::a_number(text);
        looks.a_number += f64::from(a_number.is_some());
        looks.a_marked += f64::from(a_number == Some(ANumberLook::Marked));
        looks.phone += f64::from(cells::phone(text));
        looks.email += f64::from(cells::email(text));
        looks.sex += f64::from(cells::sex(text));
        looks.country += f64::from(known::is_country(text));
        looks.place += f64::from(known::is_place(text));
        let sector = known::is_sector(text);
        looks.sector += f64::from(sector);
        let building = known::is_building(text);
        looks.building += f64::from(building);
        looks.crossing += f64::from(sector && !building);
        looks.yes_no += f64::from(cells::yes_no(text));
        looks.family_flag += f64::from(cells::family_flag(text));
        looks.row_role += f64::from(cells::row_role(text));
        looks.relation += f64::from(cells::relation(text));
        looks.kin += f64::from(cells::kin(text));
        let words = text.split_whitespace().count();
        looks.three_words += f64::from(words > 2);
        looks.long_number += f64::from(text.chars().filter(char::is_ascii_digit).count() >= 7);
        looks.short_date += f64::from(cells::short_date(text));
        looks.titled += f64::from(cells::titled(text));
        looks.language += f64::from(cells::language(text));
        looks.told += f64::from(words >= 5 && cells::tells_of_kin(text));
        looks.note += f64::from(text.chars().count() > 60 || words >= 9);
        if cells::name_like(text) {
            looks.name_like += 1.0;
            looks.many_words += f64::from(words > 1);
            looks.comma += f64::from(text.contains(','));
            let (given, surname) = known::name_shares(text);
            looks.given += given;
            looks.surname += surname;
        }
    }
    looks.looked = looked as u32;
    let written = |letter: &str| letters.get(letter).copied().unwrap_or(0);
    if written("b") > 0 && written("g") > 0 {
        looks.sex += f64::from(written("b") + written("g"));
    }
    if written("v") > 0 && written("m") + written("h") > 0 {
        looks.sex += f64::from(written("v"));
    }
    looks.counting += f64::from(looked > 0.0);
    if looked > 0.0 {
        looks.distinct = distinct.len() as f64 / looked;
        for share in [
            &mut looks.date,
            &mut looks.serial,
            &mut looks.year,
            &mut looks.age,
            &mut looks.a_marked,
            &mut looks.a_number,
            &mut looks.phone,
            &mut looks.email,
            &mut looks.sex,
            &mut looks.country,
            &mut looks.place,
            &mut looks.sector,
            &mut looks.crossing,
            &mut looks.building,
            &mut looks.yes_no,
            &mut looks.family_flag,
            &mut looks.row_role,
            &mut looks.relation,
            &mut looks.name_like,
            &mut looks.many_words,
            &mut looks.comma,
            &mut looks.given,
            &mut looks.surname,
            &mut looks.note,
            &mut looks.told,
            &mut looks.digits,
            &mut looks.number,
            &mut looks.counting,
            &mut looks.kin,
            &mut looks.long_number,
            &mut looks.short_date,
            &mut looks.titled,
            &mut looks.language,
            &mut looks.three_words,
        ] {
            *share /= looked;
        }
    }
    looks.years.sort_unstable();
    looks.ages.sort_unstable_by(f64::total_cmp);
    looks
}
