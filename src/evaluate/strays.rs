//! Counts ids that only the links or only the truth know: they may be of different lists.

use std::collections::BTreeSet;

use super::Context;
use crate::facts::{LinkRow, Truth, TruthRelation};

/// How far links and truth speak of the same people. An id and what it is an alias of count once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Strays {
    /// Mothers and fathers of the truth who stand in no row of the links.
    pub adults: u32,
    /// All mothers and fathers of the truth.
    pub adults_true: u32,
    /// Children of the links of whom the details know nothing; `None` where there are no details, which name them all.
    pub children: Option<u32>,
    /// All children of the links.
    pub children_linked: u32,
    /// Children of the truth, or of the details, whom the links name.
    pub children_known: u32,
}

impl Strays {
    pub fn find(links: &[LinkRow], truth: &[Truth], context: &Context) -> Strays {
        let known = |id| context.aliases.get(id).map_or(id, String::as_str);
        let listed: BTreeSet<&str> = links.iter().map(|row| known(row.adult_id.as_str())).collect();
        let linked: BTreeSet<&str> = links.iter().map(|row| known(row.child_id.as_str())).collect();
        let parents = truth.iter().filter(|row| row.relation != TruthRelation::Relative);
        let parents: BTreeSet<&str> = parents.map(|row| known(row.adult_id.as_str())).collect();
        let mut children: BTreeSet<&str> = truth.iter().map(|row| known(row.child_id.as_str())).collect();
        children.extend(context.details.keys().map(|id| known(id.as_str())));
        let unknown = linked.iter().filter(|id| !context.details.contains_key(**id)).count() as u32;
        Strays {
            adults: parents.difference(&listed).count() as u32,
            adults_true: parents.len() as u32,
            children: (!context.details.is_empty()).then_some(unknown),
            children_linked: linked.len() as u32,
            children_known: linked.intersection(&children).count() as u32,
        }
    }
}
