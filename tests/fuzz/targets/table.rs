//! Any bytes are read the same twice or refused, within the bounds of a table.
#![no_main]

use std::io::{Cursor, Write};
use std::sync::Once;

use libfuzzer_sys::{Corpus, fuzz_target};
use reencuentro::table::{self, MAX_CELL_CHARS, MAX_COLUMNS};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A panic that the reader catches itself is none: only one that comes out of it counts.
static QUIET: Once = Once::new();

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

fuzz_target!(|input: &[u8]| -> Corpus {
    QUIET.call_once(|| std::panic::set_hook(Box::new(|_| {})));
    let Some((name, bytes)) = file(input) else { return Corpus::Reject };
    let (first, again) = (table::read(name, &bytes), table::read(name, &bytes));
    match (first, again) {
        (Ok(first), Ok(again)) => {
            assert_eq!(first.tables, again.tables, "read otherwise the second time");
            assert_eq!(first.problems, again.problems, "noticed otherwise the second time");
            assert!(!first.tables.is_empty(), "read, but without a sheet");
            first.tables.iter().for_each(check);
        }
        (Err(first), Err(again)) => {
            assert_eq!(first, again, "refused otherwise the second time");
            assert!(first.problem().code.starts_with("problem-"));
        }
        _ => panic!("read once and refused once"),
    }
    Corpus::Keep
});

fn check(table: &table::Table) {
    assert!(u32::from(table.columns()) <= MAX_COLUMNS);
    let mut last = 0;
    for row in 0..table.rows() {
        let number = table.row_number(row);
        assert!(number > last || row == 0, "rows out of order");
        assert_eq!(table.row_at(number), Some(row));
        last = number;
        assert_eq!(table.row(row).count(), usize::from(table.columns()));
        for cell in table.row(row) {
            assert!(cell.text.chars().count() <= MAX_CELL_CHARS, "a cell longer than its bound");
        }
    }
}

/// The first byte says what the others are: a workbook's part is packed here, since no chance makes a zip file.
fn file(input: &[u8]) -> Option<(&'static str, Vec<u8>)> {
    let (first, rest) = input.split_first()?;
    Some(match first {
        b'c' => ("list.csv", rest.to_vec()),
        b's' => ("list.xlsx", xlsx(rest, b"")),
        b't' => {
            let cells = b"<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row></sheetData></worksheet>";
            ("list.xlsx", xlsx(cells, rest))
        }
        b'o' => ("list.ods", ods(rest)),
        b'b' => ("list.xls", rest.to_vec()),
        _ => return None,
    })
}

fn xlsx(sheet: &[u8], texts: &[u8]) -> Vec<u8> {
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let links = format!(
        "<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"r1\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{RELATIONS}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
    );
    let package = format!(
        "<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"r1\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let types = format!(
        "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
    );
    pack(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", package.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", texts),
    ])
}

fn ods(content: &[u8]) -> Vec<u8> {
    let manifest = b"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
    pack(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", content),
    ])
}

fn pack(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut pack = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        // Writing to memory cannot fail.
        let _ = pack.start_file(*name, SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored));
        let _ = pack.write_all(bytes);
    }
    pack.finish().map(Cursor::into_inner).unwrap_or_default()
}
