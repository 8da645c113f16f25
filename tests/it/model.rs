//! `model`: the table is whole and has sources, a fact counts once, and what it claims is what is measured.

use std::collections::BTreeSet;

use proptest::prelude::*;
use reencuentro::compare::{ChildView, Comparison, Finding, Level, Part, Slots, Subject, Teller, compare, fact};
use reencuentro::facts::Weight;
use reencuentro::model::{Evidence, ROWS, Slot, TRUST, Theory};
use reencuentro::synth::Layout;

use super::invented::{ADULTS, CHILDREN, Dice, made_up, roster, world_roster};

/// Every level that a comparison can report, as one reads it in `compare`; the age gap is a curve.
const EMITTED: &[(&[Comparison], &[Level])] = {
    use Comparison::*;
    use Level::*;
    &[
        (
            &[ToldGiven, ToldSurname, NamedGiven, NamedSurname, RelativeGiven, RelativeSurname],
            &[Equal, ShortForm, SameSound, Close, Initial, AlsoEqual, AlsoDiffers, Differs],
        ),
        (
            &[ToldBirth, NamedBirth, RelativeBirth],
            &[Equal, DaySwapped, OtherYear, NearDate, Overlaps, WithinOne, Differs],
        ),
        (&[ToldANumber, NamedANumber], &[Equal, Close, Differs]),
        (&[Inheritance], &[Both, Filiation, FirstFirst, SecondFirst, Married, ToSecond, GivenName, Differs]),
        (&[Spelling], &[Equal, ShortForm, SameSound, Close]),
        (&[AgeGap], &[NotOlder]),
        (&[SameDay, Lag], &[Day0, Day1, Day2To3, Day4To7, Day8To30, Far]),
        (&[Place], &[Compatible, Incompatible]),
        (&[SharedNumber], &[Equal, Differs]),
        (
            &[NearSameCell, NearFiveDays, NearElse],
            &[Equal, Apart1, Apart2To3, Apart4To10, Apart11To50, Apart51To500, Far],
        ),
        (&[Origin], &[Municipality, Department, Language, Country, OtherMunicipality, OtherDepartment, Differs]),
        (&[Phone, Email, Address, SiblingPhone], &[Equal]),
        (&[Denial], &[NotThisOne, NotTheParent, NobodySuch, Elsewhere]),
        (&[SiblingFirst, SiblingSecond, SiblingNumber], &[Equal, Differs]),
        (&[SiblingAge], &[Gap, Differs]),
        (&[SiblingDay], &[Day0, Day1, Day2To3, Day4To7, Day8To30, Far]),
        (&[SiblingPlace], &[Compatible, Incompatible]),
        (&[SiblingNear], &[Apart1, Apart2To3, Apart4To10, Apart11To50, Apart51To500, Far]),
        (&[SiblingOrigin], &[Municipality, Department, Language, Country, Differs]),
        (&[Status], &[OtherAdult, FamilyUnit]),
    ]
};

fn emitted() -> BTreeSet<(Comparison, Level)> {
    let pairs = EMITTED.iter().flat_map(|(comparisons, levels)| {
        comparisons.iter().flat_map(|&comparison| levels.iter().map(move |&level| (comparison, level)))
    });
    pairs.collect()
}

#[test]
fn the_table_knows_every_level_once_and_says_where_it_is_from() {
    let rows: BTreeSet<(Comparison, Level)> = ROWS.iter().map(|row| (row.comparison, row.level)).collect();
    assert_eq!(rows.len(), ROWS.len(), "a row stands twice");
    assert_eq!(rows.difference(&emitted()).collect::<Vec<_>>(), Vec::<&(Comparison, Level)>::new(), "never reported");
    assert_eq!(emitted().difference(&rows).collect::<Vec<_>>(), Vec::<&(Comparison, Level)>::new(), "not in the table");
    for row in ROWS {
        assert!(!row.source.is_empty(), "{row:?}");
        assert!(row.m.iter().all(|m| (0.0..=1.0).contains(m)) && row.m.iter().any(|m| *m > 0.0), "{row:?}");
    }
}

