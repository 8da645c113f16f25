//! What a column holds and how a hand writes it: a list is a table of columns over the records' fields.

use jiff::civil::Date;

use super::{MARK, hash};
use crate::synth::damage::WrittenBirth;
use crate::synth::dice::Dice;
use crate::synth::{AdultRecord, ChildRecord, WrittenName};
use crate::table::write::Value;

/// A record of either list.
#[derive(Clone, Copy)]
pub(super) enum Record<'a> {
    Child(&'a ChildRecord),
    Adult(&'a AdultRecord),
}

/// What stands in a column. A field that a list's records lack stays empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Id,
    ANumber,
    Given,
    Surname,
    FirstSurname,
    SecondSurname,
    /// `Kevin José López Caal`.
    Name,
    /// `López Caal, Kevin José`.
    Turned,
    Birth,
    Age,
    Sex,
    Country,
    Department,
    Language,
    /// The child's referral, the adult's apprehension.
    Day,
    Apprehended,
    /// Into the shelter, into detention.
    Admitted,
    /// Out of it, where that has happened.
    Left,
    /// The child's referring office, the adult's sector.
    Office,
    Station,
    Facility,
    Event,
    Unit,
    Mother,
    Father,
    Contact,
    Phone,
    /// `FMUA`, `UC`.
    Status,
    /// The adult's, to the children.
    Relation,
    Custody,
    Reason,
    /// Whether the reason was prosecution.
    Prosecuted,
    Note,
    Empty,
    Mark,
}

/// How days are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dates {
    /// `5/8/2018` and `05/08/2018` for the eighth of May.
    MonthFirst,
    MonthFirstPadded,
    /// `8/5/2018` and `08/05/2018` for the same day.
    DayFirst,
    DayFirstPadded,
    Iso,
    /// `08-MAY-2018`.
    Named,
    /// Dates of the spreadsheet program.
    Cells,
    /// `5/8/2018`, in every third row the number that the spreadsheet program keeps for it.
    WithSerials,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Countries {
    English,
    Spanish,
    /// The five letters of the border agencies' exports.
    Five,
    Iso3,
    Iso2,
    /// `Guatemalteca`, `Guatemalteco`.
    Gentilicio,
    /// `Guatemalan`.
    Demonym,
}

/// In which letters names and places are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    AsRecorded,
    Capitals,
    /// A capital at the beginning of each word only.
    Title,
}

/// The manner in which one hand writes all its columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    pub dates: Dates,
    /// Woman, man.
    pub sexes: [&'static str; 2],
    pub countries: Countries,
    pub spanish: bool,
    pub names: Letters,
    /// Countries and departments.
    pub places: Letters,
    /// What stands where nothing is known.
    pub blank: &'static str,
    /// Where only the age is known and the list has no column for it, it stands in place of the birth.
    pub age_for_birth: bool,
}

/// The plainest manner: English, month first, as recorded.
pub(super) const PLAIN: Manner = Manner {
    dates: Dates::MonthFirst,
    sexes: ["F", "M"],
    countries: Countries::English,
    spanish: false,
    names: Letters::AsRecorded,
    places: Letters::AsRecorded,
    blank: "",
    age_for_birth: false,
};

/// The words for a country: Spanish, five letters, ISO 3166 in three and two, of a woman, of a man, in English of both.
const COUNTRIES: &[(&str, [&str; 7])] = &[
    ("Guatemala", ["Guatemala", "GUATE", "GTM", "GT", "Guatemalteca", "Guatemalteco", "Guatemalan"]),
    ("Honduras", ["Honduras", "HONDU", "HND", "HN", "Hondureña", "Hondureño", "Honduran"]),
    ("El Salvador", ["El Salvador", "ELSAL", "SLV", "SV", "Salvadoreña", "Salvadoreño", "Salvadoran"]),
    ("Mexico", ["México", "MEXIC", "MEX", "MX", "Mexicana", "Mexicano", "Mexican"]),
    ("Brazil", ["Brasil", "BRAZI", "BRA", "BR", "Brasileña", "Brasileño", "Brazilian"]),
    ("Romania", ["Rumania", "ROMAN", "ROU", "RO", "Rumana", "Rumano", "Romanian"]),
];

