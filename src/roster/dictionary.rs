//! Every distinct name token once, and for each the tokens that are like it.

use std::collections::HashMap;

use super::likeness::{HEARD, LEAST_CUT, LONG, Likeness, SHORTEST_CUT, has_no_vowel, likeness, loosely, sound};
use crate::facts::{Packed, Packer, Unpacker};
use crate::reference::names;

/// A name token's place in the dictionary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token(pub u32);

impl Token {
    pub fn at(self) -> usize {
        self.0 as usize
    }
}

/// Distinct name tokens with their neighbours.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    texts: Vec<String>,
    index: HashMap<String, Token>,
    /// For each token the tokens like it, itself left out, by token.
    alike: Vec<Vec<(Token, Likeness)>>,
    /// For each token bits of those like it: a token without its bit is not among them.
    likely: Vec<u128>,
    /// For each token the share of people with this given name, or this surname, or one at least that alike, in the
    /// reference tables.
    given_share: Vec<[f64; Likeness::COUNT]>,
    surname_share: Vec<[f64; Likeness::COUNT]>,
}

/// One bit of a token: most of those that are not alike are told apart by it.
fn bit(token: Token) -> u128 {
    1 << (token.0.wrapping_mul(0x9e37_79b1) >> 25)
}

impl Dictionary {
    /// The token of a text, new or known.
    pub fn intern(&mut self, text: &str) -> Token {
        if let Some(&token) = self.index.get(text) {
            return token;
        }
        let token = Token(self.texts.len() as u32);
        self.texts.push(text.to_owned());
        self.index.insert(text.to_owned(), token);
        token
    }

    /// The token of a text that was interned.
    pub fn token(&self, text: &str) -> Option<Token> {
        self.index.get(text).copied()
    }

    pub fn text(&self, token: Token) -> &str {
        &self.texts[token.at()]
    }

