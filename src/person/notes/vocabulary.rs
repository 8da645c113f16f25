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
            | "PAT"
            | "MAT"
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
            | "DON"
            | "DONA"
            | "LISTED"
            | "GIVEN"
            | "RECORDED"
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
            | "GEMELO"
            | "GEMELA"
            | "VARON"
            | "HEMBRA"
            | "TEEN"
            | "TEENAGE"
            | "ADOLESCENTE"
            | "SOLTERO"
            | "SOLTERA"
            | "EMBARAZADA"
            | "PREGNANT"
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
            | "JUV"
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
            | "NIEGAN"
            | "NEGO"
            | "DENYING"
            | "DENIAL"
            | "NEGANDO"
            | "DIDNT"
            | "DIDN'T"
            | "DOESNT"
            | "DOESN'T"
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
            | "SUS"
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
            | "ERA"
            | "WAS"
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
        "YO" | "YOA"
            | "YR"
            | "YRS"
            | "YEAR"
            | "YEARS"
            | "ANO"
            | "ANOS"
            | "ANIOS"
            | "ANITOS"
            | "YEAR-OLD"
            | "YR-OLD"
            | "YRS-OLD"
    )
}

pub(super) fn is_months(word: &str) -> bool {
    matches!(word, "MO" | "MOS" | "MONTH" | "MONTHS" | "MES" | "MESES" | "MONTH-OLD" | "MTHS" | "MO-OLD" | "MOA")
}

/// Words of notes that the tables of names would take for a name, or that follow one without being part of it.
pub(super) fn is_common(word: &str) -> bool {
    COMMON.binary_search(&word).is_ok()
}

