//! Identifiers: shared event and family-unit numbers, nearness of A-numbers, phones.

use smallvec::smallvec;

use super::days::Cell;
use super::finding::{Comparison, Finding, Level, Part, Slots, Subject, fact};
use super::view::{ChildView, bin_of};
use crate::person::{CellRef, KinRelation, Phone, Seen};
use crate::roster::{Code, Kin, Record, Roster, same_phone};

/// The first thing that two rows both say.
pub fn both<'a>(one: &'a [Seen<Code>], other: &'a [Seen<Code>]) -> Option<(&'a Seen<Code>, &'a Seen<Code>)> {
    one.iter().find_map(|one| other.iter().find(|other| other.value == one.value).map(|other| (one, other)))
}

/// A surviving event or family-unit number that both rows hold.
pub fn shared(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let Some(first) = child.events.first().zip(adult.events.first()) else { return };
    let (part, cells) = match both(&child.events, &adult.events) {
        Some(found) => {
            let others = roster.counts.event_numbers.of(found.0.value).saturating_sub(1);
            let adults = roster.counts.adults;
            (Part::counted(Comparison::SharedNumber, Level::Equal, others, adults, 2e-4, fact::EVENT), found)
        }
        None => (Part::known(Comparison::SharedNumber, Level::Differs, 0.98, fact::EVENT), first),
    };
    findings.push(Finding::new(Subject::SharedNumber, smallvec![part]).seen(Some(cells.0.cell), Some(cells.1.cell)));
}

/// How near the two own A-numbers are, given how near the encounters are: numbers are handed out in sittings.
pub fn near(view: &ChildView, adult: u32, record: &Record, cell: Cell, findings: &mut Vec<Finding>) {
    let (Some(own), Some(other)) = (view.child.a_numbers.first(), record.a_numbers.first()) else {
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
    findings.push(Finding::new(Subject::NearANumber, smallvec![part]).seen(Some(own.cell), Some(other.cell)));
}

/// A phone that stands in both rows: the more rows it stands in, the less it is worth.
pub fn phone(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let shared = child
        .all_phones()
        .find_map(|one| adult.all_phones().find(|other| same_phone(one, *other)).map(|other| (one, other)));
    let Some((one, other)) = shared else { return };
    let holders = |digits: u64| roster.counts.phones.get(&digits).copied().unwrap_or(1);
    // Written alike, these two persons are among the holders; else each counts itself.
    let persons = if one.last_digits == other.last_digits {
        holders(one.last_digits)
    } else {
        holders(one.last_digits) + holders(other.last_digits)
    };
    let of = roster.counts.adults + roster.counts.children;
    let part = Part::counted(Comparison::Phone, Level::Equal, persons.saturating_sub(2), of, 2e-4, fact::CONTACT);
    let is_relative = phone_of_relative(child, adult) || phone_of_relative(adult, child);
    let slots = if is_relative { Slots::RELATIVE } else { Slots::ALL };
    let cells = (phone_cell(child, one), phone_cell(adult, one));
    findings.push(Finding::new(Subject::Phone, smallvec![part]).of(slots).seen(cells.0, cells.1));
}

fn phone_cell(record: &Record, phone: Phone) -> Option<CellRef> {
    let told = record.kin.iter().filter_map(|kin| kin.phone.as_ref());
    record.phones.iter().chain(told).find(|seen| same_phone(seen.value, phone)).map(|seen| seen.cell)
}

/// An aunt whose own phone the child's row gives as the aunt's is that aunt; the same the other way round.
fn phone_of_relative(teller: &Record, own: &Record) -> bool {
    let is_relative = |kin: &&Kin| matches!(kin.relation, KinRelation::OtherRelative | KinRelation::Sibling);
    let relatives = teller.kin.iter().filter(|kin| !kin.denied).filter(is_relative);
    let owns = |phone| own.phones.iter().any(|other| same_phone(phone, other.value));
    relatives.filter_map(|kin| kin.phone.as_ref()).any(|phone| owns(phone.value))
}

/// An email or a postal address that stands in both rows. Of facilities and shelters many rows have the same, and it
/// is worth nothing.
pub fn contacts(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    for (subject, comparison, of_child, of_adult) in [
        (Subject::Email, Comparison::Email, &child.emails, &adult.emails),
        (Subject::Address, Comparison::Address, &child.addresses, &adult.addresses),
    ] {
        let Some((one, other)) = both(of_child, of_adult) else { continue };
        let persons = roster.counts.contacts.of(one.value);
        let of = roster.counts.adults + roster.counts.children;
        let part = Part::counted(comparison, Level::Equal, persons.saturating_sub(2), of, 1e-3, fact::CONTACT);
        findings.push(Finding::new(subject, smallvec![part]).seen(Some(one.cell), Some(other.cell)));
    }
}
