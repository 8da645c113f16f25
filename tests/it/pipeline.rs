//! `pipeline`: from files to links as CONTRACT.md says, the same in any order, whatever the files hold.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use reencuentro::export::Explain;
use reencuentro::facts::{
    Band, LinkRow, ListQuery, NoCandidate, Piece, RowsQuery, SETTINGS_VERSION, Settings, SheetRole, SheetRows,
};
use reencuentro::pipeline::Desk;
use reencuentro::synth::{Layout, Recipe, invent, sheets};

use super::invented::{ADULTS, CHILDREN, choice, desk_with, links, made_up, matched, world};

const FAMILIES: (&str, &str) = (
    "id,given,surname,birth,mother.given,mother.surname,met,a,phone\n\
     c1,ELMER,TUM CUC,2009-05-03,ROSENDA,CUC,2018-05-21,A999000101,\n\
     c2,EVA,SIC,2010-01-09,AMPARO,SIC,2018-05-22,A999000102,\n\
     c3,,,,,,,,202-555-0142\n\
     c4,GLENDA,XOL,2012-07-07,INGRID,XOL,2018-06-01,A999000104,\n",
    "id,given,surname,sex,birth,met,a\n\
     p1,ROSENDA,CUC,F,1985-05-03,2018-05-21,A999000201\n\
     p2,AMPARO,SIC,F,1988-02-03,2018-05-22,A999000202\n\
     p3,INGRID,XOL,F,1990-02-03,2018-06-01,A999000203\n\
     p4,PEDRO,MACZ,M,1980-02-03,2018-04-01,A999000204\n",
);

fn families() -> [(&'static str, SheetRole, &'static str); 2] {
    [("children.csv", CHILDREN, FAMILIES.0), ("adults.csv", ADULTS, FAMILIES.1)]
}

fn by_child(rows: &[LinkRow]) -> BTreeMap<&str, Vec<&LinkRow>> {
    let mut map: BTreeMap<&str, Vec<&LinkRow>> = BTreeMap::new();
    for row in rows {
        map.entry(&row.child_id).or_default().push(row);
    }
    map
}

/// What CONTRACT.md says of links.csv.
fn check_contract(rows: &[LinkRow], top: usize) {
    for (child, rows) in by_child(rows) {
        let nobody = rows[0].not_in_file_probability.expect("stands in every row");
        assert!((0.0..=1.0).contains(&nobody), "{child}");
        if rows[0].adult_id.is_empty() {
            assert!(rows.len() == 1 && rows[0].rank.is_none() && rows[0].probability.is_none(), "{child} {rows:?}");
            continue;
        }
        assert!(rows.len() <= top, "{child}: {}", rows.len());
        let adults: BTreeSet<&str> = rows.iter().map(|row| row.adult_id.as_str()).collect();
        assert_eq!(adults.len(), rows.len(), "{child}: an adult stands twice");
        for (at, row) in rows.iter().enumerate() {
            assert_eq!(row.rank, Some(at as u32 + 1), "{child}");
            assert_eq!(row.not_in_file_probability, Some(nobody), "{child}");
            assert!(matches!(row.relation.as_str(), "mother" | "father" | "parent"), "{row:?}");
            assert!(Band::from_code(&row.band).is_some(), "{row:?}");
            let (parent, relative) = (row.probability.expect("a number"), row.other_relative_probability.expect("one"));
            assert!((0.0..=1.0).contains(&parent) && (0.0..=1.0).contains(&relative), "{row:?}");
            assert!(parent + nobody <= 1.0 + 2e-4, "{row:?}");
            assert!(row.match_weight.is_some_and(f64::is_finite), "{row:?}");
        }
        let probabilities: Vec<f64> = rows.iter().filter_map(|row| row.probability).collect();
        assert!(probabilities.is_sorted_by(|a, b| a >= b), "{child}: {probabilities:?}");
        // Two parents at most.
        assert!(probabilities.iter().sum::<f64>() + nobody <= 2.0 - nobody + 1e-3, "{child}: {probabilities:?}");
    }
}

