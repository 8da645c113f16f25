//! Finds the names that are one letter off a text, without comparing with every name.

/// Names written together, each with the set of its letters.
pub(super) struct Near<V>(Vec<(String, u32, V)>);

/// The least length, in bytes, at which a name one letter off is still that name.
const SHORTEST: usize = 6;
const LONGEST: usize = 40;

impl<V: Copy + PartialEq> Near<V> {
    /// Of names and what they stand for; spaces do not count.
    pub(super) fn new<'a>(names: impl Iterator<Item = (&'a str, V)>) -> Self {
        let together = names.map(|(name, value)| (name.replace(' ', ""), value));
        Near(
            together
                .filter(|(name, _)| name.len() >= SHORTEST)
                .map(|(name, value)| (name.clone(), letters(&name), value))
                .collect(),
        )
    }

    /// What a text stands for whose letters are those of a name, or one letter off; `None` where two would fit.
    pub(super) fn find(&self, text: &str) -> Option<V> {
        if !(SHORTEST..=LONGEST).contains(&text.len()) {
            return None;
        }
        let set = letters(text);
        let mut near = None;
        for (name, other, value) in &self.0 {
            // One edit changes at most two of the letters that occur; this spares nearly all comparisons.
            let alike = name.len().abs_diff(text.len()) <= 1 && (set ^ other).count_ones() <= 2;
            if !alike {
                continue;
            }
            if name == text {
                return Some(*value);
            }
            if strsim::osa_distance(name, text) == 1 {
                match near {
                    Some(found) if found != *value => return None,
                    _ => near = Some(*value),
                }
            }
        }
        near
    }
}

/// The letters A-Z that occur, one bit each; all else shares a bit.
fn letters(text: &str) -> u32 {
    text.bytes().fold(0, |set, byte| set | 1 << if byte.is_ascii_uppercase() { byte - b'A' } else { 26 })
}
