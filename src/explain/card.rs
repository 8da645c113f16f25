//! A person as shown in a list: a name, and a few words to tell her from others of the same name.

use super::Sources;
use crate::facts::{PersonCard, Place};
use crate::messages;
use crate::messages::format;
use crate::person::Day;
use crate::person::{CellRef, Person, Precision, Sex};
use crate::reference::{countries, places};
use crate::roster::Record;

/// The card of a record.
pub fn card(sources: &Sources, index: u32, record: &Record) -> PersonCard {
    let person = &record.person;
    let lang = sources.lang;
    let places = person.rows.iter().map(|&(table, row)| {
        let table = &sources.tables[usize::from(table)];
        Place { row: Some(table.row_number(row as usize)), ..table.place() }
    });
    let day = person.apprehended.as_ref().or(person.referred.as_ref()).or(person.booked_in.as_ref());
    PersonCard {
        index,
        id: person.id.clone(),
        also_ids: person.also_ids.clone(),
        name: written_name(sources, person),
        age: age(sources, person),
        sex: match person.sex.as_ref().map(|sex| sex.value) {
            Some(Sex::Female) => "female".to_owned(),
            Some(Sex::Male) => "male".to_owned(),
            None => String::new(),
        },
        country: person
            .country
            .as_ref()
            .map(|country| countries::name(country.value, lang).to_owned())
            .unwrap_or_default(),
        when: day.map(|days| format::date(lang, days.value.first)).unwrap_or_default(),
        place_name: person.sectors.as_ref().map(|sectors| place_name(sectors.value)).unwrap_or_default(),
        places: places.collect(),
        do_not_share: person.do_not_share,
    }
}

fn place_name(sectors: u32) -> String {
    let names = places::sector_names(sectors);
    if names.len() > 2 { String::new() } else { names.join(" / ") }
}

/// The name as it stands in the row: its name columns in their order, else the tokens as read.
pub fn written_name(sources: &Sources, person: &Person) -> String {
    use crate::facts::{What, Whom};
    let Some(&(table, row)) = person.rows.first() else { return String::new() };
    let (grid, schema) = (&sources.tables[usize::from(table)], &sources.schemas[usize::from(table)]);
    let part = |what: What| -> Vec<String> {
        let columns = schema.columns.iter().enumerate();
        let wanted = columns.filter(|(_, column)| column.field.whom == Whom::Own && column.field.what == what);
        let texts = wanted.map(|(at, _)| grid.cell(row as usize, at as u16).text.trim().to_owned());
        texts.filter(|text| !text.is_empty()).collect()
    };
    let mut parts = part(What::Name);
    if parts.is_empty() {
        for what in [What::GivenName, What::MiddleName, What::Surname, What::SecondSurname] {
            parts.extend(part(what));
        }
    }
    if parts.is_empty()
        && let Some(name) = person.names.first()
    {
        parts.extend(name.value.given.iter().chain(&name.value.surnames).cloned());
    }
    parts.join(" ")
}

/// Age at the row's day, from the birth as known.
fn age(sources: &Sources, person: &Person) -> String {
    let Some(birth) = person.birth.as_ref().map(|birth| birth.value) else { return String::new() };
    let day = person.apprehended.as_ref().or(person.referred.as_ref()).or(person.booked_in.as_ref());
    let on = day.map_or(sources.roster.counts.usual_day, |days| days.value.first);
    let years = |born: Day| f64::from(on - born) / 365.2425;
    let (least, most) = (years(birth.last), years(birth.first));
    if most < 0.0 {
        return String::new();
    }
    let whole = |value: f64| libm::floor(value.max(0.0)) as i64;
    let exact = birth.precision == Precision::Date || whole(least) == whole(most);
    let middle = if birth.precision == Precision::Age { (least + most) / 2.0 } else { most };
    let text = format::integer(sources.lang, whole(middle));
    if exact || birth.precision == Precision::Age {
        return text;
    }
    let values = [("age".to_owned(), text)].into();
    messages::say(sources.lang, "card-about-age", &values)
}

/// A told name as its row writes it, where its parts stand in columns of their own: given names first. None where the
/// cell holds the whole name, or where the row tells of several such people.
pub fn written_told(sources: &Sources, cell: CellRef) -> Option<String> {
    use crate::facts::What;
    let (grid, schema) = (&sources.tables[usize::from(cell.table)], &sources.schemas[usize::from(cell.table)]);
    let whom = schema.columns.get(usize::from(cell.column))?.field.whom;
    let mut parts = Vec::new();
    for what in [What::GivenName, What::MiddleName, What::Surname, What::SecondSurname] {
        let columns = schema.columns.iter().enumerate();
        let mut wanted = columns.filter(|(_, column)| column.field.whom == whom && column.field.what == what);
        let column = wanted.next();
        if wanted.next().is_some() {
            return None;
        }
        let text = column.map_or("", |(at, _)| grid.cell(cell.row as usize, at as u16).text.trim());
        if !text.is_empty() {
            parts.push(text.to_owned());
        }
    }
    let own = schema.columns[usize::from(cell.column)].field.what;
    let apart = matches!(own, What::GivenName | What::MiddleName | What::Surname | What::SecondSurname);
    (apart && parts.len() > 1).then(|| parts.join(" "))
}
