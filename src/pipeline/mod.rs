//! Runs the rooms in pure steps: plan (counts), score (a shard of children), merge (across children); in long lists what the
//! first shards say of how records are kept is learned before the others are scored.
//!
//! The same seam serves a tab with one worker, a tab with several, and a cluster: `plan` looks at everybody once,
//! `score` needs only the plan and a range of children, `merge` is the only step that looks across children.

mod concerns;
mod desk;
mod helper;
mod households;
mod learn;
mod links;
mod lists;
mod merge;
mod plan;
mod rivals;
mod score;
mod size;

pub use desk::Desk;
pub use helper::Helper;
pub use learn::from_decisions as learn_from_decisions;
pub use merge::{Matched, learn_first, merge};
pub use plan::{Plan, plan};
pub use score::{ChildScore, score};

use crate::facts::{Place, Problem, Settings, Severity, SheetRole};
use crate::person::{Persons, clean};
use crate::roster::{MOST_MAYBES, Roster, build};
use crate::schema::Schema;
use crate::table::Table;

/// Cleans every sheet that holds people and gathers everybody.
pub fn gather(tables: &[Table], schemas: &[Schema], settings: &Settings) -> (Roster, Persons) {
    let mut all = Persons::default();
    for (at, (table, schema)) in tables.iter().zip(schemas).enumerate() {
        if schema.role != SheetRole::Ignore {
            let persons = clean(at as u16, table, schema);
            match all.persons.is_empty() {
                // A long list is not copied.
                true => all.persons = persons.persons,
                false => all.persons.extend(persons.persons),
            }
            all.problems.extend(persons.problems);
            all.skipped.extend(persons.skipped);
        }
    }
    let roster = build(std::mem::take(&mut all.persons), tables, settings);
    if roster.more_joins {
        let problem = Problem::new(Severity::Note, "problem-joins-many", Place::default());
        all.problems.push(problem.with("limit", MOST_MAYBES));
    }
    (roster, all)
}
