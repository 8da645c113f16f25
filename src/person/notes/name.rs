//! Finds where a name begins and ends among the words of a note.

use super::lex::{Kind, Token};
use super::vocabulary::{is_common, is_negation};
use crate::person::names::{self, Order};
use crate::person::{Name, relation};
use crate::reference::names as known;

/// More tokens than any name has.
const LONGEST: usize = 7;

/// The name that begins at `from`, with the index behind it. `announced`: a word such as `named` stood before, so that
/// a name nobody knows may follow.
pub(super) fn name_at(
    tokens: &[Token],
    from: usize,
    text: &[char],
    announced: Announced,
) -> Option<(Name, (u32, u32), usize)> {
    let first = tokens.get(from)?;
    if !begins(first, announced) && !is_initials(tokens, from) {
        return None;
    }
    let mut end = from + 1;
    let mut at = from + 1;
    while at < tokens.len() && at - from < LONGEST * 2 {
        match &tokens[at].kind {
            Kind::Word(word) if known::is_particle(word) && word != "E" => {
                // `y` goes on with a name only before a surname.
                let next = tokens.get(at + 1);
                let goes_on = next.is_some_and(|next| {
                    continues(next) && (word != "Y" || next.word().is_some_and(|word| !is_rather_given(word)))
                        || next.word().is_some_and(|word| known::is_particle(word) && word != "Y")
                });
                if !goes_on {
                    break;
                }
            }
            Kind::Word(_) if continues(&tokens[at]) => end = at + 1,
            // `PEREZ LOPEZ, JUANA`
            Kind::Mark(',') if end == at && is_surnames(&tokens[from..at]) => {
                let next = tokens.get(at + 1).and_then(Token::word);
                if !next.is_some_and(|word| is_rather_given(word) && !is_common(word)) {
                    break;
                }
            }
            _ => break,
        }
        at += 1;
    }
    let span = (tokens[from].start, tokens[end - 1].end);
    let written: String = text[span.0..span.1].iter().collect();
    // Notes give names as they are spoken, unless a comma says otherwise.
    let name = names::parse(&written, Order::Open)?;
    Some((name, (span.0 as u32, span.1 as u32), end))
}

/// How sure it is that a name follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Announced {
    Yes,
    No,
}

fn begins(token: &Token, announced: Announced) -> bool {
    let Some(word) = token.word() else { return false };
    if !may_be_name(word) {
        return false;
    }
    let given = known::given(word).is_some() || known::abbreviation(word).is_some();
    match announced {
        Announced::Yes => token.capital || given,
        Announced::No => {
            given || token.capital && known::surname(word).is_some() || token.capital && word.contains('-')
        }
    }
}

fn continues(token: &Token) -> bool {
    let Some(word) = token.word() else { return false };
    let initial = word.chars().count() == 1 && token.capital && (token.pointed || word != "A");
    (initial && word != "Y")
        || may_be_name(word) && (token.capital || known::given(word).is_some() || known::surname(word).is_some())
}

/// No word of notes, no relative, long enough.
fn may_be_name(word: &str) -> bool {
    word.chars().count() >= 2 && !is_common(word) && !is_negation(word) && relation::relative(word).is_none()
}

/// `J.L.`, `J. L.`
fn is_initials(tokens: &[Token], from: usize) -> bool {
    let initial = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            token.pointed && token.capital && token.word().is_some_and(|word| word.chars().count() == 1)
        })
    };
    initial(from) && (initial(from + 1) || tokens.get(from + 1).is_some_and(continues))
}

fn is_surnames(tokens: &[Token]) -> bool {
    tokens.iter().filter_map(Token::word).filter(|word| !known::is_particle(word)).all(|word| !is_rather_given(word))
}

pub(super) fn is_rather_given(word: &str) -> bool {
    let full = known::abbreviation(word).unwrap_or(word);
    known::given(full).map_or(0.0, |given| given.share) > known::surname(word).unwrap_or(0.0)
}
