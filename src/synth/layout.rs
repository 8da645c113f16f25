//! The same world as different agencies would send it: other headers, languages, orders of day and month, kinds of file.

use jiff::civil::Date;

use super::World;
use super::damage::{WrittenBirth, WrittenName};

/// One file to be written or loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SynthFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// How the lists look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// `children.csv` and `adults.csv`: English headers, month first, names in parts.
    #[default]
    EnglishCsv,
}

impl Layout {
    pub const ALL: [Layout; 1] = [Layout::EnglishCsv];
}

/// The mark in every row: nobody shall take these people for real.
const MARK: &str = "SYNTHETIC";

/// The lists in a layout, then truth.csv and truth-detail.csv, which are the same in every layout.
pub fn sheets(world: &World, layout: Layout) -> Vec<SynthFile> {
    let mut files = match layout {
        Layout::EnglishCsv => vec![
            SynthFile { name: "children.csv".to_owned(), bytes: csv(&english_children(world)) },
            SynthFile { name: "adults.csv".to_owned(), bytes: csv(&english_adults(world)) },
        ],
    };
    files.push(SynthFile { name: "truth.csv".to_owned(), bytes: csv(&truth(world)) });
    files.push(SynthFile { name: "truth-detail.csv".to_owned(), bytes: csv(&details(world)) });
    files
}

type Rows = Vec<Vec<String>>;

fn english_children(world: &World) -> Rows {
    let headers = [
        "Portal ID",
        "A#",
        "Last Name",
        "First Name",
        "Date of Birth",
        "Age",
        "Sex",
        "Country of Birth",
        "State of Birth",
        "Language",
        "Referral Date",
        "Referring Office",
        "Facility",
        "Event Number",
        "Family Unit Group#",
        "Mother Name",
        "Father Name",
        "Contact Relationship",
        "Contact Phone",
        "Case Notes",
        "Data Mark",
    ];
    let mut rows = vec![headers.map(str::to_owned).to_vec()];
    for child in &world.children {
        rows.push(vec![
            child.portal_id.clone(),
            child.a_number.clone(),
            child.name.surname.clone(),
            child.name.given.clone(),
            birth(child.birth, month_first),
            child.age.to_string(),
            sex(child.female, "F", "M"),
            child.country.clone(),
            child.department.clone(),
            child.language.clone(),
            month_first(child.referral),
            child.office.clone(),
            child.facility.clone(),
            child.event_number.clone(),
            child.family_unit.clone(),
            child.mother_name.clone(),
            child.father_name.clone(),
            child.contact_relation.to_owned(),
            child.contact_phone.clone(),
            child.note.clone(),
            MARK.to_owned(),
        ]);
    }
    rows
}

fn english_adults(world: &World) -> Rows {
    let headers = [
        "Subject Key",
        "Alien File Number",
        "LAST_NAME",
        "FIRST_NAME",
        "BIRTH_DATE",
        "APP AGE",
        "GENDER",
        "Citizenship Country",
        "STATE_OF_BIRTH",
        "Language",
        "Apprehension Date",
        "SECTOR",
        "Station",
        "EVENT_NUMBER",
        "FMU NUMBER(S)",
        "Reason for Separation",
        "Detention Facility",
        "Phone",
        "Case Notes",
        "Data Mark",
    ];
    let mut rows = vec![headers.map(str::to_owned).to_vec()];
    for adult in &world.adults {
        rows.push(vec![
            adult.subject_key.clone(),
            adult.a_number.clone(),
            adult.name.surname.clone(),
            adult.name.given.clone(),
            birth(adult.birth, padded_month_first),
            age(adult.birth),
            sex(adult.female, "Female", "Male"),
            adult.country.to_uppercase(),
            adult.department.to_uppercase(),
            adult.language.clone(),
            padded_month_first(adult.apprehended),
            adult.sector.clone(),
            adult.station.clone(),
            adult.event_number.clone(),
            adult.family_unit.clone(),
            adult.reason.to_owned(),
            adult.facility.clone(),
            adult.phone.clone(),
            adult.note.clone(),
            MARK.to_owned(),
        ]);
    }
    rows
}

fn truth(world: &World) -> Rows {
    let mut rows = vec![["child_id", "adult_id", "relation"].map(str::to_owned).to_vec()];
    for row in &world.truth {
        let relation = match row.relation {
            crate::facts::TruthRelation::Mother => "mother",
            crate::facts::TruthRelation::Father => "father",
            crate::facts::TruthRelation::Relative => "relative",
        };
        rows.push(vec![row.child_id.clone(), row.adult_id.clone(), relation.to_owned()]);
    }
    rows
}

fn details(world: &World) -> Rows {
    let mut rows = vec![["child_id", "custom", "damages"].map(str::to_owned).to_vec()];
    for detail in &world.details {
        rows.push(vec![detail.child_id.clone(), detail.custom.code().to_owned(), detail.damages.join(" ")]);
    }
    rows
}

fn csv(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail, and every row is as long as the header.
        let _ = writer.write_record(row);
    }
    writer.into_inner().unwrap_or_default()
}

fn birth(birth: WrittenBirth, write: fn(Date) -> String) -> String {
    match birth {
        WrittenBirth::Date(date) => write(date),
        WrittenBirth::Age(_) | WrittenBirth::Blank => String::new(),
    }
}

fn age(birth: WrittenBirth) -> String {
    match birth {
        WrittenBirth::Age(age) => age.to_string(),
        WrittenBirth::Date(_) | WrittenBirth::Blank => String::new(),
    }
}

fn sex(female: Option<bool>, woman: &str, man: &str) -> String {
    female.map_or_else(String::new, |female| if female { woman } else { man }.to_owned())
}

fn month_first(date: Date) -> String {
    format!("{}/{}/{}", date.month(), date.day(), date.year())
}

fn padded_month_first(date: Date) -> String {
    format!("{:02}/{:02}/{}", date.month(), date.day(), date.year())
}

#[allow(dead_code)]
fn one_cell(name: &WrittenName) -> String {
    format!("{}, {}", name.surname, name.given)
}
