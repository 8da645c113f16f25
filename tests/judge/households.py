"""Invents families: grandparents, their grown children, and theirs, so that every kinship can be looked up afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from names import LANGUAGES, Namer, inherit

# Ages of listed children: the share of each band (counted in the ORR list that README.md names), with sixteen the commonest single year.
CHILD_AGES = {
    0: 0.7,
    1: 1.0,
    2: 1.1,
    3: 1.4,
    4: 1.7,
    5: 5.2,
    6: 7.2,
    7: 7.6,
    8: 7.5,
    9: 7.2,
    10: 6.1,
    11: 5.7,
    12: 5.5,
    13: 6.4,
    14: 7.8,
    15: 9.4,
    16: 11.5,
    17: 7.0,
}


@dataclass(eq=False)
class Person:
    """Somebody as they really are, whatever the spreadsheets say."""

    number: int
    sex: str
    born: date
    country: str
    people: str
    town: str
    given: list[str]
    surnames: list[str]
    custom: str = "two_surnames"
    father: Person | None = None
    mother: Person | None = None
    partner: Person | None = None
    married: bool = False
    phone: str = ""

    @property
    def language(self) -> str:
        return LANGUAGES.get(self.people, "Spanish")

    def age(self, on: date) -> int:
        return on.year - self.born.year - ((on.month, on.day) < (self.born.month, self.born.day))


def close_kin(child: Person, other: Person) -> str:
    """`mother`, `father`, `relative` (up to first cousins, and those they are married to) or an empty string."""
    if other is child.mother:
        return "mother"
    if other is child.father:
        return "father"
    if _blood(child, other) or (other.partner is not None and _blood(child, other.partner)):
        return "relative"
    return ""


def _ancestors(person: Person, steps: int) -> list[Person]:
    found = [person]
    if steps:
        for parent in (person.father, person.mother):
            if parent is not None:
                found += _ancestors(parent, steps - 1)
    return found


def _blood(one: Person, other: Person) -> bool:
    numbers = {person.number for person in _ancestors(one, 2)}
    return any(person.number in numbers for person in _ancestors(other, 2))


class Families:
    """Makes persons and families of one world, one draw after another."""

    def __init__(self, rng: Random):
        self.rng, self.namer, self.made = rng, Namer(Random(rng.getrandbits(64))), 0

    def _day(self, year: int) -> date:
        return date(year, 1, 1) + timedelta(days=self.rng.randrange(365))

    def person(self, sex: str, year: int, country: str, people: str, town: str, father=None, mother=None, recognised=True) -> Person:
        rng, namer = self.rng, self.namer
        given = namer.given(people, sex, year)
        namesake = father if sex == "M" else mother
        if namesake is not None and rng.random() < 0.12:
            given[0] = namesake.given[0]
        if mother is not None:
            surnames, custom = inherit(rng, people, father, mother, recognised)
        elif people == "qanjobal":
            surnames, custom = [namer.surname(people, town), namer.surname(people, town)], "given_as_surname"
        elif people in ("romanian", "haitian", "gujarati", "punjabi"):
            surnames, custom = [namer.surname(people, town)], "father_only"
        else:
            surnames, custom = [namer.surname(people, town), namer.surname(people, town)], "two_surnames"
        if people == "punjabi":
            clan = father.surnames[-1] if father is not None else namer.surname(people, town)
            title = "Singh" if sex == "M" else "Kaur"
            surnames = [title] if clan in ("Singh", "Kaur") or rng.random() < 0.5 else [title, clan]
            custom = "singh_kaur"
        if people == "gujarati" and father is not None and recognised:
            given = [given[0], father.given[0]]
        self.made += 1
        return Person(self.made, sex, self._day(year), country, people, town, given, surnames, custom, father, mother)

    def couple(self, one: Person, other: Person, wed: bool) -> None:
        one.partner, other.partner = other, one
        one.married = other.married = wed
        if wed and one.people == "romanian":
            wife, husband = (one, other) if one.sex == "F" else (other, one)
            wife.surnames = list(husband.surnames)

    def elders(self, country: str, people: str, town: str, before: int) -> tuple[Person, Person]:
        rng = self.rng
        old_man = self.person("M", before - rng.randint(20, 34), country, people, town)
        old_woman = self.person("F", min(old_man.born.year + rng.randint(0, 6), before - 16), country, people, town)
        self.couple(old_man, old_woman, rng.random() < 0.7)
        return old_man, old_woman

    def grown(self, elders: tuple[Person, Person], sex: str, year: int) -> Person:
        base = elders[0]
        return self.person(sex, year, base.country, base.people, base.town, *elders, recognised=self.rng.random() < 0.93)

    def spouse(self, of: Person, year: int) -> Person:
        rng = self.rng
        town = of.town if rng.random() < 0.7 else self.namer.town(of.people)
        elders = self.elders(of.country, of.people, town, year)
        return self.grown(elders, "F" if of.sex == "M" else "M", year)

    def birthday(self, on: date) -> date:
        age = self.rng.choices(list(CHILD_AGES), list(CHILD_AGES.values()))[0]
        return on - timedelta(days=int(age * 365.25) + self.rng.randrange(365))

    def family(self, country: str, on: date, led_by: str, count: int, beside: Household | None = None) -> Household:
        """Parents of `count` children who travel on that day; the leader is a brother or sister of the leader of `beside`."""
        rng = self.rng
        people = beside.people if beside else self.namer.people(country)
        town = beside.town if beside else self.namer.town(people)
        births = [self.birthday(on)]
        while len(births) < count:
            born = self.birthday(on)
            if all(abs((born - other).days) > 320 for other in births):
                births.append(born)
        eldest = min(births).year
        mother_year = eldest - min(max(round(rng.gauss(25, 6)), 14), 43)
        father_year = eldest - min(max(round(rng.gauss(28.5, 7.5)), 15), 60)
        leader_year = mother_year if led_by == "mother" else father_year
        elders = beside.elders if beside else self.elders(country, people, town, leader_year)
        if beside:
            leader_year = min(max(leader_year, elders[1].born.year + 14), eldest - 14)
        leader = self.grown(elders, "F" if led_by == "mother" else "M", leader_year)
        other = self.spouse(leader, father_year if led_by == "mother" else mother_year)
        alone = led_by == "mother" and rng.random() < 0.36
        recognised = not (alone and rng.random() < 0.6)
        if not alone:
            self.couple(leader, other, rng.random() < 0.5)
        half = other if count < 2 or rng.random() > 0.2 else self.spouse(leader, other.born.year + rng.randint(-3, 3))
        children = []
        for place, born in enumerate(sorted(births)):
            second = half if place else other
            father, mother = (leader, second) if led_by == "father" else (second, leader)
            son = rng.random() < (0.73 if led_by == "father" else 0.50)
            child = self.person("M" if son else "F", born.year, country, people, town, father, mother, recognised)
            child.born = born
            if not recognised:
                child.father = None
            children.append(child)
        shape = "single mother" if alone else "half-siblings" if half is not other else "couple"
        return Household(shape, leader, other, children, elders, people, town)

    def relative_of(self, house: Household, kind: str) -> Person:
        """An uncle, aunt, grandparent, grown sibling or step-parent of the children."""
        rng, leader, child = self.rng, house.leader, house.children[0]
        if kind == "grandparent":
            return house.elders[1] if rng.random() < 0.65 else house.elders[0]
        if kind == "sibling":
            oldest = child.father or child.mother
            parents_year = max(p.born.year for p in (child.father, child.mother) if p is not None)
            year = min(max(parents_year + 15, child.born.year - rng.randint(3, 12)), 1999)
            if year - parents_year < 13:
                return self.grown(house.elders, rng.choice("MF"), leader.born.year + rng.randint(-8, 8))
            return self.person(rng.choice("MMF"), year, oldest.country, oldest.people, oldest.town, child.father, child.mother)
        if kind == "step-parent" and leader.partner is None:
            step = self.spouse(leader, leader.born.year + rng.randint(-6, 6))
            self.couple(leader, step, False)
            return step
        if kind == "cousin":
            aunt = self.grown(house.elders, "F", leader.born.year - rng.randint(2, 8))
            uncle = self.spouse(aunt, aunt.born.year - 2)
            return self.person(
                rng.choice("MF"),
                min(max(aunt.born.year + 17, child.born.year - 8), 1999),
                leader.country,
                leader.people,
                leader.town,
                uncle,
                aunt,
            )
        year = leader.born.year + rng.randint(-9, 9)
        return self.grown(house.elders, rng.choice("MF"), min(max(year, house.elders[1].born.year + 14), 1999))

    def stranger(self, country: str, on: date, people: str = "", town: str = "") -> Person:
        people = people or self.namer.people(country)
        town = town or self.namer.town(people)
        age = min(max(round(self.rng.gauss(30, 8)), 18), 66)
        sex = "M" if self.rng.random() < 0.7 else "F"
        elders = self.elders(country, people, town, on.year - age)
        return self.grown(elders, sex, on.year - age)


@dataclass(eq=False)
class Household:
    """One family as it set out: who leads, the other parent, the children, the leader's parents."""

    shape: str
    leader: Person
    other: Person
    children: list[Person]
    elders: tuple[Person, Person]
    people: str
    town: str
