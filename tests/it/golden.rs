//! The links of one invented world, byte for byte: the boundary's tests compare WebAssembly with the same file.
//!
//! After a change that is meant to move them: `UPDATE_GOLDEN=1 cargo test --test it golden`, and look at the difference.

use reencuentro::export::Explain;
use reencuentro::messages::Lang;
use reencuentro::pipeline::Desk;

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/golden/links.csv");

fn links() -> Vec<u8> {
    let mut desk = Desk::default();
    desk.set_language(Lang::Es);
    for file in Desk::sample(40, 5) {
        desk.add_file(&file.name, &file.bytes, None).expect("an invented list is read");
    }
    desk.match_all(|_, _| {}).expect("there are children and adults");
    desk.links_csv(Explain::With)
}

#[test]
fn links_are_the_golden_ones() {
    let links = links();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(GOLDEN, &links).expect("the golden file can be written");
    }
    let golden = std::fs::read(GOLDEN).expect("the golden file is there");
    let first = |bytes: &[u8]| String::from_utf8_lossy(bytes).lines().map(str::to_owned).collect::<Vec<_>>();
    for (row, (ours, theirs)) in first(&links).iter().zip(first(&golden)).enumerate() {
        assert_eq!(ours, &theirs, "row {}", row + 1);
    }
    assert_eq!(links.len(), golden.len(), "the same length");
}

#[test]
fn the_same_files_give_the_same_bytes_twice() {
    assert_eq!(links(), links());
}
