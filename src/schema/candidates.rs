//! Joins what a column's header says with what its values look like, in the light of the sheet's role.

use crate::facts::{Field, SheetRole, What, Whom};

use super::assign::Candidate;
use super::fit::{fit, guess};
use super::lexicon::WhomWord;
use super::looks::Looks;
use super::reading::{Meaning, Reading};

/// What the other columns of a sheet say of how to read one.
#[derive(Clone, Debug, Default)]
pub struct Context {
    pub role: Option<SheetRole>,
    /// A name that says of nobody whose it is: then it is the row's own.
    plain_name: bool,
    /// Whose names columns speak of.
    names_of: Vec<WhomWord>,
    /// Whose surname stands in a column of its own.
    surname_of: Vec<Option<WhomWord>>,
    given_of: Vec<Option<WhomWord>>,
    relatives: bool,
    parents: bool,
    /// No header names a landmark or station.
    no_crossing: bool,
}

/// Headers such as `Place`, `Location` and `Where` say no more than this surely what place is meant.
const GENERIC_PLACE: f64 = 0.75;

/// The most that may be believed where header and values disagree: below what the page takes without a question.
pub const ASKED: f64 = 0.58;

impl Context {
    pub fn new(role: SheetRole, readings: &[Reading], looks: &[Looks]) -> Self {
        let mut context = Context { role: Some(role), no_crossing: true, ..Context::default() };
        for (reading, looks) in readings.iter().zip(looks) {
            let Some(best) = reading.meanings.first().filter(|m| m.score >= 0.55) else { continue };
            let whom = best.whom.filter(|w| *w != WhomWord::Subject);
            context.no_crossing &= !matches!(best.what, What::Landmark | What::Station);
            let named = matches!(best.what, What::Name | What::GivenName | What::Surname);
            match whom {
                None if named && (looks.looked == 0 || looks.name_like > 0.3) => context.plain_name = true,
                Some(whom) if named => context.names_of.push(whom),
                _ => {}
            }
            if matches!(best.what, What::Surname) {
                context.surname_of.push(whom);
            }
            if matches!(best.what, What::GivenName) && best.score >= 0.9 {
                context.given_of.push(whom);
            }
            context.relatives |= matches!(whom, Some(WhomWord::Relative | WhomWord::Contact));
            context.parents |= matches!(whom, Some(WhomWord::Mother | WhomWord::Father | WhomWord::Parent));
        }
        context
    }

    /// Whether headers announce the names of the row's person, so that looks alone make no other column theirs.
    fn has_names(&self, what: What) -> bool {
        let parts = self.surname_of.contains(&None) && (self.given_of.contains(&None) || self.plain_name);
        match what {
            What::Name | What::Surname => self.plain_name || parts,
            What::GivenName => parts || self.plain_name && !self.surname_of.contains(&None),
            _ => false,
        }
    }

    /// Whom a header's person is, seen from the row: the likeliest first, each with how surely.
    fn whoms(&self, word: Option<WhomWord>) -> Vec<(Whom, f64)> {
        use WhomWord::*;
        let children = self.role == Some(SheetRole::Children);
        let adults = self.role == Some(SheetRole::Adults);
        let Some(word) = word else { return vec![(Whom::Own, 1.0)] };
        match word {
            Subject => vec![(Whom::Own, 1.0)],
            Child if children => vec![(Whom::Own, 0.99), (Whom::Child, 0.4)],
            Child if adults || self.plain_name || self.names_of.iter().any(|w| *w != Child) => vec![(Whom::Child, 1.0)],
            Child => vec![(Whom::Own, 0.99), (Whom::Child, 0.6)],
            Adult if children => vec![(Whom::Parent, 1.0)],
            Adult => vec![(Whom::Own, 0.99), (Whom::Parent, 0.6)],
            Parent if adults => vec![(Whom::Own, 0.97), (Whom::Parent, 0.6)],
            Parent => vec![(Whom::Parent, 1.0)],
            Mother | Father => {
                let stated = if word == Mother { Whom::Mother } else { Whom::Father };
                let other = if word == Mother { Father } else { Mother };
                if adults && !self.plain_name && !self.names_of.contains(&Parent) && !self.names_of.contains(&Adult) {
                    // A list of mothers, or of couples: then the other one is a relative of the row's person.
                    if !self.names_of.contains(&other) || word == Mother {
                        vec![(Whom::Own, 0.97), (stated, 0.5)]
                    } else {
                        vec![(Whom::Relative, 0.9), (stated, 0.5)]
                    }
                } else {
                    vec![(stated, 1.0)]
                }
            }
            Relative | Contact => vec![(Whom::Relative, 1.0)],
        }
    }
}

