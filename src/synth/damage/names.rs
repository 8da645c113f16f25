//! What clerks do to names.

use super::super::dials::Dials;
use super::super::dice::Dice;
use super::super::names::Name;
use super::super::pools;
use super::{Pen, WrittenName};

/// The columns of a row in which a name stands: given names and surnames apart, or both in one.
#[derive(Clone, Copy)]
pub(crate) enum Columns {
    Own,
    One(&'static str),
}

/// A name on its way into a row.
struct Draft {
    given: Vec<String>,
    surnames: Vec<String>,
    joint: &'static str,
    capitals: bool,
    columns: Columns,
}

impl Draft {
    fn written(&self) -> WrittenName {
        let case = |text: String| if self.capitals { text.to_uppercase() } else { text };
        WrittenName { given: case(self.given.join(" ")), surname: case(self.surnames.join(self.joint)) }
    }

    /// Does one thing to the name, and notes it.
    fn change(&mut self, pen: &mut Pen<'_>, damage: &'static str, change: impl FnOnce(&mut Draft, &mut Dice)) {
        let before = self.written();
        change(self, &mut pen.dice);
        note(pen, damage, self.columns, &before, &self.written());
    }
}

fn note(pen: &mut Pen<'_>, damage: &'static str, columns: Columns, before: &WrittenName, after: &WrittenName) {
    match columns {
        Columns::Own => {
            pen.mark(damage, "given", &before.given, &after.given);
            pen.mark(damage, "surname", &before.surname, &after.surname);
        }
        Columns::One(column) => pen.mark(damage, column, &whole(before), &whole(after)),
    }
}

fn whole(name: &WrittenName) -> String {
    format!("{} {}", name.given, name.surname).trim().to_owned()
}

/// The person's own name, as the row has it; `instead` is the kin's name that was exchanged for it.
pub(crate) fn own(pen: &mut Pen<'_>, name: &Name, instead: Option<&Name>, capitals: bool) -> WrittenName {
    let mut draft = Draft {
        given: name.given.clone(),
        surnames: name.surnames.clone(),
        joint: " ",
        capitals,
        columns: Columns::Own,
    };
    if let Some(other) = instead {
        draft.change(pen, "names_exchanged", |draft, _| {
            draft.given.clone_from(&other.given);
            draft.surnames.clone_from(&other.surnames);
        });
    }
    parts(pen, &mut draft);
    letters(pen, &mut draft);
    shape(pen, &mut draft);
    signs(pen, &draft)
}

/// A parent's name as the child told it in a column of its own: whole, without the second surname, or the given name.
pub(crate) fn told(pen: &mut Pen<'_>, name: &Name, column: &'static str) -> String {
    let surnames = match pen.dice.weighted(&[0.5, 0.35, 0.15]) {
        0 => name.surnames.len(),
        1 => 1,
        _ => 0,
    };
    let mut draft = Draft {
        given: name.given.clone(),
        surnames: name.surnames.iter().take(surnames).cloned().collect(),
        joint: " ",
        capitals: false,
        columns: Columns::One(column),
    };
    let lost = draft.given.len() > 1 && pen.dice.chance(pen.dials.given_lost);
    if lost {
        draft.change(pen, "given_lost", |draft, _| draft.given.truncate(1));
    }
    letters(pen, &mut draft);
    whole(&signs(pen, &draft))
}

/// A name as somebody says it for a note: what notes get wrong is theirs, and is not noted here.
pub(crate) fn said(dice: &mut Dice, name: &Name, dials: &Dials) -> WrittenName {
    let inner = Dice::new(u64::from(dice.below(u32::MAX)), 99, u64::from(dice.below(u32::MAX)));
    let mut pen = Pen::new(inner, dials);
    let mut draft = Draft {
        given: name.given.clone(),
        surnames: name.surnames.clone(),
        joint: " ",
        capitals: false,
        columns: Columns::Own,
    };
    parts(&mut pen, &mut draft);
    letters(&mut pen, &mut draft);
    let written = draft.written();
    if pen.dice.chance(0.5) {
        WrittenName { given: plain(&written.given), surname: plain(&written.surname) }
    } else {
        written
    }
}

/// Parts of the name lost or in another order.
fn parts(pen: &mut Pen<'_>, draft: &mut Draft) {
    let dials = pen.dials;
    let lost = pen.dice.chance(dials.surname_lost);
    // Seven times in ten the second.
    let second = pen.dice.chance(0.7);
    let swap = pen.dice.chance(dials.surname_swap);
    let (given_lost, given_order) = (pen.dice.chance(dials.given_lost), pen.dice.chance(dials.given_order));
    if draft.surnames.len() > 1 && swap {
        draft.change(pen, "surname_swap", |draft, _| draft.surnames.swap(0, 1));
    }
    if draft.surnames.len() > 1 && lost {
        draft.change(pen, "surname_lost", |draft, _| {
            draft.surnames.remove(if second { draft.surnames.len() - 1 } else { 0 });
        });
    }
    if draft.given.len() > 1 && given_order {
        draft.change(pen, "given_order", |draft, _| draft.given.swap(0, 1));
    }
    if draft.given.len() > 1 && given_lost {
        draft.change(pen, "given_lost", |draft, _| draft.given.truncate(1));
    }
}

/// Words written otherwise: pet names, abbreviations, what was misheard or mistyped.
fn letters(pen: &mut Pen<'_>, draft: &mut Draft) {
    let dials = pen.dials;
    let (nickname, short) = (pen.dice.chance(dials.nickname), pen.dice.chance(dials.abbreviation));
    for (hit, damage, pool) in [(nickname, "nickname", pools::NICKNAMES), (short, "abbreviation", pools::ABBREVIATIONS)]
    {
        let known = |name: &String| pool.iter().any(|pair| pair.0 == *name);
        if let Some(at) = draft.given.iter().position(known).filter(|_| hit) {
            draft.change(pen, damage, |draft, dice| {
                let fitting: Vec<&str> =
                    pool.iter().filter(|pair| pair.0 == draft.given[at]).map(|pair| pair.1).collect();
                draft.given[at] = (*dice.pick(&fitting)).to_owned();
            });
        }
    }
    // A field is the first given name, or one surname.
    for field in 0..=draft.surnames.len() {
        let misheard = pen.dice.chance(dials.name_misheard);
        let typo = pen.dice.chance(dials.name_typo);
        for (hit, damage, wrong) in
            [(misheard, "name_misheard", mishear as fn(&mut Dice, &str) -> String), (typo, "name_typo", mistype)]
        {
            if hit {
                draft.change(pen, damage, |draft, dice| {
                    let word = match field {
                        0 => draft.given.first_mut(),
                        _ => draft.surnames.get_mut(field - 1),
                    };
                    if let Some(word) = word {
                        *word = wrong(dice, word);
                    }
                });
            }
        }
    }
}

/// Surnames in another field, or joined.
fn shape(pen: &mut Pen<'_>, draft: &mut Draft) {
    let dials = pen.dials;
    let particle = pen.dice.chance(dials.particle_lost);
    let middle = pen.dice.chance(dials.surname_as_middle);
    let joints = [
        (pen.dice.chance(dials.surname_hyphen), "surname_hyphen", "-"),
        (pen.dice.chance(dials.surname_y), "surname_y", " y "),
        (pen.dice.chance(dials.surname_glued), "surname_glued", ""),
    ];
    if particle {
        draft.change(pen, "particle_lost", |draft, _| {
            for surname in &mut draft.surnames {
                *surname = without_particle(surname).to_owned();
            }
        });
    }
    if middle && draft.surnames.len() > 1 {
        draft.change(pen, "surname_as_middle", |draft, _| {
            let first = draft.surnames.remove(0);
            draft.given.push(first);
        });
    }
    for (hit, damage, joint) in joints {
        let glue = joint.is_empty() && draft.surnames.iter().any(|surname| surname.contains(' '));
        if hit && (draft.surnames.len() > 1 || glue) {
            draft.change(pen, damage, |draft, _| {
                draft.joint = joint;
                if joint.is_empty() {
                    draft.surnames.iter_mut().for_each(|surname| surname.retain(|letter| letter != ' '));
                }
            });
        }
    }
}

/// `de la Cruz` is recorded as `Cruz`.
fn without_particle(surname: &str) -> &str {
    let mut rest = surname;
    loop {
        let Some((first, others)) = rest.split_once(' ') else { return rest };
        if !matches!(first.to_lowercase().as_str(), "de" | "del" | "la" | "las" | "los" | "da" | "dos") {
            return rest;
        }
        rest = others;
    }
}

/// What a system or a form does to the letters in the end.
fn signs(pen: &mut Pen<'_>, draft: &Draft) -> WrittenName {
    let dials = pen.dials;
    let mut name = draft.written();
    let columns = draft.columns;
    let accents = pen.dice.chance(dials.accents_lost);
    let mojibake = pen.dice.chance(dials.mojibake);
    let cut = pen.dice.chance(dials.name_truncated);
    let placeholder = pen.dice.chance(dials.name_placeholder);
    let mut change = |pen: &mut Pen<'_>, damage: &'static str, given: String, surname: String| {
        let after = WrittenName { given, surname };
        note(pen, damage, columns, &name, &after);
        name = after;
        name.clone()
    };
    let mut now = draft.written();
    if accents {
        now = change(pen, "accents_lost", plain(&now.given), plain(&now.surname));
    }
    if mojibake {
        now = change(pen, "mojibake", garbled(&now.given), garbled(&now.surname));
    }
    let Columns::Own = columns else { return now };
    if cut {
        let most = 6 + pen.dice.below(5) as usize;
        now = change(pen, "name_truncated", first_letters(&now.given, most), first_letters(&now.surname, most));
    }
    if placeholder {
        let (given, surname) = *pen.dice.pick(pools::PLACEHOLDERS);
        let or = |placeholder: &str, name: String| if placeholder.is_empty() { name } else { placeholder.to_owned() };
        now = change(pen, "name_placeholder", or(given, now.given), or(surname, now.surname));
    }
    now
}

fn first_letters(text: &str, most: usize) -> String {
    text.chars().take(most).collect::<String>().trim_end().to_owned()
}

/// Text in UTF-8 read as windows-1252, but for letters with a byte that it has not, as Á and Í.
fn garbled(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        let letter = letter.to_string();
        let read = encoding_rs::WINDOWS_1252.decode_without_bom_handling(letter.as_bytes()).0;
        if read.contains(char::is_control) { out.push_str(&letter) } else { out.push_str(&read) }
    }
    out
}

