//! Decides by its bytes what kind of file this is, and refuses what is no spreadsheet with a code that says what to do.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::error::{Error, Result};

/// The most bytes of a file that are read.
pub const MAX_FILE_BYTES: usize = 500 << 20;
/// The most bytes that a packed file may unpack to: what claims or holds more is made to harm.
pub const MAX_UNPACKED_BYTES: u64 = 1 << 30;

/// The most shared texts of a workbook: more would not fit into what a file may unpack to.
const MAX_TEXTS: usize = 50_000_000;

const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Whether a workbook tells of merged cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merges {
    None,
    Some,
}

/// A kind of file that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Xlsx(Merges),
    Xlsb,
    Xls,
    Ods,
    Text,
}

/// Beginnings of files that are no spreadsheets, and the code that says so.
const OTHERS: &[(&[u8], &str)] = &[
    (b"%PDF", "problem-file-pdf"),
    (b"\x89PNG", "problem-file-image"),
    (b"\xFF\xD8\xFF", "problem-file-image"),
    (b"GIF8", "problem-file-image"),
    (b"II*\0", "problem-file-image"),
    (b"MM\0*", "problem-file-image"),
    (b"RIFF", "problem-file-image"),
    (b"MZ", "problem-file-not-a-spreadsheet"),
    (b"\x7FELF", "problem-file-not-a-spreadsheet"),
    (b"SQLite format 3\0", "problem-file-not-a-spreadsheet"),
    (b"PAR1", "problem-file-not-a-spreadsheet"),
    (b"\0\x01\0\0Standard ", "problem-file-not-a-spreadsheet"),
    (b"\x1F\x8B", "problem-file-archive"),
    (b"7z\xBC\xAF\x27\x1C", "problem-file-archive"),
    (b"Rar!", "problem-file-archive"),
    // Excel 2, 3 and 4, before files had an envelope.
    (b"\x09\x00\x04\x00", "problem-file-old-excel"),
    (b"\x09\x02\x06\x00", "problem-file-old-excel"),
    (b"\x09\x04\x06\x00", "problem-file-old-excel"),
];

/// Decides the kind of a file. Its name only tells lock files apart.
///
/// # Errors
/// For what is no spreadsheet, locked by a password, empty or too large.
pub fn kind(file: &str, bytes: &[u8]) -> Result<Kind> {
    let refuse = |code: &str| Err(Error::in_file(code, file));
    if file.starts_with("~$") || file.starts_with(".~lock.") {
        return refuse("problem-file-lock");
    }
    if bytes.is_empty() {
        return refuse("problem-file-empty");
    }
    if bytes.len() > MAX_FILE_BYTES {
        return too_large(file);
    }
    if bytes.starts_with(b"PK") && bytes.get(2).is_some_and(|byte| *byte < 9) {
        return packed(file, bytes);
    }
    if bytes.starts_with(OLE) {
        return ole(file, bytes);
    }
    // `MZ` and `RIFF` may well begin a list; a program or a film also holds zero bytes.
    let binary = bytes.iter().take(1024).any(|byte| *byte == 0);
    match OTHERS.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        Some((magic, _)) if magic.is_ascii() && magic.len() < 5 && *magic != b"%PDF" && !binary => Ok(Kind::Text),
        Some((_, code)) => refuse(code),
        None => Ok(Kind::Text),
    }
}

fn too_large(file: &str) -> Result<Kind> {
    Err(Error::in_file("problem-file-too-large", file).with("limit", MAX_FILE_BYTES >> 20))
}

/// What an OLE file is: an old workbook, one locked by a password, or another program's.
fn ole(file: &str, bytes: &[u8]) -> Result<Kind> {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    match () {
        () if holds("EncryptedPackage") => Err(Error::in_file("problem-file-password", file)),
        () if holds("Workbook\0") || holds("WORKBOOK\0") || holds("Book\0") || holds("BOOK\0") => Ok(Kind::Xls),
        () => Err(Error::in_file("problem-file-not-a-spreadsheet", file)),
    }
}

