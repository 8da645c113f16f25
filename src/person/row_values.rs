//! Reads a row's texts that a table knows, and its numbers: country, sectors, A-numbers, phones, identifiers.

use super::reader::{At, Reader};
use super::{CellRef, Outcome, Seen, numbers};
use crate::facts::{Field, Severity, What};
use crate::reference::{countries, fold, places};

/// A text that a table knows, or does not.
fn known<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Outcome<T> {
    let text = text.trim();
    if text.is_empty() {
        return Outcome::Blank;
    }
    if let Some(kind) = crate::reference::words::placeholder(text) {
        return kind.into();
    }
    read(text).map_or(Outcome::Unreadable, Outcome::Read)
}

pub(super) fn folded(at: At<'_>) -> Outcome<String> {
    known(at.text, |text| Some(fold(text)).filter(|folded| !folded.is_empty()))
}

/// The country, the first of several: `Guatemala/México`, `Guatemala - Huehuetenango`.
pub(super) fn country(reader: &mut Reader<'_>) -> Option<Seen<&'static str>> {
    let parts = |text: &str| -> Vec<&'static str> {
        let text = text.replace(" - ", "/").replace(" y ", "/").replace(" and ", "/");
        text.split(['/', ',', '(', ';', '\n']).filter_map(countries::read).collect()
    };
    let found = reader.first(What::Country, "problem-country-unreadable", |at| {
        known(at.text, |text| countries::read(text).or_else(|| parts(text).first().copied()))
    })?;
    let at = reader.at(usize::from(found.cell.column));
    if countries::read(at.text).is_none() && parts(at.text).iter().any(|other| *other != found.value) {
        reader.problem(Severity::Note, "problem-country-several", at);
    }
    Some(found)
}

pub(super) fn email(at: At<'_>) -> Outcome<String> {
    known(at.text, |text| {
        let first = text.split([' ', ',', ';', '/', '\n']).find(|part| part.contains('@'))?;
        let (name, host) = first.trim_matches(['<', '>', '(', ')']).split_once('@')?;
        (!name.is_empty() && host.contains('.')).then(|| format!("{name}@{host}").to_lowercase())
    })
}

pub(super) fn own_a_numbers(reader: &mut Reader<'_>) -> Vec<Seen<super::ANumber>> {
    let found = reader.all(What::ANumber, "problem-a-number-unreadable", |at| numbers::a_numbers(at.text, at.kind));
    for at in reader.cells(Field::own(What::ANumber)) {
        let is_placeholder =
            numbers::a_numbers(at.text, at.kind) == Outcome::Unknown && at.text.chars().any(|c| c.is_ascii_digit());
        if is_placeholder {
            reader.problem(Severity::Note, "problem-a-number-placeholder", at);
        }
    }
    spread(found)
}

/// Several values of one cell, each with its part of it.
fn spread<T>(found: Vec<Seen<Vec<numbers::Spanned<T>>>>) -> Vec<Seen<T>> {
    found
        .into_iter()
        .flat_map(|seen| {
            let only = seen.value.len() == 1;
            seen.value.into_iter().map(move |(value, span)| {
                let span = if only { (0, 0) } else { span };
                Seen { value, cell: CellRef { span, ..seen.cell } }
            })
        })
        .collect()
}

pub(super) fn own_phones(reader: &mut Reader<'_>) -> Vec<Seen<super::Phone>> {
    spread(reader.all(What::Phone, "problem-phone-unreadable", |at| numbers::phones(at.text, at.kind)))
}

pub(super) fn identifiers(reader: &mut Reader<'_>, what: What) -> Vec<Seen<String>> {
    let found = reader.all(what, "problem-number-unreadable", |at| {
        let parts: Vec<Outcome<String>> = at.text.split([',', ';', '\n', '|']).map(numbers::identifier).collect();
        let read: Vec<String> = parts.iter().filter_map(|part| part.clone().read()).collect();
        match (read.is_empty(), parts.into_iter().next()) {
            (false, _) => Outcome::Read(read),
            (true, Some(Outcome::Blank) | None) => Outcome::Blank,
            (true, Some(Outcome::Unreadable)) => Outcome::Unreadable,
            (true, _) => Outcome::Unknown,
        }
    });
    found
        .into_iter()
        .flat_map(|seen| seen.value.into_iter().map(move |value| Seen { value, cell: seen.cell }))
        .collect()
}

/// What sector, station, office and landmark leave possible together; where they exclude each other the first counts.
pub(super) fn sectors(reader: &mut Reader<'_>) -> Option<Seen<u32>> {
    let mut found: Option<Seen<u32>> = None;
    for what in [What::Sector, What::Station, What::Office, What::Landmark] {
        let cells = reader.all(what, "problem-place-unreadable", |at| match known(at.text, places::sectors) {
            // Landmarks and stations are free text: that a table does not know one is no fault of the sheet.
            Outcome::Unreadable if matches!(what, What::Landmark | What::Station) => Outcome::Unknown,
            other => other,
        });
        for seen in cells {
            match &mut found {
                None => found = Some(seen),
                Some(known) if known.value & seen.value != 0 => known.value &= seen.value,
                Some(_) => {}
            }
        }
    }
    found
}