#[test]
fn links_are_what_the_contract_says() {
    let desk = matched(&families());
    let text = String::from_utf8(desk.links_csv(Explain::Without)).expect("UTF-8");
    assert!(text.starts_with(
        "child_id,adult_id,relation,rank,probability,other_relative_probability,band,match_weight,not_in_file_probability\n"
    ));
    let rows = links(&desk);
    check_contract(&rows, 5);
    let best: Vec<(&str, &str, &str)> = rows
        .iter()
        .filter(|row| row.rank == Some(1))
        .map(|row| (row.child_id.as_str(), row.adult_id.as_str(), row.relation.as_str()))
        .collect();
    assert_eq!(best, [("c1", "p1", "mother"), ("c2", "p2", "mother"), ("c4", "p3", "mother")]);
    // A woman is never called the father, also where a likelier mother leaves her no room.
    for row in rows.iter().filter(|row| !row.adult_id.is_empty()) {
        assert_eq!(row.relation == "father", row.adult_id == "p4", "{row:?}");
    }
    // A row without a name holds nothing to compare by, and is still there.
    assert_eq!(rows.iter().filter(|row| row.child_id == "c3" && row.adult_id.is_empty()).count(), 1);
    assert!(text.contains("\nc3,,,,,,not_enough,,"), "{text}");
    let with = String::from_utf8(desk.links_csv(Explain::With)).expect("UTF-8");
    assert!(with.contains("This child’s row holds nothing to compare by."), "{with}");
}

#[test]
fn shards_may_come_in_any_order() {
    let run = |order: &dyn Fn(u32) -> Vec<u32>| {
        let (_, mut desk) = world(200, 9, Layout::EnglishCsv);
        let plan = desk.plan().expect("children and adults");
        assert_eq!(plan.shards, plan.children.div_ceil(64));
        for shard in order(plan.shards) {
            desk.score(shard);
        }
        desk.merge();
        desk.links_csv(Explain::With)
    };
    let forward = run(&|shards| (0..shards).collect());
    assert_eq!(forward, run(&|shards| (0..shards).rev().collect()));
    // Twice the same, and one that does not exist: nothing changes.
    assert_eq!(forward, run(&|shards| (0..shards).chain([0, 1, shards, u32::MAX]).collect()));
    let (_, mut desk) = world(200, 9, Layout::EnglishCsv);
    let mut seen = Vec::new();
    desk.match_all(|done, all| seen.push((done, all))).expect("children and adults");
    assert_eq!(seen, [(1, 4), (2, 4), (3, 4), (4, 4)]);
    assert_eq!(desk.links_csv(Explain::With), forward);
}

#[test]
fn invented_worlds_keep_the_contract() {
    for (layout, top) in [(Layout::EnglishCsv, 5), (Layout::AgencyXlsx, 1), (Layout::SpanishXlsx, 100)] {
        let (world, mut desk) = world(120, 21, layout);
        desk.set_settings(Settings { top, ..Settings::default() }).expect("settings of this version");
        desk.match_all(|_, _| {}).expect("children and adults");
        let rows = links(&desk);
        check_contract(&rows, top as usize);
        assert_eq!(by_child(&rows).len(), world.lists[0].children.len(), "every child has a row");
    }
}

#[test]
fn files_are_replaced_and_removed() {
    let mut desk = matched(&families());
    let before = desk.links_csv(Explain::Without);
    // A bad file leaves everything as it was, the links too.
    for (name, bytes) in [("adults.csv", &b""[..]), ("adults.csv", &b"PK\x03\x04not a workbook"[..])] {
        let refused = desk.add_file(name, bytes, None).expect_err("nothing to read");
        assert!(refused.problem().code.starts_with("problem-"), "{refused}");
        assert_eq!((desk.sheets().len(), desk.links_csv(Explain::Without)), (2, before.clone()), "{name}");
    }
    let one = "id,given,surname,sex,birth,met,a\np9,ROSENDA,CUC,F,1985-05-03,2018-05-21,A999000201\n";
    let report = desk.add_file("adults.csv", one.as_bytes(), Some(ADULTS)).expect("a list");
    assert_eq!(report.sheets.len(), 2);
    assert_eq!(desk.links_csv(Explain::Without).iter().filter(|byte| **byte == b'\n').count(), 1, "old links are gone");
    assert_eq!(desk.match_all(|_, _| {}).expect("both").adults, 1);
    assert_eq!(desk.remove_file("adults.csv").len(), 1);
    let refused = desk.plan().expect_err("no adults");
    assert_eq!(refused.problem().code, "problem-no-adults");
    assert_eq!(desk.remove_file("no such file").len(), 1);
    desk.remove_file("children.csv");
    assert_eq!(desk.plan().expect_err("nobody").problem().code, "problem-no-children");
    assert_eq!(desk.check().children, 0);
}

