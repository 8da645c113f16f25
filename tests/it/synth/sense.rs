//! Nothing in an invented list that no clerk could have written: ages, days, letters, and what notes say.

use std::collections::BTreeSet;

use reencuentro::synth::{Done, Layout, Recipe, World, WrittenBirth, invent, sheets};
use reencuentro::table::{Reading, read};

fn worlds() -> Vec<World> {
    let presets = [("default", 1), ("default", 2), ("severe", 3), ("severe", 4), ("el-paso-2017", 5)];
    let recipe = |(preset, seed)| Recipe { children: 800, seed, ..Recipe::preset(preset).expect("a preset") };
    presets.into_iter().map(|preset| invent(&recipe(preset))).collect()
}

/// The records with this damage.
fn damaged<'a>(world: &'a World, damage: &'a str) -> impl Iterator<Item = &'a Done> {
    world.damages.iter().filter(move |done| done.damage == damage)
}

/// Whole years on a day.
fn years(birth: &str, day: jiff::civil::Date) -> i16 {
    let birth: jiff::civil::Date = birth.parse().expect("a date");
    day.year() - birth.year() - i16::from((day.month(), day.day()) < (birth.month(), birth.day()))
}

#[test]
fn a_wrong_birth_leaves_children_children_and_adults_adults() {
    let mut seen = 0;
    for world in worlds() {
        for damage in ["birth_year_off", "birth_digit", "birth_swapped", "birth_shifted", "birth_first_january"] {
            for done in damaged(&world, damage) {
                let (children, adults) = (&world.lists[0].children, &world.lists[0].adults);
                seen += 1;
                match children.iter().find(|child| child.portal_id == done.id) {
                    Some(child) => {
                        let age = years(&done.after, child.referral);
                        assert!((0..18).contains(&age), "{done:?}: {age}");
                    }
                    None => {
                        let adult = adults.iter().find(|adult| adult.subject_key == done.id).expect("an adult");
                        // Their day may be written some days late, or months off.
                        let wrong = world
                            .damages
                            .iter()
                            .any(|done| done.id == adult.subject_key && done.column == "apprehended");
                        let age = years(&done.after, adult.apprehended);
                        assert!(wrong || (18..=95).contains(&age), "{done:?}: {age}");
                    }
                }
            }
        }
    }
    assert!(seen > 500, "{seen}");
}

#[test]
fn children_were_apprehended_before_they_were_referred() {
    let mut shifted = 0;
    for world in worlds() {
        for child in &world.lists[0].children {
            assert!(child.apprehended <= child.referral && child.referral <= child.admitted, "{child:?}");
            let left = child.released.is_none_or(|released| child.admitted <= released);
            assert!(left, "{child:?}");
        }
        shifted += damaged(&world, "date_shifted")
            .filter(|done| world.truth.iter().any(|row| row.child_id == done.id))
            .count();
    }
    assert!(shifted > 50, "{shifted}");
}

#[test]
fn only_women_and_older_girls_are_with_child() {
    let is_so = |note: &str| note.to_lowercase().contains("pregnant") || note.to_lowercase().contains("embarazada");
    let mut seen = 0;
    for world in worlds() {
        let wrong = |column: &str| -> BTreeSet<&str> {
            world.damages.iter().filter(|done| done.column == column).map(|done| done.id.as_str()).collect()
        };
        let (sexes, births, days) = (wrong("female"), wrong("birth"), wrong("apprehended"));
        for adult in world.lists[0].adults.iter().filter(|adult| is_so(&adult.note)) {
            seen += 1;
            let id = adult.subject_key.as_str();
            assert!(adult.female == Some(true) || sexes.contains(id), "{adult:?}");
            if let (WrittenBirth::Date(birth), false, false) = (adult.birth, births.contains(id), days.contains(id)) {
                assert!((14..=45).contains(&years(&birth.to_string(), adult.apprehended)), "{adult:?}");
            }
        }
        for child in world.lists[0].children.iter().filter(|child| is_so(&child.note)) {
            assert!(
                child.age >= 14 && (child.female == Some(true) || sexes.contains(child.portal_id.as_str())),
                "{child:?}"
            );
        }
    }
    assert!(seen > 2, "{seen}");
}

