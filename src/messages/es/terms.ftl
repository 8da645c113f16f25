# Las frases detrás de un puntaje. Los valores llegan con formato.

relation-mother = madre
relation-father = padre
relation-parent = madre o padre
relation-relative = familiar

relation-to-mother = a la madre
relation-to-father = al padre
relation-to-parent = a la madre o al padre
relation-to-relative = a un familiar
relation-of-mother = de la madre
relation-of-father = del padre
relation-of-parent = de la madre o del padre
relation-of-relative = de un familiar

card-about-age = unos { $age }

# Antes y después de la evidencia
term-prior = { $countNumber ->
    [one] Antes de comparar: uno entre { $oneIn } para el único adulto de aquí que puede ser { $relation } y a quien no apunta otro menor
   *[other] Antes de comparar: uno entre { $oneIn } para cada uno de los { $count } adultos de aquí que pueden ser { $relation } y a quienes no apunta otro menor
}
term-prior-declared = { $countNumber ->
    [one] Antes de comparar: uno entre { $oneIn } para el único adulto de aquí que puede ser { $relation } y a quien no apunta otro menor, con la proporción que usted declaró ({ $share })
   *[other] Antes de comparar: uno entre { $oneIn } para cada uno de los { $count } adultos de aquí que pueden ser { $relation } y a quienes no apunta otro menor, con la proporción que usted declaró ({ $share })
}
term-competition-for = Las otras posibilidades encajan menos: { $list }
term-competition-against = Lo que queda tras pesar las otras posibilidades: { $list }
competition-other = la madre o el padre es { $other } ({ $chance })
competition-another = la madre o el padre es otro adulto ({ $chance })
competition-others = la madre o el padre es alguien más ({ $chance })
competition-relative = este adulto es otro familiar ({ $chance })
competition-nobody = nadie de la familia del menor está en estos archivos ({ $chance })

# Cómo encaja un nombre que encaja en parte
term-partly = «{ $name }» encaja en parte
term-partly-surname-only = los apellidos encajan con «{ $name }»; el nombre de pila no: { $told } ≠ { $own }
term-partly-given-only = el nombre de pila encaja con «{ $name }»; los apellidos no: { $told } ≠ { $own }

# Dicho por el niño o la niña
term-told-name-agrees = El registro del menor nombra { $toRelation }: «{ $childSays }»; este adulto es «{ $adult }». Por azar encajaría igual cerca de un adulto entre { $oneIn }
term-told-name-partly = El registro del menor nombra { $toRelation }: «{ $childSays }»; { $partly }
term-told-name-differs = El registro del menor nombra { $toRelation }: «{ $childSays }», no «{ $adult }»
term-told-name-note-agrees = Una nota en el registro del menor nombra { $toRelation }: «{ $childSays }»; este adulto es «{ $adult }». Por azar encajaría igual cerca de un adulto entre { $oneIn }
term-told-name-note-partly = Una nota en el registro del menor nombra { $toRelation }: «{ $childSays }»; { $partly }
term-told-name-note-differs = Una nota en el registro del menor nombra { $toRelation }: «{ $childSays }», no «{ $adult }»
term-told-birth-agrees = La edad o el nacimiento { $ofRelation } que da el registro del menor ({ $childSays }) encaja con los de este adulto ({ $adultSays })
term-told-birth-near = La edad o el nacimiento { $ofRelation } que da el registro del menor ({ $childSays }) se acerca a los de este adulto ({ $adultSays })
term-told-birth-differs = La edad o el nacimiento { $ofRelation } que da el registro del menor ({ $childSays }) no encaja con los de este adulto ({ $adultSays })
term-told-a-number-agrees = El número A { $ofRelation } que da el registro del menor es el de este adulto
term-told-a-number-near = El número A { $ofRelation } que da el registro del menor está a un error del de este adulto
term-told-a-number-differs = El número A { $ofRelation } que da el registro del menor no es el de este adulto

