"""The two cleaned lists as the columns that Splink compares and blocks on.

Splink compares a column of one table with the column of the same name in the other. Parent and child are two persons,
so a column holds on the child's side what the child's row says of the other, and on the adult's side what the adult is:
`mother_given` is the told mother's given names here and a woman's own there. A man has no `mother_…`: what is told of a
mother says nothing about him, and Splink leaves missing values out. Where a row tells of several people (two mothers in
column and note, a parent of unknown sex), `…_told` and `…_words` hold all of them; the others, for term frequencies and
training, the first.
"""

import duckdb

# The nth value of a list parted by `;`, and the nth word of a name; NULL where there is none.
MACROS = """
CREATE MACRO cell(x) AS nullif(trim(x), '');
CREATE MACRO parts(x) AS list_filter(string_split(coalesce(x, ''), ';'), lambda p: p <> '');
CREATE MACRO slots(x) AS CASE WHEN coalesce(x, '') = '' THEN [] ELSE string_split(x, ';') END;
CREATE MACRO word(x, n) AS cell(split_part(coalesce(x, ''), ' ', n));
CREATE MACRO words(x) AS list_filter(string_split(coalesce(x, ''), ' '), lambda p: p <> '');
CREATE MACRO middle(a, b) AS try_cast(a AS DATE) + CAST((try_cast(b AS DATE) - try_cast(a AS DATE)) / 2 AS INTEGER);
CREATE MACRO nonempty(x) AS CASE WHEN len(x) > 0 THEN x END;
CREATE MACRO known(x) AS nonempty(list_filter(x, lambda p: p IS NOT NULL));
CREATE MACRO firsts(x) AS known(list_transform(x, lambda p: word(p, 1)));
CREATE MACRO all_words(x) AS nonempty(list_distinct(flatten(list_transform(x, lambda p: words(p)))));
CREATE MACRO dates(x) AS list_transform(slots(x), lambda d: try_cast(d AS DATE));
-- What is told of a parent who may be this one: all but those said to be of the other sex.
CREATE MACRO either(x, sexes, other) AS list_filter(list_transform(slots(x),
  lambda p, i: CASE WHEN slots(sexes)[i] IS DISTINCT FROM other THEN p END), lambda p: p IS NOT NULL);
"""

# A name whose parts `clean` could not tell apart stands whole in `given`: half of its words are then surnames.
NAMED = """
CREATE TABLE {to} AS SELECT * REPLACE (
  CASE WHEN name_unordered = '1' AND len(words(given)) > 1
    THEN array_to_string(words(given)[:(len(words(given)) + 1) // 2], ' ') ELSE given END AS given,
  CASE WHEN name_unordered = '1' AND len(words(given)) > 1
    THEN array_to_string(words(given)[(len(words(given)) + 1) // 2 + 1:], ' ') ELSE surnames END AS surnames)
FROM read_csv('{file}', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', strict_mode = false)
"""

# What both sides have of their own.
SHARED = """
  id AS unique_id,
  cell(sex) AS sex,
  middle(birth_first, birth_last) AS birth,
  try_cast(parts(a_numbers)[1] AS BIGINT) AS a_number,
  nonempty(parts(a_numbers)) AS own_numbers,
  nonempty(parts(event_numbers)) AS events,
  parts(event_numbers)[1] AS event,
  nonempty(parts(family_numbers)) AS families,
  cell(country) AS country,
  cell(department) AS department,
  cell(language) AS language,
  coalesce(try_cast(apprehended_first AS DATE), try_cast(referred_first AS DATE), try_cast(booked_in_first AS DATE)) AS day,
  nonempty(parts(sectors)) AS sectors,
"""


def told_columns(parent: str, other: str) -> str:
    """What a child's row tells of the mother (father): names, their first words, all their words, dates of birth."""
    lines = []
    for what, one in (("given", "given"), ("surnames", "surname")):
        names = (
            f"known(list_transform(list_concat(slots(told_{parent}_{what}),"
            f" either(told_parent_{what}, told_parent_sex, '{other}')), lambda p: cell(p)))"
        )
        lines += [
            f"list_distinct({names}) AS {parent}_{what}_told",
            f"list_distinct(firsts({names})) AS {parent}_{one}_1_told",
            f"all_words({names}) AS {parent}_{what}_words",
            f"({names})[1] AS {parent}_{what}",
            f"word(({names})[1], 1) AS {parent}_{one}_1",
        ]
    for end in ("first", "last"):
        dates = (
            f"list_concat(dates(told_{parent}_birth_{end}),"
            f" list_transform(either(told_parent_birth_{end}, told_parent_sex, '{other}'), lambda d: try_cast(d AS DATE)))"
        )
        lines.append(f"nonempty(list_filter({dates}, lambda d: d IS NOT NULL)) AS {parent}_birth_{end}")
    return ",\n  ".join(lines) + ","


