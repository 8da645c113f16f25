//! `family`: a child's states, each counted one by one; shares that are known are found again; bands.

use proptest::prelude::*;
use reencuentro::facts::{Band, Shares, Weight};
use reencuentro::family::{
    Candidate, Population, Standing, States, band, estimate, parent_share, posterior, prior, stated,
};
use reencuentro::model::Slot;

use super::invented::Dice;

const SHARES: Shares =
    Shares { nobody: 0.30, mother: 0.25, father: 0.35, both: 0.02, relative: 0.08, alongside: ALONGSIDE };

/// As the model states it: of the children with one parent in the files, the share who have another relative there.
const ALONGSIDE: f64 = 0.12;

/// Every state there is, with its likelihood and (mother, father, relative) as places in the list.
type State = (f64, Option<usize>, Option<usize>, Option<usize>);

/// Beside the other parent a recorded sex is believed: a man is not the mother, nor a woman the father.
fn may_be_two(mother: &Candidate, father: &Candidate) -> bool {
    mother.woman >= 0.1 && father.woman <= 0.9
}

fn all_states(candidates: &[Candidate], terms: &[[f64; 3]], shares: &Shares) -> Vec<State> {
    let mut all = vec![(shares.nobody, None, None, None)];
    for (a, [x, y, z]) in terms.iter().enumerate() {
        all.push((shares.relative * z, None, None, Some(a)));
        for (share, likelihood, mother, father) in
            [(shares.mother, x, Some(a), None), (shares.father, y, None, Some(a))]
        {
            all.push((share * likelihood * (1.0 - ALONGSIDE), mother, father, None));
            for (b, other) in terms.iter().enumerate().filter(|(b, _)| *b != a) {
                all.push((share * likelihood * ALONGSIDE * other[2], mother, father, Some(b)));
            }
        }
        for (b, other) in terms.iter().enumerate().filter(|(b, _)| *b != a) {
            if may_be_two(&candidates[a], &candidates[b]) {
                all.push((shares.both * x * other[1], Some(a), Some(b), None));
            }
        }
    }
    all
}

fn check(candidates: &[Candidate], asked: usize, population: &Population, shares: &Shares) {
    let terms: Vec<[f64; 3]> = candidates
        .iter()
        .map(|one| {
            let [mother, father, relative] = one.weight.map(|weight| (weight.bits() * std::f64::consts::LN_2).exp());
            let among = |chance: f64, of: f64| if of > 0.0 { chance / of } else { 0.0 };
            [
                mother * among(one.woman, population.women),
                father * among(1.0 - one.woman, population.men),
                relative * among(1.0, population.all),
            ]
        })
        .collect();
    let all = all_states(candidates, &terms, shares);
    let whole: f64 = all.iter().map(|state| state.0).sum();
    let share = |test: &dyn Fn(&State) -> bool| {
        all.iter().filter(|state| test(state)).map(|state| state.0).sum::<f64>() / whole
    };
    // Some candidates are asked about, the others only compared.
    let rest = States::of(&candidates[asked..], &[], population);
    let found = posterior(&candidates[..asked], &[], &rest, population, shares);
    let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
    let nobody = all[0].0 / whole;
    assert!(near(found.nobody, nobody), "nobody {} {nobody} of {candidates:?}", found.nobody);
    for (at, [mother, father, relative]) in found.candidates.iter().enumerate() {
        let expected = [share(&|s| s.1 == Some(at)), share(&|s| s.2 == Some(at)), share(&|s| s.3 == Some(at))];
        assert!(
            near(*mother, expected[0]) && near(*father, expected[1]) && near(*relative, expected[2]),
            "{at}: {:?} {expected:?} of {candidates:?}",
            found.candidates[at]
        );
        assert!(mother + father <= 1.0 + 1e-9 && *relative <= 1.0 + 1e-9);
    }
    let states = States::of(candidates, &[], population);
    let parts = [
        shares.nobody,
        shares.mother * states.mother(shares.alongside),
        shares.father * states.father(shares.alongside),
        shares.both * states.both(),
        shares.relative * states.relative(),
    ];
    assert!(near(parts.iter().sum::<f64>() / states.whole(shares), 1.0));
    let counted = [
        share(&|s| (s.1, s.2, s.3) == (None, None, None)),
        share(&|s| s.1.is_some() && s.2.is_none()),
        share(&|s| s.1.is_none() && s.2.is_some()),
        share(&|s| s.1.is_some() && s.2.is_some()),
        share(&|s| s.1.is_none() && s.2.is_none() && s.3.is_some()),
    ];
    for (part, counted) in parts.iter().zip(counted) {
        assert!(near(part / whole, counted), "{parts:?} {counted}");
    }
}

