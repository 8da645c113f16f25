//! `blocking`: whoever shares one thing with a child is compared, also where its first letter is wrong.

use reencuentro::blocking::{Key, MOST, Scratch, candidates, candidates_by_key, index};

use super::invented::{ADULTS, CHILDREN, made_up, roster};

const CHILD: &str = "id,given,surname,mother.given,mother.surname,father.given,a,mother.a,event,phone,met,sector";
const ADULT: &str = "id,given,surname,child.given,a,event,phone,met,sector";

/// Adults beyond those who are compared whatever they share.
const MORE: usize = 120;

/// Of more adults than are compared who share nothing with the child, and one who shares one thing, that one is compared.
fn check(child: &str, adult: &str, found: bool) {
    // Several to a day, a thousand numbers apart.
    let strangers = (0..MOST + MORE).map(|at| {
        let (month, day) = (1 + at / 28 % 4, 1 + at % 28);
        format!("s{at},{},{},,A999{:06},,,2017-0{month}-{day:02},\n", made_up(at), made_up(at + 500), 1000 * at)
    });
    let mut adults: Vec<String> = strangers.collect();
    adults.insert(207, format!("{adult}\n"));
    let (children, adults) = (format!("{CHILD}\n{child}\n"), format!("{ADULT}\n{}", adults.concat()));
    let roster = roster(&[("children.csv", CHILDREN, &children), ("adults.csv", ADULTS, &adults)]);
    assert_eq!((roster.children.len(), roster.adults.len()), (1, MOST + MORE + 1));
    let chosen = candidates(&roster, &index(&roster), &roster.children[0], &mut Scratch::default()).adults;
    assert!(chosen.len() <= MOST && chosen.is_sorted(), "{chosen:?}");
    assert_eq!(chosen.contains(&207), found, "{child} / {adult}: {chosen:?}");
}

#[test]
fn whoever_shares_one_thing_is_compared() {
    // Names that the child told.
    check("c,ELMER,,ROSENDA,,,,,,,,", "p,ROSENDA,,,,,,,", true);
    check("c,ELMER,,,VELASQUEZ,,,,,,,", "p,EVA,VELASQUEZ,,,,,,", true);
    check("c,ELMER,,,,ANACLETO,,,,,,", "p,ANACLETO,,,,,,,", true);
    // The child's own surname, or the father's given name as a surname.
    check("c,ELMER,VELASQUEZ TUM,,,,,,,,,", "p,EVA,TUM,,,,,,", true);
    check("c,ELMER,DIEGO,,,,,,,,,", "p,DIEGO,TUM,,,,,,", true);
    // The child whom the adult told of.
    check("c,WILMER,TUM,,,,,,,,,", "p,EVA,SIC,WILMER,,,,,", true);
    // Numbers.
    check("c,ELMER,,,,,A999207450,,,,,", "p,EVA,SIC,,A999207452,,,,", true);
    check("c,ELMER,,,,,,A999123456,,,,", "p,EVA,SIC,,A999123456,,,,", true);
    check("c,ELMER,,,,,,A999123456,,,,", "p,EVA,SIC,,A999128456,,,,", true);
    check("c,ELMER,,,,,,A999123456,,,,", "p,EVA,SIC,,A999123465,,,,", true);
    check("c,ELMER,,,,,,,RGV1805000123,,,", "p,EVA,SIC,,,RGV1805000123,,,", true);
    check("c,ELMER,,,,,,,,202-555-0142,,", "p,EVA,SIC,,,,(202) 555-0142,,", true);
    // A day.
    check("c,ELMER,,,,,,,,,2018-05-21,RGV", "p,EVA,SIC,,,,,2018-05-20,RGV", true);
}

#[test]
fn a_wrong_first_letter_loses_nobody() {
    check("c,ELMER,,ROSENDA,,,,,,,,", "p,TOSENDA,,,,,,,", true);
    check("c,ELMER,,,VELASQUEZ,,,,,,,", "p,EVA,BELASQUES,,,,,,", true);
    check("c,ELMER,RAMIREZ,,,,,,,,,", "p,EVA,NAMIREZ,,,,,,", true);
    check("c,WILMER,TUM,,,,,,,,,", "p,EVA,SIC,VILMER,,,,,", true);
}

#[test]
fn nothing_shared_is_not_compared() {
    check(
        "c,ELMER,TUM,ROSENDA,,,A888888888,,,202-555-0142,2018-05-21,RGV",
        "p,EVA,SIC,,,,202-555-0199,2016-05-20,",
        false,
    );
}

