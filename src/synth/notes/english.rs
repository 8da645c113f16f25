//! How clerks write case notes in English: the grammar's rules.

/// See [`super::grammar`] for the signs.
pub(super) const RULES: &[(&str, &str)] = &[
    // The adult's note that names the kin.
    (
        "kin",
        "*6 <lead><core> <after>|*4 <noise> <core> <after>|*2 <core>|*2 <core> <noise> <after>|<lead><noise> <core>\
         |*2 <lead><core> <other> <after>|*2 <other> <core>|<lead><core> <after> <noise>",
    ),
    (
        "mixkin",
        "*3 <lead><core> <~after>|*3 <~core> <after>|*2 <noise> <~core>|<~noise> <core> <after>|<lead><~core> <noise>\
         |<core> <~other>",
    ),
    (
        "lead",
        "*7 |*2 <code> - |<subj>: |<time>: |<code>. |<code>/<code> |NOTE: |{station} - |>> |re {minor} - |*2 <code> \
         |{when} <code>: |{num}) ",
    ),
    ("code", "*3 FMUA|EWI|1325|SEP|ER/CF|8 USC 1325|NTA|PROS|UAC|FMU sep|USBP {station}|ZT|POE|WARR"),
    ("subj", "*5 Subject|*4 Subj|*3 Sub|*2 {Ahe}|A/S|Alien|DEF|Above subj|SUBJ|The {who}"),
    ("subj@clinic", "*4 Client|*3 Clt|Ct|*3 {Ahe}|PC|Respondent|*2 The {who}|Caller"),
    ("subj@officer", "*4 Detainee|*3 Det|*2 Alien|Subj|{Ahe}|Det. Alien|Resident"),
    ("subj@shelter", "*4 Minor|*3 UC|*2 UAC|*2 Child|*3 {He}|Youth|Clt|Mnr|The minor"),
    ("subj@minor", "*3 UAC|*2 Minor|Juv|Subj|UC|Mnr|{He}"),
    ("subj@legal", "*3 Client|Child client|Ct|{He}|Minor"),
    ("subj@child", "{He}|Child|Kid|Minor|{Boy0}"),
    (
        "says",
        "*5 states|*3 stated|*4 claims|claimed|*2 advised|adv|*2 says|reports|rpts|indicated|declared|alleges|insists\
         |stated thru interp|admits",
    ),
    ("is", "*4 to be|*2 {ahe} is|*2 is|being"),
    ("w", "*5 w/|*3 with|along w/|accompanied by|together with|acc. by"),
    (
        "trav",
        "*4 traveled|*2 traveling|crossed|entered US|*2 came|apprehended|appr|arrested|encountered|crossed river|EWI\
         |was detained|left home",
    ),
    ("kid", "*6 {kid}|*2 minor {kid}|{child}|minor {child}|{juv}|UAC {kid}|*2 {ahis} {kid}|bio {kid}"),
    (
        "core",
        "*4 <subj> <says> <is> [the ]{who} of <kids><.>|*5 <subj> <says> [that {ahe} ]<trav> <w> <kid> <kids><.>\
         |*4 <subj> <wassep> <kid> <kids><.>|*3 FMUA <w> <kid> <kids><.>|*3 {Who} of <kids><.>|*2 <kid>: <kids><.>\
         |*2 <kid>/<kids><.>|*3 <subj> <asks> <kid> <kids><.>|*3 Claimed {who} of <kids>; <unver><.>\
         |*2 Family unit of subj and <kid> <kids><.>|*2 <kids> (<kid>) <taken><.>|*2 <subj> <trav> <w> <kids>, \
         {who} claimed<.>|Relation: {who}. {Child}: <kids><.>|HOH. Dep: <kids><.>|*2 <subj> <says> <kid> <kids> \
         <taken><.>|<kid> in ORR custody: <kids><.>|Sep from <kids> {when}<.>|*2 <kid> <kids>, <with><.>|{Child} \
         listed as <kids>, {who} in ICE cust<.>|{Who} looking for <kids><.>|Seeks reunif w/ <kid> <kids><.>|<kids> \
         = <kid> of subj<.>|<Trav> {when} <w> <kids><.>|In re <kids>: <subj> <is> {who}<.>|{Ahe} and <kid> <kids> \
         <trav> together<.>",
    ),
    (
        "wassep",
        "*3 was separated from|separated from|was sep'd from|sep from|has not seen|lost contact w/|no contact w/\
         |was told {child} would be returned, re",
    ),
    (
        "asks",
        "asks about|asking abt|*2 asks where is|requests info on|wants call with|is looking for|inquired re|requests \
         to be reunited w/|does not know whereabouts of|worried abt",
    ),
    (
        "unver",
        "not verified|unable to verify|no birth cert|birth cert presented|docs pending w/ consulate|relationship \
         unverified|no proof of relationship|fraud susp, later cleared|verified by consulate",
    ),
    ("with", "*2 was w/ subj at time of arrest|in same group|same event|w/ subj when appr|also in custody|separated"),
    (
        "taken",
        "*3 {was} taken<at><on>|sent to ORR<on>|{was} placed w/ ORR|{was} sent to shelter|removed from {ahim}<at>\
         |tx'd to ORR<on>|turned over to HHS|taken away<at>|separated<at><on>|processed as UAC<on>|in NY foster care",
    ),
    ("at", "*3 | at {station}| @ {station}| at {station} BPS| at {station} station| in hielera| at CPC| at POE"),
    ("on", "*3 | on {when}| {when}| on or abt {when}| o/a {when}| approx <time>| {when} @ <time>"),
    ("time", "{hh}{mm} hrs|{hh}:{mm}|{hh}{mm}|{hh}:{mm} hrs"),
    // One child: any part of what is known.
    (
        "one",
        "*8 {full}|*5 {full}, <agep>|*4 {full} <agep>|*3 {full} <dobp>|*3 {full}, <agep>, <dobp>|*2 {full} (<sexp>) \
         <dobp>|*2 {full} <anump>|*3 {given}, <agep>|*2 {given}|{given} <dobp>|*2 {ini} <dobp>|{ini}|{ini}, <agep>\
         |{full} aka {nick}|*2 {nick}, <agep>|<agep> <sexp> {full}|{full} {yob}|{full} <dobp> <anump>|{full} (<agep>)\
         |<anump>|<sexp> <dobp>|<anump> <dobp>|{given} (<agep>, <sexp>)|{full} <agep> <sexp>|*2 {given} {last}",
    ),
    (
        "agep",
        "*3 {age} yoa|*3 {age} yo|*2 {age} y/o|*2 age {age}|{age}|{age} years old|{age}yrs|{age} YOA|aged {age}|abt {age}",
    ),
    ("dobp", "*4 DOB {dob}|*2 DOB: {dob}|dob {dob}|{dob}|b. {dob}|born {dob}|(DOB {dob})|YOB {yob}|D.O.B. {dob}"),
    ("anump", "*3 A# {anum}|({anum})|*2 {anum}|Alien # {anum}|A-file {anum}"),
    ("sexp", "{mf}|{sex}|{boy0}"),
    ("and", "*3  and | & |, |; | + "),
    ("many", "*5 <list>|{cnt} {child}: <list>|<list> (siblings)|{cnt} minors, <list>"),
    // Behind a word for them.
    ("several", "*5 <list>|<list> (siblings)"),
    (
        "after",
        "*3 |*3 {Child} <taken><.>|*2 {Child} <taken><.> <noise>|*2 <noise>|<other>|{Ahe} <says> {child} <taken><.>\
         |No docs<.>|Sep {when}<.>|Taken<at><.>|Last saw {child}<at><on><.>|<Unver><.>|Arrested<at><on><.>|Has not \
         spoken to {child} since {when}<.>|{Ahe} signed papers, did not understand<.>|Wants {child} back<.>",
    ),
    (
        "after@rel",
        "*3 Not the parent<.>|*2 Parents remain in {country}<.>|No guardianship docs<.>|Mother of {minor} in {country}\
         <.>|*2 {minor}'s mother is {woman}, {country}<.>|Parents in {city}<.>|*2 {Child} <taken><.>|<noise>|*2 |Not \
         legal guardian, {child} <taken><.>|Separated from other adult<.>",
    ),
    // Others, who are not the kin in these lists.
    (
        "other",
        "*2 Sponsor: {rel2} {man} in {city}<.>|Wife {woman} remains in {country}<.>|*2 {Ahis} mother {woman} lives in \
         {dept}<.>|Destined to {city}, {rel2} {man} will receive<.>|POC {man} {phone}<.>|Paid smuggler {man} $6500<.>\
         |Cousin {man} also arrested<.>|Left {boy} ({n2}) and {girl} at home w/ grandmother {woman}<.>|Guide known as \
         \"{alias}\"<.>|{rel2} {man} {city} {phone}<.>|Emerg contact {woman}<.>|Was in group w/ {man}, no relation<.>",
    ),
    ("noise", "*2 <health>|*2 <prop>|*3 <court>|*2 <phone>|*4 <proc>"),
    (
        "health",
        "Cleared medical<.>|No medical issues<.>|C/O cough, seen by EMT<.>|Lice tx given<.>|TB neg<.>|Scabies tx<.>\
         |Pregnant approx {weeks} wks<.>|BP meds given<.>|Flu sx, isolated {n} days<.>|Refused meal x{n}<.>|Meds: none<.>\
         |Crying, not eating<.>|Sent to ER<on>, rtn'd<.>",
    ),
    (
        "prop",
        "Property: {n} bags, cell ph<.>|1 cell ph, belt, laces<.>|${num} USD on person<.>|Property bag #{num}<.>|No \
         property<.>|ID card seized<.>|Birth cert in property<.>|Backpack left<at><.>|Locker {num}<.>",
    ),
    (
        "court",
        "*2 Ref for pros 8 USC 1325<.>|1325 accepted<.>|Pled guilty, time served<.>|Court <time><on><.>|NTA issued<.>\
         |ER issued<.>|CF intvw pending<.>|IJ hrg {when} VTC<.>|CF neg<.>|Asked for atty<.>|Final order<.>|Bond \
         $1500<.>|Presented before magistrate<on><.>|To be processed ER/VR<.>",
    ),
    (
        "phone",
        "Phone call given<.>|Called {n}x no ans<.>|VM full<.>|Cousulate notified<.>|Consulate notified<on><.>|Ph \
         {phone}<.>|ORR hotline on hold {n2} min<.>|{country} consul contacted <time><.>|No calls yet<.>|# {phone} \
         disc<.>",
    ),
    (
        "proc",
        "Processed as single adult<.>|Prints taken, no hits<.>|No prior imm hx<.>|Prior VR {year}<.>|*2 No docs<.>\
         |Interp needed<.>|Rights given in Spanish<.>|Lang line used<.>|I-213 done<.>|Awaiting transport to ERO<.>\
         |Tx to USMS<on><.>|Juv coord adv<.>|A-file req<.>|Arrested near {station} by BPA<.>|EWI<on><.>|From {dept}, \
         {country}<.>|Speaks little Spanish<.>|Seen<on> by vol<.>",
    ),
    // The adult's note that names no child.
    (
        "anon",
        "*3 <lead><vague> <after0>|*2 <vague>|*2 <noise>|<noise> <vague>|<lead><noise> <noise>|<vague> <noise>|<other>\
         |<noise> <other>",
    ),
    ("mixanon", "*2 <vague> <~noise>|<noise> <~vague>|<~vague> <noise>"),
    (
        "vague",
        "*2 <subj> <says> <trav> <w> minor child<.>|FMUA - sep<.>|*2 <subj> <wassep> <kid><.>|{Child} <taken><.>|<subj> \
         <asks> {child}<.>|Family unit, {child} <taken><.>|FMU deleted, re-entered as SA<.>|{Who}, {child} in ORR<.>\
         |<subj> <says> is {who} of {n0} minor {child}<.>|<kid> {age} YOA in shelter, name not recorded<.>|FMUA, <unver>\
         <.>|Relation to minor not verified<.>|Unaccomp {child} sep from subj<at><.>|See {child}'s file<.>",
    ),
    ("after0", "*2 |<noise>|<other>|Sep {when}<.>|Taken<at><.>"),
    (
        "alone",
        "*4 <lead><single>|*3 <single> <noise>|*2 <noise>|<noise> <single>|<single> <other>|<other>|*2 <deny>|<single> \
         <deny>|<noise> <noise>",
    ),
    ("mixalone", "*2 <single> <~noise>|<noise> <~single>|<~other> <single>"),
    (
        "single",
        "Single adult<.>|SA, no claimed family<.>|*2 <subj> <says> <trav> alone<.>|<subj> denies having children<.>|Has \
         {n0} children in {country} w/ grandmother<.>|<Trav> <w> cousins<.>|Traveling alone, dest {city}<.>|No kids<.>\
         |Not FMUA<.>|Prior removal {year}<.>|Adult male group of {n2}<.>|Economic reasons<.>|No fear of return \
         claimed<.>|<subj> <says> {boy} and {girl} are at home in {dept}<.>|Wants to work in {city}<.>",
    ),
    (
        "deny",
        "Denies relation to minor {boyfull}<.>|States no relation to {girlfull}, same group<.>|Not the parent of \
         {boyfull}, neighbor<.>|<Trav> <w> {boy}, not {ahis} child; parents in {country}<.>|Claimed {girl} as own, \
         recanted<.>|Asked to watch minor {girl}, no relation<.>",
    ),
    // The child's note that tells of the adult it came with.
    (
        "told",
        "*5 <lead2><tell> <then>|*3 <noise2> <tell>|*2 <tell>|*2 <tell> <other2>|<other2> <tell>|<lead2><tell> \
         <noise2>|<tell> <then> <noise2>",
    ),
    ("mixtold", "*3 <tell> <~then>|*2 <~tell> <noise2>|<noise2> <~tell>|<~other2> <tell>|<lead2><~tell> <then>"),
    ("lead2", "*5 |{when}: |SEP: |Intake: |CM note - |Wkly - |{when} <time> |<code> |>> "),
    (
        "tell",
        "*5 <subj> <says> [{he} ]<trav> <w> [{his} ]<par> <a><.>|*4 <subj> separated from [{his} ]<par> <a><at><on><.>|*3 <Par> \
         <w> {him}: <a><.>|*2 <Par> (<a>) <gone><.>|*2 <Par> <a> <gone><.>|*2 {His} <par> is <a><.>|<subj> cries for \
         [{his} ]<par> <a><.>|*2 <subj> <says> {his} <par> <a> <gone><.>|Adult <w> minor: <a>, <par><.>|No contact w/ <par> \
         <a> since {when}<.>|<subj> <trav> <w> <a> (<par>)<.>|Sep from {who}: <a><.>|<Par>: <a><.>|<subj> wants to talk \
         to <par>, <a><.>|<a>, <par>, <gone><.>|FMU <w> <a>, claimed {who}<.>|Ref'd by USBP, {who} <a> pros<.>",
    ),
    (
        "a",
        "*6 {afull}|*3 {agiven}|*2 {afull}, <adobp>|*2 {afull} {aanum}|{agiven} {aanum}|{agiven}, abt {aage}|{afull} \
         ({aage})|{agiven} (last name unk)|{agiven} {alast}|{anick}|A# {aanum}|{afull}, {country}",
    ),
    ("adobp", "DOB {adob}|{aage} yoa|b. {adob}|YOB {ayob}"),
    ("par", "*5 {who}|*2 {mom}|claimed {who}|bio {who}"),
    ("par@rel", "*2 {who}|claimed {who}|adult {who}|{who} (not parent)"),
    (
        "gone",
        "*2 was taken to court and did not return|in ICE custody|detained<at>|was arrested<on>|pros 1325|was deported\
         |in USMS custody|whereabouts unk|sent to jail|is in detention<on>|{was1} separated<at>",
    ),
    (
        "then",
        "*3 |{He} has not spoken to {who}<.>|<noise2>|<other2>|Sep<on><.>|Parent status unk<.>|Reunif packet started<.>\
         |Does not know why<.>|Call w/ {who} pending<.>|Parent located? <.>",
    ),
    (
        "then@rel",
        "|Parents in {country}<.>|Mother {woman} in home country<.>|*2 {Who} not parent<.>|<noise2>|Parents reside in \
         {city}<.>|<other2>",
    ),
    (
        "other2",
        "*2 Sponsor is {rel2} {man} in {city}<.>|Prospective sponsor: {woman}, {city} {phone}<.>|{Rel2} {man} waits in \
         {city}<.>|Grandmother {woman} in {dept}<.>|Siblings {boy} and {girl} at home<.>|Friend at shelter: {boy}<.>\
         |Crossed in group w/ {man}<.>|CM spoke w/ {rel2} {man}<on><.>|FRP sent to {woman}<.>",
    ),
    ("noise2", "<health>|<shel>|<shel>|<court>|<phone>"),
    (
        "shel",
        "Eating well<.>|School daily<.>|Vaccines given<.>|IPE done<.>|Cries at night<.>|UAC assessment pending<.>|No \
         behavior issues<.>|Speaks {lang}<.>|KYR given<.>|Sibs in same program<.>|Clothing issued<.>|Bed {num}<.>\
         |Wkly call x{n}<.>|Transferred from {station}<.>|Dental appt<on><.>|Birth cert requested<.>",
    ),
    // The child's note that tells of nobody in these lists.
    (
        "others",
        "*4 <lead2><home>|*3 <home> <other2>|*2 <other2>|*2 <noise2> <home>|<noise2>|<noise2> <noise2>|<home> <noise2>",
    ),
    ("mixothers", "*2 <home> <~noise2>|<noise2> <~home>|<~home> <other2>"),
    (
        "home",
        "*2 Mother {mother} resides in {country}<.>|*2 {He} <trav> alone<.>|<subj> does not know parent's full name<.>\
         |Mother {mother} at home w/ sibs<.>|<subj> <says> mom {mother} sent {him}<.>|Father unk<.>|Adult in group not \
         identified<.>|<subj> <trav> <w> guide<.>|Lives w/ grandmother {woman}<.>|<Trav> <w> neighbor {woman}, not \
         kin<.>|Father in {city}, name unk<.>|<subj> <says> man in group was not {his} father<.>|Came w/ cousin {boy} \
         to {station}, cousin also in shelter<.>|Intvw pending, no interp<.>|Mother deceased<.>",
    ),
    (".", "*8 .|;| -|,|*2 "),
];
