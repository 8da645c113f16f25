//! What the desk answers from the links that were found: lists, evidence, and bytes to take away.

use super::desk::Desk;
use super::links;
use super::lists::Lists;
use super::people::People;
#[cfg(feature = "cli")]
use crate::blocking::{Key, Scratch, candidates, candidates_by_key};
use crate::error::Result;
use crate::explain::{self, Sources};
use crate::export::Explain;
use crate::facts::{CandidateList, Evidence, JoinReport, ListPage, ListQuery, SampleFile, SheetRole};
use crate::person::{Person, Role};
use crate::roster::{Join, Roster};
use crate::synth;

impl Desk {
    pub(super) fn sources<'a>(&'a self, roster: &'a Roster) -> Sources<'a> {
        Sources { tables: &self.tables, schemas: &self.schemas, roster, lang: self.lang }
    }

    fn lists(&self) -> Option<Lists<'_>> {
        let People { roster, .. } = self.people.as_ref()?;
        Some(Lists {
            sources: self.sources(roster),
            matched: self.matched.as_ref()?,
            declared: self.settings.parent_share,
        })
    }

    pub fn children(&self, query: &ListQuery) -> ListPage {
        self.lists().map(|lists| lists.children(query)).unwrap_or_default()
    }

    pub fn adults(&self, query: &ListQuery) -> ListPage {
        self.lists().map(|lists| lists.adults(query)).unwrap_or_default()
    }

    pub fn adults_of(&self, child: u32) -> Option<CandidateList> {
        self.lists()?.adults_of(child)
    }

    pub fn children_of(&self, adult: u32) -> Option<CandidateList> {
        self.lists()?.children_of(adult)
    }

    /// Why, or why not: for any child and adult, linked or not.
    pub fn evidence(&self, child: u32, adult: u32) -> Option<Evidence> {
        self.lists()?.evidence(child, adult)
    }

    /// The bytes of `match`.
    pub fn links_csv(&self, explain: Explain) -> Vec<u8> {
        let lines = self.lists().map(|lists| links::lines(&lists, explain)).unwrap_or_default();
        crate::export::links_csv(&lines, explain)
    }

    /// The same as a workbook in the reader's language.
    ///
    /// # Errors
    /// Where there are more rows than a sheet holds.
    pub fn links_xlsx(&self) -> Result<Vec<u8>> {
        let lines = self.lists().map(|lists| links::lines(&lists, Explain::With)).unwrap_or_default();
        crate::export::links_xlsx(&lines, &links::words(self.lang, self.marked()))
    }

    fn marked(&self) -> links::People {
        let mut used = self.sheets().into_iter().filter(|sheet| sheet.role != SheetRole::Ignore);
        if used.any(|sheet| sheet.synthetic) { links::People::Synthetic } else { links::People::Real }
    }

    /// Everybody of one role as understood, for other programs to link with: a file of `clean`.
    #[cfg(feature = "cli")]
    pub fn people_csv(&mut self, role: Role) -> Vec<u8> {
        self.people();
        let Some(People { roster, .. }) = &self.people else { return Vec::new() };
        let records = if role == Role::Child { &roster.children } else { &roster.adults };
        let synthetic: Vec<bool> = self.sheets().iter().map(|sheet| sheet.synthetic).collect();
        crate::export::people_csv(records, &self.tables, &synthetic)
    }

    /// How many pairs are compared, found out by choosing them once more.
    #[cfg(feature = "cli")]
    pub fn compared(&self) -> u64 {
        let (Some(People { roster, .. }), Some(plan)) = (&self.people, &self.plan) else { return 0 };
        let mut scratch = Scratch::default();
        let count = |child| candidates(roster, &plan.index, child, &mut scratch).adults.len() as u64;
        roster.children.iter().map(count).sum()
    }

    /// Every pair that is compared, and the keys that brought it there.
    #[cfg(feature = "cli")]
    pub fn candidates_csv(&self) -> Vec<u8> {
        let (Some(People { roster, .. }), Some(plan)) = (&self.people, &self.plan) else { return Vec::new() };
        let mut scratch = Scratch::default();
        let pairs = roster.children.iter().flat_map(|child| {
            let adults = candidates_by_key(roster, &plan.index, child, &mut scratch).into_iter();
            adults.map(|(adult, keys)| {
                let codes = keys.iter().map(Key::code).collect::<Vec<_>>();
                (child.person.id.as_str(), roster.adults[adult as usize].person.id.as_str(), codes)
            })
        });
        crate::export::candidates_csv(pairs)
    }

    /// Invented families as spreadsheets.
    pub fn sample(children: u32, seed: u64) -> Vec<SampleFile> {
        let recipe = synth::Recipe { children, seed, ..synth::Recipe::default() };
        let files = synth::sheets(&synth::invent(&recipe), synth::Layout::EnglishCsv).into_iter();
        files
            .filter(|file| !file.name.contains("truth"))
            .map(|file| SampleFile { name: file.name, bytes: file.bytes })
            .collect()
    }
}

pub(super) fn join_report(sources: &Sources, join: &Join) -> JoinReport {
    let places = |person: &Person| {
        let rows = person.rows.iter().map(|&(table, row)| {
            let table = &sources.tables[usize::from(table)];
            crate::facts::Place { row: Some(table.row_number(row as usize)), ..table.place() }
        });
        rows.collect::<Vec<_>>()
    };
    JoinReport {
        child: join.records.first().is_some_and(|person| person.role == Role::Child),
        ids: join.records.iter().map(|person| person.id.clone()).collect(),
        names: join.records.iter().map(|person| explain::written_name(sources, person)).collect(),
        places: join.records.iter().flat_map(places).collect(),
        reason: join.reason.code(join.certainty).to_owned(),
        undone: join.undone,
    }
}
