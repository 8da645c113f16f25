//! Finds the name that stands before the word for a relative: `Ramiro Cac (padre)`, `identifies Ramiro Cac as father`.

use super::lex::{Kind, Token};
use super::name::Announced;
use super::read::{Reading, is_nobodys_kin};
use super::vocabulary::is_subject;
use super::{NoteKin, Span};
use crate::person::{KinRelation, Name};
use crate::reference::names as known;

/// A name that stands before the word for the relative.
pub(super) struct Before {
    pub name: (Name, Span),
    /// The companion already read, whose name or numbers these are.
    pub companion: Option<usize>,
}

/// What stands between a name and the relative's word behind it.
struct Link {
    /// Index behind the last token that may be a name's.
    start: usize,
    /// The mark right before the relative's own words.
    opened: Option<char>,
    /// Other marks, or numbers of the one named.
    is_parted: bool,
    /// `is`, `as`
    is_claimed: bool,
    /// `his`, `the`
    is_owned: bool,
}

/// How many tokens a link may have.
const LONGEST_LINK: usize = 9;
/// How many words before the link may be the name's.
const LONGEST_NAME: usize = 7;

impl Reading<'_> {
    /// `Ramiro Cac (padre)`, `Ramiro Cac, the father,`, `identifies Ramiro Cac as father`: the name before the word at
    /// `at`, whose own words end before `from`.
    pub(super) fn named_before(&self, at: usize, from: usize) -> Option<Before> {
        let link = self.link(at).filter(|link| self.joins(link, from))?;
        let name = self.name_up_to(&link)?;
        let companion = match self.named_within(name.1) {
            Some(owner) => Some(Some(owner).filter(|owner| is_open(&self.said.kin[*owner]))?),
            None => self.numbered_since(name.1),
        };
        Some(Before { name, companion })
    }

    /// Goes back from a relative's word; none where the note begins before any name could end.
    fn link(&self, at: usize) -> Option<Link> {
        let mut link = Link { start: at, opened: None, is_parted: false, is_claimed: false, is_owned: false };
        for _ in 0..LONGEST_LINK {
            let before = link.start.checked_sub(1)?;
            match &self.tokens[before].kind {
                Kind::Mark(mark @ ('(' | '-' | ',' | '/' | '=')) if link.opened.is_none() => link.opened = Some(*mark),
                Kind::Mark('(' | ')' | ',' | '#')
                | Kind::ANumber(_)
                | Kind::Date(_)
                | Kind::Phone(_)
                | Kind::Number(_) => link.is_parted = true,
                Kind::Word(word) if is_owning(word) => link.is_owned = true,
                Kind::Word(word) if is_claiming(word) => link.is_claimed = true,
                // `Eulalio (last name unk), father`
                Kind::Word(word)
                    if link.is_parted && matches!(word.as_str(), "LAST" | "NAME" | "UNK" | "UNKNOWN" | "LNU") => {}
                Kind::Word(word) if is_telling(word) => {}
                _ => break,
            }
            link.start = before;
        }
        (link.start > 0).then_some(link)
    }

    /// Whether a link says that the name before it is the relative whose words end before `from`.
    fn joins(&self, link: &Link, from: usize) -> bool {
        let is_closed = matches!(self.kind(from), None | Some(Kind::Stop | Kind::Mark(')' | ',' | '?')));
        match link.opened {
            _ if link.is_claimed => true,
            // `Rivera, Fatima = juv of subj`
            Some('=') => true,
            Some('(' | '-') => is_closed,
            Some(',') => link.is_owned || is_closed,
            Some('/') => !link.is_parted,
            _ => false,
        }
    }

    /// The longest name that ends right where a link begins.
    fn name_up_to(&self, link: &Link) -> Option<(Name, Span)> {
        // `Rivera, Fatima = juv of subj`, `Garcia Xol, Pedro (padre)`
        let is_within = |token: &Token| matches!(link.opened, Some('=' | '(')) && token.kind == Kind::Mark(',');
        let last = self.tokens[link.start - 1].end as u32;
        (link.start.saturating_sub(LONGEST_NAME)..link.start).find_map(|start| {
            let run = &self.tokens[start..link.start];
            let is_run = run.iter().all(|token| token.word().is_some() || is_within(token));
            let (name, span, end) = is_run.then(|| self.others_name(start)).flatten()?;
            (end == link.start && span.1 == last).then_some((name, span))
        })
    }

    /// A name that may begin at `start`: behind `UC` or `SUBJ` it is the row's own.
    fn others_name(&self, start: usize) -> Option<(Name, Span, usize)> {
        let is_others = |word: &str| is_subject(word) || is_nobodys_kin(word) || known::given(word).is_some();
        if self.word_before(start).is_some_and(is_others) {
            return None;
        }
        self.name(start, Announced::No)
    }

    /// The relative whose name was read here.
    fn named_within(&self, span: Span) -> Option<usize> {
        let overlaps = |other: Span| other.1 > span.0 && other.0 < span.1;
        self.said.kin.iter().position(|kin| kin.name.as_ref().is_some_and(|(_, other)| overlaps(*other)))
    }

    /// The companion without a name whose A-number was read behind a name.
    fn numbered_since(&self, span: Span) -> Option<usize> {
        self.said.kin.iter().position(|kin| {
            kin.relation == KinRelation::Companion
                && kin.name.is_none()
                && kin.a_number.is_some_and(|(_, number)| number.0 >= span.1)
        })
    }
}

/// Whose relation a later word may say: a companion, a sponsor.
fn is_open(kin: &NoteKin) -> bool {
    let is_vague = kin.relation == KinRelation::OtherRelative && kin.sex.is_none();
    !kin.denied && (kin.relation == KinRelation::Companion || is_vague)
}

fn is_owning(word: &str) -> bool {
    matches!(word, "THE" | "EL" | "LA" | "HIS" | "HER" | "SU" | "UC'S" | "CHILD'S" | "MINOR'S")
}

fn is_claiming(word: &str) -> bool {
    matches!(word, "AS" | "COMO" | "IS" | "ES" | "BEING" | "BE" | "SER" | "ERA" | "WAS")
}

/// Words between a name and a relative's word that neither claim nor part: `Ana, who states`.
fn is_telling(word: &str) -> bool {
    matches!(
        word,
        "NOT"
            | "NO"
            | "ISN'T"
            | "HE"
            | "SHE"
            | "TO"
            | "QUE"
            | "WHO"
            | "Y"
            | "DICE"
            | "STATED"
            | "STATES"
            | "CLAIMS"
            | "CLAIMED"
            | "CLAIMING"
            | "SAID"
            | "ADULT"
            | "BIOLOGICAL"
            | "BIO"
            | "ALLEGED"
            | "AND"
            | "REFIERE"
            | "DIJO"
    )
}
