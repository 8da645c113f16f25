//! Words of case notes that are nobody's name, in English, Spanish and the clerks' shorthand.

/// Words that stand between a relative's word and the name: `is`, `named`, `se llama`, `de nombre`.
pub(super) fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "IS" | "WAS"
            | "NAMED"
            | "NAME"
            | "NAMES"
            | "CALLED"
            | "ES"
            | "SON"
            | "SE"
            | "LLAMA"
            | "LLAMAN"
            | "LLAMADO"
            | "LLAMADA"
            | "LLAMADOS"
            | "NOMBRE"
            | "NOMBRES"
            | "MINOR"
            | "MENOR"
            | "BIOLOGICAL"
            | "BIO"
            | "BIOLOGICO"
            | "BIOLOGICA"
            | "ALLEGED"
            | "PUTATIVE"
            | "CLAIMED"
            | "IDENTIFIED"
            | "AS"
            | "COMO"
            | "IDENTIFICADO"
            | "IDENTIFICADA"
            | "THE"
            | "HIS"
            | "HER"
            | "THEIR"
            | "SU"
            | "SUS"
            | "EL"
            | "LA"
            | "ADULT"
            | "FEMALE"
            | "MALE"
            | "INITIALS"
            | "INICIALES"
            | "YOUNGEST"
            | "OLDEST"
            | "ELDEST"
            | "YOUNGER"
            | "OLDER"
            | "MAYOR"
            | "PEQUENO"
            | "PEQUENA"
            | "MATERNAL"
            | "PATERNAL"
            | "MATERNA"
            | "PATERNA"
            | "MATERNO"
            | "PATERNO"
            | "SR"
            | "SRA"
            | "SENOR"
            | "SENORA"
            | "MR"
            | "MRS"
            | "MS"
            | "TRUE"
            | "REAL"
            | "LEGAL"
            | "WHOSE"
            | "CUYO"
            | "CUYA"
            | "SUBJECT"
            | "SUBJ"
            | "USC"
            | "INFANT"
            | "BABY"
            | "TODDLER"
            | "TWIN"
            | "OWN"
            | "PROPIO"
            | "PROPIA"
            | "ACCOMPANYING"
            | "DE"
            | "DOB"
            | "ALIEN"
            | "UAC"
            | "UC"
            | "CO"
            | "AKA"
            | "OLD"
            | "EDAD"
            | "AGE"
            | "AGED"
            | "BY"
    )
}

/// Words that mark what follows as a name.
pub(super) fn announces_name(word: &str) -> bool {
    matches!(
        word,
        "NAMED"
            | "NAME"
            | "NAMES"
            | "CALLED"
            | "LLAMA"
            | "LLAMAN"
            | "LLAMADO"
            | "LLAMADA"
            | "NOMBRE"
            | "IS"
            | "ES"
            | ":"
            | "AS"
            | "COMO"
            | "INITIALS"
            | "INICIALES"
            | "="
    )
}

/// The person whose row it is, said by a general word.
pub(super) fn is_subject(word: &str) -> bool {
    matches!(
        word,
        "SUBJ"
            | "SUBJECT"
            | "MINOR"
            | "MENOR"
            | "CHILD"
            | "UAC"
            | "UC"
            | "NINO"
            | "NINA"
            | "BOY"
            | "GIRL"
            | "JUVENILE"
            | "MISMO"
            | "MISMA"
            | "SUJETO"
            | "ALIEN"
    )
}

pub(super) fn is_with(word: &str) -> bool {
    matches!(word, "WITH" | "CON" | "COM" | "AVEC" | "ALONGSIDE" | "JUNTO" | "ACCOMPANYING")
}

/// Words that begin a denial.
pub(super) fn is_negation(word: &str) -> bool {
    matches!(
        word,
        "NO" | "NOT"
            | "SIN"
            | "DENIES"
            | "DENIED"
            | "DENY"
            | "NIEGA"
            | "NEGO"
            | "WITHOUT"
            | "NEITHER"
            | "NI"
            | "ISN'T"
            | "WASN'T"
            | "ISNT"
            | "NEVER"
            | "NUNCA"
            | "NON"
            | "NONE"
            | "TAMPOCO"
            | "W/O"
            | "WO"
    )
}

