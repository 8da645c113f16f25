//! Strangers' spreadsheets: headers, layouts, orders of dates, and sheets without any header.

use reencuentro::facts::{DateOrder, Field, SheetRole, What, Whom};
use reencuentro::schema::{Schema, report, understand};
use reencuentro::table::{Cell, CellKind, Table};

fn table(file: &str, rows: &[&[&str]]) -> Table {
    let mut table = Table::new(file, None);
    for (at, row) in rows.iter().enumerate() {
        let cells = row.iter().map(|text| Cell {
            text,
            kind: if text.is_empty() { CellKind::Empty } else { CellKind::Text },
        });
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
        "apprehension_date" | "referral_date" | "book_in_date" | "release_date" => ["5/21/2018", "5/22/2018", "6/1/2018"],
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
        ("Name", "name"), ("Full Name", "name"), ("FULL_NAME", "name"), ("fullName", "name"), ("Name (Last, First)", "name"),
        ("Last, First, Middle", "name"), ("First Name", "given_name"), ("FIRST_NAME", "given_name"), ("firstName", "given_name"),
        ("Given Name(s)", "given_name"), ("FN", "given_name"), ("Middle Name", "middle_name"), ("MN", "middle_name"),
        ("MI", "middle_name"), ("Last Name", "surname"), ("LAST NAME", "surname"), ("LN", "surname"), ("Surname", "surname"),
        ("First Surname", "surname"), ("Second Surname", "second_surname"), ("Second Last Name", "second_surname"),
        ("Family Name", "surname"), ("AKA", "alias"), ("A.K.A.", "alias"), ("Also known as", "alias"), ("Nickname", "alias"),
        ("DOB", "birth_date"), ("D.O.B.", "birth_date"), ("D.O.B", "birth_date"), ("Date of Birth", "birth_date"),
        ("BIRTH_DATE", "birth_date"), ("birthDate", "birth_date"), ("Birthdate", "birth_date"), ("Dt of Birth", "birth_date"),
        ("Date of Brith", "birth_date"), ("DATEOFBIRTH", "birth_date"), ("DOB (mm/dd/yyyy)", "birth_date"),
        ("Birth Year", "birth_year"), ("YOB", "birth_year"), ("Year of birth", "birth_year"), ("AGE", "age"), ("APP AGE", "age"),
        ("APP_AGE", "age"), ("Subject Age", "age"), ("Age at apprehension", "age"), ("Age at Event Creation Time", "age"),
        ("Age (years)", "age"), ("GENDER", "sex"), ("Sex", "sex"), ("Sex (M/F)", "sex"), ("COO", "country"), ("COB", "country"),
        ("COC", "country"), ("Country of Origin", "country"), ("Country of birth", "country"), ("Citizenship", "country"),
        ("Birth Country Name", "country"), ("COUNTRY_OF_BIRTH_CD", "country"), ("CITIZENSHIP_CD", "country"),
        ("Citizenship Country", "country"), ("Nationality", "country"), ("Nationailty", "country"),
        ("A#", "a_number"), ("A No.", "a_number"), ("A-Num", "a_number"), ("A-Number", "a_number"), ("A NUMBER", "a_number"),
        ("A_NUMBER", "a_number"), ("ANumber", "a_number"), ("Alien #", "a_number"), ("Alien Number", "a_number"),
        ("Alien File Number", "a_number"), ("Alien Registration No.", "a_number"), ("Subject AFILE#", "a_number"),
        ("AFILE#", "a_number"), ("Alien ID", "a_number"), ("USCIS #", "a_number"),
        ("EVENT_NUMBER", "event_number"), ("Event Number", "event_number"), ("Event #", "event_number"),
        ("Sigma Event ID", "event_number"), ("FMU NUMBER(S)", "family_unit_number"),
        ("Family Unit Group#", "family_unit_number"), ("FAMU #", "family_unit_number"), ("Family Unit ID", "family_unit_number"),
        ("Family identification number", "family_unit_number"), ("FMUA INDICATOR", "family_flag"),
        ("FMUA Indicator", "family_flag"), ("FMUA/UAC Indicator", "family_flag"), ("FAMILY_UNIT_TYPE", "family_flag"),
        ("FMUA/UAC/AM/SINGLE (Derived)", "family_flag"), ("UC INDICATOR", "family_flag"), ("UC INDICATOR (Y/N)", "family_flag"),
        ("UNACCOMPANIED_CHILD", "family_flag"), ("Demographic", "family_flag"), ("Demographic*", "family_flag"),
        ("Subject Demographic (SDI)", "family_flag"),
        ("Unaccompanied Minor Indicator (UNAC - Inadmissible & Admissible)", "family_flag"),
        ("Adult or Juvenile", "row_role"), ("Juvenile <18", "row_role"), ("Role", "row_role"), ("FIN", "fin"), ("FIN #", "fin"),
        ("DATE_APPREHENDED", "apprehension_date"), ("Apprehension Date", "apprehension_date"),
        ("APPR_DT_TIME", "apprehension_date"), ("APP_DT_TIME", "apprehension_date"), ("APPREHENSION_DT", "apprehension_date"),
        ("Arrest DateTime", "apprehension_date"), ("Arrest Date", "apprehension_date"),
        ("Earliest APP Date Time", "apprehension_date"), ("ENCOUNTER_DT_TIME", "apprehension_date"),
        ("Date of Entry", "apprehension_date"), ("Date of separation", "apprehension_date"), ("Date", "apprehension_date"),
        ("Date Detained", "apprehension_date"), ("Apprehnsion Date", "apprehension_date"),
        ("REFERRAL_DATE", "referral_date"), ("Date Referred", "referral_date"), ("Date Referred to ORR", "referral_date"),
        ("Book In Date Time", "book_in_date"), ("Stay Book In Date Time", "book_in_date"), ("Admitted Date", "book_in_date"),
        ("Date Admitted", "book_in_date"), ("Intake date", "book_in_date"), ("Date Discharged", "release_date"),
        ("Release Date", "release_date"), ("Book Out Date Time", "release_date"), ("Final Bookout", "release_date"),
        ("SECTOR", "sector"), ("Arrest Sector", "sector"), ("APPREHENSION SECTOR", "sector"), ("SECTOR_DISTRICT", "sector"),
        ("Border Patrol Sector", "sector"), ("Station", "station"), ("BP Station", "station"), ("Port of Entry", "station"),
        ("REFERRING OFFICE", "office"), ("TOA Current Duty AOR", "office"), ("Responsible AOR", "office"),
        ("Landmark", "landmark"), ("Landmark Name for Latest Apprehension", "landmark"),
        ("Apprehension Site Landmark", "landmark"), ("Place of apprehension", "landmark"),
        ("Detention Facility", "facility"), ("Name of facility", "facility"), ("FACILITY_APPROVED", "facility"),
        ("Shelter", "facility"), ("Current Program", "facility"), ("Location", "facility"), ("ORR Facility", "facility"),
        ("Birth City", "municipality"), ("City of Birth", "municipality"), ("STATE_OF_BIRTH", "department"),
        ("Department", "department"), ("Language", "language"), ("Primary language", "language"), ("Phone", "phone"),
        ("Phone Number", "phone"), ("Tel.", "phone"), ("Contact phone", "phone"), ("Cell", "phone"), ("WhatsApp", "phone"),
        ("Address", "address"), ("E-mail", "email"), ("Reason fo Separation", "separation_reason"),
        ("Reason for separation", "separation_reason"), ("Separation Reason", "separation_reason"), ("Notes", "notes"),
        ("Case notes", "notes"), ("Narrative", "notes"), ("Remarks", "notes"), ("SUPERVISOR_COMMENTS", "notes"),
        ("Comments", "notes"), ("Do not share", "do_not_share"), ("ID", "record_id"), ("No.", "record_id"), ("#", "record_id"),
        ("Case ID", "record_id"), ("Case #", "record_id"), ("Folio", "record_id"), ("Expediente", "record_id"),
        ("Record ID", "record_id"),
        // These qualify as record ids where no plain id does.
        ("Portal ID", "record_id"), ("Subject ID", "record_id"), ("SUBJ_ID", "record_id"), ("SUJB ID", "record_id"),
        ("Civ ID", "record_id"), ("Civ Id(Subject Key)", "record_id"), ("SUBJECT_KEY", "record_id"),
        ("Civ Id(Subject Key) Unique Identifier", "record_id"), ("Unique Identifier", "record_id"),
        ("Anonymized Identifer", "record_id"), ("HHS Tracking No.", "record_id"), ("Unique Case Identifier", "record_id"),
        ("Unique Person Identifier", "record_id"),
        // Of no use
        ("Marital Status", "unused"), ("Subject Marital Status", "unused"), ("Religion", "unused"), ("Ethnicity", "unused"),
        ("UAC STATUS", "unused"), ("Status", "unused"), ("Case Status", "unused"), ("Date reported", "unused"),
        ("Last seen", "unused"), ("Last updated", "unused"), ("Sponsor Zipcode", "unused"), ("Arrest Time", "unused"),
        ("Departure Country", "unused"), ("Stay Release Reason", "unused"), ("REUNITIED_SEP_PARENTS", "unused"),
        ("# of people per Event", "unused"), ("#of Children in Event", "unused"), ("Length of Stay", "unused"),
        ("NUMBER_CHILDREN_AND_NATIONALITY", "unused"), ("Apprehension Method", "unused"), ("Final Order Yes No", "unused"),
        ("Statue Charge", "unused"), ("Attorney name", "unused"), ("Case worker", "unused"),
        ("REFFERRED FOR PROSECUTION", "unused"), ("Referred for Prosecution Under 8 USC 1325 or 8 USC 1326", "unused"),
        // Spanish
        ("Nombre", "name"), ("Nombre completo", "name"), ("Nombres y apellidos", "name"), ("NOMBRE Y APELLIDO", "name"),
        ("Primer nombre", "given_name"), ("1er nombre", "given_name"), ("Segundo nombre", "middle_name"),
        ("Apellidos", "surname"), ("Apellido(s)", "surname"), ("Primer apellido", "surname"), ("1er. Apellido", "surname"),
        ("Apellido Paterno", "surname"), ("Ap. Paterno", "surname"), ("Segundo Apellido", "second_surname"),
        ("2º apellido", "second_surname"), ("2do. Apellido", "second_surname"), ("Apellido Materno", "second_surname"),
        ("Ap. Materno", "second_surname"), ("Apodo", "alias"), ("Edad", "age"), ("Edad (años)", "age"), ("Sexo", "sex"),
        ("Género", "sex"), ("Fecha de nacimiento", "birth_date"), ("Fecha de Nac.", "birth_date"), ("F. Nac.", "birth_date"),
        ("F. de nacimiento", "birth_date"), ("FDN", "birth_date"), ("Fec. Nac", "birth_date"), ("FECHA_NACIMIENTO", "birth_date"),
        ("fechaNacimiento", "birth_date"), ("Fecha de nacimento", "birth_date"), ("F/N", "birth_date"),
        ("Año de nacimiento", "birth_year"), ("Nacionalidad", "country"), ("País", "country"), ("Pais de origen", "country"),
        ("País de nacimiento", "country"), ("Ciudadanía", "country"), ("Depto", "department"), ("Depto.", "department"),
        ("Departamento", "department"), ("Departamento de origen", "department"), ("Municipio", "municipality"),
        ("Muni.", "municipality"), ("Aldea", "municipality"), ("Lugar de origen", "municipality"), ("Idioma", "language"),
        ("Lengua", "language"), ("Idioma materno", "language"), ("Fecha de detención", "apprehension_date"),
        ("Fecha de aprehensión", "apprehension_date"), ("Fecha de captura", "apprehension_date"),
        ("Fecha de arresto", "apprehension_date"), ("Fecha de encuentro", "apprehension_date"),
        ("Fecha detencion", "apprehension_date"), ("Fecha de separación", "apprehension_date"), ("Fecha", "apprehension_date"),
        ("Fecha de remisión", "referral_date"), ("Fecha de referencia a ORR", "referral_date"),
        ("Fecha de ingreso al albergue", "book_in_date"), ("Fecha de ingreso", "book_in_date"),
        ("Fecha de liberación", "release_date"), ("Fecha de egreso", "release_date"), ("Sector", "sector"),
        ("Sector de la patrulla fronteriza", "sector"), ("Estación", "station"), ("Oficina", "office"),
        ("Oficina de referencia", "office"), ("Albergue", "facility"), ("Centro", "facility"),
        ("Centro de detención", "facility"), ("Nombre del albergue", "facility"), ("Lugar de detención", "landmark"),
        ("Ubicación actual", "facility"), ("Teléfono", "phone"), ("Tel", "phone"), ("Cel.", "phone"),
        ("No. de teléfono", "phone"), ("Teléfono de contacto", "phone"), ("Dirección", "address"), ("Correo electrónico", "email"),
        ("Num. de extranjero", "a_number"), ("Número A", "a_number"), ("Núm. A", "a_number"), ("Exp. A", "a_number"),
        ("No. de Alien", "a_number"), ("Número de registro de extranjero", "a_number"), ("Motivo", "separation_reason"),
        ("Motivo de separación", "separation_reason"), ("Razón de la separación", "separation_reason"),
        ("Causa de separación", "separation_reason"), ("Notas", "notes"), ("Observaciones", "notes"), ("OBS.", "notes"),
        ("Comentarios", "notes"), ("Notas del caso", "notes"), ("Relato", "notes"), ("No compartir", "do_not_share"),
        ("Confidencial", "do_not_share"), ("Número de evento", "event_number"), ("Grupo familiar", "family_unit_number"),
        ("Número de unidad familiar", "family_unit_number"), ("Menor no acompañado", "family_flag"),
        ("Nº", "record_id"), ("Núm.", "record_id"), ("No. de expediente", "record_id"), ("No. de caso", "record_id"),
        ("Estado civil", "unused"), ("Estatus", "unused"), ("Código postal", "unused"), ("Abogado", "unused"),
        // Portuguese, French, Haitian Creole
        ("Nome", "name"), ("Nome completo", "name"), ("Sobrenome", "surname"), ("Data de nascimento", "birth_date"),
        ("Idade", "age"), ("Nacionalidade", "country"), ("Telefone", "phone"), ("Observações", "notes"), ("Prénom", "given_name"),
        ("Nom de famille", "surname"), ("Date de naissance", "birth_date"), ("Âge", "age"), ("Sexe", "sex"), ("Pays", "country"),
        ("Pays d'origine", "country"), ("Téléphone", "phone"), ("Nationalité", "country"), ("Non", "name"),
        ("Dat nesans", "birth_date"), ("Laj", "age"), ("Peyi", "country"), ("Siyati", "surname"),
    ];
    for role in [SheetRole::Children, SheetRole::Adults] {
        check_all(role, &cases);
    }
}

