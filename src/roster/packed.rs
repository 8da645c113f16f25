//! Everybody as bytes, for an engine that only scores: tokens and codes, how alike tokens are, and no cell, file or text of a row.

use std::sync::Arc;

use super::record::{Code, Home, Kin, NameCode, Record, Status};
use super::stops::DayKind;
use super::{Dictionary, Likeness, Roster, Token, build};
use crate::facts::{Packed, Packer, Unpacker, packed};
use crate::person::Person;

packed!(number Token);
packed!(struct NameCode { given, surnames, married, unordered, cell });
packed!(struct Home { country, department, municipality, language, says_language });
packed!(struct Kin { relation, denied, whereabouts, from_note, name, birth, a_number, phone } without said);
packed!(
    enum Status {
        OtherAdult,
        FamilyUnit,
    }
);
packed!(
    enum DayKind {
        Apprehended,
        Later,
    }
);
packed!(
    enum Likeness {
        Equal,
        ShortForm,
        SameSound,
        Close,
    }
);

impl Packed for Code {
    fn pack(&self, out: &mut Packer) {
        out.number(self.at() as u64);
    }

    fn unpack(from: &mut Unpacker) -> Code {
        Code::of(u32::unpack(from)).unwrap_or_else(|| {
            from.breaks();
            Code::LAST
        })
    }
}

/// A macro that names the fields of a record once, for writing and for reading.
macro_rules! record {
    ($($field:ident),+) => {
        fn pack_record(record: &Record, out: &mut Packer) {
            $(record.$field.pack(out);)+
        }

        fn unpack_record(from: &mut Unpacker, person: &Arc<Person>) -> Record {
            $(let $field = Packed::unpack(from);)+
            Record { $($field,)+ person: Arc::clone(person) }
        }
    };
}

record!(
    names, birth, day, around, met, sectors, a_numbers, events, counted, home, status, kin, phones, emails, addresses,
    woman, sex_known
);

/// No record takes fewer bytes: a count that says otherwise is not believed, and no memory is set aside for it.
const LEAST: usize = 26;

impl Roster {
    /// Writes everybody for [`Roster::unpacked`].
    pub fn pack(&self, out: &mut Packer) {
        self.tokens.pack(out);
        out.number(self.codes.places() as u64);
        for records in [&self.children, &self.adults] {
            out.number(records.len() as u64);
            records.iter().for_each(|record| pack_record(record, out));
        }
    }

    /// Reads what [`Roster::pack`] wrote, and counts it anew. Where the bytes are anything else, `from` knows.
    pub fn unpacked(from: &mut Unpacker) -> Roster {
        let tokens = Dictionary::unpack(from);
        let codes = from.number();
        // One person for all: whoever scores is asked for nobody's row.
        let nobody = Arc::new(Person::default());
        let mut records = || {
            let count = from.number();
            if count > (from.left() / LEAST) as u64 {
                from.breaks();
                return Vec::new();
            }
            let mut records = Vec::with_capacity(count as usize);
            for _ in 0..count {
                let record = unpack_record(from, &nobody);
                if !is_sound(&record, &tokens, codes) {
                    from.breaks();
                    return Vec::new();
                }
                records.push(record);
            }
            records
        };
        let (children, adults) = (records(), records());
        if !from.is_whole() {
            return Roster::default();
        }
        build::counted(tokens, codes as usize, children, adults)
    }
}

/// Whether a record speaks of no token and no code but those that there are.
fn is_sound(record: &Record, tokens: &Dictionary, codes: u64) -> bool {
    let told = record.kin.iter().filter_map(|kin| kin.name.as_ref());
    let mut named = record.names.iter().chain(told);
    let names = named.all(|name| {
        let all = name.given.iter().chain(&name.surnames).chain(&name.married);
        all.copied().all(|token| token.at() < tokens.len())
    });
    let Home { country, department, municipality, language, .. } = &record.home;
    let texts = record.events.iter().chain(&record.emails).chain(&record.addresses);
    let mut coded = texts.chain([country, department, municipality, language].into_iter().flatten());
    names && coded.all(|seen| (seen.value.at() as u64) < codes)
}
