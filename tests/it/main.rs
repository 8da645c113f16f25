//! Every integration test, in one binary: a module a room.
mod blocking;
mod cli;
mod compare;
mod corpus;
mod evaluate;
mod explain;
mod export;
mod family;
mod golden;
mod inspect;
mod invented;
#[cfg(target_os = "linux")]
mod limits;
mod messages;
mod model;
mod person;
mod pipeline;
mod reference;
mod review;
mod roster;
mod schema;
mod synth;
mod synth_layout;
mod synth_notes;
mod table;
mod tidy;
