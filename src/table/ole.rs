//! Finds the workbook in an OLE file (MS-CFB), the envelope of old workbooks.

/// The end of a chain of sectors, and other special numbers, begin here.
const SPECIAL: u32 = 0xFFFF_FFFA;

pub fn word(bytes: &[u8], at: usize) -> Option<u64> {
    let [low, high] = *bytes.get(at..)?.first_chunk()?;
    Some(u64::from(u16::from_le_bytes([low, high])))
}

pub fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?))
}

/// The `size` bytes at `at`, or as many as there are; None where there are none. Places are counted in 64 bits, since
/// those that a file claims lie beyond the 32 of a browser.
fn piece(bytes: &[u8], at: u64, size: usize) -> Option<&[u8]> {
    let rest = bytes.get(usize::try_from(at).ok()?..).filter(|rest| !rest.is_empty())?;
    Some(&rest[..rest.len().min(size)])
}

/// The bytes of the stream `Workbook` or `Book` (MS-CFB).
pub fn workbook(bytes: &[u8]) -> Option<Vec<u8>> {
    let shift = word(bytes, 30).filter(|shift| (7..=16).contains(shift))?;
    let size = 1usize << shift;
    let sector = |number: u32| piece(bytes, (u64::from(number) + 1) << shift, size);
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
            let Some(part) = piece(&parts, u64::from(at) * small as u64, small) else { break };
            out.extend_from_slice(part);
            at = piece(&links, u64::from(at) * 4, 4).and_then(|link| long(link, 0)).unwrap_or(u32::MAX);
        }
        out
    };
    stream.truncate(length);
    Some(stream)
}
