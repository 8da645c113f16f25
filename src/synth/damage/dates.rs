//! What clerks do to dates.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::super::journey::later;
use super::{Pen, WrittenBirth};

/// Writes a birth with all that may go wrong in it; `day` is the day of the record. Nobody's age leaves `ages`, those of
/// the list's people: where a damage would do that it goes the other way, or is not done.
pub(crate) fn birth(pen: &mut Pen<'_>, date: Date, day: Date, ages: RangeInclusive<u8>) -> WrittenBirth {
    let dials = pen.dials;
    let mut written = WrittenBirth::Date(date);
    let mut change = |pen: &mut Pen<'_>, damage: &'static str, after: Option<WrittenBirth>| {
        let Some(after) = after else { return };
        pen.mark(damage, "birth", &written.to_string(), &after.to_string());
        written = after;
    };
    let mut at = date;
    let fits = |date: &Date| *date <= day && ages.contains(&age(*date, day));
    if pen.dice.chance(dials.birth_swapped)
        && let Some(other) = Date::new(at.year(), at.day(), at.month()).ok().filter(fits)
    {
        at = other;
        change(pen, "birth_swapped", Some(WrittenBirth::Date(at)));
    }
    let (off, step): (bool, i16) =
        (pen.dice.chance(dials.birth_year_off), [-1, 1, -1, 1, 10, -10][pen.dice.below(6) as usize]);
    if off {
        let years = [step, -step, step.signum(), -step.signum()];
        let other = |years: i16| Date::new(at.year() + years, at.month(), at.day().min(28)).ok();
        at = years.into_iter().filter_map(other).find(fits).unwrap_or(at);
        change(pen, "birth_year_off", Some(WrittenBirth::Date(at)));
    }
    if pen.dice.chance(dials.birth_digit) {
        at = [digit(pen, at), Some(later(at, -9)), Some(later(at, 9))].into_iter().flatten().find(fits).unwrap_or(at);
        change(pen, "birth_digit", Some(WrittenBirth::Date(at)));
    }
    let (shifted, days) = (pen.dice.chance(dials.birth_shifted), pen.dice.between(1, 6));
    if shifted {
        at = [later(at, -days), later(at, days)].into_iter().find(fits).unwrap_or(at);
        change(pen, "birth_shifted", Some(WrittenBirth::Date(at)));
    }
    if pen.dice.chance(dials.birth_first_january) {
        at = Date::new(at.year(), 1, 1).ok().filter(fits).unwrap_or(at);
        change(pen, "birth_first_january", Some(WrittenBirth::Date(at)));
    }
    if pen.dice.chance(dials.birth_as_age) {
        change(pen, "birth_as_age", Some(WrittenBirth::Age(age(at, day))));
    }
    if pen.dice.chance(dials.birth_placeholder) {
        change(pen, "birth_placeholder", Date::new(1900, 1, 1).ok().map(WrittenBirth::Date));
    }
    if pen.dice.chance(dials.birth_blank) {
        change(pen, "birth_blank", Some(WrittenBirth::Blank));
    }
    written
}

/// One digit of the day wrong, where the month has such a day.
fn digit(pen: &mut Pen<'_>, date: Date) -> Option<Date> {
    let step = 1 + pen.dice.below(9) as i8;
    let tens = pen.dice.chance(0.25);
    let other = if tens { (date.day() + 10) % 30 } else { date.day() / 10 * 10 + (date.day() % 10 + step) % 10 };
    Date::new(date.year(), date.month(), other).ok()
}

/// Writes the day of an apprehension: recorded some days later, or with day and month swapped. The column is
/// `apprehended`. Where the row tells of a day after it, `last`, it stays before that: some days earlier then.
pub(crate) fn day(pen: &mut Pen<'_>, date: Date, last: Option<Date>) -> Date {
    let dials = pen.dials;
    let days = dials.date_shift_days.clamp(1.0, 60.0) as i32;
    let (shifted, by) = (pen.dice.chance(dials.date_shifted), pen.dice.between(1, days));
    let swapped = pen.dice.chance(dials.date_swapped);
    let fits = |date: &Date| last.is_none_or(|last| *date <= last);
    let mut written = date;
    if shifted {
        written = Some(later(date, by)).filter(fits).unwrap_or_else(|| later(date, -by));
        pen.mark("date_shifted", "apprehended", &date.to_string(), &written.to_string());
    }
    if swapped && let Some(other) = Date::new(written.year(), written.day(), written.month()).ok().filter(fits) {
        pen.mark("date_swapped", "apprehended", &written.to_string(), &other.to_string());
        written = other;
    }
    written
}

/// Whole years from a birth to a day.
pub(crate) fn age(birth: Date, day: Date) -> u8 {
    let passed = (day.month(), day.day()) >= (birth.month(), birth.day());
    (day.year() - birth.year() - i16::from(!passed)).clamp(0, 120) as u8
}
