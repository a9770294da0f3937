import CodeLists
import Consignments
import Declarations
import Findings
import Platform
import Quantities

/// What a set of lots amounts to; every sum exact, and wide enough for rows that were refused because a figure is out of
/// all bounds.
public struct Measures: Hashable, Sendable {
    /// Number of lots.
    public var lots = 0
    /// Pieces.
    public var packages: Int64 = 0
    /// Gross weight, hundred-thousandths of a kilogram.
    public var gross: Int128 = 0
    /// Net weight, hundred-thousandths of a kilogram.
    public var net: Int128 = 0
    /// Volume, millionths of a cubic metre.
    public var volume: Int128 = 0
    /// Value in the vendors' own currencies, in millionths; a currency with no lots is absent.
    public var value: [Alpha3: Int128] = [:]

    /// Nothing.
    public init() {}

    /// The sum over lots of a book. Complexity: O(lots).
    public init(_ indices: [UInt32], of book: LotBook) {
        var run = CurrencyRun()
        let all = book.lots.span
        for index in indices { add(all[Int(index)], &run) }
        end(run)
    }

    /// The sum over all lots of a book. Complexity: O(lots).
    public init(all book: LotBook) {
        var run = CurrencyRun()
        let all = book.lots.span
        for index in all.indices { add(all[index], &run) }
        end(run)
    }

    /// What lots of one currency that follow each other come to; most lots have the currency of the lot before.
    private struct CurrencyRun {
        var currency = Alpha3.cny
        var sum: Int128 = 0
    }

    @inline(__always) private mutating func add(_ lot: Lot, _ run: inout CurrencyRun) {
        lots += 1
        packages += Int64(lot.packages)
        gross += Int128(lot.gross.scaled)
        net += Int128(lot.net.scaled)
        volume += Int128(lot.volume.scaled)
        if lot.currency != run.currency {
            end(run)
            run = CurrencyRun(currency: lot.currency)
        }
        run.sum += Int128(lot.total.scaled)
    }

    private mutating func end(_ run: CurrencyRun) {
        if run.sum != 0 { value[run.currency, default: 0] += run.sum }
    }

    /// The sum over rows that were refused on the way in, as far as they could be read.
    public init(_ rows: [RefusedRow]) {
        for row in rows {
            lots += 1
            packages += row.packages
            gross += Int128(row.gross.scaled)
            net += Int128(row.net.scaled)
            volume += Int128(row.volume.scaled)
            if let currency = row.currency, row.total != .zero {
                value[currency, default: 0] += Int128(row.total.scaled)
            }
        }
    }

    /// Adds another set.
    public static func += (left: inout Measures, right: Measures) {
        left.combine(right, sign: 1)
    }

    /// Takes another set away.
    public static func -= (left: inout Measures, right: Measures) {
        left.combine(right, sign: -1)
    }

    private mutating func combine(_ other: Measures, sign: Int) {
        lots += sign * other.lots
        packages += Int64(sign) * other.packages
        gross += Int128(sign) * other.gross
        net += Int128(sign) * other.net
        volume += Int128(sign) * other.volume
        for (currency, amount) in other.value {
            let sum = value[currency, default: 0] + Int128(sign) * amount
            value[currency] = sum == 0 ? nil : sum
        }
    }

    /// Gross weight as plain decimal text, kilograms.
    public var grossText: String { Self.text(gross, decimals: Weight.decimals) }
    /// Net weight as plain decimal text, kilograms.
    public var netText: String { Self.text(net, decimals: Weight.decimals) }
    /// Volume as plain decimal text, cubic metres.
    public var volumeText: String { Self.text(volume, decimals: Volume.decimals) }

