//! Reads a mention of a relative: who it is, whether it is denied, and what belongs to it.

use super::denial::{Denial, denial};
use super::lex::{Kind, Token};
use super::read::{Reading, blank};
use super::whose::is_subject_s;
use super::{NoteKin, Span, is_parent};
use crate::person::relation::Kin;
use crate::person::{Birth, KinRelation, Name, Role, Whereabouts};

/// A mention as far as its words for the relative tell it.
pub(super) struct Opening {
    /// The first word for the relative, and the index behind all of them.
    pub at: usize,
    pub from: usize,
    pub kin: Kin,
    pub denial: Denial,
    /// `friend of mother`: no relative at all.
    pub of_friend: bool,
    /// An age said ahead of the word.
    pub birth: Option<(Birth, Span)>,
}

impl Reading<'_> {
    /// Reads a mention that begins with the word for a relative; the index behind it.
    pub(super) fn mention(&mut self, at: usize, kin: Kin) -> usize {
        if self.is_said_by_next(at, kin) {
            self.of_other |= self.is_possessive(at) && !self.says(at, is_subject_s);
            return self.pass_on(at);
        }
        let denial = denial(self.tokens, at);
        if denial == Denial::Unrecorded {
            self.current = None;
            return at + 1;
        }
        // `UC is the son of`, `sponsor (aunt)`: the word that follows says who it is.
        if denial != Denial::Said && self.is_said_again(at, kin) {
            return self.pass_on(at);
        }
        match self.opening(at, kin, denial) {
            Some(opening) => self.complete(&opening),
            None => at + 1,
        }
    }

    /// `claimed to be parent of X, later admitted aunt`: what X is to the adult after all.
    fn is_admitted(&self, opening: &Opening) -> bool {
        let is_other = matches!(opening.kin.relation, KinRelation::OtherRelative | KinRelation::Sibling);
        let is_claimed = self.said.kin.last().is_some_and(|kin| kin.relation == KinRelation::Child && !kin.denied);
        let before = self.tokens[..opening.at].iter().rev().take(8);
        let verb = before.map_while(Token::word).find(|word| !is_between(word));
        let named = self.named(opening.from).0;
        self.row.role == Role::Adult
            && opening.denial == Denial::None
            && is_other
            && is_claimed
            && verb.is_some_and(is_admitting)
            && named.is_none()
    }

    /// Makes the children read last the relatives that the adult says they are.
    fn take_back(&mut self, kin: Kin) {
        for claimed in self.said.kin.iter_mut().rev().take_while(|kin| kin.relation == KinRelation::Child) {
            claimed.relation = kin.relation;
            if claimed.said != (0, 0) {
                break;
            }
        }
    }

    /// Leaves the relative to a later word, and the age ahead of this one with it.
    fn pass_on(&mut self, at: usize) -> usize {
        self.age_ahead = self.age_before(at);
        at + 1
    }

    /// Looks for the name and all that belongs to the relative; the index behind it.
    fn complete(&mut self, opening: &Opening) -> usize {
        if self.is_admitted(opening) {
            self.take_back(opening.kin);
            return opening.at + 1;
        }
        let (found, end) = if opening.of_friend { (None, opening.from) } else { self.named(opening.from) };
        if found.is_none() && opening.birth.is_none() && self.says_more(opening) {
            return opening.at + 1;
        }
        let (name, companion) = match found {
            Some(name) => (Some(name), None),
            None => self.name_ahead(opening),
        };
        let is_named = name.is_some();
        let relative = self.told(opening, name);
        let first = self.enter(relative, companion);
        let end = if is_named {
            self.others(end, opening.kin)
        } else if self.says(opening.from, |word| matches!(word, "MINOR" | "MENOR" | "MENORES")) {
            // `sobrino menor`: no second child.
            return opening.from + 1;
        } else {
            self.aged(end, opening.kin)
        };
        self.tell_whereabouts(first, opening.at, end);
        if opening.denial == Denial::Nobody {
            self.current = None;
        }
        end
    }

    /// The name said before the word, and the companion that it was read as.
    fn name_ahead(&self, opening: &Opening) -> (Option<(Name, Span)>, Option<usize>) {
        let child_told = self.row.role == Role::Child && opening.denial == Denial::Said;
        if opening.kin.plural || opening.denial != Denial::None && !child_told {
            return (None, None);
        }
        match self.named_before(opening.at, opening.from) {
            Some(before) => (Some(before.name), before.companion),
            None => (None, None),
        }
    }

    /// The relative that an opening and a name make.
    fn told(&self, opening: &Opening, name: Option<(Name, Span)>) -> NoteKin {
        let mut relative = NoteKin {
            name,
            birth: opening.birth,
            said: self.tokens[opening.at].span(),
            ..blank(opening.kin.relation, opening.kin.sex)
        };
        if relative.name.is_none() && self.word(opening.at) == Some("NINO") {
            // `No ha hablado con el niño`: said of girls as well.
            relative.sex = None;
        }
        match opening.denial {
            // `traveled without his son Juan`: there is one.
            Denial::Nobody => {
                relative.denied = relative.name.is_none();
                relative.whereabouts = Whereabouts::Elsewhere;
            }
            Denial::Said => {
                relative.denied = true;
                // The adult whose row it is is not the parent: the child is not theirs.
                if is_parent(relative.relation) && self.row.role == Role::Adult {
                    (relative.relation, relative.sex) = (KinRelation::Child, None);
                }
            }
            Denial::None | Denial::Unrecorded => {}
        }
        if opening.of_friend || self.is_somebody_elses(opening) {
            (relative.relation, relative.sex) = (KinRelation::Companion, None);
        }
        relative
    }

    /// `NOT PARENT. SUBJ IS BABYSITTER OF MINOR X`: what X is to the adult, the word before says, and it is not a child.
    fn is_somebody_elses(&self, opening: &Opening) -> bool {
        let is_of =
            opening.at.checked_sub(1).is_some_and(|at| self.says(at, |word| matches!(word, "OF" | "DE" | "DEL")));
        let is_bare_denial = |kin: &NoteKin| kin.denied && kin.name.is_none() && kin.relation == KinRelation::Child;
        self.row.role == Role::Adult
            && opening.kin.relation == KinRelation::Child
            && is_of
            && self.said.kin.iter().any(is_bare_denial)
    }

    /// Adds a relative, or puts it in the place of the companion it was read as; its index.
    fn enter(&mut self, relative: NoteKin, companion: Option<usize>) -> usize {
        let Some(at) = companion else {
            self.push(relative);
            return self.said.kin.len() - 1;
        };
        let known = &mut self.said.kin[at];
        *known = NoteKin {
            birth: relative.birth.or(known.birth),
            a_number: known.a_number,
            phone: known.phone,
            whereabouts: known.whereabouts,
            ..relative
        };
        self.current = Some(at);
        at
    }

    /// Whether a relative's word says more of the one named before: `Pedro Caal is not the father`, `claims to be father`.
    fn says_more(&mut self, opening: &Opening) -> bool {
        let Some(current) = self.current else { return false };
        let Some((_, span)) = &self.said.kin[current].name else { return false };
        let (since, until) = (span.1 as usize, self.tokens[opening.at].start);
        let between = |token: &&Token| token.start >= since && token.start < until;
        if self.tokens.iter().filter(between).any(|token| token.kind == Kind::Stop) {
            return false;
        }
        let claims = (opening.at.saturating_sub(3)..opening.at)
            .any(|at| self.says(at, |word| matches!(word, "BE" | "BEING" | "SER" | "IS" | "ES")));
        let named = &mut self.said.kin[current];
        match opening.denial {
            Denial::Said if named.relation == opening.kin.relation => named.denied = true,
            // `su hermana Ana dijo ser la madre`: she is not.
            Denial::None if claims && is_parent(opening.kin.relation) && is_lesser(named.relation) => {}
            Denial::None if claims && named.relation == KinRelation::Companion => {
                (named.relation, named.sex) = (opening.kin.relation, opening.kin.sex);
            }
            _ => return false,
        }
        true
    }
}

fn is_lesser(relation: KinRelation) -> bool {
    matches!(relation, KinRelation::Sibling | KinRelation::OtherRelative)
}

/// Verbs by which an adult takes a claim back.
fn is_admitting(word: &str) -> bool {
    ["ADMIT", "ADMTD", "ADMTS", "CONFESS", "CONFESO", "RECANT", "RECONOCIO"].iter().any(|stem| word.starts_with(stem))
}

/// Words between such a verb and what the adult is: `admitted that she is the paternal aunt`.
fn is_between(word: &str) -> bool {
    matches!(
        word,
        "THAT"
            | "TO"
            | "BE"
            | "BEING"
            | "HE"
            | "SHE"
            | "IS"
            | "WAS"
            | "THE"
            | "SUBJ"
            | "AN"
            | "A"
            | "ACTUALLY"
            | "ONLY"
            | "PATERNAL"
            | "MATERNAL"
            | "PAT"
            | "MAT"
            | "ADULT"
            | "QUE"
            | "SER"
            | "ES"
            | "ERA"
            | "EL"
            | "LA"
            | "SU"
            | "SOLO"
            | "HIS"
            | "HER"
    )
}
