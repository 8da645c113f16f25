//! From families to the two lists: each person written once, by a clerk, with the damage that clerks do.

use jiff::civil::Date;

use super::Recipe;
use super::cells::{accentless, capitals, context, said, sex, told};
use super::damage::{self, Codes, WrittenBirth, WrittenName, plain};
use super::dice::Dice;
use super::families::{Family, Kin, Person, draw, draw_alone};
use super::journey::{Applicant, Journey, Papers, give_papers, later, old_number, phone, referral_lag};
use super::names::{Custom, Pools};
use super::notes::{self, Named, Role, Scene};
use crate::facts::{Truth, TruthRelation};

/// Everybody invented: each agency's lists, and what is true of them.
#[derive(Clone, Debug, PartialEq)]
pub struct World {
    /// One an agency. Further agencies list part of the same people, under ids of their own.
    pub lists: Vec<Lists>,
    /// In the order of the children's lists, each person under the id of the first list that names them.
    pub truth: Vec<Truth>,
    /// An id in a further list, and the id that the truth uses for that person.
    pub aliases: Vec<(String, String)>,
    /// One a child, in the order of the children's lists.
    pub details: Vec<Detail>,
    /// Every damage on every record.
    pub damages: Vec<Done>,
}

/// One agency's pair of lists, in its own order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lists {
    pub children: Vec<ChildRecord>,
    pub adults: Vec<AdultRecord>,
}

/// One damage done to one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The agency, counted from 0: an index of [`World::lists`].
    pub list: usize,
    /// The record's id in that list.
    pub id: String,
    /// The code of the damage, which is that of its dial.
    pub damage: &'static str,
    /// The field of the record.
    pub column: &'static str,
    pub before: String,
    pub after: String,
}

/// A row of the children's list. Empty texts are blank cells.
#[derive(Clone, Debug, PartialEq)]
pub struct ChildRecord {
    pub portal_id: String,
    pub a_number: String,
    pub name: WrittenName,
    pub birth: WrittenBirth,
    pub age: u8,
    pub female: Option<bool>,
    pub country: String,
    pub department: String,
    pub language: String,
    pub referral: Date,
    pub office: String,
    pub facility: String,
    pub event_number: String,
    pub family_unit: String,
    pub mother_name: String,
    pub father_name: String,
    pub contact_relation: &'static str,
    pub contact_phone: String,
    pub note: String,
}

/// A row of the adults' list. Empty texts are blank cells.
#[derive(Clone, Debug, PartialEq)]
pub struct AdultRecord {
    pub subject_key: String,
    pub a_number: String,
    pub name: WrittenName,
    pub birth: WrittenBirth,
    pub female: Option<bool>,
    pub country: String,
    pub department: String,
    pub language: String,
    pub apprehended: Date,
    pub sector: String,
    pub station: String,
    pub event_number: String,
    pub family_unit: String,
    pub reason: &'static str,
    pub facility: String,
    pub phone: String,
    pub note: String,
}

/// What happened to one child's records, for measures by custom and by damage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    pub child_id: String,
    pub custom: Custom,
    /// Damage codes of the child's row, then of its parents' and relative's rows as `adult_…`.
    pub damages: Vec<String>,
}

/// An adult of a family, in the order in which papers are given.
struct Grown<'a> {
    person: &'a Person,
    role: Role,
    relation: TruthRelation,
}

/// Codes of reasons for separation as the form of 2024 lists them, with shares (assumed).
const REASONS: &[(&str, f64)] = &[
    ("Referred for prosecution", 0.52),
    ("Parent criminal history", 0.18),
    ("Other", 0.16),
    ("Unverified familial", 0.05),
    ("Health issue/hospitalization", 0.02),
    ("Parent cartel/gang affiliation", 0.02),
    ("", 0.05),
];

const SHELTERS: &[&str] = &[
    "Casa Palo Verde (invented)",
    "Sunrise Mesa Shelter (invented)",
    "New Harbor - Ridgeway (invented)",
    "Las Golondrinas Home (invented)",
    "Cedar Bluff Foster Care (invented)",
    "Hope Bend Shelter (invented)",
];

const CENTERS: &[&str] = &[
    "Dry Creek Processing Center (invented)",
    "Ocotillo County Jail (invented)",
    "Port Linden Detention Center (invented)",
    "Mesquite Flats ICE (invented)",
    "USMS (invented)",
];

