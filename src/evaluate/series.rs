//! What the children as they are and each resample gave, as values, intervals and differences.

use std::collections::BTreeMap;

use super::case::{Case, Found};
use super::effort::{Desk, Effort, effort};
use super::figures::{Figures, Measure, Outcome};
use super::group::GroupKind;
use super::resample::{Interval, RESAMPLES};
use super::tally::{self, Share};
use super::{Difference, GroupMeasures, Measures, curve};

/// One method on all children.
pub(super) struct Method {
    pub series: Series,
    pub reading: Pile,
}

/// Figures of the children as they are, then of each resample.
pub(super) struct Series {
    figures: Figures,
    outcomes: Vec<Outcome>,
}

impl Series {
    pub fn new(figures: Figures) -> Series {
        Series { figures, outcomes: Vec::with_capacity(RESAMPLES + 1) }
    }

    pub fn count(&mut self, counts: &[u32]) {
        let outcome = self.figures.outcome(counts);
        self.outcomes.push(outcome);
    }

    fn whole(&self) -> &Outcome {
        &self.outcomes[0]
    }

    fn values(&self) -> BTreeMap<Measure, f64> {
        let values = Measure::ALL.into_iter().zip(self.whole().values);
        values.filter(|(_, value)| value.is_finite()).collect()
    }

    fn intervals(&self) -> BTreeMap<Measure, Interval> {
        let one = |(at, measure): (usize, Measure)| {
            let value = Some(self.whole().values[at]).filter(|value| value.is_finite())?;
            let interval = Interval::middle(self.outcomes[1..].iter().map(|outcome| outcome.values[at]).collect())?;
            Some((
                measure,
                match self.whole().shares.of(measure) {
                    Some(share) => interval.widened(f64::from(share.hits), f64::from(share.total)),
                    None if measure == Measure::CalibrationError => self.figures.bins.interval(value, interval),
                    None => interval,
                },
            ))
        };
        Measure::ALL.into_iter().enumerate().filter_map(one).collect()
    }

    /// These measures less others', on the same resamples.
    pub fn less(&self, other: &Series) -> BTreeMap<Measure, Difference> {
        let one = |(at, measure): (usize, Measure)| {
            let differences = self.outcomes.iter().zip(&other.outcomes).map(|(a, b)| a.values[at] - b.values[at]);
            Some((measure, difference(differences.collect())?))
        };
        Measure::ALL.into_iter().enumerate().filter_map(one).collect()
    }
}

/// The first is of the children as they are, the others of resamples.
fn difference(values: Vec<f64>) -> Option<Difference> {
    let value = values.first().copied().filter(|value| value.is_finite())?;
    Some(Difference { value, interval: Interval::middle(values[1..].to_vec())? })
}

/// Records to be read for each child found, of the children as they are, then of each resample.
pub(super) struct Pile {
    desk: Option<Desk>,
    whole: Option<[(u32, f64); 3]>,
    per_child: Vec<[f64; 3]>,
}

impl Pile {
    pub fn new(desk: Option<Desk>) -> Pile {
        Pile { desk, whole: None, per_child: Vec::new() }
    }

    pub fn count(&mut self, counts: &[u32]) {
        let records = self.desk.as_ref().and_then(|desk| desk.records(counts));
        if self.per_child.is_empty() {
            self.whole = records;
        }
        self.per_child.push(records.map_or([f64::NAN; 3], |all| all.map(|(found, read)| read / f64::from(found))));
    }

    fn effort(&self) -> Option<Effort> {
        Some(effort(self.whole?, &self.per_child[1..]))
    }

    pub fn less(&self, other: &Pile) -> Option<[Difference; 3]> {
        let at = |at: usize| {
            let differences = self.per_child.iter().zip(&other.per_child).map(|(one, other)| one[at] - other[at]);
            difference(differences.collect())
        };
        Some([at(0)?, at(1)?, at(2)?])
    }
}

pub(super) fn whole(cases: &[Case], method: &Method, hand: &Pile) -> Measures {
    let series = &method.series;
    let shares = series.whole().shares;
    let best: Vec<&Found> = cases.iter().filter_map(|case| case.candidates.first()).collect();
    let calls: Vec<(f64, bool)> = best.iter().map(|found| (found.probability, found.parent)).collect();
    let resampled: Vec<_> = series.outcomes[1..].iter().map(|outcome| outcome.bins).collect();
    let intervals = series.intervals();
    let of_error = intervals.get(&Measure::CalibrationError).copied();
    Measures {
        children: cases.len() as u32,
        with_parent: shares.top1.total,
        with_nobody: shares.strangers.total,
        top1: shares.top1,
        top3: shares.top3,
        top5: shares.top5,
        candidate_recall: shares.candidate_recall,
        pair_recall: shares.pair_recall,
        curve: curve::curve(&calls, shares.top1.total),
        calibration: series.figures.bins.calibration(&series.whole().bins, &resampled, of_error),
        strangers: shares.strangers,
        strong: tally::strong(cases),
        by_band: tally::by_band(&best),
        by_relation: tally::by_relation(cases),
        relation_right: shares.relation_right,
        strong_share: shares.strong_share,
        intervals,
        effort: method.reading.effort(),
        by_hand: hand.effort(),
        by_group: Vec::new(),
    }
}

