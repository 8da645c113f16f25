//! Gathers the relatives that a row names: from columns of their own, and out of its notes.

mod births;
mod columns;
mod named;
mod told;

pub(super) use columns::from_columns;
pub(super) use named::stated;
pub(super) use told::from_notes;

use super::{KinRelation, StatedKin, Whereabouts};

impl StatedKin {
    /// Somebody of whom only the relation is known.
    pub(in crate::person) fn new(relation: KinRelation) -> StatedKin {
        StatedKin {
            relation,
            name: None,
            sex: None,
            birth: None,
            a_number: None,
            phone: None,
            from_note: false,
            denied: false,
            whereabouts: Whereabouts::Unsaid,
            said: None,
        }
    }

    fn says_nothing(&self) -> bool {
        self.name.is_none() && self.birth.is_none() && self.a_number.is_none() && self.phone.is_none()
    }
}
