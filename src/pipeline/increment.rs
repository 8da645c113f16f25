//! Adds a few rows to the links of a match, by the counts of that match: u, what was learned, the shares of the states and how
//! free the adults are stay as they were.
//!
//! The new children are compared as any, but that days of other new rows bring nobody to them. A new adult is compared with the children who share most with it, and enters the list
//! of those whose parent or relative it may well be. Looked at again are these children, and those who claim an adult whom one
//! of these claims now, or claims no more. The same rows in the same order give the same links; a match gives what it would
//! give if there had never been an increment.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::households::{Claims, Neighbours, claim, strongest_first};
use super::merge::{Matched, best_first, couples, lend, links_of};
use super::people::People;
use super::plan::Plan;
use super::score::ChildScore;
use super::unmerged::Unmerged;
use crate::blocking::{Scratch, candidates, index, late};
use crate::compare::{ChildView, Finding, Siblings, compare_into};
use crate::facts::{ChildLinks, Piece, Settings};
use crate::family::{Candidate, Posterior, States, posterior};
use crate::model::{Theory, Weigher};
use crate::roster::{Appended, Roster};

/// The most rows that are added so, all that were since the match.
const MOST_ROWS: u32 = 2_000;
/// And the most beside those who were counted: one in so many.
const ONE_IN: u32 = 20;

/// A child whom a new adult is less likely the parent or another relative of keeps its links as they are.
const NOTICED: f64 = 1e-3;

/// A claim that changes by less changes nobody else's links.
const MOVED: f64 = 0.02;

/// Whether so many rows are few beside those who were counted.
pub fn is_little(people: &People, rows: u32) -> bool {
    let all = (people.roster.children.len() + people.roster.adults.len()) as u32;
    let late = people.frozen + rows;
    late <= MOST_ROWS && late * ONE_IN <= all.saturating_sub(people.frozen)
}

/// Adds the links of those who were added to the roster.
pub fn increment(
    roster: &Roster,
    added: &Appended,
    plan: &mut Plan,
    matched: &mut Matched,
    unmerged: &mut Unmerged,
    settings: &Settings,
) {
    plan.index = index(roster);
    let theory = matched.theory.clone();
    let mut work = Increment {
        roster,
        plan,
        matched,
        theory: &theory,
        weigher: Weigher::new(&theory),
        findings: Vec::new(),
        base: BTreeMap::new(),
        claimants: BTreeMap::new(),
        claims: BTreeMap::new(),
        moved: BTreeSet::new(),
    };
    let mut again = work.old_children(added, unmerged);
    again.extend(work.new_children(added, unmerged));
    let others: Vec<u32> = work.moved.iter().flat_map(|adult| work.claimants_of(*adult)).collect();
    again.extend(others);
    work.link(&again, unmerged, settings);
    plan.children = roster.children.len() as u32;
}

struct Increment<'a> {
    roster: &'a Roster,
    plan: &'a Plan,
    matched: &'a mut Matched,
    /// What evidence is worth, as the match learned it.
    theory: &'a Theory,
    weigher: Weigher<'a>,
    /// Room for those of one pair.
    findings: Vec<Finding>,
    /// By child, as far as they were asked for: its probabilities on the evidence of the two rows alone.
    base: BTreeMap<u32, Posterior>,
    /// By adult: children who may claim it, beside those whose links name it.
    claimants: BTreeMap<u32, BTreeSet<u32>>,
    /// The claims on an adult, strongest first, as far as they were asked for.
    claims: BTreeMap<u32, Claims>,
    /// Adults whom some child claims otherwise than before.
    moved: BTreeSet<u32>,
}

