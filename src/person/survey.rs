//! Looks over a whole table for what single rows cannot tell: which rows are people, in which order names are written,
//! what `M` stands for, which is the newest date, which ids repeat.

use std::collections::BTreeMap;

use super::dates::{self, Manner, Of};
use super::names::{Order, order_of};
use super::nobody::{Headers, Row, Why, look, section};
use super::plain::plain;
use super::status::LetterM;
use super::{Day, Outcome, Role};
use crate::facts::{Place, Problem, Severity, SkippedRows, What};
use crate::messages::{Lang, format};
use crate::reference::words;
use crate::schema::{Column, Schema};
use crate::table::{Table, column_letters};

/// The names of the first rows tell how a column writes them; more would only cost time.
const ENOUGH_NAMES: usize = 3000;

/// So many rows left out for one reason are told one by one; a footer on every page is no news.
const ENOUGH_NOTES: usize = 50;

/// What is known of a table before its rows are read.
#[derive(Debug)]
pub(super) struct Survey {
    /// Grid rows that are people.
    pub rows: Vec<usize>,
    /// Rows below the header that are not, by reason.
    pub skipped: Vec<SkippedRows>,
    /// For each column: the order of whole names.
    pub orders: Vec<Order>,
    /// For each column: what `M` says.
    pub letters: Vec<LetterM>,
    /// The newest day that something happened on, else [`dates::LATEST`].
    pub newest: Day,
    /// The day that ages are stated at in rows without a date.
    pub usual_day: Day,
    /// No date stands in the sheet: `usual_day` is [`dates::ASSUMED`].
    pub is_day_assumed: bool,
    /// For each column: whether its header asks who came along.
    pub companions: Vec<bool>,
    /// The headers are Portuguese.
    pub is_portuguese: bool,
    /// Where a heading between the rows says whom those below are about: its grid row, and whom.
    pub sections: Vec<(usize, Role)>,
    /// The column of record ids, where one can serve.
    pub id_column: Option<u16>,
    /// Ids that more than one row bears.
    pub repeated: BTreeMap<String, u32>,
}

/// People of one sheet: more would take a machine more than it has, and no list of separated families is as long.
pub const MAX_PEOPLE: usize = 250_000;

pub(super) fn survey(table: &Table, schema: &Schema, problems: &mut Vec<Problem>) -> Survey {
    let first = schema.header.map_or(0, |header| header + 1);
    let mut rows = Vec::new();
    let mut others = Vec::new();
    let headers = Headers::of(table, schema);
    for row in first..table.rows() {
        match look(table, schema, &headers, row) {
            Row::Person if rows.len() >= MAX_PEOPLE => others.push((row, Why::TooMany)),
            Row::Person => rows.push(row),
            Row::Blank => {}
            Row::LeftOut(why) => others.push((row, why)),
        }
    }
    let heads = others.iter().filter(|(_, why)| *why == Why::Stray).map(|(row, _)| *row);
    let sections = heads.filter_map(|row| Some((row, section(table, row)?))).collect();
    let skipped = left_out(table, &others, problems);
    let texts = |column: usize| rows.iter().map(move |row| table.cell(*row, column as u16).text);
    let orders = columns(schema, |column, index| match column.field.what {
        What::Name => order_of(texts(index).take(ENOUGH_NAMES)),
        _ => Order::Open,
    });
    let letters = columns(schema, |column, index| match column.field.what {
        What::Sex => letter_m(texts(index)),
        _ => LetterM::default(),
    });
    let (newest, usual_day) = days(table, schema, &rows);
    let mut survey = Survey {
        skipped,
        sections,
        orders,
        letters,
        newest: newest.unwrap_or(dates::LATEST),
        usual_day: usual_day.unwrap_or(dates::ASSUMED),
        is_day_assumed: usual_day.is_none(),
        companions: columns(schema, |column, _| crate::schema::travelled_with(&column.header)),
        is_portuguese: schema.columns.iter().any(|column| is_portuguese(&column.header)),
        id_column: None,
        repeated: BTreeMap::new(),
        rows,
    };
    find_ids(table, schema, &mut survey, problems);
    survey
}

fn columns<T>(schema: &Schema, of: impl Fn(&Column, usize) -> T) -> Vec<T> {
    schema.columns.iter().enumerate().map(|(index, column)| of(column, index)).collect()
}

