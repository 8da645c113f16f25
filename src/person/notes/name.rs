//! Finds where a name begins and ends among the words of a note.

use super::lex::{Kind, Token};
use super::place::is_inland;
use super::vocabulary::{is_common, is_negation};
use crate::person::names::{self, Order};
use crate::person::{Name, relation};
use crate::reference::{countries, names as known, places};

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
    let near = announced == Announced::Near && follows_relative(tokens, from, text);
    let turned = announced != Announced::No && begins_turned(tokens, from);
    if !begins(first, announced) && !near && !turned && !is_initials(tokens, from) {
        return None;
    }
    let mut end = from + 1;
    let mut at = from + 1;
    while at < tokens.len() && at - from < LONGEST * 2 {
        match &tokens[at].kind {
            // `Clementina Sis`, `Hilario Mo`: the surname, no sister, no mother.
            Kind::Word(word) if matches!(word.as_str(), "SIS" | "MO") && end == at && is_surname(tokens, at, text) => {
                end = at + 1;
            }
            Kind::Word(word) if known::is_particle(word) && word != "E" && !is_pointed_y(&tokens[at]) => {
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
            // `cousin Henry Arana Chicago`
            Kind::Word(word) if is_inland(word) && known::surname(word).is_none() && known::given(word).is_none() => {
                break;
            }
            Kind::Word(_) if continues(&tokens[at]) => end = at + 1,
            // `PEREZ LOPEZ, JUANA`
            Kind::Mark(',') if end == at && is_surnames(&tokens[from..at]) => {
                let next = tokens.get(at + 1).and_then(Token::word);
                let given = next.is_some_and(|word| is_rather_given(word) && !is_common(word));
                if !given && !is_given_behind(&tokens[from..at], tokens, at + 1) {
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
    // `Rose-Laure Philippe`: what is no surname and said first is a given name.
    let begin = first.word().map(|word| (word, word.split('-').next().unwrap_or(word)));
    // `se llama Reyna`: nobody is called by a surname alone.
    let called = announced == Announced::Yes && name.unordered && end == from + 1;
    let turned = !written.contains(',')
        && !name.unordered
        && begin.is_some_and(|(word, part)| {
            name.surnames.first().is_some_and(|surname| surname == part)
                && !name.given.iter().any(|given| given == part)
                && (is_rather_given(word) || known::surname(word).is_none())
        });
    let called = called && begin.is_some_and(|(word, _)| known::given(word).is_some());
    let name = if called { Name { surnames: Vec::new(), unordered: false, ..name } } else { name };
    let name = if turned { names::parse(&written, Order::GivenFirst).unwrap_or(name) } else { name };
    Some((name, (span.0 as u32, span.1 as u32), end))
}

/// How sure it is that a name follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Announced {
    Yes,
    /// A relative's word stands right before, perhaps with a comma.
    Near,
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
        Announced::Near | Announced::No => {
            given || token.capital && known::surname(word).is_some() || token.capital && word.contains('-')
        }
    }
}

/// Whether a word that no table of names holds is a name, because of what stands around it: `daughter MIA BELINDA PEREZ`,
/// `hija Heidu Itzep`, `son LOVENSKY`.
fn follows_relative(tokens: &[Token], from: usize, text: &[char]) -> bool {
    let token = &tokens[from];
    let Some(word) = token.word().filter(|word| may_be_name(word)) else { return false };
    let written = |token: &Token| text.get(token.start..token.end).unwrap_or(&[]);
    let is_upper = |token: &Token| !written(token).iter().any(|c| c.is_lowercase());
    if !token.capital || word.chars().count() < 3 || names::is_unknown(word) || is_report(word) {
        return false;
    }
    let next = tokens.get(from + 1).filter(|next| next.capital && continues(next) && !is_initial(next));
    if next
        .and_then(Token::word)
        .is_some_and(|next| known::given(next).is_some() || known::surname(next).is_some() || next.contains('-'))
    {
        return true;
    }
    // Alone: only where the note tells capitals apart, and no acronym.
    let comma = from.checked_sub(1).is_some_and(|at| tokens[at].kind == Kind::Mark(','));
    let before = from.checked_sub(1 + usize::from(comma)).map(|at| &tokens[at]);
    // `SON DEYVIN, 12`, `DTR ZULMI (9)`, `SON DEYVIN A999…`: an age or a number follows.
    let numbered = |at: usize| {
        matches!(tokens.get(at).map(|token| &token.kind), Some(Kind::Number(_) | Kind::ANumber(_) | Kind::Date(_)))
    };
    let then = matches!(tokens.get(from + 1).map(|token| &token.kind), Some(Kind::Mark(',' | '(' | '-')));
    if !is_place(word) && !is_verb(word) && numbered(from + 1 + usize::from(then)) {
        return true;
    }
    let told_apart = before.is_some_and(|before| before.word().is_some() && !is_upper(before));
    let ends = next.is_some() || !tokens.get(from + 1).is_some_and(|next| next.capital);
    let alone = !is_place(word) && (!is_upper(token) || word.chars().count() > 4);
    // `a su papá, Luees se lo llevaron`
    let told_of =
        tokens.get(from + 1).and_then(Token::word).is_some_and(|word| matches!(word, "SE" | "FUE" | "WAS" | "IS"));
    told_apart && ends && !is_verb(word) && (next.is_some() || alone && (!comma || told_of))
}

/// `Glenda Y. Portillo`: an initial, not `and`.
fn is_pointed_y(token: &Token) -> bool {
    token.capital && token.pointed && token.word() == Some("Y")
}

/// Whether a surname that is a word for a relative too stands behind a given name: `Clementina Sis, 58`, but not
/// `Juan, sis Ana`.
fn is_surname(tokens: &[Token], at: usize, text: &[char]) -> bool {
    let token = &tokens[at];
    let clear = token.word() != Some("MO") || text[token.start..token.end].iter().any(|c| c.is_lowercase());
    let given = at.checked_sub(1).and_then(|at| tokens[at].word()).is_some_and(|word| known::given(word).is_some());
    let named = tokens.get(at + 1).and_then(Token::word).is_some_and(is_rather_given);
    given && token.capital && !token.pointed && !named && clear
}

fn is_initial(token: &Token) -> bool {
    token.word().is_some_and(|word| word.chars().count() == 1)
}

/// `RESIDING`, `DETENTION`: English words of reports, where no table of names holds them.
fn is_report(word: &str) -> bool {
    ["ING", "TED", "MENT", "TION", "CION"].iter().any(|ending| word.ends_with(ending))
}

/// `TRASLADADO`, `VIVIENDO`
fn is_verb(word: &str) -> bool {
    ["ED", "ANDO", "ENDO", "ADO", "ADA", "IDO", "IDA"].iter().any(|ending| word.ends_with(ending))
}

fn is_place(word: &str) -> bool {
    countries::read(word).is_some() || places::department(word).is_some() || places::sectors(word).is_some()
}

fn continues(token: &Token) -> bool {
    let Some(word) = token.word() else { return false };
    let initial = word.chars().count() == 1 && token.capital && (token.pointed || word != "A");
    (initial && (word != "Y" || is_pointed_y(token)))
        || may_be_name(word) && (token.capital || known::given(word).is_some() || known::surname(word).is_some())
}

/// No word of notes, no relative, long enough.
fn may_be_name(word: &str) -> bool {
    let word = word.strip_suffix("'S").unwrap_or(word);
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

/// Whether what follows a comma is a given name that no table holds: `GONZALEZ-LEMUS, HERRITH (DOB …)`.
fn is_given_behind(surnames: &[Token], tokens: &[Token], at: usize) -> bool {
    let is_known =
        |token: &Token| token.word().is_some_and(|word| word.contains('-') || known::surname(word).is_some());
    let mut at = at;
    while tokens.get(at).and_then(Token::word).is_some_and(known::is_particle) {
        at += 1;
    }
    let Some(token) = tokens.get(at) else { return false };
    let named = token.word().is_some_and(|word| {
        word.chars().count() >= 3 && may_be_name(word) && !is_place(word) && !is_verb(word) && !is_report(word)
    });
    surnames.iter().any(is_known) && token.capital && named && ends_name(tokens, at + 1)
}

/// `LOPIZ, PEDRO (5)`: a surname that no table holds, before a comma and a given name.
fn begins_turned(tokens: &[Token], from: usize) -> bool {
    let Some(word) = tokens[from].word().filter(|word| word.chars().count() >= 3 && may_be_name(word)) else {
        return false;
    };
    let comma = (from + 1..from + 3).find(|&at| tokens.get(at).is_some_and(|token| token.kind == Kind::Mark(',')));
    let Some(comma) = comma.filter(|&comma| tokens[from..comma].iter().all(continues)) else { return false };
    let given =
        tokens.get(comma + 1).and_then(Token::word).is_some_and(|word| is_rather_given(word) && !is_common(word));
    let ends = ends_name(tokens, comma + 2) || tokens.get(comma + 2).and_then(Token::word).is_some_and(is_common);
    tokens[from].capital && given && !is_place(word) && !is_verb(word) && !is_report(word) && ends
}

/// Whether a name ends within two more words: at a stop, a bracket or a number.
fn ends_name(tokens: &[Token], from: usize) -> bool {
    let more = tokens[from.min(tokens.len())..].iter().take(2).take_while(|token| continues(token)).count();
    match tokens.get(from + more).map(|token| &token.kind) {
        Some(Kind::Mark(mark)) => matches!(mark, '(' | '='),
        Some(Kind::Word(_)) => false,
        None | Some(_) => true,
    }
}

fn is_surnames(tokens: &[Token]) -> bool {
    tokens.iter().filter_map(Token::word).filter(|word| !known::is_particle(word)).all(|word| !is_rather_given(word))
}

pub(super) fn is_rather_given(word: &str) -> bool {
    let full = known::abbreviation(word).unwrap_or(word);
    known::given(full).map_or(0.0, |given| given.share) > known::surname(word).unwrap_or(0.0)
}
