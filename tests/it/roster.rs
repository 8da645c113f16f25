//! `roster`: which names are alike, who is one person in several lists, what people are called.

use reencuentro::facts::{JoinChoice, Settings};
use reencuentro::messages::{Lang, say_problem};
use reencuentro::pipeline::Desk;
use reencuentro::roster::{Certainty, Dictionary, JoinReason, Likeness, sound};

use super::invented::{ADULTS, CHILDREN, List, desk_with, roster, roster_with};

fn alike(a: &str, b: &str) -> Option<Likeness> {
    let mut tokens = Dictionary::default();
    let (one, other) = (tokens.intern(a), tokens.intern(b));
    tokens.find_alike();
    let found = tokens.likeness(one, other);
    assert_eq!(found, tokens.likeness(other, one), "{a} {b}: likeness goes both ways");
    found
}

fn check_alike(likeness: Option<Likeness>, pairs: &[(&str, &str)]) {
    for (a, b) in pairs {
        assert_eq!(alike(a, b), likeness, "{a} {b} ({} {})", sound(a), sound(b));
    }
}

#[test]
fn hears_spanish_and_maya_spellings() {
    check_alike(
        Some(Likeness::SameSound),
        &[
            ("VASQUEZ", "BASQUES"),
            ("VELASQUEZ", "BELASQUES"),
            ("CAAL", "KAL"),
            ("XOL", "SHOL"),
            ("YESENIA", "LLESENIA"),
            ("HERNANDEZ", "ERNANDES"),
            ("GIMENEZ", "JIMENEZ"),
            ("LOPEZ", "LOPES"),
            ("GUZMAN", "GUSMAN"),
            ("TZOC", "TSOC"),
            ("CHUB", "CHUV"),
            ("QUIEJ", "KIEJ"),
            ("CIFUENTES", "SIFUENTES"),
            ("TECUN", "TEKUN"),
            ("HUINAC", "GUINAC"),
        ][..14],
    );
}

#[test]
fn knows_short_forms_and_slips() {
    check_alike(
        Some(Likeness::ShortForm),
        &[("PACO", "FRANCISCO"), ("LUPE", "GUADALUPE"), ("CHEPE", "JOSE"), ("HRNNDZ", "HERNANDEZ")],
    );
    check_alike(
        Some(Likeness::Close),
        &[
            ("MALDONADO", "MALDONA"),
            ("XITUMUL", "XITU"),
            ("JESSICA", "YESICA"),
            ("BRAYAN", "BRIAN"),
            ("CAAL", "CSAL"),
            ("LOPEZ", "LOMEZ"),
            ("MARTINEZ", "MARTNIEZ"),
            ("PEREZ", "PREZ"),
            ("RODRIGUEZ", "RODRGUES"),
        ],
    );
}

#[test]
fn two_names_stay_two() {
    check_alike(
        None,
        &[
            ("FRANCISCO", "FRANCISCA"),
            ("MARIA", "MARIO"),
            ("JUAN", "JUANA"),
            ("CAAL", "CANO"),
            ("TUM", "TUN"),
            ("POP", "POC"),
            ("COC", "COX"),
            ("XOL", "XO"),
            ("LUIS", "LAURA"),
            ("M", "MARIA"),
            ("GARCIA", "MACIAS"),
            ("MARTA", "MARIA"),
            ("DIAZ", "DIEZ"),
            ("HERNANDEZ", "FERNANDEZ"),
            ("SALOMON", "SALOMONA"),
            ("MARTIN", "MARTINEZ"),
            ("CHOC", "CHOJ"),
        ],
    );
}

#[test]
fn finds_names_whose_first_letter_is_wrong() {
    check_alike(
        Some(Likeness::Close),
        &[("NARTINEZ", "MARTINEZ"), ("OPEZ", "LOPEZ"), ("ZAMIREZ", "RAMIREZ"), ("AHERNANDEZ", "HERNANDEZ")],
    );
}

#[test]
fn an_initial_stands_for_a_name() {
    let mut tokens = Dictionary::default();
    let [m, maria, n, no] = ["M", "MARIA", "N", "NO"].map(|text| tokens.intern(text));
    assert!(tokens.is_initial_of(m, maria) && tokens.is_initial_of(n, no));
    assert!(!tokens.is_initial_of(n, maria) && !tokens.is_initial_of(m, m) && !tokens.is_initial_of(no, no));
}

