//! Writes the rows of one family as one agency's clerk would.

use super::damage::{self, Mark, Pen};
use super::dice::Dice;
use super::families::{Family, Kin, Person};
use super::fate::Misrecorded;
use super::journey::{Journey, custody, later, referral_lag, separation_length};
use super::notes::{self, Named, Role, Scene};
use super::papers::{Papers, phone};
use super::recipe::Recipe;
use super::records::{AdultRecord, ChildRecord};
use crate::facts::TruthRelation;

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

/// An adult of a family, in the order in which papers are given.
pub(super) struct Grown<'a> {
    pub person: &'a Person,
    role: Role,
    pub relation: TruthRelation,
    /// As a row says it.
    word: &'static str,
}

/// The adults of a family who stand in the list: mother, father, relative.
pub(super) fn grown(family: &Family) -> Vec<Grown<'_>> {
    let mut grown = Vec::new();
    if family.mother_listed {
        let relation = TruthRelation::Mother;
        grown.push(Grown { person: &family.mother, role: Role::Mother, relation, word: "Mother" });
    }
    if family.father_listed {
        let relation = TruthRelation::Father;
        grown.push(Grown { person: &family.father, role: Role::Father, relation, word: "Father" });
    }
    if let Some((kin, person)) = &family.relative {
        let (english, spanish, word) = match (kin, person.female) {
            (Kin::ParentSibling, true) => ("aunt", "la tía", "Aunt"),
            (Kin::ParentSibling, false) => ("uncle", "el tío", "Uncle"),
            (Kin::Grandparent, true) => ("grandmother", "la abuela", "Grandmother"),
            (Kin::Grandparent, false) => ("grandfather", "el abuelo", "Grandfather"),
            (Kin::Cousin, true) => ("cousin", "la prima", "Cousin"),
            (Kin::Cousin, false) => ("cousin", "el primo", "Cousin"),
            (Kin::Sibling, true) => ("sister", "la hermana", "Sister"),
            (Kin::Sibling, false) => ("brother", "el hermano", "Brother"),
        };
        let role = Role::Relative(english, spanish);
        grown.push(Grown { person, role, relation: TruthRelation::Relative, word });
    }
    grown
}

/// Writes the rows of one family in one agency's list.
pub(super) struct Scribe<'a> {
    pub recipe: &'a Recipe,
    pub family: &'a Family,
    pub papers: &'a Papers,
    /// The papers of the family into whose unit this stranger was put.
    pub intruded: Option<&'a Papers>,
    pub index: u32,
    pub list: usize,
}

impl<'a> Scribe<'a> {
    /// Each row, and each note, has a stream of its own in each list.
    fn dice(&self, purpose: u64) -> Dice {
        Dice::new(self.recipe.seed, 10_000 * (self.list as u64 + 1) + purpose, u64::from(self.index))
    }

