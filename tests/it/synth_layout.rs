//! The looks of invented lists: marked as invented, readable, by clerks of many headers, and ids that can be found.

use std::collections::{BTreeMap, BTreeSet};

use reencuentro::synth::{Layout, Recipe, SynthFile, World, invent, sheets};
use reencuentro::table::{Table, read};

const MARK: &str = "SYNTHETIC";

fn world(children: u32, seed: u64) -> World {
    invent(&Recipe { children, seed, ..Recipe::default() })
}

fn is_list(file: &SynthFile) -> bool {
    ["children", "adults", "ninos", "adultos", "orr-", "ice-", "list-"].iter().any(|start| file.name.starts_with(start))
}

fn tables(file: &SynthFile) -> Vec<Table> {
    let reading = read(&file.name, &file.bytes).unwrap_or_else(|error| panic!("{}: {error}", file.name));
    reading.tables
}

fn row(table: &Table, row: usize) -> Vec<String> {
    (0..table.columns()).map(|column| table.cell(row, column).text.to_owned()).collect()
}

/// The ids of all records of the lists.
fn ids(world: &World) -> BTreeSet<String> {
    let children = world.lists.iter().flat_map(|lists| &lists.children).map(|child| &child.portal_id);
    let adults = world.lists.iter().flat_map(|lists| &lists.adults).map(|adult| &adult.subject_key);
    children.chain(adults).cloned().collect()
}

/// The header of a table: the last row of several cells before the first record.
fn header(table: &Table, ids: &BTreeSet<String>) -> Option<Vec<String>> {
    let first = (0..table.rows()).find(|&at| row(table, at).iter().any(|cell| ids.contains(cell)))?;
    (0..first).rev().map(|at| row(table, at)).find(|cells| cells.iter().filter(|cell| !cell.is_empty()).count() > 4)
}

#[test]
fn every_sheet_is_marked_and_every_id_is_found_in_it() {
    for seed in 1..=8 {
        let world = world(60, seed);
        let ids = ids(&world);
        for layout in Layout::ALL {
            let mut found = BTreeMap::new();
            for file in sheets(&world, layout).iter().filter(|file| is_list(file)) {
                for table in tables(file) {
                    if let Some(sheet) = &table.sheet {
                        assert!(sheet.contains(MARK), "{} {sheet}", file.name);
                    }
                    let rows: Vec<Vec<String>> = (0..table.rows()).map(|at| row(&table, at)).collect();
                    for cells in &rows {
                        for id in cells.iter().filter(|cell| ids.contains(*cell)) {
                            *found.entry(id.clone()).or_insert(0) += 1;
                            assert!(cells.iter().any(|cell| cell == MARK), "{}: {cells:?}", file.name);
                        }
                    }
                }
            }
            assert_eq!(found.len(), ids.len(), "{layout:?} {seed}");
            assert!(found.values().all(|&times| times == 1), "{layout:?} {seed}: an id stands twice");
        }
    }
}

#[test]
fn several_hands_are_drawn_from_the_world() {
    let hands = |seed| sheets(&world(60, seed), Layout::SeveralHands);
    assert_eq!(hands(5), hands(5));
    let names = |files: &[SynthFile]| files.iter().map(|file| file.name.clone()).collect::<Vec<_>>();
    assert_ne!(names(&hands(5)), names(&hands(6)));
}