const A: &str = "id,given,surname,birth,a\n";

/// Ids, each with its others in brackets; then the joins.
fn check_joins(files: &[&str], choices: &[(&str, &str, bool)], people: &str, joins: &[(&str, JoinReason, bool)]) {
    let texts: Vec<(String, String)> =
        files.iter().enumerate().map(|(at, rows)| (format!("{}.csv", at + 1), format!("{A}{rows}"))).collect();
    let lists: Vec<List> = texts.iter().map(|(name, text)| (name.as_str(), ADULTS, text.as_str())).collect();
    let joined = choices.iter().map(|&(first, second, same)| JoinChoice {
        first: first.to_owned(),
        second: second.to_owned(),
        same,
    });
    let roster = roster_with(&lists, &Settings { joins: joined.collect(), ..Settings::default() });
    let called = roster.adults.iter().map(|adult| match adult.person.also_ids.join("+") {
        none if none.is_empty() => adult.person.id.clone(),
        others => format!("{}({others})", adult.person.id),
    });
    assert_eq!(called.collect::<Vec<_>>().join(" "), people, "{files:?} {choices:?}");
    let found: Vec<(String, JoinReason, bool)> = roster
        .joins
        .iter()
        .map(|join| {
            let ids = join.records.iter().map(|person| person.id.clone()).collect::<Vec<_>>().join("+");
            (ids, join.reason, join.undone)
        })
        .collect();
    let expected: Vec<(String, JoinReason, bool)> =
        joins.iter().map(|&(ids, reason, undone)| (ids.to_owned(), reason, undone)).collect();
    assert_eq!(found, expected, "{files:?} {choices:?}");
}

const ANA: &str = "x1,ANA,LOPEZ CUC,1990-05-03,A999000111\n";

#[test]
fn joins_across_files_and_inside_one() {
    check_joins(
        &[ANA, "y1,ANA,LOPEZ,1990-05-03,A999000111\n"],
        &[],
        "x1(y1)",
        &[("x1+y1", JoinReason::ANumber, false)],
    );
    let twice = format!("{ANA}x2,ANA,LOPEZ CUC,1990-05-03,A999000111\n");
    check_joins(&[&twice], &[], "x1(x2)", &[("x1+x2", JoinReason::ANumber, false)]);
    check_joins(&[&twice, "y1,ANA,LOPEZ,,A999000111\n"], &[], "x1(x2+y1)", &[("x1+x2+y1", JoinReason::ANumber, false)]);
    // The reader parts and joins rows of one file too, by id or by place.
    check_joins(&[&twice], &[("x1", "x2", false)], "x1 x2", &[("x1+x2", JoinReason::ANumber, true)]);
    check_joins(&[&twice], &[("1.csv!2", "1.csv!3", false)], "x1 x2", &[("x1+x2", JoinReason::ANumber, true)]);
    let two = format!("{ANA}x2,PEDRO,SIC,1971-01-09,A999000222\n");
    let said = &[("x1+x2", JoinReason::Reader, false)];
    check_joins(&[&two], &[("x1", "x2", true)], "x1(x2)", said);
    check_joins(&[&two], &[("1.csv!2", "1.csv!3", true)], "x1(x2)", said);
}

/// Two rows of one sheet: joined (with the reason), shown to the reader (`maybe`), or two persons.
fn check_rows(cases: &[(&str, &str, &str)]) {
    for (one, other, expected) in cases {
        let text = format!("id,given,surname,birth,a,sex,country,met\nk1,{one}\nk2,{other}\n");
        for (list, role) in [("a.csv", ADULTS), ("c.csv", CHILDREN)] {
            let roster = roster(&[(list, role, &text)]);
            let found = match &roster.joins[..] {
                [] => "two".to_owned(),
                [join] if join.undone => {
                    assert_eq!(join.certainty, Certainty::Maybe);
                    join.reason.code(join.certainty).trim_start_matches("join-why-").to_owned()
                }
                [join] => join.reason.code(join.certainty).trim_start_matches("join-why-").to_owned(),
                joins => panic!("{} joins", joins.len()),
            };
            assert_eq!(found, *expected, "{one} / {other}");
            let people = roster.adults.len() + roster.children.len();
            assert_eq!(people, if found == "two" || found.starts_with("maybe") { 2 } else { 1 });
        }
    }
}

