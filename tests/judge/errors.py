"""Does to names, dates and numbers what hurried people do, each slip with its code and its rate."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta
from random import Random

from households import Person
from names import NICKNAMES

# Rates of the preset "found". One is computed from a source: seven adults of about 280 families on El Paso's tracking spreadsheets had
# wrong A-numbers (DHS OIG-20-06, as the press quotes it). All others are assumed. `light` is one in a hundred a cell,
# `severe` doubles everything. Shares of what is told (event, told, note_kin, note_any) go the other way.
FOUND = {
    "a_blank": 0.12,
    "a_wrong": 0.025,  # OIG-20-06
    "name_slip": 0.05,
    "surname_lost": 0.20,
    "surnames_swapped": 0.05,
    "dob_day_month": 0.02,
    "dob_year": 0.03,
    "dob_jan1": 0.02,
    "dob_age_only": 0.03,  # with dob_jan1 5 %
    "date_shifted": 0.12,
    "date_blank": 0.02,
    "dob_digit": 0.01,
    "dob_blank": 0.01,
    "sex_wrong": 0.008,
    "sex_blank": 0.008,
    "country_wrong": 0.004,
    "given_lost": 0.10,
    "given_order": 0.015,
    "middle_as_surname": 0.03,
    "joined": 0.03,
    "nickname": 0.02,
    "married_name": 0.15,
    "placeholder": 0.004,
    "kin_name_written": 0.005,
    "parents_exchanged": 0.015,
    "copied_above": 0.008,
    "wrong_column": 0.008,
    "two_in_cell": 0.007,
    "mojibake": 0.006,
    "wide_cell_cut": 0.06,
    "date_other_form": 0.05,
}
KEPT = {
    "light": {"event": 0.8, "told": 0.70, "note_kin": 0.60, "note_any": 0.85},
    "found": {"event": 0.30, "told": 0.36, "note_kin": 0.40, "note_any": 0.75},
    "severe": {"event": 0.15, "told": 0.18, "note_kin": 0.20, "note_any": 0.6},
}

KEY_ROWS = ["qwertyuiop", "asdfghjklñ", "zxcvbnm"]
BY_EAR = [
    ("v", "b"),
    ("b", "v"),
    ("z", "s"),
    ("s", "z"),
    ("ce", "se"),
    ("ci", "si"),
    ("se", "ce"),
    ("ll", "y"),
    ("y", "ll"),
    ("ge", "je"),
    ("gi", "ji"),
    ("je", "ge"),
    ("qui", "ki"),
    ("que", "ke"),
    ("ca", "ka"),
    ("co", "ko"),
    ("cu", "qu"),
    ("k", "c"),
    ("x", "j"),
    ("x", "sh"),
    ("tz", "ts"),
    ("tz", "z"),
    ("h", ""),
    ("i", "y"),
    ("y", "i"),
    ("ñ", "ny"),
    ("j", "h"),
    ("ia", "ea"),
    ("o", "u"),
    ("e", "i"),
    ("i", "ee"),
    ("rr", "r"),
    ("nn", "n"),
    ("aa", "a"),
    ("ch", "sh"),
    ("w", "gu"),
    ("gua", "wa"),
    ("mb", "nv"),
    ("n", "m"),
    ("th", "t"),
    ("ph", "f"),
    ("ks", "x"),
]
BY_EYE = [
    ("rn", "m"),
    ("m", "rn"),
    ("cl", "d"),
    ("l", "I"),
    ("i", "l"),
    ("h", "b"),
    ("e", "c"),
    ("o", "0"),
    ("s", "5"),
    ("ri", "n"),
    ("u", "ii"),
    ("vv", "w"),
    ("b", "6"),
    ("n", "ri"),
    ("t", "f"),
    ("g", "q"),
    ("a", "o"),
]
BY_MACHINE = {
    "caal": "call",
    "pop": "pope",
    "choc": "chock",
    "ical": "ideal",
    "cuc": "cut",
    "tzoc": "took",
    "xol": "sol",
    "tut": "but",
    "yat": "yet",
    "brayan": "bryan",
    "yeison": "jason",
    "jhon": "john",
    "kimberli": "kimberly",
    "maynor": "minor",
    "selvin": "kelvin",
    "delmy": "delay",
    "ever": "every",
    "wilmer": "wilder",
    "nery": "nerdy",
    "otto": "auto",
    "batz": "bats",
    "tum": "tim",
    "us": "is",
    "lux": "luxury",
    "max": "maximum",
    "sam": "same",
    "ba": "be",
    "che": "the",
    "santos": "saints",
    "reyes": "eyes",
    "paz": "pay",
    "dilan": "dylan",
    "jhoan": "joan",
    "britany": "brittany",
    "mejía": "media",
    "marín": "marine",
    "lemus": "lemons",
    "chub": "club",
    "toj": "to",
    "esvin": "erwin",
    "cos": "cost",
}


def bare(text: str) -> str:
    """Without accents; ñ becomes n."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)).replace("ø", "o")


