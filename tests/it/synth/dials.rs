//! Every dial does what it says: the share found over twenty seeds, with its interval, holds the figure of the table.

use std::collections::{BTreeMap, BTreeSet};

use reencuentro::facts::TruthRelation;
use reencuentro::synth::{Custom, DIALS, Dial, Dials, Recipe, Turns, World, dial, invent};

const SEEDS: std::ops::Range<u64> = 0..20;
/// 99.9 % of intervals hold the figure: of eighty dials, none is lost to chance.
const Z: f64 = 3.29;

/// Hits and trials of one world.
type Counts = (usize, usize);

fn recipe(seed: u64, children: u32, dials: Dials) -> Recipe {
    Recipe { children, seed, dials, ..Recipe::default() }
}

/// Wilson's interval of a share.
fn wilson((hits, trials): Counts) -> (f64, f64) {
    let (found, total) = (hits as f64 / trials as f64, trials as f64);
    let middle = (found + Z * Z / (2.0 * total)) / (1.0 + Z * Z / total);
    let half = Z / (1.0 + Z * Z / total) * (found * (1.0 - found) / total + Z * Z / (4.0 * total * total)).sqrt();
    ((middle - half).max(0.0), (middle + half).min(1.0))
}

fn sum(counts: impl Iterator<Item = Counts>) -> Counts {
    counts.fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1))
}

/// The interval holds the figure, and is narrow enough to say something.
fn check(code: &str, interval: (f64, f64), figure: f64) {
    assert_eq!(fault(code, interval, figure), None);
}

fn fault(code: &str, (low, high): (f64, f64), figure: f64) -> Option<String> {
    if !(low - 1e-9..=high + 1e-9).contains(&figure) {
        return Some(format!("{code}: {low:.4} to {high:.4} does not hold {figure}"));
    }
    (high - low > figure.max(0.06)).then(|| format!("{code}: {low:.4} to {high:.4} says nothing"))
}

/// How often a damage was done, of how often it could be done: with its dial at 1 it is done wherever it can be.
fn damage(dial: &Dial) -> Counts {
    let done = |seed: u64, value: f64| {
        let mut dials = Dials::undamaged();
        dials.adults_per_child = 1.0;
        if matches!(dial.code, "link_lost" | "event_lost" | "unit_lost") {
            dials.unit_deleted = 1.0;
        }
        (dial.set)(&mut dials, value);
        // Few surnames begin with `de la`, and few names are exchanged.
        let children = if matches!(dial.code, "particle_lost" | "names_exchanged") { 300 } else { 80 };
        let world = invent(&recipe(seed, children, dials));
        let (own, others): (Vec<_>, Vec<_>) = world.damages.iter().partition(|done| done.damage == dial.code);
        assert!(others.iter().all(|done| done.damage == "unit_deleted"), "{}: only what was asked for", dial.code);
        // Given name and surname are one draw, and so is what a whole row lacks; each word is mistyped by itself.
        let alone = matches!(dial.code, "name_typo" | "name_misheard");
        let drawn: BTreeSet<_> = own
            .iter()
            .enumerate()
            .filter(|(_, done)| dial.code != "names_exchanged" || done.id.starts_with("99"))
            .map(|(place, done)| match done.column {
                _ if alone => (done.id.as_str(), "", place),
                "given" | "surname" => (done.id.as_str(), "name", 0),
                _ if dial.code == "nothing_recorded" => (done.id.as_str(), "row", 0),
                column => (done.id.as_str(), column, 0),
            })
            .collect();
        drawn.len()
    };
    sum(SEEDS.map(|seed| (done(seed, dial.default), done(seed, 1.0))))
}

/// Counts over undamaged worlds in which some dials stand otherwise.
fn over(children: u32, turn: impl Fn(&mut Dials), count: impl Fn(&World) -> Counts) -> (f64, f64) {
    let one = |seed| {
        let mut dials = Dials::undamaged();
        turn(&mut dials);
        count(&invent(&recipe(seed, children, dials)))
    };
    wilson(sum(SEEDS.map(one)))
}

fn kin(world: &World) -> BTreeMap<&str, Vec<TruthRelation>> {
    let mut kin: BTreeMap<&str, Vec<TruthRelation>> =
        world.lists[0].children.iter().map(|child| (child.portal_id.as_str(), Vec::new())).collect();
    for row in &world.truth {
        kin.entry(&row.child_id).or_default().push(row.relation);
    }
    kin
}

