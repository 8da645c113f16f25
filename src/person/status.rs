//! Reads the words of status columns: sex, reason of separation, family flags, child or adult, do not share.

use super::plain::plain;
use super::{FamilyFlag, Outcome, Reason, Role, Sex};
use crate::reference::words;

/// What a single `M` says in a column of sexes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum LetterM {
    /// `M` and `F`: male.
    #[default]
    Male,
    /// `H` and `M`, *hombre* and *mujer*: female.
    Female,
}

fn blank_or_unknown<T>(text: &str) -> Option<Outcome<T>> {
    if text.trim().is_empty() {
        return Some(Outcome::Blank);
    }
    words::placeholder(text.trim()).map(Into::into)
}

/// Reads a sex. `m` is decided for the whole column.
pub(super) fn sex(text: &str, m: LetterM) -> Outcome<Sex> {
    if let Some(outcome) = blank_or_unknown(text) {
        return outcome;
    }
    let folded: String = plain(text).chars().filter(|c| c.is_ascii_alphabetic()).collect();
    Outcome::Read(match folded.as_str() {
        "M" if m == LetterM::Female => Sex::Female,
        "M" | "MALE" | "MASC" | "MASCULINO" | "MASCULINE" | "MASCULIN" | "H" | "HOMBRE" | "HOMEM" | "HOMME"
        | "VARON" | "VARONES" | "MACHO" | "NENE" | "TIGASON" | "SR" | "V" | "BOY" | "MAN" | "NINO" | "MENINO"
        | "GARCON" | "GASON" | "B" | "MALES" | "HOMBRES" => Sex::Male,
        "F" | "FEMALE" | "FEM" | "FEMENINO" | "FEMENINA" | "FEMININO" | "FEMININA" | "FEMININE" | "FEMININ"
        | "FEMINO" | "MUJER" | "MULHER" | "FEMME" | "FI" | "FILLE" | "FANM" | "GIRL" | "WOMAN" | "NINA" | "MENINA"
        | "G" | "FEMALES" | "HEMBRA" | "FEMENIL" | "NENA" | "TIFI" | "MUJERES" | "SRA" => Sex::Female,
        "U" | "UNK" | "O" | "OTHER" | "OTRO" | "X" => return Outcome::Unknown,
        _ => return Outcome::Unreadable,
    })
}

/// Reads what a reason says of the parentage. No text is unreadable: what says nothing of it is another reason.
pub(super) fn reason(text: &str) -> Outcome<Reason> {
    if let Some(outcome) = blank_or_unknown(text) {
        return outcome;
    }
    let plain = plain(text);
    let words: Vec<&str> = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let spaced = words.join(" ");
    let has = |parts: &[&str]| parts.iter().any(|part| spaced.contains(part));
    Outcome::Read(
        if has(&["UNVERIF", "NOT VERIF", "NO VERIF", "UNABLE TO VERIFY", "FRAUD", "DOUBTFUL", "SIN VERIFICAR"]) {
            Reason::UnverifiedFamilial
        } else if has(&[
            "OTHER ADULT",
            "ADULT RELATIVE",
            "NOT PARENT",
            "NOT THE PARENT",
            "NOT A PARENT",
            "NON PARENT",
            "NO ES EL PADRE",
            "NO ES LA MADRE",
            "NOT LEGAL GUARDIAN",
            "NOT PARENT OR LEGAL",
            "OTRO ADULTO",
            "OTRO FAMILIAR",
        ]) {
            Reason::OtherAdult
        } else if has(&[
            "PROSEC",
            "PROSEU",
            "1325",
            "1326",
            "ENJUICIA",
            "ZERO TOLERANCE",
            "TOLERANCIA CERO",
            "PROCESAMIENTO",
        ]) {
            Reason::Prosecution
        } else if has(&["CRIMINAL", "GANG", "CARTEL", "WARRANT", "PANDILLA", "ANTECEDENTE", "CRIM HIST"]) {
            Reason::CriminalHistory
        } else if has(&["FITNESS", "DANGER", "ABUSE", "NEGLECT", "ABUSO", "PELIGRO", "NEGLIGENCIA", "UNFIT"]) {
            Reason::ParentFitness
        } else if has(&["HEALTH", "HOSPITAL", "DISEASE", "MEDICAL", "ILLNESS", "SALUD", "ENFERM", "MEDICO"]) {
            Reason::Health
        } else {
            Reason::Other
        },
    )
}

