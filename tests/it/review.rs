//! The log of decisions: what stands, undo and redo, contradictions.

use reencuentro::facts::{Decision, LogEntry, Relation, Verdict, Weight};
use reencuentro::review::decided;

/// `c1-a1` is a lead to the father, `c1+m2` to the mother, `c1xa1` a rejection, `c1/a1` a withdrawal, `<` an undo, `>` a redo.
fn log(text: &str) -> Vec<LogEntry> {
    text.split_whitespace().map(entry).collect()
}

fn entry(text: &str) -> LogEntry {
    match text {
        "<" => return LogEntry::Undo,
        ">" => return LogEntry::Redo,
        _ => {}
    }
    let (child, rest) = text.split_at(2);
    let (sign, adult) = rest.split_at(1);
    if sign == "/" {
        return LogEntry::Withdraw { child_id: child.to_owned(), adult_id: adult.to_owned() };
    }
    LogEntry::Decide {
        decision: Decision {
            child_id: child.to_owned(),
            adult_id: adult.to_owned(),
            relation: if sign == "+" { Relation::Mother } else { Relation::Father },
            verdict: if sign == "x" { Verdict::NotThisAdult } else { Verdict::Lead },
            reason: String::new(),
            by: String::new(),
            at: String::new(),
            probability: 0.9,
            match_weight: Weight(1200),
        },
    }
}

fn check(text: &str, standing: &str, conflicts: &[&str]) {
    let found = decided(&log(text));
    let said: Vec<String> = found
        .decisions
        .iter()
        .map(|decision| {
            let sign = match (decision.verdict, decision.relation) {
                (Verdict::NotThisAdult, _) => 'x',
                (_, Relation::Mother) => '+',
                _ => '-',
            };
            format!("{}{sign}{}", decision.child_id, decision.adult_id)
        })
        .collect();
    assert_eq!(said.join(" "), standing, "{text}");
    let codes: Vec<&str> = found.conflicts.iter().map(|conflict| conflict.code.as_str()).collect();
    assert_eq!(codes, conflicts, "{text}");
}

#[test]
fn the_last_decision_on_a_pair_stands() {
    check("", "", &[]);
    check("c1-a1", "c1-a1", &[]);
    check("c1-a1 c1xa1", "c1xa1", &[]);
    check("c1-a1 c2-a1", "c1-a1 c2-a1", &[]);
    check("c1-a1 c2-a2 c1xa1", "c2-a2 c1xa1", &[]);
}

#[test]
fn a_withdrawal_leaves_nothing_and_can_be_undone() {
    check("c1-a1 c2-a2 c1/a1", "c2-a2", &[]);
    check("c1-a1 c1/a1 <", "c1-a1", &[]);
    check("c1-a1 c1/a1 < >", "", &[]);
    check("c1/a1", "", &[]);
    check("c1-a1 c1-a2 c1/a1", "c1-a2", &[]);
    check("c1-a1 c1/a1 c1xa1", "c1xa1", &[]);
}

#[test]
fn undo_and_redo_have_no_end() {
    check("c1-a1 <", "", &[]);
    check("c1-a1 < >", "c1-a1", &[]);
    check("c1-a1 c1xa1 <", "c1-a1", &[]);
    check("c1-a1 c2-a2 < < > >", "c1-a1 c2-a2", &[]);
    check("< < c1-a1", "c1-a1", &[]);
    // What was undone before a new decision cannot come back.
    check("c1-a1 < c2-a2 >", "c2-a2", &[]);
    let found = decided(&log("c1-a1 <"));
    assert!(!found.can_undo && found.can_redo);
}

#[test]
fn contradictions_are_named() {
    check("c1+m1 c1+m2", "c1+m1 c1+m2", &["conflict-two-mothers"]);
    check("c1-a1 c1-a2", "c1-a1 c1-a2", &["conflict-two-fathers"]);
    check("c1+m1 c1-a2", "c1+m1 c1-a2", &[]);
    check("c1+m1 c1xm1 c1+m2", "c1xm1 c1+m2", &[]);
}
