//! Holds what is loaded and answers the page's questions: the one stateful thing of the crate.

use super::answers::join_report;
use super::concerns::{left_out, shared_numbers, swapped};
use super::learn::learned;
use super::merge::{Matched, learn_first, merge};
use super::people::{People, Sheets};
use super::plan::{Plan, plan, shares};
use super::redo::{Redo, redo};
use super::score::{ChildScore, score};
use super::size::Size;
use super::unmerged::Unmerged;
use super::{helper, increment};
use crate::error::{Error, Result};
use crate::facts::{
    Band, CheckReport, LoadReport, PlanReport, Problem, RowsQuery, SETTINGS_VERSION, Settings, ShapeChoice,
    SheetReport, SheetRole, SheetRow, SheetRows, Summary,
};
use crate::family::parent_share;
use crate::messages::Lang;
use crate::schema::{self, Schema, Understood, understand_again};
use crate::table::{self, Table};

/// The most rows that are shown at once.
const MAX_ROWS_SHOWN: u32 = 1_000;
/// The longest text of a cell that is shown, in characters.
const MAX_CHARS_SHOWN: usize = 500;

/// A desk with spreadsheets on it.
#[derive(Default)]
pub struct Desk {
    pub(super) tables: Vec<Table>,
    /// Parallel to `tables`.
    pub(super) schemas: Vec<Schema>,
    /// Parallel to `tables`: no number is given twice.
    numbers: Vec<u32>,
    /// Parallel to `tables`.
    held: Vec<Held>,
    /// Tables that ever lay on the desk.
    seen: u32,
    pub(super) settings: Settings,
    pub(super) lang: Lang,
    pub(super) people: Option<People>,
    pub(super) plan: Option<Plan>,
    scores: Vec<ChildScore>,
    /// All shards are scored already: only how they are merged has changed.
    scored: bool,
    pub(super) matched: Option<Matched>,
    unmerged: Unmerged,
}

/// What is kept of a table beside its cells.
#[derive(Default)]
struct Held {
    /// The role its file was given for, where it was.
    role: Option<SheetRole>,
    /// What was noticed while reading, kept with the first sheet of its file.
    noticed: Vec<Problem>,
    understood: Option<Understood>,
    /// As it was understood when it was last reported.
    reported: Option<(Schema, SheetReport)>,
}

impl Desk {
    /// Reads a file and puts it on the desk; a file of the same name replaces the earlier one. Links that were found stay
    /// where the file may be [added to them](Desk::increment).
    ///
    /// # Errors
    /// Where nothing can be read from the file. What is on the desk stays as it was.
    pub fn add_file(&mut self, name: &str, bytes: &[u8], role: Option<SheetRole>) -> Result<LoadReport> {
        let reading = table::read(name, bytes)?;
        let problems = reading.problems;
        self.drop_file(name);
        for (at, table) in reading.tables.into_iter().enumerate() {
            let noticed = if at == 0 { problems.clone() } else { Vec::new() };
            self.tables.push(table);
            self.held.push(Held { role, noticed, ..Held::default() });
            self.numbers.push(self.seen);
            self.seen += 1;
        }
        self.understand();
        if !self.people.as_ref().is_some_and(|people| people.begin(self.all_sheets(), &self.settings)) {
            self.forget_links();
        }
        Ok(LoadReport { sheets: self.sheets(), problems })
    }

    pub fn remove_file(&mut self, name: &str) -> Vec<SheetReport> {
        self.drop_file(name);
        self.understand();
        self.forget_links();
        self.sheets()
    }

    fn drop_file(&mut self, name: &str) {
        let keep: Vec<bool> = self.tables.iter().map(|table| table.file != name).collect();
        let mut kept = keep.iter();
        self.tables.retain(|_| *kept.next().unwrap_or(&true));
        let mut kept = keep.iter();
        self.numbers.retain(|_| *kept.next().unwrap_or(&true));
        let mut kept = keep.iter();
        self.held.retain(|_| *kept.next().unwrap_or(&true));
    }

    fn understand(&mut self) {
        let roles: Vec<Option<SheetRole>> = self.held.iter().map(|held| held.role).collect();
        let known = self.held.iter_mut().map(|held| held.understood.take()).collect();
        let understood = understand_again(&self.tables, &roles, &self.settings, known);
        self.schemas = understood.iter().map(|sheet| sheet.schema.clone()).collect();
        for ((held, understood), table) in self.held.iter_mut().zip(understood).zip(&self.tables) {
            if held.reported.as_ref().is_none_or(|(schema, _)| *schema != understood.schema) {
                let report = schema::report(0, table, &understood.schema);
                held.reported = Some((understood.schema.clone(), report));
            }
            held.understood = Some(understood);
        }
    }