/// Words that may stand between a denial and what is denied: `not the biological …`.
pub(super) fn is_copula(word: &str) -> bool {
    matches!(
        word,
        "THE"
            | "A"
            | "AN"
            | "ES"
            | "EL"
            | "LA"
            | "SU"
            | "HIS"
            | "HER"
            | "THEIR"
            | "BIOLOGICAL"
            | "BIO"
            | "LEGAL"
            | "SER"
            | "BEING"
            | "TO"
            | "BE"
            | "IS"
            | "REAL"
            | "TRUE"
            | "BIOLOGICO"
            | "BIOLOGICA"
            | "UN"
            | "UNA"
            | "FUE"
            | "ACTUAL"
            | "QUE"
            | "THAT"
            | "SEA"
            | "OR"
            | "LEGALLY"
            | "VERDADERO"
            | "VERDADERA"
            | "PADRE"
            | "MOTHER"
            | "FATHER"
            | "PARENT"
    )
}

/// Words behind the number of an age.
pub(super) fn is_unit(word: &str) -> bool {
    is_years(word) || is_months(word)
}

pub(super) fn is_years(word: &str) -> bool {
    matches!(
        word,
        "YO" | "YOA" | "YR" | "YRS" | "YEAR" | "YEARS" | "ANO" | "ANOS" | "ANITOS" | "YEAR-OLD" | "YR-OLD" | "YRS-OLD"
    )
}

pub(super) fn is_months(word: &str) -> bool {
    matches!(word, "MO" | "MOS" | "MONTH" | "MONTHS" | "MES" | "MESES" | "MONTH-OLD" | "MTHS")
}

/// Words of notes that the tables of names would take for a name, or that follow one without being part of it.
pub(super) fn is_common(word: &str) -> bool {
    COMMON.binary_search(&word).is_ok()
}

