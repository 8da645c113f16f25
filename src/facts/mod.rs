//! The plain data that crosses the boundary: what the page, the command line and the judge read and write.
//!
//! Every type here is public, has public fields and derives serde; no other room does. TypeScript gets its types
//! from these (through `tsify`), never by hand. Codes and values stand here, never sentences: the sentences live in
//! the message files, and `messages` (or the page) says them.

mod decision;
mod desk;
mod evidence;
mod inspect;
mod link;
mod packed;
mod piece;
mod place;
mod problem;
mod settings;
mod sheet;
mod weight;

pub use decision::{Conflict, Decided, Decision, LogEntry, Verdict};
pub use desk::{
    Candidate, CandidateList, CheckReport, JoinReport, ListItem, ListPage, ListQuery, LoadReport, Moved, PlanReport,
    RowsQuery, SampleFile, SheetRow, SheetRows, SkippedRows, Summary,
};
pub use evidence::{Evidence, Fact, FieldRow, Flip, Group, PersonCard, Term, TermKind};
pub use inspect::{FileReport, FolderReport, INSPECT_VERSION, InspectEach, InspectReport};
pub use link::{Band, ChildLinks, Link, LinkRow, NoCandidate, Relation, Truth, TruthRelation};
pub use packed::{Packed, Packer, Unpacker};
pub use piece::Piece;
pub use place::Place;
pub use problem::{Problem, Severity};
pub use settings::{
    ColumnChoice, JoinChoice, SETTINGS_VERSION, Settings, SettingsVersion, ShapeChoice, Shares, SheetChoice,
};
pub use sheet::{ColumnReport, DateOrder, Field, SYNTHETIC, SheetReport, SheetRole, What, Whom};
pub use weight::Weight;

pub(crate) use packed::packed;
