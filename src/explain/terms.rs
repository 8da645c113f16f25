//! The terms of one pair: prior, evidence and competition, which sum to the log-odds shown.

use std::collections::BTreeMap;

use super::card::{card, written_name, written_told};
use super::contest::{Contest, parent};
use super::fields::fields;
use super::flips::flips;
use super::settle::would_settle;
use super::why_not::why_not;
use super::{Side, Sources};
use crate::compare::{ChildView, Comparison, Finding, Level, Subject, compare};
use crate::facts::{Evidence, Link, Term, TermKind, Weight};
use crate::messages::{Lang, format, say};
use crate::model::{Counted, Slot, Theory};
use crate::reference::fold;

/// What the sum of a pair starts from and ends at.
#[derive(Clone, Debug)]
pub struct Sum {
    pub slot: Slot,
    pub prior: Weight,
    /// What other children and adults give this pair or take from it: terms of [`support`].
    pub support: Vec<Term>,
    pub probability: f64,
    /// That nobody of the child's is in these files.
    pub nobody: f64,
    /// One adult in so many of the file.
    pub one_in: f64,
    pub link: Option<Link>,
    /// The reader declared the share of children with a parent in the files.
    pub declared: Option<f64>,
}

/// All there is to say of a child and an adult.
pub fn evidence(sources: &Sources, child: u32, adult: u32, sum: &Sum, contest: &Contest) -> Evidence {
    let roster = sources.roster;
    let view = ChildView::new(roster, child);
    let findings = compare(roster, &view, adult);
    let theory = contest.theory;
    let weighed = theory.weigh(&findings);
    let speaking = findings.iter().zip(&weighed.findings);
    let speaking = speaking.filter(|(_, counted)| counted.alone[sum.slot as usize].0 != 0);
    let mut spoken: Vec<(Term, Option<&Finding>)> = speaking
        .map(|(finding, counted)| (term(sources, theory, child, adult, sum.slot, finding, counted), Some(finding)))
        .collect();
    spoken.sort_by_key(|(term, _)| std::cmp::Reverse((term.weight, term.alone)));
    spoken.insert(0, (prior_term(sources, sum), None));
    let read: Vec<(u32, &Finding)> =
        spoken.iter().enumerate().filter_map(|(at, (_, finding))| Some((at as u32, (*finding)?))).collect();
    let flips = flips(sources, contest, child, &read);
    let mut terms: Vec<Term> = spoken.into_iter().map(|(term, _)| term).chain(sum.support.iter().cloned()).collect();
    let odds = sum.probability.clamp(1e-12, 1.0 - 1e-12);
    let total = Weight::from_bits(libm::log2(odds / (1.0 - odds)));
    let so_far: Weight = terms.iter().map(|term| term.weight).sum();
    let (why_not, why_not_values) = why_not(sources, contest, &terms, sum);
    terms.push(competition_term(sources, contest, sum, total - so_far));
    let (would_settle, would_settle_values) = would_settle(sources, contest, &view, sum.slot, &findings);
    Evidence {
        child: card(sources, child, &roster.children[child as usize]),
        adult: card(sources, adult, &roster.adults[adult as usize]),
        link: sum.link.clone(),
        fields: fields(sources, child, adult, &findings),
        terms,
        flips,
        total,
        probability: sum.probability,
        why_not,
        why_not_values,
        would_settle,
        would_settle_values,
    }
}

fn prior_term(sources: &Sources, sum: &Sum) -> Term {
    let lang = sources.lang;
    let mut values = relation_values(lang, sum.slot);
    let count = libm::round(sum.one_in) as i64;
    values.insert("count".to_owned(), format::integer(lang, count));
    values.insert("countNumber".to_owned(), count.to_string());
    // What the weight comes to as a chance, so that the first line and its number are seen to say the same.
    let one_in = in_words((1.0 + 1.0 / sum.prior.ratio()).min(1e6));
    values.insert("oneIn".to_owned(), format::integer(lang, one_in));
    let code = match sum.declared {
        Some(share) => {
            values.insert("share".to_owned(), format::percent(lang, share));
            "term-prior-declared"
        }
        None => "term-prior",
    };
    plain(TermKind::Prior, code, values, sum.prior)
}

/// The least a runner-up must have to be named.
const NAMED: f64 = 0.005;

