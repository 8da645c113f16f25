//! `explain`: the sum behind a score is exact, and every code has its sentence in both languages.

use std::collections::{BTreeMap, BTreeSet};

use reencuentro::export::Explain;
use reencuentro::facts::{Evidence, TermKind, Weight};
use reencuentro::messages::{Lang, files, say};
use reencuentro::synth::Layout;

use super::invented::{ADULTS, CHILDREN, Dice, links, matched, world};

fn check(evidence: &Evidence, lang: Lang) {
    let names = format!("{} / {}", evidence.child.name, evidence.adult.name);
    let sum: Weight = evidence.terms.iter().map(|term| term.weight).sum();
    assert_eq!(sum, evidence.total, "{names}");
    let p = evidence.probability.clamp(1e-12, 1.0 - 1e-12);
    assert_eq!(evidence.total, Weight::from_bits((p / (1.0 - p)).log2()), "{names} {p}");
    let kinds: Vec<TermKind> = evidence.terms.iter().map(|term| term.kind).collect();
    assert_eq!((kinds.first(), kinds.last()), (Some(&TermKind::Prior), Some(&TermKind::Competition)), "{names}");
    for term in &evidence.terms {
        let said = say(lang, &term.code, &term.values);
        assert!(!said.is_empty() && said != term.code && !said.contains(['{', '}']), "{}: {said}", term.code);
        assert_eq!(term.kind == TermKind::Evidence, term.group.is_some(), "{}", term.code);
        assert!(term.cells.iter().all(|cell| cell.place.row.is_some()), "{}", term.code);
    }
    if let Some(code) = &evidence.would_settle {
        let said = say(lang, code, &evidence.would_settle_values);
        assert!(said != *code && !said.contains(['{', '}']), "{code}: {said}");
    }
    if let Some(link) = &evidence.link {
        assert!((link.probability - evidence.probability).abs() < 1e-9, "{names}");
        let counted = evidence.terms.iter().filter(|term| term.kind == TermKind::Evidence);
        assert_eq!(counted.map(|term| term.weight).sum::<Weight>(), link.match_weight, "{names}");
    }
}

#[test]
fn terms_sum_to_what_is_shown() {
    for (layout, lang, seed) in [(Layout::EnglishCsv, Lang::En, 3), (Layout::SpanishXlsx, Lang::Es, 4)] {
        let (_, mut desk) = world(150, seed, layout);
        desk.set_language(lang);
        let summary = desk.match_all(|_, _| {}).expect("children and adults");
        let mut dice = Dice(seed);
        for child in 0..summary.children {
            let best = desk.adults_of(child).expect("a child");
            let kept = best.candidates.iter().map(|candidate| candidate.link.adult);
            // The kept ones, and three whom nobody proposed.
            let any: Vec<u32> = (0..3).map(|_| dice.below(summary.adults as usize) as u32).collect();
            for adult in kept.chain(any) {
                check(&desk.evidence(child, adult).expect("a pair"), lang);
            }
        }
        assert_eq!(desk.evidence(summary.children, 0), None);
        assert_eq!(desk.evidence(0, summary.adults), None);
    }
}

#[test]
fn a_bad_pair_can_be_asked_about() {
    let desk = matched(&[
        (
            "children.csv",
            CHILDREN,
            "id,given,surname,birth,mother.given\nc,ELMER,TUM,2009-05-03,ROSENDA\nd,EVA,SIC,2010-01-09,AMPARO\n",
        ),
        ("adults.csv", ADULTS, "id,given,surname,sex,birth\np,ROSENDA,TUM,F,1985-05-03\nq,INGRID,POP,F,2012-05-03\n"),
    ]);
    let evidence = desk.evidence(0, 1).expect("a pair");
    check(&evidence, Lang::En);
    let codes: BTreeSet<&str> = evidence.terms.iter().map(|term| term.code.as_str()).collect();
    for code in ["term-told-name-differs", "term-age-not-older", "term-inheritance-differs"] {
        assert!(codes.contains(code), "{code} not in {codes:?}");
    }
    assert!(evidence.probability < 1e-4);
    // Shown all the same.
    assert!(links(&desk).iter().any(|row| row.child_id == "c" && row.adult_id == "q"));
    let told = evidence.terms.iter().find(|term| term.code == "term-told-name-differs").expect("a term");
    let child = told.cells.iter().find(|cell| cell.child_side).expect("the child's cell");
    assert_eq!((child.seen.as_str(), child.place.row, child.place.column.as_deref()), ("ROSENDA", Some(2), Some("E")));
}

