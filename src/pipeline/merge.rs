//! Looks across children: the shares of the states, probabilities, ranks and bands.

use super::households::{Households, Support, households};
use super::learn::{learn, weigh_again};
use super::plan::{Plan, shares as starting_shares};
use super::rivals::standing;
use super::score::ChildScore;
use crate::compare::{ChildView, compare, couple};
use crate::facts::{ChildLinks, Link, NoCandidate, Piece, Relation, Settings, Shares, Weight};
use crate::family::{Candidate, Couple, Population, Posterior, States, band, estimate, posterior, rests_on_evidence};
use crate::model::{Slot, Theory};
use crate::roster::Roster;

/// Everybody's links.
#[derive(Clone, Debug)]
pub struct Matched {
    /// One a child, in the order of the roster.
    pub children: Vec<ChildLinks>,
    /// Parallel to `children`: what explanations need again.
    pub scores: Vec<ChildScore>,
    /// Parallel to `children`: what other children lend to, or take from, candidates.
    pub supports: Vec<Vec<Support>>,
    /// What evidence is worth, as these lists moved it.
    pub theory: Theory,
    /// The shares as used.
    pub shares: Shares,
    /// For each adult the children whose kept links name it, best first: (child, index of the link).
    pub of_adult: Vec<Vec<(u32, u32)>>,
    /// The adults, each as far as no child claims them.
    pub free: Population,
}

/// Merges the shards, given in any order.
pub fn merge(roster: &Roster, plan: &Plan, mut scores: Vec<ChildScore>, settings: &Settings) -> Matched {
    scores.sort_by_key(|score| score.child);
    scores.dedup_by_key(|score| score.child);
    let mut shares = shares_of(plan, &scores, settings);
    let top = settings.top.clamp(1, 100) as usize;
    let learned = plan.learned.clone().or_else(|| learn(roster, plan, &shares, &scores));
    if let Some(theory) = &learned {
        // Those who were weighed before it was known.
        let before = scores.iter_mut().filter(|score| plan.learned.is_none() || plan.learns_from(score.child));
        weigh_again(roster, plan, theory, &shares, before, top);
        shares = shares_of(plan, &scores, settings);
    }
    let theory = learned.unwrap_or_else(|| plan.theory.clone());
    let posteriors: Vec<Posterior> =
        scores.iter().map(|score| posterior(&score.kept, &[], &score.rest, &plan.population, &shares)).collect();
    let Households { supports, free, all } = households(roster, plan, &theory, &scores, &posteriors);
    for (((score, supports), posterior), free) in scores.iter_mut().zip(&supports).zip(&posteriors).zip(free) {
        if plan.theory.has(Piece::Couples) {
            score.couples = couples(roster, score, posterior);
        }
        lend(score, supports, free);
    }
    let shares = shares_of(plan, &scores, settings);
    let children: Vec<ChildLinks> = scores.iter().map(|score| links_of(roster, &theory, score, &shares, top)).collect();
    let of_adult = of_adults(roster, &children);
    Matched { children, scores, supports, theory, shares, of_adult, free: all }
}

/// For each adult the children whose links name it, best first.
fn of_adults(roster: &Roster, children: &[ChildLinks]) -> Vec<Vec<(u32, u32)>> {
    let mut of_adult: Vec<Vec<(u32, u32)>> = vec![Vec::new(); roster.adults.len()];
    for child in children {
        for (at, link) in child.links.iter().enumerate() {
            of_adult[link.adult as usize].push((child.child, at as u32));
        }
    }
    of_adult.iter_mut().for_each(|list| best_first(list, children));
    of_adult
}

/// Puts the links that name one adult in order.
pub(super) fn best_first(list: &mut [(u32, u32)], children: &[ChildLinks]) {
    let probability = |entry: &(u32, u32)| children[entry.0 as usize].links[entry.1 as usize].probability;
    list.sort_by(|a, b| probability(b).total_cmp(&probability(a)).then(a.0.cmp(&b.0)));
}

/// What the first shards say of how records are kept, for all others to be weighed by; none where lists are too short to say.
///
/// Not by the shares that the reader declares: with others everybody would have to be weighed anew.
pub fn learn_first(roster: &Roster, plan: &Plan, scores: &[ChildScore], settings: &Settings) -> Option<Theory> {
    let undeclared = Settings { without: settings.without.clone(), ..Settings::default() };
    let states: Vec<States> = scores.iter().map(|score| score.states).collect();
    learn(roster, plan, &estimate(&starting_shares(&undeclared, &plan.population), &states), scores)
}

fn shares_of(plan: &Plan, scores: &[ChildScore], settings: &Settings) -> Shares {
    if settings.parent_share.is_some() {
        return plan.shares;
    }
    let states: Vec<States> = scores.iter().map(|score| score.states).collect();
    estimate(&plan.shares, &states)
}

/// A candidate less likely than this as mother or father is not looked at as half of a couple. A starting value.
const HALF: f64 = 0.01;
/// The best candidates among whom couples are looked for.
const MOST_HALVES: usize = 20;

/// The couples among a child's best candidates.
pub(super) fn couples(roster: &Roster, score: &ChildScore, posterior: &Posterior) -> Vec<Couple> {
    let chance = |at: usize| posterior.candidates[at][0] + posterior.candidates[at][1];
    let mut best: Vec<usize> = (0..score.kept.len()).filter(|&at| chance(at) >= HALF).collect();
    best.sort_by(|&a, &b| chance(b).total_cmp(&chance(a)).then(a.cmp(&b)));
    best.truncate(MOST_HALVES);
    let record = |at: usize| &roster.adults[score.kept[at].adult as usize];
    let mut couples = Vec::new();
    for (place, &one) in best.iter().enumerate() {
        for &other in &best[place + 1..] {
            let weight = couple(roster, record(one), record(other));
            if weight > Weight::ZERO {
                couples.push(Couple { one: one as u32, other: other as u32, ratio: weight.ratio() });
            }
        }
    }
    couples
}

