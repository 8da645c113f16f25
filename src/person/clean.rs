//! Puts a row together: every column is read by its own reader, in an order that lets ages lean on dates.

use super::dates;
use super::own_name::own_names;
use super::reader::Reader;
use super::row_dates::{birth, event, note_misplaced};
use super::row_role::{family_flag, role, role_by_birth, unknown_role};
use super::row_values::{country, email, folded, identifiers, own_a_numbers, own_phones, sectors};
use super::survey::survey;
use super::{
    Birth, CellRef, Day, Days, FamilyFlag, KinRelation, Person, Persons, Reason, Role, Seen, Sex, WhatSet, kin,
    relation, status,
};
use crate::facts::{Field, Problem, Severity, SheetRole, What};
use crate::reference::{countries, fold, places};
use crate::schema::Schema;
use crate::table::Table;

/// A list of so many people, of whom none has a name, likely has a column of names that was not recognised.
const MANY: usize = 5;

/// Cleans every row of a table. `table` is its index among all loaded ones.
///
/// Ages count from the row's own apprehension, referral or book-in, else from the median such day of the sheet, else
/// from [`dates::ASSUMED`], with a note that says so.
pub fn clean(index: u16, table: &Table, schema: &Schema) -> Persons {
    let mut all = Persons::default();
    if schema.role == SheetRole::Ignore {
        return all;
    }
    let mut survey = survey(table, schema, &mut all.problems);
    all.skipped = std::mem::take(&mut survey.skipped);
    all.persons.reserve_exact(survey.rows.len());
    let mut leaned_on_assumption = false;
    for &row in &survey.rows {
        let mut reader = Reader {
            index,
            table,
            schema,
            survey: &survey,
            row,
            is_portuguese: false,
            problems: &mut all.problems,
            blank: WhatSet::default(),
            said_unknown: WhatSet::default(),
        };
        let person = person(&mut reader);
        let from_age = |birth: &Option<Seen<Birth>>| {
            birth.as_ref().is_some_and(|birth| birth.value.precision == super::Precision::Age)
        };
        leaned_on_assumption |= survey.is_day_assumed && from_age(&person.birth);
        all.persons.push(person);
    }
    if all.persons.len() >= MANY && all.persons.iter().all(|person| person.names.is_empty()) {
        all.problems.push(Problem::new(Severity::Warning, "problem-no-names", table.place()));
    }
    if leaned_on_assumption {
        let (year, month, day) = dates::civil(dates::ASSUMED);
        let date = format!("{year}-{month:02}-{day:02}");
        all.problems.push(Problem::new(Severity::Note, "problem-ages-without-date", table.place()).with("date", date));
    }
    all
}

/// The record id: the id column's value where it is this row's alone, else the row's place.
fn record_id(reader: &Reader<'_>) -> String {
    let table = reader.table;
    if let Some(column) = reader.survey.id_column {
        let text = table.cell(reader.row, column).text.trim();
        if !text.is_empty()
            && crate::reference::words::placeholder(text).is_none()
            && !reader.survey.repeated.contains_key(text)
        {
            return text.to_owned();
        }
    }
    let number = table.row_number(reader.row);
    match &table.sheet {
        Some(sheet) => format!("{}!{sheet}!{number}", table.file),
        None => format!("{}!{number}", table.file),
    }
}

fn person(reader: &mut Reader<'_>) -> Person {
    let days = Encounter::read(reader);
    let on = days.ages_stated().unwrap_or(reader.survey.usual_day);
    let family_flag = family_flag(reader);
    let (role, birth) = role_and_birth(reader, family_flag.as_ref(), on);
    let country = country(reader);
    reader.is_portuguese = is_portuguese(reader, country.as_ref());
    let named = own_names(reader, role, on);
    let mut person = Person {
        names: named.names,
        birth: birth.or(named.birth),
        country,
        apprehended: days.apprehended,
        referred: days.referred,
        booked_in: days.booked_in,
        released: days.released,
        family_flag,
        kin: named.kin,
        ..nobody(record_id(reader), role, (reader.index, reader.row as u32))
    };
    identity(reader, &mut person);
    origin(reader, &mut person);
    person.sectors = sectors(reader);
    contact(reader, &mut person);
    separation(reader, &mut person);
    own_relation(reader, &mut person, named.said);
    person.sex = person.sex.take().or(named.sex);
    person.kin.extend(kin::from_columns(reader, on));
    if reader.is_portuguese {
        fathers_surname_first(&mut person);
    }
    kin::from_notes(reader, &mut person, on);
    person.blank = reader.blank;
    person.said_unknown = reader.said_unknown;
    person
}

