//! Tells a word for a relative from one that only looks like it: `8 mo`, `ellos son primos`, `Casa Padre`.

use super::lex::Kind;
use super::name::Announced;
use super::read::Reading;
use crate::person::relation::{self, Kin};
use crate::person::{KinRelation, Role};
use crate::reference::names as known;

impl Reading<'_> {
    /// Whether a word speaks of a relative here: `8 MO` is an age, `son` in Spanish a verb.
    pub(super) fn relative(&self, at: usize, word: &str) -> Option<Kin> {
        if self.is_no_relative(at, word) {
            return None;
        }
        // `primo hermano`
        if matches!(word, "HERMANO" | "HERMANA") && matches!(self.word_before(at), Some("PRIMO" | "PRIMA")) {
            return relation::relative("PRIMO").map(|kin| Kin { sex: None, ..kin });
        }
        if let Some(meant) = self.meant(at, word) {
            return relation::relative(meant);
        }
        let word = word.strip_suffix("'S").or_else(|| word.strip_suffix("S'")).unwrap_or(word);
        let kin = if word.contains('-') { relation::read(word) } else { relation::relative(word) }?;
        Some(if self.is_lesser(at) { Kin { relation: KinRelation::OtherRelative, ..kin } } else { kin })
    }

    /// A word for a relative that is none here: an age, a verb, the name of a shelter.
    fn is_no_relative(&self, at: usize, word: &str) -> bool {
        match word {
            "MO" => at.checked_sub(1).is_some_and(|at| matches!(self.tokens[at].kind, Kind::Number(_))),
            "SON" => self.is_spanish_verb(at),
            // `Casa Padre`, `Madre Teresa`
            "PADRE" | "MADRE" => {
                let is_capital = self.tokens[at].capital;
                self.word_before(at) == Some("CASA")
                    || is_capital && self.says(at + 1, |word| matches!(word, "TIERRA" | "TERESA"))
            }
            _ => word.starts_with("NON-"),
        }
    }

    /// The word for a relative that stands written another way.
    fn meant(&self, at: usize, word: &str) -> Option<&'static str> {
        match word {
            // `FA: Hector`, `FA separated`
            "FA" => Some("FATHER"),
            "F" if self.is_parent_letter(at, word) => Some("FATHER"),
            "M" if self.is_parent_letter(at, word) => Some("MOTHER"),
            // `not par`, `clms par of`
            "PAR" if self.is_parent_shortened(at) => Some("PARENT"),
            "F" | "M" | "S" | "D" => self.kin_letter(at, word),
            // `su mujer`, not `mujer adulta`.
            "MUJER" if matches!(self.word_before(at), Some("SU" | "MI" | "LA")) => Some("WIFE"),
            // `claims parentage of CAAL, JUAN`
            "PARENTAGE" | "PATERNITY" | "MATERNITY" | "PATERNIDAD" | "MATERNIDAD"
                if self.says(at + 1, |word| matches!(word, "OF" | "DE" | "DEL")) =>
            {
                Some("PARENT")
            }
            _ => misspelt(word),
        }
    }

    /// `step father`, `mother in law`, `hermano político`
    fn is_lesser(&self, at: usize) -> bool {
        matches!(self.word_before(at), Some("STEP" | "GRAND" | "GOD" | "FOSTER" | "GREAT"))
            || self.word(at + 1) == Some("IN") && self.word(at + 2) == Some("LAW")
            || self.says(at + 1, |word| matches!(word, "POLITICO" | "POLITICA"))
    }

    /// `F: Juan López`, `M - Ana Caal` in a child's note, where the given name is a man's, a woman's: a letter alone is
    /// a sex more often.
    fn is_parent_letter(&self, at: usize, word: &str) -> bool {
        let marked = matches!(self.mark(at + 1), Some(':' | '-' | '='));
        let female = self.word(at + 2).and_then(known::given).map(|given| given.female);
        let fits = female.is_some_and(|share| if word == "F" { share < 0.05 } else { share > 0.95 });
        self.row.role == Role::Child && marked && fits && self.tokens[at].capital
    }

    /// `NOT PAR`, `CLMS PAR OF X`, `CLMD TO BE PAR`
    fn is_parent_shortened(&self, at: usize) -> bool {
        self.says(at + 1, |word| matches!(word, "OF" | "DE"))
            || self.word_before(at).is_some_and(|word| matches!(word, "NOT" | "BE" | "BIO" | "IS"))
    }

    /// `F/ JUAN LOPEZ`, `SEP FR M/ AT POE` in a child's note, `S/ PABLO`, `D/, 10 YOA` in an adult's: a letter and a
    /// stroke that nothing is written against. `S/ DOCUMENTOS` is `sin`.
    fn kin_letter(&self, at: usize, letter: &str) -> Option<&'static str> {
        let token = &self.tokens[at];
        let stroke = self.tokens.get(at + 1).filter(|stroke| stroke.kind == Kind::Mark('/'))?;
        let is_written_against = |at: usize| self.text.get(at).is_some_and(|c| c.is_alphanumeric() || *c == '/');
        let is_apart = token.capital
            && stroke.start == token.end
            && !is_written_against(stroke.end)
            && !token.start.checked_sub(1).is_some_and(is_written_against);
        if !is_apart {
            return None;
        }
        let is_told = || match self.kind(at + 2) {
            Some(Kind::Mark(mark)) => matches!(mark, ',' | '=' | ':' | '('),
            Some(Kind::Word(_)) => self.name(at + 2, Announced::No).is_some(),
            Some(Kind::ANumber(_) | Kind::Number(_)) => true,
            _ => false,
        };
        match (self.row.role, letter) {
            (Role::Child, "F") => Some("FATHER"),
            (Role::Child, "M") => Some("MOTHER"),
            (Role::Adult, "S") if is_told() => Some("SON"),
            (Role::Adult, "D") if is_told() => Some("DAUGHTER"),
            _ => None,
        }
    }

    /// `son primos`, `son de Guatemala`, `no son`: the verb.
    fn is_spanish_verb(&self, at: usize) -> bool {
        matches!(self.word_before(at), Some("NO" | "ELLOS" | "QUE" | "AMBOS" | "ESTOS" | "QUIENES" | "NOMBRES"))
            || self.says(at + 1, |word| matches!(word, "DE" | "LOS" | "SUS" | "SU" | "HERMANOS" | "PRIMOS"))
    }
}

/// The word for a relative that a clerk's slip made: two letters turned round, or one left out.
fn misspelt(word: &str) -> Option<&'static str> {
    const LONG: [&str; 13] = [
        "HIJO",
        "HIJA",
        "MOTHER",
        "FATHER",
        "DAUGHTER",
        "BROTHER",
        "SISTER",
        "HERMANO",
        "HERMANA",
        "COUSIN",
        "NEPHEW",
        "CHILDREN",
        "GRANDMOTHER",
    ];
    let letters = word.chars().count();
    if letters < 4 || known::given(word).is_some() || known::surname(word).is_some() {
        return None;
    }
    LONG.into_iter().find(|meant| {
        let missing = letters >= 5 && meant.len() == letters + 1;
        (missing || meant.len() == letters && *meant != word && same_letters(meant, word))
            && meant.starts_with(word.chars().next().unwrap_or(' '))
            && strsim::osa_distance(meant, word) == 1
    })
}

fn same_letters(a: &str, b: &str) -> bool {
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    sorted(a) == sorted(b)
}
