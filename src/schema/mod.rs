//! Decides what each column means, and how sure we are.

mod assign;
mod candidates;
mod cells;
mod dates;
mod fit;
mod header;
mod ids;
mod known;
mod lexicon;
mod looks;
mod phrases;
mod reading;
mod report;
mod role;
mod said;
mod shapes;
mod sheets;
mod short;
mod text;
mod wording;
mod words;

use crate::facts::{DateOrder, Field, SheetChoice, SheetRole, What, Whom};
use crate::table::Table;

pub use report::report;
pub use shapes::{remembered, shape};
pub use sheets::{Understood, understand_again, understand_all};
pub use wording::travelled_with;

/// One sheet as understood: enough to clean its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Schema {
    pub role: SheetRole,
    pub role_confidence: f64,
    pub role_reason: String,
    /// Index of the header row in the table's grid; `None` where there is no header.
    pub header: Option<usize>,
    /// The reader wants the rows used too that the spreadsheet program hides.
    pub hidden_rows_used: bool,
    /// One for each column of the table.
    pub columns: Vec<Column>,
}

/// One column as understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub header: String,
    pub field: Field,
    pub confidence: f64,
    pub reasons: Vec<String>,
    pub date_order: Option<DateOrder>,
    pub date_order_open: bool,
    pub filled: u32,
}

/// Understands a table. `role` is the role its file was given for, where it was; `choice` is what the reader said of
/// this sheet, which always wins.
pub fn understand(table: &Table, role: Option<SheetRole>, choice: Option<&SheetChoice>) -> Schema {
    understand_with(table, role, said::Said { reader: choice, earlier: None })
}

/// Understands a table in the light of all that was said of it.
fn understand_with(table: &Table, role: Option<SheetRole>, said: said::Said) -> Schema {
    let dictionary = words::Dictionary::new();
    let mut headers = header::find(&dictionary, table, said.header_row());
    let hidden = match said.reader.is_some_and(|c| c.hidden_rows) {
        true => Hidden::Used,
        false => Hidden::LeftOut,
    };
    let rows = data_rows(table, headers.row, hidden);
    let looks: Vec<looks::Looks> = (0..table.columns()).map(|column| looks::look(table, &rows, column)).collect();
    let (role, role_confidence, role_reason) = match said.role(role) {
        Some((role, source)) => (role, source.confidence(), source.role_reason()),
        None => role::decide(&dictionary, table, &headers, &looks, rows.len(), role),
    };
    candidates::give_to_children(role, &mut headers.readings, &looks);
    candidates::give_to_relatives(role, &mut headers.readings, &looks);
    let context = candidates::Context::new(role, &headers.readings, &looks);
    let mut offered: Vec<Vec<assign::Candidate>> = headers
        .readings
        .iter()
        .zip(&looks)
        .map(|(reading, looks)| candidates::candidates(&context, reading, looks))
        .collect();
    let counted: Vec<usize> = rows.iter().copied().filter(|row| !is_repeat(table, headers.row, *row)).collect();
    if headers.row.is_none() {
        offer_first_id(&looks, &mut offered);
    }
    let mut no_ids = Vec::new();
    for (at, candidates) in offered.iter_mut().enumerate() {
        let id = |c: &assign::Candidate| c.field == Field::own(What::RecordId);
        if candidates.iter().any(id) && !ids::serves(table, &counted, at) {
            candidates.retain(|c| !id(c));
            no_ids.push(at);
            let said = headers.readings[at].what() == Some(What::RecordId) && headers.readings[at].score() >= 0.6;
            if role == SheetRole::Both && said && (0.2..0.8).contains(&looks[at].distinct) {
                // `Caso`, the same for a parent and the children below: what holds them together.
                let field = Field::own(What::FamilyUnitNumber);
                candidates.push(assign::Candidate { field, score: 0.6, reasons: vec!["why-header"], slot: 0 });
            }
        }
    }
    apart_where_repeated(&headers.texts, &mut offered);
    said.keep(&mut offered);
    let taken = assign::assign(&offered);
    let mut columns: Vec<Column> = Vec::with_capacity(offered.len());
    for (at, candidates) in offered.iter().enumerate() {
        let (field, confidence, reasons) = match taken[at].map(|index| &candidates[index]) {
            Some(c) => (c.field, c.score, c.reasons.iter().map(|r| (*r).to_owned()).collect()),
            None if no_ids.contains(&at) => (Field::UNUSED, left_over(candidates), vec!["why-id-repeats".to_owned()]),
            None if candidates.iter().any(|c| c.reasons.contains(&"why-values-differ")) => {
                (Field::UNUSED, 0.5, vec!["why-values-differ".to_owned()])
            }
            None => (Field::UNUSED, left_over(candidates), vec!["why-left-over".to_owned()]),
        };
        columns.push(Column {
            header: headers.texts[at].clone(),
            field,
            confidence: rounded(confidence.clamp(0.0, 0.99)),
            reasons,
            date_order: None,
            date_order_open: false,
            filled: looks[at].filled,
        });
    }
    name_alone(&headers.readings, &looks, &mut columns);
    if role != SheetRole::Ignore {
        name_the_nameless(&headers.readings, &looks, &mut columns);
    }
    said.obey(&looks, &mut columns);
    ids::settle(table, &counted, &mut columns);
    order_dates(&dictionary, table, &rows, &looks, &mut columns);
    said.order(&mut columns);
    Schema {
        role,
        role_confidence: rounded(role_confidence),
        role_reason: role_reason.to_owned(),
        header: headers.row,
        hidden_rows_used: hidden == Hidden::Used,
        columns,
    }
}

