//! Reads the names of a row's own person, and who else stands in their cells.

use super::people::{self, OwnName};
use super::reader::{At, Reader};
use super::{Birth, CellRef, Day, KinRelation, Name, Outcome, Role, Seen, Sex, StatedKin, kin, names};
use crate::facts::{Field, Severity, What};

/// The name from its columns, the whole name where they differ, then aliases.
///
/// Who else is named in the cell of a whole name comes back beside it, with what the cell says of the own relation.
pub(super) fn own_names(reader: &mut Reader<'_>, role: Role, on: Day) -> Named {
    let mut all = Vec::new();
    let (mut kin, mut said, mut birth) = (Vec::new(), None, None);
    let parts = [What::GivenName, What::MiddleName, What::Surname, What::SecondSurname];
    let cells = parts.map(|what| reader.cells(Field::own(what)).into_iter().next());
    let text = |index: usize| cells[index].as_ref().map_or("", |at: &At<'_>| at.text);
    if let Some(value) = names::from_columns(text(0), text(1), text(2), text(3)) {
        let first = [2, 0, 3, 1].into_iter().filter_map(|index| cells[index]).find(|at| !at.text.trim().is_empty());
        all.push(Seen { value, cell: first.map_or(CellRef::default(), |at| at.cell) });
        for at in cells.iter().flatten() {
            push_names(&mut all, at.cell, names::aliases(at.text));
        }
    }
    for (what, at) in parts.into_iter().zip(&cells) {
        match at {
            Some(at) if at.text.trim().is_empty() => reader.blank.insert(what),
            Some(at) if names::is_unknown(at.text) => reader.said_unknown.insert(what),
            _ => {}
        }
    }
    for what in [What::Name, What::Alias] {
        let order_of = reader.orders();
        let found = reader.all(what, "problem-name-unreadable", |at| {
            if at.text.trim().is_empty() {
                return Outcome::Blank;
            }
            let order = order_of(at.cell.column);
            let own = if what == What::Alias {
                let names = split_aliases(at.text).into_iter().flat_map(|text| names::parse_all(text, order));
                OwnName { names: names.collect(), ..OwnName::default() }
            } else {
                people::own(at.text, order)
            };
            match own.names.is_empty() {
                false => Outcome::Read(own),
                true if names::is_unknown(at.text) => Outcome::Unknown,
                true => Outcome::Unreadable,
            }
        });
        for Seen { value: own, cell } in found {
            let at = reader.at(usize::from(cell.column));
            if what == What::Name {
                reader.tell_if_long(at);
            }
            // In an adult's row others came along, in a child's they are brothers and sisters, unless the cell says.
            let usual = if role == Role::Child { KinRelation::Sibling } else { KinRelation::Companion };
            if !own.others.is_empty() {
                let count = own.others.len() + 1;
                reader.problem_with(Severity::Warning, "problem-name-several", at, "countNumber", count);
                kin.extend(own.others.into_iter().map(|other| kin::stated(other, at, count, usual, None, on)));
            }
            said = said.or(own.relation.map(|relation| (relation, own.sex, cell)));
            let of_cell = own.birth.or(own.age.map(|age| age.birth(on)));
            birth = birth.or(of_cell.map(|value| Seen { value, cell }));
            push_names(&mut all, cell, own.names);
        }
    }
    let own = [What::GivenName, What::Surname, What::SecondSurname, What::Name].into_iter();
    let cells = own.flat_map(|what| reader.cells(Field::own(what)));
    let sex = cells.filter_map(|at| Some(Seen { value: names::sex_said(at.text)?, cell: at.cell })).next();
    Named { names: all, kin, said, sex, birth }
}

/// What the name cells of a row say.
pub(super) struct Named {
    pub names: Vec<Seen<Name>>,
    pub kin: Vec<StatedKin>,
    pub said: Option<(KinRelation, Option<Sex>, CellRef)>,
    /// What a title tells, or a name that only men or only women bear.
    pub sex: Option<Seen<Sex>>,
    pub birth: Option<Seen<Birth>>,
}

fn split_aliases(text: &str) -> Vec<&str> {
    text.split([';', '/', '|', '\n']).filter(|alias| !alias.trim().is_empty()).collect()
}

fn push_names(all: &mut Vec<Seen<Name>>, cell: CellRef, names: Vec<Name>) {
    for value in names {
        if !all.iter().any(|seen| seen.value == value) {
            all.push(Seen { value, cell });
        }
    }
}
