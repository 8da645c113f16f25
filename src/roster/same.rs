//! Asks of two records whether they are one person: surely, perhaps, or not.
//!
//! A wrong join hides a person, so what is joined without being asked must be all but certain: how many namesakes a list
//! of this length would hold by chance is reckoned from how rare the name is.

use std::collections::BTreeMap;

use strsim::osa_distance;

use super::join::JoinReason;
use super::likeness::likeness;
use super::place::note_texts;
use crate::person::{Birth, Day, KinRelation, Name, Person, Precision, Seen, StatedKin, dates};
use crate::reference::names;
use crate::table::Table;

/// What is said of two records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Surely(JoinReason),
    /// The reader is asked.
    Perhaps(JoinReason),
    No,
}

/// Most namesakes by chance, of one record, in a whole list: below it two records of one name are one person. Assumed:
/// of a thousand such joins less than one is wrong.
const NAMESAKES: f64 = 1e-3;

/// The share of bearers of a name that no table knows. Assumed, well above the rarest ones.
const UNKNOWN_NAME: f64 = 1e-4;

/// Two births of a list, children's or adults', fall on one day by chance once in so many: as if all were born within
/// eleven years. Assumed; fewer than the days of a childhood or of parents' ages, since most are near the middle.
const DAYS: f64 = 4000.0;

/// Two ages or years of birth agree by chance once in so many: the years of [`DAYS`].
const AGES: f64 = DAYS / 365.0;

/// What two records of one name stand among.
pub(super) struct Among<'a> {
    /// Those that the persons' rows and notes point into.
    pub tables: &'a [Table],
    /// How many of the persons of their role bear the name by chance.
    pub namesakes: f64,
}

/// Two records of one name.
pub(super) fn by_name(a: &Person, b: &Person, among: &Among<'_>) -> Answer {
    let sex_differs = matches!((&a.sex, &b.sex), (Some(a), Some(b)) if a.value != b.value);
    let country = both(&a.country, &b.country).map(|(a, b)| a == b);
    if sex_differs || country == Some(false) {
        return Answer::No;
    }
    let numbers = numbers(a, b);
    if numbers == Numbers::Far && a.rows[0].0 == b.rows[0].0 {
        return Answer::No;
    }
    let (reason, chance) = match births(a, b) {
        Births::Same if numbers == Numbers::Near => (JoinReason::ANumberNear, 1.0 / DAYS),
        // One of two numbers given years apart, or a namesake: only the rarest names decide.
        Births::Same if numbers == Numbers::Far => (JoinReason::NameAndBirth, 30.0 / DAYS),
        Births::Same => (JoinReason::NameAndBirth, 1.0 / DAYS),
        Births::Swapped if numbers != Numbers::Far && (country.is_some() || numbers == Numbers::Near) => {
            (JoinReason::BirthSwapped, 3.0 / DAYS)
        }
        _ if numbers == Numbers::Far => return Answer::No,
        _ => match rows(a, b, among.tables) {
            Rows::Same => (JoinReason::SameRow, same_by_chance(a, b)),
            Rows::Nearly => return Answer::Perhaps(JoinReason::SameRow),
            Rows::Differ => return Answer::No,
        },
    };
    let sure = among.namesakes * chance < NAMESAKES && !parents_differ(a, b);
    if sure { Answer::Surely(reason) } else { Answer::Perhaps(reason) }
}

/// Two mothers, or two fathers, of whom not one name agrees: namesakes, or one of the two misheard. The reader decides.
fn parents_differ(a: &Person, b: &Person) -> bool {
    let named = |person: &Person, relation: KinRelation| -> Vec<Name> {
        let kin = person.kin.iter().filter(|kin| kin.relation == relation && !kin.denied);
        kin.filter_map(|kin| kin.name.as_ref().map(|name| name.value.clone())).collect()
    };
    [KinRelation::Mother, KinRelation::Father].into_iter().any(|relation| {
        let (of_a, of_b) = (named(a, relation), named(b, relation));
        let agree = of_a.iter().any(|one| of_b.iter().any(|other| names_agree(one, other) != Agreement::None));
        !of_a.is_empty() && !of_b.is_empty() && !agree
    })
}

