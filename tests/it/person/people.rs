//! Several people in one cell.

use reencuentro::person::names::Order;
use reencuentro::person::people::{mentions, parse_people};

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
