//! The model is itself across children: a list given twice, other shares of parents, brothers and sisters, rivals.

use std::collections::{BTreeMap, BTreeSet};

use reencuentro::evaluate::{Context, measure};
use reencuentro::export::read_truth_csv;
use reencuentro::facts::{ListQuery, TermKind, TruthRelation, Weight};
use reencuentro::pipeline::Desk;
use reencuentro::synth::{Dials, Layout, Recipe, invent, sheets};

use super::invented::{ADULTS, CHILDREN, links, made_up, matched};

// (f) A joined duplicate never makes a tie with itself.

/// The invented lists once, and with the adults given twice; rows whose numbers stand in `without` are left out.
fn once_and_twice(without: &[usize]) -> (Desk, Desk) {
    let [mut once, mut twice] = [Desk::default(), Desk::default()];
    for file in Desk::sample(80, 41) {
        let text = String::from_utf8(file.bytes).expect("UTF-8");
        let adults = file.name.contains("adult");
        let kept = text.split_inclusive('\n').zip(1..).filter(|(_, row)| !adults || !without.contains(row));
        let bytes = kept.map(|(line, _)| line).collect::<String>().into_bytes();
        once.add_file(&file.name, &bytes, None).expect("an invented list");
        twice.add_file(&file.name, &bytes, None).expect("an invented list");
        if adults {
            twice.add_file("adults-again.csv", &bytes, None).expect("the same list");
        }
    }
    (once, twice)
}

#[test]
fn a_list_given_twice_makes_no_ties() {
    // Whose rows hold too little to be sure that they are one person's are not joined: two people, as far as one knows.
    let (_, mut twice) = once_and_twice(&[]);
    twice.match_all(|_, _| {}).expect("both");
    let all = twice.adults(&ListQuery { limit: 1000, ..ListQuery::default() });
    let unsure = all.items.iter().flat_map(|item| match &item.person.places[..] {
        [only] => only.row.map(|row| row as usize),
        _ => None,
    });
    let unsure: Vec<usize> = unsure.collect();
    assert!(unsure.len() <= 8, "{unsure:?}");
    let (mut once, mut twice) = once_and_twice(&unsure);
    let (one, two) = (once.match_all(|_, _| {}).expect("both"), twice.match_all(|_, _| {}).expect("both"));
    assert_eq!(one, two);
    assert_eq!(twice.check().joins.len(), one.adults as usize);
    assert_eq!(links(&once), links(&twice));
}

// (g) Where the share of children with a parent in the files is another, and nobody says so.

/// Calibration error, estimated share, true share.
fn undeclared(share: f64, seed: u64) -> (f64, f64, f64) {
    let dials = Dials { parent_share: share, ..Dials::default() };
    let world = invent(&Recipe { children: 600, seed, dials, ..Recipe::default() });
    let mut desk = Desk::default();
    let mut truth = Vec::new();
    for file in sheets(&world, Layout::EnglishCsv) {
        if file.name == "truth.csv" {
            truth = read_truth_csv(&file.name, &file.bytes).expect("a truth");
        } else if !file.name.contains("truth") {
            desk.add_file(&file.name, &file.bytes, None).expect("an invented list");
        }
    }
    let summary = desk.match_all(|_, _| {}).expect("both");
    let parents = truth.iter().filter(|row| row.relation != TruthRelation::Relative);
    let with_parent: BTreeSet<&str> = parents.map(|row| row.child_id.as_str()).collect();
    let found = measure(&links(&desk), &truth, &Context::default());
    let share = with_parent.len() as f64 / f64::from(summary.children);
    (found.calibration.error, summary.parent_share, share)
}

#[test]
fn probabilities_hold_at_any_share_of_parents() {
    for (share, seed) in [(0.3, 301), (0.9, 302)] {
        let (error, estimated, truth) = undeclared(share, seed);
        println!("share {share} seed {seed}: calibration error {error:.3}, estimated {estimated:.3}, true {truth:.3}");
        assert!(error <= 0.07, "{share}: calibration error {error}");
        assert!((estimated - truth).abs() <= 0.08, "{share}: estimated {estimated}, true {truth}");
    }
}

