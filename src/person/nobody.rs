//! Tells rows that are people from rows that are not: headers printed again, totals, page marks, hidden rows.

use super::Role;
use super::plain::plain;
use crate::facts::{Field, What, Whom};
use crate::reference::{countries, fold};
use crate::schema::Schema;
use crate::table::{Table, column_letters};

/// Why a row is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    HeaderAgain,
    Total,
    /// Page numbers, column letters, separators, remarks.
    Stray,
    /// A row number or other values, but nothing that tells a person.
    Nobody,
    Hidden,
    /// Below more people than a sheet may hold.
    TooMany,
}

impl Why {
    pub const ALL: [Why; 6] = [Why::HeaderAgain, Why::Total, Why::Stray, Why::Nobody, Why::Hidden, Why::TooMany];

    /// The message id of the reason.
    pub fn code(self) -> &'static str {
        match self {
            Why::HeaderAgain => "skip-why-header-again",
            Why::Total => "skip-why-total",
            Why::Stray => "skip-why-stray",
            Why::Nobody => "skip-why-nobody",
            Why::Hidden => "skip-why-hidden",
            Why::TooMany => "skip-why-too-many",
        }
    }

    /// The problem that says what stood in the row, where a person may have been taken for none.
    pub fn problem(self) -> Option<&'static str> {
        match self {
            Why::HeaderAgain => Some("problem-row-repeats-header"),
            Why::Total => Some("problem-row-total"),
            Why::Stray => Some("problem-row-remark"),
            Why::Nobody => Some("problem-row-nobody"),
            Why::Hidden | Why::TooMany => None,
        }
    }
}

/// What a row is: a person, blank, or left out for a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    Person,
    Blank,
    LeftOut(Why),
}

/// The headers of a table, folded once: for each column as the schema has it, and as it stands in the header row itself
/// (a column's header may have the words of a group ahead).
pub(super) struct Headers(Vec<[String; 2]>);

impl Headers {
    pub fn of(table: &Table, schema: &Schema) -> Headers {
        let row_of = |index: usize| schema.header.map_or("", |header| table.cell(header, index as u16).text);
        let columns = schema.columns.iter().enumerate();
        Headers(columns.map(|(at, column)| [plain(column.header.trim()), plain(row_of(at).trim())]).collect())
    }
}

pub(super) fn look(table: &Table, schema: &Schema, headers: &Headers, row: usize) -> Row {
    let cells: Vec<(usize, &str)> =
        table.row(row).map(|cell| cell.text.trim()).enumerate().filter(|(_, text)| !text.is_empty()).collect();
    if cells.is_empty() {
        return Row::Blank;
    }
    if repeats_header(headers, &cells) {
        return Row::LeftOut(Why::HeaderAgain);
    }
    if table.is_hidden(row) && !schema.hidden_rows_used {
        return Row::LeftOut(Why::Hidden);
    }
    if section(table, row).is_some() || is_separator(&cells) || is_column_marks(&cells) {
        return Row::LeftOut(Why::Stray);
    }
    let few = cells.len() * 2 <= schema.columns.len().max(2);
    if few && is_total(&cells) && !names_somebody(schema, &cells) {
        return Row::LeftOut(Why::Total);
    }
    if schema.columns.len() >= 3 && cells.len() <= 2 && is_remark(schema, &cells) {
        return Row::LeftOut(Why::Stray);
    }
    if schema.columns.len() >= 3 && says_nobody(schema, &cells) {
        return Row::LeftOut(Why::Nobody);
    }
    Row::Person
}

/// Whom the rows below are about, where a row is nothing but a heading that says it: `ADULTOS`, `Children:`.
pub(super) fn section(table: &Table, row: usize) -> Option<Role> {
    if table.columns() < 3 {
        return None;
    }
    let mut filled = table.row(row).map(|cell| cell.text.trim()).filter(|text| !text.is_empty());
    let (Some(text), None) = (filled.next(), filled.next()) else { return None };
    let heading = fold(text);
    match heading.trim_start_matches("LISTA DE ").trim_start_matches("LIST OF ") {
        "ADULTS" | "PARENTS" | "ADULTOS" | "ADULTAS" | "PADRES" | "MADRES" | "PERSONAS ADULTAS" | "PADRES Y MADRES"
        | "MADRES Y PADRES" | "PARENTS ADULTES" | "ADULTES" | "PAIS" | "PAIS E MAES" | "GRANMOUN" | "PARAN" => {
            Some(Role::Adult)
        }
        "CHILDREN" | "MINORS" | "UACS" | "NINOS" | "NINAS" | "NINOS Y NINAS" | "NINAS Y NINOS" | "NNA" | "NNAS"
        | "MENORES" | "MENORES DE EDAD" | "HIJOS" | "NINEZ" | "CRIANCAS" | "ENFANTS" | "MINEURS" | "TIMOUN" => {
            Some(Role::Child)
        }
        _ => None,
    }
}

