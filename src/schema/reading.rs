//! Reads a header's words as candidates: what it may hold, about whom, how surely.

use crate::facts::What;

use super::lexicon::WhomWord;
use super::phrases::phrases;
use super::text::tokens;
use super::wording::{
    brackets, dated, done_by, possessive, travelled_with, unnumbered, without_actors, without_examples,
};
use super::words::{Dictionary, Spelling, Word};

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

/// A header of which a word says that it is of no use here.
const TRAP: f64 = 0.95;

/// The same, of a word that is misspelt or shortened.
const FUZZY_TRAP: f64 = 0.7;

/// A header that says notes among other words.
const NOTES: f64 = 0.88;

/// Parts of a header that a stroke, a bracket or a line break sets apart: two languages, often.
const BREAKS: [char; 9] = ['/', '|', '\n', ';', '(', ')', '[', ']', '–'];

/// Below this, the parts of a header are tried by themselves.
const SURE: f64 = 0.93;

/// Reads a header: as a whole, without what stands in brackets, and part by part.
pub fn read(dictionary: &Dictionary, text: &str, spelling: Spelling) -> Reading {
    let text = alone(unnumbered(text));
    if let Some(main) = main_clause(dictionary, text, spelling) {
        return main;
    }
    if let Some(answer) = asked(dictionary, text, spelling) {
        return answer;
    }
    let without = without_examples(text);
    let text = without.as_str();
    let mut whole = read_words(dictionary, text, spelling);
    let trapped = whole.what() == Some(What::Unused);
    if whole.score() >= SURE && !trapped || whole.blank || !text.contains(BREAKS) {
        return whole;
    }
    let (outside, inside) = brackets(text);
    let hint = dictionary.words(&inside, Spelling::Exact);
    let as_written = tokens(&inside).first().is_some_and(|t| ["as", "como", "comme", "conforme"].contains(&t.as_str()));
    if as_written {
        // `Nombre (como aparece en el documento)`.
        whole = read_words(dictionary, &outside, spelling);
    } else if !hint.is_empty() && !hint.iter().any(|w| w.trap || w.whom.is_some()) {
        let plain = read_words(dictionary, &outside, spelling);
        if plain.score() - 0.02 > whole.score() {
            whole.meanings = plain.meanings;
            whole.whom_only = plain.whom_only;
        }
    }
    if trapped {
        return whole;
    }
    let parts: Vec<Reading> = text
        .split(BREAKS)
        .map(|part| read_words(dictionary, part, spelling))
        .filter(|part| part.score() >= 0.5)
        .collect();
    if let Some(best) = parts.iter().max_by(|a, b| a.score().total_cmp(&b.score()))
        && parts.len() >= 2
        && parts.iter().all(|part| part.what() == best.what() && part.whom_only == best.whom_only)
        && parts.iter().all(|part| part.whom().is_none() || part.whom() == best.whom() || best.whom().is_none())
        && best.score() > whole.score()
    {
        let whom = parts.iter().find_map(Reading::whom);
        whole.meanings.clone_from(&best.meanings);
        whole.meanings.iter_mut().for_each(|m| m.whom = m.whom.or(whom));
        whole.whom_only = best.whom_only;
    }
    whole
}

/// Words that say nothing beside others, and something where no other stands: `Data` is a day in Portuguese.
fn alone(text: &str) -> &str {
    match tokens(text).as_slice() {
        [only] if only == "data" => "date",
        [only] if matches!(only.as_str(), "from" | "de") => "origin",
        [first, second] if second == "in" && matches!(first.as_str(), "date" | "dt") => "arrival",
        _ => text,
    }
}

/// `Is there a relative we can call? Name`: what follows the question, of the person it asks for.
fn asked(dictionary: &Dictionary, text: &str, spelling: Spelling) -> Option<Reading> {
    let (question, rest) = text.rsplit_once('?')?;
    let rest = rest.trim();
    if rest.is_empty() || rest.starts_with(['(', '[']) || !question.contains(' ') {
        return None;
    }
    let mut answer = read_words(dictionary, rest, spelling);
    if answer.score() < 0.5 || answer.what() == Some(What::Unused) {
        return None;
    }
    let whom = head(dictionary.words(question, spelling).iter().filter_map(|word| word.whom));
    // `Who can we call? Name`: somebody else.
    let reached = |t: &String| matches!(t.as_str(), "call" | "reach" | "llamar" | "ligar" | "appeler" | "rele");
    let whom = whom.or_else(|| tokens(question).iter().any(reached).then_some(WhomWord::Relative));
    answer.meanings.iter_mut().for_each(|meaning| meaning.whom = meaning.whom.or(whom));
    Some(answer)
}

