//! Finds the row with the headers: under titles and blank rows, on two lines, or not there at all.

use std::collections::BTreeSet;

use crate::facts::What;
use crate::table::{Cell, CellKind, Table};

use super::cells;
use super::lexicon::WhomWord;
use super::reading::{self, Reading};
use super::words::{Dictionary, Spelling};

/// How far down a header is looked for.
const DEPTH: usize = 80;

/// The headers of a sheet as read.
pub struct Headers {
    /// Index of the header row in the grid.
    pub row: Option<usize>,
    /// One for each column; a group's text from the row above is put in front.
    pub texts: Vec<String>,
    pub readings: Vec<Reading>,
}

/// Finds and reads the headers. `said` is the row the reader named, as the spreadsheet program numbers it; 0 says
/// that there is none.
pub fn find(dictionary: &Dictionary, table: &Table, said: Option<u32>) -> Headers {
    let row = match said {
        Some(0) => None,
        Some(number) => (0..table.rows()).find(|&r| table.row_number(r) == number).or_else(|| guess(dictionary, table)),
        None => guess(dictionary, table),
    };
    let Some(row) = row else {
        let columns = usize::from(table.columns());
        let blank = Reading { blank: true, ..Reading::default() };
        return Headers { row: None, texts: vec![String::new(); columns], readings: vec![blank; columns] };
    };
    read_row(dictionary, table, row)
}

fn guess(dictionary: &Dictionary, table: &Table) -> Option<usize> {
    best_row(dictionary, table, Spelling::Exact)
        .or_else(|| best_row(dictionary, table, Spelling::Near))
        .or_else(|| unlike_the_rest(table))
}

fn best_row(dictionary: &Dictionary, table: &Table, spelling: Spelling) -> Option<usize> {
    let depth = table.rows().min(if spelling == Spelling::Exact { DEPTH } else { 25 });
    let mut best: Option<(f64, usize)> = None;
    for row in 0..depth {
        let plain = texts(table, row);
        let mut score = score(dictionary, table, row, &plain, spelling);
        let above = row.checked_sub(1).filter(|_| !holds_data(table, row));
        if let Some(group) = above.and_then(|above| group(dictionary, table, above, row)) {
            let joined: Vec<String> = plain.iter().zip(&group).map(|(own, (text, _))| join(text, own)).collect();
            let two_lines = self::score(dictionary, table, row, &joined, spelling).map(|s| s - 0.2);
            score = [score, two_lines].into_iter().flatten().max_by(f64::total_cmp);
        }
        if let Some(score) = score
            && best.is_none_or(|(s, _)| score > s + 0.01)
        {
            best = Some((score, row));
        }
    }
    best.map(|(_, row)| row)
}

