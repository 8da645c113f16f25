//! The door for the command line: convert, call, convert back.

mod apart;
mod args;
mod clean;
mod evaluate;
mod files;
mod inputs;
mod inspect;
mod loading;
mod matching;
mod synth;
mod times;
mod words;

use std::process::ExitCode;

use clap::Parser;
use reencuentro::error::Error;

use args::{Arguments, Command};

/// Why a command stopped.
enum Failure {
    /// The input could not be used: exit code 1.
    Input(Error),
    /// The arguments contradict each other: exit code 2. Holds a message id.
    Usage(&'static str),
    /// The arguments contradict each other over a file: exit code 2.
    Misused(Error),
    /// The input could not be used, and the report says why: exit code 1.
    Said,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Input(error)
    }
}

fn main() -> ExitCode {
    // A panic is said in one sentence below; its trace would only frighten.
    std::panic::set_hook(Box::new(|_| {}));
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(problem) => {
            let _ = problem.print();
            return ExitCode::from(if problem.use_stderr() { 2 } else { 0 });
        }
    };
    let lang = arguments.lang();
    let run = std::panic::catch_unwind(|| match &arguments.command {
        Command::Match(arguments) => matching::run(arguments, lang),
        Command::Clean(arguments) => clean::run(arguments, lang),
        Command::Inspect(arguments) => inspect::run(arguments, lang),
        Command::Synth(arguments) => synth::run(arguments, lang),
        Command::Evaluate(arguments) => evaluate::run(arguments, lang),
    });
    match run {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(Failure::Input(error))) => {
            words::complain(lang, error.problem());
            ExitCode::from(1)
        }
        Ok(Err(Failure::Misused(error))) => {
            words::complain(lang, error.problem());
            ExitCode::from(2)
        }
        Ok(Err(Failure::Said)) => ExitCode::from(1),
        Ok(Err(Failure::Usage(code))) => {
            words::note(lang, code, &[]);
            ExitCode::from(2)
        }
        Err(_) => {
            words::note(lang, "cli-broken", &[]);
            ExitCode::from(1)
        }
    }
}
