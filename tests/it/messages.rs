//! The message files of both languages, and the formats of values.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use reencuentro::facts::{Place, Problem, Severity, Weight};
use reencuentro::messages::{Lang, files, format, say, say_problem};
use serde_json::Value;

fn formatted(name: &str, lang: Lang, args: &[Value]) -> String {
    let double = |at: usize| args[at].as_f64().unwrap();
    let whole = |at: usize| args[at].as_i64().unwrap();
    match name {
        "number" => format::number(lang, double(0), whole(1) as u8),
        "integer" => format::integer(lang, whole(0)),
        "percent" => format::percent(lang, double(0)),
        "bits" => format::bits(lang, Weight(whole(0) as i32)),
        "date" => format::date(lang, whole(0) as i32),
        "oddsInWords" => format::odds_in_words(lang, double(0)),
        "list" => {
            let items: Vec<String> = serde_json::from_value(args[0].clone()).unwrap();
            format::list(lang, &items)
        }
        _ => panic!("no such format: {name}"),
    }
}

#[test]
fn formats_are_those_of_the_page() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../fixtures/messages/format.json")).unwrap();
    assert!(cases.len() > 40);
    for case in cases {
        let lang = Lang::from_tag(case["lang"].as_str().unwrap()).unwrap();
        let args = case["args"].as_array().unwrap();
        assert_eq!(formatted(case["fn"].as_str().unwrap(), lang, args), case["out"], "{case}");
    }
}

#[test]
fn formats_take_any_value() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE, -1.0, 2.0] {
        for lang in Lang::ALL {
            assert!(!format::number(lang, value, 200).is_empty());
            assert!(!format::percent(lang, value).is_empty());
            assert!(!format::odds_in_words(lang, value).is_empty());
        }
    }
    assert_eq!(format::integer(Lang::En, i64::MIN), "−9,223,372,036,854,775,808");
    assert_eq!(format::date(Lang::En, i32::MAX), "11 Jul 5881580");
    assert_eq!(format::date(Lang::En, i32::MIN), "23 Jun -5877641");
    assert_eq!(format::bits(Lang::En, Weight(i32::MIN)), "−21,474,836.48");
}

/// What a file says: each id (and `id.attribute`) with the variables it names.
fn placeables(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut id, mut attribute) = (String::new(), None);
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let head = |line: &str| line.split_once('=').map(|(name, _)| name.trim().to_owned());
        if line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-') {
            id = head(line).unwrap_or_else(|| panic!("no message: {line}"));
            attribute = None;
        } else if let Some(named) = line.trim_start().strip_prefix('.').and_then(head) {
            attribute = Some(named);
        }
        let key = attribute.as_ref().map_or_else(|| id.clone(), |name| format!("{id}.{name}"));
        if id.is_empty() {
            continue;
        }
        let names = found.entry(key).or_default();
        for after in line.split('$').skip(1) {
            names.insert(after.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect());
        }
    }
    found
}

#[test]
fn both_languages_say_the_same_things() {
    for ((file, english), (_, spanish)) in files(Lang::En).iter().zip(files(Lang::Es)) {
        let (en, es) = (placeables(english), placeables(spanish));
        let ids = |said: &BTreeMap<String, BTreeSet<String>>| said.keys().cloned().collect::<BTreeSet<_>>();
        let only = |a: &BTreeSet<String>, b: &BTreeSet<String>| a.difference(b).cloned().collect::<Vec<_>>();
        let (en_ids, es_ids) = (ids(&en), ids(&es));
        assert_eq!(only(&en_ids, &es_ids), Vec::<String>::new(), "{file}.ftl: not said in Spanish");
        assert_eq!(only(&es_ids, &en_ids), Vec::<String>::new(), "{file}.ftl: not said in English");
        for (id, names) in &en {
            // The plain number beside a written one only chooses a plural, which one language may need and the other not.
            let named = |names: &BTreeSet<String>| {
                names.iter().filter(|name| !name.ends_with("Number")).cloned().collect::<Vec<_>>()
            };
            assert_eq!(named(names), named(&es[id]), "{file}.ftl: {id}");
        }
    }
}

#[test]
fn message_files_parse_and_ids_stand_once() {
    for lang in Lang::ALL {
        let mut seen = BTreeSet::new();
        for &(file, text) in files(lang) {
            if let Err((_, errors)) = FluentResource::try_new(text.to_owned()) {
                panic!("{}/{file}.ftl: {errors:?}", lang.tag());
            }
            for id in placeables(text).into_keys().filter(|id| !id.contains('.')) {
                assert!(seen.insert(id.clone()), "{}/{file}.ftl: {id} stands twice", lang.tag());
            }
        }
    }
}

#[test]
fn what_has_no_message_says_its_code() {
    assert_eq!(say(Lang::Es, "no-such-message", &BTreeMap::new()), "no-such-message");
    assert_eq!(say(Lang::En, "", &BTreeMap::new()), "");
    assert_eq!(say(Lang::En, "no-such.attribute", &BTreeMap::new()), "no-such.attribute");
    let problem = Problem::new(Severity::Warning, "problem-no-such", Place::default()).seen("x");
    assert_eq!(say_problem(Lang::Es, &problem), "problem-no-such");
}
