//! Speaks a grammar: from a rule's name to a text, by chance.
//!
//! A rule is a name and its alternatives, divided by `|`. `*3 ` before an alternative makes it thrice as likely, `<x>`
//! is rule `x`, `<~x>` rule `x` of the other language, `{x}` a fact, `[x]` stands there half of the time; `<X>` and `{X}`
//! begin with a capital. Rule `x@y` goes before `x` where a hand, or what the adult is, is called `y`.

use super::facts::{Facts, Tongue};
use super::{english, spanish};
use crate::synth::dice::Dice;

/// Grammars have rules that lead to themselves only through the list of children: no text is deeper than this.
const DEEPEST: u8 = 12;

/// Somebody who writes: the chance, what is to be told, and in what manner.
pub(super) struct Speaker<'a> {
    pub dice: &'a mut Dice,
    pub facts: Facts<'a>,
    /// What may stand behind the `@` of a rule's name.
    pub manners: [&'static str; 2],
}

impl Speaker<'_> {
    /// A text of that rule.
    pub(super) fn say(&mut self, rule: &str, tongue: Tongue) -> String {
        self.rule(rule, tongue, 0)
    }

    fn rule(&mut self, name: &str, tongue: Tongue, depth: u8) -> String {
        let Some(alternatives) = self.alternatives(name, tongue).filter(|_| depth < DEEPEST) else {
            return String::new();
        };
        let chosen = self.choose(alternatives);
        self.fill(chosen, tongue, depth)
    }

    fn alternatives(&self, name: &str, tongue: Tongue) -> Option<&'static str> {
        let rules = match tongue {
            Tongue::English => english::RULES,
            Tongue::Spanish => spanish::RULES,
        };
        let find = |name: &str| rules.iter().find(|rule| rule.0 == name).map(|rule| rule.1);
        self.manners.iter().find_map(|manner| find(&format!("{name}@{manner}"))).or_else(|| find(name))
    }

    /// One of the alternatives that need nothing unknown; the empty text where there is none.
    fn choose(&mut self, alternatives: &'static str) -> &'static str {
        let facts = &self.facts;
        let weights: Vec<f64> = alternatives
            .split('|')
            .map(|alternative| if facts.allow(alternative) { f64::from(weight(alternative).0) } else { 0.0 })
            .collect();
        if weights.iter().all(|&weight| weight == 0.0) {
            return "";
        }
        let at = self.dice.weighted(&weights);
        alternatives.split('|').nth(at).map_or("", |alternative| weight(alternative).1)
    }

    /// The text with its signs filled in.
    fn fill(&mut self, text: &str, tongue: Tongue, depth: u8) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(['<', '{', '[']) {
            out.push_str(&rest[..at]);
            let close = match rest.as_bytes()[at] {
                b'<' => '>',
                b'{' => '}',
                _ => ']',
            };
            let Some(end) = rest[at..].find(close).map(|end| at + end) else { break };
            let inner = &rest[at + 1..end];
            match close {
                ']' => {
                    if self.dice.chance(0.5) {
                        out.push_str(&self.fill(inner, tongue, depth));
                    }
                }
                '}' => out.push_str(&cased(inner, |name| self.facts.say(self.dice, name, tongue))),
                _ if inner == "kids" => {
                    // `sons 2 children: …` says it twice.
                    let named = rest[..at].trim_end_matches([' ', ':', '/']).is_empty() && !out.trim().is_empty();
                    let many = if named { "several" } else { "many" };
                    out.push_str(&self.children(many, tongue, depth));
                }
                _ => {
                    let (inner, tongue) =
                        inner.strip_prefix('~').map_or((inner, tongue), |rule| (rule, tongue.other()));
                    out.push_str(&cased(inner, |name| self.rule(name, tongue, depth + 1)));
                }
            }
            rest = &rest[end + 1..];
        }
        out.push_str(rest);
        out
    }

    /// Every child by rule `one`, several in this rule.
    fn children(&mut self, rule: &str, tongue: Tongue, depth: u8) -> String {
        let count = self.facts.children.len();
        let mut list = String::new();
        for child in 0..count {
            if child > 0 {
                list.push_str(&self.rule("and", tongue, depth + 1));
            }
            self.facts.child = child;
            list.push_str(&self.rule("one", tongue, depth + 1));
        }
        self.facts.child = 0;
        if count < 2 {
            return list;
        }
        let chosen = self.alternatives(rule, tongue).map_or("<list>", |alternatives| self.choose(alternatives));
        chosen.split("<list>").map(|part| self.fill(part, tongue, depth)).collect::<Vec<_>>().join(&list)
    }
}

/// An alternative's weight, and the alternative without it.
fn weight(alternative: &'static str) -> (u8, &'static str) {
    let starred = alternative.strip_prefix('*').and_then(|rest| rest.split_once(' '));
    match starred.and_then(|(number, rest)| Some((number.parse().ok()?, rest))) {
        Some(found) => found,
        None => (1, alternative),
    }
}

/// What stands under a name; with a capital where the name has one.
fn cased(name: &str, say: impl FnOnce(&str) -> String) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if first.is_ascii_uppercase() => {
            capital(&say(&format!("{}{}", first.to_ascii_lowercase(), letters.as_str())))
        }
        _ => say(name),
    }
}

pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