#[test]
fn a_removed_file_takes_its_own_with_it() {
    // Roles given with a file stay with that file when an earlier one goes.
    let mut desk = Desk::default();
    let text = b"given,surname\nELMER,TUM\nEVA,SIC\n";
    for (name, role) in [("one.csv", ADULTS), ("two.csv", CHILDREN), ("three.csv", ADULTS)] {
        desk.add_file(name, text, Some(role)).expect("a list");
    }
    let roles: Vec<SheetRole> = desk.remove_file("one.csv").iter().map(|sheet| sheet.role).collect();
    assert_eq!(roles, [CHILDREN, ADULTS]);
    let check = desk.check();
    assert_eq!((check.children, check.adults), (2, 2));
}

#[test]
fn settings_are_honoured() {
    let mut desk = desk_with(&families(), Settings::default());
    let newer = Settings { version: SETTINGS_VERSION + 1, top: 1, ..Settings::default() };
    let refused = desk.set_settings(newer).expect_err("newer");
    assert_eq!(refused.problem().code, "problem-settings-newer");
    assert_eq!(desk.settings().top, 5);
    desk.match_all(|_, _| {}).expect("both");
    assert!(links(&desk).iter().any(|row| row.rank == Some(4)));
    let sheets = desk.settings().sheets.clone();
    let mut run = |settings: Settings| {
        desk.set_settings(Settings { sheets: sheets.clone(), ..settings }).expect("settings of this version");
        let summary = desk.match_all(|_, _| {}).expect("both");
        let nobody = desk.adults_of(0).and_then(|list| list.not_in_file_probability);
        (summary, links(&desk), nobody.expect("of the first child"))
    };
    let (_, top, _) = run(Settings { top: 2, ..Settings::default() });
    assert!(top.iter().all(|row| row.rank.is_none_or(|rank| rank <= 2)));
    assert!(top.iter().any(|row| row.rank == Some(2)));
    let (_, none, _) = run(Settings { top: 0, ..Settings::default() });
    assert!(none.iter().all(|row| row.rank.is_none_or(|rank| rank == 1)));
    // The declared share moves the probabilities, never the evidence.
    let mut declared = |share: f64| {
        let (summary, rows, nobody) = run(Settings { parent_share: Some(share), ..Settings::default() });
        assert!(summary.share_declared && (summary.parent_share - share).abs() < 1e-9);
        let best: Vec<_> = rows.into_iter().filter(|row| row.rank == Some(1)).collect();
        // The best one may be another: only where it is the same does its evidence stay.
        let weights: BTreeMap<_, _> =
            best.into_iter().map(|row| ((row.child_id, row.adult_id), row.match_weight)).collect();
        (nobody, weights)
    };
    let (few, many) = (declared(0.05), declared(0.95));
    assert!(few.0 > many.0, "{few:?} {many:?}");
    let both: Vec<_> = few.1.iter().filter_map(|(pair, weight)| Some((weight, many.1.get(pair)?))).collect();
    assert!(!both.is_empty() && both.iter().all(|(few, many)| few == many), "{both:?}");
}

