//! What one row says of the other person, against that person's own row.

use super::births::births;
use super::finding::{Comparison, Finding, Level, Part, Slots, Subject, fact};
use super::names::{Against, Counted, told_name};
use crate::person::{ANumber, KinRelation, StatedKin, Whereabouts};
use crate::roster::{NameCode, Record, Roster};

/// The parents that the child's row names, against this adult.
pub fn by_child(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let counts = &roster.counts;
    let against = Against {
        tokens: &roster.tokens,
        given: Comparison::ToldGiven,
        surname: Comparison::ToldSurname,
        given_fact: fact::PARENT_GIVEN,
        surname_fact: fact::SURNAME,
        given_names: &counts.adult_given,
        surnames: &counts.adult_surname,
    };
    for relation in [KinRelation::Mother, KinRelation::Father, KinRelation::Parent] {
        let slots = match relation {
            KinRelation::Mother => Slots { mother: true, father: false, relative: true },
            KinRelation::Father => Slots { mother: false, father: true, relative: true },
            _ => Slots::ALL,
        };
        let kin = kin_of(child, |kin| kin.relation == relation);
        let told = kin.filter_map(|(kin, name)| {
            let parts = told_name(name?, &adult.names, &against, Counted::Told);
            Some((kin, parts))
        });
        let finding = best(told, Subject::ToldName, slots);
        push(
            findings,
            finding.map(|(kin, mut finding)| {
                finding.child_cell = kin.name.as_ref().map(|name| name.cell);
                finding.adult_cell = adult.person.names.first().map(|name| name.cell);
                finding
            }),
        );
        let born = kin_of(child, |kin| kin.relation == relation).filter_map(|(kin, _)| {
            let (told, own) = (kin.birth.as_ref()?, adult.person.birth.as_ref()?);
            let part = births(&told.value, &own.value, Comparison::ToldBirth, fact::PARENT_BIRTH, &counts.adult_births);
            Some((kin, vec![part]))
        });
        push(
            findings,
            best(born, Subject::ToldBirth, slots).map(|(kin, mut finding)| {
                finding.child_cell = kin.birth.as_ref().map(|birth| birth.cell);
                finding.adult_cell = adult.person.birth.as_ref().map(|birth| birth.cell);
                finding
            }),
        );
        // A number told of somebody travelled with may be anybody's who came along.
        let told_number = |kin: &StatedKin| {
            kin.relation == relation || (relation == KinRelation::Parent && kin.relation == KinRelation::Companion)
        };
        let numbered = kin_of(child, told_number).filter_map(|(kin, _)| {
            let told = kin.a_number.as_ref()?.value;
            Some((kin, vec![number_part(told, adult, Comparison::ToldANumber, fact::PARENT_NUMBER, counts.adults)?]))
        });
        push(
            findings,
            best(numbered, Subject::ToldANumber, slots).map(|(kin, mut finding)| {
                finding.child_cell = kin.a_number.as_ref().map(|number| number.cell);
                finding.adult_cell = adult.person.a_numbers.first().map(|number| number.cell);
                finding
            }),
        );
    }
}

