//! Reads lists of children and adults onto a desk, saying what could not be read.

use std::path::PathBuf;

use reencuentro::error::Error;
use reencuentro::facts::{Problem, Settings, Severity};
use reencuentro::messages::{Lang, format};
use reencuentro::pipeline::Desk;

use crate::{Failure, files, inputs, words};

/// Of the warnings about one file, so many are said; the rest are counted.
const SAID: usize = 20;

/// The lists on a desk, and on standard error how many people they hold.
///
/// # Errors
/// Where not one file can be read. A bad file beside good ones is said and left out.
pub(crate) fn load(lang: Lang, children: &[PathBuf], adults: &[PathBuf], settings: Settings) -> Result<Desk, Failure> {
    let mut desk = Desk::default();
    desk.set_language(lang);
    desk.set_settings(settings)?;
    let mut refused: Vec<Error> = Vec::new();
    let mut read = 0;
    for input in &inputs::gather(&[], children, adults) {
        let loaded = files::read(&input.path).and_then(|bytes| desk.add_file(&input.name, &bytes, input.role));
        match loaded {
            Ok(report) => {
                read += 1;
                say_all(lang, &report.problems);
            }
            Err(error) => refused.push(error),
        }
    }
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
    Ok(desk)
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
