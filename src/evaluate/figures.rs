//! The main measures of one method over some children, counted so that a resample costs one pass.

use std::collections::BTreeMap;

use super::calibration::{self, BINS, BinSum, Bins};
use super::case::{Case, Found};
use super::tally::Share;

/// A main measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    Top1,
    Top3,
    Top5,
    CandidateRecall,
    PairRecall,
    BestF1,
    /// 0 where no cut-off is that precise.
    RecallAt95,
    Strangers,
    RelationRight,
    /// Whoever has a parent in the files has a strong link in first place, to whomever.
    StrongShare,
    CalibrationError,
}

impl Measure {
    pub const ALL: [Measure; 11] = [
        Measure::Top1,
        Measure::Top3,
        Measure::Top5,
        Measure::CandidateRecall,
        Measure::PairRecall,
        Measure::BestF1,
        Measure::RecallAt95,
        Measure::Strangers,
        Measure::RelationRight,
        Measure::StrongShare,
        Measure::CalibrationError,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Measure::Top1 => "top1",
            Measure::Top3 => "top3",
            Measure::Top5 => "top5",
            Measure::CandidateRecall => "candidateRecall",
            Measure::PairRecall => "pairRecall",
            Measure::BestF1 => "bestF1",
            Measure::RecallAt95 => "recallAt95",
            Measure::Strangers => "strangers",
            Measure::RelationRight => "relationRight",
            Measure::StrongShare => "strongShare",
            Measure::CalibrationError => "calibrationError",
        }
    }
}

/// The shares among the main measures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    pub top1: Share,
    pub top3: Share,
    pub top5: Share,
    pub candidate_recall: Share,
    pub pair_recall: Share,
    pub strangers: Share,
    pub relation_right: Share,
    pub strong_share: Share,
}

impl Shares {
    pub(super) fn of(self, measure: Measure) -> Option<Share> {
        Some(match measure {
            Measure::Top1 => self.top1,
            Measure::Top3 => self.top3,
            Measure::Top5 => self.top5,
            Measure::CandidateRecall => self.candidate_recall,
            Measure::PairRecall => self.pair_recall,
            Measure::Strangers => self.strangers,
            Measure::RelationRight => self.relation_right,
            Measure::StrongShare => self.strong_share,
            Measure::BestF1 | Measure::RecallAt95 | Measure::CalibrationError => return None,
        })
    }

    /// What `times` children like this one add.
    fn add(&mut self, like: &Shares, times: u32) {
        let pairs = [
            (&mut self.top1, like.top1),
            (&mut self.top3, like.top3),
            (&mut self.top5, like.top5),
            (&mut self.candidate_recall, like.candidate_recall),
            (&mut self.pair_recall, like.pair_recall),
            (&mut self.strangers, like.strangers),
            (&mut self.relation_right, like.relation_right),
            (&mut self.strong_share, like.strong_share),
        ];
        for (sum, one) in pairs {
            sum.hits += one.hits * times;
            sum.total += one.total * times;
        }
    }

    /// What one child adds.
    fn one(case: &Case) -> Shares {
        let share = |counts: bool, hit: bool| Share { hits: u32::from(counts && hit), total: u32::from(counts) };
        let has = !case.parents.is_empty();
        let listed = case.candidates.iter().filter(|found| found.parent).count() as u32;
        Shares {
            top1: share(has, case.hit(1)),
            top3: share(has, case.hit(3)),
            top5: share(has, case.hit(5)),
            candidate_recall: share(has, case.hit(usize::MAX)),
            pair_recall: Share { hits: listed, total: case.parents.len() as u32 },
            strangers: share(case.alone(), case.misled()),
            relation_right: share(case.relation_right().is_some(), case.relation_right() == Some(true)),
            strong_share: share(has, case.candidates.first().is_some_and(Found::strong)),
        }
    }
}

/// Some children of one method, laid out for counting: those with a candidate by falling probability of the best one, then
/// the others. Children who add the same to every share have the same `like`.
pub(super) struct Figures {
    rows: Vec<Row>,
    likes: Vec<Shares>,
    /// Where those of equal probability end.
    ends: Vec<usize>,
    pub bins: Bins,
    /// How often each of `likes` came, and what each block of equals held: kept so as not to ask for memory each time.
    times: Vec<u32>,
    calls: Vec<Calls>,
}

