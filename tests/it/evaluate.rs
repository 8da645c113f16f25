//! `evaluate` on hand-made cases whose answers are known.

use std::collections::BTreeMap;

use reencuentro::evaluate::{Context, Detail, GroupKind, Measure, Measures, Share, lost, measure};
use reencuentro::facts::{LinkRow, Truth, TruthRelation};

/// Child, adult, rank (0 for none), probability, band.
pub(crate) type Row = (&'static str, &'static str, u32, f64, &'static str);
pub(crate) type True = (&'static str, &'static str, TruthRelation);

pub(crate) const M: TruthRelation = TruthRelation::Mother;
pub(crate) const F: TruthRelation = TruthRelation::Father;
pub(crate) const R: TruthRelation = TruthRelation::Relative;

pub(crate) fn link((child, adult, rank, probability, band): Row) -> LinkRow {
    LinkRow {
        child_id: child.to_owned(),
        adult_id: adult.to_owned(),
        relation: "mother".to_owned(),
        rank: (rank > 0).then_some(rank),
        probability: Some(probability),
        other_relative_probability: Some(0.0),
        band: band.to_owned(),
        match_weight: Some(0.0),
        not_in_file_probability: Some(1.0 - probability),
    }
}

pub(crate) fn links(rows: &[Row]) -> Vec<LinkRow> {
    rows.iter().copied().map(link).collect()
}

pub(crate) fn truths(rows: &[True]) -> Vec<Truth> {
    let one =
        |&(child, adult, relation): &True| Truth { child_id: child.to_owned(), adult_id: adult.to_owned(), relation };
    rows.iter().map(one).collect()
}

pub(crate) fn run(rows: &[Row], truth: &[True], context: &Context) -> Measures {
    measure(&links(rows), &truths(truth), context)
}

/// Runs without anything besides; the numbers are top-1, top-3, top-5 and candidate recall as hits, then their total.
fn check(links: &[Row], truth: &[True], expected: [u32; 5]) {
    let found = run(links, truth, &Context::default());
    let totals = [found.top1.total, found.top3.total, found.top5.total, found.candidate_recall.total];
    assert_eq!([expected[4]; 4], totals);
    let hits = [found.top1.hits, found.top3.hits, found.top5.hits, found.candidate_recall.hits];
    assert_eq!(expected[..4], hits, "{links:?} {truth:?}");
}

#[test]
fn counts_a_parent_among_the_first() {
    let first: Row = ("c1", "a1", 1, 0.9, "strong");
    check(&[first], &[("c1", "a1", M)], [1, 1, 1, 1, 1]);
    check(&[first], &[("c1", "a2", M)], [0, 0, 0, 0, 1]);
    // A relative is no parent, and a child without parents is not counted at all.
    check(&[first], &[("c1", "a1", R)], [0, 0, 0, 0, 0]);
    check(&[first], &[], [0, 0, 0, 0, 0]);
    // Either of two parents counts, once.
    check(&[first, ("c1", "a2", 2, 0.1, "weak")], &[("c1", "a2", M), ("c1", "a1", F)], [1, 1, 1, 1, 1]);
    // The rank written counts, not the order of the rows.
    check(&[("c1", "a2", 2, 0.1, "weak"), first], &[("c1", "a1", M)], [1, 1, 1, 1, 1]);
    check(&[first, ("c1", "a2", 2, 0.1, "weak")], &[("c1", "a2", M)], [0, 1, 1, 1, 1]);
    // A child who is in the truth only, or has an empty row only, was not found.
    check(&[("c1", "", 0, 0.0, "")], &[("c1", "a1", M), ("c2", "a2", F)], [0, 0, 0, 0, 2]);
}

#[test]
fn counts_the_fourth_and_the_sixth_place() {
    let ids = ["a1", "a2", "a3", "a4", "a5", "a6"];
    let links: Vec<Row> = (0..6).map(|place| ("c1", ids[place], place as u32 + 1, 0.1, "weak")).collect();
    check(&links, &[("c1", "a4", M)], [0, 0, 1, 1, 1]);
    check(&links, &[("c1", "a6", M)], [0, 0, 0, 1, 1]);
}

#[test]
fn orders_rows_without_rank_by_probability() {
    let links = [("c1", "a1", 0, 0.2, "weak"), ("c1", "a2", 0, 0.7, "likely"), ("c1", "a3", 0, f64::NAN, "weak")];
    check(&links, &[("c1", "a2", M)], [1, 1, 1, 1, 1]);
    check(&links, &[("c1", "a3", M)], [0, 1, 1, 1, 1]);
}

#[test]
fn a_pair_listed_twice_counts_once() {
    let links = [("c1", "a1", 1, 0.5, "weak"), ("c1", "a1", 2, 0.5, "weak"), ("c1", "a1", 3, 0.5, "weak")];
    check(&[&links[..], &[("c1", "a2", 4, 0.1, "weak")]].concat(), &[("c1", "a2", M)], [0, 1, 1, 1, 1]);
}

#[test]
fn accepts_other_ids_of_a_person() {
    let aliases = BTreeMap::from([("b1".to_owned(), "a1".to_owned()), ("d1".to_owned(), "c1".to_owned())]);
    let context = Context { aliases, ..Context::default() };
    let links = [("d1", "b1", 1, 0.9, "strong"), ("c2", "a2", 1, 0.9, "strong")];
    let found = run(&links, &[("c1", "a1", M), ("c2", "b1", F)], &context);
    assert_eq!((found.children, found.top1.hits, found.top1.total), (2, 1, 2));
}

/// Five children with parents; calls in falling probability: right, right, wrong, right, and one not called.
const CURVE: &[Row] = &[
    ("c1", "a1", 1, 0.9, "strong"),
    ("c2", "a2", 1, 0.8, "strong"),
    ("c3", "x", 1, 0.7, "likely"),
    ("c4", "a4", 1, 0.6, "likely"),
    ("c5", "", 0, 0.0, ""),
];
const CURVE_TRUTH: &[True] =
    &[("c1", "a1", M), ("c2", "a2", F), ("c3", "a3", M), ("c4", "a4", F), ("c5", "a5", M), ("c3", "r", R)];

#[test]
fn finds_the_best_f1_and_the_recall_at_95() {
    let curve = run(CURVE, CURVE_TRUTH, &Context::default()).curve;
    let best = curve.best_f1.expect("a best point");
    // 3 right of 4 called, of 5: 2·3 / (4 + 5).
    assert_eq!((best.probability, best.precision, best.recall), (0.6, 0.75, 0.6));
    assert!((best.f1 - 6.0 / 9.0).abs() < 1e-12);
    let at_95 = curve.at_95.expect("a precise point");
    assert_eq!((at_95.probability, at_95.precision, at_95.recall), (0.8, 1.0, 0.4));
}

#[test]
fn calls_equal_probabilities_together() {
    let links = [("c1", "a1", 1, 0.5, "tie"), ("c2", "x", 1, 0.5, "tie")];
    let curve = run(&links, &[("c1", "a1", M), ("c2", "a2", M)], &Context::default()).curve;
    assert_eq!(curve.best_f1.map(|point| point.precision), Some(0.5));
    assert_eq!(curve.at_95, None);
}

#[test]
fn nineteen_of_twenty_are_95_percent() {
    let ids: Vec<String> = (0..20).map(|number| format!("c{number:02}")).collect();
    let links: Vec<LinkRow> = ids.iter().map(|id| LinkRow { child_id: id.clone(), ..link(CURVE[0]) }).collect();
    let truth: Vec<Truth> = ids
        .iter()
        .enumerate()
        .map(|(number, id)| Truth {
            child_id: id.clone(),
            adult_id: if number == 7 { "other" } else { "a1" }.to_owned(),
            relation: M,
        })
        .collect();
    let found = measure(&links, &truth, &Context::default());
    assert_eq!(found.curve.at_95.map(|point| point.recall), Some(0.95));
}

#[test]
fn nothing_gives_no_numbers_and_no_panic() {
    let found = run(&[], &[], &Context::default());
    assert_eq!((found.children, found.top1.value(), found.curve.best_f1), (0, None, None));
    assert!(found.calibration.bins.is_empty());
    let only_strangers = run(&CURVE[..1], &[], &Context::default());
    assert_eq!((only_strangers.curve.best_f1, only_strangers.curve.at_95), (None, None));
}

#[test]
fn counts_strangers_with_strong_links() {
    let links = [
        ("alone", "x", 1, 0.95, "strong"),
        ("alone2", "y", 1, 0.95, "likely"),
        ("aunt", "t", 1, 0.95, "strong"),
        ("kin", "x", 1, 0.95, "strong"),
        ("kin", "p", 2, 0.01, "strong"),
    ];
    let found = run(&links, &[("aunt", "t", R), ("kin", "p", M)], &Context::default());
    assert_eq!((found.strangers.hits, found.strangers.total, found.with_nobody), (1, 2, 2));
    let strong = found.strong;
    assert_eq!((strong.links, strong.parents, strong.relatives, strong.no_kin), (4, 1, 1, 2));
    let bands: Vec<(&str, u32, u32, u32)> =
        found.by_band.iter().map(|band| (band.band.as_str(), band.children, band.parents, band.relatives)).collect();
    assert_eq!(bands, [("strong", 3, 0, 1), ("likely", 1, 0, 0)]);
}

#[test]
fn counts_by_relation() {
    let found = run(CURVE, CURVE_TRUTH, &Context::default());
    let relations: Vec<(TruthRelation, u32, u32)> =
        found.by_relation.iter().map(|count| (count.relation, count.pairs, count.first)).collect();
    assert_eq!(relations, [(M, 3, 1), (F, 2, 2), (R, 1, 0)]);
    // All rows say "mother": right for c1, wrong for the fathers of c2 and c4.
    assert_eq!((found.relation_right.hits, found.relation_right.total), (1, 3));
}

/// What was done to whose records: child, custom, damages.
fn details(rows: &[(&str, &str, &[&str])]) -> BTreeMap<String, Detail> {
    let one = |&(child, custom, damages): &(&str, &str, &[&str])| {
        let damages = damages.iter().map(|damage| (*damage).to_owned()).collect();
        (child.to_owned(), Detail { custom: custom.to_owned(), damages })
    };
    rows.iter().map(one).collect()
}

#[test]
fn counts_by_group() {
    let details = details(&[
        ("c1", "maya", &["name_typo"]),
        ("c2", "ladino", &["name_typo", "adult_birth_blank"]),
        ("c3", "ladino", &["name_typo", "name_typo"]),
        ("c4", "ladino", &[]),
        ("alone", "ladino", &["adult_birth_blank"]),
    ]);
    let rows = [CURVE, &[("alone", "x", 1, 0.9, "strong")]].concat();
    let found = run(&rows, CURVE_TRUTH, &Context { details, ..Context::default() });
    let share = |share: Share| (share.hits, share.total);
    let groups: Vec<_> = found
        .by_group
        .iter()
        .map(|group| {
            let name = format!("{}:{}", group.kind.code(), group.name);
            (name, group.children, share(group.shares.top1), share(group.shares.strangers))
        })
        .collect();
    let expected = [
        ("damage:adult_birth_blank", 2, (1, 1), (1, 1)),
        ("damage:name_typo", 3, (2, 3), (0, 0)),
        ("custom:ladino", 4, (2, 3), (1, 1)),
        ("custom:maya", 1, (1, 1), (0, 0)),
        ("relation:mother", 3, (1, 3), (0, 0)),
        ("relation:father", 2, (2, 2), (0, 0)),
        ("relation:nobody", 1, (0, 0), (1, 1)),
        ("band:strong", 3, (2, 2), (1, 1)),
        ("band:likely", 2, (1, 2), (0, 0)),
        ("band:none", 1, (0, 1), (0, 0)),
    ];
    assert_eq!(groups, expected.map(|(name, children, top1, strangers)| (name.to_owned(), children, top1, strangers)));
    // Two of three with the damage, one of two without it.
    let typo = &found.by_group[1];
    let difference = typo.difference.expect("a difference").value;
    assert!((difference - (2.0 / 3.0 - 1.0 / 2.0)).abs() < 1e-12, "{difference}");
    // F1 in the group: called .9 right, .8 right, .7 wrong; best after two: 2·2 / (2 + 3).
    assert!((typo.values[&Measure::BestF1] - 0.8).abs() < 1e-12);
    assert!(found.by_group.iter().all(|group| (group.kind == GroupKind::Damage) || group.difference.is_none()));
}

#[test]
fn both_parents_and_other_kin_make_groups() {
    let truth = [("c1", "m", M), ("c1", "f", F), ("c2", "t", R), ("c3", "m", M), ("c3", "t", R)];
    let found = run(&[], &truth, &Context::default());
    let names: Vec<(&str, u32)> = found.by_group.iter().map(|group| (group.name.as_str(), group.children)).collect();
    assert_eq!(names, [("mother", 1), ("both", 1), ("relative", 1), ("none", 3)]);
}

#[test]
fn lost_links_say_what_broke_them() {
    let details = details(&[("c3", "maya", &["surname_lost", "adult_name_typo"])]);
    let context = Context { details, ..Context::default() };
    let truth = [CURVE_TRUTH, &[("c3", "f", F)]].concat();
    let rows = [CURVE, &[("c3", "a3", 2, 0.2, "weak")]].concat();
    let found = lost(&links(&rows), &truths(&truth), &context);
    assert_eq!(found.iter().map(|lost| lost.child_id.as_str()).collect::<Vec<_>>(), ["c3", "c5"]);
    assert_eq!(found[0].parents, [("a3".to_owned(), M), ("f".to_owned(), F)]);
    assert_eq!(found[0].listed, Some((2, 0.2)));
    let first = found[0].first.as_ref().expect("somebody first");
    assert_eq!((first.adult_id.as_str(), first.probability, first.relative), ("x", 0.7, false));
    assert_eq!(found[0].detail.as_ref().map(|detail| detail.damages.len()), Some(2));
    assert_eq!((found[1].listed, &found[1].first, &found[1].detail), (None, &None, &None));
}

#[test]
fn bins_have_equal_mass_and_honest_probabilities_little_error() {
    let mut links = Vec::new();
    let mut truth = Vec::new();
    for number in 0..1000_u32 {
        let tenth = f64::from(number / 100) / 10.0 + 0.05;
        // In each hundred, as many are parents as the probability says.
        let parent = number % 100 < number / 100 * 10 + 5;
        let id = format!("c{number}");
        links.push(LinkRow { child_id: id.clone(), probability: Some(tenth), ..link(CURVE[0]) });
        let adult_id = if parent { "a1" } else { "else" }.to_owned();
        truth.push(Truth { child_id: id, adult_id, relation: M });
    }
    let context = Context { seed: 1, ..Context::default() };
    let honest = measure(&links, &truth, &context).calibration;
    assert_eq!(honest.bins.iter().map(|bin| bin.children).collect::<Vec<_>>(), [100; 10]);
    assert!(honest.error < 1e-9, "{}", honest.error);
    for bin in &honest.bins {
        assert!(bin.held_low < bin.said && bin.said < bin.held_high, "{bin:?}");
        assert!(bin.held_high - bin.held_low < 0.25, "{bin:?}");
    }
    assert_eq!(honest, measure(&links, &truth, &context).calibration);

    for row in &mut links {
        row.probability = Some(1.0);
    }
    let boastful = measure(&links, &truth, &context).calibration;
    assert!((boastful.error - 0.5).abs() < 1e-9 && boastful.error_low > 0.45, "{boastful:?}");
}

#[test]
fn equal_probabilities_share_their_bins() {
    // One probability for all: every bin says and holds the same, and the error is that of one bin.
    let rows: Vec<LinkRow> =
        (0..20).map(|number| LinkRow { child_id: format!("c{number:02}"), ..link(("", "a", 1, 0.5, "tie")) }).collect();
    let truth: Vec<Truth> = (0..5)
        .map(|number| Truth { child_id: format!("c{number:02}"), adult_id: "a".to_owned(), relation: M })
        .collect();
    let found = measure(&rows, &truth, &Context::default()).calibration;
    assert!(found.bins.iter().all(|bin| (bin.children, bin.said, bin.held) == (2, 0.5, 0.25)), "{found:?}");
    assert!((found.error - 0.25).abs() < 1e-12);
    assert_eq!((found.histogram[10], found.histogram.iter().sum::<u32>()), (20, 20));
    // Two children a bin, each with a variance of ¼: √(2/π · ½) of two children.
    assert!((found.by_chance - (std::f64::consts::FRAC_2_PI * 0.5).sqrt() / 2.0).abs() < 1e-12);
}
