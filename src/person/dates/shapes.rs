//! The shapes of dates: which number is the day, which the month, which the year.

use super::calendar::{day, span};
use super::lex::Part;
use super::{DateRead, Manner, Of, civil};
use crate::facts::DateOrder;
use crate::person::{Outcome, Precision};

/// A number of a date, or one that is crossed out.
#[derive(Clone, Copy, Debug)]
struct Number {
    value: u32,
    digits: u8,
    is_year: bool,
}

/// One end of a span, or the only one: its numbers and its month by name, with the place among the numbers where the
/// month stood.
#[derive(Default)]
struct End {
    numbers: Vec<Number>,
    month: Option<(u8, usize)>,
    dotted: bool,
    dashed: bool,
}

pub(super) fn read(parts: &[Part], manner: Manner) -> Outcome<DateRead> {
    let mut ends = vec![End::default()];
    for part in parts {
        let end = ends.last_mut().expect("never empty");
        match *part {
            Part::Number { value, digits, short_year } => {
                let is_year = short_year || digits == 4 && value > 31;
                end.numbers.push(Number { value, digits, is_year });
            }
            Part::Crossed => {
                if end.numbers.len() < 3 {
                    end.numbers.push(Number { value: 0, digits: 2, is_year: false });
                }
            }
            Part::Month(_) if end.month.is_some() => {
                ends.push(End { month: Some((month_of(*part), 0)), ..End::default() })
            }
            Part::Month(month) => end.month = Some((month, end.numbers.len())),
            Part::Joint(joint) => {
                end.dotted |= joint == '.';
                end.dashed |= joint == '-';
            }
            Part::To if end.numbers.is_empty() && end.month.is_none() => {}
            Part::To => ends.push(End::default()),
        }
    }
    ends.retain(|end| !end.numbers.is_empty() || end.month.is_some());
    if let [one] = ends.as_slice()
        && one.numbers.len() == 6
    {
        let both =
            [0, 3].map(|from| End { numbers: one.numbers[from..from + 3].to_vec(), month: None, ..End::default() });
        return span_of(&both[0], &both[1], manner);
    }
    match ends.as_slice() {
        [one] => single(one, manner),
        [first, last] => span_of(first, last, manner),
        _ => Outcome::Unreadable,
    }
}

fn month_of(part: Part) -> u8 {
    if let Part::Month(month) = part { month } else { 0 }
}

/// From the first day of `first` to the last of `last`; what `first` leaves out (month, year) it has from `last`.
fn span_of(first: &End, last: &End, manner: Manner) -> Outcome<DateRead> {
    let Outcome::Read(to) = single(last, manner) else { return single(last, manner) };
    let (year, month, _) = civil(to.last);
    let from = match (first.numbers.as_slice(), first.month) {
        ([date], None) if date.digits <= 2 => day(year, month, date.value).map(|day| (day, day)),
        ([date], Some((month, _))) if date.digits <= 2 && !date.is_year => {
            day(year, u32::from(month), date.value).map(|day| (day, day))
        }
        ([], Some((month, _))) => span(year, u32::from(month)),
        ([a, b], None) if a.digits <= 2 && b.digits <= 2 => {
            let month_first = manner.order != Some(DateOrder::DayFirst);
            let (month, date) = if month_first { (a.value, b.value) } else { (b.value, a.value) };
            day(year, month, date).or_else(|| day(year, date, month)).map(|day| (day, day))
        }
        _ => single(first, manner).read().map(|from| (from.first, from.last)),
    };
    match from {
        Some((from, _)) if from <= to.last => {
            let precision = match to.last - from {
                0 => Precision::Date,
                1..=31 => Precision::Month,
                _ => Precision::Year,
            };
            Outcome::Read(DateRead { first: from, last: to.last, precision, other_order: false, no_such_day: false })
        }
        _ => Outcome::Unreadable,
    }
}

fn single(end: &End, manner: Manner) -> Outcome<DateRead> {
    if !end.numbers.is_empty() && end.month.is_none() && end.numbers.iter().all(|number| number.value == 0) {
        return Outcome::Unknown;
    }
    let read = match (end.month, end.numbers.as_slice()) {
        // `May 8` without a year is no date; `May-18` is how a spreadsheet program shows May 2018.
        (Some((_, 0)), [one]) if one.digits < 4 && !one.is_year && !(end.dashed && one.digits == 2) => None,
        (Some((month, at)), numbers) => named_month(u32::from(month), at, numbers, manner),
        (None, [one]) => alone(*one, manner),
        (None, [a, b]) => month_and_year(*a, *b, manner),
        (None, [a, b, c]) => three([*a, *b, *c], end.dotted, manner),
        _ => None,
    };
    read.map_or(Outcome::Unreadable, Outcome::Read)
}

/// A year as written: two digits are put into a century.
fn year_of(number: Number, manner: Manner) -> i32 {
    let value = number.value as i32;
    if number.digits > 2 || value > 99 {
        return value;
    }
    let newest = civil(manner.newest).0;
    let late = 2000 + value;
    let early = 1900 + value;
    match manner.of {
        Of::Event => {
            if late <= newest.max(2035) {
                late
            } else {
                early
            }
        }
        Of::AdultBirth => {
            if late <= newest - 14 {
                late
            } else {
                early
            }
        }
        Of::ChildBirth | Of::Birth => {
            if late <= newest {
                late
            } else {
                early
            }
        }
    }
}