const SPANISH: &[(&str, &str)] = &[
    ("Portuguese", "Portugués"),
    ("Romanian", "Rumano"),
    ("Spanish", "Español"),
    ("Aunt", "Tía"),
    ("Uncle", "Tío"),
    ("Mother", "Madre"),
    ("Father", "Padre"),
    ("Grandmother", "Abuela"),
    ("Grandfather", "Abuelo"),
    ("Sister", "Hermana"),
    ("Family friend", "Amistad de la familia"),
    ("Cousin", "Prima"),
    ("Brother", "Hermano"),
];

impl<'a> Record<'a> {
    pub(super) fn id(self) -> &'a str {
        match self {
            Record::Child(child) => &child.portal_id,
            Record::Adult(adult) => &adult.subject_key,
        }
    }

    fn name(self) -> &'a WrittenName {
        match self {
            Record::Child(child) => &child.name,
            Record::Adult(adult) => &adult.name,
        }
    }

    fn birth(self) -> WrittenBirth {
        match self {
            Record::Child(child) => child.birth,
            Record::Adult(adult) => adult.birth,
        }
    }

    fn age(self) -> Option<u8> {
        match (self, self.birth()) {
            (_, WrittenBirth::Age(age)) => Some(age),
            (Record::Child(child), _) => Some(child.age),
            (Record::Adult(_), WrittenBirth::Date(_) | WrittenBirth::Blank) => None,
        }
    }

    fn prosecuted(self) -> Option<bool> {
        match self {
            Record::Child(_) => None,
            Record::Adult(adult) => adult.prosecuted,
        }
    }

    /// Whether one of these columns shows a field as damages call it. What is no field (a row shifted, a child missed)
    /// needs no column.
    pub(super) fn shows(self, columns: &[What], field: &str) -> bool {
        let by: &[What] = match field {
            "a_number" => &[What::ANumber],
            "given" => &[What::Given, What::Name, What::Turned],
            "surname" => &[What::Surname, What::FirstSurname, What::Name, What::Turned],
            "birth" => &[What::Birth],
            "female" => &[What::Sex],
            "country" => &[What::Country],
            "apprehended" => match self {
                Record::Child(_) => &[What::Apprehended],
                Record::Adult(_) => &[What::Apprehended, What::Day],
            },
            "office" | "sector" => &[What::Office],
            "station" => &[What::Station],
            "event_number" => &[What::Event],
            "family_unit" => &[What::Unit],
            "status" => &[What::Status],
            "relation" => &[What::Relation],
            "reason" => &[What::Reason],
            "mother_name" => &[What::Mother],
            "father_name" => &[What::Father],
            "contact_phone" | "phone" => &[What::Phone],
            "note" => &[What::Note],
            _ => return true,
        };
        by.iter().any(|what| columns.contains(what))
    }

    fn female(self) -> Option<bool> {
        match self {
            Record::Child(child) => child.female,
            Record::Adult(adult) => adult.female,
        }
    }

    fn day(self, what: What) -> Option<Date> {
        match (what, self) {
            (What::Admitted, Record::Child(child)) => Some(child.admitted),
            (What::Admitted, Record::Adult(adult)) => Some(adult.booked_in),
            (What::Left, Record::Child(child)) => child.released,
            (What::Left, Record::Adult(adult)) => adult.out,
            (What::Apprehended, Record::Child(child)) => Some(child.apprehended),
            (_, Record::Child(child)) => Some(child.referral),
            (_, Record::Adult(adult)) => Some(adult.apprehended),
        }
    }

    /// The column from which the cells of this row stand one too far right.
    fn shifted(self) -> Option<What> {
        let code = match self {
            Record::Child(child) => child.shifted,
            Record::Adult(adult) => adult.shifted,
        };
        Some(match code? {
            "given" => What::Given,
            "birth" => What::Birth,
            "country" => What::Country,
            "office" | "sector" => What::Office,
            "mother_name" => What::Mother,
            _ => What::Facility,
        })
    }

    /// The text of a column that every hand writes alike.
    fn text(self, what: What) -> &'a str {
        match (what, self) {
            (What::Id, record) => record.id(),
            (What::Mark, _) => MARK,
            (What::ANumber, Record::Child(child)) => &child.a_number,
            (What::ANumber, Record::Adult(adult)) => &adult.a_number,
            (What::Country, Record::Child(child)) => &child.country,
            (What::Country, Record::Adult(adult)) => &adult.country,
            (What::Department, Record::Child(child)) => &child.department,
            (What::Department, Record::Adult(adult)) => &adult.department,
            (What::Language, Record::Child(child)) => &child.language,
            (What::Language, Record::Adult(adult)) => &adult.language,
            (What::Office, Record::Child(child)) => &child.office,
            (What::Office, Record::Adult(adult)) => &adult.sector,
            (What::Facility, Record::Child(child)) => &child.facility,
            (What::Facility, Record::Adult(adult)) => &adult.facility,
            (What::Event, Record::Child(child)) => &child.event_number,
            (What::Event, Record::Adult(adult)) => &adult.event_number,
            (What::Unit, Record::Child(child)) => &child.family_unit,
            (What::Unit, Record::Adult(adult)) => &adult.family_unit,
            (What::Phone, Record::Child(child)) => &child.contact_phone,
            (What::Phone, Record::Adult(adult)) => &adult.phone,
            (What::Note, Record::Child(child)) => &child.note,
            (What::Note, Record::Adult(adult)) => &adult.note,
            (What::Mother, Record::Child(child)) => &child.mother_name,
            (What::Father, Record::Child(child)) => &child.father_name,
            (What::Contact, Record::Child(child)) => child.contact_relation,
            (What::Station, Record::Adult(adult)) => &adult.station,
            (What::Reason, Record::Adult(adult)) => &adult.reason,
            (What::Reason, Record::Child(child)) => &child.reason,
            (What::Status, Record::Child(child)) => &child.status,
            (What::Status, Record::Adult(adult)) => &adult.status,
            (What::Relation, Record::Adult(adult)) => &adult.relation,
            (What::Custody, Record::Adult(adult)) => adult.custody,
            _ => "",
        }
    }
}

