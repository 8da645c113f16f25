//! Dates and ages in the forms that clerks write.

use reencuentro::facts::DateOrder;
use reencuentro::person::dates::{self, Age, DateRead, LATEST, Manner, Of};
use reencuentro::person::{Birth, Outcome, Precision};
use reencuentro::table::CellKind;

const EVENT: Manner = Manner { order: Some(DateOrder::MonthFirst), of: Of::Event, newest: LATEST };

fn show(day: i32) -> String {
    let (year, month, day) = dates::civil(day);
    format!("{year:04}-{month:02}-{day:02}")
}

fn shown(outcome: Outcome<DateRead>) -> String {
    match outcome {
        Outcome::Blank => "blank".to_owned(),
        Outcome::Unknown => "unknown".to_owned(),
        Outcome::Unreadable => "unreadable".to_owned(),
        Outcome::Read(date) => {
            let other = if date.other_order { " other" } else { "" };
            if date.first == date.last {
                format!("{}{other}", show(date.first))
            } else {
                format!("{}..{}{other}", show(date.first), show(date.last))
            }
        }
    }
}

fn check(manner: Manner, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(&shown(dates::read(text, CellKind::Text, manner)), expected, "{text:?}");
    }
}

#[test]
fn month_first() {
    check(
        EVENT,
        &[
            ("5/8/2018", "2018-05-08"),
            ("05/08/2018", "2018-05-08"),
            ("05-08-18", "2018-05-08"),
            ("5.8.18", "2018-05-08"),
            ("5/8/18", "2018-05-08"),
            ("5/8/'18", "2018-05-08"),
            (" 5 / 8 / 2018 ", "2018-05-08"),
            ("5\\8\\2018", "2018-05-08"),
            ("2018-05-08", "2018-05-08"),
            ("2018/5/8", "2018-05-08"),
            ("2018.05.08", "2018-05-08"),
            ("2018-05-08T14:00", "2018-05-08"),
            ("2018-05-08T14:00:00Z", "2018-05-08"),
            ("2018-05-08 14:00:00.000", "2018-05-08"),
            ("2018-05-08T14:00:00-06:00", "2018-05-08"),
            ("5/8/2018 14:00", "2018-05-08"),
            ("5/8/2018 2:05 PM", "2018-05-08"),
            ("5/8/2018 2:05:00 p. m.", "2018-05-08"),
            ("05/08/2018 0000 HRS", "unreadable"),
            ("20180508", "2018-05-08"),
            ("05082018", "2018-05-08"),
            ("5082018", "2018-05-08"),
            ("050818", "2018-05-08"),
            ("201805", "2018-05-01..2018-05-31"),
            ("8 May 2018", "2018-05-08"),
            ("May 8, 2018", "2018-05-08"),
            ("May 8th, 2018", "2018-05-08"),
            ("Tuesday, May 8, 2018", "2018-05-08"),
            ("8-MAY-18", "2018-05-08"),
            ("8-May-2018", "2018-05-08"),
            ("08MAY2018", "2018-05-08"),
            ("08MAY18", "2018-05-08"),
            ("2018-May-08", "2018-05-08"),
            ("8 de mayo de 2018", "2018-05-08"),
            ("8 de Mayo del 2018", "2018-05-08"),
            ("martes 8 de mayo de 2018", "2018-05-08"),
            ("8 MAYO 2018", "2018-05-08"),
            ("15 de setiembre de 2018", "2018-09-15"),
            ("mayo 2018", "2018-05-01..2018-05-31"),
            ("mayo de 2018", "2018-05-01..2018-05-31"),
            ("May-18", "2018-05-01..2018-05-31"),
            ("05/2018", "2018-05-01..2018-05-31"),
            ("2018-05", "2018-05-01..2018-05-31"),
            ("2018", "2018-01-01..2018-12-31"),
            ("5/00/2018", "2018-05-01..2018-05-31"),
            ("XX/XX/2018", "2018-01-01..2018-12-31"),
            ("5/8/2018 - 5/10/2018", "2018-05-08..2018-05-10"),
            ("5/8/2018 to 5/10/2018", "2018-05-08..2018-05-10"),
            ("5/8 - 5/10/2018", "2018-05-08..2018-05-10"),
            ("5/8/2018 or 5/9/2018", "2018-05-08..2018-05-09"),
            ("8-10 May 2018", "2018-05-08..2018-05-10"),
            ("del 8 al 10 de mayo de 2018", "2018-05-08..2018-05-10"),
            ("29 abril al 2 de mayo de 2018", "2018-04-29..2018-05-02"),
            ("abril a mayo 2018", "2018-04-01..2018-05-31"),
            // Only the other order exists.
            ("13/5/2018", "2018-05-13 other"),
            ("31/12/18", "2018-12-31 other"),
            ("43228", "2018-05-08"),
            ("43228.5833", "2018-05-08"),
            ("", "blank"),
            ("   ", "blank"),
            ("00/00/0000", "unknown"),
            ("0/0/00", "unknown"),
            ("01/01/1900", "unknown"),
            ("1/1/0001", "unknown"),
            ("12/31/9999", "unknown"),
            ("N/A", "unknown"),
            ("UNKNOWN", "unknown"),
            ("2/30/2018", "2018-02-01..2018-02-28"),
            ("32/13/2018", "unreadable"),
            ("May 8", "unreadable"),
            ("5/8", "unreadable"),
            ("El Paso", "unreadable"),
            ("5/8/3018", "unreadable"),
            ("1234567890123", "unreadable"),
        ],
    );
}