#[test]
fn doubles_inside_one_sheet() {
    check_rows(&[
        ("ANA,LOPEZ CUC,1990-05-03,A999000111,,,", "ANA,LOPEZ CUC,1990-05-03,A999000111,,,", "a-number"),
        ("ANA,LOPEZ CUC,1990-05-03,A999000111,,,", "ANA,LOPEZ,,A999000111,,,", "a-number"),
        ("ANA,LOPEZ CUC,1990-05-03,A999000111,,,", "ANITA,LOPES,1990-05-03,A999000111,,,", "a-number"),
        ("ANA,LOPEZ CUC,1990-05-03,A999000111,,,", "ANA,LOPEZ CUC,1990-05-03,A999000112,,,", "a-number-near"),
        ("ANA,LOPEZ CUC,1990-05-03,,,,", "ANA,LOPEZ CUC,1990-05-03,,,,", "name-and-birth"),
        ("ANA,LOPEZ CUC,1990-05-03,,F,,", "ANA,LOPEZ CUC,1990-05-03,,,,2018-05-20", "name-and-birth"),
        // Apprehended twice is still one person.
        ("ANA,LOPEZ CUC,1990-05-03,,,,2018-05-20", "ANA,CUC LOPEZ,1990-05-03,,,,2018-06-11", "name-and-birth"),
        ("ANA,LOPEZ CUC,1990-05-03,,,Guatemala,", "ANA,LOPEZ CUC,1990-03-05,,,Guatemala,", "birth-swapped"),
        ("ANA,LOPEZ CUC,1990,,F,Guatemala,2018-05-20", "ANA,LOPEZ CUC,1990,,F,Guatemala,2018-05-20", "same-row"),
    ]);
    check_rows(&[
        // One A-number for a family, written so by a clerk.
        ("ANA,LOPEZ CUC,2010-05-03,A999000111,,,", "LUIS,LOPEZ CUC,2012-07-03,A999000111,,,", "two"),
        ("ANA MARIA,LOPEZ CUC,2010-05-03,A999000111,,,", "LUZ MARIA,LOPEZ CUC,2012-07-03,A999000111,,,", "two"),
        // Twins.
        ("ANA,LOPEZ CUC,2010-05-03,,,,", "EVA,LOPEZ CUC,2010-05-03,,,,", "two"),
        ("FRANCISCO,LOPEZ CUC,2010-05-03,,,,", "FRANCISCA,LOPEZ CUC,2010-05-03,,,,", "two"),
        ("ANA,LOPEZ CUC,1990-05-03,A999000111,,,", "ANA,LOPEZ CUC,1990-05-03,A999555222,,,", "two"),
        ("ANA,LOPEZ CUC,1990-05-03,,F,,", "ANA,LOPEZ CUC,1990-05-03,,M,,", "two"),
        ("ANA,LOPEZ CUC,1990-05-03,,,Guatemala,", "ANA,LOPEZ CUC,1990-05-03,,,Honduras,", "two"),
        ("ANA,LOPEZ CUC,1990-05-03,,,,", "ANA,LOPEZ CUC,1990-05-09,,,,", "two"),
        // A day and month that may be swapped, and nothing else that agrees.
        ("ANA,LOPEZ CUC,1990-05-03,,,,", "ANA,LOPEZ CUC,1990-03-05,,,,", "two"),
        ("ANA,LOPEZ CUC,1990-05-03,A999000111,,,", "ANA,LOPEZ CUC,1971-11-20,A999000111,,,", "maybe-a-number"),
        ("ANA,LOPEZ CUC,1990-05-03,A999000111,,,", ",LOPEZ,1990-05-03,A999000111,,,", "maybe-a-number"),
        ("MARIA,LOPEZ,,,,,", "MARIA,LOPEZ,,,,,", "maybe-same-row"),
        // Rows without a name are never joined.
        (",,2010-05-03,,F,Guatemala,2018-05-20", ",,2010-05-03,,F,Guatemala,2018-05-20", "two"),
        ("ANA,,2010-05-03,,,,", "ANA,,2010-05-03,,,,", "two"),
    ]);
}

