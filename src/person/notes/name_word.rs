//! Tells which words of a note may be part of a name.

use super::lex::Token;
use super::place::is_inland;
use super::vocabulary::{is_common, is_negation};
use crate::person::relation;
use crate::reference::{countries, names as known, places};

pub(super) fn is_rather_given(word: &str) -> bool {
    let full = known::abbreviation(word).unwrap_or(word);
    known::given(full).map_or(0.0, |given| given.share) > known::surname(word).unwrap_or(0.0)
}

/// Whether the tables of names hold a word.
pub(super) fn is_known(word: &str) -> bool {
    known::given(word).is_some() || known::surname(word).is_some()
}

/// No word of notes, no relative, long enough.
pub(super) fn may_be_name(word: &str) -> bool {
    let word = word.strip_suffix("'S").unwrap_or(word);
    // `RTN'D`, `SEP'D`
    word.chars().count() >= 2
        && !word.ends_with("'D")
        && !is_common(word)
        && !is_negation(word)
        && relation::relative(word).is_none()
}

/// `RAISED`, `RETURNED`, but not `Wilfred`.
fn is_past(word: &str) -> bool {
    word.len() >= 6 && word.ends_with("ED") && !["FRED", "MED"].iter().any(|end| word.ends_with(end)) && !is_known(word)
}

/// Whether a word may go on with a name.
pub(super) fn continues(token: &Token) -> bool {
    let Some(word) = token.word() else { return false };
    let initial = is_initial(token) && token.capital && (token.pointed || word != "A");
    initial && (word != "Y" || is_pointed_y(token))
        || may_be_name(word) && !is_past(word) && (token.capital || is_known(word))
}

/// `Glenda Y. Portillo`: an initial, not `and`.
pub(super) fn is_pointed_y(token: &Token) -> bool {
    is_pointed_initial(token) && token.word() == Some("Y")
}

/// `J.`
pub(super) fn is_pointed_initial(token: &Token) -> bool {
    token.pointed && token.capital && is_initial(token)
}

pub(super) fn is_initial(token: &Token) -> bool {
    token.word().is_some_and(|word| word.chars().count() == 1)
}

/// Whether only surnames stand here, and particles.
pub(super) fn are_surnames(tokens: &[Token]) -> bool {
    tokens.iter().filter_map(Token::word).filter(|word| !known::is_particle(word)).all(|word| !is_rather_given(word))
}

/// Whether a word that no table of names holds cannot be one: a place, a verb, a word of reports.
pub(super) fn is_no_name(word: &str) -> bool {
    is_place(word) || is_verb(word) || is_report(word)
}

/// `cousin Henry Arana Chicago`
pub(super) fn is_only_place(word: &str) -> bool {
    is_inland(word) && !is_known(word)
}

pub(super) fn is_place(word: &str) -> bool {
    countries::read(word).is_some() || places::department(word).is_some() || places::sectors(word).is_some()
}

/// `RESIDING`, `DETENTION`: English words of reports, where no table of names holds them.
pub(super) fn is_report(word: &str) -> bool {
    ["ING", "TED", "MENT", "TION", "CION"].iter().any(|ending| word.ends_with(ending))
}

/// `TRASLADADO`, `VIVIENDO`
pub(super) fn is_verb(word: &str) -> bool {
    ["ED", "ANDO", "ENDO", "ADO", "ADA", "IDO", "IDA"].iter().any(|ending| word.ends_with(ending))
}
