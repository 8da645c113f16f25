//! Tells whose relative a word speaks of: the row's own, or somebody else's (`his wife's sister`, `primo de su mamá`).

use super::Span;
use super::lex::{Kind, Token};
use super::name::Announced;
use super::read::Reading;
use super::vocabulary::{is_filler, is_subject, is_unit};
use crate::person::relation::Kin;
use crate::person::{KinRelation, Name, Role};
use crate::reference::names as known;

/// A name that stands before the word for the relative.
pub(super) struct Before {
    pub name: (Name, Span),
    /// The companion already read, whose name or numbers these are.
    pub companion: Option<usize>,
}

impl Reading<'_> {
    /// `son of X`, `hijo de X`, `father of X`: the relation the other way round, with the index of X.
    pub(super) fn turned(&self, at: usize, kin: Kin) -> Option<(Kin, usize)> {
        let to_child = self.word(at) == Some("TO") && self.row.role == Role::Adult;
        if !to_child && !self.word(at).is_some_and(|word| matches!(word, "OF" | "DE" | "DEL")) {
            return None;
        }
        let mut from = at + 1;
        let is_parent = matches!(kin.relation, KinRelation::Mother | KinRelation::Father | KinRelation::Parent);
        let is_number = |at: usize| matches!(self.tokens.get(at).map(|token| &token.kind), Some(Kind::Number(_)));
        // `dad of 6yo Everardo`
        let is_age = is_number(from) && self.word(from + 1).is_some_and(is_unit);
        if is_parent && is_age && self.row.role == Role::Adult && self.name(from + 2, Announced::No).is_some() {
            return Some((Kin { relation: KinRelation::Child, sex: None, plural: false }, from));
        }
        let some = self.word(from).is_some_and(|word| {
            matches!(word, "TWO" | "THREE" | "FOUR" | "FIVE" | "DOS" | "TRES" | "CUATRO" | "CINCO")
        }) || is_number(from) && !is_age;
        // `mother of 3`
        if is_parent && some && self.row.role == Role::Adult {
            return Some((Kin { relation: KinRelation::Child, sex: None, plural: true }, from + 1));
        }
        while self
            .word(from)
            .is_some_and(|word| matches!(word, "LA" | "EL" | "SENOR" | "SENORA" | "SR" | "SRA" | "THE" | "HIS" | "HER"))
        {
            from += 1;
        }
        let to = match kin.relation {
            KinRelation::Child => KinRelation::Parent,
            KinRelation::Mother | KinRelation::Father | KinRelation::Parent => KinRelation::Child,
            other => other,
        };
        // `the child is the son of subject A999…`: the other file is the parent's.
        if to == KinRelation::Parent
            && self.row.role == Role::Child
            && self.word(from).is_some_and(|word| matches!(word, "SUBJECT" | "SUBJ" | "SUJETO" | "ALIEN"))
        {
            return Some((Kin { relation: to, sex: None, plural: false }, from + 1));
        }
        let is_parent_of_subject = to == KinRelation::Child && self.row.role == Role::Child;
        // `mother of subject`, and a child's own name behind `mother of`.
        if is_parent_of_subject || self.word(from).is_some_and(is_subject) {
            let behind = match self.name(from, Announced::No) {
                Some((_, _, end)) => end,
                None => from + usize::from(self.word(from).is_some_and(is_subject)),
            };
            let names_subject = self.word(from).is_some_and(is_subject);
            if to == KinRelation::Child && self.row.role == Role::Adult {
                // `father of child Juan`: the child.
                return Some((Kin { relation: to, sex: None, plural: false }, from + 1));
            }
            return (is_parent_of_subject && (behind > from) || names_subject).then_some((kin, behind));
        }
        // `los papás de Noelia` behind `su sobrina Noelia`
        let other = |kin: &super::NoteKin| matches!(kin.relation, KinRelation::OtherRelative | KinRelation::Sibling);
        if is_parent && kin.plural && self.row.role == Role::Adult && self.said.kin.iter().any(other) {
            return self.name(from, Announced::No).map(|(_, _, end)| (kin, end));
        }
        // `father of REI CHIQUIN, LEONEL`, a name that no table holds.
        // `la mamá de los niños murió`: the mother, and no child.
        if is_parent && self.row.role == Role::Adult && self.word(from).is_some_and(is_all) {
            let several = self.word(from + 1).and_then(|word| self.relative(from + 1, word));
            if several.is_some_and(|kin| kin.plural && kin.relation == KinRelation::Child) {
                let named = self.name(from + 2, Announced::No).is_some();
                let child = Kin { relation: to, sex: None, plural: true };
                return Some((if named { child } else { kin }, from + 2));
            }
        }
        let near = if is_parent && self.row.role == Role::Adult { Announced::Near } else { Announced::No };
        let named = self.name(from, near).is_some();
        // The other way round the sex said is the row's own, and X may be either.
        let sex =
            if matches!(kin.relation, KinRelation::Sibling | KinRelation::OtherRelative) { kin.sex } else { None };
        // `father of A999…`
        let numbered = to == KinRelation::Child
            && matches!(self.tokens.get(from).map(|token| &token.kind), Some(Kind::ANumber(_)));
        (named || numbered).then_some((Kin { relation: to, sex, plural: false }, from))
    }

    /// The row's own person: a child's note says `child`, an adult's `father`, and means the row.
    pub(super) fn is_the_subject(&self, kin: Kin) -> bool {
        kin.relation == KinRelation::Child && self.row.role == Role::Child
    }

    pub(super) fn is_possessive(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| word.ends_with("'S") || word.ends_with("S'"))
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
            match self.tokens.get(next).map(|token| &token.kind) {
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
        let joined =
            self.mark(from) == Some('/') || self.word(from).is_some_and(|word| matches!(word, "O" | "OR" | "U"));
        let other = joined.then(|| self.relative(from + 1, self.word(from + 1)?)).flatten()?;
        let is_parent =
            |kin: Kin| matches!(kin.relation, KinRelation::Mother | KinRelation::Father | KinRelation::Parent);
        let relation = match other.relation {
            relation if relation == kin.relation => relation,
            _ if is_parent(kin) && is_parent(other) => KinRelation::Parent,
            _ => KinRelation::Companion,
        };
        let sex = kin.sex.filter(|sex| other.sex == Some(*sex));
        Some((Kin { relation, sex, plural: false }, from + 2))
    }

    /// `Call back # 555-0110`, and a phone in a sentence of its own behind a child: the adult's, whose row it is.
    pub(super) fn is_of_caller(&self, at: usize) -> bool {
        let Some(current) = self.current.map(|current| &self.said.kin[current]) else { return false };
        let since = current.name.as_ref().map_or(current.said.1, |(_, span)| span.1).max(current.said.1) as usize;
        let parted =
            self.tokens[..at].iter().rev().take_while(|token| token.start >= since).any(|t| t.kind == Kind::Stop);
        self.row.role == Role::Adult && current.relation == KinRelation::Child && parted
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
        let is_parent =
            |kin: Kin| matches!(kin.relation, KinRelation::Mother | KinRelation::Father | KinRelation::Parent);
        if other.relation == KinRelation::Child || kin.relation == KinRelation::Child && is_parent(other) || !owned {
            return None;
        }
        Some((Kin { relation: KinRelation::OtherRelative, ..kin }, from + 1))
    }

    /// `Ramiro Cac (padre)`, `Ramiro Cac, the father,`, `identifies Ramiro Cac as father`: the name before the word at
    /// `at`, whose own words end before `from`.
    pub(super) fn named_before(&self, at: usize, from: usize) -> Option<Before> {
        let (mut link, mut behind) = (at, false);
        let (mut opened, mut claimed, mut owned) = (None, false, false);
        for _ in 0..9 {
            let before = link.checked_sub(1)?;
            match &self.tokens[before].kind {
                Kind::Mark(mark @ ('(' | '-' | ',' | '/' | '=')) if opened.is_none() => opened = Some(*mark),
                Kind::Mark('(' | ')' | ',' | '#')
                | Kind::ANumber(_)
                | Kind::Date(_)
                | Kind::Phone(_)
                | Kind::Number(_) => behind = true,
                Kind::Word(word) => match word.as_str() {
                    "THE" | "EL" | "LA" | "HIS" | "HER" | "SU" | "UC'S" | "CHILD'S" | "MINOR'S" => owned = true,
                    "AS" | "COMO" | "IS" | "ES" | "BEING" | "BE" | "SER" | "ERA" | "WAS" => claimed = true,
                    // `Eulalio (last name unk), father`
                    "LAST" | "NAME" | "UNK" | "UNKNOWN" | "LNU" if behind => {}
                    "NOT" | "NO" | "ISN'T" | "HE" | "SHE" | "TO" | "QUE" | "WHO" | "Y" | "DICE" | "STATED"
                    | "STATES" | "CLAIMS" | "CLAIMED" | "CLAIMING" | "SAID" | "ADULT" | "BIOLOGICAL" | "BIO"
                    | "ALLEGED" | "AND" | "REFIERE" | "DIJO" => {}
                    _ => break,
                },
                _ => break,
            }
            link = before;
        }
        let next = self.tokens.get(from).map(|token| &token.kind);
        let closed = matches!(next, None | Some(Kind::Stop | Kind::Mark(')' | ',' | '?')));
        let said = match opened {
            _ if claimed => true,
            Some('(') => closed,
            Some('/') => !behind,
            // `Rivera, Fatima = juv of subj`
            Some('=') => true,
            Some('-') => closed,
            Some(',') => owned || closed,
            _ => false,
        };
        if !said || link == 0 {
            return None;
        }
        // The longest name that ends right there.
        let last = self.tokens[link - 1].end as u32;
        let first = (link.saturating_sub(7)..link).find_map(|start| {
            // `Rivera, Fatima = juv of subj`, `Garcia Xol, Pedro (padre)`
            let within = |token: &Token| matches!(opened, Some('=' | '(')) && token.kind == Kind::Mark(',');
            let run = self.tokens[start..link].iter().all(|token| token.word().is_some() || within(token));
            let (name, span, end) = run.then(|| self.before_name(start)).flatten()?;
            (end == link && span.1 == last).then_some((name, span))
        })?;
        let apart = |span: Span| span.1 <= first.1.0 || span.0 >= first.1.1;
        let owner = self.said.kin.iter().position(|kin| kin.name.as_ref().is_some_and(|(_, span)| !apart(*span)));
        let number =
            |kin: &super::NoteKin| kin.name.is_none() && kin.a_number.is_some_and(|(_, span)| span.0 >= first.1.1);
        let companion = match owner {
            Some(owner) if !is_open(&self.said.kin[owner]) => return None,
            Some(owner) => Some(owner),
            None => self.said.kin.iter().position(|kin| kin.relation == KinRelation::Companion && number(kin)),
        };
        Some(Before { name: first, companion })
    }

    /// A name that may begin at `start`: behind `UC` or `SUBJ` it is the row's own.
    fn before_name(&self, start: usize) -> Option<(Name, Span, usize)> {
        let before = start.checked_sub(1).and_then(|at| self.word(at));
        if before.is_some_and(|word| is_subject(word) || known::given(word).is_some()) {
            return None;
        }
        self.name(start, Announced::No)
    }
}

/// Whose relation a later word may say: a companion, a sponsor.
fn is_open(kin: &super::NoteKin) -> bool {
    let vague = kin.relation == KinRelation::OtherRelative && kin.sex.is_none();
    !kin.denied && (kin.relation == KinRelation::Companion || vague)
}

/// `de los niños`, `of his children`
fn is_all(word: &str) -> bool {
    matches!(word, "LOS" | "LAS" | "SUS" | "THESE" | "BOTH")
}

/// The row's person in the possessive: `UC's`, `child's`, `subject's`.
pub(super) fn is_subject_s(word: &str) -> bool {
    is_subject(word.strip_suffix("'S").unwrap_or(word))
}
