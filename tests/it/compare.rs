//! `compare`: which level a pair reaches, what is missing says nothing, what many share loses its worth.

use reencuentro::compare::{ChildView, Comparison, Finding, Level, Subject, compare};
use reencuentro::facts::Weight;
use reencuentro::model::{Slot, Theory};
use reencuentro::roster::Roster;

use super::invented::{ADULTS, CHILDREN, made_up, roster};

const CHILD: &str = "id,given,surname,birth,mother.given,mother.surname,mother.birth,mother.a,a,event,phone,met,referred,sector,country";
const ADULT: &str = "id,given,surname,sex,birth,child.given,child.surname,child.birth,a,event,phone,met,sector,country";

/// One child and one adult among forty others who share nothing with them.
fn pair(child: &str, adult: &str) -> Roster {
    let others: String = (0..40)
        .map(|at| format!("s{at},{},{},,19{}-03-07,,,,,,,,,\n", made_up(at), made_up(at + 99), 60 + at))
        .collect();
    let (children, adults) = (format!("{CHILD}\n{child}\n"), format!("{ADULT}\n{adult}\n{others}"));
    roster(&[("children.csv", CHILDREN, &children), ("adults.csv", ADULTS, &adults)])
}

fn findings(child: &str, adult: &str) -> Vec<Finding> {
    let roster = pair(child, adult);
    compare(&roster, &ChildView::new(&roster, 0), 0)
}

/// The levels that a comparison reaches, in the order of its parts.
fn check(comparison: Comparison, child: &str, adult: &str, expected: &[Level]) {
    let found = findings(child, adult);
    let levels: Vec<Level> = found
        .iter()
        .flat_map(|finding| &finding.parts)
        .filter(|part| part.comparison == comparison)
        .map(|part| part.level)
        .collect();
    assert_eq!(levels, expected, "{comparison:?} {child} / {adult}");
}

#[test]
fn told_names() {
    let given = |told: &str, own: &str, levels: &[Level]| {
        check(Comparison::ToldGiven, &format!("c,,,,{told},,,,,,,,,,"), &format!("p,{own},,,,,,,,,,,,"), levels);
        // The same the other way round.
        check(Comparison::NamedGiven, &format!("c,{own},,,,,,,,,,,,,"), &format!("p,,SIC,,,{told},,,,,,,,"), levels);
    };
    given("ROSENDA", "ROSENDA", &[Level::Equal]);
    given("PACO", "FRANCISCO", &[Level::ShortForm]);
    given("YESENIA", "LLESENIA", &[Level::SameSound]);
    given("ROSENDA", "ROSEMDA", &[Level::Close]);
    given("ROSENDA", "ROSENDO", &[Level::Differs]);
    given("R", "ROSENDA", &[Level::Initial]);
    given("ROSENDA", "R", &[Level::Initial]);
    given("ROSENDA", "AMPARO", &[Level::Differs]);
    given("ROSENDA", "K", &[Level::Differs]);
    given("FRANCISCO", "FRANCISCA", &[Level::Differs]);
    given("ROSENDA AMPARO", "ROSENDA AMPARO", &[Level::Equal, Level::AlsoEqual]);
    given("ROSENDA AMPARO", "AMPARO ROSENDA", &[Level::Equal, Level::AlsoEqual]);
    given("ROSENDA AMPARO", "ROSENDA INGRID", &[Level::Equal, Level::AlsoDiffers]);
    given("ROSENDA AMPARO", "ROSENDA", &[Level::Equal]);
    // An initial does not speak for a name written out otherwise.
    given("AMPARO ELENA", "ROSENDA E", &[Level::Differs]);
}

