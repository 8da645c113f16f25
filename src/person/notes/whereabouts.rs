//! Tells who did not come along: the dead, those at home, those long settled elsewhere.

use super::Span;
use super::lex::{Kind, Token};
use super::read::Reading;
use super::vocabulary::{is_filler, is_with};
use crate::person::{KinRelation, Whereabouts, relation};
use crate::reference::{countries, names, places};

impl Reading<'_> {
    /// Where the relatives from `first` on are said to be; some share it with the ones said just before.
    pub(super) fn tell_whereabouts(&mut self, first: usize, word: usize, end: usize) {
        let relation = self.said.kin[first].relation;
        if self.said.kin[first].denied {
            return;
        }
        let mut told = whereabouts(self.tokens, word, end, relation);
        let earlier = first.checked_sub(1).map(|at| (at, self.said.kin[at].said, self.said.kin[at].whereabouts));
        let between = |since: Span| -> Vec<&Token> {
            let until = self.tokens[word].start;
            self.tokens.iter().filter(|token| token.start >= since.1 as usize && token.end <= until).collect()
        };
        if let Some((at, said, there)) = earlier.filter(|(_, said, _)| said.1 > 0) {
            let between = between(said);
            let words: Vec<&str> = between.iter().filter_map(|token| token.word()).collect();
            let one_sentence = !between.iter().any(|token| token.kind == Kind::Stop);
            let together = words.iter().rev().find(|word| !is_filler(word) && !matches!(**word, "LOS" | "LAS"));
            let moved =
                words.iter().any(|word| is_journey(word) || matches!(*word, "SINO" | "BUT" | "PERO" | "INSTEAD"));
            if one_sentence
                && told == Whereabouts::Unsaid
                && there == Whereabouts::Elsewhere
                && !moved
                && together.is_some_and(|word| is_with(word) || matches!(*word, "AND" | "Y"))
            {
                told = there;
            }
            // `mother and father both deceased`
            let name = self.said.kin[at].name.as_ref().map_or(said, |(_, span)| *span);
            let joined = between.iter().filter(|token| token.start >= name.1 as usize).all(|token| match &token.kind {
                Kind::Word(word) => is_filler(word) || matches!(word.as_str(), "AND" | "Y" | "E" | "MI"),
                Kind::Mark(mark) => matches!(mark, '&' | '/' | '+'),
                _ => false,
            });
            if joined && there == Whereabouts::Unsaid && !self.said.kin[at].denied && !between.is_empty() {
                self.said.kin[at].whereabouts = told;
            }
            let cares = words.iter().any(|word| matches!(*word, "CARES" | "CARING" | "CUIDA" | "CUIDANDO"));
            if one_sentence && cares && told == Whereabouts::Elsewhere {
                self.said.kin[at].whereabouts = told;
            }
        }
        if told != Whereabouts::Unsaid {
            self.said.kin[first..].iter_mut().for_each(|kin| kin.whereabouts = told);
        }
    }
}

/// How far behind a relative's word and name it is said.
const FAR: usize = 9;

/// Where a relative is said to be, whose word stands at `word` and whose name and numbers end before `end`.
fn whereabouts(tokens: &[Token], word: usize, end: usize, relation: KinRelation) -> Whereabouts {
    let behind = behind(tokens, word, end);
    let said: Vec<&str> = behind.iter().filter_map(|at| tokens[*at].word()).collect();
    let passed = said.windows(2).any(|pair| pair == ["PASSED", "AWAY"]);
    if passed || said.iter().any(|word| is_dead(word)) || killed_before(tokens, word) {
        return Whereabouts::Dead;
    }
    if said.iter().any(|word| is_custody(word)) {
        return Whereabouts::Unsaid;
    }
    if said.iter().any(|word| is_living(word)) {
        return Whereabouts::Elsewhere;
    }
    // A child that stayed may have stayed in a shelter.
    let stayed = |word: &&str| matches!(*word, "QUEDO" | "QUEDARON" | "STAYED" | "REMAINED");
    if relation != KinRelation::Child && said.iter().any(stayed) {
        return Whereabouts::Elsewhere;
    }
    let left = left_before(tokens, word);
    let is_parent = matches!(relation, KinRelation::Mother | KinRelation::Father | KinRelation::Parent);
    // `…, Maryland` only right behind the name and its numbers.
    let words = |at: usize| (end..at).any(|at| tokens[at].word().is_some());
    let place =
        behind.iter().filter(|at| tokens[**at].word().is_some() || !words(**at)).find_map(|&at| place(tokens, at));
    match place {
        Some(Place::Home) => Whereabouts::Elsewhere,
        // A child sent to a shelter in New York came along; an aunt in New York did not.
        // `father now in Stewart GA`: as likely detained there.
        Some(Place::States) if is_parent && said.iter().any(|word| is_now(word)) => Whereabouts::Unsaid,
        Some(Place::States) if !left && relation != KinRelation::Child => Whereabouts::Elsewhere,
        None if left => Whereabouts::Elsewhere,
        _ => Whereabouts::Unsaid,
    }
}

