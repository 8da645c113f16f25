//! Strangers' spreadsheets: headers, layouts, orders of dates, and sheets without any header.

mod classes;
mod headers;
mod layouts;
mod order;
mod saved;
mod strangers;
mod synthetic;
mod trust;

use reencuentro::facts::{DateOrder, Field, SheetRole, What, Whom};
use reencuentro::schema::{Schema, report, understand};
use reencuentro::table::{Cell, CellKind, Table};

fn table(file: &str, rows: &[&[&str]]) -> Table {
    let mut table = Table::new(file, None);
    for (at, row) in rows.iter().enumerate() {
        let cells =
            row.iter().map(|text| Cell { text, kind: if text.is_empty() { CellKind::Empty } else { CellKind::Text } });
        table.push_row(at as u32 + 1, cells);
    }
    table
}

/// A sheet drawn as lines of cells between bars; ¶ is a line break within a cell.
fn sheet(file: &str, text: &str) -> Table {
    let rows: Vec<Vec<String>> =
        text.lines().map(|line| line.split('|').map(|cell| cell.trim().replace('¶', "\n")).collect()).collect();
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    table(file, &rows)
}

/// `own name`, `mother birth_date`, `unused`: how the cases write a field.
fn written(field: Field) -> String {
    let say = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    if field.what == What::Unused {
        return "unused".to_owned();
    }
    let what = say(serde_json::to_value(field.what).unwrap_or_default());
    match field.whom {
        Whom::Own => what,
        whom => format!("{} {what}", say(serde_json::to_value(whom).unwrap_or_default())),
    }
}

fn fields(schema: &Schema) -> Vec<String> {
    schema.columns.iter().map(|c| written(c.field)).collect()
}

/// A whole sheet: the role and the field of each column.
fn check_layout(
    name: &str,
    table: &Table,
    given: Option<SheetRole>,
    role: SheetRole,
    header: Option<u32>,
    expected: &str,
) {
    let schema = understand(table, given, None);
    assert_eq!(schema.role, role, "{name}: role, {} {:#?}", schema.role_reason, fields(&schema));
    let row = schema.header.map(|row| table.row_number(row));
    assert_eq!(row, header, "{name}: header row");
    assert_eq!(fields(&schema).join(", "), expected, "{name}");
}

#[test]
fn orr_list_without_names() {
    let table = sheet(
        "separation_data_set.csv",
        "\
         AGE | GENDER | COO | DATE_APPREHENDED | REFERRAL_DATE | DATE_ORR_APPROVED | REFERRING OFFICE | \
             FACILITY_APPROVED | REUNITIED_SEP_PARENTS | UAC STATUS | Date Discharged | Reason fo Separation\n\
         11 | M | Guatemala | 5/8/2018 | 5/9/2018 | 5/9/2018 | El Paso  (ELP) | A New Leaf – Peterson | Y | \
             Discharged | 7/20/2018 | Parent has Criminal¶history (US or Home Country)\n\
         A | B | C | D | E | F | G | H | I | J | K | L\n\
         16 | F | Honduras | 5/21/2018 | 5/23/2018 | 5/24/2018 | Harlingen (SNA) | Shelter Two |  | \
             Still In Care |  | proseuction\n\
         4 | M | Honduras | 6/1/2018 | 6/2/2018 | 6/2/2018 | Phoenix, AZ  (PHO) | Shelter Two |  | \
             Still in Care |  | Unverified Familial¶Relationship",
    );
    check_layout(
        "ORR list",
        &table,
        None,
        SheetRole::Children,
        Some(1),
        "age, sex, country, apprehension_date, referral_date, book_in_date, office, facility, unused, \
         unused, release_date, separation_reason",
    );
}

