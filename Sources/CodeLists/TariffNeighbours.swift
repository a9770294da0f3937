/// The lines of the tariff that an unknown code is nearest to.
public struct TariffNeighbours: Sendable {
    /// How many leading digits they share with the code: 8 (the same tariff line, another supervision
    /// suffix), 6 or 4; 0 when there is nothing near.
    ///
    /// A code that shares eight or six digits is most likely one of an earlier year, and then better called
    /// expired than unknown.
    public let sharedDigits: Int

    /// The lines in the order of codes, no more than asked for.
    public let lines: [TariffIndex]

    /// How many lines share those digits, shown or not.
    public let total: Int
}

extension Tariff {
    /// The lines that share eight digits with a code, or if there are none six, or four.
    ///
    /// Complexity: O(log n + limit).
    public func nearest(to code: UInt64, limit: Int = 5) -> TariffNeighbours {
        if code < 10_000_000_000 {
            for (digits, unit) in [(8, 100), (6, 10_000), (4, 1_000_000)] as [(Int, UInt64)] {
                let start = Int(code / unit * unit % 1_000_000)
                let found = lines(ofHeading: Int(code / 1_000_000), suffixes: start..<start + Int(unit))
                if found.isEmpty { continue }
                let shown = found.prefix(max(0, limit)).map { TariffIndex(rawValue: UInt16($0)) }
                return TariffNeighbours(sharedDigits: digits, lines: shown, total: found.count)
            }
        }
        return TariffNeighbours(sharedDigits: 0, lines: [], total: 0)
    }

    /// The lines whose code begins with the digits, or else whose name contains the text; at most `limit`.
    ///
    /// Complexity: O(bytes of the names).
    public func search(_ text: String, limit: Int = 20) -> [TariffIndex] {
        let digits = text.utf8.filter { $0 != UInt8(ascii: ".") && $0 != 0x20 }
        if digits.isEmpty || limit <= 0 { return [] }
        if digits.count <= 10, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            return Array(indices.lazy.filter { self[$0].codeText.utf8.starts(with: digits) }.prefix(limit))
        }
        let wanted = text.utf8.map(ImageLayout.lowercased)
        return Array(indices.lazy.filter { self[$0].isNamed(wanted) }.prefix(limit))
    }
}
