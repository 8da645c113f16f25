//! Learning: m moves towards what is counted, never far, only where it may, and not at all where the reader says so.

use std::fmt::Write as _;

use proptest::prelude::*;
use reencuentro::compare::{Comparison, Finding, Level, Part, Slots, Subject, fact};
use reencuentro::export::Explain;
use reencuentro::facts::{Piece, Settings};
use reencuentro::model::{Counts, FURTHEST, HOLD, ROWS, Slot, Theory};
use reencuentro::pipeline::{Desk, learn_from_decisions};

use super::invented::{ADULTS, CHILDREN, Dice, desk_with, roster};

fn finding(comparison: Comparison, level: Level, slots: Slots) -> Finding {
    let parts = vec![Part::known(comparison, level, 0.5, fact::DAY)];
    Finding {
        subject: Subject::Encounter,
        slots,
        parts: parts.into(),
        from_note: false,
        child_cell: None,
        adult_cell: None,
    }
}

/// The documented table moved by so many pairs of fathers at each level.
fn moved(pairs: &[(Comparison, Level, f64)]) -> Theory {
    let mut counts = Counts::default();
    for &(comparison, level, number) in pairs {
        counts.add(&[finding(comparison, level, Slots::ALL)], [0.0, number, 0.0]);
    }
    Theory::documented().moved(&counts)
}

fn m(theory: &Theory, comparison: Comparison, level: Level, slot: Slot) -> f64 {
    theory.m(comparison, level, slot).expect("a level of the table")
}

#[test]
fn counts_pull_and_the_documented_value_holds() {
    use Comparison::{AgeGap, Origin, Phone, Place, Status, ToldBirth, ToldGiven};
    use Level::{Compatible, Differs, Equal, FamilyUnit, Gap, Incompatible, NotOlder, Overlaps, WithinOne};
    // What was counted, and a level with the m it is to have, for fathers.
    type Counted<'a> = &'a [(Comparison, Level, f64)];
    let cases: &[(Counted, (Comparison, Level), f64)] = &[
        (&[(Place, Incompatible, HOLD)], (Place, Incompatible), 0.28),
        (&[(Place, Compatible, 0.75 * HOLD), (Place, Incompatible, 0.25 * HOLD)], (Place, Incompatible), 0.16),
        (&[(Place, Compatible, 0.75 * HOLD), (Place, Incompatible, 0.25 * HOLD)], (Place, Compatible), 0.84),
        (&[(Place, Compatible, 930.0), (Place, Incompatible, 70.0)], (Place, Compatible), 0.93),
        // At most two bits down.
        (&[(Place, Compatible, 1e6)], (Place, Incompatible), 0.07 / 4.0),
        (&[(Place, Incompatible, 1e6)], (Place, Compatible), 0.93 / 4.0),
        // A date that is written out in full moves with a year that fits: both agree.
        (&[(ToldBirth, Differs, HOLD)], (ToldBirth, Equal), 0.36),
        (&[(ToldBirth, Differs, HOLD)], (ToldBirth, Overlaps), 0.42),
        (&[(ToldBirth, Overlaps, HOLD)], (ToldBirth, WithinOne), 0.05),
        // What is only seen where it agrees, and a curve, stay.
        (&[(Phone, Equal, 1e6)], (Phone, Equal), 0.40),
        (&[(Status, FamilyUnit, 1e6)], (Status, FamilyUnit), 0.40),
        // Where the finest place agrees, the countries do not differ.
        (&[(Origin, Level::Municipality, HOLD)], (Origin, Differs), 0.015),
        (&[(AgeGap, Gap, 1e6)], (AgeGap, NotOlder), 1e-6),
        // Nothing counted of it.
        (&[(Place, Compatible, 1e6)], (ToldGiven, Differs), 0.05),
    ];
    for (pairs, (comparison, level), expected) in cases {
        let found = m(&moved(pairs), *comparison, *level, Slot::Father);
        assert!((found - expected).abs() < 1e-9, "{pairs:?}: {level:?} {found}, not {expected}");
    }
}

