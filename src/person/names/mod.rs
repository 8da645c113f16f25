//! Takes names apart into given names and surnames, whatever order and spelling a clerk used.
//!
//! What is known of each token (how often it is a given name, how often a surname) decides together with what the
//! column does as a whole ([`order_of`]). Particles are dropped as the agencies' own indexes drop them, but `María de
//! los Ángeles` is one given name, and `de X` at the end of a woman's name is her husband's.

mod fused;
mod order;
mod pieces;
mod sexes;
mod tokens;

pub use order::{Order, order_of};
pub(super) use sexes::sex_said;

use super::Name;
use crate::reference::fold;
use order::{Split, split};
use pieces::{alias_name, pieces};
use tokens::{Token, tokens};

/// A name without any token: nothing could be read.
fn is_empty(name: &Name) -> bool {
    name.given.is_empty() && name.surnames.is_empty() && name.married.is_none()
}

/// Reads the text of a whole-name cell as one person; `None` where nothing of it is a name (blank, `FNU LNU`).
///
/// `order` is what most rows of the column do, where that is known. Aliases are left out: see [`parse_all`].
pub fn parse(text: &str, order: Order) -> Option<Name> {
    let main = pieces(text).main;
    whole(&main, order)
}

/// The name first, then what stands in parentheses or quotes, or after `AKA` and its kin.
pub fn parse_all(text: &str, order: Order) -> Vec<Name> {
    let pieces = pieces(text);
    let mut names: Vec<Name> = Vec::new();
    let aliases = pieces.aliases.iter().filter_map(|alias| alias_name(alias, order));
    for name in whole(&pieces.main, order).into_iter().chain(aliases) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn whole(text: &str, order: Order) -> Option<Name> {
    let parts = tokens::comma_parts(text);
    let name = match parts.as_slice() {
        [] => return None,
        [surnames, given @ ..] if text.contains(',') && (!given.is_empty() || text.trim_end().ends_with(',')) => {
            let mut given: Vec<Token> = given.iter().flatten().cloned().collect();
            let mut surnames = surnames.clone();
            if order == Order::SurnamesAround && surnames.len() == 1 && order::ends_in_surname(&given) {
                surnames.extend(given.pop());
            }
            assembled(&given, &surnames)
        }
        [one] | [one, ..] => {
            if let Some((given, surnames)) = by_capitals(text) {
                return Some(assembled(&given, &surnames)).filter(|name| !is_empty(name));
            }
            let names = sexes::without_markers(one);
            if let ([only], [_, _, ..]) = (&*names, one.as_slice())
                && !order::is_rather_surname(only)
            {
                return Some(assembled(&names, &[])).filter(|name| !is_empty(name));
            }
            let Split { given, surnames, unordered } = split(&names, order);
            let mut name = assembled(&given, &surnames);
            if unordered {
                let mut all = name.given.clone();
                all.extend(name.surnames.iter().cloned());
                name = Name { given: all.clone(), surnames: all, married: name.married, unordered };
            }
            name
        }
    };
    (!is_empty(&name)).then_some(name)
}

/// `Jean-Baptiste PIERRE`, `PÉREZ LÓPEZ Juan`: surnames in capitals beside given names that are not, as the French and
/// many forms write. `None` where capitals say nothing, or what is known of the words says otherwise.
fn by_capitals(text: &str) -> Option<(Vec<Token>, Vec<Token>)> {
    if !text.contains(char::is_lowercase) || text.contains(',') {
        return None;
    }
    let is_word = |word: &&str| word.chars().any(char::is_alphabetic) && !tokens::is_title(&fold(word));
    let words: Vec<&str> = text.split_whitespace().filter(is_word).collect();
    let capital = |word: &&str| {
        let letters = word.chars().filter(|c| c.is_alphabetic());
        letters.clone().count() >= 3 && letters.clone().all(char::is_uppercase)
    };
    let plain_word = |word: &&str| word.chars().any(char::is_lowercase);
    let first = words.iter().take_while(|word| capital(word)).count();
    let last = words.iter().rev().take_while(|word| capital(word)).count();
    let (given, surnames) = match (first, last) {
        (0, last) if last > 0 && words[..words.len() - last].iter().all(plain_word) => {
            words.split_at(words.len() - last)
        }
        (first, 0) if first > 0 && words[first..].iter().all(plain_word) => {
            let (surnames, given) = words.split_at(first);
            (given, surnames)
        }
        _ => return None,
    };
    let (given, surnames) = (tokens(&given.join(" ")), tokens(&surnames.join(" ")));
    let other_way = given.iter().all(order::is_rather_surname) && surnames.iter().all(order::is_surely_given);
    (!given.is_empty() && !surnames.is_empty() && !other_way).then_some((given, surnames))
}

/// Reads a name from columns of its own: given, middle, surname, second surname. Blank columns are empty texts.
///
/// A middle name that is a surname (`JUAN | GARCIA | LOPEZ`) is taken for the first surname: clerks put it there where
/// a form has one field only for surnames.
pub fn from_columns(given: &str, middle: &str, surname: &str, second: &str) -> Option<Name> {
    let surname_pieces = pieces(surname);
    // The whole name in the surname's column.
    if given.trim().is_empty() && middle.trim().is_empty() && surname.contains(',') {
        return whole(&surname_pieces.main, Order::SurnameFirst);
    }
    let mut given = tokens(&pieces(given).main);
    let mut surnames = tokens(&surname_pieces.main);
    let second = tokens(&pieces(second).main);
    let middle = tokens(&pieces(middle).main);
    let one_surname = surnames.len() + second.len() == 1;
    if let [only] = middle.as_slice()
        && one_surname
        && order::is_rather_surname(only)
    {
        surnames.insert(0, only.clone());
    } else if surnames.is_empty() && second.is_empty() && middle.iter().any(order::is_rather_surname) {
        surnames.extend(middle);
    } else {
        given.extend(middle);
    }
    surnames.extend(second);
    let name = assembled(&given, &surnames);
    (!is_empty(&name)).then_some(name)
}

/// Puts tokens into a name: `de X` at the end of a woman's surnames is her husband's.
fn assembled(given: &[Token], surnames: &[Token]) -> Name {
    let mut name = Name::default();
    let (given, surnames) = sexes::parted(given, surnames);
    for token in given.iter() {
        name.given.extend(token.as_given());
    }
    let woman = given.iter().find_map(Token::female).map(|share| share > 0.6);
    for (at, token) in surnames.iter().enumerate() {
        let last = at > 0 && at + 1 == surnames.len();
        let by_custom = token.is_married_form() && last && woman != Some(false);
        let likely = at >= 2 || woman == Some(true) && !token.often_follows_de();
        if token.is_widow_form() || by_custom && likely {
            name.married = token.as_surnames().into_iter().next();
        } else {
            name.surnames.extend(token.as_surnames());
        }
    }
    name
}

/// Whether a text says that the name is not known: `UNKNOWN`, `FNU LNU`, `N/A`.
pub fn is_unknown(text: &str) -> bool {
    !text.trim().is_empty()
        && (crate::reference::words::placeholder(text.trim()).is_some()
            || is_fate(text)
            || tokens::tokens(text).is_empty() && text.chars().any(char::is_alphabetic))
}

/// Whether a name cell says what became of somebody, or where they are, and no name: `falleció`, `vive en EEUU`,
/// `deported`, `la misma de arriba`.
pub(super) fn is_fate(text: &str) -> bool {
    const WORDS: &str = "FALLECIO FALLECIDO FALLECIDA FALECIDO FALECIDA FALECEU MURIO MUERTO MUERTA MORTO MORTA DIFUNTO DIFUNTA \
        DECEASED DEAD DIED DECEDE DECEDEE MOURI DESAPARECIDO DESAPARECIDA DESAPARECIO MISSING DISPARU DISPARUE DEPORTED \
        DEPORTADO DEPORTADA REMOVED DETAINED DETENIDO DETENIDA ABSENT AUSENTE ABANDONO ABANDONED SAME MISMO MISMA IGUAL IDEM \
        DITTO MEME MESMO MESMA";
    const AHEAD: &str = "THE LA EL LO ES ESTA IS WAS HAS BEEN FUE SE YA A O LE ALREADY BEFORE";
    const BEHIND: &str = "AS DE DEL QUE OF ABOVE ARRIBA ANTERIOR PERSON PERSONA HERE AQUI YA THE LA EL BEFORE ROW FILA";
    const PLACES: [&str; 13] = [
        "VIVE EN ",
        "VIVEN EN ",
        "ESTA EN ",
        "RESIDE EN ",
        "LIVES IN ",
        "LIVING IN ",
        "IS IN ",
        "STILL IN ",
        "MORA EM ",
        "VIT A ",
        "VIT EN ",
        "L AP VIV ",
        "SE QUEDO EN ",
    ];
    let folded = fold(text);
    let in_country =
        || ["EN ", "IN ", "EM ", "AN "].iter().find_map(|head| folded.strip_prefix(head)).is_some_and(is_somewhere);
    if PLACES.iter().any(|head| folded.starts_with(head)) || in_country() {
        return true;
    }
    let has = |list: &str, word: &str| list.split_ascii_whitespace().any(|known| known == word);
    let mut rest = folded.split(' ').skip_while(|word| has(AHEAD, word));
    rest.next().is_some_and(|word| has(WORDS, word)) && rest.all(|word| has(BEHIND, word))
}

fn is_somewhere(place: &str) -> bool {
    crate::reference::countries::read(place).is_some()
        || matches!(
            place,
            "CASA"
                | "HOME"
                | "US"
                | "USA"
                | "U S"
                | "EEUU"
                | "EE UU"
                | "ESTADOS UNIDOS"
                | "LOS ESTADOS UNIDOS"
                | "ORIGIN"
                | "ORIGEN"
        )
}

/// The other names in a cell: in parentheses, in quotes, after `AKA`.
pub fn aliases(text: &str) -> Vec<Name> {
    pieces(text).aliases.iter().filter_map(|alias| alias_name(alias, Order::Open)).collect()
}
