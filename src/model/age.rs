//! How likely an age gap is for a mother, a father, another relative: per year of gap.

use super::Slot;

/// Density of the gap in years between a relative and a child: two half bells with wide tails. Peaks as the model
/// says (mother 24, father 27); widths assumed. A relative may be of any age from an elder sibling to a grandparent.
pub fn density(slot: Slot, gap: f64) -> f64 {
    let (peak, before, after, from, to) = match slot {
        Slot::Mother => (24.0, 4.5, 9.0, 11.0, 60.0),
        Slot::Father => (27.0, 6.0, 11.0, 12.0, 75.0),
        Slot::Relative => (22.0, 14.0, 18.0, -5.0, 80.0),
    };
    let width = if gap < peak { before } else { after };
    let z = (gap - peak) / width;
    // Both halves share one height, so that the curve is smooth at the peak.
    let bell = libm::exp(-z * z / 2.0) * 2.0 / ((before + after) * libm::sqrt(2.0 * core::f64::consts::PI));
    let tail = if (from..=to).contains(&gap) { 1.0 / (to - from) } else { 1e-6 };
    0.96 * bell + 0.04 * tail
}
