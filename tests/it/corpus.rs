//! Reads a folder of other people's spreadsheets, where there is one: never a panic, never a hang.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use reencuentro::table;

/// The folder is named by this environment variable.
const FOLDER: &str = "REENCUENTRO_CORPUS";
const PATIENCE: Duration = Duration::from_secs(10);

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

#[test]
fn every_file_is_read_or_refused() {
    let Some((folder, files)) = corpus() else {
        eprintln!("skipped: {FOLDER} names no folder with files");
        return;
    };
    let mut counts = BTreeMap::<String, (u32, u32, u32)>::new();
    let (mut panicked, mut slow) = (Vec::new(), Vec::new());
    for path in &files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let shown = path.strip_prefix(&folder).unwrap_or(path).display().to_string();
        let bytes = std::fs::read(path).expect("a readable file");
        let start = Instant::now();
        let reading = catch_unwind(AssertUnwindSafe(|| table::read(&name, &bytes)));
        if start.elapsed() > PATIENCE {
            slow.push(shown.clone());
        }
        let parent = path.parent().and_then(|parent| parent.strip_prefix(&folder).ok()).unwrap_or(&folder);
        let count = counts.entry(parent.display().to_string()).or_default();
        count.0 += 1;
        match reading {
            Ok(Ok(reading)) => {
                count.1 += 1;
                for problem in &reading.problems {
                    eprintln!("  noticed {shown}: {} {:?} {:?}", problem.code, problem.place.sheet, problem.values);
                }
            }
            Ok(Err(error)) => {
                count.2 += 1;
                eprintln!("  refused {shown}: {}", error.problem().code);
            }
            Err(_) => panicked.push(shown),
        }
    }
    eprintln!("{:<28} {:>6} {:>6} {:>8}", "folder", "files", "read", "refused");
    for (folder, (files, read, refused)) in &counts {
        eprintln!("{folder:<28} {files:>6} {read:>6} {refused:>8}");
    }
    assert!(panicked.is_empty(), "panicked: {panicked:?}");
    assert!(slow.is_empty(), "over {PATIENCE:?}: {slow:?}");
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
