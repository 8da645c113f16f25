//! Places: border sectors and what belongs to them, and the departments and municipalities people come from.

use std::sync::OnceLock;

use super::fold;
use super::tsv::{find, index, records};

pub use super::origin::{Origin, origin};
pub use super::sectors::{SECTORS, Sector, sector_name, sector_names, sectors};

/// The country and the name, [folded](fold), of a department of Guatemala, Honduras or El Salvador that a text names.
/// `None` where it names none, or one that stands in two countries (La Paz): see [`department_in`].
pub fn department(text: &str) -> Option<(&'static str, &'static str)> {
    let folded = fold(text);
    let folded = without_kind(&folded);
    let mut found = departments().iter().filter(|entry| entry.0 == folded);
    let first = found.next()?;
    found.next().is_none().then_some(first.1)
}

/// The name of a country's department that a text names; `country` is ISO alpha-2.
pub fn department_in(country: &str, text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let folded = without_kind(&folded);
    departments().iter().find(|entry| entry.0 == folded && entry.1.0 == country).map(|entry| entry.1.1)
}

/// The department of a municipality of Guatemala, both [folded](fold); `None` where there is no such municipality or where
/// several departments have one of that name.
pub fn guatemala_department(municipality: &str) -> Option<&'static str> {
    let (country, department) = municipality_of(&fold(municipality), |country| country == "GT")?;
    (country == "GT").then_some(department)
}

/// The country and department of a municipality of Guatemala, Honduras or El Salvador (of the latter two, only larger ones
/// are known); `None` where it is unknown or stands in several departments.
pub fn municipality(text: &str) -> Option<(&'static str, &'static str)> {
    municipality_of(&fold(text), |_| true)
}

fn municipality_of(folded: &str, in_country: impl Fn(&str) -> bool) -> Option<(&'static str, &'static str)> {
    let places = find(municipalities(), folded)?;
    let mut found = places.iter().filter(|place| in_country(place.0));
    let first = *found.next()?;
    found.next().is_none().then_some(first)
}

/// Drops the word for what it is: `DEPARTAMENTO DE …`, `… DEPARTMENT`, `DEPTO …`.
fn without_kind(folded: &str) -> &str {
    const BEFORE: [&str; 7] =
        ["DEPARTAMENTO DE ", "DEPARTAMENTO DEL ", "DEPARTAMENTO ", "DEPTO DE ", "DEPTO ", "DPTO DE ", "DPTO "];
    let rest = BEFORE.iter().find_map(|kind| folded.strip_prefix(kind)).unwrap_or(folded);
    [" DEPARTMENT", " DEPARTAMENTO", " DEPT", " DEPTO"].iter().find_map(|kind| rest.strip_suffix(kind)).unwrap_or(rest)
}

type Spelling = (&'static str, (&'static str, &'static str));

/// Every spelling, with its country and name; one that two countries share stands twice.
fn departments() -> &'static [Spelling] {
    static TABLE: OnceLock<Vec<Spelling>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut spellings = Vec::new();
        for mut columns in records(include_str!("data/departments.tsv")) {
            if let (Some(country), Some(name)) = (columns.next(), columns.next()) {
                spellings.push((name, (country, name)));
                spellings.extend(columns.map(|spelling| (spelling, (country, name))));
            }
        }
        spellings
    })
}

type Municipalities = Vec<(&'static str, Vec<(&'static str, &'static str)>)>;

fn municipalities() -> &'static [(&'static str, Vec<(&'static str, &'static str)>)] {
    static TABLE: OnceLock<Municipalities> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut rows: Vec<(&'static str, (&'static str, &'static str))> = Vec::new();
        for mut columns in records(include_str!("data/municipalities_gt.tsv")) {
            let department = columns.next().unwrap_or_default();
            rows.extend(columns.map(|name| (name, ("GT", department))));
        }
        for mut columns in records(include_str!("data/municipalities_hn_sv.tsv")) {
            if let (Some(country), Some(department)) = (columns.next(), columns.next()) {
                rows.extend(columns.map(|name| (name, (country, department))));
            }
        }
        rows.sort_unstable();
        rows.dedup();
        let mut grouped: Municipalities = Vec::new();
        for (name, place) in rows {
            match grouped.last_mut() {
                Some(last) if last.0 == name => last.1.push(place),
                _ => grouped.push((name, vec![place])),
            }
        }
        index(grouped)
    })
}
