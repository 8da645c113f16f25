//! What long lists, or the reader's decisions, say of m: counts of levels, and the table moved a little towards them.

use super::theory::{COMPARISONS, LEVELS};
use super::{Slot, Theory};
use crate::compare::Comparison::{self, *};
use crate::compare::Finding;
use crate::compare::Level::{self, *};
use crate::facts::Weight;

/// Pairs that the documented m weighs as, beside what is counted. Of 200 and 2,000 the better on invented lists of 6,000
/// children, seed 21: best F1 went from .838 to .847, and to .843 with 2,000; without learning of other relatives to
/// .843 too, and the probabilities then say too much.
pub const HOLD: f64 = 200.0;

/// The furthest that a level moves, in bits either way.
pub const FURTHEST: f64 = 2.0;

/// Never less than this: what was not seen in these lists may still be.
const LEAST: f64 = 0.001;

/// Levels of which a pair reaches one. What each says of the others is moved, what they sum to stays. A branch of
/// several levels moves as one, and counts as its first: what is written out in full and what is not share a branch.
struct Choice {
    comparisons: &'static [Comparison],
    branches: &'static [&'static [Level]],
}

/// Every choice, in the order in which they are moved. What is not here stays where it is: an initial and a second name
/// are drawn among few pairs of their own; a phone, a status and a municipality are only reported where they agree; the
/// age gap is a curve; and whether two children are siblings nobody counts.
const CHOICES: &[Choice] = &[
    Choice {
        comparisons: &[ToldGiven, ToldSurname, NamedGiven, NamedSurname, RelativeGiven, RelativeSurname],
        branches: &[&[Equal], &[ShortForm], &[SameSound], &[Close], &[Differs]],
    },
    Choice {
        comparisons: &[ToldGiven, ToldSurname, NamedGiven, NamedSurname, RelativeGiven, RelativeSurname],
        branches: &[&[AlsoEqual], &[AlsoDiffers]],
    },
    Choice {
        comparisons: &[ToldBirth, NamedBirth],
        branches: &[&[Overlaps, Equal, DaySwapped, OtherYear, NearDate], &[WithinOne], &[Differs]],
    },
    Choice { comparisons: &[ToldBirth, NamedBirth], branches: &[&[Equal], &[DaySwapped], &[OtherYear], &[NearDate]] },
    Choice { comparisons: &[ToldANumber, NamedANumber], branches: &[&[Equal], &[Close], &[Differs]] },
    // How many surnames each side has is part of what is counted, as it is of how rare a pattern is in the file.
    Choice {
        comparisons: &[Inheritance],
        branches: &[
            &[Both],
            &[Filiation],
            &[FirstFirst],
            &[SecondFirst],
            &[Married],
            &[ToSecond],
            &[GivenName],
            &[Differs],
        ],
    },
    Choice { comparisons: &[Spelling], branches: &[&[Equal], &[ShortForm], &[SameSound], &[Close]] },
    Choice { comparisons: &[SameDay, Lag], branches: &[&[Day0], &[Day1], &[Day2To3], &[Day4To7], &[Day8To30], &[Far]] },
    Choice { comparisons: &[Place], branches: &[&[Compatible], &[Incompatible]] },
    Choice { comparisons: &[SharedNumber], branches: &[&[Equal], &[Differs]] },
    Choice {
        comparisons: &[NearSameCell, NearFiveDays, NearElse],
        branches: &[&[Equal], &[Apart1], &[Apart2To3], &[Apart4To10], &[Apart11To50], &[Apart51To500], &[Far]],
    },
    Choice {
        comparisons: &[Origin],
        branches: &[&[Country, Municipality, OtherMunicipality, Department, OtherDepartment, Language], &[Differs]],
    },
];

/// How often each level is reached: expected numbers of pairs.
#[derive(Clone, Debug)]
pub struct Counts(Box<[[[f64; 3]; LEVELS]; COMPARISONS]>);

impl Default for Counts {
    fn default() -> Self {
        Counts(Box::new([[[0.0; 3]; LEVELS]; COMPARISONS]))
    }
}

