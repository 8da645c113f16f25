//! Runs the rooms in pure steps: plan (counts), score (a shard of children), merge (across children); in long lists what the
//! first shards say of how records are kept is learned before the others are scored.
//!
//! The same seam serves a tab with one worker, a tab with several, and a cluster: `plan` looks at everybody once,
//! `score` needs only the plan and a range of children, `merge` is the only step that looks across children.

mod answers;
mod concerns;
mod desk;
mod helper;
mod households;
mod increment;
mod learn;
mod links;
mod lists;
mod merge;
mod people;
mod plan;
mod redo;
mod rivals;
mod score;
mod size;
mod unmerged;

pub use desk::Desk;
pub use helper::Helper;
pub use learn::from_decisions as learn_from_decisions;
pub use merge::{Matched, learn_first, merge};
pub use plan::{Plan, plan};
pub use redo::{Redo, redo};
pub use score::{ChildScore, score};

use people::{People, Sheets};

use crate::facts::Settings;
use crate::person::Persons;
use crate::roster::Roster;
use crate::schema::Schema;
use crate::table::Table;

/// Cleans every sheet that holds people and gathers everybody.
pub fn gather(tables: &[Table], schemas: &[Schema], settings: &Settings) -> (Roster, Persons) {
    let numbers: Vec<u32> = (0..tables.len() as u32).collect();
    let people = People::gather(Sheets { tables, schemas, numbers: &numbers }, settings, None);
    let (problems, skipped) = (people.problems().collect(), people.skipped().collect());
    (people.roster, Persons { persons: Vec::new(), problems, skipped })
}