// (h) Brothers and sisters lend, rivals crowd.

/// Two children who may be brother and sister, of whom one names the mother; and others who are nobody's.
fn family(second: &str) -> Desk {
    let children = format!(
        "id,given,surname,birth,mother.given,mother.surname,met,a\n\
         c1,ELMER,TUM CUC,2009-05-03,ROSENDA,CUC,2018-05-21,A999000101\n{second}\n"
    );
    let fill: String = (0..60)
        .map(|at| {
            let day = 10 + at % 20;
            let (given, surname) = (made_up(at), made_up(at + 100));
            format!(
                "s{at},{given},{surname},{},1980-01-02,2018-05-{day},A9990{}\n",
                ["F", "M"][at % 2],
                20_000 + at * 90
            )
        })
        .collect();
    let adults = format!(
        "id,given,surname,sex,birth,met,a\n\
         p1,INGRID,CUC,F,1986-02-03,2018-05-21,A999000300\n\
         p2,ROSENDA,CUC,F,1985-05-03,2018-05-21,A999000400\n{fill}"
    );
    matched(&[("children.csv", CHILDREN, children.as_str()), ("adults.csv", ADULTS, adults.as_str())])
}

fn support_terms(desk: &Desk, child: u32, adult: u32) -> BTreeMap<String, Weight> {
    let evidence = desk.evidence(child, adult).expect("a pair");
    let terms = evidence.terms.into_iter().filter(|term| term.kind == TermKind::Support);
    terms.map(|term| (term.code, term.weight)).collect()
}

#[test]
fn a_sibling_whose_row_names_the_mother_speaks_for_her() {
    // A sister who names nobody: two women fit her alike, and her brother's row names one of them.
    let desk = family("c2,EVA,TUM CUC,2011-08-09,,,2018-05-21,A999000102");
    let best = &desk.adults_of(1).expect("a child").candidates[0];
    assert_eq!((best.person.id.as_str(), best.link.rank), ("p2", 1));
    let lent = support_terms(&desk, 1, 1);
    assert!(
        lent.get("term-support-sibling").is_some_and(|weight| weight.bits() > 1.0 && weight.bits() <= 4.0),
        "{lent:?}"
    );
    assert!(!support_terms(&desk, 1, 0).contains_key("term-support-sibling"));
    // His own row says it already: nothing is lent back.
    assert!(!support_terms(&desk, 0, 1).contains_key("term-support-sibling"));
    let probability = |desk: &Desk, child, adult| desk.evidence(child, adult).expect("a pair").probability;
    let stranger = family("c2,EVA,BRUNEDUM KLAPABOK,2011-08-09,,,2017-11-01,A999990102");
    assert!(!support_terms(&stranger, 1, 1).contains_key("term-support-sibling"));
    let (named, other) = (probability(&desk, 1, 1), probability(&desk, 1, 0));
    assert!(named > 0.5 && named > other + 0.1, "{named} {other}");
    let (alone, beside) = (probability(&stranger, 0, 1), probability(&desk, 0, 1));
    assert!((alone - beside).abs() < 0.01, "the brother's own row is not changed: {alone} {beside}");
}

#[test]
fn a_rival_claim_crowds() {
    // A child of other surnames, met elsewhere, names a mother of that given name too: one woman cannot be both theirs.
    let desk = family("c2,EVA,SIC POP,2009-06-20,ROSENDA,,2018-05-20,A999000102");
    let lost = support_terms(&desk, 1, 1);
    assert!(lost.get("term-crowded").is_some_and(|weight| *weight < Weight::ZERO), "{lost:?}");
    // Brother and sister do not crowd each other.
    let siblings = family("c2,EVA,TUM CUC,2011-08-09,ROSENDA,CUC,2018-05-21,A999000102");
    for child in [0, 1] {
        let both = support_terms(&siblings, child, 1);
        let lost = both.get("term-crowded").copied().unwrap_or_default();
        assert!(lost.bits() > -1.0, "{child}: {both:?}");
    }
}
