//! What must not be believed too fast: sideways sheets, rows that are hidden, orders that another sheet decided.

use reencuentro::facts::{Settings, SheetRole};
use reencuentro::schema::{report, understand, understand_all};
use reencuentro::table::read;

use super::sheet;

fn role(text: &str, given: Option<SheetRole>) -> (SheetRole, String) {
    let schema = understand(&sheet("list.csv", text), given, None);
    (schema.role, schema.role_reason)
}

#[test]
fn relations_and_names_in_the_first_column_make_no_sideways_sheet() {
    let family = "Parentesco|Nombre completo|Fecha de nacimiento|País
        madre|Ana Tum|3/5/1985|Guatemala
        hija|Eva Tum|14/2/2012|Guatemala
        padre|Luis Tum|30/9/1983|Guatemala
        hijo|Noé Tum|7/7/2010|Guatemala
        hermano|Gil Tum|1/1/2014|Guatemala
        tía|Rut Paz|8/8/1979|Guatemala";
    assert_eq!(role(family, None).0, SheetRole::Both);
    let numbered =
        "Name|DOB|Sector\nChild 1|3/5/2010|RGV\nChild 2|14/2/2012|RGV\nChild 3|30/9/2013|ELP\nChild 4|7/7/2010|RGV";
    assert_eq!(role(numbered, None).0, SheetRole::Children);
    let sideways = "Name|Ana Tum|Luis Caal|Rosa Mejía\nDOB|3/5/2010|14/2/2012|30/9/2013\nSex|F|M|F\nCountry|Guatemala|Honduras|Guatemala";
    assert_eq!(role(sideways, None), (SheetRole::Ignore, "role-why-sideways".to_owned()));
    // The reader's word on the list stands above any look of it.
    assert_eq!(role(sideways, Some(SheetRole::Children)).0, SheetRole::Children);
}

/// A web page as an agency's system exports it, with rows that a filter hides.
const HIDDEN: &str = "<table><tr><th>ID</th><th>Name</th><th>DOB</th></tr>\
    <tr><td>1</td><td>Ana Tum</td><td>3/5/2010</td></tr><tr><td>2</td><td>Luis Caal</td><td>4/6/2011</td></tr>\
    <tr hidden><td>1</td><td>Rosa Mejia</td><td>25/6/2012</td></tr>\
    <tr hidden><td>1</td><td>Eva Paz</td><td>26/6/2012</td></tr></table>";

#[test]
fn hidden_rows_have_no_say() {
    let table = &read("list.xls", HIDDEN.as_bytes()).expect("a list").tables[0];
    let schema = understand(table, Some(SheetRole::Children), None);
    let told = report(0, table, &schema);
    assert_eq!((told.data_rows, told.hidden_rows), (4, 2));
    // Among the rows that are seen the ids are unique, and no day is above 12.
    assert!(told.columns[2].date_order_open, "{:?}", told.columns[2]);
    assert_eq!(told.columns[1].samples, ["Ana Tum", "Luis Caal"]);
    let choice = reencuentro::facts::SheetChoice { hidden_rows: true, ..Default::default() };
    let used = report(0, table, &understand(table, Some(SheetRole::Children), Some(&choice)));
    assert!(!used.columns[2].date_order_open && used.columns[1].samples.len() == 3);
}

#[test]
fn a_column_that_mixes_both_orders_stays_the_readers() {
    let mixed = sheet("a.csv", "Name|DOB\nAna Tum|3/25/2010\nLuis Caal|26/4/2011\nEva Paz|5/6/2012");
    let decided = sheet("b.csv", "Name|DOB\nRut Paz|23/5/2010\nGil Paz|24/4/2011\nIda Paz|5/6/2012");
    let silent = sheet("c.csv", "Name|DOB\nRut Paz|3/5/2010\nGil Paz|4/4/2011\nIda Paz|5/6/2012");
    let open = |tables: &[reencuentro::table::Table]| -> Vec<bool> {
        let roles = vec![Some(SheetRole::Children); tables.len()];
        let schemas = understand_all(tables, &roles, &Settings::default());
        schemas.iter().map(|schema| schema.columns[1].date_order_open).collect()
    };
    assert_eq!(open(&[mixed.clone(), decided.clone()]), [true, false]);
    assert_eq!(open(&[silent.clone(), decided]), [false, false]);
    // A guess by the language of the headers decides nothing for others.
    let even = sheet("d.csv", "Name|DOB\nRut Paz|5/5/2010\nGil Paz|4/4/2011\nIda Paz|6/6/2012");
    assert_eq!(open(&[silent, even]), [true, false]);
}
