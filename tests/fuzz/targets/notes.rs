//! Any note is read the same twice, and what is read stands where its span says.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reencuentro::person::Role;
use reencuentro::person::dates::{ASSUMED, LATEST, Manner, Of};
use reencuentro::person::notes::{NoteRead, Row, Span, read};

/// No cell is longer than 32,767 characters; a tenth of that is enough to look for what breaks.
const LONGEST: usize = 3_000;

fuzz_target!(|text: &str| {
    if text.len() > LONGEST {
        return;
    }
    for role in [Role::Child, Role::Adult] {
        let row = Row { role, on: ASSUMED, manner: Manner { order: None, of: Of::Birth, newest: LATEST } };
        let said = read(text, row);
        assert_eq!(said, read(text, row), "read otherwise the second time");
        check(&said, text.chars().count() as u32);
    }
});

fn check(said: &NoteRead, length: u32) {
    let inside = |(from, to): Span| assert!(from < to && to <= length, "a span outside the note: {from} to {to}");
    for kin in &said.kin {
        if let Some((name, span)) = &kin.name {
            inside(*span);
            assert!(name.given.iter().chain(&name.surnames).all(|token| !token.trim().is_empty()), "{name:?}");
            assert!(name.given.len() + name.surnames.len() > 0 || name.married.is_some(), "a name of nothing");
        }
        if let Some((birth, span)) = &kin.birth {
            inside(*span);
            assert!(birth.first <= birth.last);
        }
        kin.a_number.iter().for_each(|(_, span)| inside(*span));
        kin.phone.iter().for_each(|(_, span)| inside(*span));
    }
    for (number, span) in said.event_numbers.iter().chain(&said.family_numbers) {
        assert!(!number.is_empty());
        inside(*span);
    }
}
