# What the page says by itself. Values named count, rows, share, chance and bits come formatted; n only chooses the plural.

## The frame

page-noscript = This page does its work inside your browser and needs JavaScript for it. Nothing is sent anywhere.
page-steps = Steps
page-step-load = Load
page-step-columns = Columns
page-step-check = Check
page-step-review = Review
page-step-take = Take away
page-language = Language
page-nothing-leaves = Nothing leaves this tab ·
page-requests = { $n ->
    [one] { $count } request
   *[other] { $count } requests
}
page-invented = Invented families
page-watermark = SYNTHETIC
page-find-links = Find links
page-find-links-again = Find again
page-cancel = Stop
page-close = Close
page-all = All
page-nothing-loaded = No spreadsheet is loaded yet.
page-not-matched = Your lists are loaded. The links are not looked for yet.
page-links-cleared = You changed the files or what counts, so the links found before were cleared. “Find links” looks for them with your change.
page-added = { $n ->
    [one] { $count } new row was compared with everybody, using what was counted in the search before.
   *[other] { $count } new rows were compared with everybody, using what was counted in the search before.
}
page-added-refresh = Refresh: count everything anew
page-added-seconds = Counting everything anew takes about { $count } seconds.
page-added-minutes = { $n ->
    [one] Counting everything anew takes about { $count } minute.
   *[other] Counting everything anew takes about { $count } minutes.
}
page-go-load = Load spreadsheets
page-engine-broken = The matching stopped unexpectedly and was started afresh with your files. Please try again; if it stops again, load fewer files at a time.

page-status-idle = Load the children’s list and the adults’ list to begin.
page-status-reading = Reading your spreadsheets…
page-status-matching = Comparing every child with the adults…
page-status-ready = { $n ->
    [one] Ready: { $sheets } sheet, { $rows } rows.
   *[other] Ready: { $sheets } sheets, { $rows } rows.
}
page-status-read = { $n ->
    [one] Read: { $sheets } sheet, { $rows } rows.
   *[other] Read: { $sheets } sheets, { $rows } rows.
}
page-status-refused = { $n ->
    [one] { $count } file could not be used.
   *[other] { $count } files could not be used.
}
page-status-done = { $children } children were compared with { $adults } adults in { $seconds } s; the engine took { $memory } MB of memory. Every link is a lead to verify.
page-status-added = { $children } children and { $adults } adults; new rows were added to the links found before. Every link is a lead to verify.
page-status-error = None of the files could be used. See why beside each file, or load another.
page-matching-counting = Reading and counting what your lists say…
page-matching-joining = Putting together what was found…
page-matching-now = { $done } of { $total } children compared.
page-matching-seconds = About { $count } seconds left.
page-matching-minutes = { $n ->
    [one] About { $count } minute left.
   *[other] About { $count } minutes left.
}
page-matching-more = You can stop at any time. Your files stay as they are.

## Load

