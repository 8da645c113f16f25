//! Writes everybody as the program understood them, for other programs to link with.

use crate::facts::SYNTHETIC;
use crate::person::dates::civil;
use crate::person::{
    ANumber, Birth, Day, Days, KinRelation, Name, Person, Phone, Precision, Seen, Sex, StatedKin, Whereabouts,
};
use crate::reference::places::SECTORS;
use crate::roster::Record;
use crate::table::{Table, write};

/// The columns of one's own, in order; those of [`TOLD`] come after, then [`LAST`]. Other programs rely on them.
///
/// A cell with several values parts them by `;`. Names are in capitals without accents, dates are `2018-05-21`; a date
/// of which only the month, the year or an age is known stands as its first and last possible day. `age` is in whole
/// years when apprehended, else when referred or booked in. `sectors` are all that the place named is compatible with.
const OWN: [&str; 32] = [
    "id",
    "also_ids",
    "given",
    "surnames",
    "married",
    "name_unordered",
    "other_names",
    "sex",
    "birth_first",
    "birth_last",
    "birth_precision",
    "age",
    "a_numbers",
    "event_numbers",
    "family_numbers",
    "country",
    "department",
    "municipality",
    "language",
    "apprehended_first",
    "apprehended_last",
    "referred_first",
    "referred_last",
    "booked_in_first",
    "booked_in_last",
    "released_first",
    "released_last",
    "sectors",
    "phones",
    "addresses",
    "emails",
    "do_not_share",
];

/// The last columns: `mark` says SYNTHETIC of a person any of whose sheets does.
const LAST: [&str; 2] = ["notes", "mark"];

/// Whom a row tells of; `denied` are those of whom it says that they are *not* that relative.
const TOLD: [&str; 7] = ["mother", "father", "parent", "child", "sibling", "other", "denied"];

/// What is told of them, each a column `told_mother_given` …; its values stand in the same order in all of them, empty
/// where one is not known. `from` says whether a column of its own said it, or a note; `whereabouts` is `elsewhere` of one
/// who did not come along and `dead` of one who died, else empty.
const OF_TOLD: [&str; 9] =
    ["given", "surnames", "sex", "birth_first", "birth_last", "a_number", "phone", "from", "whereabouts"];

/// children.csv or adults.csv of `clean`: one row a person, in the order and with the ids of links.csv.
///
/// `tables` are those that the persons were read from; `synthetic`, parallel to them, whether one says that its people
/// are invented.
pub fn people_csv(records: &[Record], tables: &[Table], synthetic: &[bool]) -> Vec<u8> {
    let told = TOLD.iter().flat_map(|whom| OF_TOLD.iter().map(move |what| format!("told_{whom}_{what}")));
    let header: Vec<String> =
        OWN.iter().map(|&name| name.to_owned()).chain(told).chain(LAST.map(str::to_owned)).collect();
    let rows = records.iter().map(|record| {
        let mut row = own(&record.person);
        row.extend(TOLD.iter().flat_map(|whom| told_of(&record.person, whom)));
        row.extend([notes(&record.person, tables), mark(&record.person, synthetic)]);
        row
    });
    write::csv(std::iter::once(header).chain(rows))
}

fn own(person: &Person) -> Vec<String> {
    let name = person.names.first().map(|name| &name.value);
    let days = |days: &Option<Seen<Days>>| {
        let value = days.as_ref().map(|seen| seen.value);
        [value.map(|days| date(days.first)), value.map(|days| date(days.last))].map(Option::unwrap_or_default)
    };
    let birth = person.birth.as_ref().map(|birth| birth.value);
    let mut row = vec![
        person.id.clone(),
        person.also_ids.join(";"),
        name.map(|name| name.given.join(" ")).unwrap_or_default(),
        name.map(surnames).unwrap_or_default(),
        name.and_then(|name| name.married.clone()).unwrap_or_default(),
        flag(name.is_some_and(|name| name.unordered)),
        several(person.names.iter().skip(1), |name| whole(&name.value)),
        sex(person.sex.as_ref().map(|sex| sex.value)),
        birth.map(|birth| date(birth.first)).unwrap_or_default(),
        birth.map(|birth| date(birth.last)).unwrap_or_default(),
        birth.map_or("", |birth| precision(birth.precision)).to_owned(),
        birth.and_then(|birth| age(person, birth)).map(|age| age.to_string()).unwrap_or_default(),
        several(&person.a_numbers, |number| a_number(number.value)),
        several(&person.event_numbers, |number| number.value.clone()),
        several(&person.family_numbers, |number| number.value.clone()),
        person.country.as_ref().map(|country| country.value.to_owned()).unwrap_or_default(),
        text(&person.department),
        text(&person.municipality),
        text(&person.language),
    ];
    for known in [&person.apprehended, &person.referred, &person.booked_in, &person.released] {
        row.extend(days(known));
    }
    row.extend([
        person.sectors.as_ref().map(|set| sectors(set.value)).unwrap_or_default(),
        several(&person.phones, |phone| digits(phone.value)),
        several(&person.addresses, |address| address.value.clone()),
        several(&person.emails, |email| email.value.clone()),
        flag(person.do_not_share),
    ]);
    row
}

