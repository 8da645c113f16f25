//! Files whose name promises something else than they are, and texts in the encodings of other days.

use super::{check, shown, zipped};
use reencuentro::facts::Severity;
use reencuentro::table;

/// The rows of the first sheet, and the codes of what was noticed.
fn read(file: &str, bytes: impl AsRef<[u8]>) -> (Vec<String>, Vec<String>) {
    let reading = table::read(file, bytes.as_ref()).unwrap_or_else(|error| panic!("{file}: {error}"));
    for problem in &reading.problems {
        assert_eq!(problem.severity, Severity::Note, "{file}");
    }
    (shown(&reading.tables[0]), reading.problems.into_iter().map(|problem| problem.code).collect())
}

#[test]
fn a_text_under_a_workbooks_name_is_read() {
    for file in ["a.xlsx", "A.XLS", "a.ods", "a.xlsb"] {
        let (rows, codes) = read(file, "Nombre;Edad\nAna;4\n");
        assert_eq!(rows, ["1: Nombre | Edad", "2: Ana | 4"], "{file}");
        assert_eq!(codes, ["problem-file-text-named-workbook"], "{file}");
    }
    assert_eq!(read("a.csv", "a,b\n1,2\n").1, Vec::<String>::new());
    assert_eq!(read("a.csv", "ID;Parent\n1;2\n").0, ["1: ID | Parent", "2: 1 | 2"]);
    let sylk = table::read("a.slk", b"ID;PWXL;N;E\nP;PGeneral\nC;Y1;X1;K\"Ana\"\nE\n").expect_err("refused");
    assert_eq!(sylk.problem().code, "problem-file-sylk");
}

#[test]
fn tables_of_web_pages_are_read() {
    fn check(page: &str, expected: &[&str]) {
        let (rows, codes) = read("export.xls", page);
        assert_eq!(
            (rows, codes),
            (expected.iter().map(|&row| row.to_owned()).collect(), vec!["problem-file-html-named-workbook".to_owned()])
        );
    }
    check(
        "<html><head><title>x <td></title><style>td { a: b }</style></head><body><h1>Lista</h1><table border=1 title=\"a>b\">\
         <thead><tr><th>Nombre</th><th>Edad</th></tr></thead><tr><td>Mar&iacute;a &amp; Jos&#233; &#xF1; &foo;</td><td> 4\n a\u{f1}os </td></tr></table>",
        &["1: Nombre | Edad", "2: María & José ñ &foo; | 4 años"],
    );
    // Nothing closed; cells that cover others; a comment; a line break.
    check(
        "<TABLE><TR><TD rowspan=2>Ana<TD>1<TR><!-- <td>no</td> --><TD>2<TR><TD colspan=\"2\">x<br/>y</TABLE>",
        &["1: Ana | 1", "2: Ana | 2", "3: x\ny | x\ny"],
    );
    // A table within a table, and one after it.
    check(
        "<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table><table><tr><td>c</td><td>d</td></tr></table>",
        &["1: a | b", "2:  | ", "3: c | d"],
    );
    // A sign that begins no tag; attributes are told apart by their whole names.
    check(
        "<table><tr><td>Nombre<td data-colspan=9 title=\" colspan=5\">Nota<tr><td>Rosa Mejia < 5 years</td><td colspan=1/>a<b",
        &["1: Nombre | Nota", "2: Rosa Mejia < 5 years | a"],
    );
    check("<table><tr><td>a<td>b<tr><td>c<td>4", &["1: a | b", "2: c | 4"]);
    let page = "<table><tr><td>a<td>b</table>";
    assert_eq!(
        table::read("list.html", format!("{page}{page}").as_bytes()).expect("a page").problems[0].code,
        "problem-file-html-read"
    );
}

#[test]
fn hidden_rows_of_web_pages_are_known() {
    fn check(row: &str, hidden: bool) {
        let page = format!("<table><tr><td>a<td>b<{row}><td>c<td>d</table>");
        let table = table::read("a.xls", page.as_bytes()).expect(row).tables.remove(0);
        assert_eq!((table.is_hidden(0), table.is_hidden(1)), (false, hidden), "{row}");
    }
    check("tr style='display: none'", true);
    check("tr class=\"style1\" style=\"display:none\"", true);
    check("TR STYLE = \"height: 0; DISPLAY : none\"", true);
    check("tr hidden", true);
    check("tr class=a hidden/", true);
    check("tr style=visibility:collapse", true);
    check("tr class='hidden'", false);
    check("tr data-style='display:none'", false);
    check("tr title=\" hidden style='display:none'\"", false);
    check("tr style='display:table-row'", false);
}

