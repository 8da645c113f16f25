"""Invents people's names: pools by people and language, weighted by rank, with rare names put together from parts."""

from __future__ import annotations

import bisect
from random import Random

SPANISH_SURNAMES = """López García Hernández Pérez Martínez Rodríguez Ramírez González Morales Méndez Gómez Vásquez Cruz Díaz Reyes
Castillo Flores Mejía Juárez Ramos Velásquez Gutiérrez Aguilar Mendoza Rivera Ortiz Orellana Chávez Ruiz Álvarez Alvarado Castro
Sánchez Torres Jiménez Vargas Domínguez Santos Guzmán Contreras Rivas Salazar Lemus Fuentes Romero Molina Estrada Pineda Escobar
Figueroa Cardona Barrios Carrillo Castañeda Godínez Herrera Navarro Maldonado Miranda Monzón Osorio Ávila Bonilla Lara Zelaya
Funes Amaya Banegas Cáceres Euceda Padilla Paz Erazo Discua Mejilla Murillo Núñez Oseguera Palma Portillo Raudales Sabillón Suazo
Turcios Urbina Valladares Varela Vallecillo Zavala Zúniga Aguirre Andino Antúnez Argueta Arita Ayala Baquedano Barahona Bautista
Benítez Borjas Bustillo Caballero Calderón Canales Cárcamo Carranza Cartagena Castellanos Claros Colindres Córdova Corea Cortés
Cubas Deras Dubón Durón Elvir Enamorado Escoto Espinal Espinoza Fajardo Ferrera Galdámez Galeas Galindo Gámez Garay Girón Gradis
Guardado Guerra Guevara Guillén Henríquez Hércules Iraheta Interiano Izaguirre Laínez Landaverde Lagos Licona Linares Lobo Lozano
Machado Madrid Manzanares Marroquín Matamoros Matute Medina Melara Melgar Membreño Menjívar Mencía Meléndez Meza Milla Montes
Montoya Mora Moreno Muñoz Nájera Nolasco Ochoa Oliva Orantes Ordóñez Pacheco Peña Peralta Perdomo Pinto Ponce Posadas Quezada
Quintanilla Ramales Recinos Regalado Rosales Rosa Rubio Saavedra Salguero Salinas Samayoa Sandoval Santamaría Serrano Sierra
Solano Solís Sorto Soto Tábora Tejada Tobar Trejo Trinidad Troches Ulloa Umaña Umanzor Valencia Valle Vega Velado Ventura Vides
Villanueva Villeda Villatoro Yanes Zaldívar Zamora Zepeda Alfaro Abrego Alas Aparicio Arévalo Arriaza Ascencio Batres Beltrán
Campos Cañas Cerón Chicas Cornejo Crespín Escalante Granados Grijalva Huezo Jovel Lovo Majano Marín Mármol Monterrosa Najarro
Olmedo Pleitez Renderos Saravia Servellón Tenorio Torrento Zometa Arana Archila Asencio Barrera Cabrera Calel Coronado Corado
Cifuentes Duarte Duque Enríquez Esquivel Franco Gálvez Gudiel Illescas Jerónimo Lorenzana Lucero Marcos Mazariegos Mérida Montenegro
Oliveros Ovalle Paiz Palacios Paredes Polanco Rosado Roldán Sagastume Salvatierra Santizo Sarceño Sosa Tello Trujillo Vielman
Villagrán Zacarías Argüello Baltodano Blandón Centeno Chamorro Cuadra Dávila Gaitán Lanuza Lacayo Mairena Obando Picado Rugama
Talavera Téllez Tinoco Zeledón Altamirano Bermúdez Cisneros Cervantes Delgado Gallegos Huerta Ibarra Luna Lugo Nava Olvera
Patiño Robles Rojas Tapia Uribe Valdez Velarde Villegas Guamán Quishpe Chimborazo Morocho Zhagüi Cajamarca Tenesaca Loja
Ochoa Sarmiento Vintimilla Llivisaca Naula Yupa Caguana Lliguichuzhca""".split()
RARE_SPANISH_ROOTS = "Carr Vill Mont Quir Bel Cast Olm Zald Ard Barr Esc Guard Land Ur Ech Arg Mir Sal Tor Val".split()
RARE_SPANISH_ENDS = "ales uela anco iza ejo ondo arte ezuma aberry ivar ueta andía avides otegui ierrez arza amonte eira".split()
SPANISH_PHRASES = [
    "de León",
    "de la Cruz",
    "De Paz",
    "de Jesús",
    "de los Santos",
    "del Cid",
    "de la Rosa",
    "Del Valle",
    "de la O",
    "Montes de Oca",
    "San Juan",
    "de Mata",
    "Ponce de León",
    "del Águila",
]

