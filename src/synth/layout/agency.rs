//! Two workbooks with the headers of agencies' exports: real date cells, country codes, title rows, several sheets.

use jiff::civil::Date;

use super::{Lists, MARK, Sheet, SynthFile, sex, texts, workbook};
use crate::synth::damage::WrittenBirth;
use crate::synth::{AdultRecord, ChildRecord};
use crate::table::write::Value;

pub(super) fn files(lists: &Lists) -> Vec<SynthFile> {
    let half = lists.adults.len().div_ceil(2);
    let (first, second) = lists.adults.split_at(half);
    let children = Sheet {
        name: "SYNTHETIC UC".to_owned(),
        titles: texts(["SYNTHETIC DATA - invented people - not a real record"]),
        header: texts([
            "Portal ID",
            "A#",
            "AKA",
            "First Name",
            "Last Name",
            "Sex",
            "Date of Birth",
            "AGE",
            "COO",
            "DATE_REFERRED",
            "REFERRING OFFICE",
            "FACILITY_APPROVED",
            "EVENT_NUMBER",
            "Family Unit Group#",
            "Mother's Name",
            "Father's Name",
            "Phone",
            "Remarks",
            "Mark",
        ]),
        rows: lists.children.iter().map(child).collect(),
    };
    let adults = |name: &str, part: &[AdultRecord]| Sheet {
        name: name.to_owned(),
        titles: texts([
            "SYNTHETIC DATA - invented people - not a real record",
            "ERO arrests and detentions",
            "Source: invented",
            "Limited official use: training",
            " ",
        ]),
        header: texts([
            "Civ Id(Subject Key)",
            "A_NUMBER",
            "LAST NAME",
            "FIRST NAME",
            "Gender",
            "Birth Date",
            "Subject Age",
            "CITIZENSHIP_CD",
            "Apprehension Date",
            "Arrest Sector",
            "Apprehension Site Landmark",
            "Event Number",
            "FMU NUMBER(S)",
            "Detention Facility",
            "Separation Reason",
            "Phone Number",
            "SUPERVISOR_COMMENTS",
            "Mark",
        ]),
        rows: part.iter().map(adult).collect(),
    };
    vec![
        workbook("orr-children.xlsx", &[children]),
        workbook("ice-adults.xlsx", &[adults("SYNTHETIC FY18 a", first), adults("SYNTHETIC FY18 b", second)]),
    ]
}

fn child(child: &ChildRecord) -> Vec<Value> {
    vec![
        text(&child.portal_id),
        text(&child.a_number),
        Value::Empty,
        text(&child.name.given),
        text(&child.name.surname),
        text(&sex(child.female, "F", "M")),
        birth(child.birth),
        Value::whole(child.age),
        text(code(&child.country)),
        day(child.referral),
        text(&child.office),
        text(&child.facility),
        text(&child.event_number),
        text(&child.family_unit),
        text(&child.mother_name),
        text(&child.father_name),
        text(&child.contact_phone),
        text(&child.note),
        text(MARK),
    ]
}

fn adult(adult: &AdultRecord) -> Vec<Value> {
    vec![
        text(&adult.subject_key),
        text(&adult.a_number),
        text(&adult.name.surname),
        text(&adult.name.given),
        text(&sex(adult.female, "F", "M")),
        birth(adult.birth),
        match adult.birth {
            WrittenBirth::Age(age) => Value::whole(age),
            WrittenBirth::Date(_) | WrittenBirth::Blank => Value::Empty,
        },
        text(code(&adult.country)),
        day(adult.apprehended),
        text(&adult.sector),
        text(&adult.station),
        text(&adult.event_number),
        text(&adult.family_unit),
        text(&adult.facility),
        text(&adult.reason),
        text(&adult.phone),
        text(&adult.note),
        text(MARK),
    ]
}

fn text(text: &str) -> Value {
    if text.is_empty() { Value::Empty } else { Value::text(text) }
}

fn day(date: Date) -> Value {
    Value::Date(date)
}

fn birth(birth: WrittenBirth) -> Value {
    match birth {
        WrittenBirth::Date(date) => day(date),
        WrittenBirth::Age(_) | WrittenBirth::Blank => Value::Empty,
    }
}

/// The five letters of the border agencies' exports.
fn code(country: &str) -> &'static str {
    match country {
        "Guatemala" => "GUATE",
        "Honduras" => "HONDU",
        "El Salvador" => "ELSAL",
        "Mexico" => "MEXIC",
        "Brazil" => "BRAZI",
        "Romania" => "ROMAN",
        _ => "UNKNO",
    }
}