fn repeats_header(headers: &Headers, cells: &[(usize, &str)]) -> bool {
    let same =
        |(index, text): &&(usize, &str)| headers.0.get(*index).is_some_and(|headers| headers.contains(&plain(text)));
    let count = cells.iter().filter(same).count();
    let least = if headers.0.len() == 1 { 1 } else { 2 };
    count >= least && count * 2 > cells.len()
}

/// `-----`, `=====`, `* * *` in every cell.
fn is_separator(cells: &[(usize, &str)]) -> bool {
    let long = cells.iter().any(|(_, text)| text.chars().count() >= 3);
    long && cells.iter().all(|(_, text)| !text.chars().any(char::is_alphanumeric) && !text.contains('?'))
}

/// The letters of the columns, or their numbers, printed as a row: `A, B, C, …`, `1, 2, 3, …`.
fn is_column_marks(cells: &[(usize, &str)]) -> bool {
    let is_run = |least: usize, of: &dyn Fn(usize) -> String| {
        let start = (0..2).find(|start| plain(cells[0].1) == of(*start)).filter(|_| cells.len() >= least);
        start.is_some_and(|start| cells.iter().enumerate().all(|(at, (_, text))| plain(text) == of(start + at)))
    };
    is_run(3, &|at| column_letters(at as u16)) || is_run(4, &|at| (at + 1).to_string())
}

/// `Total: 45`, `TOTAL | | 45`, `Total de niños: 45`; never a person of that surname, whose other cells hold words.
fn is_total(cells: &[(usize, &str)]) -> bool {
    let Some((_, first)) = cells.first() else { return false };
    let first = plain(first);
    let words = || first.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
    let heads = ["TOTAL", "TOTALS", "TOTALES", "SUBTOTAL", "SUB", "GRAND", "GRAN", "SUMA", "COUNT", "SUM", "CONTEO"];
    let counts = |text: &str| {
        let digits = text.chars().filter(char::is_ascii_digit).count();
        !text.chars().any(char::is_alphabetic) && digits <= 6
    };
    // `Niños: 24`, `Adultos | 20`
    let all_counted = words().next().is_some() && words().all(is_counted);
    let number_ends = first.contains([':', '=']) && first.ends_with(|c: char| c.is_ascii_digit());
    let number_beside = cells.len() == 2 && counts(cells[1].1) && !cells[1].1.contains(['/', '-']);
    if all_counted && (number_ends && cells.len() == 1 || number_beside) {
        return true;
    }
    let is_head = words().next().is_some_and(|word| heads.contains(&word));
    let named = first.contains([':', '=', '#']) || first.ends_with(|c: char| c.is_ascii_digit());
    let head_says_so = named || words().all(|word| heads.contains(&word) || is_counted(word));
    is_head && head_says_so && cells[1..].iter().all(|(_, text)| counts(text) || is_total_again(text))
}

fn is_total_again(text: &str) -> bool {
    plain(text).split(|c: char| !c.is_ascii_alphabetic()).all(|word| word.is_empty() || is_counted(word))
}

fn is_counted(word: &str) -> bool {
    matches!(
        word,
        "CHILDREN"
            | "CHILD"
            | "ADULTS"
            | "ADULT"
            | "MINORS"
            | "PERSONS"
            | "PEOPLE"
            | "RECORDS"
            | "ROWS"
            | "CASES"
            | "NAMES"
            | "FAMILIES"
            | "UAC"
            | "UC"
            | "OF"
            | "NUMBER"
            | "MALE"
            | "FEMALE"
            | "MALES"
            | "FEMALES"
            | "NINOS"
            | "NINAS"
            | "MENORES"
            | "ADULTOS"
            | "PERSONAS"
            | "REGISTROS"
            | "FILAS"
            | "CASOS"
            | "FAMILIAS"
            | "DE"
            | "TOTAL"
            | "GENERAL"
            | "AVERAGE"
            | "PROMEDIO"
            | "Y"
            | "AND"
            | "IN"
            | "LIST"
            | "EN"
            | "LISTA"
    )
}

