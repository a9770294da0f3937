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


def fold(lots):
    """The kinds of a declaration, in order of first lot."""
    kinds = {}
    for lot in lots:
        kind = kinds.get(lot.kind)
        if kind is None:
            kind = kinds[lot.kind] = Kind(lot)
        kind.add(lot)
    return list(kinds.values())


def itemise(lots, simplified):
    """The kinds behind each line, in the order of declaration; more than one kind where a chapter is merged."""
    kinds = sorted(fold(lots), key=rank)
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


def lines(lots, job):
    return [declared(kinds, job.denominator) for kinds in itemise(lots, job.simplified)]


class OpenDeclaration:
    """What is known of the declaration being filled: its exact value, and a bound of its lines kept as lots come."""

    def __init__(self, job):
        self.job = job
        self.lots, self.kinds, self.value = [], set(), 0
        self.excluded = 0
        self.chapters = {}  # chapter -> [kinds, units of its first code, whether all codes have these]

    def add(self, lot):
        self.lots.append(lot)
        self.value += lot.value
        if lot.kind in self.kinds:
            return
        self.kinds.add(lot.kind)
        if lot.itemised:
            self.excluded += 1
            return
        units = (lot.unit1, lot.unit2)
        chapter = self.chapters.setdefault(lot.hs[:2], [0, units, True])
        chapter[0] += 1
        chapter[2] = chapter[2] and chapter[1] == units

    def most_lines(self, lot):
        """A bound of the lines with one more lot: never less than they are."""
        kinds = len(self.kinds) + (lot.kind not in self.kinds)
        if kinds <= self.job.lines or not self.job.simplified:
            return kinds
        excluded, chapters = self.excluded + lot.itemised, dict(self.chapters)
        count, units, same = chapters.get(lot.hs[:2], (0, (lot.unit1, lot.unit2), True))
        chapters[lot.hs[:2]] = (count + 1, units, same and units == (lot.unit1, lot.unit2))
        return excluded + 5 + sum(1 if same else count for count, _, same in chapters.values())

    def fits(self, lot):
        denominator, cap, limit = self.job.denominator, self.job.cap, self.job.lines
        value = (self.value + lot.value) * 2
        slack = denominator * limit  # a line's total is at most half a cent off
        if value - slack > cap * denominator * 2:
            return False
        safe = value + slack <= cap * denominator * 2
        if safe and self.most_lines(lot) <= limit:
            return True
        found = itemise(sorted(self.lots + [lot]), self.job.simplified)
        return len(found) <= limit and (
            safe or sum(half_up(sum(kind.value for kind in line), denominator) for line in found) <= cap)


def declarations(lots, job):
    """Next fit over the lots of one purchaser; each declaration as a list of lots in input order."""
    current = OpenDeclaration(job)
    for lot in lots:
        if current.lots and not current.fits(lot):
            yield sorted(current.lots)
            current = OpenDeclaration(job)
        current.add(lot)
    if current.lots:
        yield sorted(current.lots)


def apportion(line, denominator):
    """Cents of each lot of a line: the exact value cut to the cent, the rest by largest remainder, ties lot order."""
    shares = [lot.value // denominator for lot in line.lots]
    left = line.cents - sum(shares)
    by_remainder = sorted(range(len(shares)), key=lambda index: -(line.lots[index].value % denominator))
    for index in by_remainder[:left]:
        shares[index] += 1
    return shares
