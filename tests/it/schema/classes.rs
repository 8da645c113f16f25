//! Kinds of headers and layouts that strangers' sheets had, each in other words than theirs.

use reencuentro::facts::{SheetChoice, SheetRole};
use reencuentro::schema::understand;

use super::{check_layout, fields, sheet, table, written};

/// Lines of role, the fields a header may get, values, and headers.
#[test]
fn kinds_of_headers() {
    let (mut all, mut wrong, mut sure) = (0, Vec::new(), Vec::new());
    for line in include_str!("classes.tsv").lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        let [role, expected, values, headers] = parts[..] else { panic!("not four columns: {line:?}") };
        let roles: &[SheetRole] = match role {
            "any" => &[SheetRole::Children, SheetRole::Adults],
            "children" => &[SheetRole::Children],
            _ => &[SheetRole::Adults],
        };
        for header in headers.split(" | ") {
            let mut rows: Vec<Vec<&str>> = vec![vec![header]];
            rows.extend(values.split('|').map(|value| vec![value]));
            let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
            let table = table("list.csv", &rows);
            for &role in roles {
                all += 1;
                let choice = SheetChoice { role: Some(role), header_row: Some(1), ..Default::default() };
                let column = understand(&table, None, Some(&choice)).columns.swap_remove(0);
                let got = written(column.field);
                if expected.split('|').any(|field| field == got) {
                    continue;
                }
                let what = format!("{role:?} {header:?}: {got} {} {:?}", column.confidence, column.reasons);
                if column.confidence >= 0.75 {
                    sure.push(what.clone());
                }
                wrong.push(format!("{what}, not {expected}"));
            }
        }
    }
    assert!(sure.is_empty(), "surely wrong: {sure:#?}");
    assert!(all > 1_500 && wrong.len() * 100 <= all, "{} of {all} wrong: {wrong:#?}", wrong.len());
}

/// One text over nearly all columns is a title, though it speaks of children.
#[test]
fn titles_are_no_groups() {
    let body = "\
         Folio |  | Nombre | Fecha de Nac. | Sexo | A# | Madre o padre | Notas\n\
         H-1 |  | Kevin Aguilar Orellana | 13/05/2004 | M | 999000101 | Wilmer Aguilar Méndez | \n\
         H-2 |  | Wendy Velásquez Orellana | 06/05/2011 | F | 999000102 | Dulce María Orellana Pérez | llamar\n\
         H-3 |  | Óscar René Peña Zelaya | 20/09/2009 | M | 999000103 | Brayan Peña Pop | ";
    for (title, header) in [
        ("|  | LISTA DE MENORES SEPARADOS |  |  |  |  | ", 2),
        (" | NIÑOS | NIÑOS | NIÑOS | NIÑOS | NIÑOS | NIÑOS | NIÑOS", 2),
        ("|  | Niñez separada / Separated children |  |  |  |  | ", 2),
        (" | MENORES |  |  |  |  |  | ", 2),
        (" |  | Relación de hijos e hijas |  |  |  |  | ", 2),
    ] {
        let table = sheet("hoja.csv", &format!("{title}\n{body}"));
        let expected = "record_id, unused, name, birth_date, sex, a_number, parent name, notes";
        check_layout(title, &table, None, SheetRole::Children, Some(header), expected);
    }
}

/// A row of values is no second line of the headers, though the first line is of unknown words.
#[test]
fn values_are_no_headers() {
    for (headers, expected) in [
        (
            "SUBJECT | A_NBR | DT_BIRTH | SX | CTZ | DT_ENC",
            "name, a_number, birth_date, sex, country, apprehension_date",
        ),
        (
            "SUBJ_NM | ANUM | BRTH_DT | GNDR | CTZN_CD | ENC_DT",
            "name, a_number, birth_date, sex, country, apprehension_date",
        ),
        (
            "NM | A_NO | BIRTH_DTE | SEX_CD | CTRY_CD | APPR_DTE",
            "name, a_number, birth_date, sex, country, apprehension_date",
        ),
    ] {
        let table = sheet(
            "extract.tsv",
            &format!(
                "{headers}\n\
                 POP CRUZ, KEILY | 999402779 | 19770601 | F | ELSAL | 20180511\n\
                 MEJIA NUNEZ, CRISTIAN | 000640781 | 19830125 | M | ELSAL | 20180410\n\
                 CAAL POP, JUANA | 000640782 | 19911129 | F | GUATE | 20180527"
            ),
        );
        check_layout(headers, &table, None, SheetRole::Adults, Some(1), expected);
    }
}

