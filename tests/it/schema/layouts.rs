//! Whole sheets as careless offices write them.

use reencuentro::facts::{Settings, SheetRole};
use reencuentro::schema::{understand, understand_all};

use super::{check_layout, fields, sheet};

const CHILDREN: SheetRole = SheetRole::Children;
const ADULTS: SheetRole = SheetRole::Adults;
const BOTH: SheetRole = SheetRole::Both;
const IGNORE: SheetRole = SheetRole::Ignore;

fn check(name: &str, role: SheetRole, header: u32, text: &str, expected: &str) {
    let header = (header > 0).then_some(header);
    check_layout(name, &sheet("list.csv", text), None, role, header, expected);
}

#[test]
fn groups_over_headers() {
    check(
        "a merged title and merged groups: the value in every cell",
        CHILDREN,
        3,
        "Lista de niños separados|Lista de niños separados|Lista de niños separados|Lista de niños separados|Lista de niños separados|Lista de niños separados|Lista de niños separados|Lista de niños separados
         Niño|Niño|Niño|Madre|Madre|Madre|Padre|Padre
         Apellidos|Nombres|F. Nac.|Apellidos|Nombres|F. Nac.|Apellidos|Nombres
         López Caal|Luis|14/05/2010|Caal Pop|Ana|25/03/1985||
         Mejía Reyes|Rosa|19/08/2008|Reyes Paz|María|30/01/1979|Mejía Paz|Pedro
         Pop Choc|Karen|02/12/2012||||Pop Ical|Juan",
        "surname, given_name, birth_date, mother surname, mother given_name, mother birth_date, father surname, \
         father given_name",
    );
    check(
        "groups with blanks",
        CHILDREN,
        2,
        "Child||||Mother||||Father||
         Last|First|DOB|A#|Last|First|DOB|A#|Last|First|A#
         Lopez Caal|Luis|5/14/2010|999000101|Caal Pop|Ana|3/25/1985|999000102|||
         Mejia Reyes|Rosa|8/19/2008|999000103|||||Mejia Paz|Pedro|999000104
         Pop Choc|Karen|12/2/2012|999000105|Choc Tec|Maria|1/30/1979|999000106|||",
        "surname, given_name, birth_date, a_number, mother surname, mother given_name, mother birth_date, \
         mother a_number, father surname, father given_name, father a_number",
    );
    check(
        "groups of events",
        CHILDREN,
        2,
        "Minor|||Apprehension|||Placement|
         Name|DOB|Sex|Date|Sector|Station|Facility|Date
         Luis Lopez Caal|5/14/2010|M|5/21/2018|RGV|McAllen|Shelter One|5/24/2018
         Rosa Mejia Reyes|8/19/2008|F|5/22/2018|EPT|Clint|Shelter Two|5/26/2018
         Karen Pop Choc|12/2/2012|F|6/1/2018|RGV|Weslaco|Shelter One|6/3/2018",
        "name, birth_date, sex, apprehension_date, sector, station, facility, book_in_date",
    );
}

#[test]
fn groups_with_numbers() {
    check(
        "child 1 and child 2 over their columns",
        ADULTS,
        2,
        "Parent|||Child 1||Child 2|
         Name|A#|Phone|Name|DOB|Name|DOB
         Ana Caal Pop|999000102|555-0101|Luis Lopez Caal|5/14/2010|Rosa Lopez Caal|8/19/2012
         Pedro Mejia Paz|999000104|555-0102|Karen Mejia|12/2/2012||",
        "name, a_number, phone, child name, child birth_date, child name, child birth_date",
    );
}

