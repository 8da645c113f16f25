//! Damages whose rates have a source come at these rates among the records of the lists, counted without the generator's help.

use std::collections::BTreeSet;

use reencuentro::synth::{Recipe, World, invent};

/// Wilson's interval of 95 % holds the figure, and is no wider than half of it.
fn check(what: &str, hits: usize, total: usize, figure: f64) {
    let (n, z) = (total as f64, 1.96);
    let share = hits as f64 / n;
    let middle = share + z * z / (2.0 * n);
    let half = z * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
    let (low, high) = ((middle - half) / (1.0 + z * z / n), (middle + half) / (1.0 + z * z / n));
    println!("{what}: {hits} of {total}, {low:.4} to {high:.4}, wanted {figure:.4}");
    assert!(low <= figure && figure <= high, "{what}: {low:.4} to {high:.4} does not hold {figure:.4}");
    assert!(high - low < figure / 2.0, "{what}: {low:.4} to {high:.4} is too wide to say anything");
}

fn damaged<'a>(world: &'a World, damage: &str) -> BTreeSet<&'a str> {
    world.damages.iter().filter(|done| done.damage == damage).map(|done| done.id.as_str()).collect()
}

#[test]
fn el_paso_has_its_wrong_numbers_and_its_rows_without_any_word() {
    let (mut wrong, mut numbered, mut silent, mut adults) = (0, 0, 0, 0);
    for seed in 0..20 {
        let world = invent(&Recipe { seed, ..Recipe::preset("el-paso-2017").expect("a preset") });
        let (numbers, nothing) = (damaged(&world, "number_wrong"), damaged(&world, "nothing_recorded"));
        for adult in &world.lists[0].adults {
            let id = adult.subject_key.as_str();
            adults += 1;
            silent += usize::from(nothing.contains(id));
            if nothing.contains(id) {
                assert!(adult.a_number.is_empty() && adult.note.is_empty() && adult.reason.is_empty(), "{adult:?}");
            } else {
                numbered += 1;
                wrong += usize::from(numbers.contains(id));
            }
        }
    }
    check("wrong numbers, 7 of about 280", wrong, numbered, 7.0 / 280.0);
    check("nothing recorded, 33 of about 280", silent, adults, 33.0 / 280.0);
}