pub(super) fn group_measures(
    kind: GroupKind,
    name: &str,
    children: usize,
    group: &Series,
    all: &Series,
) -> GroupMeasures {
    let apart = |(inside, whole): (&Outcome, &Outcome)| {
        let (inside, whole) = (inside.shares.top1, whole.shares.top1);
        let outside = Share { hits: whole.hits - inside.hits, total: whole.total - inside.total };
        inside.value().zip(outside.value()).map_or(f64::NAN, |(inside, outside)| inside - outside)
    };
    let apart = || {
        let mut of = difference(group.outcomes.iter().zip(&all.outcomes).map(apart).collect())?;
        // Where all or none of the group hit, the draws know no doubt about it.
        let own = group.whole().shares.top1;
        let inside = own.value()?;
        let own = Interval { low: inside, high: inside }.widened(f64::from(own.hits), f64::from(own.total));
        let outside = inside - of.value;
        of.interval.low = of.interval.low.min(own.low - outside);
        of.interval.high = of.interval.high.max(own.high - outside);
        Some(of)
    };
    GroupMeasures {
        kind,
        name: name.to_owned(),
        children: children as u32,
        shares: group.whole().shares,
        values: group.values(),
        intervals: group.intervals(),
        difference: if kind == GroupKind::Damage { apart() } else { None },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::{Context, case};
    use crate::facts::{LinkRow, Truth, TruthRelation};

    fn link(child: &str, adult: &str, rank: u32, probability: f64) -> LinkRow {
        LinkRow {
            child_id: child.to_owned(),
            adult_id: adult.to_owned(),
            relation: "mother".to_owned(),
            rank: Some(rank),
            probability: Some(probability),
            other_relative_probability: None,
            band: if probability > 0.8 { "strong" } else { "weak" }.to_owned(),
            match_weight: None,
            not_in_file_probability: None,
        }
    }

    fn cases<'a>(links: &'a [LinkRow], truth: &'a [Truth], context: &'a Context) -> Vec<Case<'a>> {
        case::gather(&case::population(&[links], truth, context), links, truth, context)
    }

    /// Counting a child three times is the same as having it three times.
    #[test]
    fn counts_stand_for_children() {
        let counts: [u32; 6] = [3, 0, 1, 2, 1, 4];
        let (mut links, mut truth) = (Vec::new(), Vec::new());
        let (mut many_links, mut many_truth) = (Vec::new(), Vec::new());
        for (number, times) in counts.into_iter().enumerate() {
            let probability = [0.9, 0.9, 0.6, 0.6, 0.3, 0.85][number];
            for copy in 0..=times {
                // The first is the child itself, the others are those that it stands for.
                let child = format!("c{number}-{copy}");
                let (links, truth) =
                    if copy == 0 { (&mut links, &mut truth) } else { (&mut many_links, &mut many_truth) };
                links.push(link(&child, "a", 1, probability));
                links.push(link(&child, "b", 2, probability / 2.0));
                let adult_id = ["a", "a", "b", "c", "a", ""][number].to_owned();
                if !adult_id.is_empty() {
                    truth.push(Truth { child_id: child, adult_id, relation: TruthRelation::Mother });
                }
            }
        }
        let context = Context::default();
        let (once, many) = (cases(&links, &truth, &context), cases(&many_links, &many_truth, &context));
        let all = |cases: &[Case]| (0..cases.len() as u32).collect::<Vec<_>>();
        let ones = vec![1; many.len()];
        let counted = Figures::new(&once, &all(&once)).outcome(&counts);
        let spelled = Figures::new(&many, &all(&many)).outcome(&ones);
        assert_eq!(counted.shares, spelled.shares);
        for (at, measure) in Measure::ALL.into_iter().enumerate() {
            // Bins are cut once, for the children as they are.
            if measure != Measure::CalibrationError {
                assert!((counted.values[at] - spelled.values[at]).abs() < 1e-12, "{measure:?}");
            }
        }
        let records = |cases: &[Case], counts: &[u32]| Desk::new(cases, 9).records(counts);
        assert_eq!(records(&once, &counts), records(&many, &ones));
        assert!(records(&once, &counts).is_some());
    }
}