#[test]
fn families_in_one_row() {
    check(
        "two children in one row",
        ADULTS,
        1,
        "Parent name|A#|DOB|Child 1 name|Child 1 DOB|Child 2 name|Child 2 DOB|Date of separation
         Ana Caal Pop|999000102|3/25/1985|Luis Lopez Caal|5/14/2010|Rosa Lopez Caal|8/19/2012|5/21/2018
         Pedro Mejia Paz|999000104|1/30/1979|Karen Mejia|12/2/2012|||5/22/2018",
        "name, a_number, birth_date, child name, child birth_date, child name, child birth_date, apprehension_date",
    );
    check(
        "hijo 1, hijo 2",
        ADULTS,
        1,
        "Madre o padre|Teléfono|Hijo 1|Edad 1|Hijo 2|Edad 2|Lugar de detención
         Ana Caal Pop|555-0101|Luis López Caal|8|Rosa López Caal|5|Port Isabel Detention Center
         Pedro Mejía Paz|555-0102|Karen Mejía|10|||El Paso Processing Center",
        "name, phone, child name, child age, child name, child age, facility",
    );
    check(
        "mother, father and children: the row is the family",
        ADULTS,
        1,
        "Family ID|Mother|Father|Child 1|Child 2|Child 3
         F1|Ana Caal Pop|Pedro López|Luis López Caal|Rosa López Caal|
         F2|María Reyes Paz||Karen Mejía Reyes||
         F3|Juana Choc Tec|Juan Pop Ical|Ana Pop Choc|Luis Pop Choc|Rosa Pop Choc",
        "family_unit_number, name, relative name, child name, child name, child name",
    );
    check(
        "child, mother and father",
        CHILDREN,
        1,
        "#|CHILD|Child DOB|MOTHER|Mother A#|FATHER|Father A#|SHELTER|Notes
         1|Luis Lopez Caal|5/14/2010|Ana Caal|999000102|||Uno|
         2|Rosa Mejia Reyes|8/19/2008|||Pedro Mejia|999000104|Dos|call after 5
         3|Karen Pop Choc|12/2/2012|Maria Choc|999000106|||Uno|",
        "record_id, name, birth_date, mother name, mother a_number, father name, father a_number, facility, notes",
    );
}

#[test]
fn whose_age_it_is() {
    check(
        "parents with abbreviations, and the age of the child",
        ADULTS,
        1,
        "Apellidos|Nombres|F/N|Sx|Nac.|Depto/Mpio|Idioma|F. Det.|Lugar Det.|Hijo(a)|Edad|Tel. fam.
         Caal Pop|Ana|25/03/1985|F|Guatemala|Alta Verapaz/Cobán|Q'eqchi'|21/05/2018|McAllen|Luis López|8|+502 5555 0101
         Mejía Paz|Pedro|30/01/1979|M|Honduras|Yoro|Español|22/05/2018|El Paso|Rosa Mejía|9|+504 5555 0102",
        "surname, given_name, birth_date, sex, country, municipality, language, apprehension_date, facility, \
         child name, child age, phone",
    );
    let list = "Parent name|Parent A#|Child|DOB|Detained at
         Ana Caal Pop|999000102|Luis Lopez Caal|5/14/2010|Port Isabel
         Pedro Mejia Paz|999000104|Rosa Mejia|8/19/2008|El Paso SPC
         Maria Choc|999000106|Karen Pop|12/2/2012|Port Isabel";
    check_layout(
        "the child's date of birth in a list given as one of adults",
        &sheet("list.csv", list),
        Some(ADULTS),
        ADULTS,
        Some(1),
        "name, a_number, child name, child birth_date, facility",
    );
}

#[test]
fn children_and_adults_in_one_sheet() {
    check(
        "by a role column",
        BOTH,
        1,
        "Familia|Nombre|Tipo|Edad|País
         F1|Ana Caal Pop|Adulto|33|Guatemala
         F1|Luis López Caal|Menor|8|Guatemala
         F2|Pedro Mejía Paz|Adulto|39|Honduras
         F2|Karen Mejía Reyes|Menor|10|Honduras",
        "family_unit_number, name, row_role, age, country",
    );
    check(
        "by age only",
        BOTH,
        1,
        "Event|Last|First|Age|Sex
         E1|Caal|Ana|33|F
         E1|Lopez|Luis|8|M
         E2|Mejia|Pedro|39|M
         E2|Mejia|Karen|10|F",
        "event_number, surname, given_name, age, sex",
    );
    check(
        "by a flag",
        BOTH,
        1,
        "Event Number|Full Name|DOB|Juvenile <18 (Y/N)|Nationality
         E1|Ana Caal Pop|3/25/1985|N|Guatemala
         E1|Luis Lopez Caal|5/14/2010|Y|Guatemala
         E2|Pedro Mejia Paz|1/30/1979|N|Honduras
         E2|Karen Mejia|8/19/2008|Y|Honduras",
        "event_number, name, birth_date, row_role, country",
    );
}

