#!/usr/bin/env python3
"""The tuned yardstick: the job of `zuhuo declare` as a skilled Python programmer speeds it up, two processes.

    yardstick_tuned.py LOTS.csv JOB.json TARIFF.csv XSD OUTDIR [--no-lists]

polars does the columnar work; the purchasers are shared out to two processes, which fold and merge, write messages
with f-strings, and have libxml2 parse and validate the bytes against the schema before they are written.
"""

import multiprocessing
import sys
import tempfile
import time
from itertools import accumulate
from pathlib import Path
from xml.sax.saxutils import escape

import yardstick_grouping as grouping
import yardstick_output as output
from yardstick_intake import Lot, arguments, missing, pl, read_job, read_lots, read_tariff, read_units, stop

try:
    from lxml import etree
except ImportError:
    missing("lxml")

PROCESSES = 2


def tag(name, value):
    """One element as text, an empty one in its short form."""
    return f"<{name}>{escape(str(value))}</{name}>" if value else f"<{name}/>"


def tags(fields):
    return "".join(tag(name, value) for name, value in fields.items())


class Writer:
    """The messages of one purchaser; what its declarations share is rendered once."""

    def __init__(self, job, purchaser):
        route, terms, declarant = job.data["route"], job.data["terms"], job.data["declarant"]
        exporter = job.data["exporter"]
        owner = job.data.get("producer", exporter)
        operator, card = declarant.get("operator"), declarant.get("operatorCard")
        self.destination = escape(route["destinationCountry"])
        self.start = (
            f"<?xml version='1.0' encoding='UTF-8'?>\n"
            f'<DecMessage xmlns="{output.NAMESPACE}" Version="4.8"><DecHead>' + tags({
                "IEFlag": "E", "AgentCode": declarant["customsCode"], "AgentName": declarant["name"],
                "BillNo": route.get("billOfLading"), "ContrNo": terms.get("contract"),
                "CustomMaster": route["declarationCustoms"], "CutMode": "101",
                "DistinatePort": route["destinationPort"]}))
        self.port = tag("IEPort", route["exitCustoms"])
        self.parties = tags({"NoteS": output.remark(purchaser), "OwnerCode": owner["customsCode"],
                             "OwnerName": owner["name"]})
        self.trade = tags({
            "TradeCode": exporter["customsCode"], "TradeCountry": route["destinationCountry"], "TradeMode": "1039",
            "TradeName": exporter["name"], "TrafMode": route["transportMode"], "TrafName": route.get("vessel"),
            "TransMode": "3"})
        self.typist = tags({
            "EdiId": "1", "CopName": declarant["name"], "CopCode": declarant["customsCode"], "EntryType": "M",
            "TypistNo": card, "InputerName": operator, "DeclTrnRel": "0", "ChkSurety": "0",
            "CopCodeScc": declarant["creditCode"], "OwnerCodeScc": owner["creditCode"],
            "AgentCodeScc": declarant["creditCode"], "TradeCoScc": exporter["creditCode"], "PromiseItmes": "99999",
            "TradeAreaCode": route["tradeCountry"], "MarkNo": job.data.get("defaults", {}).get("marks", "N/M"),
            "EntyPortCode": route["exitPort"], "DeclareName": operator})
        self.consignee = tag("OverseasConsigneeEname", purchaser.get("nameEn") or purchaser["name"])
        self.end = f"<DecFreeTxt>{tag('VoyNo', route.get('voyage'))}</DecFreeTxt><DecSign>" + tags({
            "OperType": "G", "ICCode": card, "CopCode": declarant["customsCode"], "OperName": operator})

    def message(self, number, lots, lines):
        """One DecMessage as bytes."""
        gross = output.weight(sum([lot.gross for lot in lots]))
        net = output.weight(sum([lot.net for lot in lots]))
        packs = output.packing(lots)
        items = "".join([self.item(index, line) for index, line in enumerate(lines, 1)])
        return (
            f"{self.start}<GrossWet>{gross}</GrossWet>{self.port}<NetWt>{net}</NetWt>{self.parties}"
            f"<PackNo>{sum([lot.packages for lot in lots])}</PackNo>{self.trade}<WrapType>{packs[0][0]}</WrapType>"
            f"{self.typist}<NoOtherPack>{0 if packs[1:] else 1}</NoOtherPack>{self.consignee}</DecHead>"
            f"<DecLists>{items}</DecLists><DecContainers/><DecLicenseDocus/>{self.other_packs(packs[1:])}"
            f"{self.end}<ClientSeqNo>{number}</ClientSeqNo></DecSign></DecMessage>").encode()

    def other_packs(self, packs):
        rows = "".join([f"<DecOtherPack><PackQty>{pieces}</PackQty><PackType>{escape(kind)}</PackType></DecOtherPack>"
                        for kind, pieces in packs])
        return f"<DecOtherPacks>{rows}</DecOtherPacks>" if rows else ""

    def item(self, index, line):
        model = line.model
        second = f"<SecondQty>{output.decimal(line.second)}</SecondQty>" if model.unit2 else ""
        second_unit = f"<SecondUnit>{model.unit2}</SecondUnit>" if model.unit2 else ""
        attribute = "<GoodsAttr>30</GoodsAttr>" if model.inspected else ""
        return (
            f"<DecList><CodeTS>{model.hs}</CodeTS><DeclPrice>{output.price(line.price)}</DeclPrice>"
            f"<DutyMode>1</DutyMode><GModel>{escape(output.elements(model))}</GModel>"
            f"<GName>{escape(model.name)}</GName><GNo>{index}</GNo><OriginCountry>{self.destination}</OriginCountry>"
            f"<TradeCurr>USD</TradeCurr><DeclTotal>{output.money(line.cents)}</DeclTotal>"
            f"<GQty>{output.decimal(line.quantity)}</GQty><FirstQty>{output.decimal(line.first)}</FirstQty>{second}"
            f"<GUnit>{line.unit}</GUnit><FirstUnit>{model.unit1}</FirstUnit>{second_unit}"
            f"{tag('DestinationCountry', model.origin_country)}{attribute}{tag('DestCode', model.origin_division)}"
            f"{tag('DistrictCode', model.origin_district)}</DecList>")