#[test]
fn clerks_have_many_headers_and_habits() {
    let mut headers = BTreeSet::new();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in 1..=20 {
        let world = world(250, seed);
        let ids = ids(&world);
        let files: Vec<SynthFile> = sheets(&world, Layout::SeveralHands).into_iter().filter(is_list).collect();
        for side in ["children", "adults"] {
            let hands: usize =
                files.iter().filter(|file| file.name.starts_with(side)).map(|file| tables(file).len()).sum();
            assert!((2..=5).contains(&hands), "{seed}: {hands} hands for {side}");
        }
        for file in &files {
            let mut note = |what: &'static str, is: bool| *seen.entry(what).or_default() += usize::from(is);
            note("xlsx", file.name.ends_with(".xlsx"));
            note("tab", file.name.ends_with(".tsv"));
            let utf8 = std::str::from_utf8(&file.bytes);
            note("windows-1252", !file.name.ends_with(".xlsx") && utf8.is_err());
            note("mark of UTF-8", file.bytes.starts_with(b"\xEF\xBB\xBF"));
            note("semicolon", utf8.is_ok_and(|text| text.lines().any(|line| line.matches(';').count() > 8)));
            let tables = tables(file);
            note("several sheets", tables.len() > 1);
            for table in &tables {
                let header = header(table, &ids).unwrap_or_else(|| panic!("{}: no header", file.name));
                let rows: Vec<Vec<String>> = (0..table.rows()).map(|at| row(table, at)).collect();
                let first = |words: &[&str]| rows.iter().any(|row| words.iter().any(|word| row[0].starts_with(word)));
                note("title", rows[0] != header);
                note("total", first(&["Total", "TOTAL"]));
                note("page", first(&["Page ", "Página "]) || rows.iter().any(|row| row[0] == "A" && row[1] == "B"));
                note("header again", rows.iter().filter(|row| **row == header).count() > 1);
                note("confidential", first(&["CONFIDEN", "Attorney work product"]));
                let numbers: Vec<u32> = (0..table.rows()).map(|at| table.row_number(at)).collect();
                let gap = numbers.windows(2).any(|pair| pair[1] > pair[0] + 1);
                note("blank row", gap || rows.iter().any(|row| row.iter().all(String::is_empty)));
                headers.insert(header);
            }
        }
    }
    assert!(headers.len() >= 20, "{}", headers.len());
    let habits = [
        ("xlsx", 10),
        ("tab", 3),
        ("windows-1252", 3),
        ("mark of UTF-8", 3),
        ("semicolon", 3),
        ("several sheets", 3),
        ("title", 20),
        ("total", 20),
        ("page", 5),
        ("header again", 10),
        ("confidential", 5),
        ("blank row", 10),
    ];
    for (habit, least) in habits {
        assert!(seen[habit] >= least, "{habit}: {seen:?}");
    }
}

#[test]
fn a_row_that_was_shifted_is_written_so() {
    let mut world = world(40, 3);
    world.lists[0].children[7].shifted = None;
    let id = world.lists[0].children[7].portal_id.clone();
    let written = |world: &World, layout| -> Vec<String> {
        let files = sheets(world, layout);
        let tables = files.iter().filter(|file| is_list(file)).flat_map(tables);
        let mut rows = tables.flat_map(|table| (0..table.rows()).map(|at| row(&table, at)).collect::<Vec<_>>());
        let mut row = rows.find(|row| row.contains(&id)).expect("the record");
        row.truncate(row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1));
        row
    };
    let before: Vec<Vec<String>> = Layout::ALL.into_iter().map(|layout| written(&world, layout)).collect();
    world.lists[0].children[7].shifted = Some("country");
    for (layout, before) in Layout::ALL.into_iter().zip(before) {
        let after = written(&world, layout);
        assert_ne!(after, before, "{layout:?}");
        let place = |row: &[String]| row.iter().position(|cell| *cell == id);
        assert_eq!(place(&after), place(&before), "{layout:?}");
        let filled = |row: &[String]| row.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>();
        assert_eq!(filled(&after), filled(&before), "{layout:?}");
    }
}

#[test]
fn further_agencies_have_files_of_their_own() {
    let mut world = world(40, 4);
    let mut second = world.lists[0].clone();
    for child in &mut second.children {
        child.portal_id.insert(0, '7');
    }
    for adult in &mut second.adults {
        adult.subject_key.insert(0, '7');
    }
    world.aliases = second.children.iter().map(|c| (c.portal_id.clone(), c.portal_id[1..].to_owned())).collect();
    world.lists.push(second);
    let files = sheets(&world, Layout::SeveralHands);
    let starting = |start: &str| files.iter().filter(|file| file.name.starts_with(start)).count();
    for start in ["children-1-", "adults-1-", "list-2-children-1-", "list-2-adults-1-"] {
        assert_eq!(starting(start), 1, "{start}: {:?}", files.iter().map(|file| &file.name).collect::<Vec<_>>());
    }
    let aliases = files.iter().find(|file| file.name == "aliases.csv").expect("aliases.csv");
    assert!(aliases.bytes.starts_with(b"id,same_as,mark\n7"));
    let names: BTreeSet<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names.len(), files.len());
}
