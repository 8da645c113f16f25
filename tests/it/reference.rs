//! What is known of names, places, countries and words.

use reencuentro::reference::{Lang, countries, fold, names, places, words};

#[test]
fn texts_are_folded() {
    let check = |text: &str, expected: &str| assert_eq!(fold(text), expected, "{text:?}");
    check("", "");
    check("  José  Ángel ", "JOSE ANGEL");
    check("Núñez-Peña", "NUNEZ PENA");
    check("Nu\u{301}n\u{303}ez", "NUNEZ");
    check("Q’anjob'al", "QANJOBAL");
    check("K`iche´", "KICHE");
    check("Tzʼunun", "TZUNUN");
    check("Œuvre Søren Groß Đorđe Łukasz", "OEUVRE SOREN GROSS DORDE LUKASZ");
    check("San\u{a0}Marcos\u{200b}", "SAN MARCOS");
    check("Phoenix, AZ  (PHO)", "PHOENIX AZ PHO");
    check("ＦＵＬＬ", "FULL");
    check("Adult Relative‐ Other", "ADULT RELATIVE OTHER");
    check("(b)(6)", "B 6");
    check("...", "");
    check("ꟸ", "H");
    check("王 Ли", "王 ЛИ");
}

#[test]
fn given_names_have_shares_and_sexes() {
    let check = |name: &str, least: f64, most: f64, female: f64| {
        let known = names::given(name).unwrap_or_else(|| panic!("{name} is not known"));
        assert!((least..=most).contains(&known.share), "{name}: {}", known.share);
        assert!((known.female - female).abs() < 0.1, "{name}: {}", known.female);
    };
    check("MARIA", 0.01, 0.1, 1.0);
    check("JOSE", 0.01, 0.1, 0.0);
    check("WILMER", 0.0005, 0.01, 0.0);
    check("DARWIN", 0.0005, 0.01, 0.0);
    check("KEILY", 0.0002, 0.01, 1.0);
    check("GENESIS", 0.0002, 0.01, 1.0);
    check("GUADALUPE", 0.0005, 0.01, 0.75);
    assert_eq!(names::given("QWERTY"), None);
    assert_eq!(names::given_share("QWERTY"), names::GIVEN_UNSEEN_SHARE);
}

#[test]
fn surnames_have_shares() {
    let check = |name: &str, least: f64, most: f64| {
        let share = names::surname(name).unwrap_or_else(|| panic!("{name} is not known"));
        assert!((least..=most).contains(&share), "{name}: {share}");
    };
    check("GARCIA", 0.01, 0.05);
    check("LOPEZ", 0.01, 0.05);
    check("CAAL", 0.0002, 0.005);
    check("TZUNUN", 0.0001, 0.005);
    check("PASCUAL", 0.0002, 0.005);
    check("XOCOP", 0.0001, 0.005);
    assert_eq!(names::surname("QWERTY"), None);
    assert_eq!(names::surname_share("QWERTY"), names::SURNAME_UNSEEN_SHARE);
}

#[test]
fn tables_are_sorted_folded_and_sane() {
    for (name, known) in names::given_names() {
        assert_eq!(fold(name), *name);
        assert!(known.share > 0.0 && known.share < 0.1 && (0.0..=1.0).contains(&known.female), "{name}");
    }
    for (name, share) in names::surnames() {
        assert_eq!(fold(name), *name);
        assert!(*share > 0.0 && *share < 0.1, "{name}");
    }
    assert!(names::given_names().windows(2).all(|pair| pair[0].0 < pair[1].0));
    assert!(names::surnames().windows(2).all(|pair| pair[0].0 < pair[1].0));
    assert!(names::given_names().len() > 6_000 && names::surnames().len() > 8_000);
    let sum: f64 = names::surnames().iter().map(|entry| entry.1).sum();
    assert!((0.5..1.0).contains(&sum), "{sum}");
}

