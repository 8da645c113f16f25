//! How likely an age gap is for a mother, a father, another relative: per year of gap.

use std::sync::OnceLock;

use super::Slot;

/// The curves are tables with a value every so many years, over these years; between two values they are straight lines.
const STEP: f64 = 1.0 / 16.0;
const YEARS: (f64, f64) = (-20.0, 120.0);

/// log2 of [`density`], within a hundredth of a bit but at the ends of its tail.
pub fn log_density(slot: Slot, gap: f64) -> f64 {
    static CURVES: OnceLock<[Vec<f64>; 3]> = OnceLock::new();
    let curves = CURVES.get_or_init(|| {
        let steps = ((YEARS.1 - YEARS.0) / STEP) as usize;
        let gap = |step| YEARS.0 + step as f64 * STEP;
        Slot::ALL.map(|slot| (0..=steps).map(|step| libm::log2(density(slot, gap(step)))).collect())
    });
    let curve = &curves[slot as usize];
    let place = ((gap - YEARS.0) / STEP).clamp(0.0, (curve.len() - 2) as f64);
    let before = place as usize;
    curve[before] + (curve[before + 1] - curve[before]) * (place - before as f64)
}

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
