//! Goes over the tokens of a note: each word for a relative opens a mention, what follows belongs to it.

use super::denial::{Denial, denial};
use super::lex::{Kind, Token, lex};
use super::merge::merge;
use super::name::{Announced, is_rather_given, name_at};
use super::vocabulary::{announces_name, is_filler, is_months, is_subject, is_unit, is_with, is_years};
use super::{NoteKin, NoteRead, Row, Span};
use crate::person::dates::Age;
use crate::person::relation::{self, Kin};
use crate::person::{Birth, KinRelation, Name, Role, Sex, Whereabouts};
use crate::reference::names as known;

/// How many words may stand between a relative's word and the name.
const MOST_FILLERS: usize = 10;

/// Reads a note of a row.
pub fn read(text: &str, row: Row) -> NoteRead {
    let chars: Vec<char> = text.chars().collect();
    let tokens = lex(text, row.manner);
    let mut reading = Reading { tokens: &tokens, text: &chars, row, said: NoteRead::default(), current: None };
    let mut at = 0;
    while at < tokens.len() {
        at = reading.step(at).max(at + 1);
    }
    merge(&mut reading.said.kin);
    // `father and son separated` in a father's row: the row itself.
    let is_row = |kin: &NoteKin| {
        let parent = matches!(kin.relation, KinRelation::Mother | KinRelation::Father | KinRelation::Parent);
        let said = kin.name.is_some() || kin.birth.is_some() || kin.a_number.is_some() || kin.phone.is_some();
        row.role == Role::Adult && parent && !said && !kin.denied
    };
    reading.said.kin.retain(|kin| !is_row(kin));
    // `nephew JUAN … juvenile processed as UAC`: the nephew again.
    let other_named =
        |kin: &NoteKin| matches!(kin.relation, KinRelation::OtherRelative | KinRelation::Sibling) && kin.name.is_some();
    if row.role == Role::Adult && reading.said.kin.iter().any(other_named) {
        let again = |kin: &NoteKin| {
            let said = kin.name.is_some() || kin.birth.is_some() || kin.a_number.is_some() || kin.phone.is_some();
            kin.relation == KinRelation::Child && kin.sex.is_none() && !said && !kin.denied
        };
        reading.said.kin.retain(|kin| !again(kin));
    }
    reading.said
}