KICHE_SURNAMES = """Tzoc Ixcoy Chaclán Us Tum Lux Ajanel Chávez Tiu Batz Pu Cuá Ixchop Zapeta Tzunux Pacajá Cor Ventura Calel Toj Mejía
Imul Xirum Tol Saquic Panjoj Morales Quino Chay Ajú Sapón Racancoj Vicente Tax Puac Menchú Baquiax Garcia Chanchavac Sam Tzul
Yax Poncio Canastuj Barreno Caniz Socop Tistoj Xiloj Soc Sacalxot Cojulún Coyoy Citalán Colop Ordóñez Ixquiac Gómez Velásquez
Zárate Tecum Cux Medrano Riquiac Mateo Ren Conoz Suy Choguaj Guarcas Xon Xiquín Macario Tebalán""".split()
KAQCHIKEL_SURNAMES = """Xicay Cúmez Sunuc Otzoy Simón Chonay Tubac Cujcuy Chalí Perén Sirín Miza Muxtay Bal Camey Tococh Raxón Cos Catú
Yaqui Yos Balán Patal Chavajay Sotz Quisquiná Saloj Tuy Julajuj Guantá Ajcalón Chiyal Sicajaú Tzian Coló Bocel Cuc Ajsivinac Mich
Gabriel Tohom Jutzutz Semeyá Itzep Apén Tucubal Canel Chicol Sanúm Ejcalón Icú Matzer Sequén Curruchich Calí Bala""".split()
QEQCHI_SURNAMES = """Caal Choc Pop Coc Tec Xol Cucul Ical Chub Maquín Cac Ba Tiul Bolom Che Cuz Yat Botzoc Sacul Quib Teyul Ixim Chen
Tzalam Quej Caz Max Pec Mucú Cholóm Bá Tut Chó Xo Icó Chocooj Tzí Ac Mez Coy Sub Xuc Rax Asig Pan Bac Chiquín Tox Paau Seb Ichich
Chún Có Cabnal Rey Ixtecoc""".split()
MAM_SURNAMES = """Ramírez Pablo Calmo Mendoza Jerónimo Matías Bautista Ortiz Cruz Aguilón Sales Jiménez Ambrocio Temaj Marroquín Coronado
Feliciano Chilel Cobón Miranda Salucio Velásquez Orozco Tomás Pérez Domingo Gabriel Díaz Mejía Carrillo Cinto Agustín Félix Crisóstomo
Isidro Ailón Escalante Huinac Chún Niz Tojil Maldonado Bámaca Cardona Fabián Ventura Godínez Lucas Morente Gregorio""".split()
IXIL_SURNAMES = """Brito Raymundo Cobo Ceto Santiago Bernal Terraza Marcos Chávez Corio Cedillo Asicona Matóm Velasco Anay Caba Laynez
Solís Rivera Pacheco Guzaro Canay Itzep Escobar Toma Hu Ijóm Sánchez Cuchil Chel""".split()
QANJOBAL_NAMES_M = """Diego Pedro Pascual Sebastián Domingo Mateo Lucas Tomás Juan Francisco Andrés Miguel Antonio Gaspar Nicolás Marcos
Baltazar Felipe Manuel Esteban Simón Mekel Lorenzo Bartolo Alonzo Xuwan Matal Jorge Palás""".split()
QANJOBAL_NAMES_F = """María Eulalia Juana Ana Catarina Isabel Petrona Magdalena Dominga Angelina Lucía Candelaria Micaela Elena Mikin Malin
Rosa Marta Fabiana Pascuala Andrea Teresa Matilde""".split()
GARIFUNA_SURNAMES = """Norales Guity Arzú Bernárdez Lino Batiz Castillo Suazo Martínez Álvarez Ávila Güity Arriola Casildo Figueroa Laboriel
Reyes Sambulá Zapata Fernández Ramos Dolmo Marín Flores Valerio Palacios Ortiz Mejía Centeno Róchez""".split()
BRAZIL_SURNAMES = """Silva Santos Souza Oliveira Pereira Lima Ferreira Costa Rodrigues Almeida Nascimento Alves Carvalho Araújo Ribeiro
Fernandes Gomes Martins Rocha Barbosa Moreira Dias Teixeira Mendes Freitas Cardoso Ramos Gonçalves Santana Moura Castro Campos Andrade
Pinto Batista Vieira Correia Nunes Soares Marques Machado Coelho Leite Monteiro Borges Miranda Cunha Assunção Brandão Viana Bicalho
Queiroz Paiva Pimenta Rezende Siqueira Toledo Valadão Xavier Figueiredo Lacerda Magalhães Neves Peixoto Portela Sá Tavares
Guimarães Drumond Faria Fonseca Quintão""".split()
BRAZIL_M = """José João Antônio Francisco Carlos Paulo Pedro Lucas Luiz Marcos Gabriel Rafael Daniel Marcelo Bruno Eduardo Felipe Rodrigo
Wesley Wanderson Welington Davi Arthur Enzo Kauã Matheus Thiago Vinícius Gilson Edmilson Valdeir Ronaldo Cleiton Jefferson Uelton""".split()
BRAZIL_F = """Maria Ana Francisca Antônia Adriana Juliana Márcia Fernanda Patrícia Aline Sandra Camila Amanda Bruna Jéssica Letícia Júlia
Luciana Vanessa Mariana Gabriela Rosângela Simone Lorena Sabrina Emanuelly Kauane Valentina Cleide Edilene Geovana Thaís""".split()
ROMANIA_SURNAMES = """Popa Munteanu Constantin Stan Lăcătuș Căldărar Ciurar Dumitru Gheorghe Ion Rădulescu Marin Lingurar Moldovan Rostaș
Covaci Ștefan Costache Tudor Barbu Cîrpaci Stoica Mihai Preda Florea Iancu Bîzoi Miclescu Drăgan Stănescu Ursu Manea Feraru Argintaru
Zlătar Pițigoi Lupu Voicu Neagu Călin Bălan Cazacu Boldor Vasile Muntean Ilie Toma Grancea Velcu Păun""".split()
ROMANIA_M = """Ion Florin Marian Gheorghe Nicolae Vasile Constantin Ionuț Daniel Alexandru Costel Viorel Cristian Gabriel Marius Ștefan
Samuel Narcis Darius Rareș Iosif Aurel Petru Traian Moise""".split()
ROMANIA_F = """Maria Elena Ioana Ana Mihaela Cristina Florentina Daniela Andreea Alexandra Loredana Rebeca Estera Sorina Lăcrămioara
Mădălina Claudia Violeta Roxana Denisa Larisa Ramona Dorina""".split()
HAITI_SURNAMES = """Jean Pierre Joseph Louis Charles François Michel Jean-Baptiste Jean-Pierre Etienne Antoine Paul Dorvil Saint-Fleur Augustin
Désir Exantus Jean-Louis Noël Philippe Toussaint Cadet Célestin Estimé Fleurimond Guillaume Innocent Joachim Lafortune Larose Lormil
Merveille Metellus Mondésir Orélien Petit-Frère Prophète Sainvil Thélusma Ulysse Valcin Vilsaint Zéphir Bien-Aimé Delva Dieujuste""".split()
HAITI_M = """Jean Wilner Frantz Pierre Jocelyn Wisly Reginald Evens Mackenson Junior Emmanuel Dieuseul Roodly Stanley Kervens Odilon Fritznel
Jameson Woodson Clédor Ricardo""".split()
HAITI_F = """Marie Rose Guerline Nadège Mirlande Fabiola Islande Rosemène Wideline Esther Daphnée Lovely Ketsia Yvrose Widlyne Naïka Dieula
Sherline Judeline Clairemène""".split()
PUNJAB_CLANS = "Dhillon Sidhu Gill Sandhu Brar Grewal Bajwa Randhawa Sekhon Virk Aulakh Cheema Mann Sohal Bains Toor".split()
PUNJAB_GIVEN = """Gurpreet Harpreet Manpreet Jaspreet Amandeep Sukhwinder Kuldeep Rajwinder Navdeep Lovepreet Harjit Baljit Gursharan
Simranjit Ramandeep Paramjit Arshdeep Kiranjot Jagmeet Sandeep""".split()
GUJARAT_SURNAMES = "Patel Shah Desai Chaudhari Prajapati Thakor Solanki Parmar Chauhan Rathod Barot Darji Panchal Vyas".split()
GUJARAT_M = "Jagdish Dinesh Hitesh Mahesh Vishal Ramesh Nilesh Kamlesh Bharat Dhaval Chirag Jignesh Meet Dharmik Harsh Alpesh".split()
GUJARAT_F = "Vaishali Hetal Jignasha Kinjal Dharti Nita Komal Payal Bhavika Vihangi Riya Sonal Ila Daksha Mittal Asha".split()