#[test]
fn headers_of_a_childrens_sheet() {
    check_all(SheetRole::Children, &[
        ("Child name", "name"), ("Child's Name", "name"), ("Name of Youth", "name"), ("Minor's full name", "name"),
        ("Nombre del niño", "name"), ("Nombre del niño/a", "name"), ("Nombre de la niña", "name"), ("Nombre del menor", "name"),
        ("NNA", "name"), ("UAC Name", "name"), ("Child", "name"), ("Apellidos del niño", "surname"), ("A# of child", "a_number"),
        ("Child's A#", "a_number"), ("DOB (child)", "birth_date"), ("Child DOB", "birth_date"), ("childDob", "birth_date"),
        ("Child's Country of Origin", "country"), ("Child's Gender", "sex"), ("Child's Date of Entry", "apprehension_date"),
        ("Child's Date of Release", "release_date"), ("Physical Location of Child", "facility"), ("UAC A#", "a_number"),
        ("Mother", "mother name"), ("Mother's Name", "mother name"), ("Mom", "mother name"), ("Mother name", "mother name"),
        ("Name of mother", "mother name"), ("mother_name", "mother name"), ("MotherName", "mother name"),
        ("MOTHERNAME", "mother name"), ("Mother's DOB", "mother birth_date"), ("Mother A#", "mother a_number"),
        ("Mother's age", "mother age"), ("Mother's phone", "mother phone"), ("Mother last name", "mother surname"),
        ("Mother's maiden name", "mother name"), ("Madre", "mother name"), ("Nombre de la madre", "mother name"),
        ("Nombre madre", "mother name"), ("nombre_de_la_madre", "mother name"), ("Nombre de mamá", "mother name"),
        ("Apellidos de la madre", "mother surname"), ("Edad de la madre", "mother age"), ("FDN madre", "mother birth_date"),
        ("Mãe", "mother name"), ("Nome da mãe", "mother name"), ("Nom de la mère", "mother name"), ("Manman", "mother name"),
        ("Father", "father name"), ("Father's name", "father name"), ("Dad", "father name"), ("Padre", "father name"),
        ("Papá", "father name"), ("Nombre del padre", "father name"), ("Nombre del Papá", "father name"),
        ("A# del padre", "father a_number"), ("Fecha de nacimiento del padre", "father birth_date"),
        ("Child's father", "father name"), ("Nombre del padre del niño", "father name"), ("Pai", "father name"),
        ("Nom du père", "father name"), ("Teléfono del padre", "father phone"), ("Father Given Name", "father given_name"),
        ("Parent", "parent name"), ("Parents", "parent name"), ("Padres", "parent name"), ("Parent name", "parent name"),
        ("Parent/Guardian", "parent name"), ("Name of parent or legal guardian", "parent name"),
        ("Padre o madre", "parent name"), ("Nombre del padre o madre", "parent name"), ("Mother/Father name", "parent name"),
        ("Parent A#", "parent a_number"), ("Parent DOB", "parent birth_date"), ("Adult name", "parent name"),
        ("Nombres de los padres", "parent name"), ("Nombre del adulto", "parent name"), ("Tutor", "parent name"),
        ("Sponsor", "relative name"), ("Sponsor name", "relative name"), ("Sponsor's phone", "relative phone"),
        ("Relationship of Sponsor", "relative relation"), ("Sponsor relationship", "relative relation"),
        ("Tío", "relative name"), ("Familiar", "relative name"), ("Nombre del familiar", "relative name"),
        ("Contact name", "relative name"), ("Nombre de contacto", "relative name"), ("Patrocinador", "relative name"),
        ("Sponsor Category", "unused"), ("Relationship", "relation"), ("Parentesco", "relation"),
    ]);
}

