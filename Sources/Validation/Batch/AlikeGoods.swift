import Messages

/// The search for goods that stand in two declarations of a group.
///
/// Goods are looked up in several passes, each for a part of the hashes, so that few are held at a time. What hashes
/// alone make alike is a suspicion; where a message keeps half of each hash only, the message itself decides.
struct AlikeGoods {
    private let group: [Int]
    private let view: BatchView
    private let passes: UInt64
    /// The first goods that are alike so far.
    private var best: (place: Int, item: Int, first: Int)?

    /// A search in a group of messages.
    private init(_ group: [Int], _ view: BatchView) {
        self.group = group
        self.view = view
        let goods = group.reduce(0) { $0 + view.rows.goodsCount(of: $1) }
        passes = UInt64(min(32, max(1, goods / 8192)))
    }

    /// The first message of a group with goods of an earlier one, and the last such one before it.
    static func pair(_ group: [Int], _ view: BatchView) -> (first: Int, second: Int)? {
        var search = AlikeGoods(group, view)
        return search.pair()
    }

    private mutating func pair() -> (first: Int, second: Int)? {
        for pass in 0..<passes { search(pass) }
        return best.map { ($0.first, group[$0.place]) }
    }

    private mutating func search(_ pass: UInt64) {
        var seen: [UInt32: (last: Int32, before: Int32)] = [:]
        for (place, row) in group.enumerated() {
            if let best, best.place < place { return }
            for (item, hash) in view.rows.goods(of: row).hashes.enumerated() {
                let short = UInt32(truncatingIfNeeded: hash)
                guard UInt64(short) % passes == pass else { continue }
                if let best, best.place == place, best.item < item { break }
                let known = seen[short] ?? (-1, -1)
                // Of goods that stand twice in a message the first has been compared already.
                let last = Int(known.last) == place ? known.before : known.last
                if let first = confirmed(short, item, place, last) {
                    best = (place, item, first)
                    return
                }
                seen[short] = (Int32(place), last)
            }
        }
    }

    /// The last message, from that at `last` back, that has the goods of an item of the one at `place`.
    private func confirmed(_ short: UInt32, _ item: Int, _ place: Int, _ last: Int32) -> Int? {
        for earlier in stride(from: Int(last), through: 0, by: -1) {
            for (other, hash) in view.rows.goods(of: group[earlier]).hashes.enumerated()
            where UInt32(truncatingIfNeeded: hash) == short {
                if view.areAlike((group[earlier], other), (group[place], item)) { return group[earlier] }
            }
        }
        return nil
    }
}

extension BatchView {
    /// Whether two items are the same goods: by their texts where both messages can be read again, else by whole hashes.
    func areAlike(_ one: (row: Int, item: Int), _ other: (row: Int, item: Int)) -> Bool {
        let (first, second) = (items(of: one.row), items(of: other.row))
        if let first, let second { return areSame(first, one.item, second, other.item, BatchKeys.goodsNames) }
        guard let first = hash(one, first), let second = hash(other, second) else { return false }
        return first == second
    }

    /// Whether two messages that seem to have the same items do not, as far as they can be read again.
    func differInItems(_ one: Int, _ other: Int) -> Bool {
        guard let first = items(of: one), let second = items(of: other) else { return false }
        guard first.count == second.count else { return true }
        return !first.indices.allSatisfy { areSame(first, $0, second, $0, BatchKeys.itemNames) }
    }

    private func items(of row: Int) -> ArraySlice<MessageBlock>? {
        source.items(names[row], digest: rows.digest(of: row))
    }

    private func areSame(
        _ first: ArraySlice<MessageBlock>, _ one: Int, _ second: ArraySlice<MessageBlock>, _ other: Int,
        _ names: [ElementName]
    ) -> Bool {
        guard first.indices.contains(one), second.indices.contains(other) else { return false }
        return names.allSatisfy { first[one][$0].hasSameText(as: second[other][$0]) }
    }

    /// The whole hash of an item; `nil` where half of it was kept and the message cannot be read again.
    private func hash(_ item: (row: Int, item: Int), _ items: ArraySlice<MessageBlock>?) -> UInt64? {
        if let items { return items.indices.contains(item.item) ? BatchKeys.goodsHash(items[item.item]) : nil }
        let kept = rows.goods(of: item.row)
        return kept.isShort ? nil : kept.hashes[item.item]
    }
}
