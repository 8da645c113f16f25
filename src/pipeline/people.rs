//! Everybody of all sheets, and from what they were read: sheets that have not changed are not cleaned again.

use crate::facts::{JoinChoice, Place, Problem, Settings, Severity, SkippedRows};
use crate::person::{Person, Persons, clean};
use crate::roster::{Appended, MOST_MAYBES, Roster, apart, append, build};
use crate::schema::Schema;
use crate::table::Table;

/// Everybody, ready to compare.
#[derive(Debug)]
pub struct People {
    pub roster: Roster,
    /// A table each.
    sheets: Vec<Cleaned>,
    /// Who the reader says is one person.
    joins: Vec<JoinChoice>,
    /// Rows that were added after everybody was counted.
    pub frozen: u32,
}

/// What cleaning a table gave beside its persons, and what it was cleaned by.
#[derive(Debug)]
struct Cleaned {
    number: u32,
    schema: Schema,
    problems: Vec<Problem>,
    skipped: Vec<SkippedRows>,
}

impl Cleaned {
    fn is_of(&self, (number, schema): &(u32, &Schema)) -> bool {
        self.number == *number && self.schema == **schema
    }
}

/// The sheets on the desk, in order.
#[derive(Clone, Copy)]
pub struct Sheets<'a> {
    pub tables: &'a [Table],
    /// Parallel to `tables`.
    pub schemas: &'a [Schema],
    /// Parallel to `tables`: no two tables ever have one number.
    pub numbers: &'a [u32],
}

impl<'a> Sheets<'a> {
    fn each(self) -> impl Iterator<Item = (u32, &'a Schema)> {
        self.numbers.iter().copied().zip(self.schemas)
    }

    fn clean(self, at: usize) -> (Cleaned, Vec<Person>) {
        let (table, schema, number) = (&self.tables[at], &self.schemas[at], self.numbers[at]);
        let Persons { persons, problems, skipped } = clean(at as u16, table, schema);
        (Cleaned { number, schema: schema.clone(), problems, skipped }, persons)
    }
}

impl People {
    /// Gathers everybody. Of those who were gathered before whoever stands in a sheet that is the same is taken over.
    pub fn gather(sheets: Sheets, settings: &Settings, before: Option<People>) -> People {
        let mut known: Vec<Option<(Cleaned, Vec<Person>)>> = match before {
            Some(People { roster, sheets: cleaned, .. }) => {
                let persons = apart(roster, cleaned.len());
                let kept = cleaned.into_iter().zip(persons).zip(sheets.each());
                kept.map(|(known, sheet)| Some(known).filter(|(cleaned, _)| cleaned.is_of(&sheet))).collect()
            }
            None => Vec::new(),
        };
        known.resize_with(sheets.tables.len(), || None);
        let mut all: Vec<Person> = Vec::new();
        let mut cleaned = Vec::with_capacity(known.len());
        for (at, known) in known.into_iter().enumerate() {
            let (sheet, persons) = known.unwrap_or_else(|| sheets.clean(at));
            cleaned.push(sheet);
            match all.is_empty() {
                // A long list is not copied.
                true => all = persons,
                false => all.extend(persons),
            }
        }
        let roster = build(all, sheets.tables, settings);
        People { roster, sheets: cleaned, joins: settings.joins.clone(), frozen: 0 }
    }

    /// Whether these are the people of these sheets.
    pub fn are_of(&self, sheets: Sheets, settings: &Settings) -> bool {
        self.sheets.len() == sheets.tables.len() && self.begin(sheets, settings)
    }

    /// Whether these are the people of the first of these sheets, and further sheets may stand behind them.
    pub fn begin(&self, sheets: Sheets, settings: &Settings) -> bool {
        self.sheets.len() <= sheets.tables.len()
            && self.sheets.iter().zip(sheets.each()).all(|(cleaned, sheet)| cleaned.is_of(&sheet))
            && self.joins == settings.joins
    }

    /// How many of the sheets they were read from.
    pub fn sheets(&self) -> usize {
        self.sheets.len()
    }

    /// Adds those of the sheets behind, where they are few beside those who are here and nobody of them surely is somebody
    /// who is here: then everybody has to be gathered anew.
    pub fn append(&mut self, sheets: Sheets) -> Option<Appended> {
        let (cleaned, persons): (Vec<_>, Vec<_>) =
            (self.sheets.len()..sheets.tables.len()).map(|at| sheets.clean(at)).unzip();
        let persons: Vec<Person> = persons.into_iter().flatten().collect();
        let rows = persons.len() as u32;
        let appended = append(&mut self.roster, persons, sheets.tables, &self.joins)?;
        self.sheets.extend(cleaned);
        self.frozen += rows;
        Some(appended)
    }

    pub fn problems(&self) -> impl Iterator<Item = Problem> {
        let many = self.roster.more_joins.then(|| {
            let problem = Problem::new(Severity::Note, "problem-joins-many", Place::default());
            problem.with("limit", MOST_MAYBES)
        });
        self.sheets.iter().flat_map(|sheet| &sheet.problems).cloned().chain(many)
    }

    pub fn skipped(&self) -> impl Iterator<Item = SkippedRows> {
        self.sheets.iter().flat_map(|sheet| &sheet.skipped).cloned()
    }
}
