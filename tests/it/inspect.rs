//! `reencuentro inspect`: the report, its JSON, its exit codes.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use reencuentro::facts::{INSPECT_VERSION, InspectEach, InspectReport, SheetRole, What};

const CHILDREN: &str = "Child Name,DOB,A#,Father Name\nAna Choc Caal,05/21/2012,A999-123-456,Pedro Choc\n\
    \"Lopez, Juan\",31/31/2015,999000111,\nLuis Ix,03/04/2016,999000112,Jose Ix\n";
const ADULTS: &str = "Name,DOB,A#,Phone\nPedro Choc,05/08/1985,999123000,555-0100\nMaria Ix,13/07/1990,A999123111,\n";

/// A folder of its own for one test, with these files.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("inspect-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    for (name, text) in files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap_or(&folder)).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_reencuentro"));
    command.current_dir(folder).arg("inspect").args(arguments).output().expect("the program runs")
}

/// Standard output, where the exit code is as expected.
fn check(folder: &Path, arguments: &[&str], code: i32, said: &[&str]) -> String {
    let output = run(folder, arguments);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let whole = format!("{text}{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {whole}");
    for words in said {
        assert!(whole.contains(words), "{arguments:?} lacks {words:?}: {whole}");
    }
    text
}

fn lists(name: &str) -> PathBuf {
    let files = [
        ("children.csv", CHILDREN),
        ("adults.csv", ADULTS),
        ("list.pdf", "%PDF-1.7"),
        ("empty.csv", ""),
        ("below/children.csv", CHILDREN),
    ];
    folder(name, &files)
}

#[test]
fn the_report_says_what_the_page_says() {
    let folder = lists("report");
    let files = ["children.csv", "adults.csv"];
    let said =
        ["A-number", "father’s name", "3 children · 2 adults", "“31/31/2015”", "row 3", "B DOB", "Headers in row 1"];
    let report = check(&folder, &files, 0, &said);
    assert!(report.lines().all(|line| line.chars().count() <= 100), "{report}");
    let spanish = ["número A", "nombre del padre", "3 niñas y niños · 2 personas adultas", "fila 3", "«31/31/2015»"];
    check(&folder, &["--lang", "es", "children.csv", "adults.csv"], 0, &spanish);
}

#[test]
fn a_bad_file_is_said_and_the_others_go_on() {
    let folder = lists("refused");
    check(&folder, &["list.pdf", "children.csv"], 0, &["list.pdf: not used", "list.pdf is a PDF", "3 children"]);
    check(&folder, &["list.pdf"], 1, &["list.pdf is a PDF, not a spreadsheet."]);
    check(&folder, &["no-such.csv", "empty.csv"], 1, &["there is no such file", "empty.csv is empty"]);
    check(&folder, &["--settings", "no-such.json", "children.csv"], 1, &["no-such.json cannot be read"]);
    check(&folder, &[], 2, &["Usage"]);
}

#[test]
fn json_is_one_versioned_object() {
    let folder = lists("json");
    let text = check(&folder, &["--json", "children.csv", "list.pdf", "--adults", "adults.csv"], 0, &[]);
    let report: InspectReport = serde_json::from_str(&text).expect("a report");
    assert_eq!(report.version, INSPECT_VERSION);
    let files: Vec<(&str, bool)> = report.files.iter().map(|file| (file.file.as_str(), file.read)).collect();
    assert_eq!(files, [("children.csv", true), ("list.pdf", false), ("adults.csv", true)]);
    let roles: Vec<SheetRole> = report.sheets.iter().map(|sheet| sheet.role).collect();
    assert_eq!(roles, [SheetRole::Children, SheetRole::Adults]);
    assert_eq!(report.sheets[1].role_reason, "role-why-given");
    assert_eq!(report.sheets[0].columns[2].field.what, What::ANumber);
    assert_eq!((report.check.children, report.check.adults), (3, 2));
    let problem = &report.check.problems[0];
    assert_eq!((problem.code.as_str(), problem.place.row), ("problem-date-unreadable", Some(3)));
    // Refused, but still an object.
    let text = check(&folder, &["--json", "list.pdf"], 1, &[]);
    let report: InspectReport = serde_json::from_str(&text).expect("a report");
    assert_eq!(report.files[0].problems[0].code, "problem-file-pdf");
    assert!(report.sheets.is_empty());
    // The codes do not depend on the language.
    let [english, spanish] = ["en", "es"].map(|lang| check(&folder, &["--json", "--lang", lang, "adults.csv"], 0, &[]));
    assert_eq!(english, spanish);
}

