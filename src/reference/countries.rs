//! Countries as agencies and people write them: names in five languages, codes, demonyms, common misspellings.

use std::sync::OnceLock;

use super::near::Near;
use super::tsv::{find, records};
use super::{Lang, fold};

struct Country {
    code: &'static str,
    english: &'static str,
    spanish: &'static str,
}

/// The ISO 3166 alpha-2 code of the country that a whole text names; `None` where it names none that is known.
///
/// Two-letter codes are read only for the Americas, without those that mean something else in these files
/// (`CA` California, `CO` a county). A long name of the commonest countries may have one letter wrong (`Guatamela`); `ES` is read as nobody's, since it stands for El Salvador as often as for Spain.
pub fn read(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    if folded.is_empty() {
        return None;
    }
    if let Some(code) = find(spellings(), &folded) {
        return Some(code);
    }
    // A name with its kind or code beside it: `GUATEMALA (GT)`, `CITIZEN OF HONDURAS`.
    const BEFORE: [&str; 14] = [
        "CITIZEN OF ",
        "NATIONAL OF ",
        "REPUBLIC OF ",
        "REPUBLICA DE ",
        "CIUDADANO DE ",
        "CIUDADANA DE ",
        "FROM ",
        "BORN IN ",
        "NACIDO EN ",
        "NACIDA EN ",
        "NACIO EN ",
        "ORIGINARIO DE ",
        "ORIGINARIA DE ",
        "NASCIDO EM ",
    ];
    let folded = ["CA", "C A", "CENTRO AMERICA", "CENTROAMERICA", "CENTRAL AMERICA"]
        .iter()
        .find_map(|end| folded.strip_suffix(end)?.strip_suffix(' '))
        .map_or_else(|| folded.clone(), str::to_owned);
    if let Some(code) = find(spellings(), &folded) {
        return Some(code);
    }
    if let Some(rest) = BEFORE.iter().find_map(|kind| folded.strip_prefix(kind)) {
        return find(spellings(), rest).copied();
    }
    if let Some((name, code)) = folded.rsplit_once(' ')
        && let (Some(first), Some(last)) = (find(spellings(), name), find(spellings(), code))
    {
        return (first == last).then_some(*first);
    }
    misspelt(&folded)
}

/// Countries whose names are also read where one letter is wrong; the families of these records come from them.
const FORGIVEN: [&str; 10] = ["GT", "HN", "SV", "MX", "NI", "EC", "CO", "VE", "BR", "DO"];

/// The country of [`FORGIVEN`] that a text is one letter off; `None` where two would fit.
fn misspelt(folded: &str) -> Option<&'static str> {
    static NEAR: OnceLock<Near<&'static str>> = OnceLock::new();
    let near = NEAR.get_or_init(|| {
        let forgiven = spellings().iter().filter(|(name, code)| name.len() >= 7 && FORGIVEN.contains(code));
        Near::new(forgiven.map(|(name, code)| (name.as_str(), *code)))
    });
    near.find(&folded.replace(' ', ""))
}

/// A code of the table that is spelt like this.
pub fn code(text: &str) -> Option<&'static str> {
    countries().iter().map(|country| country.code).find(|code| *code == text)
}

/// The name of a country in the reader's language, from its ISO 3166 alpha-2 code; empty where there is no such code.
pub fn name(code: &str, lang: Lang) -> &'static str {
    countries().iter().find(|country| country.code == code).map_or("", |country| match lang {
        Lang::En => country.english,
        Lang::Es => country.spanish,
    })
}

fn countries() -> &'static [Country] {
    static TABLE: OnceLock<Vec<Country>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let rows = records(TABLE_TEXT);
        rows.filter_map(|mut columns| {
            let code = columns.next()?;
            columns.next()?;
            Some(Country { code, english: columns.next()?, spanish: columns.next()? })
        })
        .collect()
    })
}

const TABLE_TEXT: &str = include_str!("data/countries.tsv");

/// Two-letter codes that are read as such.
const SHORT_CODES: [&str; 26] = [
    "GT", "HN", "SV", "MX", "NI", "CR", "PA", "BZ", "VE", "EC", "PE", "BO", "BR", "CL", "AR", "UY", "PY", "CU", "DO",
    "HT", "JM", "US", "PR", "GY", "RO", "IN",
];

fn spellings() -> &'static [(String, &'static str)] {
    static TABLE: OnceLock<Vec<(String, &'static str)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut spellings = Vec::new();
        for columns in records(TABLE_TEXT) {
            let columns: Vec<&'static str> = columns.collect();
            let [code, alpha_3, english, spanish, others] = columns[..] else { continue };
            spellings.extend([english, spanish].map(|name| (fold(name), code)));
            spellings.extend(others.split('|').map(|name| (name.to_owned(), code)));
            spellings.push((alpha_3.to_owned(), code));
            if SHORT_CODES.contains(&code) {
                spellings.push((code.to_owned(), code));
            }
        }
        spellings.retain(|spelling| spelling.0.len() >= 2);
        spellings.sort_by(|a, b| a.0.cmp(&b.0));
        spellings.dedup_by(|a, b| a.0 == b.0);
        spellings
    })
}
