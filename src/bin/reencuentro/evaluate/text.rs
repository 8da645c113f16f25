//! The report as a text to read: tables first, then what each figure means.

use reencuentro::evaluate::{Beside, CandidateRecall, Effort, Measure, Measures, Point, RESAMPLES};
use reencuentro::messages::{Lang, format};

use super::lost::relation;
use super::table::{NOTHING, Page};
use super::{Findings, groups};

pub(super) fn report(findings: &Findings, lang: Lang) -> String {
    let mut page = Page::new(lang);
    let ours = &findings.ours;
    let values = [
        ("children", page.count(ours.children)),
        ("withParent", page.count(ours.with_parent)),
        ("relative", page.count(ours.children - ours.with_parent - ours.with_nobody)),
        ("alone", page.count(ours.with_nobody)),
    ];
    page.sentence("evaluate-people", &values);
    page.sentence("evaluate-intervals", &[("resamples", page.count(RESAMPLES as u32))]);
    main_measures(&mut page, ours);
    if !findings.beside.is_empty() {
        side_by_side(&mut page, ours, &findings.beside);
    }
    effort(&mut page, findings);
    calibration(&mut page, ours);
    strong(&mut page, ours);
    relations(&mut page, ours);
    if let Some(found) = &findings.candidates {
        candidates(&mut page, found);
    }
    groups::tables(&mut page, ours);
    page.heading("evaluate-meaning");
    for measure in Measure::ALL {
        // The first of the three explains them all.
        if !matches!(measure, Measure::Top3 | Measure::Top5) {
            page.sentence(&format!("evaluate-{}.means", id(measure)), &[]);
        }
    }
    page.finish()
}

/// The message of a measure: `top1`, `best-f1`.
pub(super) fn id(measure: Measure) -> &'static str {
    match measure {
        Measure::Top1 => "top1",
        Measure::Top3 => "top3",
        Measure::Top5 => "top5",
        Measure::CandidateRecall => "recall",
        Measure::PairRecall => "pairs",
        Measure::BestF1 => "f1",
        Measure::RecallAt95 => "precise",
        Measure::Strangers => "strangers",
        Measure::RelationRight => "relation",
        Measure::StrongShare => "strong-share",
        Measure::CalibrationError => "error",
    }
}

fn main_measures(page: &mut Page, ours: &Measures) {
    page.heading("evaluate-main");
    let head = ["evaluate-measure", "evaluate-percent", "evaluate-interval"].map(|code| page.say(code, &[]));
    let mut rows = vec![[&head[..], &[String::new()]].concat()];
    for measure in Measure::ALL {
        let note = match measure {
            Measure::BestF1 => cut_off(page, ours.curve.best_f1),
            Measure::RecallAt95 => cut_off(page, ours.curve.at_95),
            Measure::CalibrationError => {
                page.say("evaluate-by-chance", &[("error", page.percent(ours.calibration.by_chance))])
            }
            _ => counted(page, ours, measure),
        };
        rows.push(vec![
            page.say(&format!("evaluate-{}", id(measure)), &[]),
            page.maybe(ours.value(measure)),
            page.range(ours.intervals.get(&measure)),
            note,
        ]);
    }
    page.table_with_notes(&rows);
}

/// `1,277 of 1,400`.
fn counted(page: &Page, of: &Measures, measure: Measure) -> String {
    let share = match measure {
        Measure::Top1 => of.top1,
        Measure::Top3 => of.top3,
        Measure::Top5 => of.top5,
        Measure::CandidateRecall => of.candidate_recall,
        Measure::PairRecall => of.pair_recall,
        Measure::Strangers => of.strangers,
        Measure::RelationRight => of.relation_right,
        Measure::StrongShare => of.strong_share,
        Measure::BestF1 | Measure::RecallAt95 | Measure::CalibrationError => return String::new(),
    };
    page.say("evaluate-of", &[("hits", page.count(share.hits)), ("total", page.count(share.total))])
}

fn cut_off(page: &Page, point: Option<Point>) -> String {
    let Some(point) = point else { return page.say("evaluate-never", &[]) };
    let values = [
        ("from", format::number(page.lang, point.probability, 4)),
        ("precision", page.percent(point.precision)),
        ("recall", page.percent(point.recall)),
    ];
    page.say("evaluate-from", &values)
}

/// One column a method; below, what each differs from ours.
fn side_by_side(page: &mut Page, ours: &Measures, beside: &[Beside]) {
    page.heading("evaluate-beside");
    let names = || beside.iter().map(|other| other.name.clone());
    let mut rows = vec![vec![String::new(), page.say("evaluate-ours", &[])]];
    rows[0].extend(names());
    for measure in Measure::ALL {
        let cell =
            |of: &Measures| format!("{} ({})", page.maybe(of.value(measure)), page.range(of.intervals.get(&measure)));
        let mut row = vec![page.say(&format!("evaluate-{}", id(measure)), &[]), cell(ours)];
        row.extend(beside.iter().map(|other| cell(&other.measures)));
        rows.push(row);
    }
    page.table(&rows);
    page.gap();
    page.sentence("evaluate-differences", &[]);
    let mut rows = vec![vec![String::new()]];
    rows[0].extend(names());
    for measure in Measure::ALL {
        let mut row = vec![page.say(&format!("evaluate-{}", id(measure)), &[])];
        row.extend(beside.iter().map(|other| page.difference(other.differences.get(&measure))));
        rows.push(row);
    }
    page.table(&rows);
}

