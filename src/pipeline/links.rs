//! The lines of links.csv, with reasons where they are asked for.

use std::collections::BTreeMap;

use super::lists::Lists;
use crate::compare::ChildView;
use crate::explain::reasons;
use crate::export::{COLUMNS, Explain, LinkLine, LinkWords};
use crate::facts::{Band, ChildLinks, SYNTHETIC};
use crate::messages::{Lang, say};

/// How many reasons for, and how many against, stand in a row.
const MOST_REASONS: usize = 4;

/// One line a kept link; one for a child without any.
pub fn lines(lists: &Lists, explain: Explain) -> Vec<LinkLine> {
    lists.matched.children.iter().flat_map(|child| lines_of(lists, child, explain)).collect()
}

fn lines_of(lists: &Lists, child: &ChildLinks, explain: Explain) -> Vec<LinkLine> {
    let roster = lists.sources.roster;
    let child_id = roster.children[child.child as usize].person.id.clone();
    if let Some(reason) = child.no_candidate {
        return vec![LinkLine {
            child_id,
            adult_id: String::new(),
            relation: None,
            rank: None,
            probability: None,
            other_relative_probability: None,
            band: Band::NotEnough,
            match_weight: None,
            not_in_file_probability: Some(child.not_in_file_probability),
            reasons_for: String::new(),
            reasons_against: say(lists.sources.lang, reason.code(), &BTreeMap::new()),
        }];
    }
    let view = (explain == Explain::With).then(|| ChildView::new(roster, child.child));
    let line = |link: &crate::facts::Link| {
        let said = view.as_ref().map(|view| {
            let slot = lists.slot(child.child, link.adult);
            reasons(&lists.sources, &lists.matched.theory, view, child.child, link.adult, slot, MOST_REASONS)
        });
        let said = said.unwrap_or_default();
        LinkLine {
            child_id: child_id.clone(),
            adult_id: roster.adults[link.adult as usize].person.id.clone(),
            relation: Some(link.relation),
            rank: Some(link.rank),
            probability: Some(link.probability),
            other_relative_probability: Some(link.other_relative_probability),
            band: link.band,
            match_weight: Some(link.match_weight),
            not_in_file_probability: Some(child.not_in_file_probability),
            reasons_for: said.supporting.join(" | "),
            reasons_against: said.against.join(" | "),
        }
    };
    child.links.iter().map(line).collect()
}

/// Whether the people of the lists are invented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    /// As far as the lists say.
    Real,
    /// Some list says that its people are: what is made from it says so too.
    Synthetic,
}

impl People {
    fn mark(self, text: String) -> String {
        match self {
            People::Real => text,
            People::Synthetic => format!("{SYNTHETIC} {text}"),
        }
    }
}

/// The words of the workbook.
pub fn words(lang: Lang, people: People) -> LinkWords {
    let say = |code: &str| say(lang, code, &BTreeMap::new());
    LinkWords {
        sheet: people.mark(say("links-sheet")),
        titles: vec![people.mark(say("links-title"))],
        header: COLUMNS.iter().map(|column| say(&format!("links-column-{}", column.replace('_', "-")))).collect(),
    }
}
