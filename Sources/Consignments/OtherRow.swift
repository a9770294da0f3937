import Quantities

/// A row that is no lot, or does not look like one: decided in the book, where the rows above it are known.
struct OtherRow: Sendable {
    /// What it looks like.
    enum Kind: Sendable {
        /// A word such as 合计 stands in it.
        case totals
        /// A word such as 小计: the sums of the rows since the totals before.
        case partTotals
        /// Figures, and nothing that says what they are of.
        case nameless
        /// The header again.
        case header
        /// One cell, with a text.
        case loneCell(String)
    }

    let kind: Kind
    /// Good rows of the batch before it.
    let lotsBefore: Int
    /// The first filled cell, first 1.
    let column: Int
    /// The row as it would be refused.
    let row: LotBatch.Refusal
    /// Its figures, in the order of ``RowSums/columns``; `nil` where there is none that can be read.
    let figures: [RowFigure?]
}

/// A figure of a row of totals.
struct RowFigure: Sendable {
    /// In millionths.
    let millionths: Int128
    /// The digits behind its point, as written.
    let decimals: Int

    /// Whether it is that sum, rounded half up to as many decimals as are written.
    func agrees(with sum: Int128) -> Bool {
        let step = Int128(powerOfTen(max(0, 6 - decimals)))
        return (sum + step / 2) / step * step == millionths
    }

    /// Reads a figure as people write totals: with thousands separators, a sign of currency or a unit.
    init?(_ text: Span<UInt8>) {
        var digits: [UInt8] = []
        var index = 0
        while index < text.count, !Self.isDigit(text[index]) {
            if text[index] == 0x2D || text[index] == 0x2E { return nil }
            index += 1
        }
        if index > 6 { return nil }
        while index < text.count {
            let byte = text[index]
            if Self.isDigit(byte) || byte == 0x2E {
                digits.append(byte)
            } else if byte != 0x2C {
                break
            }
            index += 1
        }
        guard text.count - index <= 12, let value = try? parseDecimal(digits.span, decimals: 6) else { return nil }
        millionths = Int128(value)
        decimals = digits.lastIndex(of: 0x2E).map { digits.count - 1 - $0 } ?? 0
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// A row of a table that is no lot: totals, the header again, a note. Named in a finding, declared nowhere.
public struct LeftOutRow: Hashable, Sendable {
    /// Where it stands.
    public let origin: RowOrigin
}
