//! What comparisons read of a person as bytes, for an engine that scores and has no tables: every value, and not the cell that it
//! stood in.

use super::types::{ANumber, Birth, CellRef, Days, KinRelation, Phone, Precision, Seen, Whereabouts};
use crate::facts::{Packed, Packer, Unpacker, packed};

packed!(number ANumber);
packed!(struct Birth { first, last, precision });
packed!(struct Days { first, last });
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

/// A cell is written as nothing: whoever scores has no tables, and is only asked whether there was one.
impl Packed for CellRef {
    fn pack(&self, _: &mut Packer) {}

    fn unpack(_: &mut Unpacker) -> CellRef {
        CellRef::default()
    }
}

impl<T: Packed> Packed for Seen<T> {
    fn pack(&self, out: &mut Packer) {
        self.value.pack(out);
    }

    fn unpack(from: &mut Unpacker) -> Seen<T> {
        Seen { value: T::unpack(from), cell: CellRef::default() }
    }
}
