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
        // What the reader said of sheets and of who is who is in the records already. Named one by one, so that a setting
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::merge::{learn_first, merge};
    use crate::pipeline::{Desk, gather};
    use crate::schema::understand_all;
    use crate::table;

    /// What the first shards say reaches every engine, and whoever scores what, the same is found.
    #[test]
    fn what_is_learned_goes_to_helpers() {
        let files = Desk::sample(300, 8);
        let tables: Vec<_> =
            files.iter().flat_map(|file| table::read(&file.name, &file.bytes).expect("read").tables).collect();
        let settings = Settings::default();
        let schemas = understand_all(&tables, &vec![None; tables.len()], &settings);
        let (roster, _) = gather(&tables, &schemas, &settings);
        let planned = || plan(&roster, &settings).learning_from_one_in(2);
        let links = |engines: usize| {
            let mut plan = planned();
            let everybody = handed_over(&roster, &settings);
            let mut helpers: Vec<Helper> =
                (1..engines).map(|_| Helper::take_over(&everybody).expect("taken over")).collect();
            helpers.iter_mut().for_each(|helper| helper.plan = planned());
            assert!(plan.learning() > 1 && plan.learning() + 1 < plan.shards, "{} of {}", plan.learning(), plan.shards);
            let mut scores = Vec::new();
            // From the last shard of each part to the first: the order must not matter.
            for part in [0..plan.learning(), plan.learning()..plan.shards] {
                for shard in part.clone().rev() {
                    scores.extend(match (shard as usize) % engines {
                        0 => score(&roster, &plan, plan.shard(shard)),
                        helper => {
                            take_scores(&roster, &plan, shard, &helpers[helper - 1].scored(shard)).expect("scores")
                        }
                    });
                }
                if part.start == 0 {
                    scores.sort_by_key(|score: &ChildScore| score.child);
                    plan.learned = learn_first(&roster, &plan, &scores, &settings);
                    let bytes = learned(&plan);
                    assert!(helpers.iter_mut().all(|helper| helper.take_learned(&bytes)));
                    assert!(!helpers.iter_mut().any(|helper| helper.take_learned(&bytes[1..])));
                    helpers.iter_mut().for_each(|helper| assert!(helper.take_learned(&bytes)));
                }
            }
            merge(&roster, &plan, scores, &settings)
        };
        let alone = links(1);
        assert_ne!(
            format!("{:?}", alone.theory),
            format!("{:?}", plan(&roster, &settings).theory),
            "nothing was learned"
        );
        for engines in [2, 4] {
            assert_eq!(format!("{:?}", links(engines).children), format!("{:?}", alone.children), "{engines} engines");
        }
    }
}
