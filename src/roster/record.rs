//! One person ready to compare: tokens and codes instead of texts, and in one place what is looked at for every pair.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::Arc;

use smallvec::SmallVec;

use super::stops::{DayKind, day_of};
use super::{Dictionary, Token, is_common_language};
use crate::person::{
    ANumber, Birth, CellRef, Days, FamilyFlag, KinRelation, Name, Person, Phone, Reason, Seen, StatedKin, Whereabouts,
};

/// A few tokens, kept where they are spoken of: whoever is compared is not looked for all over the memory.
pub type Tokens = SmallVec<[Token; 3]>;

/// A name in tokens of the [`Dictionary`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameCode {
    pub given: Tokens,
    /// The first is the father's by Spanish custom.
    pub surnames: Tokens,
    /// Husband's surname in `de X`.
    pub married: Option<Token>,
    /// Which token is given name and which surname is not known: all stand in both.
    pub unordered: bool,
    /// Where it stands.
    pub cell: CellRef,
}

/// A text that is only ever equal to another or not: an event number, a town, an address. Equal texts have equal codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(NonZeroU32);

impl Code {
    pub const LAST: Code = Code(NonZeroU32::MAX);

    /// The code with a place; there is none at the first.
    pub fn of(at: u32) -> Option<Code> {
        NonZeroU32::new(at).map(Code)
    }

    /// Its place in a list over all codes.
    pub fn at(self) -> usize {
        self.0.get() as usize
    }
}

/// The codes of all texts of a roster.
#[derive(Clone, Debug, Default)]
pub struct Codes {
    codes: HashMap<String, Code>,
}

impl Codes {
    /// The code of a text, new or known.
    pub fn intern(&mut self, text: &str) -> Code {
        if let Some(&code) = self.codes.get(text) {
            return code;
        }
        let code = Code(NonZeroU32::MIN.saturating_add(self.codes.len() as u32));
        self.codes.insert(text.to_owned(), code);
        code
    }

    /// How long a list over all codes is.
    pub fn places(&self) -> usize {
        self.codes.len() + 1
    }
}

/// Where somebody says they come from.
#[derive(Clone, Debug, Default)]
pub struct Home {
    pub country: Option<Seen<Code>>,
    pub department: Option<Seen<Code>>,
    pub municipality: Option<Seen<Code>>,
    /// None also where it is one that is written down for everybody.
    pub language: Option<Seen<Code>>,
    /// Whether the row names any language, common or not.
    pub says_language: bool,
}

/// Somebody of whom a row tells.
#[derive(Clone, Debug)]
pub struct Kin {
    pub relation: KinRelation,
    pub denied: bool,
    pub whereabouts: Whereabouts,
    pub from_note: bool,
    pub name: Option<NameCode>,
    pub birth: Option<Seen<Birth>>,
    pub a_number: Option<Seen<ANumber>>,
    pub phone: Option<Seen<Phone>>,
    /// The word for the relative.
    pub said: Option<CellRef>,
}

/// What the records say of a status that compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Separated from an adult who is not the parent.
    OtherAdult,
    FamilyUnit,
}

/// One person: what is compared, close together and with the cells it stands in, and aside from it all that the row says.
#[derive(Clone, Debug)]
pub struct Record {
    /// Parallel to the person's names.
    pub names: SmallVec<[NameCode; 1]>,
    pub birth: Option<Seen<Birth>>,
    /// The day by which the person is placed in time; see [`day_of`].
    pub day: Option<(DayKind, Days)>,
    /// The same days, however far apart they are.
    pub around: Option<Days>,
    /// Where the row says when, or else where, its person was met.
    pub met: Option<CellRef>,
    pub sectors: Option<u32>,
    pub a_numbers: SmallVec<[Seen<ANumber>; 1]>,
    /// The numbers that people met together share: event numbers, then family-unit numbers.
    pub events: SmallVec<[Seen<Code>; 1]>,
    /// Those of them that count up, as numbers.
    pub counted: SmallVec<[u64; 1]>,
    pub home: Home,
    pub status: Option<Seen<Status>>,
    /// Parallel to the person's kin.
    pub kin: Vec<Kin>,
    pub phones: Vec<Seen<Phone>>,
    pub emails: Vec<Seen<Code>>,
    pub addresses: Vec<Seen<Code>>,
    /// Probability that this person is a woman or girl: the recorded sex at 99 %, else the given-name table, else the
    /// file's share.
    pub woman: f64,
    /// The sex is recorded, or the given names leave little doubt.
    pub sex_known: bool,
    /// All that the row says; shared, since an engine that only scores has nothing of it.
    pub person: Arc<Person>,
}

impl Record {
    /// All phones that the row names, its person's and its kin's.
    pub fn all_phones(&self) -> impl Iterator<Item = Phone> {
        let told = self.kin.iter().filter(|kin| !kin.denied).filter_map(|kin| kin.phone.as_ref());
        self.phones.iter().chain(told).map(|seen| seen.value)
    }

    /// The record of the same person whose row says something else now, of texts that the roster knows.
    #[must_use]
    pub fn reading(&self, person: Person, tokens: &Dictionary, codes: &Codes) -> Record {
        let Record { woman, sex_known, .. } = *self;
        let mut known = Known { tokens, codes };
        Record { woman, sex_known, ..encode(person, &mut known) }
    }
}

