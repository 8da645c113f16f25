//! Reads the people named in one cell: one, or several with their labels and ages.

mod segments;
mod words;

use super::dates::{self, Age, Manner, Of};
use super::names::{self, Order};
use super::plain::plain;
use super::relation::{self, Kin};
use super::{ANumber, Birth, KinRelation, Name, Phone, Sex, Whereabouts, numbers};
use crate::reference::names as known;
use crate::table::CellKind;
use segments::{cut_lines, segments};
pub(super) use words::is_count;
pub(super) use words::is_remark;
use words::{is_dead, is_name_too, is_number_word, is_rather_given, is_unit, words};

/// Somebody named in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mention {
    /// Where the cell labels the person: `Padre: …`, `… (mother)`.
    pub relation: Option<KinRelation>,
    pub sex: Option<Sex>,
    pub name: Option<Name>,
    pub age: Option<Age>,
    pub birth: Option<Birth>,
    pub a_number: Option<ANumber>,
    pub phone: Option<Phone>,
    /// `(deceased)` beside the name.
    pub whereabouts: Whereabouts,
    /// In characters of the text.
    pub span: (u32, u32),
}

/// So many characters of a cell of names are read: the longest names with their labels, several of them, are shorter.
pub const LONGEST: usize = 500;

/// What of a cell of names is read: its first [`LONGEST`] characters.
pub fn head(text: &str) -> &str {
    // Short in bytes is short in characters, and needs no count.
    if text.len() <= LONGEST { text } else { text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end]) }
}

/// The people named in a cell, each with the relation it is labelled with.
///
/// `María Choc y Juan Caal` are two; `Ortega y Gasset` is one.
pub fn parse_people(text: &str) -> Vec<(Option<KinRelation>, Name)> {
    mentions(text, Order::Open).into_iter().filter_map(|mention| Some((mention.relation, mention.name?))).collect()
}

/// The people named in a cell with everything said of them. `order` as in [`names::parse`].
///
/// Only the [`head`] of the text is read.
pub fn mentions(text: &str, order: Order) -> Vec<Mention> {
    let text = head(text);
    if crate::reference::words::placeholder(text.trim()).is_some() || names::is_fate(text) || is_count(text) {
        return Vec::new();
    }
    let chars: Vec<char> = text.chars().collect();
    let mut upper: Vec<char> = plain(text).chars().collect();
    cut_lines(&chars, &mut upper);
    let mut mentions: Vec<Mention> = Vec::new();
    let segments = segments(&upper, order);
    for (index, &(from, to)) in segments.iter().enumerate() {
        // `2 hijos: Ana, Luis`: how many, cut off by the label behind it.
        let counts = |next: &(usize, usize)| {
            let label: String = upper[next.0..next.1].iter().collect();
            words(&label).next().is_some_and(|word| relation::relative(word).is_some())
        };
        let written = upper[from..to].iter().filter(|c| **c != ' ');
        if written.clone().count() == 1
            && written.clone().all(char::is_ascii_digit)
            && segments.get(index + 1).is_some_and(counts)
        {
            continue;
        }
        if let Some(found) = mention(&chars, &upper, from, to, order) {
            mentions.push(found);
            continue;
        }
        // `Juan Caal / uncle`: a label alone says who the one before is.
        let label: String = upper[from..to].iter().collect();
        let behind_slash = upper[..from].last() == Some(&'/') || upper[..from].ends_with(&['/', ' ']);
        let kin = relation::relative(label.trim_matches(|c: char| !c.is_alphabetic())).filter(|_| behind_slash);
        if let (Some(kin), Some(last)) = (kin, mentions.last_mut().filter(|last| last.relation.is_none())) {
            (last.relation, last.sex) = (Some(kin.relation), kin.sex);
        }
    }
    share_surnames(&mut mentions);
    mentions
}

/// What the name cell of a row says: its person's names, how the person is related, and who else is named there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnName {
    /// The name, then aliases and other spellings.
    pub names: Vec<Name>,
    /// Where the cell says it: `Xiomara Cruz (tía?)`.
    pub relation: Option<KinRelation>,
    pub sex: Option<Sex>,
    /// Said behind the name: `Ana Caal (8), Luis Caal (5)`.
    pub age: Option<Age>,
    pub birth: Option<Birth>,
    /// The other people of the cell, who have no row of their own in it.
    pub others: Vec<Mention>,
}

