//! Sheets as strangers made them, each with what was once misread.

use reencuentro::facts::SheetRole;

use super::{check_layout, sheet};

#[test]
fn strangers_habits() {
    let children = Some(SheetRole::Children);
    let adults = Some(SheetRole::Adults);
    check_layout(
        "the companion of a child",
        &sheet(
            "ninos.csv",
            "ID Niño|Apellidos|Nombres|Edad|Viajó con
             C1|Escalante Ramos|Manuela|7|papá Vikente Escalante Bautosta
             C2|Pedro Francisco|Angelina|3|
             C3|Gabriel Pérez|Manuel|9|papá
             C4|Juárez Monterroso|Selvin Erick|12|tía Rosa",
        ),
        children,
        SheetRole::Children,
        Some(1),
        "record_id, surname, given_name, age, notes",
    );
    check_layout(
        "a clerk is nobody's companion",
        &sheet(
            "list.csv",
            "Full name|Age|Entered by
             Manuela Escalante Ramos|7|Pedro Smith
             Angelina Pedro Francisco|3|Ana Jones
             Manuel Gabriel Pérez|9|Pedro Smith",
        ),
        children,
        SheetRole::Children,
        Some(1),
        "name, age, unused",
    );
    check_layout(
        "names under a header that says something else",
        &sheet(
            "list.csv",
            "First Name|Last Name|Guía
             Manuela|Escalante Ramos|Pedro
             Angelina|Pedro Francisco|Luis
             Manuel|Gabriel Pérez|Ana
             Selvin|Juárez Monterroso|Rosa",
        ),
        children,
        SheetRole::Children,
        Some(1),
        "given_name, surname, unused",
    );
    check_layout(
        "interviews",
        &sheet(
            "entrevistas.csv",
            "Nombre completo de la persona|Parentesco|Nombre del niño/a|Edad o fecha nac. del niño/a|Lugar|Notas
             Fábio Vieira Oliveira|papá|Kauã|30/4/2002|McAllen|Necesita intérprete
             Valdeci Almeida Rezende|papá|Gustavo Pinto y Larissa Pinto|14/8/2011 y 3|Laredo|
             Lesbia Zúniga Zelaya|abuela|Darwin Zúniga|10 años|McAllen TX|Llamar después de las 5
             Ana Caal Pop|tía|Rosa Caal|12|Hidalgo|",
        ),
        adults,
        SheetRole::Adults,
        Some(1),
        "name, relation, child name, child birth_date, landmark, notes",
    );
    check_layout(
        "a place where people are held",
        &sheet(
            "ice.csv",
            "Name|Age|Location
             Fábio Vieira Oliveira|33|El Paso SPC
             Ana Caal Pop|29|Port Isabel Detention Center
             Lesbia Zúniga Zelaya|41|South Texas Detention Facility",
        ),
        adults,
        SheetRole::Adults,
        Some(1),
        "name, age, facility",
    );
}

/// The one column of names is taken, whatever its header says; an attorney's name is not, for it repeats.
#[test]
fn names_of_the_nameless() {
    let people =
        ["Ana López Caal", "Luis Mejía Reyes", "Rosa Pop Choc", "Juan Caal Tum", "Eva Cruz Paz", "Noé Ixcoy Tum"];
    let sheet_of = |header: &str, names: &[&str]| {
        let rows = names.iter().enumerate().map(|(at, name)| format!("{}|{name}|F|Guatemala", 24 + at));
        sheet("list.csv", &format!("Age|{header}|Sex|Country\n{}", rows.collect::<Vec<_>>().join("\n")))
    };
    let check = |name: &str, table: &reencuentro::table::Table, expected: &str| {
        check_layout(name, table, Some(SheetRole::Adults), SheetRole::Adults, Some(1), expected);
    };
    check("an unknown header", &sheet_of("Quidam", &people), "age, name, sex, country");
    check("an attorney", &sheet_of("Attorney", &people), "age, unused, sex, country");
    let more = people.map(|name| format!("José {name}"));
    let many: Vec<&str> = people.into_iter().chain(more.iter().map(String::as_str)).collect();
    check("a word of no use, over many people", &sheet_of("Status", &many), "age, name, sex, country");
}
