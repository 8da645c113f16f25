//! Reads the people named in one cell: one, or several with their labels and ages.

use super::dates::{self, Age, Manner, Of};
use super::names::{self, Order};
use super::plain::plain;
use super::relation::{self, Kin};
use super::{ANumber, Birth, KinRelation, Name, Phone, Sex, numbers};
use crate::reference::names as known;
use crate::table::CellKind;

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
    /// In characters of the text.
    pub span: (u32, u32),
}

/// The people named in a cell, each with the relation it is labelled with.
///
/// `María Choc y Juan Caal` are two; `Ortega y Gasset` is one.
pub fn parse_people(text: &str) -> Vec<(Option<KinRelation>, Name)> {
    mentions(text, Order::Open).into_iter().filter_map(|mention| Some((mention.relation, mention.name?))).collect()
}

/// The people named in a cell with everything said of them. `order` as in [`names::parse`].
pub fn mentions(text: &str, order: Order) -> Vec<Mention> {
    if crate::reference::words::placeholder(text.trim()).is_some() {
        return Vec::new();
    }
    let chars: Vec<char> = text.chars().collect();
    let mut upper: Vec<char> = plain(text).chars().collect();
    cut_lines(&chars, &mut upper);
    let mut mentions: Vec<Mention> =
        segments(&upper).into_iter().filter_map(|(from, to)| mention(&chars, &upper, from, to, order)).collect();
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
/// (`Ana Caal / Ana Cal`) is an alias; whoever else stands there is somebody else.
pub fn own(text: &str, order: Order) -> OwnName {
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

/// Words beside a name that are none: of how it is known, and of the numbers after it.
pub(super) fn is_remark(word: &str) -> bool {
    matches!(
        word,
        "DECEASED"
            | "DEAD"
            | "FALLECIDO"
            | "FALLECIDA"
            | "DIFUNTO"
            | "DIFUNTA"
            | "MAYBE"
            | "NOT"
            | "VERIFIED"
            | "UNVERIFIED"
            | "CONFIRMED"
            | "UNCONFIRMED"
            | "POSSIBLY"
            | "POSSIBLE"
            | "PROBABLY"
            | "PROBABLE"
            | "POSIBLE"
            | "POSIBLEMENTE"
            | "PROBABLEMENTE"
            | "QUIZA"
            | "QUIZAS"
            | "ALLEGED"
            | "ALLEGEDLY"
            | "CLAIMED"
            | "CLAIMS"
            | "STATED"
            | "SUPUESTA"
            | "SUPUESTO"
            | "VERIFICADO"
            | "VERIFICADA"
            | "HER"
            | "HIS"
            | "THEIR"
            | "HIM"
            | "MY"
            | "SU"
            | "SUS"
            | "MI"
            | "THE"
            | "SAME"
            | "AS"
            | "TEL"
            | "TELEFONO"
            | "PHONE"
            | "CEL"
            | "CELL"
            | "CELULAR"
            | "WHATSAPP"
            | "DOB"
            | "FDN"
            | "AGE"
            | "AGED"
            | "EDAD"
            | "BIOLOGICAL"
            | "BIO"
            | "LEGAL"
            | "MATERNAL"
            | "PATERNAL"
            | "MATERNA"
            | "MATERNO"
            | "PATERNA"
            | "PATERNO"
            | "STEP"
            | "GRAND"
            | "GREAT"
            | "FOSTER"
            | "POLITICO"
            | "POLITICA"
    )
}

/// Two whole names on lines of their own are two people; a name that only wraps is one.
fn cut_lines(chars: &[char], upper: &mut [char]) {
    for at in (0..chars.len().min(upper.len())).filter(|at| chars[*at] == '\n') {
        let before: String = upper[..at].iter().rev().take_while(|c| **c != ';').collect();
        let after: String = upper[at..].iter().collect();
        let line: String = chars[at + 1..].iter().take_while(|c| **c != '\n').collect();
        let begins = words(&after).next().is_some_and(is_rather_given);
        if begins && words(&before).count() >= 2 && words(&plain(&line)).count() >= 2 {
            upper[at] = ';';
        }
    }
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

/// Where each person of the cell begins and ends.
fn segments(upper: &[char]) -> Vec<(usize, usize)> {
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    let mut depth = 0;
    for at in 0..upper.len() {
        match upper[at] {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = (depth - 1i32).max(0),
            _ if depth > 0 => {}
            ';' | '|' | '&' | '+' => cuts.push((at, at + 1)),
            '/' if is_cut_slash(upper, at) => cuts.push((at, at + 1)),
            ' ' => {
                if let Some(to) = joined_by(upper, at) {
                    cuts.push((at, to));
                }
            }
            _ => {}
        }
    }
    // Line breaks read as spaces in `upper`: a label begins a person of its own.
    for (from, _) in labels(upper) {
        if from > 0 {
            cuts.push((from, from));
        }
    }
    cuts.extend(numbered_lines(upper));
    cuts.sort_unstable();
    let mut segments = Vec::new();
    let pieces = cut(0, upper.len(), &cuts);
    for &(from, to) in &pieces {
        let commas: Vec<(usize, usize)> = commas(&upper[from..to], pieces.len() > 1)
            .into_iter()
            .map(|(start, end)| (from + start, from + end))
            .collect();
        segments.extend(cut(from, to, &commas));
    }
    segments.retain(|(from, to)| upper[*from..*to].iter().any(|c| c.is_alphanumeric()));
    segments
}

/// `1. Ana 2. Luis`, `1) Ana`: the numbers of a list, each beginning a person.
fn numbered_lines(upper: &[char]) -> Vec<(usize, usize)> {
    let mut marks = Vec::new();
    for at in 0..upper.len() {
        let begins = at == 0 || matches!(upper[at - 1], ' ' | ',' | ';');
        let digits = upper[at..].iter().take_while(|c| c.is_ascii_digit()).count();
        if begins
            && matches!(digits, 1 | 2)
            && matches!(upper.get(at + digits), Some('.' | ')'))
            && upper[at + digits + 1..].iter().find(|c| **c != ' ').is_some_and(|c| c.is_alphabetic())
        {
            marks.push((at, at + digits + 1));
        }
    }
    // `Juan (8) Maria` has no list: its first number does not stand first.
    if marks.first().is_some_and(|(at, _)| upper[..*at].iter().all(|c| !c.is_alphanumeric())) {
        marks
    } else {
        Vec::new()
    }
}

/// The pieces of `from..to` between cuts.
fn cut(mut from: usize, to: usize, cuts: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut pieces = Vec::new();
    for &(start, end) in cuts {
        if start >= from {
            pieces.push((from, start));
            from = end;
        }
    }
    pieces.push((from, to));
    pieces
}

/// `Caal / Choc` cuts, `01/02/2010`, `y/o` and `w/` do not.
fn is_cut_slash(upper: &[char], at: usize) -> bool {
    let before = upper[..at].iter().rev().take_while(|c| c.is_alphabetic()).count();
    let after = upper[at + 1..].iter().take_while(|c| c.is_alphabetic()).count();
    let spaced = at > 0 && upper[at - 1] == ' ' && upper.get(at + 1) == Some(&' ');
    spaced || (before >= 3 && after >= 3) || (upper[..at].last() == Some(&')') && after >= 3)
}

/// The end of ` and `, ` y `, ` e ` at `at`, where the words after it begin another person.
fn joined_by(upper: &[char], at: usize) -> Option<usize> {
    let rest: String = upper[at..].iter().take(5).collect();
    let joints = [" AND ", " Y ", " E ", " ET ", " AK ", " OR ", " O ", " OU "];
    let length = joints.into_iter().find(|joint| rest.starts_with(joint))?.len();
    let before: String = upper[..at].iter().collect();
    let after: String = upper[at + length..].iter().collect();
    let first = words(&after).next()?;
    let begins = is_rather_given(first) || relation::relative(first).is_some();
    let earlier = words(&before).any(is_rather_given) || words(&before).any(|word| relation::relative(word).is_some());
    // `Gustaavo Pinto y Larissa Pinto`: two whole names, the first one misspelt.
    let whole = words(&before).count() >= 2 && words(&after).count() >= 2;
    if whole && known::surname(first).is_none() {
        return Some(at + length);
    }
    // Not so in `Ortega y Gasset`.
    (begins && (earlier || whole)).then_some(at + length)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

fn is_rather_given(word: &str) -> bool {
    let full = known::abbreviation(word).map_or_else(|| word.to_owned(), |full| full.to_string());
    let given = known::given(&full).map_or(0.0, |given| given.share);
    given > known::surname(word).unwrap_or(0.0)
}

/// Labels such as `PADRE:` and `MOTHER -`: where they begin and end.
fn labels(upper: &[char]) -> Vec<(usize, usize)> {
    let mut labels = Vec::new();
    let mut at = 0;
    while at < upper.len() {
        let length = upper[at..].iter().take_while(|c| c.is_alphabetic()).count();
        if length == 0 {
            at += 1;
            continue;
        }
        let word: String = upper[at..at + length].iter().collect();
        let mut end = at + length;
        while upper.get(end) == Some(&' ') {
            end += 1;
        }
        let joint = upper.get(end).copied();
        let is_label = matches!(joint, Some(':' | '=')) || joint == Some('-') && upper.get(end + 1) == Some(&' ');
        if is_label && relation::relative(&word).is_some() {
            labels.push((before_label(upper, at), end + 1));
        }
        at += length;
    }
    labels
}

/// Where a label begins with the words before it: `not the mother: …`, `su tía: …`.
fn before_label(upper: &[char], mut at: usize) -> usize {
    loop {
        let end = upper[..at].iter().rposition(|c| *c != ' ').map_or(0, |last| last + 1);
        let start = end - upper[..end].iter().rev().take_while(|c| c.is_alphabetic()).count();
        let word: String = upper[start..end].iter().collect();
        if !matches!(
            word.as_str(),
            "NOT" | "NO" | "ES" | "THE" | "LA" | "EL" | "A" | "HER" | "HIS" | "SU" | "STEP" | "GRAND"
        ) {
            return at;
        }
        at = start;
    }
}

/// Commas that stand between people: `Juan (8), Maria (5)`, `Juan Caal, Maria Choc`; not `Caal, Juan`.
/// `among` others the commas between single given names part them too: `Ana, Luis y Pedro Caal`.
fn commas(upper: &[char], among: bool) -> Vec<(usize, usize)> {
    let mut depth = 0i32;
    let mut at = Vec::new();
    for (index, c) in upper.iter().enumerate() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth <= 0 => at.push(index),
            _ => {}
        }
    }
    let mut parts = Vec::new();
    let mut from = 0;
    for &index in at.iter().chain([&upper.len()]) {
        let part: String = upper[from..index].iter().collect();
        from = index + 1;
        parts.push(part);
    }
    let is_name: Vec<bool> =
        parts.iter().map(|part| words(part).any(|word| word.len() >= 3 && !is_unit(word))).collect();
    let names: Vec<&String> = parts.iter().zip(&is_name).filter(|(_, is)| **is).map(|(part, _)| part).collect();
    let begins_given = names
        .iter()
        .all(|part| words(part).next().is_some_and(|word| is_rather_given(word) || relation::relative(word).is_some()));
    let has_digit = |part: &&String| part.contains(|c: char| c.is_ascii_digit());
    let numbered = parts.iter().filter(has_digit).count() >= 2;
    let full = names.iter().all(|part| words(part).count() >= 2);
    let among = among && names.iter().all(|part| words(part).count() == 1);
    if names.len() < 2 || !begins_given || !(numbered || full || names.len() >= 3 || among) {
        return Vec::new();
    }
    // A comma before an age belongs to the person before it.
    at.iter().zip(&is_name[1..]).filter(|(_, is)| **is).map(|(at, _)| (*at, at + 1)).collect()
}

fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "ANOS" | "YRS" | "YEARS" | "OLD" | "MESES" | "MONTHS" | "AGE" | "EDAD" | "DOB" | "ANO" | "YEAR" | "MES"
    )
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

/// Words for relatives that are surnames too: taken for a relative only where the writing says so.
fn is_name_too(word: &str) -> bool {
    matches!(
        word,
        "NIETO"
            | "NIETA"
            | "NINO"
            | "NINA"
            | "PRIMO"
            | "PRIMA"
            | "SOBRINO"
            | "SOBRINA"
            | "HERMANO"
            | "SIS"
            | "SON"
            | "PERE"
            | "MERE"
            | "GUARDIAN"
            | "PARIENTE"
            | "UC"
            | "MAE"
            | "MO"
            | "BRO"
            | "KID"
            | "FILS"
            | "PAI"
            | "BOY"
    )
}

fn mention(chars: &[char], upper: &[char], from: usize, to: usize, order: Order) -> Option<Mention> {
    // What is said by numbers begins at the first digit.
    let digit = (from..to).find(|at| upper[*at].is_ascii_digit());
    let name_end = digit.unwrap_or(to);
    let all = words_of(upper, from, to);
    let text_of = |word: &Word| upper[word.from..word.to].iter().collect::<String>();
    let lower = |word: &Word| chars[word.from..word.to].iter().all(|c| c.is_lowercase());
    let mixed = all.iter().any(|word| !lower(word));
    let mut kin: Option<Kin> = None;
    let (mut denied, mut lesser, mut not) = (false, false, false);
    let mut name_text = String::new();
    let mut at = from;
    for word in &all {
        let text = text_of(word);
        let said = relation::relative(&text).filter(|_| {
            !is_name_too(&text) || word.in_brackets || word.labels || lower(word) && mixed || all.len() == 1
        });
        let remark = is_remark(&text) || is_unit(&text);
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
        if said.is_none()
            && !remark
            && !before_number
            && !(word.in_brackets && all.iter().any(|other| !other.in_brackets))
        {
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
    if let Some(age) = dates::age(text).read() {
        return (Some(age), None);
    }
    let manner = Manner { order: None, of: Of::Birth, newest: dates::LATEST };
    (None, dates::read(text, CellKind::Text, manner).read().map(dates::DateRead::birth))
}
