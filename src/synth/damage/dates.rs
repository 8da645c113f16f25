//! What clerks do to dates.

use jiff::civil::Date;

use super::super::journey::later;
use super::{Pen, WrittenBirth};

/// Writes a birth with all that may go wrong in it; `day` is the day of the record.
pub(crate) fn birth(pen: &mut Pen<'_>, date: Date, day: Date) -> WrittenBirth {
    let dials = pen.dials;
    let mut written = WrittenBirth::Date(date);
    let mut change = |pen: &mut Pen<'_>, damage: &'static str, after: Option<WrittenBirth>| {
        let Some(after) = after else { return };
        pen.mark(damage, "birth", &written.to_string(), &after.to_string());
        written = after;
    };
    let mut at = date;
    let past = |date: &Date| *date <= day;
    if pen.dice.chance(dials.birth_swapped)
        && let Some(other) = Date::new(at.year(), at.day(), at.month()).ok().filter(past)
    {
        at = other;
        change(pen, "birth_swapped", Some(WrittenBirth::Date(at)));
    }
    let (off, step) = (pen.dice.chance(dials.birth_year_off), [-1, 1, -1, 1, 10, -10][pen.dice.below(6) as usize]);
    if off {
        // Nobody is born after the day of the record.
        let step = if at.year() + step > day.year() - 1 { -1 } else { step };
        let other = Date::new(at.year() + step, at.month(), at.day().min(28));
        at = other.unwrap_or(at);
        change(pen, "birth_year_off", Some(WrittenBirth::Date(at)));
    }
    if pen.dice.chance(dials.birth_digit) {
        at = digit(pen, at, day);
        change(pen, "birth_digit", Some(WrittenBirth::Date(at)));
    }
    let (shifted, days) = (pen.dice.chance(dials.birth_shifted), pen.dice.between(1, 6));
    if shifted {
        at = later(at, -days);
        change(pen, "birth_shifted", Some(WrittenBirth::Date(at)));
    }
    if pen.dice.chance(dials.birth_first_january) {
        at = Date::new(at.year(), 1, 1).unwrap_or(at);
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

/// One digit of the day wrong, or of the month.
fn digit(pen: &mut Pen<'_>, date: Date, day: Date) -> Date {
    let step = 1 + pen.dice.below(9) as i8;
    let tens = pen.dice.chance(0.25);
    let other = if tens { (date.day() + 10) % 30 } else { date.day() / 10 * 10 + (date.day() % 10 + step) % 10 };
    let wrong = Date::new(date.year(), date.month(), other).ok().filter(|date| *date <= day);
    wrong.unwrap_or_else(|| later(date, -9))
}

/// Writes the day of an apprehension: recorded some days later, or with day and month swapped. The column is `apprehended`.
pub(crate) fn day(pen: &mut Pen<'_>, date: Date) -> Date {
    let dials = pen.dials;
    let days = dials.date_shift_days.clamp(1.0, 60.0) as i32;
    let (shifted, by) = (pen.dice.chance(dials.date_shifted), pen.dice.between(1, days));
    let swapped = pen.dice.chance(dials.date_swapped);
    let mut written = date;
    if shifted {
        written = later(date, by);
        pen.mark("date_shifted", "apprehended", &date.to_string(), &written.to_string());
    }
    if swapped && let Ok(other) = Date::new(written.year(), written.day(), written.month()) {
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