/// A namesake of the same day whose mother has another name: the reader decides.
#[test]
fn parents_that_differ_are_asked_about() {
    let check = |one: &str, other: &str, expected: &str| {
        let row = "JOSE,XITUMUL LOPEZ,2012-03-14";
        let text = format!("id,given,surname,birth,mother.given,mother.surname\nk1,{row},{one}\nk2,{row},{other}\n");
        let roster = roster(&[("c.csv", CHILDREN, &text)]);
        let found: Vec<&str> = roster.joins.iter().map(|join| join.reason.code(join.certainty)).collect();
        assert_eq!(found.join(" "), expected, "{one} / {other}");
    };
    check("Ana,López", "ANA,LOPEZ", "join-why-name-and-birth");
    check("Ana,López", ",", "join-why-name-and-birth");
    check("Ana,López", "Rosa,Díaz", "join-why-maybe-name-and-birth");
}

#[test]
fn rows_are_the_same_only_where_all_they_say_is() {
    let check = |one: &str, other: &str, expected: &str| {
        let text = format!(
            "id,given,surname,birth,sex,country,address,released,language,notes\n\
            k1,XIOMARA,CHUB QUIB,1990,F,Guatemala,{one}\nk2,XIOMARA,CHUB QUIB,1990,F,Guatemala,{other}\n"
        );
        let roster = roster(&[("a.csv", ADULTS, &text)]);
        let found: Vec<&str> = roster.joins.iter().map(|join| join.reason.code(join.certainty)).collect();
        assert_eq!(found.join(" "), expected, "{one} / {other}");
        assert_eq!(roster.adults.len(), if expected == "join-why-same-row" { 1 } else { 2 });
    };
    let all = "12 Oak Street Tulsa,2018-07-01,Kekchi,asks for her son";
    check(all, all, "join-why-same-row");
    check(all, "9 Elm Street Waco,2018-07-20,Kekchi,asks for her son", "");
    check(all, "12 Oak Street Tulsa,2018-07-20,Kekchi,asks for her son", "");
    check(all, "12 Oak Street Tulsa,2018-07-01,Mam,asks for her son", "");
    check(all, "9 Elm Street Waco,2018-07-01,Kekchi,asks for her son", "join-why-maybe-same-row");
    check(all, "12 Oak Street Tulsa,2018-07-01,Kekchi,asks for her niece", "join-why-maybe-same-row");
}

#[test]
fn one_number_and_another_surname_is_only_asked_about() {
    let maria = "x1,MARIA,LOPEZ GARCIA,1990,A999000111\n";
    let asked = &[("x1+y1", JoinReason::ANumber, true)];
    let joined = &[("x1+y1", JoinReason::ANumber, false)];
    check_joins(&[maria, "y1,MARIA,PEREZ RAMOS,1990,A999000111\n"], &[], "x1 y1", asked);
    check_joins(&[maria, "y1,MARIA,PEREZ RAMOS,,A999000111\n"], &[], "x1 y1", asked);
    check_joins(&[maria, "y1,MARIA,,1990,A999000111\n"], &[], "x1(y1)", joined);
    check_joins(&[ANA, "y1,ANA,PEREZ RAMOS,1990-05-03,A999000111\n"], &[], "x1(y1)", joined);
    check_joins(&[ANA, "y1,ANA,PEREZ RAMOS,1990-05-04,A999000111\n"], &[], "x1 y1", asked);
    check_joins(&[ANA, "y1,ANA,PEREZ RAMOS,1971-11-20,A999000111\n"], &[], "x1 y1", &[]);
}

