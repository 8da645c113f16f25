//! What can be held for and against any adult at little cost: age, place, day, origins that differ, and names told that are
//! others'.

use std::ops::Range;

use super::Rough;
use super::origin::{Origin, Texts, bits};
use crate::person::{Days, KinRelation};
use crate::roster::{Counts, NameCode, Record, Roster, birth_year};

/// How far apart, in years, births are told apart.
const GAPS: usize = 100;
/// How many years of birth are told apart.
const YEARS: usize = 140;
const LAST_YEAR: u8 = YEARS as u8 - 1;

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
pub(super) const NAMED_SO: i32 = 150;

/// A person in a few numbers, small enough that all of a long list stay near the processor.
#[derive(Clone, Copy, Debug)]
struct Face {
    origin: Origin,
    /// None where no place is known.
    sectors: u32,
    /// When met, in days since 1970, or [`NEVER`].
    day: i16,
    /// The place of the year of birth, or [`NO_YEAR`].
    born: u8,
    /// Bits of what else is known.
    marks: u8,
}

const NEVER: i16 = i16::MIN;
const NO_YEAR: u8 = u8::MAX;

/// Marks of an adult.
const WOMAN: u8 = 1;
const MAN: u8 = 2;
/// Names a child of its own.
const NAMES_CHILD: u8 = 4;

/// Marks of a child: it names its mother, its father; it has a given name that an adult could tell.
const NAMES_MOTHER: u8 = 1;
const NAMES_FATHER: u8 = 2;
const NAMED: u8 = 4;

/// A child, and what it is asked once for all adults.
pub(super) struct Child {
    face: Face,
    /// What it is worth to have been met in the same sector.
    here: Rough,
    /// What an adult's year of birth is worth, from [`FIRST_YEAR`] on, and nothing at [`NO_YEAR`]; all nothing where the
    /// child's own is not known.
    years: [Rough; NO_YEAR as usize + 1],
    /// What it is worth to be of the same country.
    country: Rough,
    /// More than this no face is worth, whatever the age.
    but_age: Rough,
    /// More than this no face is worth.
    pub most: Rough,
}

/// Births are told apart by year from here on.
const FIRST_YEAR: i16 = 1900;

/// The place of a year of birth in tables by year.
fn place_of(born: i16) -> u8 {
    u8::try_from(born - FIRST_YEAR).unwrap_or(if born < FIRST_YEAR { 0 } else { LAST_YEAR }).min(LAST_YEAR)
}

/// All adults' faces.
#[derive(Clone, Debug, Default)]
pub(super) struct Faces {
    adults: Vec<Face>,
    /// Parallel to `adults`: the years of birth alone, which tell most of them apart.
    years: Vec<u8>,
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
    let has_given = |name: &Option<NameCode>| name.as_ref().is_some_and(|name| !name.given.is_empty());
    record.kin.iter().any(|kin| kin.relation == relation && !kin.denied && has_given(&kin.name))
}

impl Face {
    fn of(texts: &Texts, record: &Record, marks: [bool; 3]) -> Face {
        let year = |first, last| libm::floor(birth_year(first, last)) as i16;
        let day =
            |days: Days| i32::midpoint(days.first, days.last).clamp(i32::from(NEVER) + 1, i32::from(i16::MAX)) as i16;
        let [one, two, three] = marks.map(u8::from);
        Face {
            origin: texts.origin(&record.home),
            sectors: record.sectors.unwrap_or(0),
            day: record.day.map_or(NEVER, |(_, days)| day(days)),
            born: record.birth.as_ref().map_or(NO_YEAR, |birth| place_of(year(birth.value.first, birth.value.last))),
            marks: one | two << 1 | three << 2,
        }
    }

    fn of_adult(texts: &Texts, record: &Record) -> Face {
        let names_child = names_one(record, KinRelation::Child);
        Face::of(texts, record, [record.woman > 0.9, record.woman < 0.1, names_child])
    }

