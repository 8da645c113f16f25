//! What is read from the bytes of spreadsheets, and what is refused.

mod hostile;
mod named;
mod sheets;

use proptest::prelude::*;
use reencuentro::facts::Severity;
use reencuentro::table::write::{self, Sheet, Value};
use reencuentro::table::{self, Cell, CellKind, MAX_CELL_CHARS, MAX_COLUMNS, Reading, Table, column_letters};

fn read(bytes: impl AsRef<[u8]>) -> Reading {
    table::read("list.csv", bytes.as_ref()).expect("a list")
}

/// Rows as `number: cell | cell`.
fn shown(table: &Table) -> Vec<String> {
    let row = |row: usize| {
        let cells: Vec<&str> = table.row(row).map(|cell| cell.text).collect();
        format!("{}: {}", table.row_number(row), cells.join(" | "))
    };
    (0..table.rows()).map(row).collect()
}

fn check(text: impl AsRef<[u8]>, expected: &[&str]) {
    let reading = read(text.as_ref());
    assert_eq!(shown(&reading.tables[0]), expected, "{:?}", String::from_utf8_lossy(text.as_ref()));
}

#[test]
fn rows_are_numbered_as_the_spreadsheet_program_shows_them() {
    check("a,b\n1,2\n", &["1: a | b", "2: 1 | 2"]);
    check("a,b\r\n1,2\r\n3,4", &["1: a | b", "2: 1 | 2", "3: 3 | 4"]);
    check("a,b\r1,2\r\r3,4\r", &["1: a | b", "2: 1 | 2", "3:  | ", "4: 3 | 4"]);
    check("\n\na,b\n1,2\n", &["1:  | ", "2:  | ", "3: a | b", "4: 1 | 2"]);
    check("\r\n\r\na,b\r\n1,2\r\n", &["1:  | ", "2:  | ", "3: a | b", "4: 1 | 2"]);
    check("a,b\n\"1\n1\n1\",2\n3,4\n", &["1: a | b", "2: 1\n1\n1 | 2", "3: 3 | 4"]);
    check("a,b\r\n\"1\r\n1\",2\r\n\r\n3,4\r\n\r\n", &["1: a | b", "2: 1\r\n1 | 2", "3:  | ", "4: 3 | 4"]);
    check("a,b\n,\n,\n1,2\n,\n", &["1: a | b", "2:  | ", "3:  | ", "4: 1 | 2"]);
}

#[test]
fn delimiters_are_chosen_by_evidence() {
    check("a;b;c\n1,5;2;3\n4,5;5;6\n", &["1: a | b | c", "2: 1,5 | 2 | 3", "3: 4,5 | 5 | 6"]);
    check("name\tage\nPerez, Juan\t5\nLopez, Ana\t6\n", &["1: name | age", "2: Perez, Juan | 5", "3: Lopez, Ana | 6"]);
    check("a|b\n1|2\n", &["1: a | b", "2: 1 | 2"]);
    check(
        "Children, as of May\n\na;b;c\n1;2;3\n4;5;6",
        &["1: Children, as of May |  | ", "2:  |  | ", "3: a | b | c", "4: 1 | 2 | 3", "5: 4 | 5 | 6"],
    );
    check("sep=;\r\na,x;b\r\n1;2\r\n", &["1: a,x | b", "2: 1 | 2"]);
    check("sep=,\na;b\n1;2\n", &["1: a;b", "2: 1;2"]);
    check("name\nJuan\n", &["1: name", "2: Juan"]);
}

#[test]
fn quotes_are_read_as_spreadsheet_programs_do() {
    check("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n", &["1: a | b", "2: x,y | say \"hi\""]);
    check("a,b\n\"El Chino\" Lopez,2\n", &["1: a | b", "2: El Chino Lopez | 2"]);
    check("a,b\nJuan \"Chino\" Lopez,2\n", &["1: a | b", "2: Juan \"Chino\" Lopez | 2"]);
    check("a,b\n\"\",2\n", &["1: a | b", "2:  | 2"]);
}