#[test]
fn a_name_that_is_common_in_this_list_is_not_rare() {
    // Neither word is in a table; in the second list a third bears the surname, and a third the given name.
    let sure = |given: &str, surname: &str| {
        let others = (0..300).map(|at| {
            let letters = |at: usize| [b'A' + (at % 26) as u8, b'A' + (at / 26) as u8].map(char::from);
            let [one, other] = letters(at);
            match at % 3 {
                0 => format!("p{at},ZOI{one}{other}QA,{surname},,\n"),
                1 => format!("p{at},{given},XI{one}{other}TUMUL,,\n"),
                _ => format!("p{at},ZOI{one}{other}QA,XI{one}{other}TUMUL,,\n"),
            }
        });
        let rows: String = others.collect();
        let text = format!("{A}{rows}k1,QUIBELA,QUIBTZUL,1990-05-03,\nk2,QUIBELA,QUIBTZUL,1990-05-03,\n");
        let roster = roster(&[("a.csv", ADULTS, &text)]);
        let [join] = &roster.joins[..] else { panic!("{} joins", roster.joins.len()) };
        assert_eq!(join.reason, JoinReason::NameAndBirth);
        join.certainty
    };
    assert_eq!(sure("ELVIRETA", "TZULUBEN"), Certainty::Sure);
    assert_eq!(sure("QUIBELA", "QUIBTZUL"), Certainty::Maybe);
}

#[test]
fn a_place_names_one_row_where_an_id_names_a_child_and_an_adult() {
    let adults = format!("{A}7,ANA,LOPEZ CUC,1990-05-03,A999000111\n8,ANA,LOPEZ CUC,1990-05-03,A999000111\n");
    let children = format!("{A}7,LUIS,CAAL LOPEZ,2010-05-03,A999000222\n8,LUIS,CAAL LOPEZ,2010-05-03,A999000222\n");
    let lists = [("a.csv", ADULTS, adults.as_str()), ("c.csv", CHILDREN, children.as_str())];
    let count = |first: &str, second: &str| {
        let choice = JoinChoice { first: first.to_owned(), second: second.to_owned(), same: false };
        let roster = roster_with(&lists, &Settings { joins: vec![choice], ..Settings::default() });
        (roster.adults.len(), roster.children.len())
    };
    assert_eq!(count("a.csv!2", "a.csv!3"), (2, 1));
    assert_eq!(count("c.csv!3", "c.csv!2"), (1, 2));
    assert_eq!(count("7", "8"), (2, 2), "settings files that name ids go on to work");
}

#[test]
fn more_possible_doubles_than_can_be_shown_are_told_of() {
    let rows = |all: usize| -> String {
        let letters = |at: usize| [b'A' + (at % 26) as u8, b'A' + (at / 26) as u8].map(char::from);
        let one = |at: usize| format!("MARIA,LOPEZ,19{}-05-{:02},", 50 + at % 40, 1 + at / 40 % 28);
        let other = |at: usize| letters(at).iter().collect::<String>();
        (0..all).map(|at| format!("x{at}{0},{1}\ny{at}{0},{1}\n", other(at), one(at))).collect()
    };
    for (all, told) in [(500, false), (501, true)] {
        let text = format!("{A}{}", rows(all));
        let mut desk = desk_with(&[("a.csv", ADULTS, &text)], Settings::default());
        let check = desk.check();
        assert_eq!((check.joins.len(), check.joins.iter().all(|join| join.undone)), (500, true), "{all}");
        let notes: Vec<_> = check.problems.iter().filter(|problem| problem.code == "problem-joins-many").collect();
        assert_eq!(notes.len(), usize::from(told), "{all}");
        assert!(notes.iter().all(|note| say_problem(Lang::En, note).starts_with("More than 500 pairs")));
    }
}

#[test]
fn a_parent_with_a_row_for_each_child_keeps_both() {
    let text = "id,given,surname,birth,a,child.given,child.surname\n\
        k1,ANA,LOPEZ CUC,1990-05-03,A999000111,JUAN,CAAL LOPEZ\n\
        k2,ANA,LOPEZ CUC,1990-05-03,A999000111,EVA,CAAL LOPEZ\n\
        k3,ANA,LOPEZ CUC,1990-05-03,A999000111,EVA,CAAL LOPEZ\n";
    let roster = roster(&[("a.csv", ADULTS, text)]);
    let [ana] = &roster.adults[..] else { panic!("one person, not {}", roster.adults.len()) };
    let told: Vec<&str> =
        ana.person.kin.iter().filter_map(|kin| Some(kin.name.as_ref()?.value.given[0].as_str())).collect();
    assert_eq!(told, ["JUAN", "EVA"]);
    assert_eq!((ana.person.rows.len(), ana.person.also_ids.join("+")), (3, "k2+k3".to_owned()));
}

