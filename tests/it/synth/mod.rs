//! `synth`: the same seed gives the same bytes, the shares are those of the recipe, nobody could be real.

mod damages;
mod density;
mod dials;
mod documented;
mod frozen;
mod numbers;
mod options;
mod sense;

use std::collections::{BTreeMap, BTreeSet};

use reencuentro::facts::TruthRelation;
use reencuentro::synth::{Custom, DIALS, Dials, Layout, Recipe, World, invent, sheets};

fn world(children: u32, seed: u64) -> World {
    invent(&Recipe { children, seed, ..Recipe::default() })
}

/// `count` of `total` lies within four standard errors of `share`.
fn check_share(what: &str, count: usize, total: usize, share: f64) {
    let found = count as f64 / total as f64;
    let error = (share * (1.0 - share) / total as f64).sqrt();
    assert!((found - share).abs() <= 4.0 * error, "{what}: {found:.4} of {total}, wanted {share:.4} ± {error:.4}");
}

#[test]
fn same_seed_same_bytes_other_seed_others() {
    for layout in Layout::ALL {
        assert_eq!(sheets(&world(120, 7), layout), sheets(&world(120, 7), layout));
        assert_ne!(sheets(&world(120, 7), layout), sheets(&world(120, 8), layout));
    }
}

#[test]
fn small_worlds_and_odd_dials_do_not_panic() {
    for children in [0, 1, 2, 3] {
        let world = world(children, 1);
        assert_eq!(world.lists[0].children.len(), children as usize);
        assert_eq!(sheets(&world, Layout::EnglishCsv).len(), 5);
    }
    // Missing nearly every child, a list fills slowly, but it does.
    for extreme in [0.0, 0.5, 1.0, 7.0, f64::NAN] {
        let mut dials = Dials::default();
        DIALS.iter().for_each(|dial| (dial.set)(&mut dials, extreme));
        let recipe = Recipe { children: 20, lists: 9, dials, ..Recipe::default() };
        assert_eq!(invent(&recipe).lists[0].children.len(), 20);
    }
}

#[test]
fn truth_names_people_in_the_lists() {
    let world = world(400, 3);
    let children: BTreeSet<&str> = world.lists[0].children.iter().map(|child| child.portal_id.as_str()).collect();
    let adults: BTreeMap<&str, Option<bool>> =
        world.lists[0].adults.iter().map(|adult| (adult.subject_key.as_str(), adult.female)).collect();
    assert_eq!(
        (children.len(), adults.len()),
        (world.lists[0].children.len(), world.lists[0].adults.len()),
        "ids are unique"
    );
    assert!(children.iter().all(|id| !adults.contains_key(id)));
    let mut pairs = BTreeSet::new();
    for row in &world.truth {
        assert!(children.contains(row.child_id.as_str()), "{row:?}");
        assert!(adults.contains_key(row.adult_id.as_str()), "{row:?}");
        assert!(pairs.insert((&row.child_id, &row.adult_id)), "{row:?} twice");
    }
    assert_eq!(world.details.len(), world.lists[0].children.len());
}

