"""Turns what happened into the records each list holds, damaged as that list damages, with ids, and with the truth beside them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from errors import Clerk
from journeys import PRISONS, Case, World
from names import NICKNAMES
from notes import Notes, tie_word

CHILD_LISTS = ("roster", "albergue", "export")
ADULT_LISTS = ("ice", "clinic", "deported")
HAMLETS = [
    "El Rodeo",
    "Buena Vista",
    "Las Flores",
    "El Carrizal",
    "Chicorral",
    "La Ceibita",
    "San José Las Nubes",
    "Agua Escondida",
    "El Palmar",
    "Xejuyup",
    "Pie de la Cuesta",
]
ID_SHAPES = {
    "roster": lambda n: str(200000 + n * 7),
    "albergue": lambda n: f"ALB/18/{n:05d}",
    "export": lambda n: f"QX{n:05d}K",
    "ice": lambda n: f"71{n * 31:08d}",
    "clinic": lambda n: f"MK18-{n:05d}",
    "deported": lambda n: f"D-{n:05d}-B",
}


@dataclass(eq=False)
class Record:
    """One row of one list: what is written in each field, and what went wrong in it."""

    case: Case
    list: str
    id: str
    f: dict
    damages: list[str] = field(default_factory=list)


class Office:
    """Writes all records of one world with one preset."""

    def __init__(self, world: World, seed: int, preset: str, no_numbers: bool):
        self.world, self.rng, self.seed, self.no_numbers = world, Random(seed * 7919 + 13), seed, no_numbers
        self.clerk = Clerk(self.rng, preset)
        self.notes = Notes(self.rng, self.clerk, no_numbers)
        self.by_event: dict[str, list[Case]] = {}
        for case in world.children + world.adults:
            self.by_event.setdefault(case.event, []).append(case)
        self.lists: dict[str, list[Record]] = {name: [] for name in CHILD_LISTS + ADULT_LISTS}
        self.of_case: dict[int, list[Record]] = {}
        for case in world.children + world.adults:
            for name in case.lists:
                record = Record(case, name, "", {})
                self.lists[name].append(record)
                self.of_case.setdefault(id(case), []).append(record)
        for name, records in self.lists.items():
            size = max(len(records) * 4, 9000)
            for record, number in zip(records, self.rng.sample(range(1, size), len(records))):
                record.id = ID_SHAPES[name](number)
        for name, records in self.lists.items():
            records.sort(key=lambda record: self._place(name, record))
            above = ""
            for record in records:
                self.begin(record, "record")
                (self._child if name in CHILD_LISTS else self._adult)(record, above)
                above = record.case.a_number
            if name in ("export", "ice"):
                records.sort(key=lambda record: (record.f["surnames"] or record.f["given"], record.f["given"], record.id))

    def begin(self, record: Record, part: str) -> None:
        """Each record's slips start afresh, so that what befalls one does not change with the others, the preset or the numbers."""
        self.rng.seed(f"{self.seed} {part} {record.id}")

    @staticmethod
    def _place(name: str, record: Record) -> tuple:
        """Each list has its own order: by day of arrival, by id, or (once the names are written) by surname."""
        case = record.case
        return (case.day + timedelta(days=case.lag), record.id) if name in ("roster", "albergue") else (record.id,)

    # -- both ------------------------------------------------------------------------------------------------------------------

    def _person(self, record: Record, adult: bool, above: str, parent=None) -> None:
        case, clerk, f, rng = record.case, self.clerk, record.f, self.rng
        person = case.person
        f["given"], f["surnames"], marks = clerk.write_name(person, adult, parent)
        seen = case.day + timedelta(days=case.lag)
        f["dob"], birth = clerk.write_birth(person.born, seen)
        f["age"] = person.age(seen) + (0 if rng.random() < 0.96 else rng.choice([-1, 1]))
        marks += birth
        f["sex"] = person.sex
        if clerk.slips("sex_wrong"):
            f["sex"] = "F" if person.sex == "M" else "M"
            marks.append("sex_wrong")
        elif clerk.slips("sex_blank"):
            f["sex"] = ""
            marks.append("sex_blank")
        f["country"] = person.country
        if clerk.slips("country_wrong"):
            f["country"] = rng.choice([code for code in ("GT", "HN", "SV", "MX") if code != person.country])
            marks.append("country_wrong")
        f["town"] = self._town(person.town)
        f["language"] = person.language if rng.random() < 0.9 else "Spanish"
        f["day"], slip = clerk.write_day(case.day)
        marks += slip
        f["seen"] = seen
        f["sector"], f["office"], f["spot"] = case.sector, case.office, case.spot
        f["facility"] = case.facility if record.list == case.lists[0] else rng.choice(PRISONS)
        f["a_number"], slip = clerk.write_number(case.a_number, above)
        f["event"] = case.event if clerk.slips("event") else f"X{case.sector[:2]}{seen:%y%m}{rng.randrange(10**6):06d}"
        f["unit"] = case.party.unit if rng.random() < clerk.rates["event"] / 4 else ""
        if self.no_numbers:
            f["a_number"] = f["event"] = f["unit"] = ""
        else:
            marks += slip
        record.damages = marks

    def _town(self, town: str) -> str:
        """The same village has several names: its own, its hamlet's, a misspelt one, or none."""
        kind = self.rng.random()
        if kind < 0.10:
            return f"{self.rng.choice(['aldea', 'caserío', 'cantón'])} {self.rng.choice(HAMLETS)}{self.rng.choice([', ' + town, ', ' + town, ''])}"
        if kind < 0.22:
            return ""
        return self.clerk.misspell(town)[0] if self.clerk.slips("name_slip") else town

    def _others(self, case: Case) -> list[Case]:
        return [other for other in self.by_event[case.event] if other.party is not case.party and other.party not in case.party.allied]

    # -- children --------------------------------------------------------------------------------------------------------------

    def _child(self, record: Record, above: str) -> None:
        case, clerk, f, rng = record.case, self.clerk, record.f, self.rng
        person, party = case.person, case.party
        self._person(record, False, above, party.came_with[0] if party.came_with else person.mother)
        told = clerk.rates["told"] * (0.5 if f["age"] < 5 else 1.0)
        f["mother"] = clerk.tell(person.mother, "form") if person.mother and rng.random() < told * 1.1 else ""
        f["father"] = clerk.tell(person.father, "form") if person.father and rng.random() < told * 0.9 else ""
        if f["mother"] and f["father"] and clerk.slips("parents_exchanged"):
            f["mother"], f["father"] = f["father"], f["mother"]
            record.damages.append("parents_exchanged")
        f["with"] = f["with_tie"] = ""
        if party.came_with and rng.random() < told * 0.7:
            companion = party.came_with[0]
            f["with"] = clerk.tell(companion, "form")
            f["with_tie"] = "mother" if companion is person.mother else "father" if companion is person.father else "relative"
        f["contact"] = f["contact_tie"] = f["phone"] = ""
        if party.contact and rng.random() < 0.2 + told * 0.8:
            f["contact"], f["contact_tie"] = clerk.tell(party.contact, "form"), party.contact_kind
            f["phone"] = "" if rng.random() < 0.2 else party.contact_phone if rng.random() < 0.75 else party.home_phone
            f["phone"] = "" if self.no_numbers else f["phone"]
        f["note"], named = self.notes.child(case, record.list, self._others(case))
        record.f["named"] = named

    # -- adults ----------------------------------------------------------------------------------------------------------------

    def _adult(self, record: Record, above: str) -> None:
        case, clerk, f, rng = record.case, self.clerk, record.f, self.rng
        person, home = case.person, case.party.home
        self._person(record, True, above)
        f["fate"], f["left"] = case.fate, case.left
        f["kids"], f["other_parent"], f["phone"], f["aka"] = [], "", "", ""
        told = clerk.rates["told"]
        if home is not None and rng.random() < min(told * 1.3, 0.95):
            for kid in [kid for kid in home.children if kid is not person]:
                born, _ = clerk.write_birth(kid.born, f["seen"])
                name = clerk.tell(kid, "initials" if rng.random() < 0.12 else "form")
                if person is not kid.mother and person is not kid.father:
                    name += rng.choice(["", f" ({tie_word(person, kid, rng, record.list == 'deported')})"])
                f["kids"].append(
                    (
                        name,
                        max(kid.age(case.day) + rng.choice([0] * 9 + [-1, 1]), 0) if rng.random() < 0.7 else None,
                        born if rng.random() < 0.45 else None,
                    )
                )
            if person in (home.leader, home.other) and rng.random() < told:
                other = home.other if person is home.leader else home.leader
                f["other_parent"] = clerk.tell(other, "form")
        if rng.random() < 0.25 + told * 0.6:
            f["phone"] = case.party.home_phone if rng.random() < 0.65 else case.party.contact_phone
            f["phone"] = "" if self.no_numbers else f["phone"]
        if rng.random() < 0.08:
            f["aka"] = rng.choice(NICKNAMES.get(person.given[0], person.given[1:] or [""]))
        f["note"], f["named"] = self.notes.adult(case, record.list, self._others(case))

    # -- truth -----------------------------------------------------------------------------------------------------------------

    def truth(self) -> tuple[list[tuple[str, str, str]], list[tuple[str, str, str]]]:
        """The links and the detail, by child id: the same links for every preset, with numbers and without.

        An adult in two lists is linked by the id in the first of them; `aliases` tells the other.
        """
        links, detail = [], []
        for name in CHILD_LISTS:
            for record in sorted(self.lists[name], key=lambda record: record.id):
                marks = list(dict.fromkeys(record.damages))
                for kin, relation in self.world.kin_in_lists(record.case):
                    links.append((record.id, self.of_case[id(kin)][0].id, relation))
                    for row in self.of_case[id(kin)]:
                        marks += [f"adult_{code}" for code in row.damages if f"adult_{code}" not in marks]
                detail.append((record.id, record.case.person.custom, " ".join(dict.fromkeys(marks))))
        return links, detail

    def aliases(self) -> list[tuple[str, str]]:
        """The further ids of adults who stand in two lists, each with the id that the truth knows them by."""
        of_adults = [self.of_case[id(case)] for case in self.world.adults if case.lists]
        return sorted((row.id, first.id) for first, *others in of_adults for row in others)