#[test]
fn sponsor_data() {
    let table = sheet(
        "data.csv",
        "\
         ID | Child's Country of Origin | Child's Gender | Child's Date of Entry | Child's Date of Release | \
             Sponsor Zipcode | Sponsor Category | Relationship of Sponsor\n\
         1 | Honduras | M | 1/5/15 | 2/20/15 | 77001 | 1 | Mother\n\
         2 | Guatemala | F | 1/7/15 | 3/2/15 | 7001 | 2 | Aunt\n\
         3 | Unknown | F | 1/9/15 | 3/30/15 | nan | 3 | Family Friend",
    );
    check_layout(
        "sponsor data",
        &table,
        None,
        SheetRole::Children,
        Some(1),
        "record_id, country, sex, apprehension_date, release_date, unused, unused, relative relation",
    );
}

#[test]
fn ice_detentions_with_titles_above() {
    let table = sheet(
        "ICE detentions.xlsx",
        "\
         U.S. Immigration and Customs Enforcement |  |  |  |  | \n\
         Detentions FY2018 |  |  |  |  | \n\
         CONFIDENTIAL - Law Enforcement Sensitive |  |  |  |  | \n\
          |  |  |  |  | \n\
         Export date | 7/1/2018 |  |  |  | \n\
         Alien File Number | Last Name | First Name | Birth Date | Citizenship Country | \
             Stay Book In Date Time | Detention Facility | Gender | Subject ID\n\
         A999000101 | LOPEZ CAAL | MARIA | 3/25/1985 | GUATEMALA | 5/22/2018 14:30 | Facility A | Female | S1\n\
         A999000102 | MEJIA | PEDRO | 11/2/1979 | HONDURAS | 5/23/2018 09:00 | Facility B | Male | S2\n\
         A999000103 | POP | JUAN | 7/14/1990 | GUATEMALA | 5/23/2018 10:00 | Facility A | Male | S3",
    );
    check_layout(
        "ICE",
        &table,
        None,
        SheetRole::Adults,
        Some(6),
        "a_number, surname, given_name, birth_date, country, book_in_date, facility, sex, subject_key",
    );
}

#[test]
fn class_list_with_group_headers() {
    let table = sheet(
        "class list.csv",
        "\
         PARENT |  |  |  | CHILD |  | \n\
         Name | A# | DOB | Country | Name | A# | DOB\n\
         Ana López | 999000201 | 3/25/1985 | Guatemala | Luis López | 999000202 | 5/14/2010\n\
         Pedro Mejía | 999000203 | 1/30/1979 | Honduras | Rosa Mejía | 999000204 | 8/19/2008",
    );
    let expected = "name, a_number, birth_date, country, child name, child a_number, child birth_date";
    check_layout("class list", &table, None, SheetRole::Adults, Some(2), expected);
    check_layout("class list, given", &table, Some(SheetRole::Adults), SheetRole::Adults, Some(2), expected);
    check_layout(
        "class list for children",
        &table,
        Some(SheetRole::Children),
        SheetRole::Children,
        Some(2),
        "parent name, parent a_number, parent birth_date, parent country, name, a_number, birth_date",
    );
}

#[test]
fn spanish_shelter_list() {
    let table = sheet(
        "albergue.csv",
        "\
         Lista de menores — Albergue Uno |  |  |  |  |  |  |  |  | \n\
          |  |  |  |  |  |  |  |  | \n\
         No. | Nombre | Apellidos | Edad | Sexo | Pais de origen | Fecha de ingreso | Nombre de la madre | \
             Padre | Observaciones\n\
         1 | Luis Alberto | López Caal | 9 | H | Guatemala | 21/05/2018 | Ana Caal |  | Viajó con su mamá\n\
         2 | Rosa | Mejía Reyes | 12 | M | Honduras | 22/05/2018 |  | Pedro Mejía | \n\
         3 | Karen | Pop Choc | 7 | M | Guatemala | 03/06/2018 | María Choc | Juan Pop | Habla q'eqchi'",
    );
    check_layout(
        "shelter",
        &table,
        None,
        SheetRole::Children,
        Some(3),
        "record_id, given_name, surname, age, sex, country, book_in_date, mother name, father name, notes",
    );
    let schema = understand(&table, None, None);
    assert_eq!(schema.columns[6].date_order, Some(DateOrder::DayFirst));
    assert!(!schema.columns[6].date_order_open);
}

