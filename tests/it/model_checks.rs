//! The model is itself: what is drawn from known shares and weights is found again, terms sum, probabilities sum to one,
//! agreement never hurts, strangers change nobody's evidence.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use reencuentro::compare::{ChildView, Comparison, Level, Part, compare};
use reencuentro::facts::{Piece, Settings, Shares, TermKind, Weight};
use reencuentro::family::{Candidate, Population, Posterior, States, estimate, parent_share, posterior};
use reencuentro::model::{KAPPA, ROWS, Theory};
use reencuentro::pipeline::{Desk, merge, plan, score};
use reencuentro::roster::Roster;
use reencuentro::synth::{Dials, Layout, Recipe, invent, sheets};

use super::invented::{ADULTS, CHILDREN, Dice, made_up, roster, world_roster};

// (a) What is drawn from known π, m and u is found again.

/// As the model states it: of the children with one parent in the files, the share who have another relative there.
const ALONGSIDE: f64 = 0.12;

/// The comparisons that the drawn people show, each with how often a stranger reaches its levels. m is the table's own.
const SHOWN: &[(Comparison, &[(Level, f64)])] = {
    use Comparison::*;
    use Level::*;
    &[
        (ToldANumber, &[(Equal, 0.01), (Close, 0.02), (Differs, 0.97)]),
        (SameDay, &[(Day0, 0.05), (Day1, 0.06), (Day2To3, 0.1), (Day4To7, 0.14), (Day8To30, 0.3), (Far, 0.35)]),
        (Place, &[(Compatible, 0.2), (Incompatible, 0.8)]),
        (SharedNumber, &[(Equal, 0.004), (Differs, 0.996)]),
        (
            NearSameCell,
            &[
                (Equal, 0.0005),
                (Apart1, 0.002),
                (Apart2To3, 0.004),
                (Apart4To10, 0.01),
                (Apart11To50, 0.03),
                (Apart51To500, 0.0535),
                (Far, 0.9),
            ],
        ),
        (
            NearFiveDays,
            &[
                (Equal, 0.001),
                (Apart1, 0.004),
                (Apart2To3, 0.01),
                (Apart4To10, 0.02),
                (Apart11To50, 0.06),
                (Apart51To500, 0.1),
                (Far, 0.805),
            ],
        ),
    ]
};

/// Women and men of the drawn list.
const EACH: usize = 40;

/// One drawn child: its candidates, and who its mother, father and other relative are.
struct Drawn {
    candidates: Vec<Candidate>,
    mother: Option<usize>,
    father: Option<usize>,
    relative: Option<usize>,
}

/// One level of one comparison: its share among mothers, fathers, relatives and strangers, and what it is worth.
struct Shown {
    shares: [f64; 4],
    worth: [Weight; 3],
}

/// The levels of [`SHOWN`]. Only m over û is asked for: what is believed of it and what is counted beside it are
/// corrections for data whose facts hang together, and these facts do not.
fn shown() -> Vec<Vec<Shown>> {
    let theory = Theory::new(&[Piece::Trust, Piece::Discount, Piece::Ledger]);
    let levels = |&(comparison, levels): &(Comparison, &[(Level, f64)])| -> Vec<Shown> {
        let m = |level, slot: usize| {
            let row = ROWS.iter().find(|row| (row.comparison, row.level) == (comparison, level)).expect("a row");
            row.m[slot]
        };
        let whole: [f64; 3] = [0, 1, 2].map(|slot| levels.iter().map(|&(level, _)| m(level, slot)).sum());
        for sum in whole {
            assert!(sum == 0.0 || (sum - 1.0).abs() < 0.05, "{comparison:?}: the levels' m sum to {sum}");
        }
        let strangers: f64 = levels.iter().map(|level| level.1).sum();
        assert!((strangers - 1.0).abs() < 1e-9, "{comparison:?} {strangers}");
        levels
            .iter()
            .map(|&(level, u)| {
                let part = Part::known(comparison, level, u, 0);
                assert!((theory.chance(&part) - u).abs() < 1e-12, "what is known beforehand is taken as it is");
                // A relation that the table says nothing of looks like a stranger.
                let share = |slot: usize| if whole[slot] == 0.0 { u } else { m(level, slot) / whole[slot] };
                Shown { shares: [share(0), share(1), share(2), u], worth: theory.worth(&part) }
            })
            .collect()
    };
    SHOWN.iter().map(levels).collect()
}

