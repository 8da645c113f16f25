//! Goes over the tokens of a note: each word for a relative opens a mention, what follows belongs to it.

use super::labels::Label;
use super::lex::{Kind, Token, lex};
use super::mend::mend;
use super::merge::{leave_out_row, merge};
use super::name::{Announced, Words};
use super::vocabulary::{is_negation, is_with};
use super::{NoteKin, NoteRead, Row, Span};
use crate::person::{Birth, KinRelation, Name, Role, Sex, Whereabouts};

/// Reads a note of a row.
pub fn read(text: &str, row: Row) -> NoteRead {
    let mended = mend(text);
    let text: &str = &mended.text;
    let chars: Vec<char> = text.chars().collect();
    let tokens = lex(text, row.manner);
    let said = NoteRead::default();
    let mut reading =
        Reading { tokens: &tokens, text: &chars, row, said, current: None, of_other: false, age_ahead: None };
    let mut at = 0;
    while at < tokens.len() {
        at = reading.step(at).max(at + 1);
    }
    let mut said = reading.said;
    merge(&mut said.kin);
    leave_out_row(&mut said.kin, row.role);
    said.spans().for_each(|span| *span = mended.span(*span));
    said
}

pub(super) struct Reading<'a> {
    pub tokens: &'a [Token],
    pub text: &'a [char],
    pub row: Row,
    pub said: NoteRead,
    /// The relative that numbers belong to.
    pub current: Option<usize>,
    /// The next relative is somebody else's: `his wife's sister`.
    pub of_other: bool,
    /// An age said before the word for the relative and another such word: `9 Y/O JUVENILE SON`.
    pub age_ahead: Option<(Birth, Span)>,
}

