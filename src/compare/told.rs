//! Kin of whom one row tells, against the other person's own row.

use super::finding::{Comparison, Finding, Slots, Subject, Teller, fact};
use super::names::{Against, Counted};
use super::telling::{Of, Telling};
use crate::person::KinRelation::{Child, Companion, Father, Mother, OtherRelative, Parent, Sibling};
use crate::roster::{Record, Roster};

/// The parents of whom the child's row tells, against this adult.
pub fn by_child(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let counts = &roster.counts;
    let telling = Telling::child(child, adult);
    let against = told_parent(roster);
    let born = Of { comparison: Comparison::ToldBirth, fact: fact::PARENT_BIRTH };
    let number = Of { comparison: Comparison::ToldANumber, fact: fact::PARENT_NUMBER };
    // A number told of somebody travelled with may be anybody's who came along.
    for (kin, numbered) in [(&[Mother][..], &[Mother][..]), (&[Father], &[Father]), (&[Parent], &[Parent, Companion])] {
        let slots = Slots::told_as(kin[0]);
        let name = telling.name(telling.kin(kin), &against);
        let birth = telling.birth(telling.kin(kin), born, &counts.adult_births);
        let number = telling.a_number(telling.kin(numbered), number, counts.adults);
        findings.extend(name.map(|heard| heard.finding(Subject::ToldName, slots)));
        findings.extend(birth.map(|heard| heard.finding(Subject::ToldBirth, slots)));
        findings.extend(number.map(|heard| heard.finding(Subject::ToldANumber, slots)));
    }
}

/// The children that the adult's row names, against this child. An adult who names only others is evidence against.
pub fn by_adult(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let counts = &roster.counts;
    let telling = Telling::adult(child, adult);
    let against = Against { given: Comparison::NamedGiven, surname: Comparison::NamedSurname, ..named_child(roster) };
    let named = telling.name(telling.kin(&[Child]), &against);
    // The age counts for the child that is named; without a name, for any child told of.
    let chosen = named.as_ref().map(|heard| heard.kin);
    let aged = telling.kin(&[Child]).filter(|kin| chosen.is_none_or(|chosen| std::ptr::eq(chosen, *kin)));
    let born = Of { comparison: Comparison::NamedBirth, fact: fact::CHILD_BIRTH };
    let birth = telling.birth(aged, born, &counts.child_births);
    let number = Of { comparison: Comparison::NamedANumber, fact: fact::CHILD_NUMBER };
    let number = telling.a_number(telling.kin(&[Child]), number, counts.children);
    // A column for the child is filled in by aunts too; a note that says "son" is not.
    let slots = |from_note: bool| Slots { relative: !from_note, ..Slots::ALL };
    let said = [(named, Subject::NamedChild), (birth, Subject::NamedChildBirth), (number, Subject::NamedChildANumber)];
    findings.extend(said.into_iter().filter_map(|(heard, subject)| {
        let heard = heard?;
        let slots = slots(heard.kin.from_note);
        Some(heard.finding(subject, slots))
    }));
}

/// Other relatives and companions that either row names, against the other person: evidence for "another relative".
pub fn of_relatives(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let telling = Telling::child(child, adult);
    let born = Of { comparison: Comparison::RelativeBirth, fact: fact::PARENT_BIRTH };
    // Somebody travelled with may be a parent as well as an aunt.
    for (kin, slots) in [(&[OtherRelative, Sibling][..], Slots::RELATIVE), (&[Companion], Slots::ALL)] {
        let name = telling.name(telling.kin(kin), &named_adult(roster));
        let birth = telling.birth(telling.kin(kin), born, &roster.counts.adult_births);
        findings.extend(name.map(|heard| heard.finding(Subject::RelativeName(Teller::Child), slots)));
        findings.extend(birth.map(|heard| heard.finding(Subject::RelativeBirth, slots)));
    }
    let telling = Telling::adult(child, adult);
    for (kin, slots) in [(&[OtherRelative, Sibling][..], Slots::RELATIVE), (&[Companion], Slots::ALL)] {
        let name = telling.name(telling.kin(kin), &named_child(roster));
        findings.extend(name.map(|heard| heard.finding(Subject::RelativeName(Teller::Adult), slots)));
    }
}

/// A parent's name in a child's row.
pub fn told_parent(roster: &Roster) -> Against<'_> {
    Against { given: Comparison::ToldGiven, surname: Comparison::ToldSurname, ..named_adult(roster) }
}

/// A relative's name in a child's row: how many adults are called that.
fn named_adult(roster: &Roster) -> Against<'_> {
    Against {
        tokens: &roster.tokens,
        given: Comparison::RelativeGiven,
        surname: Comparison::RelativeSurname,
        given_fact: fact::PARENT_GIVEN,
        surname_fact: fact::SURNAME,
        given_names: &roster.counts.adult_given,
        surnames: &roster.counts.adult_surname,
        counted: Counted::Told,
    }
}

/// A relative's name in an adult's row: of how many children who are told of it could be the child's.
fn named_child(roster: &Roster) -> Against<'_> {
    Against {
        given_fact: fact::CHILD_GIVEN,
        given_names: &roster.counts.told_child_given,
        surnames: &roster.counts.told_child_surname,
        counted: Counted::Own,
        ..named_adult(roster)
    }
}
