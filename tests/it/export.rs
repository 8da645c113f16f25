//! Links and truth come back as they were written.

use reencuentro::export::{
    Explain, LinkLine, LinkWords, links_csv, links_xlsx, read_links_csv, read_truth_csv, truth_csv,
};
use reencuentro::facts::{Band, Relation, Truth, TruthRelation, Weight};
use reencuentro::table::{self, CellKind};

fn line() -> LinkLine {
    LinkLine {
        child_id: "0033".to_owned(),
        adult_id: "adults.xlsx!Sheet 1!7".to_owned(),
        relation: Some(Relation::Mother),
        rank: Some(1),
        probability: Some(0.91236),
        other_relative_probability: Some(0.000_04),
        band: Band::Strong,
        match_weight: Some(Weight(1234)),
        not_in_file_probability: Some(0.05),
        reasons_for: "The child's mother is named, \"María\".\nSame day.".to_owned(),
        reasons_against: "=1+1".to_owned(),
    }
}

fn lonely() -> LinkLine {
    LinkLine {
        child_id: "C;2".to_owned(),
        adult_id: String::new(),
        relation: None,
        rank: None,
        probability: None,
        other_relative_probability: None,
        band: Band::NotEnough,
        match_weight: None,
        not_in_file_probability: None,
        reasons_for: String::new(),
        reasons_against: "The lists hold no adult.".to_owned(),
    }
}

#[test]
fn links_csv_is_what_the_contract_says() {
    let without = String::from_utf8(links_csv(&[line(), lonely()], Explain::Without)).expect("UTF-8");
    assert_eq!(
        without,
        "child_id,adult_id,relation,rank,probability,other_relative_probability,band,match_weight,not_in_file_probability\n\
         0033,adults.xlsx!Sheet 1!7,mother,1,0.9124,0.0000,strong,12.34,0.0500\n\
         C;2,,,,,,not_enough,,\n"
    );
    let with = String::from_utf8(links_csv(&[line(), lonely()], Explain::With)).expect("UTF-8");
    assert!(with.contains("\"The child's mother is named, \"\"María\"\".\nSame day.\",=1+1\n"), "{with}");
    assert!(with.ends_with("C;2,,,,,,not_enough,,,,The lists hold no adult.\n"), "{with}");
}

#[test]
fn figures_have_fixed_decimals() {
    fn check(weight: i32, expected: &str) {
        let line = LinkLine { match_weight: Some(Weight(weight)), ..line() };
        let csv = String::from_utf8(links_csv(&[line], Explain::Without)).expect("UTF-8");
        assert!(csv.contains(&format!(",strong,{expected},")), "{weight}: {csv}");
    }
    check(0, "0.00");
    check(-1, "-0.01");
    check(-1250, "-12.50");
    check(7, "0.07");
    let tiny = LinkLine { probability: Some(-0.000_01), other_relative_probability: Some(f64::NAN), ..line() };
    let csv = String::from_utf8(links_csv(&[tiny], Explain::Without)).expect("UTF-8");
    assert!(csv.contains(",1,0.0000,,strong,"), "{csv}");
}

#[test]
fn links_come_back() {
    for explain in [Explain::With, Explain::Without] {
        let rows = read_links_csv("links.csv", &links_csv(&[line(), lonely()], explain)).expect("links");
        assert_eq!(rows.len(), 2);
        assert_eq!((rows[0].child_id.as_str(), rows[0].adult_id.as_str()), ("0033", "adults.xlsx!Sheet 1!7"));
        assert_eq!((rows[0].rank, rows[0].probability, rows[0].match_weight), (Some(1), Some(0.9124), Some(12.34)));
        assert_eq!((rows[0].relation.as_str(), rows[0].band.as_str()), ("mother", "strong"));
        assert_eq!((rows[1].child_id.as_str(), rows[1].adult_id.as_str(), rows[1].rank), ("C;2", "", None));
        assert_eq!(rows[1].not_in_file_probability, None);
    }
}

#[test]
fn truth_comes_back() {
    let truth = [
        Truth { child_id: "1".to_owned(), adult_id: "a, b".to_owned(), relation: TruthRelation::Mother },
        Truth { child_id: "1".to_owned(), adult_id: "c".to_owned(), relation: TruthRelation::Relative },
    ];
    let csv = truth_csv(&truth);
    assert_eq!(String::from_utf8_lossy(&csv), "child_id,adult_id,relation\n1,\"a, b\",mother\n1,c,relative\n");
    assert_eq!(read_truth_csv("truth.csv", &csv).expect("truth"), truth);
    assert_eq!(read_truth_csv("truth.csv", &truth_csv(&[])).expect("truth"), []);
}

#[test]
fn wrong_files_are_refused_with_their_place() {
    fn check(text: &str, code: &str, row: Option<u32>) {
        let error = read_truth_csv("t.csv", text.as_bytes()).expect_err("refused");
        assert_eq!((error.problem().code.as_str(), error.problem().place.row), (code, row), "{text:?}");
    }
    check("child_id,relation\n1,mother\n", "problem-file-lacks-columns", None);
    check("child_id,adult_id,relation\n1,2,mother\n\n1,3,dog\n", "problem-file-wrong-value", Some(4));
    check("", "problem-file-empty", None);
    let error = read_links_csv("l.csv", b"child_id,adult_id,rank,probability\n1,2,first,0.5\n").expect_err("refused");
    assert_eq!((error.problem().code.as_str(), error.problem().place.row), ("problem-file-wrong-value", Some(2)));
}

#[test]
fn the_workbook_of_links_holds_figures_as_numbers_and_ids_as_text() {
    let words = LinkWords {
        sheet: "Candidatos: [1]".to_owned(),
        titles: vec!["Pistas por verificar".to_owned()],
        header: vec!["Menor".to_owned()],
    };
    let bytes = links_xlsx(&[line(), lonely()], &words).expect("a workbook");
    assert_eq!(bytes, links_xlsx(&[line(), lonely()], &words).expect("a workbook"), "the same rows, the same bytes");
    let reading = table::read("links.xlsx", &bytes).expect("a workbook");
    let sheet = &reading.tables[0];
    assert_eq!(sheet.sheet.as_deref(), Some("Candidatos   1"));
    assert_eq!(sheet.cell(0, 0).text, "Pistas por verificar");
    assert_eq!((sheet.cell(1, 0).text, sheet.cell(1, 1).text), ("Menor", "adult_id"));
    let kinds = |text: &str, kind: CellKind, column: u16| {
        assert_eq!((sheet.cell(2, column).text, sheet.cell(2, column).kind), (text, kind));
    };
    kinds("0033", CellKind::Text, 0);
    kinds("1", CellKind::Number, 3);
    kinds("0.91236", CellKind::Number, 4);
    kinds("12.34", CellKind::Number, 7);
    kinds("=1+1", CellKind::Text, 10);
}