/// What a question asks for, without what it says besides: `Full name of the parent you interviewed?`, `How old was the
/// child when last seen?`. `None` where it says nothing besides, or the rest says nothing.
fn main_clause(dictionary: &Dictionary, text: &str, spelling: Spelling) -> Option<Reading> {
    // Where the clause begins, and whether only an age may stand before it: `Fecha cuando llegó` asks for a date.
    const CLAUSES: [(&str, bool); 32] = [
        (" you interviewed", false),
        (" you met", false),
        (" you spoke", false),
        (" we interviewed", false),
        (" that we ", false),
        (" we can call", false),
        (" we may call", false),
        (" whom ", false),
        (", if ", false),
        (", si ", false),
        (", se ", false),
        (" que usted ", false),
        (" que entrevist", false),
        (" a quien ", false),
        (" que podamos", false),
        (" que podemos", false),
        (" que vous avez", false),
        (" que l'on peut", false),
        (" qu'on peut", false),
        (" a qui ", false),
        (" à qui ", false),
        (" que você", false),
        (" a quem ", false),
        (" que nou ka", false),
        (" when ", true),
        (" cuando ", true),
        (" quando ", true),
        (" quand ", true),
        (" lorsqu", true),
        (" lè ", true),
        (" at the time ", true),
        (" la última vez", true),
    ];
    let lower = text.to_lowercase();
    // Lower case may be of another length: then nothing is cut.
    let (at, age) = CLAUSES.iter().filter_map(|(clause, age)| Some((lower.find(clause)?, *age))).min()?;
    let main = text.get(..at).filter(|_| lower.len() == text.len())?;
    if tokens(main).len() < 2 || travelled_with(text) {
        return None;
    }
    let reading = read_words(dictionary, main, spelling);
    let fits = if age { reading.what() == Some(What::Age) } else { reading.what() != Some(What::Unused) };
    (fits && reading.score() >= 0.6 && !reading.whom_only).then_some(reading)
}

fn read_words(dictionary: &Dictionary, text: &str, spelling: Spelling) -> Reading {
    if travelled_with(text) {
        let meanings = vec![Meaning { whom: Some(WhomWord::Subject), what: What::Notes, score: 0.95 }];
        return Reading { meanings, ..Reading::default() };
    }
    let mut words = dictionary.words(text, spelling);
    if words.is_empty() || words.len() > 16 {
        return Reading { blank: text.trim().is_empty(), ..Reading::default() };
    }
    if dated(text, &words) {
        words.extend(dictionary.words("date", Spelling::Exact));
    }
    // A short word that nobody knows may be a person's: `Resp name`.
    let unknown = |w: &Word| !w.known && !w.noise && (2..=4).contains(&w.text.chars().count());
    let fuzzy = words.iter().any(|w| w.fuzzy || unknown(w));
    // A word that only looks like one of no use.
    let trap = if words.iter().any(|w| w.trap && !w.fuzzy) { TRAP } else { FUZZY_TRAP };
    let ordinal = ordinal(&mut words);
    without_actors(text, &mut words);
    if done_by(text) && !words.iter().any(|w| w.text == "date") {
        let meanings = vec![Meaning { whom: None, what: What::Unused, score: TRAP }];
        return Reading { meanings, fuzzy, ..Reading::default() };
    }
    let mut meanings: Vec<Meaning> = Vec::new();
    // `Count of A#`: a table made of a list.
    let counts = words.len() > 1 && words[0].text == "count";
    let mut trapped = counts || words.iter().any(|w| w.trap);
    let person = words.iter().any(|w| w.whom.is_some());
    for phrase in phrases().among(words.iter().map(|w| w.text.as_str())) {
        if phrase.words == ["date"] && words.iter().any(|w| w.text != "date" && !w.noise && w.whom.is_none()) {
            // `Date vetted`: a date of something else.
            continue;
        }
        if person && phrase.words.iter().any(|w| matches!(*w, "1" | "2")) {
            // `Apellido 2` is a second surname, `Child 2 surname` is not.
            continue;
        }
        let Some(covered) = cover(&words, &phrase.words) else { continue };
        let trap = words.iter().zip(&covered).any(|(w, c)| w.trap && !c) || counts && !phrase.words.contains(&"count");
        let reached = matches!(phrase.what, What::Phone | What::Address | What::Email);
        let family = reached && words.iter().zip(&covered).any(|(w, c)| !c && w.text == "family");
        // `Tél. famille`: the family is whose it is.
        let unexplained = unexplained(dictionary, &words, &covered) - if family { 0.25 } else { 0.0 };
        let score = phrase.score * (1.0 - unexplained) + 0.004 * (count(&covered) as f64 - 1.0);
        // `Separated parent`: whose name it is, not why they were separated.
        let soft = person && phrase.words.iter().all(|w| dictionary.is_soft(w));
        let score = if soft { score * 0.6 } else { score };
        let score = if trap && phrase.what != What::Unused { score * 0.45 } else { score.min(0.99) };
        trapped &= trap || phrase.what == What::Unused || score < 0.6;
        let rest = words.iter().zip(&covered).filter(|(_, c)| !**c).filter_map(|(w, _)| w.whom);
        let whom = head(rest).or(family.then_some(WhomWord::Relative));
        let whom = if whom == Some(WhomWord::Contact) && possessive(text) { Some(WhomWord::Relative) } else { whom };
        // `Fecha en que fue apartado del progenitor`: it is the row's person who was.
        let parted = phrase.what == What::ApprehensionDate && phrase.words.contains(&"separation");
        let whom = whom.filter(|w| !parted || matches!(w, WhomWord::Child | WhomWord::Subject));
        let meaning = Meaning { whom, what: phrase.what, score };
        match meanings.iter_mut().find(|m| m.what == phrase.what) {
            Some(known) if known.score >= score => {}
            Some(known) => *known = meaning,
            None => meanings.push(meaning),
        }
    }
    // `Avocat commis` only looks like comments of one.
    let (noted, dated) =
        (words.iter().any(|w| w.text == "notes" && !(trapped && w.fuzzy)), words.iter().any(|w| w.text == "date"));
    if noted && !dated && !meanings.iter().any(|m| m.what == What::Notes && m.score >= NOTES) {
        // `Case manager notes`, `Notes re: parent`: notes, whatever they are about.
        meanings.retain(|m| !matches!(m.what, What::Notes | What::Unused));
        meanings.push(Meaning { whom: None, what: What::Notes, score: NOTES });
    } else if trapped && (dated || !noted) {
        let trap = if counts { TRAP } else { trap };
        meanings.retain(|m| m.what != What::Unused || m.score > trap);
        meanings.push(Meaning { whom: None, what: What::Unused, score: trap });
    }
    meanings.retain(|m| m.score >= 0.3);
    if words.iter().any(|w| w.text == "maiden") && !trapped {
        // A mother's maiden name is the surname she gives on; one's own is another name.
        let whom = head(words.iter().filter_map(|w| w.whom));
        let mother = matches!(whom, Some(WhomWord::Mother | WhomWord::Parent));
        let what = if mother { What::Surname } else { What::Alias };
        meanings = vec![Meaning { whom, what, score: 0.93 }];
    }
    let mut whom_only = false;
    let nothing = vec![false; words.len()];
    if let Some(whom) = head(words.iter().filter_map(|w| w.whom))
        && (meanings.is_empty()
            || words.iter().all(|w| w.whom.is_some() || w.noise || w.text == "#" || dictionary.is_soft(&w.text)))
        && !meanings.iter().any(|m| m.score >= 0.8)
    {
        if whom == WhomWord::Subject && text.trim_end().ends_with('?') {
            // `Class member?`: yes or no.
            let meanings = vec![Meaning { whom: None, what: What::Unused, score: TRAP }];
            return Reading { meanings, fuzzy, ..Reading::default() };
        }
        whom_only = true;
        let score = WHOM_ONLY * (1.0 - unexplained(dictionary, &words, &nothing));
        meanings.push(Meaning { whom: Some(whom), what: What::Name, score });
    }
    // A stable sort: of equals, the phrase listed first.
    meanings.sort_by(|a, b| b.score.total_cmp(&a.score));
    meanings.truncate(6);
    Reading { meanings, whom_only, fuzzy, ordinal, blank: false }
}