OLD_M = """José Juan Luis Carlos Francisco Miguel Jorge Mario Pedro Manuel Santos Antonio Julio Oscar Marvin Edgar Rigoberto Víctor Héctor
César Rolando Otto Ángel Rafael Ricardo Roberto Fernando Edwin Walter Nery Noé Elías Isaías Jeremías Ezequiel Moisés Samuel Daniel
David Abraham Isaac Jacobo Benjamín Josué Gilberto Alberto Humberto Norberto Dagoberto Osmin Selvin Melvin Elvin Milton Wilmer Elmer
Gerson Nahún Saúl Joel Amílcar Byron Esvin Erwin Obdulio Rubén Reginaldo Evaristo Eusebio Marcelino Celestino Secundino Cipriano
Maximiliano Bonifacio Wenceslao Leonel Adalberto Arnoldo Reynaldo Efraín Hermelindo Erasmo Macario Basilio Cristóbal Domingo Pascual
Sebastián Tomás Gaspar Nicolás Andrés Felipe Lázaro Timoteo Bernabé Eliseo Eleazar Gedeón Misael Abner Rony Delmer Denis Fredy Henry
Franklin Nelson Wilson Lester Olvin Orlin Darwin Concepción Guadalupe Trinidad Cándido Hilario Porfirio Tránsito Salvador Jesús""".split()
OLD_F = """María Ana Juana Rosa Marta Marta Carmen Gloria Blanca Irma Olga Silvia Sandra Claudia Reina Glenda Norma Elsa Dora Sonia Mirna Dilcia
Francisca Petrona Catarina Magdalena Micaela Tomasa Candelaria Dominga Eulalia Isabel Lucía Manuela Josefa Angelina Vilma Aura Telma
Maritza Yolanda Marina Floridalma Odilia Zoila Ofelia Adela Herlinda Hermelinda Fidelina Amalia Argentina Suyapa Digna Delmy Iris Nolvia
Xiomara Wendy Lesly Karla Jessica Evelyn Ingrid Heidy Mayra Maribel Maricela Yesenia Elvira Victoria Cristina Teresa Concepción
Guadalupe Mercedes Rosario Dolores Consuelo Esperanza Milagro Santos Bertila Cándida Ester Rut Noemí Raquel Rebeca Sara Débora Elisabet
Marlen Marleny Magaly Lidia Lilian Leticia Julia Erlinda Elida Ermelinda Albertina Cristabel Santa Feliciana Tránsito Rufina""".split()
NEW_M = """Brayan Kevin Cristian Jefferson Anderson Josué Ángel Alexander Emerson Jonathan Wilson Yeison Jhon Bryan Justin Jeison Dilan
Dylan Ever Elmer Isaías Axel Allan Maynor Edilson Franklin Steven Estiven Yordi Jordy Maicol Michael Deiby Deybin Keneth Erick Mateo
Matías Santiago Thiago Ian Liam Jostin Yostin Jairo Darwin Eduar Yunior Elian Eliam Gael Ismael Emanuel Yahir Jafet Caleb Nehemías
Zabdiel Esdras Enoc Oseas Jeremy Jason Yeferson Duglas Wilder Denilson Ronaldo Leonel Neymar Cristofer Kristopher Marlon Harold""".split()
NEW_F = """Kimberli Kimberly Ashley Ashly Génesis Daniela Dayana Yosselin Yoselin Jocelyn Britany Britani Emely Emily Estefany Stefany Keily
Keyli Nayeli Naydelin Jennifer Yenifer Katherine Katerin Sherlyn Cherlin Melany Melani Allison Alison Valeria Ximena Camila Fernanda
Alejandra Gabriela Angélica Esmeralda Perla Abigail Abigaíl Eunice Sarai Saraí Dariana Litzy Lisbeth Lizbeth Heysel Dulce Scarleth
Esli Madelyn Madelin Marielos Evelin Fátima Michelle Mishel Wendoly Suany Gissel Yisel Celeste Milagros Luz Ariana Keren Betsabé
Yulisa Yaretzi Mayerly Meylin Yamileth Hazel Astrid Helen Josseline Sofía Ruth Mildred""".split()
ONSETS = "Yos Day Kei Mil Jos Nay Bri Dan Ash Es Hey Gen Yul Jai Wil Der Dei Mar Kar El Ro Is Ne Os Ed Her".split()
CODAS_F = "elin lyn ary eidy issa eli ana eth lin mary veth sy ney leny rith zury".split()
CODAS_M = "ber vin son mer iel ander lin ford man ron nel zon biel ery eldo".split()
SECOND_M = "Antonio Alexander Manuel Alberto Eduardo Alfredo Enrique Daniel Estuardo Orlando Armando Adán Ariel Josué Isaí Francisco Noel Elías".split()
SECOND_F = (
    """Isabel Elizabeth Guadalupe Carolina Beatriz Alejandra Marisol Lucrecia Elena Yamileth Abigail Nohemí Angelina Cristina Suyapa Lucía""".split()
    + ["del Carmen", "de Jesús"]
)
PHRASE_F = ["de los Ángeles", "del Carmen", "de Jesús", "del Rosario", "de la Luz", "del Tránsito"]

