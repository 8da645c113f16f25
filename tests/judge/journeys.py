"""Decides who travels with whom, where and when they are caught, what becomes of each, and who is written in whose list."""

from __future__ import annotations

import bisect
import math
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from households import Families, Household, Person, close_kin

# Sector: share of families (the Family Reunification Task Force's counts, the small sectors assumed), office as the ORR list writes it, landmarks
# (some invented), and how often each country crosses there (assumed, but adding up to the national shares in the ORR list).
SECTORS = {
    "YUM": (
        0.235,
        "Phoenix, AZ  (PHO)",
        ["Levee gap 3", "Morelos wash", "County 8 canal", "San Luis"],
        "GT .79 HN .14 SV .025 BR .02 RO .007 MX .005 IN .003",
    ),
    "TCA": (0.065, "Phoenix, AZ  (PHO)", ["Sasabe road", "Silver draw", "Nogales"], "GT .80 HN .08 SV .03 MX .08 NI .01"),
    "RGV": (
        0.285,
        "Harlingen (SNA)",
        ["Anzalduas bend", "Rincon 2", "Hidalgo pump", "Roma bluffs", "Mile 11 levee"],
        "GT .33 HN .51 SV .146 MX .01 NI .004",
    ),
    "EPT": (
        0.26,
        "El Paso  (ELP)",
        ["Chain bridge", "Mesa cut", "Antelope wells road", "Sunland gap"],
        "GT .58 HN .32 SV .05 BR .035 EC .006 MX .006",
    ),
    "DRT": (0.045, "Del Rio (DRO)", ["Low crossing", "Ciénega weir"], "HN .70 GT .18 SV .09 HT .012 MX .018"),
    "LRT": (0.03, "Laredo (LRD)", ["Railyard", "Zacate mouth"], "GT .25 HN .45 SV .24 MX .06"),
    "SDC": (0.06, "San Diego, CA (SND)", ["Goat fork", "Stewart bridge", "Otay wash"], "GT .42 HN .36 SV .12 MX .06 RO .02 HT .01 IN .01"),
    "ELC": (0.02, "San Diego, CA (SND)", ["Dogwood drop", "All-American siphon"], "GT .45 HN .25 SV .08 MX .10 IN .07 RO .05"),
}
SHELTERS = {
    "PHO": ["Casa Jacaranda", "Blue Ocotillo House", "Agave Court"],
    "SNA": ["Casa Chachalaca", "Palm Resaca Center", "Hogar Tres Garzas"],
    "ELP": ["Casa Piedra Parda", "Franklin View House"],
    "DRO": ["Pecan Weir Home"],
    "LRD": ["Casa Mezquital"],
    "SND": ["Casa Torrey Vieja", "Eucalyptus Lane"],
}
FAR_SHELTERS = ["Maple Landing (NY)", "Lakeside Cottage (MI)", "Harbor House Nine (IL)", "Blackberry Hill (OR)", "Casa Cypress (FL)"]
PRISONS = [
    "Dry Lake Processing Ctr",
    "Mesquite Flats Detention",
    "Saltcedar Contract Facility",
    "Red Bluff County Annex",
    "Caliche Hills ICE",
    "Cottonmouth Bayou Detention",
    "Cinder Peak Corr. Inst.",
]
KIN_WHO_TRAVEL = (["uncle", "grandparent", "sibling", "cousin", "step-parent"], [0.42, 0.24, 0.20, 0.09, 0.05])


@dataclass(eq=False)
class Case:
    """One person's passage through the agencies."""

    person: Person
    party: Party
    day: date
    sector: str
    spot: str
    event: str
    lists: list[str] = field(default_factory=list)
    a_number: str = ""
    lag: int = 0
    fate: str = ""
    facility: str = ""
    left: date | None = None
    child: bool = False

    @property
    def office(self) -> str:
        return SECTORS[self.sector][1]


@dataclass(eq=False)
class Party:
    """People who travel together; `home` is none for those without listed children."""

    day: date
    sector: str
    spot: str
    event: str
    unit: str
    home: Household | None
    cases: list[Case] = field(default_factory=list)
    came_with: list[Person] = field(default_factory=list)
    contact: Person | None = None
    contact_kind: str = ""
    contact_phone: str = ""
    home_phone: str = ""
    allied: list[Party] = field(default_factory=list)


def _crowd(rng: Random, spread: float) -> float:
    """How much busier than usual: log-normal, cut at one and a half spreads, since a station can only hold so many."""
    return math.exp(min(max(rng.gauss(0, spread), -1.5 * spread), 1.5 * spread))


