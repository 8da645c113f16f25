//! What can be held for and against any adult at little cost: age, place, day, origins that differ, and names told that are
//! others'.

use std::ops::Range;

use super::Rough;
use super::origin::{Origin, Texts, bits};
use crate::person::{KinRelation, Person};
use crate::roster::{Counts, NameCode, Record, Roster, birth_year, day_of};

/// How far apart, in years, births are told apart.
const GAPS: usize = 100;
/// How many years of birth are told apart.
const YEARS: usize = 140;

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

/// A person in a few numbers; 0 and `None` where the row does not say.
#[derive(Clone, Copy, Debug, Default)]
struct Face {
    born: Option<i16>,
    origin: Origin,
    sectors: u32,
    day: Option<i32>,
}

/// An adult, and what only adults are looked at for.
#[derive(Clone, Copy, Debug, Default)]
struct Adult {
    face: Face,
    woman: bool,
    man: bool,
    /// Names a child of its own.
    names_child: bool,
}

/// A child, and what it is asked once for all adults.
pub(super) struct Child {
    face: Face,
    /// Names its mother, its father.
    mother: bool,
    father: bool,
    /// Has a given name that an adult could tell.
    named: bool,
    /// What it is worth to have been met in the same sector.
    here: Rough,
    /// What an adult's year of birth is worth, from [`FIRST_YEAR`] on; empty where the child's own is not known.
    years: Vec<Rough>,
    /// What it is worth to be of the same country.
    country: Rough,
    /// More than this no face is worth.
    pub most: Rough,
}

/// Births are told apart by year from here on.
const FIRST_YEAR: i16 = 1900;

/// The place of a year of birth in tables by year.
fn place_of(born: i16) -> usize {
    usize::try_from(born - FIRST_YEAR).unwrap_or(0).min(YEARS - 1)
}

/// All adults' faces.
#[derive(Clone, Debug, Default)]
pub(super) struct Faces {
    adults: Vec<Adult>,
    pub texts: Texts,
    /// By years between two births.
    gaps: Vec<Rough>,
    /// How rare a birth in a year is among the adults, from [`FIRST_YEAR`] on.
    rare: Vec<Rough>,
    /// The years in which any of them was born.
    born: Range<usize>,
}

/// Names a relative of this kind, by a given name.
fn names_one(record: &Record, relation: KinRelation) -> bool {
    let mut told = record.person.kin.iter().zip(&record.kin_names);
    let has_given = |name: &Option<NameCode>| name.as_ref().is_some_and(|name| !name.given.is_empty());
    told.any(|(kin, name)| kin.relation == relation && !kin.denied && has_given(name))
}

impl Face {
    fn of(texts: &Texts, person: &Person) -> Face {
        let year = |first, last| libm::floor(birth_year(first, last)) as i16;
        Face {
            born: person.birth.as_ref().map(|birth| year(birth.value.first, birth.value.last)),
            origin: texts.origin(person),
            sectors: person.sectors.as_ref().map_or(0, |seen| seen.value),
            day: day_of(person).map(|(_, days)| i32::midpoint(days.first, days.last)),
        }
    }
}

impl Adult {
    fn of(texts: &Texts, record: &Record) -> Adult {
        Adult {
            face: Face::of(texts, &record.person),
            woman: record.woman > 0.9,
            man: record.woman < 0.1,
            names_child: names_one(record, KinRelation::Child),
        }
    }
}

impl Child {
    fn of(roster: &Roster, faces: &Faces, record: &Record) -> Child {
        let face = Face::of(&faces.texts, &record.person);
        let years = face.born.map_or_else(Vec::new, |born| faces.years(born));
        let here = same_sector(roster, face.sectors);
        let country = faces.texts.country.worth(face.origin.country);
        let oldest_to_youngest = years.get(faces.born.clone()).unwrap_or_default();
        let most = oldest_to_youngest.iter().copied().max().unwrap_or(0).max(0) + here.max(0) + country;
        Child {
            face,
            mother: names_one(record, KinRelation::Mother),
            father: names_one(record, KinRelation::Father),
            named: !record.names.iter().all(|name| name.given.is_empty()),
            here,
            years,
            country,
            most,
        }
    }