    fn pen(&self, purpose: u64) -> Pen<'a> {
        Pen::new(self.dice(purpose), &self.recipe.dials)
    }

    pub(super) fn adult(&self, grown: &Grown<'_>, place: usize) -> (AdultRecord, Vec<Mark>) {
        let (family, fate, dials) = (self.family, &self.family.fate, &self.recipe.dials);
        let mut pen = self.pen(10 + place as u64);
        let pen = &mut pen;
        let journey = family.journey.later(family.apart);
        let parent = grown.relation != TruthRelation::Relative;
        let instead = family.children.first().filter(|_| fate.exchanged && parent && self.is_first_parent(grown));
        let name = damage::own(pen, &grown.person.name, instead.map(|child| &child.name), self.list.is_multiple_of(2));
        let birth = damage::birth(pen, grown.person.birth, journey.day, 18..=95);
        let mut a_number = damage::a_number(pen, self.papers.adults.get(place).copied().unwrap_or_default());
        let apprehended = damage::day(pen, journey.day, None);

        let has_kin = !family.children.is_empty();
        let in_unit = has_kin && parent && family.apart == 0;
        let mut unit = if in_unit { self.papers.family_unit.to_string() } else { String::new() };
        let mut event_number = self.papers.adults_event.clone();
        let mut status = if in_unit { "FMUA" } else { "Single Adults" }.to_owned();
        let mut relation = if has_kin { grown.word } else { "" }.to_owned();
        if let Some(others) = self.intruded {
            pen.put("relation_wrong", "family_unit", &mut unit, &others.family_unit.to_string());
            pen.put("relation_wrong", "event_number", &mut event_number, &others.adults_event);
        }
        let mut role = grown.role;
        if parent && fate.relation == Some(Misrecorded::AsUncle) {
            let female = grown.person.female;
            pen.put("relation_wrong", "relation", &mut relation, if female { "Aunt" } else { "Uncle" });
            role = if female { Role::Relative("aunt", "la tía") } else { Role::Relative("uncle", "el tío") };
        }
        let (link_lost, unit_lost) = (pen.dice.chance(dials.link_lost), pen.dice.chance(dials.unit_lost));
        if fate.deleted {
            pen.put("unit_deleted", "status", &mut status, "Single Adults");
            if link_lost {
                pen.put("link_lost", "relation", &mut relation, "");
            }
            if unit_lost {
                pen.put("unit_lost", "family_unit", &mut unit, "");
            }
        }
        pen.blank(dials.context_blank, "context_blank", "event_number", &mut event_number);

        let named = pen.dice.chance(dials.note_names_kin) && has_kin;
        let mut note = self.adult_note(grown.person, grown.role, named, place);
        if role != grown.role {
            let misrecorded = self.adult_note(grown.person, role, named, place);
            pen.put("relation_wrong", "note", &mut note, &misrecorded);
        }
        pen.blank(dials.note_missing, "note_missing", "note", &mut note);
        // Prosecution fell on single adults too, so the column alone tells nobody apart.
        let single = pen.dice.chance(0.4);
        let mut reason = if has_kin || single { fate.reason } else { "" }.to_owned();
        let mut prosecuted = (!reason.is_empty()).then(|| reason == "Referred for prosecution");
        if !reason.is_empty() {
            pen.put("reason_unlisted", "reason", &mut reason, fate.reason_picked);
        }
        if pen.dice.chance(dials.nothing_recorded) {
            pen.put("nothing_recorded", "a_number", &mut a_number, "");
            pen.put("nothing_recorded", "reason", &mut reason, "");
            prosecuted = None;
            pen.put("nothing_recorded", "note", &mut note, "");
            pen.put("nothing_recorded", "family_unit", &mut unit, "");
        }
        let (own_phone, phone_told) = (pen.dice.chance(0.4), pen.dice.chance(dials.adult_phone));
        let number = match (phone_told, own_phone) {
            (false, _) => String::new(),
            (true, true) => phone(2 * self.index + 1),
            (true, false) => phone(2 * self.index),
        };
        let (custody, days_in, days_out) = custody(&mut pen.dice, fate.reason == "Referred for prosecution");
        let (with_department, with_language) = (pen.dice.chance(0.5), pen.dice.chance(0.6));
        let record = AdultRecord {
            subject_key: String::new(),
            a_number,
            name,
            birth,
            female: pen.sex(grown.person.female),
            country: pen.context("country", family.country),
            department: if with_department { damage::plain(family.department) } else { String::new() },
            language: if with_language { family.language.to_owned() } else { String::new() },
            apprehended,
            booked_in: later(journey.day, days_in),
            out: days_out.map(|days| later(journey.day, days)),
            sector: pen.context("sector", journey.sector()),
            station: pen.context("station", journey.station()),
            event_number,
            family_unit: unit,
            status,
            relation,
            reason,
            prosecuted,
            custody,
            facility: (*pen.dice.pick(CENTERS)).to_owned(),
            phone: damage::phone(pen, "phone", number),
            note,
            shifted: shifted(pen, &["given", "birth", "country", "sector", "facility"]),
        };
        (record, std::mem::take(&mut pen.marks))
    }

    pub(super) fn child(&self, place: usize) -> (ChildRecord, Vec<Mark>) {
        let (family, fate, dials) = (self.family, &self.family.fate, &self.recipe.dials);
        let mut pen = self.pen(20 + place as u64);
        let pen = &mut pen;
        let child = &family.children[place];
        // The agencies tell of the same days.
        let mut days = Dice::new(self.recipe.seed, 60 + place as u64, u64::from(self.index));
        let referral = later(family.journey.day, referral_lag(&mut days));
        let admitted = later(referral, days.between(0, 2));
        let out = later(admitted, separation_length(&mut days));
        let released = days.chance(0.85).then_some(out);
        let parents = [(family.mother_listed, &family.mother), (family.father_listed, &family.father)];
        let parent = parents.iter().find(|parent| parent.0).map(|parent| &parent.1.name);
        let name = damage::own(pen, &child.name, parent.filter(|_| fate.exchanged && place == 0), false);
        let birth = damage::birth(pen, child.birth, referral, 0..=17);
        let a_number = damage::a_number(pen, self.papers.children.get(place).copied().unwrap_or_default());
        let apprehended = damage::day(pen, family.journey.day, Some(referral));
        let age = damage::age(child.birth, referral);
        let knows = match age {
            0..5 => 0.5,
            5..12 => 1.0,
            _ => 4.0 / 3.0,
        };
        let mother_told = pen.dice.chance(dials.mother_told * knows);
        let father_told = pen.dice.chance(dials.father_told * knows);
        let tell = |pen: &mut Pen<'_>, told: bool, person: &Person, column| {
            if told { damage::told(pen, &person.name, column) } else { String::new() }
        };
        let mother_name = tell(pen, mother_told, &family.mother, "mother_name");
        let father_name = tell(pen, father_told, family.father_of(place), "father_name");
        let noted = pen.dice.chance(dials.child_note);
        let mut note = if noted { self.child_note(place) } else { String::new() };
        pen.blank(dials.note_missing, "note_missing", "note", &mut note);

        let with_relative = family.relative.is_some() && !family.mother_listed && !family.father_listed;
        let in_unit = !fate.came_alone && !with_relative && family.apart == 0;
        let mut unit = if in_unit { self.papers.family_unit.to_string() } else { String::new() };
        let mut event_number = self.papers.children_event.clone();
        let mut status = if in_unit { "FMUA AAC" } else { "UC" }.to_owned();
        if fate.relation == Some(Misrecorded::Unaccompanied) {
            pen.put("relation_wrong", "status", &mut status, "UC");
            pen.put("relation_wrong", "family_unit", &mut unit, "");
            pen.put("relation_wrong", "event_number", &mut event_number, &self.papers.second_event);
        }
        let (event_lost, unit_lost) = (pen.dice.chance(dials.event_lost), pen.dice.chance(dials.unit_lost));
        let new_event = pen.dice.chance(0.5);
        if fate.deleted {
            pen.put("unit_deleted", "status", &mut status, "UC");
            if event_lost {
                let second = if new_event { self.papers.second_event.as_str() } else { "" };
                pen.put("event_lost", "event_number", &mut event_number, second);
            }
            if unit_lost {
                pen.put("unit_lost", "family_unit", &mut unit, "");
            }
        }
        let mut reason = if fate.wrongly_listed { "" } else { fate.reason }.to_owned();
        if fate.wrongly_listed {
            pen.put("wrongly_listed", "reason", &mut reason, fate.reason);
        }
        let with_contact = pen.dice.chance(dials.child_phone);
        let relations = ["Aunt", "Uncle", "Mother", "Father", "Grandmother", "Family friend", "Cousin", "Brother"];
        let contact = *pen.dice.pick(&relations);
        let number = if with_contact { phone(2 * self.index) } else { String::new() };
        let (with_department, with_language) = (pen.dice.chance(0.5), pen.dice.chance(0.8));
        let office = family.journey.office(&mut days);
        let record = ChildRecord {
            portal_id: String::new(),
            a_number,
            name,
            birth,
            age,
            female: pen.sex(child.female),
            country: pen.context("country", family.country),
            department: if with_department { family.department.to_owned() } else { String::new() },
            language: if with_language { family.language.to_owned() } else { String::new() },
            apprehended,
            referral,
            admitted,
            released,
            office: pen.context("office", office),
            facility: (*pen.dice.pick(SHELTERS)).to_owned(),
            event_number,
            family_unit: unit,
            status,
            reason,
            mother_name,
            father_name,
            contact_relation: if with_contact { contact } else { "" },
            contact_phone: damage::phone(pen, "contact_phone", number),
            note,
            shifted: shifted(pen, &["given", "birth", "country", "office", "mother_name"]),
        };
        (record, std::mem::take(&mut pen.marks))
    }

    fn is_first_parent(&self, grown: &Grown<'_>) -> bool {
        grown.relation == TruthRelation::Mother || !self.family.mother_listed
    }

    fn adult_note(&self, person: &Person, role: Role, named: bool, place: usize) -> String {
        let journey = self.family.journey.later(self.family.apart);
        let dice = &mut self.dice(30 + place as u64);
        let numbers = self.papers.children.iter().copied().chain(std::iter::repeat(0));
        let children: Vec<Named> = self
            .family
            .children
            .iter()
            .zip(numbers)
            .map(|(child, number)| Named::of(dice, child, &self.recipe.dials, number))
            .collect();
        let write = if named { notes::names_children } else { notes::names_nobody };
        let expecting = person.female && (14..=45).contains(&damage::age(person.birth, journey.day));
        write(dice, role, &children, &Scene { expecting, ..self.scene(journey) })
    }

    /// What the child told of the adult it came with; of nobody in the lists where it came with nobody.
    fn child_note(&self, place: usize) -> String {
        let (family, dials) = (self.family, &self.recipe.dials);
        let dice = &mut self.dice(40 + place as u64);
        let number = self.papers.children.get(place).copied().unwrap_or_default();
        let child = Named::of(dice, &family.children[place], dials, number);
        let age = damage::age(family.children[place].birth, family.journey.day);
        // Few girls are.
        let expecting = dice.chance(0.1) && child.female && age >= 14;
        let scene = Scene { expecting, ..self.scene(family.journey) };
        match grown(family).first() {
            Some(adult) => {
                let number = self.papers.adults.first().copied().unwrap_or_default();
                let named = Named::of(dice, adult.person, dials, number);
                notes::tells_of_adult(dice, adult.role, &child, &named, &scene)
            }
            None => {
                let mother = damage::said(dice, &family.mother.name, dials);
                let mother = format!("{} {}", mother.given, mother.surname);
                notes::tells_of_others(dice, &child, mother.trim_end(), &scene)
            }
        }
    }

    fn scene(&self, journey: Journey) -> Scene<'_> {
        let (country, department) = (self.family.country, self.family.department);
        Scene { day: journey.day, station: journey.station(), country, department, expecting: false }
    }
}

/// The column from which a row's cells slipped one to the right.
fn shifted(pen: &mut Pen<'_>, columns: &[&'static str]) -> Option<&'static str> {
    let (hit, column) = (pen.dice.chance(pen.dials.row_shifted), *pen.dice.pick(columns));
    if hit {
        pen.mark("row_shifted", "shifted", "", column);
    }
    hit.then_some(column)
}