page-load-title = Start with your spreadsheets
page-load-lede = Lists of separated children and of adults, from any agency and in any layout. Each child is compared with every adult, and you see who may be the parent, and why.
page-drop = Drop spreadsheets here
page-drop-kinds = Excel, OpenDocument or CSV. As many files as you have.
page-browse = Choose files
page-try-sample = Try it with invented families
page-paste = Or paste cells
page-paste-placeholder = Copy rows in your spreadsheet program, with their headers, and paste them here.
page-paste-hint = They are read as soon as you paste them.
page-paste-next = Paste another list
page-pasted-name = Pasted cells { $n }
page-promise-stays = It stays in this tab
page-promise-stays-more = The page sends nothing and keeps nothing. Close the tab and it is gone. You can switch the network off.
page-promise-lead = A lead, never a verdict
page-promise-lead-more = Every link is a lead to verify with documents or an interview. Likelier adults come first; nobody is hidden.
page-promise-shown = Every score can be read
page-promise-shown-more = Each link shows what speaks for it and against it, line by line, with the cell it was read from.
page-files = Your files
page-file-reading = Reading…
page-file-refused = Not used
page-file-kept-old = The version loaded before is still in use.
page-file-stopped = { $file } was not read to its end, because you stopped it. Nothing of it is used.
page-file-gone = { $file } could not be opened. It may have been moved, or be open in another program: please choose it again.
page-file-slow = This file has been read for over a minute. You can go on waiting, or skip it; the other files stay.
page-file-skip = Skip this file
page-file-replaced = This took the place of another file of the same name.
page-file-keep-both = Keep both
page-reading-now = { $at } of { $total }: { $file }
page-dismiss = Dismiss
page-dismiss-file = Dismiss { $file }
page-dismiss-all = Dismiss all { $count } that are not used
page-json-foreign = { $file } is not a spreadsheet, and not a file of column meanings saved from this page.
page-json-unreadable = { $file } was changed or damaged and cannot be used. Save the column meanings again from this page, under Columns.
page-json-newer = { $file } was saved by a newer version of this page. Please use that version, or save the meanings again here.
page-hidden-left-out = { $n ->
    [one] { $count } row is hidden in this sheet and is left out.
   *[other] { $count } rows are hidden in this sheet and are left out.
}
page-hidden-used = { $n ->
    [one] { $count } row is hidden in this sheet and is used all the same.
   *[other] { $count } rows are hidden in this sheet and are used all the same.
}
page-hidden-use = Use hidden rows
page-hidden-leave-out = Leave them out
page-remove = Remove
page-remove-file = Remove { $file }
page-more-problems = and { $count } more, listed under Check
page-sheet-hidden = (hidden sheet)
page-rows = { $n ->
    [one] { $count } row
   *[other] { $count } rows
}
page-role-of = Who is listed in { $sheet }
page-role-children = Children
page-role-adults = Adults
page-role-both = Children and adults
page-role-ignore = Leave out
page-role-look = Please look at this: we are not sure.

## Columns

page-columns-title = What each column means
page-columns-lede = We guessed from the headers and the values. Change what is wrong; what you leave is used as it stands.
page-sheets = Sheets
page-asked = { $n ->
    [one] { $count } column of dates can be read two ways: say which
   *[other] { $count } columns of dates can be read two ways: say which
}
page-asked-short = { $n ->
    [one] { $count } question
   *[other] { $count } questions
}
page-header-is = Headers in row { $row }
page-header-row = Which row holds the headers?
page-header-row-n = Row { $row } holds the headers
page-header-none = No row holds headers
page-column-letters = Column { $letters }
page-filled = { $filled } of { $rows } rows filled
page-meaning-of = Meaning of { $column }
page-unused = { $n ->
    [one] { $count } column is not used
   *[other] { $count } columns are not used
}
page-sure-sure = Sure
page-sure-fairly = Fairly sure
page-sure-unsure = Not sure: please look
page-order = Dates are written
page-order-of = Order of day and month in { $column }
page-order-which = “{ $sample }”: { $first } or { $second }?
page-order-is-day-first = day first
page-order-is-month-first = month first
page-order-meanwhile = Until you choose, it is read as { $taken }.
page-open-questions = { $n ->
    [one] { $count } column of dates can be read two ways.
   *[other] { $count } columns of dates can be read two ways.
}
page-open-more = Look at a person whose dates you know, then choose below.
page-open-next = Go to { $sheet }
page-columns-reset = Undo my changes to this sheet
page-mapping-title = The same layout next month?
page-mapping-more = Save what the columns mean as a small file. Load it with the next lists, and columns with the same headers take these meanings. It holds headers only, and no person.
page-mapping-save = Save these meanings for the next file
page-mapping-used = gives the columns of { $sheets } their meaning.
page-mapping-unused = is loaded. No sheet here has its headers; it is used for the next one that has.
page-mapping-forget = Stop using it
page-order-day-first = day, month, year (21/5/2018)
page-order-month-first = month, day, year (5/21/2018)
page-order-year-first = year, month, day (2018-05-21)

## Check

