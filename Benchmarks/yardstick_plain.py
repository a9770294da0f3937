#!/usr/bin/env python3
"""The plain yardstick: the job of `zuhuo declare` in straightforward polars + lxml, one process.

    yardstick_plain.py LOTS.csv JOB.json TARIFF.csv XSD OUTDIR [--no-lists]

Every message is an element tree, validated against the schema before it is written.
"""

import time

import yardstick_grouping as grouping
import yardstick_output as output
from yardstick_intake import Lot, arguments, missing, read_job, read_lots, read_tariff, read_units, stop

try:
    from lxml import etree
except ImportError:
    missing("lxml")


class Clock:
    """Adds up wall time by phase."""

    def __init__(self):
        self.start = self.last = time.perf_counter()
        self.seconds = {}

    def lap(self, phase):
        now = time.perf_counter()
        self.seconds[phase] = self.seconds.get(phase, 0) + now - self.last
        self.last = now

    def finish(self):
        self.seconds["total"] = time.perf_counter() - self.start
        return self.seconds


def put(parent, name, text=None):
    element = etree.SubElement(parent, f"{{{output.NAMESPACE}}}{name}")
    if text:
        element.text = str(text)
    return element


def head(root, job, purchaser, lots, packs):
    route, terms, declarant = job.data["route"], job.data["terms"], job.data["declarant"]
    exporter = job.data["exporter"]
    owner = job.data.get("producer", exporter)
    fields = {
        "IEFlag": "E", "AgentCode": declarant["customsCode"], "AgentName": declarant["name"],
        "BillNo": route.get("billOfLading"), "ContrNo": terms.get("contract"),
        "CustomMaster": route["declarationCustoms"], "CutMode": "101", "DistinatePort": route["destinationPort"],
        "GrossWet": output.weight(sum(lot.gross for lot in lots)), "IEPort": route["exitCustoms"],
        "NetWt": output.weight(sum(lot.net for lot in lots)), "NoteS": output.remark(purchaser),
        "OwnerCode": owner["customsCode"], "OwnerName": owner["name"],
        "PackNo": sum(lot.packages for lot in lots), "TradeCode": exporter["customsCode"],
        "TradeCountry": route["destinationCountry"], "TradeMode": "1039", "TradeName": exporter["name"],
        "TrafMode": route["transportMode"], "TrafName": route.get("vessel"), "TransMode": "3", "WrapType": packs[0][0],
        "EdiId": "1", "CopName": declarant["name"], "CopCode": declarant["customsCode"], "EntryType": "M",
        "TypistNo": declarant.get("operatorCard"), "InputerName": declarant.get("operator"), "DeclTrnRel": "0",
        "ChkSurety": "0", "CopCodeScc": declarant["creditCode"], "OwnerCodeScc": owner["creditCode"],
        "AgentCodeScc": declarant["creditCode"], "TradeCoScc": exporter["creditCode"], "PromiseItmes": "99999",
        "TradeAreaCode": route["tradeCountry"], "MarkNo": job.data.get("defaults", {}).get("marks", "N/M"),
        "EntyPortCode": route["exitPort"], "DeclareName": declarant.get("operator"),
        "NoOtherPack": "0" if packs[1:] else "1",
        "OverseasConsigneeEname": purchaser.get("nameEn") or purchaser["name"]}
    block = put(root, "DecHead")
    for name, value in fields.items():
        put(block, name, value)


def item(block, number, line, destination):
    model = line.model
    fields = {
        "CodeTS": model.hs, "DeclPrice": output.price(line.price), "DutyMode": "1", "GModel": output.elements(model),
        "GName": model.name, "GNo": number, "OriginCountry": destination, "TradeCurr": "USD",
        "DeclTotal": output.money(line.cents), "GQty": output.decimal(line.quantity),
        "FirstQty": output.decimal(line.first)}
    if model.unit2:
        fields["SecondQty"] = output.decimal(line.second)
    fields |= {"GUnit": line.unit, "FirstUnit": model.unit1}
    if model.unit2:
        fields["SecondUnit"] = model.unit2
    fields["DestinationCountry"] = model.origin_country
    if model.inspected:
        fields["GoodsAttr"] = "30"
    fields |= {"DestCode": model.origin_division, "DistrictCode": model.origin_district}
    element = put(block, "DecList")
    for name, value in fields.items():
        put(element, name, value)


def message(job, purchaser, number, lots, lines):
    """One DecMessage as an element tree."""
    declarant, packs = job.data["declarant"], output.packing(lots)
    root = etree.Element(f"{{{output.NAMESPACE}}}DecMessage", Version="4.8", nsmap={None: output.NAMESPACE})
    head(root, job, purchaser, lots, packs)
    block = put(root, "DecLists")
    for index, line in enumerate(lines, 1):
        item(block, index, line, job.data["route"]["destinationCountry"])
    put(root, "DecContainers")
    put(root, "DecLicenseDocus")
    if packs[1:]:
        others = put(root, "DecOtherPacks")
        for kind, pieces in packs[1:]:
            other = put(others, "DecOtherPack")
            put(other, "PackQty", pieces)
            put(other, "PackType", kind)
    put(put(root, "DecFreeTxt"), "VoyNo", job.data["route"].get("voyage"))
    sign = put(root, "DecSign")
    for name, value in {"OperType": "G", "ICCode": declarant.get("operatorCard"), "CopCode": declarant["customsCode"],
                        "OperName": declarant.get("operator"), "ClientSeqNo": number}.items():
        put(sign, name, value)
    return root


def main():
    options = arguments(__doc__)
    clock = Clock()
    job, tariff = read_job(options.job), read_tariff(options.tariff)
    frame, refused = read_lots(options.lots, job, tariff, read_units(options.tariff))
    schema = etree.XMLSchema(etree.parse(options.xsd))
    (options.outdir / "declarations").mkdir(parents=True)
    if not options.no_lists:
        (options.outdir / "lists").mkdir()
    clock.lap("read")

    base, entries, messages, xml_bytes, cents = output.serial_base(job), [], 0, 0, 0
    for (buyer,), part in frame.partition_by("buyer", maintain_order=True, as_dict=True, include_key=False).items():
        purchaser = job.data["purchasers"][buyer]
        rows = [Lot(*row) for row in part.iter_rows()]
        clock.lap("rows")
        groups = list(grouping.declarations(rows, job))
        clock.lap("group")
        for ordinal, (lots, kinds) in enumerate(groups, 1):
            number = output.serial(base, buyer, ordinal)
            lines = grouping.lines(kinds, job)
            clock.lap("merge")
            tree = message(job, purchaser, number, lots, lines)
            clock.lap("tree")
            if not schema.validate(tree):
                stop(f"{number}: {schema.error_log.last_error}")
            clock.lap("validate")
            data = etree.tostring(tree, xml_declaration=True, encoding="UTF-8")
            (options.outdir / "declarations" / f"{number}.xml").write_bytes(data)
            clock.lap("write")
            messages, xml_bytes, cents = messages + 1, xml_bytes + len(data), cents + sum(line.cents for line in lines)
            if not options.no_lists:
                entries.append(output.write_lists(options.outdir, number, purchaser, lots, lines, job))
                clock.lap("lists")
    if not options.no_lists:
        output.write_plan(options, job, frame, refused, entries, cents)
        clock.lap("plan")
    output.report(frame, refused, messages, xml_bytes, cents, clock.finish(), output.peak_megabytes())


if __name__ == "__main__":
    main()
