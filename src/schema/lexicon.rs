//! The words of headers, in English, Spanish, Portuguese, French and Haitian Creole, without accents.

use super::words::WhomWord;

/// Words that carry no meaning in a header.
pub const STOP: &str = "of the de del la el los las le les du des d l s da do dos das di and y e et o or ou to for por \
    para in en on at by is was are his her hers su sus their the if any an with con from this that pou nan fo fro al \
    se si aux au est c u";

/// Words that say nothing of what a column holds.
pub const NOISE: &str = "info information informacion data datos details value field campo columna column current \
    latest earliest primary main own known actual principal please list enter yyyy mm dd mmddyyyy ddmmyyyy dmy mdy \
    yyyymmdd legal derived used us usa dhs cbp ice eid uscbp ero ins hhs orr biological biologico biologica stated \
    reported_by per unique unico official oficial listed as text txt str col var x y n required obligatorio if \
    applicable aplica mes dia ano month day aaaa anonymized unit home casa new self mf fm hm mh mes border patrol";

/// Words that only English headers have.
pub const ENGLISH: &str = "of name first last date birth dob sex gender age country mother father child parent number the alien \
    apprehension phone notes reason language reason sponsor relationship facility office city state and";

/// Words that no English header has.
pub const OTHER: &str = "de del la el los las nombre nombres apellido apellidos fecha nacimiento nac edad sexo pais madre \
    padre nino nina hijo hija telefono notas motivo idioma lengua municipio depto departamento observaciones num mae pai \
    data nascimento nom prenom naissance mere pere enfant dat nesans manman papa timoun";

