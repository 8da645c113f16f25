//! Whole rows: ids, kin columns, roles, problems.

use reencuentro::facts::{DateOrder, Field, Severity, SheetRole, What, Whom};
use reencuentro::person::{
    FamilyFlag, KinRelation, Person, Persons, Precision, Reason, Role, Sex, Whereabouts, clean, dates,
};
use reencuentro::schema::{Column, Schema};
use reencuentro::table::{Cell, CellKind, Table};

use super::names::shown as name;

/// A csv sheet of a role: each column a header and a field, each row its cells.
pub(super) fn read(role: SheetRole, columns: &[(&str, Field)], rows: &[&[&str]]) -> Persons {
    let mut table = Table::new("list.csv", None);
    let cell = |text| Cell { text, kind: CellKind::Text };
    table.push_row(1, columns.iter().map(|(header, _)| cell(header)));
    for (index, row) in rows.iter().enumerate() {
        table.push_row(index as u32 + 2, row.iter().map(|text| cell(text)));
    }
    let columns = columns
        .iter()
        .map(|(header, field)| Column {
            header: (*header).to_owned(),
            field: *field,
            confidence: 1.0,
            reasons: Vec::new(),
            date_order: Some(DateOrder::MonthFirst),
            date_order_open: false,
            filled: 0,
        })
        .collect();
    let schema = Schema {
        role,
        role_confidence: 1.0,
        role_reason: String::new(),
        header: Some(0),
        hidden_rows_used: false,
        columns,
    };
    clean(3, &table, &schema)
}

pub(super) fn own(what: What) -> Field {
    Field::own(what)
}

pub(super) fn of(whom: Whom, what: What) -> Field {
    Field::of(whom, what)
}

/// `Mother ROSA | CHOC`, one a relative.
pub(super) fn kin(person: &Person) -> Vec<String> {
    person
        .kin
        .iter()
        .map(|kin| {
            let mut text = format!("{:?}", kin.relation);
            if let Some(seen) = &kin.name {
                text += &format!(" {}", name(&seen.value));
            }
            if let Some(birth) = &kin.birth {
                text += &format!(", {}", dates::civil(birth.value.first).0);
            }
            if let Some(number) = &kin.a_number {
                text += &format!(", A{:09}", number.value.0);
            }
            if let Some(phone) = &kin.phone {
                text += &format!(", tel {}", phone.value.last_digits);
            }
            text
        })
        .collect()
}

pub(super) fn codes(persons: &Persons) -> Vec<&str> {
    persons.problems.iter().map(|problem| problem.code.as_str()).collect()
}

#[test]
fn a_childs_row() {
    let read = read(
        SheetRole::Children,
        &[
            ("ID", own(What::RecordId)),
            ("Last", own(What::Surname)),
            ("First", own(What::GivenName)),
            ("Sex", own(What::Sex)),
            ("Age", own(What::Age)),
            ("A#", own(What::ANumber)),
            ("COO", own(What::Country)),
            ("Apprehended", own(What::ApprehensionDate)),
            ("Referral", own(What::ReferralDate)),
            ("Mother", of(Whom::Mother, What::Name)),
            ("Mother phone", of(Whom::Mother, What::Phone)),
            ("Reason", own(What::SeparationReason)),
            ("Flag", own(What::FamilyFlag)),
            ("Notes", own(What::Notes)),
        ],
        &[&[
            "C-1",
            "CAAL CHOC",
            "JUAN",
            "M",
            "8",
            "A999-123-456",
            "Guatemala",
            "5/20/2018",
            "5/21/2018",
            "Rosa Choc Pop",
            "+502 5550 0123",
            "Parent Criminal History",
            "UC",
            "states father is Pedro Caal",
        ]],
    );
    assert_eq!(codes(&read), [""; 0]);
    let child = &read.persons[0];
    assert_eq!((child.id.as_str(), child.role, child.rows.as_slice()), ("C-1", Role::Child, [(3, 1)].as_slice()));
    assert_eq!(name(&child.names[0].value), "JUAN | CAAL CHOC");
    assert_eq!(child.sex.as_ref().unwrap().value, Sex::Male);
    let birth = child.birth.as_ref().unwrap();
    assert_eq!(
        (birth.value.precision, dates::civil(birth.value.first), birth.cell.column),
        (Precision::Age, (2009, 5, 21), 4)
    );
    assert_eq!(child.a_numbers[0].value.0, 999_123_456);
    assert_eq!(child.country.as_ref().unwrap().value, "GT");
    assert_eq!(child.reason.as_ref().unwrap().value, Reason::CriminalHistory);
    assert_eq!(child.family_flag.as_ref().unwrap().value, FamilyFlag::Unaccompanied);
    assert_eq!(kin(child), ["Mother ROSA | CHOC POP, tel 55500123", "Father PEDRO | CAAL"]);
    assert!(!child.kin[0].from_note && child.kin[1].from_note);
    assert_eq!(child.kin[1].name.as_ref().unwrap().cell.span, (17, 27));
    assert_eq!(child.notes.len(), 1);
}