#[test]
fn parents_documented_alike_learn_together_and_relatives_apart() {
    let theory = moved(&[(Comparison::Place, Level::Incompatible, HOLD)]);
    let of = |slot| m(&theory, Comparison::Place, Level::Incompatible, slot);
    assert!((of(Slot::Mother) - of(Slot::Father)).abs() < 1e-12 && of(Slot::Father) > 0.2, "{}", of(Slot::Mother));
    assert_eq!(of(Slot::Relative), m(Theory::documented(), Comparison::Place, Level::Incompatible, Slot::Relative));
    // Mothers and fathers pass surnames on differently.
    let theory = moved(&[(Comparison::Inheritance, Level::Differs, HOLD)]);
    let differs = |theory: &Theory, slot| m(theory, Comparison::Inheritance, Level::Differs, slot);
    assert!(differs(&theory, Slot::Father) > 0.5);
    assert!((differs(&theory, Slot::Mother) - differs(Theory::documented(), Slot::Mother)).abs() < 1e-12);
    // A finding that does not speak of fathers teaches nothing of them.
    let mut counts = Counts::default();
    let of_mother = Slots { father: false, ..Slots::ALL };
    counts.add(&[finding(Comparison::Place, Level::Incompatible, of_mother)], [0.0, 1e6, 0.0]);
    assert!(Theory::documented().moved(&counts).moves_from(Theory::documented()).is_empty());
}

#[test]
fn known_shares_come_back() {
    let truth =
        [(Level::Day0, 0.40), (Level::Day1, 0.25), (Level::Day2To3, 0.20), (Level::Day4To7, 0.10), (Level::Far, 0.05)];
    let mut dice = Dice(31);
    let mut counts = Counts::default();
    for _ in 0..20_000 {
        let mut left = dice.share();
        let drawn = truth.iter().find(|(_, share)| {
            left -= share;
            left < 0.0
        });
        let level = drawn.map_or(Level::Far, |(level, _)| *level);
        counts.add(&[finding(Comparison::SameDay, level, Slots::ALL)], [1.0, 0.0, 0.0]);
    }
    let theory = Theory::documented().moved(&counts);
    for (level, share) in truth {
        let found = m(&theory, Comparison::SameDay, level, Slot::Mother);
        // Four standard errors, and what the documented value pulls.
        let within = 4.0 * (share * (1.0 - share) / 20_000.0_f64).sqrt() + HOLD / 20_000.0;
        assert!((found - share).abs() < within, "{level:?}: {found}, not {share}");
    }
    let first = theory.moves_from(Theory::documented())[0];
    assert!(first.bits().0.abs() >= 80, "the largest move comes first: {first:?}");
}

proptest! {
    #[test]
    fn no_level_moves_further_than_it_may(numbers in prop::collection::vec(0.0..1e6_f64, ROWS.len()), which in 0..3_usize) {
        let mut counts = Counts::default();
        let mut chances = [0.0; 3];
        for (row, number) in ROWS.iter().zip(numbers) {
            chances[which] = number;
            counts.add(&[finding(row.comparison, row.level, Slots::ALL)], chances);
        }
        let theory = Theory::documented().moved(&counts);
        for row in ROWS {
            for slot in Slot::ALL {
                let pair = Theory::documented().m(row.comparison, row.level, slot).zip(theory.m(row.comparison, row.level, slot));
                prop_assert_eq!(pair.is_some(), row.m[slot as usize] > 0.0, "{:?}", row);
                if let Some((before, after)) = pair {
                    prop_assert!((after / before).log2().abs() <= FURTHEST + 1e-9 && after <= 1.0 && after > 0.0, "{:?}: {}", row, after);
                }
            }
        }
    }
}

/// The adults of the lists below.
const MOTHERS: usize = 500;