/// The tokens behind the relative that speak of them: to the end of the sentence or the next relative.
fn behind(tokens: &[Token], word: usize, end: usize) -> Vec<usize> {
    let mut behind = Vec::new();
    let mut brackets = 0;
    for (at, token) in tokens.iter().enumerate().skip(word + 1) {
        match &token.kind {
            Kind::Stop => break,
            Kind::Mark('(') => brackets += 1,
            Kind::Mark(')') if brackets > 0 => brackets -= 1,
            // `sponsor (aunt in Houston)`: what stands outside speaks of somebody else.
            Kind::Mark(')') => break,
            // `cares for UC in HC`
            Kind::Word(next) if at >= end && matches!(next.as_str(), "UC" | "UAC") => {
                let before = tokens[at - 1].word();
                if !matches!(before, Some("FOR" | "OF" | "WITH" | "A" | "DE" | "AL")) {
                    break;
                }
            }
            Kind::Word(next) if at >= end => {
                let said = behind.len() >= FAR
                    || relation::relative(next.strip_suffix("'S").unwrap_or(next)).is_some()
                    || matches!(next.as_str(), "FA" | "BUT" | "PERO" | "TRAVELED" | "TRAVELING" | "VIAJO" | "VIAJABA");
                if said {
                    break;
                }
            }
            _ => {}
        }
        if at >= end || !matches!(token.kind, Kind::Word(_)) {
            behind.push(at);
        }
    }
    behind
}

fn is_dead(word: &str) -> bool {
    matches!(
        word,
        "DECEASED"
            | "DEAD"
            | "DIED"
            | "FALLECIO"
            | "FALLECIDO"
            | "FALLECIDA"
            | "FALLECIDOS"
            | "FALLECIERON"
            | "MURIO"
            | "MURIERON"
            | "MUERTO"
            | "MUERTA"
            | "MUERTOS"
            | "DIFUNTO"
            | "DIFUNTA"
            | "KILLED"
            | "MURDERED"
            | "SLAIN"
            | "ASESINADO"
            | "ASESINADA"
            | "ASESINADOS"
            | "DEC'D"
            | "DCSD"
            | "FINADO"
            | "FINADA"
            | "MATARON"
            | "ASESINARON"
    )
}

/// `mataron a su papá`, `huérfano de padre`, `death of father`.
fn killed_before(tokens: &[Token], word: usize) -> bool {
    let mut at = word;
    for _ in 0..5 {
        let Some(before) = at.checked_sub(1) else { return false };
        at = before;
        match tokens[at].word() {
            Some("MATARON" | "ASESINARON" | "HUERFANO" | "HUERFANA" | "MURIO" | "FALLECIO" | "LATE" | "DECEASED") => {
                return true;
            }
            Some("DEATH" | "MUERTE" | "MURDER" | "KILLING") => return true,
            Some(
                "A" | "DE" | "OF" | "SU" | "SUS" | "HIS" | "HER" | "THE" | "EL" | "LA" | "LE" | "DEL" | "CUANDO" | "AL",
            ) => {}
            _ => return false,
        }
    }
    false
}

