//! Reads a header's words as candidates: what it may hold, about whom, how surely.

use crate::facts::What;

use super::phrases::PHRASES;
use super::words::{Dictionary, Spelling, WhomWord, Word, tokens};

/// One possible meaning of a header.
#[derive(Clone, Debug, PartialEq)]
pub struct Meaning {
    pub whom: Option<WhomWord>,
    pub what: What,
    /// 0 to 1.
    pub score: f64,
}

/// A header as read, before the sheet's role and its values are looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// Best first; empty where no word is known.
    pub meanings: Vec<Meaning>,
    /// Only a person is named (`Mother`): what of them is for the values to say.
    pub whom_only: bool,
    /// A misspelt word was recognised.
    pub fuzzy: bool,
    /// `Child 2 name`: 2; 0 without a number.
    pub ordinal: u16,
    /// Nothing is written there.
    pub blank: bool,
}

impl Reading {
    /// How surely the best meaning is meant; 0 without any.
    pub fn score(&self) -> f64 {
        self.meanings.first().map_or(0.0, |m| m.score)
    }

    pub fn what(&self) -> Option<What> {
        self.meanings.first().map(|m| m.what)
    }

    pub fn whom(&self) -> Option<WhomWord> {
        self.meanings.first().and_then(|m| m.whom)
    }
}

/// A name column read as nothing but a person's role is a name, probably.
const WHOM_ONLY: f64 = 0.75;

/// A header that says notes among other words.
const NOTES: f64 = 0.88;

pub fn read(dictionary: &Dictionary, text: &str, spelling: Spelling) -> Reading {
    let words = dictionary.words(text, spelling);
    if words.is_empty() || words.len() > 16 {
        return Reading { blank: text.trim().is_empty(), ..Reading::default() };
    }
    let fuzzy = words.iter().any(|w| w.fuzzy);
    let ordinal = words.iter().find_map(|w| w.text.parse::<u16>().ok()).filter(|n| (1..=30).contains(n)).unwrap_or(0);
    let mut meanings: Vec<Meaning> = Vec::new();
    for (what, base, phrase) in PHRASES {
        let Some(covered) = cover(&words, phrase) else { continue };
        let score = (base * (1.0 - unexplained(&words, &covered)) + 0.004 * (count(&covered) as f64 - 1.0)).min(0.99);
        let rest = words.iter().zip(&covered).filter(|(_, c)| !**c).filter_map(|(w, _)| w.whom);
        let whom = head(rest);
        let meaning = Meaning { whom, what: *what, score };
        match meanings.iter_mut().find(|m| m.what == *what) {
            Some(known) if known.score >= score => {}
            Some(known) => *known = meaning,
            None => meanings.push(meaning),
        }
    }
    if words.iter().any(|w| w.text == "notes") && !meanings.iter().any(|m| m.what == What::Notes && m.score >= NOTES) {
        // `Case manager notes`, `Notes re: parent`: notes, whatever they are about.
        meanings.retain(|m| !matches!(m.what, What::Notes | What::Unused));
        meanings.push(Meaning { whom: None, what: What::Notes, score: NOTES });
    }
    if travelled_with(text) {
        let whom = Some(WhomWord::Subject);
        return Reading {
            meanings: vec![Meaning { whom, what: What::Notes, score: 0.95 }],
            fuzzy,
            ..Reading::default()
        };
    }
    meanings.retain(|m| m.score >= 0.3);
    let mut whom_only = false;
    let nothing = vec![false; words.len()];
    if let Some(whom) = head(words.iter().filter_map(|w| w.whom))
        && (meanings.is_empty() || words.iter().all(|w| w.whom.is_some() || w.noise || w.text == "#"))
        && !meanings.iter().any(|m| m.score >= 0.8)
    {
        whom_only = true;
        let score = WHOM_ONLY * (1.0 - unexplained(&words, &nothing));
        meanings.push(Meaning { whom: Some(whom), what: What::Name, score });
    }
    // A stable sort: of equals, the phrase listed first.
    meanings.sort_by(|a, b| b.score.total_cmp(&a.score));
    meanings.truncate(6);
    Reading { meanings, whom_only, fuzzy, ordinal, blank: false }
}

/// `Viajó con`, `Came with`, `Accompanied by`, `Traveling companion`, `¿Con quién venía?`: who was with the row's person,
/// in free words.
pub fn travelled_with(header: &str) -> bool {
    let tokens = tokens(header);
    let any = |starts: &[&str]| tokens.iter().any(|token| starts.iter().any(|start| token.starts_with(start)));
    let has = |words: &[&str]| tokens.iter().any(|token| words.contains(&token.as_str()));
    let travels = any(&["viaj", "travel", "acompan", "accompan", "voyag"])
        || has(&["came", "comes", "arrived", "vino", "venia", "vinieron", "venian", "llego", "llegaron", "entered"])
        || has(&["entro", "cruzo", "crossed", "veio", "chegou", "viajou", "venu", "arrive", "encountered", "brought"]);
    let with = has(&["with", "w", "con", "com", "avec", "quien", "whom", "ak"]);
    // Not `Entered by`: a clerk.
    let by = has(&["by", "por", "par"]) && any(&["acompan", "accompan"]);
    let companion = has(&["companion", "companions", "acompanante", "acompanantes"]);
    let asked = has(&["con", "with"]) && has(&["quien", "quienes", "whom", "who"]);
    // A column for the person's own name or number is no free text.
    let parts = any(&["nombre", "name", "num", "telef", "phone", "fecha", "date", "edad", "relac", "parent"])
        || has(&["a", "age", "dob", "id", "fmua", "unac", "uac", "sex"]);
    !parts && (travels && (with || by || companion) || asked)
}

/// Which words a phrase covers, if all of the phrase is there.
fn cover(words: &[Word], phrase: &str) -> Option<Vec<bool>> {
    let mut covered = vec![false; words.len()];
    for part in phrase.split(' ') {
        let at = words.iter().zip(&covered).position(|(w, c)| !*c && w.text == part)?;
        covered[at] = true;
    }
    // The same word twice (`Apellidos / Surname`) says no more than once.
    for (at, word) in words.iter().enumerate() {
        covered[at] |= phrase.split(' ').any(|part| part == word.text);
    }
    Some(covered)
}

/// The penalty for words that a phrase leaves unexplained: a known word weighs more than an unknown one.
fn unexplained(words: &[Word], covered: &[bool]) -> f64 {
    let mut penalty = 0.0;
    for (word, covered) in words.iter().zip(covered) {
        if *covered || word.noise || word.whom.is_some() {
            continue;
        }
        penalty += if word.text == "#" {
            0.05
        } else if word.known {
            0.3
        } else {
            0.12
        };
    }
    f64::min(penalty, 0.75)
}

fn count(covered: &[bool]) -> usize {
    covered.iter().filter(|c| **c).count()
}

/// Of several persons named in a header, the one it speaks of: the parent of `child's mother`, the sponsor of
/// `child's sponsor`, a parent for `mother or father`.
fn head(whoms: impl Iterator<Item = WhomWord>) -> Option<WhomWord> {
    use WhomWord::*;
    let mut seen: Vec<WhomWord> = whoms.collect();
    seen.sort_unstable();
    seen.dedup();
    let has = |w: WhomWord| seen.contains(&w);
    let parents = [Mother, Father, Parent].iter().filter(|w| has(**w)).count();
    if parents > 1 {
        return Some(Parent);
    }
    [Mother, Father, Parent, Relative, Adult, Child, Contact, Subject].into_iter().find(|w| has(*w))
}
