//! `reencuentro match`: reads the lists, runs the three steps, writes the links.

use std::io::IsTerminal;

use reencuentro::error::Error;
use reencuentro::export::Explain;
use reencuentro::facts::{Problem, Settings, Severity};
use reencuentro::messages::{Lang, format};
use reencuentro::pipeline::Desk;

use crate::args::MatchArguments;
use crate::{Failure, files, inputs, words};

/// Of the warnings about one file, so many are said; the rest are counted.
const SAID: usize = 20;

pub(crate) fn run(arguments: &MatchArguments, lang: Lang) -> Result<(), Failure> {
    let inputs = inputs::gather(&[], &arguments.children, &arguments.adults);
    let mut settings = match &arguments.settings {
        Some(path) => inputs::settings(path)?,
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
