//! Case notes as clerks write them, in English and in Spanish: the text of invented cells, never shown as our own words.

mod english;
mod facts;
mod grammar;
mod hand;
mod spanish;

use jiff::civil::Date;

use super::damage;
use super::dials::Dials;
use super::dice::Dice;
use super::families::Person;
use super::pools;
use facts::{Facts, Tongue};
use grammar::Speaker;
use hand::Hand;

/// Somebody of whom a note tells, as the one who told the clerk gave the name.
pub(super) struct Named {
    pub given: String,
    pub surname: String,
    /// Empty where nobody calls them otherwise.
    pub nickname: &'static str,
    pub female: bool,
    pub birth: Date,
    /// 0 where the clerk did not know it.
    pub a_number: u32,
}

impl Named {
    /// The name may be misheard or cut as names in other cells are.
    pub(super) fn of(dice: &mut Dice, person: &Person, dials: &Dials, a_number: u32) -> Named {
        let name = damage::said(dice, &person.name, dials);
        let first = person.name.given.first().map(String::as_str).unwrap_or_default();
        let nicknames: Vec<&str> = pools::NICKNAMES.iter().filter(|pair| pair.0 == first).map(|pair| pair.1).collect();
        Named {
            given: name.given,
            surname: name.surname,
            nickname: nicknames.get(dice.below(nicknames.len() as u32) as usize).copied().unwrap_or_default(),
            female: person.female,
            birth: person.birth,
            a_number,
        }
    }
}

/// What the adult is to the children, as recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Mother,
    Father,
    /// In English, and in Spanish with its article: `aunt`, `la tía`.
    Relative(&'static str, &'static str),
}

impl Role {
    fn english(self) -> &'static str {
        match self {
            Role::Mother => "mother",
            Role::Father => "father",
            Role::Relative(english, _) => english,
        }
    }

    fn spanish(self) -> &'static str {
        match self {
            Role::Mother => "madre",
            Role::Father => "padre",
            Role::Relative(_, spanish) => spanish.split_once(' ').map_or(spanish, |pair| pair.1),
        }
    }

    fn is_female(self) -> bool {
        match self {
            Role::Mother => true,
            Role::Father => false,
            Role::Relative(_, spanish) => spanish.starts_with("la "),
        }
    }
}

/// When and where the clerk writes.
pub(super) struct Scene<'a> {
    pub day: Date,
    pub station: &'a str,
    pub country: &'a str,
    pub department: &'a str,
    /// Whether the one in whose row the note stands may be with child.
    pub expecting: bool,
}

/// Of the notes that need not tell of anybody, so many are blank. Assumed.
const BLANK: f64 = 0.3;

/// A note of an adult's row that names the kin.
pub(super) fn names_children(dice: &mut Dice, role: Role, children: &[Named], scene: &Scene<'_>) -> String {
    if children.is_empty() {
        return String::new();
    }
    write(dice, "kin", hand::ADULTS, Facts { role, children, child: 0, adult: None, mother: "", scene })
}

/// A note of an adult's row that names no kin: of an adult who has some in the lists, or, where there are no children,
/// of one who has none.
pub(super) fn names_nobody(dice: &mut Dice, role: Role, children: &[Named], scene: &Scene<'_>) -> String {
    if dice.chance(BLANK) {
        return String::new();
    }
    let rule = if children.is_empty() { "alone" } else { "anon" };
    write(dice, rule, hand::ADULTS, Facts { role, children, child: 0, adult: None, mother: "", scene })
}

/// A note of a child's row that tells of the adult it came with.
pub(super) fn tells_of_adult(dice: &mut Dice, role: Role, child: &Named, adult: &Named, scene: &Scene<'_>) -> String {
    let children = std::slice::from_ref(child);
    write(dice, "told", hand::CHILDREN, Facts { role, children, child: 0, adult: Some(adult), mother: "", scene })
}

/// A note of a child's row that tells of nobody in these lists; `mother` stayed at home.
pub(super) fn tells_of_others(dice: &mut Dice, child: &Named, mother: &str, scene: &Scene<'_>) -> String {
    let children = std::slice::from_ref(child);
    let facts = Facts { role: Role::Mother, children, child: 0, adult: None, mother, scene };
    write(dice, "others", hand::CHILDREN, facts)
}