/// `Hijo`, `Edad` in a list of parents: where the ages are of children, they are that child's.
pub fn give_to_children(role: SheetRole, readings: &mut [Reading], looks: &[Looks]) {
    let named = |r: &Reading| r.whom() == Some(WhomWord::Child) && r.what() == Some(What::Name) && r.score() >= 0.5;
    if role != SheetRole::Adults || !readings.iter().any(named) {
        return;
    }
    for (reading, looks) in readings.iter_mut().zip(looks) {
        let young = match reading.what() {
            Some(What::Age) => looks.age > 0.7 && looks.middle_age().is_some_and(|age| age < 16.0),
            Some(What::BirthDate) => looks.date > 0.7 && looks.middle_year().is_some_and(|year| year > YOUNGEST_ADULT),
            _ => false,
        };
        if let Some(meaning) = reading.meanings.first_mut().filter(|m| young && m.whom.is_none()) {
            meaning.whom = Some(WhomWord::Child);
        }
    }
}

/// Whose relations a column holds: those of the named person nearest to its left. A `Responsable` who is an aunt is a
/// relative.
pub fn give_to_relatives(role: SheetRole, readings: &mut [Reading], looks: &[Looks]) {
    use WhomWord::{Adult, Contact, Parent, Relative};
    if role == SheetRole::Adults {
        return;
    }
    let relations: Vec<usize> = (0..readings.len())
        .filter(|&at| readings[at].what() == Some(What::Relation) && readings[at].score() >= 0.5)
        .collect();
    for at in relations {
        let named = |r: &Reading| matches!(r.what(), Some(What::Name | What::GivenName)) && r.score() >= 0.4;
        let Some(person) = (0..at).rev().find(|&left| named(&readings[left])) else { continue };
        let whom = readings[person].whom();
        // `Adult name` in a child's row.
        let adult = whom == Some(Adult) && role == SheetRole::Children;
        let Some(Parent | Relative | Contact) = whom.filter(|_| !adult).or(adult.then_some(Parent)) else { continue };
        let parent = adult || whom == Some(Parent);
        let theirs = if parent && looks[at].kin > 0.3 { Some(Relative) } else { whom };
        if readings[at].whom().is_none() {
            readings[at].meanings[0].whom = theirs;
        }
        if theirs == whom {
            continue;
        }
        for reading in &mut readings[person..] {
            reading.meanings.iter_mut().filter(|m| m.whom == whom).for_each(|m| m.whom = theirs);
        }
    }
}

/// The year in which nearly no adult of these records, most of 2018, was born.
const YOUNGEST_ADULT: i32 = 2002;