fn competition_term(sources: &Sources, contest: &Contest, sum: &Sum, weight: Weight) -> Term {
    let posterior = contest.posterior();
    let rival = (contest.rival)(&contest.candidates, &posterior, contest.at);
    let rival = rival.filter(|&rival| parent(&posterior, rival) >= NAMED);
    let [.., relative] = posterior.candidates[contest.at];
    let mut values = BTreeMap::from([
        ("nobody".to_owned(), format::percent(sources.lang, sum.nobody)),
        ("relative".to_owned(), format::percent(sources.lang, relative)),
    ]);
    if let Some(rival) = rival {
        values.insert("other".to_owned(), called(sources, contest.candidates[rival].adult));
        values.insert("chance".to_owned(), format::percent(sources.lang, parent(&posterior, rival)));
    }
    let code = match (weight >= Weight::ZERO, rival) {
        (true, None) => "term-competition-for",
        (true, Some(_)) => "term-competition-for-rival",
        (false, None) => "term-competition-against",
        (false, Some(_)) => "term-competition-rival",
    };
    plain(TermKind::Competition, code, values, weight)
}

/// An adult's name, or the id where no name could be read.
pub fn called(sources: &Sources, adult: u32) -> String {
    let person = &sources.roster.adults[adult as usize].person;
    Some(written_name(sources, person)).filter(|name| !name.is_empty()).unwrap_or_else(|| person.id.clone())
}

/// What other children and adults give a pair or take from it: `term-support-sibling`, `term-support-couple`,
/// `term-crowded`.
pub fn support(code: &str, values: BTreeMap<String, String>, weight: Weight) -> Term {
    plain(TermKind::Support, code, values, weight)
}

fn plain(kind: TermKind, code: &str, values: BTreeMap<String, String>, weight: Weight) -> Term {
    Term { kind, group: None, code: code.to_owned(), values, weight, alone: weight, cells: Vec::new() }
}

/// A relation in the words that messages need: mother, the mother, the mother's.
pub fn relation_values(lang: Lang, slot: Slot) -> BTreeMap<String, String> {
    let code = match slot {
        Slot::Mother => "mother",
        Slot::Father => "father",
        Slot::Relative => "relative",
    };
    relation_words(lang, code)
}

fn relation_words(lang: Lang, code: &str) -> BTreeMap<String, String> {
    let word = |name: &str, id: String| (name.to_owned(), say(lang, &id, &BTreeMap::new()));
    [
        word("relation", format!("relation-{code}")),
        word("toRelation", format!("relation-to-{code}")),
        word("ofRelation", format!("relation-of-{code}")),
    ]
    .into()
}

/// The term of one finding.
pub fn term(
    sources: &Sources,
    theory: &Theory,
    child: u32,
    adult: u32,
    slot: Slot,
    finding: &Finding,
    counted: &Counted,
) -> Term {
    let cells = [(Side::Child, finding.child_cell), (Side::Adult, finding.adult_cell)];
    let values = values(sources, theory, child, adult, slot, finding);
    Term {
        kind: TermKind::Evidence,
        group: Some(finding.subject.group()),
        code: code(finding, slot, &values).to_owned(),
        values,
        weight: counted.counted[slot as usize],
        alone: counted.alone[slot as usize],
        cells: cells.into_iter().filter_map(|(side, cell)| Some(sources.fact(side, cell?))).collect(),
    }
}

/// How a name as a whole agrees.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Agrees,
    Partly,
    Differs,
}

/// `told` and `own` are the two names as written.
fn verdict(finding: &Finding, told: &str, own: &str) -> Verdict {
    let differs = |level| matches!(level, Level::Differs | Level::AlsoDiffers);
    let main = finding.parts.iter().filter(|part| !matches!(part.level, Level::AlsoEqual | Level::AlsoDiffers));
    let (against, all) = main.fold((0, 0), |sum, part| (sum.0 + i32::from(differs(part.level)), sum.1 + 1));
    match against {
        0 => Verdict::Agrees,
        // Words that stand in both, though in another place: to say that one is not the other would read as an error.
        n if n == all && !shares_word(told, own) => Verdict::Differs,
        _ => Verdict::Partly,
    }
}

fn shares_word(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    let words = |text: &str| -> Vec<String> {
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.len() > 2).map(str::to_owned).collect()
    };
    let other = words(&other);
    words(&one).iter().any(|word| other.contains(word))
}

