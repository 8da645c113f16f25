//! What is done anew where something changes, and what is not: always the bytes of a fresh run, but for rows that are added to
//! the links of a match, until it is refreshed.

use std::collections::BTreeMap;

use reencuentro::export::Explain;
use reencuentro::facts::{
    ColumnChoice, Field, JoinChoice, LinkRow, ListQuery, Piece, Settings, Shares, SheetChoice, SheetRole, What,
};
use reencuentro::pipeline::{Desk, Redo, redo};
use reencuentro::synth::{Layout, Recipe, invent, sheets};

use super::invented::{ADULTS, CHILDREN, List, desk_with, links};

/// Doubles for sure and perhaps, ids that repeat within a list and between two, names and sexes that nobody knows.
const LISTS: [List; 4] = [
    (
        "children.csv",
        CHILDREN,
        "id,given,surname,birth,mother.given,mother.surname,met,a\n\
         c1,ELMER,TUM CUC,2009-05-03,ROSENDA,CUC,2018-05-21,A999000101\n\
         c2,EVA,SIC,2010-01-09,AMPARO,SIC,2018-05-22,A999000102\n\
         c4,GLENDA,XOL,2012-07-07,INGRID,XOL,2018-06-01,A999000104\n\
         c5,GLENDA,XOL,2012-07-07,INGRID,XOL,2018-06-01,A999000104\n\
         7,PABLO,IXIM,2011-07-07,,,2018-06-01,\n",
    ),
    (
        "adults.csv",
        ADULTS,
        "id,given,surname,sex,birth,met,a\n\
         p1,ROSENDA,CUC,F,1985-05-03,2018-05-21,A999000201\n\
         p2,AMPARO,SIC,F,1988-02-03,2018-05-22,A999000202\n\
         7,INGRID,XOL,F,1990-02-03,2018-06-01,A999000203\n\
         p4,PEDRO,MACZ,M,1980-02-03,2018-04-01,A999000204\n",
    ),
    (
        "more children.csv",
        CHILDREN,
        "id,given,surname,birth,a,sector\n\
         m1,ELMER JOSE,TUM CUC,2009-03-05,A999000101,RGV\n\
         7,WILBER,COJ,2012,A999000777,El Paso\n\
         m3,EVA,SIC,2010-01-09,,\n",
    ),
    (
        "more adults.csv",
        ADULTS,
        "id,given,surname,birth,met,a\n\
         p1,ROSENDA,CUC,1985-05-03,,A999000201\n\
         7,QUXLA,IXIM,1985-11-03,2018-06-01,A999000209\n",
    ),
];

fn all(lists: &[List]) -> Desk {
    desk_with(lists, Settings::default())
}

/// What a desk finds, from what it holds.
fn found(desk: &mut Desk) -> (Vec<u8>, String) {
    desk.match_all(|_, _| {}).expect("children and adults");
    (desk.links_csv(Explain::With), format!("{:?}{:?}", desk.check(), desk.sheets()))
}

/// After a match something is changed; what is found then is what a desk finds that never knew anything else.
fn check(name: &str, change: impl Fn(&mut Desk)) {
    let mut fresh = all(&LISTS);
    change(&mut fresh);
    let mut desk = all(&LISTS);
    let before = found(&mut desk);
    change(&mut desk);
    let after = found(&mut desk);
    assert!(after == found(&mut fresh), "{name}: not what a fresh desk finds");
    assert!(before != after, "{name}: a change that changes nothing tests nothing");
}

fn set(desk: &mut Desk, change: impl FnOnce(&mut Settings)) {
    let mut settings = desk.settings().clone();
    change(&mut settings);
    desk.set_settings(settings).expect("settings of this version");
}

fn columns(settings: &mut Settings, sheet: usize) -> &mut Vec<ColumnChoice> {
    &mut settings.sheets[sheet].columns
}