/// `left 2 daughters`, `dejó a su hija`.
fn left_before(tokens: &[Token], word: usize) -> bool {
    let mut at = word;
    for _ in 0..6 {
        let Some(before) = at.checked_sub(1) else { return false };
        at = before;
        match &tokens[at].kind {
            Kind::Word(word) => match word.as_str() {
                "LEFT" | "DEJO" | "DEJAR" | "DEJANDO" | "LEAVING" => {
                    let was = at.checked_sub(1).and_then(|at| tokens[at].word());
                    return !matches!(was, Some("WAS" | "WERE" | "GOT"));
                }
                "A" | "SU" | "SUS" | "HIS" | "HER" | "THEIR" | "BEHIND" | "THE" | "OTHER" | "OTROS" | "OTRO"
                | "OTRA" | "MINOR" | "TWO" | "THREE" | "FOUR" | "DOS" | "TRES" | "CUATRO" | "LOS" | "LAS" | "EL"
                | "LA" => {}
                _ => return false,
            },
            Kind::Number(_) => {}
            _ => return false,
        }
    }
    false
}

/// What befell the separated: who is told so came along.
fn is_custody(word: &str) -> bool {
    let stems = [
        "DETEN",
        "DETAIN",
        "DEPORT",
        "REMOVED",
        "REMOVAL",
        "RELEAS",
        "LIBERA",
        "SEPARA",
        "PROSECUT",
        "CUSTOD",
        "TRASLAD",
        "TRANSFER",
        "APPREHEND",
        "APREHEN",
        "ARREST",
        "REFERRED",
        "EXPULS",
        "ENCARCEL",
        "INCARCERAT",
        "CHARGED",
        "SENTENCED",
    ];
    stems.iter().any(|stem| word.starts_with(stem))
        || matches!(
            word,
            "COURT"
                | "CORTE"
                | "JAIL"
                | "CARCEL"
                | "PRISON"
                | "HIELERA"
                | "TAKEN"
                | "LLEVARON"
                | "QUITARON"
                | "SENT"
                | "FROM"
                | "BORN"
                | "NACIO"
                | "NACIDO"
                | "NACIDA"
                | "SHELTER"
                | "ALBERGUE"
                | "ORR"
                | "USMS"
                | "ICE"
                | "POE"
                | "HELD"
                | "SECTOR"
                | "COB"
                | "CITIZEN"
                | "STATION"
                | "CELL"
                | "FACILITY"
                | "CROSSED"
                | "CRUZO"
                | "ENTERED"
                | "PORT"
        )
}

fn is_now(word: &str) -> bool {
    matches!(word, "NOW" | "CURRENTLY" | "AHORA" | "ACTUALMENTE" | "STILL")
}

fn is_living(word: &str) -> bool {
    matches!(
        word,
        "LIVES"
            | "LIVE"
            | "LIVING"
            | "LIVED"
            | "RESIDES"
            | "RESIDE"
            | "RESIDING"
            | "RESIDEN"
            | "VIVE"
            | "VIVEN"
            | "VIVIENDO"
            | "RADICA"
            | "RADICAN"
            | "MIGRATED"
            | "SETTLED"
            | "VIVIA"
    )
}

/// Words of the journey: who is said with them came along.
fn is_journey(word: &str) -> bool {
    ["TRAVEL", "VIAJ", "CROSS", "CRUZ"].iter().any(|stem| word.starts_with(stem))
        || matches!(word, "CAME" | "VINO" | "FLED" | "HUYO" | "ENTERED" | "BROUGHT" | "SEPARATED" | "APPREHENDED")
}

enum Place {
    /// A country the families come from, a department of it, `home country`.
    Home,
    /// In the United States.
    States,
}

