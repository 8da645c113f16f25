//! Decides whom the rows of a sheet are about: children, adults, both, or nobody.

use crate::facts::{SheetRole, What};
use crate::table::Table;

use super::header::{self, Headers};
use super::lexicon::WhomWord;
use super::looks::Looks;
use super::reading::Reading;
use super::text::fold;
use super::words::{Dictionary, Spelling};

/// A role, how sure (0 to 1), and the message id of the reason.
pub type RoleFound = (SheetRole, f64, &'static str);

/// How the headers of links.csv, lost.csv and the files of a truth begin. Ids in them are no people.
const OWN_FILES: [&[&str]; 5] = [
    &["child_id", "adult_id", "relation", "rank"],
    &["child_id", "parent_ids", "relations"],
    &["child_id", "custom", "damages"],
    &["list", "record_id", "damage"],
    &["id", "same_as"],
];

/// The whole header of truth.csv: others may begin a list of families like this.
const TRUTH: [&str; 3] = ["child_id", "adult_id", "relation"];

fn is_own_file(table: &Table) -> bool {
    if table.rows() == 0 {
        return false;
    }
    let header: Vec<String> = table.row(0).map(|cell| cell.text.trim().to_lowercase()).collect();
    let begins = |known: &[&str]| header.len() >= known.len() && known.iter().zip(&header).all(|(a, b)| a == b);
    OWN_FILES.iter().any(|known| begins(known)) || header.len() == TRUTH.len() && begins(&TRUTH)
}

/// Decides the role. `given` is the role the file was given for.
pub fn decide(
    dictionary: &Dictionary,
    table: &Table,
    headers: &Headers,
    looks: &[Looks],
    data_rows: usize,
    given: Option<SheetRole>,
) -> RoleFound {
    if table.hidden {
        return (SheetRole::Ignore, 0.9, "role-why-hidden");
    }
    if is_own_file(table) {
        return (SheetRole::Ignore, 0.95, "role-why-own-file");
    }
    if given.is_none() && header::is_sideways(dictionary, table, headers) {
        return (SheetRole::Ignore, 0.8, "role-why-sideways");
    }
    if data_rows == 0 {
        return (SheetRole::Ignore, 0.7, "role-why-empty");
    }
    if !holds_people(headers, looks, given) {
        return (SheetRole::Ignore, 0.8, "role-why-no-people");
    }
    if given.is_none() && is_summary(table, headers, looks, data_rows) {
        return (SheetRole::Ignore, 0.8, "role-why-no-people");
    }
    if let Some(given) = given {
        return (given, 1.0, "role-why-given");
    }
    weigh(&evidence(dictionary, table, headers, looks))
}

fn says(reading: &Reading, what: impl Fn(What) -> bool) -> bool {
    reading.meanings.first().is_some_and(|m| m.score >= 0.55 && what(m.what))
}

fn is_name(what: What) -> bool {
    matches!(what, What::Name | What::GivenName | What::Surname | What::SecondSurname)
}

/// A file given for a list needs less to be believed.
fn holds_people(headers: &Headers, looks: &[Looks], given: Option<SheetRole>) -> bool {
    let (mut names, mut numbers, mut traits, mut only_name) = (0, 0, 0, 0);
    for (reading, looks) in headers.readings.iter().zip(looks) {
        let named = says(reading, is_name) && looks.name_like > 0.3;
        let place = looks.country > 0.5 || looks.sector > 0.5;
        let known = if place { 0.0 } else { looks.given + looks.surname };
        names += usize::from(named && known > 0.15 || looks.name_like > 0.7 && known > 0.4 && looks.note < 0.3);
        only_name += usize::from(named && !place);
        numbers += usize::from(
            says(reading, |w| matches!(w, What::ANumber | What::SubjectKey | What::PortalId | What::Fin))
                && looks.digits > 0.3
                || looks.a_marked > 0.5,
        );
        traits += usize::from(
            says(reading, |w| {
                matches!(
                    w,
                    What::Age | What::Sex | What::BirthDate | What::BirthYear | What::ApprehensionDate | What::Country
                )
            }) && looks.looked > 0
                || reading.blank && (looks.sex > 0.85 || looks.date > 0.8),
        );
    }
    names > 0 || numbers > 0 || traits >= 2 || only_name >= 2 || only_name == 1 && (traits == 1 || given.is_some())
}

/// A table made of a list: a few rows of labels and counts, with a line of totals, and nobody named.
fn is_summary(table: &Table, headers: &Headers, looks: &[Looks], data_rows: usize) -> bool {
    let filled: Vec<&Looks> = looks.iter().filter(|l| l.looked > 0).collect();
    if data_rows > 60 || filled.len() > 8 {
        return false;
    }
    let person = headers.readings.iter().zip(looks).any(|(reading, looks)| {
        let known = if looks.country > 0.5 || looks.sector > 0.5 { 0.0 } else { looks.given + looks.surname };
        looks.a_marked > 0.3
            || looks.date > 0.5 && says(reading, |w| w == What::BirthDate)
            || looks.name_like > 0.5 && known > 0.4 && looks.many_words > 0.5 && looks.building < 0.4
    });
    let first = headers.row.map_or(0, |row| row + 1);
    let totals = (first..table.rows()).any(|row| {
        let label = table.row(row).map(|cell| cell.text.trim()).find(|text| !text.is_empty()).map(fold);
        label.is_some_and(|label| {
            let word = label.split_whitespace().find(|w| !matches!(*w, "grand" | "sub" | "gran"));
            word.is_some_and(|w| matches!(w.trim_matches(':'), "total" | "totals" | "totales" | "totaux" | "totais"))
        })
    });
    let counts = looks.iter().filter(|l| l.looked >= 2 && l.number > 0.6 && l.a_number < 0.3).count();
    !person && totals && counts >= 1 && counts + 2 >= filled.len()
}

type Evidence = Vec<(SheetRole, f64, &'static str)>;

fn evidence(dictionary: &Dictionary, table: &Table, headers: &Headers, looks: &[Looks]) -> Evidence {
    use SheetRole::{Adults, Both, Children};
    let mut found: Evidence = Vec::new();
    let spoken = |wanted: &[WhomWord], names_only: bool| {
        headers.readings.iter().any(|r| {
            r.whom().is_some_and(|w| wanted.contains(&w)) && r.score() >= 0.5 && (!names_only || says(r, is_name))
        })
    };
    let plain_name =
        headers.readings.iter().any(|r| says(r, is_name) && matches!(r.whom(), None | Some(WhomWord::Subject)));
    let parents = spoken(&[WhomWord::Mother, WhomWord::Father], false);
    let parent = spoken(&[WhomWord::Parent, WhomWord::Adult], false);
    let child = spoken(&[WhomWord::Child], false);
    // Whom the first columns are about, the row is about.
    let first =
        |wanted: &[WhomWord]| headers.readings.iter().position(|r| r.whom().is_some_and(|w| wanted.contains(&w)));
    match (plain_name, parents || parent, child) {
        (true, true, false) => found.push((Children, if parents { 2.5 } else { 2.0 }, "role-why-parent-columns")),
        (true, false, true) => found.push((Adults, 2.5, "role-why-child-columns")),
        (true, true, true) => found.push((if parents { Children } else { Adults }, 0.8, "role-why-header-words")),
        (false, true, true) if parents || first(&[WhomWord::Child]) < first(&[WhomWord::Parent, WhomWord::Adult]) => {
            found.push((Children, 1.5, "role-why-parent-columns"));
        }
        (false, true, true) => found.push((Adults, 1.5, "role-why-child-columns")),
        (false, false, true) => found.push((Children, 2.5, "role-why-header-words")),
        (false, true, false) => found.push((Adults, 2.0, "role-why-header-words")),
        _ => {}
    }
    if spoken(&[WhomWord::Relative], false) {
        found.push((Children, 0.8, "role-why-header-words"));
    }
    if header::numbered_children(&headers.readings).len() >= 2 {
        // Two children in one row: the row is their parent's.
        found.push((Adults, 4.0, "role-why-child-columns"));
    }
    let columns = || headers.readings.iter().zip(looks);
    for (reading, _) in columns() {
        let (role, weight) = match reading.what().filter(|_| reading.score() >= 0.6) {
            Some(What::PortalId) => (Children, 1.5),
            Some(What::ReferralDate) => (Children, 0.7),
            Some(What::BookInDate) => (Adults, 0.4),
            _ => continue,
        };
        found.push((role, weight, "role-why-header-words"));
    }
    for (text, weight, reason) in [
        (table.sheet.as_deref().unwrap_or_default(), 2.5, "role-why-sheet-name"),
        (table.file.as_str(), 2.2, "role-why-file-name"),
    ] {
        if let Some(role) = named(dictionary, text) {
            found.push((role, weight, reason));
        }
    }
    for (index, text) in headers.texts.iter().enumerate() {
        let words = dictionary.words(text, Spelling::Exact);
        let own = headers.readings[index].whom().is_none();
        if own && words.iter().any(|w| matches!(w.text.as_str(), "uac" | "unaccompanied" | "orr")) {
            found.push((Children, 0.5, "role-why-header-words"));
        }
    }
    // Beside a child's name, the ages of children may be theirs.
    let theirs = plain_name && spoken(&[WhomWord::Child], true);
    found.extend(
        by_age(headers, looks)
            .map(|(role, weight, why)| (role, if theirs && role == Children { 1.0 } else { weight }, why)),
    );
    for (reading, looks) in columns() {
        let roles = says(reading, |w| w == What::RowRole) && looks.row_role > 0.6 && looks.distinct > 0.0;
        if roles && looks.looked > 1 && looks.distinct * f64::from(looks.looked) > 1.5 {
            found.push((Both, 4.0, "role-why-role-column"));
        }
    }
    found
}

/// What a file or sheet is called.
fn named(dictionary: &Dictionary, text: &str) -> Option<SheetRole> {
    let (mut child, mut adult) = (false, false);
    for word in dictionary.words(text, Spelling::Exact) {
        match word.whom {
            Some(WhomWord::Child) => child = true,
            Some(WhomWord::Mother | WhomWord::Father | WhomWord::Parent | WhomWord::Adult) => adult = true,
            _ => {}
        }
        match word.text.as_str() {
            "orr" | "hhs" | "unaccompanied" => child = true,
            "ice" | "ero" | "detention" | "subject" | "earm" => adult = true,
            _ => {}
        }
    }
    match (child, adult) {
        (true, false) => Some(SheetRole::Children),
        (false, true) => Some(SheetRole::Adults),
        _ => None,
    }
}

/// Ages, or years of birth against the latest year of the sheet, of the persons whose rows they are.
fn by_age(headers: &Headers, looks: &[Looks]) -> Option<(SheetRole, f64, &'static str)> {
    let own = |r: &Reading| matches!(r.whom(), None | Some(WhomWord::Subject));
    let latest = headers
        .readings
        .iter()
        .zip(looks)
        .filter(|(r, l)| !says(r, |w| w == What::BirthDate) && l.date > 0.5 && l.year_span() <= 12)
        .filter_map(|(_, l)| l.middle_year())
        .max();
    // Births say more than ages, which may be a child's in its parent's row.
    let births = |r: &Reading, l: &Looks| {
        own(r) && l.date > 0.5 && r.meanings.iter().any(|m| m.what == What::BirthDate && m.score >= 0.6)
    };
    let born = headers.readings.iter().zip(looks).any(|(r, l)| births(r, l));
    let mut ages: Vec<f64> = Vec::new();
    for (reading, looks) in headers.readings.iter().zip(looks).filter(|(r, _)| own(r)) {
        if says(reading, |w| w == What::Age) && !born || reading.blank && looks.age > 0.9 && looks.distinct < 0.9 {
            ages.extend(&looks.ages);
        } else if births(reading, looks)
            || says(reading, |w| matches!(w, What::BirthDate | What::BirthYear))
            || reading.blank && looks.date > 0.7 && looks.year_span() >= 4
        {
            // Most of these records are of 2018; births after that move the year on.
            let newest = looks.years.last().copied().unwrap_or(0);
            let year = latest.unwrap_or(2018).max(newest);
            ages.extend(looks.years.iter().map(|y| f64::from(year - y)).filter(|a| (0.0..100.0).contains(a)));
        }
    }
    if ages.len() < 2 {
        return None;
    }
    let minors = ages.iter().filter(|a| **a < 18.0).count() as f64 / ages.len() as f64;
    Some(match minors {
        m if m >= 0.8 => (SheetRole::Children, 3.0, "role-why-ages-children"),
        m if m <= 0.2 => (SheetRole::Adults, 3.0, "role-why-ages-adults"),
        _ if ages.len() >= 4 => (SheetRole::Both, 3.0, "role-why-ages-mixed"),
        _ => return None,
    })
}

fn weigh(evidence: &Evidence) -> RoleFound {
    let sum = |role: SheetRole| evidence.iter().filter(|e| e.0 == role).map(|e| e.1).sum::<f64>();
    let mut sums = [SheetRole::Children, SheetRole::Adults, SheetRole::Both].map(|role| (role, sum(role)));
    sums.sort_by(|a, b| b.1.total_cmp(&a.1));
    let [(role, best), (_, second), _] = sums;
    if best == 0.0 {
        return (SheetRole::Children, 0.25, "role-why-guess");
    }
    let confidence = (0.5 + 0.15 * (best - second)).clamp(0.35, 0.97);
    let strongest = evidence
        .iter()
        .filter(|e| e.0 == role)
        .fold(("role-why-guess", 0.0), |top, e| if e.1 > top.1 { (e.2, e.1) } else { top });
    (role, confidence, strongest.0)
}
