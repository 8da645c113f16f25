# Lo que la página dice por sí misma. Los valores count, rows, share, chance y bits llegan con formato; n solo elige el plural.

## El marco

page-noscript = Esta página trabaja dentro de su navegador y para eso necesita JavaScript. No se envía nada a ninguna parte.
page-steps = Pasos
page-step-load = Cargar
page-step-columns = Columnas
page-step-check = Comprobar
page-step-review = Revisar
page-step-take = Llevarse
page-language = Idioma
page-nothing-leaves = Nada sale de esta pestaña ·
page-requests = { $n ->
    [one] { $count } solicitud
   *[other] { $count } solicitudes
}
page-invented = Familias inventadas
page-watermark = SINTÉTICO
page-find-links = Buscar vínculos
page-find-links-again = Buscar de nuevo
page-cancel = Detener
page-close = Cerrar
page-all = Todos
page-nothing-loaded = Todavía no hay ninguna hoja de cálculo cargada.
page-not-matched = Sus listas están cargadas. Los vínculos todavía no se han buscado.
page-links-cleared = Usted cambió los archivos o lo que cuenta, así que se borraron los vínculos encontrados. «Buscar vínculos» los busca con su cambio.
page-added = { $n ->
    [one] Se comparó { $count } fila nueva con todas las personas, usando lo que se contó en la búsqueda anterior.
   *[other] Se compararon { $count } filas nuevas con todas las personas, usando lo que se contó en la búsqueda anterior.
}
page-added-refresh = Actualizar: volver a contar todo
page-added-seconds = Volver a contar todo tarda unos { $count } segundos.
page-added-minutes = { $n ->
    [one] Volver a contar todo tarda más o menos { $count } minuto.
   *[other] Volver a contar todo tarda unos { $count } minutos.
}
page-go-load = Cargar hojas de cálculo
page-engine-broken = La comparación se detuvo de forma inesperada y se inició de nuevo con sus archivos. Inténtelo otra vez; si vuelve a detenerse, cargue menos archivos a la vez.

page-status-idle = Para empezar, cargue la lista de niñas y niños y la lista de personas adultas.
page-status-reading = Leyendo sus hojas de cálculo…
page-status-matching = Comparando a cada niña y niño con las personas adultas…
page-status-ready = { $n ->
    [one] Todo listo: { $sheets } hoja, { $rows } filas.
   *[other] Todo listo: { $sheets } hojas, { $rows } filas.
}
page-status-read = { $n ->
    [one] Leído: { $sheets } hoja, { $rows } filas.
   *[other] Leído: { $sheets } hojas, { $rows } filas.
}
page-status-refused = { $n ->
    [one] No se pudo usar { $count } archivo.
   *[other] No se pudieron usar { $count } archivos.
}
page-status-done = Se compararon { $children } niñas y niños con { $adults } personas adultas en { $seconds } s; el motor ocupó { $memory } MB de memoria. Cada vínculo es una pista por verificar.
page-status-added = { $children } niñas y niños y { $adults } personas adultas; las filas nuevas se agregaron a los vínculos ya encontrados. Cada vínculo es una pista por verificar.
page-status-error = No se pudo usar ninguno de los archivos. Vea el motivo junto a cada uno, o cargue otro.
page-matching-counting = Leyendo y contando lo que dicen sus listas…
page-matching-joining = Reuniendo lo que se encontró…
page-matching-now = Van { $done } de { $total } niñas y niños.
page-matching-seconds = Faltan unos { $count } segundos.
page-matching-minutes = { $n ->
    [one] Falta más o menos { $count } minuto.
   *[other] Faltan unos { $count } minutos.
}
page-matching-more = Puede detener la búsqueda en cualquier momento. Sus archivos quedan como están.

## Cargar