/// Two records with one A-number, which may be a mistyped one, or a clerk's who gave a family one number.
pub(super) fn by_number(a: &Person, b: &Person, same_table: bool, ids_differ: bool) -> Answer {
    let births = births(a, b);
    let (surely, perhaps) = (Answer::Surely(JoinReason::ANumber), Answer::Perhaps(JoinReason::ANumber));
    let (Some(name_a), Some(name_b)) = (a.names.first(), b.names.first()) else {
        return if !same_table && births == Births::Same { surely } else { Answer::No };
    };
    let agreement = names_agree(&name_a.value, &name_b.value);
    match (agreement, births) {
        (_, Births::Differ) if same_table && ids_differ => perhaps_if(agreement == Agreement::Whole, perhaps),
        (Agreement::Whole, Births::Differ) if same_table => perhaps,
        (Agreement::Whole, _) | (Agreement::Given, Births::Same | Births::Swapped | Births::Near) => surely,
        (Agreement::OtherSurname, Births::Same) => surely,
        (Agreement::OtherSurname, Births::Swapped | Births::Near | Births::Unknown) => perhaps,
        (Agreement::Other, Births::Same) => perhaps,
        (Agreement::Given, Births::Unknown) if !same_table => surely,
        (Agreement::Given, Births::Unknown) => perhaps,
        _ => Answer::No,
    }
}

fn perhaps_if(condition: bool, perhaps: Answer) -> Answer {
    if condition { perhaps } else { Answer::No }
}

/// Whether two records cannot be one person, whoever stands between them: a third record brings nobody together whom
/// their own names and numbers part.
pub(super) fn contradict(a: &Person, b: &Person) -> bool {
    let (Some(name_a), Some(name_b)) = (a.names.first(), b.names.first()) else { return false };
    let given_differ = names_agree(&name_a.value, &name_b.value) == Agreement::None;
    let births = births(a, b);
    given_differ && births != Births::Same || numbers(a, b) == Numbers::Far && births == Births::Differ
}

/// How two names agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Agreement {
    /// Given names and surnames.
    Whole,
    /// Given names, where one side has no surname or they changed places.
    Given,
    /// Given names, with other surnames on both sides: one who married, or two of a common given name.
    OtherSurname,
    /// One side has no given name, and the surnames agree.
    Other,
    /// Other given names: a brother, a daughter, somebody else.
    None,
}

fn names_agree(a: &Name, b: &Name) -> Agreement {
    let alike = |one: &String, other: &String| {
        let initial = one.len() == 1 || other.len() == 1;
        if initial { one.as_bytes().first() == other.as_bytes().first() } else { likeness(one, other).is_some() }
    };
    let any = |one: &[String], other: &[String]| one.iter().any(|x| other.iter().any(|y| alike(x, y)));
    if a.unordered || b.unordered {
        // Which is which is not known: two words in common are the whole name.
        let words =
            |name: &Name| if name.unordered { name.given.clone() } else { [&name.given[..], &name.surnames].concat() };
        let (one, other) = (words(a), words(b));
        let common = one.iter().filter(|x| other.iter().any(|y| alike(x, y))).count();
        return match common {
            0 => Agreement::None,
            1 => Agreement::Other,
            _ => Agreement::Whole,
        };
    }
    let surnames = any(&a.surnames, &b.surnames)
        || any(&a.surnames, &b.married.iter().cloned().collect::<Vec<_>>())
        || any(&b.surnames, &a.married.iter().cloned().collect::<Vec<_>>());
    let no_surname = a.surnames.is_empty() || b.surnames.is_empty();
    if a.given.is_empty() || b.given.is_empty() {
        return if surnames { Agreement::Other } else { Agreement::None };
    }
    // `ANA MARIA` and `LUZ MARIA` are sisters: the first name of one must stand in the other.
    let given =
        b.given.iter().any(|name| alike(&a.given[0], name)) || a.given.iter().any(|name| alike(&b.given[0], name));
    match (given, surnames) {
        (true, true) => Agreement::Whole,
        (true, false) if no_surname || any(&a.given, &b.surnames) || any(&b.given, &a.surnames) => Agreement::Given,
        (true, false) => Agreement::OtherSurname,
        // Given name and surname changed places.
        (false, _) if any(&a.given, &b.surnames) && any(&a.surnames, &b.given) => Agreement::Whole,
        (false, _) => Agreement::None,
    }
}