/// Draws a child of known shares. The recorded sex is right 99 times in 100, as the model takes it.
fn draw(dice: &mut Dice, truth: &Shares, shown: &[Vec<Shown>]) -> Drawn {
    let women: Vec<bool> = (0..2 * EACH).map(|at| (at < EACH) == (dice.share() < 0.99)).collect();
    let state = dice.share();
    let bounds = [truth.mother, truth.father, truth.both, truth.relative];
    let mut sum = 0.0;
    let state = bounds.iter().take_while(|share| {
        sum += **share;
        state >= sum
    });
    let state = state.count();
    let mut one = |fits: &dyn Fn(usize) -> bool| loop {
        let at = dice.below(2 * EACH);
        if fits(at) {
            break at;
        }
    };
    let mother = matches!(state, 0 | 2).then(|| one(&|at| women[at]));
    let father = matches!(state, 1 | 2).then(|| one(&|at| !women[at]));
    let any = one(&|at| Some(at) != mother && Some(at) != father);
    let relative = (state == 3 || (state < 2 && dice.share() < ALONGSIDE)).then_some(any);
    let candidates = (0..2 * EACH).map(|at| {
        let who = [mother, father, relative].iter().position(|who| *who == Some(at)).unwrap_or(3);
        let mut weight = [Weight::ZERO; 3];
        for levels in shown {
            let die = dice.share();
            let mut sum = 0.0;
            let level = levels.iter().find(|level| {
                sum += level.shares[who];
                die < sum
            });
            let level = level.unwrap_or(&levels[levels.len() - 1]);
            for (weight, worth) in weight.iter_mut().zip(level.worth) {
                *weight += worth;
            }
        }
        Candidate::new(at as u32, if at < EACH { 0.99 } else { 0.01 }, weight, 5)
    });
    Drawn { candidates: candidates.collect(), mother, father, relative }
}

/// Sums what is said and what is so, by how much is said.
#[derive(Default)]
struct Said {
    bins: [(f64, f64, f64); 10],
}

impl Said {
    fn add(&mut self, said: f64, so: bool) {
        let bin = &mut self.bins[((said * 10.0) as usize).min(9)];
        *bin = (bin.0 + said, bin.1 + said * (1.0 - said), bin.2 + f64::from(u8::from(so)));
    }

    /// In every bin as many as said, within four standard errors and one case.
    fn check(&self, what: &str) {
        for (at, &(said, variance, so)) in self.bins.iter().enumerate() {
            let within = 4.0 * variance.sqrt() + 1.0 + 0.02 * said;
            assert!((said - so).abs() <= within, "{what}, from .{at}: said {said:.1}, so {so}, within {within:.1}");
        }
        let all: f64 = self.bins.iter().map(|bin| bin.2).sum();
        assert!(all > 20.0, "{what}: {all}");
    }
}

/// A share by name, as found and as it is, and how likely what a child shows is under it.
type Share<'a> = (&'a str, f64, f64, &'a dyn Fn(&States) -> f64);

/// The standard error of one share, from the curvature of the likelihood where the others give way in proportion: the slope
/// of log Z is (L − Z) / (Z (1 − share)).
fn standard_error(states: &[States], truth: &Shares, share: f64, likelihood: &dyn Fn(&States) -> f64) -> f64 {
    let slopes = states.iter().map(|states| (likelihood(states) / states.whole(truth) - 1.0) / (1.0 - share));
    1.0 / slopes.map(|slope| slope * slope).sum::<f64>().sqrt()
}

