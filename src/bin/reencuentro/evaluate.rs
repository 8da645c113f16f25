//! `reencuentro evaluate`: reads links and truth, measures, reports.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use reencuentro::error::{Error, Result};
use reencuentro::evaluate::{Context, measure};
use reencuentro::export::{read_links_csv, read_truth_csv};
use reencuentro::messages::Lang;
use reencuentro::table::{Table, read};

use crate::args::EvaluateArguments;
use crate::{Failure, files, report};

pub(crate) fn run(arguments: &EvaluateArguments, lang: Lang) -> Result<(), Failure> {
    let links = read_links_csv(&files::name(&arguments.links), &files::read(&arguments.links)?)?;
    let truth = read_truth_csv(&files::name(&arguments.truth), &files::read(&arguments.truth)?)?;
    let mut context = Context::default();
    if let Some(path) = &arguments.detail {
        context.groups = groups(path)?;
    }
    if let Some(path) = &arguments.aliases {
        context.aliases = columns(path, ["id", "same_as"])?.map(|[id, same]| (id, same)).collect();
    }
    let measures = measure(&links, &truth, &context);
    let text = if arguments.json { report::json(&measures) } else { report::text(&measures, lang) };
    files::write(Path::new("-"), text.as_bytes())?;
    Ok(())
}

/// truth-detail.csv as groups of children: `custom:…` and `damage:…`.
fn groups(path: &Path) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let mut groups: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for [child, custom, damages] in columns(path, ["child_id", "custom", "damages"])? {
        groups.entry(format!("custom:{custom}")).or_default().insert(child.clone());
        for damage in damages.split_whitespace() {
            groups.entry(format!("damage:{damage}")).or_default().insert(child.clone());
        }
    }
    Ok(groups)
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