    fn age(&self, adult: &Adult) -> Rough {
        adult.face.born.map_or(0, |born| self.years.get(place_of(born)).copied().unwrap_or(0))
    }

    /// What origins lose that differ, and what a common country gains; who shares more than that has points for it.
    fn origin(&self, other: Origin) -> Rough {
        let own = self.face.origin;
        let differ = |own: u16, other: u16| own != other && own.min(other) > 0;
        let same = |own: u16, other: u16| own == other && own > 0;
        let language = if differ(own.language, other.language) { OTHER_LANGUAGE } else { 0 };
        let home = if same(own.municipality, other.municipality) || same(own.department, other.department) {
            0
        } else if differ(own.country, other.country) {
            -OTHER_COUNTRY
        } else if differ(own.department, other.department) {
            -OTHER_DEPARTMENT
        } else if same(own.country, other.country) {
            self.country
        } else {
            0
        };
        home - language
    }

    /// What an adult loses by the names that are told, each by the other's row, which are others'.
    fn other_names(&self, adult: &Adult) -> Rough {
        let mut lost = 0;
        if self.named && adult.names_child {
            lost += NAMES_OTHER_CHILD;
        }
        if (self.mother && adult.woman) || (self.father && adult.man) {
            lost += OTHER_TOLD_NAME;
        }
        lost
    }

    fn place(&self, other: &Face) -> Rough {
        match (self.face.sectors, other.sectors) {
            (0, _) | (_, 0) => 0,
            (own, other) if own & other == 0 => -OTHER_SECTOR,
            _ => self.here,
        }
    }
}

/// What it is worth to have been met in one of these sectors: the fewer adults were, the more.
fn same_sector(roster: &Roster, own: u32) -> Rough {
    if own == 0 {
        return 0;
    }
    let places = roster.counts.stops.places.iter();
    let (near, placed) = places.fold((1, 1), |(near, all), (sectors, adults)| {
        (near + if sectors & own == 0 { 0 } else { *adults }, all + adults)
    });
    bits(f64::from(placed) / f64::from(near))
}

/// What is lost by the days between being met.
fn days_apart(own: &Face, other: &Face) -> Rough {
    let Some((own, other)) = own.day.zip(other.day) else { return 0 };
    let apart = other - own;
    if (-8..=3).contains(&apart) { 0 } else { OTHER_WEEK.min(OTHER_WEEK / 2 + (apart.abs() - 8) * 10) }
}

impl Faces {
    pub fn of(roster: &Roster) -> Faces {
        let texts = Texts::of(&roster.adults);
        let adults: Vec<Adult> = roster.adults.iter().map(|record| Adult::of(&texts, record)).collect();
        let density = |at| Counts::births_at(&roster.counts.adult_births, f64::from(FIRST_YEAR) + at as f64 + 0.5);
        let rare = (0..YEARS).map(|at| -bits(density(at))).collect();
        let born = || adults.iter().filter_map(|adult| adult.face.born).map(place_of);
        let born = born().min().unwrap_or(0)..born().max().map_or(0, |last| last + 1);
        Faces { adults, texts, gaps: gaps(), rare, born }
    }

    /// Where an adult comes from.
    pub fn origin(&self, adult: u32) -> Origin {
        self.adults[adult as usize].face.origin
    }

    /// A child, to be held beside adults.
    pub fn child(&self, roster: &Roster, child: &Record) -> Child {
        Child::of(roster, self, child)
    }

    /// What every year of birth is worth for a parent of somebody born in that year.
    fn years(&self, born: i16) -> Vec<Rough> {
        let gap = |at: usize| usize::try_from(i32::from(born - FIRST_YEAR) - at as i32).unwrap_or(0).min(GAPS - 1);
        (0..YEARS).map(|at| self.gaps[gap(at)] + self.rare[at]).collect()
    }

    /// What an adult's face says for being a parent of the child.
    #[inline]
    pub fn worth(&self, child: &Child, adult: u32) -> Rough {
        let adult = &self.adults[adult as usize];
        let other = &adult.face;
        child.age(adult) + child.origin(other.origin) + child.place(other)
            - days_apart(&child.face, other)
            - child.other_names(adult)
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
