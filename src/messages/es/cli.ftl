# Lo que dice la línea de comandos.

problem-cli-cannot-read = No se puede leer { $file }: { $reason ->
    [missing] no existe ese archivo. Revise el nombre, por favor.
    [forbidden] esta cuenta no puede abrirlo. Revise los permisos, por favor.
    [folder] es una carpeta. Escriba los nombres de los archivos que contiene.
   *[other] el sistema lo rechazó. Revise el disco e inténtelo de nuevo.
  }
problem-cli-cannot-write = No se puede escribir { $file }: { $reason ->
    [missing] su carpeta no existe. Créela primero, por favor.
    [forbidden] esta cuenta no puede escribir ahí. Elija otro lugar, por favor.
    [folder] es una carpeta. Escriba el nombre de un archivo dentro de ella.
   *[other] el sistema lo rechazó. Revise que haya espacio en el disco.
  }
problem-cli-other-world = { $file } ya tiene listas inventadas, que se mezclarían con estas. Elija otra carpeta, o agregue --replace.
problem-cli-settings = { $file } no es un archivo de ajustes que este programa entienda (línea { $line }: { $why }). Corrija esa línea, o deje los ajustes fuera.
problem-cli-settings-newer = { $file } se guardó con una versión más nueva de este programa. Use esa versión o guarde los ajustes de nuevo.
problem-cli-settings-top = { $file } pide una cantidad de candidatos que no está entre 1 y 100. Corrija «top», por favor.
problem-cli-over-input = No se escribió nada: { $file } es uno de los archivos que se leen, y escribir ahí lo destruiría. Indique otro lugar, por favor.
problem-cli-over-output = No se escribió nada: dos resultados irían a { $file }. Indique un lugar para cada uno, por favor.
problem-cli-links-empty = { $file } tiene encabezados y ninguna fila: no hay vínculos que evaluar. Indique el archivo que escribió «match», por favor.
problem-cli-links-of-others = En { $file } no está ninguna de las niñas y los niños de la verdad: son vínculos de otras listas. Indique la verdad de las listas que se compararon; --aliases une los identificadores de varias listas.
problem-cli-own-file = { $file } es un resultado o un archivo de la verdad de este programa, no una lista de personas. Déjelo fuera, por favor.

cli-broken = El programa se detuvo por un error propio; sus archivos no han cambiado. Avise del error, por favor, sin enviar datos reales.
cli-synth-needs-folder = Se escribirán varios archivos: indique una carpeta después de --out.
cli-synth-done = Se inventaron { $children } niñas y niños y { $adults } personas adultas en { $folder }. Nadie de ahí es real.
cli-match-read = Se leyeron { $children } niñas y niños y { $adults } personas adultas; filas sin ninguna persona: { $skipped }.
cli-match-progress = Comparando: { $done }
cli-match-done = Se compararon { $children } niñas y niños con { $adults } personas adultas. Sin ningún candidato: { $without }. Los vínculos se escribieron en { $out }. Cada vínculo es una pista por verificar.
cli-match-learned = Se aprendió de estas listas con qué frecuencia coinciden los registros de familiares; el mayor cambio: «{ $comparison }» ({ $relation }) da «{ $level }» en { $after } de ellos, y no en { $before }. Con «--without learning» no se aprende.
cli-more-problems = … y { $count } más de este tipo. «inspect --all» los muestra todos.

## inspect

cli-inspect-files = Archivos
cli-inspect-file-read = { $file }: leído, { $countNumber ->
    [one] { $count } hoja
   *[other] { $count } hojas
  }
cli-inspect-file-refused = { $file }: no se usa
cli-inspect-ignored = Se deja fuera
cli-inspect-role = { $role } (seguridad: { $sure }). { $why }
cli-inspect-rows = { $countNumber ->
    [0] Debajo no hay filas.
    [one] Debajo hay { $count } fila.
   *[other] Debajo hay { $count } filas.
  }
cli-inspect-hidden-left = { $countNumber ->
    [one] { $count } de ellas está oculta y se deja fuera.
   *[other] { $count } de ellas están ocultas y se dejan fuera.
  }
cli-inspect-hidden-used = { $countNumber ->
    [one] { $count } de ellas está oculta y se usa de todos modos.
   *[other] { $count } de ellas están ocultas y se usan de todos modos.
  }
cli-inspect-column = Col
cli-inspect-header = Encabezado
cli-inspect-meaning = Se tomó por
cli-inspect-sure = Certeza
cli-inspect-values = Valores
cli-inspect-order = Las fechas se escriben: { $order }.
cli-inspect-order-open = Las fechas se pueden leer de dos maneras; se tomaron como { $order }. Diga cuál es la correcta, por favor.
cli-inspect-children = { $countNumber ->
    [one] { $count } niña o niño
   *[other] { $count } niñas y niños
  }
cli-inspect-adults = { $countNumber ->
    [one] { $count } persona adulta
   *[other] { $count } personas adultas
  }
cli-inspect-skipped = { $countNumber ->
    [0] ninguna fila quedó fuera
    [one] { $count } fila quedó fuera
   *[other] { $count } filas quedaron fuera
  }
cli-inspect-skipped-rows = { $why } (filas { $rows })
cli-inspect-joins = Una persona en varios registros
cli-inspect-undone = (se mantienen aparte: usted lo dijo)
cli-inspect-maybe = Quizás una sola persona; se mantienen separados mientras usted no indique otra cosa
cli-inspect-more = … y { $count } más; --all los muestra todos.
cli-inspect-row = fila { $row }
cli-inspect-seen = «{ $seen }»
cli-inspect-folders = Por carpeta
cli-inspect-folder = Carpeta
cli-inspect-read = Leídos
cli-inspect-refused = No usados
