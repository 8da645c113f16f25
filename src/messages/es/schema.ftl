# Lo que se dice de las hojas y las columnas.

## Qué contiene una columna
what-record-id = número de registro
what-name = nombre
what-given-name = nombre de pila
what-middle-name = segundo nombre
what-surname = apellido
what-second-surname = segundo apellido
what-alias = otro nombre
what-sex = sexo
what-birth-date = fecha de nacimiento
what-birth-year = año de nacimiento
what-age = edad
what-a-number = número A
what-event-number = número de evento
what-family-unit-number = número de unidad familiar
what-subject-key = ID de sujeto
what-fin = número de huellas (FIN)
what-portal-id = ID del portal
what-country = país
what-department = departamento o estado de origen
what-municipality = municipio de origen
what-language = idioma
what-apprehension-date = fecha de detención
what-sector = sector de la Patrulla Fronteriza
what-station = estación de la Patrulla Fronteriza
what-office = oficina que remitió
what-landmark = lugar de la detención
what-referral-date = fecha de remisión
what-book-in-date = fecha de ingreso
what-release-date = fecha de salida
what-facility = albergue o centro
what-phone = teléfono
what-address = dirección
what-email = correo electrónico
what-relation = parentesco
what-separation-reason = motivo de la separación
what-family-flag = unidad familiar o no acompañado
what-row-role = menor o adulto
what-do-not-share = no compartir
what-notes = notas
what-unused = no se usa

## De quién habla una columna
whom-own = la persona de la fila
whom-mother = madre
whom-father = padre
whom-parent = madre o padre
whom-child = niña o niño
whom-relative = otro familiar, patrocinador o contacto

## El significado de una columna. $what es uno de los textos what-…; `field` elige según $whom: own, mother, father, parent, child, relative
field-own = { $what }
field-mother = { $what } de la madre
field-father = { $what } del padre
field-parent = { $what } de la madre o del padre
field-child = { $what } de la niña o del niño
field-relative = { $what } del familiar o patrocinador
field = { $whom ->
    [mother] { $what } de la madre
    [father] { $what } del padre
    [parent] { $what } de la madre o del padre
    [child] { $what } de la niña o del niño
    [relative] { $what } del familiar o patrocinador
   *[own] { $what }
}

## Por qué se entendió así una columna
why-header = Lo dice el encabezado.
why-header-fuzzy = Lo dice el encabezado, mal escrito o abreviado.
why-values = Los valores lo parecen.
why-header-and-values = Lo dice el encabezado y los valores coinciden.
why-values-differ = Los valores no parecen lo que dice el encabezado. Por favor, revíselo.
why-reader = Usted lo eligió.
why-saved = Guardado antes para hojas con estos encabezados.
why-sheet-before = Esta hoja continúa con las columnas de la hoja anterior.
why-order-other-sheet = El orden de día y mes es el de otra hoja con los mismos encabezados o del mismo archivo.
why-left-over = Ni el encabezado ni los valores dicen qué es, o ya hay otra columna con ese contenido.
why-id-repeats = Se llama como un número de registro, pero hay valores repetidos o en blanco, así que no distingue las filas.
why-id-serves = Ninguna otra columna distingue las filas, así que se usa este número como número de registro.

## Por qué una hoja se tomó como de menores, de adultos, de ambos, o se dejó aparte
role-why-reader = Usted lo eligió.
role-why-saved = Guardado antes para hojas con estos encabezados.
role-why-sheet-before = Esta hoja continúa la lista de la hoja anterior.
role-why-hidden = La hoja está oculta en el archivo. Elija aquí una lista si debe usarse.
role-why-sideways = La hoja está de lado: cada persona es una columna y cada fila un dato. En el programa de hojas de cálculo, cópiela y péguela con Transponer; luego elija ese archivo.
role-why-given = El archivo se indicó para esta lista.
role-why-empty = No hay filas debajo del encabezado.
role-why-own-file = Es un resultado o un archivo de la verdad de este programa, no una lista de personas.
role-why-no-people = Aquí no se encontraron nombres, números ni datos personales.
role-why-parent-columns = Tiene columnas sobre la madre, el padre o los padres de cada persona.
role-why-child-columns = Tiene columnas sobre el hijo o la hija de cada persona.
role-why-header-words = Los encabezados hablan de estas personas.
role-why-sheet-name = Lo dice el nombre de la hoja.
role-why-file-name = Lo dice el nombre del archivo.
role-why-ages-children = Casi todas las edades o fechas de nacimiento son de menores de 18 años.
role-why-ages-adults = Casi todas las edades o fechas de nacimiento son de personas de 18 años o más.
role-why-ages-mixed = Unas edades o fechas de nacimiento son de menores y otras de adultos.
role-why-role-column = Una columna dice en cada fila si es menor o adulto.
role-why-guess = Nada distingue aquí a menores de adultos. Por favor, elija.