#[test]
fn what_the_reader_says_of_a_sheet_counts() {
    // The surname column is said to be unused: nobody's surname is known.
    let mut sheet = choice(families()[1]);
    let mut desk = Desk::default();
    for (name, role, text) in families() {
        desk.add_file(name, text.as_bytes(), Some(role)).expect("a list");
    }
    sheet.columns[2].field = Some(reencuentro::facts::Field::UNUSED);
    let sheets = vec![choice(families()[0]), sheet];
    desk.set_settings(Settings { sheets: sheets.clone(), ..Settings::default() }).expect("settings");
    desk.match_all(|_, _| {}).expect("both");
    let codes = |desk: &Desk| -> Vec<String> {
        desk.evidence(0, 0).expect("a pair").terms.iter().map(|term| term.code.clone()).collect()
    };
    assert!(!codes(&desk).iter().any(|code| code.starts_with("term-inheritance")), "{:?}", codes(&desk));
    desk.set_settings(Settings { sheets: sheets[..1].to_vec(), ..Settings::default() }).expect("settings");
    assert_eq!(desk.evidence(0, 0), None, "old links are gone");
    let ignored = reencuentro::facts::SheetChoice { role: Some(SheetRole::Ignore), ..sheets[1].clone() };
    desk.set_settings(Settings { sheets: vec![sheets[0].clone(), ignored], ..Settings::default() }).expect("settings");
    assert_eq!(desk.plan().expect_err("no adults").problem().code, "problem-no-adults");
}

#[test]
fn lists_are_searched_by_folded_words() {
    let desk = matched(&[
        (
            "children.csv",
            CHILDREN,
            "id,given,surname,notes\nc1,José Ángel,Muñoz,Came with an aunt\nc2,EVA,SIC,\nc3,MARIO,SIC,\n",
        ),
        ("adults.csv", ADULTS, "id,given,surname\np1,ANA,MUÑOZ\np2,PEDRO,SIC\n"),
    ]);
    let children = |search: &str, offset, limit| {
        let query = ListQuery { search: search.to_owned(), offset, limit, ..ListQuery::default() };
        let page = desk.children(&query);
        (page.total, page.items.iter().map(|item| item.person.id.clone()).collect::<Vec<_>>().join(" "))
    };
    let check = |search, expected: &str| assert_eq!(children(search, 0, 9).1, expected, "{search}");
    check("", "c1 c2 c3");
    check("jose munoz", "c1");
    check("MUÑOZ  ángel", "c1");
    check("aunt", "c1");
    check("sic", "c2 c3");
    check("sic mario", "c3");
    check("c2", "c2");
    check("nobody", "");
    assert_eq!(children("", 1, 1), (3, "c2".to_owned()));
    assert_eq!(children("", 9, 9), (3, String::new()));
    let adults = desk.adults(&ListQuery { search: "munoz".to_owned(), limit: 9, ..ListQuery::default() });
    assert_eq!((adults.total, adults.items[0].person.id.as_str()), (1, "p1"));
}

#[test]
fn both_sides_show_the_same_links() {
    let (_, mut desk) = world(60, 2, Layout::EnglishCsv);
    let summary = desk.match_all(|_, _| {}).expect("both");
    let mut pairs = BTreeSet::new();
    for child in 0..summary.children {
        for candidate in desk.adults_of(child).expect("a child").candidates {
            assert_eq!(candidate.child, child);
            pairs.insert((child, candidate.link.adult));
        }
    }
    let mut seen = BTreeSet::new();
    for adult in 0..summary.adults {
        for candidate in desk.children_of(adult).expect("an adult").candidates {
            assert_eq!((candidate.link.adult, candidate.person.index), (adult, candidate.child));
            seen.insert((candidate.child, adult));
        }
    }
    assert_eq!(pairs, seen);
    assert!(desk.adults_of(summary.children).is_none() && desk.children_of(summary.adults).is_none());
    let banded: u32 = summary.by_band.iter().map(|entry| entry.1).sum();
    assert_eq!(banded + summary.without_candidate, summary.children);
    for (band, count) in summary.by_band {
        let query = ListQuery { band: Some(band), ..ListQuery::default() };
        assert_eq!(desk.children(&query).total, count, "{band:?}");
    }
}

