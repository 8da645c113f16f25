//! The command line as a script sees it: exit codes, one sentence for what went wrong, results on standard output.

use std::path::PathBuf;
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_reencuentro")).args(arguments).output().expect("the program runs")
}

fn check(arguments: &[&str], code: i32, said: &str) {
    let output = run(arguments);
    let words = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {words}");
    assert!(words.contains(said), "{arguments:?}: {words}");
}

/// A folder of its own for one test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

#[test]
fn exit_codes_and_sentences() {
    check(&["--help"], 0, "reencuentro synth --children");
    check(&["--version"], 0, "reencuentro");
    check(&[], 2, "Usage");
    check(&["match", "--children", "a.csv"], 2, "--adults");
    check(&["match", "--children", "a", "--adults", "b", "--out", "c", "--top", "0"], 2, "--top");
    check(&["synth", "--out", "-"], 2, "folder");
    check(&["evaluate", "--links", "no-such.csv", "--truth", "no-such.csv"], 1, "no-such.csv cannot be read");
    check(&["--lang", "es", "evaluate", "--links", "no-such.csv", "--truth", "x"], 1, "No se puede leer no-such.csv");
    let none = ["match", "--children", "no-such.csv", "--adults", "none.csv", "--out", "-"];
    check(&none, 1, "none.csv cannot be read");
}

/// A folder with lists, links and truth of three invented children.
fn lists(name: &str) -> PathBuf {
    let folder = folder(name);
    std::fs::create_dir_all(&folder).expect("a folder");
    let links = "child_id,adult_id,relation,rank,probability,other_relative_probability,band,match_weight,\
        not_in_file_probability\n1,9,mother,1,0.9,0,strong,10,0\n";
    for (name, text) in [
        ("children.csv", "ID,First Name,Last Name,DOB\n1,Ana,Caal,2012-02-03\n2,Eva,Tum,2011-04-05\n"),
        ("adults.csv", "ID,First Name,Last Name,DOB\n9,Rosa,Caal,1985-03-04\n8,Luis,Tum,1980-05-06\n"),
        ("links.csv", links),
        ("no-links.csv", links.lines().next().unwrap_or_default()),
        ("truth.csv", "child_id,adult_id,relation\n1,9,mother\n2,8,father\n"),
        ("other-truth.csv", "child_id,adult_id,relation\nx1,x9,mother\n"),
        ("detail.csv", "child_id,custom,damages\n2,two_surnames,\n"),
        ("aliases.csv", "id,same_as\n1,x1\n9,x9\n"),
    ] {
        std::fs::write(folder.join(name), text).expect("a file");
    }
    folder
}

/// Runs in the folder; gives what stood on standard error.
fn check_in(folder: &std::path::Path, arguments: &str, code: i32, said: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_reencuentro"))
        .args(arguments.split(' '))
        .current_dir(folder)
        .output()
        .expect("the program runs");
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{arguments}: {words}");
    assert!(words.contains(said), "{arguments}: {words}");
    words
}

#[test]
fn nothing_is_written_over_what_is_read() {
    let folder = lists("cli-over");
    let before: Vec<Vec<u8>> = all_of(&folder);
    let children = "children.csv is one of the files to be read";
    let over = |arguments: &str, said: &str| drop(check_in(&folder, arguments, 2, said));
    over("clean --children children.csv --adults adults.csv --out .", children);
    over("match --children children.csv --adults adults.csv --out children.csv", children);
    over("match --children . --adults adults.csv --out ../cli-over/children.csv", children);
    over(
        "--lang es match --children children.csv --adults adults.csv --out adults.csv",
        "adults.csv es uno de los archivos",
    );
    over("inspect children.csv --save-mapping children.csv", children);
    let evaluate = "evaluate --links links.csv --truth truth.csv --detail detail.csv";
    over(&format!("{evaluate} --lost links.csv"), "links.csv is one of");
    over(&format!("{evaluate} --lost ./detail.csv"), "detail.csv is one of");
    over(&format!("{evaluate} --beside x=no-links.csv --plot no-links.csv"), "no-links.csv is one of");
    over(&format!("{evaluate} --lost new.svg --plot ./new.svg"), "both go to");
    over(&format!("{evaluate} --plot new.png"), ".svg");
    assert_eq!(all_of(&folder), before);
    check_in(&folder, "clean --children children.csv --adults adults.csv --out new/folder", 0, "2 children");
    assert!(folder.join("new/folder/adults.csv").exists());
}

