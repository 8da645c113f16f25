//! Two adults: whether their rows belong together as a couple's do.

use super::days::{Cell, cell, day_level, places};
use super::names::told_names_agree;
use super::numbers::both;
use crate::facts::Weight;
use crate::person::KinRelation;
use crate::roster::{Record, Roster, same_phone};

/// The most that two rows can say of being a couple, in bits (MODEL: ψ).
pub const MOST: Weight = Weight(300);
/// One names the other as a relative or somebody travelled with. Assumed.
const NAMED: Weight = Weight(250);
/// A surviving event or family-unit number in common. Assumed.
const NUMBER: Weight = Weight(200);
/// A phone in common. Assumed.
const PHONE: Weight = Weight(200);
/// Met on the same day or the next, in a place that fits or is not known, their A-numbers at most three apart. Assumed.
const NEXT: Weight = Weight(100);

/// How much likelier two adults are to be a child's mother and father together than their rows alone would say.
pub fn couple(roster: &Roster, one: &Record, other: &Record) -> Weight {
    let names = |teller: &Record, own: &Record| {
        let mut told = teller
            .kin
            .iter()
            .filter(|kin| !kin.denied && matches!(kin.relation, KinRelation::OtherRelative | KinRelation::Companion));
        told.any(|kin| kin.name.as_ref().is_some_and(|name| told_names_agree(roster, name, &own.names)))
    };
    let mut weight = Weight::ZERO;
    if names(one, other) || names(other, one) {
        weight += NAMED;
    }
    if both(&one.events, &other.events).is_some() {
        weight += NUMBER;
    }
    if one.all_phones().any(|phone| other.all_phones().any(|theirs| same_phone(phone, theirs))) {
        weight += PHONE;
    }
    let day = one.day.zip(other.day).map(|(a, b)| day_level(a, b).1);
    let next = one.a_numbers.first().zip(other.a_numbers.first());
    if cell(day, places(one, other)) == Cell::Same && next.is_some_and(|(a, b)| a.value.0.abs_diff(b.value.0) <= 3) {
        weight += NEXT;
    }
    weight.min(MOST)
}
