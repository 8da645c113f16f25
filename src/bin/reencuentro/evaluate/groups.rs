//! One table a kind of group: damages (the costliest first), naming customs, relations, bands.

use reencuentro::evaluate::{GroupKind, GroupMeasures, Measure, Measures};

use super::table::{NOTHING, Page};

/// Fewer children with a parent in the files say nothing of the recall at 95 % precision.
const ENOUGH: u32 = 30;

const COLUMNS: [Measure; 5] = [Measure::Top1, Measure::Top5, Measure::BestF1, Measure::RecallAt95, Measure::Strangers];

pub(super) fn tables(page: &mut Page, measures: &Measures) {
    for kind in GroupKind::ALL {
        let mut groups: Vec<&GroupMeasures> = measures.by_group.iter().filter(|group| group.kind == kind).collect();
        if groups.is_empty() {
            continue;
        }
        if kind == GroupKind::Damage {
            let gain = |group: &GroupMeasures| group.difference.map_or(f64::INFINITY, |of| of.value);
            groups.sort_by(|one, other| gain(one).total_cmp(&gain(other)));
        }
        page.heading(&format!("evaluate-by-{}", kind.code()));
        let mut rows = vec![head(page, kind)];
        for group in groups {
            rows.extend(lines(page, group));
        }
        page.table(&rows);
        if kind == GroupKind::Damage {
            page.sentence("evaluate-cost-means", &[]);
        }
    }
}

fn head(page: &Page, kind: GroupKind) -> Vec<String> {
    let mut codes =
        vec!["evaluate-group", "evaluate-children", "evaluate-with-parent", "evaluate-first", "evaluate-five"];
    codes.extend(["evaluate-f1-short", "evaluate-precise-short", "evaluate-strangers-short"]);
    if kind == GroupKind::Damage {
        codes.push("evaluate-cost");
    }
    codes.into_iter().map(|code| page.say(code, &[])).collect()
}

/// The values, and below them their intervals.
fn lines(page: &Page, group: &GroupMeasures) -> [Vec<String>; 2] {
    let few = |measure: Measure| measure == Measure::RecallAt95 && group.shares.top1.total < ENOUGH;
    let mut values = vec![group.name.clone(), page.count(group.children), page.count(group.shares.top1.total)];
    let mut intervals = vec![String::new(); 3];
    for measure in COLUMNS {
        let value = group.values.get(&measure).copied();
        let interval = group.intervals.get(&measure);
        match value {
            None => {
                values.push(NOTHING.to_owned());
                intervals.push(String::new());
            }
            Some(_) if few(measure) => {
                values.push(page.say("evaluate-too-few", &[]));
                intervals.push(String::new());
            }
            Some(value) => {
                values.push(page.percent(value));
                intervals.push(page.range(interval));
            }
        }
    }
    if group.kind == GroupKind::Damage {
        let write = |value| page.percent(value);
        let of = group.difference.as_ref();
        values.push(of.map_or(NOTHING.to_owned(), |of| page.signed(of.value, write)));
        let range = |value| page.signed(value, write);
        intervals.push(of.map_or(String::new(), |of| page.between(Some(&of.interval), range)));
    }
    [values, intervals]
}
