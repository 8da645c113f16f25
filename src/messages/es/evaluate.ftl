# Lo que informa `evaluate`: solo lo lleva la línea de comandos.

evaluate-people = Niñas y niños: { $children }. Con madre o padre en los archivos: { $withParent }; solo con otro familiar: { $relative }; sin nadie: { $alone }.
evaluate-intervals = Las cifras son porcentajes. Al lado va su intervalo del 95 %, obtenido al sortear de nuevo a las niñas y los niños { $resamples } veces: con otros casos parecidos, la cifra caería casi siempre dentro.
evaluate-range = { $low } a { $high }
evaluate-groups-means = «Primero», «en los 5», mejor F1 y exhaustividad con 95 % de precisión son de quienes tienen madre o padre en los archivos (m./p.); extraños, de quienes no tienen ahí a nadie; debajo van los intervalos.
evaluate-of = { $hits } de { $total }
evaluate-adults-too-few = Los vínculos y la verdad nombran a más personas adultas de las que indica --adults-total. Cuente de nuevo las personas adultas de los archivos, por favor.
evaluate-plot-svg = La imagen es un SVG: el nombre después de --plot debe terminar en .svg.
evaluate-unknown-children = { $unknown } de { $all } niñas y niños de los vínculos no están en el detalle de la verdad: ¿son vínculos de las mismas listas? --aliases une los identificadores de varias listas.
evaluate-unknown-adults = { $unknown } de { $all } madres y padres verdaderos no aparecen en ningún vínculo: ¿son vínculos de las mismas listas? --aliases une los identificadores de varias listas.

## Main figures

evaluate-main = Qué tan buenos son los vínculos
evaluate-measure = Medida
evaluate-percent = %
evaluate-interval = intervalo del 95 %
evaluate-top1 = Madre o padre en primer lugar
    .means = Madre o padre en primer lugar, entre los primeros 3 o 5: de quienes tienen madre o padre en los archivos, cuántos los tienen ahí. Basta con uno de los dos.
evaluate-top3 = Madre o padre entre los primeros 3
evaluate-top5 = Madre o padre entre los primeros 5
evaluate-recall = Madre o padre en la lista
    .means = Madre o padre en la lista: lo mismo, en cualquier lugar de la lista.
evaluate-pairs = Pares verdaderos en la lista
    .means = Pares verdaderos en la lista: si madre y padre están en los archivos, cuenta cada uno.
evaluate-f1 = Mejor F1
    .means = Mejor F1: si desde cierta probabilidad todo primer candidato se diera por madre o padre, qué tan acertado y qué tan completo sería, en una sola cifra, con la mejor de esas probabilidades.
evaluate-precise = Exhaustividad con 95 % de precisión
    .means = Exhaustividad con 95 % de precisión: cuántas madres y padres se encuentran si de cada 100 que se dan por tales 95 deben serlo de verdad.
evaluate-strangers = Vínculo sólido sin nadie en archivos
    .means = Vínculo sólido sin nadie en archivos: de quienes no tienen a nadie en los archivos, cuántos tienen un vínculo sólido con una persona extraña. Menos es mejor.
evaluate-relation = Madre o padre, bien dicho
    .means = Madre o padre, bien dicho: de las madres y los padres en primer lugar, a cuántos se les llama lo que son.
evaluate-strong-share = Vínculo sólido en primer lugar
    .means = Vínculo sólido en primer lugar: de quienes tienen madre o padre en los archivos, cuántos tienen un vínculo sólido con su primer candidato, sea o no el verdadero.
evaluate-error = Error de calibración
    .means = Error de calibración: qué tan lejos están, en promedio, las probabilidades dichas de lo que se cumplió. Una parte se debe al azar, aunque todas sean correctas. Menos es mejor.
evaluate-from = desde { $from }: precisión { $precision }, exhaustividad { $recall }
evaluate-never = ninguna probabilidad basta
evaluate-by-chance = el azar solo daría { $error }
evaluate-meaning = Qué significan las cifras

## Other methods

evaluate-beside = Junto a otros métodos
evaluate-ours = Estos vínculos
evaluate-differences = En qué se diferencian de estos vínculos, en puntos, siempre con las mismas niñas y los mismos niños:

## Reading

