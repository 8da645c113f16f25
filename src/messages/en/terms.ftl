# The sentences behind a score. Values come formatted.

relation-mother = mother
relation-father = father
relation-parent = parent
relation-relative = relative

card-about-age = about { $age }

# Before and after the evidence
term-prior = Before looking: one adult in { $count } of these files
term-prior-declared = Before looking: one adult in { $count } of these files, with the share you declared ({ $share })
term-competition-for = What the other adults leave, since they fit less well
term-competition-against = What other adults, another relation of this adult, and “not in these files” take away

# Told by the child
term-told-name-agrees = The child’s record names the { $relation } “{ $childSays }”, and this adult is “{ $adult }”; about one adult in { $oneIn } fits as well
term-told-name-partly = The child’s record names the { $relation } “{ $childSays }”; “{ $adult }” fits in part
term-told-name-differs = The child’s record names the { $relation } “{ $childSays }”, not “{ $adult }”
term-told-name-note-agrees = A note in the child’s record names the { $relation } “{ $childSays }”, and this adult is “{ $adult }”; about one adult in { $oneIn } fits as well
term-told-name-note-partly = A note in the child’s record names the { $relation } “{ $childSays }”; “{ $adult }” fits in part
term-told-name-note-differs = A note in the child’s record names the { $relation } “{ $childSays }”, not “{ $adult }”
term-told-birth-agrees = The birth the child’s record gives for the { $relation } ({ $childSays }) is this adult’s
term-told-birth-near = The birth the child’s record gives for the { $relation } ({ $childSays }) is near this adult’s ({ $adultSays })
term-told-birth-differs = The birth the child’s record gives for the { $relation } ({ $childSays }) is not this adult’s ({ $adultSays })
term-told-a-number-agrees = The A-number the child’s record gives for the { $relation } is this adult’s
term-told-a-number-near = The A-number the child’s record gives for the { $relation } is one slip away from this adult’s
term-told-a-number-differs = The A-number the child’s record gives for the { $relation } is not this adult’s

# Told by the adult
term-named-child-agrees = The adult’s record names a child “{ $adultSays }”, and this child is “{ $child }”; by chance about one in { $oneIn } of the children whom adults name would fit
term-named-child-partly = The adult’s record names a child “{ $adultSays }”; “{ $child }” fits in part
term-named-child-differs = The adult’s record names another child: “{ $adultSays }”
term-named-child-note-agrees = A note in the adult’s record names a child “{ $adultSays }”, and this child is “{ $child }”; by chance about one in { $oneIn } of the children whom adults name would fit
term-named-child-note-partly = A note in the adult’s record names a child “{ $adultSays }”; “{ $child }” fits in part
term-named-child-note-differs = A note in the adult’s record names another child: “{ $adultSays }”
term-named-child-birth-agrees = The age or birth the adult’s record gives for the child ({ $adultSays }) fits
term-named-child-birth-near = The age or birth the adult’s record gives for the child ({ $adultSays }) is near
term-named-child-birth-differs = The age or birth the adult’s record gives for the child ({ $adultSays }) does not fit
term-named-child-a-number-agrees = The A-number the adult’s record gives for the child is this child’s
term-named-child-a-number-near = The A-number the adult’s record gives for the child is one slip away from this child’s
term-named-child-a-number-differs = The A-number the adult’s record gives for the child is another one
term-relative-name-agrees = One record names the other person as a relative: “{ $childSays }”, “{ $adultSays }”
term-relative-name-partly = One record names a relative whose name fits in part: “{ $childSays }”, “{ $adultSays }”
term-relative-name-differs = One record names a relative with another name: “{ $childSays }”, “{ $adultSays }”

# Surnames and age
term-inheritance-both = Both surnames are the same, as when one parent registers a child alone; about one adult in { $oneIn } has them
term-inheritance-first = The child’s first surname is the adult’s first, as from a father; about one adult in { $oneIn } has it
term-inheritance-second = The child’s second surname is the adult’s first, as from a mother; about one adult in { $oneIn } has it
term-inheritance-first-shared = The child’s first surname is the adult’s first; about one adult in { $oneIn } has it
term-inheritance-second-shared = The child’s second surname is the adult’s first; about one adult in { $oneIn } has it
term-inheritance-married = The adult’s married name is the child’s first surname; about one adult in { $oneIn } has it
term-inheritance-to-second = One of the child’s surnames is the adult’s second; about one adult in { $oneIn } has it
term-inheritance-given-name = The child’s surname is the adult’s given name, as some Maya families pass it on; about one adult in { $oneIn } has it
term-inheritance-differs = No surname in common
term-age-gap = { $yearsNumber ->
    [one] An age gap of one year
   *[other] An age gap of { $years } years
}
term-age-not-older = The adult is not older than the child: one of the births must be wrong