/// Adds what other children say to a child's candidates.
pub(super) fn lend(score: &mut ChildScore, supports: &[Support], free: Population) {
    for support in supports {
        if let Some(candidate) = score.kept.iter_mut().find(|candidate| candidate.adult == support.adult) {
            candidate.support = support.total();
        }
    }
    score.rest = score.rest.over(&score.population, &free);
    score.population = free;
    score.states = States::of(&score.kept, &score.couples, &free).with(&score.rest);
}

pub(super) fn links_of(
    roster: &Roster,
    theory: &Theory,
    score: &ChildScore,
    shares: &Shares,
    top: usize,
) -> ChildLinks {
    let posterior = posterior(&score.kept, &score.couples, &score.rest, &score.population, shares);
    let ranking = Ranking::of(score, &posterior);
    let shown = ranking.order.len().min(top);
    let links: Vec<Link> = (0..shown).map(|place| ranking.link(roster, theory, score.child, place)).collect();
    ChildLinks {
        child: score.child,
        not_in_file_probability: posterior.nobody,
        no_candidate: links.is_empty().then(|| why_nobody(roster, score.child)),
        links,
        compared: score.compared,
    }
}

/// A child's candidates, best first.
struct Ranking<'a> {
    kept: &'a [Candidate],
    posterior: &'a Posterior,
    /// Places among `kept`.
    order: Vec<usize>,
}

impl Ranking<'_> {
    /// By probability, then by evidence, then by the place in the files.
    fn of<'a>(score: &'a ChildScore, posterior: &'a Posterior) -> Ranking<'a> {
        let ranking = Ranking { kept: &score.kept, posterior, order: Vec::new() };
        let mut order: Vec<usize> = (0..score.kept.len()).collect();
        order.sort_by(|&a, &b| {
            let by_parent = ranking.parent(b).total_cmp(&ranking.parent(a));
            let by_weight = || ranking.weight(b).cmp(&ranking.weight(a));
            by_parent.then_with(by_weight).then(score.kept[a].adult.cmp(&score.kept[b].adult))
        });
        Ranking { order, ..ranking }
    }

    /// Not cut at 1, so that the certain keep their order.
    fn parent(&self, at: usize) -> f64 {
        let [mother, father, _] = self.posterior.candidates[at];
        mother + father
    }

    fn weight(&self, at: usize) -> Weight {
        weight_of(&self.kept[at], &self.posterior.candidates[at])
    }

    /// The link that stands at a place of the order.
    fn link(&self, roster: &Roster, theory: &Theory, child: u32, place: usize) -> Link {
        let at = self.order[place];
        let (candidate, chances) = (&self.kept[at], &self.posterior.candidates[at]);
        let weighed = || theory.weigh(&compare(roster, &ChildView::new(roster, child), candidate.adult));
        let evidence = rests_on_evidence(self.parent(at)).then(weighed);
        let (band, held_by) = band(&standing(self.kept, self.posterior, at, evidence.as_ref()));
        Link {
            adult: candidate.adult,
            relation: relation_of(roster, candidate.adult, slot_of(candidate, chances)),
            rank: place as u32 + 1,
            probability: self.parent(at).min(1.0),
            other_relative_probability: chances[2],
            band,
            held_by,
            match_weight: self.weight(at),
            margin: self.margin(place),
        }
    }

    /// How much likelier than the next, in bits; nothing for the last.
    fn margin(&self, place: usize) -> Option<Weight> {
        let next = self.parent(*self.order.get(place + 1)?);
        let bits = |chance: f64| libm::log2(chance.max(1e-12));
        Some(Weight::from_bits(bits(self.parent(self.order[place]).min(1.0)) - bits(next)))
    }
}

/// Why a child has no link.
fn why_nobody(roster: &Roster, child: u32) -> NoCandidate {
    if roster.adults.is_empty() {
        NoCandidate::NoAdults
    } else if says_nothing(roster, child) {
        NoCandidate::NothingToCompare
    } else {
        NoCandidate::NobodyShares
    }
}

fn says_nothing(roster: &Roster, child: u32) -> bool {
    let person = &roster.children[child as usize].person;
    person.names.is_empty() && person.birth.is_none() && person.a_numbers.is_empty() && person.kin.is_empty()
}

/// From this probability on, the evidence may say that the recorded sex is wrong. A starting value: that of `possible`.
const OVER_SEX: f64 = 0.20;

/// The likelier of mother and father. Whoever is hardly either stays what the sex says: a woman is not called a father
/// because a likelier mother leaves her no room.
pub fn slot_of(candidate: &Candidate, chances: &[f64; 3]) -> Slot {
    let hardly = chances[0] + chances[1] < OVER_SEX;
    match candidate.woman {
        woman if hardly && woman > 0.9 => Slot::Mother,
        woman if hardly && woman < 0.1 => Slot::Father,
        _ if chances[0] >= chances[1] => Slot::Mother,
        _ => Slot::Father,
    }
}

fn relation_of(roster: &Roster, adult: u32, slot: Slot) -> Relation {
    match slot {
        _ if !roster.adults[adult as usize].sex_known => Relation::Parent,
        Slot::Mother => Relation::Mother,
        _ => Relation::Father,
    }
}

fn weight_of(candidate: &Candidate, chances: &[f64; 3]) -> Weight {
    candidate.weight[slot_of(candidate, chances) as usize]
}
