//! The door for the command line: convert, call, convert back.

fn main() {}
