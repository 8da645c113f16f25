//! What stands in the lists, and what is true of those who stand in them.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::damage::{WrittenBirth, WrittenName};
use super::names::Custom;
use crate::facts::Truth;

/// Everybody invented: each agency's lists, and what is true of them.
#[derive(Clone, Debug, PartialEq)]
pub struct World {
    /// One an agency. Further agencies list part of the same people, under ids of their own.
    pub lists: Vec<Lists>,
    /// In the order of the children's lists, each person under the id of the first list that names them.
    pub truth: Vec<Truth>,
    /// An id in a further list, and the id that the truth uses for that person.
    pub aliases: Vec<(String, String)>,
    /// One a child, in the order of the children's lists.
    pub details: Vec<Detail>,
    /// Every damage on every record.
    pub damages: Vec<Done>,
}

impl World {
    /// What happened to each child, of these damages: those of its own row, then those of its kin's rows.
    pub(super) fn told(&self, damages: &[Done]) -> Vec<Detail> {
        let mut codes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        // A child missed is another child than those who are told of.
        for done in damages.iter().filter(|done| done.column != "child") {
            codes.entry(&done.id).or_default().push(done.damage);
        }
        let of = |id: &str| codes.get(id).cloned().unwrap_or_default();
        let mut kin: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for row in &self.truth {
            kin.entry(&row.child_id).or_default().extend(of(&row.adult_id));
        }
        let mut details = self.details.clone();
        for detail in &mut details {
            let mut own = of(&detail.child_id);
            let mut theirs = kin.remove(detail.child_id.as_str()).unwrap_or_default();
            for codes in [&mut own, &mut theirs] {
                codes.sort_unstable();
                codes.dedup();
            }
            detail.damages = own.iter().map(|&code| code.to_owned()).collect();
            detail.damages.extend(theirs.iter().map(|code| format!("adult_{code}")));
        }
        details
    }
}

/// One agency's pair of lists, in its own order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lists {
    pub children: Vec<ChildRecord>,
    pub adults: Vec<AdultRecord>,
}

/// One damage done to one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The agency, counted from 0: an index of [`World::lists`].
    pub list: usize,
    /// The record's id in that list.
    pub id: String,
    /// The code of the damage, which is that of its dial.
    pub damage: &'static str,
    /// The field of the record as it is called here; of a child whom the list missed, `child` in its parent's row.
    pub column: &'static str,
    pub before: String,
    /// The field as it then was: a later damage to the same field begins from here.
    pub after: String,
}

/// A row of the children's list. Empty texts are blank cells.
#[derive(Clone, Debug, PartialEq)]
pub struct ChildRecord {
    pub portal_id: String,
    pub a_number: String,
    pub name: WrittenName,
    pub birth: WrittenBirth,
    pub age: u8,
    pub female: Option<bool>,
    pub country: String,
    pub department: String,
    pub language: String,
    pub apprehended: Date,
    pub referral: Date,
    pub admitted: Date,
    /// Left the shelter, where that has happened.
    pub released: Option<Date>,
    pub office: String,
    pub facility: String,
    pub event_number: String,
    pub family_unit: String,
    /// `FMUA AAC`, a child in a family unit, or `UC`, unaccompanied.
    pub status: String,
    /// Why it was separated; empty where the list does not say that it was.
    pub reason: String,
    pub mother_name: String,
    pub father_name: String,
    pub contact_relation: &'static str,
    pub contact_phone: String,
    pub note: String,
    /// From this column on, the cells of the row stand one column too far right.
    pub shifted: Option<&'static str>,
}

/// A row of the adults' list. Empty texts are blank cells.
#[derive(Clone, Debug, PartialEq)]
pub struct AdultRecord {
    pub subject_key: String,
    pub a_number: String,
    pub name: WrittenName,
    pub birth: WrittenBirth,
    pub female: Option<bool>,
    pub country: String,
    pub department: String,
    pub language: String,
    pub apprehended: Date,
    pub booked_in: Date,
    /// Removed or released, where that has happened.
    pub out: Option<Date>,
    pub sector: String,
    pub station: String,
    pub event_number: String,
    pub family_unit: String,
    /// `FMUA`, in a family unit, or `Single Adults`.
    pub status: String,
    /// What the adult is to the children it came with: `Father`, `Aunt`.
    pub relation: String,
    pub reason: String,
    /// Whether it was referred for prosecution, whatever reason the list allowed; nothing where no reason was said.
    pub prosecuted: Option<bool>,
    /// `ERO`, `USMS`, `Removed`, `Released`.
    pub custody: &'static str,
    pub facility: String,
    pub phone: String,
    pub note: String,
    /// From this column on, the cells of the row stand one column too far right.
    pub shifted: Option<&'static str>,
}

/// What happened to one child's records, for measures by custom and by damage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    pub child_id: String,
    pub custom: Custom,
    /// Damage codes of the child's row, then of its parents' and relatives' rows as `adult_…`.
    pub damages: Vec<String>,
}