/// A word's canonical spelling, and how else it is written.
pub const WORDS: &[(&str, &str)] = &[
    ("#", "no num number numero numeros numbers nro nr nbr nbre numb nos nums nmr numer nimewo"),
    ("name", "names nombre nom nome nam nme nomb nmbre non nombr noms naam nom"),
    ("nombres", "nomes"),
    ("full", "complete completo completa whole entire entero entera complet complets konple completos total_name"),
    ("first", "primer primero primera premier fst prim primeiro"),
    ("second", "segundo segunda deuxieme secundo sgdo 2nd dezyem"),
    ("last", "ultimo lst"),
    ("middle", "mid intermedio mname middlename mn mi minitial"),
    ("given", "forename forenames prenom prenoms prenome givenname givennames pila prenon gname"),
    ("firstname", "fname firstnames primernombre frstname"),
    (
        "surname",
        "surnames apellido apellidos sobrenome sobrenomes apelido apelidos siyati lname lastname lastnames apell ap \
        apellid familyname ap apdo apdos ape apes",
    ),
    ("paternal", "paterno paterna pat"),
    ("maternal", "materno materna mat"),
    ("alias", "aka aliases apodo apodos nickname nicknames sobrenombre nick surnom ti_non apelidado"),
    ("date", "fecha fec fch dt dte dat fechas dates datetime dta fcha fecah datum"),
    ("time", "hora hour heure hours tiempo horas"),
    (
        "birth",
        "nacimiento nac nacim nacto born nacio naissance nascimento nasc nesans nacido nacida brth bth bday fet \
        nacimento natal nasimiento nacimineto",
    ),
    (
        "birthdate",
        "dob birthdate birthday fdn fnac fecnac fechanac fechanacimiento dateofbirth bdate dtnasc ddn \
        birthdt dobs fnacimiento cumpleanos fenac datebirth dofb birthdates",
    ),
    ("year", "ano anio annee yr yer anee"),
    ("birthyear", "yob"),
    ("age", "edad idade laj aj ages edades agey"),
    ("years", "anos anios yrs ans"),
    ("sex", "sexo gender genero sexe genre seks sx gndr gen"),
    ("anumber", "anum anumbers aliennumber alienno aliennum alienid uscis uscisnumber afile anos_a"),
    ("alien", "extranjero extranjera extranjeria extranjeros estrangeiro etranger aliens"),
    ("registration", "registro reg registry"),
    ("event", "evento evenement"),
    ("unit", "unidad unite unidade"),
    ("group", "grupo groupe gr"),
    ("family", "familia familiy famille grupofamiliar"),
    ("fmu", "fmus famu fam famus"),
    ("fmua", "fmuas famua"),
    ("unaccompanied", "unacc noacompanado unac"),
    ("accompanied", "acompanado acompanada acompanados acompanamiento"),
    ("indicator", "flag indicador ind marker yn bandera indic"),
    ("demographic", "demographics demografico demog demo sdi"),
    ("subjectkey", "civ civid subjid subjectid sujb subj"),
    ("key", "clave llave cle"),
    ("fin", "fins finnumber"),
    ("fingerprint", "fingerprints huella huellas"),
    ("portal", "portalid"),
    ("tracking", "rastreo"),
    (
        "id",
        "ident identifier identificador identification identificacion ids identifer identifiant uid guid idno idnum",
    ),
    ("case", "caso cas dossier cases"),
    ("record", "registroid rec recno recordid"),
    ("folio", "fol"),
    ("expediente", "exp expte expdte exped expedientes"),
    ("file", "archivo fichero files"),
    ("row", "fila linea line renglon seq sequence consecutivo correlativo serial ord orden"),
    ("reference", "ref referencia_no"),
    ("country", "pais pays peyi ctry countries cntry ctr paises"),
    (
        "nationality",
        "nationalities nacionalidad nationalite nacionalidade nasyonalite citizenship citizen ciudadania \
        ciudadano ciudadana cidadania natl nac_ nacionality nationalty citizenships ctzn nation nacion cit natnlty",
    ),
    ("countrycode", "coo cob coc coi poo"),
    ("origin", "origen origine origem orijin procedencia orig"),
    ("place", "lugar lieu local sitio site kote"),
    ("birthplace", "pob lugarnacimiento"),
    ("department", "departamento depto dept dpto departement depatman deptos"),
    ("province", "provincia region"),
    ("state", "estado etat st"),
    ("municipality", "municipio muni mpio municipalities commune municipalidad munic mcpio municip"),
    ("village", "aldea pueblo comunidad caserio hometown community town aldeas poblado vilarejo canton cantons"),
    ("city", "ciudad ville cidade cd"),
    ("language", "lang languages lengua idioma idiomas lenguaje langue lingua dialecto dialect lenguas tongue"),
    (
        "apprehension",
        "apprehended apprehend appr app apprehen apprehensions aprehension aprehendido aprehendida aprension appre \
        detencion detenido_en detention_date captura capturado capturada arresto arrest arrested arrestado arrestada \
        encuentro encounter encountered detained interdiction intercepcion aprehencion apreh apprensao apreensao \
        arrestation prisao detencao arestasyon",
    ),
    ("crossing", "cruce crossed cruzo cross cruzar"),
    ("entry", "entrada entered entree antre entro ewi"),
    ("separation", "separacion separated separado separada separados sep separacao separations separasyon separ"),
    ("sector", "sectors sectores setor secteur sec"),
    ("district", "distrito"),
    ("station", "estacion sta estacao stn stations posto comisaria"),
    ("office", "oficina oficinas offices bureau escritorio fieldoffice dco biwo ofc"),
    ("aor", "aors"),
    ("referring", "remitente refiere referrer"),
    ("agency", "agencia agence"),
    ("landmark", "landmarks referencia_lugar puntoref"),
    (
        "referral",
        "referred referido referida remision remitido remitida referrals refer referencia derivacion derivado",
    ),
    ("transfer", "traslado transferred trasladado trasladada transferencia transfert transferido"),
    ("bookin", "bookedin intake"),
    ("book", "booked booking fichaje fichado"),
    ("out", "fuera"),
    ("bookout", "bookedout"),
    ("admission", "admitted admit ingreso ingresado ingresada admision admitido admitida ingress internacion adm"),
    ("placement", "placed colocacion ubicado colocado"),
    ("approved", "aprobado approval aprobacion"),
    ("release", "released liberacion liberado liberada egreso salida liberation saida soltura"),
    ("discharge", "discharged alta dada_de_alta"),
    (
        "departure",
        "departed depart deportacion deportado deportada deported deportation removal removed expulsion \
        repatriation repatriado retorno partida remocion",
    ),
    ("reunification", "reunified reunited reunificacion reunificado reunitied reunion reunificada"),
    (
        "facility",
        "facilities instalacion instalaciones provider fac shelter albergue refugio hogar centro center centre program \
        programa shelters abrigo refuge foyer abri hogares cntr",
    ),
    ("detention", "custody custodia detained_at held retencion jail prison carcel"),
    ("location", "ubicacion loc localizacion paradero localisation whereabouts localidad_actual"),
    ("physical", "fisica fisico"),
    (
        "phone",
        "phones telephone telefono telefonos tel cel celular celulares cell cellphone mobile movil whatsapp fone \
        telefone fon telefon portable ph tfno tlf tels cels telf tfn wa fono",
    ),
    ("address", "addr direccion domicilio adresse endereco adres residence residencia street calle dir direcc"),
    ("email", "mail correo correos emails imel courriel electronico"),
    (
        "relation",
        "relationship parentesco vinculo relacion kinship lien relations rel parentezco relationships rapport \
        relacionship relasyon filiacion",
    ),
    ("reason", "reasons motivo motivos razon razones causa cause causas raison motif rezon porque why rason"),
    ("code", "codigo cod codes code_"),
    ("role", "rol roles papel"),
    ("type", "tipo types kind"),
    ("share", "compartir sharing compartido partager divulgar"),
    ("confidential", "confidencial confidentiel"),
    ("not", "nunca dont"),
    ("consent", "consentimiento consentement autorizacion authorization"),
    (
        "notes",
        "note notas nota observaciones observacion comentarios comentario comments comment narrative narrativa \
        narrativas remarks remark obs observation observations observacoes remarques narracion notess comentarios_ \
        memo anotaciones apuntes nots commentaires notations",
    ),
    ("summary", "resumen description descripcion detalles detalle historia relato history sintesis story"),
    ("additional", "adicional adicionales extra otra"),
    ("other", "otro otros otras autre outros lot"),
    ("status", "situacion estatus statut"),
    ("also", "tambien"),
    ("living", "vive vivo"),
    ("seen", "visto vista"),
    ("zip", "zipcode postal zipcodes cp"),
    ("marital", "civil matrimonial"),
    ("reported", "report reporte reportado informe"),
    ("updated", "update modified actualizado actualizacion modificacion created creado"),
    ("interview", "entrevista interviewed entrevistado entrevistador interviewer"),
    ("people", "persons subjects personas gente"),
    ("count", "total cantidad qty conteo totales"),
    ("attorney", "lawyer abogado abogada counsel representante"),
    ("worker", "caseworker manager gestor trabajador trabajadora staff"),
    ("stay", "estadia estancia"),
    ("length", "duracion duration longitud"),
];

