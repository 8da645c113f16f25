//! From families to lists: everybody drawn, numbered, written by each agency's clerks, and the truth kept.

use super::damage::Mark;
use super::dice::Dice;
use super::families::{Drawing, Family, Part};
use super::fate::Misrecorded;
use super::journey::Calendar;
use super::names::Pools;
use super::papers::{self, Applicant, Papers};
use super::recipe::Recipe;
use super::records::{Detail, Done, Lists, World};
use super::scribe::{Scribe, grown};
use crate::facts::{Truth, TruthRelation};

/// Most agencies' lists in one world.
const MOST_LISTS: u32 = 5;

/// Invents a world. The same recipe gives the same world, natively and in Wasm.
pub fn invent(recipe: &Recipe) -> World {
    let (pools, calendar) = (Pools::new(), Calendar::new(recipe));
    let drawing = Drawing { recipe, pools: &pools, calendar: &calendar };
    let families = draw(&drawing);
    let papers = papers::give(recipe, families.len(), &applicants(&families));
    let intruded = intruders(&families);
    let mut writing = Writing { recipe, families: &families, papers: &papers, intruded: &intruded };
    writing.world()
}

/// Families until the lists are full: those of the first agency's children, then adults who are nobody's kin there, then
/// those whom only a further agency lists.
fn draw(drawing: &Drawing<'_>) -> Vec<Family> {
    let recipe = drawing.recipe;
    let wanted = recipe.children as usize;
    let mut families = Vec::new();
    listed(drawing, Part::Listed(0), wanted, &mut families);
    let mut adults: usize = families.iter().map(|family| family.listed_adults().len()).sum();
    let wanted_adults = libm::round(wanted as f64 * recipe.dials.adults_per_child.clamp(0.0, 4.0)) as usize;
    let mut index = 0;
    while adults < wanted_adults {
        let parents = Dice::new(recipe.seed, 5, u64::from(index)).chance(recipe.dials.other_parents);
        let family = if parents { drawing.family(index, Part::Elsewhere) } else { drawing.alone(index) };
        adults += family.listed_adults().len();
        families.push(family);
        index += 1;
    }
    for agency in 1..recipe.lists.clamp(1, MOST_LISTS) {
        let own = libm::ceil(wanted as f64 * recipe.dials.own_people.clamp(0.0, 1.0)) as usize;
        listed(drawing, Part::Listed(agency), own, &mut families);
    }
    families
}

/// Families with so many children in the list.
fn listed(drawing: &Drawing<'_>, part: Part, wanted: usize, families: &mut Vec<Family>) {
    let (mut children, mut index) = (0, 0);
    while children < wanted {
        let mut family = drawing.family(index, part);
        while family.listed_children().count() > wanted - children {
            family.children.pop();
        }
        family.half.truncate(family.children.len());
        let left = family.children.len();
        family.fate.missed.retain(|&place| place < left);
        children += family.listed_children().count();
        families.push(family);
        index += 1;
    }
}

/// Who was met together: families as one group, or the children and later the adults.
fn applicants(families: &[Family]) -> Vec<Applicant> {
    let mut applicants = Vec::new();
    for (index, family) in families.iter().enumerate() {
        let adults: Vec<bool> = family.listed_adults().iter().map(|adult| adult.returned).collect();
        let (journey, children) = (family.journey, family.children.len());
        if family.apart == 0 {
            applicants.push(Applicant { family: index, journey, adults, children });
            continue;
        }
        applicants.push(Applicant { family: index, journey, adults: Vec::new(), children });
        applicants.push(Applicant { family: index, journey: journey.later(family.apart), adults, children: 0 });
    }
    applicants
}

/// For each family, that into whose unit its adult was put by mistake: somebody met at the same place about that day.
fn intruders(families: &[Family]) -> Vec<Option<usize>> {
    let mut alone: Vec<usize> = (0..families.len()).filter(|&index| families[index].children.is_empty()).collect();
    alone.sort_by_key(|&index| families[index].journey);
    let mut into = vec![None; families.len()];
    for (index, family) in families.iter().enumerate() {
        if family.fate.relation == Some(Misrecorded::Stranger) && family.apart == 0 {
            let from = alone.partition_point(|&other| families[other].journey < family.journey);
            let around = alone[from..].iter().chain(alone[..from].iter().rev());
            if let Some(&stranger) = around.clone().find(|&&other| into[other].is_none()) {
                into[stranger] = Some(index);
            }
        }
    }
    into
}

/// The id that the truth uses for a person: that of the first row.
type Known = Option<String>;

struct Writing<'a> {
    recipe: &'a Recipe,
    families: &'a [Family],
    papers: &'a [Papers],
    intruded: &'a [Option<usize>],
}

/// A row before it has its id: family, place in the family, record, marks.
type Row<T> = (usize, usize, T, Vec<Mark>);

