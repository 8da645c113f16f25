"""The two cleaned lists as the columns that Splink compares and blocks on.

Splink compares a column of one table with the column of the same name in the other. Parent and child are two persons,
so a column holds on the child's side what the child's row says of the other, and on the adult's side what the adult is:
`mother_given` is the told mother's given names here and a woman's own there. A man has no `mother_…`: what is told of a
mother says nothing about him, and Splink leaves missing values out.
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
  date_diff('day', try_cast(birth_first AS DATE), try_cast(birth_last AS DATE)) AS birth_span,
  try_cast(parts(a_numbers)[1] AS BIGINT) AS a_number,
  nonempty(parts(event_numbers)) AS events,
  parts(event_numbers)[1] AS event,
  nonempty(parts(family_numbers)) AS families,
  cell(country) AS country,
  cell(department) AS department,
  cell(language) AS language,
  coalesce(try_cast(apprehended_first AS DATE), try_cast(referred_first AS DATE), try_cast(booked_in_first AS DATE)) AS day,
  nonempty(parts(sectors)) AS sectors,
"""

CHILDREN = f"""
CREATE TABLE children AS SELECT {SHARED}
  cell(surnames) AS surnames, word(surnames, 1) AS first_surname,
  -- By custom the father's first surname is the child's first, the mother's first the child's second.
  word(surnames, 1) AS paternal, word(surnames, 2) AS maternal,
  cell(slots(told_mother_given)[1]) AS mother_given, word(slots(told_mother_given)[1], 1) AS mother_given_1,
  cell(slots(told_mother_surnames)[1]) AS mother_surnames, word(slots(told_mother_surnames)[1], 1) AS mother_surname_1,
  cell(slots(told_father_given)[1]) AS father_given, word(slots(told_father_given)[1], 1) AS father_given_1,
  cell(slots(told_father_surnames)[1]) AS father_surnames, word(slots(told_father_surnames)[1], 1) AS father_surname_1,
  word(given, 1) AS child_given, word(given, 1) || ' ' || word(surnames, 1) AS child_name,
  words(given) AS given_words,
  [word(given, 1)] AS told_givens, [word(given, 1) || ' ' || word(surnames, 1)] AS told_names,
  [try_cast(birth_first AS DATE)] AS told_from, [try_cast(birth_last AS DATE)] AS told_to, [cell(sex)] AS told_sexes,
  nonempty(list_concat(parts(told_mother_a_number), list_concat(parts(told_father_a_number), parts(told_parent_a_number))))
    AS told_numbers,
  parts(a_numbers) AS own_numbers,
  nonempty(list_distinct(list_concat(parts(phones),
    list_concat(parts(told_mother_phone), list_concat(parts(told_father_phone), parts(told_parent_phone)))))) AS phones,
  -- For blocking: an adult stopped on the day, or up to four days before, that the child was referred.
  list_transform(range(0, 5), lambda d: strftime(coalesce(try_cast(apprehended_first AS DATE),
    try_cast(referred_first AS DATE), try_cast(booked_in_first AS DATE)) - CAST(d AS INTEGER), '%Y-%m-%d')) AS near_days,
  CASE WHEN a_numbers <> '' THEN list_transform(range(-1, 2), lambda d: try_cast(parts(a_numbers)[1] AS BIGINT) // 50 + d) END
    AS near_numbers,
  try_cast(parts(a_numbers)[1] AS BIGINT) // 20 AS sitting
FROM children_named
"""

ADULTS = f"""
CREATE TABLE adults AS SELECT {SHARED}
  cell(surnames) AS surnames, word(surnames, 1) AS first_surname,
  word(surnames, 1) AS paternal, word(surnames, 1) AS maternal,
  -- Where the sex is not known the adult may be either.
  CASE WHEN sex IS DISTINCT FROM 'M' THEN cell(given) END AS mother_given,
  CASE WHEN sex IS DISTINCT FROM 'M' THEN word(given, 1) END AS mother_given_1,
  CASE WHEN sex IS DISTINCT FROM 'M' THEN cell(surnames) END AS mother_surnames,
  CASE WHEN sex IS DISTINCT FROM 'M' THEN word(surnames, 1) END AS mother_surname_1,
  CASE WHEN sex IS DISTINCT FROM 'F' THEN cell(given) END AS father_given,
  CASE WHEN sex IS DISTINCT FROM 'F' THEN word(given, 1) END AS father_given_1,
  CASE WHEN sex IS DISTINCT FROM 'F' THEN cell(surnames) END AS father_surnames,
  CASE WHEN sex IS DISTINCT FROM 'F' THEN word(surnames, 1) END AS father_surname_1,
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
  parts(a_numbers) AS own_numbers,
  nonempty(list_distinct(list_concat(parts(phones), parts(told_child_phone)))) AS phones,
  [strftime(coalesce(try_cast(apprehended_first AS DATE), try_cast(referred_first AS DATE),
    try_cast(booked_in_first AS DATE)), '%Y-%m-%d')] AS near_days,
  CASE WHEN a_numbers <> '' THEN [try_cast(parts(a_numbers)[1] AS BIGINT) // 50] END AS near_numbers,
  try_cast(parts(a_numbers)[1] AS BIGINT) // 20 AS sitting
FROM adults_named
"""


def prepare(con: duckdb.DuckDBPyConnection, children: str, adults: str) -> None:
    """Makes the tables `children` and `adults`."""
    con.execute(MACROS)
    for name, file in (("children", children), ("adults", adults)):
        con.execute(NAMED.format(to=f"{name}_named", file=file.replace("'", "''")))
    con.execute(CHILDREN)
    con.execute(ADULTS)
