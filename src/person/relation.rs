//! The words for relatives, in English, Spanish, Portuguese, French and Haitian Creole, and what they say.

use super::{KinRelation, Sex};

/// What a word for a relative says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kin {
    pub relation: KinRelation,
    pub sex: Option<Sex>,
    /// Several people: `children`, `hijos`, `parents`.
    pub plural: bool,
}

/// The relative that a plain word (upper case, no accents) names.
pub(super) fn relative(word: &str) -> Option<Kin> {
    use KinRelation::{Child, Father, Mother, OtherRelative, Parent, Sibling};
    let (female, male) = (Some(Sex::Female), Some(Sex::Male));
    let kin = |relation, sex| Some(Kin { relation, sex, plural: false });
    let several = |relation, sex| Some(Kin { relation, sex, plural: true });
    match word {
        "MOTHER" | "MOM" | "MOMMY" | "MADRE" | "MAMA" | "MAMI" | "MTHR" | "MOTH" | "MO" | "MOTHERS" | "BIOMOTHER"
        | "BIOMOM" | "MOC" | "MOB" | "MOMMA" | "PROGENITORA" | "MAMITA" | "MAMACITA" | "MAE" | "MERE" | "MANMAN" => {
            kin(Mother, female)
        }
        "FATHER" | "DAD" | "DADDY" | "PADRE" | "PAPA" | "PAPI" | "FTHR" | "FATH" | "FATHERS" | "BIOFATHER"
        | "BIODAD" | "FOC" | "FOB" | "PAPITO" | "PAPACITO" | "PAI" | "PERE" => kin(Father, male),
        "PARENT" | "PROGENITOR" => kin(Parent, None),
        "PARENTS" | "PARS" | "PADRES" | "PAPAS" | "PROGENITORES" => several(Parent, None),
        "SON" | "HIJO" | "HIJITO" | "BOY" | "NINO" | "NENE" | "CIPOTE" | "PATOJO" | "VARONCITO" | "CHAMACO"
        | "FILHO" | "FILS" => kin(Child, male),
        "DAUGHTER" | "HIJA" | "HIJITA" | "DAU" | "DTR" | "DAUGHT" | "DGHTR" | "DAUGTHER" | "DGTR" | "DAUG" | "GIRL"
        | "NINA" | "NENA" | "CIPOTA" | "PATOJA" | "HEMBRITA" | "CHAMACA" | "FILHA" | "FILLE" => kin(Child, female),
        "CHILD" | "MINOR" | "JUVENILE" | "JUV" | "MENOR" | "UAC" | "UC" | "INFANT" | "BABY" | "TODDLER" | "BEBE"
        | "KID" | "CHLD" | "CHD" | "ENFANT" | "PITIT" | "TIMOUN" | "CRIANCA" => kin(Child, None),
        "CHILDREN" | "CHN" | "CHLDRN" | "CHLDN" | "KIDS" | "HIJOS" | "HIJITOS" | "MINORS" | "MENORES" | "NINOS"
        | "NENES" | "CIPOTES" | "PATOJOS" => several(Child, None),
        "SONS" => several(Child, male),
        "DAUGHTERS" | "DTRS" | "DAUS" | "HIJAS" | "HIJITAS" | "NINAS" | "NENAS" => several(Child, female),
        "SIBLING" => kin(Sibling, None),
        "BROTHER" | "HERMANO" | "HERMANITO" | "BRO" | "IRMAO" | "FRERE" => kin(Sibling, male),
        "SISTER" | "HERMANA" | "HERMANITA" | "SIS" | "SOEUR" => kin(Sibling, female),
        "SIBLINGS" | "SIBS" | "HERMANOS" | "HERMANITOS" => several(Sibling, None),
        "BROTHERS" => several(Sibling, male),
        "SISTERS" | "HERMANAS" | "HERMANITAS" => several(Sibling, female),
        "AUNT" | "TANTE" | "TIA" | "AUNTIE" | "GRANDMOTHER" | "GRANDMA" | "ABUELA" | "ABUELITA" | "NIECE"
        | "SOBRINA" | "PRIMA" | "STEPMOTHER" | "STEPMOM" | "MADRASTRA" | "CUNADA" | "SUEGRA" | "MADRINA"
        | "GODMOTHER" | "GRANDDAUGHTER" | "GRANDDTR" | "GRANDDAU" | "STEPDTR" | "STEPDAU" | "NIETA"
        | "STEPDAUGHTER" | "HIJASTRA" | "NUERA" | "WIFE" | "ESPOSA" | "TIAS" | "NIETAS" | "SOBRINAS" | "NIECES"
        | "AUNTS" | "GRANDMO" | "GRANDMOM" | "GMA" | "GM" | "GRDMTHR" | "GRNDMTHR" | "GRMTHR" | "SOBRINHA" | "MGM"
        | "PGM" | "CONCUBINA" | "GIRLFRIEND" | "NOVIA" | "COMADRE" | "BISABUELA" | "AHIJADA" | "GODDAUGHTER"
        | "HERMANASTRA" | "STEPSISTER" => kin(OtherRelative, female),
        "UNCLE" | "UNC" | "ONCLE" | "TONTON" | "TIO" | "GRANDFATHER" | "GRANDPA" | "ABUELO" | "ABUELITO" | "NEPHEW"
        | "SOBRINO" | "PRIMO" | "STEPFATHER" | "STEPDAD" | "PADRASTRO" | "CUNADO" | "SUEGRO" | "PADRINO"
        | "GODFATHER" | "GRANDSON" | "GRNDSON" | "NIETO" | "STEPSON" | "HIJASTRO" | "YERNO" | "HUSBAND" | "ESPOSO"
        | "TIOS" | "SOBRINOS" | "NEPHEWS" | "UNCLES" | "GRANDDAD" | "GPA" | "GF" | "GRDFTHR" | "GRNDFTHR"
        | "GRFTHR" | "SOBRINHO" | "MGF" | "PGF" | "CONCUBINO" | "MARIDO" | "BOYFRIEND" | "NOVIO" | "COMPADRE"
        | "BISABUELO" | "AHIJADO" | "GODSON" | "HERMANASTRO" | "STEPBROTHER" => kin(OtherRelative, male),
        "COUSIN" | "RELATIVE" | "FAMILIAR" | "PARIENTE" | "GRANDPARENT" | "STEPPARENT" | "GUARDIAN" | "SPONSOR"
        | "PATROCINADOR" | "PATROCINADORA" | "TUTOR" | "TUTORA" | "SPOUSE" | "PAREJA" | "CONYUGE" | "PARTNER"
        | "GRANDCHILD" | "STEPCHILD" | "AVO" => kin(OtherRelative, None),
        "COUSINS" | "RELATIVES" | "FAMILIARES" | "GRANDPARENTS" | "ABUELOS" | "PRIMOS" | "NIETOS" | "GRANDCHILDREN"
        | "GRANDKIDS" | "STEPCHILDREN" | "STEPKIDS" => several(OtherRelative, None),
        _ => None,
    }
}

