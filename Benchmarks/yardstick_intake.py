"""Intake of the Python yardsticks: command line, job, tariff, and the lots table, typed and checked with polars.

Numbers are exact scaled integers: money in fen, quantities and weights in 0.00001, volumes and rates in 0.000001.
The value of a lot is an integer numerator over `Job.denominator`, in cents of USD.
"""

import argparse
import csv
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


def missing(package):
    print(f"yardstick: the Python package {package} is missing (pip install -r Benchmarks/requirements.txt)",
          file=sys.stderr)
    raise SystemExit(3)


try:
    import polars as pl
except ImportError:
    missing("polars")

FACTOR = 100_000  # quantities and weights
LICENSED = frozenset("3458EGILSW")  # export documents that keep goods out of market procurement
INSPECTED = frozenset("NQSW")  # export inspection classes

HEADERS = {
    "批次号": "lot", "序号": "lot", "批号": "lot", "交易单号": "trade", "认定状态": "recognition",
    "商户编号": "vendor", "商户号": "vendor", "商户名称": "vendor_name", "商户": "vendor_name",
    "采购商编号": "purchaser", "采购商": "purchaser",
    "商品编号": "hs", "HS编码": "hs", "税号": "hs", "商品编码": "hs", "商品名称": "name", "品名": "name",
    "品牌类型": "brand_type", "出口享惠情况": "export_benefit", "享惠情况": "export_benefit",
    "申报要素": "elements", "规格型号": "elements", "数量": "quantity", "成交数量": "quantity",
    "单位": "unit", "成交单位": "unit", "单价": "unit_price", "总价": "total", "金额": "total",
    "币制": "currency", "币别": "currency", "法定数量": "first_quantity", "第二法定数量": "second_quantity",
    "件数": "packages", "箱数": "packages", "包装种类": "package_kind",
    "毛重": "gross_kg", "净重": "net_kg", "体积": "volume_m3", "境内货源地": "origin_district",
    "产地": "origin_division", "原产国": "origin_country",
}
REQUIRED = ["lot", "trade", "vendor", "hs", "name", "brand_type", "export_benefit", "quantity", "unit",
            "packages", "gross_kg", "net_kg", "volume_m3"]
KIND = ["hs", "name", "brand_type", "export_benefit", "elements", "unit", "origin_country", "origin_district",
        "origin_division"]


class Lot(NamedTuple):
    """One accepted row. Quantities and weights in 0.00001, volume in 0.000001.

    `value` over the job's denominator is cents of USD. The `_text` fields are the numbers as the lists write them.
    """
    row: int
    lot: str
    trade: str
    vendor: str
    vendor_name: str
    hs: str
    name: str
    brand_type: str
    export_benefit: str
    elements: str
    unit: str
    quantity: int
    first: int
    second: int
    unit1: str
    unit2: str
    total_fen: int
    currency: str
    packages: int
    package_kind: str
    gross: int
    net: int
    volume: int
    origin_country: str
    origin_district: str
    origin_division: str
    value: int
    kind: int
    itemised: bool
    inspected: bool
    quantity_text: str
    total_text: str
    gross_text: str
    net_text: str
    volume_text: str


@dataclass
class Job:
    """What the yardsticks need of the job file."""
    data: dict
    rates: dict
    cap: int
    lines: int
    simplified: bool

    @property
    def denominator(self):
        return self.rates["USD"]


