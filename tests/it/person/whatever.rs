//! No text panics, and the same text reads the same twice.

use proptest::prelude::*;
use reencuentro::person::dates::{self, LATEST, Manner, Of};
use reencuentro::person::names::{Order, order_of, parse_all};
use reencuentro::person::notes::{self, Row};
use reencuentro::person::{Role, numbers, people};
use reencuentro::table::CellKind;

/// Pieces of real cells in any order, and any characters between them.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "Juan",
            "García",
            "LOPEZ",
            "de la",
            "del",
            "y",
            "Ma.",
            "J.",
            "-",
            ",",
            "/",
            "(",
            ")",
            "8",
            "Y/O",
            "años",
            "W/",
            "SON",
            "madre",
            "of",
            "A#",
            "999123456",
            "A999-123-456",
            "5/8/2018",
            "8 de mayo",
            "2018-05-08T14:00",
            "14:00",
            "+502",
            "5550",
            "no",
            "not the",
            "AKA",
            "\"",
            "\n",
            ";",
            "?",
            "Ã±",
            "DOB",
            "FMU",
            "MCS1805000123",
            "00/00",
            "'18",
            "XX",
            "to",
            ".",
        ])
        .prop_map(str::to_owned),
        any::<char>().prop_map(String::from),
        "[ -~]{0,6}",
    ];
    prop::collection::vec((piece, any::<bool>()), 0..12)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, spaced)| if spaced { piece + " " } else { piece }).collect())
}

fn everything(text: &str) -> String {
    let mut all = String::new();
    for order in [Order::Open, Order::GivenFirst, Order::SurnameFirst] {
        all += &format!("{:?}", parse_all(text, order));
    }
    all += &format!("{:?}", order_of([text, text]));
    for of in [Of::ChildBirth, Of::AdultBirth, Of::Birth, Of::Event] {
        let manner = Manner { order: None, of, newest: LATEST };
        for kind in [CellKind::Text, CellKind::Number] {
            all += &format!("{:?}", dates::read(text, kind, manner));
        }
        for role in [Role::Child, Role::Adult] {
            all += &format!("{:?}", notes::read(text, Row { role, on: 17_000, manner }));
        }
    }
    all += &format!("{:?}{:?}", dates::age(text), people::mentions(text, Order::Open));
    all += &format!("{:?}", people::own(text, Order::Open));
    all += &format!("{:?}", numbers::a_numbers(text, CellKind::Number));
    all += &format!("{:?}{:?}", numbers::phones(text, CellKind::Text), numbers::identifier(text));
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn reads_the_same_twice_without_panic(text in text()) {
        prop_assert_eq!(everything(&text), everything(&text));
    }

    #[test]
    fn spans_lie_in_the_note(text in text()) {
        let manner = Manner { order: None, of: Of::Birth, newest: LATEST };
        let length = text.chars().count() as u32;
        for kin in notes::read(&text, Row { role: Role::Child, on: 17_000, manner }).kin {
            for (from, to) in kin.name.map(|name| name.1).into_iter().chain(kin.a_number.map(|number| number.1)) {
                prop_assert!(from < to && to <= length);
            }
        }
    }

    #[test]
    fn what_a_date_says_is_an_interval(text in text()) {
        let manner = Manner { order: None, of: Of::Event, newest: LATEST };
        if let Some(date) = dates::read(&text, CellKind::Text, manner).read() {
            prop_assert!(date.first <= date.last);
        }
    }
}
