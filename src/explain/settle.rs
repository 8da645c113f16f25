//! What would settle it: of the questions the two rows leave open whose answer may change the band or the first place, the
//! one that would move the probability most, in expectation.

use std::collections::BTreeMap;

use super::asked::{Asked, open};
use super::contest::{Contest, add, parent};
use super::terms::relation_values;
use super::{Sources, written_name};
use crate::compare::{ChildView, Finding};
use crate::facts::Weight;
use crate::family::{Candidate, Posterior};
use crate::messages::{format, say};
use crate::model::{Evidence, Slot};
use crate::roster::Roster;

/// Moves smaller than this, in expectation, settle nothing.
const LEAST: f64 = 5e-4;
/// A question turns something if the answers that change the band or the first place are together as likely as this.
const TURNS: f64 = 0.01;

/// A question that could be asked, and what its answers would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Message id of the form `settle-…`.
    pub code: &'static str,
    pub answers: Vec<Answer>,
    /// By how much the probability would move on average, those counted in who cannot answer.
    pub expected: f64,
    /// How likely it is answered by what changes the band, or who comes first.
    pub turning: f64,
}

/// One possible answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// How likely it is to be given, if any is.
    pub chance: f64,
    /// The probability that the adult is a parent, once it is given.
    pub after: f64,
}

/// All open questions of a pair, the one that would move most first.
pub fn questions(
    roster: &Roster,
    contest: &Contest,
    view: &ChildView,
    slot: Slot,
    findings: &[Finding],
) -> Vec<Question> {
    let adult = contest.candidates[contest.at].adult;
    let asked = open(roster, view, adult, slot, findings);
    let base = contest.theory.weigh(findings);
    let mut questions: Vec<Question> = asked.iter().map(|asked| question(contest, findings, &base, asked)).collect();
    // The first in the table wins a draw.
    questions.sort_by(|a, b| b.expected.total_cmp(&a.expected));
    questions
}

/// What an answer is worth is what the model would make of it beside all that is known: a fact counts once, and the
/// weaker findings of a group count less. For each relation the chances of all answers are then scaled to one, and so
/// are those for somebody unrelated; so the probability expected after the answer is the one before it.
fn question(contest: &Contest, findings: &[Finding], base: &Evidence, asked: &Asked) -> Question {
    let before = contest.posterior();
    let mut beside: Vec<Evidence> = Vec::new();
    let mut chances: Vec<[f64; 4]> = asked
        .answers
        .iter()
        .map(|parts| {
            let unrelated: f64 = parts.iter().map(|part| contest.theory.chance(part)).product();
            let mut with = findings.to_vec();
            with.push(Finding { parts: parts.as_slice().into(), ..asked.finding.clone() });
            let weighed = contest.theory.weigh(&with);
            let total = weighed.total;
            beside.push(weighed);
            let related = [0, 1, 2].map(|at| unrelated * (total[at] - base.total[at]).ratio());
            [related[0], related[1], related[2], unrelated]
        })
        .collect();
    if asked.or_none {
        let left = |at: usize| (1.0 - chances.iter().map(|chance| chance[at]).sum::<f64>()).max(0.02);
        chances.push([left(0), left(1), left(2), left(3)]);
        beside.push(base.clone());
    }
    let whole = [0, 1, 2, 3].map(|at| chances.iter().map(|chance| chance[at]).sum::<f64>());
    let share = before.candidates[contest.at];
    let nobody = (1.0 - share.iter().sum::<f64>()).max(0.0);
    let now = contest.parent(&before);
    let standing = |candidates: &[Candidate], posterior: &Posterior, evidence: &Evidence| {
        let ahead = (contest.rival)(candidates, posterior, contest.at)
            .is_some_and(|rival| parent(posterior, rival) > contest.parent(posterior));
        ((contest.judge)(candidates, posterior, contest.at, evidence), ahead)
    };
    let stands = standing(&contest.candidates, &before, base);
    let mut turning = 0.0;
    let answers: Vec<Answer> = chances
        .iter()
        .zip(&beside)
        .map(|(chance, evidence)| {
            let [mother, father, relative, unrelated] = [0, 1, 2, 3].map(|at| chance[at] / whole[at]);
            let weight = [mother, father, relative].map(|related| Weight::of_ratio(related, unrelated));
            let chance = share[0] * mother + share[1] * father + share[2] * relative + nobody * unrelated;
            let mut candidates = contest.candidates.clone();
            add(&mut candidates[contest.at], weight);
            let after = contest.with(&candidates);
            if standing(&candidates, &after, evidence) != stands {
                turning += chance;
            }
            Answer { chance, after: contest.parent(&after) }
        })
        .collect();
    let moved: f64 = answers.iter().map(|answer| answer.chance * (answer.after - now).abs()).sum();
    Question { code: asked.code, answers, expected: asked.answered * moved, turning }
}

/// The message id and values of the first question that may turn something, or that there is none.
pub fn would_settle(
    sources: &Sources,
    contest: &Contest,
    view: &ChildView,
    slot: Slot,
    findings: &[Finding],
) -> (Option<String>, BTreeMap<String, String>) {
    let lang = sources.lang;
    let all = questions(sources.roster, contest, view, slot, findings);
    let none = if all.iter().all(|question| question.turning == 0.0) { "settle-nothing" } else { "settle-unlikely" };
    let mut turn = all.into_iter().filter(|question| question.expected >= LEAST && question.turning >= TURNS);
    let Some(question) = turn.next() else {
        return (Some(none.to_owned()), BTreeMap::new());
    };
    let after = || question.answers.iter().map(|answer| answer.after);
    let adult = contest.candidates[contest.at].adult;
    let mut values = relation_values(lang, slot);
    let mut put = |name: &str, value: String| values.insert(name.to_owned(), value);
    put("child", written_name(sources, &view.child.person));
    put("adult", written_name(sources, &sources.roster.adults[adult as usize].person));
    let now = format::percent(lang, contest.parent(&contest.posterior()));
    let most = format::percent(lang, after().fold(0.0, f64::max));
    let least = format::percent(lang, after().fold(1.0, f64::min));
    if now == most && now == least {
        return (Some("settle-unlikely".to_owned()), BTreeMap::new());
    }
    let becomes = if now == most { "settle-stays" } else { "settle-becomes" };
    put("becomes", say(lang, becomes, &[("now".to_owned(), now.clone()), ("most".to_owned(), most.clone())].into()));
    put("now", now);
    put("most", most);
    put("least", least);
    (Some(question.code.to_owned()), values)
}
