//! Writes numbers, dates and lists for a reader; the page's twin is `www/shared/format.ts`, held equal by shared cases.
//!
//! Both languages use the separators of the United States (1,234.5), where Spanish readers of these sheets live. What is
//! negative carries a real minus sign. A value that is no number, or too large to be one that was meant, is "–".

use super::Lang;
use crate::facts::Weight;

/// A real minus sign.
const MINUS: &str = "−";
/// Stands for what cannot be written.
const NOTHING: &str = "–";

/// A number with so many decimals (at most 9), halves rounded away from zero: `1,234.5`.
pub fn number(_lang: Lang, value: f64, decimals: u8) -> String {
    let decimals = decimals.min(9);
    let scale = 10u64.pow(u32::from(decimals));
    // The page does the same steps on the same doubles, so that both round alike.
    let scaled = libm::floor(value.abs() * scale as f64 + 0.5);
    if !scaled.is_finite() || scaled >= 1e15 {
        return NOTHING.to_owned();
    }
    let scaled = scaled as u64;
    let sign = if value < 0.0 && scaled != 0 { MINUS } else { "" };
    let whole = grouped(scaled / scale);
    if decimals == 0 {
        return format!("{sign}{whole}");
    }
    format!("{sign}{whole}.{:0width$}", scaled % scale, width = usize::from(decimals))
}

/// A whole number: `1,234`.
pub fn integer(_lang: Lang, value: i64) -> String {
    format!("{}{}", if value < 0 { MINUS } else { "" }, grouped(value.unsigned_abs()))
}

/// A share (0 to 1) in whole percent; never `0%` or `100%` for what is only near: `<1%`, `37%`, `>99%`.
pub fn percent(lang: Lang, share: f64) -> String {
    if share > 0.0 && share < 0.005 {
        return "<1%".to_owned();
    }
    if (0.995..1.0).contains(&share) {
        return ">99%".to_owned();
    }
    match number(lang, share * 100.0, 0) {
        nothing if nothing == NOTHING => nothing,
        digits => format!("{digits}%"),
    }
}

/// A weight in bits with its sign, to the hundredth, so that what is shown adds up: `+3.25`, `−1.40`, `0.00`.
pub fn bits(_lang: Lang, weight: Weight) -> String {
    let sign = match weight.0 {
        0 => "",
        1.. => "+",
        _ => MINUS,
    };
    let hundredths = u64::from(weight.0.unsigned_abs());
    format!("{sign}{}.{:02}", grouped(hundredths / 100), hundredths % 100)
}

/// A day, counted from 1 January 1970: `21 May 2018`, `21 may 2018`.
pub fn date(lang: Lang, day: i32) -> String {
    const EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    const ES: [&str; 12] = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];
    let (year, month, day) = civil(i64::from(day));
    let names = match lang {
        Lang::En => EN,
        Lang::Es => ES,
    };
    format!("{day} {} {year}", names[month - 1])
}

/// Year, month (1 to 12) and day of the Gregorian calendar, after Howard Hinnant's `civil_from_days`.
fn civil(day: i64) -> (i64, usize, i64) {
    let day = day + 719_468;
    let era = day.div_euclid(146_097);
    let day_of_era = day.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month as usize, day_of_year - (153 * shifted + 2) / 5 + 1)
}

/// A probability as people count: `59 in 60`, `3 in 10`, `1 in 25`; beyond one in a thousand `<1 in 1,000`.
pub fn odds_in_words(lang: Lang, probability: f64) -> String {
    if !(0.0..=1.0).contains(&probability) {
        return NOTHING.to_owned();
    }
    let (sign, part, whole) = odds(probability);
    let of = match lang {
        Lang::En => "in",
        Lang::Es => "de",
    };
    format!("{sign}{} {of} {}", grouped(part), grouped(whole))
}

fn odds(probability: f64) -> (&'static str, u64, u64) {
    if (0.15..=0.85).contains(&probability) {
        return ("", libm::floor(probability * 10.0 + 0.5) as u64, 10);
    }
    let likely = probability > 0.5;
    let rest = if likely { 1.0 - probability } else { probability };
    if rest < 0.001 {
        return if likely { (">", 999, 1_000) } else { ("<", 1, 1_000) };
    }
    let whole = rounded(libm::floor(1.0 / rest + 0.5) as u64);
    ("", if likely { whole - 1 } else { 1 }, whole)
}

/// A number people say: to 5 from 20, to 10 from 50, to 50 from 100, to 100 from 500.
fn rounded(whole: u64) -> u64 {
    let step = match whole {
        0..20 => 1,
        20..50 => 5,
        50..100 => 10,
        100..500 => 50,
        _ => 100,
    };
    (whole + step / 2) / step * step
}

/// Things one after the other: `a, b and c`, `a, b y c`; Spanish `y` is `e` before the sound of i.
pub fn list(lang: Lang, items: &[String]) -> String {
    let Some((last, others)) = items.split_last() else {
        return String::new();
    };
    if others.is_empty() {
        return last.clone();
    }
    let and = match lang {
        Lang::En => "and",
        Lang::Es if sounds_like_i(last) => "e",
        Lang::Es => "y",
    };
    format!("{} {and} {last}", others.join(", "))
}

/// `Inés`, `hijo`; not `hielo`, `Iowa`.
fn sounds_like_i(word: &str) -> bool {
    let word = word.to_lowercase();
    let sound = word.strip_prefix('h').unwrap_or(&word);
    let mut letters = sound.chars();
    matches!(letters.next(), Some('i' | 'í')) && !matches!(letters.next(), Some('a' | 'e' | 'o' | 'á' | 'é' | 'ó'))
}

fn grouped(value: u64) -> String {
    let digits = value.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
