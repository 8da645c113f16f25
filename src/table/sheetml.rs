//! Reads workbooks that Excel 2003 and many case systems write as one XML file (SpreadsheetML), often named `.xls`.

use std::collections::BTreeMap;
use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::Reading;
use super::fill::{Filler, Merged, More};
use super::grid::{Cell, CellKind};
use super::number;
use super::workbook::{SheetState, Sheets};
use super::xml::{attribute, push_reference, reader, skip};

type Flow<T = ()> = Result<T, quick_xml::Error>;

/// Reads the sheets of a workbook.
pub fn read(file: &str, input: impl BufRead) -> Reading {
    let mut sheets = Sheets::new(file);
    let mut book = Book { xml: reader(input), buffer: Vec::new(), styles: BTreeMap::new() };
    if book.read(&mut sheets).is_err() {
        sheets.note_damage();
    }
    sheets.reading
}

struct Book<R> {
    xml: Reader<R>,
    buffer: Vec<u8>,
    /// Styles and the number formats that they show.
    styles: BTreeMap<String, String>,
}

impl<R: BufRead> Book<R> {
    fn next(&mut self) -> Flow<Event<'static>> {
        self.buffer.clear();
        Ok(self.xml.read_event_into(&mut self.buffer)?.into_owned())
    }

    fn read(&mut self, sheets: &mut Sheets) -> Flow {
        let mut style = String::new();
        loop {
            match self.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "Style" => style = attribute(&element, "ss:ID").unwrap_or_default(),
                    "NumberFormat" => {
                        let format = attribute(&element, "ss:Format").unwrap_or_default();
                        self.styles.entry(std::mem::take(&mut style)).or_insert(format);
                    }
                    "Worksheet" => {
                        let name = attribute(&element, "ss:Name").unwrap_or_default();
                        if sheets.fill(&name, SheetState::Visible, |filler| self.sheet(filler)) == More::Full {
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

    fn sheet(&mut self, filler: &mut Filler) -> Flow {
        let (mut row, mut column) = (0u32, 0u32);
        loop {
            match self.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "Table" | "WorksheetOptions" => {}
                    "Row" => {
                        row = place(&element, "ss:Index").unwrap_or(row);
                        column = 0;
                        if attribute(&element, "ss:Hidden").as_deref() == Some("1") {
                            filler.hide(row, row.saturating_add(number_of(&element, "ss:Span")));
                        }
                    }
                    "Cell" => {
                        column = place(&element, "ss:Index").unwrap_or(column);
                        let (wide, high) = (number_of(&element, "ss:MergeAcross"), number_of(&element, "ss:MergeDown"));
                        let (last_row, last_column) = (row.saturating_add(high), column.saturating_add(wide));
                        if wide > 0 || high > 0 {
                            filler.merge(Merged { first_row: row, first_column: column, last_row, last_column });
                        }
                        let style = attribute(&element, "ss:StyleID").unwrap_or_default();
                        let (text, kind) = self.cell(&style)?;
                        if filler.put(row, column, Cell { text: &text, kind }) == More::Full {
                            return Ok(());
                        }
                        column = last_column.saturating_add(1);
                    }
                    "Visible" => {
                        if let Event::Text(text) = self.next()?
                            && text.as_ref().starts_with("SheetHidden")
                        {
                            filler.hide_sheet();
                        }
                    }
                    _ => skip(&mut self.xml, &element)?,
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "Row" => row = row.saturating_add(1),
                    "Worksheet" => return Ok(()),
                    _ => {}
                },
                Event::Eof => return Err(quick_xml::errors::SyntaxError::UnclosedTag.into()),
                _ => {}
            }
        }
    }

    /// What the open cell says.
    fn cell(&mut self, style: &str) -> Flow<(String, CellKind)> {
        let mut said = (String::new(), CellKind::Empty);
        loop {
            match self.next()? {
                Event::Start(element) if element.local_name().as_ref() == "Data" => {
                    let kind = attribute(&element, "ss:Type").unwrap_or_default();
                    let text = self.text()?;
                    said = match (kind.as_str(), text.trim().parse::<f64>()) {
                        ("Number", Ok(value)) => {
                            let format = self.styles.get(style);
                            let padded = format.and_then(|format| number::padded(value, format));
                            (padded.unwrap_or_else(|| number::number(value)), CellKind::Number)
                        }
                        ("DateTime", _) => number::iso_date(&text),
                        ("Boolean", _) => {
                            (if text.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(), CellKind::Boolean)
                        }
                        ("Error", _) => (text, CellKind::Error),
                        _ => (text, CellKind::Text),
                    };
                }
                Event::Start(element) => skip(&mut self.xml, &element)?,
                Event::End(_) => return Ok(said),
                Event::Eof => return Err(quick_xml::errors::SyntaxError::UnclosedTag.into()),
                _ => {}
            }
        }
    }

    /// The text of the open element and of those in it.
    fn text(&mut self) -> Flow<String> {
        let (mut out, mut depth) = (String::new(), 0);
        loop {
            match self.next()? {
                Event::Text(text) => out.push_str(&text.xml10_content()),
                Event::CData(text) => out.push_str(&text.xml10_content()),
                Event::GeneralRef(reference) => push_reference(&mut out, &reference),
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => return Ok(out),
                Event::End(_) => depth -= 1,
                Event::Eof => return Err(quick_xml::errors::SyntaxError::UnclosedTag.into()),
                _ => {}
            }
        }
    }
}

/// A place counted from 1, as one counted from 0.
fn place(element: &BytesStart<'_>, key: &str) -> Option<u32> {
    attribute(element, key)?.trim().parse::<u32>().ok()?.checked_sub(1)
}

fn number_of(element: &BytesStart<'_>, key: &str) -> u32 {
    attribute(element, key).and_then(|text| text.trim().parse().ok()).unwrap_or(0)
}
