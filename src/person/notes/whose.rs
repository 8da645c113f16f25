//! Tells whose relative a word speaks of: the row's own, or somebody else's (`his wife's sister`, `primo de su mamá`).

use super::is_parent;
use super::lex::Kind;
use super::read::Reading;
use super::vocabulary::{is_filler, is_subject};
use crate::person::relation::Kin;
use crate::person::{KinRelation, Role};
use crate::reference::names as known;

impl Reading<'_> {
    /// The row's own person: a child's note says `child`, an adult's `father`, and means the row.
    pub(super) fn is_the_subject(&self, kin: Kin) -> bool {
        kin.relation == KinRelation::Child && self.row.role == Role::Child
    }

    pub(super) fn is_possessive(&self, at: usize) -> bool {
        self.says(at, |word| word.ends_with("'S") || word.ends_with("S'"))
    }

    /// `UC A999…`, `SUBJ Juan Caal A999…`: the row's own number.
    pub(super) fn is_of_subject(&self, at: usize) -> bool {
        let mut before = at;
        for _ in 0..6 {
            let Some(next) = before.checked_sub(1) else { return false };
            before = next;
            match &self.tokens[before].kind {
                Kind::Word(word) if word.ends_with("'S") => return self.row.role == Role::Child && is_subject_s(word),
                Kind::Word(word) if matches!(word.as_str(), "SUBJ" | "SUBJECT" | "ALIEN" | "SUJETO") => return true,
                Kind::Word(word) if self.row.role == Role::Child && is_subject(word) => return true,
                Kind::Word(word) if matches!(word.as_str(), "OWN" | "DOB") => {}
                Kind::Word(word) if known::given(word).is_some() || known::surname(word).is_some() => {}
                Kind::Mark('#' | ':' | '(' | ',') => {}
                _ => return false,
            }
        }
        false
    }

    /// `sponsor is UC's uncle`, `guardian: uncle`, `minor is niece of`: one person, said by the later word.
    pub(super) fn is_said_again(&self, at: usize, kin: Kin) -> bool {
        let vague = kin.sex.is_none() && matches!(kin.relation, KinRelation::OtherRelative | KinRelation::Child);
        if !vague || kin.plural || self.is_possessive(at) {
            return false;
        }
        let mut joined = false;
        for next in at + 1..at + 7 {
            match self.kind(next) {
                Some(Kind::Word(word)) if matches!(word.as_str(), "IS" | "ES" | "WAS" | "ERA") => joined = true,
                Some(Kind::Mark(':' | '(')) => joined |= kin.relation == KinRelation::OtherRelative,
                Some(Kind::Word(word)) if word == "NOT" && joined => {}
                Some(Kind::Word(word)) if is_subject_s(word) => {}
                Some(Kind::Word(word)) if self.relative(next, word).is_some() => return joined,
                Some(Kind::Word(word)) if is_filler(word) || word == "A" => {}
                _ => return false,
            }
        }
        false
    }

    /// `father/uncle`, `tia o mama`: which of the two is open.
    pub(super) fn either(&self, from: usize, kin: Kin) -> Option<(Kin, usize)> {
        let is_joined = self.mark(from) == Some('/') || self.says(from, |word| matches!(word, "O" | "OR" | "U"));
        if !is_joined {
            return None;
        }
        let other = self.relative(from + 1, self.word(from + 1)?)?;
        let relation = match other.relation {
            relation if relation == kin.relation => relation,
            _ if is_parent(kin.relation) && is_parent(other.relation) => KinRelation::Parent,
            _ => KinRelation::Companion,
        };
        let sex = kin.sex.filter(|sex| other.sex == Some(*sex));
        Some((Kin { relation, sex, plural: false }, from + 2))
    }

    /// `Call back # 555-0110`, and a phone in a sentence of its own behind a child: the adult's, whose row it is.
    pub(super) fn is_of_caller(&self, at: usize) -> bool {
        let Some(current) = self.current.map(|current| &self.said.kin[current]) else { return false };
        let name_end = current.name.as_ref().map_or(0, |(_, span)| span.1);
        let since = name_end.max(current.said.1) as usize;
        let mut between = self.tokens[..at].iter().rev().take_while(|token| token.start >= since);
        self.row.role == Role::Adult
            && current.relation == KinRelation::Child
            && between.any(|token| token.kind == Kind::Stop)
    }

    /// `friend of mother`, `amiga de la mamá`: no relative.
    pub(super) fn is_of_friend(&self, at: usize) -> bool {
        let mut before = at;
        let mut of = false;
        for _ in 0..4 {
            let Some(word) = before.checked_sub(1).and_then(|at| self.word(at)) else { return false };
            before -= 1;
            match word {
                "OF" | "DE" | "DEL" => of = true,
                "LA" | "EL" | "SU" | "HIS" | "HER" | "THE" | "UC'S" | "CHILD'S" => {}
                "FRIEND" | "FRIENDS" | "AMIGO" | "AMIGA" | "VECINO" | "VECINA" | "NEIGHBOR" | "NEIGHBOUR" => return of,
                _ => return false,
            }
        }
        false
    }

    /// `sister of the mother`, `primo de su mamá`, `hijo de su hermana`: a relative's relative, with the index behind both.
    pub(super) fn of_relative(&self, at: usize, kin: Kin) -> Option<(Kin, usize)> {
        let opening = self.word(at).filter(|word| matches!(*word, "OF" | "DE" | "DEL"))?;
        let mut from = at + 1;
        let mut owned = opening == "DEL";
        while let Some(word) = self.word(from) {
            match word {
                "LA" | "EL" | "THE" | "SU" | "HIS" | "HER" => owned = true,
                _ if is_subject_s(word) && word.ends_with("'S") => owned = true,
                _ => break,
            }
            from += 1;
        }
        let word = self.word(from).filter(|word| !is_subject(word))?;
        let other = self.relative(from, word)?;
        let is_own_child = kin.relation == KinRelation::Child && is_parent(other.relation);
        (owned && other.relation != KinRelation::Child && !is_own_child)
            .then_some((Kin { relation: KinRelation::OtherRelative, ..kin }, from + 1))
    }
}

/// The row's person in the possessive: `UC's`, `child's`, `subject's`.
pub(super) fn is_subject_s(word: &str) -> bool {
    is_subject(word.strip_suffix("'S").unwrap_or(word))
}