/// The evidence of all kept links, with one more row below the adults.
fn weights(row: &str) -> (u32, BTreeMap<(String, String), f64>) {
    let adults: String = (0..320)
        .map(|at| {
            let (month, day) = (1 + at % 12, 1 + at % 28);
            let sex = if at % 3 == 0 { "F" } else { "M" };
            format!(
                "p{at},{},{},{sex},19{}-{month:02}-{day:02},2018-{:02}-{day:02},A999{:06}\n",
                made_up(at % 40),
                made_up(at % 97 + 64),
                60 + at % 39,
                4 + at % 3,
                at * 37
            )
        })
        .collect();
    let children: String = (0..40)
        .map(|at| {
            let (adult, day) = (at * 3, 1 + (at * 3) % 28);
            format!(
                "c{at},{},{},20{:02}-02-03,{},{},2018-{:02}-{day:02},A999{:06}\n",
                made_up(at + 200),
                made_up(adult % 97 + 64),
                5 + at % 12,
                made_up(adult % 40),
                made_up(adult % 97 + 64),
                4 + adult % 3,
                adult * 37 + 1
            )
        })
        .collect();
    let children = format!("id,given,surname,birth,mother.given,mother.surname,met,a\n{children}");
    let adults = format!("id,given,surname,sex,birth,met,a\n{adults}{row}");
    let lists = [("children.csv", CHILDREN, children.as_str()), ("adults.csv", ADULTS, adults.as_str())];
    let mut desk = desk_with(&lists, Settings { top: 100, parent_share: Some(0.6), ..Settings::default() });
    let summary = desk.match_all(|_, _| {}).expect("both");
    let rows = links(&desk).into_iter().filter_map(|row| Some(((row.child_id, row.adult_id), row.match_weight?)));
    (summary.adults, rows.collect())
}

#[test]
fn an_unrelated_adult_changes_nobodys_evidence() {
    let (adults, before) = weights("");
    for (row, within) in [("x,,,F,,,\n", 0.021), ("x,ZENAIDA,QUIXTAN,F,1979-11-30,2016-11-30,A777000111\n", 0.1)] {
        let (with, after) = weights(row);
        assert_eq!(with, adults + 1, "{row}");
        let mut compared = 0;
        for (pair, weight) in &after {
            // The one added may push somebody out of the kept ones.
            if let Some(before) = before.get(pair) {
                assert!((weight - before).abs() < within, "{row} {pair:?}: {before} {weight}");
                compared += 1;
            }
        }
        assert!(compared > 1000, "{compared}");
    }
}

#[test]
fn a_joined_duplicate_is_no_rival_of_itself() {
    let alone = links(&matched(&families()));
    let again = FAMILIES.1.replace("\np", "\nq");
    let lists = [families()[0], families()[1], ("again.csv", ADULTS, again.as_str())];
    let mut desk = matched(&lists);
    let doubled = links(&desk);
    assert_eq!(desk.check().joins.len(), 4);
    assert_eq!(doubled.len(), alone.len());
    for (one, two) in alone.iter().zip(&doubled) {
        assert_eq!((&one.child_id, &one.adult_id, &one.band), (&two.child_id, &two.adult_id, &two.band));
        assert_eq!((one.probability, one.match_weight), (two.probability, two.match_weight));
    }
    // Two people who are alike in everything but are two: that is a tie.
    let twins = FAMILIES.1.replace("p4,PEDRO,MACZ,M,1980-02-03,2018-04-01", "p4,ROSENDA,CUC,F,1985-05-04,2018-05-21");
    let tied = links(&matched(&[families()[0], ("adults.csv", ADULTS, &twins)]));
    let bands: Vec<&str> =
        tied.iter().filter(|row| row.child_id == "c1").take(2).map(|row| row.band.as_str()).collect();
    assert_eq!(bands, ["tie", "tie"]);
}

#[test]
fn a_couple_is_no_tie() {
    let children = "id,given,surname,birth,mother.given,mother.surname,mother.birth,father.given,father.surname,met\n\
                    c1,ELMER,TUM CUC,2009-05-03,ROSENDA,CUC,1985-05-03,PEDRO,TUM,2018-05-21\n";
    let fill: String = (0..40)
        .map(|at| format!("s{at},{},{},{},1980-01-02,2018-02-03\n", made_up(at), made_up(at + 70), ["F", "M"][at % 2]))
        .collect();
    let adults = format!(
        "id,given,surname,sex,birth,met\np1,ROSENDA,CUC,F,1985-05-03,2018-05-21\np2,PEDRO,TUM,M,1983-01-02,2018-05-21\n{fill}"
    );
    let rows = links(&matched(&[("children.csv", CHILDREN, children), ("adults.csv", ADULTS, &adults)]));
    let best: BTreeMap<&str, (&str, f64)> = rows
        .iter()
        .take(2)
        .map(|row| (row.relation.as_str(), (row.adult_id.as_str(), row.probability.unwrap_or(0.0))))
        .collect();
    assert_eq!((best["mother"].0, best["father"].0), ("p1", "p2"));
    assert!(best.values().all(|(_, probability)| *probability > 0.5), "{best:?}");
    assert!(rows[..2].iter().all(|row| row.band != "tie"), "{rows:?}");
}

