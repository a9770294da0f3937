"""What both yardsticks write beside the messages: lists, plan.json, the summary line; and how numbers are written."""

import csv
import hashlib
import io
import json
import resource

import polars as pl

from yardstick_grouping import apportion
from yardstick_intake import FACTOR

NAMESPACE = "http://www.chinaport.gov.cn/dec"


def money(cents):
    return f"{cents // 100}.{cents % 100:02d}"


def decimal(number, places=5):
    """A number of 10^-places without the zeros that say nothing."""
    whole, fraction = divmod(number, 10 ** places)
    return f"{whole}.{fraction:0{places}d}".rstrip("0") if fraction else str(whole)


def weight(number):
    """A head weight: below 1 kg it is written 1."""
    return decimal(max(number, FACTOR))


def price(number):
    return f"{number // 10_000}.{number % 10_000:04d}"


def elements(lot):
    """Brand type, export benefit and the elements of the code, joined by bars."""
    first = f"{lot.brand_type}|{lot.export_benefit}"
    return f"{first}|{lot.elements}" if lot.elements else first


def remark(purchaser):
    """The purchaser as the default remark profile writes it."""
    return f"采购商:{purchaser['name']},{purchaser.get('nationality', '')},{purchaser.get('documentNumber', '')}"


def serial_base(job):
    """Nine characters of the message numbers, from the job's name; purchaser and ordinal make them eighteen."""
    return hashlib.sha256(job.data["job"].encode()).hexdigest()[:9].upper()


def serial(base, buyer, ordinal):
    return f"{base}{buyer:04d}{ordinal:05d}"


def packing(lots):
    """Pieces by kind of packing, the most pieces first."""
    pieces = {}
    for lot in lots:
        pieces[lot.package_kind] = pieces.get(lot.package_kind, 0) + lot.packages
    return sorted(pieces.items(), key=lambda item: (-item[1], item[0]))


def commodities(lots):
    """The commodity list behind a declaration, as CSV text."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["lot", "trade", "vendor", "vendor_name", "hs", "name", "quantity", "unit", "total", "currency",
                   "packages", "gross_kg", "net_kg", "volume_m3", "origin_district", "origin_division"])
    rows.writerows(
        (lot.lot, lot.trade, lot.vendor, lot.vendor_name, lot.hs, lot.name, lot.quantity_text, lot.unit,
         lot.total_text, lot.currency, lot.packages, lot.gross_text, lot.net_text, lot.volume_text,
         lot.origin_district, lot.origin_division) for lot in lots)
    return text.getvalue()


def reason(line):
    return "R-032" if line.chapter else "R-031"


def correspondence(found, shares):
    """Each lot, the line it is on, and why, as CSV text."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["lot", "hs", "name", "g_no", "line_hs", "line_name", "line_kind", "why", "total", "net_kg"])
    for number, (line, cents) in enumerate(zip(found, shares), 1):
        kind, model = "chapter" if line.chapter else "single", line.model
        rows.writerows((lot.lot, lot.hs, lot.name, number, model.hs, model.name, kind, reason(line), money(part),
                        lot.net_text) for lot, part in zip(line.lots, cents))
    return text.getvalue()


def planned(number, purchaser, lots, found, shares):
    """A declaration's entry in plan.json, but for its `ref`."""
    total = money(sum(line.cents for line in found))
    items = [
        {"gNo": index, "hs": line.model.hs, "name": line.model.name, "kind": "chapter" if line.chapter else "single",
         "quantity": decimal(line.quantity), "unit": line.unit, "firstQuantity": decimal(line.first),
         "secondQuantity": decimal(line.second) if line.model.unit2 else None, "price": price(line.price),
         "total": money(line.cents), "netKg": decimal(line.net), "why": reason(line),
         "lots": [{"lot": lot.lot, "total": money(part), "netKg": lot.net_text}
                  for lot, part in zip(line.lots, cents)]}
        for index, (line, cents) in enumerate(zip(found, shares), 1)]
    return {"clientSeqNo": number, "file": f"declarations/{number}.xml", "purchaser": purchaser["id"],
            "containers": [], "simplified": any(line.chapter for line in found), "valueUSD": total, "total": total,
            "currency": "USD", "packages": str(sum(lot.packages for lot in lots)),
            "grossKg": decimal(sum(lot.gross for lot in lots)), "netKg": decimal(sum(lot.net for lot in lots)),
            "items": items}


def write_lists(outdir, number, purchaser, lots, found, job):
    """Writes the two lists of a declaration; its entry in plan.json as JSON text."""
    shares = [apportion(line, job.denominator) for line in found]
    base = outdir / "lists"
    (base / f"{number}.commodities.csv").write_text(commodities(lots), encoding="utf-8")
    (base / f"{number}.correspondence.csv").write_text(correspondence(found, shares), encoding="utf-8")
    return json.dumps(planned(number, purchaser, lots, found, shares), ensure_ascii=False)


def write_plan(options, job, frame, refused, entries, cents):
    """plan.json from the declarations' entries, which are JSON text already."""
    with open(options.lots, "rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    values = frame.group_by("buyer").agg(pl.col("value").cast(pl.Int128).sum())
    bound = sum(-(-value // (job.cap * job.denominator)) for value in values["value"])
    head = {
        "schemaVersion": 1, "job": job.data["job"], "inputs": [{"file": options.lots.name, "sha256": digest}],
        "totals": {"lots": frame.height, "refused": len(refused), "packages": str(frame["packages"].sum()),
                   "grossKg": decimal(frame["gross"].sum()), "netKg": decimal(frame["net"].sum()),
                   "volumeM3": decimal(frame["volume"].sum(), 6), "value": {"amount": money(cents), "currency": "USD"}},
        "bounds": {"declarations": {"used": len(entries), "lowerBound": bound}}, "containers": []}
    with open(options.outdir / "plan.json", "w", encoding="utf-8") as file:
        file.write(json.dumps(head, ensure_ascii=False)[:-1] + ', "declarations": [\n')
        file.write(",\n".join(f'{{"ref": "D{index}", {entry[1:]}' for index, entry in enumerate(entries, 1)))
        file.write('\n], "refused": ' + json.dumps(refused, ensure_ascii=False) + "}\n")


def peak_megabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def report(frame, refused, messages, xml_bytes, cents, seconds, peak):
    print(json.dumps({
        "lots": frame.height + len(refused), "refused": len(refused), "declarations": messages,
        "xml_bytes": xml_bytes, "total_usd": money(cents),
        "seconds": {name: round(value, 3) for name, value in seconds.items()}, "peak_rss_mb": round(peak)}))
