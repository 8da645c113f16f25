//! Case notes as clerks write them, in English and in Spanish: the text of invented cells, never shown as our own words.

use jiff::civil::Date;

use super::damage::{age, plain};
use super::dice::Dice;

/// A child as an adult's note names it.
pub(super) struct Named {
    pub full: String,
    pub given: String,
    pub initials: String,
    pub female: bool,
    pub birth: Date,
}

/// What the adult is to the children.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Mother,
    Father,
    /// Aunt, uncle, grandparent, cousin, grown sibling.
    Relative(&'static str, &'static str),
}

/// A note of an adult's row that names the kin; `day` is the day of the note.
pub(super) fn names_children(dice: &mut Dice, role: Role, children: &[Named], day: Date, station: &str) -> String {
    let Some(first) = children.first() else { return String::new() };
    let years = age(first.birth, day);
    let (dob, fecha) = (english(first.birth), spanish(first.birth));
    let all: Vec<&str> = children.iter().map(|child| child.full.as_str()).collect();
    let (who, quien) = match role {
        Role::Mother => ("mother", "la madre"),
        Role::Father => ("father", "el padre"),
        Role::Relative(english, spanish) => (english, spanish),
    };
    let (kid, hijo) = match (role, first.female) {
        (Role::Relative(..), true) => ("minor", "la menor"),
        (Role::Relative(..), false) => ("minor", "el menor"),
        (_, true) => ("daughter", "su hija"),
        (_, false) => ("son", "su hijo"),
    };
    if children.len() > 1 {
        let ages: Vec<String> = children.iter().map(|child| age(child.birth, day).to_string()).collect();
        return match dice.below(2) {
            0 => format!("Claims to be {who} of {} (ages {}).", all.join(" and "), ages.join(", ")),
            _ => format!("Dice ser {quien} de {}, de {} años.", all.join(" y "), ages.join(" y ")),
        };
    }
    let (full, given, initials) = (&first.full, &first.given, &first.initials);
    match dice.below(14) {
        0 => format!("Sub claims to be {who} of {full}, {years} yoa."),
        1 => format!("Subject states traveling with {kid} {full} (age {years}), DOB {dob}."),
        2 => format!("Subj was separated from {kid} {full}. Ref for pros 8 USC 1325."),
        3 => format!("FMUA w/ minor child {given} {years}yo, child sent to ORR."),
        4 => format!("{} of minor {}. No docs.", capital(who), plain(full).to_uppercase()),
        5 => format!("{} asking about {kid} {initials}, DOB {dob}.", capital(who)),
        6 => format!("Claimed {who} of {full}; relationship not verified, no birth cert."),
        7 => format!("Manifiesta ser {quien} de {full}, de {years} años."),
        8 => format!("Viajaba con {hijo} {full} de {years} años; separados en {station}."),
        9 => format!("{} de {given}, {years} años. Pide saber dónde está.", capital(quien)),
        10 => format!(
            "Dice que {hijo} {full} (nac. {fecha}) {} a un albergue.",
            if first.female { "fue llevada" } else { "fue llevado" }
        ),
        11 => format!("Pregunta por {hijo} {given}. No ha hablado por teléfono."),
        12 => format!("{kid} {full} {dob}", kid = kid.to_uppercase()),
        _ => format!("Arrested w/ {kid} {given}, {years}. {} states child taken at {station}.", capital(who)),
    }
}

/// A note that names nobody: of an adult with kin, or of one without.
pub(super) fn names_nobody(dice: &mut Dice, has_kin: bool) -> String {
    let with: &[&str] = &[
        "",
        "",
        "",
        "Ref for pros 8 USC 1325.",
        "Subject states he traveled with minor child.",
        "FMUA - sep.",
        "Viajaba con un menor.",
        "Needs interpreter.",
        "No docs.",
        "Pending credible fear.",
    ];
    let without: &[&str] = &[
        "",
        "",
        "",
        "Ref for pros 8 USC 1325.",
        "Single adult. No claimed family.",
        "Traveling alone.",
        "Viaja solo, sin familia.",
        "Prior removal.",
        "Destination Houston TX.",
        "No docs.",
    ];
    (*dice.pick(if has_kin { with } else { without })).to_owned()
}

/// A note of a child's row that tells of the adult it came with: `full` as the child says the name.
pub(super) fn tells_of_adult(dice: &mut Dice, role: Role, full: &str, given: &str, station: &str) -> String {
    let (who, quien) = match role {
        Role::Mother => ("mother", "su mamá"),
        Role::Father => ("father", "su papá"),
        Role::Relative(english, spanish) => (english, spanish.split_once(' ').map_or(spanish, |pair| pair.1)),
    };
    let su = if matches!(role, Role::Relative(..)) { "su " } else { "" };
    match dice.below(7) {
        0 => format!("Minor states traveled with {who} {full}."),
        1 => format!("UC separated from {who} {full} at {station}."),
        2 => format!("Minor's {who} {given} was taken to court and did not return."),
        3 => format!("Menor refiere que viajaba con {su}{quien} {full}."),
        4 => format!("Dice que {su}{quien} se llama {given}."),
        5 => format!("Sep. from {who}: {full}"),
        _ => format!("Llora por {su}{quien}, {full}."),
    }
}

/// A note of a child's row that tells of nobody in these lists.
pub(super) fn tells_of_others(dice: &mut Dice, mother: &str) -> String {
    match dice.below(7) {
        0 => format!("Mother {mother} resides in home country."),
        1 => "Minor traveled alone; sponsor is uncle in Texas.".to_owned(),
        2 => "Viajó solo. Tiene un tío en Houston.".to_owned(),
        3 => "Minor does not know parent's full name.".to_owned(),
        4 => format!("Su mamá {mother} se quedó en su país."),
        5 => "Minor was with a group; adult not identified.".to_owned(),
        _ => "Language barrier, interview pending.".to_owned(),
    }
}

fn english(date: Date) -> String {
    format!("{}/{}/{}", date.month(), date.day(), date.year())
}

fn spanish(date: Date) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