    private static func text(_ scaled: Int128, decimals: Int) -> String {
        var bytes: [UInt8] = []
        appendLarge(scaled, decimals: decimals, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether nothing is left.
    public var isZero: Bool { self == Measures() }
}

/// One declaration's row in the reconciliation.
public struct DeclaredMeasures: Sendable {
    /// Name of the declaration.
    public var ref: String
    /// What its lots amount to.
    public var measures: Measures
    /// Its total, cents of the declared currency.
    public var cents: Int64

    /// A row.
    public init(ref: String, measures: Measures, cents: Int64) {
        self.ref = ref
        self.measures = measures
        self.cents = cents
    }
}

/// 对账: lots in = lots declared + lots refused, by number, pieces, weights, volume and value.
public struct Reconciliation: Sendable {
    /// Everything that was read.
    public let read: Measures
    /// Rows refused on the way in.
    public let refusedRows: Measures
    /// Lots refused by a later stage.
    public let refusedLots: Measures
    /// The declarations, in plan order; their measures are summed from the lines that were written.
    public let declared: [DeclaredMeasures]
    /// Declared currency.
    public let currency: Alpha3
    /// Rows that are no lots (totals, notes, the header again); they are not among those read.
    public let rowsLeftOut: Int

    /// A reconciliation of a run.
    public init(
        read: Measures, refusedRows: Measures, refusedLots: Measures, declared: [DeclaredMeasures], currency: Alpha3,
        rowsLeftOut: Int = 0
    ) {
        self.rowsLeftOut = rowsLeftOut
        self.read = read
        self.refusedRows = refusedRows
        self.refusedLots = refusedLots
        self.declared = declared
        declaredTotal = declared.reduce(into: Measures()) { $0 += $1.measures }
        self.currency = currency
    }

    /// Sum of the declarations.
    public let declaredTotal: Measures

    /// What was read and is neither declared nor refused: nothing, or the run is wrong.
    public var difference: Measures {
        var rest = read
        rest -= refusedRows
        rest -= refusedLots
        rest -= declaredTotal
        return rest
    }

    /// `reconciliation.csv`.
    public var bytes: [UInt8] {
        let currencies = currencyCodes
        var text = DelimitedText(
            header: ["项目", "批数", "件数", "毛重(千克)", "净重(千克)", "体积(立方米)"] + currencies.map { "货值(\($0.text))" }
                + ["申报金额(\(currency.text))"])
        let total = Int64(clamping: declared.reduce(Int128(0)) { $0 + Int128($1.cents) })
        row("读入", read, nil, currencies, to: &text)
        row("拒绝:读入时", refusedRows, nil, currencies, to: &text)
        row("拒绝:编排时", refusedLots, nil, currencies, to: &text)
        row("申报", declaredTotal, total, currencies, to: &text)
        row("差额(应为零)", difference, nil, currencies, to: &text)
        if rowsLeftOut > 0 {
            var rows = Measures()
            rows.lots = rowsLeftOut
            row("略过:非货物行", rows, nil, currencies, to: &text)
        }
        for declaration in declared {
            row(declaration.ref, declaration.measures, declaration.cents, currencies, to: &text)
        }
        return text.bytes
    }

    private var currencyCodes: [Alpha3] {
        Set(read.value.keys).union(declaredTotal.value.keys).sorted { $0.text < $1.text }
    }

    private func row(
        _ name: String, _ measures: Measures, _ cents: Int64?, _ currencies: [Alpha3], to text: inout DelimitedText
    ) {
        text.field(name)
        text.field(Int64(measures.lots))
        text.field(measures.packages)
        text.plain { $0.large(measures.gross, decimals: Weight.decimals) }
        text.plain { $0.large(measures.net, decimals: Weight.decimals) }
        text.plain { $0.large(measures.volume, decimals: Volume.decimals) }
        for code in currencies {
            text.plain { $0.large(measures.value[code] ?? 0, decimals: 6, minimum: 2) }
        }
        if let cents {
            text.plain { $0.decimal(cents, decimals: 2, minimum: 2) }
        } else {
            text.empty()
        }
        text.endRow()
    }
}

/// Appends a scaled number that may be larger than 64 bits as plain decimal text.
func appendLarge(_ scaled: Int128, decimals: Int, minimumDecimals: Int = 0, to bytes: inout [UInt8]) {
    if let small = Int64(exactly: scaled) {
        return appendDecimal(small, decimals: decimals, minimumDecimals: minimumDecimals, to: &bytes)
    }
    var scale: Int128 = 1
    for _ in 0..<decimals { scale *= 10 }
    let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: scale)
    bytes.append(contentsOf: String(whole).utf8)
    bytes.append(0x2E)
    appendDigits(UInt64(fraction.magnitude), count: decimals, to: &bytes)
}

extension ByteBuffer {
    /// Appends a scaled number that may be larger than 64 bits as plain decimal text.
    fileprivate mutating func large(_ scaled: Int128, decimals: Int, minimum: Int = 0) {
        var text: [UInt8] = []
        appendLarge(scaled, decimals: decimals, minimumDecimals: minimum, to: &text)
        append(text)
    }
}
