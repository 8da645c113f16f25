//! The questions that two rows leave open, each with its possible answers as the comparison that would read them.

use super::Side;
use super::answers::{Answers, births, childs_name, days, gaps, numbers, parents_name, phone, places, town};
use crate::compare::Level::{Country, Language};
use crate::compare::{ChildView, Comparison, Finding, Part, Parts, Slots, Subject, fact};
use crate::model::Slot;
use crate::person::{Birth, Precision};
use crate::roster::{Record, Roster, birth_year, day_of};

/// An open question.
pub struct Asked {
    pub code: &'static str,
    /// How many of those who are asked can answer. Assumed.
    pub answered: f64,
    /// What the answer would be compared as; its parts are the answers'.
    pub finding: Finding,
    /// The possible answers, as levels of the comparison.
    pub answers: Answers,
    /// The comparison only says something where it agrees: any other answer is one more.
    pub or_none: bool,
}

/// The questions whose answers are not in the rows, though the other row holds what they would be compared with.
pub fn open(roster: &Roster, view: &ChildView, adult: u32, slot: Slot, findings: &[Finding]) -> Vec<Asked> {
    let rows = Rows { roster, view, child: view.child, adult: &roster.adults[adult as usize], slot, findings };
    // The first of these wins a draw.
    let asked = [
        rows.parents_name(),
        rows.childs_name(),
        rows.parents_birth(),
        rows.childs_birth(),
        rows.parents_a_number(),
        rows.childs_a_number(),
        rows.own_birth(),
        rows.day().or_else(|| rows.place()),
        rows.phone(),
        rows.town(),
    ];
    asked.into_iter().flatten().filter(|asked| !asked.answers.is_empty()).collect()
}

/// Two rows and what was found in them.
struct Rows<'a> {
    roster: &'a Roster,
    view: &'a ChildView<'a>,
    child: &'a Record,
    adult: &'a Record,
    slot: Slot,
    findings: &'a [Finding],
}

