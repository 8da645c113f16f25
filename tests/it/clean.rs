//! `clean`: everybody as understood, with the ids of links.csv, in cells that other programs can read.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use reencuentro::facts::SheetRole;
use reencuentro::person::Role;
use reencuentro::pipeline::Desk;
use reencuentro::synth::{Layout, Recipe, invent, sheets};

type Row = BTreeMap<String, String>;

fn rows(csv: &[u8]) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(csv);
    let header = reader.headers().expect("a header").clone();
    let row =
        |record: csv::StringRecord| header.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect();
    reader.records().map(|record| row(record.expect("as many cells as headers"))).collect()
}

fn cleaned(children: &str, adults: &str) -> [Vec<Row>; 2] {
    let mut desk = Desk::default();
    for (name, text, role) in [("c.csv", children, SheetRole::Children), ("a.csv", adults, SheetRole::Adults)] {
        desk.add_file(name, text.as_bytes(), Some(role)).expect("a readable list");
    }
    [Role::Child, Role::Adult].map(|role| rows(&desk.people_csv(role)))
}

/// One child and one adult as cleaned hold these values.
fn check(children: &str, adults: &str, child: &[(&str, &str)], adult: &[(&str, &str)]) {
    let lists = cleaned(children, adults);
    for (list, expected) in lists.iter().zip([child, adult]) {
        assert_eq!(list.len(), 1, "{list:?}");
        for (column, value) in expected {
            assert_eq!(list[0].get(*column).map(String::as_str), Some(*value), "{column} of {:?}", list[0]);
        }
    }
}

const CHILD: &str = "Portal ID,A#,Last Name,First Name,Date of Birth,Sex,Country of Birth,Referral Date,Referring Office,\
    Mother Name,Father Name,Case Notes\n\
    77,A999-000-123,López Pérez,José Ángel,5/21/2011,M,Guatemala,6/12/2018,El Paso (ELP),Ana Maria Perez Choc,,\n";
const ADULT: &str = "Subject Key,Alien File Number,LAST_NAME,FIRST_NAME,BIRTH_DATE,GENDER,Apprehension Date,SECTOR,\
    EVENT_NUMBER,Phone,Case Notes\n\
    S1,999000124,\"Peña de López\",ANA,1990,Female,06/11/2018,EPT,EPS1806000001,(202) 555-0147,\
    \"Separated from her son Jose, 7 years old.\"\n";

#[test]
fn values_stand_in_one_shape() {
    let child = [
        ("id", "77"),
        ("given", "JOSE ANGEL"),
        ("surnames", "LOPEZ PEREZ"),
        ("name_unordered", "0"),
        ("sex", "M"),
        ("birth_first", "2011-05-21"),
        ("birth_last", "2011-05-21"),
        ("birth_precision", "date"),
        ("age", "7"),
        ("a_numbers", "999000123"),
        ("country", "GT"),
        ("referred_first", "2018-06-12"),
        ("apprehended_first", ""),
        ("sectors", "EPT"),
        ("told_mother_given", "ANA MARIA"),
        ("told_mother_surnames", "PEREZ CHOC"),
        ("told_mother_from", "column"),
        ("told_father_given", ""),
    ];
    let adult = [
        ("id", "S1"),
        ("given", "ANA"),
        ("sex", "F"),
        ("birth_first", "1990-01-01"),
        ("birth_last", "1990-12-31"),
        ("birth_precision", "year"),
        ("event_numbers", "EPS1806000001"),
        ("phones", "2025550147"),
        ("told_child_given", "JOSE"),
        ("told_child_sex", "M"),
        ("told_child_from", "note"),
        ("notes", "Separated from her son Jose, 7 years old."),
    ];
    check(CHILD, ADULT, &child, &adult);
}

#[test]
fn several_values_stand_side_by_side() {
    let children = "ID,First Name,Last Name,DOB,Mother Name\n1,Ana,Caal,2012-02-03,Rosa Choc\n";
    let adults = "ID,First Name,Last Name,DOB,Child 1 Name,Child 1 DOB,Child 2 Name,Child 2 DOB\n\
        9,Rosa,Choc,1985-03-04,Ana Caal,2012-02-03,Luis Tum,\n";
    let adult = [
        ("told_child_given", "ANA;LUIS"),
        ("told_child_surnames", "CAAL;TUM"),
        ("told_child_birth_first", "2012-02-03;"),
        ("told_child_birth_last", "2012-02-03;"),
    ];
    check(children, adults, &[("told_mother_surnames", "CHOC")], &adult);
}