/// Words for people, each with its canonical spelling.
pub const WHOM: &[(WhomWord, &str, &str)] = &[
    (
        WhomWord::Subject,
        "subject",
        "detainee client cliente applicant solicitante beneficiary beneficiario person persona noncitizen detenido \
         detenida migrante migrant individual individuo participant paciente inmigrante immigrant",
    ),
    (
        WhomWord::Mother,
        "mother",
        "mothers mom moms mum mommy mama mamas madre mae mere manman maman mami moter madres mther",
    ),
    (WhomWord::Father, "father", "fathers dad dads daddy papa papas padre pai pere papi fahter"),
    (
        WhomWord::Parent,
        "parent",
        "parents padres progenitor progenitora progenitores guardian guardians tutor tutora tutores parans parentes \
         encargado encargada caregiver",
    ),
    (WhomWord::Adult, "adult", "adults adulto adulta adultos adulte adultes"),
    (
        WhomWord::Child,
        "child",
        "children childs childrens kid kids nino nina ninos ninas nna nnas menor menores hijo hija hijos hijas son sons \
         daughter daughters enfant enfants crianca criancas filho filha filhos filhas timoun pitit youth baby bebe \
         infante infant fils fille minore chld",
    ),
    (WhomWord::Child, "minor", "minors mineur mineurs"),
    (WhomWord::Child, "uac", "uacs uc ucs"),
    (WhomWord::Child, "juvenile", "juveniles juvenil"),
    (
        WhomWord::Relative,
        "relative",
        "relatives pariente parientes familiar familiares kin uncle aunt tio tia tios tias grandmother grandfather \
         grandparent abuela abuelo abuelos cousin primo prima sibling siblings brother sister hermano hermana hermanos \
         hermanas parente fanmi emergencia emergency companion acompanante spouse conyuge esposo esposa husband wife \
         marido partner pareja",
    ),
    (WhomWord::Relative, "sponsor", "sponsors patrocinador patrocinadora patrocinadores sponser sponsored padrino"),
    (WhomWord::Contact, "contact", "contacto contacts contactos kontak contato"),
];
