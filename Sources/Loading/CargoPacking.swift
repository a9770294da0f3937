/// Free units, in an order of their own, as a plain packing problem, and its answer as boxes of the supply.
struct CargoPacking {
    /// The problem: volume and weight, given boxes with what fixed lots leave of them.
    let problem: VectorPacking
    private let order: [UInt32]
    private let start: Packing

    /// Nothing is larger; sizes beyond are refused before.
    private static let most: Int64 = 1 << 59

    init(_ units: CargoUnits, _ order: [UInt32], _ supply: BoxSupply, start: Packing) {
        self.order = order
        self.start = start
        var sizes: [Int64] = []
        sizes.reserveCapacity(2 * order.count)
        for unit in order {
            sizes.append(min(units.volumes[Int(unit)], Self.most))
            sizes.append(min(units.weights[Int(unit)], Self.most))
        }
        let hasGroups = units.lots.count > units.count
        problem = VectorPacking(
            dimensions: 2, sizes: sizes,
            kinds: supply.kinds.map {
                VectorPacking.Kind(room: Self.flat($0.room), cost: max($0.cost, 0), available: $0.available)
            },
            given: start.boxes.map { Self.flat($0.left) },
            worth: hasGroups ? order.map { Int(units.lotCounts[Int($0)]) } : [])
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
