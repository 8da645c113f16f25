//! Strangers' spreadsheets: headers, layouts, orders of dates, and sheets without any header.

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

/// A header alone in a sheet of that role, over values that suit it.
fn check(role: SheetRole, header: &str, expected: &str) -> Option<String> {
    let values = samples(expected);
    let table = table("list.csv", &[&[header], &[values[0]], &[values[1]], &[values[2]]]);
    let choice = reencuentro::facts::SheetChoice { role: Some(role), header_row: Some(1), ..Default::default() };
    let schema = understand(&table, None, Some(&choice));
    let got = written(schema.columns[0].field);
    (got != expected).then(|| format!("{header:?}: {got}, not {expected} ({:?})", schema.columns[0]))
}

fn check_all(role: SheetRole, cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases.iter().filter_map(|(header, expected)| check(role, header, expected)).collect();
    assert!(wrong.is_empty(), "{} of {} wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn headers_of_any_sheet() {
    let cases = [
        // English
        ("Name", "name"),
        ("Full Name", "name"),
        ("FULL_NAME", "name"),
        ("fullName", "name"),
        ("Name (Last, First)", "name"),
        ("Last, First, Middle", "name"),
        ("First Name", "given_name"),
        ("FIRST_NAME", "given_name"),
        ("firstName", "given_name"),
        ("Given Name(s)", "given_name"),
        ("FN", "given_name"),
        ("Middle Name", "middle_name"),
        ("MN", "middle_name"),
        ("MI", "middle_name"),
        ("Last Name", "surname"),
        ("LAST NAME", "surname"),
        ("LN", "surname"),
        ("Surname", "surname"),
        ("First Surname", "surname"),
        ("Second Surname", "second_surname"),
        ("Second Last Name", "second_surname"),
        ("Family Name", "surname"),
        ("AKA", "alias"),
        ("A.K.A.", "alias"),
        ("Also known as", "alias"),
        ("Nickname", "alias"),
        ("DOB", "birth_date"),
        ("D.O.B.", "birth_date"),
        ("D.O.B", "birth_date"),
        ("Date of Birth", "birth_date"),
        ("BIRTH_DATE", "birth_date"),
        ("birthDate", "birth_date"),
        ("Birthdate", "birth_date"),
        ("Dt of Birth", "birth_date"),
        ("Date of Brith", "birth_date"),
        ("DATEOFBIRTH", "birth_date"),
        ("DOB (mm/dd/yyyy)", "birth_date"),
        ("Birth Year", "birth_year"),
        ("YOB", "birth_year"),
        ("Year of birth", "birth_year"),
        ("AGE", "age"),
        ("APP AGE", "age"),
        ("APP_AGE", "age"),
        ("Subject Age", "age"),
        ("Age at apprehension", "age"),
        ("Age at Event Creation Time", "age"),
        ("Age (years)", "age"),
        ("GENDER", "sex"),
        ("Sex", "sex"),
        ("Sex (M/F)", "sex"),
        ("COO", "country"),
        ("COB", "country"),
        ("COC", "country"),
        ("Country of Origin", "country"),
        ("Country of birth", "country"),
        ("Citizenship", "country"),
        ("Birth Country Name", "country"),
        ("COUNTRY_OF_BIRTH_CD", "country"),
        ("CITIZENSHIP_CD", "country"),
        ("Citizenship Country", "country"),
        ("Nationality", "country"),
        ("Nationailty", "country"),
        ("A#", "a_number"),
        ("A No.", "a_number"),
        ("A-Num", "a_number"),
        ("A-Number", "a_number"),
        ("A NUMBER", "a_number"),
        ("A_NUMBER", "a_number"),
        ("ANumber", "a_number"),
        ("Alien #", "a_number"),
        ("Alien Number", "a_number"),
        ("Alien File Number", "a_number"),
        ("Alien Registration No.", "a_number"),
        ("Subject AFILE#", "a_number"),
        ("AFILE#", "a_number"),
        ("Alien ID", "a_number"),
        ("USCIS #", "a_number"),
        ("EVENT_NUMBER", "event_number"),
        ("Event Number", "event_number"),
        ("Event #", "event_number"),
        ("Sigma Event ID", "event_number"),
        ("FMU NUMBER(S)", "family_unit_number"),
        ("Family Unit Group#", "family_unit_number"),
        ("FAMU #", "family_unit_number"),
        ("Family Unit ID", "family_unit_number"),
        ("Family identification number", "family_unit_number"),
        ("FMUA INDICATOR", "family_flag"),
        ("FMUA Indicator", "family_flag"),
        ("FMUA/UAC Indicator", "family_flag"),
        ("FAMILY_UNIT_TYPE", "family_flag"),
        ("FMUA/UAC/AM/SINGLE (Derived)", "family_flag"),
        ("UC INDICATOR", "family_flag"),
        ("UC INDICATOR (Y/N)", "family_flag"),
        ("UNACCOMPANIED_CHILD", "family_flag"),
        ("Demographic", "family_flag"),
        ("Demographic*", "family_flag"),
        ("Subject Demographic (SDI)", "family_flag"),
        ("Unaccompanied Minor Indicator (UNAC - Inadmissible & Admissible)", "family_flag"),
        ("Adult or Juvenile", "row_role"),
        ("Juvenile <18", "row_role"),
        ("Role", "row_role"),
        ("FIN", "fin"),
        ("FIN #", "fin"),
        ("DATE_APPREHENDED", "apprehension_date"),
        ("Apprehension Date", "apprehension_date"),
        ("APPR_DT_TIME", "apprehension_date"),
        ("APP_DT_TIME", "apprehension_date"),
        ("APPREHENSION_DT", "apprehension_date"),
        ("Arrest DateTime", "apprehension_date"),
        ("Arrest Date", "apprehension_date"),
        ("Earliest APP Date Time", "apprehension_date"),
        ("ENCOUNTER_DT_TIME", "apprehension_date"),
        ("Date of Entry", "apprehension_date"),
        ("Date of separation", "apprehension_date"),
        ("Date", "apprehension_date"),
        ("Date Detained", "apprehension_date"),
        ("Apprehnsion Date", "apprehension_date"),
        ("REFERRAL_DATE", "referral_date"),
        ("Date Referred", "referral_date"),
        ("Date Referred to ORR", "referral_date"),
        ("Book In Date Time", "book_in_date"),
        ("Stay Book In Date Time", "book_in_date"),
        ("Admitted Date", "book_in_date"),
        ("Date Admitted", "book_in_date"),
        ("Intake date", "book_in_date"),
        ("Date Discharged", "release_date"),
        ("Release Date", "release_date"),
        ("Book Out Date Time", "release_date"),
        ("Final Bookout", "release_date"),
        ("SECTOR", "sector"),
        ("Arrest Sector", "sector"),
        ("APPREHENSION SECTOR", "sector"),
        ("SECTOR_DISTRICT", "sector"),
        ("Border Patrol Sector", "sector"),
        ("Station", "station"),
        ("BP Station", "station"),
        ("Port of Entry", "station"),
        ("REFERRING OFFICE", "office"),
        ("TOA Current Duty AOR", "office"),
        ("Responsible AOR", "office"),
        ("Landmark", "landmark"),
        ("Landmark Name for Latest Apprehension", "landmark"),
        ("Apprehension Site Landmark", "landmark"),
        ("Place of apprehension", "landmark"),
        ("Detention Facility", "facility"),
        ("Name of facility", "facility"),
        ("FACILITY_APPROVED", "facility"),
        ("Shelter", "facility"),
        ("Current Program", "facility"),
        ("Location", "facility"),
        ("ORR Facility", "facility"),
        ("Birth City", "municipality"),
        ("City of Birth", "municipality"),
        ("STATE_OF_BIRTH", "department"),
        ("Department", "department"),
        ("Language", "language"),
        ("Primary language", "language"),
        ("Phone", "phone"),
        ("Phone Number", "phone"),
        ("Tel.", "phone"),
        ("Contact phone", "phone"),
        ("Cell", "phone"),
        ("WhatsApp", "phone"),
        ("Address", "address"),
        ("E-mail", "email"),
        ("Reason fo Separation", "separation_reason"),
        ("Reason for separation", "separation_reason"),
        ("Separation Reason", "separation_reason"),
        ("Notes", "notes"),
        ("Case notes", "notes"),
        ("Narrative", "notes"),
        ("Remarks", "notes"),
        ("SUPERVISOR_COMMENTS", "notes"),
        ("Comments", "notes"),
        ("Do not share", "do_not_share"),
        ("ID", "record_id"),
        ("No.", "record_id"),
        ("#", "record_id"),
        ("Case ID", "record_id"),
        ("Case #", "record_id"),
        ("Folio", "record_id"),
        ("Expediente", "record_id"),
        ("Record ID", "record_id"),
        ("Portal ID", "portal_id"),
        ("Subject ID", "subject_key"),
        ("SUBJ_ID", "subject_key"),
        ("SUJB ID", "subject_key"),
        ("Civ ID", "subject_key"),
        ("Civ Id(Subject Key)", "subject_key"),
        ("SUBJECT_KEY", "subject_key"),
        ("Civ Id(Subject Key) Unique Identifier", "subject_key"),
        ("Unique Identifier", "record_id"),
        ("Anonymized Identifer", "record_id"),
        ("HHS Tracking No.", "portal_id"),
        ("Unique Case Identifier", "record_id"),
        ("Unique Person Identifier", "subject_key"),
        // Of no use
        ("Marital Status", "unused"),
        ("Subject Marital Status", "unused"),
        ("Religion", "unused"),
        ("Ethnicity", "unused"),
        ("UAC STATUS", "unused"),
        ("Status", "unused"),
        ("Case Status", "unused"),
        ("Date reported", "unused"),
        ("Last seen", "unused"),
        ("Last updated", "unused"),
        ("Sponsor Zipcode", "unused"),
        ("Arrest Time", "unused"),
        ("Departure Country", "unused"),
        ("Stay Release Reason", "unused"),
        ("REUNITIED_SEP_PARENTS", "unused"),
        ("# of people per Event", "unused"),
        ("#of Children in Event", "unused"),
        ("Length of Stay", "unused"),
        ("NUMBER_CHILDREN_AND_NATIONALITY", "unused"),
        ("Apprehension Method", "unused"),
        ("Final Order Yes No", "unused"),
        ("Statue Charge", "unused"),
        ("Attorney name", "unused"),
        ("Case worker", "unused"),
        ("REFFERRED FOR PROSECUTION", "unused"),
        ("Referred for Prosecution Under 8 USC 1325 or 8 USC 1326", "unused"),
        // Spanish
        ("Nombre", "name"),
        ("Nombre completo", "name"),
        ("Nombres y apellidos", "name"),
        ("NOMBRE Y APELLIDO", "name"),
        ("Primer nombre", "given_name"),
        ("1er nombre", "given_name"),
        ("Segundo nombre", "middle_name"),
        ("Apellidos", "surname"),
        ("Apellido(s)", "surname"),
        ("Primer apellido", "surname"),
        ("1er. Apellido", "surname"),
        ("Apellido Paterno", "surname"),
        ("Ap. Paterno", "surname"),
        ("Segundo Apellido", "second_surname"),
        ("2º apellido", "second_surname"),
        ("2do. Apellido", "second_surname"),
        ("Apellido Materno", "second_surname"),
        ("Ap. Materno", "second_surname"),
        ("Apodo", "alias"),
        ("Edad", "age"),
        ("Edad (años)", "age"),
        ("Sexo", "sex"),
        ("Género", "sex"),
        ("Fecha de nacimiento", "birth_date"),
        ("Fecha de Nac.", "birth_date"),
        ("F. Nac.", "birth_date"),
        ("F. de nacimiento", "birth_date"),
        ("FDN", "birth_date"),
        ("Fec. Nac", "birth_date"),
        ("FECHA_NACIMIENTO", "birth_date"),
        ("fechaNacimiento", "birth_date"),
        ("Fecha de nacimento", "birth_date"),
        ("F/N", "birth_date"),
        ("Año de nacimiento", "birth_year"),
        ("Nacionalidad", "country"),
        ("País", "country"),
        ("Pais de origen", "country"),
        ("País de nacimiento", "country"),
        ("Ciudadanía", "country"),
        ("Depto", "department"),
        ("Depto.", "department"),
        ("Departamento", "department"),
        ("Departamento de origen", "department"),
        ("Municipio", "municipality"),
        ("Muni.", "municipality"),
        ("Aldea", "municipality"),
        ("Lugar de origen", "municipality"),
        ("Idioma", "language"),
        ("Lengua", "language"),
        ("Idioma materno", "language"),
        ("Fecha de detención", "apprehension_date"),
        ("Fecha de aprehensión", "apprehension_date"),
        ("Fecha de captura", "apprehension_date"),
        ("Fecha de arresto", "apprehension_date"),
        ("Fecha de encuentro", "apprehension_date"),
        ("Fecha detencion", "apprehension_date"),
        ("Fecha de separación", "apprehension_date"),
        ("Fecha", "apprehension_date"),
        ("Fecha de remisión", "referral_date"),
        ("Fecha de referencia a ORR", "referral_date"),
        ("Fecha de ingreso al albergue", "book_in_date"),
        ("Fecha de ingreso", "book_in_date"),
        ("Fecha de liberación", "release_date"),
        ("Fecha de egreso", "release_date"),
        ("Sector", "sector"),
        ("Sector de la patrulla fronteriza", "sector"),
        ("Estación", "station"),
        ("Oficina", "office"),
        ("Oficina de referencia", "office"),
        ("Albergue", "facility"),
        ("Centro", "facility"),
        ("Centro de detención", "facility"),
        ("Nombre del albergue", "facility"),
        ("Lugar de detención", "landmark"),
        ("Ubicación actual", "facility"),
        ("Teléfono", "phone"),
        ("Tel", "phone"),
        ("Cel.", "phone"),
        ("No. de teléfono", "phone"),
        ("Teléfono de contacto", "phone"),
        ("Dirección", "address"),
        ("Correo electrónico", "email"),
        ("Num. de extranjero", "a_number"),
        ("Número A", "a_number"),
        ("Núm. A", "a_number"),
        ("Exp. A", "a_number"),
        ("No. de Alien", "a_number"),
        ("Número de registro de extranjero", "a_number"),
        ("Motivo", "separation_reason"),
        ("Motivo de separación", "separation_reason"),
        ("Razón de la separación", "separation_reason"),
        ("Causa de separación", "separation_reason"),
        ("Notas", "notes"),
        ("Observaciones", "notes"),
        ("OBS.", "notes"),
        ("Comentarios", "notes"),
        ("Notas del caso", "notes"),
        ("Relato", "notes"),
        ("No compartir", "do_not_share"),
        ("Confidencial", "do_not_share"),
        ("Número de evento", "event_number"),
        ("Grupo familiar", "family_unit_number"),
        ("Número de unidad familiar", "family_unit_number"),
        ("Menor no acompañado", "family_flag"),
        ("Nº", "record_id"),
        ("Núm.", "record_id"),
        ("No. de expediente", "record_id"),
        ("No. de caso", "record_id"),
        ("Estado civil", "unused"),
        ("Estatus", "unused"),
        ("Código postal", "unused"),
        ("Abogado", "unused"),
        // Portuguese, French, Haitian Creole
        ("Nome", "name"),
        ("Nome completo", "name"),
        ("Sobrenome", "surname"),
        ("Data de nascimento", "birth_date"),
        ("Idade", "age"),
        ("Nacionalidade", "country"),
        ("Telefone", "phone"),
        ("Observações", "notes"),
        ("Prénom", "given_name"),
        ("Nom de famille", "surname"),
        ("Date de naissance", "birth_date"),
        ("Âge", "age"),
        ("Sexe", "sex"),
        ("Pays", "country"),
        ("Pays d'origine", "country"),
        ("Téléphone", "phone"),
        ("Nationalité", "country"),
        ("Non", "name"),
        ("Dat nesans", "birth_date"),
        ("Laj", "age"),
        ("Peyi", "country"),
        ("Siyati", "surname"),
    ];
    for role in [SheetRole::Children, SheetRole::Adults] {
        check_all(role, &cases);
    }
}

#[test]
fn headers_of_a_childrens_sheet() {
    check_all(
        SheetRole::Children,
        &[
            ("Child name", "name"),
            ("Child's Name", "name"),
            ("Name of Youth", "name"),
            ("Minor's full name", "name"),
            ("Nombre del niño", "name"),
            ("Nombre del niño/a", "name"),
            ("Nombre de la niña", "name"),
            ("Nombre del menor", "name"),
            ("NNA", "name"),
            ("UAC Name", "name"),
            ("Child", "name"),
            ("Apellidos del niño", "surname"),
            ("A# of child", "a_number"),
            ("Child's A#", "a_number"),
            ("DOB (child)", "birth_date"),
            ("Child DOB", "birth_date"),
            ("childDob", "birth_date"),
            ("Child's Country of Origin", "country"),
            ("Child's Gender", "sex"),
            ("Child's Date of Entry", "apprehension_date"),
            ("Child's Date of Release", "release_date"),
            ("Physical Location of Child", "facility"),
            ("UAC A#", "a_number"),
            ("Mother", "mother name"),
            ("Mother's Name", "mother name"),
            ("Mom", "mother name"),
            ("Mother name", "mother name"),
            ("Name of mother", "mother name"),
            ("mother_name", "mother name"),
            ("MotherName", "mother name"),
            ("MOTHERNAME", "mother name"),
            ("Mother's DOB", "mother birth_date"),
            ("Mother A#", "mother a_number"),
            ("Mother's age", "mother age"),
            ("Mother's phone", "mother phone"),
            ("Mother last name", "mother surname"),
            ("Mother's maiden name", "mother name"),
            ("Madre", "mother name"),
            ("Nombre de la madre", "mother name"),
            ("Nombre madre", "mother name"),
            ("nombre_de_la_madre", "mother name"),
            ("Nombre de mamá", "mother name"),
            ("Apellidos de la madre", "mother surname"),
            ("Edad de la madre", "mother age"),
            ("FDN madre", "mother birth_date"),
            ("Mãe", "mother name"),
            ("Nome da mãe", "mother name"),
            ("Nom de la mère", "mother name"),
            ("Manman", "mother name"),
            ("Father", "father name"),
            ("Father's name", "father name"),
            ("Dad", "father name"),
            ("Padre", "father name"),
            ("Papá", "father name"),
            ("Nombre del padre", "father name"),
            ("Nombre del Papá", "father name"),
            ("A# del padre", "father a_number"),
            ("Fecha de nacimiento del padre", "father birth_date"),
            ("Child's father", "father name"),
            ("Nombre del padre del niño", "father name"),
            ("Pai", "father name"),
            ("Nom du père", "father name"),
            ("Teléfono del padre", "father phone"),
            ("Father Given Name", "father given_name"),
            ("Parent", "parent name"),
            ("Parents", "parent name"),
            ("Padres", "parent name"),
            ("Parent name", "parent name"),
            ("Parent/Guardian", "parent name"),
            ("Name of parent or legal guardian", "parent name"),
            ("Padre o madre", "parent name"),
            ("Nombre del padre o madre", "parent name"),
            ("Mother/Father name", "parent name"),
            ("Parent A#", "parent a_number"),
            ("Parent DOB", "parent birth_date"),
            ("Adult name", "parent name"),
            ("Nombres de los padres", "parent name"),
            ("Nombre del adulto", "parent name"),
            ("Tutor", "parent name"),
            ("Sponsor", "relative name"),
            ("Sponsor name", "relative name"),
            ("Sponsor's phone", "relative phone"),
            ("Relationship of Sponsor", "relative relation"),
            ("Sponsor relationship", "relative relation"),
            ("Tío", "relative name"),
            ("Familiar", "relative name"),
            ("Nombre del familiar", "relative name"),
            ("Contact name", "relative name"),
            ("Nombre de contacto", "relative name"),
            ("Patrocinador", "relative name"),
            ("Sponsor Category", "unused"),
            ("Relationship", "relation"),
            ("Parentesco", "relation"),
        ],
    );
}

#[test]
fn headers_of_an_adults_sheet() {
    check_all(
        SheetRole::Adults,
        &[
            ("Parent name", "name"),
            ("Parent's Name", "name"),
            ("Adult name", "name"),
            ("Father's name", "name"),
            ("Mother", "name"),
            ("Nombre del padre", "name"),
            ("Nombre de la madre", "name"),
            ("Padre/Madre", "name"),
            ("Nombre del adulto", "name"),
            ("Parent A#", "a_number"),
            ("Parent DOB", "birth_date"),
            ("Detainee name", "name"),
            ("Detenido", "name"),
            ("Client name", "name"),
            ("Alien name", "name"),
            ("Parent last name", "surname"),
            ("Child", "child name"),
            ("Child name", "child name"),
            ("Child's Name", "child name"),
            ("Children", "child name"),
            ("Hijos", "child name"),
            ("Hijo/a", "child name"),
            ("Nombre del hijo", "child name"),
            ("Nombre del niño", "child name"),
            ("Nombre del niño(a)", "child name"),
            ("Nombre del menor", "child name"),
            ("Son/Daughter", "child name"),
            ("Name of minor child", "child name"),
            ("Apellidos del niño", "child surname"),
            ("A# of child", "child a_number"),
            ("Child A#", "child a_number"),
            ("DOB (child)", "child birth_date"),
            ("Child DOB", "child birth_date"),
            ("Child 1 name", "child name"),
            ("Child 2 DOB", "child birth_date"),
            ("FDN del niño", "child birth_date"),
            ("Edad del hijo", "child age"),
            ("Child's age", "child age"),
            ("UAC A#", "child a_number"),
            ("Minor's sex", "child sex"),
            ("Relationship to child", "relation"),
            ("Relación con el menor", "relation"),
            ("Contact name", "relative name"),
        ],
    );
}

/// A whole sheet: the role and the field of each column.
fn check_layout(
    name: &str,
    table: &Table,
    given: Option<SheetRole>,
    role: SheetRole,
    header: Option<u32>,
    expected: &[&str],
) {
    let schema = understand(table, given, None);
    assert_eq!(schema.role, role, "{name}: role, {} {:#?}", schema.role_reason, fields(&schema));
    let row = schema.header.map(|row| table.row_number(row));
    assert_eq!(row, header, "{name}: header row");
    assert_eq!(fields(&schema), expected, "{name}");
}

#[test]
fn orr_list_without_names() {
    let table = table(
        "separation_data_set.csv",
        &[
            &[
                "AGE",
                "GENDER",
                "COO",
                "DATE_APPREHENDED",
                "REFERRAL_DATE",
                "DATE_ORR_APPROVED",
                "REFERRING OFFICE",
                "FACILITY_APPROVED",
                "REUNITIED_SEP_PARENTS",
                "UAC STATUS",
                "Date Discharged",
                "Reason fo Separation",
            ],
            &[
                "11",
                "M",
                "Guatemala",
                "5/8/2018",
                "5/9/2018",
                "5/9/2018",
                "El Paso  (ELP)",
                "A New Leaf – Peterson",
                "Y",
                "Discharged",
                "7/20/2018",
                "Parent has Criminal\nhistory (US or Home Country)",
            ],
            &["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"],
            &[
                "16",
                "F",
                "Honduras",
                "5/21/2018",
                "5/23/2018",
                "5/24/2018",
                "Harlingen (SNA)",
                "Shelter Two",
                "",
                "Still In Care",
                "",
                "proseuction",
            ],
            &[
                "4",
                "M",
                "Honduras",
                "6/1/2018",
                "6/2/2018",
                "6/2/2018",
                "Phoenix, AZ  (PHO)",
                "Shelter Two",
                "",
                "Still in Care",
                "",
                "Unverified Familial\nRelationship",
            ],
        ],
    );
    check_layout(
        "ORR list",
        &table,
        None,
        SheetRole::Children,
        Some(1),
        &[
            "age",
            "sex",
            "country",
            "apprehension_date",
            "referral_date",
            "book_in_date",
            "office",
            "facility",
            "unused",
            "unused",
            "release_date",
            "separation_reason",
        ],
    );
}

#[test]
fn sponsor_data() {
    let table = table(
        "data.csv",
        &[
            &[
                "ID",
                "Child's Country of Origin",
                "Child's Gender",
                "Child's Date of Entry",
                "Child's Date of Release",
                "Sponsor Zipcode",
                "Sponsor Category",
                "Relationship of Sponsor",
            ],
            &["1", "Honduras", "M", "1/5/15", "2/20/15", "77001", "1", "Mother"],
            &["2", "Guatemala", "F", "1/7/15", "3/2/15", "7001", "2", "Aunt"],
            &["3", "Unknown", "F", "1/9/15", "3/30/15", "nan", "3", "Family Friend"],
        ],
    );
    check_layout(
        "sponsor data",
        &table,
        None,
        SheetRole::Children,
        Some(1),
        &["record_id", "country", "sex", "apprehension_date", "release_date", "unused", "unused", "relative relation"],
    );
}

#[test]
fn ice_detentions_with_titles_above() {
    let table = table(
        "ICE detentions.xlsx",
        &[
            &["U.S. Immigration and Customs Enforcement", "", "", "", "", ""],
            &["Detentions FY2018", "", "", "", "", ""],
            &["CONFIDENTIAL - Law Enforcement Sensitive", "", "", "", "", ""],
            &["", "", "", "", "", ""],
            &["Export date", "7/1/2018", "", "", "", ""],
            &[
                "Alien File Number",
                "Last Name",
                "First Name",
                "Birth Date",
                "Citizenship Country",
                "Stay Book In Date Time",
                "Detention Facility",
                "Gender",
                "Subject ID",
            ],
            &[
                "A999000101",
                "LOPEZ CAAL",
                "MARIA",
                "3/25/1985",
                "GUATEMALA",
                "5/22/2018 14:30",
                "Facility A",
                "Female",
                "S1",
            ],
            &["A999000102", "MEJIA", "PEDRO", "11/2/1979", "HONDURAS", "5/23/2018 09:00", "Facility B", "Male", "S2"],
            &["A999000103", "POP", "JUAN", "7/14/1990", "GUATEMALA", "5/23/2018 10:00", "Facility A", "Male", "S3"],
        ],
    );
    check_layout(
        "ICE",
        &table,
        None,
        SheetRole::Adults,
        Some(6),
        &[
            "a_number",
            "surname",
            "given_name",
            "birth_date",
            "country",
            "book_in_date",
            "facility",
            "sex",
            "subject_key",
        ],
    );
}

#[test]
fn class_list_with_group_headers() {
    let table = table(
        "class list.csv",
        &[
            &["PARENT", "", "", "", "CHILD", "", ""],
            &["Name", "A#", "DOB", "Country", "Name", "A#", "DOB"],
            &["Ana López", "999000201", "3/25/1985", "Guatemala", "Luis López", "999000202", "5/14/2010"],
            &["Pedro Mejía", "999000203", "1/30/1979", "Honduras", "Rosa Mejía", "999000204", "8/19/2008"],
        ],
    );
    let expected = ["name", "a_number", "birth_date", "country", "child name", "child a_number", "child birth_date"];
    check_layout("class list", &table, None, SheetRole::Adults, Some(2), &expected);
    check_layout("class list, given", &table, Some(SheetRole::Adults), SheetRole::Adults, Some(2), &expected);
    check_layout(
        "class list for children",
        &table,
        Some(SheetRole::Children),
        SheetRole::Children,
        Some(2),
        &["parent name", "parent a_number", "parent birth_date", "parent country", "name", "a_number", "birth_date"],
    );
}

#[test]
fn spanish_shelter_list() {
    let table = table(
        "albergue.csv",
        &[
            &["Lista de menores — Albergue Uno", "", "", "", "", "", "", "", "", ""],
            &["", "", "", "", "", "", "", "", "", ""],
            &[
                "No.",
                "Nombre",
                "Apellidos",
                "Edad",
                "Sexo",
                "Pais de origen",
                "Fecha de ingreso",
                "Nombre de la madre",
                "Padre",
                "Observaciones",
            ],
            &[
                "1",
                "Luis Alberto",
                "López Caal",
                "9",
                "H",
                "Guatemala",
                "21/05/2018",
                "Ana Caal",
                "",
                "Viajó con su mamá",
            ],
            &["2", "Rosa", "Mejía Reyes", "12", "M", "Honduras", "22/05/2018", "", "Pedro Mejía", ""],
            &[
                "3",
                "Karen",
                "Pop Choc",
                "7",
                "M",
                "Guatemala",
                "03/06/2018",
                "María Choc",
                "Juan Pop",
                "Habla q'eqchi'",
            ],
        ],
    );
    check_layout(
        "shelter",
        &table,
        None,
        SheetRole::Children,
        Some(3),
        &[
            "record_id",
            "given_name",
            "surname",
            "age",
            "sex",
            "country",
            "book_in_date",
            "mother name",
            "father name",
            "notes",
        ],
    );
    let schema = understand(&table, None, None);
    assert_eq!(schema.columns[6].date_order, Some(DateOrder::DayFirst));
    assert!(!schema.columns[6].date_order_open);
}

#[test]
fn clinic_interviews_of_parents() {
    let table = table(
        "intake.csv",
        &[
            &[
                "Client name",
                "Client DOB",
                "Alien #",
                "Phone",
                "Child's name",
                "Child's DOB",
                "Child 2 name",
                "Child 2 DOB",
                "Relationship to child",
                "Date of separation",
                "Attorney",
                "Case notes",
            ],
            &[
                "Ana López",
                "3/25/1985",
                "A999000301",
                "555-0101",
                "Luis López",
                "5/14/2010",
                "Rosa López",
                "6/15/2012",
                "mother",
                "5/21/2018",
                "J. Doe",
                "Separated at McAllen, has not spoken with the children since they were taken away.",
            ],
            &[
                "Pedro Mejía",
                "1/30/1979",
                "A999000302",
                "555-0102",
                "Karen Mejía",
                "8/19/2008",
                "",
                "",
                "father",
                "5/22/2018",
                "J. Doe",
                "",
            ],
        ],
    );
    check_layout(
        "clinic",
        &table,
        None,
        SheetRole::Adults,
        Some(1),
        &[
            "name",
            "birth_date",
            "a_number",
            "phone",
            "child name",
            "child birth_date",
            "child name",
            "child birth_date",
            "relation",
            "apprehension_date",
            "unused",
            "notes",
        ],
    );
}

#[test]
fn border_patrol_export_of_both() {
    let table = table(
        "export.csv",
        &[
            &[
                "EVENT_NUMBER",
                "Civ Id(Subject Key)",
                "Subject AFILE#",
                "LAST_NAME",
                "FIRST_NAME",
                "APP_AGE",
                "GENDER",
                "CITIZENSHIP_CD",
                "APPR_DT_TIME",
                "SECTOR",
                "Landmark",
                "FMUA/UAC/AM/SINGLE (Derived)",
                "Adult or Juvenile",
            ],
            &[
                "XXX1805000001",
                "77001",
                "999000401",
                "LOPEZ",
                "ANA",
                "33",
                "F",
                "GUATE",
                "5/21/2018 3:10",
                "RGV",
                "Anzalduas",
                "FMUA",
                "Adult",
            ],
            &[
                "XXX1805000001",
                "77002",
                "999000402",
                "LOPEZ",
                "LUIS",
                "8",
                "M",
                "GUATE",
                "5/21/2018 3:10",
                "RGV",
                "Anzalduas",
                "FMUA",
                "Juvenile",
            ],
            &[
                "XXX1805000002",
                "77003",
                "999000403",
                "MEJIA",
                "PEDRO",
                "39",
                "M",
                "HONDU",
                "5/22/2018 5:40",
                "EPT",
                "Bridge",
                "Single Adults",
                "Adult",
            ],
            &[
                "XXX1805000003",
                "77004",
                "999000404",
                "MEJIA",
                "ROSA",
                "10",
                "F",
                "HONDU",
                "5/22/2018 5:40",
                "EPT",
                "Bridge",
                "UC",
                "Juvenile",
            ],
        ],
    );
    check_layout(
        "export",
        &table,
        None,
        SheetRole::Both,
        Some(1),
        &[
            "event_number",
            "subject_key",
            "a_number",
            "surname",
            "given_name",
            "age",
            "sex",
            "country",
            "apprehension_date",
            "sector",
            "landmark",
            "family_flag",
            "row_role",
        ],
    );
}

#[test]
fn names_spread_under_a_merged_header() {
    let table = table(
        "urm.csv",
        &[
            &["Name of Youth", "", "", "Alien Registration No.", "Date of Birth", "HHS Tracking No.", "Mother's Name"],
            &["Last", "First", "Middle", "", "", "", ""],
            &["López", "Luis", "Alberto", "999-000-501", "05/14/2010", "T-1", "Ana Caal"],
            &["Mejía", "Rosa", "", "999-000-502", "08/19/2008", "T-2", "María Reyes"],
        ],
    );
    check_layout(
        "merged",
        &table,
        None,
        SheetRole::Children,
        Some(2),
        &["surname", "given_name", "middle_name", "a_number", "birth_date", "portal_id", "mother name"],
    );
}

#[test]
fn no_header_at_all() {
    let table = table(
        "pasted.csv",
        &[
            &["A999000601", "Luis Alberto López Caal", "M", "05/14/2010", "Guatemala"],
            &["A999000602", "Rosa Mejía Reyes", "F", "08/19/2008", "Honduras"],
            &["A999000603", "Pedro Pérez Gómez", "M", "01/30/2013", "Guatemala"],
            &["A999000604", "Ana María Hernández", "F", "11/02/2006", "El Salvador"],
        ],
    );
    check_layout(
        "no header",
        &table,
        None,
        SheetRole::Children,
        None,
        &["a_number", "name", "sex", "birth_date", "country"],
    );
}

#[test]
fn values_that_belie_their_header() {
    let table = table(
        "children.csv",
        &[
            &["Child name", "DOB", "Age"],
            &["Luis López", "555-0101", "9"],
            &["Rosa Mejía", "555-0102", "10"],
            &["Ana Caal", "(502) 555-0103", "12"],
        ],
    );
    let schema = understand(&table, None, None);
    assert_eq!(fields(&schema), ["name", "phone", "age"]);
    assert!(schema.columns[1].confidence < 0.7);
}

#[test]
fn sheets_that_hold_nobody() {
    let readme = table("README.csv", &[&["About this workbook"], &["Prepared for the clinic"], &["Do not forward"]]);
    let lookup = table("codes.csv", &[&["Code", "Sector"], &["RGV", "Rio Grande Valley"], &["EPT", "El Paso"]]);
    let empty = Table::new("empty.csv", None);
    let pivot = table("pivot.csv", &[&["Row Labels", "Count of children"], &["Guatemala", "12"], &["Honduras", "9"]]);
    for table in [readme, lookup, empty, pivot] {
        let schema = understand(&table, Some(SheetRole::Children), None);
        assert_eq!(schema.role, SheetRole::Ignore, "{}: {}", table.file, schema.role_reason);
    }
}

#[test]
fn the_reader_always_wins() {
    let table = table("list.csv", &[&["Name", "Other"], &["Luis López", "Ana Caal"], &["Rosa Mejía", "Pedro Reyes"]]);
    let choice = reencuentro::facts::SheetChoice {
        file: "list.csv".to_owned(),
        sheet: None,
        role: Some(SheetRole::Adults),
        header_row: Some(1),
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
    for layout in Layout::ALL {
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
    left.retain(|text| !["Mark", "Marca"].iter().any(|mark| text.ends_with(mark)));
    assert!(left.is_empty(), "{left:#?}");
}

fn order_of(header: [&str; 2], dates: &[[&str; 2]]) -> [(Option<DateOrder>, bool); 2] {
    let mut rows: Vec<Vec<&str>> = vec![vec!["Name", header[0], header[1]]];
    rows.extend(dates.iter().map(|[a, b]| vec!["Luis López", *a, *b]));
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let schema = understand(&table("list.csv", &rows), Some(SheetRole::Children), None);
    [1, 2].map(|c| (schema.columns[c].date_order, schema.columns[c].date_order_open))
}

#[test]
fn order_of_day_and_month() {
    use DateOrder::{DayFirst, MonthFirst, YearFirst};
    let english = ["Apprehension Date", "Referral Date"];
    // A day above 12 decides, also for the column beside it.
    assert_eq!(
        order_of(english, &[["5/21/2018", "6/1/2018"], ["6/2/2018", "6/3/2018"]]),
        [(Some(MonthFirst), false), (Some(MonthFirst), false),]
    );
    assert_eq!(
        order_of(english, &[["21/05/2018", "2018-05-22"], ["02/06/2018", "2018-06-03"]]),
        [(Some(DayFirst), false), (Some(YearFirst), false),]
    );
    // Near a column that is known.
    assert_eq!(
        order_of(english, &[["2018-06-01", "02/06/2018"], ["2018-06-03", "05/06/2018"], ["2018-07-01", "03/07/2018"]])
            [1],
        (Some(DayFirst), false)
    );
    // Written down as they came.
    let run: Vec<[&str; 2]> = [
        "1/5/2018",
        "3/5/2018",
        "8/5/2018",
        "11/5/2018",
        "2/6/2018",
        "5/6/2018",
        "9/6/2018",
        "12/6/2018",
        "1/7/2018",
        "4/7/2018",
    ]
    .into_iter()
    .map(|d| [d, ""])
    .collect();
    assert_eq!(order_of(english, &run)[0], (Some(DayFirst), false));
    // Nothing decides: the custom of the headers' language, and a question.
    let open = [["5/6/2018", ""], ["7/6/2018", ""]];
    assert_eq!(order_of(english, &open)[0], (Some(MonthFirst), true));
    assert_eq!(order_of(["Fecha de detención", "Fecha de remisión"], &open)[0], (Some(DayFirst), true));
    // Words need no order.
    assert_eq!(
        order_of(english, &[["21 May 2018", "May 23, 2018"], ["1 June 2018", "June 2, 2018"]])[0],
        (None, false)
    );
}

#[test]
fn report_for_the_page() {
    let table = table(
        "list.csv",
        &[
            &["Children", "", ""],
            &["Name", "DOB", "Notes"],
            &["Luis López", "5/14/2010", "x"],
            &["Rosa Mejía", "", "x"],
            &["", "", ""],
            &["Ana Caal", "8/19/2008", "y"],
        ],
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
    let table = table(
        "niños.csv",
        &[
            &["Nombre", "Fecha de", "País de", "Nombre de", "Fecha de"],
            &["completo", "nacimiento", "origen", "la madre", "detención"],
            &["Luis López", "14/05/2010", "Guatemala", "Ana Caal", "21/05/2018"],
            &["Rosa Mejía", "19/08/2008", "Honduras", "María Reyes", "22/05/2018"],
        ],
    );
    check_layout(
        "two lines",
        &table,
        None,
        SheetRole::Children,
        Some(2),
        &["name", "birth_date", "country", "mother name", "apprehension_date"],
    );
}

#[test]
fn two_columns_about_both_parents_and_a_sponsor() {
    let table = table(
        "kids.csv",
        &[
            &[
                "Case #",
                "Minor",
                "DOB",
                "Mom",
                "Mom phone",
                "Dad",
                "Dad A#",
                "Sponsor",
                "Relationship",
                "Sponsor phone",
                "Shelter",
                "Comments",
            ],
            &[
                "C-1",
                "Luis López Caal",
                "5/14/2010",
                "Ana Caal",
                "555-0101",
                "Pedro López",
                "999000801",
                "Rosa Caal",
                "tía",
                "555-0102",
                "Uno",
                "",
            ],
            &[
                "C-2",
                "Rosa Mejía",
                "8/19/2008",
                "María Reyes",
                "",
                "",
                "",
                "Juan Mejía",
                "tío",
                "555-0103",
                "Dos",
                "llamar de noche",
            ],
            &["C-3", "Ana Pop", "1/2/2012", "", "", "Juan Pop", "999000802", "", "", "", "Dos", ""],
        ],
    );
    check_layout(
        "kids",
        &table,
        None,
        SheetRole::Children,
        Some(1),
        &[
            "record_id",
            "name",
            "birth_date",
            "mother name",
            "mother phone",
            "father name",
            "father a_number",
            "relative name",
            "relative relation",
            "relative phone",
            "facility",
            "notes",
        ],
    );
}

#[test]
fn adults_in_spanish_with_children_in_one_cell() {
    let table = table(
        "padres.csv",
        &[
            &[
                "Nombre",
                "Primer Apellido",
                "Segundo Apellido",
                "F. Nac.",
                "Nacionalidad",
                "Depto",
                "Municipio",
                "Aldea",
                "Idioma",
                "Hijos",
                "Edad",
                "Fecha de captura",
                "Estación",
                "Tel.",
            ],
            &[
                "Ana María",
                "López",
                "Caal",
                "25/03/1985",
                "Guatemala",
                "Alta Verapaz",
                "Cobán",
                "Chicoj",
                "Q'eqchi'",
                "Luis (8) y Rosa (5)",
                "33",
                "21/05/2018",
                "McAllen",
                "+502 5555 0101",
            ],
            &[
                "Pedro",
                "Mejía",
                "Reyes",
                "30/01/1979",
                "Honduras",
                "Yoro",
                "El Progreso",
                "",
                "Español",
                "Karen (10)",
                "39",
                "22/05/2018",
                "Weslaco",
                "+504 5555 0102",
            ],
        ],
    );
    check_layout(
        "padres",
        &table,
        None,
        SheetRole::Adults,
        Some(1),
        &[
            "given_name",
            "surname",
            "second_surname",
            "birth_date",
            "country",
            "department",
            "municipality",
            "unused",
            "language",
            "child name",
            "age",
            "apprehension_date",
            "station",
            "phone",
        ],
    );
}

#[test]
fn a_bare_list_of_names_and_ages() {
    let table =
        table("list.csv", &[&["Name", "Age"], &["Luis López", "9"], &["Rosa Mejía", "12"], &["Ana Caal", "16"]]);
    check_layout("children by age", &table, None, SheetRole::Children, Some(1), &["name", "age"]);
    let table =
        self::table("list.csv", &[&["Name", "Age"], &["Luis López", "29"], &["Rosa Mejía", "32"], &["Ana Caal", "46"]]);
    check_layout("adults by age", &table, None, SheetRole::Adults, Some(1), &["name", "age"]);
    let table = self::table(
        "list.csv",
        &[&["Name", "Age"], &["Luis López", "29"], &["Rosa Mejía", "8"], &["Ana Caal", "46"], &["Juan Pop", "11"]],
    );
    check_layout("both by age", &table, None, SheetRole::Both, Some(1), &["name", "age"]);
}

#[test]
fn french_and_portuguese_lists() {
    let table = table(
        "enfants.csv",
        &[
            &["Nom", "Prénom", "Date de naissance", "Sexe", "Pays d'origine", "Nom de la mère", "Téléphone"],
            &["Pierre", "Jean", "14/05/2010", "M", "Haïti", "Marie Pierre", "555-0101"],
            &["Joseph", "Rose", "19/08/2008", "F", "Haïti", "Anne Joseph", "555-0102"],
        ],
    );
    check_layout(
        "enfants",
        &table,
        None,
        SheetRole::Children,
        Some(1),
        &["surname", "given_name", "birth_date", "sex", "country", "mother name", "phone"],
    );
    let table = self::table(
        "lista.csv",
        &[
            &["Nome da criança", "Idade", "Nome da mãe", "Nome do pai", "Data de detenção", "Observações"],
            &["João Silva", "9", "Maria Silva", "", "21/05/2018", ""],
            &["Ana Souza", "7", "", "José Souza", "22/05/2018", ""],
        ],
    );
    check_layout(
        "criança",
        &table,
        None,
        SheetRole::Children,
        Some(1),
        &["name", "age", "mother name", "father name", "apprehension_date", "notes"],
    );
}
