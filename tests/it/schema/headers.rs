//! Header spellings, each with the field it means in a sheet of a role.

use reencuentro::facts::{SheetChoice, SheetRole};
use reencuentro::schema::understand;

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

/// A header alone in a sheet of that role, over values that suit it.
fn check(role: SheetRole, header: &str, expected: &str) -> Option<String> {
    let values = samples(expected);
    let table = table("list.csv", &[&[header], &[values[0]], &[values[1]], &[values[2]]]);
    let choice = SheetChoice { role: Some(role), header_row: Some(1), ..Default::default() };
    let schema = understand(&table, None, Some(&choice));
    let got = written(schema.columns[0].field);
    (got != expected).then(|| format!("{header:?}: {got}, not {expected} ({:?})", schema.columns[0]))
}

fn check_all(role: SheetRole, cases: &str) {
    let cases: Vec<(&str, &str)> = cases
        .lines()
        .filter_map(|line| line.split_once(": "))
        .flat_map(|(expected, headers)| headers.split(" | ").map(move |header| (header, expected)))
        .collect();
    let wrong: Vec<String> = cases.iter().filter_map(|(header, expected)| check(role, header, expected)).collect();
    assert!(wrong.is_empty(), "{} of {} wrong: {wrong:#?}", wrong.len(), cases.len());
    assert!(cases.len() > 40);
}