/// How two births agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Births {
    Same,
    /// Day and month changed places.
    Swapped,
    /// One of day, month and year differs.
    Near,
    Differ,
    /// One is not known to the day, and they do not exclude each other.
    Unknown,
}

fn births(a: &Person, b: &Person) -> Births {
    let Some((one, other)) = both(&a.birth, &b.birth) else { return Births::Unknown };
    if one.precision != Precision::Date || other.precision != Precision::Date {
        let apart = one.first > other.last + YEAR || other.first > one.last + YEAR;
        return if apart { Births::Differ } else { Births::Unknown };
    }
    let (x, y) = (dates::civil(one.first), dates::civil(other.first));
    let differing = [x.0 != y.0, x.1 != y.1, x.2 != y.2].iter().filter(|differs| **differs).count();
    match differing {
        0 => Births::Same,
        _ if x.0 == y.0 && x.1 == y.2 && x.2 == y.1 => Births::Swapped,
        1 => Births::Near,
        _ => Births::Differ,
    }
}

/// Ages are told to the year, and miscounted by one.
const YEAR: Day = 366;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Numbers {
    Same,
    /// One digit, or two neighbours, differ.
    Near,
    Far,
    Unknown,
}

fn numbers(a: &Person, b: &Person) -> Numbers {
    let written = |person: &Person| -> Vec<String> {
        person.a_numbers.iter().map(|number| format!("{:09}", number.value.0)).collect()
    };
    let (a, b) = (written(a), written(b));
    if a.is_empty() || b.is_empty() {
        return Numbers::Unknown;
    }
    let nearest = a.iter().flat_map(|one| b.iter().map(move |other| osa_distance(one, other))).min();
    match nearest {
        Some(0) => Numbers::Same,
        Some(1) => Numbers::Near,
        _ => Numbers::Far,
    }
}

/// The words of a name that tell people apart, each once.
fn words_of(name: &Name) -> Vec<&str> {
    let all = name.given.iter().chain(&name.surnames).map(String::as_str);
    let mut words: Vec<&str> = all.filter(|word| word.len() > 1).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// How many of the persons at hand bear each word of a name: in a list from one town a rare name may be common.
pub(super) struct Shares<'a> {
    bearers: BTreeMap<&'a str, u32>,
    all: usize,
}

impl<'a> Shares<'a> {
    pub fn of(persons: &'a [Person]) -> Shares<'a> {
        let mut bearers: BTreeMap<&str, u32> = BTreeMap::new();
        for word in persons.iter().filter_map(|person| person.names.first()).flat_map(|name| words_of(&name.value)) {
            *bearers.entry(word).or_default() += 1;
        }
        Shares { bearers, all: persons.len().max(1) }
    }

    /// How many of all people bear this name: the product of its words' shares, of the tables or of these persons,
    /// whichever is more. The two records that are asked about do not count.
    pub fn rarity(&self, name: &Name) -> f64 {
        let share = |word: &str| {
            let known = names::given(word).map_or(0.0, |given| given.share).max(names::surname(word).unwrap_or(0.0));
            let others = self.bearers.get(word).map_or(0, |count| count.saturating_sub(2));
            known.max(UNKNOWN_NAME).max(f64::from(others) / self.all as f64)
        };
        words_of(name).into_iter().map(share).product()
    }
}

fn both<'a, T>(a: &'a Option<Seen<T>>, b: &'a Option<Seen<T>>) -> Option<(&'a T, &'a T)> {
    Some((&a.as_ref()?.value, &b.as_ref()?.value))
}

/// How two rows of one sheet agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rows {
    Same,
    /// In all but notes, addresses, and what is blank or said to be unknown.
    Nearly,
    Differ,
}