    pub fn len(&self) -> usize {
        self.texts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    pub fn tokens(&self) -> impl Iterator<Item = Token> {
        (0..self.texts.len() as u32).map(Token)
    }

    /// The tokens like this one, itself left out.
    pub fn alike(&self, token: Token) -> &[(Token, Likeness)] {
        self.alike.get(token.at()).map_or(&[], Vec::as_slice)
    }

    /// How alike two tokens are: a look-up, since every pair was compared once.
    pub fn likeness(&self, a: Token, b: Token) -> Option<Likeness> {
        if a == b {
            return Some(Likeness::Equal);
        }
        if self.likely.get(a.at()).is_none_or(|likely| likely & bit(b) == 0) {
            return None;
        }
        let alike = self.alike(a);
        alike.binary_search_by_key(&b, |&(token, _)| token).ok().map(|at| alike[at].1)
    }

    /// The share of people with this given name or one at least this alike: a misspelt rare name stays rare.
    pub fn given_share(&self, token: Token, likeness: Likeness) -> f64 {
        self.given_share[token.at()][likeness as usize]
    }

    /// The same for surnames.
    pub fn surname_share(&self, token: Token, likeness: Likeness) -> f64 {
        self.surname_share[token.at()][likeness as usize]
    }

    /// Shares of every text, with those of all that are as alike, or more.
    fn shares(&self, share: fn(&str) -> f64) -> Vec<[f64; Likeness::COUNT]> {
        let own: Vec<f64> = self.texts.iter().map(|text| share(text)).collect();
        let with_alike = |token: Token| {
            let mut row = [own[token.at()]; Likeness::COUNT];
            for &(other, likeness) in self.alike(token) {
                row[likeness as usize..].iter_mut().for_each(|cell| *cell += own[other.at()]);
            }
            row.map(|share| share.min(1.0))
        };
        self.tokens().map(with_alike).collect()
    }

    /// A single letter may stand for a whole name.
    pub fn is_initial_of(&self, initial: Token, token: Token) -> bool {
        let text = self.text(initial);
        text.len() == 1 && self.text(token).len() > 1 && self.text(token).starts_with(text)
    }

    /// Compares all tokens that can be alike, and looks up how common each is: once, after the last was interned.
    ///
    /// Candidates come from symmetric deletes (one letter left out on either side, of the text and of its sound; two of
    /// a long text), so that no first letter has to agree, and from beginnings; [`likeness`] decides.
    pub fn find_alike(&mut self) {
        let mut keys: Vec<(u64, u32, End)> = Vec::new();
        for (at, text) in self.texts.iter().enumerate() {
            keys.extend(keys_of(text).into_iter().map(|(key, end)| (key, at as u32, end)));
        }
        keys.sort_unstable();
        let mut near: Vec<Vec<Token>> = vec![Vec::new(); self.texts.len()];
        for group in keys.chunk_by(|a, b| a.0 == b.0) {
            for (place, &(_, one, end)) in group.iter().enumerate() {
                let met = group[place + 1..].iter().filter(|other| end.meets(other.2));
                near[one as usize].extend(met.map(|&(_, other, _)| Token(other)));
            }
        }
        drop(keys);
        for (at, text) in self.texts.iter().enumerate() {
            near[at].extend(names::formal(text).iter().filter_map(|formal| self.index.get(*formal)));
            if has_no_vowel(text) {
                let first = text.chars().next();
                let may_be = |other: &Token| self.text(*other).chars().next() == first;
                near[at].extend(self.tokens().filter(may_be));
            }
        }
        let mut alike = vec![Vec::new(); self.texts.len()];
        for (at, mut others) in near.into_iter().enumerate() {
            others.sort_unstable();
            others.dedup();
            for other in others.into_iter().filter(|other| other.at() != at) {
                if let Some(found) = likeness(&self.texts[at], self.text(other)) {
                    alike[at].push((other, found));
                    alike[other.at()].push((Token(at as u32), found));
                }
            }
        }
        for list in &mut alike {
            list.sort_unstable();
            list.dedup_by_key(|entry| entry.0);
        }
        self.look_up(alike);
    }

    /// Takes over which tokens are alike, and looks up how common each is.
    fn look_up(&mut self, alike: Vec<Vec<(Token, Likeness)>>) {
        self.likely = alike.iter().map(|list| list.iter().fold(0, |bits, entry| bits | bit(entry.0))).collect();
        self.alike = alike;
        self.given_share = self.shares(names::given_share);
        self.surname_share = self.shares(names::surname_share);
    }

    /// The same for tokens that came after all others were compared, from this place on. How common the others are stays
    /// as it was looked up.
    pub fn find_alike_from(&mut self, first: usize) {
        if first == self.texts.len() {
            return;
        }
        let mut keys: Vec<(u64, u32, End)> = Vec::new();
        for (at, text) in self.texts.iter().enumerate().skip(first) {
            keys.extend(keys_of(text).into_iter().map(|(key, end)| (key, at as u32, end)));
        }
        keys.sort_unstable();
        // Most keys of the others are none of these, which a bit tells sooner.
        let mut bits = vec![0_u64; 1 << 10];
        let place = |key: u64| ((key >> 54) as usize, 1 << (key >> 48 & 63));
        for (key, ..) in &keys {
            let (word, bit) = place(*key);
            bits[word] |= bit;
        }
        let starts: Vec<Option<char>> = self.texts[first..].iter().map(|text| text.chars().next()).collect();
        let mut met: Vec<(usize, usize)> = Vec::new();
        for (at, text) in self.texts.iter().enumerate() {
            for (key, end) in keys_of(text) {
                let (word, bit) = place(key);
                if bits[word] & bit != 0 {
                    let from = keys.partition_point(|entry| entry.0 < key);
                    let same = keys[from..].iter().take_while(|entry| entry.0 == key);
                    met.extend(same.filter(|entry| entry.2.meets(end)).map(|entry| (entry.1 as usize, at)));
                }
            }
            let formal = names::formal(text).iter().filter_map(|formal| self.index.get(*formal));
            met.extend(formal.map(|formal| (at.max(formal.at()), at.min(formal.at()))));
            let start = text.chars().next();
            let beside = |skeleton: usize| (skeleton, at);
            if has_no_vowel(text) {
                met.extend((first..).zip(&starts).filter(|(_, other)| **other == start).map(|(new, _)| beside(new)));
            } else {
                let new = (first..).zip(&self.texts[first..]).zip(&starts);
                let skeletons = new.filter(|((_, new), other)| **other == start && has_no_vowel(new));
                met.extend(skeletons.map(|((new, _), _)| beside(new)));
            }
        }
        met.retain(|(new, other)| *new >= first && new != other);
        met.sort_unstable();
        met.dedup();
        self.alike.resize(self.texts.len(), Vec::new());
        self.likely.resize(self.texts.len(), 0);
        for (new, other) in met {
            if let Some(found) = likeness(&self.texts[new], &self.texts[other]) {
                for (one, other) in [(new, other), (other, new)] {
                    let (other, alike) = (Token(other as u32), &mut self.alike[one]);
                    if let Err(at) = alike.binary_search_by_key(&other, |entry| entry.0) {
                        alike.insert(at, (other, found));
                        self.likely[one] |= bit(other);
                    }
                }
            }
        }
        let new = |share: fn(&str) -> f64| {
            let rows = (first as u32..self.texts.len() as u32).map(|token| self.share_of(Token(token), share));
            rows.collect::<Vec<_>>()
        };
        let (given, surname) = (new(names::given_share), new(names::surname_share));
        self.given_share.extend(given);
        self.surname_share.extend(surname);
    }

    /// The share of one text, with those of all that are as alike, or more.
    fn share_of(&self, token: Token, share: fn(&str) -> f64) -> [f64; Likeness::COUNT] {
        let mut row = [share(self.text(token)); Likeness::COUNT];
        for &(other, likeness) in self.alike(token) {
            let share = share(self.text(other));
            row[likeness as usize..].iter_mut().for_each(|cell| *cell += share);
        }
        row.map(|share| share.min(1.0))
    }
}

/// Texts are not found by [`Dictionary::token`] on the other side: whoever takes them over reads no more rows.
impl Packed for Dictionary {
    fn pack(&self, out: &mut Packer) {
        self.texts.pack(out);
        self.alike.pack(out);
    }