class Calendar:
    """Days and sectors with their crowds: a rush in which most come, and a long quiet rest; both grow with the list, so crowding does not."""

    def __init__(self, rng: Random, children: int):
        self.rng = rng
        busy, quiet = max(round(children * 42 / 3108), 4), max(round(children * 340 / 3108), 6)
        start = date(2018, 5, 5)
        days = [start + timedelta(days=d) for d in range(-round(quiet * 0.3), busy + quiet - round(quiet * 0.3))]
        self.cells: list[tuple[date, str]] = []
        self.edges: list[float] = []
        total = 0.0
        for day in days:
            in_rush = start <= day < start + timedelta(days=busy)
            weight = (0.83 / busy if in_rush else 0.17 / quiet) * _crowd(rng, 0.5) * (0.7 if day.weekday() >= 5 else 1.0)
            for sector, facts in SECTORS.items():
                total += weight * facts[0] * _crowd(rng, 0.75)
                self.cells.append((day, sector))
                self.edges.append(total)
        self.mixes: dict[tuple[date, str], tuple[list[str], list[float]]] = {}

    def draw(self) -> tuple[date, str]:
        return self.cells[min(bisect.bisect(self.edges, self.rng.random() * self.edges[-1]), len(self.cells) - 1)]

    def country(self, day: date, sector: str) -> str:
        key = (day, sector)
        if key not in self.mixes:
            parts = SECTORS[sector][3].split()
            self.mixes[key] = (parts[::2], [float(share) * _crowd(self.rng, 0.5) for share in parts[1::2]])
        return self.rng.choices(*self.mixes[key])[0]


class Telephones:
    """Numbers that cannot ring: 555-01xx in the United States, a leading nought elsewhere; none is given to two families while they last."""

    AREAS = [
        a for a in range(201, 990) if a % 100 != 11 and a // 10 % 10 != 9 and a not in (555, 800, 822, 833, 844, 855, 866, 877, 888, 900)
    ]
    ABROAD = {"GT": 502, "HN": 504, "SV": 503, "NI": 505, "MX": 52, "EC": 593, "BR": 55, "RO": 40, "HT": 509, "IN": 91}

    def __init__(self, rng: Random):
        self.inland = [f"({area}) 555-01{line:02d}" for area in self.AREAS for line in range(100)]
        self.lines = list(range(10000))
        rng.shuffle(self.inland)
        rng.shuffle(self.lines)
        self.used: dict[str, int] = {}

    def next(self, country: str) -> str:
        place = self.used[country] = self.used.get(country, -1) + 1
        if country == "US":
            return self.inland[place % len(self.inland)]
        return f"+{self.ABROAD[country]} 0555-{self.lines[place % 10000]:04d}"


