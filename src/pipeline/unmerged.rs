//! What merging changes of the scores, kept so that it can be taken back: other shares, and only the merging is done anew.

use super::score::ChildScore;
use crate::facts::Weight;
use crate::family::{Population, States};

/// The scores as they were, where they are not what they were.
#[derive(Clone, Debug, Default)]
pub struct Unmerged {
    /// The weight of every candidate of every child; after merging, of those alone whose weight has changed: place among
    /// all, and weight.
    weights: Vec<[Weight; 3]>,
    changed: Vec<(u32, [Weight; 3])>,
    /// A child each.
    states: Vec<(States, States)>,
    population: Population,
}

fn weights(scores: &[ChildScore]) -> impl Iterator<Item = [Weight; 3]> {
    scores.iter().flat_map(|score| score.kept.iter().map(|candidate| candidate.weight))
}

impl Unmerged {
    /// Before merging: of the scores in the order of the children.
    pub fn note(scores: &[ChildScore]) -> Unmerged {
        Unmerged {
            weights: weights(scores).collect(),
            changed: Vec::new(),
            states: scores.iter().map(|score| (score.states, score.rest)).collect(),
            population: scores.first().map(|score| score.population).unwrap_or_default(),
        }
    }

    /// After merging: what has stayed need not be kept twice.
    pub fn settle(&mut self, merged: &[ChildScore]) {
        let before = std::mem::take(&mut self.weights);
        let both = before.into_iter().zip(weights(merged)).zip(0..);
        self.changed =
            both.filter(|((before, after), _)| before != after).map(|((before, _), at)| (at, before)).collect();
    }

    /// The scores as they were before merging.
    pub fn take_back(self, mut merged: Vec<ChildScore>) -> Vec<ChildScore> {
        let mut changed = self.changed.into_iter().peekable();
        let mut at = 0;
        for (score, (states, rest)) in merged.iter_mut().zip(self.states) {
            (score.states, score.rest, score.population) = (states, rest, self.population);
            score.couples = Vec::new();
            for candidate in &mut score.kept {
                candidate.support = [Weight::ZERO; 3];
                if let Some((_, weight)) = changed.next_if(|(changed, _)| *changed == at) {
                    candidate.weight = weight;
                }
                at += 1;
            }
        }
        merged
    }

    /// Of a child, the sums over whoever was compared and not kept.
    pub fn rest(&self, child: u32) -> &States {
        &self.states[child as usize].1
    }

    pub fn rest_mut(&mut self, child: u32) -> &mut States {
        &mut self.states[child as usize].1
    }

    /// One child more.
    pub fn push(&mut self, states: States, rest: States) {
        self.states.push((states, rest));
    }
}