#[test]
fn shares_are_those_of_the_recipe() {
    let recipe = Recipe { children: 6000, seed: 11, ..Recipe::default() };
    let world = invent(&recipe);
    let total = world.lists[0].children.len();
    let mut kin: BTreeMap<&str, Vec<TruthRelation>> = BTreeMap::new();
    for row in &world.truth {
        kin.entry(&row.child_id).or_default().push(row.relation);
    }
    let count = |test: &dyn Fn(&[TruthRelation]) -> bool| kin.values().filter(|list| test(list)).count();
    let parent = |relation: &TruthRelation| *relation != TruthRelation::Relative;
    let with_parent = count(&|list| list.iter().any(parent));
    check_share("with a parent", with_parent, total, recipe.dials.parent_share);
    let couples = count(&|list| list.iter().filter(|relation| parent(relation)).count() == 2);
    check_share("couples", couples, with_parent, recipe.dials.couple_share);
    let fathers = count(&|list| list.contains(&TruthRelation::Father) && !list.contains(&TruthRelation::Mother));
    check_share("fathers", fathers, with_parent - couples, recipe.dials.father_share);
    let relatives = count(&|list| list.contains(&TruthRelation::Relative));
    check_share("a relative", relatives, total, 0.14);
    assert!((world.lists[0].adults.len() as f64 / total as f64 - recipe.dials.adults_per_child).abs() < 0.01);

    let children = &world.lists[0].children;
    check_share("Guatemala", children.iter().filter(|child| child.country == "Guatemala").count(), total, 0.533 * 0.98);
    check_share("girls", children.iter().filter(|child| child.female == Some(true)).count(), total, 0.36 * 0.98);
    for (what, ages, share) in
        [("0-4", 0..=4, 0.059), ("5-9", 5..=9, 0.347), ("10-12", 10..=12, 0.173), ("13-17", 13..=17, 0.421)]
    {
        // The age is that of the referral day, some days after: a few have had a birthday.
        let found = children.iter().filter(|child| ages.contains(&child.age)).count() as f64 / total as f64;
        assert!((found - share).abs() < 0.03, "{what}: {found}");
    }
    let mother_alone = world.details.iter().filter(|detail| detail.custom == Custom::MotherAlone).count();
    assert!(mother_alone > total / 20 && mother_alone < total / 5, "{mother_alone}");
    assert!(world.details.iter().any(|detail| detail.custom == Custom::GivenNameAsSurname));
}

#[test]
fn without_damage_names_follow_custom() {
    let dials =
        Dials { mother_told: 1.0, father_told: 1.0, crossed_apart: 0.0, half_siblings: 0.0, ..Dials::undamaged() };
    let recipe = Recipe { children: 600, seed: 2, dials, ..Recipe::default() };
    let world = invent(&recipe);
    let adults: BTreeMap<&str, _> =
        world.lists[0].adults.iter().map(|adult| (adult.subject_key.as_str(), adult)).collect();
    let plain = |text: &str| -> String {
        text.to_uppercase()
            .chars()
            .map(|letter| {
                "ÁÉÍÓÚÑÜÃ"
                    .find(letter)
                    .map_or(letter, |at| "AEIOUNUA".as_bytes()["ÁÉÍÓÚÑÜÃ"[..at].chars().count()] as char)
            })
            .collect()
    };
    let mut compared = 0;
    for row in &world.truth {
        let place =
            world.lists[0].children.iter().position(|child| child.portal_id == row.child_id).expect("in the list");
        let (child, adult) = (&world.lists[0].children[place], adults[row.adult_id.as_str()]);
        let surname = plain(&child.name.surname);
        match (world.details[place].custom, row.relation) {
            (Custom::TwoSurnames | Custom::MayaSurnames, TruthRelation::Father) => {
                let own = plain(&adult.name.surname);
                let first = own.split(' ').next().expect("a surname");
                assert!(surname.starts_with(first), "{surname} of {}", adult.name.surname);
            }
            (Custom::GivenNameAsSurname, TruthRelation::Father) => {
                let own = plain(&adult.name.given);
                let first = own.split(' ').next().expect("a given name");
                assert!(surname.starts_with(first), "{surname} of {}", adult.name.given);
            }
            (Custom::MotherAlone, TruthRelation::Mother) => assert_eq!(surname, plain(&adult.name.surname)),
            _ => continue,
        }
        compared += 1;
        assert_eq!(child.event_number, adult.event_number);
    }
    assert!(compared > 150, "{compared}");
}

#[test]
fn every_list_says_that_it_is_invented() {
    for layout in Layout::ALL {
        let files = sheets(&world(30, 7), layout);
        for file in &files {
            assert!(!file.bytes.is_empty(), "{}", file.name);
            // Several hands write title rows, blank rows and totals too: `synth_layout` looks at their records.
            let plain = layout != Layout::SeveralHands && file.name.ends_with(".csv");
            if plain && !file.name.starts_with("truth") {
                let text = String::from_utf8_lossy(&file.bytes);
                assert!(text.lines().skip(1).all(|line| line.contains("SYNTHETIC")), "{}", file.name);
            }
        }
        let truth = |files: &[reencuentro::synth::SynthFile]| {
            files.iter().find(|file| file.name == "truth.csv").map(|file| file.bytes.clone())
        };
        assert_eq!(truth(&files), truth(&sheets(&world(30, 7), Layout::EnglishCsv)), "{layout:?}");
    }
}
