"""Links cleaned children with cleaned adults by Splink 5 on DuckDB, and writes links.csv.

    python link.py --children children.csv --adults adults.csv --out links.csv [--threads 2] [--leave-out stop,phones]
"""

import argparse
import copy
import logging
import sys
import time

import duckdb
from splink import DuckDBAPI, Linker

import columns
import model


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--children", required=True)
    parser.add_argument("--adults", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--leave-out", default="", help="comparisons to do without, to see what they are worth")
    parser.add_argument("--save-model", help="where to keep the trained model as JSON")
    arguments = parser.parse_args()
    leave_out = {name for name in arguments.leave_out.split(",") if name}
    logging.getLogger("splink").setLevel(logging.WARNING)
    started = time.monotonic()

    def say(what: str) -> None:
        print(f"{time.monotonic() - started:6.1f} s  {what}", file=sys.stderr)

    con = duckdb.connect(":memory:")
    con.execute(f"SET threads = {arguments.threads}")
    columns.prepare(con, arguments.children, arguments.adults)
    api = DuckDBAPI(connection=con)
    # In link_only the first table by name stands on the left.
    tables = [api.register("children", dataset_display_name="a_children"),
              api.register("adults", dataset_display_name="b_adults")]
    linker = Linker(tables, model.settings(leave_out), log_level=logging.WARNING)
    say("read")

    linker.training.estimate_probability_two_random_records_match(model.DETERMINISTIC, recall=model.RECALL)
    # Splink may stop before; its documentation asks for more pairs than its default.
    linker.training.estimate_u_using_random_sampling(max_pairs=2e7, seed=1)
    say("u")
    for rule in model.TRAINING:
        before = copy.deepcopy(linker._settings_obj)
        try:
            linker.training.estimate_parameters_using_expectation_maximisation(rule, estimate_without_term_frequencies=True)
        except Exception as problem:  # A rule that finds too few pairs in this list trains nothing; the others do.
            linker._settings_obj = before
            say(f"not trained on {rule.create_sql(api.sql_dialect)}: {problem}")
    say("m")
    trained = linker.misc.save_model_to_json(arguments.save_model, overwrite=True)
    linker = Linker(tables, model.mended(trained, leave_out), log_level=logging.WARNING)
    predictions = linker.inference.predict()
    say("predicted")

    con.execute(f"""
        COPY (
          WITH ranked AS (
            SELECT *, row_number() OVER (PARTITION BY unique_id_l ORDER BY match_weight DESC, unique_id_r) AS rank
            FROM {predictions.physical_name}
          )
          SELECT c.unique_id AS child_id, unique_id_r AS adult_id,
            CASE sex_r WHEN 'F' THEN 'mother' WHEN 'M' THEN 'father' ELSE CASE WHEN rank IS NULL THEN '' ELSE 'parent' END
              END AS relation,
            rank, match_probability AS probability, 0 AS other_relative_probability,
            -- The threshold that Splink's documentation uses most is 0.95; the others are ours.
            CASE WHEN rank IS NULL THEN 'not_enough' WHEN match_probability >= 0.95 THEN 'strong'
              WHEN match_probability >= 0.5 THEN 'likely' WHEN match_probability >= 0.1 THEN 'possible' ELSE 'weak'
              END AS band,
            round(match_weight, 2) AS match_weight, 0 AS not_in_file_probability
          FROM children c LEFT JOIN ranked ON c.unique_id = ranked.unique_id_l AND rank <= 5
          ORDER BY child_id, rank
        ) TO '{arguments.out.replace("'", "''")}' (HEADER, DELIMITER ',')
    """)
    pairs = con.execute(f"SELECT count(*) FROM {predictions.physical_name}").fetchone()[0]
    say(f"written; {pairs} pairs compared")


if __name__ == "__main__":
    main()
