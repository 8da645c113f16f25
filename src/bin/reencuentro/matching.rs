//! `reencuentro match`: reads the lists, runs the three steps, writes the links.

use std::io::IsTerminal;
use std::path::PathBuf;

use reencuentro::export::Explain;
use reencuentro::facts::{Piece, Settings};
use reencuentro::messages::{Lang, format};

use crate::args::MatchArguments;
use crate::times::Times;
use crate::{Failure, apart, files, inputs, loading, words};

pub(crate) fn run(arguments: &MatchArguments, lang: Lang) -> Result<(), Failure> {
    let Some(out) = arguments.out.as_ref().filter(|_| !arguments.list_without) else {
        Piece::ALL.iter().for_each(|piece| println!("{}", piece.code()));
        return Ok(());
    };
    let inputs = inputs::gather(&[], &arguments.children, &arguments.adults);
    let read = inputs.iter().map(|input| &input.path).chain(&arguments.settings);
    let outs = std::iter::once(out.as_path()).chain(arguments.candidates.as_deref());
    apart::check(read.map(PathBuf::as_path), outs)?;
    let mut settings = match &arguments.settings {
        Some(path) => inputs::settings(path)?,
        None => Settings::default(),
    };
    if let Some(top) = arguments.top {
        settings.top = top;
    }
    settings.without.extend(arguments.without.iter().filter_map(|code| Piece::from_code(code)));
    let mut times = Times::start();
    let mut desk = loading::load(lang, &inputs, settings, &mut times)?;
    let count = |number: u32| format::integer(lang, i64::from(number));
    let plan = desk.plan()?;
    times.lap("plan");
    let terminal = std::io::stderr().is_terminal();
    for shard in 0..plan.shards {
        if shard == plan.learning {
            desk.learn();
        }
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
    times.lap("score");
    let summary = desk.merge();
    times.lap("merge");
    if let Some(path) = &arguments.candidates {
        if arguments.times {
            // Done once more by itself, since scoring does it child by child in between.
            times.count("pairs", desk.compared());
            times.lap("search");
        }
        files::write(path, &desk.candidates_csv())?;
        times.lap("candidates");
    }
    if let Some(most) = summary.learned.first() {
        let called = |kind: &str, code: &str| words::sentence(lang, &format!("page-{kind}-{code}"), &[]);
        words::note(
            lang,
            "cli-match-learned",
            &[
                ("comparison", called("compared", &most.comparison)),
                ("relation", called("learned", &most.relation)),
                ("level", called("reached", &most.level)),
                ("before", format::percent(lang, most.before)),
                ("after", format::percent(lang, most.after)),
            ],
        );
    }
    let bytes = desk.links_csv(if arguments.explain { Explain::With } else { Explain::Without });
    files::write(out, &bytes)?;
    times.lap("write");
    if arguments.times {
        times.say();
    }
    words::note(
        lang,
        "cli-match-done",
        &[
            ("children", count(summary.children)),
            ("adults", count(summary.adults)),
            ("without", count(summary.without_candidate)),
            ("out", out.to_string_lossy().into_owned()),
        ],
    );
    Ok(())
}