#[test]
fn a_wrong_sex_does_not_hide_a_father() {
    let children = "id,given,surname,birth,father.given,father.surname,met\n\
                    c1,ELMER,TUM CUC,2009-05-03,PEDRO,TUM,2018-05-21\n";
    let fill: String = (0..40)
        .map(|at| format!("s{at},{},{},{},1980-01-02,2018-02-03\n", made_up(at), made_up(at + 70), ["F", "M"][at % 2]))
        .collect();
    let best = |sex: &str| {
        let adults = format!("id,given,surname,sex,birth,met\np2,PEDRO,TUM,{sex},1983-01-02,2018-05-21\n{fill}");
        let rows = links(&matched(&[("children.csv", CHILDREN, children), ("adults.csv", ADULTS, &adults)]));
        (rows[0].adult_id.clone(), rows[0].relation.clone())
    };
    assert_eq!(best("M"), ("p2".to_owned(), "father".to_owned()));
    assert_eq!(best("F"), ("p2".to_owned(), "father".to_owned()));
}

#[test]
fn why_a_child_has_no_candidate() {
    let check = |child: &str, adult: &str, expected: NoCandidate| {
        let children = format!("id,given,birth,phone\n{child}\n");
        let adults = format!("id,given,birth,a\n{adult}\n");
        let desk = matched(&[("children.csv", CHILDREN, &children), ("adults.csv", ADULTS, &adults)]);
        let list = desk.adults_of(0).expect("a child");
        assert_eq!((list.no_candidate, list.candidates.len()), (Some(expected), 0), "{child} / {adult}");
        let query = ListQuery { without_candidate: true, limit: 9, ..ListQuery::default() };
        assert_eq!(desk.children(&query).total, 1);
        assert_eq!(links(&desk).len(), 1);
    };
    check("c1,ELMER,,", "p1,ANA,1980-02-03,A999000101", NoCandidate::NobodyShares);
    check("c1,,2009-05-03,", "p1,ANA,,A999000101", NoCandidate::NobodyShares);
    check("c1,,,202-555-0142", "p1,ANA,1980-02-03,A999000101", NoCandidate::NothingToCompare);
}

#[test]
fn a_sample_is_two_lists() {
    let sample = Desk::sample(20, 5);
    assert_eq!(sample, Desk::sample(20, 5));
    let expected = sheets(&invent(&Recipe { children: 20, seed: 5, ..Recipe::default() }), Layout::EnglishCsv);
    assert_eq!(sample.iter().map(|file| &file.name).collect::<Vec<_>>(), [&expected[0].name, &expected[1].name]);
}

/// What stands in real sheets, and what does not.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        3 => prop::sample::select(vec![
            "ROSENDA", "ROSENDA AMPARO", "TUM", "TUM CUC", "de la Cruz", "R", "R.", "F", "M", "unknown", "N/A", "FNU",
            "2009-05-03", "05/03/1985", "31/31/2018", "1/1/1900", "9999-99-99", "1985", "17", "-3", "999", "0",
            "A999000101", "A999000102", "A000000000", "999-000-101", "202-555-0142", "5550142", "RGV1805000123", "RGV",
            "El Paso", "Guatemala", "GT", "Huehuetenango", "Q'anjob'al", "Spanish", "2018-05-21", "May 2018",
            "Traveled with son WILMER (9 y/o), A999000101", "viajó con su mamá Rosenda", "not the parent", "Total",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ]
}

fn list(headers: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::collection::vec(cell(), headers.len()), 0..12).prop_map(move |rows| {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(",");
        let rows = rows.iter().map(|row| line(row) + "\n").collect::<String>();
        format!("{}\n{rows}", headers.join(","))
    })
}

