"""Lays records out as each agency does (headers, order, language, date form), and lets the hand slip between cells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from errors import Clerk, bare
from notes import COUNTRY_EN, LANGUAGE_ES, MONTHS_ES
from records import Office, Record
from workbook import write_csv, write_xlsx

COUNTRY_ES = {**COUNTRY_EN, "MX": "México", "BR": "Brasil", "RO": "Rumania", "HT": "Haití"}
COUNTRY_CODE = {
    "GT": "GUATE",
    "HN": "HONDU",
    "SV": "ELSAL",
    "NI": "NICAR",
    "MX": "MEXIC",
    "EC": "ECUAD",
    "BR": "BRAZI",
    "RO": "ROMAN",
    "HT": "HAITI",
    "IN": "INDIA",
}
NATIONALITY = {
    "GT": "guatemaltec",
    "HN": "hondureñ",
    "SV": "salvadoreñ",
    "NI": "nicaragüense",
    "MX": "mexican",
    "EC": "ecuatorian",
    "BR": "brasileñ",
    "RO": "ruman",
    "HT": "haitian",
    "IN": "indi",
}
AREA = {
    "YUM": "Phoenix",
    "TCA": "Phoenix",
    "RGV": "San Antonio",
    "EPT": "El Paso",
    "DRT": "San Antonio",
    "LRT": "San Antonio",
    "SDC": "San Diego",
    "ELC": "San Diego",
}
NEAR = {
    "YUM": "Yuma",
    "TCA": "Nogales",
    "RGV": "McAllen",
    "EPT": "El Paso",
    "DRT": "Del Rio",
    "LRT": "Laredo",
    "SDC": "San Ysidro",
    "ELC": "Calexico",
}
STATE_ES = {
    "YUM": "Yuma, Arizona",
    "TCA": "Arizona",
    "RGV": "McAllen, Texas",
    "EPT": "El Paso, Texas",
    "DRT": "Del Río, Texas",
    "LRT": "Laredo",
    "SDC": "San Ysidro, CA",
    "ELC": "Caléxico",
}
REASONS = [
    "Referred for prosecution",
    "prosecution",
    "Prosecuted 1325",
    "proseuction",
    "Parent Criminal History",
    "Criminal",
    "Parent has Criminal\nhistory (US or Home Country)",
    "Unverified Familial\nRelationship",
    "Other",
    "Other (Please explain under Additional\nInformation column)",
    "Health issue/hospitalization",
    "Adult Relative‐ Other",
    "",
    "",
    "Parenthood not verifiable",
]
FATES = {"removed": "REMOVED", "detained": "DETAINED", "released": "RELEASED - OREC", "bond": "BOND POSTED", "USMS custody": "USMS"}


@dataclass
class Column:
    """A header and what stands under it; `kind` says which slips of the cell can happen there."""

    header: str
    cell: Callable
    kind: str = ""


@dataclass
class Layout:
    """One file: its lists' columns, what stands above the header, and whether a total, blank and stray rows break it up."""

    file: str
    list: str
    columns: list[Column]
    above: list[list[str]]
    broken_by: int = 0
    total: str = ""
    delimiter: str = ","
    split: Callable | None = None


