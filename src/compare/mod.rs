//! Looks at one pair and says, comparison by comparison, how well it agrees, and how rare that is.

mod births;
mod couples;
mod days;
mod denied;
mod encounter;
mod finding;
mod kin;
mod names;
mod numbers;
mod origin;
mod sibling_names;
mod siblings;
mod slips;
mod telling;
mod told;
mod view;

pub use couples::couple;
pub use days::Cell;
pub use finding::{Comparison, Finding, Level, Part, Parts, Slots, Subject, Teller, fact};
pub use siblings::Siblings;
pub use view::ChildView;

use crate::roster::{Record, Roster};

/// What the two rows tell of each other, and contacts they share: what a brother or sister's row may tell as well.
pub fn told(roster: &Roster, child: &Record, adult: u32) -> Vec<Finding> {
    let mut findings = Vec::with_capacity(4);
    let record = &roster.adults[adult as usize];
    told::by_child(roster, child, record, &mut findings);
    told::by_adult(roster, child, record, &mut findings);
    numbers::phone(roster, child, record, &mut findings);
    numbers::contacts(roster, child, record, &mut findings);
    findings
}

/// Everything that can be said of a child and an adult; what is missing on either side says nothing.
pub fn compare(roster: &Roster, view: &ChildView, adult: u32) -> Vec<Finding> {
    compare_as(roster, view, adult, &roster.adults[adult as usize])
}

/// The same of an adult whose record is another than the roster's: to see what one of its cells does.
pub fn compare_as(roster: &Roster, view: &ChildView, adult: u32, record: &Record) -> Vec<Finding> {
    let mut findings = Vec::with_capacity(10);
    compare_into(roster, view, adult, record, &mut findings);
    findings
}

/// The same into a list that is used again and again: whatever it held is gone.
// One copy of all comparisons, called from many places, keeps the page small.
#[inline(never)]
pub fn compare_into(roster: &Roster, view: &ChildView, adult: u32, record: &Record, findings: &mut Vec<Finding>) {
    findings.clear();
    told::by_child(roster, view.child, record, findings);
    told::by_adult(roster, view.child, record, findings);
    told::of_relatives(roster, view.child, record, findings);
    kin::inheritance(roster, view.child, record, findings);
    kin::age_gap(roster, view.child, record, findings);
    let cell = encounter::encounter(roster, view, record, findings);
    numbers::shared(roster, view.child, record, findings);
    numbers::near(view, adult, record, cell, findings);
    origin::origin(roster, view, record, findings);
    numbers::phone(roster, view.child, record, findings);
    numbers::contacts(roster, view.child, record, findings);
    denied::denied(roster, view.child, record, findings);
    origin::status(view.child, record, findings);
}
