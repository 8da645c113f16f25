//! Reads OpenDocument spreadsheets (ods, and fods, the same unpacked) cell by cell.
//!
//! Written here, since the reading library lays every sheet out as a full grid, in which one repeated row takes all
//! memory, and tells neither hidden rows nor merged cells nor the text that is shown.

use std::collections::BTreeSet;
use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::Reading;
use super::fill::{Filler, MAX_CELL_CHARS, MAX_COLUMNS, MAX_ROWS, Merged, More};
use super::grid::{Cell, CellKind};
use super::number;
use super::workbook::{SheetState, Sheets};
use super::xml::{attribute, count, push_reference, reader, skip, unescaped};

/// Elements of a table that only group rows or columns.
const GROUPS: [&str; 6] = [
    "table:table-header-rows",
    "table:table-rows",
    "table:table-row-group",
    "table:table-columns",
    "table:table-header-columns",
    "table:table-column-group",
];

/// Bytes of a cell's text after which no more is taken.
const MAX_TEXT: usize = 4 * MAX_CELL_CHARS;

type Flow<T = ()> = Result<T, quick_xml::Error>;

/// Reads the sheets that stand in the XML of a document.
pub fn read(file: &str, input: impl BufRead) -> Reading {
    let mut sheets = Sheets::new(file);
    let mut document = Document { xml: reader(input), buffer: Vec::new() };
    if document.read(&mut sheets).is_err() {
        sheets.note_damage();
    }
    sheets.reading
}

struct Document<R> {
    xml: Reader<R>,
    buffer: Vec<u8>,
}

/// What a cell holds, and in how many columns one after another.
struct Held {
    column: u32,
    columns: u32,
    text: String,
    kind: CellKind,
}

/// What the attributes of a cell say.
struct Value {
    /// As `office:value-type` names it.
    kind: String,
    value: String,
    error: bool,
    columns: u32,
    wide: u32,
    high: u32,
}

impl Value {
    fn of(element: &BytesStart<'_>) -> Value {
        let (kind, value) = (String::new(), String::new());
        let mut said = Value { kind, value, error: false, columns: 1, wide: 1, high: 1 };
        for attribute in element.attributes().with_checks(false).flatten() {
            let text = attribute.value.as_ref();
            let count = |least: u32| text.trim().parse().unwrap_or(1).max(least);
            match attribute.key.as_ref() {
                "office:value-type" => text.clone_into(&mut said.kind),
                "calcext:value-type" => said.error = text == "error",
                "office:value"
                | "office:date-value"
                | "office:time-value"
                | "office:boolean-value"
                | "office:string-value" => said.value = unescaped(text),
                "table:number-columns-repeated" => said.columns = count(0),
                "table:number-columns-spanned" => said.wide = count(1),
                "table:number-rows-spanned" => said.high = count(1),
                _ => {}
            }
        }
        said
    }
}