/// Whether a name, a number or a relative stands beside what may be a remark or total in the first filled cell: a note
/// such as `CONFIDENTIAL minor` may stand in front of the name it is about.
fn names_somebody(schema: &Schema, cells: &[(usize, &str)]) -> bool {
    cells[1..].iter().any(|(index, text)| {
        let Some(column) = schema.columns.get(*index) else { return false };
        let words = text.chars().any(char::is_alphabetic) && !is_total_again(text) && !begins_remark(&plain(text));
        let digits = text.chars().filter(char::is_ascii_digit).count();
        match column.field.what {
            What::Unused | What::Notes => false,
            _ if column.field.whom != Whom::Own => words || digits >= 5,
            What::Name | What::GivenName | What::MiddleName => words,
            What::Surname | What::SecondSurname | What::Alias => words,
            What::ANumber | What::EventNumber | What::FamilyUnitNumber | What::Phone => digits >= 5,
            What::SubjectKey | What::Fin | What::PortalId => digits >= 5,
            _ => false,
        }
    })
}

/// `Page 2 of 14`, `CONFIDENTIAL`, `Prepared by …`, a heading such as `GUATEMALA` or `Group 3:` between the rows.
fn is_remark(schema: &Schema, cells: &[(usize, &str)]) -> bool {
    let (index, text) = cells[0];
    let first = plain(text);
    let whose = schema.columns.get(index).map(|column| column.field);
    let is_note = whose.is_some_and(|field| field.what == What::Notes);
    // `Prepared by | Ana Pop`: whoever made the list is nobody of it.
    let label = first.trim_end_matches([':', ' ']);
    let is_maker = !is_note && (label.ends_with("ED BY") || label.ends_with("ADO POR"));
    if !is_maker && names_somebody(schema, cells) {
        return false;
    }
    if begins_remark(&first) {
        return true;
    }
    let [_] = cells else { return false };
    let words = first.split_whitespace().count();
    let is_name = whose.is_some_and(|field| {
        field.whom == Whom::Own
            && matches!(field.what, What::Name | What::GivenName | What::Surname | What::SecondSurname | What::Alias)
    });
    let heading = first.ends_with(':') || schema.columns.len() >= 4 && is_country_heading(text);
    !is_note && (text.chars().count() > 60 || first.starts_with('*') && words > 4) || is_name && heading
}

/// Whether a folded text begins as page marks and remarks do.
fn begins_remark(first: &str) -> bool {
    let starts = |words: &[&str]| words.iter().any(|word| first.starts_with(word));
    let digit_after = |word: &str| {
        let rest = first.strip_prefix(word).map(|rest| rest.trim_start_matches([' ', '.', ':', '#']));
        rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let page = ["PAGE", "PG", "PAGINA", "PAG", "SHEET", "HOJA", "GROUP", "GRUPO", "LIST", "LISTA"];
    if page.iter().any(|word| digit_after(word)) {
        return true;
    }
    starts(&[
        "CONFIDENTIAL",
        "CONFIDENCIAL",
        "SOURCE:",
        "FUENTE:",
        "NOTE:",
        "NOTES:",
        "NOTA:",
        "NOTAS:",
        "LAW ENFORCEMENT",
        "FOR OFFICIAL",
        "PREPARED ",
        "PREPARADO ",
        "ELABORADO ",
        "REPORT ",
        "LAST UPDATED",
        "UPDATED ",
        "UPDATED:",
        "ACTUALIZADO ",
        "END OF ",
        "FIN DE ",
        "AS OF ",
        "PRINTED ",
        "GENERATED ",
        "CONTINUED",
        "CONTINUA",
        "***",
    ])
}

/// A country of those these lists are full of, alone in its row: few are called `Honduras`.
fn is_country_heading(text: &str) -> bool {
    matches!(countries::read(text), Some("GT" | "HN" | "SV" | "MX" | "NI" | "EC" | "CO" | "VE" | "BR" | "HT"))
}

/// Whether nothing in a row tells a person: only columns of no use, a row number, a count.
fn says_nobody(schema: &Schema, cells: &[(usize, &str)]) -> bool {
    let is_name = |what: What| matches!(what, What::Name | What::GivenName | What::Surname);
    let has_names = schema.columns.iter().any(|column| column.field.whom == Whom::Own && is_name(column.field.what));
    let tells = |(index, text): &(usize, &str)| {
        let Some(column) = schema.columns.get(*index) else { return false };
        let only_number = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '));
        match column.field {
            field if field.what == What::Unused || field == Field::own(What::RecordId) => false,
            // A sum below a column of ages.
            field if cells.len() == 1 && only_number && has_names => {
                matches!(
                    field.what,
                    What::ANumber | What::Phone | What::EventNumber | What::PortalId | What::SubjectKey
                )
            }
            _ => true,
        }
    };
    !cells.iter().any(tells)
}
