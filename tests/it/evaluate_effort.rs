//! How much must be read: examples worked by hand, and a reader who shuffles.

use reencuentro::evaluate::{Context, measure};

use crate::evaluate::{F, M, R, Row, True, links, truths};

/// c1's parent is first, c2's second, c3 has nobody. Ten adults are in the files.
const LISTED: &[Row] = &[
    ("c1", "a1", 1, 0.9, "strong"),
    ("c2", "x", 1, 0.8, "likely"),
    ("c2", "a2", 2, 0.5, "possible"),
    ("c3", "y", 1, 0.7, "likely"),
];
const TRUTH: &[True] = &[("c1", "a1", M), ("c2", "a2", F)];

/// Records until 50, 80 and 95 % are found with the list, then by hand.
fn check(rows: &[Row], truth: &[True], adults: u32, listed: [f64; 3], by_hand: [f64; 3]) {
    let context = Context { adults: Some(adults), ..Context::default() };
    let found = measure(&links(rows), &truths(truth), &context);
    for (effort, expected) in [(found.effort, listed), (found.by_hand, by_hand)] {
        let effort = effort.expect("an effort");
        for (reading, expected) in effort.until.iter().zip(expected) {
            assert!((reading.records - expected).abs() < 1e-9, "{rows:?} {truth:?}: {effort:?}, not {expected}");
            assert!((reading.per_child * f64::from(reading.found) - expected).abs() < 1e-9);
        }
    }
}

#[test]
fn three_children_by_hand() {
    // .9 finds c1; .8, .7 and .5 are three more until c2's.
    let listed = [1.0, 4.0, 4.0];
    // A child with one parent among ten: (10 + 1) / 2. c3's ten stand before the first find with 1 in 3, before the
    // second with 2 in 3.
    let by_hand = [5.5 + 10.0 / 3.0, 11.0 + 20.0 / 3.0, 11.0 + 20.0 / 3.0];
    check(LISTED, TRUTH, 10, listed, by_hand);
    // The order is that of probability, not of the rows.
    let turned: Vec<Row> = LISTED.iter().rev().copied().collect();
    check(&turned, TRUTH, 10, listed, by_hand);
}

#[test]
fn what_is_not_listed_is_read_afterwards() {
    // c2's parent is not listed: three are read in vain or found; then nine others of c2, the parent among them at
    // (9 + 1) / 2, and c3's nine before that in one case of two.
    let rows = [LISTED[0], LISTED[1], LISTED[3]];
    check(
        &rows,
        TRUTH,
        10,
        [1.0, 3.0 + 5.0 + 4.5, 3.0 + 5.0 + 4.5],
        [5.5 + 10.0 / 3.0, 11.0 + 20.0 / 3.0, 11.0 + 20.0 / 3.0],
    );
    // Two parents of ten are met at (10 + 1) / 3.
    check(&[], &[("c1", "m", M), ("c1", "f", F)], 10, [11.0 / 3.0; 3], [11.0 / 3.0; 3]);
    // A relative is no parent: c2 is read to the end, before c1 in one case of two.
    check(&[], &[("c1", "m", M), ("c2", "t", R)], 10, [10.5; 3], [10.5; 3]);
    // Once a parent was read, the child's other pairs are not.
    let rows = [("c1", "m", 1, 0.9, "strong"), ("c1", "x", 2, 0.8, "weak"), ("c2", "f", 1, 0.7, "weak")];
    check(&rows, &[("c1", "m", M), ("c2", "f", F)], 2, [1.0, 2.0, 2.0], [1.5, 3.0, 3.0]);
}

#[test]
fn equal_probabilities_come_in_no_order() {
    // A join gives 1 to all: first candidates come before second ones; of two first ones one finds, at 1.5 on average.
    let rows = [("c1", "a1", 1, 1.0, ""), ("c2", "x", 1, 1.0, ""), ("c2", "a2", 2, 1.0, "")];
    check(&rows, TRUTH, 10, [1.5, 3.0, 3.0], [5.5, 11.0, 11.0]);
}