#[test]
fn a_stray_quote_does_not_swallow_the_file() {
    fn check_broken(text: &str, expected: &[&str], row: u32) {
        let reading = read(text);
        assert_eq!(shown(&reading.tables[0]), expected, "{text:?}");
        let problem = &reading.problems[0];
        assert_eq!((problem.code.as_str(), problem.place.row), ("problem-sheet-broken-quote", Some(row)), "{text:?}");
    }
    check_broken("a,b,c\n1,\"2,3\n4,5,6\n", &["1: a | b | c", "2: 1 | \"2 | 3", "3: 4 | 5 | 6"], 2);
    check_broken(
        "a,b,c\n1,\"2,3\n4,5,6\n7,\"8\",9\n",
        &["1: a | b | c", "2: 1 | \"2 | 3", "3: 4 | 5 | 6", "4: 7 | 8 | 9"],
        2,
    );
    check_broken("a,b\n\"Juan,1\n\"Ana,2\n", &["1: a | b", "2: \"Juan | 1", "3: \"Ana | 2"], 2);
    let long = format!("a,b\n1,\"2\n{}\n3,\"4\"\n", "5,6\n".repeat(50_000));
    assert_eq!(read(long).tables[0].rows(), 50_004);
}

#[test]
fn every_encoding_gives_the_same_list() {
    let list = "Nombre;Edad\r\nMaría Ñuñez;31\r\nJosé Peñá;4\r\n";
    let expected = ["1: Nombre | Edad", "2: María Ñuñez | 31", "3: José Peñá | 4"];
    let wide = |unit: fn(u16) -> [u8; 2]| list.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    let wider = |unit: fn(u32) -> [u8; 4]| list.chars().flat_map(|sign| unit(u32::from(sign))).collect::<Vec<u8>>();
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    check(list, &expected);
    check(marked(b"\xEF\xBB\xBF", list.as_bytes().to_vec()), &expected);
    check(marked(b"\xFF\xFE", wide(u16::to_le_bytes)), &expected);
    check(marked(b"\xFE\xFF", wide(u16::to_be_bytes)), &expected);
    check(wide(u16::to_le_bytes), &expected);
    check(wide(u16::to_be_bytes), &expected);
    check(marked(b"\xFF\xFE\0\0", wider(u32::to_le_bytes)), &expected);
    check(marked(b"\0\0\xFE\xFF", wider(u32::to_be_bytes)), &expected);
    check(wider(u32::to_le_bytes), &expected);
    check(encoding_rs::WINDOWS_1252.encode(list).0, &expected);
    check(encoding_rs::MACINTOSH.encode(list).0, &expected);
    check(list.replace(';', ";\0"), &expected);
    let notes: Vec<String> =
        read(encoding_rs::WINDOWS_1252.encode(list).0).problems.into_iter().map(|problem| problem.code).collect();
    assert_eq!(notes, ["problem-file-encoding-guessed"]);
}

