# The sentences behind a score. Values come formatted.

relation-mother = mother
relation-father = father
relation-parent = parent
relation-relative = relative

relation-to-mother = the mother
relation-to-father = the father
relation-to-parent = the parent
relation-to-relative = a relative
relation-of-mother = the mother’s
relation-of-father = the father’s
relation-of-parent = the parent’s
relation-of-relative = a relative’s

card-about-age = about { $age }

# Before and after the evidence
term-prior = { $countNumber ->
    [one] Before comparing: one in { $oneIn } for the only adult here who may be the { $relation } and whom no other child claims
   *[other] Before comparing: one in { $oneIn } for each of the { $count } adults here who may be the { $relation } and whom no other child claims
}
term-prior-declared = { $countNumber ->
    [one] Before comparing: one in { $oneIn } for the only adult here who may be the { $relation } and whom no other child claims, with the share you declared ({ $share })
   *[other] Before comparing: one in { $oneIn } for each of the { $count } adults here who may be the { $relation } and whom no other child claims, with the share you declared ({ $share })
}
term-competition-for = The other possibilities fit less well: { $list }
term-competition-against = Left after weighing the other possibilities: { $list }
competition-other = { $other } is the parent ({ $chance })
competition-another = another adult is the parent ({ $chance })
competition-others = somebody else again is the parent ({ $chance })
competition-relative = this adult is another relative ({ $chance })
competition-nobody = nobody of the child’s is in these files ({ $chance })

# How a name fits that fits in part
term-partly = “{ $name }” fits in part
term-partly-surname-only = the surnames fit “{ $name }”; the given name does not: { $told } ≠ { $own }
term-partly-given-only = the given name fits “{ $name }”; the surnames do not: { $told } ≠ { $own }

# Told by the child
term-told-name-agrees = The child’s record names { $toRelation } “{ $childSays }”, and this adult is “{ $adult }”; by chance about one adult in { $oneIn } would fit as well
term-told-name-partly = The child’s record names { $toRelation } “{ $childSays }”; { $partly }
term-told-name-differs = The child’s record names { $toRelation } “{ $childSays }”, not “{ $adult }”
term-told-name-note-agrees = A note in the child’s record names { $toRelation } “{ $childSays }”, and this adult is “{ $adult }”; by chance about one adult in { $oneIn } would fit as well
term-told-name-note-partly = A note in the child’s record names { $toRelation } “{ $childSays }”; { $partly }
term-told-name-note-differs = A note in the child’s record names { $toRelation } “{ $childSays }”, not “{ $adult }”
term-told-birth-agrees = The age or birth the child’s record gives as { $ofRelation } ({ $childSays }) fits this adult’s ({ $adultSays })
term-told-birth-near = The age or birth the child’s record gives as { $ofRelation } ({ $childSays }) is near this adult’s ({ $adultSays })
term-told-birth-differs = The age or birth the child’s record gives as { $ofRelation } ({ $childSays }) does not fit this adult’s ({ $adultSays })
term-told-a-number-agrees = The A-number the child’s record gives as { $ofRelation } is this adult’s
term-told-a-number-near = The A-number the child’s record gives as { $ofRelation } is one slip away from this adult’s
term-told-a-number-differs = The A-number the child’s record gives as { $ofRelation } is not this adult’s

# Told by the adult
term-named-child-agrees = The adult’s record names a child “{ $adultSays }”, and this child is “{ $child }”; by chance about one child in { $oneIn } would fit as well
term-named-child-partly = The adult’s record names a child “{ $adultSays }”; { $partly }
term-named-child-differs = The adult’s record names another child: “{ $adultSays }”
term-named-child-note-agrees = A note in the adult’s record names a child “{ $adultSays }”, and this child is “{ $child }”; by chance about one child in { $oneIn } would fit as well
term-named-child-note-partly = A note in the adult’s record names a child “{ $adultSays }”; { $partly }
term-named-child-note-differs = A note in the adult’s record names another child: “{ $adultSays }”
term-named-child-birth-agrees = The age or birth the adult’s record gives for a child ({ $adultSays }) fits this child’s ({ $childSays })
term-named-child-birth-near = The age or birth the adult’s record gives for a child ({ $adultSays }) is near this child’s ({ $childSays })
term-named-child-birth-differs = The age or birth the adult’s record gives for a child ({ $adultSays }) does not fit this child’s ({ $childSays })
term-named-child-a-number-agrees = The A-number the adult’s record gives for a child is this child’s
term-named-child-a-number-near = The A-number the adult’s record gives for a child is one slip away from this child’s
term-named-child-a-number-differs = The A-number the adult’s record gives for a child is another one
term-relative-name-agrees = { $teller ->
    [adult] The adult’s record names a relative “{ $adultSays }”, and this child is “{ $child }”
   *[child] The child’s record names a relative or companion “{ $childSays }”, and this adult is “{ $adult }”
}
term-relative-name-partly = { $teller ->
    [adult] The adult’s record names a relative “{ $adultSays }”; { $partly }
   *[child] The child’s record names a relative or companion “{ $childSays }”; { $partly }
}
term-relative-name-differs = { $teller ->
    [adult] The adult’s record names a relative “{ $adultSays }”, not “{ $child }”
   *[child] The child’s record names a relative or companion “{ $childSays }”, not “{ $adult }”
}