#[test]
fn the_mark_is_carried_by_person() {
    let plain = "ID,First Name,Last Name,DOB\n1,Ana,Caal,2012-02-03\n";
    let marked = "ID,First Name,Last Name,DOB,Data Mark\n9,Rosa,Choc,1985-03-04,SYNTHETIC\n";
    check(plain, marked, &[("mark", "")], &[("mark", "SYNTHETIC")]);
    let mut desk = Desk::default();
    desk.add_file("c.csv", plain.as_bytes(), Some(SheetRole::Children)).expect("a readable list");
    let csv = String::from_utf8(desk.people_csv(Role::Child)).expect("UTF-8");
    assert!(csv.lines().next().is_some_and(|header| header.ends_with(",notes,mark")), "{csv}");
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_reencuentro")).args(arguments).output().expect("the program runs")
}

fn ids(file: &Path, column: &str) -> Vec<String> {
    let all = rows(&std::fs::read(file).expect("a file that was written"));
    let mut ids: Vec<String> = all.iter().map(|row| row[column].clone()).collect();
    ids.dedup();
    ids
}

#[test]
fn the_same_people_with_the_same_ids_as_match() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("clean");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    // Clerks draw their forms from the seed: each form is to be met.
    let several = (1..=4).map(|seed| (Layout::SeveralHands, seed));
    for (layout, seed) in Layout::ALL.map(|layout| (layout, 5)).into_iter().chain(several) {
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        let world = invent(&Recipe { children: 60, seed, ..Recipe::default() });
        let files = sheets(&world, layout);
        let of = |words: [&str; 2]| {
            let named = files.iter().filter(|file| words.iter().any(|word| file.name.contains(word)));
            named.map(|file| path(&file.name)).collect::<Vec<_>>()
        };
        let (children, adults) = (of(["children", "ninos"]), of(["adults", "adultos"]));
        for file in &files {
            std::fs::write(folder.join(&file.name), &file.bytes).expect("a place to write");
        }
        let strs = |all: &[String], option: &str| [&[option.to_owned()], all].concat();
        let given = [strs(&children, "--children"), strs(&adults, "--adults"), vec!["--out".to_owned()]].concat();
        let given: Vec<&str> = given.iter().map(String::as_str).collect();
        let output = run(&[&["clean"], &given[..], &[path("cleaned").as_str()]].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(run(&[&["match"], &given[..], &[path("links.csv").as_str()]].concat()).status.success());
        let cleaned = folder.join("cleaned");
        assert_eq!(ids(&cleaned.join("children.csv"), "id"), ids(&folder.join("links.csv"), "child_id"), "{layout:?}");
        let adults = ids(&cleaned.join("adults.csv"), "id");
        assert_eq!(adults.len(), world.lists[0].adults.len());
        let children = ids(&cleaned.join("children.csv"), "id");
        for row in &world.truth {
            assert!(children.contains(&row.child_id) && adults.contains(&row.adult_id), "{layout:?} {seed}: {row:?}");
        }
        assert!(ids(&folder.join("links.csv"), "adult_id").iter().all(|id| id.is_empty() || adults.contains(id)));
    }
}

#[test]
fn what_cannot_be_written_or_read_is_said() {
    let streamed = run(&["clean", "--children", "a.csv", "--adults", "b.csv", "--out", "-"]);
    assert_eq!(streamed.status.code(), Some(2));
    let lost = run(&["clean", "--children", "none.csv", "--adults", "none.csv", "--out", "cleaned"]);
    assert_eq!(lost.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&lost.stderr).contains("none.csv cannot be read"));
}

#[test]
fn where_relatives_are_is_said() {
    let children = "ID,First Name,Last Name,DOB,Case Notes\n\
        1,Ana,Caal,2012-02-03,\"Father Juan Caal lives in Houston. Mother Rosa Xol died in 2015.\"\n";
    let adults = "ID,First Name,Last Name,DOB,Case Notes\n9,Rosa,Choc,1985-03-04,Separated from her son Jose.\n";
    let child = [("told_father_whereabouts", "elsewhere"), ("told_mother_whereabouts", "dead")];
    check(children, adults, &child, &[("told_child_whereabouts", "")]);
}
