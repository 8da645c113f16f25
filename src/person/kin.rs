//! Gathers the relatives that a row names: from columns of their own, and out of its notes.

use super::dates::{self, Age, Manner, Of};
use super::people::{Mention, mentions};
use super::reader::{At, Reader};
use super::relation;
use super::{
    ANumber, Birth, CellRef, Day, KinRelation, Name, Outcome, Person, Phone, Role, Seen, Sex, StatedKin, Whereabouts,
    names, notes, numbers, status,
};
use crate::facts::{Field, Severity, What, Whom};

impl StatedKin {
    /// Somebody of whom only the relation is known.
    pub(super) fn new(relation: KinRelation) -> StatedKin {
        StatedKin {
            relation,
            name: None,
            sex: None,
            birth: None,
            a_number: None,
            phone: None,
            from_note: false,
            denied: false,
            whereabouts: Whereabouts::Unsaid,
            said: None,
        }
    }

    fn says_nothing(&self) -> bool {
        self.name.is_none() && self.birth.is_none() && self.a_number.is_none() && self.phone.is_none()
    }
}

/// The relatives named in columns.
pub(super) fn from_columns(reader: &mut Reader<'_>, on: Day) -> Vec<StatedKin> {
    let mut all = Vec::new();
    for whom in [Whom::Mother, Whom::Father, Whom::Parent, Whom::Child, Whom::Relative] {
        for group in reader.groups(whom) {
            all.extend(of_group(reader, whom, &group, on));
        }
    }
    all
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

/// One group of columns: usually one relative, several where its name cell names several.
fn of_group(reader: &mut Reader<'_>, whom: Whom, group: &[At<'_>], on: Day) -> Vec<StatedKin> {
    let cell = |what: What| group.iter().copied().filter(move |at| at.column.field.what == what);
    let (mut relation, mut sex) = relation_of(whom);
    if let Some(said) = cell(What::Relation).find_map(|at| relation::read(at.text))
        && matches!(whom, Whom::Relative | Whom::Parent)
    {
        (relation, sex) = (said.relation, said.sex);
    }
    if whom == Whom::Child && is_lesser_kin(reader, group) {
        relation = KinRelation::OtherRelative;
    }
    let mut people = named(reader, group, relation, sex, on);
    let births = births(reader, group, whom, on);
    let a_numbers =
        values(reader, cell(What::ANumber), "problem-a-number-unreadable", |at| numbers::a_numbers(at.text, at.kind));
    let phones = values(reader, cell(What::Phone), "problem-phone-unreadable", |at| numbers::phones(at.text, at.kind));
    let sexes: Vec<Sex> = cell(What::Sex)
        .filter_map(|at| status::sex(at.text, reader.survey.letters[usize::from(at.cell.column)]).read())
        .collect();
    let most = births.len().max(a_numbers.len());
    // Two birth dates beside one name cannot be shared out; without names each stands for a child.
    if people.is_empty() && (most > 0 || !phones.is_empty()) {
        let count = if whom == Whom::Child { most.max(1) } else { 1 };
        people = vec![StatedKin { sex, ..StatedKin::new(relation) }; count];
    }
    let count = people.len();
    for (index, kin) in people.iter_mut().enumerate() {
        if kin.birth.is_none() && births.len() == count {
            kin.birth = Some(births[index].clone());
        }
        if (a_numbers.len() == count || count == 1) && !a_numbers.is_empty() {
            kin.a_number = a_numbers.get(index).cloned();
        }
        if kin.sex.is_none() && (sexes.len() == count) {
            kin.sex = Some(sexes[index]);
        }
        // Parents of one household share a phone; the first is enough to reach both.
        if !phones.is_empty() {
            kin.phone = phones.first().cloned();
        }
    }
    if count == 1 {
        let more = phones.iter().skip(1).map(|phone| StatedKin {
            phone: Some(phone.clone()),
            sex,
            ..StatedKin::new(relation)
        });
        people.extend(more);
    }
    people.retain(|kin| !kin.says_nothing());
    people
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

/// Who is named in the group's name cells.
fn named(
    reader: &mut Reader<'_>,
    group: &[At<'_>],
    relation: KinRelation,
    sex: Option<Sex>,
    on: Day,
) -> Vec<StatedKin> {
    let part = |what: What| group.iter().find(|at| at.column.field.what == what);
    let text = |what: What| part(what).map_or("", |at| at.text);
    let parts = [What::GivenName, What::MiddleName, What::Surname, What::SecondSurname];
    if let Some(value) = names::from_columns(text(parts[0]), text(parts[1]), text(parts[2]), text(parts[3])) {
        let at = [2, 0, 3, 1]
            .into_iter()
            .filter_map(|index: usize| part(parts[index]))
            .find(|at| !at.text.trim().is_empty());
        let cell = at.map_or(CellRef::default(), |at| at.cell);
        return vec![StatedKin { name: Some(Seen { value, cell }), sex, ..StatedKin::new(relation) }];
    }
    let mut people = Vec::new();
    for at in group.iter().filter(|at| at.column.field.what == What::Name) {
        let order = reader.orders()(at.cell.column);
        let found = mentions(at.text, order);
        reader.tell_if_long(*at);
        let outcome = match (found.is_empty(), names::is_unknown(at.text)) {
            (false, _) => Outcome::Read(()),
            (true, _) if at.text.trim().is_empty() => Outcome::Blank,
            (true, true) => Outcome::Unknown,
            (true, false) => Outcome::Unreadable,
        };
        reader.outcome(*at, "problem-name-unreadable", outcome);
        let count = found.len();
        let mut other = false;
        for mention in found {
            let one = stated(mention, *at, count, relation, sex, on);
            other |= one.relation == KinRelation::OtherRelative && relation != KinRelation::OtherRelative;
            people.push(one);
        }
        if other {
            reader.problem(Severity::Note, "problem-name-other-relative", *at);
        }
    }
    people
}

/// One of `count` people in a cell of a column that names `relation`s. What the cell itself says of the relation wins:
/// a `(tía)` in the mother's column is no mother, `Padre: …` no mother either.
pub(super) fn stated(
    mention: Mention,
    at: At<'_>,
    count: usize,
    relation: KinRelation,
    sex: Option<Sex>,
    on: Day,
) -> StatedKin {
    use KinRelation::{Child, Companion, Father, Mother, OtherRelative, Parent, Sibling};
    let span = if count == 1 { (0, 0) } else { mention.span };
    let cell = CellRef { span, ..at.cell };
    let birth = mention.birth.or(mention.age.map(|age| age.birth(on)));
    let (relation, sex) = match (mention.relation, relation) {
        // In a column of parents the label says which; in one of relatives it says more than the column.
        (Some(said), Parent | OtherRelative | Companion | Sibling) => (said, mention.sex),
        (Some(OtherRelative | Sibling), Mother | Father) => (OtherRelative, mention.sex),
        (Some(said @ (Mother | Father)), Mother | Father) => (said, mention.sex),
        (Some(OtherRelative), Child) => (OtherRelative, mention.sex),
        // Both parents in the column of one: the name tells which is which.
        (None, Mother | Father) if count > 1 => by_name(mention.name.as_ref(), relation, sex),
        _ => (relation, mention.sex.or(sex)),
    };
    let relation = match (relation, sex) {
        (Parent, Some(Sex::Female)) => Mother,
        (Parent, Some(Sex::Male)) => Father,
        _ => relation,
    };
    StatedKin {
        name: mention.name.map(|value: Name| Seen { value, cell }),
        birth: birth.map(|value: Birth| Seen { value, cell }),
        a_number: mention.a_number.map(|value| Seen { value, cell }),
        phone: mention.phone.map(|value| Seen { value, cell }),
        sex,
        whereabouts: mention.whereabouts,
        ..StatedKin::new(relation)
    }
}

/// The parent that a given name fits, where it fits one far better.
fn by_name(name: Option<&Name>, relation: KinRelation, sex: Option<Sex>) -> (KinRelation, Option<Sex>) {
    let female = name.and_then(|name| name.given.iter().find_map(|token| crate::reference::names::given(token)));
    match female.map(|given| given.female) {
        Some(share) if share < 0.05 => (KinRelation::Father, Some(Sex::Male)),
        Some(share) if share > 0.95 => (KinRelation::Mother, Some(Sex::Female)),
        _ => (relation, sex),
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

/// Births from dates, else years, else ages; several of one cell where it holds several.
fn births(reader: &mut Reader<'_>, group: &[At<'_>], whom: Whom, on: Day) -> Vec<Seen<Birth>> {
    let of = match whom {
        Whom::Child => Of::ChildBirth,
        Whom::Mother | Whom::Father | Whom::Parent => Of::AdultBirth,
        Whom::Own | Whom::Relative => Of::Birth,
    };
    let newest = reader.survey.newest;
    for what in [What::BirthDate, What::BirthYear, What::Age] {
        let code = if what == What::Age { "problem-age-unreadable" } else { "problem-date-unreadable" };
        let mut all = Vec::new();
        for at in group.iter().filter(|at| at.column.field.what == what) {
            let manner = Manner { order: at.column.date_order, of, newest };
            let one = |text: &str| match what {
                What::Age => match dates::age(text) {
                    Outcome::Read(age) => Outcome::Read(Age::birth(age, on)),
                    Outcome::Blank => Outcome::Blank,
                    Outcome::Unknown => Outcome::Unknown,
                    Outcome::Unreadable => Outcome::Unreadable,
                },
                _ => match dates::read(text, at.kind, manner) {
                    Outcome::Read(date) => Outcome::Read(date.birth()),
                    Outcome::Blank => Outcome::Blank,
                    Outcome::Unknown => Outcome::Unknown,
                    // Dates where they are known, ages elsewhere, in one column.
                    Outcome::Unreadable => match dates::age(text) {
                        Outcome::Read(age) => Outcome::Read(age.birth(on)),
                        _ => Outcome::Unreadable,
                    },
                },
            };
            let parts: Vec<&str> = at
                .text
                .split([';', '\n', '|', '&'])
                .flat_map(|part| part.split(" and "))
                .flat_map(|part| part.split(" y "))
                .flat_map(|part| part.split(" e "))
                .collect();
            let is_one_age = parts.len() == 2 && ["mes", "month", "mos"].iter().any(|unit| parts[1].contains(unit));
            let parts = if is_one_age { vec![at.text] } else { parts };
            let parts: Vec<&str> = match what {
                _ if parts.len() > 1 => parts,
                What::Age => at.text.split([',', '/']).collect(),
                // `8/12/1999, 4`, not `May 5, 2011`.
                _ if one(at.text) == Outcome::Unreadable => at.text.split(',').collect(),
                _ => parts,
            };
            let several: Option<Vec<Birth>> =
                (parts.len() > 1).then(|| parts.iter().map(|part| one(part).read()).collect()).flatten();
            if let Some(several) = several {
                all.extend(several.into_iter().map(|value| Seen { value, cell: at.cell }));
            } else if let Outcome::Read(value) = reader.outcome(*at, code, one(at.text)) {
                all.push(Seen { value, cell: at.cell });
            }
        }
        if !all.is_empty() {
            return all;
        }
    }
    Vec::new()
}

/// The people named in a column such as `Traveled with`, of whom nothing more is said.
fn companions(text: &str) -> Vec<notes::NoteKin> {
    let named = mentions(text, names::Order::Open).into_iter().filter_map(|mention| {
        let name = mention.name.filter(|name| {
            let known = |token: &String| crate::reference::names::given(token).is_some();
            name.given.iter().any(known)
        })?;
        Some(notes::NoteKin {
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

/// Reads the notes of a row into its relatives and numbers.
pub(super) fn from_notes(reader: &mut Reader<'_>, person: &mut Person, on: Day) {
    for at in reader.cells(Field::own(What::Notes)) {
        if at.text.trim().is_empty() {
            reader.blank.insert(What::Notes);
            continue;
        }
        person.notes.push(at.cell);
        let manner = Manner { order: at.column.date_order, of: Of::Birth, newest: reader.survey.newest };
        let mut said = notes::read(at.text, notes::Row { role: person.role, on, manner });
        if said.kin.is_empty() && reader.survey.companions[usize::from(at.cell.column)] {
            reader.tell_if_long(at);
            said.kin = companions(at.text);
        }
        let cell = |span| CellRef { span, ..at.cell };
        for mut kin in said.kin {
            // The row's own number, said again.
            if kin.a_number.is_some_and(|(number, _)| person.a_numbers.iter().any(|own| own.value == number)) {
                kin.a_number = None;
                if kin.relation == KinRelation::Companion && kin.name.is_none() && kin.phone.is_none() {
                    continue;
                }
            }
            // `el niño` in a row whose columns name the child.
            let again = kin.relation == KinRelation::Child
                && kin.name.is_none()
                && kin.birth.is_none()
                && kin.a_number.is_none()
                && kin.phone.is_none()
                && !kin.denied
                && kin.whereabouts == Whereabouts::Unsaid;
            let in_columns = |known: &StatedKin| {
                !known.from_note && matches!(known.relation, KinRelation::Child | KinRelation::OtherRelative)
            };
            if again && person.role == Role::Adult && person.kin.iter().any(in_columns) {
                continue;
            }
            person.kin.push(StatedKin {
                relation: kin.relation,
                name: kin.name.map(|(value, span)| Seen { value, cell: cell(span) }),
                sex: kin.sex,
                birth: kin.birth.map(|(value, span)| Seen { value, cell: cell(span) }),
                a_number: kin.a_number.map(|(value, span): (ANumber, _)| Seen { value, cell: cell(span) }),
                phone: kin.phone.map(|(value, span): (Phone, _)| Seen { value, cell: cell(span) }),
                from_note: true,
                denied: kin.denied,
                whereabouts: kin.whereabouts,
                said: (kin.said.1 > 0).then(|| cell(kin.said)),
            });
        }
        for (value, span) in said.event_numbers {
            if !person.event_numbers.iter().any(|seen| seen.value == value) {
                person.event_numbers.push(Seen { value, cell: cell(span) });
            }
        }
        for (value, span) in said.family_numbers {
            if !person.family_numbers.iter().any(|seen| seen.value == value) {
                person.family_numbers.push(Seen { value, cell: cell(span) });
            }
        }
    }
}
