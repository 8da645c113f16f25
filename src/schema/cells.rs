//! What one cell's text looks like, without knowing what its column means.

use crate::reference::words;
use crate::table::{Cell, CellKind};

use super::text::{Words, fold};

/// A date of three numbers as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumericDate {
    pub parts: [u32; 3],
    /// The first part has four digits.
    pub year_first: bool,
}

/// Reads `5/21/2018`, `21-05-18`, `2018.05.21`, with or without a time after it.
pub fn numeric_date(text: &str) -> Option<NumericDate> {
    let text = text.trim();
    let head = text.split(|c: char| c.is_whitespace() || c == 'T').next()?;
    if head.len() == 8 && head.chars().all(|c| c.is_ascii_digit()) {
        return compact_date(head);
    }
    let separator = head.chars().find(|c| matches!(c, '/' | '-' | '.' | '\\'))?;
    let parts: Vec<&str> = head.split(separator).map(str::trim).collect();
    let [a, b, c] = parts[..] else { return None };
    if ![a, b, c].iter().all(|p| (1..=4).contains(&p.len()) && p.chars().all(|d| d.is_ascii_digit())) {
        return None;
    }
    let numbers = [a.parse().ok()?, b.parse().ok()?, c.parse().ok()?];
    let year_first = a.len() == 4;
    let (days, year) =
        if year_first { ([numbers[1], numbers[2]], numbers[0]) } else { ([numbers[0], numbers[1]], numbers[2]) };
    let year_length = if year_first { a.len() } else { c.len() };
    let sound = days.iter().all(|d| (1..=31).contains(d))
        && days.iter().any(|d| *d <= 12)
        && (year_length == 2 || year_length == 4 && (1900..=2100).contains(&year));
    sound.then_some(NumericDate { parts: numbers, year_first })
}

/// `19770601`.
fn compact_date(digits: &str) -> Option<NumericDate> {
    let parts = [digits.get(..4)?.parse().ok()?, digits.get(4..6)?.parse().ok()?, digits.get(6..)?.parse().ok()?];
    let [year, month, day] = parts;
    let sound = (1920..=2030).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    if sound {
        return Some(NumericDate { parts, year_first: true });
    }
    // `02191976`.
    let parts: [u32; 3] =
        [digits.get(..2)?.parse().ok()?, digits.get(2..4)?.parse().ok()?, digits.get(4..)?.parse().ok()?];
    let [a, b, year] = parts;
    let days = (1..=31).contains(&a) && (1..=31).contains(&b) && a.min(b) <= 12;
    (days && (1920..=2030).contains(&year)).then_some(NumericDate { parts, year_first: false })
}

/// `061218`: six digits that may be a day, a month and a year.
pub fn short_date(text: &str) -> bool {
    let text = text.trim();
    let part = |at: usize| text.get(at..at + 2).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    let days = [part(0), part(2)];
    text.len() == 6
        && text.chars().all(|c| c.is_ascii_digit())
        && days.iter().all(|d| (1..=31).contains(d))
        && days.iter().any(|d| *d <= 12)
}

/// `Licda. Ortega`, `Me Ruiz`, `Abg. Sol`: a lawyer or clerk.
pub fn titled(text: &str) -> bool {
    let folded = fold(text);
    let mut words = folded.split_whitespace();
    let title = words.next().unwrap_or_default().trim_end_matches('.');
    let titles = ["lic", "licda", "licdo", "lcda", "lcdo", "me", "mtre", "abg", "abog", "atty", "esq", "dr", "dra"];
    words.next().is_some() && titles.contains(&title)
}

/// The name of a language of the families.
pub fn language(text: &str) -> bool {
    static LANGUAGES: Words = Words::of(
        "spanish espanol castellano english ingles portuguese portugues french frances creole kreyol mam \
        k'iche' k'iche kiche quiche q'eqchi' q'eqchi qeqchi kekchi kaqchikel q'anjob'al q'anjobal kanjobal ixil chuj akateko \
        acateco achi poqomchi poqomchi' popti jakalteko tz'utujil ch'orti' garifuna nahuatl mixteco mixtec zapoteco \
        zapotec tzotzil tzeltal hindi punjabi romanian anglais espagnol portugais",
    );
    let folded = fold(text).replace('’', "'");
    LANGUAGES.holds(folded.trim())
}

/// The year of a date of three numbers; two digits are 20xx up to 30, 19xx above.
pub fn year_of(date: NumericDate) -> i32 {
    let year = if date.year_first { date.parts[0] } else { date.parts[2] } as i32;
    match year {
        0..=30 => 2000 + year,
        31..=99 => 1900 + year,
        _ => year,
    }
}

