//! What would settle it: the first question, of those that can move a sum most, that the two rows leave open.

use std::collections::BTreeMap;

use crate::compare::{Finding, Subject};
use crate::messages::{Lang, say};
use crate::model::Slot;

/// Questions, the one that moves most first: a name told by the child is worth more than a birth, and so on.
const QUESTIONS: [(Subject, &str); 6] = [
    (Subject::ToldName, "settle-told-name"),
    (Subject::NamedChild, "settle-named-child"),
    (Subject::ToldBirth, "settle-told-birth"),
    (Subject::NamedChildBirth, "settle-named-child-birth"),
    (Subject::Encounter, "settle-encounter"),
    (Subject::Phone, "settle-phone"),
];

/// The message id and values of the first question that the rows leave open.
pub fn would_settle(findings: &[Finding], slot: Slot, lang: &Lang) -> (Option<String>, BTreeMap<String, String>) {
    let relation = if slot == Slot::Mother { "relation-mother" } else { "relation-father" };
    let values = BTreeMap::from([("relation".to_owned(), say(*lang, relation, &BTreeMap::new()))]);
    let speaks =
        |finding: &Finding| [finding.slots.mother, finding.slots.father, finding.slots.relative][slot as usize];
    let open = |subject| !findings.iter().any(|finding| finding.subject == subject && speaks(finding));
    let question = QUESTIONS.iter().find(|(subject, _)| open(*subject));
    (question.map(|(_, code)| (*code).to_owned()), values)
}
