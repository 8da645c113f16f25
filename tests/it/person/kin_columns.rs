//! What columns of the row say of kin: how the adult is related, and who stands in a cell of children.

use reencuentro::facts::{SheetRole, What, Whom};

use super::rows::{check_kin, codes, of, own, read};

#[test]
fn how_the_adult_is_related_to_the_child() {
    let columns =
        [("Nombre", own(What::Name)), ("Parentesco", own(What::Relation)), ("Niño", of(Whom::Child, What::Name))];
    check_kin(
        SheetRole::Adults,
        &columns,
        &[
            (&["Ana Caal", "mamá", "Juan Caal"], &["Child JUAN | CAAL"]),
            (&["Ana Caal", "Father", "Juan Caal"], &["Child JUAN | CAAL"]),
            (&["Ana Caal", "", "Juan Caal"], &["Child JUAN | CAAL"]),
            (&["Ana Caal", "tía", "Juan Caal"], &["OtherRelative JUAN | CAAL"]),
            (&["Ana Caal", "abuelo", "Juan Caal"], &["OtherRelative JUAN | CAAL"]),
            (&["Ana Caal", "Hermana", "Juan Caal"], &["OtherRelative JUAN | CAAL"]),
            (&["Ana Caal", "primo", "Juan Caal"], &["OtherRelative JUAN | CAAL"]),
            (&["Ana Caal", "amiga de la familia", "Juan Caal"], &["OtherRelative JUAN | CAAL"]),
            (&["Ana Caal", "sobrino", "Juan Caal"], &["OtherRelative JUAN | CAAL"]),
            (&["Ana Caal", "bisabuela", "Juan Caal"], &["OtherRelative JUAN | CAAL"]),
            (&["Ana Caal", "great aunt", "Juan Caal"], &["OtherRelative JUAN | CAAL"]),
            (&["Ana Caal", "madrina", "Juan Caal"], &["OtherRelative JUAN | CAAL"]),
            (&["Ana Caal", "step-mother", "Juan Caal"], &["OtherRelative JUAN | CAAL"]),
            (&["Ana Caal", "grandmother", "Juan Caal"], &["OtherRelative JUAN | CAAL"]),
        ],
    );
    let columns = [
        ("Name", own(What::Name)),
        ("Sponsor name", of(Whom::Relative, What::Name)),
        ("Relationship", of(Whom::Relative, What::Relation)),
    ];
    check_kin(
        SheetRole::Children,
        &columns,
        &[
            (&["Juan Caal", "Ana Caal", "Mother"], &["Mother ANA | CAAL"]),
            (&["Juan Caal", "Pedro Caal", "padre"], &["Father PEDRO | CAAL"]),
            (&["Juan Caal", "Rosa Caal", "aunt"], &["OtherRelative ROSA | CAAL"]),
        ],
    );
}

#[test]
fn a_cell_of_children_says_who_is_meant() {
    let columns = [("Nombre", own(What::Name)), ("Hijos", of(Whom::Child, What::Name))];
    check_kin(
        SheetRole::Adults,
        &columns,
        &[
            (&["Rigoberto Discua", "hermano Yefri (13)"], &["OtherRelative YEFRI |, 2004"]),
            (&["Rigoberto Discua", "Yefri (13)"], &["Child YEFRI |, 2004"]),
            (&["Rigoberto Discua", "sobrina Dunia Caal"], &["OtherRelative DUNIA | CAAL"]),
            (&["Rigoberto Discua", "nephew Luis Caal"], &["OtherRelative LUIS | CAAL"]),
            (
                &["Rigoberto Discua", "hija Dunia Caal y sobrino Luis Pop"],
                &["Child DUNIA | CAAL", "OtherRelative LUIS | POP"],
            ),
            (&["Rigoberto Discua", "Ana Caal y su hermano Luis Caal"], &["Child ANA | CAAL", "Child LUIS | CAAL"]),
            (&["Rigoberto Discua", "0"], &[]),
            (&["Rigoberto Discua", "un hijo"], &[]),
            (&["Rigoberto Discua", "2"], &[]),
        ],
    );
    let counts = read(SheetRole::Adults, &columns, &[&["Ana Pop", "0"], &["Ana Chub", "dos hijas"]]);
    assert_eq!(codes(&counts), [""; 0]);
}