/// `21 May 2018`, `mayo 21, 2018`, `21-May-18`.
pub fn worded_date(text: &str) -> Option<i32> {
    if text.len() > 32 || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let folded = fold(text);
    let mut month = false;
    let mut numbers: Vec<i32> = Vec::new();
    for part in folded.split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()) {
        if let Some([day, year]) = compact_month(part) {
            (month, numbers) = (true, [numbers, vec![day, year]].concat());
        } else if let Ok(number) = part.trim_end_matches(|c: char| c.is_alphabetic()).parse() {
            numbers.push(number);
        } else if words::months(&part.to_uppercase()).is_some() {
            month = true;
        } else if !matches!(part, "de" | "del" | "of" | "the" | "t" | "am" | "pm") {
            return None;
        }
    }
    let year = numbers.iter().rev().copied().find(|n| *n > 31).or_else(|| numbers.get(1).copied())?;
    let year = if year < 31 {
        2000 + year
    } else if year < 100 {
        1900 + year
    } else {
        year
    };
    (month && (1900..=2100).contains(&year)).then_some(year)
}

/// The day and the year of `24MAY18` and `04ENE2018`.
fn compact_month(part: &str) -> Option<[i32; 2]> {
    let digit = |c: char| c.is_ascii_digit();
    let rest = part.trim_start_matches(digit);
    let month = rest.trim_end_matches(digit);
    words::months(&month.to_uppercase())?;
    let (day, year) = (&part[..part.len() - rest.len()], &rest[month.len()..]);
    let day = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    matches!(year.len(), 2 | 4).then_some([day, year.parse().ok()?])
}

/// The year of a cell that holds a date, of whatever kind.
pub fn date_year(cell: Cell<'_>) -> Option<i32> {
    if cell.kind == CellKind::Date {
        return cell.text.get(..4).and_then(|y| y.parse().ok());
    }
    if let Some(date) = numeric_date(cell.text) {
        return Some(year_of(date));
    }
    if let Some(year) = worded_date(cell.text) {
        return Some(year);
    }
    None
}

/// The days of the spreadsheet program's calendar: 1920 to 2040.
pub fn serial_year(text: &str) -> Option<i32> {
    let days: f64 = text.trim().parse().ok()?;
    (7305.0..51_500.0).contains(&days).then(|| 1900 + (days / 365.25) as i32)
}

/// An age in years: `12`, `12 years`, `8 meses`, `12a`.
pub fn age(text: &str) -> Option<f64> {
    let folded = fold(text.trim());
    let end = folded.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(folded.len());
    let number: f64 = folded[..end].parse().ok()?;
    let unit = folded[end..].trim();
    let years = match unit {
        "" | "y" | "yr" | "yrs" | "yo" | "y/o" | "a" | "anos" | "ano" | "years" | "year" | "years old" | "ans"
        | "an" => number,
        "m" | "mo" | "mos" | "months" | "month" | "meses" | "mes" | "mois" => number / 12.0,
        "d" | "days" | "dias" | "w" | "weeks" | "semanas" => 0.0,
        _ => return None,
    };
    (0.0..=110.0).contains(&years).then_some(years)
}

/// How an A-number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ANumberLook {
    /// With the A: `A 999-123-456`.
    Marked,
    /// Seven to nine bare digits.
    Bare,
}

pub fn a_number(text: &str) -> Option<ANumberLook> {
    let text = text.trim();
    let rest = text.strip_prefix(['A', 'a']);
    let body = rest.unwrap_or(text).trim_start_matches(['#', '-', ' ', ':', '.']);
    if !body.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ' ' | '.')) {
        return None;
    }
    let digits = body.chars().filter(char::is_ascii_digit).count();
    let grouped = body.split(|c: char| !c.is_ascii_digit()).filter(|g| !g.is_empty()).map(str::len).collect::<Vec<_>>();
    match (rest, digits) {
        (Some(_), 7..=9) => Some(ANumberLook::Marked),
        (None, 7..=9) if grouped.len() == 1 || matches!(grouped[..], [2 | 3, 3, 3] | [3, 6]) => Some(ANumberLook::Bare),
        _ => None,
    }
}

/// Eight to fifteen digits, written as phones are.
pub fn phone(text: &str) -> bool {
    let text = text.trim();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let marks = text.chars().filter(|c| matches!(c, '+' | '(' | ')' | '-' | ' ' | '.')).count();
    (7..=15).contains(&digits)
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '(' | ')' | '-' | ' ' | '.' | '/' | 'x'))
        && (digits >= 10 || marks > 0)
        && numeric_date(text).is_none()
}

