//! A told name against somebody's own: given names and surnames, each as one or two parts.

use smallvec::SmallVec;

use super::finding::{Comparison, Level, Part, Parts};
use crate::roster::{Dictionary, Likeness, NameCode, Roster, Spread, Token};

/// Where the rarity of a told name is counted, and under which comparisons it is reported.
pub struct Against<'a> {
    pub tokens: &'a Dictionary,
    pub given: Comparison,
    pub surname: Comparison,
    pub given_fact: u16,
    pub surname_fact: u16,
    /// Whose given names, and surnames, are counted; the candidate is not counted out.
    pub given_names: &'a Spread,
    pub surnames: &'a Spread,
    pub counted: Counted,
}

/// The level of a likeness.
pub fn level(likeness: Likeness) -> Level {
    match likeness {
        Likeness::Equal => Level::Equal,
        Likeness::ShortForm => Level::ShortForm,
        Likeness::SameSound => Level::SameSound,
        Likeness::Close => Level::Close,
    }
}

/// Compares a told name with the best fitting of somebody's own names. No part where a side says nothing.
pub fn told_name(told: &NameCode, own: &[NameCode], against: &Against) -> Parts {
    own.iter()
        .map(|name| parts(told, name, against))
        .max_by_key(|parts| parts.iter().map(|part| merit(part.level)).sum::<i32>())
        .unwrap_or_default()
}

/// Whose token rarity is asked for: the told one's (how many adults are called that), or the own one's (how many were
/// told of as that).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    Told,
    Own,
}

/// For choosing among spellings only; what a level is worth stands in `model`.
fn merit(level: Level) -> i32 {
    match level {
        Level::Equal => 12,
        Level::ShortForm | Level::SameSound | Level::Close => 8,
        Level::AlsoEqual => 6,
        Level::Initial => 4,
        Level::AlsoDiffers => -1,
        _ => -4,
    }
}

/// Some tokens of a name: few enough to need no allocation.
type Tokens = SmallVec<[Token; 6]>;

fn surnames_of(name: &NameCode) -> Tokens {
    name.surnames.iter().copied().chain(name.married).collect()
}

fn parts(told: &NameCode, own: &NameCode, against: &Against) -> Parts {
    let (told_surnames, own_surnames) = (surnames_of(told), surnames_of(own));
    let mut parts = Parts::new();
    let given = Slot {
        comparison: against.given,
        fact: against.given_fact,
        names: against.given_names,
        share: Dictionary::given_share,
        tokens: against.tokens,
        counted: against.counted,
    };
    let surname = Slot {
        comparison: against.surname,
        fact: against.surname_fact,
        names: against.surnames,
        share: Dictionary::surname_share,
        ..given
    };
    let meets = |token: &Token| fits(against.tokens, token, &own.given) || fits(against.tokens, token, &own_surnames);
    if !told.given.iter().chain(&told_surnames).any(meets) {
        // Most of those who are compared have no name in common, and then there is nothing to put in place.
        given.differ(&told.given, &own.given, &mut parts);
        surname.differ(&told_surnames, &own_surnames, &mut parts);
        return parts;
    }
    let (told_given, told_surnames) = in_place(told, &told_surnames, &own.given, &own_surnames, against.tokens);
    given.compare(&told_given, &own.given, &mut parts);
    // In a name whose order is unknown a token cannot be counted as given name and as surname.
    let told_surnames: Tokens = if told.unordered && parts.iter().any(|part| merit(part.level) > 0) {
        told_surnames.into_iter().filter(|token| !fits(against.tokens, token, &own.given)).collect()
    } else {
        told_surnames
    };
    surname.compare(&told_surnames, &own_surnames, &mut parts);
    parts
}

/// The told given names and surnames, each where it fits. JOSE ANGEL told of José Ángel López is no surname that differs:
/// where one token fits in its place, another that fits only in the other place is compared there. On its own it is not
/// moved: it would fit somewhere too often by chance.
fn in_place(
    told: &NameCode,
    all_surnames: &[Token],
    given: &[Token],
    surnames: &[Token],
    tokens: &Dictionary,
) -> (Tokens, Tokens) {
    if let Some(placed) = same_words(told, all_surnames, given, surnames, tokens) {
        return placed;
    }
    let given_fits = !told.unordered && told.given.iter().any(|token| fits(tokens, token, given));
    let surname_fits = !told.unordered && all_surnames.iter().any(|token| fits(tokens, token, surnames));
    let (from_given, mut told_given): (Tokens, Tokens) = told
        .given
        .iter()
        .copied()
        .partition(|token| surname_fits && !fits(tokens, token, given) && fits(tokens, token, surnames));
    let (from_surnames, mut told_surnames): (Tokens, Tokens) = all_surnames
        .iter()
        .copied()
        .partition(|token| given_fits && !fits(tokens, token, surnames) && fits(tokens, token, given));
    told_given.extend(from_surnames);
    told_surnames.extend(from_given);
    (told_given, told_surnames)
}

