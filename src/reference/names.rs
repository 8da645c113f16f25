//! How common given names and surnames are, which sex a given name suggests, and what nicknames and abbreviations stand for.
//!
//! All tokens are looked up [folded](super::fold). The shares come from counts in the United States; names that are
//! common in Central America and thin there stand in tables of their own, marked as assumed.

use std::sync::OnceLock;

use super::tsv::{Quick, find, index, quick, records};

/// What is known of a given name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GivenName {
    /// The share of people who bear it among their given names, 0 to 1 (the Census counted the first only).
    pub share: f64,
    /// The share of women and girls among them, 0 to 1.
    pub female: f64,
}

/// The share to assume for a given name that no table holds: 1 in 50,000. Assumed; far above what the rarest listed names
/// have, since a table of the United States misses names that are not rare in a village of Huehuetenango.
pub const GIVEN_UNSEEN_SHARE: f64 = 2e-5;

/// The share to assume for a surname that no table holds: 1 in 20,000. Assumed; surnames of Maya origin are thin in the
/// tables, so an unseen one must not count as impossibly rare.
pub const SURNAME_UNSEEN_SHARE: f64 = 5e-5;

/// Tables count people per this many.
const PER: f64 = 1e7;

type Given = Vec<(&'static str, GivenName)>;
type Surnames = Vec<(&'static str, f64)>;

/// What is known of a given name; `None` where no table holds it.
pub fn given(token: &str) -> Option<GivenName> {
    static NAMES: OnceLock<Quick<GivenName>> = OnceLock::new();
    NAMES.get_or_init(|| quick(given_names())).get(token).copied()
}

/// The share of people who bear a surname first, 0 to 1; `None` where no table holds it.
pub fn surname(token: &str) -> Option<f64> {
    static NAMES: OnceLock<Quick<f64>> = OnceLock::new();
    NAMES.get_or_init(|| quick(surnames())).get(token).copied()
}

/// [`given`]'s share, never under [`GIVEN_UNSEEN_SHARE`].
pub fn given_share(token: &str) -> f64 {
    given(token).map_or(GIVEN_UNSEEN_SHARE, |name| name.share.max(GIVEN_UNSEEN_SHARE))
}

/// [`surname`]'s share, never under [`SURNAME_UNSEEN_SHARE`].
pub fn surname_share(token: &str) -> f64 {
    surname(token).map_or(SURNAME_UNSEEN_SHARE, |share| share.max(SURNAME_UNSEEN_SHARE))
}

/// All given names, sorted by name.
pub fn given_names() -> &'static [(&'static str, GivenName)] {
    static TABLE: OnceLock<Given> = OnceLock::new();
    TABLE.get_or_init(|| {
        let tables = [include_str!("data/given_names_assumed.tsv"), include_str!("data/given_names.tsv")];
        index(tables.into_iter().flat_map(records).filter_map(given_name).collect())
    })
}

fn given_name(mut columns: impl Iterator<Item = &'static str>) -> Option<(&'static str, GivenName)> {
    let (name, count, percent) = (columns.next()?, columns.next()?, columns.next()?);
    let (count, percent): (f64, f64) = (count.parse().ok()?, percent.parse().ok()?);
    Some((name, GivenName { share: count / PER, female: percent / 100.0 }))
}

/// All surnames with their shares, sorted by name.
pub fn surnames() -> &'static [(&'static str, f64)] {
    static TABLE: OnceLock<Surnames> = OnceLock::new();
    TABLE.get_or_init(|| {
        let tables = [include_str!("data/surnames_assumed.tsv"), include_str!("data/surnames.tsv")];
        index(tables.into_iter().flat_map(records).filter_map(surname_row).collect())
    })
}

fn surname_row(mut columns: impl Iterator<Item = &'static str>) -> Option<(&'static str, f64)> {
    Some((columns.next()?, columns.next()?.parse::<f64>().ok()? / PER))
}

