//! `reencuentro evaluate`: reads links and truth, measures, reports.

mod groups;
mod json;
mod lost;
mod plot;
mod table;
mod text;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use reencuentro::error::{Error, Result};
use reencuentro::evaluate::{Beside, Context, Detail, Measures, compare};
use reencuentro::export::{read_links_csv, read_truth_csv};
use reencuentro::facts::{LinkRow, Truth};
use reencuentro::messages::Lang;
use reencuentro::table::{Table, read};

use crate::args::EvaluateArguments;
use crate::{Failure, files};

/// All that is reported.
struct Findings {
    ours: Measures,
    beside: Vec<Beside>,
    adults: Option<u32>,
}

pub(crate) fn run(arguments: &EvaluateArguments, lang: Lang) -> Result<(), Failure> {
    let links = read_links(&arguments.links)?;
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
    let (ours, beside) = compare(&links, &others, &truth, &context);
    let findings = Findings { ours, beside, adults: arguments.adults_total };
    if let Some(path) = &arguments.plot {
        files::write(path, plot::svg(&findings.ours.calibration, lang).as_bytes())?;
    }
    if let Some(path) = &arguments.lost {
        files::write(path, &lost::csv(&reencuentro::evaluate::lost(&links, &truth, &context)))?;
    }
    let text = if arguments.json { json::report(&findings) } else { text::report(&findings, lang) };
    files::write(Path::new("-"), text.as_bytes())?;
    Ok(())
}

fn read_links(path: &Path) -> Result<Vec<LinkRow>> {
    read_links_csv(&files::name(path), &files::read(path)?)
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