    fn forget_links(&mut self) {
        self.plan = None;
        self.scores = Vec::new();
        self.scored = false;
        self.matched = None;
        self.unmerged = Unmerged::default();
    }

    pub fn sheets(&self) -> Vec<SheetReport> {
        let reports = self.held.iter().filter_map(|held| held.reported.as_ref()).zip(0..);
        reports.map(|((_, report), index)| SheetReport { index, ..report.clone() }).collect()
    }

    fn all_sheets(&self) -> Sheets<'_> {
        Sheets { tables: &self.tables, schemas: &self.schemas, numbers: &self.numbers }
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

    /// Takes new settings; only what they touch is done anew, see [`redo`].
    ///
    /// # Errors
    /// Where they come from a newer version.
    pub fn set_settings(&mut self, settings: Settings) -> Result<Vec<SheetReport>> {
        if settings.version > SETTINGS_VERSION {
            return Err(Error::in_file("problem-settings-newer", "").with("version", settings.version));
        }
        let redo = redo(&self.settings, &settings);
        self.settings = settings;
        if redo == Redo::Understand {
            self.understand();
        }
        match redo {
            Redo::Understand | Redo::Gather | Redo::Plan => self.forget_links(),
            Redo::Merge => self.unmerge(),
            Redo::Nothing => {}
        }
        Ok(self.sheets())
    }

