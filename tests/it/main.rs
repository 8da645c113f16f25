//! Every integration test, in one binary: a module a room.
mod blocking;
mod clean;
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
mod table;
mod tidy;