fn count_kin(world: &World, of: impl Fn(&[TruthRelation]) -> bool, hit: impl Fn(&[TruthRelation]) -> bool) -> Counts {
    let kin = kin(world);
    let of: Vec<_> = kin.values().filter(|kin| of(kin)).collect();
    (of.iter().filter(|kin| hit(kin)).count(), of.len())
}

fn parents(kin: &[TruthRelation]) -> usize {
    kin.iter().filter(|&&relation| relation != TruthRelation::Relative).count()
}

/// The children of each family that has a unit.
fn siblings(world: &World) -> Vec<Vec<usize>> {
    let mut units: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (place, child) in world.lists[0].children.iter().enumerate().filter(|(_, child)| !child.family_unit.is_empty())
    {
        units.entry(&child.family_unit).or_default().push(place);
    }
    units.into_values().collect()
}

fn number(text: &str) -> u32 {
    text.chars().filter(char::is_ascii_digit).collect::<String>().parse().expect("an A-number")
}

/// Rows whose note changes between dial at 0 and at its default, of those that change between 0 and 1.
fn notes(code: &str, note: impl Fn(&World) -> Vec<String>) -> (f64, f64) {
    let dial = dial(code).expect("a dial");
    let at = |seed, value| {
        let mut dials = Dials::undamaged();
        (dial.set)(&mut dials, value);
        note(&invent(&recipe(seed, 80, dials)))
    };
    wilson(sum(SEEDS.map(|seed| {
        let none = at(seed, 0.0);
        let differ = |notes: Vec<String>| notes.iter().zip(&none).filter(|(note, none)| note != none).count();
        (differ(at(seed, dial.default)), differ(at(seed, 1.0)))
    })))
}

