/// What the `plan.json` of an earlier run says that run wrote, so that nothing else is ever removed.
struct EarlierPlan {
    private static let keys = [Array("\"ref\": ".utf8), Array("\"clientSeqNo\": ".utf8)]
    /// Names longer than this are none of ours.
    private static let longest = 255

    private var stems: Set<String> = []

    /// Complexity: O(bytes).
    init(_ plan: [UInt8]) {
        let text = plan.span
        var open = ByteSearch.first(0x22, in: text, from: 0)
        while open < text.count {
            let close = ByteSearch.first(0x22, in: text, from: open + 1)
            let isKeyed = Self.keys.contains { open >= $0.count && plan[open - $0.count..<open].elementsEqual($0) }
            if isKeyed, close - open <= Self.longest + 1 {
                stems.insert(String(decoding: plan[open + 1..<min(close, text.count)], as: UTF8.self))
            }
            open = close
        }
    }

    /// Whether the earlier run wrote the file `leaf` of the folder `part`.
    func wrote(_ leaf: String, in part: String) -> Bool {
        let endings =
            switch part {
            case "declarations": [".xml", ".zip"]
            case "lists": [".commodities.csv", ".correspondence.csv"]
            default: [".csv"]
            }
        return endings.contains { leaf.hasSuffix($0) && stems.contains(String(leaf.dropLast($0.count))) }
    }
}
