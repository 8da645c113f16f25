//! Relatives read out of case notes, in English and Spanish.

use reencuentro::facts::DateOrder;
use reencuentro::person::dates::{self, LATEST, Manner, Of};
use reencuentro::person::notes::{NoteKin, Row, read};
use reencuentro::person::{KinRelation, Precision, Role, Sex, Whereabouts};

pub(super) fn row(role: Role) -> Row {
    let manner = Manner { order: Some(DateOrder::MonthFirst), of: Of::Birth, newest: LATEST };
    Row { role, on: dates::day(2018, 5, 20).unwrap(), manner }
}

/// `Child M JUAN | CAAL, age 8, A999123456, tel 5550123`
pub(super) fn shown(kin: &NoteKin) -> String {
    let mut text = if kin.denied { "not ".to_owned() } else { String::new() };
    text += &format!("{:?}", kin.relation);
    text += match kin.sex {
        Some(Sex::Female) => " F",
        Some(Sex::Male) => " M",
        None => "",
    };
    if let Some((name, _)) = &kin.name {
        text += &format!(" {} | {}", name.given.join(" "), name.surnames.join(" "));
        text = text.trim_end().trim_end_matches('|').trim_end().to_owned();
    }
    if let Some((birth, _)) = &kin.birth {
        let (year, month, day) = dates::civil(birth.last);
        text += &match birth.precision {
            Precision::Age => format!(", by {year}-{month:02}"),
            _ => format!(", {year}-{month:02}-{day:02}"),
        };
    }
    if let Some((number, _)) = kin.a_number {
        text += &format!(", A{:09}", number.0);
    }
    if let Some((phone, _)) = kin.phone {
        text += &format!(", tel {}", phone.last_digits);
    }
    match kin.whereabouts {
        Whereabouts::Unsaid => {}
        Whereabouts::Elsewhere => text += ", elsewhere",
        Whereabouts::Dead => text += ", dead",
    }
    text
}