/// A name whose words are all the same is the same name, wherever given names end and surnames begin.
#[test]
fn a_told_name_of_the_same_words_agrees_in_full() {
    use Level::{AlsoDiffers, AlsoEqual, Differs, Equal};
    let check = |told: [&str; 2], own: [&str; 2], given: &[Level], surname: &[Level]| {
        let child = format!("c,,,,{},{},,,,,,,,,", told[0], told[1]);
        let adult = format!("p,{},{},,,,,,,,,,,", own[0], own[1]);
        self::check(Comparison::ToldGiven, &child, &adult, given);
        self::check(Comparison::ToldSurname, &child, &adult, surname);
    };
    let both: &[Level] = &[Equal, AlsoEqual];
    let own = ["TOMAS ALONZO", "ANTONIO ANTONIO"];
    for told in [
        ["TOMAS ALONZO", "ANTONIO ANTONIO"],
        ["TOMAS", "ALONZO ANTONIO ANTONIO"],
        ["TOMAS ALONZO ANTONIO", "ANTONIO"],
        ["ANTONIO ANTONIO", "TOMAS ALONZO"],
        ["ANTONIO", "ANTONIO TOMAS ALONZO"],
        ["ANTONIO ANTONIO TOMAS", "ALONZO"],
    ] {
        check(told, own, both, both);
        check(
            own,
            told,
            if told[0].contains(' ') { both } else { &[Equal] },
            if told[1].contains(' ') { both } else { &[Equal] },
        );
    }
    check(["FRANCISCO", "DIEGO ALONZO"], ["FRANCISCO DIEGO", "ALONZO"], both, &[Equal]);
    check(["ALONZO", "FRANCISCO DIEGO"], ["FRANCISCO DIEGO", "ALONZO"], both, &[Equal]);
    // Another word, one word less, or two words only: no more than before.
    check(["ALONZO", "DIEGO"], ["DIEGO", "ALONZO"], &[Differs], &[Differs]);
    check(["TOMAS", "ALONZO ANTONIO"], ["TOMAS INGRID", "ALONZO TZUL"], &[Equal], &[Equal, AlsoDiffers]);
    check(["ANTONIO", "ALONZO TOMAS"], ["TOMAS INGRID", "ALONZO"], &[Differs], &[Equal]);
}

#[test]
fn inherited_surnames() {
    let inherits = |child: &str, given: &str, adult: &str, level: Level| {
        check(
            Comparison::Inheritance,
            &format!("c,X,{child},,,,,,,,,,,,"),
            &format!("p,{given},{adult},,,,,,,,,,"),
            &[level],
        );
    };
    inherits("XILOJ BATZ", "ROSENDA", "XILOJ BATZ", Level::Both);
    inherits("XILOJ BATZ", "ROSENDO", "XILOJ TZUL", Level::FirstFirst);
    inherits("XILOJ BATZ", "ROSENDA", "BATZ TZUL", Level::SecondFirst);
    inherits("XILOJ BATZ", "ROSENDA", "TZUL DE XILOJ", Level::Married);
    inherits("XILOJ BATZ", "ROSENDA", "TZUL BATZ", Level::ToSecond);
    // A surname that is the father's given name, misspelt or not, and both of his names.
    inherits("FRANCISCO", "FRANCISCO", "XILOJ", Level::GivenName);
    inherits("FRANSISCO", "FRANCISCO", "XILOJ", Level::GivenName);
    inherits("FRANCISCO XILOJ", "FRANCISCO", "XILOJ BATZ", Level::Filiation);
    inherits("FRANSISCO XILOJ", "PEDRO FRANCISCO", "XILOJ BATZ", Level::Filiation);
    inherits("PEDRO XILOJ", "FRANCISCO", "XILOJ BATZ", Level::SecondFirst);
    inherits("XILOJ BATZ", "ROSENDA", "TZUL CHAY", Level::Differs);
}

#[test]
fn told_births() {
    let birth = |told: &str, own: &str, level: Level| {
        check(Comparison::ToldBirth, &format!("c,,,,,,{told},,,,,,,,"), &format!("p,,SIC,,{own},,,,,,,,,"), &[level]);
        check(Comparison::NamedBirth, &format!("c,X,,{own},,,,,,,,,,,"), &format!("p,,SIC,,,,,{told},,,,,,"), &[level]);
    };
    birth("2008-05-03", "2008-05-03", Level::Equal);
    birth("2008-05-03", "2008-03-05", Level::DaySwapped);
    birth("2008-05-03", "2006-05-03", Level::OtherYear);
    birth("2008-05-03", "2008-05-13", Level::NearDate);
    birth("2008-05-03", "2008-09-13", Level::WithinOne);
    birth("2008-05-03", "2001-09-13", Level::Differs);
}

#[test]
fn told_a_numbers() {
    let number = |told: &str, own: &str, level: Level| {
        let (child, adult) = (format!("c,,,,,,,A{told},,,,,,,"), format!("p,,SIC,,,,,,A{own},,,,,"));
        check(Comparison::ToldANumber, &child, &adult, &[level]);
    };
    number("999123456", "999123456", Level::Equal);
    number("999123456", "999128456", Level::Close);
    number("999123456", "999123465", Level::Close);
    number("999123456", "999132465", Level::Differs);
    number("999123456", "999120056", Level::Differs);
    // Two digits swapped over a third are no slip of neighbours.
    number("999123456", "999321456", Level::Differs);
}

