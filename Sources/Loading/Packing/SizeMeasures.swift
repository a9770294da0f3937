/// Orders of items, largest first by several measures.
struct SizeMeasures {
    private let problem: VectorPacking
    private let largest: [Int64]
    /// How many dimensions count.
    private let dimensions: Int

    /// What "large" means where there is more than one dimension.
    enum Measure: CaseIterable, Sendable {
        /// The greatest share of a box.
        case greatest
        /// The sum of the shares.
        case sum
        /// The sum of the shares, each times how much its dimension is asked for.
        case asked
        /// The first dimension alone: volume.
        case first
        /// The second one alone: weight.
        case second

        /// Those that tell items of so many dimensions apart.
        static func all(_ dimensions: Int) -> [Measure] { dimensions > 1 ? allCases : [.greatest] }
    }

    /// - Parameter isPlain: Whether only volume and weight count.
    init(_ problem: VectorPacking, isPlain: Bool = false) {
        self.problem = problem
        dimensions = isPlain ? min(2, problem.dimensions) : problem.dimensions
        let rooms = problem.kinds.map(\.room) + problem.given
        largest = (0..<problem.dimensions).map { dimension in max(1, rooms.map { $0[dimension] }.max() ?? 1) }
    }

    /// Items, largest first; equal ones in the order given.
    func decreasing(_ order: [Int], _ measure: Measure) -> [Int] {
        let stride = problem.dimensions
        let weights = weights(measure, order)
        var keys: [(key: Int64, place: Int)] = []
        keys.reserveCapacity(order.count)
        for (place, item) in order.enumerated() {
            var key: Int64 = 0
            for dimension in 0..<dimensions {
                let share = self.share(problem.sizes[item * stride + dimension], of: largest[dimension])
                key = measure == .greatest ? max(key, share) : key &+ share &* weights[dimension]
            }
            keys.append((key, place))
        }
        keys.sort { $0.key != $1.key ? $0.key > $1.key : $0.place < $1.place }
        return keys.map { order[$0.place] }
    }

    /// How much each dimension's share counts.
    private func weights(_ measure: Measure, _ order: [Int]) -> [Int64] {
        switch measure {
        case .greatest, .sum: return Array(repeating: 1, count: dimensions)
        case .first: return (0..<dimensions).map { $0 == 0 ? 1 : 0 }
        case .second: return (0..<dimensions).map { $0 == 1 ? 1 : 0 }
        case .asked:
            return (0..<dimensions).map { dimension in
                var total: Int128 = 0
                for item in order { total += Int128(problem.sizes[item * problem.dimensions + dimension]) }
                return Int64(clamping: (total << 10) / Int128(largest[dimension]) / Int128(max(order.count, 1)))
            }
        }
    }

    /// A share of a room in steps of 2^-31 of it.
    private func share(_ size: Int64, of room: Int64) -> Int64 {
        let (high, low) = UInt64(size).multipliedFullWidth(by: 1 << 31)
        guard high < UInt64(room) else { return 1 << 40 }
        return Int64(clamping: min(UInt64(room).dividingFullWidth((high, low)).quotient, 1 << 40))
    }
}
