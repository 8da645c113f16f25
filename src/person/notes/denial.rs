//! Tells a relative from one that a note denies: `not the mother`, `no children`.

use super::lex::Token;
use super::vocabulary::{is_copula, is_negation};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Denial {
    None,
    /// The person is not that relative.
    Said,
    /// There is nobody such.
    Left,
}

/// What stands before a relative's word: nothing against it, a denial of the relation, or of there being anybody.
pub(super) fn denial(tokens: &[Token], at: usize) -> Denial {
    let word_at = |at: usize| tokens.get(at).and_then(Token::word);
    let mut before = at;
    let mut parted = false;
    for _ in 0..6 {
        let Some(next) = before.checked_sub(1) else { return Denial::None };
        before = next;
        let Some(word) = word_at(before) else { return Denial::None };
        if is_negation(word) {
            let being = (before + 1..at).any(|at| {
                word_at(at).is_some_and(|word| matches!(word, "ES" | "SER" | "BEING" | "IS" | "BE" | "FUE" | "SEA"))
            });
            let not = matches!(word, "NOT" | "ISN'T" | "WASN'T" | "ISNT" | "NEVER" | "NON" | "TAMPOCO" | "NEITHER");
            // Else `no children`, `denies family`, `not traveling with mother`.
            return if !parted && (not || being) { Denial::Said } else { Denial::Left };
        }
        if !is_copula(word) {
            // `not traveling with`, `no tiene hijos`: nobody is there. Other words end the denial.
            let empty = matches!(
                word,
                "WITH"
                    | "CON"
                    | "TRAVELING"
                    | "VIAJABA"
                    | "TIENE"
                    | "HAVING"
                    | "HAVE"
                    | "ANY"
                    | "OTHER"
                    | "MINOR"
                    | "MENORES"
                    | "ACCOMPANIED"
                    | "ACOMPANADO"
                    | "ACOMPANADA"
                    | "POR"
                    | "BY"
                    | "HIJOS"
                    | "NI"
            );
            if !empty {
                return Denial::None;
            }
            parted = true;
        }
    }
    Denial::None
}