impl Rows<'_> {
    /// A finding on the subject speaks of the relation that is asked about.
    fn tell(&self, subject: Subject) -> bool {
        let speaks = |slots: Slots| [slots.mother, slots.father, slots.relative][self.slot as usize];
        self.findings.iter().any(|finding| finding.subject == subject && speaks(finding.slots))
    }

    fn part(&self, comparison: Comparison) -> Option<&Part> {
        self.findings.iter().flat_map(|finding| &finding.parts).find(|part| part.comparison == comparison)
    }

    /// What a child tells of a parent speaks of this parent, and of other relatives.
    fn told(&self) -> Slots {
        Slots { mother: self.slot == Slot::Mother, father: self.slot != Slot::Mother, relative: true }
    }

    fn parents_name(&self) -> Option<Asked> {
        let ask = || {
            let answers = parents_name(self.roster, self.adult);
            asked("settle-told-name", 0.9, Subject::ToldName, answers).of(self.told())
        };
        (!self.tell(Subject::ToldName)).then(ask)
    }

    fn childs_name(&self) -> Option<Asked> {
        let ask = || {
            let answers = childs_name(self.roster, self.child);
            asked("settle-named-child", 0.95, Subject::NamedChild, answers)
        };
        (!self.tell(Subject::NamedChild)).then(ask)
    }

    fn parents_birth(&self) -> Option<Asked> {
        let birth = self.adult.person.birth.as_ref().filter(|_| !self.tell(Subject::ToldBirth))?;
        // A child knows an age, if that.
        let own = Birth { precision: Precision::Age, ..birth.value };
        let answers = births(&own, Comparison::ToldBirth, fact::PARENT_BIRTH, &self.roster.counts.adult_births);
        Some(asked("settle-told-birth", 0.5, Subject::ToldBirth, answers).of(self.told()))
    }

    fn childs_birth(&self) -> Option<Asked> {
        let birth = self.child.person.birth.as_ref().filter(|_| !self.tell(Subject::NamedChildBirth))?;
        let among = &self.roster.counts.child_births;
        let answers = births(&birth.value, Comparison::NamedBirth, fact::CHILD_BIRTH, among);
        Some(asked("settle-named-child-birth", 0.9, Subject::NamedChildBirth, answers))
    }

    fn parents_a_number(&self) -> Option<Asked> {
        let ask = || {
            let answers = numbers(Comparison::ToldANumber, fact::PARENT_NUMBER, self.roster.counts.adults);
            asked("settle-told-a-number", 0.05, Subject::ToldANumber, answers).of(self.told())
        };
        (!self.adult.person.a_numbers.is_empty() && !self.tell(Subject::ToldANumber)).then(ask)
    }

    fn childs_a_number(&self) -> Option<Asked> {
        let ask = || {
            let answers = numbers(Comparison::NamedANumber, fact::CHILD_NUMBER, self.roster.counts.children);
            asked("settle-named-child-a-number", 0.1, Subject::NamedChildANumber, answers)
        };
        (!self.child.person.a_numbers.is_empty() && !self.tell(Subject::NamedChildANumber)).then(ask)
    }

    /// When the one was born whose own row does not say.
    fn own_birth(&self) -> Option<Asked> {
        let counts = &self.roster.counts;
        let year = |birth: &Birth| birth_year(birth.first, birth.last);
        match (&self.child.person.birth, &self.adult.person.birth) {
            (Some(birth), None) => {
                let answers = gaps(year(&birth.value), &counts.adult_births, Side::Adult);
                Some(asked("settle-adult-birth", 0.9, Subject::AgeGap, answers))
            }
            (None, Some(birth)) => {
                let answers = gaps(year(&birth.value), &counts.child_births, Side::Child);
                Some(asked("settle-child-birth", 0.8, Subject::AgeGap, answers))
            }
            _ => None,
        }
    }

    /// When the one was met, or both, whose row does not say.
    fn day(&self) -> Option<Asked> {
        let (young, old) = (self.view.day, day_of(&self.adult.person));
        if young.is_some() && old.is_some() {
            return None;
        }
        let around = young.or(old).map(|day| day.1.first);
        Some(asked("settle-day", 0.6, Subject::Encounter, days(self.roster, around)))
    }

    fn place(&self) -> Option<Asked> {
        let ask = || {
            let answers = places(|level| self.view.place_share(level));
            asked("settle-place", 0.6, Subject::Encounter, answers)
        };
        self.part(Comparison::Place).is_none().then(ask)
    }

    fn phone(&self) -> Option<Asked> {
        let without = [self.child, self.adult].iter().any(|record| record.person.phones.is_empty());
        let ask = || asked("settle-phone", 0.4, Subject::Phone, phone(&self.roster.counts)).or_none();
        (without && !self.tell(Subject::Phone)).then(ask)
    }

    fn town(&self) -> Option<Asked> {
        let coarse = self.part(Comparison::Origin).is_none_or(|part| matches!(part.level, Country | Language));
        let towns = [&self.child.home.municipality, &self.adult.home.municipality];
        let ask = || {
            let known = towns.into_iter().flatten().next().map(|town| town.value);
            asked("settle-town", 0.8, Subject::Origin, town(&self.roster.counts, known)).or_none()
        };
        (coarse && towns.contains(&&None)).then(ask)
    }
}

/// A question whose answer speaks of every relation, agreeing or not.
fn asked(code: &'static str, answered: f64, subject: Subject, answers: Answers) -> Asked {
    Asked { code, answered, finding: Finding::new(subject, Parts::new()), answers, or_none: false }
}

impl Asked {
    /// The same, the answer speaking of these relations.
    fn of(self, slots: Slots) -> Asked {
        Asked { finding: self.finding.of(slots), ..self }
    }

    /// The same, where an answer that does not agree says nothing.
    fn or_none(self) -> Asked {
        Asked { or_none: true, ..self }
    }
}
