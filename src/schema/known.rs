//! What the looks of values need from the reference room: one place to ask.

use super::text::Words;
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

/// `Ixcán, Quiché`, `Guatemala (Ixcán)`, `Cobán`: a place within a country.
pub fn is_place(text: &str) -> bool {
    let short = text.chars().count() <= 80 && !text.contains(|c: char| c.is_ascii_digit());
    let parted = text.contains([',', '(', '/', ';']);
    let said = |origin: places::Origin| origin.department.is_some() || parted && origin.country.is_some();
    short && said(places::origin(text))
}

pub fn is_sector(text: &str) -> bool {
    text.chars().count() <= 60 && places::sectors(text).is_some()
}

/// `El Paso Processing Center`, `Port Isabel SPC`: a place where people are held.
pub fn is_building(text: &str) -> bool {
    static KINDS: Words = Words::of(
        "CENTER CENTRE CENTRO CTR CNTR DETENTION DET DETENCION PROCESSING PROC FACILITY FAC SPC IPC CPC CDF \
        FCC FCI FSC ICRC CCA IAH STDC DC RTC TFC LTFC JAIL PRISON CARCEL CORRECTIONAL CORRECTIONS PENITENTIARY COUNTY \
        SHELTER SHLTR ALBERGUE HOGAR CASA CASITA REFUGIO ABRIGO FOYER SOUTHWEST SWK BCFS BAPTIST CATHOLIC LUTHERAN \
        RESIDENTIAL SERVICES SVCS CHILDREN CHILDRENS CUSTODY HEARTLAND BOKENKAMP CAYUGA ELOY OTERO PEARSALL KARNES \
        DILLEY BERKS TORNILLO HOMESTEAD ADELANTO STEWART",
    );
    fold(text).split(|c: char| !c.is_alphanumeric()).any(|word| KINDS.holds(word))
        || text.to_uppercase().contains("PORT ISABEL")
}

/// A cell that says that it says nothing.
pub fn is_placeholder(text: &str) -> bool {
    words::placeholder(text).is_some()
}
