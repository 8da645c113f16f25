//! Finds the name behind a relative's word, and the names of the others where a list follows.

use super::NoteKin;
use super::Span;
use super::births::is_birth;
use super::lex::{Kind, Token};
use super::name::Announced;
use super::name_word::is_rather_given;
use super::read::{Reading, blank};
use super::vocabulary::{announces_name, is_filler, is_subject, is_unit, is_with};
use crate::person::relation::{self, Kin};
use crate::person::{KinRelation, Name};
use crate::reference::names as known;

/// How many words may stand between a relative's word and the name.
const MOST_FILLERS: usize = 10;

impl Reading<'_> {
    /// `FATHER FRANCISCO PEREZ, RUBEN.`: one father, whose surnames may be given names too. Reads the name just read once
    /// more, up to `end`, where a comma at `comma` makes it so.
    fn turns(&mut self, comma: usize, end: usize) -> bool {
        let Some((_, span)) = self.said.kin.last().and_then(|kin| kin.name.clone()) else { return false };
        let words = self.tokens.iter().filter(|token| token.start >= span.0 as usize && token.end <= span.1 as usize);
        let surnames =
            words.filter_map(Token::word).all(|word| known::surname(word).is_some_and(|share| share >= 1e-4));
        let behind = self.tokens.get(end).map(|token| &token.kind);
        let upper = |token: &Token| !self.text[token.start..token.end].iter().any(|c| c.is_lowercase());
        let closes = match behind {
            None | Some(Kind::Stop | Kind::Mark('(')) => true,
            // `FATHER VICENTE, MIGUEL DOB 29SEP1979`: in capitals, where the surname stands first.
            Some(Kind::Mark(')' | '#') | Kind::ANumber(_) | Kind::Date(_) | Kind::Number(_)) => {
                upper(&self.tokens[end - 1])
            }
            Some(Kind::Word(word)) => is_birth(word) && upper(&self.tokens[end - 1]),
            _ => false,
        };
        let right_behind = comma > 0 && self.tokens[comma - 1].end == span.1 as usize && end == comma + 2;
        if self.mark(comma) != Some(',') || !surnames || !closes || !right_behind {
            return false;
        }
        let last = self.tokens[end - 1].end;
        let written: String = self.text[span.0 as usize..last].iter().collect();
        let name = crate::person::names::parse(&written, crate::person::names::Order::Open);
        if let (Some(name), Some(kin)) = (name, self.said.kin.last_mut()) {
            kin.name = Some((name, (span.0, last as u32)));
        }
        true
    }

    /// `LOPEZ, JUAN` begins here.
    fn is_turned_name(&self, at: usize) -> bool {
        self.name(at, Announced::Near).is_some_and(|(name, span, _)| {
            let written = self.text.get(span.0 as usize..span.1 as usize).unwrap_or(&[]);
            written.contains(&',') && !name.given.is_empty() && !name.surnames.is_empty()
        })
    }

    /// The name behind a relative's word, past fillers and numbers.
    pub(super) fn named(&mut self, from: usize) -> (Option<(Name, Span)>, usize) {
        let mut announced = Announced::No;
        let mut at = from;
        let mut has_age = false;
        while at < self.tokens.len() && at - from < MOST_FILLERS {
            let comma = at == from + 1 && self.mark(from) == Some(',') && self.word(at).is_some();
            // `hijo menor de edad KELVIN`
            let plainly = |word: &str| {
                matches!(word, "MENOR" | "MINOR" | "DE" | "EDAD" | "SR" | "SRA" | "MR" | "MRS" | "DON" | "DONA")
            };
            // `su madre (Julea Hernández)`, `SON/CRISTIAN REVOLORIO`
            let opened = |at: usize| matches!(self.mark(at), Some('(' | '/' | '-'));
            let right_behind = (from..at).all(|at| self.word(at).is_some_and(plainly) || opened(at));
            let near = announced == Announced::No && (right_behind || comma);
            if let Some((name, span, end)) = self.name(at, if near { Announced::Near } else { announced }) {
                // Numbers between the word and the name are read again, as this relative's.
                return (Some((name, span)), if has_age { from } else { end });
            }
            match &self.tokens[at].kind {
                Kind::Word(word) if announces_name(word) => announced = Announced::Yes,
                Kind::Word(word) if is_filler(word) && (relation::relative(word).is_none() || is_subject(word)) => {}
                Kind::Word(word) if is_unit(word) => {}
                // `sibling in care: Adonis`
                Kind::Word(word) if word == "IN" && self.word(at + 1) == Some("CARE") => {}
                Kind::Word(word) if word == "CARE" && at > from && self.word(at - 1) == Some("IN") => {}
                // `child w/ initials J.L.`, `child w/ subj: Juan`
                Kind::Word(word)
                    if is_with(word)
                        && self.word(at + 1).is_some_and(|next| {
                            matches!(next, "INITIALS" | "INICIALES" | "SUBJ" | "SUBJECT" | "SUJETO")
                        }) => {}
                Kind::Mark(':' | '=') => announced = Announced::Yes,
                Kind::Mark('-' | '(' | ')' | '"' | '\'' | ',') => {}
                Kind::Mark('/') if at == from => {}
                // `daughter 17yrs F Rosa`
                Kind::Word(word) if has_age && matches!(word.as_str(), "F" | "M") => {}
                // `papa (?) Ramiro`
                Kind::Stop if self.mark(at.wrapping_sub(1)) == Some('(') && self.mark(at + 1) == Some(')') => {}
                Kind::Number(_) => has_age = true,
                _ => break,
            }
            at += 1;
        }
        (None, from)
    }

    /// `JUAN (8) and PEDRO (5)` behind `sons`: the others of the list. Ends where no further name comes.
    pub(super) fn others(&mut self, from: usize, kin: Kin) -> usize {
        let mut at = from;
        loop {
            let mut next = at;
            // The numbers of the one before.
            while next < self.tokens.len() && !matches!(self.tokens[next].kind, Kind::Stop) {
                match &self.tokens[next].kind {
                    Kind::Number(_) | Kind::Date(_) => self.birth(next),
                    Kind::ANumber(_) | Kind::Phone(_) => {
                        self.step(next);
                    }
                    Kind::Word(word)
                        if is_unit(word) || matches!(word.as_str(), "DE" | "DOB" | "AGE" | "EDAD" | "AGED" | "OLD") => {
                    }
                    Kind::Mark('(' | ')' | '#' | ':' | '-') => {}
                    Kind::Mark(',')
                        if matches!(
                            self.tokens.get(next + 1).map(|token| &token.kind),
                            Some(Kind::Number(_) | Kind::Date(_))
                        ) => {}
                    _ => break,
                }
                next += 1;
            }
            let joint = match self.tokens.get(next).map(|token| &token.kind) {
                Some(Kind::Word(word)) => matches!(word.as_str(), "AND" | "Y" | "E"),
                Some(Kind::Mark(mark)) => matches!(mark, '&' | ',' | '/' | '+'),
                _ => false,
            };
            let begins =
                self.word(next + 1).is_some_and(|word| is_rather_given(known::abbreviation(word).unwrap_or(word)));
            let said = self.said.kin.last().is_some_and(|kin| kin.name.is_some() && !kin.denied);
            // `LOPEZ, ANA (5); LOPEZ, JUAN (8)`
            let parted = self.tokens.get(next).is_some_and(|token| self.text.get(token.start) == Some(&';'))
                && matches!(kin.relation, KinRelation::Child | KinRelation::Sibling | KinRelation::OtherRelative)
                && self.is_turned_name(next + 1);
            let announced = if parted { Announced::Near } else { Announced::No };
            if !(joint && begins || parted) || !said {
                return next.max(from);
            }
            let Some((name, span, end)) = self.name(next + 1, announced) else { return next.max(from) };
            let one = matches!(kin.relation, KinRelation::Mother | KinRelation::Father) || kin.sex.is_some();
            if !kin.plural && one && self.turns(next, end) {
                return end;
            }
            if self.said.kin.iter().any(|kin| kin.name.as_ref().is_some_and(|(_, known)| *known == span)) {
                at = end;
                continue;
            }
            let relation = match kin.relation {
                KinRelation::Mother | KinRelation::Father if !kin.plural => KinRelation::Companion,
                relation => relation,
            };
            let sex = if kin.plural { kin.sex } else { None };
            self.push(NoteKin { name: Some((name, span)), ..blank(relation, sex) });
            at = end;
        }
    }
}
