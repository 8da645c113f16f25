//! What clerks do to a name, a date, a number.
//!
//! Each damage has a code, kept for truth-detail.csv.

use jiff::civil::Date;

use super::Damage;
use super::dice::Dice;
use super::names::Name;
use super::pools;

/// A name as it stands in a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenName {
    pub given: String,
    pub surname: String,
}

/// A birth as it stands in a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenBirth {
    Date(Date),
    /// In years, on the day of the record.
    Age(u8),
    Blank,
}

/// Codes of the damages done to one record.
pub(super) type Codes = Vec<&'static str>;

/// Writes a name with all that may go wrong in it.
pub(super) fn name(dice: &mut Dice, name: &Name, damage: &Damage, codes: &mut Codes) -> WrittenName {
    let (mut given, mut surnames) = (name.given.clone(), name.surnames.clone());
    if surnames.len() > 1 {
        if dice.chance(damage.surname_lost) {
            let lost = if dice.chance(0.7) { surnames.len() - 1 } else { 0 };
            surnames.remove(lost);
            codes.push("surname_lost");
        } else if dice.chance(damage.surname_swap) {
            surnames.swap(0, 1);
            codes.push("surname_swap");
        }
    }
    if given.len() > 1 {
        if dice.chance(damage.given_lost) {
            given.truncate(1);
            codes.push("given_lost");
        } else if dice.chance(damage.given_order) {
            given.swap(0, 1);
            codes.push("given_order");
        }
    }
    if dice.chance(damage.nickname) {
        let known: Vec<&str> = pools::NICKNAMES.iter().filter(|pair| pair.0 == given[0]).map(|pair| pair.1).collect();
        if !known.is_empty() {
            given[0] = (*dice.pick(&known)).to_owned();
            codes.push("nickname");
        }
    }
    for field in given.iter_mut().take(1).chain(surnames.iter_mut()) {
        if dice.chance(damage.name_typo) {
            *field = misspell(dice, field);
            codes.push("name_typo");
        }
    }
    if surnames.len() > 1 && dice.chance(damage.surname_as_middle) {
        given.push(surnames.remove(0));
        codes.push("surname_as_middle");
    }
    let hyphen = surnames.len() > 1 && dice.chance(damage.hyphen);
    if hyphen {
        codes.push("hyphen");
    }
    WrittenName { given: given.join(" "), surname: surnames.join(if hyphen { "-" } else { " " }) }
}

/// Letters that sound alike to one who writes down what is said.
const SOUNDS: &[(&str, &str)] = &[
    ("z", "s"),
    ("s", "z"),
    ("b", "v"),
    ("v", "b"),
    ("ll", "y"),
    ("y", "i"),
    ("í", "y"),
    ("qu", "k"),
    ("k", "c"),
    ("c", "k"),
    ("ge", "je"),
    ("gi", "ji"),
    ("j", "h"),
    ("h", ""),
    ("x", "j"),
    ("ñ", "ni"),
    ("tz", "ts"),
    ("ph", "f"),
    ("gu", "w"),
    ("cc", "x"),
    ("rr", "r"),
    ("m", "n"),
    ("e", "i"),
    ("o", "u"),
];

/// One typing or hearing error, rarely in the first letter (7.8 % in Pollock and Zamora 1984). Shares of the kinds
/// follow FEBRL's generator: substitution .35, mishearing .35, deletion .15, insertion .08, transposition .07.
fn misspell(dice: &mut Dice, word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < 3 {
        return word.to_owned();
    }
    let place = if dice.chance(0.078) { 0 } else { 1 + dice.below(letters.len() as u32 - 1) as usize };
    let kind = dice.weighted(&[0.35, 0.35, 0.15, 0.08, 0.07]);
    let letter = char::from(b'a' + dice.below(26) as u8);
    let mut wrong = letters.clone();
    match kind {
        1 => {
            let fitting: Vec<&(&str, &str)> =
                SOUNDS.iter().filter(|pair| word.rfind(pair.0).is_some_and(|place| place > 0)).collect();
            if fitting.is_empty() {
                wrong[place] = letter;
            } else {
                let (heard, written) = **dice.pick(&fitting);
                return replace_last(word, heard, written);
            }
        }
        2 => {
            wrong.remove(place);
        }
        3 => wrong.insert(place, letter),
        4 => {
            let place = place.min(letters.len() - 2);
            wrong.swap(place, place + 1);
        }
        _ => wrong[place] = letter,
    }
    let wrong: String = wrong.into_iter().collect();
    if wrong == word { replace_last(word, &letters[letters.len() - 1].to_string(), "") } else { wrong }
}