#[test]
fn real_pairs_report_nothing_else() {
    for layout in Layout::ALL {
        let roster = world_roster(60, 5, layout);
        let known = emitted();
        for child in 0..roster.children.len() as u32 {
            let view = ChildView::new(&roster, child);
            for adult in 0..roster.adults.len() as u32 {
                for part in compare(&roster, &view, adult).iter().flat_map(|finding| &finding.parts) {
                    let pair = (part.comparison, part.level);
                    assert!(known.contains(&pair) || pair == (Comparison::AgeGap, Level::Gap), "{part:?}");
                    assert!(part.reference > 0.0 && part.reference <= 1.0, "{part:?}");
                    assert!(part.reached <= part.of, "{part:?}");
                }
            }
        }
    }
}

/// What the documented weights make of some findings.
fn weigh(findings: &[Finding]) -> Evidence {
    Theory::documented().weigh(findings)
}

fn finding(subject: Subject, parts: Vec<Part>) -> Finding {
    Finding { subject, slots: Slots::ALL, parts: parts.into(), from_note: false, child_cell: None, adult_cell: None }
}

fn worth(comparison: Comparison, level: Level, reference: f64) -> [Weight; 3] {
    let part = Part::known(comparison, level, reference, 0);
    weigh(&[finding(Subject::Phone, vec![part])]).findings[0].alone
}

/// Levels from best to worst, each with the share that reaches it by chance, are worth less and less.
fn check_falling(comparison: Comparison, slots: &[Slot], levels: &[(Level, f64)]) {
    for &slot in slots {
        let found: Vec<f64> =
            levels.iter().map(|&(level, share)| worth(comparison, level, share)[slot as usize].bits()).collect();
        assert!(found.windows(2).all(|pair| pair[0] >= pair[1]), "{comparison:?} {slot:?} {levels:?}: {found:?}");
    }
}

#[test]
fn more_agreement_is_never_worth_less() {
    use Comparison::*;
    use Level::*;
    const PARENTS: &[Slot] = &[Slot::Mother, Slot::Father];
    const RELATIVE: &[Slot] = &[Slot::Relative];
    // A short form is another kind of nearly than a spelling: neither is the better one.
    for near in [ShortForm, SameSound, Close] {
        let names = [(Equal, 0.01), (near, 0.01), (Initial, 0.08), (Differs, 0.9)];
        for comparison in [ToldGiven, NamedGiven] {
            check_falling(comparison, PARENTS, &names);
        }
        check_falling(RelativeGiven, RELATIVE, &names);
        // Surnames have no short forms to speak of.
        if near != ShortForm {
            check_falling(ToldSurname, PARENTS, &names);
            check_falling(NamedSurname, PARENTS, &names);
            check_falling(RelativeSurname, RELATIVE, &names);
        }
        check_falling(Spelling, &Slot::ALL, &[(Equal, 1.0), (near, 1.0)]);
    }
    for comparison in [ToldGiven, ToldSurname, NamedGiven, NamedSurname, RelativeGiven, RelativeSurname, Spelling] {
        check_falling(comparison, &Slot::ALL, &[(Equal, 0.02), (SameSound, 0.02), (Close, 0.02)]);
    }
    for comparison in [ToldGiven, ToldSurname, NamedGiven, NamedSurname] {
        check_falling(comparison, PARENTS, &[(AlsoEqual, 0.01), (AlsoDiffers, 0.9)]);
    }
    let births = [(Equal, 1e-4), (DaySwapped, 1e-4), (NearDate, 0.005), (WithinOne, 0.06), (Differs, 0.9)];
    for comparison in [ToldBirth, NamedBirth] {
        check_falling(comparison, PARENTS, &births);
        check_falling(comparison, PARENTS, &[(Overlaps, 0.06), (WithinOne, 0.09), (Differs, 0.9)]);
    }
    for comparison in [ToldANumber, NamedANumber] {
        check_falling(comparison, PARENTS, &[(Equal, 1e-5), (Close, 1e-4), (Differs, 1.0)]);
    }
    check_falling(SameDay, &Slot::ALL, &[(Day0, 0.02), (Day1, 0.02), (Day2To3, 0.04), (Day4To7, 0.08), (Far, 0.9)]);
    check_falling(Lag, &Slot::ALL, &[(Day2To3, 0.04), (Day4To7, 0.08), (Day8To30, 0.1), (Far, 0.9)]);
    check_falling(Lag, &Slot::ALL, &[(Day1, 0.02), (Day0, 0.02), (Day4To7, 0.08)]);
    check_falling(Place, &Slot::ALL, &[(Compatible, 0.5), (Incompatible, 0.5)]);
    check_falling(SharedNumber, &Slot::ALL, &[(Equal, 2e-4), (Differs, 0.98)]);
    let apart = [(Apart1, 2e-4), (Apart2To3, 4e-4), (Apart4To10, 1e-3), (Apart11To50, 5e-3), (Apart51To500, 2e-2)];
    for comparison in [NearSameCell, NearFiveDays, NearElse] {
        check_falling(comparison, &Slot::ALL, &[&apart[..], &[(Far, 0.97)]].concat());
    }
    let origin = [(Municipality, 0.01), (Department, 0.06), (Language, 0.06), (Country, 0.4), (Differs, 0.6)];
    check_falling(Origin, &Slot::ALL, &origin);
    for pattern in [Both, Filiation, FirstFirst, SecondFirst, Married, ToSecond, GivenName] {
        let rare = if matches!(pattern, Both | Filiation) { 1e-4 } else { 0.005 };
        check_falling(Inheritance, PARENTS, &[(pattern, rare), (Differs, 0.95)]);
    }
}

