//! Joins what a note says of one relative in several places, and leaves out the row's own person.

use super::{NoteKin, is_parent};
use crate::person::{KinRelation, Role, Whereabouts};

/// A relative of whom only numbers are said joins the named one of the same relation; one mentioned again adds nothing.
pub(super) fn merge(kin: &mut Vec<NoteKin>) {
    let mut at = 0;
    while at < kin.len() {
        if kin[at].name.is_some() || kin[at].relation == KinRelation::Companion {
            at += 1;
            continue;
        }
        let one = &kin[at];
        // `the UC is his son`: a word without a sex, said first.
        let bare = one.sex.is_none() && one.birth.is_none() && one.a_number.is_none() && one.phone.is_none();
        let only_one = matches!(one.relation, KinRelation::Mother | KinRelation::Father);
        let same = |other: &NoteKin| {
            // What is denied joins only what is denied: `not his son, the minor`.
            other.denied == one.denied
                && (!one.denied || other.name.is_none())
                && other.relation == one.relation
                && (other.sex == one.sex || one.sex.is_none())
                && (other.whereabouts == one.whereabouts || only_one)
                && (other.name.is_some() || only_one || other.birth.is_none() || one.birth.is_none())
                && (only_one || other.a_number.is_none() || one.a_number.is_none())
        };
        let Some(other) = (0..kin.len()).filter(|index| *index != at).find(|index| {
            same(&kin[*index]) && (kin[*index].name.is_some() || *index < at || bare && kin[*index].sex.is_some())
        }) else {
            at += 1;
            continue;
        };
        let poor = kin.remove(at);
        let rich = &mut kin[if other > at { other - 1 } else { other }];
        rich.birth = rich.birth.or(poor.birth);
        rich.a_number = rich.a_number.or(poor.a_number);
        rich.phone = rich.phone.or(poor.phone);
        if rich.whereabouts == Whereabouts::Unsaid {
            rich.whereabouts = poor.whereabouts;
        }
    }
}

/// Leaves out who is no relative of an adult's row, but the adult, or somebody already named.
pub(super) fn leave_out_row(kin: &mut Vec<NoteKin>, role: Role) {
    if role == Role::Child {
        return;
    }
    // `father and son separated` in a father's row: the row itself.
    kin.retain(|kin| !(is_only_said(kin) && is_parent(kin.relation)));
    // `nephew JUAN … juvenile processed as UAC`: the nephew again.
    let is_named_other =
        |kin: &NoteKin| matches!(kin.relation, KinRelation::OtherRelative | KinRelation::Sibling) && kin.name.is_some();
    if kin.iter().any(is_named_other) {
        kin.retain(|kin| !(is_only_said(kin) && kin.relation == KinRelation::Child && kin.sex.is_none()));
    }
}

/// Whether there is a word for a relative, and nothing more is told.
fn is_only_said(kin: &NoteKin) -> bool {
    kin.is_bare() && !kin.denied && kin.whereabouts == Whereabouts::Unsaid
}
