//! Takes the text of a date apart into numbers, months and joints, and leaves the time of day behind.

use crate::person::plain::plain;
use crate::reference::words;

/// A part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Value, how many digits it was written with, whether an apostrophe stood before it (`'18`).
    Number { value: u32, digits: u8, short_year: bool },
    /// 1 to 12.
    Month(u8),
    /// Digits crossed out (`XX`, `??`, `--`): not known.
    Crossed,
    /// What stands between: `/`, `-`, `.` or a space.
    Joint(char),
    /// What joins the two ends of a span: `to`, `al`, ` - `.
    To,
}

/// The parts, or `None` where a word stands that no date has.
pub(super) fn lex(text: &str) -> Option<Vec<Part>> {
    let chars: Vec<char> = plain(text).chars().collect();
    let mut parts = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let c = chars[at];
        let end = at + chars[at..].iter().take_while(|d| same_kind(c, **d)).count().max(1);
        let run: String = chars[at..end].iter().collect();
        if c.is_ascii_digit() {
            if run.len() > 8 {
                return None;
            }
            if chars.get(end) == Some(&':') || (at > 0 && chars[at - 1] == ':') {
                at = time(&chars, at);
                continue;
            }
            let short_year = at > 0 && chars[at - 1] == '\'' && run.len() == 2;
            parts.push(Part::Number { value: run.parse().ok()?, digits: run.len() as u8, short_year });
        } else if c.is_alphabetic() {
            word(&run, &mut parts, &chars[end..])?;
        } else if c == '?' || c == '*' || c == '_' {
            parts.push(Part::Crossed);
        } else if c == '-' && spaced(&chars, at, end) {
            parts.push(Part::To);
        } else if matches!(c, '/' | '-' | '.' | '\\') {
            parts.push(Part::Joint(if c == '\\' { '/' } else { c }));
        } else if c == ' ' {
            parts.push(Part::Joint(' '));
        } else if !matches!(c, ',' | '\'' | '(' | ')' | '~' | ':' | '[' | ']' | '"' | ';' | '+') {
            return None;
        }
        at = end;
    }
    Some(parts)
}

fn same_kind(first: char, next: char) -> bool {
    if first.is_ascii_digit() {
        next.is_ascii_digit()
    } else if first.is_alphabetic() {
        next.is_alphabetic()
    } else {
        first == next
    }
}

/// A dash with a space on both sides joins a span.
fn spaced(chars: &[char], start: usize, end: usize) -> bool {
    start > 0 && chars[start - 1] == ' ' && chars.get(end) == Some(&' ')
}

/// Past `14:00`, `14:00:00.000` and what follows it: `PM`, `Z`, `-06:00`.
fn time(chars: &[char], from: usize) -> usize {
    let mut at = from;
    while at < chars.len() && (chars[at].is_ascii_digit() || matches!(chars[at], ':')) {
        at += 1;
    }
    if chars.get(at) == Some(&'.') && chars.get(at + 1).is_some_and(char::is_ascii_digit) {
        at += 1 + chars[at + 1..].iter().take_while(|c| c.is_ascii_digit()).count();
    }
    // `14:00 -0600`
    if chars.get(at) == Some(&' ') && matches!(chars.get(at + 1), Some('-' | '+')) {
        let digits = chars[at + 2..].iter().take_while(|c| c.is_ascii_digit() || **c == ':').count();
        if matches!(digits, 4 | 5) {
            return at + 2 + digits;
        }
    }
    if matches!(chars.get(at), Some('-' | '+')) {
        let digits = chars[at + 1..].iter().take_while(|c| c.is_ascii_digit() || **c == ':').count();
        if (4..=5).contains(&digits) {
            at += 1 + digits;
        }
    }
    at
}

fn word(run: &str, parts: &mut Vec<Part>, after: &[char]) -> Option<()> {
    if let Some(month) = words::months(run).filter(|month| (1..=12).contains(month)) {
        parts.push(Part::Month(month));
        return Some(());
    }
    match run {
        "TO" | "AL" | "THRU" | "THROUGH" | "UNTIL" | "HASTA" | "OR" | "O" | "AND" | "Y" | "U" => parts.push(Part::To),
        // `8 a 10 de mayo`, but also `p. m.` and `a.m.`
        "A" if after.first() == Some(&' ') => parts.push(Part::To),
        "X" | "XX" | "XXX" | "XXXX" | "UU" | "UNK" | "MM" | "DD" | "YYYY" => parts.push(Part::Crossed),
        "DE" | "DEL" | "OF" | "THE" | "EL" | "ST" | "ND" | "RD" | "TH" | "ER" | "RO" | "DIA" | "BETWEEN" | "ENTRE"
        | "FROM" | "DESDE" | "ON" | "IN" | "EN" | "BORN" | "DOB" | "ABOUT" | "ABT" | "ABOUTS" | "CIRCA" | "CA"
        | "C" | "APPROX" | "APPROXIMATELY" | "APROX" | "AROUND" | "EST" | "ANO" | "YEAR" | "T" | "Z" | "AM" | "PM"
        | "A" | "P" | "M" | "UTC" | "GMT" | "CST" | "CDT" | "MST" | "MDT" | "PST" | "PDT" | "HRS" | "HR" | "H"
        | "EARLY" | "LATE" | "MID" | "EXACT" | "NAC" | "FN" | "APROXIMADAMENTE" | "NACIDO" | "NACIDA" | "NACIO"
        | "NASCIDO" | "NASCIDA" | "NE" | "NEE" | "HACIA" | "ALREDEDOR" | "COMO" | "POR" | "MEDIADOS" | "FINALES"
        | "FINES" | "PRINCIPIOS" | "INICIOS" | "APROXIMADO" | "APROXIMADA" | "ESTIMADO" | "ESTIMADA" | "ESTIMATED"
        | "VERS" | "ENVIRON" | "CERCA" | "FDN" | "BIRTH" | "DATE" | "FECHA" => {}
        _ if is_weekday(run) => {}
        // `8-V-2011`
        _ if let Some(month) = roman(run)
            && matches!(parts.last(), Some(Part::Joint(_)))
            && matches!(after.first(), Some('-' | '/' | '.')) =>
        {
            parts.push(Part::Month(month));
        }
        _ => return None,
    }
    Some(())
}

/// A month in Roman numerals; `X` alone is a crossed-out digit.
fn roman(run: &str) -> Option<u8> {
    const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "", "XI", "XII"];
    ROMAN.iter().position(|month| !month.is_empty() && *month == run).map(|at| at as u8 + 1)
}

fn is_weekday(run: &str) -> bool {
    const DAYS: [&str; 14] = [
        "MONDAY",
        "TUESDAY",
        "WEDNESDAY",
        "THURSDAY",
        "FRIDAY",
        "SATURDAY",
        "SUNDAY",
        "LUNES",
        "MARTES",
        "MIERCOLES",
        "JUEVES",
        "VIERNES",
        "SABADO",
        "DOMINGO",
    ];
    run.len() >= 3 && DAYS.iter().any(|day| day.starts_with(run))
}