/// The children that the adult's row names, against this child. An adult who names only others is evidence against.
pub fn by_adult(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let counts = &roster.counts;
    let against = Against {
        tokens: &roster.tokens,
        given: Comparison::NamedGiven,
        surname: Comparison::NamedSurname,
        given_fact: fact::CHILD_GIVEN,
        surname_fact: fact::SURNAME,
        given_names: &counts.told_child_given,
        surnames: &counts.told_child_surname,
    };
    let slots = Slots { mother: true, father: true, relative: false };
    let is_child = |kin: &StatedKin| kin.relation == KinRelation::Child;
    let named = kin_of(adult, is_child)
        .filter_map(|(kin, name)| Some((kin, told_name(name?, &child.names, &against, Counted::Own))));
    let named = best(named, Subject::NamedChild, slots).map(|(kin, mut finding)| {
        // A column for the child's name is filled by aunts too; a note that says "son" is not.
        finding.slots.relative = !kin.from_note;
        finding.child_cell = child.person.names.first().map(|name| name.cell);
        finding.adult_cell = kin.name.as_ref().map(|name| name.cell);
        (kin, finding)
    });
    // The age counts for the child that is named; without a name, for any child told of.
    let chosen = named.as_ref().map(|(kin, _)| *kin);
    push(findings, named.map(|(_, finding)| finding));
    let aged = kin_of(adult, |kin| is_child(kin) && chosen.is_none_or(|chosen| std::ptr::eq(chosen, kin)));
    let aged = aged.filter_map(|(kin, _)| {
        let (told, own) = (kin.birth.as_ref()?, child.person.birth.as_ref()?);
        Some((
            kin,
            vec![births(&told.value, &own.value, Comparison::NamedBirth, fact::CHILD_BIRTH, &counts.child_births)],
        ))
    });
    push(
        findings,
        best(aged, Subject::NamedChildBirth, slots).map(|(kin, mut finding)| {
            finding.child_cell = child.person.birth.as_ref().map(|birth| birth.cell);
            finding.adult_cell = kin.birth.as_ref().map(|birth| birth.cell);
            finding
        }),
    );
    let numbered = kin_of(adult, is_child).filter_map(|(kin, _)| {
        let told = kin.a_number.as_ref()?.value;
        Some((kin, vec![number_part(told, child, Comparison::NamedANumber, fact::CHILD_NUMBER, counts.children)?]))
    });
    push(
        findings,
        best(numbered, Subject::NamedChildANumber, slots).map(|(kin, mut finding)| {
            finding.child_cell = child.person.a_numbers.first().map(|number| number.cell);
            finding.adult_cell = kin.a_number.as_ref().map(|number| number.cell);
            finding
        }),
    );
}

/// Other relatives and companions that either row names, against the other person: evidence for "another relative".
pub fn of_relatives(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let counts = &roster.counts;
    let slots = Slots { mother: false, father: false, relative: true };
    let is_relative = |kin: &StatedKin| {
        matches!(kin.relation, KinRelation::OtherRelative | KinRelation::Sibling | KinRelation::Companion)
    };
    let of_child = Against {
        tokens: &roster.tokens,
        given: Comparison::RelativeGiven,
        surname: Comparison::RelativeSurname,
        given_fact: fact::PARENT_GIVEN,
        surname_fact: fact::SURNAME,
        given_names: &counts.adult_given,
        surnames: &counts.adult_surname,
    };
    // Somebody travelled with may be a parent as well as an aunt.
    let is_kin = |kin: &StatedKin| is_relative(kin) && kin.relation != KinRelation::Companion;
    let is_companion = |kin: &StatedKin| kin.relation == KinRelation::Companion;
    for (wanted, slots) in [(&is_kin as &dyn Fn(&StatedKin) -> bool, slots), (&is_companion, Slots::ALL)] {
        let told = kin_of(child, wanted)
            .filter_map(|(kin, name)| Some((kin, told_name(name?, &adult.names, &of_child, Counted::Told))));
        push(
            findings,
            best(told, Subject::RelativeName, slots).map(|(kin, mut finding)| {
                finding.child_cell = kin.name.as_ref().map(|name| name.cell);
                finding.adult_cell = adult.person.names.first().map(|name| name.cell);
                finding
            }),
        );
        let born = kin_of(child, wanted).filter_map(|(kin, _)| {
            let (told, own) = (kin.birth.as_ref()?, adult.person.birth.as_ref()?);
            let facts = fact::PARENT_BIRTH;
            Some((kin, vec![births(&told.value, &own.value, Comparison::RelativeBirth, facts, &counts.adult_births)]))
        });
        push(
            findings,
            best(born, Subject::RelativeBirth, slots).map(|(kin, mut finding)| {
                finding.child_cell = kin.birth.as_ref().map(|birth| birth.cell);
                finding.adult_cell = adult.person.birth.as_ref().map(|birth| birth.cell);
                finding
            }),
        );
    }
    let of_adult = Against {
        given_fact: fact::CHILD_GIVEN,
        given_names: &counts.told_child_given,
        surnames: &counts.told_child_surname,
        ..of_child
    };
    let told = kin_of(adult, is_relative)
        .filter_map(|(kin, name)| Some((kin, told_name(name?, &child.names, &of_adult, Counted::Own))));
    push(
        findings,
        best(told, Subject::RelativeName, slots).map(|(kin, mut finding)| {
            finding.child_cell = child.person.names.first().map(|name| name.cell);
            finding.adult_cell = kin.name.as_ref().map(|name| name.cell);
            finding
        }),
    );
}