page-check-title = Before matching
page-check-lede = What was counted, and what could not be read. A cell that could not be read counts as missing: it never speaks against a link.
page-check-waiting = Reading every row…
page-check-again = Count again
page-counts = { $children }, { $adults }.
page-counts-children = { $n ->
    [one] { $count } child
   *[other] { $count } children
}
page-counts-adults = { $n ->
    [one] { $count } adult
   *[other] { $count } adults
}
page-counts-none-left-out = No row was left out.
page-counts-left-out = { $n ->
    [one] { $count } row left out
   *[other] { $count } rows left out
}
page-counts-left-out-why = { $left }: { $why }.
page-counts-left-out-of = { $why } ({ $count })
page-counts-joined = { $n ->
    [one] { $count } person was found in several records.
   *[other] { $count } people were found in several records.
}
page-counts-maybe = { $n ->
    [one] { $count } person may stand in several records: please look.
   *[other] { $count } people may stand in several records: please look.
}
page-counts-which = Which rows?
page-counts-more-rows = { $n ->
    [one] and { $count } more
   *[other] and { $count } more
}
page-look = Show the row
page-look-at = Show { $place }
page-rows-waiting = Reading…
page-rows-earlier = Earlier rows
page-rows-later = Later rows
page-row-hidden = hidden
page-no-children = No sheet lists children yet: load one, or say under Load which sheet does.
page-no-adults = No sheet lists adults yet: load one, or say under Load which sheet does.
page-problems = What was noticed
page-problems-none = Every cell that is used could be read.
page-problems-lede = Nothing here has to be mended before going on.
page-problems-filter = Show one kind only
page-problems-search = Search values, rows and columns
page-problems-weight = How much it matters
page-problems-all = { $n ->
    [one] { $count } thing was noticed.
   *[other] { $count } things were noticed.
}
page-problems-some = { $count } of { $total } are shown.
page-problems-clear = Show all
page-severity-refused = Could not be used
page-severity-warning = Worth checking
page-severity-note = Good to know
page-th-file = File
page-th-row = Row
page-th-column = Column
page-th-seen = In the cell
page-th-done = What was done
page-th-look = In the sheet
page-show-more = Show more ({ $count } left)
page-joins = One person in several records
page-joins-none = Nobody was found in two records.
page-joins-lede = Where records were taken to be one person, both are kept and shown. Say so where that is wrong, or where two are one.
page-join-undo = These are two people
page-join-redo = This is one person
page-join-part = This is somebody else
page-join-one = Taken as one person.
page-join-maybe = Kept apart unless you say otherwise.
page-join-apart = Kept apart.
page-join-id = ID { $id }
page-join-compare = Compare what the rows say
page-a-child = a child
page-an-adult = an adult
page-place-row = { $where }, row { $row }

## How links are weighed

page-weighing = How the links are weighed
page-weighing-lede = Nothing has to be set here. A change clears the links that were found: they are looked for again when you say so.
page-learn = Learn from these files
page-learn-more = From { $least } children up, a first look shows how often the records of likely relatives agree in these files. Each kind of agreement then counts a little more, or a little less, within limits. Only for these files: nothing is kept.
page-learn-few = { $n ->
    [one] With { $count } child there is too little to learn from.
   *[other] With { $count } children there is too little to learn from.
}
page-share-wrong = A whole number between 1 and 99; still using { $share }.
page-share-wrong-estimate = A whole number between 1 and 99; still estimated from the files.
page-share-empty = Where this is left empty, it is estimated from the files.
page-kinds = Kinds of evidence that count
page-kinds-more = To see what is left without something you do not trust in these files. With all of them, results are best.
page-kinds-left = Left out, as you chose
page-kinds-all = Count everything and find again
page-learned = Learned from these files
page-learned-most = In these files the records of true relatives seem to agree otherwise than usual. The largest change: “{ $comparison }” ({ $relation }) comes out as “{ $level }” for { $after } of them, and not for { $before }.
page-learned-all = { $n ->
    [one] Show { $count } change
   *[other] Show the { $count } largest changes
}
page-learned-means = Of so many true relatives the records come out like this: usually, and in these files as far as can be told.
page-learned-comparison = What was compared
page-learned-from = Usually
page-learned-to = Here
page-learned-little = These files are as usual: nothing moved by more than { $most }.
page-learned-nothing = These files are as usual: learning moved nothing.
page-learned-off = Nothing was learned from these files: it is switched off.
page-learn-not = Find again without learning
page-learn-again = Learn, and find again
page-learned-mother = mother
page-learned-father = father
page-learned-parent = mother or father
page-learned-relative = another relative

page-kind-told-by-child = What the child’s record tells of a parent
page-kind-told-by-adult = What the adult’s record tells of a child
page-kind-notes = Case notes
page-kind-inheritance = Surnames
page-kind-age = The gap between the ages
page-kind-event = Days and places
page-kind-identifiers = A-numbers, event and family-unit numbers
page-kind-origin = Country, department, municipality, language
page-kind-contact = Phones, addresses, emails
page-kind-status = Reasons and flags

