//! `reencuentro inspect`: reads the files, matches nobody, says how they are understood.

mod lay;
mod noticed;
mod text;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use reencuentro::error::Result;
use reencuentro::facts::{
    FileReport, FolderReport, INSPECT_VERSION, InspectEach, InspectReport, Problem, SETTINGS_VERSION, Settings,
};
use reencuentro::messages::Lang;
use reencuentro::pipeline::Desk;

use crate::args::InspectArguments;
use crate::inputs::{self, Input};
use crate::{Failure, apart, files};
use text::Depth;

pub(crate) fn run(arguments: &InspectArguments, lang: Lang) -> Result<(), Failure> {
    let inputs = inputs::gather(&arguments.files, &arguments.children, &arguments.adults);
    let read = inputs.iter().map(|input| &input.path).chain(&arguments.settings);
    apart::check(read.map(PathBuf::as_path), arguments.save_mapping.as_deref())?;
    let settings = match &arguments.settings {
        Some(path) => inputs::settings(path)?,
        None => Settings::default(),
    };
    let depth = if arguments.all { Depth::Everything } else { Depth::FirstTen };
    let (report, read) = if arguments.each {
        let each = each(&inputs, &settings, lang)?;
        let read = each.each.iter().any(some_read);
        (if arguments.json { json(&each) } else { text::each(&each, lang, depth) }, read)
    } else {
        let (all, desk) = together(&inputs, &settings, lang)?;
        if let Some(path) = arguments.save_mapping.as_ref().filter(|_| some_read(&all)) {
            let mapping = serde_json::json!({ "version": SETTINGS_VERSION, "shapes": desk.shapes() });
            files::write(path, json(&mapping).as_bytes())?;
        }
        (if arguments.json { json(&all) } else { text::report(&all, lang, depth) }, some_read(&all))
    };
    files::write(Path::new("-"), report.as_bytes())?;
    if read { Ok(()) } else { Err(Failure::Said) }
}

fn some_read(report: &InspectReport) -> bool {
    report.files.iter().any(|file| file.read)
}

/// All files on one desk, as in the page.
fn together<'a>(
    inputs: impl IntoIterator<Item = &'a Input>,
    settings: &Settings,
    lang: Lang,
) -> Result<(InspectReport, Desk)> {
    let mut desk = Desk::default();
    desk.set_language(lang);
    desk.set_settings(settings.clone())?;
    let files = inputs.into_iter().map(|input| load(&mut desk, input)).collect();
    let report = InspectReport { version: INSPECT_VERSION, files, sheets: desk.sheets(), check: desk.check() };
    Ok((report, desk))
}

fn load(desk: &mut Desk, input: &Input) -> FileReport {
    let loaded = files::read(&input.path).and_then(|bytes| desk.add_file(&input.name, &bytes, input.role));
    let report = |read: bool, problems: Vec<Problem>| FileReport {
        file: input.name.clone(),
        path: input.path.to_string_lossy().into_owned(),
        read,
        problems,
    };
    match loaded {
        Ok(loaded) => report(true, loaded.problems),
        Err(error) => report(false, vec![error.into_problem()]),
    }
}

/// Each file on a desk of its own.
fn each(inputs: &[Input], settings: &Settings, lang: Lang) -> Result<InspectEach> {
    let each: Vec<InspectReport> =
        inputs.iter().map(|input| Ok(together([input], settings, lang)?.0)).collect::<Result<_>>()?;
    let mut folders: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    for file in each.iter().flat_map(|report| &report.files) {
        let folder = Path::new(&file.path).parent().unwrap_or(Path::new("")).to_string_lossy().into_owned();
        let (read, refused) = folders.entry(folder).or_default();
        *(if file.read { read } else { refused }) += 1;
    }
    let folders = folders.into_iter().map(|(folder, (read, refused))| FolderReport { folder, read, refused });
    Ok(InspectEach { version: INSPECT_VERSION, each, folders: folders.collect() })
}

fn json(report: &impl serde::Serialize) -> String {
    // Plain data always becomes JSON.
    serde_json::to_string_pretty(report).unwrap_or_default() + "\n"
}
