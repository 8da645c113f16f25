//! One table a kind of group: damages (the costliest first), naming customs, relations, bands.

use reencuentro::evaluate::{GroupKind, GroupMeasures, Measure, Measures};

use super::table::{NOTHING, Page};

/// Groups of fewer children stand in one line; the JSON has them all.
const SHOWN: u32 = 5;

/// Fewer children with a parent in the files say nothing of the recall at 95 % precision.
const ENOUGH: u32 = 30;

const COLUMNS: [Measure; 5] = [Measure::Top1, Measure::Top5, Measure::BestF1, Measure::RecallAt95, Measure::Strangers];

/// Are some children served worse for their names, or for which parent is in the files?
const FAIRNESS: [Measure; 6] =
    [Measure::Top1, Measure::StrongShare, Measure::Top5, Measure::BestF1, Measure::RecallAt95, Measure::Strangers];

fn columns(kind: GroupKind) -> &'static [Measure] {
    match kind {
        // A band says itself who is a stranger with a strong link.
        GroupKind::Band => &COLUMNS[..4],
        GroupKind::Custom | GroupKind::Relation => &FAIRNESS,
        GroupKind::Damage => &COLUMNS,
    }
}

pub(super) fn tables(page: &mut Page, measures: &Measures) {
    let mut said = false;
    for kind in GroupKind::ALL {
        let mut groups: Vec<&GroupMeasures> = measures.by_group.iter().filter(|group| group.kind == kind).collect();
        let all = groups.len();
        groups.retain(|group| group.children >= SHOWN);
        let smaller = all - groups.len();
        if groups.is_empty() {
            continue;
        }
        if kind == GroupKind::Damage {
            // Those that are too few to say stand last.
            let gain =
                |group: &GroupMeasures| group.difference.filter(|_| !few(group)).map_or(f64::INFINITY, |of| of.value);
            groups.sort_by(|one, other| gain(one).total_cmp(&gain(other)));
        }
        page.heading(&format!("evaluate-by-{}", kind.code()));
        let mut rows = vec![head(page, kind)];
        for group in groups {
            rows.extend(lines(page, group));
        }
        page.table(&rows);
        if smaller > 0 {
            let values = [
                ("count", page.count(smaller as u32)),
                ("countNumber", smaller.to_string()),
                ("least", page.count(SHOWN)),
            ];
            page.sentence("evaluate-smaller-groups", &values);
        }
        if !said {
            page.sentence("evaluate-groups-means", &[]);
            said = true;
        }
        if kind == GroupKind::Damage {
            page.sentence("evaluate-cost-means", &[]);
        }
    }
}

fn head(page: &Page, kind: GroupKind) -> Vec<String> {
    let mut codes = vec!["evaluate-group", "evaluate-children", "evaluate-with-parent"];
    codes.extend(columns(kind).iter().map(|measure| match measure {
        Measure::Top1 => "evaluate-first",
        Measure::Top5 => "evaluate-five",
        Measure::StrongShare => "evaluate-strong-short",
        Measure::BestF1 => "evaluate-f1-short",
        Measure::RecallAt95 => "evaluate-precise-short",
        _ => "evaluate-strangers-short",
    }));
    if kind == GroupKind::Damage {
        codes.push("evaluate-cost");
    }
    codes.into_iter().map(|code| page.say(code, &[])).collect()
}

fn few(group: &GroupMeasures) -> bool {
    group.shares.top1.total < ENOUGH
}

/// The values, and below them their intervals, where there are any.
fn lines(page: &Page, group: &GroupMeasures) -> Vec<Vec<String>> {
    let mut values = vec![group.name.clone(), page.count(group.children), page.count(group.shares.top1.total)];
    let mut intervals = vec![String::new(); 3];
    for measure in columns(group.kind) {
        let (value, interval) = match group.values.get(measure) {
            None => (NOTHING.to_owned(), String::new()),
            Some(_) if *measure == Measure::RecallAt95 && few(group) => {
                (page.say("evaluate-too-few", &[]), String::new())
            }
            Some(value) => (page.percent(*value), page.short_range(group.intervals.get(measure))),
        };
        values.push(value);
        intervals.push(interval);
    }
    if group.kind == GroupKind::Damage {
        let write = |value| page.percent(value);
        let (value, interval) = match &group.difference {
            None => (NOTHING.to_owned(), String::new()),
            Some(_) if few(group) => (page.say("evaluate-too-few", &[]), String::new()),
            Some(of) => {
                let range = page.between(Some(&of.interval), |value| page.signed(value, write));
                (page.signed(of.value, write), range)
            }
        };
        values.push(value);
        intervals.push(interval);
    }
    let mut lines = vec![values];
    if intervals.iter().any(|interval| !interval.is_empty()) {
        lines.push(intervals);
    }
    lines
}
