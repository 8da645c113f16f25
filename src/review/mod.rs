//! A log of decisions from which everything decided is derived: what stands, what was undone, what contradicts.

use std::collections::BTreeMap;

use crate::facts::{Conflict, Decided, Decision, LogEntry, Relation, Verdict};

/// What stands after the whole log. The last decision on a pair stands; undo and redo go through the log as it was
/// written, as far back as it reaches.
pub fn decided(log: &[LogEntry]) -> Decided {
    let mut done: Vec<&Decision> = Vec::new();
    let mut undone: Vec<&Decision> = Vec::new();
    for entry in log {
        match entry {
            LogEntry::Decide { decision } => {
                done.push(decision);
                undone.clear();
            }
            LogEntry::Undo => undone.extend(done.pop()),
            LogEntry::Redo => done.extend(undone.pop()),
        }
    }
    let mut last: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (at, decision) in done.iter().enumerate() {
        last.insert((&decision.child_id, &decision.adult_id), at);
    }
    let mut standing: Vec<usize> = last.into_values().collect();
    standing.sort_unstable();
    let decisions: Vec<Decision> = standing.into_iter().map(|at| done[at].clone()).collect();
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
