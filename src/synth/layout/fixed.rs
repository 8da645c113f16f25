//! The three layouts that always look the same: their headers, and what stands below them.

use super::column::What::{
    ANumber, Age, Birth, Contact, Country, Day, Department, Empty, Event, Facility, Father, Given, Id, Language, Mark,
    Mother, Name, Note, Office, Phone, Reason, Sex, Station, Surname, Turned, Unit,
};
use super::column::{Countries, Dates, Letters, Manner, PLAIN, What};

/// A header and what stands below it.
pub(super) type Column = (&'static str, What);

/// A list as one hand writes it.
pub(super) struct Form {
    pub columns: &'static [Column],
    pub manner: Manner,
}

/// Two csv files with English headers: dates with the month first, names in parts.
pub(super) const ENGLISH: [Form; 2] = [
    Form {
        columns: &[
            ("Portal ID", Id),
            ("A#", ANumber),
            ("Last Name", Surname),
            ("First Name", Given),
            ("Date of Birth", Birth),
            ("Age", Age),
            ("Sex", Sex),
            ("Country of Birth", Country),
            ("State of Birth", Department),
            ("Language", Language),
            ("Referral Date", Day),
            ("Referring Office", Office),
            ("Facility", Facility),
            ("Event Number", Event),
            ("Family Unit Group#", Unit),
            ("Mother Name", Mother),
            ("Father Name", Father),
            ("Contact Relationship", Contact),
            ("Contact Phone", Phone),
            ("Case Notes", Note),
            ("Data Mark", Mark),
        ],
        manner: PLAIN,
    },
    Form {
        columns: &[
            ("Subject Key", Id),
            ("Alien File Number", ANumber),
            ("LAST_NAME", Surname),
            ("FIRST_NAME", Given),
            ("BIRTH_DATE", Birth),
            ("APP AGE", Age),
            ("GENDER", Sex),
            ("Citizenship Country", Country),
            ("STATE_OF_BIRTH", Department),
            ("Language", Language),
            ("Apprehension Date", Day),
            ("SECTOR", Office),
            ("Station", Station),
            ("EVENT_NUMBER", Event),
            ("FMU NUMBER(S)", Unit),
            ("Reason for Separation", Reason),
            ("Detention Facility", Facility),
            ("Phone", Phone),
            ("Case Notes", Note),
            ("Data Mark", Mark),
        ],
        manner: Manner {
            dates: Dates::MonthFirstPadded,
            sexes: ["Female", "Male"],
            places: Letters::Capitals,
            ..PLAIN
        },
    },
];

/// A workbook and a csv with Spanish headers: dates with the day first, names in one column.
pub(super) const SPANISH: [Form; 2] = [
    Form {
        columns: &[
            ("ID del portal", Id),
            ("Número A", ANumber),
            ("Nombre completo", Name),
            ("Fecha de nacimiento", Birth),
            ("Edad", Age),
            ("Sexo", Sex),
            ("País de nacimiento", Country),
            ("Departamento", Department),
            ("Idioma", Language),
            ("Fecha de referencia", Day),
            ("Oficina", Office),
            ("Albergue", Facility),
            ("Número de evento", Event),
            ("Número de unidad familiar", Unit),
            ("Nombre de la madre", Mother),
            ("Nombre del padre", Father),
            ("Parentesco del contacto", Contact),
            ("Teléfono del contacto", Phone),
            ("Notas del caso", Note),
            ("Marca", Mark),
        ],
        manner: SPANISH_MANNER,
    },
    Form {
        columns: &[
            ("No. de registro", Id),
            ("Número de extranjero", ANumber),
            ("Apellidos y nombres", Turned),
            ("Fecha nac.", Birth),
            ("Edad", Age),
            ("Sexo", Sex),
            ("Nacionalidad", Country),
            ("Departamento", Department),
            ("Idioma", Language),
            ("Fecha de detención", Day),
            ("Sector", Office),
            ("Estación", Station),
            ("Número de evento", Event),
            ("Unidad familiar", Unit),
            ("Motivo de separación", Reason),
            ("Centro de detención", Facility),
            ("Teléfono", Phone),
            ("Observaciones", Note),
            ("Marca", Mark),
        ],
        manner: Manner { sexes: ["Femenino", "Masculino"], ..SPANISH_MANNER },
    },
];

const SPANISH_MANNER: Manner =
    Manner { dates: Dates::DayFirstPadded, countries: Countries::Spanish, spanish: true, ..PLAIN };

/// Two workbooks with the headers of agencies' exports: real date cells, country codes.
pub(super) const AGENCY: [Form; 2] = [
    Form {
        columns: &[
            ("Portal ID", Id),
            ("A#", ANumber),
            ("AKA", Empty),
            ("First Name", Given),
            ("Last Name", Surname),
            ("Sex", Sex),
            ("Date of Birth", Birth),
            ("AGE", Age),
            ("COO", Country),
            ("DATE_REFERRED", Day),
            ("REFERRING OFFICE", Office),
            ("FACILITY_APPROVED", Facility),
            ("EVENT_NUMBER", Event),
            ("Family Unit Group#", Unit),
            ("Mother's Name", Mother),
            ("Father's Name", Father),
            ("Phone", Phone),
            ("Remarks", Note),
            ("Mark", Mark),
        ],
        manner: AGENCY_MANNER,
    },
    Form {
        columns: &[
            ("Civ Id(Subject Key)", Id),
            ("A_NUMBER", ANumber),
            ("LAST NAME", Surname),
            ("FIRST NAME", Given),
            ("Gender", Sex),
            ("Birth Date", Birth),
            ("Subject Age", Age),
            ("CITIZENSHIP_CD", Country),
            ("Apprehension Date", Day),
            ("Arrest Sector", Office),
            ("Apprehension Site Landmark", Station),
            ("Event Number", Event),
            ("FMU NUMBER(S)", Unit),
            ("Detention Facility", Facility),
            ("Separation Reason", Reason),
            ("Phone Number", Phone),
            ("SUPERVISOR_COMMENTS", Note),
            ("Mark", Mark),
        ],
        manner: AGENCY_MANNER,
    },
];

const AGENCY_MANNER: Manner = Manner { dates: Dates::Cells, countries: Countries::Five, ..PLAIN };
