//! Reads dates and years of birth, and gives them and ages to the relative they belong to.

use super::lex::Kind;
use super::read::Reading;
use super::{NoteKin, Span};
use crate::person::dates;
use crate::person::{Birth, KinRelation, Precision};

impl Reading<'_> {
    /// Gives a date of birth or an age to the relative it belongs to.
    pub(super) fn birth(&mut self, at: usize) {
        let Some(current) = self.current else { return };
        let found = match self.tokens[at].kind {
            Kind::Date(date) => {
                let is_birth =
                    self.says_birth(at) || self.mark(at.wrapping_sub(1)) == Some('(') || self.is_old_date(at, current);
                is_birth.then(|| (date.birth(), self.tokens[at].span()))
            }
            Kind::Number(1900..=2029) => self.year(at),
            _ => self.age(at),
        };
        let Some(found) = found.filter(|(_, span)| !self.is_of_next(at, span.1)) else { return };
        if self.is_better_birth(at, current) {
            self.said.kin[current].birth = Some(found);
        }
    }

    /// Whether what stands at a token is to be taken for a relative's birth: the first, or a date for an age, or a date
    /// said to be of birth.
    fn is_better_birth(&self, at: usize, current: usize) -> bool {
        let Some((known, _)) = self.said.kin[current].birth else { return true };
        let is_date = matches!(self.tokens[at].kind, Kind::Date(_));
        is_date && (known.precision == Precision::Age || self.says_birth(at))
    }

    /// `wife Ana and 2 yo son`: whether the age that ends here is of the next one.
    fn is_of_next(&self, at: usize, end: u32) -> bool {
        let is_joined = self.word_before(at).is_some_and(|word| matches!(word, "AND" | "Y" | "WITH" | "CON"));
        let Some(next) = self.tokens.iter().position(|token| token.start >= end as usize) else { return false };
        is_joined && self.says(next, |word| self.relative(next, word).is_some())
    }

    /// Whether a word for birth stands before a number, with no other number between.
    fn says_birth(&self, at: usize) -> bool {
        for before in self.tokens[..at].iter().rev().take(5) {
            match &before.kind {
                Kind::Word(word) if is_birth(word) || word == "B" && before.pointed => return true,
                Kind::Word(_) | Kind::Mark(_) => {}
                _ => return false,
            }
        }
        false
    }

    /// A date of many years ago, right behind the name or a mark: nothing but a birth is that old.
    fn is_old_date(&self, at: usize, current: usize) -> bool {
        let Kind::Date(date) = self.tokens[at].kind else { return false };
        let of_child = self.said.kin[current].relation == KinRelation::Child;
        let before = at.checked_sub(1).map(|at| &self.tokens[at]);
        let name = self.said.kin[current].name.as_ref().map(|(_, span)| span.1 as usize);
        let right_behind = before.is_some_and(|token| Some(token.end) == name);
        let years = match (of_child, right_behind) {
            (true, true) => 1,
            (true, false) => 4,
            _ => 14,
        };
        let follows = before.is_some_and(|token| match &token.kind {
            Kind::Mark(_) | Kind::ANumber(_) | Kind::Number(_) => true,
            Kind::Word(_) => Some(token.end) == name,
            _ => false,
        });
        follows && date.first < self.row.on - years * 366
    }

    /// `born 2009`, `nacida en 2010`, `abt 1985`
    fn year(&self, at: usize) -> Option<(Birth, Span)> {
        let Kind::Number(year) = self.tokens[at].kind else { return None };
        let before = at.checked_sub(1)?;
        let about = self.word(before).is_some_and(dates::is_about);
        // `Juan approx 2009`, `(c. 1990)`, but not `deported around 2015`.
        let follows = |at: usize| self.closes_name(at);
        let alone = matches!(self.word(before), Some("ABT" | "CIRCA"))
            || about && before.checked_sub(1).is_some_and(follows)
            || self.mark(before).is_none() && self.closes_name(before) && self.is_year_of_child(year);
        let (first, last) = if about {
            dates::about_year(year as i32, None, self.row.on)
        } else {
            (dates::day(year as i32, 1, 1)?, dates::day(year as i32, 12, 31)?)
        };
        let said = (alone || self.says_birth(at)) && first <= self.row.on;
        said.then(|| (Birth { first, last, precision: Precision::Year }, self.tokens[at].span()))
    }

    /// Whether a mark stands here, or the last word of the name read last.
    pub(super) fn closes_name(&self, at: usize) -> bool {
        let name = self.current.and_then(|current| self.said.kin[current].name.as_ref());
        self.mark(at).is_some() || name.is_some_and(|(_, span)| span.1 as usize == self.tokens[at].end)
    }

    /// `hija Sherlyn Lara 2011`: no other year stands right behind a child's name.
    fn is_year_of_child(&self, year: u32) -> bool {
        let (now, ..) = dates::civil(self.row.on);
        let young = |kin: &NoteKin| matches!(kin.relation, KinRelation::Child | KinRelation::Sibling);
        self.current.is_some_and(|current| young(&self.said.kin[current])) && (now - 18..now).contains(&(year as i32))
    }
}

pub(super) fn is_birth(word: &str) -> bool {
    matches!(
        word,
        "DOB"
            | "YOB"
            | "BORN"
            | "FN"
            | "NACIO"
            | "NACIDO"
            | "NACIDA"
            | "NAC"
            | "NACIMIENTO"
            | "BIRTH"
            | "BIRTHDATE"
            | "BDAY"
            | "FDN"
            | "BD"
            | "D.O.B"
    )
}
