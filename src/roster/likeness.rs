//! How alike two name tokens are: equal, a short form, the same by ear, a slip of the pen.

use strsim::osa_distance;

use crate::reference::names;

/// How alike two different tokens are, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Likeness {
    Equal,
    /// One is a short or pet form of the other: PACO, FRANCISCO.
    ShortForm,
    /// Spelt as it sounds: VASQUEZ, BASQUES.
    SameSound,
    /// One slip of the pen, or two in a long name.
    Close,
}

impl Likeness {
    pub const COUNT: usize = 4;
}

/// The sound of a folded token to a Spanish or Maya ear: b/v, s/c/z, ll/y, silent h, qu/k, g/j, tz/ts, sh/x, doubled
/// letters. Assumed, after the confusions listed for Spanish and Guatemalan clerks.
pub fn sound(token: &str) -> String {
    let letters: Vec<char> = token.chars().collect();
    let mut out = String::with_capacity(letters.len());
    let mut i = 0;
    while i < letters.len() {
        let next = letters.get(i + 1).copied().unwrap_or(' ');
        let after = letters.get(i + 2).copied().unwrap_or(' ');
        let soft = matches!(next, 'E' | 'I' | 'Y');
        let (sound, taken) = match (letters[i], next) {
            ('C', 'H') => ('3', 2),
            ('S', 'H') => ('S', 2),
            ('P', 'H') => ('F', 2),
            ('T', 'Z' | 'S') => ('2', 2),
            ('L', 'L') => ('I', 2),
            ('Q', 'U') if matches!(after, 'E' | 'I' | 'Y') => ('K', 2),
            ('G', 'U') if matches!(after, 'E' | 'I' | 'Y') => ('G', 2),
            ('G' | 'H', 'U') if matches!(after, 'A' | 'O' | 'E' | 'I') => ('W', 2),
            ('C', _) if soft => ('S', 1),
            ('G', _) if soft => ('J', 1),
            ('C' | 'K' | 'Q', _) => ('K', 1),
            ('Z' | 'X' | 'S', _) => ('S', 1),
            ('V' | 'B', _) => ('B', 1),
            ('Y', _) => ('I', 1),
            ('H', _) => (' ', 1),
            (letter, _) => (letter, 1),
        };
        if sound != ' ' && !out.ends_with(sound) {
            out.push(sound);
        }
        i += taken;
    }
    out
}

/// How alike two folded tokens are; `None` where they are different names.
pub fn likeness(a: &str, b: &str) -> Option<Likeness> {
    if a == b {
        return Some(Likeness::Equal);
    }
    let shortest = a.chars().count().min(b.chars().count());
    if shortest < 2 {
        return None;
    }
    if names::formal(a).contains(&b) || names::formal(b).contains(&a) {
        return Some(Likeness::ShortForm);
    }
    if opposite_sexes(a, b) {
        return None;
    }
    if shortest >= 3 && sound(a) == sound(b) {
        return Some(Likeness::SameSound);
    }
    // Short names have too many neighbours for a slip to mean much: CAAL and CANO are two names.
    let allowed = match shortest {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    (allowed > 0 && osa_distance(a, b) <= allowed).then_some(Likeness::Close)
}

/// Two given names that differ by their sex alone are two names: FRANCISCO, FRANCISCA.
fn opposite_sexes(a: &str, b: &str) -> bool {
    match (names::given(a), names::given(b)) {
        (Some(a), Some(b)) => (a.female > 0.9 && b.female < 0.1) || (a.female < 0.1 && b.female > 0.9),
        _ => false,
    }
}