/// What is found of a dial of families or of what was told; a dial without a check fails here.
fn families(code: &str) -> (f64, f64) {
    let none = |_: &mut Dials| {};
    match code {
        "parent_share" => over(220, none, |world| count_kin(world, |_| true, |kin| parents(kin) > 0)),
        "relative_alone" => {
            over(220, none, |world| count_kin(world, |_| true, |kin| parents(kin) == 0 && !kin.is_empty()))
        }
        "relative_beside" => {
            let one = |dials: &mut Dials| dials.half_siblings = 0.0;
            over(220, one, |world| count_kin(world, |kin| parents(kin) > 0, |kin| kin.len() > parents(kin)))
        }
        "couple_share" => over(220, none, |world| count_kin(world, |kin| parents(kin) > 0, |kin| parents(kin) == 2)),
        "father_share" => over(220, none, |world| {
            count_kin(world, |kin| parents(kin) == 1, |kin| kin.contains(&TruthRelation::Father))
        }),
        "came_alone" => over(220, none, |world| {
            let kin = kin(world);
            let alone: Vec<_> =
                world.lists[0].children.iter().filter(|child| kin[child.portal_id.as_str()].is_empty()).collect();
            (alone.iter().filter(|child| child.reason.is_empty()).count(), alone.len())
        }),
        "two_children" | "three_children" => over(220, none, |world| {
            let wanted = if code == "two_children" { 2 } else { 3 };
            let families = siblings(world);
            (families.iter().filter(|family| family.len() == wanted).count(), families.len())
        }),
        "half_siblings" => over(
            150,
            |dials| dials.two_children = 0.6,
            |world| {
                let told = |place: &usize| {
                    matches!(world.details[*place].custom, Custom::TwoSurnames | Custom::GivenNameAsSurname)
                };
                let several: Vec<_> =
                    siblings(world).into_iter().filter(|family| family.len() > 1 && told(&family[0])).collect();
                let surname = |place: usize| &world.lists[0].children[place].name.surname;
                let differ = |family: &Vec<usize>| family.iter().any(|&place| surname(place) != surname(family[0]));
                (several.iter().filter(|family| differ(family)).count(), several.len())
            },
        ),
        "girl_share" => over(220, none, |world| {
            let children = &world.lists[0].children;
            (children.iter().filter(|child| child.female == Some(true)).count(), children.len())
        }),
        "mother_alone" => over(220, none, |world| {
            // Where there are no Maya customs.
            let children = world.lists[0].children.iter().zip(&world.details);
            let plain: Vec<_> =
                children.filter(|(child, _)| matches!(child.country.as_str(), "Honduras" | "El Salvador")).collect();
            (plain.iter().filter(|(_, detail)| detail.custom == Custom::MotherAlone).count(), plain.len())
        }),
        "married_name" => over(220, none, |world| {
            let custom: BTreeMap<&str, Custom> =
                world.details.iter().map(|detail| (detail.child_id.as_str(), detail.custom)).collect();
            let married = |id: &str| matches!(custom[id], Custom::TwoSurnames | Custom::MayaSurnames);
            let mothers: BTreeSet<&str> = world
                .truth
                .iter()
                .filter(|row| row.relation == TruthRelation::Mother && married(&row.child_id))
                .map(|row| row.adult_id.as_str())
                .collect();
            let wives = world.lists[0].adults.iter().filter(|adult| mothers.contains(adult.subject_key.as_str()));
            let wives: Vec<_> = wives.collect();
            let named = |surname: &str| surname.replace("DE LEÓN", "").replace("DE LA CRUZ", "").contains(" DE ");
            (wives.iter().filter(|adult| named(&adult.name.surname)).count(), wives.len())
        }),
        "other_parents" => over(
            200,
            |dials| dials.couple_share = 0.0,
            |world| {
                let kin: BTreeSet<&str> = world.truth.iter().map(|row| row.adult_id.as_str()).collect();
                let adults = world.lists[0].adults.iter().filter(|adult| !kin.contains(adult.subject_key.as_str()));
                let others: Vec<_> = adults.collect();
                (others.iter().filter(|adult| !adult.relation.is_empty()).count(), others.len())
            },
        ),
        "crossed_apart" => over(220, none, |world| {
            let children: BTreeMap<&str, _> =
                world.lists[0].children.iter().map(|child| (child.portal_id.as_str(), child)).collect();
            let adults: BTreeMap<&str, _> =
                world.lists[0].adults.iter().map(|adult| (adult.subject_key.as_str(), adult)).collect();
            let families: BTreeMap<_, _> = world.truth.iter().map(|row| (&row.adult_id, &row.child_id)).collect();
            let apart = |(adult, child): (&&String, &&String)| {
                adults[adult.as_str()].apprehended != children[child.as_str()].apprehended
            };
            (families.iter().filter(|&pair| apart(pair)).count(), families.len())
        }),
        "old_number" => over(200, none, |world| {
            let numbers: Vec<u32> = world.lists[0].adults.iter().map(|adult| number(&adult.a_number)).collect();
            let below = |end: u32| numbers.iter().filter(|&&number| number < end).count();
            // Room for a quarter more than were given, and a thousand.
            let sure = below(999_001_009) as u32;
            (below(999_001_009 + sure * 5 / 4), numbers.len())
        }),
        "numbered_together" => over(
            150,
            |dials| dials.number_gap = 50.0,
            |world| {
                let mut units: BTreeMap<&str, (Vec<u32>, Vec<u32>)> = BTreeMap::new();
                for adult in world.lists[0].adults.iter().filter(|adult| !adult.family_unit.is_empty()) {
                    units.entry(&adult.family_unit).or_default().0.push(number(&adult.a_number));
                }
                for child in world.lists[0].children.iter().filter(|child| !child.family_unit.is_empty()) {
                    units.entry(&child.family_unit).or_default().1.push(number(&child.a_number));
                }
                // Books of a hundred end, and some adults kept an older number.
                let near = |(adults, children): &&(Vec<u32>, Vec<u32>)| {
                    adults.iter().any(|adult| children.iter().any(|child| child.abs_diff(*adult) < 4))
                };
                let both: Vec<_> = units
                    .values()
                    .filter(|unit| !unit.1.is_empty() && unit.0.len() == 1 && unit.0[0] > 999_001_200)
                    .collect();
                (both.iter().filter(|unit| near(unit)).count(), both.len())
            },
        ),
        "event_shared" => over(
            300,
            |dials| {
                (dials.crossed_apart, dials.came_alone, dials.crowding) = (0.0, 0.0, 5.0);
                (dials.relative_alone, dials.relative_beside) = (0.0, 0.0);
            },
            |world| {
                let mut places: BTreeMap<_, (BTreeSet<&str>, BTreeSet<&str>)> = BTreeMap::new();
                for adult in &world.lists[0].adults {
                    let group = if adult.family_unit.is_empty() { &adult.subject_key } else { &adult.family_unit };
                    let (groups, events) = places.entry((adult.apprehended, &adult.event_number[..3])).or_default();
                    groups.insert(group);
                    events.insert(&adult.event_number);
                }
                for child in &world.lists[0].children {
                    let (groups, events) = places.entry((child.apprehended, &child.event_number[..3])).or_default();
                    groups.insert(&child.family_unit);
                    events.insert(&child.event_number);
                }
                sum(places.values().map(|(groups, events)| (groups.len() - events.len(), groups.len() - 1)))
            },
        ),
        "coverage" => wilson(sum(SEEDS.map(|seed| {
            let world = invent(&Recipe { lists: 2, ..recipe(seed, 80, Dials::undamaged()) });
            (world.aliases.len(), world.lists[0].children.len() + world.lists[0].adults.len())
        }))),
        "own_people" => wilson(sum(SEEDS.map(|seed| {
            let world = invent(&Recipe { lists: 2, ..recipe(seed, 100, Dials::undamaged()) });
            let known: BTreeSet<&str> = world.aliases.iter().map(|pair| pair.0.as_str()).collect();
            let own = world.lists[1].children.iter().filter(|child| !known.contains(child.portal_id.as_str()));
            (own.count(), world.lists[0].children.len())
        }))),
        "mother_told" | "father_told" => over(220, none, |world| {
            let children: Vec<_> =
                world.lists[0].children.iter().filter(|child| (5..12).contains(&child.age)).collect();
            let told = |child: &&&reencuentro::synth::ChildRecord| {
                !if code == "mother_told" { &child.mother_name } else { &child.father_name }.is_empty()
            };
            (children.iter().filter(told).count(), children.len())
        }),
        "child_phone" => over(200, none, |world| {
            let children = &world.lists[0].children;
            (children.iter().filter(|child| !child.contact_phone.is_empty()).count(), children.len())
        }),
        "adult_phone" => over(200, none, |world| {
            let adults = &world.lists[0].adults;
            (adults.iter().filter(|adult| !adult.phone.is_empty()).count(), adults.len())
        }),
        "note_names_kin" => notes(code, |world| world.lists[0].adults.iter().map(|adult| adult.note.clone()).collect()),
        "child_note" => notes(code, |world| world.lists[0].children.iter().map(|child| child.note.clone()).collect()),
        _ => panic!("the dial {code} has no check"),
    }
}