/// What the text of a relation column says of the person it names: `aunt`, `Tía materna`, `mother`, `step-father`.
pub(super) fn read(text: &str) -> Option<Kin> {
    let plain = super::plain::plain(text);
    let words: Vec<&str> = plain.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()).collect();
    let lesser = words
        .iter()
        .any(|word| matches!(*word, "STEP" | "GRAND" | "GOD" | "LAW" | "GREAT" | "FOSTER" | "POLITICO" | "POLITICA"));
    // Whoever came along as a friend or neighbour is no parent either.
    let stranger = |word: &&str| {
        const WORDS: &str = "FRIEND AMIGO AMIGA VECINO VECINA NEIGHBOR NEIGHBOUR CONOCIDO CONOCIDA ACQUAINTANCE UNRELATED COMPANION \
            CARETAKER CAREGIVER CUIDADOR CUIDADORA";
        WORDS.split_ascii_whitespace().any(|known| known == *word)
    };
    let unrelated = || {
        let found = words.iter().any(stranger);
        found.then_some(Kin { relation: KinRelation::OtherRelative, sex: None, plural: false })
    };
    let related = |word: &&str| relative(word).or_else(|| relative(only_in_columns(word)?));
    let kin = words.iter().find_map(related).or_else(unrelated)?;
    let relation = if lesser { KinRelation::OtherRelative } else { kin.relation };
    Some(Kin { relation, ..kin })
}

/// Portuguese words that are people's names in a note: `Neto`, `Irma`.
fn only_in_columns(word: &str) -> Option<&'static str> {
    match word {
        "NETO" => Some("NIETO"),
        "NETA" => Some("NIETA"),
        "IRMA" => Some("HERMANA"),
        _ => None,
    }
}
