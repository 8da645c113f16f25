//! The tokens of a name: folded words, each with the particles before it.

use super::fused::{Halves, halves, split_capitals};
use crate::person::plain::plain_char;
use crate::reference::{fold, names};

/// A word of a name, or a given name of several (`MARIA DE LOS ANGELES`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// The words; more than one for a compound given name or a hyphenated word.
    pub words: Vec<String>,
    /// The particles before it: `DE`, `DE LA`.
    pub particles: Vec<String>,
    /// A compound such as `MARIA DE LOS ANGELES`: a given name, whatever the tables say.
    pub is_compound_given: bool,
}

impl Token {
    /// As given names: abbreviations written out.
    pub fn as_given(&self) -> Vec<String> {
        self.words.iter().map(|word| expanded(word)).collect()
    }

    /// As surnames: hyphenated ones are two, `DELACRUZ` is `CRUZ`.
    pub fn as_surnames(&self) -> Vec<String> {
        self.words.iter().map(|word| unjoined(word)).collect()
    }

    /// The share of women among bearers of this given name.
    pub fn female(&self) -> Option<f64> {
        names::given(&expanded(self.words.first()?)).map(|given| given.female)
    }

    pub fn is_married_form(&self) -> bool {
        self.particles == ["DE"]
    }

    /// `viuda de X`, `Vda. X`
    pub fn is_widow_form(&self) -> bool {
        self.particles.iter().any(|particle| particle == "VDA" || particle == "VIUDA")
    }

    /// `de León` and its kin are surnames from birth more often than a husband's.
    pub fn often_follows_de(&self) -> bool {
        self.words.first().is_some_and(|word| BORN_WITH_DE.contains(&word.as_str()))
    }
}

const BORN_WITH_DE: [&str; 12] =
    ["LEON", "PAZ", "JESUS", "DIOS", "MATA", "LUNA", "ANDA", "SANTIAGO", "LARA", "OCA", "SOUZA", "OLIVEIRA"];

/// What an abbreviation stands for; the word itself otherwise.
pub(super) fn expanded(word: &str) -> String {
    names::abbreviation(word).map_or_else(|| word.to_owned(), |full| full.to_string())
}

/// Words beside a name that are no part of it.
pub(super) fn is_title(word: &str) -> bool {
    matches!(
        word,
        "SR" | "SRA"
            | "SRTA"
            | "JR"
            | "II"
            | "III"
            | "IV"
            | "MR"
            | "MRS"
            | "MS"
            | "MISS"
            | "DON"
            | "DONA"
            | "DNA"
            | "MME"
            | "MLLE"
            | "DR"
            | "DRA"
            | "LIC"
            | "ING"
            | "SENOR"
            | "SENORA"
            | "SENORITA"
            | "MASTER"
            | "NAME"
            | "NOMBRE"
    )
}

/// Titles that can only follow a name.
fn is_suffix(word: &str) -> bool {
    matches!(word, "JR" | "SR" | "II" | "III" | "IV")
}

/// `hijo`, `h.`, `Filho`, `Júnior` behind a whole name: the younger of two of that name.
fn is_younger(word: &str) -> bool {
    matches!(word, "HIJO" | "HIJA" | "H" | "FILHO" | "JUNIOR" | "FILS")
}

/// Words that say that a part of the name is not known.
fn is_unknown(word: &str) -> bool {
    matches!(
        word,
        "FNU"
            | "LNU"
            | "MNU"
            | "NFN"
            | "NLN"
            | "NMN"
            | "UNK"
            | "UNKNOWN"
            | "XXX"
            | "XX"
            | "XXXX"
            | "X"
            | "NONE"
            | "TBD"
            | "DESCONOCIDO"
            | "DESCONOCIDA"
            | "APELLIDO"
            | "PENDING"
            | "PENDIENTE"
            | "REDACTED"
            | "NULL"
            | "NN"
            | "ANON"
            | "BABY"
            | "BOY"
            | "GIRL"
            | "UNNAMED"
            | "DOE"
    )
}

/// The tokens of each part between commas; parts without any (`, Jr.`) are left out.
pub(super) fn comma_parts(text: &str) -> Vec<Vec<Token>> {
    text.split(',').map(tokens).filter(|part| !part.is_empty()).collect()
}

/// The tokens of a text without commas.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    if let Some(_unknown) = crate::reference::words::placeholder(text.trim()) {
        return Vec::new();
    }
    let words = words(text);
    let mut tokens: Vec<Token> = Vec::new();
    let mut particles: Vec<String> = Vec::new();
    // `W.I.R.B.`: no letter of these is a joining word.
    if words.len() >= 2 && words.iter().flatten().all(|word| word.len() == 1) {
        let letters = words.into_iter().map(|words| Token { words, particles: Vec::new(), is_compound_given: false });
        return letters.collect();
    }
    for (at, word) in words.iter().enumerate() {
        let first = word.first().map_or("", String::as_str);
        let alone = word.len() == 1;
        let is_last = at + 1 == words.len();
        let is_only = words.len() == 1 && !is_suffix(first);
        if alone && (is_unknown(first) || is_title(first) && !is_only) {
            continue;
        }
        // Two words of a name stand before it; `Juan H.` may be an initial.
        if alone && is_last && tokens.len() >= 2 && is_younger(first) {
            continue;
        }
        // `Sin nombre Caal`
        let next = words.get(at + 1).and_then(|word| word.first()).map_or("", String::as_str);
        if alone && matches!(first, "SIN" | "NO") && matches!(next, "NOMBRE" | "APELLIDO" | "NAME") {
            continue;
        }
        // `y` between two surnames; a particle at the very end stands for nothing.
        if alone && matches!(first, "Y" | "E" | "I") && !tokens.is_empty() && !is_last {
            continue;
        }
        if alone && (names::is_particle(first) || matches!(first, "VDA" | "VIUDA")) && (!is_last || !tokens.is_empty())
        {
            particles.push(first.to_owned());
            continue;
        }
        let rest = words.len() - at - 1;
        if let Some(previous) = tokens.last_mut()
            && completes_given(previous, &particles, first, rest)
        {
            previous.words.extend(word.iter().cloned());
            previous.is_compound_given = true;
            particles.clear();
            continue;
        }
        tokens.push(Token { words: word.clone(), particles: std::mem::take(&mut particles), is_compound_given: false });
    }
    tokens
}

