//! What is known beforehand of names, places and offices, with its sources.
//!
//! Facts lie in `data/*.tsv`, each opening with a line that names its source and licence. Texts are looked up [folded](fold).

pub mod countries;
mod fold;
mod lang;
pub mod names;
mod near;
mod origin;
pub mod places;
mod sectors;
mod tsv;
pub mod words;

pub use fold::fold;
pub use lang::Lang;