/// Writes a birth date with all that may go wrong in it; `day` is the day of the record.
pub(super) fn birth(dice: &mut Dice, date: Date, day: Date, damage: &Damage, codes: &mut Codes) -> WrittenBirth {
    if dice.chance(damage.birth_blank) {
        codes.push("birth_blank");
        return WrittenBirth::Blank;
    }
    if dice.chance(damage.birth_vague) {
        codes.push("birth_vague");
        return if dice.chance(0.5) {
            WrittenBirth::Date(Date::new(date.year(), 1, 1).unwrap_or(date))
        } else {
            WrittenBirth::Age(age(date, day))
        };
    }
    let mut written = date;
    if dice.chance(damage.birth_swapped)
        && let Ok(swapped) = Date::new(date.year(), date.day(), date.month())
    {
        written = swapped;
        codes.push("birth_swapped");
    }
    if dice.chance(damage.birth_year_off) {
        let off = [-1, 1, -1, 1, 10, -10][dice.below(6) as usize];
        let other = Date::new(written.year() + off, written.month(), written.day());
        if let Some(other) = other.ok().filter(|other| *other < day) {
            written = other;
            codes.push("birth_year_off");
        }
    }
    WrittenBirth::Date(written)
}

/// Whole years from a birth to a day.
pub(super) fn age(birth: Date, day: Date) -> u8 {
    let passed = (day.month(), day.day()) >= (birth.month(), birth.day());
    (day.year() - birth.year() - i16::from(!passed)).clamp(0, 120) as u8
}

/// Writes an A-number, in one of the ways people write them. Wrong digits stay among the last six, so that the number
/// stays impossible.
pub(super) fn a_number(dice: &mut Dice, number: u32, damage: &Damage, codes: &mut Codes) -> String {
    let mut number = number;
    let style = dice.weighted(&[0.7, 0.15, 0.15]);
    if dice.chance(damage.number_blank) {
        codes.push("number_blank");
        return String::new();
    }
    if dice.chance(damage.number_wrong) {
        codes.push("number_wrong");
        let power = 10_u32.pow(dice.below(5));
        let (low, high) = (number / power % 10, number / (power * 10) % 10);
        if low != high && dice.chance(0.4) {
            number = number - low * power - high * power * 10 + high * power + low * power * 10;
        } else {
            number = number - low * power + (low + 1 + dice.below(9)) % 10 * power;
        }
    }
    match style {
        0 => format!("A{number}"),
        1 => number.to_string(),
        _ => format!("A {}-{:03}-{:03}", number / 1_000_000, number / 1000 % 1000, number % 1000),
    }
}

/// The word without accents, as many systems keep it.
pub(super) fn plain(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            'á' => 'a',
            'é' => 'e',
            'í' => 'i',
            'ó' => 'o',
            'ú' | 'ü' => 'u',
            'ñ' => 'n',
            'ã' => 'a',
            'ç' => 'c',
            'Á' => 'A',
            'É' => 'E',
            'Í' => 'I',
            'Ó' => 'O',
            'Ú' => 'U',
            'Ñ' => 'N',
            other => other,
        })
        .collect()
}

/// Replaces the last place of `from` in a word, its first letter left alone.
fn replace_last(word: &str, from: &str, to: &str) -> String {
    match word.rfind(from) {
        Some(place) if place > 0 => format!("{}{to}{}", &word[..place], &word[place + from.len()..]),
        _ => format!("{word}{from}"),
    }
}
