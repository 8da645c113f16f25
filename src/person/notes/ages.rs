//! Reads the ages of relatives: ahead of the word, behind the name, and in lists behind a word for several.

use super::lex::Kind;
use super::read::Reading;
use super::vocabulary::{is_common, is_months, is_unit, is_years};
use super::{NoteKin, Span};
use crate::person::Birth;
use crate::person::dates::{self, Age};
use crate::person::relation::Kin;

/// How many tokens may stand between an age and the word for the relative.
const FAR: usize = 6;
/// In years: what says more is no age.
const OLDEST: u32 = 110;

impl Reading<'_> {
    /// `8 Y/O SON`, `10-month-old daughter`: the age ahead of the word.
    pub(super) fn age_before(&self, at: usize) -> Option<(Birth, Span)> {
        for before in (0..at).rev().take(FAR) {
            match &self.tokens[before].kind {
                Kind::Number(_) => return self.age(before),
                Kind::Word(word) if is_unit(word) || stands_between(word) => {}
                Kind::Mark('-') => {}
                _ => return None,
            }
        }
        None
    }

    /// The birth by the age that a number and its unit make. A number without a unit counts behind `age`, in
    /// parentheses, or behind a comma.
    pub(super) fn age(&self, at: usize) -> Option<(Birth, Span)> {
        let Kind::Number(number) = self.tokens[at].kind else { return None };
        let mut unit = at + 1;
        while self.mark(unit) == Some('-') {
            unit += 1;
        }
        if self.is_time_passed(at, unit) {
            return None;
        }
        let (age, last) =
            self.with_unit(at, unit, number).or_else(|| self.without_unit(at, number).map(|age| (age, at)))?;
        Some((age.birth(self.row.on), (self.tokens[at].start as u32, self.tokens[last].end as u32)))
    }

    /// `hace 3 años`, `2 years ago`: no age.
    fn is_time_passed(&self, at: usize, unit: usize) -> bool {
        let is_passed = |at: usize| self.says(at, |word| matches!(word, "AGO" | "LATER" | "BEFORE" | "ATRAS"));
        matches!(self.word_before(at), Some("HACE" | "DESDE" | "SINCE")) || is_passed(unit) || is_passed(unit + 1)
    }

    /// `9 YO`, `10-month-old`, `14a`: the age, and the index of the last token of its unit.
    fn with_unit(&self, at: usize, unit: usize, number: u32) -> Option<(Age, usize)> {
        let token = self.tokens.get(unit)?;
        let is_glued = token.start == self.tokens[at].end || token.pointed;
        match token.word()? {
            // `14a`, `8 a.`
            "A" | "Y" if is_glued && number <= OLDEST => Some((Age::years(number), unit)),
            word if is_months(word) && number <= 36 => Some((Age::months(number), unit)),
            word if is_years(word) && number <= OLDEST => {
                let age = Age::years(number);
                let is_about = self.word_before(at).is_some_and(dates::is_about);
                Some((if is_about { age.about() } else { age }, unit))
            }
            "Y" if self.word(unit + 1) == Some("O") && number <= OLDEST => Some((Age::years(number), unit + 1)),
            _ => None,
        }
    }

    fn without_unit(&self, at: usize, number: u32) -> Option<Age> {
        let before = at.checked_sub(1)?;
        // `Father Henry, abt 29`
        let is_about =
            self.says(before, dates::is_about) && before.checked_sub(1).is_some_and(|at| self.closes_name(at));
        if is_about {
            return (18..=99).contains(&number).then(|| Age::years(number).about());
        }
        (number <= 99 && self.announces_age(before)).then(|| Age::years(number))
    }

    /// Whether a token says that the number right behind it is an age.
    fn announces_age(&self, before: usize) -> bool {
        let at = before + 1;
        match &self.tokens[before].kind {
            Kind::Word(word) if matches!(word.as_str(), "AGE" | "AGED" | "EDAD") => true,
            // `su hija Ana Choc de 4`
            Kind::Word(word) if word == "DE" => {
                self.ends_age(at) && before.checked_sub(1).is_some_and(|last| self.ends_last_name(last))
            }
            // `Ana 7 and Luis 9`, `Juan is 8`
            Kind::Word(word) => {
                self.ends_age(at) && (self.ends_last_name(before) || matches!(word.as_str(), "IS" | "ES" | "TIENE"))
            }
            Kind::Mark(':') => matches!(self.word_before(before), Some("AGE" | "EDAD")),
            Kind::Mark('(') => matches!(self.mark(at + 1), Some(')' | ',')),
            Kind::Mark(',') => match self.kind(at + 1) {
                None | Some(Kind::Stop | Kind::Mark(_)) => true,
                Some(Kind::Word(word)) => is_and(word),
                Some(_) => false,
            },
            _ => false,
        }
    }

    /// Whether what stands behind a number leaves it an age: `Luis 7 y Eva 9 viven con`.
    fn ends_age(&self, at: usize) -> bool {
        match self.kind(at + 1) {
            None | Some(Kind::Stop) => true,
            Some(Kind::Mark(mark)) => matches!(mark, ',' | ')' | '&' | '('),
            Some(Kind::Word(word)) => is_and(word) || is_common(word),
            Some(_) => false,
        }
    }

    /// Whether the name read last ends with this token.
    fn ends_last_name(&self, at: usize) -> bool {
        let last = self.said.kin.last().and_then(|kin| kin.name.as_ref());
        last.is_some_and(|(_, span)| span.1 as usize == self.tokens[at].end)
    }

    /// One relative for each of several ages or A-numbers behind a word for several: `two sons, ages 4 and 9`,
    /// `daughters A999888004 and A999888005`. The index behind them.
    pub(super) fn aged(&mut self, from: usize, kin: Kin) -> usize {
        let mut at = from;
        while matches!(self.mark(at), Some(',' | ':' | '(')) {
            at += 1;
        }
        if !kin.plural {
            return from;
        }
        let (all, end) = if matches!(self.kind(at), Some(Kind::ANumber(_))) {
            self.listed_numbers(at)
        } else if self.says(at, |word| matches!(word, "AGE" | "AGES" | "AGED" | "EDADES" | "DE")) {
            self.listed_ages(at + 1)
        } else {
            return from;
        };
        if all.is_empty() {
            return from;
        }
        self.said.kin.pop();
        all.into_iter().for_each(|kin| self.push(kin));
        end
    }

    /// The relative read last, once for each A-number; the index behind them.
    fn listed_numbers(&self, from: usize) -> (Vec<NoteKin>, usize) {
        let (mut all, mut end) = (Vec::new(), from);
        let Some(first) = self.said.kin.last() else { return (all, end) };
        for (at, token) in self.tokens.iter().enumerate().skip(from) {
            match &token.kind {
                Kind::ANumber(number) => {
                    all.push(NoteKin { a_number: Some((*number, token.span())), ..first.clone() });
                    end = at + 1;
                }
                Kind::Word(word) if is_and(word) || word == "E" => {}
                Kind::Mark(',' | '&' | '/') => {}
                _ => break,
            }
        }
        (all, end)
    }

    /// The relative read last, once for each age where there are several; the index behind them.
    fn listed_ages(&self, from: usize) -> (Vec<NoteKin>, usize) {
        let (mut all, mut end) = (Vec::new(), from);
        let Some(first) = self.said.kin.last() else { return (all, end) };
        for (at, token) in self.tokens.iter().enumerate().skip(from) {
            match &token.kind {
                Kind::Number(number) if *number <= 40 => {
                    let age = if self.says(at + 1, is_months) { Age::months(*number) } else { Age::years(*number) };
                    all.push(NoteKin { birth: Some((age.birth(self.row.on), token.span())), ..first.clone() });
                    end = at + 1;
                }
                Kind::Word(word) if is_and(word) || word == "E" || is_unit(word) => {}
                Kind::Mark(',' | '&' | '/') => {}
                _ => break,
            }
        }
        if all.len() < 2 {
            all.clear();
        }
        (all, end)
    }
}

fn is_and(word: &str) -> bool {
    matches!(word, "AND" | "Y")
}

/// Words between an age and the word for the relative: `8 Y/O male juvenile son`.
fn stands_between(word: &str) -> bool {
    matches!(word, "OLD" | "MINOR" | "MENOR" | "HIS" | "HER" | "BIOLOGICAL" | "MALE" | "FEMALE" | "JUVENILE" | "JUV")
}