pub(super) fn check(role: Role, cases: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let found = read(text, row(role)).kin.iter().map(shown).collect::<Vec<_>>().join("; ");
        if &found != expected {
            wrong.push(format!("{text:?}: {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn adults_notes() {
    check(
        Role::Adult,
        &[
            ("SUBJ APPREHENDED W/ SON JUAN (8 Y/O)", "Child M JUAN, by 2010-05"),
            (
                "Subject was apprehended w/ minor son WILMER CAAL (9 y/o) near Yuma.",
                "Child M WILMER | CAAL, by 2009-05",
            ),
            ("traveling with his daughter Maria Lopez, 7", "Child F MARIA | LOPEZ, by 2011-05"),
            ("Traveling with daughter, Maria Lopez, age 7.", "Child F MARIA | LOPEZ, by 2011-05"),
            ("viajaba con su hija Ana de 6 años", "Child F ANA, by 2012-05"),
            ("viajaba con su hija de 6 años Ana Choc", "Child F ANA | CHOC, by 2012-05"),
            ("VIAJABA CON SU HIJO JUAN CAAL CHOC DE 8 MESES", "Child M JUAN | CAAL CHOC, by 2017-09"),
            ("SUBJ W/ 10-month-old daughter ROSA", "Child F ROSA, by 2017-07"),
            ("APPREHENDED WITH 8 YR OLD SON JUAN", "Child M JUAN, by 2010-05"),
            ("sons JUAN (8) and PEDRO (5)", "Child M JUAN, by 2010-05; Child M PEDRO, by 2013-05"),
            ("con sus hijos Juan Caal y Maria Caal", "Child JUAN | CAAL; Child MARIA | CAAL"),
            ("APPREHENDED W/ SON JUAN AND DAUGHTER ANA", "Child M JUAN; Child F ANA"),
            ("father of Juan Caal", "Child JUAN | CAAL"),
            ("madre de Juan Caal, 8 años", "Child JUAN | CAAL, by 2010-05"),
            ("MOTHER OF CHILD JUAN CAAL", "Child JUAN | CAAL"),
            ("Son's name is Juan Caal. DOB 01/02/2010. A# 999123456", "Child M JUAN | CAAL, 2010-01-02, A999123456"),
            ("CHILD: JUAN CAAL A999-123-456", "Child JUAN | CAAL, A999123456"),
            ("hijo: J.L.", "Child M J L | J L"),
            ("son with initials J.L., 8 y/o", "Child M J L | J L, by 2010-05"),
            ("is not the parent", "not Child"),
            ("Subject is NOT the biological father of Juan Caal", "not Child JUAN | CAAL"),
            ("no es la madre de Juan Caal", "not Child JUAN | CAAL"),
            ("no children", "not Child, elsewhere"),
            ("sin hijos", "not Child, elsewhere"),
            ("claims no family", ""),
            ("No tiene hijos menores.", "not Child, elsewhere"),
            ("denies having children", "not Child, elsewhere"),
            ("Criminal history, referred for prosecution", ""),
            ("apprehended with nephew Juan Caal", "OtherRelative M JUAN | CAAL"),
            ("traveling with JUAN CAAL", "Companion JUAN | CAAL"),
            ("separated from 2 children: Ana 7 and Luis 9", "Child ANA, by 2011-05; Child LUIS, by 2009-05"),
            ("Separada de sus hijos: Ana (7), Luis (9).", "Child ANA, by 2011-05; Child LUIS, by 2009-05"),
            ("en compañía de su hija menor de edad, ANA CHOC", "Child F ANA | CHOC"),
            ("subject's son, Juan, is 8.", "Child M JUAN, by 2010-05"),
            ("Son A999123457 in ORR care", "Child M, A999123457"),
            ("Padre e hijo separados. Hijo: Luis Pop", "Child M LUIS | POP"),
            ("NO CRIMINAL HISTORY. SON: WILMER CAAL, 9.", "Child M WILMER | CAAL, by 2009-05"),
            ("DENIED BEING MOTHER OF CHILD ANA", "not Child ANA"),
            ("w/ 7yo dau ANA", "Child F ANA, by 2011-05"),
            ("padre del menor Wilmer Caal", "Child WILMER | CAAL"),
            ("wife Rosa Choc remains in Guatemala", "OtherRelative F ROSA | CHOC, elsewhere"),
            ("", ""),
        ],
    );
}

#[test]
fn childrens_notes() {
    check(
        Role::Child,
        &[
            ("madre: Rosa Choc", "Mother F ROSA | CHOC"),
            ("Madre: Rosa Choc; Padre: Juan Caal", "Mother F ROSA | CHOC; Father M JUAN | CAAL"),
            (
                "states mother is JUANA PEREZ LOPEZ DOB 01/02/1985 A# 999123456",
                "Mother F JUANA | PEREZ LOPEZ, 1985-01-02, A999123456",
            ),
            ("dice que su papá se llama Juan Caal", "Father M JUAN | CAAL"),
            ("dice que su mamá, Rosa Choc, fue detenida", "Mother F ROSA | CHOC"),
            ("FATHER DETAINED AT EL PASO", "Father M"),
            ("FATHER JUAN CAAL DETAINED AT EL PASO", "Father M JUAN | CAAL"),
            ("apprehended w/ aunt", "OtherRelative F"),
            ("brought by mother Rosa Choc", "Mother F ROSA | CHOC"),
            ("son of Juan Caal", "Parent JUAN | CAAL"),
            ("hijo de Juan Caal", "Parent JUAN | CAAL"),
            ("hija de la señora Rosa Choc", "Parent ROSA | CHOC"),
            ("MOTHER OF SUBJ IS ROSA CHOC", "Mother F ROSA | CHOC"),
            ("madre del menor: Rosa Choc", "Mother F ROSA | CHOC"),
            ("Child apprehended with father JUAN CAAL, 34", "Father M JUAN | CAAL, by 1984-05"),
            ("mother's phone 502-5550-1234", "Mother F, tel 55501234"),
            ("mother Rosa Choc tel. 555-0123, father Juan", "Mother F ROSA | CHOC, tel 5550123; Father M JUAN"),
            ("MOTHER IS ROSA CHOC. MOTHER A999123456", "Mother F ROSA | CHOC, A999123456"),
            ("adult is not the parent", "not Parent"),
            ("not the mother", "not Mother F"),
            ("sister Ana (15) in shelter", "Sibling F ANA, by 2003-05"),
            ("hermano Juan Caal de 15 años", "Sibling M JUAN | CAAL, by 2003-05"),
            ("step-father Juan Caal", "OtherRelative M JUAN | CAAL"),
            ("sister in law Ana Lopez", "OtherRelative F ANA | LOPEZ"),
            ("Padre J.L. en Yuma", "Father M J L | J L"),
            ("father named Xqwor Zrtek", "Father M XQWOR ZRTEK | XQWOR ZRTEK"),
            ("el padre Pedro Caal no es el padre biologico", "not Father M PEDRO | CAAL"),
            ("apprehended with adult male PEDRO CAAL who claimed to be father", "Father M PEDRO | CAAL"),
            ("MOC: Rosa Choc; FOC: Pedro Caal", "Mother F ROSA | CHOC; Father M PEDRO | CAAL"),
            ("bio mom rosa choc, bio dad pedro caal", "Mother F ROSA | CHOC; Father M PEDRO | CAAL"),
            ("Niño dice que su mamá se llama Rosa y que la detuvieron en El Paso", "Mother F ROSA"),
            ("parents Pedro Caal and Rosa Choc", "Parent PEDRO | CAAL; Parent ROSA | CHOC"),
            ("No mother listed", ""),
            ("Child is the son of subject A999123456", "Parent, A999123456"),
            ("mother PEREZ LOPEZ, JUANA", "Mother F JUANA | PEREZ LOPEZ"),
            ("A999123456", "Companion, A999123456"),
            ("call 555-0123", "Companion, tel 5550123"),
            ("Minor son, 8 years old, good health.", ""),
            ("not traveling with mother", "not Mother F, elsewhere"),
        ],
    );
}

#[test]
fn event_and_family_numbers() {
    let said = read("Event MCS1805000123, FMU # 12345", row(Role::Adult));
    assert_eq!(said.event_numbers.len(), 1);
    assert_eq!(said.event_numbers[0], ("MCS1805000123".to_owned(), (6, 19)));
    assert_eq!(said.family_numbers, [("12345".to_owned(), (27, 32))]);
}

#[test]
fn spans_are_characters_of_the_note() {
    let note = "Niña: viajaba con su papá Juan Caal, A999123456";
    let said = read(note, row(Role::Child));
    let cut = |(from, to): (u32, u32)| note.chars().skip(from as usize).take((to - from) as usize).collect::<String>();
    let father = &said.kin[0];
    assert_eq!(father.relation, KinRelation::Father);
    assert_eq!(cut(father.name.as_ref().unwrap().1), "Juan Caal");
    assert_eq!(cut(father.a_number.unwrap().1), "A999123456");
}

#[test]
fn who_came_along_in_few_words() {
    check(
        Role::Child,
        &[
            ("papá Vikente Escalante Bautosta", "Father M VIKENTE ESCALANTE BAUTOSTA | VIKENTE ESCALANTE BAUTOSTA"),
            ("papá", "Father M"),
            ("tía Rosa", "OtherRelative F ROSA"),
            ("mother Ana López", "Mother F ANA | LOPEZ"),
            ("hermano Luis Caal", "Sibling M LUIS | CAAL"),
            ("pai Gustavo Pinto", "Father M GUSTAVO | PINTO"),
            ("voyageait avec son père Jean", "Father M JEAN | JEAN"),
            ("solo", ""),
            ("coyote", ""),
            ("Hermano/a: Estuardo", "Sibling ESTUARDO"),
            ("Has sibling in care: Adonis Escobedo Argueta", "Sibling ADONIS | ESCOBEDO ARGUETA"),
            ("Has brother in Houston", "Sibling M, elsewhere"),
            ("was separated from father, Msrcos Gomez, at the border.", "Father M MSRCOS | GOMEZ"),
            ("was separated from father, Texas, at the border.", "Father M"),
        ],
    );
    check(
        Role::Adult,
        &[
            ("nephew JUAN", "OtherRelative M JUAN"),
            ("sobrino Juan", "OtherRelative M JUAN"),
            ("nieta Ana", "OtherRelative F ANA"),
            ("traveling with little brother", "Sibling M"),
            ("came with her sister Rosa", "Sibling F ROSA"),
            ("sobrino menor, no dio nombre", "OtherRelative M"),
            ("Separated from 16 yr old granddtr, Criminal History.", "OtherRelative F, by 2002-05"),
            (
                "Encountered with minor nephew WILSON EDUARDO PEREZ, juvenile processed as UAC.",
                "OtherRelative M WILSON EDUARDO | PEREZ",
            ),
        ],
    );
}

#[test]
fn names_that_no_table_holds() {
    check(
        Role::Adult,
        &[
            ("FMU split. Daughter MIA BELINDA PEREZ to ORR.", "Child F MIA | BELINDA PEREZ"),
            ("Subject and minor son Akex Tzoc apprehended together.", "Child M AKEX | TZOC"),
            ("subj enterd with dtr, Kimberlu Pineda Escobedo - dtr transfered", "Child F KIMBERLU | PINEDA ESCOBEDO"),
            ("le quitaron a su hija Heidu Yohana Itzep en la hielera", "Child F HEIDU YOHANA | ITZEP"),
            ("DTR PROCESSED SEPARATELY", "Child F"),
            ("SON IN ORR CUSTODY", "Child M"),
            ("son released to ICE", "Child M"),
            ("hijo Trasladado a Miami", "Child M"),
            ("Uncle in Maryland", "OtherRelative M, elsewhere"),
        ],
    );
}

#[test]
fn relatives_in_short() {
    check(
        Role::Child,
        &[
            ("Mo. Jocelyn Funes Duron in home country.", "Mother F JOCELYN | FUNES DURON, elsewhere"),
            ("States fa. Benjamin is detained, loc unk.", "Father M BENJAMIN"),
            ("Came w/ fa. (Carlos Tzox), sep. at hielera.", "Father M CARLOS | TZOX"),
            ("TRAVEL WITH MO. GYRON, MILAGRO.", "Mother F MILAGRO | GYRON"),
            ("Menciona a su progenitora (Julea Hernández), sin teléfono.", "Mother F JULEA | HERNANDEZ"),
            ("su papá, don Anderson Pérez se lo llevaron", "Father M ANDERSON | PEREZ"),
            ("su padre, Luees se lo llevaron", "Father M LUEES | LUEES"),
            ("Trav w dad Jorge Escalante; asks for dad daily.", "Father M JORGE | ESCALANTE"),
            ("DAD HERNANDEZ, MIGUEL SET UP FOR 8 USC 1325.", "Father M MIGUEL | HERNANDEZ"),
            ("TRAVEL WITH FATHER FRANCISCO PEREZ, RUBEN.", "Father M RUBEN | FRANCISCO PEREZ"),
            ("Eulalio (last name unk), father, detained in hielera", "Father M EULALIO"),
            ("Father Henry, abt 29 was deported.", "Father M HENRY, by 1991-05"),
            ("Mother: Ana Caal approx 1990.", "Mother F ANA | CAAL, 1992-12-31"),
            ("F/N: Juan Caal M/N: Ana Xol", "Father M JUAN | CAAL; Mother F ANA | XOL"),
            ("F: Juan Caal, M: Ana Xol", "Father M JUAN | CAAL; Mother F ANA | XOL"),
            ("Garcia Xol, Pedro (padre)", "Father M PEDRO | GARCIA XOL"),
            ("viajó con Juan Perez, Pedro (padre)", "Companion JUAN | PEREZ; Father M PEDRO"),
            // A letter that is a sex, or a birth.
            ("Sex: M. F/N: 3/4/2011", ""),
            ("M: Juan Caal", ""),
            ("mother (unknown)", "Mother F"),
            ("su mamá, Guatemala", "Mother F, elsewhere"),
        ],
    );
    check(
        Role::Adult,
        &[
            ("Rivera, Fatima = juv of subj", "Child FATIMA | RIVERA"),
            ("(juv) FATIMA RIVERA dob 3/4/2011", "Child FATIMA | RIVERA, 2011-03-04"),
            ("REQUESTS TO BE REUNITED W/ JUV ANDERSON DOMINGUEZ.", "Child ANDERSON | DOMINGUEZ"),
            ("s/d of subj: Juan Caal", "Child JUAN | CAAL"),
            ("minor son JUAN", "Child M JUAN"),
            ("MINOR SON/CRISTIAN REVOLORIO, 7YRS", "Child M CRISTIAN | REVOLORIO, by 2011-05"),
            ("FMUA w/ daughter 17yrs F Rosa LARA.", "Child F ROSA | LARA, by 2001-05"),
            ("Child listed as Brayan, 10yrs", "Child BRAYAN, by 2008-05"),
            ("son Dieqo Flores D.O.B. 4/11/09.", "Child M DIEQO | FLORES, 2009-04-11"),
            ("hija: sherlyn lara 2011 sin papeles.", "Child F SHERLYN | LARA, 2011-12-31"),
            ("FATHER OF REI CHIQUIN, LEONEL; CHIQUIN, JOSTIN.", "Child LEONEL | REI CHIQUIN; Child JOSTIN | CHIQUIN"),
            (
                "CHILD MARTINEZ, KIMBERLI (17 YOA); LOPIZ, PEDRO (DOB 09/05/2003) TO ORR.",
                "Child KIMBERLI | MARTINEZ, by 2001-05; Child PEDRO | LOPIZ, 2003-09-05",
            ),
            ("NOT PARENT OF CABA, KIMBERLI.", "not Child KIMBERLI | CABA"),
            ("her son (initials W.I.R.B., age 16) was taken", "Child M W I R B | W I R B, by 2002-05"),
        ],
    );
}