#[rustfmt::skip]
const COMMON: &[&str] = &[
    "A", "ABOARD", "ABOGADA", "ABOGADO", "ABOUT", "ABT", "ABUSE", "ADMITS", "ADMITTED", "ADMTD", "ADOLESCENTE",
    "ADULT", "ADULTO", "ADVISED", "AFIRMA", "AFTER", "AFTERWARDS", "AGE", "AGED", "AGENT", "AGENTS", "AGES", "AL",
    "ALBERGUE", "ALGUNOS", "ALIEN", "ALLA", "ALLEGED", "ALLEGEDLY", "ALONE", "ALSO", "AM", "AMBOS", "AN", "AND",
    "ANIOS", "ANO", "ANOS", "ANY", "APPARENT", "APPR", "APPREHENDED", "APPREHENSION", "APPROX", "APPROXIMATELY",
    "APRENDIDO", "AQUI", "ARE", "ARREST", "ARRESTED", "ARRIVED", "AS", "ASKED", "ASKS", "ASYLUM", "AT", "ATTORNEY",
    "AUN", "AWAY", "BACK", "BAJO", "BE", "BECAUSE", "BEEN", "BEFORE", "BEING", "BIRTH", "BOOKED", "BORDER", "BORN",
    "BOTH", "BP", "BROUGHT", "BUS", "BUSES", "BUT", "BY", "CALL", "CALLED", "CALLS", "CAME", "CARE", "CASA", "CASE",
    "CBP", "CELL", "CELULAR", "CERTIFICATE", "CHARGED", "CITIZEN", "CITY", "CLAIM", "CLAIMED", "CLAIMING", "CLAIMS",
    "CLMD", "CLMS", "COMO", "CON", "CONDUCTED", "CONFIRMED", "CONSULATE", "CONTACT", "CONTACTO", "CORTE", "COUNTRY",
    "COURT", "COUSINS", "COYOTE", "COYOTES", "CRIES", "CRIMINAL", "CROSSED", "CROSSING", "CRUZARON", "CRUZO", "CRYING",
    "CUAL", "CUANDO", "CURRENTLY", "CUSTODIA", "CUSTODY", "DAILY", "DATE", "DE", "DEAD", "DECEASED", "DECLARA", "DEL",
    "DENIED", "DENIES", "DEPORTADA", "DEPORTADO", "DEPORTED", "DEPORTING", "DESDE", "DESPUES", "DETAINED", "DETENIDA",
    "DETENIDO", "DETUVIERON", "DHS", "DIA", "DICE", "DID", "DIED", "DIFUNTA", "DIFUNTO", "DIJO", "DNA", "DO", "DOB",
    "DOCUMENTS", "DOES", "DPTD", "DUE", "DURANTE", "DURING", "EDAD", "EL", "ELLA", "EMBARAZADA", "EN", "ENC",
    "ENCOUNTER", "ENCOUNTERED", "ENTERED", "ENTREGADA", "ENTREGADO", "ENTRO", "ERA", "ERO", "ES", "ESTA", "ESTABA",
    "ESTADOS", "ESTAN", "ESTE", "ET", "EVENT", "EWI", "EX", "EXPEDITED", "FACILITY", "FALLECIDA", "FALLECIDO",
    "FALLECIO", "FAMILIA", "FAMILY", "FDN", "FEMALE", "FILE", "FIN", "FINGERPRINT", "FLED", "FLIGHT", "FMU", "FMUA",
    "FN", "FOR", "FORMER", "FOUND", "FRAUD", "FROM", "FUE", "FUERA", "FUERON", "GEMELA", "GEMELO", "GIVEN", "GROUP",
    "GRUPO", "GUATEMALA", "GUIA", "GUIDE", "HABIA", "HACE", "HAD", "HAS", "HASTA", "HAVE", "HAVING", "HE", "HEMBRA",
    "HER", "HERE", "HERSELF", "HHS", "HIELERA", "HIM", "HIMSELF", "HIS", "HOLD", "HOME", "HONDURAS", "HOSPITAL",
    "HOUSE", "ICE", "ID", "IDENTIFIED", "ILL", "IN", "INDICA", "INFO", "INICIALES", "INITIALS", "INTERVIEW",
    "INTERVIEWED", "INTO", "IS", "IT", "ITS", "JAIL", "JOIN", "JUNTO", "JURIDICA", "KIDS", "KILLED", "KNOWN", "LA",
    "LAS", "LAST", "LAWYER", "LE", "LEFT", "LEGAL", "LIBERADA", "LIBERADO", "LISTED", "LIVES", "LIVING", "LLAMA",
    "LLAMADA", "LLAMADO", "LLAMO", "LLEGO", "LLEVADA", "LLEVADO", "LLEVARON", "LLORA", "LO", "LOCATED", "LOCATION",
    "LOS", "MALE", "MAYOR", "ME", "MEDICAL", "MENCIONA", "MES", "MESES", "MEXICO", "MONTH", "MONTHS", "MOST", "MUERTA",
    "MUERTO", "MURDERED", "MURIO", "MY", "NAC", "NACIDA", "NACIDO", "NACIO", "NAME", "NAMED", "NEAR", "NEGATIVE",
    "NEIGHBOR", "NEIGHBOUR", "NIEGA", "NIGHTLY", "NO", "NOMBRE", "NON-RELATIVE", "NOR", "NOT", "NOTE", "NOTED",
    "NOTES", "NOW", "NUEVO", "NUMBER", "NUMERO", "OF", "OFFICE", "OFFICER", "OLD", "ON", "ONE", "ONLY", "OR", "ORR",
    "OTHER", "OTRO", "PAIS", "PAROLED", "PASO", "PASSED", "PAT", "PATROL", "PER", "PERO", "PH", "PHONE", "PLACED",
    "POE", "POLLERO", "POR", "PORQUE", "PORT", "PREGNANT", "PREGUNTA", "PREVIOUSLY", "PRIOR", "PRISON", "PROCESSED",
    "PROCESSING", "PROSECUTE", "PROSECUTED", "PROSECUTION", "PROVIDED", "PTD", "QUE", "QUEDO", "QUIEN", "QUIERE",
    "RADICA", "RECORDED", "REF", "REFERRED", "REFIERE", "REGARDING", "RELATION", "RELATIONSHIP", "RELEASED",
    "REMAINED", "REMAINS", "REMOVED", "REPORTED", "REPORTS", "REPROC", "REQ", "RESIDES", "RESIDING", "REUNIFICADA",
    "REUNIFICADO", "REUNIFIED", "REUNITED", "RGV", "RIO", "RIVER", "RLSD", "RMVD", "RPTD", "RPTS", "RQ", "RTND",
    "SAID", "SALVADOR", "SAME", "SAYS", "SE", "SECTOR", "SEEKING", "SENT", "SEP", "SEPARADA", "SEPARADO", "SEPARATED",
    "SEPARATION", "SEPD", "SER", "SET", "SHE", "SHELTER", "SHELTERS", "SIN", "SINCE", "SINGLE", "SINO", "SMUGGLER",
    "SMUGGLERS", "SOLA", "SOLO", "SOLTERA", "SOLTERO", "SON", "SPEAKS", "SPOKE", "SPONSOR", "STATED", "STATES",
    "STATING", "STATION", "STAYED", "STS", "SU", "SUBJ", "SUBJECT", "SUBJECTS", "SUBJS", "SUFFERS", "SUS", "TAKEN",
    "TAMBIEN", "TEEN", "TEENAGE", "TEL", "TELEFONO", "TEN", "TEXAS", "THAT", "THE", "THEIR", "THEIRS", "THEM", "THEN",
    "THEY", "THIS", "TIENE", "TO", "TODAY", "TODOS", "TOGETHER", "TOLD", "TRABAJA", "TRAFICANTE", "TRANSFERRED",
    "TRASLADADA", "TRASLADADO", "TRAVELED", "TRAVELING", "TRAVELLED", "TRAVELLING", "TRNSFD", "TRVLD", "TUVO", "TWO",
    "UAC", "UC", "UN", "UNA", "UNABLE", "UNACCOMPANIED", "UNDER", "UNIDAD", "UNIDOS", "UNIT", "UNK", "UNKNOWN",
    "UNRELATED", "UNTIL", "UP", "US", "USA", "USBP", "USC", "USMS", "VARON", "VECINA", "VECINO", "VERIFIED", "VERIFY",
    "VIAJABA", "VIAJABAN", "VIAJANDO", "VIAJO", "VIVE", "VIVEN", "WANTS", "WAS", "WEEKLY", "WENT", "WERE", "WHEN",
    "WHERE", "WHICH", "WHILE", "WHO", "WHOM", "WILL", "WITH", "WITHOUT", "WKLY", "WORKS", "WOULD", "XFER", "XFERD",
    "XFRD", "Y", "YA", "YEAR", "YEARS", "YESTERDAY", "YO", "YOA", "YR", "YRS", "YUMA",
];

#[cfg(test)]
mod tests {
    #[test]
    fn is_sorted_for_the_search() {
        let unsorted = super::COMMON.windows(2).find(|pair| pair[0] >= pair[1]);
        assert_eq!(unsorted, None);
    }
}