#[test]
fn a_rarer_value_is_worth_more() {
    for row in ROWS {
        let [rare, common] = [0.001, 0.2].map(|share| worth(row.comparison, row.level, share));
        for slot in 0..3 {
            assert!(row.m[slot] == 0.0 || rare[slot] > common[slot], "{row:?}");
            assert!(row.m[slot] > 0.0 || rare[slot] == Weight::ZERO, "{row:?}");
        }
    }
}

#[test]
fn a_fact_counts_once() {
    let named = finding(
        Subject::ToldName,
        vec![
            Part::known(Comparison::ToldGiven, Level::Equal, 0.01, fact::PARENT_GIVEN),
            Part::known(Comparison::ToldSurname, Level::Equal, 0.01, fact::SURNAME),
        ],
    );
    let inherited = finding(
        Subject::Inheritance,
        vec![
            Part::known(Comparison::Inheritance, Level::SecondFirst, 0.02, fact::SURNAME),
            Part::known(Comparison::Spelling, Level::Equal, 1.0, fact::SURNAME),
        ],
    );
    let both = weigh(&[named.clone(), inherited.clone()]);
    assert_eq!(both.findings[1].counted[0], Weight::ZERO);
    assert_eq!(both.total[0], weigh(&[named]).total[0]);
    assert!(weigh(&[inherited]).total[0].bits() > 3.0);

    let born =
        finding(Subject::ToldBirth, vec![Part::known(Comparison::ToldBirth, Level::Equal, 1e-4, fact::PARENT_BIRTH)]);
    let mut gap = Part::known(Comparison::AgeGap, Level::Gap, 0.02, fact::PARENT_BIRTH);
    gap.years = 24.0;
    let aged = finding(Subject::AgeGap, vec![gap]);
    assert!(weigh(std::slice::from_ref(&aged)).total[0].bits() > 0.5);
    assert_eq!(weigh(&[born.clone(), aged.clone()]).total[0], weigh(std::slice::from_ref(&born)).total[0]);
    // Whichever comes first.
    assert_eq!(weigh(&[aged, born.clone()]).total[0], weigh(&[born]).total[0]);
}

#[test]
fn a_finding_for_the_mother_says_nothing_of_the_father() {
    let part = Part::known(Comparison::ToldGiven, Level::Equal, 0.01, fact::PARENT_GIVEN);
    let slots = Slots { mother: true, father: false, relative: true };
    let evidence = weigh(&[Finding { slots, ..finding(Subject::ToldName, vec![part]) }]);
    assert!(evidence.total[0] > Weight::ZERO);
    assert_eq!(evidence.total[1..], [Weight::ZERO; 2]);
}

fn any_part() -> impl Strategy<Value = Part> {
    let facts = prop::sample::select((0..14).map(|bit| 1u16 << bit).collect::<Vec<_>>());
    (0..ROWS.len(), 0u32..400, 1e-6f64..1.0, facts).prop_map(|(row, reached, reference, facts)| {
        Part::counted(ROWS[row].comparison, ROWS[row].level, reached, 400, reference, facts)
    })
}

