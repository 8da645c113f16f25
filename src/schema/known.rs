//! What the looks of values need from the reference room: one place to ask.

/// The share of the words of `text` that are known given names and known surnames.
pub fn name_shares(text: &str) -> (f64, f64) {
    const GIVEN: &str = "maria jose juan ana luis carlos pedro diego mateo lucas francisco rosa marta elena miguel angel \
        jesus manuel antonio david daniel kevin brayan jennifer karen sofia lucia carmen sandra gloria santos marvin \
        wilmer edwin elmer oscar mario jorge victor hugo mynor rony yesenia keily domingo pascual sebastian tomas andres";
    const SURNAME: &str = "lopez perez garcia hernandez martinez gonzalez rodriguez ramirez flores cruz reyes morales \
        ortiz castillo gomez diaz mejia rivera caal pop choc batz xol vasquez velasquez ramos mendez aguilar juarez \
        santos orellana pineda maldonado zelaya alvarado chavez torres sanchez romero";
    let folded = super::words::fold(text);
    let (mut words, mut given, mut surname) = (0.0, 0.0, 0.0);
    for word in folded.split(|c: char| !c.is_alphabetic()).filter(|w| w.len() > 1) {
        words += 1.0;
        given += f64::from(GIVEN.split_whitespace().any(|g| g == word));
        surname += f64::from(SURNAME.split_whitespace().any(|s| s == word));
    }
    if words == 0.0 { (0.0, 0.0) } else { (given / words, surname / words) }
}

pub fn is_country(text: &str) -> bool {
    const COUNTRIES: &str = "guatemala honduras elsalvador mexico brazil brasil nicaragua romania ecuador peru colombia \
        haiti venezuela cuba guate hondu elsal mexic brazi nicar ecuad colom gt hn sv mx";
    let folded: String = super::words::fold(text).chars().filter(|c| c.is_alphabetic()).collect();
    !folded.is_empty() && COUNTRIES.split_whitespace().any(|c| c == folded)
}

pub fn is_sector(text: &str) -> bool {
    const SECTORS: &str = "sdc elc yum tca ept bbt drt lrt rgv sandiego elcentro yuma tucson elpaso bigbend marfa delrio \
        laredo riograndevalley pho elp sna dro snd lrd";
    let folded: String = super::words::fold(text).chars().filter(|c| c.is_alphabetic()).collect();
    !folded.is_empty() && SECTORS.split_whitespace().any(|c| c == folded)
}

/// A cell that says that it says nothing.
pub fn is_placeholder(text: &str) -> bool {
    const PLACEHOLDERS: &str = "na n/a null none unknown unk tbd pending fnu lnu desconocido sindatos n/d s/a s/d ninguno x \
        xx xxx - -- . ? nd";
    let folded: String = super::words::fold(text).chars().filter(|c| !c.is_whitespace()).collect();
    folded.is_empty() || PLACEHOLDERS.split_whitespace().any(|p| p == folded)
}