#[test]
fn kin_columns() {
    let adult = |columns: &[(&str, Field)], row: &[&str]| {
        let read = read(SheetRole::Adults, columns, &[row]);
        kin(&read.persons[0])
    };
    let child = |what| of(Whom::Child, what);
    assert_eq!(
        adult(
            &[
                ("Child 1", child(What::Name)),
                ("Child 1 DOB", child(What::BirthDate)),
                ("Child 2", child(What::Name)),
                ("Child 2 DOB", child(What::BirthDate))
            ],
            &["Juan Caal", "1/2/2010", "Ana Caal", "3/4/2012"],
        ),
        ["Child JUAN | CAAL, 2010", "Child ANA | CAAL, 2012"]
    );
    assert_eq!(
        adult(&[("Children", child(What::Name))], &["Juan (8), Maria (5)"]),
        ["Child JUAN |, 2009", "Child MARIA |, 2012"]
    );
    assert_eq!(
        adult(&[("Child", child(What::Name)), ("A#", child(What::ANumber))], &["J.L.", "A999123456"]),
        ["Child ? J L | J L, A999123456"]
    );
    assert_eq!(adult(&[("Child A#", child(What::ANumber))], &["A999123456"]), ["Child, A999123456"]);
    assert_eq!(
        adult(&[("Parents", of(Whom::Parent, What::Name))], &["Padre: Juan Caal; Madre: María Choc"]),
        ["Father JUAN | CAAL", "Mother MARIA | CHOC"]
    );
    assert_eq!(
        adult(
            &[("Contact", of(Whom::Relative, What::Name)), ("Rel", of(Whom::Relative, What::Relation))],
            &["Ana Pop", "tía"]
        ),
        ["OtherRelative ANA | POP"]
    );
    assert_eq!(
        adult(
            &[("Contact", of(Whom::Relative, What::Name)), ("Rel", of(Whom::Relative, What::Relation))],
            &["Ana Pop", "Madre"]
        ),
        ["Mother ANA | POP"]
    );
    assert_eq!(adult(&[("Child", child(What::Name))], &["UNKNOWN"]), [""; 0]);
}

