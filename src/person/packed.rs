//! Persons as bytes, for an engine that scores and has no tables: every value, and not the cell that it stood in.

use super::types::{
    ANumber, Birth, CellRef, Days, FamilyFlag, KinRelation, Name, Person, Phone, Precision, Reason, Role, Seen, Sex,
    StatedKin, WhatSet, Whereabouts,
};
use crate::facts::{Packed, Packer, Unpacker, packed};
use crate::reference::countries;

packed!(number ANumber);
packed!(number WhatSet);
packed!(struct Birth { first, last, precision });
packed!(struct Days { first, last });
packed!(struct Name { given, surnames, married, unordered });
packed!(struct Phone { last_digits, digits });
packed!(
    enum Precision {
        Date,
        FirstOfJanuary,
        Month,
        Year,
        Age,
    }
);
packed!(
    enum Sex {
        Female,
        Male,
    }
);
packed!(
    enum KinRelation {
        Mother,
        Father,
        Parent,
        Child,
        Sibling,
        OtherRelative,
        Companion,
    }
);
packed!(
    enum Whereabouts {
        Unsaid,
        Elsewhere,
        Dead,
    }
);
packed!(
    enum Role {
        Child,
        Adult,
    }
);
packed!(
    enum FamilyFlag {
        FamilyUnit,
        Unaccompanied,
        SingleAdult,
    }
);
packed!(
    enum Reason {
        CriminalHistory,
        Prosecution,
        Health,
        ParentFitness,
        UnverifiedFamilial,
        OtherAdult,
        Other,
    }
);
packed!(struct StatedKin {
    relation, name, sex, birth, a_number, phone, from_note, denied, whereabouts
} without said);
packed!(struct Person {
    id, role, rows, also_ids, names, sex, birth, a_numbers, event_numbers, family_numbers, country, department,
    municipality, language, apprehended, referred, booked_in, released, sectors, phones, addresses, emails, kin, reason,
    family_flag, do_not_share, blank, said_unknown
} without notes);

impl<T: Packed> Packed for Seen<T> {
    fn pack(&self, out: &mut Packer) {
        self.value.pack(out);
    }

    fn unpack(from: &mut Unpacker) -> Seen<T> {
        Seen { value: T::unpack(from), cell: CellRef::default() }
    }
}

/// A country's code, one of the table's.
impl Packed for &'static str {
    fn pack(&self, out: &mut Packer) {
        (*self).to_owned().pack(out);
    }

    fn unpack(from: &mut Unpacker) -> &'static str {
        countries::code(&String::unpack(from)).unwrap_or_else(|| {
            from.breaks();
            ""
        })
    }
}
