//! One row that tells of kin, and the person who may be one of them: the one told of who fits best.

use smallvec::smallvec;

use super::births::births;
use super::finding::{Comparison, Finding, Level, Part, Parts, Slots, Subject, Teller};
use super::names::{Against, told_name};
use super::slips::slip;
use crate::person::{CellRef, KinRelation, Whereabouts};
use crate::roster::{Kin, Record};

/// A row, and the other person of the pair.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    row: &'a Record,
    person: &'a Record,
    teller: Teller,
}

/// What a comparison is reported as, and the fact it is of.
#[derive(Clone, Copy)]
pub struct Of {
    pub comparison: Comparison,
    pub fact: u16,
}

/// What is told of somebody, compared.
pub struct Heard<'a> {
    pub kin: &'a Kin,
    parts: Parts,
    cells: (Option<CellRef>, Option<CellRef>),
}

impl Heard<'_> {
    pub fn finding(self, subject: Subject, slots: Slots) -> Finding {
        let finding = Finding::new(subject, self.parts).of(slots).seen(self.cells.0, self.cells.1);
        Finding { from_note: self.kin.from_note, ..finding }
    }
}

impl<'a> Telling<'a> {
    /// The child's row, of the adult.
    pub fn child(child: &'a Record, adult: &'a Record) -> Telling<'a> {
        Telling { row: child, person: adult, teller: Teller::Child }
    }

    /// The adult's row, of the child.
    pub fn adult(child: &'a Record, adult: &'a Record) -> Telling<'a> {
        Telling { row: adult, person: child, teller: Teller::Adult }
    }

    /// Those told of who may be in the files: not whom the row denies, nor who is elsewhere.
    pub fn kin(&self, relations: &'a [KinRelation]) -> impl Iterator<Item = &'a Kin> + use<'a> {
        let may_be_here = self.row.kin.iter().filter(|kin| !kin.denied && kin.whereabouts == Whereabouts::Unsaid);
        may_be_here.filter(|kin| relations.contains(&kin.relation))
    }

    /// The best told name.
    pub fn name(&self, kin: impl Iterator<Item = &'a Kin>, against: &Against) -> Option<Heard<'a>> {
        let own = self.person.names.first().map(|name| name.cell);
        best(kin.filter_map(|kin| {
            let name = kin.name.as_ref()?;
            let parts = told_name(name, &self.person.names, against);
            Some(self.heard(kin, parts, Some(name.cell), own))
        }))
    }

    /// The best told birth; `density` is how births are spread among those it could be by chance.
    pub fn birth(&self, kin: impl Iterator<Item = &'a Kin>, of: Of, density: &[f64]) -> Option<Heard<'a>> {
        let own = self.person.birth.as_ref()?;
        best(kin.filter_map(|kin| {
            let told = kin.birth.as_ref()?;
            let part = births(&told.value, &own.value, of.comparison, of.fact, density);
            Some(self.heard(kin, smallvec![part], Some(told.cell), Some(own.cell)))
        }))
    }

    /// The best told A-number, among so many persons.
    pub fn a_number(&self, kin: impl Iterator<Item = &'a Kin>, of: Of, persons: u32) -> Option<Heard<'a>> {
        let own = &self.person.a_numbers;
        best(kin.filter_map(|kin| {
            let told = kin.a_number.as_ref()?;
            let level = own.iter().map(|own| slip(told.value, own.value)).min()?;
            let part = match level {
                // No two persons share a number; clerks copy one from the row above.
                Level::Equal => Part::counted(of.comparison, level, 0, persons, 1e-5, of.fact),
                Level::Close => Part::counted(of.comparison, level, 0, persons, 1e-4, of.fact),
                // Nearly everybody's number differs, whatever the size of the file.
                _ => Part::known(of.comparison, level, 1.0, of.fact),
            };
            Some(self.heard(kin, smallvec![part], Some(told.cell), own.first().map(|own| own.cell)))
        }))
    }

    fn heard(&self, kin: &'a Kin, parts: Parts, told: Option<CellRef>, own: Option<CellRef>) -> Heard<'a> {
        let cells = match self.teller {
            Teller::Child => (told, own),
            Teller::Adult => (own, told),
        };
        Heard { kin, parts, cells }
    }
}

/// Who fits best: an adult who names three children names this one if one of them fits.
fn best<'a>(heard: impl Iterator<Item = Heard<'a>>) -> Option<Heard<'a>> {
    let merit = |heard: &Heard| heard.parts.iter().map(agreement).sum::<f64>();
    let said = heard.filter(|heard| !heard.parts.is_empty());
    // The first one wins a draw, so that the order of the files decides and nothing else.
    said.max_by(|a, b| merit(a).total_cmp(&merit(b)).then(std::cmp::Ordering::Greater))
}

/// Persons that the reference share weighs as where those told of are held against each other; what a level is worth
/// stands in `model`, further down.
const REFERENCE_PERSONS: f64 = 50.0;

/// A rough measure for choosing among several told persons: how surprising an agreement is; disagreement counts below.
fn agreement(part: &Part) -> f64 {
    let reached = f64::from(part.reached) + REFERENCE_PERSONS * part.reference;
    let chance = reached / (f64::from(part.of) + REFERENCE_PERSONS);
    match part.level {
        Level::Differs => -3.0,
        Level::AlsoDiffers => -1.0,
        _ => -libm::log2(chance.max(1e-9)),
    }
}
