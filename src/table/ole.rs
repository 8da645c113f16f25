//! Looks into an old workbook (xls) before it is read: whether it is locked, and whether its cells stand where cells can.
//!
//! The reading library lays out every sheet as a full grid and reserves memory for what a sheet claims. One damaged byte
//! can claim more memory than there is, and a process that is refused memory ends without a word.

/// What the records of an old workbook say before any cell is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Fine,
    /// The rest is encrypted (`FilePass`, MS-XLS 2.4.117).
    Locked,
    /// A cell or a claim stands where no sheet of this format reaches.
    Damaged,
    /// The sheets together span more cells than are read.
    Huge,
}

const ROWS: u64 = 65_536;
const COLUMNS: u64 = 256;
/// The end of a chain of sectors, and other special numbers, begin here.
const SPECIAL: u32 = 0xFFFF_FFFA;

/// Looks at the workbook in an OLE file; fine where it cannot be found, for the reading library to say so.
pub fn look(bytes: &[u8], most_cells: u64) -> Look {
    let Some(stream) = workbook(bytes) else { return Look::Fine };
    let mut sheets = Vec::new();
    for (kind, record) in Records(&stream) {
        match kind {
            0x002F => return Look::Locked,
            0x0085 => sheets.extend(long(record, 0)),
            0x000A => break,
            _ => {}
        }
    }
    let mut cells = 0;
    for start in sheets {
        match spanned(stream.get(start as usize..).unwrap_or_default()) {
            Some(area) => cells += area,
            None => return Look::Damaged,
        }
    }
    if cells > most_cells { Look::Huge } else { Look::Fine }
}

/// The cells that a sheet's grid has; None where one stands outside of any.
fn spanned(sheet: &[u8]) -> Option<u64> {
    let (mut begun, mut inner) = (false, 0);
    let (mut rows, mut columns) = ((u64::MAX, 0), (u64::MAX, 0));
    for (kind, record) in Records(sheet) {
        match kind {
            0x0809 if begun => inner += 1,
            0x0809 => begun = true,
            0x000A if inner > 0 => inner -= 1,
            0x000A => break,
            _ if inner > 0 => {}
            0x0200 => {
                let (height, width) = match record.len() {
                    10 => (word(record, 2)?.saturating_sub(word(record, 0)?), word(record, 6)?),
                    _ => (u64::from(long(record, 4)?.saturating_sub(long(record, 0)?)), word(record, 10)?),
                };
                if height * width > ROWS * COLUMNS {
                    return None;
                }
            }
            0x0203 | 0x0204 | 0x00D6 | 0x0205 | 0x027E | 0x00FD | 0x00BD | 0x0006 => {
                let (row, first) = (word(record, 0)?, word(record, 2)?);
                let last = if kind == 0x00BD { word(record, record.len().checked_sub(2)?)? } else { first };
                if last >= COLUMNS || last < first {
                    return None;
                }
                rows = (rows.0.min(row), rows.1.max(row));
                columns = (columns.0.min(first), columns.1.max(last));
            }
            _ => {}
        }
    }
    Some((rows.1 + 1).saturating_sub(rows.0) * (columns.1 + 1).saturating_sub(columns.0))
}

/// The records of a workbook: their kind and what they hold.
struct Records<'b>(&'b [u8]);

impl<'b> Iterator for Records<'b> {
    type Item = (u16, &'b [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, length) = (word(self.0, 0)?, word(self.0, 2)? as usize);
        let record = self.0.get(4..4 + length)?;
        self.0 = &self.0[4 + length..];
        Some((kind as u16, record))
    }
}

fn word(bytes: &[u8], at: usize) -> Option<u64> {
    let [low, high] = *bytes.get(at..)?.first_chunk()?;
    Some(u64::from(u16::from_le_bytes([low, high])))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// The bytes of the stream `Workbook` or `Book` (MS-CFB).
fn workbook(bytes: &[u8]) -> Option<Vec<u8>> {
    let shift = word(bytes, 30).filter(|shift| (7..=16).contains(shift))?;
    let size = 1usize << shift;
    let sector = |number: u32| bytes.get((number as usize + 1) << shift..).map(|rest| &rest[..rest.len().min(size)]);
    let count = bytes.len() >> shift;
    let mut tables: Vec<u32> = (0..109).map_while(|at| long(bytes, 76 + 4 * at)).collect();
    let mut more = long(bytes, 68)?;
    while more < SPECIAL && tables.len() <= count + 109 {
        let list = sector(more)?;
        tables.extend((0..size / 4 - 1).map_while(|at| long(list, 4 * at)));
        more = long(list, size - 4)?;
    }
    let next: Vec<u32> = tables
        .iter()
        .filter(|table| **table < SPECIAL)
        .filter_map(|table| sector(*table))
        .flat_map(|table| (0..size / 4).map_while(|at| long(table, 4 * at)))
        .collect();
    let chain = |start: u32| -> Vec<u8> {
        let (mut at, mut out) = (start, Vec::new());
        for _ in 0..=count {
            let Some(part) = sector(at) else { break };
            out.extend_from_slice(part);
            at = next.get(at as usize).copied().unwrap_or(u32::MAX);
        }
        out
    };
    let folder = chain(long(bytes, 48)?);
    let entries = || folder.chunks_exact(128);
    let named = |entry: &&[u8], wanted: &str| {
        let name: Vec<u8> = wanted.encode_utf16().flat_map(u16::to_le_bytes).chain([0, 0]).collect();
        entry.get(..name.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(&name))
    };
    let book =
        entries().find(|entry| named(entry, "Workbook")).or_else(|| entries().find(|entry| named(entry, "Book")))?;
    let (start, length) = (long(book, 116)?, long(book, 120)? as usize);
    let mut stream = if length >= long(bytes, 56)? as usize {
        chain(start)
    } else {
        let small = 1usize << word(bytes, 32).filter(|shift| (4..=12).contains(shift))?;
        let parts = chain(long(entries().find(|entry| entry[66] == 5)?, 116)?);
        let links = chain(long(bytes, 60)?);
        let (mut at, mut out) = (start, Vec::new());
        for _ in 0..=parts.len() / small {
            let begin = at as usize * small;
            let Some(part) = parts.get(begin..).filter(|part| !part.is_empty()) else { break };
            out.extend_from_slice(&part[..part.len().min(small)]);
            at = long(&links, 4 * at as usize).unwrap_or(u32::MAX);
        }
        out
    };
    stream.truncate(length);
    Some(stream)
}
