//! Any text gives a date that exists, an age of a person, numbers of their size, or nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reencuentro::facts::DateOrder;
use reencuentro::person::dates::{self, ASSUMED, LATEST, Manner, Of, civil, day};
use reencuentro::person::numbers;
use reencuentro::table::CellKind;

fuzz_target!(|text: &str| {
    let orders = [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst), Some(DateOrder::YearFirst)];
    for of in [Of::ChildBirth, Of::AdultBirth, Of::Birth, Of::Event] {
        for order in orders {
            let manner = Manner { order, of, newest: LATEST };
            for kind in [CellKind::Text, CellKind::Number, CellKind::Date] {
                let date = dates::read(text, kind, manner);
                assert_eq!(date, dates::read(text, kind, manner), "read otherwise the second time");
                if let Some(date) = date.read() {
                    check(date.first, date.last, of);
                    let birth = date.birth();
                    assert!(birth.first <= date.first && date.last <= birth.last);
                }
            }
        }
    }
    if let Some(age) = dates::age(text).read() {
        assert!(age.from < age.to && age.to <= 1_500, "{age:?}");
        let birth = age.birth(ASSUMED);
        assert!(birth.first <= birth.last && birth.last <= ASSUMED, "{birth:?}");
    }
    let length = text.chars().count() as u32;
    let inside = |(from, to): (u32, u32)| assert!(from < to && to <= length, "a span outside the text");
    for (number, span) in numbers::a_numbers(text, CellKind::Text).read().unwrap_or_default() {
        assert!(number.0 < 1_000_000_000);
        inside(span);
    }
    for (phone, span) in numbers::phones(text, CellKind::Text).read().unwrap_or_default() {
        assert!(phone.last_digits < 10_000_000_000 && phone.digits <= 10);
        inside(span);
    }
    if let Some(id) = numbers::identifier(text).read() {
        assert!(!id.is_empty());
    }
});

/// Both ends exist in the calendar; births and events lie where people's do.
fn check(first: i32, last: i32, of: Of) {
    assert!(first <= last, "{first} to {last}");
    for at in [first, last] {
        let (year, month, date) = civil(at);
        assert_eq!(day(year, month, date), Some(at), "{year}-{month}-{date} does not exist");
        assert!((1850..=2062).contains(&year), "{year}");
    }
    assert!(last - first <= 3_660, "wider than ten years: {first} to {last}");
    assert!(of == Of::Event || first <= LATEST);
}