#[test]
fn a_common_name_in_a_long_list_is_only_asked_about() {
    let mut rows: String =
        (0..9000).map(|at| format!("p{at},ZOILA{},XITUMUL,,\n", "QRSTVWXYZK".as_bytes()[at % 10] as char)).collect();
    rows += "k1,MARIA,LOPEZ,1990-05-03,\nk2,MARIA,LOPEZ,1990-05-03,\n";
    rows += "k3,MARIA ELENA,LOPEZ CUC,1990-05-03,\nk4,MARIA ELENA,LOPEZ CUC,1990-05-03,\n";
    let text = format!("{A}{rows}");
    let roster = roster(&[("a.csv", ADULTS, &text)]);
    let found: Vec<(String, &str, bool)> = roster
        .joins
        .iter()
        .filter(|join| join.records[0].id.starts_with('k'))
        .map(|join| (join.records[0].id.clone(), join.reason.code(join.certainty), join.undone))
        .collect();
    assert_eq!(
        found,
        [("k3".to_owned(), "join-why-name-and-birth", false), ("k1".to_owned(), "join-why-maybe-name-and-birth", true)]
    );
}

#[test]
fn joins_by_name_and_birth() {
    let joined = &[("x1+y1", JoinReason::NameAndBirth, false)];
    check_joins(&[ANA, "y1,ANA,CUC LOPEZ,1990-05-03,\n"], &[], "x1(y1)", joined);
    for other in ["y1,ANA,LOPEZ CUC,1990-05-04,\n", "y1,ANA,LOPEZ,1990-05-03,\n", "y1,ANA,LOPEZ CUC,,\n"] {
        check_joins(&[ANA, other], &[], "x1 y1", &[]);
    }
    // A name of one word tells nobody apart.
    check_joins(&["x1,ANA,,1990-05-03,\n", "y1,ANA,,1990-05-03,\n"], &[], "x1 y1", &[]);
}

#[test]
fn a_number_under_two_names_joins_nobody() {
    check_joins(&[ANA, "y1,PEDRO,SIC,1971-01-09,A999000111\n"], &[], "x1 y1", &[]);
    // Another spelling, but the same birth.
    let joined = &[("x1+y1", JoinReason::ANumber, false)];
    check_joins(&[ANA, "y1,ANNA,LOPES,1990-05-03,A999000111\n"], &[], "x1(y1)", joined);
}

#[test]
fn what_the_reader_says_goes_first() {
    let same = "y1,ANA,LOPEZ CUC,1990-05-03,A999000111\n";
    let undone = &[("x1+y1", JoinReason::ANumber, true)];
    check_joins(&[ANA, same], &[("x1", "y1", false)], "x1 y1", undone);
    check_joins(&[ANA, same], &[("y1", "x1", false)], "x1 y1", undone);
    let other = "y1,PEDRO,SIC,1971-01-09,A999000222\n";
    check_joins(&[ANA, other], &[("x1", "y1", true)], "x1(y1)", &[("x1+y1", JoinReason::Reader, false)]);
    check_joins(&[ANA, other], &[("1.csv!2", "2.csv!2", true)], "x1(y1)", &[("x1+y1", JoinReason::Reader, false)]);
    check_joins(&[ANA, other], &[("x1", "nobody", true), ("x1", "y1", false)], "x1 y1", &[]);
}

#[test]
fn a_third_list_does_not_bring_together_what_was_parted() {
    let (y, z) = ("y1,ANA,LOPEZ CUC,1990-05-03,A999000111\n", "z1,ANA,LOPEZ CUC,1990-05-03,A999000111\n");
    check_joins(&[ANA, y, z], &[], "x1(y1+z1)", &[("x1+y1+z1", JoinReason::ANumber, false)]);
    check_joins(
        &[ANA, y, z],
        &[("y1", "z1", false)],
        "x1(y1) z1",
        &[("y1+z1", JoinReason::ANumber, true), ("x1+y1", JoinReason::ANumber, false)],
    );
}

