//! Times each room on one invented world: `cargo bench`, or `cargo bench -- comparing` for one of them.

use std::sync::LazyLock;
use std::time::Duration;

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use reencuentro::blocking::{Scratch, candidates};
use reencuentro::compare::{ChildView, compare};
use reencuentro::facts::{SampleFile, Settings};
use reencuentro::person::{Person, clean};
use reencuentro::pipeline::{ChildScore, Desk, Plan, gather, merge, plan, score};
use reencuentro::roster::{Roster, build};
use reencuentro::schema::{Schema, understand_all};
use reencuentro::table::{Table, read};

/// Whom the figures are about: changing either makes them incomparable with those before.
const CHILDREN: u32 = 2_000;
const SEED: u64 = 42;

/// Children who are looked at one after another.
const SOME: u32 = 64;

/// A room is run again and again for so long, where the command line does not say otherwise.
const LONG: Duration = Duration::from_secs(3);

fn main() {
    divan::Divan::default().max_time(LONG).skip_ext_time(true).config_with_args().main();
}

/// The lists after each room.
struct World {
    files: Vec<SampleFile>,
    tables: Vec<Table>,
    schemas: Vec<Schema>,
    settings: Settings,
    persons: Vec<Person>,
    roster: Roster,
    plan: Plan,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let files = Desk::sample(CHILDREN, SEED);
    let tables = tables(&files);
    let settings = Settings::default();
    let schemas = understand(&tables, &settings);
    let persons = persons(&tables, &schemas);
    let roster = gather(&tables, &schemas, &settings).0;
    let plan = plan(&roster, &settings);
    World { files, tables, schemas, settings, persons, roster, plan }
});

static SCORES: LazyLock<Vec<ChildScore>> =
    LazyLock::new(|| score(&WORLD.roster, &WORLD.plan, 0..WORLD.roster.children.len() as u32));

static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let mut desk = Desk::default();
    for file in &WORLD.files {
        desk.add_file(&file.name, &file.bytes, None).expect("an invented list");
    }
    desk.match_all(|_, _| ()).expect("children and adults");
    desk
});

fn tables(files: &[SampleFile]) -> Vec<Table> {
    files.iter().flat_map(|file| read(&file.name, &file.bytes).expect("an invented list").tables).collect()
}

fn understand(tables: &[Table], settings: &Settings) -> Vec<Schema> {
    understand_all(tables, &vec![None; tables.len()], settings)
}

fn persons(tables: &[Table], schemas: &[Schema]) -> Vec<Person> {
    let sheets = tables.iter().zip(schemas).zip(0..);
    sheets.flat_map(|((table, schema), at)| clean(at, table, schema).persons).collect()
}

/// Bytes of csv → rows of text.
#[divan::bench]
fn a_reading(bencher: Bencher) {
    let files = &WORLD.files;
    let bytes = files.iter().map(|file| file.bytes.len()).sum::<usize>();
    bencher.counter(BytesCount::new(bytes)).bench(|| tables(black_box(files)));
}

/// Tables → what each column means.
#[divan::bench]
fn b_understanding(bencher: Bencher) {
    let world = &*WORLD;
    bencher.bench(|| understand(black_box(&world.tables), &world.settings));
}

/// Rows → persons.
#[divan::bench]
fn c_cleaning(bencher: Bencher) {
    let world = &*WORLD;
    let people = ItemsCount::new(world.persons.len());
    bencher.counter(people).bench(|| persons(black_box(&world.tables), &world.schemas));
}

/// Persons → everybody, ready to compare.
#[divan::bench]
fn d_roster(bencher: Bencher) {
    let world = &*WORLD;
    let people = ItemsCount::new(world.persons.len());
    let persons = || world.persons.clone();
    bencher.counter(people).with_inputs(persons).bench_values(|persons| build(persons, &world.tables, &world.settings));
}

/// The keys for choosing pairs, and the population.
#[divan::bench]
fn e_plan(bencher: Bencher) {
    let world = &*WORLD;
    bencher.bench(|| plan(black_box(&world.roster), &world.settings));
}

/// The adults worth comparing, for 64 children one after another.
#[divan::bench]
fn f_choosing(bencher: Bencher) {
    let World { roster, plan, .. } = &*WORLD;
    let chosen = || {
        let mut scratch = Scratch::default();
        let some = &black_box(roster).children[..SOME as usize];
        some.iter().map(|child| candidates(roster, &plan.index, child, &mut scratch).adults.len()).sum::<usize>()
    };
    bencher.counter(ItemsCount::new(SOME)).bench(chosen);
}

/// Comparing one child after another with its candidates, and weighing what is found; the items are pairs.
#[divan::bench]
fn g_comparing(bencher: Bencher) {
    let World { roster, plan, .. } = &*WORLD;
    let mut scratch = Scratch::default();
    let chosen: Vec<Vec<u32>> = roster.children[..SOME as usize]
        .iter()
        .map(|child| candidates(roster, &plan.index, child, &mut scratch).adults)
        .collect();
    let pairs = ItemsCount::new(chosen.iter().map(Vec::len).sum::<usize>());
    bencher.counter(pairs).bench(|| {
        for (child, adults) in (0..).zip(&chosen) {
            let view = ChildView::new(black_box(roster), child);
            for &adult in adults {
                black_box(plan.theory.weigh(&compare(roster, &view, adult)));
            }
        }
    });
}

/// Choosing, comparing and weighing for a shard of 64 children, as a match does it.
#[divan::bench]
fn h_scoring(bencher: Bencher) {
    let World { roster, plan, .. } = &*WORLD;
    bencher.counter(ItemsCount::new(SOME)).bench(|| score(black_box(roster), plan, 0..SOME));
}

/// The scores of all children → everybody's links.
#[divan::bench]
fn i_merging(bencher: Bencher) {
    let World { roster, plan, settings, .. } = &*WORLD;
    let all = &*SCORES;
    let scores = || all.clone();
    bencher
        .counter(ItemsCount::new(roster.children.len()))
        .with_inputs(scores)
        .bench_values(|scores| merge(roster, plan, scores, settings));
}

/// The sum behind the first link of 64 children, as a reader sees it.
#[divan::bench]
fn j_explaining(bencher: Bencher) {
    let desk = &*DESK;
    let pairs: Vec<(u32, u32)> = (0..WORLD.roster.children.len() as u32)
        .filter_map(|child| Some((child, desk.adults_of(child)?.candidates.first()?.link.adult)))
        .take(SOME as usize)
        .collect();
    bencher.counter(ItemsCount::new(pairs.len())).bench(|| {
        for &(child, adult) in black_box(&pairs) {
            black_box(desk.evidence(child, adult));
        }
    });
}
