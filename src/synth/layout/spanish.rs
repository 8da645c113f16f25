//! A workbook and a csv with Spanish headers: dates with the day first, names in one column.

use jiff::civil::Date;

use super::{Lists, MARK, Sheet, SynthFile, age, birth, file, sex, texts, workbook};
use crate::table::write::Value;

pub(super) fn files(lists: &Lists) -> Vec<SynthFile> {
    vec![workbook("ninos.xlsx", &[children(lists)]), file("adultos.csv", adults(lists))]
}

fn children(lists: &Lists) -> Sheet {
    let rows = lists.children.iter().map(|child| {
        let name = format!("{} {}", child.name.given, child.name.surname);
        let mut row: Vec<Value> = texts([
            &child.portal_id,
            &child.a_number,
            name.trim(),
            &birth(child.birth, day_first),
            &child.age.to_string(),
            &sex(child.female, "F", "M"),
            country(&child.country),
            &child.department,
            language(&child.language),
            &day_first(child.referral),
            &child.office,
            &child.facility,
            &child.event_number,
            &child.family_unit,
            &child.mother_name,
            &child.father_name,
            contact(child.contact_relation),
            &child.contact_phone,
            &child.note,
            MARK,
        ])
        .into_iter()
        .map(|text| if text.is_empty() { Value::Empty } else { Value::Text(text) })
        .collect();
        // A number in the workbook, as people type it.
        row[4] = Value::whole(child.age);
        row
    });
    Sheet {
        name: "SYNTHETIC Niños".to_owned(),
        titles: texts(["Lista de niñas y niños separados", "SYNTHETIC: datos inventados, ninguna persona es real"]),
        header: texts([
            "ID del portal",
            "Número A",
            "Nombre completo",
            "Fecha de nacimiento",
            "Edad",
            "Sexo",
            "País de nacimiento",
            "Departamento",
            "Idioma",
            "Fecha de referencia",
            "Oficina",
            "Albergue",
            "Número de evento",
            "Número de unidad familiar",
            "Nombre de la madre",
            "Nombre del padre",
            "Parentesco del contacto",
            "Teléfono del contacto",
            "Notas del caso",
            "Marca",
        ]),
        rows: rows.collect(),
    }
}

fn adults(lists: &Lists) -> Vec<u8> {
    let mut rows = vec![texts([
        "No. de registro",
        "Número de extranjero",
        "Apellidos y nombres",
        "Fecha nac.",
        "Edad",
        "Sexo",
        "Nacionalidad",
        "Departamento",
        "Idioma",
        "Fecha de detención",
        "Sector",
        "Estación",
        "Número de evento",
        "Unidad familiar",
        "Motivo de separación",
        "Centro de detención",
        "Teléfono",
        "Observaciones",
        "Marca",
    ])];
    rows.extend(lists.adults.iter().map(|adult| {
        texts([
            &adult.subject_key,
            &adult.a_number,
            &format!("{}, {}", adult.name.surname, adult.name.given),
            &birth(adult.birth, day_first),
            &age(adult.birth),
            &sex(adult.female, "Femenino", "Masculino"),
            country(&adult.country),
            &adult.department,
            language(&adult.language),
            &day_first(adult.apprehended),
            &adult.sector,
            &adult.station,
            &adult.event_number,
            &adult.family_unit,
            &adult.reason,
            &adult.facility,
            &adult.phone,
            &adult.note,
            MARK,
        ])
    }));
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail, and every row is as long as the header.
        let _ = writer.write_record(row);
    }
    writer.into_inner().unwrap_or_default()
}

fn day_first(date: Date) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}

fn country(english: &str) -> &str {
    match english {
        "Mexico" => "México",
        "Brazil" => "Brasil",
        "Romania" => "Rumania",
        other => other,
    }
}

fn language(english: &str) -> &str {
    match english {
        "Spanish" => "Español",
        "Portuguese" => "Portugués",
        "Romanian" => "Rumano",
        other => other,
    }
}

fn contact(english: &str) -> &str {
    match english {
        "Aunt" => "Tía",
        "Uncle" => "Tío",
        "Mother" => "Madre",
        "Father" => "Padre",
        "Grandmother" => "Abuela",
        "Family friend" => "Amistad de la familia",
        "Cousin" => "Prima",
        "Brother" => "Hermano",
        other => other,
    }
}
