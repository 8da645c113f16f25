//! What the agencies did to a family as a whole: deleted its unit, misrecorded its relationship, missed its child.

use super::dice::Dice;
use super::families::Family;
use super::recipe::Recipe;

/// What was done to a family, in every list alike.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Fate {
    /// The family unit was deleted and entered anew: the parent as a single adult, the child as unaccompanied.
    pub deleted: bool,
    pub relation: Option<Misrecorded>,
    /// The parent's name stands in the first child's row, the child's in the parent's.
    pub exchanged: bool,
    /// The places of children whom the children's list missed.
    pub missed: Vec<usize>,
    /// The children came with nobody.
    pub came_alone: bool,
    /// They came with nobody, and were listed as separated all the same.
    pub wrongly_listed: bool,
    /// The code of the reason for separation, empty where nobody was separated.
    pub reason: &'static str,
    /// The adults' reason as the agency's list of reasons allowed it.
    pub reason_picked: &'static str,
}

/// How a relationship was recorded wrongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Misrecorded {
    /// A parent as uncle or aunt.
    AsUncle,
    /// A stranger was put into the family's unit.
    Stranger,
    /// The child was coded unaccompanied on the first day.
    Unaccompanied,
}

/// True reasons for separation with shares (assumed), in the words of the form of 2024.
const REASONS: &[(&str, f64)] = &[
    ("Referred for prosecution", 0.70),
    ("Parent criminal history", 0.12),
    ("Unverified familial", 0.07),
    ("Health issue/hospitalization", 0.04),
    ("Parent cartel/gang affiliation", 0.03),
    ("Communicable disease", 0.01),
    ("Other", 0.03),
];

impl Fate {
    pub(super) fn draw(recipe: &Recipe, family: &Family, purpose: u64, index: u32) -> Fate {
        let dials = &recipe.dials;
        let mut dice = Dice::new(recipe.seed, 1000 + purpose, u64::from(index));
        let dice = &mut dice;
        let (deleted, misrecorded) = (dice.chance(dials.unit_deleted), dice.chance(dials.relation_wrong));
        let how = [Misrecorded::AsUncle, Misrecorded::Stranger, Misrecorded::Unaccompanied][dice.below(3) as usize];
        let exchanged = dice.chance(dials.names_exchanged);
        let parent = family.mother_listed || family.father_listed;
        let nobody = !parent && family.relative.is_none();
        // All who are listed wrongly came alone, so the share is one of all children, not of these.
        let nobody_share = (1.0 - dials.parent_share - dials.relative_alone).max(1e-9);
        let (wrongly, alone) = (dice.chance(dials.wrongly_listed / nobody_share), dice.chance(dials.came_alone));
        let wrongly_listed = nobody && family.children_listed && wrongly;
        let came_alone = nobody && family.children_listed && (wrongly || alone);
        let shares: Vec<f64> = REASONS.iter().map(|reason| reason.1).collect();
        let drawn = REASONS[dice.weighted(&shares)].0;
        let (unlisted, criminal) = (dice.chance(dials.reason_unlisted), dice.chance(0.5));
        let reason_picked = match (drawn, unlisted, criminal) {
            ("Referred for prosecution", true, true) => "Criminal History",
            ("Referred for prosecution", true, false) => "Other Reasons",
            (reason, ..) => reason,
        };
        let missed = (0..family.children.len())
            .filter(|_| dice.chance(dials.child_missed.min(0.9)) && family.children_listed && !nobody);
        Fate {
            missed: missed.collect(),
            deleted,
            relation: (misrecorded && parent && family.children_listed).then_some(how),
            exchanged: exchanged && parent && family.children_listed,
            came_alone,
            wrongly_listed,
            reason: if came_alone && !wrongly_listed { "" } else { drawn },
            reason_picked,
        }
    }
}
