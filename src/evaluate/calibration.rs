//! Whether probabilities mean what they say: of those called 80 %, do eight in ten hold?

use super::resample::Interval;

/// Children of neighbouring probabilities.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    pub children: u32,
    /// Mean probability of the best candidates.
    pub said: f64,
    /// Share of them who are parents, with a bootstrap interval of 95 %.
    pub held: f64,
    pub held_low: f64,
    pub held_high: f64,
}

/// Ten bins of equal mass, lowest probability first, and their mean distance from the truth.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calibration {
    /// Where equal probabilities lie on both sides of a border they cannot be told apart: each bin takes its part of them.
    pub bins: Vec<Bin>,
    /// Expected calibration error: the mean over children of |said − held| of their bin, with a bootstrap interval of
    /// 95 %, mirrored, since chance can only raise it.
    pub error: f64,
    pub error_low: f64,
    pub error_high: f64,
    /// The error that probabilities which are all right would show among so few children, by chance alone.
    pub by_chance: f64,
    /// Best candidates by probability, in twenty steps of .05; 1 is in the last.
    pub histogram: [u32; 20],
}

pub(super) const BINS: usize = 10;

/// Best candidates by falling probability, those of equal probability together, and how they fall into bins.
pub(super) struct Bins {
    blocks: Vec<Block>,
    /// Of each call, whether it is a parent.
    right: Vec<bool>,
}

struct Block {
    probability: f64,
    end: usize,
    /// Bin, and the part of the block that is in it.
    parts: Vec<(usize, f64)>,
}

/// What is in a bin: so many children, so many parents expected, so many found. Parts of equals make fractions.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct BinSum {
    pub children: f64,
    pub said: f64,
    pub held: f64,
}

impl BinSum {
    fn share(self) -> f64 {
        self.held / self.children
    }
}

/// The mean over children of |said − held|; no number where there is no child.
pub(super) fn error(bins: &[BinSum]) -> f64 {
    let children: f64 = bins.iter().map(|bin| bin.children).sum();
    bins.iter().map(|bin| libm::fabs(bin.said - bin.held)).sum::<f64>() / children
}

impl Bins {
    /// `calls`: probability of each best candidate, highest first, and whether it is a parent.
    pub fn new(calls: &[(f64, bool)]) -> Bins {
        let count = calls.len();
        let mut blocks: Vec<Block> = Vec::new();
        let mut start = 0;
        for end in 1..=count {
            if end < count && calls[end].0 == calls[start].0 {
                continue;
            }
            // The places from below, since bins count from the lowest probability.
            let (low, high) = (count - end, count - start);
            let part = |bin: usize| {
                let (from, to) = (bin * count / BINS, (bin + 1) * count / BINS);
                let inside = to.min(high).saturating_sub(from.max(low));
                (inside > 0).then(|| (bin, inside as f64 / (end - start) as f64))
            };
            blocks.push(Block { probability: calls[start].0, end, parts: (0..BINS).filter_map(part).collect() });
            start = end;
        }
        Bins { blocks, right: calls.iter().map(|call| call.1).collect() }
    }

    /// `counts`: how often each call came.
    pub fn sums(&self, mut counts: impl Iterator<Item = u32>) -> [BinSum; BINS] {
        let mut bins = [BinSum::default(); BINS];
        let mut start = 0;
        for block in &self.blocks {
            let (mut children, mut held) = (0_u64, 0_u64);
            for (right, count) in self.right[start..block.end].iter().zip(&mut counts) {
                children += u64::from(count);
                held += u64::from(count) * u64::from(*right);
            }
            start = block.end;
            for &(bin, part) in &block.parts {
                bins[bin].children += part * children as f64;
                bins[bin].said += part * children as f64 * block.probability;
                bins[bin].held += part * held as f64;
            }
        }
        bins
    }

    /// `whole`: the bins of all children; `resampled`: those of each resample.
    pub fn calibration(&self, whole: &[BinSum; BINS], resampled: &[[BinSum; BINS]]) -> Calibration {
        if self.blocks.is_empty() {
            return Calibration::default();
        }
        let bins = (0..BINS).filter(|bin| whole[*bin].children > 0.0).map(|bin| {
            let interval = Interval::middle(resampled.iter().map(|bins| bins[bin].share()).collect());
            let interval = interval.unwrap_or(Interval { low: 0.0, high: 1.0 });
            Bin {
                children: libm::round(whole[bin].children) as u32,
                said: whole[bin].said / whole[bin].children,
                held: whole[bin].share(),
                held_low: interval.low,
                held_high: interval.high,
            }
        });
        let bins = bins.collect();
        let value = error(whole);
        let interval = Interval::middle(resampled.iter().map(|bins| error(bins)).collect());
        let interval = interval.unwrap_or_default().mirrored(value);
        let mut histogram = [0; 20];
        let mut start = 0;
        for block in &self.blocks {
            histogram[(libm::floor(block.probability * 20.0 + 1e-9) as usize).min(19)] += (block.end - start) as u32;
            start = block.end;
        }
        Calibration {
            bins,
            error: value,
            error_low: interval.low,
            error_high: interval.high,
            by_chance: self.by_chance(),
            histogram,
        }
    }

    /// Right probabilities give each bin's parents a variance of Σ p (1 − p); the mean distance of a normal error is
    /// √(2/π) of its deviation.
    fn by_chance(&self) -> f64 {
        let mut variances = [0.0; BINS];
        let mut start = 0;
        for block in &self.blocks {
            for &(bin, part) in &block.parts {
                let children = part * (block.end - start) as f64;
                variances[bin] += children * block.probability * (1.0 - block.probability);
            }
            start = block.end;
        }
        let distance: f64 = variances.iter().map(|variance| libm::sqrt(*variance * std::f64::consts::FRAC_2_PI)).sum();
        distance / self.right.len() as f64
    }
}
