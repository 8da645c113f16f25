//! Asks of two records whether they are one person: surely, perhaps, or not.
//!
//! A wrong join hides a person, so what is joined without being asked must be all but certain: how many namesakes a list
//! of this length would hold by chance is reckoned from how rare the name is.

use strsim::osa_distance;

use super::join::JoinReason;
use super::likeness::likeness;
use crate::person::{Birth, Day, Name, Person, Precision, StatedKin, dates};
use crate::reference::names;

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

/// One birth date among those of a list: about as many days as an adult's birth may fall on. Children's are fewer, which
/// the next constant allows for.
const DAYS: f64 = 4000.0;

/// Ages or years that agree by chance.
const AGES: f64 = 25.0;

/// Two records of one name. `all` is how many persons of their role there are, `same_table` whether they stand in one
/// sheet.
pub(super) fn by_name(a: &Person, b: &Person, all: usize, same_table: bool) -> Answer {
    let (Some(name), Some(_)) = (a.names.first(), b.names.first()) else { return Answer::No };
    let sex_differs = matches!((&a.sex, &b.sex), (Some(a), Some(b)) if a.value != b.value);
    let country = both(&a.country, &b.country).map(|(a, b)| a == b);
    if sex_differs || country == Some(false) {
        return Answer::No;
    }
    let numbers = numbers(a, b);
    if numbers == Numbers::Far && same_table {
        return Answer::No;
    }
    let namesakes = all as f64 * rarity(&name.value);
    let (reason, chance) = match births(a, b) {
        Births::Same if numbers == Numbers::Near => (JoinReason::ANumberNear, 1.0 / DAYS),
        // One of two numbers given years apart, or a namesake: only the rarest names decide.
        Births::Same if numbers == Numbers::Far => (JoinReason::NameAndBirth, 30.0 / DAYS),
        Births::Same => (JoinReason::NameAndBirth, 1.0 / DAYS),
        Births::Swapped if numbers != Numbers::Far && (country.is_some() || numbers == Numbers::Near) => {
            (JoinReason::BirthSwapped, 3.0 / DAYS)
        }
        _ if numbers != Numbers::Far && same_record(a, b) => (JoinReason::SameRow, same_by_chance(a, b)),
        _ => return Answer::No,
    };
    if namesakes * chance < NAMESAKES { Answer::Surely(reason) } else { Answer::Perhaps(reason) }
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
    /// Given names alone, or one side has no surname.
    Given,
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
        (true, false) => Agreement::Given,
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

/// How many of all people bear this name: the product of its words' shares.
fn rarity(name: &Name) -> f64 {
    let share = |token: &String| {
        let known = names::given(token).map_or(0.0, |given| given.share).max(names::surname(token).unwrap_or(0.0));
        known.max(UNKNOWN_NAME)
    };
    let mut words: Vec<&String> = name.given.iter().chain(&name.surnames).collect();
    words.sort_unstable();
    words.dedup();
    words.into_iter().filter(|word| word.len() > 1).map(share).product()
}

fn both<'a, T>(a: &'a Option<crate::person::Seen<T>>, b: &'a Option<crate::person::Seen<T>>) -> Option<(&'a T, &'a T)> {
    Some((&a.as_ref()?.value, &b.as_ref()?.value))
}

/// Whether two records say the same of everything but their id.
fn same_record(a: &Person, b: &Person) -> bool {
    fn one<T: PartialEq>(a: &Option<crate::person::Seen<T>>, b: &Option<crate::person::Seen<T>>) -> bool {
        a.as_ref().map(|seen| &seen.value) == b.as_ref().map(|seen| &seen.value)
    }
    fn list<T: PartialEq>(a: &[crate::person::Seen<T>], b: &[crate::person::Seen<T>]) -> bool {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.value == b.value)
    }
    list(&a.names, &b.names)
        && one(&a.sex, &b.sex)
        && one(&a.birth, &b.birth)
        && list(&a.a_numbers, &b.a_numbers)
        && list(&a.event_numbers, &b.event_numbers)
        && list(&a.family_numbers, &b.family_numbers)
        && one(&a.country, &b.country)
        && one(&a.department, &b.department)
        && one(&a.municipality, &b.municipality)
        && one(&a.apprehended, &b.apprehended)
        && one(&a.referred, &b.referred)
        && one(&a.booked_in, &b.booked_in)
        && list(&a.phones, &b.phones)
        && a.kin.len() == b.kin.len()
        && a.kin.iter().zip(&b.kin).all(|(a, b)| same_kin(a, b))
        && a.rows[0].0 == b.rows[0].0
}

/// How often two people of one name would agree in the rest of what their rows say.
fn same_by_chance(a: &Person, b: &Person) -> f64 {
    let birth = match a.birth.as_ref().map(|birth: &crate::person::Seen<Birth>| birth.value.precision) {
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
    fn value<T>(seen: &Option<crate::person::Seen<T>>) -> Option<&T> {
        seen.as_ref().map(|seen| &seen.value)
    }
    a.relation == b.relation
        && a.denied == b.denied
        && a.from_note == b.from_note
        && value(&a.name) == value(&b.name)
        && value(&a.birth) == value(&b.birth)
        && value(&a.a_number) == value(&b.a_number)
        && value(&a.phone) == value(&b.phone)
}
