# Valores que no se pudieron leer. Cada frase dice qué se hizo con el valor y qué puede hacer quien la lee.

problem-date-unreadable = No se pudo leer «{ $seen }» como fecha, así que cuenta como dato faltante. Revise la celda o escriba la fecha con el año de cuatro cifras.
problem-date-other-order = «{ $seen }» no puede ser una fecha en el orden del resto de la columna, así que el día y el mes se tomaron al revés. Revise esta fecha.
problem-date-no-such-day = «{ $seen }» es un día que no existe, así que solo se usaron el mes y el año. Revise la celda.
problem-date-future = «{ $seen }» está en el futuro para estas listas, así que cuenta como dato faltante. Revise el año.
problem-date-too-old = «{ $seen }» es demasiado antigua, así que cuenta como dato faltante. Revise el año.
problem-age-unreadable = No se pudo leer «{ $seen }» como edad, así que cuenta como dato faltante. Escriba un número, con «meses» si no son años.
problem-ages-without-date = En esta hoja no hay ninguna fecha, así que las edades se contaron desde el { $date }. Los nacimientos calculados a partir de la edad pueden variar en algunos años; una columna con fechas de detención o de remisión lo corrige.
problem-no-names = No se encontró ningún nombre en esta hoja, así que a nadie de ella se le puede reconocer por el nombre. Si alguna columna contiene los nombres, elija «nombre» para ella donde se muestran las columnas de esta hoja.
problem-a-number-unreadable = No se pudo leer «{ $seen }» como número A, así que cuenta como dato faltante. Un número A tiene siete, ocho o nueve cifras.
problem-a-number-length = «{ $seen }» tiene cifras de más o de menos para un número A, o alguna que no se puede leer, así que cuenta como dato faltante. Compárelo con los documentos: un número A tiene siete, ocho o nueve cifras.
problem-a-number-placeholder = «{ $seen }» no es un número A real sino un relleno, así que cuenta como dato faltante. No hay nada que hacer, salvo que usted sepa el número.
problem-phone-unreadable = No se pudo leer «{ $seen }» como número de teléfono, así que cuenta como dato faltante. Un teléfono tiene siete cifras o más.
problem-number-unreadable = No se pudo leer «{ $seen }» como número de evento o de unidad familiar, así que cuenta como dato faltante. Revise la celda.
problem-name-unreadable = No se pudo leer «{ $seen }» como nombre, así que cuenta como dato faltante. Si lo es, escriba solo nombres y apellidos.
problem-name-long = “{ $seen }” es el comienzo de una celda demasiado larga para un nombre: solo se leyeron sus primeros { $limit } caracteres. Revise que en esta columna haya nombres y pase lo demás a una columna de notas.
problem-name-several = «{ $seen }» nombra a { $countNumber } personas en una sola celda. La primera se toma como la persona de esta fila; las demás cuentan como personas que esta fila nombra y no tienen registro propio. Dé una fila a cada una si forman parte de la lista.
problem-name-other-relative = «{ $seen }» nombra a un familiar distinto del que dice la columna, así que esta persona cuenta como ese familiar y no como el de la columna. Revise la celda.
problem-age-birth-differ = La edad «{ $seen }» y la fecha de nacimiento de esta fila no concuerdan. Se usó la fecha de nacimiento. Revise ambas.
problem-child-grown = Según «{ $seen }», esta niña o niño tenía 25 años o más. Se usó tal como está. Revise el año, o si se trata de una persona adulta.
problem-adult-young = Según «{ $seen }», esta persona adulta tenía menos de 10 años. Se usó tal como está. Revise el año, o si se trata de una niña o un niño.
problem-a-number-shared = «{ $seen }» es también el número A de la fila { $otherRow } de { $otherFile }, donde parece tratarse de otra persona. Se conservaron las dos. Puede que uno de los números esté mal escrito.
problem-lists-swapped = { $list ->
    [children] La mayoría de las personas de la lista de niñas y niños ({ $file }) son adultas: ¿están cambiadas las listas?
   *[adults] La mayoría de las personas de la lista de personas adultas ({ $file }) son menores de edad: ¿están cambiadas las listas?
  }
problem-sheet-not-used = { $countNumber ->
    [one] Esta hoja tiene una fila y no parece una lista de personas, así que no se usa.
   *[other] Esta hoja tiene { $countNumber } filas y no parece una lista de personas, así que no se usa.
  } Si es una lista de niños o de personas adultas, indíquelo para esta hoja.
problem-sheet-sideways = { $countNumber ->
    [one] Esta hoja tiene una fila y parece listar a las personas de lado y no hacia abajo, así que no se usa.
   *[other] Esta hoja tiene { $countNumber } filas y parece listar a las personas de lado y no hacia abajo, así que no se usa.
  } Si cada fila es una persona, indique qué contiene la hoja.