/// The place said at a token: behind `in`, or behind a comma or bracket for the name of a country or state alone.
fn place(tokens: &[Token], at: usize) -> Option<Place> {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    let opens = match &tokens[at].kind {
        Kind::Word(opening) => matches!(opening.as_str(), "IN" | "EN" | "TO" | "A" | "AT"),
        Kind::Mark(',' | '(') => true,
        _ => false,
    };
    let said_in = word(at).is_some_and(|word| matches!(word, "IN" | "EN"));
    if !opens || word(at).is_some() && !said_in {
        return None;
    }
    let mut from = at + 1;
    // `in La Ceiba`
    let whole = format!("{} {}", word(from).unwrap_or_default(), word(from + 1).unwrap_or_default());
    if said_in && (places::department(&whole).is_some() || places::municipality(&whole).is_some()) {
        return Some(Place::Home);
    }
    let los_angeles = |at: usize| word(at) == Some("LOS") && word(at + 1) == Some("ANGELES");
    while !los_angeles(from)
        && word(from).is_some_and(|word| matches!(word, "THE" | "EL" | "LA" | "LOS" | "SU" | "HIS" | "HER" | "HOME"))
        && word(from + 1).is_some()
    {
        if matches!(word(from), Some("HOME")) {
            return Some(Place::Home);
        }
        from += 1;
    }
    let first = word(from)?;
    // `está en casa con la abuela`, but not `en Casa Padre`
    let at_home = first == "CASA" && word(from + 1).is_none_or(|word| matches!(word, "CON" | "Y" | "DE"));
    if at_home && said_in {
        return Some(Place::Home);
    }
    if matches!(first, "HC" | "COO" | "HOME" | "COUNTRY" | "PAIS" | "PUEBLO" | "VILLAGE") {
        return (said_in || first == "HC").then_some(Place::Home);
    }
    let two = word(from + 1).map(|second| format!("{first} {second}"));
    let either = |is: &dyn Fn(&str) -> bool| two.as_deref().is_some_and(is) || is(first);
    let is_home =
        |text: &str| text.len() >= 4 && countries::read(text).is_some_and(|code| !matches!(code, "US" | "MX"));
    if either(&is_home)
        || said_in
            && either(&|text| {
                text.len() >= 4 && (places::department(text).is_some() || places::municipality(text).is_some())
            })
    {
        return Some(Place::Home);
    }
    if !said_in && names::given(first).is_some() {
        return None;
    }
    let inland = |text: &str| is_inland(text) || text.len() > 2 && countries::read(text) == Some("US");
    // `in Immokalee FL`
    let state = word(from + 1).filter(|_| tokens[from].capital && tokens[from + 1].capital);
    (either(&inland) || state.is_some_and(is_inland)).then_some(Place::States)
}

/// States and cities of the United States where kin live, without those at the border, where people are held.
pub(super) fn is_inland(text: &str) -> bool {
    const INLAND: [&str; 72] = [
        "US",
        "USA",
        "ALABAMA",
        "ARKANSAS",
        "ATLANTA",
        "AUSTIN",
        "BALTIMORE",
        "BOSTON",
        "CALIFORNIA",
        "CAROLINA",
        "CHARLOTTE",
        "CHICAGO",
        "CINCINNATI",
        "COLORADO",
        "CONNECTICUT",
        "CT",
        "DALLAS",
        "DC",
        "DELAWARE",
        "DENVER",
        "EEUU",
        "EUA",
        "FLORIDA",
        "FL",
        "GA",
        "GEORGIA",
        "HOUSTON",
        "ILLINOIS",
        "INDIANA",
        "IOWA",
        "KANSAS",
        "KENTUCKY",
        "LOS ANGELES",
        "LOUISIANA",
        "MARYLAND",
        "MASSACHUSETTS",
        "MD",
        "MIAMI",
        "MICHIGAN",
        "MINNESOTA",
        "MISSISSIPPI",
        "MISSOURI",
        "NASHVILLE",
        "NC",
        "NEBRASKA",
        "NEW JERSEY",
        "NEW ORLEANS",
        "NEW YORK",
        "NJ",
        "NORTH CAROLINA",
        "NUEVA JERSEY",
        "NUEVA ORLEANS",
        "NUEVA YORK",
        "NY",
        "NYC",
        "OAKLAND",
        "OHIO",
        "OKLAHOMA",
        "OMAHA",
        "OREGON",
        "PENNSYLVANIA",
        "RHODE ISLAND",
        "SAN FRANCISCO",
        "SOUTH CAROLINA",
        "TENNESSEE",
        "TN",
        "UTAH",
        "VA",
        "VIRGINIA",
        "WASHINGTON",
        "WISCONSIN",
        "ESTADOS UNIDOS",
    ];
    INLAND.contains(&text)
}