/// A person of whom nothing is read yet.
fn nobody(id: String, role: Role, row: (u16, u32)) -> Person {
    Person {
        id,
        role,
        rows: vec![row],
        also_ids: Vec::new(),
        names: Vec::new(),
        sex: None,
        birth: None,
        a_numbers: Vec::new(),
        event_numbers: Vec::new(),
        family_numbers: Vec::new(),
        country: None,
        department: None,
        municipality: None,
        language: None,
        apprehended: None,
        referred: None,
        booked_in: None,
        released: None,
        sectors: None,
        phones: Vec::new(),
        addresses: Vec::new(),
        emails: Vec::new(),
        kin: Vec::new(),
        reason: None,
        family_flag: None,
        do_not_share: false,
        notes: Vec::new(),
        blank: WhatSet::default(),
        said_unknown: WhatSet::default(),
    }
}

/// The days on which authorities met with the row's person.
struct Encounter {
    apprehended: Option<Seen<Days>>,
    referred: Option<Seen<Days>>,
    booked_in: Option<Seen<Days>>,
    released: Option<Seen<Days>>,
}

impl Encounter {
    fn read(reader: &mut Reader<'_>) -> Encounter {
        Encounter {
            apprehended: event(reader, What::ApprehensionDate),
            referred: event(reader, What::ReferralDate),
            booked_in: event(reader, What::BookInDate),
            released: event(reader, What::ReleaseDate),
        }
    }

    /// The day that the row's ages are stated at.
    fn ages_stated(&self) -> Option<Day> {
        let days = [&self.apprehended, &self.referred, &self.booked_in];
        days.into_iter().flatten().map(|seen| seen.value.first).next()
    }
}

/// Child or adult, as the row says or else its birth, and the birth.
fn role_and_birth(reader: &mut Reader<'_>, flag: Option<&Seen<FamilyFlag>>, on: Day) -> (Role, Option<Seen<Birth>>) {
    let (role, is_said) = role(reader, flag);
    let birth = birth(reader, role, on);
    match &birth {
        Some(birth) if is_said => note_misplaced(reader, role, birth, on),
        None if !is_said => unknown_role(reader),
        _ => {}
    }
    let by_birth = role_by_birth(birth.as_ref(), on).filter(|_| !is_said);
    (by_birth.unwrap_or(role), birth)
}

/// Brazilians and their kin write the mother's surname first: so do rows of those countries, and rows without a country
/// in a sheet whose headers are Portuguese.
fn is_portuguese(reader: &Reader<'_>, country: Option<&Seen<&str>>) -> bool {
    match country.map(|seen| seen.value) {
        Some(country) => matches!(country, "BR" | "PT" | "AO" | "MZ" | "CV" | "GW" | "ST"),
        None => reader.survey.is_portuguese,
    }
}

fn identity(reader: &mut Reader<'_>, person: &mut Person) {
    let letters = &reader.survey.letters;
    person.sex = reader
        .first(What::Sex, "problem-sex-unreadable", |at| status::sex(at.text, letters[usize::from(at.cell.column)]));
    person.a_numbers = own_a_numbers(reader);
    person.event_numbers = identifiers(reader, What::EventNumber);
    person.family_numbers = identifiers(reader, What::FamilyUnitNumber);
}

fn origin(reader: &mut Reader<'_>, person: &mut Person) {
    person.department = reader.first(What::Department, "problem-text-unreadable", folded);
    person.municipality = reader.first(What::Municipality, "problem-text-unreadable", folded);
    person.language = reader.first(What::Language, "problem-text-unreadable", folded);
    take_origin_apart(reader, person);
}

