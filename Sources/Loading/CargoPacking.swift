/// Free units, in an order of their own, as a plain packing problem, and its answer as boxes of the supply.
struct CargoPacking {
    /// The boxes of the problem, without items: volume and weight, given boxes with what fixed lots leave of them. A
    /// `separate` value is a dimension of its own, in which a box has room for one, or, where there are many, a mark.
    let frame: VectorPacking
    /// What all units need, dimension by dimension.
    let totals: [Int128]
    /// Whether all values are in the problem.
    let isWhole: Bool
    /// Dimensions and marks of the problem that stand for values.
    let values: (dimensions: Int, marks: Int)
    private let order: [UInt32]
    private let start: Packing

    /// Nothing is larger; sizes beyond are refused before.
    private static let most: Int64 = 1 << 59

    /// How many values are what; those that most units carry come first.
    struct Reach: Sendable {
        /// Most values that are all dimensions, where there are no more units than ``Consolidation/fewUnits``.
        var alone = 6
        /// Where there are more values, or more units: most that are dimensions,
        var dimensions = 6
        /// and most of the others that are marks.
        var marks = MarkedSize.most

        /// No value at all: everything might share boxes.
        static let none = Reach(alone: 0, dimensions: 0, marks: 0)
    }

    /// - Parameter need: What the units need by volume and weight.
    init(
        _ units: CargoUnits, _ order: [UInt32], _ supply: BoxSupply, start: Packing,
        need: (volume: Int128, weight: Int128), reach: Reach = Reach()
    ) {
        self.order = order
        self.start = start
        let all = units.separation.counts.count
        let isFew = order.count <= Consolidation.fewUnits && all <= reach.alone
        let values = isFew ? all : min(all, reach.dimensions)
        let marks = isFew ? 0 : min(all - values, reach.marks)
        self.values = (values, marks)
        isWhole = values + marks == all
        var totals = [need.volume, need.weight] + Array(repeating: 0, count: values)
        if values > 0 {
            for unit in order {
                for (value, mark) in Self.marks(Int(unit), units, values).enumerated() {
                    totals[2 + value] += Int128(mark)
                }
            }
        }
        self.totals = totals
        frame = VectorPacking(
            dimensions: 2 + values, sizes: [],
            kinds: supply.kinds.map {
                VectorPacking.Kind(
                    room: Self.flat($0.room) + Array(repeating: 1, count: values), cost: max($0.cost, 0),
                    available: $0.available)
            },
            given: Self.given(start, units, values))
    }

    /// The problem with all its items: much memory for many units, so it is made only where it is searched.
    /// - Complexity: O(units x dimensions).
    func problem(_ units: CargoUnits) -> VectorPacking {
        let (values, marks) = self.values
        var sizes: [Int64] = []
        sizes.reserveCapacity((2 + values) * order.count)
        for unit in order {
            sizes.append(min(units.volumes[Int(unit)], Self.most))
            sizes.append(min(units.weights[Int(unit)], Self.most))
            if values > 0 { sizes += Self.marks(Int(unit), units, values) }
        }
        let hasGroups = units.lots.count > units.count
        var problem = VectorPacking(
            dimensions: frame.dimensions, sizes: sizes, kinds: frame.kinds, given: frame.given,
            worth: hasGroups ? order.map { Int(units.lotCounts[Int($0)]) } : [])
        if marks > 0 { problem.marks = Self.itemMarks(units, order, start, values..<values + marks) }
        return problem
    }

    /// The values within a range, as marks.
    private static func itemMarks(
        _ units: CargoUnits, _ order: [UInt32], _ start: Packing, _ range: Range<Int>
    ) -> ItemMarks {
        func marks(_ unit: Int) -> [Int32] {
            units.separation.values(of: unit).filter { range.contains(Int($0)) }.map {
                $0 - Int32(truncatingIfNeeded: range.lowerBound)
            }
        }
        var given = [[Int32]](repeating: [], count: start.boxes.count)
        for unit in start.boxOf.indices where start.boxOf[unit] >= 0 { given[Int(start.boxOf[unit])] += marks(unit) }
        return ItemMarks(count: range.count, items: order.map { marks(Int($0)) }, given: given)
    }

    /// One for each value that a unit carries.
    private static func marks(_ unit: Int, _ units: CargoUnits, _ values: Int) -> [Int64] {
        var marks = [Int64](repeating: 0, count: values)
        for value in units.separation.values(of: unit) where value < values { marks[Int(value)] = 1 }
        return marks
    }

    private static func given(_ start: Packing, _ units: CargoUnits, _ values: Int) -> [[Int64]] {
        var given = start.boxes.map { flat($0.left) + Array(repeating: 1, count: values) }
        guard values > 0 else { return given }
        for unit in start.boxOf.indices where start.boxOf[unit] >= 0 {
            for value in units.separation.values(of: unit) where value < values {
                given[Int(start.boxOf[unit])][2 + Int(value)] = 0
            }
        }
        return given
    }

    private static func flat(_ load: Load) -> [Int64] { [min(load.volume, most), min(load.weight, most)] }

    /// A packing of the supply as the plain problem sees it.
    func plain(_ packing: Packing) -> VectorPacking.Packing {
        VectorPacking.Packing(
            boxOf: order.map { packing.boxOf[Int($0)] }, kinds: packing.boxes.map(\.kind))
    }

    /// The plain problem's answer in the supply's boxes.
    func cargo(_ answer: VectorPacking.Packing, _ units: CargoUnits, _ supply: BoxSupply) -> Packing {
        var packing = start
        for kind in answer.kinds.dropFirst(start.boxes.count) {
            packing.boxes.append(Packing.Box(left: supply.kinds[kind].room, kind: kind))
        }
        for (place, unit) in order.enumerated() {
            let box = answer.boxOf[place]
            packing.boxOf[Int(unit)] = box
            if box < 0 {
                packing.unplaced.append(Int(unit))
            } else {
                packing.boxes[Int(box)].left = packing.boxes[Int(box)].left.taking(units.load(Int(unit)))
            }
        }
        return packing
    }
}
