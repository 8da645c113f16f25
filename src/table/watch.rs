//! Watches XML go by, byte for byte, before anything is made of it: what would harm, which rows are hidden, which cells
//! are merged.

use memchr::{memchr, memchr3};

use super::fill::Merged;
use super::hints::Hints;

/// The longest text, tag or comment, in bytes: a reader holds it whole.
const MAX_TOKEN: usize = 16 << 20;
/// The most text of a cell or a shared text, in bytes, however many runs it consists of.
const MAX_HELD: usize = 32 << 20;
/// How deep elements may lie in each other: a reader remembers each.
const MAX_DEPTH: u32 = 250;
/// How much of a tag is looked at.
const TAG: usize = 4_000;

/// Why a part is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Harm {
    /// It would take more memory or time than there is.
    Bomb,
    /// It declares entities, which no spreadsheet program writes.
    Entities,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Text,
    Tag,
    /// Within an attribute's value, up to this quote.
    Quoted(u8),
    /// After `<!`, not yet known what of.
    Bang,
    /// Up to these two bytes and `>`; the first is 0 where one is enough.
    Until([u8; 2]),
    Doctype,
}

/// One part of a packed workbook, or a whole XML file.
pub struct Watch {
    state: State,
    depth: u32,
    token: usize,
    /// Bytes since the last cell or shared text began.
    held: usize,
    in_cells: bool,
    /// The beginning of the open tag.
    tag: Vec<u8>,
    /// The two bytes last seen.
    last: [u8; 2],
    row: u32,
    pub elements: u64,
    /// Shared texts.
    pub texts: u64,
    pub hints: Hints,
}

impl Watch {
    pub fn new() -> Self {
        let (tag, hints) = (Vec::with_capacity(TAG), Hints::default());
        Watch {
            state: State::Text,
            depth: 0,
            token: 0,
            held: 0,
            in_cells: false,
            tag,
            last: [0; 2],
            row: 0,
            elements: 0,
            texts: 0,
            hints,
        }
    }

    pub fn feed(&mut self, mut bytes: &[u8]) -> Result<(), Harm> {
        while !bytes.is_empty() {
            let taken = self.step(bytes)?;
            if taken > 0 {
                self.token += taken;
                self.held += taken;
                self.last = [if taken > 1 { bytes[taken - 2] } else { self.last[1] }, bytes[taken - 1]];
                bytes = &bytes[taken..];
            }
            if self.token > MAX_TOKEN || (self.in_cells && self.held > MAX_HELD) {
                return Err(Harm::Bomb);
            }
        }
        Ok(())
    }

    /// Looks at the next bytes and says how many it took.
    fn step(&mut self, bytes: &[u8]) -> Result<usize, Harm> {
        match self.state {
            State::Text => {
                let Some(at) = memchr(b'<', bytes) else { return Ok(bytes.len()) };
                self.token = 0;
                self.tag.clear();
                self.state = State::Tag;
                Ok(at + 1)
            }
            State::Tag if self.tag.is_empty() && bytes[0] == b'?' => {
                self.state = State::Until([0, b'?']);
                Ok(1)
            }
            State::Tag if self.tag.is_empty() && bytes[0] == b'!' => {
                self.state = State::Bang;
                self.keep(&bytes[..1]);
                Ok(1)
            }
            State::Tag => {
                let Some(at) = memchr3(b'>', b'"', b'\'', bytes) else {
                    self.keep(bytes);
                    return Ok(bytes.len());
                };
                self.keep(&bytes[..at]);
                if bytes[at] == b'>' {
                    let before = if at > 0 { bytes[at - 1] } else { self.last[1] };
                    self.close(before == b'/')?;
                } else {
                    self.keep(&bytes[at..=at]);
                    self.state = State::Quoted(bytes[at]);
                }
                Ok(at + 1)
            }
            State::Quoted(quote) => {
                let Some(at) = memchr(quote, bytes) else {
                    self.keep(bytes);
                    return Ok(bytes.len());
                };
                self.keep(&bytes[..=at]);
                self.state = State::Tag;
                Ok(at + 1)
            }
            State::Bang => {
                self.keep(&bytes[..1]);
                self.state = match self.tag.as_slice() {
                    b"!--" => State::Until(*b"--"),
                    b"![CDATA[" => State::Until(*b"]]"),
                    tag if tag.len() < 8 && bytes[0] != b'>' => State::Bang,
                    _ => State::Doctype,
                };
                self.token = 0;
                // The byte is looked at again, now that it is known what it stands in.
                Ok(usize::from(self.state != State::Doctype))
            }
            State::Until([first, second]) => {
                let Some(at) = memchr(b'>', bytes) else { return Ok(bytes.len()) };
                let back = |steps: usize| if at >= steps { bytes[at - steps] } else { self.last[2 + at - steps] };
                // `<!-->` does not end the comment that it begins: `token` counts from the second dash.
                let whole = first == 0 || (self.token + at > 2 && back(2) == first);
                if whole && back(1) == second {
                    self.state = State::Text;
                    self.token = 0;
                }
                Ok(at + 1)
            }
            State::Doctype => {
                let end = memchr(b'>', bytes);
                if memchr(b'[', &bytes[..end.unwrap_or(bytes.len())]).is_some() {
                    return Err(Harm::Entities);
                }
                if end.is_some() {
                    self.state = State::Text;
                }
                Ok(end.map_or(bytes.len(), |at| at + 1))
            }
        }
    }