NICKNAMES = {
    "Francisco": ["Paco", "Chico", "Pancho"],
    "José": ["Chepe", "Pepe"],
    "Jesús": ["Chus", "Chuy"],
    "Guadalupe": ["Lupe", "Lupita"],
    "Concepción": ["Concha", "Chon"],
    "Dolores": ["Lola"],
    "Rosario": ["Chayo"],
    "Manuel": ["Meme", "Mel"],
    "Antonio": ["Toño"],
    "Roberto": ["Beto"],
    "Alberto": ["Beto", "Tito"],
    "Gilberto": ["Beto"],
    "Eduardo": ["Guayo", "Lalo"],
    "Luis": ["Güicho", "Lucho"],
    "Ana": ["Anita"],
    "Juana": ["Juanita"],
    "María": ["Mari", "Mary"],
    "Carmen": ["Menchita"],
    "Mercedes": ["Meches"],
    "Isabel": ["Chabela"],
    "Catarina": ["Cata", "Catín"],
    "Juan": ["Juancho", "Juanito"],
    "Pedro": ["Perucho"],
    "Alejandra": ["Ale"],
    "Daniel": ["Dany"],
    "Miguel": ["Migue"],
    "Rafael": ["Rafa"],
    "Fernando": ["Nando"],
    "Héctor": ["Tito"],
    "Salvador": ["Chamba"],
    "Santiago": ["Chago"],
    "Domingo": ["Mingo"],
    "Sebastián": ["Sebas"],
    "Eulalia": ["Lalia"],
    "Rosa": ["Rosita"],
    "Marta": ["Martita"],
    "Gabriela": ["Gaby"],
    "Angelina": ["Lina"],
    "Elizabeth": ["Eli", "Liz"],
    "Kimberli": ["Kim"],
    "Kimberly": ["Kim"],
    "Jefferson": ["Jeff"],
    "Ricardo": ["Cayo"],
    "Yosselin": ["Yoss"],
    "Cristian": ["Cris"],
    "Estefany": ["Fany"],
    "Petrona": ["Petro"],
    "Tomasa": ["Tomasita"],
    "Víctor": ["Vico"],
    "Gregorio": ["Goyo"],
    "Ignacio": ["Nacho"],
    "Mario": ["Mayito"],
    "Pascual": ["Pascualito"],
    "Josefa": ["Chepa"],
    "Consuelo": ["Chelo"],
}