#[test]
fn ids_fall_back_to_the_place() {
    let columns = [("ID", own(What::RecordId)), ("Name", own(What::Name))];
    let ids = |rows: &[&[&str]]| {
        read(SheetRole::Adults, &columns, rows).persons.into_iter().map(|person| person.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(&[&["1", "Juan Caal"], &["2", "Ana Pop"]]), ["1", "2"]);
    // Half the ids are missing: the column is no id.
    assert_eq!(ids(&[&["1", "Juan Caal"], &["", "Ana Pop"]]), ["list.csv!2", "list.csv!3"]);
    let many: Vec<[String; 2]> =
        (0..40).map(|index| [if index == 7 { 6 } else { index }.to_string(), "Juan Caal".to_owned()]).collect();
    let many: Vec<Vec<&str>> = many.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let many: Vec<&[&str]> = many.iter().map(Vec::as_slice).collect();
    let found = ids(&many);
    assert_eq!((found[5].as_str(), found[6].as_str(), found[7].as_str()), ("5", "list.csv!8", "list.csv!9"));
    let mut sheet = Table::new("list.xlsx", Some("May"));
    sheet.push_row(9, [Cell { text: "Juan Caal", kind: CellKind::Text }]);
    let schema = Schema {
        role: SheetRole::Adults,
        role_confidence: 1.0,
        role_reason: String::new(),
        header: None,
        hidden_rows_used: false,
        columns: vec![Column {
            header: String::new(),
            field: own(What::Name),
            confidence: 1.0,
            reasons: Vec::new(),
            date_order: None,
            date_order_open: false,
            filled: 1,
        }],
    };
    assert_eq!(clean(0, &sheet, &schema).persons[0].id, "list.xlsx!May!9");
}

#[test]
fn rows_that_are_nobody() {
    let columns = [("Name", own(What::Name)), ("Age", own(What::Age)), ("COO", own(What::Country))];
    let read = read(
        SheetRole::Children,
        &columns,
        &[
            &["Juan Caal", "8", "Guatemala"],
            &["", " ", ""],
            &["NAME", "AGE", "COO"],
            &["A", "B", "C"],
            &["Total", "", ""],
            &["*** CONFIDENTIAL ***", "", ""],
            &["Ana Pop", "", ""],
        ],
    );
    assert_eq!(read.persons.len(), 2);
    let skipped: Vec<_> = read.skipped.iter().map(|s| (s.reason.as_str(), s.count, s.rows.as_slice())).collect();
    assert_eq!(
        skipped,
        [("skip-why-header-again", 1, &[4][..]), ("skip-why-total", 1, &[6][..]), ("skip-why-stray", 2, &[5, 7][..]),]
    );
    assert_eq!(
        codes(&read),
        [
            "problem-row-repeats-header",
            "problem-row-total",
            "problem-row-remark",
            "problem-row-remark",
            "problem-ages-without-date"
        ]
    );
    assert!(read.problems.iter().all(|problem| problem.severity == Severity::Note));
}

/// What one row of a list is: `person`, `blank`, or why it is left out.
fn check_row(cases: &[(&[&str], &str)]) {
    let columns = [
        ("No.", own(What::RecordId)),
        ("Name", own(What::Name)),
        ("Age", own(What::Age)),
        ("COO", own(What::Country)),
        ("A#", own(What::ANumber)),
        ("Notes", own(What::Notes)),
    ];
    for (row, expected) in cases {
        let read = read(SheetRole::Adults, &columns, &[&["1", "Juan Caal", "30", "Guatemala", "", ""], row]);
        let found = match (read.persons.len(), read.skipped.first()) {
            (2, None) => "person",
            (1, None) => "blank",
            (1, Some(skipped)) => skipped.reason.trim_start_matches("skip-why-"),
            _ => "?",
        };
        assert_eq!(found, *expected, "{row:?}");
    }
}

#[test]
fn people_and_what_stands_between_them() {
    check_row(&[
        (&["", " ", "", "", "", ""], "blank"),
        (&["2", "Ana Pop", "34", "Honduras", "", ""], "person"),
        (&["", "Ana Pop", "", "", "", ""], "person"),
        (&["", "", "", "", "A999000111", ""], "person"),
        (&["", "", "34", "Honduras", "", ""], "person"),
        (&["No.", "Name", "Age", "COO", "A#", "Notes"], "header-again"),
        (&["NO.", "NAME", "AGE", "COO", "", ""], "header-again"),
        (&["A", "B", "C", "D", "E", "F"], "stray"),
        (&["B", "C", "D", "E", "F", ""], "stray"),
        (&["1", "2", "3", "4", "5", "6"], "stray"),
        (&["-----", "-----", "", "", "", ""], "stray"),
        (&["Page 2 of 14", "", "", "", "", ""], "stray"),
        (&["", "Página 3", "", "", "", ""], "stray"),
        (&["Prepared by", "Ana Pop", "", "", "", ""], "stray"),
        (&["CONFIDENTIAL - attorney work product", "", "", "", "", ""], "stray"),
        (&["", "GUATEMALA", "", "", "", ""], "stray"),
        (&["", "Yuma sector:", "", "", "", ""], "stray"),
        (&["Total: 45", "", "", "", "", ""], "total"),
        (&["TOTAL", "", "45", "", "", ""], "total"),
        (&["", "Total de niños", "", "45", "", ""], "total"),
        (&["", "Grand Total", "", "45", "", ""], "total"),
        (&["", "Niños: 24", "", "", "", ""], "total"),
        (&["Adultos", "20", "", "", "", ""], "total"),
        // Somebody of that surname.
        (&["", "Total Ana", "", "", "", ""], "person"),
        (&["9", "Total", "31", "Honduras", "A999000111", ""], "person"),
        (&["", "Total, Ana", "", "Honduras", "", ""], "person"),
        (&["46", "", "", "", "", ""], "nobody"),
        (&["", "", "1045", "", "", ""], "nobody"),
        (&["", "", "", "", "", "the aunt called again on Monday and asked for him"], "person"),
    ]);
}

#[test]
fn a_sheet_of_both() {
    let columns = [
        ("Name", own(What::Name)),
        ("Age", own(What::Age)),
        ("Demographic", own(What::FamilyFlag)),
        ("Who", own(What::RowRole)),
    ];
    let read = read(
        SheetRole::Both,
        &columns,
        &[
            &["Juan Caal", "8", "FMUA", ""],
            &["Ana Pop", "34", "FMUA", ""],
            &["Eva Pop", "", "UC", ""],
            &["Luis Pop", "", "Single Adults", ""],
            &["Rosa Pop", "", "", "Mother"],
            &["Jose Pop", "", "", "child"],
            &["Pedro Pop", "", "", ""],
        ],
    );
    let roles: Vec<Role> = read.persons.iter().map(|person| person.role).collect();
    use Role::{Adult, Child};
    assert_eq!(roles, [Child, Adult, Child, Adult, Adult, Child, Adult]);
    assert_eq!(codes(&read), ["problem-role-unknown", "problem-ages-without-date"]);
}

#[test]
fn what_cannot_be_read_is_missing_and_said() {
    let columns = [
        ("Name", own(What::Name)),
        ("DOB", own(What::BirthDate)),
        ("Age", own(What::Age)),
        ("A#", own(What::ANumber)),
        ("Phone", own(What::Phone)),
        ("Sex", own(What::Sex)),
        ("COO", own(What::Country)),
    ];
    let read = read(SheetRole::Adults, &columns, &[&["Juan Caal", "Tuesdayish", "old", "A12", "12", "Q", "Atlantis"]]);
    let person = &read.persons[0];
    assert!(person.birth.is_none() && person.a_numbers.is_empty() && person.phones.is_empty());
    assert_eq!(read.problems.len(), 6);
    let date = &read.problems[0];
    assert_eq!((date.severity, date.code.as_str()), (Severity::Warning, "problem-date-unreadable"));
    assert_eq!(
        (date.place.row, date.place.column.as_deref(), date.place.header.as_deref()),
        (Some(2), Some("B"), Some("DOB"))
    );
    assert_eq!(date.seen.as_deref(), Some("Tuesdayish"));
}

#[test]
fn three_kinds_of_missing() {
    let columns = [
        ("Name", own(What::Name)),
        ("DOB", own(What::BirthDate)),
        ("A#", own(What::ANumber)),
        ("COO", own(What::Country)),
    ];
    let read = read(SheetRole::Adults, &columns, &[&["FNU LNU", "", "A000000000", "Unknown"]]);
    let person = &read.persons[0];
    assert!(person.said_unknown.contains(What::Name) && person.names.is_empty());
    assert!(person.blank.contains(What::BirthDate) && !person.said_unknown.contains(What::BirthDate));
    assert!(person.said_unknown.contains(What::ANumber) && person.said_unknown.contains(What::Country));
    assert!(!person.blank.contains(What::Sex) && !person.said_unknown.contains(What::Sex));
    assert_eq!(codes(&read), ["problem-a-number-placeholder"]);
}

#[test]
fn birth_and_age_and_the_order_of_the_column() {
    let columns = [("DOB", own(What::BirthDate)), ("Age", own(What::Age)), ("Appr", own(What::ApprehensionDate))];
    let read =
        read(SheetRole::Adults, &columns, &[&["13/5/85", "33", "5/20/18"], &["", "33", ""], &["1/1/1985", "", ""]]);
    let births: Vec<_> = read.persons.iter().map(|person| person.birth.as_ref().unwrap().value).collect();
    assert_eq!(dates::civil(births[0].first), (1985, 5, 13));
    // The sheet's usual day stands in for the row's own.
    assert_eq!((births[1].precision, dates::civil(births[1].last)), (Precision::Age, (1985, 5, 20)));
    assert_eq!(births[2].precision, Precision::FirstOfJanuary);
    assert_eq!(codes(&read), ["problem-date-other-order"]);
}

#[test]
fn an_adults_own_relation() {
    let columns = [("Name", own(What::Name)), ("Relationship to child", own(What::Relation))];
    let read = read(SheetRole::Adults, &columns, &[&["Jose Pop", "Father"], &["Ana Pop", "aunt"], &["Eva Pop", ""]]);
    let said: Vec<_> = read
        .persons
        .iter()
        .map(|person| (person.sex.as_ref().map(|sex| sex.value), person.reason.as_ref().map(|reason| reason.value)))
        .collect();
    assert_eq!(said, [(Some(Sex::Male), None), (Some(Sex::Female), Some(Reason::OtherAdult)), (None, None)]);
}

#[test]
fn every_problem_has_its_sentence_in_both_languages() {
    use reencuentro::messages::{Lang, say_problem};
    let columns = [
        ("Name", own(What::Name)),
        ("DOB", own(What::BirthDate)),
        ("Age", own(What::Age)),
        ("A#", own(What::ANumber)),
        ("Phone", own(What::Phone)),
        ("Sex", own(What::Sex)),
        ("COO", own(What::Country)),
        ("Sector", own(What::Sector)),
        ("Flag", own(What::FamilyFlag)),
        ("Email", own(What::Email)),
        ("Role", own(What::RowRole)),
    ];
    let nonsense = ["1", "Tuesdayish", "old", "A12", "12", "Q", "Atlantis", "Narnia", "Q", "Q", "Q"];
    let read = read(SheetRole::Both, &columns, &[&nonsense, &["Total"], &["Ana Pop", "", "8"]]);
    assert!(read.problems.len() >= 12, "{:?}", codes(&read));
    for problem in &read.problems {
        let (english, spanish) = (say_problem(Lang::En, problem), say_problem(Lang::Es, problem));
        assert!(english.len() > 30 && !english.starts_with("problem-") && !english.contains('{'), "{english}");
        assert_ne!(english, spanish);
    }
}

#[test]
fn hombre_and_mujer() {
    let columns = [("Name", own(What::Name)), ("Sexo", own(What::Sex))];
    let sexes = |first: &str, second: &str| {
        let read = read(SheetRole::Adults, &columns, &[&["Juan Caal", first], &["Ana Pop", second]]);
        read.persons.iter().map(|person| person.sex.as_ref().unwrap().value).collect::<Vec<_>>()
    };
    assert_eq!(sexes("H", "M"), [Sex::Male, Sex::Female]);
    assert_eq!(sexes("M", "F"), [Sex::Male, Sex::Female]);
    assert_eq!(sexes("Masculino", "mujer"), [Sex::Male, Sex::Female]);
}

#[test]
fn sectors_of_several_columns_meet() {
    use reencuentro::reference::places;
    let columns = [("Sector", own(What::Sector)), ("Office", own(What::Office))];
    let sectors = |sector: &str, office: &str| {
        read(SheetRole::Adults, &columns, &[&[sector, office, "x"]]).persons[0].sectors.as_ref().map(|seen| seen.value)
    };
    let yuma = places::sectors("YUM");
    assert!(yuma.is_some());
    assert_eq!(sectors("YUM", "Phoenix, AZ  (PHO)"), yuma);
    assert_eq!(sectors("YUM", "El Paso  (ELP)"), yuma);
    assert_eq!(sectors("", ""), None);
}

#[test]
fn do_not_share_and_relations_of_a_note() {
    let columns = [("Name", own(What::Name)), ("DNS", own(What::DoNotShare)), ("Notes", own(What::Notes))];
    let read = read(
        SheetRole::Adults,
        &columns,
        &[&["Juan Caal", "Y", "no children"], &["Ana Pop", "no", "not the mother"], &["Eva Pop", "", ""]],
    );
    let flags: Vec<bool> = read.persons.iter().map(|person| person.do_not_share).collect();
    assert_eq!(flags, [true, false, false]);
    let nobody = &read.persons[0].kin[0];
    assert_eq!(
        (nobody.relation, nobody.denied, nobody.whereabouts),
        (KinRelation::Child, true, Whereabouts::Elsewhere)
    );
    assert_eq!(nobody.said.map(|cell| cell.span), Some((3, 11)));
    let denied = &read.persons[1].kin[0];
    assert_eq!((denied.relation, denied.denied), (KinRelation::Child, true));
}

/// The relatives of one adult, with all births as years.
pub(super) fn check_kin(role: SheetRole, columns: &[(&str, Field)], cases: &[(&[&str], &[&str])]) {
    for (row, expected) in cases {
        let found = read(role, columns, &[row]);
        assert_eq!(kin(&found.persons[0]), *expected, "{row:?}");
    }
}

#[test]
fn ages_and_dates_in_one_column() {
    let columns = [
        ("Nombre", own(What::Name)),
        ("Niño", of(Whom::Child, What::Name)),
        ("Edad o fecha nac. del niño", of(Whom::Child, What::BirthDate)),
        ("Fecha", own(What::ApprehensionDate)),
    ];
    let date = "5/20/2018";
    check_kin(
        SheetRole::Adults,
        &columns,
        &[
            (&["Ana Caal", "Juan Caal", "4/30/2002", date], &["Child JUAN | CAAL, 2002"]),
            (&["Ana Caal", "Juan Caal", "10 años", date], &["Child JUAN | CAAL, 2007"]),
            (&["Ana Caal", "Juan Caal", "12", date], &["Child JUAN | CAAL, 2005"]),
            (
                &["Ana Caal", "Gustaavo Pinto y Larissa Pinto", "8/14/2011 y 3", date],
                // In which order is not known of the first; the births are shared out all the same.
                &["Child ? GUSTAAVO PINTO | GUSTAAVO PINTO, 2011", "Child ? LARISSA PINTO | LARISSA PINTO, 2014"],
            ),
            (
                &["Ana Caal", "Juan Caal, Rosa Caal", "8/14/2011, 3", date],
                &["Child JUAN | CAAL, 2011", "Child ROSA | CAAL, 2014"],
            ),
        ],
    );
    let columns =
        [("Nombre", own(What::Name)), ("Edad o FDN", own(What::BirthDate)), ("Fecha", own(What::ApprehensionDate))];
    let cases =
        [("4/30/2002", (2002, Precision::Date)), ("16", (2001, Precision::Age)), ("9 años", (2008, Precision::Age))];
    for (text, expected) in cases {
        let found = read(SheetRole::Children, &columns, &[&["Ana Caal", text, date]]);
        let birth = found.persons[0].birth.as_ref().map(|seen| seen.value);
        assert_eq!(birth.map(|birth| (dates::civil(birth.first).0, birth.precision)), Some(expected), "{text}");
        assert!(found.problems.is_empty(), "{text}");
    }
}

#[test]
fn a_place_of_origin_in_one_cell() {
    let columns = [("Nombre", own(What::Name)), ("Lugar de origen", own(What::Municipality))];
    let cases = [
        ("Jiquilisco, Usulután", Some("JIQUILISCO"), Some("USULUTAN"), Some("SV")),
        ("Nebaj, Quiché, Guatemala", Some("NEBAJ"), Some("QUICHE"), Some("GT")),
        ("Santa Cruz del Quiché", Some("SANTA CRUZ DEL QUICHE"), None, None),
        ("Comitancillo", Some("COMITANCILLO"), None, None),
        ("Aldea Nueva", Some("ALDEA NUEVA"), None, None),
    ];
    for (text, municipality, department, country) in cases {
        let found = read(SheetRole::Adults, &columns, &[&["Ana Caal", text]]);
        let person = &found.persons[0];
        let said = |seen: &Option<reencuentro::person::Seen<String>>| seen.as_ref().map(|seen| seen.value.clone());
        assert_eq!(said(&person.municipality).as_deref(), municipality, "{text}");
        assert_eq!(said(&person.department).as_deref(), department, "{text}");
        assert_eq!(person.country.as_ref().map(|seen| seen.value), country, "{text}");
    }
}

#[test]
fn names_alone_under_traveled_with() {
    let columns = [("Nombre", own(What::Name)), ("Viajó con", own(What::Notes))];
    check_kin(
        SheetRole::Children,
        &columns,
        &[
            (&["Ana Caal", "Pedro Caal Pop"], &["Companion PEDRO | CAAL POP"]),
            (&["Ana Caal", "papá Pedro Caal"], &["Father PEDRO | CAAL"]),
            (&["Ana Caal", "coyote"], &[]),
        ],
    );
}