page-load-title = Empiece con sus hojas de cálculo
page-load-lede = Listas de niñas y niños separados y de personas adultas, de cualquier agencia y con cualquier formato. Cada niña y niño se compara con todas las personas adultas, y usted ve quién puede ser la madre o el padre, y por qué.
page-drop = Suelte aquí sus hojas de cálculo
page-drop-kinds = Excel, OpenDocument o CSV. Todos los archivos que tenga.
page-browse = Elegir archivos
page-try-sample = Probar con familias inventadas
page-paste = O pegue celdas
page-paste-placeholder = Copie filas en su programa de hojas de cálculo, con sus encabezados, y péguelas aquí.
page-paste-hint = Se leen en cuanto las pega.
page-paste-next = Pegar otra lista
page-pasted-name = Celdas pegadas { $n }
page-promise-stays = Se queda en esta pestaña
page-promise-stays-more = La página no envía nada ni guarda nada. Al cerrar la pestaña, todo desaparece. Puede desconectar la red.
page-promise-lead = Una pista, nunca un veredicto
page-promise-lead-more = Cada vínculo es una pista que se verifica con documentos o con una entrevista. Las personas más probables van primero; no se oculta a nadie.
page-promise-shown = Cada puntaje se puede leer
page-promise-shown-more = Cada vínculo muestra lo que habla a favor y en contra, línea por línea, con la celda de donde se leyó.
page-files = Sus archivos
page-file-reading = Leyendo…
page-file-refused = Sin usar
page-file-kept-old = Se sigue usando la versión cargada antes.
page-file-stopped = { $file } no se leyó hasta el final porque usted lo detuvo. No se usa nada de él.
page-file-gone = No se pudo abrir { $file }. Tal vez se movió o está abierto en otro programa: por favor elíjalo de nuevo.
page-file-slow = Este archivo lleva más de un minuto leyéndose. Puede seguir esperando u omitirlo; los demás archivos se quedan.
page-file-skip = Omitir este archivo
page-file-replaced = Tomó el lugar de otro archivo con el mismo nombre.
page-file-keep-both = Conservar los dos
page-reading-now = { $at } de { $total }: { $file }
page-dismiss = Descartar
page-dismiss-file = Descartar { $file }
page-dismiss-all = Descartar los { $count } que no se usan
page-json-foreign = { $file } no es una hoja de cálculo ni un archivo de significados de columnas guardado desde esta página.
page-json-unreadable = { $file } fue modificado o está dañado y no se puede usar. Guarde de nuevo los significados de las columnas desde esta página, en Columnas.
page-json-newer = { $file } se guardó con una versión más nueva de esta página. Use esa versión o guarde aquí los significados de nuevo.
page-hidden-left-out = { $n ->
    [one] { $count } fila está oculta en esta hoja y no se usa.
   *[other] { $count } filas están ocultas en esta hoja y no se usan.
}
page-hidden-used = { $n ->
    [one] { $count } fila está oculta en esta hoja y se usa de todos modos.
   *[other] { $count } filas están ocultas en esta hoja y se usan de todos modos.
}
page-hidden-use = Usar las filas ocultas
page-hidden-leave-out = No usarlas
page-remove = Quitar
page-remove-file = Quitar { $file }
page-more-problems = y { $count } más, que aparecen en Comprobar
page-sheet-hidden = (hoja oculta)
page-rows = { $n ->
    [one] { $count } fila
   *[other] { $count } filas
}
page-role-of = Quiénes aparecen en { $sheet }
page-role-children = Niños
page-role-adults = Adultos
page-role-both = Niños y adultos
page-role-ignore = No usar
page-role-look = Por favor revise esto: no estamos seguros.

## Columnas

page-columns-title = Qué significa cada columna
page-columns-lede = Lo dedujimos de los encabezados y de los valores. Cambie lo que esté mal; lo que deje se usa tal como está.
page-sheets = Hojas
page-asked = { $n ->
    [one] { $count } columna de fechas se puede leer de dos maneras: indique cuál
   *[other] { $count } columnas de fechas se pueden leer de dos maneras: indique cuál
}
page-asked-short = { $n ->
    [one] { $count } pregunta
   *[other] { $count } preguntas
}
page-header-is = Encabezados en la fila { $row }
page-header-row = ¿Qué fila contiene los encabezados?
page-header-row-n = La fila { $row } contiene los encabezados
page-header-none = Ninguna fila contiene encabezados
page-column-letters = Columna { $letters }
page-filled = { $filled } de { $rows } filas con valor
page-meaning-of = Significado de { $column }
page-unused = { $n ->
    [one] { $count } columna no se usa
   *[other] { $count } columnas no se usan
}
page-sure-sure = Seguro
page-sure-fairly = Bastante seguro
page-sure-unsure = Dudoso: por favor revise
page-order = Las fechas están escritas
page-order-of = Orden de día y mes en { $column }
page-order-which = «{ $sample }»: ¿{ $first } o { $second }?
page-order-is-day-first = primero el día
page-order-is-month-first = primero el mes
page-order-meanwhile = Mientras no elija, se lee como { $taken }.
page-open-questions = { $n ->
    [one] { $count } columna de fechas se puede leer de dos maneras.
   *[other] { $count } columnas de fechas se pueden leer de dos maneras.
}
page-open-more = Fíjese en una persona cuyas fechas conozca y elija abajo.
page-open-next = Ir a { $sheet }
page-columns-reset = Deshacer mis cambios en esta hoja
page-mapping-title = ¿El mismo formato el próximo mes?
page-mapping-more = Guarde en un archivo pequeño lo que significan las columnas. Cárguelo con las próximas listas, y las columnas con los mismos encabezados toman estos significados. Contiene solo encabezados, ninguna persona.
page-mapping-save = Guardar estos significados para el próximo archivo
page-mapping-used = da su significado a las columnas de { $sheets }.
page-mapping-unused = está cargado. Ninguna de estas hojas tiene sus encabezados; se usará con la próxima que los tenga.
page-mapping-forget = Dejar de usarlo
page-order-day-first = día, mes, año (21/5/2018)
page-order-month-first = mes, día, año (5/21/2018)
page-order-year-first = año, mes, día (2018-05-21)

