//! Every damage that is told of stands in the records, and presets are as light and as severe as they say.

use std::collections::BTreeMap;

use reencuentro::synth::{AdultRecord, ChildRecord, Done, PRESETS, Recipe, World, invent};

fn sex(female: Option<bool>) -> String {
    female.map_or_else(String::new, |female| if female { "F" } else { "M" }.to_owned())
}

/// The cell of a child's row, by the name of its field.
fn child_cell(child: &ChildRecord, column: &str) -> String {
    match column {
        "a_number" => child.a_number.clone(),
        "given" => child.name.given.clone(),
        "surname" => child.name.surname.clone(),
        "birth" => child.birth.to_string(),
        "female" => sex(child.female),
        "country" => child.country.clone(),
        "apprehended" => child.apprehended.to_string(),
        "office" => child.office.clone(),
        "event_number" => child.event_number.clone(),
        "family_unit" => child.family_unit.clone(),
        "status" => child.status.clone(),
        "reason" => child.reason.clone(),
        "mother_name" => child.mother_name.clone(),
        "father_name" => child.father_name.clone(),
        "contact_phone" => child.contact_phone.clone(),
        "note" => child.note.clone(),
        "shifted" => child.shifted.unwrap_or_default().to_owned(),
        other => panic!("a child's row has no {other}"),
    }
}

fn adult_cell(adult: &AdultRecord, column: &str) -> String {
    match column {
        "a_number" => adult.a_number.clone(),
        "given" => adult.name.given.clone(),
        "surname" => adult.name.surname.clone(),
        "birth" => adult.birth.to_string(),
        "female" => sex(adult.female),
        "country" => adult.country.clone(),
        "apprehended" => adult.apprehended.to_string(),
        "sector" => adult.sector.clone(),
        "station" => adult.station.clone(),
        "event_number" => adult.event_number.clone(),
        "family_unit" => adult.family_unit.clone(),
        "status" => adult.status.clone(),
        "relation" => adult.relation.clone(),
        "reason" => adult.reason.clone(),
        "phone" => adult.phone.clone(),
        "note" => adult.note.clone(),
        "shifted" => adult.shifted.unwrap_or_default().to_owned(),
        other => panic!("an adult's row has no {other}"),
    }
}

fn check(world: &World) {
    let mut told: BTreeMap<(usize, &str, &str), Vec<&Done>> = BTreeMap::new();
    for done in world.damages.iter().filter(|done| done.column != "child") {
        assert_ne!(done.before, done.after, "{done:?}");
        told.entry((done.list, &done.id, done.column)).or_default().push(done);
    }
    let mut children = BTreeMap::new();
    let mut adults = BTreeMap::new();
    for (list, lists) in world.lists.iter().enumerate() {
        children.extend(lists.children.iter().map(|child| ((list, child.portal_id.as_str()), child)));
        adults.extend(lists.adults.iter().map(|adult| ((list, adult.subject_key.as_str()), adult)));
    }
    for ((list, id, column), chain) in told {
        for pair in chain.windows(2) {
            assert_eq!(pair[0].after, pair[1].before, "each begins where the one before it ended: {pair:?}");
        }
        let last = &chain[chain.len() - 1];
        let cell = match (children.get(&(list, id)), adults.get(&(list, id))) {
            (Some(child), None) => child_cell(child, column),
            (None, Some(adult)) => adult_cell(adult, column),
            _ => panic!("{id} stands in the list {list} once"),
        };
        assert_eq!(cell, last.after, "{last:?}");
    }
}

#[test]
fn every_preset_runs_and_what_it_tells_of_stands_in_its_rows() {
    for name in PRESETS {
        let recipe = Recipe { children: 150, seed: 3, lists: 3, ..Recipe::preset(name).expect("a preset") };
        let world = invent(&recipe);
        check(&world);
        assert_eq!(world.lists.len(), 3, "{name}");
        assert_eq!(world.lists[0].children.len(), 150, "{name}");
        assert!(world.damages.iter().any(|done| done.list == 2), "{name}: each list has damage of its own");
    }
    assert_eq!(Recipe::preset("no such preset"), None);
}

#[test]
fn details_tell_of_the_childs_row_and_its_kins() {
    let world = invent(&Recipe { children: 300, seed: 4, ..Recipe::default() });
    let of =
        |id: &str| -> Vec<&str> { world.damages.iter().filter(|done| done.id == id).map(|done| done.damage).collect() };
    for detail in &world.details {
        let own = of(&detail.child_id);
        let kin = world.truth.iter().filter(|row| row.child_id == detail.child_id);
        let theirs: Vec<&str> =
            kin.flat_map(|row| of(&row.adult_id)).filter(|&damage| damage != "child_missed").collect();
        for damage in &detail.damages {
            match damage.strip_prefix("adult_") {
                Some(damage) => assert!(theirs.contains(&damage), "{detail:?}"),
                None => assert!(own.contains(&damage.as_str()), "{detail:?}"),
            }
        }
        assert!(own.iter().all(|&damage| detail.damages.iter().any(|told| told == damage)), "{detail:?}");
        assert!(theirs.iter().all(|damage| detail.damages.contains(&format!("adult_{damage}"))), "{detail:?}");
    }
}

#[test]
fn light_is_one_cell_in_a_hundred_and_severe_is_half_more_than_the_default() {
    const CHILD_CELLS: usize = 20;
    const ADULT_CELLS: usize = 19;
    let share = |name: &str| {
        let (mut damaged, mut cells) = (0, 0);
        for seed in 0..5 {
            let recipe = Recipe { children: 300, seed, ..Recipe::preset(name).expect("a preset") };
            let world = invent(&recipe);
            let mut told: Vec<(&str, &str)> = world
                .damages
                .iter()
                .filter(|done| {
                    reencuentro::synth::dial(done.damage)
                        .is_some_and(|dial| dial.turns == reencuentro::synth::Turns::Cell)
                })
                .map(|done| (done.id.as_str(), done.column))
                .collect();
            told.sort_unstable();
            told.dedup();
            damaged += told.len();
            cells += world.lists[0].children.len() * CHILD_CELLS + world.lists[0].adults.len() * ADULT_CELLS;
        }
        damaged as f64 / cells as f64
    };
    let (light, default, severe) = (share("light"), share("default"), share("severe"));
    println!("{light:.4} {default:.4} {severe:.4}");
    assert!((0.005..0.015).contains(&light), "{light}");
    assert!(light * 2.0 < default && default * 1.3 < severe && severe < default * 1.7, "{light} {default} {severe}");
}
