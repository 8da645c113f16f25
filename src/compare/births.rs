//! A told birth or age against somebody's own.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::finding::{Comparison, Level, Part};
use crate::person::{Birth, Day, Precision};
use crate::roster::Counts;

/// Compares two births. `density` is how births are spread over years among those it could be by chance.
pub fn births(told: &Birth, own: &Birth, comparison: Comparison, facts: u16, density: &[f64]) -> Part {
    let year = crate::roster::birth_year(own.first, own.last);
    let per_year = Counts::births_at(density, year);
    let per_day = per_year / 365.25;
    let known = |level, share: f64| Part::known(comparison, level, share.clamp(1e-7, 1.0), facts);
    if told.precision == Precision::Date && own.precision == Precision::Date {
        if told.first == own.first {
            return known(Level::Equal, per_day);
        }
        if let (Some(a), Some(b)) = (civil(told.first), civil(own.first)) {
            if a.year() == b.year()
                && i16::from(a.month()) == i16::from(b.day())
                && i16::from(a.day()) == i16::from(b.month())
            {
                return known(Level::DaySwapped, per_day);
            }
            if a.month() == b.month() && a.day() == b.day() {
                return known(Level::OtherYear, 1.0 / 365.25);
            }
        }
        let apart = (told.first - own.first).abs();
        return match apart {
            // A month off, a digit wrong.
            0..=31 => known(Level::NearDate, per_year * 62.0 / 365.25),
            32..=366 => known(Level::WithinOne, per_year * 2.0),
            _ => known(Level::Differs, 1.0 - per_year * 2.0),
        };
    }
    let width = f64::from((told.last - told.first).max(own.last - own.first)) / 365.25 + 1.0;
    if told.first <= own.last && own.first <= told.last {
        return known(Level::Overlaps, per_year * width);
    }
    let apart = (told.first - own.last).max(own.first - told.last);
    if apart <= 366 {
        return known(Level::WithinOne, per_year * (width + 2.0));
    }
    known(Level::Differs, 1.0 - (per_year * (width + 2.0)).min(0.9))
}

fn civil(day: Day) -> Option<Date> {
    date(1970, 1, 1).checked_add(day.days()).ok()
}
