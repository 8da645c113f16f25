//! Who writes notes, and what slips from their hands: capitals, lost accents, lost articles, misspellings.

use crate::synth::damage::plain;
use crate::synth::dice::Dice;

/// A kind of clerk. All shares are assumed.
pub(super) struct Hand {
    /// Stands behind the `@` of the grammar's rules.
    pub name: &'static str,
    /// Of the notes on this side.
    pub share: f64,
    /// Of this hand's notes: in Spanish, and in both languages.
    pub spanish: f64,
    pub mixed: f64,
    /// Of this hand's notes: all in capitals; without articles and full stops.
    capitals: f64,
    curt: f64,
    /// Of the words that this hand may misspell.
    slips: f64,
}

pub(super) const ADULTS: &[Hand] = &[
    Hand { name: "agent", share: 0.40, spanish: 0.06, mixed: 0.05, capitals: 0.30, curt: 0.35, slips: 0.08 },
    Hand { name: "officer", share: 0.20, spanish: 0.08, mixed: 0.04, capitals: 0.20, curt: 0.20, slips: 0.05 },
    Hand { name: "clinic", share: 0.25, spanish: 0.45, mixed: 0.12, capitals: 0.04, curt: 0.10, slips: 0.04 },
    Hand { name: "own", share: 0.15, spanish: 0.92, mixed: 0.04, capitals: 0.10, curt: 0.15, slips: 0.15 },
];

pub(super) const CHILDREN: &[Hand] = &[
    Hand { name: "shelter", share: 0.50, spanish: 0.50, mixed: 0.12, capitals: 0.05, curt: 0.10, slips: 0.06 },
    Hand { name: "minor", share: 0.20, spanish: 0.05, mixed: 0.04, capitals: 0.30, curt: 0.30, slips: 0.08 },
    Hand { name: "legal", share: 0.20, spanish: 0.45, mixed: 0.10, capitals: 0.03, curt: 0.08, slips: 0.04 },
    Hand { name: "child", share: 0.10, spanish: 0.92, mixed: 0.05, capitals: 0.05, curt: 0.10, slips: 0.15 },
];

/// Words as they are, and as they get written.
const SLIPS: &[(&str, &str)] = &[
    ("separated", "seperated"),
    ("daughter", "daugther"),
    ("traveled", "travelled"),
    ("traveling", "travling"),
    ("apprehended", "aprehended"),
    ("relationship", "relatonship"),
    ("relation", "realtion"),
    ("consulate", "cousulate"),
    ("requests", "requsts"),
    ("interp", "intrep"),
    ("states", "sates"),
    ("stated", "staed"),
    ("claimed", "clamed"),
    ("minor", "mnor"),
    ("mother", "mohter"),
    ("father", "fater"),
    ("their", "thier"),
    ("with", "wiht"),
    ("birth", "brith"),
    ("custody", "custudy"),
    ("viajaba", "viajava"),
    ("venía", "benia"),
    ("hijo", "ijo"),
    ("hija", "ija"),
    ("llevado", "yevado"),
    ("llevaron", "yevaron"),
    ("años", "anos"),
    ("albergue", "alvergue"),
    ("hermanos", "ermanos"),
    ("llama", "yama"),
    ("dice", "dise"),
    ("hace", "ase"),
    ("separaron", "ceparon"),
    ("nacido", "nasido"),
    ("que", "q"),
    ("por", "x"),
    ("nació", "nacio"),
    ("busco", "vusco"),
];

/// Clerks begin notes with these, and do not say them twice.
const CODES: [&str; 8] = ["FMUA", "EWI", "1325", "SEP", "ER/CF", "NTA", "PROS", "UAC"];

const ARTICLES: [&str; 3] = ["the", "an", "that"];

/// The words as the languages join them: `del`, `al`, `e Irma`; no code twice.
fn spoken(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        let word = match word.split_once('/') {
            Some((code, again)) if code == again && CODES.contains(&code) => code,
            _ => word,
        };
        let before = words.iter().rposition(|word| *word != "-");
        let Some((at, last)) = before.map(|at| (at, words[at])) else {
            words.push(word);
            continue;
        };
        let code = last.trim_end_matches(['.', ':', ',']);
        match (last, word) {
            ("de", "el") => words[at] = "del",
            ("a", "el") => words[at] = "al",
            _ if CODES.contains(&code) && word.trim_end_matches(['.', ':', ',', ';']) == code => {
                words.truncate(at);
                words.push(word);
            }
            _ => {
                if last == "y" && sounds_as_i(word) {
                    words[at] = "e";
                }
                words.push(word);
            }
        }
    }
    words
}

/// `Irma`, `Hilda`; not `hielera`.
fn sounds_as_i(word: &str) -> bool {
    let word = plain(word).to_lowercase();
    let sound = word.strip_prefix('h').unwrap_or(&word);
    sound.starts_with('i') && !sound.starts_with("ie")
}

impl Hand {
    /// The text as this hand puts it down.
    pub(super) fn written(&self, dice: &mut Dice, text: &str) -> String {
        let (curt, stops) = (dice.chance(self.curt), dice.chance(0.5));
        let (accents, capitals, small) = (dice.chance(0.45), dice.chance(self.capitals), dice.chance(0.06));
        let words = spoken(text);
        let words = words.into_iter().filter(|word| !(curt && ARTICLES.contains(word)));
        let mut out = String::new();
        for word in words {
            let stop = word.starts_with(['.', ';', ',']) && word.chars().all(|sign| ".;,".contains(sign));
            if !out.is_empty() && !stop {
                out.push(' ');
            }
            // Only a word in small letters: names are written wrong elsewhere.
            let bare = word.trim_end_matches(['.', ',', ';', ':']);
            match SLIPS.iter().find(|slip| slip.0 == bare) {
                Some(slip) if dice.chance(self.slips) => {
                    out.push_str(slip.1);
                    out.push_str(&word[bare.len()..]);
                }
                _ => out.push_str(word),
            }
        }
        for (twice, once) in [("..", "."), (".;", ";"), (".,", ","), (",,", ","), (",.", "."), (";.", ";"), (",;", ";")]
        {
            out = out.replace(twice, once);
        }
        if curt && stops {
            out = out.replace(". ", " ");
        }
        let out = out.trim_start_matches(['.', ',', ';', ' ']).trim_end_matches([',', ';', '-', ' ']);
        let out = if accents { out.to_owned() } else { plain(out) };
        match (capitals, small) {
            (true, _) => out.to_uppercase(),
            (_, true) => out.to_lowercase(),
            _ => out,
        }
    }
}