#[test]
fn nobody_knows_without_the_number_of_adults_or_without_parents() {
    assert_eq!(measure(&links(LISTED), &truths(TRUTH), &Context::default()).effort, None);
    let context = Context { adults: Some(10), ..Context::default() };
    assert_eq!(measure(&links(LISTED), &[], &context).effort, None);
    // Fewer adults than are named: nothing breaks.
    let few = measure(&links(LISTED), &truths(TRUTH), &Context { adults: Some(0), ..Context::default() });
    assert!(few.by_hand.is_some_and(|effort| effort.until.iter().all(|reading| reading.records >= 1.0)));
}

/// Numbers in no order, the same each time.
struct Shuffle(u64);

impl Shuffle {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn order<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

/// Reads as the definition says, step by step: records until `target` children are found.
fn read_once(
    rows: &[Row],
    truth: &[True],
    children: &[&str],
    adults: &[&str],
    target: usize,
    dice: &mut Shuffle,
) -> f64 {
    let is_parent = |child: &str, adult: &str| truth.iter().any(|row| row.0 == child && row.1 == adult && row.2 != R);
    let mut listed = rows.to_vec();
    dice.order(&mut listed);
    listed.sort_by(|one, other| other.3.total_cmp(&one.3).then(one.2.cmp(&other.2)));
    let mut found: Vec<&str> = Vec::new();
    let mut records = 0.0;
    for row in &listed {
        if found.contains(&row.0) {
            continue;
        }
        records += 1.0;
        if is_parent(row.0, row.1) {
            found.push(row.0);
        }
        if found.len() == target {
            return records;
        }
    }
    let mut rest = children.to_vec();
    dice.order(&mut rest);
    for child in rest {
        if found.contains(&child) {
            continue;
        }
        let of_list = |adult: &str| rows.iter().any(|row| row.0 == child && row.1 == adult);
        let mut others: Vec<&str> = adults.iter().copied().filter(|adult| !of_list(adult)).collect();
        dice.order(&mut others);
        for adult in others {
            records += 1.0;
            if is_parent(child, adult) {
                found.push(child);
                break;
            }
        }
        if found.len() == target {
            return records;
        }
    }
    records
}

#[test]
fn the_closed_form_is_the_mean_of_a_reader_who_shuffles() {
    let rows: [Row; 9] = [
        ("c1", "a1", 1, 0.9, "strong"),
        ("c2", "x1", 1, 0.6, "likely"),
        ("c2", "a2", 2, 0.4, "weak"),
        ("c3", "x2", 1, 0.6, "likely"),
        ("c4", "a4", 1, 0.6, "likely"),
        ("c5", "x1", 1, 0.2, "weak"),
        ("c6", "x3", 1, 0.2, "weak"),
        ("c7", "x3", 1, 0.6, "likely"),
        ("c8", "a8", 1, 0.6, "likely"),
    ];
    let truth = [
        ("c1", "a1", M),
        ("c2", "a2", M),
        ("c3", "a3", F),
        ("c4", "a4", F),
        ("c5", "a5", F),
        ("c5", "b5", M),
        ("c6", "x1", R),
        ("c8", "a8", M),
    ];
    let children = ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"];
    let adults = ["a1", "a2", "a3", "a4", "a5", "b5", "a8", "x1", "x2", "x3", "x4", "x5"];
    let context = Context { adults: Some(12), ..Context::default() };
    let found = measure(&links(&rows), &truths(&truth), &context);
    let mut dice = Shuffle(7);
    for (rows, effort) in [(&rows[..], found.effort), (&[][..], found.by_hand)] {
        for reading in effort.expect("an effort").until {
            let runs = 20_000;
            let target = reading.found as usize;
            let all: Vec<f64> =
                (0..runs).map(|_| read_once(rows, &truth, &children, &adults, target, &mut dice)).collect();
            let mean = all.iter().sum::<f64>() / f64::from(runs);
            let spread = (all.iter().map(|one| (one - mean).powi(2)).sum::<f64>() / f64::from(runs)).sqrt();
            let doubt = 4.0 * spread / f64::from(runs).sqrt() + 1e-9;
            assert!((mean - reading.records).abs() < doubt, "{reading:?}: a reader needs {mean} ± {doubt}");
        }
    }
}