struct Reading<'a> {
    tokens: &'a [Token],
    text: &'a [char],
    row: Row,
    said: NoteRead,
    /// The relative that numbers belong to.
    current: Option<usize>,
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
            Kind::ANumber(number) => {
                let kin = self.owner();
                kin.a_number.get_or_insert((*number, token.span()));
            }
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
    fn past_adult(&self, mut at: usize) -> usize {
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
                    | "MAN"
                    | "WOMAN"
                    | "HOMBRE"
                    | "MUJER"
            )
        }) {
            at += 1;
        }
        at
    }

    fn word(&self, at: usize) -> Option<&str> {
        self.tokens.get(at)?.word()
    }

    fn mark(&self, at: usize) -> Option<char> {
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

    fn push(&mut self, kin: NoteKin) {
        self.current = Some(self.said.kin.len());
        self.said.kin.push(kin);
    }

    fn name(&self, at: usize, announced: Announced) -> Option<(Name, Span, usize)> {
        name_at(self.tokens, at, self.text, announced)
    }

    /// Whether a word speaks of a relative here: `8 MO` is an age, `son` in Spanish a verb.
    fn relative(&self, at: usize, word: &str) -> Option<Kin> {
        let before = at.checked_sub(1).map(|at| &self.tokens[at]);
        let after_number = before.is_some_and(|token| matches!(token.kind, Kind::Number(_)));
        if word == "MO" && after_number || word == "SON" && self.is_spanish_verb(at) {
            return None;
        }
        let word = word.strip_suffix("'S").or_else(|| word.strip_suffix("S'")).unwrap_or(word);
        let kin = if word.contains('-') { relation::read(word) } else { relation::relative(word) }?;
        let lesser =
            |word: Option<&str>| word.is_some_and(|word| matches!(word, "STEP" | "GRAND" | "GOD" | "FOSTER" | "GREAT"));
        let in_law = self.word(at + 1) == Some("IN") && self.word(at + 2) == Some("LAW");
        let politico = self.word(at + 1).is_some_and(|word| matches!(word, "POLITICO" | "POLITICA"));
        if lesser(before.and_then(Token::word)) || in_law || politico {
            return Some(Kin { relation: KinRelation::OtherRelative, ..kin });
        }
        Some(kin)
    }

    /// `son primos`, `son de Guatemala`, `no son`: the verb.
    fn is_spanish_verb(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| self.word(at));
        before.is_some_and(|word| matches!(word, "NO" | "ELLOS" | "QUE" | "AMBOS" | "ESTOS" | "QUIENES" | "NOMBRES"))
            || self.word(at + 1).is_some_and(|word| matches!(word, "DE" | "LOS" | "SUS" | "SU" | "HERMANOS" | "PRIMOS"))
    }

    /// Reads a mention that begins with the word for a relative; the index behind it.
    fn mention(&mut self, at: usize, kin: Kin) -> usize {
        // `minor son`, `mother's sister`: the later word says who.
        if let Some(next) = self.word(at + 1)
            && self.relative(at + 1, next).is_some()
            && !(is_subject(next) && kin.sex.is_some())
        {
            return at + 1;
        }
        let denial = denial(self.tokens, at);
        if denial == Denial::Left {
            self.current = None;
            return at + 1;
        }
        let mut kin = kin;
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
        {
            from += 1 + usize::from(self.word(from) == Some("IN"));
        }
        if let Some((turned, behind)) = self.turned(from, kin) {
            (kin, from) = (turned, behind);
        } else if self.is_the_subject(kin) && denial == Denial::None {
            return at + 1;
        }
        let birth = self.age_before(at);
        let (found, end) = self.named(from);
        if found.is_none() && birth.is_none() && self.says_more(at, kin, denial) {
            return at + 1;
        }
        let mut mention = NoteKin { name: found, ..blank(kin.relation, kin.sex) };
        mention.birth = birth;
        if mention.name.is_none() && self.word(at) == Some("NINO") {
            // `No ha hablado con el niño`: said of girls as well.
            mention.sex = None;
        }
        if denial == Denial::Said {
            let parent = matches!(mention.relation, KinRelation::Mother | KinRelation::Father | KinRelation::Parent);
            mention.denied = true;
            // The adult whose row it is is not the parent: the child is not theirs.
            if parent && self.row.role == Role::Adult {
                (mention.relation, mention.sex) = (KinRelation::Child, None);
            }
        }
        let is_named = mention.name.is_some();
        self.push(mention);
        if !is_named && self.word(from).is_some_and(|word| matches!(word, "MINOR" | "MENOR" | "MENORES")) {
            // `sobrino menor`: no second child.
            return from + 1;
        }
        self.others(end, kin)
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

    /// The row's own person: a child's note says `child`, an adult's `father`, and means the row.
    fn is_the_subject(&self, kin: Kin) -> bool {
        kin.relation == KinRelation::Child && self.row.role == Role::Child
    }

    /// `son of X`, `hijo de X`, `father of X`: the relation the other way round, with the index of X.
    fn turned(&self, at: usize, kin: Kin) -> Option<(Kin, usize)> {
        if !self.word(at).is_some_and(|word| matches!(word, "OF" | "DE" | "DEL")) {
            return None;
        }
        let mut from = at + 1;
        while self
            .word(from)
            .is_some_and(|word| matches!(word, "LA" | "EL" | "SENOR" | "SENORA" | "SR" | "SRA" | "THE" | "HIS" | "HER"))
        {
            from += 1;
        }
        let to = match kin.relation {
            KinRelation::Child => KinRelation::Parent,
            KinRelation::Mother | KinRelation::Father | KinRelation::Parent => KinRelation::Child,
            other => other,
        };
        // `the child is the son of subject A999…`: the other file is the parent's.
        if to == KinRelation::Parent
            && self.row.role == Role::Child
            && self.word(from).is_some_and(|word| matches!(word, "SUBJECT" | "SUBJ" | "SUJETO" | "ALIEN"))
        {
            return Some((Kin { relation: to, sex: None, plural: false }, from + 1));
        }
        let is_parent_of_subject = to == KinRelation::Child && self.row.role == Role::Child;
        // `mother of subject`, and a child's own name behind `mother of`.
        if is_parent_of_subject || self.word(from).is_some_and(is_subject) {
            let behind = match self.name(from, Announced::No) {
                Some((_, _, end)) => end,
                None => from + usize::from(self.word(from).is_some_and(is_subject)),
            };
            let names_subject = self.word(from).is_some_and(is_subject);
            if to == KinRelation::Child && self.row.role == Role::Adult {
                // `father of child Juan`: the child.
                return Some((Kin { relation: to, sex: None, plural: false }, from + 1));
            }
            return (is_parent_of_subject && (behind > from) || names_subject).then_some((kin, behind));
        }
        let named = self.name(from, Announced::No).is_some();
        // The other way round the sex said is the row's own, and X may be either.
        let sex =
            if matches!(kin.relation, KinRelation::Sibling | KinRelation::OtherRelative) { kin.sex } else { None };
        named.then_some((Kin { relation: to, sex, plural: false }, from))
    }

    /// The name behind a relative's word, past fillers and numbers.
    fn named(&mut self, from: usize) -> (Option<(Name, Span)>, usize) {
        let mut announced = Announced::No;
        let mut at = from;
        let mut has_age = false;
        while at < self.tokens.len() && at - from < MOST_FILLERS {
            let comma = at == from + 1 && self.mark(from) == Some(',') && self.word(at).is_some();
            let near = announced == Announced::No && (at == from || comma);
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
                Kind::Word(word) if is_with(word) && matches!(self.word(at + 1), Some("INITIALS" | "INICIALES")) => {}
                Kind::Mark(':' | '=') => announced = Announced::Yes,
                Kind::Mark('-' | '(' | ')' | '"' | '\'' | ',') => {}
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
            if !(joint && begins && said) {
                return next.max(from);
            }
            let Some((name, span, end)) = self.name(next + 1, Announced::No) else { return next.max(from) };
            let relation = match kin.relation {
                KinRelation::Mother | KinRelation::Father if !kin.plural => KinRelation::Companion,
                relation => relation,
            };
            let sex = if kin.plural { kin.sex } else { None };
            self.push(NoteKin { name: Some((name, span)), ..blank(relation, sex) });
            at = end;
        }
    }

    /// `8 Y/O SON`, `10-month-old daughter`: the age ahead of the word.
    fn age_before(&self, at: usize) -> Option<(Birth, Span)> {
        let mut before = at;
        for _ in 0..6 {
            before = before.checked_sub(1)?;
            match &self.tokens[before].kind {
                Kind::Number(_) => {
                    let age = self.age(before)?;
                    return Some((age.0.birth(self.row.on), age.1));
                }
                Kind::Word(word)
                    if is_unit(word)
                        || matches!(word.as_str(), "OLD" | "MINOR" | "MENOR" | "HIS" | "HER" | "BIOLOGICAL") => {}
                Kind::Mark('-') => {}
                _ => return None,
            }
        }
        None
    }

    /// The age that a number and its unit make. A number without a unit counts behind `age`, in parentheses, or behind a
    /// comma.
    fn age(&self, at: usize) -> Option<(Age, Span)> {
        let Kind::Number(number) = self.tokens[at].kind else { return None };
        let mut unit = at + 1;
        while self.mark(unit) == Some('-') {
            unit += 1;
        }
        let span = |end: usize| (self.tokens[at].start as u32, self.tokens[end].end as u32);
        match self.word(unit).unwrap_or("") {
            word if is_months(word) && number <= 36 => return Some((Age::months(number), span(unit))),
            word if is_years(word) && number <= 110 => return Some((Age::years(number), span(unit))),
            "Y" if self.word(unit + 1) == Some("O") && number <= 110 => {
                return Some((Age::years(number), span(unit + 1)));
            }
            _ => {}
        }
        let before = at.checked_sub(1)?;
        let announced = match &self.tokens[before].kind {
            Kind::Word(word) if matches!(word.as_str(), "AGE" | "AGED" | "EDAD") => true,
            // `Ana 7 and Luis 9`, `Juan is 8`
            Kind::Word(word) => {
                let next = self.tokens.get(at + 1).map(|token| &token.kind);
                let ends = match next {
                    None | Some(Kind::Stop) => true,
                    Some(Kind::Mark(mark)) => matches!(mark, ',' | ')' | '&'),
                    Some(Kind::Word(word)) => matches!(word.as_str(), "AND" | "Y"),
                    Some(_) => false,
                };
                let is_name_end = self
                    .said
                    .kin
                    .last()
                    .and_then(|kin| kin.name.as_ref())
                    .is_some_and(|(_, span)| span.1 as usize == self.tokens[before].end);
                ends && (is_name_end || matches!(word.as_str(), "IS" | "ES" | "TIENE"))
            }
            Kind::Mark(':') => {
                before.checked_sub(1).and_then(|at| self.word(at)).is_some_and(|word| matches!(word, "AGE" | "EDAD"))
            }
            Kind::Mark('(') => matches!(self.mark(at + 1), Some(')' | ',')),
            Kind::Mark(',') => {
                let next = self.tokens.get(at + 1).map(|token| &token.kind);
                next.is_none()
                    || matches!(next, Some(Kind::Stop | Kind::Mark(_)))
                    || self.word(at + 1).is_some_and(|word| word == "AND" || word == "Y")
            }
            _ => false,
        };
        (announced && number <= 99).then(|| (Age::years(number), span(at)))
    }

    /// Gives a date of birth or an age to the relative it belongs to.
    fn birth(&mut self, at: usize) {
        let Some(current) = self.current else { return };
        let found = match self.tokens[at].kind {
            Kind::Date(date) => {
                let words = (at.saturating_sub(5)..at).filter_map(|at| self.word(at));
                let said = words.into_iter().any(|word| {
                    matches!(
                        word,
                        "DOB"
                            | "BORN"
                            | "FN"
                            | "NACIO"
                            | "NACIDO"
                            | "NACIDA"
                            | "NAC"
                            | "NACIMIENTO"
                            | "BIRTH"
                            | "FDN"
                            | "BD"
                    )
                });
                let in_brackets = self.mark(at.wrapping_sub(1)) == Some('(');
                (said || in_brackets).then(|| (date.birth(), self.tokens[at].span()))
            }
            _ => self.age(at).map(|(age, span)| (age.birth(self.row.on), span)),
        };
        let kin = &mut self.said.kin[current];
        if let Some(found) = found {
            let is_date = matches!(self.tokens[at].kind, Kind::Date(_));
            if is_date || kin.birth.is_none() {
                kin.birth = Some(found);
            }
        }
    }

    /// `FMU 12345`, `family unit # 12345`, `event MCS-1805-123`.
    fn labelled(&mut self, at: usize, is_event: bool) -> usize {
        let mut from = at + 1;
        while self
            .word(from)
            .is_some_and(|word| matches!(word, "UNIT" | "GROUP" | "NUMBER" | "NO" | "NUM" | "ID" | "NUMERO"))
            || matches!(self.mark(from), Some('#' | ':' | '-'))
        {
            from += 1;
        }
        let Some(token) = self.tokens.get(from) else { return at + 1 };
        let numeric = matches!(token.kind, Kind::Number(_) | Kind::ANumber(_) | Kind::Phone(_) | Kind::Event(_));
        if !numeric || from == at + 1 && self.word(at) == Some("FAMILY") {
            return at + 1;
        }
        let folded: String = self.text[token.start..token.end].iter().filter(|c| c.is_ascii_alphanumeric()).collect();
        let found = (folded.to_uppercase(), token.span());
        if is_event {
            self.said.event_numbers.push(found)
        } else {
            self.said.family_numbers.push(found)
        }
        from + 1
    }
}

fn blank(relation: KinRelation, sex: Option<Sex>) -> NoteKin {
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
