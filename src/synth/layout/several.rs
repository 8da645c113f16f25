//! Lists by several hands: every list cut among clerks, each with a table, a language, a kind of file and habits of its own.

use unicode_normalization::UnicodeNormalization;

use super::clerks::{ADULTS, CHILDREN, Clerk};
use super::column::{Dates, Letters, Manner, Record, What};
use super::{Hands, Lists, MARK, Sheet, SynthFile, delimited, file, workbook};
use crate::synth::dice::Dice;
use crate::table::write::Value;

/// What one clerk sends: a sheet, and what it is saved as.
struct Sent {
    code: &'static str,
    kind: Kind,
    sheet: Sheet,
}

/// How a sheet is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Workbook,
    /// A sheet of the same workbook as the one before, where that is a workbook too.
    NextSheet,
    /// The sign between cells, and how letters are kept.
    Text(u8, Letter),
}

/// How a text file keeps its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Letter {
    Utf8,
    /// With the mark that spreadsheet programs put first.
    Marked,
    Windows1252,
}

const KINDS: &[(Kind, f64)] = &[
    (Kind::Workbook, 0.25),
    (Kind::NextSheet, 0.20),
    (Kind::Text(b',', Letter::Utf8), 0.15),
    (Kind::Text(b',', Letter::Marked), 0.08),
    (Kind::Text(b',', Letter::Windows1252), 0.10),
    (Kind::Text(b';', Letter::Utf8), 0.06),
    (Kind::Text(b';', Letter::Windows1252), 0.08),
    (Kind::Text(b'\t', Letter::Utf8), 0.05),
    (Kind::Text(b'\t', Letter::Windows1252), 0.03),
];

/// What stands where nothing is known; most leave the cell blank.
const BLANKS: [(&str, f64); 7] =
    [("", 0.70), ("N/A", 0.08), ("UNK", 0.05), ("-", 0.06), ("NULL", 0.03), ("Unknown", 0.04), ("?", 0.04)];
const OUR_BLANKS: [(&str, f64); 6] =
    [("", 0.70), ("S/D", 0.08), ("N/D", 0.08), ("-", 0.05), ("no sabe", 0.05), ("sin datos", 0.04)];

/// The files of one agency's lists. `agency` is its index: the first agency's files have no number before their names.
pub(super) fn files<'a>(seed: u64, agency: usize, lists: &'a Lists, hands: &mut Hands<'a>) -> Vec<SynthFile> {
    let children: Vec<Record<'_>> = lists.children.iter().map(Record::Child).collect();
    let adults: Vec<Record<'_>> = lists.adults.iter().map(Record::Adult).collect();
    let mut files = Vec::new();
    for (side, records, clerks) in [("children", children, CHILDREN), ("adults", adults, ADULTS)] {
        let purpose = 70 + u64::from(side == "adults");
        let dice = &mut Dice::new(seed, purpose, agency as u64);
        let prefix = if agency == 0 { side.to_owned() } else { format!("list-{}-{side}", agency + 1) };
        files.extend(saved(&prefix, cut(dice, &records, clerks, hands)));
    }
    files
}

/// Cuts a list among two to five clerks; the shares are unequal, as offices are.
fn cut<'a>(dice: &mut Dice, records: &[Record<'a>], clerks: &'static [Clerk], hands: &mut Hands<'a>) -> Vec<Sent> {
    let mut order: Vec<&Clerk> = clerks.iter().collect();
    dice.shuffle(&mut order);
    order.truncate(dice.between(2, 5) as usize);
    let weights: Vec<f64> = order.iter().map(|_| 0.3 + dice.unit()).collect();
    let mut parts: Vec<Vec<Record<'a>>> = vec![Vec::new(); order.len()];
    for &record in records {
        parts[dice.weighted(&weights)].push(record);
    }
    let kinds: Vec<f64> = KINDS.iter().map(|kind| kind.1).collect();
    let mut sent = Vec::new();
    for (clerk, part) in order.into_iter().zip(parts) {
        let kind = KINDS[dice.weighted(&kinds)].0;
        if !part.is_empty() {
            let columns = columns(dice, clerk);
            let sheet = sheet(dice, clerk, kind, &columns, &part);
            hands.wrote(columns.into_iter().map(|column| column.1).collect(), part.into_iter());
            sent.push(Sent { code: clerk.code, kind, sheet });
        }
    }
    sent
}

