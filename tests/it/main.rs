//! Every integration test, in one binary: a module a room.

mod tidy;
