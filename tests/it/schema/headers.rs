//! Header spellings, each with the field it means in a sheet of a role.

use reencuentro::facts::{SheetChoice, SheetRole};
use reencuentro::schema::{Column, understand};

use super::{table, written};

/// Three values as a column of that meaning might hold.
fn samples(expected: &str) -> [&'static str; 3] {
    match expected.split(' ').next_back().unwrap_or_default() {
        "name" | "alias" => ["Juan Carlos López Pérez", "Ana María Caal Pop", "Pedro Mejía Reyes"],
        "given_name" | "middle_name" => ["Juan Carlos", "Ana", "Pedro"],
        "surname" | "second_surname" => ["López", "Caal", "Mejía"],
        "sex" => ["M", "F", "F"],
        "birth_date" => ["3/25/2009", "11/2/2012", "7/14/2001"],
        "apprehension_date" | "referral_date" | "book_in_date" | "release_date" => {
            ["5/21/2018", "5/22/2018", "6/1/2018"]
        }
        "birth_year" => ["2009", "2012", "2001"],
        "age" => ["9", "6", "16"],
        "a_number" => ["A999123456", "A 999-123-457", "999123499"],
        "country" => ["Guatemala", "Honduras", "HONDU"],
        "phone" => ["555-0101", "(502) 555-0102", "+504 5550 1031"],
        "email" => ["a@example.org", "b@example.org", "c@example.org"],
        "family_flag" => ["FMUA", "UC", "FMUA"],
        "row_role" => ["Adult", "Juvenile", "Adult"],
        "do_not_share" => ["Y", "N", "N"],
        "sector" => ["RGV", "EPT", "Yuma"],
        "record_id" | "portal_id" | "subject_key" | "fin" => ["10231", "10232", "10240"],
        "event_number" | "family_unit_number" => ["XXX1805000123", "XXX1805000123", "XXX1805000130"],
        "relation" => ["madre", "tía", "uncle"],
        _ => ["one thing", "another thing", "one thing"],
    }
}

/// A line of `headers.tsv`: role of the sheet, language, field that each header must get, headers.
struct Case<'a> {
    role: SheetRole,
    language: &'a str,
    field: &'a str,
    header: String,
}

fn cases() -> Vec<Case<'static>> {
    let mut cases = Vec::new();
    for line in include_str!("headers.tsv").lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        let [role, language, field, headers] = parts[..] else { panic!("not four columns: {line:?}") };
        let roles: &[SheetRole] = match role {
            "any" => &[SheetRole::Children, SheetRole::Adults],
            "children" => &[SheetRole::Children],
            _ => &[SheetRole::Adults],
        };
        for header in headers.split(" | ") {
            let header = header.replace('¶', "\n");
            cases.extend(roles.iter().map(|&role| Case { role, language, field, header: header.clone() }));
        }
    }
    cases
}

/// The column of a header alone in a sheet of that role, over values.
fn read(role: SheetRole, header: &str, values: [&str; 3]) -> Column {
    let table = table("list.csv", &[&[header], &[values[0]], &[values[1]], &[values[2]]]);
    let choice = SheetChoice { role: Some(role), header_row: Some(1), ..Default::default() };
    understand(&table, None, Some(&choice)).columns.swap_remove(0)
}

#[test]
fn headers_in_five_languages() {
    let cases = cases();
    let (mut wrong, mut sure) = (Vec::new(), Vec::new());
    for language in ["en", "es", "pt", "fr", "ht"] {
        let of_language: Vec<&Case> = cases.iter().filter(|case| case.language == language).collect();
        let mut spellings: Vec<&str> = of_language.iter().map(|case| case.header.as_str()).collect();
        spellings.sort_unstable();
        spellings.dedup();
        let before = wrong.len();
        for case in &of_language {
            let column = read(case.role, &case.header, samples(case.field));
            let got = written(column.field);
            if got != case.field {
                let what = format!(
                    "{language} {:?} {:?}: {got} {} {:?}, not {}",
                    case.role, case.header, column.confidence, column.reasons, case.field
                );
                if column.confidence >= 0.75 {
                    sure.push(what.clone());
                }
                wrong.push(what);
            }
        }
        let right = 100.0 * (1.0 - (wrong.len() - before) as f64 / of_language.len() as f64);
        println!("{language}: {} spellings, {right:.1} % right", spellings.len());
        assert!(spellings.len() >= 150, "{language}: {}", spellings.len());
    }
    let share = 100.0 * (1.0 - wrong.len() as f64 / cases.len() as f64);
    println!("all: {} headers, {share:.1} % right, {} surely wrong", cases.len(), sure.len());
    wrong.iter().for_each(|case| println!("{case}"));
    assert!(sure.is_empty(), "surely wrong: {sure:#?}");
    assert!(share >= 98.0, "{} of {} wrong: {wrong:#?}", wrong.len(), cases.len());
}

/// An attorney's phone is a phone, a hearing's date a date: still nobody's.
#[test]
fn traps_over_telling_values() {
    let mut wrong = Vec::new();
    for case in cases().iter().filter(|case| case.field == "unused") {
        for field in ["name", "birth_date", "phone", "apprehension_date", "age"] {
            let column = read(case.role, &case.header, samples(field));
            if written(column.field) != "unused" && column.confidence >= 0.6 {
                wrong.push(format!("{:?} over {field}: {} {}", case.header, written(column.field), column.confidence));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Where header and values disagree, the page asks.
#[test]
fn values_that_belie_headers() {
    let cases = cases();
    let mut seen = 0;
    let mut wrong = Vec::new();
    let belied = [("birth_date", "phone"), ("phone", "name"), ("age", "birth_date"), ("sex", "name"), ("email", "age")];
    for (field, values) in belied {
        for case in cases.iter().filter(|case| case.field == field) {
            seen += 1;
            let column = read(case.role, &case.header, samples(values));
            if column.confidence >= 0.6 {
                wrong.push(format!("{:?} over {values}: {} {}", case.header, written(column.field), column.confidence));
            }
        }
    }
    assert!(seen > 100);
    assert!(wrong.is_empty(), "{wrong:#?}");
}
