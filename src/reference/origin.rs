//! Takes apart a place of birth that is written in one cell: municipality, department, country.

use super::{Lang, countries, fold, names, places};

/// Where somebody comes from, as far as a text says. Names are [folded](fold).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// ISO 3166 alpha-2; also where only the department or the municipality tells it.
    pub country: Option<&'static str>,
    pub department: Option<&'static str>,
    /// As written; not only known ones.
    pub municipality: Option<String>,
}

/// Reads `Nebaj, Quiché, Guatemala`, `San Pedro Sula Honduras`, `SAN MARCOS (GT)`, `Mixco` … from the end to the beginning.
/// A lone `Guatemala` is the country.
pub fn origin(text: &str) -> Origin {
    let mut origin = Origin::default();
    for part in text.split([',', ';', '/', '(', ')', '|', '\n']).rev() {
        let folded = fold(part);
        if !folded.is_empty() {
            origin.read(&folded);
        }
    }
    if origin.country.is_none() {
        // `India (Ludhiana)`: the country first.
        origin.country = text.split(['(', ',', '/']).next().and_then(countries::read);
    }
    origin
}

impl Origin {
    fn read(&mut self, part: &str) {
        if self.country.is_none() && self.department.is_none() && self.municipality.is_none() {
            self.country = countries::read(part);
            if self.country.is_some() {
                return;
            }
        }
        if self.whole(part) {
            return;
        }
        // `SAN PEDRO SULA HONDURAS`, `NEBAJ QUICHE`: the larger place at the end, written without a comma.
        let mut rest = part;
        if self.country.is_none()
            && let Some((before, country)) = ending(rest, country_name)
        {
            (rest, self.country) = (before, Some(country));
        }
        if self.whole(rest) {
            return;
        }
        let known = self.country;
        if self.department.is_none()
            && let Some((before, (country, department))) = ending(rest, |text| department(known, text))
        {
            (rest, self.country, self.department) = (before, Some(country), Some(department));
        }
        if !self.whole(rest) && self.municipality.is_none() {
            self.municipality = Some(rest.to_owned());
        }
    }

    /// Takes a text as one department or one known municipality, where it is one.
    fn whole(&mut self, text: &str) -> bool {
        if self.department.is_none()
            && let Some((country, department)) = department(self.country, text)
        {
            (self.country, self.department) = (Some(country), Some(department));
            return true;
        }
        if self.municipality.is_none()
            && let Some((country, department)) = places::municipality(text)
            && self.country.is_none_or(|known| known == country)
            && self.department.is_none_or(|known| known == department)
        {
            (self.country, self.department) = (Some(country), Some(department));
            self.municipality = Some(text.to_owned());
            return true;
        }
        false
    }
}

fn department(country: Option<&'static str>, text: &str) -> Option<(&'static str, &'static str)> {
    match country {
        Some(country) => places::department_in(country, text).map(|department| (country, department)),
        None => places::department(text),
    }
}

/// A country by its own name or the code of one that these records are full of: at the end of a longer text, `COSTA` or
/// `SALVADOR` would be part of a town's name.
fn country_name(text: &str) -> Option<&'static str> {
    let code = countries::read(text)?;
    let named = Lang::ALL.into_iter().any(|lang| fold(countries::name(code, lang)) == text);
    (named || matches!(text, "GT" | "HN" | "SV" | "MX")).then_some(code)
}

/// Splits off the longest ending, of at most three words, that can be read; what is left must be able to end there.
fn ending<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<(&str, T)> {
    let starts: Vec<usize> = text.rmatch_indices(' ').map(|(at, _)| at).take(3).collect();
    starts.into_iter().rev().find_map(|at| {
        let (before, after) = (&text[..at], &text[at + 1..]);
        let last = before.rsplit(' ').next().unwrap_or_default();
        let open = names::is_particle(last) || matches!(last, "SAN" | "SANTA" | "SANTO" | "CIUDAD" | "NUEVA" | "NUEVO");
        if open { None } else { read(after).map(|value| (before, value)) }
    })
}