#[test]
fn nicknames_stand_for_names() {
    let check = |nickname: &str, formal: &str| assert!(names::formal(nickname).contains(&formal), "{nickname}");
    check("PACO", "FRANCISCO");
    check("PEPE", "JOSE");
    check("CHEPE", "JOSE");
    check("LUPITA", "GUADALUPE");
    check("TONO", "ANTONIO");
    check("NACHO", "IGNACIO");
    check("CHUCHO", "JESUS");
    check("BETO", "ROBERTO");
    check("BETO", "ALBERTO");
    check("QUIQUE", "ENRIQUE");
    check("MEMO", "GUILLERMO");
    check("CHAYO", "ROSARIO");
    check("CHELA", "GRACIELA");
    check("CHABELA", "ISABEL");
    check("CATA", "CATARINA");
    check("MATEITO", "MATEO");
    check("WILMERCITO", "WILMER");
    check("MANUELITA", "MANUELA");
    check("FRANCISQUITO", "FRANCISCO");
    check("DOMINGUITA", "DOMINGA");
    check("CARMENCITA", "CARMEN");
    ["FRANCISCO", "MARGARITA", "BENITO", "ITO", "A"]
        .iter()
        .for_each(|name| assert!(names::formal(name).is_empty(), "{name}"));
    assert!(names::formal("").is_empty());
}

#[test]
fn abbreviations_are_written_out() {
    use names::NamePart::{Given, Surname};
    let check = |token: &str, expected| assert_eq!(names::abbreviation_of(token), expected, "{token}");
    check("MA", Some((Given, "MARIA")));
    check("FCO", Some((Given, "FRANCISCO")));
    check("GPE", Some((Given, "GUADALUPE")));
    check("JNO", Some((Given, "JUAN")));
    check("ANT", Some((Given, "ANTONIO")));
    check("GLZ", Some((Surname, "GONZALEZ")));
    check("HDEZ", Some((Surname, "HERNANDEZ")));
    check("RDZ", Some((Surname, "RODRIGUEZ")));
    check("MTZ", Some((Surname, "MARTINEZ")));
    check("LPZ", Some((Surname, "LOPEZ")));
    check("GMZ", Some((Surname, "GOMEZ")));
    check("PZ", Some((Surname, "PEREZ")));
    check("J", None);
    check("JUAN", None);
    assert_eq!(names::abbreviation("MA"), Some("MARIA"));
}

#[test]
fn particles_are_told_from_names() {
    let check = |token: &str, expected: bool| assert_eq!(names::is_particle(token), expected, "{token}");
    ["DE", "DEL", "LA", "LAS", "LOS", "Y", "DA", "DOS", "VAN", "VON"].iter().for_each(|token| check(token, true));
    ["SAN", "SANTA", "PAZ", "CRUZ", ""].iter().for_each(|token| check(token, false));
}

#[test]
fn places_have_sectors() {
    let check = |text: &str, codes: &str| {
        let set = places::sectors(text);
        let found: Vec<&str> =
            (0..9).filter(|bit| set.unwrap_or(0) & (1 << bit) != 0).map(|bit| places::SECTORS[bit].code).collect();
        assert_eq!(found.join(" "), codes, "{text:?}");
        assert_ne!(set, Some(0));
    };
    check("RGV", "RGV");
    check("rio grande valley sector", "RGV");
    check("Phoenix, AZ  (PHO)", "YUM TCA");
    check("Harlingen (SNA)", "RGV");
    check("San Antonio (SNA)", "DRT LRT RGV");
    check("El Paso  (ELP)", "EPT");
    check("EL PASO CENTRALIZED PROCESSING CENTER", "EPT");
    check("DRO", "DRT");
    check("San Diego (SND)", "SDC");
    check("SND", "SDC ELC");
    check("LRD", "LRT");
    check("MC ALLEN", "RGV");
    check("McAllen Station", "RGV");
    check("McAlen", "RGV");
    check("Wesalco", "RGV");
    check("MCS", "RGV");
    check("Fort Brown", "RGV");
    check("FALFURRIAS, TX", "RGV");
    check("Kingsville", "RGV");
    check("Roma", "RGV");
    check("Nogales", "TCA");
    check("Lukeville POE", "TCA");
    check("Douglas, Arizona", "TCA");
    check("Yuma, AZ", "YUM");
    check("San Luis", "YUM");
    check("Wellton", "YUM");
    check("El Centro", "ELC");
    check("Calexico", "ELC");
    check("San Ysidro", "SDC");
    check("Chula Vista", "SDC");
    check("El Paso del Norte", "EPT");
    check("Paso del Norte", "EPT");
    check("Santa Teresa NM", "EPT");
    check("Ysleta", "EPT");
    check("Presidio", "BBT");
    check("Marfa", "BBT");
    check("Eagle Pass", "DRT");
    check("Eaglepass", "DRT");
    check("Uvalde", "DRT");
    check("Del Rio", "DRT");
    check("LAREDO NORTH STATION", "LRT");
    check("Nuevo Laredo", "LRT");
    check("Zapata", "LRT");
    check("Arizona", "YUM TCA");
    check("", "");
    check("Miami", "");
    check("??", "");
    assert_eq!(places::sector_name(8), "Rio Grande Valley");
    assert_eq!(places::sector_name(99), "");
    assert_eq!(places::sector_names(0b1100), ["Yuma", "Tucson"]);
}