problem-sheet-hidden = { $countNumber ->
    [one] Esta hoja está oculta en el archivo y tiene una fila. No se usa.
   *[other] Esta hoja está oculta en el archivo y tiene { $countNumber } filas. No se usa.
  } Si forma parte de la lista, indique qué contiene.
problem-sex-unreadable = No se pudo leer «{ $seen }» como mujer u hombre, así que cuenta como dato faltante. Escriba F o M, o mujer u hombre.
problem-country-unreadable = «{ $seen }» no es un país que esta herramienta conozca, así que cuenta como dato faltante. Revise la ortografía.
problem-country-several = «{ $seen }» nombra varios países, así que se usó el primero. Revise cuál es el correcto.
problem-place-unreadable = «{ $seen }» no es un sector ni una oficina que esta herramienta conozca, así que el lugar cuenta como dato faltante. Se entendería el nombre o el código del sector.
problem-email-unreadable = No se pudo leer «{ $seen }» como correo electrónico, así que cuenta como dato faltante. Revise la celda.
problem-flag-unreadable = «{ $seen }» no dice si se trata de una unidad familiar, de un menor no acompañado o de un adulto solo, así que cuenta como dato faltante. Revise la celda o dé otro significado a la columna.
problem-text-unreadable = «{ $seen }» no tiene letras que comparar, así que cuenta como dato faltante. Revise la celda.
problem-cell-error = La hoja muestra un error («{ $seen }») en esta celda, así que cuenta como dato faltante. Abra el archivo y corrija la fórmula.
problem-role-unreadable = «{ $seen }» no dice si esta persona es menor o adulta, así que decide la edad, si la hay. Escriba menor o adulto.
problem-role-unknown = Nada en esta fila dice si la persona es menor o adulta. La fila se usa como la de una persona adulta; agregue una edad o una indicación si es de un menor.
problem-id-repeats = El identificador «{ $seen }» aparece en { $count } filas, así que esas filas se reconocen por su lugar en el archivo. Corrija los identificadores si deben ser distintos.

# Filas que no son personas.

problem-row-repeats-header = Esta fila repite los encabezados, así que se dejó fuera. No hay nada que hacer.
problem-row-total = Esta fila («{ $seen }») es un total y no una persona, así que se dejó fuera. No hay nada que hacer.
problem-row-remark = Esta fila empieza con «{ $seen }» y no describe a nadie: es una marca de página, un título o una observación. Se dejó fuera. Si en ella hay una persona, escriba un nombre o un número.
problem-row-nobody = Esta fila («{ $seen }») no tiene nada que identifique a una persona, así que se dejó fuera. Escriba un nombre o un número si es de alguien.
problem-rows-hidden = { $countNumber ->
    [one] Una fila de esta hoja está oculta en el archivo, así que se dejó fuera.
   *[other] { $count } filas de esta hoja están ocultas en el archivo, así que se dejaron fuera.
  } Elija usar las filas ocultas (en la página: Revisar; en los ajustes: hiddenRows) si forman parte de la lista.
problem-sheet-too-many-people = Esta hoja tiene más de 250,000 personas, { $countNumber ->
    [one] así que se dejó fuera su última fila.
   *[other] así que se dejaron fuera sus últimas { $count } filas.
  } Divida la lista en varios archivos y trabaje con uno a la vez.

skip-why-header-again = los encabezados repetidos
skip-why-total = un total
skip-why-stray = una marca de página, un título o una observación
skip-why-nobody = nada que identifique a una persona
skip-why-hidden = fila oculta en el archivo
skip-why-too-many = después de las primeras 250,000 personas de la hoja

# Por qué se unieron registros, o pueden ser una sola persona (quedan separados hasta que se diga otra cosa).

join-why-a-number-near = el mismo nombre y fecha de nacimiento, y números A que difieren en una cifra
join-why-birth-swapped = el mismo nombre, y el día y el mes de nacimiento al revés
join-why-same-row = la misma fila dos veces en una lista
join-why-maybe-a-number = quizás una sola persona: el mismo número A, pero nombres o nacimientos distintos
join-why-maybe-a-number-near = quizás una sola persona: un nombre común, la misma fecha de nacimiento y números A que difieren en una cifra
join-why-maybe-name-and-birth = quizás una sola persona: el mismo nombre y fecha de nacimiento, pero un nombre común o números A distintos
join-why-maybe-birth-swapped = quizás una sola persona: el mismo nombre común, y el día y el mes de nacimiento al revés
join-why-maybe-same-row = quizás una sola persona: la misma fila dos veces, pero con un nombre común, o con notas o direcciones distintas

problem-joins-many = Más de { $limit } pares de registros pueden ser una sola persona cada uno, y solo se muestran los primeros { $limit }. Decida sobre esos y aparecerán los siguientes.
