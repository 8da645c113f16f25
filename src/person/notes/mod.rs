//! Reads relatives, numbers and dates out of case notes, in English and Spanish.
//!
//! A note is taken apart into tokens ([`lex`]); each word for a relative opens a mention, whose name and numbers are
//! looked for behind it ([`mention`], [`named`]). What is denied is marked so or left out; nothing is guessed from a word alone.

mod ages;
mod before;
mod births;
mod denial;
mod fate;
mod figures;
mod kin_word;
mod labels;
mod lex;
mod listed;
mod mend;
mod mention;
mod merge;
mod name;
mod name_begin;
mod name_word;
mod named;
mod opening;
mod place;
mod read;
mod turned;
mod vocabulary;
mod whereabouts;
mod whose;
mod written_date;

pub use read::read;

use super::{ANumber, Birth, Day, KinRelation, Name, Phone, Role, Sex, Whereabouts, dates};

/// From and to, in characters of the note.
pub type Span = (u32, u32);

/// A relative that a note speaks of. Spans are characters of the note.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteKin {
    pub relation: KinRelation,
    pub sex: Option<Sex>,
    pub name: Option<(Name, Span)>,
    pub birth: Option<(Birth, Span)>,
    pub a_number: Option<(ANumber, Span)>,
    pub phone: Option<(Phone, Span)>,
    /// The note says that this person is not that relative, or that there is nobody such.
    pub denied: bool,
    pub whereabouts: Whereabouts,
    /// The word for the relative; `(0, 0)` where none is said.
    pub said: Span,
}

impl NoteKin {
    /// Neither a name nor a birth nor a number is told.
    pub(super) fn is_bare(&self) -> bool {
        self.name.is_none() && self.birth.is_none() && self.a_number.is_none() && self.phone.is_none()
    }

    fn spans(&mut self) -> impl Iterator<Item = &mut Span> {
        let told = [
            self.name.as_mut().map(|(_, span)| span),
            self.birth.as_mut().map(|(_, span)| span),
            self.a_number.as_mut().map(|(_, span)| span),
            self.phone.as_mut().map(|(_, span)| span),
        ];
        told.into_iter().flatten().chain([&mut self.said])
    }
}

/// What a note says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NoteRead {
    pub kin: Vec<NoteKin>,
    pub event_numbers: Vec<(String, Span)>,
    pub family_numbers: Vec<(String, Span)>,
}

impl NoteRead {
    fn spans(&mut self) -> impl Iterator<Item = &mut Span> {
        let numbers = self.event_numbers.iter_mut().chain(&mut self.family_numbers);
        self.kin.iter_mut().flat_map(NoteKin::spans).chain(numbers.map(|(_, span)| span))
    }
}

/// What the reader of a note knows of its row.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub role: Role,
    /// The day that ages are stated at.
    pub on: Day,
    /// How numeric dates are written; births are meant.
    pub manner: dates::Manner,
}

fn is_parent(relation: KinRelation) -> bool {
    matches!(relation, KinRelation::Mother | KinRelation::Father | KinRelation::Parent)
}
