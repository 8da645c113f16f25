//! What a note can tell: each fact in one of the ways in which it is written down.

use jiff::civil::Date;

use super::{Named, Role, Scene};
use crate::synth::damage::{age, plain};
use crate::synth::dice::Dice;
use crate::synth::journey::later;
use crate::synth::papers::strangers_phone;
use crate::synth::pools;

/// The language of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tongue {
    English,
    Spanish,
}

impl Tongue {
    pub(super) fn other(self) -> Tongue {
        match self {
            Tongue::English => Tongue::Spanish,
            Tongue::Spanish => Tongue::English,
        }
    }
}

/// All that is known of those whom a note speaks of.
pub(super) struct Facts<'a> {
    pub role: Role,
    pub children: &'a [Named],
    /// The child of whom is spoken now.
    pub child: usize,
    /// The adult of a child's note.
    pub adult: Option<&'a Named>,
    /// The mother of a child who came with nobody.
    pub mother: &'a str,
    pub scene: &'a Scene<'a>,
}

const CITIES: &str = "Houston_TX Los_Angeles Dallas Miami_FL Nashville Charlotte_NC Atlanta Oakland Omaha Trenton_NJ \
    Brockton_MA Memphis Phoenix Annapolis_MD Chicago Richmond_VA";
const KIN: &str = "brother uncle cousin friend brother-in-law nephew stepfather";
const PARIENTES: &str = "hermano tío primo cuñado amigo padrino";
const ALIASES: &str = "Chino Flaco Gordo Güero Chele Moreno Zorro Catracho";
const MONTHS: &str = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC";
const MESES: &str = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre";

