//! Words that stand in cells of any column: months, and the many ways of writing that nothing is known.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::fold;

/// The month, 1 to 12, that a [folded](fold) token names in full or by its usual abbreviation, in English, Spanish,
/// Portuguese, French or Haitian Creole.
pub fn months(token: &str) -> Option<u8> {
    Some(match token {
        "JANUARY" | "JAN" | "ENERO" | "ENE" | "JANEIRO" | "JANVIER" | "JANV" | "JANVYE" => 1,
        "FEBRUARY" | "FEBUARY" | "FEB" | "FEBR" | "FEBRERO" | "FEVEREIRO" | "FEV" | "FEVRIER" | "FEVR" | "FEVRIYE" => 2,
        "MARCH" | "MAR" | "MARZO" | "MZO" | "MARCO" | "MARS" | "MAS" => 3,
        "APRIL" | "APR" | "ABRIL" | "ABR" | "AVRIL" | "AVR" | "AVRI" => 4,
        "MAY" | "MAYO" | "MAIO" | "MAI" | "ME" => 5,
        "JUNE" | "JUN" | "JUNIO" | "JUNHO" | "JUIN" | "JEN" => 6,
        "JULY" | "JUL" | "JULIO" | "JULHO" | "JUILLET" | "JUIL" | "JIYE" => 7,
        "AUGUST" | "AUG" | "AGOSTO" | "AGO" | "AGT" | "AOUT" => 8,
        "SEPTEMBER" | "SEPT" | "SEP" | "SEPTIEMBRE" | "SETIEMBRE" | "SET" | "SETEMBRO" | "SEPTEMBRE" | "SEPTANM" => 9,
        "OCTOBER" | "OCT" | "OCTUBRE" | "OUTUBRO" | "OUT" | "OCTOBRE" | "OKTOB" => 10,
        "NOVEMBER" | "NOV" | "NOVIEMBRE" | "NOBIEMBRE" | "NOVEMBRO" | "NOVEMBRE" | "NOVANM" => 11,
        "DECEMBER" | "DEC" | "DICIEMBRE" | "DIC" | "DISIEMBRE" | "DEZEMBRO" | "DEZ" | "DECEMBRE" | "DESANM" => 12,
        _ => return None,
    })
}

/// Why a cell that is not blank still says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placeholder {
    /// Nobody knew, or nobody asked: `UNK`, `N/A`, `DESCONOCIDO`, `FNU`.
    Unknown,
    /// Known, and blacked out before release: `(b)(6)`, `REDACTED`.
    Redacted,
    /// To be filled in later: `TBD`, `PENDIENTE`.
    Pending,
}

/// In bytes; what is longer is a note, not a placeholder.
const LONGEST: usize = 80;

/// What a whole cell says instead of a value; `None` where it may be a value (also where it is blank).
pub fn placeholder(text: &str) -> Option<Placeholder> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    // Most cells hold a date, a number or a name: they are told from the words below without being folded. Only the
    // exemptions have digits, and only they and a run of marks are long.
    let is_exempt = |b: u8| matches!(b, b'b' | b'B');
    if text.bytes().any(|b| b.is_ascii_digit()) && !text.bytes().any(is_exempt) {
        return None;
    }
    if text.len() > 40
        && text.bytes().any(|b| b.is_ascii_alphabetic() && !is_exempt(b) && !matches!(b, b'x' | b'X'))
        && !text.contains('(')
    {
        return None;
    }
    let folded = fold(text);
    if folded.is_empty() {
        // Only marks: `?`, `--`, `...`, `***`; a run of blocks is a redaction.
        let block = |c: char| matches!(c, '█' | '▇' | '■' | '▮' | '▓');
        return Some(if text.contains(block) { Placeholder::Redacted } else { Placeholder::Unknown });
    }
    if is_exemption(&folded) {
        return Some(Placeholder::Redacted);
    }
    if folded.len() >= 2 && folded.bytes().all(|b| b == b'X') {
        return Some(Placeholder::Unknown);
    }
    said(&folded)
}

/// `(b)(6)`, `(b) (7) (E)`, `b6`, `b(6) b(7)c`, `(b)(6), (b)(7)(C)`: exemptions of the Freedom of Information Act.
fn is_exemption(folded: &str) -> bool {
    let letters: Vec<u8> = folded.bytes().filter(|b| *b != b' ').collect();
    let mut rest = letters.as_slice();
    let mut any = false;
    while let [b'B', b'1'..=b'9', after @ ..] = rest {
        any = true;
        rest = after;
        if let [b'A'..=b'F', after @ ..] = rest {
            // A `B` may open the next exemption: `B6B7C`.
            if !matches!(rest, [b'B', b'1'..=b'9', ..]) {
                rest = after;
            }
        }
    }
    any && rest.is_empty() && letters.len() >= 2
}

