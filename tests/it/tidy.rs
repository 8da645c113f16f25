//! Keeps the house habits: doors, imports downhill, short files, and nothing of anybody's machine.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Past this a file wants to be a folder.
const LONGEST: usize = 600;

/// Folders of things that are made, not written.
const MADE: [&str; 8] =
    [".git", ".tools", "dist", "node_modules", "pkg", "target", "test-results", "playwright-report"];

/// What some rooms may import, narrower than "everything above".
const ONLY: [(&str, &[&str]); 3] = [
    ("evaluate", &["facts", "error"]),
    ("model", &["error", "facts", "reference", "messages", "compare"]),
    ("synth", &["error", "facts", "reference", "messages", "table"]),
];

/// What only one room may name. The room stands first.
const OWNED: [(&str, &str); 5] = [
    ("wasm", "wasm_bindgen"),
    ("wasm", "js_sys"),
    ("wasm", "web_sys"),
    ("facts", "derive(Serialize"),
    ("facts", "derive(Deserialize"),
];

/// What no room may name: clocks, files, output, and logarithms that differ from machine to machine (take `libm`).
const NOWHERE: [&str; 16] = [
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::time",
    "std::thread",
    "static mut",
    "println!",
    "dbg!",
    ".ln()",
    ".log2()",
    ".log10()",
    ".exp()",
    ".exp2()",
    ".powf(",
    ".ln_1p()",
];

struct File {
    /// From the project's root, with forward slashes.
    name: String,
    text: String,
}

fn root() -> PathBuf {
    // Asked at run time, so that a binary that was copied looks where it runs.
    PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned()))
}

fn files_below(folder: &Path, root: &Path, out: &mut Vec<File>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
    entries.sort();
    for path in entries {
        let base = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if MADE.contains(&base.as_str()) || base.ends_with(".log") {
            continue;
        }
        if path.is_dir() {
            files_below(&path, root, out);
        } else if let Ok(text) = fs::read_to_string(&path) {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            out.push(File { name, text });
        }
    }
}

fn project() -> Vec<File> {
    let root = root();
    let mut files = Vec::new();
    files_below(&root, &root, &mut files);
    assert!(files.len() > 20, "the project was not found at {}", root.display());
    files
}

/// Rooms in the order of `lib.rs`.
fn rooms(lib: &str) -> Vec<&str> {
    lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect()
}

/// The room a file of `src/` belongs to.
fn room_of(name: &str) -> Option<&str> {
    let rest = name.strip_prefix("src/")?;
    let room = rest.split('/').next()?;
    (rest != "lib.rs" && room != "bin").then(|| room.strip_suffix(".rs").unwrap_or(room))
}

/// Lines without their comments.
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The words that follow `start` in a path or in the braces right after it.
fn named_after<'a>(code: &'a str, start: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(start) {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
            continue;
        }
        let rest = &code[at + start.len()..];
        match rest.strip_prefix('{') {
            None => found.push(word(rest)),
            Some(list) => {
                let mut depth = 0;
                let mut fresh = true;
                for (i, c) in list.char_indices() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => fresh = true,
                        c if fresh && !c.is_whitespace() => {
                            found.push(word(&list[i..]));
                            fresh = false;
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    found
}

fn word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    &text[..end]
}

/// What is wrong with how a file of `src/` reaches for other rooms.
fn import_faults(name: &str, text: &str, rooms: &[&str]) -> Vec<String> {
    let Some(room) = room_of(name) else { return Vec::new() };
    let code = code(text);
    let rank = |room: &str| rooms.iter().position(|r| *r == room);
    let Some(own) = rank(room) else { return vec![format!("{room} is no room of lib.rs")] };
    let mut faults = Vec::new();
    let mut seen = named_after(&code, "crate::");
    // The crate's root, reached by climbing.
    let climb = if name.matches('/').count() == 1 || name.ends_with("/mod.rs") { "super::" } else { "super::super::" };
    seen.extend(named_after(&code, climb));
    for other in seen {
        let Some(theirs) = rank(other) else { continue };
        if theirs > own {
            faults.push(format!("{room} imports {other}, which lies below it in lib.rs"));
        }
        if other != room
            && let Some((_, may)) = ONLY.iter().find(|(r, _)| *r == room)
            && !may.contains(&other)
        {
            faults.push(format!("{room} may not know {other}"));
        }
    }
    for (owner, thing) in OWNED {
        if room != owner && code.contains(thing) {
            faults.push(format!("only {owner} may name {thing}"));
        }
    }
    for thing in NOWHERE {
        if code.contains(thing) {
            faults.push(format!("no room may use {thing}"));
        }
    }
    faults
}

/// The opening `//!` paragraph, if it is one sentence.
fn door(text: &str) -> Result<String, String> {
    let lines: Vec<&str> =
        text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim).take_while(|l| !l.is_empty()).collect();
    let door = lines.join(" ");
    if door.is_empty() {
        return Err("no door: the first line should be a sentence after //!".to_owned());
    }
    if !door.ends_with(['.', ':', '?']) {
        return Err(format!("the door does not end: {door}"));
    }
    if door.split(". ").skip(1).any(|rest| rest.starts_with(char::is_uppercase)) {
        return Err(format!("the door is more than one sentence: {door}"));
    }
    Ok(door)
}

