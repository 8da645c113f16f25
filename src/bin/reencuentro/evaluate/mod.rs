//! `reencuentro evaluate`: reads links and truth, measures, reports.

mod groups;
mod json;
mod lost;
mod plot;
mod table;
mod text;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use reencuentro::error::{Error, Result};
use reencuentro::evaluate::{Beside, CandidateCount, CandidateRecall, Context, Detail, Measures, Strays, compare};
use reencuentro::export::{read_candidates_csv, read_links_csv, read_truth_csv};
use reencuentro::facts::{LinkRow, Truth};
use reencuentro::messages::{Lang, format};
use reencuentro::table::{Table, read};

use crate::args::EvaluateArguments;
use crate::{Failure, apart, files, words};

/// All that is reported.
struct Findings {
    ours: Measures,
    beside: Vec<Beside>,
    adults: Option<u32>,
    strays: Strays,
    candidates: Option<CandidateRecall>,
}

pub(crate) fn run(arguments: &EvaluateArguments, lang: Lang) -> Result<(), Failure> {
    let given = [Some(&arguments.links), Some(&arguments.truth), arguments.detail.as_ref(), arguments.aliases.as_ref()];
    let given = given
        .into_iter()
        .chain([arguments.candidates.as_ref()])
        .flatten()
        .chain(arguments.beside.iter().map(|other| &other.path));
    apart::check(
        given.map(PathBuf::as_path),
        [&arguments.plot, &arguments.lost].into_iter().filter_map(Option::as_deref),
    )?;
    if arguments.plot.as_ref().is_some_and(|path| !is_picture(path)) {
        return Err(Failure::Usage("evaluate-plot-svg"));
    }
    let links = read_links(&arguments.links)?;
    if links.is_empty() {
        return Err(Error::in_file("problem-cli-links-empty", &files::name(&arguments.links)).into());
    }
    let truth = read_truth_csv(&files::name(&arguments.truth), &files::read(&arguments.truth)?)?;
    let mut context = Context { adults: arguments.adults_total, unit: arguments.resample.into(), ..Context::default() };
    if let Some(path) = &arguments.detail {
        context.details = details(path)?;
    }
    if let Some(path) = &arguments.aliases {
        context.aliases = columns(path, ["id", "same_as"])?.map(|[id, same]| (id, same)).collect();
    }
    let mut others = Vec::new();
    for other in &arguments.beside {
        others.push((other.name.clone(), read_links(&other.path)?));
    }
    let named = adults_named(std::iter::once(&links).chain(others.iter().map(|(_, links)| links)), &truth, &context);
    if arguments.adults_total.is_some_and(|total| (total as usize) < named) {
        return Err(Failure::Usage("evaluate-adults-too-few"));
    }
    let strays = Strays::find(&links, &truth, &context);
    if strays.children_known == 0 {
        return Err(Error::in_file("problem-cli-links-of-others", &files::name(&arguments.links)).into());
    }
    let candidates = arguments.candidates.as_ref().map(|path| compared(path, &truth, &context)).transpose()?;
    let (ours, beside) = compare(&links, &others, &truth, &context);
    let findings = Findings { ours, beside, adults: arguments.adults_total, strays, candidates };
    if let Some(path) = &arguments.plot {
        files::write(path, plot::svg(&findings.ours.calibration, lang).as_bytes())?;
    }
    if let Some(path) = &arguments.lost {
        files::write(path, &lost::csv(&reencuentro::evaluate::lost(&links, &truth, &context)))?;
    }
    warn(&findings.strays, lang);
    let text = if arguments.json { json::report(&findings) } else { text::report(&findings, lang) };
    files::write(Path::new("-"), text.as_bytes())?;
    Ok(())
}

fn is_picture(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("svg"))
}

/// Says where ids do not belong together: figures of different lists look like figures.
fn warn(strays: &Strays, lang: Lang) {
    let count = |number: u32| format::integer(lang, i64::from(number));
    if let Some(unknown) = strays.children.filter(|&unknown| unknown > 0) {
        let values = [("unknown", count(unknown)), ("all", count(strays.children_linked))];
        words::note(lang, "evaluate-unknown-children", &values);
    }
    // Some parents are always listed for nobody; where most are, the ids are likely others.
    if strays.adults * 2 > strays.adults_true {
        let values = [("unknown", count(strays.adults)), ("all", count(strays.adults_true))];
        words::note(lang, "evaluate-unknown-adults", &values);
    }
}

fn read_links(path: &Path) -> Result<Vec<LinkRow>> {
    read_links_csv(&files::name(path), &files::read(path)?)
}

/// What the list of compared pairs says of the true parents.
fn compared(path: &Path, truth: &[Truth], context: &Context) -> Result<CandidateRecall> {
    let mut count = CandidateCount::new(truth, context);
    let add = |child: &str, adult: &str, keys: &[&str]| count.add(child, adult, keys);
    read_candidates_csv(&files::name(path), &files::read(path)?, add)?;
    Ok(count.finish())
}

/// How many adults the links and the truth name: there cannot be fewer in the files.
fn adults_named<'a>(links: impl Iterator<Item = &'a Vec<LinkRow>>, truth: &'a [Truth], context: &'a Context) -> usize {
    let of_links = links.flatten().map(|row| row.adult_id.as_str());
    let ids = of_links.chain(truth.iter().map(|row| row.adult_id.as_str())).filter(|id| !id.is_empty());
    ids.map(|id| context.aliases.get(id).map_or(id, String::as_str)).collect::<BTreeSet<_>>().len()
}

/// truth-detail.csv by child; of a child named twice the damages are put together.
fn details(path: &Path) -> Result<BTreeMap<String, Detail>> {
    let mut details: BTreeMap<String, Detail> = BTreeMap::new();
    for [child, custom, damages] in columns(path, ["child_id", "custom", "damages"])? {
        let detail = details.entry(child).or_default();
        detail.custom = custom.trim().to_owned();
        for damage in damages.split_whitespace().filter(|damage| *damage != "-") {
            if !detail.damages.iter().any(|known| known == damage) {
                detail.damages.push(damage.to_owned());
            }
        }
    }
    Ok(details)
}

/// The texts below these headers, row by row.
fn columns<const N: usize>(path: &Path, headers: [&str; N]) -> Result<impl Iterator<Item = [String; N]> + use<N>> {
    let name = files::name(path);
    let reading = read(&name, &files::read(path)?)?;
    let table: Table = reading.tables.into_iter().next().ok_or_else(|| Error::in_file("problem-file-empty", &name))?;
    let mut places = [0_u16; N];
    for (place, header) in places.iter_mut().zip(headers) {
        let found = (0..table.columns()).find(|&column| table.cell(0, column).text.trim() == header);
        *place = found.ok_or_else(|| Error::in_file("problem-file-lacks-columns", &name).with("columns", header))?;
    }
    Ok((1..table.rows()).map(move |row| places.map(|column| table.cell(row, column).text.to_owned())))
}
