//! Reads the numbers of events and of families behind their labels.

use super::lex::Kind;
use super::read::Reading;

/// What a label says that its number is of.
#[derive(Clone, Copy)]
pub(super) enum Label {
    Event,
    Family,
}

impl Label {
    pub fn read(word: &str) -> Option<Label> {
        match word {
            "EVENT" | "EVENTO" => Some(Label::Event),
            "FMU" | "FMUA" | "FU" | "FAMILY" => Some(Label::Family),
            _ => None,
        }
    }
}

impl Reading<'_> {
    /// `FMU 12345`, `family unit # 12345`, `event MCS-1805-123`: the index behind.
    pub(super) fn labelled(&mut self, at: usize, label: Label) -> usize {
        let from = self.past_label(at + 1);
        let Some(token) = self.tokens.get(from) else { return at + 1 };
        let is_numeric = matches!(token.kind, Kind::Number(_) | Kind::ANumber(_) | Kind::Phone(_) | Kind::Event(_));
        if !is_numeric || from == at + 1 && self.word(at) == Some("FAMILY") {
            return at + 1;
        }
        let folded: String = self.text[token.start..token.end].iter().filter(|c| c.is_ascii_alphanumeric()).collect();
        let numbers = match label {
            Label::Event => &mut self.said.event_numbers,
            Label::Family => &mut self.said.family_numbers,
        };
        numbers.push((folded.to_uppercase(), token.span()));
        from + 1
    }

    fn past_label(&self, from: usize) -> usize {
        let mut at = from;
        while self.says(at, |word| matches!(word, "UNIT" | "GROUP" | "NUMBER" | "NO" | "NUM" | "ID" | "NUMERO"))
            || matches!(self.mark(at), Some('#' | ':' | '-'))
        {
            at += 1;
        }
        at
    }
}
