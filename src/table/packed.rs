//! Looks through the parts of a packed workbook before it is read: whether one would harm, and what the reading library
//! does not tell of each sheet.

use std::collections::{BTreeMap, BTreeSet};
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
    let mut order: Vec<(String, usize)> = (0..archive.len())
        .filter_map(|index| Some((archive.by_index(index).ok()?.name().ok()?.to_lowercase(), index)))
        .collect();
    let book = if order.iter().any(|(name, _)| name.ends_with("workbook.bin")) { Form::Records } else { Form::Xml };
    // Styles come first, since cells speak of them.
    order.sort_by_key(|(name, index)| (!name.ends_with("styles.bin"), *index));
    let mut parts = Parts::default();
    for (name, index) in &order {
        if let Some(form) = form(name, book)
            && let Ok(member) = archive.by_index(*index)
        {
            parts.look(name, member, form)?;
        }
    }
    // A sheet may stand in a part of any name, and is read as the workbook is written.
    let links = Links::of(&mut archive, book);
    for (name, index) in &order {
        if links.files.contains(file_name(name))
            && form(name, book) != Some(book)
            && let Ok(member) = archive.by_index(*index)
        {
            parts.look(name, member, book)?;
        }
    }
    let Parts { mut look, mut hints } = parts;
    for (sheet, path) in links.sheets {
        if let Some(hints) = hints.remove(&path) {
            look.sheets.entry(sheet).or_insert(hints);
        }
    }
    Ok(look)
}

/// How a part is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Xml,
    Records,
}

/// What a part's name, in small letters, tells of its form in a workbook of the form `book`; None for pictures and the
/// like.
fn form(name: &str, book: Form) -> Option<Form> {
    match () {
        () if name.ends_with(".xml") || name.ends_with(".rels") => Some(Form::Xml),
        () if name.contains("vbaproject") || name.contains("printersettings") => None,
        () if name.ends_with(".bin") && book == Form::Records => Some(Form::Records),
        () => None,
    }
}

/// What was seen in the parts that were looked through.
#[derive(Default)]
struct Parts {
    look: Look,
    /// By the part's name, in small letters.
    hints: BTreeMap<String, Hints>,
}

impl Parts {
    fn look(&mut self, name: &str, member: impl Read, form: Form) -> Result<(), Harm> {
        let left = MAX_UNPACKED_BYTES.saturating_sub(self.look.bytes);
        let texts = name.contains("sharedstrings");
        let whole =
            texts || ["styles", "workbook", "theme", ".rels", "[content_types]"].iter().any(|part| name.contains(part));
        let most = match () {
            () if texts => MAX_TEXT_BYTES,
            () if whole => MAX_PART_BYTES,
            () => left,
        };
        let most = most.min(left);
        let (size, hints, count, elements) = match form {
            Form::Xml => xml(member, most)?,
            Form::Records => {
                let seen = biff12::look(&mut BufReader::new(member), &mut self.look.formats, most)?;
                (seen.bytes, seen.hints, seen.texts, seen.records)
            }
        };
        self.look.bytes += size;
        if count > MAX_TEXTS || (whole && !texts && elements > MAX_ELEMENTS) {
            return Err(Harm::Bomb);
        }
        if !hints.is_empty() {
            self.hints.insert(name.to_owned(), hints);
        }
        Ok(())
    }
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

/// The parts that a workbook names.
#[derive(Default)]
struct Links {
    /// The names of the sheets, each with the path of its part, in small letters.
    sheets: Vec<(String, String)>,
    /// The last steps of the paths of all parts that may be read, in small letters.
    files: BTreeSet<String>,
}

impl Links {
    fn of(archive: &mut Archive<'_>, form: Form) -> Links {
        // The reading library goes to where binary workbooks stand without asking.
        let root = if form == Form::Records { None } else { relations(archive, "_rels/.rels") };
        let root = root.unwrap_or_default().into_iter().rfind(|link| link.kind.ends_with("/officeDocument"));
        let place = if form == Form::Records { "xl/workbook.bin" } else { "xl/workbook.xml" };
        let book = root.map_or_else(|| place.to_owned(), |root| root.target);
        let book = book.trim_start_matches('/');
        let (folder, name) = book.rsplit_once('/').unwrap_or(("", book));
        let mut links = Links { files: [name.to_lowercase()].into(), ..Links::default() };
        let beside = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let relations = relations(archive, &format!("{beside}_rels/{name}.rels")).unwrap_or_default();
        let part = part(archive, book).unwrap_or_default();
        let sheets = if form == Form::Records { binary_sheets(&part) } else { xml_sheets(&part) };
        let ids: BTreeSet<&str> = sheets.iter().map(|(_, id)| id.as_str()).collect();
        // Programs are no text; all else that a workbook names is.
        let read = |link: &&Relation| !link.kind.ends_with("/vbaProject") || ids.contains(link.id.as_str());
        links.files.extend(relations.iter().filter(read).map(|link| file_name(&link.target).to_lowercase()));
        let paths: BTreeMap<&str, String> =
            relations.iter().map(|link| (link.id.as_str(), path_below(folder, &link.target))).collect();
        links.sheets =
            sheets.iter().filter_map(|(name, id)| Some((name.clone(), paths.get(id.as_str())?.clone()))).collect();
        links
    }
}

fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
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
    let index = archive
        .index_for_name(name)
        .or_else(|| archive.file_names_raw().position(|name| String::from_utf8_lossy(name).to_lowercase() == wanted))?;
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
                let name = attribute(&element, "name").unwrap_or_default();
                let mut attributes = element.attributes();
                // The prefix of relations is whatever the file declares.
                let ids = attributes
                    .with_checks(false)
                    .flatten()
                    .filter(|attribute| attribute.key.as_ref().ends_with(":id"))
                    .map(|attribute| (name.clone(), attribute.value.as_ref().to_owned()));
                found.extend(ids);
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
