//! How single cells are written: a told name, a name in running text, sex, context.

use super::Damage;
use super::damage::{self, Codes, WrittenName, plain};
use super::dice::Dice;
use super::names::Name;

/// A parent's name as the child told it in a column of its own: whole, without the second surname, or the given name.
pub(super) fn told(dice: &mut Dice, name: &Name, damage: &Damage, codes: &mut Codes) -> String {
    let mut short = name.clone();
    match dice.weighted(&[0.5, 0.35, 0.15]) {
        0 => {}
        1 => short.surnames.truncate(1),
        _ => short.surnames.clear(),
    }
    let mut own = Codes::new();
    let written = said(dice, &short, damage, &mut own);
    codes.extend(own.iter().filter(|&&code| code == "name_typo").map(|_| "told_typo"));
    written
}

/// A name in running text: given names, then surnames, half of the time without accents.
pub(super) fn said(dice: &mut Dice, name: &Name, damage: &Damage, codes: &mut Codes) -> String {
    let written = damage::name(dice, name, damage, codes);
    let text = format!("{} {}", written.given, written.surname).trim_end().to_owned();
    if dice.chance(0.5) { plain(&text) } else { text }
}

pub(super) fn sex(dice: &mut Dice, female: bool, damage: &Damage, codes: &mut Codes) -> Option<bool> {
    if dice.chance(damage.sex_wrong) {
        codes.push("sex_wrong");
        return Some(!female);
    }
    (!dice.chance(damage.context_blank)).then_some(female)
}

pub(super) fn context(dice: &mut Dice, damage: &Damage, text: &str) -> String {
    if dice.chance(damage.context_blank) { String::new() } else { text.to_owned() }
}

pub(super) fn capitals(name: WrittenName) -> WrittenName {
    WrittenName { given: plain(&name.given).to_uppercase(), surname: plain(&name.surname).to_uppercase() }
}

pub(super) fn accentless(name: WrittenName) -> WrittenName {
    WrittenName { given: plain(&name.given), surname: plain(&name.surname) }
}