/// Nobody knew, or nobody asked.
#[rustfmt::skip]
const NOT_KNOWN: &[&str] = &[
    "UNK", "UNKN", "UNKNO", "UNKNOWN", "UNKOWN", "UNKNWON", "UKNOWN", "UNKNOW", "NOT KNOWN", "NOT STATED",
    "NOT PROVIDED", "NOT AVAILABLE", "NOT APPLICABLE", "NOT REPORTED", "NOT RECORDED", "NOT GIVEN", "UNSPECIFIED",
    "NOT SPECIFIED", "UNDETERMINED", "NONE", "NONE PROVIDED", "NONE GIVEN", "NONE REPORTED", "NONE KNOWN",
    "NO DATA", "NO INFO", "NO INFORMATION", "NO RECORD", "NO NAME", "MISSING", "BLANK", "EMPTY", "NULL", "NIL",
    "NAN", "NA", "N A", "N D", "ND", "S A", "S D", "SD", "S N", "SN", "S I", "N K", "NK", "N R", "DK", "D K",
    "DONT KNOW", "DOES NOT KNOW", "DOESNT KNOW", "DECLINED", "DECLINED TO STATE", "DECLINED TO ANSWER", "REFUSED",
    "DESCONOCIDO", "DESCONOCIDA", "DESCONOSIDO", "DESC", "DESCON", "NO SABE", "NO SE SABE", "NO LO SABE", "NO SE",
    "NO RECUERDA", "NO RESPONDE", "NO RESPONDIO", "SE NEGO", "NO CONSTA", "NO REGISTRA", "NO REGISTRADO",
    "NO TIENE", "NO DISPONIBLE", "NO APLICA", "NO HAY", "NO HAY DATOS", "NO PROPORCIONADO", "NO INDICA",
    "NO DICE", "NINGUNO", "NINGUNA", "NULO", "NULA", "VACIO", "SIN DATO", "SIN DATOS", "SIN INFORMACION",
    "SIN INFO", "SIN NOMBRE", "SIN APELLIDO", "SIN REGISTRO", "SE DESCONOCE", "SE IGNORA", "IGNORADO", "IGNORADA",
    "DESCONHECIDO", "DESCONHECIDA", "INCONNU", "INCONNUE", "ENKONI", "FNU", "LNU", "MNU", "FNU LNU", "LNU FNU",
    "NFN", "NLN", "NMN", "NFN NLN", "UNKNOWN UNKNOWN", "FIRST NAME UNKNOWN", "LAST NAME UNKNOWN", "UNK UNK",
    "REF", "N A N A", "VALUE", "NOT SURE", "UNSURE", "UNAVAILABLE", "NOT AVAIL", "NOT ON FILE", "NONE ON FILE",
    "NONE LISTED", "NOT LISTED", "DID NOT SAY", "DID NOT STATE", "DID NOT PROVIDE", "DID NOT KNOW", "DNK", "NR",
    "SEE NOTE", "SEE NOTES", "SEE CASE NOTES", "SEE COMMENTS", "VER NOTA", "VER NOTAS", "VER OBSERVACIONES",
    "SAME", "SAME AS ABOVE", "DITTO", "IDEM", "MISMO", "LO MISMO", "NO LO DIJO", "NO DIJO", "NO SUPO",
    "NO SUPO DECIR", "NO LO SUPO", "NO LA SABE", "NO PROPORCIONO", "EN BLANCO", "VACIA", "NO CONOCE",
    "NO LO CONOCE", "NO ESPECIFICA", "NO ESPECIFICADO", "NO IDENTIFICADO", "NO IDENTIFICADA", "POR IDENTIFICAR",
    "NAO SABE", "NAO SABE INFORMAR", "NAO INFORMADO", "NAO INFORMADA", "NAO CONSTA", "NAO DECLARADO", "NAO TEM",
    "NAO SE APLICA", "SEM INFORMACAO", "SEM DADOS", "SEM DADO", "SEM NOME", "NENHUM", "NENHUMA", "NE SAIT PAS",
    "NON CONNU", "NON CONNUE", "PAS CONNU", "NON DISPONIBLE", "NON RENSEIGNE", "NON RENSEIGNEE", "NON PRECISE",
    "AUCUN", "AUCUNE", "PAS DE NOM", "SANS NOM", "PA KONNEN", "MWEN PA KONNEN", "LI PA KONNEN", "PA GEN",
    "PA DISPONIB", "PA KLE", "OKENN",
];

/// Known, and blacked out.
#[rustfmt::skip]
const BLACKED_OUT: &[&str] = &[
    "REDACTED", "REDACT", "REDACTADO", "WITHHELD", "CONFIDENTIAL", "CONFIDENCIAL", "CENSURADO", "RESERVADO",
    "SUPPRESSED", "NAME REDACTED", "SEALED",
];

/// To be filled in later.
#[rustfmt::skip]
const TO_COME: &[&str] = &[
    "TBD", "T B D", "TBA", "TBC", "PENDING", "PEND", "PENDIENTE", "PENDIENTES", "POR CONFIRMAR", "POR DEFINIR",
    "POR DETERMINAR", "EN PROCESO", "EN TRAMITE", "IN PROCESS", "IN PROGRESS", "TO BE DETERMINED",
    "TO BE CONFIRMED", "AWAITING", "PENDENTE", "A CONFIRMAR", "A DEFINIR", "EN ATTENTE", "A CONFIRMER", "AN ATANT",
];

/// Most cells are asked whether they are one of these: they are looked up, not gone through.
fn said(folded: &str) -> Option<Placeholder> {
    static SAID: OnceLock<HashMap<&str, Placeholder>> = OnceLock::new();
    let said = SAID.get_or_init(|| {
        let groups =
            [(NOT_KNOWN, Placeholder::Unknown), (BLACKED_OUT, Placeholder::Redacted), (TO_COME, Placeholder::Pending)];
        groups.into_iter().flat_map(|(words, kind)| words.iter().map(move |word| (*word, kind))).collect()
    });
    said.get(folded).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A word that is not written as cells are folded would never be met.
    #[test]
    fn words_are_folded() {
        for word in NOT_KNOWN.iter().chain(BLACKED_OUT).chain(TO_COME) {
            assert_eq!(fold(word), *word);
            assert!(placeholder(word).is_some(), "{word}");
        }
        assert_eq!(placeholder("Sin nombre"), Some(Placeholder::Unknown));
        assert_eq!(placeholder("Maria"), None);
    }
}