const OF_CHILDREN: &[&str] = &[
    "ID",
    "First Name",
    "Last Name",
    "Sex",
    "DOB",
    "A-Number",
    "Mother's Name",
    "Father's Name",
    "Mother's DOB",
    "Date of Apprehension",
    "Sector",
    "Country of Birth",
    "Language",
    "Phone",
    "Event Number",
    "Notes",
];
const OF_ADULTS: &[&str] = &[
    "Subject ID",
    "Last Name",
    "First Name",
    "Gender",
    "DOB",
    "Alien Number",
    "Child's Name",
    "Child's Age",
    "Encounter Date",
    "Sector",
    "COB",
    "Phone",
    "FMUA",
    "Event Number",
    "Remarks",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn whatever_the_cells_hold(
        children in list(OF_CHILDREN),
        adults in list(OF_ADULTS),
        more in list(OF_ADULTS),
        share in prop::option::of(-1.0f64..2.0),
    ) {
        let mut desk = Desk::default();
        desk.set_settings(Settings { parent_share: share, ..Settings::default() }).expect("settings of this version");
        for (name, role, text) in
            [("children.csv", CHILDREN, &children), ("adults.csv", ADULTS, &adults), ("more.csv", ADULTS, &more)]
        {
            let _ = desk.add_file(name, text.as_bytes(), Some(role));
        }
        let check = desk.check();
        if desk.match_all(|_, _| {}).is_ok() {
            let text = String::from_utf8(desk.links_csv(Explain::With)).expect("UTF-8");
            let rows = links(&desk);
            prop_assert!(!text.contains("NaN") && !text.contains("inf,"), "{text}");
            check_contract(&rows, 5);
            prop_assert_eq!(by_child(&rows).len(), check.children as usize);
            for child in 0..check.children {
                for adult in 0..check.adults {
                    let evidence = desk.evidence(child, adult).expect("a pair");
                    let sum: i32 = evidence.terms.iter().map(|term| term.weight.0).sum();
                    prop_assert_eq!(sum, evidence.total.0);
                    prop_assert!((0.0..=1.0).contains(&evidence.probability));
                }
            }
        }
    }
}

#[test]
fn rows_are_shown_as_they_stand_and_only_as_many_as_asked() {
    let mut desk = Desk::default();
    let long = "x".repeat(2_000);
    let text = format!("ID,Name\nC1,Ana\n\nC2,{long}\nC3,Luis\n");
    desk.add_file("a.csv", text.as_bytes(), Some(CHILDREN)).expect("a list");
    let check = |from: u32, count: u32, expected: &[(u32, &str)]| {
        let shown = desk.rows(RowsQuery { sheet: 0, from, count });
        let rows: Vec<(u32, &str)> = shown.rows.iter().map(|row| (row.number, row.cells[0].as_str())).collect();
        assert_eq!(rows, expected, "from {from}, {count}");
        assert_eq!((shown.header.join("|").as_str(), shown.last_row), ("ID|Name", 5));
    };
    check(1, 2, &[(1, "ID"), (2, "C1")]);
    check(5, 9, &[(5, "C3")]);
    check(6, 9, &[]);
    check(2, 0, &[]);
    check(0, u32::MAX, &[(1, "ID"), (2, "C1"), (3, ""), (4, "C2"), (5, "C3")]);
    let cells = &desk.rows(RowsQuery { sheet: 0, from: 4, count: 1 }).rows[0].cells;
    assert_eq!(cells[1].len(), 500);
    assert_eq!(desk.rows(RowsQuery { sheet: 1, from: 1, count: 1 }), SheetRows::default());
}

#[test]
fn a_childs_own_claim_takes_no_adult_away() {
    let lists = [
        ("children.csv", CHILDREN, "id,given,surname\nc,ELMER,TUM CUC\n"),
        ("adults.csv", ADULTS, "id,given,surname,sex\np,ROSENDA,CUC SIC,F\n"),
    ];
    let chance = |without: &[Piece]| {
        let mut desk = desk_with(&lists, Settings { without: without.to_vec(), ..Settings::default() });
        desk.match_all(|_, _| {}).expect("both");
        desk.evidence(0, 0).expect("a pair").probability
    };
    assert_eq!(chance(&[]).to_bits(), chance(&[Piece::Crowding]).to_bits());
}
