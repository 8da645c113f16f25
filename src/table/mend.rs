//! Mends what other programs are known to write wrongly into workbooks, for a second try at reading them.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Where a workbook says what it consists of; some programs leave it out.
const RELATIONS: &str = "_rels/.rels";
const PLAIN_RELATIONS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" "#,
    r#"Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" "#,
    r#"Target="xl/workbook.xml"/></Relationships>"#
);
const ERRORS: [&str; 9] =
    ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA", "#DATA!"];

/// The workbook with every part that holds cells mended; None where it cannot be unpacked.
pub fn xlsx(bytes: &[u8]) -> Option<Vec<u8>> {
    let lacks = !ZipArchive::new(Cursor::new(bytes)).ok()?.file_names_raw().any(|name| name == RELATIONS.as_bytes());
    let added = lacks.then_some((RELATIONS, PLAIN_RELATIONS));
    repacked(bytes, added, |name, text| match () {
        () if name.contains("worksheets/") => known_errors(&escaped(&without_dimension(text))),
        () if name.ends_with("workbook.xml") => known_states(text),
        () if name.ends_with("sharedStrings.xml") => escaped(text),
        () => text.to_owned(),
    })
}

fn repacked(bytes: &[u8], added: Option<(&str, &str)>, mend: impl Fn(&str, &str) -> String) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for index in 0..archive.len() {
        let mut member = archive.by_index(index).ok()?;
        let name = member.name().ok()?.into_owned();
        let mut content = Vec::new();
        if name.ends_with('/') || member.read_to_end(&mut content).is_err() {
            continue;
        }
        writer.start_file(name.as_str(), options).ok()?;
        match std::str::from_utf8(&content) {
            Ok(text) if name.ends_with(".xml") => writer.write_all(mend(&name, text).as_bytes()).ok()?,
            _ => writer.write_all(&content).ok()?,
        }
    }
    if let Some((name, content)) = added {
        writer.start_file(name, options).ok()?;
        writer.write_all(content.as_bytes()).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

/// Without `<dimension ref="1:4"/>`: nothing depends on it.
fn without_dimension(text: &str) -> String {
    let Some(start) = text.find("<dimension ") else { return text.to_owned() };
    let Some(length) = text[start..].find("/>") else { return text.to_owned() };
    format!("{}{}", &text[..start], &text[start + length + 2..])
}

/// With every `&` that begins no reference written out.
fn escaped(text: &str) -> String {
    let mut pieces = text.split('&');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let reference = piece.split_once(';').is_some_and(|(name, _)| {
            name.len() < 9 && !name.is_empty() && name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '#')
        });
        out.push_str(if reference { "&" } else { "&amp;" });
        out.push_str(piece);
    }
    out
}

/// With cells of errors that no program knows made text.
fn known_errors(text: &str) -> String {
    const ERROR: &str = " t=\"e\"";
    let mut pieces = text.split(ERROR);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let value = piece.split_once("<v>").and_then(|(_, rest)| rest.split_once("</v>")).map(|(value, _)| value);
        out.push_str(if value.is_some_and(|value| ERRORS.contains(&value)) { ERROR } else { " t=\"str\"" });
        out.push_str(piece);
    }
    out
}

/// With sheets of an unknown state made visible.
fn known_states(text: &str) -> String {
    const STATE: &str = " state=\"";
    let mut pieces = text.split(STATE);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let known = ["visible\"", "hidden\"", "veryHidden\""].iter().any(|state| piece.starts_with(state));
        out.push_str(STATE);
        match piece.split_once('"') {
            Some((_, rest)) if !known => out.extend(["visible\"", rest]),
            _ => out.push_str(piece),
        }
    }
    out
}