#[test]
fn days_and_their_lag() {
    let apart = |comparison, child: &str, adult: &str, level: Level| {
        let (child, adult) = (format!("c,,,,,,,,,,,{child},,"), format!("p,,SIC,,,,,,,,,{adult},,"));
        check(comparison, &child, &adult, &[level]);
    };
    for (day, level) in [
        ("2018-05-21", Level::Day0),
        ("2018-05-20", Level::Day1),
        ("2018-05-22", Level::Day1),
        ("2018-05-18", Level::Day2To3),
        ("2018-05-28", Level::Day4To7),
        ("2018-06-20", Level::Day8To30),
        ("2018-06-21", Level::Far),
        ("2017-05-21", Level::Far),
    ] {
        apart(Comparison::SameDay, &format!("{day},"), "2018-05-21", level);
    }
    // A referral comes after the apprehension; a day or two before it is a slip.
    for (day, level) in [
        ("2018-05-21", Level::Day0),
        ("2018-05-24", Level::Day2To3),
        ("2018-05-26", Level::Day4To7),
        ("2018-05-19", Level::Day8To30),
        ("2018-05-18", Level::Far),
        ("2018-06-30", Level::Far),
    ] {
        apart(Comparison::Lag, &format!(",{day}"), "2018-05-21", level);
    }
}

#[test]
fn a_blank_cell_says_nothing() {
    const FULL: &str = "p,ROSENDA,TUM,F,1985-05-03,WILMER,TUM,2008-05-03,A999123456,RGV1805000123,202-555-0142,2018-05-21,RGV,GUATEMALA";
    let subjects = |child: &str| findings(child, FULL).iter().map(|finding| finding.subject).collect::<Vec<_>>();
    for (child, expected) in [
        ("c,,,,,,,,A999888777,,,,,,", vec![Subject::NearANumber]),
        ("c,,,,ROSENDA,,,,,,,,,,", vec![Subject::ToldName]),
        ("c,,,2008-05-03,,,,,,,,,,,", vec![Subject::NamedChildBirth, Subject::AgeGap]),
        ("c,,,,,,,,,RGV1805000123,,,,,", vec![Subject::SharedNumber]),
        ("c,,,,,,,,,,202-555-0142,,,,", vec![Subject::Phone]),
        ("c,,,,,,,,,,202-555-0199,,,,", vec![]),
        ("c,,,,,,,,,,,2018-05-21,,,", vec![Subject::Encounter]),
        ("c,,,,,,,,,,,,,,GUATEMALA", vec![Subject::Origin]),
        ("c,,,,,,,A999123456,,,,,,,", vec![Subject::ToldANumber]),
    ] {
        assert_eq!(subjects(child), expected, "{child}");
    }
    // And the other way: an adult of whom only the id is known.
    const CHILD: &str = "c,WILMER,TUM,2008-05-03,ROSENDA,SIC,1985-05-03,A999123456,A999123457,RGV1805000123,202-555-0142,2018-05-21,,RGV,GUATEMALA";
    assert!(findings(CHILD, "p,,,F,,,,,,,,,,").is_empty());
}

/// The weight of a pair for the mother: all of it, or of one subject.
fn bits(child: &str, adult: &str) -> f64 {
    Theory::documented().weigh(&findings(child, adult)).total[Slot::Mother as usize].bits()
}

#[test]
fn the_better_a_told_fact_agrees_the_more_it_is_worth() {
    let falling = |rows: &[(&str, &str)]| {
        let found: Vec<f64> = rows.iter().map(|(child, adult)| bits(child, adult)).collect();
        assert!(found.windows(2).all(|pair| pair[0] >= pair[1]), "{rows:?}: {found:?}");
        // The best speaks for, the worst against.
        assert!(found[0] > 1.0 && found[found.len() - 1] < -1.0, "{rows:?}: {found:?}");
    };
    let adult = "p,YESENIA,VELASQUEZ,F,1985-05-03,,,,A999123456,,,,,";
    let child = |given: &str, surname: &str, birth: &str, number: &str| {
        format!("c,,,,{given},{surname},{birth},{number},,,,,,,")
    };
    let rows = |told: &[String]| {
        let rows: Vec<(&str, &str)> = told.iter().map(|told| (told.as_str(), adult)).collect();
        falling(&rows);
    };
    rows(&["YESENIA", "LLESENIA", "YESENI", "Y", "AMPARO"].map(|given| child(given, "", "", "")));
    rows(&["VELASQUEZ", "BELASQUES", "VELASQUET", "V", "TUM"].map(|surname| child("", surname, "", "")));
    rows(&["1985-05-03", "1985-03-05", "1985-05-13", "1985-09-01", "1961-09-01"].map(|birth| child("", "", birth, "")));
    rows(&["A999123456", "A999123465", "A999555555"].map(|number| child("", "", "", number)));
    // An initial that fits is no evidence against.
    assert!(bits(&child("Y", "", "", ""), adult) > 0.0);
}