# Dicho por el adulto
term-named-child-agrees = El registro del adulto nombra a «{ $adultSays }», y este menor es «{ $child }». Por azar encajaría igual cerca de un menor entre { $oneIn }
term-named-child-partly = El registro del adulto nombra a «{ $adultSays }»; { $partly }
term-named-child-differs = El registro del adulto nombra a otro menor: «{ $adultSays }»
term-named-child-note-agrees = Una nota en el registro del adulto nombra a «{ $adultSays }», y este menor es «{ $child }». Por azar encajaría igual cerca de un menor entre { $oneIn }
term-named-child-note-partly = Una nota en el registro del adulto nombra a «{ $adultSays }»; { $partly }
term-named-child-note-differs = Una nota en el registro del adulto nombra a otro menor: «{ $adultSays }»
term-named-child-birth-agrees = La edad o el nacimiento que el registro del adulto da de un menor ({ $adultSays }) encaja con los de este ({ $childSays })
term-named-child-birth-near = La edad o el nacimiento que el registro del adulto da de un menor ({ $adultSays }) se acerca a los de este ({ $childSays })
term-named-child-birth-differs = La edad o el nacimiento que el registro del adulto da de un menor ({ $adultSays }) no encaja con los de este ({ $childSays })
term-named-child-a-number-agrees = El número A que el registro del adulto da de un menor es el de este menor
term-named-child-a-number-near = El número A que el registro del adulto da de un menor está a un error del de este menor
term-named-child-a-number-differs = El número A que el registro del adulto da de un menor es otro
term-relative-name-agrees = { $teller ->
    [adult] El registro del adulto nombra a un familiar, «{ $adultSays }», y este menor es «{ $child }»
   *[child] El registro del menor nombra a un familiar o acompañante, «{ $childSays }», y este adulto es «{ $adult }»
}
term-relative-name-partly = { $teller ->
    [adult] El registro del adulto nombra a un familiar, «{ $adultSays }»; { $partly }
   *[child] El registro del menor nombra a un familiar o acompañante, «{ $childSays }»; { $partly }
}
term-relative-name-differs = { $teller ->
    [adult] El registro del adulto nombra a un familiar, «{ $adultSays }», no a «{ $child }»
   *[child] El registro del menor nombra a un familiar o acompañante, «{ $childSays }», no a «{ $adult }»
}

# Apellidos y edad
term-inheritance-both = Los dos apellidos son iguales, como cuando solo uno de los padres registra; cerca de un adulto entre { $oneIn } los tiene
term-inheritance-filiation = Los apellidos del menor son el nombre de pila y el apellido de este adulto, como se heredan en algunas familias mayas; cerca de un adulto entre { $oneIn } encaja así
term-inheritance-first = El primer apellido del menor es el primero del adulto, como de un padre; cerca de un adulto entre { $oneIn } lo tiene
term-inheritance-second = El segundo apellido del menor es el primero del adulto, como de una madre; cerca de un adulto entre { $oneIn } lo tiene
term-inheritance-first-shared = El primer apellido del menor es el primero del adulto; cerca de un adulto entre { $oneIn } lo tiene
term-inheritance-second-shared = El segundo apellido del menor es el primero del adulto; cerca de un adulto entre { $oneIn } lo tiene
term-inheritance-married = El apellido de casada del adulto es el primero del menor; cerca de un adulto entre { $oneIn } lo tiene
term-inheritance-to-second = Un apellido del menor es el segundo del adulto; cerca de un adulto entre { $oneIn } lo tiene
term-inheritance-given-name = Uno de los apellidos del menor es el nombre de pila de este adulto, como se hereda el apellido en algunas familias; cerca de un adulto entre { $oneIn } lo tiene
term-inheritance-differs = Ningún apellido en común
term-age-gap = { $yearsNumber ->
    [one] Una diferencia de edad de un año
   *[other] Una diferencia de edad de { $years } años
}
term-age-at-birth = { $sex ->
    [female] Ella habría tenido
    [male] Él habría tenido
   *[unknown] Este adulto habría tenido
} { $bornAt } { $bornAtNumber ->
    [one] año
   *[other] años
} cuando nació el menor
term-age-not-older = El adulto no es mayor que el menor: uno de los nacimientos debe estar mal