/// Which of several children a header speaks of, and its words without that: `Child 2 name`, `Segundo hijo`,
/// `Child B`. 0 where it does not say.
fn ordinal(words: &mut Vec<Word>) -> u16 {
    let number = |word: &Word| word.text.parse::<u16>().ok().filter(|n| (1..=30).contains(n));
    if let Some(at) = words.iter().position(|word| number(word).is_some()) {
        let found = number(&words[at]).unwrap_or(0);
        if at > 0 && words[at - 1].text == "#" {
            // `Child #2`: which one, not how many.
            words.remove(at - 1);
        }
        return found;
    }
    let is_child = |word: Option<&Word>| word.is_some_and(|w| w.whom == Some(WhomWord::Child));
    for at in 0..words.len() {
        let text = words[at].text.as_str();
        let said = ["first", "second", "third"].iter().position(|w| *w == text).filter(|_| is_child(words.get(at + 1)));
        let letter = "abcdef".find(text).filter(|_| {
            text.len() == 1 && at > 0 && is_child(words.get(at - 1)) && words.get(at + 1).is_none_or(|w| w.text != "#")
        });
        if let Some(number) = said.or(letter) {
            words.remove(at);
            return number as u16 + 1;
        }
    }
    0
}

/// Which words a phrase covers, if all of the phrase is there.
fn cover(words: &[Word], phrase: &[&str]) -> Option<Vec<bool>> {
    let mut covered = vec![false; words.len()];
    for part in phrase {
        let at = words.iter().zip(&covered).position(|(w, c)| !*c && w.text == *part)?;
        covered[at] = true;
    }
    // The same word twice (`Apellidos / Surname`) says no more than once.
    for (at, word) in words.iter().enumerate() {
        covered[at] |= phrase.contains(&word.text.as_str());
    }
    Some(covered)
}

/// The penalty for words that a phrase leaves unexplained: a known word weighs more than an unknown one.
fn unexplained(dictionary: &Dictionary, words: &[Word], covered: &[bool]) -> f64 {
    let mut penalty = 0.0;
    let person = words.iter().any(|w| w.whom.is_some());
    for (word, covered) in words.iter().zip(covered) {
        if *covered || word.noise || word.whom.is_some() {
            continue;
        }
        penalty += if word.text == "#" || person && dictionary.is_soft(&word.text) {
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
