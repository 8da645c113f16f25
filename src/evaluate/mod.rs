//! Compares what was found with what is true.

mod calibration;
mod curve;
mod tally;

use std::collections::{BTreeMap, BTreeSet};

pub use calibration::{Bin, Calibration};
pub use curve::{Curve, Point};
pub use tally::{BandCount, RelationCount, Share, Strong};

use crate::facts::{LinkRow, Truth, TruthRelation};

/// What is known besides links and truth; nothing of it is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// Another id of a person → the id that the truth uses.
    pub aliases: BTreeMap<String, String>,
    /// Groups of children to be measured on their own (a naming custom, a damage): name → ids of children.
    pub groups: BTreeMap<String, BTreeSet<String>>,
    /// Of the resampling: the same seed gives the same intervals.
    pub seed: u64,
}

/// How good the links are. Shares are counts over counts, so that nothing is lost in rounding.
#[derive(Clone, Debug, PartialEq)]
pub struct Measures {
    /// Children in the links or in the truth.
    pub children: u32,
    /// Of these: at least one parent is in the files.
    pub with_parent: u32,
    /// Of these: nobody of theirs is in the files.
    pub with_nobody: u32,
    /// A parent among the first 1, 3, 5 candidates, over children with a parent in the files.
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
    pub by_group: Vec<GroupMeasures>,
}

/// The main measures within one group of children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupMeasures {
    pub name: String,
    pub children: u32,
    pub top1: Share,
    pub top5: Share,
    pub candidate_recall: Share,
}

/// One child: its candidates in the order of the links, and the truth.
pub(crate) struct Case<'a> {
    pub id: &'a str,
    /// Best first.
    pub candidates: Vec<Found<'a>>,
    pub parents: Vec<(&'a str, TruthRelation)>,
    pub relatives: Vec<&'a str>,
}

/// A listed candidate and what it truly is.
pub(crate) struct Found<'a> {
    pub row: &'a LinkRow,
    pub adult: &'a str,
    pub probability: f64,
    pub parent: bool,
    pub relative: bool,
}

impl Case<'_> {
    /// A parent stands among the first `k` candidates.
    pub(crate) fn hit(&self, k: usize) -> bool {
        self.candidates.iter().take(k).any(|found| found.parent)
    }

    /// Nobody of theirs is in the files.
    pub(crate) fn alone(&self) -> bool {
        self.parents.is_empty() && self.relatives.is_empty()
    }
}

/// Measures links against the truth.
///
/// Candidates are taken in the order of `rank`; rows without one come after, by probability, then in the order given. A
/// pair listed twice counts once. A probability that is missing or is no number counts as 0.
pub fn measure(links: &[LinkRow], truth: &[Truth], context: &Context) -> Measures {
    let cases = gather(links, truth, context);
    let with_parent: Vec<&Case> = cases.iter().filter(|case| !case.parents.is_empty()).collect();
    let over = |cases: &[&Case], k: usize| Share::count(cases, |case| case.hit(k));
    let strangers: Vec<&Case> = cases.iter().filter(|case| case.alone()).collect();
    let best: Vec<&Found> = cases.iter().filter_map(|case| case.candidates.first()).collect();
    let calls: Vec<(f64, bool)> = best.iter().map(|found| (found.probability, found.parent)).collect();
    Measures {
        children: cases.len() as u32,
        with_parent: with_parent.len() as u32,
        with_nobody: strangers.len() as u32,
        top1: over(&with_parent, 1),
        top3: over(&with_parent, 3),
        top5: over(&with_parent, 5),
        candidate_recall: over(&with_parent, usize::MAX),
        pair_recall: tally::pair_recall(&cases),
        curve: curve::curve(&calls, with_parent.len() as u32),
        calibration: calibration::calibration(&calls, context.seed),
        strangers: Share::count(&strangers, |case| case.candidates.iter().any(|found| found.row.band == "strong")),
        strong: tally::strong(&cases),
        by_band: tally::by_band(&best),
        by_relation: tally::by_relation(&cases),
        relation_right: tally::relation_right(&cases),
        by_group: context
            .groups
            .iter()
            .map(|(name, ids)| {
                let all = cases.iter().filter(|case| ids.contains(case.id));
                let group: Vec<&Case> = all.filter(|case| !case.parents.is_empty()).collect();
                GroupMeasures {
                    name: name.clone(),
                    children: cases.iter().filter(|case| ids.contains(case.id)).count() as u32,
                    top1: over(&group, 1),
                    top5: over(&group, 5),
                    candidate_recall: over(&group, usize::MAX),
                }
            })
            .collect(),
    }
}

/// Puts links and truth together, child by child, in the order of their ids.
fn gather<'a>(links: &'a [LinkRow], truth: &'a [Truth], context: &'a Context) -> Vec<Case<'a>> {
    let known = |id: &'a str| context.aliases.get(id).map_or(id, String::as_str);
    let mut cases: BTreeMap<&str, Case> = BTreeMap::new();
    fn case<'a, 'b>(cases: &'b mut BTreeMap<&'a str, Case<'a>>, id: &'a str) -> &'b mut Case<'a> {
        cases.entry(id).or_insert_with(|| Case {
            id,
            candidates: Vec::new(),
            parents: Vec::new(),
            relatives: Vec::new(),
        })
    }
    for row in truth {
        let case = case(&mut cases, known(&row.child_id));
        let adult = known(&row.adult_id);
        match row.relation {
            TruthRelation::Relative if !case.relatives.contains(&adult) => case.relatives.push(adult),
            relation if !case.parents.iter().any(|parent| parent.0 == adult) => case.parents.push((adult, relation)),
            _ => {}
        }
    }
    for row in links {
        let case = case(&mut cases, known(&row.child_id));
        let adult = known(&row.adult_id);
        if adult.is_empty() {
            continue;
        }
        case.candidates.push(Found {
            row,
            adult,
            probability: row.probability.filter(|value| value.is_finite()).unwrap_or(0.0).clamp(0.0, 1.0),
            parent: case.parents.iter().any(|parent| parent.0 == adult),
            relative: case.relatives.contains(&adult),
        });
    }
    let mut cases: Vec<Case> = cases.into_values().collect();
    for case in &mut cases {
        case.candidates.sort_by(|one, other| {
            let rank = |found: &Found| found.row.rank.unwrap_or(u32::MAX);
            rank(one).cmp(&rank(other)).then(other.probability.total_cmp(&one.probability))
        });
        let mut seen = BTreeSet::new();
        case.candidates.retain(|found| seen.insert(found.adult));
    }
    cases
}