/// Told kin who may be in the files: not those denied, nor those said to be elsewhere.
fn kin_of<'a>(
    record: &'a Record,
    wanted: impl Fn(&StatedKin) -> bool + 'a,
) -> impl Iterator<Item = (&'a StatedKin, Option<&'a NameCode>)> {
    let all = record.person.kin.iter().zip(&record.kin_names);
    all.filter(move |(kin, _)| !kin.denied && kin.whereabouts == Whereabouts::Unsaid && wanted(kin))
        .map(|(kin, name)| (kin, name.as_ref()))
}

/// The kin whose parts agree best: who names three children names this one if one of them fits.
fn best<'a>(
    told: impl Iterator<Item = (&'a StatedKin, Vec<Part>)>,
    subject: Subject,
    slots: Slots,
) -> Option<(&'a StatedKin, Finding)> {
    let (kin, parts) = told.filter(|(_, parts)| !parts.is_empty()).max_by(|a, b| {
        let merit = |parts: &[Part]| parts.iter().map(agreement).sum::<f64>();
        // The first one wins a draw, so that the order of the files decides and nothing else.
        merit(&a.1).total_cmp(&merit(&b.1)).then(std::cmp::Ordering::Greater)
    })?;
    let finding = Finding { subject, slots, parts, from_note: kin.from_note, child_cell: None, adult_cell: None };
    Some((kin, finding))
}

/// A rough measure for choosing among several told persons: how surprising an agreement is; disagreement counts below.
fn agreement(part: &Part) -> f64 {
    let chance = (f64::from(part.reached) + 50.0 * part.reference) / (f64::from(part.of) + 50.0);
    match part.level {
        Level::Differs => -3.0,
        Level::AlsoDiffers => -1.0,
        _ => -libm::log2(chance.max(1e-9)),
    }
}

fn push(findings: &mut Vec<Finding>, finding: Option<Finding>) {
    findings.extend(finding);
}

/// A told A-number against somebody's own: equal, one digit wrong, two neighbours swapped.
fn number_part(told: ANumber, own: &Record, comparison: Comparison, facts: u16, of: u32) -> Option<Part> {
    let level = own.person.a_numbers.iter().map(|number| slip(told, number.value)).min()?;
    let chance = match level {
        // No two persons share a number; clerks copy one from the row above.
        Level::Equal => 1e-5,
        Level::Close => 1e-4,
        _ => 1.0,
    };
    if level == Level::Differs {
        // Nearly everybody's number differs, whatever the size of the file.
        return Some(Part::known(comparison, level, chance, facts));
    }
    Some(Part::counted(comparison, level, 0, of, chance, facts))
}

fn slip(a: ANumber, b: ANumber) -> Level {
    if a == b {
        return Level::Equal;
    }
    let digits = |number: ANumber| -> Vec<u8> { format!("{:09}", number.0).into_bytes() };
    let (a, b) = (digits(a), digits(b));
    let wrong: Vec<usize> = (0..a.len().min(b.len())).filter(|&at| a[at] != b[at]).collect();
    match wrong[..] {
        [_] => Level::Close,
        [first, second] if second == first + 1 && a[first] == b[second] && a[second] == b[first] => Level::Close,
        _ => Level::Differs,
    }
}