#[test]
fn known_shares_are_found_again_and_probabilities_hold() {
    const DRAWN: usize = 1500;
    let shown = shown();
    let population = Population { women: EACH as f64, men: EACH as f64, all: 2.0 * EACH as f64 };
    for (truth, seed) in [
        (Shares::default(), 21),
        (Shares { nobody: 0.62, mother: 0.22, father: 0.06, both: 0.02, relative: 0.08, alongside: ALONGSIDE }, 22),
        (Shares { nobody: 0.08, mother: 0.12, father: 0.65, both: 0.12, relative: 0.03, alongside: ALONGSIDE }, 23),
    ] {
        let mut dice = Dice(seed);
        let drawn: Vec<Drawn> = (0..DRAWN).map(|_| draw(&mut dice, &truth, &shown)).collect();
        let states: Vec<States> = drawn.iter().map(|child| States::of(&child.candidates, &[], &population)).collect();
        let found = estimate(&Shares::default(), &states);
        let of_parents = |states: &States| {
            let any = truth.mother * states.mother(ALONGSIDE)
                + truth.father * states.father(ALONGSIDE)
                + truth.both * states.both();
            any / parent_share(&truth)
        };
        let shares: [Share; 6] = [
            ("nobody", found.nobody, truth.nobody, &|_| 1.0),
            ("mother", found.mother, truth.mother, &|states| states.mother(ALONGSIDE)),
            ("father", found.father, truth.father, &|states| states.father(ALONGSIDE)),
            ("both", found.both, truth.both, &States::both),
            ("relative", found.relative, truth.relative, &States::relative),
            ("a parent", parent_share(&found), parent_share(&truth), &of_parents),
        ];
        for (what, found, share, likelihood) in shares {
            // Four standard errors, and what the twenty children that the default weighs as may pull.
            let within = 4.0 * standard_error(&states, &truth, share, &likelihood) + 20.0 / DRAWN as f64 * 0.4;
            assert!(within < 0.09, "{seed} {what}: {within} tells nothing");
            assert!((found - share).abs() <= within, "{seed} {what}: {found:.3} for {share:.3} within {within:.3}");
        }
        let [mut mothers, mut fathers, mut relatives, mut nobody] = [(); 4].map(|()| Said::default());
        for child in &drawn {
            let said = posterior(&child.candidates, &[], &States::default(), &population, &truth);
            for (at, &[mother, father, relative]) in said.candidates.iter().enumerate() {
                mothers.add(mother, child.mother == Some(at));
                fathers.add(father, child.father == Some(at));
                relatives.add(relative, child.relative == Some(at));
            }
            nobody.add(said.nobody, child.mother.or(child.father).or(child.relative).is_none());
        }
        mothers.check("mother");
        fathers.check("father");
        relatives.check("relative");
        nobody.check("nobody");
    }
}

// (b) The terms of every explained pair sum to what is shown.

/// A world in which most children have brothers and sisters on the list.
fn siblings_world(children: u32, seed: u64) -> Desk {
    let dials = Dials { two_children: 0.6, three_children: 0.2, ..Dials::default() };
    let world = invent(&Recipe { children, seed, dials, ..Recipe::default() });
    let mut desk = Desk::default();
    for file in sheets(&world, Layout::EnglishCsv).iter().filter(|file| !file.name.contains("truth")) {
        desk.add_file(&file.name, &file.bytes, None).expect("an invented list");
    }
    desk
}

#[test]
fn terms_sum_to_the_score_where_siblings_speak() {
    let mut desk = siblings_world(120, 31);
    let summary = desk.match_all(|_, _| {}).expect("children and adults");
    let mut spoke: BTreeMap<String, u32> = BTreeMap::new();
    let mut dice = Dice(31);
    for child in (0..summary.children).step_by(2) {
        let candidates = desk.adults_of(child).expect("a child").candidates;
        let listed = candidates.iter().map(|candidate| candidate.link.adult);
        let stranger = dice.below(summary.adults as usize) as u32;
        for adult in listed.chain([stranger]) {
            let evidence = desk.evidence(child, adult).expect("a pair");
            let sum: Weight = evidence.terms.iter().map(|term| term.weight).sum();
            let p = evidence.probability.clamp(1e-12, 1.0 - 1e-12);
            let odds = Weight::from_bits((p / (1.0 - p)).log2());
            assert_eq!((sum, evidence.total), (odds, odds), "{} / {}", evidence.child.name, evidence.adult.name);
            for term in evidence.terms.iter().filter(|term| term.kind == TermKind::Support) {
                assert_ne!(term.weight, Weight::ZERO);
                *spoke.entry(term.code.clone()).or_default() += 1;
            }
        }
    }
    for code in ["term-support-sibling", "term-crowded"] {
        assert!(spoke.get(code).is_some_and(|count| *count >= 5), "{code}: {spoke:?}");
    }
}