def own_columns(parent: str, other: str) -> str:
    """The same columns of an adult who may be a mother (father); where the sex is not known the adult may be either."""
    lines = []
    for what, one in (("given", "given"), ("surnames", "surname")):
        lines += [
            f"[cell({what})] AS {parent}_{what}_told",
            f"CASE WHEN word({what}, 1) IS NOT NULL THEN [word({what}, 1)] END AS {parent}_{one}_1_told",
            f"nonempty(words({what})) AS {parent}_{what}_words",
            f"cell({what}) AS {parent}_{what}",
            f"word({what}, 1) AS {parent}_{one}_1",
        ]
    for end in ("first", "last"):
        day = f"try_cast(birth_{end} AS DATE)"
        lines.append(f"CASE WHEN {day} IS NOT NULL THEN [{day}] END AS {parent}_birth_{end}")
    return ",\n  ".join(
        f"CASE WHEN sex IS DISTINCT FROM '{other}' THEN {value} END AS {name}"
        for value, name in (line.rsplit(" AS ", 1) for line in lines)
    ) + ","


CHILDREN = f"""
CREATE TABLE children AS SELECT {SHARED}
  cell(surnames) AS surnames, word(surnames, 1) AS first_surname,
  -- By custom the father's first surname is the child's first, the mother's first the child's second.
  word(surnames, 1) AS paternal, word(surnames, 2) AS maternal,
  {told_columns('mother', 'M')}
  {told_columns('father', 'F')}
  word(given, 1) AS child_given, word(given, 1) || ' ' || word(surnames, 1) AS child_name,
  words(given) AS given_words,
  [word(given, 1)] AS told_givens, [word(given, 1) || ' ' || word(surnames, 1)] AS told_names,
  [try_cast(birth_first AS DATE)] AS told_from, [try_cast(birth_last AS DATE)] AS told_to, [cell(sex)] AS told_sexes,
  nonempty(list_concat(parts(told_mother_a_number), list_concat(parts(told_father_a_number), parts(told_parent_a_number))))
    AS told_numbers,
  nonempty(list_distinct(list_concat(parts(phones),
    list_concat(parts(told_mother_phone), list_concat(parts(told_father_phone), parts(told_parent_phone)))))) AS phones,
  -- For blocking: an adult stopped on the day, or up to four days before, that the child was referred.
  list_transform(range(0, 5), lambda d: strftime(coalesce(try_cast(apprehended_first AS DATE),
    try_cast(referred_first AS DATE), try_cast(booked_in_first AS DATE)) - CAST(d AS INTEGER), '%Y-%m-%d')) AS near_days,
  CASE WHEN a_numbers <> '' THEN list_transform(range(-1, 2), lambda d: try_cast(parts(a_numbers)[1] AS BIGINT) // 50 + d) END
    AS near_numbers
FROM children_named
"""

ADULTS = f"""
CREATE TABLE adults AS SELECT {SHARED}
  cell(surnames) AS surnames, word(surnames, 1) AS first_surname,
  word(surnames, 1) AS paternal, word(surnames, 1) AS maternal,
  {own_columns('mother', 'M')}
  {own_columns('father', 'F')}
  word(slots(told_child_given)[1], 1) AS child_given,
  word(slots(told_child_given)[1], 1) || ' ' || word(slots(told_child_surnames)[1], 1) AS child_name,
  CAST(NULL AS VARCHAR[]) AS given_words,
  nonempty(list_filter(list_transform(slots(told_child_given), lambda g: word(g, 1)), lambda g: g IS NOT NULL)) AS told_givens,
  nonempty(list_filter(list_transform(range(1, len(slots(told_child_given)) + 1),
    lambda i: word(slots(told_child_given)[i], 1) || ' ' || word(slots(told_child_surnames)[i], 1)),
    lambda n: n IS NOT NULL)) AS told_names,
  nonempty(list_filter(list_transform(slots(told_child_birth_first), lambda d: try_cast(d AS DATE)),
    lambda d: d IS NOT NULL)) AS told_from,
  nonempty(list_filter(list_transform(slots(told_child_birth_last), lambda d: try_cast(d AS DATE)),
    lambda d: d IS NOT NULL)) AS told_to,
  nonempty(parts(told_child_sex)) AS told_sexes,
  nonempty(parts(told_child_a_number)) AS told_numbers,
  nonempty(list_distinct(list_concat(parts(phones), parts(told_child_phone)))) AS phones,
  [strftime(coalesce(try_cast(apprehended_first AS DATE), try_cast(referred_first AS DATE),
    try_cast(booked_in_first AS DATE)), '%Y-%m-%d')] AS near_days,
  CASE WHEN a_numbers <> '' THEN [try_cast(parts(a_numbers)[1] AS BIGINT) // 50] END AS near_numbers
FROM adults_named
"""


def prepare(con: duckdb.DuckDBPyConnection, children: str, adults: str) -> None:
    """Makes the tables `children` and `adults`."""
    con.execute(MACROS)
    for name, file in (("children", children), ("adults", adults)):
        con.execute(NAMED.format(to=f"{name}_named", file=file.replace("'", "''")))
    con.execute(CHILDREN)
    con.execute(ADULTS)