#[test]
fn what_is_no_list_is_refused_with_what_to_do() {
    fn check(file: &str, bytes: &[u8], code: &str) {
        let error = table::read(file, bytes).expect_err(code);
        assert_eq!(error.problem().code, code, "{file}");
        assert_eq!(error.problem().severity, Severity::Refused);
        assert_eq!(error.problem().place.file, file);
    }
    let ole = |streams: &str| {
        let names: Vec<u8> = streams.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 504], &names, &[0; 512]].concat()
    };
    check("a.csv", b"", "problem-file-empty");
    check("a.csv", b"\xEF\xBB\xBF", "problem-file-empty");
    check("a.csv", b"\r\n \r\n".strip_suffix(b" \r\n").unwrap_or_default(), "problem-file-empty");
    check("a.csv", b",,,\n,,,\n", "problem-file-empty");
    check("~$list.xlsx", b"\x05Ana", "problem-file-lock");
    check(".~lock.list.ods#", b",ana", "problem-file-lock");
    check("a.xlsx", b"%PDF-1.7 ...", "problem-file-pdf");
    check("a.xlsx", b"\x89PNG\r\n\x1a\n", "problem-file-image");
    check("a.xlsx", b"MZ\x90\0\x03\0", "problem-file-not-a-spreadsheet");
    check("a.csv", &[0; 4096], "problem-file-not-a-spreadsheet");
    check("a.csv", &(0..=255).cycle().take(4096).collect::<Vec<u8>>(), "problem-file-not-a-spreadsheet");
    check("a.xls", b"<html><table><tr><td>1</td></tr></table></html>", "problem-file-html");
    check("a.xls", b"\n<TABLE><tr><td>1</td></tr></TABLE>", "problem-file-html");
    check("a.xls", b"<?xml version=\"1.0\"?><Workbook/>", "problem-file-xml");
    check("a.xls", b"{\\rtf1\\ansi Ana}", "problem-file-rtf");
    check("a.json", b"[{\"a\": 1}]", "problem-file-not-a-spreadsheet");
    check("a.xlsx", b"PK\x03\x04 and no more", "problem-file-damaged");
    check("a.xlsx", &ole("EncryptedPackage"), "problem-file-password");
    check("a.doc", &ole("WordDocument"), "problem-file-not-a-spreadsheet");
    check("a.xls", &ole("Workbook\0"), "problem-file-damaged");
    check("a.zip", &zipped(&[("photo.jpg", "x")]), "problem-file-archive");
    check(
        "a.docx",
        &zipped(&[("[Content_Types].xml", "<a/>"), ("word/document.xml", "<a/>")]),
        "problem-file-document",
    );
    check("a.numbers", &zipped(&[("Index/Document.iwa", "x")]), "problem-file-numbers");
    check(
        "a.xlsx",
        &workbook("<sheetData><row r=\"1\"><c r=\"A1\"/></row></sheetData>", "", ""),
        "problem-file-no-cells",
    );
    check("MZ.csv", b"\xEF\xBB\xBF\n\n", "problem-file-empty");
    assert_eq!(shown(&read("MZ,RIFF\n1,2").tables[0]), ["1: MZ | RIFF", "2: 1 | 2"]);
}

fn zipped(members: &[(&str, &str)]) -> Vec<u8> {
    use std::io::Write;
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in members {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a member");
        writer.write_all(content.as_bytes()).expect("a member");
    }
    writer.finish().expect("a file").into_inner()
}

/// A workbook with one sheet of these rows, as little as a program can write.
fn workbook(sheet: &str, workbook_properties: &str, state: &str) -> Vec<u8> {
    let relation = |target: &str, kind: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>\
             <Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" \
             Target=\"styles.xml\"/></Relationships>"
        )
    };
    let styles = "<styleSheet><numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"000000000\"/>\
        <numFmt numFmtId=\"165\" formatCode=\"&quot;A&quot;000\\-000\\-000\"/>\
        <numFmt numFmtId=\"166\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts><cellXfs count=\"6\">\
        <xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"46\"/>\
        <xf numFmtId=\"22\"/></cellXfs></styleSheet>";
    let book = format!(
        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">{workbook_properties}\
         <sheets><sheet name=\"Niños\" sheetId=\"1\"{state} r:id=\"r1\"/></sheets></workbook>"
    );
    zipped(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", &relation("xl/workbook.xml", "officeDocument")),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &relation("worksheets/sheet1.xml", "worksheet")),
        ("xl/styles.xml", styles),
        ("xl/worksheets/sheet1.xml", &format!("<worksheet>{sheet}</worksheet>")),
    ])
}

fn read_workbook(bytes: &[u8]) -> Table {
    table::read("list.xlsx", bytes).expect("a workbook").tables.remove(0)
}

