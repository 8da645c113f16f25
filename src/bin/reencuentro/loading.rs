//! Reads lists of children and adults onto a desk, saying what could not be read.

use reencuentro::error::Error;
use reencuentro::facts::{Problem, Settings, Severity, SheetRole};
use reencuentro::messages::{Lang, format};
use reencuentro::pipeline::Desk;

use crate::inputs::Input;
use crate::times::Times;
use crate::{Failure, files, words};

/// Of the warnings about one file, so many are said; the rest are counted.
const SAID: usize = 20;

/// The lists on a desk, and on standard error how many people they hold.
///
/// # Errors
/// Where not one file of a side can be read: then only that is said. A bad file beside good ones is said and left out.
pub(crate) fn load(lang: Lang, inputs: &[Input], settings: Settings, times: &mut Times) -> Result<Desk, Failure> {
    let mut desk = Desk::default();
    desk.set_language(lang);
    desk.set_settings(settings)?;
    let mut refused: Vec<(&Input, Error)> = Vec::new();
    for input in inputs {
        let loaded = files::read(&input.path).and_then(|bytes| desk.add_file(&input.name, &bytes, input.role));
        match loaded {
            // What was noticed comes with the check.
            Ok(report) => {
                let mut sheets = report.sheets.iter().filter(|sheet| sheet.place.file == input.name);
                // In a folder it is left out without a word.
                if input.named && sheets.all(|sheet| sheet.role_reason == "role-why-own-file") {
                    desk.remove_file(&input.name);
                    refused.push((input, Error::in_file("problem-cli-own-file", &input.name)));
                }
            }
            Err(error) => refused.push((input, error)),
        }
    }
    for (_, error) in &refused {
        words::complain(lang, error.problem());
    }
    // Nothing after it would be of use, and it would be buried.
    let lost = |side: SheetRole| {
        let of_side = |input: &&Input| input.role.is_none_or(|role| role == side);
        let bad = refused.iter().filter(|(input, _)| of_side(input)).count();
        bad > 0 && bad == inputs.iter().filter(of_side).count()
    };
    if lost(SheetRole::Children) || lost(SheetRole::Adults) {
        return Err(Failure::Said);
    }
    times.lap("read");
    let check = desk.check();
    times.lap("clean");
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
