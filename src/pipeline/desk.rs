//! Holds what is loaded and answers the page's questions: the one stateful thing of the crate.

use super::concerns::{left_out, shared_numbers, swapped};
use super::learn::learned;
use super::lists::Lists;
use super::merge::{Matched, learn_first, merge};
use super::plan::{Plan, plan};
use super::score::{ChildScore, score};
use super::size::Size;
use super::{gather, helper, links};
#[cfg(feature = "cli")]
use crate::blocking::{Key, Scratch, candidates, candidates_by_key};
use crate::error::{Error, Result};
use crate::explain::Sources;
use crate::export::Explain;
use crate::facts::{
    Band, CandidateList, CheckReport, Evidence, JoinReport, ListPage, ListQuery, LoadReport, PlanReport, Problem,
    RowsQuery, SETTINGS_VERSION, SampleFile, Settings, ShapeChoice, SheetReport, SheetRole, SheetRow, SheetRows,
    Summary,
};
use crate::family::parent_share;
use crate::messages::Lang;
use crate::person::{Person, Persons, Role};
use crate::roster::{Join, Roster};
use crate::schema::{self, Schema, understand_all};
use crate::table::{self, Table};
use crate::{explain, synth};

/// The most rows that are shown at once.
const MAX_ROWS_SHOWN: u32 = 1_000;
/// The longest text of a cell that is shown, in characters.
const MAX_CHARS_SHOWN: usize = 500;

/// A desk with spreadsheets on it.
#[derive(Default)]
pub struct Desk {
    tables: Vec<Table>,
    /// Parallel to `tables`: the role the file was given for, where it was.
    given_roles: Vec<Option<SheetRole>>,
    /// Parallel to `tables`.
    schemas: Vec<Schema>,
    /// Parallel to `tables`: what was noticed while reading, kept with the first sheet of its file.
    noticed: Vec<Vec<Problem>>,
    settings: Settings,
    lang: Lang,
    gathered: Option<(Roster, Persons)>,
    plan: Option<Plan>,
    scores: Vec<ChildScore>,
    matched: Option<Matched>,
}

impl Desk {
    /// Reads a file and puts it on the desk; a file of the same name replaces the earlier one.
    ///
    /// # Errors
    /// Where nothing can be read from the file. What is on the desk stays as it was.
    pub fn add_file(&mut self, name: &str, bytes: &[u8], role: Option<SheetRole>) -> Result<LoadReport> {
        let reading = table::read(name, bytes)?;
        let problems = reading.problems;
        let mut noticed = vec![Vec::new(); reading.tables.len()];
        if let Some(first) = noticed.first_mut() {
            first.clone_from(&problems);
        }
        self.drop_file(name);
        self.given_roles.extend(std::iter::repeat_n(role, reading.tables.len()));
        self.tables.extend(reading.tables);
        self.noticed.extend(noticed);
        self.understand();
        Ok(LoadReport { sheets: self.sheets(), problems })
    }

    pub fn remove_file(&mut self, name: &str) -> Vec<SheetReport> {
        self.drop_file(name);
        self.understand();
        self.sheets()
    }

    fn drop_file(&mut self, name: &str) {
        let keep: Vec<bool> = self.tables.iter().map(|table| table.file != name).collect();
        let mut kept = keep.iter();
        self.tables.retain(|_| *kept.next().unwrap_or(&true));
        let mut kept = keep.iter();
        self.given_roles.retain(|_| *kept.next().unwrap_or(&true));
        let mut kept = keep.iter();
        self.noticed.retain(|_| *kept.next().unwrap_or(&true));
    }

    fn understand(&mut self) {
        self.schemas = understand_all(&self.tables, &self.given_roles, &self.settings);
        self.forget_people();
    }

    fn forget_people(&mut self) {
        self.gathered = None;
        self.forget_links();
    }

    fn forget_links(&mut self) {
        self.plan = None;
        self.scores.clear();
        self.matched = None;
    }

    pub fn sheets(&self) -> Vec<SheetReport> {
        let sheets = self.tables.iter().zip(&self.schemas).enumerate();
        sheets.map(|(at, (table, schema))| schema::report(at as u32, table, schema)).collect()
    }