fn candidate(adult: u32, woman: f64, bits: [i32; 3]) -> Candidate {
    Candidate::new(adult, woman, bits.map(|bits| Weight(bits * 100)), 5)
}

fn people(women: f64, men: f64) -> Population {
    Population { women, men, all: women + men }
}

#[test]
fn states_are_counted_one_by_one() {
    let half = people(100.0, 100.0);
    check(&[], 0, &half, &SHARES);
    check(&[candidate(0, 0.99, [9, 3, 4])], 1, &half, &SHARES);
    // A couple, and an uncle.
    let three = [candidate(0, 0.99, [14, 2, 4]), candidate(1, 0.01, [2, 13, 5]), candidate(2, 0.01, [1, 6, 9])];
    for asked in 0..=3 {
        check(&three, asked, &half, &SHARES);
    }
    // Evidence so strong that rounding would drown everybody else.
    let strong = [candidate(0, 0.5, [62, 62, 30]), candidate(1, 0.5, [3, 2, 9]), candidate(2, 0.01, [-5, 12, 4])];
    for asked in 0..=3 {
        check(&strong, asked, &half, &SHARES);
    }
}

proptest! {
    #[test]
    fn states_are_counted_one_by_one_whatever_the_evidence(
        list in prop::collection::vec((0.0f64..=1.0, prop::array::uniform3(-30i32..60)), 0..=6),
        asked in 0usize..=6,
        (women, men) in (1.0f64..500.0, 1.0f64..500.0),
        raw in prop::array::uniform5(0.0f64..1.0),
    ) {
        let candidates: Vec<Candidate> =
            list.iter().enumerate().map(|(at, &(woman, bits))| candidate(at as u32, woman, bits)).collect();
        let [nobody, mother, father, both, relative] = raw;
        let shares = stated(&Shares { nobody: nobody + 0.01, mother, father, both, relative, alongside: ALONGSIDE }, None, &people(women, men));
        check(&candidates, asked.min(candidates.len()), &people(women, men), &shares);
    }
}

#[test]
fn a_list_of_men_holds_no_mother() {
    let close = |a: f64, b: f64| assert!((a - b).abs() < 1e-12, "{a} {b}");
    let men = stated(&SHARES, None, &people(0.2, 19.8));
    assert_eq!((men.mother, men.both), (0.0, 0.0));
    close(men.nobody + men.father + men.relative, 1.0);
    let women = stated(&SHARES, None, &people(19.8, 0.2));
    assert_eq!((women.father, women.both), (0.0, 0.0));
    let found = posterior(&[candidate(0, 0.01, [9, 9, 0])], &[], &States::default(), &people(0.2, 19.8), &men);
    assert_eq!(found.candidates[0][0], 0.0);
    assert!(found.candidates[0][1] > 0.5);
    assert_eq!(stated(&SHARES, None, &people(0.0, 0.0)).nobody, 1.0);
}

