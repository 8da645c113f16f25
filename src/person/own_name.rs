//! Reads the names of a row's own person, and who else stands in their cells.

use super::people::{self, OwnName};
use super::reader::{At, Reader};
use super::{Birth, CellRef, Day, KinRelation, Name, Outcome, Role, Seen, Sex, StatedKin, kin, names};
use crate::facts::{Field, Severity, What};

/// What the name cells of a row say.
#[derive(Default)]
pub(super) struct Named {
    pub names: Vec<Seen<Name>>,
    pub kin: Vec<StatedKin>,
    /// The own relation to the child, where a name cell says it.
    pub said: Option<(KinRelation, Option<Sex>, CellRef)>,
    /// What a title tells, or a name that only men or only women bear.
    pub sex: Option<Seen<Sex>>,
    pub birth: Option<Seen<Birth>>,
}

/// The columns of the parts of a name.
const PARTS: [What; 4] = [What::GivenName, What::MiddleName, What::Surname, What::SecondSurname];

/// The name from its columns, the whole name where they differ, then aliases.
///
/// Who else is named in the cell of a whole name comes back beside it, with what the cell says of the own relation.
pub(super) fn own_names(reader: &mut Reader<'_>, role: Role, on: Day) -> Named {
    let mut named = Named::default();
    named.take_parts(reader);
    for Seen { value, cell } in whole_names(reader) {
        reader.tell_if_long(reader.at(usize::from(cell.column)));
        named.take_whole(reader, value, cell, role, on);
    }
    for Seen { value, cell } in aliases(reader) {
        named.push_names(cell, value);
    }
    let own = [What::GivenName, What::Surname, What::SecondSurname, What::Name].into_iter();
    let cells = own.flat_map(|what| reader.cells(Field::own(what)));
    named.sex = cells.filter_map(|at| Some(Seen { value: names::sex_said(at.text)?, cell: at.cell })).next();
    named
}

impl Named {
    /// The name whose parts have columns of their own.
    fn take_parts(&mut self, reader: &mut Reader<'_>) {
        let cells = PARTS.map(|what| reader.cells(Field::own(what)).into_iter().next());
        let [given, middle, surname, second] = cells.map(|at| at.map_or("", |at| at.text));
        if let Some(value) = names::from_columns(given, middle, surname, second) {
            let first = [2, 0, 3, 1].into_iter().filter_map(|index| cells[index]).find(|at| !at.text.trim().is_empty());
            self.names.push(Seen { value, cell: first.map_or(CellRef::default(), |at| at.cell) });
            for at in cells.iter().flatten() {
                self.push_names(at.cell, names::aliases(at.text));
            }
        }
        for (what, at) in PARTS.into_iter().zip(&cells) {
            match at {
                Some(at) if at.text.trim().is_empty() => reader.blank.insert(what),
                Some(at) if names::is_unknown(at.text) => reader.said_unknown.insert(what),
                _ => {}
            }
        }
    }

    /// What the cell of a whole name says: the own name, and who else.
    fn take_whole(&mut self, reader: &mut Reader<'_>, own: OwnName, cell: CellRef, role: Role, on: Day) {
        if !own.others.is_empty() {
            let at = reader.at(usize::from(cell.column));
            let count = own.others.len() + 1;
            reader.problem_with(Severity::Warning, "problem-name-several", at, "countNumber", count);
            // In an adult's row others came along, in a child's they are brothers and sisters, unless the cell says.
            let usual = if role == Role::Child { KinRelation::Sibling } else { KinRelation::Companion };
            self.kin.extend(own.others.into_iter().map(|other| kin::stated(other, at, count, usual, None, on)));
        }
        let birth = own.birth.or(own.age.map(|age| age.birth(on))).map(|value| Seen { value, cell });
        self.said = self.said.or(own.relation.map(|relation| (relation, own.sex, cell)));
        self.birth = self.birth.take().or(birth);
        self.push_names(cell, own.names);
    }

    /// Adds the names that are not there yet.
    fn push_names(&mut self, cell: CellRef, names: Vec<Name>) {
        for value in names {
            if !self.names.iter().any(|seen| seen.value == value) {
                self.names.push(Seen { value, cell });
            }
        }
    }
}

fn whole_names(reader: &mut Reader<'_>) -> Vec<Seen<OwnName>> {
    let order_of = reader.orders();
    reader.all(What::Name, "problem-name-unreadable", |at| {
        let own = people::own(at.text, order_of(at.cell.column));
        if own.names.is_empty() { nameless(at) } else { Outcome::Read(own) }
    })
}

fn aliases(reader: &mut Reader<'_>) -> Vec<Seen<Vec<Name>>> {
    let order_of = reader.orders();
    reader.all(What::Alias, "problem-name-unreadable", |at| {
        let order = order_of(at.cell.column);
        let found: Vec<Name> =
            split_aliases(at.text).into_iter().flat_map(|text| names::parse_all(text, order)).collect();
        if found.is_empty() { nameless(at) } else { Outcome::Read(found) }
    })
}

/// What became of a cell that names nobody.
fn nameless<T>(at: At<'_>) -> Outcome<T> {
    if at.text.trim().is_empty() {
        Outcome::Blank
    } else if names::is_unknown(at.text) {
        Outcome::Unknown
    } else {
        Outcome::Unreadable
    }
}

fn split_aliases(text: &str) -> Vec<&str> {
    text.split([';', '/', '|', '\n']).filter(|alias| !alias.trim().is_empty()).collect()
}
