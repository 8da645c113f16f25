//! Tells who did not come along: the dead, those at home, those long settled elsewhere.

use super::Span;
use super::fate::{is_custody, is_dead, is_journey, is_living, is_now};
use super::lex::{Kind, Token};
use super::place::{Place, place};
use super::read::Reading;
use super::vocabulary::{is_filler, is_with};
use crate::person::{KinRelation, Whereabouts, relation};

impl Reading<'_> {
    /// Where the relatives from `first` on are said to be; some share it with the ones said just before.
    pub(super) fn tell_whereabouts(&mut self, first: usize, word: usize, end: usize) {
        let relation = self.said.kin[first].relation;
        if self.said.kin[first].denied {
            return;
        }
        let mut told = whereabouts(self.tokens, word, end, relation);
        let earlier = first.checked_sub(1).map(|at| (at, self.said.kin[at].said, self.said.kin[at].whereabouts));
        let between = |since: Span| -> Vec<&Token> {
            let until = self.tokens[word].start;
            self.tokens.iter().filter(|token| token.start >= since.1 as usize && token.end <= until).collect()
        };
        if let Some((at, said, there)) = earlier.filter(|(_, said, _)| said.1 > 0) {
            let between = between(said);
            let words: Vec<&str> = between.iter().filter_map(|token| token.word()).collect();
            let one_sentence = !between.iter().any(|token| token.kind == Kind::Stop);
            let together = words.iter().rev().find(|word| !is_filler(word) && !matches!(**word, "LOS" | "LAS"));
            let moved =
                words.iter().any(|word| is_journey(word) || matches!(*word, "SINO" | "BUT" | "PERO" | "INSTEAD"));
            if one_sentence
                && told == Whereabouts::Unsaid
                && there == Whereabouts::Elsewhere
                && !moved
                && !is_held(self.tokens, word, end)
                && together.is_some_and(|word| is_with(word) || matches!(*word, "AND" | "Y"))
            {
                told = there;
            }
            // `mother and father both deceased`
            let name = self.said.kin[at].name.as_ref().map_or(said, |(_, span)| *span);
            let joined = between.iter().filter(|token| token.start >= name.1 as usize).all(|token| match &token.kind {
                Kind::Word(word) => is_filler(word) || matches!(word.as_str(), "AND" | "Y" | "E" | "MI"),
                Kind::Mark(mark) => matches!(mark, '&' | '/' | '+'),
                _ => false,
            });
            if joined && there == Whereabouts::Unsaid && !self.said.kin[at].denied && !between.is_empty() {
                self.said.kin[at].whereabouts = told;
            }
            let cares = words.iter().any(|word| matches!(*word, "CARES" | "CARING" | "CUIDA" | "CUIDANDO"));
            if one_sentence && cares && told == Whereabouts::Elsewhere {
                self.said.kin[at].whereabouts = told;
            }
        }
        if told != Whereabouts::Unsaid {
            self.said.kin[first..].iter_mut().for_each(|kin| kin.whereabouts = told);
        }
    }
}

/// How far behind a relative's word and name it is said.
const FAR: usize = 9;

/// Where a relative is said to be, whose word stands at `word` and whose name and numbers end before `end`.
fn whereabouts(tokens: &[Token], word: usize, end: usize, relation: KinRelation) -> Whereabouts {
    let behind = behind(tokens, word, end);
    let said: Vec<&str> = behind.iter().filter_map(|at| tokens[*at].word()).collect();
    let passed = said.windows(2).any(|pair| pair == ["PASSED", "AWAY"]);
    if passed || said.iter().any(|word| is_dead(word)) || killed_before(tokens, word) {
        return Whereabouts::Dead;
    }
    if said.iter().any(|word| is_custody(word)) {
        return Whereabouts::Unsaid;
    }
    if said.iter().any(|word| is_living(word)) {
        return Whereabouts::Elsewhere;
    }
    // A child that stayed may have stayed in a shelter.
    let stayed = |word: &&str| matches!(*word, "QUEDO" | "QUEDARON" | "STAYED" | "REMAINED");
    if relation != KinRelation::Child && said.iter().any(stayed) {
        return Whereabouts::Elsewhere;
    }
    let left = left_before(tokens, word);
    let is_parent = matches!(relation, KinRelation::Mother | KinRelation::Father | KinRelation::Parent);
    // `…, Maryland` only right behind the name and its numbers.
    let words = |at: usize| (end..at).any(|at| tokens[at].word().is_some());
    let place =
        behind.iter().filter(|at| tokens[**at].word().is_some() || !words(**at)).find_map(|&at| place(tokens, at));
    match place {
        Some(Place::Home) => Whereabouts::Elsewhere,
        // A child sent to a shelter in New York came along; an aunt in New York did not.
        // `father now in Stewart GA`: as likely detained there.
        Some(Place::States) if is_parent && said.iter().any(|word| is_now(word)) => Whereabouts::Unsaid,
        Some(Place::States) if !left && relation != KinRelation::Child => Whereabouts::Elsewhere,
        None if left => Whereabouts::Elsewhere,
        _ => Whereabouts::Unsaid,
    }
}

