//! Every distinct name token once, and for each the tokens that are like it.

use std::collections::HashMap;

use super::likeness::{Likeness, likeness, sound};
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
    /// For each token the share of people with this given name, or this surname, in the reference tables.
    given_share: Vec<f64>,
    surname_share: Vec<f64>,
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
        let alike = self.alike(a);
        alike.binary_search_by_key(&b, |&(token, _)| token).ok().map(|at| alike[at].1)
    }

    /// The share of people with this given name or one at least this alike: a misspelt rare name stays rare.
    pub fn given_share(&self, token: Token, likeness: Likeness) -> f64 {
        self.share(&self.given_share, token, likeness)
    }

    /// The same for surnames.
    pub fn surname_share(&self, token: Token, likeness: Likeness) -> f64 {
        self.share(&self.surname_share, token, likeness)
    }

    fn share(&self, shares: &[f64], token: Token, likeness: Likeness) -> f64 {
        let near = self.alike(token).iter().filter(|entry| entry.1 <= likeness);
        (shares[token.at()] + near.map(|entry| shares[entry.0.at()]).sum::<f64>()).min(1.0)
    }

    /// A single letter may stand for a whole name.
    pub fn is_initial_of(&self, initial: Token, token: Token) -> bool {
        let text = self.text(initial);
        text.len() == 1 && self.text(token).len() > 1 && self.text(token).starts_with(text)
    }

    /// Compares all tokens that can be alike, and looks up how common each is: once, after the last was interned.
    ///
    /// Candidates come from symmetric deletes (one letter left out on either
    /// side, of the text and of its sound), so that no first letter has to agree; strsim decides.
    pub fn find_alike(&mut self) {
        let mut keys: HashMap<String, Vec<Token>> = HashMap::new();
        for (at, text) in self.texts.iter().enumerate() {
            for key in keys_of(text) {
                keys.entry(key).or_default().push(Token(at as u32));
            }
        }
        let mut alike = vec![Vec::new(); self.texts.len()];
        for (at, text) in self.texts.iter().enumerate() {
            let mut near: Vec<Token> =
                keys_of(text).iter().filter_map(|key| keys.get(key)).flatten().copied().collect();
            near.extend(names::formal(text).iter().filter_map(|formal| self.index.get(*formal)));
            near.sort_unstable();
            near.dedup();
            for other in near.into_iter().filter(|other| other.at() != at) {
                if let Some(found) = likeness(text, self.text(other)) {
                    alike[at].push((other, found));
                    if found == Likeness::ShortForm {
                        alike[other.at()].push((Token(at as u32), found));
                    }
                }
            }
        }
        for list in &mut alike {
            list.sort_unstable();
            list.dedup_by_key(|entry| entry.0);
        }
        self.alike = alike;
        self.given_share = self.texts.iter().map(|text| names::given_share(text)).collect();
        self.surname_share = self.texts.iter().map(|text| names::surname_share(text)).collect();
    }
}

/// The text, its sound, and each with one letter left out.
fn keys_of(text: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for (mark, word) in [('=', text.to_owned()), ('~', sound(text))] {
        keys.push(format!("{mark}{word}"));
        if word.chars().count() >= 4 {
            for (at, letter) in word.char_indices() {
                keys.push(format!("{mark}{}{}", &word[..at], &word[at + letter.len_utf8()..]));
            }
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}
