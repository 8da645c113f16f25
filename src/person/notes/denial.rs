//! Tells a relative from one that a note denies: `not the mother`, `no children`.

use super::lex::{Kind, Token};
use super::vocabulary::{is_copula, is_negation};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Denial {
    None,
    /// The person is not that relative.
    Said,
    /// There is nobody such, or nobody who came along.
    Nobody,
    /// `no mother listed`: nothing is said of anybody.
    Unrecorded,
}

/// What stands before a relative's word: nothing against it, a denial of the relation, or of there being anybody.
pub(super) fn denial(tokens: &[Token], at: usize) -> Denial {
    let word_at = |at: usize| tokens.get(at).and_then(Token::word);
    let mut before = at;
    let (mut parted, mut claimed, mut named) = (false, false, 0);
    for _ in 0..8 {
        let Some(next) = before.checked_sub(1) else { return Denial::None };
        before = next;
        let Some(word) = word_at(before) else { return Denial::None };
        if is_negation(word) {
            // `denies that the minor was his son`: the verb and the relative's word with nothing but articles between.
            let being = (before + 1..at)
                .rev()
                .filter_map(word_at)
                .take_while(|word| !is_empty(word))
                .any(|word| matches!(word, "ES" | "SER" | "BEING" | "IS" | "BE" | "FUE" | "SEA" | "WAS" | "ERA"));
            let owned = before + 1 < at
                && (before + 1..at)
                    .filter_map(word_at)
                    .all(|word| matches!(word, "SU" | "LA" | "EL" | "THE" | "HIS" | "HER" | "MI"));
            let not = matches!(word, "NOT" | "ISN'T" | "WASN'T" | "ISNT" | "NEVER" | "NON" | "TAMPOCO" | "NEITHER");
            if named > 0 {
                return if is_denying(word) { Denial::Said } else { Denial::None };
            }
            if matches!(word, "WITHOUT" | "SIN" | "W/O") && is_parting(tokens, before) {
                return Denial::None;
            }
            if word_at(at + 1).is_some_and(is_record) {
                return Denial::Unrecorded;
            }
            // Else `no children`, `denies family`, `not traveling with mother`.
            let said = !parted && not || being || word == "NO" && owned;
            return if said { Denial::Said } else { Denial::Nobody };
        }
        claimed |= matches!(word, "IS" | "ES" | "WAS" | "ERA" | "SEA" | "FUE");
        // `denies that Rosenda Tum is her mother`
        if claimed && tokens[before].capital && !is_copula(word) && named < 4 {
            named += 1;
            continue;
        }
        if !is_copula(word) {
            // Other words end the denial.
            if !is_empty(word) {
                return Denial::None;
            }
            parted = true;
        }
    }
    Denial::None
}

/// Verbs that deny what a whole sentence says.
fn is_denying(word: &str) -> bool {
    matches!(word, "DENIES" | "DENIED" | "DENY" | "DENYING" | "NIEGA" | "NIEGAN" | "NEGO" | "NEGANDO")
}

/// `removed without child`, `deportada sin las niñas`: they were parted, so there is one.
fn is_parting(tokens: &[Token], at: usize) -> bool {
    let said = tokens[..at].iter().rev().take(6).take_while(|token| token.kind != Kind::Stop).filter_map(Token::word);
    let stems = ["REMOV", "DEPORT", "RELEAS", "LIBERA", "EXPULS", "REPATRIA", "RETURN", "TRASLAD", "TRANSFER"];
    said.into_iter().any(|word| stems.iter().any(|stem| word.starts_with(stem)))
}

/// Words of a denial that nobody came along or is there: `not traveling with`, `no tiene hijos`.
fn is_empty(word: &str) -> bool {
    matches!(
        word,
        "WITH"
            | "CON"
            | "TRAVELING"
            | "TRAVELLING"
            | "TRAVEL"
            | "TRAVELED"
            | "TRAVELLED"
            | "VIAJABA"
            | "VIAJA"
            | "VIAJO"
            | "VIENE"
            | "VINO"
            | "VENIA"
            | "CAME"
            | "COME"
            | "TIENE"
            | "TENER"
            | "TENIA"
            | "HAVING"
            | "HAVE"
            | "HAS"
            | "ANY"
            | "ALGUN"
            | "LOS"
            | "LAS"
            | "NINGUN"
            | "NINGUNA"
            | "OTHER"
            | "MINOR"
            | "MENOR"
            | "MENORES"
            | "ACCOMPANIED"
            | "ACOMPANADO"
            | "ACOMPANADA"
            | "POR"
            | "BY"
            | "HIJOS"
            | "NI"
            | "NOR"
            | "O"
            | "CHILDREN"
            | "WIFE"
            | "ESPOSA"
            | "SPOUSE"
    )
}

/// Words behind a relative's that make a denial one of paper: `no mother listed`.
fn is_record(word: &str) -> bool {
    matches!(
        word,
        "LISTED"
            | "INFO"
            | "INFORMATION"
            | "NAME"
            | "NAMED"
            | "PHONE"
            | "NUMBER"
            | "CONTACT"
            | "RECORDED"
            | "PROVIDED"
            | "GIVEN"
            | "KNOWN"
            | "FOUND"
            | "DATA"
            | "REGISTRADO"
            | "REGISTRADA"
            | "REPORTED"
    )
}
