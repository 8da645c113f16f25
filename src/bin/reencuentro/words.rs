//! Says messages on standard error, where progress and warnings go.

use std::collections::BTreeMap;
use std::io::Write;

use reencuentro::facts::Problem;
use reencuentro::messages::{Lang, say, say_problem};

pub(crate) fn sentence(lang: Lang, code: &str, values: &[(&str, String)]) -> String {
    let values: BTreeMap<String, String> =
        values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    say(lang, code, &values)
}

/// A line on standard error. One that nobody can read is no reason to stop.
pub(crate) fn line(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

pub(crate) fn note(lang: Lang, code: &str, values: &[(&str, String)]) {
    line(&sentence(lang, code, values));
}

/// A problem in words, its cell ahead where it has one: a problem of a whole file names the file itself.
pub(crate) fn complain(lang: Lang, problem: &Problem) {
    let said = say_problem(lang, problem);
    let Some(row) = problem.place.row else { return line(&said) };
    let place = &problem.place;
    let sheet = place.sheet.as_ref().map_or(String::new(), |sheet| format!(" › {sheet}"));
    let at = place.column.as_ref().map_or(String::new(), |column| format!(" {column}"));
    let values = [("where", format!("{}{sheet}", place.file)), ("row", format!("{row}{at}"))];
    line(&format!("{}: {said}", sentence(lang, "page-place-row", &values)));
}
