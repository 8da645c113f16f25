//! How well a column's values fit a meaning, and what values alone suggest.

use crate::facts::What::{self, *};

use super::looks::Looks;

/// How well values fit: 0 plainly not, 1 plainly; `None` where values of that meaning have no look of their own.
pub fn fit(what: What, looks: &Looks) -> Option<f64> {
    if looks.looked == 0 {
        return None;
    }
    let known = (looks.given + looks.surname).min(1.0);
    let name = if looks.name_like < 0.35 { looks.name_like * 0.5 } else { looks.name_like * (0.6 + 0.4 * known) };
    let name = if looks.building > 0.6 { name * 0.5 } else { name };
    // Text without a look of its own is doubted only where the values plainly are something else.
    let plain = looks.date.max(looks.email).max(looks.phone).max(looks.a_marked);
    let text = if plain > 0.7 { Some(0.1) } else { None };
    match what {
        // `Called`, over yes and no.
        Name | Alias | GivenName | MiddleName | Surname | SecondSurname if looks.yes_no > 0.8 => Some(0.1),
        Name | Alias => Some(name.max(if looks.note > 0.3 { 0.0 } else { looks.name_like * 0.5 })),
        GivenName | MiddleName => Some(name * (1.0 - 0.5 * looks.comma)),
        Surname | SecondSurname => Some(name * (1.0 - 0.5 * looks.comma)),
        Sex => Some(looks.sex),
        BirthDate => {
            let dates = looks.date + looks.serial;
            // Dates where they are known, ages elsewhere.
            let mixed = if dates > 0.1 { dates + looks.age } else { looks.age * 0.25 };
            Some(dates.max(looks.short_date * 0.8).max(looks.year * 0.7).max(mixed).min(1.0))
        }
        ApprehensionDate | ReferralDate | BookInDate | ReleaseDate => {
            Some((looks.date + looks.serial).max(looks.short_date * 0.8).min(1.0))
        }
        BirthYear => Some(looks.year.max(looks.date * 0.4)),
        Age => Some(looks.age),
        ANumber => Some(looks.a_number.max(if looks.number > 0.8 { looks.a_number * 0.8 + 0.15 } else { 0.0 })),
        EventNumber | FamilyUnitNumber | SubjectKey | Fin | PortalId => {
            Some(if looks.digits > 0.5 && looks.date < 0.5 { 0.8 } else { looks.digits * 0.5 })
        }
        // Whether they are unique is counted over all rows, elsewhere.
        RecordId => Some(if looks.note < 0.2 && looks.many_words < 0.5 { 0.9 } else { 0.1 }),
        Country => Some(looks.country.max(if looks.digits < 0.2 && plain < 0.2 { 0.4 } else { 0.0 })),
        Sector | Station | Office => match text {
            None if looks.sector > 0.5 => Some(looks.sector),
            None if looks.number > 0.9 => Some(0.25),
            other => other,
        },
        // `Separated from`, over names, and `Separated?`, over yes and no.
        SeparationReason if looks.yes_no > 0.8 || looks.relation > 0.6 || looks.name_like > 0.8 && known > 0.6 => {
            Some(0.1)
        }
        Language if looks.language > 0.3 => Some(looks.language.max(0.5)),
        // `Interpreter language needed?`, over yes and no.
        Language if looks.yes_no > 0.8 || looks.age > 0.8 || looks.many_words > 0.7 && known > 0.5 => Some(0.1),
        Department | Municipality | Address if looks.country > 0.7 => Some(0.1),
        Department | Municipality | Language | Facility | Landmark | Relation | SeparationReason | Address => {
            if what == Relation && looks.relation > 0.5 { Some(looks.relation) } else { text }
        }
        Phone => Some(looks.phone.max(looks.a_number * 0.6).max(looks.long_number * 0.3)),
        Email => Some(looks.email),
        FamilyFlag => Some(
            looks
                .family_flag
                .max(looks.yes_no)
                .max(looks.row_role * 0.9)
                .max(if looks.digits < 0.2 && looks.distinct < 0.5 { 0.4 } else { 0.0 }),
        ),
        RowRole => Some(looks.row_role.max(looks.yes_no * 0.6)),
        DoNotShare => Some(looks.yes_no.max(0.3)),
        Notes => text,
        Unused => None,
    }
}

