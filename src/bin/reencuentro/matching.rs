//! `reencuentro match`: reads the lists, runs the three steps, writes the links.

use std::collections::BTreeSet;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use reencuentro::error::{Error, Result};
use reencuentro::export::Explain;
use reencuentro::facts::{Problem, SETTINGS_VERSION, Settings, SettingsVersion, Severity, SheetRole};
use reencuentro::messages::{Lang, format};
use reencuentro::pipeline::Desk;

use crate::args::MatchArguments;
use crate::{Failure, files, words};

/// Of the warnings about one file, so many are said; the rest are counted.
const SAID: usize = 20;

pub(crate) fn run(arguments: &MatchArguments, lang: Lang) -> Result<(), Failure> {
    let inputs = inputs(arguments)?;
    let mut settings = match &arguments.settings {
        Some(path) => read_settings(path)?,
        None => Settings::default(),
    };
    if let Some(top) = arguments.top {
        settings.top = top;
    }
    let mut desk = Desk::default();
    desk.set_language(lang);
    desk.set_settings(settings)?;
    let mut refused: Vec<Error> = Vec::new();
    let mut read = 0;
    for input in &inputs {
        let loaded = files::read(&input.path).and_then(|bytes| desk.add_file(&input.name, &bytes, input.role));
        match loaded {
            Ok(report) => {
                read += 1;
                say_all(lang, &report.problems);
            }
            Err(error) => refused.push(error),
        }
    }
    // A bad file beside good ones is said and left out; alone, it is the end.
    let last = if read == 0 { refused.pop() } else { None };
    for error in &refused {
        words::complain(lang, error.problem());
    }
    if let Some(error) = last {
        return Err(error.into());
    }
    let check = desk.check();
    say_all(lang, &check.problems);
    let count = |number: u32| format::integer(lang, i64::from(number));
    words::note(
        lang,
        "cli-match-read",
        &[("children", count(check.children)), ("adults", count(check.adults)), ("skipped", count(check.skipped_rows))],
    );
    let plan = desk.plan()?;
    let terminal = std::io::stderr().is_terminal();
    for shard in 0..plan.shards {
        desk.score(shard);
        if terminal {
            let done = f64::from(shard + 1) / f64::from(plan.shards);
            // Back to the start of the line, so that one line counts up.
            eprint!("\r{} ", words::sentence(lang, "cli-match-progress", &[("done", format::percent(lang, done))]));
        }
    }
    if terminal {
        words::line("");
    }
    let summary = desk.merge();
    let bytes = desk.links_csv(if arguments.explain { Explain::With } else { Explain::Without });
    files::write(&arguments.out, &bytes)?;
    words::note(
        lang,
        "cli-match-done",
        &[
            ("children", count(summary.children)),
            ("adults", count(summary.adults)),
            ("without", count(summary.without_candidate)),
            ("out", arguments.out.to_string_lossy().into_owned()),
        ],
    );
    Ok(())
}

/// A file to be read, under the name that record ids carry.
struct Input {
    path: PathBuf,
    name: String,
    /// None where the file was named on both sides: each of its sheets is then told apart by what it holds.
    role: Option<SheetRole>,
}

/// The files in the order given, children first. Two of the same name in
/// different folders keep their folders, or one would take the other's place.
fn inputs(arguments: &MatchArguments) -> Result<Vec<Input>, Failure> {
    let key = |path: &Path| std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let children: Vec<PathBuf> = arguments.children.iter().map(|path| key(path)).collect();
    let adults: Vec<PathBuf> = arguments.adults.iter().map(|path| key(path)).collect();
    let mut seen = BTreeSet::new();
    let mut inputs: Vec<Input> = Vec::new();
    for path in arguments.children.iter().chain(&arguments.adults) {
        let whole = key(path);
        if !seen.insert(whole.clone()) {
            continue;
        }
        let role = match (children.contains(&whole), adults.contains(&whole)) {
            (true, true) => None,
            (true, false) => Some(SheetRole::Children),
            _ => Some(SheetRole::Adults),
        };
        let short = files::name(path);
        let taken = inputs.iter().any(|input| input.name == short);
        let name = if taken { path.to_string_lossy().into_owned() } else { short };
        inputs.push(Input { path: path.clone(), name, role });
    }
    Ok(inputs)
}

fn read_settings(path: &Path) -> Result<Settings> {
    let bytes = files::read(path)?;
    let unreadable = |why: serde_json::Error| {
        Error::in_file("problem-cli-settings", &files::name(path)).with("line", why.line()).with("why", why.to_string())
    };
    let SettingsVersion { version } = serde_json::from_slice(&bytes).map_err(unreadable)?;
    if version > SETTINGS_VERSION {
        return Err(Error::in_file("problem-cli-settings-newer", &files::name(path)));
    }
    let settings: Settings = serde_json::from_slice(&bytes).map_err(unreadable)?;
    if !(1..=100).contains(&settings.top) {
        return Err(Error::in_file("problem-cli-settings-top", &files::name(path)));
    }
    Ok(settings)
}

/// Warnings go to standard error; notes, where nothing was lost, are for the page.
fn say_all(lang: Lang, problems: &[Problem]) {
    let grave: Vec<&Problem> = problems.iter().filter(|problem| problem.severity != Severity::Note).collect();
    for problem in grave.iter().take(SAID) {
        words::complain(lang, problem);
    }
    if grave.len() > SAID {
        let rest = format::integer(lang, (grave.len() - SAID) as i64);
        words::note(lang, "cli-more-problems", &[("count", rest)]);
    }
}