/// The message id of a finding.
fn code(finding: &Finding, slot: Slot, values: &BTreeMap<String, String>) -> &'static str {
    let level = finding.parts.first().map_or(Level::Differs, |part| part.level);
    let written = |name: &str| values.get(name).map_or("", String::as_str);
    let (told, own) = match finding.subject {
        Subject::NamedChild => (written("adultSays"), written("child")),
        Subject::ToldName => (written("childSays"), written("adult")),
        _ => (written("childSays"), written("adultSays")),
    };
    let by_verdict = |codes: [&'static str; 3]| codes[verdict(finding, told, own) as usize];
    // Agrees, agrees nearly, differs.
    let by_nearness = |codes: [&'static str; 3]| match level {
        Level::Equal | Level::Overlaps => codes[0],
        Level::Differs => codes[2],
        _ => codes[1],
    };
    match (finding.subject, finding.from_note) {
        (Subject::ToldName, false) => {
            by_verdict(["term-told-name-agrees", "term-told-name-partly", "term-told-name-differs"])
        }
        (Subject::ToldName, true) => {
            by_verdict(["term-told-name-note-agrees", "term-told-name-note-partly", "term-told-name-note-differs"])
        }
        (Subject::ToldBirth, _) => {
            by_nearness(["term-told-birth-agrees", "term-told-birth-near", "term-told-birth-differs"])
        }
        (Subject::ToldANumber, _) => {
            by_nearness(["term-told-a-number-agrees", "term-told-a-number-near", "term-told-a-number-differs"])
        }
        (Subject::NamedChild, false) => {
            by_verdict(["term-named-child-agrees", "term-named-child-partly", "term-named-child-differs"])
        }
        (Subject::NamedChild, true) => by_verdict([
            "term-named-child-note-agrees",
            "term-named-child-note-partly",
            "term-named-child-note-differs",
        ]),
        (Subject::NamedChildBirth, _) => by_nearness([
            "term-named-child-birth-agrees",
            "term-named-child-birth-near",
            "term-named-child-birth-differs",
        ]),
        (Subject::NamedChildANumber, _) => by_nearness([
            "term-named-child-a-number-agrees",
            "term-named-child-a-number-near",
            "term-named-child-a-number-differs",
        ]),
        (Subject::RelativeName(_), _) => {
            by_verdict(["term-relative-name-agrees", "term-relative-name-partly", "term-relative-name-differs"])
        }
        (Subject::Inheritance, _) => match level {
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
        },
        (Subject::AgeGap, _) if level == Level::NotOlder => "term-age-not-older",
        (Subject::AgeGap, _) => "term-age-gap",
        (Subject::Encounter, _) => encounter_code(finding),
        (Subject::SharedNumber, _) if level == Level::Equal => "term-shared-number-agrees",
        (Subject::SharedNumber, _) => "term-shared-number-differs",
        (Subject::NearANumber, _) => match level {
            Level::Equal => "term-near-a-number-equal",
            Level::Far => "term-near-a-number-far",
            _ => "term-near-a-number-near",
        },
        (Subject::Origin, _) => match level {
            Level::Municipality => "term-origin-municipality",
            Level::Department => "term-origin-department",
            Level::Language => "term-origin-language",
            Level::Country => "term-origin-country",
            _ => "term-origin-differs",
        },
        (Subject::RelativeBirth, _) => {
            by_nearness(["term-relative-birth-agrees", "term-relative-birth-near", "term-relative-birth-differs"])
        }
        (Subject::Phone, _) => "term-phone-agrees",
        (Subject::Email, _) => "term-email-agrees",
        (Subject::Address, _) => "term-address-agrees",
        (Subject::Denial, _) => match (level, finding.child_cell.is_some()) {
            (Level::Elsewhere | Level::NobodySuch, true) => "term-denial-child-elsewhere",
            (Level::Elsewhere | Level::NobodySuch, false) => "term-denial-adult-none",
            (_, true) => "term-denial-child",
            (_, false) => "term-denial-adult",
        },
        (Subject::Status, _) if level == Level::OtherAdult => "term-status-other-adult",
        (Subject::Status, _) => "term-status-family-unit",
    }
}