/// What values alone suggest, each with how surely; best first.
pub fn guess(looks: &Looks) -> Vec<(What, f64)> {
    let mut guesses = Vec::new();
    if looks.looked < 2 {
        return guesses;
    }
    let known = (looks.given + looks.surname).min(1.0);
    let mut add = |what: What, score: f64| {
        if score > 0.3 {
            guesses.push((what, score));
        }
    };
    if looks.a_marked > 0.5 {
        add(ANumber, 0.75 * looks.a_number);
    } else if looks.a_number > 0.85 && looks.phone < 0.5 && looks.distinct > 0.8 {
        add(ANumber, 0.5 * looks.a_number);
    }
    if looks.email > 0.6 {
        add(Email, 0.7 * looks.email);
    }
    if looks.sex > 0.85 {
        add(Sex, 0.65 * looks.sex);
    }
    if looks.date > 0.7 {
        // Births spread over years; apprehensions lie together.
        let births = looks.year_span() >= 4;
        add(BirthDate, if births { 0.6 } else { 0.42 } * looks.date);
        add(ApprehensionDate, if births { 0.42 } else { 0.58 } * looks.date);
    }
    if looks.phone > 0.7 && looks.a_marked < 0.3 && looks.date < 0.3 {
        add(Phone, 0.6 * looks.phone);
    }
    if looks.country > 0.7 {
        add(Country, 0.62 * looks.country);
    }
    // Places far away are not known: some of the column are enough.
    let places = looks.place > 0.3 && looks.place + looks.country > 0.5 && looks.note < 0.2;
    if places && looks.country < 0.7 {
        add(Municipality, 0.52);
    }
    if looks.language > 0.7 {
        add(Language, 0.6 * looks.language);
    }
    if looks.sector > 0.7 {
        add(Sector, 0.55 * looks.sector);
    }
    if looks.family_flag > 0.8 && looks.yes_no < 0.8 {
        add(FamilyFlag, 0.55 * looks.family_flag);
    }
    if looks.row_role > 0.9 && looks.sex < 0.5 {
        add(RowRole, 0.5 * looks.row_role);
    }
    if looks.note > 0.4 {
        add(Notes, 0.6);
    }
    if looks.building > 0.5 && looks.note < 0.3 {
        add(Facility, 0.62 * looks.building);
    }
    if looks.counting > 0.9 && looks.looked >= 5 {
        add(RecordId, 0.56);
    }
    if looks.year > 0.9 {
        add(BirthYear, if looks.distinct > 0.05 { 0.42 } else { 0.0 });
    } else if looks.age > 0.9 && looks.distinct < 0.95 && looks.middle_age().is_some_and(|a| a < 60.0) {
        add(Age, 0.5 * looks.age);
    }
    if looks.name_like > 0.7 && !places && looks.note < 0.3 && looks.country < 0.5 && looks.sex < 0.5 && known > 0.3 {
        let words = looks.many_words / looks.name_like.max(0.01);
        if words > 0.5 && looks.given > 0.15 && looks.surname > 0.1 || looks.comma > 0.5 {
            add(Name, 0.55 + 0.1 * known);
        } else if looks.given >= looks.surname {
            add(GivenName, 0.5 + 0.1 * looks.given);
            add(Name, 0.4);
        } else {
            add(Surname, 0.5 + 0.1 * looks.surname);
            add(Name, 0.38);
        }
    }
    guesses.sort_by(|a, b| b.1.total_cmp(&a.1));
    guesses
}