#[test]
fn values_read_as_a_person_sees_them() {
    fn check(cell: &str, text: &str, kind: CellKind) {
        let bytes = workbook(&format!("<sheetData><row r=\"1\">{cell}</row></sheetData>"), "", "");
        let sheet = read_workbook(&bytes);
        assert_eq!((sheet.cell(0, 0).text, sheet.cell(0, 0).kind), (text, kind), "{cell}");
    }
    let number = |value: &str, text: &str| check(&format!("<c r=\"A1\"><v>{value}</v></c>"), text, CellKind::Number);
    number("123.0", "123");
    number("1.23E2", "123");
    number("9E15", "9000000000000000");
    number("1e21", "1000000000000000000000");
    number("201234567890123", "201234567890123");
    number("0.30000000000000004", "0.3");
    number("-4.5", "-4.5");
    number("0.1", "0.1");
    let styled = |style: u8, value: &str, text: &str, kind: CellKind| {
        check(&format!("<c r=\"A1\" s=\"{style}\"><v>{value}</v></c>"), text, kind);
    };
    styled(1, "98765432", "098765432", CellKind::Number);
    styled(1, "1234567890", "1234567890", CellKind::Number);
    styled(2, "98765432", "A098-765-432", CellKind::Number);
    styled(3, "43241", "2018-05-21", CellKind::Date);
    styled(3, "43241.604166666664", "2018-05-21T14:30:00", CellKind::Date);
    styled(5, "43241.99999999", "2018-05-22", CellKind::Date);
    styled(3, "61", "1900-03-01", CellKind::Date);
    styled(5, "0.5", "12:00:00", CellKind::Text);
    styled(4, "1.5", "36:00:00", CellKind::Text);
    styled(3, "-5", "-5", CellKind::Number);
    styled(3, "99999999", "99999999", CellKind::Number);
    check("<c r=\"A1\" t=\"b\"><v>1</v></c>", "TRUE", CellKind::Boolean);
    check("<c r=\"A1\" t=\"e\"><v>#REF!</v></c>", "#REF!", CellKind::Error);
    check("<c r=\"A1\" t=\"str\"><v>0033</v></c>", "0033", CellKind::Text);
    check("<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> Ana </t></is></c>", " Ana ", CellKind::Text);
    check("<c r=\"A1\" t=\"d\"><v>2018-05-21T00:00:00</v></c>", "2018-05-21", CellKind::Date);
    // Written wrongly, read at the second try.
    check("<c r=\"A1\" t=\"e\"><v>#SPILL!</v></c>", "#SPILL!", CellKind::Text);
    check("<c r=\"A1\" t=\"inlineStr\"><is><t>Ana & Luis</t></is></c>", "Ana & Luis", CellKind::Text);
}

#[test]
fn the_1904_system_is_known() {
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" s=\"3\"><v>41779</v></c></row></sheetData>";
    let table = read_workbook(&workbook(sheet, "<workbookPr date1904=\"1\"/>", ""));
    assert_eq!(table.cell(0, 0), Cell { text: "2018-05-21", kind: CellKind::Date });
}

#[test]
fn rows_and_columns_are_the_sheets_own() {
    let cells = "<row r=\"3\"><c r=\"C3\"><v>1</v></c></row><row r=\"5\"><c r=\"B5\"><v>2</v></c></row><row r=\"9\"><c r=\"B9\"/></row>";
    let table = read_workbook(&workbook(
        &format!("<dimension ref=\"3:5\"/><sheetData>{cells}</sheetData>"),
        "",
        " state=\"hidden\"",
    ));
    assert_eq!(shown(&table), ["1:  |  | ", "2:  |  | ", "3:  |  | 1", "4:  |  | ", "5:  | 2 | "]);
    assert_eq!((table.sheet.as_deref(), table.hidden), (Some("Niños"), true));
    assert_eq!((table.place().file.as_str(), table.row_at(5), table.row_at(6)), ("list.xlsx", Some(4), None));
}

#[test]
fn cells_out_of_order_find_their_places() {
    let cells = "<row r=\"2\"><c r=\"B2\"><v>4</v></c><c r=\"A2\"><v>3</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    let table = read_workbook(&workbook(&format!("<sheetData>{cells}</sheetData>"), "", ""));
    assert_eq!(shown(&table), ["1: 1 | ", "2: 3 | 4"]);
}

#[test]
fn merged_cells_hold_their_value_everywhere() {
    let cells = "<row r=\"1\"><c r=\"A1\"><v>7</v></c><c r=\"B1\"><v>8</v></c></row>\
        <row r=\"2\"><c r=\"B2\"><v>9</v></c></row><row r=\"3\"><c r=\"B3\"><v>5</v></c></row>";
    let sheet =
        format!("<sheetData>{cells}</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:A2\"/></mergeCells>");
    assert_eq!(shown(&read_workbook(&workbook(&sheet, "", ""))), ["1: 7 | 8", "2: 7 | 9", "3:  | 5"]);
    let whole = sheet.replace("A1:A2", "A1:A1048576");
    assert_eq!(shown(&read_workbook(&workbook(&whole, "", ""))), ["1: 7 | 8", "2: 7 | 9", "3: 7 | 5"]);
}