# Days and places
term-encounter-near-same-place = { $daysNumber ->
    [0] Apprehended on the same day, in a place that fits
    [one] Apprehended one day apart, in a place that fits
   *[other] Apprehended { $days } days apart, in a place that fits
}{ $othersNumber ->
    [0] {""}
    [one] ; so was one other adult
   *[other] ; so were { $others } other adults
}
term-encounter-near-other-place = { $daysNumber ->
    [0] Apprehended on the same day, but in places that do not fit
    [one] Apprehended one day apart, but in places that do not fit
   *[other] Apprehended { $days } days apart, but in places that do not fit
}
term-encounter-near = { $daysNumber ->
    [0] Apprehended on the same day
    [one] Apprehended one day apart
   *[other] Apprehended { $days } days apart
}{ $othersNumber ->
    [0] {""}
    [one] ; so was one other adult
   *[other] ; so were { $others } other adults
}
term-encounter-far-same-place = { $daysNumber ->
    [one] Apprehended one day apart, in a place that fits
   *[other] Apprehended { $days } days apart, in a place that fits
}
term-encounter-far-other-place = { $daysNumber ->
    [one] Apprehended one day apart, in places that do not fit
   *[other] Apprehended { $days } days apart, in places that do not fit
}
term-encounter-far = { $daysNumber ->
    [one] Apprehended one day apart
   *[other] Apprehended { $days } days apart
}
term-encounter-same-place = Apprehended in places that fit; the days are not known
term-encounter-other-place = Apprehended in places that do not fit

# Numbers
term-shared-number-agrees = The same event or family-unit number: { $childSays }
term-shared-number-differs = Different event or family-unit numbers; re-entered records lose theirs, so this counts little
term-near-a-number-equal = Both rows hold the same A-number: one of them was probably copied; check it
term-near-a-number-near = { $apartNumber ->
    [one] Neighbouring A-numbers, as when two people are processed one after the other
   *[other] A-numbers { $apart } apart, as when people are processed in one sitting
}
term-near-a-number-far = A-numbers far apart

# Origin, contact, status
term-origin-municipality = The same municipality: { $childSays }
term-origin-department = The same department: { $childSays }
term-origin-language = The same language: { $childSays }
term-origin-country = The same country: { $childSays }
term-origin-differs = Different countries: { $childSays }, { $adultSays }
term-phone-agrees = The same phone number stands in both records: { $childSays }
term-status-other-adult = The child was recorded as separated from an adult who is not a parent
term-status-family-unit = The adult is still recorded as part of a family unit

# Why a band is not higher
held-few-groups = There is too little to compare: fewer than two kinds of facts.
held-tie = Another adult fits about as well.
held-margin = Another adult is not far behind.
held-nobody-named = “Strong” needs somebody who names the other, or a number or phone in both records.
held-no-second-fact = “Strong” needs a second, separate fact beside the name.

# What would settle it
settle-told-name = Ask the child for the { $relation }’s full name.
settle-named-child = Ask the adult for the names of the children.
settle-told-birth = Ask the child for the { $relation }’s age or date of birth.
settle-named-child-birth = Ask the adult for the child’s age or date of birth.
settle-encounter = Find out when and where each of them was apprehended.
settle-phone = Compare the phone numbers that each of them knows.

# Why a child has no candidate
no-candidate-no-adults = These files hold no adults.
no-candidate-nothing-to-compare = This child’s row holds nothing to compare by.
no-candidate-nobody-shares = No adult in these files shares a name, a number, a day, a place or a contact with this child.

# Why records were joined
join-why-a-number = the same A-number
join-why-name-and-birth = the same name and date of birth
join-why-reader = you said so

# The workbook of links
links-sheet = Links
links-title = Leads to verify with documents, an interview or DNA with consent. No line here is a proven match.
links-column-child-id = Child
links-column-adult-id = Adult
links-column-relation = Relation
links-column-rank = Rank
links-column-probability = Probability
links-column-other-relative-probability = Probability of another relative
links-column-band = Band
links-column-match-weight = Evidence (bits)
links-column-not-in-file-probability = Probability that nobody is in these files
links-column-reasons-for = For
links-column-reasons-against = Against

# What cannot be matched
problem-no-children = No sheet here holds children. Say which sheet lists them.
problem-no-adults = No sheet here holds adults. Say which sheet lists them.
problem-settings-newer = These settings come from a newer version ({ $version }). Open them with that version.

# Decisions that contradict
conflict-two-mothers = Two adults are confirmed as this child’s mother.
conflict-two-fathers = Two adults are confirmed as this child’s father.
conflict-three-parents = More than two adults are confirmed as this child’s parents.