// (c) A child's probabilities sum to one over its states.

fn check_sum(found: &Posterior, states: &States, shares: &Shares) {
    let of = |slot: usize| found.candidates.iter().map(|each| each[slot]).sum::<f64>();
    let whole = states.whole(shares);
    // Who has both parents there is counted with the mothers and with the fathers.
    let both = shares.both * states.both() / whole;
    let relative = shares.relative * states.relative() / whole;
    let sum = found.nobody + of(0) + of(1) - both + relative;
    assert!((sum - 1.0).abs() < 1e-9, "{sum}");
    // A relative is the only one there, or came along with one parent.
    let beside = of(2) - relative;
    assert!(beside >= -1e-9 && beside <= of(0) + of(1) - 2.0 * both + 1e-9, "{beside}");
    for each in &found.candidates {
        assert!(each.iter().sum::<f64>() + found.nobody <= 1.0 + 1e-9, "one adult is one thing: {each:?}");
    }
}

#[test]
fn a_childs_probabilities_sum_to_one() {
    let roster = world_roster(60, 33, Layout::EnglishCsv);
    // As many are kept as are compared.
    let settings = Settings { top: 100, ..Settings::default() };
    let plan = plan(&roster, &settings);
    let scores = score(&roster, &plan, 0..roster.children.len() as u32);
    assert!(roster.adults.len() <= 100);
    let matched = merge(&roster, &plan, scores, &settings);
    let all = matched.shares;
    assert!((all.nobody + parent_share(&all) + all.relative - 1.0).abs() < 1e-12, "{all:?}");
    for (score, child) in matched.scores.iter().zip(&matched.children) {
        assert_eq!(score.rest, States::default());
        let found = posterior(&score.kept, &score.couples, &score.rest, &score.population, &matched.shares);
        check_sum(&found, &score.states, &matched.shares);
        assert!((found.nobody - child.not_in_file_probability).abs() < 1e-12);
        for link in &child.links {
            let at = score.kept.iter().position(|kept| kept.adult == link.adult).expect("kept");
            let [mother, father, relative] = found.candidates[at];
            assert!((mother + father - link.probability).abs() < 1e-9, "{link:?}");
            assert!((relative - link.other_relative_probability).abs() < 1e-9, "{link:?}");
        }
    }
}

// (d) More agreement never lowers a score.

/// For every comparison, its levels in chains from better to worse: along a chain, and were each level as rare as the
/// next, a better one is worth no less. Levels of different chains stand for different kinds of nearly; an initial is
/// compared only among those of whom a side wrote only an initial, a second name only beside a first one.
const ORDER: &[(&[Comparison], &[&[Level]])] = {
    use Comparison::*;
    use Level::*;
    &[
        (
            &[ToldGiven, ToldSurname, NamedGiven, NamedSurname, RelativeGiven, RelativeSurname],
            &[&[Equal, SameSound], &[Equal, Close], &[Equal, ShortForm], &[AlsoEqual, AlsoDiffers], &[Initial]],
        ),
        (
            &[ToldBirth, NamedBirth, RelativeBirth],
            &[&[Equal, NearDate], &[Equal, DaySwapped], &[Equal, OtherYear], &[Overlaps, WithinOne]],
        ),
        (&[ToldANumber, NamedANumber], &[&[Equal, Close]]),
        (&[Spelling], &[&[Equal, SameSound], &[Equal, Close], &[Equal, ShortForm]]),
        (&[SameDay], &[&[Day0, Day1, Day2To3, Day4To7, Day8To30]]),
        (&[Lag], &[&[Day2To3, Day4To7, Day8To30]]),
        (&[Place, SiblingPlace], &[&[Compatible, Incompatible]]),
        (&[NearSameCell, NearFiveDays, NearElse], &[&[Apart1, Apart2To3]]),
        (&[SiblingFirst, SiblingSecond], &[&[Equal, Differs]]),
        (&[SiblingAge], &[&[Gap, Differs]]),
        (&[SiblingDay], &[&[Day0, Day1, Day2To3, Day4To7, Day8To30]]),
        (&[SiblingNear], &[&[Apart1, Apart2To3, Apart4To10, Apart11To50, Apart51To500]]),
        (&[Origin, SiblingOrigin], &[&[Municipality, Differs], &[Department, Differs], &[Country, Differs]]),
        (&[Denial], &[&[NotTheParent, NotThisOne], &[Elsewhere], &[NobodySuch]]),
    ]
};

