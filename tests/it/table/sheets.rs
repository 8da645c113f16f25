//! Hidden rows, merged cells and shown numbers in every kind of workbook, each built byte by byte.

use super::{shown, workbook, zipped};
use reencuentro::table::{self, CellKind, Table};

/// The first sheet, and the numbers of its hidden rows.
fn first(file: &str, bytes: &[u8]) -> (Table, Vec<u32>) {
    let table = table::read(file, bytes).unwrap_or_else(|error| panic!("{file}: {error}")).tables.remove(0);
    let hidden = (0..table.rows()).filter(|row| table.is_hidden(*row)).map(|row| table.row_number(row)).collect();
    (table, hidden)
}

fn check(file: &str, bytes: &[u8], rows: &[&str], hidden: &[u32]) {
    let (table, found) = first(file, bytes);
    assert_eq!((shown(&table).as_slice(), found.as_slice()), (rows.map_str().as_slice(), hidden), "{file}");
}

trait MapStr {
    fn map_str(&self) -> Vec<String>;
}

impl MapStr for &[&str] {
    fn map_str(&self) -> Vec<String> {
        self.iter().map(|&text| text.to_owned()).collect()
    }
}

const ROWS: [&str; 4] = ["1: Ana | 098765432", "2: Ana | 7", "3: Luz | 8", "4: Eva | 9"];

#[test]
fn xlsx() {
    let text = |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let sheet = format!(
        "<sheetFormatPr zeroHeight=\"1\"/><sheetData><row r=\"1\">{}<c r=\"B1\" s=\"1\"><v>98765432</v></c></row>\
         <row hidden='1' r='2'><c r=\"B2\"><v>7</v></c></row>\
         <row r=\"3\" hidden = \"true\">{}<c r=\"B3\"><v>8</v></c></row>\
         <row r=\"4\" hidden=\"0\"><c r=\"B4\"><v>9</v></c>{}</row><row r=\"9\" hidden=\"1\"/></sheetData>\
         <mergeCells count=\"1\"><mergeCell ref=\"$A$1:A2\"/></mergeCells>",
        text("A1", "Ana"),
        text("A3", "Luz"),
        // Out of order, so that the sheet is woven anew.
        text("A4", "Eva")
    );
    check("a.xlsx", &workbook(&sheet, "", ""), &ROWS, &[2, 3]);
}

#[test]
fn strict_workbooks_and_rich_strings() {
    let sheet = "<x:sheetData><x:row x=\"\" r=\"1\" hidden=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:r><x:t>Jo</x:t></x:r>\
        <x:r><x:t>sé</x:t></x:r><x:rPh sb=\"0\" eb=\"1\"><x:t>HO</x:t></x:rPh></x:is></x:c></x:row></x:sheetData>";
    let plain = workbook(sheet, "", "");
    check("a.xlsx", &plain, &["1: José"], &[1]);
    let strict = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" \
             Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let bytes = zipped(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", &strict("officeDocument", "xl/workbook.xml")),
        (
            "xl/workbook.xml",
            "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" conformance=\"strict\" \
             xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><workbookPr date1904=\"1\"/>\
             <sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        ),
        ("xl/_rels/workbook.xml.rels", &strict("worksheet", "/xl/worksheets/sheet1.xml")),
        (
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"d\"><v>2018-05-21</v></c></row>\
             <row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>5</v></c></row></sheetData></worksheet>",
        ),
    ]);
    check("strict.xlsx", &bytes, &["1: 2018-05-21", "2: 5"], &[2]);
}

const ODS_HEAD: &str = "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" \
    xmlns:style=\"s\" xmlns:calcext=\"c\" office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:automatic-styles>\
    <style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>\
    <office:body><office:spreadsheet>";
const ODS_TAIL: &str = "</office:spreadsheet></office:body></office:document-content>";

fn ods_tables(tables: &str) -> Vec<u8> {
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &format!("{ODS_HEAD}{tables}{ODS_TAIL}")),
    ])
}

