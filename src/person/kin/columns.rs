//! Reads the relatives named in columns of their own.

use super::births::births;
use super::named::named;
use crate::facts::{Field, What, Whom};
use crate::person::reader::{At, Reader};
use crate::person::{
    ANumber, Birth, CellRef, Day, KinRelation, Outcome, Phone, Seen, Sex, StatedKin, numbers, relation, status,
};

/// The relatives named in columns.
pub(in crate::person) fn from_columns(reader: &mut Reader<'_>, on: Day) -> Vec<StatedKin> {
    let mut all = Vec::new();
    for whom in [Whom::Mother, Whom::Father, Whom::Parent, Whom::Child, Whom::Relative] {
        for group in reader.groups(whom) {
            all.extend(of_group(reader, whom, &group, on));
        }
    }
    all
}

/// One group of columns: usually one relative, several where its name cell names several.
fn of_group(reader: &mut Reader<'_>, whom: Whom, group: &[At<'_>], on: Day) -> Vec<StatedKin> {
    let blank = blank(reader, whom, group);
    let mut people = named(reader, group, &blank, on);
    let details = Details::read(reader, whom, group, on);
    if people.is_empty() {
        people = vec![blank.clone(); details.nameless(whom)];
    }
    details.share_out(&mut people);
    if people.len() == 1 {
        let more = details.phones.iter().skip(1);
        people.extend(more.map(|phone| StatedKin { phone: Some(phone.clone()), ..blank.clone() }));
    }
    people.retain(|kin| !kin.says_nothing());
    people
}

/// A relative of the group of whom nothing is read yet: the columns say the relation, or a cell of it.
fn blank(reader: &Reader<'_>, whom: Whom, group: &[At<'_>]) -> StatedKin {
    let said = cells(group, What::Relation).find_map(|at| relation::read(at.text));
    let (relation, sex) = match said {
        Some(said) if matches!(whom, Whom::Relative | Whom::Parent) => (said.relation, said.sex),
        _ if whom == Whom::Child && is_lesser_kin(reader, group) => (KinRelation::OtherRelative, None),
        _ => relation_of(whom),
    };
    StatedKin { sex, ..StatedKin::new(relation) }
}

fn relation_of(whom: Whom) -> (KinRelation, Option<Sex>) {
    match whom {
        Whom::Mother => (KinRelation::Mother, Some(Sex::Female)),
        Whom::Father => (KinRelation::Father, Some(Sex::Male)),
        Whom::Parent => (KinRelation::Parent, None),
        Whom::Child => (KinRelation::Child, None),
        Whom::Own | Whom::Relative => (KinRelation::OtherRelative, None),
    }
}

/// Whether the row says that the child it names is not the own one: an aunt's nephew, a brother. Of several words
/// (`madre / tutora`) one for a parent decides.
fn is_lesser_kin(reader: &Reader<'_>, group: &[At<'_>]) -> bool {
    let own = reader.cells(Field::own(What::Relation));
    let said = group.iter().filter(|at| at.column.field.what == What::Relation).chain(&own);
    said.filter_map(|at| relation::read(at.text))
        .next()
        .is_some_and(|kin| matches!(kin.relation, KinRelation::OtherRelative | KinRelation::Sibling))
}

fn cells<'a>(group: &[At<'a>], what: What) -> impl Iterator<Item = At<'a>> {
    group.iter().copied().filter(move |at| at.column.field.what == what)
}

/// What a group's cells hold beside names.
struct Details {
    births: Vec<Seen<Birth>>,
    a_numbers: Vec<Seen<ANumber>>,
    phones: Vec<Seen<Phone>>,
    sexes: Vec<Sex>,
}

impl Details {
    fn read(reader: &mut Reader<'_>, whom: Whom, group: &[At<'_>], on: Day) -> Details {
        let births = births(reader, group, whom, on);
        let a_numbers = values(reader, cells(group, What::ANumber), "problem-a-number-unreadable", |at| {
            numbers::a_numbers(at.text, at.kind)
        });
        let phones = values(reader, cells(group, What::Phone), "problem-phone-unreadable", |at| {
            numbers::phones(at.text, at.kind)
        });
        let letters = &reader.survey.letters;
        let sexes = cells(group, What::Sex)
            .filter_map(|at| status::sex(at.text, letters[usize::from(at.cell.column)]).read())
            .collect();
        Details { births, a_numbers, phones, sexes }
    }

    /// How many relatives without a name these speak of.
    fn nameless(&self, whom: Whom) -> usize {
        // Two birth dates beside one name cannot be shared out; without names each stands for a child.
        let most = self.births.len().max(self.a_numbers.len());
        match whom {
            _ if most == 0 && self.phones.is_empty() => 0,
            Whom::Child => most.max(1),
            _ => 1,
        }
    }

    /// Gives each of the people what is theirs, where there are as many values as people.
    fn share_out(&self, people: &mut [StatedKin]) {
        let count = people.len();
        for (index, kin) in people.iter_mut().enumerate() {
            if kin.birth.is_none() && self.births.len() == count {
                kin.birth = Some(self.births[index].clone());
            }
            if (self.a_numbers.len() == count || count == 1) && !self.a_numbers.is_empty() {
                kin.a_number = self.a_numbers.get(index).cloned();
            }
            if kin.sex.is_none() && self.sexes.len() == count {
                kin.sex = Some(self.sexes[index]);
            }
            // Parents of one household share a phone; the first is enough to reach both.
            if let Some(phone) = self.phones.first() {
                kin.phone = Some(phone.clone());
            }
        }
    }
}

fn values<'a, T>(
    reader: &mut Reader<'_>,
    cells: impl Iterator<Item = At<'a>>,
    code: &str,
    read: impl Fn(At<'a>) -> Outcome<Vec<numbers::Spanned<T>>>,
) -> Vec<Seen<T>> {
    let mut all = Vec::new();
    for at in cells {
        if let Outcome::Read(found) = reader.outcome(at, code, read(at)) {
            let only = found.len() == 1;
            all.extend(found.into_iter().map(|(value, span)| Seen {
                value,
                cell: CellRef { span: if only { (0, 0) } else { span }, ..at.cell },
            }));
        }
    }
    all
}
