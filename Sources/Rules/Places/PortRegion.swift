import CodeLists
import Messages

/// Ports abroad as the table has them.
enum PortTable {
    /// The first port of a country that is not its fallback `000`; `nil` when the table has none. Complexity: O(log n).
    static func firstPort(of country: ArraySlice<UInt8>, in codes: CodeBook) -> CodeEntry? {
        let table = codes.table(.port)
        let fallback = String(decoding: country, as: UTF8.self) + "000"
        var (low, high) = (0, table.count)
        while low < high {
            let middle = (low + high) / 2
            if table[middle].code <= fallback { low = middle + 1 } else { high = middle }
        }
        guard low < table.count, table[low].code.utf8.starts(with: country) else { return nil }
        return table[low]
    }
}

/// Where domestic ports lie and what they are.
enum PortRegion {
    /// The first two digits of customs and of the ports in their region, for regions whose ports have numbers of their own.
    private static let regions: [(customs: String, ports: [String])] = [
        ("22", ["31"]), ("29", ["33"]), ("31", ["38", "33"]), ("37", ["39"]), ("53", ["47"]), ("57", ["48"]),
    ]

    /// Whether a port may lie in the region of a customs; true when either is of a region that is not known here.
    static func agrees(_ port: ArraySlice<UInt8>, withCustoms customs: ArraySlice<UInt8>) -> Bool {
        guard let region = regions.first(where: { customs.starts(with: $0.customs.utf8) }),
            regions.contains(where: { $0.ports.contains { port.starts(with: $0.utf8) } })
        else { return true }
        return region.ports.contains { port.starts(with: $0.utf8) }
    }

    private static let airport = Array("机场".utf8)
    private static let railway = Array("铁路".utf8)
    private static let harbour = [Array("港区".utf8), Array("码头".utf8)]

    /// The Chinese name of a port whose kind speaks against the mode; `nil` when nothing does.
    static func nameAgainst(mode: UInt8, _ port: ArraySlice<UInt8>, in codes: CodeBook) -> String? {
        guard "2345".utf8.contains(mode), let name = codes.names(of: port, in: .domesticPort)?.zh else { return nil }
        let bytes = Array(name.utf8)[...]
        let isAirport = has(airport, bytes)
        let isAgainst =
            switch mode {
            case UInt8(ascii: "2"): isAirport || has(railway, bytes)
            case UInt8(ascii: "5"): !isAirport && harbour.contains { has($0, bytes) }
            default: isAirport
            }
        return isAgainst ? name : nil
    }

    private static func has(_ word: [UInt8], _ name: ArraySlice<UInt8>) -> Bool {
        MessageField.position(of: word, in: name) != nil
    }
}

extension ItemFacts {
    /// Whether the final destination is China and the origin is not: the two elements were not swapped.
    var isSwapped: Bool {
        self[.originCountry] == "CHN" && self[.destinationCountry].isFilled && self[.destinationCountry] != "CHN"
    }
}
