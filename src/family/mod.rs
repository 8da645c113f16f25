//! Turns evidence into links that can exist together: the states of a child, their shares, and bands.

mod bands;
mod shares;
mod states;
mod support;

pub use bands::{Standing, band, rests_on_evidence};
pub use shares::{estimate, parent_share, stated};
pub use states::{Candidate, Couple, Population, Posterior, States, posterior, prior};
pub use support::{SIBLINGS, crowding, share_well, sibling_support, siblings_chance};
