//! Gives each column its meaning, all at once, so that no two columns take the same one.

use std::collections::{BTreeMap, BTreeSet};

use crate::facts::{Field, What, Whom};

/// A meaning that a column may take.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    pub field: Field,
    /// 0 to 1.
    pub score: f64,
    pub reasons: Vec<&'static str>,
    /// Two columns may share a field where this differs: child 1, child 2.
    pub slot: u16,
}

/// Below this a column is left unused.
pub const ENOUGH: f64 = 0.37;

/// Fields that any number of columns may take.
pub fn repeats(field: Field) -> bool {
    matches!(field.what, What::Notes | What::Phone | What::Alias | What::Address | What::Email | What::Unused)
}

/// Fields of persons of whom a row may name several.
pub fn numbered(field: Field) -> bool {
    matches!(field.whom, Whom::Child | Whom::Relative | Whom::Parent)
}

/// For each column the index of the candidate it takes: the choice whose squared scores sum highest, so that one sure
/// meaning outweighs two doubtful ones.
pub fn assign(columns: &[Vec<Candidate>]) -> Vec<Option<usize>> {
    let mut slots: BTreeMap<(Field, u16, usize), usize> = BTreeMap::new();
    let key = |column: usize, c: &Candidate| {
        if repeats(c.field) { (c.field, 0, column + 1) } else { (c.field, c.slot, 0) }
    };
    for (column, candidates) in columns.iter().enumerate() {
        for candidate in candidates.iter().filter(|c| c.score >= ENOUGH) {
            let next = slots.len();
            slots.entry(key(column, candidate)).or_insert(next);
        }
    }
    let competing = columns.iter().filter(|candidates| candidates.iter().any(|c| c.score >= ENOUGH)).count();
    if competing > EXACT {
        return greedy(columns, key);
    }
    // One place of its own for each column that takes nothing.
    let (n, m) = (columns.len(), slots.len() + columns.len());
    let mut gain = vec![vec![0.0_f64; m]; n];
    let mut choice: Vec<BTreeMap<usize, usize>> = vec![BTreeMap::new(); n];
    for (column, candidates) in columns.iter().enumerate() {
        for (index, candidate) in candidates.iter().enumerate().filter(|(_, c)| c.score >= ENOUGH) {
            let slot = slots[&key(column, candidate)];
            let worth = candidate.score * candidate.score;
            if worth > gain[column][slot] {
                gain[column][slot] = worth;
                choice[column].insert(slot, index);
            }
        }
    }
    best_assignment(&gain, m).iter().zip(&choice).map(|(slot, choice)| choice.get(slot).copied()).collect()
}

/// More columns than this no list of people has: they take their meanings one after the other, the surest first.
const EXACT: usize = 150;

fn greedy<K: Ord>(columns: &[Vec<Candidate>], key: impl Fn(usize, &Candidate) -> K) -> Vec<Option<usize>> {
    let mut all: Vec<(f64, usize, usize)> = columns
        .iter()
        .enumerate()
        .flat_map(|(at, candidates)| candidates.iter().enumerate().map(move |(index, c)| (c.score, at, index)))
        .filter(|(score, ..)| *score >= ENOUGH)
        .collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut gone = BTreeSet::new();
    let mut taken = vec![None; columns.len()];
    for (_, at, index) in all {
        if taken[at].is_none() && gone.insert(key(at, &columns[at][index])) {
            taken[at] = Some(index);
        }
    }
    taken
}

/// The Hungarian method with potentials: for each row the column of the assignment with the highest sum. There are
/// at least as many columns as rows.
fn best_assignment(gain: &[Vec<f64>], m: usize) -> Vec<usize> {
    let n = gain.len();
    let (mut u, mut v) = (vec![0.0; n + 1], vec![0.0; m + 1]);
    let (mut row_of, mut way) = (vec![0_usize; m + 1], vec![0_usize; m + 1]);
    for row in 1..=n {
        row_of[0] = row;
        let mut at = 0;
        let mut least = vec![f64::INFINITY; m + 1];
        let mut used = vec![false; m + 1];
        loop {
            used[at] = true;
            let (current, mut delta, mut next) = (row_of[at], f64::INFINITY, 0);
            for column in 1..=m {
                if used[column] {
                    continue;
                }
                let reduced = -gain[current - 1][column - 1] - u[current] - v[column];
                if reduced < least[column] {
                    least[column] = reduced;
                    way[column] = at;
                }
                if least[column] < delta {
                    delta = least[column];
                    next = column;
                }
            }
            for column in 0..=m {
                if used[column] {
                    u[row_of[column]] += delta;
                    v[column] -= delta;
                } else {
                    least[column] -= delta;
                }
            }
            at = next;
            if row_of[at] == 0 {
                break;
            }
        }
        while at != 0 {
            row_of[at] = row_of[way[at]];
            at = way[at];
        }
    }
    let mut taken = vec![0; n];
    for column in 1..=m {
        if row_of[column] > 0 {
            taken[row_of[column] - 1] = column - 1;
        }
    }
    taken
}
