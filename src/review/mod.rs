//! A log of decisions from which everything decided is derived: what stands, what was undone, what contradicts.

use std::collections::BTreeMap;

use crate::facts::{Conflict, Decided, Decision, LogEntry, Relation, Verdict};

/// What stands after the whole log. The last decision on a pair stands; undo and redo go through the log as it was
/// written, as far back as it reaches.
pub fn decided(log: &[LogEntry]) -> Decided {
    let mut done: Vec<&LogEntry> = Vec::new();
    let mut undone: Vec<&LogEntry> = Vec::new();
    for entry in log {
        match entry {
            LogEntry::Decide { .. } | LogEntry::Withdraw { .. } => {
                done.push(entry);
                undone.clear();
            }
            LogEntry::Undo => undone.extend(done.pop()),
            LogEntry::Redo => done.extend(undone.pop()),
        }
    }
    let mut last: BTreeMap<(&str, &str), (usize, &Decision)> = BTreeMap::new();
    for (at, entry) in done.iter().enumerate() {
        match entry {
            LogEntry::Decide { decision } => {
                last.insert((&decision.child_id, &decision.adult_id), (at, decision));
            }
            LogEntry::Withdraw { child_id, adult_id } => {
                last.remove(&(child_id.as_str(), adult_id.as_str()));
            }
            LogEntry::Undo | LogEntry::Redo => {}
        }
    }
    let mut standing: Vec<(usize, &Decision)> = last.into_values().collect();
    standing.sort_unstable_by_key(|(at, _)| *at);
    let decisions: Vec<Decision> = standing.into_iter().map(|(_, decision)| decision.clone()).collect();
    Decided { conflicts: conflicts(&decisions), decisions, can_undo: !done.is_empty(), can_redo: !undone.is_empty() }
}

/// Leads that cannot both hold: two mothers, two fathers, or more than two parents of one child.
fn conflicts(decisions: &[Decision]) -> Vec<Conflict> {
    let mut leads: BTreeMap<&str, Vec<&Decision>> = BTreeMap::new();
    for decision in decisions.iter().filter(|decision| decision.verdict == Verdict::Lead) {
        leads.entry(&decision.child_id).or_default().push(decision);
    }
    let mut conflicts = Vec::new();
    for (child, leads) in leads {
        let of = |relation: Relation| -> Vec<String> {
            let adults = leads.iter().filter(|lead| lead.relation == relation);
            adults.map(|lead| lead.adult_id.clone()).collect()
        };
        let mut found = false;
        for (relation, code) in [(Relation::Mother, "conflict-two-mothers"), (Relation::Father, "conflict-two-fathers")]
        {
            let adults = of(relation);
            if adults.len() > 1 {
                found = true;
                conflicts.push(Conflict { code: code.to_owned(), child_id: child.to_owned(), adult_ids: adults });
            }
        }
        if leads.len() > 2 && !found {
            let adults = leads.iter().map(|lead| lead.adult_id.clone()).collect();
            let code = "conflict-three-parents".to_owned();
            conflicts.push(Conflict { code, child_id: child.to_owned(), adult_ids: adults });
        }
    }
    conflicts
}
