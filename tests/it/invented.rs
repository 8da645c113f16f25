//! Small lists written in the tests, whose columns are known: no header has to be guessed.

use reencuentro::export::{Explain, read_links_csv};
use reencuentro::facts::{ColumnChoice, Field, LinkRow, Settings, SheetChoice, SheetRole, What, Whom};
use reencuentro::pipeline::{Desk, gather};
use reencuentro::roster::Roster;
use reencuentro::schema::understand;
use reencuentro::synth::{Layout, Recipe, World, invent, sheets};
use reencuentro::table;

/// A file's name, its role and its text: the first line holds codes for [`field`].
pub type List<'a> = (&'a str, SheetRole, &'a str);

pub const CHILDREN: SheetRole = SheetRole::Children;
pub const ADULTS: SheetRole = SheetRole::Adults;

/// `surname` is the row's own, `mother.surname` its mother's.
fn field(code: &str) -> Field {
    let (whom, what) = code.split_once('.').unwrap_or(("own", code));
    let whom = match whom {
        "mother" => Whom::Mother,
        "father" => Whom::Father,
        "child" => Whom::Child,
        "relative" => Whom::Relative,
        _ => Whom::Own,
    };
    let what = match what {
        "id" => What::RecordId,
        "given" => What::GivenName,
        "surname" => What::Surname,
        "sex" => What::Sex,
        "birth" => What::BirthDate,
        "a" => What::ANumber,
        "event" => What::EventNumber,
        "phone" => What::Phone,
        "met" => What::ApprehensionDate,
        "referred" => What::ReferralDate,
        "sector" => What::Sector,
        "country" => What::Country,
        "department" => What::Department,
        "language" => What::Language,
        "notes" => What::Notes,
        "address" => What::Address,
        "released" => What::ReleaseDate,
        other => panic!("no field {other}"),
    };
    Field::of(whom, what)
}

/// What the header line of a list says of its columns.
pub fn choice((file, role, text): List) -> SheetChoice {
    let header = text.trim_start().lines().next().unwrap_or_default();
    let columns = header.split(',').enumerate();
    SheetChoice {
        file: file.to_owned(),
        sheet: None,
        role: Some(role),
        header_row: Some(1),
        hidden_rows: false,
        columns: columns
            .map(|(at, code)| ColumnChoice { index: at as u16, field: Some(field(code)), date_order: None })
            .collect(),
    }
}

pub fn roster_with(lists: &[List], settings: &Settings) -> Roster {
    let mut tables = Vec::new();
    let mut schemas = Vec::new();
    for &list in lists {
        let reading = table::read(list.0, list.2.trim_start().as_bytes()).expect("a list that can be read");
        for table in reading.tables {
            schemas.push(understand(&table, Some(list.1), Some(&choice(list))));
            tables.push(table);
        }
    }
    gather(&tables, &schemas, settings).0
}

pub fn roster(lists: &[List]) -> Roster {
    roster_with(lists, &Settings::default())
}

/// A desk with these lists, not matched yet.
pub fn desk_with(lists: &[List], settings: Settings) -> Desk {
    let mut desk = Desk::default();
    let sheets = lists.iter().map(|&list| choice(list)).collect();
    desk.set_settings(Settings { sheets, ..settings }).expect("settings of this version");
    for (name, role, text) in lists {
        desk.add_file(name, text.trim_start().as_bytes(), Some(*role)).expect("a list that can be read");
    }
    desk
}

pub fn matched(lists: &[List]) -> Desk {
    let mut desk = desk_with(lists, Settings::default());
    desk.match_all(|_, _| {}).expect("children and adults");
    desk
}

/// The rows of links.csv.
pub fn links(desk: &Desk) -> Vec<LinkRow> {
    read_links_csv("links.csv", &desk.links_csv(Explain::Without)).expect("links that can be read back")
}

/// An invented world and a desk that holds it, not matched yet.
pub fn world(children: u32, seed: u64, layout: Layout) -> (World, Desk) {
    let world = invent(&Recipe { children, seed, ..Recipe::default() });
    let mut desk = Desk::default();
    for file in sheets(&world, layout).iter().filter(|file| !file.name.contains("truth")) {
        desk.add_file(&file.name, &file.bytes, None).expect("an invented list");
    }
    (world, desk)
}

/// The roster of an invented world.
pub fn world_roster(children: u32, seed: u64, layout: Layout) -> Roster {
    let world = invent(&Recipe { children, seed, ..Recipe::default() });
    let mut tables = Vec::new();
    for file in sheets(&world, layout).iter().filter(|file| !file.name.contains("truth")) {
        tables.extend(table::read(&file.name, &file.bytes).expect("an invented list").tables);
    }
    let schemas: Vec<_> = tables.iter().map(|table| understand(table, None, None)).collect();
    gather(&tables, &schemas, &Settings::default()).0
}

/// Numbers that look random and are the same in every run.
pub struct Dice(pub u64);

impl Dice {
    /// From 0 to 1, without 1.
    pub fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.share() * bound as f64) as usize
    }
}

/// Made-up names that are not alike.
pub fn made_up(at: usize) -> String {
    const FIRST: [&str; 8] = ["BRUN", "DAFT", "FLON", "GRIM", "KLAP", "MOND", "PRUT", "TWEN"];
    const LAST: [&str; 8] = ["ABOK", "EDUM", "IFFOR", "OGLET", "UPPIN", "ALMUR", "ERSON", "OTTAB"];
    const MIDDLE: [&str; 8] = ["", "AMPER", "EXOND", "IRRUF", "OKLAM", "UDDEN", "ATWIG", "EMMOF"];
    format!("{}{}{}", FIRST[at % 8], MIDDLE[at / 64 % 8], LAST[at / 8 % 8])
}
