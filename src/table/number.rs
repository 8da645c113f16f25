//! Says the numbers and dates of a workbook as a person sees them there.

use calamine::ExcelDateTime;
use jiff::civil::{Date, DateTime};

use super::grid::CellKind;

/// Whole numbers up to here are held exactly by a workbook's numbers.
const EXACT: f64 = 9_007_199_254_740_992.0;
/// One past the last day that spreadsheet programs show, 31 December 9999.
const LAST_DAY: f64 = 2_958_466.0;

/// A number without exponent and without the noise of binary fractions: `123`, not `123.0`; `0.3`, not
/// `0.30000000000000004`.
pub fn number(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    if value.fract() == 0.0 && value.abs() <= EXACT {
        return format!("{}", value as i64);
    }
    // Spreadsheet programs show 15 digits.
    let trimmed = format!("{value:.14e}").parse().unwrap_or(value);
    format!("{trimmed}")
}

/// The longest number format, in bytes: spreadsheet programs hold 255 characters of one at most.
const MAX_FORMAT: usize = 1_024;

/// A number as its format shows it, for formats that pad with zeros or set signs between digits (`000000000`,
/// `000-000-000`, `"A"000000000`); None for every other format.
pub fn padded(value: f64, format: &str) -> Option<String> {
    if format.len() > MAX_FORMAT || value.fract() != 0.0 || !(0.0..=EXACT).contains(&value) {
        return None;
    }
    let mut pieces = Vec::new();
    let mut signs = format.split(';').next()?.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '0' => pieces.push(None),
            '\\' => pieces.push(Some(signs.next()?)),
            '"' => pieces.extend(signs.by_ref().take_while(|quoted| *quoted != '"').map(Some)),
            '-' | ' ' | '(' | ')' | '/' => pieces.push(Some(sign)),
            _ => return None,
        }
    }
    let zeros = pieces.iter().filter(|piece| piece.is_none()).count();
    if zeros == 0 || (zeros == 1 && pieces.len() == 1) {
        return None;
    }
    let digits = format!("{:0>zeros$}", value as u64);
    let (ahead, rest) = digits.split_at(digits.len() - zeros);
    let mut rest = rest.chars();
    let mut text = String::new();
    let mut first = true;
    for piece in pieces {
        if piece.is_none() && std::mem::take(&mut first) {
            text.push_str(ahead);
        }
        text.extend(piece.or_else(|| rest.next()));
    }
    Some(text)
}

/// Whether `shown` is `value` with zeros ahead or with signs around and between its digits, as [`padded`] would give it:
/// then it is what a person reads, and not merely another way to write a number.
pub fn shows(shown: &str, value: f64) -> bool {
    if value.fract() != 0.0 || !(0.0..=EXACT).contains(&value) {
        return false;
    }
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    let plain = format!("{}", value as u64);
    let other = |sign: char| sign.is_alphabetic() || "-/() #".contains(sign);
    let same = digits.trim_start_matches('0') == plain.trim_start_matches('0');
    same && digits.len() >= plain.len()
        && shown.chars().all(|sign| sign.is_ascii_digit() || other(sign))
        && (digits.len() > plain.len() || shown.chars().any(|sign| other(sign) && sign != ' '))
}

/// A serial date or duration.
pub fn serial(moment: &ExcelDateTime) -> (String, CellKind) {
    let value = moment.as_f64();
    if !value.is_finite() || !(0.0..LAST_DAY).contains(&value) {
        return (number(value), CellKind::Number);
    }
    if moment.is_duration() || value < 1.0 {
        return (clock(libm::round(value * 86_400.0) as u64), CellKind::Text);
    }
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let date = Date::new(year as i16, month as i8, day as i8);
    // 29 February 1900, which never was: shown, but no date.
    let Ok(date) = date else { return (format!("{year:04}-{month:02}-{day:02}"), CellKind::Text) };
    let exact = date.at(hour as i8, minute as i8, second as i8, 0);
    let rounded = if milli >= 500 { exact.checked_add(jiff::SignedDuration::from_secs(1)) } else { Ok(exact) };
    (date_time(rounded.unwrap_or(exact)), CellKind::Date)
}

/// An ISO date or date-time as it stands in a file; text where it is none.
pub fn iso_date(text: &str) -> (String, CellKind) {
    let plain = text.trim().trim_end_matches('Z');
    if let Ok(moment) = plain.parse::<DateTime>() {
        return (date_time(moment), CellKind::Date);
    }
    (text.to_owned(), CellKind::Text)
}

fn date_time(moment: DateTime) -> String {
    let date = moment.date();
    if (moment.hour(), moment.minute(), moment.second()) == (0, 0, 0) {
        return format!("{date}");
    }
    format!("{date}T{:02}:{:02}:{:02}", moment.hour(), moment.minute(), moment.second())
}

/// An ISO duration such as `PT14H30M00S` as a clock shows it; as it stands where it is none.
pub fn iso_duration(text: &str) -> String {
    match text.parse::<jiff::SignedDuration>() {
        Ok(duration) if !duration.is_negative() => clock(duration.as_secs().unsigned_abs()),
        _ => text.to_owned(),
    }
}

fn clock(seconds: u64) -> String {
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}
