//! What case notes tell beyond a name: who is denied, who did not come along, whose relative it is.

use reencuentro::person::Role;
use reencuentro::person::notes::read;

use super::notes::{check, row};

#[test]
fn of_children() {
    check(
        Role::Child,
        &[
            ("no vino con su mamá", "not Mother F, elsewhere"),
            ("did not travel with mother", "not Mother F, elsewhere"),
            ("viajó sin sus padres", "not Parent, elsewhere"),
            ("no siblings", "not Sibling, elsewhere"),
            ("No es la madre biológica; es la tía.", "not Mother F; OtherRelative F"),
            ("He is not her father, he is her uncle Santos.", "not Father M; OtherRelative M SANTOS"),
            ("Does not know mother's whereabouts", "Mother F"),
            ("never met father", "Father M"),
            ("she says Lucia is not her mother", "not Mother F LUCIA"),
            ("la señora Lucia Hernandez es su tia, no su mamá", "OtherRelative F LUCIA | HERNANDEZ; not Mother F"),
            ("Mother: Ana Choc. Father: deceased.", "Mother F ANA | CHOC; Father M, dead"),
            (
                "Father is deceased; traveled with older brother Elmer, 19.",
                "Father M, dead; Sibling M ELMER, by 1999-05",
            ),
            ("Papá fallecido. Mamá vive en Houston.", "Father M, dead; Mother F, elsewhere"),
            ("mataron a su papá", "Father M, dead"),
            ("huérfano de padre", "Father M, dead"),
            ("MO IN HOME COUNTRY, FA SEPARATED AT BORDER", "Mother F, elsewhere; Father M"),
            ("Father resides in Los Angeles with uncle.", "Father M, elsewhere; OtherRelative M, elsewhere"),
            ("MGM cares for siblings in Quetzaltenango", "OtherRelative F, elsewhere; Sibling, elsewhere"),
            ("Entregado a su hermana mayor Ingrid en NC", "Sibling F INGRID, elsewhere"),
            ("UC going to join mother in Maryland", "Mother F, elsewhere"),
            ("mother and father both deceased", "Mother F, dead; Father M, dead"),
            ("papá deportado", "Father M"),
            (
                "hermanos Luis 7 y Eva 9 viven con abuela en Cobán",
                "Sibling LUIS, by 2011-05, elsewhere; Sibling EVA, by 2009-05, elsewhere; OtherRelative F, elsewhere",
            ),
            ("Father was removed to Guatemala", "Father M"),
            ("his wife's sister Delmy has the child", "OtherRelative F DELMY"),
            ("La cuñada de la madre, Reina Funes, venía en el grupo", "OtherRelative F REINA | FUNES"),
            ("viaja con el primo de su mamá", "OtherRelative M"),
            ("mother of UC's cousin was in the group", "OtherRelative F"),
            (
                "Sponsor is UC's uncle Pedro Xol in Dallas, 214-555-0166",
                "OtherRelative M PEDRO | XOL, tel 2145550166, elsewhere",
            ),
            ("guardian: uncle Hugo Tot", "OtherRelative M HUGO | TOT"),
            ("father/uncle Ramiro Cac", "Companion M RAMIRO | CAC"),
            ("primo hermano Alex", "OtherRelative ALEX"),
            ("Ramiro Cac (padre) y Flor Ba (madre)", "Father M RAMIRO | CAC; Mother F FLOR | BA"),
            ("Ramiro Cac - father; Flor Ba - mother", "Father M RAMIRO | CAC; Mother F FLOR | BA"),
            ("UC identifies RAMIRO CAC A999777009 as father", "Father M RAMIRO | CAC, A999777009"),
            ("niño identifica a Ramiro Cac como su papá", "Father M RAMIRO | CAC"),
            ("Separada de: Delfina Xicay (mamá)", "Mother F DELFINA | XICAY"),
            ("Lucia Hernandez, madre, detenida en Eloy", "Mother F LUCIA | HERNANDEZ"),
            ("Ramiro Cac, the father, was sent to USMS custody", "Father M RAMIRO | CAC"),
            ("mom ABT 1985", "Mother F, 1987-12-31"),
            ("Mother, Sandra Patricia (DOB: Mar 3, 1986)", "Mother F SANDRA PATRICIA | SANDRA PATRICIA, 1986-03-03"),
            (
                "father - Mynor Geovani - 11/30/1979 - A999 555 121",
                "Father M MYNOR GEOVANI | MYNOR GEOVANI, 1979-11-30, A999555121",
            ),
            (
                "FATHER (MYNOR GEOVANI BATZ, A999555122, DOB 11/30/1979) REMOVED 06/20/18",
                "Father M MYNOR GEOVANI | BATZ, 1979-11-30, A999555122",
            ),
            ("padre fallecio hace 3 años", "Father M, dead"),
            ("Father's FIN# 998877665", "Father M"),
            ("UC Jairo A999777011 states his father Abel is in custody", "Father M ABEL"),
            ("papÃ¡ HÃ©ctor Ochaeta", "Father M HECTOR | OCHAETA"),
            ("fa: Hector Ochaeta ph: 956 555 0190", "Father M HECTOR | OCHAETA, tel 9565550190"),
            ("fahter Carlos Bolom, moter Lucia", "Father M CARLOS | BOLOM; Mother F LUCIA"),
        ],
    );
}