/// Everything that a column may be; best first.
pub fn candidates(context: &Context, reading: &Reading, looks: &Looks) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let slot = reading.ordinal;
    let mut doubted = false;
    // The header says something plainly, and the values are something else.
    let mut belied = false;
    for (at, meaning) in meanings(context, reading, looks).into_iter().enumerate() {
        if meaning.what == What::Unused {
            let reasons = vec!["why-header"];
            found.push(Candidate { field: Field::UNUSED, score: meaning.score, reasons, slot: 0 });
            continue;
        }
        let (score, reasons, doubt) = judge(&meaning, reading, looks);
        doubted |= doubt;
        belied |= doubt && at == 0 && meaning.score >= 0.75;
        for (whom, share) in whoms(context, &meaning) {
            let score = score * share;
            let slot = if super::assign::numbered(Field::of(whom, meaning.what)) { slot } else { 0 };
            found.push(Candidate { field: Field::of(whom, meaning.what), score, reasons: reasons.clone(), slot });
        }
    }
    let said = reading.score() >= 0.5 && !doubted;
    if !said {
        // A header that says nothing, or that its values belie.
        let share = if reading.blank { 1.0 } else { 0.85 };
        let whom = context.whoms(reading.whom())[0].0;
        // Plain small numbers and short codes say too little against a header that says something else.
        let dated = |what: What| matches!(what, What::ApprehensionDate | What::BookInDate | What::ReleaseDate);
        let a_date = reading.blank || reading.meanings.iter().any(|m| dated(m.what));
        let telling = |what: What| {
            if what == What::ApprehensionDate && !a_date {
                // Dates of something unknown: taken for these they would do harm.
                return false;
            }
            !doubted || !matches!(what, What::Age | What::BirthYear | What::RowRole | What::FamilyFlag | What::Notes)
        };
        for (what, score) in guess(looks).into_iter().filter(|(what, _)| telling(*what)) {
            let field = Field::of(whom, what);
            if !reading.blank && whom == Whom::Own && context.has_names(what) {
                // `Guía`, over names: not the names that other headers announce.
                continue;
            }
            if !found.iter().any(|c| c.field == field && c.score >= score * share) {
                found.push(Candidate { field, score: score * share, reasons: vec!["why-values"], slot: 0 });
            }
        }
    }
    told_in_prose(&mut found, looks);
    if belied {
        found.iter_mut().for_each(|c| c.score = c.score.min(ASKED));
    }
    if looks.titled > 0.4 {
        // `Licda. Ortega`: lawyers and clerks, not families.
        found.retain(|c| !matches!(c.field.what, What::Name | What::Surname | What::GivenName));
        found.push(Candidate { field: Field::UNUSED, score: 0.7, reasons: vec!["why-values"], slot: 0 });
    }
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    found
}

/// `What the child said`, over sentences that tell of relatives: notes, unless the header says plainly what else. The
/// page asks.
fn told_in_prose(found: &mut Vec<Candidate>, looks: &Looks) {
    let field = Field::own(What::Notes);
    let is_prose = looks.looked >= 3 && looks.note > 0.3 && looks.told > 0.25 && looks.yes_no + looks.date < 0.3;
    let plain = |c: &Candidate| c.field == field || c.field != Field::UNUSED && c.score > ASKED;
    if !is_prose || found.iter().any(plain) {
        return;
    }
    found.iter_mut().for_each(|c| c.score = c.score.min(PROSE - 0.1));
    found.push(Candidate { field, score: PROSE, reasons: vec!["why-values"], slot: 0 });
}

/// How surely sentences that tell of relatives are notes.
const PROSE: f64 = 0.55;