#[test]
fn notes_say_no_child_twice_and_speak_as_people_do() {
    let never = [
        "station station",
        "estación paso station",
        " de el ",
        " a el ",
        "fmua - fmua",
        "nephews 2",
        "sons 2",
        "sons: 2",
        "children 2",
        "children: 2",
        "hijos 2",
        "hijos: 2",
        " e v",
        " e j",
        " y i",
    ];
    for world in worlds() {
        let children = world.lists[0].children.iter().map(|child| &child.note);
        for note in children.chain(world.lists[0].adults.iter().map(|adult| &adult.note)) {
            // El Salvador and El Paso keep their article.
            let plain = note.to_lowercase().replace("el salvador", "").replace("el paso", "paso");
            assert!(!plain.starts_with("fmua fmua"), "{note:?}");
            for words in never {
                assert!(!plain.contains(words), "{words:?} in {note:?}");
            }
        }
    }
}

#[test]
fn a_name_that_somebody_said_has_no_and_inside() {
    // One child alone, whose surname must not look like a second child's name.
    let dials =
        reencuentro::synth::Dials { two_children: 0.0, three_children: 0.0, surname_y: 1.0, ..Default::default() };
    let world = invent(&Recipe { children: 1500, seed: 6, dials, ..Recipe::default() });
    let surnames: BTreeSet<String> = world.lists[0]
        .adults
        .iter()
        .filter_map(|adult| adult.name.surname.split(' ').next())
        .map(str::to_uppercase)
        .collect();
    for adult in &world.lists[0].adults {
        let words: Vec<&str> = adult.note.split(' ').collect();
        for three in words.windows(3).filter(|three| ["and", "y", "AND", "Y"].contains(&three[1])) {
            let next = three[2].trim_end_matches(['.', ',', ';']).to_uppercase();
            let capital = three[0].starts_with(char::is_uppercase);
            // Strangers in a sentence of their own: `Left Juan (7) and Ana at home`.
            assert!(!capital || !surnames.contains(&next) || next.len() < 4, "{:?}", adult.note);
        }
    }
}

#[test]
fn no_file_has_what_no_program_writes() {
    for seed in 1..=6 {
        let dials = reencuentro::synth::Dials { mojibake: 0.5, accents_lost: 0.0, ..Default::default() };
        let world = invent(&Recipe { children: 150, seed, lists: 2, dials, ..Recipe::default() });
        let mut garbled = 0;
        for layout in Layout::ALL {
            for file in sheets(&world, layout).iter().filter(|file| !file.name.starts_with("truth")) {
                let Reading { tables, .. } = read(&file.name, &file.bytes).expect("a list");
                for table in tables {
                    for cell in (0..table.rows()).flat_map(|row| (0..table.columns()).map(move |column| (row, column)))
                    {
                        let text = &table.cell(cell.0, cell.1).text;
                        let control = |letter: char| ('\u{80}'..='\u{9F}').contains(&letter);
                        assert!(!text.contains("&#") && !text.contains(control), "{}: {text:?}", file.name);
                        garbled += usize::from(text.contains("Ã"));
                    }
                }
            }
        }
        assert!(garbled > 50, "{garbled}");
    }
}

#[test]
fn files_of_several_hands_are_numbered_without_gaps() {
    for seed in 1..=12 {
        let world = invent(&Recipe { children: 60, seed, ..Recipe::default() });
        for side in ["children-", "adults-"] {
            let mut numbers: Vec<usize> = sheets(&world, Layout::SeveralHands)
                .iter()
                .filter_map(|file| file.name.strip_prefix(side)?.split('-').next()?.parse().ok())
                .collect();
            numbers.sort_unstable();
            assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
            assert!(!numbers.is_empty());
        }
    }
}