class Hand:
    """The habits of one list: letters, dates and numbers."""

    def __init__(self, name: str, rng: Random, clerk: Clerk):
        self.name, self.rng, self.clerk = name, rng, clerk

    def text(self, words: str) -> str:
        if self.name in ("export", "ice"):
            return bare(words).upper()
        if self.name == "roster" or (self.name in ("clinic", "deported") and self.rng.random() < 0.35):
            return bare(words).upper() if self.rng.random() < 0.06 else bare(words)
        return words

    def day(self, day: date | None):
        if day is None:
            return self.rng.choice(["", "", "", "N/A", "UNK"]) if self.name != "albergue" else self.rng.choice(["", "", "S/D", "sin datos"])
        other = self.clerk.slips("date_other_form")
        serial = (day - date(1899, 12, 30)).days
        if self.name in ("roster", "ice"):
            return (
                day if not other else self.rng.choice([f"{day.month}/{day.day}/{day.year}", serial, f"{day:%m/%d/%Y}", f"{day:%b %d %Y}"])
            )
        if self.name == "export":
            return f"{day:%Y-%m-%d}" if not other else self.rng.choice([f"{day:%m/%d/%Y}", str(serial), f"{day:%Y-%m-%d} 00:00:00"])
        if self.name == "clinic":
            form = self.rng.random()
            return (
                f"{day.month}/{day.day}/{day.year}"
                if form < 0.7
                else f"{day:%b} {day.day}, {day.year}"
                if form < 0.9
                else f"{day.day}-{day:%b}-{day:%y}"
            )
        return (
            f"{day:%d/%m/%Y}"
            if not other
            else self.rng.choice(
                [f"{day.day} de {MONTHS_ES[day.month - 1]} de {day.year}", f"{day:%d-%m-%Y}", f"{day.day}/{day.month}/{day:%y}"]
            )
        )

    def number(self, number: str):
        if not number:
            return (
                ""
                if self.rng.random() < 0.8
                else self.rng.choice(["PENDING", "N/A", "unk", "-"])
                if self.name in ("roster", "ice", "clinic")
                else ""
            )
        parts = (number[:3], number[3:6], number[6:])
        if self.name == "roster":
            return "A" + "-".join(parts)
        if self.name == "ice":
            return int(number) if self.rng.random() < 0.1 else "A" + number
        if self.name == "clinic":
            return self.rng.choice(["A" + number, "A#" + " ".join(parts), number, "A " + "-".join(parts)])
        return "A " + " ".join(parts) if self.name == "deported" and self.rng.random() < 0.5 else number