#[test]
fn clinic_interviews_of_parents() {
    let table = sheet(
        "intake.csv",
        "\
         Client name | Client DOB | Alien # | Phone | Child's name | Child's DOB | Child 2 name | \
             Child 2 DOB | Relationship to child | Date of separation | Attorney | Case notes\n\
         Ana López | 3/25/1985 | A999000301 | 555-0101 | Luis López | 5/14/2010 | Rosa López | 6/15/2012 | \
             mother | 5/21/2018 | J. Doe | \
             Separated at McAllen, has not spoken with the children since they were taken away.\n\
         Pedro Mejía | 1/30/1979 | A999000302 | 555-0102 | Karen Mejía | 8/19/2008 |  |  | father | \
             5/22/2018 | J. Doe | ",
    );
    check_layout(
        "clinic",
        &table,
        None,
        SheetRole::Adults,
        Some(1),
        "name, birth_date, a_number, phone, child name, child birth_date, child name, child birth_date, \
         relation, apprehension_date, unused, notes",
    );
}

#[test]
fn border_patrol_export_of_both() {
    let table = sheet(
        "export.csv",
        "\
         EVENT_NUMBER | Civ Id(Subject Key) | Subject AFILE# | LAST_NAME | FIRST_NAME | APP_AGE | GENDER | \
             CITIZENSHIP_CD | APPR_DT_TIME | SECTOR | Landmark | FMUA/UAC/AM/SINGLE (Derived) | Adult or Juvenile\n\
         XXX1805000001 | 77001 | 999000401 | LOPEZ | ANA | 33 | F | GUATE | 5/21/2018 3:10 | RGV | \
             Anzalduas | FMUA | Adult\n\
         XXX1805000001 | 77002 | 999000402 | LOPEZ | LUIS | 8 | M | GUATE | 5/21/2018 3:10 | RGV | \
             Anzalduas | FMUA | Juvenile\n\
         XXX1805000002 | 77003 | 999000403 | MEJIA | PEDRO | 39 | M | HONDU | 5/22/2018 5:40 | EPT | \
             Bridge | Single Adults | Adult\n\
         XXX1805000003 | 77004 | 999000404 | MEJIA | ROSA | 10 | F | HONDU | 5/22/2018 5:40 | EPT | Bridge | \
             UC | Juvenile",
    );
    check_layout(
        "export",
        &table,
        None,
        SheetRole::Both,
        Some(1),
        "event_number, subject_key, a_number, surname, given_name, age, sex, country, apprehension_date, \
         sector, landmark, family_flag, row_role",
    );
}

#[test]
fn names_spread_under_a_merged_header() {
    let table = sheet(
        "urm.csv",
        "\
         Name of Youth |  |  | Alien Registration No. | Date of Birth | HHS Tracking No. | Mother's Name\n\
         Last | First | Middle |  |  |  | \n\
         López | Luis | Alberto | 999-000-501 | 05/14/2010 | T-1 | Ana Caal\n\
         Mejía | Rosa |  | 999-000-502 | 08/19/2008 | T-2 | María Reyes",
    );
    check_layout(
        "merged",
        &table,
        None,
        SheetRole::Children,
        Some(2),
        "surname, given_name, middle_name, a_number, birth_date, portal_id, mother name",
    );
}

#[test]
fn no_header_at_all() {
    let table = sheet(
        "pasted.csv",
        "\
         A999000601 | Luis Alberto López Caal | M | 05/14/2010 | Guatemala\n\
         A999000602 | Rosa Mejía Reyes | F | 08/19/2008 | Honduras\n\
         A999000603 | Pedro Pérez Gómez | M | 01/30/2013 | Guatemala\n\
         A999000604 | Ana María Hernández | F | 11/02/2006 | El Salvador",
    );
    check_layout("no header", &table, None, SheetRole::Children, None, "a_number, name, sex, birth_date, country");
}