    /// What the headers of every sheet in use mean, to be saved and used again on sheets with the same headers.
    pub fn shapes(&self) -> Vec<ShapeChoice> {
        let mut shapes: Vec<ShapeChoice> = Vec::new();
        for schema in self.schemas.iter().filter(|s| s.role != SheetRole::Ignore && s.header.is_some()) {
            let shape = schema::shape(schema);
            if !shapes.contains(&shape) {
                shapes.push(shape);
            }
        }
        shapes
    }

    /// Some rows of a sheet as they stand in the file; none where there is no such sheet.
    pub fn rows(&self, query: RowsQuery) -> SheetRows {
        let at = query.sheet as usize;
        let (Some(table), Some(schema)) = (self.tables.get(at), self.schemas.get(at)) else {
            return SheetRows::default();
        };
        let shown = |text: &str| text.chars().take(MAX_CHARS_SHOWN).collect::<String>();
        let first = table.first_row_from(query.from);
        let last = table.rows().min(first + query.count.min(MAX_ROWS_SHOWN) as usize);
        let row = |row: usize| SheetRow {
            number: table.row_number(row),
            cells: table.row(row).map(|cell| shown(cell.text)).collect(),
            hidden: table.is_hidden(row),
        };
        SheetRows {
            header: schema.columns.iter().map(|column| column.header.clone()).collect(),
            rows: (first..last).map(row).collect(),
            last_row: table.rows().checked_sub(1).map_or(0, |row| table.row_number(row)),
        }
    }

    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Takes new settings; only what they touch is done anew.
    ///
    /// # Errors
    /// Where they come from a newer version.
    pub fn set_settings(&mut self, settings: Settings) -> Result<Vec<SheetReport>> {
        if settings.version > SETTINGS_VERSION {
            return Err(Error::in_file("problem-settings-newer", "").with("version", settings.version));
        }
        let said = settings.sheets != self.settings.sheets || settings.shapes != self.settings.shapes;
        let joins = settings.joins != self.settings.joins;
        self.settings = settings;
        if said {
            self.understand();
        } else if joins {
            self.forget_people();
        } else {
            self.forget_links();
        }
        Ok(self.sheets())
    }

    pub fn set_language(&mut self, lang: Lang) {
        self.lang = lang;
    }

    /// Whether what is loaded can be matched in so many bytes; a cheap question, to be asked before any long work.
    ///
    /// # Errors
    /// Where it cannot, by what [`Size`] estimates.
    pub fn fits(&self, room: u64) -> Result<()> {
        Size::of(&self.tables, &self.schemas).fits(room, self.lang)
    }

    /// Cleans every row and gathers everybody, once.
    fn people(&mut self) {
        if self.gathered.is_none() {
            self.gathered = Some(gather(&self.tables, &self.schemas, &self.settings));
        }
    }

    /// What will be matched, what could not be read, who stands in two lists.
    pub fn check(&mut self) -> CheckReport {
        self.people();
        let Some((roster, persons)) = &self.gathered else { return CheckReport::default() };
        let sources = self.sources(roster);
        let joins = roster.joins.iter().map(|join| join_report(&sources, join)).collect();
        let noticed = self.noticed.iter().flatten().cloned();
        CheckReport {
            children: roster.children.len() as u32,
            adults: roster.adults.len() as u32,
            skipped_rows: persons.skipped.iter().map(|rows| rows.count).sum(),
            skipped: persons.skipped.clone(),
            problems: swapped(roster, &self.tables)
                .into_iter()
                .chain(noticed)
                .chain(left_out(&self.tables, &self.schemas))
                .chain(persons.problems.iter().cloned())
                .chain(shared_numbers(roster, &self.tables, &self.schemas))
                .collect(),
            joins,
        }
    }

    /// Counts, and tells how many shards there are to score.
    ///
    /// # Errors
    /// Where there are no children, or no adults, to match.
    pub fn plan(&mut self) -> Result<PlanReport> {
        self.forget_links();
        self.people();
        let Some((roster, _)) = &self.gathered else { return Ok(PlanReport::default()) };
        let (children, adults) = (roster.children.len() as u32, roster.adults.len() as u32);
        if children == 0 {
            return Err(Error::in_file("problem-no-children", ""));
        }
        if adults == 0 {
            return Err(Error::in_file("problem-no-adults", ""));
        }
        let plan = plan(roster, &self.settings);
        let report = PlanReport { children, adults, shards: plan.shards, learning: plan.learning() };
        self.plan = Some(plan);
        Ok(report)
    }