/// The date of year, month and day, where 0 stands for one that is not known.
fn exact(year: i32, month: u32, date: u32) -> Option<DateRead> {
    let found = |first, last, precision| DateRead { first, last, precision, other_order: false, no_such_day: false };
    if !(1..=9999).contains(&year) {
        return None;
    }
    match (month, date) {
        (0, 0) => span(year, 0).map(|(first, last)| found(first, last, Precision::Year)),
        (_, 0) => span(year, month).map(|(first, last)| found(first, last, Precision::Month)),
        (0, 1..=31) => span(year, 0).map(|(first, last)| found(first, last, Precision::Year)),
        _ => day(year, month, date).map(|day| found(day, day, Precision::Date)),
    }
}

/// 29 February of a common year, 31 November: the month, since the day does not exist.
fn month_at_least(year: i32, month: u32, date: u32) -> Option<DateRead> {
    if !(29..=31).contains(&date) || month == 0 {
        return None;
    }
    exact(year, month, 0).map(|read| DateRead { no_such_day: true, ..read })
}

fn named_month(month: u32, at: usize, numbers: &[Number], manner: Manner) -> Option<DateRead> {
    match *numbers {
        [year] if at == 0 || year.is_year || year.digits == 4 => exact(year_of(year, manner), month, 0),
        [a, b] if a.is_year || a.digits == 4 => exact(year_of(a, manner), month, b.value),
        [date, year] => {
            let year_first = at == 1 && date.value > 31 && year.value <= 31;
            let (date, year) = if year_first { (year, date) } else { (date, year) };
            let full = year_of(year, manner);
            exact(full, month, date.value).or_else(|| month_at_least(full, month, date.value))
        }
        // `8-10 May 2018`
        [first, last, year] if at >= 2 || at == 0 => {
            let year = year_of(year, manner);
            let (from, to) = (exact(year, month, first.value)?, exact(year, month, last.value)?);
            (from.first <= to.last).then_some(DateRead {
                last: to.last,
                precision: if from.first == to.last { Precision::Date } else { Precision::Month },
                ..from
            })
        }
        _ => None,
    }
}

/// One number without separators: a year, `20180508`, `05082018`, `050818`, `201805`.
fn alone(number: Number, manner: Manner) -> Option<DateRead> {
    let Number { value, digits, .. } = number;
    let year_first = |year: u32| (1900..=2060).contains(&year);
    match digits {
        4 if year_first(value) => exact(value as i32, 0, 0),
        2 if number.is_year => exact(year_of(number, manner), 0, 0),
        8 if year_first(value / 10_000) && day(value as i32 / 10_000, value / 100 % 100, value % 100).is_some() => {
            exact(value as i32 / 10_000, value / 100 % 100, value % 100)
        }
        // Seven digits: a zero lost at the front.
        7 | 8 => in_order(value / 1_000_000, value / 10_000 % 100, (value % 10_000) as i32, manner),
        6 if year_first(value / 100) && (1..=12).contains(&(value % 100)) => {
            exact((value / 100) as i32, value % 100, 0)
        }
        6 => {
            let short = |value| Number { value, digits: 2, is_year: false };
            three([short(value / 10_000), short(value / 100 % 100), short(value % 100)], false, manner)
        }
        _ => None,
    }
}

fn month_and_year(a: Number, b: Number, manner: Manner) -> Option<DateRead> {
    // `2009/2010`, `2008-2009`: one of the two.
    if a.is_year && b.is_year && a.digits == 4 && b.digits == 4 && b.value >= a.value && b.value - a.value <= 2 {
        let (first, last) = (exact(a.value as i32, 0, 0)?, exact(b.value as i32, 0, 0)?);
        return Some(DateRead { last: last.last, ..first });
    }
    let (month, year) = if a.is_year || a.digits == 4 { (b, a) } else { (a, b) };
    if year.digits != 4 && !year.is_year {
        return None;
    }
    exact(year_of(year, manner), month.value, 0)
}

fn three(numbers: [Number; 3], dotted: bool, manner: Manner) -> Option<DateRead> {
    let [a, b, c] = numbers;
    if numbers.iter().filter(|number| number.digits > 2).count() > 1 {
        return None;
    }
    if a.digits > 2 || a.is_year {
        return year_ahead(a, b, c, manner);
    }
    if b.digits > 2 {
        return None;
    }
    let year_is_short = c.digits <= 2;
    if year_is_short && manner.order == Some(DateOrder::YearFirst) {
        let read = year_ahead(a, b, c, manner);
        if read.is_some() {
            return read;
        }
    }
    let manner = match manner.order {
        None if dotted => Manner { order: Some(DateOrder::DayFirst), ..manner },
        _ => manner,
    };
    in_order(a.value, b.value, year_of(c, manner), manner)
        // `85/12/30` in a column of another order: only a year can be above 31.
        .or_else(|| if year_is_short && a.value > 31 { year_ahead(a, b, c, manner) } else { None })
}

fn year_ahead(a: Number, b: Number, c: Number, manner: Manner) -> Option<DateRead> {
    let year = year_of(a, manner);
    exact(year, b.value, c.value)
        .or_else(|| exact(year, c.value, b.value).map(|read| DateRead { other_order: true, ..read }))
        .or_else(|| month_at_least(year, b.value, c.value))
}

/// Day and month in the column's order, else in the other.
fn in_order(a: u32, b: u32, year: i32, manner: Manner) -> Option<DateRead> {
    let (month_first, day_first) = (exact(year, a, b), exact(year, b, a));
    let other = |read: Option<DateRead>| read.map(|read| DateRead { other_order: true, ..read });
    let read = match manner.order {
        Some(DateOrder::DayFirst) => day_first.or(other(month_first)),
        Some(DateOrder::MonthFirst) => month_first.or(other(day_first)),
        // No order is known: whatever exists, month first as the agencies write.
        Some(DateOrder::YearFirst) | None => month_first.or(day_first),
    };
    read.or_else(|| month_at_least(year, a, b)).or_else(|| month_at_least(year, b, a))
}