/// Folders of one machine, and addresses of one registry, that stand in a text.
fn traces(name: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for folder in [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/tm", "p/"), concat!("/ho", "me/")] {
        for (at, _) in text.match_indices(folder) {
            let inside = text[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || "./-_~".contains(c));
            if !inside {
                found.push(format!("names the folder {folder}"));
            }
        }
    }
    if name.ends_with("package-lock.json") && text.contains("\"resolved\": \"http") {
        found.push("names a registry: npm's omit-lockfile-registry-resolved leaves it out".to_owned());
    }
    found
}

/// What a file of `www/` imports and may not.
fn page_faults(name: &str, text: &str) -> Vec<String> {
    let Some(program) = name.strip_prefix("www/").and_then(|rest| rest.split('/').next()) else { return Vec::new() };
    let code = code(text);
    let mut faults = Vec::new();
    // A statement may run over several lines.
    let statements = code.split(';').filter(|l| l.contains("from ") || l.contains("import ") || l.contains("import("));
    for line in statements {
        let from = line.rfind("from ").or_else(|| line.find("import")).unwrap_or(0);
        let Some(path) = line[from..].split(['"', '\'']).nth(1) else { continue };
        for (folder, not) in [("page", ["worker"].as_slice()), ("worker", &["page"]), ("shared", &["page", "worker"])] {
            for other in not {
                if program == folder && path.contains(&format!("../{other}/")) {
                    faults.push(format!("{folder} imports {path}"));
                }
            }
        }
        if program != "worker" && path.contains("/pkg/") && !line.contains("type") {
            faults.push(format!("only the worker imports the engine, not {path}"));
        }
    }
    faults
}

/// The ids of the messages of an .ftl file, terms included.
fn message_ids(text: &str) -> BTreeSet<&str> {
    text.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-'))
        .filter_map(|line| Some(line.split_once('=')?.0.trim()))
        .collect()
}

fn say(name: &str, faults: impl IntoIterator<Item = String>) -> Vec<String> {
    faults.into_iter().map(|fault| format!("{name}: {fault}")).collect()
}

fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

fn written(name: &str) -> bool {
    let folder = ["src/", "tests/", "www/", "scripts/", "benches/"].iter().any(|f| name.starts_with(f));
    folder && [".rs", ".ts", ".mjs"].iter().any(|end| name.ends_with(end)) && !name.ends_with(".d.ts")
}

#[test]
fn every_file_opens_with_its_door() {
    let files = project();
    none(files.iter().filter(|f| written(&f.name)).flat_map(|f| say(&f.name, door(&f.text).err())).collect());
}

#[test]
fn imports_go_downhill() {
    let files = project();
    let lib = &files.iter().find(|f| f.name == "src/lib.rs").expect("src/lib.rs").text;
    let rooms = rooms(lib);
    assert!(rooms.len() > 15, "{rooms:?}");
    none(files.iter().flat_map(|f| say(&f.name, import_faults(&f.name, &f.text, &rooms))).collect());
}

#[test]
fn page_and_worker_share_only_shared() {
    none(project().iter().flat_map(|f| say(&f.name, page_faults(&f.name, &f.text))).collect());
}

#[test]
fn files_stay_short() {
    let long = |f: &&File| written(&f.name) && f.text.lines().count() > LONGEST;
    none(project().iter().filter(long).flat_map(|f| say(&f.name, [format!("over {LONGEST} lines")])).collect());
}

#[test]
fn nothing_names_a_machine() {
    none(project().iter().flat_map(|f| say(&f.name, traces(&f.name, &f.text))).collect());
}

#[test]
fn every_message_is_there_in_both_languages() {
    let files = project();
    let of = |language: &str| -> BTreeMap<String, BTreeSet<&str>> {
        let folder = format!("src/messages/{language}/");
        files.iter().filter_map(|f| Some((f.name.strip_prefix(&folder)?.to_owned(), message_ids(&f.text)))).collect()
    };
    let (en, es) = (of("en"), of("es"));
    assert!(!en.is_empty(), "no messages");
    assert_eq!(en.keys().collect::<Vec<_>>(), es.keys().collect::<Vec<_>>(), "files of messages");
    none(
        en.iter()
            .flat_map(|(n, ids)| {
                say(n, ids.symmetric_difference(&es[n]).map(|id| format!("{id} in one language only")))
            })
            .collect(),
    );
}

