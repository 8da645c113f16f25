//! Fellegi–Sunter: what each agreement is worth, and why.
//!
//! Sees levels and counts, never persons. `weights` is the one table of m and u; `evidence` adds up: within a group the
//! strongest support and the strongest contradiction count in full and the rest at [`REST`]; across groups a fact counts
//! once.

mod age;
mod evidence;
mod learn;
mod theory;
mod weights;

pub use evidence::{Counted, Evidence, REST};
pub use learn::{Counts, FURTHEST, HOLD, Move};
pub use theory::{Theory, Weigher};
pub use weights::{KAPPA, ROWS, Row, TRUST};

/// Who an adult may be to a child: the order of all arrays over relations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    Mother,
    Father,
    Relative,
}

impl Slot {
    pub const ALL: [Slot; 3] = [Slot::Mother, Slot::Father, Slot::Relative];
}
