//! Takes a note apart into words, numbers that mean something, and stops, each with its characters.

use super::figures::number;
use super::vocabulary::is_unit;
use crate::person::dates::{DateRead, Manner};
use crate::person::plain::plain;
use crate::person::{ANumber, Phone};
use crate::reference::names;

/// What a token of a note is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// Upper case without accents. `W/` reads `WITH`, `Y/O` reads `YO`.
    Word(String),
    /// One that may be an age.
    Number(u32),
    Date(DateRead),
    ANumber(ANumber),
    Phone(Phone),
    /// Three letters and a row of digits, folded.
    Event(String),
    /// `,` `:` `(` `)` `-` and the like.
    Mark(char),
    /// The end of a sentence.
    Stop,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
    /// Begins with a capital letter.
    pub capital: bool,
    /// A point stands right behind it.
    pub pointed: bool,
}

impl Token {
    pub fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub fn span(&self) -> (u32, u32) {
        (self.start as u32, self.end as u32)
    }
}

pub(super) fn lex(text: &str, manner: Manner) -> Vec<Token> {
    let raw: Vec<char> = text.chars().collect();
    let chars: Vec<char> = plain(text).chars().collect();
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let c = chars[at];
        if raw[at] == '\n' {
            tokens.push(token(Kind::Stop, at, at + 1));
            at += 1;
        } else if c.is_whitespace() {
            at += 1;
        } else if let Some((kind, end)) = number(&chars, at, manner, &tokens) {
            tokens.push(token(kind, at, end));
            at = end;
        } else if c.is_alphabetic() {
            let (word, end) = word(&chars, at);
            let mut found = token(Kind::Word(word), at, end);
            found.capital = raw[at].is_uppercase();
            found.pointed = chars.get(end) == Some(&'.');
            at = end + usize::from(found.pointed && is_abbreviated(&found));
            tokens.push(found);
        } else if c.is_ascii_digit() {
            // Too long to be anything: skipped whole.
            at += chars[at..].iter().take_while(|c| c.is_ascii_digit()).count();
        } else {
            let kind = if matches!(c, '.' | ';' | '!' | '?' | '|') { Kind::Stop } else { Kind::Mark(c) };
            tokens.push(token(kind, at, at + 1));
            at += 1;
        }
    }
    numbers_in_words(&mut tokens);
    tokens
}

/// `six year old`, `de ocho años`: the words for numbers before a unit of age.
fn numbers_in_words(tokens: &mut [Token]) {
    for at in 0..tokens.len() {
        let Some(word) = tokens[at].word() else { continue };
        let next = tokens[at + 1..].iter().find(|token| token.kind != Kind::Mark('-')).and_then(Token::word);
        if let Some(number) = number_word(word).filter(|_| next.is_some_and(is_unit)) {
            tokens[at].kind = Kind::Number(number);
        }
    }
}

fn number_word(word: &str) -> Option<u32> {
    const ENGLISH: [&str; 17] = [
        "ONE",
        "TWO",
        "THREE",
        "FOUR",
        "FIVE",
        "SIX",
        "SEVEN",
        "EIGHT",
        "NINE",
        "TEN",
        "ELEVEN",
        "TWELVE",
        "THIRTEEN",
        "FOURTEEN",
        "FIFTEEN",
        "SIXTEEN",
        "SEVENTEEN",
    ];
    const SPANISH: [&str; 17] = [
        "UN",
        "DOS",
        "TRES",
        "CUATRO",
        "CINCO",
        "SEIS",
        "SIETE",
        "OCHO",
        "NUEVE",
        "DIEZ",
        "ONCE",
        "DOCE",
        "TRECE",
        "CATORCE",
        "QUINCE",
        "DIECISEIS",
        "DIECISIETE",
    ];
    [ENGLISH, SPANISH].iter().find_map(|words| words.iter().position(|known| *known == word)).map(|at| at as u32 + 1)
}

fn token(kind: Kind, start: usize, end: usize) -> Token {
    Token { kind, start, end, capital: false, pointed: false }
}

/// A point behind these does not end a sentence.
fn is_abbreviated(token: &Token) -> bool {
    token.word().is_some_and(|word| {
        word.chars().count() == 1
            || matches!(
                word,
                "SUBJ"
                    | "MA"
                    | "FCO"
                    | "GPE"
                    | "SR"
                    | "SRA"
                    | "MR"
                    | "MRS"
                    | "NO"
                    | "TEL"
                    | "APPROX"
                    | "APPR"
                    | "FN"
                    | "PAT"
                    | "MAT"
                    | "JR"
                    | "DOB"
                    | "YRS"
                    | "MOS"
                    | "PH"
                    | "VDA"
                    | "YO"
                    | "NUM"
                    | "EDO"
                    | "DPTO"
                    | "AGT"
                    | "NAC"
                    | "BRO"
                    | "SIS"
                    | "DTR"
                    | "DAU"
                    | "GMA"
                    | "FA"
                    | "MO"
                    | "JUV"
            )
            // `Fca. Carolina`
            || matches!(names::abbreviation_of(word), Some((names::NamePart::Given, _)))
    })
}

/// Letters, with apostrophes and single hyphens inside; `W/`, `C/` and `Y/O` written out.
fn word(chars: &[char], at: usize) -> (String, usize) {
    // `six-year-old`: the number is a word of its own.
    let letters = chars[at..].iter().take_while(|c| c.is_alphabetic()).count();
    let head: String = chars[at..at + letters].iter().take(10).collect();
    if chars.get(at + letters) == Some(&'-') && number_word(&head).is_some() {
        return (head, at + letters);
    }
    let starts = |text: &str| text.chars().enumerate().all(|(index, c)| chars.get(at + index) == Some(&c));
    let free = |length: usize| !chars.get(at + length).is_some_and(|c| c.is_alphanumeric());
    for (written, word) in [
        ("W/O", "WITHOUT"),
        ("Y/O", "YO"),
        ("Y.O", "YO"),
        ("YR/O", "YO"),
        ("D.O.B", "DOB"),
        ("S/D", "CHILD"),
        ("F.N", "FN"),
    ] {
        if starts(written) && free(written.len()) {
            return (word.to_owned(), at + written.len());
        }
    }
    // The father's name and the mother's; `F/N: 3/4/2011` is a birth.
    let of_parent = |written: &str| {
        let next = chars[at..].iter().skip(written.len()).find(|c| !matches!(c, ':' | ' ' | '.' | '='));
        starts(written) && free(written.len()) && next.is_some_and(|c| c.is_alphabetic())
    };
    for (written, word) in [("F/N", "FATHER"), ("M/N", "MOTHER")] {
        if of_parent(written) {
            return (word.to_owned(), at + written.len());
        }
    }
    if starts("F/N") && free(3) {
        return ("FN".to_owned(), at + 3);
    }
    // `S/ HIJOS`
    if ["S/ HIJ", "S/HIJ", "S/ MENORES"].into_iter().any(starts) {
        return ("SIN".to_owned(), at + 2);
    }
    if starts("W/") || starts("C/") && at + 2 < chars.len() {
        return (if starts("W/") { "WITH" } else { "CON" }.to_owned(), at + 2);
    }
    let mut end = at;
    while end < chars.len() {
        let inside =
            matches!(chars[end], '\'' | '-') && end > at && chars.get(end + 1).is_some_and(|c| c.is_alphabetic());
        if !chars[end].is_alphabetic() && !inside {
            break;
        }
        end += 1;
    }
    (chars[at..end].iter().collect(), end)
}