/// What a zip file is, by the names in it; and that it does not unpack to more than a machine can hold.
fn packed(file: &str, bytes: &[u8]) -> Result<Kind> {
    let refuse = |code: &str| Err(Error::in_file(code, file));
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return refuse("problem-file-damaged");
    };
    let names: Vec<String> =
        archive.file_names_raw().map(|name| String::from_utf8_lossy(name).to_lowercase()).collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let below = |folder: &str| names.iter().any(|name| name.starts_with(folder));
    let mimetype = member(&mut archive, "mimetype").unwrap_or_default();
    let kind = match () {
        () if mimetype.starts_with(b"application/vnd.oasis.opendocument.spreadsheet") => Kind::Ods,
        () if !mimetype.is_empty() || below("word/") || below("ppt/") => return refuse("problem-file-document"),
        () if names.iter().any(|name| name.ends_with("workbook.bin")) => Kind::Xlsb,
        () if below("index/") && names.iter().any(|name| name.ends_with(".iwa")) => {
            return refuse("problem-file-numbers");
        }
        () if has("[content_types].xml") || below("xl/") || has("_rels/.rels") => Kind::Xlsx(Merges::None),
        () => return refuse("problem-file-archive"),
    };
    match unpacked(&mut archive) {
        Some(merges) if kind == Kind::Xlsx(Merges::None) => Ok(Kind::Xlsx(merges)),
        Some(_) => Ok(kind),
        None => refuse("problem-file-bomb"),
    }
}

/// Unpacks every part that can hold cells, keeping nothing: what a file says of its own size cannot be trusted. None
/// where it is too much; else whether any sheet tells of merged cells, which saves reading it again where none does.
fn unpacked(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Option<Merges> {
    let mut left = MAX_UNPACKED_BYTES;
    let mut merges = Merges::None;
    let mut window = vec![0; 1 << 16];
    for index in 0..archive.len() {
        let Ok(mut member) = archive.by_index(index) else { continue };
        let name = member.name().map(|name| name.to_lowercase()).unwrap_or_default();
        if ![".xml", ".bin", ".rels"].iter().any(|ending| name.ends_with(ending)) {
            continue;
        }
        let mut kept = 0;
        while let Ok(read @ 1..) = member.read(&mut window[kept..]) {
            left = left.checked_sub(read as u64)?;
            let filled = kept + read;
            if name.contains("sharedstrings") && claimed_texts(&window[..filled]) > MAX_TEXTS {
                return None;
            }
            if name.contains("sheet") && find(&window[..filled], b"mergeCell ") {
                merges = Merges::Some;
            }
            // The end of what was read may hold the beginning of what is looked for.
            kept = filled.min(16);
            window.copy_within(filled - kept..filled, 0);
        }
    }
    Some(merges)
}

/// How many shared texts a workbook claims to hold, where it does in what was read: memory is reserved for them.
fn claimed_texts(window: &[u8]) -> usize {
    const CLAIM: &[u8] = b" uniqueCount=\"";
    let claim = window.windows(CLAIM.len()).take(2_000).position(|part| part == CLAIM);
    let digits =
        window.iter().skip(claim.map_or(window.len(), |at| at + CLAIM.len())).take_while(|byte| byte.is_ascii_digit());
    digits.fold(0, |number: usize, digit| number.saturating_mul(10).saturating_add(usize::from(digit - b'0')))
}

fn find(haystack: &[u8], needle: &[u8]) -> bool {
    let mut rest = haystack;
    while let Some(at) = rest.iter().position(|byte| *byte == needle[0]) {
        rest = &rest[at..];
        if rest.starts_with(needle) {
            return true;
        }
        rest = &rest[1..];
    }
    false
}

/// The first bytes of a member of a zip file.
fn member(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    archive.by_name(name).ok()?.take(256).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// The code for a text that is no list: a page, a letter, a program.
pub fn no_list(text: &str) -> Option<&'static str> {
    let head: String = text.trim_start().chars().take(2_000).collect::<String>().to_lowercase();
    let starts = |beginnings: &[&str]| beginnings.iter().any(|beginning| head.starts_with(beginning));
    if starts(&["<!doctype html", "<html", "<head", "<body", "<meta", "<style", "<table", "<div", "mime-version:"]) {
        return Some("problem-file-html");
    }
    if starts(&["<?xml", "<workbook"]) {
        return Some(if head.contains("<html") { "problem-file-html" } else { "problem-file-xml" });
    }
    if starts(&["{\\rtf"]) {
        return Some("problem-file-rtf");
    }
    if starts(&["{\"", "{\n", "[{", "[\n"]) {
        return Some("problem-file-not-a-spreadsheet");
    }
    let (mut odd, mut all) = (0, 0);
    for letter in text.chars().take(20_000) {
        all += 1;
        odd += usize::from(letter == '\u{FFFD}' || (letter.is_control() && !letter.is_whitespace()));
    }
    (odd * 20 > all).then_some("problem-file-not-a-spreadsheet")
}
