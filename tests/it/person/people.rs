//! Several people in one cell.

use reencuentro::person::Whereabouts;
use reencuentro::person::names::Order;
use reencuentro::person::people::{mentions, own, parse_people};

fn check(text: &str, expected: &str) {
    let found = parse_people(text)
        .iter()
        .map(|(relation, name)| {
            let relation = relation.map_or_else(String::new, |relation| format!("{relation:?}: "));
            format!("{relation}{} | {}", name.given.join(" "), name.surnames.join(" ")).trim_end().to_owned()
        })
        .collect::<Vec<_>>()
        .join("; ");
    assert_eq!(found, expected, "{text:?}");
}

#[test]
fn one_or_several() {
    check("María Choc", "MARIA | CHOC");
    check("María Choc y Juan Caal", "MARIA | CHOC; JUAN | CAAL");
    check("Juan Caal / María Choc", "JUAN | CAAL; MARIA | CHOC");
    check("Juan Caal/María Choc", "JUAN | CAAL; MARIA | CHOC");
    check("Juan Caal & María Choc", "JUAN | CAAL; MARIA | CHOC");
    check("Juan Caal and María Choc", "JUAN | CAAL; MARIA | CHOC");
    check("Juan Caal, María Choc", "JUAN | CAAL; MARIA | CHOC");
    check("Padre: Juan Caal; Madre: María Choc", "Father: JUAN | CAAL; Mother: MARIA | CHOC");
    check("Padre: Juan Caal Madre: María Choc", "Father: JUAN | CAAL; Mother: MARIA | CHOC");
    check("Padre: Juan Caal\nMadre: María Choc", "Father: JUAN | CAAL; Mother: MARIA | CHOC");
    check("María Choc (mother), Juan Caal (father)", "Mother: MARIA | CHOC; Father: JUAN | CAAL");
    check("José Ortega y Gasset", "JOSE | ORTEGA GASSET");
    check("CAAL CHOC, JUAN", "JUAN | CAAL CHOC");
    check("Lopez, Maria", "MARIA | LOPEZ");
    check("Juan y María Caal", "JUAN | CAAL; MARIA | CAAL");
    check("Juan (8), Maria (5)", "JUAN |; MARIA |");
    check("Juan Caal/uncle", "OtherRelative: JUAN | CAAL");
    check("Rosa Choc / madre", "Mother: ROSA | CHOC");
    check("EVELIN CHOI Y DE AREVALO", "EVELIN | CHOI");
    check("UNKNOWN", "");
    check("", "");
}

#[test]
fn ages_stay_with_their_people() {
    let ages = |text| {
        let all = mentions(text, Order::Open);
        all.iter().map(|mention| mention.age.map(|age| age.from / 12)).collect::<Vec<_>>()
    };
    assert_eq!(ages("Juan (8), Maria (5)"), [Some(8), Some(5)]);
    assert_eq!(ages("Juan, 8; Maria, 5"), [Some(8), Some(5)]);
    assert_eq!(ages("Juan 8 años y Maria 5 años"), [Some(8), Some(5)]);
    assert_eq!(ages("Juan Caal"), [None]);
    assert!(mentions("Juan Caal (01/02/2010)", Order::Open)[0].birth.is_some());
}

#[test]
fn the_dead_are_told() {
    let told = |text| mentions(text, Order::Open).into_iter().map(|mention| mention.whereabouts).collect::<Vec<_>>();
    assert_eq!(told("Juan Caal (fallecido)"), [Whereabouts::Dead]);
    assert_eq!(told("Padre: Juan Caal; Madre: Rosa Choc, deceased"), [Whereabouts::Unsaid, Whereabouts::Dead]);
}