def arguments(description):
    parser = argparse.ArgumentParser(description=description)
    for name in ("lots", "job", "tariff", "xsd", "outdir"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--no-lists", action="store_true", help="write the messages only: no lists, no plan.json")
    options = parser.parse_args()
    if options.outdir.exists() and any(options.outdir.iterdir()):
        stop(f"{options.outdir} is not empty")
    return options


def stop(sentence):
    print(f"yardstick: {sentence}", file=sys.stderr)
    raise SystemExit(3)


def scaled_integer(text, places):
    """The decimal text as an integer of 10^-places; more places than that stop the run."""
    whole, _, fraction = text.partition(".")
    if not (whole + fraction).isdigit() or len(fraction) > places:
        stop(f"{text!r} is not a decimal of at most {places} places")
    return int(whole + fraction.ljust(places, "0"))


def read_job(path):
    data = json.loads(path.read_text(encoding="utf-8"))
    terms, limits = data["terms"], data.get("limits", {})
    if (terms.get("currency", "USD"), terms["transactionMode"]) != ("USD", "FOB") or terms.get("charges"):
        stop("only FOB declarations in USD without charges are done here")
    if data.get("clearance", "integrated") != "integrated" or data.get("containerBinding", "late") != "late":
        stop("only integrated clearance with late binding is done here")
    rates = {entry["currency"]: scaled_integer(entry["cny"], 6) for entry in data["exchangeRates"]}
    rates.setdefault("CNY", 1_000_000)
    if "USD" not in rates:
        stop("the job has no USD rate")
    return Job(data, rates, scaled_integer(limits.get("declarationValueUSD", "150000.00"), 2),
               int(limits.get("declarationLines", 50)), data.get("simplifiedDeclaration", "auto") == "auto")


def read_tariff(path):
    """One row a code: units, whether it is itemised (export duty or inspection), inspected, licence-bound."""
    rows = []
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            statutory, provisional = row.get("export_statutory") or "", row.get("export_provisional") or ""
            duty = row.get("export_duty") or provisional or statutory or "0"
            marks = set(row.get("control_marks") or "")
            exported = set((row.get("ciq_marks") or "").partition("/")[2])
            inspected = "B" in marks or bool(exported & INSPECTED)
            dutiable = float(duty.rstrip("%") or 0) > 0
            rows.append((row["code"], row.get("unit1_code") or row["unit1"], row.get("unit2_code") or row["unit2"] or "",
                         inspected or dutiable, inspected, bool(marks & LICENSED)))
    return pl.DataFrame(rows, orient="row", schema={
        "hs": pl.String, "unit1": pl.String, "unit2": pl.String, "itemised": pl.Boolean, "inspected": pl.Boolean,
        "licensed": pl.Boolean})


def read_units(tariff_path):
    """Chinese unit names and fixed ratios, from the unit list beside the tariff where there is one."""
    names, ratios, path = {}, [], tariff_path.parent / "measurement_units.csv"
    if path.exists():
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                names[row["name_zh"]] = row["code"]
                if row.get("base_unit"):
                    ratios.append((row["code"], row["base_unit"], scaled_integer(row["base_ratio"], 6)))
    return names, pl.DataFrame(ratios, orient="row",
                               schema={"unit": pl.String, "base": pl.String, "ratio": pl.Int64})


def scaled(column, places):
    """The text column as Int64 of 10^-places, null where it is not a plain decimal of at most so many places."""
    text = pl.col(column)
    plain = text.str.contains(rf"^[0-9]{{1,12}}(\.[0-9]{{1,{places}}})?$")
    return pl.when(plain).then(text).cast(pl.Decimal(38, places), strict=False).to_physical().cast(pl.Int64)


def half_up(numerator, denominator):
    """numerator / denominator rounded half up; for integers and for Int128 columns alike, never negative."""
    return (numerator * 2 + denominator) // (denominator * 2)


def with_defaults(table, job):
    """All columns by their English names, the absent ones filled from the job."""
    bare = {name: re.sub(r"[(（][^)）]*[)）]$", "", name.strip()) for name in table.columns}
    table = table.rename({name: HEADERS.get(base, base.lower()) for name, base in bare.items()})
    absent = [name for name in REQUIRED if name not in table.columns]
    if absent or not {"unit_price", "total"} & set(table.columns):
        stop("columns missing: " + ", ".join(absent or ["unit_price or total"]))
    purchasers, defaults = job.data["purchasers"], job.data.get("defaults", {})
    fill = {"recognition": "confirmed", "vendor_name": "", "elements": "", "package_kind": "22",
            "currency": job.data["terms"].get("lotCurrency", "CNY"), "origin_country": "CHN",
            "origin_district": defaults.get("originDistrict", ""),
            "origin_division": defaults.get("originDivision", ""),
            "purchaser": purchasers[0]["id"] if len(purchasers) == 1 else "",
            "unit_price": "", "total": "", "first_quantity": "", "second_quantity": ""}
    text = {name: pl.col(name).fill_null("") for name in REQUIRED}
    for name, value in fill.items():
        present = pl.when(pl.col(name).fill_null("") == "").then(pl.lit(value)).otherwise(pl.col(name))
        text[name] = present if name in table.columns else pl.lit(value)
    return table.select(**text).with_row_index("row")


def typed_lots(path, job, tariff, units):
    """The table with exact numbers and, beside each lot, what tariff, units, purchasers and rates say of it."""
    names, ratios = units
    table = with_defaults(pl.read_csv(path, infer_schema=False, truncate_ragged_lines=True), job)
    table = table.with_columns(
        pl.col("hs").str.replace_all(r"[ .-]", ""),
        pl.col("unit").replace(names),
        pl.col("currency").replace({"RMB": "CNY", "人民币": "CNY"}),
        pl.col("recognition").replace({"已确认": "confirmed"}),
        quantity=scaled("quantity", 5), price=scaled("unit_price", 6), fen=scaled("total", 2),
        first_given=scaled("first_quantity", 5), second_given=scaled("second_quantity", 5),
        pieces=scaled("packages", 5), gross=scaled("gross_kg", 5), net=scaled("net_kg", 5),
        volume=scaled("volume_m3", 6))
    table = table.join(tariff, on="hs", how="left", maintain_order="left")
    table = table.join(ratios, on="unit", how="left", maintain_order="left")
    order = pl.DataFrame({"purchaser": [entry["id"] for entry in job.data["purchasers"]]}).with_row_index("buyer")
    table = table.join(order, on="purchaser", how="left", maintain_order="left")
    rates = pl.DataFrame({"currency": list(job.rates), "rate": list(job.rates.values())})
    return table.join(rates, on="currency", how="left", maintain_order="left")


def read_lots(path, job, tariff, units):
    """(accepted lots, refused lots with their reasons). Accepted: by purchaser in job order, code, input order."""
    return split(valued(typed_lots(path, job, tariff, units)), job)


def statutory(given, unit):
    """The given quantity, or one derived: the unit itself, a fixed ratio, kilograms from the net weight."""
    ratio = half_up(pl.col("quantity").cast(pl.Int128) * pl.col("ratio"), 1_000_000).cast(pl.Int64)
    return (pl.when(pl.col(given).is_not_null()).then(pl.col(given))
            .when(pl.col("unit") == pl.col(unit)).then(pl.col("quantity"))
            .when(pl.col("base") == pl.col(unit)).then(ratio)
            .when(pl.col(unit) == "035").then(pl.col("net")))


def valued(table):
    product = half_up(pl.col("price").cast(pl.Int128) * pl.col("quantity"), 10 ** 9)
    table = table.with_columns(product=product)
    return table.with_columns(
        total_fen=pl.coalesce(pl.col("fen").cast(pl.Int128), pl.col("product")),
        first=statutory("first_given", "unit1"),
        second=pl.when(pl.col("unit2") == "").then(0).otherwise(statutory("second_given", "unit2")),
    ).with_columns(value=pl.col("total_fen") * pl.col("rate"))


def checks(job):
    """Rule name -> rows that break it. A null that is left is a break."""
    col = pl.col
    return {
        "missing": pl.any_horizontal(col(name) == "" for name in ("lot", "trade", "vendor", "name")),
        "text": pl.any_horizontal(col("name", "elements").str.contains(r"[\x00-\x1f\x7f]")),
        "length": (col("name").str.len_chars() > 255) | (col("elements").str.len_chars() > 251),
        "duplicate": ~col("lot").is_first_distinct(),
        "unconfirmed": col("recognition") != "confirmed",
        "purchaser": col("buyer").is_null(),
        "tariff": col("unit1").is_null(),
        "licence": col("licensed").fill_null(False),
        "brand": ~col("brand_type").is_in(["0", "1", "2", "3", "4"]),
        "benefit": ~col("export_benefit").is_in(["0", "1", "2"]),
        "quantity": ~(col("quantity") > 0),
        "unit": ~col("unit").str.contains(r"^[0-9]{3}$"),
        "statutory": col("unit1").is_not_null() & ~(
            (col("first") > 0) & ((col("unit2") == "") | (col("second") > 0))),
        "number": ((col("unit_price") != "") & col("price").is_null()) | ((col("total") != "") & col("fen").is_null()),
        "value": ~(col("total_fen") > 0),
        "product": col("fen").is_not_null() & col("price").is_not_null() & (col("product") != col("fen")),
        "currency": col("rate").is_null(),
        "cap": (half_up(col("value"), job.denominator) > job.cap).fill_null(False),
        "packages": ~((col("pieces") > 0) & (col("pieces") % FACTOR == 0)),
        "gross": ~(col("gross") > 0),
        "net": ~((col("net") > 0) & (col("net") <= col("gross"))),
        "volume": ~(col("volume") >= 0),
    }


def written(column, places):
    """A column of 10^-places as decimal text."""
    whole, fraction = pl.col(column) // 10 ** places, pl.col(column) % 10 ** places
    return pl.concat_str(whole.cast(pl.String), fraction.cast(pl.String).str.zfill(places), separator=".")


def trimmed(column, places=5):
    """A column of 10^-places as decimal text without the zeros that say nothing."""
    return written(column, places).str.strip_chars_end("0").str.strip_chars_end(".")


def split(table, job):
    rules = {name: broken.fill_null(True) for name, broken in checks(job).items()}
    table = table.with_columns(**{f"bad {name}": broken for name, broken in rules.items()})
    flags = [f"bad {name}" for name in rules]
    any_bad = pl.any_horizontal(flags)
    refused = [
        {"lot": row["lot"], "findings": [name for name in rules if row[f"bad {name}"]]}
        for row in table.filter(any_bad).select("lot", *flags).iter_rows(named=True)]
    good = table.filter(~any_bad).with_columns(
        pl.col("value", "total_fen").cast(pl.Int64), packages=pl.col("pieces") // FACTOR,
        quantity_text=trimmed("quantity"), total_text=written("total_fen", 2), gross_text=trimmed("gross"),
        net_text=trimmed("net"), volume_text=trimmed("volume", 6))
    kinds = good.select(KIND).unique().with_row_index("kind")
    good = good.join(kinds, on=KIND, how="left", maintain_order="left").sort("buyer", "hs", "row")
    return good.select("buyer", *Lot._fields), refused
