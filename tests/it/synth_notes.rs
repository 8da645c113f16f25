//! Invented case notes: no skeleton rules, two languages, and each kind tells what it is for.

use std::collections::{BTreeMap, BTreeSet};

use reencuentro::synth::{Recipe, World, invent};

fn world(children: u32, seed: u64) -> World {
    // Every adult's and every child's note written.
    let mut recipe = Recipe { children, seed, ..Recipe::default() };
    let dials = &mut recipe.dials;
    (dials.note_names_kin, dials.child_note) = (1.0, 1.0);
    (dials.note_missing, dials.nothing_recorded) = (0.0, 0.0);
    invent(&recipe)
}

/// A note with its names, numbers and dates blanked; two notes of one skeleton say the same of different people.
fn skeleton(note: &str, names: &BTreeSet<String>) -> String {
    let mut out: Vec<&str> = Vec::new();
    let folded = fold(note);
    for word in folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let blank = names.contains(word) || word.chars().any(|sign| sign.is_ascii_digit()) || word.len() == 1;
        let kept = if blank { "_" } else { word };
        if out.last() != Some(&kept) || kept != "_" {
            out.push(kept);
        }
    }
    out.join(" ")
}

fn fold(text: &str) -> String {
    let plain =
        |letter: char| "áéíóúüñãç".chars().position(|other| other == letter).map(|at| "aeiouunac".as_bytes()[at]);
    text.to_lowercase().chars().map(|letter| plain(letter).map_or(letter, char::from)).collect()
}

/// Every word of a name in these lists.
fn names(world: &World) -> BTreeSet<String> {
    let lists = &world.lists[0];
    let children = lists.children.iter().map(|child| &child.name);
    let adults = lists.adults.iter().map(|adult| &adult.name);
    children
        .chain(adults)
        .flat_map(|name| [fold(&name.given), fold(&name.surname)])
        .flat_map(|text| text.split([' ', '-', '.']).map(str::to_owned).collect::<Vec<_>>())
        .filter(|word| word.len() > 1 && !["de", "la", "del", "los"].contains(&word.as_str()))
        .collect()
}

/// The share of the commonest of these skeletons.
fn commonest(notes: &[&str], names: &BTreeSet<String>) -> (f64, String, usize) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for note in notes {
        *counts.entry(skeleton(note, names)).or_default() += 1;
    }
    let different = counts.len();
    let most = counts.into_iter().max_by_key(|(_, count)| *count).expect("a note");
    (most.1 as f64 / notes.len() as f64, most.0, different)
}

#[test]
fn no_skeleton_rules_the_notes_of_five_thousand_families() {
    let world = world(5000, 21);
    let names = names(&world);
    let adults = &world.lists[0].adults;
    let kin: BTreeSet<&str> = world.truth.iter().map(|row| row.adult_id.as_str()).collect();
    let named: Vec<&str> = adults
        .iter()
        .filter(|adult| kin.contains(adult.subject_key.as_str()))
        .map(|adult| adult.note.as_str())
        .filter(|note| !note.is_empty())
        .collect();
    let children: Vec<&str> = world.lists[0].children.iter().map(|child| child.note.as_str()).collect();
    assert!(named.len() > 3000, "{}", named.len());
    for (what, notes) in [("kin", named), ("children", children)] {
        let (share, skeleton, different) = commonest(&notes, &names);
        assert!(share < 0.02, "{what}: {share:.4} of the notes are {skeleton:?}");
        assert!(different > notes.len() / 2, "{what}: {different} skeletons of {}", notes.len());
    }
}