#[derive(Clone, Copy)]
struct Row {
    child: u32,
    like: u32,
    /// 1 where the best candidate is a parent.
    right: u32,
}

/// Best candidates of one probability.
#[derive(Clone, Copy)]
pub(super) struct Calls {
    pub called: u32,
    pub right: u32,
}

/// What a resample gave.
pub(super) struct Outcome {
    pub shares: Shares,
    /// In the order of [`Measure::ALL`]; no number where there is nobody to count.
    pub values: [f64; Measure::ALL.len()],
    pub bins: [BinSum; BINS],
}

impl Figures {
    /// `children`: places in `cases`.
    pub fn new(cases: &[Case], children: &[u32]) -> Figures {
        let best = |child: u32| cases[child as usize].candidates.first();
        let mut order: Vec<(u32, f64)> =
            children.iter().map(|&child| (child, best(child).map_or(-1.0, |found| found.probability))).collect();
        order.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        let called = order.iter().take_while(|call| call.1 >= 0.0).count();
        let last_of_equals = |at: &usize| *at == called || order[*at].1 < order[at - 1].1;
        let ends: Vec<usize> = (1..=called).filter(last_of_equals).collect();
        let blocks: Vec<(f64, usize)> = ends.iter().map(|&end| (order[end - 1].1, end)).collect();
        let mut numbers: BTreeMap<[u32; 16], u32> = BTreeMap::new();
        let mut likes = Vec::new();
        let row = |&(child, _): &(u32, f64)| {
            let case = &cases[child as usize];
            let like = Shares::one(case);
            let next = likes.len() as u32;
            let like = *numbers.entry(like.key()).or_insert_with(|| {
                likes.push(like);
                next
            });
            Row { child, like, right: u32::from(case.hit(1)) }
        };
        let rows = order.iter().map(row).collect();
        Figures { rows, times: vec![0; likes.len()], likes, calls: Vec::new(), ends, bins: Bins::new(&blocks) }
    }

    /// The measures where each child came so often.
    pub fn outcome(&mut self, counts: &[u32]) -> Outcome {
        self.times.fill(0);
        self.calls.clear();
        let mut start = 0;
        for end in self.ends.iter().copied().chain([self.rows.len()]) {
            let mut calls = Calls { called: 0, right: 0 };
            for row in &self.rows[start..end] {
                let count = counts[row.child as usize];
                self.times[row.like as usize] += count;
                calls.called += count;
                calls.right += count * row.right;
            }
            self.calls.push(calls);
            start = end;
        }
        // The last were never called.
        self.calls.truncate(self.ends.len());
        let mut shares = Shares::default();
        for (like, times) in self.likes.iter().zip(&self.times) {
            shares.add(like, *times);
        }
        let (best_f1, recall_at_95) = cut_offs(&self.calls, shares.top1.total);
        let bins = self.bins.sums(&self.calls);
        let values = Measure::ALL.map(|measure| match measure {
            Measure::BestF1 => best_f1,
            Measure::RecallAt95 => recall_at_95,
            Measure::CalibrationError => calibration::error(&bins),
            other => shares.of(other).and_then(Share::value).unwrap_or(f64::NAN),
        });
        Outcome { shares, values, bins }
    }
}

/// The best F1 and the recall at 95 % precision; as `curve`, in whole numbers until the end.
fn cut_offs(calls: &[Calls], with_parent: u32) -> (f64, f64) {
    if with_parent == 0 {
        return (f64::NAN, f64::NAN);
    }
    let (mut called, mut right, mut precise) = (0_u64, 0_u64, 0_u64);
    // Right calls over calls and children with a parent: half of F1.
    let (mut best, mut best_of) = (0_u64, 1_u64);
    for block in calls {
        called += u64::from(block.called);
        right += u64::from(block.right);
        let of = called + u64::from(with_parent);
        if right * best_of > best * of {
            (best, best_of) = (right, of);
        }
        if right * 100 >= called * 95 {
            precise = right;
        }
    }
    (2.0 * best as f64 / best_of as f64, precise as f64 / f64::from(with_parent))
}

impl Shares {
    fn key(self) -> [u32; 16] {
        let all = [
            self.top1,
            self.top3,
            self.top5,
            self.candidate_recall,
            self.pair_recall,
            self.strangers,
            self.relation_right,
            self.strong_share,
        ];
        std::array::from_fn(|at| if at % 2 == 0 { all[at / 2].hits } else { all[at / 2].total })
    }
}
