//! Shortened words: the beginning of one (`Observ.`), or its consonants (`Spnsr`).

/// How much better than a word of another meaning the word must fit that is taken.
const CLEARLY: f64 = 0.12;

/// The least share of a word's consonants that are written.
const ENOUGH: f64 = 0.6;

/// The same where a vowel is written too.
const ENOUGH_WITH_VOWELS: f64 = 0.7;

/// The spelling that `token` shortens, where those that it may are of one meaning, or one fits clearly better.
/// `dotted`: a full stop follows it. `spellings`: each with its canonical word.
pub fn expand(
    token: &str,
    dotted: bool,
    spellings: impl Iterator<Item = (&'static str, &'static str)>,
) -> Option<&'static str> {
    let length = token.len();
    if !(3..=12).contains(&length) || !token.chars().all(|c| c.is_ascii_lowercase()) {
        return None;
    }
    let consonants_only = token.chars().skip(1).all(|c| !is_vowel(c));
    if length == 3 && !dotted && !consonants_only {
        return None;
    }
    // A plural keeps its last letter: `Observs.`.
    let bare = if length > 4 { token.strip_suffix('s').unwrap_or(token) } else { token };
    let mut best: Option<(f64, &'static str, &'static str)> = None;
    let mut second = 0.0;
    for (word, canonical) in spellings {
        let Some(quality) = quality(bare, word) else { continue };
        match best {
            Some((most, _, known)) if quality > most => {
                second = if known == canonical { second } else { most };
                best = Some((quality, word, canonical));
            }
            Some((_, _, known)) => second = if known == canonical { second } else { f64::max(second, quality) },
            None => best = Some((quality, word, canonical)),
        }
    }
    best.filter(|(most, ..)| *most >= second + CLEARLY).map(|(_, word, _)| word)
}

/// How well `short` shortens `word`: above 1 for its beginning, the share of its consonants otherwise.
fn quality(short: &str, word: &str) -> Option<f64> {
    let begun = short.len() >= 6 && word.len() > short.len() && word.starts_with(short);
    if !begun && word.len() < short.len() + 2 || word.chars().next() != short.chars().next() {
        return None;
    }
    if word.starts_with(short) {
        return Some(1.0 + short.len() as f64 / word.len() as f64);
    }
    let vowels = short.chars().skip(1).filter(|c| is_vowel(*c)).count();
    if short.len() < 3 || vowels > 1 || short.len() == 3 && vowels > 0 {
        return None;
    }
    let mut rest = word.chars();
    if !short.chars().all(|c| rest.any(|w| w == c)) {
        return None;
    }
    let share = consonants(short) as f64 / consonants(word) as f64;
    // `want` is a word, not a shortened `warrant`.
    let enough = if vowels > 0 { ENOUGH_WITH_VOWELS } else { ENOUGH };
    (share >= enough).then_some(share)
}

/// The first letter, and every consonant after it.
fn consonants(word: &str) -> usize {
    1 + word.chars().skip(1).filter(|c| !is_vowel(*c)).count()
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}
