//! Tells a word for a relative from one that only looks like it: `8 mo`, `ellos son primos`, `Casa Padre`.

use super::lex::{Kind, Token};
use super::read::Reading;
use crate::person::relation::{self, Kin};
use crate::person::{KinRelation, Role};
use crate::reference::names as known;

impl Reading<'_> {
    /// Whether a word speaks of a relative here: `8 MO` is an age, `son` in Spanish a verb.
    pub(super) fn relative(&self, at: usize, word: &str) -> Option<Kin> {
        let before = at.checked_sub(1).map(|at| &self.tokens[at]);
        let after_number = before.is_some_and(|token| matches!(token.kind, Kind::Number(_)));
        if word == "MO" && after_number || word == "SON" && self.is_spanish_verb(at) {
            return None;
        }
        // `FA: Hector`, `FA separated`; `Casa Padre` is a shelter.
        if word == "FA" {
            return relation::relative("FATHER");
        }
        if matches!(word, "F" | "M") && self.is_parent_letter(at, word) {
            return relation::relative(if word == "F" { "FATHER" } else { "MOTHER" });
        }
        let named_so = before.and_then(Token::word).is_some_and(|word| word == "CASA")
            || self.word(at + 1).is_some_and(|word| matches!(word, "TIERRA" | "TERESA") && self.tokens[at].capital);
        if named_so && matches!(word, "PADRE" | "MADRE") {
            return None;
        }
        // `su mujer`, not `mujer adulta`.
        if word == "MUJER" && before.and_then(Token::word).is_some_and(|word| matches!(word, "SU" | "MI" | "LA")) {
            return relation::relative("WIFE");
        }
        // `primo hermano`
        if matches!(word, "HERMANO" | "HERMANA")
            && before.and_then(Token::word).is_some_and(|word| matches!(word, "PRIMO" | "PRIMA"))
        {
            return relation::relative("PRIMO").map(|kin| Kin { sex: None, ..kin });
        }
        // `claims parentage of CAAL, JUAN`
        if matches!(word, "PARENTAGE" | "PATERNITY" | "MATERNITY" | "PATERNIDAD" | "MATERNIDAD")
            && self.word(at + 1).is_some_and(|word| matches!(word, "OF" | "DE" | "DEL"))
        {
            return relation::relative("PARENT");
        }
        if word.starts_with("NON-") {
            return None;
        }
        if let Some(meant) = misspelt(word) {
            return relation::relative(meant);
        }
        let word = word.strip_suffix("'S").or_else(|| word.strip_suffix("S'")).unwrap_or(word);
        let kin = if word.contains('-') { relation::read(word) } else { relation::relative(word) }?;
        let lesser =
            |word: Option<&str>| word.is_some_and(|word| matches!(word, "STEP" | "GRAND" | "GOD" | "FOSTER" | "GREAT"));
        let in_law = self.word(at + 1) == Some("IN") && self.word(at + 2) == Some("LAW");
        let politico = self.word(at + 1).is_some_and(|word| matches!(word, "POLITICO" | "POLITICA"));
        if lesser(before.and_then(Token::word)) || in_law || politico {
            return Some(Kin { relation: KinRelation::OtherRelative, ..kin });
        }
        Some(kin)
    }

    /// `F: Juan López`, `M - Ana Caal` in a child's note, where the given name is a man's, a woman's: a letter alone is
    /// a sex more often.
    fn is_parent_letter(&self, at: usize, word: &str) -> bool {
        let marked = matches!(self.mark(at + 1), Some(':' | '-' | '='));
        let female = self.word(at + 2).and_then(known::given).map(|given| given.female);
        let fits = female.is_some_and(|share| if word == "F" { share < 0.05 } else { share > 0.95 });
        self.row.role == Role::Child && marked && fits && self.tokens[at].capital
    }

    /// `son primos`, `son de Guatemala`, `no son`: the verb.
    fn is_spanish_verb(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.word(at));
        before.is_some_and(|word| matches!(word, "NO" | "ELLOS" | "QUE" | "AMBOS" | "ESTOS" | "QUIENES" | "NOMBRES"))
            || self.word(at + 1).is_some_and(|word| matches!(word, "DE" | "LOS" | "SUS" | "SU" | "HERMANOS" | "PRIMOS"))
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