fn ods(rows: &str) -> Vec<u8> {
    ods_tables(&format!("<table:table table:name=\"Niños\">{rows}</table:table>"))
}

const ODS_ROWS: &str = "<table:table-column/><table:table-header-rows><table:table-row>\
    <table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>Ana</text:p></table:table-cell>\
    <table:table-cell office:value-type=\"float\" office:value=\"98765432\"><text:p>098765432</text:p></table:table-cell>\
    <table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row></table:table-header-rows>\
    <table:table-row table:visibility=\"filter\"><table:covered-table-cell/>\
    <table:table-cell office:value-type=\"float\" office:value=\"7\"><text:p>7.00</text:p></table:table-cell></table:table-row>\
    <table:table-row-group><table:table-row table:visibility=\"collapse\">\
    <table:table-cell office:value-type=\"string\"><text:p>Luz</text:p></table:table-cell>\
    <table:table-cell office:value-type=\"float\" office:value=\"8\"/></table:table-row></table:table-row-group>\
    <table:table-row><table:table-cell office:value-type=\"string\"><text:p>Eva</text:p></table:table-cell>\
    <table:table-cell office:value-type=\"float\" office:value=\"9\"/></table:table-row>\
    <table:table-row table:visibility=\"filter\" table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>";

#[test]
fn open_document() {
    check("a.ods", &ods(ODS_ROWS), &ROWS, &[2, 3]);
    let flat = format!("{ODS_HEAD}<table:table table:name=\"a\">{ODS_ROWS}</table:table>{ODS_TAIL}");
    check("a.fods", flat.as_bytes(), &ROWS, &[2, 3]);
    let pretty = ODS_ROWS.replace("><", ">\n  <");
    check("pretty.ods", &ods(&pretty), &ROWS, &[2, 3]);
    let two = format!(
        "<table:table table:name=\"a\" table:style-name=\"ta1\">{ODS_ROWS}</table:table>\
         <table:table table:name=\"b\" table:style-name=\"ta2\">{ODS_ROWS}</table:table><table:table table:name=\"c\"/>"
    );
    let reading = table::read("a.ods", &ods_tables(&two)).expect("a workbook");
    let states: Vec<_> = reading.tables.iter().map(|table| (table.sheet.as_deref(), table.hidden)).collect();
    assert_eq!(states, [(Some("a"), false), (Some("b"), true)]);
}

#[test]
fn cells_of_open_document() {
    fn check(cell: &str, text: &str, kind: CellKind) {
        let (table, _) = first("a.ods", &ods(&format!("<table:table-row>{cell}</table:table-row>")));
        assert_eq!((table.cell(0, 0).text, table.cell(0, 0).kind), (text, kind), "{cell}");
    }
    let value = |attributes: &str, shown: &str, text: &str, kind: CellKind| {
        check(&format!("<table:table-cell {attributes}><text:p>{shown}</text:p></table:table-cell>"), text, kind);
    };
    let float = |value_: &str, shown: &str, text: &str| {
        value(&format!("office:value-type=\"float\" office:value=\"{value_}\""), shown, text, CellKind::Number);
    };
    float("98765432", "A098-765-432", "A098-765-432");
    float("98765432", "98,765,432", "98765432");
    float("98765432", "9.88E+07", "98765432");
    float("1E+021", "1E+21", "1000000000000000000000");
    float("3", "3.00", "3");
    float("0.1", "0,1", "0.1");
    float("0", "000", "000");
    float("-5", "-5", "-5");
    value("office:value-type=\"percentage\" office:value=\"0.25\"", "25%", "0.25", CellKind::Number);
    value("office:value-type=\"currency\" office:value=\"5\"", "$5", "5", CellKind::Number);
    value("office:value-type=\"date\" office:date-value=\"2018-05-21\"", "21/05/18", "2018-05-21", CellKind::Date);
    value(
        "office:value-type=\"date\" office:date-value=\"2018-05-21T14:30:00\"",
        "x",
        "2018-05-21T14:30:00",
        CellKind::Date,
    );
    value("office:value-type=\"time\" office:time-value=\"PT36H00M00S\"", "12:00", "36:00:00", CellKind::Text);
    value("office:value-type=\"boolean\" office:boolean-value=\"true\"", "VERDADERO", "TRUE", CellKind::Boolean);
    value("office:value-type=\"string\" calcext:value-type=\"error\"", "#REF!", "#REF!", CellKind::Error);
    value(
        "office:value-type=\"string\"",
        "Ana<text:s text:c=\"2\"/>&amp; <text:span>Luz</text:span>",
        "Ana  & Luz",
        CellKind::Text,
    );
    value("office:value-type=\"string\"", "a</text:p><text:p>b<text:line-break/>c", "a\nb\nc", CellKind::Text);
    value(
        "",
        "<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>",
        "漢",
        CellKind::Text,
    );
    check("<table:table-cell office:value-type=\"string\" office:string-value=\"Ana\"/>", "Ana", CellKind::Text);
    check(
        "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>no</text:p></office:annotation>\
         <text:p>Ana</text:p><draw:frame><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame></table:table-cell>",
        "Ana",
        CellKind::Text,
    );
}

