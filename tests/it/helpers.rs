//! Engines that help: handed everybody as bytes they score what the first would have scored, however the shards are dealt.

use proptest::prelude::*;
use reencuentro::export::Explain;
use reencuentro::facts::{JoinChoice, Piece, Settings};
use reencuentro::pipeline::{Desk, Helper};
use reencuentro::synth::Layout;

use super::invented::{ADULTS, CHILDREN, Dice, List, desk_with, world};

/// Joined and parted records, notes, sexes and names that nobody knows, places of five countries, empty rows.
const ODD: [List; 3] = [
    (
        "children.csv",
        CHILDREN,
        "id,given,surname,birth,country,department,mother.given,mother.surname,mother.birth,met,a,notes\n\
         c1,ELMER,TUM CUC,2009-05-03,Guatemala,Alta Verapaz,ROSENDA,CUC,1985-05-03,2018-05-21,A999000101,\n\
         c1,EVA,SIC,2010-01-09,HN,Olancho,AMPARO,SIC,,2018-05-22,A999000102,Traveled with aunt LUZ SIC\n\
         c3,,,,,,,,,,,mother PETRONA XOL in Houston 555-0142\n\
         ,Ñusta,d’Ávila y Róo,age 7,Rumania,,,,,05/2018,,\n\
         c5,X,Y,2012-07-07,México,Chiapas,INGRID,XOL,,2018-06-01,A999000104,not his mother; father PEDRO MACZ deported\n",
    ),
    (
        "more children.csv",
        CHILDREN,
        "id,given,surname,birth,a,sector,language\n\
         m1,ELMER JOSE,TUM CUC,2009-03-05,A999000101,RGV,Q'eqchi'\n\
         m2,GLENDA,XOL,2012,A999000777,El Paso,K'iche'\n",
    ),
    (
        "adults.csv",
        ADULTS,
        "id,given,surname,sex,birth,met,a,phone,address,child.given,released\n\
         p1,ROSENDA,CUC,F,1985-05-03,2018-05-21,A999000201,555-0142,12 Calle Falsa,ELMER,2018-06-30\n\
         p2,AMPARO,SIC,,1988-02-03,2018-05-22,A999000202,,,EVA,\n\
         p3,INGRID,XOL de MACZ,F,1990-01-01,2018-06-01,A999000203,,,,\n\
         p4,PEDRO,MACZ,M,1980-02-03,,A999000203,,12 Calle Falsa,,2018-07-01\n",
    ),
];

fn odd() -> Desk {
    let parted = JoinChoice { first: "c3".to_owned(), second: "c5".to_owned(), same: false };
    let settings = Settings {
        joins: vec![parted],
        parent_share: Some(0.37),
        without: vec![Piece::Couples],
        top: 60,
        ..Settings::default()
    };
    desk_with(&ODD, settings)
}

fn sample(children: u32, seed: u64) -> Desk {
    let mut desk = Desk::default();
    for file in Desk::sample(children, seed) {
        desk.add_file(&file.name, &file.bytes, None).expect("an invented list");
    }
    desk
}

/// The links where the shards are dealt to so many engines in an order that a seed gives.
fn shared(desk: &mut Desk, engines: usize, seed: u64) -> Vec<u8> {
    let shards = desk.plan().expect("children and adults").shards;
    let everybody = desk.hand_over();
    let helpers: Vec<Helper> = (1..engines).map(|_| Helper::take_over(&everybody).expect("taken over")).collect();
    let mut dice = Dice(seed);
    let mut left: Vec<u32> = (0..shards).collect();
    while !left.is_empty() {
        let shard = left.swap_remove(dice.below(left.len()));
        match dice.below(engines) {
            0 => desk.score(shard),
            helper => {
                assert_eq!(helpers[helper - 1].shards(), shards);
                let scores = helpers[helper - 1].scored(shard);
                assert!(desk.take_scores(shard, &scores), "shard {shard}");
            }
        }
    }
    desk.merge();
    desk.links_csv(Explain::With)
}

#[test]
fn any_number_of_engines_finds_the_same() {
    let check = |name: &str, desk: &mut Desk| {
        desk.match_all(|_, _| {}).expect("children and adults");
        let alone = desk.links_csv(Explain::With);
        assert!(alone.len() > 500, "{name}");
        for (engines, seed) in [(1, 1), (2, 2), (4, 4)] {
            assert!(shared(desk, engines, seed) == alone, "{name}: {engines} engines, seed {seed}");
        }
    };
    check("sample", &mut sample(600, 12));
    check("Spanish", &mut world(100, 9, Layout::SpanishXlsx).1);
    check("agency", &mut world(100, 8, Layout::AgencyXlsx).1);
    check("odd", &mut odd());
}

#[test]
fn scores_of_anything_else_are_refused() {
    let mut desk = sample(100, 3);
    assert!(desk.hand_over().is_empty(), "nothing is planned");
    desk.plan().expect("children and adults");
    let helper = Helper::take_over(&desk.hand_over()).expect("taken over");
    let scores = helper.scored(0);
    // The counts of children and of the first one's candidates stand before the first candidate: here one who is not there.
    assert!(scores[..2] == [64, 0] && scores[3] < 128, "{:?}", &scores[..4]);
    let nobody = [&scores[..3], &[255, 255, 255, 255, 15], &scores[4..]].concat();
    for (what, shard, bytes) in [
        ("another shard's", 1, &scores[..]),
        ("no shard's", 2, &scores),
        ("none", 0, &[]),
        ("cut off", 0, &scores[..scores.len() - 1]),
        ("of somebody who is not there", 0, &nobody),
        ("with more behind", 0, &[&scores[..], &[0]].concat()),
    ] {
        assert!(!desk.take_scores(shard, bytes), "{what}");
    }
    assert!(desk.take_scores(0, &scores));
    // Of a shard that is not there nothing is found.
    assert_eq!(helper.scored(2), helper.scored(u32::MAX));
    assert!(!Desk::default().take_scores(0, &scores), "nothing is planned");
}

#[test]
fn everybody_cut_off_is_refused() {
    let mut desk = odd();
    desk.plan().expect("children and adults");
    let everybody = desk.hand_over();
    assert!(Helper::take_over(&everybody).is_some());
    for length in 0..everybody.len() {
        assert!(Helper::take_over(&everybody[..length]).is_none(), "{length} of {}", everybody.len());
    }
    assert!(Helper::take_over(&[&everybody[..], &[0]].concat()).is_none());
    // A count that no memory would hold, of texts: the settings' 51 bytes stand before it.
    let endless = [&everybody[..51], &[255, 255, 255, 255, 15], &everybody[52..]].concat();
    assert!(Helper::take_over(&endless).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_that_nobody_handed_over_break_nothing(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Helper::take_over(&bytes).is_none());
        let mut desk = sample(10, 3);
        desk.plan().expect("children and adults");
        prop_assert!(!desk.take_scores(0, &bytes));
    }
}
