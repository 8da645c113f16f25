//! Reads a folder of other people's spreadsheets, where there is one: damaged ones end nobody, known answers are met.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use reencuentro::table;

/// The folder is named by this environment variable.
const FOLDER: &str = "REENCUENTRO_CORPUS";

fn files_below(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().flatten().collect();
    entries.sort_by_key(std::fs::DirEntry::path);
    for entry in entries {
        let path = entry.path();
        if path.is_dir() { files_below(&path, files) } else { files.push(path) }
    }
}

fn corpus() -> Option<(PathBuf, Vec<PathBuf>)> {
    let folder = PathBuf::from(std::env::var_os(FOLDER)?);
    let mut files = Vec::new();
    files_below(&folder, &mut files);
    (!files.is_empty()).then_some((folder, files))
}

/// The same damage on every run: up to eight bytes of each file are changed.
#[test]
fn damaged_files_end_nobody() {
    let Some((_, files)) = corpus() else {
        eprintln!("skipped: {FOLDER} names no folder with files");
        return;
    };
    let mut state: u64 = 88_172_645_463_325_252;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let whole = std::fs::read(&path).expect("a readable file");
        if whole.is_empty() || whole.len() > 100_000 {
            continue;
        }
        for _ in 0..4 {
            let mut bytes = whole.clone();
            for _ in 0..=random() % 8 {
                let at = (random() % bytes.len() as u64) as usize;
                bytes[at] = [0xFF, 0, random() as u8][(random() % 3) as usize];
            }
            // What counts is that it comes back.
            let _ = table::read(&name, &bytes);
        }
    }
}

/// csv-spectrum brings the answer to each of its files: rows as objects by header.
#[test]
fn csv_spectrum_is_answered() {
    let Some((folder, _)) = corpus() else {
        eprintln!("skipped: {FOLDER} names no folder with files");
        return;
    };
    let mut files = Vec::new();
    files_below(&folder.join("csv/csv-spectrum/csvs"), &mut files);
    for path in files {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let Ok(answer) = std::fs::read(folder.join(format!("csv/csv-spectrum/json/{stem}.json"))) else { continue };
        let answer: Vec<BTreeMap<String, String>> = serde_json::from_slice(&answer).expect("a list of objects");
        let reading = table::read(&stem, &std::fs::read(&path).expect("a readable file")).expect("a list");
        let sheet = &reading.tables[0];
        let header: Vec<&str> = sheet.row(0).map(|cell| cell.text).collect();
        let rows: Vec<BTreeMap<String, String>> = (1..sheet.rows())
            .map(|row| {
                header.iter().zip(sheet.row(row)).map(|(&key, cell)| (key.to_owned(), cell.text.to_owned())).collect()
            })
            .collect();
        // The answers were written on another system than some of the files.
        let plain = |text: String| text.replace("\r\n", "\n");
        let same = |rows: Vec<BTreeMap<String, String>>| -> Vec<BTreeMap<String, String>> {
            rows.into_iter().map(|row| row.into_iter().map(|(key, text)| (key, plain(text))).collect()).collect()
        };
        assert_eq!(same(rows), same(answer), "{stem}");
    }
}
