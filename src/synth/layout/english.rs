//! Two csv files with English headers: dates with the month first, names in parts.

use jiff::civil::Date;

use super::{Lists, MARK, Rows, SynthFile, age, birth, csv, file, sex, texts};

pub(super) fn files(lists: &Lists) -> Vec<SynthFile> {
    vec![file("children.csv", csv(children(lists))), file("adults.csv", csv(adults(lists)))]
}

fn children(lists: &Lists) -> Rows {
    let mut rows = vec![texts([
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
    ])];
    rows.extend(lists.children.iter().map(|child| {
        texts([
            &child.portal_id,
            &child.a_number,
            &child.name.surname,
            &child.name.given,
            &birth(child.birth, short),
            &child.age.to_string(),
            &sex(child.female, "F", "M"),
            &child.country,
            &child.department,
            &child.language,
            &short(child.referral),
            &child.office,
            &child.facility,
            &child.event_number,
            &child.family_unit,
            &child.mother_name,
            &child.father_name,
            child.contact_relation,
            &child.contact_phone,
            &child.note,
            MARK,
        ])
    }));
    rows
}

fn adults(lists: &Lists) -> Rows {
    let mut rows = vec![texts([
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
    ])];
    rows.extend(lists.adults.iter().map(|adult| {
        texts([
            &adult.subject_key,
            &adult.a_number,
            &adult.name.surname,
            &adult.name.given,
            &birth(adult.birth, padded),
            &age(adult.birth),
            &sex(adult.female, "Female", "Male"),
            &adult.country.to_uppercase(),
            &adult.department.to_uppercase(),
            &adult.language,
            &padded(adult.apprehended),
            &adult.sector,
            &adult.station,
            &adult.event_number,
            &adult.family_unit,
            &adult.reason,
            &adult.facility,
            &adult.phone,
            &adult.note,
            MARK,
        ])
    }));
    rows
}

/// `5/8/2018`, as in the released list of children.
fn short(date: Date) -> String {
    format!("{}/{}/{}", date.month(), date.day(), date.year())
}

fn padded(date: Date) -> String {
    format!("{:02}/{:02}/{}", date.month(), date.day(), date.year())
}