#[test]
fn far_cells_cost_nothing() {
    let cells = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row>\
        <row r=\"1048576\"><c r=\"ALL1048576\"><v>2</v></c></row>";
    let bytes = workbook(&format!("<sheetData>{cells}</sheetData>"), "", "");
    let reading = table::read("list.xlsx", &bytes).expect("a workbook");
    let table = &reading.tables[0];
    assert_eq!((table.rows(), table.row_number(1), table.cell(1, 999).text), (2, 1_048_576, "2"));
    assert_eq!(reading.problems[0].code, "problem-sheet-too-many-columns");
    assert_eq!(column_letters(999), "ALL");
    let wide = format!("a{}\n", ",b".repeat(2_000));
    let reading = read(&wide);
    assert_eq!(u32::from(reading.tables[0].columns()), MAX_COLUMNS);
    let long = format!("a,b\n1,{}\n", "é".repeat(MAX_CELL_CHARS + 9));
    let reading = read(&long);
    assert_eq!(reading.tables[0].cell(1, 1).text.chars().count(), MAX_CELL_CHARS);
    assert_eq!(
        (reading.problems[0].code.as_str(), reading.problems[0].place.column.as_deref()),
        ("problem-sheet-long-cell", Some("B"))
    );
    let rows = "a,b\n".repeat(1_048_577);
    let reading = read(&rows);
    assert_eq!(
        (reading.tables[0].rows(), reading.problems[0].code.as_str()),
        (1_048_576, "problem-sheet-too-many-rows")
    );
}

#[test]
fn a_file_that_unpacks_without_end_is_refused() {
    use std::io::Write;
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default().large_file(true).compression_level(Some(1));
    writer.start_file("[Content_Types].xml", plain).expect("a member");
    writer.start_file("xl/worksheets/sheet1.xml", plain).expect("a member");
    let blanks = vec![b' '; 1 << 24];
    for _ in 0..65 {
        writer.write_all(&blanks).expect("a member");
    }
    let bytes = writer.finish().expect("a file").into_inner();
    let error = table::read("bomb.xlsx", &bytes).expect_err("refused");
    assert_eq!(error.problem().code, "problem-file-bomb");
}

#[test]
fn claims_of_endless_texts_are_refused() {
    let claim = |count: &str| {
        let texts = format!("<sst count=\"1\" uniqueCount=\"{count}\"><si><t>Ana</t></si></sst>");
        zipped(&[("[Content_Types].xml", "<Types/>"), ("xl/sharedStrings.xml", &texts)])
    };
    for count in ["9999999999", "99999999999999999999999999"] {
        let error = table::read("a.xlsx", &claim(count)).expect_err("refused");
        assert_eq!(error.problem().code, "problem-file-bomb", "{count}");
    }
    assert_eq!(table::read("a.xlsx", &claim("1")).expect_err("refused").problem().code, "problem-file-damaged");
}

#[test]
fn letters_of_columns() {
    for (index, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")] {
        assert_eq!(column_letters(index), letters);
    }
}

#[test]
fn a_written_workbook_reads_as_it_was_meant() {
    let sheet = Sheet {
        name: "Niños: 2018/19, una lista con un nombre largo".to_owned(),
        titles: vec!["Lista".to_owned(), "de prueba".to_owned()],
        header: vec!["ID".to_owned(), "Edad".to_owned(), "Fecha".to_owned()],
        rows: vec![
            vec![Value::text("0033"), Value::whole(7), Value::Date(jiff::civil::date(2018, 5, 21))],
            vec![
                Value::text("=1+1"),
                Value::Number { value: 0.25, decimals: 2 },
                Value::Date(jiff::civil::date(1850, 1, 1)),
            ],
            vec![Value::text("+502 555"), Value::Empty, Value::text(" 1/2 ")],
        ],
    };
    let sheets = [sheet.clone(), Sheet { name: String::new(), rows: sheet.rows.clone(), ..Sheet::default() }];
    let bytes = write::xlsx(&sheets).expect("a workbook");
    assert_eq!(bytes, write::xlsx(&sheets).expect("a workbook"));
    let reading = table::read("w.xlsx", &bytes).expect("a workbook");
    assert_eq!(reading.tables[0].sheet.as_deref(), Some("Niños  2018 19, una lista co"));
    assert_eq!(shown(&reading.tables[0])[..3], ["1: Lista |  | ", "2: de prueba |  | ", "3: ID | Edad | Fecha"]);
    let rows = ["0033 | 7 | 2018-05-21", "=1+1 | 0.25 | 1850-01-01", "+502 555 |  |  1/2 "];
    for (at, row) in rows.iter().enumerate() {
        assert_eq!(shown(&reading.tables[0])[at + 3], format!("{}: {row}", at + 4));
        assert_eq!(shown(&reading.tables[1])[at], format!("{}: {row}", at + 1));
    }
    assert_eq!(reading.tables[0].cell(3, 0).kind, CellKind::Text);
    assert_eq!(reading.tables[0].cell(3, 2).kind, CellKind::Date);
    assert!(write::xlsx(&[]).is_ok());
}