class World:
    """Everybody, what happened to them, and whose names are in which list."""

    def __init__(self, seed: int, children: int, parent_share: float, twice: float = 0.05):
        self.rng = rng = Random(seed)
        self.families = Families(Random(rng.getrandbits(64)))
        self.calendar = Calendar(Random(rng.getrandbits(64)), children)
        self.telephones = Telephones(Random(rng.getrandbits(64)))
        self.twice, self.events, self.parties = twice, 0, []
        self.children: list[Case] = []
        self.adults: list[Case] = []
        wanted = round(children * 1.5)
        while len(self.children) < children:
            self._separated(children - len(self.children), parent_share)
        records = sum(len(case.lists) for case in self.adults)
        while records < wanted:
            records += sum(len(case.lists) for case in self._others())
        rng.shuffle(self.children)
        rng.shuffle(self.adults)
        self._give_numbers()

    # -- who sets out ----------------------------------------------------------------------------------------------------------

    def _event(self, sector: str, day: date) -> str:
        self.events += 1
        return f"X{sector[:2]}{day:%y%m}{self.events % 999983 * 7 + self.rng.randrange(7):06d}"

    def _party(self, day: date, sector: str, home: Household | None, beside: Party | None = None) -> Party:
        spot = beside.spot if beside else self.rng.choice(SECTORS[sector][2])
        event = beside.event if beside else self._event(sector, day)
        party = Party(day, sector, spot, event, f"FU{day:%y}-{self.rng.randrange(10**6):06d}", home)
        self.parties.append(party)
        return party

    def _case(self, party: Party, person: Person) -> Case:
        case = Case(person, party, party.day, party.sector, party.spot, party.event)
        party.cases.append(case)
        return case

    def _separated(self, room: int, parent_share: float, clan: Party | None = None) -> None:
        """One household loses its children to the lists; its fate decides which of its adults are in ours."""
        rng = self.rng
        beside = clan or (rng.choice(self.parties) if self.parties and rng.random() < 0.12 else None)
        day, sector = (beside.day, beside.sector) if beside else self.calendar.draw()
        country = clan.home.leader.country if clan else self.calendar.country(day, sector)
        count = min(rng.choices([1, 2, 3], [0.885, 0.10, 0.015])[0], room)
        led_by = "father" if rng.random() < 0.62 else "mother"
        home = self.families.family(country, day, led_by, count, clan.home if clan else None)
        party = self._party(day, sector, home, beside)
        if clan:
            party.allied, clan.allied = [clan], [party]
        fate = rng.random()
        if fate < parent_share:
            listed, kin_listed = True, rng.random() < 0.07
            came = "both" if rng.random() < 0.05 and home.leader.partner is home.other else "parent"
            if came == "parent" and rng.random() < 0.02:
                came = "ahead"
        else:
            fate = (fate - parent_share) / (1 - parent_share)
            listed, kin_listed = False, fate < 0.20
            came = "kin" if fate < 0.30 else "parent" if fate < 0.76 else "alone"
            if came == "kin" and not kin_listed and rng.random() < 0.5:
                came = "parent"
        kin = None
        if came == "kin" or kin_listed:
            kin = self.families.relative_of(home, rng.choices(*KIN_WHO_TRAVEL)[0])
        if came in ("parent", "both"):
            party.came_with.append(home.leader)
        if came == "both":
            party.came_with.append(home.other)
        if came == "kin":
            party.came_with.append(kin)
        self._telephone(party, country)
        for child in home.children:
            case = self._case(party, child)
            case.child = True
            self._child_path(case)
            self.children.append(case)
        parents = [home.leader, home.other] if came == "both" else [home.leader] if came != "alone" else []
        for parent in parents:
            case = self._case(party, parent)
            if came == "ahead":
                case.day, case.sector = day - timedelta(days=rng.randint(6, 45)), self.calendar.draw()[1]
                case.spot, case.event = rng.choice(SECTORS[case.sector][2]), self._event(case.sector, case.day)
            if listed:
                self._adult_path(case)
                self.adults.append(case)
        known = [case.person for near in [party, *party.allied] for case in near.cases]
        if kin_listed and kin is not None and kin not in known:
            case = self._case(party, kin)
            if came != "kin" and rng.random() < 0.5:
                case.day, case.sector = self.calendar.draw()
                case.spot, case.event = rng.choice(SECTORS[case.sector][2]), self._event(case.sector, case.day)
            self._adult_path(case)
            self.adults.append(case)
        if clan is None and room > count and rng.random() < 0.045:
            self._separated(room - count, parent_share, party)

    def _others(self) -> list[Case]:
        """Adults without a child in our lists: men alone, couples, and parents whose children are in other lists."""
        rng = self.rng
        beside = rng.choice(self.parties) if rng.random() < 0.45 else None
        day, sector = (beside.day, beside.sector) if beside else self.calendar.draw()
        neighbour = beside is not None and beside.cases and rng.random() < 0.4
        country = beside.cases[0].person.country if neighbour else self.calendar.country(day, sector)
        people, town = (beside.cases[0].person.people, beside.cases[0].person.town) if neighbour else ("", "")
        party = self._party(day, sector, None, beside if rng.random() < 0.75 else None)
        if rng.random() < 0.40:
            home = self.families.family(country, day, "father" if rng.random() < 0.62 else "mother", rng.choice([1, 1, 1, 2]))
            party.home = home
            members = [home.leader]
        else:
            alone = self.families.stranger(country, day, people, town)
            members = [alone]
            if alone.father is not None and rng.random() < 0.06:
                year = alone.born.year + rng.randint(-6, 6)
                members.append(self.families.grown((alone.father, alone.mother), rng.choice("MF"), year))
        self._telephone(party, country)
        made = []
        for person in members:
            case = self._case(party, person)
            self._adult_path(case)
            self.adults.append(case)
            made.append(case)
        return made

    def _telephone(self, party: Party, country: str) -> None:
        rng, home = self.rng, party.home
        party.home_phone = self.telephones.next(country)
        party.contact_phone = self.telephones.next("US") if rng.random() < 0.6 else party.home_phone
        if home is None:
            return
        kinds, weights = (
            ["aunt/uncle", "parent", "adult sibling", "cousin", "grandparent", "family friend"],
            [0.44, 0.16, 0.11, 0.14, 0.07, 0.08],
        )
        party.contact_kind = kind = rng.choices(kinds, weights)[0]
        if kind == "parent":
            party.contact = home.other
        elif kind == "grandparent":
            party.contact = home.elders[1]
        elif kind in ("family friend", "cousin"):
            party.contact = self.families.stranger(country, party.day, home.people, home.town if kind == "cousin" else "")
        else:
            party.contact = self.families.grown(home.elders, rng.choice("MF"), min(home.leader.born.year + rng.randint(-8, 8), 1999))

    # -- what becomes of them --------------------------------------------------------------------------------------------------

    def _child_path(self, case: Case) -> None:
        rng = self.rng
        code = case.office[-4:-1]
        siblings = [other for party in [case.party] + case.party.allied for other in party.cases if other.lists and other is not case]
        if siblings and rng.random() < 0.85:
            first = siblings[0]
            case.lists, case.lag, case.facility = list(first.lists), first.lag, first.facility
            return
        case.lists = [rng.choices(["roster", "albergue", "export"], [0.5, 0.27, 0.23])[0]]
        case.lag = rng.choices([0, 1, 2, 3, 4, 5, 8, 20, 40], [15, 29, 26, 15, 6, 4, 3, 1.2, 0.8])[0]
        case.facility = rng.choice(SHELTERS[code]) if rng.random() < 0.7 else rng.choice(FAR_SHELTERS)

    def _adult_path(self, case: Case) -> None:
        """Held, moved, let out or deported: each list meets people at its own stage."""
        rng = self.rng
        case.lists = [rng.choices(["ice", "clinic", "deported"], [0.52, 0.27, 0.21])[0]]
        if rng.random() < self.twice:
            case.lists.append(rng.choice([name for name in ("ice", "clinic", "deported") if name not in case.lists]))
        case.lag = rng.choices([1, 2, 3, 5, 9, 20], [20, 25, 20, 15, 12, 8])[0]
        case.facility = rng.choice(PRISONS)
        gone = "deported" in case.lists or rng.random() < 0.45
        case.fate = "removed" if gone else rng.choice(["detained", "detained", "released", "bond", "USMS custody"])
        case.left = case.day + timedelta(days=rng.randint(18, 150)) if gone else None

    # -- file numbers ----------------------------------------------------------------------------------------------------------

    def _give_numbers(self) -> None:
        """Numbers are given out desk by desk from blocks of 250; a family deleted and entered anew often meets another desk or day."""
        rng = Random(self.rng.getrandbits(64))
        blocks = list(range(600, 4000))
        rng.shuffle(blocks)
        old: set[int] = set()
        queue = []
        for party in self.parties:
            desk, moment = rng.randrange(3), rng.random()
            anew = rng.random() < 0.60
            for case in party.cases:
                when, where, tick = case.day, desk, moment
                if case.child and anew:
                    step = rng.random()
                    when = case.day + timedelta(days=0 if step < 0.35 else rng.randint(1, 4))
                    where, tick = (desk, min(moment + 0.02, 1.0)) if step < 0.2 else (rng.randrange(3), rng.random())
                queue.append((when, case.sector, where, tick, case.person.number, case))
        queue.sort(key=lambda item: item[:5])
        position: dict[tuple[str, int], int] = {}
        for _, sector, desk, _, _, case in queue:
            adult = not case.child
            if rng.random() < (0.12 if adult else 0.008):
                while (number := rng.randrange(150000)) in old and len(old) < 140000:
                    pass
                old.add(number)
                case.a_number = f"{999000000 + number}"
                continue
            key = (sector, desk)
            at = position.get(key, -1)
            step = 1 + min(int(rng.expovariate(1 / 1.1)), 8)
            if at < 0 or at % 250 + step >= 250:
                if not blocks:
                    raise ValueError("too many people for the numbers that cannot exist: ask for fewer children")
                at = blocks.pop() * 250 + rng.randrange(30)
            else:
                at += step
            position[key] = at
            case.a_number = f"{999000000 + at}"

    def kin_in_lists(self, case: Case) -> list[tuple[Case, str]]:
        """The listed adults who are this child's parents or close kin; of the same party or of an allied one."""
        return [
            (other, kind)
            for party in [case.party] + case.party.allied
            for other in party.cases
            if other.lists and other is not case
            for kind in [close_kin(case.person, other.person)]
            if kind and not other.child
        ]