## Comprobar

page-check-title = Antes de comparar
page-check-lede = Lo que se contó y lo que no se pudo leer. Una celda que no se pudo leer cuenta como dato ausente: nunca habla en contra de un vínculo.
page-check-waiting = Leyendo cada fila…
page-check-again = Contar de nuevo
page-counts = { $children }, { $adults }.
page-counts-children = { $n ->
    [one] { $count } niña o niño
   *[other] { $count } niñas y niños
}
page-counts-adults = { $n ->
    [one] { $count } persona adulta
   *[other] { $count } personas adultas
}
page-counts-none-left-out = No se dejó fuera ninguna fila.
page-counts-left-out = { $n ->
    [one] { $count } fila queda fuera
   *[other] { $count } filas quedan fuera
}
page-counts-left-out-why = { $left }: { $why }.
page-counts-left-out-of = { $why } ({ $count })
page-counts-joined = { $n ->
    [one] { $count } persona se encontró en varios registros.
   *[other] { $count } personas se encontraron en varios registros.
}
page-counts-maybe = { $n ->
    [one] { $count } persona quizá esté en varios registros: por favor revise.
   *[other] { $count } personas quizá estén en varios registros: por favor revise.
}
page-counts-which = ¿Qué filas?
page-counts-more-rows = { $n ->
    [one] y { $count } más
   *[other] y { $count } más
}
page-look = Mostrar la fila
page-look-at = Mostrar { $place }
page-rows-waiting = Leyendo…
page-rows-earlier = Filas anteriores
page-rows-later = Filas siguientes
page-row-hidden = oculta
page-no-children = Ninguna hoja contiene niñas ni niños todavía: cargue una, o indique en Cargar cuál los contiene.
page-no-adults = Ninguna hoja contiene personas adultas todavía: cargue una, o indique en Cargar cuál las contiene.
page-problems = Avisos
page-problems-none = Se pudieron leer todas las celdas que se usan.
page-problems-lede = No hace falta corregir nada de esto para seguir.
page-problems-filter = Mostrar un solo tipo
page-problems-search = Buscar valores, filas y columnas
page-problems-weight = Importancia
page-problems-all = { $n ->
    [one] { $count } aviso.
   *[other] { $count } avisos.
}
page-problems-some = Se muestran { $count } de { $total }.
page-problems-clear = Mostrar todos
page-severity-refused = No se pudo usar
page-severity-warning = Conviene revisarlo
page-severity-note = Conviene saberlo
page-th-file = Archivo
page-th-row = Fila
page-th-column = Columna
page-th-seen = En la celda
page-th-done = Qué se hizo
page-th-look = En la hoja
page-show-more = Mostrar más (quedan { $count })
page-joins = Una persona en varios registros
page-joins-none = No se encontró a nadie en dos registros.
page-joins-lede = Donde varios registros se tomaron como una sola persona, se conservan y se muestran todos. Indique dónde es un error, o dónde dos son la misma persona.
page-join-undo = Son dos personas
page-join-redo = Es una sola persona
page-join-part = Es otra persona
page-join-one = Se toman como una sola persona.
page-join-maybe = Se mantienen separados si usted no indica otra cosa.
page-join-apart = Se mantienen separados.
page-join-id = ID { $id }
page-join-compare = Comparar lo que dicen las filas
page-a-child = niña o niño
page-an-adult = persona adulta
page-place-row = { $where }, fila { $row }