fn all_of(folder: &std::path::Path) -> Vec<Vec<u8>> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).expect("a folder").flatten().map(|e| e.path()).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read(path).expect("a file")).collect()
}

#[test]
fn files_of_its_own_are_no_lists() {
    let folder = lists("cli-own");
    for own in ["truth.csv", "links.csv", "detail.csv", "aliases.csv"] {
        let said = format!("{own} is a result or a truth file");
        check_in(&folder, &format!("match --children {own} --adults adults.csv --out o.csv"), 1, &said);
        check_in(&folder, &format!("match --children children.csv --adults adults.csv {own} --out o.csv"), 0, &said);
    }
    let clean = check_in(&folder, "match --children children.csv --adults adults.csv --out o.csv", 0, "2 adults");
    assert!(!clean.contains("truth file"), "{clean}");
}

#[test]
fn swapped_lists_are_said_first() {
    let folder = lists("cli-swapped");
    let list = |name: &str, year: u32| {
        let row = |at: u32| format!("{at},Ana,Caal,{}-02-03,2018-06-0{at}\n", year + at);
        let rows: String = (1..7).map(row).collect();
        std::fs::write(folder.join(name), format!("ID,First Name,Last Name,DOB,Apprehension Date\n{rows}"))
            .expect("a file");
    };
    list("young.csv", 2008);
    list("old.csv", 1980);
    let said = check_in(&folder, "match --children old.csv --adults young.csv --out o.csv", 0, "");
    assert!(said.starts_with("Most people of the list of children (old.csv) are adults: are the"), "{said}");
    assert_eq!(said.matches("swapped?").count(), 1, "{said}");
    let said = check_in(&folder, "match --children young.csv --adults old.csv --out o.csv", 0, "");
    assert!(!said.contains("swapped?"), "{said}");
}

#[test]
fn the_first_error_stands_alone() {
    let folder = lists("cli-first");
    let said = check_in(&folder, "match --children no.csv --adults adults.csv --out o.csv", 1, "no.csv cannot be read");
    assert_eq!(said.lines().count(), 1, "{said}");
    let one = "match --children no.csv children.csv --adults adults.csv --out o.csv";
    assert!(check_in(&folder, one, 0, "2 children").starts_with("no.csv cannot be read"));
}

#[test]
fn ids_that_do_not_belong_together_are_said() {
    let folder = lists("cli-strays");
    check_in(&folder, "evaluate --links no-links.csv --truth truth.csv", 1, "no-links.csv has headers and no rows");
    check_in(&folder, "evaluate --links links.csv --truth other-truth.csv", 1, "None of the children of the truth");
    let aliased = "evaluate --links links.csv --truth other-truth.csv --aliases aliases.csv";
    assert_eq!(check_in(&folder, aliased, 0, ""), "");
    let detail = "evaluate --links links.csv --truth truth.csv --detail detail.csv";
    check_in(&folder, detail, 0, "1 of 1 children of the links are not in the truth’s detail");
    std::fs::write(folder.join("far.csv"), "child_id,adult_id,relation\n1,x9,mother\n").expect("a file");
    check_in(&folder, "evaluate --links links.csv --truth far.csv", 0, "1 of 1 true parents’ ids occur nowhere");
    check_in(&folder, "--lang es evaluate --links links.csv --truth far.csv", 0, "1 de 1 madres y padres verdaderos");
    let output = run(&[
        "evaluate",
        "--json",
        "--links",
        &folder.join("links.csv").to_string_lossy(),
        "--truth",
        &folder.join("truth.csv").to_string_lossy(),
        "--detail",
        &folder.join("detail.csv").to_string_lossy(),
    ]);
    let all: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((&all["unknownAdults"], &all["unknownChildren"]), (&1.into(), &1.into()));
}