/// The header's meanings, and those that other columns or the values add to them.
fn meanings(context: &Context, reading: &Reading, looks: &Looks) -> Vec<Meaning> {
    let mut meanings = reading.meanings.clone();
    let fits = |what: What| fit(what, looks).is_some_and(|f| f > 0.8);
    if let Some(best) = reading.meanings.first() {
        let whom = best.whom.filter(|w| *w != WhomWord::Subject);
        let bare = best.what == What::Name && (0.5..=0.91).contains(&best.score) && !reading.whom_only;
        let whole = looks.many_words > 0.6 && looks.surname > 0.4 || looks.comma > 0.5;
        if bare && context.surname_of.contains(&whom) && !whole {
            meanings.insert(0, Meaning { whom: best.whom, what: What::GivenName, score: 0.93 });
        } else if bare && context.given_of.contains(&whom) && !whole {
            meanings.insert(0, Meaning { whom: best.whom, what: What::Surname, score: 0.92 });
        }
        let either = reading.meanings.iter().any(|m| m.what == What::Name && m.score >= 0.5);
        if best.what == What::GivenName && either && !context.surname_of.contains(&whom) {
            // `Nombres` without a surname beside it: the whole name.
            meanings.insert(0, Meaning { whom: best.whom, what: What::Name, score: 0.88 });
        }
        if best.what == What::Country && looks.country < 0.7 && looks.place > 0.3 && looks.place > looks.country * 0.8 {
            // `Originario de`, over towns; a country beside them is read from the same cell.
            let score = if best.score < 0.9 { 0.85 } else { 0.7 };
            meanings.retain(|m| m.what != What::Municipality);
            meanings.insert(0, Meaning { whom: best.whom, what: What::Municipality, score });
        }
        if best.what == What::Facility && best.score <= GENERIC_PLACE && looks.crossing > 0.6 && context.no_crossing {
            // `Lugar`, over places of the border: where they were met, not where they are held.
            meanings.insert(0, Meaning { whom: best.whom, what: What::Landmark, score: 0.8 });
        }
        let says = |what: What| reading.meanings.iter().any(|m| m.what == what);
        if best.what == What::Landmark && says(What::Facility) && looks.building > 0.4 {
            // `Lugar de detención`, over places where people are held.
            meanings.insert(0, Meaning { whom: best.whom, what: What::Facility, score: 0.93 });
        }
        if best.what == What::Alias
            && says(What::MiddleName)
            && context.given_of.contains(&whom)
            && looks.many_words < 0.4
        {
            // `Otros nombres`, beside a first name.
            meanings.insert(0, Meaning { whom: best.whom, what: What::MiddleName, score: 0.92 });
        }
        if best.what == What::RecordId && best.score < 0.9 && looks.a_marked > 0.6 {
            // `Exp.`, over A-numbers.
            meanings.insert(0, Meaning { whom: best.whom, what: What::ANumber, score: 0.9 });
        }
        if best.what == What::SeparationReason && looks.relation > 0.6 {
            // `Separado de`, over `pai` and `mãe`: from whom, not why.
            meanings.insert(0, Meaning { whom: None, what: What::Relation, score: 0.9 });
        }
        if best.what == What::SeparationReason
            && best.score <= 0.9
            && let Some(whom) = separated_from(context)
        {
            // `Separado de`, over names, numbers, or `mother Ana Caal A# …`: from whom, not why.
            let named = looks.given > 0.1 && looks.given + looks.surname > 0.3;
            if looks.a_number > 0.7 {
                meanings.insert(0, Meaning { whom: Some(whom), what: What::ANumber, score: 0.9 });
            } else if named && fit(What::Name, looks).is_some_and(|fit| fit >= 0.5) {
                meanings.insert(0, Meaning { whom: Some(whom), what: What::Name, score: 0.88 });
            } else if named {
                meanings.insert(0, Meaning { whom: None, what: What::Notes, score: 0.93 });
            }
        }
        if best.what == What::Phone && best.score <= 0.65 && fits(What::Name) && looks.given > 0.2 {
            // `Contacto en EE.UU.`, over names.
            meanings.insert(0, Meaning { whom: Some(WhomWord::Contact), what: What::Name, score: 0.88 });
        }
        if best.what == What::SeparationReason && looks.yes_no > 0.8 {
            // `Separated?`, over yes and no.
            meanings.insert(0, Meaning { whom: None, what: What::FamilyFlag, score: 0.85 });
        }
        if reading.whom_only {
            if looks.building > 0.5 {
                // `Parent held at`: a place, not a name.
                meanings.insert(0, Meaning { whom: best.whom, what: What::Facility, score: 0.85 });
            }
            for what in [What::ANumber, What::BirthDate, What::Age, What::Phone, What::Relation, What::Sex] {
                if fits(what) {
                    // Numbers of other papers look like phones.
                    let score = if what == What::Phone { 0.6 } else { 0.72 };
                    meanings.push(Meaning { whom: best.whom, what, score });
                }
            }
            if looks.yes_no > 0.8 || looks.family_flag > 0.8 {
                meanings.push(Meaning { whom: None, what: What::FamilyFlag, score: 0.6 });
            }
        }
    }
    meanings
}