## Cómo se pesan los vínculos

page-weighing = Cómo se pesan los vínculos
page-weighing-lede = No hace falta cambiar nada aquí. Un cambio borra los vínculos encontrados: se buscan de nuevo cuando usted lo indique.
page-learn = Aprender de estos archivos
page-learn-more = A partir de { $least } menores, una primera pasada muestra con qué frecuencia coinciden en estos archivos los registros de probables familiares. Cada clase de coincidencia cuenta entonces un poco más, o un poco menos, con límites. Solo vale para estos archivos: no se guarda nada.
page-learn-few = { $n ->
    [one] Con { $count } menor hay muy poco de qué aprender.
   *[other] Con { $count } menores hay muy poco de qué aprender.
}
page-share-wrong = Un número entero entre 1 y 99; se sigue usando { $share }.
page-share-wrong-estimate = Un número entero entre 1 y 99; se sigue calculando a partir de los archivos.
page-share-empty = Si se deja vacío, se calcula a partir de los archivos.
page-kinds = Clases de evidencia que cuentan
page-kinds-more = Para ver qué queda sin algo en lo que usted no confía en estos archivos. Con todas, los resultados son mejores.
page-kinds-left = No cuenta, porque usted así lo eligió
page-kinds-all = Contar todo y buscar de nuevo
page-learned = Aprendido de estos archivos
page-learned-most = En estos archivos, los registros de verdaderos familiares parecen coincidir de otro modo que el habitual. El mayor cambio: «{ $comparison }» ({ $relation }) da «{ $level }» en { $after } de ellos, y no en { $before }.
page-learned-all = { $n ->
    [one] Mostrar { $count } cambio
   *[other] Mostrar los { $count } cambios mayores
}
page-learned-means = En esta parte de los verdaderos familiares, los registros salen así: por lo común y, hasta donde se puede saber, en estos archivos.
page-learned-comparison = Qué se comparó
page-learned-from = Común
page-learned-to = Aquí
page-learned-little = Estos archivos son como es habitual: nada cambió más de { $most }.
page-learned-nothing = Estos archivos son como es habitual: al aprender no cambió nada.
page-learned-off = No se aprendió de estos archivos: está desactivado.
page-learn-not = Buscar de nuevo sin aprender
page-learn-again = Aprender y buscar de nuevo
page-learned-mother = madre
page-learned-father = padre
page-learned-parent = madre o padre
page-learned-relative = otro familiar

page-kind-told-by-child = Lo que el registro del menor dice de su madre o padre
page-kind-told-by-adult = Lo que el registro del adulto dice de un menor
page-kind-notes = Notas del caso
page-kind-inheritance = Apellidos
page-kind-age = La diferencia de edad
page-kind-event = Días y lugares
page-kind-identifiers = Números A, de evento y de unidad familiar
page-kind-origin = País, departamento, municipio, idioma
page-kind-contact = Teléfonos, direcciones y correos
page-kind-status = Motivos y marcas

page-compared-told-given = Nombre de la madre o del padre, dicho por el menor
page-compared-told-surname = Apellido de la madre o del padre, dicho por el menor
page-compared-told-birth = Edad o nacimiento de la madre o del padre, según el menor
page-compared-told-a-number = Número A de la madre o del padre, en el registro del menor
page-compared-named-given = Nombre del menor, dicho por el adulto
page-compared-named-surname = Apellido del menor, dicho por el adulto
page-compared-named-birth = Edad o nacimiento del menor, según el adulto
page-compared-named-a-number = Número A del menor, en el registro del adulto
page-compared-relative-given = Nombre de otro familiar
page-compared-relative-surname = Apellido de otro familiar
page-compared-inheritance = Qué apellidos se heredan
page-compared-spelling = Escritura de un apellido heredado
page-compared-same-day = Días entre las detenciones
page-compared-lag = Días entre otros dos registros
page-compared-place = Lugares de detención
page-compared-shared-number = Número de evento o de unidad familiar
page-compared-near-same-cell = Números A, mismo día y lugar
page-compared-near-five-days = Números A, en cinco días
page-compared-near-else = Números A, en otros casos
page-compared-origin = Lugar de origen

