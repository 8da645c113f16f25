mod cli;
mod corpus;
mod evaluate;
mod export;
mod messages;
mod reference;
mod schema;
mod synth;
mod table;
mod person;
//! Every integration test, in one binary: a module a room.

mod tidy;
