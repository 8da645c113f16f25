//! Names to invent people from: the judge's own lists, the commonest first; the order is by hand, not counted.

/// Given names of grown men, and of boys.
pub(super) const MEN: &str = "José Juan Luis Carlos Mario Pedro Miguel Francisco Manuel Jorge Jesús Antonio Marvin \
    Oscar Víctor Santos Edwin Wilmer Walter Selvin Julio Rigoberto Rolando Elmer Nelson Roberto Fredy Byron Henry Edgar \
    Ángel Domingo Melvin Rafael Marcos Daniel David Pablo Tomás Felipe Gerardo Rubén Josué Nery Hugo Eduardo Alfredo \
    Arnulfo Cristóbal Gilberto Andrés Diego Sebastián Mateo Esteban Baltazar Delmer Noé Isaías Abelardo Osman Darwin \
    Ramón Ernesto Armando Leonel Otoniel Obdulio Adán Eliseo Fidel Hermelindo Anselmo Ubaldo Wilfredo Eulalio Lisandro";
pub(super) const BOYS: &str = "José Kevin Brayan Carlos Luis Anderson Juan Ángel Jefferson Cristian Josué Daniel Marvin \
    Edwin Alexander Wilmer Diego Axel Elmer Denilson Miguel Jonathan Kenneth Pedro Francisco Dylan Steven Erick Cristofer \
    Yeison Wilson Jeremías Melvin Emerson Maynor Allan Darwin Antony Gerson Rony Henry Isaac Selvin Bairon Justin Eduar \
    Mateo Santiago Sebastián Domingo Andrés Mynor Osmin Nahum Ezequiel Eliab Abner Joel Adonías Gabriel Samuel Walter";
pub(super) const WOMEN: &str = "María Ana Juana Rosa Blanca Sandra Marta Santos Gloria Glenda Carmen Reina Claudia Silvia \
    Karla Norma Elena Ingrid Wendy Suyapa Dilcia Francisca Iris Sonia Isabel Delmy Yolanda Catarina Marleny Mirna Evelin \
    Josefina Dora Maritza Margarita Lesbia Nohemí Aura Angélica Petrona Micaela Dolores Gladis Olga Lucía Magdalena \
    Patricia Irma Rosario Sofía Brenda Yesenia Lorena Roxana Xiomara Telma Odilia Eulalia Candelaria Vilma Verónica \
    Concepción Fidelina Manuela Bertila Digna Yanira Heidi Hilda Cecilia Esperanza Guadalupe Leticia Matilde Ofelia";
pub(super) const GIRLS: &str = "María Ashley Daniela Genesis Kimberly Yeimi Emely Nicol Ana Brittany Angie Dayana Alison \
    Heidy Estefany Karla Melany Sherlyn Rosa Keily Litzy Marely Allison Juana Fátima Gabriela Evelyn Damaris Yaquelin \
    Valeria Camila Sofía Genésis Esmeralda Yadira Lesly Jazmín Dulce Helen Katerin Wendy Suri Nayeli Perla Elsa Abigail \
    Noemí Rut Ester Catarina Candelaria Micaela Ximena Lucía Brenda Scarleth Naydelin Yoselin Mía Arely Ingrid Zoila";

/// Second given names.
pub(super) const MEN_SECOND: &str = "Antonio Alberto Armando Enrique Alexander Eduardo Manuel Fernando Ernesto Humberto \
    Roberto Alfredo Rolando Daniel Ramón Arturo Adalberto Estuardo Orlando Geovany Leonel Amílcar Israel Isaías Efraín \
    Misael Vinicio Edgardo Obed Yovani Gabriel Elías Otoniel Salvador Evelio Aroldo René Emilio Abel Gregorio Leonardo";
pub(super) const WOMEN_SECOND: &str = "Elizabeth Isabel Carolina Yamileth Marleny Guadalupe Beatriz Patricia Maribel \
    Esperanza Leticia Cristina Yolanda Marisol Alejandra Concepción Consuelo Noemí Esmeralda Lisbeth Azucena Mercedes \
    Rosaura Argentina Lizeth Aracely Roxana Nineth Magaly Dolores Josefa Xiomara Abigail Julissa Rosibel Estela Victoria";

