//! Reads a header's words as candidates: what it may hold, about whom, how surely.

use crate::facts::What;

use super::lexicon::WhomWord;
use super::phrases::phrases;
use super::text::tokens;
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
    let text = unnumbered(text);
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

/// A text without a bracket that lists examples: `(hielera, court, etc.)`.
fn without_examples(text: &str) -> String {
    let (outside, inside) = brackets(text);
    let words = tokens(&inside);
    let example = |word: &String| matches!(word.as_str(), "etc" | "eg" | "ej" | "ejemplo" | "example" | "exemple");
    // `(if more than one, fill in the form again)`.
    let starts = words.first().is_some_and(|w| matches!(w.as_str(), "if" | "si" | "se" | "please" | "favor" | "sil"));
    let lists = words.iter().any(example) || inside.matches(',').count() >= 2 || starts && words.len() >= 4;
    if lists && outside.chars().any(char::is_alphabetic) { outside } else { text.to_owned() }
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

/// The words of a question without those who did something, where they are not who is asked for: `On what day did the
/// officers separate the parent?`, not `Officer name`.
fn without_actors(text: &str, words: &mut Vec<Word>) {
    let tokens = tokens(text);
    let does = |t: &String| ["did", "have", "has", "les", "los", "as", "os"].contains(&t.as_str());
    let asks = ["when", "where", "what", "how", "why", "day", "cuando", "donde", "quand", "quando", "onde", "por"];
    if tokens.len() < 5 || !tokens.iter().any(does) || !tokens.iter().any(|t| asks.contains(&t.as_str())) {
        return;
    }
    let actors = ["officer", "officers", "agent", "agents", "agente", "agentes", "staff", "oficiales", "officiers"];
    words.retain(|w| !actors.contains(&w.text.as_str()));
}

/// `3. Fecha`, `b) Nombre`, `4b. Edad`: without the number of the question.
fn unnumbered(text: &str) -> &str {
    let text = text.trim_start();
    let Some(end) = text.find(['.', ')', ':']).filter(|end| (1..=3).contains(end)) else { return text };
    let (number, rest) = (&text[..end], &text[end + 1..]);
    let number = number.strip_prefix(['Q', 'P']).filter(|rest| !rest.is_empty()).unwrap_or(number);
    let lettered = number.strip_suffix(|c: char| c.is_ascii_lowercase()).filter(|rest| !rest.is_empty());
    let digits = lettered.unwrap_or(number).chars().all(|c| c.is_ascii_digit());
    let letter = text[end..].starts_with(')') && number.len() == 1 && number.chars().all(|c| c.is_ascii_lowercase());
    if (digits || letter) && rest.chars().any(char::is_alphabetic) { rest } else { text }
}

/// The text outside brackets, and the text within.
fn brackets(text: &str) -> (String, String) {
    let (mut outside, mut inside, mut depth) = (String::new(), String::new(), 0_u32);
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => inside.push(c),
            _ => outside.push(c),
        }
        if matches!(c, '(' | ')' | '[' | ']') {
            outside.push(' ');
            inside.push(' ');
        }
    }
    (outside, inside)
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

/// `Contact's e-mail`: the contact's own, not how to reach the person of the row.
fn possessive(text: &str) -> bool {
    let text = text.to_lowercase().replace('’', "'");
    text.contains("contact's") || text.contains("contacts'")
}

/// `Discharged on`, `Arrivé(e) au centre le`: a date, though it does not say so.
fn dated(text: &str, words: &[Word]) -> bool {
    let tokens = tokens(text);
    let ends = tokens.last().is_some_and(|last| matches!(last.as_str(), "on" | "el" | "le" | "em"));
    let known = words.iter().any(|w| w.known && !w.trap && w.whom.is_none() && !w.noise);
    ends && tokens.len() >= 2 && known && !words.iter().any(|w| matches!(w.text.as_str(), "date" | "birthdate"))
}

/// `Entered by`, `Llenado por`, `Saisi par`: the name of a clerk.
fn done_by(text: &str) -> bool {
    let tokens = tokens(text);
    tokens.windows(2).any(|pair| {
        let ends = |ends: &[&str]| pair[0].len() >= 4 && ends.iter().any(|end| pair[0].ends_with(end));
        match pair[1].as_str() {
            "by" => ends(&["ed", "en", "ew"]) || (2..=4).contains(&pair[0].len()) && !pair[0].starts_with("go"),
            "por" => {
                !pair[0].starts_with("conocid")
                    && !pair[0].starts_with("conhecid")
                    && ends(&["ado", "ada", "ido", "ida", "ados", "idos"])
            }
            "par" => ends(&["ie", "ee", "li", "si", "te"]),
            "pa" => ends(&["ranpli", "antre", "ekri"]),
            _ => false,
        }
    })
}

/// `Viajó con`, `Came with`, `Accompanied by`, `Traveling companion`, `¿Con quién venía?`: who was with the row's person,
/// in free words.
pub fn travelled_with(header: &str) -> bool {
    let tokens = tokens(header);
    let any = |starts: &[&str]| tokens.iter().any(|token| starts.iter().any(|start| token.starts_with(start)));
    let has = |words: &[&str]| tokens.iter().any(|token| words.contains(&token.as_str()));
    let travels = any(&["viaj", "travel", "acompan", "accompan", "accompagn", "akonpay", "voyag", "vwayaj"])
        || has(&["came", "comes", "arrived", "vino", "venia", "vinieron", "venian", "llego", "llegaron", "entered"])
        || has(&["entro", "cruzo", "crossed", "veio", "chegou", "viajou", "venu", "arrive", "encountered", "brought"]);
    let with = has(&["with", "w", "con", "com", "avec", "quien", "whom", "ak"]);
    // Not `Entered by`: a clerk.
    let by = has(&["by", "por", "par"]) && any(&["acompan", "accompan", "accompagn"]);
    let companion = has(&["companion", "companions", "acompanante", "acompanantes"]);
    let asked = has(&["con", "with"]) && has(&["quien", "quienes", "whom", "who"]);
    // A column for the person's own name or number is no free text.
    let parts = any(&[
        "lien", "lyen", "vincul", "nombre", "name", "num", "telef", "phone", "fecha", "date", "edad", "relac", "parent",
    ]) || has(&["a", "age", "dob", "id", "fmua", "unac", "uac", "sex"]);
    !parts && (travels && (with || by || companion) || asked)
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
