//! Invents families whose truth we know, and damages their records as clerks do.

mod cells;
mod damage;
mod dice;
mod families;
mod journey;
mod layout;
mod names;
mod notes;
mod pools;
mod recipe;
mod records;

pub use damage::{WrittenBirth, WrittenName};
pub use layout::{Layout, SynthFile, sheets};
pub use names::Custom;
pub use recipe::{Damage, Recipe};
pub use records::{AdultRecord, ChildRecord, Detail, Done, Lists, World, invent};
