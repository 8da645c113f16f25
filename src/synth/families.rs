//! Families before persons: who belongs to whom, who travelled, who stands in which list.

use jiff::civil::Date;

use super::dice::Dice;
use super::fate::Fate;
use super::journey::{Calendar, Journey, later};
use super::names::{Custom, Name, Pools, inherit};
use super::recipe::Recipe;

/// One invented person.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub name: Name,
    pub female: bool,
    pub birth: Date,
    /// Entered before, and keeps the A-number of that time.
    pub returned: bool,
}

/// How somebody who is not a parent is kin to the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kin {
    ParentSibling,
    Grandparent,
    Cousin,
    Sibling,
}

/// A family: its children, both parents (wherever they are), and who stands in the adults' list.
#[derive(Clone, Debug)]
pub(super) struct Family {
    /// The agency whose list names them: 0 for the first, whose people others list too.
    pub home: u32,
    pub custom: Custom,
    pub country: &'static str,
    pub department: &'static str,
    pub language: &'static str,
    pub children: Vec<Person>,
    /// For each child: has the same mother, but another father.
    pub half: Vec<bool>,
    pub mother: Person,
    pub father: Person,
    pub other_father: Option<Person>,
    pub relative: Option<(Kin, Person)>,
    pub mother_listed: bool,
    pub father_listed: bool,
    /// The children stand in the children's list, but for those it missed. Families without one fill the adults' list.
    pub children_listed: bool,
    pub journey: Journey,
    /// The adults were apprehended so many days after the children.
    pub apart: i32,
    pub fate: Fate,
}

impl Family {
    /// The adults of this family who stand in the adults' list: mother, father, relative.
    pub(super) fn listed_adults(&self) -> Vec<&Person> {
        let mother = self.mother_listed.then_some(&self.mother);
        let father = self.father_listed.then_some(&self.father);
        let relative = self.relative.as_ref().map(|(_, person)| person);
        [mother, father, relative].into_iter().flatten().collect()
    }

    /// The places of the children who stand in the children's list.
    pub(super) fn listed_children(&self) -> impl Iterator<Item = usize> {
        (0..self.children.len()).filter(|&place| self.children_listed && !self.fate.missed.contains(&place))
    }

    /// The father of one of the children.
    pub(super) fn father_of(&self, place: usize) -> &Person {
        match &self.other_father {
            Some(other) if self.half.get(place) == Some(&true) => other,
            _ => &self.father,
        }
    }
}

/// Nationalities of the list of 3,108 children: Guatemala 53.3 %, Honduras 33.6 %, El Salvador 8.8 %, and so on.
const COUNTRIES: &[(&str, f64, &[&str])] = &[
    (
        "Guatemala",
        53.3,
        &["Huehuetenango", "San Marcos", "Alta Verapaz", "Quiché", "Quetzaltenango", "Chiquimula", "Jutiapa", "Petén"],
    ),
    (
        "Honduras",
        33.6,
        &["Cortés", "Yoro", "Copán", "Francisco Morazán", "Olancho", "Intibucá", "Atlántida", "Lempira"],
    ),
    ("El Salvador", 8.8, &["San Miguel", "Usulután", "San Salvador", "La Unión", "Ahuachapán", "Chalatenango"]),
    ("Mexico", 1.6, &["Chiapas", "Guerrero", "Michoacán", "Oaxaca"]),
    ("Brazil", 1.5, &["Minas Gerais", "Rondônia", "Goiás"]),
    ("Romania", 0.5, &["Bihor", "Cluj", "Dolj"]),
];

/// Children's ages on the day: 0-4 5.9 %, 5-9 34.7 %, 10-12 17.3 %, 13-17 42.1 %, mode 16; within the bands assumed.
const AGES: [f64; 18] = [0.5, 0.8, 1.2, 1.5, 1.9, 5.8, 6.8, 7.3, 7.4, 7.4, 6.2, 5.6, 5.5, 6.0, 7.6, 9.2, 10.6, 8.7];

/// Whose families are drawn: each draws from streams of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// With children in the list of this agency.
    Listed(u32),
    /// Parents whose children are in no list.
    Elsewhere,
}

