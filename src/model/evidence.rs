//! Adds up findings: a fact counts once, and within a group only the strongest counts in full.

use super::weights::worth;
use super::Slot;
use crate::compare::{Finding, Subject};
use crate::facts::{Group, Weight};

/// δ: what the weaker findings of a group count beside the strongest. A starting value.
pub const REST: f64 = 0.3;

/// The groups, in the order of all arrays over groups.
const GROUPS: usize = Group::Status as usize + 1;

/// What one finding is worth for each relation: standing alone, and counted in the sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    pub alone: [Weight; 3],
    pub counted: [Weight; 3],
}

/// The evidence of a pair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Parallel to the findings.
    pub findings: Vec<Counted>,
    /// For each relation, the sum of what is counted: exact, since it is whole hundredths of a bit.
    pub total: [Weight; 3],
    /// By group and relation.
    pub groups: [[Weight; 3]; GROUPS],
    /// Bits over groups that could be compared at all, as 1 << group.
    pub compared: u16,
    /// What a surviving event or family-unit number counts, within its group.
    shared_number: [Weight; 3],
}

impl Evidence {
    /// What the evidence for a relation stands on: the most that one group gives in which somebody names the other, or
    /// they share a surviving number or a contact; and the most that another group adds.
    pub fn stands_on(&self, slot: Slot) -> (Weight, Weight) {
        let at = slot as usize;
        let group = |group: Group| self.groups[group as usize][at];
        let told = (group(Group::ToldByChild), Group::ToldByChild);
        let others = [
            (group(Group::ToldByAdult), Group::ToldByAdult),
            (self.shared_number[at], Group::Identifiers),
            (group(Group::Contact), Group::Contact),
        ];
        let (identifying, owner) = others.into_iter().fold(told, |best, next| if next.0 > best.0 { next } else { best });
        let others = (0..GROUPS).filter(|&other| other != owner as usize).map(|other| self.groups[other][at]);
        (identifying, others.max().unwrap_or_default())
    }
}

/// What a pair's findings are worth together.
pub fn weigh(findings: &[Finding]) -> Evidence {
    let mut evidence = Evidence { findings: vec![Counted::default(); findings.len()], ..Evidence::default() };
    for finding in findings {
        evidence.compared |= 1 << finding.subject.group() as u16;
    }
    for slot in Slot::ALL {
        weigh_slot(findings, slot, &mut evidence);
    }
    evidence
}

fn weigh_slot(findings: &[Finding], slot: Slot, evidence: &mut Evidence) {
    let at = slot as usize;
    // (weight, finding, facts), strongest in size first: who is stronger owns the fact.
    let mut parts: Vec<(Weight, usize, u16)> = Vec::with_capacity(24);
    for (index, finding) in findings.iter().enumerate() {
        let speaks = [finding.slots.mother, finding.slots.father, finding.slots.relative][at];
        for part in finding.parts.iter().filter(|_| speaks) {
            let weight = worth(part, slot);
            evidence.findings[index].alone[at] += weight;
            parts.push((weight, index, part.facts));
        }
    }
    parts.sort_by_key(|&(weight, index, _)| (std::cmp::Reverse(weight.0.abs()), index));
    let mut owners: [Option<Group>; 16] = [None; 16];
    let mut fresh = vec![Weight::ZERO; findings.len()];
    // Agreement first: where it has counted a fact, another group's doubt of the same fact is no news either.
    for agreeing in [true, false] {
        for &(weight, index, facts) in parts.iter().filter(|part| (part.0 > Weight::ZERO) == agreeing) {
            let group = findings[index].subject.group();
            let bits = || (0..16usize).filter(|bit| facts & (1 << bit) != 0);
            if bits().any(|bit| owners[bit].is_some_and(|owner| owner != group)) {
                continue;
            }
            bits().for_each(|bit| owners[bit] = Some(group));
            fresh[index] += weight;
        }
    }
    for group in 0..GROUPS {
        let members = || (0..findings.len()).filter(|&index| findings[index].subject.group() as usize == group);
        let strongest = members().filter(|&i| fresh[i] > Weight::ZERO).max_by_key(|&i| (fresh[i], std::cmp::Reverse(i)));
        let worst = members().filter(|&i| fresh[i] < Weight::ZERO).min_by_key(|&i| (fresh[i], i));
        for index in members() {
            let full = Some(index) == strongest || Some(index) == worst;
            let counted = if full { fresh[index] } else { fresh[index].times(REST) };
            evidence.findings[index].counted[at] = counted;
            evidence.groups[group][at] += counted;
            if findings[index].subject == Subject::SharedNumber {
                evidence.shared_number[at] += counted;
            }
        }
        evidence.total[at] += evidence.groups[group][at];
    }
}
