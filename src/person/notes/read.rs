//! Goes over the tokens of a note: each word for a relative opens a mention, what follows belongs to it.

use super::births::is_birth;
use super::denial::{Denial, denial};
use super::lex::{Kind, Token, lex};
use super::mend::mend;
use super::merge::merge;
use super::name::{Announced, is_rather_given, name_at};
use super::vocabulary::{announces_name, is_filler, is_subject, is_unit, is_with};
use super::whose::is_subject_s;
use super::{NoteKin, NoteRead, Row, Span};
use crate::person::relation::{self, Kin};
use crate::person::{Birth, KinRelation, Name, Role, Sex, Whereabouts};
use crate::reference::names as known;

/// How many words may stand between a relative's word and the name.
const MOST_FILLERS: usize = 10;

/// Reads a note of a row.
pub fn read(text: &str, row: Row) -> NoteRead {
    let mended = mend(text);
    let text: &str = &mended.text;
    let chars: Vec<char> = text.chars().collect();
    let tokens = lex(text, row.manner);
    let said = NoteRead::default();
    let mut reading =
        Reading { tokens: &tokens, text: &chars, row, said, current: None, of_other: false, age_ahead: None };
    let mut at = 0;
    while at < tokens.len() {
        at = reading.step(at).max(at + 1);
    }
    merge(&mut reading.said.kin);
    // `father and son separated` in a father's row: the row itself.
    let is_row = |kin: &NoteKin| {
        let parent = matches!(kin.relation, KinRelation::Mother | KinRelation::Father | KinRelation::Parent);
        let said = kin.name.is_some() || kin.birth.is_some() || kin.a_number.is_some() || kin.phone.is_some();
        row.role == Role::Adult && parent && !said && !kin.denied && kin.whereabouts == Whereabouts::Unsaid
    };
    reading.said.kin.retain(|kin| !is_row(kin));
    // `nephew JUAN … juvenile processed as UAC`: the nephew again.
    let other_named =
        |kin: &NoteKin| matches!(kin.relation, KinRelation::OtherRelative | KinRelation::Sibling) && kin.name.is_some();
    if row.role == Role::Adult && reading.said.kin.iter().any(other_named) {
        let again = |kin: &NoteKin| {
            let said = kin.name.is_some() || kin.birth.is_some() || kin.a_number.is_some() || kin.phone.is_some();
            let unsaid = !said && kin.whereabouts == Whereabouts::Unsaid;
            kin.relation == KinRelation::Child && kin.sex.is_none() && unsaid && !kin.denied
        };
        reading.said.kin.retain(|kin| !again(kin));
    }
    let mut said = reading.said;
    for kin in &mut said.kin {
        let spans = [
            kin.name.as_mut().map(|(_, span)| span),
            kin.birth.as_mut().map(|(_, span)| span),
            kin.a_number.as_mut().map(|(_, span)| span),
            kin.phone.as_mut().map(|(_, span)| span),
            Some(&mut kin.said),
        ];
        spans.into_iter().flatten().for_each(|span| *span = mended.span(*span));
    }
    for (_, span) in said.event_numbers.iter_mut().chain(&mut said.family_numbers) {
        *span = mended.span(*span);
    }
    said
}

pub(super) struct Reading<'a> {
    pub tokens: &'a [Token],
    pub text: &'a [char],
    pub row: Row,
    pub said: NoteRead,
    /// The relative that numbers belong to.
    pub current: Option<usize>,
    /// The next relative is somebody else's: `his wife's sister`.
    pub of_other: bool,
    /// An age said before the word for the relative and another such word: `9 Y/O JUVENILE SON`.
    pub age_ahead: Option<(Birth, Span)>,
}

