//! What the looks of values need from the reference room: one place to ask.

use crate::reference::{countries, fold, names, places, words};

/// The mean over the words of `text` of being a given name, and of being a surname. A word that is both (`SANTOS`)
/// counts by how common it is as each.
pub fn name_shares(text: &str) -> (f64, f64) {
    let folded = fold(text);
    let (mut words, mut given, mut surname) = (0.0, 0.0, 0.0);
    for word in folded.split(|c: char| !c.is_alphabetic()).filter(|w| w.len() > 1 && !names::is_particle(w)) {
        words += 1.0;
        let as_given = names::given(word).map(|name| name.share);
        let as_surname = names::surname(word);
        match (as_given, as_surname) {
            (Some(g), Some(s)) => {
                given += g / (g + s).max(f64::MIN_POSITIVE);
                surname += s / (g + s).max(f64::MIN_POSITIVE);
            }
            (Some(_), None) => given += 1.0,
            (None, Some(_)) => surname += 1.0,
            (None, None) => {}
        }
    }
    if words == 0.0 { (0.0, 0.0) } else { (given / words, surname / words) }
}

pub fn is_country(text: &str) -> bool {
    countries::read(text).is_some()
}

pub fn is_sector(text: &str) -> bool {
    text.chars().count() <= 60 && places::sectors(text).is_some()
}

/// `El Paso Processing Center`, `Port Isabel SPC`: a place where people are held.
pub fn is_building(text: &str) -> bool {
    const KINDS: [&str; 28] = [
        "CENTER",
        "CENTRE",
        "CENTRO",
        "CTR",
        "DETENTION",
        "DET",
        "DETENCION",
        "PROCESSING",
        "FACILITY",
        "FAC",
        "SPC",
        "IPC",
        "CDF",
        "JAIL",
        "PRISON",
        "CARCEL",
        "COUNTY",
        "SHELTER",
        "ALBERGUE",
        "HOGAR",
        "CASA",
        "SOUTHWEST",
        "RESIDENTIAL",
        "SERVICES",
        "CHILDREN",
        "BAPTIST",
        "CATHOLIC",
        "CUSTODY",
    ];
    fold(text).split(' ').any(|word| KINDS.contains(&word))
}

/// A cell that says that it says nothing.
pub fn is_placeholder(text: &str) -> bool {
    words::placeholder(text).is_some()
}
