//! Reads relatives, numbers and dates out of case notes, in English and Spanish.

use super::{ANumber, Day, KinRelation, Name, Phone, Role, Sex};
use super::{Birth, dates};

/// A relative that a note speaks of. Spans are characters of the note.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteKin {
    pub relation: KinRelation,
    pub sex: Option<Sex>,
    pub name: Option<(Name, (u32, u32))>,
    pub birth: Option<(Birth, (u32, u32))>,
    pub a_number: Option<(ANumber, (u32, u32))>,
    pub phone: Option<(Phone, (u32, u32))>,
    /// The note says that this person is not that relative.
    pub denied: bool,
}

/// What a note says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NoteRead {
    pub kin: Vec<NoteKin>,
    pub event_numbers: Vec<(String, (u32, u32))>,
    pub family_numbers: Vec<(String, (u32, u32))>,
}

/// What the reader of a note knows of its row.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub role: Role,
    /// The day that ages are stated at.
    pub on: Day,
    pub manner: dates::Manner,
}

/// Reads a note of a row.
pub fn read(_text: &str, _row: Row) -> NoteRead {
    NoteRead::default()
}