    fn unpack(from: &mut Unpacker) -> Dictionary {
        let mut tokens = Dictionary { texts: Vec::unpack(from), ..Dictionary::default() };
        let alike: Vec<Vec<(Token, Likeness)>> = Vec::unpack(from);
        let known = |(token, _): &(Token, Likeness)| token.at() < tokens.texts.len();
        if alike.len() != tokens.texts.len() || !alike.iter().flatten().all(known) {
            from.breaks();
            return Dictionary::default();
        }
        tokens.look_up(alike);
        tokens
    }
}

/// The text, its sound, and each with one letter left out, or two where a text is long; and the beginnings it may have
/// been cut to. As numbers: two keys that fall together cost one comparison.
fn keys_of(text: &str) -> Vec<(u64, End)> {
    let mut keys = Vec::new();
    for (mark, word) in [(b'=', text), (b'~', sound(text).as_str())] {
        let letters: Vec<char> = word.chars().collect();
        let key = |out: &[usize]| {
            let kept = letters.iter().enumerate().filter(|(at, _)| !out.contains(at));
            kept.fold(hash(START, mark.into()), |key, (_, letter)| hash(key, *letter as u32))
        };
        keys.push((key(&[]), End::Any));
        for at in 0..letters.len() {
            if letters.len() >= 4 {
                keys.push((key(&[at]), End::Any));
            }
            if mark == b'=' && letters.len() >= LONG {
                keys.extend((0..at).map(|other| (key(&[other, at]), End::Any)));
            }
        }
    }
    let length = text.chars().count();
    if length >= HEARD {
        let heard = loosely(text).chars().fold(hash(START, '*' as u32), |key, letter| hash(key, letter as u32));
        keys.push((heard, End::Any));
    }
    // `XOL`, `JOL`, which longer names meet with one letter left out.
    if length == 3 && text.starts_with(['X', 'J']) {
        keys.push((
            text.chars().skip(1).fold(hash(START, 'X' as u32), |key, letter| hash(key, letter as u32)),
            End::Any,
        ));
    }
    let mut beginning = hash(START, '^' as u32);
    for (at, letter) in text.chars().enumerate() {
        beginning = hash(beginning, letter as u32);
        let letters = at + 1;
        if letters < SHORTEST_CUT {
            continue;
        }
        if letters == length {
            keys.push((beginning, End::Whole));
        } else if letters + LEAST_CUT <= length {
            keys.push((beginning, End::Cut));
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// What a key is of: two beginnings alone do not make two names candidates.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Any,
    /// A whole text, which may be a longer one cut off.
    Whole,
    /// The beginning of a longer text.
    Cut,
}

impl End {
    fn meets(self, other: End) -> bool {
        matches!((self, other), (End::Any, End::Any) | (End::Whole, End::Cut) | (End::Cut, End::Whole))
    }
}

/// FNV-1a, a letter at a time: the same on every machine.
const START: u64 = 0xcbf2_9ce4_8422_2325;

fn hash(key: u64, letter: u32) -> u64 {
    (key ^ u64::from(letter)).wrapping_mul(0x0000_0100_0000_01b3)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every pair of names that [`likeness`] takes for alike has a key in common, and is found, both ways.
    #[test]
    fn keys_find_all_that_is_alike() {
        let mut tokens = Dictionary::default();
        // Names of all lengths, and each of them with the slips that clerks make.
        let given = names::given_names().iter().map(|(name, _)| *name);
        let surnames = names::surnames().iter().map(|(name, _)| *name);
        let all: Vec<&str> = given.step_by(173).chain(surnames.step_by(181)).collect();
        for (at, name) in all.iter().enumerate() {
            let mut letters: Vec<char> = name.chars().collect();
            let place = at % letters.len();
            tokens.intern(name);
            tokens.intern(&letters[..letters.len() - at % 4 % letters.len()].iter().collect::<String>());
            tokens.intern(&name.chars().filter(|letter| !"AEIOU".contains(*letter)).collect::<String>());
            letters[place] = char::from(b'A' + (at * 7 % 26) as u8);
            tokens.intern(&letters.iter().collect::<String>());
            let other = (place + 3) % letters.len();
            letters[other] = char::from(b'A' + (at * 11 % 26) as u8);
            tokens.intern(&letters.iter().collect::<String>());
            letters.swap(0, place);
            tokens.intern(&letters.iter().collect::<String>());
        }
        // The last come later, and are found as well.
        let whole = tokens.clone();
        tokens = Dictionary::default();
        for text in &whole.texts[..whole.len() - 400] {
            tokens.intern(text);
        }
        tokens.find_alike();
        let first = tokens.len();
        for text in &whole.texts[first..] {
            tokens.intern(text);
        }
        tokens.find_alike_from(first);
        let mut at_once = whole;
        at_once.find_alike();
        for token in at_once.tokens() {
            assert_eq!(tokens.alike(token), at_once.alike(token), "{}", tokens.text(token));
        }
        let mut counts = [0; Likeness::COUNT];
        for one in tokens.tokens() {
            for other in tokens.tokens() {
                let said = likeness(tokens.text(one), tokens.text(other));
                assert_eq!(tokens.likeness(one, other), said, "{} {}", tokens.text(one), tokens.text(other));
                if let Some(found) = said {
                    counts[found as usize] += 1;
                }
            }
        }
        assert!(counts.iter().all(|count| *count > 8), "{counts:?}");
    }
}