#[test]
fn values_that_belie_their_header() {
    let table = sheet(
        "children.csv",
        "\
         Child name | DOB | Age\n\
         Luis López | 555-0101 | 9\n\
         Rosa Mejía | 555-0102 | 10\n\
         Ana Caal | (502) 555-0103 | 12",
    );
    let schema = understand(&table, None, None);
    assert_eq!(fields(&schema), ["name", "phone", "age"]);
    assert!(schema.columns[1].confidence < 0.7);
}

#[test]
fn sheets_that_hold_nobody() {
    let readme = sheet(
        "README.csv",
        "\
         About this workbook\n\
         Prepared for the clinic\n\
         Do not forward",
    );
    let lookup = sheet(
        "codes.csv",
        "\
         Code | Sector\n\
         RGV | Rio Grande Valley\n\
         EPT | El Paso",
    );
    let empty = Table::new("empty.csv", None);
    let pivot = sheet(
        "pivot.csv",
        "\
         Row Labels | Count of children\n\
         Guatemala | 12\n\
         Honduras | 9",
    );
    for table in [readme, lookup, empty, pivot] {
        let schema = understand(&table, Some(SheetRole::Children), None);
        assert_eq!(schema.role, SheetRole::Ignore, "{}: {}", table.file, schema.role_reason);
    }
}

#[test]
fn the_reader_always_wins() {
    let table = sheet(
        "list.csv",
        "\
         Name | Other\n\
         Luis López | Ana Caal\n\
         Rosa Mejía | Pedro Reyes",
    );
    let choice = reencuentro::facts::SheetChoice {
        file: "list.csv".to_owned(),
        sheet: None,
        role: Some(SheetRole::Adults),
        header_row: Some(1),
        hidden_rows: false,
        columns: vec![reencuentro::facts::ColumnChoice {
            index: 1,
            field: Some(Field::own(What::Name)),
            date_order: Some(DateOrder::YearFirst),
        }],
    };
    let schema = understand(&table, Some(SheetRole::Children), Some(&choice));
    assert_eq!((schema.role, schema.role_confidence), (SheetRole::Adults, 1.0));
    assert_eq!(schema.columns[1].field, Field::own(What::Name));
    assert_eq!(schema.columns[1].confidence, 1.0);
    assert_eq!(schema.columns[1].date_order, Some(DateOrder::YearFirst));
    assert_ne!(schema.columns[0].field, Field::own(What::Name), "the reader took it for another column");
}

#[test]
fn a_repeated_id_is_no_record_id() {
    let ids = |values: [&str; 3], header: &str| {
        let table = table(
            "list.csv",
            &[
                &[header, "Name", "Portal ID"],
                &[values[0], "Luis López", "P1"],
                &[values[1], "Rosa Mejía", "P2"],
                &[values[2], "Ana Caal", "P3"],
            ],
        );
        fields(&understand(&table, Some(SheetRole::Children), None))
    };
    assert_eq!(ids(["1", "2", "3"], "ID"), ["record_id", "name", "portal_id"]);
    assert_eq!(ids(["1", "2", "2"], "ID"), ["unused", "name", "portal_id"], "an id repeats");
    assert_eq!(ids(["1", "2", ""], "ID"), ["unused", "name", "portal_id"], "an id is blank");
    assert_eq!(ids(["999000701", "999000702", "999000703"], "A#"), ["a_number", "name", "portal_id"]);
}

/// What is invented for training must be understood without help.
#[test]
fn invented_sheets() {
    use reencuentro::synth::{Layout, Recipe, invent, sheets};
    let world = invent(&Recipe { children: 60, ..Recipe::default() });
    let mut left = Vec::new();
    for layout in [Layout::EnglishCsv, Layout::SpanishXlsx, Layout::AgencyXlsx] {
        for file in sheets(&world, layout).iter().filter(|f| !f.name.starts_with("truth")) {
            for table in reencuentro::table::read(&file.name, &file.bytes).expect("a sheet of our own").tables {
                let schema = understand(&table, None, None);
                let children = file.name.contains("child") || file.name.contains("nino");
                let role = if children { SheetRole::Children } else { SheetRole::Adults };
                assert_eq!(schema.role, role, "{} {:?}", table.file, schema);
                for column in schema.columns.iter().filter(|c| c.field == Field::UNUSED) {
                    left.push(format!("{}: {}", table.file, column.header));
                }
            }
        }
    }
    // A row that slipped to the right ends in a column without a header.
    left.retain(|text| !["Mark", "Marca", ": "].iter().any(|mark| text.ends_with(mark)));
    assert!(left.is_empty(), "{left:#?}");
}

