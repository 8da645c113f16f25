//! Adds up findings: a fact counts once, and within a group only the strongest support and contradiction count in full.

use super::{Slot, Theory};
use crate::compare::{Comparison, Finding, Level, Subject};
use crate::facts::{Group, Piece, Weight};

/// δ: what the weaker findings of a group count beside the strongest. Of .15, .3 and .5 the best on invented lists by several
/// hands, seeds under 1,000; the more it is, the less can an agreement cost what it discounts.
pub const REST: f64 = 0.5;

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
    /// Whoever is told of has another given name: a brother of the one meant, it may be.
    misnamed: bool,
    /// What a surviving event or family-unit number counts, within its group.
    shared_number: [Weight; 3],
}

impl Evidence {
    /// What the evidence for a relation stands on: the most that one group gives in which somebody names the other, or
    /// they share a surviving number or a contact; and the most that another group adds.
    pub fn stands_on(&self, slot: Slot) -> (Weight, Weight) {
        let at = slot as usize;
        let group = |group: Group| match group {
            Group::ToldByChild | Group::ToldByAdult if self.misnamed => Weight::ZERO,
            _ => self.groups[group as usize][at],
        };
        let told = (group(Group::ToldByChild), Group::ToldByChild);
        let others = [
            (group(Group::ToldByAdult), Group::ToldByAdult),
            (self.shared_number[at], Group::Identifiers),
            (group(Group::Contact), Group::Contact),
        ];
        let (identifying, owner) =
            others.into_iter().fold(told, |best, next| if next.0 > best.0 { next } else { best });
        let others = (0..GROUPS).filter(|&other| other != owner as usize).map(|other| self.groups[other][at]);
        (identifying, others.max().unwrap_or_default())
    }
}

impl Theory {
    /// Whether what a finding says is looked at.
    fn hears(&self, finding: &Finding) -> bool {
        self.has(piece(finding.subject.group())) && (!finding.from_note || self.has(Piece::Notes))
    }

    /// What a pair's findings are worth together.
    pub fn weigh(&self, findings: &[Finding]) -> Evidence {
        weigh(self, findings)
    }
}

fn piece(group: Group) -> Piece {
    match group {
        Group::ToldByChild => Piece::ToldByChild,
        Group::ToldByAdult => Piece::ToldByAdult,
        Group::Inheritance => Piece::Inheritance,
        Group::Age => Piece::Age,
        Group::Event => Piece::Event,
        Group::Identifiers => Piece::Identifiers,
        Group::Origin => Piece::Origin,
        Group::Contact => Piece::Contact,
        Group::Status => Piece::Status,
    }
}

#[inline(never)]
fn weigh(theory: &Theory, findings: &[Finding]) -> Evidence {
    let mut evidence = Evidence { findings: vec![Counted::default(); findings.len()], ..Evidence::default() };
    let mut parts: Vec<Weighed> = Vec::with_capacity(24);
    // Whether a given name that is told agrees, and whether one does not: of mother and father told of, one is this adult.
    let mut given = [false; 2];
    for (index, finding) in findings.iter().enumerate().filter(|(_, finding)| theory.hears(finding)) {
        let group = finding.subject.group();
        // What only one of the two rows says compares nothing.
        if finding.child_cell.is_some() && finding.adult_cell.is_some() {
            evidence.compared |= 1 << group as u16;
        }
        for part in &finding.parts {
            if matches!(part.comparison, Comparison::ToldGiven | Comparison::NamedGiven) {
                let [agrees, differs] = &mut given;
                *(if part.level == Level::Differs { differs } else { agrees }) = true;
            }
            let mut weight = theory.worth(part);
            for (slot, speaks) in
                [finding.slots.mother, finding.slots.father, finding.slots.relative].into_iter().enumerate()
            {
                if !speaks {
                    weight[slot] = Weight::ZERO;
                }
                evidence.findings[index].alone[slot] += weight[slot];
            }
            parts.push(Weighed { weight, index, group, facts: part.facts });
        }
    }
    evidence.misnamed = given == [false, true];
    let mut sides = vec![[Sides::default(); 3]; findings.len()];
    for slot in Slot::ALL {
        settle(theory, &mut parts, slot as usize, &mut sides);
    }
    let leaders = Slot::ALL.map(|slot| leaders(findings, &sides, slot as usize));
    for (index, finding) in findings.iter().enumerate() {
        let group = finding.subject.group() as usize;
        let share = |leader: Option<usize>| {
            if leader == Some(index) || !theory.has(Piece::Discount) { 1.0 } else { REST }
        };
        for slot in 0..Slot::ALL.len() {
            let Sides { plus, minus } = sides[index][slot];
            let counted = plus.times(share(leaders[slot][group][0])) + minus.times(share(leaders[slot][group][1]));
            evidence.findings[index].counted[slot] = counted;
            evidence.groups[group][slot] += counted;
            evidence.total[slot] += counted;
            if finding.subject == Subject::SharedNumber {
                evidence.shared_number[slot] += counted;
            }
        }
    }
    evidence
}

/// What a finding says for and against one relation, facts counted once.
#[derive(Clone, Copy, Debug, Default)]
struct Sides {
    plus: Weight,
    minus: Weight,
}

struct Weighed {
    weight: [Weight; 3],
    index: usize,
    group: Group,
    facts: u16,
}

/// Goes through the parts of a pair and counts every fact once.
fn settle(theory: &Theory, parts: &mut [Weighed], at: usize, sides: &mut [[Sides; 3]]) {
    // Strongest in size first: who is stronger owns the fact.
    parts.sort_by_key(|part| (std::cmp::Reverse(part.weight[at].0.abs()), part.index));
    let mut owners: [Option<Group>; 16] = [None; 16];
    // Agreement first: where somebody has told a surname or birth that agrees, what inheritance or the age gap makes of
    // the same fact is no news. What somebody told that does not agree is news whatever else fits.
    for agreeing in [true, false] {
        for part in parts.iter().filter(|part| (part.weight[at] > Weight::ZERO) == agreeing) {
            let bits = || (0..16usize).filter(|bit| part.facts & (1 << bit) != 0);
            let told = !agreeing && matches!(part.group, Group::ToldByChild | Group::ToldByAdult);
            if !told
                && theory.has(Piece::Ledger)
                && bits().any(|bit| owners[bit].is_some_and(|owner| owner != part.group))
            {
                continue;
            }
            if !told {
                bits().for_each(|bit| owners[bit] = Some(part.group));
            }
            let side = &mut sides[part.index][at];
            *(if agreeing { &mut side.plus } else { &mut side.minus }) += part.weight[at];
        }
    }
}

/// For each group the finding with the strongest support and the one with the strongest contradiction; the earlier one
/// where two are equal.
fn leaders(findings: &[Finding], sides: &[[Sides; 3]], slot: usize) -> [[Option<usize>; 2]; GROUPS] {
    let mut leaders = [[None::<usize>; 2]; GROUPS];
    let plus = |index: usize| sides[index][slot].plus.0;
    let minus = |index: usize| -sides[index][slot].minus.0;
    for (index, finding) in findings.iter().enumerate() {
        let [best, worst] = &mut leaders[finding.subject.group() as usize];
        if plus(index) > best.map_or(0, plus) {
            *best = Some(index);
        }
        if minus(index) > worst.map_or(0, minus) {
            *worst = Some(index);
        }
    }
    leaders
}