# Surnames and age
term-inheritance-both = Both surnames are the same, as when one parent registers a child alone; about one adult in { $oneIn } has them
term-inheritance-filiation = The child’s surnames are this adult’s given name and surname, as some Maya families pass them on; about one adult in { $oneIn } fits so
term-inheritance-first = The child’s first surname is the adult’s first, as from a father; about one adult in { $oneIn } has it
term-inheritance-second = The child’s second surname is the adult’s first, as from a mother; about one adult in { $oneIn } has it
term-inheritance-first-shared = The child’s first surname is the adult’s first; about one adult in { $oneIn } has it
term-inheritance-second-shared = The child’s second surname is the adult’s first; about one adult in { $oneIn } has it
term-inheritance-married = The adult’s married name is the child’s first surname; about one adult in { $oneIn } has it
term-inheritance-to-second = One of the child’s surnames is the adult’s second; about one adult in { $oneIn } has it
term-inheritance-given-name = One of the child’s surnames is this adult’s given name, which is how some families pass a surname on; about one adult in { $oneIn } has it
term-inheritance-differs = No surname in common
term-age-gap = { $yearsNumber ->
    [one] An age gap of one year
   *[other] An age gap of { $years } years
}
term-age-at-birth = { $sex ->
    [female] She
    [male] He
   *[unknown] This adult
} would have been { $bornAt } when the child was born
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
term-recorded-near-same-place = { $daysNumber ->
    [0] Recorded on the same day, in a place that fits
    [one] Recorded one day apart, in a place that fits
   *[other] Recorded { $days } days apart, in a place that fits
}{ $othersNumber ->
    [0] {""}
    [one] ; so was one other adult
   *[other] ; so were { $others } other adults
}
term-recorded-near-other-place = { $daysNumber ->
    [0] Recorded on the same day, but in places that do not fit
    [one] Recorded one day apart, but in places that do not fit
   *[other] Recorded { $days } days apart, but in places that do not fit
}
term-recorded-near = { $daysNumber ->
    [0] Recorded on the same day
    [one] Recorded one day apart
   *[other] Recorded { $days } days apart
}{ $othersNumber ->
    [0] {""}
    [one] ; so was one other adult
   *[other] ; so were { $others } other adults
}
term-recorded-far-same-place = { $daysNumber ->
    [one] Recorded one day apart, in a place that fits
   *[other] Recorded { $days } days apart, in a place that fits
}
term-recorded-far-other-place = { $daysNumber ->
    [one] Recorded one day apart, in places that do not fit
   *[other] Recorded { $days } days apart, in places that do not fit
}
term-recorded-far = { $daysNumber ->
    [one] Recorded one day apart
   *[other] Recorded { $days } days apart
}
term-encounter-same-place = Apprehended in places that fit; the days are not known
term-encounter-other-place = Apprehended in places that do not fit

# Numbers
term-shared-number-agrees = The same event or family-unit number: { $childSays }{ $othersNumber ->
    [0] {""}
    [one] ; one other adult has it too
   *[other] ; { $others } other adults have it too
}
term-shared-number-differs = Different event or family-unit numbers; re-entered records lose theirs, so this counts little
term-near-a-number-equal = Both rows hold the same A-number: one of them was probably copied; check it
term-near-a-number-near = { $apartNumber ->
    [one] A-numbers one apart, as when two people are processed one after the other
   *[other] A-numbers { $apart } apart, as when people are processed in one sitting
}{ $othersNumber ->
    [0] {""}
    [one] ; of those recorded at a like time and place, one other adult is as near
   *[other] ; of those recorded at a like time and place, { $others } other adults are as near
}
term-near-a-number-far = A-numbers far apart

