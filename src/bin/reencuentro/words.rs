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

pub(crate) fn complain(lang: Lang, problem: &Problem) {
    line(&say_problem(lang, problem));
}