pub fn email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        && !text.trim().contains(' ')
}

fn is_one_of(text: &str, words: &Words) -> bool {
    let folded: String = fold(text).chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
    words.holds(&folded)
}

pub fn sex(text: &str) -> bool {
    static WORDS: Words = Words::of(
        "m f h male female hombre mujer masculino femenino masc fem varon nino nina boy girl masculin feminin \
        homme femme gason fi macho hembra feminino",
    );
    is_one_of(text, &WORDS)
}

pub fn yes_no(text: &str) -> bool {
    static WORDS: Words = Words::of("y n yes no true false t f si s 1 0 oui non sim nao wi x");
    is_one_of(text, &WORDS)
}

pub fn family_flag(text: &str) -> bool {
    static WORDS: Words = Words::of(
        "fmua fmu famu uac uc sa fmuaaac singleadult singleadults unaccompanied unaccompaniedchild accompanied \
        familyunit unac single solo familia acompanado noacompanado unidadfamiliar aac ac unaccompaniedminor",
    );
    is_one_of(text, &WORDS)
}

pub fn row_role(text: &str) -> bool {
    static WORDS: Words = Words::of(
        "adult child minor juvenile parent adulto adulta menor nino nina mother father madre padre son daughter \
        hijo hija a c adults children uac infant adulte enfant adlt minr juv nna personaadulta personamenor mom dad mama \
        papa mae pai filho filha mere pere fils fille manman pitit timoun granmoun crianca",
    );
    is_one_of(text, &WORDS)
}

pub fn relation(text: &str) -> bool {
    static WORDS: Words = Words::of(
        "mother father parent madre padre mama papa aunt uncle tia tio grandmother grandfather abuela abuelo sister \
        brother hermana hermano cousin prima primo sponsor guardian stepfather stepmother padrastro madrastra son \
        daughter hijo hija mom dad sibling friend amigo amiga cunado cunada legalguardian adultrelative manman maman mere pere mae pai papai mami papi dad daddy mommy",
    );
    is_one_of(text, &WORDS) || kin(text)
}

/// A relative who is nobody's parent: `abuela materna`, `maternal aunt`.
pub fn kin(text: &str) -> bool {
    static KIN: Words = Words::of(
        "aunt uncle tia tio grandmother grandfather grandma grandpa abuela abuelo abuelita abuelito sister brother \
        hermana hermano cousin prima primo stepfather stepmother padrastro madrastra sibling cunado cunada madrina \
        padrino godmother godfather sobrina sobrino niece nephew tante oncle cousine grand-mere grand-pere soeur \
        frere marraine parrain matant tonton kouzen kouzin granme granpe grann tia-avo avo avos irma irmao",
    );
    let folded = fold(text);
    folded.split_whitespace().take(3).any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        KIN.holds(word)
    })
}

/// Whether a word for a relative stands anywhere in a text.
pub fn tells_of_kin(text: &str) -> bool {
    static KIN: Words = Words::of(
        "mother father parent parents madre padre padres mama papa mom dad son sons daughter daughters hijo hijos hija \
        hijas brother brothers sister sisters hermano hermana hermanos uncle aunt tio tia grandmother grandfather abuela abuelo \
        cousin primo prima nephew niece sobrino sobrina child children nino nina mae pai mere pere manman papi mami",
    );
    let folded = fold(text);
    folded.split(|c: char| !c.is_alphanumeric()).any(|word| KIN.holds(word))
}

/// Only letters and the marks of names, a few words; ages may stand beside: `Luis (8) y Rosa (5)`.
pub fn name_like(text: &str) -> bool {
    let several = text.contains([',', ';', '/', '\n', '&']) || text.contains(" y ") || text.contains(" and ");
    let (most_words, longest) = if several { (14, 140) } else { (8, 70) };
    let (mut words, mut letters) = (0, false);
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| matches!(c, '(' | ')' | ',' | ';'));
        if bare.len() <= 2 && !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit()) {
            continue;
        }
        words += 1;
        letters |= word.chars().any(char::is_alphabetic);
        if !word.chars().all(|c| c.is_alphabetic() || ",.'’-/&;()ªº\u{301}\u{303}\u{2010}\u{2011}".contains(c)) {
            return false;
        }
    }
    letters && words <= most_words && text.chars().count() <= longest
}