#[test]
fn of_adults() {
    check(
        Role::Adult,
        &[
            ("denies any children or family in US", "not Child, elsewhere"),
            ("niega tener hijos", "not Child, elsewhere"),
            ("no viaja con hijos", "not Child, elsewhere"),
            ("SIN HIJOS. SOLTERO.", "not Child, elsewhere"),
            ("NO CONTACT W/ SON SINCE 5/29", "Child M"),
            ("Subject denied that the minor was his son", "not Child M"),
            ("SUBJECT STATED HE HAS NO KIDS AND IS NOT MARRIED", "not Child, elsewhere"),
            ("Su nene de 4 años se quedó en la hielera", "Child M, by 2014-05"),
            ("tiene 3 hijos en Guatemala", "Child, elsewhere"),
            ("Has 2 children in home country, traveling with 1 son.", "Child, elsewhere; Child M"),
            ("Left 2 daughters in Honduras with his mother", "Child F, elsewhere; Mother F, elsewhere"),
            ("dejó a su hija con la abuela en Quiche", "Child F, elsewhere; OtherRelative F, elsewhere"),
            (
                "Subj's dtr Genesis Paola (3) sent to ORR shelter in Phoenix",
                "Child F GENESIS PAOLA | GENESIS PAOLA, by 2015-05",
            ),
            ("Se le informó a la madre que su hija está en Nueva York", "Child F"),
            ("Subject's brother's son Wilmer was with him", "OtherRelative M WILMER"),
            ("hijo de su hermana, Brayan 6 años", "OtherRelative M BRAYAN, by 2012-05"),
            ("UC is son of subj", "Child M"),
            (
                "Subject was encountered with wife (Marta Cux) and two sons, ages 4 and 9.",
                "OtherRelative F MARTA | CUX; Child M, by 2014-05; Child M, by 2009-05",
            ),
            ("with her six year old daughter", "Child F, by 2012-05"),
            ("hijo 14a", "Child M, by 2004-05"),
            ("hija nacida en 2010", "Child F, 2010-12-31"),
            (
                "SUBJ'S COMMON LAW WIFE YESSICA AND 2 YO SON ERICK TRANSFERRED TO DILLEY",
                "OtherRelative F YESSICA; Child M ERICK, by 2016-05",
            ),
            ("CLAIMED FAMILY UNIT W/ SON DEYVIN, 12 YRS OLD. SON TO ORR.", "Child M DEYVIN | DEYVIN, by 2006-05"),
            ("daughters A999888004 and A999888005", "Child F, A999888004; Child F, A999888005"),
            ("FATHER OF A999888003", "Child, A999888003"),
            ("son's A# is 999333445, name Esvin", "Child M ESVIN, A999333445"),
            ("niÃ±a MarÃ\u{ad}a 6 aÃ±os", "Child F MARIA, by 2012-05"),
            ("single mother of two", "Child"),
        ],
    );
}

#[test]
fn spans_stand_in_the_note_as_it_is_written() {
    let note = "menor dice: papÃ¡ HÃ©ctor Coc, 40 aÃ±os. No tiene hermanos";
    let said = read(note, row(Role::Child));
    let cut = |(from, to): (u32, u32)| note.chars().skip(from as usize).take((to - from) as usize).collect::<String>();
    let [father, sibling] = said.kin.as_slice() else { panic!("{:?}", said.kin) };
    assert_eq!(cut(father.name.as_ref().expect("a name").1), "HÃ©ctor Coc");
    assert_eq!(cut(father.birth.expect("an age").1), "40 aÃ±os");
    assert_eq!((cut(father.said), cut(sibling.said)), ("papÃ¡".to_owned(), "hermanos".to_owned()));
    assert!(sibling.denied);
}
