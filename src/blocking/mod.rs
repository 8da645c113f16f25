//! Chooses the pairs worth comparing.
//!
//! No key is a hard gate: every shared name (or one like it), number, phone, day and place adds to a rough score by how
//! rare it is, and a child's best adults by that score are compared in full. First letters need not agree.

mod index;
mod keys;
mod tally;

pub use index::{Index, index};
pub use keys::{Key, Keys};

use crate::roster::{Record, Roster};
use keys::Marks;
use tally::Tally;

/// How many adults are compared with a child at most; lists no longer than this are compared whole. A starting value:
/// raising it costs time in proportion, lowering it loses parents whose rows share little with the child's.
pub const MOST: usize = 200;

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
    touched: Vec<u32>,
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
    scratch.scores.resize(roster.adults.len(), 0);
    let mut tally = Tally { index, scratch, marks };
    tally.child(roster, child);
    let mut best: Vec<(std::cmp::Reverse<Rough>, u32)> =
        scratch.touched.iter().map(|&adult| (std::cmp::Reverse(scratch.scores[adult as usize]), adult)).collect();
    if best.len() > MOST {
        best.select_nth_unstable(MOST);
        best.truncate(MOST);
    }
    for adult in scratch.touched.drain(..) {
        scratch.scores[adult as usize] = 0;
    }
    let mut adults: Vec<u32> = best.into_iter().map(|entry| entry.1).collect();
    adults.sort_unstable();
    adults
}