impl Increment<'_> {
    /// The evidence of a child and an adult; none where nothing can be compared.
    fn candidate(&mut self, view: &ChildView, adult: u32) -> Option<Candidate> {
        let record = &self.roster.adults[adult as usize];
        compare_into(self.roster, view, adult, record, &mut self.findings);
        if self.findings.is_empty() {
            return None;
        }
        let evidence = self.weigher.weigh(&self.findings);
        Some(Candidate::new(adult, record.woman, evidence.total, evidence.compared.count_ones()))
    }

    /// The probabilities of a child before other children are looked at.
    fn posterior(&self, score: &ChildScore, rest: &States) -> Posterior {
        let mut kept = score.kept.clone();
        kept.iter_mut().for_each(|candidate| *candidate = bare(candidate));
        posterior(&kept, &[], rest, &self.plan.population, &self.matched.shares)
    }

    /// Enters the new adults with the children whose parents or relatives they may be; gives these children.
    fn old_children(&mut self, added: &Appended, unmerged: &mut Unmerged) -> BTreeSet<u32> {
        let mut again = BTreeSet::new();
        if added.adults.is_empty() {
            return again;
        }
        let pairs = late(self.roster, &self.plan.index, added.adults.start, 0..added.children.start);
        for pairs in pairs.chunk_by(|a, b| a.0 == b.0) {
            let child = pairs[0].0;
            let view = ChildView::new(self.roster, child);
            let mut new: Vec<Candidate> = pairs.iter().filter_map(|pair| self.candidate(&view, pair.1)).collect();
            let whole = self.matched.scores[child as usize].states.whole(&self.matched.shares);
            let likely = |candidate: &Candidate| {
                let alone = States::of(&[*candidate], &[], &self.plan.population).whole(&self.matched.shares);
                alone - self.matched.shares.nobody >= NOTICED * whole
            };
            new.retain(likely);
            self.matched.children[child as usize].compared += pairs.len() as u32;
            self.matched.scores[child as usize].compared += pairs.len() as u32;
            if new.is_empty() {
                continue;
            }
            again.insert(child);
            let before = self.posterior(&self.matched.scores[child as usize], unmerged.rest(child));
            let claimed = claims_of(&self.matched.scores[child as usize], &before);
            let score = &mut self.matched.scores[child as usize];
            score.kept.extend(new);
            shorten(score, self.plan, unmerged.rest_mut(child));
            self.note(child, &claimed, unmerged);
        }
        again
    }

    /// Scores the new children; gives them.
    fn new_children(&mut self, added: &Appended, unmerged: &mut Unmerged) -> BTreeSet<u32> {
        let mut scratch = Scratch::default();
        for child in added.children.clone() {
            let view = ChildView::new(self.roster, child);
            let adults = candidates(self.roster, &self.plan.index, view.child, &mut scratch).adults;
            let kept: Vec<Candidate> = adults.into_iter().filter_map(|adult| self.candidate(&view, adult)).collect();
            let population = self.plan.population;
            let states = States::of(&kept, &[], &population);
            let compared = kept.len() as u32;
            let mut score = ChildScore { child, kept, population, states, compared, ..ChildScore::default() };
            let mut rest = States::default();
            shorten(&mut score, self.plan, &mut rest);
            unmerged.push(states, rest);
            self.matched.scores.push(score);
            self.matched.supports.push(Vec::new());
            self.note(child, &BTreeMap::new(), unmerged);
        }
        added.children.clone().collect()
    }

    /// Notes whom a child claims now, and whom otherwise than before.
    fn note(&mut self, child: u32, before: &BTreeMap<u32, f64>, unmerged: &Unmerged) {
        let score = &self.matched.scores[child as usize];
        let now = self.posterior(score, unmerged.rest(child));
        let claimed = claims_of(score, &now);
        let of = |claims: &BTreeMap<u32, f64>, adult: &u32| claims.get(adult).copied().unwrap_or(0.0);
        for adult in claimed.keys().chain(before.keys()) {
            self.claimants.entry(*adult).or_default().insert(child);
            if (of(&claimed, adult) - of(before, adult)).abs() >= MOVED {
                self.moved.insert(*adult);
            }
        }
        self.base.insert(child, now);
    }

    /// The children who may claim an adult.
    fn claimants_of(&self, adult: u32) -> BTreeSet<u32> {
        let linked = self.matched.of_adult.get(adult as usize).into_iter().flatten().map(|entry| entry.0);
        linked.chain(self.claimants.get(&adult).into_iter().flatten().copied()).collect()
    }

    /// The claims on an adult, strongest first.
    fn claims(&mut self, adult: u32, unmerged: &Unmerged) -> Claims {
        if let Some(known) = self.claims.get(&adult) {
            return known.clone();
        }
        let mut claims = Claims::new();
        for child in self.claimants_of(adult) {
            let score = &self.matched.scores[child as usize];
            let Some(at) = score.kept.iter().position(|candidate| candidate.adult == adult) else { continue };
            if !self.base.contains_key(&child) {
                let found = self.posterior(score, unmerged.rest(child));
                self.base.insert(child, found);
            }
            claims.extend(claim(&self.base[&child].candidates[at]).map(|chance| (child, chance)));
        }
        strongest_first(&mut claims);
        self.claims.insert(adult, claims.clone());
        claims
    }

    /// Looks at these children among the others, and links them.
    fn link(&mut self, again: &BTreeSet<u32>, unmerged: &Unmerged, settings: &Settings) {
        let (roster, plan, theory) = (self.roster, self.plan, self.theory);
        let siblings = Siblings::new(roster);
        let around = Neighbours { roster, plan, theory, all: self.matched.free, siblings };
        let top = settings.top.clamp(1, 100) as usize;
        let mut linked: Vec<ChildLinks> = Vec::with_capacity(again.len());
        for &child in again {
            let mut score = self.matched.scores[child as usize].clone();
            (score.rest, score.population) = (*unmerged.rest(child), plan.population);
            score.kept.iter_mut().for_each(|candidate| *candidate = bare(candidate));
            score.couples = Vec::new();
            let base = posterior(&score.kept, &[], &score.rest, &plan.population, &self.matched.shares);
            let (supports, free) = around.household(&score, &base, |adult| Cow::Owned(self.claims(adult, unmerged)));
            if theory.has(Piece::Couples) {
                score.couples = couples(roster, &score, &base);
            }
            lend(&mut score, &supports, free);
            let links = links_of(roster, theory, &score, &self.matched.shares, top);
            self.matched.scores[child as usize] = score;
            self.matched.supports[child as usize] = supports;
            linked.push(links);
        }
        self.enter(linked);
    }

    /// Puts links in the place of those that their children had.
    fn enter(&mut self, linked: Vec<ChildLinks>) {
        let Matched { children, of_adult, .. } = &mut *self.matched;
        of_adult.resize(self.roster.adults.len(), Vec::new());
        let mut adults: BTreeSet<u32> = BTreeSet::new();
        for links in linked {
            let child = links.child;
            if let Some(known) = children.get(child as usize) {
                for link in &known.links {
                    of_adult[link.adult as usize].retain(|entry| entry.0 != child);
                    adults.insert(link.adult);
                }
            }
            for (at, link) in links.links.iter().enumerate() {
                of_adult[link.adult as usize].push((child, at as u32));
                adults.insert(link.adult);
            }
            match children.get_mut(child as usize) {
                Some(known) => *known = links,
                // New children stand behind all others.
                None => children.push(links),
            }
        }
        adults.into_iter().for_each(|adult| best_first(&mut of_adult[adult as usize], children));
    }
}

/// A candidate by the evidence of the two rows alone.
fn bare(candidate: &Candidate) -> Candidate {
    Candidate::new(candidate.adult, candidate.woman, candidate.weight, candidate.groups)
}

/// Whom a child claims, and how far.
fn claims_of(score: &ChildScore, posterior: &Posterior) -> BTreeMap<u32, f64> {
    let all = score.kept.iter().zip(&posterior.candidates);
    all.filter_map(|(candidate, chances)| Some((candidate.adult, claim(chances)?))).collect()
}

/// Leaves a child as many candidates as are kept, the best; the others go to the rest.
fn shorten(score: &mut ChildScore, plan: &Plan, rest: &mut States) {
    if score.kept.len() > plan.kept {
        score.kept.sort_by_key(|candidate| (std::cmp::Reverse(bare(candidate).reach()), candidate.adult));
        let left: Vec<Candidate> = score.kept.drain(plan.kept..).map(|candidate| bare(&candidate)).collect();
        *rest = rest.with(&States::of(&left, &[], &plan.population));
        score.kept.sort_by_key(|candidate| candidate.adult);
    }
}