/// Surnames of Spanish origin: those common everywhere first, then a long tail.
pub(super) const LADINO: &str = "López García Hernández Martínez Pérez González Rodríguez Ramírez Morales Gómez Vásquez \
    Cruz Reyes Díaz Flores Castillo Mejía Sánchez Ramos Méndez Mendoza Velásquez Aguilar Ortiz Rivera Gutiérrez Alvarado \
    Torres Castro Chávez Domínguez Jiménez Ruiz Romero Escobar Orellana Guzmán Pineda Juárez Álvarez Santos Estrada \
    Lemus Moreno Vargas Contreras Rivas Portillo Zelaya Maldonado Murillo Lara Salazar Fuentes Cardona Barrios Monterroso \
    Guevara Figueroa Ayala Molina Bonilla Padilla Amaya Argueta Funes Sandoval Bautista Cabrera Calderón Miranda Medina \
    Duarte Valle Interiano Paz Recinos Chacón Leiva Perdomo Godoy Henríquez Quintanilla Menjívar Alfaro Palma Marroquín \
    Franco Arévalo Osorio Barrera Solórzano Lorenzo Carrillo Arriaga Galdámez Erazo Nolasco Rosales Villatoro Mazariegos \
    Sagastume Esquivel Cáceres Banegas Euceda Turcios Madrid Carías Matute Zavala Bardales Licona Pacheco Discua Ponce \
    Izaguirre Umaña Andrade Melgar Ventura Membreño Berríos Gálvez Girón Del_Cid De_León De_la_Cruz Dubón Rápalo Enamorado \
    Lobo Zúniga Antúnez Meza Cárcamo Oliva Coello Canales Varela Benítez Ardón Alemán Hércules Sorto Granados Chicas \
    Serrano Lazo Chinchilla Sarmiento Corado Samayoa Ovalle Escalante Villeda Gámez Sabillón Tábora Paredes Pinto Pleitez \
    Valladares Mancía Tejada Batres Landaverde Cornejo Majano Quinteros Saravia Zaldívar Zepeda Trujillo Urbina Urrutia \
    Ocampo Noguera Montoya Monzón Motta Nájera Navas Ochoa Oseguera Pinzón Polanco Rauda Rubio Salguero Soto Tobar \
    Trejo Ulloa Vanegas Vega Ventura Vides Yanes Zamora Zaldaña Ábrego Acevedo Acosta Aldana Alas Arana Argumedo Ávila \
    Barahona Barillas Batz Bolaños Borjas Bran Bueso Bustillo Cálix Campos Cantarero Castellanos Centeno Cerrato Claros \
    Corea Cortez Cubas Dardón Donis Elvir Espinal Espinoza Fajardo Galeas Galindo Gamero Garza Grijalva Guardado Hernán \
    Herrera Huezo Irías Laínez Lagos Lainfiesta Larios Linares Lozano Machado Mairena Manzanares Martell Mena Mijangos \
    Milla Moncada Montes Morán Moya Munguía Najarro Núñez Obando Ordóñez Osorto Palacios Peralta Pereira Posadas Prado \
    Puerto Quiroz Rapalo Raudales Rendón Revolorio Rodas Roldán Rosa Sabio Salinas Salmerón Sauceda Segovia Sevilla Sierra \
    Sosa Suazo Tercero Tinoco Toledo Trochez Vallecillo Velis Vicente Villacorta Villalta Villanueva Zapata Zeledón";
/// Surnames of Maya origin (K'iche', Kaqchikel, Q'eqchi', Mam, Ch'orti').
pub(super) const MAYA: &str = "Caal Pop Tzoc Cuc Quej Ajú Xol Choc Chub Coc Ical Tut Tiul Cucul Chen Xi Maquín Batz Ixcoy \
    Tzul Sis Xicay Tum Chitay Tol Sic Coj Cac Yat Guox Toj Ajanel Tzep Chávez Us Chiroy Cúmez Saquic Xiloj Tecún Ixchop \
    Racancoj Chay Tax Sacalxot Coyoy Ajpop Quiej Calel Tumax Ixcot Ambrocio Matzir Culajay Sucuc Tuc Chicol Xinico Mux \
    Ren Sotz Cutz Boror Subuyuj Pirir Raxón Sactic Chamalé Cuxum Canil Coy Cho Bolom Pacay Yaxcal Beb Asig Cacao Teni \
    Ixtecoc Lem Poou Chún Jom Icó Tzí Mó Macz Sub Tzub Paau Rax Chocooj Ramírez Interiano Súchite Tajtaj Garnica Vail";
