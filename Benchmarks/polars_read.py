#!/usr/bin/env python3
"""Reads a lots table with polars, all columns, and prints the seconds; start-up and import are not counted.

    polars_read.py LOTS.csv typed|text

`typed` lets polars find the types of the columns from the first 10,000 rows, as it does by itself; `text` keeps every
column as text. The number of threads is POLARS_MAX_THREADS.
"""

import sys
import time

import polars as pl

options = {"infer_schema": False} if sys.argv[2] == "text" else {"infer_schema_length": 10_000}
start = time.perf_counter()
table = pl.read_csv(sys.argv[1], **options)
print(time.perf_counter() - start)
print(table.height, table.width)
