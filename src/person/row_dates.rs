//! The dates of a row: what befell the person when, and the birth, from a date, a year or an age.

use super::dates::{self, DateRead, Manner, Of};
use super::reader::{At, Reader};
use super::{Birth, Day, Days, Outcome, Role, Seen};
use crate::facts::{Severity, SheetRole, What};

pub(super) fn event(reader: &mut Reader<'_>, what: What) -> Option<Seen<Days>> {
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
pub(super) fn note_misplaced(reader: &mut Reader<'_>, role: Role, birth: &Seen<Birth>, on: Day) {
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
pub(super) fn birth(reader: &mut Reader<'_>, role: Role, on: Day) -> Option<Seen<Birth>> {
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
