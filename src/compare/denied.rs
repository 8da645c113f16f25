//! What the rows say of who is *not* the parent, or not in these files at all.

use smallvec::smallvec;

use super::finding::{Comparison, Finding, Level, Part, Slots, Subject, fact};
use super::names::told_names_agree;
use crate::person::{CellRef, KinRelation, Whereabouts};
use crate::roster::{Kin, NameCode, Record, Roster};

/// Kin denied, and kin said to be elsewhere or dead, on either side.
pub fn denied(roster: &Roster, child: &Record, adult: &Record, findings: &mut Vec<Finding>) {
    for relation in [KinRelation::Mother, KinRelation::Father, KinRelation::Parent] {
        let found = strongest(roster, child, &adult.names, relation);
        findings
            .extend(found.map(|(level, kin)| finding(level, kin).of(Slots::told_as(relation)).seen(cell(kin), None)));
    }
    let found = strongest(roster, adult, &child.names, KinRelation::Child);
    findings.extend(found.map(|(level, kin)| finding(level, kin).seen(None, cell(kin))));
}

fn finding(level: Level, kin: &Kin) -> Finding {
    // The shares are of rows with such a word in them: assumed.
    let parts = smallvec![Part::known(Comparison::Denial, level, 0.5, fact::STATUS)];
    Finding { from_note: kin.from_note, ..Finding::new(Subject::Denial, parts) }
}

fn cell(kin: &Kin) -> Option<CellRef> {
    kin.said.or(kin.name.as_ref().map(|name| name.cell))
}

/// What most strongly speaks against this person among what a row tells of such kin.
fn strongest<'a>(
    roster: &Roster,
    row: &'a Record,
    own: &[NameCode],
    relation: KinRelation,
) -> Option<(Level, &'a Kin)> {
    let kin = row.kin.iter().filter(|kin| kin.relation == relation);
    kin.filter_map(|kin| Some((says(roster, kin, own)?, kin))).max_by_key(|(level, _)| *level == Level::NotThisOne)
}

/// What one told relative says against this person, if anything.
fn says(roster: &Roster, kin: &Kin, own: &[NameCode]) -> Option<Level> {
    match (kin.denied, kin.whereabouts) {
        (true, Whereabouts::Unsaid) => match &kin.name {
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
