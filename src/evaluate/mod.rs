//! Compares what was found with what is true.
//!
//! # Steps
//! - `case` puts links and truth together, child by child.
//! - `figures` lays the children of one method out for counting; `curve` and `calibration` say what the best candidates'
//!   probabilities are worth, `effort` how much must be read.
//! - `resample` draws the children again a thousand times; all methods and groups are counted on the same draws.
//! - `group` and `lost` say for whom, and because of what, links were not found.

mod calibration;
mod case;
mod curve;
mod effort;
mod figures;
mod group;
mod lost;
mod resample;
mod tally;

use std::collections::BTreeMap;

pub use calibration::{Bin, Calibration};
pub use curve::{Curve, Point};
pub use effort::{Effort, Reading};
pub use figures::{Measure, Shares};
pub use group::GroupKind;
pub use lost::{Instead, Lost, lost};
pub use resample::{Interval, RESAMPLES, Unit};
pub use tally::{BandCount, RelationCount, Share, Strong};

use crate::facts::{LinkRow, Truth};
use case::Case;
use figures::{Figures, Outcome};

/// What is known besides links and truth; nothing of it is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// Another id of a person → the id that the truth uses.
    pub aliases: BTreeMap<String, String>,
    /// What is known of a child, by the id that the truth uses.
    pub details: BTreeMap<String, Detail>,
    /// How many adults are in the files; without it nobody can say how much must be read.
    pub adults: Option<u32>,
    /// Of the resampling: the same seed gives the same intervals.
    pub seed: u64,
    /// What is resampled.
    pub unit: Unit,
}

/// A row of truth-detail.csv.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Detail {
    pub custom: String,
    /// Codes; those of the adults' records begin with `adult_`.
    pub damages: Vec<String>,
}

/// How good the links are. Shares are counts over counts, so that nothing is lost in rounding.
#[derive(Clone, Debug, PartialEq)]
pub struct Measures {
    /// Children in the truth or in any of the links compared.
    pub children: u32,
    /// Of these: at least one parent is in the files.
    pub with_parent: u32,
    /// Of these: nobody of theirs is in the files.
    pub with_nobody: u32,
    /// A parent among the first 1, 3, 5 candidates, over children with a parent in the files; either parent counts.
    pub top1: Share,
    pub top3: Share,
    pub top5: Share,
    /// A parent anywhere among the listed candidates, over the same children.
    pub candidate_recall: Share,
    /// True parents listed, over all true pairs of child and parent.
    pub pair_recall: Share,
    /// Best candidates called "the parent" from some probability up.
    pub curve: Curve,
    pub calibration: Calibration,
    /// Children with nobody in the files who have a strong link to somebody.
    pub strangers: Share,
    pub strong: Strong,
    pub by_band: Vec<BandCount>,
    pub by_relation: Vec<RelationCount>,
    /// The relation written for a parent found first is the true one; `parent` counts as right.
    pub relation_right: Share,
    /// Bootstrap intervals of 95 %; a measure that nobody counts for has none.
    pub intervals: BTreeMap<Measure, Interval>,
    /// None where the number of adults is not known, or nobody has a parent in the files.
    pub effort: Option<Effort>,
    /// The same with nothing listed: reading by hand.
    pub by_hand: Option<Effort>,
    /// By kind, then name. Empty for methods beside ours.
    pub by_group: Vec<GroupMeasures>,
}

impl Measures {
    /// The value of a measure; none where nobody counts for it. Recall at 95 % precision is 0 where no cut-off is so precise.
    pub fn value(&self, measure: Measure) -> Option<f64> {
        let some = self.with_parent > 0;
        match measure {
            Measure::Top1 => self.top1.value(),
            Measure::Top3 => self.top3.value(),
            Measure::Top5 => self.top5.value(),
            Measure::CandidateRecall => self.candidate_recall.value(),
            Measure::PairRecall => self.pair_recall.value(),
            Measure::BestF1 => some.then(|| self.curve.best_f1.map_or(0.0, |point| point.f1)),
            Measure::RecallAt95 => some.then(|| self.curve.at_95.map_or(0.0, |point| point.recall)),
            Measure::Strangers => self.strangers.value(),
            Measure::RelationRight => self.relation_right.value(),
            Measure::CalibrationError => (!self.calibration.bins.is_empty()).then_some(self.calibration.error),
        }
    }
}

/// The main measures within one group of children.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupMeasures {
    pub kind: GroupKind,
    pub name: String,
    pub children: u32,
    pub shares: Shares,
    pub values: BTreeMap<Measure, f64>,
    pub intervals: BTreeMap<Measure, Interval>,
    /// For a damage: top 1 in the group less top 1 of all children outside it, where both have children with a parent.
    pub difference: Option<Difference>,
}

/// One value less another, with the interval of the difference on the same resamples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    pub value: f64,
    pub interval: Interval,
}

/// Another method on the same children.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    pub name: String,
    pub measures: Measures,
    /// Its measures less ours.
    pub differences: BTreeMap<Measure, Difference>,
    /// Its records a child found less ours, for each share of `Effort::until`.
    pub effort: Option<[Difference; 3]>,
}

/// Measures links against the truth.
///
/// Candidates are taken in the order of `rank`; rows without one come after, by probability, then in the order given. A
/// pair listed twice counts once. A probability that is missing or is no number counts as 0.
pub fn measure(links: &[LinkRow], truth: &[Truth], context: &Context) -> Measures {
    compare(links, &[], truth, context).0
}