page-compared-told-given = Parent’s given name, told by the child
page-compared-told-surname = Parent’s surname, told by the child
page-compared-told-birth = Parent’s age or birth, told by the child
page-compared-told-a-number = Parent’s A-number, in the child’s record
page-compared-named-given = Child’s given name, told by the adult
page-compared-named-surname = Child’s surname, told by the adult
page-compared-named-birth = Child’s age or birth, told by the adult
page-compared-named-a-number = Child’s A-number, in the adult’s record
page-compared-relative-given = Given name of another relative
page-compared-relative-surname = Surname of another relative
page-compared-inheritance = Which surnames are passed on
page-compared-spelling = Spelling of an inherited surname
page-compared-same-day = Days between the apprehensions
page-compared-lag = Days between two other records
page-compared-place = Places of apprehension
page-compared-shared-number = Event or family-unit number
page-compared-near-same-cell = A-numbers, same day and place
page-compared-near-five-days = A-numbers, within five days
page-compared-near-else = A-numbers, otherwise
page-compared-origin = Place of origin

page-reached-equal = the same
page-reached-short-form = a short form or nickname
page-reached-same-sound = sounds the same
page-reached-close = a slip or two away
page-reached-differs = different
page-reached-also-equal = a second one agrees too
page-reached-also-differs = a second one does not agree
page-reached-overlaps = fits what is known
page-reached-day-swapped = day and month swapped
page-reached-other-year = same day, another year
page-reached-near-date = a date close by
page-reached-within-one = a year off at most
page-reached-both = both surnames
page-reached-filiation = the adult’s given name and surname
page-reached-first-first = the adult’s first is the child’s first
page-reached-second-first = the adult’s first is the child’s second
page-reached-married = a married name
page-reached-to-second = the adult’s second is one of the child’s
page-reached-given-name = a given name as surname
page-reached-day0 = none
page-reached-day1 = one
page-reached-day2-to3 = 2 to 3
page-reached-day4-to7 = 4 to 7
page-reached-day8-to30 = 8 to 30
page-reached-far = more than that
page-reached-compatible = they fit
page-reached-incompatible = they do not fit
page-reached-apart1 = one apart
page-reached-apart2-to3 = 2 to 3 apart
page-reached-apart4-to10 = 4 to 10 apart
page-reached-apart11-to50 = 11 to 50 apart
page-reached-apart51-to500 = 51 to 500 apart
page-reached-country = the same country
page-reached-municipality = the same municipality
page-reached-other-municipality = the same department, another municipality
page-reached-other-department = the same country, another department
page-reached-department = the same department
page-reached-language = the same language

## Review