/// The cells of all that a person's row tells of `whom`.
fn told_of(person: &Person, whom: &str) -> [String; 9] {
    let told: Vec<&StatedKin> = person.kin.iter().filter(|kin| place_of(kin) == whom).collect();
    let each = |cell: fn(&StatedKin) -> String| several(told.iter().copied(), cell);
    [
        each(|kin| kin.name.as_ref().map(|name| name.value.given.join(" ")).unwrap_or_default()),
        each(|kin| kin.name.as_ref().map(|name| surnames(&name.value)).unwrap_or_default()),
        each(|kin| sex(kin.sex)),
        each(|kin| kin.birth.as_ref().map(|birth| date(birth.value.first)).unwrap_or_default()),
        each(|kin| kin.birth.as_ref().map(|birth| date(birth.value.last)).unwrap_or_default()),
        each(|kin| kin.a_number.as_ref().map(|number| a_number(number.value)).unwrap_or_default()),
        each(|kin| kin.phone.as_ref().map(|phone| digits(phone.value)).unwrap_or_default()),
        each(|kin| if kin.from_note { "note" } else { "column" }.to_owned()),
        each(|kin| whereabouts(kin.whereabouts).to_owned()),
    ]
}

fn whereabouts(said: Whereabouts) -> &'static str {
    match said {
        Whereabouts::Unsaid => "",
        Whereabouts::Elsewhere => "elsewhere",
        Whereabouts::Dead => "dead",
    }
}

fn place_of(kin: &StatedKin) -> &'static str {
    match kin.relation {
        _ if kin.denied => "denied",
        KinRelation::Mother => "mother",
        KinRelation::Father => "father",
        KinRelation::Parent => "parent",
        KinRelation::Child => "child",
        KinRelation::Sibling => "sibling",
        KinRelation::OtherRelative | KinRelation::Companion => "other",
    }
}

fn mark(person: &Person, synthetic: &[bool]) -> String {
    let says = |&(table, _): &(u16, u32)| synthetic.get(usize::from(table)) == Some(&true);
    if person.rows.iter().any(says) { SYNTHETIC.to_owned() } else { String::new() }
}

fn several<T>(values: impl IntoIterator<Item = T>, one: impl Fn(T) -> String) -> String {
    // What parts values may not stand in one.
    values.into_iter().map(|value| one(value).replace(';', ",")).collect::<Vec<_>>().join(";")
}

fn text(seen: &Option<Seen<String>>) -> String {
    seen.as_ref().map(|seen| seen.value.clone()).unwrap_or_default()
}

/// A name whose parts are not told apart has all of them in both; here they stand once, as given names.
fn surnames(name: &Name) -> String {
    if name.unordered { String::new() } else { name.surnames.join(" ") }
}

fn whole(name: &Name) -> String {
    format!("{} {}", name.given.join(" "), surnames(name)).trim().to_owned()
}

fn date(day: Day) -> String {
    let (year, month, day) = civil(day);
    format!("{year:04}-{month:02}-{day:02}")
}

fn age(person: &Person, birth: Birth) -> Option<i32> {
    let known = [&person.apprehended, &person.referred, &person.booked_in].into_iter().flatten().next()?;
    let middle = i64::from(birth.first).midpoint(i64::from(birth.last)) as Day;
    let (from, to) = (civil(middle), civil(known.value.first));
    let age = to.0 - from.0 - i32::from((to.1, to.2) < (from.1, from.2));
    (age >= 0).then_some(age)
}

fn a_number(number: ANumber) -> String {
    format!("{:09}", number.0)
}

fn digits(phone: Phone) -> String {
    format!("{:0width$}", phone.last_digits, width = usize::from(phone.digits.min(10)))
}

fn sectors(set: u32) -> String {
    several(SECTORS.iter().enumerate().filter(|(bit, _)| set & (1 << bit) != 0), |(_, sector)| sector.code.to_owned())
}

fn sex(sex: Option<Sex>) -> String {
    match sex {
        Some(Sex::Female) => "F",
        Some(Sex::Male) => "M",
        None => "",
    }
    .to_owned()
}

fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Date => "date",
        Precision::FirstOfJanuary => "first_of_january",
        Precision::Month => "month",
        Precision::Year => "year",
        Precision::Age => "age",
    }
}

fn flag(yes: bool) -> String {
    if yes { "1" } else { "0" }.to_owned()
}

/// The notes as they stand in the sheets, cell after cell.
fn notes(person: &Person, tables: &[Table]) -> String {
    let texts = person.notes.iter().filter_map(|at| {
        let text = tables.get(usize::from(at.table))?.cell(at.row as usize, at.column).text.trim();
        (!text.is_empty()).then_some(text)
    });
    texts.collect::<Vec<_>>().join(" | ")
}
