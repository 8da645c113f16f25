//! What can be held against every adult at little cost: age, origin, place, day, and names told that are others'.

use std::collections::BTreeMap;

use super::Rough;
use crate::person::{KinRelation, Person};
use crate::roster::{Counts, Record, Roster, birth_year, day_of, is_common_language};

/// How far apart, in years, births are told apart.
const GAPS: usize = 100;

/// What two rows that do not agree lose, in hundredths of a bit. Chosen on invented lists by two hands, seeds under 1,000,
/// for how many parents are compared; within a third of these values little changes.
const OTHER_COUNTRY: Rough = 400;
const OTHER_DEPARTMENT: Rough = 250;
const OTHER_LANGUAGE: Rough = 200;
const OTHER_SECTOR: Rough = 250;
/// Met too far apart in time: what is lost at most, three weeks on; a third to a half of it at first.
const OTHER_WEEK: Rough = 300;
/// The adult names a child, and not this one.
const NAMES_OTHER_CHILD: Rough = 200;
/// The child names its mother, or its father, and not so.
const OTHER_TOLD_NAME: Rough = 150;

/// What it is worth, in percent, that an adult names a child so: also what every adult loses who names another.
pub(super) const NAMED: i32 = 150;

/// An adult in a few numbers; 0 and `None` where the row does not say.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Face {
    born: Option<i16>,
    /// How rare a birth in that year is among the adults.
    born_rare: i16,
    country: u16,
    department: u16,
    municipality: u16,
    language: u16,
    sectors: u32,
    day: Option<i32>,
    woman: bool,
    man: bool,
    /// Names a child of its own.
    names_child: bool,
}

/// Numbers for the texts of one field, each with what it is worth to share it.
#[derive(Clone, Debug, Default)]
struct Values {
    numbers: BTreeMap<String, u16>,
    /// By number, 0 left out.
    worth: Vec<Rough>,
}

impl Values {
    fn of<'a>(texts: impl Iterator<Item = Option<&'a str>>) -> Values {
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        let mut known = 0;
        for text in texts.flatten() {
            *counts.entry(text).or_default() += 1;
            known += 1;
        }
        let mut values = Values { worth: vec![0], ..Values::default() };
        for (text, count) in counts.into_iter().take(usize::from(u16::MAX) - 1) {
            values.numbers.insert(text.to_owned(), values.worth.len() as u16);
            values.worth.push(bits(f64::from(known) / f64::from(count)));
        }
        values
    }

    fn number(&self, text: Option<&str>) -> u16 {
        text.and_then(|text| self.numbers.get(text).copied()).unwrap_or(0)
    }
}

fn bits(ratio: f64) -> Rough {
    libm::round(libm::log2(ratio) * 100.0) as Rough
}

/// All adults' faces.
#[derive(Clone, Debug, Default)]
pub(super) struct Faces {
    faces: Vec<Face>,
    country: Values,
    department: Values,
    municipality: Values,
    language: Values,
    /// By years between two births.
    gaps: Vec<Rough>,
}

fn country(person: &Person) -> Option<&str> {
    person.country.as_ref().map(|seen| seen.value)
}

fn department(person: &Person) -> Option<&str> {
    person.department.as_ref().map(|seen| seen.value.as_str())
}

fn municipality(person: &Person) -> Option<&str> {
    person.municipality.as_ref().map(|seen| seen.value.as_str())
}

fn language(person: &Person) -> Option<&str> {
    person.language.as_ref().map(|seen| seen.value.as_str()).filter(|language| !is_common_language(language))
}

fn born(person: &Person) -> Option<i16> {
    person.birth.as_ref().map(|birth| libm::floor(birth_year(birth.value.first, birth.value.last)) as i16)
}

fn day(person: &Person) -> Option<i32> {
    day_of(person).map(|(_, days)| i32::midpoint(days.first, days.last))
}