/// Grids whose last row and column are filled, so that nothing is trimmed.
fn grid(cell: &'static str) -> impl Strategy<Value = Vec<Vec<String>>> {
    (1usize..5, 2usize..5).prop_flat_map(move |(columns, rows)| {
        let row = prop::collection::vec(cell, columns).prop_map(|mut row| {
            row.push("x".to_owned());
            row
        });
        prop::collection::vec(row, rows)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_bytes_panic(head in 0usize..8, bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let heads: [&[u8]; 8] = [
            b"", b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"\xFF\xFE", b"\0\0\xFE\xFF", b"sep=;\n", b"a,\"b", b"\x09\x08",
        ];
        let _ = table::read("any", &[heads[head], &bytes].concat());
    }

    #[test]
    fn no_damage_to_a_workbook_panics(at in 0.0..1.0f64, byte: u8, cut in 0.0..1.0f64) {
        let row = vec![Value::text("Ana"), Value::whole(7)];
        let sheet = Sheet { name: "a".to_owned(), header: vec!["b".to_owned()], rows: vec![row; 9], ..Sheet::default() };
        let mut bytes = write::xlsx(&[sheet]).expect("a workbook");
        let place = (at * bytes.len() as f64) as usize;
        bytes[place] = byte;
        let _ = table::read("any.xlsx", &bytes);
        bytes.truncate((cut * bytes.len() as f64) as usize);
        let _ = table::read("any.xlsx", &bytes);
    }

    #[test]
    fn no_text_panics_and_every_row_is_numbered(text in "[a,;|\t\"\r\n é]{0,60}") {
        if let Ok(reading) = table::read("any.csv", text.as_bytes()) {
            let table = &reading.tables[0];
            let numbers: Vec<u32> = (0..table.rows()).map(|row| table.row_number(row)).collect();
            prop_assert_eq!(numbers, (1..=table.rows() as u32).collect::<Vec<u32>>());
        }
    }

    #[test]
    fn csv_comes_back(rows in grid("[ -~áñ\r\n]{0,9}")) {
        let header: Vec<String> = rows[0].iter().map(|_| "h".to_owned()).collect();
        let bytes = write::csv(std::iter::repeat_n(&header, 9).chain(&rows));
        let reading = table::read("any.csv", &bytes).expect("a list");
        let table = &reading.tables[0];
        let back: Vec<Vec<String>> =
            (9..table.rows()).map(|row| table.row(row).map(|cell| cell.text.to_owned()).collect()).collect();
        prop_assert_eq!(back, rows);
    }

    #[test]
    fn xlsx_comes_back(rows in grid("[ -~áñ\n]{0,9}")) {
        let values = rows.iter().map(|row| row.iter().map(Value::text).collect()).collect();
        let bytes = write::xlsx(&[Sheet { name: "a".to_owned(), rows: values, ..Sheet::default() }]).expect("a workbook");
        let reading = table::read("any.xlsx", &bytes).expect("a workbook");
        let table = &reading.tables[0];
        let back: Vec<Vec<String>> =
            (0..table.rows()).map(|row| table.row(row).map(|cell| cell.text.to_owned()).collect()).collect();
        prop_assert_eq!(back, rows);
    }
}