/// `expected field: header | header | …`
const ANY: &str = "\
name: Name | Full Name | FULL_NAME | fullName | Name (Last, First) | Last, First, Middle | Nombre
name: Nombre completo | Nombres y apellidos | NOMBRE Y APELLIDO | Nome | Nome completo | Non
given_name: First Name | FIRST_NAME | firstName | Given Name(s) | FN | Primer nombre | 1er nombre | Prénom
middle_name: Middle Name | MN | MI | Segundo nombre
surname: Last Name | LAST NAME | LN | Surname | First Surname | Family Name | Apellidos | Apellido(s)
surname: Primer apellido | 1er. Apellido | Apellido Paterno | Ap. Paterno | Sobrenome | Nom de famille | Siyati
second_surname: Second Surname | Second Last Name | Segundo Apellido | 2º apellido | 2do. Apellido
second_surname: Apellido Materno | Ap. Materno
alias: AKA | A.K.A. | Also known as | Nickname | Apodo
birth_date: DOB | D.O.B. | D.O.B | Date of Birth | BIRTH_DATE | birthDate | Birthdate | Dt of Birth
birth_date: Date of Brith | DATEOFBIRTH | DOB (mm/dd/yyyy) | Fecha de nacimiento | Fecha de Nac. | F. Nac.
birth_date: F. de nacimiento | FDN | Fec. Nac | FECHA_NACIMIENTO | fechaNacimiento | Fecha de nacimento | F/N
birth_date: Data de nascimento | Date de naissance | Dat nesans
birth_year: Birth Year | YOB | Year of birth | Año de nacimiento
age: AGE | APP AGE | APP_AGE | Subject Age | Age at apprehension | Age at Event Creation Time | Age (years)
age: Edad | Edad (años) | Idade | Âge | Laj
sex: GENDER | Sex | Sex (M/F) | Sexo | Género | Sexe
country: COO | COB | COC | Country of Origin | Country of birth | Citizenship | Birth Country Name
country: COUNTRY_OF_BIRTH_CD | CITIZENSHIP_CD | Citizenship Country | Nationality | Nationailty | Nacionalidad
country: País | Pais de origen | País de nacimiento | Ciudadanía | Nacionalidade | Pays | Pays d'origine
country: Nationalité | Peyi
a_number: A# | A No. | A-Num | A-Number | A NUMBER | A_NUMBER | ANumber | Alien # | Alien Number
a_number: Alien File Number | Alien Registration No. | Subject AFILE# | AFILE# | Alien ID | USCIS #
a_number: Num. de extranjero | Número A | Núm. A | Exp. A | No. de Alien | Número de registro de extranjero
event_number: EVENT_NUMBER | Event Number | Event # | Sigma Event ID | Número de evento
family_unit_number: FMU NUMBER(S) | Family Unit Group# | FAMU # | Family Unit ID | Family identification number
family_unit_number: Grupo familiar | Número de unidad familiar
family_flag: FMUA INDICATOR | FMUA Indicator | FMUA/UAC Indicator | FAMILY_UNIT_TYPE
family_flag: FMUA/UAC/AM/SINGLE (Derived) | UC INDICATOR | UC INDICATOR (Y/N) | UNACCOMPANIED_CHILD
family_flag: Demographic | Demographic* | Subject Demographic (SDI)
family_flag: Unaccompanied Minor Indicator (UNAC - Inadmissible & Admissible) | Menor no acompañado
row_role: Adult or Juvenile | Juvenile <18 | Role
fin: FIN | FIN #
apprehension_date: DATE_APPREHENDED | Apprehension Date | APPR_DT_TIME | APP_DT_TIME | APPREHENSION_DT
apprehension_date: Arrest DateTime | Arrest Date | Earliest APP Date Time | ENCOUNTER_DT_TIME | Date of Entry
apprehension_date: Date of separation | Date | Date Detained | Apprehnsion Date | Fecha de detención
apprehension_date: Fecha de aprehensión | Fecha de captura | Fecha de arresto | Fecha de encuentro
apprehension_date: Fecha detencion | Fecha de separación | Fecha
referral_date: REFERRAL_DATE | Date Referred | Date Referred to ORR | Fecha de remisión
referral_date: Fecha de referencia a ORR
book_in_date: Book In Date Time | Stay Book In Date Time | Admitted Date | Date Admitted | Intake date
book_in_date: Fecha de ingreso al albergue | Fecha de ingreso
release_date: Date Discharged | Release Date | Book Out Date Time | Final Bookout | Fecha de liberación
release_date: Fecha de egreso
sector: SECTOR | Arrest Sector | APPREHENSION SECTOR | SECTOR_DISTRICT | Border Patrol Sector | Sector
sector: Sector de la patrulla fronteriza
station: Station | BP Station | Port of Entry | Estación
office: REFERRING OFFICE | TOA Current Duty AOR | Responsible AOR | Oficina | Oficina de referencia
landmark: Landmark | Landmark Name for Latest Apprehension | Apprehension Site Landmark | Place of apprehension
landmark: Lugar de detención
facility: Detention Facility | Name of facility | FACILITY_APPROVED | Shelter | Current Program | Location
facility: ORR Facility | Albergue | Centro | Centro de detención | Nombre del albergue | Ubicación actual
municipality: Birth City | City of Birth | Municipio | Muni. | Aldea | Lugar de origen
department: STATE_OF_BIRTH | Department | Depto | Depto. | Departamento | Departamento de origen
language: Language | Primary language | Idioma | Lengua | Idioma materno
phone: Phone | Phone Number | Tel. | Contact phone | Cell | WhatsApp | Teléfono | Tel | Cel. | No. de teléfono
phone: Teléfono de contacto | Telefone | Téléphone
address: Address | Dirección
email: E-mail | Correo electrónico
separation_reason: Reason fo Separation | Reason for separation | Separation Reason | Motivo
separation_reason: Motivo de separación | Razón de la separación | Causa de separación
notes: Case Manger Notes | Shelter notes | Notes re: parent | Intake narrative | Viajó con | Came with | Accompanied by | Traveling companion | Adult traveled with | ¿Con quién venía? | Notes | Case notes | Narrative | Remarks | SUPERVISOR_COMMENTS | Comments | Notas | Observaciones | OBS.
notes: Comentarios | Notas del caso | Relato | Observações
do_not_share: Do not share | No compartir | Confidencial
record_id: ID | No. | # | Case ID | Case # | Folio | Expediente | Record ID | Unique Identifier
record_id: Anonymized Identifer | Unique Case Identifier | Nº | Núm. | No. de expediente | No. de caso
portal_id: Portal ID | HHS Tracking No.
subject_key: Subject ID | SUBJ_ID | SUJB ID | Civ ID | Civ Id(Subject Key) | SUBJECT_KEY
subject_key: Civ Id(Subject Key) Unique Identifier | Unique Person Identifier
unused: Marital Status | Subject Marital Status | Religion | Ethnicity | UAC STATUS | Status | Case Status
unused: Date reported | Last seen | Last updated | Sponsor Zipcode | Arrest Time | Departure Country
unused: Stay Release Reason | REUNITIED_SEP_PARENTS | # of people per Event | #of Children in Event
unused: Length of Stay | NUMBER_CHILDREN_AND_NATIONALITY | Apprehension Method | Final Order Yes No
unused: Statue Charge | Attorney name | Case worker | REFFERRED FOR PROSECUTION
unused: Referred for Prosecution Under 8 USC 1325 or 8 USC 1326 | Estado civil | Estatus | Código postal
unused: Abogado";

