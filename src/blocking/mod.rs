//! Chooses the pairs worth comparing.
//!
//! No key is a hard gate: every shared name (or one like it), number, phone, day and place adds to a rough score by how
//! rare it is; age, origin, sector and day are held against every adult. A child's best adults by that score are compared
//! in full. First letters need not agree.
//!
//! - `index` puts every adult under its keys, `face` says what is held against everybody, by `origin` among others;
//! - `tally` gives a child's points, `keys` names what brought a pair together.

mod face;
mod index;
mod keys;
mod origin;
mod tally;

pub use index::{Index, index};
pub use keys::{Key, Keys};

use crate::roster::{Record, Roster};
use keys::Marks;
use tally::Tally;

/// How many adults are compared with a child at most; lists no longer than this are compared whole. Raising it costs time
/// in proportion, lowering it loses parents whose rows share little with the child's. Of 9,000 adults, severe errors, the
/// parents among the best 280, 400 and 600: 99.4, 99.7 and 99.8 % on lists by one hand; 99.2, 99.5 and 99.6 % by another;
/// 98.8, 99.2 and 99.5 % there without any number. Whoever comes so late is hardly ever ranked first: with a hundred or so
/// a child, and 600, top-1 lay within .001 of this.
pub const MOST: usize = 400;

/// Rough scores are whole hundredths of a bit, so that they are the same in any order.
type Rough = i32;

/// A child's candidates.
#[derive(Clone, Debug, Default)]
pub struct Candidates {
    /// By adult, in the order of the files.
    pub adults: Vec<u32>,
}

/// Room to score one child after another without a new allocation each.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    scores: Vec<Rough>,
    /// Whoever shares a key.
    touched: Vec<bool>,
}

/// The adults worth comparing with a child.
pub fn candidates(roster: &Roster, index: &Index, child: &Record, scratch: &mut Scratch) -> Candidates {
    if roster.adults.len() <= MOST {
        return Candidates { adults: (0..index.adults).collect() };
    }
    Candidates { adults: best(roster, index, child, scratch, &mut ()) }
}

/// The same adults, each with the keys that it shares with the child: none where a short list is compared whole.
#[cfg(feature = "cli")]
pub fn candidates_by_key(roster: &Roster, index: &Index, child: &Record, scratch: &mut Scratch) -> Vec<(u32, Keys)> {
    let mut marks = vec![Keys::default(); roster.adults.len()];
    let mut adults = best(roster, index, child, scratch, &mut marks);
    if roster.adults.len() <= MOST {
        adults = (0..index.adults).collect();
    }
    adults.into_iter().map(|adult| (adult, marks[adult as usize])).collect()
}

/// The best adults by rough score, in the order of the files.
fn best<M: Marks>(roster: &Roster, index: &Index, child: &Record, scratch: &mut Scratch, marks: &mut M) -> Vec<u32> {
    index.faces.score(roster, child, &mut scratch.scores);
    scratch.touched.clear();
    scratch.touched.resize(roster.adults.len(), false);
    let mut tally = Tally { index, scratch, marks };
    tally.child(roster, child);
    // Whoever shares nothing that can be looked up is compared where the rest speaks for it.
    let all = scratch.scores.iter().zip(&scratch.touched).zip(0..);
    let worth = all.filter(|((score, touched), _)| **touched || **score > 0);
    let mut best: Vec<(std::cmp::Reverse<Rough>, u32)> =
        worth.map(|((score, _), adult)| (std::cmp::Reverse(*score), adult)).collect();
    if best.len() > MOST {
        best.select_nth_unstable(MOST);
        best.truncate(MOST);
    }
    let mut adults: Vec<u32> = best.into_iter().map(|entry| entry.1).collect();
    adults.sort_unstable();
    adults
}
