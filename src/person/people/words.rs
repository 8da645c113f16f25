//! The words of a cell that names people: which are names, and which only stand beside them.

use crate::reference::names as known;

/// Words beside a name that are none: of how it is known, and of the numbers after it.
pub(in crate::person) fn is_remark(word: &str) -> bool {
    matches!(
        word,
        "DECEASED"
            | "DEAD"
            | "FALLECIDO"
            | "FALLECIDA"
            | "DIFUNTO"
            | "DIFUNTA"
            | "MAYBE"
            | "NOT"
            | "VERIFIED"
            | "UNVERIFIED"
            | "CONFIRMED"
            | "UNCONFIRMED"
            | "POSSIBLY"
            | "POSSIBLE"
            | "PROBABLY"
            | "PROBABLE"
            | "POSIBLE"
            | "POSIBLEMENTE"
            | "PROBABLEMENTE"
            | "QUIZA"
            | "QUIZAS"
            | "ALLEGED"
            | "ALLEGEDLY"
            | "CLAIMED"
            | "CLAIMS"
            | "STATED"
            | "SUPUESTA"
            | "SUPUESTO"
            | "VERIFICADO"
            | "VERIFICADA"
            | "HER"
            | "HIS"
            | "THEIR"
            | "HIM"
            | "MY"
            | "SU"
            | "SUS"
            | "MI"
            | "THE"
            | "SAME"
            | "AS"
            | "TEL"
            | "TELEFONO"
            | "PHONE"
            | "CEL"
            | "CELL"
            | "CELULAR"
            | "WHATSAPP"
            | "DOB"
            | "FDN"
            | "AGE"
            | "AGED"
            | "EDAD"
            | "BIOLOGICAL"
            | "BIO"
            | "LEGAL"
            | "MATERNAL"
            | "PATERNAL"
            | "MATERNA"
            | "MATERNO"
            | "PATERNA"
            | "PATERNO"
            | "STEP"
            | "GRAND"
            | "GREAT"
            | "FOSTER"
            | "POLITICO"
            | "POLITICA"
    )
}

pub(super) fn is_dead(word: &str) -> bool {
    matches!(word, "DECEASED" | "DEAD" | "FALLECIDO" | "FALLECIDA" | "DIFUNTO" | "DIFUNTA")
}

/// Words for relatives that are surnames too: taken for a relative only where the writing says so.
pub(super) fn is_name_too(word: &str) -> bool {
    matches!(
        word,
        "NIETO"
            | "NIETA"
            | "NINO"
            | "NINA"
            | "PRIMO"
            | "PRIMA"
            | "SOBRINO"
            | "SOBRINA"
            | "HERMANO"
            | "SIS"
            | "SON"
            | "PERE"
            | "MERE"
            | "GUARDIAN"
            | "PARIENTE"
            | "UC"
            | "MAE"
            | "MO"
            | "BRO"
            | "KID"
            | "FILS"
            | "PAI"
            | "BOY"
            | "NENA"
            | "NENE"
            | "PAREJA"
            | "MARIDO"
            | "NOVIO"
            | "NIETOS"
            | "PATOJO"
    )
}

pub(super) fn is_rather_given(word: &str) -> bool {
    let full = known::abbreviation(word).map_or_else(|| word.to_owned(), |full| full.to_string());
    let given = known::given(&full).map_or(0.0, |given| given.share);
    given > known::surname(word).unwrap_or(0.0)
}

pub(super) fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "ANOS" | "YRS" | "YEARS" | "OLD" | "MESES" | "MONTHS" | "AGE" | "EDAD" | "DOB" | "ANO" | "YEAR" | "MES"
    )
}

pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}
