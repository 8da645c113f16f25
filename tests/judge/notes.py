"""Writes what people noted: officers' narratives, shelter notes, social workers' Spanish, clinic interviews, calls to the deported."""

from __future__ import annotations

from datetime import date
from random import Random

from errors import Clerk, bare
from households import Person
from journeys import Case

MONTHS_ES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
COUNTRY_EN = {
    "GT": "Guatemala",
    "HN": "Honduras",
    "SV": "El Salvador",
    "NI": "Nicaragua",
    "MX": "Mexico",
    "EC": "Ecuador",
    "BR": "Brazil",
    "RO": "Romania",
    "HT": "Haiti",
    "IN": "India",
}
LANGUAGE_ES = {"Spanish": "español", "Portuguese": "portugués", "Romanian": "rumano", "Haitian Creole": "creole", "Garifuna": "garífuna"}
OFFICIAL = [
    "SUBJECT WAS TRANSPORTED FOR PROCESSING BY BPA R. QUILLFORD.",
    "FINGERPRINTS ENROLLED, NO PRIOR RECORDS.",
    "CONSULAR NOTIFICATION FORM SERVED IN SPANISH.",
    "SUBJECT STATES GOOD HEALTH, NO MEDICATION.",
    "SUBJECT INTENDS TO RESIDE IN HOUSTON, TX.",
    "ALL RIGHTS READ, SIGNED BY BPA D. OSTERMAN-KELL.",
    "SUBJECT CROSSED BY FOOT ABOUT 0430 HOURS.",
    "PAID A SMUGGLER KNOWN AS EL GUERO 5000 USD.",
    "SUPERVISOR T. MARCHBANKS CONCURS.",
]
CITIES = [
    "Houston",
    "Lynn",
    "Oakland",
    "Immokalee",
    "Trenton",
    "Omaha",
    "Nashville",
    "Providence",
    "Los Ángeles",
    "Chattanooga",
    "Sioux City",
    "Miami",
    "Atlanta",
]
GUIDES = ["el Canche", "don Beto", "el Flaco", '"Chepe"', "el Licenciado"]
WORKERS = ["Lic. Arriaga", "CM Thornquist", "Dra. Quiñonez", "Lcda. Belmonte", "Mr. Oduya", "CW Pell", "Ofc. Strand", "Atty. Vance-Ruiz"]