/// Whether a text says yes or no; anything else is `None`.
fn yes_or_no(text: &str) -> Option<bool> {
    let folded: String = plain(text).chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    match folded.as_str() {
        "Y" | "YES" | "S" | "SI" | "X" | "TRUE" | "T" | "1" | "VERDADERO" | "V" | "10" => Some(true),
        "N" | "NO" | "FALSE" | "F" | "0" | "FALSO" | "00" => Some(false),
        _ => None,
    }
}

/// Reads a family flag. Yes and no are answers to the column's header.
pub(super) fn family_flag(text: &str, header: &str) -> Outcome<Option<FamilyFlag>> {
    if let Some(outcome) = blank_or_unknown(text) {
        return outcome;
    }
    if let Some(answer) = yes_or_no(text) {
        return Outcome::Read(if answer { flag_named(header) } else { None });
    }
    match flag_named(text) {
        Some(flag) => Outcome::Read(Some(flag)),
        // The number of a family unit under a header that asks for one.
        None if text.bytes().any(|b| b.is_ascii_digit()) && flag_named(header) == Some(FamilyFlag::FamilyUnit) => {
            Outcome::Read(Some(FamilyFlag::FamilyUnit))
        }
        None => Outcome::Unreadable,
    }
}

fn flag_named(text: &str) -> Option<FamilyFlag> {
    let plain = plain(text);
    let words: Vec<&str> = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |word: &str| words.contains(&word);
    let part = |part: &str| plain.contains(part);
    if has("FMUA") || has("FMU") || has("FAMU") || has("FU") || part("FAMIL") || has("AM") {
        Some(FamilyFlag::FamilyUnit)
    } else if has("UAC") || has("UC") || has("UNAC") || has("MNA") || has("NNA") || part("UNACC") || part("NO ACOMPAN")
    {
        Some(FamilyFlag::Unaccompanied)
    } else if part("SINGLE") || has("SA") || part("ADULTO SOLO") || part("ADULTA SOLA") || part("SOLTER") {
        Some(FamilyFlag::SingleAdult)
    } else if part("ACCOMPANIED") || part("ACOMPAN") {
        Some(FamilyFlag::FamilyUnit)
    } else {
        None
    }
}

/// Words of an adult's role, or of a relation that only an adult has, in five languages.
const ADULTS: &str = "ADULT ADULTS ADLT ADT AD A ADULTO ADULTA ADULTOS ADULTAS ADULTE ADULTES GRANMOUN PARENT PARENTS MOTHER \
    FATHER MOM DAD MADRE PADRE MAMA PAPA MAE PAI MERE PERE MANMAN PROGENITOR PROGENITORA GENITOR GENITORA HOH HEAD GUARDIAN \
    TUTOR TUTORA ENCARGADO ENCARGADA RESPONSAVEL AUNT UNCLE TIA TIO TANTE ONCLE GRANDMOTHER GRANDFATHER GRANDPARENT ABUELA \
    ABUELO AVO GRANN SPONSOR SPOUSE HUSBAND WIFE ESPOSO ESPOSA";

/// The same of a child.
const CHILDREN: &str = "CHILD CHILDREN MINOR MINORS MINR MNR JUVENILE JUV J C KID KIDS INFANT BABY TEEN TEENAGER YOUTH BOY GIRL \
    DEPENDENT SON DAUGHTER NNA NNAS NINO NINA NINOS NINAS MENOR MENORES HIJO HIJA ADOLESCENTE BEBE NIETO NIETA FILHO FILHA \
    CRIANCA CRIANCAS MENINO MENINA ENFANT ENFANTS FILS FILLE MINEUR MINEURE ADOLESCENT TIMOUN PITIT";

/// Reads whether a row of a mixed sheet is a child's or an adult's.
pub(super) fn role(text: &str) -> Outcome<Role> {
    if let Some(outcome) = blank_or_unknown(text) {
        return outcome;
    }
    let plain = plain(text);
    let words: Vec<&str> = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let any = |list: &str| words.iter().any(|word| list.split_ascii_whitespace().any(|known| known == *word));
    // "Unaccompanied": no adult's role has the word, whatever else stands in the cell.
    if any("UNACCOMPANIED UAC UC AAC") {
        return Outcome::Read(Role::Child);
    }
    match () {
        () if any(ADULTS) => Outcome::Read(Role::Adult),
        () if any(CHILDREN) => Outcome::Read(Role::Child),
        () => Outcome::Unreadable,
    }
}

/// Whether a do-not-share cell says so. What is neither yes nor no says so too: better to keep back too much.
pub(super) fn do_not_share(text: &str) -> bool {
    !text.trim().is_empty() && words::placeholder(text.trim()).is_none() && yes_or_no(text) != Some(false)
}