impl Facts<'_> {
    /// False where an alternative needs what is not known.
    pub(super) fn allow(&self, alternative: &str) -> bool {
        let child = self.children.get(self.child);
        let lacks = |who: Option<&Named>, has: fn(&Named) -> bool| !who.is_some_and(has);
        let number = |named: &Named| named.a_number != 0;
        let nick = |named: &Named| !named.nickname.is_empty();
        !((alternative.contains("{anum}") || alternative.contains("<anump>")) && lacks(child, number))
            && !(alternative.contains("{nick}") && lacks(child, nick))
            && !(alternative.contains("{last}") && lacks(child, |named| !named.surname.is_empty()))
            && !(alternative.contains("{aanum}") && lacks(self.adult, number))
            && !(alternative.contains("{anick}") && lacks(self.adult, nick))
            && !(alternative.contains("{alast}") && lacks(self.adult, |named| !named.surname.is_empty()))
            && (!alternative.contains("{weeks}") || self.scene.expecting)
            && !(alternative.contains("{country}") && self.scene.country.is_empty())
    }

    /// A fact by its name in the rules; empty for names that no fact has.
    pub(super) fn say(&self, dice: &mut Dice, name: &str, tongue: Tongue) -> String {
        self.child_told(dice, name)
            .or_else(|| self.adult_told(dice, name))
            .or_else(|| self.endings(name).map(str::to_owned))
            .or_else(|| self.others(dice, name, tongue))
            .unwrap_or_default()
    }

    /// What is told of the child.
    fn child_told(&self, dice: &mut Dice, name: &str) -> Option<String> {
        let child = self.children.get(self.child)?;
        let years = age(child.birth, self.scene.day);
        let of_sex = |girl: &str, boy: &str| if child.female { girl.to_owned() } else { boy.to_owned() };
        Some(match name {
            "full" => full(dice, child),
            "given" => first(&child.given),
            "last" => first(&child.surname),
            "nick" => child.nickname.to_owned(),
            "ini" => initials(dice, child),
            "age" => years.to_string(),
            "age1" => (years + 1).to_string(),
            "dob" => month_first(dice, child.birth),
            "fecha" => day_first(dice, child.birth),
            "yob" => child.birth.year().to_string(),
            "anum" => number(dice, child.a_number),
            "mf" => of_sex("F", "M"),
            "sex" => of_sex("female", "male"),
            "sexo" => of_sex("niña", "niño"),
            "boy0" => of_sex("girl", "boy"),
            "he" => of_sex("she", "he"),
            "his" => of_sex("her", "his"),
            "him" => of_sex("her", "him"),
            "o1" => of_sex("a", "o"),
            "e1" => of_sex("a", "e"),
            _ => return None,
        })
    }

    /// What is told of the adult: the one whose row it is, or the one of whom the child tells.
    fn adult_told(&self, dice: &mut Dice, name: &str) -> Option<String> {
        let female = self.role.is_female();
        let of_sex = |woman: &str, man: &str| Some(if female { woman.to_owned() } else { man.to_owned() });
        let one_of = |dice: &mut Dice, words: &str| Some((*dice.pick(&split(words))).to_owned());
        match (name, self.role) {
            ("who", role) => return Some(role.english().to_owned()),
            ("padre", role) => return Some(role.spanish().to_owned()),
            ("mom", Role::Mother) => return one_of(dice, "mom mommy mami mother"),
            ("mom", Role::Father) => return one_of(dice, "dad papi daddy father"),
            ("mom", role) => return Some(role.english().to_owned()),
            ("papa", Role::Mother) => return one_of(dice, "mamá mamá mami madre"),
            ("papa", Role::Father) => return one_of(dice, "papá papá papi padre"),
            ("papa", role) => return Some(role.spanish().to_owned()),
            ("ahe", _) => return of_sex("she", "he"),
            ("ahis", _) => return of_sex("her", "his"),
            ("ahim", _) => return of_sex("her", "him"),
            ("ael", _) => return of_sex("la", "el"),
            ("ao", _) => return of_sex("a", "o"),
            ("aa", _) => return of_sex("a", ""),
            ("ae", _) => return of_sex("a", "e"),
            ("alo", _) => return of_sex("la", "lo"),
            ("was1", _) => return Some("was".to_owned()),
            _ => {}
        }
        let adult = self.adult?;
        Some(match name {
            "afull" => full(dice, adult),
            "agiven" => first(&adult.given),
            "alast" => first(&adult.surname),
            "anick" => adult.nickname.to_owned(),
            "aage" => age(adult.birth, self.scene.day).to_string(),
            "adob" => month_first(dice, adult.birth),
            "afecha" => day_first(dice, adult.birth),
            "ayob" => adult.birth.year().to_string(),
            "aanum" => number(dice, adult.a_number),
            _ => return None,
        })
    }

    /// Words that follow the children's number and sex.
    fn endings(&self, name: &str) -> Option<&'static str> {
        let girls = self.children.iter().filter(|child| child.female).count();
        let one = self.children.len() < 2;
        let all_girls = girls > 0 && girls == self.children.len();
        let mixed = girls > 0 && !all_girls;
        let by = |[boy, girl, boys, girls]: [&'static str; 4]| match (one, all_girls) {
            (true, false) => boy,
            (true, true) => girl,
            (false, false) => boys,
            (false, true) => girls,
        };
        let number = |single: &'static str, several: &'static str| if one { single } else { several };
        Some(match name {
            "kid" if mixed && matches!(self.role, Role::Mother | Role::Father) => "children",
            "kid" => by(match self.role.english() {
                "mother" | "father" => ["son", "daughter", "sons", "daughters"],
                "aunt" | "uncle" => ["nephew", "niece", "nephews", "nieces"],
                "grandmother" | "grandfather" => ["grandson", "granddaughter", "grandchildren", "granddaughters"],
                "sister" | "brother" => ["brother", "sister", "siblings", "sisters"],
                "cousin" => ["cousin", "cousin", "cousins", "cousins"],
                _ => ["minor", "minor", "minors", "minors"],
            }),
            "hijo" => by(match self.role.english() {
                "mother" | "father" => ["hijo", "hija", "hijos", "hijas"],
                "aunt" | "uncle" => ["sobrino", "sobrina", "sobrinos", "sobrinas"],
                "grandmother" | "grandfather" => ["nieto", "nieta", "nietos", "nietas"],
                "sister" | "brother" => ["hermano", "hermana", "hermanos", "hermanas"],
                "cousin" => ["primo", "prima", "primos", "primas"],
                _ => ["menor", "menor", "menores", "menores"],
            }),
            "child" => number("child", "children"),
            "minor" => number("minor", "minors"),
            "juv" => number("juv", "juvs"),
            "s" => number("", "s"),
            "es" => number("", "es"),
            "vn" => number("", "n"),
            "su" => number("su", "sus"),
            "was" => number("was", "were"),
            "fue" => number("fue", "fueron"),
            "o" => by(["o", "a", "os", "as"]),
            "el" => by(["el", "la", "los", "las"]),
            "lo" => by(["lo", "la", "los", "las"]),
            "ella" => by(["él", "ella", "ellos", "ellas"]),
            "menor0" => by(["un menor", "una menor", "dos menores", "dos menores"]),
            "cnt" => ["no", "1", "2", "3"].get(self.children.len()).copied().unwrap_or("several"),
            _ => return None,
        })
    }

    /// Place, time, and people who are not the kin.
    fn others(&self, dice: &mut Dice, name: &str, tongue: Tongue) -> Option<String> {
        let word = |dice: &mut Dice, pool: &str| dice.pick(&split(pool)).replace('_', " ");
        let spread = match dice.weighted(&[0.6, 0.25, 0.15]) {
            0 => 0,
            1 => dice.between(1, 3),
            _ => dice.between(4, 30),
        };
        let day = later(self.scene.day, spread);
        Some(match name {
            // The sentences say that it is one.
            "station" => self.scene.station.trim_end_matches(" Station").to_owned(),
            "country" => self.scene.country.to_owned(),
            "dept" => self.scene.department.to_owned(),
            "mother" => self.mother.to_owned(),
            "when" => {
                let month = word_at(MONTHS, day.month());
                match dice.weighted(&[0.3, 0.3, 0.2, 0.2]) {
                    0 => format!("{}/{}", day.month(), day.day()),
                    1 => format!("{}/{}/{}", day.month(), day.day(), day.year() % 100),
                    2 => format!("{:02}{month}{}", day.day(), day.year() % 100),
                    _ => month_first(dice, day),
                }
            }
            "cuando" => match dice.weighted(&[0.4, 0.4, 0.2]) {
                0 => format!("{} de {}", day.day(), word_at(MESES, day.month())),
                1 => format!("{}/{}", day.day(), day.month()),
                _ => day_first(dice, day),
            },
            "hh" => format!("{:02}", dice.below(24)),
            "mm" => format!("{:02}", 5 * dice.below(12)),
            "n" => dice.between(2, 4).to_string(),
            "n0" => dice.between(1, 4).to_string(),
            "n2" => dice.between(3, 30).to_string(),
            "weeks" => dice.between(8, 36).to_string(),
            "num" => dice.between(11, 899).to_string(),
            "year" => dice.between(2006, 2017).to_string(),
            "phone" => strangers_phone(dice),
            "city" => word(dice, CITIES),
            "rel2" => word(dice, KIN),
            "pariente" => word(dice, PARIENTES),
            "lang" | "lengua" => word(
                dice,
                if tongue == Tongue::English {
                    "Mam K'iche' Q'anjob'al Q'eqchi' Chuj Ixil"
                } else {
                    "mam quiché kanjobal kekchí chuj ixil"
                },
            ),
            "alias" => word(dice, ALIASES),
            "man" => format!("{} {}", word(dice, pools::MEN), word(dice, pools::LADINO)),
            "woman" => format!("{} {}", word(dice, pools::WOMEN), word(dice, pools::LADINO)),
            "boy" => word(dice, pools::BOYS),
            "girl" => word(dice, pools::GIRLS),
            "boyfull" => format!("{} {}", word(dice, pools::BOYS), word(dice, pools::LADINO)),
            "girlfull" => format!("{} {}", word(dice, pools::GIRLS), word(dice, pools::LADINO)),
            _ => return None,
        })
    }
}