class Notes:
    """Fills one record's free text; `others` are people of the same event who are nobody to the writer."""

    def __init__(self, rng: Random, clerk: Clerk, no_numbers: bool):
        self.rng, self.clerk, self.no_numbers = rng, clerk, no_numbers

    # -- pieces ----------------------------------------------------------------------------------------------------------------

    def _kids(self, case: Case) -> list[Person]:
        home = case.party.home
        return [] if home is None else [child for child in home.children if child is not case.person]

    def _name(self, person: Person, initials: float = 0.10) -> str:
        return self.clerk.tell(person, "initials" if self.rng.random() < initials else "note")

    def _filed(self, person: Person) -> str:
        """As a file has it: PEREZ-LOPEZ, JUAN."""
        given, surnames, _ = self.clerk.write_name(person, True)
        return f"{self.rng.choice(['-', ' ']).join(surnames)}, {given[0]}" if surnames else " ".join(given)

    def _born(self, person: Person, spanish: bool) -> str:
        born, _ = self.clerk.write_birth(person.born, date(2019, 6, 1))
        if born is None:
            return ""
        return f"{born.day}/{born.month}/{born.year}" if spanish else f"{born:%m/%d/%Y}"

    def _number(self, case: Case | None) -> str:
        if case is None or self.rng.random() > 0.14:
            return ""
        number = self.clerk.write_number(case.a_number, "")[0]
        return "" if self.no_numbers else number

    def _case_of(self, case: Case, person: Person) -> Case | None:
        return next((other for other in case.party.cases if other.person is person), None)

    def _phone(self, case: Case) -> str:
        number = case.party.contact_phone if self.rng.random() < 0.4 else ""
        return f", {number}" if number and not self.no_numbers else ""

    def _said(self, words: list[str]) -> str:
        return " ".join(word for word in words if word)

    # -- children --------------------------------------------------------------------------------------------------------------

    def child(self, case: Case, style: str, others: list[Case]) -> tuple[str, bool]:
        """A note on a child, and whether it names kin."""
        rng, clerk = self.rng, self.clerk
        if not clerk.slips("note_any"):
            return "", False
        names_kin = rng.random() < clerk.rates["note_kin"] / clerk.rates["note_any"]
        came = [person for person in case.party.came_with] if names_kin else []
        absent = [p for p in (case.person.mother, case.person.father) if p is not None and p not in came] if names_kin else []
        other = rng.choice(others).person if others and rng.random() < 0.18 else None
        text = {"roster": self._shelter, "albergue": self._social, "export": self._narrative_child}[style](case, came, absent, other)
        return text, bool(came or absent)

    def _shelter(self, case, came, absent, other) -> str:
        rng, on = self.rng, case.day
        bits = [
            rng.choice(
                [
                    "Minor cooperative, ate well.",
                    "Intake done.",
                    "Med screen neg.",
                    "Tearful at intake.",
                    "No safety concerns.",
                    "Limited Span., speaks " + case.person.language + "." if case.person.language != "Spanish" else "Quiet, reads well.",
                ]
            )
        ]
        for person in came[:2]:
            tie = tie_word(case.person, person, rng, False)
            age = f", {person.age(on) + rng.choice([-2, -1, 0, 0, 0, 1, 3])}" if rng.random() < 0.3 else ""
            bits.append(
                rng.choice(
                    [
                        f"Came w/ {tie} ({self._name(person)}{age}), sep. at {rng.choice(['station', 'hielera', 'court', 'BP stn'])}.",
                        f"States {tie} {self._name(person)} is detained, loc unk.",
                        f"Trav w {tie} {self._name(person)}{age}; asks for {tie} daily.",
                    ]
                )
            )
            number = self._number(self._case_of(case, person))
            if number:
                bits.append(f"{tie} A# {number[:3]}-{number[3:6]}-{number[6:]}.")
        if absent and rng.random() < 0.5:
            person = rng.choice(absent)
            bits.append(
                f"{tie_word(case.person, person, rng, False).capitalize()} {self._name(person)} in {rng.choice(['COO', 'home country', case.person.town])}."
            )
        if other is not None:
            bits.append(
                rng.choice(
                    [
                        f"Close to roommate/peer {self._name(other)}.",
                        f"Knows {self._name(other)} from the trip, not related.",
                        f"Altercation w/ {self._name(other)}, see SIR.",
                    ]
                )
            )
        if case.party.contact and rng.random() < 0.3:
            bits.append(f"Sponsor call made, {rng.choice(CITIES)}{self._phone(case)}.")
        if rng.random() < 0.35:
            bits.append(f"-{rng.choice(WORKERS)}")
        if rng.random() < 0.3:
            bits[1:] = rng.sample(bits[1:], len(bits) - 1)
        return self._said(bits)

    def _social(self, case, came, absent, other) -> str:
        rng, girl = self.rng, case.person.sex == "F"
        kid = rng.choice(["La niña", "La menor", "La adolescente"] if girl else ["El niño", "El menor", "El joven"])
        bits = []
        if came:
            names = " y ".join(
                f"{tie_word(case.person, p, rng, True)}, {rng.choice(['don ', 'el señor ', '', '']) if p.sex == 'M' else rng.choice(['doña ', 'la señora ', '', ''])}{self._name(p, 0.05)}"
                for p in came[:2]
            )
            bits.append(
                rng.choice(
                    [
                        f"{kid} refiere que viajó con su {names}, y que los separaron al cruzar.",
                        f"{kid} viene con su {names}; desconoce dónde se encuentra.",
                        f"Dice que a su {names} se {'la' if came[0].sex == 'F' else 'lo'} llevaron en otra patrulla.",
                    ]
                )
            )
        else:
            bits.append(
                rng.choice(
                    [
                        f"{kid} se muestra tranquilo." if not girl else f"{kid} se muestra tranquila.",
                        f"{kid} llora por las noches.",
                        "No aporta datos de la familia.",
                        f"Habla {LANGUAGE_ES.get(case.person.language, case.person.language)}.",
                        f"{kid} viajó con un guía al que llaman {rng.choice(GUIDES)}.",
                    ]
                )
            )
        for person in absent[:1]:
            bits.append(
                rng.choice(
                    [
                        f"Su {tie_word(case.person, person, rng, True)} {self._name(person, 0)} se quedó en {case.person.town}.",
                        f"Menciona a su {tie_word(case.person, person, rng, True)} ({self._name(person, 0.2)}), sin teléfono.",
                    ]
                )
            )
        if other is not None:
            bits.append(
                rng.choice(
                    [
                        f"Comparte cuarto con {self._name(other)}.",
                        f"Conoció en el camino a {self._name(other)}, que no es familiar.",
                        f"Pregunta por {self._name(other)}, vecino de la aldea.",
                    ]
                )
            )
        if case.party.contact and rng.random() < 0.2:
            bits.append(f"Tiene familiar en {rng.choice(CITIES)}{self._phone(case)}.")
        if rng.random() < 0.3:
            bits.append(f"Entrevistó: {rng.choice(WORKERS)}.")
        return self._said(bits)

    def _narrative_child(self, case, came, absent, other) -> str:
        rng, country = self.rng, COUNTRY_EN[case.person.country].upper()
        bits = [
            rng.choice(
                [
                    f"SUBJECT, A CITIZEN OF {country}, WAS ENCOUNTERED NEAR {case.spot.upper()} ON {case.day:%m/%d/%Y}.",
                    f"ON {case.day:%m/%d/%Y} BPA APPREHENDED A GROUP OF {rng.randint(3, 41)} SUBJECTS NEAR {case.spot.upper()}.",
                    "SUBJECT PROCESSED AS UAC AND TOT ORR.",
                ]
            )
        ]
        for person in came[:2]:
            tie = tie_word(case.person, person, rng, False).upper()
            born = self._born(person, False) if rng.random() < 0.35 else ""
            bits.append(
                rng.choice(
                    [
                        f"SUBJECT CLAIMED TO TRAVEL WITH {tie} {self._filed(person)}{' (DOB ' + born + ')' if born else ''}.",
                        f"{tie} {self._filed(person)} SET UP FOR 8 USC 1325.",
                    ]
                )
            )
            number = self._number(self._case_of(case, person))
            if number:
                bits.append(f"SEE A{number}.")
        bits[1:1] = rng.sample(OFFICIAL, rng.choice([0, 0, 1, 2, 3]))
        if came and rng.random() < 0.15 and not self.no_numbers:
            bits.append(f"REF PRIOR EVENT {case.event}.")
        for person in absent[:1]:
            bits.append(f"{tie_word(case.person, person, rng, False).upper()} {self._name(person, 0)} RESIDES IN {country}.")
        if other is not None:
            bits.append(rng.choice([f"SUBJECT NOT RELATED TO {self._filed(other)} SAME EVENT.", f"ALSO IN GROUP: {self._filed(other)}."]))
        return self._said(bits).upper()

    # -- adults ----------------------------------------------------------------------------------------------------------------

    def adult(self, case: Case, style: str, others: list[Case]) -> tuple[str, bool]:
        rng, clerk = self.rng, self.clerk
        if not clerk.slips("note_any"):
            return "", False
        kids = self._kids(case) if rng.random() < clerk.rates["note_kin"] / clerk.rates["note_any"] else []
        other = rng.choice(others).person if others and rng.random() < 0.18 else None
        return {"ice": self._narrative_adult, "clinic": self._interview, "deported": self._call}[style](case, kids, other), bool(kids)

    def _narrative_adult(self, case, kids, other) -> str:
        rng, country = self.rng, COUNTRY_EN[case.person.country].upper()
        bits = [
            rng.choice(
                [
                    f"SUBJ ENTERED W/O INSPECTION NEAR {case.spot.upper()}, {country} NATIONAL.",
                    "CREDIBLE FEAR NOT CLAIMED.",
                    f"ENCOUNTERED {case.day:%m/%d/%Y} BY LINE WATCH.",
                    "CRIM HIST: NONE. PROS 1325.",
                ]
            )
        ]
        if kids:
            listed = "; ".join(
                self._filed(kid)
                + (
                    f" (DOB {born})"
                    if rng.random() < 0.4 and (born := self._born(kid, False))
                    else f" ({kid.age(case.day)} YOA)"
                    if rng.random() < 0.4
                    else ""
                )
                for kid in kids
            )
            tie = tie_word(kids[0], case.person, rng, False).upper()
            bits.append(
                rng.choice(
                    [
                        f"FAMU SEPARATED, CHILD {listed} TO ORR.",
                        f"CLAIMS TO BE {tie} OF {listed}.",
                        f"FMUA DELETED/RE-ENTERED. JUVENILE: {listed}.",
                    ]
                )
            )
            number = self._number(self._case_of(case, kids[0]))
            if number:
                bits.append(f"JUV A# {number}.")
        elif case.party.home is not None and rng.random() < 0.3:
            bits.append(
                rng.choice(
                    [
                        "CLAIMS MINOR CHILD IN ORR CUSTODY.",
                        "SUBJ ASKED ABOUT HIS CHILD." if case.person.sex == "M" else "SUBJ ASKED ABOUT HER CHILD.",
                    ]
                )
            )
        if other is not None:
            bits.append(
                rng.choice(
                    [
                        f"NOT PARENT OF {self._filed(other)}.",
                        f"CO-DEFENDANT {self._filed(other)}.",
                        f"TRAVELLED IN GROUP WITH {self._filed(other)}.",
                    ]
                )
            )
        bits[1:1] = rng.sample(OFFICIAL, rng.choice([0, 0, 1, 2, 3]))
        if case.left and rng.random() < 0.5:
            bits.append(f"REMOVED {case.left:%m/%d/%Y}.")
        return self._said(bits).upper()

    def _interview(self, case, kids, other) -> str:
        rng, he = self.rng, case.person.sex == "M"
        bits = []
        for kid in kids[:3]:
            tie = tie_word(case.person, kid, rng, False)
            name = rng.choice([f"initials {self.clerk.tell(kid, 'initials')}", self._name(kid, 0), self._name(kid, 0)])
            age = (
                f", age {max(kid.age(case.day) + rng.choice([-1, 0, 0, 0, 0, 1]), 0)}"
                if rng.random() < 0.55
                else f", born {self._born(kid, False)}"
                if rng.random() < 0.4
                else ""
            )
            bits.append(
                f"Client says {'his' if he else 'her'} {tie} ({name}{age}) was taken {rng.choice(['at the hielera', 'after court', 'at night', 'before the bus left'])}."
            )
        if not kids:
            bits.append(
                rng.choice(
                    [
                        "Very upset, did not want to talk about family.",
                        "Came alone for work." if case.party.home is None else "Wants to call home.",
                        "Fears return, gang threats.",
                        "Interview cut short by guards.",
                        f"Needs {case.person.language} interpreter.",
                    ]
                )
            )
        if case.party.home is not None and kids and rng.random() < 0.3:
            bits.append(
                f"Other parent: {self._name(case.party.home.other if case.person is case.party.home.leader else case.party.home.leader, 0)}."
            )
        if other is not None:
            bits.append(
                rng.choice(
                    [
                        f"Also worried about {self._name(other)} from the same group (no relation).",
                        f"Says {self._name(other)} in her pod lost a child too."
                        if not he
                        else f"Says {self._name(other)} in his pod lost a child too.",
                    ]
                )
            )
        if rng.random() < 0.25:
            bits.append(f"Has a {rng.choice(['cousin', 'brother', 'friend'])} in {bare(rng.choice(CITIES))}.")
        return self._said(bits)

    def _call(self, case, kids, other) -> str:
        rng = self.rng
        bits = [
            rng.choice(
                [
                    "Se llamó tres veces, contesta un vecino.",
                    "Contestó a la primera.",
                    "Número apagado; se buscó por medio del COCODE.",
                    "Localizado en su aldea.",
                    "Teme dar datos.",
                ]
            )
        ]
        for kid in kids[:3]:
            tie = "hija" if kid.sex == "F" else "hijo"
            if case.person is not kid.mother and case.person is not kid.father:
                tie = tie_word(case.person, kid, rng, True)
            age = f", de {max(kid.age(case.day) + rng.choice([0, 0, 0, 1]), 0)} años" if rng.random() < 0.5 else ""
            bits.append(f"Pregunta por su {tie} {self._name(kid, 0.05)}{age}.")
        if kids and rng.random() < 0.3:
            bits.append(f"Los detuvieron el {case.day.day} de {MONTHS_ES[case.day.month - 1]}.")
        if other is not None:
            bits.append(rng.choice([f"Viajó en el mismo grupo que {self._name(other)}.", f"La vecina busca a {self._name(other)}."]))
        return self._said(bits)


