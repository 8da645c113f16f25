//! Precision and recall of the best candidates, from every probability up.

/// What one cut-off gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Best candidates with at least this probability are called the parent.
    pub probability: f64,
    pub precision: f64,
    /// Of the children with a parent in the files.
    pub recall: f64,
    /// Harmonic mean of both.
    pub f1: f64,
}

/// The two cut-offs of interest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// The cut-off with the best F1, the highest of several; none where nothing was called or nobody has a parent.
    pub best_f1: Option<Point>,
    /// The cut-off with the most recall among those with a precision of at least .95.
    pub at_95: Option<Point>,
}

/// `calls`: for each child with a candidate, the best one's probability and whether it is a parent. `with_parent`:
/// children with a parent in the files. Equal probabilities cannot be told apart: they are called together.
pub(super) fn curve(calls: &[(f64, bool)], with_parent: u32) -> Curve {
    let mut sorted = calls.to_vec();
    sorted.sort_by(|one, other| other.0.total_cmp(&one.0));
    let (mut called, mut right) = (0_u32, 0_u32);
    let mut curve = Curve { best_f1: None, at_95: None };
    for (index, &(probability, parent)) in sorted.iter().enumerate() {
        called += 1;
        right += u32::from(parent);
        let last_of_equals = sorted.get(index + 1).is_none_or(|next| next.0 < probability);
        if !last_of_equals || with_parent == 0 {
            continue;
        }
        let point = Point {
            probability,
            precision: f64::from(right) / f64::from(called),
            recall: f64::from(right) / f64::from(with_parent),
            f1: 2.0 * f64::from(right) / f64::from(called + with_parent),
        };
        if curve.best_f1.is_none_or(|best| point.f1 > best.f1) {
            curve.best_f1 = Some(point);
        }
        // In whole numbers, so that 19 of 20 are 95 %.
        let precise = u64::from(right) * 100 >= u64::from(called) * 95;
        if precise && curve.at_95.is_none_or(|best| point.recall > best.recall) {
            curve.at_95 = Some(point);
        }
    }
    curve
}