/// Whether two records say the same of everything but their id.
fn rows(a: &Person, b: &Person, tables: &[Table]) -> Rows {
    fn one<T: PartialEq>(a: &Option<Seen<T>>, b: &Option<Seen<T>>) -> bool {
        a.as_ref().map(|seen| &seen.value) == b.as_ref().map(|seen| &seen.value)
    }
    fn list<T: PartialEq>(a: &[Seen<T>], b: &[Seen<T>]) -> bool {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.value == b.value)
    }
    // Taken apart whole, so that a new field cannot be forgotten here.
    let Person {
        id: _,
        also_ids: _,
        role,
        rows,
        names,
        sex,
        birth,
        a_numbers,
        event_numbers,
        family_numbers,
        country,
        department,
        municipality,
        language,
        apprehended,
        referred,
        booked_in,
        released,
        sectors,
        phones,
        addresses,
        emails,
        kin,
        reason,
        family_flag,
        do_not_share,
        notes: _,
        blank,
        said_unknown,
    } = a;
    let same = rows[0].0 == b.rows[0].0
        && *role == b.role
        && list(names, &b.names)
        && one(sex, &b.sex)
        && one(birth, &b.birth)
        && list(a_numbers, &b.a_numbers)
        && list(event_numbers, &b.event_numbers)
        && list(family_numbers, &b.family_numbers)
        && one(country, &b.country)
        && one(department, &b.department)
        && one(municipality, &b.municipality)
        && one(language, &b.language)
        && one(apprehended, &b.apprehended)
        && one(referred, &b.referred)
        && one(booked_in, &b.booked_in)
        && one(released, &b.released)
        && one(sectors, &b.sectors)
        && list(phones, &b.phones)
        && list(emails, &b.emails)
        && one(reason, &b.reason)
        && one(family_flag, &b.family_flag)
        && *do_not_share == b.do_not_share;
    // What notes say of relatives differs with the notes.
    let told = |kin: &[StatedKin]| kin.iter().filter(|kin| !kin.from_note).cloned().collect::<Vec<_>>();
    let (kin, others) = (told(kin), told(&b.kin));
    if !same || kin.len() != others.len() || !kin.iter().zip(&others).all(|(a, b)| same_kin(a, b)) {
        return Rows::Differ;
    }
    let to_the_letter = list(addresses, &b.addresses)
        && *blank == b.blank
        && *said_unknown == b.said_unknown
        && note_texts(a, tables).eq(note_texts(b, tables));
    if to_the_letter { Rows::Same } else { Rows::Nearly }
}

/// How often two people of one name would agree in the rest of what their rows say.
fn same_by_chance(a: &Person, b: &Person) -> f64 {
    let birth = match a.birth.as_ref().map(|birth: &Seen<Birth>| birth.value.precision) {
        Some(Precision::Date) => 1.0 / DAYS,
        Some(Precision::Month) => 1.0 / AGES / 12.0,
        Some(_) => 1.0 / AGES,
        None => 1.0,
    };
    let day = if both(&a.apprehended, &b.apprehended).is_some() { 0.03 } else { 1.0 };
    let place = if both(&a.municipality, &b.municipality).is_some() { 0.1 } else { 1.0 };
    let number = if a.phones.is_empty() && a.event_numbers.is_empty() && a.a_numbers.is_empty() { 1.0 } else { 1e-3 };
    let kin = if a.kin.iter().any(|kin| kin.name.is_some()) { 1e-2 } else { 1.0 };
    birth * day * place * number * kin
}

/// Whether two records name one relative in the same words.
pub(super) fn same_kin(a: &StatedKin, b: &StatedKin) -> bool {
    fn value<T>(seen: &Option<Seen<T>>) -> Option<&T> {
        seen.as_ref().map(|seen| &seen.value)
    }
    a.relation == b.relation
        && a.denied == b.denied
        && a.whereabouts == b.whereabouts
        && a.from_note == b.from_note
        && value(&a.name) == value(&b.name)
        && value(&a.birth) == value(&b.birth)
        && value(&a.a_number) == value(&b.a_number)
        && value(&a.phone) == value(&b.phone)
}