#[test]
fn where_rarity_is_one_the_better_level_is_worth_no_less() {
    let theory = Theory::documented();
    let known: BTreeSet<(Comparison, Level)> = ROWS.iter().map(|row| (row.comparison, row.level)).collect();
    let mut checked = 0;
    for &(comparisons, chains) in ORDER {
        for &comparison in comparisons {
            for pair in chains.iter().flat_map(|chain| chain.windows(2)) {
                for rarity in [1e-4, 0.01, 0.2, 0.9] {
                    let worth = |level: Level| {
                        let gap = (comparison, level) == (Comparison::AgeGap, Level::Gap);
                        assert!(gap || known.contains(&(comparison, level)), "{comparison:?} {level:?}");
                        theory.worth(&Part::known(comparison, level, rarity, 0))
                    };
                    let (better, worse) = (worth(pair[0]), worth(pair[1]));
                    // The relative is left out: of a parent's name or a status a relative may be less likely.
                    for slot in 0..2 {
                        assert!(
                            better[slot] >= worse[slot],
                            "{comparison:?} {pair:?} at {rarity}: {better:?} {worse:?}"
                        );
                        checked += 1;
                    }
                }
            }
        }
    }
    assert!(checked > 300, "{checked}");
}

#[test]
fn a_level_shared_by_fewer_is_worth_more_and_never_less() {
    let theory = Theory::documented();
    for row in ROWS {
        let worth = |reached| theory.worth(&Part::counted(row.comparison, row.level, reached, 300, 0.01, 0))[0];
        for reached in [0, 1, 2, 5, 20, 100, 299] {
            assert!(worth(reached) >= worth(reached + 1), "{row:?} {reached}");
        }
    }
}

/// A child and its mother in a list of others; the cells of the pair are given.
struct Pair {
    child: BTreeMap<&'static str, String>,
    adult: BTreeMap<&'static str, String>,
    others: usize,
    seed: u64,
}

const OF_CHILD: &[&str] =
    &["given", "surname", "birth", "mother.given", "mother.surname", "mother.birth", "met", "sector", "a", "phone"];
const OF_ADULT: &[&str] =
    &["given", "surname", "sex", "birth", "child.given", "child.birth", "met", "sector", "a", "phone"];

