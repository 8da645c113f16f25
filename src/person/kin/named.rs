//! Reads who is named in the cells of a relative's columns.

use crate::facts::{Severity, What};
use crate::person::people::{Mention, is_count, mentions};
use crate::person::reader::{At, Reader};
use crate::person::{CellRef, Day, KinRelation, Name, Outcome, Seen, Sex, StatedKin, names};
use crate::reference::names as known;

/// The columns of the parts of a name, the one that stands for them first.
const PARTS: [What; 4] = [What::Surname, What::GivenName, What::SecondSurname, What::MiddleName];

/// Who is named in the group's name cells, each as `blank` says where the cell does not.
pub(super) fn named(reader: &mut Reader<'_>, group: &[At<'_>], blank: &StatedKin, on: Day) -> Vec<StatedKin> {
    if let Some(name) = from_parts(group) {
        return vec![StatedKin { name: Some(name), ..blank.clone() }];
    }
    let mut people = Vec::new();
    for at in group.iter().filter(|at| at.column.field.what == What::Name) {
        people.extend(of_cell(reader, *at, blank, on));
    }
    people
}

/// A name whose parts have columns of their own.
fn from_parts(group: &[At<'_>]) -> Option<Seen<Name>> {
    let part = |what: What| group.iter().find(|at| at.column.field.what == what);
    let text = |what: What| part(what).map_or("", |at| at.text);
    let value = names::from_columns(
        text(What::GivenName),
        text(What::MiddleName),
        text(What::Surname),
        text(What::SecondSurname),
    )?;
    let first = PARTS.into_iter().filter_map(part).find(|at| !at.text.trim().is_empty());
    Some(Seen { value, cell: first.map_or(CellRef::default(), |at| at.cell) })
}

/// Who is named in a cell of whole names.
fn of_cell(reader: &mut Reader<'_>, at: At<'_>, blank: &StatedKin, on: Day) -> Vec<StatedKin> {
    let order = reader.orders()(at.cell.column);
    let mut found = mentions(at.text, order);
    reader.tell_if_long(at);
    let outcome = if !found.is_empty() {
        Outcome::Read(())
    } else if at.text.trim().is_empty() {
        Outcome::Blank
    } else if names::is_unknown(at.text) || is_count(at.text) {
        Outcome::Unknown
    } else {
        Outcome::Unreadable
    };
    reader.outcome(at, "problem-name-unreadable", outcome);
    let count = found.len();
    // `Ana (8) y su hermano Luis (5)`: the brother of Ana, who is the row's child; `hermano Luis` is the row's brother.
    if found.first().is_some_and(|first| first.relation != Some(KinRelation::Sibling)) {
        let siblings = found.iter_mut().filter(|mention| mention.relation == Some(KinRelation::Sibling));
        if blank.relation == KinRelation::Child {
            siblings.for_each(|mention| mention.relation = None);
        }
    }
    let people: Vec<StatedKin> =
        found.into_iter().map(|mention| stated(mention, at, count, blank.relation, blank.sex, on)).collect();
    let is_other = |kin: &StatedKin| kin.relation == KinRelation::OtherRelative;
    if !is_other(blank) && people.iter().any(is_other) {
        reader.problem(Severity::Note, "problem-name-other-relative", at);
    }
    people
}

/// One of `count` people in a cell of a column that names `relation`s.
pub(in crate::person) fn stated(
    mention: Mention,
    at: At<'_>,
    count: usize,
    relation: KinRelation,
    sex: Option<Sex>,
    on: Day,
) -> StatedKin {
    let span = if count == 1 { (0, 0) } else { mention.span };
    let cell = CellRef { span, ..at.cell };
    let birth = mention.birth.or(mention.age.map(|age| age.birth(on)));
    let (relation, sex) = told(&mention, count, relation, sex);
    StatedKin {
        name: mention.name.map(|value| Seen { value, cell }),
        birth: birth.map(|value| Seen { value, cell }),
        a_number: mention.a_number.map(|value| Seen { value, cell }),
        phone: mention.phone.map(|value| Seen { value, cell }),
        sex,
        whereabouts: mention.whereabouts,
        ..StatedKin::new(relation)
    }
}

/// Which relative one of `count` people in a cell is. What the cell itself says of the relation wins: a `(tía)` in the
/// mother's column is no mother, `Padre: …` no mother either.
fn told(mention: &Mention, count: usize, relation: KinRelation, sex: Option<Sex>) -> (KinRelation, Option<Sex>) {
    use KinRelation::{Child, Companion, Father, Mother, OtherRelative, Parent, Sibling};
    let (relation, sex) = match (mention.relation, relation) {
        // In a column of parents the label says which; in one of relatives it says more than the column.
        (Some(said), Parent | OtherRelative | Companion | Sibling) => (said, mention.sex),
        (Some(OtherRelative | Sibling), Mother | Father) => (OtherRelative, mention.sex),
        (Some(said @ (Mother | Father)), Mother | Father) => (said, mention.sex),
        (Some(OtherRelative | Sibling), Child) => (OtherRelative, mention.sex),
        // Both parents in the column of one: the name tells which is which.
        (None, Mother | Father) if count > 1 => by_name(mention.name.as_ref(), relation, sex),
        _ => (relation, mention.sex.or(sex)),
    };
    match (relation, sex) {
        (Parent, Some(Sex::Female)) => (Mother, sex),
        (Parent, Some(Sex::Male)) => (Father, sex),
        _ => (relation, sex),
    }
}

/// The parent that a given name fits, where it fits one far better.
fn by_name(name: Option<&Name>, relation: KinRelation, sex: Option<Sex>) -> (KinRelation, Option<Sex>) {
    let female = name.and_then(|name| name.given.iter().find_map(|token| known::given(token)));
    match female.map(|given| given.female) {
        Some(share) if share < 0.05 => (KinRelation::Father, Some(Sex::Male)),
        Some(share) if share > 0.95 => (KinRelation::Mother, Some(Sex::Female)),
        _ => (relation, sex),
    }
}
