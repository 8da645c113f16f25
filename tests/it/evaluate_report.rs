//! The report, the JSON, the picture and the lost links as the command line gives them.

use std::path::PathBuf;
use std::process::{Command, Output};

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_reencuentro")).args(arguments).output().expect("the program runs")
}

fn said(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// A folder with links of two methods and what is true, of forty invented children; each test has its own.
struct Case(PathBuf);

impl Case {
    fn new(name: &str) -> Case {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        let header = "child_id,adult_id,relation,rank,probability,other_relative_probability,band,match_weight,\
            not_in_file_probability\n";
        let (mut links, mut other) = (header.to_owned(), header.to_owned());
        let (mut truth, mut detail) =
            ("child_id,adult_id,relation\n".to_owned(), "child_id,custom,damages\n".to_owned());
        for number in 0..40 {
            // Every fourth has nobody; of the others every fifth is lost to a stranger.
            let adult = if number % 5 == 2 { format!("x{number}") } else { format!("a{number}") };
            let probability = 0.02 * f64::from(number) + 0.1;
            links += &format!("c{number:02},{adult},mother,1,{probability:.4},0,strong,3,0\n");
            other += &format!("c{number:02},x{number},mother,1,1,0,,0,0\n");
            if number % 4 != 3 {
                truth += &format!("c{number:02},a{number},mother\n");
            }
            let damages = if number % 5 == 2 { "surname_lost adult_birth_blank" } else { "" };
            detail += &format!("c{number:02},two_surnames,{damages}\n");
        }
        for (name, text) in [("links", links), ("other", other), ("truth", truth), ("detail", detail)] {
            std::fs::write(folder.join(format!("{name}.csv")), text).expect("a file");
        }
        Case(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_string_lossy().into_owned()
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).expect("a file written")
    }

    fn evaluate(&self, more: &[&str]) -> String {
        said(&self.arguments(more).iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn arguments(&self, more: &[&str]) -> Vec<String> {
        let mut all = ["evaluate", "--links"].map(str::to_owned).to_vec();
        all.extend([self.path("links.csv"), "--truth".to_owned(), self.path("truth.csv")]);
        all.extend(more.iter().map(|word| (*word).to_owned()));
        all
    }
}

#[test]
fn the_json_has_every_measure_with_its_interval() {
    let case = Case::new("evaluate-json");
    let beside = format!("join={}", case.path("other.csv"));
    let detail = case.path("detail.csv");
    let text = case.evaluate(&["--json", "--adults-total", "80", "--beside", &beside, "--detail", &detail]);
    let all: Value = serde_json::from_str(&text).expect("JSON");
    // Of 40, 30 have a parent; of those, 6 were lost: 2, 12, 22, 32, and 17 and 37.
    assert_eq!((&all["top1"]["hits"], &all["top1"]["total"]), (&24.into(), &30.into()));
    assert!(all["candidates"].is_null());
    let codes = ["top1", "top3", "top5", "candidateRecall", "pairRecall", "bestF1", "recallAt95", "strangers"];
    for code in [&codes[..], &["relationRight", "strongShare", "calibrationError"]].concat() {
        assert!(all["values"][code].is_f64(), "{code}: {}", all["values"]);
        let (low, high) = (&all["intervals"][code]["low"], &all["intervals"][code]["high"]);
        assert!(low.as_f64() <= high.as_f64() && low.is_f64(), "{code}: {}", all["intervals"]);
        assert!(all["beside"][0]["differences"].get(code).is_some(), "{code}");
    }
    assert_eq!(all["top1"]["low"], all["intervals"]["top1"]["low"]);
    assert_eq!(all["beside"][0]["name"], "join");
    assert_eq!(all["beside"][0]["differences"]["top1"]["value"], -0.8);
    assert_eq!(all["beside"][0]["top1"]["hits"], 0);
    assert_eq!(all["adultsTotal"], 80);
    for percent in ["50", "80", "95"] {
        let by_hand = all["byHand"][percent]["records"].as_f64().expect("by hand");
        assert!(all["effort"][percent]["records"].as_f64().is_some_and(|ours| ours < by_hand), "{percent}");
        assert!(all["beside"][0]["effort"][percent]["perChild"].is_f64());
    }
    let groups = all["byGroup"].as_array().expect("groups");
    let lost = groups.iter().find(|group| group["name"] == "damage:surname_lost").expect("the damage");
    assert_eq!(
        (&lost["children"], &lost["top1"]["hits"], &lost["top1Difference"]["value"]),
        (&8.into(), &0.into(), &(-1.0).into())
    );
}

/// A parent compared for a surname, one for two things, one not at all; a pair that shares nothing.
const COMPARED: &str = "child_id,adult_id,keys\nc00,a0,surname\nc00,x0,surname|day\nc01,a1,surname|day\nc05,x1,\n";

#[test]
fn what_was_compared_is_counted_by_key() {
    let case = Case::new("evaluate-compared");
    std::fs::write(case.path("compared.csv"), COMPARED).expect("a file");
    let compared = case.path("compared.csv");
    let all: Value = serde_json::from_str(&case.evaluate(&["--json", "--candidates", &compared])).expect("JSON");
    let found = &all["candidates"];
    assert_eq!((&found["pairs"], &found["children"], &found["keyless"]), (&4.into(), &30.into(), &1.into()));
    for share in ["ofPairs", "ofChildren"] {
        assert_eq!((&found[share]["hits"], &found[share]["total"]), (&2.into(), &30.into()), "{share}");
    }
    let keys = found["byKey"].as_array().expect("keys").iter();
    let keys: Vec<String> =
        keys.map(|key| format!("{} {} {} {}", key["key"], key["pairs"], key["parents"], key["parentsAlone"])).collect();
    assert_eq!(keys, ["\"day\" 2 1 0", "\"surname\" 3 2 1"]);
    for (lang, words) in [("en", "nothing else"), ("es", "nada más")] {
        let text = case.evaluate(&["--lang", lang, "--candidates", &compared]);
        assert!(text.contains(words) && text.contains("6.67 %") && !text.contains("evaluate-"), "{text}");
    }
    std::fs::write(case.path("compared.csv"), "child_id,adult_id\nc,a\n").expect("a file");
    let asked = case.arguments(&["--candidates", &compared]);
    let refused = run(&asked.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(String::from_utf8_lossy(&refused.stderr).contains("keys"), "{refused:?}");
}

#[test]
fn the_report_is_in_the_readers_language_and_fits() {
    let case = Case::new("evaluate-text");
    let beside = format!("cruce={}", case.path("other.csv"));
    let detail = case.path("detail.csv");
    let more = ["--detail", &detail, "--beside", &beside, "--adults-total", "80"];
    let english = case.evaluate(&more);
    let spanish = case.evaluate(&[&more[..], &["--lang", "es"]].concat());
    for (text, words) in [
        (&english, ["Parent first", "24 of 30", "too few", "By hand", "What the figures mean", "surname_lost"]),
        (
            &spanish,
            ["Madre o padre en primer lugar", "24 de 30", "muy pocos", "A mano", "Qué significan", "surname_lost"],
        ),
    ] {
        for word in words {
            assert!(text.contains(word), "{word} is not in:\n{text}");
        }
        assert!(!text.contains("evaluate-"), "a code without its words:\n{text}");
        let long: Vec<&str> = text.lines().filter(|line| line.chars().count() > 120).collect();
        assert!(long.is_empty(), "{long:#?}");
    }
}

/// The texts of an SVG by element, to see that it is well-formed and what it says.
fn texts(svg: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(svg);
    let mut open: Vec<String> = Vec::new();
    let mut found: Vec<(String, String)> = Vec::new();
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(tag) => {
                open.push(tag.name().as_ref().to_owned());
                found.push((open.last().cloned().unwrap_or_default(), String::new()));
            }
            Event::End(_) => {
                open.pop();
            }
            Event::Text(text) => {
                if let Some(last) = found.last_mut() {
                    last.1 += text.trim();
                }
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn the_picture_says_its_numbers_in_both_languages() {
    let case = Case::new("evaluate-plot");
    let all: Value = serde_json::from_str(&case.evaluate(&["--json"])).expect("JSON");
    let percent = |value: &Value| format!("{:.1} %", value.as_f64().expect("a share") * 100.0);
    for (lang, words) in [
        ("en", ["Do the probabilities hold?", "Share who are a parent", "Probability said"]),
        ("es", ["¿Se cumplen las probabilidades?", "Parte que es madre o padre", "Probabilidad dicha"]),
    ] {
        case.evaluate(&["--plot", &case.path("plot.svg"), "--lang", lang]);
        let svg = case.read("plot.svg");
        let found = texts(&svg);
        let of = |name: &str| found.iter().find(|text| text.0 == name).map(|text| text.1.clone()).unwrap_or_default();
        let drawn: Vec<&str> = found.iter().filter(|text| text.0 == "text").map(|text| text.1.as_str()).collect();
        assert_eq!(of("title"), words[0]);
        for word in words {
            assert!(drawn.iter().any(|text| text.contains(word)), "{word}: {drawn:?}");
        }
        let bins = all["calibration"]["bins"].as_array().expect("bins");
        assert_eq!(bins.len(), 10);
        for bin in bins {
            for number in [&bin["said"], &bin["held"]] {
                assert!(of("desc").contains(&percent(number)), "{}: {}", percent(number), of("desc"));
            }
        }
        assert!(svg.contains("role=\"img\"") && svg.contains(&format!("lang=\"{lang}\"")));
        // A rim and a point for each bin.
        assert_eq!(svg.matches("<circle").count(), 20);
        // Its own ground, for dark pages.
        assert!(svg.contains("fill=\"#FFFFFF\""));
    }
    std::fs::write(case.path("links.csv"), "child_id,adult_id,rank,probability\nc01,,,\n").expect("a file");
    case.evaluate(&["--plot", &case.path("empty.svg")]);
    assert!(case.read("empty.svg").contains("nothing to draw"));
}

#[test]
fn lost_links_are_a_table() {
    let case = Case::new("evaluate-lost");
    case.evaluate(&["--lost", &case.path("lost.csv"), "--detail", &case.path("detail.csv")]);
    let text = case.read("lost.csv");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[0],
        "child_id,parent_ids,relations,parent_rank,parent_probability,first_id,first_probability,first_is,custom,damages"
    );
    assert_eq!(lines[1], "c02,a2,mother,,,x2,0.1400,no_kin,two_surnames,surname_lost adult_birth_blank");
    assert_eq!(lines.len(), 7);
}

#[test]
fn wrong_wishes_are_refused() {
    let case = Case::new("evaluate-wrong");
    let check = |more: &[&str], code: i32, word: &str| {
        let arguments = case.arguments(more);
        let output = run(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
        let words = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{more:?}: {words}");
        assert!(words.contains(word), "{more:?}: {words}");
    };
    check(&["--adults-total", "7"], 2, "--adults-total");
    check(&["--beside", "no-name.csv"], 2, "NAME=FILE");
    check(&["--beside", "join=no-such.csv"], 1, "no-such.csv cannot be read");
    check(&["--detail", &case.path("truth.csv")], 1, "custom");
}
