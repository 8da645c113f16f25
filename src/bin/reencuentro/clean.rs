//! `reencuentro clean`: reads the lists and writes everybody as understood, matching nobody.

use reencuentro::facts::Settings;
use reencuentro::messages::Lang;
use reencuentro::person::Role;

use crate::args::CleanArguments;
use crate::{Failure, files, inputs, loading};

pub(crate) fn run(arguments: &CleanArguments, lang: Lang) -> Result<(), Failure> {
    if files::is_stream(&arguments.out) {
        return Err(Failure::Usage("cli-synth-needs-folder"));
    }
    let settings = match &arguments.settings {
        Some(path) => inputs::settings(path)?,
        None => Settings::default(),
    };
    let mut desk = loading::load(lang, &arguments.children, &arguments.adults, settings)?;
    files::make_folder(&arguments.out)?;
    for (name, role) in [("children.csv", Role::Child), ("adults.csv", Role::Adult)] {
        files::write(&arguments.out.join(name), &desk.people_csv(role))?;
    }
    Ok(())
}