# Días y lugares
term-encounter-near-same-place = { $daysNumber ->
    [0] Detenidos el mismo día, en lugares que encajan
    [one] Detenidos con un día de diferencia, en lugares que encajan
   *[other] Detenidos con { $days } días de diferencia, en lugares que encajan
}{ $othersNumber ->
    [0] {""}
    [one] ; igual que otro adulto
   *[other] ; igual que otros { $others } adultos
}
term-encounter-near-other-place = { $daysNumber ->
    [0] Detenidos el mismo día, pero en lugares que no encajan
    [one] Detenidos con un día de diferencia, pero en lugares que no encajan
   *[other] Detenidos con { $days } días de diferencia, pero en lugares que no encajan
}
term-encounter-near = { $daysNumber ->
    [0] Detenidos el mismo día
    [one] Detenidos con un día de diferencia
   *[other] Detenidos con { $days } días de diferencia
}{ $othersNumber ->
    [0] {""}
    [one] ; igual que otro adulto
   *[other] ; igual que otros { $others } adultos
}
term-encounter-far-same-place = { $daysNumber ->
    [one] Detenidos con un día de diferencia, en lugares que encajan
   *[other] Detenidos con { $days } días de diferencia, en lugares que encajan
}
term-encounter-far-other-place = { $daysNumber ->
    [one] Detenidos con un día de diferencia, en lugares que no encajan
   *[other] Detenidos con { $days } días de diferencia, en lugares que no encajan
}
term-encounter-far = { $daysNumber ->
    [one] Detenidos con un día de diferencia
   *[other] Detenidos con { $days } días de diferencia
}
term-recorded-near-same-place = { $daysNumber ->
    [0] Registrados el mismo día, en lugares que encajan
    [one] Registrados con un día de diferencia, en lugares que encajan
   *[other] Registrados con { $days } días de diferencia, en lugares que encajan
}{ $othersNumber ->
    [0] {""}
    [one] ; igual que otro adulto
   *[other] ; igual que otros { $others } adultos
}
term-recorded-near-other-place = { $daysNumber ->
    [0] Registrados el mismo día, pero en lugares que no encajan
    [one] Registrados con un día de diferencia, pero en lugares que no encajan
   *[other] Registrados con { $days } días de diferencia, pero en lugares que no encajan
}
term-recorded-near = { $daysNumber ->
    [0] Registrados el mismo día
    [one] Registrados con un día de diferencia
   *[other] Registrados con { $days } días de diferencia
}{ $othersNumber ->
    [0] {""}
    [one] ; igual que otro adulto
   *[other] ; igual que otros { $others } adultos
}
term-recorded-far-same-place = { $daysNumber ->
    [one] Registrados con un día de diferencia, en lugares que encajan
   *[other] Registrados con { $days } días de diferencia, en lugares que encajan
}
term-recorded-far-other-place = { $daysNumber ->
    [one] Registrados con un día de diferencia, en lugares que no encajan
   *[other] Registrados con { $days } días de diferencia, en lugares que no encajan
}
term-recorded-far = { $daysNumber ->
    [one] Registrados con un día de diferencia
   *[other] Registrados con { $days } días de diferencia
}
term-encounter-same-place = Detenidos en lugares que encajan; no se conocen los días
term-encounter-other-place = Detenidos en lugares que no encajan

# Números
term-shared-number-agrees = El mismo número de evento o de unidad familiar: { $childSays }{ $othersNumber ->
    [0] {""}
    [one] ; otro adulto también lo tiene
   *[other] ; otros { $others } adultos también lo tienen
}
term-shared-number-differs = Números de evento o de unidad familiar distintos; los registros reingresados pierden el suyo, así que cuenta poco
term-near-a-number-equal = Las dos filas tienen el mismo número A: probablemente uno se copió; revíselo
term-near-a-number-near = { $apartNumber ->
    [one] Números A seguidos, como cuando se procesa a dos personas una tras otra
   *[other] Números A con { $apart } de diferencia, como cuando se procesa a varias personas seguidas
}{ $othersNumber ->
    [0] {""}
    [one] ; entre los registrados en fecha y lugar parecidos, otro adulto está igual de cerca
   *[other] ; entre los registrados en fecha y lugar parecidos, otros { $others } adultos están igual de cerca
}
term-near-a-number-far = Números A muy distantes

