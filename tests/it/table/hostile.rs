//! Files made to take all memory or all time, each as small as it can be written.

use std::io::Write;
use std::time::{Duration, Instant};

use super::{workbook, zipped};
use reencuentro::table::{self, MAX_COLUMNS};

/// As long as a reader may take, in a build without optimisation on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

fn code(file: &str, bytes: &[u8]) -> String {
    let start = Instant::now();
    let read = table::read(file, bytes);
    assert!(start.elapsed() < PATIENCE, "{file}");
    match read {
        Ok(reading) => reading.problems.first().map_or("read".to_owned(), |problem| problem.code.clone()),
        Err(error) => error.problem().code.clone(),
    }
}

/// A workbook with one part beside an ordinary sheet, written as `unit` many times between `head` and `tail`.
fn with_part(name: &str, head: &str, unit: &str, times: usize, tail: &str) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new_append(std::io::Cursor::new(workbook(
        "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>",
        "",
        "",
    )))
    .expect("a workbook");
    let fast = zip::write::SimpleFileOptions::default().compression_level(Some(1));
    writer.start_file(name, fast).expect("a member");
    writer.write_all(head.as_bytes()).expect("a member");
    let block = unit.repeat(10_000);
    for _ in 0..times / 10_000 {
        writer.write_all(block.as_bytes()).expect("a member");
    }
    writer.write_all(tail.as_bytes()).expect("a member");
    writer.finish().expect("a file").into_inner()
}

#[test]
fn parts_that_would_be_held_whole_are_bounded() {
    let bomb = |name: &str, head: &str, unit: &str, times: usize, tail: &str| {
        assert_eq!(code("a.xlsx", &with_part(name, head, unit, times, tail)), "problem-file-bomb", "{name} {unit}");
    };
    bomb("xl/sharedStrings.xml", "<sst>", "<si/>", 4_010_000, "</sst>");
    bomb("xl/sharedStrings.xml", "<sst><si>", "<r><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></r>", 1_000_000, "</si></sst>");
    bomb("xl/worksheets/sheet2.xml", "<worksheet>", "<a>", 10_000, "");
    bomb("xl/worksheets/sheet2.xml", "<worksheet><!-->", "<a>-</a>", 3_000_000, "--></worksheet>");
    bomb("xl/worksheets/sheet2.xml", "<worksheet a=\"", "aaaaaaaaaa", 2_000_000, "\"/>");
    bomb("xl/theme/theme1.xml", "<a>", "<b/>", 1_010_000, "</a>");
    let spaced = "<sst uniqueCount = \"9999999999\">";
    bomb("xl/sharedStrings.xml", spaced, "", 0, "</sst>");
}

/// A workbook whose one sheet stands in a part of this name.
fn sheet_in(target: &str, sheet: &str) -> Vec<u8> {
    let relation = |target: &str, kind: &str| {
        format!(
            "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" \
             Target=\"{target}\"/></Relationships>"
        )
    };
    let book = "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>\
         <sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    zipped(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", &relation("xl/workbook.dat", "officeDocument")),
        ("xl/workbook.dat", book),
        ("xl/_rels/workbook.dat.rels", &relation(target, "worksheet")),
        (&format!("xl/{target}"), sheet),
    ])
}

#[test]
fn parts_of_any_name_are_looked_at() {
    let rows = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\">\
         <c r=\"A2\"><v>2</v></c></row></sheetData></worksheet>";
    let laughs = format!("<!DOCTYPE a [<!ENTITY b \"ha\">]>{rows}");
    let deep = format!("<worksheet>{}", "<a>".repeat(1_000));
    for target in [
        "worksheets/sheet1.xml",
        "worksheets/sheet1.dat",
        "sheet",
        "worksheets/Sheet1.png",
        "printerSettings1.bin",
        "vbaProject.bin",
    ] {
        let table = table::read("a.xlsx", &sheet_in(target, rows)).expect(target).tables.remove(0);
        assert_eq!((table.rows(), table.is_hidden(0), table.is_hidden(1)), (2, false, true), "{target}");
        assert_eq!(code("a.xlsx", &sheet_in(target, &laughs)), "problem-file-entities", "{target}");
        assert_eq!(code("a.xlsx", &sheet_in(target, &deep)), "problem-file-bomb", "{target}");
    }
}