/// Tables made of lists: counts under labels, with a line of totals.
#[test]
fn summaries_hold_nobody() {
    for text in [
        "Row Labels | Count of A#\nCasa Uno | 9\nCasa Dos | 12\n(blank) | 12\nGrand Total | 33",
        "Sector | FMUA | UC | Total\nRGV | 9 | 3 | 12\nEPT | 12 | 4 | 16\nTotal | 21 | 7 | 28",
        "País | Niños\nGuatemala | 90\nHonduras | 72\nEl Salvador | 8\nTOTAL | 170",
        "Age | Count\n0-4 | 9\n5-12 | 12\n13-17 | 20\nTotal | 41",
        "Albergue | Cantidad de niños | Edad promedio\nCasa Uno | 9 | 7\nCasa Dos | 12 | 9\nTotal general | 21 | 8",
        "Country of origin | Boys | Girls | Total\nGuatemala | 9 | 4 | 13\nHonduras | 7 | 2 | 9\nTotal | 16 | 6 | 22",
    ] {
        let schema = understand(&sheet("book.csv", text), None, None);
        assert_eq!(schema.role, SheetRole::Ignore, "{text}: {} {:#?}", schema.role_reason, fields(&schema));
    }
    // A short list with a line of totals is still a list.
    let list =
        sheet("list.csv", "Child | Age\nLuis Caal Pop | 9\nRosa Mejía Reyes | 12\nAna López Pérez | 7\nTotal | 3");
    assert_eq!(understand(&list, None, None).role, SheetRole::Children);
}

/// What a column means beside its neighbours.
#[test]
fn neighbours() {
    for (name, text, expected) in [
        (
            "a keeper who is an aunt",
            "Nombre completo | Edad | Responsable | Tel. responsable | Vínculo\n\
             Mateo Quej Orellana | 10 | Édgar Caal Maquín | +503 555-0156 | abuelo materno\n\
             Ingrid Ordóñez Ajanel | 12 | Rosa Ajanel Pop | +503 555-0157 | tía\n\
             Marleny Batz Domingo | 11 | Luis Domingo Pop | +503 555-0158 | abuela",
            "name, age, relative name, relative phone, relative relation",
        ),
        (
            "a guardian who is a parent",
            "Child name | Age | Guardian | Guardian phone | Relationship\n\
             Mateo Quej Orellana | 10 | Édgar Quej Maquín | 555-0156 | father\n\
             Ingrid Ordóñez Ajanel | 12 | Rosa Ajanel Pop | 555-0157 | mother\n\
             Marleny Batz Domingo | 11 | Luis Batz Pop | 555-0158 | father",
            "name, age, parent name, parent phone, parent relation",
        ),
        (
            "other names beside a first name",
            "Primer apellido | Segundo apellido | Primer nombre | Otros nombres | Edad\n\
             Caal | Pop | Rosa | Elvira | 9\nMejía | Reyes | Denis | Alexander | 7\nLópez | Cruz | Ángel | David | 12",
            "surname, second_surname, given_name, middle_name, age",
        ),
        (
            "two countries",
            "LNAME | FNAME | AGE | CITIZENSHIP_CD | COUNTRY_OF_BIRTH_CD\n\
             CAAL | ROSA | 9 | GUATE | GUATE\nMEJIA | DENIS | 7 | HONDU | HONDU\nLOPEZ | ANGEL | 12 | ELSAL | ELSAL",
            "surname, given_name, age, country, unused",
        ),
        (
            "where the parent is held",
            "Name | Lugar de detención | Child's name | Child's age\n\
             Rosa Elvira Caal Pop | Eloy FCC | Luis Caal | 9\nDenis Mejía Reyes | Port Isabel SPC | Ana Mejía | 7\n\
             Ángel López Cruz | Otero CPC | Juan López | 12",
            "name, facility, child name, child age",
        ),
    ] {
        let schema = understand(&sheet("list.csv", text), None, None);
        assert_eq!(fields(&schema).join(", "), expected, "{name}");
    }
}

/// Without a header, the first column's numbers name the rows, and places where children are held are facilities.
#[test]
fn no_header_with_ids_and_facilities() {
    let rows: Vec<String> = (0..8)
        .map(|i| {
            let place = ["Casa Uno Shelter", "Centro Dos", "BCFS Tres"][i % 3];
            let name = ["López Caal, Rosa", "Mejía Pop, Luis", "Pop Reyes, Ana", "Caal Cruz, Juan"][i % 4];
            format!(
                "17{:04} | {name} | {} | 5/{}/{} | Guatemala | {place}",
                i * 37,
                ["M", "F"][i % 2],
                i + 13,
                2003 + i
            )
        })
        .collect();
    let table = sheet("dump.csv", &rows.join("\n"));
    let expected = "record_id, name, sex, birth_date, country, facility";
    check_layout("no header", &table, None, SheetRole::Children, None, expected);
}