#[test]
fn short_lists_are_compared_whole() {
    for adults in [1, MOST] {
        let rows: String = (0..adults).map(|at| format!("s{at},{}\n", made_up(at))).collect();
        let text = format!("id,given\n{rows}");
        let roster = roster(&[("children.csv", CHILDREN, "id,given\nc,ELMER\n"), ("adults.csv", ADULTS, &text)]);
        let chosen = candidates(&roster, &index(&roster), &roster.children[0], &mut Scratch::default()).adults;
        assert_eq!(chosen, (0..adults as u32).collect::<Vec<_>>());
    }
}

/// Of more adults than are compared who all share the child's surname, the one whom the rest of its row speaks for is compared.
#[test]
fn age_origin_and_day_choose_among_many_of_one_surname() {
    const FIELDS: &str = "id,given,surname,birth,department,country,met";
    const CHILD: &str = "c,ELMER,LOPEZ,2010-05-04,SAN MARCOS,GUATEMALA,2018-05-21";
    for (others, adult) in [
        ("2004-02-03,SAN MARCOS,GUATEMALA,2018-05-21", "1984-02-03,SAN MARCOS,GUATEMALA,2018-05-21"),
        ("1984-02-03,QUICHE,GUATEMALA,2018-05-21", "1984-02-03,SAN MARCOS,GUATEMALA,2018-05-21"),
        ("1984-02-03,,HONDURAS,2018-05-21", "1984-02-03,,GUATEMALA,2018-05-21"),
        ("1984-02-03,SAN MARCOS,GUATEMALA,2017-05-21", "1984-02-03,SAN MARCOS,GUATEMALA,2018-05-19"),
    ] {
        let mut adults: Vec<String> =
            (0..MOST + MORE).map(|at| format!("s{at},{},LOPEZ,{others}\n", made_up(at))).collect();
        adults.push(format!("p,EVA,LOPEZ,{adult}\n"));
        let (children, adults) = (format!("{FIELDS}\n{CHILD}\n"), format!("{FIELDS}\n{}", adults.concat()));
        let roster = roster(&[("children.csv", CHILDREN, &children), ("adults.csv", ADULTS, &adults)]);
        let chosen = candidates(&roster, &index(&roster), &roster.children[0], &mut Scratch::default()).adults;
        // Rows of one made-up name may be one person.
        let last = roster.adults.len() as u32 - 1;
        assert!(last as usize > MOST && chosen.len() == MOST && chosen.contains(&last), "{last} {others} / {adult}");
    }
}

#[test]
fn a_pair_tells_what_it_shares() {
    let of = |child: &str, adult: &str| {
        let (children, adults) = (format!("{CHILD}\n{child}\n"), format!("{ADULT}\n{adult}\n"));
        let roster = roster(&[("children.csv", CHILDREN, &children), ("adults.csv", ADULTS, &adults)]);
        let found = candidates_by_key(&roster, &index(&roster), &roster.children[0], &mut Scratch::default());
        assert_eq!(found.len(), 1);
        found[0].1.iter().map(Key::code).collect::<Vec<_>>()
    };
    for (child, adult, expected) in [
        ("c,ELMER,TUM,,,,,,,,,", "p,EVA,TUM,,,,,,", &["surname"][..]),
        ("c,ELMER,VELASQUEZ,ROSENDA,,,,,,,,", "p,ROSENDA,BELASQUES,,,,,,", &["surname_like", "told_given"]),
        (
            "c,WILMER,TUM,,,,A999123456,,,,,",
            "p,EVA,SIC,WILMER,A999123450,,,,",
            &["named_child", "number", "near_number"],
        ),
        ("c,ELMER,DIEGO,,,,,,MCS1805000123,,,", "p,DIEGO,TUM,,,MCS1805000129,,,", &["given_as_surname", "near_event"]),
        ("c,ELMER,,,,,,,,202-555-0142,2018-05-21,RGV", "p,EVA,SIC,,,,202-555-0142,2018-05-21,RGV", &["phone", "day"]),
        ("c,ELMER,,,,,,,,,2018-05-21,RGV", "p,EVA,SIC,,,,,2018-05-16,RGV", &["week"]),
        ("c,ELMER,TUM,,,,,,,,,", "p,EVA,SIC,,,,,,", &[]),
    ] {
        assert_eq!(of(child, adult), expected, "{child} / {adult}");
    }
}
