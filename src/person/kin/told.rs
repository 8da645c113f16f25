//! Takes the relatives and numbers that a row's notes tell of into its person.

use crate::facts::{Field, What};
use crate::person::dates::{Manner, Of};
use crate::person::notes::{self, NoteKin, NoteRead, Span};
use crate::person::people::mentions;
use crate::person::reader::{At, Reader};
use crate::person::{CellRef, Day, KinRelation, Person, Role, Seen, StatedKin, Whereabouts, names};
use crate::reference::names as known;

/// Reads the notes of a row into its relatives and numbers.
pub(in crate::person) fn from_notes(reader: &mut Reader<'_>, person: &mut Person, on: Day) {
    for at in reader.cells(Field::own(What::Notes)) {
        if at.text.trim().is_empty() {
            reader.blank.insert(What::Notes);
            continue;
        }
        person.notes.push(at.cell);
        let said = read(reader, at, person.role, on);
        for kin in said.kin {
            take_kin(person, kin, at.cell);
        }
        take_numbers(&mut person.event_numbers, said.event_numbers, at.cell);
        take_numbers(&mut person.family_numbers, said.family_numbers, at.cell);
    }
}

fn read(reader: &mut Reader<'_>, at: At<'_>, role: Role, on: Day) -> NoteRead {
    let manner = Manner { order: at.column.date_order, of: Of::Birth, newest: reader.survey.newest };
    let mut said = notes::read(at.text, notes::Row { role, on, manner });
    if said.kin.is_empty() && reader.survey.companions[usize::from(at.cell.column)] {
        reader.tell_if_long(at);
        said.kin = companions(at.text);
    }
    said
}

/// The people named in a column such as `Traveled with`, of whom nothing more is said.
fn companions(text: &str) -> Vec<NoteKin> {
    let named = mentions(text, names::Order::Open).into_iter().filter_map(|mention| {
        let name = mention.name.filter(|name| {
            let known = |token: &String| known::given(token).is_some();
            name.given.iter().any(known)
        })?;
        Some(NoteKin {
            relation: mention.relation.unwrap_or(KinRelation::Companion),
            sex: mention.sex,
            name: Some((name, mention.span)),
            birth: mention.birth.map(|birth| (birth, mention.span)),
            a_number: None,
            phone: None,
            denied: false,
            whereabouts: Whereabouts::Unsaid,
            said: mention.span,
        })
    });
    named.collect()
}

/// Adds a relative that a note tells of, unless the row says the same elsewhere.
fn take_kin(person: &mut Person, mut kin: NoteKin, cell: CellRef) {
    // The row's own number, said again.
    if kin.a_number.is_some_and(|(number, _)| person.a_numbers.iter().any(|own| own.value == number)) {
        kin.a_number = None;
        if kin.relation == KinRelation::Companion && kin.name.is_none() && kin.phone.is_none() {
            return;
        }
    }
    if !is_child_of_columns(person, &kin) {
        person.kin.push(as_stated(kin, cell));
    }
}

/// `el niño` in a row whose columns name the child.
fn is_child_of_columns(person: &Person, kin: &NoteKin) -> bool {
    let is_child = kin.relation == KinRelation::Child && !kin.denied && kin.whereabouts == Whereabouts::Unsaid;
    let in_columns = |known: &StatedKin| {
        !known.from_note && matches!(known.relation, KinRelation::Child | KinRelation::OtherRelative)
    };
    kin.is_bare() && is_child && person.role == Role::Adult && person.kin.iter().any(in_columns)
}

/// A relative of a note that stands in a cell.
fn as_stated(kin: NoteKin, cell: CellRef) -> StatedKin {
    StatedKin {
        relation: kin.relation,
        name: kin.name.map(|name| seen(name, cell)),
        sex: kin.sex,
        birth: kin.birth.map(|birth| seen(birth, cell)),
        a_number: kin.a_number.map(|number| seen(number, cell)),
        phone: kin.phone.map(|phone| seen(phone, cell)),
        from_note: true,
        denied: kin.denied,
        whereabouts: kin.whereabouts,
        said: (kin.said.1 > 0).then_some(CellRef { span: kin.said, ..cell }),
    }
}

/// A value of a note that stands in a cell.
fn seen<T>((value, span): (T, Span), cell: CellRef) -> Seen<T> {
    Seen { value, cell: CellRef { span, ..cell } }
}

/// Adds the numbers that are not there yet.
fn take_numbers(all: &mut Vec<Seen<String>>, said: Vec<(String, Span)>, cell: CellRef) {
    for number in said {
        if !all.iter().any(|seen| seen.value == number.0) {
            all.push(seen(number, cell));
        }
    }
}
