//! Reads the others of a list of names behind a relative's word: `sons JUAN (8) and PEDRO (5)`.

use super::births::is_birth;
use super::lex::{Kind, Token};
use super::name::Announced;
use super::name_word::is_rather_given;
use super::read::{Reading, blank};
use super::vocabulary::is_unit;
use super::{NoteKin, Span};
use crate::person::names::{self, Order};
use crate::person::relation::Kin;
use crate::person::{KinRelation, Name};
use crate::reference::names as known;

/// The least share of people that a word must be a surname of, to be one where it may be a given name.
const LEAST_SHARE: f64 = 1e-4;

impl Reading<'_> {
    /// `JUAN (8) and PEDRO (5)` behind `sons`: the others of the list. Ends where no further name comes.
    pub(super) fn others(&mut self, from: usize, kin: Kin) -> usize {
        let mut at = from;
        loop {
            let joint = self.read_numbers(at);
            let Some((name, span, end)) = self.next_listed(joint, kin) else { return joint.max(from) };
            let is_parent = matches!(kin.relation, KinRelation::Mother | KinRelation::Father);
            if !kin.plural && (is_parent || kin.sex.is_some()) && self.turns(joint, end) {
                return end;
            }
            if !self.is_read(span) {
                self.push(NoteKin { name: Some((name, span)), ..listed(kin) });
            }
            at = end;
        }
    }

    /// Reads the numbers of the one named last; the index behind them.
    fn read_numbers(&mut self, from: usize) -> usize {
        let mut at = from;
        while let Some(token) = self.tokens.get(at) {
            match &token.kind {
                Kind::Number(_) | Kind::Date(_) => self.birth(at),
                Kind::ANumber(_) | Kind::Phone(_) => {
                    self.step(at);
                }
                Kind::Word(word) if is_unit(word) || is_label(word) => {}
                Kind::Mark('(' | ')' | '#' | ':' | '-') => {}
                Kind::Mark(',') if matches!(self.kind(at + 1), Some(Kind::Number(_) | Kind::Date(_))) => {}
                _ => break,
            }
            at += 1;
        }
        at
    }

    /// The next name of a list, behind what joins it to the one before; with the index behind it.
    fn next_listed(&self, joint: usize, kin: Kin) -> Option<(Name, Span, usize)> {
        self.said.kin.last().filter(|kin| kin.name.is_some() && !kin.denied)?;
        if self.parts_turned_names(joint, kin) {
            return self.name(joint + 1, Announced::Near);
        }
        let begins = self.says(joint + 1, |word| is_rather_given(known::abbreviation(word).unwrap_or(word)));
        if !begins || !self.is_joint(joint) {
            return None;
        }
        self.name(joint + 1, Announced::No)
    }

    fn is_joint(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Word(word)) => matches!(word.as_str(), "AND" | "Y" | "E"),
            Some(Kind::Mark(mark)) => matches!(mark, '&' | ',' | '/' | '+'),
            _ => false,
        }
    }

    /// `LOPEZ, ANA (5); LOPEZ, JUAN (8)`
    fn parts_turned_names(&self, at: usize, kin: Kin) -> bool {
        self.tokens.get(at).is_some_and(|token| self.text.get(token.start) == Some(&';'))
            && matches!(kin.relation, KinRelation::Child | KinRelation::Sibling | KinRelation::OtherRelative)
            && self.is_turned_name(at + 1)
    }

    /// `LOPEZ, JUAN` begins here.
    fn is_turned_name(&self, at: usize) -> bool {
        self.name(at, Announced::Near).is_some_and(|(name, span, _)| {
            let written = self.text.get(span.0 as usize..span.1 as usize).unwrap_or(&[]);
            written.contains(&',') && !name.given.is_empty() && !name.surnames.is_empty()
        })
    }

    /// Whether a name was read already.
    fn is_read(&self, span: Span) -> bool {
        self.said.kin.iter().any(|kin| kin.name.as_ref().is_some_and(|(_, known)| *known == span))
    }

    /// `FATHER FRANCISCO PEREZ, RUBEN.`: one father, whose surnames may be given names too. Reads the name just read once
    /// more, up to `end`, where a comma at `comma` makes it so.
    fn turns(&mut self, comma: usize, end: usize) -> bool {
        let Some((_, span)) = self.said.kin.last().and_then(|kin| kin.name.clone()) else { return false };
        let is_right_behind = comma > 0 && self.tokens[comma - 1].end == span.1 as usize && end == comma + 2;
        if self.mark(comma) != Some(',') || !is_right_behind || !self.are_surnames(span) || !self.closes_turned(end) {
            return false;
        }
        let stop = self.tokens[end - 1].end;
        let written: String = self.text[span.0 as usize..stop].iter().collect();
        if let (Some(name), Some(kin)) = (names::parse(&written, Order::Open), self.said.kin.last_mut()) {
            kin.name = Some((name, (span.0, stop as u32)));
        }
        true
    }

    /// Whether every word of a span is a surname that is not rare.
    fn are_surnames(&self, span: Span) -> bool {
        let within = |token: &&Token| token.start >= span.0 as usize && token.end <= span.1 as usize;
        let mut words = self.tokens.iter().filter(within).filter_map(Token::word);
        words.all(|word| known::surname(word).is_some_and(|share| share >= LEAST_SHARE))
    }

    /// Whether what stands at `end` leaves the word before it the last of a name that begins with the surnames.
    fn closes_turned(&self, end: usize) -> bool {
        let last = &self.tokens[end - 1];
        let is_upper = !self.text[last.start..last.end].iter().any(|c| c.is_lowercase());
        match self.kind(end) {
            None | Some(Kind::Stop | Kind::Mark('(')) => true,
            // `FATHER VICENTE, MIGUEL DOB 29SEP1979`: in capitals, where the surname stands first.
            Some(Kind::Mark(')' | '#') | Kind::ANumber(_) | Kind::Date(_) | Kind::Number(_)) => is_upper,
            Some(Kind::Word(word)) => is_birth(word) && is_upper,
            _ => false,
        }
    }
}

/// One more of a list behind a relative's word: a second beside one mother is somebody else.
fn listed(kin: Kin) -> NoteKin {
    if kin.plural {
        return blank(kin.relation, kin.sex);
    }
    match kin.relation {
        KinRelation::Mother | KinRelation::Father => blank(KinRelation::Companion, None),
        relation => blank(relation, None),
    }
}

/// Words before a number of the one named last.
fn is_label(word: &str) -> bool {
    matches!(word, "DE" | "DOB" | "AGE" | "EDAD" | "AGED" | "OLD")
}