def _layouts(hand: dict[str, Hand], no_numbers: bool) -> list[Layout]:
    def col(name, header, get, kind=""):
        return Column(header, lambda r: get(r.f, hand[name], r), kind)

    def words(*keys):
        return lambda f, h, r: h.text(" ".join(word for key in keys for word in f[key]))

    def plain(key):
        return lambda f, h, r: h.text(f[key])

    def day(key):
        return lambda f, h, r: h.day(f[key])

    def age(f, h, r):
        return f["age"] if f["dob"] is None or h.rng.random() < 0.85 else ""

    def num(f, h, r):
        return h.number(f["a_number"])

    def kid(place, part):
        def get(f, h, r):
            if place >= len(f["kids"]):
                return ""
            name, years, born = f["kids"][place]
            return h.text(name) if part == 0 else ("" if years is None else years) if part == 1 else ("" if born is None else h.day(born))

        return get

    def all_kids(f, h, r):
        parts = []
        for name, years, born in f["kids"]:
            parts.append(
                h.text(name)
                + (f" ({years})" if years is not None and h.rng.random() < 0.6 else f", {years} yrs" if years is not None else "")
                + (f" b. {born.month}/{born.day}/{born.year}" if born else "")
            )
        return h.rng.choice(["; ", " and ", " / "]).join(parts)

    def file_name(f, h, r):
        return h.text(
            "-".join(word.replace(" ", "") if h.rng.random() < 0.3 else word for word in f["surnames"]) + ", " + " ".join(f["given"])
        )

    def office(f, h, r):
        return "" if h.rng.random() < 0.008 else f["office"].replace("Harlingen", "San Antonio") if h.rng.random() < 0.12 else f["office"]

    ties = {
        "aunt/uncle": "tía/tío",
        "parent": "padre/madre",
        "adult sibling": "hermano(a)",
        "cousin": "primo(a)",
        "grandparent": "abuelo(a)",
        "family friend": "amistad",
        "": "",
    }
    with_es = {"mother": "madre", "father": "padre", "relative": "familiar", "": ""}
    ro, al, ex, ic, cl, de = "roster", "albergue", "export", "ice", "clinic", "deported"
    n = [] if no_numbers else None

    roster = [
        col(ro, "Portal ID", lambda f, h, r: r.id, "id"),
        col(ro, "Last Name", words("surnames"), "name"),
        col(ro, "First Name", words("given"), "name"),
        *(n if no_numbers else [col(ro, "A#", num, "number")]),
        col(ro, "Date of Birth", day("dob"), "date"),
        col(ro, "AGE", age, "age"),
        col(ro, "GENDER", lambda f, h, r: f["sex"]),
        col(ro, "COO", lambda f, h, r: COUNTRY_EN[f["country"]] + (" " if h.rng.random() < 0.03 else ""), "place"),
        col(ro, "DATE_APPREHENDED", day("day"), "date"),
        col(ro, "REFERRAL_DATE", day("seen"), "date"),
        col(ro, "REFERRING OFFICE", office, "place"),
        col(ro, "Current Program", plain("facility")),
        col(ro, "Bed", lambda f, h, r: ""),
        col(ro, "UAC STATUS", lambda f, h, r: h.rng.choice(["Still In Care", "Still in Care", "Discharged", "Transferred"])),
        col(
            ro,
            "Separated from",
            lambda f, h, r: h.text(f["with"]) + (f" ({f['with_tie']})" if f["with"] and h.rng.random() < 0.7 else ""),
            "told",
        ),
        col(ro, "Mother's name", plain("mother"), "told"),
        col(ro, "Father's name", plain("father"), "told"),
        col(ro, "Sponsor", plain("contact"), "told"),
        col(ro, "Relationship of Sponsor", lambda f, h, r: f["contact_tie"]),
        *(n if no_numbers else [col(ro, "Sponsor phone", lambda f, h, r: f["phone"], "phone")]),
        col(ro, "Reason fo Separation", lambda f, h, r: h.rng.choice(REASONS)),
        col(ro, "Case Manager notes", plain("note"), "note"),
    ]
    albergue = [
        col(al, "Fuente", lambda f, h, r: "SYNTHETIC"),
        col(al, "Folio", lambda f, h, r: r.id, "id"),
        col(al, "Nombre completo del NNA", words("given", "surnames"), "name"),
        col(
            al,
            "Sexo",
            lambda f, h, r: {
                "M": h.rng.choice(["Masculino", "Masculino", "Masc."]),
                "F": h.rng.choice(["Femenino", "Femenino", "Fem."]),
                "": "",
            }[f["sex"]],
        ),
        col(al, "F. nac.", day("dob"), "date"),
        col(al, "Edad", lambda f, h, r: f"{f['age']} años" if h.rng.random() < 0.3 else f["age"], "age"),
        col(al, "País", lambda f, h, r: COUNTRY_ES[f["country"]]),
        col(al, "Municipio", plain("town"), "place"),
        col(al, "Idioma", lambda f, h, r: LANGUAGE_ES.get(f["language"], f["language"])),
        col(al, "Ingreso", day("seen"), "date"),
        col(al, "Lo detuvieron en", lambda f, h, r: STATE_ES[f["sector"]] if h.rng.random() < 0.8 else "", "place"),
        col(al, "Nombre de la madre", plain("mother"), "told"),
        col(al, "Nombre del padre", plain("father"), "told"),
        col(
            al,
            "Vino con",
            lambda f, h, r: (f"{with_es[f['with_tie']]}: " if f["with"] and h.rng.random() < 0.5 else "") + f["with"],
            "told",
        ),
        col(al, "Contacto en EE.UU.", plain("contact"), "told"),
        col(al, "Parentesco", lambda f, h, r: ties[f["contact_tie"]]),
        *(
            n
            if no_numbers
            else [col(al, "Tel. contacto", lambda f, h, r: f["phone"], "phone"), col(al, "Núm. de extranjero", num, "number")]
        ),
        col(al, "Vacunas", lambda f, h, r: h.rng.choice(["sí", "sí", "", "pend."])),
        col(al, "Observaciones", plain("note"), "note"),
    ]
    export = [
        *(n if no_numbers else [col(ex, "EVENT_NUMBER", lambda f, h, r: f["event"])]),
        col(ex, "Subject ID", lambda f, h, r: r.id, "id"),
        *(n if no_numbers else [col(ex, "Subject AFILE#", num, "number"), col(ex, "FMU NUMBER(S)", lambda f, h, r: f["unit"])]),
        col(ex, "Subject Name", file_name, "name"),
        col(ex, "BIRTH_DATE", day("dob"), "date"),
        col(ex, "APP AGE", age, "age"),
        col(ex, "SEX_CD", lambda f, h, r: f["sex"]),
        col(ex, "CITIZENSHIP_CD", lambda f, h, r: COUNTRY_CODE[f["country"]]),
        col(ex, "APPREHENSION_DT", day("day"), "date"),
        col(ex, "SECTOR", lambda f, h, r: f["sector"], "place"),
        col(ex, "Landmark", plain("spot"), "place"),
        col(ex, "Demographic", lambda f, h, r: "UC" if h.rng.random() < 0.93 else "FMUA AAC"),
        col(ex, "TRANSFER_TO_GROUP", lambda f, h, r: "ORR"),
        col(ex, "TRAVELING WITH", lambda f, h, r: h.text(f["with"]), "told"),
        col(ex, "MOTHER", plain("mother"), "told"),
        col(ex, "FATHER", plain("father"), "told"),
        col(ex, "(b)(7)(E)", lambda f, h, r: "(b)(7)(E)"),
        col(ex, "REMARKS", plain("note"), "note"),
    ]
    ice = [
        col(ic, "Subject ID", lambda f, h, r: int(r.id), "id"),
        *(n if no_numbers else [col(ic, "Alien File Number", num, "number")]),
        col(ic, "LAST NAME", words("surnames"), "name"),
        col(ic, "FIRST NAME", lambda f, h, r: h.text(f["given"][0]), "name"),
        col(ic, "MIDDLE", lambda f, h, r: h.text(" ".join(f["given"][1:])), "name"),
        col(ic, "Birth Date", day("dob"), "date"),
        col(ic, "Birth Year", lambda f, h, r: f["dob"].year if f["dob"] else f["seen"].year - f["age"]),
        col(ic, "Gender", lambda f, h, r: {"M": "Male", "F": "Female", "": "Unknown"}[f["sex"]]),
        col(ic, "Marital Status", lambda f, h, r: "Married" if r.case.person.married else h.rng.choice(["Single", "Single", "Unknown"])),
        col(ic, "Citizenship Country", lambda f, h, r: COUNTRY_EN[f["country"]].upper()),
        col(ic, "Apprehension Date", day("day"), "date"),
        col(ic, "TOA Current Duty AOR", lambda f, h, r: AREA[f["sector"]] + " Area of Responsibility"),
        col(ic, "Apprehension Site Landmark", plain("spot"), "place"),
        *(n if no_numbers else [col(ic, "Event Number", lambda f, h, r: f["event"])]),
        col(ic, "Detention Facility", plain("facility")),
        col(ic, "Book In Date Time", lambda f, h, r: h.day(r.case.day + timedelta(days=r.case.lag)), "date"),
        col(ic, "Case Status", lambda f, h, r: FATES[f["fate"]]),
        col(ic, "Departed Date", lambda f, h, r: h.day(f["left"]) if f["left"] else "", "date"),
        col(ic, "# of children", lambda f, h, r: len(f["kids"]) or ""),
        col(
            ic,
            "Minor child name",
            lambda f, h, r: "; ".join(h.text(name) for name, _, _ in f["kids"]) if h.rng.random() < 0.5 else "",
            "told",
        ),
        col(ic, "SUPERVISOR_COMMENTS", plain("note"), "note"),
    ]
    clinic = [
        col(cl, "Case ref", lambda f, h, r: r.id, "id"),
        col(cl, "Interviewed", lambda f, h, r: h.day(r.case.day + timedelta(days=r.case.lag + 4))),
        col(cl, "Client", words("given", "surnames"), "name"),
        col(cl, "Goes by", lambda f, h, r: f["aka"]),
        col(cl, "DOB", day("dob"), "date"),
        col(cl, "Client age", age, "age"),
        col(cl, "M/F", lambda f, h, r: f["sex"]),
        col(cl, "Country", lambda f, h, r: COUNTRY_EN[f["country"]]),
        col(cl, "Home town", plain("town"), "place"),
        col(cl, "Language", plain("language")),
        col(cl, "Arrested on", day("day"), "date"),
        col(cl, "Arrested near", lambda f, h, r: NEAR[f["sector"]], "place"),
        *(n if no_numbers else [col(cl, "A-number", num, "number"), col(cl, "Phone to reach family", lambda f, h, r: f["phone"], "phone")]),
        col(cl, "Children taken (name, age)", all_kids, "told"),
        col(cl, "Other parent", plain("other_parent"), "told"),
        col(cl, "Held at", plain("facility")),
        col(cl, "Consent form", lambda f, h, r: h.rng.choice(["Y", "Y", "N", ""])),
        col(cl, "Interview notes", plain("note"), "note"),
        col(cl, "Data", lambda f, h, r: "SYNTHETIC"),
    ]
    deported = [
        col(de, "No. de caso", lambda f, h, r: r.id, "id"),
        col(de, "Apellidos", words("surnames"), "name"),
        col(de, "Nombres", words("given"), "name"),
        col(de, "Fecha de nacimiento", day("dob"), "date"),
        col(de, "Edad", age, "age"),
        col(de, "Sexo (H/M)", lambda f, h, r: {"M": "H", "F": "M", "": ""}[f["sex"]]),
        col(
            de,
            "Nacionalidad",
            lambda f, h, r: NATIONALITY[f["country"]] + ("" if f["country"] == "NI" else "a" if f["sex"] == "F" else "o"),
            "place",
        ),
        col(de, "Municipio", plain("town"), "place"),
        *(n if no_numbers else [col(de, "Teléfono", lambda f, h, r: f["phone"], "phone")]),
        col(de, "Fecha de detención", day("day"), "date"),
        col(de, "Lugar de detención", lambda f, h, r: STATE_ES[f["sector"]], "place"),
        col(de, "Fecha de deportación", lambda f, h, r: h.day(f["left"]) if f["left"] else "", "date"),
        col(de, "Hijo(a) separado(a)", kid(0, 0), "told"),
        col(de, "Edad hijo(a)", kid(0, 1), "age"),
        col(de, "F. nac. hijo(a)", kid(0, 2), "date"),
        col(de, "Otro hijo(a)", kid(1, 0), "told"),
        *(n if no_numbers else [col(de, "Número A", num, "number")]),
        col(de, "Notas de la llamada", plain("note"), "note"),
        col(de, "Origen de los datos", lambda f, h, r: "SYNTHETIC"),
    ]
    return [
        Layout(
            "children_roster.xlsx",
            ro,
            roster,
            [["SYNTHETIC - invented people, no real person is described"], ["Separated minors roster, all programs"], []],
            50,
            "Total",
        ),
        Layout("children_albergues.csv", al, albergue, [], delimiter=";"),
        Layout("children_subject_export.csv", ex, export, [["SYNTHETIC EXPORT - invented subjects"], []]),
        Layout(
            "adults_custody.xlsx",
            ic,
            ice,
            [
                ["SYNTHETIC - invented people"],
                ["Enforcement and removal, ad hoc report"],
                ["Law enforcement sensitive (not really)"],
                [],
                [],
            ],
            split=lambda record: "Removed" if record.f["left"] else "In custody",
        ),
        Layout("adults_clinic_interviews.csv", cl, clinic, [], total="Clients"),
        Layout("adults_deportados.csv", de, deported, [["SYNTHETIC - Personas inventadas"]]),
    ]