#[test]
fn a_declared_share_is_kept() {
    for share in [0.01, 0.2, 0.62, 0.99] {
        for population in [people(50.0, 50.0), people(0.0, 60.0), people(60.0, 0.0)] {
            let shares = stated(&SHARES, Some(share), &population);
            assert!((parent_share(&shares) - share).abs() < 1e-12, "{share} {shares:?}");
            let whole = shares.nobody + parent_share(&shares) + shares.relative;
            assert!((whole - 1.0).abs() < 1e-12, "{shares:?}");
        }
    }
    // What is out of bounds is held at them, and what is no number is not declared.
    assert!((parent_share(&stated(&SHARES, Some(7.0), &people(5.0, 5.0))) - 0.99).abs() < 1e-12);
    assert_eq!(stated(&SHARES, Some(f64::NAN), &people(5.0, 5.0)), stated(&SHARES, None, &people(5.0, 5.0)));
    let none = Shares { nobody: 0.0, mother: 0.0, father: 0.0, both: 0.0, relative: 0.0, alongside: ALONGSIDE };
    for odd in [none, Shares { nobody: f64::NAN, ..none }, Shares { mother: -3.0, ..none }] {
        let shares = stated(&odd, None, &people(5.0, 5.0));
        assert_eq!((shares.nobody, parent_share(&shares)), (1.0, 0.0), "{odd:?}");
    }
}

/// Children drawn from known shares, in a list of 60 women and 60 men of whom each shows one fact: it is true of nine
/// parents in ten, half the relatives, one stranger in a thousand.
fn drawn(truth: &Shares, children: usize, seed: u64) -> Vec<States> {
    const U: f64 = 0.001;
    let mut dice = Dice(seed);
    let population = people(60.0, 60.0);
    let draw = |dice: &mut Dice| {
        let state = dice.share();
        let bounds = [truth.mother, truth.father, truth.both, truth.relative];
        let at = bounds.iter().scan(0.0, |sum, share| {
            *sum += share;
            Some(*sum)
        });
        let state = at.take_while(|bound| state >= *bound).count();
        let (woman, man) = (dice.below(60), 60 + dice.below(60));
        let (mother, father) = (matches!(state, 0 | 2).then_some(woman), matches!(state, 1 | 2).then_some(man));
        let beside = state < 2 && dice.share() < ALONGSIDE;
        let relative = (state == 3 || beside).then(|| {
            loop {
                let at = dice.below(120);
                if Some(at) != mother && Some(at) != father {
                    break at;
                }
            }
        });
        let candidates: Vec<Candidate> = (0..120)
            .map(|at| {
                let chance = match Some(at) {
                    who if who == mother || who == father => 0.9,
                    who if who == relative => 0.5,
                    _ => U,
                };
                let weight = if dice.share() < chance {
                    [0.9, 0.9, 0.5].map(|m| Weight::of_ratio(m, U))
                } else {
                    [0.9, 0.9, 0.5].map(|m| Weight::of_ratio(1.0 - m, 1.0 - U))
                };
                Candidate::new(at as u32, if at < 60 { 1.0 } else { 0.0 }, weight, 5)
            })
            .collect();
        States::of(&candidates, &[], &population)
    };
    (0..children).map(|_| draw(&mut dice)).collect()
}

#[test]
fn the_estimate_finds_known_shares() {
    for (truth, seed) in [
        (Shares { nobody: 0.62, mother: 0.22, father: 0.08, both: 0.03, relative: 0.05, alongside: ALONGSIDE }, 1),
        (Shares { nobody: 0.10, mother: 0.15, father: 0.60, both: 0.10, relative: 0.05, alongside: ALONGSIDE }, 2),
        (SHARES, 3),
    ] {
        let found = estimate(&SHARES, &drawn(&truth, 2000, seed));
        // Three standard errors of a share among 2000 are at most .034; a relative alone is hard to tell from a parent.
        for (what, found, truth, within) in [
            ("nobody", found.nobody, truth.nobody, 0.04),
            ("mother", found.mother, truth.mother, 0.05),
            ("father", found.father, truth.father, 0.05),
            ("both", found.both, truth.both, 0.03),
            ("a parent", parent_share(&found), parent_share(&truth), 0.05),
        ] {
            assert!((found - truth).abs() < within, "{what}: {found} for {truth}");
        }
    }
}

