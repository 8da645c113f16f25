//! Finds where a name begins and ends among the words of a note.

use super::Span;
use super::lex::{Kind, Token};
use super::name_word::{
    are_surnames, continues, is_known, is_no_name, is_only_place, is_pointed_y, is_rather_given, may_be_name,
};
use super::vocabulary::is_common;
use crate::person::Name;
use crate::person::names::{self, Order};
use crate::reference::names as known;

/// More tokens than any name has, commas and particles counted.
const LONGEST: usize = 14;

/// How sure it is that a name follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Announced {
    /// A word such as `named` stands before, so that a name nobody knows may follow.
    Yes,
    /// A relative's word stands right before, perhaps with a comma.
    Near,
    No,
}

/// A note, where names are looked for.
pub(super) struct Words<'a> {
    pub tokens: &'a [Token],
    pub text: &'a [char],
}

/// What a token is to the name before it.
enum Part {
    Name,
    /// A particle or a comma with more of the name behind.
    Joint,
    Other,
}

impl Words<'_> {
    /// The name that begins at `from`, with the index behind it.
    pub fn name_at(&self, from: usize, announced: Announced) -> Option<(Name, Span, usize)> {
        if self.is_turned_over(from) || !self.begins_name(from, announced) {
            return None;
        }
        let end = self.end_of_name(from);
        let (start, stop) = (self.tokens[from].start, self.tokens[end - 1].end);
        let written: String = self.text[start..stop].iter().collect();
        let name = as_spoken(&written, self.word(from))?;
        // `se llama Reyna`: nobody is called by a surname alone.
        let is_called = announced == Announced::Yes && end == from + 1 && name.unordered;
        let name = match self.word(from) {
            Some(word) if is_called && known::given(word).is_some() => {
                Name { surnames: Vec::new(), unordered: false, ..name }
            }
            _ => name,
        };
        Some((name, (start as u32, stop as u32), end))
    }

    /// `SON OSCAR TOT ORR`: turned over to; alone it is a surname.
    fn is_turned_over(&self, at: usize) -> bool {
        self.word(at) == Some("TOT") && matches!(self.word(at + 1), Some("ORR" | "HHS" | "USMS" | "ICE" | "ERO"))
    }

    pub fn kind(&self, at: usize) -> Option<&Kind> {
        self.tokens.get(at).map(|token| &token.kind)
    }

    pub fn word(&self, at: usize) -> Option<&str> {
        self.tokens.get(at)?.word()
    }

    /// The index behind the last word of the name that begins at `from`.
    fn end_of_name(&self, from: usize) -> usize {
        let mut end = from + 1;
        for at in from + 1..self.tokens.len().min(from + LONGEST) {
            let part = if end == at { self.part_right_behind(from, at) } else { self.part(at) };
            match part {
                Part::Name => end = at + 1,
                Part::Joint => {}
                Part::Other => break,
            }
        }
        end
    }

    /// What a token is right behind a word of the name that begins at `from`.
    fn part_right_behind(&self, from: usize, at: usize) -> Part {
        match &self.tokens[at].kind {
            // `Clementina Sis`, `Hilario Mo`: the surname, no sister, no mother.
            Kind::Word(word) if matches!(word.as_str(), "SIS" | "MO") && self.is_surname(at) => Part::Name,
            // `PEREZ LOPEZ, JUANA`
            Kind::Mark(',') if self.is_turned_by(from, at) => Part::Joint,
            _ => self.part(at),
        }
    }

    /// What a token is to a name, perhaps with a particle or a comma between.
    fn part(&self, at: usize) -> Part {
        let token = &self.tokens[at];
        match token.word() {
            Some(word) if known::is_particle(word) && word != "E" && !is_pointed_y(token) => {
                if self.goes_on_behind(at, word) { Part::Joint } else { Part::Other }
            }
            Some(word) if !is_only_place(word) && !self.is_turned_over(at) && continues(token) => Part::Name,
            _ => Part::Other,
        }
    }

    /// Whether a name goes on behind a particle: behind `y` only with a surname.
    fn goes_on_behind(&self, at: usize, particle: &str) -> bool {
        self.tokens.get(at + 1).is_some_and(|next| {
            let is_particle = next.word().is_some_and(|word| known::is_particle(word) && word != "Y");
            let fits = particle != "Y" || next.word().is_some_and(|word| !is_rather_given(word));
            is_particle || fits && continues(next)
        })
    }

    /// Whether a comma turns the surnames before it round: a given name follows.
    fn is_turned_by(&self, from: usize, comma: usize) -> bool {
        let is_given = self.word(comma + 1).is_some_and(|word| is_rather_given(word) && !is_common(word));
        are_surnames(&self.tokens[from..comma]) && (is_given || self.is_given_behind(from, comma))
    }

    /// Whether what follows a comma is a given name that no table holds: `GONZALEZ-LEMUS, HERRITH (DOB …)`.
    fn is_given_behind(&self, from: usize, comma: usize) -> bool {
        let is_surname =
            |token: &Token| token.word().is_some_and(|word| word.contains('-') || known::surname(word).is_some());
        let is_particle = |token: &&Token| token.word().is_some_and(known::is_particle);
        let at = comma + 1 + self.tokens[comma + 1..].iter().take_while(is_particle).count();
        let Some(token) = self.tokens.get(at) else { return false };
        let may_be_given =
            token.word().is_some_and(|word| word.chars().count() >= 3 && may_be_name(word) && !is_no_name(word));
        self.tokens[from..comma].iter().any(is_surname) && token.capital && may_be_given && self.ends_name(at + 1)
    }

    /// Whether a name ends within two more words: at a stop, a bracket or a number.
    pub fn ends_name(&self, from: usize) -> bool {
        let more = self.tokens.iter().skip(from).take(2).take_while(|token| continues(token)).count();
        match self.kind(from + more) {
            Some(Kind::Mark(mark)) => matches!(mark, '(' | '='),
            Some(Kind::Word(_)) => false,
            None | Some(_) => true,
        }
    }

    /// Whether a surname that is a word for a relative too stands behind a given name: `Clementina Sis, 58`, but not
    /// `Juan, sis Ana`.
    fn is_surname(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let is_clear = token.word() != Some("MO") || self.text[token.start..token.end].iter().any(|c| c.is_lowercase());
        let is_behind_given = self.word(at - 1).is_some_and(|word| known::given(word).is_some());
        let names_next = self.word(at + 1).is_some_and(is_rather_given);
        is_clear && is_behind_given && token.capital && !token.pointed && !names_next
    }
}

/// A name as notes give them: as it is spoken, unless a comma says otherwise.
fn as_spoken(written: &str, first: Option<&str>) -> Option<Name> {
    let name = names::parse(written, Order::Open)?;
    let is_turned =
        !written.contains(',') && !name.unordered && first.is_some_and(|word| is_given_read_as_surname(word, &name));
    if !is_turned {
        return Some(name);
    }
    names::parse(written, Order::GivenFirst).or(Some(name))
}

/// `Rose-Laure Philippe`: what is no surname and said first is a given name.
fn is_given_read_as_surname(word: &str, name: &Name) -> bool {
    let part = word.split('-').next().unwrap_or(word);
    name.surnames.first().is_some_and(|surname| surname == part)
        && !name.given.iter().any(|given| given == part)
        && (is_rather_given(word) || !is_known(word))
}
