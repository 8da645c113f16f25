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
    /// One slip of the pen, or two in a long name; or cut off: MALDONA, MALDONADO.
    Close,
}

impl Likeness {
    pub const COUNT: usize = 4;
}

/// The sound of a folded token to a Spanish or Maya ear: b/v, s/c/z, ll/y, silent h, qu/k, g/j, tz/ts, sh/x, doubled
/// letters; `ESTEVEN` as `STEVEN`, `GISELLE` as `GISEL`. Assumed, after the confusions listed for Spanish and
/// Guatemalan clerks.
pub fn sound(token: &str) -> String {
    let mut letters: Vec<char> = token.chars().collect();
    match letters.as_slice() {
        [.., 'E', 'L', 'L', 'E'] if letters.len() > 5 => letters.truncate(letters.len() - 2),
        [.., 'E', 'Y'] if letters.len() > 4 => {
            letters.truncate(letters.len() - 2);
            letters.push('I');
        }
        // In short Maya names the last h is heard: TOH, TOJ.
        [.., vowel, 'H'] if is_vowel(*vowel) && letters.len() <= 4 => {
            letters.pop();
            letters.push('J');
        }
        _ => {}
    }
    let mut out = String::with_capacity(letters.len());
    // `ESMITH`, `SMITH`
    let mut i = usize::from(matches!(letters.as_slice(), ['E', 'S', after, ..] if !is_vowel(*after) && *after != 'S'));
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

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'A' | 'E' | 'I' | 'O' | 'U' | 'Y')
}

/// How alike two folded tokens are; `None` where they are different names. The same both ways.
pub fn likeness(a: &str, b: &str) -> Option<Likeness> {
    if a == b {
        return Some(Likeness::Equal);
    }
    let shortest = a.chars().count().min(b.chars().count());
    if shortest < 2 {
        return None;
    }
    if names::formal(a).contains(&b) || names::formal(b).contains(&a) || is_skeleton(a, b) || is_skeleton(b, a) {
        return Some(Likeness::ShortForm);
    }
    if opposite_sexes(a, b) {
        return None;
    }
    let (sound_a, sound_b) = (sound(a), sound(b));
    if shortest >= 3 && sound_a == sound_b {
        return Some(Likeness::SameSound);
    }
    if both_are_names(a, b) {
        // Two spellings of one name: JESSICA, YESICA.
        let one = shortest >= HEARD && loosely(a) == loosely(b);
        return one.then_some(Likeness::Close);
    }
    if ends_otherwise(a, b) {
        return None;
    }
    let close =
        shushed(a, b) || slipped(a, b, shortest) || by_ear(&sound_a, &sound_b) || cut_off(a, b) || cut_off(b, a);
    close.then_some(Likeness::Close)
}

/// As [`sound`] to an ear that takes English names for Spanish ones: initial j for y, ll for l, unstressed e for i.
pub(super) fn loosely(token: &str) -> String {
    let mut single: Vec<char> = token.chars().collect();
    single.dedup();
    let mut out = String::new();
    for letter in sound(&single.into_iter().collect::<String>()).chars() {
        let letter = if matches!(letter, 'J' | 'E') { 'I' } else { letter };
        if letter == 'I' && out.ends_with('A') {
            out.pop();
        }
        if !out.ends_with(letter) {
            out.push(letter);
        }
    }
    out
}

/// XOL, JOL: the Maya sh at the beginning, which Spanish once wrote x too and says as j.
fn shushed(a: &str, b: &str) -> bool {
    let rest = |from: &'static str, text: &str| text.strip_prefix(from).map(str::to_owned);
    let same = |x: &str, j: &str| rest("X", x).is_some_and(|tail| tail.len() >= 2 && rest("J", j) == Some(tail));
    same(a, b) || same(b, a)
}

/// CUCUL and CUCUN, IXCHOP and IXCHOY: short Maya names that end on another consonant are other names, unless the two
/// lie beside each other on the keyboard or look or sound alike. Spanish names do not end so (assumed).
fn ends_otherwise(a: &str, b: &str) -> bool {
    const ENDS: &str = "BCHJKLMNPQTXY";
    let (Some(last_a), Some(last_b)) = (a.chars().next_back(), b.chars().next_back()) else { return false };
    (5..=6).contains(&a.len())
        && last_a != last_b
        && a.get(..a.len() - 1) == b.get(..b.len().saturating_sub(1))
        && ENDS.contains(last_a)
        && ENDS.contains(last_b)
        && !is_near(last_a, last_b)
}

