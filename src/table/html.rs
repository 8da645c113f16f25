//! Reads the tables of a web page that was saved under a spreadsheet's name, as case systems export them.
//!
//! No browser: what is no table is left out, and the tables of a page stand below each other, as in a spreadsheet
//! program that opens it.

use super::fill::{Filler, MAX_COLUMNS, Merged, More};
use super::grid::{Cell, Table};

/// Cells that one cell may cover, sideways and downwards.
const MAX_SPAN: u32 = 1_000;
const REFERENCES: [(&str, &str); 26] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("aacute", "á"),
    ("eacute", "é"),
    ("iacute", "í"),
    ("oacute", "ó"),
    ("uacute", "ú"),
    ("uuml", "ü"),
    ("ntilde", "ñ"),
    ("ccedil", "ç"),
    ("atilde", "ã"),
    ("Aacute", "Á"),
    ("Eacute", "É"),
    ("Iacute", "Í"),
    ("Oacute", "Ó"),
    ("Uacute", "Ú"),
    ("Uuml", "Ü"),
    ("Ntilde", "Ñ"),
    ("ndash", "–"),
    ("ordm", "º"),
    ("ordf", "ª"),
    ("deg", "°"),
];

/// A table of the page that is open.
#[derive(Default)]
struct Open {
    /// The cells of the open row: column, text, width, height.
    row: Vec<(u32, String, u32, u32)>,
    begun: bool,
    hidden: bool,
    /// The cell that is open.
    cell: Option<(String, u32, u32)>,
    /// For each column, how many rows more a cell of a row above covers it.
    covered: Vec<u32>,
}

/// Fills `table` with the rows of all tables of a page.
pub fn read(table: Table, text: &str, filler: impl FnOnce(Table) -> Filler) -> Filler {
    let mut page = Page { filler: filler(table), rows: 0, open: Vec::new() };
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        page.text(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        // As in `< 5 years`.
        if !rest[1..].starts_with(|sign: char| sign.is_ascii_alphabetic() || matches!(sign, '/' | '!' | '?')) {
            page.text("<");
            rest = &rest[1..];
            continue;
        }
        let Some(end) = tag_end(rest) else { break };
        let tag = &rest[1..end];
        rest = &rest[end + 1..];
        let name: String =
            tag.chars().take_while(|sign| !sign.is_whitespace()).take(12).collect::<String>().to_lowercase();
        let name = name.trim_end_matches('/');
        if matches!(name, "script" | "style" | "title") {
            let close = format!("</{name}");
            let end = rest.as_bytes().windows(close.len()).position(|part| part.eq_ignore_ascii_case(close.as_bytes()));
            rest = end.map_or("", |at| &rest[at..]);
        }
        if page.tag(name, tag) == More::Full {
            break;
        }
    }
    if !rest.contains('<') {
        page.text(rest);
    }
    while !page.open.is_empty() {
        page.close_table();
    }
    page.filler
}

/// Where the tag that begins `text` ends, beyond the quotes in it.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match quote {
            Some(open) if byte == open => quote = None,
            Some(_) => {}
            None if byte == b'>' => return Some(at),
            // A quote that opens no value is a stray one.
            None if matches!(byte, b'"' | b'\'') && text[..at].ends_with('=') => quote = Some(byte),
            None => {}
        }
    }
    text.find('>')
}

struct Page {
    filler: Filler,
    rows: u32,
    open: Vec<Open>,
}

impl Page {
    fn text(&mut self, text: &str) {
        let Some((cell, ..)) = self.open.last_mut().and_then(|table| table.cell.as_mut()) else { return };
        for sign in plain(text).chars() {
            match sign.is_whitespace() {
                true if cell.is_empty() || cell.ends_with([' ', '\n']) => {}
                true => cell.push(' '),
                false => cell.push(sign),
            }
        }
    }