# Country of birth -> [(people, share)]; a people has its towns below, and each town its own few common surnames.
PEOPLES = {
    "GT": [("ladino", 0.36), ("kiche", 0.14), ("kaqchikel", 0.05), ("qeqchi", 0.12), ("mam", 0.15), ("qanjobal", 0.12), ("ixil", 0.06)],
    "HN": [("catracho", 0.95), ("garifuna", 0.05)],
    "SV": [("guanaco", 1.0)],
    "NI": [("nica", 1.0)],
    "MX": [("mexican", 1.0)],
    "EC": [("ecuadorian", 1.0)],
    "BR": [("brazilian", 1.0)],
    "RO": [("romanian", 1.0)],
    "HT": [("haitian", 1.0)],
    "IN": [("punjabi", 0.6), ("gujarati", 0.4)],
}
TOWNS = {
    "ladino": """Jalapa;Chiquimula;Jutiapa;Asunción Mita;Camotán;Jocotán;Esquipulas;Zacapa;Gualán;Morales;Coatepeque;Malacatán;Retalhuleu;
Mazatenango;Escuintla;Santa Rosa de Lima;Villa Nueva;Mixco;Sanarate;San Luis Jilotepeque;Poptún;La Libertad;Sayaxché;Cuilapa""",
    "kiche": "Joyabaj;Chichicastenango;Santa Cruz del Quiché;Totonicapán;Momostenango;Zacualpa;San Pedro Jocopilas;Sacapulas;Cunén;Uspantán;Nahualá;Cantel",
    "kaqchikel": "San Juan Comalapa;Tecpán;Patzún;Patzicía;San Juan Sacatepéquez;Sololá;Santa Apolonia;San Martín Jilotepeque",
    "qeqchi": "San Pedro Carchá;Cobán;Cahabón;Lanquín;Chisec;Fray Bartolomé de las Casas;Panzós;El Estor;Ixcán;Senahú",
    "mam": "Todos Santos Cuchumatán;Comitancillo;Concepción Tutuapa;San Ildefonso Ixtahuacán;Colotenango;Tacaná;Tajumulco;Ostuncalco;Cabricán;Aguacatán",
    "qanjobal": "San Mateo Ixtatán;Santa Eulalia;San Pedro Soloma;Barillas;San Juan Ixcoy;San Miguel Acatán;San Rafael La Independencia;Nentón",
    "ixil": "Nebaj;Chajul;Cotzal",
    "catracho": """San Pedro Sula;Choloma;El Progreso;La Ceiba;Olanchito;Tocoa;Comayagua;La Paz;Santa Bárbara;Copán Ruinas;Gracias;La Esperanza;
Juticalpa;Catacamas;Danlí;Choluteca;Nacaome;Yoro;Villanueva;Puerto Cortés;Santa Rosa de Copán;Marcala;Intibucá;Tegucigalpa""",
    "garifuna": "Tela;Trujillo;Limón;Santa Fe;Iriona",
    "guanaco": "San Miguel;Usulután;Ahuachapán;Chalatenango;La Unión;Santa Ana;Sonsonate;Cojutepeque;Ciudad Barrios;Jucuapa",
    "nica": "Estelí;Somoto;Chinandega;Jinotega;Ocotal",
    "mexican": "Chilapa;Tlapa;Apatzingán;Aguililla;Tierra Colorada;Putla;Juxtlahuaca",
    "ecuadorian": "Cañar;Biblián;Gualaceo;Girón;Alausí",
    "brazilian": "Governador Valadares;Ipatinga;Teófilo Otoni;Ariquemes;Cacoal;Caratinga",
    "romanian": "Țăndărei;Craiova;Slobozia;Bacău;Fetești",
    "haitian": "Gonaïves;Port-de-Paix;Léogâne;Hinche",
    "punjabi": "Jalandhar;Kapurthala;Hoshiarpur;Moga",
    "gujarati": "Mehsana;Kalol;Dingucha;Nadiad",
}
LANGUAGES = {
    "kiche": "K'iche'",
    "kaqchikel": "Kaqchikel",
    "qeqchi": "Q'eqchi'",
    "mam": "Mam",
    "qanjobal": "Q'anjob'al",
    "ixil": "Ixil",
    "garifuna": "Garifuna",
    "brazilian": "Portuguese",
    "romanian": "Romanian",
    "haitian": "Haitian Creole",
    "punjabi": "Punjabi",
    "gujarati": "Gujarati",
}


