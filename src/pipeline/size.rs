//! Estimates what memory a match of the loaded lists takes, so that what cannot fit is refused before any long work.

use crate::error::{Error, Result};
use crate::facts::SheetRole;
use crate::messages::{Lang, format};
use crate::schema::Schema;
use crate::table::Table;

/// An engine that holds nothing, in bytes: names and places known beforehand, and its program's own room.
const EMPTY: u64 = 28 << 20;

/// What a row comes to, in bytes, beside its cells: its person, the keys it is found under, and for a child its candidates and
/// the links that are saved. Measured in WebAssembly at 2,000 and 20,000 children and rounded up: to be refused a little early
/// is better than to run out of memory halfway.
const CHILD: u64 = 9_000;
const ADULT: u64 = 4_000;

/// So many times a table's own bytes are in use: they were read beside it, and what is said of cells is copied.
const TEXT: u64 = 3;

/// How much of each there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Rows below the header of their sheets.
    pub children: u64,
    pub adults: u64,
    /// The bytes of all cells.
    pub cells: u64,
}

impl Size {
    /// Counts what is loaded. A sheet of both counts as half children.
    pub fn of(tables: &[Table], schemas: &[Schema]) -> Size {
        let mut size = Size::default();
        for (table, schema) in tables.iter().zip(schemas) {
            let rows = table.rows().saturating_sub(schema.header.map_or(0, |header| header + 1)) as u64;
            size.cells += table.bytes();
            match schema.role {
                SheetRole::Children => size.children += rows,
                SheetRole::Adults => size.adults += rows,
                SheetRole::Both => {
                    size.children += rows / 2;
                    size.adults += rows - rows / 2;
                }
                SheetRole::Ignore => {}
            }
        }
        size
    }

    /// The bytes that one engine takes until the links are found and saved.
    pub fn memory(&self) -> u64 {
        EMPTY + self.children * CHILD + self.adults * ADULT + self.cells * TEXT
    }

    /// Whether that fits into so many bytes.
    ///
    /// # Errors
    /// Where it does not, with both in gigabytes.
    pub fn fits(&self, room: u64, lang: Lang) -> Result<()> {
        let needed = self.memory();
        if needed <= room {
            return Ok(());
        }
        // To the tenth, so that what does not fit never looks as if it did.
        let gigabytes = |tenths: f64| format::number(lang, tenths / 10.0, 1);
        let tenths = |bytes: u64| bytes as f64 * 10.0 / f64::from(1 << 30);
        Err(Error::in_file("problem-too-large", "")
            .with("rows", format::integer(lang, (self.children + self.adults) as i64))
            .with("needed", gigabytes(libm::ceil(tenths(needed))))
            .with("room", gigabytes(libm::floor(tenths(room)))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_case_fits_and_what_is_far_beyond_is_refused_with_its_numbers() {
        let of = |children: u64, adults: u64| Size { children, adults, cells: 200 * (children + adults) };
        let four = 4 << 30;
        for (size, room, fits) in [
            (of(100_000, 150_000), four, true),
            (of(47_000, 70_500), 3 << 29, true),
            (of(0, 0), 1 << 20, false),
            (of(2_000, 3_000), 256 << 20, true),
            (of(400_000, 600_000), four, false),
            (of(47_000, 70_500), 256 << 20, false),
        ] {
            assert_eq!(size.fits(room, Lang::En).is_ok(), fits, "{size:?} in {room}");
        }
        let refused = of(400_000, 600_000).fits(four, Lang::En).expect_err("too much").into_problem();
        assert_eq!((refused.code.as_str(), refused.values["rows"].as_str()), ("problem-too-large", "1,000,000"));
        assert_eq!((refused.values["room"].as_str(), refused.values["needed"].as_str()), ("4.0", "6.2"));
    }

    #[test]
    fn more_of_anything_needs_more() {
        let one = Size { children: 10, adults: 10, cells: 1_000 };
        for more in [Size { children: 11, ..one }, Size { adults: 11, ..one }, Size { cells: 1_001, ..one }] {
            assert!(more.memory() > one.memory());
        }
    }
}
