//! An engine that scores for another: it is handed everybody as bytes, and hands back the scores of whole shards.
//!
//! Persons are what is handed over, since everything else follows from them: names are encoded and counted anew, and come
//! out the same. Both sides are one build of this crate, so the bytes need no version; no file ever holds them.

use borsh::io::{Error, ErrorKind, Result, Write};
use borsh::{BorshDeserialize, BorshSerialize};

use super::plan::{Plan, plan};
use super::score::{ChildScore, score};
use crate::facts::{Piece, Settings, Shares};
use crate::person::{Person, Role};
use crate::roster::{Roster, ready};

/// Everybody who is to be scored, and how: all that one shard needs, without files.
#[derive(Debug)]
pub struct Helper {
    roster: Roster,
    plan: Plan,
}

impl Helper {
    /// Takes over what [`handed_over`] wrote, and counts it.
    ///
    /// # Errors
    /// Where the bytes are not whole.
    pub fn take_over(bytes: &[u8]) -> Result<Helper> {
        let (settings, children, adults) = read(bytes)?;
        let roster = ready(children, adults);
        let plan = plan(&roster, &settings);
        Ok(Helper { roster, plan })
    }

    pub fn shards(&self) -> u32 {
        self.plan.shards
    }

    /// The scores of one shard, for [`take_scores`]; no bytes where they cannot be written, and are to be found elsewhere.
    pub fn scored(&self, shard: u32) -> Vec<u8> {
        let scores = score(&self.roster, &self.plan, self.plan.shard(shard));
        borsh::to_vec(&scores).unwrap_or_default()
    }
}

/// The settings that a plan is made with.
#[derive(BorshSerialize, BorshDeserialize)]
struct Planned {
    top: u32,
    parent_share: Option<f64>,
    shares: Shares,
    without: Vec<Piece>,
}

impl Planned {
    fn of(settings: &Settings) -> Planned {
        // What the reader said of sheets and of who is who is in the persons already. Named one by one, so that a setting
        // that is new here is asked where it belongs.
        let Settings { version: _, top, parent_share, shares, sheets: _, shapes: _, joins: _, without } = settings;
        Planned { top: *top, parent_share: *parent_share, shares: *shares, without: without.clone() }
    }

    fn settings(self) -> Settings {
        let Planned { top, parent_share, shares, without } = self;
        Settings { top, parent_share, shares, without, ..Settings::default() }
    }
}

/// Everybody of a roster and what the plan was made with, for [`Helper::take_over`].
///
/// # Errors
/// Where there are more persons than an index counts, or a setting is no number.
pub fn handed_over(roster: &Roster, settings: &Settings) -> Result<Vec<u8>> {
    let planned = Planned::of(settings);
    let mut out = Out { length: 0, kept: None };
    write(roster, &planned, &mut out)?;
    // Measured first: a list that grows as it is written takes twice the memory, and WebAssembly gives none back.
    out.kept = Some(Vec::with_capacity(out.length));
    write(roster, &planned, &mut out)?;
    Ok(out.kept.unwrap_or_default())
}

/// Counts the bytes that come, and keeps them where there is a list for them.
struct Out {
    length: usize,
    kept: Option<Vec<u8>>,
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        match &mut self.kept {
            Some(kept) => kept.extend_from_slice(bytes),
            None => self.length += bytes.len(),
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

fn write(roster: &Roster, planned: &Planned, out: &mut Out) -> Result<()> {
    planned.serialize(out)?;
    for records in [&roster.children, &roster.adults] {
        u32::try_from(records.len()).map_err(|_| broken("too many persons"))?.serialize(out)?;
        records.iter().try_for_each(|record| record.person.serialize(out))?;
    }
    Ok(())
}

/// Settings, children, adults.
fn read(mut bytes: &[u8]) -> Result<(Settings, Vec<Person>, Vec<Person>)> {
    let settings = Planned::deserialize(&mut bytes)?.settings();
    let children = persons(&mut bytes, Role::Child)?;
    let adults = persons(&mut bytes, Role::Adult)?;
    if !bytes.is_empty() {
        return Err(broken("more bytes than persons"));
    }
    Ok((settings, children, adults))
}

/// No person takes fewer bytes: a count that says otherwise is not believed, and no memory is set aside for it.
const LEAST: usize = 64;

fn persons(bytes: &mut &[u8], role: Role) -> Result<Vec<Person>> {
    let count = u32::deserialize(bytes)? as usize;
    if count > bytes.len() / LEAST {
        return Err(broken("fewer bytes than persons"));
    }
    let mut persons = Vec::with_capacity(count);
    for _ in 0..count {
        let person = Person::deserialize(bytes)?;
        if person.role != role || person.rows.is_empty() {
            return Err(broken("not such a person"));
        }
        persons.push(person);
    }
    Ok(persons)
}

/// The scores of one shard as [`Helper::scored`] wrote them.
///
/// # Errors
/// Where they are not whole, or speak of anybody else than this shard's children and this roster's adults.
pub fn take_scores(roster: &Roster, plan: &Plan, shard: u32, bytes: &[u8]) -> Result<Vec<ChildScore>> {
    let scores = Vec::<ChildScore>::try_from_slice(bytes)?;
    let known = |score: &ChildScore| score.kept.iter().all(|kept| (kept.adult as usize) < roster.adults.len());
    if !scores.iter().map(|score| score.child).eq(plan.shard(shard)) || !scores.iter().all(known) {
        return Err(broken("scores of another shard"));
    }
    Ok(scores)
}

fn broken(why: &'static str) -> Error {
    Error::new(ErrorKind::InvalidData, why)
}
