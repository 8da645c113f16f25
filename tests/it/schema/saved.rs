//! What was said of one sheet is used again on the next one with the same headers.

use reencuentro::facts::{ColumnChoice, DateOrder, Field, Settings, ShapeChoice, SheetChoice, SheetRole, What, Whom};
use reencuentro::pipeline::Desk;
use reencuentro::schema::{remembered, shape, understand, understand_all};

use super::{fields, sheet};

const FIRST: &str = "Person|Mark|Day|Other|Where
     Luis Lopez Caal|X1|5/6/2018|Ana Caal|Uno
     Rosa Mejia Reyes|X2|7/6/2018|Pedro Mejia|Dos
     Karen Pop Choc|X3|8/6/2018|Maria Choc|Uno";

fn column(index: u16, field: Field) -> ColumnChoice {
    ColumnChoice { index, field: Some(field), date_order: None }
}

/// What a reader says of `FIRST`: it is for nobody to guess.
fn said() -> ShapeChoice {
    let mut columns = vec![
        column(0, Field::own(What::Name)),
        column(1, Field::own(What::RecordId)),
        column(2, Field::own(What::ReferralDate)),
        column(3, Field::of(Whom::Mother, What::Name)),
    ];
    columns[2].date_order = Some(DateOrder::DayFirst);
    let choice =
        SheetChoice { role: Some(SheetRole::Children), header_row: Some(1), columns, ..SheetChoice::default() };
    shape(&understand(&sheet("first.csv", FIRST), None, Some(&choice)))
}

fn again(file: &str, text: &str, shapes: Vec<ShapeChoice>) -> reencuentro::schema::Schema {
    let settings = Settings { shapes, ..Settings::default() };
    understand_all(&[sheet(file, text)], &[None], &settings).swap_remove(0)
}

#[test]
fn a_shape_is_found_again() {
    let shape = said();
    assert_eq!(shape.headers, ["Person", "Mark", "Day", "Other", "Where"]);
    assert_eq!(shape.by_reader, [0, 1, 2, 3]);
    // Another file, columns in another order, one more, under a title.
    let schema = again(
        "second.csv",
        "Weekly list||||||
         ||||||
         OTHER|Where|day|New|Person |Mark
         Juana Tec|Tres|3/6/2018|1|Juan Perez|Y1
         Rosa Paz|Uno|4/6/2018|2|Ana Ramos|Y2",
        vec![shape.clone()],
    );
    assert_eq!(fields(&schema)[..3], ["mother name", "facility", "referral_date"]);
    assert_eq!(fields(&schema)[4..6], ["name", "record_id"]);
    assert_eq!((schema.header, schema.role), (Some(2), SheetRole::Children));
    assert_eq!((schema.role_reason.as_str(), schema.columns[4].reasons[0].as_str()), ("role-why-saved", "why-saved"));
    assert_eq!((schema.columns[2].date_order, schema.columns[2].date_order_open), (Some(DateOrder::DayFirst), false));
    // A column that nobody decided on may be missing; one that the reader did may not.
    let without = |left: &str| {
        let keep: Vec<&str> = shape.headers.iter().map(String::as_str).filter(|h| *h != left).collect();
        let row = vec!["a"; keep.len()].join("|");
        remembered(&sheet("x.csv", &format!("{}\n{row}", keep.join("|"))), std::slice::from_ref(&shape), None)
    };
    assert!(without("Where").is_some());
    assert!(without("Mark").is_none());
}

#[test]
fn values_speak_against_what_was_saved() {
    let schema = again(
        "second.csv",
        "Person|Mark|Day|Other|Where
         Juan Perez|Y1|6/21/2018|555-0101|Tres
         Ana Ramos|Y2|6/25/2018|555-0102|Uno",
        vec![said()],
    );
    assert_eq!(schema.columns[2].date_order, Some(DateOrder::MonthFirst), "a day above 12");
    assert_eq!(fields(&schema)[3], "mother name");
    assert!(schema.columns[3].confidence < 0.6 && schema.columns[3].reasons.contains(&"why-values-differ".to_owned()));
}

#[test]
fn another_shape_is_left_alone() {
    let text = "Name|DOB|Mother
         Luis Lopez|5/14/2010|Ana Caal
         Rosa Mejia|8/19/2008|Maria Reyes";
    assert_eq!(again("b.csv", text, vec![said()]), understand(&sheet("b.csv", text), None, None));
    assert!(again("b.csv", "", vec![said()]).columns.is_empty());
}

#[test]
fn the_reader_stands_above_what_was_saved() {
    let reader = SheetChoice {
        file: "second.csv".to_owned(),
        columns: vec![column(4, Field::of(Whom::Mother, What::Name))],
        ..SheetChoice::default()
    };
    let settings = Settings { shapes: vec![said()], sheets: vec![reader], ..Settings::default() };
    let schema = understand_all(&[sheet("second.csv", FIRST)], &[None], &settings).swap_remove(0);
    assert_eq!(fields(&schema)[4], "mother name");
    assert_ne!(fields(&schema)[3], "mother name");
    assert_eq!(fields(&schema)[..3], ["name", "record_id", "referral_date"]);
}

#[test]
fn groups_and_headers_that_repeat() {
    let text = "Mother||Father|
         Last|First|Last|First
         Caal|Ana|Lopez|Luis
         Reyes|Maria|Mejia|Pedro";
    let shape = shape(&understand(&sheet("a.csv", text), Some(SheetRole::Children), None));
    let turned = "Father||Mother|
         Last|First|Last|First
         Lopez|Luis|Caal|Ana
         Mejia|Pedro|Reyes|Maria";
    let schema = again("b.csv", turned, vec![shape]);
    assert_eq!(fields(&schema), ["father surname", "father given_name", "mother surname", "mother given_name"]);
    assert_eq!(schema.columns[0].reasons[0], "why-saved");
}

#[test]
fn shapes_of_a_desk() {
    let csv = |text: &str| text.lines().map(|l| l.trim().replace('|', ",")).collect::<Vec<_>>().join("\n").into_bytes();
    let mut desk = Desk::default();
    for file in ["a.csv", "b.csv"] {
        desk.add_file(
            file,
            &csv("Child name|DOB|A#\nLuis Lopez|5/14/2010|999000101\nRosa Mejia|8/19/2008|999000103"),
            None,
        )
        .expect("a list");
    }
    desk.add_file("codes.csv", &csv("Code|Country\nGUATE|Guatemala\nHONDU|Honduras"), None).expect("a list");
    let shapes = desk.shapes();
    assert_eq!(shapes.len(), 1, "{shapes:?}");
    assert_eq!(shapes[0].role, Some(SheetRole::Children));
    let json = serde_json::to_string(&shapes).expect("json");
    assert_eq!(serde_json::from_str::<Vec<ShapeChoice>>(&json).expect("the same"), shapes);
    let sheets = desk.set_settings(Settings { shapes, ..Settings::default() }).expect("settings");
    assert_eq!(sheets[0].role_reason, "role-why-saved");
}