impl Reading<'_> {
    /// Reads what begins at a token; the index behind it.
    pub(super) fn step(&mut self, at: usize) -> usize {
        let token = &self.tokens[at];
        match &token.kind {
            Kind::Word(word) => return self.step_word(at, word),
            Kind::ANumber(_) if self.current.is_none() && self.is_of_subject(at) => {}
            Kind::ANumber(number) => {
                self.owner().a_number.get_or_insert((*number, token.span()));
            }
            Kind::Phone(_) if self.is_of_caller(at) => {}
            Kind::Phone(phone) => {
                self.owner().phone.get_or_insert((*phone, token.span()));
            }
            Kind::Date(_) | Kind::Number(_) => self.birth(at),
            Kind::Event(number) => self.said.event_numbers.push((number.clone(), token.span())),
            Kind::Mark(_) | Kind::Stop => {}
        }
        at + 1
    }

    /// Reads what a word begins: a mention, a name, a number's label.
    fn step_word(&mut self, at: usize, word: &str) -> usize {
        if let Some(kin) = self.relative(at, word) {
            return self.mention(at, kin);
        }
        if let Some(end) = self.nobodys_kin(at, word).or_else(|| self.named_late(at, word)) {
            return end;
        }
        match Label::read(word) {
            Some(label) => self.labelled(at, label),
            None => at + 1,
        }
    }

    /// `he is a neighbor named Toño`, `traveling with Toño`: somebody who is no relative; the index behind the name.
    fn nobodys_kin(&mut self, at: usize, word: &str) -> Option<usize> {
        let is_named =
            matches!(word, "NAMED" | "LLAMADO" | "LLAMADA") && self.word_before(at).is_some_and(is_nobodys_kin);
        let (name, span, end) = if is_named {
            self.name(at + 1, Announced::Yes)
        } else if is_courtesy(word) && self.tells_of_adult_with(at) {
            self.name(self.past(at + 1, |word| matches!(word, "SE" | "LLAMA")), Announced::No)
        } else if is_with(word) {
            self.name(self.past_adult(at + 1), Announced::No)
        } else {
            None
        }?;
        self.push(NoteKin { name: Some((name, span)), ..blank(KinRelation::Companion, None) });
        Some(end)
    }

    /// `separada de el Sr. X`, `venía con la Sra. X`, `pregunta por el Sr. X` in a child's note, and `La sra. se llama X`
    /// at its beginning: the adult whom the child was with.
    fn tells_of_adult_with(&self, at: usize) -> bool {
        if self.row.role != Role::Child {
            return false;
        }
        let before = || {
            self.tokens[..at].iter().rev().take(8).map_while(|token| match &token.kind {
                Kind::Word(word) => Some(word.as_str()),
                _ => None,
            })
        };
        if at <= 1 {
            return self.word(at + 1) == Some("SE") && self.word(at + 2) == Some("LLAMA");
        }
        let mut link = before().skip_while(|word| matches!(*word, "EL" | "LA" | "THE" | "UN" | "UNA"));
        let is_linked = link
            .next()
            .is_some_and(|word| is_with(word) || matches!(word, "DE" | "DEL" | "POR" | "FROM" | "BY" | "FR"));
        is_linked && before().any(is_of_journey) && !before().any(is_negation)
    }

    /// `son's A# is 999…, name Esvin`: the name of the relative read last; the index behind it.
    fn named_late(&mut self, at: usize, word: &str) -> Option<usize> {
        if !matches!(word, "NAME" | "NAMED" | "LLAMA" | "LLAMADO" | "LLAMADA" | "NOMBRE") {
            return None;
        }
        let current = self.current.filter(|current| {
            let kin = &self.said.kin[*current];
            kin.name.is_none() && !kin.denied
        })?;
        let (name, span, end) = self.name(at + 1, Announced::Yes)?;
        self.said.kin[current].name = Some((name, span));
        Some(end)
    }

    /// Past `an adult male`, `un hombre adulto`.
    fn past_adult(&self, from: usize) -> usize {
        let mut at = from;
        while self.word(at).is_some_and(|word| {
            matches!(
                word,
                "A" | "AN"
                    | "UN"
                    | "UNA"
                    | "ADULT"
                    | "ADULTO"
                    | "ADULTA"
                    | "MALE"
                    | "FEMALE"
                    | "UNRELATED"
                    | "NON-RELATIVE"
                    | "MAN"
                    | "WOMAN"
                    | "HOMBRE"
                    | "MUJER"
            )
        }) {
            at += 1;
        }
        // `with unrelated adult male, BONILLA, KELVIN`
        at + usize::from(at > from && self.mark(at) == Some(','))
    }

    pub(super) fn kind(&self, at: usize) -> Option<&Kind> {
        self.tokens.get(at).map(|token| &token.kind)
    }

    pub(super) fn word(&self, at: usize) -> Option<&str> {
        self.tokens.get(at)?.word()
    }

    pub(super) fn word_before(&self, at: usize) -> Option<&str> {
        self.word(at.checked_sub(1)?)
    }

    /// Whether a word of a kind stands here.
    pub(super) fn says(&self, at: usize, is: impl Fn(&str) -> bool) -> bool {
        self.word(at).is_some_and(is)
    }

    /// The index behind the words of a kind that stand here.
    pub(super) fn past(&self, from: usize, is: impl Fn(&str) -> bool) -> usize {
        from + self.tokens.iter().skip(from).take_while(|token| token.word().is_some_and(&is)).count()
    }

    pub(super) fn mark(&self, at: usize) -> Option<char> {
        match self.tokens.get(at)?.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// The relative whose numbers come now; somebody not named where none was.
    fn owner(&mut self) -> &mut NoteKin {
        let at = match self.current {
            Some(at) => at,
            None => {
                self.push(blank(KinRelation::Companion, None));
                self.said.kin.len() - 1
            }
        };
        &mut self.said.kin[at]
    }

    pub(super) fn push(&mut self, kin: NoteKin) {
        self.current = Some(self.said.kin.len());
        self.said.kin.push(kin);
    }

    pub(super) fn name(&self, at: usize, announced: Announced) -> Option<(Name, Span, usize)> {
        Words { tokens: self.tokens, text: self.text }.name_at(at, announced)
    }
}

fn is_courtesy(word: &str) -> bool {
    matches!(word, "SR" | "SRA" | "SENOR" | "SENORA" | "MR" | "MRS")
}

/// Words that say who was with the child: travelling, being separated, asking for somebody.
fn is_of_journey(word: &str) -> bool {
    ["VIAJ", "SEPARA", "VENIA", "VINO", "VENI", "LLEGO", "CRUZ", "ACOMPANA", "PREGUNTA", "TRAVEL", "TRVL", "CAME"]
        .iter()
        .any(|stem| word.starts_with(stem))
}

/// Words for somebody who is no relative.
pub(super) fn is_nobodys_kin(word: &str) -> bool {
    matches!(
        word,
        "NEIGHBOR"
            | "NEIGHBOUR"
            | "VECINO"
            | "VECINA"
            | "FRIEND"
            | "AMIGO"
            | "AMIGA"
            | "MAN"
            | "WOMAN"
            | "HOMBRE"
            | "MUJER"
            | "ADULT"
            | "ADULTO"
            | "ADULTA"
            | "COYOTE"
            | "SMUGGLER"
            | "GUIDE"
            | "GUIA"
            | "POLLERO"
            | "POLLERA"
            | "PERSON"
            | "PERSONA"
            | "STRANGER"
    )
}

pub(super) fn blank(relation: KinRelation, sex: Option<Sex>) -> NoteKin {
    NoteKin {
        relation,
        sex,
        name: None,
        birth: None,
        a_number: None,
        phone: None,
        denied: false,
        whereabouts: Whereabouts::Unsaid,
        said: (0, 0),
    }
}
