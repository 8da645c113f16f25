//! Reads a relation said the other way round: `son of X` in X's row, `father of X` in the father's.

use super::lex::Kind;
use super::name::Announced;
use super::read::Reading;
use super::vocabulary::{is_subject, is_unit};
use super::{NoteKin, is_parent};
use crate::person::relation::Kin;
use crate::person::{KinRelation, Role};

impl Reading<'_> {
    /// `son of X`, `hijo de X`, `father of X`: the relation the other way round, with the index of X.
    pub(super) fn turned(&self, at: usize, kin: Kin) -> Option<(Kin, usize)> {
        if !self.is_turn(at) {
            return None;
        }
        if let Some(children) = self.counted_children(at + 1, kin) {
            return Some(children);
        }
        let from = self.past(at + 1, is_article);
        if let Some(parent) = self.parent_on_file(from, kin) {
            return Some(parent);
        }
        if self.says(from, is_subject) || is_parent(kin.relation) && self.row.role == Role::Child {
            return self.of_subject(from, kin);
        }
        if self.is_parents_of_another(kin) {
            return self.name(from, Announced::No).map(|(_, _, end)| (kin, end));
        }
        self.of_all_children(from, kin).or_else(|| self.of_somebody(from, kin))
    }

    fn is_turn(&self, at: usize) -> bool {
        self.says(at, |word| matches!(word, "OF" | "DE" | "DEL"))
            || self.word(at) == Some("TO") && self.row.role == Role::Adult
    }

    /// A word for a parent in an adult's row: that adult, so that the others are the children.
    fn is_adult_told_parent(&self, kin: Kin) -> bool {
        is_parent(kin.relation) && self.row.role == Role::Adult
    }

    /// `dad of 6yo Everardo`, `mother of 3`.
    fn counted_children(&self, from: usize, kin: Kin) -> Option<(Kin, usize)> {
        if !self.is_adult_told_parent(kin) {
            return None;
        }
        let is_number = matches!(self.kind(from), Some(Kind::Number(_)));
        let is_age = is_number && self.says(from + 1, is_unit);
        if is_age {
            let is_named = self.name(from + 2, Announced::No).is_some();
            return is_named.then_some((one(KinRelation::Child), from));
        }
        let is_counted = is_number || self.says(from, is_count);
        is_counted.then_some((several_children(), from + 1))
    }

    /// `the child is the son of subject A999…`: the other file is the parent's.
    fn parent_on_file(&self, from: usize, kin: Kin) -> Option<(Kin, usize)> {
        let is_file = self.says(from, |word| matches!(word, "SUBJECT" | "SUBJ" | "SUJETO" | "ALIEN"));
        (kin.relation == KinRelation::Child && self.row.role == Role::Child && is_file)
            .then_some((one(KinRelation::Parent), from + 1))
    }

    /// `mother of subject`, and a child's own name behind `mother of`.
    fn of_subject(&self, from: usize, kin: Kin) -> Option<(Kin, usize)> {
        // `father of child Juan`: the child.
        if self.is_adult_told_parent(kin) {
            return Some((one(KinRelation::Child), from + 1));
        }
        let says_subject = self.says(from, is_subject);
        match self.name(from, Announced::No) {
            Some((_, _, end)) => Some((kin, end)),
            None => says_subject.then_some((kin, from + 1)),
        }
    }

    /// `los papás de Noelia` behind `su sobrina Noelia`: they are neither in this row nor its children.
    fn is_parents_of_another(&self, kin: Kin) -> bool {
        let other = |kin: &NoteKin| matches!(kin.relation, KinRelation::OtherRelative | KinRelation::Sibling);
        kin.plural && self.is_adult_told_parent(kin) && self.said.kin.iter().any(other)
    }

    /// `la mamá de los niños murió`: the mother, and no child unless a name follows.
    fn of_all_children(&self, from: usize, kin: Kin) -> Option<(Kin, usize)> {
        if !self.is_adult_told_parent(kin) || !self.says(from, is_all) {
            return None;
        }
        let all = self.relative(from + 1, self.word(from + 1)?)?;
        let is_named = self.name(from + 2, Announced::No).is_some();
        (all.plural && all.relation == KinRelation::Child)
            .then_some((if is_named { several_children() } else { kin }, from + 2))
    }

    /// `father of REI CHIQUIN, LEONEL`, a name that no table holds; `father of A999…`.
    fn of_somebody(&self, from: usize, kin: Kin) -> Option<(Kin, usize)> {
        let announced = if self.is_adult_told_parent(kin) { Announced::Near } else { Announced::No };
        let is_named = self.name(from, announced).is_some();
        let is_numbered = is_parent(kin.relation) && matches!(self.kind(from), Some(Kind::ANumber(_)));
        // The other way round the sex said is the row's own, and X may be either.
        let other = match kin.relation {
            KinRelation::Child => one(KinRelation::Parent),
            relation if is_parent(relation) => one(KinRelation::Child),
            KinRelation::Sibling | KinRelation::OtherRelative => Kin { plural: false, ..kin },
            relation => one(relation),
        };
        (is_named || is_numbered).then_some((other, from))
    }
}

/// One relative of whom the sex is not said.
fn one(relation: KinRelation) -> Kin {
    Kin { relation, sex: None, plural: false }
}

fn several_children() -> Kin {
    Kin { relation: KinRelation::Child, sex: None, plural: true }
}

fn is_article(word: &str) -> bool {
    matches!(word, "LA" | "EL" | "SENOR" | "SENORA" | "SR" | "SRA" | "THE" | "HIS" | "HER")
}

fn is_count(word: &str) -> bool {
    matches!(word, "TWO" | "THREE" | "FOUR" | "FIVE" | "DOS" | "TRES" | "CUATRO" | "CINCO")
}

/// `de los niños`, `of his children`
fn is_all(word: &str) -> bool {
    matches!(word, "LOS" | "LAS" | "SUS" | "THESE" | "BOTH")
}