#[test]
fn an_id_that_repeats_names_nobody() {
    // One id in ten rows may repeat; those rows are called by their place, title row included.
    let mut rows: String = (0..20).map(|at| format!("k{at},ANA,LOPEZ,19{}-05-03,\n", 60 + at)).collect();
    rows += "k3,EVA,SIC,1985-02-02,\n";
    let text = format!("{A}{rows}");
    let roster = roster(&[("kids.csv", CHILDREN, &text)]);
    let ids: Vec<&str> = roster.children.iter().map(|child| child.person.id.as_str()).collect();
    assert_eq!((ids[2], ids[3], ids[20]), ("k2", "kids.csv!5", "kids.csv!22"));
    // The same id in two files, two people.
    check_joins(&[ANA, "x1,PEDRO,SIC,1971-01-09,\n"], &[], "1.csv!2 2.csv!2", &[]);
}

#[test]
fn a_joined_person_knows_what_either_list_says() {
    let (one, other) = (
        ("1.csv", ADULTS, "id,given,surname,birth,a,phone\nx1,ANA,LOPEZ,1990,A999000111,\n"),
        ("2.csv", ADULTS, "id,given,surname,birth,a,phone\ny1,ANNA,LOPEZ,1990-05-03,A999000111,202-555-0142\n"),
    );
    let roster = roster(&[one, other]);
    let [ana] = &roster.adults[..] else { panic!("one person, not {}", roster.adults.len()) };
    let birth = ana.person.birth.as_ref().expect("a birth").value;
    assert_eq!((ana.person.names.len(), ana.person.phones.len(), ana.person.rows.len()), (2, 1, 2));
    assert_eq!(birth.first, birth.last, "the exact birth is kept");
    assert_eq!(ana.names.len(), ana.person.names.len());
}

/// A desk with an invented list of adults and its children; `change` may alter the adults' text.
fn desk_of(seed: u64, change: impl Fn(&str) -> String) -> (Desk, usize) {
    let mut desk = Desk::default();
    let mut adults = 0;
    for file in Desk::sample(500, seed) {
        let text = String::from_utf8(file.bytes).expect("csv");
        let text = if file.name.starts_with("adults") { change(&text) } else { text };
        if file.name.starts_with("adults") {
            adults = text.lines().count() - 1;
        }
        desk.add_file(&file.name, text.as_bytes(), None).expect("an invented list is read");
    }
    (desk, adults)
}

#[test]
fn of_invented_people_nobody_is_hidden_and_every_double_found() {
    for seed in [31, 32] {
        let (mut desk, adults) = desk_of(seed, str::to_owned);
        let check = desk.check();
        assert_eq!((check.children, check.adults as usize), (500, adults), "all are different people");
        assert!(check.joins.iter().all(|join| join.undone));
        assert!(check.joins.len() <= 5, "{} possible doubles", check.joins.len());
        // The whole list once more below itself, under other ids.
        let (mut desk, rows) = desk_of(seed, |text| {
            let again = text.lines().skip(1).map(|line| format!("9{line}\n"));
            text.to_owned() + &again.collect::<String>()
        });
        let check = desk.check();
        let joined = check.joins.iter().filter(|join| !join.undone).count();
        assert_eq!(rows, 2 * adults);
        assert!(joined * 100 >= adults * 97, "{joined} of {adults}");
        assert!(
            check.joins.iter().filter(|join| !join.undone).all(|join| join.ids.len() == 2
                && join.ids[1] == format!("9{}", join.ids[0])
                && join.places.len() == 2)
        );
    }
}

#[test]
fn the_check_counts_what_was_left_out() {
    let (mut desk, adults) = desk_of(31, |text| {
        let header = text.lines().next().unwrap_or_default();
        format!("{text}{header}\nTotal: 45\nPage 2 of 14\nPrepared by the clinic\n")
    });
    let check = desk.check();
    assert_eq!(check.adults as usize, adults - 4);
    let skipped: Vec<(&str, u32, usize)> =
        check.skipped.iter().map(|rows| (rows.reason.as_str(), rows.count, rows.rows.len())).collect();
    assert_eq!(skipped, [("skip-why-header-again", 1, 1), ("skip-why-total", 1, 1), ("skip-why-stray", 2, 2)]);
    assert_eq!((check.skipped_rows, check.skipped[0].place.file.as_str()), (4, "adults.csv"));
}
