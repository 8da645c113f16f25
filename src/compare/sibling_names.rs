//! The names in two children's rows: their own surnames, the parents both tell of, and each other's.

use super::finding::{Comparison, Level, Part, Parts, fact};
use super::names::{Against, Counted, told_name};
use super::told::told_parent;
use crate::person::KinRelation;
use crate::roster::{NameCode, Record, Roster, Token};

/// Brothers and sisters have both surnames in common, half-siblings one: the first and the second stand side by side.
pub fn surnames(roster: &Roster, one: &Record, other: &Record) -> Parts {
    let (Some(a), Some(b)) = (one.names.first(), other.names.first()) else { return Parts::new() };
    let counts = &roster.counts.child_surname;
    let part = |comparison, a: Token, b: Token| match roster.tokens.likeness(a, b) {
        Some(likeness) => {
            let reached = counts.at_least(a, likeness).saturating_sub(1);
            // A surname is somebody's first as often as the second.
            let share = roster.tokens.surname_share(a, likeness) / 2.0;
            Part::counted(comparison, Level::Equal, reached / 2, counts.persons, share, fact::SURNAME)
        }
        None => Part::known(comparison, Level::Differs, 0.96, fact::SURNAME),
    };
    let first = a.surnames.first().zip(b.surnames.first());
    let second = a.surnames.get(1).zip(b.surnames.get(1));
    let first = first.map(|(&a, &b)| part(Comparison::SiblingFirst, a, b));
    let second = second.map(|(&a, &b)| part(Comparison::SiblingSecond, a, b));
    first.into_iter().chain(second).collect()
}

/// The same parent, as both rows tell it.
pub fn told_parents(roster: &Roster, one: &Record, other: &Record, relation: KinRelation) -> Parts {
    // Surnames of a parent are another fact than the children's own, of which the ledger must not take them for a part.
    let against = Against { surname_fact: fact::PARENT_NUMBER, ..told_parent(roster) };
    match (told_as(one, relation), told_as(other, relation)) {
        (Some(a), Some(b)) => told_name(a, std::slice::from_ref(b), &against),
        _ => Parts::new(),
    }
}

fn told_as(record: &Record, relation: KinRelation) -> Option<&NameCode> {
    let mut of_relation = record.kin.iter().filter(|kin| kin.relation == relation && !kin.denied);
    of_relation.find_map(|kin| kin.name.as_ref())
}

/// A brother or sister whom one row names, against the other's own name.
pub fn named(roster: &Roster, one: &Record, other: &Record) -> Option<Parts> {
    let counts = &roster.counts;
    let against = Against {
        tokens: &roster.tokens,
        given: Comparison::NamedGiven,
        surname: Comparison::NamedSurname,
        given_fact: fact::CHILD_GIVEN,
        surname_fact: fact::SURNAME,
        given_names: &counts.child_given,
        surnames: &counts.child_surname,
        counted: Counted::Told,
    };
    let siblings = one.kin.iter().filter(|kin| kin.relation == KinRelation::Sibling && !kin.denied);
    let told = siblings.filter_map(|kin| Some(told_name(kin.name.as_ref()?, &other.names, &against)));
    // A child may name one of three: only that one is evidence, the others are not evidence against.
    told.filter(|parts| parts.first().is_some_and(|part| part.level != Level::Differs)).max_by_key(|parts| parts.len())
}
