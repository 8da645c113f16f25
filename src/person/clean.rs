//! Puts a row together: every column is read by its own reader, in an order that lets ages lean on dates.

use super::dates;
use super::own_name::{Named, own_names};
use super::reader::Reader;
use super::row_dates::{birth, event, note_misplaced};
use super::row_role::{family_flag, role, role_by_birth, unknown_role};
use super::row_values::{country, email, folded, identifiers, own_a_numbers, own_phones, sectors};
use super::survey::survey;
use super::{Birth, CellRef, KinRelation, Person, Persons, Reason, Role, Seen, Sex, WhatSet, kin, relation, status};
use crate::facts::{Field, Problem, Severity, SheetRole, What};
use crate::reference::{fold, places};
use crate::schema::Schema;
use crate::table::Table;

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
    let apprehended = event(reader, What::ApprehensionDate);
    let referred = event(reader, What::ReferralDate);
    let booked_in = event(reader, What::BookInDate);
    let released = event(reader, What::ReleaseDate);
    let on = [&apprehended, &referred, &booked_in]
        .into_iter()
        .flatten()
        .map(|seen| seen.value.first)
        .next()
        .unwrap_or(reader.survey.usual_day);
    let family_flag = family_flag(reader);
    let (role, role_was_said) = role(reader, family_flag.as_ref());
    let birth = birth(reader, role, on);
    if !role_was_said && birth.is_none() {
        unknown_role(reader);
    }
    if let (true, Some(birth)) = (role_was_said, &birth) {
        note_misplaced(reader, role, birth, on);
    }
    let role = if role_was_said { role } else { role_by_birth(birth.as_ref(), on).unwrap_or(role) };
    let country = country(reader);
    // Brazilians and their kin write the mother's surname first: so do rows of those countries, and rows without a
    // country in a sheet whose headers are Portuguese.
    reader.is_portuguese = match country.as_ref().map(|seen| seen.value) {
        Some(country) => matches!(country, "BR" | "PT" | "AO" | "MZ" | "CV" | "GW" | "ST"),
        None => reader.survey.is_portuguese,
    };
    let Named { names, kin: named_kin, said, sex: named_sex, birth: named_birth } = own_names(reader, role, on);
    let birth = birth.or(named_birth);
    let sex = {
        let letters = &reader.survey.letters;
        reader
            .first(What::Sex, "problem-sex-unreadable", |at| status::sex(at.text, letters[usize::from(at.cell.column)]))
    };
    let mut person = Person {
        id: record_id(reader),
        role,
        rows: vec![(reader.index, reader.row as u32)],
        also_ids: Vec::new(),
        names,
        sex,
        birth,
        a_numbers: own_a_numbers(reader),
        event_numbers: identifiers(reader, What::EventNumber),
        family_numbers: identifiers(reader, What::FamilyUnitNumber),
        country,
        department: reader.first(What::Department, "problem-text-unreadable", folded),
        municipality: reader.first(What::Municipality, "problem-text-unreadable", folded),
        language: reader.first(What::Language, "problem-text-unreadable", folded),
        apprehended,
        referred,
        booked_in,
        released,
        sectors: sectors(reader),
        phones: own_phones(reader),
        addresses: reader.all(What::Address, "problem-text-unreadable", folded),
        emails: reader.all(What::Email, "problem-email-unreadable", email),
        kin: Vec::new(),
        reason: reader.first(What::SeparationReason, "problem-text-unreadable", |at| status::reason(at.text)),
        family_flag,
        do_not_share: reader.cells(Field::own(What::DoNotShare)).iter().any(|at| status::do_not_share(at.text)),
        notes: Vec::new(),
        blank: WhatSet::default(),
        said_unknown: WhatSet::default(),
    };
    take_origin_apart(reader, &mut person);
    own_relation(reader, &mut person, said);
    person.sex = person.sex.take().or(named_sex);
    person.kin = named_kin;
    person.kin.extend(kin::from_columns(reader, on));
    if reader.is_portuguese {
        fathers_surname_first(&mut person);
    }
    kin::from_notes(reader, &mut person, on);
    person.blank = reader.blank;
    person.said_unknown = reader.said_unknown;
    person
}

/// `Jiquilisco, Usulután` in one cell: the municipality alone, and the department and country where no other cell
/// gives them.
fn take_origin_apart(reader: &Reader<'_>, person: &mut Person) {
    let Some(cell) = person.municipality.as_ref().map(|seen| seen.cell) else { return };
    let text = reader.at(usize::from(cell.column)).text;
    // Else it is one place, whatever it is called: `Santa Cruz del Quiché`.
    if !text.contains([',', '/', '(', ';', '|', '\n']) {
        return;
    }
    let origin = places::origin(text);
    let Some(municipality) = origin.municipality else { return };
    person.municipality = Some(Seen { value: municipality, cell });
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
