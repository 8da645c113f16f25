//! Parts names that were written without the space between them: `PintoPadilla`, `PINTOPADILLA`, `MariaElena`.

use crate::person::plain::plain_char;
use crate::reference::{fold, names};

/// The fewest letters that a half without capitals to tell it may have.
const SHORTEST: usize = 4;

/// Of two surnames one must be borne by 1 in 10,000 and the other by 1 in 50,000; so only 3 of 13,500 slips of the pen
/// in long names fell apart, and 4 in 5 pairs of surnames drawn by how common they are were parted.
const COMMONER: f64 = 1e-4;
const RARER: f64 = 2e-5;

/// Beside a surname that 1 in 1,000 bear and of so many letters the other half may be one that no table holds, or misspelt:
/// PINTOPADILLA. Of 13,500 slips 78 fell apart, most of them two surnames in truth.
const FREQUENT: f64 = 1e-3;
const FREQUENT_LENGTH: usize = 5;
/// Below what any listed half weighs.
const UNKNOWN: f64 = 1e-6;

/// Both given names must be borne by 1 in 2,000, or one by 1 in 200 and the other by 1 in 10,000; the whole by fewer than
/// 1 in 2,000: JUANCARLOS, MARIAELENA.
const COMMON_GIVEN: f64 = 5e-4;
const FIRST_GIVEN: f64 = 5e-3;
const OTHER_GIVEN: f64 = 1e-4;

/// A known name from this share on is one name, whatever its halves are: VILLAREAL. 1 in 10,000.
const OWN: f64 = 1e-4;

/// A space where a capital stands behind a small letter and both sides may be names: `PintoPadilla`, `DelaCruzLopez`;
/// `McDonald`, `GarcÍa` and `RodRiguez` stay whole.
pub(super) fn split_capitals(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 2);
    // Where the part that is written began.
    let mut start = 0;
    for (at, &c) in chars.iter().enumerate() {
        if !c.is_alphabetic() {
            start = at + 1;
        } else if at > start && c.is_uppercase() && chars[at - 1].is_lowercase() {
            let rest = chars[at..].iter().take_while(|c| c.is_alphabetic()).count();
            let next = (at + 1..at + rest).find(|&next| chars[next].is_uppercase() && chars[next - 1].is_lowercase());
            if are_two(
                &chars[start..at],
                &chars[at..next.unwrap_or(at + rest)],
                start > 0 && chars[start - 1].is_alphabetic(),
            ) {
                out.push(' ');
                start = at;
            }
        }
        out.push(c);
    }
    out
}

/// Whether the letters on both sides of a capital are words of a name each; `follows`: others were parted ahead of them.
fn are_two(left: &[char], right: &[char], follows: bool) -> bool {
    let folded = |part: &[char]| fold(&part.iter().collect::<String>());
    let (first, last) = (folded(left), folded(right));
    let is_name = |word: &str| names::surname(word).is_some() || names::given(word).is_some();
    let is_part = |word: &str| matches!(word, "DE" | "DEL" | "DELA" | "DELOS" | "DELAS" | "LA" | "LOS" | "LAS");
    match (is_part(&first), is_part(&last)) {
        // `DeLeon`, `DeLaCruz`; `LaRosa` is one.
        (true, true) => return true,
        (true, false) => return (first != "LA" || follows) && last.len() >= 3,
        (false, true) => return is_name(&first),
        (false, false) => {}
    }
    if first.len() < 3 || last.len() < 3 || first == "MAC" {
        return false;
    }
    let both = is_name(&first) && is_name(&last);
    // An accented capital is what a program left that makes only plain letters small.
    let plainly = right[0].is_ascii() && plain_char(right[0]) == right[0] && !is_name(&format!("{first}{last}"));
    both || plainly && (is_name(&first) || is_name(&last) || first.len().min(last.len()) >= SHORTEST)
}

/// What a word of plain capitals is two of.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Halves {
    Given(String, String),
    Surnames(String, String),
}

/// Parts a folded word that is no known name into two that are; where several places will do, at the likeliest.
pub(super) fn halves(word: &str) -> Option<Halves> {
    if word.len() < 2 * SHORTEST - 1 || !word.is_ascii() {
        return None;
    }
    let given = |half: &str| names::given(half).map_or(0.0, |name| name.share);
    let surname = |half: &str| names::surname(half).unwrap_or(0.0);
    let (whole_given, whole_surname) = (given(word), surname(word));
    let long_enough = |half: &str| half.len() >= SHORTEST || matches!(half, "ANA" | "EVA" | "LUZ");
    let (mut best, mut found) = (0.0, None);
    for (first, last) in (3..=word.len() - 3).map(|at| word.split_at(at)) {
        if whole_given < COMMON_GIVEN && whole_surname == 0.0 && long_enough(first) && long_enough(last) {
            let (a, b) = (given(first), given(last));
            let common =
                a.min(b) >= COMMON_GIVEN || a >= FIRST_GIVEN && b >= OTHER_GIVEN && whole_given < 2.0 * OTHER_GIVEN;
            if common && a * b > best {
                (best, found) = (a * b, Some(Halves::Given(first.to_owned(), last.to_owned())));
            }
        }
        let surnames = whole_surname < OWN && whole_given == 0.0 && word.len() > 2 * SHORTEST;
        let is_article = matches!(first, "DELA" | "DELO");
        if surnames && first.len() >= SHORTEST && last.len() >= SHORTEST && !is_article {
            let (a, b) = (surname(first), surname(last));
            let frequent = |half: &str, share: f64| half.len() >= FREQUENT_LENGTH && share >= FREQUENT;
            let beside = whole_surname == 0.0
                && a.min(b) == 0.0
                && (frequent(first, a) || frequent(last, b))
                && !first.starts_with("DE");
            let likely =
                if beside && given(if a == 0.0 { first } else { last }) == 0.0 { a.max(b) * UNKNOWN } else { a * b };
            let both = a.min(b) >= RARER && a.max(b) >= COMMONER;
            if (both || likely > 0.0 && beside) && likely > best {
                (best, found) = (likely, Some(Halves::Surnames(first.to_owned(), last.to_owned())));
            }
        }
    }
    found
}