    /// Scores one shard; shards may come in any order, each once.
    pub fn score(&mut self, shard: u32) {
        let (Some((roster, _)), Some(plan)) = (&self.gathered, &self.plan) else { return };
        self.scores.extend(score(roster, plan, plan.shard(shard)));
    }

    /// Looks at what the first shards say, for the others to be weighed by: due when [`PlanReport::learning`] shards are scored,
    /// in any order, and before any other. Gives what a [`Helper`](super::Helper) has to know of it.
    pub fn learn(&mut self) -> Vec<u8> {
        let (Some((roster, _)), Some(plan)) = (&self.gathered, &mut self.plan) else { return Vec::new() };
        self.scores.sort_by_key(|score| score.child);
        plan.learned = learn_first(roster, plan, &self.scores, &self.settings);
        helper::learned(plan)
    }

    /// Everybody who was planned for, for a [`Helper`](super::Helper) to score too; no bytes before there is a plan.
    pub fn hand_over(&self) -> Vec<u8> {
        match (&self.gathered, &self.plan) {
            (Some((roster, _)), Some(_)) => helper::handed_over(roster, &self.settings),
            _ => Vec::new(),
        }
    }

    /// Takes the scores of a shard from a helper, in place of scoring it here. Says whether they could be used.
    pub fn take_scores(&mut self, shard: u32, bytes: &[u8]) -> bool {
        let (Some((roster, _)), Some(plan)) = (&self.gathered, &self.plan) else { return false };
        let Some(scores) = helper::take_scores(roster, plan, shard, bytes) else { return false };
        self.scores.extend(scores);
        true
    }

    /// Puts the shards together.
    pub fn merge(&mut self) -> Summary {
        let (Some((roster, _)), Some(plan)) = (&self.gathered, &self.plan) else { return Summary::default() };
        let matched = merge(roster, plan, std::mem::take(&mut self.scores), &self.settings);
        let bands = matched.children.iter().filter_map(|child| Some(child.links.first()?.band));
        let best = |band: Band| bands.clone().filter(|other| *other == band).count() as u32;
        let summary = Summary {
            children: roster.children.len() as u32,
            adults: roster.adults.len() as u32,
            by_band: Band::ALL.iter().map(|&band| (band, best(band))).collect(),
            without_candidate: matched.children.iter().filter(|child| child.links.is_empty()).count() as u32,
            parent_share: parent_share(&matched.shares),
            share_declared: self.settings.parent_share.is_some(),
            learned: learned(&matched.theory, &plan.theory),
        };
        self.matched = Some(matched);
        summary
    }

    /// Plans, scores every shard and merges.
    ///
    /// # Errors
    /// As [`plan`](Desk::plan).
    pub fn match_all(&mut self, mut progress: impl FnMut(u32, u32)) -> Result<Summary> {
        let PlanReport { shards, learning, .. } = self.plan()?;
        for shard in 0..shards {
            if shard == learning {
                self.learn();
            }
            self.score(shard);
            progress(shard + 1, shards);
        }
        Ok(self.merge())
    }

    fn sources<'a>(&'a self, roster: &'a Roster) -> Sources<'a> {
        Sources { tables: &self.tables, schemas: &self.schemas, roster, lang: self.lang }
    }

    fn lists(&self) -> Option<Lists<'_>> {
        let (roster, _) = self.gathered.as_ref()?;
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
        let Some((roster, _)) = &self.gathered else { return Vec::new() };
        let records = if role == Role::Child { &roster.children } else { &roster.adults };
        let synthetic: Vec<bool> = self.sheets().iter().map(|sheet| sheet.synthetic).collect();
        crate::export::people_csv(records, &self.tables, &synthetic)
    }

    /// How many pairs are compared, found out by choosing them once more.
    #[cfg(feature = "cli")]
    pub fn compared(&self) -> u64 {
        let (Some((roster, _)), Some(plan)) = (&self.gathered, &self.plan) else { return 0 };
        let mut scratch = Scratch::default();
        let count = |child| candidates(roster, &plan.index, child, &mut scratch).adults.len() as u64;
        roster.children.iter().map(count).sum()
    }

    /// Every pair that is compared, and the keys that brought it there.
    #[cfg(feature = "cli")]
    pub fn candidates_csv(&self) -> Vec<u8> {
        let (Some((roster, _)), Some(plan)) = (&self.gathered, &self.plan) else { return Vec::new() };
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

fn join_report(sources: &Sources, join: &Join) -> JoinReport {
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