fn encounter_code(finding: &Finding) -> &'static str {
    let place = finding.parts.iter().find(|part| part.comparison == Comparison::Place).map(|part| part.level);
    let day = finding.parts.iter().find(|part| part.comparison != Comparison::Place).map(|part| part.level);
    let near = day.map(|day| !matches!(day, Level::Day8To30 | Level::Far));
    // A referral or book-in is no apprehension.
    let recorded = finding.parts.iter().any(|part| part.comparison == Comparison::Lag);
    match (near, place) {
        (Some(true), Some(Level::Compatible)) if recorded => "term-recorded-near-same-place",
        (Some(true), Some(_)) if recorded => "term-recorded-near-other-place",
        (Some(true), None) if recorded => "term-recorded-near",
        (Some(false), Some(Level::Compatible)) if recorded => "term-recorded-far-same-place",
        (Some(false), Some(_)) if recorded => "term-recorded-far-other-place",
        (Some(false), None) if recorded => "term-recorded-far",
        (Some(true), Some(Level::Compatible)) => "term-encounter-near-same-place",
        (Some(true), Some(_)) => "term-encounter-near-other-place",
        (Some(true), None) => "term-encounter-near",
        (Some(false), Some(Level::Compatible)) => "term-encounter-far-same-place",
        (Some(false), Some(_)) => "term-encounter-far-other-place",
        (Some(false), None) => "term-encounter-far",
        (None, Some(Level::Compatible)) => "term-encounter-same-place",
        (None, _) => "term-encounter-other-place",
    }
}

/// A number people say: two figures of it, since a product of chances has no more that can be trusted.
fn in_words(value: f64) -> i64 {
    let whole = libm::round(value) as i64;
    let mut unit = 1;
    while whole / unit >= 100 {
        unit *= 10;
    }
    (whole + unit / 2) / unit * unit
}

/// The values a finding's message may name, already formatted.
fn values(
    sources: &Sources,
    theory: &Theory,
    child: u32,
    adult: u32,
    slot: Slot,
    finding: &Finding,
) -> BTreeMap<String, String> {
    let lang = sources.lang;
    // The row may say "parent" and not which.
    let either = finding.slots.mother && finding.slots.father;
    let mut values = if either { relation_words(lang, "parent") } else { relation_values(lang, slot) };
    let mut put = |name: &str, value: String| {
        values.insert(name.to_owned(), value);
    };
    let (young, old) = (&sources.roster.children[child as usize].person, &sources.roster.adults[adult as usize].person);
    put("child", written_name(sources, young));
    put("adult", written_name(sources, old));
    let named = matches!(finding.subject, Subject::ToldName | Subject::NamedChild | Subject::RelativeName(_));
    let says = |cell| {
        let told = if named { written_told(sources, cell) } else { None };
        told.unwrap_or_else(|| sources.read_part(cell).trim().to_owned())
    };
    put("childSays", finding.child_cell.map(says).unwrap_or_default());
    put("adultSays", finding.adult_cell.map(says).unwrap_or_default());
    // Of a relative's name: whose row tells it.
    let own_name = young.names.first().map(|name| name.cell);
    let by_adult = finding.child_cell.is_some() && finding.child_cell == own_name;
    put("teller", if by_adult { "adult" } else { "child" }.to_owned());
    let chances =
        finding.parts.iter().filter(|part| part.level != Level::Differs && part.comparison != Comparison::Spelling);
    let fits: f64 = chances.map(|part| theory.chance(part)).product();
    let one_in = in_words(1.0 / fits.max(1e-6));
    put("oneIn", format::integer(lang, one_in));
    put("oneInNumber", one_in.to_string());
    let others = finding.parts.iter().map(|part| part.reached).min().unwrap_or(0);
    put("others", format::integer(lang, i64::from(others)));
    put("othersNumber", others.to_string());
    if let Some(part) = finding.parts.iter().find(|part| part.comparison == Comparison::AgeGap) {
        let years = libm::round(part.years) as i64;
        put("years", format::integer(lang, years));
        put("yearsNumber", years.to_string());
    }
    if finding.subject == Subject::Encounter
        && let (Some(one), Some(other)) = (crate::roster::day_of(young), crate::roster::day_of(old))
    {
        let apart = (one.1.first - other.1.last).max(other.1.first - one.1.last).max(0);
        put("days", format::integer(lang, i64::from(apart)));
        put("daysNumber", apart.to_string());
    }
    if finding.subject == Subject::NearANumber
        && let (Some(one), Some(other)) = (young.a_numbers.first(), old.a_numbers.first())
    {
        let apart = one.value.0.abs_diff(other.value.0);
        put("apart", format::integer(lang, i64::from(apart)));
        put("apartNumber", apart.to_string());
    }
    values
}
