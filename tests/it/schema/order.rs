//! Which comes first in a column of dates, the day or the month, and whether the values could tell.

use reencuentro::facts::{DateOrder, Settings, SheetRole};
use reencuentro::schema::{understand, understand_all};

use super::{fields, sheet, table};

fn order_of(header: [&str; 2], dates: &[[&str; 2]]) -> [(Option<DateOrder>, bool); 2] {
    let mut rows: Vec<Vec<&str>> = vec![vec!["Name", header[0], header[1]]];
    rows.extend(dates.iter().map(|[a, b]| vec!["Luis López", *a, *b]));
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let schema = understand(&table("list.csv", &rows), Some(SheetRole::Children), None);
    [1, 2].map(|c| (schema.columns[c].date_order, schema.columns[c].date_order_open))
}

#[test]
fn order_of_day_and_month() {
    use DateOrder::{DayFirst, MonthFirst, YearFirst};
    let english = ["Apprehension Date", "Referral Date"];
    // A day above 12 decides, also for the column beside it.
    assert_eq!(
        order_of(english, &[["5/21/2018", "6/1/2018"], ["6/2/2018", "6/3/2018"]]),
        [(Some(MonthFirst), false), (Some(MonthFirst), false),]
    );
    assert_eq!(
        order_of(english, &[["21/05/2018", "2018-05-22"], ["02/06/2018", "2018-06-03"]]),
        [(Some(DayFirst), false), (Some(YearFirst), false),]
    );
    // Near a column that is known.
    assert_eq!(
        order_of(english, &[["2018-06-01", "02/06/2018"], ["2018-06-03", "05/06/2018"], ["2018-07-01", "03/07/2018"]])
            [1],
        (Some(DayFirst), false)
    );
    // Written down as they came.
    let run: Vec<[&str; 2]> = [
        "1/5/2018",
        "3/5/2018",
        "8/5/2018",
        "11/5/2018",
        "2/6/2018",
        "5/6/2018",
        "9/6/2018",
        "12/6/2018",
        "1/7/2018",
        "4/7/2018",
    ]
    .into_iter()
    .map(|d| [d, ""])
    .collect();
    assert_eq!(order_of(english, &run)[0], (Some(DayFirst), false));
    // Nothing decides: the custom of the headers' language, and a question.
    let open = [["5/6/2018", ""], ["7/6/2018", ""]];
    assert_eq!(order_of(english, &open)[0], (Some(MonthFirst), true));
    assert_eq!(order_of(["Fecha de detención", "Fecha de remisión"], &open)[0], (Some(DayFirst), true));
    // Words need no order.
    assert_eq!(
        order_of(english, &[["21 May 2018", "May 23, 2018"], ["1 June 2018", "June 2, 2018"]])[0],
        (None, false)
    );
}

#[test]
fn dates_in_all_their_forms() {
    use DateOrder::{DayFirst, MonthFirst, YearFirst};
    let english = ["Apprehension Date", "Referral Date"];
    let one = |dates: &[&str]| {
        let rows: Vec<[&str; 2]> = dates.iter().map(|date| [*date, ""]).collect();
        order_of(english, &rows)[0]
    };
    assert_eq!(one(&["5/21/18", "5/22/18", "6/1/18"]), (Some(MonthFirst), false));
    assert_eq!(one(&["21-05-18", "22-05-18", "01-06-18"]), (Some(DayFirst), false));
    assert_eq!(one(&["2018/5/3", "2018/5/4", "2018/6/1"]), (Some(YearFirst), false));
    assert_eq!(one(&["5/21/2018 14:30", "5/22/2018 2:05 AM", "6/1/2018 09:00:00"]), (Some(MonthFirst), false));
    assert_eq!(one(&["21.05.2018", "22.05.2018"]), (Some(DayFirst), false));
    assert_eq!(one(&["43241", "43242", "43250"]), (None, false), "days of the spreadsheet program");
    assert_eq!(one(&["21-May-18", "22 mayo 2018", "1er juin 2018", "2 de junho de 2018"]), (None, false));
    let runs = ["18-05-21", "18-05-22", "18-05-25", "18-05-30", "18-06-02", "18-06-09"];
    assert_eq!(one(&runs), (Some(YearFirst), false), "the year first, in two digits");
    // The same day either way: nothing to ask.
    assert_eq!(one(&["5/5/2018", "6/6/2018"]), (Some(MonthFirst), false));
    // Both orders in one column are asked, one slip is not.
    assert!(one(&["5/21/2018", "21/5/2018", "5/22/2018", "22/5/2018"]).1);
    let slip = ["5/21/2018", "5/22/2018", "5/23/2018", "5/24/2018", "5/25/2018", "25/5/2018"];
    assert_eq!(one(&slip), (Some(MonthFirst), false));
    // Mixed though another column of the sheet is clear.
    assert!(order_of(english, &[["5/21/2018", "5/22/2018"], ["21/5/2018", "5/23/2018"]])[0].1);
}

#[test]
fn days_of_the_spreadsheet_program_as_text() {
    let table = sheet(
        "list.csv",
        "Name|Date of Birth|Apprehension Date
         Luis López|40312|43241
         Rosa Mejía|39679|43242
         Ana Caal|41245|43250",
    );
    let schema = understand(&table, None, None);
    assert_eq!(fields(&schema), ["name", "birth_date", "apprehension_date"]);
    assert!(schema.columns.iter().all(|column| column.confidence >= 0.75), "{:?}", schema.columns);
}

#[test]
fn an_order_is_carried_to_the_next_sheet() {
    let clear = "Child name|DOB|Date of separation
         Luis Lopez|21/05/2010|25/05/2018
         Rosa Mejia|19/08/2008|26/05/2018";
    let open = "Child name|DOB|Date of separation
         Karen Pop|02/12/2012|01/06/2018
         Juan Perez|03/04/2011|02/06/2018";
    let other = "Minor|Birthdate
         Ana Ramos|02/12/2012
         Luis Tec|03/04/2011";
    let orders = |files: [(&str, &str); 2]| {
        let tables = files.map(|(file, text)| sheet(file, text));
        let schemas = understand_all(&tables, &[None, None], &Settings::default());
        let column = schemas[1].columns[1].clone();
        (column.date_order, column.date_order_open, column.reasons.contains(&"why-order-other-sheet".to_owned()))
    };
    assert_eq!(
        orders([("a.csv", clear), ("b.csv", open)]),
        (Some(DateOrder::DayFirst), false, true),
        "the same headers"
    );
    assert_eq!(orders([("a.csv", clear), ("a.csv", other)]), (Some(DateOrder::DayFirst), false, true), "the same file");
    assert_eq!(orders([("a.csv", clear), ("b.csv", other)]), (Some(DateOrder::MonthFirst), true, false), "neither");
}
