//! What is measured on invented families stands only as long as the families do: a change of the generator shows here.
//!
//! After a change that is meant: `UPDATE_GOLDEN=1 cargo test --test it frozen`, and every figure measured on invented
//! lists in BENCHMARKS.md is to be measured anew.

use reencuentro::synth::{Layout, PRESETS, Recipe, SynthFile, invent, sheets};
use reencuentro::table::read;

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/golden/synth.txt");

/// FNV-1a, 64 bits: enough to see that something changed.
fn digest(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn digests() -> String {
    let mut lines = String::new();
    for preset in PRESETS {
        let recipe = Recipe { children: 120, seed: 1, lists: 2, ..Recipe::preset(preset).expect("a preset") };
        for file in sheets(&invent(&recipe), Layout::EnglishCsv) {
            lines += &format!("{preset} {} {:016x}\n", file.name, digest(&file.bytes));
        }
    }
    let world = invent(&Recipe { children: 120, seed: 1, lists: 2, ..Recipe::default() });
    for layout in Layout::ALL {
        for file in sheets(&world, layout) {
            lines += &format!("{} {} {:016x}\n", layout.code(), file.name, digest(&cells(&file)));
        }
    }
    let large = invent(&Recipe { children: 3000, seed: 1, ..Recipe::default() });
    for file in sheets(&large, Layout::EnglishCsv).iter().filter(|file| file.name == "truth.csv") {
        lines += &format!("3000 {} {:016x}\n", file.name, digest(&file.bytes));
    }
    lines
}

/// A text file's bytes; of a workbook the cells as they are read back, since packing may change without them.
fn cells(file: &SynthFile) -> Vec<u8> {
    if !file.name.ends_with(".xlsx") {
        return file.bytes.clone();
    }
    let mut text = String::new();
    for table in read(&file.name, &file.bytes).expect("a workbook").tables {
        text += &format!("{:?}\n", table.sheet);
        for row in 0..table.rows() {
            for column in 0..table.columns() {
                text += table.cell(row, column).text;
                text.push('\t');
            }
            text.push('\n');
        }
    }
    text.into_bytes()
}

#[test]
fn the_invented_families_are_those_that_were_measured() {
    let found = digests();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(GOLDEN, &found).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(GOLDEN).expect("the golden file is there");
    assert_eq!(found, golden.replace("\r\n", "\n"));
}
