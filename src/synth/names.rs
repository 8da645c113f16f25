//! Naming customs: which names children have from their parents, by where the family is from.

use super::dice::Dice;
use super::pools;

/// How a family names its children.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Custom {
    /// The father's first surname, then the mother's first.
    TwoSurnames,
    /// As above, with surnames of Maya origin.
    MayaSurnames,
    /// Q'anjob'al, Chuj, part of Mam: the father's given name serves as the child's surname.
    GivenNameAsSurname,
    /// The mother registered the child alone and gave both her surnames.
    MotherAlone,
    /// Brazil: the mother's last surname, then the father's last.
    MotherThenFather,
    /// Romania: one surname, the father's.
    OneSurname,
}

impl Custom {
    /// The code in truth-detail.csv.
    pub fn code(self) -> &'static str {
        match self {
            Custom::TwoSurnames => "two_surnames",
            Custom::MayaSurnames => "maya_surnames",
            Custom::GivenNameAsSurname => "given_name_as_surname",
            Custom::MotherAlone => "mother_alone",
            Custom::MotherThenFather => "mother_then_father",
            Custom::OneSurname => "one_surname",
        }
    }
}

/// A name as the family gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    pub given: Vec<String>,
    pub surnames: Vec<String>,
}

/// The pools as lists, built once.
pub(super) struct Pools {
    men: Vec<String>,
    boys: Vec<String>,
    women: Vec<String>,
    girls: Vec<String>,
    men_second: Vec<String>,
    women_second: Vec<String>,
    ladino: Vec<String>,
    maya: Vec<String>,
    filiation_men: Vec<String>,
    filiation_women: Vec<String>,
    brazil: [Vec<String>; 3],
    romania: [Vec<String>; 3],
}

impl Pools {
    pub(super) fn new() -> Pools {
        Pools {
            men: pools::list(pools::MEN),
            boys: pools::list(pools::BOYS),
            women: pools::list(pools::WOMEN),
            girls: pools::list(pools::GIRLS),
            men_second: pools::list(pools::MEN_SECOND),
            women_second: pools::list(pools::WOMEN_SECOND),
            ladino: pools::list(pools::LADINO),
            maya: pools::list(pools::MAYA),
            filiation_men: pools::list(pools::FILIATION_MEN),
            filiation_women: pools::list(pools::FILIATION_WOMEN),
            brazil: [pools::list(pools::BRAZIL_MEN), pools::list(pools::BRAZIL_WOMEN), pools::list(pools::BRAZIL)],
            romania: [pools::list(pools::ROMANIA_MEN), pools::list(pools::ROMANIA_WOMEN), pools::list(pools::ROMANIA)],
        }
    }

    /// Given names of a person: grown or not, two in six of ten cases.
    pub(super) fn given(&self, dice: &mut Dice, custom: Custom, female: bool, grown: bool) -> Vec<String> {
        let foreign = match custom {
            Custom::MotherThenFather => Some(&self.brazil),
            Custom::OneSurname => Some(&self.romania),
            _ => None,
        };
        if let Some([men, women, _]) = foreign {
            return vec![dice.ranked(if female { women } else { men }, 6.0).clone()];
        }
        if custom == Custom::GivenNameAsSurname && dice.chance(if grown { 0.9 } else { 0.6 }) {
            let pool = if female { &self.filiation_women } else { &self.filiation_men };
            return vec![dice.ranked(pool, 6.0).clone()];
        }
        let (first, second) = match (female, grown) {
            (false, true) => (&self.men, &self.men_second),
            (false, false) => (&self.boys, &self.men_second),
            (true, true) => (&self.women, &self.women_second),
            (true, false) => (&self.girls, &self.women_second),
        };
        let mut given = vec![dice.ranked(first, 8.0).clone()];
        if dice.chance(0.6) {
            let other = dice.ranked(second, 10.0).clone();
            if other != given[0] {
                given.push(other);
            }
        }
        given
    }

    /// Surnames of a grown person whose parents are not told of.
    pub(super) fn surnames(&self, dice: &mut Dice, custom: Custom) -> Vec<String> {
        match custom {
            Custom::GivenNameAsSurname => {
                let first = dice.ranked(&self.filiation_men, 6.0).clone();
                vec![first, dice.ranked(&self.filiation_men, 6.0).clone()]
            }
            Custom::MotherThenFather => {
                let first = dice.ranked(&self.brazil[2], 6.0).clone();
                vec![first, dice.ranked(&self.brazil[2], 6.0).clone()]
            }
            Custom::OneSurname => vec![dice.ranked(&self.romania[2], 4.0).clone()],
            Custom::TwoSurnames | Custom::MayaSurnames | Custom::MotherAlone => {
                let maya = if custom == Custom::MayaSurnames { 0.75 } else { 0.03 };
                let mut surnames = Vec::new();
                for _ in 0..2 {
                    let pool = if dice.chance(maya) { &self.maya } else { &self.ladino };
                    // So the commonest Spanish surname is borne by 4 %, the rarest by a few in ten thousand.
                    surnames.push(dice.ranked(pool, 5.0).clone());
                }
                surnames
            }
        }
    }
}

/// The surnames of the children of these two, before either of them changed a name by marriage.
pub(super) fn inherit(custom: Custom, mother: &Name, father: &Name) -> Vec<String> {
    let first = |name: &Name| name.surnames.first().cloned().unwrap_or_default();
    let last = |name: &Name| name.surnames.last().cloned().unwrap_or_default();
    match custom {
        Custom::TwoSurnames | Custom::MayaSurnames => vec![first(father), first(mother)],
        Custom::GivenNameAsSurname => vec![father.given.first().cloned().unwrap_or_default(), first(father)],
        Custom::MotherAlone => mother.surnames.clone(),
        Custom::MotherThenFather => vec![last(mother), last(father)],
        Custom::OneSurname => vec![first(father)],
    }
}
