"""Writes one invented set of spreadsheets, with its truth, into a folder: python3 tests/judge/generate.py --preset found --out DIR."""

from __future__ import annotations

import argparse
import csv
import io
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from journeys import World  # noqa: E402
from records import Office  # noqa: E402
from sheets import write_all  # noqa: E402


def generate(
    folder: Path,
    preset: str = "found",
    children: int = 2000,
    seed: int = 1,
    no_numbers: bool = False,
    parent_share: float = 0.62,
    twice: float = 0.05,
) -> Office:
    """The same arguments give the same bytes; the presets damage the same world in different degrees."""
    if children < 1 or not 0 <= parent_share <= 1 or not 0 <= twice <= 1:
        raise ValueError("children must be at least 1, and shares between 0 and 1")
    office = Office(World(seed, children, parent_share, twice), seed, preset, no_numbers)
    folder.mkdir(parents=True, exist_ok=True)
    write_all(office, folder)
    links, detail = office.truth()
    _write(folder / "truth.csv", ["child_id", "adult_id", "relation"], links)
    _write(folder / "aliases.csv", ["id", "same_as"], office.aliases())
    _write(folder / "truth-detail.csv", ["child_id", "custom", "damages"], detail)
    return office


def _write(path: Path, header: list[str], rows: list[tuple[str, ...]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows([header, *rows])
    path.write_bytes(out.getvalue().encode())


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--preset", choices=["light", "found", "severe"], default="found", help="how badly the records are kept")
    ask.add_argument("--children", type=int, default=2000, help="children listed")
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--out", type=Path, required=True, help="folder to write into")
    ask.add_argument("--no-numbers", action="store_true", help="leave out A-numbers, event and family numbers and telephones")
    ask.add_argument("--parent-share", type=float, default=0.62, help="listed children with a parent among the listed adults")
    ask.add_argument("--twice", type=float, default=0.05, help="listed adults who stand in two lists")
    given = ask.parse_args()
    try:
        generate(given.out, given.preset, given.children, given.seed, given.no_numbers, given.parent_share, given.twice)
    except ValueError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