#[test]
fn report_for_the_page() {
    let table = sheet(
        "list.csv",
        "\
         Children |  | \n\
         Name | DOB | Notes\n\
         Luis López | 5/14/2010 | x\n\
         Rosa Mejía |  | x\n\
          |  | \n\
         Ana Caal | 8/19/2008 | y",
    );
    let schema = understand(&table, None, None);
    let report = report(4, &table, &schema);
    assert_eq!((report.index, report.header_row, report.data_rows), (4, 2, 3));
    assert_eq!(report.columns[1].letters, "B");
    assert_eq!(report.columns[1].filled, 2);
    assert_eq!(report.columns[1].samples, ["5/14/2010", "8/19/2008"]);
    assert_eq!(report.columns[2].samples, ["x", "y"]);
    assert_eq!(report.first_rows[1], (2, vec!["Name".to_owned(), "DOB".to_owned(), "Notes".to_owned()]));
}

#[test]
fn every_code_has_a_sentence_in_both_languages() {
    use reencuentro::messages::{Lang, say};
    let sources = [
        include_str!("../../src/schema/candidates.rs"),
        include_str!("../../src/schema/role.rs"),
        include_str!("../../src/schema/ids.rs"),
        include_str!("../../src/schema/mod.rs"),
        include_str!("../../src/schema/said.rs"),
        include_str!("../../src/schema/sheets.rs"),
    ];
    let mut codes = 0;
    for source in sources {
        for quoted in source.split('"').filter(|t| t.starts_with("why-") || t.starts_with("role-why-")) {
            codes += 1;
            for lang in [Lang::En, Lang::Es] {
                assert_ne!(say(lang, quoted, &Default::default()), quoted, "{lang:?}");
            }
        }
    }
    assert!(codes > 20);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]
    #[test]
    fn no_table_panics(
        rows in proptest::collection::vec(proptest::collection::vec("\\PC{0,14}|Name|DOB|A#|[0-9/]{1,10}|M|Guatemala", 0..7), 0..12),
        header in proptest::option::of(0_u32..14),
    ) {
        let mut table = Table::new("any.csv", None);
        for (at, row) in rows.iter().enumerate() {
            table.push_row(at as u32 + 1, row.iter().map(|text| Cell { text, kind: CellKind::Text }));
        }
        let choice = reencuentro::facts::SheetChoice { header_row: header, ..Default::default() };
        let schema = understand(&table, None, Some(&choice));
        proptest::prop_assert_eq!(schema.columns.len(), usize::from(table.columns()));
        let mut own: Vec<Field> = schema.columns.iter().map(|c| c.field).filter(|f| {
            f.whom == Whom::Own && !matches!(f.what, What::Notes | What::Phone | What::Alias | What::Address | What::Email | What::Unused)
        }).collect();
        let all = own.len();
        own.sort_unstable();
        own.dedup();
        proptest::prop_assert_eq!(own.len(), all, "two columns took one field");
        report(0, &table, &schema);
    }
}

#[test]
fn headers_on_two_lines() {
    let table = sheet(
        "niños.csv",
        "\
         Nombre | Fecha de | País de | Nombre de | Fecha de\n\
         completo | nacimiento | origen | la madre | detención\n\
         Luis López | 14/05/2010 | Guatemala | Ana Caal | 21/05/2018\n\
         Rosa Mejía | 19/08/2008 | Honduras | María Reyes | 22/05/2018",
    );
    check_layout(
        "two lines",
        &table,
        None,
        SheetRole::Children,
        Some(2),
        "name, birth_date, country, mother name, apprehension_date",
    );
}

