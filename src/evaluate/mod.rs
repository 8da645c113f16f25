//! Compares what was found with what is true.
//!
//! # Steps
//! - `case` puts links and truth together, child by child.
//! - `figures` lays the children of one method out for counting; `curve` and `calibration` say what the best candidates'
//!   probabilities are worth, `effort` how much must be read.
//! - `resample` draws the children again a thousand times; `trial` counts all methods and groups on the same draws, and
//!   `series` makes intervals and differences of what comes out.
//! - `candidates` says how many parents were compared at all, and what each key pays.
//! - `group` and `lost` say for whom, and because of what, links were not found; `strays` counts ids that do not
//!   belong together.

mod calibration;
mod candidates;
mod case;
mod curve;
mod effort;
mod figures;
mod group;
mod lost;
mod resample;
mod series;
mod strays;
mod tally;
mod trial;

use std::collections::BTreeMap;

pub use calibration::{Bin, Calibration};
pub use candidates::{CandidateCount, CandidateRecall, KeyCount};
pub use curve::{Curve, Point};
pub use effort::{Effort, Reading};
pub use figures::{Measure, Shares};
pub use group::GroupKind;
pub use lost::{Instead, Lost, lost};
pub use resample::{Interval, RESAMPLES, Unit};
pub use strays::Strays;
pub use tally::{BandCount, RelationCount, Share, Strong};

use crate::facts::{LinkRow, Truth};
use case::Case;
use trial::Trial;

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
    /// Best candidates with a strong link, right or wrong, over children with a parent in the files.
    pub strong_share: Share,
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
            Measure::StrongShare => self.strong_share.value(),
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
    let gather = |links| case::gather(&population, links, truth, context);
    let methods: Vec<Vec<Case>> = all.into_iter().map(gather).collect();
    let mut trial = Trial::new(&methods, &gather(&[]), context);
    trial.run(context);
    let names = others.iter().map(|(name, _)| name.as_str());
    (trial.ours(), trial.beside(names))
}