impl<R: BufRead> Document<R> {
    fn next(&mut self) -> Flow<Event<'static>> {
        self.buffer.clear();
        Ok(self.xml.read_event_into(&mut self.buffer)?.into_owned())
    }

    fn skip(&mut self, element: &BytesStart<'_>) -> Flow {
        skip(&mut self.xml, element)
    }

    fn read(&mut self, sheets: &mut Sheets) -> Flow {
        let mut style = None;
        let mut hidden_styles = BTreeSet::new();
        loop {
            match self.next()? {
                Event::Start(element) => match element.name().as_ref() {
                    "style:style" => style = attribute(&element, "style:name"),
                    "style:table-properties" if attribute(&element, "table:display").as_deref() == Some("false") => {
                        hidden_styles.extend(style.take());
                    }
                    "table:tracked-changes" => self.skip(&element)?,
                    "table:table" => {
                        let name = attribute(&element, "table:name").unwrap_or_default();
                        let style = attribute(&element, "table:style-name").unwrap_or_default();
                        let state =
                            if hidden_styles.contains(&style) { SheetState::Hidden } else { SheetState::Visible };
                        if sheets.fill(&name, state, |filler| self.table(filler)) == More::Full {
                            return Ok(());
                        }
                    }
                    _ => {}
                },
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn table(&mut self, filler: &mut Filler) -> Flow {
        let mut row = 0u32;
        loop {
            match self.next()? {
                Event::Start(element) => match element.name().as_ref() {
                    "table:table-row" => {
                        let rows = count(&element, "table:number-rows-repeated");
                        if ["collapse", "filter"]
                            .contains(&attribute(&element, "table:visibility").unwrap_or_default().as_str())
                        {
                            filler.hide(row, row.saturating_add(rows) - u32::from(rows > 0));
                        }
                        self.row(filler, row, rows)?;
                        row = row.saturating_add(rows);
                    }
                    group if GROUPS.contains(&group) => {}
                    _ => self.skip(&element)?,
                },
                Event::End(element) if element.name().as_ref() == "table:table" => return Ok(()),
                Event::Eof => return Err(early_end()),
                _ => {}
            }
        }
    }

    fn row(&mut self, filler: &mut Filler, row: u32, rows: u32) -> Flow {
        let (mut column, mut beyond) = (0u32, false);
        let mut cells = Vec::new();
        loop {
            match self.next()? {
                Event::Start(element) => match element.name().as_ref() {
                    // One beyond the last column, so that it is told.
                    "table:table-cell" if !beyond => {
                        let value = Value::of(&element);
                        let (text, kind) = self.cell(&value)?;
                        // One that stands in no column is not there, however often it is written.
                        if value.columns == 0 {
                            continue;
                        }
                        if value.wide > 1 || value.high > 1 {
                            // Rows that are repeated are alike, so that one region may cover them all.
                            filler.merge(Merged {
                                first_row: row,
                                first_column: column,
                                last_row: row.saturating_add(value.high.max(rows) - 1),
                                last_column: column.saturating_add(value.wide - 1),
                            });
                        }
                        if kind != CellKind::Empty {
                            beyond = column >= MAX_COLUMNS;
                            let column = column.min(MAX_COLUMNS);
                            cells.push(Held { column, columns: value.columns, text, kind });
                        }
                        column = column.saturating_add(value.columns);
                    }
                    // What lies under a merged cell is not seen.
                    "table:covered-table-cell" => {
                        let columns = count(&element, "table:number-columns-repeated");
                        self.skip(&element)?;
                        column = column.saturating_add(columns);
                    }
                    _ => self.skip(&element)?,
                },
                Event::End(element) if element.name().as_ref() == "table:table-row" => break,
                Event::Eof => return Err(early_end()),
                _ => {}
            }
        }
        if cells.is_empty() {
            return Ok(());
        }
        for row in (row..row.saturating_add(rows)).take(MAX_ROWS as usize + 1) {
            for held in &cells {
                let most = (MAX_COLUMNS + 1).saturating_sub(held.column) as usize;
                for column in (held.column..held.column.saturating_add(held.columns)).take(most) {
                    if filler.put(row, column, Cell { text: &held.text, kind: held.kind }) == More::Full {
                        return Ok(());
                    }
                }
            }
        }
        Ok(())
    }

    /// What a cell says, by its value and by the text that is shown.
    fn cell(&mut self, value: &Value) -> Flow<(String, CellKind)> {
        let shown = self.shown()?;
        let said = match value.kind.as_str() {
            _ if value.error => Some((shown.clone().unwrap_or_default(), CellKind::Error)),
            "float" | "percentage" | "currency" => value.value.trim().parse().ok().map(|number| {
                let seen = shown.as_deref().filter(|shown| value.kind == "float" && number::shows(shown, number));
                (seen.map_or_else(|| number::number(number), str::to_owned), CellKind::Number)
            }),
            "date" => Some(number::iso_date(&value.value)),
            "time" => Some((number::iso_duration(&value.value), CellKind::Text)),
            "boolean" => Some((value.value.to_uppercase(), CellKind::Boolean)),
            _ => None,
        };
        Ok(said.filter(|(text, _)| !text.is_empty()).unwrap_or_else(|| {
            let text = shown.unwrap_or_else(|| value.value.clone());
            let kind = if text.is_empty() { CellKind::Empty } else { CellKind::Text };
            (text, kind)
        }))
    }

    /// The paragraphs of a cell, without notes and drawings; None where it has none.
    fn shown(&mut self) -> Flow<Option<String>> {
        let mut text: Option<String> = None;
        loop {
            match self.next()? {
                Event::Start(element) if matches!(element.name().as_ref(), "text:p" | "text:h") => {
                    match &mut text {
                        Some(text) => text.push('\n'),
                        None => text = Some(String::new()),
                    }
                    self.paragraph(text.get_or_insert_default())?;
                }
                Event::Start(element) => self.skip(&element)?,
                Event::End(_) => return Ok(text),
                Event::Eof => return Err(early_end()),
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, out: &mut String) -> Flow {
        let start = out.len();
        let mut depth = 0;
        // Blanks that follow each other count as one, and none at the beginning.
        let push = |out: &mut String, text: &str| {
            // A cell that holds more is cut, and told to be.
            let text = if out.len() > MAX_TEXT { "" } else { text };
            for sign in text.chars() {
                let blank = matches!(sign, ' ' | '\t' | '\r' | '\n');
                match blank {
                    true if out.len() == start || out.ends_with(' ') => {}
                    true => out.push(' '),
                    false => out.push(sign),
                }
            }
        };
        loop {
            match self.next()? {
                Event::Text(text) => push(out, &text.xml10_content()),
                Event::CData(text) => push(out, &text.xml10_content()),
                Event::GeneralRef(reference) => push_reference(out, &reference),
                Event::Start(element) => match element.name().as_ref() {
                    "text:s" => {
                        let most = if out.len() > MAX_TEXT { 0 } else { 1_000 };
                        let blanks = count(&element, "text:c").min(most) as usize;
                        out.extend(std::iter::repeat_n(' ', blanks));
                        self.skip(&element)?;
                    }
                    "text:tab" => {
                        out.push('\t');
                        self.skip(&element)?;
                    }
                    "text:line-break" => {
                        out.push('\n');
                        self.skip(&element)?;
                    }
                    "text:ruby-text" | "text:note" => self.skip(&element)?,
                    name if name.starts_with("text:") => depth += 1,
                    _ => self.skip(&element)?,
                },
                Event::End(_) if depth == 0 => return Ok(()),
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(early_end()),
                _ => {}
            }
        }
    }
}

fn early_end() -> quick_xml::Error {
    quick_xml::errors::SyntaxError::UnclosedTag.into()
}