def slip_cells(layout: Layout, records: list[Record], rows: list[list], office: Office) -> None:
    """Slips of hand between cells: copied from above, one column off, two people, cut at the column's width, letters garbled."""
    clerk, rng = office.clerk, office.rng
    kinds = [column.kind for column in layout.columns]
    names = [place for place, kind in enumerate(kinds) if kind == "name"]
    for at, (record, row) in enumerate(zip(records, rows)):
        office.begin(record, "cells")
        if clerk.slips("copied_above") and at:
            place = rng.choice([p for p, kind in enumerate(kinds) if kind in ("date", "age", "phone", "told", "place", "number", "name")])
            if rows[at - 1][place] not in ("", row[place]):
                row[place] = rows[at - 1][place]
                record.damages.append("copied_above")
        if clerk.slips("wrong_column"):
            place = rng.choice(
                [p for p in range(len(kinds) - 1) if kinds[p] in ("name", "told", "date", "place") and kinds[p + 1] not in ("id", "note")]
            )
            row[place], row[place + 1] = row[place + 1], row[place]
            record.damages.append("wrong_column")
        if clerk.slips("two_in_cell"):
            person, home = record.case.person, record.case.party.home
            second = person.partner or next((child for child in (home.children if home else []) if child is not person), None)
            if second is not None and names and isinstance(row[names[-1]], str):
                row[names[-1]] = f"{row[names[-1]]} {rng.choice(['y', '/', 'and', '&'])} {clerk.tell(second, 'note')}"
                record.damages.append("two_in_cell")
        for place, kind in enumerate(kinds):
            cell = row[place]
            if not isinstance(cell, str) or kind not in ("name", "told"):
                continue
            if len(cell) > 18 and clerk.slips("wide_cell_cut"):
                row[place] = cell[: rng.choice([15, 18, 20])].rstrip()
                record.damages += ["truncated"] if kind == "name" and row[place] != cell else []
            elif not cell.isascii() and clerk.slips("mojibake"):
                row[place] = cell.encode("utf-8").decode("cp1252", "replace").replace("\ufffd", "?")
                record.damages += ["mojibake"] if kind == "name" else []


