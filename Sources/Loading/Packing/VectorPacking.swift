/// The plain problem under the trade's: items with a size in every dimension go whole into boxes of several kinds, at
/// least cost. Numbers are exact; nothing here knows of lots.
public struct VectorPacking: Sendable {
    /// Boxes of one kind.
    public struct Kind: Hashable, Sendable {
        /// What one holds, one number a dimension.
        public var room: [Int64]
        /// Cost of one; not negative.
        public var cost: Int64
        /// How many there are.
        public var available: Int

        /// A kind; what is not given is one a box and as many as needed.
        public init(room: [Int64], cost: Int64 = 1, available: Int = .max) {
            self.room = room
            self.cost = cost
            self.available = available
        }
    }

    /// Which box each item went into.
    public struct Packing: Hashable, Sendable {
        /// The box of each item, -1 for none.
        public var boxOf: [Int32]
        /// The kind of each box opened; boxes given come first, as -1.
        public var kinds: [Int]
        /// Fewest boxes that any packing of the items needs, as far as the search has proved more than
        /// ``VectorPacking/lowerBound``; 0 otherwise.
        public var proved = 0

        /// How many boxes hold something.
        public var used: Int { Set(boxOf.lazy.filter { $0 >= 0 }).count }
    }

    /// How much may be looked at; the result depends on these numbers, never on a clock.
    public struct Effort: Hashable, Sendable {
        /// Comparisons of an exchange with the room for it.
        public var looks: Int
        /// Steps of the exact search.
        public var steps: Int

        /// An effort.
        public init(looks: Int = 60_000_000, steps: Int = 200_000) {
            self.looks = looks
            self.steps = steps
        }
    }

    /// Number of dimensions, 1 to ``mostDimensions``.
    public let dimensions: Int
    /// Sizes, item by item; each below 2^60.
    public let sizes: [Int64]
    /// Kinds of boxes.
    public let kinds: [Kind]
    /// Boxes that are there already and cost nothing more: what each still holds.
    public let given: [[Int64]]
    /// What each item counts when some must stay behind; empty for one each.
    public let worth: [Int]
    /// Marks that keep items apart; none but where ``CargoPacking`` gives some. Up to eight dimensions then.
    var marks = ItemMarks()

    /// Most dimensions.
    public static let mostDimensions = 32

    /// A problem.
    /// - Precondition: Every size and room has `dimensions` numbers from 0 to 2^60.
    public init(dimensions: Int, sizes: [Int64], kinds: [Kind], given: [[Int64]] = [], worth: [Int] = []) {
        precondition(
            (1...Self.mostDimensions).contains(dimensions), "there are 1 to \(Self.mostDimensions) dimensions")
        precondition(sizes.count % dimensions == 0, "every item has a size in every dimension")
        precondition(kinds.allSatisfy { $0.room.count == dimensions }, "every kind has room in every dimension")
        precondition(given.allSatisfy { $0.count == dimensions }, "every given box has room in every dimension")
        self.dimensions = dimensions
        self.sizes = sizes
        self.kinds = kinds
        self.given = given
        self.worth = worth
    }

    /// Number of items.
    public var count: Int { sizes.count / dimensions }

    /// Fewest boxes that any packing of the items could need; those that fit nowhere left out.
    public var lowerBound: Int {
        let rooms = kinds.filter { $0.available > 0 }.map(\.room) + given
        let able = (0..<count).filter { item in
            rooms.contains { room in (0..<dimensions).allSatisfy { sizes[item * dimensions + $0] <= room[$0] } }
        }
        return PackingBounds(self, able).boxes
    }

    /// Packs the items: fewest left behind, then least cost, then fewest boxes.
    ///
    /// Never worse than first fit in the given order, first-fit decreasing, best-fit decreasing and the dot-product rule.
    /// - Parameters:
    ///   - effort: Bounds the work.
    ///   - shouldStop: Asked now and then; once it says yes the best packing so far is returned.
    /// - Complexity: O(items x boxes) + effort.
    public func packed(effort: Effort = Effort(), shouldStop: () -> Bool = { false }) -> Packing {
        search(effort, from: nil, byRules: true, shouldStop)
    }

    /// Packs the items, starting from a packing that is known; by the rules of thumb first if wanted.
    func search(_ effort: Effort, from known: Packing?, byRules: Bool, _ shouldStop: () -> Bool) -> Packing {
        if marks.count > 0 {
            return PackingSearch<MarkedSize>(self).run(effort, from: known, byRules: byRules, shouldStop)
        }
        return switch dimensions {
        case ...2: PackingSearch<PairSize>(self).run(effort, from: known, byRules: byRules, shouldStop)
        case ...8: PackingSearch<WideSize<SIMD8<Int64>>>(self).run(effort, from: known, byRules: byRules, shouldStop)
        default: PackingSearch<WideSize<SIMD32<Int64>>>(self).run(effort, from: known, byRules: byRules, shouldStop)
        }
    }

    /// A known packing, or a better one that a rule of thumb makes of the items in the given order.
    func ruled(from known: Packing, _ shouldStop: () -> Bool) -> Packing {
        if marks.count > 0 { return PackingSearch<MarkedSize>(self).ruled(from: known, shouldStop) }
        return switch dimensions {
        case ...2: PackingSearch<PairSize>(self).ruled(from: known, shouldStop)
        case ...8: PackingSearch<WideSize<SIMD8<Int64>>>(self).ruled(from: known, shouldStop)
        default: PackingSearch<WideSize<SIMD32<Int64>>>(self).ruled(from: known, shouldStop)
        }
    }

    /// A packing with boxes of its own number of each kind, given to the exchange search so that what it leaves behind
    /// comes in; boxes not yet opened are opened first.
    func exchanged(_ packing: Packing, fleet: [Int], looks: Int, _ shouldStop: () -> Bool) -> Packing {
        if marks.count > 0 {
            return PackingSearch<MarkedSize>(self).exchanged(packing, fleet: fleet, looks: looks, shouldStop)
        }
        return switch dimensions {
        case ...2: PackingSearch<PairSize>(self).exchanged(packing, fleet: fleet, looks: looks, shouldStop)
        case ...8:
            PackingSearch<WideSize<SIMD8<Int64>>>(self).exchanged(packing, fleet: fleet, looks: looks, shouldStop)
        default:
            PackingSearch<WideSize<SIMD32<Int64>>>(self).exchanged(packing, fleet: fleet, looks: looks, shouldStop)
        }
    }
}