/// Whether rows that the spreadsheet program hides have a say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hidden {
    Used,
    LeftOut,
}

/// The grid rows below the header that hold anything.
fn data_rows(table: &Table, header: Option<usize>, hidden: Hidden) -> Vec<usize> {
    let first = header.map_or(0, |row| row + 1);
    let seen = |row: &usize| hidden == Hidden::Used || !table.is_hidden(*row);
    let filled = |row: &usize| table.row(*row).any(|cell| !cell.text.trim().is_empty());
    (first..table.rows()).filter(seen).filter(filled).collect()
}

/// A header printed again between the rows, or a line of totals: a row with one cell in a wide sheet.
fn is_repeat(table: &Table, header: Option<usize>, row: usize) -> bool {
    let filled = table.row(row).filter(|cell| !cell.text.trim().is_empty()).count();
    let same = header.is_some_and(|header| {
        table.row(header).zip(table.row(row)).all(|(a, b)| a.text.trim().eq_ignore_ascii_case(b.text.trim()))
    });
    same || filled == 1 && table.columns() >= 4 || filled == 2 && table.columns() >= 8
}

/// How sure it is that a column is of no use: the surer a meaning it could not take, the less.
fn left_over(candidates: &[assign::Candidate]) -> f64 {
    candidates.first().map_or(0.5, |c| 1.0 - c.score.min(0.8))
}

fn rounded(share: f64) -> f64 {
    (share * 100.0).round() / 100.0
}

/// Two columns with the same header (two children, two contacts in one row) each name a person of their own.
fn apart_where_repeated(texts: &[String], offered: &mut [Vec<assign::Candidate>]) {
    for at in 1..texts.len() {
        let before = texts[..at].iter().filter(|t| !t.is_empty() && t.eq_ignore_ascii_case(&texts[at])).count();
        if before > 0 {
            for candidate in offered[at].iter_mut().filter(|c| assign::numbered(c.field) && c.slot == 0) {
                candidate.slot = 100 + before as u16;
            }
        }
    }
}