impl Counts {
    /// Counts what a pair reaches, as far as the adult is the mother, the father, another relative.
    pub fn add(&mut self, findings: &[Finding], chances: [f64; 3]) {
        for finding in findings {
            let speaks = [finding.slots.mother, finding.slots.father, finding.slots.relative];
            for part in &finding.parts {
                let counts = &mut self.0[part.comparison as usize][part.level as usize];
                for slot in Slot::ALL.map(|slot| slot as usize) {
                    counts[slot] += chances[slot] * f64::from(u8::from(speaks[slot]));
                }
            }
        }
    }

    fn of(&self, comparison: Comparison, level: Level, slot: Slot) -> f64 {
        self.0[comparison as usize][level as usize][slot as usize]
    }
}

/// A level that moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    pub comparison: Comparison,
    pub level: Level,
    pub slot: Slot,
    pub before: f64,
    pub after: f64,
}

impl Move {
    /// How much more, or less, the level is worth.
    pub fn bits(&self) -> Weight {
        Weight::from_bits(libm::log2(self.after / self.before))
    }
}

impl Theory {
    /// This table moved towards what was counted. Of a level that the table says nothing of, nothing is learned.
    #[must_use]
    pub fn moved(&self, counts: &Counts) -> Theory {
        let mut moved = self.clone();
        for choice in CHOICES {
            for &comparison in choice.comparisons {
                for slot in Slot::ALL {
                    moved.choose(self, choice.branches, counts, comparison, slot);
                }
            }
        }
        moved
    }

    fn choose(
        &mut self,
        documented: &Theory,
        branches: &[&[Level]],
        counts: &Counts,
        comparison: Comparison,
        slot: Slot,
    ) {
        let known = |level: &Level| documented.m(comparison, *level, slot).is_some();
        // Where both parents are documented alike, both are counted.
        let alike = |level: &Level| {
            documented.m(comparison, *level, Slot::Mother) == documented.m(comparison, *level, Slot::Father)
        };
        let one = slot != Slot::Relative && branches.iter().flat_map(|branch| branch.iter()).all(alike);
        let slots: &[Slot] = if one { &[Slot::Mother, Slot::Father] } else { &[slot] };
        let counted = |branch: &[Level]| -> f64 {
            let levels = branch.iter().filter(|level| known(level));
            levels.flat_map(|level| slots.iter().map(|slot| counts.of(comparison, *level, *slot))).sum()
        };
        let share = |theory: &Theory, branch: &[Level]| theory.m(comparison, branch[0], slot).unwrap_or(0.0);
        let whole: f64 = branches.iter().map(|branch| share(self, branch)).sum();
        let seen: f64 = branches.iter().map(|branch| counted(branch)).sum();
        if whole <= 0.0 || seen <= 0.0 {
            return;
        }
        for branch in branches {
            let before = share(self, branch);
            if before <= 0.0 {
                continue;
            }
            let after = (HOLD * before + whole * counted(branch)) / (HOLD + seen);
            for level in branch.iter().filter(|level| known(level)) {
                let start = documented.m(comparison, *level, slot).unwrap_or(0.0);
                let now = self.m(comparison, *level, slot).unwrap_or(0.0);
                let least = LEAST.min(start).max(start * libm::exp2(-FURTHEST));
                let most = (start * libm::exp2(FURTHEST)).min(1.0);
                self.set_m(comparison, *level, slot, (now * after / before).clamp(least, most));
            }
        }
    }

    /// What this table has otherwise than another, first what matters most to an average pair: a level that hardly
    /// anybody reaches matters little however far it moves.
    pub fn moves_from(&self, other: &Theory) -> Vec<Move> {
        let mut moves = Vec::new();
        for choice in CHOICES {
            for &comparison in choice.comparisons {
                for &level in choice.branches.iter().flat_map(|branch| branch.iter()) {
                    for slot in Slot::ALL {
                        let pair = other.m(comparison, level, slot).zip(self.m(comparison, level, slot));
                        let found = pair.map(|(before, after)| Move { comparison, level, slot, before, after });
                        moves.extend(found.filter(|found| found.bits() != Weight::ZERO && !moves.contains(found)));
                    }
                }
            }
        }
        // The order of the table decides between equals.
        let matters = |found: &Move| (found.after - found.before) * libm::log2(found.after / found.before);
        moves.sort_by(|a, b| matters(b).total_cmp(&matters(a)));
        moves
    }
}
