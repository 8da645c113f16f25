//! What is read from the bytes of spreadsheets, and what is refused.

use reencuentro::table::{self, Reading, Table};

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
