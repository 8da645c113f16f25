//! Separates the name in a cell from aliases, nicknames, remarks and numbers beside it.

use super::{Name, Order, whole};
use crate::person::plain::{plain, repair};
use crate::person::{people, relation};
use crate::reference::words;

/// The text of the name, and the texts of other names.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    pub main: String,
    pub aliases: Vec<String>,
}

const ALIAS_WORDS: [&str; 19] = [
    "ALSO KNOWN AS",
    "A.K.A.",
    "A.K.A",
    "AKA:",
    "AKA",
    "A/K/A",
    "ALIAS:",
    "ALIAS",
    "GOES BY",
    "KNOWN AS",
    "TAMBIEN CONOCIDO COMO",
    "TAMBIEN CONOCIDA COMO",
    "CONOCIDO COMO",
    "CONOCIDA COMO",
    "CONOCIDO POR",
    "CONOCIDA POR",
    "T.C.C.",
    "NICKNAME:",
    "APODO:",
];

pub(super) fn pieces(text: &str) -> Pieces {
    let text = repair(text);
    let mut pieces = Pieces::default();
    // `(b)(6)` before its brackets are taken for an alias's.
    if words::placeholder(text.trim()).is_some() {
        return pieces;
    }
    let text = without_brackets(&text, &mut pieces.aliases);
    let upper = plain(&text);
    // `plain` keeps the number of characters, not of bytes.
    let chars: Vec<char> = text.chars().collect();
    let found = if may_say_alias(&upper) {
        let found = ALIAS_WORDS.iter().filter_map(|word| Some((word_at(&upper, word)?, word.len())));
        found.min_by_key(|(at, length)| (*at, usize::MAX - length))
    } else {
        None
    };
    match found {
        Some((at, length)) => {
            pieces.main = chars[..at].iter().collect();
            let rest: String = chars[at + length..].iter().collect();
            // `AKA X AKA Y`, `AKA X; Y`
            let rest = plain(&rest).replace(" AKA ", ";").replace(" ALIAS ", ";");
            let others: Vec<String> =
                rest.split([';', '/']).map(|alias| alias.trim_start_matches([':', '.', ' ']).to_owned()).collect();
            if pieces.main.trim().is_empty() {
                let mut others = others.into_iter();
                pieces.main = others.next().unwrap_or_default();
                pieces.aliases.extend(others);
            } else {
                pieces.aliases.extend(others);
            }
        }
        None => pieces.main = text,
    }
    // Two names in one cell: the first is the person's, the other may be.
    if let Some((first, rest)) = pieces.main.split_once(';')
        && !first.trim().is_empty()
    {
        let (first, rest) = (first.to_owned(), rest.to_owned());
        pieces.main = first;
        pieces.aliases.extend(rest.split(';').map(str::to_owned));
    }
    pieces
}

/// Whether one of the words stands there that [`ALIAS_WORDS`] begin with: most names have none, and are not searched.
fn may_say_alias(upper: &str) -> bool {
    upper.split(|c: char| !c.is_ascii_alphabetic()).any(|word| {
        matches!(
            word,
            "ALSO"
                | "A"
                | "AKA"
                | "ALIAS"
                | "GOES"
                | "KNOWN"
                | "TAMBIEN"
                | "CONOCIDO"
                | "CONOCIDA"
                | "T"
                | "NICKNAME"
                | "APODO"
        )
    })
}

/// Where a phrase stands as words of its own, in characters.
fn word_at(upper: &str, phrase: &str) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = upper[from..].find(phrase) {
        let (start, end) = (from + at, from + at + phrase.len());
        let before = upper[..start].chars().next_back();
        let after = upper[end..].chars().next();
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let open = phrase.ends_with([':', '.']) || !is_word(after);
        if !is_word(before) && open {
            return Some(upper[..start].chars().count());
        }
        from = end;
    }
    None
}

/// Takes `(Pancho)`, `"Pancho"` and `[…]` out; numbers and remarks in them are nobody's name.
fn without_brackets(text: &str, aliases: &mut Vec<String>) -> String {
    let mut main = String::new();
    let mut inside: Option<(char, String)> = None;
    for c in text.chars() {
        let closes = match c {
            ')' => Some('('),
            ']' => Some('['),
            '”' | '“' | '"' | '«' | '»' => Some('"'),
            _ => None,
        };
        let opens = match c {
            '(' | '[' => Some(c),
            '”' | '“' | '"' | '«' | '»' => Some('"'),
            _ => None,
        };
        match (&mut inside, opens, closes) {
            (Some((open, _)), _, Some(close)) if *open == close => {
                let (_, alias) = inside.take().unwrap_or_default();
                aliases.push(alias);
                main.push(' ');
            }
            (Some((_, alias)), _, _) => alias.push(c),
            (None, Some(open), _) => inside = Some((open, String::new())),
            (None, None, Some(_)) => main.push(' '),
            (None, None, None) => main.push(c),
        }
    }
    if let Some((_, alias)) = inside {
        aliases.push(alias);
    }
    main
}

/// The name of an alias; `None` for a remark (`(8)`, `(mother)`, `(deceased)`).
pub(super) fn alias_name(alias: &str, order: Order) -> Option<Name> {
    let plain_alias = plain(alias);
    let is_remark = plain_alias.chars().any(|c| c.is_ascii_digit())
        || plain_alias.split(|c: char| !c.is_alphabetic()).any(is_remark);
    // `Señor(a)`
    let is_ending = plain_alias.trim().len() < 2;
    if is_remark || is_ending || plain_alias.contains("B)(") {
        return None;
    }
    let alias = plain_alias.trim_start_matches("AKA").trim_start_matches("ALIAS");
    whole(alias, order)
}

/// Words in brackets that make a remark of them, beside those for relatives.
const REMARKS: [&str; 14] = [
    "UNKNOWN",
    "DESCONOCIDO",
    "SPELLING",
    "SP",
    "SIC",
    "TWIN",
    "GEMELO",
    "GEMELA",
    "YEARS",
    "ANOS",
    "REMOVED",
    "DEPORTED",
    "DEPORTADO",
    "DEPORTADA",
];

fn is_remark(word: &str) -> bool {
    matches!(word, "FEMALE" | "MALE" | "US" | "USC" | "FALLECIO")
        || REMARKS.contains(&word)
        || relation::relative(word).is_some()
        || people::is_remark(word)
}
