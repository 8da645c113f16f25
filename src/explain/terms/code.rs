//! The message of a finding, by its subject and by how well it agrees.

use std::collections::BTreeMap;

use super::values::BORN_AT;
use crate::compare::{Comparison, Finding, Level, Subject};
use crate::model::Slot;
use crate::reference::fold;

/// The messages of one subject: it agrees, it agrees in part or nearly, it differs.
type Grades = [&'static str; 3];

/// The message id of a finding whose message has these values.
pub fn code(finding: &Finding, slot: Slot, values: &BTreeMap<String, String>) -> &'static str {
    let level = finding.parts.first().map_or(Level::Differs, |part| part.level);
    match finding.subject {
        Subject::ToldName | Subject::NamedChild | Subject::RelativeName(_) => {
            name_codes(finding)[verdict(finding, values) as usize]
        }
        Subject::ToldBirth => TOLD_BIRTH[nearness(level)],
        Subject::NamedChildBirth => NAMED_CHILD_BIRTH[nearness(level)],
        Subject::RelativeBirth => RELATIVE_BIRTH[nearness(level)],
        Subject::ToldANumber => TOLD_A_NUMBER[nearness(level)],
        Subject::NamedChildANumber => NAMED_CHILD_A_NUMBER[nearness(level)],
        Subject::Inheritance => inheritance(level, slot),
        Subject::AgeGap if level == Level::NotOlder => "term-age-not-older",
        Subject::AgeGap if slot != Slot::Relative && values.contains_key(BORN_AT) => "term-age-at-birth",
        Subject::AgeGap => "term-age-gap",
        Subject::Encounter => encounter(finding),
        Subject::SharedNumber if level == Level::Equal => "term-shared-number-agrees",
        Subject::SharedNumber => "term-shared-number-differs",
        Subject::NearANumber => near_a_number(level),
        Subject::Origin => origin(level),
        Subject::Phone => "term-phone-agrees",
        Subject::Email => "term-email-agrees",
        Subject::Address => "term-address-agrees",
        Subject::Denial => denial(level, finding),
        Subject::Status if level == Level::OtherAdult => "term-status-other-adult",
        Subject::Status => "term-status-family-unit",
    }
}

const TOLD_BIRTH: Grades = ["term-told-birth-agrees", "term-told-birth-near", "term-told-birth-differs"];
const NAMED_CHILD_BIRTH: Grades =
    ["term-named-child-birth-agrees", "term-named-child-birth-near", "term-named-child-birth-differs"];
const RELATIVE_BIRTH: Grades =
    ["term-relative-birth-agrees", "term-relative-birth-near", "term-relative-birth-differs"];
const TOLD_A_NUMBER: Grades = ["term-told-a-number-agrees", "term-told-a-number-near", "term-told-a-number-differs"];
const NAMED_CHILD_A_NUMBER: Grades =
    ["term-named-child-a-number-agrees", "term-named-child-a-number-near", "term-named-child-a-number-differs"];

fn name_codes(finding: &Finding) -> Grades {
    match (finding.subject, finding.from_note) {
        (Subject::NamedChild, false) => {
            ["term-named-child-agrees", "term-named-child-partly", "term-named-child-differs"]
        }
        (Subject::NamedChild, true) => {
            ["term-named-child-note-agrees", "term-named-child-note-partly", "term-named-child-note-differs"]
        }
        (Subject::RelativeName(_), _) => {
            ["term-relative-name-agrees", "term-relative-name-partly", "term-relative-name-differs"]
        }
        (_, false) => ["term-told-name-agrees", "term-told-name-partly", "term-told-name-differs"],
        (_, true) => ["term-told-name-note-agrees", "term-told-name-note-partly", "term-told-name-note-differs"],
    }
}

/// How a name as a whole agrees; its place in [`Grades`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Agrees,
    Partly,
    Differs,
}

fn verdict(finding: &Finding, values: &BTreeMap<String, String>) -> Verdict {
    let differs = |level| matches!(level, Level::Differs | Level::AlsoDiffers);
    let main = finding.parts.iter().filter(|part| !matches!(part.level, Level::AlsoEqual | Level::AlsoDiffers));
    let (against, all) = main.fold((0, 0), |sum, part| (sum.0 + i32::from(differs(part.level)), sum.1 + 1));
    match against {
        0 => Verdict::Agrees,
        // Words that stand in both, though in another place: to say that one is not the other would read as an error.
        n if n == all && !shares_word(compared(finding.subject, values)) => Verdict::Differs,
        _ => Verdict::Partly,
    }
}