#[test]
fn day_first_and_year_first() {
    let order = |order| Manner { order, ..EVENT };
    check(
        order(Some(DateOrder::DayFirst)),
        &[
            ("5/8/2018", "2018-08-05"),
            ("8.5.2018", "2018-05-08"),
            ("05-08-18", "2018-08-05"),
            ("5/13/2018", "2018-05-13 other"),
            ("2018-05-08", "2018-05-08"),
            ("08052018", "2018-05-08"),
            ("8/5 - 10/5/2018", "2018-05-08..2018-05-10"),
        ],
    );
    check(
        order(Some(DateOrder::YearFirst)),
        &[("18-05-08", "2018-05-08"), ("18/5/8", "2018-05-08"), ("2018-13-05", "2018-05-13 other")],
    );
    // No order known: points are written by those who put the day first.
    check(order(None), &[("8.5.2018", "2018-05-08"), ("5/8/2018", "2018-05-08"), ("13/5/2018", "2018-05-13")]);
}

#[test]
fn births_lie_in_the_past() {
    let newest = dates::day(2018, 8, 1).unwrap();
    let of = |of| Manner { of, newest, ..EVENT };
    check(
        of(Of::ChildBirth),
        &[("5/8/15", "2015-05-08"), ("5/8/02", "2002-05-08"), ("5/8/99", "1999-05-08"), ("5/8/2019", "unreadable")],
    );
    check(
        of(Of::AdultBirth),
        &[("5/8/85", "1985-05-08"), ("5/8/02", "2002-05-08"), ("5/8/12", "1912-05-08"), ("30-DEC-71", "1971-12-30")],
    );
    check(of(Of::Birth), &[("5/8/15", "2015-05-08"), ("5/8/85", "1985-05-08"), ("85/12/30", "1985-12-30")]);
}

#[test]
fn serial_numbers_of_number_cells() {
    let births = Manner { of: Of::AdultBirth, ..EVENT };
    let read = |text, manner| shown(dates::read(text, CellKind::Number, manner));
    assert_eq!(read("43228", EVENT), "2018-05-08");
    assert_eq!(read("31050", births), "1985-01-03");
    assert_eq!(read("1985", births), "1985-01-01..1985-12-31");
    assert_eq!(read("20180508", EVENT), "2018-05-08");
    assert_eq!(shown(dates::read("2018-05-08T00:00:00", CellKind::Date, EVENT)), "2018-05-08");
    assert_eq!(shown(dates::read("#REF!", CellKind::Error, EVENT)), "unknown");
}

#[test]
fn first_of_january_stands_for_its_year() {
    let births = Manner { of: Of::AdultBirth, ..EVENT };
    let birth = |text| dates::read(text, CellKind::Text, births).read().map(DateRead::birth).unwrap();
    let new_year = birth("1/1/1985");
    assert_eq!((show(new_year.first), show(new_year.last)), ("1985-01-01".to_owned(), "1985-12-31".to_owned()));
    assert_eq!(new_year.precision, Precision::FirstOfJanuary);
    assert_eq!(birth("1/2/1985").precision, Precision::Date);
    assert_eq!(birth("1985").precision, Precision::Year);
    assert_eq!(birth("mayo 1985").precision, Precision::Month);
}