/// Given names without a surname beside them, of two words and more, are whole names: "Filho(a)", "Nombre".
/// A header that says given names is believed, unless most have three words.
fn name_alone(readings: &[reading::Reading], looks: &[looks::Looks], columns: &mut [Column]) {
    for at in 0..columns.len() {
        let Field { whom, what } = columns[at].field;
        let has = |wanted: What| columns.iter().any(|column| column.field == Field { whom, what: wanted });
        let alone = what == What::GivenName && !has(What::Surname) && !has(What::SecondSurname) && !has(What::Name);
        let said = readings[at].what() == Some(What::GivenName) && readings[at].score() >= 0.9;
        if said && looks[at].three_words < 0.5 {
            continue;
        }
        if alone && looks[at].many_words >= 0.5 && (looks[at].surname >= 0.2 || looks[at].given < 0.4) {
            columns[at].field.what = What::Name;
        }
    }
}

/// Where no column names the people of a sheet, the one of no use whose values surely are names does, whatever its header
/// says: `Persona entrevistada`. A clerk's or lawyer's name repeats from row to row.
fn name_the_nameless(readings: &[reading::Reading], looks: &[looks::Looks], columns: &mut [Column]) {
    use What::{GivenName, Name, Surname};
    let named =
        |column: &Column| column.field.whom == Whom::Own && matches!(column.field.what, Name | GivenName | Surname);
    // Of a list of people something else is told too.
    let told = |column: &Column| column.field.whom == Whom::Own && column.field.what != What::Unused;
    if columns.iter().any(named) || !columns.iter().any(told) {
        return;
    }
    let rows = columns.iter().map(|column| column.filled).max().unwrap_or(0);
    let sure = |looks: &looks::Looks| {
        let names = looks.name_like > 0.85 && looks.many_words > 0.6 && looks.given > 0.15 && looks.surname > 0.15;
        let other = [looks.place, looks.country, looks.sector, looks.building, looks.titled, looks.note, looks.kin];
        let own = looks.looked >= 5 && looks.distinct > 0.8 && looks.filled * 10 >= rows * 9;
        names && own && looks.given + looks.surname > 0.5 && other.iter().all(|share| *share < 0.2)
    };
    let free = |at: &usize| {
        let trap = readings[*at].what() == Some(What::Unused) && readings[*at].score() >= 0.9;
        let everybody = !trap || looks[*at].distinct > 0.9 && looks[*at].looked >= 12;
        columns[*at].field == Field::UNUSED && sure(&looks[*at]) && everybody
    };
    if let Some(at) = (0..columns.len()).find(free) {
        columns[at].field = Field::own(Name);
        columns[at].confidence = 0.55;
        columns[at].reasons = vec!["why-values".to_owned()];
    }
}

/// Numbers all different in the first column of a sheet without a header name its rows.
fn offer_first_id(looks: &[looks::Looks], offered: &mut [Vec<assign::Candidate>]) {
    let (Some(looks), Some(candidates)) = (looks.first(), offered.first_mut()) else { return };
    let numbers = looks.digits > 0.95 && looks.date < 0.1 && looks.many_words < 0.1 && looks.note < 0.1;
    if looks.looked >= 5 && looks.distinct > 0.9 && numbers && looks.a_marked < 0.2 && looks.phone < 0.5 {
        let (field, reasons) = (Field::own(What::RecordId), vec!["why-values"]);
        candidates.push(assign::Candidate { field, score: 0.46, reasons, slot: 0 });
    }
}

fn order_dates(
    dictionary: &words::Dictionary,
    table: &Table,
    rows: &[usize],
    looks: &[looks::Looks],
    columns: &mut [Column],
) {
    use What::{ApprehensionDate, BirthDate, BookInDate, ReferralDate, ReleaseDate};
    let dated: Vec<u16> = (0..columns.len())
        .filter(|&at| {
            matches!(columns[at].field.what, BirthDate | ApprehensionDate | ReferralDate | BookInDate | ReleaseDate)
                || looks[at].date > 0.5
        })
        .map(|at| at as u16)
        .collect();
    let language = dictionary.custom(columns.iter().map(|c| c.header.as_str()));
    for (at, order) in dates::decide(table, rows, &dated, language) {
        let column = &mut columns[usize::from(at)];
        column.date_order = order.order;
        column.date_order_open = order.open && column.field != Field::UNUSED;
    }
}