const CHILDREN: &str = "\
name: Child name | Child's Name | Name of Youth | Minor's full name | Nombre del niño | Nombre del niño/a
name: Nombre de la niña | Nombre del menor | NNA | UAC Name | Child
surname: Apellidos del niño
a_number: A# of child | Child's A# | UAC A#
birth_date: DOB (child) | Child DOB | childDob
country: Child's Country of Origin
sex: Child's Gender
apprehension_date: Child's Date of Entry
release_date: Child's Date of Release
facility: Physical Location of Child
mother name: Mother | Mother's Name | Mom | Mother name | Name of mother | mother_name | MotherName | MOTHERNAME
mother name: Mother's maiden name | Madre | Nombre de la madre | Nombre madre | nombre_de_la_madre
mother name: Nombre de mamá | Mãe | Nome da mãe | Nom de la mère | Manman
mother birth_date: Mother's DOB | FDN madre
mother a_number: Mother A#
mother age: Mother's age | Edad de la madre
mother phone: Mother's phone
mother surname: Mother last name | Apellidos de la madre
father name: Father | Father's name | Dad | Padre | Papá | Nombre del padre | Nombre del Papá | Child's father
father name: Nombre del padre del niño | Pai | Nom du père
father a_number: A# del padre
father birth_date: Fecha de nacimiento del padre
father phone: Teléfono del padre
father given_name: Father Given Name
parent name: Parent | Parents | Padres | Parent name | Parent/Guardian | Name of parent or legal guardian
parent name: Padre o madre | Nombre del padre o madre | Mother/Father name | Adult name | Nombres de los padres
parent name: Nombre del adulto | Tutor
parent a_number: Parent A#
parent birth_date: Parent DOB
relative name: Sponsor | Sponsor name | Tío | Familiar | Nombre del familiar | Contact name | Nombre de contacto
relative name: Patrocinador
relative phone: Sponsor's phone
relative relation: Relationship of Sponsor | Sponsor relationship
unused: Sponsor Category
relation: Relationship | Parentesco";

const ADULTS: &str = "\
name: Parent name | Parent's Name | Adult name | Father's name | Mother | Nombre del padre | Nombre de la madre
name: Padre/Madre | Nombre del adulto | Detainee name | Detenido | Client name | Alien name
a_number: Parent A#
birth_date: Parent DOB
surname: Parent last name
child name: Child | Child name | Child's Name | Children | Hijos | Hijo/a | Nombre del hijo | Nombre del niño
child name: Nombre del niño(a) | Nombre del menor | Son/Daughter | Name of minor child | Child 1 name
child surname: Apellidos del niño
child a_number: A# of child | Child A# | UAC A#
child birth_date: DOB (child) | Child DOB | Child 2 DOB | FDN del niño
child age: Edad del hijo | Child's age
child sex: Minor's sex
relation: Relationship to child | Relación con el menor
relative name: Contact name";

#[test]
fn headers_of_any_sheet() {
    check_all(SheetRole::Children, ANY);
    check_all(SheetRole::Adults, ANY);
}

#[test]
fn headers_of_a_childrens_sheet() {
    check_all(SheetRole::Children, CHILDREN);
}

#[test]
fn headers_of_an_adults_sheet() {
    check_all(SheetRole::Adults, ADULTS);
}