/// Draws families one by one from what a world has in common.
pub(super) struct Drawing<'a> {
    pub recipe: &'a Recipe,
    pub pools: &'a Pools,
    pub calendar: &'a Calendar,
}

impl Drawing<'_> {
    /// One family, from its own stream of chance.
    pub(super) fn family(&self, index: u32, part: Part) -> Family {
        let (recipe, pools) = (self.recipe, self.pools);
        let dials = &recipe.dials;
        let (purpose, home) = match part {
            Part::Listed(0) => (1, 0),
            Part::Listed(agency) => (100 + u64::from(agency), agency),
            Part::Elsewhere => (2, 0),
        };
        let mut dice = Dice::new(recipe.seed, purpose, u64::from(index));
        let dice = &mut dice;
        let weights: Vec<f64> = COUNTRIES.iter().map(|country| country.1).collect();
        let (country, _, departments) = COUNTRIES[dice.weighted(&weights)];
        let department = *dice.ranked(departments, 2.0);
        let (custom, language) = customs(dice, country, department, dials.mother_alone);
        let journey = self.calendar.journey(dice, country);

        let one = 1.0 - dials.two_children - dials.three_children;
        let count = 1 + dice.weighted(&[one.max(0.0), dials.two_children, dials.three_children]);
        let mut ages: Vec<i32> = vec![dice.weighted(&AGES) as i32];
        while ages.len() < count {
            let next = ages[0] + [-6, -4, -3, -2, -1, 1, 2, 3, 4, 6][dice.below(10) as usize];
            ages.push(next.clamp(0, 17));
        }
        let eldest = ages.iter().copied().max().unwrap_or(0);
        let mother_age = eldest + (dice.normal(24.0, 6.0) as i32).clamp(14, 45);
        let father_age = eldest + (dice.normal(27.5, 7.5) as i32).clamp(15, 62);
        let mut mother = person(dice, pools, custom, true, true, mother_age, journey.day);
        let father = person(dice, pools, custom, false, true, father_age, journey.day);
        let other_father = person(dice, pools, custom, false, true, father_age, journey.day);
        let halved = dice.chance(dials.half_siblings) && count > 1;
        let mut children = Vec::new();
        for (place, &age) in ages.iter().enumerate() {
            let female = dice.chance(dials.girl_share);
            let mut child = person(dice, pools, custom, female, false, age, journey.day);
            let father = if halved && place > 0 { &other_father } else { &father };
            child.name.surnames = inherit(custom, &mother.name, &father.name);
            children.push(child);
        }
        let relative_draw = relative(dice, pools, custom, &mother, &father, eldest, journey.day);
        let married = dice.chance(dials.married_name) && matches!(custom, Custom::TwoSurnames | Custom::MayaSurnames);
        if let (true, [_, second], Some(husband)) =
            (married, mother.name.surnames.as_mut_slice(), father.name.surnames.first())
        {
            *second = format!("de {husband}");
        }

        let listed = matches!(part, Part::Listed(_));
        let both = dice.chance(dials.couple_share);
        let by_father = dice.chance(dials.father_share);
        let here = dice.chance(if listed { dials.parent_share } else { 1.0 });
        let beside =
            if here { dials.relative_beside } else { dials.relative_alone / (1.0 - dials.parent_share).max(1e-9) };
        let relative_here = dice.chance(beside) && listed;
        let apart = if dice.chance(dials.crossed_apart) { dice.between(1, 40) } else { 0 };
        mother.returned = dice.chance(dials.old_number);
        let mut family = Family {
            home,
            custom,
            country,
            department,
            language,
            half: (0..count).map(|place| halved && place > 0).collect(),
            children,
            mother,
            father,
            other_father: halved.then_some(other_father),
            relative: relative_here.then_some(relative_draw),
            mother_listed: here && (both || !by_father),
            father_listed: here && (both || by_father),
            children_listed: listed,
            journey,
            apart,
            fate: Fate::default(),
        };
        family.father.returned = dice.chance(dials.old_number);
        if let Some((_, relative)) = &mut family.relative {
            relative.returned = dice.chance(dials.old_number);
        }
        family.fate = Fate::draw(recipe, &family, purpose, index);
        family
    }

    /// One grown person who is nobody's kin in these lists, with where they are from.
    pub(super) fn alone(&self, index: u32) -> Family {
        let mut family = self.family(index, Part::Elsewhere);
        let mut dice = Dice::new(self.recipe.seed, 4, u64::from(index));
        let female = dice.chance(0.25);
        let age = (18.0 + libm::fabs(dice.normal(0.0, 13.0))) as i32;
        let mut alone = person(&mut dice, self.pools, family.custom, female, true, age.min(70), family.journey.day);
        alone.returned = dice.chance(self.recipe.dials.old_number);
        family.children.clear();
        (family.mother_listed, family.father_listed) = (female, !female);
        *(if female { &mut family.mother } else { &mut family.father }) = alone;
        family
    }
}