evaluate-effort = Cuánto hay que leer
evaluate-effort-unknown = Para saber cuántos registros hay que leer para encontrar a las madres y los padres, indique con --adults-total cuántas personas adultas hay en los archivos.
evaluate-effort-means = Registros de personas adultas que alguien lee hasta encontrar a tantas madres y padres: primero los de los pares de la lista, del más probable al menos; después, caso por caso, todos los demás de los { $adults } en los archivos. Nadie sabe quién no tiene ahí a nadie, así que también por esos casos se lee, en vano: por eso puede haber más por cada caso encontrado que registros en los archivos.
evaluate-effort-child = Registros por cada caso encontrado
evaluate-effort-all = Registros en total
evaluate-until = hasta el { $share } %
evaluate-by-hand = A mano, sin lista

## Calibration

evaluate-calibration = ¿Se cumplen las probabilidades? Diez grupos, de la probabilidad más baja a la más alta
evaluate-said = dicho
evaluate-held = cumplido
evaluate-children = niñas y niños

## Bands and relations

evaluate-bands = Primeros candidatos por nivel
evaluate-band = Nivel
evaluate-parents = madre o padre
evaluate-relatives = otro familiar
evaluate-strong = Vínculos sólidos en cualquier lugar: { $links }. Con madre o padre: { $parents }; con otro familiar: { $relatives }; con nadie de su familia: { $noKin }.
evaluate-relations = Pares verdaderos por parentesco
evaluate-relation-code = Parentesco
evaluate-all-pairs = pares
evaluate-first = primero
evaluate-five = en los 5
evaluate-listed = en la lista

## Pairs compared

evaluate-compared = Cuántas madres y padres se compararon siquiera
evaluate-compared-pairs = Se compararon { $pairs } pares, { $each } por cada caso, en { $children } casos. A quien no está entre ellos no lo puede encontrar ningún paso posterior.
evaluate-compared-children = De quienes tienen madre o padre en los archivos, se comparó con uno de los dos al { $percent } % ({ $hits } de { $total }).
evaluate-compared-parents = De los pares verdaderos con madre o padre se comparó el { $percent } % ({ $hits } de { $total }).
evaluate-key = Lo que comparten
evaluate-key-parents = verdaderos
evaluate-key-alone = nada más
evaluate-keyless = { $pairs } pares no compartían nada de lo que se busca y se compararon por el resto de sus filas o porque la lista es corta; { $parents } de ellos son verdaderos.

## Groups

evaluate-by-damage = Según lo que pasó con los registros, lo más costoso primero
evaluate-by-custom = Según la costumbre de la familia con los nombres
evaluate-by-relation = Según quién de los suyos está en los archivos
evaluate-by-band = Según el nivel del primer candidato
evaluate-group = Grupo
evaluate-with-parent = con m./p.
evaluate-f1-short = F1
evaluate-precise-short = exh. con 95
evaluate-strong-short = sólidos
evaluate-strangers-short = extraños
evaluate-cost = diferencia
evaluate-smaller-groups = { $countNumber ->
    [one] Y { $count } grupo de menos de { $least } niñas y niños; está en --json.
   *[other] Y { $count } grupos de menos de { $least } niñas y niños; están en --json.
  }
evaluate-too-few = muy pocos
evaluate-cost-means = La diferencia son los puntos que separan su «primero» del de quienes no sufrieron esto en sus registros. Un registro suele sufrir varias cosas, por eso los puntos no se suman. Lo que empieza con adult_ les pasó a los registros de las personas adultas.

## The picture

evaluate-plot-title = ¿Se cumplen las probabilidades?
evaluate-plot-points = Cada punto: { $children } niñas y niños con probabilidad parecida; su línea es el intervalo del 95 %.
evaluate-plot-diagonal = En la diagonal, lo dicho es lo cumplido. Por debajo, se prometió de más.
evaluate-plot-error = Error de calibración: { $error } % ({ $low } a { $high } %); el azar solo daría { $chance } %.
evaluate-plot-said = Probabilidad dicha del primer candidato
evaluate-plot-held = Parte que es madre o padre
evaluate-plot-children = Niñas y niños
evaluate-plot-bin = Dicho { $said } %, cumplido { $held } % ({ $low } a { $high } %), { $children } niñas y niños.
evaluate-plot-none = Nadie tiene ningún candidato: no hay nada que dibujar.