fn contact(reader: &mut Reader<'_>, person: &mut Person) {
    person.phones = own_phones(reader);
    person.addresses = reader.all(What::Address, "problem-text-unreadable", folded);
    person.emails = reader.all(What::Email, "problem-email-unreadable", email);
}

fn separation(reader: &mut Reader<'_>, person: &mut Person) {
    person.reason = reader.first(What::SeparationReason, "problem-text-unreadable", |at| status::reason(at.text));
    person.do_not_share = reader.cells(Field::own(What::DoNotShare)).iter().any(|at| status::do_not_share(at.text));
}

/// `Jiquilisco, Usulután` in one cell: the municipality alone, and the department and country where no other cell
/// gives them.
fn take_origin_apart(reader: &Reader<'_>, person: &mut Person) {
    let parted = |text: &str| text.contains([',', '/', '(', ';', '|', '\n']);
    let Some(cell) = person.municipality.as_ref().map(|seen| seen.cell) else {
        // `Guatemala (Ixcán)`, under a header that asks for a country.
        let at = person.country.as_ref().map(|seen| reader.at(usize::from(seen.cell.column)));
        if let Some(at) = at.filter(|at| parted(at.text)) {
            let origin = places::origin(at.text);
            // Not `Guatemala/México`, nor a remark.
            let town = |name: &String| countries::read(name).is_none() && name.split(' ').count() <= 5;
            if origin.municipality.as_ref().is_none_or(town) {
                fill_origin(person, origin, at.cell);
            }
        }
        return;
    };
    let text = reader.at(usize::from(cell.column)).text;
    // Else it is one place, whatever it is called: `Santa Cruz del Quiché`.
    if parted(text) {
        fill_origin(person, places::origin(text), cell);
        return;
    }
    // `HONDURAS`, among towns with their countries.
    if let (None, Some(value)) = (&person.country, countries::read(text)) {
        person.country = Some(Seen { value, cell });
        person.municipality = None;
    } else if let (None, Some((_, department))) = (&person.department, places::department(text))
        && places::municipality(text).is_none()
    {
        person.department = Some(Seen { value: fold(department), cell });
        person.municipality = None;
    }
}

/// Fills in what a cell says of where somebody is from, and no other cell does.
fn fill_origin(person: &mut Person, origin: places::Origin, cell: CellRef) {
    if origin.municipality.is_none() && person.municipality.is_some() {
        return;
    }
    person.municipality = origin.municipality.map(|value| Seen { value, cell });
    if let (None, Some(department)) = (&person.department, origin.department) {
        person.department = Some(Seen { value: fold(department), cell });
    }
    if let (None, Some(value)) = (&person.country, origin.country) {
        person.country = Some(Seen { value, cell });
    }
}

/// What an adult's row says of how the adult is related to the child: a mother is a woman, an aunt is no parent.
fn own_relation(reader: &mut Reader<'_>, person: &mut Person, in_name: Option<(KinRelation, Option<Sex>, CellRef)>) {
    if person.role == Role::Child {
        return;
    }
    let columns = reader.cells(Field::own(What::Relation)).into_iter();
    let in_columns = columns.filter_map(|at| relation::read(at.text).map(|said| (said.relation, said.sex, at.cell)));
    for (relation, sex, cell) in in_columns.chain(in_name) {
        if let (None, Some(value)) = (&person.sex, sex)
            && relation != KinRelation::Child
        {
            person.sex = Some(Seen { value, cell });
        }
        if matches!(relation, KinRelation::OtherRelative | KinRelation::Sibling) && person.reason.is_none() {
            person.reason = Some(Seen { value: Reason::OtherAdult, cell });
        }
    }
}

/// Turns surnames round, so that the father's stands first as everywhere else.
fn fathers_surname_first(person: &mut Person) {
    let own = person.names.iter_mut();
    let told = person.kin.iter_mut().filter_map(|kin| kin.name.as_mut());
    for name in own.chain(told).map(|seen| &mut seen.value).filter(|name| !name.unordered) {
        name.surnames.extend(name.married.take());
        name.surnames.reverse();
    }
}