#[test]
fn a_lonely_name_is_asked_for() {
    let lists = |mother: &str| {
        let children = format!("id,given,surname,birth,mother.given\nc,ELMER,TUM,2009-05-03,{mother}\n");
        let desk = matched(&[
            ("children.csv", CHILDREN, &children),
            ("adults.csv", ADULTS, "id,given,surname,sex,birth\np,ROSENDA,TUM,F,1985-05-03\n"),
        ]);
        desk.evidence(0, 0).expect("a pair").would_settle
    };
    assert_eq!(lists("").as_deref(), Some("settle-told-name"));
    assert_eq!(lists("ROSENDA").as_deref(), Some("settle-named-child"));
}

/// Every text in quotes that has the form of a code.
fn codes(source: &str) -> BTreeSet<&str> {
    const HEADS: [&str; 8] =
        ["term-", "held-", "settle-", "no-candidate-", "join-why-", "relation-", "links-", "card-"];
    source.split('"').skip(1).step_by(2).filter(|text| HEADS.iter().any(|head| text.starts_with(head))).collect()
}

#[test]
fn every_code_has_a_sentence_in_both_languages() {
    let sources = [
        include_str!("../../src/explain/terms.rs"),
        include_str!("../../src/explain/settle.rs"),
        include_str!("../../src/explain/card.rs"),
        include_str!("../../src/family/bands.rs"),
        include_str!("../../src/facts/link.rs"),
        include_str!("../../src/roster/join.rs"),
        include_str!("../../src/pipeline/links.rs"),
    ];
    let mut all: BTreeSet<&str> = sources.into_iter().flat_map(codes).collect();
    all.remove("links-column-{}");
    assert!(all.len() > 70, "{all:?}");
    // Every value that `explain` may put, so that none is left open.
    let values: BTreeMap<String, String> = [
        "relation",
        "child",
        "adult",
        "childSays",
        "adultSays",
        "oneIn",
        "years",
        "yearsNumber",
        "days",
        "daysNumber",
        "others",
        "othersNumber",
        "apart",
        "apartNumber",
        "count",
        "share",
        "age",
    ]
    .into_iter()
    .map(|name| (name.to_owned(), "7".to_owned()))
    .collect();
    for lang in [Lang::En, Lang::Es] {
        let text: String = files(lang).iter().map(|file| format!("\n{}", file.1)).collect();
        for code in &all {
            assert!(text.contains(&format!("\n{code} =")), "{code} has no {lang:?} sentence");
            let said = say(lang, code, &values);
            assert!(!said.contains(['{', '}']), "{code}: {said}");
        }
    }
}

#[test]
fn reasons_are_sentences() {
    for (lang, seed) in [(Lang::En, 3), (Lang::Es, 3)] {
        let (_, mut desk) = world(80, seed, Layout::AgencyXlsx);
        desk.set_language(lang);
        desk.match_all(|_, _| {}).expect("children and adults");
        let csv = String::from_utf8(desk.links_csv(Explain::With)).expect("UTF-8");
        assert!(!csv.contains(['{', '}']) && !csv.contains("term-") && !csv.contains("NaN"), "{csv}");
        assert!(csv.lines().count() > 80);
    }
}
