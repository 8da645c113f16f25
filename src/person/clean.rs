//! Puts a row together: every column is read by its own reader, in an order that lets ages lean on dates.

use super::dates::{self, DateRead, Manner, Of};
use super::own_name::{Named, own_names};
use super::reader::{At, Reader};
use super::survey::survey;
use super::{
    Birth, CellRef, Day, Days, FamilyFlag, KinRelation, Outcome, Person, Persons, Reason, Role, Seen, Sex, WhatSet,
    kin, numbers, relation, status,
};
use crate::facts::{Field, Place, Problem, Severity, SheetRole, What};
use crate::reference::{countries, fold, places};
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
    let Named { names, kin: named_kin, said, birth: named_birth } = own_names(reader, role, on);
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

/// A text that a table knows, or does not.
fn known<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Outcome<T> {
    let text = text.trim();
    if text.is_empty() {
        return Outcome::Blank;
    }
    if let Some(kind) = crate::reference::words::placeholder(text) {
        return kind.into();
    }
    read(text).map_or(Outcome::Unreadable, Outcome::Read)
}

fn folded(at: At<'_>) -> Outcome<String> {
    known(at.text, |text| Some(fold(text)).filter(|folded| !folded.is_empty()))
}

/// The country, the first of several: `Guatemala/México`, `Guatemala - Huehuetenango`.
fn country(reader: &mut Reader<'_>) -> Option<Seen<&'static str>> {
    let parts = |text: &str| -> Vec<&'static str> {
        let text = text.replace(" - ", "/").replace(" y ", "/").replace(" and ", "/");
        text.split(['/', ',', '(', ';', '\n']).filter_map(countries::read).collect()
    };
    let found = reader.first(What::Country, "problem-country-unreadable", |at| {
        known(at.text, |text| countries::read(text).or_else(|| parts(text).first().copied()))
    })?;
    let at = reader.at(usize::from(found.cell.column));
    if countries::read(at.text).is_none() && parts(at.text).iter().any(|other| *other != found.value) {
        reader.problem(Severity::Note, "problem-country-several", at);
    }
    Some(found)
}

fn email(at: At<'_>) -> Outcome<String> {
    known(at.text, |text| {
        let first = text.split([' ', ',', ';', '/', '\n']).find(|part| part.contains('@'))?;
        let (name, host) = first.trim_matches(['<', '>', '(', ')']).split_once('@')?;
        (!name.is_empty() && host.contains('.')).then(|| format!("{name}@{host}").to_lowercase())
    })
}

fn event(reader: &mut Reader<'_>, what: What) -> Option<Seen<Days>> {
    let newest = reader.survey.newest;
    let read =
        |at: At<'_>| dates::read(at.text, at.kind, Manner { order: at.column.date_order, of: Of::Event, newest });
    let found = reader.first(what, "problem-date-unreadable", read)?;
    note_other_order(reader, &found);
    Some(Seen { value: found.value.days(), cell: found.cell })
}

fn note_other_order(reader: &mut Reader<'_>, found: &Seen<DateRead>) {
    if found.value.other_order {
        let at = reader.at(usize::from(found.cell.column));
        reader.problem(Severity::Note, "problem-date-other-order", at);
    }
    if found.value.no_such_day {
        let at = reader.at(usize::from(found.cell.column));
        reader.problem(Severity::Note, "problem-date-no-such-day", at);
    }
}

/// An age and a date of birth of one row may lie so many days apart: ages are said of different days, and rounded.
const AGES_APART: Day = 731;

/// A birth that hardly fits the list it stands in is told: nobody of 38 is a child, nobody of 6 a detained adult.
fn note_misplaced(reader: &mut Reader<'_>, role: Role, birth: &Seen<Birth>, on: Day) {
    const GROWN: Day = 25 * 365;
    const YOUNG: Day = 10 * 365;
    let code = match role {
        Role::Child if on - birth.value.last > GROWN => "problem-child-grown",
        Role::Adult if on - birth.value.first < YOUNG => "problem-adult-young",
        _ => return,
    };
    let at = reader.at(usize::from(birth.cell.column));
    reader.problem(Severity::Warning, code, at);
}

/// The date of birth, else the year, else what the age says. A whole date wins over an age beside it.
fn birth(reader: &mut Reader<'_>, role: Role, on: Day) -> Option<Seen<Birth>> {
    let of = match (reader.schema.role, role) {
        (SheetRole::Both, _) => Of::Birth,
        (_, Role::Child) => Of::ChildBirth,
        (_, Role::Adult) => Of::AdultBirth,
    };
    let newest = reader.survey.newest;
    let read = |at: At<'_>| dates::read(at.text, at.kind, Manner { order: at.column.date_order, of, newest });
    let dated = reader.first(What::BirthDate, "problem-date-unreadable", |at| match read(at) {
        // Dates where they are known, ages elsewhere, in one column.
        Outcome::Unreadable => match dates::age(at.text) {
            Outcome::Read(age) => Outcome::Read(Err(age)),
            _ => Outcome::Unreadable,
        },
        Outcome::Read(date) => Outcome::Read(Ok(date)),
        Outcome::Blank => Outcome::Blank,
        Outcome::Unknown => Outcome::Unknown,
    });
    let (date, said_age) = match dated {
        Some(Seen { value: Ok(value), cell }) => (Some(Seen { value, cell }), None),
        Some(Seen { value: Err(value), cell }) => (None, Some(Seen { value, cell })),
        None => (None, None),
    };
    let year = reader.first(What::BirthYear, "problem-date-unreadable", |at| {
        dates::read_year(at.text, at.kind, Manner { order: at.column.date_order, of, newest })
    });
    let age = reader.first(What::Age, "problem-age-unreadable", |at| dates::age(at.text));
    if let Some(date) = &date {
        note_other_order(reader, date);
    }
    if let Some(found) = date.or(year) {
        let birth = Seen { value: found.value.birth(), cell: found.cell };
        if let Some(age) = age {
            let by_age = age.value.birth(on);
            let apart = (by_age.first - birth.value.last).max(birth.value.first - by_age.last);
            if apart > AGES_APART {
                let at = reader.at(usize::from(age.cell.column));
                reader.problem(Severity::Warning, "problem-age-birth-differ", at);
            }
        }
        return Some(birth);
    }
    said_age.or(age).map(|age| Seen { value: age.value.birth(on), cell: age.cell })
}

