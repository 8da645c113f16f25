//! How interviewers, shelters and parents write case notes in Spanish: the grammar's rules.

/// See [`super::grammar`] for the signs.
pub(super) const RULES: &[(&str, &str)] = &[
    (
        "kin",
        "*6 <lead><core> <after>|*4 <noise> <core> <after>|*2 <core>|*2 <core> <noise> <after>|<lead><noise> <core>\
         |*2 <lead><core> <other>|*2 <other> <core>",
    ),
    (
        "lead",
        "*7 |{cuando}: |<subj>: |Nota: |OJO. |{station} - |{num}) |Entrevista {cuando}. |seg. |- |Llamada <time>: ",
    ),
    ("subj", "*4 Sr{aa}|*3 {Ael} detenid{ao}|*2 Detenid{ao}|Persona|{Ael} señor{aa}|{Ael} {padre}"),
    ("subj@clinic", "*4 Client{ae}|*3 {Ael} client{ae}|*2 {Ael} {padre}|Sr{aa}|Entrevistad{ao}|{Padre}"),
    ("subj@shelter", "*4 Menor|*3 {El} menor|*2 NNA|{El} niñ{o}|Adolescente|Beneficiari{o}|UAC"),
    ("subj@minor", "*3 Menor|{El} menor|UAC|NNA"),
    ("subj@legal", "*3 Menor|Client{e1}|{El} niñ{o}|{El} menor"),
    ("subj@child", "{El} niñ{o}|Niñ{o}|Menor|Mi amig{o}"),
    ("says", "*4 dice|*3 manifiesta|*3 refiere|*2 indica|declara|afirma|menciona|comenta|reporta|expresa|dijo|señala"),
    ("trav", "*4 viajaba|*3 viajó|*2 venía|vino|cruzó|entró|fue detenid{ao}|llegó|salió de {dept}"),
    ("trav2", "*4 viajaba|*3 viajó|*2 venía|vino|cruzó|entró|llegó|salió de {dept}"),
    ("kid", "*6 {su} {hijo}|*2 {su} menor {hijo}|{el} menor{es}|{hijo}|{su} niñ{o}|{menor0}"),
    (
        "core",
        "*4 <subj> <says> ser {padre} de <kids><.>|*5 <subj> <says> que <trav> con <kid> <kids><.>|*3 <Trav> con <kid> \
         <kids> y {lo} separaron<at><on><.>|*2 {Padre} de <kids><.>|*2 {Hijo}: <kids><.>|*3 Pregunta por <kid> <kids>\
         <.>|*2 Busca a <kid> <kids><.>|*3 <kids>, <kid>, <taken><.>|*2 <kid> se llama{vn} <kids><.>|<subj> no sabe \
         dónde está{vn} <kids><.>|Le quitaron a <kid> <kids><at><.>|Reclama a <kids>, {hijo}; <unver><.>|<subj> <says> \
         que <kid> <kids> <taken><.>|Familia: {padre} y <kids><.>|<Trav> con <kids> ({hijo})<.>|Parentesco {padre}. \
         Menor{es}: <kids><.>|Quiere hablar con <kids>, <kid><.>|A <kids> {lo} tienen en albergue<.>|<kids> = {hijo} de \
         {ael} detenid{ao}<.>",
    ),
    (
        "core@own",
        "*4 Soy {ael} {padre} de <kids><.>|*4 Mi{s} {hijo} <kids> <taken><.>|*3 Mi{s} {hijo} se llama{vn} <kids>\
         <.>|*3 Yo venía con mi{s} {hijo} <kids><.>|*2 Me quitaron a mi{s} {hijo} <kids><at><on><.>|*2 Busco a <kids>\
         <.>|Por favor ayúdeme a encontrar a <kids><.>|No sé nada de mi{s} {hijo} <kids><on><.>|Cruzamos yo y <kids>\
         <on><.>|Se llevaron a <kids> y no me dijeron adónde<.>|*2 Mi{s} {hijo}: <kids><.>|{Hijo} <kids>, {lo} \
         extraño mucho<.>",
    ),
    ("unver", "sin acta de nacimiento|trae partida de nacimiento|parentesco sin verificar|consulado verifica"),
    (
        "taken",
        "*3 {fue} llevad{o} a un albergue|{lo} llevaron<on>|{lo} separaron<at><on>|está{vn} en un albergue|se {lo} \
         llevaron<at>|{fue} trasladad{o}<on>|está{vn} en Nueva York|{lo} tiene migración|{lo} mandaron lejos",
    ),
    ("at", "*3 | en {station}| en la hielera| en la estación {station}| en la perrera| en el puente"),
    ("on", "*3 | el {cuando}| {cuando}| el día {cuando}| como el {cuando}| hace {n2} días| como a las <time>"),
    ("time", "{hh}:{mm}|{hh}.{mm}|{hh}:{mm} h|{hh}{mm}"),
    (
        "one",
        "*8 {full}|*5 {full}, <agep>|*4 {full} <agep>|*3 {full} <dobp>|*3 {full}, <agep>, <dobp>|*2 {full} <anump>|*3 \
         {given}, <agep>|*2 {given}|{given} <dobp>|{ini} <dobp>|{ini}, <agep>|{full} (le dicen {nick})|*2 {nick}, <agep>\
         |{full} {yob}|{full} (<agep>)|{full} <dobp> <anump>|<anump>|{sexo} <agep> {full}|{given} <agep> y apellido \
         {last}|{given} (<agep>)",
    ),
    (
        "agep",
        "*5 de {age} años|*3 {age} años|*2 {age} a.|{age} añitos|edad {age}|{age}|va a cumplir {age1}|tiene {age} años",
    ),
    (
        "dobp",
        "*3 nac. {fecha}|*2 nacid{o1} el {fecha}|fecha nac {fecha}|F/N {fecha}|{fecha}|nació el {fecha}|del {yob}|(n. \
         {fecha})",
    ),
    ("anump", "*2 No. A {anum}|({anum})|{anum}|núm. de extranjero {anum}|A# {anum}"),
    ("and", "*5  y |, | / |; "),
    ("many", "*5 <list>|{cnt} menores: <list>|<list> (hermanos)|<list>, hermanitos"),
    ("several", "*5 <list>|<list> (hermanos)|<list>, hermanitos"),
    (
        "after",
        "*3 |*2 <noise>|*2 {El} menor{es} <taken><.>|<other>|No ha hablado con {ella}<.>|{Lo} separaron<at><on><.>|\
         Última vez que {lo} vio el {cuando}<.>|Sin papeles<.>|Firmó sin entender<.>|Quiere que se {lo} devuelvan<.>|Llora \
         mucho<.>|<unver><.>|Se fue{vn} con otra gente<.>|Lugar: {station}<.>",
    ),
    (
        "after@rel",
        "*3 No es el papá ni la mamá<.>|*2 Los papás están en {country}<.>|La mamá {woman} se quedó en {dept}<.>\
         |*2 {El} menor{es} <taken><.>|*2 |El papá vive en {city}<.>|Sin carta poder<.>|<noise>",
    ),
    (
        "other",
        "*2 {Pariente} {man} en {city}<.>|Su mamá {woman} está en {dept}<.>|Va con {pariente} {man} a {city}<.>|Contacto \
         {woman} {phone}<.>|El coyote {man} cobró Q40 mil<.>|Esposa {woman} en {country}<.>|Dejó a {boy} y {girl} con \
         la abuela<.>|Le dicen \"{alias}\" al guía<.>|Venía con {man}, no es familia<.>|Tel. {phone} de {woman}<.>",
    ),
    ("noise", "<health>|<prop>|*2 <court>|*2 <phone>|*3 <proc>"),
    (
        "health",
        "Está enferm{ao} de gripe<.>|Le duele la cabeza<.>|No come<.>|Toma medicina para la presión<.>|Embarazada de \
         {weeks} semanas<.>|Sin problemas de salud<.>|Tiene tos<.>|Alergia a la penicilina<.>|No duerme<.>",
    ),
    (
        "prop",
        "Le quitaron el celular<.>|Trae {n} bolsas<.>|DPI en propiedad<.>|Sin pertenencias<.>|Q{num} en efectivo<.>\
         |Mochila perdida<at><.>",
    ),
    (
        "court",
        "Tiene corte<on><.>|Miedo creíble pendiente<.>|Sin abogado<.>|Firmó deportación<.>|Juez<on><.>|Se declaró \
         culpable 1325<.>|Entrevista de asilo<on><.>|Fianza negada<.>",
    ),
    (
        "phone",
        "No contestan<.>|Llamé {n} veces<.>|Tel {phone} no sirve<.>|Buzón lleno<.>|Consulado avisado<.>|Sin llamada aún\
         <.>|Pide llamada<.>|Tel. {phone}<.>",
    ),
    (
        "proc",
        "Habla {lengua}, poco español<.>|Necesita intérprete<.>|De {dept}, {country}<.>|Detenid{ao}<at><on><.>|No sabe \
         leer<.>|Sin documentos<.>|Primera vez que entra<.>|Deportad{ao} en {year}<.>|Traslad{ao} pendiente<.>|Firmó \
         hoja<.>",
    ),
    ("anon", "*3 <lead><vague> <after0>|*2 <vague>|<noise>|<noise> <vague>|<vague> <noise>|<other>"),
    (
        "vague",
        "*2 <subj> <says> que <trav> con un menor<.>|<Trav> con <kid><.>|*2 Le quitaron a <kid><on><.>|<subj> <says> que \
         <kid> <taken><.>|Pregunta por <kid><.>|{Padre} de {n0} menor<.>|<kid> en albergue, falta nombre<.>|Separad{ao} \
         de <kid><at><.>|Parentesco no verificado<.>|No sabe de <kid><.>",
    ),
    (
        "vague@own",
        "Me quitaron a mi{s} {hijo}<on><.>|Busco a mi{s} {hijo}<.>|No sé dónde está{vn} mi{s} {hijo}<.>|Venía con \
         {menor0}<.>|Quiero a mi{s} {hijo}<.>",
    ),
    ("after0", "*2 |<noise>|<other>|Separación el {cuando}<.>"),
    ("alone", "*4 <lead><single>|*3 <single> <noise>|*2 <noise>|<single> <other>|<other>|*2 <deny>|<noise> <single>"),
    (
        "single",
        "Viaja sol{ao}<.>|*2 <subj> <says> que <trav> sol{ao}<.>|Sin familia<.>|No tiene hijos<.>|Dejó {n0} hijos en \
         {country}<.>|Viene a trabajar a {city}<.>|Solter{ao}<.>|Viajaba con primos<.>|Dice que {boy} y {girl} están en \
         {dept} con su mamá<.>|Sin menores a cargo<.>|Grupo de {n2} adultos<.>",
    ),
    (
        "deny",
        "No es familiar de {boyfull}<.>|Niega ser {padre} de {girlfull}, es vecin{ao}<.>|Venía con {boy}, pero no es su \
         hijo<.>|Le encargaron a la menor {girl}<.>|Dice que no conoce a {boyfull}<.>",
    ),
    (
        "told",
        "*5 <lead2><tell> <then>|*3 <noise2> <tell>|*2 <tell>|*2 <tell> <other2>|<other2> <tell>|<lead2><tell> <noise2>",
    ),
    ("lead2", "*5 |{cuando}: |Ingreso {cuando}. |Sesión: |TS: |Seguimiento - |- |<time> "),
    (
        "tell",
        "*5 <subj> <says> que <trav2> con <par> <a><.>|*3 <subj> <says> que <par> se llama <a><.>|*2 Llora por <par>, <a>\
         <.>|*3 {Lo} separaron de <par> <a><at><on><.>|*2 {Papa}: <a><.>|*2 <Par> <a> <gone><.>|*2 Pregunta por <par> \
         <a><.>|<subj> <says> que <par> <a> <gone><.>|Quiere hablar con <par>, <a><.>|Vino con <a>, <par><.>|Adulto con \
         {el} menor: <a> ({papa})<.>|No ha hablado con <par> <a><on><.>|<Par> <a>; {el} menor {alo} extraña<.>",
    ),
    (
        "tell@child",
        "*3 Yo venía con mi {papa} <a><.>|*3 Mi {papa} se llama <a><.>|*2 Mi {papa} <a> <gone><.>|Extraño a mi {papa} \
         <a><.>|Quiero ver a mi {papa}, <a><.>|Me separaron de mi {papa} <a><on><.>|Se llevaron a <a>, mi {papa}<.>",
    ),
    (
        "a",
        "*6 {afull}|*3 {agiven}|*2 {afull}, <adobp>|{afull} {aanum}|{agiven}, de {aage} años|{agiven} (no sabe apellido)\
         |{agiven} {alast}|{anick}|{afull} ({aage})|{afull} de {country}",
    ),
    ("adobp", "nac. {afecha}|de {aage} años|{aage} a.|F/N {afecha}"),
    ("par", "*5 su {papa}|*2 su {padre}|{papa}|{ael} {padre}"),
    ("par@rel", "su {padre}|{padre}|{ael} {padre}"),
    (
        "gone",
        "*2 fue llevad{ao} a la corte y no regresó|está detenid{ao}|fue deportad{ao}|está en la cárcel|quedó en {station}|se {alo} \
         llevaron<on>|está en detención<on>",
    ),
    (
        "then",
        "*3 |No ha hablado con {ael} {papa}<.>|<noise2>|<other2>|Separación el {cuando}<.>|No entiende por qué<.>|Pide llamada con \
         {papa}<.>",
    ),
    (
        "then@rel",
        "|Los papás están en {country}<.>|Su mamá {woman} en {dept}<.>|*2 No es su papá ni su mamá<.>|<noise2>|Sus papás \
         viven en {city}<.>|<other2>",
    ),
    (
        "other2",
        "*2 {Pariente} {man} en {city}<.>|Posible patrocinador {woman} {phone}<.>|Lo espera {pariente} {man} en {city}<.>\
         |Abuela {woman} en {dept}<.>|Hermanos {boy} y {girl} en casa<.>|Se hizo amig{o1} de {boy}<.>|Venía en grupo con \
         {man}<.>",
    ),
    ("noise2", "<health2>|<shel>|<shel>|<phone>"),
    (
        "health2",
        "Come poco<.>|No duerme bien<.>|Tos leve<.>|Vacunas al día<.>|Le dieron jarabe<.>|Piojos, tratamiento<.>",
    ),
    (
        "shel",
        "Va a la escuela<.>|Se adapta bien<.>|Habla {lengua}<.>|Callad{o1}<.>|Cama {num}<.>|Juega fútbol<.>|Dibuja casas\
         <.>|Sin incidentes<.>|Se le dio ropa<.>|Evaluación pendiente<.>|Llora en las noches<.>|Llamada semanal x{n}<.>",
    ),
    ("others", "*4 <lead2><home>|*3 <home> <other2>|*2 <other2>|<noise2>|*2 <noise2> <home>|<home> <noise2>"),
    (
        "home",
        "*2 Su mamá {mother} se quedó en {country}<.>|*2 Viajó sol{o1}<.>|No sabe apellidos de sus papás<.>|Vive con su \
         abuela {woman}<.>|<subj> <says> que <trav2> con guía<.>|Mamá {mother} en {dept} con hermanos<.>|Vino con vecina \
         {woman}, no es familia<.>|El señor del grupo no es su papá<.>|Su papá está en {city}, no sabe nombre<.>|Falta \
         entrevista, habla {lengua}<.>|Mamá fallecida<.>|Cruzó con primo {boy}, también en albergue<.>",
    ),
    (".", "*8 .|,|;| -|*2 "),
];
