//! Each measure against a slow and obvious one, on random links and truths.

use std::collections::BTreeSet;

use proptest::prelude::*;
use reencuentro::evaluate::{Context, Measure, Measures, measure};
use reencuentro::facts::TruthRelation;

use crate::evaluate::{F, M, R, Row, True, links, truths};

const CHILDREN: [&str; 8] = ["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"];
const ADULTS: [&str; 6] = ["a0", "a1", "a2", "a3", "a4", "a5"];
const BANDS: [&str; 4] = ["strong", "likely", "weak", "tie"];
/// Few, so that many are equal.
const PROBABILITIES: [f64; 6] = [0.0, 0.2, 0.5, 0.5, 0.95, 1.0];

/// Up to four candidates a child, ranked as listed; or none, and then perhaps an empty row.
fn candidates() -> impl Strategy<Value = Vec<Row>> {
    let of_child = (prop::sample::subsequence(&ADULTS[..], 0..5), any::<bool>(), prop::collection::vec(0..24_usize, 5));
    prop::collection::vec(of_child, 8).prop_map(|children| {
        let mut rows = Vec::new();
        for (child, (adults, turned, dice)) in CHILDREN.into_iter().zip(children) {
            let mut adults = adults;
            if turned {
                adults.reverse();
            }
            if adults.is_empty() && turned {
                rows.push((child, "", 0, 0.0, "not_enough"));
            }
            rows.extend(
                adults
                    .iter()
                    .zip(&dice)
                    .zip(1..)
                    .map(|((adult, die), rank)| (child, *adult, rank, PROBABILITIES[die % 6], BANDS[die / 6])),
            );
        }
        rows
    })
}

fn truth() -> impl Strategy<Value = Vec<True>> {
    let relation = prop::sample::select(vec![M, F, R]);
    let row = (prop::sample::select(&CHILDREN[..]), prop::sample::select(&ADULTS[..]), relation);
    prop::collection::vec(row, 0..14).prop_map(|rows| {
        // One relation a pair.
        let mut seen = BTreeSet::new();
        rows.into_iter().filter(|row| seen.insert((row.0, row.1))).collect()
    })
}

/// The contract, read aloud.
struct Slow<'a> {
    rows: &'a [Row],
    truth: &'a [True],
}