#[test]
fn what_is_no_list_in_web_pages_is_refused() {
    for page in [
        "<html><p>Ana</p></html>",
        "<table><tr><td>menu</td></tr></table>",
        "<html><table><tr><td",
        "MIME-Version: 1.0\n<html>",
    ] {
        assert_eq!(
            table::read("a.xls", page.as_bytes()).expect_err(page).problem().code,
            "problem-file-html",
            "{page}"
        );
    }
}

#[test]
fn xml_workbooks_are_read() {
    let book = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
        <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
        <Styles><Style ss:ID=\"s1\"><NumberFormat ss:Format=\"000000000\"/></Style></Styles><Worksheet ss:Name=\"Niños\"><Table>\
        <Row><Cell><Data ss:Type=\"String\">Nombre</Data></Cell><Cell ss:Index=\"3\"><Data ss:Type=\"String\">A & B</Data>\
        <Comment><ss:Data>no</ss:Data></Comment></Cell></Row><Row ss:Index=\"3\" ss:Hidden=\"1\"><Cell ss:MergeDown=\"1\">\
        <ss:Data ss:Type=\"String\">Ana<B> Luz</B></ss:Data></Cell><Cell><Data ss:Type=\"DateTime\">2018-05-21T00:00:00.000</Data></Cell>\
        <Cell ss:StyleID=\"s1\"><Data ss:Type=\"Number\">98765432</Data></Cell></Row>\
        <Row><Cell ss:Index=\"2\"><Data ss:Type=\"Number\">7.0</Data></Cell></Row></Table>\
        <WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>";
    let reading = table::read("a.xls", book.as_bytes()).expect("a workbook");
    let table = &reading.tables[0];
    assert_eq!(
        shown(table),
        ["1: Nombre |  | A & B", "2:  |  | ", "3: Ana Luz | 2018-05-21 | 098765432", "4: Ana Luz | 7 | "]
    );
    assert_eq!((table.hidden, table.is_hidden(2), table.is_hidden(3)), (true, true, false));
    let cut = &book[..book.find("<Row><Cell ss:Index=\"2\">").expect("there")];
    let reading = table::read("a.xls", cut.as_bytes()).expect("a part");
    assert_eq!((reading.tables[0].rows(), reading.problems[0].code.as_str()), (3, "problem-sheet-damaged"));
}

#[test]
fn dos_and_joined_and_garbled_texts() {
    let rows = ["1: Nombre | Edad", "2: José Muñoz | 4", "3: ÑANDÚ Ávila | 5"];
    check(b"Nombre;Edad\r\nJos\x82 Mu\xA4oz;4\r\n\xA5AND\xE9 \xB5vila;5\r\n", &rows);
    let list = "Nombre;Edad\r\nJosé Muñoz;4\r\nÑANDÚ Ávila;5\r\n";
    let garbled = |text: &str| encoding_rs::WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned();
    check(garbled(list), &rows);
    check(garbled(&garbled(list)), &rows);
    assert_eq!(read("a.csv", garbled(list)).1, ["problem-file-garbled"]);
    // Only where all accents of the file say so.
    check("a;b\nJosÃ©;é\n", &["1: a | b", "2: JosÃ© | é"]);
    let half = [list.as_bytes(), b"Mart\xEDn;6\r\n"].concat();
    assert_eq!(read("a.csv", &half).0[3], "4: Martín | 6");
    let marked = ["\u{feff}a,b\n1,2\n".as_bytes(), "\u{feff}3,4\n".as_bytes()].concat();
    check(marked, &["1: a | b", "2: 1 | 2", "3: 3 | 4"]);
    let long = format!("a;b\n{}", "ñandú;é\n".repeat(40_000));
    let (rows, _) = read("a.csv", encoding_rs::WINDOWS_1252.encode(&long).0);
    assert_eq!((rows.len(), rows[40_000].as_str()), (40_001, "40001: ñandú | é"));
}

#[test]
fn other_programs_files_say_what_they_are() {
    let book = zipped(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")]);
    assert_eq!(table::read("a.ods", &book).expect_err("refused").problem().code, "problem-file-document");
}
