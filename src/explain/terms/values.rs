//! The values that the message of a finding may name, already formatted.

use std::collections::BTreeMap;

use super::Pair;
use crate::compare::{Comparison, Finding, Level, Subject};
use crate::explain::card::{written_name, written_told};
use crate::messages::{Lang, format, say};
use crate::model::{Slot, Theory};
use crate::person::{CellRef, Name, Person, Sex};
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
    values.put("partly", partly(pair, finding));
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
    if let Some(years) = years_apart(finding).filter(|years| (1..YOUNG).contains(years)) {
        let sex = match pair.old().sex.as_ref().map(|sex| sex.value) {
            Some(Sex::Female) => "female",
            Some(Sex::Male) => "male",
            None => "unknown",
        };
        values.count(BORN_AT, years);
        values.put("sex", sex.to_owned());
    }
    values.done()
}

/// The age at which the adult would have had the child, where that is remarkably young.
pub(super) const BORN_AT: &str = "bornAt";

/// In years; from here on a parent's age is nothing remarkable.
const YOUNG: i64 = 15;

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

/// How a name fits that fits in part: which of its words do not, where that can be told.
fn partly(pair: &Pair, finding: &Finding) -> String {
    let lang = pair.sources.lang;
    // Whose own name is compared, and whose row tells it.
    let by_adult = match finding.subject {
        Subject::NamedChild => true,
        Subject::ToldName => false,
        Subject::RelativeName(_) => teller(pair, finding) == "adult",
        _ => return String::new(),
    };
    let (own, teller, cell) = if by_adult {
        (pair.young(), pair.old(), finding.adult_cell)
    } else {
        (pair.old(), pair.young(), finding.child_cell)
    };
    let mut values = BTreeMap::from([("name".to_owned(), written_name(pair.sources, own))]);
    let unlike = unlike(finding).zip(told_name(teller, cell)).and_then(|((id, words), told)| {
        let [own] = own.names.as_slice() else { return None };
        if own.value.unordered || told.unordered {
            return None;
        }
        let [one, other] = [words(told).join(" "), words(&own.value).join(" ")];
        let both = !one.is_empty() && !other.is_empty() && one != other;
        both.then_some((id, one, other))
    });
    let Some((id, told, own)) = unlike else { return say(lang, "term-partly", &values) };
    values.insert("told".to_owned(), told);
    values.insert("own".to_owned(), own);
    say(lang, id, &values)
}

type Words = fn(&Name) -> &[String];

/// Where surnames agree and given names do not, or the other way round: the message that says so, and which words differ.
fn unlike(finding: &Finding) -> Option<(&'static str, Words)> {
    let of = |wanted: [Comparison; 3]| {
        let own = finding.parts.iter().filter(move |part| wanted.contains(&part.comparison));
        let mut levels = own.map(|part| part.level).peekable();
        levels.peek()?;
        Some(levels.all(|level| !matches!(level, Level::Differs | Level::AlsoDiffers)))
    };
    let given = of([Comparison::ToldGiven, Comparison::NamedGiven, Comparison::RelativeGiven])?;
    let surname = of([Comparison::ToldSurname, Comparison::NamedSurname, Comparison::RelativeSurname])?;
    match (given, surname) {
        (false, true) => Some(("term-partly-surname-only", |name| &name.given)),
        (true, false) => Some(("term-partly-given-only", |name| &name.surnames)),
        _ => None,
    }
}

/// The name that a row tells in a cell.
fn told_name(teller: &Person, cell: Option<CellRef>) -> Option<&Name> {
    let names = teller.kin.iter().filter_map(|kin| kin.name.as_ref());
    names.filter(|name| Some(name.cell) == cell).map(|name| &name.value).next()
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
