//! Runs the rooms in three pure steps, plan (counts), score (a shard of children), merge (across children).

mod desk;

pub use desk::Desk;
