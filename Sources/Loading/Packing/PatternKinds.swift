/// Items of one size taken together, for boxes of one size in one or two dimensions.
struct PatternKinds: Sendable {
    /// Sizes, largest share first.
    let sizes: [PairSize]
    /// What a box holds.
    let room: PairSize
    /// Items of each kind.
    let members: [[Int]]

    /// Most kinds the program takes.
    static let most = 512

    /// The kinds of some items; `nil` where there are too many of them, or more than two dimensions.
    init?(_ problem: VectorPacking, _ able: [Int]) {
        guard problem.dimensions <= 2, let kind = problem.kinds.first, !able.isEmpty else { return nil }
        let room = PairSize(kind.room, at: 0, dimensions: problem.dimensions)
        let items = PackingItems<PairSize>(problem)
        let order = able.sorted { one, other in
            let (left, right) = (items.sizes[one], items.sizes[other])
            return (items.shares[one], left.first, left.second, other)
                > (items.shares[other], right.first, right.second, one)
        }
        var sizes: [PairSize] = []
        var members: [[Int]] = []
        for item in order {
            if sizes.last == items.sizes[item] {
                members[members.count - 1].append(item)
            } else {
                guard sizes.count < Self.most else { return nil }
                sizes.append(items.sizes[item])
                members.append([item])
            }
        }
        self.sizes = sizes
        self.members = members
        self.room = room
    }

    /// Number of kinds.
    var count: Int { sizes.count }
}
