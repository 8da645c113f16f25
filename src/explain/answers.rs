//! The possible answers to an open question, as the levels of the comparison that would read them.

use super::Side;
use crate::compare::Level::{self, *};
use crate::compare::{Comparison, Part, fact};
use crate::person::{Birth, Precision};
use crate::roster::{Code, Counts, Dictionary, Likeness, NameCode, Record, Roster, Spread, Token, birth_year};

/// Every answer as what it would be read as: one part, or one of each half of a name.
pub type Answers = Vec<Vec<Part>>;

/// How one half of a told name is compared.
struct Half<'a> {
    comparison: Comparison,
    facts: u16,
    /// The names of those who could be meant.
    others: &'a Spread,
    /// How many people at large have a name so alike.
    share: fn(&Dictionary, Token, Likeness) -> f64,
}

/// What a child may say its parent's name is.
pub fn parents_name(roster: &Roster, adult: &Record) -> Answers {
    let counts = &roster.counts;
    let given = Half::given(Comparison::ToldGiven, fact::PARENT_GIVEN, &counts.adult_given);
    names(roster, adult, &given, &Half::surname(Comparison::ToldSurname, &counts.adult_surname))
}

/// What an adult may say its child's name is.
pub fn childs_name(roster: &Roster, child: &Record) -> Answers {
    let counts = &roster.counts;
    let given = Half::given(Comparison::NamedGiven, fact::CHILD_GIVEN, &counts.told_child_given);
    names(roster, child, &given, &Half::surname(Comparison::NamedSurname, &counts.told_child_surname))
}

impl Half<'_> {
    fn given(comparison: Comparison, facts: u16, others: &Spread) -> Half<'_> {
        Half { comparison, facts, others, share: Dictionary::given_share }
    }

    fn surname(comparison: Comparison, others: &Spread) -> Half<'_> {
        Half { comparison, facts: fact::SURNAME, others, share: Dictionary::surname_share }
    }
}

/// Given names and surnames agree, nearly agree, or differ, each with each. A name whose order is not known is asked for
/// by its given names alone.
fn names(roster: &Roster, record: &Record, given: &Half, surname: &Half) -> Answers {
    let Some(NameCode { given: of_given, surnames, unordered, .. }) = record.names.first() else { return Vec::new() };
    let given = levels(roster, of_given, given);
    let surname = if *unordered { Vec::new() } else { levels(roster, surnames, surname) };
    if given.is_empty() || surname.is_empty() {
        return given.into_iter().chain(surname).map(|part| vec![part]).collect();
    }
    let pair = |one: &Part| surname.iter().map(|other| vec![*one, *other]).collect::<Vec<_>>();
    given.iter().flat_map(pair).collect()
}

/// How often others reach each level by the first of somebody's names: as `compare` counts it, each level apart.
fn levels(roster: &Roster, names: &[Token], half: &Half) -> Vec<Part> {
    let Some(&token) = names.first() else { return Vec::new() };
    let &Half { comparison, facts, others, share } = half;
    let (equal, of) = others.reached(token, Likeness::Equal);
    let (close, _) = others.reached(token, Likeness::Close);
    let [alike, near] = [Likeness::Equal, Likeness::Close].map(|likeness| share(&roster.tokens, token, likeness));
    vec![
        Part::counted(comparison, Equal, equal.saturating_sub(1), of, alike, facts),
        Part::counted(comparison, Close, close - equal.min(close), of, (near - alike).max(1e-4), facts),
        Part::counted(comparison, Differs, of.saturating_sub(close), of, (1.0 - near).max(0.1), facts),
    ]
}

/// As `compare` counts births: of a day by the day, of an age or a year by the year.
pub fn births(own: &Birth, comparison: Comparison, facts: u16, density: &[f64]) -> Answers {
    let per_year = Counts::births_at(density, birth_year(own.first, own.last));
    let levels: Vec<(Level, f64)> = if own.precision == Precision::Date {
        let (day, month, year) = (per_year / 365.25, per_year * 62.0 / 365.25, per_year * 2.0);
        vec![(Equal, day), (NearDate, month), (WithinOne, year), (Differs, 1.0 - year - month)]
    } else {
        let width = f64::from(own.last - own.first) / 365.25 + 1.0;
        vec![(Overlaps, per_year * width), (WithinOne, per_year * 2.0), (Differs, 1.0 - per_year * (width + 2.0))]
    };
    let part = |(level, share): (Level, f64)| vec![Part::known(comparison, level, share.clamp(1e-7, 1.0), facts)];
    levels.into_iter().map(part).collect()
}

/// The number, one a slip away from it, or another.
pub fn numbers(comparison: Comparison, facts: u16, of: u32) -> Answers {
    vec![
        vec![Part::counted(comparison, Equal, 0, of, 1e-5, facts)],
        vec![Part::counted(comparison, Close, 0, of, 1e-4, facts)],
        vec![Part::known(comparison, Differs, 1.0, facts)],
    ]
}

/// Every age gap that an answer may give, by `asked`'s births in the file.
pub fn gaps(known: f64, density: &[f64], asked: Side) -> Answers {
    let part = |gap: i32| {
        let born = if asked == Side::Adult { known - f64::from(gap) } else { known + f64::from(gap) };
        let level = if gap < 0 { NotOlder } else { Gap };
        let facts = if level == NotOlder { 0 } else { fact::PARENT_BIRTH };
        let mut part = Part::known(Comparison::AgeGap, level, Counts::births_at(density, born), facts);
        part.years = f64::from(gap);
        vec![part]
    };
    (-1..75).map(part).collect()
}

/// How many adults were met how many days from a day; where no day is known, as beforehand.
pub fn days(roster: &Roster, around: Option<i32>) -> Answers {
    const LEVELS: [(Level, i32, f64); 6] = [
        (Day0, 0, 0.02),
        (Day1, 1, 0.02),
        (Day2To3, 3, 0.03),
        (Day4To7, 7, 0.05),
        (Day8To30, 30, 0.2),
        (Far, i32::MAX, 0.68),
    ];
    let stops = &roster.counts.stops.all;
    let within =
        |days: i32| around.map_or(0, |day| stops.iter().filter(|stop| (stop.first - day).abs() <= days).count());
    let of = if around.is_some() { stops.len() as u32 } else { 0 };
    let mut nearer = 0;
    let part = |(level, days, share): (Level, i32, f64)| {
        let reached = within(days) as u32;
        let own = reached - nearer;
        nearer = reached;
        vec![Part::counted(Comparison::SameDay, level, own, of, share, fact::DAY)]
    };
    LEVELS.into_iter().map(part).collect()
}

/// The place is the same or another, as often as among all adults.
pub fn places(share: impl Fn(Level) -> f64) -> Answers {
    let part = |level| vec![Part::known(Comparison::Place, level, share(level), fact::PLACE)];
    [Compatible, Incompatible].map(part).into()
}

/// The same phone.
pub fn phone(counts: &Counts) -> Answers {
    let of = counts.adults + counts.children;
    vec![vec![Part::counted(Comparison::Phone, Equal, 0, of, 2e-4, fact::CONTACT)]]
}

/// The same town: as rare as the one that is known, or as a town at large.
pub fn town(counts: &Counts, known: Option<Code>) -> Answers {
    let reached = known.map_or(0, |town| counts.municipalities.of(town));
    let of = if known.is_some() { counts.with_municipality } else { 0 };
    vec![vec![Part::counted(Comparison::Origin, Municipality, reached, of, 0.01, fact::ORIGIN)]]
}