class Worker:
    """What a process keeps between purchasers."""
    one = None

    def __init__(self, options):
        self.options = options
        self.schema = etree.XMLSchema(etree.parse(options.xsd))
        self.frame = None

    @classmethod
    def begin(cls, options):
        cls.one = cls(options)

    def rows(self, path, offset, count):
        if self.frame is None:
            self.frame = pl.read_ipc(path)
        return list(map(Lot._make, self.frame.slice(offset, count).rows()))

    def run(self, job, path, buyer, offset, count):
        purchaser, base = job.data["purchasers"][buyer], output.serial_base(job)
        writer, folder = Writer(job, purchaser), f"{self.options.outdir}/declarations"
        messages, size, cents, entries = 0, 0, 0, []
        for lots, kinds in grouping.declarations(self.rows(path, offset, count), job):
            messages += 1
            number = output.serial(base, buyer, messages)
            lines = grouping.lines(kinds, job)
            data = writer.message(number, lots, lines)
            self.check(number, data)
            with open(f"{folder}/{number}.xml", "wb", buffering=0) as file:
                file.write(data)
            size += len(data)
            cents += sum([line.cents for line in lines])
            if not self.options.no_lists:
                entries.append(output.write_lists(self.options.outdir, number, purchaser, lots, lines, job))
        return messages, size, cents, entries, multiprocessing.current_process().name, output.peak_megabytes()

    def check(self, number, data):
        if not self.schema.validate(etree.fromstring(data)):
            raise ValueError(f"{number}: {self.schema.error_log.last_error}")


def work(task):
    return Worker.one.run(*task)


def main():
    options = arguments(__doc__)
    start = time.perf_counter()
    (options.outdir / "declarations").mkdir(parents=True)
    if not options.no_lists:
        (options.outdir / "lists").mkdir()
    context = multiprocessing.get_context("spawn")
    with context.Pool(PROCESSES, Worker.begin, (options,)) as pool, tempfile.TemporaryDirectory() as scratch:
        job, tariff = read_job(options.job), read_tariff(options.tariff)
        frame, refused = read_lots(options.lots, job, tariff, read_units(options.tariff))
        path = Path(scratch) / "lots.arrow"
        frame.select(Lot._fields).write_ipc(path, compression="uncompressed")
        read = time.perf_counter()
        counts = frame.group_by("buyer", maintain_order=True).len().rows()
        offsets = accumulate((count for _, count in counts), initial=0)
        tasks = [(job, path, buyer, offset, count) for (buyer, count), offset in zip(counts, offsets)]
        try:
            results = list(pool.imap(work, tasks))
        except ValueError as problem:
            stop(str(problem))
    worked = time.perf_counter()
    cents = sum(result[2] for result in results)
    if not options.no_lists:
        entries = [entry for result in results for entry in result[3]]
        output.write_plan(options, job, frame, refused, entries, cents)
    end = time.perf_counter()
    peaks = {result[4]: result[5] for result in results}
    output.report(frame, refused, sum(result[0] for result in results), sum(result[1] for result in results), cents,
                  {"read": read - start, "work": worked - read, "plan": end - worked, "total": end - start},
                  output.peak_megabytes() + sum(peaks.values()))


if __name__ == "__main__":
    sys.exit(main())
