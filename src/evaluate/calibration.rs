//! Whether probabilities mean what they say: of those called 80 %, do eight in ten hold?

use super::figures::Calls;
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
    /// 95 % from which what chance adds is taken.
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
pub(super) struct Bins(Vec<Block>);

struct Block {
    probability: f64,
    children: usize,
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
    /// `blocks`: each probability, highest first, and how many best candidates have it or a higher one.
    pub fn new(blocks: &[(f64, usize)]) -> Bins {
        let count = blocks.last().map_or(0, |block| block.1);
        let starts = std::iter::once(0).chain(blocks.iter().map(|block| block.1));
        let block = |(&(probability, end), start): (&(f64, usize), usize)| {
            // The places from below, since bins count from the lowest probability.
            let (low, high) = (count - end, count - start);
            let part = |bin: usize| {
                let (from, to) = (bin * count / BINS, (bin + 1) * count / BINS);
                let inside = to.min(high).saturating_sub(from.max(low));
                (inside > 0).then(|| (bin, inside as f64 / (end - start) as f64))
            };
            Block { probability, children: end - start, parts: (0..BINS).filter_map(part).collect() }
        };
        Bins(blocks.iter().zip(starts).map(block).collect())
    }

    /// `calls`: how often the best candidates of each block came.
    pub fn sums(&self, calls: &[Calls]) -> [BinSum; BINS] {
        let mut bins = [BinSum::default(); BINS];
        for (block, calls) in self.0.iter().zip(calls) {
            let (children, held) = (f64::from(calls.called), f64::from(calls.right));
            for &(bin, part) in &block.parts {
                bins[bin].children += part * children;
                bins[bin].said += part * children * block.probability;
                bins[bin].held += part * held;
            }
        }
        bins
    }

    /// `whole`: the bins of all children; `resampled`: those of each resample; `interval`: of the error.
    pub fn calibration(
        &self,
        whole: &[BinSum; BINS],
        resampled: &[[BinSum; BINS]],
        interval: Option<Interval>,
    ) -> Calibration {
        if self.0.is_empty() {
            return Calibration::default();
        }
        let bins = (0..BINS).filter(|bin| whole[*bin].children > 0.0).map(|bin| {
            let interval = Interval::middle(resampled.iter().map(|bins| bins[bin].share()).collect());
            let interval = interval.unwrap_or(Interval { low: 0.0, high: 1.0 });
            let interval = interval.widened(whole[bin].held, whole[bin].children);
            Bin {
                children: libm::round(whole[bin].children) as u32,
                said: whole[bin].said / whole[bin].children,
                held: whole[bin].share(),
                held_low: interval.low,
                held_high: interval.high,
            }
        });
        let mut histogram = [0; 20];
        for block in &self.0 {
            histogram[(libm::floor(block.probability * 20.0 + 1e-9) as usize).min(19)] += block.children as u32;
        }
        let interval = interval.unwrap_or_default();
        Calibration {
            bins: bins.collect(),
            error: error(whole),
            error_low: interval.low,
            error_high: interval.high,
            by_chance: self.by_chance().0,
            histogram,
        }
    }

    /// The interval of the error from that of its resamples. Mirrored at the value, since chance can only raise an error,
    /// in the resamples even once more; from 0 where right probabilities could have given as much.
    pub fn interval(&self, value: f64, resampled: Interval) -> Interval {
        let mirrored = |end: f64| (2.0 * value - end).clamp(0.0, 1.0);
        let (mean, deviation) = self.by_chance();
        let low = if value <= mean + 1.96 * deviation { 0.0 } else { mirrored(resampled.high) };
        Interval { low, high: mirrored(resampled.low) }
    }

    /// The error that right probabilities would show, and its deviation. They give each bin's parents a variance of
    /// Σ p (1 − p); the distance of a normal error has the mean √(2/π) of its deviation and the variance 1 − 2/π.
    fn by_chance(&self) -> (f64, f64) {
        let mut variances = [0.0; BINS];
        let mut all = 0.0;
        for block in &self.0 {
            for &(bin, part) in &block.parts {
                let children = part * block.children as f64;
                variances[bin] += children * block.probability * (1.0 - block.probability);
                all += children;
            }
        }
        let share = std::f64::consts::FRAC_2_PI;
        let mean: f64 = variances.iter().map(|variance| libm::sqrt(*variance * share)).sum();
        let variance: f64 = variances.iter().map(|variance| *variance * (1.0 - share)).sum();
        (mean / all, libm::sqrt(variance) / all)
    }
}
