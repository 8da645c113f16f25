//! The same world as different agencies would send it: other headers, languages, orders of day and month, kinds of file.

#[cfg(feature = "cli")]
mod clerks;
#[cfg_attr(not(feature = "cli"), expect(dead_code, reason = "some ways of writing are those of several hands only"))]
mod column;
mod fixed;
#[cfg(feature = "cli")]
mod several;

use std::collections::BTreeMap;

use super::{Detail, Done, Lists, World};
use crate::facts::TruthRelation;
use crate::table::write::{Sheet, Value, csv, xlsx};
use column::{Record, What};
use fixed::Form;

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
    /// Every list cut among clerks with headers, languages, orders and kinds of file of their own, drawn from the world.
    #[cfg(feature = "cli")]
    SeveralHands,
}

impl Layout {
    #[cfg(feature = "cli")]
    pub const ALL: [Layout; 4] = [Layout::EnglishCsv, Layout::SpanishXlsx, Layout::AgencyXlsx, Layout::SeveralHands];
    #[cfg(not(feature = "cli"))]
    pub const ALL: [Layout; 3] = [Layout::EnglishCsv, Layout::SpanishXlsx, Layout::AgencyXlsx];

    /// The code on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Layout::EnglishCsv => "english-csv",
            Layout::SpanishXlsx => "spanish-xlsx",
            Layout::AgencyXlsx => "agency-xlsx",
            #[cfg(feature = "cli")]
            Layout::SeveralHands => "several-hands",
        }
    }

    pub fn from_code(code: &str) -> Option<Layout> {
        Layout::ALL.into_iter().find(|layout| layout.code() == code)
    }
}

/// The mark in every row.
const MARK: &str = crate::facts::SYNTHETIC;

/// Each agency's children's list and adults' list, then truth.csv, truth-detail.csv, truth-damage.csv and, for several
/// agencies, aliases.csv. Truth and aliases are the same in every layout; damages are told where a column shows them.
pub fn sheets(world: &World, layout: Layout) -> Vec<SynthFile> {
    let mut files = Vec::new();
    let mut hands = Hands::default();
    for (index, lists) in world.lists.iter().enumerate() {
        let (agency, forms) = match layout {
            Layout::EnglishCsv => (english(lists), &fixed::ENGLISH),
            Layout::SpanishXlsx => (spanish(lists), &fixed::SPANISH),
            Layout::AgencyXlsx => (agency(lists), &fixed::AGENCY),
            #[cfg(feature = "cli")]
            Layout::SeveralHands => {
                files.extend(several::files(drawn_from(world), index, lists, &mut hands));
                continue;
            }
        };
        let [children, adults] = forms.each_ref().map(|form| form.columns.iter().map(|column| column.1).collect());
        hands.wrote(children, lists.children.iter().map(Record::Child));
        hands.wrote(adults, lists.adults.iter().map(Record::Adult));
        files.extend(agency.into_iter().map(|file| numbered(index, file)));
    }
    let shown: Vec<Done> = world.damages.iter().filter(|done| hands.show(done)).cloned().collect();
    files.push(file("truth.csv", csv(truth(world))));
    files.push(file("truth-detail.csv", csv(details(&world.told(&shown)))));
    files.push(file("truth-damage.csv", csv(damages(&shown))));
    if world.lists.len() > 1 {
        files.push(file("aliases.csv", csv(aliases(world))));
    }
    files
}

/// Which columns each record was given by whoever wrote it.
#[derive(Default)]
struct Hands<'a> {
    columns: Vec<Vec<What>>,
    /// Under the record's id, with the place of its hand's columns.
    records: BTreeMap<&'a str, (Record<'a>, usize)>,
}

impl<'a> Hands<'a> {
    fn wrote(&mut self, columns: Vec<What>, records: impl Iterator<Item = Record<'a>>) {
        let hand = self.columns.len();
        self.columns.push(columns);
        self.records.extend(records.map(|record| (record.id(), (record, hand))));
    }

    /// Whether the record was given a column in which this damage stands.
    fn show(&self, done: &Done) -> bool {
        self.records.get(done.id.as_str()).is_some_and(|&(record, hand)| record.shows(&self.columns[hand], done.column))
    }
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
    let mut rows = vec![texts(["id", "same_as", "mark"])];
    rows.extend(world.aliases.iter().map(|(id, same)| texts([id, same, MARK])));
    rows
}

