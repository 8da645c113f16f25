//! Any text gives names without empty tokens, the same twice, in every order.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reencuentro::person::Name;
use reencuentro::person::names::{Order, aliases, from_columns, is_unknown, order_of, parse, parse_all};
use reencuentro::person::people::{mentions, own, parse_people};

fuzz_target!(|text: &str| {
    let length = text.chars().count() as u32;
    for order in [Order::Open, Order::GivenFirst, Order::SurnameFirst, Order::Commas] {
        let all = parse_all(text, order);
        assert_eq!(all, parse_all(text, order), "read otherwise the second time");
        all.iter().for_each(check);
        parse(text, order).iter().for_each(check);
        for mention in mentions(text, order) {
            assert!(mention.span.0 <= mention.span.1 && mention.span.1 <= length, "a span outside the text");
            mention.name.iter().for_each(check);
        }
        let own = own(text, order);
        own.names.iter().chain(own.others.iter().flat_map(|other| &other.name)).for_each(check);
    }
    aliases(text).iter().for_each(check);
    parse_people(text).iter().for_each(|(_, name)| check(name));
    let cells: Vec<&str> = text.split('|').collect();
    let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
    from_columns(cell(0), cell(1), cell(2), cell(3)).iter().for_each(check);
    order_of(cells.iter().copied());
    is_unknown(text);
});

/// Tokens are folded (letters A to Z and what joins them), and there is one at least.
fn check(name: &Name) {
    let tokens: Vec<&String> = name.given.iter().chain(&name.surnames).chain(&name.married).collect();
    assert!(!tokens.is_empty(), "a name of nothing");
    for token in tokens {
        assert!(!token.trim().is_empty(), "an empty token in {name:?}");
        assert_eq!(token.trim(), token, "blanks around a token in {name:?}");
        assert!(!token.chars().any(char::is_lowercase), "not folded: {name:?}");
    }
    if name.unordered {
        assert_eq!(name.given, name.surnames, "where the order is open both hold all");
    }
}