impl Slow<'_> {
    fn children(&self) -> Vec<&str> {
        let of_rows = self.rows.iter().map(|row| row.0);
        of_rows.chain(self.truth.iter().map(|row| row.0)).collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn is(&self, child: &str, adult: &str, parent: bool) -> bool {
        self.truth.iter().any(|row| row.0 == child && row.1 == adult && (row.2 != R) == parent)
    }

    fn parents(&self, child: &str) -> Vec<(&str, TruthRelation)> {
        self.truth.iter().filter(|row| row.0 == child && row.2 != R).map(|row| (row.1, row.2)).collect()
    }

    fn with_parent(&self) -> Vec<&str> {
        self.children().into_iter().filter(|child| !self.parents(child).is_empty()).collect()
    }

    fn ranked(&self, child: &str) -> Vec<Row> {
        let mut rows: Vec<Row> = self.rows.iter().filter(|row| row.0 == child && !row.1.is_empty()).copied().collect();
        rows.sort_by_key(|row| row.2);
        rows
    }

    fn share(hits: usize, total: usize) -> Option<f64> {
        (total > 0).then(|| hits as f64 / total as f64)
    }

    fn top(&self, k: usize) -> Option<f64> {
        let with_parent = self.with_parent();
        let hit = |child: &&&str| self.ranked(child).iter().take(k).any(|row| self.is(child, row.1, true));
        Self::share(with_parent.iter().filter(hit).count(), with_parent.len())
    }

    fn pairs(&self) -> Option<f64> {
        let pairs: Vec<&True> = self.truth.iter().filter(|row| row.2 != R).collect();
        let listed = pairs.iter().filter(|pair| self.rows.iter().any(|row| row.0 == pair.0 && row.1 == pair.1));
        Self::share(listed.count(), pairs.len())
    }

    fn strangers(&self) -> Option<f64> {
        let nobody = |child: &&str| !self.truth.iter().any(|row| row.0 == *child);
        let alone: Vec<&str> = self.children().into_iter().filter(nobody).collect();
        let strong = |child: &&&str| self.ranked(child).iter().any(|row| row.4 == "strong");
        Self::share(alone.iter().filter(strong).count(), alone.len())
    }

    fn strong(&self) -> Option<f64> {
        let with_parent = self.with_parent();
        let strong = |child: &&&str| self.ranked(child).first().is_some_and(|row| row.4 == "strong");
        Self::share(with_parent.iter().filter(strong).count(), with_parent.len())
    }

    /// Best candidates: probability, and whether it is a parent.
    fn calls(&self) -> Vec<(f64, bool)> {
        let best = |child: &str| self.ranked(child).first().map(|row| (row.3, self.is(child, row.1, true)));
        self.children().into_iter().filter_map(best).collect()
    }

    fn f1_and_recall(&self) -> (Option<f64>, Option<f64>) {
        let total = self.with_parent().len();
        if total == 0 {
            return (None, None);
        }
        let (mut f1, mut recall) = (0.0_f64, 0.0_f64);
        for cut in PROBABILITIES {
            let called: Vec<bool> = self.calls().into_iter().filter(|call| call.0 >= cut).map(|call| call.1).collect();
            if called.is_empty() {
                continue;
            }
            let right = called.iter().filter(|right| **right).count();
            f1 = f1.max(2.0 * right as f64 / (called.len() + total) as f64);
            if right as f64 >= 0.95 * called.len() as f64 {
                recall = recall.max(right as f64 / total as f64);
            }
        }
        (Some(f1), Some(recall))
    }

    fn relation(&self) -> Option<f64> {
        // All rows say "mother".
        let first: Vec<TruthRelation> = self
            .children()
            .into_iter()
            .filter_map(|child| {
                let best = self.ranked(child).first()?.1;
                self.parents(child).into_iter().find(|parent| parent.0 == best).map(|parent| parent.1)
            })
            .collect();
        Self::share(first.iter().filter(|relation| **relation == M).count(), first.len())
    }

    /// Each call is laid ten times on a line by probability, which is cut into ten; equals count as their mean.
    fn error(&self) -> Option<f64> {
        let mut calls = self.calls();
        if calls.is_empty() {
            return None;
        }
        calls.sort_by(|one, other| one.0.total_cmp(&other.0));
        let count = calls.len();
        let held = |probability: f64| {
            let equal: Vec<&(f64, bool)> = calls.iter().filter(|call| call.0 == probability).collect();
            equal.iter().filter(|call| call.1).count() as f64 / equal.len() as f64
        };
        let off = |bin: usize| {
            let part = &calls[bin * count / 10..(bin + 1) * count / 10];
            part.iter().map(|call| call.0 - held(call.0)).sum::<f64>().abs()
        };
        Some((0..10).map(off).sum::<f64>() / count as f64)
    }

    fn value(&self, measure: Measure) -> Option<f64> {
        match measure {
            Measure::Top1 => self.top(1),
            Measure::Top3 => self.top(3),
            Measure::Top5 => self.top(5),
            Measure::CandidateRecall => self.top(usize::MAX),
            Measure::PairRecall => self.pairs(),
            Measure::BestF1 => self.f1_and_recall().0,
            Measure::RecallAt95 => self.f1_and_recall().1,
            Measure::Strangers => self.strangers(),
            Measure::RelationRight => self.relation(),
            Measure::StrongShare => self.strong(),
            Measure::CalibrationError => self.error(),
        }
    }
}

fn check(found: &Measures, slow: &Slow) -> Result<(), TestCaseError> {
    for measure in Measure::ALL {
        let (value, expected) = (found.value(measure), slow.value(measure));
        let near = match (value, expected) {
            (Some(value), Some(expected)) => (value - expected).abs() < 1e-9,
            (value, expected) => value == expected,
        };
        prop_assert!(near, "{measure:?}: {value:?}, not {expected:?}; {:?} {:?}", slow.rows, slow.truth);
        // Every value has an interval, and it is a range of shares.
        let interval = found.intervals.get(&measure);
        prop_assert_eq!(interval.is_some(), value.is_some());
        prop_assert!(interval.is_none_or(|of| 0.0 <= of.low && of.low <= of.high && of.high <= 1.0), "{interval:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn measures_are_those_of_the_contract(rows in candidates(), truth in truth()) {
        let found = measure(&links(&rows), &truths(&truth), &Context::default());
        check(&found, &Slow { rows: &rows, truth: &truth })?;
        prop_assert_eq!(found.with_parent as usize, Slow { rows: &rows, truth: &truth }.with_parent().len());
        // Groups by relation and by band hold each child once, and their hits add up.
        for kind in ["relation", "band"] {
            let groups = || found.by_group.iter().filter(|group| group.kind.code() == kind);
            prop_assert_eq!(groups().map(|group| group.children).sum::<u32>(), found.children);
            prop_assert_eq!(groups().map(|group| group.shares.top1.hits).sum::<u32>(), found.top1.hits);
            prop_assert_eq!(groups().map(|group| group.shares.strangers.hits).sum::<u32>(), found.strangers.hits);
        }
    }
}
