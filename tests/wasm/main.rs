//! The boundary as JavaScript sees it, tried in a browser.
#![cfg(target_arch = "wasm32")]

use js_sys::{Array, JSON, Object, Reflect};
use reencuentro::wasm::{Engine, HelperEngine};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const CSV: &[u8] = b"ID,Child Name,DOB,Mother Name\nC1,Luz Prueba Invento,2012-03-04,Rosa Invento\n";

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).expect("an object")
}

fn keys(object: &JsValue) -> Vec<String> {
    let mut keys: Vec<String> =
        Object::keys(object.unchecked_ref::<Object>()).iter().map(|key| key.as_string().expect("a key")).collect();
    keys.sort();
    keys
}

fn text(value: &JsValue) -> String {
    String::from(JSON::stringify(value).expect("plain data"))
}

fn parse(json: &str) -> JsValue {
    JSON::parse(json).expect("JSON")
}

#[wasm_bindgen_test]
fn an_engine_starts_with_an_empty_desk() {
    let engine = Engine::new();
    assert_eq!(text(&engine.sheets().expect("sheets").into()), "[]");
}

#[wasm_bindgen_test]
fn settings_come_back_as_they_were_set() {
    let mut engine = Engine::new();
    let settings = parse(
        r#"{"version":1,"top":7,"parentShare":0.5,
            "shares":{"nobody":0.3,"mother":0.25,"father":0.35,"both":0.02,"relative":0.08,"alongside":0.12},
            "sheets":[{"file":"a.csv","role":"children","headerRow":3,"columns":[
                {"index":2,"field":{"whom":"own","what":"birth_date"},"dateOrder":"day_first"}]}],
            "shapes":[],"joins":[{"first":"C1","second":"C2","same":false}],"without":["couples"]}"#,
    );
    engine.set_settings(settings.clone().unchecked_into()).expect("settings are taken");
    let back: JsValue = engine.settings().expect("settings are given").into();
    assert_eq!(keys(&back), keys(&settings));
    for key in keys(&settings) {
        assert_eq!(sorted(&get(&back, &key)), sorted(&get(&settings, &key)), "{key}");
    }
}

/// JSON text of `value` with the keys of every object in order.
fn sorted(value: &JsValue) -> String {
    if Array::is_array(value) {
        let items: Vec<String> = Array::from(value).iter().map(|item| sorted(&item)).collect();
        return format!("[{}]", items.join(","));
    }
    if !value.is_object() {
        return text(value);
    }
    let pairs: Vec<String> = keys(value).iter().map(|key| format!("{key}:{}", sorted(&get(value, key)))).collect();
    format!("{{{}}}", pairs.join(","))
}