/// `María` + `de los` + `Ángeles`: one given name. `de la Cruz` and its kin only where surnames still follow.
fn completes_given(previous: &Token, particles: &[String], word: &str, rest: usize) -> bool {
    let heads =
        ["MARIA", "MA", "FLOR", "JUAN", "JOSE", "ROSA", "ANA", "LUZ", "JESUS", "CARMEN", "EVA", "BLANCA", "MARTIR"];
    let head =
        previous.words.last().is_some_and(|word| heads.contains(&word.as_str())) && previous.particles.is_empty();
    if !head || particles.is_empty() {
        return false;
    }
    match word {
        "ANGELES" | "CARMEN" | "JESUS" | "MARIA" | "DIOS" | "LUZ" | "ROSARIO" | "PILAR" | "SOCORRO" | "REFUGIO"
        | "SOLEDAD" | "CONCEPCION" | "GUADALUPE" | "LOURDES" | "MERCEDES" | "TRANSITO" | "ROCIO" | "CONSUELO"
        | "AMPARO" | "REMEDIOS" | "DOLORES" | "MILAGRO" | "MILAGROS" | "FATIMA" | "NATIVIDAD" | "JOSE" | "JUAN"
        | "LA LUZ" | "ASUNCION" | "CANDELARIA" | "ALTAGRACIA" => true,
        "CRUZ" | "PAZ" | "ROSA" | "VALLE" | "MAR" | "SOL" | "SANTOS" | "REYES" => rest >= 2,
        _ => false,
    }
}

/// The words of a text, folded; a hyphenated word is several.
fn words(text: &str) -> Vec<Vec<String>> {
    let mut words: Vec<Vec<String>> = Vec::new();
    let text = split_capitals(&split_points(text));
    for raw in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '|' | ':' | '_' | '&')) {
        let mut parts = Vec::new();
        for part in raw.split(|c| plain_char(c) == '-') {
            let part = clean_word(part);
            if !part.is_empty() {
                parts.push(part);
            }
        }
        match parts.as_slice() {
            [] => {}
            [one] => match halves(one) {
                Some(Halves::Given(first, last)) => words.extend([vec![first], vec![last]]),
                // As with a hyphen between them.
                Some(Halves::Surnames(first, last)) => words.push(vec![first, last]),
                None => words.push(parts),
            },
            _ => words.push(parts),
        }
    }
    words
}

/// `J.L.` and `Ma.Elena` are two words each; a point at the end of a word says nothing.
fn split_points(text: &str) -> String {
    text.replace('ª', "a ").replace('.', " ")
}

/// Letters only, upper case, without accents or glottal marks; a letter lost to a bad export (`MU?OZ`) is put back.
fn clean_word(raw: &str) -> String {
    let raw = raw.trim_matches(|c: char| !c.is_alphanumeric());
    if raw.contains(['?', '\u{fffd}']) {
        return restored(raw);
    }
    letters(raw)
}

fn letters(raw: &str) -> String {
    fold(raw).chars().filter(char::is_ascii_uppercase).collect()
}

/// The likeliest letter for each lost one: the known name with that letter, else Ñ between vowels, else none.
fn restored(raw: &str) -> String {
    let known = |word: &str| names::surname(word).unwrap_or(0.0) + names::given(word).map_or(0.0, |given| given.share);
    let mut best: Option<(f64, String)> = None;
    for letter in ["N", "A", "E", "I", "O", "U"] {
        let word = letters(&raw.replace(['?', '\u{fffd}'], letter));
        let share = known(&word);
        if share > 0.0 && best.as_ref().is_none_or(|(most, _)| share > *most) {
            best = Some((share, word));
        }
    }
    if let Some((_, word)) = best {
        return word;
    }
    let chars: Vec<char> = raw.chars().map(plain_char).collect();
    let vowel = |at: Option<&char>| at.is_some_and(|c| "AEIOU".contains(*c));
    let mut word = String::new();
    for (at, &c) in chars.iter().enumerate() {
        if matches!(c, '?' | '\u{fffd}') {
            if at > 0 && vowel(chars.get(at - 1)) && vowel(chars.get(at + 1)) {
                word.push('N');
            }
        } else {
            word.push(c);
        }
    }
    letters(&word)
}

/// `DELACRUZ` → `CRUZ`; anything else as it is.
fn unjoined(word: &str) -> String {
    const JOINED_DE: [&str; 9] =
        ["DELEON", "DEPAZ", "DELUNA", "DEMATA", "DEJESUS", "DEDIOS", "DEANDA", "DELARA", "DESANTIAGO"];
    if JOINED_DE.contains(&word) {
        return word[2..].to_owned();
    }
    for prefix in ["DELAS", "DELOS", "DELA", "DEL"] {
        if let Some(rest) = word.strip_prefix(prefix)
            && (rest.len() >= 4 || rest == "CID" || rest == "VAL")
            && names::surname(rest).is_some()
        {
            return rest.to_owned();
        }
    }
    word.to_owned()
}