/// A name in running text: as told, in capitals, with one surname, turned around.
fn full(dice: &mut Dice, named: &Named) -> String {
    let (given, surname) = (&named.given, &named.surname);
    match dice.weighted(&[0.45, 0.13, 0.20, 0.09, 0.08, 0.05]) {
        1 => format!("{given} {surname}").to_uppercase(),
        2 => format!("{} {}", first(given), first(surname)),
        3 if !surname.is_empty() => format!("{surname}, {given}"),
        4 => format!("{given} {}", surname.to_uppercase()),
        5 if !surname.is_empty() => format!("{}, {}", surname.to_uppercase(), first(given)),
        _ => format!("{given} {surname}"),
    }
    .trim()
    .to_owned()
}

fn initials(dice: &mut Dice, named: &Named) -> String {
    let words = named.given.split(' ').chain(named.surname.split(' '));
    let letters: Vec<String> =
        words.filter_map(|word| word.chars().next()).map(|letter| plain(&letter.to_string())).collect();
    match dice.weighted(&[0.5, 0.3, 0.2]) {
        0 => format!("{}.", letters.join(".")),
        1 => letters.concat(),
        _ => letters.join("."),
    }
    .to_uppercase()
}

fn number(dice: &mut Dice, number: u32) -> String {
    match dice.weighted(&[0.5, 0.25, 0.15, 0.1]) {
        0 => format!("A{number}"),
        1 => number.to_string(),
        2 => format!("{}-{:03}-{:03}", number / 1_000_000, number / 1000 % 1000, number % 1000),
        _ => format!("{} {:03} {:03}", number / 1_000_000, number / 1000 % 1000, number % 1000),
    }
}

fn month_first(dice: &mut Dice, date: Date) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match dice.weighted(&[0.45, 0.2, 0.15, 0.1, 0.1]) {
        0 => format!("{month}/{day}/{year}"),
        1 => format!("{month:02}/{day:02}/{year}"),
        2 => format!("{month}/{day}/{:02}", year % 100),
        3 => format!("{month:02}-{day:02}-{year}"),
        _ => format!("{day:02}{}{year}", word_at(MONTHS, month)),
    }
}

fn day_first(dice: &mut Dice, date: Date) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match dice.weighted(&[0.4, 0.2, 0.15, 0.25]) {
        0 => format!("{day:02}/{month:02}/{year}"),
        1 => format!("{day}/{month}/{year}"),
        2 => format!("{day:02}-{month:02}-{year}"),
        _ => format!("{day} de {} de {year}", word_at(MESES, month)),
    }
}

fn word_at(pool: &str, month: i8) -> &str {
    pool.split(' ').nth((month - 1).unsigned_abs().into()).unwrap_or_default()
}

/// The first name of several, with the particles before it.
fn first(words: &str) -> String {
    let particle = |word: &&str| matches!(word.to_lowercase().as_str(), "de" | "del" | "la" | "los");
    let particles = words.split(' ').take_while(particle).count();
    words.split(' ').take(particles + 1).collect::<Vec<_>>().join(" ")
}

fn split(pool: &str) -> Vec<&str> {
    pool.split_whitespace().collect()
}
