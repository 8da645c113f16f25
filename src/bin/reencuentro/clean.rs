//! `reencuentro clean`: reads the lists and writes everybody as understood, matching nobody.

use std::path::PathBuf;

use reencuentro::facts::Settings;
use reencuentro::messages::Lang;
use reencuentro::person::Role;

use crate::args::CleanArguments;
use crate::times::Times;
use crate::{Failure, apart, files, inputs, loading};

pub(crate) fn run(arguments: &CleanArguments, lang: Lang) -> Result<(), Failure> {
    if files::is_stream(&arguments.out) {
        return Err(Failure::Usage("cli-synth-needs-folder"));
    }
    let places = ["children.csv", "adults.csv"].map(|name| arguments.out.join(name));
    let inputs = inputs::gather(&[], &arguments.children, &arguments.adults);
    let read = inputs.iter().map(|input| &input.path).chain(&arguments.settings);
    apart::check(read.map(PathBuf::as_path), places.iter().map(PathBuf::as_path))?;
    let settings = match &arguments.settings {
        Some(path) => inputs::settings(path)?,
        None => Settings::default(),
    };
    let mut desk = loading::load(lang, &inputs, settings, &mut Times::start())?;
    files::make_folder(&arguments.out)?;
    for (place, role) in places.iter().zip([Role::Child, Role::Adult]) {
        files::write(place, &desk.people_csv(role))?;
    }
    Ok(())
}