fn any_finding() -> impl Strategy<Value = Finding> {
    const SUBJECTS: [Subject; 16] = [
        Subject::ToldName,
        Subject::ToldBirth,
        Subject::ToldANumber,
        Subject::NamedChild,
        Subject::NamedChildBirth,
        Subject::NamedChildANumber,
        Subject::RelativeName(Teller::Child),
        Subject::RelativeName(Teller::Adult),
        Subject::Inheritance,
        Subject::AgeGap,
        Subject::Encounter,
        Subject::SharedNumber,
        Subject::NearANumber,
        Subject::Origin,
        Subject::Phone,
        Subject::Status,
    ];
    (prop::sample::select(&SUBJECTS[..]), prop::collection::vec(any_part(), 1..4))
        .prop_map(|(subject, parts)| finding(subject, parts))
}

proptest! {
    #[test]
    fn what_is_counted_sums_to_the_total(findings in prop::collection::vec(any_finding(), 0..12)) {
        let evidence = weigh(&findings);
        for slot in 0..3 {
            let sum: Weight = evidence.findings.iter().map(|counted| counted.counted[slot]).sum();
            prop_assert_eq!(sum, evidence.total[slot]);
            let groups: Weight = evidence.groups.iter().map(|group| group[slot]).sum();
            prop_assert_eq!(groups, evidence.total[slot]);
        }
    }
}

/// MODEL's first check, for names that children tell: the list is drawn from known shares, the weight that the model
/// gives to a name is measured again by counting, and the two agree within 0.2 bits for names of fifteen and more.
#[test]
fn a_told_name_is_worth_what_is_measured() {
    const PEOPLE: usize = 1200;
    // The model's own: a parent's given name is told as it is written four times in five.
    const TOLD_RIGHT: f64 = 0.80;
    let mut dice = Dice(11);
    // The most common name is borne by a tenth, others by less and less.
    let name = |dice: &mut Dice| made_up((dice.share() * dice.share() * 48.0) as usize);
    let own: Vec<String> = (0..PEOPLE).map(|_| name(&mut dice)).collect();
    let told: Vec<String> =
        own.iter().map(|own| if dice.share() < TOLD_RIGHT { own.clone() } else { name(&mut dice) }).collect();
    let adults: String = own.iter().enumerate().map(|(at, name)| format!("p{at},{name},F\n")).collect();
    let children: String = told.iter().enumerate().map(|(at, name)| format!("c{at},{name}\n")).collect();
    let (adults, children) = (format!("id,given,sex\n{adults}"), format!("id,mother.given\n{children}"));
    let roster = roster(&[("children.csv", CHILDREN, &children), ("adults.csv", ADULTS, &adults)]);
    assert_eq!((roster.children.len(), roster.adults.len()), (PEOPLE, PEOPLE));

    // m, over true pairs: what was told by chance agrees now and then.
    let right = (0..PEOPLE).filter(|&at| own[at] == told[at]).count() as f64 / PEOPLE as f64;
    let error = (TOLD_RIGHT * (1.0 - TOLD_RIGHT) / PEOPLE as f64).sqrt();
    assert!((right - TOLD_RIGHT).abs() < 4.0 * error + 0.01, "{right}");
    let mut checked = 0;
    for at in (0..PEOPLE).filter(|&at| own[at] == told[at]) {
        let findings = compare(&roster, &ChildView::new(&roster, at as u32), at as u32);
        let [only] = &findings[..] else { panic!("{findings:?}") };
        assert_eq!((only.subject, only.parts[0].level), (Subject::ToldName, Level::Equal));
        let others = own.iter().filter(|name| **name == told[at]).count() - 1;
        if others < 15 {
            continue;
        }
        let measured = (right * (PEOPLE as f64 - 1.0) / others as f64).log2();
        let claimed = weigh(&findings).total[0].bits() / TRUST;
        assert!((measured - claimed).abs() < 0.2, "{}: {others} others, {measured} {claimed}", told[at]);
        checked += 1;
    }
    assert!(checked > 500, "{checked}");
}