# Origen, contacto, situación
term-origin-municipality = El mismo municipio: { $childSays }{ $oneInNumber ->
    [1] , como casi todos los adultos aquí
   *[other] , como cerca de un adulto entre { $oneIn } aquí
}
term-origin-department = El mismo departamento: { $childSays }{ $oneInNumber ->
    [1] , como casi todos los adultos aquí
   *[other] , como cerca de un adulto entre { $oneIn } aquí
}
term-origin-language = El mismo idioma: { $childSays }{ $oneInNumber ->
    [1] , como casi todos los adultos aquí
   *[other] , como cerca de un adulto entre { $oneIn } aquí
}
term-origin-country = El mismo país: { $childSays }{ $oneInNumber ->
    [1] , como casi todos los adultos aquí
   *[other] , como cerca de un adulto entre { $oneIn } aquí
}
term-origin-other-municipality = El mismo departamento, municipios distintos: { $childSays }, { $adultSays }
term-origin-other-department = El mismo país, departamentos distintos: { $childSays }, { $adultSays }
term-origin-differs = Países distintos: { $childSays }, { $adultSays }
term-phone-agrees = El mismo teléfono está en los dos registros: { $childSays }{ $othersNumber ->
    [0] {""}
    [one] ; también está en otro registro
   *[other] ; también está en otros { $others } registros, así que dice menos
}
term-relative-birth-agrees = La edad o el nacimiento de un familiar o acompañante que da el registro del menor ({ $childSays }) encaja con los de este adulto ({ $adultSays })
term-relative-birth-near = La edad o el nacimiento de un familiar o acompañante que da el registro del menor ({ $childSays }) se acerca a los de este adulto ({ $adultSays })
term-relative-birth-differs = La edad o el nacimiento de un familiar o acompañante que da el registro del menor ({ $childSays }) no encaja con los de este adulto ({ $adultSays })
term-email-agrees = El mismo correo electrónico está en los dos registros: { $childSays }
term-address-agrees = La misma dirección está en los dos registros: { $childSays }
term-denial-child = La fila del menor dice que alguien no es la madre ni el padre: «{ $childSays }»
term-denial-child-elsewhere = La fila del menor dice, de { $relation }, que no vino o está en otro lugar: «{ $childSays }»
term-denial-adult = La fila del adulto dice que no es la madre ni el padre: «{ $adultSays }»
term-denial-adult-none = La fila del adulto dice que no vino ningún menor: «{ $adultSays }»
term-status-other-adult = El menor fue registrado como separado de un adulto que no es su madre ni su padre
term-status-family-unit = El adulto sigue registrado como parte de una unidad familiar

# Lo que dan o quitan otros
term-support-sibling = { $sibling }, que puede ser hermana o hermano de este menor, también apunta a { $adult }
term-support-couple = Las filas de { $other } y { $adult } van juntas, y { $other } también encaja con este menor
term-crowded = { $sibling } también apunta a este adulto: si no son hermanos, este adulto solo puede ser la madre o el padre de uno de los dos

# Por qué no este adulto
why-not-against = { $reason }. Esto es lo que más habla en contra del vínculo.
why-not-against-others = { $reason }. Esto es lo que más habla en contra del vínculo. { $other } encaja mejor, con { $chance }.
why-not-others = Nada en estos registros habla en contra de este adulto, pero { $other } encaja mejor, con { $chance }.
why-not-little = Nada en estos registros habla en contra de este adulto, pero entre todos es muy poco lo que habla a favor; que nadie de la familia del menor esté en estos archivos tiene { $nobody }.
why-not-nothing = Estos dos registros no tienen nada que se pueda comparar.

# Por qué la banda no es más alta
held-few-groups = Hay muy poco que comparar: menos de dos clases de datos.
held-tie = Otro adulto encaja casi igual.
held-margin = Otro adulto no está lejos.
held-nobody-named = Para «sólida» hace falta que alguien nombre al otro con suficiente claridad, también por su nombre de pila, o un número o contacto en los dos registros.
held-no-second-fact = Para «sólida» hace falta un segundo dato, aparte del nombre.