#[test]
fn a_folder_is_all_files_below_it() {
    let folder = lists("each");
    let text = check(&folder, &["--each", "--json", "."], 0, &[]);
    let each: InspectEach = serde_json::from_str(&text).expect("reports");
    assert_eq!(each.each.len(), 5);
    let counts: Vec<(u32, u32)> = each.folders.iter().map(|folder| (folder.read, folder.refused)).collect();
    assert_eq!(counts, [(2, 2), (1, 0)]);
    check(&folder, &["--each", "."], 0, &["By folder", "Not used", "./below"]);
    // Together, two files of one name are numbered as in the page, and no folder is told.
    let text = check(&folder, &["--json", "children.csv", "below/children.csv", "children.csv"], 0, &[]);
    check(&folder, &["children.csv", "below/children.csv"], 0, &["children (2).csv: read", "      below/children.csv"]);
    let report: InspectReport = serde_json::from_str(&text).expect("a report");
    let files: Vec<&str> = report.files.iter().map(|file| file.file.as_str()).collect();
    assert_eq!(files, ["children.csv", "children (2).csv"]);
    assert!(!report.check.joins.is_empty(), "the same children stand in both");
}

#[test]
fn everybody_found_twice_is_shown_under_what_was_done() {
    const HEADER: &str = "ID,Name,DOB,A#\n";
    let list = |row: &str| format!("{HEADER}{row}\n");
    let child = list("7,Ana Choc Caal,05/21/2012,999123456");
    let mother = list("7,Rosa Caal Ix,05/28/1985,999123000");
    let two = list("7,Rosa Caal Ix,05/28/1985,999123000\n8,Rosa Caal Ix,01/30/1999,999123000");
    let settings = r#"{"joins":[{"first":"adults.csv!2","second":"adults-2.csv!2","same":false}]}"#;
    let files = [
        ("children.csv", child.as_str()),
        ("children-2.csv", &child),
        ("adults.csv", &mother),
        ("adults-2.csv", &mother),
        ("two.csv", &two),
        ("settings.json", settings),
    ];
    let folder = folder("joins", &files);
    let all = ["--children", "children.csv", "--children", "children-2.csv", "--adults", "adults.csv"];
    let joined = [&all[..], &["--adults", "adults-2.csv"]].concat();
    // A child and a mother with the same ids are two findings.
    let report = check(&folder, &joined, 0, &["One person in several records (2)", "a child,", "an adult,"]);
    assert!(!report.contains("kept apart"), "{report}");
    let parted = [&["--settings", "settings.json"], &joined[..]].concat();
    check(&folder, &parted, 0, &["One person in several records (2)", "(kept apart: you said so)"]);
    let maybe = ["--adults", "two.csv"];
    let report = check(&folder, &maybe, 0, &["Perhaps one person, kept apart until you say otherwise (1)"]);
    assert!(!report.contains("you said so"), "{report}");
}

#[test]
fn long_lists_are_cut_where_not_all_is_asked_for() {
    let good: String = (10..40).map(|n| format!("Ana Choc,2012-05-{:02}\n", n % 28 + 1)).collect();
    let bad: String = (10..25).map(|n| format!("Luis Ix,2012-99-{n}\n")).collect();
    let folder = folder("long", &[("children.csv", &format!("Name,DOB\n{good}{bad}"))]);
    let short = check(&folder, &["children.csv"], 0, &["(15)", "… and 5 more", "“2012-99-19”"]);
    assert!(!short.contains("2012-99-20"), "{short}");
    check(&folder, &["--all", "children.csv"], 0, &["“2012-99-24”"]);
}

#[test]
fn a_file_cannot_steer_the_terminal() {
    let folder = folder("steer", &[("children.csv", "Name,Age\nAna \u{1b}[31mChoc\u{202e},6\n")]);
    let report = check(&folder, &["children.csv"], 0, &["[31mChoc"]);
    assert!(!report.chars().any(|c| c == '\u{1b}' || c == '\u{202e}'), "{report:?}");
}

#[test]
fn settings_say_what_a_column_means() {
    let settings = r#"{"sheets":[{"file":"children.csv","role":"adults","columns":[{"index":0,"field":{"whom":"own","what":"alias"}}]}]}"#;
    let folder = folder("settings", &[("children.csv", CHILDREN), ("settings.json", settings)]);
    let said = ["other name", "You chose this.", "0 children · 3 adults"];
    check(&folder, &["--settings", "settings.json", "children.csv"], 0, &said);
}

#[test]
fn a_saved_mapping_is_used_on_the_next_file() {
    let settings =
        r#"{"sheets":[{"file":"children.csv","columns":[{"index":3,"field":{"whom":"mother","what":"name"}}]}]}"#;
    let other = CHILDREN.replace("Ana", "Eva");
    let files = [("children.csv", CHILDREN), ("next.csv", other.as_str()), ("settings.json", settings)];
    let folder = folder("mapping", &files);
    let save = ["--settings", "settings.json", "--save-mapping", "mapping.json", "children.csv"];
    check(&folder, &save, 0, &["mother’s name"]);
    let mapping = std::fs::read_to_string(folder.join("mapping.json")).expect("a mapping");
    assert!(mapping.contains("shapes") && !mapping.contains("Ana"), "{mapping}");
    check(&folder, &["next.csv"], 0, &["father’s name"]);
    check(&folder, &["--settings", "mapping.json", "next.csv"], 0, &["mother’s name"]);
}