#[test]
fn what_synth_writes_evaluate_reads() {
    let folder = folder("cli-synth");
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    check(&["synth", "--children", "40", "--seed", "3", "--out", &folder.to_string_lossy()], 0, "40 children");
    // Two worlds are not mixed in one folder.
    let again = ["synth", "--children", "30", "--layout", "spanish-xlsx", "--out", &folder.to_string_lossy()];
    check(&again, 1, "--replace");
    check(&[&again[..], &["--replace"]].concat(), 0, "30 children");
    assert!(!folder.join("children.csv").exists() && folder.join("ninos.xlsx").exists());
    // Links that say what is true are perfect.
    let truth = std::fs::read_to_string(path("truth.csv")).expect("truth.csv");
    let header = "child_id,adult_id,relation,rank,probability,other_relative_probability,band,match_weight,\
        not_in_file_probability\n";
    let rows = truth.lines().skip(1).filter(|line| !line.ends_with("relative"));
    let links = rows.fold(header.to_owned(), |links, line| links + line + ",1,1,0,strong,10,0\n");
    std::fs::write(path("links.csv"), links).expect("links.csv");
    let arguments = ["evaluate", "--json", "--links", &path("links.csv"), "--truth", &path("truth.csv")];
    let output = run(&[&arguments[..], &["--detail", &path("truth-detail.csv")]].concat());
    let measures: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON on standard output");
    assert_eq!(measures["top1"]["share"], 1.0);
    assert_eq!(measures["bestF1"]["f1"], 1.0);
    assert_eq!(measures["strong"]["noKin"], 0);
    assert!(measures["byGroup"].as_array().is_some_and(|groups| groups.len() > 5));
    check(&arguments[..2], 2, "--links");
    check(&["evaluate", "--links", &path("truth.csv"), "--truth", &path("truth.csv")], 1, "lacks columns");
}

/// What match compared, evaluate counts: with forty children every adult is compared, whatever they share.
#[test]
fn what_match_compared_evaluate_counts() {
    let folder = folder("cli-candidates");
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    check(&["synth", "--children", "40", "--seed", "3", "--out", &folder.to_string_lossy()], 0, "40 children");
    let (children, adults, links, candidates) =
        (path("children.csv"), path("adults.csv"), path("links.csv"), path("candidates.csv"));
    let lists = ["match", "--children", &children, "--adults", &adults, "--out", &links, "--candidates"];
    check(&[&lists[..], &[&candidates]].concat(), 0, "40 children");
    check(&[&lists[..], &[&links]].concat(), 2, "links.csv");
    let text = std::fs::read_to_string(&candidates).expect("candidates.csv");
    assert!(text.starts_with("child_id,adult_id,keys\n"), "{text}");
    let arguments =
        ["evaluate", "--json", "--links", &links, "--truth", &path("truth.csv"), "--candidates", &candidates];
    let measures: serde_json::Value = serde_json::from_slice(&run(&arguments).stdout).expect("JSON");
    let found = &measures["candidates"];
    assert_eq!(found["pairs"], 40 * 60);
    assert_eq!((&found["ofPairs"]["share"], &found["ofChildren"]["share"]), (&1.0.into(), &1.0.into()));
    let keys = found["byKey"].as_array().expect("keys");
    assert!(keys.iter().any(|key| key["key"] == "surname" && key["parents"].as_u64() > Some(10)), "{keys:?}");
}
