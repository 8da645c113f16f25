//! Child or adult: what the row says, its sheet, its family status, or its birth.

use super::reader::Reader;
use super::{Birth, Day, FamilyFlag, Role, Seen, dates, status};
use crate::facts::{Place, Problem, Severity, SheetRole, What};

/// Child or adult, and whether the row or its sheet says so.
pub(super) fn role(reader: &mut Reader<'_>, flag: Option<&Seen<FamilyFlag>>) -> (Role, bool) {
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
pub(super) fn role_by_birth(birth: Option<&Seen<Birth>>, on: Day) -> Option<Role> {
    let birth = birth?.value;
    let (year, month, day) = dates::civil(on);
    let grown = dates::day(year - 18, month, day).or_else(|| dates::day(year - 18, 3, 1))?;
    Some(if birth.last > grown { Role::Child } else { Role::Adult })
}

pub(super) fn unknown_role(reader: &mut Reader<'_>) {
    let place = Place { row: Some(reader.table.row_number(reader.row)), ..reader.table.place() };
    reader.problems.push(Problem::new(Severity::Warning, "problem-role-unknown", place));
}

pub(super) fn family_flag(reader: &mut Reader<'_>) -> Option<Seen<FamilyFlag>> {
    let found =
        reader.all(What::FamilyFlag, "problem-flag-unreadable", |at| status::family_flag(at.text, &at.column.header));
    found.into_iter().find_map(|seen| Some(Seen { value: seen.value?, cell: seen.cell }))
}