/// So many children, the first with a mother each; in every third row the told given name is another.
fn lists(children: usize) -> (String, String) {
    const SOUNDS: [&str; 10] = ["BA", "CE", "DI", "FO", "GU", "LA", "ME", "NI", "RO", "TU"];
    let name = |number: usize| (0..4).map(|at| SOUNDS[number / 10_usize.pow(at) % 10]).collect::<String>();
    let mother = |at: usize| (name((at * 37 + 11) % 10_000), format!("198{}-0{}-0{}", at % 9, at % 7 + 1, at % 8 + 1));
    let mut young = "id,given,surname,birth,mother.given,mother.surname,mother.birth\n".to_owned();
    for at in 0..children {
        let (told, born) = mother(at);
        let told = if at % 3 == 0 { "SENAIDA" } else { &told };
        let (given, surname) = (name((at * 7_919 + 3_571) % 10_000), name(at));
        let birth = format!("201{}-0{}-1{}", at % 9, at % 8 + 1, at % 7);
        let _ = writeln!(young, "c{at},{given},{surname},{birth},{told},{surname},{born}");
    }
    let mut old = "id,given,surname,sex,birth\n".to_owned();
    for at in 0..MOTHERS {
        let (given, born) = mother(at);
        let _ = writeln!(old, "p{at},{given},{},F,{born}", name(at));
    }
    (young, old)
}

fn desk(children: usize, without: &[Piece]) -> Desk {
    let (young, old) = lists(children);
    let settings = Settings { without: without.to_vec(), ..Settings::default() };
    desk_with(&[("children.csv", CHILDREN, &young), ("adults.csv", ADULTS, &old)], settings)
}

#[test]
fn long_lists_teach_short_ones_do_not_and_the_switch_takes_it_back() {
    let run = |children, without: &[Piece], backwards| {
        let mut desk = desk(children, without);
        let shards = desk.plan().expect("children and adults").shards;
        let mut order: Vec<u32> = (0..shards).collect();
        if backwards {
            order.reverse();
        }
        order.into_iter().for_each(|shard| desk.score(shard));
        let found = desk.merge();
        assert_eq!(found.children as usize, children, "nobody is taken for somebody else");
        (found.learned, desk.links_csv(Explain::Without))
    };
    let (learned, links) = run(5_100, LEARNS, false);
    assert!((1..=10).contains(&learned.len()), "{learned:?}");
    // Told births are always right in these lists.
    let (told, equal) = ("told-birth", "equal");
    assert!(
        learned.iter().any(|found| found.comparison == told && found.level == equal && found.after > found.before),
        "{learned:?}"
    );
    // Mothers and fathers are told of alike: one move stands for both.
    assert!(learned.iter().any(|found| found.relation == "parent"), "{learned:?}");
    assert_eq!((learned.clone(), links.clone()), run(5_100, LEARNS, true));
    let (nothing, others) = run(5_100, STAYS, false);
    assert!(nothing.is_empty() && others != links);
    assert_eq!(run(200, LEARNS, false).0, []);
}

/// Lists teach as they come; not with this left out.
const LEARNS: &[Piece] = &[];
const STAYS: &[Piece] = &[Piece::Learning];

#[test]
fn decisions_teach_a_little_and_can_be_taken_back() {
    let (young, old) = lists(300);
    let roster = roster(&[("children.csv", CHILDREN, &young), ("adults.csv", ADULTS, &old)]);
    let differs = |theory: &Theory| m(theory, Comparison::ToldGiven, Level::Differs, Slot::Mother);
    let documented = Theory::documented();
    // Every third pair of these has another name.
    let confirmed: Vec<(u32, u32, Slot)> = (0..60).map(|at| (at, at, Slot::Mother)).collect();
    let found = differs(&learn_from_decisions(&roster, documented, &confirmed));
    assert!(found > differs(documented) + 0.02 && found < 0.2, "{found}");
    assert_eq!(differs(&learn_from_decisions(&roster, documented, &[])), differs(documented));
    // Nobody of these lists: nothing is learned of them.
    let strangers = [(9_999, 0, Slot::Mother), (0, 9_999, Slot::Father)];
    assert!(learn_from_decisions(&roster, documented, &strangers).moves_from(documented).is_empty());
    let off = Theory::new(&[Piece::Learning]);
    assert!(learn_from_decisions(&roster, &off, &confirmed).moves_from(&off).is_empty());
}
