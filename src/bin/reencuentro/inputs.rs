//! Gathers the files and settings that a command names, each file once and under a name of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use reencuentro::error::{Error, Result};
use reencuentro::facts::{SETTINGS_VERSION, Settings, SettingsVersion, SheetRole};

use crate::files;

/// A file to be read, under the name that record ids carry.
pub(crate) struct Input {
    pub path: PathBuf,
    pub name: String,
    /// None where no side or both were named: each of its sheets is then told apart by what it holds.
    pub role: Option<SheetRole>,
    /// Named itself, not found in a folder.
    pub named: bool,
}

/// The files in the order given: those of no side, children, adults; a folder is the files below it. Two of the same
/// name in different folders are numbered as in the page: the name stands in what is shared, the folder is nobody's
/// business.
pub(crate) fn gather(either: &[PathBuf], children: &[PathBuf], adults: &[PathBuf]) -> Vec<Input> {
    let key = |path: &Path| std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let named: BTreeSet<&PathBuf> = [either, children, adults].into_iter().flatten().collect();
    let (either, children, adults) = (unfolded(either), unfolded(children), unfolded(adults));
    let mut sides: BTreeMap<PathBuf, BTreeSet<Option<SheetRole>>> = BTreeMap::new();
    let with =
        |paths: &[PathBuf], role: Option<SheetRole>| paths.iter().map(|path| (path.clone(), role)).collect::<Vec<_>>();
    let all = [with(&either, None), with(&children, Some(SheetRole::Children)), with(&adults, Some(SheetRole::Adults))];
    for (path, role) in all.iter().flatten() {
        sides.entry(key(path)).or_default().insert(*role);
    }
    let mut seen = BTreeSet::new();
    let mut names = BTreeSet::new();
    let mut inputs: Vec<Input> = Vec::new();
    for (path, role) in all.concat() {
        let whole = key(&path);
        if !seen.insert(whole.clone()) {
            continue;
        }
        let one_side = sides.get(&whole).is_none_or(|roles| roles.len() == 1);
        let name = free(files::name(&path), &names);
        names.insert(name.clone());
        let named = named.contains(&path);
        inputs.push(Input { path, name, role: if one_side { role } else { None }, named });
    }
    inputs
}

/// `list.csv` as `list (2).csv` where it is taken already.
fn free(name: String, taken: &BTreeSet<String>) -> String {
    if !taken.contains(&name) {
        return name;
    }
    let (stem, end) = name.split_at(name.rfind('.').filter(|&dot| dot > 0).unwrap_or(name.len()));
    (2..).map(|at| format!("{stem} ({at}){end}")).find(|other| !taken.contains(other)).unwrap_or_default()
}

/// Folders as the files below them, in the order of their names; what begins with a dot is not meant.
fn unfolded(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() { below(path, &mut files) } else { files.push(path.clone()) }
    }
    files
}

fn below(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut entries: Vec<_> = entries.filter(|entry| !entry.file_name().to_string_lossy().starts_with('.')).collect();
    entries.sort_by_key(std::fs::DirEntry::path);
    for entry in entries {
        // A link to a folder may lead in a circle.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let path = entry.path();
        if is_folder {
            below(&path, files);
        } else if !path.is_dir() {
            files.push(path);
        }
    }
}

/// The settings of a file.
///
/// # Errors
/// Where it cannot be read, is of a newer version, or holds what no settings hold.
pub(crate) fn settings(path: &Path) -> Result<Settings> {
    let bytes = files::read(path)?;
    let unreadable = |why: serde_json::Error| {
        Error::in_file("problem-cli-settings", &files::name(path)).with("line", why.line()).with("why", why.to_string())
    };
    let SettingsVersion { version } = serde_json::from_slice(&bytes).map_err(unreadable)?;
    if version > SETTINGS_VERSION {
        return Err(Error::in_file("problem-cli-settings-newer", &files::name(path)));
    }
    let settings: Settings = serde_json::from_slice(&bytes).map_err(unreadable)?;
    if !(1..=100).contains(&settings.top) {
        return Err(Error::in_file("problem-cli-settings-top", &files::name(path)));
    }
    Ok(settings)
}
