//! Adds up findings: a fact counts once, and within a group only the strongest support and contradiction count in full.

use smallvec::{SmallVec, smallvec};

use super::theory::Weigher;
use super::{Slot, Theory};
use crate::compare::{Comparison, Finding, Level, Part, Subject};
use crate::facts::{Group, Piece, Weight};

/// δ: what the weaker findings of a group count beside the strongest. Of .15, .3 and .5 the best on invented lists by several
/// hands, seeds under 1,000; the more it is, the less can an agreement cost what it discounts.
pub const REST: f64 = 0.5;

/// As many findings, and parts of findings, as a pair seldom has more: no allocation for those.
const FINDINGS: usize = 12;
const PARTS: usize = 20;

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
    pub findings: SmallVec<[Counted; FINDINGS]>,
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
        weigh(self, findings, |part| self.worth(part))
    }
}

impl Weigher<'_> {
    /// The same as [`Theory::weigh`], at less cost for one pair after another.
    pub fn weigh(&mut self, findings: &[Finding]) -> Evidence {
        weigh(self.theory(), findings, |part| self.worth(part))
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

fn weigh(theory: &Theory, findings: &[Finding], mut worth: impl FnMut(&Part) -> [Weight; 3]) -> Evidence {
    let mut evidence = Evidence { findings: smallvec![Counted::default(); findings.len()], ..Evidence::default() };
    let mut parts: SmallVec<[Weighed; PARTS]> = SmallVec::new();
    // Whether a given name that is told agrees, and whether one does not: of mother and father told of, one is this adult.
    let mut given = [false; 2];
    for (index, finding) in findings.iter().enumerate().filter(|(_, finding)| theory.hears(finding)) {
        let group = finding.subject.group();
        // What only one of the two rows says compares nothing.
        if finding.child_cell.is_some() && finding.adult_cell.is_some() {
            evidence.compared |= 1 << group as u16;
        }
        let speaks = [finding.slots.mother, finding.slots.father, finding.slots.relative];
        for part in &finding.parts {
            if matches!(part.comparison, Comparison::ToldGiven | Comparison::NamedGiven) {
                let [agrees, differs] = &mut given;
                *(if part.level == Level::Differs { differs } else { agrees }) = true;
            }
            let worth = worth(part);
            let weight = std::array::from_fn(|slot| if speaks[slot] { worth[slot] } else { Weight::ZERO });
            for (alone, weight) in evidence.findings[index].alone.iter_mut().zip(weight) {
                *alone += weight;
            }
            parts.push(Weighed { weight, index: index as u16, group, facts: part.facts });
        }
    }
    evidence.misnamed = given == [false, true];
    let shared = if theory.has(Piece::Ledger) { shared_facts(&parts) } else { 0 };
    let mut sides: SmallVec<[Sides; FINDINGS]> = smallvec![Sides::default(); findings.len()];
    for part in parts.iter().filter(|part| part.facts & shared == 0) {
        (0..3).for_each(|slot| sides[usize::from(part.index)].add(slot, part.weight[slot]));
    }
    if shared != 0 {
        (0..3).for_each(|slot| settle(&parts, shared, slot, &mut sides));
    }
    sum(theory, findings, &sides, &mut evidence);
    evidence
}

/// What a finding says for and against each relation, facts counted once.
#[derive(Clone, Copy, Debug, Default)]
struct Sides {
    plus: [Weight; 3],
    minus: [Weight; 3],
}

impl Sides {
    fn add(&mut self, slot: usize, weight: Weight) {
        self.plus[slot] += weight.max(Weight::ZERO);
        self.minus[slot] += weight.min(Weight::ZERO);
    }
}

#[derive(Clone, Copy)]
struct Weighed {
    weight: [Weight; 3],
    index: u16,
    group: Group,
    facts: u16,
}

/// The facts of which several groups speak, as bits: only these can be counted twice.
fn shared_facts(parts: &[Weighed]) -> u16 {
    let mut by_group = [0u16; GROUPS];
    for part in parts {
        by_group[part.group as usize] |= part.facts;
    }
    let (mut once, mut twice) = (0, 0);
    for facts in by_group {
        twice |= once & facts;
        once |= facts;
    }
    twice
}

/// Goes through the parts of a pair whose facts several groups speak of, and counts every fact once.
fn settle(parts: &[Weighed], shared: u16, at: usize, sides: &mut [Sides]) {
    let mut contested: SmallVec<[Weighed; PARTS]> =
        parts.iter().copied().filter(|part| part.facts & shared != 0).collect();
    // Strongest in size first: who is stronger owns the fact.
    contested.sort_by_key(|part| (std::cmp::Reverse(part.weight[at].0.abs()), part.index));
    // The facts that a group owns, and all that are owned, as bits.
    let mut owned = [0u16; GROUPS];
    let mut taken = 0;
    // Agreement first: where somebody has told a surname or birth that agrees, what inheritance or the age gap makes of
    // the same fact is no news. What somebody told that does not agree is news whatever else fits.
    for agreeing in [true, false] {
        for part in contested.iter().filter(|part| (part.weight[at] > Weight::ZERO) == agreeing) {
            let told = !agreeing && matches!(part.group, Group::ToldByChild | Group::ToldByAdult);
            if !told {
                let own = &mut owned[part.group as usize];
                if part.facts & taken & !*own != 0 {
                    continue;
                }
                *own |= part.facts;
                taken |= part.facts;
            }
            sides[usize::from(part.index)].add(at, part.weight[at]);
        }
    }
}

/// Who says most of a group, for each relation: how much, and its place; beyond all places where nobody says anything.
#[derive(Clone, Copy)]
struct Leader {
    size: [i32; 3],
    index: [u16; 3],
}

impl Leader {
    const NOBODY: Leader = Leader { size: [0; 3], index: [u16::MAX; 3] };

    /// The earlier one stays where two are equal.
    fn meet(&mut self, slot: usize, size: i32, index: u16) {
        if size > self.size[slot] {
            (self.size[slot], self.index[slot]) = (size, index);
        }
    }
}

/// Adds up the findings. In each group the strongest support and the strongest contradiction count in full, the earlier one
/// where two are equal; the others count less.
fn sum(theory: &Theory, findings: &[Finding], sides: &[Sides], evidence: &mut Evidence) {
    let mut leaders = [[Leader::NOBODY; 2]; GROUPS];
    for (index, (finding, sides)) in findings.iter().zip(sides).enumerate() {
        let [best, worst] = &mut leaders[finding.subject.group() as usize];
        for slot in 0..3 {
            best.meet(slot, sides.plus[slot].0, index as u16);
            worst.meet(slot, -sides.minus[slot].0, index as u16);
        }
    }
    let rest = if theory.has(Piece::Discount) { REST } else { 1.0 };
    for (index, (finding, sides)) in findings.iter().zip(sides).enumerate() {
        let group = finding.subject.group() as usize;
        let [best, worst] = &leaders[group];
        for slot in 0..3 {
            let counts = |weight: Weight, leader: &Leader| match weight {
                Weight::ZERO => weight,
                _ if usize::from(leader.index[slot]) == index => weight,
                _ => weight.times(rest),
            };
            let counted = counts(sides.plus[slot], best) + counts(sides.minus[slot], worst);
            evidence.findings[index].counted[slot] = counted;
            evidence.groups[group][slot] += counted;
            evidence.total[slot] += counted;
            if finding.subject == Subject::SharedNumber {
                evidence.shared_number[slot] += counted;
            }
        }
    }
}