/// One slip of the pen, or two in a name of [`LONG`] letters. Short names have too many neighbours for a slip to mean
/// much: CAAL and CANO are two names, and in four letters a wrong one must be its neighbour's on the keyboard or look
/// like it.
fn slipped(a: &str, b: &str, shortest: usize) -> bool {
    let allowed = match shortest {
        0..=3 => return false,
        4..LONG => 1,
        _ => 2,
    };
    let wrong = a.chars().zip(b.chars()).filter(|(a, b)| a != b);
    let replaced = a.len() == 4 && b.len() == 4 && wrong.clone().count() == 1;
    if replaced && !wrong.clone().all(|(a, b)| is_near(a, b)) {
        return false;
    }
    osa_distance(a, b) <= allowed
}

/// From so many letters on two slips may be one name.
pub(super) const LONG: usize = 8;

/// So many sounds at least, and one of them may differ: JESSICA, YESICA.
fn by_ear(a: &str, b: &str) -> bool {
    a.len().min(b.len()) >= HEARD && osa_distance(a, b) <= 1
}

pub(super) const HEARD: usize = 5;

/// `short` is `long` cut off by the width of a field, or by a hurried clerk; never a name of its own (MARTIN, MARTINEZ).
fn cut_off(short: &str, long: &str) -> bool {
    short.len() >= SHORTEST_CUT
        && long.len() >= short.len() + LEAST_CUT
        && long.starts_with(short)
        && own_share(short) < OWN
}

/// The fewest letters that a name is cut to, and the fewest that are cut: with one it is a slip.
pub(super) const SHORTEST_CUT: usize = 4;
pub(super) const LEAST_CUT: usize = 2;

/// A name without its vowels, as clerks abbreviate: MTNZ, MARTINEZ.
fn is_skeleton(short: &str, long: &str) -> bool {
    if !has_no_vowel(short) || long.len() < short.len() + 2 || short.chars().next_back() != long.chars().next_back() {
        return false;
    }
    let mut letters = long.chars();
    // In order, the first letter first.
    long.chars().next() == short.chars().next() && short.chars().all(|letter| letters.any(|other| other == letter))
}

/// Three letters or more without a vowel: an abbreviation.
pub(super) fn has_no_vowel(token: &str) -> bool {
    token.len() >= 3 && !token.chars().any(is_vowel)
}

/// The share from which a token is a name of its own, and no slip: 1 in 33,000. Assumed; the tables hold rarer ones that
/// are slips themselves (`RAMRIEZ`).
const OWN: f64 = 3e-5;

/// How many times commoner a name must be for a listed neighbour of it to be its misspelling rather than another name.
/// Assumed.
const FAR_COMMONER: f64 = 100.0;

fn own_share(token: &str) -> f64 {
    names::given(token).map_or(0.0, |name| name.share).max(names::surname(token).unwrap_or(0.0))
}

/// MARTA and MARIA, DIAZ and DIEZ: a slip of the pen seldom writes another common name.
fn both_are_names(a: &str, b: &str) -> bool {
    let (a, b) = (own_share(a), own_share(b));
    let (rare, common) = (a.min(b), a.max(b));
    rare >= OWN && common < rare * FAR_COMMONER
}

/// Two given names that differ by their sex alone are two names: FRANCISCO, FRANCISCA; GASPAR, GASPARA.
fn opposite_sexes(a: &str, b: &str) -> bool {
    match (names::given(a), names::given(b)) {
        (Some(a), Some(b)) => (a.female > 0.9 && b.female < 0.1) || (a.female < 0.1 && b.female > 0.9),
        (Some(known), None) => known.female < 0.1 && is_feminine(b, a),
        (None, Some(known)) => known.female < 0.1 && is_feminine(a, b),
        (None, None) => false,
    }
}

fn is_feminine(female: &str, male: &str) -> bool {
    female.strip_suffix('A').is_some_and(|stem| stem == male.strip_suffix('O').unwrap_or(male))
}

/// Letters beside each other on the keyboard, or that look alike in print.
fn is_near(a: char, b: char) -> bool {
    const ROWS: [&str; 3] = ["QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"];
    const ALIKE: [(char, char); 8] =
        [('P', 'B'), ('O', 'Q'), ('I', 'L'), ('U', 'V'), ('C', 'G'), ('E', 'F'), ('I', 'J'), ('O', 'D')];
    let place = |letter| ROWS.iter().enumerate().find_map(|(row, keys)| Some((row as i32, keys.find(letter)? as i32)));
    let beside = match (place(a), place(b)) {
        (Some((row_a, at_a)), Some((row_b, at_b))) => {
            let (rows, across) = (row_a - row_b, at_a - at_b);
            // A row lower stands half a key to the right.
            match rows {
                0 => across.abs() == 1,
                1 => across == 0 || across == -1,
                -1 => across == 0 || across == 1,
                _ => false,
            }
        }
        _ => false,
    };
    beside || ALIKE.contains(&(a, b)) || ALIKE.contains(&(b, a))
}