#[test]
fn headers_of_an_adults_sheet() {
    check_all(SheetRole::Adults, &[
        ("Parent name", "name"), ("Parent's Name", "name"), ("Adult name", "name"), ("Father's name", "name"),
        ("Mother", "name"), ("Nombre del padre", "name"), ("Nombre de la madre", "name"), ("Padre/Madre", "name"),
        ("Nombre del adulto", "name"), ("Parent A#", "a_number"), ("Parent DOB", "birth_date"), ("Detainee name", "name"),
        ("Detenido", "name"), ("Client name", "name"), ("Alien name", "name"), ("Parent last name", "surname"),
        ("Child", "child name"), ("Child name", "child name"), ("Child's Name", "child name"), ("Children", "child name"),
        ("Hijos", "child name"), ("Hijo/a", "child name"), ("Nombre del hijo", "child name"), ("Nombre del niño", "child name"),
        ("Nombre del niño(a)", "child name"), ("Nombre del menor", "child name"), ("Son/Daughter", "child name"),
        ("Name of minor child", "child name"), ("Apellidos del niño", "child surname"), ("A# of child", "child a_number"),
        ("Child A#", "child a_number"), ("DOB (child)", "child birth_date"), ("Child DOB", "child birth_date"),
        ("Child 1 name", "child name"), ("Child 2 DOB", "child birth_date"), ("FDN del niño", "child birth_date"),
        ("Edad del hijo", "child age"), ("Child's age", "child age"), ("UAC A#", "child a_number"), ("Minor's sex", "child sex"),
        ("Relationship to child", "relation"), ("Relación con el menor", "relation"), ("Contact name", "relative name"),
    ]);
}