/// One clerk's sheet.
fn sheet(dice: &mut Dice, clerk: &Clerk, kind: Kind, columns: &[(String, What)], records: &[Record<'_>]) -> Sheet {
    let manner = manner(dice, clerk, kind, columns.iter().any(|column| column.1 == What::Age));
    let header: Vec<String> = columns.iter().map(|column| column.0.clone()).collect();
    let spaced = dice.chance(0.2).then(|| dice.between(7, 25) as usize);
    let repeated = dice.chance(0.25).then(|| dice.between(20, 45) as usize);
    let paged = dice.chance(0.3).then(|| (dice.between(30, 60) as usize, dice.below(2)));
    let mut rows: Vec<Vec<Value>> = Vec::new();
    for (at, &record) in records.iter().enumerate() {
        let falls = |every: Option<usize>| at > 0 && every.is_some_and(|every| at % every == 0);
        if falls(spaced) {
            rows.push(Vec::new());
        }
        if let Some((every, kind)) = paged.filter(|&(every, _)| falls(Some(every))) {
            rows.push(match kind {
                // As a released list has them: the letters of the columns.
                0 => (b'A'..=b'Z').take(header.len()).map(|letter| Value::text(char::from(letter))).collect(),
                _ => vec![Value::text(format!("{} {}", if clerk.spanish { "Página" } else { "Page" }, 1 + at / every))],
            });
        }
        if falls(repeated) {
            rows.push(header.iter().map(Value::text).collect());
        }
        rows.push(manner.row(record, columns.iter().map(|column| column.1)));
    }
    if dice.chance(0.5) {
        if dice.chance(0.4) {
            rows.push(Vec::new());
        }
        let word = *dice.pick(if clerk.spanish {
            &["Total", "TOTAL", "Total general"]
        } else {
            &["Total", "TOTAL", "Total:"]
        });
        rows.push(vec![Value::text(word), Value::whole(records.len() as u32)]);
    }
    let mut titles = Vec::new();
    if dice.chance(0.6) {
        let many = 1 + dice.below(clerk.titles.len() as u32) as usize;
        titles = clerk.titles.iter().take(many).map(|&title| title.to_owned()).collect();
        let said =
            if clerk.spanish { "SYNTHETIC: datos inventados" } else { "SYNTHETIC - invented people, not a record" };
        titles.insert(dice.below(titles.len() as u32 + 1) as usize, said.to_owned());
    }
    Sheet { name: format!("{MARK} {}", clerk.code), titles, header, rows }
}

/// This clerk's columns today: some left out, in an order of their own.
fn columns(dice: &mut Dice, clerk: &Clerk) -> Vec<(String, What)> {
    let needed = |what: What| {
        use What::{Birth, FirstSurname, Given, Id, Mark, Name, SecondSurname, Surname, Turned};
        matches!(what, Birth | FirstSurname | Given | Id | Mark | Name | SecondSurname | Surname | Turned)
    };
    let letters = *dice.pick(&[Letters::AsRecorded, Letters::AsRecorded, Letters::AsRecorded, Letters::Capitals]);
    let mut columns = Vec::new();
    for &(headers, what) in clerk.columns {
        let left_out = dice.chance(0.15);
        let words: Vec<&str> = headers.split('|').collect();
        let mut header = letters.written(words[dice.below(words.len() as u32) as usize]);
        if dice.chance(0.03) {
            header.push(*dice.pick(&[' ', ':', '*']));
        }
        if needed(what) || !left_out {
            columns.push((header, what));
        }
    }
    match dice.weighted(&[0.5, 0.3, 0.2]) {
        0 => {}
        1 => {
            for _ in 0..3 {
                let at = dice.below(columns.len() as u32 - 1) as usize;
                columns.swap(at, at + 1);
            }
        }
        _ => dice.shuffle(&mut columns),
    }
    // A row that is shifted is so behind its id: there must be cells behind it.
    let id = columns.iter().position(|column| column.1 == What::Id).unwrap_or(0);
    let middle = columns.len() / 2;
    if id > middle {
        columns.swap(id, middle);
    }
    columns
}

fn manner(dice: &mut Dice, clerk: &Clerk, kind: Kind, has_age: bool) -> Manner {
    let dates = match (*dice.pick(clerk.dates), kind) {
        // What a spreadsheet program writes for its dates into a text file.
        (Dates::Cells, Kind::Text(..)) if clerk.spanish => Dates::DayFirst,
        (Dates::Cells, Kind::Text(..)) => Dates::MonthFirst,
        (dates, _) => dates,
    };
    let blanks: &[(&str, f64)] = if clerk.spanish { &OUR_BLANKS } else { &BLANKS };
    let weights: Vec<f64> = blanks.iter().map(|blank| blank.1).collect();
    Manner {
        dates,
        sexes: *dice.pick(clerk.sexes),
        countries: *dice.pick(clerk.countries),
        spanish: clerk.spanish,
        names: [Letters::AsRecorded, Letters::Capitals, Letters::Title][dice.weighted(&[0.5, 0.3, 0.2])],
        places: [Letters::AsRecorded, Letters::Capitals][dice.weighted(&[0.75, 0.25])],
        blank: blanks[dice.weighted(&weights)].0,
        age_for_birth: !has_age,
    }
}

/// The sheets as files.
fn saved(prefix: &str, sent: Vec<Sent>) -> Vec<SynthFile> {
    let mut files = Vec::new();
    let mut book: Option<(String, Vec<Sheet>)> = None;
    for Sent { code, kind, sheet } in sent {
        // A workbook that is being filled is a file too.
        let stem = format!("{prefix}-{}-{code}", files.len() + usize::from(book.is_some()) + 1);
        match (kind, &mut book) {
            (Kind::NextSheet, Some((_, sheets))) => sheets.push(sheet),
            (Kind::Workbook | Kind::NextSheet, _) => {
                files.extend(book.take().map(|(name, sheets)| workbook(&name, &sheets)));
                book = Some((format!("{stem}.xlsx"), vec![sheet]));
            }
            (Kind::Text(between, letter), _) => {
                let ending = if between == b'\t' { "tsv" } else { "csv" };
                files.push(file(&format!("{stem}.{ending}"), encoded(&sheet, between, letter)));
            }
        }
    }
    files.extend(book.map(|(name, sheets)| workbook(&name, &sheets)));
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

/// A sheet as text: titles and blank rows as long as the header, as spreadsheet programs save them.
fn encoded(sheet: &Sheet, between: u8, letter: Letter) -> Vec<u8> {
    let titles = sheet.titles.iter().map(|title| vec![Value::text(title)]);
    let header = sheet.header.iter().map(Value::text).collect();
    let mut rows: Vec<Vec<Value>> = titles.chain([header]).chain(sheet.rows.iter().cloned()).collect();
    for row in &mut rows {
        row.resize(row.len().max(sheet.header.len()), Value::Empty);
    }
    let bytes = delimited(&rows, between);
    match letter {
        Letter::Utf8 => bytes,
        Letter::Marked => [b"\xEF\xBB\xBF".to_vec(), bytes].concat(),
        Letter::Windows1252 => windows_1252(&String::from_utf8_lossy(&bytes)),
    }
}

/// The text in windows-1252; of a letter that it has not, the letter without its sign, else a question mark.
fn windows_1252(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for letter in text.chars() {
        let plain = letter.nfd().next().filter(char::is_ascii).unwrap_or('?');
        let written = [letter, plain].map(|letter| letter.to_string());
        let (encoded, _, lost) = encoding_rs::WINDOWS_1252.encode(&written[0]);
        bytes.extend_from_slice(if lost { written[1].as_bytes() } else { &encoded });
    }
    bytes
}