#[test]
fn departments_are_known() {
    let check = |text: &str, expected| assert_eq!(places::department(text), expected, "{text:?}");
    check("Quiché", Some(("GT", "QUICHE")));
    check("El Quiche", Some(("GT", "QUICHE")));
    check("Departamento de San Marcos", Some(("GT", "SAN MARCOS")));
    check("Huehue", Some(("GT", "HUEHUETENANGO")));
    check("Alta Verapaz department", Some(("GT", "ALTA VERAPAZ")));
    check("Cortés", Some(("HN", "CORTES")));
    check("Usulután", Some(("SV", "USULUTAN")));
    check("La Paz", None);
    check("Texas", None);
    check("", None);
    assert_eq!(places::department_in("SV", "La Paz"), Some("LA PAZ"));
    assert_eq!(places::department_in("GT", "La Paz"), None);
}

#[test]
fn municipalities_have_departments() {
    let check = |text: &str, expected| assert_eq!(places::guatemala_department(text), expected, "{text:?}");
    check("Nebaj", Some("QUICHE"));
    check("Barillas", Some("HUEHUETENANGO"));
    check("Cobán", Some("ALTA VERAPAZ"));
    check("Santa María Nebaj", Some("QUICHE"));
    check("Todos Santos Cuchumatán", Some("HUEHUETENANGO"));
    check("San José Pinula", Some("GUATEMALA"));
    check("San Pedro Sula", None);
    assert_eq!(places::municipality("San Pedro Sula"), Some(("HN", "CORTES")));
    assert_eq!(places::municipality("Soyapango"), Some(("SV", "SAN SALVADOR")));
}

#[test]
fn origins_are_taken_apart() {
    let check = |text: &str, expected: &str| {
        let origin = places::origin(text);
        let parts = [origin.municipality.as_deref(), origin.department, origin.country];
        assert_eq!(parts.map(|part| part.unwrap_or("-")).join(" | "), expected, "{text:?}");
    };
    check("Nebaj, Quiché, Guatemala", "NEBAJ | QUICHE | GT");
    check("Nebaj Quiche Guatemala", "NEBAJ | QUICHE | GT");
    check("Nebaj", "NEBAJ | QUICHE | GT");
    check("San Marcos (GT)", "- | SAN MARCOS | GT");
    check("San Marcos, Guatemala", "- | SAN MARCOS | GT");
    check("Guatemala", "- | - | GT");
    check("Guatemala, Guatemala", "- | GUATEMALA | GT");
    check("Mixco, Guatemala", "MIXCO | GUATEMALA | GT");
    check("San Pedro Sula Honduras", "SAN PEDRO SULA | CORTES | HN");
    check("La Paz, Honduras", "- | LA PAZ | HN");
    check("La Paz", "LA PAZ | - | -");
    check("San Salvador", "- | SAN SALVADOR | SV");
    check("Ciudad de San Salvador", "CIUDAD DE SAN SALVADOR | - | -");
    check("Santa Rosa de Copán", "SANTA ROSA DE COPAN | COPAN | HN");
    check("Aldea Xyz, Huehuetenango", "ALDEA XYZ | HUEHUETENANGO | GT");
    check("Tapachula, Chiapas, Mexico", "CHIAPAS | - | MX");
    check("Nueva Guatemala", "NUEVA GUATEMALA | - | -");
    check("", "- | - | -");
    check(" , ;", "- | - | -");
}

