//! Reads delimited text (csv, tsv, pasted cells) into rows numbered as a spreadsheet program shows them.

use super::fill::{Filler, MAX_CELL_CHARS, More, Room};
use super::grid::{Cell, Table};
use crate::facts::{Place, Problem, Severity};

const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];
/// How many records are looked at to choose the delimiter.
const SAMPLE_RECORDS: usize = 200;
/// How many broken quotes are told one by one.
const TOLD_QUOTES: usize = 5;

/// Reads delimited text. Every line is a row, blank ones too; a line break within quotes is part of its cell.
pub fn read(file: &str, text: &str) -> (Table, Vec<Problem>) {
    let (declared, text) = declared(text);
    let delimiter = declared.unwrap_or_else(|| choose(text));
    let mut filler = Filler::new(Table::new(file, None), Room::WHOLE);
    let mut records = Records::new(text, delimiter);
    let mut row = 0;
    while records.next() {
        for (column, field) in (0..).zip(records.fields()) {
            if filler.put(row, column, Cell::text(field)) == More::Full {
                break;
            }
        }
        row += 1;
    }
    let (table, mut problems) = filler.finish();
    let all = records.broken.len();
    for number in records.broken.into_iter().take(TOLD_QUOTES) {
        let place = Place { row: Some(number), ..table.place() };
        problems.push(Problem::new(Severity::Warning, "problem-sheet-broken-quote", place).with("count", all));
    }
    (table, problems)
}

/// The delimiter that a first line `sep=;` declares, and the text below it: spreadsheet programs do not show that line.
fn declared(text: &str) -> (Option<char>, &str) {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let line = text[..end].trim_matches('"');
    let mut rest = text[end..].chars();
    let declared = line.get(..4).filter(|head| head.eq_ignore_ascii_case("sep=")).and_then(|_| {
        let mut tail = line[4..].chars();
        tail.next().filter(|sign| tail.next().is_none() && sign.is_ascii() && *sign != '"')
    });
    if declared.is_none() {
        return (None, text);
    }
    if rest.next() == Some('\r') && rest.as_str().starts_with('\n') {
        rest.next();
    }
    (declared, rest.as_str())
}

/// The delimiter under which most records have the same number of fields, more than one.
fn choose(text: &str) -> char {
    let mut best = (0.0, ',');
    for delimiter in DELIMITERS {
        let (width, share) = usual_width(text, delimiter);
        let score = if width < 2 { 0.0 } else { share * (1.0 - 0.5 / width as f64) };
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

/// The commonest number of fields (above one, where any record has more) among the first records, and its share.
fn usual_width(text: &str, delimiter: char) -> (usize, f64) {
    let mut records = Records::bare(text, delimiter);
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    let mut seen = 0;
    while seen < SAMPLE_RECORDS && records.next() {
        let width = records.fields.len();
        if width == 1 && records.fields().all(|field| field.trim().is_empty()) {
            continue;
        }
        seen += 1;
        *counts.entry(width).or_default() += 1;
    }
    let widest = counts.iter().filter(|(width, _)| **width > 1).max_by_key(|(width, count)| (**count, **width));
    widest.map_or((1, 0.0), |(width, count)| (*width, *count as f64 / seen as f64))
}

/// Reads record after record. The fields of the last one read lie in `buffer`.
struct Records<'t> {
    rest: &'t str,
    delimiter: char,
    /// The usual number of fields, by which a quote that swallows whole records is known.
    width: usize,
    buffer: String,
    /// Where each field ends in `buffer`.
    fields: Vec<usize>,
    /// The number of the record last read, from 1.
    number: u32,
    /// Records with a quote that is not closed.
    broken: Vec<u32>,
}

impl<'t> Records<'t> {
    fn bare(text: &'t str, delimiter: char) -> Self {
        let (buffer, fields, broken) = (String::new(), Vec::new(), Vec::new());
        Records { rest: text, delimiter, width: usize::MAX, buffer, fields, number: 0, broken }
    }

    fn new(text: &'t str, delimiter: char) -> Self {
        Records { width: usual_width(text, delimiter).0, ..Records::bare(text, delimiter) }
    }

    fn fields(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.fields.iter().copied());
        starts.zip(&self.fields).map(|(start, &end)| &self.buffer[start..end])
    }

    /// Reads the next record; says whether there was one.
    fn next(&mut self) -> bool {
        self.buffer.clear();
        self.fields.clear();
        if self.rest.is_empty() {
            return false;
        }
        self.number = self.number.saturating_add(1);
        loop {
            self.field();
            self.fields.push(self.buffer.len());
            let mut rest = self.rest.chars();
            match rest.next() {
                Some(next) if next == self.delimiter => self.rest = rest.as_str(),
                Some('\r') if rest.as_str().starts_with('\n') => {
                    self.rest = &self.rest[2..];
                    return true;
                }
                Some(_) => {
                    self.rest = rest.as_str();
                    return true;
                }
                None => return true,
            }
        }
    }

    /// Reads a field up to its delimiter, its line break or the end.
    fn field(&mut self) {
        if let Some(quoted) = self.rest.strip_prefix('"') {
            match self.closing_quote(quoted) {
                Some(end) => {
                    push_unescaped(&mut self.buffer, &quoted[..end]);
                    self.rest = &quoted[end + 1..];
                }
                None => {
                    if self.broken.last() != Some(&self.number) {
                        self.broken.push(self.number);
                    }
                }
            }
        }
        // All three are ASCII, so a byte that is one of them is no part of another sign.
        let delimiter = self.delimiter as u8;
        let ends = |byte: &u8| *byte == delimiter || *byte == b'\r' || *byte == b'\n';
        let end = self.rest.as_bytes().iter().position(ends).unwrap_or(self.rest.len());
        self.buffer.push_str(&self.rest[..end]);
        self.rest = &self.rest[end..];
    }

    fn ends_field(&self, next: char) -> bool {
        next == self.delimiter || next == '\r' || next == '\n'
    }

    /// Where the quote that was opened before `quoted` is closed. None where it never is, or only after more than a
    /// cell can hold, or after whole records: then it is a stray quote, part of the text.
    fn closing_quote(&self, quoted: &str) -> Option<usize> {
        let bytes = quoted.as_bytes();
        let mut at = 0;
        let end = loop {
            at += quoted[at..].find('"')?;
            if at > 4 * MAX_CELL_CHARS {
                return None;
            }
            if bytes.get(at + 1) != Some(&b'"') {
                break at;
            }
            at += 2;
        };
        let inside = &quoted[..end];
        let ends_a_field = quoted[end + 1..].chars().next().is_none_or(|next| self.ends_field(next));
        if !ends_a_field && inside.contains(['\r', '\n']) {
            return None;
        }
        let mut lines = inside.split(['\r', '\n']).filter(|line| !line.is_empty()).skip(1).peekable();
        while let Some(line) = lines.next() {
            // The last one goes on behind the closing quote: it is no whole record.
            let whole = lines.peek().is_some();
            if whole && self.width > 2 && line.split(self.delimiter).count() == self.width {
                return None;
            }
        }
        Some(end)
    }
}

fn push_unescaped(buffer: &mut String, quoted: &str) {
    let mut pieces = quoted.split("\"\"");
    buffer.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        buffer.push('"');
        buffer.push_str(piece);
    }
}