#[test]
fn locked_open_documents_say_so() {
    let bytes = zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"),
        ("content.xml", "\u{1}"),
    ]);
    assert_eq!(table::read("a.ods", &bytes).expect_err("locked").problem().code, "problem-file-password");
}

/// A record of a binary workbook (MS-XLSB 2.1.4).
fn record(kind: u16, body: &[u8]) -> Vec<u8> {
    let mut bytes = if kind < 0x80 { vec![kind as u8] } else { vec![kind as u8 | 0x80, (kind >> 7) as u8] };
    bytes.push(u8::try_from(body.len()).expect("a short record"));
    bytes.extend_from_slice(body);
    bytes
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let length = u32::try_from(units.len()).expect("short").to_le_bytes();
    length.into_iter().chain(units.into_iter().flat_map(u16::to_le_bytes)).collect()
}

#[test]
fn xlsb() {
    use std::io::Write;
    let longs = |values: &[u32]| values.iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>();
    let row = |number: u32, flags: u8| {
        record(0, &[longs(&[number, 0]).as_slice(), &[0x2C, 1, 0, flags, 0], &longs(&[0])].concat())
    };
    let text = |column: u32, text: &str| record(6, &[longs(&[column, 0]), wide(text)].concat());
    let real = |column: u32, style: u32, value: f64| {
        record(5, &[longs(&[column, style]).as_slice(), &value.to_le_bytes()].concat())
    };
    let sheet = [
        record(0x81, &[]),
        record(0x94, &longs(&[0, 3, 0, 1])),
        record(0x91, &[]),
        row(0, 0),
        text(0, "Ana"),
        real(1, 1, 98_765_432.0),
        row(1, 0x10),
        real(1, 0, 7.0),
        row(2, 0x30),
        text(0, "Luz"),
        record(2, &longs(&[1, 0, (8 << 2) | 2])),
        row(3, 0x20),
        text(0, "Eva"),
        real(1, 0, 9.0),
        record(0x92, &[]),
        record(176, &longs(&[0, 1, 0, 0])),
        record(0x82, &[]),
    ]
    .concat();
    let format = [164u16.to_le_bytes().to_vec(), wide("000000000")].concat();
    let style = |format: u16| record(47, &[[0, 0], format.to_le_bytes(), [0; 2], [0; 2]].concat());
    let styles = [
        record(0x267, &longs(&[1])),
        record(44, &format),
        record(0x269, &longs(&[2])),
        style(0),
        style(164),
        record(0x26A, &[]),
    ]
    .concat();
    let book =
        [record(0x9C, &[longs(&[0, 1]), wide("r1"), wide("Niños")].concat()), record(0x90, &[]), record(0x9D, &[])]
            .concat();
    let relations = "<Relationships><Relationship Id=\"r1\" Type=\"t/worksheet\" Target=\"worksheets/sheet1.bin\"/></Relationships>";
    let root =
        "<Relationships><Relationship Id=\"r1\" Type=\"t/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>";
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let parts: [(&str, &[u8]); 5] = [
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.bin", &book),
        ("xl/_rels/workbook.bin.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.bin", &sheet),
        ("xl/styles.bin", &styles),
    ];
    for (name, content) in parts {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).expect("a member");
        writer.write_all(content).expect("a member");
    }
    check("a.xlsb", &writer.finish().expect("a file").into_inner(), &ROWS, &[2, 3]);
}