def rates(preset: str) -> dict[str, float]:
    if preset == "light":
        table = {code: min(rate, 0.01) for code, rate in FOUND.items()}
    else:
        table = {code: min(rate * (2 if preset == "severe" else 1), 0.6) for code, rate in FOUND.items()}
    return {**table, **KEPT[preset]}


class Clerk:
    """One source of slips; every method says what it wrote, and `marks` collects the codes of what went wrong."""

    def __init__(self, rng: Random, preset: str):
        self.rng, self.rates = rng, rates(preset)

    def slips(self, code: str) -> bool:
        return self.rng.random() < self.rates[code]

    # -- words -----------------------------------------------------------------------------------------------------------------

    def _pairs(self, word: str, pairs: list[tuple[str, str]]) -> str:
        low = word.lower()
        open_ = [(old, new, at) for old, new in pairs for at in range(len(low)) if low.startswith(old, at)]
        if not open_:
            return self._keys(word)
        old, new, at = self.rng.choice(open_)
        return word[:at] + (new.capitalize() if at == 0 and new else new) + word[at + len(old) :]

    def _keys(self, word: str) -> str:
        """A neighbouring key, a letter left out, doubled, or two exchanged; seldom the first letter."""
        rng = self.rng
        at = rng.randrange(len(word)) if rng.random() < 0.2 else min(1 + rng.randrange(max(len(word) - 1, 1)), len(word) - 1)
        kind = rng.random()
        letter = bare(word[at]).lower()
        if kind < 0.55:
            for row in KEY_ROWS:
                if letter in row:
                    place = row.index(letter)
                    near = row[max(place - 1, 0) : place] + row[place + 1 : place + 2]
                    new = rng.choice(near)
                    return word[:at] + (new.upper() if word[at].isupper() else new) + word[at + 1 :]
            return word[:at] + word[at + 1 :] if len(word) > 2 else word
        if kind < 0.75 and len(word) > 3:
            return word[:at] + word[at + 1 :]
        if kind < 0.87 or at + 1 >= len(word):
            return word[:at] + word[at] + word[at:].lower()
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    def misspell(self, word: str) -> tuple[str, str]:
        kind = self.rng.random()
        if kind < 0.30:
            return self._keys(word), "name_keys"
        if kind < 0.72:
            return self._pairs(word, BY_EAR), "name_ear"
        if kind < 0.86:
            return self._pairs(word, BY_EYE), "name_ocr"
        new = BY_MACHINE.get(word.lower())
        return (new.capitalize(), "name_autocorrect") if new else (self._pairs(word, BY_EAR), "name_ear")

    def _one_of(self, words: list[str], marks: list[str]) -> list[str]:
        words = list(words)
        if words:
            at = self.rng.randrange(len(words))
            words[at], code = self.misspell(words[at])
            marks.append(code)
        return words

    # -- names -----------------------------------------------------------------------------------------------------------------

    def write_name(self, person: Person, adult: bool, parent: Person | None = None) -> tuple[list[str], list[str], list[str]]:
        """Given names, surnames and damage codes, as this clerk takes them down from the person or from a paper."""
        rng, marks = self.rng, []
        given, surnames = list(person.given), list(person.surnames)
        if parent is not None and self.slips("kin_name_written"):
            given, surnames = list(parent.given), list(parent.surnames)
            marks.append("kin_name_written")
        elif not adult and self.slips("placeholder"):
            given = [rng.choice(["NIÑO", "NIÑA", "FNU", "Hijo de", "Baby boy", "Desconocido"])]
            marks.append("placeholder")
        if adult and person.sex == "F" and person.married and person.partner and len(surnames) == 2 and self.slips("married_name"):
            surnames = [surnames[0], "de " + person.partner.surnames[0]]
            marks.append("married_name")
        elif len(surnames) > 1 and self.slips("surname_lost"):
            del surnames[0 if rng.random() < 0.3 else -1]
            marks.append("surname_lost")
        if len(surnames) > 1 and "married_name" not in marks and self.slips("surnames_swapped"):
            surnames.reverse()
            marks.append("surnames_swapped")
        if len(given) > 1 and self.slips("given_lost"):
            del given[0 if rng.random() < 0.25 else -1]
            marks.append("given_lost")
        elif len(given) > 1 and self.slips("given_order"):
            given.reverse()
            marks.append("given_order")
        if given[0] in NICKNAMES and self.slips("nickname"):
            given[0] = rng.choice(NICKNAMES[given[0]])
            marks.append("nickname")
        if self.slips("name_slip"):
            given = self._one_of(given, marks)
        if self.slips("name_slip"):
            surnames = self._one_of(surnames, marks)
        if len(given) > 1 and self.slips("middle_as_surname"):
            surnames = [given.pop()] + surnames[:1]
            marks.append("middle_as_surname")
        elif len(surnames) > 1 and self.slips("middle_as_surname"):
            given.append(surnames.pop(0))
            marks.append("surname_as_middle")
        if self.slips("joined"):
            if len(surnames) > 1:
                surnames = ["".join(surnames).replace(" ", "").capitalize()]
                marks.append("joined")
            elif len(given) > 1:
                given = ["".join(given).replace(" ", "").capitalize()]
                marks.append("joined")
        return given, surnames, marks

    def tell(self, person: Person, place: str) -> str:
        """A name as somebody else says it: on a form, in a note, or by initials; told names are worse than own names."""
        rng = self.rng
        given = [self.misspell(word)[0] if self.slips("name_slip") else word for word in person.given]
        surnames = [
            self.misspell(word)[0] if self.slips("name_slip") or self.rng.random() < self.rates["name_slip"] / 2 else word
            for word in person.surnames
        ]
        if person.sex == "F" and person.married and person.partner and len(surnames) == 2 and rng.random() < self.rates["married_name"] / 2:
            surnames = [surnames[0], "de " + person.partner.surnames[0]]
        if given[0] in NICKNAMES and rng.random() < self.rates["nickname"] * 2:
            given = [rng.choice(NICKNAMES[given[0]])]
        kind = rng.random()
        if place == "form":
            if kind < 0.40:
                words = given + surnames
            elif kind < 0.58:
                words = given[:1] + surnames
            elif kind < 0.86:
                words = given[:1] + surnames[:1]
            elif kind < 0.94:
                words = given + surnames[:1]
            else:
                words = given[:1]
        elif place == "initials":
            words = ["".join(word[0] + "." for word in given + surnames)]
        elif kind < 0.22:
            words = given + surnames
        elif kind < 0.62:
            words = given[:1] + surnames[:1]
        elif kind < 0.74:
            words = given[:1] + surnames
        elif kind < 0.86:
            words = given[:1]
        else:
            words = given + surnames[:1]
        return " ".join(words)

    # -- numbers and dates -----------------------------------------------------------------------------------------------------

    def write_number(self, number: str, above: str) -> tuple[str, list[str]]:
        """An A-number as written; wrong ones keep the 999 in front, so that no slip makes a number that could exist."""
        rng = self.rng
        if self.slips("a_blank"):
            return "", ["a_blank"]
        if not self.slips("a_wrong"):
            return number, []
        digits, kind, at = list(number), rng.random(), rng.randrange(3, 8)
        if kind < 0.5:
            digits[at] = str((int(digits[at]) + rng.randint(1, 9)) % 10)
        elif kind < 0.75 and digits[at] != digits[at + 1]:
            digits[at], digits[at + 1] = digits[at + 1], digits[at]
        elif kind < 0.9 and above and above != number:
            digits = list(above)
        else:
            digits.insert(at, digits[at])
        return "".join(digits), ["a_wrong"]

    def write_birth(self, born: date, seen: date) -> tuple[date | None, list[str]]:
        rng = self.rng
        if self.slips("dob_age_only"):
            return None, ["dob_age_only"]
        if self.slips("dob_blank"):
            return None, ["dob_blank"]
        marks, day = [], born
        if self.slips("dob_jan1"):
            return date(born.year, 1, 1), ["dob_jan1"]
        if self.slips("dob_year"):
            step = rng.choices([-1, 1, -2, 2, -10, 10], [35, 35, 8, 8, 7, 7])[0]
            if date(day.year + step, 1, 1) < seen:
                day, marks = day.replace(year=day.year + step, day=min(day.day, 28)), ["dob_year"]
        if day.day <= 12 and day.day != day.month and rng.random() < self.rates["dob_day_month"] / 0.36:  # 36 % of days can be exchanged
            day = day.replace(month=day.day, day=day.month)
            marks.append("dob_day_month")
        elif self.slips("dob_digit"):
            day = day.replace(day=(day.day + rng.choice([1, 2, 10, 20, 27])) % 28 + 1)
            marks.append("dob_digit")
        return day, marks

    def write_day(self, day: date) -> tuple[date | None, list[str]]:
        if self.slips("date_blank"):
            return None, ["date_blank"]
        if self.slips("date_shifted"):
            return day + timedelta(days=self.rng.choice([-1, 1, 1, 2, 3, 4, 5])), ["date_shifted"]
        return day, []
