//! What can be held against every adult at little cost: age, origin, place, day, and names told that are others'.

use super::Rough;
use super::origin::{Origin, Texts, bits};
use crate::person::{KinRelation, Person};
use crate::roster::{Counts, NameCode, Record, Roster, birth_year, day_of};

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
    /// How rare a birth in that year is among the adults.
    born_rare: i16,
    woman: bool,
    man: bool,
    /// Names a child of its own.
    names_child: bool,
}

/// A child, and what it is asked once for all adults.
struct Child {
    face: Face,
    /// Names its mother, its father.
    mother: bool,
    father: bool,
    /// Has a given name that an adult could tell.
    named: bool,
    /// What it is worth to have been met in the same sector.
    here: Rough,
}

/// All adults' faces.
#[derive(Clone, Debug, Default)]
pub(super) struct Faces {
    adults: Vec<Adult>,
    texts: Texts,
    /// By years between two births.
    gaps: Vec<Rough>,
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
    fn of(roster: &Roster, texts: &Texts, record: &Record) -> Adult {
        let face = Face::of(texts, &record.person);
        let density = |year: i16| Counts::births_at(&roster.counts.adult_births, f64::from(year) + 0.5);
        Adult {
            face,
            born_rare: face.born.map_or(0, |year| -bits(density(year)) as i16),
            woman: record.woman > 0.9,
            man: record.woman < 0.1,
            names_child: names_one(record, KinRelation::Child),
        }
    }
}

impl Child {
    fn of(roster: &Roster, texts: &Texts, record: &Record) -> Child {
        let face = Face::of(texts, &record.person);
        Child {
            face,
            mother: names_one(record, KinRelation::Mother),
            father: names_one(record, KinRelation::Father),
            named: !record.names.iter().all(|name| name.given.is_empty()),
            here: same_sector(roster, face.sectors),
        }
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
        let adults = roster.adults.iter().map(|record| Adult::of(roster, &texts, record)).collect();
        Faces { adults, texts, gaps: gaps() }
    }

    /// Sets every adult's score to what its face says for being a parent of the child.
    pub fn score(&self, roster: &Roster, child: &Record, scores: &mut Vec<Rough>) {
        let child = Child::of(roster, &self.texts, child);
        scores.clear();
        scores.extend(self.adults.iter().map(|adult| self.worth(&child, adult)));
    }

    #[inline]
    fn worth(&self, child: &Child, adult: &Adult) -> Rough {
        let (own, other) = (&child.face, &adult.face);
        self.age(own, adult) + self.origin(own.origin, other.origin) + child.place(other)
            - days_apart(own, other)
            - child.other_names(adult)
    }

    fn age(&self, own: &Face, adult: &Adult) -> Rough {
        let Some((young, old)) = own.born.zip(adult.face.born) else { return 0 };
        let gap = usize::try_from(young - old).unwrap_or(0).min(GAPS - 1);
        self.gaps[gap] + Rough::from(adult.born_rare)
    }

    fn origin(&self, own: Origin, other: Origin) -> Rough {
        self.home(own, other) + self.texts.language.shared(own.language, other.language, OTHER_LANGUAGE)
    }

    /// The finest that agrees counts: a town lies in its department, a department in its country.
    fn home(&self, own: Origin, other: Origin) -> Rough {
        let town = self.texts.municipality.shared(own.municipality, other.municipality, 0);
        if town > 0 {
            return town;
        }
        let abroad = own.country != other.country && own.country.min(other.country) > 0;
        match self.texts.department.shared(own.department, other.department, OTHER_DEPARTMENT) {
            0 => self.texts.country.shared(own.country, other.country, OTHER_COUNTRY),
            differs if differs < 0 && abroad => -OTHER_COUNTRY,
            department => department,
        }
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