#[test]
fn entities_are_refused() {
    let laughs = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>";
    let book = zipped(&[("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", laughs)]);
    assert_eq!(code("a.xlsx", &book), "problem-file-entities");
    let document = zipped(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", laughs)]);
    assert_eq!(code("a.ods", &document), "problem-file-entities");
    let flat = format!("<?xml version=\"1.0\"?>{laughs}<!-- opendocument.spreadsheet -->");
    assert_eq!(code("a.fods", flat.as_bytes()), "problem-file-entities");
    // A type without entities harms nobody.
    let plain = "<!DOCTYPE a SYSTEM \"a.dtd\"><?a > ?><![CDATA[<]]>>]]><worksheet/>";
    let book = zipped(&[("[Content_Types].xml", "<Types/>"), ("xl/worksheets/sheet1.xml", plain)]);
    assert_eq!(code("a.xlsx", &book), "problem-file-damaged");
}

#[test]
fn what_is_repeated_without_end_is_cut() {
    let ods = |rows: &str| {
        let content =
            format!("<office:spreadsheet><table:table table:name=\"a\">{rows}</table:table></office:spreadsheet>");
        zipped(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
    };
    let row = |rows: u64, columns: u64, text: &str| {
        format!(
            "<table:table-row table:number-rows-repeated=\"{rows}\"><table:table-cell table:number-columns-repeated=\"{columns}\">\
             <text:p>{text}</text:p></table:table-cell></table:table-row>"
        )
    };
    assert_eq!(code("a.ods", &ods(&row(4_000_000_000, 1, "x"))), "problem-sheet-too-many-rows");
    assert_eq!(code("a.ods", &ods(&row(1, 4_000_000_000, "x"))), "problem-sheet-too-many-columns");
    assert_eq!(code("a.ods", &ods(&row(1_048_576, 1_024, &"x".repeat(30_000)))), "problem-sheet-too-many-cells");
    assert_eq!(code("a.ods", &ods(&format!("{}{}", row(1_048_575, 16_384, ""), row(1, 1, "x")))), "read");
    let empty =
        "<table:table-cell table:number-columns-repeated=\"0\"><text:p>x</text:p></table:table-cell>".repeat(100_000);
    let none =
        format!("<table:table-row table:number-rows-repeated=\"1000000\">{empty}</table:table-row>{}", row(1, 1, "x"));
    assert_eq!(code("a.ods", &ods(&none)), "read");
    let blanks = format!(
        "<table:table-row><table:table-cell><text:p>{}x</text:p></table:table-cell></table:table-row>",
        "<text:s text:c=\"1000000\"/>".repeat(10_000)
    );
    assert_eq!(code("a.ods", &ods(&blanks)), "problem-sheet-long-cell");
}

#[test]
fn merged_regions_without_end_are_cut() {
    let cells: String = (1..3_000).map(|row| format!("<row r=\"{row}\"><c r=\"B{row}\"><v>1</v></c></row>")).collect();
    let text = "x".repeat(30_000);
    let sheet = format!(
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{text}</t></is></c><c r=\"ALL1\"><v>1</v></c></row>{cells}</sheetData>\
         <mergeCells>{}</mergeCells>",
        "<mergeCell ref=\"A1:ALL1048576\"/>".repeat(5_000)
    );
    assert_eq!(code("a.xlsx", &workbook(&sheet, "", "")), "problem-sheet-too-many-cells");
}

#[test]
fn wide_and_long_lines_are_cut() {
    assert_eq!(
        code("a.csv", format!("a,b\n{}1\n", ",".repeat(2_000_000)).as_bytes()),
        "problem-sheet-too-many-columns"
    );
    assert_eq!(code("a.csv", format!("a,b\n{}\n", ",".repeat(2_000_000)).as_bytes()), "read");
    assert_eq!(code("a.csv", "a".repeat(20_000_000).as_bytes()), "problem-sheet-long-cell");
    assert_eq!(code("a.csv", format!("a,b\n{}", "a,\"\n".repeat(200_000)).as_bytes()), "read");
    let wide = format!("{}b\n", "a,".repeat(MAX_COLUMNS as usize - 1));
    assert_eq!(code("a.csv", wide.as_bytes()), "read");
}

#[test]
fn pages_without_end_are_bounded() {
    for unit in [
        "<tr><td rowspan=1000 colspan=1000>a",
        "<td colspan=1000>a",
        "<td>a<",
        "<tr a=b c hidden",
        "<table><tr><td>a<td>b",
        "<a '",
        "<script>",
        "<!--",
        "<x='",
        "<td>&",
    ] {
        let page = format!("<html><table><tr><td>a<td>b<tr><td>c<td>d{}", unit.repeat(20_000));
        let _ = code("a.xls", page.as_bytes());
    }
}

#[test]
fn styles_without_end_are_found_at_once() {
    let styles: String = (0..60_000)
        .map(|style| format!("<Style ss:ID=\"s{style}\"><NumberFormat ss:Format=\"000\"/></Style>"))
        .collect();
    let cell = "<Cell ss:StyleID=\"s59999\"><Data ss:Type=\"Number\">7</Data></Cell>";
    let sheet = |styles: &str, rows: String| {
        format!(
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">{styles}\
             <Worksheet ss:Name=\"a\"><Table>{rows}</Table></Worksheet></Workbook>"
        )
    };
    let page = sheet(&styles, format!("<Row>{cell}{cell}</Row>").repeat(40_000));
    let start = Instant::now();
    let reading = table::read("a.xls", page.as_bytes()).expect("a workbook");
    assert_eq!(reading.tables[0].cell(39_999, 1).text, "007");
    // One by one, five thousand million names would be compared.
    assert!(start.elapsed() < Duration::from_secs(10));
    let long = format!("<Style ss:ID=\"s59999\"><NumberFormat ss:Format=\"{}\"/></Style>", "0".repeat(100_000));
    let reading = table::read("a.xls", sheet(&long, format!("<Row>{cell}</Row>")).as_bytes()).expect("a workbook");
    assert_eq!(reading.tables[0].cell(0, 0).text, "7");
}

#[test]
fn long_directories_are_refused() {
    let mut tail = b"PK\x06\x06".to_vec();
    tail.extend([0; 28]);
    tail.extend(4_000_000u64.to_le_bytes());
    let bytes = [zipped(&[("[Content_Types].xml", "<Types/>")]), tail, vec![0; 100]].concat();
    assert_eq!(code("a.xlsx", &bytes), "problem-file-damaged");
}
