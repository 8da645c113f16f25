//! Holds what is loaded and answers the page's questions: the one stateful thing of the crate.

use crate::error::Result;
use crate::facts::{
    CandidateList, CheckReport, Evidence, ListPage, ListQuery, LoadReport, PlanReport, SampleFile, Settings,
    SheetReport, SheetRole, Summary,
};

/// A desk with spreadsheets on it.
#[derive(Default)]
pub struct Desk {
    settings: Settings,
}

impl Desk {
    /// Reads a file and puts it on the desk; a file of the same name replaces the earlier one.
    pub fn add_file(&mut self, _name: &str, _bytes: &[u8], _role: Option<SheetRole>) -> Result<LoadReport> {
        Ok(LoadReport::default())
    }
    pub fn remove_file(&mut self, _name: &str) -> Vec<SheetReport> {
        Vec::new()
    }
    pub fn sheets(&self) -> Vec<SheetReport> {
        Vec::new()
    }
    pub fn settings(&self) -> &Settings {
        &self.settings
    }
    /// Takes new settings; sheets are understood anew where they touch them.
    pub fn set_settings(&mut self, settings: Settings) -> Vec<SheetReport> {
        self.settings = settings;
        Vec::new()
    }
    pub fn set_language(&mut self, _language: &str) {}
    /// Cleans every row and gathers everybody.
    pub fn check(&mut self) -> CheckReport {
        CheckReport::default()
    }
    pub fn plan(&mut self) -> Result<PlanReport> {
        Ok(PlanReport::default())
    }
    pub fn score(&mut self, _shard: u32) {}
    pub fn merge(&mut self) -> Summary {
        Summary::default()
    }
    pub fn children(&self, _query: &ListQuery) -> ListPage {
        ListPage::default()
    }
    pub fn adults(&self, _query: &ListQuery) -> ListPage {
        ListPage::default()
    }
    pub fn adults_of(&self, _child: u32) -> Option<CandidateList> {
        None
    }
    pub fn children_of(&self, _adult: u32) -> Option<CandidateList> {
        None
    }
    pub fn evidence(&self, _child: u32, _adult: u32) -> Option<Evidence> {
        None
    }
    /// The bytes of `match --top N --explain`.
    pub fn links_csv(&self) -> Vec<u8> {
        Vec::new()
    }
    /// The same without reasons.
    pub fn links_csv_plain(&self) -> Vec<u8> {
        Vec::new()
    }
    pub fn links_xlsx(&self) -> Result<Vec<u8>> {
        Ok(Vec::new())
    }
    /// Invented families as spreadsheets.
    pub fn sample(_children: u32, _seed: u64) -> Vec<SampleFile> {
        Vec::new()
    }
}
