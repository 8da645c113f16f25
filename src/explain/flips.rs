//! Which links flip if one cell is wrong: every cell the terms were read from is emptied in turn, and the pair, and all
//! others whom the cell speaks of, are compared anew.

use super::contest::{Contest, add, parent};
use super::emptied::{same, without};
use super::terms::called;
use super::{Side, Sources};
use crate::compare::{ChildView, Finding, compare, compare_as};
use crate::facts::{Flip, Weight};
use crate::family::{Candidate, Posterior};
use crate::model::Evidence;
use crate::person::CellRef;

/// Of a link less likely than this nobody asks what it rests on. A starting value: that of `possible`.
const WORTH: f64 = 0.20;

/// What the link would be without each of the cells that `spoken` findings were read from, the one that moves most
/// first. `spoken` holds a finding for each term, with the term's place. The cells of a child speak of all its candidates;
/// those who were compared and not kept stay as they are.
pub fn flips(sources: &Sources, contest: &Contest, child: u32, spoken: &[(u32, &Finding)]) -> Vec<Flip> {
    let link = LinkAsItIs::new(sources, contest, child);
    let mut flips: Vec<Flip> = cells(spoken).into_iter().map(|(side, cell)| link.flip(side, cell, spoken)).collect();
    let moved = |flip: &Flip| (flip.probability - link.probability()).abs();
    flips.sort_by(|a, b| moved(b).total_cmp(&moved(a)));
    flips
}

/// The link with every cell in its place: what each flip is held against.
struct LinkAsItIs<'a> {
    sources: &'a Sources<'a>,
    contest: &'a Contest<'a>,
    view: ChildView<'a>,
    /// What each candidate's findings weigh.
    totals: Vec<[Weight; 3]>,
    posterior: Posterior,
    /// Who is likelier than the one looked at, by place.
    ahead: Option<usize>,
}

/// The candidates with one cell emptied, and what is left of the evidence for the one looked at.
struct Emptied {
    candidates: Vec<Candidate>,
    evidence: Evidence,
}

impl<'a> LinkAsItIs<'a> {
    fn new(sources: &'a Sources, contest: &'a Contest, child: u32) -> LinkAsItIs<'a> {
        let view = ChildView::new(sources.roster, child);
        let weigh = |candidate: &Candidate| {
            let findings = compare(sources.roster, &view, candidate.adult);
            contest.theory.weigh(&findings).total
        };
        let totals = contest.candidates.iter().map(weigh).collect();
        let posterior = contest.posterior();
        let ahead = ahead(contest, &contest.candidates, &posterior);
        LinkAsItIs { sources, contest, view, totals, posterior, ahead }
    }

    fn probability(&self) -> f64 {
        self.contest.parent(&self.posterior)
    }

    fn flip(&self, side: Side, cell: CellRef, spoken: &[(u32, &Finding)]) -> Flip {
        let contest = self.contest;
        let Emptied { candidates, evidence } = match side {
            Side::Child => self.without_of_child(cell),
            Side::Adult => self.without_of_adult(cell),
        };
        let after = contest.with(&candidates);
        let probability = contest.parent(&after);
        let now_ahead = ahead(contest, &candidates, &after);
        Flip {
            fact: self.sources.fact(side, CellRef { span: (0, 0), ..cell }),
            terms: spoken.iter().filter(|(_, finding)| reads(finding, side, cell)).map(|entry| entry.0).collect(),
            probability,
            band: (contest.judge)(&candidates, &after, contest.at, &evidence),
            breaks: self.breaks(probability, now_ahead),
            first: self.comes_first(now_ahead).map(|at| called(self.sources, contest.candidates[at].adult)),
        }
    }

    /// A cell of the child's row emptied: all its candidates are compared anew.
    fn without_of_child(&self, cell: CellRef) -> Emptied {
        let Contest { theory, at: own, .. } = *self.contest;
        let emptied = without(self.sources.roster, self.view.child, cell);
        let view = ChildView::of(self.sources.roster, &emptied);
        let mut candidates = self.contest.candidates.clone();
        let mut evidence = Evidence::default();
        for (at, candidate) in candidates.iter_mut().enumerate() {
            let left = theory.weigh(&compare(self.sources.roster, &view, candidate.adult));
            add(candidate, difference(left.total, self.totals[at]));
            if at == own {
                evidence = left;
            }
        }
        Emptied { candidates, evidence }
    }

    /// A cell of the adult's row emptied: nobody else is spoken of.
    fn without_of_adult(&self, cell: CellRef) -> Emptied {
        let Contest { theory, at, .. } = *self.contest;
        let mut candidates = self.contest.candidates.clone();
        let adult = candidates[at].adult;
        let emptied = without(self.sources.roster, &self.sources.roster.adults[adult as usize], cell);
        let evidence = theory.weigh(&compare_as(self.sources.roster, &self.view, adult, &emptied));
        add(&mut candidates[at], difference(evidence.total, self.totals[at]));
        Emptied { candidates, evidence }
    }

    /// Whether the link hangs on the cell: it falls below one half, or behind somebody else.
    fn breaks(&self, probability: f64, now_ahead: Option<usize>) -> bool {
        let before = self.probability();
        let overtaken = self.ahead.is_none() && now_ahead.is_some();
        (before >= 0.5 && probability < 0.5) || (before >= WORTH && overtaken)
    }

    /// Who would come first and does not now, by place.
    fn comes_first(&self, now_ahead: Option<usize>) -> Option<usize> {
        match (self.ahead, now_ahead) {
            (None, Some(rival)) => Some(rival),
            (Some(_), None) => Some(self.contest.at),
            _ => None,
        }
    }
}

/// The best competitor of the one looked at, where that one is the likelier.
fn ahead(contest: &Contest, candidates: &[Candidate], posterior: &Posterior) -> Option<usize> {
    let rival = (contest.rival)(candidates, posterior, contest.at);
    rival.filter(|&rival| parent(posterior, rival) > contest.parent(posterior))
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

fn difference(after: [Weight; 3], before: [Weight; 3]) -> [Weight; 3] {
    [0, 1, 2].map(|slot| after[slot] - before[slot])
}