# Qué lo aclararía
settle-becomes = la probabilidad pasa de { $now } a { $most }
settle-stays = la probabilidad sigue en { $now }
settle-told-name = Pregunte al menor el nombre completo { $ofRelation }. Si es «{ $adult }», { $becomes }; si es otro, queda en { $least }.
settle-named-child = Pregunte a este adulto los nombres de sus hijos. Si nombra a «{ $child }», { $becomes }; si solo nombra a otros, queda en { $least }.
settle-told-birth = Pregunte al menor la edad { $ofRelation }. Si encaja con este adulto, { $becomes }; si no, queda en { $least }.
settle-named-child-birth = Pregunte a este adulto la edad o la fecha de nacimiento del menor. Si encaja, { $becomes }; si no, queda en { $least }.
settle-told-a-number = Busque el número A { $ofRelation } en los papeles del menor. Si es el de este adulto, { $becomes }; si es otro, queda en { $least }.
settle-named-child-a-number = Busque el número A del menor en los papeles de este adulto. Si es el de este menor, { $becomes }; si es otro, queda en { $least }.
settle-adult-birth = Averigüe cuándo nació este adulto. Según la diferencia de edad, { $now } puede pasar a algo entre { $least } y { $most }.
settle-child-birth = Averigüe cuándo nació este menor. Según la diferencia de edad, { $now } puede pasar a algo entre { $least } y { $most }.
settle-day = Averigüe cuándo detuvieron a cada uno. Si fue el mismo día, { $becomes }; si fue con semanas de diferencia, queda en { $least }.
settle-place = Averigüe dónde detuvieron a cada uno. Si los lugares encajan, { $becomes }; si no, queda en { $least }.
settle-town = Averigüe de qué pueblo es cada uno. Si es el mismo, { $becomes }; si no, queda en { $least }.
settle-phone = Compare los números de teléfono que cada uno conoce. Si uno es el mismo, { $becomes }; si ninguno, queda en { $least }.

settle-nothing = Ninguna respuesta por sí sola cambiaría esto.
settle-unlikely = Es poco probable que una sola respuesta cambie esto.

# Por qué un menor no tiene candidatos
no-candidate-no-adults = En estos archivos no hay adultos.
no-candidate-nothing-to-compare = La fila de este menor no tiene nada con qué comparar.
no-candidate-nobody-shares = Ningún adulto de estos archivos comparte con este menor un nombre, un número, un día, un lugar o un contacto.

# Por qué se unieron registros
join-why-a-number = el mismo número A
join-why-name-and-birth = el mismo nombre y fecha de nacimiento
join-why-reader = usted lo dijo

# El libro de vínculos
links-sheet = Vínculos
links-title = Pistas por verificar con documentos, una entrevista o ADN con consentimiento. Ninguna línea es una coincidencia probada.
links-column-child-id = Menor
links-column-adult-id = Adulto
links-column-relation = Relación
links-column-rank = Lugar
links-column-probability = Probabilidad
links-column-other-relative-probability = Probabilidad de otro familiar
links-column-band = Banda
links-column-match-weight = Evidencia (bits)
links-column-not-in-file-probability = Probabilidad de que nadie esté en estos archivos
links-column-reasons-for = A favor
links-column-reasons-against = En contra

# Lo que no se puede buscar
problem-no-children = Ninguna hoja tiene niñas o niños. Indique qué hoja los tiene.
problem-no-adults = Ninguna hoja tiene personas adultas. Indique qué hoja las tiene.
problem-too-large = Estas listas son demasiado largas para compararlas aquí: { $rows } filas necesitan unos { $needed } GB de memoria, y puede haber { $room } GB como máximo. Lo que cargó sigue aquí. Quite algunas listas y compare primero las demás, por ejemplo una institución o un año a la vez; o use una computadora con más memoria, o el programa reencuentro en la línea de comandos, que puede usarla toda.
problem-settings-newer = Esta configuración viene de una versión más nueva ({ $version }). Ábrala con esa versión.

# Decisiones que se contradicen
conflict-two-mothers = Dos adultos están confirmados como madre de este menor.
conflict-two-fathers = Dos adultos están confirmados como padre de este menor.
conflict-three-parents = Más de dos adultos están confirmados como padres de este menor.