/// Invents a world. The same recipe gives the same world, natively and in Wasm.
pub fn invent(recipe: &Recipe) -> World {
    let pools = Pools::new();
    let mut families = Vec::new();
    let (mut children, mut adults, mut index) = (0_usize, 0_usize, 0);
    while children < recipe.children as usize {
        let mut family = draw(recipe, &pools, index, true);
        family.children.truncate(recipe.children as usize - children);
        children += family.children.len();
        adults += family.listed_adults();
        families.push(family);
        index += 1;
    }
    let wanted = libm::round(f64::from(recipe.children) * recipe.adults_per_child.clamp(0.0, 100.0)) as usize;
    let mut index = 0;
    while adults < wanted {
        let parents = Dice::new(recipe.seed, 5, u64::from(index)).chance(recipe.other_parents);
        let family = if parents { draw(recipe, &pools, index, false) } else { draw_alone(recipe, &pools, index) };
        adults += family.listed_adults();
        families.push(family);
        index += 1;
    }
    let applicants: Vec<Applicant> = families
        .iter()
        .map(|family| Applicant {
            journey: family.journey,
            adults: family.listed_adults(),
            children: family.children.len(),
        })
        .collect();
    let papers = give_papers(recipe.seed, recipe.numbered_together, &applicants);
    write(recipe, &families, &papers)
}

/// Writes both lists, puts them in a random order, and numbers the rows in that order.
fn write(recipe: &Recipe, families: &[Family], papers: &[Papers]) -> World {
    let mut children: Vec<(ChildRecord, usize, Codes)> = Vec::new();
    let mut adults: Vec<(AdultRecord, usize, Codes)> = Vec::new();
    // For each family, its adults in the list, as indices.
    let mut kin_of = Vec::new();
    for (index, (family, papers)) in families.iter().zip(papers).enumerate() {
        let scribe = Scribe { recipe, family, papers, index: index as u32 };
        let mut kin = Vec::new();
        for (place, grown) in grown(family).iter().enumerate() {
            let (record, codes) = scribe.adult(grown, place);
            kin.push((grown.relation, adults.len()));
            adults.push((record, index, codes));
        }
        kin_of.push(kin);
        if family.children_listed {
            for place in 0..family.children.len() {
                let (record, codes) = scribe.child(place);
                children.push((record, index, codes));
            }
        }
    }
    let mut order: Vec<usize> = (0..adults.len()).collect();
    Dice::new(recipe.seed, 6, 0).shuffle(&mut order);
    for (row, &at) in order.iter().enumerate() {
        adults[at].0.subject_key = format!("88{:06}", 10_000 + row);
    }
    let mut children_order: Vec<usize> = (0..children.len()).collect();
    Dice::new(recipe.seed, 7, 0).shuffle(&mut children_order);
    let mut lists = Lists::default();
    let (mut truth, mut details) = (Vec::new(), Vec::new());
    for (row, &at) in children_order.iter().enumerate() {
        let (record, family, codes) = &mut children[at];
        record.portal_id = format!("99{:06}", 20_000 + row);
        let mut damages: Vec<String> = codes.iter().map(|&code| code.to_owned()).collect();
        for &(relation, adult) in &kin_of[*family] {
            truth.push(Truth {
                child_id: record.portal_id.clone(),
                adult_id: adults[adult].0.subject_key.clone(),
                relation,
            });
            damages.extend(adults[adult].2.iter().map(|code| format!("adult_{code}")));
        }
        damages.sort();
        damages.dedup();
        let custom = families[*family].custom;
        details.push(Detail { child_id: record.portal_id.clone(), custom, damages });
        lists.children.push(record.clone());
    }
    lists.adults = order.iter().map(|&at| adults[at].0.clone()).collect();
    World { lists: vec![lists], truth, aliases: Vec::new(), details, damages: Vec::new() }
}