#[test]
fn ages() {
    let years = |years| Some(Age::years(years));
    let months = |months| Some(Age::months(months));
    let cases = [
        ("9", years(9)),
        ("09", years(9)),
        ("9.0", years(9)),
        ("9 y/o", years(9)),
        ("9 Y.O.", years(9)),
        ("9yo", years(9)),
        ("9yrs", years(9)),
        ("9 yrs old", years(9)),
        ("3 years old", years(3)),
        ("age 8", years(8)),
        ("8 años", years(8)),
        ("8 años de edad", years(8)),
        ("Edad: 8", years(8)),
        ("0", years(0)),
        ("8 meses", months(8)),
        ("8 mo", months(8)),
        ("8 mos.", months(8)),
        ("10 months", months(10)),
        ("10-month-old", months(10)),
        ("1 año 3 meses", months(15)),
        ("1 año y 3 meses", months(15)),
        ("2 years 3 months", months(27)),
        ("3 weeks", months(0)),
        ("5 días", months(0)),
        ("16-17", Some(Age { from: 192, to: 216 })),
        ("16 to 17", Some(Age { from: 192, to: 216 })),
        ("infant", Some(Age { from: 0, to: 24 })),
        ("1.5", Some(Age { from: 15, to: 22 })),
        ("<1", Some(Age { from: 0, to: 12 })),
        ("approx 9", Some(Age { from: 96, to: 132 })),
        ("unos 30 años", Some(Age { from: 336, to: 396 })),
        ("30 +/- 1", Some(Age { from: 348, to: 384 })),
        ("", None),
        ("unknown", None),
        ("999", None),
        ("150", None),
        ("17-16", None),
        ("5/8/2018", None),
        ("Juan", None),
    ];
    for (text, expected) in cases {
        assert_eq!(dates::age(text).read(), expected, "{text:?}");
    }
}

#[test]
fn an_age_covers_a_year_of_births() {
    let on = dates::day(2018, 5, 8).unwrap();
    let shown = |age: Age| {
        let Birth { first, last, precision } = age.birth(on);
        assert_eq!(precision, Precision::Age);
        format!("{}..{}", show(first), show(last))
    };
    assert_eq!(shown(Age::years(9)), "2008-05-09..2009-05-08");
    assert_eq!(shown(Age::years(0)), "2017-05-09..2018-05-08");
    assert_eq!(shown(Age::months(8)), "2017-08-09..2017-09-08");
    let leap = dates::day(2020, 2, 29).unwrap();
    assert_eq!(show(Age::years(1).birth(leap).last), "2019-02-28");
}

const CHILD: Manner = Manner { order: Some(DateOrder::MonthFirst), of: Of::ChildBirth, newest: 17_702 };

#[test]
fn births_known_in_part() {
    check(
        CHILD,
        &[
            ("mayo 2009", "2009-05-01..2009-05-31"),
            ("2009-05", "2009-05-01..2009-05-31"),
            ("approx. 2009", "2008-01-01..2010-12-31"),
            ("circa 2009", "2008-01-01..2010-12-31"),
            ("~2009", "2008-01-01..2010-12-31"),
            ("ABT 1985", "1983-01-01..1987-12-31"),
            ("c. 1990", "1988-01-01..1992-12-31"),
            ("1985 +/- 1", "1984-01-01..1986-12-31"),
            ("1985 ±3", "1982-01-01..1988-12-31"),
            ("+/- 1985", "1983-01-01..1987-12-31"),
            ("abt 5/8/2009", "2009-05-08"),
            ("2009?", "2009-01-01..2009-12-31"),
            ("hacia 2009", "2008-01-01..2010-12-31"),
            ("alrededor de 2009", "2008-01-01..2010-12-31"),
            ("entre 2008 y 2009", "2008-01-01..2009-12-31"),
            ("2008-2009", "2008-01-01..2009-12-31"),
            ("2008/2009", "2008-01-01..2009-12-31"),
            ("2008 o 2009", "2008-01-01..2009-12-31"),
            ("00/00/2009", "2009-01-01..2009-12-31"),
            ("xx/xx/2009", "2009-01-01..2009-12-31"),
            ("5/00/2010", "2010-05-01..2010-05-31"),
            // No such day: the month is what is left.
            ("29/02/2011", "2011-02-01..2011-02-28"),
            ("2/29/2011", "2011-02-01..2011-02-28"),
            ("2/29/2012", "2012-02-29"),
            ("31 nov 2010", "2010-11-01..2010-11-30"),
            ("2010-11-31", "2010-11-01..2010-11-30"),
            ("32/11/2010", "unreadable"),
        ],
    );
}