/// One entry for each reason that rows were left out for, and the notes on what stood in them.
fn left_out(table: &Table, rows: &[(usize, Why)], problems: &mut Vec<Problem>) -> Vec<SkippedRows> {
    let mut skipped = Vec::new();
    for why in Why::ALL {
        let all = || rows.iter().filter(move |(_, other)| *other == why).map(|(row, _)| *row);
        let count = all().count() as u32;
        if count == 0 {
            continue;
        }
        for row in all().take(ENOUGH_NOTES) {
            let Some(code) = why.problem() else { break };
            let place = Place { row: Some(table.row_number(row)), ..table.place() };
            let seen = table.row(row).map(|cell| cell.text.trim()).find(|text| !text.is_empty()).unwrap_or("");
            problems.push(Problem::new(Severity::Note, code, place).seen(seen));
        }
        let of_sheet = |code: &str| {
            let problem = Problem::new(Severity::Warning, code, table.place()).with("countNumber", count);
            // Both languages group digits in one way.
            problem.with("count", format::integer(Lang::En, i64::from(count)))
        };
        match why {
            Why::Hidden => problems.push(of_sheet("problem-rows-hidden")),
            Why::TooMany => problems.push(of_sheet("problem-sheet-too-many-people")),
            _ => {}
        }
        skipped.push(SkippedRows {
            place: table.place(),
            reason: why.code().to_owned(),
            count,
            rows: all().take(50).map(|row| table.row_number(row)).collect(),
        });
    }
    skipped
}

/// Words that headers have in Portuguese alone.
fn is_portuguese(header: &str) -> bool {
    plain(header).split(|c: char| !c.is_alphabetic()).any(|word| {
        matches!(
            word,
            "SOBRENOME" | "NASCIMENTO" | "NOME" | "MAE" | "FILHO" | "FILHA" | "IDADE" | "CRIANCA" | "NACIONALIDADE"
        )
    })
}

/// `H` without `F` in a column: *hombre* and *mujer*.
fn letter_m<'a>(texts: impl Iterator<Item = &'a str>) -> LetterM {
    let (mut hombre, mut female) = (0u32, 0u32);
    for text in texts {
        match plain(text.trim()).trim_end_matches('.') {
            "H" | "V" | "HOMBRE" | "VARON" => hombre += 1,
            "F" | "FEMALE" | "FEM" => female += 1,
            _ => {}
        }
    }
    if hombre > female { LetterM::Female } else { LetterM::Male }
}

fn is_happening(what: What) -> bool {
    matches!(what, What::ApprehensionDate | What::ReferralDate | What::BookInDate)
}

/// The newest day of all events, and the median day of apprehensions, else of referrals, else of book-ins.
fn days(table: &Table, schema: &Schema, rows: &[usize]) -> (Option<Day>, Option<Day>) {
    let mut newest = None;
    let mut usual = None;
    for what in [What::ApprehensionDate, What::ReferralDate, What::BookInDate, What::ReleaseDate] {
        let mut all = Vec::new();
        for (index, column) in schema.columns.iter().enumerate().filter(|(_, column)| column.field.what == what) {
            let manner = Manner { order: column.date_order, of: Of::Event, newest: dates::LATEST };
            for row in rows {
                let cell = table.cell(*row, index as u16);
                if let Outcome::Read(date) = dates::read(cell.text, cell.kind, manner) {
                    all.push(date.first);
                }
            }
        }
        all.sort_unstable();
        // One mistyped year in the future must not let births in the future pass.
        let high = all.get(all.len().saturating_sub(1 + all.len() / 200)).copied();
        newest = newest.max(high);
        if usual.is_none() && is_happening(what) {
            usual = all.get(all.len() / 2).copied();
        }
    }
    (newest, usual)
}

/// A column can give the ids where it is filled at 99 % and at most one row in ten repeats another's.
fn find_ids(table: &Table, schema: &Schema, survey: &mut Survey, problems: &mut Vec<Problem>) {
    for what in [What::RecordId, What::PortalId, What::SubjectKey] {
        let found = schema.columns.iter().position(|column| column.field == crate::facts::Field::own(what));
        let Some(column) = found else { continue };
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        let mut filled = 0usize;
        for row in &survey.rows {
            let text = table.cell(*row, column as u16).text.trim();
            if !text.is_empty() && words::placeholder(text).is_none() {
                filled += 1;
                *counts.entry(text.to_owned()).or_default() += 1;
            }
        }
        let repeating: u32 = counts.values().filter(|count| **count > 1).sum();
        if filled == 0 || filled * 100 < survey.rows.len() * 99 || repeating as usize * 10 > survey.rows.len() {
            continue;
        }
        survey.id_column = Some(column as u16);
        survey.repeated = counts.into_iter().filter(|(_, count)| *count > 1).collect();
        for (id, count) in &survey.repeated {
            let place = Place {
                column: Some(column_letters(column as u16)),
                header: Some(schema.columns[column].header.clone()),
                ..table.place()
            };
            problems.push(Problem::new(Severity::Note, "problem-id-repeats", place).seen(id).with("count", count));
        }
        return;
    }
}