page-reached-equal = igual
page-reached-short-form = diminutivo o apodo
page-reached-same-sound = suena igual
page-reached-close = con uno o dos errores
page-reached-differs = distinto
page-reached-also-equal = un segundo también coincide
page-reached-also-differs = un segundo no coincide
page-reached-overlaps = encaja con lo que se sabe
page-reached-day-swapped = día y mes cambiados
page-reached-other-year = mismo día, otro año
page-reached-near-date = una fecha cercana
page-reached-within-one = un año de diferencia como mucho
page-reached-both = los dos apellidos
page-reached-filiation = el nombre de pila y el apellido del adulto
page-reached-first-first = el primero del adulto es el primero del menor
page-reached-second-first = el primero del adulto es el segundo del menor
page-reached-married = un apellido de casada
page-reached-to-second = el segundo del adulto es uno del menor
page-reached-given-name = un nombre de pila como apellido
page-reached-day0 = ninguno
page-reached-day1 = uno
page-reached-day2-to3 = de 2 a 3
page-reached-day4-to7 = de 4 a 7
page-reached-day8-to30 = de 8 a 30
page-reached-far = más que eso
page-reached-compatible = encajan
page-reached-incompatible = no encajan
page-reached-apart1 = con 1 de diferencia
page-reached-apart2-to3 = con 2 a 3 de diferencia
page-reached-apart4-to10 = con 4 a 10 de diferencia
page-reached-apart11-to50 = con 11 a 50 de diferencia
page-reached-apart51-to500 = con 51 a 500 de diferencia
page-reached-country = el mismo país
page-reached-municipality = el mismo municipio
page-reached-other-municipality = el mismo departamento, otro municipio
page-reached-other-department = el mismo país, otro departamento
page-reached-department = el mismo departamento
page-reached-language = el mismo idioma

## Revisar

page-side = Empezar por
page-side-child = Niños
page-side-adult = Adultos
page-people-child = Niños
page-people-adult = Adultos
page-search = Buscar nombres o números
page-by-hand-child = Comparar con otra persona adulta
page-by-hand-adult = Comparar con otra niña u otro niño
page-by-hand-nobody = No hay nadie con ese nombre.
page-filter = Mostrar solo
page-order-list = Orden
page-order-best = más sólida primero
page-order-files = como en los archivos
page-nobody-fits-search = Nadie coincide con esta búsqueda.
page-earlier = Atrás
page-later = Siguiente
page-from-to = { $from }–{ $to } de { $total }
page-no-name = Sin nombre ({ $id })
page-do-not-share = no compartir
page-candidates-child = Personas adultas que pueden ser la madre o el padre
page-candidates-adult = Niñas y niños que pueden ser suyos
page-who-child = Quién puede ser la madre o el padre de { $name }
page-who-adult = De quién puede ser madre o padre { $name }
page-choose-somebody = Elija a alguien de la lista.
page-adult-nobody = Ninguna niña ni ningún niño tiene a esta persona entre las más probables.
page-as-mother = Como madre: { $chance }
page-as-father = Como padre: { $chance }
page-as-parent = Como madre o padre: { $chance }
page-other-relative = Como otro familiar: { $chance }
page-not-in-files = No está en estos archivos
page-share-declared = Usted espera que { $share } de cada 100 niñas y niños tengan a su madre o padre en estos archivos.
page-share-estimated = Estimamos que { $share } de cada 100 niñas y niños tienen a su madre o padre en estos archivos.
page-share-change = Cambiar esta proporción
page-share-question = De cada 100 niñas y niños, ¿cuántos espera que tengan a su madre o padre en estos archivos?
page-share-use = Usarla
page-share-estimate = Usar la estimación
page-evidence = Los indicios
page-pair = Los dos registros, uno al lado del otro
page-child = Niña o niño
page-adult = Persona adulta
page-fields-more = { $n ->
    [one] Mostrar { $count } dato más
   *[other] Mostrar { $count } datos más
}
page-fields-fewer = Mostrar solo lo que se comparó
page-no-value = no hay dato
page-verdict-agrees = coincide
page-verdict-close = parecido
page-verdict-differs = distinto
page-sum = A favor y en contra
page-sum-lede = Cada línea suma o resta; la última es la suma. Uno más duplica la posibilidad.
page-alone = por sí sola contaría { $bits }
page-rarer = menos común entre madres y padres verdaderos que entre otros adultos
page-covered = otra línea ya cuenta esto; por sí sola contaría { $bits }
page-covered-partly = otra línea cuenta parte de esto; por sí sola contaría { $bits }
page-together = En conjunto: { $chance } ({ $percent })
page-would-settle = Qué lo aclararía:
page-why-not = Por qué no este adulto:
page-without = sin esto: { $chance }
page-without-first = sin esto: { $chance }, y { $name } quedaría delante
page-without-own = sin esto: { $chance }, y quedaría delante este adulto
page-without-cell = sin { $cell }: { $chance }
page-without-cell-first = sin { $cell }: { $chance }, y { $name } quedaría delante
page-without-cell-own = sin { $cell }: { $chance }, y quedaría delante este adulto
page-quoted = «{ $text }»
page-flips = Si una celda está mal
page-flips-none = Ninguna celda sostiene sola este vínculo: sin cualquiera de ellas se mantiene.
page-flips-one = Este vínculo depende de una celda: si está mal, se cae.
page-flips-some = Este vínculo depende de celdas sueltas: si una de estas está mal, se cae.
page-flips-card = Depende de una celda: «{ $text }»
page-flips-card-some = Depende de varias celdas sueltas, ante todo de «{ $text }»
page-flips-band = Se mantiene sin cualquier celda, pero estas cambian qué tan buena pista es.
page-flip-first = quedaría delante { $name }
page-flip-own = quedaría delante este adulto
page-no-pair = No hay con quién comparar.
page-lead = Una pista por verificar.
page-lead-more = Confírmela con documentos o con una entrevista antes de que alguien se apoye en ella.

