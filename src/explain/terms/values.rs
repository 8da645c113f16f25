//! The values that the message of a finding may name, already formatted.

use std::collections::BTreeMap;

use super::Pair;
use crate::compare::{Comparison, Finding, Level, Subject};
use crate::explain::card::{written_name, written_told};
use crate::messages::{Lang, format, say};
use crate::model::{Slot, Theory};
use crate::person::CellRef;
use crate::roster::day_of;

/// All that is known of a finding.
pub fn values(pair: &Pair, finding: &Finding) -> BTreeMap<String, String> {
    let lang = pair.sources.lang;
    // The row may say "parent" and not which.
    let either = finding.slots.mother && finding.slots.father;
    let mut values = if either { Values::of_parent(lang) } else { Values::of_relation(lang, pair.slot) };
    values.put("child", written_name(pair.sources, pair.young()));
    values.put("adult", written_name(pair.sources, pair.old()));
    values.put("childSays", said(pair, finding, finding.child_cell));
    values.put("adultSays", said(pair, finding, finding.adult_cell));
    values.put("teller", teller(pair, finding).to_owned());
    let one_in = in_words(1.0 / fits(pair.theory, finding).max(1e-6));
    values.count("oneIn", one_in);
    let others = finding.parts.iter().map(|part| part.reached).min().unwrap_or(0);
    values.count("others", i64::from(others));
    for (name, number) in
        [("years", years_apart(finding)), ("days", days_apart(pair, finding)), ("apart", numbers_apart(pair, finding))]
    {
        if let Some(number) = number {
            values.count(name, number);
        }
    }
    values.done()
}

/// A relation in the words that messages need: mother, the mother, the mother's.
pub fn relation_values(lang: Lang, slot: Slot) -> BTreeMap<String, String> {
    Values::of_relation(lang, slot).done()
}

/// What a message may name, by name.
pub(super) struct Values {
    lang: Lang,
    by_name: BTreeMap<String, String>,
}

impl Values {
    /// A relation in the words that messages need.
    pub fn of_relation(lang: Lang, slot: Slot) -> Values {
        let code = match slot {
            Slot::Mother => "mother",
            Slot::Father => "father",
            Slot::Relative => "relative",
        };
        Values { lang, by_name: relation_words(lang, code) }
    }

    /// The same of a parent who is mother or father.
    fn of_parent(lang: Lang) -> Values {
        Values { lang, by_name: relation_words(lang, "parent") }
    }

    pub fn put(&mut self, name: &str, value: String) {
        self.by_name.insert(name.to_owned(), value);
    }

    /// A number as people read it, and, by the same name with `Number` behind it, as messages choose a plural by it.
    pub fn count(&mut self, name: &str, number: i64) {
        self.put(name, format::integer(self.lang, number));
        self.put(&[name, "Number"].concat(), number.to_string());
    }

    pub fn done(self) -> BTreeMap<String, String> {
        self.by_name
    }
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

/// A number people say: two figures of it, since a product of chances has no more that can be trusted.
pub(super) fn in_words(value: f64) -> i64 {
    let whole = libm::round(value) as i64;
    let mut unit = 1;
    while whole / unit >= 100 {
        unit *= 10;
    }
    (whole + unit / 2) / unit * unit
}

/// What a cell says: of a name told in several columns all of it, else the part that was read.
fn said(pair: &Pair, finding: &Finding, cell: Option<CellRef>) -> String {
    let Some(cell) = cell else { return String::new() };
    let named = matches!(finding.subject, Subject::ToldName | Subject::NamedChild | Subject::RelativeName(_));
    let told = if named { written_told(pair.sources, cell) } else { None };
    told.unwrap_or_else(|| pair.sources.read_part(cell).trim().to_owned())
}

/// Of a relative's name: whose row tells it.
fn teller(pair: &Pair, finding: &Finding) -> &'static str {
    let own_name = pair.young().names.first().map(|name| name.cell);
    if finding.child_cell.is_some() && finding.child_cell == own_name { "adult" } else { "child" }
}

/// How likely somebody unrelated fits so well by chance.
fn fits(theory: &Theory, finding: &Finding) -> f64 {
    let agreeing = |level, comparison| level != Level::Differs && comparison != Comparison::Spelling;
    let chances = finding.parts.iter().filter(|part| agreeing(part.level, part.comparison));
    chances.map(|part| theory.chance(part)).product()
}

fn years_apart(finding: &Finding) -> Option<i64> {
    let gap = finding.parts.iter().find(|part| part.comparison == Comparison::AgeGap)?;
    Some(libm::round(gap.years) as i64)
}

fn days_apart(pair: &Pair, finding: &Finding) -> Option<i64> {
    let met = |person| day_of(person).map(|(_, days)| days);
    let (one, other) = (met(pair.young())?, met(pair.old())?);
    let apart = (one.first - other.last).max(other.first - one.last).max(0);
    (finding.subject == Subject::Encounter).then_some(i64::from(apart))
}

fn numbers_apart(pair: &Pair, finding: &Finding) -> Option<i64> {
    let (one, other) = (pair.young().a_numbers.first()?, pair.old().a_numbers.first()?);
    let apart = one.value.0.abs_diff(other.value.0);
    (finding.subject == Subject::NearANumber).then_some(i64::from(apart))
}
