//! The door for the command line: convert, call, convert back.

fn main() {
    let recipe = reencuentro::synth::Recipe::default();
    let world = reencuentro::synth::invent(&recipe);
    for file in reencuentro::synth::sheets(&world, reencuentro::synth::Layout::EnglishCsv) {
        let folder = std::env::args().nth(1).unwrap_or_default();
        let _ = std::fs::write(std::path::Path::new(&folder).join(&file.name), &file.bytes);
    }
}