/// A record of an old workbook (MS-XLS 2.1.4).
fn old_record(kind: u16, words: &[u16], rest: &[u8]) -> Vec<u8> {
    let body: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).chain(rest.iter().copied()).collect();
    let length = u16::try_from(body.len()).expect("a short record");
    [kind.to_le_bytes().as_slice(), &length.to_le_bytes(), &body].concat()
}

/// An OLE file with one stream (MS-CFB): the table of sectors, the directory, then the stream.
fn ole(mut stream: Vec<u8>) -> Vec<u8> {
    stream.resize(stream.len().max(4_096).next_multiple_of(512), 0);
    let sectors = stream.len() / 512;
    let mut header = vec![0; 512];
    header[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    for (at, word) in [(24, 0x3Eu16), (26, 3), (28, 0xFFFE), (30, 9), (32, 6)] {
        header[at..at + 2].copy_from_slice(&word.to_le_bytes());
    }
    let longs = [(44, 1u32), (48, 1), (56, 4_096), (60, 0xFFFF_FFFE), (68, 0xFFFF_FFFE), (76, 0)];
    header[80..].fill(0xFF);
    for (at, long) in longs {
        header[at..at + 4].copy_from_slice(&long.to_le_bytes());
    }
    let mut table: Vec<u32> = vec![0xFFFF_FFFD, 0xFFFF_FFFE];
    table.extend((0..sectors).map(|at| if at + 1 == sectors { 0xFFFF_FFFE } else { at as u32 + 3 }));
    table.resize(128, 0xFFFF_FFFF);
    let entry = |name: &str, kind: u8, child: u32, start: u32, length: usize| {
        let mut entry = vec![0; 128];
        let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry[..units.len()].copy_from_slice(&units);
        entry[64] = units.len() as u8 + 2;
        entry[66] = kind;
        entry[67] = 1;
        entry[68..76].fill(0xFF);
        entry[76..80].copy_from_slice(&child.to_le_bytes());
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&(length as u32).to_le_bytes());
        entry
    };
    let none = u32::MAX;
    let directory = [
        entry("Root Entry", 5, 1, 0xFFFF_FFFE, 0),
        entry("Workbook", 2, none, 2, stream.len()),
        vec![0; 128],
        vec![0; 128],
    ];
    let table: Vec<u8> = table.into_iter().flat_map(u32::to_le_bytes).collect();
    [header, table, directory.concat(), stream].concat()
}

/// An old workbook with one sheet of these records; dates count from 1900 (0) or 1904 (1).
fn xls_workbook(date_mode: u16, records: &[Vec<u8>]) -> Vec<u8> {
    let begin = |kind: u16| old_record(0x0809, &[0x0600, kind, 0, 0, 0, 0, 0, 0], &[]);
    let format = old_record(0x041E, &[164, 9], b"\x00000000000");
    let style = |format: u16| old_record(0x00E0, &[0, format], &[0; 16]);
    let globals = |position: u32| {
        let sheet = [position.to_le_bytes().as_slice(), &[0, 0, 1, 0], b"a"].concat();
        [
            begin(5),
            old_record(0x0022, &[date_mode], &[]),
            format.clone(),
            style(0),
            style(164),
            style(14),
            old_record(0x0085, &[], &sheet),
            old_record(0x000A, &[], &[]),
        ]
        .concat()
    };
    let position = u32::try_from(globals(0).len()).expect("short");
    ole([globals(position), begin(0x10), records.concat(), old_record(0x000A, &[], &[])].concat())
}