def tie_word(whose: Person, person: Person, rng: Random, spanish: bool) -> str:
    """What `person` is to `whose`, in the words a child or a clerk would use."""
    woman = person.sex == "F"
    if person is whose.mother:
        return rng.choice(["mamá", "madre", "progenitora"]) if spanish else rng.choice(["mother", "mom", "bio mother", "mo."])
    if person is whose.father:
        return rng.choice(["papá", "padre", "progenitor"]) if spanish else rng.choice(["father", "dad", "bio father", "fa."])
    if whose is person.mother or whose is person.father:
        return ("hija" if woman else "hijo") if spanish else ("daughter" if woman else "son")
    for parent in (whose.father, whose.mother):
        if parent is not None and person in (parent.father, parent.mother):
            return ("abuela" if woman else "abuelo") if spanish else ("grandmother" if woman else "grandfather")
        if parent is not None and parent.mother is not None and parent.mother is person.mother:
            return ("tía" if woman else "tío") if spanish else ("aunt" if woman else "uncle")
        if parent is not None and parent in (person.mother, person.father):
            return ("hermana" if woman else "hermano") if spanish else ("sister" if woman else "brother")
    for parent in (person.father, person.mother):
        if parent is not None and parent.mother is not None and parent.mother is whose.mother:
            return ("sobrina" if woman else "sobrino") if spanish else ("niece" if woman else "nephew")
        if parent is not None and whose in (parent.father, parent.mother):
            return ("nieta" if woman else "nieto") if spanish else ("granddaughter" if woman else "grandson")
    if person.born.year - whose.born.year > 8 and not spanish:
        return "minor relative"
    return "familiar" if spanish else rng.choice(["relative", "cousin", "adult relative"])
