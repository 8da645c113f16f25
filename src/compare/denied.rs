//! What the rows say of who is *not* the parent, or not in these files at all.

use super::finding::{Comparison, Finding, Level, Part, Slots, Subject, fact};
use super::names::told_names_agree;
use crate::person::{CellRef, KinRelation, StatedKin, Whereabouts};
use crate::roster::{NameCode, Record, Roster};

/// Kin denied, and kin said to be elsewhere or dead, on either side.
pub fn denied(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    let mut push = |level, slots, kin: &StatedKin, by_child: bool, from_note: bool| {
        let cell = kin.said.or(kin.name.as_ref().map(|name| name.cell));
        let (child_cell, adult_cell): (Option<CellRef>, Option<CellRef>) =
            if by_child { (cell, None) } else { (None, cell) };
        // The shares are of rows with such a word in them: assumed.
        let parts = vec![Part::known(Comparison::Denial, level, 0.5, fact::STATUS)];
        findings.push(Finding { subject: Subject::Denial, slots, parts, from_note, child_cell, adult_cell });
    };
    let strongest = |record: &Record, names: &[NameCode], relations: &[KinRelation]| {
        let kin = record.person.kin.iter().zip(&record.kin_names);
        kin.filter(|(kin, _)| relations.contains(&kin.relation))
            .filter_map(|(kin, name)| Some((says(roster, kin, name.as_ref(), names)?, kin)))
            .max_by_key(|(level, _)| *level == Level::NotThisOne)
            .map(|(level, kin)| (level, kin.clone()))
    };
    for (relation, slots) in [
        (KinRelation::Mother, Slots { mother: true, father: false, relative: true }),
        (KinRelation::Father, Slots { mother: false, father: true, relative: true }),
        (KinRelation::Parent, Slots::ALL),
    ] {
        if let Some((level, kin)) = strongest(child, &adult.names, &[relation]) {
            push(level, slots, &kin, true, kin.from_note);
        }
    }
    if let Some((level, kin)) = strongest(adult, &child.names, &[KinRelation::Child]) {
        push(level, Slots::ALL, &kin, false, kin.from_note);
    }
}

/// What one told relative says against this person, if anything.
fn says(roster: &Roster, kin: &StatedKin, name: Option<&NameCode>, own: &[NameCode]) -> Option<Level> {
    match (kin.denied, kin.whereabouts) {
        (true, Whereabouts::Unsaid) => match name {
            Some(name) => told_names_agree(roster, name, own).then_some(Level::NotThisOne),
            None => Some(Level::NotTheParent),
        },
        (true, _) => Some(Level::NobodySuch),
        // Children at home are no reason against one who came along.
        (false, Whereabouts::Elsewhere | Whereabouts::Dead) if kin.relation != KinRelation::Child => {
            Some(Level::Elsewhere)
        }
        _ => None,
    }
}
