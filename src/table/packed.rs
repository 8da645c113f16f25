//! Looks through the parts of a packed workbook before it is read: whether one would harm, and what the reading library
//! does not tell of each sheet.

use std::collections::BTreeMap;
use std::io::{BufReader, Cursor, Read};

use quick_xml::events::Event;
use zip::ZipArchive;

use super::biff12;
use super::hints::{Formats, Hints};
use super::watch::{Harm, Watch};
use super::xml::{attribute, reader};

/// The most bytes that a packed file may unpack to: what claims or holds more is made to harm.
pub const MAX_UNPACKED_BYTES: u64 = 400 << 20;
/// The most shared texts of a workbook, and the bytes of the part that holds them: they are held all at once.
const MAX_TEXTS: u64 = 4_000_000;
const MAX_TEXT_BYTES: u64 = 200 << 20;
/// The most elements and bytes of a part that is held whole and is no sheet: styles, lists of sheets.
const MAX_ELEMENTS: u64 = 1_000_000;
const MAX_PART_BYTES: u64 = 64 << 20;
/// The most parts, as they stand in a plain zip file.
const MAX_PARTS: u64 = 65_535;

pub type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// What was seen in a packed workbook.
#[derive(Debug, Default)]
pub struct Look {
    /// By the sheet's name.
    pub sheets: BTreeMap<String, Hints>,
    pub formats: Formats,
    /// Bytes of the parts that were looked through, unpacked.
    pub bytes: u64,
}

/// The zip file in `bytes`; None where it is none, or has more parts than any workbook.
pub fn open(bytes: &[u8]) -> Option<Archive<'_>> {
    // A long directory would be held whole. Only the end record of large files can tell of more parts than a plain one.
    let tail = &bytes[bytes.len().saturating_sub((1 << 16) + 200)..];
    let large = tail.windows(4).rposition(|part| part == b"PK\x06\x06");
    let parts = large.and_then(|at| tail.get(at + 32..at + 40)?.first_chunk()).map(|part| u64::from_le_bytes(*part));
    if parts.is_some_and(|parts| parts > MAX_PARTS) {
        return None;
    }
    ZipArchive::new(Cursor::new(bytes)).ok()
}

/// Unpacks every part that can hold cells, keeping nothing: what a file says of its own size cannot be trusted.
///
/// # Errors
/// Where it would harm to read on.
pub fn look(bytes: &[u8]) -> Result<Look, Harm> {
    let Some(mut archive) = open(bytes) else { return Ok(Look::default()) };
    let mut look = Look::default();
    let mut parts = BTreeMap::new();
    let mut order: Vec<(String, usize)> = (0..archive.len())
        .filter_map(|index| Some((archive.by_index(index).ok()?.name().ok()?.to_lowercase(), index)))
        .collect();
    // Styles come first, since cells speak of them.
    order.sort_by_key(|(name, index)| (!name.ends_with("styles.bin"), *index));
    for (name, index) in order {
        let Ok(member) = archive.by_index(index) else { continue };
        let left = MAX_UNPACKED_BYTES.saturating_sub(look.bytes);
        let texts = name.contains("sharedstrings");
        let whole =
            texts || ["styles", "workbook", "theme", ".rels", "[content_types]"].iter().any(|part| name.contains(part));
        let most = if texts {
            MAX_TEXT_BYTES
        } else if whole {
            MAX_PART_BYTES
        } else {
            left
        };
        let most = most.min(left);
        let (size, hints, count, elements) = match () {
            () if name.ends_with(".xml") || name.ends_with(".rels") => xml(member, most)?,
            () if name.ends_with(".bin") && !name.contains("vbaproject") && !name.contains("printersettings") => {
                let seen = biff12::look(&mut BufReader::new(member), &mut look.formats, most)?;
                (seen.bytes, seen.hints, seen.texts, seen.records)
            }
            () => continue,
        };
        look.bytes += size;
        if count > MAX_TEXTS || (whole && !texts && elements > MAX_ELEMENTS) {
            return Err(Harm::Bomb);
        }
        if !hints.is_empty() {
            parts.insert(name, hints);
        }
    }
    if !parts.is_empty() {
        for (sheet, path) in sheet_paths(&mut archive).unwrap_or_default() {
            if let Some(hints) = parts.remove(&path) {
                look.sheets.entry(sheet).or_insert(hints);
            }
        }
    }
    Ok(look)
}