/// The texts of a row, each on one line.
pub fn texts(table: &Table, row: usize) -> Vec<String> {
    table.row(row).map(|cell| cell.text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn join(group: &str, own: &str) -> String {
    match (group.is_empty(), own.is_empty()) {
        (true, _) => own.to_owned(),
        (_, true) => group.to_owned(),
        _ => format!("{group} {own}"),
    }
}

/// One text over the whole width: a merged title arrives as its text in every cell.
fn is_title(texts: &[String]) -> bool {
    let mut filled = texts.iter().filter(|text| !text.is_empty());
    let Some(first) = filled.next() else { return false };
    let (same, others) =
        filled.fold((1, 0), |(same, others), text| if text == first { (same + 1, others) } else { (same, others + 1) });
    others == 0 && same > 2 && same * 2 > texts.len()
}

/// Whether the headers stand in the first column, one below the other, and each person is a column: at least three
/// different things are asked for down the first column, and across the first row hardly one. Relations and people's names
/// that are header words too (`madre`, `Niño`) ask for nothing.
pub fn is_sideways(dictionary: &Dictionary, table: &Table, headers: &Headers) -> bool {
    if table.columns() < 2 || table.rows() > 200 {
        return false;
    }
    let asks = |reading: &Reading| reading.what().filter(|_| !reading.whom_only && reading.score() >= 0.6);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    let first: Vec<String> = (0..table.rows())
        .filter_map(|row| texts(table, row).into_iter().next())
        .filter(|text| !text.is_empty())
        .collect();
    let down: Vec<What> = first
        .iter()
        .filter(|text| digits(text) < 3)
        .filter_map(|text| asks(&reading::read(dictionary, text, Spelling::Exact)))
        .collect();
    let kinds = down.iter().collect::<BTreeSet<_>>().len();
    let across = headers.readings.iter().filter_map(asks).collect::<BTreeSet<_>>().len();
    kinds >= 3 && across < 3 && kinds > across && down.len() * 10 >= first.len() * 6
}

/// A header that needs no group above it to be understood.
const CLEAR: f64 = 0.8;

/// Whether a row holds values: dates, numbers, codes.
fn holds_data(table: &Table, row: usize) -> bool {
    table.row(row).any(|cell| {
        let text = cell.text.trim();
        let number = matches!(cell.kind, CellKind::Number | CellKind::Date | CellKind::Boolean);
        number && text.chars().count() > 1 || is_value(cell)
    })
}

/// A date, a number or a code: nothing a header is made of.
fn is_value(cell: Cell<'_>) -> bool {
    let text = cell.text.trim();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    cells::date_year(cell).is_some()
        || cells::a_number(text).is_some()
        || cells::phone(text)
        || cells::email(text)
        || digits >= 5 && digits * 3 >= text.chars().count()
}

/// How much a row reads like headers; `None` where it does not.
fn score(dictionary: &Dictionary, table: &Table, row: usize, texts: &[String], spelling: Spelling) -> Option<f64> {
    if is_title(texts) {
        return None;
    }
    let (mut sum, mut recognised, mut filled) = (0.0, 0, 0);
    for (column, text) in texts.iter().enumerate() {
        if text.is_empty() {
            continue;
        }
        filled += 1;
        let cell = table.cell(row, column as u16);
        let number = matches!(cell.kind, CellKind::Number | CellKind::Date | CellKind::Boolean);
        if number || is_value(cell) {
            sum -= 0.7;
            continue;
        }
        if text.chars().count() > 100 {
            continue;
        }
        let reading = reading::read(dictionary, text, spelling);
        if reading.whom_only {
            sum += 0.45;
            recognised += 1;
        } else if reading.score() >= 0.5 {
            sum += reading.score();
            recognised += 1;
        }
    }
    let enough = recognised >= 2 && recognised * 3 >= filled
        || recognised == 1 && filled <= 2 && table.columns() <= 2 && sum >= 0.85;
    (enough && sum > 0.5).then_some(sum)
}

/// The texts of a row of group headers above `row`, spread over the columns they stand over, and whom they name.
fn group(dictionary: &Dictionary, table: &Table, above: usize, row: usize) -> Option<Vec<(String, Option<WhomWord>)>> {
    let texts = texts(table, above);
    if is_title(&texts) {
        return None;
    }
    let mut spread: Vec<(String, Option<WhomWord>)> = Vec::with_capacity(texts.len());
    let (mut filled, mut telling, mut first) = (0, 0, 0);
    let several = texts.iter().filter(|text| !text.is_empty()).count() >= 2;
    for (column, text) in texts.iter().enumerate() {
        if text.is_empty() {
            // A merged cell holds its text in its first column only.
            let before = spread.last().filter(|(text, whom)| whom.is_some() || several && !text.is_empty()).cloned();
            let own = !table.cell(row, column as u16).text.trim().is_empty();
            spread.push(before.filter(|_| own).unwrap_or_default());
            continue;
        }
        let digits = text.chars().filter(char::is_ascii_digit).count();
        if text.chars().count() > 60 || digits > 2 || digits > 0 && !text.chars().any(char::is_alphabetic) {
            return None;
        }
        let reading = reading::read(dictionary, text, Spelling::Exact);
        let whom = reading.whom().filter(|_| reading.score() >= 0.4);
        filled += 1;
        telling += usize::from(reading.score() >= 0.5 || whom.is_some());
        if filled == 1 {
            first = column;
        }
        spread.push((text.clone(), whom));
    }
    // One text over nearly all columns is a title, whatever words it is made of.
    let mut different: Vec<&String> = texts.iter().filter(|text| !text.is_empty()).collect();
    different.sort_unstable();
    different.dedup();
    let under =
        |from: usize| (from..texts.len()).filter(|&c| !table.cell(row, c as u16).text.trim().is_empty()).count();
    if different.len() == 1 && under(first) * 5 > under(0) * 4 {
        return None;
    }
    let over_something = !table.cell(row, first as u16).text.trim().is_empty();
    let qualifies = telling >= 2 && telling * 2 >= filled || filled == 1 && telling == 1 && first > 0 && over_something;
    qualifies.then_some(spread)
}

/// Reads row `row` as the headers.
pub fn read_row(dictionary: &Dictionary, table: &Table, row: usize) -> Headers {
    let own = texts(table, row);
    let group = row.checked_sub(1).and_then(|above| group(dictionary, table, above, row));
    let mut headers = Headers { row: Some(row), texts: Vec::new(), readings: Vec::new() };
    for (column, text) in own.iter().enumerate() {
        let plain = reading::read(dictionary, text, Spelling::Short);
        let (over, whom) = match &group {
            Some(group) => group[column].clone(),
            None => Default::default(),
        };
        let settled = plain.whom().is_some_and(|w| w != WhomWord::Subject);
        if over.is_empty() || settled {
            headers.texts.push(text.clone());
            headers.readings.push(plain);
            continue;
        }
        let text = join(&over, text);
        let joined = reading::read(dictionary, &text, Spelling::Short);
        let clear = plain.score() >= CLEAR && !plain.whom_only && joined.what() != plain.what();
        let reading = if !clear && joined.score() + 0.15 >= plain.score() && joined.what() != Some(What::Unused) {
            joined
        } else {
            let mut plain = plain;
            plain.meanings.iter_mut().for_each(|m| m.whom = whom.or(m.whom));
            plain
        };
        headers.texts.push(text);
        headers.readings.push(reading);
    }
    give_to_fathers(&mut headers);
    give_to_numbered_children(&mut headers.readings);
    headers
}

/// `Progenitor`, where `Progenitora` stands beside it: the father. By itself it may be either parent.
fn give_to_fathers(headers: &mut Headers) {
    let says =
        |text: &str, words: &[&str]| super::text::tokens(text).iter().any(|token| words.contains(&token.as_str()));
    let mothers = ["progenitora", "genitora", "genitrice"];
    if !headers.texts.iter().any(|text| says(text, &mothers)) {
        return;
    }
    for (text, reading) in headers.texts.iter().zip(&mut headers.readings) {
        if says(text, &["progenitor", "genitor", "geniteur"]) && !says(text, &mothers) {
            let parents = reading.meanings.iter_mut().filter(|m| m.whom == Some(WhomWord::Parent));
            parents.for_each(|m| m.whom = Some(WhomWord::Father));
        }
    }
}

/// `Hijo 1`, `Edad 1`, `Hijo 2`, `Edad 2`: what has the number of a child is that child's.
fn give_to_numbered_children(readings: &mut [Reading]) {
    use What::{ANumber, Age, BirthDate, BirthYear, Country, Facility, GivenName, Name, PortalId, Sex, Surname};
    let numbers = numbered_children(readings);
    for reading in readings.iter_mut().filter(|reading| numbers.contains(&reading.ordinal)) {
        for meaning in reading.meanings.iter_mut().filter(|meaning| meaning.whom.is_none()) {
            if matches!(
                meaning.what,
                ANumber
                    | Age
                    | BirthDate
                    | BirthYear
                    | Country
                    | Facility
                    | GivenName
                    | Name
                    | PortalId
                    | Sex
                    | Surname
            ) {
                meaning.whom = Some(WhomWord::Child);
            }
        }
    }
}

/// The numbers of the children whose names the headers speak of.
pub fn numbered_children(readings: &[Reading]) -> Vec<u16> {
    let named = |r: &&Reading| {
        r.whom() == Some(WhomWord::Child)
            && matches!(r.what(), Some(What::Name | What::GivenName | What::Surname))
            && r.ordinal > 0
    };
    let mut numbers: Vec<u16> = readings.iter().filter(named).map(|reading| reading.ordinal).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// In a language nobody knows here: a first row of words only, over columns of numbers and dates.
fn unlike_the_rest(table: &Table) -> Option<usize> {
    let has_digit = |text: &str| text.chars().any(|c| c.is_ascii_digit());
    for row in 0..table.rows().min(10) {
        let cells = texts(table, row);
        let filled: Vec<usize> = (0..cells.len()).filter(|c| !cells[*c].is_empty()).collect();
        if filled.len() < 2 || filled.len() * 3 < cells.len() * 2 {
            continue;
        }
        let mut seen = cells.clone();
        seen.sort_unstable();
        seen.dedup();
        if seen.len() < filled.len() || cells.iter().any(|text| has_digit(text) || text.chars().count() > 40) {
            return None;
        }
        let below: Vec<usize> = (row + 1..table.rows().min(row + 40)).collect();
        let numeric = filled.iter().any(|&column| {
            let digits = below.iter().filter(|&&r| has_digit(table.cell(r, column as u16).text)).count();
            below.len() >= 2 && digits * 10 >= below.len() * 7
        });
        return numeric.then_some(row);
    }
    None
}
