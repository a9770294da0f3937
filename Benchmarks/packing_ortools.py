#!/usr/bin/env python3
"""Packs plain instances with OR-tools CP-SAT, to compare `zuhuo-bench packing` with.

    pip install ortools
    zuhuo-bench packing --write FOLDER FAMILY COUNT
    Benchmarks/packing_ortools.py SECONDS FILE...

Prints per file: items, boxes found, bound proved, seconds. The file's form is that of `zuhuo-bench packing`: dimensions,
capacities, number of kinds of items, then sizes and demand of each. Without the package it says so and ends with 3.
"""

import sys
import time

try:
    from ortools.sat.python import cp_model
except ImportError:
    print("the package ortools is not installed: pip install ortools", file=sys.stderr)
    sys.exit(3)


def read(path):
    """Capacities and sizes, item by item."""
    with open(path, encoding="ascii") as file:
        numbers = [int(word) for word in file.read().split()]
    dimensions = numbers[0]
    capacities = numbers[1:dimensions + 1]
    items = []
    at = dimensions + 2
    for _ in range(numbers[dimensions + 1]):
        items += [tuple(numbers[at:at + dimensions])] * numbers[at + dimensions]
        at += dimensions + 1
    return capacities, sorted(items, key=lambda item: -max(item))


def first_fit(capacities, items):
    """Boxes of first-fit decreasing: how many the model needs at most."""
    boxes = []
    for item in items:
        for box in boxes:
            if all(size <= left for size, left in zip(item, box)):
                break
        else:
            box = list(capacities)
            boxes.append(box)
        for dimension, size in enumerate(item):
            box[dimension] -= size
    return len(boxes)


def pack(capacities, items, seconds):
    """(boxes, bound) of CP-SAT."""
    most = first_fit(capacities, items)
    model = cp_model.CpModel()
    used = [model.new_bool_var("") for _ in range(most)]
    for number, item in enumerate(items):
        row = [model.new_bool_var("") for _ in range(min(most, number + 1))]
        items[number] = (item, row)
        model.add_exactly_one(row)
    for box in range(most):
        inside = [(item, row[box]) for item, row in items if box < len(row)]
        for dimension, capacity in enumerate(capacities):
            model.add(sum(item[dimension] * chosen for item, chosen in inside) <= capacity * used[box])
        if box:
            model.add_implication(used[box], used[box - 1])
    model.minimize(sum(used))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 2
    status = solver.solve(model)
    found = int(solver.objective_value) if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else most
    return min(found, most), int(solver.best_objective_bound)


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    for path in arguments[1:]:
        capacities, items = read(path)
        count = len(items)
        start = time.monotonic()
        boxes, bound = pack(capacities, items, float(arguments[0]))
        print(f"{path}: {count} items, {boxes} boxes, bound {bound}, {time.monotonic() - start:.1f} s", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