/// Child or adult, and whether the row or its sheet says so.
fn role(reader: &mut Reader<'_>, flag: Option<&Seen<FamilyFlag>>) -> (Role, bool) {
    let heads = &reader.survey.sections;
    if let Some((_, role)) = heads[..heads.partition_point(|(row, _)| *row < reader.row)].last() {
        return (*role, true);
    }
    match reader.schema.role {
        SheetRole::Children => return (Role::Child, true),
        SheetRole::Adults => return (Role::Adult, true),
        SheetRole::Both | SheetRole::Ignore => {}
    }
    if let Some(role) = reader.first(What::RowRole, "problem-role-unreadable", |at| status::role(at.text)) {
        return (role.value, true);
    }
    match flag.map(|flag| flag.value) {
        Some(FamilyFlag::Unaccompanied) => return (Role::Child, true),
        Some(FamilyFlag::SingleAdult) => return (Role::Adult, true),
        _ => {}
    }
    (Role::Adult, false)
}

/// Under 18 on the day `on`: a child. In doubt (an age of 17 or 18 by its year only) the later birth decides.
fn role_by_birth(birth: Option<&Seen<Birth>>, on: Day) -> Option<Role> {
    let birth = birth?.value;
    let (year, month, day) = dates::civil(on);
    let grown = dates::day(year - 18, month, day).or_else(|| dates::day(year - 18, 3, 1))?;
    Some(if birth.last > grown { Role::Child } else { Role::Adult })
}

fn unknown_role(reader: &mut Reader<'_>) {
    let place = Place { row: Some(reader.table.row_number(reader.row)), ..reader.table.place() };
    reader.problems.push(Problem::new(Severity::Warning, "problem-role-unknown", place));
}

fn family_flag(reader: &mut Reader<'_>) -> Option<Seen<FamilyFlag>> {
    let found =
        reader.all(What::FamilyFlag, "problem-flag-unreadable", |at| status::family_flag(at.text, &at.column.header));
    found.into_iter().find_map(|seen| Some(Seen { value: seen.value?, cell: seen.cell }))
}

fn own_a_numbers(reader: &mut Reader<'_>) -> Vec<Seen<super::ANumber>> {
    let found = reader.all(What::ANumber, "problem-a-number-unreadable", |at| numbers::a_numbers(at.text, at.kind));
    for at in reader.cells(Field::own(What::ANumber)) {
        let is_placeholder =
            numbers::a_numbers(at.text, at.kind) == Outcome::Unknown && at.text.chars().any(|c| c.is_ascii_digit());
        if is_placeholder {
            reader.problem(Severity::Note, "problem-a-number-placeholder", at);
        }
    }
    spread(found)
}

/// Several values of one cell, each with its part of it.
fn spread<T>(found: Vec<Seen<Vec<numbers::Spanned<T>>>>) -> Vec<Seen<T>> {
    found
        .into_iter()
        .flat_map(|seen| {
            let only = seen.value.len() == 1;
            seen.value.into_iter().map(move |(value, span)| {
                let span = if only { (0, 0) } else { span };
                Seen { value, cell: CellRef { span, ..seen.cell } }
            })
        })
        .collect()
}

fn own_phones(reader: &mut Reader<'_>) -> Vec<Seen<super::Phone>> {
    spread(reader.all(What::Phone, "problem-phone-unreadable", |at| numbers::phones(at.text, at.kind)))
}

fn identifiers(reader: &mut Reader<'_>, what: What) -> Vec<Seen<String>> {
    let found = reader.all(what, "problem-number-unreadable", |at| {
        let parts: Vec<Outcome<String>> = at.text.split([',', ';', '\n', '|']).map(numbers::identifier).collect();
        let read: Vec<String> = parts.iter().filter_map(|part| part.clone().read()).collect();
        match (read.is_empty(), parts.into_iter().next()) {
            (false, _) => Outcome::Read(read),
            (true, Some(Outcome::Blank) | None) => Outcome::Blank,
            (true, Some(Outcome::Unreadable)) => Outcome::Unreadable,
            (true, _) => Outcome::Unknown,
        }
    });
    found
        .into_iter()
        .flat_map(|seen| seen.value.into_iter().map(move |value| Seen { value, cell: seen.cell }))
        .collect()
}

/// What sector, station, office and landmark leave possible together; where they exclude each other the first counts.
fn sectors(reader: &mut Reader<'_>) -> Option<Seen<u32>> {
    let mut found: Option<Seen<u32>> = None;
    for what in [What::Sector, What::Station, What::Office, What::Landmark] {
        let cells = reader.all(what, "problem-place-unreadable", |at| match known(at.text, places::sectors) {
            // Landmarks and stations are free text: that a table does not know one is no fault of the sheet.
            Outcome::Unreadable if matches!(what, What::Landmark | What::Station) => Outcome::Unknown,
            other => other,
        });
        for seen in cells {
            match &mut found {
                None => found = Some(seen),
                Some(known) if known.value & seen.value != 0 => known.value &= seen.value,
                Some(_) => {}
            }
        }
    }
    found
}
