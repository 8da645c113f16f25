//! Every integration test, in one binary: a module a room.
mod cli;
mod corpus;
mod evaluate;
mod export;
mod golden;
mod messages;
mod person;
mod reference;
mod review;
mod schema;
mod synth;
mod table;
mod tidy;
