//! Why not this adult: what speaks most against somebody who does not come first, or who fits better.

use std::collections::BTreeMap;

use super::Sources;
use super::contest::{Contest, parent};
use super::terms::{Sum, called};
use crate::facts::{Term, TermKind, Weight};
use crate::messages::{format, say};

/// A term weaker than this does not answer the question.
const LEAST: Weight = Weight(-20);
/// From here on nobody asks why not. A starting value: that of `possible`.
const FITS: f64 = 0.20;

/// The message id and values of why this adult does not come first; nothing where that is not so.
pub fn why_not(
    sources: &Sources,
    contest: &Contest,
    terms: &[Term],
    sum: &Sum,
) -> (Option<String>, BTreeMap<String, String>) {
    let lang = sources.lang;
    let posterior = contest.posterior();
    let ahead = (contest.rival)(&contest.candidates, &posterior, contest.at)
        .filter(|&rival| parent(&posterior, rival) > sum.probability.max(0.005));
    if ahead.is_none() && sum.probability >= FITS {
        return (None, BTreeMap::new());
    }
    let spoken = || terms.iter().filter(|term| term.kind != TermKind::Prior);
    let against = spoken().filter(|term| term.weight <= LEAST).min_by_key(|term| term.weight);
    let mut values = BTreeMap::from([("nobody".to_owned(), format::percent(lang, sum.nobody))]);
    if let Some(term) = against {
        values.insert("reason".to_owned(), say(lang, &term.code, &term.values));
    }
    if let Some(rival) = ahead {
        values.insert("other".to_owned(), called(sources, contest.candidates[rival].adult));
        values.insert("chance".to_owned(), format::percent(lang, parent(&posterior, rival)));
    }
    let code = match (against, ahead) {
        (Some(_), Some(_)) => "why-not-against-others",
        (Some(_), None) => "why-not-against",
        (None, Some(_)) => "why-not-others",
        (None, None) if spoken().next().is_none() => "why-not-nothing",
        (None, None) => "why-not-little",
    };
    (Some(code.to_owned()), values)
}