/// The adults of a family who stand in the list: mother, father, relative.
fn grown(family: &Family) -> Vec<Grown<'_>> {
    let mut grown = Vec::new();
    if family.mother_listed {
        grown.push(Grown { person: &family.mother, role: Role::Mother, relation: TruthRelation::Mother });
    }
    if family.father_listed {
        grown.push(Grown { person: &family.father, role: Role::Father, relation: TruthRelation::Father });
    }
    if let Some((kin, person)) = &family.relative {
        let (english, spanish) = match (kin, person.female) {
            (Kin::ParentSibling, true) => ("aunt", "la tía"),
            (Kin::ParentSibling, false) => ("uncle", "el tío"),
            (Kin::Grandparent, true) => ("grandmother", "la abuela"),
            (Kin::Grandparent, false) => ("grandfather", "el abuelo"),
            (Kin::Cousin, true) => ("cousin", "la prima"),
            (Kin::Cousin, false) => ("cousin", "el primo"),
            (Kin::Sibling, true) => ("sister", "la hermana"),
            (Kin::Sibling, false) => ("brother", "el hermano"),
        };
        grown.push(Grown { person, role: Role::Relative(english, spanish), relation: TruthRelation::Relative });
    }
    grown
}

/// Writes the rows of one family.
struct Scribe<'a> {
    recipe: &'a Recipe,
    family: &'a Family,
    papers: &'a Papers,
    index: u32,
}

