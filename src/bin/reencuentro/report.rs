//! The measures as a text to read and as JSON to compute with.

use reencuentro::evaluate::{Measures, Point, Share};
use reencuentro::messages::{Lang, format};
use serde_json::{Value, json};

use crate::words::sentence;

/// The report: one measure a line, in the reader's language.
pub(crate) fn text(measures: &Measures, lang: Lang) -> String {
    let count = |number: u32| format::integer(lang, i64::from(number));
    let share = |share: Share| share.value().map_or("–".to_owned(), |value| figure(lang, value));
    let mut lines = vec![sentence(
        lang,
        "cli-evaluate-people",
        &[
            ("children", count(measures.children)),
            ("withParent", count(measures.with_parent)),
            ("alone", count(measures.with_nobody)),
        ],
    )];
    let mut line = |code: &str, of: Share| {
        let (low, high) = of.interval();
        let values = [
            ("share", share(of)),
            ("hits", count(of.hits)),
            ("total", count(of.total)),
            ("low", figure(lang, low)),
            ("high", figure(lang, high)),
        ];
        lines.push(sentence(lang, code, &values));
    };
    line("cli-evaluate-top1", measures.top1);
    line("cli-evaluate-top3", measures.top3);
    line("cli-evaluate-top5", measures.top5);
    line("cli-evaluate-recall", measures.candidate_recall);
    line("cli-evaluate-pairs", measures.pair_recall);
    line("cli-evaluate-strangers", measures.strangers);
    line("cli-evaluate-relation", measures.relation_right);
    for (code, point) in [("cli-evaluate-f1", measures.curve.best_f1), ("cli-evaluate-precise", measures.curve.at_95)] {
        lines.push(match point {
            Some(point) => sentence(
                lang,
                code,
                &[
                    ("f1", figure(lang, point.f1)),
                    ("precision", figure(lang, point.precision)),
                    ("recall", figure(lang, point.recall)),
                    ("from", format::number(lang, point.probability, 4)),
                ],
            ),
            None => sentence(lang, &format!("{code}-none"), &[]),
        });
    }
    let strong = measures.strong;
    lines.push(sentence(
        lang,
        "cli-evaluate-strong",
        &[
            ("links", count(strong.links)),
            ("parents", count(strong.parents)),
            ("relatives", count(strong.relatives)),
            ("noKin", count(strong.no_kin)),
        ],
    ));
    let calibration = &measures.calibration;
    lines.push(sentence(
        lang,
        "cli-evaluate-calibration",
        &[
            ("error", format::number(lang, calibration.error, 4)),
            ("low", format::number(lang, calibration.error_low, 4)),
            ("high", format::number(lang, calibration.error_high, 4)),
        ],
    ));
    for bin in &calibration.bins {
        let values = [
            ("children", count(bin.children)),
            ("said", figure(lang, bin.said)),
            ("held", figure(lang, bin.held)),
            ("low", figure(lang, bin.held_low)),
            ("high", figure(lang, bin.held_high)),
        ];
        lines.push(sentence(lang, "cli-evaluate-bin", &values));
    }
    lines.push(sentence(lang, "cli-evaluate-bands", &[]));
    for band in &measures.by_band {
        let values = [
            ("band", band.band.clone()),
            ("children", count(band.children)),
            ("parents", count(band.parents)),
            ("relatives", count(band.relatives)),
            ("said", figure(lang, band.said)),
        ];
        lines.push(sentence(lang, "cli-evaluate-band", &values));
    }
    lines.push(sentence(lang, "cli-evaluate-relations", &[]));
    for relation in &measures.by_relation {
        let values = [
            ("relation", relation_code(relation.relation).to_owned()),
            ("pairs", count(relation.pairs)),
            ("first", count(relation.first)),
            ("five", count(relation.in_first_five)),
            ("listed", count(relation.listed)),
        ];
        lines.push(sentence(lang, "cli-evaluate-pair", &values));
    }
    if !measures.by_group.is_empty() {
        lines.push(sentence(lang, "cli-evaluate-groups", &[]));
    }
    for group in &measures.by_group {
        let values = [
            ("name", group.name.clone()),
            ("children", count(group.top1.total)),
            ("top1", share(group.top1)),
            ("top5", share(group.top5)),
            ("recall", share(group.candidate_recall)),
        ];
        lines.push(sentence(lang, "cli-evaluate-group", &values));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// A share in percent with two decimals: differences between two runs are small.
fn figure(lang: Lang, share: f64) -> String {
    format!("{} %", format::number(lang, share * 100.0, 2))
}

fn relation_code(relation: reencuentro::facts::TruthRelation) -> &'static str {
    use reencuentro::facts::TruthRelation;
    match relation {
        TruthRelation::Mother => "mother",
        TruthRelation::Father => "father",
        TruthRelation::Relative => "relative",
    }
}

/// All measures as JSON; what cannot be computed is null.
pub(crate) fn json(measures: &Measures) -> String {
    let share = |of: Share| {
        let (low, high) = of.interval();
        json!({ "hits": of.hits, "total": of.total, "share": of.value(), "low": low, "high": high })
    };
    let point = |point: Option<Point>| {
        point.map(|point| {
            json!({
                "probability": point.probability,
                "precision": point.precision,
                "recall": point.recall,
                "f1": point.f1,
            })
        })
    };
    let calibration = &measures.calibration;
    let bins: Vec<Value> = calibration
        .bins
        .iter()
        .map(|bin| {
            json!({
                "children": bin.children,
                "said": bin.said,
                "held": bin.held,
                "heldLow": bin.held_low,
                "heldHigh": bin.held_high,
            })
        })
        .collect();
    let bands: Vec<Value> = measures
        .by_band
        .iter()
        .map(|band| {
            json!({
                "band": band.band,
                "children": band.children,
                "parents": band.parents,
                "relatives": band.relatives,
                "said": band.said,
            })
        })
        .collect();
    let relations: Vec<Value> = measures
        .by_relation
        .iter()
        .map(|relation| {
            json!({
                "relation": relation_code(relation.relation),
                "pairs": relation.pairs,
                "first": relation.first,
                "inFirstFive": relation.in_first_five,
                "listed": relation.listed,
            })
        })
        .collect();
    let groups: Vec<Value> = measures
        .by_group
        .iter()
        .map(|group| {
            json!({
                "name": group.name,
                "children": group.children,
                "top1": share(group.top1),
                "top5": share(group.top5),
                "candidateRecall": share(group.candidate_recall),
            })
        })
        .collect();
    let strong = measures.strong;
    let all = json!({
        "children": measures.children,
        "withParent": measures.with_parent,
        "withNobody": measures.with_nobody,
        "top1": share(measures.top1),
        "top3": share(measures.top3),
        "top5": share(measures.top5),
        "candidateRecall": share(measures.candidate_recall),
        "pairRecall": share(measures.pair_recall),
        "bestF1": point(measures.curve.best_f1),
        "recallAt95": point(measures.curve.at_95),
        "calibration": {
            "error": calibration.error,
            "errorLow": calibration.error_low,
            "errorHigh": calibration.error_high,
            "bins": bins,
        },
        "strangers": share(measures.strangers),
        "strong": {
            "links": strong.links,
            "parents": strong.parents,
            "relatives": strong.relatives,
            "noKin": strong.no_kin,
        },
        "byBand": bands,
        "byRelation": relations,
        "relationRight": share(measures.relation_right),
        "byGroup": groups,
    });
    format!("{all:#}\n")
}
