# Values that could not be read. Every sentence says what is done instead, and what the reader can do.

problem-date-unreadable = “{ $seen }” could not be read as a date, so it counts as missing. Check the cell, or write the date with the year in four digits.
problem-date-other-order = “{ $seen }” cannot be a date in the order of the rest of the column, so day and month were taken the other way round. Check this one.
problem-age-unreadable = “{ $seen }” could not be read as an age, so it counts as missing. Write a number, with “months” if it is not in years.
problem-ages-without-date = No date stands in this sheet, so ages were counted from { $date }. Births worked out from ages may be off by some years.
problem-a-number-unreadable = “{ $seen }” could not be read as an A-number, so it counts as missing. An A-number has seven, eight or nine digits.
problem-a-number-placeholder = “{ $seen }” is not a real A-number but a filler, so it counts as missing.
problem-phone-unreadable = “{ $seen }” could not be read as a phone number, so it counts as missing. A phone number has seven digits or more.
problem-number-unreadable = “{ $seen }” could not be read as a number of an event or family unit, so it counts as missing.
problem-name-unreadable = “{ $seen }” could not be read as a name, so it counts as missing.
problem-sex-unreadable = “{ $seen }” could not be read as female or male, so it counts as missing.
problem-country-unreadable = “{ $seen }” is not a country this tool knows, so it counts as missing. Check the spelling.
problem-place-unreadable = “{ $seen }” is not a sector or office this tool knows, so the place counts as missing.
problem-email-unreadable = “{ $seen }” could not be read as an email address, so it counts as missing.
problem-flag-unreadable = “{ $seen }” does not say whether this is a family unit, an unaccompanied child or a single adult, so it counts as missing.
problem-text-unreadable = “{ $seen }” holds no letters to compare, so it counts as missing.
problem-cell-error = The spreadsheet shows an error (“{ $seen }”) in this cell, so it counts as missing. Open the file and correct the formula.
problem-role-unreadable = “{ $seen }” does not say whether this person is a child or an adult.
problem-role-unknown = Nothing in this row says whether the person is a child or an adult. The row is used as an adult’s; add an age or a role if it is a child’s.
problem-id-repeats = The id “{ $seen }” stands in { $count } rows, so those rows are known by their place in the file instead.

# Rows that are nobody.

problem-row-repeats-header = This row repeats the headers and was left out.
problem-row-page-letters = This row holds only column letters and was left out.
problem-row-total = This row (“{ $seen }”) is a total and was left out.
problem-row-remark = This row holds only “{ $seen }” and was left out, because it does not describe a person.
