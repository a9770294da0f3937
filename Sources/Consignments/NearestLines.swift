import CodeLists

/// Tariff lines that a wrong code may have meant.
enum NearestLines {
    /// Up to three lines that share the most leading digits with `code`, nearest number first; none when not even the
    /// chapter is shared. Complexity: O(lines).
    static func of(_ code: UInt64) -> [TariffLine] {
        let tariff = Tariff.embedded
        for power: UInt64 in [100, 10_000, 1_000_000] {
            let alike = tariff.indices.map { tariff[$0] }.filter { $0.code / power == code / power }
            if alike.isEmpty { continue }
            let sorted = alike.sorted {
                let (left, right) = (distance($0.code, code), distance($1.code, code))
                return left != right ? left < right : $0.code < $1.code
            }
            return Array(sorted.prefix(3))
        }
        return []
    }

    private static func distance(_ left: UInt64, _ right: UInt64) -> UInt64 {
        left > right ? left - right : right - left
    }
}