/// The two names as written: the one told, and the other's own.
fn compared(subject: Subject, values: &BTreeMap<String, String>) -> [&str; 2] {
    let names = match subject {
        Subject::NamedChild => ["adultSays", "child"],
        Subject::ToldName => ["childSays", "adult"],
        _ => ["childSays", "adultSays"],
    };
    names.map(|name| values.get(name).map_or("", String::as_str))
}

fn shares_word(names: [&str; 2]) -> bool {
    let words = |text: &str| -> Vec<String> {
        let folded = fold(text);
        let words = folded.split(|letter: char| !letter.is_alphanumeric());
        words.filter(|word| word.len() > 2).map(str::to_owned).collect()
    };
    let [one, other] = names.map(words);
    one.iter().any(|word| other.contains(word))
}

/// How nearly a birth or a number agrees; its place in [`Grades`].
fn nearness(level: Level) -> usize {
    match level {
        Level::Equal | Level::Overlaps => 0,
        Level::Differs => 2,
        _ => 1,
    }
}

fn inheritance(level: Level, slot: Slot) -> &'static str {
    match level {
        Level::Both => "term-inheritance-both",
        Level::Filiation => "term-inheritance-filiation",
        Level::FirstFirst if slot == Slot::Father => "term-inheritance-first",
        Level::FirstFirst => "term-inheritance-first-shared",
        Level::SecondFirst if slot == Slot::Mother => "term-inheritance-second",
        Level::SecondFirst => "term-inheritance-second-shared",
        Level::Married => "term-inheritance-married",
        Level::ToSecond => "term-inheritance-to-second",
        Level::GivenName => "term-inheritance-given-name",
        _ => "term-inheritance-differs",
    }
}

fn near_a_number(level: Level) -> &'static str {
    match level {
        Level::Equal => "term-near-a-number-equal",
        Level::Far => "term-near-a-number-far",
        _ => "term-near-a-number-near",
    }
}

fn origin(level: Level) -> &'static str {
    match level {
        Level::Municipality => "term-origin-municipality",
        Level::OtherMunicipality => "term-origin-other-municipality",
        Level::OtherDepartment => "term-origin-other-department",
        Level::Department => "term-origin-department",
        Level::Language => "term-origin-language",
        Level::Country => "term-origin-country",
        _ => "term-origin-differs",
    }
}

fn denial(level: Level, finding: &Finding) -> &'static str {
    let by_child = finding.child_cell.is_some();
    match level {
        Level::Elsewhere | Level::NobodySuch if by_child => "term-denial-child-elsewhere",
        Level::Elsewhere | Level::NobodySuch => "term-denial-adult-none",
        _ if by_child => "term-denial-child",
        _ => "term-denial-adult",
    }
}

fn encounter(finding: &Finding) -> &'static str {
    let place = finding.parts.iter().find(|part| part.comparison == Comparison::Place).map(|part| part.level);
    let day = finding.parts.iter().find(|part| part.comparison != Comparison::Place).map(|part| part.level);
    // A referral or book-in is no apprehension.
    let recorded = finding.parts.iter().any(|part| part.comparison == Comparison::Lag);
    let near = day.map(|day| !matches!(day, Level::Day8To30 | Level::Far));
    // At the same place, at another, at none that is known.
    let by_place: [&str; 3] = match (near, recorded) {
        (Some(true), true) => ["term-recorded-near-same-place", "term-recorded-near-other-place", "term-recorded-near"],
        (Some(false), true) => ["term-recorded-far-same-place", "term-recorded-far-other-place", "term-recorded-far"],
        (Some(true), false) => {
            ["term-encounter-near-same-place", "term-encounter-near-other-place", "term-encounter-near"]
        }
        (Some(false), false) => {
            ["term-encounter-far-same-place", "term-encounter-far-other-place", "term-encounter-far"]
        }
        (None, _) => ["term-encounter-same-place", "term-encounter-other-place", "term-encounter-other-place"],
    };
    match place {
        Some(Level::Compatible) => by_place[0],
        Some(_) => by_place[1],
        None => by_place[2],
    }
}