impl Manner {
    /// The row of a record in these columns. Where cells were shifted, the id stays in its place, so that the truth can
    /// speak of it.
    pub(super) fn row(&self, record: Record<'_>, columns: impl Iterator<Item = What> + Clone) -> Vec<Value> {
        let mut row: Vec<Value> = columns.clone().map(|what| self.value(record, what)).collect();
        if let Some(from) = record.shifted() {
            let is_name = |what: What| matches!(what, What::Name | What::Turned | What::FirstSurname);
            let id = columns.clone().position(|what| what == What::Id).unwrap_or(0);
            let found = columns.clone().position(|what| what == from || (from == What::Given && is_name(what)));
            row.insert(found.unwrap_or(0).max(id + 1).min(row.len()), Value::Empty);
        }
        row
    }

    /// The cell of a record.
    fn value(&self, record: Record<'_>, what: What) -> Value {
        let text = match what {
            What::Birth => match record.birth() {
                WrittenBirth::Date(date) => return self.date(record, date),
                WrittenBirth::Age(age) if self.age_for_birth => return Value::whole(age),
                WrittenBirth::Age(_) | WrittenBirth::Blank => String::new(),
            },
            What::Age => match record.age() {
                Some(age) => return Value::whole(age),
                None => String::new(),
            },
            What::Day | What::Apprehended | What::Admitted | What::Left => match record.day(what) {
                Some(date) => return self.date(record, date),
                None => String::new(),
            },
            What::Given | What::Surname | What::FirstSurname | What::SecondSurname | What::Name | What::Turned => {
                self.names.written(&name(record.name(), what))
            }
            What::Mother | What::Father => self.names.written(record.text(what)),
            What::Sex => match record.female() {
                Some(female) => self.sexes[usize::from(!female)].to_owned(),
                None => String::new(),
            },
            What::Country => self.places.written(self.country(record)),
            What::Department => self.places.written(record.text(what)),
            What::Language | What::Contact | What::Relation => {
                let english = record.text(what);
                let spanish = SPANISH.iter().find(|pair| self.spanish && pair.0 == english);
                spanish.map_or(english, |pair| pair.1).to_owned()
            }
            What::Prosecuted => match record.prosecuted() {
                Some(prosecuted) => (if prosecuted { "Y" } else { "N" }).to_owned(),
                None => String::new(),
            },
            What::Empty => return Value::Empty,
            _ => record.text(what).to_owned(),
        };
        match (text.is_empty(), self.blank) {
            (false, _) => Value::Text(text),
            (true, "") => Value::Empty,
            (true, blank) => Value::text(blank),
        }
    }

