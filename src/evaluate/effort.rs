//! How many records of adults a person must read until the parents of so many children are found.

use super::case::Case;
use super::resample::Interval;

/// The shares, in percent, of the children with a parent in the files.
pub const UNTIL: [u32; 3] = [50, 80, 95];

/// What reading costs, for each of [`UNTIL`].
///
/// A reader takes pairs of child and adult and reads one record of an adult a pair. First come the pairs that are listed,
/// of all children together, by falling probability; of one probability, first candidates before second ones and so on;
/// what is equal in both comes in no order. Once a parent of a child was read, its other pairs are passed over. After that
/// the children not yet found are taken in no order, and for each the adults of the files who were not listed for it, in
/// no order, until a parent was read. Nobody knows which children have none: those are read to the end. Whatever comes
/// in no order counts with its expected value, so that no luck is in the figure.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Effort {
    pub until: [Reading; 3],
}

/// Reading until so many are found.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reading {
    /// Of the children with a parent in the files, in percent.
    pub percent: u32,
    /// So many children are that, rounded up.
    pub found: u32,
    /// Records of adults read until then, for all children.
    pub records: f64,
    /// The same for each child found, with a bootstrap interval of 95 %.
    pub per_child: f64,
    pub interval: Interval,
}

/// Pairs in the order of reading, and what is left after them.
pub(super) struct Desk {
    /// Pairs that are read, by block; pairs of children found before are not among them.
    reads: Vec<Read>,
    rest: Vec<Rest>,
}

struct Read {
    child: u32,
    hit: bool,
    last_of_equals: bool,
}

struct Rest {
    /// Has a parent in the files.
    parent: bool,
    /// No listed pair found it.
    open: bool,
    /// Records until a parent is read, or of all who were not listed.
    records: f64,
}

impl Desk {
    /// `adults`: how many are in the files.
    pub fn new(cases: &[Case], adults: u32) -> Desk {
        let mut pairs: Vec<(f64, usize, u32, bool)> = Vec::new();
        let mut rest = Vec::with_capacity(cases.len());
        for (child, case) in cases.iter().enumerate() {
            // In the reader's order, which is that of rank unless probabilities contradict it.
            let mut own: Vec<(f64, usize, u32, bool)> = case
                .candidates
                .iter()
                .enumerate()
                .map(|(place, found)| (found.probability, place, child as u32, found.parent))
                .collect();
            own.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
            let hit = own.iter().position(|pair| pair.3);
            let others = f64::from(adults) - own.len() as f64;
            let parents = case.parents.len() as f64;
            rest.push(Rest {
                parent: parents > 0.0,
                open: hit.is_none(),
                // Of u records in no order, the first of k parents is expected at (u + 1) / (k + 1).
                records: if parents > 0.0 { (others.max(parents) + 1.0) / (parents + 1.0) } else { others.max(0.0) },
            });
            pairs.extend(own.into_iter().take(hit.map_or(usize::MAX, |place| place + 1)));
        }
        pairs.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)).then(one.2.cmp(&other.2)));
        let equal = |at: usize| pairs.get(at + 1).is_some_and(|next| next.0 == pairs[at].0 && next.1 == pairs[at].1);
        let read = |at: usize| Read { child: pairs[at].2, hit: pairs[at].3, last_of_equals: !equal(at) };
        Desk { reads: (0..pairs.len()).map(read).collect(), rest }
    }

    /// Children to be found and records to be read for each of [`UNTIL`], where each child came so often. No numbers
    /// where nobody has a parent in the files.
    pub fn records(&self, counts: &[u32]) -> Option<[(u32, f64); UNTIL.len()]> {
        let pairs = || self.rest.iter().zip(counts);
        let with_parent: u32 = pairs().filter(|(rest, _)| rest.parent).map(|(_, count)| count).sum();
        if with_parent == 0 {
            return None;
        }
        let targets = UNTIL.map(|percent| (u64::from(with_parent) * u64::from(percent)).div_ceil(100));
        let mut reached = [0.0; UNTIL.len()];
        let mut next = 0;
        let (mut found, mut read) = (0_u64, 0_u64);
        let (mut hits, mut block) = (0_u64, 0_u64);
        for pair in &self.reads {
            let count = u64::from(counts[pair.child as usize]);
            block += count;
            hits += count * u64::from(pair.hit);
            if !pair.last_of_equals {
                continue;
            }
            // Of b pairs in no order, the m-th of h hits is expected at m (b + 1) / (h + 1).
            while next < targets.len() && targets[next] <= found + hits {
                let place = (targets[next] - found) as f64 * (block + 1) as f64 / (hits + 1) as f64;
                reached[next] = read as f64 + place;
                next += 1;
            }
            if next == targets.len() {
                break;
            }
            (found, read) = (found + hits, read + block);
            (hits, block) = (0, 0);
        }
        if next < targets.len() {
            let mut open = [(0_u64, 0.0); 2];
            for (rest, count) in pairs().filter(|(rest, _)| rest.open) {
                let side = &mut open[usize::from(rest.parent)];
                side.0 += u64::from(*count);
                side.1 += f64::from(*count) * rest.records;
            }
            let [(none, in_vain), (some, until_found)] = open;
            for (reached, target) in reached.iter_mut().zip(targets).skip(next) {
                let more = (target - found) as f64;
                // Before the m-th of s children with a parent, m / (s + 1) of those without one are expected.
                let vain = if none > 0 { more / (some + 1) as f64 * in_vain } else { 0.0 };
                *reached = read as f64 + more * until_found / some as f64 + vain;
            }
        }
        let all: Vec<(u32, f64)> = targets.iter().zip(reached).map(|(target, read)| (*target as u32, read)).collect();
        all.try_into().ok()
    }
}

/// `whole`: of all children; `resampled`: records for each child found, for each of [`UNTIL`].
pub(super) fn effort(whole: [(u32, f64); UNTIL.len()], resampled: &[[f64; UNTIL.len()]]) -> Effort {
    Effort {
        until: std::array::from_fn(|at| {
            let (found, records) = whole[at];
            Reading {
                percent: UNTIL[at],
                found,
                records,
                per_child: records / f64::from(found),
                interval: Interval::middle(resampled.iter().map(|each| each[at]).collect()).unwrap_or_default(),
            }
        }),
    }
}