/// Measures our links, and those of others with their names, on the same children and the same resamples.
pub fn compare(
    links: &[LinkRow],
    others: &[(String, Vec<LinkRow>)],
    truth: &[Truth],
    context: &Context,
) -> (Measures, Vec<Beside>) {
    let all: Vec<&[LinkRow]> = std::iter::once(links).chain(others.iter().map(|(_, links)| links.as_slice())).collect();
    let population = case::population(&all, truth, context);
    let cases: Vec<Vec<Case>> = all.iter().map(|links| case::gather(&population, links, truth, context)).collect();
    let everybody: Vec<u32> = (0..population.len() as u32).collect();
    let desk = |cases: &[Case]| context.adults.map(|adults| effort::Desk::new(cases, adults));
    let mut methods: Vec<Method> = cases
        .iter()
        .map(|cases| Method { series: Series::new(Figures::new(cases, &everybody)), reading: Pile::new(desk(cases)) })
        .collect();
    let nothing = case::gather(&population, &[], truth, context);
    let mut hand = Pile::new(desk(&nothing));
    let groups = group::groups(&cases[0], context);
    let mut in_groups: Vec<Series> =
        groups.iter().map(|(_, _, children)| Series::new(Figures::new(&cases[0], children))).collect();

    let once = vec![1; everybody.len()];
    let mut draws = resample::Draws::new(&cases[0], context.unit, context.seed);
    for round in 0..=RESAMPLES {
        // The first round is the children as they are.
        let counts = if round == 0 { once.as_slice() } else { draws.next() };
        for method in &mut methods {
            method.series.count(counts);
            method.reading.count(counts);
        }
        hand.count(counts);
        for series in &mut in_groups {
            series.count(counts);
        }
    }

    let mut measures: Vec<Measures> =
        cases.iter().zip(&methods).map(|(cases, method)| whole(cases, method, &hand)).collect();
    let ours = &methods[0];
    let by_group = groups
        .iter()
        .zip(&in_groups)
        .map(|((kind, name, children), series)| group_measures(*kind, name, children.len(), series, &ours.series));
    measures[0].by_group = by_group.collect();
    let mut measures = measures.into_iter();
    // One method at least is there: ours.
    let our_measures = measures.next().unwrap_or_else(|| whole(&[], ours, &hand));
    let beside = others.iter().zip(measures).zip(&methods[1..]).map(|(((name, _), measures), theirs)| Beside {
        name: name.clone(),
        differences: theirs.series.less(&ours.series),
        effort: theirs.reading.less(&ours.reading),
        measures,
    });
    let beside = beside.collect();
    (our_measures, beside)
}

/// One method on all children.
struct Method {
    series: Series,
    reading: Pile,
}

/// Figures of the children as they are, then of each resample.
struct Series {
    figures: Figures,
    outcomes: Vec<Outcome>,
}

impl Series {
    fn new(figures: Figures) -> Series {
        Series { figures, outcomes: Vec::with_capacity(RESAMPLES + 1) }
    }

    fn count(&mut self, counts: &[u32]) {
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
    fn less(&self, other: &Series) -> BTreeMap<Measure, Difference> {
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
struct Pile {
    desk: Option<effort::Desk>,
    whole: Option<[(u32, f64); 3]>,
    per_child: Vec<[f64; 3]>,
}

impl Pile {
    fn new(desk: Option<effort::Desk>) -> Pile {
        Pile { desk, whole: None, per_child: Vec::new() }
    }

    fn count(&mut self, counts: &[u32]) {
        let records = self.desk.as_ref().and_then(|desk| desk.records(counts));
        if self.per_child.is_empty() {
            self.whole = records;
        }
        self.per_child.push(records.map_or([f64::NAN; 3], |all| all.map(|(found, read)| read / f64::from(found))));
    }

    fn effort(&self) -> Option<Effort> {
        Some(effort::effort(self.whole?, &self.per_child[1..]))
    }

    fn less(&self, other: &Pile) -> Option<[Difference; 3]> {
        let at = |at: usize| {
            let differences = self.per_child.iter().zip(&other.per_child).map(|(one, other)| one[at] - other[at]);
            difference(differences.collect())
        };
        Some([at(0)?, at(1)?, at(2)?])
    }
}

fn whole(cases: &[Case], method: &Method, hand: &Pile) -> Measures {
    let series = &method.series;
    let shares = series.whole().shares;
    let best: Vec<&case::Found> = cases.iter().filter_map(|case| case.candidates.first()).collect();
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
        intervals,
        effort: method.reading.effort(),
        by_hand: hand.effort(),
        by_group: Vec::new(),
    }
}

fn group_measures(kind: GroupKind, name: &str, children: usize, group: &Series, all: &Series) -> GroupMeasures {
    let apart = |(inside, whole): (&Outcome, &Outcome)| {
        let (inside, whole) = (inside.shares.top1, whole.shares.top1);
        let outside = Share { hits: whole.hits - inside.hits, total: whole.total - inside.total };
        inside.value().zip(outside.value()).map_or(f64::NAN, |(inside, outside)| inside - outside)
    };
    let apart = || difference(group.outcomes.iter().zip(&all.outcomes).map(apart).collect());
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
    use crate::facts::TruthRelation;

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
        let cases = |links, truth| case::gather(&case::population(&[links], truth, &context), links, truth, &context);
        let (once, many) = (cases(&links, &truth), cases(&many_links, &many_truth));
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
        let records = |cases: &[Case], counts: &[u32]| effort::Desk::new(cases, 9).records(counts);
        assert_eq!(records(&once, &counts), records(&many, &ones));
        assert!(records(&once, &counts).is_some());
    }
}