    fn date(&self, record: Record<'_>, date: Date) -> Value {
        let (year, month, day) = (date.year(), date.month(), date.day());
        Value::Text(match self.dates {
            Dates::Cells => return Value::Date(date),
            Dates::WithSerials if serial_row(record) => {
                let start = jiff::civil::date(1899, 12, 30);
                return Value::whole(date.since(start).map_or(0, |span| span.get_days()));
            }
            Dates::MonthFirst | Dates::WithSerials => format!("{month}/{day}/{year}"),
            Dates::MonthFirstPadded => format!("{month:02}/{day:02}/{year}"),
            Dates::DayFirst => format!("{day}/{month}/{year}"),
            Dates::DayFirstPadded => format!("{day:02}/{month:02}/{year}"),
            Dates::Iso => format!("{year}-{month:02}-{day:02}"),
            Dates::Named => {
                let months = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC";
                let name = months.split(' ').nth((month - 1).unsigned_abs().into()).unwrap_or_default();
                format!("{day:02}-{name}-{year}")
            }
        })
    }

    fn country<'a>(&self, record: Record<'a>) -> &'a str {
        let english = record.text(What::Country);
        let Some((_, words)) = COUNTRIES.iter().find(|country| country.0 == english) else {
            return match self.countries {
                Countries::Five => "UNKNO",
                _ => english,
            };
        };
        match self.countries {
            Countries::English => english,
            Countries::Spanish => words[0],
            Countries::Five => words[1],
            Countries::Iso3 => words[2],
            Countries::Iso2 => words[3],
            Countries::Gentilicio => words[4 + usize::from(record.female() == Some(false))],
            Countries::Demonym => words[6],
        }
    }
}

/// Whether this record's days are numbers, in lists that mix them: the same whatever the column.
fn serial_row(record: Record<'_>) -> bool {
    Dice::new(hash(record.id()), 60, 0).chance(1.0 / 3.0)
}

impl Letters {
    pub(super) fn written(self, text: &str) -> String {
        match self {
            Letters::AsRecorded => text.to_owned(),
            Letters::Capitals => text.to_uppercase(),
            Letters::Title => {
                let mut out = String::new();
                for letter in text.chars() {
                    if out.chars().next_back().is_none_or(|before| !before.is_alphabetic()) {
                        out.extend(letter.to_uppercase());
                    } else {
                        out.extend(letter.to_lowercase());
                    }
                }
                out
            }
        }
    }
}

fn name(name: &WrittenName, what: What) -> String {
    let (given, surname) = (name.given.as_str(), name.surname.as_str());
    match what {
        What::Given => given.to_owned(),
        What::Surname => surname.to_owned(),
        What::FirstSurname => surnames(surname).0,
        What::SecondSurname => surnames(surname).1,
        What::Turned => format!("{surname}, {given}"),
        _ => format!("{given} {surname}").trim().to_owned(),
    }
}

/// The first surname with the particles before it, and the rest.
fn surnames(text: &str) -> (String, String) {
    let words: Vec<&str> = text.split(' ').collect();
    let particle = |word: &&&str| ["de", "del", "la", "las", "los"].contains(&word.to_lowercase().as_str());
    let first = (words.iter().take_while(particle).count() + 1).min(words.len());
    (words[..first].join(" "), words[first..].join(" "))
}
