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
