//! Reads a mention of a relative: who it is, whether it is denied, whose it is, and what belongs to it.

use super::NoteKin;
use super::births::is_birth;
use super::denial::{Denial, denial};
use super::lex::{Kind, Token};
use super::read::{Reading, blank};
use super::vocabulary::is_subject;
use super::whose::is_subject_s;
use crate::person::relation::Kin;
use crate::person::{KinRelation, Role, Sex, Whereabouts};

impl Reading<'_> {
    /// Reads a mention that begins with the word for a relative; the index behind it.
    pub(super) fn mention(&mut self, at: usize, kin: Kin) -> usize {
        // `minor son`, `mother's sister`: the later word says who.
        if let Some(next) = self.word(at + 1)
            && self.relative(at + 1, next).is_some()
            && !matches!(next, "MENOR" | "MENORES" | "MINOR")
            && !(is_subject(next) && kin.sex.is_some())
        {
            self.of_other |= self.is_possessive(at) && !self.word(at).is_some_and(is_subject_s);
            self.age_ahead = self.age_before(at);
            return at + 1;
        }
        let denial = denial(self.tokens, at);
        if denial == Denial::Unrecorded {
            self.current = None;
            return at + 1;
        }
        // `UC is the son of`, `sponsor (aunt)`: the word that follows says who it is.
        if denial != Denial::Said && self.is_said_again(at, kin) {
            self.age_ahead = self.age_before(at);
            return at + 1;
        }
        let mut kin = kin;
        if std::mem::take(&mut self.of_other) {
            kin.relation = KinRelation::OtherRelative;
        }
        let mut from = at + 1;
        // `hermano/a`: either.
        if self.mark(from) == Some('/')
            && self.word(from + 1).is_some_and(|word| matches!(word, "A" | "O" | "AS" | "OS"))
        {
            from += 2;
            kin.sex = None;
        }
        if self.word(from).is_some_and(|word| matches!(word, "IN" | "POLITICO" | "POLITICA"))
            && kin.relation == KinRelation::OtherRelative
            && (self.word(from) != Some("IN") || self.word(from + 1) == Some("LAW"))
        {
            from += 1 + usize::from(self.word(from) == Some("IN"));
        }
        // `sponsor Ana Choc (tía materna)`
        while self.word(from).is_some_and(is_side) {
            from += 1;
        }
        if denial == Denial::None
            && let Some((either, behind)) = self.either(from, kin)
        {
            (kin, from) = (either, behind);
        }
        if kin.relation == KinRelation::Child && kin.sex.is_none() {
            kin.sex = self.sex_beside(at, from);
        }
        let friend = self.is_of_friend(at);
        if let Some((other, behind)) = self.of_relative(from, kin) {
            (kin, from) = (other, behind);
        } else if let Some((turned, behind)) = self.turned(from, kin) {
            (kin, from) = (turned, behind);
        } else if self.is_the_subject(kin) && denial == Denial::None {
            // `minor's own DOB 01JAN2007`
            let next = at + 1 + usize::from(self.word(at + 1) == Some("OWN"));
            let numbered =
                matches!(self.tokens.get(next).map(|token| &token.kind), Some(Kind::ANumber(_) | Kind::Phone(_)));
            if self.word(next).is_some_and(is_birth) || numbered && self.is_possessive(at) {
                self.current = None;
            }
            return at + 1;
        }
        // `9 Y/O JUVENILE, claims is his daughter`
        let ahead = self.age_ahead.take();
        let birth = self.age_before(at).or(ahead);
        let (mut found, end) = if friend { (None, from) } else { self.named(from) };
        if found.is_none() && birth.is_none() && self.says_more(at, kin, denial) {
            return at + 1;
        }
        let mut before = None;
        let child_told = self.row.role == Role::Child && denial == Denial::Said;
        if found.is_none() && (denial == Denial::None || child_told) && !kin.plural {
            before = self.named_before(at, from);
            found = before.as_ref().map(|before| before.name.clone());
        }
        let mut mention = NoteKin { name: found, ..blank(kin.relation, kin.sex) };
        mention.said = self.tokens[at].span();
        mention.birth = birth;
        if mention.name.is_none() && self.word(at) == Some("NINO") {
            // `No ha hablado con el niño`: said of girls as well.
            mention.sex = None;
        }
        match denial {
            // `traveled without his son Juan`: there is one.
            Denial::Nobody if mention.name.is_some() => mention.whereabouts = Whereabouts::Elsewhere,
            Denial::Nobody => (mention.denied, mention.whereabouts) = (true, Whereabouts::Elsewhere),
            Denial::Said => {
                let parent =
                    matches!(mention.relation, KinRelation::Mother | KinRelation::Father | KinRelation::Parent);
                mention.denied = true;
                // The adult whose row it is is not the parent: the child is not theirs.
                if parent && self.row.role == Role::Adult {
                    (mention.relation, mention.sex) = (KinRelation::Child, None);
                }
            }
            Denial::None | Denial::Unrecorded => {}
        }
        if friend {
            mention.relation = KinRelation::Companion;
            mention.sex = None;
        }
        let is_named = mention.name.is_some();
        let first = match before {
            Some(before) if before.companion.is_some() => {
                let at = before.companion.unwrap_or_default();
                let numbers = self.said.kin[at].clone();
                self.said.kin[at] = NoteKin {
                    birth: mention.birth.or(numbers.birth),
                    a_number: numbers.a_number,
                    phone: numbers.phone,
                    whereabouts: numbers.whereabouts,
                    ..mention
                };
                self.current = Some(at);
                at
            }
            _ => {
                self.push(mention);
                self.said.kin.len() - 1
            }
        };
        if !is_named && self.word(from).is_some_and(|word| matches!(word, "MINOR" | "MENOR" | "MENORES")) {
            // `sobrino menor`: no second child.
            return from + 1;
        }
        let end = if is_named { self.others(end, kin) } else { self.aged(end, kin) };
        self.tell_whereabouts(first, at, end);
        if denial == Denial::Nobody {
            self.current = None;
        }
        end
    }

    /// `male child`, `juvenile (F)`, `menor varón`: the sex said beside a word without one.
    fn sex_beside(&self, at: usize, from: usize) -> Option<Sex> {
        let sex = |word: &str| match word {
            "MALE" | "VARON" | "MASCULINO" => Some(Sex::Male),
            "FEMALE" | "HEMBRA" | "FEMENINO" | "FEMENINA" => Some(Sex::Female),
            _ => None,
        };
        let letter = |at: usize| match self.word(at) {
            Some("M") => Some(Sex::Male),
            Some("F") => Some(Sex::Female),
            _ => None,
        };
        let before = at.checked_sub(1);
        let alone =
            before.filter(|at| at.checked_sub(1).is_some_and(|at| matches!(self.tokens[at].kind, Kind::Number(_))));
        let bracketed = self.mark(from) == Some('(') && matches!(self.mark(from + 2), Some(')' | ','));
        before
            .and_then(|at| self.word(at))
            .and_then(sex)
            .or_else(|| self.word(from).and_then(sex))
            .or_else(|| alone.and_then(letter))
            .or_else(|| letter(from + 1).filter(|_| bracketed))
    }

    /// Whether a relative's word says more of the one named before: `Pedro Caal is not the father`, `claims to be father`.
    fn says_more(&mut self, at: usize, kin: Kin, denial: Denial) -> bool {
        let Some(current) = self.current else { return false };
        let since = self.said.kin[current].name.as_ref().map(|(_, span)| span.1 as usize);
        let Some(since) = since else { return false };
        let between = |token: &&Token| token.start >= since && token.start < self.tokens[at].start;
        if self.tokens.iter().filter(between).any(|token| token.kind == Kind::Stop) {
            return false;
        }
        let claims = (at.saturating_sub(3)..at)
            .any(|at| self.word(at).is_some_and(|word| matches!(word, "BE" | "BEING" | "SER" | "IS" | "ES")));
        let named = &mut self.said.kin[current];
        match denial {
            Denial::Said if named.relation == kin.relation => named.denied = true,
            Denial::None if claims && named.relation == KinRelation::Companion => {
                (named.relation, named.sex) = (kin.relation, kin.sex);
            }
            _ => return false,
        }
        true
    }
}

/// Whose side a relative is of.
fn is_side(word: &str) -> bool {
    matches!(word, "PAT" | "MAT" | "PATERNO" | "PATERNA" | "MATERNO" | "MATERNA")
}