/// The interval of a mean over twenty seeds, by Student's t with 19 degrees of freedom at 99.9 %.
fn mean(values: impl Fn(u64) -> f64) -> (f64, f64) {
    let values: Vec<f64> = SEEDS.map(values).collect();
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let variance = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (values.len() - 1) as f64;
    let half = 3.88 * (variance / values.len() as f64).sqrt();
    (mean - half.max(1e-3), mean + half.max(1e-3))
}

/// Numbers that went to nobody in the lists, for each time one was passed over.
fn gap(seed: u64) -> f64 {
    let mut dials = Dials { event_shared: 0.0, numbered_together: 1.0, old_number: 0.0, ..Dials::undamaged() };
    dials.other_parents = 0.0;
    let world = invent(&recipe(seed, 1500, dials));
    let lists = &world.lists[0];
    let numbers = lists.children.iter().map(|child| &child.a_number);
    let numbers: BTreeSet<u32> =
        numbers.chain(lists.adults.iter().map(|adult| &adult.a_number)).map(|n| number(n)).collect();
    let events = lists.children.iter().map(|child| &child.event_number);
    let events: BTreeSet<&String> = events.chain(lists.adults.iter().map(|adult| &adult.event_number)).collect();
    let span = numbers.last().expect("numbers") - numbers.first().expect("numbers");
    // Some twenty books of a hundred are half empty in the end.
    (f64::from(span) - numbers.len() as f64 - 1000.0) / events.len() as f64
}

#[test]
fn each_damage_is_done_as_often_as_its_dial_says() {
    let (mut checked, mut faults) = (0, Vec::new());
    for dial in DIALS.iter().filter(|dial| matches!(dial.turns, Turns::Cell | Turns::Deletion)) {
        let interval = match dial.code {
            // These two are shares of children, not of cells: below.
            "wrongly_listed" | "child_missed" | "relation_wrong" => continue,
            _ => wilson(damage(dial)),
        };
        faults.extend(fault(dial.code, interval, dial.default));
        checked += 1;
    }
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(checked > 40);
}

