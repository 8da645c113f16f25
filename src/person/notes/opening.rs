//! Reads the words that open a mention: the relative's, and what qualifies it (`hermano/a`, `in law`, `male child`).

use super::births::is_birth;
use super::denial::Denial;
use super::lex::Kind;
use super::mention::Opening;
use super::read::Reading;
use super::vocabulary::is_subject;
use crate::person::relation::Kin;
use crate::person::{KinRelation, Sex};

impl Reading<'_> {
    /// `minor son`, `mother's sister`: the word right behind says who.
    pub(super) fn is_said_by_next(&self, at: usize, kin: Kin) -> bool {
        self.word(at + 1).is_some_and(|next| {
            self.relative(at + 1, next).is_some()
                && !matches!(next, "MENOR" | "MENORES" | "MINOR")
                && !(is_subject(next) && kin.sex.is_some())
        })
    }

    /// The mention that begins with the word for a relative; none where the row's own person is meant.
    pub(super) fn opening(&mut self, at: usize, kin: Kin, denial: Denial) -> Option<Opening> {
        let (mut kin, mut from) = self.qualified(at, kin);
        if denial == Denial::None
            && let Some(either) = self.either(from, kin)
        {
            (kin, from) = either;
        }
        if kin.relation == KinRelation::Child && kin.sex.is_none() {
            kin.sex = self.sex_beside(at, from);
        }
        if let Some(other) = self.of_relative(from, kin).or_else(|| self.turned(from, kin)) {
            (kin, from) = other;
        } else if self.is_the_subject(kin) && denial == Denial::None {
            self.leave_to_subject(at);
            return None;
        }
        // `9 Y/O JUVENILE, claims is his daughter`
        let ahead = self.age_ahead.take();
        let birth = self.age_before(at).or(ahead);
        Some(Opening { at, from, kin, denial, of_friend: self.is_of_friend(at), birth })
    }

    /// The relative with what stands right behind the word and qualifies it; the index behind.
    fn qualified(&mut self, at: usize, mut kin: Kin) -> (Kin, usize) {
        if std::mem::take(&mut self.of_other) {
            kin.relation = KinRelation::OtherRelative;
        }
        let mut from = at + 1;
        // `hermano/a`: either.
        if self.mark(from) == Some('/') && self.says(from + 1, |word| matches!(word, "A" | "O" | "AS" | "OS")) {
            from += 2;
            kin.sex = None;
        }
        if kin.relation == KinRelation::OtherRelative {
            from = self.past_in_law(from);
        }
        // `sponsor Ana Choc (tía materna)`
        (kin, self.past(from, is_side))
    }

    fn past_in_law(&self, from: usize) -> usize {
        match self.word(from) {
            Some("IN") if self.word(from + 1) == Some("LAW") => from + 2,
            Some("POLITICO" | "POLITICA") => from + 1,
            _ => from,
        }
    }

    /// `minor's own DOB 01JAN2007`: the numbers that follow are the row's own.
    fn leave_to_subject(&mut self, at: usize) {
        let next = at + 1 + usize::from(self.word(at + 1) == Some("OWN"));
        let is_numbered = matches!(self.kind(next), Some(Kind::ANumber(_) | Kind::Phone(_)));
        if self.says(next, is_birth) || is_numbered && self.is_possessive(at) {
            self.current = None;
        }
    }

    /// `male child`, `juvenile (F)`, `menor varón`: the sex said beside a word without one.
    fn sex_beside(&self, at: usize, from: usize) -> Option<Sex> {
        let before = at.checked_sub(1);
        let behind_number =
            before.filter(|at| at.checked_sub(1).is_some_and(|at| matches!(self.tokens[at].kind, Kind::Number(_))));
        let is_bracketed = self.mark(from) == Some('(') && matches!(self.mark(from + 2), Some(')' | ','));
        let sex = |at: usize| self.word(at).and_then(sex_word);
        let letter = |at: usize| self.word(at).and_then(sex_letter);
        before
            .and_then(sex)
            .or_else(|| sex(from))
            .or_else(|| behind_number.and_then(letter))
            .or_else(|| letter(from + 1).filter(|_| is_bracketed))
    }
}

fn sex_word(word: &str) -> Option<Sex> {
    match word {
        "MALE" | "VARON" | "MASCULINO" => Some(Sex::Male),
        "FEMALE" | "HEMBRA" | "FEMENINO" | "FEMENINA" => Some(Sex::Female),
        _ => None,
    }
}

fn sex_letter(word: &str) -> Option<Sex> {
    match word {
        "M" => Some(Sex::Male),
        "F" => Some(Sex::Female),
        _ => None,
    }
}

/// Whose side a relative is of.
fn is_side(word: &str) -> bool {
    matches!(word, "PAT" | "MAT" | "PATERNO" | "PATERNA" | "MATERNO" | "MATERNA")
}