/// Gives texts their tokens and codes.
pub trait Encoder {
    fn token(&mut self, text: &str) -> Token;
    fn code(&mut self, text: &str) -> Code;
}

/// Takes in texts that are new.
pub struct Learning<'a> {
    pub tokens: &'a mut Dictionary,
    pub codes: &'a mut Codes,
}

impl Encoder for Learning<'_> {
    fn token(&mut self, text: &str) -> Token {
        self.tokens.intern(text)
    }

    fn code(&mut self, text: &str) -> Code {
        self.codes.intern(text)
    }
}

/// Knows all texts that come.
struct Known<'a> {
    tokens: &'a Dictionary,
    codes: &'a Codes,
}

impl Encoder for Known<'_> {
    fn token(&mut self, text: &str) -> Token {
        self.tokens.token(text).unwrap_or(Token(u32::MAX))
    }

    fn code(&mut self, text: &str) -> Code {
        self.codes.codes.get(text).copied().unwrap_or(Code::LAST)
    }
}

/// A person as a record; the sex is settled when everybody is known.
pub fn encode(person: Person, with: &mut impl Encoder) -> Record {
    let names = person.names.iter().map(|name| encode_name(name, with)).collect();
    let days = person.apprehended.as_ref().or(person.referred.as_ref()).or(person.booked_in.as_ref());
    let numbers = person.event_numbers.iter().chain(&person.family_numbers);
    let counted = numbers.clone().filter_map(|number| counted(&number.value)).collect();
    let events = numbers.map(|number| Seen { value: with.code(&number.value), cell: number.cell }).collect();
    let kin = person.kin.iter().map(|kin| encode_kin(kin, with)).collect();
    let mut coded = |texts: &[Seen<String>]| -> Vec<Seen<Code>> {
        texts.iter().map(|text| Seen { value: with.code(&text.value), cell: text.cell }).collect()
    };
    let (emails, addresses) = (coded(&person.emails), coded(&person.addresses));
    let mut text =
        |seen: &Option<Seen<String>>| seen.as_ref().map(|seen| Seen { value: with.code(&seen.value), cell: seen.cell });
    let (department, municipality) = (text(&person.department), text(&person.municipality));
    let language = if person.language.as_ref().is_some_and(|language| is_common_language(&language.value)) {
        None
    } else {
        text(&person.language)
    };
    let country = person.country.as_ref().map(|seen| Seen { value: with.code(seen.value), cell: seen.cell });
    Record {
        names,
        birth: person.birth.clone(),
        day: day_of(&person),
        around: days.map(|days| days.value),
        met: days.map(|days| days.cell).or(person.sectors.as_ref().map(|sectors| sectors.cell)),
        sectors: person.sectors.as_ref().map(|sectors| sectors.value),
        a_numbers: person.a_numbers.iter().cloned().collect(),
        events,
        counted,
        home: Home { country, department, municipality, language, says_language: person.language.is_some() },
        status: status(&person),
        kin,
        phones: person.phones.clone(),
        emails,
        addresses,
        woman: f64::NAN,
        sex_known: false,
        person: Arc::new(person),
    }
}

fn encode_kin(kin: &StatedKin, with: &mut impl Encoder) -> Kin {
    Kin {
        relation: kin.relation,
        denied: kin.denied,
        whereabouts: kin.whereabouts,
        from_note: kin.from_note,
        name: kin.name.as_ref().map(|name| encode_name(name, with)),
        birth: kin.birth.clone(),
        a_number: kin.a_number.clone(),
        phone: kin.phone.clone(),
        said: kin.said,
    }
}

fn encode_name(seen: &Seen<Name>, with: &mut impl Encoder) -> NameCode {
    let name = &seen.value;
    let mut encode = |texts: &[String]| texts.iter().map(|text| with.token(text)).collect();
    let (given, surnames) = (encode(&name.given), encode(&name.surnames));
    NameCode {
        given,
        surnames,
        married: name.married.as_ref().map(|text| with.token(text)),
        unordered: name.unordered,
        cell: seen.cell,
    }
}

/// Of both, that somebody else was the adult weighs more.
fn status(person: &Person) -> Option<Seen<Status>> {
    let other_adult = person.reason.as_ref().filter(|reason| reason.value == Reason::OtherAdult);
    let family_unit = person.family_flag.as_ref().filter(|flag| flag.value == FamilyFlag::FamilyUnit);
    let other_adult = other_adult.map(|reason| Seen { value: Status::OtherAdult, cell: reason.cell });
    other_adult.or(family_unit.map(|flag| Seen { value: Status::FamilyUnit, cell: flag.cell }))
}

/// An event number as one number that counts up: `MCS1805000123` is a station of three letters, a year and month, and a
/// count. None where it has another form.
fn counted(number: &str) -> Option<u64> {
    let (station, count) = number.split_at_checked(3)?;
    let letters = station.bytes().all(|letter| letter.is_ascii_uppercase());
    if !letters || !(8..=10).contains(&count.len()) {
        return None;
    }
    let station = station.bytes().fold(0, |all, letter| all * 26 + u64::from(letter - b'A'));
    Some(station * 10_000_000_000 + count.parse::<u64>().ok()?)
}