impl Pair {
    fn new(others: usize, seed: u64) -> Pair {
        let cells = |cells: &[(&'static str, &str)]| cells.iter().map(|&(at, text)| (at, text.to_owned())).collect();
        Pair {
            child: cells(&[
                ("given", "ELMER"),
                ("surname", "TUM CUC"),
                ("birth", "2009-05-03"),
                ("met", "2018-05-21"),
                ("sector", "El Paso"),
                ("a", "A999000101"),
            ]),
            adult: cells(&[
                ("given", "ROSENDA"),
                ("surname", "CUC SIC"),
                ("sex", "F"),
                ("birth", "1985-02-13"),
                ("met", "2018-05-21"),
                ("sector", "El Paso"),
                ("a", "A999000140"),
            ]),
            others,
            seed,
        }
    }

    /// The log-odds, in bits, that the woman is the child's parent.
    fn odds(&self) -> f64 {
        let line = |head: &str, columns: &[&str], cells: &BTreeMap<&'static str, String>| {
            let cell = |column: &&str| cells.get(column).cloned().unwrap_or_default();
            format!("{head},{}\n", columns.iter().map(cell).collect::<Vec<_>>().join(","))
        };
        let mut dice = Dice(self.seed);
        let mut adults = format!("id,{}\n{}", OF_ADULT.join(","), line("p", OF_ADULT, &self.adult));
        for at in 0..self.others {
            let cells = BTreeMap::from([
                ("given", made_up(dice.below(200))),
                ("surname", made_up(dice.below(200) + 200)),
                ("sex", ["F", "M"][dice.below(2)].to_owned()),
                ("birth", format!("19{}-0{}-1{}", 70 + dice.below(28), 1 + dice.below(9), dice.below(9))),
                ("child.given", if dice.below(3) == 0 { made_up(dice.below(200)) } else { String::new() }),
                ("met", format!("2018-05-{}", 10 + dice.below(20))),
                ("sector", ["El Paso", "Yuma", "Tucson"][dice.below(3)].to_owned()),
                ("a", format!("A999{:06}", 200 + dice.below(90_000))),
            ]);
            adults.push_str(&line(&format!("q{at}"), OF_ADULT, &cells));
        }
        let children = format!("id,{}\n{}", OF_CHILD.join(","), line("c", OF_CHILD, &self.child));
        let roster = roster(&[("children.csv", CHILDREN, &children), ("adults.csv", ADULTS, &adults)]);
        let settings = Settings { parent_share: Some(0.6), top: 1, ..Settings::default() };
        let plan = plan(&roster, &settings);
        let scores = score(&roster, &plan, 0..1);
        let matched = merge(&roster, &plan, scores, &settings);
        let kept = &matched.scores[0];
        let found = posterior(&kept.kept, &kept.couples, &kept.rest, &kept.population, &matched.shares);
        let at = kept.kept.iter().position(|kept| kept.adult == 0).expect("kept");
        let parent = found.candidates[at][0] + found.candidates[at][1];
        // Beyond 30 bits the rest is lost in rounding.
        (parent / (1.0 - parent).max(1e-15)).log2().min(30.0)
    }
}

/// What may stand in a cell of the child's row (or else the adult's), agreeing and differing; and by how many bits the
/// one that differs may come out ahead, which should be none. Two do, and docs/model.md says why: a told surname that
/// agrees is discounted and leaves nothing for inheritance; and a named child is discounted beside its birth for a
/// parent, and not for a relative.
const CELLS: &[(bool, &str, &str, &str, f64)] = &[
    (true, "mother.given", "ROSENDA", "BRUNEDUM", 0.01),
    (true, "mother.given", "ROZENDA", "BRUNEDUM", 0.01),
    (true, "mother.given", "R", "BRUNEDUM", 0.01),
    (true, "mother.birth", "1985-02-13", "1972-11-20", 0.01),
    (true, "mother.surname", "CUC", "DAFTEDUM", 1.0),
    (true, "mother.surname", "CUC SIC", "DAFTEDUM BRUNABOK", 1.0),
    (false, "child.given", "ELMER", "FLONOTTAB", 0.5),
    (false, "child.given", "E", "FLONOTTAB", 0.5),
    (false, "child.birth", "2009-05-03", "2003-11-21", 0.01),
    (false, "met", "2018-05-21", "2017-02-01", 0.01),
    (false, "sector", "El Paso", "Yuma", 0.01),
    (false, "birth", "1985-02-13", "2012-08-07", 0.01),
];

/// By how many bits the agreeing cell is ahead.
fn ahead(pair: &mut Pair, at: usize) -> f64 {
    let (of_child, column, agrees, differs, _) = CELLS[at];
    let mut odds = |text: &str| {
        if of_child { &mut pair.child } else { &mut pair.adult }.insert(column, text.to_owned());
        pair.odds()
    };
    odds(agrees) - odds(differs)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]
    #[test]
    fn a_cell_that_agrees_is_never_worse_than_one_that_does_not(
        at in 0..CELLS.len(),
        others in 0usize..40,
        seed in 0u64..1000,
        // What else the two rows tell of each other.
        told in prop::sample::subsequence(&[
            (true, "mother.given", "ROSENDA"), (true, "mother.given", "KLAPERSON"), (true, "mother.surname", "CUC"),
            (true, "mother.birth", "1985-02-13"), (false, "child.given", "ELMER"), (false, "child.given", "MONDALMUR"),
            (false, "child.birth", "2009-05-03"), (true, "phone", "505 555 0142"), (false, "phone", "505 555 0142"),
        ][..], 0..5),
        blank in prop::sample::subsequence(&["surname", "birth", "met", "sector", "a"][..], 0..3),
    ) {
        let mut pair = Pair::new(others, seed);
        for (of_child, column, text) in told {
            if of_child { &mut pair.child } else { &mut pair.adult }.insert(column, text.to_owned());
        }
        for column in blank {
            pair.child.remove(column);
        }
        let gain = ahead(&mut pair, at);
        prop_assert!(gain > -CELLS[at].4, "{:?} {} others, seed {}, {:?} {:?}: {}", CELLS[at], others, seed, pair.child, pair.adult, gain);
    }
}