#[test]
fn a_change_gives_what_a_fresh_desk_finds() {
    for (sheet, list) in LISTS.into_iter().enumerate() {
        check("a column means something else", |desk| {
            set(desk, |settings| columns(settings, sheet)[2].field = Some(Field::own(What::Unused)));
        });
        check("a sheet is left out", |desk| {
            set(desk, |settings| settings.sheets[sheet].role = Some(SheetRole::Ignore));
        });
        check("a file goes", |desk| drop(desk.remove_file(list.0)));
        check("a file is replaced", |desk| {
            let text = list.2.replace("SIC", "SIK").replace("IXIM", "IXIN").replace("CUC", "COC");
            desk.add_file(list.0, text.as_bytes(), Some(list.1)).expect("a list");
        });
    }
    check("two are one person", |desk| {
        let choice = JoinChoice { first: "c2".to_owned(), second: "c1".to_owned(), same: true };
        set(desk, |settings| settings.joins = vec![choice]);
    });
    check("two are not", |desk| {
        let choice = JoinChoice { first: "c1".to_owned(), second: "m1".to_owned(), same: false };
        set(desk, |settings| settings.joins = vec![choice]);
    });
    check("a piece is left out", |desk| set(desk, |settings| settings.without = vec![Piece::States]));
    check("the share is declared", |desk| set(desk, |settings| settings.parent_share = Some(0.9)));
    check("other shares to start from", |desk| {
        set(desk, |settings| settings.shares = Shares { nobody: 0.1, mother: 0.6, ..Shares::default() });
    });
    check("more are listed than were kept", |desk| {
        set(desk, |settings| (settings.top, settings.parent_share) = (60, Some(0.2)))
    });
    check("one after the other", |desk| {
        set(desk, |settings| settings.parent_share = Some(0.9));
        let _ = desk.match_all(|_, _| {});
        set(desk, |settings| settings.top = 1);
        let _ = desk.match_all(|_, _| {});
        set(desk, |settings| settings.parent_share = Some(0.4));
        set(desk, |settings| columns(settings, 1)[1].field = Some(Field::own(What::Unused)));
        let _ = desk.match_all(|_, _| {});
        set(desk, |settings| settings.top = 3);
    });
}

#[test]
fn what_a_setting_makes_be_done_anew() {
    let before = Settings::default();
    let of = |change: &dyn Fn(&mut Settings)| {
        let mut after = before.clone();
        change(&mut after);
        redo(&before, &after)
    };
    let sheet = SheetChoice { file: "a.csv".to_owned(), ..SheetChoice::default() };
    let join = JoinChoice { first: "a".to_owned(), second: "b".to_owned(), same: true };
    assert_eq!(of(&|_| {}), Redo::Nothing);
    assert_eq!(of(&|settings| settings.parent_share = Some(0.5)), Redo::Merge);
    assert_eq!(of(&|settings| settings.shares.nobody = 0.5), Redo::Merge);
    assert_eq!(of(&|settings| settings.top = 7), Redo::Merge);
    assert_eq!(of(&|settings| settings.top = 50), Redo::Plan);
    assert_eq!(of(&|settings| settings.without = vec![Piece::Couples]), Redo::Plan);
    assert_eq!(of(&|settings| settings.joins = vec![join.clone()]), Redo::Gather);
    assert_eq!(of(&|settings| settings.shapes.push(Default::default())), Redo::Understand);
    assert_eq!(
        of(&|settings| (settings.top, settings.joins, settings.sheets) = (9, vec![join.clone()], vec![sheet.clone()])),
        Redo::Understand
    );
}

#[test]
fn where_only_merging_stands_on_it_nobody_is_scored_again() {
    let mut desk = all(&LISTS);
    let mut shards = |change: &dyn Fn(&mut Settings)| {
        desk.match_all(|_, _| {}).expect("children and adults");
        set(&mut desk, change);
        desk.plan().expect("children and adults").shards
    };
    assert_eq!(shards(&|settings| settings.parent_share = Some(0.8)), 0);
    assert_eq!(shards(&|settings| settings.top = 2), 0);
    assert_eq!(shards(&|settings| settings.without = vec![Piece::Couples]), 1);
    assert_eq!(shards(&|settings| settings.joins.clear()), 1, "asked without a change, all is matched again");
}

/// Lists of a world, and some of their rows held out as a file of their own.
struct Held {
    /// Name and text: children, adults, and the rows of each that were held out.
    lists: [(String, String); 2],
    late: [(String, String); 2],
}

fn held_out(children: u32, seed: u64, one_in: usize) -> Held {
    let world = invent(&Recipe { children, seed, ..Recipe::default() });
    let files = sheets(&world, Layout::EnglishCsv);
    let parted = |part: &str| {
        let file = files.iter().find(|file| file.name.contains(part) && !file.name.contains("truth")).expect("a list");
        let text = String::from_utf8(file.bytes.clone()).expect("UTF-8");
        let (header, rows) = text.split_once('\n').expect("a header");
        let (mut kept, mut late) = (format!("{header}\n"), format!("{header}\n"));
        for (at, row) in rows.lines().enumerate() {
            let text = if at % one_in == one_in / 2 { &mut late } else { &mut kept };
            *text += &format!("{row}\n");
        }
        ((file.name.clone(), kept), (format!("late {}", file.name), late))
    };
    let ((children, late_children), (adults, late_adults)) = (parted("children"), parted("adults"));
    Held { lists: [children, adults], late: [late_children, late_adults] }
}

