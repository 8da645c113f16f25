# What can be wrong with a file or a sheet. Every message may use { $file }, { $sheet }, { $row }, { $column }, { $seen }.

problem-file-empty = { $file } is empty. Please check that it was saved, and choose it again.
problem-file-no-cells = No sheet of { $file } has anything written in it. Please check that this is the right file.
problem-file-password = { $file } is locked with a password. Open it in Excel, save a copy without the password, and choose the copy.
problem-file-damaged = { $file } is damaged and cannot be read. Open it in Excel, save it again as .xlsx or .csv, and choose the new file; or ask whoever sent it for another copy.
problem-file-too-large = { $file } is larger than { $limit } megabytes. Please split it into smaller files.
problem-file-bomb = { $file } would unpack to far more than a list of people can hold, so it was not opened. Open it in Excel, save the list as .csv, and choose that.
problem-file-entities = { $file } holds instructions that would make it swell when it is opened. No spreadsheet program writes them, so it was not opened. Ask whoever sent it for another copy, saved as .csv.
problem-file-lock = { $file } is only the marker that Excel or LibreOffice makes while a file is open. Choose the file itself.
problem-file-pdf = { $file } is a PDF, not a spreadsheet. Ask for the list as .xlsx or .csv.
problem-file-image = { $file } is a picture, not a spreadsheet. Ask for the list as .xlsx or .csv.
problem-file-document = { $file } is a text document or a presentation, not a spreadsheet. Copy its table into a spreadsheet, or ask for the list as .xlsx or .csv.
problem-file-archive = { $file } is a packed folder. Unpack it first, then choose the spreadsheets inside.
problem-file-numbers = { $file } was saved by Apple Numbers. In Numbers choose File, Export To, Excel, and choose the exported file.
problem-file-old-excel = { $file } comes from a very old Excel. Open it in LibreOffice or Excel and save it as .xlsx.
problem-file-html = { $file } is a web page, even if its name looks like a spreadsheet. Open it in Excel, save it as .xlsx, and choose that file.
problem-file-xml = { $file } is an XML file. Open it in Excel, save it as .xlsx, and choose that file.
problem-file-rtf = { $file } is a text document (RTF), even if its name looks like a spreadsheet. Copy its table into a spreadsheet and save that.
problem-file-not-a-spreadsheet = { $file } is not a spreadsheet. Files that can be read: .xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .tsv and .txt.
problem-file-too-many-sheets = { $file } has more than { $limit } sheets. Only the first { $limit } were read.
problem-file-encoding-guessed = { $file } does not say how its accents are stored; it was read as { $encoding }. If names look wrong, save it from Excel as “CSV UTF-8”.
problem-file-text-named-workbook = { $file } is a text file, although its name ends in { $ending }. It was read as text with delimiters, as .csv files are. If columns look wrong, open it in Excel and save it as .xlsx.
problem-file-html-named-workbook = { $file } is a web page, although its name ends in { $ending }. Its tables were read, one below the other. If columns look wrong, open it in Excel, save it as .xlsx, and choose that file.
problem-file-html-read = { $file } is a web page ({ $name }). Its tables were read, one below the other. If columns look wrong, open it in Excel, save it as .xlsx, and choose that file.
problem-file-sylk = { $file } is in an old exchange format (SYLK). Open it in Excel or LibreOffice, save it as .xlsx, and choose that file.
problem-file-garbled = The accents of { $file } were garbled when it was saved (such as “JosÃ©” for “José”). They were put right. To keep it from happening, save it from Excel as “CSV { $encoding }”.
problem-file-not-written = The workbook could not be written: a sheet may have at most { $limit } rows. Save the list as .csv instead.
problem-file-lacks-columns = { $file } lacks columns that this step needs: { $columns }. Please check that this is the right file.
problem-file-wrong-value = Row { $row } of { $file } holds “{ $value }” in the column { $name }, which this step cannot use. Please check that this is the right file.

problem-sheet-damaged = { $sheet } in { $file } is damaged: what comes after row { $row } could not be read. Open the file in Excel, save it again, and choose the new file.
problem-sheet-unreadable = { $sheet } in { $file } could not be read. Open the file in Excel, save it again, and choose the new file.
problem-sheet-too-many-rows = { $file } has more than { $limit } rows in one sheet. The rows after that were left out: please split the file.
problem-sheet-too-many-columns = { $file } has cells beyond column { $limit }. They were left out.
problem-sheet-too-many-cells = { $file } holds more than can be read at once. Part of this sheet, and the sheets after it, were left out: please split the file.
problem-sheet-long-cell = Cell { $column }{ $row } in { $file } is longer than { $limit } characters and was cut there. Cells cut in this sheet: { $count }.
problem-sheet-broken-quote = Row { $row } of { $file } has a quotation mark that is never closed. It was read as part of the text: please check that row. Rows with such a mark in this file: { $count }.