    fn of_child(texts: &Texts, record: &Record) -> Face {
        let named = !record.names.iter().all(|name| name.given.is_empty());
        let [mother, father] = [KinRelation::Mother, KinRelation::Father].map(|parent| names_one(record, parent));
        Face::of(texts, record, [mother, father, named])
    }

    fn has(&self, mark: u8) -> bool {
        self.marks & mark != 0
    }
}

impl Child {
    fn of(roster: &Roster, faces: &Faces, record: &Record) -> Child {
        let face = Face::of_child(&faces.texts, record);
        let mut years = [0; NO_YEAR as usize + 1];
        if face.born != NO_YEAR {
            faces.worth_of_years(face.born, &mut years);
        }
        let here = same_sector(roster, face.sectors);
        let country = faces.texts.country.worth(face.origin.country);
        let oldest_to_youngest = &years[faces.born.clone()];
        let but_age = here.max(0) + country;
        let most = oldest_to_youngest.iter().copied().max().unwrap_or(0).max(0) + but_age;
        Child { face, here, years, country, but_age, most }
    }

    fn age(&self, adult: &Face) -> Rough {
        self.years[usize::from(adult.born)]
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
    fn other_names(&self, adult: &Face) -> Rough {
        let mut lost = 0;
        if self.face.has(NAMED) && adult.has(NAMES_CHILD) {
            lost += NAMES_OTHER_CHILD;
        }
        if (self.face.has(NAMES_MOTHER) && adult.has(WOMAN)) || (self.face.has(NAMES_FATHER) && adult.has(MAN)) {
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
    if own.day == NEVER || other.day == NEVER {
        return 0;
    }
    let apart = Rough::from(other.day) - Rough::from(own.day);
    if (-8..=3).contains(&apart) { 0 } else { OTHER_WEEK.min(OTHER_WEEK / 2 + (apart.abs() - 8) * 10) }
}

impl Faces {
    pub fn of(roster: &Roster) -> Faces {
        let texts = Texts::of(&roster.adults);
        let adults: Vec<Face> = roster.adults.iter().map(|record| Face::of_adult(&texts, record)).collect();
        let density = |at| Counts::births_at(&roster.counts.adult_births, f64::from(FIRST_YEAR) + at as f64 + 0.5);
        let rare = (0..YEARS).map(|at| -bits(density(at))).collect();
        let born = || adults.iter().map(|adult| adult.born).filter(|born| *born != NO_YEAR).map(usize::from);
        let born = born().min().unwrap_or(0)..born().max().map_or(0, |last| last + 1);
        let years = adults.iter().map(|adult| adult.born).collect();
        Faces { adults, years, texts, gaps: gaps(), rare, born }
    }

    /// Where an adult comes from.
    pub fn origin(&self, adult: u32) -> Origin {
        self.adults[adult as usize].origin
    }

    /// A child, to be held beside adults.
    pub fn child(&self, roster: &Roster, child: &Record) -> Child {
        Child::of(roster, self, child)
    }

    /// What every year of birth is worth for a parent of somebody born in that year.
    fn worth_of_years(&self, born: u8, worth: &mut [Rough]) {
        let gap = |at: usize| usize::from(born).saturating_sub(at).min(GAPS - 1);
        for (at, (worth, rare)) in worth.iter_mut().zip(&self.rare).enumerate() {
            *worth = self.gaps[gap(at)] + rare;
        }
    }

    /// More than this an adult's face is not worth: said at less cost.
    #[inline]
    pub fn at_most(&self, child: &Child, adult: u32) -> Rough {
        child.years[usize::from(self.years[adult as usize])] + child.but_age
    }

    /// What an adult's face says for being a parent of the child.
    #[inline]
    pub fn worth(&self, child: &Child, adult: u32) -> Rough {
        let adult = &self.adults[adult as usize];
        child.age(adult) + child.origin(adult.origin) + child.place(adult)
            - days_apart(&child.face, adult)
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
