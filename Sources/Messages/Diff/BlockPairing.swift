/// Which of two lists of blocks belong together: pass after pass, those left over with the same key, in order.
struct BlockPairing {
    /// By place in the older list: the place in the newer one.
    private(set) var newer: [Int?]
    /// By place in the newer list: the place in the older one.
    private(set) var older: [Int?]

    init(older olderCount: Int, newer newerCount: Int) {
        newer = Array(repeating: nil, count: olderCount)
        older = Array(repeating: nil, count: newerCount)
    }

    /// Pairs what is left over by a key; `nil` takes no part. Complexity: O(blocks).
    mutating func pair(older olderKey: (Int) -> String?, newer newerKey: (Int) -> String?) {
        var waiting: [String: [Int]] = [:]
        for index in newer.indices.reversed() where newer[index] == nil {
            if let key = olderKey(index) { waiting[key, default: []].append(index) }
        }
        guard !waiting.isEmpty else { return }
        for index in older.indices where older[index] == nil {
            guard let key = newerKey(index), let partner = waiting[key]?.popLast() else { continue }
            older[index] = partner
            newer[partner] = index
        }
    }

    /// What to say in order: newer blocks with their partners, removed ones before what stands in or behind their place.
    var steps: [(older: Int?, newer: Int?)] {
        var steps: [(Int?, Int?)] = []
        var next = 0
        let ends = ends
        for index in older.indices {
            while next < ends[index] {
                if newer[next] == nil { steps.append((next, nil)) }
                next += 1
            }
            steps.append((older[index], index))
        }
        while next < newer.count {
            if newer[next] == nil { steps.append((next, nil)) }
            next += 1
        }
        return steps
    }

    /// By place in the newer list: the older place of that block or of the next one that has a partner.
    private var ends: [Int] {
        var ends: [Int] = []
        var end = newer.count
        for partner in older.reversed() {
            if let partner { end = partner }
            ends.append(end)
        }
        return ends.reversed()
    }
}