// (e) An unrelated adult changes nobody's evidence, only how many there are.

/// One person more among n moves a share by less than 1 in n + κ; so m over û moves by less than this many bits a part.
fn tolerance(part: &Part) -> f64 {
    let whole = f64::from(part.of) + KAPPA;
    // One more who reaches the level, where she does; one more in whole.
    let reached = f64::from(part.reached) + KAPPA * part.reference;
    ((reached + 1.0) / reached.max(0.25)).log2() + ((whole + 1.0) / whole).log2() + 0.01
}

#[test]
fn an_unrelated_adult_moves_counts_by_one_and_levels_not_at_all() {
    let children: String = (0..30)
        .map(|at| format!("c{at},{},{},{},{}\n", made_up(at), made_up(at + 90), made_up(at + 7), at % 20 + 10))
        .collect();
    let children = children.lines().map(|line| {
        let (head, day) = line.rsplit_once(',').expect("a day");
        format!("{head},2009-03-{day},2018-05-{day},El Paso,A99900{}\n", 1000 + day.parse::<u32>().unwrap_or(0) * 3)
    });
    let children = format!("id,given,surname,mother.given,birth,met,sector,a\n{}", children.collect::<String>());
    let adults: String = (0..120)
        .map(|at| {
            let day = at % 20 + 10;
            format!(
                "p{at},{},{},{},19{}-02-{day},2018-05-{day},{},A99900{}\n",
                made_up(at + 7),
                made_up(at + 90),
                ["F", "M"][at % 2],
                60 + at % 38,
                ["El Paso", "Yuma"][at % 3 % 2],
                1001 + at * 5
            )
        })
        .collect();
    let adults = format!("id,given,surname,sex,birth,met,sector,a\n{adults}");
    let with = format!("{adults}x,ZENAIDA,QUIXTAN,F,1979-11-30,2016-11-30,Laredo,A777000111\n");
    let of = |adults: &str| roster(&[("children.csv", CHILDREN, &children), ("adults.csv", ADULTS, adults)]);
    let (before, after) = (of(&adults), of(&with));
    assert_eq!((before.adults.len() + 1, before.children.len()), (after.adults.len(), after.children.len()));
    let theory = Theory::documented();
    let findings = |roster: &Roster, child, adult| compare(roster, &ChildView::new(roster, child), adult);
    let mut parts = 0;
    for child in 0..before.children.len() as u32 {
        for adult in 0..before.adults.len() as u32 {
            let (was, is) = (findings(&before, child, adult), findings(&after, child, adult));
            assert_eq!(was.len(), is.len());
            for (was, is) in was.iter().zip(&is) {
                assert_eq!((was.subject, was.slots, was.parts.len()), (is.subject, is.slots, is.parts.len()));
                for (was, is) in was.parts.iter().zip(&is.parts) {
                    assert_eq!((was.comparison, was.level), (is.comparison, is.level));
                    assert!(is.reached.abs_diff(was.reached) <= 1 && is.of.abs_diff(was.of) <= 1, "{was:?} {is:?}");
                    // She agrees with nobody: an agreement is reached by as many as before.
                    if !matches!(was.level, Level::Differs | Level::Far | Level::Incompatible) {
                        assert_eq!(is.reached, was.reached, "{was:?} {is:?}");
                    }
                    for (was_worth, is_worth) in theory.worth(was).into_iter().zip(theory.worth(is)) {
                        let moved = (was_worth - is_worth).bits().abs();
                        assert!(moved <= tolerance(was), "{was:?} {is:?}: {moved}");
                    }
                    parts += 1;
                }
            }
        }
    }
    assert!(parts > 10_000, "{parts}");
}
