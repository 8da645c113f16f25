//! Decides by its bytes what kind of file this is, and refuses what is no spreadsheet with a code that says what to do.

use std::io::Read;

use super::packed::{self, Archive};
use crate::error::{Error, Result};

/// The most bytes of a file that are read: what is made of them must fit beside them.
pub const MAX_FILE_BYTES: usize = 200 << 20;

const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// A kind of file that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Xlsx,
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

/// What a zip file is, by the names in it.
fn packed(file: &str, bytes: &[u8]) -> Result<Kind> {
    let refuse = |code: &str| Err(Error::in_file(code, file));
    let Some(mut archive) = packed::open(bytes) else {
        return refuse("problem-file-damaged");
    };
    let names: Vec<String> =
        archive.file_names_raw().map(|name| String::from_utf8_lossy(name).to_lowercase()).collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let below = |folder: &str| names.iter().any(|name| name.starts_with(folder));
    let mimetype = member(&mut archive, "mimetype").unwrap_or_default();
    match () {
        () if mimetype.starts_with(b"application/vnd.oasis.opendocument.spreadsheet") => Ok(Kind::Ods),
        () if !mimetype.is_empty() || below("word/") || below("ppt/") => refuse("problem-file-document"),
        () if names.iter().any(|name| name.ends_with("workbook.bin")) => Ok(Kind::Xlsb),
        () if below("index/") && names.iter().any(|name| name.ends_with(".iwa")) => refuse("problem-file-numbers"),
        () if has("[content_types].xml") || below("xl/") || has("_rels/.rels") => Ok(Kind::Xlsx),
        () => refuse("problem-file-archive"),
    }
}

/// The first bytes of a member of a zip file.
fn member(archive: &mut Archive<'_>, name: &str) -> Option<Vec<u8>> {
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
