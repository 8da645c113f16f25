//! Cells that say more than their column asks: several people, kin words, countries and sexes in five languages.

use reencuentro::facts::{SheetRole, What, Whom};
use reencuentro::person::{Reason, Sex};

use super::names::shown as name;
use super::rows::{check_kin, codes, kin, of, own, read};

#[test]
fn a_parents_column_says_who_is_meant() {
    let columns =
        [("Name", own(What::Name)), ("Mother", of(Whom::Mother, What::Name)), ("Father", of(Whom::Father, What::Name))];
    check_kin(
        SheetRole::Children,
        &columns,
        &[
            (&["Eva Cruz", "Xiomara Cruz (tía?)", ""], &["OtherRelative XIOMARA | CRUZ"]),
            (&["Eva Cruz", "AUNT, not mother", ""], &[]),
            (&["Eva Cruz", "mother FNU Reyes", ""], &["Mother  | REYES"]),
            (&["Eva Cruz", "Padre: Juan Cruz", ""], &["Father JUAN | CRUZ"]),
            (&["Eva Cruz", "Ana Pop y Juan Cruz", ""], &["Mother ANA | POP", "Father JUAN | CRUZ"]),
            (&["Eva Cruz", "", "Pedro Nieto"], &["Father PEDRO | NIETO"]),
            (&["Eva Cruz", "Ana Pop A999000111", ""], &["Mother ANA | POP, A999000111"]),
            (&["Eva Cruz", "Ana Pop 5550-0123", ""], &["Mother ANA | POP, tel 55500123"]),
            // Others in the own name's cell are brothers and sisters of a child.
            (&["Eva Cruz (8), Luis Cruz (5)", "", ""], &["Sibling LUIS | CRUZ, 2012"]),
        ],
    );
    check_kin(
        SheetRole::Adults,
        &columns[..1],
        &[
            (&["Juan Cruz y Ana Pop"], &["Companion ANA | POP"]),
            (&["Juan Cruz y su hijo Luis Pop"], &["Child LUIS | POP"]),
        ],
    );
    let read =
        read(SheetRole::Adults, &columns, &[&["Xiomara Cruz (tía)", "Ana Pop (tía)", ""], &["Juan y Ana Pop", "", ""]]);
    assert_eq!(read.persons[0].reason.as_ref().map(|seen| seen.value), Some(Reason::OtherAdult));
    assert_eq!(codes(&read), ["problem-name-other-relative", "problem-name-several"]);
}

/// Where the whole column is written so, surnames that are given names by themselves make no second person.
#[test]
fn a_comma_parts_surnames_from_given_names() {
    let columns = [("Name", own(What::Name))];
    let rows: &[&[&str]] =
        &[&["Andres Eulalia, Pedro Alonzo"], &["Caal Pop, Juan"], &["Sebastián Mateo, Pascual Diego"], &["Chub, Ana"]];
    let commas = read(SheetRole::Adults, &columns, rows);
    assert_eq!(codes(&commas), [""; 0]);
    assert_eq!(name(&commas.persons[0].names[0].value), "PEDRO ALONZO | ANDRES EULALIA");
    let one = read(SheetRole::Adults, &columns, &[&["Juan Cruz"], &["Rosa Pop"], &["Ana Mateo, Pascual Diego"]]);
    assert_eq!(codes(&one), ["problem-name-several"]);
}

/// What became of a mother is not her name, and speaks against nobody.
#[test]
fn no_name_in_a_name_cell() {
    let columns = [("Name", own(What::Name)), ("Mother", of(Whom::Mother, What::Name))];
    let fates = [
        "falleció",
        "muerta",
        "está desaparecida",
        "Deported",
        "vive en EEUU",
        "en Honduras",
        "misma",
        "la misma de arriba",
        "deceased",
        "same as above",
        "lives in Houston",
        "ídem",
        "mora em Boston",
        "décédée",
    ];
    for text in fates {
        let read = read(SheetRole::Children, &columns, &[&["Eva Cruz", text]]);
        assert_eq!(kin(&read.persons[0]), [""; 0], "{text}");
    }
    let read =
        read(SheetRole::Children, &columns, &[&["Eva Cruz", "Dolores Muerta Paz"], &["Eva Cruz", "En Ling Mejía"]]);
    assert!(read.persons.iter().all(|person| person.kin.len() == 1));
}

#[test]
fn brazilians_write_the_mothers_surname_first() {
    let columns =
        [("Name", own(What::Name)), ("Country", own(What::Country)), ("Father", of(Whom::Father, What::Name))];
    let row = |country: &str| {
        let read = read(SheetRole::Children, &columns, &[&["Pedro Lima Ferreira", country, "João Souza Ferreira"]]);
        (name(&read.persons[0].names[0].value), kin(&read.persons[0]).join(""))
    };
    assert_eq!(row("Brasil"), ("PEDRO | FERREIRA LIMA".to_owned(), "Father JOAO | FERREIRA SOUZA".to_owned()));
    assert_eq!(row("Honduras").0, "PEDRO | LIMA FERREIRA");
    let columns = [("Nome completo", own(What::Name)), ("Nome da mãe", of(Whom::Mother, What::Name))];
    let read = read(SheetRole::Children, &columns, &[&["João Lima Ferreira", ""]]);
    assert_eq!(name(&read.persons[0].names[0].value), "JOAO | FERREIRA LIMA");
}

#[test]
fn one_country_of_several() {
    let columns = [("Name", own(What::Name)), ("COB", own(What::Country))];
    let cases = [
        ("Guatemala/México", Some("GT"), true),
        ("Guatemala - Huehuetenango", Some("GT"), false),
        ("Venezuela (Bolivarian Republic of)", Some("VE"), false),
        ("El Salvador, C.A.", Some("SV"), false),
        ("Rep. Dom.", Some("DO"), false),
        ("nacida en Honduras", Some("HN"), false),
        ("hondureña", Some("HN"), false),
        ("guatemalteco(a)", Some("GT"), false),
        ("ayisyen", Some("HT"), false),
        ("pa konnen", None, false),
    ];
    for (text, country, noted) in cases {
        let read = read(SheetRole::Adults, &columns, &[&["Ana Pop", text]]);
        assert_eq!(read.persons[0].country.as_ref().map(|seen| seen.value), country, "{text}");
        assert_eq!(codes(&read).contains(&"problem-country-several"), noted, "{text}");
    }
}

#[test]
fn sexes_of_five_languages() {
    let columns = [("Name", own(What::Name)), ("Sex", own(What::Sex))];
    let female = ["F", "Fem", "Femenino", "niña", "fi", "fanm", "mulher", "fille", "menina", "hembra", "G"];
    let male = ["M", "Masc.", "hombre", "gason", "garçon", "homem", "niño", "varón", "menino", "Masculino", "H"];
    for (texts, sex) in [(female, Sex::Female), (male, Sex::Male)] {
        for text in texts {
            let read = read(SheetRole::Adults, &columns, &[&["Ana Pop", text]]);
            assert_eq!(read.persons[0].sex.as_ref().map(|seen| seen.value), Some(sex), "{text}");
        }
    }
}