#[wasm_bindgen_test]
fn what_is_left_out_of_settings_has_its_default() {
    let mut engine = Engine::new();
    engine.set_settings(parse(r#"{"top":3}"#).unchecked_into()).expect("settings are taken");
    let back: JsValue = engine.settings().expect("settings are given").into();
    assert_eq!(get(&back, "top"), JsValue::from(3));
    assert_eq!(get(&back, "version"), JsValue::from(1));
    assert!(!keys(&back).contains(&"parentShare".to_owned()), "left out, not null");
}

#[wasm_bindgen_test]
fn settings_of_the_wrong_kind_are_refused() {
    let mut engine = Engine::new();
    let mut code = |settings: &str| {
        let thrown = engine.set_settings(parse(settings).unchecked_into()).err().expect("refused");
        get(&thrown, "code").as_string().expect("a problem")
    };
    assert_eq!(code(r#"{"top":"many"}"#), "problem-cli-settings");
    assert_eq!(code(r#"{"topp":3}"#), "problem-cli-settings");
    assert_eq!(code(r#"{"version":99,"unheardOf":true}"#), "problem-settings-newer");
}

#[wasm_bindgen_test]
fn reading_a_file_gives_a_report() {
    let mut engine = Engine::new();
    let report: JsValue =
        engine.add_file("children.csv", CSV, JsValue::UNDEFINED.unchecked_into()).expect("read").into();
    assert_eq!(keys(&report), ["problems", "sheets"]);
    assert_eq!(Array::from(&get(&report, "sheets")).length(), 1);
    for sheet in Array::from(&get(&report, "sheets")).iter() {
        let there = keys(&sheet);
        for key in ["columns", "dataRows", "firstRows", "headerRow", "place", "role", "roleConfidence", "roleReason"] {
            assert!(there.contains(&key.to_owned()), "{key} in {there:?}");
        }
    }
}

#[wasm_bindgen_test]
fn bytes_that_are_no_spreadsheet_never_break_the_engine() {
    let mut engine = Engine::new();
    // A workbook cut off after its first bytes.
    let thrown = engine.add_file("cut.xlsx", b"PK\x03\x04cut", JsValue::UNDEFINED.unchecked_into()).err();
    let thrown = thrown.expect("refused");
    assert!(get(&thrown, "code").as_string().is_some_and(|code| code.starts_with("problem-")), "{thrown:?}");
    assert_eq!(get(&thrown, "severity"), JsValue::from("refused"));
    assert_eq!(get(&get(&thrown, "place"), "file"), JsValue::from("cut.xlsx"));
    assert!(engine.sheets().is_ok());
}

#[wasm_bindgen_test]
fn counts_have_the_names_typescript_knows() {
    let mut engine = Engine::new();
    let check: JsValue = engine.check().expect("checked").into();
    assert_eq!(keys(&check), ["adults", "children", "joins", "problems", "skipped", "skippedRows"]);
    let query = || parse(r#"{"search":"","limit":10}"#).unchecked_into();
    let list: JsValue = engine.children(query()).expect("a list").into();
    assert_eq!(keys(&list), ["items", "total"]);
    assert_eq!(get(&list, "total"), JsValue::from(0));
    assert!(JsValue::from(engine.adults_of(0).expect("an answer")).is_undefined(), "nobody there is undefined");
}

/// The invented families of `tests/it/golden.rs`, read and matched.
fn matched() -> Engine {
    let mut engine = Engine::new();
    engine.set_language("es");
    for file in Array::from(&JsValue::from(Engine::sample(40, 5).expect("a sample"))).iter() {
        let name = get(&file, "name").as_string().expect("a name");
        let bytes = js_sys::Uint8Array::new(&get(&file, "bytes")).to_vec();
        engine.add_file(&name, &bytes, JsValue::UNDEFINED.unchecked_into()).expect("read");
    }
    let plan: JsValue = engine.plan().expect("there are children and adults").into();
    let shards = get(&plan, "shards").as_f64().expect("a number") as u32;
    // Last first: the order of the shards decides nothing.
    (0..shards).rev().for_each(|shard| engine.score(shard));
    let summary: JsValue = engine.merge().expect("merged").into();
    assert_eq!(get(&summary, "children"), JsValue::from(40));
    engine
}

#[wasm_bindgen_test]
fn links_are_the_bytes_that_the_native_engine_gives() {
    let golden: &[u8] = include_bytes!("../fixtures/golden/links.csv");
    let links = matched().links_csv();
    let lines = |bytes: &[u8]| String::from_utf8_lossy(bytes).lines().map(str::to_owned).collect::<Vec<_>>();
    for (ours, theirs) in lines(&links).iter().zip(lines(golden)) {
        assert_eq!(ours, &theirs);
    }
    assert_eq!(links, golden);
}

#[wasm_bindgen_test]
fn a_helper_scores_what_it_is_handed() {
    let mut engine = matched();
    let alone = engine.links_csv();
    assert!(Engine::new().hand_over().is_empty(), "nothing is planned");
    engine.plan().expect("there are children and adults");
    let everybody = engine.hand_over();
    let helper = HelperEngine::take_over(&everybody).expect("taken over");
    assert!(HelperEngine::take_over(&everybody[1..]).is_err());
    for shard in 0..helper.shards() {
        let scores = helper.scored(shard);
        assert!(!engine.take_scores(shard, &scores[1..]));
        assert!(engine.take_scores(shard, &scores));
    }
    engine.merge().expect("merged");
    assert_eq!(engine.links_csv(), alone);
}

#[wasm_bindgen_test]
fn a_small_file_is_added_to_the_links() {
    let mut engine = matched();
    let late = b"Case ID,Child Name,DOB\nlate-1,Quxla Ixim,2011-03-05\n";
    engine.add_file("late.csv", late, JsValue::from("children").unchecked_into()).expect("read");
    let summary: JsValue = engine.increment().expect("an answer").into();
    assert_eq!(get(&summary, "frozen"), JsValue::from(1));
    assert_eq!(get(&summary, "children"), JsValue::from(41));
    let added = engine.links_csv();
    assert!(String::from_utf8_lossy(&added).contains("\nlate-1,"));
    // Another version of a file is no new one.
    engine.add_file("late.csv", late, JsValue::from("children").unchecked_into()).expect("read");
    assert!(JsValue::from(engine.increment().expect("an answer")).is_undefined());
    let plan: JsValue = engine.plan().expect("there are children and adults").into();
    (0..get(&plan, "shards").as_f64().expect("a number") as u32).for_each(|shard| engine.score(shard));
    let summary: JsValue = engine.merge().expect("merged").into();
    assert!(!keys(&summary).contains(&"frozen".to_owned()), "left out where all are counted");
}

#[wasm_bindgen_test]
fn the_terms_of_a_pair_sum_to_its_log_odds() {
    let engine = matched();
    let evidence: JsValue = engine.evidence(0, 0).expect("an answer").into();
    let terms = Array::from(&get(&evidence, "terms"));
    let sum: f64 = terms.iter().map(|term| get(&term, "weight").as_f64().expect("a number")).sum();
    assert!(terms.length() > 2);
    assert_eq!(Some(sum), get(&evidence, "total").as_f64());
}

#[wasm_bindgen_test]
fn a_workbook_of_links_is_written_without_a_clock() {
    let engine = matched();
    let bytes = engine.links_xlsx().expect("written");
    assert!(bytes.starts_with(b"PK"));
    assert_eq!(bytes, engine.links_xlsx().expect("written again"));
}

#[wasm_bindgen_test]
fn a_log_of_decisions_crosses() {
    let log = r#"[{"kind":"decide","decision":{"childId":"c","adultId":"a","relation":"mother","verdict":"lead",
        "probability":0.9,"matchWeight":1234}},{"kind":"withdraw","childId":"c","adultId":"a"},{"kind":"undo"},{"kind":"undo"}]"#;
    let decided: JsValue = Engine::decided(parse(log).unchecked_into()).expect("taken").into();
    assert_eq!(keys(&decided), ["canRedo", "canUndo", "conflicts", "decisions"]);
    assert_eq!(get(&decided, "canRedo"), JsValue::TRUE);
}
