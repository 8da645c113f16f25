//! An engine that scores for another: it is handed everybody as bytes, and hands back the scores of whole shards.
//!
//! Records are what is handed over, and which names are alike: the rest follows from them, and comes out the same when it is
//! counted anew. Both sides are one build of this crate, so the bytes need no version; no file ever holds them.

use super::plan::{Plan, plan};
use super::score::{ChildScore, score};
use crate::facts::{Packed, Packer, Piece, Settings, Shares, Unpacker, packed};
use crate::model::Theory;
use crate::roster::Roster;

/// Everybody who is to be scored, and how: all that one shard needs, without files.
#[derive(Debug)]
pub struct Helper {
    roster: Roster,
    plan: Plan,
}

impl Helper {
    /// Takes over what [`handed_over`] wrote, and counts it; none where the bytes are anything else.
    pub fn take_over(bytes: &[u8]) -> Option<Helper> {
        let mut from = Unpacker::new(bytes);
        let settings = Planned::unpack(&mut from).settings();
        let roster = Roster::unpacked(&mut from);
        if !from.is_whole() {
            return None;
        }
        let plan = plan(&roster, &settings);
        Some(Helper { roster, plan })
    }

    pub fn shards(&self) -> u32 {
        self.plan.shards
    }

    /// Takes over what [`learned`] wrote. Says whether it could be used.
    pub fn take_learned(&mut self, bytes: &[u8]) -> bool {
        let mut from = Unpacker::new(bytes);
        let learned = Option::<Theory>::unpack(&mut from);
        if from.is_whole() {
            self.plan.learned = learned;
        }
        from.is_whole()
    }

    /// The scores of one shard, for [`take_scores`].
    pub fn scored(&self, shard: u32) -> Vec<u8> {
        let scores = score(&self.roster, &self.plan, self.plan.shard(shard));
        Packer::bytes(|out| scores.pack(out))
    }
}

/// The settings that a plan is made with.
struct Planned {
    top: u32,
    parent_share: Option<f64>,
    shares: Shares,
    without: Vec<Piece>,
}

packed!(struct Planned { top, parent_share, shares, without });

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
pub fn handed_over(roster: &Roster, settings: &Settings) -> Vec<u8> {
    let planned = Planned::of(settings);
    Packer::bytes(|out| {
        planned.pack(out);
        roster.pack(out);
    })
}

/// What the first shards said of how records are kept, for [`Helper::take_learned`].
pub fn learned(plan: &Plan) -> Vec<u8> {
    Packer::bytes(|out| plan.learned.pack(out))
}

/// The scores of one shard as [`Helper::scored`] wrote them; none where they are anything else, or speak of anybody but this
/// shard's children and this roster's adults.
pub fn take_scores(roster: &Roster, plan: &Plan, shard: u32, bytes: &[u8]) -> Option<Vec<ChildScore>> {
    let mut from = Unpacker::new(bytes);
    let scores = Vec::<ChildScore>::unpack(&mut from);
    let known = |score: &ChildScore| score.kept.iter().all(|kept| (kept.adult as usize) < roster.adults.len());
    let ours = scores.iter().map(|score| score.child).eq(plan.shard(shard)) && scores.iter().all(known);
    (from.is_whole() && ours).then_some(scores)
}