#[test]
fn nearer_days_and_numbers_are_worth_more() {
    let adult = "p,,SIC,F,,,,,A999123456,,,2018-05-21,RGV,";
    let falling = |found: Vec<f64>| assert!(found.windows(2).all(|pair| pair[0] >= pair[1]), "{found:?}");
    let met = ["2018-05-21", "2018-05-20", "2018-05-18", "2018-05-15", "2018-05-01", "2016-01-01"];
    falling(met.iter().map(|day| bits(&format!("c,,,,,,,,,,,{day},,,"), adult)).collect());
    let numbers = ["999123457", "999123459", "999123464", "999123480", "999123756", "999888888"];
    falling(numbers.iter().map(|own| bits(&format!("c,,,,,,,,A{own},,,2018-05-21,,RGV,"), adult)).collect());
}

#[test]
fn whoever_is_not_older_is_shown_and_weighed_down() {
    let child = "c,,,2008-05-03,,,,,,,,,,,";
    check(Comparison::AgeGap, child, "p,EVA,SIC,F,2009-05-03,,,,,,,,,", &[Level::NotOlder]);
    check(Comparison::AgeGap, child, "p,EVA,SIC,F,1984-05-03,,,,,,,,,", &[Level::Gap]);
    for born in ["2008-05-04", "2009-05-03", "2014-05-03", "2018-01-01"] {
        let found = bits(child, &format!("p,EVA,SIC,F,{born},,,,,,,,,"));
        assert!(found < -15.0, "{born}: {found}");
    }
    assert!(bits(child, "p,EVA,SIC,F,1984-05-03,,,,,,,,,") > -1.0);
    assert!(bits(child, "p,EVA,SIC,F,1999-05-03,,,,,,,,,") < -5.0);
}

#[test]
fn what_many_hold_loses_its_worth() {
    let shared = |column: &dyn Fn(&str) -> String, subject: Subject| -> Vec<f64> {
        let worth = |holders: usize| {
            let rows: String = (0..60)
                .map(|at| format!("s{at},{},{}\n", made_up(at), column(if at < holders { "1" } else { "" })))
                .collect();
            let header = column("header");
            let (children, adults) =
                (format!("id,given,{header}\nc,ELMER,{}\n", column("1")), format!("id,given,{header}\n{rows}"));
            let roster = roster(&[("children.csv", CHILDREN, &children), ("adults.csv", ADULTS, &adults)]);
            let findings = compare(&roster, &ChildView::new(&roster, 0), 0);
            let weighed = Theory::documented().weigh(&findings);
            let at = findings.iter().position(|finding| finding.subject == subject).expect("both hold it");
            weighed.findings[at].alone[0].bits()
        };
        [1, 2, 5, 20, 60].map(worth).to_vec()
    };
    let phone = |value: &str| match value {
        "header" => "phone".to_owned(),
        "" => String::new(),
        _ => "202-555-0142".to_owned(),
    };
    let event = |value: &str| match value {
        "header" => "event".to_owned(),
        "" => String::new(),
        _ => "RGV1805000123".to_owned(),
    };
    for found in [shared(&phone, Subject::Phone), shared(&event, Subject::SharedNumber)] {
        assert!(found.windows(2).all(|pair| pair[0] > pair[1]), "{found:?}");
        assert!(found[0] > 4.0 && found[4] < 1.0, "{found:?}");
    }
}

#[test]
fn rarity_is_counted_in_the_file_without_the_candidate() {
    // ROSENDA once in the file: her own row must not make her name common.
    let one = findings("c,,,,ROSENDA,,,,,,,,,,", "p,ROSENDA,SIC,F,,,,,,,,,,");
    assert_eq!((one[0].parts[0].reached, one[0].parts[0].of), (0, 41));
    assert!(Theory::documented().chance(&one[0].parts[0]) < 0.02);
}

#[test]
fn a_father_is_not_misnamed_because_the_mother_is_named_too() {
    let stands_on = |father: &str| {
        let told = "mother.given,mother.surname,father.given,father.surname";
        let children = format!("id,given,surname,birth,{told}\nc,ELMER,TUM,2009-05-03,ROSENDA,IXCOY,{father},TUM\n");
        let adults = "id,given,surname,sex,birth\np,ANACLETO,TUM,M,1980-01-01\nq,INGRID,POP,F,1985-02-02\n";
        let roster = roster(&[("children.csv", CHILDREN, &children), ("adults.csv", ADULTS, adults)]);
        let findings = compare(&roster, &ChildView::new(&roster, 0), 0);
        Theory::documented().weigh(&findings).stands_on(Slot::Father).0
    };
    assert!(stands_on("ANACLETO") > Weight::ZERO);
    assert_eq!(stands_on("HERMENEGILDO"), Weight::ZERO, "the surname alone names a brother as well");
}
