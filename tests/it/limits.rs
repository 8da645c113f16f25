//! Files made to harm are read or refused with a sentence, within a gigabyte and some seconds: the command line as it runs.

use std::fs::{File, create_dir_all, remove_file};
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use reencuentro::facts::InspectReport;
use reencuentro::messages::{Lang, say_problem};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What a hostile file may take, in kilobytes of addresses.
const KILOBYTES: u32 = 1 << 20;
/// What it may take of a processor, in seconds. Promised are 10 s of the program as it is given out; the one under test is
/// barely optimised. The processor's time is counted, since other tests share the machine.
const SECONDS: u32 = 30;
/// Longer than that nobody waits, however busy the machine.
const PATIENCE: Duration = Duration::from_secs(180);

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "urn:oasis:names:tc:opendocument:xmlns";

/// What becomes of a file.
#[derive(Debug, PartialEq)]
enum End {
    /// With the codes of what was noticed, each once.
    Read(Vec<String>),
    /// With the code of the sentence.
    Refused(String),
}

fn read(codes: &[&str]) -> End {
    End::Read(codes.iter().map(|code| (*code).to_owned()).collect())
}

fn refused(code: &str) -> End {
    End::Refused(code.to_owned())
}

/// Inspects a file that `write` makes, under the bounds.
fn check(name: &str, write: impl FnOnce(&mut BufWriter<File>), expected: &End) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("limits");
    create_dir_all(&folder).expect("a folder to write into");
    let path = folder.join(name);
    let mut file = BufWriter::new(File::create(&path).expect("a file to write"));
    write(&mut file);
    file.into_inner().expect("room on the disk");
    let started = Instant::now();
    let ended = inspect(&path);
    let _ = remove_file(&path);
    eprintln!("{name}: {:.1} s", started.elapsed().as_secs_f64());
    assert_eq!(ended.as_ref().map_err(String::as_str), Ok(expected), "{name}");
}

fn inspect(path: &Path) -> Result<End, String> {
    let bounded = format!("ulimit -v {KILOBYTES} && ulimit -t {SECONDS} && exec \"$0\" \"$@\"");
    let mut child = Command::new("sh")
        .args(["-c", &bounded, env!("CARGO_BIN_EXE_reencuentro"), "inspect", "--json"])
        .arg(path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program runs");
    let mut out = child.stdout.take().expect("its standard output");
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        out.read_to_string(&mut text).map(|_| text)
    });
    let started = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("a child to wait for") {
            break status;
        }
        if started.elapsed() > PATIENCE {
            let _ = child.kill();
            let _ = child.wait();
            return Err(format!("longer than {PATIENCE:?}"));
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    let text = reader.join().expect("a thread that ends").map_err(|why| why.to_string())?;
    let report: InspectReport = serde_json::from_str(&text).map_err(|_| format!("no report, {status}"))?;
    let file = report.files.first().ok_or("no file in the report")?;
    let unsaid = file.problems.iter().find(|problem| say_problem(Lang::Es, problem) == problem.code);
    if let Some(problem) = unsaid {
        return Err(format!("no sentence for {}", problem.code));
    }
    // A list too long is noticed once its rows are taken for people.
    let people = report.check.problems.iter().filter(|problem| problem.code == "problem-sheet-too-many-people");
    let mut codes: Vec<String> = file.problems.iter().chain(people).map(|problem| problem.code.clone()).collect();
    codes.dedup();
    match (status.code(), file.read) {
        (Some(0), true) => Ok(End::Read(codes)),
        (Some(1), false) => Ok(End::Refused(codes.concat())),
        _ => Err(format!("{status}, but read: {}", file.read)),
    }
}

/// Writes one part of a packed file.
type Part<'a> = Box<dyn Fn(&mut dyn Write) -> std::io::Result<()> + 'a>;

fn text<'a>(text: impl Into<String>) -> Part<'a> {
    let text = text.into();
    Box::new(move |out| out.write_all(text.as_bytes()))
}

/// `piece` so often between two ends.
fn repeated<'a>(start: &'a str, piece: &'a str, times: usize, end: &'a str) -> Part<'a> {
    Box::new(move |out| {
        out.write_all(start.as_bytes())?;
        let many = piece.repeat(1_000);
        for _ in 0..times / 1_000 {
            out.write_all(many.as_bytes())?;
        }
        out.write_all(piece.repeat(times % 1_000).as_bytes())?;
        out.write_all(end.as_bytes())
    })
}

fn pack(out: &mut BufWriter<File>, parts: &[(&str, Part)]) {
    let mut pack = ZipWriter::new(out);
    for (name, write) in parts {
        let options = SimpleFileOptions::default().compression_level(Some(1)).large_file(true);
        pack.start_file(*name, options).expect("a part");
        write(&mut pack).expect("room on the disk");
    }
    pack.finish().expect("room on the disk");
}

const ONE_SHEET: &str = r#"<sheet name="S" sheetId="1" r:id="r1"/>"#;