#[test]
fn titles_spacers_and_repeats() {
    check(
        "a header on row 12",
        ADULTS,
        12,
        "U.S. Department of Homeland Security||||||
         Immigration and Customs Enforcement||||||
         ||||||
         Report: Detained parents||||||
         Date run:|7/1/2018|||||
         Requested by:|Office of General Counsel|||||
         ||||||
         FOR OFFICIAL USE ONLY||||||
         Criteria: Book In Date between 5/1/2018 and 6/30/2018||||||
         Records: 3||||||
         ||||||
         A Number|Last Name|First Name|Birth Date|Citizenship Country|Detention Facility|Book In Date
         A999000102|CAAL|ANA|3/25/1985|GUATEMALA|Facility A|5/22/2018
         A999000104|MEJIA|PEDRO|1/30/1979|HONDURAS|Facility B|5/23/2018
         A999000106|CHOC|MARIA|11/2/1990|GUATEMALA|Facility A|5/25/2018",
        "a_number, surname, given_name, birth_date, country, facility, book_in_date",
    );
    check(
        "blank columns and rows between",
        CHILDREN,
        3,
        "|||||||
         |||||||
         |Nombre||Edad||Mamá||Detenida en
         |||||||
         |Luis López Caal||8||Ana Caal||Port Isabel
         |||||||
         |Rosa Mejía Reyes||10||María Reyes||
         |||||||
         |Karen Pop Choc||6||Juana Choc||Laredo",
        "unused, name, unused, age, unused, mother name, unused, facility",
    );
    check(
        "headers printed again on each page, totals below",
        CHILDREN,
        1,
        "Name|DOB|A#|Mother
         Luis Lopez Caal|5/14/2010|999000101|Ana Caal
         Rosa Mejia Reyes|8/19/2008|999000103|Maria Reyes
         Name|DOB|A#|Mother
         Karen Pop Choc|12/2/2012|999000105|Juana Choc
         Page 2 of 2|||
         Total: 3|||",
        "name, birth_date, a_number, mother name",
    );
}

