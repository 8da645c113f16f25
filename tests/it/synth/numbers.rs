//! No number could be anybody's, and no two people share one.

use std::collections::{BTreeMap, BTreeSet};

use reencuentro::synth::{Dials, PRESETS, Recipe, World, invent};

fn impossible(world: &World) {
    let mut seen = 0;
    for lists in &world.lists {
        let numbers = lists.children.iter().map(|child| &child.a_number);
        for number in numbers.chain(lists.adults.iter().map(|adult| &adult.a_number)).filter(|text| !text.is_empty()) {
            let digits: String = number.chars().filter(char::is_ascii_digit).collect();
            assert!(digits.len() == 9 && digits.starts_with("999"), "{number}");
        }
        let phones = lists.children.iter().map(|child| &child.contact_phone);
        for phone in phones.chain(lists.adults.iter().map(|adult| &adult.phone)).filter(|text| !text.is_empty()) {
            let fiction = phone.contains(") 555-01") || (phone.starts_with("(0") && phone.contains(") 555-"));
            assert!(fiction && phone.len() == 14, "{phone}");
            seen += 1;
        }
        for facility in lists.children.iter().map(|child| &child.facility) {
            assert!(facility.ends_with("(invented)"), "{facility}");
        }
        assert!(lists.adults.iter().all(|adult| adult.facility.ends_with("(invented)")));
    }
    assert!(seen > 20);
}

#[test]
fn no_number_could_be_anybodys() {
    for name in PRESETS {
        impossible(&invent(&Recipe { children: 400, seed: 9, lists: 2, ..Recipe::preset(name).expect("a preset") }));
    }
}

/// A world in which each number is as it was given.
fn as_given(children: u32, dials: Dials) -> World {
    let dials = Dials { event_shared: 0.0, crossed_apart: 0.0, adult_phone: 1.0, child_phone: 1.0, ..dials };
    invent(&Recipe { children, seed: 2, dials, ..Recipe::default() })
}

fn shared_by_no_two_families(world: &World) {
    let lists = &world.lists[0];
    let mut numbers = BTreeSet::new();
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let all = lists.children.iter().map(|child| &child.a_number);
    for number in all.chain(lists.adults.iter().map(|adult| &adult.a_number)) {
        assert!(numbers.insert(digits(number)), "{number} twice");
    }
    // A family is told by the event of its first entry, which nobody else has.
    let mut units: BTreeMap<&str, &str> = BTreeMap::new();
    let mut phones: BTreeMap<&str, &str> = BTreeMap::new();
    let children = lists.children.iter().map(|child| (&child.event_number, &child.family_unit, &child.contact_phone));
    let adults = lists.adults.iter().map(|adult| (&adult.event_number, &adult.family_unit, &adult.phone));
    for (event, unit, phone) in children.chain(adults) {
        assert!(!event.is_empty());
        for (known, number) in [(&mut units, unit), (&mut phones, phone)] {
            if !number.is_empty() {
                assert_eq!(*known.entry(number).or_insert(event), event, "{number} of two families");
            }
        }
    }
    assert!(phones.len() > lists.children.len() / 2);
    let mut families: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for row in lists.children.iter().filter(|child| !child.family_unit.is_empty()) {
        families.entry(&row.event_number).or_default().insert(&row.family_unit);
    }
    assert!(families.values().all(|units| units.len() == 1), "an event of two families");
}

#[test]
fn no_two_families_share_a_number() {
    shared_by_no_two_families(&as_given(3000, Dials { old_number: 0.5, ..Dials::undamaged() }));
}

/// The largest world: past what fiction's phones and a hundred thousand events hold.
#[test]
fn numbers_last_for_many_families() {
    shared_by_no_two_families(&as_given(40_000, Dials::undamaged()));
}

#[test]
fn too_many_people_are_refused() {
    let fits = |children, adults_per_child| {
        let dials = Dials { adults_per_child, ..Dials::default() };
        Recipe { children, dials, ..Recipe::default() }.fits()
    };
    assert!(fits(200_000, 1.5) && !fits(200_000, 4.0) && fits(50_000, 4.0));
    for name in PRESETS {
        assert!(Recipe::preset(name).expect("a preset").fits(), "{name}");
    }
}