/// The custom of a family, and the language it speaks. Shares assumed.
fn customs(dice: &mut Dice, country: &str, department: &str, mother_alone: f64) -> (Custom, &'static str) {
    let alone = dice.chance(mother_alone);
    let maya = dice.unit();
    let own_language = dice.chance(0.5);
    let spoken = |language: &'static str| if own_language { language } else { "Spanish" };
    match (country, department) {
        ("Brazil", _) => (Custom::MotherThenFather, "Portuguese"),
        ("Romania", _) => (Custom::OneSurname, "Romanian"),
        ("Guatemala", "Huehuetenango") if maya < 0.35 => (Custom::GivenNameAsSurname, spoken("Q'anjob'al")),
        ("Guatemala", "Alta Verapaz") if maya < 0.8 => (Custom::MayaSurnames, spoken("Q'eqchi'")),
        ("Guatemala", "Quiché" | "Quetzaltenango") if maya < 0.6 => (Custom::MayaSurnames, spoken("K'iche'")),
        ("Guatemala", "San Marcos" | "Huehuetenango") if maya < 0.5 => (Custom::TwoSurnames, spoken("Mam")),
        _ if alone => (Custom::MotherAlone, "Spanish"),
        _ => (Custom::TwoSurnames, "Spanish"),
    }
}

fn person(dice: &mut Dice, pools: &Pools, custom: Custom, female: bool, grown: bool, age: i32, day: Date) -> Person {
    let name = Name { given: pools.given(dice, custom, female, grown), surnames: pools.surnames(dice, custom) };
    let birth = later(day, -(age * 365 + age / 4) - dice.between(1, 364));
    Person { name, female, birth, returned: false }
}

fn relative(
    dice: &mut Dice,
    pools: &Pools,
    custom: Custom,
    mother: &Person,
    father: &Person,
    eldest: i32,
    day: Date,
) -> (Kin, Person) {
    let kin =
        [Kin::ParentSibling, Kin::Grandparent, Kin::Cousin, Kin::Sibling][dice.weighted(&[0.55, 0.12, 0.13, 0.20])];
    let female = dice.chance(0.5);
    let mothers_side = dice.chance(0.5) || custom == Custom::MotherAlone;
    let parent = if mothers_side { mother } else { father };
    let age = match kin {
        Kin::ParentSibling => eldest + dice.between(12, 34),
        Kin::Grandparent => eldest + dice.between(36, 60),
        Kin::Cousin | Kin::Sibling => dice.between(18, 25),
    };
    let mut relative = person(dice, pools, custom, female, true, age.clamp(18, 80), day);
    let other = relative.name.surnames.clone();
    relative.name.surnames = match kin {
        Kin::ParentSibling => parent.name.surnames.clone(),
        Kin::Sibling => inherit(custom, &mother.name, &father.name),
        // A grandparent shares the parent's first surname, a cousin has one of the two as the first.
        Kin::Grandparent | Kin::Cousin => {
            let mut surnames = vec![parent.name.surnames.first().cloned().unwrap_or_default()];
            surnames.extend(other.into_iter().skip(1));
            surnames
        }
    };
    (kin, relative)
}