impl Reading<'_> {
    /// Reads what begins at a token; the index behind it.
    fn step(&mut self, at: usize) -> usize {
        let token = &self.tokens[at];
        match &token.kind {
            Kind::Word(word) => {
                if let Some(kin) = self.relative(at, word) {
                    return self.mention(at, kin);
                }
                // `he is a neighbor named Toño`
                if matches!(word.as_str(), "NAMED" | "LLAMADO" | "LLAMADA")
                    && at.checked_sub(1).and_then(|at| self.word(at)).is_some_and(is_nobodys_kin)
                    && let Some((name, span, end)) = self.name(at + 1, Announced::Yes)
                {
                    self.push(NoteKin { name: Some((name, span)), ..blank(KinRelation::Companion, None) });
                    return end;
                }
                // `son's A# is 999…, name Esvin`
                if matches!(word.as_str(), "NAME" | "NAMED" | "LLAMA" | "LLAMADO" | "LLAMADA" | "NOMBRE")
                    && let Some(current) = self.current
                    && self.said.kin[current].name.is_none()
                    && !self.said.kin[current].denied
                    && let Some((name, span, end)) = self.name(at + 1, Announced::Yes)
                {
                    self.said.kin[current].name = Some((name, span));
                    return end;
                }
                if is_with(word)
                    && let Some((name, span, end)) = self.name(self.past_adult(at + 1), Announced::No)
                {
                    self.push(NoteKin { name: Some((name, span)), ..blank(KinRelation::Companion, None) });
                    return end;
                }
                if matches!(word.as_str(), "FMU" | "FMUA" | "FU" | "FAMILY" | "EVENT" | "EVENTO") {
                    return self.labelled(at, word == "EVENT" || word == "EVENTO");
                }
            }
            Kind::ANumber(_) if self.current.is_none() && self.is_of_subject(at) => {}
            Kind::ANumber(number) => {
                let kin = self.owner();
                kin.a_number.get_or_insert((*number, token.span()));
            }
            Kind::Phone(_) if self.is_of_caller(at) => {}
            Kind::Phone(phone) => {
                let kin = self.owner();
                kin.phone.get_or_insert((*phone, token.span()));
            }
            Kind::Date(_) | Kind::Number(_) => self.birth(at),
            Kind::Event(number) => self.said.event_numbers.push((number.clone(), token.span())),
            Kind::Mark(_) | Kind::Stop => {}
        }
        at + 1
    }

    /// Past `an adult male`, `un hombre adulto`.
    fn past_adult(&self, from: usize) -> usize {
        let mut at = from;
        while self.word(at).is_some_and(|word| {
            matches!(
                word,
                "A" | "AN"
                    | "UN"
                    | "UNA"
                    | "ADULT"
                    | "ADULTO"
                    | "ADULTA"
                    | "MALE"
                    | "FEMALE"
                    | "UNRELATED"
                    | "NON-RELATIVE"
                    | "MAN"
                    | "WOMAN"
                    | "HOMBRE"
                    | "MUJER"
            )
        }) {
            at += 1;
        }
        // `with unrelated adult male, BONILLA, KELVIN`
        at + usize::from(at > from && self.mark(at) == Some(','))
    }

    pub(super) fn word(&self, at: usize) -> Option<&str> {
        self.tokens.get(at)?.word()
    }

    pub(super) fn mark(&self, at: usize) -> Option<char> {
        match self.tokens.get(at)?.kind {
            Kind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    /// The relative whose numbers come now; somebody not named where none was.
    fn owner(&mut self) -> &mut NoteKin {
        let at = match self.current {
            Some(at) => at,
            None => {
                self.push(blank(KinRelation::Companion, None));
                self.said.kin.len() - 1
            }
        };
        &mut self.said.kin[at]
    }

    pub(super) fn push(&mut self, kin: NoteKin) {
        self.current = Some(self.said.kin.len());
        self.said.kin.push(kin);
    }

    pub(super) fn name(&self, at: usize, announced: Announced) -> Option<(Name, Span, usize)> {
        name_at(self.tokens, at, self.text, announced)
    }

    /// Reads a mention that begins with the word for a relative; the index behind it.
    fn mention(&mut self, at: usize, kin: Kin) -> usize {
        // `minor son`, `mother's sister`: the later word says who.
        if let Some(next) = self.word(at + 1)
            && self.relative(at + 1, next).is_some()
            && !matches!(next, "MENOR" | "MENORES" | "MINOR")
            && !(is_subject(next) && kin.sex.is_some())
        {
            self.of_other |= self.is_possessive(at) && !self.word(at).is_some_and(is_subject_s);
            self.age_ahead = self.age_before(at);
            return at + 1;
        }
        let denial = denial(self.tokens, at);
        if denial == Denial::Unrecorded {
            self.current = None;
            return at + 1;
        }
        // `UC is the son of`, `sponsor (aunt)`: the word that follows says who it is.
        if denial != Denial::Said && self.is_said_again(at, kin) {
            self.age_ahead = self.age_before(at);
            return at + 1;
        }
        let mut kin = kin;
        if std::mem::take(&mut self.of_other) {
            kin.relation = KinRelation::OtherRelative;
        }
        let mut from = at + 1;
        // `hermano/a`: either.
        if self.mark(from) == Some('/')
            && self.word(from + 1).is_some_and(|word| matches!(word, "A" | "O" | "AS" | "OS"))
        {
            from += 2;
            kin.sex = None;
        }
        if self.word(from).is_some_and(|word| matches!(word, "IN" | "POLITICO" | "POLITICA"))
            && kin.relation == KinRelation::OtherRelative
            && (self.word(from) != Some("IN") || self.word(from + 1) == Some("LAW"))
        {
            from += 1 + usize::from(self.word(from) == Some("IN"));
        }
        // `sponsor Ana Choc (tía materna)`
        while self.word(from).is_some_and(is_side) {
            from += 1;
        }
        if denial == Denial::None
            && let Some((either, behind)) = self.either(from, kin)
        {
            (kin, from) = (either, behind);
        }
        if kin.relation == KinRelation::Child && kin.sex.is_none() {
            kin.sex = self.sex_beside(at, from);
        }
        let friend = self.is_of_friend(at);
        if let Some((other, behind)) = self.of_relative(from, kin) {
            (kin, from) = (other, behind);
        } else if let Some((turned, behind)) = self.turned(from, kin) {
            (kin, from) = (turned, behind);
        } else if self.is_the_subject(kin) && denial == Denial::None {
            // `minor's own DOB 01JAN2007`
            let next = at + 1 + usize::from(self.word(at + 1) == Some("OWN"));
            let numbered =
                matches!(self.tokens.get(next).map(|token| &token.kind), Some(Kind::ANumber(_) | Kind::Phone(_)));
            if self.word(next).is_some_and(is_birth) || numbered && self.is_possessive(at) {
                self.current = None;
            }
            return at + 1;
        }
        // `9 Y/O JUVENILE, claims is his daughter`
        let ahead = self.age_ahead.take();
        let birth = self.age_before(at).or(ahead);
        let (mut found, end) = if friend { (None, from) } else { self.named(from) };
        if found.is_none() && birth.is_none() && self.says_more(at, kin, denial) {
            return at + 1;
        }
        let mut before = None;
        let child_told = self.row.role == Role::Child && denial == Denial::Said;
        if found.is_none() && (denial == Denial::None || child_told) && !kin.plural {
            before = self.named_before(at, from);
            found = before.as_ref().map(|before| before.name.clone());
        }
        let mut mention = NoteKin { name: found, ..blank(kin.relation, kin.sex) };
        mention.said = self.tokens[at].span();
        mention.birth = birth;
        if mention.name.is_none() && self.word(at) == Some("NINO") {
            // `No ha hablado con el niño`: said of girls as well.
            mention.sex = None;
        }
        match denial {
            // `traveled without his son Juan`: there is one.
            Denial::Nobody if mention.name.is_some() => mention.whereabouts = Whereabouts::Elsewhere,
            Denial::Nobody => (mention.denied, mention.whereabouts) = (true, Whereabouts::Elsewhere),
            Denial::Said => {
                let parent =
                    matches!(mention.relation, KinRelation::Mother | KinRelation::Father | KinRelation::Parent);
                mention.denied = true;
                // The adult whose row it is is not the parent: the child is not theirs.
                if parent && self.row.role == Role::Adult {
                    (mention.relation, mention.sex) = (KinRelation::Child, None);
                }
            }
            Denial::None | Denial::Unrecorded => {}
        }
        if friend {
            mention.relation = KinRelation::Companion;
            mention.sex = None;
        }
        let is_named = mention.name.is_some();
        let first = match before {
            Some(before) if before.companion.is_some() => {
                let at = before.companion.unwrap_or_default();
                let numbers = self.said.kin[at].clone();
                self.said.kin[at] = NoteKin {
                    birth: mention.birth.or(numbers.birth),
                    a_number: numbers.a_number,
                    phone: numbers.phone,
                    whereabouts: numbers.whereabouts,
                    ..mention
                };
                self.current = Some(at);
                at
            }
            _ => {
                self.push(mention);
                self.said.kin.len() - 1
            }
        };
        if !is_named && self.word(from).is_some_and(|word| matches!(word, "MINOR" | "MENOR" | "MENORES")) {
            // `sobrino menor`: no second child.
            return from + 1;
        }
        let end = if is_named { self.others(end, kin) } else { self.aged(end, kin) };
        self.tell_whereabouts(first, at, end);
        if denial == Denial::Nobody {
            self.current = None;
        }
        end
    }

    /// `male child`, `juvenile (F)`, `menor varón`: the sex said beside a word without one.
    fn sex_beside(&self, at: usize, from: usize) -> Option<Sex> {
        let sex = |word: &str| match word {
            "MALE" | "VARON" | "MASCULINO" => Some(Sex::Male),
            "FEMALE" | "HEMBRA" | "FEMENINO" | "FEMENINA" => Some(Sex::Female),
            _ => None,
        };
        let letter = |at: usize| match self.word(at) {
            Some("M") => Some(Sex::Male),
            Some("F") => Some(Sex::Female),
            _ => None,
        };
        let before = at.checked_sub(1);
        let alone =
            before.filter(|at| at.checked_sub(1).is_some_and(|at| matches!(self.tokens[at].kind, Kind::Number(_))));
        let bracketed = self.mark(from) == Some('(') && matches!(self.mark(from + 2), Some(')' | ','));
        before
            .and_then(|at| self.word(at))
            .and_then(sex)
            .or_else(|| self.word(from).and_then(sex))
            .or_else(|| alone.and_then(letter))
            .or_else(|| letter(from + 1).filter(|_| bracketed))
    }

    /// Whether a relative's word says more of the one named before: `Pedro Caal is not the father`, `claims to be father`.
    fn says_more(&mut self, at: usize, kin: Kin, denial: Denial) -> bool {
        let Some(current) = self.current else { return false };
        let since = self.said.kin[current].name.as_ref().map(|(_, span)| span.1 as usize);
        let Some(since) = since else { return false };
        let between = |token: &&Token| token.start >= since && token.start < self.tokens[at].start;
        if self.tokens.iter().filter(between).any(|token| token.kind == Kind::Stop) {
            return false;
        }
        let claims = (at.saturating_sub(3)..at)
            .any(|at| self.word(at).is_some_and(|word| matches!(word, "BE" | "BEING" | "SER" | "IS" | "ES")));
        let named = &mut self.said.kin[current];
        match denial {
            Denial::Said if named.relation == kin.relation => named.denied = true,
            Denial::None if claims && named.relation == KinRelation::Companion => {
                (named.relation, named.sex) = (kin.relation, kin.sex);
            }
            _ => return false,
        }
        true
    }

    /// `FATHER FRANCISCO PEREZ, RUBEN.`: one father, whose surnames may be given names too. Reads the name just read once
    /// more, up to `end`, where a comma at `comma` makes it so.
    fn turns(&mut self, comma: usize, end: usize) -> bool {
        let Some((_, span)) = self.said.kin.last().and_then(|kin| kin.name.clone()) else { return false };
        let words = self.tokens.iter().filter(|token| token.start >= span.0 as usize && token.end <= span.1 as usize);
        let surnames =
            words.filter_map(Token::word).all(|word| known::surname(word).is_some_and(|share| share >= 1e-4));
        let behind = self.tokens.get(end).map(|token| &token.kind);
        let upper = |token: &Token| !self.text[token.start..token.end].iter().any(|c| c.is_lowercase());
        let closes = match behind {
            None | Some(Kind::Stop | Kind::Mark('(')) => true,
            // `FATHER VICENTE, MIGUEL DOB 29SEP1979`: in capitals, where the surname stands first.
            Some(Kind::Mark(')' | '#') | Kind::ANumber(_) | Kind::Date(_) | Kind::Number(_)) => {
                upper(&self.tokens[end - 1])
            }
            Some(Kind::Word(word)) => is_birth(word) && upper(&self.tokens[end - 1]),
            _ => false,
        };
        let right_behind = comma > 0 && self.tokens[comma - 1].end == span.1 as usize && end == comma + 2;
        if self.mark(comma) != Some(',') || !surnames || !closes || !right_behind {
            return false;
        }
        let last = self.tokens[end - 1].end;
        let written: String = self.text[span.0 as usize..last].iter().collect();
        let name = crate::person::names::parse(&written, crate::person::names::Order::Open);
        if let (Some(name), Some(kin)) = (name, self.said.kin.last_mut()) {
            kin.name = Some((name, (span.0, last as u32)));
        }
        true
    }

    /// `LOPEZ, JUAN` begins here.
    fn is_turned_name(&self, at: usize) -> bool {
        self.name(at, Announced::Near).is_some_and(|(name, span, _)| {
            let written = self.text.get(span.0 as usize..span.1 as usize).unwrap_or(&[]);
            written.contains(&',') && !name.given.is_empty() && !name.surnames.is_empty()
        })
    }

    /// The name behind a relative's word, past fillers and numbers.
    fn named(&mut self, from: usize) -> (Option<(Name, Span)>, usize) {
        let mut announced = Announced::No;
        let mut at = from;
        let mut has_age = false;
        while at < self.tokens.len() && at - from < MOST_FILLERS {
            let comma = at == from + 1 && self.mark(from) == Some(',') && self.word(at).is_some();
            // `hijo menor de edad KELVIN`
            let plainly = |word: &str| {
                matches!(word, "MENOR" | "MINOR" | "DE" | "EDAD" | "SR" | "SRA" | "MR" | "MRS" | "DON" | "DONA")
            };
            // `su madre (Julea Hernández)`, `SON/CRISTIAN REVOLORIO`
            let opened = |at: usize| matches!(self.mark(at), Some('(' | '/' | '-'));
            let right_behind = (from..at).all(|at| self.word(at).is_some_and(plainly) || opened(at));
            let near = announced == Announced::No && (right_behind || comma);
            if let Some((name, span, end)) = self.name(at, if near { Announced::Near } else { announced }) {
                // Numbers between the word and the name are read again, as this relative's.
                return (Some((name, span)), if has_age { from } else { end });
            }
            match &self.tokens[at].kind {
                Kind::Word(word) if announces_name(word) => announced = Announced::Yes,
                Kind::Word(word) if is_filler(word) && (relation::relative(word).is_none() || is_subject(word)) => {}
                Kind::Word(word) if is_unit(word) => {}
                // `sibling in care: Adonis`
                Kind::Word(word) if word == "IN" && self.word(at + 1) == Some("CARE") => {}
                Kind::Word(word) if word == "CARE" && at > from && self.word(at - 1) == Some("IN") => {}
                // `child w/ initials J.L.`, `child w/ subj: Juan`
                Kind::Word(word)
                    if is_with(word)
                        && self.word(at + 1).is_some_and(|next| {
                            matches!(next, "INITIALS" | "INICIALES" | "SUBJ" | "SUBJECT" | "SUJETO")
                        }) => {}
                Kind::Mark(':' | '=') => announced = Announced::Yes,
                Kind::Mark('-' | '(' | ')' | '"' | '\'' | ',') => {}
                Kind::Mark('/') if at == from => {}
                // `daughter 17yrs F Rosa`
                Kind::Word(word) if has_age && matches!(word.as_str(), "F" | "M") => {}
                // `papa (?) Ramiro`
                Kind::Stop if self.mark(at.wrapping_sub(1)) == Some('(') && self.mark(at + 1) == Some(')') => {}
                Kind::Number(_) => has_age = true,
                _ => break,
            }
            at += 1;
        }
        (None, from)
    }

    /// `JUAN (8) and PEDRO (5)` behind `sons`: the others of the list. Ends where no further name comes.
    fn others(&mut self, from: usize, kin: Kin) -> usize {
        let mut at = from;
        loop {
            let mut next = at;
            // The numbers of the one before.
            while next < self.tokens.len() && !matches!(self.tokens[next].kind, Kind::Stop) {
                match &self.tokens[next].kind {
                    Kind::Number(_) | Kind::Date(_) => self.birth(next),
                    Kind::ANumber(_) | Kind::Phone(_) => {
                        self.step(next);
                    }
                    Kind::Word(word)
                        if is_unit(word) || matches!(word.as_str(), "DE" | "DOB" | "AGE" | "EDAD" | "AGED" | "OLD") => {
                    }
                    Kind::Mark('(' | ')' | '#' | ':' | '-') => {}
                    Kind::Mark(',')
                        if matches!(
                            self.tokens.get(next + 1).map(|token| &token.kind),
                            Some(Kind::Number(_) | Kind::Date(_))
                        ) => {}
                    _ => break,
                }
                next += 1;
            }
            let joint = match self.tokens.get(next).map(|token| &token.kind) {
                Some(Kind::Word(word)) => matches!(word.as_str(), "AND" | "Y" | "E"),
                Some(Kind::Mark(mark)) => matches!(mark, '&' | ',' | '/' | '+'),
                _ => false,
            };
            let begins =
                self.word(next + 1).is_some_and(|word| is_rather_given(known::abbreviation(word).unwrap_or(word)));
            let said = self.said.kin.last().is_some_and(|kin| kin.name.is_some() && !kin.denied);
            // `LOPEZ, ANA (5); LOPEZ, JUAN (8)`
            let parted = self.tokens.get(next).is_some_and(|token| self.text.get(token.start) == Some(&';'))
                && matches!(kin.relation, KinRelation::Child | KinRelation::Sibling | KinRelation::OtherRelative)
                && self.is_turned_name(next + 1);
            let announced = if parted { Announced::Near } else { Announced::No };
            if !(joint && begins || parted) || !said {
                return next.max(from);
            }
            let Some((name, span, end)) = self.name(next + 1, announced) else { return next.max(from) };
            let one = matches!(kin.relation, KinRelation::Mother | KinRelation::Father) || kin.sex.is_some();
            if !kin.plural && one && self.turns(next, end) {
                return end;
            }
            if self.said.kin.iter().any(|kin| kin.name.as_ref().is_some_and(|(_, known)| *known == span)) {
                at = end;
                continue;
            }
            let relation = match kin.relation {
                KinRelation::Mother | KinRelation::Father if !kin.plural => KinRelation::Companion,
                relation => relation,
            };
            let sex = if kin.plural { kin.sex } else { None };
            self.push(NoteKin { name: Some((name, span)), ..blank(relation, sex) });
            at = end;
        }
    }
}

/// Whose side a relative is of.
fn is_side(word: &str) -> bool {
    matches!(word, "PAT" | "MAT" | "PATERNO" | "PATERNA" | "MATERNO" | "MATERNA")
}

/// Words for somebody who is no relative.
fn is_nobodys_kin(word: &str) -> bool {
    matches!(
        word,
        "NEIGHBOR"
            | "NEIGHBOUR"
            | "VECINO"
            | "VECINA"
            | "FRIEND"
            | "AMIGO"
            | "AMIGA"
            | "MAN"
            | "WOMAN"
            | "HOMBRE"
            | "MUJER"
            | "ADULT"
            | "ADULTO"
            | "ADULTA"
            | "COYOTE"
            | "SMUGGLER"
            | "PERSON"
            | "PERSONA"
            | "STRANGER"
    )
}

pub(super) fn blank(relation: KinRelation, sex: Option<Sex>) -> NoteKin {
    NoteKin {
        relation,
        sex,
        name: None,
        birth: None,
        a_number: None,
        phone: None,
        denied: false,
        whereabouts: Whereabouts::Unsaid,
        said: (0, 0),
    }
}
