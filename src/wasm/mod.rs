//! The door for JavaScript: convert, call, convert back.

use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use crate::error::Error;
use crate::export::Explain;
use crate::facts::{
    CandidateList, CheckReport, Decided, Evidence, ListPage, ListQuery, LoadReport, LogEntry, PlanReport, Problem,
    RowsQuery, SETTINGS_VERSION, SampleFile, Settings, SettingsVersion, ShapeChoice, SheetReport, SheetRole, SheetRows,
    Summary,
};
use crate::messages::Lang;
use crate::pipeline::{Desk, Helper};
use crate::review;

/// Ties a returned value to its TypeScript type.
macro_rules! typed {
    ($($name:ident = $ts:literal),+ $(,)?) => {
        #[wasm_bindgen]
        extern "C" { $(#[wasm_bindgen(typescript_type = $ts)] pub type $name;)+ }
    };
}

typed! {
    JsLoadReport = "LoadReport",
    JsSheets = "SheetReport[]",
    JsShapes = "ShapeChoice[]",
    JsRole = "SheetRole | undefined",
    JsRowsQuery = "RowsQuery",
    JsRows = "SheetRows",
    JsSettings = "Settings",
    JsCheck = "CheckReport",
    JsPlan = "PlanReport",
    JsSummary = "Summary",
    JsIncrement = "Summary | undefined",
    JsQuery = "ListQuery",
    JsList = "ListPage",
    JsCandidates = "CandidateList | undefined",
    JsEvidence = "Evidence | undefined",
    JsSamples = "SampleFile[]",
    JsLog = "LogEntry[]",
    JsDecided = "Decided",
}

fn to_js<T: Serialize, J: JsCast>(value: &T) -> Result<J, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    Ok(value.serialize(&serializer)?.unchecked_into())
}

fn from_js<T: DeserializeOwned>(value: impl Into<JsValue>) -> Result<T, JsValue> {
    Ok(serde_wasm_bindgen::from_value(value.into())?)
}

/// An error crosses as the [`Problem`] it is.
fn refuse(error: Error) -> JsValue {
    to_js::<Problem, JsValue>(error.problem()).unwrap_or_else(|e| e)
}

/// What the worker holds. Methods that can refuse throw a `Problem`.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine(Desk);

#[wasm_bindgen]
impl Engine {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Engine {
        console_error_panic_hook::set_once();
        Engine::default()
    }

    #[wasm_bindgen(js_name = addFile)]
    pub fn add_file(&mut self, name: &str, bytes: &[u8], role: JsRole) -> Result<JsLoadReport, JsValue> {
        let role: Option<SheetRole> = from_js(role)?;
        let report: LoadReport = self.0.add_file(name, bytes, role).map_err(refuse)?;
        to_js(&report)
    }

    #[wasm_bindgen(js_name = removeFile)]
    pub fn remove_file(&mut self, name: &str) -> Result<JsSheets, JsValue> {
        to_js::<Vec<SheetReport>, _>(&self.0.remove_file(name))
    }

    pub fn sheets(&self) -> Result<JsSheets, JsValue> {
        to_js::<Vec<SheetReport>, _>(&self.0.sheets())
    }

    pub fn shapes(&self) -> Result<JsShapes, JsValue> {
        to_js::<Vec<ShapeChoice>, _>(&self.0.shapes())
    }

    pub fn rows(&self, query: JsRowsQuery) -> Result<JsRows, JsValue> {
        let query: RowsQuery = from_js(query)?;
        to_js::<SheetRows, _>(&self.0.rows(query))
    }

    pub fn settings(&self) -> Result<JsSettings, JsValue> {
        to_js::<Settings, _>(self.0.settings())
    }

    #[wasm_bindgen(js_name = setSettings)]
    pub fn set_settings(&mut self, settings: JsSettings) -> Result<JsSheets, JsValue> {
        // Through JSON, so that a misspelt key is refused as on the command line and not dropped.
        let json = js_sys::JSON::stringify(&settings).map(String::from).unwrap_or_default();
        let unreadable = |why: serde_json::Error| {
            refuse(Error::in_file("problem-cli-settings", "").with("line", why.line()).with("why", why.to_string()))
        };
        let SettingsVersion { version } = serde_json::from_str(&json).map_err(unreadable)?;
        if version > SETTINGS_VERSION {
            return Err(refuse(Error::in_file("problem-settings-newer", "").with("version", version)));
        }
        let settings: Settings = serde_json::from_str(&json).map_err(unreadable)?;
        to_js::<Vec<SheetReport>, _>(&self.0.set_settings(settings).map_err(refuse)?)
    }

    /// `en` or `es`.
    #[wasm_bindgen(js_name = setLanguage)]
    pub fn set_language(&mut self, language: &str) {
        self.0.set_language(Lang::from_tag(language).unwrap_or_default());
    }

    /// Refuses what is loaded where it cannot be matched in so many bytes.
    pub fn fits(&self, room: f64) -> Result<(), JsValue> {
        self.0.fits(room as u64).map_err(refuse)
    }

    pub fn check(&mut self) -> Result<JsCheck, JsValue> {
        to_js::<CheckReport, _>(&self.0.check())
    }

    pub fn plan(&mut self) -> Result<JsPlan, JsValue> {
        let plan: PlanReport = self.0.plan().map_err(refuse)?;
        to_js(&plan)
    }

    pub fn score(&mut self, shard: u32) {
        self.0.score(shard);
    }

    /// To be called when the first `learning` shards are scored; gives what helpers have to know of it.
    pub fn learn(&mut self) -> Vec<u8> {
        self.0.learn()
    }

    /// Everybody who was planned for, for the `HelperEngine` of another worker.
    #[wasm_bindgen(js_name = handOver)]
    pub fn hand_over(&self) -> Vec<u8> {
        self.0.hand_over()
    }

    /// Takes a shard's scores from a helper; false where they cannot be used.
    #[wasm_bindgen(js_name = takeScores)]
    pub fn take_scores(&mut self, shard: u32, bytes: &[u8]) -> bool {
        self.0.take_scores(shard, bytes)
    }

    pub fn merge(&mut self) -> Result<JsSummary, JsValue> {
        to_js::<Summary, _>(&self.0.merge())
    }

    /// Adds the files that came after the match to its links; undefined where that cannot be, and the links are forgotten.
    pub fn increment(&mut self) -> Result<JsIncrement, JsValue> {
        to_js::<Option<Summary>, _>(&self.0.increment())
    }

    pub fn children(&self, query: JsQuery) -> Result<JsList, JsValue> {
        let query: ListQuery = from_js(query)?;
        to_js::<ListPage, _>(&self.0.children(&query))
    }

    pub fn adults(&self, query: JsQuery) -> Result<JsList, JsValue> {
        let query: ListQuery = from_js(query)?;
        to_js::<ListPage, _>(&self.0.adults(&query))
    }

    #[wasm_bindgen(js_name = adultsOf)]
    pub fn adults_of(&self, child: u32) -> Result<JsCandidates, JsValue> {
        to_js::<Option<CandidateList>, _>(&self.0.adults_of(child))
    }

    #[wasm_bindgen(js_name = childrenOf)]
    pub fn children_of(&self, adult: u32) -> Result<JsCandidates, JsValue> {
        to_js::<Option<CandidateList>, _>(&self.0.children_of(adult))
    }

    pub fn evidence(&self, child: u32, adult: u32) -> Result<JsEvidence, JsValue> {
        to_js::<Option<Evidence>, _>(&self.0.evidence(child, adult))
    }

    #[wasm_bindgen(js_name = linksCsv)]
    pub fn links_csv(&self) -> Vec<u8> {
        self.0.links_csv(Explain::With)
    }

    #[wasm_bindgen(js_name = linksXlsx)]
    pub fn links_xlsx(&self) -> Result<Vec<u8>, JsValue> {
        self.0.links_xlsx().map_err(refuse)
    }

    /// What stands after a log of decisions. The log is the page's: a worker may be replaced at any moment.
    pub fn decided(log: JsLog) -> Result<JsDecided, JsValue> {
        let log: Vec<LogEntry> = from_js(log)?;
        to_js::<Decided, _>(&review::decided(&log))
    }

    /// Spreadsheets of invented families, the same for the same seed.
    pub fn sample(children: u32, seed: u32) -> Result<JsSamples, JsValue> {
        to_js::<Vec<SampleFile>, _>(&Desk::sample(children, u64::from(seed)))
    }
}

/// What a helping worker holds: everybody, to score shards of.
#[wasm_bindgen]
pub struct HelperEngine(Helper);

#[wasm_bindgen]
impl HelperEngine {
    /// Takes over what `Engine.handOver` gave.
    #[wasm_bindgen(js_name = takeOver)]
    pub fn take_over(bytes: &[u8]) -> Result<HelperEngine, JsError> {
        console_error_panic_hook::set_once();
        Helper::take_over(bytes).map(HelperEngine).ok_or_else(|| JsError::new("not everybody"))
    }

    pub fn shards(&self) -> u32 {
        self.0.shards()
    }

    /// Takes over what `Engine.learn` gave; false where it cannot be used.
    #[wasm_bindgen(js_name = takeLearned)]
    pub fn take_learned(&mut self, bytes: &[u8]) -> bool {
        self.0.take_learned(bytes)
    }

    /// The scores of one shard.
    pub fn scored(&self, shard: u32) -> Vec<u8> {
        self.0.scored(shard)
    }
}
