//! The words of a cell that names people: which are names, and which only stand beside them.

use crate::person::plain::plain;
use crate::person::relation;
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

/// One to ten, in English, Spanish, Portuguese and French.
pub(super) fn is_number_word(word: &str) -> bool {
    const NUMBERS: &str = "UN UNA UNO DOS TRES CUATRO CINCO SEIS SIETE OCHO NUEVE DIEZ ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT \
        NINE TEN UM UMA DOIS DUAS QUATRO SETE OITO UNE DEUX TROIS QUATRE CINQ";
    NUMBERS.split_ascii_whitespace().any(|known| known == word)
}

/// Whether a cell only says how many there are, or that there is nobody: `0`, `2`, `un hijo`, `dos hijas menores`,
/// `1 son`, `no tiene hijos`, `sin hijos`. A number from five up alone is an age as well as a count.
pub(in crate::person) fn is_count(text: &str) -> bool {
    const BESIDE: &str = "NO SIN NINGUN NINGUNO NINGUNA TIENE TENGO HAS HAVE WITHOUT WITH CON CERO ZERO NONE DE EDAD MENOR MENORES MINOR \
        MINORS MAS MORE OTHER OTROS OTRAS OTRO OTRA ANY SU SUS Y AND SEPARADO SEPARADA SEPARADOS SEPARADAS NAO TEM SEM";
    const NOBODY: &str = "NO SIN NINGUN NINGUNO NINGUNA WITHOUT CERO ZERO NONE NAO SEM";
    let text = plain(text);
    let has = |list: &str, word: &str| list.split_ascii_whitespace().any(|known| known == word);
    let (mut counts, mut people) = (false, false);
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if let Ok(number) = word.parse::<u32>() {
            if counts || number > 9 {
                return false;
            }
            counts = true;
            // Alone or ahead of the people it counts.
            people |= number < 5;
        } else if is_number_word(word) || has(NOBODY, word) {
            counts = true;
        } else if relation::relative(word).is_some() {
            people = true;
        } else if !has(BESIDE, word) {
            return false;
        }
    }
    counts && people
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