#[test]
fn languages_of_the_families() {
    check(
        "a Brazilian list",
        CHILDREN,
        1,
        "Nº|Nome da criança|Dt Nasc|Sexo|Nome da mãe|Nome do pai|Data da apreensão|Abrigo|Obs.
         1|João Silva|14/05/2010|M|Maria Silva||21/05/2018|Casa Um|
         2|Ana Souza|19/08/2008|F||José Souza|22/05/2018|Casa Dois|fala português
         3|Pedro Lima|02/12/2012|M|Rosa Lima||23/05/2018|Casa Um|",
        "record_id, name, birth_date, sex, mother name, father name, apprehension_date, facility, notes",
    );
    check(
        "a Haitian list of parents",
        ADULTS,
        1,
        "Non|Siyati|Dat nesans|Non pitit li|Laj pitit la|Kote li ye|Telefòn|Remak
         Marie|Pierre|25/03/1985|Jean Pierre|8|Sant detansyon A|555-0101|
         Anne|Joseph|30/01/1979|Rose Joseph|10|Sant detansyon B|555-0102|
         Paul|Louis|11/02/1990|Luc Louis|5|Sant detansyon A|555-0103|rele aswè",
        "given_name, surname, birth_date, child name, child age, facility, phone, notes",
    );
    check(
        "a French list of children",
        CHILDREN,
        1,
        "N° de dossier|Nom|Prénoms|Né(e) le|Nationalité|Mère|Père|Date d'entrée au foyer|Avocat
         D1|Pierre|Jean Luc|14/05/2010|Haïtienne|Marie Pierre||24/05/2018|Me Durand
         D2|Joseph|Rose|19/08/2008|Haïtienne||Paul Joseph|26/05/2018|Me Durand
         D3|Louis|Luc|02/12/2012|Haïtienne|Anne Louis||28/05/2018|Me Petit",
        "record_id, surname, given_name, birth_date, country, mother name, father name, book_in_date, unused",
    );
    check(
        "answers to a form",
        ADULTS,
        1,
        "Timestamp|What is your full name?|What is your date of birth?|What is your A-number?|What is the name of the \
         child you were separated from?|How old is your child?|Where were you separated?|Interpreter language \
         needed?|May we call you? (phone)
         7/1/2018 10:02:11|Ana Caal Pop|3/25/1985|A999000102|Luis Lopez|8|McAllen|Q'eqchi'|555-0101
         7/1/2018 11:30:45|Pedro Mejia|1/30/1979|A999000104|Karen Mejia|10|El Paso||555-0102
         7/2/2018 09:15:00|Maria Choc|11/2/1990|A999000106|Rosa Pop|6|Laredo|Mam|555-0103",
        "unused, name, birth_date, a_number, child name, child age, landmark, unused, unused",
    );
    check(
        "no header, in Spanish",
        CHILDREN,
        0,
        "Luis Alberto|López Caal|14/05/2010|M|Guatemala|Viajó con su mamá Ana Caal, que fue detenida en McAllen y llevada a otro lugar
         Rosa María|Mejía Reyes|19/08/2008|F|Honduras|La separaron de su papá en El Paso, dice que él se llama Pedro Mejía
         Karen|Pop Choc|02/12/2012|F|Guatemala|Vino con su tía, no se sabe más de ella desde el día de la separación",
        "given_name, surname, birth_date, sex, country, notes",
    );
}

#[test]
fn sheets_of_no_use() {
    let reason = |text: &str| {
        let schema = understand(&sheet("book.csv", text), None, None);
        assert_eq!(schema.role, IGNORE, "{:?} {:?}", fields(&schema), schema.role_reason);
        schema.role_reason
    };
    assert_eq!(reason("Code|Country\nGUATE|Guatemala\nHONDU|Honduras\nELSAL|El Salvador"), "role-why-no-people");
    assert_eq!(reason("Sector|Name|Office\nRGV|Rio Grande Valley|HLG\nEPT|El Paso|ELP"), "role-why-no-people");
    assert_eq!(
        reason("Row Labels|Count of Name\nGuatemala|12\nHonduras|9\nEl Salvador|4\nGrand Total|25"),
        "role-why-no-people"
    );
    assert_eq!(
        reason("Etiquetas de fila|Cuenta de Nombre\nGuatemala|12\nHonduras|9\nTotal general|21"),
        "role-why-no-people"
    );
    assert_eq!(
        reason("How to use this workbook\n1. Fill in one row a child\n2. Do not merge cells"),
        "role-why-no-people"
    );
    assert_eq!(reason("Name|DOB|A#\n||\n||"), "role-why-empty");
    let sideways = "Name|Luis Lopez Caal|Rosa Mejia|Karen Pop\nDOB|5/14/2010|8/19/2008|12/2/2012\n\
                    Mother|Ana Caal|Maria Reyes|Juana Choc\nA#|999000101|999000103|999000105\nShelter|Uno|Dos|Uno";
    assert_eq!(reason(sideways), "role-why-sideways");
    let form = "Nombre del niño|Luis López Caal\nFecha de nacimiento|14/05/2010\nNombre de la madre|Ana Caal\n\
                Teléfono|555-0101\nNotas|";
    assert_eq!(reason(form), "role-why-sideways");
    let mut hidden = sheet("book.csv", "Child name|DOB\nLuis Lopez|5/14/2010\nRosa Mejia|8/19/2008");
    hidden.hidden = true;
    let schema = understand(&hidden, Some(CHILDREN), None);
    assert_eq!((schema.role, schema.role_reason.as_str()), (IGNORE, "role-why-hidden"));
    let asked = reencuentro::facts::SheetChoice { role: Some(CHILDREN), ..Default::default() };
    assert_eq!(understand(&hidden, None, Some(&asked)).role, CHILDREN);
}