fn add(desk: &mut Desk, files: &[(String, String)]) {
    for (name, text) in files {
        let role = if name.contains("children") { CHILDREN } else { ADULTS };
        desk.add_file(name, text.as_bytes(), Some(role)).expect("an invented list");
    }
}

fn best(desk: &Desk) -> BTreeMap<String, LinkRow> {
    let rows = links(desk).into_iter().filter(|row| row.rank.is_none_or(|rank| rank == 1));
    rows.map(|row| (row.child_id.clone(), row)).collect()
}

fn incremented(held: &Held) -> Desk {
    let mut desk = Desk::default();
    add(&mut desk, &held.lists);
    desk.match_all(|_, _| {}).expect("children and adults");
    for late in &held.late {
        add(&mut desk, std::slice::from_ref(late));
        assert!(desk.children(&ListQuery { limit: 1, ..ListQuery::default() }).total > 0, "links stay");
        assert!(desk.increment().is_some(), "few rows, and new people");
    }
    desk
}

#[test]
fn added_rows_are_linked_nearly_as_a_fresh_run_links_them() {
    let held = held_out(1_100, 31, 40);
    let mut desk = incremented(&held);
    let again = incremented(&held);
    assert_eq!(desk.links_csv(Explain::With), again.links_csv(Explain::With), "the same rows, the same links");
    let quick = best(&desk);
    let late: Vec<String> =
        held.late[0].1.lines().skip(1).filter_map(|row| Some(row.split(',').next()?.to_owned())).collect();
    let mut fresh = Desk::default();
    add(&mut fresh, &held.lists);
    add(&mut fresh, &held.late);
    let summary = fresh.match_all(|_, _| {}).expect("children and adults");
    assert_eq!(summary.frozen, None);
    let slow = best(&fresh);
    assert_eq!(quick.keys().collect::<Vec<_>>(), slow.keys().collect::<Vec<_>>());
    let agree = |child: &&String| quick[*child].adult_id == slow[*child].adult_id;
    let likely = |child: &&String| slow[*child].probability.is_some_and(|chance| chance >= 0.2);
    let new: Vec<&String> = late.iter().filter(|child| slow.contains_key(*child)).collect();
    let share = |all: &[&String]| all.iter().filter(|child| agree(child)).count() as f64 / all.len() as f64;
    let told: Vec<&String> = new.iter().copied().filter(likely).collect();
    // Children whose parent came late, by a list that was there before.
    let late_adults: Vec<&str> = held.late[1].1.lines().filter_map(|row| row.split(',').next()).collect();
    let of_late: Vec<&String> =
        slow.keys().filter(likely).filter(|child| late_adults.contains(&&*slow[*child].adult_id)).collect();
    let all: Vec<&String> = slow.keys().collect();
    assert!(new.len() > 15 && told.len() > 10 && of_late.len() > 10, "{} {} {}", new.len(), told.len(), of_late.len());
    assert!(share(&told) >= 0.95 && share(&of_late) >= 0.95 && share(&all) >= 0.95);
    let far = |child: &&&String| {
        let (quick, slow) = (&quick[**child], &slow[**child]);
        (quick.probability.unwrap_or(0.0) - slow.probability.unwrap_or(0.0)).abs() > 0.1
    };
    assert!(told.iter().filter(far).count() * 10 <= told.len(), "probabilities hold");
    // A refresh gives what a run gives that never knew an increment.
    assert_eq!(desk.match_all(|_, _| {}).expect("children and adults").frozen, None);
    assert_eq!(desk.links_csv(Explain::With), fresh.links_csv(Explain::With));
    assert_eq!(format!("{:?}", desk.check()), format!("{:?}", fresh.check()));
}

#[test]
fn what_stands_in_an_increment_adds_up() {
    let held = held_out(900, 33, 40);
    let mut desk = incremented(&held);
    let check = desk.check();
    let children = desk.children(&ListQuery { limit: 2_000, ..ListQuery::default() });
    let adults = desk.adults(&ListQuery { limit: 3_000, ..ListQuery::default() });
    assert_eq!((children.total, adults.total), (check.children, check.adults));
    for child in (0..check.children).rev().take(40).chain([0, 1, 2]) {
        let list = desk.adults_of(child).expect("a child");
        let sum: f64 = list.candidates.iter().map(|candidate| candidate.link.probability).sum();
        // Two parents at most, and none where nobody is in the files.
        assert!(sum + 2.0 * list.not_in_file_probability.expect("a child's") <= 2.0 + 1e-6);
        for candidate in &list.candidates {
            let evidence = desk.evidence(child, candidate.link.adult).expect("a pair");
            let terms: i32 = evidence.terms.iter().map(|term| term.weight.0).sum();
            assert_eq!(terms, evidence.total.0);
            assert!((evidence.probability - candidate.link.probability).abs() < 1e-9);
            let back = desk.children_of(candidate.link.adult).expect("an adult");
            assert!(back.candidates.iter().any(|other| other.child == child) || back.candidates.len() == 50);
        }
    }
    // Every adult and every child may be held against each other.
    for (child, adult) in [(0, check.adults - 1), (check.children - 1, 0), (check.children - 1, check.adults - 1)] {
        assert!(desk.evidence(child, adult).is_some());
    }
}