    fn tag(&mut self, name: &str, tag: &str) -> More {
        match name {
            "table" if self.open.len() < 50 => self.open.push(Open::default()),
            "/table" => return self.close_table(),
            "tr" => {
                let end = self.close_row();
                if let Some(open) = self.open.last_mut() {
                    open.begun = true;
                    let style = attribute(tag, "style").unwrap_or_default().to_lowercase();
                    let style: String = style.split_whitespace().collect();
                    open.hidden = ["display:none", "visibility:collapse"]
                        .iter()
                        .any(|hides| style.split(';').any(|rule| rule.starts_with(hides)))
                        || attribute(tag, "hidden").is_some();
                }
                return end;
            }
            "/tr" => return self.close_row(),
            "td" | "th" => {
                self.close_cell();
                if let Some(open) = self.open.last_mut() {
                    let span = |key| attribute(tag, key).and_then(|text| text.trim().parse().ok()).unwrap_or(1);
                    let (wide, high): (u32, u32) = (span("colspan"), span("rowspan"));
                    open.cell = Some((String::new(), wide.clamp(1, MAX_SPAN), high.clamp(1, MAX_SPAN)));
                }
            }
            "/td" | "/th" => self.close_cell(),
            "br" | "p" | "/p" | "div" | "/div" | "li" => {
                if let Some((cell, ..)) = self.open.last_mut().and_then(|table| table.cell.as_mut())
                    && !cell.is_empty()
                    && !cell.ends_with('\n')
                {
                    cell.push('\n');
                }
            }
            _ => {}
        }
        More::Wanted
    }

    fn close_cell(&mut self) {
        let Some(open) = self.open.last_mut() else { return };
        let Some((mut text, wide, high)) = open.cell.take() else { return };
        text.truncate(text.trim_end().len());
        // Cells beyond what is read stand where the first of them would.
        let mut column =
            open.row.last().map_or(0, |(column, _, wide, _)| column.saturating_add(*wide).min(MAX_COLUMNS));
        while open.covered.get(column as usize).is_some_and(|rows| *rows > 0) {
            column += 1;
        }
        open.begun = true;
        // One cell beyond the last column is kept, so that it is told.
        if open.row.last().is_none_or(|(column, ..)| *column < MAX_COLUMNS) {
            open.row.push((column, text, wide, high));
        }
    }

    fn close_row(&mut self) -> More {
        self.close_cell();
        let Some(open) = self.open.last_mut() else { return More::Wanted };
        if !std::mem::take(&mut open.begun) {
            return More::Wanted;
        }
        let row = self.rows;
        self.rows = row.saturating_add(1);
        for rows in &mut open.covered {
            *rows = rows.saturating_sub(1);
        }
        if open.hidden {
            self.filler.hide(row, row);
        }
        for (column, text, wide, high) in open.row.drain(..) {
            if wide > 1 || high > 1 {
                let (last_row, last_column) = (row.saturating_add(high - 1), column.saturating_add(wide - 1));
                self.filler.merge(Merged { first_row: row, first_column: column, last_row, last_column });
            }
            if high > 1 {
                let (first, last) = (column.min(MAX_COLUMNS) as usize, (column + wide).min(MAX_COLUMNS) as usize);
                open.covered.resize(open.covered.len().max(last), 0);
                open.covered[first..last].fill(high - 1);
            }
            if self.filler.put(row, column, Cell::text(&text)) == More::Full {
                return More::Full;
            }
        }
        More::Wanted
    }

    fn close_table(&mut self) -> More {
        let end = self.close_row();
        self.open.pop();
        end
    }
}

/// The value of the attribute `name`, empty where it has none; None where the tag does not have it.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag.find(|sign: char| sign.is_whitespace() || sign == '/').map_or("", |end| &tag[end..]);
    loop {
        rest = rest.trim_start_matches(|sign: char| sign.is_whitespace() || matches!(sign, '/' | '='));
        let end = rest.find(|sign: char| sign.is_whitespace() || matches!(sign, '/' | '=')).unwrap_or(rest.len());
        if end == 0 {
            return None;
        }
        let (key, after) = rest.split_at(end);
        let (value, after) = match after.trim_start().strip_prefix('=').map(str::trim_start) {
            None => ("", after),
            Some(value) => match value.chars().next().filter(|quote| matches!(quote, '"' | '\'')) {
                Some(quote) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
                None => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
            },
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(value.trim_end_matches('/'));
        }
        rest = after;
    }
}

/// A text with its references resolved; those that nobody knows stay as they are.
fn plain(text: &str) -> String {
    let mut pieces = text.split('&');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let name = piece.get(..piece.find(';').unwrap_or(0)).filter(|name| (1..9).contains(&name.len()));
        let number =
            name.and_then(|name| name.strip_prefix('#')).and_then(|digits| match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => digits.parse().ok(),
            });
        let known = REFERENCES.iter().find(|(reference, _)| Some(*reference) == name);
        match (name, number.and_then(char::from_u32), known) {
            (Some(name), Some(sign), _) => {
                out.push(sign);
                out.push_str(&piece[name.len() + 1..]);
            }
            (Some(name), _, Some((_, sign))) => {
                out.push_str(sign);
                out.push_str(&piece[name.len() + 1..]);
            }
            _ => out.extend(["&", piece]),
        }
    }
    out
}