    fn keep(&mut self, bytes: &[u8]) {
        let free = TAG - self.tag.len().min(TAG);
        self.tag.extend_from_slice(&bytes[..bytes.len().min(free)]);
    }

    fn close(&mut self, closes_itself: bool) -> Result<(), Harm> {
        self.state = State::Text;
        self.token = 0;
        if self.tag.first() == Some(&b'/') {
            if self.tag.ends_with(b"sheetData") {
                self.in_cells = false;
            }
            self.depth = self.depth.saturating_sub(1);
            return Ok(());
        }
        self.elements += 1;
        if !closes_itself {
            self.depth += 1;
            if self.depth > MAX_DEPTH {
                return Err(Harm::Bomb);
            }
        }
        let end = self.tag.iter().position(|byte| byte.is_ascii_whitespace() || *byte == b'/');
        let name = &self.tag[..end.unwrap_or(self.tag.len())];
        let name = name.iter().position(|byte| *byte == b':').map_or(name, |colon| &name[colon + 1..]);
        if matches!(name, b"c" | b"si" | b"row") || !self.in_cells {
            self.held = 0;
        }
        match name {
            b"sheetData" => self.in_cells = true,
            b"si" => self.texts += 1,
            // Memory is reserved for as many shared texts as are claimed.
            b"sst" if self.tag.len() == TAG => return Err(Harm::Bomb),
            b"sst" => {
                self.in_cells = true;
                let claim =
                    self.attribute("uniqueCount").filter(|claim| claim.bytes().all(|byte| byte.is_ascii_digit()));
                self.texts += claim.map_or(0, |claim| claim.parse().unwrap_or(u64::MAX / 2));
            }
            b"row" => {
                let number = self.attribute("r").and_then(|text| text.trim().parse().ok());
                self.row = number.unwrap_or(self.row.saturating_add(1));
                // A sheet whose rows are hidden unless told otherwise (`zeroHeight`) tells so of rows that do not stand
                // in it: they hold nothing.
                if self.row > 0 && matches!(self.attribute("hidden"), Some("1" | "true" | "on")) {
                    self.hints.hide(self.row - 1);
                }
            }
            b"mergeCell" => {
                if let Some(region) = self.attribute("ref").and_then(region) {
                    self.hints.merge(region);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The value of an attribute of the open tag.
    fn attribute(&self, name: &str) -> Option<&str> {
        let tag = std::str::from_utf8(&self.tag).ok()?;
        let (mut rest, mut found) = (tag, None);
        while found.is_none() {
            let at = rest.find(name)?;
            let begins = rest[..at].ends_with(|sign: char| sign.is_ascii_whitespace());
            rest = &rest[at + name.len()..];
            found = rest.trim_ascii_start().strip_prefix('=').filter(|_| begins);
        }
        let value = found?.trim_ascii_start();
        let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        value[1..].split(quote).next()
    }
}

/// A region as spreadsheet programs write it, `A1:B2`.
fn region(text: &str) -> Option<Merged> {
    let place = |text: &str| {
        let text = text.replace('$', "");
        let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
        let column = text[..letters]
            .bytes()
            .take(4)
            .fold(0, |sum, letter| sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
        let row: u32 = text[letters..].parse().ok()?;
        Some((row.checked_sub(1)?, column.checked_sub(1)?))
    };
    let (first, last) = text.split_once(':')?;
    let ((first_row, first_column), (last_row, last_column)) = (place(first)?, place(last)?);
    Some(Merged { first_row, first_column, last_row, last_column })
}