/// Letters that sound alike to one who writes down what is said, and spellings of Maya sounds.
const SOUNDS: &[(&str, &str)] = &[
    ("b", "v"),
    ("v", "b"),
    ("s", "z"),
    ("z", "s"),
    ("ce", "se"),
    ("ci", "si"),
    ("se", "ce"),
    ("si", "ci"),
    ("h", ""),
    ("ll", "y"),
    ("y", "ll"),
    ("ge", "je"),
    ("gi", "ji"),
    ("je", "ge"),
    ("ji", "gi"),
    ("i", "y"),
    ("y", "i"),
    ("qu", "k"),
    ("k", "qu"),
    ("ca", "ka"),
    ("co", "ko"),
    ("cu", "qu"),
    ("k", "c"),
    ("q", "k"),
    ("x", "j"),
    ("x", "sh"),
    ("j", "x"),
    ("tz", "ts"),
    ("ts", "tz"),
    ("ñ", "ni"),
    ("rr", "r"),
];

/// The word as somebody heard it who spells otherwise; the last letter goes where nothing in it sounds like something else.
fn mishear(dice: &mut Dice, word: &str) -> String {
    let lower = word.to_lowercase();
    let fitting: Vec<(usize, &(&str, &str))> =
        SOUNDS.iter().flat_map(|pair| lower.match_indices(pair.0).map(move |(at, _)| (at, pair))).collect();
    if fitting.is_empty() {
        return mistype(dice, word);
    }
    let (at, (heard, spelled)) = *dice.pick(&fitting);
    respell(word, &format!("{}{spelled}{}", &lower[..at], &lower[at + heard.len()..]))
}