/// The name of a cell and its aliases; `<relation>` where the cell says it; `+ NAME` for somebody else.
fn check_own(cases: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let own = own(text, Order::Open);
        let mut parts: Vec<String> = own.names.iter().map(super::names::shown).collect();
        parts.extend(own.relation.map(|relation| format!("<{relation:?}>")));
        let others = own.others.iter().filter_map(|other| other.name.as_ref());
        parts.extend(others.map(|name| format!("+ {}", super::names::shown(name))));
        let found = parts.join("; ");
        if found != *expected {
            wrong.push(format!("{text:?}: {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_own_name_is_one_person() {
    check_own(&[
        ("Juan Pérez y María López", "JUAN | PEREZ; + MARIA | LOPEZ"),
        ("Juan & María Pérez", "JUAN | PEREZ; + MARIA | PEREZ"),
        ("Ana Caal (8), Luis Caal (5)", "ANA | CAAL; + LUIS | CAAL"),
        ("Juan Pérez\nMaría López", "JUAN | PEREZ; + MARIA | LOPEZ"),
        ("Pérez López, Juan; López, María", "JUAN | PEREZ LOPEZ; + MARIA | LOPEZ"),
        ("ANA CAAL/JUAN CAAL", "ANA | CAAL; + JUAN | CAAL"),
        ("Ana, Luis y Pedro Caal", "ANA | CAAL; + LUIS | CAAL; + PEDRO | CAAL"),
        ("1. Ana Caal 2. Luis Caal", "ANA | CAAL; + LUIS | CAAL"),
        ("Jean Pierre ak Marie Louis", "? JEAN PIERRE | JEAN PIERRE; + ? MARIE LOUIS | MARIE LOUIS"),
        // One person in two spellings.
        ("Ana Caal / Ana Cal", "ANA | CAAL; ANA | CAL"),
        ("Ana Caal o Ana Cal", "ANA | CAAL; ANA | CAL"),
        ("Ana Caal o Anita Caal", "ANA | CAAL; ANITA | CAAL"),
        ("Rosa (Rosita) Caal", "ROSA | CAAL; ? ROSITA | ROSITA"),
        ("José Ortega y Gasset", "JOSE | ORTEGA GASSET"),
        ("Ana Caal y hermana", "ANA | CAAL"),
        ("Ana Caal + 2 kids", "ANA | CAAL"),
    ]);
}

#[test]
fn words_for_relatives_are_no_names() {
    check_own(&[
        ("Xiomara Cruz (tía?)", "XIOMARA | CRUZ; <OtherRelative>"),
        ("niece Yeimi", "YEIMI |; <OtherRelative>"),
        ("abuela: Rosa Chub", "ROSA | CHUB; <OtherRelative>"),
        ("Mother - Ana López", "ANA | LOPEZ; <Mother>"),
        ("mother FNU Reyes", " | REYES; <Mother>"),
        ("step father Juan Caal", "JUAN | CAAL; <OtherRelative>"),
        ("not the mother: Rosa Caal", "ROSA | CAAL; <OtherRelative>"),
        ("su tía Ana Caal", "ANA | CAAL; <OtherRelative>"),
        ("AUNT, not mother", ""),
        ("unknown father", ""),
        ("Madre: desconocida", ""),
        ("Ana Caal (deceased)", "ANA | CAAL"),
        ("Ana Caal - not verified", "ANA | CAAL"),
        ("Ana Caal A099123456", "ANA | CAAL"),
        ("mamá: Ana Caal tel 5550-0123", "ANA | CAAL; <Mother>"),
        ("Juan Pérez (hijo)", "JUAN | PEREZ; <Child>"),
        ("Juan Pérez h.", "JUAN | PEREZ"),
        // Surnames that are words for relatives too.
        ("Pedro Nieto", "PEDRO | NIETO"),
        ("Nieto Pedro", "PEDRO | NIETO"),
        ("primo Luis Caal", "LUIS | CAAL; <OtherRelative>"),
        ("Luis Caal (primo)", "LUIS | CAAL; <OtherRelative>"),
    ]);
}

/// What a cell of children's names says of each: `Relation NAME, age`.
fn check_mentions(cases: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let all = mentions(text, Order::Open);
        let shown = all.iter().map(|mention| {
            let relation = mention.relation.map(|relation| format!("{relation:?}"));
            let name = mention.name.as_ref().map(super::names::shown);
            let age = mention.age.map(|age| (age.from / 12).to_string());
            relation.into_iter().chain(name).chain(age).collect::<Vec<_>>().join(", ")
        });
        let found = shown.collect::<Vec<_>>().join("; ");
        if found != *expected {
            wrong.push(format!("{text:?}: {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_cell_says_whose_child_it_is() {
    check_mentions(&[
        ("hermano Yefri (13)", "Sibling, YEFRI |, 13"),
        ("Hermano Yefri (13)", "Sibling, YEFRI |, 13"),
        ("HERMANO YEFRI (13)", "Sibling, YEFRI |, 13"),
        ("Yefri (13), hermano", "Sibling, YEFRI |, 13"),
        ("Yefri (hermano)", "Sibling, YEFRI |"),
        ("su hermana Ana Caal, 9", "Sibling, ANA | CAAL, 9"),
        ("sobrina Dunia (7)", "OtherRelative, DUNIA |, 7"),
        ("Sobrino: Luis Caal", "OtherRelative, LUIS | CAAL"),
        ("NIETO PEDRO (6)", "OtherRelative, PEDRO |, 6"),
        ("nieta Rosa Caal (4)", "OtherRelative, ROSA | CAAL, 4"),
        ("brother Luis (13)", "Sibling, LUIS |, 13"),
        ("sister Ana Caal", "Sibling, ANA | CAAL"),
        ("nephew Luis (5)", "OtherRelative, LUIS |, 5"),
        ("Luis (nephew), 5", "OtherRelative, LUIS |, 5"),
        ("niece Ana 7 y/o", "OtherRelative, ANA |, 7"),
        ("grandson Luis (5)", "OtherRelative, LUIS |, 5"),
        ("step-son Luis (5)", "OtherRelative, LUIS |, 5"),
        ("ahijado Luis (5)", "OtherRelative, LUIS |, 5"),
        ("primo Luis Caal (15)", "OtherRelative, LUIS | CAAL, 15"),
        ("cousin Luis Caal", "OtherRelative, LUIS | CAAL"),
        ("hijastra Ana (8)", "OtherRelative, ANA |, 8"),
        ("hijo Luis (5)", "Child, LUIS |, 5"),
        ("Pedro Nieto", "PEDRO | NIETO"),
    ]);
}

#[test]
fn counts_are_nobody() {
    for text in [
        "0",
        "1",
        "2",
        "Hijos: 0",
        "0 hijos",
        "un hijo",
        "dos hijas",
        "1 son",
        "2 kids",
        "tres hijos menores",
        "one daughter",
        "two sons and one daughter",
        "un hijo y una hija",
        "sin hijos",
        "no tiene hijos",
        "ninguno",
        "no children",
        "none",
        "1 hija menor de edad",
        "2 niños",
        "3 menores",
    ] {
        check_mentions(&[(text, "")]);
    }
    check_mentions(&[
        ("Edmilson, 16", "? EDMILSON | EDMILSON, 16"),
        ("Edmilson 16", "? EDMILSON | EDMILSON, 16"),
        ("Edmilson Caal, 16 años", "EDMILSON | CAAL, 16"),
        ("16", "16"),
        ("8", "8"),
        ("8 años", "8"),
        ("un hijo de 8 años", "Child, 8"),
        ("una hija, Ana Caal (8)", "Child, ANA | CAAL, 8"),
        ("1 hijo: Luis Caal", "Child, LUIS | CAAL"),
        ("2 hijos: Ana (8), Luis (5)", "Child, ANA |, 8; LUIS |, 5"),
        ("dos hijas Ana y Rosa Caal", "Child, ANA | CAAL; ROSA | CAAL"),
        ("Maria dos Santos", "MARIA | SANTOS"),
    ]);
}
