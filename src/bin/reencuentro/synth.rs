//! `reencuentro synth`: invents families and writes their lists.

use reencuentro::messages::{Lang, format};
use reencuentro::synth::{Recipe, invent, sheets};

use crate::args::SynthArguments;
use crate::{Failure, files, words};

pub(crate) fn run(arguments: &SynthArguments, lang: Lang) -> Result<(), Failure> {
    if files::is_stream(&arguments.out) {
        return Err(Failure::Usage("cli-synth-needs-folder"));
    }
    let recipe = Recipe { children: arguments.children, seed: arguments.seed, ..Recipe::default() };
    let world = invent(&recipe);
    files::make_folder(&arguments.out)?;
    for file in sheets(&world, arguments.layout.into()) {
        files::write(&arguments.out.join(&file.name), &file.bytes)?;
    }
    let count = |number: usize| format::integer(lang, number as i64);
    words::note(
        lang,
        "cli-synth-done",
        &[
            ("children", count(world.lists.iter().map(|lists| lists.children.len()).sum())),
            ("adults", count(world.lists.iter().map(|lists| lists.adults.len()).sum())),
            ("folder", arguments.out.to_string_lossy().into_owned()),
        ],
    );
    Ok(())
}