#[test]
fn sheets_that_go_on() {
    let first = "Child name|Date of birth|A#|Date of separation
         Luis Lopez Caal|5/14/2010|999000101|5/21/2018
         Rosa Mejia Reyes|8/19/2008|999000103|5/22/2018";
    let second = "Karen Pop Choc|12/2/2012|999000105|6/1/2018
         Juan Perez Gomez|1/3/2011|999000107|6/2/2018
         Ana Ramos Tec|2/4/2013|999000109|6/3/2018";
    let strange = "Widget|Bolts|Nuts|Screws
         green|many|few|none";
    let tables = [sheet("book.csv", first), sheet("book.csv", second), sheet("book.csv", strange)];
    let schemas = understand_all(&tables, &[None, None, None], &Settings::default());
    assert_eq!(fields(&schemas[0]).join(", "), "name, birth_date, a_number, apprehension_date");
    assert_eq!(fields(&schemas[1]), fields(&schemas[0]));
    assert_eq!((schemas[1].role, schemas[1].header), (CHILDREN, None));
    assert_eq!(schemas[1].columns[3].header, "Date of separation");
    assert_eq!(schemas[1].role_reason, "role-why-sheet-before");
    assert_eq!(schemas[2].role, IGNORE);
    // Of another file, it is read alone.
    let tables = [sheet("book.csv", first), sheet("other.csv", second)];
    let schemas = understand_all(&tables, &[None, None], &Settings::default());
    assert_ne!(schemas[1].role_reason, "role-why-sheet-before");
}

/// Sentences that tell of relatives are notes under any header that does not say plainly what else they are.
#[test]
fn prose_under_any_header() {
    for header in [
        "What the child said",
        "Lo que contó el niño",
        "Summary",
        "Resumen",
        "Observations of shelter",
        "Details from interview",
        "Zzz",
    ] {
        check(
            header,
            CHILDREN,
            1,
            &format!(
                "ID|Child name|DOB|{header}
                 1|Juan Caal|5/14/2010|His mother is Rosa Choc, she was detained in El Paso and he has an uncle.
                 2|Luis Pop|8/19/2008|Dice que viajó con su papá Pedro Pop de 34 años, lo separaron en McAllen.
                 3|Karen Choc|12/2/2012|Came with her father, who was taken by officers on the fifth of May.
                 4|Dunia Cruz|1/30/2009|No sabe dónde está su mamá desde que llegaron juntas al puente."
            ),
            "record_id, name, birth_date, notes",
        );
    }
    check(
        "sentences that tell of nobody",
        CHILDREN,
        1,
        "ID|Child name|DOB|Medical needs
         1|Juan Caal|5/14/2010|Needs glasses and was seen by the dentist for a toothache in the first week.
         2|Luis Pop|8/19/2008|Allergic to penicillin, was given an inhaler for asthma at intake on arrival.
         3|Karen Choc|12/2/2012|No complaints at intake, growth and weight within the normal range for age.",
        "record_id, name, birth_date, unused",
    );
    check(
        "whom a child's row names, and what they are to the child",
        CHILDREN,
        1,
        "ID|Child name|DOB|Adult name|Relationship claimed
         1|Juan Caal|5/14/2010|Rosa Choc|tía
         2|Luis Pop|8/19/2008|Ana Pop|mother
         3|Karen Choc|12/2/2012|Jose Chub|uncle
         4|Dunia Cruz|1/30/2009|Eva Cruz|abuela",
        "record_id, name, birth_date, relative name, relative relation",
    );
    check(
        "what an adult's row says they are to the child",
        ADULTS,
        1,
        "ID|Full name|DOB|Relationship claimed|Child name
         1|Rosa Choc|5/14/1980|tía|Juan Caal
         2|Ana Pop|8/19/1988|mother|Luis Pop
         3|Jose Chub|12/2/1982|uncle|Karen Choc",
        "record_id, name, birth_date, relation, child name",
    );
}