/// Whether a list that comes after the match is added to the links, or puts an end to them.
fn adds(list: List, settings: Settings) -> Option<Option<u32>> {
    let held = held_out(300, 34, 1_000_000);
    let mut desk = Desk::default();
    desk.set_settings(settings).expect("settings of this version");
    add(&mut desk, &held.lists);
    desk.match_all(|_, _| {}).expect("children and adults");
    desk.add_file(list.0, list.2.as_bytes(), Some(list.1)).expect("a list");
    let summary = desk.increment();
    assert_eq!(summary.is_some(), desk.adults_of(0).is_some(), "links stay, or are forgotten");
    desk.match_all(|_, _| {}).expect("children and adults");
    summary.map(|summary| summary.frozen)
}

#[test]
fn what_cannot_be_added_is_matched_anew() {
    const HEADER: &str = "Case ID,Child Name,DOB,A-Number\n";
    let held = held_out(300, 34, 1_000_000);
    let name = held.lists[0].0.clone();
    let rows = |count: usize| {
        (0..count).fold(HEADER.to_owned(), |all, at| {
            all + &format!("z{at},{} Ixim,2011-03-{:02},\n", ["Quxla", "Nimla", "Sactic"][at % 3], at % 28 + 1)
        })
    };
    let list = |name: &'static str, text: &str| (name, CHILDREN, String::leak(text.to_owned()) as &str);
    assert_eq!(adds(list("late.csv", &rows(5)), Settings::default()), Some(Some(5)));
    assert_eq!(adds(list("late.csv", &rows(500)), Settings::default()), None, "too many");
    let twice = format!("{HEADER}z1,Quxla Ixim,2011-03-05,A999123456\nz2,Quxla Ixim,2011-03-05,A999123456\n");
    assert_eq!(adds(list("late.csv", &twice), Settings::default()), None, "one person twice");
    assert_eq!(
        adds((String::leak(name), CHILDREN, String::leak(rows(5))), Settings::default()),
        None,
        "a file replaced"
    );
    let joins = vec![JoinChoice { first: "z1".to_owned(), second: "z2".to_owned(), same: true }];
    assert_eq!(adds(list("late.csv", &rows(5)), Settings { joins, ..Settings::default() }), None, "the reader said so");
    let nobody = ("nobody.csv", SheetRole::Ignore, rows(5).leak() as &str);
    assert_eq!(adds(nobody, Settings::default()), None, "no row is used");
    // Nothing was matched: nothing to add to.
    let mut desk = Desk::default();
    assert!(desk.increment().is_none());
    add(&mut desk, &held.lists);
    assert!(desk.increment().is_none());
    // Nothing has come.
    desk.match_all(|_, _| {}).expect("children and adults");
    let before = desk.links_csv(Explain::With);
    assert_eq!(desk.increment().map(|summary| summary.frozen), Some(None));
    assert_eq!(desk.links_csv(Explain::With), before);
}

#[test]
fn whoever_has_an_id_that_is_taken_is_called_by_the_place() {
    let held = held_out(300, 34, 1_000_000);
    let mut desk = Desk::default();
    add(&mut desk, &held.lists);
    desk.match_all(|_, _| {}).expect("children and adults");
    let known = best(&desk).keys().next().expect("a child").clone();
    let text = format!("Case ID,Child Name,DOB\n{known},Quxla Ixim,2011-03-05\nz9,Nimla Coj,2012-03-05\n");
    desk.add_file("late.csv", text.as_bytes(), Some(CHILDREN)).expect("a list");
    assert!(desk.increment().is_some());
    let quick = best(&desk);
    assert!(quick.contains_key(&known) && quick.contains_key("late.csv!2") && quick.contains_key("z9"));
    // Counted anew, neither has the name, as in a fresh run.
    desk.match_all(|_, _| {}).expect("children and adults");
    assert!(!best(&desk).contains_key(&known));
    let mut fresh = Desk::default();
    add(&mut fresh, &held.lists);
    fresh.add_file("late.csv", text.as_bytes(), Some(CHILDREN)).expect("a list");
    fresh.match_all(|_, _| {}).expect("children and adults");
    assert_eq!(desk.links_csv(Explain::With), fresh.links_csv(Explain::With));
}