impl Faces {
    pub fn of(roster: &Roster) -> Faces {
        let people = || roster.adults.iter().map(|record| &record.person);
        let mut faces = Faces {
            faces: Vec::with_capacity(roster.adults.len()),
            country: Values::of(people().map(country)),
            department: Values::of(people().map(department)),
            municipality: Values::of(people().map(municipality)),
            language: Values::of(people().map(language)),
            gaps: gaps(),
        };
        for record in &roster.adults {
            let person = &record.person;
            let density = |year: i16| Counts::births_at(&roster.counts.adult_births, f64::from(year) + 0.5);
            let told = person.kin.iter().zip(&record.kin_names);
            let face = Face {
                born: born(person),
                born_rare: born(person).map_or(0, |year| -bits(density(year)) as i16),
                country: faces.country.number(country(person)),
                department: faces.department.number(department(person)),
                municipality: faces.municipality.number(municipality(person)),
                language: faces.language.number(language(person)),
                sectors: person.sectors.as_ref().map_or(0, |seen| seen.value),
                day: day(person),
                woman: record.woman > 0.9,
                man: record.woman < 0.1,
                names_child: told
                    .filter(|(kin, _)| kin.relation == KinRelation::Child && !kin.denied)
                    .any(|(_, name)| name.as_ref().is_some_and(|name| !name.given.is_empty())),
            };
            faces.faces.push(face);
        }
        faces
    }

    /// Sets every adult's score to what its face says for being a parent of the child.
    pub fn score(&self, roster: &Roster, child: &Record, scores: &mut Vec<Rough>) {
        let person = &child.person;
        let own = Face {
            born: born(person),
            country: self.country.number(country(person)),
            department: self.department.number(department(person)),
            municipality: self.municipality.number(municipality(person)),
            language: self.language.number(language(person)),
            sectors: person.sectors.as_ref().map_or(0, |seen| seen.value),
            day: day(person),
            ..Face::default()
        };
        let told = |relation| {
            let mut kin = person.kin.iter().zip(&child.kin_names);
            kin.any(|(kin, name)| {
                kin.relation == relation && !kin.denied && name.as_ref().is_some_and(|name| !name.given.is_empty())
            })
        };
        let (mother, father) = (told(KinRelation::Mother), told(KinRelation::Father));
        let named = !child.names.iter().all(|name| name.given.is_empty());
        // What it is worth to have been met in the same sector.
        let places = roster.counts.stops.places.iter();
        let (near, placed) = places.fold((1, 1), |(near, all), (sectors, adults)| {
            (near + if sectors & own.sectors == 0 { 0 } else { *adults }, all + adults)
        });
        let here = bits(f64::from(placed) / f64::from(near));
        let field = |own: u16, other: u16, values: &Values, against: Rough| match (own, other) {
            (0, _) | (_, 0) => 0,
            (own, other) if own == other => values.worth[usize::from(own)],
            _ => -against,
        };
        scores.clear();
        scores.extend(self.faces.iter().map(|face| {
            let mut score = 0;
            if let Some((young, old)) = own.born.zip(face.born) {
                let gap = usize::try_from(young - old).unwrap_or(0).min(GAPS - 1);
                score += self.gaps[gap] + Rough::from(face.born_rare);
            }
            // The finest that agrees counts: a town lies in its department, a department in its country.
            let town = field(own.municipality, face.municipality, &self.municipality, 0);
            let origin = match field(own.department, face.department, &self.department, OTHER_DEPARTMENT) {
                _ if town > 0 => town,
                0 => field(own.country, face.country, &self.country, OTHER_COUNTRY),
                differs if differs < 0 && own.country != face.country && own.country.min(face.country) > 0 => {
                    -OTHER_COUNTRY
                }
                department => department,
            };
            score += origin;
            score += field(own.language, face.language, &self.language, OTHER_LANGUAGE);
            if own.sectors != 0 && face.sectors != 0 {
                score += if own.sectors & face.sectors == 0 { -OTHER_SECTOR } else { here };
            }
            if let Some((one, other)) = own.day.zip(face.day) {
                let apart = other - one;
                if !(-8..=3).contains(&apart) {
                    score -= OTHER_WEEK.min(OTHER_WEEK / 2 + (apart.abs() - 8) * 10);
                }
            }
            if named && face.names_child {
                score -= NAMES_OTHER_CHILD;
            }
            if (mother && face.woman) || (father && face.man) {
                score -= OTHER_TOLD_NAME;
            }
            score
        }));
    }
}

/// What a gap between two births is worth, by whole years: most parents are 14 to 45 years older.
fn gaps() -> Vec<Rough> {
    let worth = |gap| {
        let gap = gap as f64 + 0.5;
        let width = if gap < 25.0 { 6.0 } else { 11.0 };
        let z = (gap - 25.0) / width;
        let bell = libm::exp(-z * z / 2.0) * 2.0 / (17.0 * 2.5066);
        bits(0.97 * bell + 0.03 / GAPS as f64)
    };
    (0..GAPS).map(worth).collect()
}
