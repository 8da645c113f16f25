//! Tells a place of home and one inside the United States from the border, where people are held.

use super::lex::{Kind, Token};
use crate::reference::{countries, names, places};

pub(super) enum Place {
    /// A country the families come from, a department of it, `home country`.
    Home,
    /// In the United States.
    States,
}

/// What opens a place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opener {
    /// `in`: any place may follow.
    In,
    /// A comma or bracket: the name of a country or state alone.
    Mark,
}

/// The place said at a token: behind `in`, or behind a comma or bracket for the name of a country or state alone.
pub(super) fn place(tokens: &[Token], at: usize) -> Option<Place> {
    // `daughter Ana at home`
    if tokens[at].word() == Some("AT") && word(tokens, at + 1) == Some("HOME") {
        return Some(Place::Home);
    }
    let opener = opener(&tokens[at])?;
    // `in La Ceiba`
    if opener == Opener::In && is_district(&pair(tokens, at + 1)) {
        return Some(Place::Home);
    }
    let from = past_articles(tokens, at + 1);
    if is_home(tokens, from, opener) {
        return Some(Place::Home);
    }
    let first = word(tokens, from)?;
    if is_home_word(first) || opener == Opener::Mark && names::given(first).is_some() {
        return None;
    }
    is_in_states(tokens, from).then_some(Place::States)
}

fn opener(token: &Token) -> Option<Opener> {
    match &token.kind {
        Kind::Word(word) if matches!(word.as_str(), "IN" | "EN") => Some(Opener::In),
        Kind::Mark(',' | '(') => Some(Opener::Mark),
        _ => None,
    }
}

fn word(tokens: &[Token], at: usize) -> Option<&str> {
    tokens.get(at)?.word()
}

/// Two words, as one name.
fn pair(tokens: &[Token], at: usize) -> String {
    format!("{} {}", word(tokens, at).unwrap_or_default(), word(tokens, at + 1).unwrap_or_default())
}

/// Whether two words, or else the first alone, are a name of some kind.
fn is_one_or_two(tokens: &[Token], from: usize, is: impl Fn(&str) -> bool) -> bool {
    word(tokens, from + 1).is_some() && is(&pair(tokens, from)) || word(tokens, from).is_some_and(&is)
}

/// Past `the`, `su`, but not past the first word of `Los Angeles`.
fn past_articles(tokens: &[Token], from: usize) -> usize {
    let mut at = from;
    while word(tokens, at).is_some_and(|word| matches!(word, "THE" | "EL" | "LA" | "LOS" | "SU" | "HIS" | "HER"))
        && word(tokens, at + 1).is_some()
        && pair(tokens, at) != "LOS ANGELES"
    {
        at += 1;
    }
    at
}

fn is_home(tokens: &[Token], from: usize, opener: Opener) -> bool {
    let Some(first) = word(tokens, from) else { return false };
    let next = word(tokens, from + 1);
    match first {
        "HOME" if next.is_some() => true,
        "HC" => true,
        // `está en casa con la abuela`, but not `en Casa Padre`
        "CASA" if opener == Opener::In && next.is_none_or(|word| matches!(word, "CON" | "Y" | "DE")) => true,
        _ if is_home_word(first) => opener == Opener::In,
        _ => {
            is_one_or_two(tokens, from, is_home_country)
                || opener == Opener::In && is_one_or_two(tokens, from, |text| text.len() >= 4 && is_district(text))
        }
    }
}

fn is_home_word(word: &str) -> bool {
    matches!(word, "HC" | "COO" | "HOME" | "COUNTRY" | "PAIS" | "PUEBLO" | "VILLAGE")
}

fn is_home_country(text: &str) -> bool {
    text.len() >= 4 && countries::read(text).is_some_and(|code| !matches!(code, "US" | "MX"))
}

fn is_district(text: &str) -> bool {
    places::department(text).is_some() || places::municipality(text).is_some()
}

fn is_in_states(tokens: &[Token], from: usize) -> bool {
    // `in Immokalee FL`
    let state = word(tokens, from + 1).filter(|_| tokens[from].capital && tokens[from + 1].capital);
    let is_of_states = |text: &str| is_inland(text) || text.len() > 2 && countries::read(text) == Some("US");
    is_one_or_two(tokens, from, is_of_states) || state.is_some_and(is_inland)
}

/// States and cities of the United States where kin live, without those at the border, where people are held.
pub(super) fn is_inland(text: &str) -> bool {
    const INLAND: [&str; 72] = [
        "US",
        "USA",
        "ALABAMA",
        "ARKANSAS",
        "ATLANTA",
        "AUSTIN",
        "BALTIMORE",
        "BOSTON",
        "CALIFORNIA",
        "CAROLINA",
        "CHARLOTTE",
        "CHICAGO",
        "CINCINNATI",
        "COLORADO",
        "CONNECTICUT",
        "CT",
        "DALLAS",
        "DC",
        "DELAWARE",
        "DENVER",
        "EEUU",
        "EUA",
        "FLORIDA",
        "FL",
        "GA",
        "GEORGIA",
        "HOUSTON",
        "ILLINOIS",
        "INDIANA",
        "IOWA",
        "KANSAS",
        "KENTUCKY",
        "LOS ANGELES",
        "LOUISIANA",
        "MARYLAND",
        "MASSACHUSETTS",
        "MD",
        "MIAMI",
        "MICHIGAN",
        "MINNESOTA",
        "MISSISSIPPI",
        "MISSOURI",
        "NASHVILLE",
        "NC",
        "NEBRASKA",
        "NEW JERSEY",
        "NEW ORLEANS",
        "NEW YORK",
        "NJ",
        "NORTH CAROLINA",
        "NUEVA JERSEY",
        "NUEVA ORLEANS",
        "NUEVA YORK",
        "NY",
        "NYC",
        "OAKLAND",
        "OHIO",
        "OKLAHOMA",
        "OMAHA",
        "OREGON",
        "PENNSYLVANIA",
        "RHODE ISLAND",
        "SAN FRANCISCO",
        "SOUTH CAROLINA",
        "TENNESSEE",
        "TN",
        "UTAH",
        "VA",
        "VIRGINIA",
        "WASHINGTON",
        "WISCONSIN",
        "ESTADOS UNIDOS",
    ];
    INLAND.contains(&text)
}
