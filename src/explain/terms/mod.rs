//! The terms of one pair: prior, evidence and competition, which sum to the log-odds shown.

mod code;
mod values;

use std::collections::BTreeMap;

use super::card::{card, written_name};
use super::contest::{Contest, parent};
use super::fields::fields;
use super::flips::flips;
use super::settle::would_settle;
use super::why_not::why_not;
use super::{Side, Sources};
use crate::compare::{ChildView, Finding, compare};
use crate::facts::{Evidence, Link, Term, TermKind, Weight};
use crate::messages::{format, say};
use crate::model::{Counted, Slot, Theory};
use crate::person::Person;

pub use values::relation_values;
use values::{Values, in_words};

/// What the sum of a pair starts from and ends at.
#[derive(Clone, Debug)]
pub struct Sum {
    pub slot: Slot,
    pub prior: Weight,
    /// What other children and adults give this pair or take from it: terms of [`support`].
    pub support: Vec<Term>,
    pub probability: f64,
    /// That nobody of the child's is in these files.
    pub nobody: f64,
    /// One adult in so many of the file.
    pub one_in: f64,
    pub link: Option<Link>,
    /// The reader declared the share of children with a parent in the files.
    pub declared: Option<f64>,
}

/// A child and an adult as their terms speak of them.
pub struct Pair<'a> {
    pub sources: &'a Sources<'a>,
    /// What evidence is worth.
    pub theory: &'a Theory,
    pub child: u32,
    pub adult: u32,
    /// The relation that is shown.
    pub slot: Slot,
}

impl Pair<'_> {
    /// The term of one finding.
    pub fn term(&self, finding: &Finding, counted: &Counted) -> Term {
        let cells = [(Side::Child, finding.child_cell), (Side::Adult, finding.adult_cell)];
        let values = values::values(self, finding);
        Term {
            kind: TermKind::Evidence,
            group: Some(finding.subject.group()),
            code: code::code(finding, self.slot, &values).to_owned(),
            values,
            weight: counted.counted[self.slot as usize],
            alone: counted.alone[self.slot as usize],
            cells: cells.into_iter().filter_map(|(side, cell)| Some(self.sources.fact(side, cell?))).collect(),
        }
    }

    /// The terms of the findings that say anything of the relation, weightiest first.
    fn spoken<'f>(&self, findings: &'f [Finding]) -> Vec<(Term, &'f Finding)> {
        let weighed = self.theory.weigh(findings);
        let speaking = findings.iter().zip(&weighed.findings);
        let speaking = speaking.filter(|(_, counted)| counted.alone[self.slot as usize].0 != 0);
        let mut spoken: Vec<_> = speaking.map(|(finding, counted)| (self.term(finding, counted), finding)).collect();
        spoken.sort_by_key(|(term, _)| std::cmp::Reverse((term.weight, term.alone)));
        spoken
    }

    fn young(&self) -> &Person {
        &self.sources.roster.children[self.child as usize].person
    }

    fn old(&self) -> &Person {
        &self.sources.roster.adults[self.adult as usize].person
    }
}

/// All there is to say of a child and an adult.
pub fn evidence(sources: &Sources, child: u32, adult: u32, sum: &Sum, contest: &Contest) -> Evidence {
    let roster = sources.roster;
    let view = ChildView::new(roster, child);
    let findings = compare(roster, &view, adult);
    let pair = Pair { sources, theory: contest.theory, child, adult, slot: sum.slot };
    let spoken = pair.spoken(&findings);
    // The prior stands before them.
    let read: Vec<(u32, &Finding)> = (1..).zip(spoken.iter().map(|(_, finding)| *finding)).collect();
    let flips = flips(sources, contest, child, &read);
    let mut terms = vec![prior_term(sources, sum)];
    terms.extend(spoken.into_iter().map(|(term, _)| term));
    terms.extend(sum.support.iter().cloned());
    let total = log_odds(sum.probability);
    let so_far: Weight = terms.iter().map(|term| term.weight).sum();
    let (why_not, why_not_values) = why_not(sources, contest, &terms, sum);
    terms.push(competition_term(sources, contest, sum, total - so_far));
    let (would_settle, would_settle_values) = would_settle(sources, contest, &view, sum.slot, &findings);
    Evidence {
        child: card(sources, child, &roster.children[child as usize]),
        adult: card(sources, adult, &roster.adults[adult as usize]),
        link: sum.link.clone(),
        fields: fields(sources, child, adult, &findings),
        terms,
        flips,
        total,
        probability: sum.probability,
        why_not,
        why_not_values,
        would_settle,
        would_settle_values,
    }
}