/// The told words as the own name has them, where they are the same words in the same order, or with surnames first:
/// then it is the same name, wherever a clerk parted given names from surnames. Not of two words, and not in any other
/// order: where surnames are given names too, Juan Pedro is not Pedro Juan.
fn same_words(
    told: &NameCode,
    told_surnames: &[Token],
    given: &[Token],
    surnames: &[Token],
    tokens: &Dictionary,
) -> Option<(Tokens, Tokens)> {
    let all = told.given.len() + told_surnames.len();
    if told.unordered || all < 3 || all != given.len() + surnames.len() {
        return None;
    }
    let mut placed: Tokens = told.given.iter().chain(told_surnames).copied().collect();
    let fit = |placed: &[Token]| {
        placed.iter().zip(given.iter().chain(surnames)).all(|(told, own)| tokens.likeness(*told, *own).is_some())
    };
    (0..all).find(|turn| {
        placed.rotate_left(usize::from(*turn > 0));
        fit(&placed)
    })?;
    let surnames = placed.drain(given.len()..).collect();
    Some((placed, surnames))
}

fn fits(tokens: &Dictionary, token: &Token, names: &[Token]) -> bool {
    names.iter().any(|&own| tokens.likeness(*token, own).is_some())
}

/// Whether a told name is one of somebody's own: a given name agrees and no surname that both have differs.
pub fn told_names_agree(roster: &Roster, told: &NameCode, own: &[NameCode]) -> bool {
    let agree = |told: &[Token], own: &[Token]| {
        told.iter().any(|&a| own.iter().any(|&b| roster.tokens.likeness(a, b).is_some()))
    };
    own.iter().any(|own| {
        if same_words(told, &told.surnames, &own.given, &own.surnames, &roster.tokens).is_some() {
            return true;
        }
        let surnames = told.surnames.is_empty() || own.surnames.is_empty() || agree(&told.surnames, &own.surnames);
        agree(&told.given, &own.given) && surnames
    })
}

/// Given names, or surnames.
#[derive(Clone, Copy)]
struct Slot<'a> {
    comparison: Comparison,
    fact: u16,
    names: &'a Spread,
    share: fn(&Dictionary, Token, Likeness) -> f64,
    tokens: &'a Dictionary,
    counted: Counted,
}

impl Slot<'_> {
    /// The first agreement counts in full, a second one as "also"; without any agreement the names differ.
    fn compare(&self, told: &[Token], own: &[Token], parts: &mut Parts) {
        let mut agreements: SmallVec<[(Likeness, Token); 4]> = SmallVec::new();
        let mut free: Tokens = own.into();
        for &token in told {
            let best = (0..free.len())
                .filter_map(|at| Some((self.tokens.likeness(token, free[at])?, at)))
                .min_by_key(|&(likeness, at)| (likeness, at));
            if let Some((likeness, at)) = best {
                let partner = free.remove(at);
                agreements.push((likeness, if self.counted == Counted::Told { token } else { partner }));
            }
        }
        agreements.sort_by_key(|&(likeness, _)| likeness);
        let Some(&(likeness, token)) = agreements.first() else {
            return self.differ(told, own, parts);
        };
        self.push(level(likeness), likeness, token, parts);
        if let Some(&(likeness, token)) = agreements.get(1) {
            self.push(Level::AlsoEqual, likeness, token, parts);
        } else if told.len() > 1 && own.len() > 1 {
            parts.push(Part::known(self.comparison, Level::AlsoDiffers, 0.9, self.fact));
        }
    }

    /// Names of which no two are alike; nothing where a side has none.
    fn differ(&self, told: &[Token], own: &[Token], parts: &mut Parts) {
        if !told.is_empty() && !own.is_empty() {
            parts.push(self.without_agreement(told, own));
        }
    }

    fn push(&self, level: Level, likeness: Likeness, token: Token, parts: &mut Parts) {
        let (reached, of) = self.names.reached(token, likeness);
        let share = (self.share)(self.tokens, token, likeness);
        parts.push(Part::counted(self.comparison, level, reached.saturating_sub(1), of, share, self.fact));
    }

    fn without_agreement(&self, told: &[Token], own: &[Token]) -> Part {
        let tokens = self.tokens;
        let only_initials = |names: &[Token]| names.iter().all(|&token| tokens.text(token).len() < 2);
        let fits = |a: Token, b: Token| tokens.is_initial_of(a, b) || tokens.is_initial_of(b, a);
        let initials = only_initials(told) || only_initials(own);
        // An initial speaks where no name written out contradicts it: ANA ELENA is not MARIA E.
        let initial =
            if initials { told.iter().any(|&a| own.iter().any(|&b| fits(a, b))) } else { fits(told[0], own[0]) };
        if initial {
            return Part::known(self.comparison, Level::Initial, 0.08, self.fact);
        }
        if initials {
            return Part::known(self.comparison, Level::Differs, 0.92, self.fact);
        }
        let token = if self.counted == Counted::Told { told[0] } else { own[0] };
        let (reached, of) = self.names.reached(token, Likeness::Close);
        Part::counted(self.comparison, Level::Differs, of.saturating_sub(reached), of, 0.97, self.fact)
    }
}
