"""Links cleaned children with cleaned adults by the Python Record Linkage Toolkit, and writes links.csv.

    python link.py --children children.csv --adults adults.csv --out links.csv

As its guide goes about two lists of persons: pairs that share a surname, Jaro-Winkler on names, and its own classifier that
learns without examples (ECM, Fellegi and Sunter's model). Children and adults are different persons, so it is given what the
two sides tell: the parent a child's row tells of beside the adult, and the child an adult's row tells of beside the child.
Where a child's row tells of nobody, the child's own surnames stand in. A value missing on either side disagrees, which is the
toolkit's default.
"""

import argparse
import csv

import pandas
import recordlinkage

PARENTS = ["mother", "father", "parent"]
# Years between a child and a parent.
LEAST, MOST = 13, 55
KEPT = 5


def people(path: str) -> list[dict[str, str]]:
    csv.field_size_limit(1 << 24)
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def row(person: str, given: str, surnames: str, number: str, birth: str, country: str) -> dict[str, str | None]:
    parts = surnames.split(" ")
    return {"id": person, "given": given or None, "first": parts[0] or None, "second": parts[1] if len(parts) > 1 else None,
            "number": number or None, "birth": birth or None, "country": country or None}


def own(person: dict[str, str]) -> dict[str, str | None]:
    number = person["a_numbers"].split(";")[0]
    return row(person["id"], person["given"], person["surnames"], number, person["birth_first"], person["country"])


def told(person: dict[str, str], kin: list[str]) -> list[dict[str, str | None]]:
    """Whom a row tells of; the birth and the country are the teller's, to be held against the other side's."""
    found = []
    for whom in kin:
        given, surnames, numbers = (person[f"told_{whom}_{what}"].split(";") for what in ("given", "surnames", "a_number"))
        for at in range(max(len(given), len(surnames))):
            value = lambda cells: cells[at] if at < len(cells) else ""
            if value(given) or value(surnames):
                found.append(row(person["id"], value(given), value(surnames), value(numbers), person["birth_first"], person["country"]))
    return found


def features(left: list[dict], right: list[dict]) -> pandas.DataFrame:
    """What agrees in each pair that shares a surname, by the two ids."""
    columns = ["id", "given", "first", "second", "number", "birth", "country"]
    one, other = pandas.DataFrame(left, columns=columns), pandas.DataFrame(right, columns=columns)
    for frame in (one, other):
        frame["year"] = pandas.to_numeric(frame["birth"].str[:4], errors="coerce")
    index = recordlinkage.Index()
    index.block(left_on="first", right_on="first")
    index.block(left_on="first", right_on="second")
    index.block(left_on="second", right_on="first")
    pairs = index.index(one, other)
    compare = recordlinkage.Compare()
    compare.string("given", "given", method="jarowinkler", threshold=0.88, label="given")
    compare.string("first", "first", method="jarowinkler", threshold=0.92, label="first surname")
    compare.string("second", "second", method="jarowinkler", threshold=0.92, label="second surname")
    compare.exact("number", "number", label="A-number")
    compare.exact("country", "country", label="country")
    table = compare.compute(pairs, one, other)
    at = [one["year"].take(pairs.get_level_values(0)).to_numpy(), other["year"].take(pairs.get_level_values(1)).to_numpy()]
    gap = abs(at[0] - at[1])
    table["gap"] = ((gap >= LEAST) & (gap <= MOST)).astype(int)
    table.index = pandas.MultiIndex.from_arrays(
        [one["id"].take(pairs.get_level_values(0)), other["id"].take(pairs.get_level_values(1))], names=["child", "adult"])
    return table


def main() -> None:
    parser = argparse.ArgumentParser()
    for name in ("--children", "--adults", "--out"):
        parser.add_argument(name, required=True)
    arguments = parser.parse_args()
    children, adults = people(arguments.children), people(arguments.adults)

    asking = []
    for child in children:
        asking += told(child, PARENTS) or [{**own(child), "given": None, "number": None}]
    answering = [claim for adult in adults for claim in told(adult, ["child"])]
    table = pandas.concat([features(asking, [own(adult) for adult in adults]),
                           features([own(child) for child in children], answering)])

    # Where both sides tell of each other, the better of the two counts.
    classifier = recordlinkage.ECMClassifier(use_col_names=False)
    classifier.fit(table)
    chances = classifier.prob(table).groupby(level=["child", "adult"]).max()

    sexes = {adult["id"]: adult["sex"] for adult in adults}
    best: dict[str, list[tuple[float, str]]] = {}
    for (child, adult), chance in chances.items():
        best.setdefault(child, []).append((-chance, adult))
    with open(arguments.out, "w", encoding="utf-8", newline="") as file:
        write = csv.writer(file, lineterminator="\n").writerow
        write(["child_id", "adult_id", "relation", "rank", "probability", "other_relative_probability", "band", "match_weight",
               "not_in_file_probability"])
        for child in children:
            ranked = sorted(best.get(child["id"], []))[:KEPT]
            if not ranked:
                write([child["id"], "", "", "", "", "", "not_enough", "", 1])
            for rank, (chance, adult) in enumerate(ranked, 1):
                band = "strong" if -chance >= 0.95 else "likely" if -chance >= 0.5 else "possible" if -chance >= 0.1 else "weak"
                relation = {"F": "mother", "M": "father"}.get(sexes[adult], "parent")
                write([child["id"], adult, relation, rank, f"{-chance:.6f}", 0, band, "", 0])


if __name__ == "__main__":
    main()
