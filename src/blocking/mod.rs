//! Chooses the pairs worth comparing.
//!
//! No key is a hard gate: every shared name (or one like it), number, phone, day and home adds to a rough score by how
//! rare it is; age, country, sector and day are held against whoever has points enough to matter. A child's best adults
//! by that score are compared in full; in lists of more than [`LONG`] adults only those who share a key. First letters
//! need not agree.
//!
//! - `index` puts every adult under its keys, `face` says what speaks for and against any adult at little cost, `origin`
//!   numbers the places they come from;
//! - `tally` gives a child's points, `keys` names what brought a pair together.

mod face;
mod index;
mod keys;
mod origin;
mod tally;

pub use index::{Index, index};
pub use keys::{Key, Keys};

use std::cmp::Reverse;

use crate::roster::{Record, Roster};
use face::Faces;
use keys::Marks;
use tally::Tally;

/// How many adults are compared with a child at most; lists no longer than this are compared whole. Raising it costs time
/// in proportion, lowering it loses parents whose rows share little with the child's. Of 9,000 adults, severe errors, the
/// parents among the best 280, 400 and 600: 99.4, 99.7 and 99.8 % on lists by one hand; 99.2, 99.5 and 99.6 % by another;
/// 98.8, 99.2 and 99.5 % there without any number. Whoever comes so late is hardly ever ranked first: with a hundred or so
/// a child, and 600, top-1 lay within .001 of this.
pub const MOST: usize = 400;

/// The same in the longest lists: pairs would else be more than a browser can compare while somebody waits. Of 70,500
/// adults, 98.4 % of the parents are among the best 120, 99.3 % among 400.
pub const FEWEST: usize = 120;

/// A list of more adults is long: fewer of them are compared with each child.
const LONG: usize = 10_000;

/// How many adults are compared with a child, of so many.
fn most(adults: usize) -> usize {
    (MOST * LONG / adults.max(LONG)).max(FEWEST)
}

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
    /// By adult; nothing for whoever shares no key.
    points: Vec<Rough>,
    /// Whoever shares a key.
    touched: Vec<u32>,
    /// Room to put them in order.
    ordered: Vec<u32>,
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
    scratch.points.resize(roster.adults.len(), 0);
    scratch.touched.clear();
    Tally { index, scratch, marks }.child(roster, child);
    let best = Best { most: most(roster.adults.len()), ..Best::default() };
    let mut best = search(best, &index.faces, &index.faces.child(roster, child), scratch);
    for &adult in &scratch.touched {
        scratch.points[adult as usize] = 0;
    }
    best.sort_unstable();
    best
}

/// The best by points and face. Faces are looked at in the order of points, as long as a face can still change anything.
fn search(mut best: Best, faces: &Faces, child: &face::Child, scratch: &mut Scratch) -> Vec<u32> {
    let steps = by_points(&scratch.points, &scratch.touched, &mut scratch.ordered);
    let mut rest = scratch.ordered.as_slice();
    for (step, count) in steps.into_iter().enumerate().rev() {
        let (these, others) = rest.split_at(count as usize);
        rest = others;
        if these.is_empty() {
            continue;
        }
        if best.is_beyond((step as Rough + 1) * STEP + child.most) {
            return best.adults();
        }
        best.extend(these.iter().map(|&adult| (scratch.points[adult as usize] + faces.worth(child, adult), adult)));
    }
    // Whoever shares nothing that can be looked up is compared where the rest speaks for it. In long lists there are
    // enough who share something.
    if scratch.points.len() <= LONG && !best.is_beyond(child.most + 1) {
        let all = scratch.points.iter().zip(0..).filter(|(points, _)| **points == 0);
        best.extend(all.map(|(_, adult)| (faces.worth(child, adult), adult)).filter(|(worth, _)| *worth > 0));
    }
    best.adults()
}

/// Points are told apart by so many hundredths of a bit, and above so many steps not at all.
const STEP: Rough = 50;
const STEPS: usize = 128;

/// Puts adults in the order of their points, most first; how many there are by step of points.
fn by_points(points: &[Rough], touched: &[u32], ordered: &mut Vec<u32>) -> [u32; STEPS] {
    let step = |adult: u32| ((points[adult as usize] / STEP) as usize).min(STEPS - 1);
    let mut counts = [0; STEPS];
    for &adult in touched {
        counts[step(adult)] += 1;
    }
    let mut ends = counts;
    for at in (1..STEPS).rev() {
        ends[at - 1] += ends[at];
    }
    ordered.clear();
    ordered.resize(touched.len(), 0);
    for &adult in touched.iter().rev() {
        let end = &mut ends[step(adult)];
        *end -= 1;
        ordered[*end as usize] = adult;
    }
    counts
}

/// The best seen so far; of equal ones the first in the files.
#[derive(Default)]
struct Best {
    /// So many are wanted.
    most: usize,
    seen: Vec<(Reverse<Rough>, u32)>,
    /// The last of those, once there are so many.
    last: Option<(Reverse<Rough>, u32)>,
}

impl Best {
    fn extend(&mut self, scored: impl Iterator<Item = (Rough, u32)>) {
        for (score, adult) in scored {
            let one = (Reverse(score), adult);
            if self.last.is_none_or(|last| one < last) {
                self.seen.push(one);
            }
        }
        // Not at every step: each cut goes through all of them.
        if self.seen.len() >= self.most + self.most / 2 {
            self.cut();
        }
    }

    fn cut(&mut self) {
        if self.seen.len() >= self.most {
            self.last = Some(*self.seen.select_nth_unstable(self.most - 1).1);
            self.seen.truncate(self.most);
        }
    }

    /// No score below this one is among the best.
    fn is_beyond(&self, score: Rough) -> bool {
        self.last.is_some_and(|(last, _)| last.0 >= score)
    }

    fn adults(mut self) -> Vec<u32> {
        self.cut();
        self.seen.into_iter().map(|(_, adult)| adult).collect()
    }
}
