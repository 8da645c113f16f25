//! Draws children again, whole and with replacement, to see how far a figure could have fallen otherwise.

use std::collections::BTreeMap;

use super::case::Case;

/// How often the children are drawn again.
pub const RESAMPLES: usize = 1000;

/// What is drawn as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Each child on its own.
    #[default]
    Children,
    /// Children who share a parent in the truth, all of them together.
    Families,
}

/// The middle 95 % of what resamples gave.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

impl Interval {
    /// None of nothing. What is not finite is left out.
    pub(super) fn middle(mut values: Vec<f64>) -> Option<Interval> {
        values.retain(|value| value.is_finite());
        values.sort_by(f64::total_cmp);
        let last = values.len().checked_sub(1)?;
        let cut = last * 25 / 1000;
        Some(Interval { low: values[cut], high: values[last - cut] })
    }

    /// Where all or none of `total` hit, drawing them anew shows no doubt at all: there the bound is Clopper and
    /// Pearson's, `0.025^(1/total)` from the other end.
    pub(super) fn widened(self, hits: f64, total: f64) -> Interval {
        let far = if total > 0.0 { libm::pow(0.025, 1.0 / total) } else { 0.0 };
        let low = if hits >= total { self.low.min(far) } else { self.low };
        let high = if hits <= 0.0 { self.high.max(1.0 - far) } else { self.high };
        Interval { low, high }
    }
}

/// Draws as many units as there are; says how often each child came.
pub(super) struct Draws {
    /// Of each unit, its children; none where each child is a unit.
    families: Option<Vec<Vec<u32>>>,
    random: Random,
    counts: Vec<u32>,
}

impl Draws {
    pub fn new(cases: &[Case], unit: Unit, seed: u64) -> Draws {
        let families = match unit {
            Unit::Children => None,
            Unit::Families => Some(families(cases)),
        };
        Draws { families, random: Random(seed), counts: vec![0; cases.len()] }
    }

    /// The next resample: one count a child.
    pub fn next(&mut self) -> &[u32] {
        self.counts.fill(0);
        match &self.families {
            None => {
                for _ in 0..self.counts.len() {
                    let child = self.random.below(self.counts.len());
                    self.counts[child] += 1;
                }
            }
            Some(families) => {
                for _ in 0..families.len() {
                    for child in &families[self.random.below(families.len())] {
                        self.counts[*child as usize] += 1;
                    }
                }
            }
        }
        &self.counts
    }
}

/// Children who share a parent, also by way of a half-sibling, in the order of their first child.
fn families(cases: &[Case]) -> Vec<Vec<u32>> {
    let mut head: Vec<usize> = (0..cases.len()).collect();
    let mut first_of: BTreeMap<&str, usize> = BTreeMap::new();
    for (child, case) in cases.iter().enumerate() {
        for (parent, _) in &case.parents {
            let other = *first_of.entry(parent).or_insert(child);
            let (one, other) = (root(&head, child), root(&head, other));
            head[one.max(other)] = one.min(other);
        }
    }
    let mut families: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
    for child in 0..cases.len() {
        families.entry(root(&head, child)).or_default().push(child as u32);
    }
    families.into_values().collect()
}

fn root(head: &[usize], mut child: usize) -> usize {
    while head[child] != child {
        child = head[child];
    }
    child
}

/// SplitMix64: enough for resampling, the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        word ^= word >> 31;
        ((u128::from(word) * end as u128) >> 64) as usize
    }
}