impl Scribe<'_> {
    fn adult(&self, grown: &Grown<'_>, place: usize) -> (AdultRecord, Codes) {
        let (recipe, family, damage) = (self.recipe, self.family, &self.recipe.damage);
        let mut dice = Dice::new(recipe.seed, 10 + place as u64, u64::from(self.index));
        let dice = &mut dice;
        let mut codes = Codes::new();
        let journey = family.journey.later(family.apart);
        let name = damage::name(dice, &grown.person.name, damage, &mut codes);
        let birth = damage::birth(dice, grown.person.birth, journey.day, damage, &mut codes);
        let a_number = damage::a_number(dice, self.adult_number(place), damage, &mut codes);
        let shift = dice.between(1, damage.date_shift_days.max(1));
        let shifted = dice.chance(damage.date_shifted);
        if shifted {
            codes.push("date_shifted");
        }
        let has_kin = !family.children.is_empty();
        let named = dice.chance(damage.note_names_kin) && has_kin;
        let note = {
            // A stream of their own: whatever notes draw leaves the rest of the row as it was.
            let dice = &mut Dice::new(recipe.seed, 30 + place as u64, u64::from(self.index));
            let numbers = self.papers.children.iter().copied().chain(std::iter::repeat(0));
            let children: Vec<Named> = family
                .children
                .iter()
                .zip(numbers)
                .map(|(child, number)| Named::of(dice, child, damage, number))
                .collect();
            let write = if named { notes::names_children } else { notes::names_nobody };
            write(dice, grown.role, &children, &self.scene(journey))
        };
        let shares: Vec<f64> = REASONS.iter().map(|reason| reason.1).collect();
        let reason = REASONS[dice.weighted(&shares)].0;
        // Prosecution fell on single adults too, so the column alone tells nobody apart.
        let reason = if has_kin || dice.chance(0.4) { reason } else { "" };
        let (own_phone, phone_told) = (dice.chance(0.4), dice.chance(recipe.adult_phone));
        let unit_kept = has_kin && dice.chance(libm::sqrt(damage.family_unit_kept));
        let record = AdultRecord {
            subject_key: String::new(),
            a_number,
            name: capitals(name),
            birth,
            female: sex(dice, grown.person.female, damage, &mut codes),
            country: context(dice, damage, family.country),
            department: if dice.chance(0.5) { plain(family.department) } else { String::new() },
            language: if dice.chance(0.6) { family.language.to_owned() } else { String::new() },
            apprehended: if shifted { later(journey.day, shift) } else { journey.day },
            sector: context(dice, damage, journey.sector()),
            station: context(dice, damage, journey.station()),
            event_number: context(dice, damage, &self.papers.event_number),
            family_unit: if unit_kept { self.papers.family_unit.to_string() } else { String::new() },
            reason,
            facility: (*dice.pick(CENTERS)).to_owned(),
            phone: match (phone_told, own_phone) {
                (false, _) => String::new(),
                (true, true) => phone(2 * self.index + 1),
                (true, false) => phone(2 * self.index),
            },
            note,
        };
        (record, codes)
    }

    fn child(&self, place: usize) -> (ChildRecord, Codes) {
        let (recipe, family, damage) = (self.recipe, self.family, &self.recipe.damage);
        let mut dice = Dice::new(recipe.seed, 20 + place as u64, u64::from(self.index));
        let dice = &mut dice;
        let mut codes = Codes::new();
        let child = &family.children[place];
        let referral = later(family.journey.day, referral_lag(dice));
        let name = damage::name(dice, &child.name, damage, &mut codes);
        let birth = damage::birth(dice, child.birth, referral, damage, &mut codes);
        let number = self.papers.children.get(place).copied().unwrap_or_default();
        let a_number = damage::a_number(dice, number, damage, &mut codes);
        let age = damage::age(child.birth, referral);
        let knows = match age {
            0..5 => 0.5,
            5..12 => 1.0,
            _ => 4.0 / 3.0,
        };
        let mother_told = dice.chance(recipe.mother_told * knows);
        let father_told = dice.chance(recipe.father_told * knows);
        let mother_name = if mother_told { told(dice, &family.mother.name, damage, &mut codes) } else { String::new() };
        let father_name = if father_told { told(dice, &family.father.name, damage, &mut codes) } else { String::new() };
        let noted = dice.chance(damage.child_note);
        let note = if noted { self.child_note(place) } else { String::new() };
        let new_event = dice.chance(0.5);
        let event_number = if dice.chance(damage.event_kept) {
            self.papers.event_number.clone()
        } else if new_event {
            codes.push("event_lost");
            self.papers.second_event.clone()
        } else {
            codes.push("event_lost");
            String::new()
        };
        let with_contact = dice.chance(recipe.child_phone);
        let relations = ["Aunt", "Uncle", "Mother", "Father", "Grandmother", "Family friend", "Cousin", "Brother"];
        let record = ChildRecord {
            portal_id: String::new(),
            a_number,
            name: if dice.chance(0.5) { accentless(name) } else { name },
            birth,
            age,
            female: sex(dice, child.female, damage, &mut codes),
            country: context(dice, damage, family.country),
            department: if dice.chance(0.5) { family.department.to_owned() } else { String::new() },
            language: if dice.chance(0.8) { family.language.to_owned() } else { String::new() },
            referral,
            office: {
                let office = family.journey.office(dice);
                context(dice, damage, office)
            },
            facility: (*dice.pick(SHELTERS)).to_owned(),
            event_number,
            family_unit: if dice.chance(libm::sqrt(damage.family_unit_kept)) {
                self.papers.family_unit.to_string()
            } else {
                String::new()
            },
            mother_name,
            father_name,
            contact_relation: {
                let relation = *dice.pick(&relations);
                if with_contact { relation } else { "" }
            },
            contact_phone: if with_contact { phone(2 * self.index) } else { String::new() },
            note,
        };
        (record, codes)
    }

    /// The adult's true A-number: of this sitting, or kept from an earlier entry.
    fn adult_number(&self, place: usize) -> u32 {
        let mut dice = Dice::new(self.recipe.seed, 50 + place as u64, u64::from(self.index));
        let old = old_number(&mut dice);
        let given = self.papers.adults.get(place).copied().unwrap_or_default();
        if dice.chance(self.recipe.old_number) { old } else { given }
    }

    /// What the child told of the adult it came with; of nobody in the lists where it came with nobody.
    fn child_note(&self, place: usize) -> String {
        let (family, damage) = (self.family, &self.recipe.damage);
        let dice = &mut Dice::new(self.recipe.seed, 40 + place as u64, u64::from(self.index));
        let number = self.papers.children.get(place).copied().unwrap_or_default();
        let child = Named::of(dice, &family.children[place], damage, number);
        let scene = self.scene(family.journey);
        match grown(family).first() {
            Some(adult) => {
                let named = Named::of(dice, adult.person, damage, self.adult_number(0));
                notes::tells_of_adult(dice, adult.role, &child, &named, &scene)
            }
            None => {
                let mother = said(dice, &family.mother.name, damage, &mut Codes::new());
                notes::tells_of_others(dice, &child, &mother, &scene)
            }
        }
    }

    fn scene(&self, journey: Journey) -> Scene<'_> {
        let (country, department) = (self.family.country, self.family.department);
        Scene { day: journey.day, station: journey.station(), country, department }
    }
}