/// From whom the people of a sheet were separated.
fn separated_from(context: &Context) -> Option<WhomWord> {
    match context.role {
        Some(SheetRole::Children) => Some(WhomWord::Parent),
        Some(SheetRole::Adults) => Some(WhomWord::Child),
        _ => None,
    }
}

fn whoms(context: &Context, meaning: &Meaning) -> Vec<(Whom, f64)> {
    match (meaning.what, meaning.whom) {
        // Whose relation: the named relative's, where the row names one.
        (What::Relation, None) if context.role != Some(SheetRole::Adults) && context.relatives => {
            vec![(Whom::Relative, 1.0), (Whom::Parent, 0.7)]
        }
        (What::Relation, None) if context.role != Some(SheetRole::Adults) && context.parents => {
            vec![(Whom::Parent, 1.0)]
        }
        // `Contact phone`: whoever answers it, it is how this person is reached.
        (What::Phone | What::Address | What::Email, Some(WhomWord::Contact)) => vec![(Whom::Own, 1.0)],
        // `Notes about the child` in a parent's row: notes, which may speak of anybody.
        (What::Notes, _) => vec![(Whom::Own, 1.0)],
        // What only the row's own person has.
        (
            What::SeparationReason
            | What::DoNotShare
            | What::FamilyFlag
            | What::RowRole
            | What::EventNumber
            | What::FamilyUnitNumber,
            Some(word),
        ) if context.whoms(Some(word))[0].0 != Whom::Child => vec![(Whom::Own, 1.0)],
        // What happened to the person of the row, though somebody else had a part in it: `Released to sponsor on`.
        (
            What::ApprehensionDate | What::ReferralDate | What::BookInDate | What::ReleaseDate,
            Some(WhomWord::Relative | WhomWord::Contact),
        ) => vec![(Whom::Own, 1.0)],
        (_, whom) => context.whoms(whom),
    }
}

/// How surely a meaning is meant, its reasons, and whether the values belie it.
fn judge(meaning: &Meaning, reading: &Reading, looks: &Looks) -> (f64, Vec<&'static str>, bool) {
    let header = if reading.fuzzy { meaning.score * 0.95 } else { meaning.score };
    let word = if reading.fuzzy { "why-header-fuzzy" } else { "why-header" };
    let (score, reasons, doubt) = match fit(meaning.what, looks) {
        Some(fit) if fit >= 0.5 => {
            let reasons = if reading.fuzzy { vec![word, "why-values"] } else { vec!["why-header-and-values"] };
            (header * 0.82 + 0.18 * fit, reasons, false)
        }
        Some(fit) if fit < 0.2 && looks.looked >= 2 => (header * 0.3, vec![word, "why-values-differ"], true),
        Some(fit) if fit < 0.2 => (header * 0.6, vec![word], false),
        Some(fit) => (header * (0.5 + 0.56 * fit), vec![word], false),
        None => (header * 0.9, vec![word], false),
    };
    let score = if reading.fuzzy && score > GUESSED { GUESSED + (score - GUESSED) * 0.1 } else { score };
    (score, reasons, doubt)
}

/// The most that may be believed of a misspelt or shortened word: with what lies above it pressed together below what the page takes without a question.
const GUESSED: f64 = 0.71;