    /// Back to where everybody is scored and nothing is merged yet.
    fn unmerge(&mut self) {
        let counted = self.people.as_ref().is_some_and(|people| people.frozen == 0);
        if let Some(matched) = self.matched.take().filter(|_| counted) {
            self.scores = std::mem::take(&mut self.unmerged).take_back(matched.scores);
            self.scored = true;
        }
        match &mut self.plan {
            Some(plan) if self.scored => {
                plan.shares = shares(&self.settings, &plan.population);
            }
            _ => self.forget_links(),
        }
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
    pub(super) fn people(&mut self) {
        if !self.people.as_ref().is_some_and(|people| people.are_of(self.all_sheets(), &self.settings)) {
            self.gather();
        }
    }

    fn gather(&mut self) {
        self.forget_links();
        let before = self.people.take();
        self.people = Some(People::gather(self.all_sheets(), &self.settings, before));
    }

    /// What will be matched, what could not be read, who stands in two lists.
    pub fn check(&mut self) -> CheckReport {
        self.people();
        let Some(people) = &self.people else { return CheckReport::default() };
        let roster = &people.roster;
        let sources = self.sources(roster);
        let joins = roster.joins.iter().map(|join| join_report(&sources, join)).collect();
        let noticed = self.held.iter().flat_map(|held| &held.noticed).cloned();
        CheckReport {
            children: roster.children.len() as u32,
            adults: roster.adults.len() as u32,
            skipped_rows: people.skipped().map(|rows| rows.count).sum(),
            skipped: people.skipped().collect(),
            problems: swapped(roster, &self.tables)
                .into_iter()
                .chain(noticed)
                .chain(left_out(&self.tables, &self.schemas))
                .chain(people.problems())
                .chain(shared_numbers(roster, &self.tables, &self.schemas))
                .collect(),
            joins,
        }
    }

    /// Counts, and tells how many shards there are to score: none where only the merging is to be done anew.
    ///
    /// # Errors
    /// Where there are no children, or no adults, to match.
    pub fn plan(&mut self) -> Result<PlanReport> {
        self.people();
        if self.people.as_ref().is_some_and(|people| people.frozen > 0) {
            self.gather();
        }
        let Some(People { roster, .. }) = &self.people else { return Ok(PlanReport::default()) };
        let (children, adults) = (roster.children.len() as u32, roster.adults.len() as u32);
        if self.scored {
            return Ok(PlanReport { children, adults, shards: 0, learning: 0 });
        }
        if children == 0 {
            return Err(Error::in_file("problem-no-children", ""));
        }
        if adults == 0 {
            return Err(Error::in_file("problem-no-adults", ""));
        }
        self.forget_links();
        let Some(People { roster, .. }) = &self.people else { return Ok(PlanReport::default()) };
        let plan = plan(roster, &self.settings);
        let report = PlanReport { children, adults, shards: plan.shards, learning: plan.learning() };
        self.plan = Some(plan);
        Ok(report)
    }

    /// Scores one shard; shards may come in any order, each once.
    pub fn score(&mut self, shard: u32) {
        let (Some(People { roster, .. }), Some(plan)) = (&self.people, &self.plan) else { return };
        self.scores.extend(score(roster, plan, plan.shard(shard)));
    }

    /// Looks at what the first shards say, for the others to be weighed by: due when [`PlanReport::learning`] shards are scored,
    /// in any order, and before any other. Gives what a [`Helper`](super::Helper) has to know of it.
    pub fn learn(&mut self) -> Vec<u8> {
        let (Some(People { roster, .. }), Some(plan)) = (&self.people, &mut self.plan) else { return Vec::new() };
        self.scores.sort_by_key(|score| score.child);
        plan.learned = learn_first(roster, plan, &self.scores, &self.settings);
        helper::learned(plan)
    }

    /// Everybody who was planned for, for a [`Helper`](super::Helper) to score too; no bytes before there is a plan.
    pub fn hand_over(&self) -> Vec<u8> {
        match (&self.people, &self.plan) {
            (Some(People { roster, .. }), Some(_)) => helper::handed_over(roster, &self.settings),
            _ => Vec::new(),
        }
    }

    /// Takes the scores of a shard from a helper, in place of scoring it here. Says whether they could be used.
    pub fn take_scores(&mut self, shard: u32, bytes: &[u8]) -> bool {
        let (Some(People { roster, .. }), Some(plan)) = (&self.people, &self.plan) else { return false };
        let Some(scores) = helper::take_scores(roster, plan, shard, bytes) else { return false };
        self.scores.extend(scores);
        true
    }

    /// Puts the shards together.
    pub fn merge(&mut self) -> Summary {
        let (Some(People { roster, .. }), Some(plan)) = (&self.people, &self.plan) else { return Summary::default() };
        let mut scores = std::mem::take(&mut self.scores);
        scores.sort_by_key(|score| score.child);
        scores.dedup_by_key(|score| score.child);
        self.unmerged = Unmerged::note(&scores);
        let matched = merge(roster, plan, scores, &self.settings);
        self.unmerged.settle(&matched.scores);
        self.scored = false;
        self.matched = Some(matched);
        self.summary()
    }

    /// What was found, for the heads of lists and charts.
    fn summary(&self) -> Summary {
        let (Some(people), Some(plan), Some(matched)) = (&self.people, &self.plan, &self.matched) else {
            return Summary::default();
        };
        let bands = matched.children.iter().filter_map(|child| Some(child.links.first()?.band));
        let best = |band: Band| bands.clone().filter(|other| *other == band).count() as u32;
        Summary {
            children: people.roster.children.len() as u32,
            adults: people.roster.adults.len() as u32,
            by_band: Band::ALL.iter().map(|&band| (band, best(band))).collect(),
            without_candidate: matched.children.iter().filter(|child| child.links.is_empty()).count() as u32,
            parent_share: parent_share(&matched.shares),
            share_declared: self.settings.parent_share.is_some(),
            learned: learned(&matched.theory, &plan.theory),
            frozen: (people.frozen > 0).then_some(people.frozen),
        }
    }

    /// Adds files that came after the match to its links, where they are few rows beside what was matched: the new rows are
    /// compared with everybody, by the counts of the match before. The next match counts everybody anew.
    ///
    /// None where that cannot be: then the links that were found are forgotten.
    pub fn increment(&mut self) -> Option<Summary> {
        let done = self.append();
        if done.is_none() {
            self.forget_links();
        }
        done.map(|()| self.summary())
    }

    fn append(&mut self) -> Option<()> {
        let (people, plan, matched) = (self.people.as_mut()?, self.plan.as_mut()?, self.matched.as_mut()?);
        let sheets = Sheets { tables: &self.tables, schemas: &self.schemas, numbers: &self.numbers };
        let new = self.held.get(people.sheets()..).unwrap_or_default();
        let used =
            new.iter().filter_map(|held| held.reported.as_ref()).filter(|(schema, _)| schema.role != SheetRole::Ignore);
        let rows: u32 = used.map(|(_, report)| report.data_rows).sum();
        // A file of which no row is used is looked at before anything else is done.
        if rows == 0 && !new.is_empty() {
            return None;
        }
        let whole = matched.scores.len() == people.roster.children.len();
        if !whole || !people.begin(sheets, &self.settings) || !increment::is_little(people, rows) {
            return None;
        }
        let appended = people.append(sheets)?;
        increment::increment(&people.roster, &appended, plan, matched, &mut self.unmerged, &self.settings);
        Some(())
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
}
