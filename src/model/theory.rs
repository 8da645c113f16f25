//! What a level is worth: log2 of m over û, from the table of m and the counts that a part carries.

use std::sync::OnceLock;

use super::weights::{KAPPA, ROWS, TRUST, UNSEEN};
use super::{Slot, age};
use crate::compare::{Comparison, Level, Part};
use crate::facts::{Piece, Weight, packed};

pub(super) const COMPARISONS: usize = Comparison::LAST as usize + 1;
pub(super) const LEVELS: usize = Level::LAST as usize + 1;

/// log2 m of every level, NaN where the table says nothing.
type Table = [[[f64; 3]; LEVELS]; COMPARISONS];

/// The table of m in use, and which pieces of the model are left out.
#[derive(Clone, Debug)]
pub struct Theory {
    log_m: Box<Table>,
    without: u32,
}

packed!(struct Theory { log_m, without });

impl Theory {
    /// The documented weights, without some pieces.
    pub fn new(without: &[Piece]) -> Theory {
        let mut log_m = Box::new([[[f64::NAN; 3]; LEVELS]; COMPARISONS]);
        for row in ROWS {
            log_m[row.comparison as usize][row.level as usize] =
                row.m.map(|m| if m > 0.0 { libm::log2(m) } else { f64::NAN });
        }
        Theory { log_m, without: without.iter().fold(0, |bits, piece| bits | 1 << *piece as u32) }
    }

    /// The documented weights, everything in place.
    pub fn documented() -> &'static Theory {
        static DOCUMENTED: OnceLock<Theory> = OnceLock::new();
        DOCUMENTED.get_or_init(|| Theory::new(&[]))
    }

    /// Whether a piece is in use.
    pub fn has(&self, piece: Piece) -> bool {
        self.without & (1 << piece as u32) == 0
    }

    /// The m of a level for a relation, as it is now; none where the table says nothing.
    pub fn m(&self, comparison: Comparison, level: Level, slot: Slot) -> Option<f64> {
        let log_m = self.log_m[comparison as usize][level as usize][slot as usize];
        (!log_m.is_nan()).then(|| libm::exp2(log_m))
    }

    /// Gives a level another m.
    pub(super) fn set_m(&mut self, comparison: Comparison, level: Level, slot: Slot, m: f64) {
        self.log_m[comparison as usize][level as usize][slot as usize] = libm::log2(m);
    }

    /// û: the chance that an adult of this file who is not the parent reaches this level. The file's count and the
    /// reference share, worth [`KAPPA`] persons, are blended, and [`UNSEEN`] of a person is added; a value nobody else
    /// has is taken for half a person's, or for its reference share if that is less.
    ///
    /// A second pass, in which the child's likely parents are taken out of the counts of its other candidates, did not
    /// pay: on invented lists by two hands, 6,000 children, seed 21, it moved best F1 from .8384 to .8388, .7847 to .7843,
    /// .8687 to .8687 and .7153 to .7151, and recall at 95 % precision by +.008, -.001, -.001 and -.001. It favours
    /// whoever comes second, whose agreement it makes rarer.
    pub fn chance(&self, part: &Part) -> f64 {
        let counted = part.of > 0;
        let itself = f64::from(u8::from(counted && !self.has(Piece::LeaveOneOut)));
        let kappa = if counted && !self.has(Piece::Reference) { 0.5 } else { KAPPA };
        let (reached, of) = (f64::from(part.reached) + itself, f64::from(part.of));
        let blended = (reached + kappa * part.reference + UNSEEN * f64::from(u8::from(counted))) / (of + kappa);
        blended.max(part.reference.min(0.5 / (of + 1.0))).clamp(1e-9, 1.0)
    }

    /// log2(m / û) of a part for each relation, as far as it is believed; nothing where the table says nothing.
    pub fn worth(&self, part: &Part) -> [Weight; 3] {
        // Of single precision: thousands of times finer than what is kept, and it is taken a billion times.
        let rarity = f64::from(libm::log2f(self.chance(part) as f32));
        let trust = if self.has(Piece::Trust) { TRUST } else { 1.0 };
        if part.comparison == Comparison::AgeGap && part.level == Level::Gap {
            let worth = |slot| Weight::from_bits((age::log_density(slot, part.years) - rarity) * trust);
            return Slot::ALL.map(worth);
        }
        // A level that the table does not know, or a relation it says nothing of, is NaN and weighs nothing.
        self.log_m[part.comparison as usize][part.level as usize].map(|m| Weight::from_bits((m - rarity) * trust))
    }
}

/// A theory at work on one pair after another. Most parts of a pair are those of the pair before: what differs is as rare as it
/// was, and what that is worth is remembered.
pub struct Weigher<'a> {
    theory: &'a Theory,
    /// By comparison and level.
    last: Vec<Remembered>,
}

/// The last part at a level, and what it was worth.
#[derive(Clone, Copy)]
struct Remembered {
    reached: u32,
    of: u32,
    reference: f64,
    worth: [Weight; 3],
}

impl<'a> Weigher<'a> {
    pub fn new(theory: &'a Theory) -> Weigher<'a> {
        // No share is like this one.
        let nothing = Remembered { reached: 0, of: 0, reference: f64::NAN, worth: [Weight::ZERO; 3] };
        Weigher { theory, last: vec![nothing; COMPARISONS * LEVELS] }
    }

    pub fn theory(&self) -> &'a Theory {
        self.theory
    }

    /// The same as [`Theory::worth`].
    pub fn worth(&mut self, part: &Part) -> [Weight; 3] {
        let Part { comparison, level, reached, of, reference, .. } = *part;
        // A gap has its years besides.
        if comparison == Comparison::AgeGap {
            return self.theory.worth(part);
        }
        let last = &mut self.last[comparison as usize * LEVELS + level as usize];
        if (last.reached, last.of, last.reference) != (reached, of, reference) {
            *last = Remembered { reached, of, reference, worth: self.theory.worth(part) };
        }
        last.worth
    }
}