/// Reads the name cell of a row. The first person named is the row's; a second spelling of the same given name
/// (`Ana Caal / Ana Cal`) is an alias; whoever else stands there is somebody else. Only the [`head`] is read.
pub fn own(text: &str, order: Order) -> OwnName {
    let text = head(text);
    if !may_say_more(text) {
        return OwnName { names: names::parse_all(text, order), ..OwnName::default() };
    }
    let mut all = mentions(text, order).into_iter().filter(|mention| mention.name.is_some());
    let Some(first) = all.next() else { return OwnName::default() };
    let mut own =
        OwnName { relation: first.relation, sex: first.sex, birth: first.birth, age: first.age, ..OwnName::default() };
    let mut end = first.span.1;
    own.names.extend(first.name);
    for mention in all {
        let between: String =
            text.chars().skip(end as usize).take((mention.span.0.saturating_sub(end)) as usize).collect();
        end = mention.span.1;
        let may_be_spelling = !plain(&between).contains(['&', '+', 'Y', 'E', 'D']) && mention.relation.is_none();
        let given = |name: Option<&Name>| name.and_then(|name| name.given.first().cloned());
        let same_given = match (given(mention.name.as_ref()), given(own.names.first())) {
            (Some(one), Some(other)) => one == other || known::formal(&one).contains(&other.as_str()),
            _ => false,
        };
        match &mention.name {
            Some(name) if may_be_spelling && same_given && mention.age.is_none() => {
                if !own.names.contains(name) {
                    own.names.push(name.clone());
                }
            }
            _ => own.others.push(mention),
        }
    }
    if own.others.is_empty() {
        for alias in names::aliases(text) {
            if !own.names.contains(&alias) {
                own.names.push(alias);
            }
        }
    }
    own
}

/// Whether more than one name may stand in a cell: most hold a name and nothing else, and are not looked through.
fn may_say_more(text: &str) -> bool {
    if text.contains(|c: char| {
        matches!(c, ';' | '|' | '&' | '+' | '/' | '\n' | '(' | '[' | ':' | '=') || c.is_ascii_digit()
    }) {
        return true;
    }
    if let Some((before, after)) = text.split_once(',')
        && before.trim().contains(' ')
        && after.trim().contains(' ')
    {
        return true;
    }
    let upper = plain(text);
    words(&upper).any(|word| {
        matches!(word, "Y" | "E" | "AND" | "ET" | "AK" | "O" | "OR" | "OU")
            || relation::relative(word).is_some()
            || is_remark(word)
    })
}

/// `Juan y María Caal`: Juan is a Caal too.
fn share_surnames(mentions: &mut [Mention]) {
    let Some(last) = mentions.last().and_then(|mention| mention.name.clone()) else { return };
    if last.surnames.is_empty() || last.unordered {
        return;
    }
    let all = mentions.len() - 1;
    for mention in &mut mentions[..all] {
        if let Some(name) = &mut mention.name
            && name.surnames.is_empty()
        {
            name.surnames.clone_from(&last.surnames);
        }
    }
}

/// A word of a cell: where it begins and ends, and whether it stands in brackets.
struct Word {
    from: usize,
    to: usize,
    in_brackets: bool,
    /// A joint of a label stands behind it: `:`, `=`, ` - `.
    labels: bool,
}

fn words_of(upper: &[char], from: usize, to: usize) -> Vec<Word> {
    let mut all = Vec::new();
    let mut depth = 0i32;
    let mut at = from;
    while at < to {
        match upper[at] {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = (depth - 1).max(0),
            _ => {}
        }
        let length = upper[at..to].iter().take_while(|c| c.is_alphabetic()).count();
        if length > 0 {
            let behind = upper[at + length..to].iter().copied().find(|c| *c != ' ');
            let spaced_dash = behind == Some('-') && upper.get(at + length) == Some(&' ');
            let labels = matches!(behind, Some(':' | '=')) || spaced_dash;
            all.push(Word { from: at, to: at + length, in_brackets: depth > 0, labels });
        }
        at += length.max(1);
    }
    all
}

