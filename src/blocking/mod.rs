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
mod late;
mod origin;
mod tally;

pub use index::{Index, index};
pub use keys::{Key, Keys};
pub use late::late;

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

/// A list of more adults is long: there, whoever stands far behind the best is compared only where too few stand nearer.
const LONG: usize = 10_000;

/// How many of the best are compared in a list of [`LONG`] adults, however far behind they stand; of longer ones fewer, in
/// proportion, and no fewer than the least.
const IN_LONG: usize = 300;
const FEWEST: usize = 40;

/// Whoever else is compared in long lists is at most so far behind the best. Of 70,500 adults this makes some 60 a child; the
/// parents among them, among the best 120 and among the best 400: 98.5, 98.9 and 99.6 % on lists by one hand; 98.1, 98.7 and
/// 99.5 % by another, 93.0, 95.0 and 97.8 % there with severe errors.
const BEHIND: Rough = 1_400;

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
    let mut best = search(Best::of(roster.adults.len()), &index.faces, &index.faces.child(roster, child), scratch);
    for &adult in &scratch.touched {
        scratch.points[adult as usize] = 0;
    }
    best.sort_unstable();
    best
}

/// The best by points and face. Faces are looked at in the order of points, as long as a face can still change anything.
fn search(mut best: Best, faces: &Faces, child: &face::Child, scratch: &mut Scratch) -> Vec<u32> {
    let Scratch { points, touched, .. } = scratch;
    let points = |adult: u32| points[adult as usize];
    let worth = |adult: u32| (points(adult) + faces.worth(child, adult), adult);
    // First those with the most points, some more than are wanted; then whoever may still come before one of them.
    let first = with_most(touched.iter().map(|&adult| points(adult)), 2 * best.wanted);
    best.extend(touched.iter().copied().filter(|adult| points(*adult) >= first).map(worth));
    let least = best.least();
    let may_be = |adult: &u32| {
        let points = points(*adult);
        points < first && points + child.most >= least && points + faces.at_most(child, *adult) >= least
    };
    best.extend(touched.iter().copied().filter(may_be).map(worth));
    // Whoever shares nothing that can be looked up is compared where the rest speaks for it. In long lists there are
    // enough who share something.
    if scratch.points.len() <= LONG && best.least() <= child.most {
        let all = scratch.points.iter().zip(0..).filter(|(points, _)| **points == 0);
        best.extend(all.map(|(_, adult)| (faces.worth(child, adult), adult)).filter(|(worth, _)| *worth > 0));
    }
    best.adults()
}

/// Points are told apart by so many hundredths of a bit, and above so many steps not at all.
const STEP: Rough = 50;
const STEPS: usize = 128;

/// The points from which on there are at least so many adults, or all.
fn with_most(points: impl Iterator<Item = Rough>, wanted: usize) -> Rough {
    let mut counts = [0usize; STEPS];
    for points in points {
        counts[((points / STEP) as usize).min(STEPS - 1)] += 1;
    }
    let mut found = 0;
    let enough = (0..STEPS).rev().find(|&step| {
        found += counts[step];
        found >= wanted
    });
    enough.unwrap_or(0) as Rough * STEP
}

/// A score and whose it is, in the order that is wanted: the best first, of equal ones the first in the files.
type Scored = (Reverse<Rough>, u32);

/// The best seen so far.
struct Best {
    /// So many are wanted, however far behind they stand.
    wanted: usize,
    seen: Vec<Scored>,
    /// Nobody after this one is among the best; none as long as there are too few.
    last: Option<Scored>,
}

impl Best {
    /// Of so many adults.
    fn of(adults: usize) -> Best {
        let wanted = if adults > LONG { (IN_LONG * LONG / adults).max(FEWEST) } else { MOST };
        Best { wanted, seen: Vec::new(), last: None }
    }

    fn extend(&mut self, scored: impl Iterator<Item = (Rough, u32)>) {
        for (score, adult) in scored {
            let one = (Reverse(score), adult);
            if self.last.is_none_or(|last| one <= last) {
                self.seen.push(one);
            }
        }
        self.cut();
    }

    fn cut(&mut self) {
        let Some((Reverse(first), _)) = self.seen.iter().min().copied() else { return };
        if self.seen.len() < self.wanted {
            return;
        }
        let near = (Reverse(first - BEHIND), u32::MAX);
        let last = near.max(*self.seen.select_nth_unstable(self.wanted - 1).1);
        self.seen.retain(|one| *one <= last);
        self.last = Some(last);
        if self.seen.len() >= MOST {
            self.last = Some(*self.seen.select_nth_unstable(MOST - 1).1);
            self.seen.truncate(MOST);
        }
    }

    /// No lower score is among the best.
    fn least(&self) -> Rough {
        self.last.map_or(0, |(Reverse(least), _)| least)
    }

    fn adults(self) -> Vec<u32> {
        self.seen.into_iter().map(|(_, adult)| adult).collect()
    }
}
