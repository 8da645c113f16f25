//! Finds the name behind a relative's word, past what may stand between.

use super::Span;
use super::lex::Kind;
use super::name::Announced;
use super::read::Reading;
use super::vocabulary::{announces_name, is_filler, is_subject, is_unit, is_with};
use crate::person::Name;
use crate::person::relation;

/// How many words may stand between a relative's word and the name.
const MOST_FILLERS: usize = 10;

/// What a token between a relative's word and the name does.
enum Filler {
    Nothing,
    /// `named`, `:`
    Announces,
    /// The number of an age.
    Age,
}

impl Reading<'_> {
    /// The name behind a relative's word, past fillers and numbers.
    pub(super) fn named(&self, from: usize) -> (Option<(Name, Span)>, usize) {
        let mut announced = Announced::No;
        let mut has_age = false;
        for at in from..self.tokens.len().min(from + MOST_FILLERS) {
            let near = announced == Announced::No && self.is_near(from, at);
            if let Some((name, span, end)) = self.name(at, if near { Announced::Near } else { announced }) {
                // Numbers between the word and the name are read again, as this relative's.
                return (Some((name, span)), if has_age { from } else { end });
            }
            match self.filler(from, at) {
                Some(Filler::Nothing) => {}
                Some(Filler::Announces) => announced = Announced::Yes,
                Some(Filler::Age) => has_age = true,
                // `daughter 17yrs F Rosa`
                None if has_age && self.says(at, |word| matches!(word, "F" | "M")) => {}
                None => break,
            }
        }
        (None, from)
    }

    /// Whether `at` stands right behind a relative's own words, which end before `from`: `su madre (Julea Hernández)`,
    /// `SON/CRISTIAN REVOLORIO`, `hijo menor de edad KELVIN`.
    fn is_near(&self, from: usize, at: usize) -> bool {
        let is_behind_comma = at == from + 1 && self.mark(from) == Some(',') && self.word(at).is_some();
        let is_opening = |at: usize| matches!(self.mark(at), Some('(' | '/' | '-'));
        is_behind_comma || (from..at).all(|at| self.says(at, is_plain) || is_opening(at))
    }

    fn filler(&self, from: usize, at: usize) -> Option<Filler> {
        match &self.tokens[at].kind {
            Kind::Word(word) if announces_name(word) => Some(Filler::Announces),
            Kind::Word(word) => self.is_filling(from, at, word).then_some(Filler::Nothing),
            Kind::Mark(':' | '=') => Some(Filler::Announces),
            Kind::Mark('-' | '(' | ')' | '"' | '\'' | ',') => Some(Filler::Nothing),
            Kind::Mark('/') if at == from => Some(Filler::Nothing),
            // `papa (?) Ramiro`
            Kind::Stop if self.mark(at.wrapping_sub(1)) == Some('(') && self.mark(at + 1) == Some(')') => {
                Some(Filler::Nothing)
            }
            Kind::Number(_) => Some(Filler::Age),
            _ => None,
        }
    }

    fn is_filling(&self, from: usize, at: usize, word: &str) -> bool {
        match word {
            // `sibling in care: Adonis`
            "IN" if self.word(at + 1) == Some("CARE") => true,
            "CARE" if at > from && self.word(at - 1) == Some("IN") => true,
            // `child w/ initials J.L.`, `child w/ subj: Juan`
            _ if is_with(word) && self.says(at + 1, is_of_subject) => true,
            _ => is_unit(word) || is_filler(word) && (relation::relative(word).is_none() || is_subject(word)),
        }
    }
}

/// Words of a relative's own: `hijo menor de edad`, `father Mr.`
fn is_plain(word: &str) -> bool {
    matches!(word, "MENOR" | "MINOR" | "DE" | "EDAD" | "SR" | "SRA" | "MR" | "MRS" | "DON" | "DONA")
}

fn is_of_subject(word: &str) -> bool {
    matches!(word, "INITIALS" | "INICIALES" | "SUBJ" | "SUBJECT" | "SUJETO")
}
