//! The measures as JSON to compute with; what cannot be computed is null.

use std::collections::BTreeMap;

use reencuentro::evaluate::{
    Beside, Calibration, CandidateRecall, Difference, Effort, GroupMeasures, Interval, Measure, Measures, Point,
    RESAMPLES, Reading, Share,
};
use serde_json::{Map, Value, json};

use super::Findings;
use super::lost::relation;

pub(super) fn report(findings: &Findings) -> String {
    let mut all = measures(&findings.ours);
    all.insert("resamples".to_owned(), json!(RESAMPLES));
    all.insert("adultsTotal".to_owned(), json!(findings.adults));
    all.insert("unknownAdults".to_owned(), json!(findings.strays.adults));
    all.insert("unknownChildren".to_owned(), json!(findings.strays.children));
    all.insert("byHand".to_owned(), json!(findings.ours.by_hand.as_ref().map(effort)));
    all.insert("byGroup".to_owned(), findings.ours.by_group.iter().map(group).collect());
    all.insert("candidates".to_owned(), json!(findings.candidates.as_ref().map(candidates)));
    all.insert("beside".to_owned(), findings.beside.iter().map(beside).collect());
    format!("{:#}\n", Value::Object(all))
}

fn measures(measures: &Measures) -> Map<String, Value> {
    let share = |measure: Measure, of: Share| share(of, measures.intervals.get(&measure));
    let between = |measure: Measure| measures.intervals.get(&measure).copied().map(interval);
    let point = |measure: Measure, point: Option<Point>| {
        point.map(|point| {
            json!({
                "probability": point.probability,
                "precision": point.precision,
                "recall": point.recall,
                "f1": point.f1,
                "interval": between(measure),
            })
        })
    };
    let bands = measures.by_band.iter().map(|band| {
        json!({
            "band": band.band,
            "children": band.children,
            "parents": band.parents,
            "relatives": band.relatives,
            "said": band.said,
        })
    });
    let relations = measures.by_relation.iter().map(|count| {
        json!({
            "relation": relation(count.relation),
            "pairs": count.pairs,
            "first": count.first,
            "inFirstFive": count.in_first_five,
            "listed": count.listed,
        })
    });
    let strong = measures.strong;
    let all = json!({
        "children": measures.children,
        "withParent": measures.with_parent,
        "withNobody": measures.with_nobody,
        "top1": share(Measure::Top1, measures.top1),
        "top3": share(Measure::Top3, measures.top3),
        "top5": share(Measure::Top5, measures.top5),
        "candidateRecall": share(Measure::CandidateRecall, measures.candidate_recall),
        "pairRecall": share(Measure::PairRecall, measures.pair_recall),
        "bestF1": point(Measure::BestF1, measures.curve.best_f1),
        "recallAt95": point(Measure::RecallAt95, measures.curve.at_95),
        "calibration": calibration(&measures.calibration),
        "strangers": share(Measure::Strangers, measures.strangers),
        "strong": {
            "links": strong.links,
            "parents": strong.parents,
            "relatives": strong.relatives,
            "noKin": strong.no_kin,
        },
        "strongShare": share(Measure::StrongShare, measures.strong_share),
        "byBand": bands.collect::<Value>(),
        "byRelation": relations.collect::<Value>(),
        "relationRight": share(Measure::RelationRight, measures.relation_right),
        "values": by_measure(|measure| measures.value(measure).map(Value::from)),
        "intervals": by_measure(between),
        "effort": measures.effort.as_ref().map(effort),
    });
    match all {
        Value::Object(all) => all,
        _ => Map::new(),
    }
}

fn share(of: Share, between: Option<&Interval>) -> Value {
    let low = between.map(|interval| interval.low);
    let high = between.map(|interval| interval.high);
    json!({ "hits": of.hits, "total": of.total, "share": of.value(), "low": low, "high": high })
}

fn interval(of: Interval) -> Value {
    json!({ "low": of.low, "high": of.high })
}

fn difference(of: &Difference) -> Value {
    json!({ "value": of.value, "low": of.interval.low, "high": of.interval.high })
}

/// All main measures, each under its code.
fn by_measure(value: impl Fn(Measure) -> Option<Value>) -> Value {
    Measure::ALL.into_iter().map(|measure| (measure.code().to_owned(), json!(value(measure)))).collect()
}

fn calibration(of: &Calibration) -> Value {
    let bins = of.bins.iter().map(|bin| {
        json!({
            "children": bin.children,
            "said": bin.said,
            "held": bin.held,
            "heldLow": bin.held_low,
            "heldHigh": bin.held_high,
        })
    });
    json!({
        "error": of.error,
        "errorLow": of.error_low,
        "errorHigh": of.error_high,
        "errorByChance": of.by_chance,
        "bins": bins.collect::<Value>(),
        "histogram": of.histogram,
    })
}

/// Keys are the percentages: `50`, `80`, `95`.
fn effort(of: &Effort) -> Value {
    let one = |reading: &Reading| {
        json!({
            "found": reading.found,
            "records": reading.records,
            "perChild": reading.per_child,
            "interval": interval(reading.interval),
        })
    };
    of.until.iter().map(|reading| (reading.percent.to_string(), one(reading))).collect()
}

fn group(group: &GroupMeasures) -> Value {
    let between = |measure: Measure| group.intervals.get(&measure);
    let values: &BTreeMap<Measure, f64> = &group.values;
    json!({
        "name": format!("{}:{}", group.kind.code(), group.name),
        "kind": group.kind.code(),
        "code": group.name,
        "children": group.children,
        "withParent": group.shares.top1.total,
        "top1": share(group.shares.top1, between(Measure::Top1)),
        "top5": share(group.shares.top5, between(Measure::Top5)),
        "strongShare": share(group.shares.strong_share, between(Measure::StrongShare)),
        "candidateRecall": share(group.shares.candidate_recall, between(Measure::CandidateRecall)),
        "strangers": share(group.shares.strangers, between(Measure::Strangers)),
        "values": by_measure(|measure| values.get(&measure).copied().map(Value::from)),
        "intervals": by_measure(|measure| between(measure).copied().map(interval)),
        "top1Difference": group.difference.as_ref().map(difference),
    })
}

fn candidates(of: &CandidateRecall) -> Value {
    let keys = of.by_key.iter().map(|key| {
        json!({
            "key": key.key,
            "pairs": key.pairs,
            "parents": key.parents,
            "parentsAlone": key.parents_alone,
        })
    });
    json!({
        "pairs": of.pairs,
        "children": of.children,
        "pairsPerChild": (of.children > 0).then(|| of.pairs as f64 / f64::from(of.children)),
        "ofPairs": share(of.of_pairs, None),
        "ofChildren": share(of.of_children, None),
        "byKey": keys.collect::<Value>(),
        "keyless": of.keyless,
        "keylessParents": of.keyless_parents,
    })
}

fn beside(beside: &Beside) -> Value {
    let mut all = measures(&beside.measures);
    all.insert("name".to_owned(), json!(beside.name));
    all.insert("differences".to_owned(), by_measure(|measure| beside.differences.get(&measure).map(difference)));
    let effort = beside.effort.as_ref().zip(beside.measures.effort.as_ref()).map(|(differences, effort)| {
        let each = effort.until.iter().zip(differences);
        each.map(|(reading, of)| (reading.percent.to_string(), difference(of))).collect::<Value>()
    });
    all.insert("effortDifferences".to_owned(), json!(effort));
    Value::Object(all)
}