#[test]
fn countries_are_read() {
    let check = |text: &str, expected: &str| assert_eq!(countries::read(text).unwrap_or(""), expected, "{text:?}");
    for (texts, code) in [
        (
            "Guatemala|GUATE|GTM|GT|guatemalteca|Guatemalan|Guatamala|Guatemala (GT)|citizen of Guatemala|Gwatemala",
            "GT",
        ),
        ("Honduras|HONDU|HND|HN|hondureño|hondureña|Honduran|Hoduras", "HN"),
        ("El Salvador|ELSAL|SLV|SV|salvadoreño|Salvadoran|Salvador|el salvador", "SV"),
        ("México|MEXIC|Mexique|mexicana|MX|Meksik|Méjico|MEX", "MX"),
        ("Brasil|BRAZI|Brazil|Brésil|brasileiro", "BR"),
        ("NICAR|Nicaragua|nicaragüense", "NI"),
        ("Haiti|Haïti|Ayiti|HTI|haitienne", "HT"),
        ("ECUAD|Équateur|ecuatoriana|Ecuador", "EC"),
        ("COLOM|Colombie|Colombia", "CO"),
        ("Guatmala|Guatemalla", "GT"),
        ("Hondurass|Honduars", "HN"),
        ("El Salvadro|Salvadorea", "SV"),
        ("BELIZ|Belice", "BZ"),
        ("ROMAN|Romania|Rumania", "RO"),
        ("INDIA|IN", "IN"),
        ("CONGO", "CG"),
        ("DECON|DRC", "CD"),
        ("PERU|Perú|peruana", "PE"),
        ("República Dominicana|Dominican Republic|DOM", "DO"),
        ("Estados Unidos|USA|U.S.|United States|EE. UU.", "US"),
        ("Venezuela|VENEZ|venezolano", "VE"),
        ("", ""),
        ("UNKNO|ES|NO|NA|Texas|?", ""),
    ] {
        texts.split('|').for_each(|text| check(text, code));
    }
    assert_eq!(countries::name("GT", Lang::En), "Guatemala");
    assert_eq!(countries::name("MX", Lang::Es), "México");
    assert_eq!(countries::name("MX", Lang::En), "Mexico");
    assert_eq!(countries::name("ZZ", Lang::En), "");
}

#[test]
fn months_are_named() {
    let check = |token: &str, expected| assert_eq!(words::months(token), expected, "{token:?}");
    check("ENERO", Some(1));
    check("ENE", Some(1));
    check("FEVRIER", Some(2));
    check("MARCO", Some(3));
    check("ABR", Some(4));
    check("MAYO", Some(5));
    check("JUIN", Some(6));
    check("JUL", Some(7));
    check("AOUT", Some(8));
    check("SEPT", Some(9));
    check("SETIEMBRE", Some(9));
    check("OUTUBRO", Some(10));
    check("NOV", Some(11));
    check("DIC", Some(12));
    check("DESANM", Some(12));
    check("", None);
    check("LUNES", None);
}

#[test]
fn placeholders_are_told_from_values() {
    use words::Placeholder::{Pending, Redacted, Unknown};
    let check = |texts: &str, expected| {
        texts.split('|').for_each(|text| assert_eq!(words::placeholder(text), expected, "{text:?}"));
    };
    check(
        "UNK|Unknown|Desconocido|N/A|n/a|NA|NULL|None|no sabe|Sin datos|N/D|S/A|S/D|XXX|?|-|--|declined|FNU|LNU",
        Some(Unknown),
    );
    check("(b)(6)|(b) (7) (E)|b(6) b(7)c|(b)(6), (b)(7)(C)|b6|REDACTED|(b)(6);(b)(7)(C)|██████", Some(Redacted));
    check("TBD|Pending|pendiente|POR CONFIRMAR", Some(Pending));
    check("|   |Ana|No|B|Nadia|Xi|B5th street|Sa|Mexico|0", None);
}

proptest::proptest! {
    #[test]
    fn nothing_panics_and_folding_twice_is_folding_once(text in "\\PC{0,60}|[A-Zb(0-9) .,'-]{0,20}") {
        let folded = fold(&text);
        proptest::prop_assert_eq!(&fold(&folded), &folded);
        proptest::prop_assert!(!folded.starts_with(' ') && !folded.ends_with(' ') && !folded.contains("  "));
        proptest::prop_assert_ne!(places::sectors(&text), Some(0));
        countries::read(&text);
        places::department(&text);
        places::municipality(&text);
        places::origin(&text);
        words::placeholder(&text);
        names::formal(&folded);
    }
}