page-side = Start from
page-side-child = Children
page-side-adult = Adults
page-people-child = Children
page-people-adult = Adults
page-search = Search names and numbers
page-by-hand-child = Compare with another adult
page-by-hand-adult = Compare with another child
page-by-hand-nobody = Nobody of that name.
page-filter = Show only
page-order-list = Order
page-order-best = strongest lead first
page-order-files = as in the files
page-nobody-fits-search = Nobody fits this search.
page-earlier = Back
page-later = Next
page-from-to = { $from }–{ $to } of { $total }
page-no-name = No name ({ $id })
page-do-not-share = do not share
page-candidates-child = Adults who may be the parent
page-candidates-adult = Children who may be theirs
page-who-child = Who may be the parent of { $name }
page-who-adult = Whose parent may be { $name }
page-choose-somebody = Choose somebody from the list.
page-adult-nobody = No child has this adult among the likeliest.
page-as-mother = As mother: { $chance }
page-as-father = As father: { $chance }
page-as-parent = As parent: { $chance }
page-other-relative = As another relative: { $chance }
page-not-in-files = Not in these files
page-share-declared = You expect { $share } in 100 children to have a parent in these files.
page-share-estimated = We estimate that { $share } in 100 children have a parent in these files.
page-share-change = Change this share
page-share-question = Of 100 children, how many do you expect to have a parent in these files?
page-share-use = Use it
page-share-estimate = Use the estimate
page-evidence = The evidence
page-pair = The two records side by side
page-child = Child
page-adult = Adult
page-fields-more = { $n ->
    [one] Show { $count } more field
   *[other] Show { $count } more fields
}
page-fields-fewer = Show only what was compared
page-no-value = nothing recorded
page-verdict-agrees = agrees
page-verdict-close = close
page-verdict-differs = differs
page-sum = For and against
page-sum-lede = Each line adds to the sum or takes from it; the last line is the sum. One more doubles the odds.
page-alone = alone it would count { $bits }
page-rarer = less common among true parents than among other adults
page-covered = another line counts this already; alone it would count { $bits }
page-covered-partly = another line counts part of this; alone it would count { $bits }
page-together = Together: { $chance } ({ $percent })
page-would-settle = What would settle it:
page-why-not = Why not this adult:
page-without = without it: { $chance }
page-without-first = without it: { $chance }, and { $name } would come first
page-without-own = without it: { $chance }, and this adult would come first
page-without-cell = without { $cell }: { $chance }
page-without-cell-first = without { $cell }: { $chance }, and { $name } would come first
page-without-cell-own = without { $cell }: { $chance }, and this adult would come first
page-quoted = “{ $text }”
page-flips = If one cell is wrong
page-flips-none = No single cell holds this link up: without any one of them it still holds.
page-flips-one = This link rests on one cell: if it is wrong, the link falls.
page-flips-some = This link rests on single cells: if any one of these is wrong, it falls.
page-flips-card = Rests on one cell: “{ $text }”
page-flips-card-some = Rests on several single cells, first of all on “{ $text }”
page-flips-band = It holds without any one cell, but these change how good a lead it is.
page-flip-first = { $name } would come first
page-flip-own = this adult would come first
page-no-pair = There is nobody to compare with.
page-lead = A lead to verify.
page-lead-more = Check it with documents or an interview before anybody relies on it.

page-band-strong = strong
page-band-likely = likely
page-band-possible = possible
page-band-weak = weak
page-band-tie = tie
page-band-not-enough = not enough known
page-band-none = nobody fits
page-band-strong-more = 95% or more, with somebody who names the other (the given name too) or a number or contact in both records, a second fact, and nobody close behind
page-band-likely-more = More likely the parent than not
page-band-possible-more = Worth a closer look
page-band-weak-more = Little speaks for it
page-band-tie-more = Two adults fit about as well
page-band-not-enough-more = Too little was recorded to compare
page-band-none-more = No adult shares anything with the child

## Decisions

page-decide = Decide on this pair
page-decide-lead = Confirm as lead
page-decide-not-this-adult = Not the parent
page-decide-unsure = Unsure
page-verdict-of-lead = confirmed as lead
page-verdict-of-not-this-adult = not the parent
page-verdict-of-unsure = unsure
page-undo = Undo
page-redo = Redo
page-decided = { $child } and { $adult }: { $verdict }
page-undone = { $child } and { $adult }: changed back
page-conflict-also = Also confirmed: { $names }. Please look at all of them.
page-keys = Keys
page-keys-walk = Walk through a list
page-keys-show = Show the keys
page-keys-use = Decide with single keys
page-decisions = Your decisions
page-decisions-none = Nothing is decided yet. Under Review, each pair can be confirmed as a lead, ruled out, or left as unsure.
page-decisions-unsaved = They are kept in this tab only and are not part of the links above. Download them before you close it.
page-decisions-saved = Downloaded. They are not part of the links above.
page-decisions-download = Download decisions
page-decisions-name = reencuentro-decisions
page-decisions-child-file = Child’s list
page-decisions-child-id = Child’s ID
page-decisions-child-name = Child
page-decisions-adult-file = Adult’s list
page-decisions-adult-id = Adult’s ID
page-decisions-adult-name = Adult
page-decisions-decision = Decision

## Take away

page-take-title = Take the links away
page-take-lede = One row for each child and each adult who may be the parent, with the reasons for and against.
page-take-xlsx = Spreadsheet
page-take-xlsx-more = For Excel and LibreOffice. Numbers with leading zeros stay as they are.
page-take-csv = Plain table
page-take-csv-more = A CSV file, for other programs.
page-download = Download
page-download-xlsx = Download .xlsx
page-download-csv = Download .csv
page-download-name = reencuentro-links
page-take-counts = { $count } children, by their best lead