#[test]
fn the_estimate_stays_with_the_default_on_few_children() {
    let alone = estimate(&SHARES, &[]);
    assert!((alone.nobody - SHARES.nobody).abs() < 1e-12 && (alone.both - SHARES.both).abs() < 1e-12, "{alone:?}");
    let nobody = vec![States::default(); 5];
    let found = estimate(&SHARES, &nobody);
    assert!(found.nobody > SHARES.nobody && found.nobody < 0.5, "{found:?}");
}

#[test]
fn the_prior_is_one_of_all() {
    let population = people(128.0, 64.0);
    let bits = |woman, slot| prior(&candidate(0, woman, [0; 3]), slot, &population, &SHARES).bits();
    assert!((bits(1.0, Slot::Mother) - (0.27f64 / 128.0).log2()).abs() < 0.01);
    assert!((bits(0.0, Slot::Father) - (0.37f64 / 64.0).log2()).abs() < 0.01);
    assert!(bits(0.0, Slot::Mother) < -30.0);
}

/// Probability, rival, bits of the naming group, bits of a second, groups.
fn check_band(standing: (f64, f64, i32, i32, u32), expected: Band, held: &[&str]) {
    let (probability, rival, identifying, second, groups) = standing;
    let (identifying, second) = (Weight(identifying), Weight(second));
    let (found, codes) = band(&Standing { probability, rival, identifying, second, groups });
    assert_eq!(
        (found, codes.iter().map(String::as_str).collect::<Vec<_>>()),
        (expected, held.to_vec()),
        "{standing:?}"
    );
}

#[test]
fn bands() {
    check_band((0.95, 0.02, 500, 150, 4), Band::Strong, &[]);
    check_band((0.96, 0.0, 400, 100, 2), Band::Strong, &[]);
    check_band((0.94, 0.0, 400, 100, 2), Band::Likely, &[]);
    check_band((0.95, 0.02, 399, 150, 4), Band::Likely, &["held-nobody-named"]);
    check_band((0.95, 0.02, 500, 99, 4), Band::Likely, &["held-no-second-fact"]);
    check_band((0.95, 0.02, 0, 0, 4), Band::Likely, &["held-nobody-named", "held-no-second-fact"]);
    check_band((0.95, 0.30, 500, 150, 4), Band::Likely, &["held-margin"]);
    check_band((0.89, 0.02, 500, 150, 4), Band::Likely, &[]);
    check_band((0.60, 0.02, 500, 150, 4), Band::Likely, &[]);
    check_band((0.59, 0.02, 500, 150, 4), Band::Possible, &[]);
    check_band((0.20, 0.02, 500, 150, 4), Band::Possible, &[]);
    check_band((0.19, 0.02, 500, 150, 4), Band::Weak, &[]);
    // Ties: near one another, and half the probability between them.
    check_band((0.48, 0.45, 500, 150, 4), Band::Tie, &["held-tie"]);
    check_band((0.45, 0.48, 500, 150, 4), Band::Tie, &["held-tie"]);
    check_band((0.24, 0.20, 500, 150, 4), Band::Possible, &[]);
    check_band((0.60, 0.30, 500, 150, 4), Band::Likely, &[]);
    check_band((0.95, 0.02, 500, 150, 1), Band::NotEnough, &["held-few-groups"]);
    check_band((0.95, 0.02, 500, 150, 0), Band::NotEnough, &["held-few-groups"]);
}

#[test]
fn an_adult_of_unknown_sex_reaches_as_far_as_the_better_fitting_parent() {
    let reach = |woman: f64, weight: [i32; 3]| Candidate::new(0, woman, weight.map(Weight), 5).reach();
    assert_eq!(reach(0.5, [1800, -300, 0]), Weight(1700));
    assert_eq!(reach(0.5, [-300, 1800, 0]), Weight(1700));
    assert_eq!(reach(0.25, [1800, -300, 0]), Weight(1600));
    assert_eq!(reach(1.0, [400, 1800, 0]), Weight(400), "a sure woman is no father, however well she fits");
    assert_eq!(reach(0.0, [1800, 400, 0]), Weight(400));
    assert_eq!(reach(0.5, [100, 100, 700]), Weight(700));
}