/// Given names that serve as surnames in Huehuetenango (Q'anjob'al, Chuj, part of Mam).
pub(super) const FILIATION_MEN: &str = "Juan Pedro Francisco Diego Mateo Pascual Andrés Sebastián Domingo Miguel Lucas \
    Tomás Nicolás Gaspar Antonio Baltazar Esteban Marcos Manuel Alonzo Bartolo Jacinto Ramón Ventura Simón";
pub(super) const FILIATION_WOMEN: &str = "María Juana Eulalia Catarina Ana Isabel Micaela Magdalena Lucía Petrona \
    Candelaria Angelina Francisca Dominga Eva Galindra Rosa Marta Juliana Malín Elena";
/// Brazil and Romania.
pub(super) const BRAZIL: &str = "Silva Santos Oliveira Souza Pereira Ferreira Alves Lima Gomes Ribeiro Martins Carvalho \
    Almeida Rocha Dias Barbosa Nascimento Araújo Vieira Cardoso Teixeira Moura Batista Freitas Moreira Miranda Duarte";
pub(super) const BRAZIL_MEN: &str = "João José Carlos Paulo Marcos Rafael Lucas Gabriel Wagner Adriano Fábio Leandro Wesley \
    Gilmar Edson Thiago Mateus Vinícius Cauã Enzo Davi";
pub(super) const BRAZIL_WOMEN: &str = "Maria Ana Adriana Juliana Fernanda Patrícia Aline Vanessa Luana Sirlene Rosângela \
    Larissa Júlia Vitória Emanuelly Yasmin Isadora Kauane";
pub(super) const ROMANIA: &str =
    "Rostas Ciurar Lacatus Lingurar Covaci Caldarar Dumitru Stan Munteanu Radu Moldovan Varga";
pub(super) const ROMANIA_MEN: &str =
    "Ionut Marian Florin Gheorghe Vasile Adrian Costel Alexandru David Andrei Narcis Robert";
pub(super) const ROMANIA_WOMEN: &str =
    "Maria Elena Mihaela Florentina Ioana Daniela Rebeca Denisa Larisa Narcisa Ramona";

/// Given names as clerks shorten them.
pub(super) const ABBREVIATIONS: &[(&str, &str)] = &[
    ("María", "Ma."),
    ("José", "J."),
    ("Juan", "J."),
    ("Francisco", "Fco."),
    ("Francisca", "Fca."),
    ("Guadalupe", "Gpe."),
    ("Concepción", "Concep."),
    ("Antonio", "Ant."),
    ("Domingo", "Dgo."),
];

/// What stands where nobody knew the name: given names, surnames; an empty one is left as it was.
pub(super) const PLACEHOLDERS: &[(&str, &str)] = &[
    ("FNU", ""),
    ("", "LNU"),
    ("FNU", "LNU"),
    ("FNU", "UNKNOWN"),
    ("HIJO", ""),
    ("BABY", ""),
    ("MINOR CHILD", ""),
    ("", "UNKNOWN"),
    ("", "XXX"),
];

/// Pet names as clerks write them.
pub(super) const NICKNAMES: &[(&str, &str)] = &[
    ("José", "Chepe"),
    ("Francisco", "Pancho"),
    ("Guadalupe", "Lupita"),
    ("Antonio", "Toño"),
    ("Jesús", "Chus"),
    ("Manuel", "Meme"),
    ("Dolores", "Lola"),
    ("Concepción", "Conchita"),
    ("Rosario", "Chayo"),
    ("Juana", "Juanita"),
    ("Rosa", "Rosita"),
    ("Miguel", "Miguelito"),
    ("Carlos", "Carlitos"),
    ("Ana", "Anita"),
    ("Luis", "Luisito"),
    ("Pedro", "Perico"),
    ("Víctor", "Vitín"),
    ("Santos", "Santitos"),
    ("Margarita", "Márgara"),
    ("Isabel", "Chabela"),
    ("Roberto", "Beto"),
    ("Alberto", "Beto"),
    ("Eduardo", "Lalo"),
    ("Gerardo", "Lalo"),
    ("Daniel", "Dani"),
    ("Gabriela", "Gaby"),
    ("Fernando", "Nando"),
    ("Rafael", "Rafa"),
    ("Alejandra", "Ale"),
    ("Alexander", "Alex"),
    ("Patricia", "Paty"),
    ("Yolanda", "Yoli"),
];

/// A pool as a list. `_` stands for a space inside a name.
pub(super) fn list(pool: &'static str) -> Vec<String> {
    pool.split_whitespace().map(|name| name.replace('_', " ")).collect()
}