class Pool:
    """Words in order of how common they are, drawn with weight 1/(rank+shift)^power; repeats in the list are dropped."""

    def __init__(self, words: list[str], power: float = 1.0, shift: float = 3.0):
        self.words = list(dict.fromkeys(words))
        total, self.edges = 0.0, []
        for rank in range(len(self.words)):
            total += 1.0 / (rank + shift) ** power
            self.edges.append(total)

    def draw(self, rng: Random) -> str:
        return self.words[min(bisect.bisect(self.edges, rng.random() * self.edges[-1]), len(self.words) - 1)]


def _spliced(native: list[str], share_from: list[str], every: int) -> list[str]:
    """A people's surnames with common Spanish ones mixed in, every so many places."""
    mixed: list[str] = []
    for place, word in enumerate(native):
        mixed.append(word)
        if place % every == 0:
            mixed.append(share_from[(place // every) % len(share_from)])
    return mixed


_SP = SPANISH_SURNAMES
SURNAMES = {
    "ladino": Pool(_SP[:60] + _SP[210:300] + _SP[60:210], 1.25),
    "catracho": Pool(["Hernández", "Martínez", "López", "Rodríguez"] + _SP[:14] + _SP[40:180] + _SP[14:40] + _SP[180:240], 1.3),
    "guanaco": Pool(_SP[:30] + _SP[200:270] + _SP[30:200], 1.3),
    "nica": Pool(_SP[:12] + _SP[290:320] + _SP[12:120], 1.2),
    "mexican": Pool(_SP[:40] + _SP[320:345] + _SP[40:160], 1.25),
    "ecuadorian": Pool(_SP[-18:] + _SP[:60], 1.0),
    "kiche": Pool(_spliced(KICHE_SURNAMES, _SP, 3), 0.9, 3),
    "kaqchikel": Pool(_spliced(KAQCHIKEL_SURNAMES, _SP, 4), 0.9, 3),
    "qeqchi": Pool(_spliced(QEQCHI_SURNAMES, _SP, 8), 1.05, 3),
    "mam": Pool(MAM_SURNAMES + _SP[:30], 1.0, 3),
    "ixil": Pool(IXIL_SURNAMES, 0.8),
    "garifuna": Pool(GARIFUNA_SURNAMES, 0.7),
    "brazilian": Pool(BRAZIL_SURNAMES, 1.0),
    "romanian": Pool(ROMANIA_SURNAMES, 0.7),
    "haitian": Pool(HAITI_SURNAMES, 0.7),
    "punjabi": Pool(PUNJAB_CLANS, 0.6),
    "gujarati": Pool(GUJARAT_SURNAMES, 1.3),
}
_OLD = {"M": Pool(OLD_M, 1.05, 3), "F": Pool(OLD_F, 1.05, 2)}
_NEW = {"M": Pool(NEW_M, 0.85, 5), "F": Pool(NEW_F, 0.85, 5)}
_SECOND = {"M": Pool(SECOND_M + OLD_M, 0.8, 4), "F": Pool(SECOND_F + OLD_F, 0.8, 4)}
_QANJOBAL = {"M": Pool(QANJOBAL_NAMES_M, 0.7, 3), "F": Pool(QANJOBAL_NAMES_F, 0.8, 3)}
_ABROAD = {
    "brazilian": {"M": Pool(BRAZIL_M, 0.7), "F": Pool(BRAZIL_F, 0.7)},
    "romanian": {"M": Pool(ROMANIA_M, 0.7), "F": Pool(ROMANIA_F, 0.7)},
    "haitian": {"M": Pool(HAITI_M, 0.6), "F": Pool(HAITI_F, 0.6)},
    "gujarati": {"M": Pool(GUJARAT_M, 0.5), "F": Pool(GUJARAT_F, 0.5)},
    "punjabi": {"M": Pool(PUNJAB_GIVEN, 0.5), "F": Pool(PUNJAB_GIVEN, 0.5)},
}


class Namer:
    """Draws names for one invented world; remembers which surnames are common in which town."""

    def __init__(self, rng: Random):
        self.rng = rng
        self.local: dict[tuple[str, str], list[str]] = {}

    def people(self, country: str) -> str:
        options = PEOPLES[country]
        return self.rng.choices([name for name, _ in options], [share for _, share in options])[0]

    def town(self, people: str) -> str:
        towns = [town.strip() for town in TOWNS[people].split(";")]
        return towns[min(int(self.rng.expovariate(1.0) * len(towns) / 2.5), len(towns) - 1)]

    def surname(self, people: str, town: str) -> str:
        """Two of five surnames come from the town's own few; one in forty is put together, and belongs to nobody else."""
        rng = self.rng
        if people == "qanjobal":
            return _QANJOBAL["M"].draw(rng)
        pool = SURNAMES[people]
        if people not in LANGUAGES and rng.random() < 0.025:
            return rng.choice(SPANISH_PHRASES) if rng.random() < 0.6 else rng.choice(RARE_SPANISH_ROOTS) + rng.choice(RARE_SPANISH_ENDS)
        own = self.local.setdefault((people, town), [])
        if not own:
            own.extend(rng.choice(pool.words) if place % 3 else pool.draw(rng) for place in range(9))
        return rng.choice(own) if rng.random() < 0.4 else pool.draw(rng)

    def given(self, people: str, sex: str, born: int) -> list[str]:
        """One to three given names; those born later are more often Brayan or Kimberli."""
        rng = self.rng
        if people in _ABROAD:
            pool = _ABROAD[people][sex]
            names = [pool.draw(rng)]
            if people in ("brazilian", "romanian") and rng.random() < 0.35:
                names.append(pool.draw(rng))
        elif people == "qanjobal" and rng.random() < 0.75:
            names = [_QANJOBAL[sex].draw(rng)]
            if rng.random() < 0.35:
                names.append(_QANJOBAL[sex].draw(rng))
        else:
            modern = 0.05 if born < 1980 else 0.25 if born < 1996 else 0.62
            if rng.random() < 0.03 + 0.05 * (born >= 1996):
                first = rng.choice(ONSETS) + rng.choice(CODAS_M if sex == "M" else CODAS_F)
            else:
                first = (_NEW if rng.random() < modern else _OLD)[sex].draw(rng)
            names = [first]
            extra = rng.random()
            if sex == "F" and first == "María" and extra < 0.3:
                names = ["María " + rng.choice(PHRASE_F)]
            elif extra < 0.74:
                names.append(_SECOND[sex].draw(rng) if rng.random() < 0.75 else _NEW[sex].draw(rng))
                if extra < 0.03:
                    names.append(_SECOND[sex].draw(rng))
        return list(dict.fromkeys(names))


def inherit(rng: Random, people: str, father, mother, recognised: bool = True) -> tuple[list[str], str]:
    """Surnames of a child of these two, and the code of the custom they follow; `father` may be unknown."""
    if not recognised or father is None:
        if people in ("haitian", "romanian", "gujarati", "punjabi"):
            return mother.surnames[:1], "mother_one"
        if people == "brazilian":
            return mother.surnames[-1:], "mother_one"
        if rng.random() < 0.72 and len(mother.surnames) > 1:
            return list(mother.surnames[:2]), "mother_both"
        return mother.surnames[:1], "mother_one"
    if people == "qanjobal":
        kind = rng.random()
        if kind < 0.45:
            return [father.given[0], father.surnames[0]], "given_as_surname"
        if kind < 0.82:
            return [father.given[0], mother.surnames[0]], "given_as_surname"
        return [father.surnames[0], mother.surnames[0]], "frozen_given"
    if people == "brazilian":
        if rng.random() < 0.7:
            return [mother.surnames[-1], father.surnames[-1]], "mother_then_father"
        return [father.surnames[-1]], "father_only"
    if people in ("romanian", "haitian"):
        return [father.surnames[0]], "father_only"
    if people == "gujarati":
        return [father.surnames[0]], "father_given_middle"
    if people == "punjabi":
        return [], "singh_kaur"
    code = "two_surnames" if people not in LANGUAGES else "two_surnames_mayan"
    if rng.random() < 0.03:
        return [mother.surnames[0], father.surnames[0]], "mother_then_father"
    return [father.surnames[0], mother.surnames[0]], code
