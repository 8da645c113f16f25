//! Words that say what became of a relative: dead, in custody, settled somewhere, on the journey.

pub(super) fn is_dead(word: &str) -> bool {
    matches!(
        word,
        "DECEASED"
            | "DEAD"
            | "DIED"
            | "FALLECIO"
            | "FALLECIDO"
            | "FALLECIDA"
            | "FALLECIDOS"
            | "FALLECIERON"
            | "MURIO"
            | "MURIERON"
            | "MUERTO"
            | "MUERTA"
            | "MUERTOS"
            | "DIFUNTO"
            | "DIFUNTA"
            | "KILLED"
            | "MURDERED"
            | "SLAIN"
            | "ASESINADO"
            | "ASESINADA"
            | "ASESINADOS"
            | "DEC'D"
            | "DCSD"
            | "FINADO"
            | "FINADA"
            | "MATARON"
            | "ASESINARON"
    )
}

/// What befell the separated: who is told so came along.
pub(super) fn is_custody(word: &str) -> bool {
    let stems = [
        "DETEN",
        "DETAIN",
        "DEPORT",
        "REMOVED",
        "REMOVAL",
        "RELEAS",
        "LIBERA",
        "SEPARA",
        "PROSECUT",
        "CUSTOD",
        "TRASLAD",
        "TRANSFER",
        "APPREHEND",
        "APREHEN",
        "ARREST",
        "REFERRED",
        "EXPULS",
        "ENCARCEL",
        "INCARCERAT",
        "CHARGED",
        "SENTENCED",
    ];
    stems.iter().any(|stem| word.starts_with(stem))
        || matches!(
            word,
            "COURT"
                | "CORTE"
                | "JAIL"
                | "CARCEL"
                | "PRISON"
                | "HIELERA"
                | "TAKEN"
                | "LLEVARON"
                | "QUITARON"
                | "SENT"
                | "FROM"
                | "BORN"
                | "NACIO"
                | "NACIDO"
                | "NACIDA"
                | "SHELTER"
                | "ALBERGUE"
                | "ORR"
                | "USMS"
                | "ICE"
                | "POE"
                | "HELD"
                | "SECTOR"
                | "COB"
                | "CITIZEN"
                | "STATION"
                | "CELL"
                | "FACILITY"
                | "CROSSED"
                | "CRUZO"
                | "ENTERED"
                | "PORT"
        )
}

pub(super) fn is_now(word: &str) -> bool {
    matches!(word, "NOW" | "CURRENTLY" | "AHORA" | "ACTUALMENTE" | "STILL")
}

pub(super) fn is_living(word: &str) -> bool {
    matches!(
        word,
        "LIVES"
            | "LIVE"
            | "LIVING"
            | "LIVED"
            | "RESIDES"
            | "RESIDE"
            | "RESIDING"
            | "RESIDEN"
            | "VIVE"
            | "VIVEN"
            | "VIVIENDO"
            | "RADICA"
            | "RADICAN"
            | "MIGRATED"
            | "SETTLED"
            | "VIVIA"
    )
}

/// Words of the journey: who is said with them came along.
pub(super) fn is_journey(word: &str) -> bool {
    ["TRAVEL", "VIAJ", "CROSS", "CRUZ"].iter().any(|stem| word.starts_with(stem))
        || matches!(word, "CAME" | "VINO" | "FLED" | "HUYO" | "ENTERED" | "BROUGHT" | "SEPARATED" | "APPREHENDED")
}
