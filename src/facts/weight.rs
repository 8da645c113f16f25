//! Evidence in bits, kept as whole hundredths, so that sums are exact in any order.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

use serde::{Deserialize, Serialize};

use super::packed::packed;

/// A match weight in hundredths of a bit: log2 of a likelihood ratio, times 100, rounded to the nearest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(transparent)]
pub struct Weight(pub i32);

packed!(number Weight);

impl Weight {
    pub const ZERO: Weight = Weight(0);

    /// From bits; what is not a number counts as nothing, and infinities are held at ±200 bits.
    pub fn from_bits(bits: f64) -> Self {
        if bits.is_nan() {
            return Weight::ZERO;
        }
        Weight(nearest(bits.clamp(-200.0, 200.0) * 100.0))
    }

    /// log2(m / u) of one comparison level.
    pub fn of_ratio(m: f64, u: f64) -> Self {
        Weight::from_bits(libm::log2(m) - libm::log2(u))
    }

    pub fn bits(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    /// 2 to the power of this weight: the likelihood ratio.
    pub fn ratio(self) -> f64 {
        libm::exp2(self.bits())
    }

    /// This weight times a share, rounded to the nearest hundredth of a bit.
    #[must_use]
    pub fn times(self, share: f64) -> Self {
        Weight(nearest(f64::from(self.0) * share))
    }
}

/// The nearest whole number, halves away from zero. By adding and cutting: weights are rounded a billion times.
fn nearest(number: f64) -> i32 {
    (number + 0.5_f64.copysign(number)) as i32
}

impl Add for Weight {
    type Output = Weight;
    fn add(self, other: Weight) -> Weight {
        Weight(self.0 + other.0)
    }
}

impl AddAssign for Weight {
    fn add_assign(&mut self, other: Weight) {
        self.0 += other.0;
    }
}

impl Sub for Weight {
    type Output = Weight;
    fn sub(self, other: Weight) -> Weight {
        Weight(self.0 - other.0)
    }
}

impl Neg for Weight {
    type Output = Weight;
    fn neg(self) -> Weight {
        Weight(-self.0)
    }
}

impl Sum for Weight {
    fn sum<I: Iterator<Item = Weight>>(terms: I) -> Weight {
        terms.fold(Weight::ZERO, Add::add)
    }
}
