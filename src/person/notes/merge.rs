//! Joins what a note says of one relative in several places.

use super::NoteKin;
use crate::person::KinRelation;

/// A relative of whom only numbers are said joins the named one of the same relation; one mentioned again adds nothing.
pub(super) fn merge(kin: &mut Vec<NoteKin>) {
    let mut at = 0;
    while at < kin.len() {
        if kin[at].name.is_some() || kin[at].denied || kin[at].relation == KinRelation::Companion {
            at += 1;
            continue;
        }
        let same = |other: &NoteKin| {
            !other.denied && other.relation == kin[at].relation && (other.sex == kin[at].sex || kin[at].sex.is_none())
        };
        let Some(other) = (0..kin.len())
            .filter(|index| *index != at)
            .find(|index| same(&kin[*index]) && (kin[*index].name.is_some() || *index < at))
        else {
            at += 1;
            continue;
        };
        let poor = kin.remove(at);
        let rich = &mut kin[if other > at { other - 1 } else { other }];
        rich.birth = rich.birth.or(poor.birth);
        rich.a_number = rich.a_number.or(poor.a_number);
        rich.phone = rich.phone.or(poor.phone);
    }
}
