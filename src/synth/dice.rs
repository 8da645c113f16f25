//! Chance from a seed: the same draws natively and in Wasm, one independent stream a subject.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of chance. Whatever one stream draws leaves every other stream as it was, so that turning one dial does
/// not reshuffle everybody.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    /// The stream of one subject: `purpose` names what is drawn, `index` for whom.
    pub(super) fn new(seed: u64, purpose: u64, index: u64) -> Dice {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        bytes[8..16].copy_from_slice(&purpose.to_le_bytes());
        bytes[16..24].copy_from_slice(&index.to_le_bytes());
        Dice(ChaCha8Rng::from_seed(bytes))
    }

    /// A number from 0 up to, not including, `end`; 0 where `end` is 0.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        ((u64::from(self.0.next_u32()) * u64::from(end)) >> 32) as u32
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: i32, high: i32) -> i32 {
        low + self.below((high - low).max(0) as u32 + 1) as i32
    }

    /// From 0 up to, not including, 1.
    pub(super) fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// True in `share` of cases. Draws once, whatever the share.
    pub(super) fn chance(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    /// One of the items, each as likely; the items must not be empty.
    pub(super) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len() as u32) as usize]
    }

    /// The index of one of the weights, by weight; 0 where all are zero.
    pub(super) fn weighted(&mut self, weights: &[f64]) -> usize {
        let mut rest = self.unit() * weights.iter().sum::<f64>();
        for (index, weight) in weights.iter().enumerate() {
            rest -= weight;
            if rest < 0.0 {
                return index;
            }
        }
        weights.iter().rposition(|&weight| weight > 0.0).unwrap_or(0)
    }

    /// One of a list whose first items are the commonest: the weight falls as 1 / (rank + `flat`).
    pub(super) fn ranked<'a, T>(&mut self, items: &'a [T], flat: f64) -> &'a T {
        let (low, high) = (libm::log(flat), libm::log(flat + items.len() as f64));
        let at = libm::exp(low + self.unit() * (high - low)) - flat;
        &items[(at as usize).min(items.len() - 1)]
    }

    /// A draw from the normal distribution (Box and Muller).
    pub(super) fn normal(&mut self, mean: f64, deviation: f64) -> f64 {
        let radius = libm::sqrt(-2.0 * libm::log(1.0 - self.unit()));
        mean + deviation * radius * libm::cos(core::f64::consts::TAU * self.unit())
    }

    /// A draw from the gamma distribution of a whole shape, with mean 1.
    pub(super) fn gamma(&mut self, shape: f64) -> f64 {
        let product = (0..shape as u32).fold(1.0, |product, _| product * (1.0 - self.unit()));
        -libm::log(product) / shape
    }

    /// Puts the items in a random order (Fisher and Yates).
    pub(super) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last as u32 + 1) as usize);
        }
    }
}