// The checkers themselves: each can fail.

#[test]
fn doors_are_told_apart() {
    for good in [
        "//! One sentence.\n//!\n//! More. Of it.\n",
        "//! Two lines of\n//! one sentence, e.g. this:\n",
        "//! Reads v1.2 files.\nuse x;",
    ] {
        assert!(door(good).is_ok(), "{good}");
    }
    for bad in ["", "use x;\n", "// A comment.\n", "//!\n", "//! No end\n", "//! One. Two.\n", "\n//! Late.\n"] {
        assert!(door(bad).is_err(), "{bad}");
    }
}

#[test]
fn uphill_imports_are_seen() {
    let rooms = ["facts", "error", "reference", "table", "compare", "model", "family", "synth", "evaluate", "wasm"];
    let check = |name: &str, text: &str, faults: usize| {
        assert_eq!(import_faults(name, text, &rooms).len(), faults, "{name}: {text}");
    };
    check("src/table/read.rs", "use crate::facts::Place;", 0);
    check("src/table/read.rs", "use crate::table::Row; use super::Cell;", 0);
    check("src/table/read.rs", "use crate::model::Weight;", 1);
    check("src/table/read.rs", "use crate::{facts::{Place, Problem}, model::Weight, synth};", 2);
    check("src/table/read.rs", "fn f() -> crate::family::Band {}", 1);
    check("src/table/read.rs", "/// See [`x`](crate::model::x).", 0);
    check("src/table/mod.rs", "use super::family::Band;", 1);
    check("src/table/read.rs", "use super::super::family::Band;", 1);
    check("src/table/read.rs", "use my_crate::family::Band;", 0);
    check("src/error.rs", "use crate::table::Row;", 1);
    check("src/model/mod.rs", "use crate::compare::Level;", 0);
    check("src/model/mod.rs", "use crate::table::Row;", 1);
    check("src/synth/mod.rs", "use crate::compare::Level;", 1);
    check("src/evaluate/mod.rs", "use crate::{error::Error, facts::Link};", 0);
    check("src/evaluate/mod.rs", "use crate::table::Row;", 1);
    check("src/table/mod.rs", "use wasm_bindgen::JsValue;", 1);
    check("src/wasm/mod.rs", "use wasm_bindgen::JsValue;", 0);
    check("src/table/mod.rs", "#[derive(Serialize)]", 1);
    check("src/facts/mod.rs", "#[derive(Serialize)]", 0);
    check("src/table/mod.rs", "let x = y.ln();", 1);
    check("src/table/mod.rs", "let x = libm::log(y);", 0);
    check("src/attic/mod.rs", "", 1);
    check("src/lib.rs", "pub mod wasm;", 0);
    check("src/bin/reencuentro/main.rs", "println!()", 0);
}

#[test]
fn machine_folders_are_seen() {
    let work = concat!("/wo", "rk/");
    assert_eq!(traces("a.md", &format!("see {work}x")).len(), 1);
    assert_eq!(traces("a.md", &format!("\"{work}\" {work}")).len(), 2);
    assert_eq!(traces("a.md", &format!("example.org{work}x and net{work}")).len(), 0);
    assert_eq!(traces("package-lock.json", "\"resolved\": \"https://r/x.tgz\"").len(), 1);
    assert_eq!(traces("Cargo.toml", "workspace").len(), 0);
}

#[test]
fn imports_between_page_and_worker_are_seen() {
    let check =
        |name: &str, text: &str, faults: usize| assert_eq!(page_faults(name, text).len(), faults, "{name}: {text}");
    check("www/page/a.ts", "import { x } from \"../shared/protocol.js\";", 0);
    check("www/page/a.ts", "import { x } from '../worker/main.js';", 1);
    check("www/page/steps/a.ts", "} from \"../../worker/main.js\";", 1);
    check("www/worker/a.ts", "import { x } from \"../page/words.js\";", 1);
    check("www/shared/a.ts", "import { x } from \"../page/words.js\";", 1);
    check("www/worker/a.ts", "import init from \"../../pkg/reencuentro.js\";", 0);
    check("www/page/a.ts", "import init from \"../../pkg/reencuentro.js\";", 1);
    check("www/shared/a.ts", "import type { Link } from \"../../pkg/reencuentro.js\";", 0);
}

#[test]
fn message_ids_are_read() {
    let ids = message_ids(
        "### Head\n# note = x\none = One\n    .title = T\n-term = Term\nmany =\n    { $n ->\n       *[other] = x\n    }\n",
    );
    assert_eq!(ids.into_iter().collect::<Vec<_>>(), ["-term", "many", "one"]);
}