/// A workbook with these sheets listed, the first of them written, and shared texts.
fn xlsx(sheets: Part, sheet: Part, texts: Part) -> impl FnOnce(&mut BufWriter<File>) {
    let book: Part = Box::new(move |out| {
        write!(out, r#"<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>"#)?;
        sheets(out)?;
        write!(out, "</sheets></workbook>")
    });
    let links = format!(
        r#"<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
    );
    let package = format!(
        r#"<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let types = format!(
        r#"<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#
    );
    move |out| {
        let parts = [
            ("[Content_Types].xml", text(types)),
            ("_rels/.rels", text(package)),
            ("xl/workbook.xml", book),
            ("xl/_rels/workbook.xml.rels", text(links)),
            ("xl/worksheets/sheet1.xml", sheet),
            ("xl/sharedStrings.xml", texts),
        ];
        pack(out, &parts);
    }
}

/// A workbook whose one sheet is `sheet`.
fn sheet(sheet: Part) -> impl FnOnce(&mut BufWriter<File>) {
    xlsx(text(ONE_SHEET), sheet, text("<sst/>"))
}

/// An OpenDocument workbook whose one sheet holds `rows`; `before` stands before its root.
fn ods<'a>(before: &'a str, rows: Part<'a>) -> impl FnOnce(&mut BufWriter<File>) + use<'a> {
    let content: Part = Box::new(move |out| {
        write!(
            out,
            r#"<?xml version="1.0"?>{before}<office:document-content xmlns:office="{OFFICE}:office:1.0" xmlns:table="{OFFICE}:table:1.0" xmlns:text="{OFFICE}:text:1.0"><office:body><office:spreadsheet><table:table table:name="S">"#
        )?;
        rows(out)?;
        write!(out, "</table:table></office:spreadsheet></office:body></office:document-content>")
    });
    move |out| {
        let manifest = text(format!(r#"<manifest:manifest xmlns:manifest="{OFFICE}:manifest:1.0"/>"#));
        let mimetype = text("application/vnd.oasis.opendocument.spreadsheet");
        pack(out, &[("mimetype", mimetype), ("META-INF/manifest.xml", manifest), ("content.xml", content)]);
    }
}

/// Rows of a person each, after a header.
const HEADER: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>"#;

/// Ten entities, each ten of the one before: 10^10 times `lol`.
fn laughs(root: &str) -> String {
    let one = |n: usize| format!(r#"<!ENTITY l{n} "{}">"#, format!("&l{};", n - 1).repeat(10));
    let entities: String = (1..=10).map(one).collect();
    format!(r#"<!DOCTYPE {root} [<!ENTITY l0 "lol">{entities}]>"#)
}

#[test]
fn a_small_file_passes_under_the_bounds() {
    let rows = format!("<worksheet><sheetData>{HEADER}</sheetData></worksheet>");
    check("small.xlsx", sheet(text(rows)), &read(&[]));
    check("small.csv", |out| out.write_all(b"Name,Age\nAna Choc,6\n").expect("room"), &read(&[]));
    let cell = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>Name</text:p></table:table-cell></table:table-row>"#;
    check("small.ods", ods("", text(cell)), &read(&[]));
}

#[test]
fn what_unpacks_to_more_than_a_gigabyte_is_refused() {
    let row = r#"<row><c t="inlineStr"><is><t>AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA</t></is></c></row>"#;
    let rows = repeated("<worksheet><sheetData>", row, (1200 << 20) / row.len(), "</sheetData></worksheet>");
    check("sheet-bomb.xlsx", sheet(rows), &refused("problem-file-bomb"));
    let one = "<si><t>AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA</t></si>";
    let texts = repeated("<sst>", one, (1200 << 20) / one.len(), "</sst>");
    check("texts-bomb.xlsx", xlsx(text(ONE_SHEET), text("<worksheet/>"), texts), &refused("problem-file-bomb"));
    let row = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>A</text:p></table:table-cell></table:table-row>"#;
    let rows = repeated("", row, (1200 << 20) / row.len(), "");
    check("content-bomb.ods", ods("", rows), &refused("problem-file-bomb"));
}

#[test]
fn one_text_of_half_a_gigabyte() {
    let texts = repeated("<sst><si><t>", "AAAAAAAAAAAAAAAA", (500 << 20) / 16, "</t></si></sst>");
    let cell = r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>"#;
    check("long-text.xlsx", xlsx(text(ONE_SHEET), text(cell), texts), &refused("problem-file-bomb"));
    let start = r#"<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>"#;
    let rows = repeated(start, "AAAAAAAAAAAAAAAA", (500 << 20) / 16, "</t></is></c></row></sheetData></worksheet>");
    check("long-cell.xlsx", sheet(rows), &refused("problem-file-bomb"));
    let start = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>"#;
    let rows = repeated(start, "AAAAAAAAAAAAAAAA", (500 << 20) / 16, "</text:p></table:table-cell></table:table-row>");
    check("long-cell.ods", ods("", rows), &refused("problem-file-bomb"));
}

#[test]
fn entities_are_not_expanded() {
    let rows = format!(
        r#"{}<worksheet><sheetData>{HEADER}<row r="2"><c r="A2" t="inlineStr"><is><t>&l10;</t></is></c></row></sheetData></worksheet>"#,
        laughs("worksheet")
    );
    check("laughs.xlsx", sheet(text(rows)), &refused("problem-file-entities"));
    let cell = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>&l10;</text:p></table:table-cell></table:table-row>"#;
    let before = laughs("office:document-content");
    check("laughs.ods", ods(&before, text(cell)), &refused("problem-file-entities"));
}

#[test]
fn two_cells_far_apart_are_two_cells() {
    let far = format!(
        r#"<worksheet><sheetData>{HEADER}<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row></sheetData></worksheet>"#
    );
    check("far.xlsx", sheet(text(far)), &read(&["problem-sheet-too-many-columns"]));
    let cell = |text: &str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let rows = format!(
        r#"<table:table-row>{}</table:table-row><table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row><table:table-row><table:table-cell table:number-columns-repeated="16383"/>{}</table:table-row>"#,
        cell("Name"),
        cell("far")
    );
    check("far.ods", ods("", text(rows)), &read(&["problem-sheet-too-many-columns"]));
    let full = r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>A</text:p></table:table-cell></table:table-row>"#;
    check("full.ods", ods("", text(full)), &read(&["problem-sheet-too-many-columns", "problem-sheet-too-many-cells"]));
    let many = r#"<table:table-row table:number-rows-repeated="4000000000"><table:table-cell office:value-type="string" table:number-columns-repeated="4000000000"><text:p>A</text:p></table:table-cell></table:table-row>"#;
    check(
        "beyond.ods",
        ods("", text(many)),
        &read(&["problem-sheet-too-many-columns", "problem-sheet-too-many-cells"]),
    );
}

#[test]
fn long_and_wide_text_files() {
    let line = |out: &mut BufWriter<File>, piece: &str, times: usize| {
        out.write_all(b"Name,Age\n").expect("room on the disk");
        repeated("", piece, times, "\n")(out).expect("room on the disk");
    };
    check("long-line.csv", |out| line(out, "AAAAAAAAAAAAAAAAAAAA", 9 << 20), &read(&["problem-sheet-long-cell"]));
    check("delimiters.csv", |out| line(out, ",", 2_000_000), &read(&[]));
    check("words.csv", |out| line(out, "a,", 2_000_000), &read(&["problem-sheet-too-many-columns"]));
    check(
        "quotes.csv",
        |out| line(out, "\"a\n", 2_000_000),
        &read(&["problem-sheet-too-many-rows", "problem-sheet-broken-quote"]),
    );
    check("short-lines.csv", |out| line(out, "\n", 190 << 20), &read(&[]));
    let people = |out: &mut BufWriter<File>| {
        out.write_all(b"Name,DOB,A-Number\n").expect("room on the disk");
        repeated("", "Juan Caal Pop,5/3/1990,A999123456\n", 300_000, "")(out).expect("room on the disk");
    };
    check("people.csv", people, &read(&["problem-sheet-too-many-people"]));
    check("nothing.csv", |out| line(out, "\0", 50 << 20), &read(&[]));
}

#[test]
fn what_a_workbook_says_of_itself_is_not_believed() {
    let rows = format!("<worksheet><sheetData>{HEADER}</sheetData></worksheet>");
    let many = repeated("", ONE_SHEET, 100_000, "");
    check("sheets.xlsx", xlsx(many, text(rows.clone()), text("<sst/>")), &read(&["problem-file-too-many-sheets"]));
    let texts = r#"<sst count="4000000000" uniqueCount="4000000000"><si><t>Name</t></si></sst>"#;
    let cells = r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>3999999999</v></c></row></sheetData></worksheet>"#;
    check("counts.xlsx", xlsx(text(ONE_SHEET), text(cells), text(texts)), &refused("problem-file-bomb"));
    let merged = format!(
        r#"<worksheet><sheetData>{HEADER}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>"#
    );
    check("merged.xlsx", sheet(text(merged)), &read(&[]));
}

#[test]
fn xml_that_is_deep_or_cut_off_ends() {
    let deep = repeated("<worksheet><sheetData>", "<a>", 10_000_000, "</sheetData></worksheet>");
    check("deep.xlsx", sheet(deep), &refused("problem-file-bomb"));
    let deep = repeated("", "<text:p>", 5_000_000, "");
    check("deep.ods", ods("", deep), &refused("problem-file-bomb"));
    let row =
        r#"<table:table-row><table:table-cell office:value-type="string"><text:p>Name</text:p></table:table-cell>"#;
    let cut = format!(r#"{row}<!--"#);
    check("cut.ods", ods("", text(cut)), &refused("problem-file-damaged"));
    let cut = format!("<worksheet><sheetData>{HEADER}<row r=\"2\"><c r=\"A2\"><v");
    check("cut.xlsx", sheet(text(cut)), &read(&["problem-sheet-damaged"]));
}