/// The share of the notes whose words are more often those of Spanish than those of English.
fn spanish(notes: &[&str]) -> f64 {
    let (es, en) = (
        "que con de su mi el la lo los se no en por y un una años es ser dice menor hija hijo papá mamá padre madre tía",
        "the with to is of her his w and in was from she he subj subject states minor child son daughter mother father no",
    );
    let words = |list: &str| list.split(' ').map(fold).collect::<BTreeSet<_>>();
    let (es, en) = (words(es), words(en));
    let count = |note: &str, list: &BTreeSet<String>| {
        fold(note).split(|sign: char| !sign.is_alphanumeric()).filter(|word| list.contains(*word)).count()
    };
    notes.iter().filter(|note| count(note, &es) > count(note, &en)).count() as f64 / notes.len() as f64
}

#[test]
fn both_languages_are_written_on_both_sides() {
    let world = world(3000, 22);
    let lists = &world.lists[0];
    let adults: Vec<&str> =
        lists.adults.iter().map(|adult| adult.note.as_str()).filter(|note| !note.is_empty()).collect();
    let children: Vec<&str> = lists.children.iter().map(|child| child.note.as_str()).collect();
    // Shares of the hands times their shares of Spanish: .29 and .44; short notes are of no language.
    let (of_adults, of_children) = (spanish(&adults), spanish(&children));
    assert!((0.18..0.38).contains(&of_adults), "{of_adults}");
    assert!((0.32..0.52).contains(&of_children), "{of_children}");
}

/// True where the note gives away who is meant.
fn tells(note: &str, given: &str, surname: &str, a_number: &str) -> bool {
    let folded = fold(note);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let names = |text: &str| fold(text).split([' ', '-', '.']).any(|word| word.len() > 2 && folded.contains(word));
    names(given) || names(surname) || (digits(a_number).len() == 9 && digits(note).contains(&digits(a_number)))
}

#[test]
fn each_kind_of_note_tells_what_it_is_for() {
    let world = world(2000, 23);
    let lists = &world.lists[0];
    let adults: BTreeMap<&str, _> = lists.adults.iter().map(|adult| (adult.subject_key.as_str(), adult)).collect();
    let children: BTreeMap<&str, _> = lists.children.iter().map(|child| (child.portal_id.as_str(), child)).collect();
    let (mut pairs, mut by_adult, mut by_child) = (0, 0, 0);
    for row in &world.truth {
        let (child, adult) = (children[row.child_id.as_str()], adults[row.adult_id.as_str()]);
        pairs += 1;
        by_adult += usize::from(tells(&adult.note, &child.name.given, &child.name.surname, &child.a_number));
        by_child += usize::from(tells(&child.note, &adult.name.given, &adult.name.surname, &adult.a_number));
    }
    let (by_adult, by_child) = (by_adult as f64 / f64::from(pairs), by_child as f64 / f64::from(pairs));
    // The rest: initials, a birth date, nicknames; children speak of one adult, often by the given name alone.
    assert!(by_adult > 0.80, "{by_adult}");
    assert!(by_child > 0.80, "{by_child}");
    let kin: BTreeSet<&str> = world.truth.iter().map(|row| row.adult_id.as_str()).collect();
    let alone: Vec<&str> =
        lists.adults.iter().filter(|a| !kin.contains(a.subject_key.as_str())).map(|a| a.note.as_str()).collect();
    let says = |words: &[&str]| {
        let said = |note: &&&str| words.iter().any(|word| fold(note).contains(word));
        alone.iter().filter(said).count()
    };
    assert!(says(&["alone", "sola", "solo", "single adult"]) > 50);
    assert!(says(&["not the parent", "no relation", "denies relation", "niega ser", "no es familia"]) > 20, "denials");
    assert!(says(&["has 1 children", "has 2 children", "has 3 children", "dejo"]) > 10, "children at home");
}

#[test]
fn other_dials_do_not_change_what_notes_say() {
    let recipe = Recipe { children: 200, seed: 24, ..Recipe::default() };
    let mut other = recipe.clone();
    other.dials.context_blank = 0.5;
    let notes = |recipe: &Recipe| -> Vec<String> {
        invent(recipe).lists[0].adults.iter().map(|adult| adult.note.clone()).collect()
    };
    assert_eq!(notes(&recipe), notes(&other));
}
