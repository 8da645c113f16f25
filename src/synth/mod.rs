//! Invents families whose truth we know, and damages their records as clerks do.

mod damage;
mod dials;
mod dice;
mod families;
mod fate;
mod journey;
mod layout;
mod names;
mod notes;
mod papers;
mod pools;
mod recipe;
mod records;
mod scribe;
mod world;

pub use damage::{WrittenBirth, WrittenName};
pub use dials::{DIALS, Dial, Dials, Source, Turns, dial};
pub use layout::{Layout, SynthFile, sheets};
pub use names::Custom;
pub use recipe::{PRESETS, Recipe, Scene};
pub use records::{AdultRecord, ChildRecord, Detail, Done, Lists, World};
pub use world::invent;
