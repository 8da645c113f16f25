//! Days, months and years of the Gregorian calendar as numbers of days.

use crate::person::Day;

/// The day of a date that exists; `None` for one that does not (30 February).
pub fn day(year: i32, month: u32, day: u32) -> Option<Day> {
    if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || day == 0 || day > length(year, month) {
        return None;
    }
    Some(from_civil(year, month, day))
}

/// How many days a month has. `month` is 1 to 12.
pub fn length(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Year, month and day.
///
/// The two conversions follow Howard Hinnant, *chrono-compatible low-level date algorithms*.
pub fn civil(day: Day) -> (i32, u32, u32) {
    let z = i64::from(day) + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let d = doy - (153 * mp + 2) / 5 + 1;
    let m = if mp < 10 { mp + 3 } else { mp - 9 };
    let y = yoe + era * 400 + i64::from(m <= 2);
    (y as i32, m as u32, d as u32)
}

fn from_civil(year: i32, month: u32, day: u32) -> Day {
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let yoe = y.rem_euclid(400);
    let mp = (month as i32 + 9) % 12;
    let doy = (153 * mp + 2) / 5 + day as i32 - 1;
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    era * 146_097 + doe - 719_468
}

/// The same day `months` earlier; the last day of that month where it has no such day.
pub fn months_before(from: Day, months: u32) -> Day {
    let (year, month, date) = civil(from);
    let months = year * 12 + month as i32 - 1 - i32::try_from(months).unwrap_or(0);
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u32 + 1);
    from_civil(year, month, date.min(length(year, month)))
}

/// First and last day of a month, or of a year where the month is 0.
pub fn span(year: i32, month: u32) -> Option<(Day, Day)> {
    let (from, to) = if month == 0 { (1, 12) } else { (month, month) };
    if !(1..=12).contains(&from) {
        return None;
    }
    Some((day(year, from, 1)?, day(year, to, length(year, to))?))
}
