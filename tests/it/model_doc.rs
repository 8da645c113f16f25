//! The tables of docs/model.md say what the code says: weights, constants, shares known beforehand.
//!
//! After a change of the model: `UPDATE_GOLDEN=1 cargo test --test it model_doc`, and look at the difference.

use std::fmt::Write as _;
use std::path::Path;

use reencuentro::facts::Shares;
use reencuentro::model::ROWS;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The files whose constants the document lists.
const CONSTANTS: &[&str] = &[
    "src/model/weights.rs",
    "src/model/evidence.rs",
    "src/model/learn.rs",
    "src/pipeline/learn.rs",
    "src/family/shares.rs",
    "src/family/support.rs",
    "src/family/bands.rs",
    "src/pipeline/plan.rs",
    "src/pipeline/merge.rs",
    "src/pipeline/households.rs",
    "src/compare/couples.rs",
    "src/compare/view.rs",
    "src/blocking/mod.rs",
    "src/blocking/face.rs",
];

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(ROOT).join(path)).expect("a file of the project")
}

/// One line a level: the share of mothers, fathers and other relatives that reach it.
fn weights() -> String {
    let mut out =
        "| comparison | level | mother | father | relative | source |\n|---|---|--:|--:|--:|---|\n".to_owned();
    for row in ROWS {
        let m = row.m.map(|m| if m == 0.0 { "–".to_owned() } else { m.to_string() });
        let _ = writeln!(
            out,
            "| {:?} | {:?} | {} | {} | {} | {} |",
            row.comparison, row.level, m[0], m[1], m[2], row.source
        );
    }
    out
}

fn shares() -> String {
    let shares = Shares::default();
    let mut out = "| state | default share |\n|---|--:|\n".to_owned();
    for (state, share) in [
        ("nobody of theirs in the files", shares.nobody),
        ("mother only", shares.mother),
        ("father only", shares.father),
        ("both", shares.both),
        ("another relative only", shares.relative),
        ("alongside: of the children with one parent there, those with another relative there too", shares.alongside),
    ] {
        let _ = writeln!(out, "| {state} | {share} |");
    }
    out
}

/// The constants of a file that are plain numbers: name, value, and what stands in the comment above.
fn constants_of(path: &str) -> Vec<(String, String, String)> {
    let text = read(path);
    let mut found = Vec::new();
    let mut said: Vec<&str> = Vec::new();
    let mut after_constant = false;
    for line in text.lines() {
        if let Some(comment) = line.strip_prefix("///") {
            if std::mem::take(&mut after_constant) {
                said.clear();
            }
            said.push(comment.trim());
            continue;
        }
        let constant = line.trim_start_matches("pub ").strip_prefix("const ").and_then(|rest| rest.split_once(": "));
        let value = constant.and_then(|(name, rest)| Some((name, rest.split_once(" = ")?)));
        if let Some((name, (kind, value))) = value
            && ["f64", "u32", "i32", "usize", "Weight", "Rough"].contains(&kind)
            && value.ends_with(';')
            && value.starts_with(|first: char| first.is_ascii_digit() || first == 'W')
        {
            let value = value.trim_end_matches(';');
            let bits = value.strip_prefix("Weight(").and_then(|rest| rest.strip_suffix(')'));
            let hundredths = bits.and_then(|bits| bits.parse::<f64>().ok());
            let value = hundredths.map_or_else(|| value.to_owned(), |bits| format!("{} bits", bits / 100.0));
            found.push((name.to_owned(), value, said.join(" ")));
        }
        // What stands above one of several stands above those that follow at once.
        after_constant = constant.is_some();
        if !after_constant {
            said.clear();
        }
    }
    found
}

fn constants() -> String {
    let mut out = "| where | name | value | what the code says of it |\n|---|---|--:|---|\n".to_owned();
    for path in CONSTANTS {
        let found = constants_of(path);
        assert!(!found.is_empty(), "{path} holds no constant any more");
        for (name, value, said) in found {
            let _ = writeln!(
                out,
                "| {} | `{name}` | {value} | {} |",
                path.trim_start_matches("src/"),
                said.replace('|', "\\|")
            );
        }
    }
    out
}

/// Every share known beforehand that is written into a comparison: the lines of code that name it.
fn beforehand() -> String {
    let mut out = "| where | code |\n|---|---|\n".to_owned();
    for path in ["births", "denied", "encounter", "kin", "names", "numbers", "origin", "siblings", "told", "view"] {
        let path = format!("src/compare/{path}.rs");
        let text = read(&path);
        let digit = |code: &str| {
            code.as_bytes()
                .windows(3)
                .any(|three| three[0].is_ascii_digit() && three[1] == b'.' && three[2].is_ascii_digit())
                || code.contains("e-")
        };
        // Neither units, nor measures that only choose among several told persons.
        let other = [
            "365.25",
            "let share",
            "let known",
            "if compatible { share",
            "Fit {",
            "token.map_or",
            "=> -",
            "let chance = (",
        ];
        let mut statement = Vec::new();
        for line in text.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
            statement.push(line);
            if digit(line) && !other.iter().any(|other| line.contains(other)) {
                // A number on a line of its own needs the call it stands in.
                let call = statement.iter().rposition(|line| line.contains("Part::")).unwrap_or(0);
                let alone = line.starts_with(|first: char| first.is_ascii_digit()) && line.len() < 8;
                let code = if alone { statement[call..].join(" ") } else { line.to_owned() };
                let _ = writeln!(out, "| {} | `{}` |", path.trim_start_matches("src/"), code.replace('|', "\\|"));
            }
        }
    }
    out
}

#[test]
fn the_tables_are_the_codes() {
    const FILE: &str = "docs/model.md";
    let before = read(FILE);
    let mut text = before.clone();
    for (name, table) in
        [("shares", shares()), ("weights", weights()), ("constants", constants()), ("beforehand", beforehand())]
    {
        let (open, close) = (format!("<!-- generated: {name} -->\n"), format!("<!-- end: {name} -->"));
        let from = text.find(&open).unwrap_or_else(|| panic!("{name} has no place in {FILE}")) + open.len();
        let to = text.find(&close).unwrap_or_else(|| panic!("{name} has no end in {FILE}"));
        text.replace_range(from..to, &table);
    }
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(Path::new(ROOT).join(FILE), &text).expect("the document can be written");
        return;
    }
    for (is, should) in before.lines().zip(text.lines()) {
        assert_eq!(is, should, "{FILE} is not what the code says");
    }
    assert_eq!(before.len(), text.len(), "{FILE}: the same length");
}
