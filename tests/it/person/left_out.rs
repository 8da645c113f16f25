//! Rows that are left out and rows that only look so, in words too; cells too long for a name.

use reencuentro::facts::{Place, Problem, Severity, SheetRole, What, Whom};
use reencuentro::messages::{Lang, say_problem};

use super::names::shown as name;
use super::rows::{of, own, read};

#[test]
fn a_name_beside_a_remark_is_somebody() {
    let mut columns = vec![("Notes", own(What::Notes)), ("Name", own(What::Name)), ("A#", own(What::ANumber))];
    columns.push(("Mother", of(Whom::Mother, What::Name)));
    columns.extend([("Age", own(What::Age)), ("COO", own(What::Country)), ("Sector", own(What::Sector))]);
    let count = |row: &[&str]| read(SheetRole::Children, &columns, &[row]).persons.len();
    for row in [
        ["CONFIDENTIAL minor", "Ana Caal", "", ""],
        ["Report from hotline", "Luis Choc", "", ""],
        ["Note: mother in Yuma", "Rosa Mejia", "", ""],
        ["Page 3 of the file", "Total Ana", "", ""],
        ["Updated Monday", "", "A999000111", ""],
        ["Confidencial", "", "", "Rosa Choc"],
        ["Total: 2", "Ana Caal", "", ""],
    ] {
        assert_eq!(count(&[&row[..], &["", "", ""]].concat()), 1, "{row:?}");
    }
    for row in [
        ["CONFIDENTIAL", "", "", ""],
        ["CONFIDENTIAL", "Page 2 of 14", "", ""],
        ["Total", "45", "", ""],
        ["", "CONFIDENTIAL", "", "45"],
    ] {
        assert_eq!(count(&[&row[..], &["", "", ""]].concat()), 0, "{row:?}");
    }
}

#[test]
fn rows_left_out_are_counted_in_words() {
    let said = |lang, code: &str, count: u32, shown: &str| {
        let problem = Problem::new(Severity::Warning, code, Place::default());
        say_problem(lang, &problem.with("countNumber", count).with("count", shown))
    };
    let (hidden, people) = ("problem-rows-hidden", "problem-sheet-too-many-people");
    for (lang, code, one, many) in [
        (Lang::En, hidden, "One row of this sheet is", "1,234 rows of this sheet are"),
        (Lang::Es, hidden, "Una fila de esta hoja está", "1,234 filas de esta hoja están"),
        (Lang::En, people, "so its last row was left out.", "so its last 1,234 rows were left out."),
        (Lang::Es, people, "se dejó fuera su última fila.", "se dejaron fuera sus últimas 1,234 filas."),
    ] {
        let (single, plural) = (said(lang, code, 1, "1"), said(lang, code, 1234, "1,234"));
        assert!(single.contains(one) && plural.contains(many), "{single} / {plural}");
        assert_eq!(single.contains("hiddenRows"), code == hidden, "{single}");
    }
}

#[test]
fn only_the_beginning_of_a_long_name_cell_is_read() {
    let columns = [("Name", own(What::Name)), ("Mother", of(Whom::Mother, What::Name)), ("Age", own(What::Age))];
    let long = |name: &str| format!("{name}; {}", "Zq y ".repeat(4000));
    let read = read(SheetRole::Children, &columns, &[&[&long("Ana Caal"), &long("Rosa Choc"), "8"]]);
    assert_eq!(name(&read.persons[0].names[0].value), "ANA | CAAL");
    let told: Vec<_> = read.problems.iter().filter(|problem| problem.code == "problem-name-long").collect();
    assert_eq!(told.len(), 2);
    assert_eq!((told[0].severity, told[0].values["limit"].as_str()), (Severity::Note, "500"));
    assert!(told[0].seen.as_ref().is_some_and(|seen| seen.starts_with("Ana Caal; Zq") && seen.chars().count() <= 61));
}
