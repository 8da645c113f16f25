//! Which comes first in a column of dates, the day or the month, and whether the values could tell.

use reencuentro::facts::{DateOrder, SheetRole};
use reencuentro::schema::understand;

use super::table;

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
