//! The same world as different agencies would send it: other headers, languages, orders of day and month, kinds of file.

mod agency;
mod english;
mod spanish;

use jiff::civil::Date;

use super::damage::WrittenBirth;
use super::{Lists, World};
use crate::facts::TruthRelation;
use crate::table::write::{Sheet, csv, xlsx};

/// One file to be written or loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SynthFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// How the lists look. The people, their ids and the truth are the same in each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// `children.csv` and `adults.csv`: English headers, month first, names in parts.
    #[default]
    EnglishCsv,
    /// `ninos.xlsx` and `adultos.csv`: Spanish headers, day first, names in one column; title rows above the children,
    /// semicolons between the adults' cells.
    SpanishXlsx,
    /// `orr-children.xlsx` and `ice-adults.xlsx`: headers of agencies' exports, dates of the spreadsheet program, country
    /// codes, header in row 6 and two sheets in the adults' file.
    AgencyXlsx,
}

impl Layout {
    pub const ALL: [Layout; 3] = [Layout::EnglishCsv, Layout::SpanishXlsx, Layout::AgencyXlsx];

    /// The code on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Layout::EnglishCsv => "english-csv",
            Layout::SpanishXlsx => "spanish-xlsx",
            Layout::AgencyXlsx => "agency-xlsx",
        }
    }

    pub fn from_code(code: &str) -> Option<Layout> {
        Layout::ALL.into_iter().find(|layout| layout.code() == code)
    }
}

/// The mark in every row: nobody shall take these people for real.
const MARK: &str = "SYNTHETIC";

/// Each agency's children's list and adults' list, then truth.csv, truth-detail.csv, truth-damage.csv and, for several agencies,
/// aliases.csv, which are the same in every layout.
pub fn sheets(world: &World, layout: Layout) -> Vec<SynthFile> {
    let mut files = Vec::new();
    for (index, lists) in world.lists.iter().enumerate() {
        let agency = match layout {
            Layout::EnglishCsv => english::files(lists),
            Layout::SpanishXlsx => spanish::files(lists),
            Layout::AgencyXlsx => agency::files(lists),
        };
        files.extend(agency.into_iter().map(|file| numbered(index, file)));
    }
    files.push(file("truth.csv", csv(truth(world))));
    files.push(file("truth-detail.csv", csv(details(world))));
    files.push(file("truth-damage.csv", csv(damages(world))));
    if world.lists.len() > 1 {
        files.push(file("aliases.csv", csv(aliases(world))));
    }
    files
}

/// The first agency's files keep their names, those of the second are `children-2.csv`, and so on.
fn numbered(index: usize, file: SynthFile) -> SynthFile {
    match file.name.rsplit_once('.') {
        Some((stem, ending)) if index > 0 => {
            SynthFile { name: format!("{stem}-{}.{ending}", index + 1), bytes: file.bytes }
        }
        _ => file,
    }
}

type Rows = Vec<Vec<String>>;

fn file(name: &str, bytes: Vec<u8>) -> SynthFile {
    SynthFile { name: name.to_owned(), bytes }
}

/// A workbook. Only a list of more than a million people does not fit: it is left empty.
fn workbook(name: &str, sheets: &[Sheet]) -> SynthFile {
    file(name, xlsx(sheets).unwrap_or_default())
}

fn texts<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}

fn truth(world: &World) -> Rows {
    let mut rows = vec![texts(["child_id", "adult_id", "relation"])];
    rows.extend(world.truth.iter().map(|row| {
        let relation = match row.relation {
            TruthRelation::Mother => "mother",
            TruthRelation::Father => "father",
            TruthRelation::Relative => "relative",
        };
        texts([&row.child_id, &row.adult_id, relation])
    }));
    rows
}

fn aliases(world: &World) -> Rows {
    let mut rows = vec![texts(["id", "same_as"])];
    rows.extend(world.aliases.iter().map(|(id, same)| texts([id, same])));
    rows
}

fn damages(world: &World) -> Rows {
    let mut rows = vec![texts(["list", "record_id", "damage", "column", "before", "after"])];
    rows.extend(world.damages.iter().map(|done| {
        let list = (done.list + 1).to_string();
        texts([&list, &done.id, done.damage, done.column, &done.before, &done.after])
    }));
    rows
}

fn details(world: &World) -> Rows {
    let mut rows = vec![texts(["child_id", "custom", "damages"])];
    rows.extend(
        world.details.iter().map(|detail| texts([&detail.child_id, detail.custom.code(), &detail.damages.join(" ")])),
    );
    rows
}

fn birth(birth: WrittenBirth, write: fn(Date) -> String) -> String {
    match birth {
        WrittenBirth::Date(date) => write(date),
        WrittenBirth::Age(_) | WrittenBirth::Blank => String::new(),
    }
}

/// The age, where that is all that was written of the birth.
fn age(birth: WrittenBirth) -> String {
    match birth {
        WrittenBirth::Age(age) => age.to_string(),
        WrittenBirth::Date(_) | WrittenBirth::Blank => String::new(),
    }
}

fn sex(female: Option<bool>, woman: &str, man: &str) -> String {
    female.map_or_else(String::new, |female| if female { woman } else { man }.to_owned())
}
