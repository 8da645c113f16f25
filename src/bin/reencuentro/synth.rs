//! `reencuentro synth`: invents families and writes their lists.

use std::path::Path;

use reencuentro::error::Error;
use reencuentro::messages::{Lang, format, say};
use reencuentro::synth::{DIALS, Dial, Layout, PRESETS, Recipe, invent, sheets};

use crate::args::SynthArguments;
use crate::{Failure, files, words};

/// Tells what was asked for, and which files were written.
const RECIPE: &str = "recipe.json";

pub(crate) fn run(arguments: &SynthArguments, lang: Lang) -> Result<(), Failure> {
    if arguments.list_presets {
        return list(lang);
    }
    let folder = arguments.out.as_deref().filter(|out| !files::is_stream(out));
    let folder = folder.ok_or(Failure::Usage("cli-synth-needs-folder"))?;
    let recipe = recipe(arguments);
    if !recipe.adds_up() {
        return Err(Failure::Usage("cli-synth-more-than-all"));
    }
    if !recipe.fits() {
        return Err(Failure::Usage("cli-synth-too-many"));
    }
    let world = invent(&recipe);
    let layout = Layout::from(arguments.layout);
    files::make_folder(folder)?;
    if folder.join(RECIPE).exists() {
        if !arguments.replace {
            return Err(Error::in_file("problem-cli-other-world", &folder.to_string_lossy()).into());
        }
        remove_earlier(folder)?;
    }
    let written = sheets(&world, layout);
    for file in &written {
        files::write(&folder.join(&file.name), &file.bytes)?;
    }
    let names: Vec<&str> = written.iter().map(|file| file.name.as_str()).collect();
    files::write(&folder.join(RECIPE), &recipe.json(layout.code(), &names))?;
    let count = |number: usize| format::integer(lang, number as i64);
    words::note(
        lang,
        "cli-synth-done",
        &[
            ("children", count(world.lists.iter().map(|lists| lists.children.len()).sum())),
            ("adults", count(world.lists.iter().map(|lists| lists.adults.len()).sum())),
            ("folder", folder.to_string_lossy().into_owned()),
        ],
    );
    Ok(())
}

/// Removes what an earlier run says it wrote, and nothing outside the folder.
fn remove_earlier(folder: &Path) -> Result<(), Failure> {
    let earlier: serde_json::Value = serde_json::from_slice(&files::read(&folder.join(RECIPE))?).unwrap_or_default();
    let names = earlier["files"].as_array().into_iter().flatten().filter_map(|name| name.as_str());
    for name in names.filter(|name| Path::new(name).file_name() == Some(name.as_ref())) {
        // What is gone already need not be removed; what cannot be is written over, or said to be in the way.
        let _ = std::fs::remove_file(folder.join(name));
    }
    Ok(())
}

/// The preset, with the dials that were turned after it.
fn recipe(arguments: &SynthArguments) -> Recipe {
    let mut recipe = Recipe::preset(&arguments.preset).unwrap_or_default();
    recipe.children = arguments.children.unwrap_or(recipe.children);
    recipe.seed = arguments.seed;
    recipe.lists = arguments.lists;
    for (dial, value) in &arguments.dials.0 {
        (dial.set)(&mut recipe.dials, *value);
    }
    recipe
}

/// Every preset with what it models and its dials; those after the default with what they change.
fn list(lang: Lang) -> Result<(), Failure> {
    let mut text = String::new();
    for (place, recipe) in PRESETS.iter().filter_map(|name| Recipe::preset(name)).enumerate() {
        let size = [("children".to_owned(), format::integer(lang, i64::from(recipe.children)))];
        text += &format!("{}\n  {}\n", recipe.preset, say(lang, &format!("preset-{}", recipe.preset), &[].into()));
        text += &format!("  {}\n", say(lang, "cli-synth-preset-size", &size.into()));
        for dial in DIALS.iter().filter(|dial| place == 0 || (dial.get)(&recipe.dials) != dial.default) {
            text += &format!("  {}\n", line(lang, dial, (dial.get)(&recipe.dials)));
        }
        if place > 0 {
            text += &format!("  {}\n", say(lang, "cli-synth-preset-rest", &[].into()));
        }
        text.push('\n');
    }
    files::write("-".as_ref(), text.trim_end_matches('\n').as_bytes())?;
    Ok(files::write("-".as_ref(), b"\n")?)
}

/// A dial as it stands. The source is that of the default: what a preset sets otherwise, it assumes.
fn line(lang: Lang, dial: &Dial, value: f64) -> String {
    let source = if value == dial.default { dial.source.code() } else { "dial-source-assumed" };
    let values = [
        ("dial", dial.option()),
        ("value", value.to_string()),
        ("low", dial.low.to_string()),
        ("high", dial.high.to_string()),
        ("meaning", say(lang, &dial.meaning(), &[].into())),
        ("source", say(lang, source, &[].into())),
    ];
    say(lang, "cli-synth-dial", &values.map(|(name, value)| (name.to_owned(), value)).into())
}