#[test]
fn each_list_misses_and_adds_as_many_as_its_dials_say() {
    let count = |code: &'static str, turn: fn(&mut Dials), counts: &dyn Fn(&World) -> Counts| {
        let interval = wilson(sum(SEEDS.map(|seed| {
            let mut dials = Dials::undamaged();
            turn(&mut dials);
            counts(&invent(&recipe(seed, 300, dials)))
        })));
        check(code, interval, dial(code).expect("a dial").default);
    };
    count("wrongly_listed", |dials| dials.wrongly_listed = 0.03, &|world| (world.damages.len(), 300));
    count("child_missed", |dials| dials.child_missed = 0.059, &|world| {
        let with_kin = kin(world).values().filter(|kin| !kin.is_empty()).count();
        (world.damages.len(), with_kin + world.damages.len())
    });
    count("relation_wrong", |dials| dials.relation_wrong = 0.043, &|world| {
        // In the child's row, in its parent's, or in a stranger's who was put into its unit.
        let found: BTreeSet<&str> = world
            .damages
            .iter()
            .flat_map(|done| [done.id.as_str(), done.after.as_str()])
            .filter(|id| !id.is_empty())
            .collect();
        let parents: BTreeSet<&str> = world
            .truth
            .iter()
            .filter(|row| row.relation != TruthRelation::Relative)
            .map(|row| row.child_id.as_str())
            .collect();
        let theirs: BTreeSet<&str> = world
            .truth
            .iter()
            .filter(|row| found.contains(row.adult_id.as_str()))
            .map(|row| row.child_id.as_str())
            .collect();
        let wrong = world.lists[0].children.iter().filter(|child| {
            let id = child.portal_id.as_str();
            parents.contains(id)
                && (found.contains(id) || theirs.contains(id) || found.contains(child.family_unit.as_str()))
        });
        (wrong.count(), parents.len())
    });
}

#[test]
fn each_dial_of_families_turns_what_it_says() {
    for dial in DIALS.iter().filter(|dial| matches!(dial.turns, Turns::Families | Turns::Told)) {
        let interval = match dial.code {
            "adults_per_child" => mean(|seed| {
                let world = invent(&recipe(seed, 200, Dials::undamaged()));
                world.lists[0].adults.len() as f64 / 200.0
            }),
            "number_gap" => mean(gap),
            "date_shift_days" => mean(|seed| {
                let world = invent(&recipe(seed, 100, Dials { date_shifted: 1.0, ..Dials::undamaged() }));
                let late = world.damages.iter().map(|done| {
                    let day = |text: &str| text.parse::<jiff::civil::Date>().expect("a date");
                    day(&done.after).since(day(&done.before)).expect("days").get_days()
                });
                f64::from(late.max().expect("a damage"))
            }),
            // How many share a child's day and place: twice as crowded, twice as many.
            "crowding" => {
                let (low, high) = mean(|seed| {
                    let median = |crowding| {
                        let dials = Dials { crowding, ..Dials::undamaged() };
                        super::density::shared(&invent(&recipe(seed, 1000, dials)).lists[0].children, |child| {
                            child.apprehended.to_string()
                        })
                        .iter()
                        .sum::<usize>() as f64
                    };
                    (median(2.0) / median(1.0) - 1.0) * dial.default
                });
                // Days pressed together even out.
                (low - 0.05, high + 0.25)
            }
            code => families(code),
        };
        check(dial.code, interval, dial.default);
    }
}

#[test]
fn dials_start_where_the_table_says_and_turn_alone() {
    for dial in DIALS {
        let mut dials = Dials::default();
        assert_eq!((dial.get)(&dials), dial.default, "{}", dial.code);
        assert!(dial.low <= dial.default && dial.default <= dial.high, "{}", dial.code);
        (dial.set)(&mut dials, dial.high);
        for other in DIALS {
            let wanted = if other.code == dial.code { dial.high } else { other.default };
            assert_eq!((other.get)(&dials), wanted, "{} turns {}", dial.code, other.code);
        }
    }
    let codes: BTreeSet<&str> = DIALS.iter().map(|dial| dial.code).collect();
    assert_eq!(codes.len(), DIALS.len());
}