fn effort(page: &mut Page, findings: &Findings) {
    page.heading("evaluate-effort");
    let Some(adults) = findings.adults else { return page.sentence("evaluate-effort-unknown", &[]) };
    page.sentence("evaluate-effort-means", &[("adults", page.count(adults))]);
    let ours = (page.say("evaluate-ours", &[]), &findings.ours.effort);
    let hand = (page.say("evaluate-by-hand", &[]), &findings.ours.by_hand);
    let others = findings.beside.iter().map(|other| (other.name.clone(), &other.measures.effort));
    let methods: Vec<(String, &Option<Effort>)> = [hand].into_iter().chain(others).chain([ours]).collect();
    for (code, each_child) in [("evaluate-effort-all", false), ("evaluate-effort-child", true)] {
        let until = |percent: &str| page.say("evaluate-until", &[("share", percent.to_owned())]);
        let mut rows = vec![vec![page.say(code, &[]), until("50"), until("80"), until("95")]];
        for (name, effort) in &methods {
            let mut row = vec![name.clone()];
            match effort {
                Some(effort) => row.extend(effort.until.iter().map(|reading| {
                    if !each_child {
                        return format::number(page.lang, reading.records, 0);
                    }
                    let records = |value| page.records(value);
                    let range = page.between(Some(&reading.interval), records);
                    format!("{} ({range})", records(reading.per_child))
                })),
                None => row.push(NOTHING.to_owned()),
            }
            rows.push(row);
        }
        page.gap();
        page.table(&rows);
    }
}

fn calibration(page: &mut Page, ours: &Measures) {
    if ours.calibration.bins.is_empty() {
        return;
    }
    page.heading("evaluate-calibration");
    let head = ["evaluate-said", "evaluate-held", "evaluate-interval", "evaluate-children"];
    let mut rows = vec![std::iter::once(String::new()).chain(head.map(|code| page.say(code, &[]))).collect()];
    rows.extend(ours.calibration.bins.iter().zip(1_u32..).map(|(bin, number)| {
        let interval = reencuentro::evaluate::Interval { low: bin.held_low, high: bin.held_high };
        let number = page.count(number);
        vec![
            number,
            page.percent(bin.said),
            page.percent(bin.held),
            page.range(Some(&interval)),
            page.count(bin.children),
        ]
    }));
    page.table(&rows);
}

fn strong(page: &mut Page, ours: &Measures) {
    page.heading("evaluate-bands");
    let head = ["evaluate-band", "evaluate-children", "evaluate-parents", "evaluate-relatives", "evaluate-said"];
    let mut rows = vec![head.map(|code| page.say(code, &[])).to_vec()];
    rows.extend(ours.by_band.iter().map(|band| {
        let counts = [band.children, band.parents, band.relatives].map(|count| page.count(count));
        let mut row = vec![if band.band.is_empty() { NOTHING.to_owned() } else { band.band.clone() }];
        row.extend(counts);
        row.push(page.percent(band.said));
        row
    }));
    page.table(&rows);
    let strong = ours.strong;
    let values = [
        ("links", page.count(strong.links)),
        ("parents", page.count(strong.parents)),
        ("relatives", page.count(strong.relatives)),
        ("noKin", page.count(strong.no_kin)),
    ];
    page.sentence("evaluate-strong", &values);
}

/// How many parents were compared at all, and what each key pays.
fn candidates(page: &mut Page, found: &CandidateRecall) {
    page.heading("evaluate-compared");
    let each = if found.children > 0 { found.pairs as f64 / f64::from(found.children) } else { 0.0 };
    let values = [
        ("pairs", format::number(page.lang, found.pairs as f64, 0)),
        ("children", page.count(found.children)),
        ("each", format::number(page.lang, each, 0)),
    ];
    page.sentence("evaluate-compared-pairs", &values);
    for (code, share) in
        [("evaluate-compared-children", found.of_children), ("evaluate-compared-parents", found.of_pairs)]
    {
        let percent = share.value().map_or(NOTHING.to_owned(), |share| format::number(page.lang, share * 100.0, 2));
        let values = [("percent", percent), ("hits", page.count(share.hits)), ("total", page.count(share.total))];
        page.sentence(code, &values);
    }
    let head = ["evaluate-key", "evaluate-all-pairs", "evaluate-key-parents", "evaluate-key-alone"];
    let mut rows = vec![head.map(|code| page.say(code, &[])).to_vec()];
    let mut keys: Vec<_> = found.by_key.iter().collect();
    keys.sort_by_key(|key| (std::cmp::Reverse(key.parents), &key.key));
    rows.extend(keys.into_iter().map(|key| {
        let pairs = format::number(page.lang, key.pairs as f64, 0);
        vec![key.key.clone(), pairs, page.count(key.parents), page.count(key.parents_alone)]
    }));
    page.gap();
    page.table(&rows);
    let values =
        [("pairs", format::number(page.lang, found.keyless as f64, 0)), ("parents", page.count(found.keyless_parents))];
    page.sentence("evaluate-keyless", &values);
}

fn relations(page: &mut Page, ours: &Measures) {
    page.heading("evaluate-relations");
    let head = ["evaluate-relation-code", "evaluate-all-pairs", "evaluate-first", "evaluate-five", "evaluate-listed"];
    let mut rows = vec![head.map(|code| page.say(code, &[])).to_vec()];
    rows.extend(ours.by_relation.iter().map(|count| {
        let counts = [count.pairs, count.first, count.in_first_five, count.listed].map(|count| page.count(count));
        std::iter::once(relation(count.relation).to_owned()).chain(counts).collect()
    }));
    page.table(&rows);
}
