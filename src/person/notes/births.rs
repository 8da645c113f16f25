//! Reads ages, dates of birth and the numbers of events and families for the relative they belong to.

use super::lex::Kind;
use super::read::Reading;
use super::vocabulary::{is_common, is_months, is_unit, is_years};
use super::{NoteKin, Span};
use crate::person::dates::{self, Age};
use crate::person::relation::Kin;
use crate::person::{Birth, KinRelation, Precision};

impl Reading<'_> {
    /// `8 Y/O SON`, `10-month-old daughter`: the age ahead of the word.
    pub(super) fn age_before(&self, at: usize) -> Option<(Birth, Span)> {
        let mut before = at;
        for _ in 0..6 {
            before = before.checked_sub(1)?;
            match &self.tokens[before].kind {
                Kind::Number(_) => {
                    let age = self.age(before)?;
                    return Some((age.0.birth(self.row.on), age.1));
                }
                Kind::Word(word)
                    if is_unit(word)
                        || matches!(
                            word.as_str(),
                            "OLD"
                                | "MINOR"
                                | "MENOR"
                                | "HIS"
                                | "HER"
                                | "BIOLOGICAL"
                                | "MALE"
                                | "FEMALE"
                                | "JUVENILE"
                                | "JUV"
                        ) => {}
                Kind::Mark('-') => {}
                _ => return None,
            }
        }
        None
    }

    /// The age that a number and its unit make. A number without a unit counts behind `age`, in parentheses, or behind a
    /// comma.
    fn age(&self, at: usize) -> Option<(Age, Span)> {
        let Kind::Number(number) = self.tokens[at].kind else { return None };
        let mut unit = at + 1;
        while self.mark(unit) == Some('-') {
            unit += 1;
        }
        let span = |end: usize| (self.tokens[at].start as u32, self.tokens[end].end as u32);
        let word_before = at.checked_sub(1).and_then(|at| self.word(at));
        let passed = |at: usize| self.word(at).is_some_and(|word| matches!(word, "AGO" | "LATER" | "BEFORE" | "ATRAS"));
        if matches!(word_before, Some("HACE" | "DESDE" | "SINCE")) || passed(unit) || passed(unit + 1) {
            return None;
        }
        let glued = self.tokens.get(unit).is_some_and(|token| token.start == self.tokens[at].end || token.pointed);
        match self.word(unit).unwrap_or("") {
            // `14a`, `8 a.`
            "A" | "Y" if glued && number <= 110 => return Some((Age::years(number), span(unit))),
            word if is_months(word) && number <= 36 => return Some((Age::months(number), span(unit))),
            word if is_years(word) && number <= 110 => {
                let age = Age::years(number);
                let about = word_before.is_some_and(dates::is_about);
                return Some((if about { age.about() } else { age }, span(unit)));
            }
            "Y" if self.word(unit + 1) == Some("O") && number <= 110 => {
                return Some((Age::years(number), span(unit + 1)));
            }
            _ => {}
        }
        let before = at.checked_sub(1)?;
        let announced = match &self.tokens[before].kind {
            Kind::Word(word) if matches!(word.as_str(), "AGE" | "AGED" | "EDAD") => true,
            // `Father Henry, abt 29`
            Kind::Word(word)
                if dates::is_about(word) && before.checked_sub(1).is_some_and(|at| self.closes_name(at)) =>
            {
                return (18..=99).contains(&number).then(|| (Age::years(number).about(), span(at)));
            }
            // `Ana 7 and Luis 9`, `Juan is 8`
            Kind::Word(word) => {
                let next = self.tokens.get(at + 1).map(|token| &token.kind);
                let ends = match next {
                    None | Some(Kind::Stop) => true,
                    Some(Kind::Mark(mark)) => matches!(mark, ',' | ')' | '&' | '('),
                    // `Luis 7 y Eva 9 viven con`
                    Some(Kind::Word(word)) => matches!(word.as_str(), "AND" | "Y") || is_common(word),
                    Some(_) => false,
                };
                let is_name_end = self
                    .said
                    .kin
                    .last()
                    .and_then(|kin| kin.name.as_ref())
                    .is_some_and(|(_, span)| span.1 as usize == self.tokens[before].end);
                ends && (is_name_end || matches!(word.as_str(), "IS" | "ES" | "TIENE"))
            }
            Kind::Mark(':') => {
                before.checked_sub(1).and_then(|at| self.word(at)).is_some_and(|word| matches!(word, "AGE" | "EDAD"))
            }
            Kind::Mark('(') => matches!(self.mark(at + 1), Some(')' | ',')),
            Kind::Mark(',') => {
                let next = self.tokens.get(at + 1).map(|token| &token.kind);
                next.is_none()
                    || matches!(next, Some(Kind::Stop | Kind::Mark(_)))
                    || self.word(at + 1).is_some_and(|word| word == "AND" || word == "Y")
            }
            _ => false,
        };
        (announced && number <= 99).then(|| (Age::years(number), span(at)))
    }

    /// Gives a date of birth or an age to the relative it belongs to.
    pub(super) fn birth(&mut self, at: usize) {
        let Some(current) = self.current else { return };
        let (found, is_said) = match self.tokens[at].kind {
            Kind::Date(date) => {
                let said = self.says_birth(at);
                let alone = self.mark(at.wrapping_sub(1)) == Some('(') || self.is_old_date(at, current);
                ((said || alone).then(|| (date.birth(), self.tokens[at].span())), said)
            }
            Kind::Number(1900..=2029) => (self.year(at), false),
            _ => (self.age(at).map(|(age, span)| (age.birth(self.row.on), span)), false),
        };
        // `wife Ana and 2 yo son`: the age of the next one.
        let of_next = |end: u32| {
            let next = self.tokens.iter().position(|token| token.start >= end as usize);
            let joined = at.checked_sub(1).and_then(|at| self.word(at));
            joined.is_some_and(|word| matches!(word, "AND" | "Y" | "WITH" | "CON"))
                && next.is_some_and(|next| self.word(next).is_some_and(|word| self.relative(next, word).is_some()))
        };
        let Some(found) = found.filter(|(_, span)| !of_next(span.1)) else { return };
        let kin = &mut self.said.kin[current];
        let is_date = matches!(self.tokens[at].kind, Kind::Date(_));
        let exact = kin.birth.is_some_and(|(birth, _)| birth.precision != Precision::Age);
        if kin.birth.is_none() || is_date && (!exact || is_said) {
            kin.birth = Some(found);
        }
    }

    /// Whether a word for birth stands before a number, with no other number between.
    fn says_birth(&self, at: usize) -> bool {
        for before in (at.saturating_sub(5)..at).rev() {
            match &self.tokens[before].kind {
                Kind::Word(word) if is_birth(word) => return true,
                Kind::Word(word) if word == "B" && self.tokens[before].pointed => return true,
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
    fn closes_name(&self, at: usize) -> bool {
        let name = self.current.and_then(|current| self.said.kin[current].name.as_ref());
        self.mark(at).is_some() || name.is_some_and(|(_, span)| span.1 as usize == self.tokens[at].end)
    }

    /// `hija Sherlyn Lara 2011`: no other year stands right behind a child's name.
    fn is_year_of_child(&self, year: u32) -> bool {
        let (now, ..) = dates::civil(self.row.on);
        let young = |kin: &NoteKin| matches!(kin.relation, KinRelation::Child | KinRelation::Sibling);
        self.current.is_some_and(|current| young(&self.said.kin[current])) && (now - 18..now).contains(&(year as i32))
    }

    /// `daughters A999888004 and A999888005`
    fn numbered(&mut self, from: usize) -> Option<usize> {
        let (mut at, mut end) = (from, from);
        let first = self.said.kin.pop()?;
        while let Some(token) = self.tokens.get(at) {
            match &token.kind {
                Kind::ANumber(number) => {
                    self.push(NoteKin { a_number: Some((*number, token.span())), ..first.clone() });
                    end = at + 1;
                }
                Kind::Word(word) if matches!(word.as_str(), "AND" | "Y" | "E") => {}
                Kind::Mark(',' | '&' | '/') => {}
                _ => break,
            }
            at += 1;
        }
        Some(end)
    }

    /// `two sons, ages 4 and 9`: one relative for each age said behind a word for several.
    pub(super) fn aged(&mut self, from: usize, kin: Kin) -> usize {
        let mut at = from;
        while matches!(self.mark(at), Some(',' | ':' | '(')) {
            at += 1;
        }
        if kin.plural && matches!(self.tokens.get(at).map(|token| &token.kind), Some(Kind::ANumber(_))) {
            return self.numbered(at).unwrap_or(from);
        }
        if !kin.plural || !self.word(at).is_some_and(|word| matches!(word, "AGE" | "AGES" | "AGED" | "EDADES" | "DE")) {
            return from;
        }
        at += 1;
        let (mut found, mut end) = (Vec::new(), from);
        while let Some(token) = self.tokens.get(at) {
            match &token.kind {
                Kind::Number(number) if *number <= 40 => {
                    let months = self.word(at + 1).is_some_and(is_months);
                    let age = if months { Age::months(*number) } else { Age::years(*number) };
                    found.push((age.birth(self.row.on), token.span()));
                    end = at + 1;
                }
                Kind::Word(word) if matches!(word.as_str(), "AND" | "Y" | "E") || is_unit(word) => {}
                Kind::Mark(',' | '&' | '/') => {}
                _ => break,
            }
            at += 1;
        }
        if found.len() < 2 {
            return from;
        }
        let Some(first) = self.said.kin.pop() else { return from };
        for birth in found {
            self.push(NoteKin { birth: Some(birth), ..first.clone() });
        }
        end
    }

    /// `FMU 12345`, `family unit # 12345`, `event MCS-1805-123`.
    pub(super) fn labelled(&mut self, at: usize, is_event: bool) -> usize {
        let mut from = at + 1;
        while self
            .word(from)
            .is_some_and(|word| matches!(word, "UNIT" | "GROUP" | "NUMBER" | "NO" | "NUM" | "ID" | "NUMERO"))
            || matches!(self.mark(from), Some('#' | ':' | '-'))
        {
            from += 1;
        }
        let Some(token) = self.tokens.get(from) else { return at + 1 };
        let numeric = matches!(token.kind, Kind::Number(_) | Kind::ANumber(_) | Kind::Phone(_) | Kind::Event(_));
        if !numeric || from == at + 1 && self.word(at) == Some("FAMILY") {
            return at + 1;
        }
        let folded: String = self.text[token.start..token.end].iter().filter(|c| c.is_ascii_alphanumeric()).collect();
        let found = (folded.to_uppercase(), token.span());
        if is_event {
            self.said.event_numbers.push(found)
        } else {
            self.said.family_numbers.push(found)
        }
        from + 1
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
