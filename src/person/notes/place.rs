//! Tells a place of home and one inside the United States from the border, where people are held.

use super::lex::{Kind, Token};
use crate::reference::{countries, names, places};

pub(super) enum Place {
    /// A country the families come from, a department of it, `home country`.
    Home,
    /// In the United States.
    States,
}

/// The place said at a token: behind `in`, or behind a comma or bracket for the name of a country or state alone.
pub(super) fn place(tokens: &[Token], at: usize) -> Option<Place> {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    let opens = match &tokens[at].kind {
        Kind::Word(opening) => matches!(opening.as_str(), "IN" | "EN" | "TO" | "A" | "AT"),
        Kind::Mark(',' | '(') => true,
        _ => false,
    };
    let said_in = word(at).is_some_and(|word| matches!(word, "IN" | "EN"));
    if !opens || word(at).is_some() && !said_in {
        return None;
    }
    let mut from = at + 1;
    // `in La Ceiba`
    let whole = format!("{} {}", word(from).unwrap_or_default(), word(from + 1).unwrap_or_default());
    if said_in && (places::department(&whole).is_some() || places::municipality(&whole).is_some()) {
        return Some(Place::Home);
    }
    let los_angeles = |at: usize| word(at) == Some("LOS") && word(at + 1) == Some("ANGELES");
    while !los_angeles(from)
        && word(from).is_some_and(|word| matches!(word, "THE" | "EL" | "LA" | "LOS" | "SU" | "HIS" | "HER" | "HOME"))
        && word(from + 1).is_some()
    {
        if matches!(word(from), Some("HOME")) {
            return Some(Place::Home);
        }
        from += 1;
    }
    let first = word(from)?;
    // `está en casa con la abuela`, but not `en Casa Padre`
    let at_home = first == "CASA" && word(from + 1).is_none_or(|word| matches!(word, "CON" | "Y" | "DE"));
    if at_home && said_in {
        return Some(Place::Home);
    }
    if matches!(first, "HC" | "COO" | "HOME" | "COUNTRY" | "PAIS" | "PUEBLO" | "VILLAGE") {
        return (said_in || first == "HC").then_some(Place::Home);
    }
    let two = word(from + 1).map(|second| format!("{first} {second}"));
    let either = |is: &dyn Fn(&str) -> bool| two.as_deref().is_some_and(is) || is(first);
    let is_home =
        |text: &str| text.len() >= 4 && countries::read(text).is_some_and(|code| !matches!(code, "US" | "MX"));
    if either(&is_home)
        || said_in
            && either(&|text| {
                text.len() >= 4 && (places::department(text).is_some() || places::municipality(text).is_some())
            })
    {
        return Some(Place::Home);
    }
    if !said_in && names::given(first).is_some() {
        return None;
    }
    let inland = |text: &str| is_inland(text) || text.len() > 2 && countries::read(text) == Some("US");
    // `in Immokalee FL`
    let state = word(from + 1).filter(|_| tokens[from].capital && tokens[from + 1].capital);
    (either(&inland) || state.is_some_and(is_inland)).then_some(Place::States)
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
