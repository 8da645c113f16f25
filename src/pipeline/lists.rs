//! Answers for lists: pages of children and adults, a person's candidates, the evidence of a pair.

use std::collections::BTreeMap;

use super::merge::{Matched, slot_of};
use super::rivals::{judge, rival};
use crate::compare::{ChildView, compare};
use crate::explain::{self, Contest, Sources, Sum, card, reasons};
use crate::facts::{Candidate, CandidateList, Evidence, Link, ListItem, ListPage, ListQuery, Term, Weight};
use crate::family::{self, posterior, prior};
use crate::model::Slot;
use crate::reference::fold;
use crate::roster::Record;

/// How many reasons a card of a list shows.
const FEW: usize = 3;

/// What lists are made from.
pub struct Lists<'a> {
    pub sources: Sources<'a>,
    pub matched: &'a Matched,
    pub declared: Option<f64>,
}

impl Lists<'_> {
    pub fn children(&self, query: &ListQuery) -> ListPage {
        let words = words(query);
        let children = self.matched.children.iter().filter(|links| {
            let best = links.links.first();
            (!query.without_candidate || best.is_none())
                && query.band.is_none_or(|band| best.is_some_and(|link| link.band == band))
                && self.holds(&self.sources.roster.children[links.child as usize], &words)
        });
        page(query, children, |links| ListItem {
            person: card(&self.sources, links.child, &self.sources.roster.children[links.child as usize]),
            best: links.links.first().cloned(),
            no_candidate: links.no_candidate,
        })
    }

    pub fn adults(&self, query: &ListQuery) -> ListPage {
        let words = words(query);
        let adults = (0..self.sources.roster.adults.len() as u32).filter(|&adult| {
            let best = self.best_of_adult(adult);
            query.band.is_none_or(|band| best.is_some_and(|link| link.band == band))
                && (!query.without_candidate || best.is_none())
                && self.holds(&self.sources.roster.adults[adult as usize], &words)
        });
        page(query, adults, |adult| ListItem {
            person: card(&self.sources, adult, &self.sources.roster.adults[adult as usize]),
            best: self.best_of_adult(adult).cloned(),
            no_candidate: None,
        })
    }

    fn best_of_adult(&self, adult: u32) -> Option<&Link> {
        let &(child, at) = self.matched.of_adult[adult as usize].first()?;
        Some(&self.matched.children[child as usize].links[at as usize])
    }

    /// Every word stands somewhere in the person's rows.
    fn holds(&self, record: &Record, words: &[String]) -> bool {
        words.is_empty() || {
            let rows = record.person.rows.iter();
            let cells = rows.flat_map(|&(table, row)| self.sources.tables[usize::from(table)].row(row as usize));
            let text = cells.map(|cell| fold(cell.text)).collect::<Vec<_>>().join(" ");
            words.iter().all(|word| text.contains(word))
        }
    }

    pub fn adults_of(&self, child: u32) -> Option<CandidateList> {
        let links = self.matched.children.get(child as usize)?;
        let view = ChildView::new(self.sources.roster, child);
        Some(CandidateList {
            person: card(&self.sources, child, &self.sources.roster.children[child as usize]),
            candidates: links.links.iter().map(|link| self.candidate(&view, child, link, Listed::Adult)).collect(),
            not_in_file_probability: Some(links.not_in_file_probability),
            no_candidate: links.no_candidate,
        })
    }

    pub fn children_of(&self, adult: u32) -> Option<CandidateList> {
        let of_adult = self.matched.of_adult.get(adult as usize)?;
        let candidates = of_adult.iter().take(50).map(|&(child, at)| {
            let view = ChildView::new(self.sources.roster, child);
            let link = &self.matched.children[child as usize].links[at as usize];
            self.candidate(&view, child, link, Listed::Child)
        });
        Some(CandidateList {
            person: card(&self.sources, adult, &self.sources.roster.adults[adult as usize]),
            candidates: candidates.collect(),
            not_in_file_probability: None,
            no_candidate: None,
        })
    }

    fn candidate(&self, view: &ChildView, child: u32, link: &Link, listed: Listed) -> Candidate {
        let roster = self.sources.roster;
        let person = match listed {
            Listed::Adult => card(&self.sources, link.adult, &roster.adults[link.adult as usize]),
            Listed::Child => card(&self.sources, child, &roster.children[child as usize]),
        };
        let slot = self.slot(child, link.adult);
        let said = reasons(&self.sources, &self.matched.theory, view, child, link.adult, slot, FEW);
        Candidate { person, link: link.clone(), child, reasons_for: said.supporting, reasons_against: said.against }
    }

    /// The relation that a pair is shown for.
    pub fn slot(&self, child: u32, adult: u32) -> Slot {
        let contest = self.contest(child, adult);
        slot_of(&contest.candidates[contest.at], &contest.posterior().candidates[contest.at])
    }

    /// A pair among the child's kept candidates: as merged where it was kept, else as if it had been.
    pub fn contest(&self, child: u32, adult: u32) -> Contest<'_> {
        let score = &self.matched.scores[child as usize];
        let mut candidates = score.kept.clone();
        let at = candidates.iter().position(|candidate| candidate.adult == adult).unwrap_or_else(|| {
            let roster = self.sources.roster;
            let findings = compare(roster, &ChildView::new(roster, child), adult);
            let woman = roster.adults[adult as usize].woman;
            let evidence = self.matched.theory.weigh(&findings);
            candidates.push(family::Candidate::new(adult, woman, evidence.total, evidence.compared.count_ones()));
            candidates.len() - 1
        });
        Contest {
            candidates,
            at,
            couples: &score.couples,
            rest: score.rest,
            population: &score.population,
            shares: &self.matched.shares,
            theory: &self.matched.theory,
            rival: &rival,
            judge: &judge,
        }
    }

    /// What the other half of a couple adds to the log-odds.
    fn couple(&self, contest: &Contest) -> Option<Term> {
        let at = contest.at as u32;
        let partners = contest.couples.iter().filter_map(|couple| match (couple.one == at, couple.other == at) {
            (true, _) => Some(couple.other as usize),
            (_, true) => Some(couple.one as usize),
            _ => None,
        });
        let with = contest.posterior();
        let partner = partners.max_by(|&a, &b| explain::parent(&with, a).total_cmp(&explain::parent(&with, b)))?;
        let apart = posterior(&contest.candidates, &[], &contest.rest, contest.population, contest.shares);
        let odds = |chance: f64| chance.clamp(1e-12, 1.0 - 1e-12) / (1.0 - chance.clamp(1e-12, 1.0 - 1e-12));
        let weight = Weight::of_ratio(odds(contest.parent(&with)), odds(contest.parent(&apart)));
        let name = |at: usize| {
            let adult = contest.candidates[at].adult as usize;
            explain::written_name(&self.sources, &self.sources.roster.adults[adult].person)
        };
        let values = BTreeMap::from([("other".to_owned(), name(partner)), ("adult".to_owned(), name(contest.at))]);
        (weight > Weight::ZERO).then(|| explain::support("term-support-couple", values, weight))
    }

    /// What other children add to, or take from, a pair.
    fn support(&self, child: u32, adult: u32, slot: Slot) -> Vec<Term> {
        let supports = self.matched.supports.get(child as usize);
        let Some(found) = supports.and_then(|all| all.iter().find(|support| support.adult == adult)) else {
            return Vec::new();
        };
        let roster = self.sources.roster;
        let name = |record: &Record| explain::written_name(&self.sources, &record.person);
        let values = |other: u32| {
            BTreeMap::from([
                ("sibling".to_owned(), name(&roster.children[other as usize])),
                ("adult".to_owned(), name(&roster.adults[adult as usize])),
            ])
        };
        let lent = found
            .sibling
            .map(|(other, lent)| explain::support("term-support-sibling", values(other), lent[slot as usize]));
        let lost = found.crowd.filter(|_| slot != Slot::Relative);
        let lost = lost.map(|(other, lost)| explain::support("term-crowded", values(other), lost));
        lent.into_iter().chain(lost).filter(|term| term.weight != Weight::ZERO).collect()
    }

    pub fn evidence(&self, child: u32, adult: u32) -> Option<Evidence> {
        let links = self.matched.children.get(child as usize)?;
        self.sources.roster.adults.get(adult as usize)?;
        let contest = self.contest(child, adult);
        let chances = contest.posterior();
        let candidate = &contest.candidates[contest.at];
        let slot = slot_of(candidate, &chances.candidates[contest.at]);
        let population = contest.population;
        let one_in = match slot {
            Slot::Mother => population.women / candidate.woman.max(1e-3),
            _ => population.men / (1.0 - candidate.woman).max(1e-3),
        };
        let sum = Sum {
            slot,
            prior: prior(candidate, slot, population, &self.matched.shares),
            support: self.support(child, adult, slot).into_iter().chain(self.couple(&contest)).collect(),
            probability: contest.parent(&chances),
            nobody: chances.nobody,
            one_in,
            link: links.links.iter().find(|link| link.adult == adult).cloned(),
            declared: self.declared,
        };
        Some(explain::evidence(&self.sources, child, adult, &sum, &contest))
    }
}

/// Whose card a candidate shows.
#[derive(Clone, Copy)]
enum Listed {
    Adult,
    Child,
}

fn words(query: &ListQuery) -> Vec<String> {
    fold(&query.search).split_whitespace().map(str::to_owned).collect()
}

fn page<T>(query: &ListQuery, all: impl Iterator<Item = T>, item: impl Fn(T) -> ListItem) -> ListPage {
    let mut page = ListPage::default();
    for (at, one) in all.enumerate() {
        page.total += 1;
        if at >= query.offset as usize && page.items.len() < query.limit as usize {
            page.items.push(item(one));
        }
    }
    page
}
