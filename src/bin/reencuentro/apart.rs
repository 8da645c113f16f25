//! Refuses to write over what is read, or twice to one place, before anything is written.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use reencuentro::error::Error;

use crate::{Failure, files};

/// # Errors
/// Where an output is also an input, or two outputs are one file; it is wrong usage.
pub(crate) fn check<'a>(
    inputs: impl IntoIterator<Item = &'a Path>,
    outputs: impl IntoIterator<Item = &'a Path>,
) -> Result<(), Failure> {
    let inputs: BTreeSet<PathBuf> = inputs.into_iter().filter_map(place).collect();
    let mut taken = BTreeSet::new();
    for output in outputs {
        let Some(place) = place(output) else { continue };
        let over = inputs.contains(&place);
        if over || !taken.insert(place) {
            let code = if over { "problem-cli-over-input" } else { "problem-cli-over-output" };
            return Err(Failure::Misused(Error::in_file(code, &output.to_string_lossy())));
        }
    }
    Ok(())
}

/// The one path of a file, whether it is there yet or not; none where writing destroys nothing: streams and devices.
fn place(path: &Path) -> Option<PathBuf> {
    if files::is_stream(path) {
        return None;
    }
    if let Ok(whole) = std::fs::canonicalize(path) {
        return whole.is_file().then_some(whole);
    }
    Some(awaited(path))
}

/// A path whose last parts are not there yet.
fn awaited(path: &Path) -> PathBuf {
    match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) => {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            std::fs::canonicalize(folder).unwrap_or_else(|_| awaited(folder)).join(name)
        }
        _ => path.to_owned(),
    }
}