def write_all(office: Office, folder: Path) -> list[str]:
    """Writes every list and says which files it wrote; an empty list is not written."""
    hands = {name: Hand(name, office.rng, office.clerk) for name in office.lists}
    written = []
    for layout in _layouts(hands, office.no_numbers):
        records = office.lists[layout.list]
        if not records:
            continue
        rows = []
        for record in records:
            office.begin(record, "row")
            rows.append([column.cell(record) for column in layout.columns])
        slip_cells(layout, records, rows, office)
        parts: dict[str, list[list]] = {}
        for record, row in zip(records, rows):
            parts.setdefault(layout.split(record) if layout.split else "list", []).append(row)
        sheets = [(f"SYNTHETIC {name}", _whole(layout, parts[name])) for name in sorted(parts)]
        if layout.broken_by:
            sheets.append(
                (
                    "SYNTHETIC key",
                    [
                        ["SYNTHETIC"],
                        ["Yellow = reunified, orange = sponsor pending (colours lost in this copy)"],
                        ["Do not sort this list"],
                    ],
                )
            )
        data = write_xlsx(sheets) if layout.file.endswith(".xlsx") else write_csv(sheets[0][1], layout.delimiter)
        (folder / layout.file).write_bytes(data)
        written.append(layout.file)
    return written


def _whole(layout: Layout, rows: list[list]) -> list[list]:
    width = len(layout.columns)
    whole = [line + [""] * (width - len(line)) for line in layout.above] + [[column.header for column in layout.columns]]
    for at, row in enumerate(rows, 1):
        whole.append(row)
        if layout.broken_by and at % layout.broken_by == 0:
            stray = [""] + [chr(65 + place % 26) for place in range(1, width)] if at % (4 * layout.broken_by) == 0 else [""] * width
            whole.append(stray)
    if layout.total:
        whole.append([layout.total, len(rows)] + [""] * (width - 2))
    return whole
