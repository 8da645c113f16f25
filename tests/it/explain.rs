//! `explain`: the sum behind a score is exact, and every code has its sentence in both languages.

use std::collections::{BTreeMap, BTreeSet};

use reencuentro::compare::{ChildView, compare};
use reencuentro::explain::{Contest, parent, questions, support};
use reencuentro::export::Explain;
use reencuentro::facts::{Band, Evidence, Flip, Settings, TermKind, Weight, What};
use reencuentro::messages::{Lang, files, say};
use reencuentro::model::Slot;
use reencuentro::pipeline::{merge, plan, score};
use reencuentro::synth::Layout;

use super::invented::{ADULTS, CHILDREN, Dice, desk_with, links, matched, world, world_roster};

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
    for (code, values) in
        [(&evidence.would_settle, &evidence.would_settle_values), (&evidence.why_not, &evidence.why_not_values)]
    {
        let Some(code) = code else { continue };
        let said = say(lang, code, values);
        assert!(said != *code && !said.contains(['{', '}']), "{code}: {said}");
    }
    let read = |flip: &Flip, at: u32| {
        let term = &evidence.terms[at as usize];
        term.cells.iter().any(|cell| cell.place == flip.fact.place && cell.child_side == flip.fact.child_side)
    };
    for flip in &evidence.flips {
        assert!((0.0..=1.0).contains(&flip.probability), "{names} {}", flip.probability);
        assert!(!flip.terms.is_empty() && flip.terms.iter().all(|&at| read(flip, at)), "{names} {:?}", flip.terms);
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
        for child in (0..summary.children).step_by(5) {
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

/// A child whose mother's name stands in the row or not, one woman who fits by her surname, and others who do not.
fn asked(mother: &str, named: &str) -> Evidence {
    let children = format!("id,given,surname,birth,mother.given\nc,ELMER,TUM,2009-05-03,{mother}\n");
    let mut adults = format!("id,given,surname,sex,birth,child.given\np,ROSENDA,TUM,F,1985-05-03,{named}\n");
    for at in 0..30 {
        adults.push_str(&format!("q{at},INGRID{at},POP{at},F,198{}-02-01,\n", at % 10));
    }
    let lists = [("children.csv", CHILDREN, children.as_str()), ("adults.csv", ADULTS, adults.as_str())];
    let mut desk = desk_with(&lists, Settings { parent_share: Some(0.5), ..Settings::default() });
    desk.match_all(|_, _| {}).expect("children and adults");
    let evidence = desk.evidence(0, 0).expect("a pair");
    check(&evidence, Lang::En);
    evidence
}

#[test]
fn what_is_not_in_the_rows_is_asked_for() {
    let code = |mother, named| asked(mother, named).would_settle.unwrap_or_default();
    assert!(["settle-told-name", "settle-named-child"].contains(&code("", "").as_str()), "{}", code("", ""));
    // Strong already: only a day that does not fit would take that away.
    assert_eq!(code("ROSENDA", ""), "settle-day");
    assert_eq!(code("", "ELMER"), "settle-told-name");
    let both = code("ROSENDA", "ELMER");
    assert_eq!(both, "settle-nothing");
    let values = asked("", "").would_settle_values;
    assert_eq!((values["child"].as_str(), values["adult"].as_str()), ("ELMER TUM", "ROSENDA TUM"));
    assert!(values["least"] != values["most"], "{values:?}");
}

/// The sentence, in English and Spanish, of the only term of a pair whose code begins so.
fn told(children: &str, adults: &str, code: &str) -> [String; 2] {
    let desk = matched(&[("children.csv", CHILDREN, children), ("adults.csv", ADULTS, adults)]);
    let evidence = desk.evidence(0, 0).expect("a pair");
    check(&evidence, Lang::En);
    let term = evidence.terms.iter().find(|term| term.code.starts_with(code));
    let term = term.unwrap_or_else(|| panic!("no {code} in {:?}", evidence.terms));
    [Lang::En, Lang::Es].map(|lang| say(lang, &term.code, &term.values))
}

#[test]
fn a_name_that_fits_in_part_says_which_words_do_not() {
    let children = |mother: &str, surname: &str| {
        format!("id,given,surname,mother.given,mother.surname\nc,ELMER,TUM,{mother},{surname}\n")
    };
    let adults = "id,given,surname,sex\np,ROSENDA,TUM,F\n";
    for (given, surname, expected) in [
        ("AMPARO", "TUM", "; the surnames fit “ROSENDA TUM”; the given name does not: AMPARO ≠ ROSENDA"),
        ("ROSENDA", "XITUMUL", "; the given name fits “ROSENDA TUM”; the surnames do not: XITUMUL ≠ TUM"),
    ] {
        let said = &told(&children(given, surname), adults, "term-told-name-partly")[0];
        assert!(said.ends_with(expected), "{said}");
    }
}

#[test]
fn an_adult_who_would_have_been_a_child_is_said_to_be_so() {
    for (sex, en, es) in [("F", "She", "Ella"), ("M", "He", "Él"), ("", "This adult", "Este adulto")] {
        let adults = format!("id,given,surname,sex,birth\np,ROSENDA,TUM,{sex},1997-05-03\n");
        let said = told("id,given,surname,birth\nc,ELMER,TUM,2009-05-03\n", &adults, "term-age");
        assert_eq!(said[0], format!("{en} would have been 12 when the child was born"));
        assert_eq!(said[1], format!("{es} habría tenido 12 años cuando nació el menor"));
    }
}

#[test]
fn the_competition_lists_what_else_may_be_so_the_likeliest_first() {
    let evidence = asked("", "");
    let last = evidence.terms.last().expect("the competition");
    let list = &last.values["list"];
    let mut chances = Vec::new();
    for one in list.split("; ") {
        let (_, chance) = one.rsplit_once(" (").expect("each with its chance");
        chances.push(chance.trim_end_matches("%)").parse::<u32>().expect("in per cent"));
    }
    assert!(!chances.is_empty() && chances.is_sorted_by(|a, b| a >= b), "{list}");
    let all = chances.iter().sum::<u32>() + (100.0 * evidence.probability).round() as u32;
    assert!((97..=103).contains(&all), "{list} and {}", evidence.probability);
}

/// Whoever does not know the answer expects of it what is known already.
#[test]
fn the_probability_expected_after_an_answer_is_the_one_before() {
    let roster = world_roster(120, 6, Layout::EnglishCsv);
    let settings = Settings::default();
    let plan = plan(&roster, &settings);
    let scores = score(&roster, &plan, 0..roster.children.len() as u32);
    let matched = merge(&roster, &plan, scores, &settings);
    let mut asked = BTreeMap::new();
    for score in matched.scores.iter().step_by(4) {
        let view = ChildView::new(&roster, score.child);
        for at in (0..score.kept.len()).step_by(5) {
            let contest = Contest {
                candidates: score.kept.clone(),
                at,
                couples: &score.couples,
                rest: score.rest,
                population: &score.population,
                shares: &matched.shares,
                theory: &plan.theory,
                rival: &|_, _, _| None,
                judge: &|_, _, _, _| Band::Weak,
            };
            let before = parent(&contest.posterior(), at);
            let findings = compare(&roster, &view, score.kept[at].adult);
            let slot = if score.kept[at].woman > 0.5 { Slot::Mother } else { Slot::Father };
            let all = questions(&roster, &contest, &view, slot, &findings);
            assert!(all.windows(2).all(|pair| pair[0].expected >= pair[1].expected));
            for question in all {
                let chances: f64 = question.answers.iter().map(|answer| answer.chance).sum();
                let after: f64 = question.answers.iter().map(|answer| answer.chance * answer.after).sum();
                assert!((chances - 1.0).abs() < 1e-6, "{} {chances}", question.code);
                assert!((after - before).abs() < 2e-3, "{} {before} {after}", question.code);
                let moves = question.answers.iter().map(|answer| (answer.after - before).abs()).fold(0.0, f64::max);
                assert!(question.expected <= moves + 1e-9, "{}", question.code);
                *asked.entry(question.code).or_insert(0) += 1;
            }
        }
    }
    assert!(asked.len() >= 7 && asked.values().sum::<i32>() > 500, "{asked:?}");
}

#[test]
fn a_flip_is_what_the_link_would_be_if_the_cell_were_empty() {
    let cell = |evidence: &Evidence, child_side: bool, column: &str| {
        let found = evidence
            .flips
            .iter()
            .find(|flip| flip.fact.child_side == child_side && flip.fact.place.column.as_deref() == Some(column));
        found.expect("a flip").clone()
    };
    for (mother, named, child_side, column, emptied, tolerance) in [
        // How many adults no child claims is counted over the file: a flip leaves that as it was.
        ("ROSENDA", "", true, "E", ("", ""), 0.02),
        ("ROSENDA", "ELMER", true, "E", ("", "ELMER"), 0.02),
        // What adults tell is counted over the file, where the cell counts itself.
        ("", "ELMER", false, "F", ("", ""), 0.02),
        ("ROSENDA", "ELMER", false, "F", ("ROSENDA", ""), 0.02),
    ] {
        let evidence = asked(mother, named);
        let flip = cell(&evidence, child_side, column);
        let empty = asked(emptied.0, emptied.1);
        let apart = (flip.probability - empty.probability).abs();
        assert!(apart <= tolerance, "{mother} {named} {column}: {} {}", flip.probability, empty.probability);
        assert!(flip.probability < evidence.probability);
        assert_eq!(flip.band, empty.link.expect("a link").band, "{mother} {named} {column}");
    }
}

/// Without the day of apprehension a child is held by the day of its referral, to which many other adults are as near.
#[test]
fn without_a_day_the_adults_are_counted_as_they_stand_to_what_is_left() {
    let evidence = |met: &str| {
        let children = format!("id,given,surname,met,referred\nc,ELMER,TUM,{met},2018-05-22\n");
        let mut adults = "id,given,surname,sex,met\np,ROSENDA,TUM,F,2018-05-21\n".to_owned();
        for at in 0..40 {
            adults.push_str(&format!("q{at},INGRID{at},POP{at},F,2018-05-21\n"));
        }
        let lists = [("children.csv", CHILDREN, children.as_str()), ("adults.csv", ADULTS, adults.as_str())];
        let mut desk = desk_with(&lists, Settings { parent_share: Some(0.5), ..Settings::default() });
        desk.match_all(|_, _| {}).expect("children and adults");
        desk.evidence(0, 0).expect("a pair")
    };
    let whole = evidence("2018-05-21");
    let day = |flip: &&Flip| flip.fact.child_side && flip.fact.place.column.as_deref() == Some("D");
    let flip = whole.flips.iter().find(day).expect("the day's cell");
    let empty = evidence("").probability;
    // How many adults no child claims is counted over the file: a flip leaves that as it was.
    assert!((flip.probability - empty).abs() < 0.01, "{} {empty}", flip.probability);
}

#[test]
fn what_one_cell_holds_up_is_said() {
    let desk = matched(&[
        ("children.csv", CHILDREN, "id,given,surname,mother.given\nc,ELMER,TUM,ROSENDA\n"),
        ("adults.csv", ADULTS, "id,given,surname,sex\np,ROSENDA,POP,F\nq,INGRID,TUM,F\n"),
    ]);
    let evidence = desk.evidence(0, 0).expect("a pair");
    check(&evidence, Lang::En);
    let told = evidence.flips.iter().find(|flip| flip.fact.seen == "ROSENDA" && flip.fact.child_side);
    let told = told.expect("the cell that names the mother");
    assert_eq!((told.breaks, told.first.as_deref()), (true, Some("INGRID TUM")));
    // The same seen from the other side: she would come first.
    let other = desk.evidence(0, 1).expect("a pair");
    let told = other.flips.iter().find(|flip| flip.fact.seen == "ROSENDA" && flip.fact.child_side);
    assert_eq!(told.and_then(|flip| flip.first.as_deref()), Some("INGRID TUM"));
    assert!(other.why_not.is_some() && evidence.why_not.is_none());
    let values = &other.why_not_values;
    assert_eq!(values.get("other").map(String::as_str), Some("ROSENDA POP"), "{values:?}");
    assert!(values["reason"].contains("ROSENDA"), "{values:?}");
    // And the competition names who competes.
    let last = other.terms.last().expect("the competition");
    assert_eq!(last.values.get("other").map(String::as_str), Some("ROSENDA POP"), "{last:?}");
}

#[test]
fn support_has_its_sentences() {
    let values: BTreeMap<String, String> = [("sibling", "EVA TUM"), ("adult", "ROSENDA TUM"), ("other", "JUAN TUM")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
    for code in ["term-support-sibling", "term-support-couple", "term-crowded"] {
        let term = support(code, values.clone(), Weight(120));
        assert_eq!((term.kind, term.weight), (TermKind::Support, Weight(120)));
        let said = [Lang::En, Lang::Es].map(|lang| say(lang, code, &term.values));
        assert!(said[0] != said[1] && said.iter().all(|said| said != code && !said.contains('{')), "{said:?}");
    }
}

#[test]
fn a_value_that_many_share_says_so() {
    let lists = |others: usize| {
        let mut adults = "id,given,surname,sex,phone\np,ROSENDA,TUM,F,505 555 0142\n".to_owned();
        for at in 0..others {
            adults.push_str(&format!("q{at},INGRID{at},POP{at},F,505 555 0142\n"));
        }
        let desk = matched(&[
            ("children.csv", CHILDREN, "id,given,surname,phone\nc,ELMER,TUM,505 555 0142\n"),
            ("adults.csv", ADULTS, &adults),
        ]);
        let evidence = desk.evidence(0, 0).expect("a pair");
        let term = evidence.terms.iter().find(|term| term.code == "term-phone-agrees").expect("the phone").clone();
        (term.weight, say(Lang::En, &term.code, &term.values))
    };
    let (alone, said) = lists(0);
    assert!(!said.contains("too"), "{said}");
    let (shared, said) = lists(12);
    assert!(shared < alone && said.contains("12 other records too"), "{shared:?} {alone:?} {said}");
}

/// Every text in quotes that has the form of a code.
fn codes(source: &str) -> BTreeSet<&str> {
    const HEADS: [&str; 10] = [
        "term-",
        "competition-",
        "held-",
        "settle-",
        "why-not-",
        "no-candidate-",
        "join-why-",
        "relation-",
        "links-",
        "card-",
    ];
    source.split('"').skip(1).step_by(2).filter(|text| HEADS.iter().any(|head| text.starts_with(head))).collect()
}

#[test]
fn every_code_has_a_sentence_in_both_languages() {
    let sources = [
        include_str!("../../src/explain/terms/mod.rs"),
        include_str!("../../src/explain/terms/code.rs"),
        include_str!("../../src/explain/terms/values.rs"),
        include_str!("../../src/explain/settle.rs"),
        include_str!("../../src/explain/asked.rs"),
        include_str!("../../src/explain/why_not.rs"),
        include_str!("../../src/explain/card.rs"),
        include_str!("../../src/family/bands.rs"),
        include_str!("../../src/facts/link.rs"),
        include_str!("../../src/roster/join.rs"),
        include_str!("../../src/pipeline/links.rs"),
    ];
    let mut all: BTreeSet<&str> = sources.into_iter().flat_map(codes).collect();
    for built in ["links-column-{}", "relation-{code}", "relation-to-{code}", "relation-of-{code}"] {
        assert!(all.remove(built), "{built}");
    }
    assert!(all.len() > 70, "{all:?}");
    // Every value that `explain` may put, so that none is left open.
    let values: BTreeMap<String, String> = [
        "relation",
        "toRelation",
        "ofRelation",
        "other",
        "chance",
        "nobody",
        "reason",
        "now",
        "becomes",
        "most",
        "least",
        "oneInNumber",
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
        "countNumber",
        "list",
        "partly",
        "name",
        "told",
        "own",
        "bornAt",
        "bornAtNumber",
        "sex",
        "teller",
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

#[test]
fn a_cell_that_says_unknown_agrees_with_nothing() {
    let verdict = |apprehended: &str| {
        let young = format!("id,given,surname,met,referred\nc,ELMER,TUM,{apprehended},2018-05-22\n");
        let old = "id,given,surname,sex,met\np,ROSENDA,TUM,F,2018-05-21\n";
        let desk = matched(&[("children.csv", CHILDREN, &young), ("adults.csv", ADULTS, old)]);
        let evidence = desk.evidence(0, 0).expect("a pair");
        assert!(evidence.terms.iter().any(|term| term.code.contains("-near")), "the days were compared");
        let rows = evidence.fields.into_iter();
        let mut rows = rows.filter(|row| row.field.what == What::ApprehensionDate && !row.child.is_empty());
        rows.next().expect("both rows hold it").verdict
    };
    assert_eq!(verdict("2018-05-21").as_deref(), Some("agrees"));
    assert_eq!(verdict("UNK"), None);
}
