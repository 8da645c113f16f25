# What the schema room says of sheets and columns.

## What a column holds
what-record-id = record number
what-name = name
what-given-name = given name
what-middle-name = middle name
what-surname = surname
what-second-surname = second surname
what-alias = other name
what-sex = sex
what-birth-date = date of birth
what-birth-year = year of birth
what-age = age
what-a-number = A-number
what-event-number = event number
what-family-unit-number = family unit number
what-subject-key = subject ID
what-fin = fingerprint number (FIN)
what-portal-id = portal ID
what-country = country
what-department = department or state of origin
what-municipality = town of origin
what-language = language
what-apprehension-date = date of apprehension
what-sector = Border Patrol sector
what-station = Border Patrol station
what-office = referring office
what-landmark = place of apprehension
what-referral-date = date of referral
what-book-in-date = date of book-in or admission
what-release-date = date of release
what-facility = shelter or facility
what-phone = phone
what-address = address
what-email = email
what-relation = relationship
what-separation-reason = reason for separation
what-family-flag = family unit or unaccompanied
what-row-role = child or adult
what-do-not-share = do not share
what-notes = notes
what-unused = not used

## Whom a column speaks of
whom-own = the person in the row
whom-mother = mother
whom-father = father
whom-parent = parent
whom-child = child
whom-relative = other relative, sponsor or contact

## A column's meaning. $what is one of the what-… texts; `field` chooses by $whom: own, mother, father, parent, child, relative
field-own = { $what }
field-mother = mother’s { $what }
field-father = father’s { $what }
field-parent = parent’s { $what }
field-child = child’s { $what }
field-relative = relative’s or sponsor’s { $what }
field = { $whom ->
    [mother] mother’s { $what }
    [father] father’s { $what }
    [parent] parent’s { $what }
    [child] child’s { $what }
    [relative] relative’s or sponsor’s { $what }
   *[own] { $what }
}

## Why a column was taken for what it was taken
why-header = The header says so.
why-header-fuzzy = The header says so, misspelt or shortened.
why-values = The values look like it.
why-header-and-values = The header says so, and the values fit.
why-values-differ = The values do not look like what the header says. Please check.
why-reader = You chose this.
why-saved = Saved earlier for sheets with these headers.
why-sheet-before = This sheet goes on with the columns of the sheet before it.
why-order-other-sheet = The order of day and month is that of another sheet with the same headers or in the same file.
why-left-over = Neither the header nor the values say what this is, or another column already holds it.
why-id-repeats = It is named like a record number, but some values repeat or are blank, so it cannot tell the rows apart.
why-id-serves = No other column tells the rows apart, so this number is used as the record number.

## Why a sheet was taken for children, adults, both, or set aside
role-why-reader = You chose this.
role-why-saved = Saved earlier for sheets with these headers.
role-why-sheet-before = This sheet goes on with the list of the sheet before it.
role-why-hidden = The sheet is hidden in the file. Choose a list here if it should be used.
role-why-sideways = The sheet is turned on its side: each person is a column and each line a detail. In the spreadsheet program, copy it and paste it with Transpose, then choose that file.
role-why-given = The file was given for this list.
role-why-empty = There are no rows below the header.
role-why-own-file = This is a result or a truth file of this program, not a list of people.
role-why-no-people = No names, numbers or personal details were found here.
role-why-parent-columns = It has columns about each person’s mother, father or parent.
role-why-child-columns = It has columns about each person’s child.
role-why-header-words = The headers speak of these people.
role-why-sheet-name = The sheet’s name says so.
role-why-file-name = The file’s name says so.
role-why-ages-children = Nearly all ages or birth dates are of people under 18.
role-why-ages-adults = Nearly all ages or birth dates are of people of 18 or over.
role-why-ages-mixed = Some ages or birth dates are of children and some of adults.
role-why-role-column = A column says for each row whether it is a child or an adult.
role-why-guess = Nothing tells children from adults here. Please choose.