fn old_number(row: u16, column: u16, style: u16, value: f64) -> Vec<u8> {
    old_record(0x0203, &[row, column, style], &value.to_le_bytes())
}

#[test]
fn xls() {
    let row = |number: u16, flags: u8| old_record(0x0208, &[number, 0, 2, 255, 0, 0], &[flags, 1, 15, 0]);
    let text =
        |row: u16, text: &str| old_record(0x0204, &[row, 0, 0, text.len() as u16], &[&[0], text.as_bytes()].concat());
    let records = [
        row(0, 0x40),
        row(1, 0x20),
        row(2, 0x60),
        row(3, 0),
        text(0, "Ana"),
        old_number(0, 1, 1, 98_765_432.0),
        old_number(1, 1, 0, 7.0),
        text(2, "Luz"),
        // A whole number in the short form.
        old_record(0x027E, &[2, 1, 0], &((8u32 << 2) | 2).to_le_bytes()),
        text(3, "Eva"),
        old_number(3, 1, 0, 9.0),
        old_record(0x00E5, &[1, 0, 1, 0, 0], &[]),
    ];
    check("a.xls", &xls_workbook(0, &records), &ROWS, &[2, 3]);
    let date = |mode: u16, value: f64| {
        first("a.xls", &xls_workbook(mode, &[old_number(0, 0, 2, value)])).0.cell(0, 0).text.to_owned()
    };
    assert_eq!((date(0, 43_241.0), date(1, 41_779.0)), ("2018-05-21".to_owned(), "2018-05-21".to_owned()));
    let short = old_record(0x027E, &[0, 0, 1], &((1234u32 << 2) | 2).to_le_bytes());
    check("short.xls", &xls_workbook(0, &[short]), &["1: 000001234"], &[]);
}

#[test]
fn old_workbooks_that_claim_or_span_too_much_are_refused() {
    fn check(records: &[Vec<u8>], code: &str) {
        assert_eq!(table::read("a.xls", &xls_workbook(0, records)).expect_err(code).problem().code, code);
    }
    check(&[old_number(0, 0, 0, 1.0), old_number(65_535, 255, 0, 1.0)], "problem-file-bomb");
    check(&[old_record(0x0200, &[0, 0, 0, 1, 0, 255, 0], &[]), old_number(0, 0, 0, 1.0)], "problem-file-bomb");
    check(&[old_record(0x0200, &[0, 0, 0xFFFF, 0xFFFF, 0, 255, 0], &[])], "problem-file-damaged");
    check(&[old_number(0, 300, 0, 1.0)], "problem-file-damaged");
    // Two sheets at one place.
    let begin = |kind: u16| old_record(0x0809, &[0x0600, kind, 0, 0, 0, 0, 0, 0], &[]);
    let end = || old_record(0x000A, &[], &[]);
    let globals = |position: u32| {
        let sheet =
            |name: u8| old_record(0x0085, &[], &[position.to_le_bytes().as_slice(), &[0, 0, 1, 0, name]].concat());
        [begin(5), sheet(b'a'), sheet(b'b'), end()].concat()
    };
    let position = u32::try_from(globals(0).len()).expect("short");
    let book = ole([globals(position), begin(0x10), old_number(0, 0, 0, 1.0), end()].concat());
    assert_eq!(table::read("a.xls", &book).expect_err("one place").problem().code, "problem-file-damaged");
    // A stream that begins at the last place there can be.
    let mut book = xls_workbook(0, &[old_number(0, 0, 0, 1.0)]);
    let at = book.windows(4).rposition(|name| name == b"W\0o\0").expect("a stream") + 116;
    for length in [u32::MAX, 100] {
        book[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
        book[at + 4..at + 8].copy_from_slice(&length.to_le_bytes());
        assert_eq!(table::read("a.xls", &book).expect_err("no stream").problem().code, "problem-file-damaged");
    }
}