#[rustfmt::skip]
const COMMON: &[&str] = &[
    "A", "ABOARD", "ABOUT", "ABUSE", "ADMITS", "ADMITTED", "ADULT", "ADULTO", "ADVISED", "AFIRMA", "AFTER", "AGE",
    "AGED", "AGENT", "AGENTS", "AL", "ALIEN", "ALLEGED", "ALLEGEDLY", "ALONE", "ALSO", "AM", "AMBOS", "AN", "AND",
    "ANO", "ANOS", "ANY", "APPARENT", "APPREHENDED", "APPREHENSION", "APPROX", "APRENDIDO", "ARE", "ARREST",
    "ARRESTED", "ARRIVED", "AS", "ASYLUM", "AT", "AUN", "BAJO", "BE", "BECAUSE", "BEEN", "BEFORE", "BEING", "BIRTH",
    "BOOKED", "BORDER", "BORN", "BOTH", "BP", "BROUGHT", "BUSES", "BUT", "BY", "CALLED", "CALLS", "CAME", "CARE",
    "CASA", "CASE", "CBP", "CELL", "CELULAR", "CERTIFICATE", "CHARGED", "CITIZEN", "CITY", "CLAIM", "CLAIMED",
    "CLAIMING", "CLAIMS", "COMO", "CON", "CONDUCTED", "CONFIRMED", "CONSULATE", "CONTACT", "CONTACTO", "COURT",
    "CRIMINAL", "CROSSED", "CROSSING", "CRUZARON", "CRUZO", "CUAL", "CUANDO", "CURRENTLY", "CUSTODIA", "CUSTODY",
    "DATE", "DE", "DECEASED", "DECLARA", "DEL", "DENIED", "DENIES", "DEPORTADA", "DEPORTADO", "DEPORTED", "DESDE",
    "DESPUES", "DETAINED", "DETENIDA", "DETENIDO", "DHS", "DICE", "DID", "DIED", "DIJO", "DNA", "DO", "DOB",
    "DOCUMENTS", "DOES", "DUE", "DURANTE", "EDAD", "EL", "ELLA", "EN", "ENCOUNTER", "ENCOUNTERED", "ENTERED", "ENTRO",
    "ERA", "ERO", "ES", "ESTA", "ESTABA", "ESTADOS", "ESTAN", "ESTE", "ET", "EVENT", "EWI", "EX", "EXPEDITED",
    "FACILITY", "FAMILIA", "FAMILY", "FEMALE", "FILE", "FIN", "FINGERPRINT", "FLED", "FMU", "FMUA", "FN", "FOR",
    "FORMER", "FOUND", "FRAUD", "FROM", "FUE", "FUERA", "FUERON", "GROUP", "GRUPO", "GUATEMALA", "HABIA", "HACE",
    "HAD", "HAS", "HASTA", "HAVE", "HAVING", "HE", "HER", "HERE", "HHS", "HIM", "HIS", "HOLD", "HOME", "HONDURAS",
    "HOSPITAL", "HOUSE", "ICE", "ID", "IDENTIFIED", "ILL", "IN", "INDICA", "INFO", "INICIALES", "INITIALS",
    "INTERVIEW", "INTERVIEWED", "INTO", "IS", "IT", "ITS", "JAIL", "JOIN", "JUNTO", "JURIDICA", "KNOWN", "LA", "LAS",
    "LAST", "LE", "LEFT", "LEGAL", "LIVES", "LIVING", "LLAMA", "LLAMADA", "LLAMADO", "LLEGO", "LO", "LOCATED",
    "LOCATION", "LOS", "MALE", "MAYOR", "ME", "MEDICAL", "MENCIONA", "MES", "MESES", "MEXICO", "MONTH", "MONTHS",
    "MOST", "MURIO", "MY", "NACIDA", "NACIDO", "NACIO", "NAME", "NAMED", "NEAR", "NEGATIVE", "NIEGA", "NO", "NOMBRE",
    "NOR", "NOT", "NOTE", "NOTED", "NOTES", "NOW", "NUEVO", "NUMBER", "NUMERO", "OF", "OFFICE", "OFFICER", "OLD",
    "ON", "ONE", "ONLY", "OR", "ORR", "OTHER", "OTRO", "PAIS", "PAROLED", "PASO", "PATROL", "PER", "PERO", "PH",
    "PHONE", "PLACED", "POE", "POR", "PORQUE", "PORT", "PREVIOUSLY", "PRIOR", "PRISON", "PROCESSED", "PROCESSING",
    "PROSECUTED", "PROSECUTION", "PROVIDED", "QUE", "QUIEN", "REFERRED", "REFIERE", "REGARDING", "RELATION",
    "RELATIONSHIP", "RELEASED", "REMAINS", "REMOVED", "REPORTED", "REPORTS", "RESIDES", "RGV", "RIO", "RIVER", "RQ",
    "SAID", "SALVADOR", "SAME", "SAYS", "SE", "SECTOR", "SEEKING", "SENT", "SEPARADA", "SEPARADO", "SEPARATED",
    "SEPARATION", "SER", "SHE", "SHELTER", "SIN", "SINCE", "SINGLE", "SOLA", "SOLO", "SON", "SPEAKS", "SPOKE",
    "STATED", "STATES", "STATING", "STATION", "SU", "SUBJ", "SUBJECT", "SUBJECTS", "SUFFERS", "SUS", "TAKEN", "TEL",
    "TELEFONO", "TEN", "TEXAS", "THAT", "THE", "THEIR", "THEM", "THEN", "THEY", "THIS", "TIENE", "TO", "TODOS",
    "TOGETHER", "TOLD", "TRANSFERRED", "TRASLADADA", "TRASLADADO", "TRAVELED", "TRAVELING", "TRAVELLED", "TRAVELLING",
    "TUVO", "TWO", "UAC", "UC", "UN", "UNA", "UNABLE", "UNACCOMPANIED", "UNDER", "UNIDAD", "UNIDOS", "UNIT",
    "UNKNOWN", "UNTIL", "US", "USA", "USBP", "USC", "USMS", "VERIFIED", "VERIFY", "VIAJABA", "VIAJABAN", "VIAJANDO",
    "VIAJO", "VIVE", "VIVEN", "WANTS", "WAS", "WENT", "WERE", "WHEN", "WHERE", "WHICH", "WHILE", "WHO", "WHOM",
    "WILL", "WITH", "WITHOUT", "WOULD", "Y", "YA", "YEAR", "YEARS", "YO", "YOA", "YR", "YRS", "YUMA",
];

#[cfg(test)]
mod tests {
    #[test]
    fn is_sorted_for_the_search() {
        let unsorted = super::COMMON.windows(2).find(|pair| pair[0] >= pair[1]);
        assert_eq!(unsorted, None);
    }
}