impl Writing<'_> {
    fn world(&mut self) -> World {
        let mut world = World {
            lists: Vec::new(),
            truth: Vec::new(),
            aliases: Vec::new(),
            details: Vec::new(),
            damages: Vec::new(),
        };
        let mut children: Vec<Vec<Known>> =
            self.families.iter().map(|family| vec![None; family.children.len()]).collect();
        let mut adults: Vec<Vec<Known>> =
            self.families.iter().map(|family| vec![None; family.listed_adults().len()]).collect();
        let mut order = Vec::new();
        for list in 0..self.recipe.lists.clamp(1, MOST_LISTS) as usize {
            let (mut child_rows, mut adult_rows) = self.rows(list);
            let seed = self.recipe.seed;
            Dice::new(seed, 6, list as u64).shuffle(&mut adult_rows);
            Dice::new(seed, 7, list as u64).shuffle(&mut child_rows);
            let mut lists = Lists::default();
            for (row, (family, place, mut record, marks)) in adult_rows.into_iter().enumerate() {
                record.subject_key = format!("{}{:06}", 88 - list, 10_000 + row);
                let id = record.subject_key.clone();
                self.missed(&mut world, list, family, place, &id);
                keep(&mut world, list, id, &marks, &mut adults[family][place]);
                lists.adults.push(record);
            }
            for (row, (family, place, mut record, marks)) in child_rows.into_iter().enumerate() {
                record.portal_id = format!("{}{:06}", 99 - list, 20_000 + row);
                let known = &mut children[family][place];
                if known.is_none() {
                    order.push((family, place));
                }
                keep(&mut world, list, record.portal_id.clone(), &marks, known);
                lists.children.push(record);
            }
            world.lists.push(lists);
        }
        for (family, place) in order {
            self.tell(&mut world, family, place, &children[family][place], &adults[family]);
        }
        world.details = world.told(&world.damages);
        world
    }

    /// Everybody whom this agency lists.
    fn rows(&self, list: usize) -> (Vec<Row<super::records::ChildRecord>>, Vec<Row<super::records::AdultRecord>>) {
        let (mut children, mut adults) = (Vec::new(), Vec::new());
        for (index, family) in self.families.iter().enumerate() {
            if family.home != 0 && family.home as usize != list {
                continue;
            }
            let all = family.home as usize == list;
            let mut covered = Dice::new(self.recipe.seed, 8_000 + list as u64, index as u64);
            let mut covers = || covered.chance(self.recipe.dials.coverage) || all;
            let scribe = Scribe {
                recipe: self.recipe,
                family,
                papers: &self.papers[index],
                intruded: self.intruded[index].map(|other| &self.papers[other]),
                index: index as u32,
                list,
            };
            for (place, grown) in grown(family).iter().enumerate() {
                if covers() {
                    let (record, marks) = scribe.adult(grown, place);
                    adults.push((index, place, record, marks));
                }
            }
            for place in family.listed_children() {
                if covers() {
                    let (record, marks) = scribe.child(place);
                    children.push((index, place, record, marks));
                }
            }
        }
        (children, adults)
    }

    /// Says in the first parent's row which children the list missed.
    fn missed(&self, world: &mut World, list: usize, family: usize, place: usize, id: &str) {
        let missing = &self.families[family];
        if place == 0 && list == missing.home as usize {
            world.damages.extend(missing.fate.missed.iter().map(|&child| {
                let name = &missing.children[child].name;
                let before = format!("{} {}", name.given.join(" "), name.surnames.join(" "));
                Done { list, id: id.to_owned(), damage: "child_missed", column: "child", before, after: String::new() }
            }));
        }
    }

    /// The truth of one child.
    fn tell(&self, world: &mut World, index: usize, place: usize, child: &Known, adults: &[Known]) {
        let family = &self.families[index];
        let Some(child_id) = child.clone() else { return };
        for (grown, known) in grown(family).iter().zip(adults) {
            let Some(adult_id) = known.clone() else { continue };
            let step = grown.relation == TruthRelation::Father && family.half.get(place) == Some(&true);
            let relation = if step { TruthRelation::Relative } else { grown.relation };
            world.truth.push(Truth { child_id: child_id.clone(), adult_id, relation });
        }
        world.details.push(Detail { child_id, custom: family.custom, damages: Vec::new() });
    }
}

/// Keeps what went wrong in a row, and whose row it is.
fn keep(world: &mut World, list: usize, id: String, marks: &[Mark], known: &mut Known) {
    world.damages.extend(marks.iter().map(|mark| Done {
        list,
        id: id.clone(),
        damage: mark.damage,
        column: mark.column,
        before: mark.before.clone(),
        after: mark.after.clone(),
    }));
    match known {
        Some(first) => world.aliases.push((id, first.clone())),
        None => *known = Some(id),
    }
}