fn mention(chars: &[char], upper: &[char], from: usize, to: usize, order: Order) -> Option<Mention> {
    let all = words_of(upper, from, to);
    let text_of = |word: &Word| upper[word.from..word.to].iter().collect::<String>();
    // What is said by numbers begins at the first digit; `2 hijos: Ana y Luis` counts them.
    let counted = all.first().filter(|word| relation::relative(&text_of(word)).is_some()).map_or(from, |word| {
        let ahead: String = upper[from..word.from].iter().collect();
        if matches!(ahead.trim(), "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9") { word.from } else { from }
    });
    let from = counted;
    let digit = (from..to).find(|at| upper[*at].is_ascii_digit());
    let name_end = digit.unwrap_or(to);
    let lower = |word: &Word| chars[word.from..word.to].iter().all(|c| c.is_lowercase());
    let mixed = all.iter().any(|word| !lower(word));
    let mut kin: Option<Kin> = None;
    let (mut denied, mut lesser, mut not, mut dead) = (false, false, false, false);
    let mut name_text = String::new();
    let mut at = from;
    for (index, word) in all.iter().enumerate() {
        let text = text_of(word);
        let next = all.get(index + 1).map(text_of);
        // `HERMANO YEFRI (13)`: whose age is told is somebody's kin.
        let heads_name = index == 0 && digit.is_some() && next.as_deref().is_some_and(is_rather_given);
        let said = relation::relative(&text).filter(|_| {
            !is_name_too(&text)
                || word.in_brackets
                || word.labels
                || lower(word) && mixed
                || all.len() == 1
                || heads_name
        });
        let counts = is_number_word(&text) && next.as_deref().is_some_and(|next| relation::relative(next).is_some());
        let of_age = matches!(text.as_str(), "DE" | "OF")
            && digit.is_some_and(|at| word.to < at)
            && all.get(index + 1).is_none_or(|next| next.from >= name_end);
        let remark = is_remark(&text) || is_unit(&text) || counts || of_age;
        dead |= is_dead(&text);
        lesser |=
            matches!(text.as_str(), "STEP" | "GRAND" | "GOD" | "LAW" | "GREAT" | "FOSTER" | "POLITICO" | "POLITICA");
        match said {
            Some(_) if not => denied = true,
            Some(said) => kin = kin.or(Some(said)),
            None => {}
        }
        not = matches!(text.as_str(), "NOT" | "NO") || not && matches!(text.as_str(), "THE" | "A" | "ES" | "LA" | "EL");
        if word.from >= name_end {
            continue;
        }
        while at < word.from {
            let c = chars[at];
            name_text.push(if matches!(c, ':' | '=' | '(' | ')' | '[' | ']') { ' ' } else { c });
            at += 1;
        }
        // What stands in brackets is a nickname or a remark: never a part of the name.
        let before_number = digit.is_some() && matches!(text.as_str(), "A" | "NO") && word.to + 3 > name_end;
        let bracketed = word.in_brackets && all.iter().any(|other| !other.in_brackets);
        if !(said.is_some() || remark || before_number || bracketed) {
            name_text.extend(&chars[word.from..word.to]);
        }
        at = word.to;
    }
    name_text.extend(chars[at..name_end.max(at)].iter().filter(|c| !matches!(c, '(' | ')' | '[' | ']' | ':' | '=')));
    let name_text =
        name_text.trim_matches(|c: char| matches!(c, ' ' | '-' | ',' | '.' | '\n' | '\t' | '?' | '#' | '/' | '¿'));
    let name = names::parse(name_text, order);
    let mut mention = Mention { name, span: (from as u32, to as u32), ..Mention::default() };
    if let Some(at) = digit {
        said_by_numbers(
            &upper[at..to].iter().collect::<String>(),
            at > from && upper[from..at].ends_with(&['A']),
            &mut mention,
        );
    }
    let nobody = mention.name.is_none() && mention.age.is_none() && mention.birth.is_none();
    if nobody && mention.phone.is_none() && mention.a_number.is_none() {
        return None;
    }
    mention.relation = kin.map(|kin| if lesser { KinRelation::OtherRelative } else { kin.relation });
    if denied && mention.relation.is_none() {
        mention.relation = Some(KinRelation::OtherRelative);
    }
    mention.sex = kin.and_then(|kin| kin.sex);
    if dead {
        mention.whereabouts = Whereabouts::Dead;
    }
    Some(mention)
}

/// An age, a date of birth, an A-number or a phone.
fn said_by_numbers(text: &str, after_a: bool, mention: &mut Mention) {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    if digits >= 7 && after_a {
        mention.a_number = numbers::a_number(text, CellKind::Text).read();
        return;
    }
    (mention.age, mention.birth) = age_or_birth(text);
    if digits >= 7 && mention.age.is_none() && mention.birth.is_none() {
        mention.phone = numbers::phones(text, CellKind::Text).read().map(|found| found[0].0);
    }
}

/// An age or a date of birth: `8`, `8 y/o)`, `01/02/2010)`.
fn age_or_birth(text: &str) -> (Option<Age>, Option<Birth>) {
    let text = text.trim_matches(|c: char| matches!(c, ' ' | ')' | '(' | ',' | '.' | ']'));
    let manner = Manner { order: None, of: Of::Birth, newest: dates::LATEST };
    // `13), hermano`: what stands behind the age is no part of it.
    for text in [text, text.split([')', ',']).next().unwrap_or_default()] {
        if let Some(age) = dates::age(text).read() {
            return (Some(age), None);
        }
        if let Some(date) = dates::read(text, CellKind::Text, manner).read() {
            return (None, Some(date.birth()));
        }
    }
    (None, None)
}