#[test]
fn two_columns_about_both_parents_and_a_sponsor() {
    let table = sheet(
        "kids.csv",
        "\
         Case # | Minor | DOB | Mom | Mom phone | Dad | Dad A# | Sponsor | Relationship | Sponsor phone | \
             Shelter | Comments\n\
         C-1 | Luis López Caal | 5/14/2010 | Ana Caal | 555-0101 | Pedro López | 999000801 | Rosa Caal | \
             tía | 555-0102 | Uno | \n\
         C-2 | Rosa Mejía | 8/19/2008 | María Reyes |  |  |  | Juan Mejía | tío | 555-0103 | Dos | \
             llamar de noche\n\
         C-3 | Ana Pop | 1/2/2012 |  |  | Juan Pop | 999000802 |  |  |  | Dos | ",
    );
    check_layout(
        "kids",
        &table,
        None,
        SheetRole::Children,
        Some(1),
        "record_id, name, birth_date, mother name, mother phone, father name, father a_number, \
         relative name, relative relation, relative phone, facility, notes",
    );
}

#[test]
fn adults_in_spanish_with_children_in_one_cell() {
    let table = sheet(
        "padres.csv",
        "\
         Nombre | Primer Apellido | Segundo Apellido | F. Nac. | Nacionalidad | Depto | Municipio | Aldea | \
             Idioma | Hijos | Edad | Fecha de captura | Estación | Tel.\n\
         Ana María | López | Caal | 25/03/1985 | Guatemala | Alta Verapaz | Cobán | Chicoj | Q'eqchi' | \
             Luis (8) y Rosa (5) | 33 | 21/05/2018 | McAllen | +502 5555 0101\n\
         Pedro | Mejía | Reyes | 30/01/1979 | Honduras | Yoro | El Progreso |  | Español | Karen (10) | 39 | \
             22/05/2018 | Weslaco | +504 5555 0102",
    );
    check_layout(
        "padres",
        &table,
        None,
        SheetRole::Adults,
        Some(1),
        "given_name, surname, second_surname, birth_date, country, department, municipality, unused, \
         language, child name, age, apprehension_date, station, phone",
    );
}

#[test]
fn a_bare_list_of_names_and_ages() {
    let table = sheet(
        "list.csv",
        "\
         Name | Age\n\
         Luis López | 9\n\
         Rosa Mejía | 12\n\
         Ana Caal | 16",
    );
    check_layout("children by age", &table, None, SheetRole::Children, Some(1), "name, age");
    let table = sheet(
        "list.csv",
        "\
         Name | Age\n\
         Luis López | 29\n\
         Rosa Mejía | 32\n\
         Ana Caal | 46",
    );
    check_layout("adults by age", &table, None, SheetRole::Adults, Some(1), "name, age");
    let table = sheet(
        "list.csv",
        "\
         Name | Age\n\
         Luis López | 29\n\
         Rosa Mejía | 8\n\
         Ana Caal | 46\n\
         Juan Pop | 11",
    );
    check_layout("both by age", &table, None, SheetRole::Both, Some(1), "name, age");
}

#[test]
fn french_and_portuguese_lists() {
    let table = sheet(
        "enfants.csv",
        "\
         Nom | Prénom | Date de naissance | Sexe | Pays d'origine | Nom de la mère | Téléphone\n\
         Pierre | Jean | 14/05/2010 | M | Haïti | Marie Pierre | 555-0101\n\
         Joseph | Rose | 19/08/2008 | F | Haïti | Anne Joseph | 555-0102",
    );
    check_layout(
        "enfants",
        &table,
        None,
        SheetRole::Children,
        Some(1),
        "surname, given_name, birth_date, sex, country, mother name, phone",
    );
    let table = sheet(
        "lista.csv",
        "\
         Nome da criança | Idade | Nome da mãe | Nome do pai | Data de detenção | Observações\n\
         João Silva | 9 | Maria Silva |  | 21/05/2018 | \n\
         Ana Souza | 7 |  | José Souza | 22/05/2018 | ",
    );
    check_layout(
        "criança",
        &table,
        None,
        SheetRole::Children,
        Some(1),
        "name, age, mother name, father name, apprehension_date, notes",
    );
}
