/// Things of messages that have the same key.
enum BatchGroups {
    /// A thing: its message, and its place in it, from 0.
    struct Member: Sendable {
        fileprivate let hash: UInt32
        let row: Int32
        let position: Int32
    }

    /// Groups of two and more, in the order of their first members; members in order.
    ///
    /// Twelve bytes are held for each thing while they are grouped; a hash that two keys have in common is told apart by
    /// the keys themselves.
    /// - Parameters:
    ///   - count: how many messages there are.
    ///   - things: calls back with the position and the key of every thing of a message that is to be grouped.
    ///   - key: the key of one of them again.
    static func of(
        _ count: Int, _ things: (Int, (Int, BatchKey) -> Void) -> Void, key: (Member) -> BatchKey?
    ) -> [[Member]] {
        var members: [Member] = []
        for row in 0..<count {
            things(row) { position, key in
                let hash = UInt32(truncatingIfNeeded: key.hashValue)
                members.append(Member(hash: hash, row: Int32(row), position: Int32(position)))
            }
        }
        members.sort { ($0.hash, $0.row, $0.position) < ($1.hash, $1.row, $1.position) }
        var groups: [[Member]] = []
        var start = 0
        while start < members.count {
            var end = start + 1
            while end < members.count, members[end].hash == members[start].hash { end += 1 }
            if end > start + 1 { groups += split(members[start..<end], key) }
            start = end
        }
        return groups.sorted { ($0[0].row, $0[0].position) < ($1[0].row, $1[0].position) }
    }

    /// Members of one hash by their keys; those that are alone are left out.
    private static func split(_ members: ArraySlice<Member>, _ key: (Member) -> BatchKey?) -> [[Member]] {
        var places: [BatchKey: Int] = [:]
        var groups: [[Member]] = []
        for member in members {
            guard let key = key(member) else { continue }
            if let place = places[key] {
                groups[place].append(member)
            } else {
                places[key] = groups.count
                groups.append([member])
            }
        }
        return groups.filter { $0.count > 1 }
    }
}
