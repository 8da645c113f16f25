//! Tells where a name begins: at a word that is one, or that nothing else explains.

use super::lex::{Kind, Token};
use super::name::{Announced, Words};
use super::name_word::{
    continues, is_initial, is_known, is_no_name, is_place, is_pointed_initial, is_rather_given, is_report, is_verb,
    may_be_name,
};
use super::vocabulary::is_common;
use crate::person::names;
use crate::reference::names as known;

impl Words<'_> {
    pub fn begins_name(&self, from: usize, announced: Announced) -> bool {
        let Some(first) = self.tokens.get(from) else { return false };
        begins(first, announced)
            || announced == Announced::Near && self.follows_relative(from)
            || announced != Announced::No && self.begins_turned(from)
            || self.is_initials(from)
    }

    /// Whether a word that no table of names holds is a name, because of what stands around it: `daughter MIA BELINDA
    /// PEREZ`, `hija Heidu Itzep`, `son LOVENSKY`.
    fn follows_relative(&self, from: usize) -> bool {
        let token = &self.tokens[from];
        let Some(word) = token.word().filter(|word| may_be_name(word)) else { return false };
        if !token.capital || word.chars().count() < 3 || names::is_unknown(word) || is_report(word) {
            return false;
        }
        let next = self.tokens.get(from + 1).filter(|next| next.capital && continues(next) && !is_initial(next));
        let is_with_known = next.and_then(Token::word).is_some_and(|next| is_known(next) || next.contains('-'));
        is_with_known
            || !is_place(word) && !is_verb(word) && self.is_numbered(from)
            || !is_verb(word) && self.is_told_apart(from) && self.stands_for_name(from, word, next)
    }

    /// `SON DEYVIN, 12`, `DTR ZULMI (9)`, `SON DEYVIN A999…`: an age or a number follows.
    fn is_numbered(&self, from: usize) -> bool {
        let is_parted = matches!(self.kind(from + 1), Some(Kind::Mark(',' | '(' | '-')));
        let next = self.kind(from + 1 + usize::from(is_parted));
        matches!(next, Some(Kind::Number(_) | Kind::ANumber(_) | Kind::Date(_)))
    }

    /// Whether the note tells capitals apart here: the word before is not all in capitals.
    fn is_told_apart(&self, from: usize) -> bool {
        let before = from.checked_sub(1 + usize::from(self.is_behind_comma(from))).map(|at| &self.tokens[at]);
        before.is_some_and(|before| before.word().is_some() && !self.is_upper(before))
    }

    /// Whether a word nobody knows is a name by its capital: before another such word, or alone and no acronym.
    fn stands_for_name(&self, from: usize, word: &str, next: Option<&Token>) -> bool {
        if next.is_some() {
            return true;
        }
        let ends = !self.tokens.get(from + 1).is_some_and(|next| next.capital);
        let is_acronym = self.is_upper(&self.tokens[from]) && word.chars().count() <= 4;
        // `a su papá, Luees se lo llevaron`
        let is_told_of = matches!(self.word(from + 1), Some("SE" | "FUE" | "WAS" | "IS"));
        ends && !is_place(word) && !is_acronym && (!self.is_behind_comma(from) || is_told_of)
    }

    fn is_behind_comma(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|at| self.tokens[at].kind == Kind::Mark(','))
    }

    fn is_upper(&self, token: &Token) -> bool {
        !self.text.get(token.start..token.end).unwrap_or(&[]).iter().any(|c| c.is_lowercase())
    }

    /// `LOPIZ, PEDRO (5)`: a surname that no table holds, before a comma and a given name.
    fn begins_turned(&self, from: usize) -> bool {
        let first = &self.tokens[from];
        let is_surname =
            first.word().is_some_and(|word| word.chars().count() >= 3 && may_be_name(word) && !is_no_name(word));
        if !is_surname || !first.capital {
            return false;
        }
        let Some(comma) = (from + 1..from + 3).find(|&at| self.kind(at) == Some(&Kind::Mark(','))) else {
            return false;
        };
        let is_given = self.word(comma + 1).is_some_and(|word| is_rather_given(word) && !is_common(word));
        let ends = self.ends_name(comma + 2) || self.word(comma + 2).is_some_and(is_common);
        self.tokens[from..comma].iter().all(continues) && is_given && ends
    }

    /// `J.L.`, `J. L.`
    fn is_initials(&self, from: usize) -> bool {
        let is_pointed = |at: usize| self.tokens.get(at).is_some_and(is_pointed_initial);
        is_pointed(from) && (is_pointed(from + 1) || self.tokens.get(from + 1).is_some_and(continues))
    }
}

fn begins(token: &Token, announced: Announced) -> bool {
    let Some(word) = token.word().filter(|word| may_be_name(word)) else { return false };
    let is_given = known::given(word).is_some() || known::abbreviation(word).is_some();
    let seems_name = match announced {
        Announced::Yes => true,
        Announced::Near | Announced::No => known::surname(word).is_some() || word.contains('-'),
    };
    is_given || token.capital && seems_name
}
