#!/usr/bin/env python3
"""Reads a lots table with polars, all columns, and prints the seconds; start-up and imports are not counted.

    polars_read.py LOTS.csv plain
    polars_read.py LOTS.csv checked JOB.json TARIFF.csv

`plain` is `read_csv` as it comes: numbers are floats, nothing is checked. `checked` does what intake does, as far as
polars expressions go: exact numbers, statutory quantities and totals derived, and the checks of a row (required texts,
lot unique, trade confirmed, purchaser, code in the tariff and not licence-bound, unit, brand type, export benefit, price
times quantity against the total to the fen, currency with a rate, pieces, weights, volume, packing kind, places and
country of origin, forbidden characters, lengths). Job, tariff and code lists are read before the clock starts. Both print
the rows they are left with. The number of threads is POLARS_MAX_THREADS.
"""

import csv
import sys
import time
from pathlib import Path

import polars as pl

import yardstick_intake as intake


def codes(folder, name):
    """The first column of a code list."""
    with open(folder / name, encoding="utf-8-sig", newline="") as file:
        return [row["code"] for row in csv.DictReader(file)]


def more_checks(folder):
    """Checks of intake that the yardsticks of the whole run leave out."""
    lists = {"package_kind": "packaging_kinds.csv", "origin_district": "domestic_districts.csv",
             "origin_division": "admin_divisions.csv", "origin_country": "countries.csv"}
    known = {column: codes(folder, name) for column, name in lists.items()}
    units = codes(folder, "measurement_units.csv")
    rules = {column: ~pl.col(column).is_in(values) for column, values in known.items()}
    rules["unit"] = ~pl.col("unit").is_in(units)
    rules["chinese"] = ~pl.col("name").str.contains(r"\p{Han}")
    return rules


def checked(path, job, tariff, units, more):
    """(accepted lots with exact columns, refused lots with the rules they break)."""
    table = intake.valued(intake.typed_lots(path, job, tariff, units))
    rules = {name: broken for name, broken in intake.checks(job).items() if name != "cap"} | more
    flags = [broken.fill_null(True).alias(f"bad {name}") for name, broken in rules.items()]
    table = table.with_columns(flags)
    any_bad = pl.any_horizontal(pl.col(r"^bad .*$"))
    refused = table.filter(any_bad).select("lot", r"^bad .*$")
    return table.filter(~any_bad).drop(r"^bad .*$"), refused


if sys.argv[2] == "plain":
    start = time.perf_counter()
    table = pl.read_csv(sys.argv[1], infer_schema_length=10_000)
    print(time.perf_counter() - start)
    print(table.height, table.width)
else:
    tariff_path = Path(sys.argv[4])
    job = intake.read_job(Path(sys.argv[3]))
    tariff, units = intake.read_tariff(tariff_path), intake.read_units(tariff_path)
    more = more_checks(tariff_path.parent)
    start = time.perf_counter()
    table, refused = checked(sys.argv[1], job, tariff, units, more)
    print(time.perf_counter() - start)
    print(table.height, table.width, refused.height)