fn damages(damages: &[Done]) -> Rows {
    let mut rows = vec![texts(["list", "record_id", "damage", "column", "before", "after", "mark"])];
    rows.extend(damages.iter().map(|done| {
        let list = (done.list + 1).to_string();
        texts([&list, &done.id, done.damage, done.column, &done.before, &done.after, MARK])
    }));
    rows
}

fn details(details: &[Detail]) -> Rows {
    let mut rows = vec![texts(["child_id", "custom", "damages", "mark"])];
    rows.extend(
        details.iter().map(|detail| texts([&detail.child_id, detail.custom.code(), &detail.damages.join(" "), MARK])),
    );
    rows
}

fn english(lists: &Lists) -> Vec<SynthFile> {
    let [children, adults] = &fixed::ENGLISH;
    vec![
        file("children.csv", text(children, &of_children(children, lists), b',')),
        file("adults.csv", text(adults, &of_adults(adults, lists), b',')),
    ]
}

fn spanish(lists: &Lists) -> Vec<SynthFile> {
    let [children, adults] = &fixed::SPANISH;
    let sheet = Sheet {
        name: "SYNTHETIC Niños".to_owned(),
        titles: texts(["Lista de niñas y niños separados", "SYNTHETIC: datos inventados, ninguna persona es real"]),
        header: header(children),
        rows: of_children(children, lists),
    };
    vec![workbook("ninos.xlsx", &[sheet]), file("adultos.csv", text(adults, &of_adults(adults, lists), b';'))]
}

/// Two workbooks; the header in row 6 and two sheets in the adults' file.
fn agency(lists: &Lists) -> Vec<SynthFile> {
    let [children, adults] = &fixed::AGENCY;
    let invented = "SYNTHETIC DATA - invented people - not a real record";
    let uc = Sheet {
        name: "SYNTHETIC UC".to_owned(),
        titles: texts([invented]),
        header: header(children),
        rows: of_children(children, lists),
    };
    let mut first = of_adults(adults, lists);
    let second = first.split_off(first.len().div_ceil(2));
    let sheet = |name: &str, rows| Sheet {
        name: name.to_owned(),
        titles: texts([
            invented,
            "ERO arrests and detentions",
            "Source: invented",
            "Limited official use: training",
            " ",
        ]),
        header: header(adults),
        rows,
    };
    vec![
        workbook("orr-children.xlsx", &[uc]),
        workbook("ice-adults.xlsx", &[sheet("SYNTHETIC FY18 a", first), sheet("SYNTHETIC FY18 b", second)]),
    ]
}

fn of_children(form: &Form, lists: &Lists) -> Vec<Vec<Value>> {
    lists.children.iter().map(|child| row(form, Record::Child(child))).collect()
}

fn of_adults(form: &Form, lists: &Lists) -> Vec<Vec<Value>> {
    lists.adults.iter().map(|adult| row(form, Record::Adult(adult))).collect()
}

fn row(form: &Form, record: Record<'_>) -> Vec<Value> {
    form.manner.row(record, form.columns.iter().map(|column| column.1))
}

/// A number of a text, the same everywhere.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The seed of what the world does not say: other people, other clerks.
#[cfg(feature = "cli")]
fn drawn_from(world: &World) -> u64 {
    let people = world.lists.iter().flat_map(|lists| &lists.adults).take(100);
    people
        .fold(world.truth.len() as u64, |seed, adult| seed.rotate_left(9) ^ hash(&adult.name.given) ^ hash(&adult.note))
}

fn header(form: &Form) -> Vec<String> {
    form.columns.iter().map(|column| column.0.to_owned()).collect()
}

/// A list as text without title rows.
fn text(form: &Form, rows: &[Vec<Value>], between: u8) -> Vec<u8> {
    let header = form.columns.iter().map(|column| Value::text(column.0)).collect();
    let rows: Vec<Vec<Value>> = [vec![header], rows.to_vec()].concat();
    delimited(&rows, between)
}

/// Rows as text, with this sign between cells.
fn delimited(rows: &[Vec<Value>], between: u8) -> Vec<u8> {
    let mut writer = ::csv::WriterBuilder::new().delimiter(between).flexible(true).from_writer(Vec::new());
    for row in rows {
        let cells = row.iter().map(|value| match value {
            Value::Empty => String::new(),
            Value::Text(text) => text.clone(),
            Value::Number { value, .. } => value.to_string(),
            Value::Date(date) => date.to_string(),
        });
        // Writing to memory cannot fail.
        let _ = writer.write_record(cells);
    }
    writer.into_inner().unwrap_or_default()
}