/// Draws who writes, in which language, and lets them write by `rule`.
fn write(dice: &mut Dice, rule: &str, hands: &[Hand], facts: Facts<'_>) -> String {
    let weights: Vec<f64> = hands.iter().map(|hand| hand.share).collect();
    let hand = &hands[dice.weighted(&weights)];
    let tongue = if dice.chance(hand.spanish) { Tongue::Spanish } else { Tongue::English };
    let mixed = dice.chance(hand.mixed);
    let kin = if matches!(facts.role, Role::Relative(..)) { "rel" } else { "parent" };
    let mut speaker = Speaker { dice, facts, manners: [hand.name, kin] };
    // Who mixes begins in English.
    let text = if mixed { speaker.say(&format!("mix{rule}"), Tongue::English) } else { speaker.say(rule, tongue) };
    hand.written(dice, &text)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const SCENE: Scene<'static> = Scene {
        day: jiff::civil::date(2018, 5, 21),
        station: "McAllen",
        country: "Honduras",
        department: "Yoro",
        expecting: false,
    };

    fn named(female: bool) -> Named {
        Named {
            given: "Kevin José".to_owned(),
            surname: "López Caal".to_owned(),
            nickname: "Chepe",
            female,
            birth: jiff::civil::date(2010, 8, 5),
            a_number: 999_123_456,
        }
    }

    /// How many notes there are, from how often two of `draws` are the same. Where some are likelier than others, there
    /// are more than it says.
    fn population(note: impl Fn(&mut Dice) -> String) -> u64 {
        let draws: u64 = 20_000;
        let mut seen = std::collections::BTreeMap::<String, u64>::new();
        for index in 0..draws {
            *seen.entry(note(&mut Dice::new(1, 99, index))).or_default() += 1;
        }
        let pairs: u64 = seen.values().map(|count| count * (count - 1) / 2).sum();
        draws * draws / 2 / pairs.max(1)
    }

    #[test]
    fn there_are_hundreds_of_thousands_of_notes_about_the_same_people() {
        let (child, adult) = ([named(false)], named(true));
        let kin = population(|dice| names_children(dice, Role::Father, &child, &SCENE));
        assert!(kin > 300_000, "{kin}");
        let told = population(|dice| tells_of_adult(dice, Role::Mother, &child[0], &adult, &SCENE));
        assert!(told > 100_000, "{told}");
    }

    #[test]
    fn every_sign_of_the_grammars_is_spoken() {
        let (boy, adult) = (named(false), named(true));
        let facts = |role| Facts {
            role,
            children: std::slice::from_ref(&boy),
            child: 0,
            adult: Some(&adult),
            mother: "Ana",
            scene: &SCENE,
        };
        let english: BTreeSet<&str> = english::RULES.iter().map(|rule| rule.0).collect();
        let spanish: BTreeSet<&str> = spanish::RULES.iter().map(|rule| rule.0).collect();
        assert_eq!((english.len(), spanish.len()), (english::RULES.len(), spanish::RULES.len()), "a rule twice");
        let rules = [(Tongue::English, english::RULES, &english), (Tongue::Spanish, spanish::RULES, &spanish)];
        for (tongue, rules, names) in rules {
            let other = if tongue == Tongue::English { &spanish } else { &english };
            for (rule, text) in rules {
                assert!(!text.contains("  |") && !text.contains("| |"), "{rule}: an odd gap");
                for part in text.split(['<', '[']).skip(1).filter_map(|part| part.split_once('>')) {
                    let part = part.0;
                    let lower = part.to_lowercase();
                    let known = match part.strip_prefix('~') {
                        Some(rule) => other.contains(rule),
                        None => ["kids", "list"].contains(&part) || names.contains(lower.as_str()),
                    };
                    assert!(known, "{rule}: no rule <{part}>");
                }
                for fact in text.split('{').skip(1).filter_map(|part| part.split_once('}')) {
                    let mut name = fact.0.to_owned();
                    name[..1].make_ascii_lowercase();
                    let mut dice = Dice::new(1, 1, 1);
                    let said = facts(Role::Mother).say(&mut dice, &name, tongue);
                    let ending = ["s", "es", "vn", "aa"].contains(&name.as_str());
                    assert!(ending || !said.is_empty(), "{rule}: no fact {{{name}}}");
                }
            }
        }
    }

    #[test]
    fn no_sign_of_the_grammar_is_left_in_a_note() {
        let (children, adult) = ([named(false), named(true), named(true)], named(true));
        let unknown = [Named { nickname: "", a_number: 0, surname: String::new(), ..named(true) }];
        let roles =
            [Role::Mother, Role::Father, Role::Relative("aunt", "la tía"), Role::Relative("friend", "el amigo")];
        for index in 0..4000 {
            let dice = &mut Dice::new(2, 98, index);
            let role = roles[index as usize % 4];
            for note in [
                names_children(dice, role, &children[..1 + index as usize % 3], &SCENE),
                names_children(dice, role, &unknown, &SCENE),
                names_nobody(dice, role, &children[..1], &SCENE),
                names_nobody(dice, role, &[], &SCENE),
                tells_of_adult(dice, role, &children[0], &adult, &SCENE),
                tells_of_others(dice, &children[1], "Ana López", &SCENE),
            ] {
                let signs = note.contains(['<', '{', '}', '[', ']', '|', '~', '*']);
                assert!(!signs && !note.contains("  ") && !note.contains("A# .") && note.trim() == note, "{note:?}");
            }
        }
        assert_eq!(names_children(&mut Dice::new(1, 1, 1), Role::Mother, &[], &SCENE), "");
    }
}