/// `daughter Ana at home and son Juan in ORR custody`
fn is_held(tokens: &[Token], word: usize, end: usize) -> bool {
    behind(tokens, word, end).iter().filter_map(|at| tokens[*at].word()).any(is_custody)
}

/// The tokens behind the relative that speak of them: to the end of the sentence or the next relative.
fn behind(tokens: &[Token], word: usize, end: usize) -> Vec<usize> {
    let mut behind = Vec::new();
    let mut brackets = 0;
    for (at, token) in tokens.iter().enumerate().skip(word + 1) {
        match &token.kind {
            Kind::Stop => break,
            Kind::Mark('(') => brackets += 1,
            Kind::Mark(')') if brackets > 0 => brackets -= 1,
            // `sponsor (aunt in Houston)`: what stands outside speaks of somebody else.
            Kind::Mark(')') => break,
            // `cares for UC in HC`
            Kind::Word(next) if at >= end && matches!(next.as_str(), "UC" | "UAC") => {
                let before = tokens[at - 1].word();
                if !matches!(before, Some("FOR" | "OF" | "WITH" | "A" | "DE" | "AL")) {
                    break;
                }
            }
            Kind::Word(next) if at >= end => {
                let said = behind.len() >= FAR
                    || relation::relative(next.strip_suffix("'S").unwrap_or(next)).is_some()
                    || matches!(next.as_str(), "FA" | "BUT" | "PERO" | "TRAVELED" | "TRAVELING" | "VIAJO" | "VIAJABA");
                if said {
                    break;
                }
            }
            _ => {}
        }
        if at >= end || !matches!(token.kind, Kind::Word(_)) {
            behind.push(at);
        }
    }
    behind
}

/// `mataron a su papá`, `huérfano de padre`, `death of father`.
fn killed_before(tokens: &[Token], word: usize) -> bool {
    let mut at = word;
    for _ in 0..5 {
        let Some(before) = at.checked_sub(1) else { return false };
        at = before;
        match tokens[at].word() {
            Some("MATARON" | "ASESINARON" | "HUERFANO" | "HUERFANA" | "MURIO" | "FALLECIO" | "LATE" | "DECEASED") => {
                return true;
            }
            Some("DEATH" | "MUERTE" | "MURDER" | "KILLING") => return true,
            Some(
                "A" | "DE" | "OF" | "SU" | "SUS" | "HIS" | "HER" | "THE" | "EL" | "LA" | "LE" | "DEL" | "CUANDO" | "AL",
            ) => {}
            _ => return false,
        }
    }
    false
}

/// `left 2 daughters`, `dejó a su hija`.
fn left_before(tokens: &[Token], word: usize) -> bool {
    let mut at = word;
    for _ in 0..6 {
        let Some(before) = at.checked_sub(1) else { return false };
        at = before;
        match &tokens[at].kind {
            Kind::Word(word) => match word.as_str() {
                "LEFT" | "DEJO" | "DEJAR" | "DEJANDO" | "LEAVING" => {
                    let was = at.checked_sub(1).and_then(|at| tokens[at].word());
                    return !matches!(was, Some("WAS" | "WERE" | "GOT"));
                }
                "A" | "SU" | "SUS" | "HIS" | "HER" | "THEIR" | "BEHIND" | "THE" | "OTHER" | "OTROS" | "OTRO"
                | "OTRA" | "MINOR" | "TWO" | "THREE" | "FOUR" | "DOS" | "TRES" | "CUATRO" | "LOS" | "LAS" | "EL"
                | "LA" => {}
                _ => return false,
            },
            Kind::Number(_) => {}
            _ => return false,
        }
    }
    false
}
