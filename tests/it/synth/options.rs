//! `synth` on the command line: presets, dials, what stands in the folder.

use std::process::{Command, Output};

use reencuentro::messages::{Lang, say};
use reencuentro::synth::{DIALS, PRESETS};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_reencuentro")).args(arguments).output().expect("the program runs")
}

fn check(arguments: &[&str], code: i32, said: &str) {
    let output = run(arguments);
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {text}");
    assert!(text.contains(said), "{arguments:?}: {text}");
}

#[test]
fn a_wrong_dial_is_wrong_usage() {
    let out = std::env::temp_dir().join("reencuentro-synth-never");
    let out = out.to_string_lossy();
    check(&["synth", "--out", &out, "--name-typo", "2"], 2, "from 0 to 1");
    check(&["synth", "--out", &out, "--name-typo", "NaN"], 2, "from 0 to 1");
    check(&["synth", "--out", &out, "--crowding", "0.01"], 2, "from 0.1 to 10");
    check(&["synth", "--out", &out, "--preset", "mild"], 2, "zero-tolerance-2018");
    check(&["synth", "--out", &out, "--lists", "6"], 2, "--lists");
    check(&["synth", "--out", &out, "--children", "200000", "--adults-per-child", "4"], 2, "never given out");
    check(&["synth", "--out", &out, "--parent-share", "0.95"], 2, "--relative-alone");
    check(&["synth", "--out", &out, "--two-children", "0.6", "--three-children", "0.5"], 2, "--two-children");
    check(&["synth", "--out", &out, "--two-children", "1", "--lang", "es"], 2, "mismo total");
    assert!(!std::path::Path::new(&*out).exists());
}

#[test]
fn every_dial_is_an_option_with_its_meaning() {
    let help = String::from_utf8(run(&["synth", "--help"]).stdout).expect("text");
    for dial in DIALS {
        assert!(help.contains(&format!("--{} ", dial.option())), "{}", dial.code);
    }
}

#[test]
fn presets_are_listed_with_their_sources_in_both_languages() {
    for (tag, lang) in [("en", Lang::En), ("es", Lang::Es)] {
        let list = String::from_utf8(run(&["synth", "--list-presets", "--lang", tag]).stdout).expect("text");
        for preset in PRESETS {
            let sentence = say(lang, &format!("preset-{preset}"), &[].into());
            assert!(list.contains(&sentence) && !sentence.starts_with("preset-"), "{preset}");
        }
        for dial in DIALS {
            for said in [dial.meaning(), dial.source.code().to_owned()] {
                let sentence = say(lang, &said, &[].into());
                assert!(sentence != said && list.contains(&sentence), "{said}");
            }
        }
    }
}

#[test]
fn the_folder_tells_what_was_asked_for() {
    let folder = std::env::temp_dir().join(format!("reencuentro-synth-options-{}", std::process::id()));
    let out = folder.to_string_lossy().into_owned();
    let arguments = ["synth", "--preset", "severe", "--children", "40", "--seed", "8", "--lists", "2"];
    check(&[&arguments[..], &["--name-typo", "0.25", "--out", &out]].concat(), 0, "");
    let text = std::fs::read_to_string(folder.join("recipe.json")).expect("recipe.json");
    let recipe: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(recipe["preset"], "severe");
    assert_eq!((&recipe["children"], &recipe["seed"], &recipe["lists"]), (&40.into(), &8.into(), &2.into()));
    assert_eq!(recipe["dials"]["name_typo"], 0.25);
    assert_eq!(recipe["dials"]["number_wrong"], 0.05);
    assert_eq!(recipe["dials"].as_object().expect("dials").len(), DIALS.len());
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect(name);
    assert!(read("aliases.csv").starts_with("id,same_as,mark\n") && read("aliases.csv").lines().count() > 30);
    assert!(read("truth-damage.csv").starts_with("list,record_id,damage,column,before,after,mark\n"));
    assert!(read("truth-detail.csv").starts_with("child_id,custom,damages,mark\n"));
    assert!(read("children-2.csv").contains("SYNTHETIC"));
    let _ = std::fs::remove_dir_all(folder);
}
