//! Intervals: as wide as they should be, the same each time, the same children for all methods.

use reencuentro::evaluate::{Context, Detail, Interval, Measure, Unit, compare, measure};
use reencuentro::facts::{LinkRow, Truth};

use crate::evaluate::{M, link};

/// Uniform numbers, the same each time.
struct Dice(u64);

impl Dice {
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// So many children, each with its probability, and whether that first candidate is the parent; all have one.
fn sample(children: impl Iterator<Item = (f64, bool)>) -> (Vec<LinkRow>, Vec<Truth>) {
    let one = |(number, (probability, right)): (usize, (f64, bool))| {
        let child_id = format!("c{number:05}");
        let row = LinkRow {
            child_id: child_id.clone(),
            probability: Some(probability),
            ..link(("", "a", 1, 0.5, if probability > 0.8 { "strong" } else { "weak" }))
        };
        (row, Truth { child_id, adult_id: if right { "a" } else { "b" }.to_owned(), relation: M })
    };
    children.enumerate().map(one).unzip()
}

#[test]
fn intervals_hold_the_truth_in_about_95_of_100_samples() {
    let mut dice = Dice(3);
    let rounds = 200;
    let (mut top1, mut error) = (0, 0);
    for seed in 0..rounds {
        // Of each child the probability is drawn, and kept: .7 of all are right.
        let children = (0..150).map(|_| {
            let probability = 0.4 + 0.6 * dice.share();
            (probability, dice.share() < probability)
        });
        let (rows, truth) = sample(children.collect::<Vec<_>>().into_iter());
        let found = measure(&rows, &truth, &Context { seed, ..Context::default() });
        let holds = |measure: Measure, value: f64| {
            let of = found.intervals[&measure];
            u32::from(of.low <= value && value <= of.high)
        };
        top1 += holds(Measure::Top1, 0.7);
        // The probabilities are right.
        error += holds(Measure::CalibrationError, 0.0);
    }
    assert!((180..=198).contains(&top1), "{top1} of {rounds}");
    assert!(error >= 180, "{error} of {rounds}");
}

#[test]
fn the_same_seed_gives_the_same_intervals_in_any_order() {
    let mut dice = Dice(5);
    let children: Vec<(f64, bool)> = (0..80).map(|_| (dice.share(), dice.share() < 0.5)).collect();
    let (mut rows, mut truth) = sample(children.into_iter());
    let context = |seed| Context { seed, adults: Some(50), ..Context::default() };
    let first = measure(&rows, &truth, &context(1));
    rows.reverse();
    truth.reverse();
    assert_eq!(first, measure(&rows, &truth, &context(1)));
    let other = measure(&rows, &truth, &context(2));
    assert_ne!(first.intervals, other.intervals);
    assert_eq!(first.top1, other.top1);
}

#[test]
fn where_all_or_none_hit_the_interval_still_doubts() {
    let (rows, truth) = sample((0..100).map(|_| (0.9, true)));
    let found = measure(&rows, &truth, &Context::default());
    let of = found.intervals[&Measure::Top1];
    // 0.025^(1/100).
    assert!((of.low - 0.963_78).abs() < 1e-4 && of.high == 1.0, "{of:?}");
    // A damage that all of forty survived, beside sixty who did too: the difference is 0 and may be as low as −8.8 points.
    let detail = Detail { custom: String::new(), damages: vec!["name_typo".to_owned()] };
    let details = truth[..40].iter().map(|row| (row.child_id.clone(), detail.clone())).collect();
    let hurt = measure(&rows, &truth, &Context { details, ..Context::default() });
    let of = hurt.by_group[0].difference.expect("a difference");
    assert!(of.value == 0.0 && (of.interval.low - 0.025_f64.powf(0.025) + 1.0).abs() < 1e-9, "{of:?}");
    let nobody = measure(&rows[..50], &[], &Context::default());
    let calm = measure(
        &rows[..50].iter().map(|row| LinkRow { band: "weak".to_owned(), ..row.clone() }).collect::<Vec<_>>(),
        &[],
        &Context::default(),
    );
    assert_eq!((nobody.strangers.hits, calm.strangers.hits), (50, 0));
    let of = calm.intervals[&Measure::Strangers];
    assert!(of.low == 0.0 && (of.high - (1.0 - 0.025_f64.powf(0.02))).abs() < 1e-9, "{of:?}");
}

#[test]
fn siblings_drawn_together_widen_intervals() {
    // Sixty families of four who are found or lost together.
    let (rows, truth) = sample((0..240).map(|number| (0.5, (number / 4) % 2 == 0)));
    let truth: Vec<Truth> = truth
        .into_iter()
        .enumerate()
        .flat_map(|(number, row)| {
            let mother = Truth { adult_id: format!("m{}", number / 4), ..row.clone() };
            // The common adult of the sample would make all of them one family.
            if row.adult_id == "a" { vec![row] } else { vec![mother] }
        })
        .collect();
    let rows: Vec<LinkRow> = rows
        .into_iter()
        .enumerate()
        .map(|(number, row)| LinkRow { adult_id: format!("m{}", number / 4), ..row })
        .collect();
    // Half of the families have their mother in the list under her own id, the others do not.
    let truth: Vec<Truth> = truth
        .into_iter()
        .enumerate()
        .map(|(number, row)| {
            let found = (number / 4) % 2 == 0;
            Truth { adult_id: format!("{}{}", if found { "m" } else { "other" }, number / 4), ..row }
        })
        .collect();
    let width = |unit| {
        let found = measure(&rows, &truth, &Context { unit, ..Context::default() });
        assert_eq!((found.top1.hits, found.top1.total), (120, 240));
        let of = found.intervals[&Measure::Top1];
        of.high - of.low
    };
    // Four times fewer draws: twice as wide.
    let ratio = width(Unit::Families) / width(Unit::Children);
    assert!((1.8..2.2).contains(&ratio), "{ratio}");
}

#[test]
fn differences_are_taken_on_the_same_children() {
    let mut dice = Dice(9);
    let children: Vec<(f64, bool)> = (0..400).map(|_| (dice.share(), dice.share() < 0.6)).collect();
    let (rows, truth) = sample(children.iter().copied());
    // The other method misses four more, and has all the others in common.
    let mut missed = 0;
    let worse: Vec<LinkRow> = rows
        .iter()
        .zip(&children)
        .filter(|(_, child)| {
            let miss = child.1 && missed < 4;
            missed += u32::from(miss);
            !miss
        })
        .map(|(row, _)| row.clone())
        .collect();
    let others = [("worse".to_owned(), worse), ("same".to_owned(), rows.clone())];
    let context = Context { adults: Some(90), ..Context::default() };
    let (ours, beside) = compare(&rows, &others, &truth, &context);
    assert_eq!(ours, measure(&rows, &truth, &context));
    let [worse, same] = &beside[..] else { panic!("{beside:?}") };
    assert_eq!((worse.name.as_str(), worse.measures.children), ("worse", 400));
    let of = worse.differences[&Measure::Top1];
    assert!((of.value + 0.01).abs() < 1e-12, "{of:?}");
    // On their own, both intervals are nine points wide; that of the difference is two.
    assert!(of.interval.low >= -0.025 && of.interval.high <= 0.0, "{of:?}");
    let own = ours.intervals[&Measure::Top1];
    assert!(own.high - own.low > 0.08, "{own:?}");
    let none = Interval { low: 0.0, high: 0.0 };
    assert!(same.differences.values().all(|of| of.value == 0.0 && of.interval == none), "{same:?}");
    let more = worse.effort.expect("a difference of effort");
    assert!(more[2].value > 0.0, "{more:?}");
    assert!(same.effort.is_some_and(|each| each.iter().all(|of| of.value == 0.0)));
}

#[test]
fn a_child_only_another_method_knows_counts_for_all() {
    let (rows, truth) = sample([(0.9, true), (0.9, true)].into_iter());
    let stranger = link(("stranger", "a", 1, 0.9, "strong"));
    let (ours, beside) = compare(&rows, &[("other".to_owned(), vec![stranger])], &truth, &Context::default());
    assert_eq!((ours.children, ours.strangers.hits, ours.strangers.total), (3, 0, 1));
    let other = &beside[0].measures;
    assert_eq!((other.strangers.hits, other.strangers.total, other.top1.hits, other.top1.total), (1, 1, 0, 2));
}