/// The formal names that a nickname may stand for, likeliest first; empty where it is none.
///
/// Listed ones (`CHEPE` → `JOSE`), and the regular diminutives of common names (`MATEITO`, `ANDRESITO`, `CARMENCITA`).
pub fn formal(nickname: &str) -> &'static [&'static str] {
    static TABLE: OnceLock<Nicknames> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let rows = records(include_str!("data/nicknames.tsv"));
        let listed = rows.filter_map(|mut columns| Some((columns.next()?.to_owned(), columns.collect())));
        let mut nicknames: Nicknames = listed.collect();
        let common = given_names().iter().filter(|(name, known)| name.len() >= 3 && known.share >= COMMON);
        for (name, known) in common {
            for diminutive in diminutives(name) {
                // Where the longer form is the commoner one (MARGARITA), it is a name of its own.
                if given(&diminutive).is_none_or(|other| other.share < known.share) {
                    nicknames.push((diminutive, vec![name]));
                }
            }
        }
        // Stable: what is listed comes before what is made by rule.
        nicknames.sort_by(|a, b| a.0.cmp(&b.0));
        nicknames.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            if same {
                let more: Vec<_> = later.1.iter().filter(|name| !kept.1.contains(name)).copied().collect();
                kept.1.extend(more);
            }
            same
        });
        nicknames
    });
    find(table, nickname).map_or(&[], Vec::as_slice)
}

type Nicknames = Vec<(String, Vec<&'static str>)>;

/// Diminutives are made of names that at least 1 in 10,000 people bear.
const COMMON: f64 = 1e-4;

/// By Spanish spelling: `FRANCISCO` → `FRANCISQUITO`, `DOMINGA` → `DOMINGUITA`, `MATEO` → `MATEITO`, `CARMEN` → `CARMENCITA`.
fn diminutives(name: &str) -> Vec<String> {
    const ENDINGS: [(&str, &str); 8] = [
        ("CO", "QUITO"),
        ("CA", "QUITA"),
        ("GO", "GUITO"),
        ("GA", "GUITA"),
        ("ZO", "CITO"),
        ("ZA", "CITA"),
        ("O", "ITO"),
        ("A", "ITA"),
    ];
    if let Some((stem, ending)) = ENDINGS.iter().find_map(|(last, ending)| Some((name.strip_suffix(last)?, ending))) {
        return vec![format!("{stem}{ending}")];
    }
    match name.as_bytes().last() {
        Some(b'E' | b'N' | b'R') => vec![format!("{name}CITO"), format!("{name}CITA")],
        Some(b'L' | b'S' | b'Z') => vec![format!("{name}ITO"), format!("{name}ITA")],
        _ => Vec::new(),
    }
}

/// Which part of a name an abbreviation stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamePart {
    Given,
    Surname,
}

/// What an abbreviation is written out as: `MA` → `MARIA`, `HDEZ` → `HERNANDEZ`. Ambiguous ones (`J`) have no answer.
pub fn abbreviation(token: &str) -> Option<&'static str> {
    abbreviation_of(token).map(|(_, name)| name)
}

/// As [`abbreviation`], with the part of a name it stands for.
pub fn abbreviation_of(token: &str) -> Option<(NamePart, &'static str)> {
    static TABLE: OnceLock<Vec<(&'static str, (NamePart, &'static str))>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let rows = records(include_str!("data/abbreviations.tsv"));
        index(
            rows.filter_map(|mut columns| {
                let part = if columns.next()? == "given" { NamePart::Given } else { NamePart::Surname };
                Some((columns.next()?, (part, columns.next()?)))
            })
            .collect(),
        )
    });
    find(table, token).copied()
}

/// Words that join or open surnames and are ignored when names are compared: `DE`, `DEL`, `LA`, `Y` …
/// `SAN` and `SANTA` are part of the surname and not here.
pub fn is_particle(token: &str) -> bool {
    matches!(
        token,
        "DE" | "DEL"
            | "LA"
            | "LAS"
            | "LO"
            | "LOS"
            | "EL"
            | "Y"
            | "E"
            | "DA"
            | "DAS"
            | "DO"
            | "DOS"
            | "DI"
            | "DU"
            | "DES"
            | "D"
            | "VAN"
            | "VON"
            | "DER"
            | "DEN"
    )
}