# Origin, contact, status
term-origin-municipality = The same municipality: { $childSays }{ $oneInNumber ->
    [1] , as nearly every adult here
   *[other] , as about one adult in { $oneIn } here
}
term-origin-department = The same department: { $childSays }{ $oneInNumber ->
    [1] , as nearly every adult here
   *[other] , as about one adult in { $oneIn } here
}
term-origin-language = The same language: { $childSays }{ $oneInNumber ->
    [1] , as nearly every adult here
   *[other] , as about one adult in { $oneIn } here
}
term-origin-country = The same country: { $childSays }{ $oneInNumber ->
    [1] , as nearly every adult here
   *[other] , as about one adult in { $oneIn } here
}
term-origin-other-municipality = The same department, different municipalities: { $childSays }, { $adultSays }
term-origin-other-department = The same country, different departments: { $childSays }, { $adultSays }
term-origin-differs = Different countries: { $childSays }, { $adultSays }
term-phone-agrees = The same phone number stands in both records: { $childSays }{ $othersNumber ->
    [0] {""}
    [one] ; it stands in one other record too
   *[other] ; it stands in { $others } other records too, so it says less
}
term-relative-birth-agrees = The age or birth the child’s record gives for a relative or companion ({ $childSays }) fits this adult’s ({ $adultSays })
term-relative-birth-near = The age or birth the child’s record gives for a relative or companion ({ $childSays }) is near this adult’s ({ $adultSays })
term-relative-birth-differs = The age or birth the child’s record gives for a relative or companion ({ $childSays }) does not fit this adult’s ({ $adultSays })
term-email-agrees = The same email stands in both records: { $childSays }
term-address-agrees = The same address stands in both records: { $childSays }
term-denial-child = The child’s row says that somebody is not the parent: “{ $childSays }”
term-denial-child-elsewhere = The child’s row says that the { $relation } did not come along, or is elsewhere: “{ $childSays }”
term-denial-adult = The adult’s row says that this is not the parent: “{ $adultSays }”
term-denial-adult-none = The adult’s row says that no child came along: “{ $adultSays }”
term-status-other-adult = The child was recorded as separated from an adult who is not a parent
term-status-family-unit = The adult is still recorded as part of a family unit

# What others give or take
term-support-sibling = { $sibling }, who may be a brother or sister of this child, points to { $adult } too
term-support-couple = The rows of { $other } and { $adult } belong together, and { $other } fits this child as well
term-crowded = { $sibling } points to this adult too: unless the two are brothers or sisters, this adult can be the parent of only one of them

# Why not this adult
why-not-against = { $reason }. This speaks most against the link.
why-not-against-others = { $reason }. This speaks most against the link. { $other } fits better, with { $chance }.
why-not-others = Nothing in these records speaks against this adult, but { $other } fits better, with { $chance }.
why-not-little = Nothing in these records speaks against this adult, but too little speaks for this one among all; that nobody of the child’s is in these files has { $nobody }.
why-not-nothing = These two records hold nothing that could be compared.

# Why a band is not higher
held-few-groups = There is too little to compare: fewer than two kinds of facts.
held-tie = Another adult fits about as well.
held-margin = Another adult is not far behind.
held-nobody-named = “Strong” needs somebody who names the other clearly enough, the given name too, or a number or contact in both records.
held-no-second-fact = “Strong” needs a second, separate fact beside the name.

# What would settle it
settle-becomes = { $now } becomes { $most }
settle-stays = it stays at { $now }
settle-told-name = Ask the child for { $ofRelation } full name. If it is “{ $adult }”, { $becomes }; if it is another name, { $least }.
settle-named-child = Ask this adult for the names of the children. If “{ $child }” is named, { $becomes }; if only others are, { $least }.
settle-told-birth = Ask the child for { $ofRelation } age. If it fits this adult, { $becomes }; if it does not, { $least }.
settle-named-child-birth = Ask this adult for the child’s age or date of birth. If it fits, { $becomes }; if it does not, { $least }.
settle-told-a-number = Look for { $ofRelation } A-number in the child’s papers. If it is this adult’s, { $becomes }; if it is another one, { $least }.
settle-named-child-a-number = Look for the child’s A-number in this adult’s papers. If it is this child’s, { $becomes }; if it is another one, { $least }.
settle-adult-birth = Find out when this adult was born. By the age gap, { $now } may become anything from { $least } to { $most }.
settle-child-birth = Find out when this child was born. By the age gap, { $now } may become anything from { $least } to { $most }.
settle-day = Find out when each of them was apprehended. If it was the same day, { $becomes }; if it was weeks apart, { $least }.
settle-place = Find out where each of them was apprehended. If the places fit, { $becomes }; if they do not, { $least }.
settle-town = Find out which town each of them is from. If it is the same, { $becomes }; if it is not, { $least }.
settle-phone = Compare the phone numbers that each of them knows. If one is the same, { $becomes }; if none is, { $least }.

settle-nothing = No single answer would change this.
settle-unlikely = No single answer is likely to change this.

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
problem-too-large = These lists are too long to be matched here: { $rows } rows need about { $needed } GB of memory, and at most { $room } GB can be had. What you loaded is still here. Take out some lists and match the others first, for instance one agency or one year at a time; or use a computer with more memory, or the reencuentro program on the command line, which may use all of it.
problem-settings-newer = These settings come from a newer version ({ $version }). Open them with that version.

# Decisions that contradict
conflict-two-mothers = Two adults are confirmed as this child’s mother.
conflict-two-fathers = Two adults are confirmed as this child’s father.
conflict-three-parents = More than two adults are confirmed as this child’s parents.
