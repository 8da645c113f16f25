//! `reencuentro inspect`: the report, its JSON, its exit codes.
