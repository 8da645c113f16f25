//! What stands in a name cell and tells the sex without being a name: titles, and *Singh* and *Kaur*.

use std::borrow::Cow;

use super::tokens::Token;
use crate::person::Sex;
use crate::reference::{fold, names};

/// The sex that a title before a name, or *Singh* or *Kaur* in it, tells: `Mr Juan Caal`, `Sra. Choc`, `KAUR, MANJIT`.
///
/// `Señor(a)` tells none, nor does `Sr.` behind a name, which is the elder's. Women bear *Singh* too where it is
/// inherited: beside a woman's given name it tells nothing.
pub(in crate::person) fn sex_said(text: &str) -> Option<Sex> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()).collect();
    let either = text.contains(['(', '/']) && matches!(words.get(1), Some(&("A" | "O" | "SRA" | "MRS" | "MS")));
    let title = match words.first().copied() {
        _ if either || words.len() < 2 => None,
        Some("MR" | "SR" | "SENOR" | "DON" | "MONSIEUR") => Some(Sex::Male),
        Some("MS" | "MRS" | "MISS" | "SRA" | "SRTA" | "SENORA" | "SENORITA" | "DNA" | "DONA" | "MME" | "MLLE") => {
            Some(Sex::Female)
        }
        _ => None,
    };
    let has = |name: &str| words.contains(&name);
    let is_woman = || words.iter().any(|word| names::given(word).is_some_and(|given| given.female > 0.9));
    title.or_else(|| match (has("SINGH"), has("KAUR")) {
        (true, false) if !is_woman() => Some(Sex::Male),
        (false, true) => Some(Sex::Female),
        _ => None,
    })
}

/// *Singh* for men and *Kaur* for women, as Sikhs of the Punjab are called beside or instead of a family's name: a
/// mother and her son share neither, and two men who do are no kin for that.
fn is_marker(token: &Token) -> bool {
    matches!(token.words.as_slice(), [word] if matches!(word.as_str(), "SINGH" | "KAUR"))
}

/// The tokens of a name without *Singh* and *Kaur*, where anything else remains.
pub(super) fn without_markers(tokens: &[Token]) -> Cow<'_, [Token]> {
    if !tokens.iter().any(is_marker) || tokens.iter().all(is_marker) {
        return Cow::Borrowed(tokens);
    }
    Cow::Owned(tokens.iter().filter(|token| !is_marker(token)).cloned().collect())
}

/// Given names and surnames without *Singh* and *Kaur*, where a given name remains.
pub(super) fn parted<'a>(given: &'a [Token], surnames: &'a [Token]) -> (Cow<'a, [Token]>, Cow<'a, [Token]>) {
    let names_remain = given.iter().any(|token| !is_marker(token));
    match surnames.iter().all(is_marker) {
        _ if !names_remain => (Cow::Borrowed(given), Cow::Borrowed(surnames)),
        true => (without_markers(given), Cow::Borrowed(&[])),
        false => (without_markers(given), without_markers(surnames)),
    }
}
