//! What is measured on invented families stands only as long as the families do: a change of the generator shows here.
//!
//! After a change that is meant: `UPDATE_GOLDEN=1 cargo test --test it frozen`, and every figure measured on invented
//! lists in BENCHMARKS.md is to be measured anew.

use reencuentro::synth::{Layout, PRESETS, Recipe, invent, sheets};

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
    lines
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