#[test]
fn months_of_five_languages_and_slips_of_the_pen() {
    check(
        CHILD,
        &[
            ("8 de mayo del 2009", "2009-05-08"),
            ("8 maio 2009", "2009-05-08"),
            ("1er janvier 2010", "2010-01-01"),
            ("02-fév-2010", "2010-02-02"),
            ("8 fevriye 2010", "2010-02-08"),
            ("8 me 2009", "2009-05-08"),
            ("8-V-2011", "2011-05-08"),
            ("8/XII/2011", "2011-12-08"),
            ("nacido 5/8/2015", "2015-05-08"),
            ("5/8/2O15", "2015-05-08"),
            ("O5/08/2015", "2015-05-08"),
            ("l2/08/2015", "2015-12-08"),
            ("2015-05-08 14:00:00 -0600", "2015-05-08"),
            ("39000", "2006-10-10"),
            ("39000.5", "2006-10-10"),
            ("01/01/1900", "unknown"),
            ("12/31/9999", "unknown"),
        ],
    );
    let adult = Manner { of: Of::AdultBirth, ..CHILD };
    check(adult, &[("5/8/85", "1985-05-08"), ("5/8/15", "1915-05-08")]);
    check(CHILD, &[("5/8/15", "2015-05-08"), ("5/8/19", "1919-05-08")]);
    assert_eq!(shown(dates::read_year("85", CellKind::Text, adult)), "1985-01-01..1985-12-31");
}

#[test]
fn why_a_date_is_none() {
    let why = |text| dates::why_not(text, Manner { of: Of::Birth, ..CHILD });
    assert_eq!(why("5/8/2025"), "problem-date-future");
    assert_eq!(why("5/8/1890"), "problem-date-too-old");
    assert_eq!(why("Tuesdayish"), "problem-date-unreadable");
}

/// Months from, and below.
fn check_age(cases: &[(&str, Option<(u32, u32)>)]) {
    for (text, expected) in cases {
        let found = dates::age(text).read().map(|age| (age.from, age.to));
        assert_eq!(found, *expected, "{text:?}");
    }
}

#[test]
fn ages_of_five_languages() {
    let years = |years: u32| Some((years * 12, years * 12 + 12));
    let months = |months: u32| Some((months, months + 1));
    check_age(&[
        ("3", years(3)),
        ("3 years old", years(3)),
        ("2 anos", years(2)),
        ("2 ans", years(2)),
        ("3 lane", years(3)),
        ("12 zan", years(12)),
        ("4 añitos", years(4)),
        ("8 aÃ±os", years(8)),
        ("tres años", years(3)),
        ("five years", years(5)),
        ("8 (ocho)", years(8)),
        ("17 (almost 18)", years(17)),
        ("8 meses", months(8)),
        ("10 mwa", months(10)),
        ("8 mois", months(8)),
        ("un mes", months(1)),
        ("8 m", months(8)),
        ("bebé de 8 meses", months(8)),
        ("3y 2m", months(38)),
        ("3 a 2 m", months(38)),
        ("2 años y 3 meses", months(27)),
        ("6 sem", months(1)),
        ("3 jours", months(0)),
        ("2-3 años", Some((24, 48))),
        ("2 a 3 años", Some((24, 48))),
        ("3 o 4", Some((36, 60))),
        ("entre 3 y 4", Some((36, 60))),
        ("2 a 3 meses", Some((2, 4))),
        ("3 1/2", Some((39, 46))),
        ("3½", Some((39, 46))),
        ("dos años y medio", Some((27, 34))),
        ("<5", Some((0, 60))),
        ("menor de 5", Some((0, 60))),
        ("18+", Some((216, 960))),
        ("over 18", Some((216, 960))),
        ("30s", Some((360, 480))),
        // A boy of ten, or ten months?
        ("10M", None),
        ("-5", None),
        ("9-512", None),
        ("200", None),
        ("13/14/15", None),
    ]);
}
