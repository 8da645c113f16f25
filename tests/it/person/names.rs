//! Names in every order and spelling.

use reencuentro::person::Name;
use reencuentro::person::names::{Order, from_columns, order_of, parse, parse_all};

/// `GIVEN GIVEN | SURNAME SURNAME`, `+ de X` where married, `?` in front where the order is not known.
pub(super) fn shown(name: &Name) -> String {
    let mut text = if name.unordered { "? ".to_owned() } else { String::new() };
    text += &name.given.join(" ");
    text += " |";
    for surname in &name.surnames {
        text += " ";
        text += surname;
    }
    if let Some(married) = &name.married {
        text += " + de ";
        text += married;
    }
    text
}

fn check(order: Order, cases: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let found = parse(text, order).map_or_else(|| "none".to_owned(), |name| shown(&name));
        if &found != expected {
            wrong.push(format!("{text:?}: {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn any_order() {
    check(
        Order::Open,
        &[
            ("GARCIA LOPEZ, JUAN CARLOS", "JUAN CARLOS | GARCIA LOPEZ"),
            ("García López, Juan Carlos", "JUAN CARLOS | GARCIA LOPEZ"),
            ("Garcia, Juan", "JUAN | GARCIA"),
            ("Garcia,Juan", "JUAN | GARCIA"),
            ("GARCIA LOPEZ,", " | GARCIA LOPEZ"),
            ("Garcia, Jr., Juan", "JUAN | GARCIA"),
            ("Garcia Lopez, Juan, Jr.", "JUAN | GARCIA LOPEZ"),
            // Nobody is christened Antonio Antonio: the surnames stand behind.
            ("Tomas Alonzo Antonio Antonio", "TOMAS | ALONZO ANTONIO ANTONIO"),
            ("Diego Diego Francisco", "DIEGO | DIEGO FRANCISCO"),
            ("Diego Diego Diego", "DIEGO | DIEGO DIEGO"),
            ("Juan Carlos García López", "JUAN CARLOS | GARCIA LOPEZ"),
            ("García López Juan Carlos", "JUAN CARLOS | GARCIA LOPEZ"),
            ("Juan García López", "JUAN | GARCIA LOPEZ"),
            ("Juan Carlos García", "JUAN CARLOS | GARCIA"),
            ("Juan García", "JUAN | GARCIA"),
            ("García Juan", "JUAN | GARCIA"),
            ("GARCIA LOPEZ JUAN", "JUAN | GARCIA LOPEZ"),
            ("Ana Lucía Fernanda Pérez Choc", "ANA LUCIA FERNANDA | PEREZ CHOC"),
            ("Juan", "JUAN |"),
            ("Caal", " | CAAL"),
            ("Rosa Choc Caal", "ROSA | CHOC CAAL"),
            ("Juan de la Torre Muñoz", "JUAN | TORRE MUNOZ"),
            ("Pedro de los Santos Ruiz", "PEDRO | SANTOS RUIZ"),
            ("Torre Muñoz, José de la", "JOSE | TORRE MUNOZ"),
            ("María de los Ángeles Pérez Choc", "MARIA ANGELES | PEREZ CHOC"),
            ("María del Carmen Pérez", "MARIA CARMEN | PEREZ"),
            ("Maria de Jesus Lopez Garcia", "MARIA JESUS | LOPEZ GARCIA"),
            ("Flor de María Lopez", "FLOR MARIA | LOPEZ"),
            ("Juan de Dios Perez", "JUAN DIOS | PEREZ"),
            ("Maria de la Cruz", "MARIA | CRUZ"),
            ("Juan García y López", "JUAN | GARCIA LOPEZ"),
            ("José Ortega y Gasset", "JOSE | ORTEGA GASSET"),
            ("Ma. Elena Lopez", "MARIA ELENA | LOPEZ"),
            ("Mª Elena Lopez", "MARIA ELENA | LOPEZ"),
            ("Fco. Javier Lopez", "FRANCISCO JAVIER | LOPEZ"),
            ("Gpe. Lopez Garcia", "GUADALUPE | LOPEZ GARCIA"),
            ("Juan J. Caal", "JUAN J | CAAL"),
            ("J. Carlos Lopez", "J CARLOS | LOPEZ"),
            ("Juan GARCIA-LOPEZ", "JUAN | GARCIA LOPEZ"),
            ("GARCIA-LOPEZ, Ana-Maria", "ANA MARIA | GARCIA LOPEZ"),
            ("Juan Delacruz", "JUAN | CRUZ"),
            ("DELACRUZ, JUAN", "JUAN | CRUZ"),
            ("DELEON, JUAN", "JUAN | LEON"),
            ("DELGADO, JUAN", "JUAN | DELGADO"),
            ("GARCIALOPEZ, JUAN", "JUAN | GARCIA LOPEZ"),
            ("Juan GarcÃ\u{ad}a", "JUAN | GARCIA"),
            ("Juan Mu?oz", "JUAN | MUNOZ"),
            ("Juan Mu\u{fffd}oz", "JUAN | MUNOZ"),
            ("Juan Garc?a", "JUAN | GARCIA"),
            ("JOSÉ NÚÑEZ", "JOSE | NUNEZ"),
            ("Ana Green Morales de Pérez", "ANA | GREEN MORALES + de PEREZ"),
            ("Ana Morales de Pérez", "ANA | MORALES + de PEREZ"),
            ("MORALES DE PEREZ, ANA", "ANA | MORALES + de PEREZ"),
            ("Ana Morales Vda. de Perez", "ANA | MORALES + de PEREZ"),
            ("Ana Morales viuda de Perez", "ANA | MORALES + de PEREZ"),
            ("María López de León", "MARIA | LOPEZ LEON"),
            ("Juan García de Paz", "JUAN | GARCIA PAZ"),
            ("Juan Garcia Jr.", "JUAN | GARCIA"),
            ("Juan Garcia III", "JUAN | GARCIA"),
            ("Sr. Juan Garcia", "JUAN | GARCIA"),
            ("Sra. Ana Lopez", "ANA | LOPEZ"),
            ("Mr. Juan Garcia", "JUAN | GARCIA"),
            ("GARCIA LOPEZ", " | GARCIA LOPEZ"),
            ("Juan Carlos", "? JUAN CARLOS | JUAN CARLOS"),
            ("Xol Edwin", "EDWIN | XOL"),
            ("SANTA CRUZ, JUAN", "JUAN | SANTA CRUZ"),
            ("Juan C. Garcia L.", "JUAN C | GARCIA L"),
            ("Garcia L. Juan C.", "JUAN C | GARCIA L"),
            ("Baby Boy Lopez", " | LOPEZ"),
            ("(b)(6)", "none"),
            ("Juan Perez; Ana Perez", "JUAN | PEREZ"),
            ("FNU GARCIA", " | GARCIA"),
            ("GARCIA, FNU", " | GARCIA"),
            ("LNU, JUAN", "JUAN |"),
            ("FNU LNU", "none"),
            ("UNKNOWN", "none"),
            ("N/A", "none"),
            ("", "none"),
            ("  ", "none"),
            ("---", "none"),
            ("Juan Garcia (Pancho)", "JUAN | GARCIA"),
            ("Pascual Diego Mateo Francisco", "PASCUAL DIEGO | MATEO FRANCISCO"),
            ("Tz'oc Caal, Juan", "JUAN | TZOC CAAL"),
        ],
    );
}

#[test]
fn the_column_decides() {
    check(
        Order::SurnameFirst,
        &[("Pascual Diego Mateo Francisco", "MATEO FRANCISCO | PASCUAL DIEGO"), ("Diego Juan", "JUAN | DIEGO")],
    );
    check(Order::GivenFirst, &[("Diego Juan", "DIEGO | JUAN"), ("Xqw Zrt", "XQW | ZRT")]);
    assert_eq!(order_of(["Juan Garcia", "Ana Lopez", "Pedro Choc Caal"]), Order::GivenFirst);
    assert_eq!(order_of(["Garcia Lopez Juan", "Lopez Ana", "Diego Mateo"]), Order::SurnameFirst);
    assert_eq!(order_of(["Garcia, Juan", "Lopez, Ana"]), Order::Open);
    assert_eq!(
        order_of(["Richard Aston Walley", "Richard Wilson"]),
        Order::Open,
        "one odd name does not turn a column"
    );
    assert_eq!(order_of([]), Order::Open);
}

#[test]
fn second_surnames_behind_the_given_names() {
    let around =
        ["GARCIA, ANA MARIA LOPEZ", "LOPEZ, JUAN CHOC", "CAAL, RITA CHOC", "DIAZ, JOSE LUIS RAMIREZ", "CRUZ, ANA ROSA"];
    assert_eq!(order_of(around), Order::SurnamesAround);
    let usual = ["GARCIA LOPEZ, ANA", "LOPEZ, JUAN CARLOS", "CAAL, RITA", "DIAZ, JOSE LUIS", "CRUZ, ANA CHOC"];
    assert_eq!(order_of(usual), Order::Commas);
    check(
        Order::SurnamesAround,
        &[
            ("GARCIA, ANA MARIA LOPEZ", "ANA MARIA | GARCIA LOPEZ"),
            ("GARCIA, ANA MARIA LOPPZE", "ANA MARIA | GARCIA LOPPZE"),
            ("GARCIA, ANA MARIA DE LOPEZ", "ANA MARIA | GARCIA + de LOPEZ"),
            ("GARCIA, ANA MARIA", "ANA MARIA | GARCIA"),
            ("GARCIA, LOPEZ", "LOPEZ | GARCIA"),
            ("GARCIA LOPEZ, ANA CRUZ", "ANA CRUZ | GARCIA LOPEZ"),
        ],
    );
    check(Order::Commas, &[("GARCIA, ANA MARIA LOPEZ", "ANA MARIA LOPEZ | GARCIA")]);
}

#[test]
fn titles_are_no_names() {
    check(
        Order::GivenFirst,
        &[
            ("Mr JUAN CARLOS GARCIA", "JUAN CARLOS | GARCIA"),
            ("Ms Ana Garcia Lopez", "ANA | GARCIA LOPEZ"),
            ("Sra. Ana García", "ANA | GARCIA"),
            ("Dña. Ana García", "ANA | GARCIA"),
            ("Señor(a) Ana García", "ANA | GARCIA"),
            ("Mme Rose PIERRE", "ROSE | PIERRE"),
        ],
    );
    assert_eq!(parse_all("Señor(a) Ana García", Order::Open).len(), 1);
}

#[test]
fn singh_and_kaur_are_no_surnames() {
    check(
        Order::GivenFirst,
        &[
            ("Parminder Singh", "PARMINDER |"),
            ("Kaur Sandeep", "SANDEEP |"),
            ("KAUR, SANDEEP", "SANDEEP |"),
            ("Mandeep Singh Brar", "MANDEEP | BRAR"),
            ("BRAR SINGH, LAKHWINDER", "LAKHWINDER | BRAR"),
            ("Singh, FNU", "? SINGH | SINGH"),
        ],
    );
    assert_eq!(from_columns("Simran", "", "Singh", "").map(|name| shown(&name)), Some("SIMRAN |".to_owned()));
    assert_eq!(from_columns("", "", "Singh", "").map(|name| shown(&name)), Some(" | SINGH".to_owned()));
}

#[test]
fn given_names_of_haiti() {
    check(
        Order::GivenFirst,
        &[("Makenson Evens Exantus", "MAKENSON EVENS | EXANTUS"), ("Rose Celestin", "ROSE | CELESTIN")],
    );
}

#[test]
fn nobody_knows_the_order() {
    let name = parse("Xqwor Zrtek", Order::Open).unwrap();
    assert!(name.unordered);
    assert_eq!(name.given, name.surnames);
}

#[test]
fn columns_of_their_own() {
    let cases = [
        (["JUAN", "", "GARCIA", ""], "JUAN | GARCIA"),
        (["JUAN", "CARLOS", "GARCIA LOPEZ", ""], "JUAN CARLOS | GARCIA LOPEZ"),
        (["JUAN", "GARCIA", "LOPEZ", ""], "JUAN | GARCIA LOPEZ"),
        (["JUAN", "CARLOS", "LOPEZ", ""], "JUAN CARLOS | LOPEZ"),
        (["JUAN", "", "GARCIA", "LOPEZ"], "JUAN | GARCIA LOPEZ"),
        (["PASCUAL DIEGO", "", "MATEO FRANCISCO", ""], "PASCUAL DIEGO | MATEO FRANCISCO"),
        (["MATEO", "", "DIEGO", "PASCUAL"], "MATEO | DIEGO PASCUAL"),
        (["", "", "GARCIA, JUAN", ""], "JUAN | GARCIA"),
        (["FNU", "", "GARCIA", ""], " | GARCIA"),
        (["JUAN", "", "LNU", ""], "JUAN |"),
        (["ANA", "", "MORALES DE PEREZ", ""], "ANA | MORALES + de PEREZ"),
        (["MA.", "", "DE LA CRUZ", ""], "MARIA | CRUZ"),
        (["JUAN", "N/A", "CAAL", ""], "JUAN | CAAL"),
    ];
    for ([given, middle, surname, second], expected) in cases {
        let name = from_columns(given, middle, surname, second).unwrap();
        assert_eq!(shown(&name), expected, "{given} {middle} {surname} {second}");
    }
    assert_eq!(from_columns("", "", "", ""), None);
    assert_eq!(from_columns("FNU", "", "LNU", ""), None);
}

#[test]
fn aliases_come_after() {
    let cases = [
        ("Juan Garcia (Pancho)", vec!["JUAN | GARCIA", "PANCHO |"]),
        ("Juan \"Pancho\" Garcia", vec!["JUAN | GARCIA", "PANCHO |"]),
        ("JUAN GARCIA AKA JOSE LOPEZ", vec!["JUAN | GARCIA", "JOSE | LOPEZ"]),
        ("Juan Garcia a.k.a. Jose Lopez; Jose Perez", vec!["JUAN | GARCIA", "JOSE | LOPEZ", "JOSE | PEREZ"]),
        ("Juan Garcia alias Pancho", vec!["JUAN | GARCIA", "PANCHO |"]),
        ("Juan Garcia (8)", vec!["JUAN | GARCIA"]),
        ("Rosa Choc (mother)", vec!["ROSA | CHOC"]),
        ("Juan Garcia", vec!["JUAN | GARCIA"]),
    ];
    for (text, expected) in cases {
        let found: Vec<String> = parse_all(text, Order::Open).iter().map(shown).collect();
        assert_eq!(found, expected, "{text:?}");
    }
}

#[test]
fn surnames_in_capitals() {
    check(
        Order::Open,
        &[
            ("Jean-Baptiste PIERRE", "JEAN BAPTISTE | PIERRE"),
            ("PIERRE Jean-Baptiste", "JEAN BAPTISTE | PIERRE"),
            ("GARCIA LOPEZ Juan Carlos", "JUAN CARLOS | GARCIA LOPEZ"),
            ("Juan Carlos GARCIA LOPEZ", "JUAN CARLOS | GARCIA LOPEZ"),
            // The given name in capitals: what is known of the words is surer.
            ("MARIA Lopez", "MARIA | LOPEZ"),
            ("Sin nombre Caal", " | CAAL"),
        ],
    );
}

#[test]
fn written_together() {
    check(
        Order::Open,
        &[
            ("Ana PintoPadilla", "ANA | PINTO PADILLA"),
            ("PINTOPADILLA, ANA", "ANA | PINTO PADILLA"),
            ("Carlos RodriguezBonilla", "CARLOS | RODRIGUEZ BONILLA"),
            ("RODRIGUEZBONILLA CARLOS", "CARLOS | RODRIGUEZ BONILLA"),
            ("MariaElena Choc", "MARIA ELENA | CHOC"),
            ("MARIAELENA CHOC CAAL", "MARIA ELENA | CHOC CAAL"),
            ("JUANCARLOS GARCIA", "JUAN CARLOS | GARCIA"),
            ("JuanCarlosGarciaLopez", "JUAN CARLOS | GARCIA LOPEZ"),
            ("DELAROSA, JUAN", "JUAN | ROSA"),
            ("Juan De la CruzLopez", "JUAN | CRUZ LOPEZ"),
            ("Juan DeLaCruz", "JUAN | CRUZ"),
            ("Juan DeLeon Xol", "JUAN | LEON XOL"),
            // One name each.
            ("VILLANUEVA, ROSALINDA", "ROSALINDA | VILLANUEVA"),
            ("MARIANA CASTELLANOS", "MARIANA | CASTELLANOS"),
            ("CASTELLANSO, JOSEFINA", "JOSEFINA | CASTELLANSO"),
            ("ARISMENDEZ, ANA", "ANA | ARISMENDEZ"),
            ("HERNANDES, MARISOL", "MARISOL | HERNANDES"),
            ("Juan McDonald", "JUAN | MCDONALD"),
            ("Juan MacDonald", "JUAN | MACDONALD"),
            ("Juan GarcÍa MuÑoz", "JUAN | GARCIA MUNOZ"),
            ("Juan RodRiguez", "JUAN | RODRIGUEZ"),
        ],
    );
}

#[test]
fn initials_alone() {
    check(Order::Open, &[("W.I.R.B.", "? W I R B | W I R B"), ("M.T.M.D.", "? M T M D | M T M D")]);
}