page-band-strong = sólida
page-band-likely = probable
page-band-possible = posible
page-band-weak = débil
page-band-tie = empate
page-band-not-enough = faltan datos
page-band-none = nadie coincide
page-band-strong-more = 95% o más, con alguien que nombra al otro (también el nombre de pila) o un número o contacto en los dos registros, un segundo dato y nadie cerca detrás
page-band-likely-more = Más probable que no
page-band-possible-more = Merece mirarse de cerca
page-band-weak-more = Poco habla a favor
page-band-tie-more = Dos personas adultas coinciden casi igual
page-band-not-enough-more = Se anotó muy poco para comparar
page-band-none-more = Ninguna persona adulta comparte nada con la niña o el niño

## Decisiones

page-decide = Decidir sobre este par
page-decide-lead = Confirmar pista
page-decide-not-this-adult = No es madre ni padre
page-decide-unsure = Con dudas
page-verdict-of-lead = pista confirmada
page-verdict-of-not-this-adult = no es madre ni padre
page-verdict-of-unsure = con dudas
page-undo = Deshacer
page-redo = Rehacer
page-decided = { $child } y { $adult }: { $verdict }
page-undone = { $child } y { $adult }: se deshizo
page-conflict-also = También: { $names }. Por favor revise todos los casos.
page-keys = Teclas
page-keys-walk = Recorrer una lista
page-keys-show = Mostrar las teclas
page-keys-use = Decidir con una sola tecla
page-decisions = Sus decisiones
page-decisions-none = Todavía no hay decisiones. En Revisar, cada par se puede confirmar como pista, descartar o dejar con dudas.
page-decisions-unsaved = Se guardan solo en esta pestaña y no forman parte de los vínculos de arriba. Descárguelas antes de cerrarla.
page-decisions-saved = Descargadas. No forman parte de los vínculos de arriba.
page-decisions-download = Descargar decisiones
page-decisions-name = reencuentro-decisiones
page-decisions-child-file = Lista de la niña o del niño
page-decisions-child-id = ID de la niña o del niño
page-decisions-child-name = Niña o niño
page-decisions-adult-file = Lista de la persona adulta
page-decisions-adult-id = ID de la persona adulta
page-decisions-adult-name = Persona adulta
page-decisions-decision = Decisión

## Llevarse

page-take-title = Llévese los vínculos
page-take-lede = Una fila por cada niña o niño y cada persona adulta que puede ser su madre o padre, con los motivos a favor y en contra.
page-take-xlsx = Hoja de cálculo
page-take-xlsx-more = Para Excel y LibreOffice. Los números con ceros iniciales quedan como están.
page-take-csv = Tabla simple
page-take-csv-more = Un archivo CSV, para otros programas.
page-download = Descargar
page-download-xlsx = Descargar .xlsx
page-download-csv = Descargar .csv
page-download-name = reencuentro-vinculos
page-take-counts = { $count } niñas y niños, según su mejor pista
