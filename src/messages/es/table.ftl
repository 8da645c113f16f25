# Lo que puede estar mal en un archivo o en una hoja. Todo mensaje puede usar { $file }, { $sheet }, { $row }, { $column }, { $seen }.

problem-file-empty = { $file } está vacío. Revise que se haya guardado y elíjalo de nuevo.
problem-file-no-cells = Ninguna hoja de { $file } tiene algo escrito. Revise que sea el archivo correcto.
problem-file-password = { $file } está protegido con contraseña. Ábralo en Excel, guarde una copia sin contraseña y elija la copia.
problem-file-damaged = { $file } está dañado y no se puede leer. Ábralo en Excel, guárdelo de nuevo como .xlsx o .csv y elija el archivo nuevo, o pida otra copia a quien lo envió.
problem-file-too-large = { $file } pesa más de { $limit } megabytes. Divídalo en archivos más pequeños.
problem-file-bomb = { $file } ocuparía, al abrirse, mucho más de lo que puede ocupar una lista de personas, así que no se abrió. Ábralo en Excel, guarde la lista como .csv y elija ese archivo.
problem-file-entities = { $file } contiene instrucciones que lo harían crecer sin límite al abrirse. Ningún programa de hojas de cálculo las escribe, así que no se abrió. Pida a quien lo envió otra copia, guardada como .csv.
problem-file-lock = { $file } es solo la marca que Excel o LibreOffice crea mientras un archivo está abierto. Elija el archivo mismo.
problem-file-pdf = { $file } es un PDF, no una hoja de cálculo. Pida la lista como .xlsx o .csv.
problem-file-image = { $file } es una imagen, no una hoja de cálculo. Pida la lista como .xlsx o .csv.
problem-file-document = { $file } es un documento de texto o una presentación, no una hoja de cálculo. Copie su tabla en una hoja de cálculo, o pida la lista como .xlsx o .csv.
problem-file-archive = { $file } es una carpeta comprimida. Descomprímala primero y elija las hojas de cálculo que contiene.
problem-file-numbers = { $file } se guardó con Numbers, de Apple. En Numbers elija Archivo, Exportar a, Excel, y elija el archivo exportado.
problem-file-old-excel = { $file } viene de un Excel muy antiguo. Ábralo en LibreOffice o Excel y guárdelo como .xlsx.
problem-file-html = { $file } es una página web, aunque su nombre parezca de hoja de cálculo. Ábralo en Excel, guárdelo como .xlsx y elija ese archivo.
problem-file-xml = { $file } es un archivo XML. Ábralo en Excel, guárdelo como .xlsx y elija ese archivo.
problem-file-rtf = { $file } es un documento de texto (RTF), aunque su nombre parezca de hoja de cálculo. Copie su tabla en una hoja de cálculo y guárdela.
problem-file-not-a-spreadsheet = { $file } no es una hoja de cálculo. Se pueden leer archivos .xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .tsv y .txt.
problem-file-too-many-sheets = { $file } tiene más de { $limit } hojas. Solo se leyeron las primeras { $limit }.
problem-file-encoding-guessed = { $file } no indica cómo guarda los acentos; se leyó como { $encoding }. Si los nombres se ven mal, guárdelo desde Excel como «CSV UTF-8».
problem-file-text-named-workbook = { $file } es un archivo de texto, aunque su nombre termina en { $ending }. Se leyó como texto separado por signos, igual que un .csv. Si las columnas se ven mal, ábralo en Excel y guárdelo como .xlsx.
problem-file-html-named-workbook = { $file } es una página web, aunque su nombre termina en { $ending }. Se leyeron sus tablas, una debajo de otra. Si las columnas se ven mal, ábralo en Excel, guárdelo como .xlsx y elija ese archivo.
problem-file-html-read = { $file } es una página web ({ $name }). Se leyeron sus tablas, una debajo de otra. Si las columnas se ven mal, ábralo en Excel, guárdelo como .xlsx y elija ese archivo.
problem-file-sylk = { $file } está en un formato antiguo de intercambio (SYLK). Ábralo en Excel o LibreOffice, guárdelo como .xlsx y elija ese archivo.
problem-file-garbled = Los acentos de { $file } se dañaron al guardarlo (como «JosÃ©» en vez de «José»). Se corrigieron. Para que no vuelva a pasar, guárdelo desde Excel como «CSV { $encoding }».
problem-file-not-written = No se pudo escribir el libro: una hoja puede tener como máximo { $limit } filas. Guarde la lista como .csv.
problem-file-lacks-columns = A { $file } le faltan columnas que este paso necesita: { $columns }. Revise que sea el archivo correcto.
problem-file-wrong-value = La fila { $row } de { $file } tiene «{ $value }» en la columna { $name }, y este paso no puede usarlo. Revise que sea el archivo correcto.

problem-sheet-damaged = { $sheet }, en { $file }, está dañada: no se pudo leer lo que sigue a la fila { $row }. Abra el archivo en Excel, guárdelo de nuevo y elija el archivo nuevo.
problem-sheet-unreadable = No se pudo leer { $sheet }, en { $file }. Abra el archivo en Excel, guárdelo de nuevo y elija el archivo nuevo.
problem-sheet-too-many-rows = { $file } tiene más de { $limit } filas en una hoja. Las filas siguientes se omitieron: divida el archivo.
problem-sheet-too-many-columns = { $file } tiene celdas más allá de la columna { $limit }. Se omitieron.
problem-sheet-too-many-cells = { $file } contiene más de lo que se puede leer de una vez. Se omitieron una parte de esta hoja y las hojas siguientes: divida el archivo.
problem-sheet-long-cell = La celda { $column }{ $row } de { $file } tiene más de { $limit } caracteres y se cortó ahí. Celdas cortadas en esta hoja: { $count }.
problem-sheet-broken-quote = La fila { $row } de { $file } tiene una comilla que nunca se cierra. Se leyó como parte del texto: revise esa fila. Filas con una comilla así en este archivo: { $count }.
