//! Turns of phrase in headers: numbers of questions, brackets, who did what.

use super::text::tokens;
use super::words::Word;

/// The words of a question without those who did something, where they are not who is asked for: `On what day did the
/// officers separate the parent?`, not `Officer name`.
pub fn without_actors(text: &str, words: &mut Vec<Word>) {
    let tokens = tokens(text);
    let does = |t: &String| ["did", "have", "has", "les", "los", "as", "os"].contains(&t.as_str());
    let asks = ["when", "where", "what", "how", "why", "day", "cuando", "donde", "quand", "quando", "onde", "por"];
    if tokens.len() < 5 || !tokens.iter().any(does) || !tokens.iter().any(|t| asks.contains(&t.as_str())) {
        return;
    }
    let actors = ["officer", "officers", "agent", "agents", "agente", "agentes", "staff", "oficiales", "officiers"];
    words.retain(|w| !actors.contains(&w.text.as_str()));
}

/// `3. Fecha`, `b) Nombre`, `4b. Edad`: without the number of the question.
pub fn unnumbered(text: &str) -> &str {
    let text = text.trim_start();
    let Some(end) = text.find(['.', ')', ':']).filter(|end| (1..=3).contains(end)) else { return text };
    let (number, rest) = (&text[..end], &text[end + 1..]);
    let number = number.strip_prefix(['Q', 'P']).filter(|rest| !rest.is_empty()).unwrap_or(number);
    let lettered = number.strip_suffix(|c: char| c.is_ascii_lowercase()).filter(|rest| !rest.is_empty());
    let digits = lettered.unwrap_or(number).chars().all(|c| c.is_ascii_digit());
    let letter = text[end..].starts_with(')') && number.len() == 1 && number.chars().all(|c| c.is_ascii_lowercase());
    if (digits || letter) && rest.chars().any(char::is_alphabetic) { rest } else { text }
}

/// A text without a bracket that lists examples: `(hielera, court, etc.)`.
pub fn without_examples(text: &str) -> String {
    let (outside, inside) = brackets(text);
    let words = tokens(&inside);
    let example = |word: &String| matches!(word.as_str(), "etc" | "eg" | "ej" | "ejemplo" | "example" | "exemple");
    // `(if more than one, fill in the form again)`.
    let starts = words.first().is_some_and(|w| matches!(w.as_str(), "if" | "si" | "se" | "please" | "favor" | "sil"));
    let lists = words.iter().any(example) || inside.matches(',').count() >= 2 || starts && words.len() >= 4;
    if lists && outside.chars().any(char::is_alphabetic) { outside } else { text.to_owned() }
}

/// The text outside brackets, and the text within.
pub fn brackets(text: &str) -> (String, String) {
    let (mut outside, mut inside, mut depth) = (String::new(), String::new(), 0_u32);
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => inside.push(c),
            _ => outside.push(c),
        }
        if matches!(c, '(' | ')' | '[' | ']') {
            outside.push(' ');
            inside.push(' ');
        }
    }
    (outside, inside)
}

/// `Contact's e-mail`: the contact's own, not how to reach the person of the row.
pub fn possessive(text: &str) -> bool {
    let text = text.to_lowercase().replace('’', "'");
    text.contains("contact's") || text.contains("contacts'")
}

/// `Discharged on`, `Arrivé(e) au centre le`: a date, though it does not say so.
pub fn dated(text: &str, words: &[Word]) -> bool {
    let tokens = tokens(text);
    let ends = tokens.last().is_some_and(|last| matches!(last.as_str(), "on" | "el" | "le" | "em"));
    let known = words.iter().any(|w| w.known && !w.trap && w.whom.is_none() && !w.noise);
    ends && tokens.len() >= 2 && known && !words.iter().any(|w| matches!(w.text.as_str(), "date" | "birthdate"))
}

/// `Entered by`, `Llenado por`, `Saisi par`: the name of a clerk.
pub fn done_by(text: &str) -> bool {
    let tokens = tokens(text);
    tokens.windows(2).any(|pair| {
        let ends = |ends: &[&str]| pair[0].len() >= 4 && ends.iter().any(|end| pair[0].ends_with(end));
        match pair[1].as_str() {
            "by" => ends(&["ed", "en", "ew"]) || (2..=4).contains(&pair[0].len()) && !pair[0].starts_with("go"),
            "por" => {
                !pair[0].starts_with("conocid")
                    && !pair[0].starts_with("conhecid")
                    && ends(&["ado", "ada", "ido", "ida", "ados", "idos"])
            }
            "par" => ends(&["ie", "ee", "li", "si", "te"]),
            "pa" => ends(&["ranpli", "antre", "ekri"]),
            _ => false,
        }
    })
}

/// `Viajó con`, `Came with`, `Accompanied by`, `Traveling companion`, `¿Con quién venía?`: who was with the row's person,
/// in free words.
pub fn travelled_with(header: &str) -> bool {
    let tokens = tokens(header);
    let any = |starts: &[&str]| tokens.iter().any(|token| starts.iter().any(|start| token.starts_with(start)));
    let has = |words: &[&str]| tokens.iter().any(|token| words.contains(&token.as_str()));
    let travels = any(&["viaj", "travel", "acompan", "accompan", "accompagn", "akonpay", "voyag", "vwayaj"])
        || has(&["came", "comes", "arrived", "vino", "venia", "vinieron", "venian", "llego", "llegaron", "entered"])
        || has(&["entro", "cruzo", "crossed", "veio", "chegou", "viajou", "venu", "arrive", "encountered", "brought"]);
    let with = has(&["with", "w", "con", "com", "avec", "quien", "whom", "ak"]);
    // Not `Entered by`: a clerk.
    let by = has(&["by", "por", "par"]) && any(&["acompan", "accompan", "accompagn"]);
    let companion = has(&["companion", "companions", "acompanante", "acompanantes"]);
    let asked = has(&["con", "with"]) && has(&["quien", "quienes", "whom", "who"]);
    // A column for the person's own name or number is no free text.
    let parts = any(&[
        "lien", "lyen", "vincul", "nombre", "name", "num", "telef", "phone", "fecha", "date", "edad", "relac", "parent",
    ]) || has(&["a", "age", "dob", "id", "fmua", "unac", "uac", "sex"]);
    !parts && (travels && (with || by || companion) || asked)
}
