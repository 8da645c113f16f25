# Values that could not be read. Every sentence says what was done with the value, and what the reader can do.

problem-date-unreadable = “{ $seen }” could not be read as a date, so it counts as missing. Check the cell, or write the date with the year in four digits.
problem-date-other-order = “{ $seen }” cannot be a date in the order of the rest of the column, so day and month were taken the other way round. Check this one.
problem-date-no-such-day = “{ $seen }” is a day that does not exist, so only its month and year were used. Check the cell.
problem-date-future = “{ $seen }” is in the future as seen from these lists, so it counts as missing. Check the year.
problem-date-too-old = “{ $seen }” lies too far back, so it counts as missing. Check the year.
problem-age-unreadable = “{ $seen }” could not be read as an age, so it counts as missing. Write a number, with “months” if it is not in years.
problem-ages-without-date = No date stands in this sheet, so ages were counted from { $date }. Births worked out from ages may be off by some years; a column with dates of apprehension or referral mends that.
problem-no-names = No name was found in this sheet, so nobody in it can be recognised by name. If a column holds the names, choose “name” for it where the columns of this sheet are shown.
problem-a-number-unreadable = “{ $seen }” could not be read as an A-number, so it counts as missing. An A-number has seven, eight or nine digits.
problem-a-number-length = “{ $seen }” has too few or too many digits for an A-number, or one that cannot be read, so it counts as missing. Compare it with the papers: an A-number has seven, eight or nine digits.
problem-a-number-placeholder = “{ $seen }” is not a real A-number but a filler, so it counts as missing. Nothing to do unless you know the number.
problem-phone-unreadable = “{ $seen }” could not be read as a phone number, so it counts as missing. A phone number has seven digits or more.
problem-number-unreadable = “{ $seen }” could not be read as a number of an event or family unit, so it counts as missing. Check the cell.
problem-name-unreadable = “{ $seen }” could not be read as a name, so it counts as missing. If it is one, write given names and surnames only.
problem-name-long = “{ $seen }” begins a cell too long for a name: only its first { $limit } characters were read. Check that names stand in this column, and move the rest to a column of notes.
problem-name-several = “{ $seen }” names { $countNumber } people in one cell. The first one is taken for the person of this row; the others count as people this row names and have no record of their own. Give each a row if they belong on the list.
problem-name-other-relative = “{ $seen }” names another relative than the column says, so this person counts as that relative and not as the column’s. Check the cell.
problem-age-birth-differ = The age “{ $seen }” and the date of birth in this row do not fit together. The date of birth was used. Check both.
problem-child-grown = By “{ $seen }” this child was 25 or older. It was used as it stands. Check the year, or whether this person is an adult.
problem-adult-young = By “{ $seen }” this adult was younger than 10. It was used as it stands. Check the year, or whether this person is a child.
problem-a-number-shared = “{ $seen }” is also the A-number in row { $otherRow } of { $otherFile }, where somebody else seems to be meant. Both people were kept. One of the two numbers may be mistyped.
problem-lists-swapped = { $list ->
    [children] Most people of the list of children ({ $file }) are adults: are the lists swapped?
   *[adults] Most people of the list of adults ({ $file }) are children: are the lists swapped?
  }
problem-sheet-not-used = { $countNumber ->
    [one] This sheet has one row and does not look like a list of people, so it is not used.
   *[other] This sheet has { $countNumber } rows and does not look like a list of people, so it is not used.
  } If it lists children or adults, say so for this sheet.
problem-sheet-sideways = { $countNumber ->
    [one] This sheet has one row and seems to list people across instead of down, so it is not used.
   *[other] This sheet has { $countNumber } rows and seems to list people across instead of down, so it is not used.
  } If each row is one person, say which role the sheet has.
problem-sheet-hidden = { $countNumber ->
    [one] This sheet is hidden in the spreadsheet and holds one row. It is not used.
   *[other] This sheet is hidden in the spreadsheet and holds { $countNumber } rows. It is not used.
  } If it belongs to the list, say which role it has.
problem-sex-unreadable = “{ $seen }” could not be read as female or male, so it counts as missing. Write F or M, or mujer or hombre.
problem-country-unreadable = “{ $seen }” is not a country this tool knows, so it counts as missing. Check the spelling.
problem-country-several = “{ $seen }” names several countries, so the first was used. Check which one is meant.
problem-place-unreadable = “{ $seen }” is not a sector or office this tool knows, so the place counts as missing. The sector’s name or code would be understood.
problem-email-unreadable = “{ $seen }” could not be read as an email address, so it counts as missing. Check the cell.
problem-flag-unreadable = “{ $seen }” does not say whether this is a family unit, an unaccompanied child or a single adult, so it counts as missing. Check the cell, or give the column another meaning.
problem-text-unreadable = “{ $seen }” holds no letters to compare, so it counts as missing. Check the cell.
problem-cell-error = The spreadsheet shows an error (“{ $seen }”) in this cell, so it counts as missing. Open the file and correct the formula.
problem-role-unreadable = “{ $seen }” does not say whether this person is a child or an adult, so the age decides, where there is one. Write child or adult.
problem-role-unknown = Nothing in this row says whether the person is a child or an adult. The row is used as an adult’s; add an age or a role if it is a child’s.
problem-id-repeats = The id “{ $seen }” stands in { $count } rows, so those rows are known by their place in the file instead. Correct the ids if they should differ.

# Rows that are nobody.

problem-row-repeats-header = This row repeats the headers, so it was left out. Nothing to do.
problem-row-total = This row (“{ $seen }”) is a total and not a person, so it was left out. Nothing to do.
problem-row-remark = This row begins with “{ $seen }” and describes nobody: a page mark, heading or remark. It was left out. If somebody does stand in it, give the row a name or a number.
problem-row-nobody = This row (“{ $seen }”) holds nothing that tells a person, so it was left out. Give it a name or a number if it is somebody’s.
problem-rows-hidden = { $countNumber ->
    [one] One row of this sheet is hidden in the spreadsheet, so it was left out.
   *[other] { $count } rows of this sheet are hidden in the spreadsheet, so they were left out.
  } Choose to use hidden rows (on the page: Check; in settings: hiddenRows) if they belong to the list.
problem-sheet-too-many-people = This sheet holds more than 250,000 people, { $countNumber ->
    [one] so its last row was left out.
   *[other] so its last { $count } rows were left out.
  } Split the list into several files and match them one after another.

skip-why-header-again = the headers, printed again
skip-why-total = a total
skip-why-stray = a page mark, heading or remark
skip-why-nobody = nothing that tells a person
skip-why-hidden = hidden in the spreadsheet
skip-why-too-many = beyond the first 250,000 people of the sheet

# Why records were joined, or may be one person (kept apart until the reader says so).

join-why-a-number-near = the same name and date of birth, and A-numbers that differ by one digit
join-why-birth-swapped = the same name, and the day and month of birth the other way round
join-why-same-row = the same row twice in one list
join-why-maybe-a-number = perhaps one person: the same A-number, but names or births that differ
join-why-maybe-a-number-near = perhaps one person: a common name, the same date of birth, A-numbers that differ by one digit
join-why-maybe-name-and-birth = perhaps one person: the same name and date of birth, but a common name or A-numbers that differ
join-why-maybe-birth-swapped = perhaps one person: the same common name, and the day and month of birth the other way round
join-why-maybe-same-row = perhaps one person: the same row twice, but a common name, or notes or addresses that differ

problem-joins-many = More than { $limit } pairs of records may be one person each, and only the first { $limit } are shown. Decide about those, and the next ones appear.
