//! Which links flip if one cell is wrong: every cell the terms were read from is emptied in turn, and the pair, and all
//! others whom the cell speaks of, are compared anew.

use super::contest::{Contest, add, parent};
use super::terms::called;
use super::{Side, Sources};
use crate::compare::{ChildView, Finding, compare, compare_as};
use crate::facts::{Flip, Weight};
use crate::family::Candidate;
use crate::person::{CellRef, Seen, StatedKin, Whereabouts};
use crate::roster::{Record, day_of};

/// Of a link less likely than this nobody asks what it rests on. A starting value: that of `possible`.
const WORTH: f64 = 0.20;

/// What the link would be without each of the cells that `spoken` findings were read from, the one that moves most
/// first. `spoken` holds a finding for each term, with the term's place. The cells of a child speak of all its candidates;
/// those who were compared and not kept stay as they are.
pub fn flips(sources: &Sources, contest: &Contest, child: u32, spoken: &[(u32, &Finding)]) -> Vec<Flip> {
    let roster = sources.roster;
    let view = ChildView::new(roster, child);
    let totals: Vec<[Weight; 3]> = contest
        .candidates
        .iter()
        .map(|candidate| contest.theory.weigh(&compare(roster, &view, candidate.adult)).total)
        .collect();
    let before = contest.posterior();
    let ahead = |candidates: &[Candidate], posterior: &_| {
        (contest.rival)(candidates, posterior, contest.at)
            .filter(|&rival| parent(posterior, rival) > parent(posterior, contest.at))
    };
    let was_ahead = ahead(&contest.candidates, &before);
    let mut flips: Vec<Flip> = Vec::new();
    for (side, cell) in cells(spoken) {
        let mut candidates = contest.candidates.clone();
        let own = candidates[contest.at].adult;
        let evidence = match side {
            Side::Child => {
                let emptied = without(view.child, cell);
                let mut view = ChildView::new(roster, child);
                view.day = day_of(&emptied.person);
                view.child = &emptied;
                let mut evidence = None;
                for (at, candidate) in candidates.iter_mut().enumerate() {
                    let left = contest.theory.weigh(&compare(roster, &view, candidate.adult));
                    add(candidate, difference(left.total, totals[at]));
                    if at == contest.at {
                        evidence = Some(left);
                    }
                }
                evidence
            }
            Side::Adult => {
                let emptied = without(&roster.adults[own as usize], cell);
                let left = contest.theory.weigh(&compare_as(roster, &view, own, &emptied));
                add(&mut candidates[contest.at], difference(left.total, totals[contest.at]));
                Some(left)
            }
        };
        let after = contest.with(&candidates);
        let probability = contest.parent(&after);
        let now_ahead = ahead(&candidates, &after);
        let first = match (was_ahead, now_ahead) {
            (None, Some(rival)) => Some(contest.candidates[rival].adult),
            (Some(_), None) => Some(own),
            _ => None,
        };
        let first = first.map(|adult| called(sources, adult));
        let now = contest.parent(&before);
        let overtaken = was_ahead.is_none() && now_ahead.is_some();
        flips.push(Flip {
            fact: sources.fact(side, CellRef { span: (0, 0), ..cell }),
            terms: spoken.iter().filter(|(_, finding)| reads(finding, side, cell)).map(|entry| entry.0).collect(),
            probability,
            band: (contest.judge)(&candidates, &after, contest.at, &evidence.unwrap_or_default()),
            breaks: (now >= 0.5 && probability < 0.5) || (now >= WORTH && overtaken),
            first,
        });
    }
    let moved = |flip: &Flip| (flip.probability - contest.parent(&before)).abs();
    flips.sort_by(|a, b| moved(b).total_cmp(&moved(a)));
    flips
}

/// Every cell once, in the order of the terms.
fn cells(spoken: &[(u32, &Finding)]) -> Vec<(Side, CellRef)> {
    let mut cells: Vec<(Side, CellRef)> = Vec::new();
    for (_, finding) in spoken {
        for (side, cell) in [(Side::Child, finding.child_cell), (Side::Adult, finding.adult_cell)] {
            if let Some(cell) = cell
                && !cells.iter().any(|&(other, known)| other == side && same(known, cell))
            {
                cells.push((side, cell));
            }
        }
    }
    cells
}

fn reads(finding: &Finding, side: Side, cell: CellRef) -> bool {
    let own = if side == Side::Child { finding.child_cell } else { finding.adult_cell };
    own.is_some_and(|own| same(own, cell))
}

fn same(a: CellRef, b: CellRef) -> bool {
    (a.table, a.row, a.column) == (b.table, b.row, b.column)
}

fn difference(after: [Weight; 3], before: [Weight; 3]) -> [Weight; 3] {
    [0, 1, 2].map(|slot| after[slot] - before[slot])
}

/// The record as if a cell were empty. A name from several columns is held at its first one and goes with it.
fn without(record: &Record, cell: CellRef) -> Record {
    fn clear<T>(seen: &mut Option<Seen<T>>, cell: CellRef) {
        if seen.as_ref().is_some_and(|seen| same(seen.cell, cell)) {
            *seen = None;
        }
    }
    fn drop_all<T>(all: &mut Vec<Seen<T>>, cell: CellRef) {
        all.retain(|seen| !same(seen.cell, cell));
    }
    let mut left = record.clone();
    let mut names = left.person.names.iter().map(|name| !same(name.cell, cell));
    left.names.retain(|_| names.next().unwrap_or(true));
    let person = &mut left.person;
    drop_all(&mut person.names, cell);
    drop_all(&mut person.a_numbers, cell);
    drop_all(&mut person.event_numbers, cell);
    drop_all(&mut person.family_numbers, cell);
    drop_all(&mut person.phones, cell);
    drop_all(&mut person.emails, cell);
    drop_all(&mut person.addresses, cell);
    clear(&mut person.birth, cell);
    clear(&mut person.country, cell);
    clear(&mut person.department, cell);
    clear(&mut person.municipality, cell);
    clear(&mut person.language, cell);
    clear(&mut person.apprehended, cell);
    clear(&mut person.referred, cell);
    clear(&mut person.booked_in, cell);
    clear(&mut person.sectors, cell);
    clear(&mut person.reason, cell);
    clear(&mut person.family_flag, cell);
    // A word that denies, or says where somebody is, goes with its cell, and so does a name that is denied.
    let gone = |kin: &StatedKin| {
        let said = kin.said.is_some_and(|said| same(said, cell));
        let denied = kin.denied && kin.name.as_ref().is_some_and(|name| same(name.cell, cell));
        (said && (kin.denied || kin.whereabouts != Whereabouts::Unsaid)) || denied
    };
    let mut stays: Vec<bool> = person.kin.iter().map(|kin| !gone(kin)).collect();
    person.kin.retain(|kin| !gone(kin));
    stays.reverse();
    left.kin_names.retain(|_| stays.pop().unwrap_or(true));
    for (kin, name) in person.kin.iter_mut().zip(&mut left.kin_names) {
        clear(&mut kin.name, cell);
        if kin.name.is_none() {
            *name = None;
        }
        clear(&mut kin.birth, cell);
        clear(&mut kin.a_number, cell);
        clear(&mut kin.phone, cell);
    }
    left
}