/// One typing error, rarely in the first letter (7.8 % in Pollock and Zamora 1984); kinds by the shares of FEBRL's
/// generator for names: a letter for another .35, one lost .12, one too many .08, two swapped .05.
fn mistype(dice: &mut Dice, word: &str) -> String {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let place =
        if letters.len() < 2 || dice.chance(0.078) { 0 } else { 1 + dice.below(letters.len() as u32 - 1) as usize };
    let kind = dice.weighted(&[0.35, 0.12, 0.08, 0.05]);
    let letter = char::from(b'a' + dice.below(26) as u8);
    let mut wrong = letters.clone();
    match kind {
        1 if letters.len() > 2 => {
            wrong.remove(place);
        }
        2 => wrong.insert(place, letter),
        3 if place + 1 < letters.len() && letters[place] != letters[place + 1] => wrong.swap(place, place + 1),
        _ if letters.is_empty() => wrong.push(letter),
        _ => {
            let same = plain(&letters[place].to_string()) == letter.to_string();
            wrong[place] = if same { if letter == 'e' { 'r' } else { 'e' } } else { letter };
        }
    }
    respell(word, &wrong.into_iter().collect::<String>())
}

/// The wrong spelling with the capitals of the right one.
fn respell(word: &str, wrong: &str) -> String {
    let all = word.chars().next().is_some_and(char::is_uppercase);
    let words = wrong.split(' ').enumerate().map(|(place, part)| {
        let small = matches!(part, "de" | "del" | "la" | "las" | "los" | "y");
        let mut letters = part.chars();
        match letters.next() {
            Some(first) if (place == 0 && all) || (place > 0 && !small) => {
                first.to_uppercase().chain(letters).collect()
            }
            _ => part.to_owned(),
        }
    });
    words.collect::<Vec<String>>().join(" ")
}

/// The word without accents, as many systems keep it.
pub(crate) fn plain(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            'á' | 'ã' | 'â' => 'a',
            'é' | 'ê' => 'e',
            'í' => 'i',
            'ó' | 'ô' | 'õ' => 'o',
            'ú' | 'ü' => 'u',
            'ñ' => 'n',
            'ç' => 'c',
            'Á' | 'Ã' | 'Â' => 'A',
            'É' | 'Ê' => 'E',
            'Í' => 'I',
            'Ó' | 'Ô' | 'Õ' => 'O',
            'Ú' | 'Ü' => 'U',
            'Ñ' => 'N',
            'Ç' => 'C',
            other => other,
        })
        .collect()
}
