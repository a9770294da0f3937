"""Grouping of lots into declarations and of kinds into lines, the same for both yardsticks. Integers only.

Next fit: the lots of a purchaser, by tariff code and then input order, go into the open declaration as long as its
total keeps within the cap and its lines, after merging, within the line limit; else it is closed and the next opened.
"""

from dataclasses import dataclass

from yardstick_intake import half_up

KILOGRAM = "035"


class Kind:
    """The lots of one declaration that share code, name, brand, benefit, elements, unit and origin."""
    __slots__ = ("model", "lots", "value", "quantity", "first", "second", "net")

    def __init__(self, model):
        self.model = model
        self.lots = []
        self.value = self.quantity = self.first = self.second = self.net = 0

    def add(self, lot):
        self.lots.append(lot)
        self.value += lot.value
        self.quantity += lot.quantity
        self.first += lot.first
        self.second += lot.second
        self.net += lot.net

    def take_back(self):
        lot = self.lots.pop()
        self.value -= lot.value
        self.quantity -= lot.quantity
        self.first -= lot.first
        self.second -= lot.second
        self.net -= lot.net

    def amount_in(self, unit):
        """Its quantity in a unit, None where it cannot be expressed."""
        model = self.model
        if unit == model.unit1:
            return self.first
        if unit == model.unit2:
            return self.second
        if unit == model.unit:
            return self.quantity
        return self.net if unit == KILOGRAM else None


@dataclass(slots=True)
class Line:
    """One declared line: its model is the first lot of its most valuable kind."""
    chapter: bool
    model: object
    lots: list
    unit: str
    quantity: int
    first: int
    second: int
    cents: int
    price: int
    net: int


def rank(kind):
    """Most valuable first; ties: heavier, then lower code, then input order."""
    return (-kind.value, -kind.net, kind.model.hs, kind.model.row)


def itemise(kinds, simplified):
    """The kinds behind each line, in the order of declaration; more than one kind where a chapter is merged."""
    kinds = sorted(kinds, key=rank)
    if not simplified or len(kinds) < 5:
        return [[kind] for kind in kinds]
    excluded = [kind for kind in kinds if kind.model.itemised]
    eligible = [kind for kind in kinds if not kind.model.itemised]
    chapters = {}
    for kind in eligible[5:]:
        chapters.setdefault(kind.model.hs[:2], []).append(kind)
    merged, alone = [], []
    for chapter in sorted(chapters):
        together, apart = merge(chapters[chapter])
        merged.append(together)
        alone += apart
    return [[kind] for kind in excluded + eligible[:5]] + merged + [[kind] for kind in alone]


def merge(kinds):
    """(kinds that can be expressed in the units of the most valuable, the others), most valuable first."""
    unit1, unit2 = kinds[0].model.unit1, kinds[0].model.unit2
    together, apart = [], []
    for kind in kinds:
        fits = kind.amount_in(unit1) is not None and (not unit2 or kind.amount_in(unit2) is not None)
        (together if fits else apart).append(kind)
    return together, apart


def declared(kinds, denominator):
    """The line of some kinds: total half up to the cent, price half up to 4 decimals, quantities summed."""
    model = kinds[0].model
    net = sum(kind.net for kind in kinds)
    same = all(kind.model.unit == model.unit for kind in kinds)
    quantity = sum(kind.quantity for kind in kinds) if same else net
    cents = half_up(sum(kind.value for kind in kinds), denominator)
    return Line(
        chapter=len(kinds) > 1, model=model, lots=sorted(lot for kind in kinds for lot in kind.lots),
        unit=model.unit if same else KILOGRAM, quantity=quantity,
        first=sum(kind.amount_in(model.unit1) for kind in kinds),
        second=sum(kind.amount_in(model.unit2) for kind in kinds) if model.unit2 else 0,
        cents=cents, price=half_up(cents * 10 ** 7, quantity), net=net)


def lines(kinds, job):
    return [declared(line, job.denominator) for line in itemise(kinds, job.simplified)]


class OpenDeclaration:
    """The declaration being filled: its kinds, its exact value, and a bound of its lines kept as lots come."""

    def __init__(self, job):
        self.job = job
        self.kinds, self.value = {}, 0
        self.excluded = 0
        self.chapters = {}  # chapter -> [kinds, units of its first code, whether all codes have these]

    def add(self, lot):
        """Adds the lot where it fits; says whether it did."""
        denominator, cap, limit = self.job.denominator, self.job.cap, self.job.lines
        value = (self.value + lot.value) * 2
        slack = denominator * limit  # a line's total is at most half a cent off
        if value - slack > cap * denominator * 2:
            return False
        safe = value + slack <= cap * denominator * 2
        new = lot.kind not in self.kinds
        if new:
            self.kinds[lot.kind] = Kind(lot)
        self.kinds[lot.kind].add(lot)
        if not (safe and self.most_lines(lot, new) <= limit) and not self.holds(safe):
            self.kinds[lot.kind].take_back()
            if new:
                del self.kinds[lot.kind]
            return False
        self.value += lot.value
        if new:
            self.count(lot)
        return True

    def count(self, lot):
        """Counts a new kind for the bound."""
        if lot.itemised:
            self.excluded += 1
            return
        units = (lot.unit1, lot.unit2)
        chapter = self.chapters.setdefault(lot.hs[:2], [0, units, True])
        chapter[0] += 1
        chapter[2] = chapter[2] and chapter[1] == units

    def most_lines(self, lot, new):
        """A bound of the lines, the lot among them: never less than they are."""
        kinds = len(self.kinds)
        if kinds <= self.job.lines or not self.job.simplified:
            return kinds
        excluded, chapters = self.excluded, dict(self.chapters)
        if new and lot.itemised:
            excluded += 1
        elif new:
            count, units, same = chapters.get(lot.hs[:2], (0, (lot.unit1, lot.unit2), True))
            chapters[lot.hs[:2]] = (count + 1, units, same and units == (lot.unit1, lot.unit2))
        return excluded + 5 + sum(1 if same else count for count, _, same in chapters.values())

    def holds(self, safe):
        """Whether the lines, worked out, keep within the limits; the value needs no look where it is safe."""
        found = itemise(self.kinds.values(), self.job.simplified)
        return len(found) <= self.job.lines and (safe or self.job.cap >= sum(
            half_up(sum(kind.value for kind in line), self.job.denominator) for line in found))

    def close(self):
        """(its lots in input order, its kinds)."""
        return sorted(lot for kind in self.kinds.values() for lot in kind.lots), list(self.kinds.values())


def declarations(lots, job):
    """Next fit over the lots of one purchaser; for each declaration its lots in input order, and its kinds."""
    current = OpenDeclaration(job)
    for lot in lots:
        if not current.add(lot):
            yield current.close()
            current = OpenDeclaration(job)
            current.add(lot)
    if current.kinds:
        yield current.close()


def apportion(line, denominator):
    """Cents of each lot of a line: the exact value cut to the cent, the rest by largest remainder, ties lot order."""
    shares = [lot.value // denominator for lot in line.lots]
    left = line.cents - sum(shares)
    by_remainder = sorted(range(len(shares)), key=lambda index: -(line.lots[index].value % denominator))
    for index in by_remainder[:left]:
        shares[index] += 1
    return shares