fn xml(mut member: impl Read, most: u64) -> Result<(u64, Hints, u64, u64), Harm> {
    let mut watch = Watch::new();
    let mut window = vec![0; 1 << 16];
    let mut size = 0;
    while let Ok(read @ 1..) = member.read(&mut window) {
        size += read as u64;
        if size > most {
            return Err(Harm::Bomb);
        }
        watch.feed(&window[..read])?;
    }
    Ok((size, watch.hints, watch.texts, watch.elements))
}

/// The names of the sheets, each with the path of its part, in small letters.
fn sheet_paths(archive: &mut Archive<'_>) -> Option<Vec<(String, String)>> {
    let root = relations(archive, "_rels/.rels").unwrap_or_default();
    let book = root.into_iter().find(|relation| relation.kind.ends_with("/officeDocument"));
    let book = book.map_or_else(|| "xl/workbook.xml".to_owned(), |book| book.target);
    let book = book.trim_start_matches('/');
    let (folder, name) = book.rsplit_once('/').unwrap_or(("", book));
    let paths: BTreeMap<String, String> = relations(archive, &format!("{folder}/_rels/{name}.rels"))?
        .into_iter()
        .map(|relation| (relation.id, path_below(folder, &relation.target)))
        .collect();
    let part = part(archive, book)?;
    let sheets = if book.ends_with(".bin") { binary_sheets(&part) } else { xml_sheets(&part) };
    Some(sheets.into_iter().filter_map(|(name, id)| Some((name, paths.get(&id)?.clone()))).collect())
}

fn path_below(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/').filter(|step| !step.is_empty() && *step != ".") {
        if step == ".." {
            path.pop();
        } else {
            path.push(step);
        }
    }
    path.join("/").to_lowercase()
}

pub fn part(archive: &mut Archive<'_>, name: &str) -> Option<Vec<u8>> {
    let wanted = name.to_lowercase();
    let index = archive.file_names_raw().position(|name| String::from_utf8_lossy(name).to_lowercase() == wanted)?;
    let mut bytes = Vec::new();
    archive.by_index(index).ok()?.take(MAX_PART_BYTES).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

fn relations(archive: &mut Archive<'_>, name: &str) -> Option<Vec<Relation>> {
    let part = part(archive, name)?;
    let mut xml = reader(part.as_slice());
    let mut found = Vec::new();
    while let Ok(event) = xml.read_event_into(&mut Vec::new()) {
        match event {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => found.push(Relation {
                id: attribute(&element, "Id").unwrap_or_default(),
                kind: attribute(&element, "Type").unwrap_or_default(),
                target: attribute(&element, "Target").unwrap_or_default(),
            }),
            Event::Eof => break,
            _ => {}
        }
    }
    Some(found)
}

/// The names of sheets and the relations that lead to them.
fn xml_sheets(part: &[u8]) -> Vec<(String, String)> {
    let mut xml = reader(part);
    let mut found = Vec::new();
    while let Ok(event) = xml.read_event_into(&mut Vec::new()) {
        match event {
            Event::Start(element) if element.local_name().as_ref() == "sheet" => {
                let mut attributes = element.attributes();
                let id = attributes
                    .with_checks(false)
                    .flatten()
                    .find(|attribute| attribute.key.as_ref().ends_with(":id"))
                    .map(|attribute| attribute.value.as_ref().to_owned());
                if let (Some(name), Some(id)) = (attribute(&element, "name"), id) {
                    found.push((name, id));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    found
}

/// The same of a binary workbook: its records BrtBundleSh (MS-XLSB 2.4.304).
fn binary_sheets(part: &[u8]) -> Vec<(String, String)> {
    fn text(record: &[u8], at: usize) -> Option<(String, usize)> {
        let length = u32::from_le_bytes(*record.get(at..)?.first_chunk()?) as usize;
        let end = at.checked_add(4)?.checked_add(length.checked_mul(2)?)?;
        let (units, _) = record.get(at + 4..end)?.as_chunks::<2>();
        Some((char::decode_utf16(units.iter().map(|unit| u16::from_le_bytes(*unit))).flatten().collect(), end))
    }
    let mut found = Vec::new();
    let mut rest = part;
    while let Some((kind, length)) = biff12::begin(&mut rest) {
        let Some((record, after)) = rest.split_at_checked(length as usize) else { break };
        rest = after;
        if kind == 156
            && let Some((id, end)) = text(record, 8)
            && let Some((name, _)) = text(record, end)
        {
            found.push((name, id));
        }
    }
    found
}
