//! Writes links.csv and its workbook, and reads the csv back.

use super::Csv;
use crate::error::Result;
use crate::facts::{Band, LinkRow, Relation, Weight};
use crate::table::write::{self, Sheet, Value};

/// The columns of links.csv; the last two only with reasons. Other programs rely on them.
pub const COLUMNS: [&str; 11] = [
    "child_id",
    "adult_id",
    "relation",
    "rank",
    "probability",
    "other_relative_probability",
    "band",
    "match_weight",
    "not_in_file_probability",
    "reasons_for",
    "reasons_against",
];

/// Decimals of a probability.
const PROBABILITY: u8 = 4;
/// Decimals of a match weight: it is kept in hundredths of a bit.
const WEIGHT: u8 = 2;

/// Whether the reasons are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Explain {
    With,
    Without,
}

/// One row of links.csv. A child without any candidate has one with an empty `adult_id`, no relation, rank or figures,
/// band [`Band::NotEnough`], and the reason in `reasons_against`.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkLine {
    pub child_id: String,
    pub adult_id: String,
    pub relation: Option<Relation>,
    pub rank: Option<u32>,
    pub probability: Option<f64>,
    pub other_relative_probability: Option<f64>,
    pub band: Band,
    pub match_weight: Option<Weight>,
    pub not_in_file_probability: Option<f64>,
    pub reasons_for: String,
    pub reasons_against: String,
}

/// The words of the workbook, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkWords {
    /// The sheet's name.
    pub sheet: String,
    /// Rows above the header, such as what a link is and is not.
    pub titles: Vec<String>,
    /// One for each of [`COLUMNS`]; those that are missing or empty stay as they are in links.csv.
    pub header: Vec<String>,
}

/// links.csv: codes and decimal points whatever the language; only reasons are sentences.
pub fn links_csv(lines: &[LinkLine], explain: Explain) -> Vec<u8> {
    let columns = match explain {
        Explain::With => COLUMNS.len(),
        Explain::Without => COLUMNS.len() - 2,
    };
    let header = COLUMNS.map(str::to_owned);
    let rows = std::iter::once(header).chain(lines.iter().map(fields));
    write::csv(rows.map(|row| row.into_iter().take(columns)))
}

fn fields(line: &LinkLine) -> [String; 11] {
    [
        line.child_id.clone(),
        line.adult_id.clone(),
        line.relation.map_or("", Relation::code).to_owned(),
        line.rank.map(|rank| rank.to_string()).unwrap_or_default(),
        fixed(line.probability, PROBABILITY),
        fixed(line.other_relative_probability, PROBABILITY),
        line.band.code().to_owned(),
        fixed(line.match_weight.map(Weight::bits), WEIGHT),
        fixed(line.not_in_file_probability, PROBABILITY),
        line.reasons_for.clone(),
        line.reasons_against.clone(),
    ]
}

/// With that many decimals; empty where it is not known. Zero has no sign.
fn fixed(value: Option<f64>, decimals: u8) -> String {
    let Some(value) = value.filter(|value| value.is_finite()) else { return String::new() };
    let text = format!("{value:.*}", usize::from(decimals));
    match text.strip_prefix('-') {
        Some(rest) if rest.chars().all(|sign| sign == '0' || sign == '.') => rest.to_owned(),
        _ => text,
    }
}

/// The same rows as a workbook: ids stay text, figures are numbers, reasons are there.
///
/// # Errors
/// Where there are more rows than a sheet can hold.
pub fn links_xlsx(lines: &[LinkLine], words: &LinkWords) -> Result<Vec<u8>> {
    let word = |(index, column): (usize, &&str)| {
        words.header.get(index).filter(|word| !word.is_empty()).cloned().unwrap_or_else(|| (*column).to_owned())
    };
    let sheet = Sheet {
        name: words.sheet.clone(),
        titles: words.titles.clone(),
        header: COLUMNS.iter().enumerate().map(word).collect(),
        rows: lines.iter().map(cells).collect(),
    };
    write::xlsx(&[sheet])
}

fn cells(line: &LinkLine) -> Vec<Value> {
    let text = |text: &str| if text.is_empty() { Value::Empty } else { Value::text(text) };
    let number = |value: Option<f64>, decimals| value.map_or(Value::Empty, |value| Value::Number { value, decimals });
    vec![
        text(&line.child_id),
        text(&line.adult_id),
        text(line.relation.map_or("", Relation::code)),
        number(line.rank.map(f64::from), 0),
        number(line.probability, PROBABILITY),
        number(line.other_relative_probability, PROBABILITY),
        text(line.band.code()),
        number(line.match_weight.map(Weight::bits), WEIGHT),
        number(line.not_in_file_probability, PROBABILITY),
        text(&line.reasons_for),
        text(&line.reasons_against),
    ]
}

/// # Errors
/// Where it is no csv, lacks a column that links need, or holds words where numbers belong.
pub fn read_links_csv(file: &str, bytes: &[u8]) -> Result<Vec<LinkRow>> {
    let csv = Csv::read(file, bytes, &["child_id", "adult_id", "rank", "probability"])?;
    let link = |row| {
        Ok(LinkRow {
            child_id: csv.text(row, "child_id").to_owned(),
            adult_id: csv.text(row, "adult_id").to_owned(),
            relation: csv.text(row, "relation").to_owned(),
            rank: csv.number(row, "rank")?,
            probability: csv.number(row, "probability")?,
            other_relative_probability: csv.number(row, "other_relative_probability")?,
            band: csv.text(row, "band").to_owned(),
            match_weight: csv.number(row, "match_weight")?,
            not_in_file_probability: csv.number(row, "not_in_file_probability")?,
        })
    };
    csv.rows().map(link).collect()
}
