//! Identifiers: shared event and family-unit numbers, nearness of A-numbers, phones.

use super::days::Cell;
use super::finding::{Comparison, Finding, Level, Part, Slots, Subject, fact};
use super::view::{ChildView, bin_of};
use crate::person::KinRelation;
use crate::roster::{Record, Roster, phones_of, same_phone};

/// A surviving event or family-unit number that both rows hold.
pub fn shared(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let of_child: Vec<_> = child.person.event_numbers.iter().chain(&child.person.family_numbers).collect();
    let of_adult: Vec<_> = adult.person.event_numbers.iter().chain(&adult.person.family_numbers).collect();
    if of_child.is_empty() || of_adult.is_empty() {
        return;
    }
    let both = of_child
        .iter()
        .find_map(|one| of_adult.iter().find(|other| other.value == one.value).map(|other| (one, other)));
    let (part, cells) = match both {
        Some((one, other)) => {
            let others = roster.counts.event_numbers.get(&one.value).copied().unwrap_or(0).saturating_sub(1);
            let part =
                Part::counted(Comparison::SharedNumber, Level::Equal, others, roster.counts.adults, 2e-4, fact::EVENT);
            (part, (one.cell, other.cell))
        }
        None => {
            let part = Part::known(Comparison::SharedNumber, Level::Differs, 0.98, fact::EVENT);
            (part, (of_child[0].cell, of_adult[0].cell))
        }
    };
    findings.push(Finding {
        subject: Subject::SharedNumber,
        slots: Slots::ALL,
        parts: vec![part],
        from_note: false,
        child_cell: Some(cells.0),
        adult_cell: Some(cells.1),
    });
}

/// How near the two own A-numbers are, given how near the encounters are: numbers are handed out in sittings.
pub fn near(view: &ChildView, adult: u32, record: &Record, cell: Cell, findings: &mut Vec<Finding>) {
    let (Some(own), Some(other)) = (view.child.person.a_numbers.first(), record.person.a_numbers.first()) else {
        return;
    };
    let comparison = match cell {
        Cell::Same => Comparison::NearSameCell,
        Cell::FiveDays => Comparison::NearFiveDays,
        Cell::Else => Comparison::NearElse,
    };
    let from = view.near.partition_point(|entry| entry.0 < adult);
    let level = view.near[from..].iter().take_while(|entry| entry.0 == adult).map(|entry| entry.1).min();
    let count = &view.cells[cell as usize];
    let part = match level {
        Some(level) => {
            let bin = bin_of(level);
            let reference = [1e-4, 2e-4, 4e-4, 1e-3, 5e-3, 2e-2][bin];
            Part::counted(comparison, level, count.near[bin].saturating_sub(1), count.adults, reference, fact::NEARNESS)
        }
        None => {
            let near: u32 = count.near.iter().sum();
            let far = count.adults.saturating_sub(near + 1);
            Part::counted(comparison, Level::Far, far, count.adults.saturating_sub(1), 0.97, fact::NEARNESS)
        }
    };
    findings.push(Finding {
        subject: Subject::NearANumber,
        slots: Slots::ALL,
        parts: vec![part],
        from_note: false,
        child_cell: Some(own.cell),
        adult_cell: Some(other.cell),
    });
}

/// A phone that stands in both rows: the more rows it stands in, the less it is worth.
pub fn phone(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let shared = phones_of(&child.person)
        .find_map(|one| phones_of(&adult.person).find(|other| same_phone(one, *other)).map(|other| (one, other)));
    let Some((one, other)) = shared else { return };
    let holders = |digits: u64| roster.counts.phones.get(&digits).copied().unwrap_or(1);
    // Written alike, these two persons are among the holders; else each counts itself.
    let persons = if one.last_digits == other.last_digits {
        holders(one.last_digits)
    } else {
        holders(one.last_digits) + holders(other.last_digits)
    };
    let of = roster.counts.adults + roster.counts.children;
    let cell_of = |record: &Record| {
        let own = record.person.phones.iter();
        let kin = record.person.kin.iter().filter_map(|kin| kin.phone.as_ref());
        own.chain(kin).find(|phone| same_phone(phone.value, one)).map(|phone| phone.cell)
    };
    // An aunt whose own phone the child's row gives as the aunt's is that aunt; the same the other way round.
    let of_relative = |teller: &Record, own: &Record| {
        let relatives = teller
            .person
            .kin
            .iter()
            .filter(|kin| !kin.denied && matches!(kin.relation, KinRelation::OtherRelative | KinRelation::Sibling));
        let owns = |phone| own.person.phones.iter().any(|other| same_phone(phone, other.value));
        relatives.filter_map(|kin| kin.phone.as_ref()).any(|phone| owns(phone.value))
    };
    let slots = if of_relative(child, adult) || of_relative(adult, child) {
        Slots { mother: false, father: false, relative: true }
    } else {
        Slots::ALL
    };
    findings.push(Finding {
        subject: Subject::Phone,
        slots,
        parts: vec![Part::counted(Comparison::Phone, Level::Equal, persons.saturating_sub(2), of, 2e-4, fact::CONTACT)],
        from_note: false,
        child_cell: cell_of(child),
        adult_cell: cell_of(adult),
    });
}

/// An email or a postal address that stands in both rows. Of facilities and shelters many rows have the same, and it
/// is worth nothing.
pub fn contacts(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let (a, b) = (&child.person, &adult.person);
    for (subject, comparison, of_child, of_adult) in [
        (Subject::Email, Comparison::Email, &a.emails, &b.emails),
        (Subject::Address, Comparison::Address, &a.addresses, &b.addresses),
    ] {
        let shared =
            of_child.iter().find_map(|one| Some((one, of_adult.iter().find(|other| other.value == one.value)?)));
        let Some((one, other)) = shared else { continue };
        let persons = roster.counts.contacts.get(&one.value).copied().unwrap_or(2);
        let of = roster.counts.adults + roster.counts.children;
        let reached = persons.saturating_sub(2);
        findings.push(Finding {
            subject,
            slots: Slots::ALL,
            parts: vec![Part::counted(comparison, Level::Equal, reached, of, 1e-3, fact::CONTACT)],
            from_note: false,
            child_cell: Some(one.cell),
            adult_cell: Some(other.cell),
        });
    }
}