fn log_odds(probability: f64) -> Weight {
    let kept = probability.clamp(1e-12, 1.0 - 1e-12);
    Weight::from_bits(libm::log2(kept / (1.0 - kept)))
}

fn prior_term(sources: &Sources, sum: &Sum) -> Term {
    let mut values = Values::of_relation(sources.lang, sum.slot);
    values.count("count", libm::round(sum.one_in) as i64);
    // What the weight comes to as a chance, so that the first line and its number are seen to say the same.
    let one_in = in_words((1.0 + 1.0 / sum.prior.ratio()).min(1e6));
    values.put("oneIn", format::integer(sources.lang, one_in));
    let code = match sum.declared {
        Some(share) => {
            values.put("share", format::percent(sources.lang, share));
            "term-prior-declared"
        }
        None => "term-prior",
    };
    plain(TermKind::Prior, code, values.done(), sum.prior)
}

/// What is less likely is not named among the other possibilities, but for the likeliest of them.
const NAMED: f64 = 0.005;

/// What else may be so than that this adult is the parent, the likeliest first.
fn competition_term(sources: &Sources, contest: &Contest, sum: &Sum, weight: Weight) -> Term {
    let lang = sources.lang;
    let posterior = contest.posterior();
    let rival = (contest.rival)(&contest.candidates, &posterior, contest.at);
    let [.., relative] = posterior.candidates[contest.at];
    let other = rival.map_or(0.0, |rival| parent(&posterior, rival));
    let rest = 1.0 - contest.parent(&posterior) - other - relative - sum.nobody;
    let mut values = BTreeMap::new();
    if let Some(rival) = rival {
        values.insert("other".to_owned(), called(sources, contest.candidates[rival].adult));
        values.insert("chance".to_owned(), format::percent(lang, other));
    }
    let mut possible = [
        (other, "competition-other"),
        (rest, if rival.is_some() { "competition-others" } else { "competition-another" }),
        (relative, "competition-relative"),
        (sum.nobody, "competition-nobody"),
    ];
    possible.sort_by(|a, b| b.0.total_cmp(&a.0));
    let named = possible.iter().enumerate().filter(|(at, possible)| *at == 0 || possible.0 >= NAMED);
    let named = named.map(|(_, &(chance, id))| {
        let mut own = values.clone();
        own.insert("chance".to_owned(), format::percent(lang, chance));
        say(lang, id, &own)
    });
    let list = named.collect::<Vec<_>>().join("; ");
    let code = if weight >= Weight::ZERO { "term-competition-for" } else { "term-competition-against" };
    values.insert("list".to_owned(), list);
    plain(TermKind::Competition, code, values, weight)
}

/// An adult's name, or the id where no name could be read.
pub fn called(sources: &Sources, adult: u32) -> String {
    let person = &sources.roster.adults[adult as usize].person;
    Some(written_name(sources, person)).filter(|name| !name.is_empty()).unwrap_or_else(|| person.id.clone())
}

/// What other children and adults give a pair or take from it: `term-support-sibling`, `term-support-couple`,
/// `term-crowded`.
pub fn support(code: &str, values: BTreeMap<String, String>, weight: Weight) -> Term {
    plain(TermKind::Support, code, values, weight)
}

fn plain(kind: TermKind, code: &str, values: BTreeMap<String, String>, weight: Weight) -> Term {
    Term { kind, group: None, code: code.to_owned(), values, weight, alone: weight, cells: Vec::new() }
}
